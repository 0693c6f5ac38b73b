"""Headlines: the Arabic present, which is news in a title only."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

TEXT = "وعاد الهدوء إلى المنطقة مساء."


def _told(coder: Coder, title: str) -> list[tuple[str, str]]:
    return [(row.sub_event_type, row.location) for row in code(coder, TEXT, title=title)]


def test_each_verb_of_a_title_with_no_news_below_it_has_its_row(coder: Coder) -> None:
    assert sorted(_told(coder, "قوات النظام تدخل بلدة مورك وتسيطر على بلدة اللطامنة")) == [
        ("Change to group/activity", "Murak"),
        ("Government regains territory", "Latmana"),
    ]
    assert sorted(_told(coder, "قسد تسيطر على بلدة هجين وتنسحب من بلدة ذيبان")) == [
        ("Change to group/activity", "Thiban"),
        ("Non-state actor overtakes territory", "Hajin"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "موسكو: قوات النظام باتت تسيطر على بلدة مورك",
        "من يسيطر على بلدة مورك؟",
        "هل قوات النظام تسيطر على بلدة مورك",
        "قسد لن تنسحب من بلدة هجين",
        "وفد من الأمم المتحدة يدخل بلدة هجين",
        "هدنة قوات النظام: متى تدخل بلدة هجين",
    ],
)
def test_a_question_or_a_state_is_no_news(coder: Coder, title: str) -> None:
    assert _told(coder, title) == []
