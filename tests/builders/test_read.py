"""Articles come in from every format alike, character by character, and an error names its place."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.errors import InputError
from builders.read import read_articles
from builders.readers.script import SAMPLE, guess_language
from schema.article import Article
from schema.refusal import Refusal

TEXT = "قصفت طائرات حربية <b>بلدة</b> &amp; أطرافها\u202e،\x00\r\n\n\tوقتل «ثلاثة» مدنيين."
FULL = {
    "id": "a:1",
    "source": "Our Paper",
    "url": "https://example.org/1",
    "published": "2019-05-04",
    "title": "عنوان",
    "text": TEXT,
    "lang": "ar",
}


def as_jsonl(path: Path, rows: list[dict[str, object]]) -> Path:
    file = path / "in.jsonl"
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return file


def as_csv(path: Path, rows: list[dict[str, object]]) -> Path:
    file = path / "in.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


def as_parquet(path: Path, rows: list[dict[str, object]]) -> Path:
    file = path / "in.parquet"
    pl.DataFrame(rows).write_parquet(file)
    return file


def one(path: Path) -> Article:
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    return article


def error_of(*paths: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        list(read_articles(paths))
    return caught.value


@pytest.mark.parametrize("write", [as_jsonl, as_csv, as_parquet])
def test_every_format_gives_the_same_article(
    tmp_path: Path, write: Callable[[Path, list[dict[str, object]]], Path]
) -> None:
    assert one(write(tmp_path, [FULL])) == Article(**FULL)


def test_a_text_file_is_one_article_named_after_it(tmp_path: Path) -> None:
    file = tmp_path / "strike on a town.txt"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    (article,) = read_articles([file], published=date(2019, 5, 4), source="Our Paper")
    assert article == Article(
        id="strike on a town", source="Our Paper", published=date(2019, 5, 4), text=TEXT, lang="ar"
    )


def test_given_date_and_source_stand_in_only_where_there_is_none(tmp_path: Path) -> None:
    bare = {"id": "2", "text": "Shells hit a town.", "published": None, "source": ""}
    first, second = read_articles([as_jsonl(tmp_path, [FULL, bare])], published=date(2020, 1, 1), source="Other")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, first.source) == (date(2019, 5, 4), "Our Paper")
    assert (second.published, second.source) == (date(2020, 1, 1), "Other")


@settings(max_examples=60)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_no_character_is_changed_on_the_way(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    row: dict[str, object] = {"id": "x", "text": text, "lang": "ar"}
    for write in (as_jsonl, as_csv, as_parquet):
        assert one(write(folder, [row])).text == text


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2018-03-16", date(2018, 3, 16)),
        ("2018-03-16T23:30:00+03:00", date(2018, 3, 16)),
        ("2018-03-16T00:15:00-05:00", date(2018, 3, 16)),
        ("2018-03-16 08:00:00Z", date(2018, 3, 16)),
        ("", None),
        (None, None),
    ],
)
def test_the_day_of_publication_is_the_day_as_written(tmp_path: Path, written: str | None, day: date | None) -> None:
    assert one(as_jsonl(tmp_path, [{**FULL, "published": written}])).published == day


def test_dates_and_moments_of_parquet_are_read(tmp_path: Path) -> None:
    damascus = timezone(timedelta(hours=2))
    for value in (date(2018, 3, 16), datetime(2018, 3, 16, 1, 0, tzinfo=UTC), datetime(2018, 3, 16, 23, 0)):  # noqa: DTZ001
        assert one(as_parquet(tmp_path, [{**FULL, "published": value}])).published == date(2018, 3, 16)
    late = pl.DataFrame([{**FULL, "published": datetime(2018, 3, 16, 0, 30, tzinfo=damascus)}])
    file = tmp_path / "zone.parquet"
    late.with_columns(pl.col("published").dt.convert_time_zone("Asia/Damascus")).write_parquet(file)
    assert one(file).published == date(2018, 3, 16)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_day_of_another_age_is_shown_as_it_was_written(tmp_path: Path, day: date) -> None:
    for error in (
        error_of(as_parquet(tmp_path, [{**FULL, "published": day}])),
        error_of(as_jsonl(tmp_path, [{**FULL, "published": str(day)}])),
    ):
        assert error.message.replace("'", "") == f"{day} is not a day from 1900-01-01 to 2100-12-31"


@pytest.mark.parametrize(
    "written", ["16/03/2018", "2018-3-16", "2018-02-30", "٢٠١٨-٠٣-١٦", "0018-03-16", 20180316, "2018-03-16Tnoon", True]
)
def test_a_wrong_date_is_an_error_with_its_line(tmp_path: Path, written: object) -> None:
    file = as_jsonl(tmp_path, [FULL, {**FULL, "id": "b", "published": written}])
    error = error_of(file)
    assert (error.file, error.line, error.field) == (file, 2, "published")
    assert "YYYY-MM-DD" in str(error)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("قصفت الطائرات البلدة", "ar"),
        ("Home News Video Live قصفت الطائرات بلدة في ريف حلب", "ar"),
        ("The town, known as تل, was shelled on Sunday", "en"),
        ("١٢٣ — !", None),
        ("Бомбардировка", None),
    ],
)
def test_language_is_told_by_the_letters(text: str, lang: str | None) -> None:
    assert guess_language(text) == lang
    assert guess_language("\u202e" * SAMPLE * 3 + text) == lang


def test_what_cannot_be_coded_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": "empty", "text": " \n", "title": ""},
        {"id": "null", "text": None},
        {"id": "french", "text": "Des avions ont bombardé la ville.", "lang": "fr"},
        {"id": "digits", "text": "1 2 3"},
        {"id": "title only", "title": "Shells hit a town", "text": ""},
        {"id": "variant", "text": "قصف", "lang": "ar-SY"},
    ]
    records = list(read_articles([as_jsonl(tmp_path, rows)]))
    refused = {r.article_id: r.detail for r in records if isinstance(r, Refusal)}
    assert list(refused) == ["empty", "null", "french", "digits", "title only"]
    assert "'fr'" in refused["french"]
    assert [r.id for r in records if isinstance(r, Article)] == ["variant"]
    assert {r.reason for r in records if isinstance(r, Refusal)} == {"input-invalid"}


def test_half_a_character_is_refused_because_no_file_could_hold_it(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "a", "text": "town \\ud83d hit"}\n{"id": "b", "text": "A town was hit"}\n')
    first, second = read_articles([file])
    assert isinstance(first, Refusal)
    assert isinstance(second, Article)


JSON_ERRORS = [
    ('{"id": "a", "text": "x"', None, "not JSON"),
    ('["a", "x"]', None, "not a JSON object"),
    ('{"id": "a"}', "text", "missing"),
    ('{"text": "x"}', "id", "missing"),
    ('{"id": "", "text": "x"}', "id", "not an id"),
    ('{"id": null, "text": "x"}', "id", "not an id"),
    ('{"id": true, "text": "x"}', "id", "not an id"),
    ('{"id": "\\ud800", "text": "x"}', "id", "surrogate"),
    ('{"id": "a", "text": 5}', "text", "not text"),
    ('{"id": "a", "text": "x", "title": ["y"]}', "title", "not text"),
    ('{"id": "a", "text": "x", "date": "2018-03-16"}', "date", "no such field"),
    ('{"id": "a", "text": "x", "id": "b"}', "id", "twice"),
    ('{"id": "a", "text": ' + "[" * 200_000, None, "not an article"),
    ('{"id": ' + "9" * 5000 + ', "text": "x"}', None, "not an article"),
]


@pytest.mark.parametrize(("line", "field", "message"), JSON_ERRORS, ids=[m for _, _, m in JSON_ERRORS])
def test_a_malformed_record_is_an_error_with_line_and_field(
    tmp_path: Path, line: str, field: str | None, message: str
) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "first", "text": "A town was hit"}\n\n' + line + "\n", encoding="utf-8")
    error = error_of(file)
    assert (error.file, error.line, error.field) == (file, 3, field)
    assert message in str(error)
    assert error.hint


@pytest.mark.parametrize(
    ("content", "line", "field", "message"),
    [
        ('id,text\na,"one\ntwo"\nb,x,y\n', 4, None, "3 cells under a header of 2"),
        ('id,text\na,"never closed\n', 2, None, "not CSV"),
        ("id,text,author\na,x,y\n", 1, "author", "no such field"),
        ("id,text,text\na,x,y\n", 1, "text", "two columns"),
        ("id,title\na,x\n", 1, "text", "missing"),
        ("id,text,published\na,x,2018-03-16\nb,y,16.3.18\n", 3, "published", "not a day from 1900-01-01 to 2100-12-31"),
        ("id,text\n", None, None, "no articles"),
    ],
)
def test_a_malformed_csv_is_an_error_with_its_line(
    tmp_path: Path, content: str, line: int | None, field: str | None, message: str
) -> None:
    file = tmp_path / "in.csv"
    file.write_text(content, encoding="utf-8")
    error = error_of(file)
    assert (error.line, error.field) == (line, field)
    assert message in str(error)


def test_a_csv_cell_may_be_longer_than_the_csv_module_allows_by_itself(tmp_path: Path) -> None:
    long = "word, " * 100_000
    assert one(as_csv(tmp_path, [{"id": "long", "text": long}])).text == long


@pytest.mark.parametrize("name", ["in.jsonl", "in.csv", "in.txt"])
def test_not_utf8_is_an_error_with_line_and_byte(tmp_path: Path, name: str) -> None:
    head = {"in.jsonl": b'{"id": "a", "text": "x"}\n', "in.csv": b"id,text\n", "in.txt": b"First line\n"}[name]
    file = tmp_path / name
    file.write_bytes(head + "قصف".encode("cp1256") + b"\n")
    error = error_of(file)
    assert error.line == 2
    assert f"byte {len(head)}" in str(error)
    assert "UTF-8" in str(error)


@pytest.mark.parametrize("name", ["in.jsonl", "in.csv", "in.parquet", "in.txt"])
def test_an_empty_file_is_an_error(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.touch()
    assert error_of(file).file == file


def test_a_table_without_rows_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "in.parquet"
    pl.DataFrame(schema={"id": pl.String, "text": pl.String}).write_parquet(file)
    assert "no articles" in str(error_of(file))


def test_an_error_in_parquet_names_the_row(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [{"id": str(n), "text": "A town was hit"} for n in range(100)]
    rows[80]["id"] = None
    error = error_of(as_parquet(tmp_path, rows))
    assert (error.line, error.field) == (81, "id")
    assert "row 81" in str(error)


def test_the_same_id_twice_is_an_error_that_names_both_places(tmp_path: Path) -> None:
    first = as_jsonl(tmp_path, [{**FULL, "id": "b"}, FULL])
    second = as_csv(tmp_path, [FULL])
    error = error_of(first, second)
    assert (error.file, error.line, error.field) == (second, 2, "id")
    assert f"{first}, line 2" in str(error)


def test_files_that_are_none_are_errors(tmp_path: Path) -> None:
    (tmp_path / "in.docx").touch()
    assert "unknown format" in str(error_of(tmp_path / "in.docx"))
    assert "no such file" in str(error_of(tmp_path / "absent.jsonl"))
    assert "folder" in str(error_of(tmp_path))


def test_an_article_is_given_before_the_next_line_is_read(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "a", "text": "A town was hit"}\nnot json\n', encoding="utf-8")
    records = read_articles([file])
    first = next(records)
    assert isinstance(first, Article)
    assert first.id == "a"
    with pytest.raises(InputError):
        next(records)
