"""English names: persons who are told by name only, beside a verb of harm: "shelling killed Salem Qadrani".

They are read as a word for one person, wherever the lexicon has none.
"""

from collections.abc import Iterator
from dataclasses import replace

from builders.coder.sentence import LISTING, THAT, Parsed, is_cue
from builders.coder.tolls.harm_subjects import is_passive
from builders.coder.tolls.victim_lists import POSSESSIVES
from builders.coder.tolls.victims import NAMED
from builders.language.forms import Form
from builders.mention import Mention

_PARTICLES = frozenset("abd abdul abu al bin bint el ibn umm ad ar as ash at az".split())  # small words of a name
_LONGEST = 9  # tokens of a name, with its hyphens
_DESCRIBED = 3  # unknown words before a name that say who it is: "killed prominent lawyer"
_FAMILY = 14  # tokens from a name to the verb, with kin between
_AGE = 2  # tokens of an age behind a name, with its comma: ", 34"
_PAIR = 2  # names behind a plural that are those of two
_LEAST = 2  # words of a name with a capital
_JOINT = 2  # tokens of ", and"


def with_names(parsed: Parsed) -> Parsed:
    """The English sentence with the persons whose names stand beside a verb of harm, or are joined to such."""
    harms = [m for m in parsed.mentions if m.layer == "harm" and m.values[0].form == "verb"]
    if not harms or parsed.kind == "title" or not parsed.tokens.words[harms[0].first].isascii():
        return parsed
    names = list(_names(parsed))
    told: list[range] = []
    for name in [*names, *reversed(names)]:
        if name not in told and (_is_beside(parsed, name, harms) or _is_joined(parsed, name, told)):
            told.append(name)
    listed = {m.first: _listed(parsed, m) for m in parsed.mentions if m.layer == "people"}
    told = [n for n in told if not any(at < n.start < end for at, (_, end) in listed.items())]
    persons = [Mention("people", n.start, n.stop, (NAMED,), Form(NAMED.phrase)) for n in told]
    within = {token for name in told for token in name}
    pairs = {first for first, (names, _) in listed.items() if names == _PAIR}
    kept = [_as_pair(m) if m.layer == "people" and m.first in pairs else m for m in parsed.mentions]
    kept = [m for m in kept if m.first not in within]
    return replace(parsed, mentions=sorted([*kept, *persons], key=lambda m: m.first))


def _listed(parsed: Parsed, people: Mention) -> tuple[int, int]:
    """How many names stand right behind a plural of which they are the persons, and the token behind them: "brothers
    Hatem and Nizar Shamlan were killed".
    """
    counted = parsed.number_ending(people.first) is not None
    if people.values[0].number != "p" or counted or not parsed.tokens.words[people.first].isascii():
        return 0, 0
    at, names = people.last, 0
    while at < parsed.last:
        end = at
        while end < parsed.last and _is_of_name(parsed, end, opens=end == at):
            end += 1
        if end == at:
            break
        names += 1
        gap = next((n for n in (_JOINT, 1) if LISTING.issuperset(parsed.tokens.keys[end : end + n])), 0)
        at, last = end + gap, end
    return (names, last) if names > 1 else (0, 0)


def _as_pair(people: Mention) -> Mention:
    return people._replace(values=tuple(replace(word, number="d") for word in people.values))


def _names(parsed: Parsed) -> Iterator[range]:
    """Tokens of what may be a name: words with a capital, of which the lexicon knows none but as a town."""
    at = parsed.first
    while at < parsed.last:
        end = at
        while end < min(at + _LONGEST, parsed.last) and _is_of_name(parsed, end, opens=end == at):
            end += 1
        capitals = [word for word in parsed.tokens.words[at:end] if word[:1].isupper()]
        if len(capitals) >= _LEAST and not _is_known(parsed, at, end):
            yield range(at, end)
        at = max(end, at + 1)


def _is_of_name(parsed: Parsed, at: int, *, opens: bool) -> bool:
    """Whether a token may be one of a name: "Salem", and behind it "al", "-" or "bin"."""
    word, here = parsed.tokens.words[at], parsed.mention_at(at)
    town = here is not None and here.layer == "place" and here.last - here.first == 1
    if any(when.first <= at < when.last for when in parsed.dates) or parsed.number_at(at) is not None:
        return False
    if not word[:1].isalpha():
        return word in ("-", "'", "’") and not opens
    if word[:1].islower():
        return parsed.tokens.keys[at] in _PARTICLES and not opens
    return (here is None or town) and not parsed.covered(at, ("actor", "people", "kind", "weapon", "harm", "rule"))


def _is_known(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a name is that of a town, or stands before a word of whose name it is a part: "Salem Street"."""
    places = [m for m in parsed.between(first, last) if m.layer == "place"]
    behind = parsed.mention_at(last)
    part = behind is not None and behind.layer in ("kind", "people", "site", "actor", "place")
    return part or len(places) > 1 or (parsed.covered(first, ("place",)) and parsed.covered(last - 1, ("place",)))


def _is_beside(parsed: Parsed, name: range, harms: list[Mention]) -> bool:
    """Whether a name is the subject of a passive verb of harm or of "died", or the object of an active one."""
    before = parsed.mention_ending(name.start)
    for harm in harms:
        gap = parsed.tokens.words[harm.last : name.start]
        lower = all(word[:1].islower() and parsed.mention_at(harm.last + n) is None for n, word in enumerate(gap))
        passive = harm.values[0].number == "before" or is_passive(parsed, harm)
        if not passive and 0 <= name.start - harm.last <= _DESCRIBED and lower and _ends(parsed, name.stop):
            return True
        near = harm.first - name.stop <= _reach(parsed, name.stop, harm.first)
        if name.stop <= harm.first and near and passive and _opens(parsed, name.start, before):
            return True
    return False


def _reach(parsed: Parsed, last: int, verb: int) -> int:
    """Tokens from a name to its passive verb: an age between them, or who fell too ("his wife"), but not what he was,
    which counts by itself ("a baker").
    """
    keys = parsed.tokens.keys[last : last + 2]
    if keys[:1] not in ([","], ["("]):
        return _AGE
    if keys[1:] and keys[1] in POSSESSIVES:
        return _FAMILY
    return 0 if any(m.layer == "people" for m in parsed.between(last, verb)) else 1 + 2 * _AGE


def _opens(parsed: Parsed, at: int, before: Mention | None) -> bool:
    """Whether a subject may begin at a token: at the start, behind a comma, "and", "that" or a word of speech."""
    if at == parsed.first or parsed.tokens.keys[at - 1] in LISTING | THAT:
        return True
    return is_cue(before, "attribution", "and", "break")


def _ends(parsed: Parsed, at: int) -> bool:
    """Whether a name ends at a token: at a mark, "and", a preposition or when it was."""
    here = parsed.mention_at(at)
    day = any(when.first == at for when in parsed.dates)
    return at >= parsed.last or not parsed.tokens.words[at][:1].isalpha() or here is not None or day


def _is_joined(parsed: Parsed, name: range, told: list[range]) -> bool:
    """Whether a comma or "and" ties a name to one that is told."""
    keys = parsed.tokens.keys
    between = (keys[a.stop : b.start] for other in told for a, b in [sorted((name, other), key=lambda n: n.start)])
    return any(0 < len(gap) <= _JOINT and LISTING.issuperset(gap) for gap in between)
