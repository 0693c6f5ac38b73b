"""Who only gives an account is neither hit in it nor takes part in it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, code

TELLERS = [
    "a local rebel commander",
    "an army officer",
    "a local aid worker",
    "a doctor at the hospital",
    "a Free Syrian Army commander",
    "an Asayish officer",
    "a Hezbollah official",
    "a senior commander of Ahrar al-Sham",
]
ACCOUNTS = [
    "A car bomb in the town of Salqin on Tuesday killed eleven people, {} said.",
    "A car bomb in the town of Salqin on Tuesday killed eleven people, {}, who asked not to be named, told reporters.",
    "A car bomb in the town of Salqin on Tuesday killed eleven people, {} testified.",
    "A car bomb in the town of Salqin on Tuesday killed eleven people, said {}.",
    "A car bomb in the town of Salqin on Tuesday killed eleven people, according to {}.",
    "According to {}, a car bomb in the town of Salqin on Tuesday killed eleven people.",
    "{} said a car bomb in the town of Salqin on Tuesday killed eleven people.",
]


@pytest.mark.parametrize("teller", TELLERS)
@pytest.mark.parametrize("account", ACCOUNTS)
def test_who_tells_of_a_blast_is_no_side_and_no_victim(coder: Coder, account: str, teller: str) -> None:
    (row,) = code(coder, account.format(teller), lang="en", published=IN_2018)
    assert (row.actor_ids, row.target_ids, row.fatalities_civilians) == ([], ["civilians"], 11)


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("Rebels, the army said, fired rockets at the town of Salqin on Monday.", ["rebels"], ["civilians"]),
        ("The army said on Monday that it had captured the town of Salqin.", ["syria-gov"], []),
        ("A car bomb in the town of Salqin on Monday killed a rebel commander, activists said.", [], ["rebels"]),
    ],
)
def test_whoever_is_told_of_besides_stays(coder: Coder, text: str, actors: list[str], targets: list[str]) -> None:
    (row,) = code(coder, text, lang="en", published=IN_2018)
    assert (row.actor_ids, row.target_ids) == (actors, targets)


def test_an_officer_who_is_the_source_in_arabic_is_not_whom_planes_hit(coder: Coder) -> None:
    (row,) = code(coder, "قصفت طائرات التحالف بلدة السوسة يوم الثلاثاء، حسب ضابط بريطاني.", published=IN_2018)
    assert row.target_ids == ["civilians"]
    (row,) = code(coder, "استهدف مجهولون ضابطاً في مدينة نوى يوم الثلاثاء.", published=IN_2018)
    assert row.target_ids == ["syria-gov"]


@pytest.mark.parametrize(
    "town", ["أتلانتا، الولايات المتحدة الأمريكية (CNN)--", "موسكو، روسيا (CNN) —", "أنقرة، تركيا (CNN) -"]
)
def test_the_country_from_which_an_agency_reports_did_nothing(coder: Coder, town: str) -> None:
    rows = code(coder, f"{town} أكد ناشط، الأحد، التوصل إلى اتفاق لإخراج الجرحى من مدينة دوما.")
    assert [(row.sub_event_type, row.actor_ids) for row in rows] == [("Agreement", [])]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "توصلت وحدات حماية الشعب أمس إلى اتفاق مع حكومة دمشق في مدينة منبج لصد الهجوم التركي.",
            (["ypg"], ["syria-gov"]),
        ),
        ("توصلت الفصائل أمس إلى اتفاق مع روسيا في مدينة دوما بعد قصف قوات النظام.", (["rebels"], ["russia"])),
        ("جرى أمس التوصل إلى اتفاق لوقف القتال بين الفصائل وقوات النظام في مدينة درعا.", (["rebels"], ["syria-gov"])),
    ],
)
def test_whose_attack_an_accord_is_about_is_no_party_to_it(
    coder: Coder, text: str, parties: tuple[list[str], list[str]]
) -> None:
    assert [(row.actor_ids, row.target_ids) for row in code(coder, text)] == [parties]
