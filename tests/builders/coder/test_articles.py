"""Whole articles, written for these tests: what a reader of the news would take from each."""

from datetime import date

from builders.coder import Coder
from tests.builders.coder.whole import code


def test_several_places_of_one_action_are_rows_that_share_its_toll(coder: Coder) -> None:
    rows = code(coder, "قصفت قوات النظام بالمدفعية مدن دوما وحرستا وعربين، ما أدى إلى مقتل سبعة مدنيين.")
    assert [(row.location, row.fatalities) for row in rows] == [("Duma", 3), ("Harasta", 2), ("Arbin", 2)]
    assert {row.sub_event_type for row in rows} == {"Shelling/artillery/missile attack"}


def test_title_lead_and_detail_are_one_row(coder: Coder) -> None:
    text = (
        "قتل خمسة مدنيين وأصيب آخرون بقصف مدفعي لقوات النظام استهدف مدينة سراقب يوم الخميس.\n"
        "وقال ناشطون إن القصف طال سوقا شعبية في المدينة وأدى إلى دمار في المحال التجارية."
    )
    rows = code(coder, text, title="خمسة قتلى بقصف على سراقب")
    assert [(row.location, row.fatalities, row.date_start) for row in rows] == [("Saraqab", 5, date(2018, 3, 15))]


def test_two_sides_on_one_day_are_two_rows(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام بلدة كفرنبل بقذائف المدفعية يوم الخميس.\n"
        "في المقابل، استهدفت فصائل المعارضة مواقع قوات النظام في مدينة معرة النعمان بالصواريخ يوم الخميس."
    )
    rows = code(coder, text)
    assert [(row.actor_ids, row.target_ids) for row in rows] == [
        (["syria-gov"], ["civilians"]),
        (["rebels"], ["syria-gov"]),
    ]


def test_an_accord_lends_neither_its_day_nor_its_parties_nor_its_fire(coder: Coder) -> None:
    text = (
        "شنت طائرات حربية روسية غارات على بلدة كنصفرة بريف إدلب المشمولة بوقف إطلاق النار "
        "المبرم بين تركيا وروسيا في 5 آذار الحالي."
    )
    (row,) = code(coder, text)
    assert (row.actor_ids, row.target_ids, row.weapon_types) == (["russia"], ["civilians"], ["air-bomb"])
    assert (row.date_start, row.date_precision) == (date(2018, 3, 16), 2)


def test_a_mine_and_a_sniper_at_one_place_are_two_rows(coder: Coder) -> None:
    text = "أصيب طفل بانفجار لغم في قرية تادف.\nكما قتل عنصر من الجيش الوطني برصاص قناص من قوات النظام في قرية تادف."
    assert [(row.sub_event_type, row.fatalities) for row in code(coder, text)] == [
        ("Remote explosive/landmine/IED", 0),
        ("Armed clash", 1),  # soldiers of two sides
    ]


def test_the_lead_lends_its_day_and_wounded_to_the_quarter_that_is_told_later(coder: Coder) -> None:
    text = (
        "Rebel rockets killed six children and wounded 14 others in Aleppo on Tuesday, state media said.\n"
        "The rockets struck a school in the Hamdaniyeh district of the city, killing six children, a doctor said."
    )
    rows = code(coder, text, lang="en", published="2018-03-15")
    assert [(row.location, row.date_start, row.fatalities, row.injured) for row in rows] == [
        ("Hamadaniyeh", date(2018, 3, 13), 6, 14)
    ]
