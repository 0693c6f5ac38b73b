"""Articles from files: JSONL, CSV, Parquet and plain text, one at a time, in the order given."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from builders.errors import InputError, line_in
from builders.readers.csvfile import read_csv
from builders.readers.jsonl import read_jsonl
from builders.readers.parquet import read_parquet
from builders.readers.plain import read_plain
from builders.readers.record import Record, article_of, check_stand_ins
from schema.article import Article
from schema.refusal import Refusal

#: ending of the file name -> its reader.
READERS: Final[Mapping[str, Callable[[Path], Iterator[Record]]]] = MappingProxyType(
    {
        ".jsonl": read_jsonl,
        ".ndjson": read_jsonl,
        ".csv": read_csv,
        ".parquet": read_parquet,
        ".txt": read_plain,
    }
)


def read_articles(
    paths: Sequence[Path], *, published: date | None = None, source: str | None = None
) -> Iterator[Article | Refusal]:
    """Each record of the files as an `Article`, or as a `Refusal` (`input-invalid`) when it cannot be coded.

    `published`, `source`: stand in where a record has none. The text is kept character by character, so that
    offsets hold; `lang` is told by the letters where it is absent. Files are streamed: memory holds one article (and
    of each record its id, for a second use of an id is an error).

    Raises `InputError` for a file that is missing, empty, of an unknown format or not UTF-8, a malformed record, an
    unknown or missing field, a value of the wrong type, an id that stands twice, and a `published` or a `source` that
    no article can have.
    """
    check_stand_ins(published, source)
    seen: dict[str, tuple[Path, int]] = {}
    for path in paths:
        empty = True
        for record in reader_of(path)(path):
            empty = False
            article = article_of(record, published, source)
            identity = article.id if isinstance(article, Article) else article.article_id
            if identity in seen:
                file, line = seen[identity]
                message = f"{identity!r} is the id of {file}, {line_in(file, line)} too"
                raise record.error("id", message, "give each article an id of its own")
            seen[identity] = (path, record.line)
            yield article
        if empty:
            raise InputError(
                path,
                None,
                None,
                "no articles in it",
                "give a file with at least one article",
            )


def reader_of(path: Path) -> Callable[[Path], Iterator[Record]]:
    """The reader for a file by the ending of its name; raises `InputError` for a file that cannot be read."""
    reader = READERS.get(path.suffix.lower())
    known = ", ".join(READERS)
    if path.is_dir():
        raise InputError(
            path,
            None,
            None,
            "a folder, not a file",
            f"name the files in it; they end in {known}",
        )
    if reader is None:
        raise InputError(
            path,
            None,
            None,
            "unknown format",
            f"the name of a file of articles ends in {known}",
        )
    if not path.exists():
        raise InputError(path, None, None, "no such file")
    return reader
