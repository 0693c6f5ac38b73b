"""Which of the places that a sentence names are those of its event; `~` marks one that it is only near."""

import csv
from datetime import date
from pathlib import Path

import pytest

from builders.coder import Coder
from schema.article import Article

HERE = Path(__file__).parent


def _cases(lang: str) -> list[dict[str, str]]:
    with (HERE / f"{lang}_places.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


_CASES = [(lang, case) for lang in ("ar", "en") for case in _cases(lang)]


@pytest.mark.parametrize(("lang", "case"), _CASES, ids=[case["text"] for _, case in _CASES])
def test_places_of_a_sentence(coder: Coder, lang: str, case: dict[str, str]) -> None:
    article = Article(id="a1", source="x", published=date(2016, 4, 23), title="", text=case["text"], lang=lang)
    spots = [spot for frame in coder.code(article).reading.frames if frame.problem is None for spot in frame.spots]
    told = [f"{spot.place.name}{'~' * spot.near}" for spot in spots if spot.place is not None]
    assert "|".join(told) == case["places"]


def test_the_province_of_a_capital_is_the_governorate_however_it_is_spelt(coder: Coder) -> None:
    text = "Air strikes killed 15 people on Monday in the northern province of Idlib, activists said."
    article = Article(id="a1", source="x", published=date(2016, 4, 23), title="", text=text, lang="en")
    rows = coder.code(article).reports
    assert [(row.location, row.geo_precision) for row in rows] == [("Idleb", 3)]


@pytest.mark.parametrize(
    ("where", "precision"),
    [
        ("on the western outskirts of Aleppo", 2),
        ("on the northern edge of Aleppo", 2),
        ("south of Aleppo", 3),  # a part of the governorate
        ("in the east of the city of Aleppo", 2),
    ],
)
def test_the_outskirts_of_a_capital_are_near_the_city(coder: Coder, where: str, precision: int) -> None:
    text = f"Rebels fought the army {where} on Monday, killing 15 soldiers."
    article = Article(id="a1", source="x", published=date(2016, 4, 23), title="", text=text, lang="en")
    assert [row.geo_precision for row in coder.code(article).reports] == [precision]
