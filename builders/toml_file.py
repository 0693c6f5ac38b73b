"""TOML files that people write: read, checked against a model, with errors that name file, line and field."""

import difflib
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from builders.errors import InputError

Model = TypeVar("Model", bound=BaseModel)


def read_toml(path: Path, model: type[Model]) -> Model:
    """The file as an instance of `model`.

    Raises InputError, with file, line and field, for a missing file, bad TOML, an unknown key (with the nearest known
    one), a missing one, or a value that the model refuses.
    """
    text, content = parse_toml(path)
    try:
        return model.model_validate(content)
    except ValidationError as error:
        raise complaint(path, text, model, error) from None


def parse_toml(path: Path) -> tuple[str, dict[str, Any]]:
    """The text of a file and what it holds; raises InputError, with file and line, for what is no TOML in UTF-8."""
    text = _text(path)
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise InputError(path, int(line[1]) if line else None, None, f"not valid TOML: {error}") from None
    except RecursionError:
        raise InputError(path, None, None, "not valid TOML: nested too deeply") from None


def line_of(text: str, steps: Sequence[str | int]) -> int | None:
    """The line (from 1) where a key stands: `("drop", 1, "reason")` is the key `reason` of the second `[[drop]]`.

    For what is not there, the line of the table that should hold it; None when there is none.
    """
    header: int | None = None
    lines = text.splitlines()
    start = 0
    if len(steps) > 1 and isinstance(steps[1], int):
        heads = [n for n, line in enumerate(lines) if re.match(rf"\s*\[\[\s*{re.escape(str(steps[0]))}\s*\]\]", line)]
        if steps[1] < len(heads):
            start, header = heads[steps[1]] + 1, heads[steps[1]] + 1
            steps = steps[2:]
    keys = [step for step in steps if isinstance(step, str)]
    for number, line in enumerate(lines[start:], start + 1):
        if keys and re.match(rf"\s*\[{{0,2}}\s*[\"']?{re.escape(keys[0])}[\"']?\s*[=\]]", line):
            return number
        if header and line.lstrip().startswith("[["):
            break
    return header


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # with the mark that some editors put first
    except FileNotFoundError:
        raise InputError(path, None, None, "no such file") from None
    except IsADirectoryError:
        raise InputError(path, None, None, "a folder, not a file") from None
    except UnicodeDecodeError as error:
        raise InputError(path, None, None, f"not UTF-8 (byte {error.start})", "save the file as UTF-8") from None


def complaint(
    path: Path, text: str, model: type[BaseModel], error: ValidationError, within: tuple[str | int, ...] = ()
) -> InputError:
    """The first complaint of pydantic as an InputError; an unknown key comes before the one that it was meant to be.

    `within`: the steps to the table in the file that was held to the model.
    """
    first = min(error.errors(), key=lambda complaint: complaint["type"] != "extra_forbidden")
    steps = first["loc"]
    field = ".".join(str(step) for step in steps) or None
    hint = None
    message = str(first["msg"]).removeprefix("Value error, ")
    if first["type"] == "extra_forbidden":
        known = _keys_at(model, steps)
        message = "unknown key"
        near = difflib.get_close_matches(str(steps[-1]), known, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(known)}"
    elif first["type"] == "missing":
        message = "missing"
        hint = f"add a line {steps[-1]} = ..."
    elif first["type"] == "too_short":
        due = first["ctx"]["min_length"]
        message = "names nothing" if not first["input"] else f"names {len(first['input'])}, at least {due} are due"
    elif first["type"] == "list_type" and isinstance(first["input"], dict):
        message, hint = "one table, where a list of tables belongs", f"write [[{field}]] for [{field}]"
    else:
        value: Any = first["input"]
        message = f"{message[0].lower()}{message[1:]}" + ("" if isinstance(value, dict) else f", found {value!r}")
    return InputError(path, line_of(text, (*within, *steps)), field, message, hint)


def _keys_at(model: type[BaseModel], steps: Sequence[str | int]) -> list[str]:
    """Keys of the table in which the last step stands: the file's own, or those of an entry of a list, at any depth."""
    for step in steps[:-1]:
        if isinstance(step, str):
            annotation = model.model_fields[step].annotation
            model = next((inner for inner in (annotation, *get_args(annotation)) if _is_model(inner)), model)
    return list(model.model_fields)


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
