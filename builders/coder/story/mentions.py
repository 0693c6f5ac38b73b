"""Mentions: acts that an article only mentions, as known or beside what it tells, and that are no rows.

Such an act is refused as a mention before its place or its day is asked.
"""

from collections.abc import Sequence

from builders.coder.acts.kinds import ATTACK, CLASH
from builders.coder.acts.leads import led_by
from builders.coder.acts.telling import fell_by_it
from builders.coder.acts.topics import SPOKEN_OF, announced
from builders.coder.frame import KNOWN, NO_NEWS, SPOKEN, Frame, Problem
from builders.coder.sentence import is_cue
from builders.coder.story.retelling import same_spot
from builders.mention import Mention
from schema.codes import ARMED, BATTLES, EVENT_TYPE_OF, EXPLOSIONS

_SUBJECT = 5  # tokens between a verb of happening and its object, with its subject
_VERB = 3  # tokens before a noun in which its verb of happening stands
_ON = 2  # tokens beside a noun in which it is said to go on
_GOING_ON = frozenset(
    """استمرار تواصل تجدد اندلاع احتدام اشتداد تصاعد صعد صعدت تصعد يصعد كثف كثفت تكثف يكثف
    مستمره المستمره متواصله المتواصله الدايره الجاريه الحاليه المندلعه""".split()
)
_ASKED = ("place", "date", "background")  # reasons of what would be a row but for its place or day
_NAMED = frozenset({"event", "date", "place"})


def is_known(frame: Frame) -> bool:
    """Whether the word of the event has the article or an owner, "the attack", "its attack": one has read of it, unless
    the verb before it says that it took place: تجددت المظاهرات.
    """
    words = _acts(frame)
    owned = bool(words) and all(m.form.prefix.endswith("ال") or m.form.pronoun for m in words)
    return owned and "happens" not in frame.clause.parsed.cues(words[0].first - _VERB, words[0].first)


def call_by_name(frames: Sequence[Frame]) -> None:
    """ "The attack" on a place, by no means told, is the gas attack there if the article speaks of one."""
    spoken = [f for f in frames if f.event in SPOKEN_OF]
    for frame in frames:
        bare = frame.event in (ATTACK, CLASH) and frame.rule.weak and frame.rule.form == "noun" and not frame.weapons
        if frame.problem is not None or not (bare and _of_earlier(frame)) or set(frame.targets) - {"civilians"}:
            continue
        known = (f for f in spoken if any(same_spot(a, b) and a.precision == 1 for a in f.spots for b in frame.spots))
        if (named := next(known, None)) is not None:
            frame.event, frame.weapons, frame.rule = named.event, list(named.weapons), named.rule


def _of_earlier(frame: Frame) -> bool:
    """Whether the text tells a day of an act, and not that of the page, on which one speaks of it."""
    time = frame.time
    return time is not None and time.named and not frame.title and time.start != frame.clause.parsed.published


def drop_known(frames: Sequence[Frame]) -> None:
    """An attack that is only spoken of as known, of which the article tells neither day nor toll, is no news of it; one
    that is spoken of for weeks (`Frame.known`, `SPOKEN_OF`) needs its day, or to be the news of the article.
    """
    news = _news(frames)
    for frame in frames:
        if frame.problem is not None or frame.time is None or frame.time.named:
            continue
        attack = EVENT_TYPE_OF[frame.event] in (EXPLOSIONS, BATTLES) and frame.rule.form == "noun" and not frame.title
        fight = frame.event == CLASH  # "the battle" of which one speaks is of no day, whatever day was told before
        untold = (frame.time.basis in ("default", "spoken") or fight) and not frame.harms
        if frame.known or (frame.event in SPOKEN_OF and frame.time.basis != "told" and frame not in news):
            frame.problem = Problem("mention", "spoken of as known, on no day")
        elif attack and untold and is_known(frame) and not _asserted(frame):
            frame.problem = Problem("mention", KNOWN)


def settled(frame: Frame) -> Problem | None:
    """The problem of a frame when all is told: whether nothing but a mention tells it."""
    problem = frame.problem
    if problem is None:
        counted = any(not harm.vague for harm in frame.harms)
        told = counted or (frame.time is not None and frame.time.named)
        return Problem("mention", frame.mentioned) if frame.mentioned in NO_NEWS and not told else None
    if frame.mentioned and (problem.reason.startswith(_ASKED) or problem.detail == SPOKEN):
        return Problem("mention", frame.mentioned)
    if problem.detail == KNOWN and _is_told_by_toll(frame):
        return Problem("place-outside-syria", frame.abroad) if frame.abroad else Problem("place-missing", "")
    if problem.reason == "place-missing" and _only_dated(frame):
        return Problem("general", "only when it was is told")
    return problem


def _acts(frame: Frame) -> list[Mention]:
    """The words that name the event of a frame."""
    return [m for m in frame.clause.triggers if m.values[0].rule is frame.rule]


def _only_dated(frame: Frame) -> bool:
    """Whether of a violent act, named by a noun, neither sides nor means nor a toll is told: وقع السبت انفجار."""
    violent = EVENT_TYPE_OF[frame.event] in ARMED and frame.rule.form == "noun"
    return violent and {proof.field for proof in frame.proofs} <= _NAMED


def _is_told_by_toll(frame: Frame) -> bool:
    """Whether a known act without a place is told by those who fell in it."""
    untied = bool(frame.harms) and not (frame.spots or frame.mentioned)
    return untied and any(fell_by_it(frame.clause, act) for act in _acts(frame))


def _news(frames: Sequence[Frame]) -> list[Frame]:
    """Frames of what a headline tells, or the first paragraph with its dead or by a verb."""
    headed = {frame.event for frame in frames if frame.title and not frame.known}
    lead = min((frame.clause.parsed.paragraph for frame in frames if not frame.title), default=0)
    led = [frame for frame in frames if frame.clause.parsed.paragraph == lead]
    return [frame for frame in frames if frame.event in headed] + [
        frame for frame in led if frame.harms or frame.rule.form in ("verb", "passive")
    ]


def _asserted(frame: Frame) -> bool:
    """Whether a verb says that a known act took place, what it did or hit, or a word that it goes on: أسفر القصف عن,
    الغارات استهدفت, وسط استمرار الاشتباكات; or that it is announced, where it is a capture or in its word whose it
    is, أعلن الجيش السيطرة على, استهدافه مواقع; or it is told what came of it for what it hit: احترقت السيارة إثر
    استهدافها.
    """
    clause = frame.clause
    act = _acts(frame)[0]
    if {"happens", "result", "undergo", "still"} & clause.parsed.cues(act.first - _SUBJECT, act.first):
        return True
    if (act.form.pronoun or frame.rule.choose == "captor") and announced(clause, act):
        return True
    if act.form.pronoun and led_by(clause.parsed, act, "cause"):
        return True
    keys = clause.parsed.tokens.keys
    beside = [*keys[act.first - _ON : act.first], *keys[act.last : act.last + _ON]]
    if any(key.removeprefix("و").removeprefix("ب") in _GOING_ON for key in beside):
        return True
    verbs = [m.first for m in clause.triggers if m.values[0].rule.form == "verb" and m.first >= act.last]
    happens = [m.first for m in clause.parsed.between(act.last, act.last + _VERB) if is_cue(m, "happens")]
    return any("relative" not in clause.parsed.cues(act.last, verb) for verb in (*verbs[:1], *happens))
