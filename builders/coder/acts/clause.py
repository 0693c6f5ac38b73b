"""Clauses: which triggers of a sentence tell one event, and where the next event begins."""

from itertools import islice

from builders.coder.acts.boundaries import (
    boundary,
    kills,
    linked,
    lists,
    opening,
    opens_apart,
    opens_meanwhile,
    retort,
    said_between,
    what_was_avenged,
)
from builders.coder.acts.comings import came_after
from builders.coder.acts.ends import before_cause, before_others, behind_overflight
from builders.coder.acts.fronted import fronted, told_by_toll
from builders.coder.acts.grounds import behind_grounds
from builders.coder.acts.leads import (
    BEFORE,
    days_after,
    goes_on_with,
    hits,
    is_fired,
    led_by,
)
from builders.coder.acts.own_clause import own_clause
from builders.coder.acts.prompting import followed, prompted
from builders.coder.acts.triggers import may_trigger
from builders.coder.frame import Clause, Trigger
from builders.coder.places.spot import Spot
from builders.coder.sentence import LISTING, Parsed, is_cue
from builders.mention import Mention
from builders.rules import Rule
from gazetteer.place import SETTLEMENTS
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS, PROTESTS, VIOLENCE_AGAINST_CIVILIANS

_OF_THE_SAME = frozenset({("as", "they"), ("as", "it"), ("when", "they"), ("when", "it")})  # "killed two when they hit"
_CAME = frozenset({"came", "come", "comes", "coming"})
_ONLY = 2  # tokens of "came just"
_OBJECT = 5  # tokens between a verb and what is fired, with how many: "more than 120"


def split(parsed: Parsed, spots: list[Spot], harm_rule: Rule, causes: list[range]) -> list[Clause]:
    """Clauses of a sentence, each with at least one trigger; together they cover the sentence, but for
    planes that only circle and what protests are about. `spots`: its places, also those abroad.

    Where no rule has a word in it, tolls that have a place, a day or a side are triggers of `harm_rule`; so are Arabic
    ones that are told apart.
    """
    triggers = [m for m in parsed.mentions if m.layer == "rule" and may_trigger(parsed, m)]
    triggers = [m for m in triggers if not any(m.first in why for why in causes)]
    told = any(spot.relation == "head" for spot in spots) or parsed.dates or parsed.has("actor")
    tolls = [m for m in parsed.mentions if kills(m)] if told else []
    if triggers:
        alone = (_is_apart, _is_told_first, told_by_toll)
        tolls = [m for m in tolls if any(is_alone(parsed, m, triggers, spots) for is_alone in alone)]
    stands_for = (Trigger(harm_rule, False),)
    triggers += [Mention("rule", m.first, m.last, stands_for, m.form) for m in tolls]
    triggers.sort(key=lambda m: m.first)
    if not triggers:
        return []
    groups: list[list[Mention]] = [[triggers[0]]]
    starts = [parsed.first]
    for at, trigger in enumerate(triggers[1:], start=1):
        behind = islice(triggers, at + 1, None)
        following = next((t.first for t in behind if not _tells_more(parsed, trigger, t)), parsed.last)
        same = _carried_out(parsed, groups[-1][-1], trigger) or _does_the_crowd(parsed, groups[-1][-1], trigger)
        if not same and _breaks(parsed, groups[-1], trigger, following, spots, starts[-1]):
            starts.append(boundary(parsed, groups[-1][-1], trigger, spots))
            groups.append([trigger])
        else:
            groups[-1].append(trigger)
    ends = [*starts[1:], parsed.last]
    starts = [behind_overflight(parsed, first, group[0]) for group, first in zip(groups, starts, strict=True)]
    spans = list(zip(groups, starts, ends, strict=True))
    starts = [own_clause(parsed, first, group[0], spots, last) for group, first, last in spans]
    ends = [min(came_after(parsed, group[-1]) or last, last) for group, last in zip(groups, ends, strict=True)]
    ends = [before_others(parsed, group[-1], last) for group, last in zip(groups, ends, strict=True)]
    ends = [before_cause(parsed, causes, spots, first, last) for first, last in zip(starts, ends, strict=True)]
    return [Clause(parsed, first, last, group) for first, last, group in zip(starts, ends, groups, strict=True)]


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


def _is_told_first(parsed: Parsed, toll: Mention, triggers: list[Mention], spots: list[Spot]) -> bool:
    """Whether those who fell at a place are told before Arabic "while", and behind it what kills nobody from afar: قتل
    سبعة مدنيين في بلدة، فيما سيطرت القوات على أخرى.
    """
    act = triggers[0]
    if parsed.tokens.words[toll.first].isascii() or EVENT_TYPE_OF[act.values[0].rule.event] in (EXPLOSIONS, PROTESTS):
        return False
    meanwhile = next((m for m in parsed.between(toll.last, act.first) if is_cue(m, "break", "turn")), None)
    if meanwhile is None or parsed.first_of("actor", parsed.first, meanwhile.first) is not None:
        return False
    heads = [s for s in spots if s.relation == "head"]
    return any(toll.last <= s.first < meanwhile.first for s in heads) and any(s.first > act.first for s in heads)


def _is_protest(trigger: Mention) -> bool:
    event = trigger.values[0].rule.event
    return event in EVENT_TYPE_OF and EVENT_TYPE_OF[event] == PROTESTS


def _breaks(
    parsed: Parsed, group: list[Mention], trigger: Mention, following: int, spots: list[Spot], start: int
) -> bool:
    """Whether a trigger opens another event: a word of transition, or a joint with a place on both sides of it."""
    before = group[-1]
    cues = parsed.cues(before.last + _adverb(parsed, before), trigger.first)
    anew = (retort, prompted, followed, behind_grounds)
    told_anew = any(opens(parsed, before, trigger) is not None for opens in anew)
    told_anew = told_anew or fronted(parsed, before, trigger, spots) is not None
    if "turn" in cues or told_anew or came_after(parsed, before) in range(trigger.first):
        return True
    opened = opening(parsed, before, trigger, spots)
    begins = trigger.first if opened is None else opened
    heads = [s for s in spots if s.relation == "head"]
    own_before = any(start <= s.first < begins for s in heads)
    own_after = any((begins <= s.first or trigger.last <= s.last) and s.first < following for s in heads)
    if "break" in cues and (own_before or own_after):
        return True
    told_on = opened is not None or said_between(parsed, before, trigger) is not None
    if own_after and told_on and (own_before or _is_of_that_town(parsed, start, begins)):
        return True
    if hits(parsed, before, trigger):
        return False
    after = days_after(parsed, trigger)
    if after is not None and after.first >= before.last and not _has_result(parsed, after, trigger):
        return True
    if tuple(parsed.tokens.keys[trigger.first - 2 : trigger.first]) in _OF_THE_SAME:
        return False
    if own_before and _opens_clause(parsed, before, trigger, placed=own_after):
        return True
    if goes_on_with(parsed, before, trigger) or _paired(parsed, before, trigger):
        return False
    came_before = BEFORE if own_before else ("response",)
    avenged = what_was_avenged(parsed, before, trigger) is not None
    if own_after and (avenged or led_by(parsed, trigger, *came_before)):
        return True
    if not own_before or not own_after or linked(parsed, trigger):
        return False
    joints = (at for at in range(before.last + 1, trigger.first + 1) if parsed.tokens.keys[at - 1] in LISTING)
    return any(not lists(parsed, at) for at in joints) or trigger.form.prefix.startswith(("و", "ف"))


def _carried_out(parsed: Parsed, verb: Mention, noun: Mention) -> bool:
    """Whether an Arabic noun is what the planes of the verb before it did: شنت الطائرات في الوقت نفسه غارات."""
    forms = (verb.values[0].rule.form, noun.values[0].rule.form)
    same = verb.values[0].rule.event == noun.values[0].rule.event and verb.last - verb.first > 1
    named = any(m.layer in ("place", "harm") for m in parsed.between(verb.last, noun.first))
    return forms == ("verb", "noun") and same and not (named or noun.form.prefix)


def _does_the_crowd(parsed: Parsed, protest: Mention, verb: Mention) -> bool:
    """Whether Arabic words only tell what a crowd did besides, whose subject is "they": تظاهر المئات ورفعوا لافتات."""
    key = parsed.tokens.keys[verb.first]
    return _is_protest(protest) and _is_protest(verb) and verb.last - verb.first > 1 and key.endswith("وا")


def _adverb(parsed: Parsed, act: Mention) -> bool:
    """Whether "also" behind an act is said of its own verb: "mortar fire also wounded", "the shelling also hit"."""
    return act.values[0].rule.form == "noun" and parsed.tokens.keys[act.last : act.last + 1] == ["also"]


def _is_of_that_town(parsed: Parsed, start: int, end: int) -> bool:
    """Whether Arabic tells of "the village" that was named before, and names none: القصف الذي طال القرية."""
    kinds = [m for m in parsed.between(start, end) if m.layer == "kind" and m.values[0] in SETTLEMENTS]
    return any(m.form.prefix.endswith("ال") and parsed.first_of("place", m.last, m.last + 1) is None for m in kinds)


def _has_result(parsed: Parsed, after: Mention, trigger: Mention) -> bool:
    """Whether what came of an act is told behind the one that it came days after: "hit A a day after a raid on B,
    killing five"; of an act that only "came" nothing is told.
    """
    came = not _CAME.isdisjoint(parsed.tokens.keys[after.first - _ONLY : after.first])
    return not came and "result" in parsed.cues(trigger.last, parsed.last)


def _tells_more(parsed: Parsed, act: Mention, verb: Mention) -> bool:
    """Whether a verb only tells more of the act before it: whose shells were fired, what it hit."""
    if is_fired(parsed, act, verb) or _does(parsed, act, verb) or _is_object(parsed, act, verb) or _is_done(act, verb):
        return True
    return not parsed.tokens.words[verb.first].isascii() and goes_on_with(parsed, act, verb)


def _does(parsed: Parsed, act: Mention, verb: Mention) -> bool:
    """Whether an English verb stands right behind the act that is its subject: "and shells hit"."""
    english = parsed.tokens.words[verb.first].isascii() and verb.first - act.last <= 1
    return english and goes_on_with(parsed, act, verb)


def _opens_clause(parsed: Parsed, before: Mention, trigger: Mention, *, placed: bool) -> bool:
    """Whether an English word opens a clause of another act: one with a place of its own (`placed`), behind "where" one
    that is not by what an attack was made, nor more of one fight, behind "after" the fire of another side by which
    nobody is told to have fallen, or what was done to those for whom it was fired: "shelled A after a pilot was shot".
    """
    if placed and opens_meanwhile(parsed, before, trigger) is not None:
        return True
    apart = opens_apart(parsed, before, trigger)
    if apart is None or placed:
        return apart is not None
    first, second = (EVENT_TYPE_OF[m.values[0].rule.event] for m in (before, trigger))
    if parsed.tokens.keys[apart] == "where":
        return first != BATTLES or second not in (BATTLES, EXPLOSIONS)
    avenges = before.values[0].rule.form == "verb" and second == VIOLENCE_AGAINST_CIVILIANS
    fires = second == EXPLOSIONS and not any(kills(m) for m in parsed.between(trigger.last, parsed.last))
    return first == EXPLOSIONS and (avenges or fires)


def _is_done(verb: Mention, noun: Mention) -> bool:
    """Whether an Arabic noun is the subject right behind a verb of hitting: واستهدفت غارات."""
    rule, act = verb.values[0].rule, noun.values[0].rule
    return (
        rule.lang == "ar"
        and (rule.form, act.form) == ("verb", "noun")
        and rule.choose == "means"
        and (noun.first == verb.last)
    )


def _is_object(parsed: Parsed, verb: Mention, noun: Mention) -> bool:
    """Whether an English noun is what the verb before it fires or drops: "fired dozens of rockets into"."""
    forms = (verb.values[0].rule.form, noun.values[0].rule.form)
    near = noun.first - verb.last <= _OBJECT and parsed.tokens.words[verb.first].isascii()
    between = (m.layer for m in parsed.between(verb.last, noun.first))
    return near and forms == ("verb", "noun") and {"place", "cue", "rule"}.isdisjoint(between)


def _paired(parsed: Parsed, before: Mention, trigger: Mention) -> bool:
    """Whether "and" alone ties two nouns, so that they share their place and victims: "rocket and mortar shells"."""
    nouns = before.values[0].rule.form == trigger.values[0].rule.form == "noun"
    gap = parsed.tokens.keys[before.last : trigger.first]
    return nouns and tuple(gap) in (("and",), ("&",))
