"""What sort of event an act is, by what was used and how; the means may be told later than the act."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import (
    AIR_STRIKE,
    CLASH,
    IN_2016,
    IN_2018,
    SHELLING,
    acts_and_days,
    acts_and_sides,
    code,
    tolls,
)


def test_bombs_that_are_set_off_do_not_fall(coder: Coder) -> None:
    text = "Rebels exploded bombs in tunnels under Aleppo on Friday and killed 13 fighters loyal to Assad."
    (row,) = code(coder, text, lang="en")
    assert (row.sub_event_type, row.actor_ids) == ("Remote explosive/landmine/IED", ["rebels"])


def test_a_bomb_attack_may_turn_out_to_be_a_suicide_bombing(coder: Coder) -> None:
    text = (
        "A bomb blast killed 44 people on Friday in the city of Qamishli. Officials said a suicide bomber blew himself "
        "up in a crowd in Qamishli."
    )
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.sub_event_type, row.fatalities) for row in rows] == [("Suicide bomb", 44)]
    other = text.replace("Officials said a", "Later five people were killed when a")
    assert len(code(coder, other, lang="en", published=IN_2016)) == 2


def test_the_means_says_what_a_bombing_was_wherever_it_is_told(coder: Coder) -> None:
    text = "تعرضت بلدة تل تمر لقصف عنيف.\nوقال مصدر إن مسيرة تركية استهدفت سيارة في تل تمر."
    assert [(row.sub_event_type, row.weapon_type) for row in code(coder, text)] == [("Air/drone strike", "armed-drone")]


@pytest.mark.parametrize(
    ("text", "event", "arms"),
    [
        (
            "استهدفت طائرة مسيرة انتحارية لقوات النظام جرارا زراعيا في بلدة كفرنوران.",
            "Air/drone strike",
            ["suicide-drone"],
        ),
        (
            "قُتل طفل بانفجار قنبلة عنقودية من مخلفات قصف لقوات النظام في بلدة سرمين.",
            "Remote explosive/landmine/IED",
            ["unexploded-ordnance"],
        ),
        (
            "نفذت قسد، مدعومة بطائرات التحالف الدولي، عملية مداهمة استهدفت منزلا في بلدة ذيبان واعتقلت شخصا.",
            "Abduction/forced disappearance",
            ["unspecified"],
        ),
    ],
)
def test_the_sort_of_act_is_that_of_what_was_used(coder: Coder, text: str, event: str, arms: list[str]) -> None:
    assert [(row.sub_event_type, row.weapon_types) for row in code(coder, text)] == [(event, arms)]


def test_the_rocket_of_a_drone_is_a_strike(coder: Coder) -> None:
    text = (
        "أصيب شخص اليوم في مدينة الباب بقصف صاروخي على منزل.\n\n"
        "وقال الدفاع المدني إن مسيرة مجهولة استهدفت منزلا في الباب ما أدى إلى إصابة رجل."
    )
    assert [row.sub_event_type for row in code(coder, text, published="2021-10-12")] == ["Air/drone strike"]


def test_a_campaign_against_smugglers_fires_at_nobody(coder: Coder) -> None:
    assert code(coder, "حملة واسعة لقسد تستهدف التهريب على ضفاف النهر في دير الزور.", published="2022-10-28") == []
    (row,) = code(coder, "حملة عسكرية لقوات النظام تستهدف بلدة سرمين بالمدفعية.")
    assert row.weapon_types == ["artillery"]


def test_what_left_the_ammunition_that_went_off_is_no_act(coder: Coder) -> None:
    text = "دير الزور: استشهدت امرأة جراء انفجار لغم أرضي من مخلفات المعارك داخل بلدة خشام أمس."
    assert [row.sub_event_type for row in code(coder, text)] == ["Remote explosive/landmine/IED"]


def test_who_cannot_breathe_is_hurt_by_gas(coder: Coder) -> None:
    [row] = code(coder, "Chlorine was dropped on Saraqib in Idlib, leaving dozens struggling to breathe.", lang="en")
    assert (row.sub_event_type, row.injured) == ("Chemical weapon", 12)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A car bomb killed three people in Homs on Monday. Eight soldiers were killed in a bombing in Hasakeh.",
            [("Remote explosive/landmine/IED", ["car-bomb"]), ("Remote explosive/landmine/IED", ["unspecified"])],
        ),
        (
            "A car bomb killed three people in Homs on Monday. The bombing of Douma by the regime killed eight people.",
            [("Remote explosive/landmine/IED", ["car-bomb"]), ("Air/drone strike", ["air-bomb"])],
        ),
        ("Eight soldiers were killed in a bombing in Hasakeh.", [("Air/drone strike", ["air-bomb"])]),
    ],
)
def test_a_bombing_is_the_bomb_that_was_told(coder: Coder, text: str, events: list[tuple[str, list[str]]]) -> None:
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.sub_event_type, row.weapon_types) for row in rows] == events


def test_by_what_they_fell_is_told_behind_their_toll(coder: Coder) -> None:
    text = "ارتكبت طائرات روسية مجزرة بريف إدلب، أسفرت عن مقتل سبعة مدنيين، باستهداف مزرعة في بلدة بنش."
    assert acts_and_sides(coder, text) == [(AIR_STRIKE, "Bennsh", ["russia"], ["civilians"])]
    assert tolls(coder, text) == [("Bennsh", 7, 0)]


def test_what_a_raid_was_aimed_at_is_told_behind_its_place(coder: Coder) -> None:
    text = "نفذ عناصر من قسد عملية إنزال جوي على بلدة ذيبان، استهدفت منزل شخص."
    assert [(row.sub_event_type, row.actor_ids) for row in code(coder, text)] == [("Arrests", ["sdf"])]
    fire = "نفذت قسد عملية أمنية في بلدة ذيبان. واستهدفت تركيا بلدة عامودا."
    assert (SHELLING, "Amuda", ["turkey"], ["civilians"]) in acts_and_sides(coder, fire)


def test_a_strike_is_no_blast_for_its_noise(coder: Coder) -> None:
    text = "استهدفت غارات إسرائيلية مواقع في بلدة الكسوة، في وقت تردد دوي تفجيرات في البلدة."
    assert [row.sub_event_type for row in code(coder, text)] == [AIR_STRIKE]


def test_an_attack_by_those_who_have_no_planes_is_no_air_strike(coder: Coder) -> None:
    text = "قصفت طائرات النظام بلدة مورك. وجاءت غاراتها ردا على هجوم شنته هيئة تحرير الشام السبت على قرية الزهراء."
    assert (CLASH, "Zahraa", "2018-03-10") in acts_and_days(coder, text)


@pytest.mark.parametrize(
    ("again", "event"),
    [
        ("On Monday nine people were killed in similar terrorist attacks in the town of Nubul.", SHELLING),
        ("On Monday nine people were killed in terrorist attacks in the town of Nubul.", "Attack"),
        ("Soldiers then targeted the sources of the firing and shelling in the town of Nubul.", SHELLING),
    ],
)
def test_what_followed_an_act_is_like_it_or_answers_it(coder: Coder, again: str, event: str) -> None:
    text = f"Terrorists fired rocket shells at the town of Al-Bab on Thursday killing four people. {again}"
    told = [row for row in code(coder, text, lang="en", published=IN_2018) if row.location == "Nabul"]
    assert [row.sub_event_type for row in told] == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Gunmen attacked an aid convoy in Nubul on Monday.", "Attack"),
        ("Gunmen attacked an army convoy in Nubul on Monday.", CLASH),
        ("Government troops stormed the village of Khan Tuman on Monday killing 12 people.", "Attack"),
        ("Government troops stormed the village of Khan Tuman on Monday killing 12 rebels.", CLASH),
        ("Coalition forces engaged several targets in the city of Raqqa on Monday.", AIR_STRIKE),
        ("Coalition special forces engaged militants in the city of Raqqa on Monday.", CLASH),
    ],
)
def test_what_an_attack_is_hangs_on_whom_it_met(coder: Coder, text: str, event: str) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en", published=IN_2018)] == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The army destroyed a pickup truck of IS terrorists in the town of Sukhna on Monday.", SHELLING),
        ("Army units destroyed dens of IS terrorists in the town of Sukhna on Monday, killing ten of them.", SHELLING),
        ("Army units killed ten IS terrorists and destroyed their vehicles in the town of Sukhna on Monday.", CLASH),
        ("The air force destroyed vehicles of IS terrorists in the town of Sukhna on Monday.", AIR_STRIKE),
        ("The coalition destroyed two IS fighting positions in the town of Sukhna on Monday.", AIR_STRIKE),
        ("The army fought IS terrorists in the town of Sukhna on Monday and destroyed their vehicles.", CLASH),
    ],
)
def test_what_was_destroyed_came_under_fire_unless_men_were_killed_beside_it(
    coder: Coder, text: str, event: str
) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en", published=IN_2018)] == [event]


def test_who_killed_fighters_at_a_place_needs_no_strikes_of_no_place_to_explain_it(coder: Coder) -> None:
    lead = "Ten terrorists were killed in army air strikes on Monday."
    fight = f"{lead} Army units wounded and killed some terrorists at the town of Nawa on Monday."
    assert acts_and_sides(coder, fight, "en") == [(CLASH, "Nawa", ["syria-gov"], ["rebels"])]
    toll = f"{lead} Ten people were killed in the town of Nawa on Monday."
    assert [row.sub_event_type for row in code(coder, toll, lang="en")] == [AIR_STRIKE]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Air raids hit a clinic in Nawa on Monday. Another clinic was hit in Tafas on Tuesday.", [AIR_STRIKE] * 2),
        ("Rockets hit a clinic in Nawa on Monday. Another clinic was hit in Tafas on Tuesday.", [SHELLING] * 2),
    ],
)
def test_what_was_hit_too_was_hit_from_the_air_if_that_was_told_last(
    coder: Coder, text: str, events: list[str]
) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en", published=IN_2018)] == events
