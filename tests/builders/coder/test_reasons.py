"""Reasons: why what is named in a sentence is no row, in the order in which a reader would say it."""

import csv
from pathlib import Path

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals

TABLE = Path(__file__).with_name("ar_reasons.csv")


def _cases() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["why"])
def test_the_reason_tells_what_the_sentence_is(coder: Coder, case: dict[str, str]) -> None:
    assert code(coder, case["text"]) == []
    assert refusals(coder, case["text"]) == ({case["reason"]} - {"none"})


def test_a_part_in_an_act_of_which_place_and_day_are_told_tells_the_act(coder: Coder) -> None:
    (row,) = code(coder, "اتهمت دمشق إسرائيل أمس بضلوعها في الهجوم الجوي على مدينة تدمر.")
    assert (row.location, row.sub_event_type) == ("Tadmor", "Air/drone strike")


def test_a_crowd_demonstrates_where_it_goes_to(coder: Coder) -> None:
    (row,) = code(coder, "نزل الآلاف إلى شوارع مدينة حماة رافعين الأعلام.")
    assert (row.location, row.sub_event_type) == ("Hama", "Peaceful protest")
