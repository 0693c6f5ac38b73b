"""Whose the fallen are that a possessive, or "lost", ties to a side: "the SDF said two of its men were killed"."""

from builders.coder.sentence import ITS, THEIR, Parsed, is_cue
from builders.coder.tolls.victims import ARMED_ROLES, Victims
from builders.lexicon import HarmWord
from builders.mention import Mention

_TROOPS = frozenset({"forces", "members", "men", "personnel", "troops"})
_SIDES = frozenset({"group", "again", "state"})
_DEAD = "قتلي"
_BY = ("ب", "ل", "و", "ف")  # particles before a side that is not the one told of
_OF_ITS = 2  # tokens behind a group within which "of its forces" stands
_LOSES = 5  # tokens before "lost" within which the side stands that lost its men
_SAYS = 3  # tokens behind a side within which it speaks


def owners(parsed: Parsed, group: Victims) -> tuple[str, ...]:
    """The ids of the side whose men a group are, () if no possessive tells.

    The side that speaks, or the one named last before them: "IS attacked the SDF, killing two of its men".
    """
    if not are_men(parsed, group) or not _possessed(parsed, group):
        return ()
    named = [m for m in parsed.between(parsed.first, group.first) if m.layer == "actor" and m.values[0].kind in _SIDES]
    named = [m for m in named if parsed.actors_of(m)]
    speaking = [m for m in named if _speaks(parsed, m)]
    return parsed.actors_of((speaking or named)[-1]) if named else ()


def are_men(parsed: Parsed, group: Victims) -> bool:
    """Whether a group is of fighters, or of "troops", a word that names a side."""
    return bool(group.roles & ARMED_ROLES) or not _TROOPS.isdisjoint(parsed.tokens.keys[group.first : group.last])


def loser(parsed: Parsed, verb: Mention) -> tuple[str, ...]:
    """The ids of the side that "lost" some of its men: "the Kurds also lost three fighters"."""
    word: HarmWord = verb.values[0]
    if word.number != "men":
        return ()
    named = [m for m in parsed.between(verb.first - _LOSES, verb.first) if m.layer == "actor"]
    return parsed.actors_of(named[-1]) if named else ()


def counted_of(parsed: Parsed, toll: Mention) -> tuple[str, ...]:
    """The ids of the side whose dead an Arabic toll counts: عدد قتلى التنظيم; "the victims of" a side are others."""
    side = parsed.first_of("actor", toll.last, toll.last + 1)
    dead = parsed.tokens.keys[toll.last - 1].endswith(_DEAD) and toll.values[0].form == "toll"
    of = dead and side is not None and not side.form.prefix.startswith(_BY)
    return parsed.actors_of(side) if of and side is not None else ()


def _possessed(parsed: Parsed, group: Victims) -> bool:
    """Whether "its" stands in the phrase for a group, or مقاتليها, من قواتها."""
    if THEIR & set(parsed.tokens.keys[max(parsed.first, group.first - 1) : group.last]):
        return True
    words = parsed.between(group.first, group.last + _OF_ITS)
    return any(is_cue(m, "own") or (m.layer == "people" and m.form.suffix in ITS) for m in words)


def _speaks(parsed: Parsed, side: Mention) -> bool:
    """Whether a side stands beside a word of saying or accuses another: "Turkey said", "accused", أعلنت قسد."""
    behind = any(is_cue(m, "attribution") for m in parsed.between(side.last, side.last + _SAYS))
    behind = behind or parsed.tokens.keys[side.last : side.last + 1] == ["accused"]
    return behind or is_cue(parsed.mention_ending(side.first), "attribution")
