"""A record as it stands in a file, and the article it becomes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, get_args

from builders.errors import InputError
from builders.language.as_read import letters_of
from builders.readers.dateline import dateline
from builders.readers.script import guess_language
from schema.article import Article
from schema.refusal import Refusal

FIELDS: Final = tuple(Article.model_fields)
REQUIRED: Final = ("id", "text")
#: Languages that an article can have.
LANGUAGES: Final[tuple[str, ...]] = get_args(Article.model_fields["lang"].annotation)
#: An ISO day, or an ISO moment of which the day as written counts.
_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?", re.DOTALL)
#: Characters of a text that is coded: so many of dense news take a gigabyte of memory, and no article has them.
MOST: Final = 12_500_000
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_HALF: Final = "holds half a character (a lone surrogate)"
#: Days on which a news article can come out; beyond them a date is a typing error.
_DAYS: Final = (date(1900, 1, 1), date(2100, 12, 31))
_NO_DAY: Final = f"is not a day from {_DAYS[0]} to {_DAYS[1]}"


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file: where it stands (`line` from 1, in a Parquet file the row) and its values by field name."""

    file: Path
    line: int
    values: Mapping[str, object]

    def error(self, field: str | None, message: str, hint: str | None = None) -> InputError:
        """An error that points at this record."""
        return InputError(self.file, self.line, field, message, hint)


def article_of(record: Record, published: date | None, source: str | None) -> Article | Refusal:
    """The article of a record; `published` and `source` stand in where it has none.

    Where the head of the text gives the day of the page itself, that is when it was published (see `dateline`).
    A record that breaks the contract (an unknown or missing field, a value of the wrong type) raises `InputError`.
    One that keeps it but cannot be coded (no text, too long a one, another language) is a `Refusal` with the reason
    `input-invalid`.
    """
    check_names(record.file, record.line, record.values)
    identity = _identity(record)
    title, text = _text(record, "title") or "", _text(record, "text") or ""
    read = letters_of(text)
    lang = _language(_text(record, "lang"), title, read)
    day = published_day(record)
    origin, url = _text(record, "source") or source, _text(record, "url")
    problem = _problem(title, text, origin, url) or ("" if lang in LANGUAGES else lang)
    if problem:
        return Refusal(article_id=identity, stage="read", reason="input-invalid", detail=problem)
    values = {"id": identity, "source": origin, "url": url, "title": title, "text": text, "lang": lang}
    day = day or published
    return Article.model_validate({**values, "published": dateline(read, day) or day})


def check_names(file: Path, line: int | None, names: Mapping[str, object]) -> None:
    """Raise `InputError` for a field that no article has, or a required one that is not there."""
    for name in names:
        if name not in FIELDS:
            raise InputError(
                file,
                line,
                name,
                "no such field",
                f"an article has {', '.join(FIELDS)}; rename or drop it",
            )
    for name in REQUIRED:
        if name not in names:
            raise InputError(
                file,
                line,
                name,
                "the field is missing",
                f"every article has {' and '.join(REQUIRED)}",
            )


def check_columns(file: Path, line: int | None, names: list[str]) -> None:
    """`check_names` for the columns of a table, of which no two may have one name; `line`: where they stand."""
    check_names(file, line, dict.fromkeys(names))
    check_once(file, line, names)


def check_once(file: Path, line: int | None, names: list[str]) -> None:
    """Raise `InputError` for a name that two columns have."""
    for name in names:
        if names.count(name) > 1:
            raise InputError(file, line, name, "two columns have this name", "keep one of them")


def published_day(record: Record) -> date | None:
    """The local day of `published` as written: of '2018-03-16T23:30:00+02:00' it is 2018-03-16."""
    value = record.values.get("published")
    if value is None or value == "":
        return None
    day = None
    if isinstance(value, datetime):
        day = value.date()
    elif isinstance(value, date):
        day = value
    elif isinstance(value, str):
        day = iso_day(value)
    if day is None or not _can_be(day):
        shown = str(value) if isinstance(value, date) else _shown(value)
        raise record.error("published", f"{shown} {_NO_DAY}", "write YYYY-MM-DD, or leave it out")
    return day


def check_stand_ins(published: date | None, source: str | None) -> None:
    """Raise `InputError` for a day or a source that is to stand in where articles have none, and can be none."""
    if published is not None and not _can_be(published):
        raise InputError(None, None, "published", f"{published} {_NO_DAY}", "write YYYY-MM-DD")
    if source is not None and _SURROGATE.search(source):
        raise InputError(None, None, "source", f"{_shown(source)} {_HALF}", "write it in UTF-8")


def _can_be(day: date) -> bool:
    return _DAYS[0] <= day <= _DAYS[1]


def iso_day(text: str) -> date | None:
    """The day of an ISO date or date and time; None when it is neither."""
    if not _ISO.fullmatch(text.strip()):
        return None
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        return None


def _identity(record: Record) -> str:
    value = record.values["id"]
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip():
        raise record.error(
            "id",
            f"{_shown(value)} is not an id",
            "give each article a text or number of its own",
        )
    if _SURROGATE.search(value):
        raise record.error(
            "id",
            f"it {_HALF}",
            "repair the export of the articles",
        )
    return value


def _text(record: Record, field: str) -> str | None:
    """A text field's value; None for null and for an empty one."""
    value = record.values.get(field)
    if value is None or isinstance(value, str):
        return value or None
    raise record.error(
        field,
        f"{_shown(value)} is not text",
        "put it in quotation marks, or leave it out",
    )


def _language(lang: str | None, title: str, text: str) -> str:
    """A language of `LANGUAGES`, told by the text, or by the title where that has no letters; else a sentence that says
    why there is none.
    """
    if lang is None:
        return guess_language(text) or guess_language(letters_of(title)) or "no Arabic or Latin letters in it"
    code = re.split("[-_]", lang.strip().lower())[0]
    return code if code in LANGUAGES else f"language {lang[:20]!r}; Waqai reads {' and '.join(LANGUAGES)}"


def _problem(title: str, text: str, *others: str | None) -> str:
    """Why a text cannot be coded; empty when it can."""
    if not text.strip():
        return "no text"
    if len(text) > MOST:
        return f"{len(text):,} characters; Waqai reads texts of up to {MOST:,}: give each article a record of its own"
    if any(_SURROGATE.search(value) for value in (title, text, *others) if value):
        return "half a character (a lone surrogate) in it"
    return ""


def _shown(value: object) -> str:
    """A value as an error message shows it, shortened."""
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
