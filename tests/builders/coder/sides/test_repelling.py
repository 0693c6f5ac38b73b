"""Who wards off an attack was attacked; the defence is no fight of its own, and the attack is that of whom it names."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, IN_2015, SHELLING, code, sides, sides_sorted

INTERCEPTED = "Disrupted weapons use"


def test_who_repels_is_told_before_it(coder: Coder) -> None:
    text = "Army units killed ten terrorists in the town of Atman on Friday and foiled their attack on a military post."
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.target_ids, row.fatalities) == (["syria-gov"], ["rebels"], 10)


def test_who_foils_an_attack_was_attacked(coder: Coder) -> None:
    (row,) = code(coder, "تحدثت الوكالة عن إحباط الجيش السوري هجوما لتنظيم داعش على مدينة السلمية.", published=IN_2015)
    assert (row.actor_ids, row.target_ids) == (["is"], ["syria-gov"])


@pytest.mark.parametrize(
    "text",
    [
        "الدفاعات الجوية السورية تصدت لهجوم صاروخي على مطار الشعيرات.",
        "ذكر التلفزيون الحكومي أن أنظمة الدفاع الجوي تصدت لهجوم صاروخي على مطار الشعيرات.",
        "تعرض مطار الشعيرات لهجوم صاروخي تصدت له الدفاعات الجوية.",
    ],
)
def test_an_attack_that_was_warded_off_is_one(coder: Coder, text: str) -> None:
    [row] = code(coder, text)
    assert (row.sub_event_type, row.location) == ("Shelling/artillery/missile attack", "Shayrat Airbase")
    assert row.target_ids == ["syria-gov"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الوكالة تعرض مطار الشعيرات لقصف صاروخي تصدى له الدفاع الجوي السوري.",
        "تعرضت بلدة نبل لقصف صاروخي تصدت له قوات النظام.",
        "تعرضت بلدة نبل لقصف صاروخي تصدى له عناصر قوات النظام.",
    ],
)
def test_who_wards_off_fire_is_named_behind_its_pronoun(coder: Coder, text: str) -> None:
    assert sides(coder, text) == [([], ["syria-gov"])]


def test_air_defences_are_those_attacked(coder: Coder) -> None:
    text = "أسقطت الدفاعات الجوية السورية صواريخ استهدفت مطار الضمير العسكري مساء الاثنين."
    assert sides(coder, text) == [([], ["syria-gov"])]


def test_fire_that_is_warded_off_is_an_attack_and_the_defence_no_fight(coder: Coder) -> None:
    [row] = code(coder, "تتصدى الدفاعات الجوية السورية لعدوان إسرائيلي على مطار التيفور.")
    assert row.sub_event_type == "Air/drone strike"
    text = "شن الجيش الإسرائيلي هجوما صاروخيا على مواقع في القنيطرة.\nوأعلنت سانا تصدي الدفاعات الجوية للهجوم."
    assert [row.sub_event_type for row in code(coder, text)] == ["Shelling/artillery/missile attack"]
    assert [row.sub_event_type for row in code(coder, "تصدت قوات سوريا الديمقراطية لهجوم تركي على مدينة عفرين.")] == [
        "Armed clash"
    ]


def test_an_aggression_that_was_warded_off_is_of_whom_it_is_called(coder: Coder) -> None:
    [row] = code(coder, "قالت سانا إن الدفاعات الجوية تصدت لعدوان إسرائيلي قرب مطار الضمير.")
    assert (row.sub_event_type, row.actor_ids) == (AIR_STRIKE, ["israel"])


def test_air_defences_that_meet_an_attack_fight_no_battle(coder: Coder) -> None:
    for text in (
        "تصدت الدفاعات الجوية السورية اليوم لعدوان إسرائيلي استهدف مطار الضمير العسكري.",
        'ذكر التلفزيون أن دفاعات الجيش الجوية "تصدت لثلاثة صواريخ إسرائيلية ودمرتها" في مدينة الكسوة.',
    ):
        [row] = code(coder, text)
        assert (row.sub_event_type, row.actor_ids) == ("Air/drone strike", ["israel"])


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الوزارة أن القوات السورية صدت هجوما للمسلحين على بلدة أبو دالي أمس.",
        "أعلنت الوزارة أن هجوما للمسلحين وقع على بلدة أبو دالي أمس وأن القوات السورية أحبطته.",
    ],
)
def test_who_wards_off_is_attacked_also_where_he_is_told_first(coder: Coder, text: str) -> None:
    [(actors, targets)] = sides_sorted(coder, text)
    assert sorted([*actors, *targets]) == ["syria-gov", "unidentified-armed-group"]


def test_who_occupies_the_ground_wards_nothing_off(coder: Coder) -> None:
    text = "قال المصدر إن قوات تابعة لداعش في التلال التي تحتلها تركيا تصدت لهجوم للجيش السوري على مدينة الباب."
    assert sides_sorted(coder, text) == [(["is"], ["syria-gov"])]


def test_air_defences_that_bring_a_plane_down_fight_its_side(coder: Coder) -> None:
    [row] = code(coder, "أسقطت المضادات الأرضية التابعة للفصائل مروحية للنظام قرب بلدة تفتناز.", published=IN_2015)
    assert (row.sub_event_type, row.target_ids) == ("Armed clash", ["syria-gov"])


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("قالت قسد إن مضاداتها أسقطت طائرة مسيرة تركية قرب بلدة تل تمر.", ["sdf"], ["turkey"]),
        ("أعلن الجيش الروسي أن دفاعاته الجوية أسقطت طائرة مسيرة قرب قاعدة حميميم.", ["russia"], []),
        ("إسقاط طائرة مسيرة للنظام فوق بلدة تفتناز.", [], ["syria-gov"]),
    ],
)
def test_a_drone_that_is_brought_down_is_of_whom_it_is_called(
    coder: Coder, text: str, actors: list[str], targets: list[str]
) -> None:
    [row] = code(coder, text, published="2022-06-15")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == ("Disrupted weapons use", actors, targets)


@pytest.mark.parametrize(
    ("text", "event", "actors", "targets"),
    [
        ("دمرت الدفاعات الجوية السورية صاروخين إسرائيليين استهدفا مدينة الكسوة.", SHELLING, ["israel"], ["syria-gov"]),
        ("اعترضت الدفاعات الجوية السورية صواريخ إسرائيلية استهدفت مدينة الكسوة.", SHELLING, ["israel"], ["syria-gov"]),
        ("دمرت الدفاعات الجوية السورية صاروخين إسرائيليين فوق مدينة الكسوة.", INTERCEPTED, ["syria-gov"], ["israel"]),
        (
            "تصدت الدفاعات الجوية السورية لصواريخ إسرائيلية فوق مدينة الكسوة ودمرت صاروخين.",
            INTERCEPTED,
            ["syria-gov"],
            ["israel"],
        ),
    ],
)
def test_missiles_that_were_destroyed_were_fired(
    coder: Coder, text: str, event: str, actors: list[str], targets: list[str]
) -> None:
    [row] = code(coder, text)
    assert (row.location, row.sub_event_type) == ("Kisweh", event)
    assert (row.actor_ids, row.target_ids) == (actors, targets)


def test_fire_that_was_warded_off_is_the_attack_told_there(coder: Coder) -> None:
    text = (
        "قتل تسعة مقاتلين في قصف صاروخي إسرائيلي استهدف أمس مدينة الكسوة. "
        "وقال الإعلام الرسمي إن الدفاعات الجوية السورية دمرت صاروخين إسرائيليين أمس فوق مدينة الكسوة."
    )
    [row] = code(coder, text)
    assert (row.sub_event_type, row.fatalities) == (SHELLING, 9)
