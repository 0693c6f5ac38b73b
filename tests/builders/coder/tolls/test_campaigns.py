"""What a campaign has cost is no toll of the act that is a part of it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code


@pytest.mark.parametrize(
    ("lang", "text", "killed"),
    [
        (
            "en",
            "Helicopters bombed Darayya on Monday, the third day of an assault in which 18 people have been killed.",
            0,
        ),
        (
            "en",
            "Warplanes bombed Saraqib on Monday as part of an offensive that has killed more than 200 civilians.",
            0,
        ),
        ("en", "The army shelled Rastan on Monday, pressing a campaign that has left more than 300 people dead.", 0),
        ("ar", "ألقت المروحيات براميل على داريا اليوم، في اليوم الثالث من حملة قتل فيها 18 شخصا.", 0),
        ("ar", "قصفت الطائرات سراقب اليوم ضمن حملة أودت بحياة أكثر من 200 مدني.", 0),
        ("en", "Warplanes bombed Saraqib on Monday in an attack that killed six people.", 6),
        ("en", "An air strike on Atarib on Monday has killed 11 people.", 11),
        ("ar", "سيطرت قوات النظام على حرستا اليوم بعد معارك استمرت شهرين أسفرت عن سقوط عشرات القتلى.", 0),
        ("ar", "بعد حملة دامت لأكثر من ثلاثة أسابيع أودت بحياة 300 مدني، سيطرت قوات النظام على حرستا اليوم.", 0),
        ("ar", "سيطرت قوات النظام على حرستا اليوم بعد معارك دامت أسابيع قُتل فيها 300 شخص.", 0),
        ("ar", "شنت قوات النظام هجوما داميا على حرستا قبل أسبوع أسفر عن مقتل 30 مدنيا.", 30),
        ("ar", "نفذت قوات النظام في حرستا هجوم دام قبل أسبوع أسفر عن مقتل 30 مدنيا.", 30),
        ("ar", "بعد هدوء استمر شهرين قصفت قوات النظام مدينة حرستا ما أسفر عن مقتل 30 مدنيا.", 30),
        ("ar", "قصفت قوات النظام حرستا في معركة استمرت نحو ساعتين، ما أسفر عن مقتل 30 مدنيا.", 30),
        ("ar", "قصفت الطائرات سراقب اليوم في هجوم أودى بحياة ستة مدنيين.", 6),
    ],
)
def test_the_toll_of_a_campaign(coder: Coder, lang: str, text: str, killed: int) -> None:
    [row] = code(coder, text, lang=lang, published=IN_2016)
    assert row.fatalities == killed


def test_those_who_fell_since_that_time_are_no_toll_of_the_act(coder: Coder) -> None:
    text = "قصفت طائرات أمريكية مواقع في دير الزور اليوم وقتلت 20 مقاتلا. وقُتل 45 جنديا روسيا منذ ذلك التاريخ."
    assert [row.fatalities for row in code(coder, text, published=IN_2016)] == [20]
