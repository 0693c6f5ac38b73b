"""What a sentence counts of killed and wounded, against tables of sentences, and which numerals count nobody."""

from datetime import date
from pathlib import Path

import pytest

from builders.coder import Coder
from builders.coder.reading import read_article
from builders.coder.tolls.harm import read_harms
from builders.coder.tolls.tolls import Toll, toll_of
from schema.article import Article
from tests.builders.coder.whole import IN_2018, code, table, tolls

HERE = Path(__file__).parent
#: Sentences of the tables that are not read right yet.
MISREAD = {
    "قتل 252 من الفصائل مقابل 281 من المقاتلين الأكراد خلال معارك عفرين.",
    "استهدف قصف بلدة سرمين، وغرق طفلان في البحيرة وانتشلت الفرق جثتيهما.",
    (
        "An army unit on Monday repelled an attack by IS terrorists in al-Sinaa neighborhood in Deir Ezzor city "
        "leaving ten of them dead."
    ),
}


def three_figures(cell: str) -> tuple[int, int, int]:
    """Best, low and high; one figure stands for all three."""
    numbers = [int(part) for part in cell.split()]
    return (numbers[0], numbers[0], numbers[0]) if len(numbers) == 1 else (numbers[0], numbers[1], numbers[2])


def toll(coder: Coder, lang: str, text: str, unarmed: bool = True) -> Toll:
    article = Article.model_validate({"id": "1", "lang": lang, "published": date(2018, 6, 15), "text": text})
    harms = [harm for parsed in read_article(coder, article).sentences for harm in read_harms(parsed)]
    return toll_of(harms, unarmed)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_tolls_are_read_as_the_coding_guide_says(coder: Coder, lang: str) -> None:
    wrong = {}
    for row in table(HERE / f"{lang}_harm.csv"):
        read = toll(coder, lang, row["text"], unarmed=row["target"] != "armed")
        want = Toll(three_figures(row["killed"]), three_figures(row["wounded"]), int(row["civilians"]))
        if read != want:
            wrong[row["text"]] = (read, want)
    assert wrong.keys() == MISREAD & {row["text"] for row in table(HERE / f"{lang}_harm.csv")}, wrong


def test_the_tables_are_large_enough_to_prove_something() -> None:
    assert len(table(HERE / "ar_harm.csv")) + len(table(HERE / "en_harm.csv")) >= 300


BEYOND = ["99999999999999999999", "12,345,678", "99 billion", "9" * 6000, "9" * 600 + ".5 million", "-5", "−5"]


@pytest.mark.parametrize("numeral", BEYOND)
def test_no_count_no_figure(coder: Coder, numeral: str) -> None:
    (row,) = code(coder, f"Rebels shelled Duma, killing {numeral} civilians.", lang="en")
    assert (row.fatalities, row.fatalities_high, row.injured_high) == (0, 0, 0)


@pytest.mark.parametrize("numeral", ["١٢٣٤٥٦٧٨٩٠١٢٣٤٥", "99999999999", "-5"])
def test_no_count_no_figure_in_arabic(coder: Coder, numeral: str) -> None:
    (row,) = code(coder, f"قصفت قوات النظام دوما ما أدى إلى مقتل {numeral} مدنيين")
    assert (row.fatalities, row.fatalities_high) == (0, 0)


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("killing 5 civilians", (5, 5)),
        ("killing 3-5 civilians", (3, 5)),
        ("killing five civilians", (5, 5)),
        ("leaving 99999999999 killed and wounded", (0, 0)),
        ("killing 10 people, including 99999999999 civilians", (10, 10)),
        ("killing 5 and wounding 99999999999 civilians", (5, 5)),
    ],
)
def test_the_counts_beside_it_stand(coder: Coder, told: str, figures: tuple[int, int]) -> None:
    (row,) = code(coder, f"Rebels shelled Duma, {told}.", lang="en")
    assert (row.fatalities, row.fatalities_high) == figures


def test_a_dash_that_opens_a_line_is_no_minus(coder: Coder) -> None:
    text = "Rebels shelled Duma on Thursday.\n-5 civilians were killed in the shelling of Duma."
    assert {row.fatalities for row in code(coder, text, lang="en")} == {5}


def test_a_range_of_days_to_no_day_is_read_without_an_end(coder: Coder) -> None:
    rows = code(coder, f"Rebels shelled Duma on 5-{'9' * 6000} March, killing two civilians.", lang="en")
    assert [(row.location, row.fatalities) for row in rows] == [("Duma", 2)]


def test_two_verbs_share_their_dead(coder: Coder) -> None:
    text = "Islamic State gunmen killed another two citizens and crucified them in the town of Mayadin on Friday."
    assert [(row.actor_ids, row.fatalities) for row in code(coder, text, lang="en")] == [(["is"], 2)]


def test_civilians_told_before_the_injured_are_not_injured_too(coder: Coder) -> None:
    text = "The death toll from the attack on the town of Azaz on Friday rose to nine villagers and 15 injured."
    [row] = code(coder, text, lang="en")
    assert (row.fatalities, row.injured) == (9, 15)
    [row] = code(coder, "A blast in the town of Azaz on Friday left two women and 12 others injured.", lang="en")
    assert (row.fatalities, row.injured) == (0, 14)


def test_at_least_stands_between_the_one_who_fell_and_the_verb(coder: Coder) -> None:
    (row,) = code(coder, "ذكرت مصادر أن شخصا على الأقل قُتل وجرح ثلاثة غيره بقصف لقوات النظام على سرمين.")
    assert (row.fatalities, row.injured) == (1, 3)


@pytest.mark.parametrize(("people", "count"), [("المواطنَين", 2), ("المواطنِين", 3), ("المواطنين", 3)])
def test_the_vowel_tells_two_from_many(coder: Coder, people: str, count: int) -> None:
    (row,) = code(coder, f"أسفر قصف قوات النظام على بلدة قوقفين عن إصابة {people}.")
    assert row.injured == count


@pytest.mark.parametrize(
    ("text", "killed", "civilians", "injured"),
    [
        ("A rocket hit a house in Jaramana on Friday, killing three brothers and injuring a fourth.", 3, 3, 1),
        ("A rocket hit a house in Jaramana on Friday, killing three brothers and wounding another.", 3, 3, 1),
        ("A rocket hit a house in Jaramana on Friday, killing three brothers and wounding another two.", 3, 3, 2),
        ("The group said one of its most experienced members died in an air strike in Saraqib on Friday.", 1, 1, 0),
        (
            "Clashes of the army with rebels in Azaz left 23 civilians - nine of them children - and 16 rebels dead.",
            39,
            23,
            0,
        ),
        (
            "Clashes of the army and the SDF in Raqqa killed 23 civilians (including nine children) and 16 fighters.",
            39,
            23,
            0,
        ),
        (
            "Clashes of the army and the SDF in Raqqa killed 23 civilians, including nine children, and 16 fighters.",
            39,
            23,
            0,
        ),
        (
            "Clashes of the army and the SDF in Raqqa killed 39 people, including nine children and 16 fighters.",
            39,
            9,
            0,
        ),
        ("Shelling of Jaramana on Friday left five people - two men and three women - dead.", 5, 5, 0),
        ("Air strikes on Hass on Friday left 35 people, including 22 children and six teachers, dead.", 35, 35, 0),
        ("Air strikes on Friday hit several towns including Hass, leaving 22 children dead.", 22, 22, 0),
        ("The toll of rebel shelling of Aleppo on Friday rose to 13 and 40 were injured.", 13, 13, 40),
        ("Air strikes killed 17 people on Friday, 14 of them in Douma.", 14, 14, 0),
        ("Shelling on Friday killed 17 people in Douma, two of them children in a school.", 17, 17, 0),
        ("Air strikes killed 20 people, including children, on Friday when two raids hit Douma.", 20, 20, 0),
        ("Seven civilians lost their lives and 20 sustained wounds when shells hit Douma on Friday.", 7, 7, 20),
        ("Medics said 33 people were affected by chlorine gas in Saraqib on Friday in an attack.", 0, 0, 33),
        ("IS fired shells filled with toxic gas at Marea, causing suffocation cases for at least six people.", 0, 0, 6),
        ("Two of those hit in the shelling of Jaramana were nurses and another three were wounded.", 0, 0, 3),
        ("Shells killed one person in Jaramana on Friday and wounded another one.", 1, 1, 1),
        ("Shells killed one person in Jaramana on Friday and wounded another 20.", 1, 1, 20),
        ("A car bomb shook Jaramana on Friday, claiming six and injuring 11 passers-by.", 6, 6, 11),
        ("The army killed ten rebels after shelling their posts in Morek.", 10, 0, 0),
        ("An air strike killed four medics in Khan Tuman on Friday and more dead were feared to lie there.", 4, 4, 0),
    ],
)
def test_what_a_sentence_counts(coder: Coder, text: str, killed: int, civilians: int, injured: int) -> None:
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.fatalities, row.fatalities_civilians, row.injured) == (killed, civilians, injured)


def test_neither_dead_nor_wounded_are_none(coder: Coder) -> None:
    text = "أسفر القصف على مدينة جاسم عن أضرار مادية ولم تسجل أي إصابات أو قتلى."
    assert [(row.fatalities, row.injured) for row in code(coder, text)] == [(0, 0)]


@pytest.mark.parametrize("least", ["", "على الأقل "])
def test_who_fell_dead_are_counted_before_the_verb(coder: Coder, least: str) -> None:
    text = f"أعلن المرصد أن 44 شخصا {least}سقطوا قتلى في ضربات جوية استهدفت بلدة زردنا."
    assert [row.fatalities for row in code(coder, text)] == [44]


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed 12 people in Homs, 162 km (100 miles) north of the capital, on Monday.",
        "A blast killed 12 people in Homs, 5 days after a ceasefire.",
    ],
)
def test_measures_behind_a_place_count_nobody(coder: Coder, text: str) -> None:
    assert tolls(coder, text, "en") == [("Homs", 12, 0)]


@pytest.mark.parametrize("number", ["12/15", "1.200", "12.5", "9,9,9,", "1e400", "12²", "12<sup>2</sup>"])
def test_a_number_that_cannot_be_read_is_no_bare_plural(coder: Coder, number: str) -> None:
    text = f"Government artillery shelled Duma on Friday, killing {number} civilians."
    assert [row.fatalities_high for row in code(coder, text, lang="en")] == [0]


def test_a_part_of_those_counted_is_not_the_toll(coder: Coder) -> None:
    text = "Nine of the 21 people killed in an air strike on Talbiseh on Monday were children."
    assert [row.fatalities for row in code(coder, text, lang="en")] == [21]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Rebels shot down a helicopter near Ariha on Friday and both pilots were killed.", 2),
        ("An air strike on Ariha on Friday killed both brothers.", 2),
    ],
)
def test_both_are_two(coder: Coder, text: str, dead: int) -> None:
    assert [row.fatalities for row in code(coder, text, lang="en")] == [dead]
