"""Causes: what a protest is about, which is told beside it and is no act of the same event."""

from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, PROTESTS

_REACH = 16  # tokens behind a word for a protest within which it is told why
_AGAINST = frozenset({"against", "over", "ضد"})
_WHY = frozenset({"about", "condemnation", "call", "demand", "response", "cause", "after", "case"})
#: Arabic words for what a crowd calls for which are said of much else.
_AIMS = frozenset({"للدعوه", "لمحاسبه", "بمحاسبه", "لمعاقبه", "بمعاقبه"})


def of_protests(parsed: Parsed) -> list[range]:
    """Tokens that tell what protests are about: "over the killing of a man", "احتجاجا على مقتل شاب"."""
    told: list[range] = []
    for mention in [m for m in parsed.mentions if m.layer == "rule"]:
        if _is_protest(mention) and not any(mention.first in why for why in told):
            why = next((m for m in parsed.between(mention.last, mention.last + _REACH) if _says_why(parsed, m)), None)
            aim = next((at for at in range(mention.last, mention.last + _REACH) if _is_aim(parsed, at)), parsed.last)
            first = min(aim, why.first if why is not None else parsed.last)
            if first < parsed.last:
                told.append(range(first, _end(parsed, first)))
    return told


def is_of_cause(parsed: Parsed, why: range, spot: Spot) -> bool:
    """Whether a place is that of the war a protest is about, which is seldom waged on the crowd: "against the bombing
    of Aleppo", ضد الحملة على عفرين. Who is killed in a town is one of the crowd: احتجاجا على مقتل شاب في الباب.
    """
    if spot.marker == "on":
        return True
    before = parsed.between(why.start, spot.first)
    events = [m.values[0].rule.event for m in before if m.layer == "rule"]
    at = ("", "of", "in") if parsed.tokens.words[why.start].isascii() else ("", "of")
    return spot.marker in at and any(EVENT_TYPE_OF.get(event) in (BATTLES, EXPLOSIONS) for event in events[-1:])


def _is_protest(mention: Mention) -> bool:
    return mention.layer == "rule" and EVENT_TYPE_OF[mention.values[0].rule.event] == PROTESTS


def _says_why(parsed: Parsed, mention: Mention) -> bool:
    if mention.layer != "cue":
        return False
    cue: str = mention.values[0].cue
    return (
        cue in _WHY
        or parsed.tokens.keys[mention.first] in _AGAINST
        or (cue == "on" and _is_named_at(parsed, mention.last))
        or (cue == "accusation" and not _is_joined(parsed, mention))
    )


def _is_aim(parsed: Parsed, at: int) -> bool:
    return at < parsed.last and parsed.tokens.keys[at] in _AIMS


def _is_named_at(parsed: Parsed, at: int) -> bool:
    """Whether an Arabic noun for an act stands at a token, which is no protest: احتجوا على اعتقال, على قتل."""
    acts = [m for m in parsed.between(at, at + 1) if m.layer in ("rule", "harm")]
    arabic = at < parsed.last and not parsed.tokens.words[at].isascii()
    verb = any(m.layer == "rule" and m.values[0].rule.form != "noun" for m in acts)
    return arabic and bool(acts) and not verb and not any(_is_protest(m) for m in acts)


def _end(parsed: Parsed, first: int) -> int:
    """The token at which a further act begins: a word that breaks, a protest again, or an act tied by "and"."""
    for mention in parsed.between(first + 1, parsed.last):
        if mention.layer == "cue" and mention.values[0].cue in ("break", "turn", "result"):
            return mention.first
        act = mention.layer == "rule" and mention.values[0].rule.form == "verb"
        if act and (_is_protest(mention) or _is_joined(parsed, mention)):
            return mention.first
        if mention.layer == "harm" and mention.values[0].form == "verb" and _is_joined(parsed, mention):
            return mention.first
    return parsed.last


def _is_joined(parsed: Parsed, act: Mention) -> bool:
    return act.form.prefix.startswith(("و", "ف")) or parsed.tokens.keys[act.first - 1] in ("and", ",", "،")
