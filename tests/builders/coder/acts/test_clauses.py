"""Where in a sentence another act begins: behind "and", "while", "where", "after", with a subject or day of its own."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import (
    AIR_STRIKE,
    BLAST,
    CLASH,
    IN_2016,
    IN_2018,
    SHELLING,
    acts_and_sides,
    code,
    code_english,
)

FOES = "Soldiers clashed with rebels in Morek Latamneh and Kafr Zita who tried to attack a post in the town of Suran."
TWO_ACTS = "Warplanes bombed the town of Douma and shells hit Harasta."
ATTACK = "Attack"
CAPTIVITY = "Abduction/forced disappearance"
SAID = "Rebels fought soldiers in Morek and Latamneh the group said a bomb had killed a man in the town of Suran."
Row = tuple[str | None, str, list[str], int]
DatedAct = tuple[str | None, str, str, list[str], int]


def acts_and_targets(coder: Coder, text: str) -> list[Row]:
    return [
        (row.location, row.sub_event_type, sorted(row.target_ids), row.fatalities)
        for row in code(coder, text, lang="en", published=IN_2018)
    ]


def dated_acts(coder: Coder, text: str) -> list[DatedAct]:
    return [
        (row.location, row.sub_event_type, row.date_start.isoformat(), sorted(row.target_ids), row.fatalities)
        for row in code(coder, text, lang="en", published=IN_2018)
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (FOES, [("Murak", CLASH), ("Latmana", CLASH), ("Kafr Zeita", CLASH)]),
        (TWO_ACTS, [("Duma", AIR_STRIKE), ("Harasta", SHELLING)]),
        (
            SAID,
            [("Murak", CLASH), ("Latmana", CLASH), ("Suran", BLAST)],
        ),
    ],
)
def test_the_and_of_a_list_parts_no_acts_and_what_a_speaker_adds_is_another(
    coder: Coder, text: str, rows: list[tuple[str, str]]
) -> None:
    coded = code(coder, text, lang="en", published=IN_2016)
    assert [(row.location, row.sub_event_type) for row in coded] == rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air strikes on Khan Tuman killed six people and rebels shelled the town of Nubul.",
            [("Khantuman", AIR_STRIKE, ["civilians"], 6), ("Nabul", SHELLING, ["civilians"], 0)],
        ),
        (
            "Air strikes on Khan Tuman killed six people while rebels shelled the town of Nubul.",
            [("Khantuman", AIR_STRIKE, ["civilians"], 6), ("Nabul", SHELLING, ["civilians"], 0)],
        ),
        (
            "Warplanes bombed Khan Tuman as rebels and the army clashed in Nubul.",
            [("Khantuman", AIR_STRIKE, ["civilians"], 0), ("Nabul", CLASH, ["syria-gov"], 0)],
        ),
        (
            "Army units killed two rebels in Khan Tuman in addition to eliminating nine militants in Morek.",
            [("Khantuman", CLASH, ["rebels"], 2), ("Murak", CLASH, ["rebels"], 9)],
        ),
        (
            "Warplanes bombed Khan Tuman as well as the town of Nubul.",
            [("Khantuman", AIR_STRIKE, ["civilians"], 0), ("Nabul", AIR_STRIKE, ["civilians"], 0)],
        ),
        (
            "Warplanes bombed Khan Tuman as battles raged in Nubul.",
            [("Khantuman", AIR_STRIKE, ["civilians"], 0), ("Nabul", CLASH, [], 0)],
        ),
    ],
)
def test_each_act_is_told_by_itself(coder: Coder, text: str, expected: list[Row]) -> None:
    assert acts_and_targets(coder, text) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Air strikes hit Khan Tuman and shells fell on Nubul on Tuesday.", ["2018-06-12", "2018-06-12"]),
        ("Air strikes hit Khan Tuman on Monday and shells fell on Nubul on Tuesday.", ["2018-06-11", "2018-06-12"]),
        ("Air strikes hit Khan Tuman. Shells fell on Nubul on Tuesday.", ["2018-06-15", "2018-06-12"]),
    ],
)
def test_the_day_at_the_end_is_that_of_both_acts_that_and_ties(coder: Coder, text: str, days: list[str]) -> None:
    assert [row.date_start.isoformat() for row in code(coder, text, lang="en", published=IN_2018)] == days


@pytest.mark.parametrize(
    ("again", "places"),
    [
        ("All who fell in the raids on the city of Raqqa were IS fighters, it said.", ["Ar-Raqqa"]),
        ("Raids on the city of Raqqa are common, it said.", []),  # not the raids of which one has read
    ],
)
def test_the_raids_of_which_one_has_read_are_placed_where_it_is_told(
    coder: Coder, again: str, places: list[str]
) -> None:
    text = f"At least 22 people were killed in air strikes on the de facto capital of the group on Thursday. {again}"
    assert [place for place, *_ in acts_and_targets(coder, text)] == places


def test_another_subject_behind_and_acts_for_itself(coder: Coder) -> None:
    rows = code_english(coder, "Syrian jets bombed Douma and rebels shelled a market in Jaramana killing four people.")
    assert [row.actor_ids for row in rows] == [["syria-gov"], ["rebels"]]


def test_a_verb_that_and_ties_to_another_has_its_subject(coder: Coder) -> None:
    rows = code(coder, "توغلت دورية إسرائيلية في بلدة كودنة وقصفت بالمدفعية بلدة طرنجة.")
    assert [(row.location, row.sub_event_type, row.actor_ids) for row in rows] == [
        ("Kodneh", "Change to group/activity", ["israel"]),
        ("Tarnaja", "Shelling/artillery/missile attack", ["israel"]),
    ]
    rows = code(coder, "توغلت قوات الاحتلال الإسرائيلي في بلدة كودنة وانفجرت عبوة ناسفة في بلدة طرنجة.")
    assert [row.actor_ids for row in rows if row.location == "Tarnaja"] == [[]]


def test_a_place_that_has_seen_another_act_begins_it(coder: Coder) -> None:
    rows = code(coder, "قصفت قوات النظام بلدة تفتناز، وشهدت مدينة نوى انفجار عبوة ناسفة.")
    assert [(row.location, row.weapon_type) for row in rows] == [("Teftnaz", "unspecified"), ("Nawa", "ied")]


def test_bombing_along_with_an_act_is_of_its_own_place(coder: Coder) -> None:
    text = "قصفت طائرات روسية بلدة كنسبا بالتزامن مع غارة على بلدة سلمى."
    assert [row.location for row in code(coder, text)] == ["Kansaba", "Salma"]


@pytest.mark.parametrize("verb", ["تزامنت", "وترافقت", "تتزامن"])
def test_a_place_is_that_of_the_fire_with_which_raids_coincide(coder: Coder, verb: str) -> None:
    text = f"شنت طائرات روسية غارات على بلدة مورك. {verb} الغارات مع قصف مدفعي من قوات النظام على بلدة اللطامنة."
    assert acts_and_sides(coder, text) == [
        (AIR_STRIKE, "Murak", ["russia"], ["civilians"]),
        (SHELLING, "Latmana", ["syria-gov"], ["civilians"]),
    ]


def test_a_fight_with_a_side_is_not_where_another_act_begins(coder: Coder) -> None:
    text = "تزامن الاشتباك مع قوات النظام على محور مورك مع قصف صاروخي لفصائل المعارضة على بلدة محردة."
    assert [place for _, place, *_ in acts_and_sides(coder, text)] == ["Muhradah"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air raids hit Nubul and Khan Tuman where a deadly attack on a relief convoy took place on 4 June.",
            [
                ("Nabul", AIR_STRIKE, IN_2018, ["civilians"], 0),
                ("Khantuman", AIR_STRIKE, IN_2018, ["civilians"], 0),
                ("Khantuman", ATTACK, "2018-06-04", ["aid-workers"], 0),
            ],
        ),
        (
            "Shells struck the town of Nubul near Aleppo where the army says rebels killed a pilot on Monday.",
            [("Nabul", SHELLING, IN_2018, ["civilians"], 0)],
        ),
        # by what hit the place those fell who died there
        (
            "Warplanes bombed Nubul on Thursday, where nine people were killed.",
            [("Nabul", AIR_STRIKE, "2018-06-14", ["civilians"], 9)],
        ),
        # of one fight the second clause only tells more
        (
            "Government forces stormed Khan Tuman where clashes left five rebels dead on Monday.",
            [("Khantuman", CLASH, "2018-06-11", ["rebels"], 5)],
        ),
        # who fights there is an aside
        (
            "A raid on Khan Tuman where rebels are battling the army killed two women.",
            [("Khantuman", AIR_STRIKE, IN_2018, ["civilians"], 2)],
        ),
    ],
)
def test_where_opens_a_clause_of_the_place_before_it(coder: Coder, text: str, expected: list[DatedAct]) -> None:
    assert dated_acts(coder, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nine people died in air strikes on Khan Tuman on Thursday after rebels fired 30 mortar rounds at Nubul.",
            [
                ("Khantuman", AIR_STRIKE, "2018-06-14", ["civilians"], 9),
                ("Nabul", SHELLING, "2018-06-14", ["civilians"], 0),
            ],
        ),
        (
            "Khan Tuman came under a heavy government air raid on Thursday after rebels fired rockets at the militia.",
            [("Khantuman", AIR_STRIKE, "2018-06-14", ["civilians"], 0)],
        ),
        # "they" are those of whom it was told
        (
            "Rebels killed six soldiers in Khan Tuman after they fired rockets at a checkpoint.",
            [("Khantuman", SHELLING, IN_2018, ["syria-gov"], 6)],
        ),
    ],
)
def test_after_opens_what_another_side_did(coder: Coder, text: str, expected: list[DatedAct]) -> None:
    assert dated_acts(coder, text) == expected


def test_fire_that_coincides_with_a_fight_at_its_place_is_the_fight(coder: Coder) -> None:
    text = "دارت اشتباكات بين الثوار وقوات النظام في بلدة مورك. وتزامنت الاشتباكات مع قصف استهدف بلدة مورك."
    assert [event for event, *_ in acts_and_sides(coder, text)] == ["Armed clash"]


def test_fire_with_neither_place_nor_side_is_that_of_the_raids(coder: Coder) -> None:
    text = "شن طيران النظام غارات على بلدة مورك، وترافقت الغارات مع قصف مدفعي، فيما ردت الفصائل بقصف محردة."
    assert acts_and_sides(coder, text)[0] == (AIR_STRIKE, "Murak", ["syria-gov"], ["civilians"])


def test_a_fight_that_broke_out_is_parted_from_fire_elsewhere(coder: Coder) -> None:
    text = "قال ناشطون إن معارك عنيفة دارت أمس بين الفصائل وقوات النظام في بلدة نوى، وسط قصف مدفعي على بلدة طفس."
    rows = code(coder, text)
    assert [(row.sub_event_type, row.location) for row in rows] == [("Armed clash", "Nawa"), (SHELLING, "Tafs")]
    assert (rows[0].actor_ids, rows[0].target_ids) == (["rebels"], ["syria-gov"])


def test_what_planes_carry_out_meanwhile_is_their_act(coder: Coder) -> None:
    text = "وشنت الطائرات الحربية الروسية في الوقت ذاته، أربع غارات على محيط مدينة جسر الشغور."
    assert acts_and_sides(coder, text) == [(AIR_STRIKE, "Jisr-Ash-Shugur", ["russia"], ["civilians"])]
    text = "شن الطيران الروسي غارات على بلدة البارة، وفي السياق ذاته غارات تركية على قرية مرعناز."
    assert [row.location for row in code(coder, text)] == ["Bara", "Maraanaz"]


@pytest.mark.parametrize(
    ("lang", "text", "actor", "killed"),
    [
        ("en", "The army said it had brought bread to Nawa, and a mine blast in Tafas killed two farmers.", [], 2),
        ("en", "Rebels let a convoy into Nawa on Monday, while shelling of Tafas killed two people.", [], 2),
        ("ar", "سمحت الفصائل بدخول الطحين إلى نوى، فيما أدى قصف على بلدة طفس إلى مقتل مدنيين اثنين.", [], 2),
        ("ar", "أعلن الجيش السوري عودة المياه إلى نوى، وأدى انفجار لغم في بلدة طفس إلى مقتل مزارع.", [], 1),
        ("ar", "طالبت الفصائل بفتح المعابر، وقتل ثلاثة أشخاص بانفجار عبوة ناسفة في منبج.", [], 3),
        ("en", "The army and Turkish tanks shelled Marea, killing two.", ["syria-gov", "turkey"], 2),
        ("en", "The army moved into Nawa, and shelled the town of Tafas, killing two.", ["syria-gov"], 2),
    ],
)
def test_who_is_told_of_in_another_clause_has_no_part(
    coder: Coder, lang: str, text: str, actor: list[str], killed: int
) -> None:
    row = code(coder, text, lang=lang, published=IN_2016)[-1]
    assert (row.actor_ids, row.fatalities) == (actor, killed)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "شنت واشنطن ضربات على سوريا للاشتباه في شن دمشق هجوما كيميائيا على مدينة سراقب."),
        ("ar", "شنت واشنطن ضربات على سوريا إثر تقارير عن هجوم كيميائي في مدينة سراقب."),
        ("en", "Washington and its allies launched missile strikes on Syria over an alleged gas attack in Saraqib."),
    ],
)
def test_the_place_of_what_is_suspected_is_not_that_of_the_answer(coder: Coder, lang: str, text: str) -> None:
    assert code(coder, text, lang=lang, published=IN_2018) == []
