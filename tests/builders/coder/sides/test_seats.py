"""Seats of the state: who is hit at a ministry, a branch of the security or, in the capital, at a police station."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

OF_THE_STATE = [
    ("Israel bombed the defence ministry in Damascus on Monday, killing two people.", "en"),
    ("Israel bombed the country's defence ministry in Damascus on Monday, killing two people.", "en"),
    ("A car bomb exploded near an intelligence branch in Hama on Monday, killing four people.", "en"),
    ("A car bomb hit a police station of Damascus on Monday, and four people died.", "en"),
    ("قصف الطيران الإسرائيلي مبنى وزارة الدفاع في دمشق يوم الاثنين ما أدى إلى مقتل شخصين.", "ar"),
    ("انفجرت عبوة ناسفة في محيط فرع أمني في حماة يوم الاثنين ما أدى إلى مقتل أربعة أشخاص.", "ar"),
    ("انفجرت سيارة مفخخة قرب فرع الأمن السياسي في حماة يوم الاثنين ما أدى إلى مقتل أربعة أشخاص.", "ar"),
]
NOT_OF_THE_STATE = [
    ("Israel bombed a village near Quneitra on Monday, killing two people, the defence ministry said.", "en"),
    ("The defence ministry said shelling hit a house in Sarmin on Monday, killing two people.", "en"),
    ("Mortar shells hit a school near the interior ministry in Damascus on Monday, killing two people.", "en"),
    (
        "An official at the governor's office in Homs said rockets hit Karm al-Shami on Monday, killing two people.",
        "en",
    ),
    ("قال مصدر في قيادة شرطة دمشق إن عبوة ناسفة انفجرت في حي المزة يوم الاثنين ما أدى إلى مقتل شخصين.", "ar"),
    ("قصفت القوات التركية قرية في ريف تل أبيض يوم الاثنين وقتل شخصان، وفق وزارة الدفاع التركية.", "ar"),
    ("قتل شخصان بانفجار قرب مركز شرطة في مدينة اعزاز يوم الاثنين.", "ar"),
]


@pytest.mark.parametrize(("text", "lang"), OF_THE_STATE)
def test_a_seat_of_the_state_is_the_governments(coder: Coder, text: str, lang: str) -> None:
    assert [row.target_ids for row in code(coder, text, lang=lang, published="2014-05-18")] == [["syria-gov"]]


@pytest.mark.parametrize(("text", "lang"), NOT_OF_THE_STATE)
def test_a_seat_where_somebody_speaks_or_another_rules_is_not_hit(coder: Coder, text: str, lang: str) -> None:
    assert [row.target_ids for row in code(coder, text, lang=lang, published="2014-05-18")] == [["civilians"]]
