"""Running text: what a paragraph of it ends with, and how long it is."""

from builders.language.tokens import Tokens
from builders.stops import CLOSING, STOPS, ends

_ASKS = frozenset("?؟")
RUNNING_WORDS = 7  # a paragraph of fewer words is a line even with a full stop, unless all the text is lines
LONG_WORDS = 28


def is_running(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a paragraph (tokens, half open) is running text: it is long, has a stop at its end, or one within."""
    words = last - first
    stopped = words >= RUNNING_WORDS and is_stopped(tokens, first, last)
    return words >= LONG_WORDS or stopped or _runs_on(tokens, first, last)


def is_stopped(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a line ends with the stop of a sentence; headlines ask, or are cut short with dots."""
    end = last - 1
    while end > first and tokens.words[end] in CLOSING:
        end -= 1
    cut = tokens.words[end] == "…" or tokens.words[max(first, end - 2) : end + 1] == ["."] * 3
    return tokens.words[end] in STOPS - _ASKS and not cut


def _runs_on(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a paragraph begins with a whole sentence, so that only its last one lacks the stop."""
    stops = (at for at in range(first + RUNNING_WORDS, last - 1) if tokens.words[at] == ".")
    return any(
        ends(tokens, at, last) and _stands_alone(tokens, at) and letters(tokens, first, at) >= RUNNING_WORDS
        for at in stops
    )


def letters(tokens: Tokens, first: int, last: int) -> int:
    """How many of some tokens are words in letters."""
    return sum(word[0].isalpha() for word in tokens.words[first:last])


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether a stop is neither one of several ("a.. b") nor within a word ("a.net")."""
    return STOPS.isdisjoint((tokens.words[at - 1], tokens.words[at + 1])) and not tokens.touch(at)
