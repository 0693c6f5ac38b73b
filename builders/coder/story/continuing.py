"""Continuing: clauses that tell a further act of the side that acted in the clause before."""

from builders.coder.acts.leads import BESIDES, is_similar
from builders.coder.frame import Clause, Frame
from builders.coder.sentence import ALSO, is_cue
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_OTHER = frozenset({"additional", "another", "further", "more", "new", "other", "second", "separate", "third"})
_OTHERS = frozenset({"اخر", "اخري", "اضافيه", "ثان", "ثانيه", "جديده"})
_DETERMINERS = frozenset({"it", "the", "they", "these", "those"})
_NEAR = 3  # tokens around an act in which "also" and the article stand


def is_further(frame: Frame) -> bool:
    """Whether an act is told as one more, of which no toll told before it is: "a town was also hit", "other raids took
    place in", غارات أخرى على; not "the raids also hit".
    """
    parsed = frame.clause.parsed
    act = next((m for m in frame.clause.triggers if m.values[0].rule is frame.rule), frame.clause.triggers[0])
    before = parsed.tokens.keys[max(parsed.first, act.first - _NEAR) : act.first]
    if not _DETERMINERS.isdisjoint(before) or act.form.prefix.endswith("ال"):
        return False
    behind = parsed.tokens.keys[act.last : act.last + 1]
    other = not _OTHER.isdisjoint(before[-2:]) or not _OTHERS.isdisjoint(behind)
    return other or not ALSO.isdisjoint([*before, *behind])


def goes_on(clause: Clause, trigger: Mention) -> bool:
    """Whether "also" or "كما" ties the clause to the one before it, or the act is told beside it, إضافة لقصف, or called
    a similar one: قصف مماثل.
    """
    if is_similar(clause, trigger) or clause.parsed.tokens.keys[trigger.first - 1] in BESIDES:
        return True
    return "break" in clause.parsed.cues(max(clause.first - 1, clause.parsed.first), trigger.first)


def adds(clause: Clause, event: str) -> bool:
    """Whether "and" ties a bombing, by who fell in it or where it fell, to what it told: وقتل طفل بقصف على."""
    opening = clause.parsed.mention_at(clause.first)
    told = opening is not None and (opening.layer == "harm" or is_cue(opening, "undergo"))
    joined = told and opening is not None and opening.form.prefix.startswith("و") and clause.first > clause.parsed.first
    return joined and EVENT_TYPE_OF[event] == EXPLOSIONS
