"""The toll of an English lead, and the place that is told behind it; texts written for these tests."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

TALK = " Officials spoke of the attack. The attack caused fear. The strikes did damage. Witnesses spoke of raids."


@pytest.mark.parametrize(
    ("text", "place", "killed", "wounded"),
    [
        (
            (
                "Air strikes killed 23 people on a market in eastern Syria. Some of the dead were children, a "
                "monitor said. Planes hit the town of Mayadin on Friday, and several people were killed there."
            ),
            "Al Mayadin",
            23,
            0,
        ),
        (
            (
                "A suicide bomber killed 30 people and injured 90 on Friday in the province of Hasakeh. A bomber blew "
                "himself up at a gathering in the town of Tal Tamer on Friday, and bodies were seen there."
            ),
            "Tal Tamer",
            30,
            90,
        ),
        (
            "A truck bomb killed 44 people in northern Syria on Friday."
            + TALK
            + " The truck bomb went off in the town "
            "of Qamishli on Friday.",
            "Quamishli",
            44,
            0,
        ),
        (
            "A rescue worker in Idlib said that raids on the village of Hass killed 22 people on Friday.",
            "Has",
            22,
            0,
        ),
    ],
)
def test_the_place_told_later_has_the_toll_of_the_lead(
    coder: Coder, text: str, place: str, killed: int, wounded: int
) -> None:
    rows = code(coder, text, lang="en")
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [(place, killed, wounded)]


@pytest.mark.parametrize(
    "text",
    [
        "It was not clear whether Syrian or Russian planes carried out the raid on the town of Saraqib on Friday.",
        "Activists did not know whether Syrian or Russian warplanes carried out the raid on Saraqib on Friday.",
    ],
)
def test_who_did_it_may_be_open(coder: Coder, text: str) -> None:
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.location) == (["syria-gov", "russia"], "Saraqab")


@pytest.mark.parametrize(
    ("asked", "actors"),
    [
        (
            "It was unclear if Syrian jets or planes of its Russian allies carried it out.",
            ["syria-gov", "russia"],
        ),
        ("Monitors could not say if the raid was Syrian or Russian.", ["syria-gov", "russia"]),
        ("It could not guess whether Syrian or Russian officials would go back to the talks.", []),
    ],
)
def test_either_of_two_may_have_done_it(coder: Coder, asked: str, actors: list[str]) -> None:
    (row,) = code(coder, f"An air raid on the town of Saraqib on Friday wounded five people. {asked}", lang="en")
    assert (row.actor_ids, row.injured) == (actors, 5)


def test_what_nobody_could_say_has_no_part_in_the_toll_told_before_it(coder: Coder) -> None:
    text = "An air raid on Saraqib on Friday wounded five people, but nobody could say whether the raid was Russian."
    assert [row.injured for row in code(coder, text, lang="en")] == [5]


def test_days_past_are_no_habit(coder: Coder) -> None:
    text = "Clashes in the town of Sukhna have killed 20 Islamic State fighters in the past three days."
    assert [row.fatalities for row in code(coder, text, lang="en")] == [20]
    assert code(coder, "Clashes in the town of Sukhna have killed Islamic State fighters in the past.", lang="en") == []


def test_who_tells_a_toll_is_no_victim(coder: Coder) -> None:
    text = "A car bomb rocked the town of Azaz on Friday injuring 14 people according to a reporter."
    (row,) = code(coder, text, lang="en")
    assert row.target_ids == ["civilians"]


@pytest.mark.parametrize(
    ("text", "event", "place", "killed", "targets"),
    [
        (
            (
                "A missile fired by the army hit a town in the north on Friday, killing 23 people. A "
                "resident said that the attack on the town of Talbiseh took place at night."
            ),
            "Shelling/artillery/missile attack",
            "Talbiseh",
            23,
            ["civilians"],
        ),
        (
            (
                "A suicide bombing near a crossing killed 29 people on Friday. The attack took place in Atmeh. "
                "The blast hit a camp in the town of Atmeh."
            ),
            "Suicide bomb",
            "Atma",
            29,
            ["civilians"],
        ),
        (
            (
                "A blast at a crossing killed at least 20 rebels on Friday. Nobody knew the cause of the blast in "
                "the town of Atmeh, in which around 20 people were also wounded."
            ),
            "Remote explosive/landmine/IED",
            "Atma",
            20,
            ["rebels"],
        ),
    ],
)
def test_the_attack_is_the_one_of_the_lead(
    coder: Coder, text: str, event: str, place: str, killed: int, targets: list[str]
) -> None:
    rows = code(coder, text, lang="en")
    told = [(row.sub_event_type, row.location, row.fatalities, row.target_ids) for row in rows]
    assert told == [(event, place, killed, targets)]


def test_an_attack_that_is_not_known_is_another(coder: Coder) -> None:
    text = "A missile killed 23 people in the north on Friday. Rebels attacked the army in the town of Marea."
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == ["Armed clash"]


def test_a_fight_of_a_province_told_from_the_other_side_is_the_one_at_its_place(coder: Coder) -> None:
    text = (
        "The army clashed with rebels in Daraa province on Friday. Rebels attacked army positions in the town of Nawa "
        "on Friday."
    )
    assert [row.location for row in code(coder, text, lang="en")] == ["Nawa"]


def test_since_when_an_act_goes_on_gives_it_no_day(coder: Coder) -> None:
    text = (
        "Planes hit the town of Ariha on Friday. Strikes on Idlib have intensified since rebels began a push "
        "from the province on 2 March. Jets also bombed the town of Binnish."
    )
    strikes = [row for row in code(coder, text, lang="en") if row.sub_event_type == "Air/drone strike"]
    assert {str(row.date_start) for row in strikes} == {"2018-03-16"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "Air raids killed 19 people, six of them children, outside the city of Saraqib and another 23, "
                "among them ten children, in the town of Ehsim on Friday."
            ),
            {("Saraqab", 19), ("Ehsem", 23)},
        ),
        (
            (
                "Thirty people were killed in air raids around the town of Shaddada and another five outside the "
                "town of Markada on Friday."
            ),
            {("Shaddadah", 30), ("Markada", 5)},
        ),
        (
            "A bomb killed 18 people, among them five children and two women, in the town of Azaz on Friday.",
            {("Azaz", 18)},
        ),
    ],
)
def test_each_place_has_its_dead(coder: Coder, text: str, rows: set[tuple[str, int]]) -> None:
    assert {(row.location, row.fatalities) for row in code(coder, text, lang="en")} == rows


def test_the_lead_counts_before_others_do(coder: Coder) -> None:
    text = (
        "At least seven people were killed when a blast hit a bus in Damascus on Friday. It went off near the souk "
        "in the Midan neighbourhood of Damascus. State media spoke of the explosion too, saying four were killed."
    )
    assert [row.fatalities for row in code(coder, text, lang="en")] == [7]


def test_a_house_that_was_destroyed_does_not_turn_who_fired_into_who_was_hit(coder: Coder) -> None:
    text = (
        "Terrorists launched rocket shells at the town of Nubl on Friday, claiming the lives of a shepherd and his "
        "wife as their house was destroyed."
    )
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.target_ids, row.fatalities) == (["rebels"], ["civilians"], 2)


def test_where_a_blast_was_heard_is_not_where_it_was(coder: Coder) -> None:
    text = (
        "The huge blast that shook the port killed 100 people on Friday. "
        "The blast was heard in Cyprus, on the Syrian coast and in Damascus countryside."
    )
    assert code(coder, text, lang="en") == []
    text = "أسفر الانفجار الذي هز المرفأ الجمعة عن 100 قتيل. وسُمع دوي الانفجار في مناطق من الساحل السوري وريف دمشق."
    assert code(coder, text, lang="ar") == []


def test_blasts_heard_during_strikes_are_the_strikes(coder: Coder) -> None:
    text = "Blasts were heard during air strikes in the town of Shadadi on Thursday. Planes hit Raqqa on Thursday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Shaddadah", "Ar-Raqqa"]
    text = "The town of Shadadi was shelled on Thursday. An explosion was heard in Raqqa on Thursday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Shaddadah"]


def test_an_attack_told_without_a_place_is_the_one_that_is_placed_behind_it(coder: Coder) -> None:
    text = (
        "Kurdish fighters killed at least 16 jihadists of the Islamic State in an attack near the border on Monday. "
        "The assault targeted their positions south of the town of Jarablus, a monitor said."
    )
    [row] = code(coder, text, lang="en", published="2016-06-14")
    assert (row.location, row.geo_precision, row.fatalities, str(row.date_start)) == ("Jarablus", 2, 16, "2016-06-13")
    text = "Rebels attacked an airbase on Monday, killing ten. An attack on the Tabqa airbase failed on Sunday."
    assert all(row.fatalities == 0 for row in code(coder, text, lang="en", published="2016-06-14"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Islamic State fighters ambushed an army convoy on Monday, killing nine soldiers. "
                "The gunmen opened fire near the town of Sukhna, a monitor said."
            ),
        ),
        (
            "ar",
            (
                "هاجم عناصر من تنظيم داعش رتلا لقوات النظام يوم الاثنين ما أدى إلى مقتل تسعة جنود. "
                "وأطلق المهاجمون النار على الحافلات قرب بلدة السخنة."
            ),
        ),
    ],
)
def test_where_the_gunmen_fired_is_where_they_attacked(coder: Coder, lang: str, text: str) -> None:
    [row] = code(coder, text, lang=lang, published="2021-06-15")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == ("Armed clash", ["is"], ["syria-gov"])
    assert (row.location, row.fatalities, row.fatalities_civilians) == ("Sokhneh", 9, 0)
    assert {"actor", "target", "date", "event"} <= {proof.field for proof in row.evidence}


def test_gunmen_of_another_day_are_others(coder: Coder) -> None:
    text = (
        "Islamic State fighters ambushed an army convoy on Monday, killing nine soldiers. "
        "The gunmen who opened fire near the town of Sukhna on Friday fled."
    )
    assert all(row.fatalities == 0 for row in code(coder, text, lang="en", published="2021-06-15"))


def test_an_army_is_not_the_gunmen_told_of_next(coder: Coder) -> None:
    text = (
        "The Turkish army attacked a convoy on Monday, killing nine fighters. "
        "The gunmen opened fire near the town of Sukhna, a monitor said."
    )
    assert all("turkey" not in row.actor_ids for row in code(coder, text, lang="en", published="2021-06-15"))


def test_two_days_earlier_than_the_burial_is_the_day_of_the_shooting(coder: Coder) -> None:
    text = (
        "Mourners filled the streets of Hama on Sunday as activists said 30 people had died when troops fired on a "
        "march in the city two days earlier. Snipers shot at the crowd on Friday, residents said."
    )
    [row] = code(coder, text, lang="en", published="2011-06-05")
    assert (str(row.date_start), row.fatalities) == ("2011-06-03", 30)


def test_civilians_told_before_the_injured_are_not_injured_too(coder: Coder) -> None:
    text = "The death toll from the attack on the town of Azaz on Friday rose to nine villagers and 15 injured."
    [row] = code(coder, text, lang="en")
    assert (row.fatalities, row.injured) == (9, 15)
    [row] = code(coder, "A blast in the town of Azaz on Friday left two women and 12 others injured.", lang="en")
    assert (row.fatalities, row.injured) == (0, 14)
