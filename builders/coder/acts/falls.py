"""Falls: Arabic nouns that tell whose a place became: سقطت مدينة السخنة بيد التنظيم, أعلن عن سيطرة التنظيم عليها."""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_FELL = frozenset("سقطت سقط سقوط وقعت وقع اصبحت اصبح باتت بات".split())
_NAMED = 10  # tokens between such a verb and the hands, with the place and where it lies
_KNOWN = frozenset({"التي", "الذي", "بعد", "منذ"})  # before a fall of which one only speaks
_TELLS = 14  # tokens between who tells of a capture and it, with his name and the day
_CAPTOR = 3  # tokens behind the noun in which the captor's name begins
_GROUND = 5  # tokens behind the captor in which "over" stands
_OVER = frozenset({"علي"})
#: Words before "control" which tell that ground is held, or lost, or only when or why something else was.
_STATE = frozenset("استمرار انهاء مناطق تحت خارج ضمن فقدان خساره بقاء مدي حجم خريطه مع رغم ظل خلال بسبب نتيجه".split())


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


def is_told_taken(parsed: Parsed, capture: Mention) -> bool:
    """Whether somebody tells of a capture, with captor and ground: أعلن المرصد سيطرة الفصائل على البلدة; not that
    ground is held: أكد استمرار سيطرة الفصائل على البلدة.
    """
    keys = parsed.tokens.keys
    captor = parsed.first_of("actor", capture.last, capture.last + _CAPTOR)
    if captor is None or keys[capture.first - 1] in _STATE:
        return False
    over = any(key in _OVER for key in keys[captor.last : min(parsed.last, captor.last + _GROUND)])
    between = parsed.between(max(parsed.first, capture.first - _TELLS), capture.first)
    tells = next((m for m in reversed(between) if m.layer == "rule" or is_cue(m, "attribution", "denial")), None)
    return over and tells is not None and tells.layer == "cue"
