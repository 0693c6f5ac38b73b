"""Arms: the weapons that a clause tells as used, apart from those that were only destroyed in it."""

from itertools import pairwise

from builders.coder.frame import Clause, Proof
from builders.coder.kinds import AT_THE_WHEEL, CAR_BOMB, WORN
from builders.coder.sentence import Parsed
from builders.mention import Mention

_BACKED = 3  # tokens between "backed by" and a weapon
_LOSSES = 8  # tokens between "destroyed" and what was
_LIST = 16  # tokens between what was destroyed and "were destroyed", with the rest of the list
_CAR = 3  # tokens between a suicide attack and its car: "a suicide bombing with a huge car bomb"
#: Weapons that stand in lists of what was destroyed.
_HEAVY = frozenset({"tank", "machine-gun", CAR_BOMB, AT_THE_WHEEL})
_CARRIED = 6  # tokens from a vehicle to the gun that it carries
_FITTED = frozenset({"equipped", "fitted", "mounted", "loaded"})
_VEHICLES = frozenset({"vehicles", "cars", "pickups", "trucks"})
_DESTROYING = ("destroy", "دمر", "تدمير", "اعطب", "اعطاب")
_DESTROYED = frozenset({"destroyed", "wrecked"})
_WITH = frozenset({"with", "by", "using", "in", "on", "from", "بواسطه", "باستخدام"})
_JOINTS = frozenset({"and", "و", ",", "،"})


def weapons_told(clause: Clause) -> tuple[list[str], list[Proof]]:
    """Weapons that the clause tells, in order, those of the rules' own words last."""
    parsed = clause.parsed
    mentions = [m for m in parsed.between(clause.first, clause.last) if m.layer == "weapon"]
    mentions = [
        m for m in mentions if not parsed.within(m, "shadow") and not _mounted(parsed, m) and not _lost(clause, m)
    ]
    driven = _driven(parsed, mentions)
    told = [(m, driven.get(m.first, m.values[0].weapon), f"weapons:{m.values[0].phrase}") for m in mentions]
    rules = [(m, m.values[0].rule) for m in clause.triggers]
    told += [(m, r.weapon, r.id) for m, r in rules if r.weapon and not (driven and r.weapon in (CAR_BOMB, WORN))]
    found: dict[str, Proof] = {}
    for mention, weapon, source in told:
        found.setdefault(weapon, Proof("weapon", mention.first, mention.last, source))
    return list(found), list(found.values())


def in_support(clause: Clause, weapon: Proof) -> bool:
    """Whether a weapon only backs those who storm a place: "مدعومة بعشرات الدبابات"."""
    return "ally" in clause.parsed.cues(weapon.first - _BACKED, weapon.first)


def _mounted(parsed: Parsed, mention: Mention) -> bool:
    """Whether a gun is only what a vehicle carries: "pickups fitted with heavy machine guns", "vehicles armed with"."""
    if mention.values[0].weapon != "machine-gun":
        return False
    before = parsed.tokens.keys[max(parsed.first, mention.first - _CARRIED) : mention.first]
    fitted = any(a in _FITTED and b == "with" for a, b in pairwise(before))
    return fitted or any(a in _VEHICLES and b == "armed" for a, b in pairwise(before))


def _driven(parsed: Parsed, mentions: list[Mention]) -> dict[int, str]:
    """First tokens of a suicide attack and of the car bomb that was its means, as what they are together."""
    for one, two in pairwise(mentions):
        gap = parsed.tokens.keys[one.last : two.first]
        apart = len(gap) > _CAR or not _JOINTS.isdisjoint(gap) or two.form.prefix.startswith("و")
        if not apart and {one.values[0].weapon, two.values[0].weapon} == {CAR_BOMB, WORN}:
            return {one.first: AT_THE_WHEEL, two.first: AT_THE_WHEEL}
    return {}


def _lost(clause: Clause, mention: Mention) -> bool:
    """Whether a weapon was destroyed: "destroyed two vehicles and a tank", "a tank and two cars were destroyed"."""
    if mention.values[0].weapon not in _HEAVY or mention.form.prefix.endswith("ب"):
        return False
    keys = clause.parsed.tokens.keys
    for at in range(mention.first - 1, max(clause.first, mention.first - _LOSSES) - 1, -1):
        if keys[at] in _WITH:
            break
        if keys[at].startswith(_DESTROYING):
            return True
    behind = keys[mention.last : min(clause.last, mention.last + _LIST)]
    return any(a in ("was", "were") and b in _DESTROYED for a, b in pairwise(behind))
