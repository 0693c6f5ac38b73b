"""Tolls of one sentence that two sources tell of the same dead, which do not add, and those of others, which do."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    "text",
    [
        "Shelling of Saraqib on Monday killed six people, the civil defence said, while state TV reported 11 dead.",
        "Shelling of Saraqib on Monday killed six people; the Observatory said 11 had died.",
        "While medics said six people were killed in a raid on Saraqib on Monday, the Observatory said 11 had died.",
        "An air strike on Saraqib on Monday killed six people, but activists said the strike killed 11.",
        "Clashes in Saraqib on Monday killed six soldiers, SANA said, while rebels said they had killed 11 soldiers.",
        "قُتل ستة أشخاص بقصف على سراقب الاثنين بحسب الدفاع المدني، بينما قال المرصد إن 11 شخصا قتلوا.",
        "أعلنت وزارة الصحة مقتل ستة أشخاص بقصف على سراقب الاثنين، في حين تحدث ناشطون عن مقتل 11 شخصا.",
        "قال ناشطون إن ستة جنود قتلوا بقصف على سراقب الاثنين، فيما قالت مصادر أخرى إن الحصيلة بلغت 11 قتيلا.",
        "أعلنت السلطات مقتل ستة مدنيين في سقوط قذائف على سراقب الاثنين، فيما تحدث المرصد عن سقوط 11 قتيلا.",
        "قُتل ستة أشخاص بقصف على سراقب الاثنين، وأكدت مصادر طبية مقتل 11.",
        "قُتل ستة أشخاص بقصف على سراقب الاثنين، وقالت مصادر طبية إن 11 قتلوا.",
        "خلف القصف على سراقب الاثنين ستة قتلى بحسب الأمم المتحدة، في حين قال المرصد إنه أسفر عن مقتل 11 شخصا.",
    ],
)
def test_another_source_widens_the_range(coder: Coder, text: str) -> None:
    [row] = code(coder, text, lang="en" if text[0].isascii() else "ar")
    assert (row.fatalities, row.fatalities_low, row.fatalities_high) == (6, 6, 11)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Shelling of Saraqib on Monday killed six people, medics said, while activists said a further three died.", 9),
        (
            "Shelling of Saraqib on Monday killed six people, activists said, while the army said it killed 11 rebels.",
            17,
        ),
        ("Shelling of Saraqib on Monday killed six people, the Observatory said, while it said three died later.", 9),
        ("قُتل ستة أشخاص بقصف على سراقب الاثنين بحسب الدفاع المدني، فيما قالت الفصائل إنها قتلت 11 عنصرا.", 17),
        ("قُتل ستة مدنيين بقصف على سراقب الاثنين، وأعلنت الفصائل مقتل 11 من قوات النظام.", 17),
        ("قُتل ستة مدنيين بقصف على سراقب الاثنين، وأضاف المرصد أن 11 مسلحا قتلوا.", 17),
        ("قُتل ستة أشخاص بقصف على سراقب الاثنين وفق المرصد، فيما أضاف أن ثلاثة أطفال قتلوا.", 9),
    ],
)
def test_others_add(coder: Coder, text: str, killed: int) -> None:
    [row] = code(coder, text, lang="en" if text[0].isascii() else "ar")
    assert (row.fatalities, row.fatalities_high) == (killed, killed)


def test_a_part_that_another_source_tells_is_no_lower_bound(coder: Coder) -> None:
    text = "Shelling of Saraqib on Monday killed 30 people, medics said, while state media said seven children died."
    [row] = code(coder, text, lang="en")
    assert (row.fatalities, row.fatalities_low, row.fatalities_high) == (30, 30, 30)
