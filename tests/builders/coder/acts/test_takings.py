"""What a capture takes decides what it is: ground, persons or posts; what is only tried or meant takes nothing."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import BLAST, CLASH, IN_2015, SUICIDE, acts_and_days, acts_and_sides, code, refusals


def test_what_an_act_is_for_has_not_happened(coder: Coder) -> None:
    rows = code(coder, "Rebels fought to capture the town of Morek on Monday.", lang="en")
    assert [row.sub_event_type for row in rows] == ["Armed clash"]
    rows = code(coder, "Rebels went on to capture the town of Morek on Monday.", lang="en")
    assert [row.sub_event_type for row in rows] == ["Non-state actor overtakes territory"]


@pytest.mark.parametrize("purpose", ["لاستعادة", "للسيطرة على", "لتحرير"])
def test_what_an_attack_is_launched_for_is_not_taken(coder: Coder, purpose: str) -> None:
    [row] = code(coder, f"شنت فصائل المعارضة هجوما {purpose} بلدة مورك.")
    assert row.sub_event_type == "Armed clash"


def test_most_quarters_of_a_town_taken_are_not_the_town(coder: Coder) -> None:
    text = "سيطر تنظيم الدولة أمس على العديد من أحياء مدينة البوكمال بعد هجوم على قوات النظام."
    assert [row.sub_event_type for row in code(coder, text)] == ["Armed clash"]


def test_captives_who_are_killed_are_attacked(coder: Coder) -> None:
    text = "Islamic State massacred 20 soldiers taken hostage at a base in the town of Tabqa on Friday."
    assert [(row.sub_event_type, row.fatalities) for row in code(coder, text, lang="en")] == [("Attack", 20)]


@pytest.mark.parametrize(
    "text",
    [
        "The army freed ten women abducted by gunmen in the town of Shahba on Friday.",
        "Ten women kidnapped by gunmen in the town of Shahba were released on Friday.",
    ],
)
def test_captives_who_are_freed_are_not_taken(coder: Coder, text: str) -> None:
    assert code(coder, text, lang="en") == []


@pytest.mark.parametrize(
    "text",
    [
        "Shelling of the town of Jirud killed 31 people on Friday as a truce ended after rebels slew a captured pilot.",
        "Shelling hit the town of Jirud on Friday, where the army says that rebels killed a pilot they captured.",
    ],
)
def test_a_captured_man_is_no_captured_town(coder: Coder, text: str) -> None:
    assert [row.event_type for row in code(coder, text, lang="en")] == ["Explosions/Remote violence"]


def test_a_capture_that_is_tried_or_fought_for_is_a_fight(coder: Coder) -> None:
    (row,) = code(coder, "حاولت قوات النظام أمس استعادة قرية القرقور.", published=IN_2015)
    assert (row.sub_event_type, row.actor_ids) == ("Armed clash", ["syria-gov"])
    assert refusals(coder, "تحاول قوات النظام استعادة السيطرة على قرية القرقور.", published=IN_2015) == {"planned"}
    (row,) = code(coder, "تشن قوات النظام هجوما لانتزاع السيطرة على قرية القرقور من المعارضة.", published=IN_2015)
    assert row.sub_event_type == "Armed clash"
    (row,) = code(coder, "حاولت قوات النظام التقدم ثم انتزعت السيطرة على قرية القرقور.", published=IN_2015)
    assert row.sub_event_type == "Government regains territory"
    (row,) = code(coder, "حاول تنظيم داعش أمس استعادة السيطرة على مدينة البوكمال من قوات النظام.")
    assert (row.sub_event_type, row.actor_ids) == ("Armed clash", ["is"])
    (row,) = code(coder, "سيطرت قوات النظام أمس على بلدة طفس بعد محاولات عدة.")
    assert row.sub_event_type == "Government regains territory"


def test_two_posts_are_a_part_of_a_place(coder: Coder) -> None:
    for taken in ("تمكنت الفصائل من استعادة نقطتي تمركز لقوات النظام", "سيطرت الفصائل على حاجزين لقوات النظام"):
        (row,) = code(coder, f"{taken} في بلدة مضايا.", published=IN_2015)
        assert (row.sub_event_type, row.actor_ids) == ("Armed clash", ["rebels"])


def test_where_forces_withdraw_to_is_not_where_they_leave(coder: Coder) -> None:
    (row,) = code(coder, "انسحبت قوات النظام من بلدة مورك إلى قرية جورين.", published=IN_2015)
    assert row.location == "Murak"
    assert code(coder, "انسحبت قوات النظام إلى قرية جورين.", published=IN_2015) == []


@pytest.mark.parametrize(
    ("lang", "text", "actors"),
    [
        ("ar", "أجبرت فصائل المعارضة قوات النظام على الانسحاب من بلدة مورك.", ["syria-gov"]),
        ("ar", "اضطرت قوات النظام إلى الانسحاب من بلدة مورك إثر هجوم للفصائل.", ["syria-gov"]),
        ("ar", "انسحبت قوات النظام وحزب الله من بلدة مورك.", ["syria-gov", "hezbollah"]),
        ("en", "The army was forced to withdraw from the town of Morek on Monday.", ["syria-gov"]),
    ],
)
def test_who_is_made_to_withdraw_is_who_leaves(coder: Coder, lang: str, text: str, actors: list[str]) -> None:
    assert [row[2:] for row in acts_and_sides(coder, text, lang)] == [(actors, [])]


REGAINED = "Government regains territory"
OVERTAKEN = "Non-state actor overtakes territory"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rebels captured 20 soldiers in Tadef in Aleppo on Thursday.", "Arrests"),
        ("US forces captured an IS leader in Basira in Deir ez-Zor on Thursday.", "Arrests"),
        ("Gunmen captured a farmer in Tadef in Aleppo on Thursday.", "Abduction/forced disappearance"),
        ("Rebels attacked a checkpoint in Tadef in Aleppo and captured two soldiers.", "Armed clash"),
        ("The army killed ten militants and captured five others in Tadef in Aleppo on Thursday.", "Armed clash"),
        ("Rebels captured the town of Tadef in Aleppo on Thursday.", "Non-state actor overtakes territory"),
        ("Rebels captured rebel-held Tadef in Aleppo on Thursday.", "Non-state actor overtakes territory"),
        ("The army captured a Syrian gas field near Sukhna in Homs on Thursday.", REGAINED),
        ("The army took Tadef in Aleppo on Thursday.", REGAINED),
        ("Rebels took control of parts of Tadef in Aleppo on Thursday.", "Armed clash"),
        ("Rebels retook the hospital of the town of Tadef in Aleppo on Thursday.", "Armed clash"),
        ("Gunmen seized him near Ariha on Thursday.", "Abduction/forced disappearance"),
        ("A reporter was captured by rebels in Ariha on Thursday.", "Abduction/forced disappearance"),
        ("A pilot was captured by rebels near Ariha on Thursday.", "Arrests"),
        ("The headquarters of Islamic State in Tadef in Aleppo was captured by rebels on Thursday.", "Armed clash"),
        (
            "Rebels captured a school and the town of Tadef in Aleppo on Thursday.",
            "Non-state actor overtakes territory",
        ),
        ("Rebels captured Tadef in the eastern part of Aleppo on Thursday.", "Non-state actor overtakes territory"),
        ("A Turkish military convoy of 30 vehicles entered Darat Izza in Aleppo.", "Change to group/activity"),
        ("Islamic State fighters entered Darat Izza in Aleppo on Thursday.", "Non-state actor overtakes territory"),
        ("Police defused a car bomb in Qamishli on Thursday.", "Disrupted weapons use"),
        ("A car bomb went off in Qamishli on Thursday.", "Remote explosive/landmine/IED"),
    ],
)
def test_what_is_taken_names_the_event(coder: Coder, text: str, event: str) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == [event]


def test_a_battle_for_a_town_has_not_taken_it(coder: Coder) -> None:
    text = "أعلنت فصائل الجبهة الجنوبية استئناف معركة تحرير مدينة درعا."
    assert acts_and_days(coder, text) == [(CLASH, "Dar'a", "2018-03-16")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Kurdish fighters compelled IS to pull out of the town of Tabqa on Friday.",
            "Non-state actor overtakes territory",
        ),
        ("Rebels were forced to withdraw from the town of Nawa on Friday.", "Change to group/activity"),
        ("Shelling forced rebels to withdraw from the town of Nawa on Friday.", "Change to group/activity"),
        ("Militants drove a car bomb into an army post in Nawa on Friday.", SUICIDE),
        ("A car bomb was driven into an army post in Nawa on Friday.", BLAST),
    ],
)
def test_who_makes_the_other_side_leave_takes_the_place_and_who_drives_a_bomb_does_not(
    coder: Coder, text: str, event: str
) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == [event]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("A failed rebel attack on the town of Nawa on Friday left ten dead.", [CLASH]),
        ("Rebels failed to capture the town of Nawa on Friday.", [CLASH]),
        ("Rebels tried but failed to break into the town of Nawa on Friday.", [CLASH]),
        ("The army has failed to take the town of Nawa.", []),
        ("Rebels failed to shell the town of Nawa on Friday.", []),
    ],
)
def test_an_attack_in_vain_was_fought(coder: Coder, text: str, events: list[str]) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == events


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("سقطت بلدة مورك في ريف حماة بيد فصائل المعارضة يوم الثلاثاء.", ["rebels"]),
        ("أسفر الهجوم عن سيطرة فصائل المعارضة على بلدة مورك يوم الثلاثاء.", ["rebels"]),
    ],
)
def test_into_whose_hands_a_town_falls(coder: Coder, text: str, sides: list[str]) -> None:
    assert [(row.sub_event_type, row.actor_ids) for row in code(coder, text)] == [
        ("Non-state actor overtakes territory", sides)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "خرجت بلدة مورك عن سيطرة قوات النظام يوم الثلاثاء.",
        "يسكن بلدة مورك التي سقطت بيد فصائل المعارضة ألفا مدني.",
        "حذر ناشطون من سقوط بلدة مورك بيد فصائل المعارضة.",
    ],
)
def test_whose_control_a_town_leaves_took_nothing(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The jihadists rule the city of Manbij and have overrun vast areas of Aleppo province."),
        ("en", "The group holds Manbij, and it has captured swathes of eastern Syria."),
        ("en", "Rebels hold Manbij and have taken control of much of the countryside."),
        ("ar", "يحكم التنظيم مدينة منبج وقد استولى على مساحات شاسعة من شمال سوريا."),
        ("ar", "سيطر التنظيم على معظم محافظة الرقة."),
    ],
)
def test_swathes_of_a_country_are_taken_by_no_one_act(coder: Coder, lang: str, text: str) -> None:
    assert code(coder, text, lang=lang) == []
    assert refusals(coder, text, lang=lang) == {"general"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On Sunday rebels captured large swathes of Idlib province."),
        ("en", "Rebels captured large parts of the town of Morek, activists said."),
        ("en", "The army recaptured most of Morek."),
        ("ar", "سيطرت قوات النظام على معظم مدينة مورك."),
        ("ar", "سيطرت الفصائل الأحد على مساحات واسعة من ريف حماة."),
    ],
)
def test_a_large_part_of_a_town_or_one_taken_on_a_day_is_news(coder: Coder, lang: str, text: str) -> None:
    assert [row.date_start is not None for row in code(coder, text, lang=lang)] == [True]


def test_who_took_swathes_before_is_only_said_of_him(coder: Coder) -> None:
    text = "The Islamic State, which has seized swathes of Syria and Iraq, shelled the town of Kobani on Sunday."
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == ["Shelling/artillery/missile attack"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Two soldiers were captured by rebels near Morek on Monday.", "Arrests"),
        ("The base was captured by rebels near Morek on Monday.", "Non-state actor overtakes territory"),
    ],
)
def test_who_was_captured_is_no_ground(coder: Coder, text: str, event: str) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The SDF captured the group's de facto capital Raqqa on Tuesday.",
        "The SDF captured Islamic State's last bastion, Raqqa, on Tuesday.",
    ],
)
def test_what_a_place_is_to_a_side_stands_before_its_name(coder: Coder, text: str) -> None:
    assert [(row.sub_event_type, row.location) for row in code(coder, text, lang="en")] == [
        ("Non-state actor overtakes territory", "Ar-Raqqa")
    ]


def test_how_far_the_capital_is_tells_no_place_of_an_act(coder: Coder) -> None:
    text = "Rebels captured a village about 20 km from the provincial capital Idlib on Tuesday."
    assert all(row.location != "Idleb" or row.geo_precision > 1 for row in code(coder, text, lang="en"))


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت الفصائل قوات النظام في بلدة مورك أمس، وتمكنت بعد ساعات من السيطرة على البلدة.",
        "هاجمت الفصائل قوات النظام في بلدة مورك أمس، ونجحت في السيطرة عليها.",
    ],
)
def test_at_what_a_side_succeeded_is_its_act(coder: Coder, text: str) -> None:
    assert [(row.sub_event_type, row.actor_ids, row.target_ids) for row in code(coder, text)] == [
        ("Non-state actor overtakes territory", ["rebels"], ["syria-gov"])
    ]


def test_at_what_a_side_did_not_succeed_is_no_capture(coder: Coder) -> None:
    text = "هاجمت الفصائل بلدة مورك أمس دون أن تتمكن من السيطرة عليها."
    assert [row.sub_event_type for row in code(coder, text)] == ["Armed clash"]


@pytest.mark.parametrize(
    ("text", "event", "targets"),
    [
        ("An Israeli force entered the village of Kodna in Quneitra on Friday.", "Change to group/activity", []),
        ("Israeli troops advanced into the village of Kodna on Friday.", "Change to group/activity", []),
        (
            "An Israeli force entered the village of Kodna on Friday and detained two men.",
            "Abduction/forced disappearance",
            ["civilians"],
        ),
        (
            "Israeli forces pushed into the village of Kodna on Friday, clashing with residents and killing three.",
            "Armed clash",
            [],
        ),
        ("Israeli forces seized the Syrian side of Mount Hermon on Sunday.", "Non-state actor overtakes territory", []),
    ],
)
def test_what_an_incursion_is(coder: Coder, text: str, event: str, targets: list[str]) -> None:
    [row] = code(coder, text, lang="en", published="2025-09-12")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == (event, ["israel"], targets)
