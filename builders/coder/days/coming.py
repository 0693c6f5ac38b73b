"""Coming: times that lie ahead, when something else is expected than the act: "shelled the town, whose people may
flee in the coming days".
"""

from datetime import timedelta
from itertools import pairwise

from builders.coder.acts.kinds import AGREEMENT
from builders.coder.sentence import COMMAS, IMPERFECT, QAD, Parsed, is_cue
from builders.language.dates import When
from builders.language.tokens import Tokens
from builders.mention import Mention

UNREAL = ("call", "conditional", "demand", "future", "plan", "possible", "threat")  # cues of what has not happened
_AHEAD = frozenset("المقبل المقبله المقبلين القادم القادمه القادمين coming next upcoming".split())
_ENGLISH = frozenset("could due expected hope hopes may might plan planned plans scheduled will would".split())
_EVE = 12  # tokens of a sentence between the word by which a day is to come and the day
_AWAITED = frozenset({"expected", "planned", "scheduled", "set", "slated", "supposed"})
_WAITS = frozenset({"for", "to"})
#: What is due "to" do it on a day, unlike what was "due to shelling".
_DUE = frozenset("arrive be begin close come end enter expire go hold leave meet open resume start take vote".split())
_WILL = frozenset({"will", "would"})
INFINITIVE = _WILL | {"to"}  # before an act that is to come itself: "due to take effect"
_AHEAD_OF = (("ahead", "of"), ("way", "for"))  # "to pave the way for a truce on Thursday"
_STOPS = ("attribution", "break", "happens", "relative", "turn")
_FROM = frozenset({"اعتبارا", "ابتداء", "بدءا"})
_SINCE_TOMORROW = 6  # days from the last day of its name to publication, if the day of that name is tomorrow
_OVER = ("ماضي", "ماضيه", "ماضيين", "اخيره", "اخيرين", "فايت", "فايته", "منصرم", "منصرمه")
_FUTURE = ("سي", "ست", "سن")  # how an Arabic verb in the future begins
_NOUNS = ("سيار", "سيطر", "سيد", "سياس", "سيول", "سيناء", "سته", "ستين", "سنه", "سنو", "سني")


def lies_ahead(parsed: Parsed, when: When) -> bool:
    """Whether a time is still to come, more than the day that it is in Syria before it is elsewhere."""
    if parsed.published is None or when.start is None or when.end is None or when.start <= parsed.published:
        return False
    said = not _AHEAD.isdisjoint(parsed.tokens.keys[when.first : when.last])
    return said or when.end > parsed.published + timedelta(days=1)


def is_awaited(tokens: Tokens, first: int, inside: list[Mention], when: When) -> bool:
    """Whether an English weekday is the next one, of what is expected then: "a truce due to take effect on Monday",
    "the council will meet on Friday", "ahead of talks on Thursday"; not where an act or who speaks is told between.
    """
    if when.start is None or when.start != when.end or not when.relative or when.since or when.recurrent:
        return False
    stops = [m.last for m in inside if m.last <= when.first and (is_cue(m, *_STOPS) or _is_act(tokens, m))]
    stops += [at + 1 for at in range(first, when.first) if tokens.words[at] in COMMAS]
    keys = tokens.keys[max([first, when.first - _EVE, *stops]) : when.first]
    pairs = list(pairwise([*keys, tokens.keys[when.first]]))
    will = any(a in _WILL and b != "have" for a, b in pairs)
    due = any(a in _AWAITED and b in _WAITS for a, b in pairs)
    due = due or any(a == "due" and c in _DUE for a, c in zip(keys, keys[2:], strict=False))
    return will or due or any(pair in _AHEAD_OF for pair in pairs)


def _is_act(tokens: Tokens, mention: Mention) -> bool:
    """Whether a word tells an act that is no accord and not itself to come, "due to take effect", or whom it hurt."""
    if mention.layer != "rule":
        return mention.layer == "harm"
    rule = mention.values[0].rule
    return rule.event != AGREEMENT and (rule.form == "noun" or tokens.keys[mention.first - 1] not in INFINITIVE)


def is_of_what_comes(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether a time lies ahead, and between it and an act it is told what is expected then."""
    if _from_tomorrow(parsed, when) or _is_term(parsed, act, when):
        return True
    if not lies_ahead(parsed, when):
        return False
    first, last = sorted([(act.first, act.last), (when.first, when.last)])
    between = range(first[1], last[0])
    expected = any(is_cue(m, *UNREAL) for m in parsed.between(first[1], last[0]))
    return expected or any(_is_expected(parsed.tokens.keys, at) for at in between)


def _from_tomorrow(parsed: Parsed, when: When) -> bool:
    """Whether Arabic names tomorrow as the day from which something will hold: هدنة اعتبارا من الثلاثاء."""
    opens = parsed.tokens.keys[when.first].removeprefix("و") in _FROM
    tomorrow = parsed.published is not None and when.start == parsed.published - timedelta(days=_SINCE_TOMORROW)
    return opens and when.since and tomorrow


def _is_term(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether an Arabic span is the time within which an accord is to be kept: اتفاق لإجلاء المقاتلين خلال يومين; not
    one that is called past.
    """
    words = parsed.tokens.keys[when.first : when.last]
    within = words[:1] in (["خلال"], ["غضون"]) or words[:2] == ["في", "غضون"]
    past = any(word.endswith(_OVER) for word in words)
    return act.values[0].rule.event == AGREEMENT and within and not past and when.first > act.first


def _is_expected(keys: list[str], at: int) -> bool:
    """Whether a word is a verb of what will or may be: سيجتمع, قد يفرون, "will"."""
    key = keys[at].removeprefix("و").removeprefix("ف")
    future = key.startswith(_FUTURE) and not key.startswith(_NOUNS)
    return future or key in _ENGLISH or (keys[at] in QAD and keys[at + 1][:1] in IMPERFECT)
