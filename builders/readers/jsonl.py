"""Articles from JSONL: one JSON object on each line."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from builders.errors import InputError
from builders.readers.lines import utf8_lines
from builders.readers.record import Record


def read_jsonl(file: Path) -> Iterator[Record]:
    """The objects of a JSONL file; lines of blanks are passed over."""
    for number, line in enumerate(utf8_lines(file), start=1):
        if not line.isspace():
            yield Record(file, number, parse_object(file, number, line))


def parse_object(file: Path, number: int, line: str) -> dict[str, object]:
    """The JSON object on a line; raises `InputError` for anything else, a key that stands twice included."""

    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        values = dict(pairs)
        if len(values) < len(pairs):
            twice = _repeated(key for key, _ in pairs)
            raise InputError(
                file,
                number,
                twice,
                "the field stands twice in the object",
                "keep one of them",
            )
        return values

    try:
        value = json.loads(line, object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        message = f"not JSON at character {error.pos + 1}: {error.msg}"
        raise InputError(file, number, None, message, "write one JSON object on each line") from None
    except (RecursionError, ValueError):
        message = "not an article: nested too deeply, or a number of thousands of digits"
        raise InputError(file, number, None, message, "write one flat JSON object on each line") from None
    if not isinstance(value, dict):
        raise InputError(
            file,
            number,
            None,
            "not a JSON object",
            'write one {"id": ..., "text": ...} on each line',
        )
    return value


def _repeated(keys: Iterable[str]) -> str | None:
    """The first key that has stood before."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            return key
        seen.add(key)
    return None
