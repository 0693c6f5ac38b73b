"""Falls: Arabic words for the hands into which a place falls: سقطت مدينة السخنة بيد التنظيم."""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_FELL = frozenset("سقطت سقط سقوط وقعت وقع اصبحت اصبح باتت بات".split())
_NAMED = 10  # tokens between such a verb and the hands, with the place and where it lies
_KNOWN = frozenset({"التي", "الذي", "بعد", "منذ"})  # before a fall of which one only speaks


def falls(parsed: Parsed, hands: Mention) -> bool:
    """Whether a place, and nobody who died, is told to have fallen into hands: not بلدة سقطت بيد التنظيم قبل عام."""
    keys = parsed.tokens.keys
    verbs = range(hands.first - 1, max(parsed.first, hands.first - _NAMED) - 1, -1)
    verb = next((at for at in verbs if keys[at].removeprefix("و") in _FELL), None)
    if verb is None or keys[verb - 1] in _KNOWN:
        return False
    between = parsed.between(verb + 1, hands.first)
    named = [m for m in between if m.layer in ("place", "kind", "people", "actor", "rule")]
    parted = any(is_cue(m, "break", "turn", "attribution", "after") for m in between)
    return bool(named) and not parted and all(m.layer in ("place", "kind") for m in named)
