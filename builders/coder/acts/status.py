"""Status: whether a clause tells something that happened, and if not, why not."""

from builders.coder.acts.completing import is_to_come, opening
from builders.coder.acts.condemned import also_demanded, also_reports
from builders.coder.acts.grounds import behind_grounds
from builders.coder.acts.happening import REPORTS, takes_place, unreported
from builders.coder.acts.kinds import CLASH
from builders.coder.acts.leads import BESIDES
from builders.coder.acts.pretexts import is_pretended
from builders.coder.acts.subjunctive import unasserted
from builders.coder.acts.to_come import is_to_begin
from builders.coder.acts.tries import TRIED, in_vain, tried, trying
from builders.coder.acts.undated import before_sum, begun_with, is_total, sums_up, undated
from builders.coder.frame import Clause, Problem
from builders.coder.sentence import IMPERFECT, QAD, QUOTES, Parsed, is_alleged, is_cue
from builders.coder.tolls.outcomes import brings_nothing
from builders.mention import Mention

_NEGATION = 3  # tokens before a trigger within which a negation denies it
_LED = 2  # tokens between an answer and what it answers
_REACH = 12  # tokens before a trigger over which a plan, threat or call governs it
_VERB = 3  # tokens before an infinitive in which the verb stands that governs it
#: Verbs behind which an infinitive tells what happened.
_DONE = frozenset(
    """able began begun believed compelled continue continued continues enough forced helped known led managed moved
    obliged proceeded reported resulted returned said started succeeded used using went""".split()
)
#: Adjectives of an act that is still to come.
_TO_COME = frozenset({"محتمل", "مرتقب", "متوقع", "مزمع", "وشيك"})
_ANY = frozenset({"اي", "لاي"})
_IT_IS = frozenset({"انه", "انها", "انهم", "انهما", "بانه", "بانها", "بانهم"})
#: Verbs that tell when an act will take place, or what it will bring about.
_WILL = frozenset(
    """سيبدا ستبدا سينطلق ستنطلق سينفذ ستنفذ سيقع ستقع
    سيجعل ستجعل سيدفع ستدفع سيودي ستودي سيتسبب ستتسبب سيسبب ستسبب سيكون ستكون سيشكل ستشكل سيمثل سيعني""".split()
)
_ADJECTIVES = 2  # tokens behind an act in which its adjectives stand
_OWNERS = 5  # the same, with whose act it is before them
_SENTENCE = 9  # tokens behind an act, with whose it is and where, before its verb
_MAY = frozenset({"تودي", "تسمح", "تفضي", "تدفع", "تكون", "تتسبب", "تمهد", "تقود", "تشكل"})
_OBJECT = 4  # tokens between a verb and its object
_OPEN = frozenset({"clear", "determine", "determined", "know", "known", "say", "unclear", "unknown"})


_GOVERNING = {
    "denial": "denied",
    "future": "planned",
    "conditional": "hypothetical",
    "possible": "hypothetical",
    "threat": "planned",
    "plan": "planned",
    "pretext": "hypothetical",
    "call": "statement",
    "demand": "statement",
    "condemnation": "statement",
    "accusation": "",
}
_FORESEEN = frozenset({"planned", "hypothetical"})
_CAUSES = frozenset({"جراء", "بسبب", "نتيجه", "اثر"})
_CAUSE = 6  # tokens between such a word and the act: بسبب إصابة كثيرين في قصف
#: Cues behind a denial which say that only the part in it is denied, not the act.
_DISOWNED = frozenset({"disown", "involvement"})


def problem(clause: Clause, trigger: Mention, placed: bool, dated: bool, *, spoken: bool = False) -> Problem | None:
    """The reason why the event of `trigger` is not told as having happened; None when it is.

    `placed`, `dated`: the clause names a place and a day of its own; `spoken`: only the day of who speaks is told.
    """
    parsed = clause.parsed
    if trigger.values[0].future or is_to_come(clause, trigger):
        return Problem("planned", parsed.tokens.slice(trigger.first, trigger.last))
    purpose = trigger.values[0].rule.form in ("noun", "verb") and _what_for(parsed, trigger)
    if purpose and not takes_place(parsed, trigger):
        return Problem("planned", parsed.tokens.slice(trigger.first, trigger.last))  # لاستعادة المدينة: what for
    governed = _governed(clause, trigger, placed=placed, dated=dated, own=dated and not spoken)
    governed = governed or also_demanded(parsed, trigger)
    if governed is not None:
        return governed
    if (thought := unasserted(clause, trigger)) is not None:
        return thought
    if _may(clause, trigger) or (not dated and _would(parsed, trigger)):
        return Problem("hypothetical", parsed.tokens.slice(trigger.first, trigger.last))
    if _expected(parsed, trigger) or is_to_begin(parsed, trigger):
        return Problem("planned", parsed.tokens.slice(trigger.first, trigger.last))
    if _aimed_at(clause, trigger) or trying(clause, trigger):
        return Problem("planned", parsed.tokens.slice(trigger.first - 1, trigger.last))  # "an offensive to retake"
    if begun_with(parsed, trigger):
        return Problem("total", parsed.tokens.slice(trigger.first - 1, trigger.last))
    end = before_sum(clause, trigger) if dated and not spoken else clause.last
    if trigger.values[0].rule.form == "harm" and is_total(clause, end):
        return Problem("total", "told as a total")  # "which brings to 38 the number of those killed in 48 hours"
    return None if dated and not sums_up(clause) else undated(clause, trigger)


def _what_for(parsed: Parsed, trigger: Mention) -> bool:
    """Whether "for" is one word with an Arabic act or with the masdar that it completes: لانتزاع السيطرة على; with "in
    addition" before it, it is "to": إضافة لقصف بلدة أخرى.
    """
    if parsed.tokens.keys[trigger.first - 1] in BESIDES:
        return False
    completed = parsed.mention_ending(trigger.first)
    acts = [m for m in (trigger, completed) if m is not None and m.layer == "rule"]
    return any(m.form.prefix == "ل" for m in acts)


def governed(clause: Clause, trigger: Mention) -> bool:
    """Whether a word before a trigger says that it is only spoken of: "a march that condemns the arrests"."""
    return _governed(clause, trigger, placed=False, dated=False, own=False) is not None


def _governed(clause: Clause, trigger: Mention, *, placed: bool, dated: bool, own: bool) -> Problem | None:
    """What stands before a trigger in its clause and says that it did not happen, the nearest first; `own`: its day is
    not that of who speaks.
    """
    parsed = clause.parsed
    disown, first = False, opening(clause, trigger)
    for mention in reversed(parsed.between(clause.first, first)):
        verb = mention.layer == "rule" and mention.values[0].rule.form == "verb" and mention.last < trigger.first
        if verb and not _is_object(parsed, mention, trigger):
            break
        if mention.layer != "cue":
            continue
        cue = mention.values[0].cue
        gap = (_first_behind(clause, mention, first) if cue == "denial" else first) - mention.last
        if cue == "response" and dated and _answered(parsed, mention, trigger):
            break  # توعد بالرد على الهجوم الذي وقع السبت: the answer is to come
        disown = disown or cue in _DISOWNED
        if cue == "denial" and disown and dated:  # "denied responsibility for Sunday's shelling": somebody shelled
            continue
        if cue in ("break", "turn", "result") and gap > 0:
            break
        if cue == "conditional" and _of_whom(parsed, mention, trigger):
            continue
        if cue == "plan" and _were_at_it(parsed, mention, trigger):
            continue
        if cue == "negation" and in_vain(parsed, mention, trigger) and (dated or trigger.values[0].rule.form == "noun"):
            continue
        near = gap <= (_NEGATION if first == trigger.first else 0) or unreported(parsed, mention, first)
        if cue == "negation" and near and not _without_outcome(parsed, mention, trigger):
            return Problem("denied", parsed.tokens.slice(mention.first, trigger.last))
        reason = _GOVERNING.get(cue)
        told = placed and also_reports(clause, trigger, mention, dated=own)
        if reason and gap <= _REACH and not told and not _is_of_another(parsed, mention, trigger):
            return Problem(reason, parsed.tokens.slice(mention.first, trigger.last))
    return None


def _first_behind(clause: Clause, denial: Mention, act: int) -> int:
    """The first token of what is denied: an act, or all that is reported, نفى الأنباء عن استهداف فوج بغارات."""
    acts = [t.first for t in clause.triggers if denial.last <= t.first < act]
    reports = any(not REPORTS.isdisjoint(clause.parsed.tokens.keys[denial.last : first]) for first in acts[:1])
    return acts[0] if reports else act


def _without_outcome(parsed: Parsed, negation: Mention, trigger: Mention) -> bool:
    """Whether only an outcome is denied of the act that is the subject: لم تسفر الغارة عن إصابات."""
    noun = trigger.values[0].rule.form == "noun"
    return noun and brings_nothing(parsed, negation) and negation.last + 1 == trigger.first


def _answered(parsed: Parsed, answer: Mention, act: Mention) -> bool:
    """Whether an Arabic act stands right behind the word for its answer, and is one that was: not الرد على أي هجوم."""
    between = parsed.tokens.keys[answer.last : act.first]
    return len(between) <= _LED and _ANY.isdisjoint(between) and not parsed.tokens.words[answer.first].isascii()


def _is_of_another(parsed: Parsed, cue: Mention, trigger: Mention) -> bool:
    """Whether a cue governs what stands before a trigger, or around it, and not the trigger."""
    if _of_act_before(parsed, cue) or _quoted_before(parsed, cue, trigger) or _only_whose(parsed, cue, trigger):
        return True
    if behind_grounds(parsed, cue, trigger) is not None:
        return True
    if is_cue(cue, "pretext") and not is_pretended(parsed, trigger.first):
        return True
    return _GOVERNING[cue.values[0].cue] in _FORESEEN and _by_cause(parsed, cue, trigger)


def _of_act_before(parsed: Parsed, cue: Mention) -> bool:
    """Whether an Arabic adjective calls the act before it alleged, not what follows: بعد الهجوم المزعوم، توصلوا إلى."""
    act = parsed.mention_ending(cue.first)
    alleged = is_alleged(parsed.tokens.keys[cue.first])
    return alleged and act is not None and act.layer == "rule"


def _only_whose(parsed: Parsed, cue: Mention, trigger: Mention) -> bool:
    """Whether Arabic only says whose those before it are held to be: شنت طائرة يرجح أنها للتحالف غارة."""
    between = parsed.between(cue.last, trigger.first)
    acts = any(is_cue(m, "happens", "undergo") for m in between)
    whose = parsed.tokens.keys[cue.last] in _IT_IS and any(m.layer == "actor" for m in between)
    return whose and not acts


def _quoted_before(parsed: Parsed, cue: Mention, trigger: Mention) -> bool:
    """Whether a cue stands in quotation marks that are closed before a trigger."""
    parted = not QUOTES.isdisjoint(parsed.tokens.words[cue.last : trigger.first])
    return parted and _in_quotes(parsed, cue) and not _in_quotes(parsed, trigger)


def _in_quotes(parsed: Parsed, mention: Mention) -> bool:
    """Whether a word stands in quotation marks that were opened in its sentence."""
    marks = [word for word in parsed.tokens.words[parsed.first : mention.first] if word in QUOTES]
    return len(marks) % 2 == 1


def _by_cause(parsed: Parsed, cue: Mention, act: Mention) -> bool:
    """Whether what is foreseen or feared is an outcome of the act: متوقعا ارتفاع الحصيلة جراء القصف على."""
    causes = (m for m in parsed.between(cue.last, act.first) if is_cue(m, "cause"))
    return any(parsed.tokens.keys[m.first] in _CAUSES and act.first - m.last <= _CAUSE for m in causes)


def _is_object(parsed: Parsed, verb: Mention, act: Mention) -> bool:
    """Whether an English act is what the verb before it does, and told as that is: "will launch a wide offensive"."""
    noun = act.values[0].rule.form == "noun" and parsed.tokens.words[verb.first].isascii()
    between = parsed.between(verb.last, act.first)
    fired = all(is_cue(m, "of") or (m.layer == "rule" and m.values[0].rule.form == "noun") for m in between)
    return noun and act.first - verb.last <= _OBJECT and fired  # "a barrage of rockets"


def _were_at_it(parsed: Parsed, cue: Mention, trigger: Mention) -> bool:
    """Whether an English try to attack was made, and so is a fight: "were killed while trying to attack the town"."""
    keys = parsed.tokens.keys
    fight = trigger.values[0].rule.event == CLASH and keys[cue.first] in ("trying", "attempting")
    return fight and keys[cue.first - 1] in ("were", "was", "while", "when")


def _of_whom(parsed: Parsed, cue: Mention, trigger: Mention) -> bool:
    """Whether only who did it is open: "it was unclear whether the raids were those of", "whether Syrian or
    Russian planes carried out the strikes".
    """
    known = parsed.tokens.keys[cue.first - 1 : cue.first]
    bare = trigger.first - cue.last <= _NEGATION
    carried = bool({"happens", "by"} & parsed.cues(cue.last, trigger.first)) and parsed.first_of(
        "actor", cue.last, trigger.first
    )
    return trigger.values[0].rule.form == "noun" and bool(bare or carried) and not _OPEN.isdisjoint(known)


def _aimed_at(clause: Clause, trigger: Mention) -> bool:
    """Whether an English infinitive only tells what for: "fought to capture the town", but not "went on to capture"."""
    keys, first, rule = clause.parsed.tokens.keys, trigger.first, trigger.values[0].rule
    if first <= clause.first or keys[first - 1] != "to" or rule.form == "noun":
        return False
    at = first - 1  # of "to", or of a day before it: "managed on Friday to capture"
    for when in reversed([when for when in clause.parsed.dates if when.last <= at]):
        at = when.first - (keys[when.first - 1] == "on") if when.last == at else at
    base = {word.split()[0] for word in rule.words}
    done = _DONE | TRIED if rule.event == CLASH or tried(clause, trigger) else _DONE
    return keys[first] in base and not done & set(keys[max(clause.first, at + 1 - _VERB) : at])


def _expected(parsed: Parsed, trigger: Mention) -> bool:
    """Whether Arabic words beside an act say that it is still to come: أي هجوم, الهجوم المرتقب, هجوم الجيش المتوقع,
    هجوم على المدينة سيؤدي إلى.
    """
    if trigger.values[0].rule.form != "noun":
        return False
    keys = parsed.tokens.keys
    acts = [m.first for m in parsed.between(trigger.last, parsed.last) if m.layer in ("rule", "harm")]
    behind = keys[trigger.last : min([trigger.last + _SENTENCE, parsed.last, *acts])]
    near = [key.removeprefix("ال").removesuffix("ه") for key in behind[:_ADJECTIVES]]
    far = [key.removeprefix("ال").removesuffix("ه") for key in behind[:_OWNERS] if key.startswith("ال")]
    if keys[trigger.first - 1] in _ANY or not _TO_COME.isdisjoint(near + far):
        return True
    return not _WILL.isdisjoint(behind) and not takes_place(parsed, trigger)


def _may(clause: Clause, trigger: Mention) -> bool:
    """Whether an Arabic act is told as possible, by قد before the imperfect: قد يستهدف قصف, قد يسمح بالتوصل إلى اتفاق,
    but not قد استهدف.
    """
    keys = clause.parsed.tokens.keys
    verbs_between = [t.last for t in clause.triggers if t.last <= trigger.first and t.values[0].rule.form == "verb"]
    start = max([clause.first, trigger.first - _REACH, *verbs_between])
    behind = [keys[at + 1] for at in range(start, trigger.first - 1) if keys[at] in QAD]
    if any(key[0] == "ي" or key in _MAY for key in behind):
        return True
    verbs = [t for t in clause.triggers if 0 <= trigger.first - t.first <= _VERB and t.values[0].rule.form == "verb"]
    may = [v for v in verbs if keys[v.first - 1] in QAD and keys[v.first][0] in IMPERFECT]
    return any("ي" + keys[v.first][1:] in v.values[0].rule.words for v in may)


def _would(parsed: Parsed, trigger: Mention) -> bool:
    """Whether English says what an act would bring about: "retaking the town would be a boost", "its capture would"."""
    keys = parsed.tokens.keys
    subject = keys[trigger.first].endswith("ing") or trigger.values[0].rule.form == "noun"
    alone = trigger.first == parsed.first or keys[trigger.first - 1] in ("and", "but", "its", "that", "the")
    behind = parsed.between(trigger.last, parsed.last)
    acts = [m.first for m in behind if m.layer in ("rule", "harm") or is_cue(m, "attribution", "relative")]
    return subject and alone and "would" in keys[trigger.last : min([trigger.last + _SENTENCE, parsed.last, *acts])]


def clarity(clause: Clause) -> str:
    """Whether the clause states or attributes its event, or doubts it; who denies it: `story/denials.py`."""
    cues = clause.parsed.cues(clause.parsed.first, clause.parsed.last)
    if "doubt" in cues:
        return "disputed"
    return "attributed" if cues & {"attribution", "source", "accusation"} else "stated"
