"""Bulletins of local outlets: many short items under the day of the title and the names of governorates."""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals

TITLE = "حصاد الأحداث الميدانية ليوم الأحد 11/ آذار/ 2018"


def test_each_item_begins_on_the_day_of_the_title(coder: Coder) -> None:
    text = (
        "- قصفت قوات النظام بلدة كفرنبل بقذائف المدفعية يوم أمس ردا على هجوم.\n"
        "- انفجر لغم أرضي في مدينة الباب ما أدى لمقتل طفل كان يلعب قرب منزل عائلته."
    )
    rows = code(coder, text, title=TITLE, published="2018-03-11")
    assert [(row.location, row.date_start) for row in rows] == [
        ("Kafr Nobol", date(2018, 3, 10)),
        ("Al Bab", date(2018, 3, 11)),
    ]


def test_an_item_of_an_unknown_village_lies_in_the_governorate_of_its_section(coder: Coder) -> None:
    text = (
        "في حلب:\n"
        "قصفت قوات النظام بقذائف المدفعية الثقيلة بلدة حيان بريف المحافظة.\n"
        "وفي دير الزور:\n"
        "قتل شاب برصاص مجهولين في بلدة سعلولة بالريف الشرقي من المحافظة.\n"
        "انفجر لغم في قرية سعسولة بالريف ما أدى لمقتل راعي أغنام وإصابة آخر."
    )
    rows = code(coder, text, title=TITLE)
    assert [(row.location, row.geo_precision, row.sub_event_type) for row in rows] == [
        ("Hayyan", 1, "Shelling/artillery/missile attack"),
        ("Deir-ez-Zor", 3, "Attack"),
        ("Deir-ez-Zor", 3, "Remote explosive/landmine/IED"),
    ]


def test_what_goes_on_is_done_by_the_side_told_before_unless_it_only_flies(coder: Coder) -> None:
    rows = code(coder, "اعتقلت قسد شبانا في مدينة الرقة، كما اعتقلت مدنيا بعدما داهمت منزله في مدينة الطبقة.")
    assert [(row.location, row.actor_ids) for row in rows] == [("Ar-Raqqa", ["sdf"]), ("Al-Thawrah", ["sdf"])]
    rows = code(coder, "شن الطيران الروسي غارات على بلدة البارة، في حين تعرضت بلدة الفطيرة لقصف بقذائف الهاون.")
    assert [row.actor_ids for row in rows] == [["russia"], []]


def test_an_arrest_neither_holds_nor_explains_what_happened_elsewhere(coder: Coder) -> None:
    text = (
        "انفجرت عبوة ناسفة في بادية دير الزور ما أدى لمقتل ثلاثة عناصر من قوات النظام.\n"
        "شنت قسد حملة مداهمات في مدينة البصيرة واعتقلت شخصين.\n"
        "قتل شاب على يد مجهولين داخل مخيم الهول."
    )
    assert [(row.sub_event_type, row.fatalities) for row in code(coder, text)] == [
        ("Remote explosive/landmine/IED", 3),
        ("Abduction/forced disappearance", 0),
        ("Attack", 1),
    ]


def test_people_are_taken_where_the_checkpoint_stands(coder: Coder) -> None:
    rows = code(coder, "اعتقلت قسد عددا من الأشخاص على حواجزها المتمركزة على مدخل مدينة منبج.")
    assert [row.location for row in rows] == ["Menbij"]
    assert code(coder, "اعتقلت قسد المتمركزة في مدينة منبج عددا من الأشخاص.") == []


def test_who_tells_is_not_who_is_taken(coder: Coder) -> None:
    (row,) = code(coder, "داهمت قسد منازل في بلدة الشحيل، بحسب ما أفاد مراسل الشبكة.")
    assert row.target_ids == ["civilians"]


def test_the_day_of_what_came_before_is_not_that_of_the_next_act(coder: Coder) -> None:
    text = "أفرجت قسد عن شاب بعد اعتقاله في 20 شباط الماضي، في وقت قصفت مدفعية قوات النظام مدينة منبج."
    assert [row.date_start for row in code(coder, text)] == [date(2018, 3, 16)]


def test_a_count_over_many_operations_is_a_total(coder: Coder) -> None:
    text = "قتل 17 عنصرا من قوات النظام خلال 8 عمليات تنوعت ما بين هجمات واشتباكات في ريف إدلب."
    assert refusals(coder, text) == {"total"}


def test_a_toll_of_last_year_is_not_brought_home(coder: Coder) -> None:
    text = (
        "انفجر لغم في مدينة الباب اليوم ما أدى لإصابة خمسة أطفال بجروح.\n"
        "وقالت المنظمة إن حوالي 900 طفل في سوريا فقدوا حياتهم العام الماضي بسبب الألغام."
    )
    assert [(row.location, row.fatalities, row.injured) for row in code(coder, text)] == [("Al Bab", 0, 5)]


def test_headlines_that_ask_or_are_cut_short_are_page_chrome(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام بلدة كفرنبل بقذائف المدفعية يوم الخميس ما أدى إلى مقتل مدني.\n"
        "الأكثر قراءة\n"
        "حلب.. هيئة تحرير الشام تهاجم حركة أحرار الشام قرب دارة عزة\n"
        "مقتل ثلاثة مدنيين بقصف لقوات النظام على مدينة دوما في ريف دم...\n"
        "ما الأسباب التي تدفع روسيا إلى قصف مدينة إدلب هذا الأسبوع؟"
    )
    assert [row.location for row in code(coder, text)] == ["Kafr Nobol"]


@pytest.mark.parametrize(("heading", "town", "place"), [("Hama", "Morek", "Rabiah"), ("Homs", "Rastan", "Rabee'a")])
def test_an_english_heading_without_its_colon_opens_a_section(
    coder: Coder, heading: str, town: str, place: str
) -> None:
    text = (
        f"Daraa The army hit rebels in Nawa on Monday. {heading} An army unit hit rebels in {town} on Monday. "
        "The army fought rebels in the village of Rabia on Monday."
    )
    assert [row.location for row in code(coder, text, lang="en")][2:] == [place]


def test_what_lies_in_no_section_is_where_it_is(coder: Coder) -> None:
    text = "Hama An army unit hit rebels in Morek on Monday. Planes hit a convoy of IS in the village of Khan Tuman."
    assert [row.location for row in code(coder, text, lang="en")] == ["Murak", "Khantuman"]


def test_a_town_that_opens_a_sentence_is_no_heading(coder: Coder) -> None:
    text = "Hama has been calm. The army fought rebels in the village of Mazraa in Sweida province on Monday."
    assert [row.location for row in code(coder, text, lang="en")] == ["Al-Mazraa"]
