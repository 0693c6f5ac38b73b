"""Posts and flashes do not write their last stop; the lines of a saved page's menu have none either."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

SHELLED = "Government forces shelled the town of Saraqib on Friday, killing two civilians"
ARABIC = "قصفت قوات النظام مدينة سراقب يوم الجمعة ما أدى إلى مقتل مدنيين اثنين"


@pytest.mark.parametrize(
    "text",
    [
        SHELLED,
        f"{SHELLED}.",
        f"{SHELLED}. https://example.org/x",
        f"{SHELLED} (Reuters)",
        f"{SHELLED}.\0",
        f"The truce in the north did not hold for long. {SHELLED}",
        f"Urgent\n{SHELLED}\nFrom our correspondent",
    ],
)
@pytest.mark.parametrize("title", ["", "A title here"])
def test_a_sentence_is_text_without_its_stop(coder: Coder, title: str, text: str) -> None:
    assert [(row.location, row.fatalities) for row in code(coder, text, lang="en", title=title)] == [("Saraqab", 2)]


@pytest.mark.parametrize("text", [ARABIC, f"{ARABIC} #سراقب", f"{ARABIC} 🔴"])
def test_nor_does_arabic_need_it(coder: Coder, text: str) -> None:
    assert [(row.location, row.fatalities) for row in code(coder, text, title="خبر من الشمال")] == [("Saraqab", 2)]


def test_all_lines_of_a_post_that_tell_incidents_are_text(coder: Coder) -> None:
    text = "Two men were wounded in shelling of the town of Binnish on Friday\nPhoto: N. N.\n" + SHELLED
    rows = code(coder, text, lang="en", title="News of the north")
    assert [row.location for row in rows] == ["Bennsh", "Saraqab"]


@pytest.mark.parametrize(
    "text",
    [
        "Home\nNews\nShelling kills two in Saraqib\nContact us",
        "\n".join([SHELLED, *(f"The council of the town opens its school number {n}" for n in range(10))]),
        f"The minister spoke in Damascus on Friday about the schools of the capital.\nHome\n{SHELLED}",
        f"The minister spoke in Damascus about the schools.\n{SHELLED[11:]} .. and the market closes",
        f"The minister spoke in Damascus about the schools.\n{SHELLED[11:]}.example and others",
    ],
)
def test_a_menu_and_headlines_behind_the_text_are_none(coder: Coder, text: str) -> None:
    assert code(coder, text, lang="en", title="A title here") == []
