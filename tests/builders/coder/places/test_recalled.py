"""A place that an article has named is meant again where only its sort is told: "the town", "the airport", السجن."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code, locations


def test_a_site_of_which_only_the_country_is_told_takes_no_place_told_before(coder: Coder) -> None:
    text = "Shelling killed seven people in Atareb on Friday. The US fired missiles at a Syrian air base on Thursday."
    assert [row.location for row in code(coder, text, lang="en", published=IN_2016)] == ["Atareb"]


def test_the_town_that_was_taken_is_the_one_named_last(coder: Coder) -> None:
    named = "The number of people held in Qaryatayn is not known. "
    rows = code(coder, named + "Troops regained control of the town on Friday.", lang="en", published=IN_2016)
    assert [(row.location, row.sub_event_type) for row in rows] == [("Qaryatein", "Government regains territory")]
    assert code(coder, named + "The mayor of the town spoke on Friday.", lang="en", published=IN_2016) == []


def test_the_front_and_the_division_are_those_named_before(coder: Coder) -> None:
    text = "هاجمت جبهة النصرة أمس مقرا للفرقة 30 قرب مدينة إعزاز.\nوخطفت الجبهة ثمانية عناصر من الفرقة قرب مدينة مارع."
    report = code(coder, text, published="2015-08-03")[-1]
    assert (report.sub_event_type, report.actor_ids, report.target_ids) == (
        "Abduction/forced disappearance",
        ["nusra"],
        ["division-30"],
    )
    [row] = code(coder, "سقطت أمس قذائف على الجبهة قرب مدينة مارع.")
    assert row.actor_ids == []


@pytest.mark.parametrize(
    ("lang", "first", "again", "place"),
    [
        (
            "ar",
            "هبطت طائرة شحن في مطار المزة العسكري الثلاثاء.",
            "وفجر الخميس استهدفت غارة جوية المطار وجرحت جنديا.",
            "Mezzeh Airbase",
        ),
        ("ar", "وصلت قافلة إلى مخيم الهول الثلاثاء.", "وقتل مسلحون حارسا في المخيم الخميس.", "Al-Hol camp"),
        (
            "en",
            "A plane landed at Mezzeh airbase on Tuesday.",
            "On Thursday an air strike hit the airport.",
            "Mezzeh Airbase",
        ),
    ],
)
def test_a_site_is_taken_up_by_its_sort(coder: Coder, lang: str, first: str, again: str, place: str) -> None:
    assert [row.location for row in code(coder, f"{first}\n{again}", lang=lang)] == [place]


@pytest.mark.parametrize(
    "again",
    [
        "وفجر الخميس استهدفت غارة جوية السد وجرحت جنديا.",  # none was named
        "وفجر الخميس استهدفت غارة جوية طريق المطار في مدينة حمص.",  # a road that is called after one
    ],
)
def test_another_site_is_not(coder: Coder, again: str) -> None:
    rows = code(coder, f"هبطت طائرة شحن في مطار المزة العسكري الثلاثاء.\n{again}")
    assert "Mezzeh Airbase" not in [row.location for row in rows]


def test_the_town_is_one_of_the_area_that_the_sentence_names(coder: Coder) -> None:
    first = "قصفت قوات النظام بلدة تلبيسة في ريف حمص اليوم.\n"
    other = "وفي محافظة درعا اندلعت اشتباكات بين قوات النظام والفصائل في المدينة."
    assert {row.location for row in code(coder, first + other)} == {"Talbiseh", "Dar'a"}


def test_the_two_towns_are_those_named_together_last(coder: Coder) -> None:
    text = "تتعرض بلدتا نبل والزهراء لحصار منذ سنوات. وقصفت الفصائل البلدتين بعشرات القذائف أمس."
    assert locations(coder, text) == ["Nabul", "Zahraa"]
    assert locations(coder, "تتعرض بلدة نبل لحصار منذ سنوات. وقصفت الفصائل البلدتين أمس.") == []


def test_the_city_is_the_one_named_last_where_nothing_was_told_yet(coder: Coder) -> None:
    text = "دخل المحققون مدينة دوما الثلاثاء. وكانت {} تعرضت في السابع من آذار لهجوم كيماوي قتل فيه ثلاثون شخصا."
    assert locations(coder, text.format("المدينة")) == ["Duma"]
    assert locations(coder, text.format("البلدة")) == ["Duma"]
    assert locations(coder, text.format("القرية")) == []


def test_an_airbase_without_a_name_is_the_one_named(coder: Coder) -> None:
    text = (
        "شنت إسرائيل الخميس غارات على مطار التيفور العسكري وقتلت 14 مقاتلا.\n"
        "وقال مصدر إن الغارات الإسرائيلية الخميس استهدفت قاعدة جوية قرب مدينة حمص."
    )
    assert len(code(coder, text)) == 1


def test_the_airport_near_a_town_is_the_one_told_before(coder: Coder) -> None:
    text = "هزت انفجارات مطار الضمير العسكري. وقعت الانفجارات في مستودعات للجيش في المطار قرب مدينة الضمير."
    assert [row.location for row in code(coder, text)] == ["Dumayr Airbase"]
