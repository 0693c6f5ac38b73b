"""Clauses: which triggers of a sentence tell one event, and where the next event begins."""

from builders.coder.causes import of_protests
from builders.coder.frame import Clause, Trigger
from builders.coder.leads import BEFORE, DAYS_AFTER, JOINTS, counts_days, goes_on_with, hits, is_fired, led_by
from builders.coder.sentence import THAT, Parsed
from builders.coder.spots import Spot
from builders.coder.triggers import may_trigger
from builders.coder.victims import is_cue
from builders.mention import Mention
from builders.rules import Rule
from schema.codes import EVENT_TYPE_OF, PROTESTS

_OF_THE_SAME = frozenset({("as", "they"), ("as", "it"), ("when", "they"), ("when", "it")})  # "killed two when they hit"
_LINKS = frozenset({"cause", "result"})
_SEES = frozenset({"شهد", "شهدت", "تشهد", "يشهد"})
_EDGE = 1  # tokens between a verb of undergoing and the place that is its subject: "the outskirts of"
_DAY = 6  # tokens of "and on the same day," before a verb
_SPEAKER = 4  # tokens of who speaks between an Arabic word of saying and "that"


def split(parsed: Parsed, spots: list[Spot], harm_rule: Rule) -> list[Clause]:
    """Clauses of a sentence, each with at least one trigger; together they cover the sentence, but for
    planes that only circle and what protests are about.

    Where no rule has a word in it, tolls that have a place, a day or a side are triggers of `harm_rule`; so are Arabic
    ones that are told apart.
    """
    causes = of_protests(parsed)
    triggers = [m for m in parsed.mentions if m.layer == "rule" and may_trigger(parsed, m)]
    triggers = [m for m in triggers if not any(m.first in why for why in causes)]
    told = any(spot.relation == "head" for spot in spots) or parsed.dates or parsed.has("actor")
    kills = [m for m in parsed.mentions if _kills(m)] if told else []
    kills = [m for m in kills if _is_apart(parsed, m, triggers, spots)] if triggers else kills
    stands_for = (Trigger(harm_rule, False),)
    triggers += [Mention("rule", m.first, m.last, stands_for, m.form) for m in kills]
    triggers.sort(key=lambda m: m.first)
    if not triggers:
        return []
    groups: list[list[Mention]] = [[triggers[0]]]
    starts = [parsed.first]
    for at, trigger in enumerate(triggers[1:], start=1):
        behind = [t.first for t in triggers[at + 1 :] if not _tells_more(parsed, trigger, t)]
        following = behind[0] if behind else parsed.last
        if _breaks(parsed, groups[-1], trigger, following, spots, starts[-1]):
            starts.append(_boundary(parsed, groups[-1][-1], trigger, spots))
            groups.append([trigger])
        else:
            groups[-1].append(trigger)
    starts = [_behind_overflight(parsed, first, group[0]) for group, first in zip(groups, starts, strict=True)]
    ends = [*starts[1:], parsed.last]
    ends = [_before_overflight(parsed, group, last) for group, last in zip(groups, ends, strict=True)]
    ends = [_before_known_dead(parsed, group, last) for group, last in zip(groups, ends, strict=True)]
    ends = [_before_cause(causes, spots, first, last) for first, last in zip(starts, ends, strict=True)]
    return [Clause(parsed, first, last, group) for first, last, group in zip(starts, ends, groups, strict=True)]


def _before_overflight(parsed: Parsed, group: list[Mention], last: int) -> int:
    """The end of a clause without the planes that only circled meanwhile, and without where they did."""
    behind = parsed.between(group[-1].last, last)
    return next((m.first for m in behind if m.layer == "cue" and m.values[0].cue == "overflight"), last)


def _behind_overflight(parsed: Parsed, first: int, act: Mention) -> int:
    """The start of an Arabic clause without the planes that only circled before its act: حلقت طائرة بالتزامن مع قصف."""
    circling = next((m for m in parsed.between(first, act.first) if is_cue(m, "overflight")), None)
    if circling is None or parsed.tokens.words[circling.first].isascii():
        return first
    return next((m.first for m in parsed.between(circling.last, act.first) if is_cue(m, "break", "turn")), first)


def _before_known_dead(parsed: Parsed, group: list[Mention], last: int) -> int:
    """The end of an English clause without those who were killed before it: "shelled A after rebels killed a pilot".

    Those who the same side killed are its own: "captured the town after killing 30 fighters".
    """
    behind = parsed.between(group[-1].last, last)
    after = next((m for m in behind if m.layer == "cue" and m.values[0].cue in ("after", *DAYS_AFTER)), None)
    if after is None or not parsed.tokens.words[after.first].isascii():
        return last
    dead = next((m for m in behind if m.first >= after.last and _kills(m)), None)
    if dead is None or not JOINTS.isdisjoint(parsed.tokens.keys[after.last : dead.first]):
        return last
    own = dead.first == after.last and parsed.tokens.keys[dead.first].endswith("ing")
    return last if own else after.first


def _before_cause(causes: list[range], spots: list[Spot], first: int, last: int) -> int:
    """The end of a clause without what its protest is about, if its place is told before that."""
    for why in causes:
        if first < why.start < last <= why.stop and any(
            s.relation == "head" and first <= s.first < why.start for s in spots
        ):
            return why.start
    return last


def _is_apart(parsed: Parsed, verb: Mention, triggers: list[Mention], spots: list[Spot]) -> bool:
    """Whether who fell is told behind "while", with the place and no other act: كما قُتل شاب في مدينة الباب.

    Who falls beside protesters fell as they did.
    """
    before = parsed.mention_ending(verb.first)
    if (
        verb.values[0].form != "verb"
        or not is_cue(before, "break", "turn")
        or parsed.tokens.words[verb.first].isascii()
    ):
        return False
    behind = parsed.between(verb.last, parsed.last)
    end = next((m.first for m in behind if is_cue(m, "break", "turn")), parsed.last)
    act = any(verb.first <= t.first < end or _is_protest(t) for t in triggers)
    heads = [s for s in spots if s.relation == "head"]
    placed = any(s.last <= verb.first for s in heads)  # else the place behind is also that of the act before
    return placed and not act and any(verb.last <= s.first < end for s in heads)


def _is_protest(trigger: Mention) -> bool:
    event = trigger.values[0].rule.event
    return event in EVENT_TYPE_OF and EVENT_TYPE_OF[event] == PROTESTS


def _kills(mention: Mention) -> bool:
    return mention.layer == "harm" and mention.values[0].harm in ("killed", "both", "wounded")


def _breaks(
    parsed: Parsed, group: list[Mention], trigger: Mention, following: int, spots: list[Spot], start: int
) -> bool:
    """Whether a trigger opens another event: a word of transition, or a joint with a place on both sides of it."""
    before = group[-1]
    cues = parsed.cues(before.last, trigger.first)
    if "turn" in cues:
        return True
    opening = _opening(parsed, before, trigger, spots)
    begins = trigger.first if opening is None else opening
    heads = [s for s in spots if s.relation == "head"]
    own_before = any(start <= s.first < begins for s in heads)
    own_after = any((begins <= s.first or trigger.last <= s.last) and s.first < following for s in heads)
    if "break" in cues and (own_before or own_after):
        return True
    told_on = opening is not None or _said_between(parsed, before, trigger) is not None
    if own_before and own_after and told_on:
        return True
    if hits(parsed, before, trigger):
        return False
    if led_by(parsed, trigger, *DAYS_AFTER) and "result" not in parsed.cues(trigger.last, parsed.last):
        return True
    if tuple(parsed.tokens.keys[trigger.first - 2 : trigger.first]) in _OF_THE_SAME:
        return False
    if goes_on_with(parsed, before, trigger) or _paired(parsed, before, trigger):
        return False
    came_before = BEFORE if own_before else ("response",)
    if own_after and led_by(parsed, trigger, *came_before):
        return True
    if not own_before or not own_after or _linked(parsed, trigger):
        return False
    joints = (at for at in range(before.last + 1, trigger.first + 1) if parsed.tokens.keys[at - 1] in JOINTS)
    return any(not _lists(parsed, at) for at in joints) or trigger.form.prefix.startswith(("و", "ف"))


def _tells_more(parsed: Parsed, act: Mention, verb: Mention) -> bool:
    """Whether a verb only tells more of the act before it: whose shells were fired, what it hit."""
    if is_fired(parsed, act, verb) or _does(parsed, act, verb):
        return True
    return not parsed.tokens.words[verb.first].isascii() and goes_on_with(parsed, act, verb)


def _opening(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int | None:
    """The token at which another act is opened in Arabic before its own word: by who tells on (وأضاف أن), by a verb of
    which the place is the subject (وتعرضت قرية آفس لقصف), or by who fell by it (وأصيب طفل جراء قصف).
    """
    if parsed.tokens.words[trigger.first].isascii():
        return None
    at = _tells_on(parsed, before, trigger) or _undergoes(parsed, before, trigger, spots)
    at = at or _fell(parsed, before, trigger, spots)
    led = parsed.mention_ending(at) if at is not None else None
    return led.first if led is not None and is_cue(led, "break", "turn") else at


def _tells_on(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token of an Arabic word of saying between two acts, behind which "that" stands."""
    said = (m for m in parsed.between(before.last, trigger.first) if is_cue(m, "attribution"))
    keys = parsed.tokens.keys
    return next(
        (m.first for m in said if not THAT.isdisjoint(keys[m.last : min(m.last + _SPEAKER, trigger.first)])), None
    )


def _undergoes(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int | None:
    """The token of an Arabic verb of undergoing, or of seeing, between two acts whose subject is a place."""
    verbs = [m for m in parsed.between(before.last, trigger.first) if is_cue(m, "undergo") or _sees(m)]
    verbs = [m for m in verbs if not m.form.pronoun]
    return next((v.first for v in reversed(verbs) if any(0 <= s.first - v.last <= _EDGE for s in spots)), None)


def _sees(verb: Mention) -> bool:
    """Whether an Arabic verb tells what a place has seen: وشهدت مدينة نوى انفجارا."""
    return is_cue(verb, "happens") and verb.values[0].phrase in _SEES


def _fell(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int | None:
    """The token that opens the first Arabic verb of who fell by an act, behind the place of the act before."""
    if not (led_by(parsed, trigger, "cause") or trigger.form.prefix.startswith("ب")):
        return None
    placed = min((s.last for s in spots if s.last > before.first), default=trigger.first)
    verbs = [m for m in parsed.between(placed, trigger.first) if _kills(m) and m.values[0].form == "verb"]
    return _lead_of(parsed, verbs[0]) if verbs else None


def _lead_of(parsed: Parsed, verb: Mention) -> int | None:
    """The token at which an Arabic verb opens what is told anew: by "and" or a word of transition, or that of the day
    before it (وفي اليوم نفسه قتل); None if it only goes on.
    """
    if verb.form.prefix.startswith("و") or is_cue(parsed.mention_ending(verb.first), "break", "turn"):
        return verb.first
    lead = range(verb.first - 1, verb.first - _DAY, -1)
    return next((at for at in lead if parsed.tokens.keys[at] == "وفي"), None)


def _does(parsed: Parsed, act: Mention, verb: Mention) -> bool:
    """Whether an English verb stands right behind the act that is its subject: "and shells hit"."""
    english = parsed.tokens.words[verb.first].isascii() and verb.first - act.last <= 1
    return english and goes_on_with(parsed, act, verb)


def _linked(parsed: Parsed, trigger: Mention) -> bool:
    return led_by(parsed, trigger, *_LINKS)


def _paired(parsed: Parsed, before: Mention, trigger: Mention) -> bool:
    """Whether "and" alone ties two nouns, so that they share their place and victims: "rocket and mortar shells"."""
    nouns = before.values[0].rule.form == trigger.values[0].rule.form == "noun"
    gap = parsed.tokens.keys[before.last : trigger.first]
    return nouns and tuple(gap) in (("and",), ("&",))


def _said_between(parsed: Parsed, before: Mention, trigger: Mention) -> int | None:
    """The token at which an English speaker is named between two acts: "fought in A the army said shells hit B"."""
    for mention in parsed.between(before.last, trigger.first):
        if is_cue(mention, "attribution") and parsed.tokens.words[mention.first].isascii():
            near = [m for m in parsed.between(before.last, mention.first) if m.layer == "actor"]
            return near[-1].first if near and mention.first - near[-1].last <= 1 else mention.first
    return None


def _boundary(parsed: Parsed, before: Mention, trigger: Mention, spots: list[Spot]) -> int:
    """Token at which the clause of `trigger` begins: the last joint before it, but none inside its subject."""
    opening = _opening(parsed, before, trigger, spots)
    if opening is not None:
        return opening
    if led_by(parsed, trigger, *DAYS_AFTER):
        cues: list[Mention] = [m for m in parsed.between(before.last, trigger.first) if counts_days(m)]
        return cues[-1].first if cues else trigger.first
    harms = [m for m in parsed.between(before.last, trigger.first) if m.layer == "harm" and m.values[0].harm != "fell"]
    if harms and (_linked(parsed, trigger) or trigger.form.prefix.startswith("ب")):
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
            and not _falls(parsed, m)
        ),
        trigger.first,
    )
    said = _said_between(parsed, before, trigger)
    for at in range(light, before.last, -1):
        mention = parsed.mention_at(at)
        if at == said:
            return at
        if at == trigger.first and trigger.form.prefix.startswith(("و", "ف")):
            return at
        if mention is not None and mention.layer == "cue" and mention.values[0].cue in ("break", "turn"):
            return at
        if parsed.tokens.keys[at - 1] in JOINTS and not (_between_actors(parsed, at) or _lists(parsed, at)):
            return at
    return light


def _falls(parsed: Parsed, mention: Mention) -> bool:
    """Whether a word of happening is that of a toll: "أدى لسقوط جرحى"."""
    harm = parsed.mention_at(mention.first)
    return harm is not None and harm.layer == "harm" and harm.values[0].harm == "fell"


def _lists(parsed: Parsed, at: int) -> bool:
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
