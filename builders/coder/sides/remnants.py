"""Remnants: a government in an act is that of the day, and what is left of one that fell are its loyalists."""

from collections.abc import Mapping

from builders.coder.acts.kinds import STANDOFF
from builders.coder.frame import Frame
from schema.actors import Actor

#: The government that fell on 8 December 2024, the one since, and those who still fight for the first.
_OLD, _NEW, _LOYALISTS = "syria-gov", "syria-gov-2024", "assad-loyalists"
_OWNER = 2  # tokens behind a word for armed men within which they are told to be his: مسلحون موالون لبشار الأسد
_MILITIA = "pro-gov-militia"
_HIS = ("assad", "اسد", "بشار")  # parts of the words for militias that were his, not of the government of today


def rename(frame: Frame, register: Mapping[str, Actor]) -> None:
    """Put the loyalists in the place of a government that was gone on the day of an act: "Assad's forces" of 2025.

    What is bombed from afar then is what it left behind, not its men. Up to its last day "the army" of which one reads
    the day after is still its own.
    """
    if frame.time is None:
        return
    if register[_OLD].active(frame.time.start):
        names = {_NEW: _OLD}
    else:
        names = {_OLD: _LOYALISTS} | ({_MILITIA: _LOYALISTS} if _are_his(frame) else {})
    frame.actors = _renamed(frame.actors, names)
    if names.get(_NEW) or frame.event not in STANDOFF:
        frame.targets = _renamed(frame.targets, names)


def _renamed(ids: list[str], names: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(names.get(one, one) for one in ids))


def _are_his(frame: Frame) -> bool:
    """Whether a side is named by Assad."""
    keys = frame.clause.parsed.tokens.keys
    names = (keys[p.first : p.last + _OWNER] for p in frame.proofs if p.field in ("actor", "target"))
    return any(part in key for name in names for key in name for part in _HIS)
