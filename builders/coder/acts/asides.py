"""Asides: what an English clause only says of the place of an act, "a raid on the town, where rebels battle the army",
"shelled Douma, which fell to the army", of its grounds or of what went before; what Arabic says of a side in an
insertion, جيش الفتح -الذي يضم فصائل- سيطر, or of whom it fights.

Who fights there, or took it, neither did the act nor suffered it.
"""

from itertools import takewhile

from builders.coder.acts.kinds import CLASH, MOVE, TERRITORY
from builders.coder.acts.leads import opens_as
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_FIGHT = 10  # tokens behind "where" in which the fight stands
_NAMES = 8  # tokens behind the fight in which those stand who are fought
_TAKEN = 4  # tokens behind "which" in which the capture stands
_MARKS = frozenset("-–—()")
_WHICH_IS = frozenset({"وهو", "وهي", "وهم"})
#: Verbs of whom a side fights or backs, and of who backs it.
_FIGHTS = frozenset(
    """يقاتل تقاتل يقاتلون يحارب تحارب يحاربون يواجه تواجه يعارض تعارض يناهض تناهض
    يدعم تدعم يدعمون يساند تساند تدعمه يدعمه تدعمها يدعمها تدعمهم يدعمهم تسانده يسانده تساندها يساندها""".split()
)
_FOES = 7  # tokens between such a verb and whom it names
_INSERT = 20  # tokens between two dashes or brackets
_LOOKS = frozenset({"clad", "disguised", "dressed", "masquerading", "posed", "posing"})
_CLOTHES = frozenset({"clothing", "fatigues", "uniform", "uniforms"})
_MEN = frozenset({"fighters", "forces", "militants", "police", "rebels", "soldiers", "troops"})
_GUISE = 5  # tokens behind "disguised as" within which it stands whose men
_DAYS = frozenset({"day", "days", "hour", "hours", "months", "week", "weeks", "years"})
_REFUSED = frozenset({"refusal", "refused", "refuses", "refusing"})
_FOR = frozenset({"for", "had", "he", "their", "they", "who"})
_STOPS = frozenset({",", ";", "killing", "wounding"})
_OPENING = frozenset({"where", "that", "which"})
_WITNESSED = frozenset({"seen", "witnessed"})


def is_aside(parsed: Parsed, token: int) -> bool:
    """Whether a fight or capture, a name or a time in it, only says what place it was where something happened."""
    if parsed.asides is None:
        parsed.asides = _asides(parsed)
    return any(token in aside for aside in parsed.asides)


def _asides(parsed: Parsed) -> list[range]:
    found = [
        *_inserts(parsed),
        *_allegiances(parsed),
        *_meanwhile(parsed),
        *_guises(parsed),
        *_grounds(parsed),
        *_refusals(parsed),
    ]
    keys = parsed.tokens.keys
    bombed = next((m.first for m in parsed.mentions if m.layer == "rule" and _explodes(m)), parsed.last)
    for at in [at for at in range(parsed.first + 1, parsed.last - 1) if keys[at] in _OPENING]:
        fight = _taken(parsed, at)
        if _opens(parsed, at) and bombed < at:
            fight = next((m for m in parsed.between(at, at + _FIGHT) if _fights(parsed, m)), None)
        if fight is not None:
            behind = parsed.between(fight.last, fight.last + _NAMES)
            acts = [m.first for m in behind if m.layer in ("rule", "harm")]
            found.append(range(at, min([*acts, fight.last + _NAMES])))
    return found


def _guises(parsed: Parsed) -> list[range]:
    """Whose men English says that somebody only looked like: "disguised as soldiers", "in army uniforms"."""
    keys, found = parsed.tokens.keys, []
    for at in range(parsed.first + 1, parsed.last - 1):
        ends = range(at + 2, min(at + 2 + _GUISE, parsed.last))
        if keys[at] in _LOOKS and keys[at + 1] == "as":
            names = (m for m in parsed.between(at + 2, at + _GUISE) if m.layer in ("actor", "people"))
            found += [range(at, m.last + (m.last < parsed.last and keys[m.last] in _MEN)) for m in names][:1]
        elif keys[at] in ("in", "wearing"):
            found += [range(at, end + 1) for end in ends if keys[end] in _CLOTHES][:1]
    return found


def _grounds(parsed: Parsed) -> list[range]:
    """What English only names as the grounds of an act, or as what went days before it: "struck the base over attacks
    on the Druze", "days after US troops left".
    """
    keys, found = parsed.tokens.keys, []
    act = next((m for m in parsed.mentions if m.layer == "rule" and m.values[0].rule.lang == "en"), None)
    if act is None or act.values[0].rule.event in TERRITORY:
        return []
    for at in range(act.last, parsed.last - 2):
        end = next((n for n in range(at + 1, min(at + _INSERT, parsed.last)) if keys[n] in _STOPS), parsed.last)
        behind = parsed.between(at + 1, end)
        if keys[at] == "over":
            over = next((m for m in behind if m.layer == "rule"), None)
            near = over is not None and over.first - at <= _TAKEN and over.values[0].rule.form == "noun"
            counted = any(at <= n.first <= at + 1 for n in parsed.numbers)  # "over 100 missiles"
            found += [range(at, end)] if near and not counted else []
        elif keys[at] == "after" and keys[at - 1] in _DAYS:
            told = any(m.layer == "harm" or (m.layer == "rule" and m.values[0].rule.event != MOVE) for m in behind)
            dated = any(at < when.first < end for when in parsed.dates)
            found += [] if told or dated else [range(at, end)]
    return found


def _refusals(parsed: Parsed) -> list[range]:
    """What English says that those had refused to do who fell: "soldiers shot for refusing to fire on protesters"."""
    keys, found = parsed.tokens.keys, []
    refused = (n for n in range(parsed.first + 1, parsed.last - 2) if keys[n] in _REFUSED and keys[n + 1] == "to")
    for at in (n for n in refused if keys[n - 1] in _FOR):
        ends = range(at + 2, min(at + _NAMES, parsed.last))
        end = next((n for n in ends if keys[n] in _STOPS or is_cue(parsed.mention_at(n), "be", "in")), ends.stop)
        found.append(range(at, end))
    return found


def _inserts(parsed: Parsed) -> list[range]:
    """What stands between two dashes or brackets in Arabic and begins with "who" or "which is"."""
    tokens, found = parsed.tokens, []
    for at in (n for n in range(parsed.first, parsed.last - 1) if tokens.words[n] in _MARKS):
        who = is_cue(parsed.mention_at(at + 1), "relative") and not tokens.words[at + 1].isascii()
        ends = range(at + 2, min(at + _INSERT, parsed.last))
        end = next((n for n in ends if tokens.words[n] in _MARKS), None)
        if end is not None and (who or tokens.keys[at + 1] in _WHICH_IS):
            found.append(range(at, end))
    return found


def _allegiances(parsed: Parsed) -> list[range]:
    """What Arabic says of a side by "who": whom it fights or backs, or who backs it, حزب الله الذي يقاتل مع الجيش."""
    found = []
    for who in (m for m in parsed.mentions if is_cue(m, "relative") and m.last < parsed.last):
        side = parsed.mention_ending(who.first)
        if side is None or side.layer != "actor" or parsed.tokens.keys[who.last] not in _FIGHTS:
            continue
        behind = [m for m in parsed.between(who.last, who.last + _FOES) if m.layer != "cue"]
        end = who.first
        for name in takewhile(lambda m: m.layer == "actor", behind):
            if end > who.first and not (name.first == end and name.values[0].kind == "state"):
                break  # تدعمها روسيا وإيران
            end = name.last
        found.append(range(who.first, end))
    return found


def _meanwhile(parsed: Parsed) -> list[range]:
    """What English says of the war behind a bombing: "killed two as the army pressed its campaign against rebels"; both
    its sides are told, and no act.
    """
    bombing = next((m for m in parsed.mentions if m.layer == "rule" and _explodes(m)), None)
    start = opens_as(parsed, bombing.last, parsed.last - 1) if bombing is not None else None
    behind = parsed.between(start, parsed.last) if start is not None else []
    acts = any(m.layer == "harm" or (m.layer == "rule" and m.values[0].rule.refuse is None) for m in behind)
    sides = {parsed.actors_of(m) for m in behind if m.layer == "actor"} - {()}
    return [range(start, parsed.last)] if start is not None and not acts and len(sides) > 1 else []


def _opens(parsed: Parsed, at: int) -> bool:
    """Whether "where" or "that has seen" stands at a token."""
    keys = parsed.tokens.keys
    seen = (
        keys[at] in ("that", "which")
        and keys[at + 1] in ("has", "have")
        and not _WITNESSED.isdisjoint(keys[at + 2 : at + 3])
    )
    return keys[at] == "where" or seen


def _taken(parsed: Parsed, at: int) -> Mention | None:
    """The capture on no day of its own by which "which" says whose the place named before it is, behind another act."""
    keys = parsed.tokens.keys
    end = next((n for n in range(at, parsed.last) if keys[n] == ","), parsed.last)
    if keys[at] != "which" or any(at < when.first < end and when.start == when.end for when in parsed.dates):
        return None
    named = any(m.layer == "place" and at - 1 <= m.last <= at for m in parsed.between(parsed.first, at))
    told = any(m.layer in ("rule", "harm") for m in parsed.between(parsed.first, at))
    behind = parsed.between(at, at + _TAKEN) if named and told else []
    return next((m for m in behind if m.layer == "rule" and m.values[0].rule.event in TERRITORY), None)


def _explodes(act: Mention) -> bool:
    rule = act.values[0].rule
    return rule.refuse is None and EVENT_TYPE_OF[rule.event] == EXPLOSIONS


def _fights(parsed: Parsed, mention: Mention) -> bool:
    """Whether two sides fight; "an attack" may be the act itself."""
    clash = mention.layer == "rule" and mention.values[0].rule.event == CLASH
    return clash and not parsed.tokens.keys[mention.last - 1].startswith("attack")
