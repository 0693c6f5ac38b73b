"""Tanks: what fires or what is hit, "the army shelled the town with tanks", "planes hit tanks"."""

from dataclasses import replace

from builders.coder.frame import Clause
from builders.coder.sentence import LISTING, Parsed, is_cue
from builders.mention import Mention

_TANKS = "vehicle-military"
_PHRASE = 3  # words before "tanks" in the name of a weapon
_STRUCK = 6  # tokens between an act and the tanks that it hits, with who did it and whose they are
_OBJECT = 7  # tokens between tanks that fire and the place that they hit
_WITH = frozenset({"with", "by", "using", "from"})


def only_hit(parsed: Parsed) -> Parsed:
    """The sentence without the targets that are weapons in it, tanks that fire, and without the weapons that are none:
    "a gas tank".
    """
    kept = [m for m in parsed.mentions if not ((m.layer == "site" and _fires(parsed, m)) or _holds_water(parsed, m))]
    return parsed if len(kept) == len(parsed.mentions) else replace(parsed, mentions=kept)


def is_hit(clause: Clause, weapon: Mention) -> bool:
    """Whether a weapon is a tank that an act before it hits: "drones struck two army tanks", استهدفت مسيرة دبابة."""
    parsed = clause.parsed
    sites = (m for m in parsed.between(weapon.first - _PHRASE, weapon.last) if m.layer == "site")
    tank = next((m for m in sites if m.values[0].site == _TANKS and m.last == weapon.last), None)
    act = next((t for t in reversed(clause.triggers) if t.last <= weapon.first), None)
    if tank is None or act is None or weapon.form.prefix or weapon.first - act.last > _STRUCK:
        return False
    between = parsed.between(act.last, weapon.first)
    tied = any(is_cue(m, "ally", "and", "backed", "by", "with") for m in between)
    return not tied and LISTING.isdisjoint(parsed.tokens.keys[act.last : weapon.first])


def _holds_water(parsed: Parsed, weapon: Mention) -> bool:
    """Whether a tank is named with what is in it."""
    near = parsed.between(weapon.first - _PHRASE, weapon.last)
    named = [m for m in near if m.layer == "site" and m.first < weapon.first and m.last == weapon.last]
    return weapon.layer == "weapon" and any(site.values[0].effect == "civilian" for site in named)


def _fires(parsed: Parsed, site: Mention) -> bool:
    """Whether a military vehicle is told as a weapon that is used."""
    if site.values[0].site != _TANKS:
        return False
    near = parsed.between(site.first - _PHRASE, site.last)
    weapons = [m for m in near if m.layer == "weapon" and m.last >= site.last]
    if any(weapon.last - weapon.first > site.last - site.first for weapon in weapons):
        return True  # نيران الدبابات, "tank fire"
    return bool(weapons) and (_is_means(parsed, site) or _is_subject(parsed, site))


def _is_means(parsed: Parsed, site: Mention) -> bool:
    """Whether it stands behind "with", alone or beside another weapon: بالدبابات, بصواريخ ودبابات."""
    joined = not LISTING.isdisjoint(parsed.tokens.keys[site.first - 1 : site.first]) or "و" in site.form.prefix
    other = parsed.first_of("weapon", site.first - _PHRASE, site.first) if joined else None
    return _behind_with(parsed, site) or (other is not None and _behind_with(parsed, other))


def _behind_with(parsed: Parsed, weapon: Mention) -> bool:
    tied = weapon.form.prefix.removesuffix("ال").endswith("ب")
    return tied or not _WITH.isdisjoint(parsed.tokens.keys[weapon.first - 1 : weapon.first])


def _is_subject(parsed: Parsed, site: Mention) -> bool:
    """Whether it is the subject of a verb: "tanks shelled", قصفت دبابات الجيش بلدة; not قصفت دبابات في بلدة."""
    if parsed.tokens.words[site.first].isascii():
        behind = parsed.first_of("rule", site.last, site.last + 1)
        return behind is not None and behind.values[0].rule.form == "verb"
    act = next((m for m in parsed.between(site.first - 1, site.first) if m.layer == "rule"), None)
    if act is None or act.values[0].rule.form != "verb" or not parsed.tokens.keys[act.first].endswith("ت"):
        return False
    names = parsed.between(site.last, site.last + _OBJECT)
    hit = next((m for m in names if m.layer in ("kind", "place")), None)
    tied = hit is not None and (hit.form.prefix or any(is_cue(m, "in", "near") and m.last == hit.first for m in names))
    return hit is not None and not tied
