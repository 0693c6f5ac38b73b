"""Who leaves a town: fighters give it up, forces of a state withdraw, others are evacuated; a blast leaves nothing."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import acts_and_sides, code

REBELS = ("Non-violent transfer of territory", "Nawa", ["syria-gov"], ["rebels"])


@pytest.mark.parametrize(
    "text",
    [
        "Rebels left Nawa for Idlib on Thursday.",
        "Buses carrying rebels and their families left Nawa for Aleppo on Thursday.",
        "The last fighters departed Nawa on Thursday.",
        "A second batch of fighters and civilians left Nawa on Thursday, heading for Idlib.",
        "Some 700 people, including 120 fighters, left Nawa on Thursday.",
        "Hundreds of rebels have begun to leave the besieged town of Nawa.",
        "After rebels left Nawa, the army entered the town on Thursday.",
        "Some 150 fighters boarded buses in Nawa on Thursday.",
        "The evacuation of fighters from Nawa resumed on Thursday.",
    ],
)
def test_fighters_who_leave_a_town_give_it_up(coder: Coder, text: str) -> None:
    assert acts_and_sides(coder, text, lang="en") == [REBELS]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Thousands of civilians left Nawa on Thursday.", ("Other", "Nawa", [], ["civilians"])),
        ("About 300 left Nawa on Thursday in buses.", ("Other", "Nawa", [], ["civilians"])),
        ("Russian troops left their base at Nawa.", ("Change to group/activity", "Nawa", ["russia"], [])),
        ("Hezbollah fighters have left Nawa.", ("Change to group/activity", "Nawa", ["hezbollah"], [])),
    ],
)
def test_others_are_evacuated_or_withdraw(coder: Coder, text: str, row: tuple[str, str, list[str], list[str]]) -> None:
    assert acts_and_sides(coder, text, lang="en") == [row]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels refused to leave Nawa on Thursday.",
        "The army said that rebels must leave Nawa by Sunday.",
        "The fighters who left Nawa years ago live in Idlib.",
        "A delegation left Nawa on Thursday after it met rebels.",
        "An aid convoy left Nawa on Thursday.",
        "The rebels left Nawa two years ago.",
        "Rebels left behind mines in Nawa.",
        "One man left Nawa on Thursday.",
    ],
)
def test_who_does_not_leave_or_is_no_throng(coder: Coder, text: str) -> None:
    assert code(coder, text, lang="en") == []


def test_what_an_act_leaves_is_its_toll(coder: Coder) -> None:
    [row] = code(coder, "Clashes between rebels and soldiers near Nawa left 12 people dead on Thursday.", lang="en")
    assert (row.sub_event_type, row.fatalities) == ("Armed clash", 12)


@pytest.mark.parametrize(
    "text",
    [
        "خرجت أمس نحو 20 حافلة تقل مقاتلين وعائلاتهم من نوى باتجاه إدلب.",
        "انطلقت قافلة من نوى تقل 700 شخص بينهم مقاتلون باتجاه إدلب أمس.",
    ],
)
def test_buses_take_fighters_out_of_a_town(coder: Coder, text: str) -> None:
    assert acts_and_sides(coder, text) == [REBELS]


@pytest.mark.parametrize(
    "text",
    [
        "انطلقت قافلة مساعدات إنسانية من نوى أمس.",
        "تستعد حافلات لنقل مقاتلين من نوى إلى إدلب.",
        "لم تخرج أي حافلة من نوى اليوم.",
    ],
)
def test_no_buses_with_people_leave(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "دخلت قوات النظام بلدة نصيب بعد انسحاب فصائل المعارضة منها بموجب اتفاق تسوية.",
            "Non-violent transfer of territory",
        ),
        ("دخلت وحدات من الجيش بلدة نصيب عقب خروج الفصائل منها.", "Non-violent transfer of territory"),
        ("دخلت قوات النظام بلدة نصيب بعد ساعات من القصف.", "Change to group/activity"),
        ("دخلت قوات النظام بلدة نصيب بعد خروج المصلين من المسجد.", "Change to group/activity"),
    ],
)
def test_who_enters_a_town_that_others_left_takes_it_without_a_fight(coder: Coder, text: str, event: str) -> None:
    [row] = code(coder, text)
    assert (row.sub_event_type, row.actor_ids) == (event, ["syria-gov"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وفر أكثر من 3000 مدني من المدينة نحو ريفها.", True),
        ("وتشهد المدينة حركة نزوح واسعة.", True),
        ("وفر آلاف المدنيين إلى المدينة من القرى.", False),
        ("وتستضيف المدينة آلاف العائلات التي نزحت قبل عام.", False),
        ("وقد يفر آلاف المدنيين من المدينة.", False),
    ],
)
def test_people_leave_the_town_that_was_told_before(coder: Coder, text: str, told: bool) -> None:
    rows = code(coder, f"قصفت الطائرات مدينة الباب اليوم. {text}")
    assert [(row.sub_event_type, row.location) for row in rows][1:] == [("Other", "Al Bab")] * told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("بدأ مقاتلو جيش العزة الخروج من بلدة كنسبا أمس.", True),
        ("يواصل مئات المسلحين الخروج من بلدة كنسبا.", True),
        ("رفض المسلحون الخروج من بلدة كنسبا.", False),
        ("بدأت المفاوضات مع المسلحين على الخروج من بلدة كنسبا.", False),
        ("بدأ المصلون الخروج من مسجد في بلدة كنسبا.", False),
        ("لم يبدأ المسلحون الخروج من بلدة كنسبا.", False),
    ],
)
def test_fighters_who_have_begun_to_leave_give_the_town_up(coder: Coder, text: str, told: bool) -> None:
    expected = [("Non-violent transfer of territory", "Kansaba")] * told
    assert [(row.sub_event_type, row.location) for row in code(coder, text)] == expected
