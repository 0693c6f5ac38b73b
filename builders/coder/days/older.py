"""Older: what had happened before the news, and the time of that: "had captured", كان قد سيطر."""

from builders.coder.sentence import IMPERFECT, Parsed, is_cue
from builders.language.dates import When
from builders.mention import Mention

_PAST = frozenset({"earlier", "accord"})  # behind these stands the day of an older event
_CLAUSES = frozenset(", he it she that they which who".split())
_EARLIER = 2  # tokens from "earlier" to the time in which it was
TAKES_PLACE = frozenset({"happens", "undergo"})  # cues that an act took place


def of_older(parsed: Parsed, trigger: Mention, when: When) -> bool:
    """Whether what had been, or an accord, is told between an act and a time; not what one was doing, كان يتنقل, nor
    what the act itself had done, "said that strikes had killed six on Monday", nor where Arabic then tells when the act
    took place: الهجوم الذي يعتقد أنه كان بالغاز ووقع السبت.
    """
    past = (m for m in parsed.between(trigger.last, when.first) if is_cue(m, *_PAST))
    if not parsed.tokens.words[trigger.first].isascii():
        past = (m for m in past if not TAKES_PLACE & parsed.cues(m.last, when.first))
    return any(m.first < when.first and not (_was_doing(parsed, m) or _had_done(parsed, trigger, m)) for m in past)


def looks_back(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a clause tells what had happened before: "had captured", وكانت قد سيطرت, وكان يفترض; not beside another
    verb what one was doing: أصابت سيارة كانت تسير.
    """
    past = (m for m in parsed.between(first, last) if is_cue(m, "earlier"))
    return any(m.first == first or not _was_doing(parsed, m) for m in past)


def _was_doing(parsed: Parsed, was: Mention) -> bool:
    """Whether "was" only says in Arabic what one was doing then: كان يتنقل."""
    return any(key.startswith(IMPERFECT) for key in parsed.tokens.keys[was.last : was.last + 1])


def _had_done(parsed: Parsed, act: Mention, had: Mention) -> bool:
    """Whether an English act is the subject of "had" in what somebody said of it: "said that strikes on the town had
    killed"; not "strikes on the town rebels had taken", "strikes, which had", "strikes, adding it had".
    """
    said = parsed.cues(parsed.first, act.first) & {"attribution", "source"}
    if not said or parsed.tokens.keys[had.first] != "had" or act.values[0].rule.form != "noun":
        return False
    between = parsed.between(act.last, had.first)
    subject = between[-1] if between and between[-1].last == had.first else None
    other = subject is not None and subject.layer in ("actor", "people")
    parted = any(m.layer in ("rule", "harm") or is_cue(m, "attribution", "relative") for m in between)
    return not (parted or other) and _CLAUSES.isdisjoint(parsed.tokens.keys[act.last : had.first])


def earlier_in(parsed: Parsed, when: When) -> bool:
    """Whether a time is that of the act itself, "earlier this month", not of another: "which it had lost in 2013"."""
    words = parsed.tokens.keys[when.first - _EARLIER : when.first]
    return bool({"earlier", "سابق"} & set(words))
