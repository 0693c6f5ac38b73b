"""Replies: fire with which a side answers what was told before, at a place that is not told: وردت الفصائل بقصف مواقعهم,
"Turkey responded with artillery fire". It is neither that act nor at its place.
"""

from builders.coder.acts.boundaries import ANSWERS
from builders.coder.frame import ANSWER, Frame, Problem
from builders.coder.sentence import THIS, has_article
from gazetteer.place import SETTLEMENTS
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, VIOLENT

_BY = frozenset({"by", "with"})
#: English verbs by which a side answers what was done to it.
ANSWERED = frozenset({"answered", "replied", "responded", "retaliated"})
_IN = frozenset({"response", "retaliation"})  # behind "in", where nothing is told that is answered
_TO = frozenset({"for", "to"})
_REPLY = frozenset({"ردا", "وردا"})


def is_reply(frame: Frame, last: Frame | None) -> bool:
    """Whether a frame is fire that answers the violence told last, of no place of its own, not even "the town", and
    no civilians fell by it, as they do in the town.
    """
    fire = EVENT_TYPE_OF[frame.event] == EXPLOSIONS and not (frame.spots or frame.title)
    fire = fire and not any(harm.civilian for harm in frame.harms)
    if not fire or last is None or EVENT_TYPE_OF[last.event] not in VIOLENT or last.title:
        return False
    parsed, clause = frame.clause.parsed, frame.clause
    kinds = (m for m in parsed.between(clause.first, clause.last) if m.layer == "kind")
    town = any(m.values[0] in SETTLEMENTS and has_article(parsed, m) for m in kinds)
    return not town and (_answers(frame) or _in_response(frame))


def refuse_reply(frame: Frame, last: Frame | None) -> None:
    """Refuse fire that only answers what was told last."""
    if (frame.problem is None or frame.problem.reason == "general") and is_reply(frame, last):
        frame.problem = Problem("general", ANSWER)


def _answers(frame: Frame) -> bool:
    """Whether the act is that with which a verb says that somebody answers: ردت بقصف, "responded by shelling"."""
    parsed, act = frame.clause.parsed, frame.clause.triggers[0]
    before = parsed.tokens.keys[frame.clause.first : act.first]
    if parsed.tokens.words[act.first].isascii():
        return not (ANSWERED.isdisjoint(before) or _BY.isdisjoint(before))
    return act.form.prefix == "ب" and not ANSWERS.isdisjoint(before)


def _in_response(frame: Frame) -> bool:
    """Whether an act is told as an answer to what stands before it: ردا على ذلك, "in response"."""
    keys = frame.clause.parsed.tokens.keys[frame.clause.first : frame.clause.last]
    threes = zip(keys, keys[1:], [*keys[2:], ""], strict=False)
    return any(
        (a == "in" and b in _IN and c not in _TO) or (a in _REPLY and b == "علي" and c in THIS) for a, b, c in threes
    )
