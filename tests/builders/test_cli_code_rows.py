"""`waqai code` on good input: the same rows from every format, any number of processes and hostile text."""

import csv
import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl

from schema.event import Report
from schema.refusal import Refusal
from schema.tables import polars_schema

Waqai = Callable[..., subprocess.CompletedProcess[str]]

ARABIC = "قصفت طائرات حربية روسية مدينة سراقب في ريف إدلب، اليوم السبت، ما أسفر عن مقتل ثلاثة مدنيين وإصابة سبعة آخرين."
ENGLISH = "Russian warplanes bombed the city of Saraqib in Idlib on Saturday, killing three civilians."
HOSTILE = f"<p class='lead'>\u202e\u200f{ARABIC}\u202c</p>&nbsp;\x00\r\n<script>alert('قصف')</script>\ufeff\u2066"


def read(folder: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    return pl.read_parquet(folder / "reports.parquet"), pl.read_parquet(folder / "reports.refused.parquet")


def assert_slices(reports: pl.DataFrame, bodies: dict[str, str]) -> None:
    """Every piece of evidence is the slice of its article's body that it says it is."""
    assert reports.height > 0
    for row in reports.iter_rows(named=True):
        assert row["evidence"]
        for piece in row["evidence"]:
            assert bodies[row["article_id"]][piece["start"] : piece["end"]] == piece["text"]


def test_every_format_gives_the_same_row(waqai: Waqai, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(ARABIC, encoding="utf-8")
    record = {"id": "in", "text": ARABIC, "published": "2019-05-04", "source": "Our Paper"}
    (tmp_path / "in.jsonl").write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    with (tmp_path / "in.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([record.keys(), record.values()])
    pl.DataFrame([record]).write_parquet(tmp_path / "in.parquet")
    results = []
    for name in ("in.txt", "in.jsonl", "in.csv", "in.parquet"):
        given = ("--published", "2019-05-04", "--source", "Our Paper") if name == "in.txt" else ()
        run = waqai("code", name, *given, "-o", "reports.parquet")
        assert run.returncode == 0, run.stderr
        results.append((tmp_path / "reports.parquet").read_bytes())
    assert len(set(results)) == 1
    (row,) = read(tmp_path)[0].to_dicts()
    assert (row["date_start"], row["place_id"], row["fatalities"]) == (date(2019, 5, 4), "C3916", 3)


def test_the_bytes_are_the_same_with_any_number_of_processes_hash_seed_locale_and_zone(
    waqai: Waqai, tmp_path: Path
) -> None:
    records = [
        {"id": f"{n}", "text": (ARABIC, ENGLISH)[n % 2], "title": f"{n}", "published": "2019-05-04"} for n in range(150)
    ]
    records[70]["text"], records[70]["title"] = "", ""
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    (tmp_path / "in.jsonl").write_text("".join(lines), encoding="utf-8")
    settings = [
        ("1", {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"}),
        ("2", {"PYTHONHASHSEED": "7", "LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati", "POLARS_MAX_THREADS": "1"}),
    ]
    results = []
    for jobs, env in settings:
        run = waqai("code", "in.jsonl", "-o", "reports.parquet", "--jobs", jobs, env=env)
        assert run.returncode == 0, run.stderr
        results.append([(tmp_path / name).read_bytes() for name in ("reports.parquet", "reports.refused.parquet")])
    assert results[0] == results[1]
    reports, refused = read(tmp_path)
    assert reports["article_id"].n_unique() == 149
    assert refused.filter(reason="input-invalid")["article_id"].to_list() == ["70"]
    order = reports["article_id"].cast(pl.Int32).to_list()
    assert order == sorted(order)


def test_tables_have_the_columns_of_the_models_also_without_a_row(waqai: Waqai, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("The weather was fine.", encoding="utf-8")
    run = waqai("code", "in.txt", "-o", "reports.parquet")
    assert run.returncode == 0, run.stderr
    reports, refused = read(tmp_path)
    assert (reports.height, reports.schema) == (0, polars_schema(Report))
    assert refused.schema == polars_schema(Refusal)


def test_without_a_date_of_publication_nothing_is_guessed(waqai: Waqai, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(ARABIC, encoding="utf-8")
    assert waqai("code", "in.txt", "-o", "reports.parquet").returncode == 0
    reports, refused = read(tmp_path)
    assert reports.height == 0
    assert "date-no-publication" in refused["reason"].to_list()


def test_markup_and_bidi_controls_neither_break_nor_shift_a_word(waqai: Waqai, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(HOSTILE, encoding="utf-8", newline="")
    run = waqai("code", "in.txt", "--published", "2019-05-04", "-o", "reports.parquet")
    assert run.returncode == 0, run.stderr
    reports, _ = read(tmp_path)
    assert_slices(reports, {"in": HOSTILE})


def test_an_article_of_20_mb_is_coded(waqai: Waqai, tmp_path: Path) -> None:
    prose, markup = "كلام لا خبر فيه. " * 50_000, "\u202e<div><<<<<<<<<<<<<<<<<<<<&#x202e;\n" * 60_000
    junk = "\u2066<" * 4_600_000
    text = f"{prose}{markup}{junk}\n\n{ARABIC}\n"
    assert len(text.encode()) > 20_000_000
    (tmp_path / "in.txt").write_text(text, encoding="utf-8")
    run = waqai("code", "in.txt", "--published", "2019-05-04", "-o", "reports.parquet")
    assert run.returncode == 0, run.stderr
    assert_slices(read(tmp_path)[0], {"in": text})
