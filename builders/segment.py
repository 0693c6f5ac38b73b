"""Sentences of an article, and which of them are news: page chrome is recognised and not coded.

A saved page runs its title, credits, tags and the headlines of other articles into the text: a sentence begins there
too.
"""

from bisect import bisect_left
from typing import NamedTuple

from builders.language.tokens import Tokens
from builders.mention import Mention
from builders.paragraphs import kinds_of, paragraphs_of
from builders.run_in import behind_tags, counters, is_headline, openings, pictures
from builders.stops import CLOSED, STOPS, ends

_TITLE_CASE = 0.7  # share of capitalised words above which an English sentence is a headline
_HEADLINE_WORDS = 5
_LONGEST = 400  # tokens after which a sentence is cut: no writer's sentence is longer, a hostile text may be
_PAGE = 8  # words of a day and an agency before the title that the text repeats
_HEADS = frozenset({"Related", "RELATED"})  # what stands over headlines of other articles
_LIST = "tags"
_NEWS_ENDS = 0.4  # share of a text behind which they end it
#: Cues of credits, of headlines of other articles, and of captions of old pictures.
_ASIDES = frozenset({"chrome", "related", "archive"})
_CREDIT = 40  # tokens that a credit may take
_OPENING, _SMALL = 8, 5  # words behind the first of a sentence, and how many of them are small


class Sentence(NamedTuple):
    """Tokens `first` to `last` (half open) of one sentence. `kind`: title, heading, body or chrome."""

    first: int
    last: int
    paragraph: int
    kind: str


def segment(tokens: Tokens, title_end: int, mentions: list[Mention]) -> list[Sentence]:
    """Sentences in order; `title_end`: characters of the title at the start of the text, 0 if it has none."""
    paragraphs = paragraphs_of(tokens)
    asides = [m for m in mentions if m.layer == "cue" and m.values[0].cue in _ASIDES]
    kinds = kinds_of(tokens, paragraphs, title_end, {m.first: m.values[0].cue for m in asides}, mentions)
    sentences: list[Sentence] = []
    cuts = _cuts(tokens, title_end, asides, mentions)
    stops = {at for at, word in enumerate(tokens.words) if word in STOPS}
    opened = openings(tokens, {*cuts, *(at + 1 for at in stops)}, {at for at, kind in cuts.items() if kind == "chrome"})
    edges = sorted({*cuts, *opened, *stops})
    for number, ((first, last), kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        inside = edges[bisect_left(edges, first) : bisect_left(edges, last)]
        for start, end in _sentences(tokens, first, last, inside, {*cuts, *opened}):
            here = cuts.get(start, kind) if kind == "body" else kind
            here = "title" if here == "body" and end in opened and is_headline(tokens, start, end) else here
            sentences.append(Sentence(start, end, number, _headline(tokens, start, end, here)))
    return sentences


def _cuts(tokens: Tokens, title_end: int, asides: list[Mention], mentions: list[Mention]) -> dict[int, str]:
    """Tokens at which a sentence begins in the middle of a line, and what kind it is.

    Saved pages run the title, credits and tags into the text. The title ends where it ends; a credit ("share this",
    `asides`) begins chrome up to the next stop, or to the end of the line where the news is over; a place in capitals
    before a bracket ("DAMASCUS (AFP)") begins the news.
    """
    cuts: dict[int, str] = {}
    if title_end:
        behind = bisect_left(tokens.starts, title_end)
        cuts |= {0: "title"} | ({behind: "body"} if behind < len(tokens) else {})
        cuts |= _title_again(tokens, behind)
    for mention in (m for m in asides if m.values[0].cue != "archive"):
        cuts[mention.first] = "chrome"
        heads = tokens.words[mention.first] in _HEADS
        if heads and mention.first > _NEWS_ENDS * len(tokens):
            cuts |= dict.fromkeys(_stopped(tokens, mention.last), "chrome")
            continue
        listed = tokens.keys[mention.first] == _LIST
        news = behind_tags(tokens, mention.last, mentions) if listed else _news_behind(tokens, mention.last)
        if news is not None:
            cuts.setdefault(news, "body")
    closed = {at + 1 for at, word in enumerate(tokens.words) if word in CLOSED}
    for at, news in [*pictures(tokens, closed), *counters(tokens)]:
        cuts |= {at: "chrome", news: "body"}
    for at in (at for at, word in enumerate(tokens.words) if word == "(" and at):
        word = tokens.words[at - 1]
        if word.isupper() and len(word) > 3 and word.isascii():
            cuts[at - 1] = "body"
    return cuts


def _stopped(tokens: Tokens, at: int) -> list[int]:
    """Tokens behind the stops from a token to the end of its line."""
    end = next((n for n in range(at, len(tokens)) if tokens.words[n] == "\n"), len(tokens))
    return [n + 1 for n in range(at, end - 1) if tokens.words[n] in STOPS]


def _title_again(tokens: Tokens, behind: int) -> dict[int, str]:
    """Where the text that begins at a token repeats the title, behind the day of the page, and where that ends."""
    title = [key for key in tokens.keys[:behind] if key[:1].isalnum()]
    text = [
        at for at in range(behind, min(len(tokens), behind + _PAGE + 2 * len(title))) if tokens.keys[at][:1].isalnum()
    ]
    for skipped in range(_PAGE):
        again = text[skipped : skipped + len(title)]
        if len(title) >= _HEADLINE_WORDS and [tokens.keys[at] for at in again] == title:
            end = again[-1] + 1
            return {text[0]: "title"} | ({end: "body"} if end < len(tokens) else {})
    return {}


def _news_behind(tokens: Tokens, at: int) -> int | None:
    """The token at which running text begins again behind a credit: a capital with mostly small words after it."""
    for start in range(at, min(at + _CREDIT, len(tokens) - _OPENING)):
        if tokens.words[start] == "\n":
            return None
        opening = tokens.words[start + 1 : start + 1 + _OPENING]
        if tokens.words[start][0].isupper() and sum(word[0].islower() for word in opening) >= _SMALL:
            return start
    return None


def _sentences(tokens: Tokens, first: int, last: int, edges: list[int], cuts: set[int]) -> list[tuple[int, int]]:
    """Sentences of one paragraph, of which `edges` are the stops and cuts."""
    found: list[tuple[int, int]] = []
    start = first
    for at in edges:
        while at - start > _LONGEST:
            found.append((start, start + _LONGEST))
            start += _LONGEST
        if (at in cuts and at > start) or at - start == _LONGEST:
            found.append((start, at))
            start = at
        if tokens.words[at] not in STOPS or at < start + 2 or not ends(tokens, at, last):
            continue
        end = at + 1
        while end < last and tokens.words[end] in CLOSED:
            end += 1
        found.append((start, end))
        start = end
    while last - start > _LONGEST:
        found.append((start, start + _LONGEST))
        start += _LONGEST
    if start < last:
        found.append((start, last))
    return found


def _headline(tokens: Tokens, first: int, last: int, kind: str) -> str:
    """An English sentence in title case is a headline that a saved page ran into the text."""
    if kind != "body":
        return kind
    here = tokens.words[first:last]
    if not next((word for word in here if word[0].isalpha()), "").isascii():
        return kind
    words = [word for word in here if word[0].isalpha()]
    if len(words) < _HEADLINE_WORDS:
        return kind
    capitals = sum(word[0].isupper() for word in words)
    return "title" if capitals >= _TITLE_CASE * len(words) else kind
