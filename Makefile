# make env | release | readme | test | lint | bench : each makes what it needs; nothing else is to be installed.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: env release readme test lint bench

env: $(VENV)/.ready

# -P: what lies in the user's working folder cannot stand in for a module of ours.
$(VENV)/.ready: requirements.lock
	@$(PYTHON) -c "import sys; sys.exit(None if sys.version_info >= (3, 11) else 'Python 3.11 or newer is needed: make PYTHON=python3.12 ...')"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -c "import site, pathlib; pathlib.Path(site.getsitepackages()[0], 'waqai.pth').write_text(str(pathlib.Path.cwd()) + '\n', encoding='utf-8')"
	printf '#!/bin/sh\nexec "%s/$(BIN)/python" -P -m builders.cli "$$@"\n' "$$PWD" > $(BIN)/waqai
	chmod +x $(BIN)/waqai
	touch $@

release: env
	$(BIN)/waqai build datasets/syria-sample

readme: env
	$(BIN)/python -m builders.readme README.md datasets/syria-sample
	$(BIN)/python -m builders.hits datasets/syria-sample/articles/*.jsonl > docs/RULES.md

test: lint
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 8 --dist loadfile

lint: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: env
	$(BIN)/python -m benchmarks
