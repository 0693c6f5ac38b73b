"""Time: the day of a frame, from its clause, its sentence, or what the article told before."""

from datetime import date, timedelta

from builders.coder.acts import campaigns
from builders.coder.acts.asides import is_aside
from builders.coder.acts.leads import BEFORE, DAYS_AFTER, days_after, head_noun, hits, led_by
from builders.coder.days.beside import of_talks, of_truce
from builders.coder.days.besieged import is_held_since
from builders.coder.days.coming import is_of_what_comes
from builders.coder.days.comparing import is_compared
from builders.coder.days.modifying import of_what_came, says_of_answered, says_of_place
from builders.coder.days.older import TAKES_PLACE, earlier_in, of_older
from builders.coder.days.quoted import spoken_before
from builders.coder.days.speech import of_speech, owns_act, said_before
from builders.coder.frame import Clause, Problem, Time
from builders.coder.sentence import SINCE, Parsed, is_cue
from builders.language.dates import When
from builders.language.tokens import Tokens
from builders.mention import Mention

RECENT_DAYS = 31
_FIRST_YEAR = 1900
_HEADED = 3  # days between the day in a title and that of publication
_WEEKS = 21  # days of a span from which what is told of it is a balance, not an occurrence: "in recent weeks"
_SITES = frozenset({"موقع", "مكان", "بموقع", "لموقع", "لمكان"})
_VERB = 5  # tokens between a verb of happening and its day: تعرضت في السابع من نيسان لهجوم
_BEGUN = 6  # tokens of an act between "since" and its time
_CAMPAIGN = 18  # the same in English, where the act is told by a verb
_TOLL = 3  # tokens between the word for a toll and "since"
_ACT = 8  # tokens between an act and its day
_AGO = "قبل"
_LATE = timedelta(days=3)  # between the day of a report and that of publication
_TAKEN_UP = 2  # days before publication from which what was said is no news


def of_title(dates: list[When], published: date | None) -> Time | None:
    """The day that a title gives by its date ("news of Tuesday 22-02-2022"), on which each item of the text begins."""
    day = next((w.start for w in dates if not w.relative and w.start == w.end), None)
    if day is None or (published is not None and abs((published - day).days) > _HEADED):
        return None
    return Time(day, day, 1, "told")


def own_time(clause: Clause, trigger: Mention, known: bool) -> tuple[Time | None, When | None]:
    """The time that the clause or its sentence tells, and its words; (None, None) when it tells none.

    `known`: the act is spoken of as one of which one has read. Of several days in the clause the one nearest to the
    trigger counts.
    """
    parsed = clause.parsed
    if (after := _came_days_after(clause, trigger)) is not None:
        return _days_before(parsed, after)
    times = [w for w in parsed.dates if not (w.recurrent or (w.since and parsed.published is None))]
    times = [w for w in times if not (is_compared(parsed, w.first) or is_aside(parsed, w.first))]
    times = [w for w in times if not (is_of_what_comes(parsed, trigger, w) or of_truce(parsed, trigger, w))]
    inside = _of_act(clause, trigger, [w for w in times if clause.first <= w.first < clause.last], known)
    before = [w for w in times if w.first < clause.first and not _of_background(parsed, w)]
    if led_by(parsed, trigger, *BEFORE):
        before = []  # the sentence's day is that of what came after
        inside = [w for w in inside if w.first > trigger.first or _fell_before(parsed, trigger) or owns_act(parsed, w)]
    spoken = [w for w in inside if of_speech(parsed, w)]
    told = [w for w in inside if w not in spoken]
    for when in (*told, *reversed([w for w in before if not of_speech(parsed, w)])):
        late = _told_before(parsed, when, [*spoken, *before]) or spoken_before(parsed, when, times)
        if (time := _time_of(parsed, trigger, when, late)) is not None:
            return time, when
    for when in (*spoken, *before):
        if when.start is not None and when.end is not None:
            basis = "told" if _looks_back(parsed, when) else "spoken"
            return Time(when.start, when.end, max(2, when.precision), basis), when
    return None, None


def _came_days_after(clause: Clause, trigger: Mention) -> Mention | None:
    """The words "two days after" before an act, if its day is not told behind it: "a day after a raid on Saturday"."""
    parsed, first = clause.parsed, clause.triggers[0]
    lead = first if 0 <= trigger.first - first.last <= 1 else trigger  # "a shelling that hit": one act
    behind = (w for w in parsed.dates if trigger.last <= w.first < clause.last)
    english = parsed.tokens.words[trigger.first].isascii()
    named = any(not (w.recurrent or (english and of_speech(parsed, w))) for w in behind)
    return None if named and clause.triggers[-1] is trigger else days_after(parsed, lead)


def _of_act(clause: Clause, trigger: Mention, inside: list[When], known: bool) -> list[When]:
    """The times in a clause that may be those of its act and of nothing else that it tells, the nearest first."""
    parsed, first, act = clause.parsed, clause.triggers[0], head_noun(clause, trigger)
    if known or led_by(parsed, act, "response"):  # "said on Monday that it would answer the attack"
        inside = [w for w in inside if w.first > act.first or _is_its_day(parsed, w) or _happened(clause, w, act)]
    if known and not parsed.tokens.words[act.first].isascii():
        inside = [w for w in inside if w.start != parsed.published and not _visited(parsed, act, w)]
    inside = [w for w in inside if not of_older(parsed, trigger, w) or earlier_in(parsed, w)]
    inside = [w for w in inside if not (_of_another(parsed, trigger, w) or _of_campaign(parsed, trigger, w))]
    inside = [w for w in inside if w.first > trigger.first or not _of_accord(parsed, w)]
    inside = [w for w in inside if not (known and of_talks(parsed, trigger, w))]
    inside = [w for w in inside if not of_what_came(parsed, w)] or inside
    inside = [w for w in inside if not (says_of_place(parsed, first, w) or says_of_answered(parsed, trigger, w))]
    inside = [w for w in inside if not _told_finely(parsed, w, [o for o in inside if not of_speech(parsed, o)])]
    words = [trigger, *(t for t in clause.triggers if t.first > trigger.first and hits(parsed, trigger, t))]
    return sorted(inside, key=lambda w: min(abs(w.first - word.first) for word in words))


def _time_of(parsed: Parsed, trigger: Mention, when: When, late: timedelta) -> Time | None:
    """The time of an act by the words that tell it, which were said so long before publication (`late`)."""
    if when.start is None or when.end is None:
        return None
    short = when.end - when.start <= _LATE and not when.since  # not "this week"
    start, end = (when.start - late if short else when.start), when.end - late
    if campaigns.since_begun(parsed, trigger, when) and parsed.published is not None:
        return Time(start, parsed.published, max(2, when.precision), "own", since=True)
    end = start if campaigns.started_on(parsed, trigger, when) else end
    page = trigger.values[0].rule.lang == "en" and is_of_page(parsed.tokens, when, parsed.published)
    return Time(start, end, when.precision, "page" if page else "own", when.part or "", when.since)


def _is_its_day(parsed: Parsed, when: When) -> bool:
    """Whether a day, not a week, owns the act behind it: "in response to Tuesday's attack", not "to this week's"."""
    return when.start == when.end and owns_act(parsed, when)


def _told_before(parsed: Parsed, when: When, others: list[When]) -> timedelta:
    """How long before publication somebody told what happened up to then: "said on Thursday that in the past two days",
    وأمس أفاد المرصد بمقتل خمسة خلال 48 ساعة.
    """
    if when.start == when.end or when.end != parsed.published or not when.relative:
        return timedelta()
    return said_before(parsed, others, _LATE)


def _looks_back(parsed: Parsed, when: When) -> bool:
    """Whether an Arabic report of an earlier day is taken up, whose acts were of that day: وفي 3 آب قال مراسلنا إن."""
    if parsed.published is None or when.end is None or parsed.tokens.words[when.last - 1].isascii():
        return False
    return (parsed.published - when.end).days >= _TAKEN_UP


def _told_finely(parsed: Parsed, when: When, others: list[When]) -> bool:
    """Whether the clause tells which days of a span it was: قبل أيام ... يوم الاثنين 12 آذار, خلال الأيام الماضية كثفت
    قصفها، إذ استهدفت السبت.
    """
    if when.start is None or when.end is None or when.start == when.end:
        return False
    ago = parsed.tokens.keys[when.first].removeprefix("و") == _AGO
    behind = (o for o in others if ago or (o.first > when.first and not _parted(parsed, when, o)))
    finer = ((o.start, o.end) for o in behind if o.start is not None and o.end is not None)
    length = timedelta(1) if when.since else when.end - when.start
    return any(when.start <= start and end <= when.end and end - start < length for start, end in finer)


def _parted(parsed: Parsed, when: When, other: When) -> bool:
    """Whether what somebody else does meanwhile is told between two times, and no act."""
    between = parsed.between(when.last, other.first)
    parting = [m for m in between if is_cue(m, "break")]
    return bool(parting) and not any(m.layer in ("rule", "harm") for m in parsed.between(parting[-1].last, other.last))


def is_site(parsed: Parsed, act: Mention) -> bool:
    """Whether an Arabic act only says of what a place is the site: موقع الهجوم."""
    return parsed.tokens.keys[act.first - 1] in _SITES


def _visited(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether a day is that on which one comes to the site of an act, سيزور الخبراء موقع الهجوم الأربعاء, and not the
    one on which it took place: موقع الهجوم الذي وقع في 7 نيسان.
    """
    happened = any(is_cue(m, "happens") for m in parsed.between(act.last, when.first))
    return is_site(parsed, act) and not happened


def _happened(clause: Clause, when: When, act: Mention) -> bool:
    """Whether before an act somebody falls by it, or, beside its day, it takes place: "on Saturday 40 died in the"."""
    parsed = clause.parsed
    if any(m.layer == "harm" for m in parsed.between(clause.first, act.first)):
        return True
    verbs = (m for m in parsed.between(when.first - _VERB, act.first) if is_cue(m, *TAKES_PLACE))
    return any(m.form.prefix != "ب" for m in verbs)  # برد على الهجوم is no verb


def _of_another(parsed: Parsed, trigger: Mention, when: When) -> bool:
    """Whether a time is that of what came before, or of a toll: منذ بدء الهجوم قبل أسبوعين, الحصيلة منذ شباط; or since
    when the place of an act is besieged.
    """
    if is_held_since(parsed, when.first):
        return True
    if when.end is not None and parsed.published is not None and (parsed.published - when.end).days > RECENT_DAYS:
        return False  # that the act is an old one counts
    days = {token for one in parsed.dates for token in range(one.first, one.last)}
    near = range(max(trigger.last, when.first - _BEGUN), when.first)
    keys = parsed.tokens.keys
    if any(keys[at] in SINCE and at not in days for at in near):
        return True
    if campaigns.since_begun(parsed, trigger, when):
        return not campaigns.is_fresh(parsed, when)
    if _since_another(parsed, trigger, when) or _says_since_when(parsed, trigger, when):
        return True
    toll = parsed.between(when.first - _TOLL, when.first)
    return when.since and any(m.layer == "harm" and m.values[0].form == "toll" for m in toll)


def _says_since_when(parsed: Parsed, trigger: Mention, when: When) -> bool:
    """Whether an English day is only since when the place of an act is as it is: "in A, which has been held since"."""
    keys = parsed.tokens.keys[trigger.last : when.first]
    which = next((n for n in reversed(range(len(keys))) if keys[n] in ("that", "which")), None)
    acts = [m for m in parsed.between(trigger.last, when.first) if m.layer in ("rule", "harm")]
    return when.since and which is not None and not acts and keys[which + 1 : which + 2] in (["has"], ["have"])


def _of_campaign(parsed: Parsed, trigger: Mention, when: When) -> bool:
    return campaigns.begins_on(parsed, trigger, when) or campaigns.lasts_since(parsed, trigger, when)


def _of_accord(parsed: Parsed, when: When) -> bool:
    """Whether a day before an act is that on which an accord was signed: منذ توقيع الاتفاق في آذار تشن ... غارات."""
    accords = [m for m in parsed.between(when.first - _ACT, when.first) if is_cue(m, "accord")]
    return bool(accords) and not any(
        m.layer in ("rule", "harm") and m.first > accords[-1].last for m in parsed.between(accords[-1].last, when.first)
    )


def _since_another(parsed: Parsed, trigger: Mention, when: When) -> bool:
    """Whether an English day is that of an act since which this one goes on: "since rebels began a push on 3 May"."""
    keys = parsed.tokens.keys[max(trigger.last, when.first - _CAMPAIGN) : when.first]
    since = next((n for n in reversed(range(len(keys))) if keys[n] == "since"), None)
    if since is None:
        return False
    behind = parsed.between(when.first - len(keys) + since, when.first)
    verbs = any(m.layer == "rule" or (m.layer == "cue" and m.values[0].cue == "happens") for m in behind)
    return verbs and not any(m.layer == "cue" and m.values[0].cue in ("attribution", "break", "turn") for m in behind)


def _of_background(parsed: Parsed, when: When) -> bool:
    """Whether a day is that of an act told only as what came before: "freed him after his arrest on 27 August"."""
    acts = [m for m in parsed.between(when.first - _ACT, when.first) if m.layer == "rule"]
    arabic = bool(acts) and not parsed.tokens.words[acts[-1].first].isascii()
    return arabic and led_by(parsed, acts[-1], *BEFORE)


def _fell_before(parsed: Parsed, trigger: Mention) -> bool:
    """Whether the day before "after" may be that of the act behind it, by which those fell: قتل السبت بعد غارة."""
    return any(m.layer == "harm" for m in parsed.between(parsed.first, trigger.first))


def _days_before(parsed: Parsed, after: Mention) -> tuple[Time | None, When | None]:
    """The day that lies so many days before the one told in the sentence, or that of speaking, or the day told last, or
    that of publication: "two days after the raid ten are dead, he said on Monday".
    """
    told = [w for w in parsed.dates if w.last <= after.first and not w.recurrent and w.start is not None]
    spoken = (w for w in parsed.dates if w.first > after.first and w.start == w.end and of_speech(parsed, w))
    when = told[-1] if told else next(spoken, None)
    day = when.start if when is not None else parsed.day or parsed.published
    if day is None:
        return None, None
    day -= timedelta(days=DAYS_AFTER[after.values[0].cue])
    return Time(day, day, 1 if when is not None and when.precision == 1 else 2, "own"), when


def is_of_page(tokens: Tokens, when: When, published: date | None) -> bool:
    """Whether a day is only that of the page, run into its text: "31-08-2016 Bomb kills", "AFP Friday 6 May 2016"."""
    whole = not when.relative and when.start == when.end == published and published is not None
    return whole and tokens.keys[when.first - 1 : when.first] != ["on"]


def _old_year(clause: Clause) -> Problem | None:
    """A year long past in the clause of an undated event ("in the 1967 war") makes it background."""
    published = clause.parsed.published
    for number in clause.parsed.numbers:
        past = published is not None and _FIRST_YEAR <= number.value < published.year - 1
        counts = clause.parsed.first_of("people", number.last, number.last + 2) is not None
        if past and not counts and number.last - number.first == 1 and clause.first <= number.first < clause.last:
            return Problem("background", str(number.value))
    return None


def undatable(clause: Clause) -> Problem | None:
    """Why an event without a day is not of that of publication: a year long past, or an impossible day, is told."""
    parsed = clause.parsed
    day = next((w for w in parsed.dates if w.start is None and not w.relative and w.first < clause.last), None)
    if day is not None:
        return Problem("date-impossible", parsed.tokens.slice(day.first, day.last))
    return _old_year(clause)


def _misprinted(time: Time, parsed: Parsed) -> bool:
    """Whether a month stands for a day that it does not have, 31 April, and not for all its days."""
    return any(when.misprinted and when.start == time.start for when in parsed.dates)


def too_old(time: Time, parsed: Parsed) -> Problem | None:
    """Why an act with a day is no row: it is background older than a month, to come, or of weeks, as a balance is."""
    tomorrow = parsed.published + timedelta(days=1) if parsed.published is not None else date.max
    if time.start > tomorrow or (time.start == tomorrow and time.end > tomorrow):
        return Problem("date-future", time.start.isoformat())
    if parsed.published is not None and time.end < parsed.published - timedelta(days=RECENT_DAYS):
        return Problem("background", time.start.isoformat())
    if (time.end - time.start).days >= _WEEKS and not _misprinted(time, parsed):
        return Problem("total", f"{time.start.isoformat()} to {time.end.isoformat()}")
    return None
