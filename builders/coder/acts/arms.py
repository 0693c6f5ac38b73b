"""Arms: the weapons that a clause tells as used, apart from those that were only destroyed or taken in it."""

from itertools import pairwise

from builders.coder.acts.alongside import backs, goes_with
from builders.coder.acts.asides import is_aside
from builders.coder.acts.kinds import AT_THE_WHEEL, BLAST, CAR_BOMB, DROPPED, INTERCEPTION, WORN, from_afar
from builders.coder.acts.leads import led_by
from builders.coder.acts.pretexts import is_pretended
from builders.coder.acts.spoils import has_not_gone_off, is_spoil, was_lost
from builders.coder.acts.tanks import is_hit
from builders.coder.frame import Clause, Proof
from builders.coder.sentence import LISTING, Parsed
from builders.coder.sides.shootdowns import crashed
from builders.mention import Mention

_KEEPING = 3  # tokens between a word of keeping and what is kept
_CHARGE = "بتهمه"
_ACCUSED = 4  # tokens between a charge and a weapon
_CLITICS = 3  # letters of the particles written before an Arabic word
_MEANS = 1  # tokens between an act and its means
#: Words, as they are folded, for what is done with weapons that nobody fires.
_KEPT = frozenset(
    """ابحاث انتاج بحوث برنامج ترسانه تخزين تصنيع تطوير حظر حيازه امتلاك خبراء مخازن مخزن مخزون مستودع
    مستودعات معدات مفتشي مفتشو منشاه منشات قدرات احتفظ احتفظت يحتفظ تحتفظ امتلك امتلكت يمتلك تمتلك يملك تملك
    خزن خزنت يخزن تخزن حاويات حاويه شحنات شحنه نقل نقلت ينقل تنقل""".split()
)
_CLEARING = frozenset("نزع ازاله تفكيك مفعول clearing defusing dismantling disarming removing".split())
_CAR = 3  # tokens between a suicide attack and its car: "a suicide bombing with a huge car bomb"
#: Words for a bomb that do not tell of what kind.
_BOMB = frozenset({"bomb", "bombs", "قنبلة", "قنبلتين", "قنبلتان", "قنابل"})
_THROWN = frozenset({"threw", "thrown", "throwing", "hurled", "lobbed", "tossed"}) | {
    "القي", "القت", "القوا", "القيا", "القاء", "رمي", "رموا", "رمت",
}  # fmt: skip
_FALLING = frozenset({"fell", "landed", "falling", "سقطت", "سقط", "سقوط", "اسقطت", "اسقاط"})
_THROW = 5  # tokens from the verb to what is thrown
_CARRIED = 6  # tokens from a vehicle to the gun that it carries
_FITTED = frozenset({"equipped", "fitted", "mounted", "loaded"})
_VEHICLES = frozenset({"vehicles", "cars", "pickups", "trucks"})
_FROM = frozenset({"من", "عبر", "بواسطه"})
#: Words before the car of a suicide attack.
_AT_WHEEL = frozenset({"using", "with", "in", "drove", "driving"})
_FIELDS = frozenset({"حقل ألغام", "حقول ألغام", "minefield"})
#: Adjectives of strikes from the air.
_ALOFT = frozenset({"aerial", "air", "جوي", "جويا", "جويه"})
_PAIR = 2  # tokens of such an adjective and of "and"
_OF_ACT = 2  # tokens between an act and the adjectives of its means


def weapons_told(clause: Clause, chief: Mention) -> tuple[list[str], list[Proof]]:
    """Weapons that the clause tells, in order, those of the rules' own words last; `chief`: the word of its act."""
    parsed = clause.parsed
    mentions = [m for m in parsed.between(clause.first, clause.last) if m.layer == "weapon"]
    mentions = [m for m in mentions if not is_aside(parsed, m.first)]
    fell = chief.values[0].rule.form == "harm" and any(crashed(parsed, m) for m in mentions)
    mentions = [m for m in mentions if not (fell and m.values[0].weapon == DROPPED)]  # nor is its model a means
    mentions = [m for m in mentions if not (parsed.within(m, "shadow") or _mounted(parsed, m) or was_lost(clause, m))]
    why = [t for t in clause.triggers if t is not chief and led_by(parsed, t, "response", "case")]
    mentions = [m for m in mentions if not (_is_field(m) and any(o.values[0].weapon == DROPPED for o in mentions))]
    mentions = [m for m in mentions if not is_hit(clause, m)] or mentions
    others = (_kept, _pretended, _emplaced)
    mentions = [m for m in mentions if not (any(of(parsed, m) for of in others) or _of_another(why, m))]
    if chief.values[0].rule.event != INTERCEPTION:
        mentions = [m for m in mentions if not (is_spoil(parsed, m) or _is_only_made(parsed, m, chief))]
        mentions = [m for m in mentions if not _cleared(parsed, m)] or mentions  # what went off may be what was cleared
    driven = _driven(parsed, mentions)
    bombs = _bombs(clause, mentions)
    told = [
        (m, driven.get(m.first) or bombs.get(m.first) or m.values[0].weapon, f"weapons:{m.values[0].phrase}")
        for m in mentions
    ]
    rules = [(m, m.values[0].rule) for m in clause.triggers if not _of_another(why, m)]
    told += [(both, DROPPED, f"weapons:{m.values[0].phrase}") for m in mentions for both in _aloft_too(clause, m)]
    told += [(m, r.weapon, r.id) for m, r in rules if r.weapon and not (driven and r.weapon in (CAR_BOMB, WORN))]
    found: dict[str, Proof] = {}
    for mention, weapon, source in told:
        found.setdefault(weapon, Proof("weapon", mention.first, mention.last, source))
    return list(found), list(found.values())


def used_by(
    clause: Clause, actors: list[str], weapons: list[str], proofs: list[Proof]
) -> tuple[list[str], list[Proof]]:
    """The weapons that a side used, with their proofs: by those who only fly in Syria, stores of gas were struck."""
    stores = from_afar(actors) and not any(rule.weapon == "chemical" for rule in clause.rules)
    used = [at for at, weapon in enumerate(weapons) if not (stores and weapon == "chemical")]
    return [weapons[at] for at in used], [proofs[at] for at in used]


def _aloft_too(clause: Clause, mention: Mention) -> list[Mention]:
    """Guns with the word beside them which says that the same act came from the air as well: "air and artillery
    strikes", قصف مدفعي وجوي.
    """
    keys, acts = clause.parsed.tokens.keys, (t for t in clause.triggers if t.values[0].rule.form == "noun")
    if not any(t.first - _OF_ACT <= mention.last and mention.first <= t.last + _OF_ACT for t in acts):
        return []
    first, last = mention.first, mention.last
    if keys[first].isascii():
        before = first - clause.first >= _PAIR and keys[first - _PAIR] in _ALOFT and keys[first - 1] in LISTING
        return [mention._replace(first=first - _PAIR)] if before else []
    if mention.form.prefix.startswith("و") and keys[first - 1].removeprefix("ال") in _ALOFT:
        return [mention._replace(first=first - 1)]
    behind = keys[last] if last < clause.last else ""
    aloft = behind.startswith("و") and behind[1:].removeprefix("ال") in _ALOFT
    return [mention._replace(last=last + 1)] if aloft else []


def _is_field(mention: Mention) -> bool:
    """Whether a weapon is a minefield, which is what planes strike."""
    return mention.values[0].phrase in _FIELDS


def _kept(parsed: Parsed, mention: Mention) -> bool:
    """Whether chemical weapons are only kept, made or moved: منشأة لتخزين الأسلحة الكيماوية was hit, no means."""
    if mention.values[0].weapon != "chemical":
        return False
    before = parsed.tokens.keys[max(parsed.first, mention.first - _KEEPING) : mention.first]
    return any(key.endswith(word) and len(key) - len(word) <= _CLITICS for key in before for word in _KEPT)


def _emplaced(parsed: Parsed, mention: Mention) -> bool:
    """Whether Arabic weapons only say what sort of post or depot one is: قصف منظومة صواريخ, مستودع صواريخ; not where
    the fire came from: من مرابض مدفعية.
    """
    site = next((m for m in parsed.between(mention.first - 1, mention.first + 1) if m.layer == "site"), None)
    if site is None or site.values[0].effect != "military" or not site.first < mention.first < site.last:
        return False
    return parsed.tokens.keys[site.first - 1] not in _FROM and not site.form.prefix.endswith("ب")


def _pretended(parsed: Parsed, mention: Mention) -> bool:
    """Whether weapons are only what somebody is accused of: استهدفوا منزله بحجة امتلاكه دراجات نارية مفخخة."""
    if mention.values[0].weapon == "chemical" or mention.form.prefix:
        return False
    charged = parsed.tokens.keys[max(parsed.first, mention.first - _ACCUSED) : mention.first]
    return _CHARGE in charged or is_pretended(parsed, mention.first)


def _is_only_made(parsed: Parsed, mention: Mention, chief: Mention) -> bool:
    """Whether bombs are only what is made somewhere, "a factory producing IEDs", and none of them goes off."""
    bomb = mention.values[0].weapon in (CAR_BOMB, "ied") and chief.values[0].rule.event != BLAST
    return bomb and has_not_gone_off(parsed, mention)


def _cleared(parsed: Parsed, mention: Mention) -> bool:
    """Whether weapons are only what somebody clears: قتل جنديان بانفجار عبوة خلال عملية نزع قنابل."""
    return parsed.tokens.keys[mention.first - 1].removeprefix("ل") in _CLEARING


def _of_another(why: list[Mention], mention: Mention) -> bool:
    """Whether a means is that of an act named only to say why: "struck in response to a gas attack"."""
    return any(t.first <= mention.first <= t.last + _MEANS for t in why)


def _bombs(clause: Clause, mentions: list[Mention]) -> dict[int, str]:
    """First tokens of bombs that are only called so, as what they are: dropped from the air, or thrown by hand.

    What the table says of them, something laid that goes off, holds for the rest.
    """
    bare = [m for m in mentions if m.values[0].phrase in _BOMB]
    if not bare:
        return {}
    parsed, aircraft = clause.parsed, _aircraft(clause, mentions)
    before = {m.first: set(parsed.tokens.keys[max(parsed.first, m.first - _THROW) : m.first]) for m in bare}
    falling = {at for at, words in before.items() if words & _FALLING}
    thrown = {at for at, words in before.items() if words & _THROWN}
    return {
        at: aircraft or (DROPPED if at in falling else "grenade") for at in before if aircraft or at in falling | thrown
    }


def _aircraft(clause: Clause, mentions: list[Mention]) -> str:
    """By what a clause tells of planes or drones their bombs are theirs; empty where it tells of none."""
    sides = (m for m in clause.parsed.between(clause.first, clause.last) if m.layer == "actor")
    named = {m.values[0].weapon for m in mentions if m.values[0].phrase not in _BOMB}
    if "armed-drone" in named:
        return "armed-drone"
    struck = any(m.values[0].rule.weapon == DROPPED for m in clause.triggers)
    return DROPPED if struck or DROPPED in named or any(m.values[0].kind == "aircraft" for m in sides) else ""


def in_support(clause: Clause, weapon: Proof) -> bool:
    """Whether a weapon only backs those who storm a place, or its fire goes with their attack: وسط قصف."""
    beside = (t for t in clause.triggers if t.first <= weapon.first <= t.last)
    return backs(clause.parsed, weapon.first) or any(goes_with(clause, t) for t in beside)


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
        far = len(gap) > _CAR and _AT_WHEEL.isdisjoint(gap[-_CAR:])
        apart = far or not LISTING.isdisjoint(gap) or two.form.prefix.startswith("و")
        if not apart and {one.values[0].weapon, two.values[0].weapon} == {CAR_BOMB, WORN}:
            return {one.first: AT_THE_WHEEL, two.first: AT_THE_WHEEL}
    return {}
