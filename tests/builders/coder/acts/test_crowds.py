"""What crowds do: they protest, flee and leave under accords; what a protest is about is no act of its own."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2015, SHELLING, acts_and_sides, code


def test_the_cradle_of_protests_tells_none(coder: Coder) -> None:
    rows = code(coder, "قصفت قوات النظام أحياء مدينة درعا، مهد الاحتجاجات، أمس.", published=IN_2015)
    assert [row.sub_event_type for row in rows] == ["Shelling/artillery/missile attack"]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ar", "خرجت مظاهرة في مدينة السويداء أمس احتجاجا على مقتل شاب برصاص قوات الأمن.", "As-Sweida"),
        ("ar", "نظم الأهالي وقفة احتجاجية في مدينة إدلب أمس تنديدا بمقتل عشرة مدنيين في الغوطة.", "Idleb"),
        ("ar", "احتج عشرات في مدينة طرطوس أمس على قتل ضابط بإطلاق النار عليه.", "Tartous"),
        ("ar", "احتج العشرات في بلدة الشحيل أمس على اعتقال قسد شابا.", "Shiheil"),
        ("ar", "قابل الأهالي وفدا في مدينة دوما أمس باحتجاجات على الغارات التي شنتها واشنطن.", "Duma"),
        ("ar", "اعتصم ألف شخص أمس في مدينة جبلة للدعوة لمعاقبة رجل يتهمونه بقتل عقيد في الجيش.", "Jablah"),
        ("ar", "اعتصم ألف شخص أمس في مدينة جبلة لمحاسبة من قتل شابا من أبنائها.", "Jablah"),
        ("en", "Hundreds protested in Sweida on Monday over the killing of a man by security forces.", "As-Sweida"),
        ("en", "Residents of Idlib demonstrated on Monday against the killing of civilians in Ghouta.", "Idleb"),
    ],
)
def test_what_a_protest_is_about_is_not_done_to_it(coder: Coder, lang: str, text: str, place: str) -> None:
    rows = code(coder, text, lang=lang)
    assert [(r.location, r.sub_event_type, r.fatalities) for r in rows] == [(place, "Peaceful protest", 0)]


def test_what_is_done_to_a_protest_is_told_behind_what_it_is_about(coder: Coder) -> None:
    text = "خرجت مظاهرة في مدينة نوى أمس احتجاجا على مقتل شاب، فأطلقت قوات الأمن النار على المتظاهرين وقتلت اثنين."
    (row,) = code(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.fatalities) == (
        "Excessive force against protesters",
        ["syria-gov"],
        2,
    )


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("احتج العشرات في مدينة منبج أمس على قتل شاب، فأطلقت قسد الرصاص عليهم وقتلت شابين.", 2),
        ("أطلقت قوات الأمن النار أمس خلال احتجاج في مدينة درعا على المتظاهرين وقتلت رجلا.", 1),
        ("تظاهر المئات أمس في مدينة الشحيل، واتهم ناشطون قسد بقتل رجل خلال المظاهرة.", 1),
    ],
)
def test_so_it_is_where_the_crowd_is_shot_at(coder: Coder, text: str, dead: int) -> None:
    rows = code(coder, text)
    assert [(r.sub_event_type, r.fatalities) for r in rows] == [("Excessive force against protesters", dead)]


def test_the_displaced_who_gather_do_not_protest(coder: Coder) -> None:
    assert code(coder, "تجمع عشرات الآلاف من النازحين أمس في مدينة نوى.") == []
    assert [r.location for r in code(coder, "تجمع مئات الطلاب أمام المحافظة في مدينة نوى أمس.")] == ["Nawa"]


def test_an_accord_on_leaving_a_town_is_of_that_town(coder: Coder) -> None:
    text = "توصلت فصائل المعارضة وقوات النظام أمس إلى اتفاق يقضي بخروج المقاتلين من بلدة الرحيبة إلى الشمال السوري."
    assert [(row.location, row.sub_event_type) for row in code(coder, text)] == [("Raheiba", "Agreement")]


def test_where_an_accord_is_about_the_last_stronghold_of_an_area(coder: Coder) -> None:
    text = "جرى التوصل إلى اتفاق بشأن إخراج الجرحى من مدينة دوما، آخر معقل للفصائل في الغوطة الشرقية."
    assert [row.location for row in code(coder, text)] == ["Duma"]
    assert [row.location for row in code(coder, "توصل الطرفان إلى اتفاق في الغوطة الشرقية.")] == ["Eastern Ghouta"]


def test_a_crowd_demonstrates_where_it_goes_to(coder: Coder) -> None:
    (row,) = code(coder, "نزل الآلاف إلى شوارع مدينة حماة رافعين الأعلام.")
    assert (row.location, row.sub_event_type) == ("Hama", "Peaceful protest")


@pytest.mark.parametrize(
    "text",
    [
        "فر مئات المدنيين أمس من مدينة الباب.",
        "نزح آلاف السكان من مدينة الباب هربا من القصف.",
        "أكثر من 30 ألف شخص فروا جراء تصاعد القتال في مدينة الباب.",
        "يواصل آلاف المدنيين النزوح من مناطق القتال في مدينة الباب.",
    ],
)
def test_a_mass_displacement_is_told_in_many_ways(coder: Coder, text: str) -> None:
    assert [(row.sub_event_type, row.location) for row in code(coder, text)] == [("Other", "Al Bab")]


def test_what_is_bombed_while_people_flee_is_told_too(coder: Coder) -> None:
    text = "يستمر آلاف المدنيين في النزوح فيما يواصل النظام قصف مدينة الباب."
    assert [row.sub_event_type for row in code(coder, text)] == [SHELLING]


@pytest.mark.parametrize(
    ("lang", "text", "actors", "targets"),
    [
        ("ar", "نزح آلاف المدنيين من بلدة مورك بسبب القصف.", ["civilians"], []),
        ("ar", "بدأ أمس إجلاء المدنيين من بلدة مضايا.", [], ["civilians"]),
        ("en", "About 3,000 people fled the town of Morek because of the fighting.", ["civilians"], []),
        ("en", "Buses evacuated 400 civilians from the town of Madaya on Friday.", [], ["civilians"]),
    ],
)
def test_who_flees_acts_and_who_is_evacuated_does_not(
    coder: Coder, lang: str, text: str, actors: list[str], targets: list[str]
) -> None:
    assert [row[2:] for row in acts_and_sides(coder, text, lang)] == [(actors, targets)]


_FORCE, _DISPERSED = "Excessive force against protesters", "Protest with intervention"


@pytest.mark.parametrize(
    ("lang", "text", "event", "actor"),
    [
        (
            "en",
            "People marched in Idlib on Friday, and Nusra fighters opened fire to disperse them.",
            _DISPERSED,
            "nusra",
        ),
        (
            "en",
            "People marched in Idlib on Friday, and Nusra fighters opened fire to disperse them, wounding six.",
            _FORCE,
            "nusra",
        ),
        ("en", "SDF fighters broke up a protest in Manbij on Friday and arrested six people.", _DISPERSED, "sdf"),
        ("ar", "فضت قسد احتجاجا في مدينة منبج واعتقلت ستة أشخاص.", _DISPERSED, "sdf"),
        ("ar", "أطلقت قسد الغاز المسيل للدموع لتفريق مظاهرة في مدينة منبج.", _DISPERSED, "sdf"),
        ("ar", "فرقت قسد مظاهرة في مدينة منبج بالرصاص الحي وأصابت ثلاثة متظاهرين.", _FORCE, "sdf"),
    ],
)
def test_who_is_shot_meets_force_and_who_is_gassed_or_arrested_an_intervention(
    coder: Coder, lang: str, text: str, event: str, actor: str
) -> None:
    [row] = code(coder, text, lang=lang, published=IN_2015)
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == (event, [actor], ["protesters"])


_RIOT = "Violent demonstration"


@pytest.mark.parametrize(
    ("lang", "text", "event", "actors", "targets"),
    [
        ("ar", "اشتبك متظاهرون مع الشرطة في مدينة السويداء أمس.", _RIOT, ["rioters"], []),
        ("ar", "اندلعت اشتباكات بين المتظاهرين وقوات الأمن في مدينة نوى أمس.", _RIOT, ["rioters"], ["syria-gov"]),
        ("ar", "تحولت المظاهرة في مدينة حماة أمس إلى مواجهات مع قوات الأمن.", _RIOT, ["rioters"], ["syria-gov"]),
        ("ar", "هاجمت قوات الأمن المتظاهرين في مدينة حماة أمس.", _DISPERSED, ["syria-gov"], ["protesters"]),
        ("ar", "قتل ثلاثة متظاهرين في اشتباكات مع قوات الأمن في مدينة نوى.", _FORCE, ["syria-gov"], ["protesters"]),
        ("en", "Clashes broke out between protesters and police in Sweida.", _RIOT, ["rioters"], ["syria-gov"]),
        ("en", "Two policemen were killed in clashes with protesters in Sweida.", _RIOT, ["rioters"], []),
        ("en", "Security forces attacked protesters in Hama.", _DISPERSED, ["syria-gov"], ["protesters"]),
        (
            "en",
            "Rebels clashed with the army in Hama after protesters had gathered.",
            "Armed clash",
            ["rebels"],
            ["syria-gov"],
        ),
    ],
)
def test_a_crowd_that_clashes_is_no_armed_side(
    coder: Coder, lang: str, text: str, event: str, actors: list[str], targets: list[str]
) -> None:
    [row] = code(coder, text, lang=lang, published=IN_2015)
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == (event, actors, targets)
