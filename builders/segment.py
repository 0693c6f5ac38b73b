"""Paragraphs and sentences of an article, and which of them are news: page chrome is recognised and not coded.

A paragraph of running text ends with a full stop or is long; a saved web page adds lines that are neither: menus,
related headlines, credits. Lines of that kind before the first running paragraph belong to the title or are chrome,
between running paragraphs they are headings, after the last one they are chrome. Posts and flashes do not write their
last stop: where all is a few lines, the longest and those that tell incidents are the text, and a paragraph that begins
with a whole sentence runs on behind it.
"""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from builders.items import items, opens_as_news
from builders.language.tokens import Tokens
from builders.mention import Mention
from builders.run_in import behind_tags, counters, is_headline, openings, pictures
from builders.running import CLOSED, LONG_WORDS, RUNNING_WORDS, STOPS, ends, is_running, is_stopped, letters

_TITLE_CASE = 0.7  # share of capitalised words above which an English sentence is a headline
_HEADLINE_WORDS = 5
_SEVERAL = 3  # running paragraphs from which a text does not consist of lines
_POST = 8  # lines of a post that writes no stops; a page of headlines has more
_LONGEST = 400  # tokens after which a sentence is cut: no writer's sentence is longer, a hostile text may be
_PAGE = 8  # words of a day and an agency before the title that the text repeats
_CLOCK = re.compile(r"\d{4}[/-]\d{1,2}[/-]\d{1,2} \d{1,2}:\d\d (?=\D)")
_PAGER = frozenset({"السابق", "التالي"})
_AGE = 5  # words of a line of how long ago an article came out
_HEADS = frozenset({"Related", "RELATED"})  # what stands over headlines of other articles
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
    paragraphs = _paragraphs(tokens)
    asides = [m for m in mentions if m.layer == "cue" and m.values[0].cue in _ASIDES]
    kinds = _kinds(tokens, paragraphs, title_end, {m.first: m.values[0].cue for m in asides}, mentions)
    sentences: list[Sentence] = []
    cuts = _cuts(tokens, title_end, asides)
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


def _cuts(tokens: Tokens, title_end: int, asides: list[Mention]) -> dict[int, str]:
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
        news = _news_behind(tokens, mention.last)
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
            return behind_tags(tokens, start)
    return None


def _paragraphs(tokens: Tokens) -> list[tuple[int, int]]:
    words = tokens.words
    breaks = [at for at, word in enumerate(words) if word == "\n"]
    edges = zip([-1, *breaks], [*breaks, len(words)], strict=True)
    return [(left + 1, right) for left, right in edges if right > left + 1]


def _stopless(tokens: Tokens, lines: list[tuple[int, int]], mentions: list[Mention]) -> set[int]:
    """First tokens of what is the text where all is lines: those that tell incidents, and the longest if it is one."""
    first, last = max(lines, key=lambda line: line[1] - line[0], default=(0, 0))
    return items(lines, mentions) | ({first} if letters(tokens, first, last) >= RUNNING_WORDS else set())


def _kinds(
    tokens: Tokens, paragraphs: list[tuple[int, int]], title_end: int, starts: dict[int, str], mentions: list[Mention]
) -> list[str]:
    running = [is_running(tokens, first, last) for first, last in paragraphs]
    text = [n for n, (first, _) in enumerate(paragraphs) if tokens.starts[first] >= title_end]
    if len(text) <= _POST and not any(running[n] for n in text):
        unmarked = [paragraphs[n] for n in text if _mark(tokens, starts, *paragraphs[n], False) is None]
        stopless = _stopless(tokens, unmarked, mentions)
        running = [runs or first in stopless for (first, _), runs in zip(paragraphs, running, strict=True)]
    long = items([line for line, runs in zip(paragraphs, running, strict=True) if not runs], mentions)
    marked = [_mark(tokens, starts, *line, runs) for line, runs in zip(paragraphs, running, strict=True)]
    aged = [at for at, line in enumerate(paragraphs) if _is_age(tokens, *line)]
    paged = [at + 1 for at, line in enumerate(paragraphs[:-1]) if _is_pager(tokens, *line)]
    for at in (at for at in paged if not is_stopped(tokens, *paragraphs[at])):
        marked[at] = "related"
    for at in aged:  # of the headline before it
        marked[max(0, at - 1) : at + 1] = ["chrome"] * (at - max(0, at - 1) + 1)
    body = [n for n, (runs, mark) in enumerate(zip(running, marked, strict=True)) if runs and mark is None]
    title_words = set(tokens.keys[: bisect_right(tokens.ends, title_end)])
    kinds = []
    related = False
    for n, (first, last) in enumerate(paragraphs):
        in_title = tokens.starts[first] < title_end
        if marked[n] is not None:
            related = marked[n] == "related" or related
            kinds.append("chrome")
        elif in_title and tokens.ends[last - 1] <= title_end:
            kinds.append("title")
        elif running[n] and not (related and last - first < LONG_WORDS and not body[-1] > n):
            related = False
            kinds.append("body")
        elif (body and n > body[-1]) or related:
            kinds.append("chrome")
        elif _repeats(tokens, first, last, title_words) or (not body and n == 0):
            kinds.append("title")
        else:
            between = bool(body) and body[0] < n
            item = between and first in long
            item = item and (len(body) < _SEVERAL or opens_as_news(tokens, first, last, mentions))
            kinds.append("body" if item else "heading" if between else "chrome")
    return kinds


def _is_age(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a line tells how old the Arabic headline of another article before it is: يومان مضت."""
    return last - first <= _AGE and tokens.keys[last - 1] == "مضت"


def _is_pager(tokens: Tokens, first: int, last: int) -> bool:
    return last - first == 1 and tokens.keys[first] in _PAGER


def _mark(tokens: Tokens, starts: dict[int, str], first: int, last: int, runs: bool) -> str | None:
    """The cue that a paragraph begins with; of a line that is no running text also the one that makes it a caption.

    A line that is nothing but "previous" or "next" leads to other articles, whose headlines follow; one that opens with
    the minute at which it came out is such a headline: "2021/08/19 11:12 ...".
    """
    if _is_pager(tokens, first, last):
        return "related"
    if _CLOCK.match(tokens.slice(first, last)):
        return "chrome"
    if not runs and any(starts.get(t) == "archive" for t in range(first, last)):
        return "chrome"
    return next((starts[t] for t in range(first, min(first + 3, last)) if t in starts), None)


def _repeats(tokens: Tokens, first: int, last: int, title_words: set[str]) -> bool:
    """Whether most words of a line stand in the title."""
    words = [tokens.keys[t] for t in range(first, last) if len(tokens.keys[t]) > 1]
    return bool(words) and sum(word in title_words for word in words) >= 0.6 * len(words)


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
