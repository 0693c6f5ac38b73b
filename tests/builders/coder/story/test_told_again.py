"""An act that is told again, by other words, means, victims or sources, is one row; another act is not."""

from pathlib import Path

import pytest

from builders.coder import Coder
from builders.read import read_articles
from schema.article import Article
from tests.builders.coder.whole import BLAST, IN_2016, SHELLING, SUICIDE, acts_and_dead, code, code_english


def test_the_attack_with_its_wounded_is_the_act_whose_dead_were_told(coder: Coder) -> None:
    text = (
        "Seven persons died in rebel shelling of a quarter of Aleppo on Friday. "
        "Over 40 people were wounded in the attack on Sheikh Maqsoud."
    )
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [("Ash-Sheikh Maqsoud", 7, 40)]


def test_when_they_hit_is_still_the_same_act(coder: Coder) -> None:
    text = (
        "Shelling in Aleppo city killed two children and hurt ten others as they hit the Sukkari and Fardos districts."
    )
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.location, row.fatalities, row.injured) for row in rows] == [("As-Sukkari", 1, 5), ("Fardos", 1, 5)]


ROOT = Path(__file__).parents[4]


def test_shots_and_shells_at_one_bus_are_still_the_attack_that_was_told(coder: Coder) -> None:
    files = sorted((ROOT / "datasets" / "syria-sample" / "articles").glob("*.jsonl"))
    told = next(a for a in read_articles(files) if isinstance(a, Article) and a.id == "sample-ar-043")
    assert [row.sub_event_type for row in coder.code(told).reports] == ["Attack"]


def test_two_attacks_on_security_centres_are_the_two_bombings(coder: Coder) -> None:
    text = (
        "استهدف تفجيران انتحاريان اليوم فرعين أمنيين في مدينة حمص، وأسفرا عن مقتل عشرين شخصا.\n\n"
        "واستهدف الهجومان مقرا للأمن السياسي وسط مدينة حمص."
    )
    (row,) = code(coder, text)
    assert (row.sub_event_type, row.target_ids, row.fatalities) == ("Suicide bomb", ["syria-gov"], 20)


def test_armed_groups_of_turkey_at_a_funeral_are_told_twice(coder: Coder) -> None:
    text = (
        "استهدفت المجموعات المسلحة الموالية لتركيا بلدة نبل اليوم بالقذائف الصاروخية.\n\n"
        "واستشهد طفل وجرح آخر جراء قصف الجماعات المسلحة لتشييع شهداء في بلدة نبل."
    )
    (row,) = code(coder, text, published="2022-05-13")
    assert (row.actor_ids, row.fatalities, row.injured) == (["sna"], 1, 1)


def test_whose_the_unknown_planes_were_is_told_of_the_same_strike(coder: Coder) -> None:
    text = (
        "استهدفت طائرة مسيرة مجهولة منزلا في مدينة الباب الخميس وقتلت رجلا.\n"
        "وقالت مصادر محلية إن طائرة تابعة للتحالف الدولي قصفت المنزل في مدينة الباب الخميس."
    )
    assert [(row.location, row.actor_ids, row.fatalities) for row in code(coder, text)] == [
        ("Al Bab", ["coalition"], 1)
    ]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "",
            "A suicide bombing in the city of Aleppo killed six people on Thursday. The blast hit a cafe in Mogambo.",
            [("Mogambo", SUICIDE, 6)],
        ),
        (
            "Suicide bomber kills five in Syria hospital",
            "Five people were killed in an explosion at a hospital in Masyaf on Sunday, activists said.",
            [("Masyaf", SUICIDE, 5)],
        ),
        (
            "Suicide bomber kills nine in Syria hospital",
            "Five people were killed in an explosion at a hospital in Masyaf on Sunday, activists said.",
            [("Masyaf", BLAST, 5)],
        ),
        (
            "",
            "A suicide bombing killed six people in the city of Homs. A car bomb killed 12 people in Zahraa in Homs.",
            [("Homs", SUICIDE, 6), ("Zahra'", BLAST, 12)],
        ),
    ],
)
def test_a_blast_is_the_suicide_bombing_told_of_no_place_or_of_an_area(
    coder: Coder, title: str, text: str, expected: list[tuple[str, str, int]]
) -> None:
    assert acts_and_dead(coder, text, title) == expected


def test_an_attack_that_repeats_the_toll_of_an_air_strike_is_that_strike(coder: Coder) -> None:
    lead = "Regime helicopters on Monday threw barrel bombs on a quarter of Aleppo, killing 20 people."
    rows = code_english(
        coder, f"{lead} The monitor said 20 people were killed in the attacks on the Sukkari neighbourhood."
    )
    told = [(row.location, row.sub_event_type, row.fatalities) for row in rows]
    assert told == [("As-Sukkari", "Air/drone strike", 20)]


def test_the_same_fire_by_two_means_is_one_row(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة عين ترما اليوم.\n"
    text += "كما شنت طائرات حربية تابعة للنظام غارات على بلدة عين ترما اليوم."
    assert [(row.sub_event_type, row.weapon_types) for row in code(coder, text)] == [
        ("Air/drone strike", ["air-bomb", "artillery"])
    ]


def test_fire_by_different_sides_is_not_one_row(coder: Coder) -> None:
    text = "قصفت فصائل المعارضة بالمدفعية بلدة الفوعة اليوم.\nوشنت طائرات روسية غارات على بلدة الفوعة اليوم."
    assert len(code(coder, text)) == 2


def test_as_many_dead_called_otherwise_are_the_same_dead(coder: Coder) -> None:
    text = (
        "قتل تسعة من قوات النظام في قصف إسرائيلي استهدف مطار النيرب اليوم.\n"
        "وقال المرصد إن تسعة من المسلحين الموالين للنظام قتلوا في القصف الإسرائيلي على مطار النيرب."
    )
    assert [row.fatalities for row in code(coder, text)] == [9]


def test_the_attack_on_an_army_by_nobody_that_is_told_is_what_was_fired_at_it(coder: Coder) -> None:
    text = (
        "شنت إسرائيل اليوم غارات جوية على مواقع قوات النظام في مطار التيفور. "
        "وقتل ضابطان في الهجوم على قوات النظام في مطار التيفور."
    )
    [row] = code(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == ("Air/drone strike", ["israel"], ["syria-gov"])


def test_one_toll_in_a_city_and_in_its_quarter_is_one_act_of_rebels(coder: Coder) -> None:
    text = (
        "قتل ستة أطفال بقذيفة أطلقها مقاتلو المعارضة على أحد أحياء مدينة حلب. وقال المرصد إن 6 أطفال قتلوا بسقوط قذيفة "
        "أطلقتها فصائل إسلامية على حي السليمانية الخاضع لسيطرة قوات النظام بمدينة حلب."
    )
    [row] = code(coder, text)
    assert (row.location, row.actor_ids, row.fatalities) == ("Suleimaniyeh", ["islamist-rebels"], 6)


def test_a_case_of_kidnapping_is_told_again(coder: Coder) -> None:
    text = "خطف مسلحون قائدا أثناء عودته من مدينة اعزاز. وذكر المرصد أن عملية الخطف تمت عند مفرق سجو."
    assert len(code(coder, text)) == 1
    assert len(code(coder, "خطف مسلحون طبيبا في بلدة نوى. وفي بلدة طفس خطف مسلحون تاجرا.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت صواريخ إسرائيلية الخميس بلدة الكسوة. وأفاد ناشطون بوقوع انفجارات ضخمة في الكسوة.",
        "وقعت انفجارات ضخمة الخميس في بلدة الكسوة. واستهدفت صواريخ إسرائيلية البلدة.",
    ],
)
def test_blasts_are_those_of_the_rockets_that_are_told(coder: Coder, text: str) -> None:
    (row,) = code(coder, text)
    assert (row.sub_event_type, row.actor_ids) == (SHELLING, ["israel"])


def test_one_who_leaves_a_town_and_one_who_comes_tell_one_transfer(coder: Coder) -> None:
    text = (
        "تواصل أمس إجلاء مقاتلين من جيش الإسلام من مدينة دوما بعد اتفاق مع الحكومة. "
        "وغادر مقاتلو جيش الإسلام أمس مدينة دوما."
    )
    (row,) = code(coder, text)
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["jaysh-al-islam"])


def test_a_strike_of_weeks_ago_on_the_same_town_is_not_that_of_the_news(coder: Coder) -> None:
    text = (
        "شنت مقاتلات عراقية غارات على مواقع لتنظيم داعش في بلدة هجين، ما أدى إلى مقتل 30 عنصرا. وشنت المقاتلات "
        "العراقية غارات جوية على التنظيم، منها على بلدة هجين يوم 20 شباط."
    )
    rows = code(coder, text)
    assert {(str(row.date_start), row.fatalities) for row in rows} == {("2018-03-16", 30), ("2018-02-20", 0)}


def test_a_strike_of_which_the_day_is_told_later_is_one(coder: Coder) -> None:
    text = (
        "شنت مقاتلات عراقية غارات على مواقع لتنظيم داعش في بلدة هجين، ما أدى إلى مقتل 30 عنصرا. وقال مصدر إن المقاتلات "
        "العراقية شنت الغارات على بلدة هجين يوم 14 آذار."
    )
    assert [(str(row.date_start), row.fatalities) for row in code(coder, text)] == [("2018-03-14", 30)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A bomb went off in the town of Azaz on Friday. An activist said the blast killed 20 rebels.", ["rebels"]),
        ("A blast in Azaz on Friday killed 20 rebels. The blast shook the town of Azaz, residents said.", ["rebels"]),
        (
            "A bomb went off in a market in Azaz on Friday. An activist said the blast killed 20 rebels.",
            ["civilians", "rebels"],
        ),
        (
            "A bomb went off in the town of Azaz on Friday. The blast killed 20 rebels and four civilians.",
            ["civilians", "rebels"],
        ),
        ("A bomb went off in the town of Azaz on Friday. The blast killed five people.", ["civilians"]),
    ],
)
def test_civilians_are_no_longer_assumed_where_the_dead_are_armed(coder: Coder, text: str, targets: list[str]) -> None:
    (row,) = code_english(coder, text)
    assert sorted(row.target_ids) == targets


ASSAULT = "12 Jul 2016 Rebels fight to recapture Maarzita. Rebels attacked Maarzita on Monday, killing nine soldiers."
SHELLED = (
    "12 Jul 2016 Rebels shelled Maarzita, killing two. Rebels shelled Maarzita on Monday too, killing nine people."
)


@pytest.mark.parametrize(
    ("text", "told"), [(ASSAULT, [("2016-07-11", 9)]), (SHELLED, [("2016-07-11", 9), ("2016-07-12", 2)])]
)
def test_a_lead_under_the_day_of_the_page_may_tell_of_the_day_before(
    coder: Coder, text: str, told: list[tuple[str, int]]
) -> None:
    rows = code(coder, text, lang="en", published="2016-07-12")
    assert sorted((row.date_start.isoformat(), row.fatalities) for row in rows) == told


def test_the_dead_of_one_week_are_not_those_of_the_next(coder: Coder) -> None:
    text = (
        "Planes bombed the town of Arbin in the past week, killing two people. Between 1 and 5 July air raids on the "
        "town of Arbin killed 70 people, doctors said."
    )
    rows = code(coder, text, lang="en", published="2016-07-12")
    assert sorted(row.fatalities for row in rows) == [2, 70]


def test_a_day_that_another_sentence_told_makes_no_second_raid_on_a_town(coder: Coder) -> None:
    text = (
        "Government planes killed nine people in Sarmin on Friday, a monitor said. "
        "Russian shelling of Atarib on Saturday killed three people. {} Sarmin around noon, an activist said."
    )
    rows = code(coder, text.format("The raids hit"), lang="en", published=IN_2016)
    assert [(row.location, row.fatalities) for row in rows] == [("Sarmin", 9), ("Atareb", 3)]
    rows = code(coder, text.format("Planes killed four people in"), lang="en", published=IN_2016)
    assert [row.fatalities for row in rows] == [9, 3, 4]


def test_gas_of_which_somebody_spoke_on_another_day_is_no_second_attack(coder: Coder) -> None:
    text = (
        "وثق ناشطون هجوما بغاز الكلور السبت الماضي على بلدة سراقب.\n"
        "وقال الوزير الاثنين إن الحكومة نفذت هجوما بالغاز في بلدة سراقب.\n"
        "وتعرضت بلدة سراقب إلى هجوم كيماوي خلف عددا من القتلى."
    )
    (row,) = code(coder, text, published="2018-02-07")
    assert (str(row.date_start), row.fatalities) == ("2018-02-03", 3)
