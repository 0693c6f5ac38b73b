"""Undated: what is told on no day, as a habit, as a state that goes on or as the sum of a campaign."""

from collections.abc import Iterable

from builders.coder.acts.goings_on import goes_on
from builders.coder.acts.kinds import TERRITORY
from builders.coder.days.besieged import is_held_since
from builders.coder.days.comparing import is_compared
from builders.coder.frame import HABIT, OTHERS, Clause, Problem, Proof
from builders.coder.sentence import COMMAS, HAVE, IMPERFECT, LISTING, SINCE, THAT, WAS, Parsed, is_cue
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF, VIOLENCE_AGAINST_CIVILIANS

_FORMER = frozenset({"سابق", "سابقه", "سابقا", "سابقين", "سابقتين"})
#: Arabic words for a time of which one has read.
_THEN = frozenset({"حينها", "حينه", "حينذاك", "حينيذ", "انذاك", "وقتها", "وقتذاك", "يومها"})
_AROUND = frozenset({("في", "ظل"), ("في", "اطار"), ("ضمن", "التصعيد"), ("ضمن", "حمله"), ("ضمن", "الحمله")})
_UNTIL = frozenset({"حتي", "وحتي"})
_DURING = frozenset({"خلال", "في", "مدي", "مدار"})
_MONTHS = 60  # days of a span that is one of months
_REMINDERS = frozenset({"يذكر", "يشار", "تجدر", "جدير"})
_YEAR = 4  # digits of a year
LEAD = 80  # tokens of a title, often told again, and the lead
_QAD = frozenset({"قد"})
_WHEN = frozenset({"عندما", "حين", "حينما", "لحظه", "لما"})
_SUBJECT = 4  # tokens between "was" and its verb, with who did it
_OPENING = 2  # tokens at the start of a sentence
_SEEN = 7  # tokens between "has seen", or "where", and the act
_BALANCE = 500  # acts from which a figure is that of a balance, not of a day
_ADJECTIVES = 2  # tokens behind an act in which its adjectives stand


def undated(clause: Clause, trigger: Mention) -> Problem | None:
    """What is told of no day: a habit, or the sum of a campaign."""
    parsed = clause.parsed
    regular = habit(clause)
    if regular is not None:
        return regular
    if _used_to(clause, trigger):
        return Problem("general", HABIT)
    if is_total(clause, min(_circumstances(clause), _before_said_sum(clause, trigger))):
        return Problem("total", "told as a total")
    if _over_years(clause):
        return Problem("total", "told of months or years")
    if _of_others(parsed, trigger) or _known_for(parsed, trigger):
        return Problem("general", OTHERS)
    if goes_on(clause, trigger):
        return Problem("general", "told as what goes on, on no day")
    if _former(parsed, trigger):
        return Problem("background", "called a former one")
    count = parsed.number_ending(trigger.first)
    if count is not None and count.value > _BALANCE and trigger.values[0].rule.form == "noun":
        return Problem("total", parsed.tokens.slice(count.first, trigger.last))
    return None


def is_total(clause: Clause, end: int) -> bool:
    """Whether a clause sums up, before a token; not where "since" only says with what an act compares, or since when
    its place is besieged.
    """
    sums = (m for m in clause.parsed.between(clause.first, end) if is_cue(m, "total"))
    return any(not is_held_since(clause.parsed, m.first) for m in sums) and not _superlative(clause)


def before_sum(clause: Clause, trigger: Mention) -> int:
    """The token at which a clause goes over from who fell to all who did: "a mine killed a child, and mines have killed
    500 since the war began"; its end where nothing parts the two.
    """
    keys = clause.parsed.tokens.keys
    others = (t for t in clause.triggers if t.first > trigger.first and t.values[0].rule.form == "harm")
    return next((t.first for t in others if not LISTING.isdisjoint(keys[trigger.last : t.first])), clause.last)


def _before_said_sum(clause: Clause, trigger: Mention) -> int:
    """The same, where somebody says how many fell in all: "a mine killed a child, and an office said that 500 died
    since the war began".
    """
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    for says in parsed.between(trigger.last, clause.last):
        dead = parsed.first_of("harm", says.last, clause.last) if is_cue(says, "attribution") else None
        parted = dead is not None and not COMMAS.isdisjoint(keys[trigger.last : says.first])
        if dead is not None and parted and not THAT.isdisjoint(keys[says.last : dead.first]):
            return says.first
    return clause.last


def goes_on_for_weeks(clause: Clause, trigger: Mention) -> Problem | None:
    """What goes on since weeks, and is of no day on which one speaks of it: قالت المنظمة الاثنين إن الجيش يشن هجوما منذ
    أسابيع.
    """
    parsed = clause.parsed
    told = (m for m in parsed.between(trigger.last, clause.last) if is_cue(m, "total"))
    since = any(parsed.tokens.keys[m.first] in SINCE for m in told)
    return Problem("total", "told as a total") if since and trigger.values[0].rule.form == "noun" else None


def of_that_time(clause: Clause) -> bool:
    """Whether an Arabic clause tells of the time told before: قال المتحدث حينها إن الفصائل قصفت."""
    return not _THEN.isdisjoint(clause.parsed.tokens.keys[clause.first : clause.last])


def sums_up(clause: Clause) -> bool:
    """Whether the day of a clause is only the last of a span that is summed up: منذ بداية العام حتى نهاية أيلول."""
    keys = clause.parsed.tokens.keys
    until = any(
        clause.first < when.first < clause.last and keys[when.first - 1] in _UNTIL for when in clause.parsed.dates
    )
    return until and "total" in clause.parsed.cues(clause.first, clause.last)


def begun_with(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an Arabic fight only says since when: منذ بدء الاشتباكات في 25 شباط."""
    fight = EVENT_TYPE_OF[trigger.values[0].rule.event] == BATTLES and trigger.form.prefix == "ال"
    return fight and is_cue(parsed.mention_ending(trigger.first), "total")


def reminds(parsed: Parsed) -> bool:
    """Whether an Arabic sentence opens as a reminder of what readers know: يذكر أن, وتجدر الإشارة إلى أن."""
    opening = parsed.tokens.keys[parsed.first : parsed.first + _OPENING]
    return any(key.removeprefix("و").removeprefix("ال") in _REMINDERS for key in opening)


def _used_to(clause: Clause, trigger: Mention) -> bool:
    """Whether an Arabic imperfect behind "was" tells what armed men used to do to people: كان المسلحون يخطفون المارة;
    not what they were at when something else was: كانوا يخطفون المارة عندما.
    """
    keys, rule = clause.parsed.tokens.keys, trigger.values[0].rule
    imperfect = rule.form == "verb" and keys[trigger.first][0] in IMPERFECT
    if not imperfect or EVENT_TYPE_OF[rule.event] != VIOLENCE_AGAINST_CIVILIANS:
        return False
    before = keys[max(clause.first, trigger.first - _SUBJECT) : trigger.first]
    was = any(key.removeprefix("و") in WAS for key in before) and _QAD.isdisjoint(before)
    return was and _WHEN.isdisjoint(keys[trigger.last : clause.parsed.last])


def _over_years(clause: Clause) -> bool:
    """Whether Arabic tells an act of months or years: خلال الأعوام الماضية; not how long before it a state had lasted:
    المحاصرة منذ سنوات.
    """
    keys = clause.parsed.tokens.keys
    spans = [w for w in clause.parsed.dates if w.recurrent and clause.first < w.first and w.last <= clause.last]
    return any(
        w.start is not None and w.end is not None and (w.end - w.start).days >= _MONTHS and keys[w.first - 1] in _DURING
        for w in spans
    )


def _of_others(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English noun only means acts like one, "such raids", or what a place "has also seen"."""
    if trigger.values[0].rule.form != "noun" or not parsed.tokens.words[trigger.first].isascii():
        return False
    near = parsed.tokens.keys[max(parsed.first, trigger.first - _SEEN) : trigger.first]
    seen = next((n for n in reversed(range(len(near))) if near[n] in ("seen", "witnessed")), 0)
    return near[-1:] == ["such"] or not HAVE.isdisjoint(near[max(0, seen - 2) : seen])


def _known_for(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English verb only tells for what a place is known: "where the army has come under fire"; what has been
    taken there is news.
    """
    rule = trigger.values[0].rule
    if rule.form == "noun" or rule.event in TERRITORY or not parsed.tokens.words[trigger.first].isascii():
        return False
    near = parsed.tokens.keys[max(parsed.first, trigger.first - _SEEN) : trigger.first]
    return "where" in near and not HAVE.isdisjoint(near[near.index("where") :])


def _former(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an Arabic act is called one of before: قضوا في قصف سابق."""
    behind = parsed.tokens.keys[trigger.last : min(parsed.last, trigger.last + _ADJECTIVES)]
    return trigger.values[0].rule.form == "noun" and not _FORMER.isdisjoint(behind)


def _superlative(clause: Clause) -> bool:
    """Whether "since the war began" only says how an act compares: غير مسبوق منذ بدء الهجوم, "the first since"."""
    parsed = clause.parsed
    for mention in parsed.between(clause.first, clause.last):
        if mention.layer == "cue" and mention.values[0].cue == "total":
            return is_compared(parsed, mention.first)
    return False


def is_history(clause: Clause, proofs: Iterable[Proof]) -> bool:
    """Whether an act is told behind the lead by a date with its year, as nobody tells what is new: وفي 5 آذار 2020
    توصلت الدولتان إلى اتفاق.
    """
    keys = clause.parsed.tokens.keys
    dates = (keys[proof.first : proof.last] for proof in proofs if proof.field == "date")
    return clause.first > LEAD and any(key.isdecimal() and len(key) == _YEAR for words in dates for key in words)


def habit(clause: Clause) -> Problem | None:
    """What is told as done again and again; the day on which somebody spoke of it makes no occurrence of it."""
    parsed, end = clause.parsed, _circumstances(clause)
    if "habit" not in parsed.cues(clause.first, end):
        return None
    days = [range(w.first, w.last) for w in parsed.dates if not w.recurrent]  # "in the past three days" is when it was
    regular = (m for m in parsed.between(clause.first, end) if is_cue(m, "habit"))
    told = any(not any(m.first in day for day in days) and not _continues(parsed, m) for m in regular)
    return Problem("general", HABIT) if told else None


def _continues(parsed: Parsed, habit: Mention) -> bool:
    """Whether an Arabic word for "constantly" tells that what stands behind it goes on: باستمرار الاشتباكات; not where
    that is what was hit: قصفت باستمرار البلدات.
    """
    keys, behind = parsed.tokens.keys, parsed.mention_at(habit.last)
    definite = any(key.startswith("ال") for key in keys[habit.last : habit.last + 1])
    return keys[habit.last - 1] == "باستمرار" and definite and (behind is None or behind.layer in ("rule", "harm"))


def _circumstances(clause: Clause) -> int:
    """The token at which an Arabic clause goes over from its act to what went on around it: في ظل التصعيد اليومي."""
    keys = clause.parsed.tokens.keys
    behind = range(clause.triggers[0].last, clause.last - 1)
    return next((at for at in behind if tuple(keys[at : at + 2]) in _AROUND), clause.last)
