"""Tidying: what the sides of an act cannot be, once all is told: both of its sides, unarmed fighters, not there yet."""

from collections.abc import Mapping

from builders.coder.acts.kinds import (
    AGREEMENT,
    AIR,
    BLAST,
    DRONES,
    PEACEFUL,
    PLANTED,
    SUICIDE,
    flies,
    from_afar,
)
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.frame import Frame, Problem
from builders.coder.sides.fights import TRIBES
from builders.coder.sides.men import UNNAMED
from builders.coder.sides.remnants import rename
from builders.coder.sides.targets import at_named_base, government, hits_post
from builders.coder.story.unsided import is_unsided
from schema.actors import GOVERNMENT, Actor
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, PROTESTS, VIOLENT


def tidy_sides(frame: Frame, register: Mapping[str, Actor]) -> None:
    """Nobody is both sides, only the armed fight, and who did not exist yet is left out if others are named."""
    if frame.time is not None:
        rename(frame, register)
        day = frame.time.start
        for ids in (frame.actors, frame.targets):
            there = [one for one in ids if register[one].active(day)]
            ids[:] = there or ids
        if register["sna"].active(day):
            _call_turkeys(frame, register)
    among = EVENT_TYPE_OF[frame.event] == BATTLES and frame.actors == frame.targets == [TRIBES]
    others = [target for target in frame.targets if among or target not in frame.actors]
    if EVENT_TYPE_OF[frame.event] == BATTLES:
        frame.actors = [a for a in frame.actors if register[a].armed]
        frame.targets = [t for t in others if register[t].armed]
        if not frame.actors and not frame.targets and not is_unsided(frame):
            frame.problem = Problem("incomplete", "no armed side is told")
    elif EVENT_TYPE_OF[frame.event] == PROTESTS and "protesters" in frame.actors + frame.targets:
        peaceful = frame.event == PEACEFUL
        frame.actors = ["protesters"] if peaceful else [a for a in frame.actors if a != "protesters"]
        frame.targets = [] if peaceful else ["protesters"]
    elif EVENT_TYPE_OF[frame.event] in VIOLENT:
        if frame.event == SUICIDE:  # no state sends suicide bombers, and "an assailant" is the bomber
            frame.actors = [a for a in frame.actors if not register[a].state and a != UNNAMED]
        if frame.event == BLAST and not PLANTED.isdisjoint(frame.weapons):  # nor do those who govern plant bombs
            frame.actors = [a for a in frame.actors if register[a].inter != GOVERNMENT and a != "russia"]
        if frame.event in SPOKEN_OF:  # those who only fly in Syria answered gas: they never used it, nor were hit by it
            frame.actors = [a for a in frame.actors if not from_afar([a])]
            others = [target for target in others if not from_afar([target])]
            frame.armed_target = frame.armed_target and bool(others)
        if frame.event == AIR and not DRONES & set(frame.weapons):
            frame.actors = [a for a in frame.actors if flies(a, register)]
        frame.targets = others or (["civilians"] if frame.targets else [])
    _leave_garrison(frame, register)


def _leave_garrison(frame: Frame, register: Mapping[str, Actor]) -> None:
    """At a base nobody is hit but those in it, unless civilians are told to have fallen."""
    told = any(harm.civilian or harm.civilians for harm in frame.harms)
    fired = EVENT_TYPE_OF[frame.event] == EXPLOSIONS and (at_named_base(frame) or hits_post(frame))
    if not fired or told or "civilians" not in frame.targets:
        return
    armed = [one for one in frame.targets if one != "civilians"]
    army = government(frame, register)
    if armed or at_named_base(frame):
        frame.targets, frame.armed_target = armed or ([army] if army is not None else []), True


def _call_turkeys(frame: Frame, register: Mapping[str, Actor]) -> None:
    """Rebels who fight beside the Turkish army are Turkey's, unless it is the government that they fight."""
    if any(register[one].inter == GOVERNMENT for one in (*frame.actors, *frame.targets)) or frame.event == AGREEMENT:
        return
    for ids in (frame.actors, frame.targets):
        if {"rebels", "turkey"} <= {*ids}:
            ids[:] = dict.fromkeys("sna" if one == "rebels" else one for one in ids)
