"""Seats: ministries of arms, branches of the security, palaces: whoever is named, they are the government's, as bases
are. A police station or a security headquarters may be anybody's who rules a town; in the capital it is the state's.
"""

from builders.coder.acts.kinds import BOMBINGS
from builders.coder.frame import Frame
from builders.coder.sentence import Parsed, is_cue
from builders.coder.sides.posts import lies_near
from builders.mention import Mention

_CAPITAL = "SY01"  # P-code of the governorate that is the city of Damascus
_ARMS = frozenset({"defence", "defense", "interior"})
_OF_ARMS = frozenset({"الدفاع", "الداخليه"})
_PASSED = frozenset({"a", "an", "countrys", "its", "main", "syrian", "syrias", "the"})
_HIT = frozenset({"bombed", "damaged", "hit", "hitting", "rocked", "shook", "struck", "targeted", "targeting"})
_HOUSES = frozenset({"مبني", "مقر"})
_FOREIGN = 2  # tokens behind an Arabic ministry in which it stands whose it is: وزارة الدفاع التركية


def at_seat(frame: Frame, sites: list[Mention]) -> bool:
    """Whether one of the sites that were hit is a seat, or a ministry was; a bomb set off near one was meant for it."""
    parsed, clause = frame.clause.parsed, frame.clause
    capital = any(s.place is not None and s.place.admin1_pcode == _CAPITAL for s in frame.spots)
    seats = {"seat", "headquarters"} if capital else {"seat"}
    blast = frame.event in BOMBINGS
    named = [m for m in parsed.between(clause.first, clause.last) if m.layer == "site" and m.values[0].site == "seat"]
    hit = [m for m in sites if m.values[0].site in seats and not lies_near(parsed, m)] + (named if blast else [])
    if not all(_works_there(parsed, m) for m in hit):
        return True
    return any(_is_ministry_hit(parsed, at, near=blast) for at in range(clause.first, clause.last))


def _works_there(parsed: Parsed, site: Mention) -> bool:
    """Whether somebody is told by where he works: "an official at the governor's office", مصدر في قيادة الشرطة."""
    tie = parsed.mention_ending(site.first - (parsed.tokens.keys[site.first - 1] in _PASSED))
    if tie is None or is_cue(tie, "attribution", "source"):
        return tie is not None
    who = parsed.mention_ending(tie.first) if is_cue(tie, "in", "on", "of") else None
    return who is not None and (who.layer == "people" or is_cue(who, "source", "speaker", "attribution"))


def _is_ministry_hit(parsed: Parsed, at: int, near: bool) -> bool:
    """Whether at a token a ministry of arms stands as the object of an act, not as who speaks: "bombed the defence
    ministry", قصفت وزارة الدفاع.
    """
    keys = parsed.tokens.keys
    english = keys[at] in _ARMS and keys[at + 1 : at + 2] == ["ministry"]
    english = english or (keys[at : at + 2] == ["ministry", "of"] and not _ARMS.isdisjoint(keys[at + 2 : at + 3]))
    if english and _blames(parsed, at + 2):
        return False
    if english:
        while at > parsed.first and keys[at - 1] in _PASSED:
            at -= 1
    elif keys[at] != "وزاره" or _OF_ARMS.isdisjoint(keys[at + 1 : at + 2]) or _is_foreign(parsed, at + 2):
        return False
    at -= keys[at - 1] in _HOUSES
    before = parsed.mention_ending(at)
    led = before is not None and (before.layer == "rule" or is_cue(before, "on", "happens"))
    return led or keys[at - 1] in _HIT or (near and is_cue(before, "near", "in"))


def _blames(parsed: Parsed, at: int) -> bool:
    """Whether a ministry speaks or blames somebody: "in an attack the interior ministry blamed on"."""
    return is_cue(parsed.mention_at(at), "attribution") or parsed.tokens.keys[at : at + 1] == ["blamed"]


def _is_foreign(parsed: Parsed, at: int) -> bool:
    return any(m.layer == "actor" for m in parsed.between(at, at + _FOREIGN))
