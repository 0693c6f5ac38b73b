"""Items: where a long report goes over to what happened in another part of the country, and what is no report."""

from collections.abc import Sequence

from builders.coder.frame import Frame, Problem
from builders.coder.sentence import Parsed
from builders.coder.victims import is_cue

_LEAD = 1  # paragraphs behind the first that belong to the lead
_LONG = 400  # tokens of an article that would tell a day if it were news
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


def drop_reflections(frames: Sequence[Frame]) -> None:
    """A long article that tells the day of no act reflects on a war: what it names behind its lead, with nobody killed,
    is a case.
    """
    told = [f for f in frames if f.problem is None and f.time is not None]
    if not told or len(told[0].clause.parsed.tokens) < _LONG or any(f.time is not None and f.time.dated for f in told):
        return
    for frame in told:
        if frame.rule.form == "noun" and not frame.harms and not is_in_lead(frame, frames):
            frame.problem = Problem("background", "in an article that tells no day")
