"""What is said of a group of victims behind its count: whose they were, and who: "three fighters of the Front"."""

from builders.coder.sentence import ANEW, Parsed, is_cue, is_dash
from builders.coder.tolls.victim_parts import describe_parts, ends, most_are_civilians
from builders.coder.tolls.victims import ARMED_ROLES, Victims, is_kin
from builders.lexicon import ActorName, People
from builders.mention import Mention

_PHRASE = 9  # tokens behind a count within which the counted people are described
_BARS = ANEW | {"that", "ان", "بان", "(", ")", ";", "؛"}
_TEAMS = ("طواقم", "فرق", "فريق")  # of rescuers; they come to the victims
_ASIDE = 5  # tokens of an aside in brackets, at most, that a list of victims goes on behind
_WEAPON = 3  # tokens of a weapon and of whose it is
_RANKS = (["صفوف"], ["ranks"])
_CALLED = frozenset({"described", "identified", "known", "named", "posing", "such", "suspected"})
_NEXT = frozenset({"and", "as", "when", "while"})
_SUBJECT = 4  # tokens behind such a word within which its subject begins


def describe_group(parsed: Parsed, group: Victims, limit: int) -> None:
    """Read what is said of a group behind its count, up to the next group or clause, and of its parts behind that."""
    limit = min(limit, parsed.last)
    keys, end = parsed.tokens.keys, _end_of(parsed, group, limit)
    reach = group.last + _PHRASE
    for mention in parsed.between(group.first, end):
        if is_cue(mention, "among", "charge", "charged", "control"):
            break  # "from areas held by", "accused of belonging to": not theirs who are named behind
        headed = mention.first == group.last and keys[mention.last - 1] == "of"  # "22 heads of the Front"
        own = mention.layer == "cue" and (headed or mention.first < group.last)  # "a leader of", who is no source here
        if mention.last > group.last and not own and (ends(mention) or mention.first >= reach):
            break
        if mention.first >= group.last and is_cue(mention, "happens") and mention.form.prefix == "و":
            break  # سقوط شهيد، وردت الفصائل
        if _acts_next(parsed, group.last, mention.first) or _come_to_help(parsed, group, mention):
            break
        if mention.layer == "people":
            person: People = mention.values[0]
            group.roles.add(person.role)
            group.actors += [a for a in person.actors if a not in group.actors and a != "civilians"]
            group.last = max(group.last, mention.last)
        elif mention.layer == "actor" and not (_fired(parsed, mention) or is_kin(parsed, mention)):
            name: ActorName = mention.values[0]
            man = group.people
            ahead = man is not None and mention.last in (man.first, man.last)  # "an Iraqi man", "two Iraqis"
            roles = {man.values[0].role} if ahead and man is not None else group.roles
            of_people = name.kind == "adjective" and roles and not roles & ARMED_ROLES
            if name.kind != "aircraft" and not of_people:  # "eight persons in a terrorist attack"
                group.actors += [a for a in parsed.actors_of(mention) if a not in group.actors]
                group.last = max(group.last, mention.last)
    describe_parts(parsed, group, group.last, limit)


def _end_of(parsed: Parsed, group: Victims, limit: int) -> int:
    """The token at which what is said of a group ends: another clause, count or subject, or that most are civilians."""
    for at in range(group.last, limit):
        if bars(parsed, at, group.last) or _new_count(parsed, at) or _next_subject(parsed, at):
            return at
        if most_are_civilians(parsed, at):
            return at
    return limit


def bars(parsed: Parsed, at: int, start: int) -> bool:
    """Whether at a token another clause or explanation begins; no aside that counts nobody: "of the (local) army"."""
    keys = parsed.tokens.keys
    if keys[at] not in ("(", ")"):
        return keys[at] in _BARS or is_dash(parsed, at) or is_cue(parsed.mention_at(at), "claim")
    near = range(at, at + _ASIDE) if keys[at] == "(" else range(at, max(start, at - _ASIDE) - 1, -1)
    other = ")" if keys[at] == "(" else "("
    end = next((n for n in near if n < len(keys) and keys[n] == other), at)
    first, last = min(at, end), max(at, end)
    counts = any(m.layer == "people" for m in parsed.between(first, last))
    return first == last or counts or any(first <= n.first < last for n in parsed.numbers)


def _fired(parsed: Parsed, side: Mention) -> bool:
    """Whether a side is named as that by whose weapons a group fell: عنصران بقذائف الفصائل, بمسيرة أميركية."""
    weapon = parsed.first_of("weapon", side.first - _WEAPON, side.first)
    return weapon is not None and weapon.last >= side.first and parsed.tokens.keys[weapon.first].startswith("ب")


def _acts_next(parsed: Parsed, start: int, name: int) -> bool:
    """Whether between a group and a name an Arabic comma and a word that begins with "and" stand, so that another
    clause has begun: خلف عشرات القتلى، ولامت روسيا, not خلف عشرات القتلى، وبينهم جنود.
    """
    words = parsed.tokens.words
    return any(
        words[at] == "،" and words[at + 1].startswith("و") and parsed.mention_at(at + 1) is None
        for at in range(start, name - 1)
    )


def _come_to_help(parsed: Parsed, group: Victims, people: Mention) -> bool:
    """Whether Arabic names a team that a verb tells to have come to the victims: إصابة طفل أسعفته فرق الدفاع المدني;
    not whose men the victims were: عنصر من فرق الإنقاذ.
    """
    team = people.first > group.last and parsed.tokens.keys[people.first] in _TEAMS
    return team and parsed.mention_ending(people.first) is None


def _next_subject(parsed: Parsed, at: int) -> bool:
    """Whether "and" or "when" leads on in English to who acted next: "killed six people and rebels shelled"; "as" also
    to what a side did meanwhile, unless it says who they were: "identified as rebels".
    """
    if parsed.tokens.keys[at] not in _NEXT:
        return False
    named = [m for m in parsed.between(at + 1, at + _SUBJECT) if m.layer in ("people", "actor")]
    if parsed.tokens.keys[at] in ("as", "while") and parsed.tokens.keys[at - 1] not in _CALLED:
        return any(m.layer == "actor" and m.last < parsed.last - 1 for m in named)
    verbs = (parsed.first_of("rule", m.last, m.last + 1) for m in named)
    return any(verb is not None and verb.values[0].rule.form == "verb" for verb in verbs)


def _new_count(parsed: Parsed, at: int) -> bool:
    """Whether at a token others are counted, or the place is told ("21 dead in rebel fire", but "في صفوف المدنيين")."""
    if is_cue(parsed.mention_at(at), "in"):
        return parsed.tokens.keys[at + 1 : at + 2] not in _RANKS and not _in_group(parsed, at)
    number = parsed.number_at(at)
    return number is not None and not number.ordinal and not is_cue(parsed.mention_ending(at), "of", "from")


def _in_group(parsed: Parsed, at: int) -> bool:
    """Whether a man is told to be "in" a group, or to have been: عنصر في "الجيش الوطني", قياديان سابقان في الفرقة."""
    former = parsed.tokens.keys[at - 1].removeprefix("ال").startswith("سابق")
    man = parsed.mention_ending(at) or (parsed.mention_ending(at - 1) if former else None)
    group = parsed.first_of("actor", at + 1, at + 3)
    armed = man is not None and man.layer == "people" and man.values[0].role in ARMED_ROLES
    if group is not None and parsed.first_of("rule", group.first, group.last) is not None:
        return False  # جنود في عدوان إسرائيلي: an act
    return armed and group is not None and not parsed.tokens.words[at].isascii()
