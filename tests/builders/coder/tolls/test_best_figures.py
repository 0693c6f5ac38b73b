"""Which count of one event is best, widens the range or adds (coding guide, section 3), and who is a civilian."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.coder import Coder
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.tolls import figures, joined, toll_of, victims_unarmed
from tests.builders.coder.whole import IN_2018, code, tolls_of


def killed(value: int, *, vague: bool = False, actors: tuple[str, ...] = (), roles: tuple[str, ...] = ()) -> Harm:
    return Harm("killed", value, value, value, vague, 0, 1, frozenset(roles), actors, None)


def in_text(mine: list[Harm], theirs: list[Harm]) -> tuple[int, int, int]:
    return figures(joined(mine, theirs, False, False), "killed")


def test_the_lead_counts_before_others_do(coder: Coder) -> None:
    text = (
        "At least seven people were killed when a blast hit a bus in Damascus on Friday. It went off near the souk "
        "in the Midan neighbourhood of Damascus. State media spoke of the explosion too, saying four were killed."
    )
    assert [row.fatalities for row in code(coder, text, lang="en")] == [7]


@pytest.mark.parametrize(
    "later", ["وارتفع عدد قتلى القصف على قرية كنصفرة إلى ثلاثة.", "وارتفعت حصيلة القصف على قرية كنصفرة إلى ثلاثة قتلى."]
)
def test_a_toll_that_has_risen_overtakes_the_first(coder: Coder, later: str) -> None:
    text = f"قُتل طفل وأصيب أربعة مدنيين بقصف لقوات النظام على قرية كنصفرة.\n\n{later}"
    assert [row.fatalities for row in code(coder, text)] == [3]


def test_an_exact_figure_goes_before_a_number_of_people(coder: Coder) -> None:
    text = "قُتل وجرح عدد من المدنيين بقصف على بلدة آفس.\n\nوقتل شخصان وأصيب اثنان نتيجة قصف بلدة آفس."
    assert [(row.fatalities, row.injured) for row in code(coder, text)] == [(2, 2)]


def test_the_figure_of_the_lead_takes_the_place_of_a_vague_toll(coder: Coder) -> None:
    text = (
        "أدت غارة جوية للتحالف الدولي إلى مقتل 37 شخصا بينهم 12 مدنيا.\n"
        "وقال المرصد إن الغارة استهدفت بلدة الشعفة الخميس وأوقعت ضحايا مدنيين وجرحى."
    )
    [row] = code(coder, text)
    assert (row.location, row.fatalities, row.fatalities_civilians) == ("Shafa", 37, 12)


def test_a_vague_toll_of_more_than_the_figure_stays(coder: Coder) -> None:
    text = (
        "أدت غارة جوية للتحالف الدولي إلى مقتل 7 أشخاص.\n"
        "وقال المرصد إن الغارة استهدفت بلدة الشعفة الخميس وأوقعت عشرات القتلى."
    )
    assert [row.fatalities for row in code(coder, text)] == [10]


def test_a_first_count_is_better_than_the_word_of_the_headline(coder: Coder) -> None:
    text = (
        "استهدفت طائرات مسيرة ظهر اليوم الكلية الحربية في حمص. "
        "وقالت مصادر طبية إن الحصيلة الأولية بلغت 41 قتيلا ونحو 90 جريحا."
    )
    [row] = code(coder, text, title="قتلى وجرحى في هجوم على كلية عسكرية في حمص")
    assert (row.fatalities, row.injured) == (41, 90)


def test_a_part_of_those_first_counted_does_not_overtake_them(coder: Coder) -> None:
    text = "قتل مدنيون اليوم بقصف على سرمين. وبلغت الحصيلة الأولية 41 قتيلا. وقتل ستة أطفال."
    assert [row.fatalities for row in code(coder, text)] == [41]


def test_figures_told_later_take_the_place_of_killed_and_wounded_told_as_one(coder: Coder) -> None:
    text = "سقط 33 بين قتيل وجريح بقصف على مدينة عفرين اليوم.\nوقال مسعفون إن القصف أدى إلى مقتل سبعة مدنيين وإصابة 25."
    assert [(row.fatalities, row.injured) for row in code(coder, text)] == [(7, 25)]


def test_the_first_count_of_the_text_is_best_and_the_other_widens_the_range() -> None:
    assert in_text([killed(25)], [killed(21)]) == (25, 21, 25)


def test_a_figure_replaces_a_vague_word() -> None:
    assert in_text([killed(12, vague=True)], [killed(31)]) == (31, 31, 31)


def test_an_exact_figure_replaces_the_round_one_near_it() -> None:
    assert in_text([killed(100)], [killed(107)]) == (107, 100, 107)


def test_a_much_smaller_count_is_a_part() -> None:
    assert in_text([killed(40)], [killed(3)]) == (40, 40, 40)


def test_a_count_three_times_as_great_is_that_of_more_than_the_event() -> None:
    assert in_text([killed(12)], [killed(30)]) == (12, 12, 30)
    assert in_text([killed(12)], [killed(36)]) == (12, 12, 12)


def test_soldiers_and_the_gunmen_of_the_same_fight_add() -> None:
    soldiers = killed(4, actors=("russia",), roles=("soldier",))
    assert in_text([soldiers], [killed(43, roles=("fighter",))]) == (47, 47, 47)
    assert in_text([killed(4)], [killed(11, roles=("fighter",))]) == (4, 4, 11)


def test_losses_of_the_other_side_add() -> None:
    assert in_text([killed(25, actors=("rebels",))], [killed(9, actors=("syria-gov",))]) == (34, 34, 34)
    assert in_text([killed(26, actors=("syria-gov",))], [killed(43, roles=("fighter",))]) == (69, 69, 69)
    assert in_text([killed(26, actors=("rebels",))], [killed(43, roles=("fighter",))]) == (26, 26, 43)
    assert in_text([killed(4, actors=("medics",))], [killed(3, actors=("aid-workers",))]) == (4, 3, 4)


def test_a_headline_gives_way_to_the_text() -> None:
    assert figures(joined([killed(50)], [killed(51)], True, False), "killed") == (51, 51, 51)
    assert figures(joined([killed(51)], [killed(50)], False, True), "killed") == (51, 51, 51)


def test_an_overtaken_toll_counts_only_where_there_is_no_other() -> None:
    old = replace(killed(27), rival=True)
    assert figures([old], "killed") == (27, 27, 27)
    assert figures([killed(50), replace(old, list_at=9)], "killed") == (50, 27, 50)
    assert figures([killed(50), *[replace(old, list_at=9)] * 2], "killed") == (50, 27, 50)  # handed on twice


@given(st.lists(st.integers(0, 400), min_size=1, max_size=4), st.lists(st.integers(0, 400), max_size=4))
def test_the_best_figure_lies_in_its_range(mine: list[int], theirs: list[int]) -> None:
    best, low, high = in_text([killed(n) for n in mine], [killed(n) for n in theirs])
    assert low <= best <= high


@pytest.mark.parametrize(
    ("harm", "unarmed", "civilians"),
    [
        (killed(5), True, 5),
        (killed(5), False, 0),
        (killed(5, roles=("child",)), False, 5),
        (killed(5, roles=("soldier",)), True, 0),
        (killed(5, actors=("sdf",)), True, 0),
        (killed(5, actors=("protesters",)), False, 5),
        (replace(killed(50), civilians=35), False, 35),
        (replace(killed(27), fighters=6), True, 21),
        (replace(killed(89, roles=("soldier",)), unarmed=36), False, 36),
    ],
)
def test_victims_not_described_are_civilians_unless_the_target_is_armed(
    harm: Harm, unarmed: bool, civilians: int
) -> None:
    assert toll_of([harm], unarmed).civilians == civilians


def test_whose_victims_are_unarmed() -> None:
    assert victims_unarmed("Air/drone strike", False)
    assert not victims_unarmed("Air/drone strike", True)
    assert not victims_unarmed("Armed clash", True)
    assert victims_unarmed("Excessive force against protesters", True)


@pytest.mark.parametrize(
    ("later", "figures"),
    [
        ("The death toll later rose to 30.", (30, 25, 30)),
        ("The Observatory later put the toll at 30.", (30, 25, 30)),
        ("The Observatory said the toll had risen to 30.", (30, 25, 30)),
        ("The Observatory put the toll at 30.", (25, 25, 30)),
        ("It had initially reported a death toll of 28.", (25, 25, 28)),
        ("Medics had earlier counted 19 dead.", (25, 19, 25)),
        ("The army fired on Mleiha on Friday, residents said. Medics had earlier counted 19 dead.", (25, 19, 25)),
        ("The death toll across the country rose to 60.", (25, 25, 60)),
        ("The army has killed 300 people in three months of raids.", (25, 25, 25)),
        ("Nearly 900 people have been killed in the 30-month war.", (25, 25, 25)),
    ],
)
def test_two_tolls_of_one_act(coder: Coder, later: str, figures: tuple[int, int, int]) -> None:
    text = f"At least 25 people were killed in an air strike on Douma on Friday. {later}"
    row = code(coder, text, lang="en", published=IN_2018)[0]
    assert (row.fatalities, row.fatalities_low, row.fatalities_high) == figures


def test_a_figure_is_better_than_bodies(coder: Coder) -> None:
    text = (
        "Air strikes that hit a school in Idlib province killed 22 children on Friday, the UN said. They said "
        "that six raids hit the village of Hass. Activists showed bodies of children."
    )
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.location, row.fatalities) == ("Has", 22)


def test_hundreds_claimed_by_the_other_side_are_not_added(coder: Coder) -> None:
    text = "قتل سبعة من مقاتلي الفصائل أمس في انفجار عبوة ناسفة زرعها داعش في مدينة الباب.\n"
    text += "ويقول داعش إنه قتل المئات من الجنود الأتراك."
    assert [row.fatalities for row in code(coder, text)] == [7]


def test_the_losses_of_both_sides_told_one_after_the_other_are_of_one_fight(coder: Coder) -> None:
    text = "قتل 25 مقاتلا من المعارضة في اشتباكات في بلدة كنسبا أمس. وقتل تسعة من قوات النظام في الاشتباكات."
    assert [row.fatalities for row in code(coder, text)] == [34]
    text = "قتل 25 مقاتلا من المعارضة في اشتباكات في بلدة كنسبا أمس.\nوقتل تسعة من داعش في معارك مع قسد في بلدة كنسبا."
    assert [row.fatalities for row in code(coder, text)] == [25, 9]


@pytest.mark.parametrize(
    ("text", "place", "killed"),
    [
        (
            (
                "At least 18 militants were killed in a car bomb explosion in Quneitra province on Friday. A monitor "
                "said that it went off in the village of Hadar. But an activist said the blast killed 20 militants."
            ),
            "Hadar",
            18,
        ),
        (
            (
                "A suicide bomber killed four at a clinic on Friday. The blast that hit the town of "
                "Qardaha was caused by a suicide bomber, a monitor said, adding that a passenger died in the blast."
            ),
            "Al-Qardaha",
            4,
        ),
    ],
)
def test_the_toll_of_the_lead_goes_before_what_others_say(coder: Coder, text: str, place: str, killed: int) -> None:
    rows = code(coder, text, lang="en")
    assert [(row.location, row.fatalities) for row in rows] == [(place, killed)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "A car bomb killed nine people in the town of Azaz on Thursday. Two of the wounded died on "
                "Friday, bringing the toll to 11."
            ),
            [("Azaz", 11, 0)],
        ),
        (
            (
                "A car bomb killed nine people in the town of Azaz on Thursday. The toll rose to 11 after two "
                "people died of their wounds."
            ),
            [("Azaz", 11, 0)],
        ),
        (
            "Three people were killed in Douma, two in Harasta and one in Arbin in government shelling on Friday.",
            [("Duma", 3, 0), ("Harasta", 2, 0), ("Arbin", 1, 0)],
        ),
        (
            (
                "At least 12 people were killed in air raids in Idlib province on Friday. A raid on Saraqib "
                "killed seven and another on Binnish killed five."
            ),
            [("Saraqab", 7, 0), ("Bennsh", 5, 0)],
        ),
        (
            (
                "Suicide bombers killed 18 people in Hama province on Friday. Bombers hit the towns of Suran and "
                "Murak. A monitor said at least 15 of them had been killed."
            ),
            [("Suran", 9, 0), ("Murak", 9, 0)],
        ),
        (
            (
                "At least 30 militants were killed in fighting with the YPG in Tal Tamer on Friday. The Kurds "
                "also lost three fighters in the clashes."
            ),
            [("Tal Tamer", 33, 0)],
        ),
        (
            "It says a further nine, of them eight children and women, were killed in raids on Saraqib on Friday.",
            [("Saraqab", 9, 0)],
        ),
        (
            "The army killed a confirmed 33 rebels in the town of Murak on Friday.",
            [("Murak", 33, 0)],
        ),
        (
            "A commander alongside nine of his comrades was killed in a battle with the army in Murak on Friday.",
            [("Murak", 10, 0)],
        ),
    ],
)
def test_tolls_are_brought_together(coder: Coder, text: str, told: list[tuple[str, int, int]]) -> None:
    assert tolls_of(code(coder, text, lang="en")) == told
