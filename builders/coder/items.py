"""Items: where a long report goes over to what happened in another part of the country."""

from collections.abc import Sequence

from builders.coder.frame import Frame
from builders.coder.sentence import Parsed
from builders.coder.victims import is_cue

_LEAD = 1  # paragraphs behind the first that belong to the lead
_OPENING = 2  # tokens at the start of a sentence in which "in" stands


def is_in_lead(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a frame stands in a headline or in the first two paragraphs."""
    first = next((f.clause.parsed.paragraph for f in frames if not f.title), 0)
    return frame.title or frame.clause.parsed.paragraph <= first + _LEAD


def opens_elsewhere(frame: Frame, dated: Frame) -> bool:
    """Whether an Arabic item opens with its place in another governorate, وفي ريف درعا، ..., than that of the item before
    which told a day; the day of the lead holds for it again.
    """
    parsed = frame.clause.parsed
    if frame.clause.first > parsed.first or parsed is dated.clause.parsed or not _opens_with_place(parsed):
        return False
    here, there = ({s.place.admin1_pcode for s in f.spots if s.place is not None} for f in (frame, dated))
    return bool(here and there) and not here & there


def _opens_with_place(parsed: Parsed) -> bool:
    cue = next((m for m in parsed.between(parsed.first, parsed.first + _OPENING) if is_cue(m, "in")), None)
    behind = parsed.mention_at(cue.last) if cue is not None else None
    arabic = not parsed.tokens.words[parsed.first].isascii()
    return arabic and behind is not None and behind.layer in ("place", "kind")
