"""Bulletins and round-ups: items under the day of the title and the names of governorates."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import acts_and_days, code

TITLE = "حصاد الأحداث الميدانية ليوم الأحد 11/ آذار/ 2018"


def test_each_item_begins_on_the_day_of_the_title(coder: Coder) -> None:
    text = (
        "- قصفت قوات النظام بلدة كفرنبل بقذائف المدفعية يوم أمس ردا على هجوم.\n"
        "- انفجر لغم أرضي في مدينة الباب ما أدى لمقتل طفل كان يلعب قرب منزل عائلته."
    )
    rows = code(coder, text, title=TITLE, published="2018-03-11")
    assert [(row.location, row.date_start) for row in rows] == [
        ("Kafr Nobol", date(2018, 3, 10)),
        ("Al Bab", date(2018, 3, 11)),
    ]


def test_an_item_of_an_unknown_village_lies_in_the_governorate_of_its_section(coder: Coder) -> None:
    text = (
        "في حلب:\n"
        "قصفت قوات النظام بقذائف المدفعية الثقيلة بلدة حيان بريف المحافظة.\n"
        "وفي دير الزور:\n"
        "قتل شاب برصاص مجهولين في بلدة سعلولة بالريف الشرقي من المحافظة.\n"
        "انفجر لغم في قرية سعسولة بالريف ما أدى لمقتل راعي أغنام وإصابة آخر."
    )
    rows = code(coder, text, title=TITLE)
    assert [(row.location, row.geo_precision, row.sub_event_type) for row in rows] == [
        ("Hayyan", 1, "Shelling/artillery/missile attack"),
        ("Eastern countryside of Deir ez-Zor", 3, "Attack"),
        ("Deir-ez-Zor", 3, "Remote explosive/landmine/IED"),
    ]


def test_who_fell_in_one_governorate_fell_by_nothing_told_of_another(coder: Coder) -> None:
    text = "حمص::انفجرت عبوة ناسفة في مدينة تلبيسة.\nالرقة::سقط قتيل على خلفية ثأر في مدينة الطبقة."
    assert [row.location for row in code(coder, text, title=TITLE)] == ["Talbiseh"]


def test_a_side_of_the_countryside_is_that_of_the_governorate_of_its_section(coder: Coder) -> None:
    text = (
        "حلب::تعرضت بلدة حيان بالريف الشمالي لقصف من قوات النظام، "
        "ورد الجيشان التركي والوطني باستهداف مواقع قسد بالريف الشرقي.\n"
        "حمص::قصفت قوات النظام بالريف الشرقي مدينة تدمر."
    )
    assert [(row.location, row.actor_ids) for row in code(coder, text, title=TITLE)] == [
        ("Hayyan", ["syria-gov"]),
        ("Eastern countryside of Aleppo", ["turkey", "sna"]),
        ("Tadmor", ["syria-gov"]),
    ]
    assert code(coder, "استهدف الجيش الوطني مواقع قسد بالريف الشرقي.") == []  # of no governorate


@pytest.mark.parametrize(("second", "count"), [("سعسولة", 2), ("سعلولة", 1)])
def test_villages_that_no_table_has_are_told_apart_by_their_names(coder: Coder, second: str, count: int) -> None:
    text = (
        "في دير الزور:\n"
        "قصفت قوات النظام بقذائف المدفعية قرية سعلولة بالريف الشرقي.\n"
        f"قصفت قوات النظام بقذائف المدفعية قرية {second} بالريف الشرقي."
    )
    assert len(code(coder, text, title=TITLE)) == count


@pytest.mark.parametrize(("heading", "town", "place"), [("Hama", "Morek", "Rabiah"), ("Homs", "Rastan", "Rabee'a")])
def test_an_english_heading_without_its_colon_opens_a_section(
    coder: Coder, heading: str, town: str, place: str
) -> None:
    text = (
        f"Daraa The army hit rebels in Nawa on Monday. {heading} An army unit hit rebels in {town} on Monday. "
        "The army fought rebels in the village of Rabia on Monday."
    )
    assert [row.location for row in code(coder, text, lang="en")][2:] == [place]


def test_what_lies_in_no_section_is_where_it_is(coder: Coder) -> None:
    text = "Hama An army unit hit rebels in Morek on Monday. Planes hit a convoy of IS in the village of Khan Tuman."
    assert [row.location for row in code(coder, text, lang="en")] == ["Murak", "Khantuman"]


def test_a_town_that_opens_a_sentence_is_no_heading(coder: Coder) -> None:
    text = "Hama has been calm. The army fought rebels in the village of Mazraa in Sweida province on Monday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Al-Mazraa"]


def test_an_item_of_another_governorate_is_of_the_day_of_the_lead(coder: Coder) -> None:
    text = (
        "{}\nوذكرت مصادر أن الجيش يحشد قواته.\nوقتل مدنيان أول من أمس في قصف على بلدة سراقب.\n"
        "وفي ريف درعا، قصفت الفصائل مطار الثعلة براجمات الصواريخ."
    )
    dated = acts_and_days(coder, text.format("قصفت قوات النظام أمس مدينة دوما."), title="جولة في المحافظات")
    undated = acts_and_days(coder, text.format("قصفت قوات النظام مدينة دوما."), title="جولة في المحافظات")
    assert [row[2] for row in dated] == ["2018-03-15", "2018-03-14", "2018-03-15"]
    assert undated[-1][2] == "2018-03-16"


def test_an_item_of_the_same_governorate_goes_on_with_its_day(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام أمس مدينة دوما.\nوذكرت مصادر أن الجيش يحشد قواته.\n"
        "وقتل مدنيان أول من أمس في قصف على بلدة سراقب.\nوفي ريف إدلب، قصفت قوات النظام بلدة كنصفرة."
    )
    assert acts_and_days(coder, text, title="جولة في المحافظات")[-1][2] == "2018-03-14"


@pytest.mark.parametrize("turn", ["In a relevant development", "In other developments"])
def test_the_day_of_one_story_is_not_that_of_a_development_beside_it(coder: Coder, turn: str) -> None:
    text = f"The army shelled the town of Nawa on Saturday. {turn}, shells fell on Douma."
    rows = code(coder, text, lang="en", published="2018-03-12")
    assert [(row.location, row.date_start.day) for row in rows] == [("Nawa", 10), ("Duma", 12)]
