"""Of a place or two it is only told that some died there, and of their area how many: these are theirs."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, code


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            (
                "At least 25 people were killed on Monday in air strikes on eastern Ghouta, rescuers said.\n"
                "They said civilians had died in Harasta and Arbin."
            ),
            {("Harasta", 13), ("Arbin", 12)},
        ),
        (
            (
                "قتل 12 مدنيا أمس في غارات لقوات النظام على الغوطة الشرقية.\n"
                "وقال الدفاع المدني إن المدنيين قتلوا بقصف جوي على بلدتي حمورية وسقبا."
            ),
            {("Hammura", 6), ("Saqba", 6)},
        ),
        (
            (
                "ارتفعت حصيلة القتلى في غارات على محافظة إدلب أمس إلى 30 مدنيا.\n"
                "وقال الدفاع المدني إن غارات جديدة على بلدتي بنش وتفتناز أوقعت قتلى."
            ),
            {("Bennsh", 2), ("Teftnaz", 1)},
        ),
        (
            (
                "Air strikes killed 14 rebel fighters in Idlib province on Friday.\n"
                "The air strikes on Friday hit the towns of Saraqib and Binnish, killing several civilians."
            ),
            {("Saraqab", 2), ("Bennsh", 1)},
        ),
        (
            (
                "At least 16 people were killed in a bombing in central Damascus on Monday.\n"
                "A car bomb went off in the Midan neighbourhood. A second bomber ran away, and police killed him there."
            ),
            {("Midan", 16)},
        ),
        (
            (
                "Planes hit positions of Islamic State in Raqqa province on Friday, killing 18 militants.\n"
                "The army attacked Islamic State in Raqqa province on Friday, killing and wounding dozens of its men."
            ),
            {("Ar-Raqqa", 18)},
        ),
    ],
)
def test_where_some_died_they_are_those_of_the_area(coder: Coder, text: str, dead: set[tuple[str, int]]) -> None:
    lang = "en" if text[0].isascii() else "ar"
    rows = code(coder, text, lang=lang, published="2017-04-05")
    assert {(row.location, row.fatalities) for row in rows if row.fatalities} == dead


@pytest.mark.parametrize(
    "behind",
    [
        "وينشط تنظيم الدولة في محافظة إدلب على شكل خلايا تتبنى عمليات اغتيال وتفجيرات.",
        "وشهدت محافظة إدلب في الأسبوعين الأخيرين عمليات اغتيال بين تنظيم الدولة والفصائل.",
    ],
)
def test_who_attacks_in_an_area_is_not_behind_a_blast_told_before(coder: Coder, behind: str) -> None:
    [row] = code(coder, f"قتل تسعة أشخاص في انفجار في بلدة الدانا اليوم الجمعة.\n{behind}", published=IN_2018)
    assert (row.location, row.actor_ids) == ("Dana", [])


def test_shelling_of_a_countryside_told_behind_a_blast_is_another_act(coder: Coder) -> None:
    text = (
        "قتل تسعة أشخاص في انفجار مستودع ذخيرة في بلدة الدانا بمحافظة إدلب.\n"
        "وتستهدف قوات النظام منذ أيام بقصف مدفعي مناطق في ريف إدلب الجنوبي."
    )
    told = [(row.location, row.actor_ids, row.weapon_types) for row in code(coder, text, published=IN_2018)]
    assert told == [
        ("Dana", [], ["unspecified"]),
        ("Southern countryside of Idlib", ["syria-gov"], ["artillery"]),
    ]
