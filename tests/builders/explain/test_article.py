"""An article told with its words, rows, rules and refusals: by the coder of this version, on sentences of our own."""

import io
from datetime import date

import pytest
from hostile import hostile
from rich.console import Console

from builders.coder import Coder
from builders.explain.article import explain_article
from builders.explain.as_html import as_html
from builders.explain.as_terminal import show
from builders.explain.checks import findings
from builders.explain.document import Document, Passage, Piece
from gazetteer.gazetteer import Gazetteer
from schema.article import Article

ENGLISH = (
    "Russian warplanes bombed the town of Ariha in Idlib province on Tuesday, killing four civilians and wounding "
    "nine.\n"
    "The army threatened to shell the town of Binnish."
)
ARABIC = "قتل أربعة مدنيين وأصيب تسعة آخرون جراء قصف طائرات حربية روسية مدينة أريحا بريف إدلب يوم الثلاثاء."


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder.load(Gazetteer.load())


def explained(coder: Coder, text: str, lang: str = "en") -> Document:
    article = Article.model_validate({"id": "a1", "text": text, "lang": lang, "published": date(2019, 5, 2)})
    coding = coder.code(article)
    return explain_article(article, coding, findings(article, coding.reports, coder.gazetteer.places))


def text_of(document: Document) -> list[Piece]:
    (passage,) = (block for block in document.sections[0].blocks if isinstance(block, Passage))
    return [piece for line in passage.lines for piece in line]


def words(document: Document, role: str) -> str:
    return " ".join(piece.text.strip() for piece in text_of(document) if piece.role == role)


def printed(document: Document, **options: object) -> str:
    out = io.StringIO()
    show(document, Console(file=out, width=200, highlight=False, markup=False, **options))  # type: ignore[arg-type]
    return out.getvalue()


def test_a_field_without_words_says_why(coder: Coder) -> None:
    told = printed(explained(coder, "Warplanes bombed the town of Ariha, killing four people."))
    assert "implied: nobody else is told to be hit" in told
    assert "no day beside the act: that of publication" in told
    assert "implied: nobody else" not in printed(explained(coder, "Clashes broke out in Ariha on Tuesday."))


def test_an_english_article(coder: Coder) -> None:
    document = explained(coder, ENGLISH)
    assert "bombed" in words(document, "event")
    assert "Ariha" in words(document, "place")
    assert "four" in words(document, "toll")
    assert "nine" in words(document, "toll")
    assert "Russian" in words(document, "actor")
    assert "Tuesday" in words(document, "date")
    assert "shell the town of Binnish" in words(document, "refused")
    assert "".join(piece.text for piece in text_of(document)) == ENGLISH.replace("\n", "")


def test_an_arabic_article(coder: Coder) -> None:
    document = explained(coder, ARABIC, "ar")
    assert "قصف" in words(document, "event")
    assert "أريحا" in words(document, "place")
    assert "أربعة" in words(document, "toll")
    assert "الثلاثاء" in words(document, "date")


def test_rows_rules_frames_and_refusals_are_told(coder: Coder) -> None:
    told = printed(explained(coder, ENGLISH))
    assert "Row 1: Air/drone strike, Ariha (أريحا), Idleb, 2019-04-30" in told
    assert "fatalities\t4 (4 of them civilians)\t" in told
    assert "gazetteer:C" in told
    assert "planned, 1 time\nIt is told as a plan, a threat, an order or an offer." in told
    assert "RULES THAT FIRED\nrule\tsignals\twords\tcame to\twhy\nen." in told
    assert "\tthreatened to shell\t" in told
    assert "[place" in told


def test_rows_that_fail_a_check_say_so(coder: Coder) -> None:
    assert "Every row passes every check." in printed(explained(coder, ENGLISH))
    article = Article.model_validate({"id": "a1", "text": ENGLISH, "lang": "en", "published": date(2019, 5, 2)})
    coding = coder.code(article)
    wrong = [report.model_copy(update={"fatalities": 9, "injured": -1}) for report in coding.reports]
    told = printed(explain_article(article, coding, findings(article, wrong, coder.gazetteer.places)))
    assert "a1#1\terror\t" in told


def test_colours_on_a_terminal_and_none_elsewhere(coder: Coder) -> None:
    document = explained(coder, ENGLISH)
    assert "\x1b[" not in printed(document)
    coloured = printed(document, force_terminal=True, color_system="standard")
    assert "\x1b[" in coloured
    assert "[place" not in coloured
    assert "[place" in printed(document, force_terminal=True, no_color=True)


def test_an_article_cannot_steer_the_terminal(coder: Coder) -> None:
    told = printed(explained(coder, f"{hostile('x')} {ENGLISH}"))
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "‹RLO›txet‹PDF› ␛[2J" in told


def test_an_article_of_nothing(coder: Coder) -> None:
    told = printed(explained(coder, "The council met on Monday to talk about the harvest."))
    assert "No event is coded from it." in told
    assert "Nothing was refused." in told
    assert as_html(explained(coder, ""))


def test_the_page_of_an_arabic_article_runs_from_right_to_left(coder: Coder) -> None:
    page = as_html(explained(coder, ARABIC, "ar"))
    assert '<div class="passage" dir="rtl" lang="ar">' in page
    assert page == as_html(explained(coder, ARABIC, "ar"))
    assert '<mark class="place" title="place: gazetteer:C' in page
    assert 'href="#row-1"' in page
    assert 'id="row-1"' in page
