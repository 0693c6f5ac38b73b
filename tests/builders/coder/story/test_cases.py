"""An attack of which all speak: its town, its day and who is accused of it stand in different sentences."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import GAS, code


@pytest.mark.parametrize(
    "text",
    [
        "يصل الخبراء إلى موقع الهجوم الكيميائي المزعوم في بلدة سقبا. وتحدثت لندن عن الهجوم الذي وقع في السابع من آذار.",
        "زار الخبراء موقع الهجوم الكيميائي في بلدة سقبا. ويجري التحقيق في الهجوم الذي وقع قبل تسعة أيام.",
        "تتحدث باريس عن غاز الكلور في هجوم كيميائي في الغوطة الشرقية في 7 آذار. وقع الهجوم الكيميائي في بلدة سقبا.",
    ],
)
def test_the_town_of_one_sentence_has_the_day_of_another(coder: Coder, text: str) -> None:
    rows = code(coder, text)
    assert [(row.sub_event_type, row.location, str(row.date_start)) for row in rows] == [(GAS, "Saqba", "2018-03-07")]


@pytest.mark.parametrize(
    "text",
    [
        "يصل الخبراء إلى موقع الهجوم الكيميائي في بلدة سقبا. وتحدثت لندن عن الغارة الجوية التي وقعت في السابع من آذار.",
        "تحدثت لندن عن الهجوم الكيميائي في سقبا وعن الهجوم الكيميائي في عربين. وقالت إن الهجوم وقع في السابع من آذار.",
        "تخشى لندن الهجوم الكيميائي على بلدة سقبا. وتبحث موسكو غدا الهجوم الكيميائي.",
    ],
)
def test_another_act_or_another_town_is_not_the_case(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


@pytest.mark.parametrize(
    "told",
    [
        "وتفرض واشنطن عقوبات بسبب استخدام النظام السوري المفترض للأسلحة الكيميائية.",
        "ونفت موسكو مسؤولية قوات النظام عن شن أي هجوم كيميائي.",
        "واتفقت لندن وباريس على منع أي هجوم كيماوي جديد للأسد.",
    ],
)
def test_who_is_said_to_use_gas_is_accused_of_the_attack(coder: Coder, told: str) -> None:
    (row,) = code(coder, f"يبحث المجلس الهجوم الكيميائي الذي وقع في بلدة سقبا السبت الماضي. {told}")
    assert row.actor_ids == ["syria-gov"]


def test_who_used_gas_on_another_day_is_not_accused(coder: Coder) -> None:
    for told in ("وشن التنظيم هجوما كيميائيا على مارع عام 2015.", "وقد استخدم النظام غاز السارين عام 2013."):
        (row,) = code(coder, f"يبحث المجلس الهجوم الكيميائي في بلدة سقبا السبت الماضي. {told}")
        assert row.actor_ids == []


@pytest.mark.parametrize(
    "told",
    [
        "وقالت موسكو إنها لم تجد دليلا على استخدام الجيش السوري لغاز الكلور.",
        "وحذرت لندن من استخدام النظام السوري للأسلحة الكيميائية مجددا.",
        "وهددت باريس بالرد في حال استخدام النظام السوري للأسلحة الكيميائية.",
        "واستخدم تنظيم الدولة الإسلامية غاز الخردل في الموصل.",
        "واستخدم تنظيم الدولة الإسلامية غاز الخردل في مدينة مارع.",
        "ونفى تنظيم الدولة الإسلامية شن هجوم كيميائي على مدينة مارع.",
    ],
)
def test_a_use_of_gas_that_is_negated_warned_of_or_of_another_place_charges_nobody(coder: Coder, told: str) -> None:
    (row,) = code(coder, f"يبحث المجلس الهجوم الكيميائي الذي وقع في بلدة سقبا السبت الماضي. {told}")
    assert row.actor_ids == []


def test_who_is_only_said_to_have_staged_it_is_not_accused(coder: Coder) -> None:
    text = "يبحث المجلس الهجوم الكيميائي في بلدة سقبا السبت الماضي. وقالت موسكو إن الفصائل خططت لشن هجوم كيميائي."
    (row,) = code(coder, text)
    assert row.actor_ids == []


def test_a_possible_attack_on_a_day_that_is_past_is_the_case(coder: Coder) -> None:
    (row,) = code(coder, 'هدد البيت الأبيض بالرد على هجوم كيميائي "محتمل" في بلدة سقبا السبت الماضي.')
    assert (row.sub_event_type, str(row.date_start)) == (GAS, "2018-03-10")
    assert code(coder, "حذرت واشنطن من هجوم كيميائي محتمل على بلدة سقبا.") == []


def test_the_attack_told_on_no_day_is_the_one_that_was_told_on_its_day(coder: Coder) -> None:
    text = (
        "شنت قوات النظام هجوما كيميائيا على بلدة سقبا في 9 آذار. وشنت الطائرات الأمريكية فجر الجمعة غارات على مدينة "
        "حمص. وشوهدت مروحيات فوق بلدة سقبا وقت تعرضها للهجوم بالأسلحة الكيماوية."
    )
    gas = [row for row in code(coder, text) if row.sub_event_type == GAS]
    assert [(row.location, str(row.date_start)) for row in gas] == [("Saqba", "2018-03-09")]


@pytest.mark.parametrize(
    ("told", "killed", "wounded"),
    [
        ("وتبحث لندن الرد على الهجوم الذي أسفر عن مقتل 38 شخصا وإصابة مئتين.", 38, 200),
        ("وتعهدت لندن برد على هجوم كيميائي أسفر عن مقتل العشرات في سقبا.", 10, 0),
        ("وجاء ذلك ردا على هجوم سقبا الذي قتل فيه 38 شخصا.", 38, 0),
        ("وتبحث لندن هجوم خان شيخون الكيميائي في نيسان 2017 الذي أسفر عن مقتل 86 شخصا.", 0, 0),
        ("وقالت لندن إن عشرات قد يقتلون في هجوم كيميائي آخر.", 0, 0),
    ],
)
def test_the_dead_of_the_case_are_those_that_are_told_where_it_is_spoken_of(
    coder: Coder, told: str, killed: int, wounded: int
) -> None:
    rows = code(coder, f"يبحث المجلس الهجوم الكيميائي الذي وقع في بلدة سقبا السبت الماضي. {told}")
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [("Saqba", killed, wounded)]
