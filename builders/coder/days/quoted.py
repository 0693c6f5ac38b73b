"""Quoted: the day that is "today" for who is quoted, which is that on which he spoke."""

from datetime import timedelta

from builders.coder.days.speech import said_before
from builders.coder.frame import Frame
from builders.coder.sentence import QUOTES, Parsed
from builders.language.dates import When

_TODAY = frozenset({"today", "tonight"})
_PARTS = frozenset({"afternoon", "evening", "morning"})
_LATE = timedelta(days=2)  # between the day on which somebody spoke and that of publication


def spoken_before(parsed: Parsed, when: When, others: list[When]) -> timedelta:
    """How long before publication English words were said that call the day today: "bombed it today, the army said on
    Sunday" of a page of Monday. `others`: the days that the sentence tells.
    """
    if when.start != parsed.published or not _is_today(parsed, when.first, when.last):
        return timedelta()
    return said_before(parsed, others, _LATE)


def says_today(frame: Frame) -> bool:
    """Whether an act is told in a quotation that calls its day today."""
    parsed = frame.clause.parsed
    days = (proof for proof in frame.proofs if proof.field == "date")
    return any(_is_today(parsed, day.first, day.last) and _is_quoted(parsed, day.first) for day in days)


def _is_today(parsed: Parsed, first: int, last: int) -> bool:
    """Whether time words say "today", "tonight" or "this morning"."""
    keys = parsed.tokens.keys
    return keys[last - 1] in _TODAY or (keys[first] == "this" and keys[last - 1] in _PARTS)


def _is_quoted(parsed: Parsed, token: int) -> bool:
    """Whether a token stands in quotation marks that were opened in its sentence, or right before its first word."""
    tokens, first = parsed.tokens, parsed.first
    before = first > 0 and tokens.words[first - 1] in QUOTES and tokens.ends[first - 1] == tokens.starts[first]
    return (before + sum(word in QUOTES for word in tokens.words[first:token])) % 2 == 1
