"""What a sentence says of killed and wounded, against tables of sentences that were written for it."""

import csv
from datetime import date
from pathlib import Path

import pytest

from builders.coder import Coder
from builders.coder.reading import read_article
from builders.coder.tolls.harm import read_harms
from builders.coder.tolls.tolls import Toll, toll_of
from schema.article import Article
from tests.builders.coder.whole import code, refusals

HERE = Path(__file__).parent
RIGHT = 0.98


def table(lang: str) -> list[dict[str, str]]:
    with (HERE / f"{lang}_harm.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def figures(cell: str) -> tuple[int, int, int]:
    """Best, low and high; one figure stands for all three."""
    numbers = [int(part) for part in cell.split()]
    return (numbers[0], numbers[0], numbers[0]) if len(numbers) == 1 else (numbers[0], numbers[1], numbers[2])


def toll(coder: Coder, lang: str, text: str, unarmed: bool = True) -> Toll:
    article = Article.model_validate({"id": "1", "lang": lang, "published": date(2018, 6, 15), "text": text})
    harms = [harm for parsed in read_article(coder, article).sentences for harm in read_harms(parsed)]
    return toll_of(harms, unarmed)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_tolls_are_read_as_the_coding_guide_says(coder: Coder, lang: str) -> None:
    wrong = []
    rows = table(lang)
    for row in rows:
        read = toll(coder, lang, row["text"], unarmed=row["target"] != "armed")
        want = Toll(figures(row["killed"]), figures(row["wounded"]), int(row["civilians"]))
        if read != want:
            wrong.append(f"{row['text']}\n    read {read}\n    want {want}")
    assert len(wrong) <= (1 - RIGHT) * len(rows), "\n".join(wrong)


def test_the_tables_are_large_enough_to_prove_something() -> None:
    assert len(table("ar")) + len(table("en")) >= 300


@pytest.mark.parametrize(
    "told",
    [
        "killing 5,000 civilians",
        "killing five thousand civilians",
        "killing 1,000 civilians and wounding 5,500 others",
    ],
)
def test_an_act_told_with_the_toll_of_a_war_is_no_row_that_says_nobody_died(coder: Coder, told: str) -> None:
    text = f"Government artillery shelled Duma on Friday, {told}."
    assert code(coder, text, lang="en") == []
    assert refusals(coder, text, lang="en") == {"total"}


@pytest.mark.parametrize("number", ["12/15", "1.200", "12.5", "9,9,9,", "1e400", "12²", "12<sup>2</sup>"])
def test_a_number_that_cannot_be_read_is_no_bare_plural(coder: Coder, number: str) -> None:
    text = f"Government artillery shelled Duma on Friday, killing {number} civilians."
    assert [row.fatalities_high for row in code(coder, text, lang="en")] == [0]


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        (", killing 12 civilians. The war has killed 400,000 people", 12),
        (", killing 12 civilians before noon, in a war that has killed 400,000 people", 12),
        (", in a war that has killed more than 400,000 people", 0),
    ],
)
def test_the_dead_of_a_war_are_not_those_of_its_last_act(coder: Coder, told: str, killed: int) -> None:
    text = f"Government artillery shelled Duma on Friday{told}."
    assert [row.fatalities for row in code(coder, text, lang="en")] == [killed]
