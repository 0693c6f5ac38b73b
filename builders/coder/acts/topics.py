"""Topics: acts of which an article only speaks, as a case or as known: "will answer the gas attack on Douma"."""

from itertools import pairwise

from builders.coder.acts.ellipsis import tells_means
from builders.coder.acts.kinds import GAS
from builders.coder.acts.leads import BEFORE, BESIDES, hits, led_by
from builders.coder.acts.reported import is_reported
from builders.coder.days import timing
from builders.coder.frame import SPOKEN, Clause, Frame, Problem
from builders.coder.sentence import INDEFINITE, THAT, WAS, is_alleged
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS

#: Acts spoken of for weeks: with the article, or as alleged, the one is meant of which everybody has read.
SPOKEN_OF = frozenset({GAS})
#: Reasons for which an act that is only talked about is no row.
_SPOKEN = frozenset({"mention", "statement"})
_DETERMINERS = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_OTHERS = frozenset({"previous", "similar", "such"})
_BEFORE = 3  # tokens before an English noun in which its determiner stands
_ADJECTIVES = 4  # tokens behind an Arabic noun in which it is called alleged
_HAD = 12  # tokens between "had" and its verb, with the subject
_EPITHETS = 2  # tokens between an act and the verb of which it is the subject
_LIGHT = 3  # tokens between قد and an act, with its light verb: قد شنت عدة غارات
_HAPPENS = 8  # tokens before an act in which a verb says that it took place
_OBJECT = 8  # tokens between a verb of speech and its object, with who speaks and when
_WITH = 3  # tokens of "along with" and what stands between it and an act
_OPENERS = frozenset({"حيث", "اذ", "كما", "فيما", "بينما", "ثم"})
_ONCE = frozenset({("سبق", "ان"), ("سبق", "وان"), ("سبق", "لها"), ("سبق", "له")})


def known(clause: Clause, trigger: Mention, event: str) -> bool:
    """Whether a noun means an act of which one has read, so that the day on which one speaks of it is not its own."""
    if event not in SPOKEN_OF or trigger.values[0].rule.form != "noun":
        return False
    arabic = not clause.parsed.tokens.words[trigger.first].isascii() and clause.parsed.kind != "title"
    return _definite(clause, trigger) or _alleged(clause, trigger) or (arabic and not _takes_place(clause, trigger))


def is_dated_case(frame: Frame, refused: str) -> bool:
    """Whether of a known act the place and the day are told, of whatever it is the topic: تطالب بتحقيق في الهجوم
    الكيميائي على البلدة السبت الماضي. `refused`: why it would be no act that took place.
    """
    time, parsed = frame.time, frame.clause.parsed
    if not frame.spots or time is None or not time.own or time.start != time.end:
        return False
    past = parsed.published is not None and time.start < parsed.published
    feared = frame.known and refused == "planned" and past and not _is_speech(frame)
    visit = refused == "planned" and any(timing.is_site(parsed, act) for act in frame.clause.triggers)
    case = feared or (frame.known and refused in _SPOKEN) or (frame.event in SPOKEN_OF and visit)
    return case and timing.too_old(time, parsed) is None


def _is_speech(frame: Frame) -> bool:
    """Whether the day of an act may be that on which one spoke of it: هجوم محتمل، وفق ما أعلن السفير السبت."""
    days = [proof.first for proof in frame.proofs if proof.field == "date"]
    return any("attribution" in frame.clause.parsed.cues(frame.clause.triggers[0].first, day) for day in days)


def is_spoken(problem: Problem) -> bool:
    """Whether an act is no row because somebody only speaks of it."""
    return problem.reason in _SPOKEN or problem.detail == SPOKEN


def _takes_place(clause: Clause, trigger: Mention) -> bool:
    """Whether a verb or an act before an act, those who fell before it, or a verb behind it says that it took place."""
    parsed = clause.parsed
    near = max(clause.first, trigger.first - _HAPPENS)
    if any(m.layer == "harm" for m in parsed.between(clause.first, trigger.first)):
        return True
    if not led_by(parsed, trigger, *BEFORE):
        acts = any(near <= t.first < trigger.first for t in clause.triggers)
        if acts or {"happens", "undergo", "result"} & parsed.cues(near, trigger.first):
            return True
    if "result" in parsed.cues(trigger.last, clause.last):
        return True  # "a gas attack on the town led to"
    return any(hits(parsed, trigger, t) for t in clause.triggers if t.first > trigger.first)


def _definite(clause: Clause, trigger: Mention) -> bool:
    form, keys = trigger.form, clause.parsed.tokens.keys
    before = keys[max(clause.first, trigger.first - _BEFORE) : trigger.first]
    determiner = next((key for key in reversed(before) if key in _DETERMINERS | INDEFINITE), "")
    return form.prefix.endswith("ال") or form.pronoun or determiner in _DETERMINERS


def _alleged(clause: Clause, trigger: Mention) -> bool:
    keys = clause.parsed.tokens.keys
    behind = keys[trigger.last : min(clause.last, trigger.last + _ADJECTIVES)]
    return any(map(is_alleged, behind))


def of_others(frame: Frame, trigger: Mention) -> bool:
    """Whether an English noun tells, of no day and place, of other acts: "has carried out similar bombings before"."""
    clause, time = frame.clause, frame.time
    before = clause.parsed.tokens.keys[max(clause.first, trigger.first - _BEFORE) : trigger.first]
    undated = (time is None or not time.named) and not frame.harms
    return frame.rule.form == "noun" and undated and not frame.spots and not _OTHERS.isdisjoint(before)


def spoken_of(frame: Frame, trigger: Mention) -> bool:
    """Whether an act is only a subject of talk: behind "the case of", or a noun with nothing that says it took place.

    What says so: a verb of happening, a toll, a recent day, a means named in the clause, or its place with a side or
    with another act beside it; of a capture, which is also a state of things ("the recapture of the town"), that
    somebody announces it.
    """
    clause = frame.clause
    parsed = clause.parsed
    recent = frame.time is not None and timing.too_old(frame.time, parsed) is None
    if frame.rule.form != "harm" and _a_case(clause, trigger, bool(frame.spots) and recent):
        return all(any(h.first == m.first for m in clause.triggers) for h in frame.harms)
    if any(not h.vague or all(h.first < m.first or m.last < h.last for m in clause.triggers) for h in frame.harms):
        return False
    if led_by(parsed, trigger, "relative") and not frame.spots:
        return True
    if frame.rule.form != "noun" or clause.parsed.kind == "title":
        return False
    means = any(
        m.layer == "weapon" and not any(t.first <= m.first < t.last for t in clause.triggers)
        for m in parsed.between(clause.first, clause.last)
    )
    happens = bool(parsed.cues(clause.first, clause.last) & {"happens", "undergo", "result", "repel"})
    happens = happens or any(r.form == "verb" and r.event == frame.event for r in clause.rules)  # "blew himself up"
    happens = happens or _says_what(clause, trigger) or _counted_behind_verb(clause, trigger)
    if frame.rule.choose == "captor" and frame.rule.weak:
        return not (happens or recent or announced(clause, trigger))
    fought = EVENT_TYPE_OF[frame.event] in (BATTLES, EXPLOSIONS)
    along = "break" in parsed.cues(trigger.first - _WITH, trigger.first)  # بالتزامن مع قصف على البلدة
    beside = fought and (along or parsed.tokens.keys[trigger.first - 1] in BESIDES)
    placed = bool(frame.spots) and (tells_means(clause) or is_reported(clause, trigger))
    told = happens or recent or means or placed or _is_verb(frame, trigger) or _is_post(frame, trigger)
    return not (told or (frame.spots and (frame.actors or beside)))


def _says_what(clause: Clause, trigger: Mention) -> bool:
    """Whether an act opens what somebody says, and a verb tells what it hit: ذكر أن الغارات الجوية قصفت مواقع."""
    verbs = (t for t in clause.triggers if t.values[0].rule.form == "verb")
    said = clause.parsed.tokens.keys[trigger.first - 1] in THAT
    return said and any(0 <= t.first - trigger.last <= _EPITHETS for t in verbs)


def _counted_behind_verb(clause: Clause, trigger: Mention) -> bool:
    """Whether Arabic acts are counted behind a verb of what was hit in them: ضربت أهداف مماثلة في ثلاث غارات أخرى."""
    parsed = clause.parsed
    counted = parsed.number_ending(trigger.first) is not None and not parsed.tokens.words[trigger.first].isascii()
    return counted and any(t.values[0].rule.form == "verb" and t.last <= trigger.first for t in clause.triggers)


def _is_verb(frame: Frame, trigger: Mention) -> bool:
    """Whether an Arabic masdar that is written as its verb has a place as its object: حيث قصف بلدة."""
    opened = frame.clause.parsed.tokens.keys[trigger.first - 1] in _OPENERS
    return opened and any(spot.first == trigger.last and not spot.marker for spot in frame.spots)


def _is_post(frame: Frame, act: Mention) -> bool:
    """Whether an Arabic noun for an act opens its sentence, as it does where networks post what happened: انفجار عبوة
    بسيارة في المدينة; not with the article.
    """
    parsed, form = frame.clause.parsed, act.form
    bare = not (form.prefix or form.pronoun or parsed.tokens.words[act.first].isascii())
    bare = bare and act.first == parsed.first and not frame.rule.weak
    return bare and bool(frame.spots) and "case" not in parsed.cues(act.last, parsed.last)


def announced(clause: Clause, trigger: Mention) -> bool:
    """Whether an Arabic verb of speech has a capture as its object, أكد الجيش استيلاءه على, or is in its word."""
    parsed = clause.parsed
    spoken = [m for m in parsed.between(trigger.first - _OBJECT, trigger.last) if m.layer == "cue"]
    said = next((m for m in reversed(spoken) if m.values[0].cue == "attribution"), None)
    return said is not None and not THAT & set(parsed.tokens.keys[said.last : trigger.first])


def had_happened(clause: Clause, trigger: Mention) -> bool:
    """Whether Arabic tells what had happened before the news: وكانت الطائرات قد قصفت, وسبق أن قصفت, وكانت غارات على
    البلدة قد أوقعت.
    """
    keys = clause.parsed.tokens.keys
    near = max(clause.first, trigger.first - _LIGHT)
    before = [key.removeprefix("و") for key in keys[max(clause.first, trigger.first - _HAD) : trigger.first]]
    had = not WAS.isdisjoint(before) and "قد" in keys[near : trigger.first]
    had = had or any(pair in _ONCE for pair in pairwise(before)) or _had_brought(clause, trigger)
    return had and "attribution" not in clause.parsed.cues(near, trigger.first)


def _had_brought(clause: Clause, trigger: Mention) -> bool:
    """Whether Arabic tells what another act had brought: وكانت غارات على البلدة قد أوقعت; not كان القصف قد طال."""
    if trigger.values[0].rule.form != "noun" or _definite(clause, trigger):
        return False
    keys = clause.parsed.tokens.keys
    was = any(key.removeprefix("و") in WAS for key in keys[max(clause.first, trigger.first - _LIGHT) : trigger.first])
    return was and "قد" in keys[trigger.last : min(clause.last, trigger.last + _OBJECT)]


def _a_case(clause: Clause, trigger: Mention, told: bool) -> bool:
    """Whether an act is named as a case, or as what somebody had a part in: تورطه في تفجير.

    A part that is denied, or in an act of which place and day are told, tells the act; so does a case, if who speaks of
    it tells where and when it took place: بشأن الهجوم الذي وقع في البلدة السبت.
    """
    if led_by(clause.parsed, trigger, "case"):
        parsed = clause.parsed
        took_place = "relative" in parsed.cues(trigger.last, trigger.last + 1)
        took_place = took_place and "happens" in parsed.cues(trigger.last, trigger.last + _LIGHT)
        return not (told and took_place)
    denied = "denial" in clause.parsed.cues(clause.first, trigger.first)
    return led_by(clause.parsed, trigger, "involvement") and not denied and not told
