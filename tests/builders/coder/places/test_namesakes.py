"""Which of several places of one name is meant, and which words are no place though a place is called so."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, locations


def test_the_section_of_a_roundup_says_which_namesake_is_meant(coder: Coder) -> None:
    rows = code(coder, "السويداء: هاجم تنظيم داعش نقاط قوات النظام في قرية دوما.")
    assert [(row.location, row.admin1_pcode) for row in rows] == [("Duma", "SY13")]


def test_a_side_of_a_governorate_says_which_namesake_is_meant(coder: Coder) -> None:
    west, east = (code(coder, f"قصفت قوات النظام قرية جديدة بريف إدلب {side}.") for side in ("الغربي", "الشرقي"))
    assert [row.location for row in (*west, *east)] == ["Jdidet al-Jisr", "Jdidhe Abu al-Thohur"]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات مواقع التنظيم غداة محادثة بين الرئيس باراك أوباما ونظيره.",
        "قصفت قوات النظام المنطقة ولجأت عائلات إلى المدارس.",
        "شنت طائرة غارة على مواقع التنظيم في إشارة إلى ما حدث.",
        "قصفت الطائرات مدينة الحديدة وقتل سبعة مدنيين.",
        "قتل سبعة أشخاص بقصف صاروخي استهدف مقرا في منطقة كوي سنجق.",
        "قتل ثلاثة سياح بهجوم مسلح على فندق في سوسة التونسية.",
    ],
)
def test_words_and_foreign_towns_are_no_villages(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


def test_a_force_of_its_own_does_not_move_a_town_abroad(coder: Coder) -> None:
    rows = code(coder, "قصفت المدفعية منغ التركية في ريف حلب.")  # its Turkish base
    assert [row.location for row in rows] == ["Manaq"]


def test_a_station_is_no_town(coder: Coder) -> None:
    text = "The TV station al-Mayadeen said that mortar bombs hit Aleppo on Friday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Aleppo"]


def test_a_country_at_war_makes_no_total(coder: Coder) -> None:
    text = "Elsewhere in the war-battered country the army captured more ground inside the town of Zabadani."
    assert [row.location for row in code(coder, text, lang="en")] == ["Az-Zabdani"]


def test_the_name_of_a_month_is_no_village(coder: Coder) -> None:
    (row,) = code(coder, "قصفت قوات النظام في 16 تشرين الأول بلدة البارة.", published="2021-10-20")
    assert (row.location, row.date_start) == ("Bara", date(2021, 10, 16))


def test_a_site_that_begins_like_a_village_is_not_that_village(coder: Coder) -> None:
    text = "استهدف انفجار مدينة حلب والقصر العدلي الجمعة."
    assert [row.location for row in code(coder, text, lang="ar")] == ["Aleppo"]


def test_a_farmer_is_no_farm_and_the_displaced_are_no_quarter(coder: Coder) -> None:
    rows = code(coder, "قُتل المزارع خالد العلي برصاص مجهولين في بلدة طفس.")
    assert [row.location for row in rows] == ["Tafs"]
    rows = code(coder, 'استهدفت قسد مخيم "الربيع" للنازحين في محيط مدينة عفرين.')
    assert [row.location for row in rows] == ["Afrin"]


def test_the_beginning_of_a_day_is_no_village(coder: Coder) -> None:
    (row,) = code(coder, "في 16 تشرين الأول قُتل رجل بقصف على بلدة تفتناز.", published="2021-10-19")
    assert (row.location, row.fatalities) == ("Teftnaz", 1)


def test_a_shrine_is_not_that_of_another_town(coder: Coder) -> None:
    text = "Suicide bombers struck at the gate of the Sayyida Zeinab shrine on Friday, killing 20 people."
    assert [row.location for row in code(coder, text, lang="en")] == ["Sayyeda Zeinab"]


def test_a_market_of_the_town_named_is_not_that_of_the_capital(coder: Coder) -> None:
    text = "انفجرت دراجة نارية مفخخة في سوق الهال بمدينة الباب أمس، ما أدى لمقتل مدني."
    assert [row.location for row in code(coder, text)] == ["Al Bab"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a quarter that only another city is known to have
        ("صدت الفصائل هجوما لقوات النظام على محور الجمعيات في محيط مدينة الزبداني أمس.", ["Az-Zabdani"]),
        ("صدت الفصائل هجوما لقوات النظام على محور الجمعيات قرب مدينة البوكمال أمس.", ["Al-Jamiyat"]),
        ("قصفت قوات النظام حي الميدان في مدينة حلب أمس.", ["Midan"]),
        ("قصفت قوات النظام حي مساكن هنانو شرق مدينة حلب أمس.", ["Hanano"]),
        # a street that is called like a town elsewhere
        ("سقطت قذيفة صاروخية على شارع الثورة في مدينة دمشق أمس فقتل ثلاثة مدنيين.", ["Damascus"]),
        ("قصفت قوات النظام حي الحمرة في ناحية تل تمر أمس.", ["Al-Hamra (Tal Tamr)"]),
        # a village by its district, or by the word for one before it
        ("قصفت قوات النظام أطراف مرعناز أمس.", []),
        ("قصفت قوات النظام أطراف مرعناز شمال مدينة حلب أمس.", ["Maraanaz"]),
        ("قصفت قوات النظام قرية مرعناز أمس.", ["Maraanaz"]),
        # one of two villages of a name by what goes on with the list
        ("قصفت المدفعية التركية قرية الدردارة وبلدة تل تمر أمس.", ["Derdara Tal Tamr", "Tal Tamer"]),
        ("قصفت قوات النظام قريتي دوما وتيما أمس.", ["Duma", "Tima"]),
        # a word that is no name without its article, or with an ending
        ("قتلت قوات النظام ثلاثة مدنيين برصاصها في قبو أمس بمدينة حمص.", ["Homs"]),
        ("قصفت قوات النظام قرية القبو في ريف حمص أمس.", ["Qabu"]),
        ("قتل ثلاثة مدنيين في قصف جوي على مدينة الرقة أمس، رافقها إطلاق نار.", ["Ar-Raqqa"]),
        ("قصفت طائرات مطارا الضمير والناصرية أمس.", ["Dumayr Airbase", "Nasriyeh"]),
        # abroad, told behind a comma
        ("قتل شخص بتفجير عبوة في منطقة الحسينية، شمالي بغداد.", []),
    ],
)
def test_an_obscure_place_is_meant_where_its_surroundings_are_named(
    coder: Coder, text: str, expected: list[str]
) -> None:
    assert locations(coder, text) == expected


def test_a_quarter_is_that_of_the_city_named(coder: Coder) -> None:
    [row] = code(coder, "Rockets hit the Midan neighbourhood of Aleppo on Monday.", lang="en")
    assert (row.admin1, row.geo_precision) == ("Aleppo", 1)
    [row] = code(coder, "Rockets hit the Midan neighbourhood of Damascus on Monday.", lang="en")
    assert row.admin1 == "Damascus"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit the cities of Homs, Damascus and Hama on Friday.", ["SY04", "SY01", "SY05"]),
        ("Jets bombed airfields near Damascus, Hama and Tartus on Friday.", ["SY03", "SY05", "SY10"]),
        ("Jets struck Douma, near Damascus, and army posts in Hama on Friday.", ["SY03", "SY05"]),
        ("Rebels shelled al-Hama, near Damascus, on Friday.", ["SY03"]),
        ("Rebels shelled Dummar, Hama and Qudsaya in Rural Damascus on Friday.", ["SY01", "SY03", "SY03"]),
        ("Rebels clashed with the army in Idlib, Quneitra and Sweida on Friday.", ["SY07", "SY14", "SY13"]),
    ],
)
def test_the_capital_of_a_governorate_among_others_is_no_village_beside_one(
    coder: Coder, text: str, expected: list[str]
) -> None:
    assert [row.admin1_pcode for row in code(coder, text, lang="en")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb went off outside an office of the ruling Baath Party in Hasakah on Sunday.", ["Al-Hasakeh"]),
        ("Protesters burned offices of the Ba'ath in Hasakah on Sunday.", ["Al-Hasakeh"]),
        ("Rebels shelled Khan Arnabeh and al-Baath on Sunday.", ["Khan Arnaba", "Baath"]),
        ("Rebels clashed with the army in Baath city on Sunday.", ["Baath"]),
        ("Two soldiers were shot dead by gunmen on Sunday, the al-Thawra newspaper said.", []),
        ("Two soldiers were shot dead by gunmen on Sunday, the al-Thawra daily reported.", []),
        ("Two soldiers were shot dead by gunmen in al-Thawra on Sunday.", ["Al-Thawrah"]),
        ("The army shelled Homs daily, activists said on Sunday.", ["Homs"]),
        ("انفجرت عبوة أمام مقر شعبة البعث في الحسكة الأحد.", ["Al-Hasakeh"]),
        ("قصف الثوار بلدة خان أرنبة ومدينة البعث الأحد.", ["Khan Arnaba", "Baath"]),
    ],
)
def test_a_party_or_paper_is_no_town_of_its_name(coder: Coder, text: str, expected: list[str]) -> None:
    assert [row.location for row in code(coder, text, lang="en" if text.isascii() else "ar")] == expected
