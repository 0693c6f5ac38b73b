"""Units: a patrol, a cell or a column that Arabic names before its side, and that does what the verb tells."""

from builders.coder.acts.kinds import CAPTIVITY, MOVE
from builders.coder.frame import Clause
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_LONGEST = 4  # tokens between a patrol and the name of its side
_HIT = 8  # tokens behind a subject within which it is told what was hit
_THINGS = frozenset({"site", "people", "kind", "place"})
_UNITS = frozenset(
    "ارتال جماعات حشود خلايا خليه دوريات دوريه رتل سرايا سريه فرق فرقه فصايل فصيل قوات قوه كتايب كتيبه مجموعات مجموعه"
    " مفارز مفرزه وحدات وحده".split()
)
#: What may stand between a unit and the name of its side.
_CALLED = frozenset(
    "امنيه بريه تابع تابعه تتبع خاصه صغيره ضخم ضخمه عسكري عسكريه كبير كبيره مجهوله مسلحه مشتركه من نايمه يتبع".split()
)


def acts_for(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a side is named as that of a unit that is the subject of a verb: دورية تابعة للجيش داهمت, هاجمت خلية
    لتنظيم الدولة حاجزا.
    """
    return _on_patrol(clause, mention, trigger) or _is_units(clause.parsed, mention, trigger)


def _on_patrol(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a side is that of a patrol before the verb; of a raid and a move also behind it: داهمت دورية من الجيش."""
    parsed, rule = clause.parsed, trigger.values[0].rule
    near = [m for m in parsed.between(mention.first - _LONGEST, mention.first) if m.layer != "cue"]
    site = near[-1] if near and near[-1].layer == "site" else None
    carriers = ("patrol", "convoy") if rule.event == MOVE else ("patrol",)
    if site is None or rule.form != "verb" or site.values[0].site not in carriers or site.form.prefix:
        return False
    if site.first >= trigger.first:
        return rule.event in (*CAPTIVITY, MOVE) and site.first <= trigger.last
    return not any(m.layer in ("rule", "harm") for m in parsed.between(clause.first, site.first))


def _is_units(parsed: Parsed, mention: Mention, trigger: Mention) -> bool:
    """Whether a unit stands right behind the verb, its side behind it, and then what it hits: not استهدف الطيران خلية
    لداعش, nor استهدفت خلية لداعش في قرية.
    """
    keys, at = parsed.tokens.keys, trigger.last
    if trigger.values[0].rule.form != "verb" or at >= mention.first or keys[at] not in _UNITS:
        return False
    tied = mention.form.prefix == "ل" or not _CALLED.isdisjoint(keys[at + 1 : mention.first])
    return tied and _CALLED.issuperset(keys[at + 1 : mention.first]) and has_object_behind(parsed, mention)


def has_object_behind(parsed: Parsed, mention: Mention) -> bool:
    """Whether what is hit stands behind the name of a side, with no preposition before it."""
    behind = parsed.between(mention.last, mention.last + _HIT)
    hit = next((m for m in behind if m.layer in _THINGS or is_cue(m, "in", "near", "from")), None)
    return hit is not None and hit.layer in _THINGS and not hit.form.prefix
