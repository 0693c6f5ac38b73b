"""Settlements and quarters that no table lists are places of their own, at the point of what holds them."""

import pytest

from builders.coder import Coder
from schema.event import Report
from tests.builders.coder.whole import code


def rows_of(coder: Coder, text: str) -> list[Report]:
    return code(coder, text, lang="en", published="2016-12-28")


def places(coder: Coder, text: str) -> list[tuple[str, int]]:
    return [(row.location, row.geo_precision) for row in rows_of(coder, text)]


def test_a_village_that_nobody_listed_does_not_part_the_village_before_it_from_its_town(coder: Coder) -> None:
    text = "قصفت مدفعية الجيش التركي قريتي الدردارة وخربة المجهولة في ريف مدينة تل تمر."
    rows = code(coder, text)
    assert [(row.location, row.geo_precision) for row in rows] == [("Derdara Tal Tamr", 1), ("Tal Tamer", 2)]
    text = "قصفت مدفعية الجيش التركي قرية الدردارة ومنازل في مدينة تل تمر."
    assert [row.location for row in code(coder, text)] == ["Derdara Tal Tamr", "Tal Tamer"]


DEIR_EZZOR = [("Deir-ez-Zor", 3)] * 2
LATAKIA = [("Lattakia", 3), ("Kansaba", 1), ("Salma", 1), ("Lattakia", 3)]
IN_IDLIB = [("Ariha", 1), ("Idleb", 3), ("Saraqab", 1)]
HAMA = [("Murak", 1), ("Kafr Zeita", 1), ("Hama", 3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warplanes bombed Salsura village in the northeastern parts of Aleppo.", [("Aleppo", 3)]),
        ("Rebels shelled the villages of Nubul and Unheard in Aleppo province.", [("Nabul", 1), ("Aleppo", 3)]),
        (
            "The army shelled the villages of Unheard al-Sharqi Unheard al-Gharbi Tal Zarzar and Umm Zir in Homs.",
            [("Homs", 3)] * 4,
        ),
        ("The army took control of al-Mazarif and al-Kharrub al-Kabir villages in Homs province.", [("Homs", 3)] * 2),
        ("Shells hit the al-Zukrufa and al-Merza neighbourhoods of Aleppo city.", [("Aleppo", 1)] * 2),
        ("Shells hit the al-Zukrufa neighbourhood of Aleppo city.", [("Aleppo", 1)]),
        ("Warplanes bombed Salsura village near Saraqib.", [("Saraqab", 2)]),
        ("Shells hit the al-Zughra and al-Jubaila neighbourhoods on Monday.", [("Deir-ez-Zor", 1), ("Al-Jubayla", 1)]),
        ("Several villages were shelled by the army in Homs province.", [("Homs", 3)]),
        ("Warplanes bombed al-Zulbawi area and Zarqum farm on the western outskirts of Deir Ezzor city.", DEIR_EZZOR),
        ("Shells hit a car in al-Sheikh Zarzar and Khulaif hills in Daraa countryside.", [("Dar'a", 3)] * 2),
        ("Warplanes hit posts in Morek Kafr Zita and Jana al-Zulbawi in Hama countryside.", HAMA),
        ("Warplanes hit posts in Khan al-Zarzar and Umm Zughra west of Salamiyah.", [("As-Salamiyeh", 2)] * 2),
        ("Warplanes hit posts in Homs and Hama Sami Zarzar said.", [("Homs", 1), ("Hama", 1)]),
        ("The army hit dens in Khan al-Zarzar Kansaba Salma and al-Zuhrumat in the countryside of Latakia.", LATAKIA),
        ("Air strikes hit Ariha, Unsaida, and Saraqib in Idlib province on Monday.", IN_IDLIB),
        ("Air strikes hit Ariha Unsaida and Saraqib in Idlib province on Monday.", IN_IDLIB),
        ("Six people died in the shelling of Ariha, Unsaida and Saraqib in Idlib.", IN_IDLIB),
        ("Warplanes bombed towns in Idlib province, including Ariha, Unsaida and Saraqib.", IN_IDLIB),
        ("Air strikes targeted Sami Zarzar and Nabil Zarzar in Saraqib on Monday.", [("Saraqab", 1)]),
        ("Rockets hit al-Zughra and al-Merza neighbourhoods in Aleppo city.", [("Aleppo", 1)] * 2),
        ("Rebels from Umm Unheard village shelled the town of Morek.", [("Murak", 1)]),
        ("Warplanes bombed the village of Tibni.", [("Tabni", 1)]),
        ("Warplanes bombed the village of Unheard in northern Syria.", []),
        ("Warplanes bombed the Turkish village of Unheard.", []),
    ],
)
def test_a_name_that_no_table_lists_is_a_place_in_what_holds_it(
    coder: Coder, text: str, expected: list[tuple[str, int]]
) -> None:
    assert places(coder, text) == expected


def test_without_a_word_of_what_holds_it_a_village_lies_in_the_area_told_last(coder: Coder) -> None:
    text = "The army shelled Tadmor in eastern Homs on Monday. Troops stormed posts in the village of Umm Unheard."
    assert ("Eastern countryside of Homs", 3) in places(coder, text)


def test_a_village_told_again_is_one_place_and_another_is_not(coder: Coder) -> None:
    first = "Warplanes bombed Salsura village in Aleppo province on Monday killing nine people. "
    assert len(rows_of(coder, first + "The strikes on Salsura village hit a school on Monday.")) == 1
    assert len(rows_of(coder, first + "Warplanes bombed Zarzala village in Aleppo province on Monday.")) == 2


def test_what_is_told_of_the_governorate_is_told_more_finely_of_its_village(coder: Coder) -> None:
    text = "Warplanes bombed Aleppo province on Monday. Warplanes bombed Salsura village in Aleppo province on Monday."
    assert len(rows_of(coder, text)) == 1


def test_a_little_known_name_behind_another_is_only_its_second_half(coder: Coder) -> None:
    assert places(coder, "Warplanes bombed the village of Unheard al-Zarqa in Aleppo province.") == [("Aleppo", 3)]
    assert places(coder, "Warplanes bombed the village of al-Zarqa.") == [("Zarqaa", 1)]


def test_a_camp_of_an_unknown_name_lies_near_the_town_beside_it(coder: Coder) -> None:
    [row] = code(coder, "قصفت طائرات التحالف الخميس معسكر الزنبقات قرب مدينة الطبقة.")
    assert (row.location, row.geo_precision) == ("Al-Thawrah", 2)
