"""Further articles: hand codings of articles that `benchmarks.quality` measures beside the gold.

`benchmarks/codings/README.md` says how they were made. The articles themselves are not here: they are found by their id
in the files of DATA.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

CODINGS: Final = Path(__file__).parent / "codings"


class Coding(NamedTuple):
    """Some articles and their gold, as files that the reference scorer reads."""

    name: str  #: "english, unread"
    articles: Path
    gold: Path


def codings(corpora: Iterable[Path], folder: Path) -> Iterator[Coding]:
    """Each file of `CODINGS`, its unread articles and its read ones apart; the files for the scorer go to `folder`."""
    articles = {record["id"]: record for file in corpora for record in _records(file)}
    for file in sorted(CODINGS.glob("*.jsonl")):
        for name, read in (("unread", False), ("read", True)):
            coded = [record for record in _records(file) if record["read"] is read]
            coding = Coding(
                f"{file.stem}, {name}",
                folder / f"{file.stem}-{name}.articles.jsonl",
                folder / f"{file.stem}-{name}.gold.jsonl",
            )
            _write(coding.articles, [articles[record["article_id"]] | _day_of(record) for record in coded])
            _write(coding.gold, [record | {"events": list(map(_quoted, record["events"]))} for record in coded])
            yield coding


def _day_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """The day of publication, where the coder corrected that of the collection."""
    return {"published": record["published"]} if "published" in record else {}


def _quoted(event: Mapping[str, Any]) -> dict[str, Any]:
    """The scorer asks for a quotation, which a coding without the article's words has not."""
    return {**event, "quote": ""}


def _records(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _write(file: Path, records: Iterable[object]) -> None:
    file.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
