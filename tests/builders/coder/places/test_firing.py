"""Whence fire and planes come, which is not where they hit."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2015, code, locations


def test_whence_a_missile_came_is_not_where_it_fell(coder: Coder) -> None:
    text = "قُتلت امرأة في مدينة عفرين بصاروخ موجه مصدره نقاط مشتركة بين قوات النظام وقسد على محور بلدة مريمين."
    (row,) = code(coder, text, published="2022-01-20")
    assert (row.location, row.actor_ids, row.target_ids) == ("Afrin", ["syria-gov", "sdf"], ["civilians"])


def test_fire_does_not_fall_where_it_came_from(coder: Coder) -> None:
    (row,) = code(coder, "سقطت قذيفة على حي باب توما مصدرها حي جوبر.", published=IN_2015)
    assert row.location == "Bab Touma"
    (row,) = code(coder, "سقطت قذيفتان على حي السليمانية مصدرهما مواقع الفصائل في حي بني زيد.", published=IN_2015)
    assert (row.location, row.actor_ids, row.target_ids) == ("Suleimaniyeh", ["rebels"], ["civilians"])
    text = "سقطت قذيفتان على بلدتي نبل والزهراء مصدرهما، مقرات الفصائل في بلدة حيان."
    assert {row.location for row in code(coder, text, published=IN_2015)} == {"Nabul", "Zahraa"}


@pytest.mark.parametrize(
    "text",
    [
        "أقلعت طائرة حربية روسية من قاعدة حميميم في اللاذقية وقصفت قرية كنصفرة.",
        "أفاد راصد بأن طائرة للروس أقلعت من مطار حميميم في اللاذقية شنت غارات على قرية كنصفرة.",
    ],
)
def test_where_planes_took_off_is_not_where_they_struck(coder: Coder, text: str) -> None:
    assert locations(coder, text) == ["Kansafra"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shelling from regime positions in Saraqib hit Afes on Monday, killing one.", ["Afs"]),
        ("Artillery fire from army posts in Saraqib killed one person in Afes on Monday.", ["Afs"]),
        ("Shelling of regime positions in Saraqib killed one soldier on Monday.", ["Saraqab"]),
        ("The army shelled rebels from positions in Saraqib on Monday.", ["Saraqab"]),
    ],
)
def test_posts_from_which_english_tells_fire_are_not_hit(coder: Coder, text: str, places: list[str]) -> None:
    assert [row.location for row in code(coder, text, lang="en", published=IN_2015)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("تعرضت بلدة بنش لقصف من قوات النظام المتمركزة في قرية جورين بريف حماة.", ["Bennsh"]),
        ("تعرضت بلدة بنش لقصف مدفعي مصدره قوات قسد في مدينة تل رفعت بريف حلب.", ["Bennsh"]),
        ("قصفت قوات النظام بلدة بنش من مواقعها في معسكر جورين غربي محافظة حماة.", ["Bennsh"]),
        ("قصفت قوات النظام المتمركزة في معسكر جورين غربي حماة بلدة بنش.", ["Bennsh"]),
        ("قصفت قوات النظام المتمركزة في قرية جورين بريف حماة قريتي كنصفرة والبارة.", ["Kansafra", "Bara"]),
        ("قصفت قوات النظام المتمركزة في جورين غربي حماة وقرية البحصة، بلدة بنش.", ["Bennsh"]),
        ("قُتل رجل بقصف من قوات النظام المتمركزة في قرية معر شمارين شرقي إدلب على بلدة بنش.", ["Bennsh"]),
        ("قُتل رجل بقصف للقوات المتمركزة في الفوج 175 في مدينة إزرع بريف درعا، على مدينة طفس.", ["Tafs"]),
        ("قصفت الوحدات المتمركزة في معسكر جورين بسهل الغاب قرب حماة قرية كنصفرة.", ["Kansafra"]),
        ("قُتل رجل في مدينة بنش من أهالي قرية صوران بريف حماة جراء قصف مدفعي.", ["Bennsh"]),
        ("استهدفت طائرات انطلقت من مطار حماة، بلدة بنش في إدلب.", ["Bennsh"]),
    ],
)
def test_what_holds_the_place_of_those_who_fire_is_not_hit(coder: Coder, text: str, places: list[str]) -> None:
    assert locations(coder, text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت الفصائل مواقع قوات النظام المتمركزة في قرية جورين بريف حماة.", ["Jorin"]),
        (
            "قصفت الفصائل قوات النظام المتمركزة في قرية خان السبل بريف إدلب وقرية جورين بريف حماة.",
            ["Khan al-Sobol", "Jorin"],
        ),
        ("استهدفت الفصائل عناصر النظام المتمركزين في المشفى الوطني في مدينة جاسم.", ["Jasim"]),
        ("انسحبت قوات النظام من قرية جورين، قرية البحصة وقرية خربة الناقوس.", ["Jorin", "Bahsa", "Kherbet al-Naqus"]),
    ],
)
def test_where_those_stand_who_are_hit_or_leave_is_where_it_was(coder: Coder, text: str, places: list[str]) -> None:
    assert locations(coder, text) == places
