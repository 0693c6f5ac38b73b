"""Advances: Arabic words for moving forward, of troops on the ground: تقدمت قوات النظام في البلدة, أحرزت الفصائل أمس
تقدما, حاول الجيش التقدم نحو البلدة; not تقدمت روسيا بمشروع, حققت المحادثات تقدما.
"""

from builders.coder.sentence import COMMAS, QUOTES, THAT, Parsed, is_cue
from builders.coder.tolls.victims import ARMED_NAMES, ARMED_ROLES
from builders.mention import Mention

_WENT = frozenset({"تقدمت", "تقدموا"})  # is no noun: مع تقدم القوات
_GOES = "تقدم"
#: Verbs of whoever made an advance, or tried to, and the words for it that stand behind them.
_MADE = (frozenset("حقق حققت حققوا احرز احرزت احرزوا".split()), frozenset({"تقدما"}))
_TRIED = (
    frozenset("حاول حاولت حاولوا تحاول يحاول يحاولون تمكن تمكنت تمكنوا نجح نجحت نجحوا استطاع استطاعت".split()),
    frozenset({"التقدم"}),
)
_SIDE = 8  # tokens between such a verb and the word for the advance, with who made it and when
_BEFORE = 4  # tokens between a side and the verb behind it
_GROUND = 12  # tokens behind who advances in which stands where
_WHERE = frozenset("في داخل نحو باتجاه الي صوب علي ضمن".split())
_HOW = frozenset({"ببطء", "بسرعه", "بشكل", "بصوره", "باتجاه", "بدعم", "بمسانده", "بغطاء"})
_OPENS = frozenset({"كما", "حيث", "اذ", "بينما", "فيما", "كذلك", "ثم", "قد", "وقد", "ايضا", "."}) | COMMAS
_AFTER = frozenset({"بعد", "عقب", "اثر", "خلال"})


def advances(parsed: Parsed, verb: Mention) -> bool:
    """Whether an Arabic verb tells that armed men moved forward, or tried to, and where."""
    keys, at = parsed.tokens.keys, verb.first
    key = keys[at].removeprefix("و").removeprefix("ف")
    side = _side_behind(parsed, verb.last)
    goes, nouns = key in _WENT or key == _GOES, next((nouns for verbs, nouns in (_MADE, _TRIED) if key in verbs), ())
    if goes:
        behind = side.last if side is not None else verb.last
        if key == _GOES and not (side is not None and _opens(parsed, verb) and _leads(parsed, behind)):
            return False  # تقدم القوات الغذاء, مع تقدم القوات
        return (side is not None or _side_before(parsed, at)) and _on_ground(parsed, behind)
    made = next((n for n in range(verb.last, min(parsed.last, verb.last + _SIDE)) if keys[n] in nouns), None)
    acts = [m for m in parsed.between(verb.last, made or verb.last) if m.layer == "rule"]
    if made is None or any(keys[m.first - 1] not in _AFTER for m in acts):
        return False
    theirs = any(_is_armed(m) for m in parsed.between(verb.last, made)) or _side_before(parsed, at)
    return theirs and _on_ground(parsed, made + 1)


def _opens(parsed: Parsed, verb: Mention) -> bool:
    """Whether a word that may be a noun stands where a verb opens its clause."""
    keys, at = parsed.tokens.keys, verb.first
    return at == parsed.first or verb.form.prefix == "و" or keys[at - 1] in _OPENS


def _side_behind(parsed: Parsed, at: int) -> Mention | None:
    """The armed men who are the subject right behind a verb, or behind its day."""
    at = next((when.last for when in parsed.dates if when.first == at), at)
    return next((m for m in parsed.between(at, at + 1) if _is_armed(m) and not m.form.prefix.strip("ال")), None)


def _side_before(parsed: Parsed, verb: int) -> bool:
    """Whether the subject of a verb stands before it, by itself or as one of several: قال إن قوات النظام تقدمت."""
    near = [m for m in parsed.between(max(parsed.first, verb - _BEFORE - 2), verb) if m.layer != "kind"]
    side = next((m for m in reversed(near) if _is_armed(m)), None)
    if side is None or verb - side.last > _BEFORE or any(is_cue(m, "relative") or m.layer == "rule" for m in near):
        return False
    start = side.first
    while (quoted := parsed.tokens.words[start - 1] in QUOTES) or _is_side(parsed.mention_ending(start)):
        before = parsed.mention_ending(start)
        start = start - 1 if quoted or before is None else before.first
    opened = start == parsed.first or parsed.tokens.keys[start - 1] in THAT | _OPENS
    return opened and COMMAS.isdisjoint(parsed.tokens.keys[side.last : verb])


def _is_side(mention: Mention | None) -> bool:
    return mention is not None and mention.layer in ("actor", "people")


def _is_armed(mention: Mention) -> bool:
    if mention.layer == "people":
        return mention.values[0].role in ARMED_ROLES
    return mention.layer == "actor" and mention.values[0].kind in ARMED_NAMES


def _on_ground(parsed: Parsed, at: int) -> bool:
    """Whether it is told behind who advances where to, and nothing that is brought forward: بطلب, بمشروع."""
    keys, end = parsed.tokens.keys, min(parsed.last, at + _GROUND)
    placed = parsed.first_of("place", at, at + 1) or parsed.first_of("kind", at, at + 1)
    if at < end and keys[at].startswith("ب") and keys[at] not in _HOW and placed is None:
        return False
    days = {n for when in parsed.dates for n in range(when.first, when.last)}  # فجر اليوم
    for n in (n for n in range(at, end) if n not in days):
        if keys[n] in COMMAS or parsed.first_of("rule", n, n + 1) is not None:
            return False
        if _leads(parsed, n):
            return True
    return False


def _leads(parsed: Parsed, at: int) -> bool:
    """Whether a preposition of place or a direction stands at a token, or a place with the particle for "in"."""
    led = parsed.first_of("place", at, at + 1) or parsed.first_of("kind", at, at + 1)
    within = led is not None and led.form.prefix == "ب"
    return parsed.tokens.keys[at] in _WHERE or within or is_cue(parsed.mention_at(at), "direction")
