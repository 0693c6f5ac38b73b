"""Merging judged by pairs of reports written by hand: which tell one event, and which do not."""

from datetime import timedelta

from merge_pairs import load_pairs, table

from builders.merge import merge
from schema.event import Report

#: Days between two pairs, so that all can be merged at once and none meets another.
APART = 100


def test_pairs_are_joined_as_a_reader_would() -> None:
    pairs = load_pairs()
    reports = [_later(report, number * APART) for number, pair in enumerate(pairs) for report in pair.reports]
    events = dict(merge(table(*reports), {}).reports.select("report_id", "event_id").iter_rows())
    joined = [events[one.report_id] == events[other.report_id] for one, other in (pair.reports for pair in pairs)]
    right = sum(is_one and pair.same for is_one, pair in zip(joined, pairs, strict=True))
    wrong = [pair.why for is_one, pair in zip(joined, pairs, strict=True) if is_one and not pair.same]
    missed = [pair.why for is_one, pair in zip(joined, pairs, strict=True) if pair.same and not is_one]
    f1 = 2 * right / (2 * right + len(wrong) + len(missed))
    assert len(pairs) >= 150
    assert f1 >= 0.95, f"F1 {f1:.3f}; joined wrongly: {wrong}; not joined: {missed}"


def _later(report: Report, days: int) -> Report:
    shift = timedelta(days=days)
    dates = {"date_start": report.date_start + shift, "date_end": report.date_end + shift}
    return report.model_copy(update=dates)
