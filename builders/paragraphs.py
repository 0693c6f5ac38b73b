"""Paragraphs of an article, and which of them are its text: the lines around it on a saved page are no news.

A paragraph of running text ends with a full stop or is long; a saved web page adds lines that are neither: menus,
related headlines, credits. Lines of that kind before the first running paragraph belong to the title or are chrome,
between running paragraphs they are headings, after the last one they are chrome. Posts and flashes do not write their
last stop: where all is a few lines, the longest and those that tell incidents are the text, and a paragraph that begins
with a whole sentence runs on behind it.
"""

import re
from bisect import bisect_right

from builders.items import items, opens_as_news
from builders.language.tokens import Tokens
from builders.mention import Mention
from builders.running import LONG_WORDS, RUNNING_WORDS, is_running, is_stopped, letters

_POST = 8  # lines of a post that writes no stops; a page of headlines has more
_SEVERAL = 3  # running paragraphs from which a text does not consist of lines
_CLOCK = re.compile(r"\d{4}[/-]\d{1,2}[/-]\d{1,2} \d{1,2}:\d\d (?=\D)")
_PAGER = frozenset({"السابق", "التالي"})
_AGE = 5  # words of a line of how long ago an article came out


def paragraphs_of(tokens: Tokens) -> list[tuple[int, int]]:
    """The lines that are not empty, in order: their tokens, half open."""
    words = tokens.words
    breaks = [at for at, word in enumerate(words) if word == "\n"]
    edges = zip([-1, *breaks], [*breaks, len(words)], strict=True)
    return [(left + 1, right) for left, right in edges if right > left + 1]


def kinds_of(
    tokens: Tokens, paragraphs: list[tuple[int, int]], title_end: int, starts: dict[int, str], mentions: list[Mention]
) -> list[str]:
    """What each paragraph is: title, heading, body or chrome.

    `title_end`: characters of the title at the start of the text, 0 if it has none. `starts`: cues of credits, of
    related headlines and of captions, by their first tokens.
    """
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


def _stopless(tokens: Tokens, lines: list[tuple[int, int]], mentions: list[Mention]) -> set[int]:
    """First tokens of what is the text where all is lines: those that tell incidents, and the longest if it is one."""
    first, last = max(lines, key=lambda line: line[1] - line[0], default=(0, 0))
    return items(lines, mentions) | ({first} if letters(tokens, first, last) >= RUNNING_WORDS else set())


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
