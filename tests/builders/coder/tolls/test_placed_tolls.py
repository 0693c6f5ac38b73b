"""A toll told apart from the place or the act that it is of: the lead's, that of the country, of "the attack"."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, IN_2018, acts_and_dead, code, tolls


def test_a_toll_told_without_a_place_goes_to_the_event_it_is_of(coder: Coder) -> None:
    lead = (
        "A US missile strike on an army airfield killed five people and wounded seven, the governor said.\n"
        "The United States launched 50 cruise missiles at the airfield in Shayrat late on Thursday."
    )
    rows = code(coder, lead, lang="en")
    assert [(row.place_id is not None, row.fatalities, row.injured) for row in rows] == [(True, 5, 7)]
    later = (
        "Insurgents captured the city of Hama on Thursday.\n"
        "A commander said that 65 soldiers were killed in the final assault."
    )
    rows = code(coder, later, lang="en")
    assert [(row.location, row.target_ids, row.fatalities) for row in rows] == [("Hama", ["syria-gov"], 65)]


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


def test_the_dead_of_the_lead_join_the_wounded_of_the_place_that_is_told_later(coder: Coder) -> None:
    text = (
        "At least 15 people were killed by Russian air strikes in a rebel-held part of northern Syria on Monday.\n"
        "Two raids by Russian planes that targeted the town of Saraqeb on Monday left another 30 injured."
    )
    rows = code(coder, text, lang="en", published="2016-08-02")
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [("Saraqab", 15, 30)]


def test_what_nobody_could_say_has_no_part_in_the_toll_told_before_it(coder: Coder) -> None:
    text = "An air raid on Saraqib on Friday wounded five people, but nobody could say whether the raid was Russian."
    assert [row.injured for row in code(coder, text, lang="en")] == [5]


def test_the_dead_of_a_village_that_has_no_name_yet_are_those_of_the_next_sentence(coder: Coder) -> None:
    text = (
        "Russian strikes kill 41 civilians in Deir az-Zour. At least 41 civilians died on Friday when Russian air "
        "strikes hit homes in a village held by IS. The raids struck the village of Al-Shafah."
    )
    rows = code(coder, text, lang="en", title="Russian strikes kill 41 civilians in Deir az-Zour", published=IN_2016)
    assert [(row.location, row.fatalities) for row in rows] == [("Shafa", 41)]


def test_many_dead_of_the_attacks_of_a_day_are_told_of_it(coder: Coder) -> None:
    text = "قصفت قوات النظام قرية آفس اليوم.\n\nوأدت الهجمات إلى مقتل 24 شخصا."
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Afs", 24)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            (
                "Rocket attacks killed five people in Damascus on Thursday. The army responded with air strikes on "
                "Douma. State media said five people were killed in bombardment by terrorists."
            ),
            {"Damascus": 5, "Duma": 0},
        ),
        (
            (
                "Rebels fired three shells on the Shahba district of Aleppo on Friday and no casualties were reported. "
                "It was said that 40 people were killed by the rebel shelling of the Shahba district."
            ),
            {"Shahba": 0},
        ),
        (
            (
                "Syrian jets pounded the town of Tabqa on Friday, killing 19 fighters of the Islamic State. Its rebels "
                "fled. In the strikes on Tabqa 16 terrorists were killed, a doctor said."
            ),
            {"Al-Thawrah": 19},
        ),
    ],
)
def test_whose_toll_it_is(coder: Coder, text: str, tolls: dict[str, int]) -> None:
    rows = code(coder, text, lang="en", published=IN_2018)
    assert {row.location: row.fatalities for row in rows} == tolls


def test_what_is_told_of_the_country_adds_to_what_is_told_of_a_place(coder: Coder) -> None:
    text = (
        "قتل تسعة مقاتلين اليوم في غارات على قاعدة لقوات النظام، كما قال ناشطون، في وسط سوريا. "
        "واستهدفت الغارات مطار التيفور."
    )
    assert [row.location for row in code(coder, text)] == ["T4 Airbase"]


def test_an_act_with_neither_day_nor_place_is_not_at_each_of_many_places(coder: Coder) -> None:
    text = (
        "هاجم تنظيم داعش أمس مواقع قسد في بلدات الباغوز وهجين والشعفة والسوسة.\n"
        "ووقعت تفجيرات بسيارات مفخخة قتل فيها عدد من المدنيين."
    )
    assert {row.sub_event_type for row in code(coder, text)} == {"Armed clash"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Some 31 people were killed in raids on Thursday: 18 in Ariha and 13 in Maarat Misrin.",
            [("Ariha", 18), ("Maarrat Misrin", 13)],
        ),
        (
            "At least 31 people died in raids in Idlib on Thursday. Eighteen of them died in Ariha and 13 in Has.",
            [("Ariha", 18), ("Has", 13)],
        ),
        (
            "At least 47 people died in raids on Thursday including 18 in Ariha 13 in Has 9 in Sarmin and 2 in Nayrab.",
            [("Ariha", 18), ("Has", 13), ("Sarmin", 9), ("Nayrab", 2)],
        ),
        (
            "Doctors said 70 bodies were counted in Ariha 50 in Has and 12 in Sarmin after the raids on Thursday.",
            [("Ariha", 70), ("Has", 50), ("Sarmin", 12)],
        ),
        (
            "Three people were killed in shelling in Ariha on Thursday, two in Has and one in Sarmin.",
            [("Ariha", 3), ("Has", 2), ("Sarmin", 1)],
        ),
        (
            "Shelling killed four people in Kafr Nobol 5 km west of Has on Thursday.",
            [("Kafr Nobol", 4)],
        ),
    ],
)
def test_the_dead_are_told_place_by_place(coder: Coder, text: str, told: list[tuple[str, int]]) -> None:
    """The dead of raids are those of the places that follow; those of one place are not, and a distance counts none."""
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.fatalities) for row in rows] == told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Shelling of Saraqib and Sarmin on Monday killed nine people: four in Saraqib, five in Sarmin.", [4, 5]),
        ("Shelling of Saraqib and Sarmin on Monday killed nine people, four of them in Saraqib.", [4, 5]),
        ("Shelling of Saraqib and Sarmin on Monday killed nine people and wounded four in Saraqib.", [5, 4]),
        ("قُتل تسعة أشخاص بقصف على سراقب وسرمين، الاثنين، ستة منهم في سراقب وثلاثة في سرمين.", [6, 3]),
        ("قتل تسعة مدنيين بغارات على سراقب وسرمين الاثنين، بينهم ثلاثة في سراقب.", [3, 6]),
        ("قصفت طائرات النظام سراقب وسرمين الاثنين، موقعة ستة قتلى في سراقب وثلاثة في سرمين.", [6, 3]),
        ("قصفت قوات النظام سراقب وسرمين الاثنين، ما أدى إلى مقتل أربعة مدنيين في سرمين.", [0, 4]),
        ("قصفت قوات النظام سراقب وسرمين الاثنين، ما أدى إلى مقتل أربعة مدنيين خصوصا في سرمين.", [2, 2]),
        ("Planes bombed Saraqib and Sarmin on Monday, killing six people in Saraqib and three in Sarmin.", [6, 3]),
    ],
)
def test_parts_at_places_that_were_named_before_the_toll(coder: Coder, text: str, killed: list[int]) -> None:
    rows = code(coder, text, lang="en" if text[0].isascii() else "ar")
    assert [row.fatalities for row in rows] == killed


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("أدت الغارات إلى مقتل أربعة مدنيين وإصابة تسعة في مدينة سرمين ومقتل ستة في مدينة بنش.", [4, 6], [9, 0]),
        ("خلفت الغارات أربعة قتلى وتسعة جرحى بمدينة سرمين، وستة قتلى بمدينة بنش.", [4, 6], [9, 0]),
        ("أدت الغارات إلى مقتل أربعة مدنيين في مدينة سرمين وإصابة تسعة في مدينة بنش.", [4, 0], [0, 9]),
        ("أدت الغارات إلى مقتل أربعة مدنيين وإصابة ستة في مدينتي سرمين وبنش.", [2, 2], [3, 3]),
        ("طالت الغارات مدينتي سرمين وبنش وأدت إلى مقتل امرأة وإصابة سبعة مدنيين في سرمين.", [1, 0], [7, 0]),
        ("طالت الغارات مدينتي سرمين وبنش وأدت إلى مقتل امرأة وجرح سبعة مدنيين في بنش.", [0, 1], [0, 7]),
    ],
)
def test_the_killed_and_wounded_of_one_town_are_its_own(
    coder: Coder, text: str, killed: list[int], wounded: list[int]
) -> None:
    told = code(coder, text)
    assert [row.location for row in told] == ["Sarmin", "Bennsh"]
    assert ([row.fatalities for row in told], [row.injured for row in told]) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Raids on Friday killed 20 people, nine in Ariha and eight in Saraqib.", [("Ariha", 9), ("Saraqab", 8)]),
        ("Raids killed 20 people on Friday, nine in Ariha, 11 in Saraqib.", [("Ariha", 9), ("Saraqab", 11)]),
        ("Raids on Friday killed 20 people, nine in Ariha.", [("Ariha", 9)]),
        (
            "Raids on Friday killed 20 people in Binnish, nine in Ariha and eight in Saraqib.",
            [("Bennsh", 20), ("Ariha", 9), ("Saraqab", 8)],
        ),
    ],
)
def test_figures_behind_a_whole_are_its_shares(coder: Coder, text: str, dead: list[tuple[str, int]]) -> None:
    assert [(place, killed) for place, _, killed in acts_and_dead(coder, text)] == dead


def test_arabic_figures_behind_a_whole_are_its_shares(coder: Coder) -> None:
    text = "قتل 20 شخصا، تسعة في أريحا وثمانية في سراقب، بغارات جوية أمس."
    assert tolls(coder, text) == [("Ariha", 9, 0), ("Saraqab", 8, 0)]
