"""Remnants: a government in an act is that of the day, what is left of one that fell are its loyalists, and the police
beside the Kurdish forces is theirs.
"""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import KURDS, STANDOFF
from builders.coder.frame import Frame
from schema.actors import Actor

#: The government that fell on 8 December 2024, the one since, and those who still fight for the first.
_OLD, _NEW, _LOYALISTS = "syria-gov", "syria-gov-2024", "assad-loyalists"
#: Words behind one for armed men that part it from whose they are told to be: مسلحون موالون للرئيس المخلوع بشار الأسد.
_OWNER = frozenset(
    """al deposed former fallen fugitive ousted overthrown president s syrian the to of toppled - ' ’
    ل الرييس للرييس رييس المخلوع المعزول السابق السوري الفار الهارب""".split()
)
_MILITIA = "pro-gov-militia"
#: Parts of the words for militias that were his, not of the government of today.
_HIS = ("assad", "deposed", "former", "ousted", "regime", "toppled", "اسد", "بشار", "بايد", "سابق", "مخلوع", "نظام")

#: The police that the Kurdish-led administration calls by the same name as the government its own.
_POLICE = ("internal security", "الأمن الداخلي")
_KURDISH_POLICE = "asayish"


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
    if _NEW not in names and _names_police(frame):
        for ids in (frame.actors, frame.targets):
            if not KURDS.isdisjoint(ids):
                ids[:] = _renamed(ids, {_NEW: _KURDISH_POLICE})
    frame.actors = _renamed(frame.actors, names)
    if names.get(_NEW) or frame.event not in STANDOFF:
        frame.targets = _renamed(frame.targets, names)


def _renamed(ids: list[str], names: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(names.get(one, one) for one in ids))


def _are_his(frame: Frame) -> bool:
    """Whether a side is named by Assad or by what he ruled."""
    keys = frame.clause.parsed.tokens.keys
    named = (p for p in frame.proofs if p.field in ("actor", "target"))
    return any(part in key for p in named for key in keys[p.first : _owner(keys, p.last) + 1] for part in _HIS)


def _owner(keys: Sequence[str], at: int) -> int:
    """The token at which it is told whose armed men are, from the end of their name on."""
    while at < len(keys) and keys[at] in _OWNER:
        at += 1
    return at


def _names_police(frame: Frame) -> bool:
    """Whether a side is called the internal security."""
    return any(name in p.rule_id.lower() for p in frame.proofs if p.field in ("actor", "target") for name in _POLICE)
