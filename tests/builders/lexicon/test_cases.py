"""What names and words mean: the phrases of the case tables, read by the engine with this lexicon."""

import csv
from datetime import date
from pathlib import Path

import pytest

from builders.lexicon import ActorName
from tests.builders.lexicon.lexicon_alone import entries_in

HERE = Path(__file__).parent


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _sides(found: list[tuple[ActorName, ...]], day: date | None) -> list[str]:
    ids: list[str] = []
    for names in found:
        meant = next((name.actors for name in names if name.means_on(day)), ())
        ids += [one for one in meant if one not in ids]
    return ids


@pytest.mark.parametrize("case", _rows("actors_cases.csv"), ids=lambda c: f"{c['text']} {c['day']}".strip())
def test_a_name_means_its_sides_on_its_day(case: dict[str, str]) -> None:
    day = date.fromisoformat(case["day"]) if case["day"] else None
    assert "|".join(_sides(entries_in(case["lang"], case["text"], "actor"), day)) == case["actors"]


@pytest.mark.parametrize("case", _rows("weapons_cases.csv"), ids=lambda c: f"{c['layer']} {c['text']}")
def test_a_word_is_one_find_of_its_meaning(case: dict[str, str]) -> None:
    entries = [found[0] for found in entries_in(case["lang"], case["text"], case["layer"])]
    if case["layer"] == "weapon":
        meanings = [entry.weapon for entry in entries]
    elif case["layer"] == "people":
        meanings = [f"{entry.role}:{entry.number}" for entry in entries]
    else:
        meanings = [f"{entry.site}:{entry.effect}" for entry in entries]
    assert meanings == [case["expected"]]


@pytest.mark.parametrize(
    ("lang", "text"), [("ar", "تنظيم مهرجان"), ("ar", "نظرت إليه"), ("en", "it is clear"), ("en", "he told us")]
)
def test_common_words_name_no_side_and_no_site(lang: str, text: str) -> None:
    assert entries_in(lang, text, "actor") == []
    assert entries_in(lang, text, "site") == []
