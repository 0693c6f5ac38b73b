"""Telling: whether an Arabic clause tells its act, or only mentions it while it tells something else.

An act is told by a finite verb, by a noun that a verb of happening carries, or by a headline. It is mentioned where a
relative clause, or a word for a time, a case or a topic, stands right before the word for it: الذي اغتالته، قبل
التفجير، قضية اغتيال، وراء الهجوم.
"""

from collections.abc import Sequence

from builders.coder.acts.kinds import ATTACK, CLASH
from builders.coder.acts.leads import BEFORE, gap, head_noun, is_of_day
from builders.coder.days import timing
from builders.coder.days.comparing import is_superlative
from builders.coder.frame import DETAIL, RELATIVE, TOPIC, Clause, Time
from builders.coder.sentence import IMPERFECT, Parsed, is_cue
from builders.coder.tolls.harm import Harm
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, PROTESTS

_WHO = frozenset("الذي التي الذين اللذين اللتين اللذان اللتان اللواتي اللاتي".split())
_WHOEVER = frozenset({"من", "ومن", "فمن", "لمن", "بمن", "عمن", "ممن"})  # "who" by itself; before a noun it is "from"
_WHAT = frozenset({"ما", "وما", "لما", "بما"})
#: Verbs of what befell a place, behind "what": ما تشهده البلدة من قصف.
_BEFELL = frozenset(
    """جري يجري حدث يحدث حصل يحصل شهدته تشهده شهده يشهده تعرض تعرضت يتعرض تتعرض عاشته تعيشه يعيشه تعانيه يعانيه
    ارتكبه ارتكبته يرتكبه ترتكبه يقوم تقوم قام قامت""".split()
)
_BEFALLEN = 9  # tokens between "what" and the act, with the verb and whom it befell
_WHILE = frozenset({"الوقت", "وقت", "اللحظه"})  # before "who" they make a word for "while"
_HAD = frozenset({"قد", "كان", "كانت", "كانوا", "سبق", "ان"})  # between "who" and its verb
_SAYS = frozenset({"افاد", "اعلن", "اعلنت"})  # "who reported that" tells
_OTHER = frozenset({"اخري", "عده", "عديده", "كثيره", "واسعه"})
_PLACES = frozenset({"مناطق", "مواقع", "نقاط", "اراض", "اراضي", "جيوب"})
_NAME = 4  # tokens of a name
_TIMES = frozenset({"قبل", "قبيل", "خلال", "اثناء", "غضون", "توقيت", "لحظه"})
_TOPICS = frozenset({"وراء", "ضحايا", "لضحايا", "عباره", "كلمه", "واقعه", "مبررا", "مبرره", "تبرير"})
_RESULTING = frozenset({"الناجم", "الناجمه", "الناتج", "الناتجه"})  # what is left of a known act
_BY = frozenset({"بموجب", "تنفيذا", "في", "ضمن"})
_STANDS = ("يقف", "تقف", "يقفون", "وقوف")  # behind these "behind" says who did it
#: Nouns and signs that carry an act: what stands before them says how it is told.
_CARRIERS = frozenset(
    """وقوع حدوث حصول تنفيذ ارتكاب اندلاع نشوب بدء انطلاق سلسله موجه حادث حادثه عمليه عمليات محاوله محاولتي احد احدي
    بعض هذا هذه ذلك تلك مزاعم تعرضه تعرضها تعرضهم « " “ '""".split()
)
_CARRYING = ("happens", "undergo", "repel")
_LIGHT = 10  # tokens before an act in which its verb of happening stands
_LEAD, _NEAR = 9, 2  # tokens before a word in which its cue stands, and between them without a measure of time
_IN_IT = frozenset({"فيه", "فيها", "خلاله", "خلالها", "بسببه", "بسببها"})
_ACT = 5  # tokens between an act and the verb that tells who fell in it


def mentioned(clause: Clause, trigger: Mention, harms: Sequence[Harm], time: Time | None) -> str:
    """How an act is only mentioned; "" where it is told, as it is with a recent day and a toll of its own."""
    parsed, rule = clause.parsed, trigger.values[0].rule
    if parsed.kind == "title" or parsed.tokens.words[trigger.first].isascii():
        return ""
    recent = time is not None and time.own and timing.too_old(time, parsed) is None
    if recent and harms:
        return ""
    crowd = EVENT_TYPE_OF[rule.event] == PROTESTS
    if crowd and rule.weak:
        return DETAIL
    if _is_told(clause, trigger, *_fallen(clause)):
        return ""
    if rule.event in (ATTACK, CLASH) and rule.weak and not recent and _only_named(clause, trigger):
        return TOPIC
    tie = _tie_of(clause, trigger)
    if not tie and crowd and not _gather(clause) and _only_named(clause, trigger):
        return "named, and told by no verb"
    if not tie and any(
        is_cue(m, "case") and not _frames(parsed, m) for m in parsed.between(clause.first, trigger.first)
    ):
        return "named beside a case or a topic"
    return tie


def fell_by_it(clause: Clause, act: Mention) -> bool:
    """Whether it is told who fell by an act, so that the act is told: قتل ثلاثة في القصف, القصف أدى إلى مقتل ثلاثة."""
    parsed = clause.parsed
    before = [m for m in _fallen(clause) if m.last <= act.first]
    tied = act.form.prefix.startswith("ب") or is_cue(
        parsed.mention_ending(_behind_carriers(parsed, act)), "in", "cause", "by"
    )
    if tied and _is_told(clause, *before):
        return True
    results = (m for m in parsed.between(clause.first if tied else act.last, clause.last) if is_cue(m, "result"))
    return any(not _in_relative(parsed, m.first) for m in results)


def _is_told(clause: Clause, *words: Mention) -> bool:
    """Whether one of these words is a finite verb that stands by itself."""
    verbs = (m for m in words if _is_verb(m) and not _tells_more(clause.parsed, m))
    return any(not _tie(clause.parsed, m) for m in verbs)


def _is_verb(word: Mention) -> bool:
    """Whether a word may be a finite verb: with the article the same letters are a noun, التظاهر."""
    if word.form.prefix.endswith("ال"):
        return False
    if word.layer == "rule":
        return word.values[0].rule.form in ("verb", "passive")
    return any(value.form == "verb" for value in word.values)


def _tells_more(parsed: Parsed, verb: Mention) -> bool:
    """Whether a verb only tells more of the act named before it, in which they fell: هجوم قتل فيه ثلاثة."""
    in_it = not _IN_IT.isdisjoint(parsed.tokens.keys[verb.last : verb.last + 1])
    return in_it and _acts(parsed, verb.first - _ACT, verb.first)


def _fallen(clause: Clause) -> list[Mention]:
    """Words for harm in a clause, in order."""
    mentions = clause.parsed.between(clause.first, clause.last)
    return [m for m in mentions if m.layer == "harm" and m.values[0].harm != "fell"]


def _acts(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a range of tokens has a word for an act or its victims."""
    return any(m.layer in ("rule", "harm") for m in parsed.between(first, last))


def _gather(clause: Clause) -> bool:
    """Whether a clause tells of people, or by a verb that they gather: سار مئات في مظاهرة."""
    mentions = clause.parsed.between(clause.first, clause.last)
    people = any(m.layer == "people" or is_cue(m, "crowd", "residents") for m in mentions)
    return people or _is_told(clause, *clause.triggers)


def _frames(parsed: Parsed, case: Mention) -> bool:
    """Whether a cue only says by what accord or in what campaign an act is done: بموجب الاتفاق, في إطار الحملة."""
    return not _written(parsed, case.first).isdisjoint(_BY)


def _only_named(clause: Clause, act: Mention) -> bool:
    """Whether a noun neither opens its sentence, nor is carried or announced by a verb, nor what those fell in who were
    told before: by itself اغتيال or مجزرة names an old case, المظاهرات what people do these days.
    """
    parsed = clause.parsed
    if _is_verb(act) or act.first <= parsed.first + 1 or _is_carried(clause, act):
        return False
    announced = bool({"attribution", "claim", "disown"} & parsed.cues(act.first - _LIGHT, act.first))
    return not (announced or any(m.last <= act.first for m in _fallen(clause)))


def _is_carried(clause: Clause, act: Mention) -> bool:
    """Whether a finite verb of happening before an act, in no relative clause, says that it took place."""
    parsed = clause.parsed
    near = parsed.between(max(clause.first, act.first - _LIGHT), act.first)
    finite = (
        m
        for m in near
        if is_cue(m, *_CARRYING) and not (m.form.prefix.strip("وف") or _written(parsed, m.first) & _CARRIERS)
    )
    return any(not _in_relative(parsed, m.first) for m in finite)


def _tie_of(clause: Clause, trigger: Mention) -> str:
    """How the act of a clause is tied to something else, by the words for it and for those who fell before it."""
    fallen = _fallen(clause)
    nouns = [m for m in fallen if m.values[0].form == "act" and m.first < trigger.first]
    words = [*nouns, head_noun(clause, trigger), trigger]
    if not _is_carried(clause, trigger):
        words.append(min([*clause.triggers, *(m for m in fallen if _is_verb(m))], key=lambda m: m.first))
    return next((tie for word in words if (tie := _tie(clause.parsed, word))), "")


def _tie(parsed: Parsed, word: Mention) -> str:
    """How a word for an act is tied to something else that is told; "" where it stands by itself."""
    at = _behind_carriers(parsed, word)
    if _in_relative(parsed, at) or _in_bare_relative(parsed, word):
        return RELATIVE
    before = _written(parsed, at - 1)
    if _led_by(parsed, at, *BEFORE) or before & _TIMES:
        return "named to say when another was"
    behind = "خلف" in before and parsed.tokens.keys[at - 2].endswith(_STANDS)
    came_of = before == {"عن"} and parsed.tokens.keys[at - 2] in _RESULTING
    topic = _led_by(parsed, at, "case", "involvement") and not is_cue(parsed.mention_ending(at), *_CARRYING)
    if topic or before & _TOPICS or behind or came_of or _is_what_befell(parsed, at):
        return TOPIC
    return ""


def _led_by(parsed: Parsed, at: int, *cues: str) -> bool:
    """Whether a cue of these kinds stands right before a token."""
    near = reversed(parsed.between(at - _LEAD, at))
    cue = next((m for m in near if is_cue(m, *cues) and not is_of_day(parsed, m)), None)
    return cue is not None and gap(parsed, cue.last, at) <= _NEAR and not _acts(parsed, cue.last, at)


def _behind_carriers(parsed: Parsed, word: Mention) -> int:
    """The token at which a word begins with the nouns that carry it, its count and what it is called: ثالث هجوم."""
    at = word.first
    counted = {token for n in parsed.numbers for token in range(n.first, n.last)}
    while at > parsed.first:
        of = parsed.tokens.keys[at - 1] == "من"  # سلسلة من الغارات
        noun = at - 1 - of
        if _written(parsed, noun) & _CARRIERS or (not of and (noun in counted or is_superlative(parsed, noun))):
            at = noun
        else:
            break
    return at


def _in_relative(parsed: Parsed, at: int) -> bool:
    """Whether only a verb that carries the act, or "had", parts a token from "who": التي تعرضت لهجوم.

    Not where it is told what planes did, whosever they were: الطائرات التي قصفت.
    """
    keys, carrying = parsed.tokens.keys, parsed.mention_ending(at)
    if carrying is not None and is_cue(carrying, *_CARRYING) and keys[carrying.first] not in _SAYS:
        at = carrying.first
    verb = at
    while at > parsed.first and keys[at - 1] in _HAD:
        at -= 1
    who = keys[at - 1] in _WHO or (keys[at - 1] in _WHOEVER and _is_finite(keys[verb]))
    if at <= parsed.first or not who or keys[at - 2] in _WHILE:
        return False
    names = (m for m in parsed.between(at - _NAME, at - 1) if m.layer == "actor" and m.last == at - 1)
    flew = any(name.values[0].kind == "aircraft" for name in names)
    return not flew or keys[verb][0] in IMPERFECT


def _is_finite(key: str) -> bool:
    """Whether a word for an act can be no noun, by its beginning or its ending: يقصف, قصفوا, قصفت."""
    return key[0] == "ي" or key.endswith(("وا", "ون")) or (key[-1] == "ت" and key[-2] != "ا")


def _is_what_befell(parsed: Parsed, at: int) -> bool:
    """Whether an act is what befell a place, of which one only speaks: ما تشهده البلدة من قصف."""
    keys = parsed.tokens.keys
    near = range(max(parsed.first, at - _BEFALLEN), at - 2)
    return keys[at - 1] == "من" and any(keys[n] in _WHAT and keys[n + 1] in _BEFELL for n in near)


def _in_bare_relative(parsed: Parsed, verb: Mention) -> bool:
    """Whether an Arabic verb only tells more of unnamed places right before it, without "which": نقلوا من مناطق أخرى
    استعادتها القوات.
    """
    at = verb.first - (parsed.tokens.keys[verb.first - 1] in _OTHER)
    kind = parsed.mention_ending(at)
    places = parsed.tokens.keys[at - 1] in _PLACES or (kind is not None and kind.layer == "kind")
    return places and _is_verb(verb) and bool(verb.form.pronoun) and not verb.form.prefix


def _written(parsed: Parsed, token: int) -> set[str]:
    """A word, also without the "and" that may be written as one with it."""
    key = parsed.tokens.keys[token] if token >= parsed.first else ""
    return {key, key.removeprefix("و")}
