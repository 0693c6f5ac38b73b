"""Every change of an event between two releases is put down to what caused it."""

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from factories import quote
from merge_pairs import told
from release_on_disk import publish
from rich.console import Console

from builders.diff import ReleaseDiff, diff_releases
from builders.diff.as_html import html
from builders.diff.as_markdown import markdown
from builders.diff.as_terminal import show
from builders.diff.cause import KINDS
from schema.event import Report
from schema.refusal import Refusal

DOUMA: dict[str, Any] = {
    "date_start": date(2016, 4, 22),
    "place_id": "C2338",
    "sub_event_type": "Shelling/artillery/missile attack",
    "actor_ids": ["syria-gov"],
    "target_ids": ["civilians"],
    "fatalities": 12,
    "evidence": [quote("Shells hit"), quote("Douma", "place", "gazetteer:C2338")],
}
ARIHA = DOUMA | {"place_id": "C4278", "sub_event_type": "Attack", "rule_ids": ["en.attack.kill"], "fatalities": 1}


def compared(folder: Path, old: list[Report], new: list[Report], **changes: Any) -> ReleaseDiff:
    """The diff of two releases; `changes` are those of the second, `old_...` those of the first."""
    first = {name.removeprefix("old_"): value for name, value in changes.items() if name.startswith("old_")}
    second = {name: value for name, value in changes.items() if not name.startswith("old_")}
    before = publish(folder / "old", *old, **first)
    publish(folder / "new", *new, before=before, **second)
    return diff_releases(folder / "old", folder / "new")


def reasons(diff: ReleaseDiff) -> set[tuple[str, str]]:
    return set(diff.causes.select("kind", "name").iter_rows())


def test_a_new_article_adds_an_event(tmp_path: Path) -> None:
    diff = compared(tmp_path, [told("a", **DOUMA)], [told("a", **DOUMA), told("b", **ARIHA)])
    assert reasons(diff) == {("new article", "b")}
    assert diff.rows.added.height == 1
    assert diff.bump() == "minor"


def test_every_form_counts_the_events_that_a_cause_touched(tmp_path: Path) -> None:
    """Two new articles add one event: that is one, and not two, wherever it is told."""
    diff = compared(tmp_path, [told("a", **DOUMA)], [told("a", **DOUMA), told("b", **ARIHA), told("c", **ARIHA)])
    assert diff.causes.height == 2
    assert diff.touched() == {"new article": 1}
    console = Console(file=io.StringIO(), width=200)
    show(diff, console, 5)
    assert isinstance(console.file, io.StringIO)
    assert "causes: new article 1" in console.file.getvalue()
    assert "| new article | 1 |" in markdown(diff)
    assert re.search(r">new article</td><td[^>]*>1</td>", html(diff))


def test_a_new_article_changes_an_event(tmp_path: Path) -> None:
    diff = compared(tmp_path, [told("a", **DOUMA)], [told("a", **DOUMA), told("b", **DOUMA)])
    (row,) = diff.changed()
    assert {cell.column for cell in row.cells} == {"n_reports", "article_ids"}
    assert reasons(diff) == {("new article", "b")}
    assert diff.bump() == "patch"


def test_an_article_edited_at_its_source(tmp_path: Path) -> None:
    old, new = [told("a", **DOUMA)], [told("a", **DOUMA | {"fatalities": 15})]
    diff = compared(tmp_path, old, new, texts={"a": "corrected text"})
    assert reasons(diff) == {("edited article", "a")}
    (row,) = diff.changed()
    assert {cell.column: (cell.old, cell.new) for cell in row.cells}["fatalities"] == (12, 15)


def test_a_withdrawn_article_retires_its_event(tmp_path: Path) -> None:
    diff = compared(tmp_path, [told("a", **DOUMA), told("b", **ARIHA)], [told("a", **DOUMA)])
    assert reasons(diff) == {("withdrawn article", "b")}
    (key,) = diff.rows.removed.select("event_id").iter_rows()
    assert (diff.retirement(key) or {})["reason"] == "withdrawn"


def test_a_changed_rule(tmp_path: Path) -> None:
    old, new = [told("a", **DOUMA)], [told("a", **DOUMA | {"target_ids": ["rebels"]})]
    diff = compared(tmp_path, old, new, entries={"en.shelling.hit": "2", "en.attack.kill": "2"})
    assert reasons(diff) == {("rule", "en.shelling.hit")}


def test_a_new_rule_adds_an_event(tmp_path: Path) -> None:
    new = told("a", 2, **ARIHA | {"rule_ids": ["en.new"], "evidence": [quote("killing", rule_id="en.new")]})
    diff = compared(tmp_path, [told("a", **DOUMA)], [told("a", **DOUMA), new], entries={"en.new": "1"})
    assert reasons(diff) == {("rule", "en.new")}


def test_a_rule_that_refuses_now(tmp_path: Path) -> None:
    refusal = Refusal(article_id="b", stage="code", reason="planned", rule_id="en.refuse.plan")
    old, new = [told("a", **DOUMA), told("b", **ARIHA)], [told("a", **DOUMA)]
    diff = compared(tmp_path, old, new, texts={"b": "text"}, refused=[refusal], entries={"en.refuse.plan": "2"})
    assert reasons(diff) == {("rule", "en.refuse.plan")}


def test_a_gazetteer_entry_changes_places_and_nothing_else(tmp_path: Path) -> None:
    moved = DOUMA | {"latitude": 33.6, "fatalities": 14}
    entries = {"gazetteer:C2338": "2", "harm:killed": "2"}
    words = [*DOUMA["evidence"], quote("killing three", "fatalities", "harm:killed")]
    old, new = [told("a", **DOUMA | {"evidence": words})], [told("a", **DOUMA | {"evidence": words})]
    new = [report.model_copy(update={name: moved[name] for name in ("latitude", "fatalities")}) for report in new]
    diff = compared(tmp_path, old, new, entries=entries)
    (row,) = diff.changed()
    causes = {cell.column: {cause.name for cause in cell.causes} for cell in row.cells}
    assert causes["latitude"] == {"gazetteer:C2338"}
    assert causes["fatalities"] == {"harm:killed"}
    assert causes["notes"] == set(entries)


def test_a_lexicon_entry(tmp_path: Path) -> None:
    words = [*DOUMA["evidence"], quote("Shells", "weapon", "weapons:mortar")]
    old = [told("a", **DOUMA | {"evidence": words, "weapon_types": ["artillery"]})]
    new = [told("a", **DOUMA | {"evidence": words, "weapon_types": ["mortar"]})]
    assert reasons(compared(tmp_path, old, new, entries={"weapons:mortar": "2"})) == {("lexicon", "weapons:mortar")}


def test_a_name_that_the_old_release_did_not_record_is_no_cause(tmp_path: Path) -> None:
    words = [*DOUMA["evidence"], quote("Shells", "actor", "actors:Ruritanian jets")]
    old, new = ([told("a", **DOUMA | {"evidence": words, "actor_ids": [side]})] for side in ("russia", "turkey"))
    entries = {"actors:Ruritanian jets": "1", "actors:Ruritanian guns": "1"}
    diff = compared(tmp_path, old, new, entries=entries, versions={"tool": "2"}, old_versions={"tool": "1"})
    assert reasons(diff) == {("code", "tool")}


def test_a_name_that_both_releases_recorded_is_a_cause_when_it_changed(tmp_path: Path) -> None:
    words = [*DOUMA["evidence"], quote("Shells", "actor", "actors:Ruritanian jets")]
    old, new = ([told("a", **DOUMA | {"evidence": words, "actor_ids": [side]})] for side in ("russia", "turkey"))
    name = "actors:Ruritanian jets"
    diff = compared(tmp_path, old, new, old_entries={name: "1"}, entries={name: "2"})
    assert reasons(diff) == {("lexicon", name)}


def test_an_entry_is_no_cause_of_a_field_that_it_does_not_read(tmp_path: Path) -> None:
    words = [
        *DOUMA["evidence"],
        quote("Shells", "actor", "actors:Ruritanian jets"),
        quote("killing three", "fatalities", "harm:killed"),
    ]
    name = "actors:Ruritanian jets"
    entries = {name: "2", "harm:killed": "2", "gazetteer:C2338": "2"}
    same = DOUMA | {"evidence": words}
    old, new = ([told("a", **same | {"actor_ids": [side]})] for side in ("russia", "turkey"))
    diff = compared(tmp_path, old, new, old_entries={name: "1"}, entries=entries)
    assert reasons(diff) == {("lexicon", name)}
    (tmp_path / "tolls").mkdir()
    old, new = ([told("a", **same | {"fatalities": toll})] for toll in (12, 14))
    diff = compared(tmp_path / "tolls", old, new, old_entries={name: "1"}, entries=entries)
    assert reasons(diff) == {("lexicon", "harm:killed")}


def test_all_entries_that_read_a_new_event_may_have_made_it(tmp_path: Path) -> None:
    words = [quote("Shells"), quote("killing three", "fatalities", "harm:killed")]
    new = [told("a", **DOUMA), told("a", 2, **ARIHA | {"evidence": words})]
    diff = compared(tmp_path, [told("a", **DOUMA)], new, entries={"harm:killed": "2"})
    assert reasons(diff) == {("lexicon", "harm:killed")}


def test_a_correction(tmp_path: Path) -> None:
    old, new = [told("a", **DOUMA)], [told("a", **DOUMA | {"fatalities": 10})]
    diff = compared(tmp_path, old, new, corrections=[{"id": "override-1", "reports": ["a#1"], "reason": "Recount."}])
    assert reasons(diff) == {("correction", "override-1")}


def test_a_correction_that_was_there_before_is_no_cause(tmp_path: Path) -> None:
    there = [{"id": "override-1", "reports": ["a#1"], "reason": "Recount."}]
    old, new = [told("a", **DOUMA)], [told("a", **DOUMA | {"fatalities": 10})]
    diff = compared(tmp_path, old, new, corrections=there, old_corrections=there, entries={"en.shelling.hit": "2"})
    assert reasons(diff) == {("rule", "en.shelling.hit")}


def test_a_drop_by_correction(tmp_path: Path) -> None:
    correction = {"id": "drop-1", "reports": ["b#1"], "reason": "No event."}
    old, new = [told("a", **DOUMA), told("b", **ARIHA)], [told("a", **DOUMA)]
    diff = compared(tmp_path, old, new, texts={"b": "text"}, dropped=["b#1"], corrections=[correction])
    assert ("correction", "drop-1") in reasons(diff)
    assert diff.retired["reason"].to_list() == ["correction"]


def test_a_merge(tmp_path: Path) -> None:
    apart = DOUMA | {"place_id": "C2342"}
    reports = [told("a", **DOUMA), told("b", **apart | {"fatalities": 2})]
    diff = compared(tmp_path, reports, reports, joins=[["a#1", "b#1"]])
    kept, gone = "SYR0000001", "SYR0000002"
    assert {(event, kind, name) for event, kind, name in diff.causes.iter_rows()} == {
        (kept, "merge", gone),
        (gone, "merge", kept),
    }
    assert diff.retired["into"].to_list() == [kept]


def test_a_split(tmp_path: Path) -> None:
    reports = [told("a", **DOUMA), told("b", **DOUMA)]
    diff = compared(tmp_path, reports, reports, splits=[["a#1", "b#1"]])
    assert {(event, kind, name) for event, kind, name in diff.causes.iter_rows()} == {
        ("SYR0000001", "split", "SYR0000002"),
        ("SYR0000002", "split", "SYR0000001"),
    }


def test_what_leaves_no_trace_is_put_down_to_what_changed_as_a_whole(tmp_path: Path) -> None:
    old, new = [told("a", **DOUMA)], [told("a", **DOUMA | {"fatalities": 10})]
    diff = compared(tmp_path, old, new, versions={"tool": "2"}, old_versions={"tool": "1"})
    assert reasons(diff) == {("code", "tool")}
    (tmp_path / "again").mkdir()
    assert reasons(compared(tmp_path / "again", old, new)) == {("unknown", "")}


def test_two_releases_of_the_same_content(tmp_path: Path) -> None:
    diff = compared(tmp_path, [told("a", **DOUMA)], [told("a", **DOUMA)])
    assert diff.same
    assert diff.bump() is None
    assert diff.causes.is_empty()


def test_a_column_that_is_gone_is_a_major_change(tmp_path: Path) -> None:
    before = publish(tmp_path / "old", told("a", **DOUMA))
    publish(tmp_path / "new", told("a", **DOUMA), before=before)
    table = tmp_path / "new" / "events.parquet"
    pl.read_parquet(table).drop("notes").write_parquet(table)
    diff = diff_releases(tmp_path / "old", tmp_path / "new")
    assert diff.rows.columns_removed == ["notes"]
    assert diff.bump() == "major"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_cause_has_a_sentence(kind: str) -> None:
    assert KINDS[kind].endswith(".")
