"""A text is read without its markup, and what is read keeps its place in the text as published."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.coder import Coder
from builders.language.as_read import as_read, letters_of
from builders.language.tokens import tokenise
from gazetteer.gazetteer import Gazetteer
from schema.article import Article
from schema.event import Report

_ENGLISH = "Government artillery shelled {} on Friday, killing {} civilians."
_ARABIC = "قصفت قوات النظام مدينة {} أمس فقتل {} مدنيا."
_DUMA = "&#1583;&#1608;&#1605;&#1575;"
_PIECES = [
    "<b>",
    "</b>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<p>",
    "<p hidden>",
    '<b style="display: none">',
    "</p>",
    "<br/>",
    "<",
    ">",
    "&",
    "&#49;",
    "&amp;#160;",
    "&nbsp;",
    "ﻻ",
    "ﷲ",
    "ﺩ",
    "Duma",
    " 12 ",
    "\n",
    "x",
]


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder.load(Gazetteer.load())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("shelled <b>Duma</b> on", "shelled Duma on"),
        ('<a href="/t/1?a=b&amp;c=d">Duma</a>', "Duma"),
        ("shel<i>led</i>", "shelled"),
        ("one<br>two<BR />three</p><p class='x'>four", "one\ntwo\nthree\n\nfour"),
        ("12<sup>1</sup> civilians", "12\u200b1\u200b civilians"),
        ("&#49;&#x32;&nbsp;civilians &amp;#38; &amp;amp; more", "12\xa0civilians & & more"),
        ("<Duma> < b> a<b & c; AT&T; <bold> <<دوما>>", "<Duma> < b> a<b & c; AT&T; <bold> <<دوما>>"),
        ("ﻗﺼﻔﺖ ﺍﻷﺣﻴﺎﺀ ﴾ﷺ﴿", "قصفت الأحياء ﴾ﷺ﴿"),
        ("مسلحو #المعارضة في #Aleppo, item #3 #", "مسلحو المعارضة في Aleppo, item #3 #"),
        ("tags #Duma #Syria", "tags #Duma Syria"),
        ("Du<!-- fell <b>on</b> -->ma <!--> fell <!---> on --> air", "Duma  fell  on --> air"),
        ("Duma<script>a = '<p>Homs</p>'; b<c;</SCRIPT > fell<style>p{}</style>", "Duma fell"),
        ("<Title lang='en'>Homs</title>Duma<noscript>Hama</noscript><template><p>Arbin</p></template>", "Duma"),
        ("<html><head><title>x</title></head><body>Duma</body></html>", "\n\n\n\nDuma\n\n"),
        ("Duma <!-- fell <script> on <b>Homs</b>", "Duma <!-- fell <script> on Homs"),
        ("<script>Duma<style>p{}</style> fell</noscript>", "<script>Duma fell"),
        ("<titles>Duma</titles> <scripture>", "<titles>Duma</titles> <scripture>"),
        ("Du<p hidden>Homs <b>fell</b></p>ma", "Duma"),
        ("Du<DIV class=x HIDDEN='until-found'>a<div>b</div>c</DIV>ma", "Duma"),
        ('Du<span style="color:red; Display : none !important">Homs</span>ma', "Duma"),
        ("Du<span style=display:none>Homs</span>ma<i style='display:none;'>&amp;#49;</i>", "Duma"),
        ("Du<b hidden><!-- </b> --><script>'</b>'</script>Homs</b>ma", "Duma"),
        ("Du<b hidden>a<i hidden>b</i>c</b>ma<i>d</i>", "Dumad"),
        ("Du<b hidden><br>Homs<img src=x></b>ma", "Duma"),
        ('<b class="hidden" title=\'a hidden thing\' data-x="display:none">Duma</b>', "Duma"),
        ('<b aria-hidden="true">Duma</b> <b style="display:none; display:block">fell</b>', "Duma fell"),
        ('<b style="--display:none">Duma</b> <b hiddenly>fell</b> <b style="visibility:none">on</b>', "Duma fell on"),
        ("<div><p hidden>Duma</div> fell<p>on</p></p>", "\n\nDuma\n fell\non\n\n"),
        ("<b hidden>Duma fell", "Duma fell"),
        ("<br hidden>Duma <img hidden> fell</br>", "\nDuma  fell\n"),
        ("<html><body style='display:none' hidden>Duma</body></html>", "\n\nDuma\n\n"),
        ("a <hidden> b; the hidden mine; display: none", "a <hidden> b; the hidden mine; display: none"),
    ],
)
def test_markup_is_read_as_what_it_shows(written: str, read: str) -> None:
    assert letters_of(written) == read


@given(st.lists(st.sampled_from(_PIECES)))
def test_every_token_has_its_place_in_the_text_as_published(pieces: list[str]) -> None:
    text = "".join(pieces)
    tokens = tokenise(text, str)
    edges = [edge for token in zip(tokens.starts, tokens.ends, strict=True) for edge in token]
    assert edges == sorted(edges)
    assert all(
        letters_of(text[a:b]) == word for a, b, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True)
    )


def test_a_text_without_markup_is_read_as_it_stands() -> None:
    assert as_read("قتل ١٢ مدنيا in Duma; a > b") is None


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        (_ENGLISH.format("<b>Duma</b>", "&#49;&#50;"), "killing &#49;&#50; civilians"),
        (_ENGLISH.format("the town of <a href='/t'>Duma</a>", "<em>12</em>"), "killing <em>12</em> civilians"),
        (_ENGLISH.replace(" shelled", "</b> <b>shelled").format("Duma", "12&#160;"), "killing 12&#160; civilians"),
        (
            _ENGLISH.replace("Friday, ", "6<sup>th</sup>&#160;April 2018&#44; ").format("Duma", 12),
            "killing 12 civilians",
        ),
        (_ARABIC.format(_DUMA, "&#x31;&#x32;"), "فقتل &#x31;&#x32; مدنيا"),
        (_ARABIC.format('<a href="/t">دوما</a>', "&#160;12&#160;"), "فقتل &#160;12&#160; مدنيا"),
        ("ﻗﺼﻔﺖ ﻗﻮﺍﺕ ﺍﻟﻨﻈﺎﻡ ﻣﺪﻳﻨﺔ ﺩﻭﻣﺎ ﺃﻣﺲ ﻓﻘﺘﻞ ١٢ ﻣﺪﻧﻴﺎ.", "ﻓﻘﺘﻞ ١٢ ﻣﺪﻧﻴﺎ"),
    ],
)
def test_an_event_told_in_markup_is_that_told_without(coder: Coder, text: str, toll: str) -> None:
    (row,) = _rows(coder, text)
    assert (row.location, row.date_start, row.fatalities, row.actor_ids) == (
        "Duma",
        date(2018, 4, 6),
        12,
        ["syria-gov"],
    )
    assert [proof.text for proof in row.evidence if proof.field == "fatalities"] == [toll]
    assert all(proof.text == text[proof.start : proof.end] for proof in row.evidence)


@pytest.mark.parametrize(
    "hidden",
    [
        "<noscript>{}</noscript>",
        "<template><p>{}</p></template>",
        "<!-- {} -->",
        '<script type="text/javascript">var more = ["{}"];</script>',
        "<style>/* {} */</style>",
        "<div hidden><p>{}</p></div>",
        '<p style="display:none">{}</p>',
    ],
)
def test_what_a_browser_does_not_show_is_no_news(coder: Coder, hidden: str) -> None:
    text = f"<p>{_ENGLISH.format('Duma', 12)}</p>{hidden.format(_ENGLISH.format('Zamalka', 31))}<p>Two fled.</p>"
    rows = _rows(coder, text)
    assert [row.location for row in rows] == ["Duma"]
    assert all(proof.text == text[proof.start : proof.end] for row in rows for proof in row.evidence)


def test_the_title_of_a_page_is_no_news(coder: Coder) -> None:
    text = f"<html><head><title>{_ENGLISH.format('Zamalka', 31)}</title></head><body><p>Mild weather.</p></body></html>"
    assert _rows(coder, text) == []


def test_blocks_of_a_page_are_lines(coder: Coder) -> None:
    text = (
        "<h1>Strikes go on in the north</h1><ul><li>Warplanes bombed Saraqib on Thursday, killing two men.</li>"
        "<li>Warplanes bombed Kafranbel on Friday, killing three men.</ul>"
    )
    assert [(row.location, row.fatalities) for row in _rows(coder, text)] == [("Saraqab", 2), ("Kafr Nobol", 3)]


def _rows(coder: Coder, text: str) -> list[Report]:
    lang = "en" if "artillery" in text or "Warplanes" in text else "ar"
    article = Article.model_validate({"id": "x", "published": date(2018, 4, 7), "text": text, "lang": lang})
    return coder.code(article).reports
