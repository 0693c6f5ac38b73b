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
