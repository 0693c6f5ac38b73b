"""Senses: words that name an act only with a certain subject or word behind them: "went out to demand"."""

from dataclasses import replace

from builders.coder.acts.advances import advances
from builders.coder.acts.departures import departs
from builders.coder.acts.falls import falls, is_told_taken
from builders.coder.acts.forces import moves_forces
from builders.coder.acts.headlines import is_news_of_title
from builders.coder.acts.kinds import LEAVERS
from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.victims import ARMED_ROLES
from builders.mention import Mention
from builders.rules import Rule

_REACH = 18  # tokens behind a word in which stands what gives it its sense
_PARTS = frozenset({"break", "turn", "attribution"})
_SUBJECT = 6  # tokens of the longest subject
_MANY = 10  # persons who are a throng
_VERBS = 4  # tokens of an English verb before its main word: "have begun to"
_VERB_WORDS = frozenset("are began begin begun forced had has have started then to were".split())
_ENDS = frozenset({"in", "to", "on", "between", *_PARTS})  # cues at which a subject ends
_CALLED = frozenset({"crowd", "residents"})  # "supporters of" a side are not armed
_PROTESTERS = "protesters"
_NAMED = "next-place"
_SITES = frozenset({"farm", "house", "vehicle-civilian"})  # sites that a rule asks for
_MOVED = "force"
_FALLEN = "fallen"
_TOLD = "told"
_HEADLINE = "headline"
_ADVANCE = "advance"
_DONE = "carried-out"
_CARRIED_OUT = frozenset({"نفذ", "نفذت", "نفذوا", "ينفذ", "تنفذ", "ينفذون", "تنفيذ"})
_WHO_DOES = 6  # tokens between such a word and what is carried out, with who does it


def in_their_senses(parsed: Parsed) -> Parsed:
    """The sentence with each word of the rules in the sense that it has there, and without those that have none."""
    read = [_in_its_sense(parsed, m) if m.layer == "rule" else m for m in parsed.mentions]
    other = {(m.first, m.last) for m, sense in zip(parsed.mentions, read, strict=True) if sense is None}
    kept = [m for m in read if m is not None and not ((m.first, m.last) in other and _is_other_harm(m))]
    left = {m.last for m in kept if m.layer == "rule" and LEAVERS in m.values[0].rule.subject}
    kept = [m for m in kept if not (is_cue(m, "result") and m.last in left)]  # of "left" nothing came
    return parsed if kept == parsed.mentions else replace(parsed, mentions=kept)


def _is_other_harm(word: Mention) -> bool:
    """Whether a word of harm is none in the sense that it has; to lose men is to lose no town."""
    return word.layer == "harm" and word.values[0].number != "men"


def _in_its_sense(parsed: Parsed, mention: Mention) -> Mention | None:
    """Of the rules that know a word, one whose condition holds goes before those that ask for nothing."""
    conditions = {_asks(v.rule) for v in mention.values}
    if conditions == {False}:
        return mention
    held = [v for v in mention.values if _holds(parsed, mention, v.rule)]
    held.sort(key=lambda v: not _asks(v.rule))
    return mention._replace(values=tuple(held)) if held else None


def _asks(rule: Rule) -> bool:
    """Whether a rule asks for something around its words, without which they mean something else."""
    return bool(rule.subject or rule.beside or {_NAMED, _MOVED} & {*rule.object})


def _holds(parsed: Parsed, mention: Mention, rule: Rule) -> bool:
    if "celebration" in parsed.cues(mention.last, mention.last + _REACH):
        return False  # who goes out to celebrate demands nothing
    if _MOVED in rule.object and not moves_forces(parsed, mention):
        return False
    if _NAMED in rule.object and not _takes_town(parsed, mention):
        return False
    if LEAVERS in rule.subject:
        return departs(parsed, mention)
    if _FALLEN in rule.subject:
        return falls(parsed, mention)
    if _TOLD in rule.subject:
        return is_told_taken(parsed, mention)
    if _DONE in rule.subject:
        before = parsed.tokens.keys[max(parsed.first, mention.first - _WHO_DOES) : mention.first]
        return any(key.removeprefix("و").removeprefix("ب") in _CARRIED_OUT for key in before)
    if _HEADLINE in rule.subject:
        return is_news_of_title(parsed, mention)
    if _ADVANCE in rule.subject:
        return advances(parsed, mention)
    of_subject = not rule.subject or not set(rule.subject).isdisjoint(_subject(parsed, mention))
    return of_subject and (not rule.beside or _stands_beside(parsed, mention, set(rule.beside)))


def _takes_town(parsed: Parsed, verb: Mention) -> bool:
    """Whether a place stands by its name directly behind a verb, and is the object: not "took Idlib residents to"."""
    place = parsed.first_of("place", verb.last, verb.last + 1)
    return place is not None and parsed.first_of("people", place.last, place.last + 1) is None


def _subject(parsed: Parsed, verb: Mention) -> set[str]:
    """What the subject right behind an Arabic verb is: its cues, `throng` (many, counted or called so), `protesters`,
    `people` (unarmed persons), `many` (a throng of persons who are not displaced); nothing if it is armed. Before an
    English verb only a throng is looked for.
    """
    if parsed.tokens.words[verb.first].isascii():
        return {"many"} if _is_throng(parsed, verb) else set()
    start = next((w.last for w in parsed.dates if w.first == verb.last), verb.last)  # تجمع أمس عشرات
    behind = parsed.between(start, start + _SUBJECT)
    end = next((m.first for m in behind if m.layer == "cue" and m.values[0].cue in _ENDS), start + _SUBJECT)
    sorts = {m.values[0].cue for m in behind if m.layer == "cue" and m.first < end}
    counted = parsed.number_at(start)
    if counted is not None and (counted.vague or counted.value >= _MANY):
        sorts.add("throng")
    persons = next((m for m in behind if m.layer in ("people", "actor") and m.first < end), None)
    if persons is None:
        return sorts
    protest = persons.layer == "actor" and _PROTESTERS in parsed.actors_of(persons)
    if not protest and (persons.layer == "actor" or persons.values[0].role in ARMED_ROLES):
        return sorts & _CALLED if persons.layer == "actor" else set()
    sorts |= {_PROTESTERS} if protest else {"people"}
    home = protest or persons.values[0].role != "displaced"
    return sorts | {"many"} if "throng" in sorts and home else sorts


def _is_throng(parsed: Parsed, verb: Mention) -> bool:
    """Whether many unarmed persons are counted right before an English verb, and it is what they do or are made to do:
    "thousands of residents have begun to flee", not "hundreds of people who fled", "hundreds of fighters fled".
    """
    counted = [n for n in parsed.numbers if verb.first - _SUBJECT - _VERBS <= n.first < verb.first]
    if not counted or not (counted[-1].vague or counted[-1].value >= _MANY):
        return False
    behind = parsed.between(counted[-1].last, verb.first)
    persons = next((m for m in behind if m.layer == "people"), None)
    armed = persons is not None and persons.values[0].role in ARMED_ROLES
    if armed or any(m.layer in ("actor", "rule", "harm") for m in behind):
        return False
    between = parsed.tokens.keys[counted[-1].last if persons is None else persons.last : verb.first]
    return _VERB_WORDS.issuperset(between)


def _stands_beside(parsed: Parsed, trigger: Mention, wanted: set[str]) -> bool:
    """Whether a cue, a side, a weapon, a site, persons or an act of a kind stand behind a word, and nothing parts them;
    a site before any place.

    A weapon right behind the word is its subject: "planes dropped" is not "rebels brought a plane down".
    """
    for mention in parsed.between(trigger.last, trigger.last + _REACH):
        if mention.layer == "rule" and any(v.rule.event in wanted for v in mention.values):
            return _makes_them(parsed, trigger, mention)
        cue = mention.values[0].cue if mention.layer == "cue" else ""
        if cue in wanted or (mention.layer == "actor" and wanted.intersection(parsed.actors_of(mention))):
            return True
        if mention.layer == "weapon" and mention.first > trigger.last and mention.values[0].weapon in wanted:
            return True
        if mention.layer == "site" and mention.values[0].site in wanted:
            return True
        if mention.layer == "people" and mention.values[0].role in wanted:
            return True
        if cue in _PARTS or (mention.layer in ("place", "rule") and not _SITES.isdisjoint(wanted)):
            return False
    return False


def _makes_them(parsed: Parsed, verb: Mention, act: Mention) -> bool:
    """Whether one side makes another do what follows: "the army forced rebels to withdraw", not "they were forced"."""
    by = parsed.first_of("actor", verb.first - _SUBJECT, verb.first)
    made = parsed.first_of("actor", verb.last, act.first)
    return by is not None and made is not None and parsed.first_of("rule", by.last, verb.first) is None
