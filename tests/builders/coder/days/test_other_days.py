"""An act told beside the news on a day of its own is another act, at the place told before or at its own."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, BLAST, IN_2018, acts_and_dead, code, refusals, spans

FIRST = "Rebels fought the army in the town of Salamiyah on Monday. "


def days(coder: Coder, text: str) -> list[tuple[str | None, str]]:
    rows = code(coder, text, lang="en", published="2018-06-14")
    return [(row.location, row.date_start.isoformat()) for row in rows]


def test_an_act_of_others_on_a_day_of_its_own_has_no_place_of_what_was_told_before(coder: Coder) -> None:
    text = (
        "قتل ستة مقاتلين الخميس بضربة جوية روسية على مغارة في بلدة السخنة.\n"
        "وكان القيادي سلم من قصف للطيران العراقي في الثاني والعشرين من شباط قتل فيها مرافقه."
    )
    assert [place for place, *_ in spans(coder, text)] == ["Sokhneh"]


def test_a_side_goes_on_where_it_acted_the_day_before(coder: Coder) -> None:
    text = (
        "خطفت جبهة النصرة الأربعاء عناصر من الفرقة 30 قرب مدينة اعزاز.\n"
        "وهاجمت جبهة النصرة الخميس مقرا للفرقة 30 وقتلت خمسة من عناصرها."
    )
    assert [(place, start) for place, start, _ in spans(coder, text)] == [
        ("Azaz", "2018-03-14"),
        ("Azaz", "2018-03-15"),
    ]


def test_the_town_of_an_act_of_another_day_is_the_one_told_before(coder: Coder) -> None:
    text = "دخلت قافلة مساعدات أمس الخميس مدينة دوما.\nوقصفت قوات النظام المدينة بالصواريخ في الخامس من آذار."
    assert spans(coder, text) == [("Duma", "2018-03-05", "2018-03-05")]


@pytest.mark.parametrize(
    "again",
    [
        "On Tuesday warplanes struck the town.",
        "Three people were killed in shelling on the town on Tuesday.",
        "On Tuesday shells hit the town's eastern edge.",
    ],
)
def test_on_another_day_the_town_was_hit_again(coder: Coder, again: str) -> None:
    assert days(coder, FIRST + again) == [("As-Salamiyeh", "2018-06-11"), ("As-Salamiyeh", "2018-06-12")]


@pytest.mark.parametrize(
    "again",
    [
        "The strikes on Tuesday were heavy.",  # nothing says where
        "The bombardment of the town on Monday was heavy.",  # the same day
        "Shelling went on in a town on Tuesday.",  # another, without a name
    ],
)
def test_what_is_told_of_no_other_day_and_town_is_no_further_act(coder: Coder, again: str) -> None:
    assert days(coder, FIRST + again) == [("As-Salamiyeh", "2018-06-11")]


def test_a_further_act_at_the_town_on_another_day_is_another(coder: Coder) -> None:
    text = (
        "قُتل طفل اليوم بقصف لقوات النظام على بلدة النيرب في إدلب.\n\n"
        "وفي 3 من آذار الجاري، استهدفت قوات النظام محيط البلدة بأكثر من 20 قذيفة هاون."
    )
    assert {row.date_start for row in code(coder, text)} == {date(2018, 3, 16), date(2018, 3, 3)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A car bomb killed four in Azaz on Monday. Two days earlier shells had hit Marea.", "2018-06-09"),
        ("A car bomb killed four in Azaz on Monday. A day earlier shells had hit Marea.", "2018-06-10"),
        ("A car bomb killed four in Azaz on Monday. A day later shells hit Marea.", "2018-06-12"),
        ("A car bomb killed four in Azaz on Monday. The following day shells hit Marea.", "2018-06-12"),
        ("A car bomb killed four in Azaz on Sunday and the next day shells hit Marea.", "2018-06-11"),
        ("A car bomb killed four in Azaz on Monday. Two days later shells hit Marea.", "2018-06-13"),
        ("A car bomb killed four in Azaz on 1 June. Two days earlier shells had hit Marea.", "2018-05-30"),
    ],
)
def test_earlier_and_later_are_counted_from_the_day_of_the_news_told_before(coder: Coder, text: str, day: str) -> None:
    assert ("Mare'", day) in days(coder, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels hit a school in Azaz on Monday just a day after dozens were killed in air strikes on Marea.",
            [("Azaz", "2018-06-11"), ("Mare'", "2018-06-10")],
        ),
        (
            "The shelling of Azaz on Monday came two days after eight people died in a rocket attack on Marea.",
            [("Azaz", "2018-06-11"), ("Mare'", "2018-06-09")],
        ),
        (
            "Shells hit Azaz on Tuesday. The attack came a day after militants targeted Marea, leaving four dead.",
            [("Azaz", "2018-06-12"), ("Mare'", "2018-06-11")],
        ),
        (
            "The raid comes three days after Russian jets hit an aid convoy near the town of Marea.",
            [("Mare'", "2018-06-11")],
        ),
        (
            "Rebels shelled Azaz a day after the army said that it would halt its air strikes on Marea.",
            [("Azaz", "2018-06-14")],
        ),
    ],
)
def test_what_an_act_came_days_after_is_an_act_of_its_day(
    coder: Coder, text: str, expected: list[tuple[str, str]]
) -> None:
    assert days(coder, text) == expected


def test_this_shelling_is_the_one_told_before_on_its_day(coder: Coder) -> None:
    text = (
        "أصيب رجل صباح اليوم بقصف على بلدة تفتناز.\n\n"
        "وكان جيش الاحتلال التركي قد استهدف مساء أمس قرية مريمين. وأسفر هذا القصف عن مقتل سائق."
    )
    assert [(row.date_start, row.fatalities) for row in code(coder, text)] == [
        (date(2018, 3, 16), 0),
        (date(2018, 3, 15), 1),
    ]


def test_a_report_of_an_older_day_tells_the_acts_of_that_day(coder: Coder) -> None:
    text = "وفي 5 آذار، قال مراسلنا إن مدنيا قُتل بقصف على بلدة تفتناز.\n\nوقصفت قوات النظام بلدة تفتناز اليوم."
    assert [row.date_start for row in code(coder, text)] == [date(2018, 3, 5), date(2018, 3, 16)]


def test_the_same_quarter_is_struck_on_another_day(coder: Coder) -> None:
    text = (
        "Barrel bombs on the district of Mashhad in Aleppo killed five people on Friday. "
        "On Thursday barrel bombs dropped on the same neighbourhood killed at least 24 people."
    )
    told = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.date_start.isoformat(), row.fatalities) for row in told] == [
        ("Al-Ansari Mashhad", "2018-06-15", 5),
        ("Al-Ansari Mashhad", "2018-06-14", 24),
    ]


def test_the_same_square_is_bombed_on_another_day(coder: Coder) -> None:
    text = (
        "A bomb killed 18 people in the town of Azaz on Tuesday. "
        "A similar blast in the same square on 6 June killed at least seven people."
    )
    assert acts_and_dead(coder, text) == [("Azaz", BLAST, 18), ("Azaz", BLAST, 7)]


def test_the_same_city_is_no_village(coder: Coder) -> None:
    text = (
        "Bombs on the village of Tokhar near Manbij killed 70 people on Tuesday. "
        "A strike on Sunday killed a man in the same city."
    )
    assert acts_and_dead(coder, text) == [("Al-Tukhar", AIR_STRIKE, 70), ("Menbij", AIR_STRIKE, 1)]


def test_the_dead_of_what_an_assault_came_weeks_after_are_not_its_own(coder: Coder) -> None:
    text = (
        "Rebels stormed the town of Nubul on Thursday killing nine soldiers. "
        "The assault on Nubul comes less than two weeks after rebels killed 70 soldiers in the city of Homs."
    )
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.fatalities) for row in rows] == [("Nabul", 9)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rebels took parts of the oil field the monitor said after Tuesdays assault at Azaz.", ["2018-06-12"]),
        ("The rebels vowed revenge after Tuesday's air strike on Azaz in which five people died.", ["2018-06-12"]),
        ("The rebels vowed revenge on Tuesday after the air strike on Azaz.", []),
        ("The envoy called for calm after Tuesday's air strike on Azaz.", []),
    ],
)
def test_an_act_told_with_after_is_of_the_day_that_owns_it(coder: Coder, text: str, days: list[str]) -> None:
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [row.date_start.isoformat() for row in rows] == days


@pytest.mark.parametrize(("day", "expected"), [("24 May", "2018-06-15"), ("12 June", "2018-06-12")])
def test_a_day_of_weeks_before_is_not_that_of_what_follows(coder: Coder, day: str, expected: str) -> None:
    text = f"The army captured the town of Al-Bab on {day}. A car bomb killed three people in the town of Nubul."
    told = [row for row in code(coder, text, lang="en", published="2018-06-15") if row.location == "Nabul"]
    assert [str(row.date_start) for row in told] == [expected]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("قصفت قوات النظام مدينة جاسم، وسيصل وفد إليها خلال الأيام المقبلة.", "ar"),
        ("هاجم التنظيم بلدة السخنة، وقال مسؤول إن السكان قد يفرون منها في الأسابيع القادمة.", "ar"),
        ("قصفت الطائرات بلدة سراقب، ومن المتوقع أن يجتمع المجلس يوم الأحد المقبل.", "ar"),
        ("The army shelled the town of Jasim, and a delegation will visit it next week.", "en"),
        ("Islamic State attacked the town of Sukhna, whose people may flee in the coming days.", "en"),
    ],
)
def test_a_time_to_come_is_that_of_what_is_expected(coder: Coder, text: str, lang: str) -> None:
    [row] = code(coder, text, lang=lang)
    assert (str(row.date_start), str(row.date_end), row.date_precision) == ("2018-03-16", "2018-03-16", 2)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("هجوم لقوات النظام على مدينة جاسم خلال الأيام المقبلة.", "ar"),
        ("An offensive by the army on the town of Jasim in the coming days.", "en"),
    ],
)
def test_an_act_of_a_time_to_come_has_not_happened(coder: Coder, text: str, lang: str) -> None:
    assert refusals(coder, text, lang=lang) == {"date-future"}


@pytest.mark.parametrize(
    "text",
    [
        "تبنى تنظيم داعش أمس التفجير الذي استهدف مدينة الشدادي الأربعاء.",
        "فجر انتحاري نفسه الأربعاء في مدينة الشدادي. وتبنى تنظيم داعش أمس التفجير في الشدادي.",
        "أعلن تنظيم داعش أمس مسؤوليته عن التفجير الذي وقع في مدينة الشدادي الأربعاء.",
    ],
)
def test_the_day_on_which_an_act_is_claimed_is_not_its_own(coder: Coder, text: str) -> None:
    assert spans(coder, text) == [("Shaddadah", "2018-03-14", "2018-03-14")]


def test_the_day_behind_an_act_that_is_claimed_is_its_own(coder: Coder) -> None:
    for text in (
        "تبنى تنظيم داعش تفجيرا استهدف أمس مدينة الشدادي.",
        "قال ناطق إن الجيش هو الذي قصف أمس مدينة الشدادي.",
    ):
        assert spans(coder, text) == [("Shaddadah", "2018-03-15", "2018-03-15")]


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("قصفت قسد بلدة مارع ردا على هجوم قتل أحد عناصرها الثلاثاء.", "ar", ["2018-03-16"]),
        ("قصفت قسد بلدة مارع فجر الأربعاء ردا على هجوم قتل أحد عناصرها الثلاثاء.", "ar", ["2018-03-14"]),
        ("قصفت قسد بلدة مارع ردا على الهجوم، فجر الأربعاء.", "ar", ["2018-03-14"]),
        ("The SDF shelled the town of Mare' in response to an attack on its men on Tuesday.", "en", ["2018-03-16"]),
        ("The SDF shelled the town of Mare' on Wednesday in response to an attack on Tuesday.", "en", ["2018-03-14"]),
    ],
)
def test_the_day_of_what_an_act_answers_is_not_its_own(coder: Coder, text: str, lang: str, told: list[str]) -> None:
    assert [row.date_start.isoformat() for row in code(coder, text, lang=lang)] == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "IS on Monday claimed responsibility for a bombing in Homs that killed two on Saturday.",
            "2018-06-09",
        ),
        ("Islamic State took responsibility on Tuesday for Sunday's bombing in Homs.", "2018-06-10"),
        ("Islamic State claimed responsibility for a bombing in Homs on Monday.", "2018-06-11"),
    ],
)
def test_the_day_of_a_claim_is_not_that_of_the_act(coder: Coder, text: str, day: str) -> None:
    assert [row.date_start.isoformat() for row in code(coder, text, lang="en", published=IN_2018)] == [day]
