"""Leads: words before an act that say how it hangs together with another, "after", "in response to", and the verb that
only tells more of an act.
"""

from builders.coder.days.measures import behind_measure
from builders.coder.frame import Clause
from builders.coder.sentence import LISTING, Parsed, is_cue
from builders.mention import Mention

#: What opens an Arabic sum to which an act adds.
SUMS = frozenset({"وبذلك", "وبهذا", "ليرتفع", "لترتفع"})
#: Words before an Arabic act that tell it beside another: إضافة لقصف بلدة أخرى.
BESIDES = frozenset({"اضافه", "بالاضافه", "واضافه", "وبالاضافه"})
_VICTIMS = 6  # further tokens, where the act is told by its toll
#: Words before and behind an "as" that opens no clause of another subject: "such as", "as many as", "as they".
_NO_CLAUSE = frozenset(
    """acted acting acts described far identified known long many much named regarded seen served serves serving soon
    such used well""".split()
)
_NO_SUBJECT = frozenset("being far he it long many much of part she soon they well".split())
_ADJECTIVES = 2  # tokens before or behind an act in which its adjectives stand
_SIMILAR = frozenset({"similar", "مماثل", "مماثلا", "مماثله", "مشابه", "مشابها", "مشابهه"})
_LEADS_TO = frozenset({"الي", "عن", "في"})
_SUBJECT = 5  # tokens of a subject between "a day after" and its verb
_OPENING = 2  # tokens of a sentence in which "just a day after" opens it
_ANSWERED = 18  # tokens between "in response" and the act, with who says so, whom it befell and where
_ASIDE = 8  # tokens between the two words of "in response to", with who says so
_EPITHETS = 2  # tokens between an act and the verb that says what it hit
#: Cues of how many days before the day told an act was: "two days after the army took".
DAYS_AFTER = {"after 1": 1, "after 2": 2, "after 3": 3, "after 7": 7}
#: Arabic verbs of success, behind which stands the act.
SUCCEEDS = frozenset("تمكن تمكنت تمكنوا يتمكن نجح نجحت نجحوا استطاع استطاعت".split())
#: Cues of an act that is told as known, to say when or why another came.
BEFORE = ("after", *DAYS_AFTER, "response")


def led_by(parsed: Parsed, trigger: Mention, *cues: str) -> bool:
    """Whether a cue of these kinds stands right before a trigger, and no other act between them.

    A verb that only says what an act hit is of that act: بعد غارة استهدفت المدينة.
    """
    if trigger.last - trigger.first > 1 and _holds_cue(parsed, trigger, cues):
        return True
    if "response" in cues and _answered_so_they_say(parsed, trigger):
        return True
    return _is_near(parsed, trigger, cues) or _is_days_after(parsed, trigger, cues)


def days_after(parsed: Parsed, trigger: Mention) -> Mention | None:
    """The cue by which an act was so many days before the day told: "two days after the army took"."""
    if not led_by(parsed, trigger, *DAYS_AFTER):
        return None
    return next((m for m in reversed(parsed.between(parsed.first, trigger.first + 1)) if counts_days(m)), None)


def _is_days_after(parsed: Parsed, trigger: Mention, cues: tuple[str, ...]) -> bool:
    """Whether an act is told at the end of an English sentence that counts the days from there: "came a day after five
    people were killed in a raid".
    """
    if set(DAYS_AFTER).isdisjoint(cues) or not parsed.tokens.words[trigger.first].isascii():
        return False
    counts = [m for m in parsed.between(parsed.first + _OPENING, trigger.first) if counts_days(m)]
    if not counts or counts[-1].values[0].cue not in cues:
        return False
    return parsed.cues(counts[-1].last, trigger.first).isdisjoint({"attribution", "break", "turn"})


def _is_near(parsed: Parsed, trigger: Mention, cues: tuple[str, ...]) -> bool:
    """Whether one of the cues stands so near before a trigger that it is its own."""
    start, end = trigger.first - _SUBJECT - _VICTIMS - 4, trigger.first
    if parsed.cues(start, end).isdisjoint(cues):
        return False
    for mention in reversed(parsed.between(start, end)):
        if is_fired(parsed, mention, trigger):
            trigger = mention
            continue
        if mention.layer == "rule" and mention.last <= trigger.first:
            if not hits(parsed, mention, trigger):
                return False
            trigger, cues = mention, tuple(cue for cue in cues if cue != "response")  # what is answered is told too
        reach = _SUBJECT if counts_days(mention) or _undergone_next(parsed, mention) else 2
        reach += _named(parsed, mention.last, trigger.first) if _undergone_next(parsed, mention) else 0
        reach += _VICTIMS if _kills_next(parsed, mention) else 0
        near = mention.layer == "cue" and gap(parsed, mention.last, trigger.first) <= reach
        if near and mention.values[0].cue in cues and not (is_of_day(parsed, mention) or _manages(parsed, mention)):
            return True
    return False


def _manages(parsed: Parsed, after: Mention) -> bool:
    """Whether a span stands between an Arabic verb and the act at which one succeeds: تمكنت بعد ساعات من السيطرة."""
    return parsed.tokens.keys[after.first - 1].removeprefix("و").removeprefix("ف") in SUCCEEDS


def _holds_cue(parsed: Parsed, trigger: Mention, cues: tuple[str, ...]) -> bool:
    """Whether the first of an act's own words is a cue of these kinds: بعد سيطرة."""
    own = parsed.first_of("cue", trigger.first, trigger.first + 1)
    return own is not None and own.last < trigger.last and own.values[0].cue in cues


def hits(parsed: Parsed, act: Mention, verb: Mention) -> bool:
    """Whether an Arabic verb says what the act before it hit: غارة عنيفة استهدفت, الهجوم الذي طال; not that of a clause
    of its own: بعد الغارات استهدف المسلحون.
    """
    near = verb.first - act.last <= _EPITHETS and verb.values[0].rule.weak
    if not near or parsed.tokens.words[verb.first].isascii() or not goes_on_with(parsed, act, verb):
        return False
    if act.form.prefix.endswith("ال"):
        return "relative" in parsed.cues(act.last, verb.first)
    return not any(key in LISTING for key in parsed.tokens.keys[act.last : verb.first])


def is_subject_of_result(parsed: Parsed, act: Mention) -> bool:
    """Whether an Arabic verb of result opens a clause of which the act is the subject: وأدى قصف, وأسفرت ثلاث غارات; not
    وأدى إلى انفجار.
    """
    near = [m for m in parsed.between(act.first - _ADJECTIVES, act.first) if is_cue(m, "result")]
    if not near or act.values[0].rule.form != "noun" or parsed.tokens.words[act.first].isascii():
        return False
    led = {*parsed.tokens.keys[near[-1].last : act.first]} & _LEADS_TO
    return near[-1].form.prefix.startswith("و") and not led and not act.form.prefix.startswith(("ب", "ل"))


def is_fired(parsed: Parsed, fire: Mention, verb: Mention) -> bool:
    """Whether an English noun is the subject of the passive behind it: "after rockets were fired at"."""
    if fire.layer != "rule" or fire.values[0].rule.form != "noun" or verb.values[0].rule.form == "noun":
        return False
    return parsed.tokens.keys[fire.last : verb.first] in (["was"], ["were"])


def opens_as(parsed: Parsed, first: int, last: int) -> int | None:
    """The English "as" or "while" in a range of tokens that opens what went on meanwhile: "as rebels fought in"."""
    keys = parsed.tokens.keys
    return next(
        (
            at
            for at in range(first, last)
            if keys[at] in ("as", "while")
            and keys[at - 1] not in _NO_CLAUSE
            and not (keys[at + 1] in _NO_SUBJECT or keys[at + 1].endswith("ing"))
        ),
        None,
    )


def goes_on_with(parsed: Parsed, before: Mention, trigger: Mention) -> bool:
    """Whether a verb goes on with the noun before it: "a strike with three rockets, it hit a car at ..."."""
    if before.values[0].rule.form != "noun" or trigger.values[0].rule.form != "verb":
        return False
    words = parsed.tokens.keys[before.last : trigger.first]
    return not trigger.form.prefix.startswith(("و", "ف")) and not any(w in ("و", "and", "؛", ";") for w in words)


def head_noun(clause: Clause, trigger: Mention) -> Mention:
    """The act that a verb only tells more of ("a response to the attack that struck", but not "in response to the
    attack rebels struck"), else the trigger itself.
    """
    parsed, at = clause.parsed, clause.triggers.index(trigger)
    before = clause.triggers[at - 1] if at else trigger
    english = parsed.tokens.words[trigger.first].isascii() and "relative" in parsed.cues(before.last, trigger.first)
    told = hits(parsed, before, trigger) or (english and goes_on_with(parsed, before, trigger))
    return before if told else trigger


def counts_days(mention: Mention) -> bool:
    return mention.layer == "cue" and mention.values[0].cue in DAYS_AFTER


def _kills_next(parsed: Parsed, mention: Mention) -> bool:
    """Whether a toll stands right behind a cue: "a day after the killing of two men in an air strike"."""
    behind = parsed.mention_at(mention.last)
    return counts_days(mention) and behind is not None and behind.layer == "harm"


def _undergone_next(parsed: Parsed, cue: Mention) -> bool:
    """Whether an Arabic masdar right behind a cue says who or what underwent the act: ردا على تعرض البلدة لهجوم."""
    return is_cue(parsed.mention_at(cue.last), "undergo")


def _named(parsed: Parsed, first: int, last: int) -> int:
    """Tokens of the places between an Arabic masdar and what befell them: تعرض بلدة مضايا في ريف دمشق لقصف."""
    return sum(
        parsed.covered(at, ("kind", "place")) or is_cue(parsed.mention_at(at), "in") for at in range(first, last)
    )


def _answered_so_they_say(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an Arabic act is what was answered, and an aside who says so: ردا، بحسب قولها، على هجوم النظام."""
    keys = parsed.tokens.keys
    before = range(trigger.first - 1, max(parsed.first, trigger.first - _ANSWERED) - 1, -1)
    answer = next((at for at in before if keys[at].removeprefix("و") == "ردا"), trigger.first)
    on = next((at for at in range(answer + 2, min(answer + _ASIDE, trigger.first)) if keys[at] == "علي"), None)
    if on is None or parsed.first_of("rule", on, trigger.first) is not None:
        return False
    told = gap(parsed, on + 1, trigger.first) - _named(parsed, on + 1, trigger.first)
    return told <= _SUBJECT and any(is_cue(m, "attribution", "source") for m in parsed.between(answer, on))


def gap(parsed: Parsed, left: int, right: int) -> int:
    """Tokens between two words, without those of a day or a measure of time: "a response to this week's attack",
    بعد أقل من شهرين من هجوم.
    """
    left = behind_measure(parsed, left)
    days = {token for when in parsed.dates for token in range(when.first, when.last)}
    return sum(token not in days for token in range(left, right))


def is_of_day(parsed: Parsed, cue: Mention) -> bool:
    """Whether a cue is that of a day and not of the act behind it: تشن منذ أسبوعين هجوما, بعد ظهر السبت, "the following
    day strikes on".
    """
    arabic = not parsed.tokens.words[cue.first].isascii()
    own = arabic or parsed.tokens.keys[cue.first] == "following"
    return own and any(w.first <= cue.first < w.last for w in parsed.dates)


def is_similar(clause: Clause, act: Mention) -> bool:
    """Whether an act is called one like the act told before: قصف مماثل, "in a similar attack"."""
    keys = clause.parsed.tokens.keys
    before = keys[max(clause.parsed.first, act.first - _ADJECTIVES) : act.first]
    return not _SIMILAR.isdisjoint((*before, *keys[act.last : act.last + _ADJECTIVES]))
