"""Campaigns: what goes on for weeks, whose name and first day are not those of an act that falls in it."""

from builders.coder.acts.kinds import TERRITORY
from builders.coder.frame import Clause
from builders.coder.sentence import SINCE, Parsed, is_cue
from builders.language.dates import When
from builders.mention import Mention

#: Ends of words for a campaign; Arabic ones may have an article or a particle before them.
_CAMPAIGNS = (
    *("campaign", "ceasefire", "offensive", "operation", "siege", "truce", "war"),
    *("اتفاق", "حرب", "حصار", "حمله", "عمليه", "معركه", "هجوم", "هدنه"),
)
_OFFENSIVES = ("هجوم", "هجوما", "عمليه", "حمله", "معركه")
_BEGAN = frozenset({"بدا", "بدات", "بداوا", "اطلق", "اطلقت"})
_BEGINNINGS = frozenset("بدء بدا بدات بدايه بديها بديه انطلاق انطلاقها اطلاق اطلاقها اندلاع شن شنها استيناف".split())
_SINCE = 6  # tokens from "since the beginning of" to the act
_BEGINNING = 18  # tokens from there to the day
_ON_THE_GROUND = frozenset({"بري", "بريا", "بريه"})
_WITHIN = frozenset({"amid", "during", "in", "part", "under", "within"})
_GAP = 4  # tokens from "during" to the campaign: "during a fierce government offensive"
_FRESH = 7  # days for which an offensive is news by itself
_BEGUN = 8  # tokens from "which it began" to the day
_LASTING = frozenset({"مستمر", "مستمره", "متواصل", "متواصله"})
_EPITHET = 2  # tokens between a noun and the adjective that says that it lasts


def frames_another(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English word only names the campaign of another act: "shelled ... during a government offensive"."""
    if not parsed.tokens.keys[trigger.last - 1].endswith(_CAMPAIGNS):
        return False
    return not _WITHIN.isdisjoint(parsed.tokens.keys[max(parsed.first, trigger.first - _GAP) : trigger.first])


def begins_on(parsed: Parsed, trigger: Mention, when: When) -> bool:
    """Whether on a day not the act but its campaign began: "in the offensive which began on", العملية التي بدأت في;
    also of what is told behind that day: حملة بدأتها في الخامس من الشهر وسيطرت خلالها.
    """
    keys = parsed.tokens.keys
    begun = [m for m in parsed.between(trigger.last, when.first) if is_cue(m, "begun")]
    own = trigger.last - 1 if _long_ago(parsed, when) else trigger.last  # an offensive that began on Friday is news
    if begun and any(w.endswith(_CAMPAIGNS) for w in keys[own : begun[-1].first]):
        return True
    before = [m for m in parsed.between(when.first - _BEGUN, when.first) if is_cue(m, "begun")]
    named = range(before[-1].first - _GAP, before[-1].first) if before and trigger.first > when.first else range(0)
    return any(keys[at].endswith(_CAMPAIGNS) for at in named)


def lasts_since(parsed: Parsed, trigger: Mention, when: When) -> bool:
    """Whether an Arabic span is that of what lasts around an act: قصفت في إطار الحملة المستمرة منذ شهرين; not that of
    the act itself: القصف المستمر منذ شهرين.
    """
    keys = parsed.tokens.keys
    lasting = when.first - 1
    if not when.since or keys[lasting].removeprefix("ال") not in _LASTING:
        return False
    return not 0 <= lasting - trigger.last <= _EPITHET


def started_on(parsed: Parsed, trigger: Mention, when: When) -> bool:
    """Whether a span is told only to say on which day an Arabic offensive began: بدأ الجيش هجوما منذ ثلاثة أسابيع."""
    verbs = parsed.tokens.keys[max(parsed.first, trigger.first - _BEGUN) : trigger.first]
    campaign = any(key.endswith(_OFFENSIVES) for key in parsed.tokens.keys[trigger.first : trigger.last])
    return when.since and campaign and any(key.removeprefix("و") in _BEGAN for key in verbs)


def since_begun(parsed: Parsed, trigger: Mention, when: When) -> bool:
    """Whether an Arabic day is that since which an act goes on, as on it what it belongs to began: قصف البلدة منذ بدء
    الهجوم عليها في الخامس من الشهر, منذ بدء القصف قبل أسبوع.
    """
    keys = parsed.tokens.keys
    near = range(max(parsed.first, trigger.first - _SINCE, when.first - _BEGINNING), when.first - 1)
    begun = next((at for at in reversed(near) if keys[at] in SINCE and keys[at + 1] in _BEGINNINGS), None)
    if begun is None:
        return False
    return not any(m.layer == "rule" and m.values[0].rule.form == "verb" for m in parsed.between(begun + 2, when.first))


def is_fresh(parsed: Parsed, when: When) -> bool:
    """Whether a day is of the week before publication, so that what goes on since then is news."""
    return not _long_ago(parsed, when)


def takes_ground(clause: Clause) -> bool:
    """Whether an Arabic attack is called one on the ground, or made to take a place: هجوم بري, هجوم لاستعادة البلدة."""
    acts = clause.triggers
    words = {key for act in acts for key in clause.parsed.tokens.keys[act.first : act.last + 1]}
    aims = any(act.values[0].rule.event in TERRITORY and act.form.prefix == "ل" for act in acts)
    return aims or any(word.removeprefix("ال") in _ON_THE_GROUND for word in words)


def _long_ago(parsed: Parsed, when: When) -> bool:
    return when.end is not None and parsed.published is not None and (parsed.published - when.end).days > _FRESH
