"""Spoils: weapons and shells that were only destroyed or taken, so that nobody fired them: "destroying their vehicles
and mortar shells", "seized rockets and a tank", واغتنموا دبابتين.
"""

from collections.abc import Sequence
from itertools import pairwise

from builders.coder.acts.kinds import AT_THE_WHEEL, CAR_BOMB
from builders.coder.frame import Clause
from builders.coder.sentence import Parsed, is_cue
from builders.coder.sides.shootdowns import shot_down
from builders.mention import Mention

_LIST = 14  # tokens between the verb and what stands in its list
_LOST = ("destroy", "seiz", "confiscat")
#: Words for making, keeping or finding a bomb; "building" is a house as well.
_MADE = frozenset(
    """assemble assembled assembling build built construct constructed constructing develop developed developing
    discovered discovering found made make making manufacture manufactured manufacturing prepare prepared preparing
    produce produced producing stored storing test tested testing""".split()
)
_WHERE = frozenset({"factories", "factory", "workshop", "workshops"})  # where that is done, if "for" stands behind
_BREAKS = frozenset({"with", "by", "using", "in", "on", "from", "at", "after", "as", "when", "while", "that", "which"})
#: What else may stand in such a list.
_THINGS = frozenset({"actor", "people", "site", "weapon"})
_LOOT = _THINGS | {"kind"}  # what else was seized: قاعدة صواريخ
_CUES = ("and", "happens", "of", "own", "shadow")
#: What shells do that are not lost.
_DOING = frozenset("exploded fell fired hit hitting killed killing landed landing rained slammed struck".split())
_PASSIVE = 3  # tokens behind a bomb in which "was destroyed" stands
_NEAR = 8  # tokens between an Arabic verb, or "destroyed", and what was lost
_BEHIND = 16  # tokens between what was destroyed and "were destroyed", with the rest of the list
#: Weapons that stand in lists of what was destroyed.
_HEAVY = frozenset({"tank", "machine-gun", CAR_BOMB, AT_THE_WHEEL})
_DESTROYING = ("destroy", "دمر", "تدمير", "اعطب", "اعطاب")
_SEIZING = ("اغتنم", "اغتنام", "غنم", "استولي", "استولت", "استولوا", "استيلا", "صادر", "مصادره")
_DESTROYED = frozenset({"destroyed", "wrecked"})
_WITH = frozenset({"with", "by", "using", "in", "on", "from", "بواسطه", "باستخدام"})


def is_spoil(parsed: Parsed, mention: Mention, *, made: bool = False) -> bool:
    """Whether an English weapon, or word for shells, stands in a list of what was destroyed or taken, or else of what
    was `made` or found, and nothing is told that it did.
    """
    keys = parsed.tokens.keys
    if not keys[mention.first].isascii() or keys[mention.last - 1] == "fire" or _does(parsed, mention):
        return False
    for at in range(mention.first - 1, max(parsed.first, mention.first - _LIST) - 1, -1):
        if keys[at] in _BREAKS:
            return False
        if _is_lost(keys, at, made=made):
            between = [m for m in parsed.between(at + 1, mention.first) if m.last <= mention.first]
            return all(_may_be_listed(m) for m in between)
    return False


def has_not_gone_off(parsed: Parsed, bomb: Mention) -> bool:
    """Whether an English car bomb or device was only made, found or destroyed: "make car bombs", "a workshop for IEDs",
    "destroyed two car bombs", "a car bomb was seized".
    """
    keys = parsed.tokens.keys
    behind = pairwise(range(bomb.last, min(bomb.last + _PASSIVE, parsed.last)))
    passive = any(keys[be] in ("was", "were") and _is_lost(keys, verb, made=True) for be, verb in behind)
    return passive or is_spoil(parsed, bomb, made=True)


def _is_lost(keys: Sequence[str], at: int, *, made: bool) -> bool:
    """Whether a word tells that things were destroyed or taken, or, if it is asked, that they were made or found."""
    done = keys[at] in _MADE or (keys[at] in _WHERE and keys[at + 1 : at + 2] == ["for"])
    return keys[at].startswith(_LOST) or (made and done)


def _does(parsed: Parsed, mention: Mention) -> bool:
    """Whether a verb or a word for harm stands right behind: "and mortar shells hit the town"."""
    behind = [m for m in parsed.between(mention.last, mention.last + 1) if m.first == mention.last]
    acts = any(m.layer in ("rule", "harm") for m in behind)
    near = parsed.tokens.keys[mention.last : mention.last + 2]
    return acts or (near[:1] != ["and"] and not _DOING.isdisjoint(near))  # "destroyed a car bomb and killed five": both


def _may_be_listed(mention: Mention) -> bool:
    shells = mention.layer == "rule" and mention.values[0].rule.form == "noun" and mention.values[0].rule.weak
    return mention.layer in _THINGS or shells or is_cue(mention, *_CUES)


def was_lost(clause: Clause, mention: Mention) -> bool:
    """Whether a weapon was shot down, or heavy and destroyed, in Arabic any that is listed or seized: "destroyed two
    vehicles and a tank", "a tank and two cars were destroyed", واغتنموا دبابتين.
    """
    if shot_down(clause, mention) or _was_seized(clause, mention):
        return True
    keys = clause.parsed.tokens.keys
    launchers = any(key.startswith("launch") for key in keys[mention.last - 1 : mention.last + 1])
    heavy = launchers or mention.values[0].weapon in _HEAVY
    listed = any(key.startswith("و") for key in keys[mention.first - 1 : mention.first + 1])
    if mention.form.prefix.endswith("ب") or not (heavy or listed):
        return False
    for at in range(mention.first - 1, max(clause.first, mention.first - _NEAR) - 1, -1):
        if keys[at] in _WITH:
            break
        if keys[at].removeprefix("و").startswith(_DESTROYING):
            between = clause.parsed.between(at + 1, mention.first)
            return heavy or (all(m.layer in _THINGS for m in between) and _hit_first(between))
    return heavy and _were_destroyed(clause, mention)


def _were_destroyed(clause: Clause, mention: Mention) -> bool:
    """Whether the passive stands behind the list in which a weapon is: "a tank and two cars were destroyed"."""
    behind = clause.parsed.tokens.keys[mention.last : min(clause.last, mention.last + _BEHIND)]
    return any(a in ("was", "were") and b in _DESTROYED for a, b in pairwise(behind))


def _hit_first(between: list[Mention]) -> bool:
    """Whether what stands right behind an Arabic verb of destroying is its object: not دمرت قذائف وصواريخ منازل."""
    return bool(between) and (between[0].layer != "weapon" or between[0].values[0].weapon in _HEAVY)


def _was_seized(clause: Clause, mention: Mention) -> bool:
    """Whether Arabic names a weapon as what was taken from a foe, which nobody has fired: اغتنام دبابة وقاعدتي صواريخ;
    not what was used behind it: صادروا سيارات وقصفوا بالمدفعية.
    """
    keys = clause.parsed.tokens.keys
    if mention.form.prefix.endswith("ب"):
        return False
    for at in range(mention.first - 1, max(clause.first, mention.first - _NEAR) - 1, -1):
        if keys[at] in _WITH:
            return False
        if keys[at].removeprefix("و").removeprefix("ال").startswith(_SEIZING):
            between = clause.parsed.between(at + 1, mention.first)
            return all(m.layer in _LOOT or is_cue(m, "on") for m in between)
    return False
