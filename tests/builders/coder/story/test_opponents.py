"""Against whom a side fought, where nobody says it of the fight and the article names its enemy."""

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import code, code_english


@pytest.mark.parametrize(
    ("text", "published", "sides"),
    [
        (
            "سيطرت قوات النظام على بلدة مسرابا أمس.\n\nوقال متحدث باسم الفصائل المعارضة إن القصف لم يتوقف.",
            "2018-03-10",
            (["syria-gov"], ["rebels"]),
        ),
        (
            "استعادت فصائل المعارضة قرية خلصة أمس.\n\nولم تعلق روسيا على القتال ولا قوات النظام.",
            "2016-06-18",
            (["rebels"], ["syria-gov"]),
        ),
        (
            "سيطر الجيش التركي على بلدة جنديرس أمس.\n\nوقالت وحدات حماية الشعب، التي حاربت داعش، إن القصف مستمر.",
            "2018-03-10",
            (["turkey"], ["ypg"]),
        ),
        (
            "سيطرت القوات التركية على مدينة جرابلس أمس.\n\nوكان تنظيم داعش قد انتشر في المدينة.",
            "2016-08-26",
            (["turkey"], ["is"]),
        ),
    ],
)
def test_the_enemy_that_is_named_nearest(
    coder: Coder, text: str, published: str, sides: tuple[list[str], list[str]]
) -> None:
    assert [(row.actor_ids, row.target_ids) for row in code(coder, text, published=published)] == [sides]


def test_in_english(coder: Coder) -> None:
    text = "Rebels seized the village of Morek on Thursday. The Syrian army said the fighting went on."
    rows = code_english(coder, text)
    assert [(row.actor_ids, row.target_ids) for row in rows] == [(["rebels"], ["syria-gov"])]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a base near Azaz on Thursday. Turkey condemned it.",
        "Clashes between rebels broke out in Morek on Thursday. The army watched.",
        "Rebels seized the village of Morek on Thursday. Russia and Turkey called for calm.",
        "Islamic State attacked Sukhna on Thursday. Turkey fought the YPG in Afrin on Thursday.",
    ],
)
def test_no_enemy_of_that_side(coder: Coder, text: str) -> None:
    assert [row.target_ids for row in code_english(coder, text) if row.location not in ("Afrin", "Azaz")] in ([], [[]])


def test_who_attacked_is_not_told_in_another_item_of_a_bulletin(coder: Coder) -> None:
    text = "قتل عنصر من قسد خلال اشتباكات في قرية المالكية.\n\nالرقة::شنت القوات التركية هجوما في محور عين عيسى."
    article = Article.model_validate({"id": "a", "title": "حصاد يوم 12-05-2021", "text": text, "lang": "ar"})
    first = coder.code(article).reports[0]
    assert (first.actor_ids, first.target_ids) == ([], ["sdf"])
