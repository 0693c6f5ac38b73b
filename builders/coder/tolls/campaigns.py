"""Campaigns: tolls of what goes on for days or weeks, told beside an act of one day: "bombed the town as part of an
offensive that has killed 200", ضمن حملة أودت بحياة 200.
"""

from builders.coder.sentence import Parsed
from builders.coder.tolls.harm import Harm

_CAMPAIGNS = frozenset(
    """assault blockade campaign conflict crackdown escalation fighting insurgency offensive onslaught operation push
    siege uprising violence war""".split()
)
_CAMPAIGNS_AR = frozenset("تصعيد التصعيد حرب الحرب حصار الحصار حمله الحمله".split())
_WHICH = frozenset({"that", "which"})
_PERFECT = frozenset({"had", "has", "have"})
_TO_DATE = 10  # tokens of "in which at least 18 people have been killed", up to the end of the toll
_LEADS = frozenset("اطار ضمن من".split())  # before an Arabic campaign of which an act is a part
_LED = 2  # tokens of "in the course of" before it
_LOST = 3  # tokens between an Arabic campaign and what it cost: حملة عسكرية أودت


def of_campaign(parsed: Parsed, harm: Harm) -> bool:
    """Whether a toll is that of a campaign of which another act is told before it as a part."""
    at = _campaign_before(parsed, harm)
    return at is not None and any(m.layer == "rule" and m.last < at for m in parsed.between(parsed.first, at))


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
            return campaign if not _PERFECT.isdisjoint(keys[at + 1 : harm.last]) else None
    return None
