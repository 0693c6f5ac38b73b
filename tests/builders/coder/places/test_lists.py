"""Places told in one list are a place each, with or without commas, in brackets, or behind one word for all."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, IN_2018, code, locations


def test_places_near_which_a_list_tells_shelling_are_hit_each(coder: Coder) -> None:
    text = (
        "قصفت مدفعية النظام محيط قرية حللوز، فيما جرح طفلان بقصف مدفعي لقوات النظام على قرية الفطيرة، "
        "كما قصفت قوات النظام محيط قرية بينين."
    )
    assert {row.location for row in code(coder, text)} == {"Halluz", "Ftireh", "Banin"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Warplanes bombed Douma Harasta and Arbin.", ["Duma", "Harasta", "Arbin"]),
        ("The army took control of Zeitan Khalsa and Barna.", ["Zeitan", "Khalasa", "Berna"]),
        ("Air strikes hit al-Masasneh al-Lahaya and Morek in Hama countryside.", ["Masasneh", "Lahaya", "Murak"]),
        (
            "Rockets fell on al-Faid al-Midan and al-Hamadaniyeh quarters of Aleppo city.",
            ["Al-Feid", "Midan", "Hamadaniyeh"],
        ),
        ("Shells hit a market in Saraqib Idlib.", ["Saraqab"]),
        ("Air strikes hit the towns of Kafranbil Khan Unheard and Saraqeb.", ["Kafr Nobol", "Idleb", "Saraqab"]),
        ("Shells hit Aleppo Sheikh Khaled Somebody said.", ["Aleppo"]),
        ("A car bomb exploded in Azaz Aleppo province.", ["Azaz"]),
    ],
)
def test_a_list_whose_commas_are_lost_is_a_list(coder: Coder, text: str, places: list[str]) -> None:
    assert [row.location for row in code(coder, text, lang="en", published=IN_2016)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت قوات النظام قريتي جب الحمر و السعلول بريف جرابلس.", [("Jarablus", 2), ("Jarablus", 2)]),
        ("قصفت قوات النظام قريتي جب الدم والسعلول بريف جرابلس.", [("Jeb al-Dam Jrables", 1), ("Jarablus", 2)]),
        ("تعرضت قرى تل السعلول وخربة الشقفة في منطقة عفرين لقصف مدفعي.", [("Afrin", 2), ("Afrin", 2)]),
        (
            "استهدفت قوات النظام قرى الجانودية وظهر مغاير بريف جرابلس.",
            [("Jarablus", 2), ("Thahr al-Maghayer", 1)],
        ),
        ("قصفت قوات النظام بلدات كفرنبل وحاس بريف إدلب.", [("Kafr Nobol", 1), ("Has", 1)]),
        ("قصفت قوات النظام قرى وبلدات ريف حلب الغربي.", [("Western countryside of Aleppo", 3)]),
    ],
)
def test_every_name_of_a_list_is_a_place(coder: Coder, text: str, places: list[tuple[str, int]]) -> None:
    rows = code(coder, text)
    assert [(row.location, row.geo_precision) for row in rows] == places


def test_the_countryside_of_a_list_of_capitals_is_their_governorates(coder: Coder) -> None:
    rows = code(coder, "قصفت قوات النظام قرى ريف إدلب وحماة.")
    assert [(row.location, row.geo_precision) for row in rows] == [("Idleb", 3), ("Hama", 3)]


def test_each_of_several_places_is_one_where_it_happened(coder: Coder) -> None:
    rows = code(coder, "قُتل أربعة مسلحين في كل من العزبة ومويلح نتيجة اشتباكات مع قسد.", published="2023-08-29")
    assert [(row.location, row.fatalities) for row in rows] == [("Al-Azba", 2), ("Mweileh", 2)]


def test_names_in_brackets_are_a_list_whatever_else_they_mean(coder: Coder) -> None:
    text = "داهمت قوات سوريا الديمقراطية قرى (العزبة، جناة، رويشد، والسعلولية) بريف دير الزور الشمالي."
    rows = code(coder, text, published="2023-09-19")
    assert [row.location for row in rows] == [
        "Al-Azba",
        "Northern countryside of Deir ez-Zor",
        "Rweished",
        "Northern countryside of Deir ez-Zor",
    ]


def test_a_hill_stands_beside_the_villages_of_its_list(coder: Coder) -> None:
    rows = code(coder, "استهدفت القوات الروسية منطقة جبل الأربعين وقرية شنان وبلدة كنصفرة.")
    assert [row.location for row in rows] == ["Jabal al-Arbaeen", "Shinan", "Kansafra"]


def test_towns_behind_where_somebody_shelled_them_are_hit(coder: Coder) -> None:
    text = "تصاعد القصف الخميس في الغوطة الشرقية، حيث قصف بلدات عربين وزملكا وكفربطنا الطيران الحربي."
    assert {"Arbin", "Zamalka", "Kafr Batna"} <= set(locations(coder, text))


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        (
            "en",
            "Rebels captured three villages south of Saraqib - Afis, Nayrab and Dadikh - on Monday.",
            "Afs|Nayrab|Dadikh",
        ),
        ("en", "Rebels captured two villages north of Hama from army control: Halfaya and Suran.", "Halfaya|Suran"),
        ("en", "Jets bombed villages near Saraqib, including Afis and Nayrab, on Monday.", "Afs|Nayrab"),
        ("en", "Jets bombed towns in the Idlib countryside (Hass and Kafr Nabl) on Monday.", "Has|Kafr Nobol"),
        ("en", "Jets bombed villages near Saraqib on Monday, including one raid that killed two.", "Saraqab~"),
        ("en", "Jets bombed the villages of Afis and Nayrab near Saraqib on Monday.", "Afs|Nayrab"),
        ("ar", "قصفت الطائرات قرى في ريف إدلب الجنوبي، منها حاس وكفرنبل والهبيط.", "Has|Kafr Nobol|Hbit"),
        ("ar", "سيطرت الفصائل على ثلاث قرى جنوب سراقب هي آفس والنيرب وداديخ.", "Afs|Nayrab|Dadikh"),
        ("ar", "سيطرت الفصائل على قرى قرب سراقب: داديخ وآفس.", "Dadikh|Afs"),
        ("ar", "قصفت الطائرات ريف حماة الشمالي، وهي أعنف غارات منذ أيام.", "Northern countryside of Hama"),
    ],
)
def test_the_names_of_places_that_are_counted_are_the_places(coder: Coder, lang: str, text: str, places: str) -> None:
    rows = code(coder, text, lang=lang, published="2016-12-28")
    assert [f"{row.location}{'~' * (row.geo_precision == 2)}" for row in rows] == places.split("|")


def test_who_speaks_behind_a_quarter_is_no_place_of_it(coder: Coder) -> None:
    text = "A strike hit the market in Turmanin neighbourhood Unheard Harak told reporters on Monday."
    (row,) = code(coder, text, lang="en", published="2016-12-28")
    assert (row.location, row.geo_precision) == ("Termanin", 1)


@pytest.mark.parametrize(
    "text",
    [
        "قصفت قوات النظام الغوطة مساء الأحد.",
        "قتل 12 مدنيا في غارات على الغوطة مساء الأحد.",
        "قصفت قوات النظام بلدات في الغوطة مساء الأحد.",
    ],
)
def test_the_ghouta_without_its_side_is_a_name_and_no_word_for_a_region(coder: Coder, text: str) -> None:
    assert locations(coder, text) == ["Eastern Ghouta"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The army shelled both Ariha and Saraqib on Friday.", ["Ariha", "Saraqab"]),
        ("Shells fell on the quarters of al-Midan and the Mogambo in Aleppo.", ["Midan", "Mogambo"]),
        ("Raids hit Ariha on Thursday, as well as Saraqib and Binnish.", ["Ariha", "Saraqab", "Bennsh"]),
        ("Areas bombed on Thursday in Idlib province included Saraqib and Binnish.", ["Saraqab", "Bennsh"]),
        ("Jets bombed the Ariha area, Idlib province, on Thursday.", ["Ariha"]),
        ("A raid hit a convoy near the village of Balyun, in the Jabal al-Zawiya area.", ["Balyun"]),
        (
            "Jets bombed Khan Tuman west of Aleppo and the Ramousa area of the city.",
            ["Khantuman", "Ar-Ramouseh Indusrtial District"],
        ),
        ("Jets bombed Ariha as well as shelling army posts in Morek.", ["Ariha", "Murak"]),
    ],
)
def test_small_words_part_no_list(coder: Coder, text: str, places: list[str]) -> None:
    assert [row.location for row in code(coder, text, lang="en", published=IN_2018)] == places
