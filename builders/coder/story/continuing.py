"""Continuing: clauses that tell a further act of the side that acted in the clause before."""

from builders.coder.acts.leads import is_similar
from builders.coder.frame import Clause
from builders.coder.sentence import is_cue
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS


def goes_on(clause: Clause, trigger: Mention) -> bool:
    """Whether "also" or "كما" ties the clause to the one before it, or the act is called a similar one: قصف مماثل."""
    return is_similar(clause, trigger) or "break" in clause.parsed.cues(
        max(clause.first - 1, clause.parsed.first), trigger.first
    )


def adds(clause: Clause, event: str) -> bool:
    """Whether "and" ties a bombing, by who fell in it or where it fell, to what it told: وقتل طفل بقصف على."""
    opening = clause.parsed.mention_at(clause.first)
    told = opening is not None and (opening.layer == "harm" or is_cue(opening, "undergo"))
    joined = told and opening is not None and opening.form.prefix.startswith("و") and clause.first > clause.parsed.first
    return joined and EVENT_TYPE_OF[event] == EXPLOSIONS
