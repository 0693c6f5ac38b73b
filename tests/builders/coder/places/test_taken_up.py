"""Where a sentence names no place, "the town", المدينة are the settlement of that sort that was named last."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code, locations


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Hasakeh is split in two. Islamic State fighters attacked the city on Thursday and killed nine soldiers.",
            "Al-Hasakeh",
        ),
        ("Azaz is short of water. Missiles hit a clinic in the border town on Monday, killing four people.", "Azaz"),
        ("Saraqeb was quiet at dawn. A barrel bomb killed three people in the town on Monday.", "Saraqab"),
        ("Tremseh is a village near Hama. The army shelled the village on Monday, killing two people.", "Treismeh"),
        ("Duma mourned its dead. Warplanes bombed the besieged suburb on Monday, killing six people.", "Duma"),
        ("There is no bread left in Salamiyeh. The army shelled the town on Monday.", "As-Salamiyeh"),
    ],
)
def test_english_takes_up_the_town_named_last(coder: Coder, text: str, place: str) -> None:
    assert [row.location for row in code(coder, text, lang="en", published=IN_2016)] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تقع أعزاز قرب الحدود. وأصابت صواريخ مستشفى في البلدة الحدودية أمس فقتل أربعة مدنيين.", "Azaz"),
        ("خلت خان شيخون من أهلها. وقتل ثلاثة أشخاص ببرميل متفجر في البلدة أمس.", "Khan Shaykun"),
        ("التريمسة قرية قرب حماة. وقصفت قوات النظام القرية بالدبابات أمس فقتل ثلاثة مدنيين.", "Treismeh"),
        ("قتل ستة مدنيين من أهالي سراقب بقصف على البلدة أمس.", "Saraqab"),  # whence they are
        ("حلب ثاني مدن سوريا. وقصفت طائرات النظام أسواقا قديمة تابعة للمدينة أمس فقتل تسعة مدنيين.", "Aleppo"),
    ],
)
def test_arabic_takes_up_the_town_named_last(coder: Coder, text: str, place: str) -> None:
    assert locations(coder, text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Duma and Harasta have no bread. The army shelled the town on Monday, killing two people.",  # which of the two
        "Saraqeb was quiet. The army shelled a nearby town on Monday, killing two people.",
        "Saraqeb was quiet. The army shelled the next town on Monday, killing two people.",
        "Saraqeb was quiet. The army shelled the village of Kafr Sifr on Monday, killing two.",  # in no table
        "Saraqeb was quiet. Rebels then withdrew from a small town. The army shelled the town on Monday.",
        "Saraqeb was quiet. The city council said that shelling killed two people on Monday.",
        "Saraqeb was quiet. The army shelled the largest city of the coast on Monday, killing two people.",
        "Tremseh was quiet. The army shelled the city on Monday, killing two people.",  # a village
        "Saraqeb was quiet. Shelling of the Turkish town of Kilis killed two people. The army hit the town on Monday.",
    ],
)
def test_another_town_is_not_the_one_named_last(coder: Coder, text: str) -> None:
    places = {row.location for row in code(coder, text, lang="en", published=IN_2016)}
    assert places.isdisjoint({"Duma", "Harasta", "Saraqab", "Treismeh"})


@pytest.mark.parametrize(
    "text",
    [
        "تعاني دوما وحرستا نقص الخبز. وقصفت قوات النظام البلدة أمس فقتل مدنيان.",
        "ساد هدوء في سراقب. وقصفت قوات النظام البلدات القريبة أمس فقتل مدنيان.",
        "ساد هدوء في سراقب. وقصفت قوات النظام المدينة الصناعية أمس فقتل مدنيان.",
        "ساد هدوء في سراقب. وقصفت قوات النظام بلدة كفر مجهولة أمس فقتل مدنيان.",
    ],
)
def test_another_arabic_town_is_not_the_one_named_last(coder: Coder, text: str) -> None:
    assert {"Duma", "Harasta", "Saraqab"}.isdisjoint(locations(coder, text))


def test_near_the_town_is_near_it(coder: Coder) -> None:
    text = "Palmyra is in ruins. On Monday the army clashed with Islamic State fighters 15 km east of the city."
    [row] = code(coder, text, lang="en", published=IN_2016)
    assert (row.location, row.geo_precision) == ("Tadmor", 2)


def test_a_bare_word_for_an_act_at_the_town_is_no_second_act(coder: Coder) -> None:
    text = "Three people were killed in shelling on Duma on Monday. The attack on the city was condemned."
    assert len(code(coder, text, lang="en", published=IN_2016)) == 1


def test_the_town_itself_is_not_what_was_near_it(coder: Coder) -> None:
    first = "Rebels attacked a checkpoint near Ariha on Monday. "
    rows = code(coder, f"{first}In response the army shelled the town, killing four.", lang="en", published=IN_2016)
    assert [(row.location, row.geo_precision) for row in rows] == [("Ariha", 2), ("Ariha", 1)]
    rows = code(coder, f"{first}In response the army shelled hills near the town.", lang="en", published=IN_2016)
    assert {row.geo_precision for row in rows} == {2}
