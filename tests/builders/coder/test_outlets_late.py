"""Who fights, murders, fires and is taken in what Syrian outlets told in the last years, in texts made for tests."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


def test_a_checkpoint_at_the_entrance_of_a_town_is_one_place(coder: Coder) -> None:
    (row,) = code(coder, "اندلعت اشتباكات بين قوات النظام وقسد على حاجز القوس عند مدخل مدينة رأس العين.")
    assert row.location == "Al-Qaws checkpoint"


def test_the_families_of_fighters_are_civilians(coder: Coder) -> None:
    (row,) = code(coder, "قُتلت امرأة من عائلات تنظيم داعش في مخيم الهول برصاص مجهولين.", published="2022-11-24")
    assert (row.target_ids, row.fatalities_civilians) == (["civilians"], 1)


@pytest.mark.parametrize(
    ("text", "event", "actors", "targets"),
    [
        ("أعدم عناصر من وزارة الدفاع عشرة مدنيين في السويداء.", "Attack", ["syria-gov-2024"], ["civilians"]),
        ("قتلت مجموعات مسلحة عشرين مدنيا في بانياس.", "Attack", ["unidentified-armed-group"], ["civilians"]),
        ("اشتبك عناصر الأمن العام مع مجموعات مسلحة درزية في جرمانا.", "Armed clash", ["syria-gov-2024"], None),
        ("نفذ التحالف إنزالا جويا في مدينة الباب أدى لمقتل قيادي في داعش.", "Armed clash", ["coalition"], ["is"]),
    ],
)
def test_who_fights_in_the_year_after_the_regime(
    coder: Coder, text: str, event: str, actors: list[str], targets: list[str] | None
) -> None:
    (row,) = code(coder, text, published="2025-07-16")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == (event, actors, targets or ["communal-militia"])


@pytest.mark.parametrize(
    ("text", "killed", "targets"),
    [
        ("اغتال مسلحان مجهولان شابا في بلدة اليادودة.", 1, ["civilians"]),
        ("اغتال مسلحون يستقلون دراجة نارية المدعو سالم الرفاعي في بلدة اليادودة.", 1, ["civilians"]),
        ("تبنى تنظيم داعش مقتل عنصرين من قسد في بلدة الشحيل.", 2, ["sdf"]),
        ("عثر الأهالي على جثتي شابين في بلدة اليادودة.", 2, ["civilians"]),
    ],
)
def test_murders_of_the_south_and_the_east(coder: Coder, text: str, killed: int, targets: list[str]) -> None:
    (row,) = code(coder, text, published="2022-06-16")
    assert (row.fatalities, row.target_ids) == (killed, targets)


def test_former_men_of_a_group_are_those_who_fell(coder: Coder) -> None:
    (row,) = code(coder, "قُتل قياديان سابقان في الجيش الحر برصاص مجهولين في بلدة اليادودة.", published="2022-06-16")
    assert (row.actor_ids, row.target_ids) == (["unidentified-armed-group"], ["rebels"])


@pytest.mark.parametrize(
    ("text", "place", "actors", "targets"),
    [
        ("قصفت القواعد التركية قرية مرعناز بعشرين قذيفة.", "Maraanaz", ["turkey"], ["civilians"]),
        ("استهدفت قوات النظام القاعدة التركية في بلدة البارة.", "Bara", ["syria-gov"], ["turkey"]),
        ("أقدم الجيش الوطني على خطف مواطن كردي في مدينة عفرين.", "Afrin", ["sna"], ["civilians"]),
        ("اعتقلت قسد شابا من أهالي بلدة الشحيل بريف دير الزور.", "Shiheil", ["sdf"], ["civilians"]),
        ("اعتقلت قسد شابا من أهالي بلدة الشحيل في مدينة الحسكة.", "Al-Hasakeh", ["sdf"], ["civilians"]),
    ],
)
def test_who_fires_from_bases_and_whom_somebody_takes(
    coder: Coder, text: str, place: str, actors: list[str], targets: list[str]
) -> None:
    (row,) = code(coder, text, published="2022-06-16")
    assert (row.location, row.actor_ids, row.target_ids) == (place, actors, targets)


def test_a_campaign_against_smugglers_fires_at_nobody(coder: Coder) -> None:
    assert code(coder, "حملة واسعة لقسد تستهدف التهريب على ضفاف النهر في دير الزور.", published="2022-10-28") == []
    (row,) = code(coder, "حملة عسكرية لقوات النظام تستهدف بلدة سرمين بالمدفعية.")
    assert row.weapon_types == ["artillery"]
