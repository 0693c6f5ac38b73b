"""Who did it, by what is his: his prison, his mines, his post that opens fire, the planes that only he has."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2015, IN_2016, IN_2018, code


def test_a_further_strike_from_the_air_is_not_by_those_who_do_not_fly(coder: Coder) -> None:
    text = "استهدف تنظيم داعش بالقذائف بلدة عقيربات اليوم.\nكما ألقى الطيران المروحي براميل متفجرة على مدينة اللطامنة."
    actors = {row.location: row.actor_ids for row in code(coder, text)}
    assert actors == {"Oqeirbat": ["is"], "Latmana": ["syria-gov"]}


def test_who_has_no_planes_has_not_bombed_from_the_air(coder: Coder) -> None:
    text = "Two civilians were killed in an air strike on Atareb on Friday. Gunmen were blamed for the air strike."
    assert [row.actor_ids for row in code(coder, text, lang="en", published=IN_2016)] == [[]]


def test_barrel_bombs_are_the_governments(coder: Coder) -> None:
    (row,) = code(coder, "قصف الطيران المروحي بالبراميل المتفجرة بلدة اللطامنة.", published=IN_2015)
    assert row.actor_ids == ["syria-gov"]
    (row,) = code(coder, "Barrel bombs hit the town of Talbiseh on Monday.", lang="en", published=IN_2015)
    assert row.actor_ids == ["syria-gov"]
    (row,) = code(coder, "شنت طائرات روسية غارات وألقيت براميل متفجرة على بلدة اللطامنة.", published="2016-08-05")
    assert sorted(row.actor_ids or ()) == ["russia", "syria-gov"]
    (row,) = code(coder, "قصف الطيران الحربي بلدة اللطامنة.", published="2016-08-05")
    assert row.actor_ids == []
    (row,) = code(coder, "Barrel bombs hit the town of Talbiseh on Monday.", lang="en", published="2025-08-05")
    assert row.actor_ids == []


def test_who_made_the_planes_does_not_fly_them(coder: Coder) -> None:
    (row,) = code(coder, "نفذت إسرائيل هجمات بالمقاتلة الأميركية الصنع على القنيطرة أمس.", published=IN_2015)
    assert (row.actor_ids, row.target_ids) == (["israel"], ["civilians"])


def test_a_drone_is_of_the_side_behind_it_and_not_sent_against_it(coder: Coder) -> None:
    rows = code(coder, "استهدفت مسيرة للاحتلال التركي سيارة مدنية في تل تمر ما أدى لإصابة 3 مواطنين.")
    assert [(row.actor_ids, row.target_ids) for row in rows] == [(["turkey"], ["civilians"])]


def test_those_without_planes_claim_no_air_strike(coder: Coder) -> None:
    text = "An air strike killed four people in Ariha on Friday. Rebels claimed responsibility for the attack."
    assert [row.actor_ids for row in code(coder, text, lang="en", published=IN_2018)] == [[]]


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("قُتل مدني في قرية البارة بقذائف قوات النظام المدفعية.", ["syria-gov"], ["civilians"]),
        ("مقتل ثلاثة مدنيين بألغام تنظيم الدولة في قرية البارة.", ["is"], ["civilians"]),
        ("قُتل عنصران بقذائف الفصائل على مواقع قوات النظام في حزارين.", ["rebels"], ["syria-gov"]),
        ("استهدفت الفصائل بالصواريخ قوات النظام في حزارين وقتلت ثلاثة عناصر.", ["rebels"], ["syria-gov"]),
    ],
)
def test_those_fell_by_the_hand_whose_weapons_killed_them(
    coder: Coder, text: str, actors: list[str], targets: list[str]
) -> None:
    (row,) = code(coder, text)
    assert (row.actor_ids, row.target_ids) == (actors, targets)


@pytest.mark.parametrize("gunners", ["فوج المدفعية في هيئة تحرير الشام", "سرايا المدفعية في هيئة تحرير الشام"])
def test_gunners_act_for_the_side_in_which_they_serve(coder: Coder, gunners: str) -> None:
    (row,) = code(coder, f"استهدف {gunners} مواقع قوات النظام في سراقب.", published="2023-04-26")
    assert (row.actor_ids, row.target_ids) == (["hts"], ["syria-gov"])


@pytest.mark.parametrize(
    ("text", "place", "actors", "targets"),
    [
        ("قصفت القواعد التركية قرية مرعناز بعشرين قذيفة.", "Maraanaz", ["turkey"], ["civilians"]),
        ("استهدفت قوات النظام القاعدة التركية في بلدة البارة.", "Bara", ["syria-gov"], ["turkey"]),
        ("أقدم الجيش الوطني على خطف مواطن كردي في مدينة عفرين.", "Afrin", ["sna"], ["civilians"]),
        ("اعتقلت قسد شابا من أهالي بلدة الشحيل بريف دير الزور.", "Shiheil", ["sdf"], ["civilians"]),
        ("اعتقلت قسد شابا من أهالي بلدة الشحيل في مدينة الحسكة.", "Al-Hasakeh", ["sdf"], ["civilians"]),
    ],
)
def test_who_fires_from_bases_and_whom_somebody_takes(
    coder: Coder, text: str, place: str, actors: list[str], targets: list[str]
) -> None:
    (row,) = code(coder, text, published="2022-06-16")
    assert (row.location, row.actor_ids, row.target_ids) == (place, actors, targets)


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("أطلق حاجز لقوات النظام النار على سيارة مدنية قرب نوى أمس وقتل السائق.", ["syria-gov"], ["civilians"]),
        ("أطلقت دورية لقسد النار على شاب في الشحيل أمس فقتلته.", ["sdf"], ["civilians"]),
        ("أطلق مجهولون النار على حاجز لقوات النظام قرب نوى أمس.", ["unidentified-armed-group"], ["syria-gov"]),
    ],
)
def test_whose_post_or_patrol_opens_fire(coder: Coder, text: str, actors: list[str], targets: list[str]) -> None:
    [row] = code(coder, text)
    assert (row.actor_ids, row.target_ids) == (actors, targets)


def test_those_in_a_post_that_opens_a_clause_fire(coder: Coder) -> None:
    [row] = code(coder, "قال ناشط إن المعسكر الروسي المتمركز قرب مورك استهدف بلدة كفرزيتا بالمدفعية.")
    assert (row.location, row.actor_ids) == ("Kafr Zeita", ["russia"])


def test_a_post_that_is_hit_does_not(coder: Coder) -> None:
    [row] = code(coder, "قال ناشط إن المعسكر الروسي قرب حلفايا تعرض لقصف بصواريخ.")
    assert row.target_ids == ["russia"]


@pytest.mark.parametrize(
    ("lang", "text", "actors", "targets", "killed"),
    [
        ("ar", "قضى شاب تحت التعذيب في سجون النظام بدمشق أمس.", ["syria-gov"], ["civilians"], 1),
        ("ar", "قتل معتقل تحت التعذيب في سجون قسد بالحسكة أمس.", ["sdf"], ["civilians"], 1),
        ("ar", "توفي شاب تحت التعذيب في سجن تابع لجبهة النصرة بإدلب أمس.", ["hts"], ["civilians"], 1),
        ("ar", "استشهاد معتقل تحت التعذيب في سجن صيدنايا أمس.", [], ["civilians"], 1),
        ("en", "A young man died under torture in regime prisons in Damascus.", ["syria-gov"], ["civilians"], 1),
        ("en", "Rebels tortured two soldiers to death in a prison in Idlib.", ["rebels"], ["syria-gov"], 2),
        ("ar", "انفجر لغم أرضي من مخلفات داعش قرب تدمر أمس وقتل مدنيين اثنين.", ["is"], ["civilians"], 2),
        ("ar", "انفجر جسم من مخلفات الحرب قرب تدمر أمس وقتل مدنيين اثنين.", [], ["civilians"], 2),
        ("ar", "قتل عنصران من قسد بانفجار لغم من مخلفات داعش قرب الشدادي أمس.", ["is"], ["sdf"], 2),
    ],
)
def test_who_did_it(coder: Coder, lang: str, text: str, actors: list[str], targets: list[str], killed: int) -> None:
    [row] = code(coder, text, lang=lang)
    assert (row.actor_ids, row.target_ids, row.fatalities) == (actors, targets, killed)
