# make env | release | test | lint | bench : each makes what it needs; nothing else is to be installed.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: env release test lint bench

env: $(VENV)/.ready

$(VENV)/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -c "import site, pathlib; pathlib.Path(site.getsitepackages()[0], 'waqai.pth').write_text(str(pathlib.Path.cwd()) + '\n')"
	printf '#!/bin/sh\nexec "%s/$(BIN)/python" -m builders.cli "$$@"\n' "$$PWD" > $(BIN)/waqai
	chmod +x $(BIN)/waqai
	touch $@

release: env
	$(BIN)/waqai build datasets/syria-sample

test: env lint
	$(BIN)/python -m pytest

lint: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: env
	$(BIN)/python -m benchmarks
