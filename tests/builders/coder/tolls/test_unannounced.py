"""Tolls of hundreds that are told behind the lead on no day are those of campaigns."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals

_LEAD = (
    "قتل سبعة مدنيين الخميس في غارات على بلدة حارم في ريف إدلب الشمالي. وقال سكان إن طائرات حربية حلقت في "
    "أجواء البلدة منذ ساعات الصباح، وإن سيارات الإسعاف نقلت الجرحى إلى مستشفيات قريبة من الحدود التركية. "
    "وأضافوا أن الطيران لم يغادر الأجواء حتى المساء، وأن المدارس أغلقت أبوابها خوفا من غارات أخرى، وأن "
    "المجلس المحلي دعا الأهالي إلى البقاء في الملاجئ والأقبية وعدم التجمع في الأسواق. وذكر ناشطون أن حركة "
    "السير توقفت على الطريق المؤدي إلى البلدة، وأن فرق الدفاع المدني واصلت رفع الأنقاض وفتح الشوارع حتى "
    "ساعة متأخرة من الليل بحثا عن عالقين.\n\n"
)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (_LEAD + "وكان الهجوم على حرستا قد أدى إلى مقتل 940 شخصا في قصف متواصل بالطائرات.", [7]),
        (_LEAD + "ولقي 940 مدنيا حتفهم في القصف على حرستا.", [7]),
        (_LEAD + "ولقي 940 مدنيا حتفهم الأربعاء في القصف على حرستا.", [7, 940]),
        (_LEAD + "ولقي 40 مدنيا حتفهم في القصف على حرستا.", [7, 40]),
        (_LEAD + "وأسفر انفجار سيارة مفخخة في أعزاز عن مقتل 240 شخصا.", [7, 240]),
        ("قتل 940 مدنيا في القصف على حرستا.\n\n" + _LEAD + "وقتل 930 مدنيا في القصف على حرستا.", [940, 7]),
    ],
)
def test_hundreds_who_are_dead_make_the_news_or_fell_in_a_campaign(coder: Coder, text: str, tolls: list[int]) -> None:
    assert sorted(row.fatalities for row in code(coder, text)) == sorted(tolls)


def test_a_campaign_is_refused_as_a_total(coder: Coder) -> None:
    assert "total" in refusals(coder, _LEAD + "ولقي 940 مدنيا حتفهم في القصف على حرستا.")
