"""Who does it, by what is his: torture in his prison, mines that he left behind, his checkpoint that opens fire."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


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


def test_whose_the_unknown_planes_were_is_told_of_the_same_strike(coder: Coder) -> None:
    text = (
        "استهدفت طائرة مسيرة مجهولة منزلا في مدينة الباب الخميس وقتلت رجلا.\n"
        "وقالت مصادر محلية إن طائرة تابعة للتحالف الدولي قصفت المنزل في مدينة الباب الخميس."
    )
    assert [(row.location, row.actor_ids, row.fatalities) for row in code(coder, text)] == [
        ("Al Bab", ["coalition"], 1)
    ]
