"""Burdens: the act that is laid on a side: حملت واشنطن موسكو مسؤولية الهجوم, "blaming the attack on"."""

from builders.coder.sentence import Parsed
from builders.mention import Mention

_LAYS = frozenset("حمل حملت حملوا يحمل تحمل يحملون محملا محمله محملين تحميل بتحميل".split())
_RESPONSIBILITY = ("مسووليه", "المسووليه")
_LAID = 8  # tokens between such a verb and "responsibility", with who blames whom
_BLAME = frozenset({"blame", "blamed", "blames", "blaming"})
_ACCUSED = 3  # tokens between a word of blame and whom it names
_CHARGE = 10  # tokens behind an accused side in which stands what it is accused of
#: What a side may be blamed for that is no act of violence.
_NO_ACTS = frozenset(
    "breakdown collapse crisis cuts delay delays failing failure lack not outage outages shortages".split()
)
_DEEDS = ("تنفيذ", "شن", "ارتكاب", "اطلاق", "تدبير", "تفجير", "زرع")
#: Arabic words behind an accused side for the act told before.
OF_IT = (
    *([f"ب{deed}{it}"] for deed in _DEEDS for it in ("ه", "ها", "هما")),
    *(["بالوقوف"], ["بالمسووليه"], ["بالضلوع"]),
)
_ACT = 4  # tokens between a word of blame and "on": "the deadly attack"


def burden(parsed: Parsed, verb: int) -> int | None:
    """The token of "responsibility", if an Arabic verb lays it on somebody: حملت واشنطن موسكو مسؤولية الهجوم."""
    keys, last = parsed.tokens.keys, min(verb + _LAID, parsed.last)
    if keys[verb].removeprefix("و") not in _LAYS:
        return None
    return next((at for at in range(verb + 1, last) if keys[at] in _RESPONSIBILITY), None)


def lays_burden(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name is that of who blames: it stands behind the verb, before whom it blames."""
    at = burden(parsed, mention.first - 1)
    return at is not None and parsed.first_of("actor", mention.last, at + 2) is not None


def is_of_act(parsed: Parsed, accused: Mention) -> bool:
    """Whether violence is what a side is accused of, if anything is said of it: "of shelling", not "of lying"; "for the
    incident", not "for the power cuts".
    """
    keys, last = parsed.tokens.keys, accused.last
    blamed = keys[last : last + 1] == ["for"]
    if not (blamed or any(key == "of" or key.startswith("ب") for key in keys[last : last + 2])):
        return True
    if keys[last : last + 1] in OF_IT or (blamed and _NO_ACTS.isdisjoint(keys[last : last + _CHARGE])):
        return True
    charge = parsed.between(last, last + _CHARGE)
    acts = ("happens", "disown", "claim")
    return any(m.layer in ("rule", "harm") or (m.layer == "cue" and m.values[0].cue in acts) for m in charge)


def lays_it_on(parsed: Parsed, blame: int) -> bool:
    """Whether an English word of blame lays an act on whom it names next: "blamed the YPG", "... for the bombing"."""
    accused = parsed.first_of("actor", blame + 1, blame + 1 + _ACCUSED)
    return parsed.tokens.keys[blame] in _BLAME and accused is not None and is_of_act(parsed, accused)


def lays_blame(parsed: Parsed, at: int) -> bool:
    """Whether at a token stands an English word of blame by which the name before it blames others."""
    return at < parsed.last and parsed.tokens.keys[at] in _BLAME


def is_laid_on(parsed: Parsed, at: int) -> bool:
    """Whether English lays an act on whom it names from a token on: "blaming the attack on", "which it blamed on"."""
    keys = parsed.tokens.keys
    blame = next((n for n in range(at - 2, max(parsed.first, at - 2 - _ACT) - 1, -1) if keys[n] in _BLAME), None)
    return blame is not None and keys[at - 1] == "on" and parsed.first_of("actor", blame + 1, at) is None
