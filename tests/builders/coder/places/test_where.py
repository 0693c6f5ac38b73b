"""Which of the places named are those of an act, and which only say who speaks, whence or how far away."""

from datetime import date
from pathlib import Path

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import IN_2016, IN_2018, code, locations, spans, table

HERE = Path(__file__).parent


_CASES = [(lang, case) for lang in ("ar", "en") for case in table(HERE / f"{lang}_places.csv")]


@pytest.mark.parametrize(("lang", "case"), _CASES, ids=[case["text"] for _, case in _CASES])
def test_places_of_a_sentence(coder: Coder, lang: str, case: dict[str, str]) -> None:
    article = Article(id="a1", source="x", published=date(2016, 4, 23), title="", text=case["text"], lang=lang)
    spots = [spot for frame in coder.code(article).reading.frames if frame.problem is None for spot in frame.spots]
    told = [f"{spot.place.name}{'~' * spot.near}" for spot in spots if spot.place is not None]
    assert "|".join(told) == case["places"]


def test_people_are_taken_where_the_checkpoint_stands(coder: Coder) -> None:
    rows = code(coder, "اعتقلت قسد عددا من الأشخاص على حواجزها المتمركزة على مدخل مدينة منبج.")
    assert [row.location for row in rows] == ["Menbij"]
    assert code(coder, "اعتقلت قسد المتمركزة في مدينة منبج عددا من الأشخاص.") == []


def test_a_checkpoint_at_the_entrance_of_a_town_is_one_place(coder: Coder) -> None:
    (row,) = code(coder, "اندلعت اشتباكات بين قوات النظام وقسد على حاجز القوس عند مدخل مدينة رأس العين.")
    assert row.location == "Al-Qaws checkpoint"


def test_where_a_blast_was_heard_is_not_where_it_was(coder: Coder) -> None:
    text = (
        "The huge blast that shook the port killed 100 people on Friday. "
        "The blast was heard in Cyprus, on the Syrian coast and in Damascus countryside."
    )
    assert code(coder, text, lang="en") == []
    text = "أسفر الانفجار الذي هز المرفأ الجمعة عن 100 قتيل. وسُمع دوي الانفجار في مناطق من الساحل السوري وريف دمشق."
    assert code(coder, text, lang="ar") == []


def test_blasts_heard_during_strikes_are_the_strikes(coder: Coder) -> None:
    text = "Blasts were heard during air strikes in the town of Shadadi on Thursday. Planes hit Raqqa on Thursday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Shaddadah", "Ar-Raqqa"]
    text = "The town of Shadadi was shelled on Thursday. An explosion was heard in Raqqa on Thursday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Shaddadah"]


def test_a_blast_that_was_only_heard_is_no_event_beside_the_one_that_is_told(coder: Coder) -> None:
    text = "انفجرت عبوة ناسفة وسط مدينة الباب اليوم ما أدى إلى مقتل شخص.\nوسمع دوي الانفجار في بلدتي قباسين وبزاعة."
    assert [row.location for row in code(coder, text)] == ["Al Bab"]
    assert [row.location for row in code(coder, "سمع دوي انفجار عنيف في مدينة الباب اليوم.")] == ["Al Bab"]


def test_the_name_of_a_body_that_speaks_holds_no_place(coder: Coder) -> None:
    text = "The Aleppo Media Center said 45 people were killed in air strikes on Douma on Friday."
    assert [(row.location, row.fatalities) for row in code(coder, text, lang="en", published=IN_2016)] == [("Duma", 45)]


def test_what_a_blast_rocked_is_its_place(coder: Coder) -> None:
    rows = code(coder, "Explosions rocked Homs on Friday.", lang="en", published=IN_2016)
    assert [(row.location, row.sub_event_type) for row in rows] == [("Homs", "Remote explosive/landmine/IED")]


def test_air_strikes_near_the_border_of_a_neighbour_are_placed_on_it(coder: Coder) -> None:
    text = "شنت الطائرات العراقية الخميس غارات على مواقع تنظيم داعش داخل سوريا قرب الحدود العراقية."
    assert [place for place, *_ in spans(coder, text)] == ["Syrian-Iraqi border"]


def test_a_border_beside_a_town_only_says_where_it_lies(coder: Coder) -> None:
    text = "سيطر تنظيم داعش الخميس على مدينة البوكمال الواقعة شرقا والمحاذية للحدود العراقية بعد معارك مع الجيش."
    assert [place for place, *_ in spans(coder, text)] == ["Abu Kamal"]


def test_a_border_only_says_where_in_an_area(coder: Coder) -> None:
    (row,) = code(coder, "نفذ التحالف إنزالا جويا بريف الحسكة الشرقي بمحاذاة الحدود السورية العراقية واعتقل شخصا.")
    assert row.location == "Eastern countryside of Hasakah"


def test_what_a_reporter_said_happened_in_a_place_is_no_seat_of_his(coder: Coder) -> None:
    (row,) = code(coder, "وأضاف المراسل أن محيط بلدة سرمين تعرض لغارات روسية.")
    assert (row.location, row.geo_precision) == ("Sarmin", 2)


def test_a_place_that_stands_behind_that_is_no_destination(coder: Coder) -> None:
    text = "قصفت قوات النظام قرية قوقفين، وأشار المراسل إلى أن بلدة الفطيرة تعرضت لقصف مماثل."
    assert [(row.location, row.actor_ids) for row in code(coder, text)] == [
        ("Qoqfin", ["syria-gov"]),
        ("Ftireh", ["syria-gov"]),
    ]


@pytest.mark.parametrize(
    ("native", "place"),
    [
        ("من أهالي قرية آفس في ريف إدلب بقصف لقوات النظام على مدينة سرمين", "Sarmin"),
        ("من أبناء ناحية شران بعفرين بقصف لقوات النظام على مدينة سرمين", "Sarmin"),
        ("من أهالي قرية آفس في مخيم أطمة بقصف لقوات النظام", "Atmeh camps"),
    ],
)
def test_where_the_dead_come_from_is_told_with_what_holds_it(coder: Coder, native: str, place: str) -> None:
    (row,) = code(coder, f"قُتل شاب {native}.")
    assert row.location == place


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ar", "قتل ثلاثة في قصف على بلدة سرمين، قرب إدلب، أمس.", "Sarmin"),
        ("en", "Shelling on the town of Sarmin, near Idlib, killed two on Monday.", "Sarmin"),
    ],
)
def test_near_what_a_place_lies_is_no_second_place(coder: Coder, lang: str, text: str, place: str) -> None:
    assert [row.location for row in code(coder, text, lang=lang)] == [place]


def test_how_far_away_a_city_lies_makes_no_place_of_it(coder: Coder) -> None:
    text = (
        "Air raids hit the village of Hass on Friday. Dozens were wounded in the village, which is about "
        "70 kilometres (43 miles) from the city of Aleppo."
    )
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.location, row.injured) == ("Has", 12)


def test_how_far_the_town_lies_from_another_is_no_place(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام الخميس بلدة نصيب.\n"
        "وقتل ثلاثة مدنيين الخميس في قصف قوات النظام على البلدة الصغيرة التي هي على بعد ساعة من مدينة درعا."
    )
    assert locations(coder, text) == ["Nasib"]


def test_where_the_others_fled_is_not_where_people_were_taken(coder: Coder) -> None:
    text = "خطف التنظيم خمسين من أبناء مدينة القريتين، بحسب ناشطين أفادوا بنزوح عائلات باتجاه بلدات صدد وفيروزة."
    assert [row.location for row in code(coder, text)] == ["Qaryatein"]


def test_who_fears_a_capture_lives_elsewhere(coder: Coder) -> None:
    text = "يشعر أهالي بلدة صدد بالقلق بعد سيطرة التنظيم أمس على بلدتي حوارين ومهين."
    assert [row.location for row in code(coder, text)] == ["Hawarin", "Mahin"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبالتزامن مع حصار الزبداني، انفجرت سيارة مفخخة الخميس في مدينة جرمانا.", ["Jaramana"]),
        ("قصفت المدفعية مدينة دوما، وسط الحصار المفروض عليها وعلى بلدتي مسرابا وحرستا.", ["Duma"]),
        ("قصفت الدبابات بلدة عربين، مع استمرار الحصار الذي تفرضه قوات النظام على زملكا.", ["Arbin"]),
        ("قصفت الفصائل التي تحاصر بلدة نبل قرية ماير.", ["Mayer"]),
        ("في ظل الحصار ألقت المروحيات براميل متفجرة على بلدة زملكا.", ["Zamalka"]),
        ("قتل طفل في القصف والحصار على مدينة دوما.", ["Duma"]),
        ("قصفت قوات النظام الخميس مخيما للنازحين قرب بلدة كفرنبل.", ["Kafr Nobol"]),
        ("قصفت قوات النظام الخميس قريتين في ريف درعا وبلدة نصيب.", ["Nasib"]),
        ("قصفت الفصائل الخميس بلدة نصيب رغم اتفاقها مع دمشق.", ["Nasib"]),
        ("وقال البيان إن الغارات التي جرت في سوريا الخميس تركزت حول الحسكة وكوباني.", ["Al-Hasakeh", "Ain Al Arab"]),
        ("سيطرت قوات النظام الخميس على مناطق دوما وحرستا بعد معارك مع الفصائل.", ["Duma", "Harasta"]),
        ("اندلعت الخميس اشتباكات بين قوات النظام والفصائل على محاور كبانة.", ["Kabani"]),
        ("قصفت قوات النظام الخميس تلة المنارات بجبل التركمان.", ["Jabal al-Turkman"]),
    ],
)
def test_the_place_of_an_act_is_told_from_other_places(coder: Coder, text: str, expected: list[str]) -> None:
    assert locations(coder, text) == expected


def test_where_who_tells_it_works_is_not_where_it_was(coder: Coder) -> None:
    text = "وحسب أطباء في مشافي مدينة أريحا، فإن شخصا قتل جراء القصف على بلدة كفرلاتا."
    assert locations(coder, text) == ["Kafrlata"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت الفصائل في حلب، مواقع للجيش في نبل والزهراء.", ["Nabul", "Zahraa"]),
        ("قصفت قوات النظام في حماة مواقع للفصائل في بلدة مورك.", ["Murak"]),
        ("قصفت قوات النظام في حماة وبلدة مورك.", ["Hama", "Murak"]),
        ("قصفت قوات النظام في حماة أحياء سكنية.", ["Hama"]),
        ("سقطت قذائف على نبل والزهراء أمس.", ["Nabul", "Zahraa"]),
        ("قتل ثلاثة من القوات الموالية لدمشق في اشتباكات في بلدة مضايا.", ["Madaya"]),
        ("سقطت قذيفة في نبل أمس.", []),  # the word for what is noble
    ],
)
def test_where_those_are_who_act_is_not_where_they_hit(coder: Coder, text: str, expected: list[str]) -> None:
    assert [row.location for row in code(coder, text)] == expected


@pytest.mark.parametrize("object_", ["Damascus", "the capital Damascus", "the Syrian capital", "the capital"])
def test_the_capital_is_a_place_where_it_is_taken(coder: Coder, object_: str) -> None:
    text = f"Rebel forces captured {object_} on Sunday."
    assert [row.location for row in code(coder, text, lang="en", published="2024-12-09")] == ["Damascus"]


def test_the_government_that_loses_something_is_no_place(coder: Coder) -> None:
    text = "Rebels seized Damascus weapons in the town of Salqin on Sunday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Salqin"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six people died in bombardment of Salma on Monday.", [("Salma", 1)]),
        ("An air strike on Nawa has killed five people.", [("Nawa", 1)]),  # "Has" is a village too
        ("Syrian air defences shot down a drone off the coast of Latakia on Monday.", [("Lattakia", 2)]),
        ("Rebels cut off Latakia as they shelled the city of Jableh on Monday.", [("Lattakia", 1), ("Jablah", 1)]),
        ("Explosions rocked Damascus on Monday, killing two people.", [("Damascus", 1)]),
        ("Israeli jets hit army posts on Monday, Damascus said.", []),
        ("Rebels hit Talbiseh, near Homs, and army posts in Idlib on Monday.", [("Talbiseh", 1), ("Idleb", 1)]),
        ("A mortar bomb killed a cameraman during a press trip to Idlib on Monday.", [("Idleb", 1)]),
        ("Jets bombed a convoy near the Iraq-Syria border town of Yaroubiya on Monday.", [("Ya'robiyah", 2)]),
        ("A bomb hit buses with people from the village of Fua outside Idlib on Monday.", [("Idleb", 2)]),
        ("أسقطت الدفاعات الجوية طائرة مسيرة قبالة شواطئ اللاذقية الاثنين.", [("Lattakia", 2)]),
        ("قُتل عنصران من الأمن العام بهجوم على حاجز في كفر نوران الاثنين.", [("Kafr Nuran", 1)]),
        ("سقط سبعة قتلى من حزب الله في معارك القصير الاثنين.", [("Al-Qusayr", 1)]),
        ("سقط سبعة قتلى مدنيين بقصف الباب الخلفي لمدرسة في إدلب الاثنين.", [("Idleb", 1)]),
    ],
)
def test_the_place_is_found(coder: Coder, text: str, expected: list[tuple[str, int]]) -> None:
    rows = code(coder, text, lang="en" if text.isascii() else "ar")
    assert [(row.location, row.geo_precision) for row in rows] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish jets struck Islamic State targets on Monday in retaliation for an attack in Azaz.", []),
        ("The army shelled Rastan on Monday in response to an attack on its men in Hama.", ["Ar-Rastan"]),
        ("Six people died in shelling near Nawa, Daraa's health directorate said on Monday.", ["Nawa"]),
        ("Six people died in shelling near Saraqib, Idlib rescue workers said on Monday.", ["Saraqab"]),
        ("The army shelled Homs, Hama and Idlib, residents said on Monday.", ["Homs", "Hama", "Idleb"]),
        ("A bomb killed two people on a Homs-bound bus in Hama on Monday.", ["Hama"]),
        ("Fighters of the Idlib-based Tawhid Brigade shelled Rastan on Monday.", ["Ar-Rastan"]),
        ("Army posts in Hama were shelled while in Idlib, jets raided Saraqib on Monday.", ["Hama", "Saraqab"]),
        ("Six died in raids outside Saraqib and two in the town of Binnish the group said.", ["Saraqab", "Bennsh"]),
    ],
)
def test_a_place_of_another_role_is_not_where_it_happened(coder: Coder, text: str, expected: list[str]) -> None:
    assert [row.location for row in code(coder, text, lang="en")] == expected


@pytest.mark.parametrize(
    ("text", "lang", "places"),
    [
        ("The army shelled Kaftin in Idlib province on Monday.", "en", ["Kaftin"]),
        ("The army shelled Kaftin, in the northern countryside of Idlib, on Monday.", "en", ["Kaftin"]),
        ("The army shelled Kaftin and Killi in Idlib on Monday.", "en", ["Kaftin", "Kelly"]),
        ("The army shelled Kaftin on Monday, activists in Idlib province said.", "en", ["Idleb"]),
        ("The army arrested Kaftin in Idlib province on Monday.", "en", ["Idleb"]),
        ("قصفت قوات النظام حفسرجة بريف إدلب أمس.", "ar", ["Hafasraja"]),
        ("قصفت قوات النظام حفسرجة وباريشا في ريف إدلب الشمالي أمس.", "ar", ["Hafasraja", "Barisha"]),
        ("قصفت قوات النظام حفسرجة وسراقب وباريشا بريف إدلب أمس.", "ar", ["Hafasraja", "Saraqab", "Barisha"]),
        ("اعتقلت قوات النظام حفسرجة في محافظة إدلب أمس.", "ar", ["Idleb"]),
    ],
)
def test_an_obscure_name_is_a_place_where_what_holds_it_follows(
    coder: Coder, text: str, lang: str, places: list[str]
) -> None:
    assert [row.location for row in code(coder, text, lang=lang, published=date(2018, 5, 8))] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels shelled Qardaha, the ancestral village of the Assad family, on Monday.", ["Al-Qardaha"]),
        ("Rebels shelled a house of an Aleppo family in Aleppo on Monday.", ["Aleppo"]),
    ],
)
def test_the_name_of_a_family_is_no_quarter(coder: Coder, text: str, places: list[str]) -> None:
    assert [row.location for row in code(coder, text, lang="en", published=date(2018, 5, 8))] == places
