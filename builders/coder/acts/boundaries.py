"""Boundaries: where in a sentence the clause of the next act begins."""

from builders.coder.acts.asides import is_aside
from builders.coder.acts.comings import came_after
from builders.coder.acts.fronted import as_for, fronted
from builders.coder.acts.leads import (
    BEFORE,
    days_after,
    is_of_day,
    is_subject_of_result,
    led_by,
    opens_as,
)
from builders.coder.acts.prompting import prompted
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.places.spot import Spot
from builders.coder.sentence import COMMAS, LISTING, THAT, Parsed, is_cue
from builders.mention import Mention

_LINKS = frozenset({"cause", "result"})
_SEES = frozenset({"شهد", "شهدت", "تشهد", "يشهد"})
#: Arabic verbs by which a side answers what was done to it.
ANSWERS = frozenset({"رد", "ردت", "ردوا", "ورد", "وردت", "وردوا", "فردت"})
_AND_THAT = frozenset({"وان", "وانه", "وانها", "وانهم"})
_IF = frozenset({"كان", "كانت", "كانوا", "لم", "تكن", "يكن"})  # behind which وإن is "even if"
_EDGE = 1  # tokens between a verb of undergoing and the place that is its subject: "the outskirts of"
_ANSWERED = 7  # tokens from "in retaliation for" to the act, with its day and adjectives
_TO = 3  # words of "in response to", "in retaliation for"
_DAY = 6  # tokens of "and on the same day," before a verb
_MEANWHILE = frozenset({"amid", "amidst", "وسط"})
_AMID = 4  # tokens from such a word to the act, with its adjectives
_SPEAKER = 4  # tokens of who speaks between an Arabic word of saying and "that"


def boundary(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int:
    """Token at which the clause of `trigger` begins: the last joint before it, but none inside its subject."""
    opened = _opened(parsed, before, trigger, spots)
    if opened is not None:
        return opened
    harms = [m for m in parsed.between(before.last, trigger.first) if m.layer == "harm" and m.values[0].harm != "fell"]
    if harms and (linked(parsed, trigger) or trigger.form.prefix.startswith("ب")):
        led = parsed.between(harms[0].first - 3, harms[0].first)
        if not any(m.layer == "cue" and m.values[0].cue == "result" for m in led):
            return harms[0].first
    light = next(
        (
            m.first
            for m in parsed.between(before.last, trigger.first)
            if m.layer == "cue"
            and m.values[0].cue in ("happens", "undergo")
            and "and" not in parsed.tokens.keys[m.last : trigger.first]  # "... killed two, and a blast in"
            and not (_falls(parsed, m) or _is_verb_of(before, m))
        ),
        trigger.first,
    )
    parted = [m.first for m in parsed.between(light + 1, trigger.first) if is_cue(m, "break", "turn")]
    if parted and parsed.tokens.words[trigger.first].isascii():
        return parted[-1]  # "a raid wounded five, but nobody could say whether the raid"
    said = said_between(parsed, before, trigger)
    for at in range(light, before.last, -1):
        mention = parsed.mention_at(at)
        if at == said:
            return at
        if at == trigger.first and trigger.form.prefix.startswith(("و", "ف")):
            return at
        if mention is not None and mention.layer == "cue" and mention.values[0].cue in ("break", "turn"):
            return at
        if parsed.tokens.keys[at - 1] in LISTING and not (_between_actors(parsed, at) or lists(parsed, at)):
            return at
    return light


def _opened(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int | None:
    """The token at which words say that another act follows: what the first came after, who or where the next is."""
    came = came_after(parsed, before)
    if came is not None and came < trigger.first:
        return came
    gone_over = as_for(parsed, before, trigger)
    at_place = fronted(parsed, before, trigger, spots) if gone_over is None else gone_over
    at_place = prompted(parsed, before, trigger) if at_place is None else at_place
    if at_place is not None:
        return at_place
    begins = opening(parsed, before, trigger, spots)
    begins = what_was_avenged(parsed, before, trigger) if begins is None else begins
    if begins is not None:
        return begins
    after = days_after(parsed, trigger)
    if after is not None and after.first >= before.last:
        return after.first
    meanwhile = opens_meanwhile(parsed, before, trigger)
    return opens_apart(parsed, before, trigger) if meanwhile is None else meanwhile


def opens_meanwhile(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The word between two acts that opens what went on meanwhile elsewhere: "as rebels fought in", "amid heavy fire
    on", وسط قصف على.
    """
    amid = range(max(before.last, trigger.first - _AMID), trigger.first)
    noun = trigger.values[0].rule.form == "noun"
    at = next((at for at in amid if noun and parsed.tokens.keys[at] in _MEANWHILE), None)
    if at is None or any(m.layer in ("harm", "place", "rule") for m in parsed.between(at, trigger.first)):
        return opens_as(parsed, before.last, trigger.first)
    behind = parsed.first_of("place", trigger.last, parsed.last)
    named = [m for m in parsed.between(parsed.first, at) if m.layer == "place"]
    again = behind is None or any(set(behind.values[0].ids) & set(m.values[0].ids) for m in named)
    return None if again else at


def opens_apart(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The English word between two acts that opens a clause of the second's own: "after" behind which a subject stands
    ("bombed A after rebels shelled B", "after a pilot was shot", not "after they shelled"), "where" behind a place ("A,
    where a blast killed").
    """
    if not parsed.tokens.words[trigger.first].isascii():
        return None
    where = opens_where(parsed, before.last, trigger.first)
    if where is not None:
        fell = any(kills(m) for m in parsed.between(where, trigger.first))  # by what hit it: "where five died in"
        return None if fell or is_aside(parsed, trigger.first) else where
    if trigger.values[0].rule.form == "noun" or before.values[0].rule.event in SPOKEN_OF:
        return None
    led = [m for m in parsed.between(before.last, trigger.first) if is_cue(m, *BEFORE) and not is_of_day(parsed, m)]
    subject = led and any(m.layer in ("actor", "people") for m in parsed.between(led[-1].last, trigger.first))
    return led[-1].first if subject else None


def opens_where(parsed: Parsed, first: int, last: int) -> int | None:
    """The English "where" in a range of tokens that says what happened at the place before it, also with a day or a
    comma between: "hit A on Friday, where a blast".
    """
    keys = parsed.tokens.keys
    days = {token for when in parsed.dates for token in range(when.first - 1, when.last)}
    for at in (at for at in range(first, last) if keys[at] == "where"):
        behind = next((n for n in range(at - 1, first - 1, -1) if n not in days and keys[n] != ","), first)
        if parsed.covered(behind, ("place", "kind")):
            return at
    return None


def what_was_avenged(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token of "in response to", "in retaliation for" before an English act, also with its day between."""
    near = parsed.between(max(before.last, trigger.first - _ANSWERED), trigger.first)
    cue = next((m for m in reversed(near) if m.layer == "cue" and m.values[0].cue in ("response", "after")), None)
    if cue is None or cue.last - cue.first < _TO or trigger.values[0].rule.form != "noun":
        return None
    told = any(m.layer in ("place", "actor", "rule") for m in parsed.between(cue.last, trigger.first))
    return None if told else cue.first


def _is_verb_of(act: Mention, verb: Mention) -> bool:
    """Whether an Arabic verb of happening stands right behind the act that it tells: اشتباكات متقطعة اندلعت."""
    arabic = act.values[0].rule.lang == "ar" and act.values[0].rule.form == "noun"
    return arabic and verb.first - act.last <= _EDGE and not verb.form.prefix


def _the_answer(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token at which Arabic tells how an act was answered, behind a comma, by a word of saying, or by a verb with
    its subject: ردا على قصف النظام البلدة، استهدفت الفصائل.
    """
    if not led_by(parsed, before, "response"):
        return None
    said = next((m for m in parsed.between(before.last, trigger.first) if is_cue(m, "attribution")), None)
    if said is not None:
        return said.first
    placed = parsed.first_of("place", before.last, trigger.first) is not None
    subject = parsed.first_of("actor", trigger.last, trigger.last + 1)
    own = parsed.tokens.keys[trigger.first - 1] in COMMAS or (placed and subject is not None)
    return trigger.first if own and trigger.values[0].rule.form == "verb" else None


def retort(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token of an Arabic verb by which a side answers the act told before it: وردت الفصائل بقصف مواقعها."""
    at = next((at for at in range(before.last, trigger.first) if parsed.tokens.keys[at] in ANSWERS), None)
    answered = at is not None and parsed.first_of("actor", at + 1, trigger.first) is not None
    return at if answered and trigger.form.prefix == "ب" else None


def opening(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int | None:
    """The token at which another act is opened in Arabic before its own word: by the answer to the first (وردت
    الفصائل بقصف), by who tells on (وأضاف أن), by a verb of which the place is the subject (وتعرضت قرية
    آفس لقصف), or by who fell by it (وأصيب طفل جراء قصف).
    """
    if parsed.tokens.words[trigger.first].isascii():
        return None
    at = _the_answer(parsed, before, trigger)
    at = at or retort(parsed, before, trigger) or _tells_on(parsed, before, trigger)
    at = at or _undergoes(parsed, before, trigger, spots)
    at = at or _fell(parsed, before, trigger, spots)
    led = parsed.mention_ending(at) if at is not None else None
    return led.first if led is not None and is_cue(led, "break", "turn") else at


def _tells_on(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token between two acts at which Arabic tells on: a word of saying behind which "that" stands, or "and that"
    behind one that was told before (قال إن الطيران قصف البلدة وإن المسلحين ردوا بإطلاق).
    """
    said = (m for m in parsed.between(before.last, trigger.first) if is_cue(m, "attribution"))
    keys = parsed.tokens.keys
    told = (m.first for m in said if not THAT.isdisjoint(keys[m.last : min(m.last + _SPEAKER, trigger.first)]))
    also = (at for at in range(before.last, trigger.first - 1) if keys[at] in _AND_THAT and keys[at + 1] not in _IF)
    return next(told, None) or next(also, None)


def _undergoes(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int | None:
    """The token of an Arabic verb of undergoing, or of seeing, between two acts whose subject is a place."""
    verbs = [m for m in parsed.between(before.last, trigger.first) if is_cue(m, "undergo") or _sees(m)]
    verbs = [m for m in verbs if not m.form.pronoun]
    behind = (v.first for v in reversed(verbs) if any(0 <= s.first - v.last <= _EDGE for s in spots))
    leads = (s.first for s in spots if s.first >= before.last and any(s.last == v.first for v in verbs))
    named = (at for at in leads if parsed.tokens.keys[at - 1] in LISTING | THAT)  # منوها إلى أن بلدة آفس تعرضت لقصف
    return next(behind, None) or next(named, None)


def _sees(verb: Mention) -> bool:
    """Whether an Arabic verb tells what a place has seen: وشهدت مدينة نوى انفجارا."""
    return is_cue(verb, "happens") and verb.values[0].phrase in _SEES


def _fell(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int | None:
    """The token that opens the first Arabic verb of who fell by an act, behind the place of the act before."""
    if not (led_by(parsed, trigger, "cause") or trigger.form.prefix.startswith("ب")):
        return None
    placed = min((s.last for s in spots if s.last > before.first), default=trigger.first)
    verbs = [m for m in parsed.between(placed, trigger.first) if kills(m) and m.values[0].form == "verb"]
    return _lead_of(parsed, verbs[0]) if verbs else None


def _lead_of(parsed: Parsed, verb: Mention) -> int | None:
    """The token at which an Arabic verb opens what is told anew: by "and" or a word of transition, or that of the day
    before it (وفي اليوم نفسه قتل); None if it only goes on.
    """
    if verb.form.prefix.startswith("و") or is_cue(parsed.mention_ending(verb.first), "break", "turn"):
        return verb.first
    lead = range(verb.first - 1, verb.first - _DAY, -1)
    return next((at for at in lead if parsed.tokens.keys[at] == "وفي"), None)


def linked(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an act is told as what came of the act before it, or as its cause; not an act that had results itself."""
    return led_by(parsed, trigger, *_LINKS) and not is_subject_of_result(parsed, trigger)


def said_between(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token at which an English speaker is named between two acts: "fought in A the army said shells hit B"."""
    for mention in parsed.between(before.last, trigger.first):
        if is_cue(mention, "attribution") and parsed.tokens.words[mention.first].isascii():
            near = [m for m in parsed.between(before.last, mention.first) if m.layer == "actor"]
            return near[-1].first if near and mention.first - near[-1].last <= 1 else mention.first
    return None


def _falls(parsed: Parsed, mention: Mention) -> bool:
    """Whether a word of happening is that of a toll: "أدى لسقوط جرحى"."""
    harm = parsed.mention_at(mention.first)
    return harm is not None and harm.layer == "harm" and harm.values[0].harm == "fell"


def lists(parsed: Parsed, at: int) -> bool:
    """Whether the "and" before a token only goes on with a list: "in A and B as they", not "and B was hit"."""
    left, right = parsed.mention_ending(at - 1), parsed.first_of("place", at, at + 3)
    if parsed.tokens.keys[at - 1] != "and" or left is None or left.layer not in ("place", "kind") or right is None:
        return False
    behind = parsed.first_of("cue", right.last, right.last + 2)
    return not is_cue(behind, "be") and not any(m.layer in ("rule", "harm") for m in parsed.between(at, right.last + 1))


def _between_actors(parsed: Parsed, at: int) -> bool:
    """Whether the joint before a token ties two names of sides: "the army and its allies"."""
    left = parsed.mention_ending(at - 1)
    right = parsed.first_of("actor", at, at + 3)
    return left is not None and left.layer == "actor" and right is not None


def kills(mention: Mention) -> bool:
    """Whether a word tells that people were killed or hurt, and not only who was among them."""
    told = mention.layer == "harm" and mention.values[0].harm in ("killed", "both", "wounded")
    return told and mention.values[0].form != "part"
