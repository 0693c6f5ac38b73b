"""Corrections change what they name, say so, and stop the build once they no longer fit."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from simple_coder import article, quiet_build, write_dataset

from builders.compose import FailedChecksError
from builders.dataset import Dataset
from builders.errors import InputError

SIGNED = 'reason = "A mistake of the source."\nwho = "A. Reader"\ndate = 2020-01-01\n'


def dataset(folder: Path, corrections: str) -> Dataset:
    """Two tellings of one incident in Duma, and another incident in Harasta."""
    (folder / "corrections.toml").parent.mkdir(parents=True, exist_ok=True)
    (folder / "corrections.toml").write_text(corrections, encoding="utf-8")
    return write_dataset(
        folder,
        article("a1", {"fatalities": 3}),
        article("b1", {"fatalities": 3}, source="Other Agency"),
        article("c1", {"place_id": "C2342", "date_start": "2016-04-20", "fatalities": 7, "fatalities_civilians": 7}),
        corrections="corrections.toml",
    )


def events(folder: Path, corrections: str) -> pl.DataFrame:
    built = quiet_build(dataset(folder, corrections))
    assert built.composed.warnings.is_empty()
    return built.composed.tables["events"]


def test_without_corrections(tmp_path: Path) -> None:
    assert events(tmp_path, "")["article_ids"].to_list() == [["c1"], ["a1", "b1"]]


def test_drop(tmp_path: Path) -> None:
    built = quiet_build(dataset(tmp_path, f'[[drop]]\nreports = ["c1#1"]\nexpect = {{ fatalities = 7 }}\n{SIGNED}'))
    assert built.composed.tables["events"]["article_ids"].to_list() == [["a1", "b1"]]
    (refusal,) = built.composed.tables["refused"].to_dicts()
    assert (refusal["article_id"], refusal["stage"], refusal["reason"]) == ("c1", "correct", "correction-dropped")
    assert "A mistake of the source." in refusal["detail"]


def test_override_and_all_that_follows_from_it(tmp_path: Path) -> None:
    table = events(
        tmp_path,
        f"""[[override]]
reports = ["c1#1"]
set.sub_event_type = "Air/drone strike"
set.date_start = 2016-04-19
set.date_end = 2016-04-19
set.place_id = "C2338"
expect.sub_event_type = "Shelling/artillery/missile attack"
expect.date_start = 2016-04-20
expect.date_end = 2016-04-20
expect.place_id = "C2342"
{SIGNED}""",
    )
    row = table.filter(pl.col("article_ids").list.contains("c1")).to_dicts()[0]
    assert (row["sub_event_type"], row["date_start"], row["location"]) == (
        "Air/drone strike",
        date(2016, 4, 19),
        "Duma",
    )
    assert "Air or drone strike" in row["notes"]


def test_override_of_an_event(tmp_path: Path) -> None:
    correction = f"""[[override]]
event = "SYR0000002"
set = {{ fatalities = 4, fatalities_high = 4, fatalities_civilians = 2 }}
expect = {{ fatalities = 3, fatalities_high = 3, fatalities_civilians = 3 }}
{SIGNED}"""
    built = quiet_build(dataset(tmp_path, correction))
    row = built.composed.tables["events"].row(1, named=True)
    assert (row["fatalities"], row["fatalities_low"], row["fatalities_high"]) == (4, 3, 4)
    assert "4 killed" in row["notes"]
    assert built.composed.tables["reports"]["fatalities"].to_list() == [7, 3, 3]  # what the articles say stays
    assert built.composed.corrections[0]["event"] == "SYR0000002"


def test_merge(tmp_path: Path) -> None:
    correction = f'[[merge]]\nreports = ["a1#1", "b1#1", "c1#1"]\nexpect = {{ admin1_pcode = "SY03" }}\n{SIGNED}'
    assert events(tmp_path, correction)["article_ids"].to_list() == [["a1", "b1", "c1"]]


def test_split(tmp_path: Path) -> None:
    correction = f'[[split]]\ngroups = [["a1#1"], ["b1#1"]]\nexpect = {{ fatalities = 3 }}\n{SIGNED}'
    assert sorted(events(tmp_path, correction)["article_ids"].to_list()) == [["a1"], ["b1"], ["c1"]]


def test_corrections_are_listed_in_the_manifest_under_an_id_that_stays(tmp_path: Path) -> None:
    drop = f'[[drop]]\nreports = ["c1#1"]\nexpect = {{ fatalities = 7 }}\n{SIGNED}'
    split = f'[[split]]\ngroups = [["a1#1"], ["b1#1"]]\nexpect = {{ fatalities = 3 }}\n{SIGNED}'
    alone = quiet_build(dataset(tmp_path / "alone", drop)).composed.corrections
    both = quiet_build(dataset(tmp_path / "both", split + drop)).composed.corrections
    assert alone[0] == both[0]
    assert (alone[0]["action"], alone[0]["who"], alone[0]["date"]) == ("drop", "A. Reader", "2020-01-01")


@pytest.mark.parametrize(
    ("correction", "line", "words"),
    [
        ('[[drop]]\nreports = ["c1#1"]\nexpect = { fatalities = 8 }\n', 3, "c1#1 has fatalities 7, not 8"),
        ('[[drop]]\nreports = ["z9#1"]\nexpect = { fatalities = 8 }\n', 2, "no report 'z9#1'"),
        ('[[drop]]\nreports = ["c1#1"]\nexpect = {}\n', 3, "names nothing"),
        ('[[drop]]\nreports = ["c1#1"]\n', 1, "missing"),
        ('\n[drop]\nreports = ["c1#1"]\nexpect = { fatalities = 7 }\n', 2, "write [[drop]] for [drop]"),
        ('[[drop]]\nreports = ["c1#1"]\nexpect = { deaths = 7 }\n', 1, "no field 'deaths'"),
        ('[[drop]]\nreport = "c1#1"\nexpect = { fatalities = 7 }\n', 2, "did you mean 'reports'?"),
        (
            '[[override]]\nreports = ["c1#1"]\nset = { injured = 1 }\nexpect = { fatalities = 7 }\n',
            1,
            "does not state the present value of 'injured'",
        ),
        (
            '[[override]]\nreports = ["c1#1"]\nset = { notes = "x" }\nexpect = { fatalities = 7 }\n',
            3,
            "field 'override.0.set': 'notes' cannot be set",
        ),
        (
            '[[override]]\nreports = ["c1#1"]\nset = { foo = 1 }\nexpect = { foo = 7 }\n',
            3,
            "field 'override.0.set': 'foo' cannot be set",
        ),
        (
            '[[override]]\nreports = ["c1#1"]\nset = { place_id = "C1" }\nexpect = { place_id = "C2342" }\n',
            3,
            "the gazetteer has no place 'C1'",
        ),
        (
            '[[override]]\nreports = ["c1#1"]\nset = { fatalities = "ten" }\nexpect = { fatalities = 7 }\n',
            3,
            "fatalities",
        ),
        (
            '[[override]]\nreports = ["c1#1"]\nset = { fatalities = 3000000000 }\nexpect = { fatalities = 7 }\n',
            3,
            "no figure",
        ),
        ('[[merge]]\nreports = ["c1#1", "c1#1"]\nexpect = { fatalities = 7 }\n', 1, "'c1#1' twice"),
        ('[[split]]\ngroups = [[], ["c1#1"]]\nexpect = { fatalities = 7 }\n', 2, "names nothing"),
        ('[[override]]\nevent = "SYR0000009"\nset = { injured = 1 }\nexpect = { injured = 5 }\n', 2, "no event"),
        ('[[merge]]\nreports = ["c1#1"]\nexpect = { fatalities = 7 }\n', 2, "at least 2"),
        ('[[move]]\nreports = ["c1#1"]\n', 1, "the keys are drop, override, merge, split"),
    ],
)
def test_a_correction_that_does_not_fit_stops_the_build(
    tmp_path: Path, correction: str, line: int | None, words: str
) -> None:
    with pytest.raises(InputError) as caught:
        quiet_build(dataset(tmp_path, correction + SIGNED))
    assert caught.value.file == tmp_path / "corrections.toml"
    assert words in str(caught.value)
    assert caught.value.line == line
    assert not (tmp_path / "releases").exists()


@pytest.mark.parametrize("field", ["reason", "who"])
def test_a_correction_says_why_and_who(tmp_path: Path, field: str) -> None:
    signed = "".join(f'{field} = " \\t"\n' if line.startswith(field) else f"{line}\n" for line in SIGNED.splitlines())
    correction = f'[[drop]]\nreports = ["c1#1"]\nexpect.fatalities = 7\n{signed}'
    with pytest.raises(InputError, match=rf"drop\.0\.{field}': is blank"):
        quiet_build(dataset(tmp_path, correction))


def test_a_side_that_a_correction_names_twice_stops_the_build(tmp_path: Path) -> None:
    override = '[[override]]\nreports = ["c1#1"]\nset.actor_ids = ["rebels", "rebels"]\n'
    expect = 'expect.actor_ids = ["syria-gov"]\n'
    with pytest.raises(FailedChecksError) as caught:
        quiet_build(dataset(tmp_path, override + expect + SIGNED))
    assert set(caught.value.findings["check"]) == {"sides-once"}


def test_a_correction_that_makes_a_row_fail_a_check_stops_the_build(tmp_path: Path) -> None:
    correction = '[[override]]\nreports = ["c1#1"]\nset = { fatalities = 2 }\nexpect = { fatalities = 7 }\n'
    with pytest.raises(FailedChecksError) as caught:
        quiet_build(dataset(tmp_path, correction + SIGNED))
    found = caught.value.findings.filter(pl.col("table") == "reports")
    assert set(found["check"]) == {"fatalities-in-order", "civilians-within-fatalities"}
    assert set(found["article_id"]) == {"c1"}
    (correction,) = caught.value.corrections  # though events are told as well
    assert correction.startswith(f"{tmp_path / 'corrections.toml'}, line 3, field 'override.0.set': ")


def test_a_correction_can_mend_a_row_that_fails_a_check(tmp_path: Path) -> None:
    bad = article("a1", {"fatalities": 3, "fatalities_civilians": 30})
    (tmp_path / "corrections.toml").write_text("", encoding="utf-8")
    refused = quiet_build(write_dataset(tmp_path, bad, corrections="corrections.toml")).composed.tables
    assert refused["refused"]["reason"].to_list() == ["check-failed"]
    mend = '[[override]]\nreports = ["a1#1"]\nset.fatalities_civilians = 3\nexpect.fatalities_civilians = 30\n'
    (tmp_path / "corrections.toml").write_text(mend + SIGNED, encoding="utf-8")
    mended = quiet_build(write_dataset(tmp_path, bad, corrections="corrections.toml")).composed.tables
    assert mended["refused"].is_empty()
    assert mended["events"]["fatalities_civilians"].to_list() == [3]


@pytest.mark.parametrize("merges", [[("a1#1", "b1#1")], [("a1#1", "c1#1"), ("c1#1", "b1#1")]])
def test_a_split_of_what_merges_join_stops_the_build(tmp_path: Path, merges: list[tuple[str, str]]) -> None:
    expect = "expect = { fatalities = 3 }\n" + SIGNED
    joined = "".join(f"[[merge]]\nreports = {list(pair)}\n{expect}" for pair in merges)
    with pytest.raises(InputError, match=r"split.0.groups': a merge joins 'a1#1' and 'b1#1'"):
        quiet_build(dataset(tmp_path, f'[[split]]\ngroups = [["a1#1"], ["b1#1"]]\n{expect}{joined}'))


@pytest.mark.parametrize(
    ("kind", "key"), [("merge", 'reports = ["a1#1", "b1#1"]'), ("split", 'groups = [["a1#1"], ["b1#1"]]')]
)
def test_a_report_that_is_dropped_can_be_neither_merged_nor_split(tmp_path: Path, kind: str, key: str) -> None:
    expect = "expect = { fatalities = 3 }\n" + SIGNED
    drop = f'[[drop]]\nreports = ["b1#1"]\n{expect}'
    with pytest.raises(InputError, match="a drop takes 'b1#1' away") as caught:
        quiet_build(dataset(tmp_path, f"{drop}[[{kind}]]\n{key}\n{expect}"))
    assert caught.value.line == len(drop.splitlines()) + 2


def test_a_toll_below_nothing_is_told_of_the_override_itself(tmp_path: Path) -> None:
    override = f'[[override]]\nreports = ["c1#1"]\nset.fatalities = -5\nexpect.fatalities = 7\n{SIGNED}'
    with pytest.raises(InputError, match=r"override.0.set': fatalities: -5 is no figure"):
        quiet_build(dataset(tmp_path, override))
