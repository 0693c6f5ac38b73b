"""What is a fight, what only an attack, and which strikes, shots and arrests are part of a fight."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import CLASH, IN_2016, IN_2018, SHELLING, code


def test_an_attack_that_kills_civilians_is_no_clash(coder: Coder) -> None:
    (row,) = code(coder, "An attack in Binnish on Monday killed seven people, mostly civilians.", lang="en")
    assert (row.sub_event_type, row.target_ids) == ("Attack", ["civilians"])


def test_an_attack_that_killed_people_and_of_which_no_more_is_told_is_an_attack(coder: Coder) -> None:
    text = "Five people were killed in an attack in the city of Idlib on Friday."
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.sub_event_type, row.target_ids, row.fatalities) for row in rows] == [("Attack", ["civilians"], 5)]
    text = "Five soldiers were killed in a rebel attack on army positions in Morek on Friday."
    assert [row.event_type for row in code(coder, text, lang="en", published=IN_2016)] == ["Battles"]
    text = (
        "They were among the 39 dead of the attack in the Sukkari district of Aleppo. A car bomb killed 39 "
        "people in the Sukkari district of Aleppo."
    )
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.sub_event_type, row.fatalities) for row in rows] == [("Remote explosive/landmine/IED", 39)]


def test_an_arrest_neither_holds_nor_explains_what_happened_elsewhere(coder: Coder) -> None:
    text = (
        "انفجرت عبوة ناسفة في بادية دير الزور ما أدى لمقتل ثلاثة عناصر من قوات النظام.\n"
        "شنت قسد حملة مداهمات في مدينة البصيرة واعتقلت شخصين.\n"
        "قتل شاب على يد مجهولين داخل مخيم الهول."
    )
    assert [(row.sub_event_type, row.fatalities) for row in code(coder, text)] == [
        ("Remote explosive/landmine/IED", 3),
        ("Abduction/forced disappearance", 0),
        ("Attack", 1),
    ]


def test_arrests_in_a_fight_belong_to_it(coder: Coder) -> None:
    text = (
        "اشتبكت قوات سوريا الديمقراطية مع خلايا لتنظيم داعش في بلدة ذيبان أمس ما أدى إلى مقتل مسلحين.\n"
        "واعتقلت قوات سوريا الديمقراطية ثلاثة من عناصر التنظيم في البلدة."
    )
    assert [row.sub_event_type for row in code(coder, text)] == ["Armed clash"]


def test_strikes_that_back_fighters_are_part_of_their_fight(coder: Coder) -> None:
    text = "Nine IS militants were killed in fighting with the YPG backed by air strikes in the town of Markada."
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == ["Armed clash"]


def test_the_end_of_a_freeze_on_fighting_is_no_fight(coder: Coder) -> None:
    assert code(coder, "The army declared on Friday that the freeze on fighting in Aleppo was over.", lang="en") == []


@pytest.mark.parametrize(
    ("text", "event", "actors", "killed"),
    [
        ("تمكنت الفصائل من قتل أحد عناصر قوات النظام قنصا على محور سراقب.", "Armed clash", ["rebels"], 1),
        ("استطاعت قسد قتل ثلاثة عناصر من داعش في بلدة ذيبان.", "Armed clash", ["sdf"], 3),
        ("نفذت قوات التحالف إنزالا جويا في بلدة ذيبان انتهى بمقتل شخصين.", "Attack", ["coalition"], 2),
        ("نفذت قوات التحالف إنزالا جويا في بلدة ذيبان واعتقلت قياديا.", "Arrests", ["coalition"], 0),
    ],
)
def test_who_manages_to_kill_and_whom_a_raid_kills(
    coder: Coder, text: str, event: str, actors: list[str], killed: int
) -> None:
    (row,) = code(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.fatalities) == (event, actors, killed)


def test_who_captures_a_pilot_takes_no_ground(coder: Coder) -> None:
    text = "Insurgents shot down a Syrian warplane near the town of Talbiseh on Tuesday and captured its pilot."
    rows = code(coder, text, lang="en", published="2016-04-06")
    assert [row.sub_event_type for row in rows] == ["Armed clash"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "US special forces killed an Islamic State leader in a raid near Al-Bab in Aleppo on Thursday.",
            "Armed clash",
        ),
        ("US warplanes killed an Islamic State leader in a raid near Al-Bab in Aleppo.", "Air/drone strike"),
    ],
)
def test_those_who_come_on_foot_do_not_strike_from_the_air(coder: Coder, text: str, event: str) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == [event]


def test_drones_shot_down_beside_the_dead_are_part_of_a_fight(coder: Coder) -> None:
    text = "The army killed ten terrorists in Mork on Friday and shot down four drones."
    assert [row.sub_event_type for row in code(coder, text, lang="en", published=IN_2018)] == ["Armed clash"]


def test_fire_on_the_place_of_a_battle_belongs_to_it_unless_civilians_are_hit(coder: Coder) -> None:
    fight = "اندلعت اشتباكات عنيفة بين قوات النظام وفصائل المعارضة في مدينة الزبداني اليوم، "
    assert len(code(coder, fight + "وقصفت قوات النظام مدينة الزبداني بالبراميل المتفجرة اليوم.")) == 1
    assert len(code(coder, fight + "وقصفت قوات النظام مدينة الزبداني ما أدى إلى مقتل أربعة مدنيين.")) == 2


@pytest.mark.parametrize("along", ["رافقه قصف مدفعي متبادل", "وسط قصف مدفعي عنيف", "تخلله قصف مدفعي"])
def test_fire_that_goes_with_an_attack_on_fighters_is_of_the_battle(coder: Coder, along: str) -> None:
    [row] = code(coder, f"شن تنظيم داعش هجوما على مواقع لقوات النظام في بلدة السخنة {along}.")
    assert (row.sub_event_type, row.target_ids) == ("Armed clash", ["syria-gov"])
    [row] = code(coder, f"شنت قوات النظام هجوما على مدينة دوما {along} قتل فيه سبعة مدنيين.")
    assert row.sub_event_type == SHELLING


def test_a_fight_after_a_capture_is_of_those_who_took(coder: Coder) -> None:
    [row] = code(coder, "تواصلت أمس المعارك بريف اللاذقية بعد سيطرة المعارضة على تلة هناك.")
    assert (row.sub_event_type, row.actor_ids, row.date_start.isoformat()) == ("Armed clash", ["rebels"], "2018-03-15")


@pytest.mark.parametrize("attack", ["هجوما بريا", "هجوما لاستعادة البلدة"])
def test_an_attack_on_the_ground_is_no_shelling(coder: Coder, attack: str) -> None:
    text = f"سقطت قذائف أمس على حي الميدان في دمشق. وشنت قوات سوريا الديمقراطية {attack} في بلدة هجين."
    assert code(coder, text)[1].sub_event_type == "Armed clash"


@pytest.mark.parametrize("backing", ["the air force", "artillery and the army's air force", "Russian warplanes"])
def test_what_only_backs_an_army_does_not_make_its_fight_a_bombing(coder: Coder, backing: str) -> None:
    text = f"Army units backed by {backing} foiled an attack launched by Nusra Front on a military post in Morek."
    [row] = code(coder, text, lang="en", published=IN_2016)
    assert (row.sub_event_type, row.actor_ids, row.target_ids[:1]) == ("Armed clash", ["nusra"], ["syria-gov"])


def test_planes_that_back_those_who_hit_a_target_are_its_means(coder: Coder) -> None:
    text = "Army units backed by the air force targeted Nusra Front positions in Morek."
    assert [row.sub_event_type for row in code(coder, text, lang="en", published=IN_2016)] == ["Air/drone strike"]


def test_that_one_side_of_a_fight_withdrew_belongs_to_it(coder: Coder) -> None:
    fight = "Fighting between the army and rebels raged in the town of Nawa on Friday."
    told = code(coder, f"{fight} Rebels withdrew from Nawa under heavy fire.", lang="en")
    assert [row.sub_event_type for row in told] == ["Armed clash"]
    other = code(coder, f"{fight} Kurdish forces withdrew from the town of Afrin on Friday.", lang="en")
    assert [row.sub_event_type for row in other] == ["Armed clash", "Change to group/activity"]


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت اشتباكات في مدينة نوى أمس أسفرت عن مقتل ثلاثة أشخاص.",
        "شهدت مدينة نوى اشتباكات عنيفة أمس.",
        "تجددت الاشتباكات في مدينة نوى أمس.",
    ],
)
def test_a_fight_that_broke_out_needs_no_sides(coder: Coder, text: str) -> None:
    assert [(row.sub_event_type, row.location, row.actor_ids) for row in code(coder, text)] == [(CLASH, "Nawa", [])]


@pytest.mark.parametrize(
    "text",
    [
        "لا أنباء عن اندلاع اشتباكات في مدينة نوى.",
        "قد تندلع اشتباكات في مدينة نوى إذا فشل الاتفاق.",
        "تشهد مدينة نوى اشتباكات متقطعة منذ سنوات.",
        "تحدث الناطق عن الاشتباكات في مدينة نوى.",
    ],
)
def test_a_fight_without_sides_that_is_only_spoken_of_is_none(coder: Coder, text: str) -> None:
    assert code(coder, text) == []
