"""Days of a list: "on Monday and Tuesday", الثلاثاء والأربعاء, "5 and 9 May"; each gets a row.

Coding guide, section 1.
"""

from builders.coder.frame import Time
from builders.coder.sentence import LISTING, Parsed
from builders.language.dates import When
from builders.language.timeparts import NIGHT

_JOINTS = LISTING | {"again", "then", "on"}
_BETWEEN = frozenset({"between", "from", "بين", "من"})
_GAP = 3  # tokens between two days of a list: "and again on"


def days_of_list(parsed: Parsed, time: Time | None, words: When | None) -> list[tuple[Time, When]]:
    """Each day of the list in which the time of an act stands, with its words; none where it is a day by itself."""
    if time is None or words is None or time.precision != 1:
        return []
    run: list[When] = []
    for when in parsed.dates:
        if run and not _joined(parsed, run[-1], when):
            if words in run:
                break
            run = []
        run.append(when)
    if words not in run or len(run) < 2:
        return []
    return [(Time(w.start, w.end, 1, time.basis), w) for w in run if w.start is not None and w.end is not None]


def _joined(parsed: Parsed, before: When, when: When) -> bool:
    """Whether "and" or a comma ties a single later day to a single day, with nothing between."""
    if when.listed:
        return True
    single = before.start == before.end and when.start == when.end and before.precision == when.precision == 1
    if not single or before.start is None or when.start is None or before.recurrent or when.recurrent:
        return False
    keys = parsed.tokens.keys
    if before.part in NIGHT or not _BETWEEN.isdisjoint(keys[max(parsed.first, before.first - 2) : before.first + 1]):
        return False  # ليل الجمعة وصباح السبت is one night
    between = keys[before.last : when.first]
    if not parsed.tokens.words[when.first].isascii():
        return before.start < when.start and keys[when.first].startswith("و") and not between
    tied = len(between) <= _GAP and _JOINTS.issuperset(between) and not LISTING.isdisjoint(between)
    again = list(between[-1:]) != ["on"] or "again" in between  # not "on Monday, and on Tuesday the army"
    return before.start < when.start and tied and again
