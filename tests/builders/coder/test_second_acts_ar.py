"""Sentences of Syrian outlets that tell several acts: where the next begins, and whose place, day and toll it has."""

from datetime import date

import pytest

from builders.coder import Coder
from schema.event import Report
from tests.builders.coder.whole import code, refusals


def _told(rows: list[Report]) -> list[tuple[str, list[str], int, int]]:
    return [(row.location, row.actor_ids, row.fatalities, row.injured) for row in rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "أصيب مدني جراء قصف لقوات النظام على بلدة تفتناز وقُتلت امرأة وجُرح آخرون نتيجة غارات روسية على بلدة البارة.",
            [("Teftnaz", ["syria-gov"], 0, 1), ("Bara", ["russia"], 1, 3)],
        ),
        (
            "قُتل شاب جراء قصف لقوات النظام على بلدة تفتناز، وأضاف أن رجلا قُتل جراء غارة روسية على بلدة البارة.",
            [("Teftnaz", ["syria-gov"], 1, 0), ("Bara", ["russia"], 1, 0)],
        ),
        (
            "قُتل أربعة بغارة روسية على بلدة البارة، وفي اليوم نفسه قُتل طفل وأصيب اثنان بقصف لقوات النظام طال سرمين.",
            [("Bara", ["russia"], 4, 0), ("Sarmin", ["syria-gov"], 1, 2)],
        ),
        (
            "قصفت قوات النظام بلدة تفتناز، وتعرضت أطراف بلدة البارة لغارات روسية.",
            [("Teftnaz", ["syria-gov"], 0, 0), ("Bara", ["russia"], 0, 0)],
        ),
        (
            "بالتزامن مع غارات روسية على بلدة البارة تعرضت قريتا دير سنبل وكفرعويد لقصف مدفعي من قوات النظام.",
            [
                ("Bara", ["russia"], 0, 0),
                ("Deir Sunbul", ["syria-gov"], 0, 0),
                ("Kafr Oweid", ["syria-gov"], 0, 0),
            ],
        ),
        (
            "قصفت قوات النظام بالمدفعية بلدة تفتناز، في حين أصيب طفلان في بلدة البارة.",
            [("Teftnaz", ["syria-gov"], 0, 0), ("Bara", ["syria-gov"], 0, 2)],
        ),
        (
            "حلقت طائرات روسية في أجواء إدلب بالتزامن مع قصف لقوات النظام على بلدة البارة.",
            [("Bara", ["syria-gov"], 0, 0)],
        ),
    ],
)
def test_a_second_act_has_its_own_place_hand_and_toll(
    coder: Coder, text: str, rows: list[tuple[str, list[str], int, int]]
) -> None:
    assert _told(code(coder, text)) == rows


def test_a_place_that_has_seen_another_act_begins_it(coder: Coder) -> None:
    rows = code(coder, "قصفت قوات النظام بلدة تفتناز، وشهدت مدينة نوى انفجار عبوة ناسفة.")
    assert [(row.location, row.weapon_type) for row in rows] == [("Teftnaz", "unspecified"), ("Nawa", "ied")]


def test_the_same_act_told_on_by_its_reporter_is_no_second_one(coder: Coder) -> None:
    text = "قُتل مدني جراء قصف على بلدة تفتناز، مشيرا إلى أن القصف استهدف السوق في البلدة."
    assert _told(code(coder, text)) == [("Teftnaz", [], 1, 0)]


def test_who_fell_in_an_act_told_on_is_none_of_another(coder: Coder) -> None:
    text = "قصفت قوات النظام بلدة تفتناز وقُتل طفل وأصيب اثنان جراء القصف."
    assert _told(code(coder, text)) == [("Teftnaz", ["syria-gov"], 1, 2)]


def test_a_further_shelling_of_the_sentence_is_by_the_same_guns(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة تفتناز، وقُتل طفل بقصف على بلدة البارة."
    assert [(row.actor_ids, row.weapon_types) for row in code(coder, text)] == [(["syria-gov"], ["artillery"])] * 2


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


@pytest.mark.parametrize("reminder", ["يذكر أن", "وتجدر الإشارة إلى أن", "والجدير بالذكر أن"])
def test_a_reminder_without_a_day_is_background(coder: Coder, reminder: str) -> None:
    assert refusals(coder, f"{reminder} قوات النظام تستهدف بلدة تفتناز بالمدفعية.") == {"background"}
    (row,) = code(coder, f"{reminder} قوات النظام استهدفت أمس بلدة تفتناز بالمدفعية.")
    assert row.date_start == date(2018, 3, 15)


def test_the_items_of_a_balance_are_its_parts(coder: Coder) -> None:
    text = (
        "ومنذ مطلع العام نفذت الطائرات التركية 23 ضربة تسببت بمقتل 32 شخصا.\n\n"
        "– 10 ضربات على الحسكة أسفرت عن مقتل 12 شخصا.\n\nكما وثق المكتب مقتل 4 ضباط."
    )
    assert code(coder, text) == []


def test_some_days_ago_counts_over_no_week(coder: Coder) -> None:
    text = "وقبل أيام قُتل 5 مدنيين بغارة على بلدة أرمناز، مساء يوم الاثنين 12 آذار."
    assert [(row.date_start, row.fatalities) for row in code(coder, text)] == [(date(2018, 3, 12), 5)]


def test_lines_that_tell_their_age_are_headlines_of_others(coder: Coder) -> None:
    text = (
        "انفجارات عديدة هزت مدينة الميادين وهذه تفاصيلها كاملة لحظة بلحظة!\n\n3 أيام مضت\n\n"
        "قُتل شاب برصاص مجهولين في بلدة ذيبان شرقي دير الزور مساء أمس، حسب ما أفاد مراسلنا."
    )
    assert [row.location for row in code(coder, text, title="مقتل شاب")] == ["Thiban"]
