"""Several acts in one sentence: whose place, sides, means and toll each has, and what of it is one act only."""

import pytest

from builders.coder import Coder
from schema.event import Report
from tests.builders.coder.whole import SHELLING, acts_and_actors, code, code_english, locations


def told(rows: list[Report]) -> list[tuple[str, list[str], int, int]]:
    return [(row.location, row.actor_ids, row.fatalities, row.injured) for row in rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "أصيب مدني جراء قصف لقوات النظام على بلدة تفتناز وقُتلت امرأة وجُرح آخرون نتيجة غارات روسية على بلدة البارة.",
            [("Teftnaz", ["syria-gov"], 0, 1), ("Bara", ["russia"], 1, 3)],
        ),
        (
            "قُتل شاب جراء قصف لقوات النظام على بلدة تفتناز، وأضاف أن رجلا قُتل جراء غارة روسية على بلدة البارة.",
            [("Teftnaz", ["syria-gov"], 1, 0), ("Bara", ["russia"], 1, 0)],
        ),
        (
            "قُتل أربعة بغارة روسية على بلدة البارة، وفي اليوم نفسه قُتل طفل وأصيب اثنان بقصف لقوات النظام طال سرمين.",
            [("Bara", ["russia"], 4, 0), ("Sarmin", ["syria-gov"], 1, 2)],
        ),
        (
            "قصفت قوات النظام بلدة تفتناز، وتعرضت أطراف بلدة البارة لغارات روسية.",
            [("Teftnaz", ["syria-gov"], 0, 0), ("Bara", ["russia"], 0, 0)],
        ),
        (
            "بالتزامن مع غارات روسية على بلدة البارة تعرضت قريتا دير سنبل وكفرعويد لقصف مدفعي من قوات النظام.",
            [
                ("Bara", ["russia"], 0, 0),
                ("Deir Sunbul", ["syria-gov"], 0, 0),
                ("Kafr Oweid", ["syria-gov"], 0, 0),
            ],
        ),
        (
            "قصفت قوات النظام بالمدفعية بلدة تفتناز، في حين أصيب طفلان في بلدة البارة.",
            [("Teftnaz", ["syria-gov"], 0, 0), ("Bara", ["syria-gov"], 0, 2)],
        ),
        (
            "حلقت طائرات روسية في أجواء إدلب بالتزامن مع قصف لقوات النظام على بلدة البارة.",
            [("Bara", ["syria-gov"], 0, 0)],
        ),
    ],
)
def test_a_second_act_has_its_own_place_hand_and_toll(
    coder: Coder, text: str, rows: list[tuple[str, list[str], int, int]]
) -> None:
    assert told(code(coder, text)) == rows


def test_the_same_act_told_on_by_its_reporter_is_no_second_one(coder: Coder) -> None:
    text = "قُتل مدني جراء قصف على بلدة تفتناز، مشيرا إلى أن القصف استهدف السوق في البلدة."
    assert told(code(coder, text)) == [("Teftnaz", [], 1, 0)]


def test_who_fell_in_an_act_told_on_is_none_of_another(coder: Coder) -> None:
    text = "قصفت قوات النظام بلدة تفتناز وقُتل طفل وأصيب اثنان جراء القصف."
    assert told(code(coder, text)) == [("Teftnaz", ["syria-gov"], 1, 2)]


def test_a_further_shelling_of_the_sentence_is_by_the_same_guns(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة تفتناز، وقُتل طفل بقصف على بلدة البارة."
    assert [(row.actor_ids, row.weapon_types) for row in code(coder, text)] == [(["syria-gov"], ["artillery"])] * 2


LAUNCHER = "Army units killed ten militants in Douma, destroyed a den in Harasta and foiled an infiltration in Jobar."
AMBUSH = (
    "An army unit clashed with rebels near Rastan killing four of them, while another unit ambushed a group in "
    "Zabadani killing seven."
)
DIVIDED = "The army carried out operations against rebels in Jasim and Nawa in Daraa province, killing 12 of them."


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (LAUNCHER, [("Duma", 10), ("Harasta", 0), ("Jowbar", 0)]),
        (AMBUSH, [("Ar-Rastan", 4), ("Az-Zabdani", 7)]),
        (DIVIDED, [("Jasim", 6), ("Nawa", 6)]),
    ],
)
def test_operations_told_in_one_sentence_share_their_sides_and_each_has_its_own_toll(
    coder: Coder, text: str, rows: list[tuple[str, int]]
) -> None:
    coded = code_english(coder, text)
    assert [(row.location, row.fatalities) for row in coded] == rows
    assert all(row.sub_event_type == "Armed clash" for row in coded)
    assert all((row.actor_ids, row.target_ids) == (["syria-gov"], ["rebels"]) for row in coded)


def test_a_further_strike_of_the_same_planes_is_one_from_the_air(coder: Coder) -> None:
    rows = code_english(coder, "Syrian jets bombed Douma and hit a market in Arbin killing four people.")
    assert [row.sub_event_type for row in rows] == ["Air/drone strike"] * 2


def test_planes_and_guns_told_in_one_sentence_are_one_row(coder: Coder) -> None:
    text = "شنت قوات النظام غارات جوية اليوم على مواقع الفصائل في بلدتي نصيب والطيبة، ترافقت مع قصف مدفعي."
    assert [row.sub_event_type for row in code(coder, text)] == ["Air/drone strike", "Air/drone strike"]


def test_two_means_of_one_sentence_with_a_toll_each_are_two_rows(coder: Coder) -> None:
    text = (
        "أصيب طفلان اليوم بقصف مدفعي للقوات التركية على قرية الدندنية، "
        "كما قتل ثلاثة عناصر من قسد بغارة لطائرة مسيرة تركية على القرية."
    )
    two = {"Air/drone strike", "Shelling/artillery/missile attack"}
    assert {row.sub_event_type for row in code(coder, text)} == two


def test_a_strike_that_is_counted_beside_another_is_told(coder: Coder) -> None:
    text = "نفذ التحالف أربع غارات قرب مدينة الشدادي بينما ضربت مواقع مماثلة في ثلاث غارات أخرى قرب بلدة مركدة."
    assert len(code(coder, text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "ردا على قصف النظام بلدة نوى، استهدفت الفصائل بقذائف الهاون مدينة البعث.",
        "وردا على مجزرة سوق نوى قصفت الفصائل بقذائف الهاون مدينة البعث.",
        "وفي رد على قصف قوات النظام بلدة نوى بالبراميل أعلنت كتائب الجيش الحر استهداف مقرات النظام في مدينة البعث.",
    ],
)
def test_how_an_act_was_answered_is_an_act_of_its_own(coder: Coder, text: str) -> None:
    assert acts_and_actors(coder, text) == [(SHELLING, "Baath", ["rebels"])]


def test_what_hit_a_town_is_no_answer(coder: Coder) -> None:
    text = "ردا على غارة استهدفت بلدة نوى، أغلق الأهالي المتاجر."
    assert code(coder, text) == []


@pytest.mark.parametrize(
    "answered",
    [
        "ردا على تعرض بلدة نوى في ريف درعا الغربي لقصف من قوات النظام",
        "ردا، بحسب قولها، على قصف قوات النظام بلدة نوى",
        "وردا - وفق ناشطين - على تعرض بلدة نوى لهجوم من قوات النظام",
    ],
)
def test_what_was_answered_is_no_second_act_whoever_says_so(coder: Coder, answered: str) -> None:
    text = f"قصفت الفصائل أمس بقذائف الهاون مدينة البعث، {answered}."
    assert locations(coder, text) == ["Baath"]


def test_what_was_answered_on_a_day_of_its_own_is_told(coder: Coder) -> None:
    text = "قصفت الفصائل أمس مدينة البعث ردا، وفق المرصد، على قصف قوات النظام بلدة نوى يوم الثلاثاء."
    assert locations(coder, text) == ["Baath", "Nawa"]


def test_what_is_told_in_addition_is_no_purpose(coder: Coder) -> None:
    text = "قصفت المدفعية التركية أمس قرية مرعناز، إضافة لقصف على بلدة منغ."
    assert acts_and_actors(coder, text) == [(SHELLING, "Maraanaz", ["turkey"]), (SHELLING, "Manaq", ["turkey"])]
    assert code(coder, "تستعد القوات التركية لاقتحام قرية مرعناز إضافة لقصف بلدة منغ.") == []


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت قذائف أمس بلدة سرمين، ما أدى إلى تدمير منزل.",
        "واستهدفت الضربات أمس مدرسة في بلدة سرمين، ما أسفر عن تدمير مبنى.",
    ],
)
def test_houses_that_were_destroyed_by_it_are_what_the_fire_cost(coder: Coder, text: str) -> None:
    assert [(row.sub_event_type, row.location) for row in code(coder, text)] == [(SHELLING, "Sarmin")]


def test_houses_that_were_to_be_hit_or_were_not_are_no_act(coder: Coder) -> None:
    assert code(coder, "قد تستهدف قذائف بلدة سرمين، ما يؤدي إلى تدمير منازل.") == []
    assert code(coder, "لم تستهدف قذائف أمس بلدة سرمين، ولم يؤد ذلك إلى تدمير منازل.") == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Clashes raged in Darayya on Friday amid shelling of Moadamiya by government forces.",
            [("Armed clash", "Darayya", []), (SHELLING, "Madamiyet al-Sham", ["syria-gov"])],
        ),
        (
            "Shelling hit Douma on Friday amid heavy air strikes on Harasta.",
            [(SHELLING, "Duma", []), ("Air/drone strike", "Harasta", [])],
        ),
        (
            "Rebels and soldiers fought in Morek on Friday amid fears of air strikes on Latamneh.",
            [("Armed clash", "Murak", ["rebels"])],
        ),
        ("Clashes raged in Darayya on Friday amid heavy shelling of the town.", [("Armed clash", "Darayya", [])]),
        ("Clashes raged in Darayya on Friday amid shelling of Darayya.", [("Armed clash", "Darayya", [])]),
    ],
)
def test_an_act_amid_which_another_was_is_at_its_own_place(
    coder: Coder, text: str, acts: list[tuple[str, str, list[str]]]
) -> None:
    assert [(row.sub_event_type, row.location, row.actor_ids) for row in code_english(coder, text)] == acts


def test_an_arabic_act_amid_which_another_was_is_at_its_own_place(coder: Coder) -> None:
    text = "اندلعت اشتباكات في داريا أمس وسط قصف على معضمية الشام من قبل قوات النظام."
    assert acts_and_actors(coder, text) == [
        ("Armed clash", "Darayya", []),
        (SHELLING, "Madamiyet al-Sham", ["syria-gov"]),
    ]


@pytest.mark.parametrize(
    "why", ["a pilot was executed by rebels", "rebels shot dead two soldiers", "a guard was assassinated by rebels"]
)
def test_who_provoked_fire_did_not_fire(coder: Coder, why: str) -> None:
    row = code(coder, f"Government artillery shelled Ariha on Monday after {why}.", lang="en")[0]
    assert (row.sub_event_type, row.actor_ids, row.fatalities) == (SHELLING, ["syria-gov"], 0)
