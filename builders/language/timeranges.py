"""Ranges from one full day to another: "between 2 May and 18 May", من صباح الاثنين وحتى مساء الأربعاء."""

from dataclasses import replace

from builders.language.dates import When
from builders.language.timeparts import NIGHT
from builders.language.timetable import Grammar
from builders.language.tokens import Tokens

_WEEK = 7  # days up to which a range is one within a week
_YEAR = 366  # days from which two days are no range of one event
_GAP = 3  # tokens between the two days: "until the morning of"


def with_ranges(grammar: Grammar, tokens: Tokens, found: list[tuple[When, bool]]) -> list[tuple[When, bool]]:
    """Times in order, each pair of days that a range ties made one time. The flags stay those of the first."""
    merged: list[tuple[When, bool]] = []
    for when, hijri in found:
        if merged and _tied(grammar, tokens, merged[-1][0], when):
            merged[-1] = (_range(merged[-1][0], when), merged[-1][1])
        else:
            merged.append((when, hijri))
    return merged


def _range(first: When, last: When) -> When:
    days = (last.end - first.start).days if first.start is not None and last.end is not None else 0
    precision = 2 if days <= _WEEK else 3
    return replace(first, last=last.last, end=last.end, precision=precision, part=None, since=False, written=None)


def _tied(grammar: Grammar, tokens: Tokens, before: When, when: When) -> bool:
    """Whether "to" or "until" ties a later day to a day, or "and" behind "between"."""
    if before.start is None or when.start is None or when.start != when.end or before.recurrent or when.recurrent:
        return False
    single = before.start == before.end or before.since
    days = (when.start - before.start).days
    one_night = before.part in NIGHT and days == 1
    if one_night or not 0 < days < _YEAR or not (single or (before.end is not None and before.end < when.start)):
        return False
    keys = tokens.keys
    gap = keys[before.last : when.first]
    ties = grammar.both | grammar.either
    joints = grammar.to | ties | grammar.glue
    if len(gap) > _GAP or not joints.issuperset(gap):
        return False
    linked = not grammar.to.isdisjoint(keys[before.first + 1 : when.first])
    both = not ties.isdisjoint(gap) or (not gap and keys[when.first].startswith("و"))
    opened = not grammar.between.isdisjoint(keys[max(0, before.first - 1) : before.first + 2])
    return linked or (single and both and opened)
