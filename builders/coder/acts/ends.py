"""Ends: where a clause ends before the next act does, at what is told beside it and is no part of it."""

from builders.coder.acts.boundaries import kills, opens_where
from builders.coder.acts.causes import is_of_cause
from builders.coder.acts.leads import DAYS_AFTER, SUMS, counts_days
from builders.coder.places.spot import Spot
from builders.coder.sentence import BE, COMMAS, LISTING, Parsed, is_cue
from builders.mention import Mention

_FLY = ("تحلق", "حلق", "حلقت", "طلعات", "لا", "لم", "يحلق")  # words for circling that may follow the planes
_PLANES = 5  # tokens between planes and such a word


def before_others(parsed: Parsed, act: Mention, last: int) -> int:
    """The end of a clause without planes that only circled, who claimed the act, a balance, and the dead of others."""
    for end in (_before_overflight, _before_claim, _before_sum, _before_known_dead, _before_where_killed):
        last = end(parsed, act, last)
    return last


def _before_overflight(parsed: Parsed, act: Mention, last: int) -> int:
    """The end of a clause without the planes that only circled meanwhile, and without where they did; they may be told
    before an Arabic verb: وطيران الاستطلاع لا يفارق السماء.
    """
    behind = parsed.between(act.last, last)
    circling = next((m for m in behind if is_cue(m, "overflight")), None)
    if circling is None:
        return last
    if not parsed.tokens.keys[circling.first].startswith(_FLY):
        return circling.first
    before = parsed.between(max(act.last, circling.first - _PLANES), circling.first)
    return next((m.first for m in before if _is_plane(m)), circling.first)


def _is_plane(mention: Mention) -> bool:
    """Whether a word means aircraft, or those of a side."""
    drone = mention.layer == "weapon" and mention.values[0].weapon == "armed-drone"
    return drone or (mention.layer == "actor" and mention.values[0].kind == "aircraft")


def behind_overflight(parsed: Parsed, first: int, act: Mention) -> int:
    """The start of an Arabic clause without the planes that only circled before its act: حلقت طائرة بالتزامن مع قصف."""
    circling = next((m for m in parsed.between(first, act.first) if is_cue(m, "overflight")), None)
    if circling is None or parsed.tokens.words[circling.first].isascii():
        return first
    return next((m.first for m in parsed.between(circling.last, act.first) if is_cue(m, "break", "turn")), first)


def _before_claim(parsed: Parsed, act: Mention, last: int) -> int:
    """The end of a clause before who claimed the act, and is no victim of it: قتل سبعة، وتبنى تنظيم داعش العملية."""
    claims = (m for m in parsed.between(act.last, last) if is_cue(m, "claim"))
    return next((m.first for m in claims if parsed.first_of("actor", m.last, m.last + 1) is not None), last)


def _before_sum(parsed: Parsed, act: Mention, last: int) -> int:
    """The end of an Arabic clause before the balance to which it adds: "قتل مدني بقصف، وبذلك يرتفع عدد القتلى إلى"."""
    keys = parsed.tokens.keys
    return next((at for at in range(act.last, last) if keys[at] in SUMS and keys[at - 1] in COMMAS), last)


def _before_known_dead(parsed: Parsed, act: Mention, last: int) -> int:
    """The end of a clause without those who were killed before it: "shelled A after rebels killed a pilot"; in Arabic
    on a day that is counted from its own: قصف على دوما، غداة مقتل عشرة.

    Those who the same side killed are its own: "captured the town after killing 30 fighters".
    """
    behind = parsed.between(act.last, last)
    after = next((m for m in behind if m.layer == "cue" and m.values[0].cue in ("after", *DAYS_AFTER)), None)
    if after is None:
        return last
    if not parsed.tokens.words[after.first].isascii():
        return after.first if counts_days(after) and _is_toll(parsed.mention_at(after.last)) else last
    dead = next((m for m in behind if m.first >= after.last and kills(m)), None)
    if dead is None or not LISTING.isdisjoint(parsed.tokens.keys[after.last : dead.first]):
        return last
    own = dead.first == after.last and parsed.tokens.keys[dead.first].endswith("ing")
    return last if own else after.first


def _is_toll(mention: Mention | None) -> bool:
    return mention is not None and kills(mention)


def _before_where_killed(parsed: Parsed, act: Mention, last: int) -> int:
    """The end of an English clause without whom others killed at its place: "hit A, where rebels killed a pilot"."""
    where = opens_where(parsed, act.last, last)
    behind = parsed.between(where, last) if where is not None else []
    dead = next((m for m in behind if m.layer == "rule" or kills(m)), None)
    if where is None or dead is None or dead.layer == "rule" or dead.values[0].form != "verb":
        return last
    killer = parsed.first_of("actor", where, dead.first)
    by_them = killer is not None and BE.isdisjoint(parsed.tokens.keys[killer.last : dead.first])
    return where if by_them else last


def before_cause(parsed: Parsed, causes: list[range], spots: list[Spot], first: int, last: int) -> int:
    """The end of a clause without what its protest is about, if its place is told before that or only what happened
    elsewhere is told there.
    """
    heads = [s for s in spots if s.relation == "head"]
    for why in causes:
        if first < why.start < last <= why.stop:
            behind = [s for s in heads if why.start <= s.first < last]
            placed = any(first <= s.first < why.start for s in heads)
            if placed or (behind and all(is_of_cause(parsed, why, s) for s in behind)):
                return why.start
    return last
