"""Campaigns: tolls of what goes on for days or weeks, told beside an act of one day: "bombed the town as part of an
offensive that has killed 200", ضمن حملة أودت بحياة 200.
"""

from datetime import date

from builders.coder.days.measures import has_weeks, takes_weeks
from builders.coder.sentence import PERFECT, Parsed, is_cue
from builders.coder.tolls.harm import Harm

_CAMPAIGNS = frozenset(
    """assault blockade campaign conflict crackdown escalation fighting insurgency offensive onslaught operation push
    siege uprising violence war""".split()
)
_CAMPAIGNS_AR = frozenset("تصعيد التصعيد حرب الحرب حصار الحصار حمله الحمله".split())
_WHICH = frozenset({"that", "which"})
_TO_DATE = 10  # tokens of "in which at least 18 people have been killed", up to the end of the toll
_LEADS = frozenset("اطار ضمن من".split())  # before an Arabic campaign of which an act is a part
_LED = 2  # tokens of "in the course of" before it
_OUTCOME = 12  # tokens before a toll in which it is told how long that took of which it is the outcome
#: Arabic verbs for how long something took; دامية is bloody, and so is دام if it was weeks ago.
_LAST = frozenset("استمر استمرت دام دامت استغرق استغرقت امتد امتدت".split())
_AGO = "قبل"
_FOR = 6  # tokens behind them within which the weeks are told
_DAYS = 6  # between the first and the last of a span that is no act's
_LOST = 3  # tokens between an Arabic campaign and what it cost: حملة عسكرية أودت


def of_campaign(parsed: Parsed, harm: Harm) -> bool:
    """Whether a toll is that of a campaign of which another act is told before it as a part."""
    at = _campaign_before(parsed, harm)
    return at is not None and any(m.layer == "rule" and m.last < at for m in parsed.between(parsed.first, at))


def of_weeks(parsed: Parsed, harm: Harm) -> bool:
    """Whether an Arabic toll is the outcome of what went on for weeks: بعد حملة استمرت شهرين أسفرت عن مقتل 300, معارك
    استمرت أسابيع قتل فيها 300, قصفت البلدة خلال الأسبوعين الماضيين، مما أسفر عن مقتل مئة.
    """
    if parsed.tokens.words[harm.list_at].isascii():
        return False
    first, last = max(parsed.first, harm.first - _OUTCOME), harm.first + 1
    ends = [end for at in range(first, last) if (end := _lasted(parsed, at))]
    if harm.list_at in ends:
        return True
    ends += [at + 1 for at in range(first, last) if takes_weeks(parsed, at)]
    spans = (w for w in parsed.dates if first <= w.first < last and not w.since)
    ends += [w.last for w in spans if w.start and w.end and _is_long(w.start, w.end)]
    return any(_results(parsed, end, last) for end in ends)


def _results(parsed: Parsed, first: int, last: int) -> bool:
    """Whether between two tokens an outcome is told, and neither another act nor a speaker."""
    between = parsed.between(first, last)
    fell = {m.first for m in between if m.layer == "harm"}  # سقوط قتلى
    other = any((m.layer == "rule" and m.first not in fell) or is_cue(m, "attribution") for m in between)
    return not other and any(is_cue(m, "result") for m in between)


def _lasted(parsed: Parsed, at: int) -> int:
    """The token behind the weeks which it is told at a token that something lasted: استمرت شهرين, دام لأكثر من ثلاثة
    أسابيع; 0 where none are.
    """
    keys, behind = parsed.tokens.keys, range(at + 1, min(at + _FOR, parsed.last))
    weeks = next((n for n in behind if has_weeks(parsed, n, n + 1)), None)
    if keys[at] not in _LAST or weeks is None or _AGO in keys[at:weeks]:
        return 0
    return weeks + 1


def _is_long(start: date, end: date) -> bool:
    return (end - start).days > _DAYS


def _campaign_before(parsed: Parsed, harm: Harm) -> int | None:
    """The token of a word for a campaign of which a relative clause tells the toll; None if there is none."""
    keys = parsed.tokens.keys
    if not parsed.tokens.words[harm.list_at].isascii():
        near = range(harm.first - 1, max(parsed.first + _LED, harm.first - 1 - _LOST), -1)
        named = (at for at in near if keys[at] in _CAMPAIGNS_AR and keys[at + 1 : at + 2] != ["علي"])
        return next((at for at in named if not _LEADS.isdisjoint(keys[at - _LED : at])), None)
    first = max(parsed.first + 2, min(harm.first, harm.list_at) - _TO_DATE)
    for at in range(first, harm.last):
        campaign = at - 2 if keys[at - 1] in ("in", "during") else at - 1
        if keys[at] in _WHICH and keys[campaign] in _CAMPAIGNS:
            return campaign if not PERFECT.isdisjoint(keys[at + 1 : harm.last]) else None
    return None
