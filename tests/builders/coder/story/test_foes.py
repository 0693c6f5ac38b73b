"""Foes: nobody bombs those beside whom he fights, but who is hit by mistake alone was hit."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        (
            (
                "Syrian army planes struck the town of Atareb on Thursday. The strikes hit rebels and a market in "
                "Atareb, and also struck Russian officers, a source said."
            ),
            ["syria-gov"],
            ["rebels", "civilians"],
        ),
        ("A Russian air strike hit a Syrian army post in the town of Atareb on Thursday.", ["russia"], ["syria-gov"]),
        (
            "Coalition jets struck Islamic State near Suluk on Thursday to help Kurdish fighters take the village.",
            ["coalition"],
            ["is"],
        ),
        (
            "A coalition raid on Islamic State killed three SDF fighters by mistake near Suluk on Thursday.",
            ["coalition"],
            ["is", "sdf"],
        ),
        (
            "Israeli planes struck Syrian army and Iranian positions in the town of Kisweh on Thursday.",
            ["israel"],
            ["syria-gov", "iran"],
        ),
    ],
)
def test_allies_are_not_hit(coder: Coder, text: str, actors: list[str], targets: list[str]) -> None:
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.actor_ids, sorted(row.target_ids)) for row in rows] == [(actors, sorted(targets))]


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        (
            (
                "قتل تسعة من الميليشيا الموالية للنظام أمس بقصف صاروخي على مستودع في بلدة الكسوة.\n"
                "وقال ناشطون إن القصف طال مقاتلين تابعين للحرس الثوري الإيراني."
            ),
            [],
            ["iran", "pro-gov-militia"],
        ),
        (
            "قال تقرير لحزب الله إن الدفاعات الجوية السورية اعترضت أمس صواريخ استهدفت مطار الضمير العسكري.",
            [],
            ["syria-gov"],
        ),
        ("قصفت طائرات روسية أمس بالخطأ موقعا لقوات النظام في بلدة كفرنبل.", ["russia"], ["syria-gov"]),
        (
            "دارت أمس اشتباكات بين الحرس الثوري الإيراني وميليشيا الدفاع الوطني في مدينة العشارة.",
            ["iran"],
            ["pro-gov-militia"],
        ),
    ],
)
def test_nobody_of_a_camp_bombs_it(coder: Coder, text: str, actors: list[str], targets: list[str]) -> None:
    rows = code(coder, text)
    assert [(row.actor_ids, sorted(row.target_ids)) for row in rows] == [(actors, targets)]
