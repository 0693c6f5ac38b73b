"""Texts that no writer writes give a result too, and twice the text makes about twice the work."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Literal

import pytest

from builders.coder import Coder
from builders.coder.acts.asides import is_aside
from builders.coder.tolls.adding_up import add_up
from builders.lexicon import entries
from builders.read import read_articles
from builders.rules import load_rules
from schema.article import Article

Lang = Literal["ar", "en"]
TEXTS: dict[str, tuple[Lang, str]] = {
    "a list of places": ("ar", "قصف دوما وحرستا و"),
    "acts without a stop": ("ar", "قصف الطيران دوما "),
    "one village, one toll, one sentence": ("ar", "قتل ثلاثة مدنيين في قصف على دوما. "),
    "deaths without a stop": ("ar", "قتل ثلاثة مدنيين في دوما "),
    "numbers": ("ar", "بين 5 و 8 آلاف "),
    "groups of digits": ("en", "1 200 300 1e400 12² 2018-13-45 "),
    "brackets": ("en", "DOUMA (AFP) "),
    "signs between the words of a name": ("en", "Deir - - - - - - - - - - "),
    "small words that begin names": ("en", "at the al the "),
    "dates": ("en", "on Monday 5 to 6 "),
    "sides": ("en", "army shelled the rebels, the rebels shelled the army and "),
    "credits": ("en", "Share this: Read more\n"),
    "markup": ("en", "<p><b>&#49;</b> &lt;a <b <i "),
    "presentation forms": ("ar", "ﻗﺼﻒ ﺩﻭﻣﺎ "),
    "one act, many sentences": ("en", "Shelling killed three civilians in Douma. "),
}
CUT: list[tuple[Lang, str]] = [
    ("en", "Warplanes bombed Saraqib on Monday and shells fell in"),
    ("ar", "قتل مدنيان في دوما وأكد المرصد إعدام التنظيم"),
    ("ar", "قُتل في بلدة نوى كل من"),
    ("ar", 'قُتل في بلدة نوى كل من "فلان الفلاني" و'),
    ("en", "Shelling of Douma killed 20 people, five"),
    ("en", "Shelling of Douma killed 20 people. Among the dead was"),
]
SAMPLE = Path(__file__).parents[3] / "datasets" / "syria-sample" / "articles"
STEP = 7  # words between two places at which an article breaks off
TIMES = 250
LONG = 4_000


def article(lang: Lang, text: str) -> Article:
    return Article(id="hostile", source="test", url=None, published=date(2018, 3, 16), title="", text=text, lang=lang)


class Counter:
    calls = 0


@contextmanager
def counted() -> Iterator[Counter]:
    """Calls of functions, ours and built-in ones, in the block."""
    counter = Counter()

    def count(frame: FrameType, event: str, argument: object) -> None:
        counter.calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        yield counter
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_with_the_length_of_the_text(coder: Coder, name: str) -> None:
    lang, piece = TEXTS[name]
    coder.code(article(lang, piece * 3))  # what is remembered of words is not counted
    work = []
    for times in (TIMES, 2 * TIMES):
        with counted() as counter:
            coder.code(article(lang, piece * times))
        work.append(counter.calls)
    assert work[1] < 2.5 * work[0]


def test_tolls_of_many_places_are_added_up_one_by_one(coder: Coder) -> None:
    villages = [place.name for place in coder.gazetteer.places.values() if place.kind == "village"]
    told = (f"Shelling killed {n} people in the village of {name}. " for n, name in enumerate(villages[:TIMES], 1))
    rows = [frame for frame in coder.code(article("en", "".join(told))).reading.frames if frame.problem is None]
    work = []
    for frames in (rows[: len(rows) // 2], rows):
        with counted() as counter:
            add_up(frames)
        work.append(counter.calls)
    assert len(rows) > TIMES / 4
    assert work[1] < 2.5 * work[0]


def test_the_asides_of_a_sentence_are_looked_for_once(coder: Coder) -> None:
    text = "Jets bombed Douma" + ", where rebels battle the army in Harasta" * 20 + "."
    (parsed,) = coder.code(article("en", text)).reading.sentences
    with counted() as counter:
        found = [token for token in range(parsed.first, parsed.last) if is_aside(parsed, token)]
    assert found
    assert counter.calls < 50 * (parsed.last - parsed.first)


@pytest.mark.parametrize(("lang", "word"), [("en", "shelling "), ("ar", "قصف ")])
def test_a_sentence_of_nothing_but_acts_is_refused_as_no_prose(coder: Coder, lang: Lang, word: str) -> None:
    coder.code(article(lang, word * 3))
    with counted() as counter:
        coding = coder.code(article(lang, word * 400))
    assert coding.reports == []
    assert [refusal.detail for refusal in coding.refusals] == ["400 words for acts in one sentence"]
    assert counter.calls < 400 * 300


def test_a_sentence_of_many_acts_is_read(coder: Coder) -> None:
    text = "Warplanes bombed Duma on Friday, killing two men" + ", and bombed it again" * 20 + "."
    assert [report.fatalities for report in coder.code(article("en", text)).reports] == [2]


@pytest.mark.parametrize("name", TEXTS)
def test_a_long_hostile_text_is_coded(coder: Coder, name: str) -> None:
    lang, piece = TEXTS[name]
    coding = coder.code(article(lang, piece * LONG))
    text = coding.reading.tokens.text
    assert all(proof.text == text[proof.start : proof.end] for row in coding.reports for proof in row.evidence)


def test_a_text_of_words_that_nobody_knows_is_coded(coder: Coder) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = " ".join(a + b + c + d for a in letters for b in letters for c in letters for d in "qxz")
    assert coder.code(article("en", words)).reports == []


@pytest.mark.parametrize(("lang", "text"), CUT)
def test_a_text_that_breaks_off_is_coded(coder: Coder, lang: Lang, text: str) -> None:
    assert coder.code(article(lang, text)).reading.tokens.text.strip() == text


def test_an_article_is_coded_wherever_it_breaks_off(coder: Coder) -> None:
    whole = [one for one in read_articles(sorted(SAMPLE.glob("*.jsonl"))) if isinstance(one, Article)]
    for one in whole:
        ends = [at for at, letter in enumerate(one.text) if letter == " "][::STEP]
        for end in ends:
            coder.code(one.model_copy(update={"text": one.text[:end]}))
    assert len(whole) > 100


def test_a_sentence_keeps_few_of_the_groups_of_a_long_text(coder: Coder) -> None:
    text = " ".join(f"Fighters {n} of Ahrar al-Sham shelled Douma." for n in range(TIMES))
    sentences = coder.code(article("en", text)).reading.sentences
    assert len(sentences) == TIMES
    assert sentences[-1].told[-1] == sentences[-2].groups(sentences[-2].last)[-1]
    assert len(sentences[-1].told) < TIMES / 2


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize(
    "text", ["دوما", ", Douma", "Douma", "من دوما", "بعد من دوما إدلب و", "from Douma Idlib ,", "capital Douma"]
)
def test_a_text_may_begin_with_a_place(coder: Coder, text: str, lang: str) -> None:
    article = Article.model_validate({"id": "1", "lang": lang, "published": "2018-03-16", "text": text})
    assert coder.code(article).reports == []


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_text_may_be_any_one_word_that_the_coder_knows(coder: Coder, lang: Lang) -> None:
    words = {phrase for rule in load_rules(lang) for phrase in rule.words} | {
        entry.phrase for _, entry in entries(lang)
    }
    for word in sorted(words):
        coder.code(Article(id="1", lang=lang, published=date(2018, 3, 16), text=word))
    assert len(words) > 1000
