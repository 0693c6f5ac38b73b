"""Datelines: the town and the day with which an agency opens its report, of no act: "BEIRUT, Oct 27 (AFP) -"."""

from builders.coder.sentence import DASHES
from builders.language.dates import When
from builders.language.tokens import Tokens

_LONGEST = 6  # tokens of a dateline before its day: "DAMASCUS, SYRIA,"
_MARKS = frozenset(",-–—")  # what parts its town from its day
_AGENCY = 9  # tokens behind a town with its country, an agency in brackets and the dash
_TOWN_ENDS = frozenset("،,(")
_OPENED = frozenset("(-–—")  # behind these the report begins, or the agency is named
_ENDS = frozenset("(.-–—:")  # what stands behind it


def is_in_dateline(tokens: Tokens, first: int, when: When) -> bool:
    """Whether an English day is that of writing, behind the town from which an agency reports, at the head of a
    sentence: "BEIRUT, Oct 27 (AFP) -", "Damascus – 27 October:"; not "On Oct 27 - a Friday -".
    """
    words = tokens.words[first : when.first]
    named = 2 <= len(words) <= _LONGEST and words[0][:1].isupper() and words[-1] in _MARKS
    numbered = any(key[:1].isdigit() for key in tokens.keys[when.first : when.last])
    closed = _ENDS.issuperset(tokens.words[when.last : when.last + 1])
    return named and numbered and closed and when.start == when.end and all(_is_part(word) for word in words)


def opens_report(tokens: Tokens, last: int) -> bool:
    """Whether behind the name with which a sentence begins a report begins: "DAMASCUS (AFP) -", "HOMS, Oct 27 (AFP) -",
    "HOMS, Syria -"; not "Homs, Hama - planes", two towns.
    """
    words = tokens.words[last : last + _LONGEST]
    end = next((n for n, word in enumerate(words) if word in _OPENED), None)
    if not end:
        return end == 0
    dated = any(word[:1].isdigit() or word == "Syria" for word in words[:end])
    return words[0] == "," and dated and all(_is_part(word) or word.isdigit() for word in words[:end])


def is_before_agency(tokens: Tokens, first: int, last: int) -> bool:
    """Whether behind the name that ends before a token, at the head of a sentence that begins at `first`, an agency
    stands in brackets, and the dash behind which it reports: أتلانتا، الولايات المتحدة (CNN)--.
    """
    words = tokens.words[last : last + _AGENCY]
    opened, closed = (next((n for n, word in enumerate(words) if word == mark), None) for mark in "()")
    if last - first > _LONGEST or opened is None or closed is None or words[0] not in _TOWN_ENDS:
        return False
    return opened < closed < len(words) - 1 and words[closed + 1] in DASHES


def _is_part(word: str) -> bool:
    """Whether a word is a name or a mark: "DAMASCUS, SYRIA," "BEIRUT (AP) —"."""
    return word in _MARKS or word in ("(", ")", ".") or word[:1].isupper()
