"""After: whether by an act that is told with "after" those fell of whom is told, so that it is no background."""

from collections.abc import Sequence

from builders.coder.frame import Clause
from builders.coder.sentence import ITS, Parsed
from builders.coder.tolls.harm import Harm
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS

_FELL = 3  # tokens between a toll and "after", with the day
_PLACED = 8  # the same, with the place
_DESCRIBED = 20  # the same, where the act takes them up, with who they were
_TAKEN_UP = 2  # tokens behind an act in which such a word stands: إطلاق النار المباشر عليه


def fell_by_it(event: str, clause: Clause, trigger: Mention, harms: Sequence[Harm]) -> bool:
    """Whether by an act that is told with "after" those fell of whom is told: "died after a mortar hit", "killed ten
    rebels after shelling", but not "killed by the army after"; in Arabic also the men of a side, in a fight: قتل عنصر
    بعدما هاجم مسلحون نقطة.
    """
    parsed = clause.parsed
    fought = EVENT_TYPE_OF[event] == BATTLES and trigger.values[0].rule.lang == "ar"
    if not fought and EVENT_TYPE_OF[event] not in (EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS):
        return False
    cues = [
        m.first for m in parsed.between(clause.first, trigger.first) if m.layer == "cue" and m.values[0].cue == "after"
    ]
    if not cues:
        return False
    named = [m for m in parsed.between(cues[-1] - _FELL, cues[-1]) if m.layer == "actor"]
    fallen = [h for h in harms if fought]
    killer = next((m for m in named if not any(h.first <= m.first < h.last for h in fallen)), None)
    own = trigger.first == cues[-1] + 1 and parsed.tokens.keys[trigger.first].endswith("ing")
    to_them = _takes_up(parsed, trigger)
    return (own or killer is None) and any(_fell_before(parsed, h, cues[-1], to_them) for h in harms)


def _takes_up(parsed: Parsed, trigger: Mention) -> bool:
    """Whether the Arabic words of an act say that it was done to those before: استهدافه, إطلاق النار عليهم."""
    keys = parsed.tokens.keys[trigger.first : min(trigger.last + _TAKEN_UP, parsed.last)]
    return not keys[0].isascii() and any(len(key) > len("له") and key.endswith(ITS) for key in keys)


def _fell_before(parsed: Parsed, harm: Harm, after: int, to_them: bool) -> bool:
    """Whether a toll stands right before "after", with the day or the place of the dead between; where that behind
    "after" is done `to_them`, with neither a side nor another act between.
    """
    between = parsed.between(harm.last, after)
    if to_them and all(m.layer not in ("actor", "harm", "rule") for m in between):
        return 0 <= after - harm.last <= _DESCRIBED
    placed = any(m.layer == "place" for m in between) and all(m.layer in ("place", "kind", "cue") for m in between)
    return 0 <= after - harm.last <= (_PLACED if placed else _FELL)
