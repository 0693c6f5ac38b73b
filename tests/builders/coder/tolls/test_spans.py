"""Tolls of days or of a war that a sentence tells beside those of one act."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals


def told(coder: Coder, text: str) -> list[tuple[int, int]]:
    lang = "en" if text[0].isascii() else "ar"
    return [(row.fatalities, row.fatalities_high) for row in code(coder, text, lang=lang)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Raids on Saraqib killed 20 civilians on Monday, bringing the death toll in ten days of raids to 140.", 20),
        ("Shelling of Saraqib on Monday killed 20 people, bringing to 140 the number killed in a week.", 20),
        ("Army units captured Saraqib on Wednesday from rebels, whose shells killed 26 soldiers since Sunday.", 0),
        ("Shelling of Saraqib on Monday killed 20 people, the highest toll since Friday.", 20),
        ("The death toll from Monday's blast in Saraqib rose to 20 two days after it.", 20),
        ("Shelling of Saraqib since Monday has killed 20 people.", 20),
        ("A mine killed a child near Saraqib on Monday, and mines have killed 500 people since the war began.", 1),
        ("A mine killed a child near Saraqib on Monday; mines have killed 500 in the past year, a charity said.", 1),
        ("A mine killed a man in Saraqib on Monday, the third blast in a week.", 1),
        ("قتل 20 مدنيا بغارات على سراقب الاثنين، ما يرفع حصيلة عشرة أيام إلى 140 قتيلا، وفق المرصد.", 20),
        ("قتل 20 مدنيا بغارات على سراقب الاثنين، ما يرفع الحصيلة خلال خمسة أيام إلى 140 قتيلا.", 20),
        ("ارتفعت حصيلة قصف سراقب الاثنين إلى 20 قتيلا بعد يومين من وقوعه.", 20),
        ("قتل طفل بانفجار لغم قرب سراقب الاثنين، وقتل 500 شخص بالألغام منذ سقوط النظام.", 1),
        ("لقي طفل حتفه بانفجار لغم على أطراف سراقب، وقال مركز للإزالة إن 500 شخص قتلوا بالألغام منذ سقوط النظام.", 1),
        ("قتل رجل بانفجار لغم في سراقب الاثنين، وهو الانفجار الثالث في المنطقة خلال شهر.", 1),
    ],
)
def test_the_toll_of_the_act_is_its_own(coder: Coder, text: str, killed: int) -> None:
    assert told(coder, text) == [(killed, killed)]


def test_what_fell_since_the_war_began_is_no_act(coder: Coder) -> None:
    assert refusals(coder, "Mines have killed 500 people near Saraqib since the war began.", lang="en") == {"total"}
