"""An attack that the lead tells without a place is the one that is placed behind it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, IN_2018, code, code_english


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
        (
            (
                "A suicide bomber attacked buses that took people out of two besieged towns on Friday, killing 43. "
                "The blast hit the Jaramana suburb."
            ),
            "Suicide bomb",
            "Jaramana",
            43,
            ["civilians"],
        ),
        (
            "Air strikes killed 20 people at a market on Friday. The strikes hit the town of Binnish.",
            "Air/drone strike",
            "Bennsh",
            20,
            ["civilians"],
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


def test_other_strikes_than_those_of_the_lead_keep_their_means(coder: Coder) -> None:
    text = "Rebel mortar fire killed six people on Friday. The air strikes hit the town of Binnish."
    (row,) = code(coder, text, lang="en")
    assert (row.sub_event_type, row.actor_ids) == (AIR_STRIKE, [])


def test_an_attack_told_without_a_place_is_the_one_that_is_placed_behind_it(coder: Coder) -> None:
    text = (
        "Kurdish fighters killed at least 16 jihadists of the Islamic State in an attack near the border on Monday. "
        "The assault targeted their positions south of the town of Jarablus, a monitor said."
    )
    [row] = code(coder, text, lang="en", published="2016-06-14")
    assert (row.location, row.geo_precision, row.fatalities, str(row.date_start)) == ("Jarablus", 2, 16, "2016-06-13")
    text = "Rebels attacked an airbase on Monday, killing ten. An attack on the Tabqa airbase failed on Sunday."
    assert [row.fatalities for row in code(coder, text, lang="en", published="2016-06-14")] == [0]


def test_a_blast_is_what_the_lead_tells_without_a_place(coder: Coder) -> None:
    lead = "A suicide car bomb hit a convoy of buses on Saturday, killing 60 people."
    rows = code_english(coder, f"{lead} The blast took place in Rashideen west of Aleppo as the passengers waited.")
    assert [(row.location, row.fatalities, row.sub_event_type) for row in rows] == [("Rashideen", 60, "Suicide bomb")]


def test_the_strike_is_the_one_told_without_its_place(coder: Coder) -> None:
    text = (
        "أعلن البنتاغون مقتل قيادي في تنظيم القاعدة في سوريا بضربة جوية أميركية يوم الثلاثاء الماضي. "
        "وذكر البيان أن القيادي قتل في الضربة التي وقعت قرب مدينة سرمين."
    )
    [row] = code(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.date_start.isoformat()) == (AIR_STRIKE, ["usa"], "2018-03-13")


def test_the_attack_on_a_town_is_the_one_told_without_a_place(coder: Coder) -> None:
    text = "قتل 40 مدنيا الأربعاء في هجوم بالغازات السامة.\nوقال مسعفون إن الهجوم في مدينة دوما وقع الأربعاء."
    [row] = code(coder, text)
    assert (row.location, row.sub_event_type, row.fatalities) == ("Duma", "Chemical weapon", 40)


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
    assert [row.fatalities for row in code(coder, text, lang="en", published="2021-06-15")] == [0]


def test_an_army_is_not_the_gunmen_told_of_next(coder: Coder) -> None:
    text = (
        "The Turkish army attacked a convoy on Monday, killing nine fighters. "
        "The gunmen opened fire near the town of Sukhna, a monitor said."
    )
    rows = code(coder, text, lang="en", published="2021-06-15")
    assert [row.actor_ids for row in rows] == [["unidentified-armed-group"]]


@pytest.mark.parametrize(("day", "killed"), [("took place on Friday", [23]), ("began on June 3", [])])
def test_the_act_of_a_lead_was_shortly_before_its_page(coder: Coder, day: str, killed: list[int]) -> None:
    text = (
        "AFP Saturday 18 Jun 2016 A missile fired by the army slammed into houses in a town in the north, killing 23 "
        f"people. A resident said the attack on the town of Talbiseh {day}."
    )
    assert [row.fatalities for row in code(coder, text, lang="en", published="2016-06-18")] == killed


@pytest.mark.parametrize(
    ("act", "toll", "place", "actors", "killed", "wounded"),
    [
        (
            "قصفت طائرات التحالف أحد مواقع الجيش في شرق البلاد.",
            "وأدت الغارة إلى سقوط عدد من القتلى والجرحى.",
            "وقال المصدر إن الضربات وقعت في بلدة الهري جنوب شرقي البوكمال.",
            ["coalition"],
            3,
            3,
        ),
        (
            "قصفت طائرات مجهولة شاحنات شرقي البلاد.",
            "وأسفر القصف عن مقتل 15 شخصا.",
            "ووقع القصف في بلدة الهري جنوب البوكمال.",
            ["unidentified-aircraft"],
            15,
            0,
        ),
        (
            "Coalition jets bombed an army position in the east of the country.",
            "The strike killed and wounded several soldiers.",
            "The strikes hit the town of Hajin.",
            ["coalition"],
            3,
            3,
        ),
        (
            "Coalition jets bombed an army position in the east of the country.",
            "The minister condemned the strike.",
            "The strikes hit the town of Hajin.",
            ["coalition"],
            0,
            0,
        ),
    ],
)
def test_the_dead_told_between_an_act_and_its_place_are_those_of_the_act(
    coder: Coder, act: str, toll: str, place: str, actors: list[str], killed: int, wounded: int
) -> None:
    lang = "en" if act[0].isascii() else "ar"
    (row,) = code(coder, f"{act} {toll} {place}", lang=lang, published="2018-06-17")
    assert (row.actor_ids, row.fatalities, row.injured) == (actors, killed, wounded)


@pytest.mark.parametrize(
    ("cost", "dead"),
    [
        ("وأدت الغارة إلى سقوط عدد من القتلى والجرحى.", 3),
        ("وقال شهود إن القصف كان عنيفا.", 0),
    ],
)
def test_whose_post_was_hit_is_told_before_the_place_of_the_strike(coder: Coder, cost: str, dead: int) -> None:
    text = (
        f"قصفت طائرات التحالف أحد مواقع الجيش السوري في شرق البلاد.\n{cost}\nوقال مصدر إن الضربات وقعت في بلدة الصور."
    )
    [row] = code(coder, text, published=IN_2018)
    assert (row.location, row.actor_ids, row.target_ids) == ("Sur", ["coalition"], ["syria-gov"])
    assert (row.fatalities, row.fatalities_civilians) == (dead, 0)


def test_civilians_who_fell_by_it_are_hit_all_the_same(coder: Coder) -> None:
    text = (
        "قصفت طائرات التحالف أحد مواقع الجيش السوري في شرق البلاد.\nوأدت الغارة إلى مقتل خمسة مدنيين.\n"
        "وقال مصدر إن الضربات وقعت في بلدة الصور."
    )
    [row] = code(coder, text, published=IN_2018)
    assert (row.fatalities_civilians, row.target_ids) == (5, ["civilians"])


def test_another_strike_is_not_on_the_post_told_before(coder: Coder) -> None:
    text = "قصفت طائرات التحالف مواقع تنظيم الدولة في شرق البلاد. وقتل أربعة مدنيين في قصف على بلدة الصور."
    [row] = code(coder, text, published=IN_2018)
    assert (row.actor_ids, row.target_ids) == ([], ["civilians"])


def test_the_bombs_with_which_an_ambush_began_do_not_hide_its_dead(coder: Coder) -> None:
    text = (
        "Islamic State fighters ambushed buses of Syrian soldiers in the east on Friday, killing 31 of them. The "
        "gunmen set off roadside bombs and then opened fire with rifles near the town of Sukhna."
    )
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.sub_event_type, row.fatalities) for row in rows] == [("Armed clash", 31)]


@pytest.mark.parametrize(
    ("hands", "event"),
    [
        ("Government artillery", "Shelling/artillery/missile attack"),
        ("The air force", AIR_STRIKE),
        ("Regime helicopters", AIR_STRIKE),
    ],
)
def test_who_were_killed_by_guns_or_planes_were_not_by_a_bomber_told_before(
    coder: Coder, hands: str, event: str
) -> None:
    text = f"A suicide bomber killed four patients of a clinic on Friday. {hands} killed ten men in Azaz on Friday."
    [row] = code_english(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.fatalities) == (event, ["syria-gov"], 10)
