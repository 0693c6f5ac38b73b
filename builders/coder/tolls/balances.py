"""Balances: a toll of weeks or of a whole campaign, told beside an act of which it is not the toll."""

from collections.abc import Sequence
from datetime import date

from builders.coder.acts.kinds import BOMBINGS
from builders.coder.acts.leads import SUMS
from builders.coder.days.comparing import superlative_before
from builders.coder.days.measures import behind_measure, has_weeks, lasts_weeks, takes_months, takes_weeks
from builders.coder.frame import Frame, Problem, Time
from builders.coder.places.spot import AREA
from builders.coder.sentence import HAVE, SINCE, Parsed, is_cue
from builders.coder.tolls.campaigns import of_campaign, of_weeks
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.spans import over_days
from builders.mention import Mention

_WEEK = 6  # days between the first and the last of a span that is no act's
_MONTH = 9  # days between the first and the last of a span that may be a month that has begun
_FEW = 4  # days from which an act is no single one
_OPENING = 4  # tokens at the start of a sentence in which it says that it is a balance
_MANY = 20  # a count that is hardly that of one act and one day
_UNITS = 3  # governorates in which one act may cost lives
_ACTS = 10  # acts that are hardly those of one day and place
_UNTIL = frozenset({"حتي", "وحتي", "لغايه", "until", "till", "to"})
_THESE = frozenset({"هذه", "لهذه", "بهذه", "تلك", "لتلك", "بتلك", "these", "those"})
_REGISTERS = frozenset({"احصي", "احصت", "رصد", "رصدت", "سجل", "سجلت", "وثق", "وثقت"})
_CENTRED = frozenset({"تركز", "تركزت", "يتركز", "تتركز"})
_AGO = "قبل"  # "some days ago" is a day, of which one does not know which
_COUNTS = frozenset({"تعداد", "لتعداد"})  # of a register
_MANY_ACTS = "ات"
_HUNDREDS = 100  # a vague count of as many is that of a war
_LEFT = 2  # tokens between "left" and the toll
_NEXT = 2  # tokens before a noun in which "these" stands: "these air strikes"
_BEHIND = 4  # tokens from a toll to its span: قتل 600 مدني على الأقل خلال أسبوعين
_PLACED = 14  # tokens from a toll to "since", with the place of the dead
_BEGAN = 20  # tokens from "since" to the day on which something began, with who began it
_BEFORE = 2  # tokens from the span to its toll: خلال أسبوع إلى 120
_WHEN = frozenset("when عندما حين حينما".split())
_BY_THAT = frozenset({"بذلك", "وبذلك"})


def of_the_act(parsed: Parsed, harms: Sequence[Harm], time: Time | None) -> list[Harm]:
    """The tolls of an act, without those of a longer span than its own `time`."""
    if time is not None and _takes_a_week(time.start, time.end):
        return list(harms)
    daily = time is None or time.precision == 1
    told = [h for h in harms if not (_over_weeks(parsed, h) or _of_weeks_before(parsed, h) or _claimed(parsed, h))]
    told = [h for h in told if not (_summed_up(parsed, h) or _of_offensive(parsed, h) or of_campaign(parsed, h))]
    told = [h for h in told if not of_weeks(parsed, h)]
    told = [h for h in told if time is None or not over_days(parsed, h, time)]
    return [h for h in told if not (daily and _over_all(parsed, h))]


def opens(parsed: Parsed) -> bool:
    """Whether a sentence opens a balance: ومنذ بدء الهجوم سيطرت القوات على, وبذلك يرتفع عدد القتلى إلى 170 منذ 22 أيار,
    "strikes have intensified since July 1".
    """
    keys = parsed.tokens.keys
    words = SINCE if not _BY_THAT.isdisjoint(keys[parsed.first : parsed.first + _OPENING]) else {"since"}
    since = (at for at in range(parsed.first, parsed.last) if keys[at] in words)
    return "total" in parsed.cues(parsed.first, parsed.first + _OPENING) or any(
        _weeks_since(parsed, at) for at in since
    )


def goes_on(parsed: Parsed, before: Parsed) -> bool:
    """Whether a sentence of the same paragraph goes on with a balance by a toll of no day: وقتل 250 من الفصائل, "the
    strikes have killed 120".
    """
    if before.paragraph != parsed.paragraph or parsed.dates:
        return False
    words = [m for m in parsed.between(parsed.first, parsed.first + _OPENING) if not is_cue(m, "break")]
    counts = bool(words) and words[0].layer == "harm"
    if counts and words[0].values[0].form == "toll":
        return True  # "the toll includes 40 who were killed by shells"
    if all(word.isascii() for word in parsed.tokens.words[parsed.first : parsed.first + _OPENING]):
        counts = counts and "total" in before.cues(before.first, before.first + _OPENING)
    return counts or any(m.layer == "harm" and _is_perfect(parsed, m.first) for m in parsed.mentions)


def counts_acts(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a noun counts the acts of weeks: "337 attacks since New Year's Day", حتى 22 نيسان لـ238 هجوما."""
    count = parsed.number_ending(trigger.first)
    if count is None or count.value < _ACTS or trigger.values[0].rule.form != "noun":
        return False
    keys = parsed.tokens.keys
    open_ended = any(not _UNTIL.isdisjoint(keys[max(parsed.first, w.first - 1) : w.first]) for w in parsed.dates)
    return open_ended or any(_takes_a_week(w.start, w.end) for w in parsed.dates)


def scattered(frame: Frame) -> bool:
    """Whether deaths on no day are told of many governorates, as a register counts them: منهم 91 في ريف دمشق و32 في
    حماة و17 في اللاذقية.
    """
    held = {spot.place.admin1_pcode for spot in frame.spots if spot.place is not None}
    own = frame.time is not None and frame.time.own
    return any(rule.form == "harm" for rule in frame.clause.rules) and not own and len(held) > _UNITS


def refuse_undated(frames: Sequence[Frame], sentences: Sequence[Parsed]) -> None:
    """Where the title counts over months ("45 killed in April"), what is told on no day is a part of that count."""
    if not any(parsed.kind == "title" and _over_months(parsed) for parsed in sentences):
        return
    for frame in frames:
        if frame.problem is None and (frame.time is None or not frame.time.own):
            frame.problem = Problem("total", "in a balance of months")


def refuse_parts(frames: Sequence[Frame]) -> None:
    """What takes up a balance is a part of it: "those attacks killed 94", ومن بين هذه الهجمات 60 غارة; so are its items
    ("10 غارات على الحسكة") and what else the same office registers.
    """
    summed = False
    for frame in frames:
        if frame.problem is not None:
            summed = summed or frame.problem.reason == "total"
        elif summed and frame.time is None and _goes_on_counting(frame):
            frame.problem = Problem("total", "of the acts that are counted before")
        else:
            summed = False


def _goes_on_counting(frame: Frame) -> bool:
    """Whether a frame of no day is an item of a balance, takes it up, or counts many more dead in a large area."""
    arabic = not frame.clause.parsed.tokens.words[frame.clause.triggers[0].first].isascii()
    dead = any(h.kind == "killed" and not h.vague and h.value >= _MANY for h in frame.harms)
    at_large = arabic and dead and all(spot.precision == AREA for spot in frame.spots)
    return at_large or _is_item(frame) or _centred(frame) or (not frame.spots and _takes_up(frame))


def _is_item(frame: Frame) -> bool:
    """Whether an Arabic sentence opens with how many acts there were."""
    parsed, act = frame.clause.parsed, frame.clause.triggers[0]
    count = parsed.number_ending(act.first)
    arabic = not parsed.tokens.words[act.first].isascii()
    return arabic and count is not None and count.first - parsed.first <= 1 and act.values[0].rule.form == "noun"


def _centred(frame: Frame) -> bool:
    """Whether Arabic tells where most of the acts were: وتركز القصف على جبل الزاوية."""
    act = frame.clause.triggers[0]
    before = frame.clause.parsed.tokens.keys[act.first - _NEXT : act.first]
    return act.form.prefix.endswith("ال") and any(key.removeprefix("و") in _CENTRED for key in before)


def _takes_up(frame: Frame) -> bool:
    """Whether a noun for acts has "these" before it, or a toll is one that an office has registered."""
    parsed, keys = frame.clause.parsed, frame.clause.parsed.tokens.keys
    registers = any(key.removeprefix("و") in _REGISTERS for key in keys[parsed.first : parsed.last])
    if frame.rule.form == "harm" and registers:
        return True
    nouns = [t for t in frame.clause.triggers if t.values[0].rule.form == "noun"]
    return any(not _THESE.isdisjoint(keys[t.first - _NEXT : t.first]) for t in nouns)


def _over_months(title: Parsed) -> bool:
    """Whether an Arabic title counts something over months: مقتل 45 شخصا خلال أبريل, 900 غارة في ثلاثة أشهر."""
    if all(word.isascii() for word in title.tokens.words[title.first : title.last]):
        return False
    spans = [(at, end) for at in range(title.first, title.last) if (end := takes_months(title, at)) > at]
    spans += [
        (w.first, w.last) for w in title.dates if w.start and w.end and (w.end - w.start).days >= _MONTH and not w.since
    ]
    within = {token for first, last in spans for token in range(first, last)}
    return bool(spans) and any(n.first not in within and n.value >= _MANY for n in title.numbers)


def _takes_a_week(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and (end - start).days >= _WEEK


def _over_weeks(parsed: Parsed, harm: Harm) -> bool:
    keys = parsed.tokens.keys
    spans = [w for w in parsed.dates if w.first > harm.first or keys[w.first].removeprefix("و") != _AGO]
    spans = [w for w in spans if w.first > harm.first or not _says_when(parsed, harm)]
    if any(_takes_a_week(w.start, w.end) and _beside(harm, w.first, w.last) for w in spans):
        return True
    acts = [m for m in parsed.between(parsed.first, harm.first) if m.layer == "rule"]
    if _since_then(parsed, harm) or any(lasts_weeks(parsed, act.first) for act in acts):
        return True
    return any(takes_weeks(parsed, at) for at in range(harm.last, min(harm.last + _BEHIND, parsed.last)))


def _says_when(parsed: Parsed, harm: Harm) -> bool:
    """Whether behind a toll its act and day are told: "raids of weeks, killing nine when they hit A on Friday"."""
    keys = parsed.tokens.keys
    when = next((at for at in range(harm.last, parsed.last) if keys[at] in _WHEN), parsed.last)
    act = parsed.first_of("rule", when, parsed.last)
    return act is not None and any(w.first > act.first for w in parsed.dates)


def _summed_up(parsed: Parsed, harm: Harm) -> bool:
    """Whether an Arabic toll is what the acts so far come to: وبذلك يرتفع تعداد من قتلوا باستهدافات, many behind لترتفع
    بذلك حصيلة القصف إلى; not that of one blast, of whose wounded some more died.
    """
    keys = parsed.tokens.keys
    sums = next((at for at in range(parsed.first, harm.last) if keys[at] in SUMS | _BY_THAT), None)
    if sums is None:
        return False
    acts = [m for m in parsed.between(sums, harm.last + _BEHIND) if m.layer == "rule"]
    nouns = [m for m in acts if m.values[0].rule.form == "noun" and not m.form.prefix.endswith("ال")]
    several = any(key.endswith(_MANY_ACTS) for m in nouns for key in keys[m.first : m.last])
    many = harm.kind == "killed" and not harm.vague and harm.value >= _MANY
    many = many and not _BY_THAT.isdisjoint(keys[sums : harm.last])
    many = many and not any(m.values[0].rule.event in BOMBINGS for m in acts)  # a bomb is one act
    return several or many or not _COUNTS.isdisjoint(keys[sums : harm.last])


def _of_offensive(parsed: Parsed, harm: Harm) -> bool:
    """Whether an Arabic toll is the outcome of what a side has been doing for weeks, as its sentence begins: وتشن
    القوات منذ 18 شباط حملة على الغوطة، ما أسفر عن مقتل 650.
    """
    days = [w for w in parsed.dates if w.first < harm.first]
    if len(days) != 1 or parsed.tokens.words[harm.first].isascii():
        return False
    [since] = days
    lasting = since.since and _takes_a_week(since.start, parsed.published)
    opening = parsed.between(parsed.first, max(since.last, parsed.first + _OPENING) + _NEXT)
    wages = since.first - parsed.first <= _OPENING and any(is_cue(m, "happens") for m in opening)
    return lasting and wages and "result" in parsed.cues(since.last, harm.first + 1)


def _since_then(parsed: Parsed, harm: Harm) -> bool:
    """Whether an English toll is one "since rebels launched an offensive on July 1", weeks ago."""
    behind = range(harm.last, min(harm.last + _PLACED, parsed.last))
    return any(parsed.tokens.keys[at] == "since" and _weeks_since(parsed, at) for at in behind)


def _weeks_since(parsed: Parsed, since: int) -> bool:
    """Whether something is told to go on since a day some weeks ago."""
    days = (w for w in parsed.dates if since <= w.first <= since + _BEGAN)
    return any(_takes_a_week(w.start, parsed.published) for w in days)


def _claimed(parsed: Parsed, harm: Harm) -> bool:
    """Whether a vague count of many is that of acts at large in English: "attacks that have left hundreds dead"."""
    verbs = range(max(parsed.first, harm.first - _LEFT), harm.first + 1)
    keys = parsed.tokens.keys
    at_large = any(keys[at - 1] in HAVE and keys[at - 2] in ("that", "which") for at in verbs)
    return harm.vague and harm.value >= _HUNDREDS and at_large and not parsed.dates


def _is_perfect(parsed: Parsed, verb: int) -> bool:
    """Whether an English verb stands behind "has" or "have", or "has been"."""
    keys = parsed.tokens.keys
    return keys[verb - 1 - (keys[verb - 1] == "been")] in HAVE


def _of_weeks_before(parsed: Parsed, harm: Harm) -> bool:
    """Whether a toll is that of weeks of an act after which another is told: بعد أسبوعين من القصف الذي أودى بحياة."""
    for at in range(parsed.first, harm.first):
        if parsed.tokens.keys[at] != "بعد":
            continue
        act = behind_measure(parsed, at + 1)
        days = any(at < n.first < act and n.value >= _FEW for n in parsed.numbers)
        if act > at + 1 and (days or has_weeks(parsed, at + 1, act)) and "relative" in parsed.cues(act, harm.first):
            return True
    return False


def _over_all(parsed: Parsed, harm: Harm) -> bool:
    """Whether a toll is one "since the offensive began"; a cue that only compares it is none: "most since"."""
    first, last = harm.first - _BEHIND, harm.last + _BEHIND + 1
    if "total" not in parsed.cues(first, last):
        return False
    totals = [m for m in parsed.between(first, last) if is_cue(m, "total")]
    return any(_beside(harm, m.first, m.last) and not superlative_before(parsed, m.first) for m in totals)


def _beside(harm: Harm, first: int, last: int) -> bool:
    return -_BEHIND <= harm.last - first <= harm.last - harm.first or 0 <= harm.first - last <= _BEFORE
