"""Theirs: whose posts were hit where Arabic only says "their positions": وقصفت مواقعهم, ردت بقصف نقاطها."""

from collections.abc import Mapping

from builders.coder.acts.boundaries import ANSWERS
from builders.coder.frame import Frame
from builders.coder.sides.targets import sites_hit
from schema.actors import Actor


def hit_theirs(frame: Frame, last: Frame | None, register: Mapping[str, Actor]) -> None:
    """Give an act on "their" posts the armed side of what its paragraph told last that is not the one that acts."""
    told = any(proof.field == "target" for proof in frame.proofs)
    if told or last is None or last.clause.parsed.paragraph != frame.clause.parsed.paragraph:
        return
    clause, act = frame.clause, frame.clause.triggers[0]
    posts = (s for s in sites_hit(clause) if s.first >= act.last and s.values[0].effect == "military")
    if not any(post.form.pronoun for post in posts):
        return
    keys = clause.parsed.tokens.keys
    answers = keys[clause.first] in ANSWERS or "response" in clause.parsed.cues(clause.first, act.last)
    answered = answers or not {*frame.actors}.isdisjoint(last.targets)
    goes_on = not frame.actors or not {*frame.actors}.isdisjoint(last.actors)
    foes = last.actors if answered else last.targets if goes_on else []
    foes = [one for one in foes if register[one].armed and one not in frame.actors]
    if foes:
        frame.targets, frame.armed_target = foes, True
