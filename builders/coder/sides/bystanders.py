"""Bystanders: names of sides that neither act nor suffer in a clause.

They only speak ("the army said"), hold the ground ("held by rebels"), back somebody ("backed by Turkey"), or describe
another name ("rebel-held", "the Turkish health ministry").
"""

from builders.coder.acts.asides import is_aside
from builders.coder.acts.tries import FAIL
from builders.coder.frame import Clause
from builders.coder.places.strongholds import holds_it
from builders.coder.sentence import COMMAS, QUOTES, THAT, Parsed, is_cue
from builders.coder.sides.adjectives import does, of_area, of_group, of_man, of_origin, of_talks, of_town
from builders.coder.sides.burdens import lays_burden
from builders.coder.sides.epithets import is_branch_or_foe, is_made_by
from builders.coder.sides.men import man_before
from builders.coder.sides.posts import mans
from builders.coder.sides.talks import talked
from builders.coder.tolls.victims import ARMED_ROLES, is_kin
from builders.language.grammar import Grammar
from builders.mention import Mention

_DISOWNED = 12  # tokens between a side and the word by which it denies an act
_HELD = 5  # tokens of "areas under the control of" before the side that holds them
_SOURCE = 3  # tokens between "that came from" and such words
_POSTED = 9  # tokens between "where there are" and whose posts they are
_BESIDE = 3  # tokens between an adjective of a side and the noun that it belongs to
_CARRIED = 8  # tokens between a state and the act that it carries out
_OFFICE = 4  # tokens between an adjective and the word of saying of the office that it describes
_ACCORD = 6  # tokens behind "signed by" in which the parties stand
_ACCUSED = 5  # tokens behind an accuser within which the accused is named
_MEDIUM = 7  # tokens between a word of saying and whose medium speaks
_MEDIA = frozenset("account accounts channel page site spokesman statement website".split())
_OWNED = ("تابع", "التابع")
_ALLIES = ("وحلفاو", "وحلفاي", "وحلفاء")  # روسيا وحلفاؤها شنوا غارات
_SPEAKING = 2  # tokens between a name and the word for its spokesman
_ARTICLES = frozenset({"the", "a", "an"})
_AUXILIARIES = frozenset({"also", "had", "has", "have", "later", "repeatedly"})
_OPENERS = _ARTICLES | QUOTES
_GROUPS = frozenset({"تنظيم", "جماعه", "حركه", "فصيل", "منظمه", "ميليشيا", "مليشيا"})
_JOINTS = frozenset({"and", "or", "او"})
_PARTICIPLES = frozenset(
    {"held", "controlled", "occupied", "backed", "allied", "linked", "affiliated", "aligned", "supported", "led", "run"}
)
_CHARGED = 8  # tokens between a charge and whom it names
_OF_ITSELF = frozenset({"by", "to", "with"})  # behind a participle that tells of the name before it
_SPOKESMEN = frozenset({*ARMED_ROLES, "official", "unspecified", "civilian", "displaced", "medic"})


def bystander(clause: Clause, mention: Mention, kind: str, grammar: Grammar) -> str:
    """Why a name has no part in what the clause tells: `speaks`, `holds`, `backs`, `describes`; empty if it has one."""
    parsed = clause.parsed
    before, behind = _cues_before(parsed, mention), _cues_behind(parsed, mention)
    if _speaks(parsed, mention, before, behind, grammar) or _disowns(clause, mention):
        return "speaks"
    if "control" in before | behind | parsed.cues(mention.first, mention.first + 1):
        return "" if fired_from(parsed, mention) or mans(parsed, mention) else "holds"
    if _is_posted(parsed, mention) or holds_it(parsed, mention) or _names_post(parsed, mention):
        return "holds"
    if not before.isdisjoint({"backed", "about"}) or (
        "ally" in before and (kind == "state" or _epithet(parsed, mention))
    ):
        return "backs"
    if _modifies(parsed, mention) or is_made_by(parsed, mention):
        return "describes"
    epithets = (of_area, of_group, of_man, of_origin, of_talks, of_town)
    if kind == "adjective" and any(of(parsed, mention) for of in epithets):
        return "describes"
    if kind == "adjective" and _of_office(parsed, mention, grammar):
        return "speaks"
    if "accord" in parsed.cues(mention.first - _ACCORD, mention.first) or is_aside(parsed, mention.first):
        return "describes"
    if talked(clause, mention):
        return "describes"
    if any(here(parsed, mention) for here in (is_kin, is_branch_or_foe, _is_charged)) or "charge" in before:
        return "describes"  # "shot for dealing with the coalition"
    before -= {"negation"} if parsed.tokens.keys[mention.first - 1] in FAIL else set()  # "a failed rebel attack"
    if not before.isdisjoint({"near", "negation"}) or ("adjacent" in before and kind == "state"):
        return "describes"  # "an explosion near the police headquarters", "though no rebel groups were there"
    named = kind not in ("adjective", "state") or _has_noun(parsed, mention) or does(parsed, mention)
    return "" if named else "describes"


def fired_from(parsed: Parsed, mention: Mention) -> bool:
    """Whether the ground that a side holds is told as where fire came from: قصف مصدره مناطق سيطرة النظام."""
    if "control" not in parsed.cues(mention.first - _HELD, mention.first):
        return False
    held = next(m for m in parsed.between(mention.first - _HELD, mention.first) if is_cue(m, "control"))
    for source in parsed.between(held.first - _SOURCE, held.first):
        if is_cue(source, "by"):
            return True
        if is_cue(source, "from") and source.last >= held.first - 1:
            fire = parsed.mention_ending(source.first)
            return fire is not None and fire.layer in ("rule", "weapon")
    return False


def _is_posted(parsed: Parsed, mention: Mention) -> bool:
    """Whether it is only told that a side has posts at the place: قصف على بلدة تتواجد فيها قاعدة روسية."""
    start = mention.first - _POSTED
    if "present" not in parsed.cues(start, mention.first):
        return False
    told = next(m for m in reversed(parsed.between(start, mention.first)) if is_cue(m, "present"))
    if not COMMAS.isdisjoint(parsed.tokens.keys[told.last : mention.first]):
        return False
    return parsed.first_of("rule", told.last, mention.first) is None


def _names_post(parsed: Parsed, mention: Mention) -> bool:
    """Whether the name of a unit is that of its base, in which something happened: في الفوج 46."""
    place = parsed.first_of("place", mention.first, mention.first + 1)
    named = place is not None and place.last == mention.last
    return named and is_cue(parsed.mention_ending(mention.first), "in")


def _disowns(clause: Clause, mention: Mention) -> bool:
    """Whether a side denies that it did what follows: "the SDF denied responsibility for the shelling of"."""
    parsed = clause.parsed
    words = [
        m.first for m in parsed.between(mention.last, clause.last) if m.layer == "cue" and m.values[0].cue == "disown"
    ]
    return bool(words) and words[0] - mention.last <= _DISOWNED and "denial" in parsed.cues(clause.first, words[0])


def _epithet(parsed: Parsed, mention: Mention) -> bool:
    """Whether the word of support before a name has the article: "the Turkey-backed army", المدعوم من تركيا."""
    support = parsed.mention_ending(mention.first)
    return support is not None and support.form.prefix.endswith("ال")


def _cues_before(parsed: Parsed, mention: Mention) -> set[str]:
    """Cues that end right before a name, or before its article, its quotation mark and what it is: تنظيم "الدولة"."""
    at, keys = mention.first, parsed.tokens.keys
    at -= at > parsed.first and keys[at - 1] in _OPENERS
    at -= at < mention.first and at > parsed.first and keys[at - 1] in _GROUPS
    near = [m for m in parsed.between(at - 4, at) if m.layer == "cue"]
    cues = {m.values[0].cue for m in near if m.last == at}
    held = any(is_cue(m, "control") and m.last == at - 1 for m in near)  # "which is held | by rebels"
    return cues | {"control"} if held and "by" in cues else cues


def _cues_behind(parsed: Parsed, mention: Mention) -> set[str]:
    near = parsed.between(mention.last, mention.last + 1)
    return {m.values[0].cue for m in near if m.layer == "cue"}


def _speaks(parsed: Parsed, mention: Mention, before: set[str], behind: set[str], grammar: Grammar) -> bool:
    """Whether a name is that of a speaker or of his side: "a rebel commander said", قال قيادي في الجيش الحر."""
    if "source" in before or "speaker" in parsed.cues(mention.last, mention.last + _SPEAKING):
        return True
    if _of_spokesman(parsed, mention) or parsed.source_sits(mention.first) or _only_tells(parsed, mention):
        return True
    if grammar.get(("speech", "before", "")) == "speaker":
        following = parsed.first_of("people", mention.last, mention.last + 1)
        said = following.last if following is not None and following.values[0].role in _SPOKESMEN else mention.last
        said, listed = (_verb(parsed, at) for at in (said, _end_of_list(parsed, mention)))
        if {"attribution", "condemnation"} & (behind | parsed.cues(said, said + 1)) or "accusation" in parsed.cues(
            listed, listed + 1
        ):
            return True
    return grammar.get(("speech", "after", "")) == "speaker" and (
        bool({"attribution", "condemnation"} & before)
        or _of_speaker(parsed, mention)
        or _of_medium(parsed, mention)
        or accuses(parsed, mention)
        or lays_burden(parsed, mention)
    )


def _verb(parsed: Parsed, at: int) -> int:
    """The token of the verb, behind "have" and the like: "the groups have also accused"."""
    while at < parsed.last and parsed.tokens.keys[at] in _AUXILIARIES:
        at += 1
    return at


def accuses(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name behind a word of accusing is the accuser, the accused follows: "اتهمت فرنسا النظام بقصف"."""
    first = mention
    while first.form.prefix.startswith("و"):
        joined = next((m for m in parsed.between(first.first - 4, first.first) if _is_name(m, first.first)), None)
        if joined is None:
            break
        first = joined
    verb = _end_of_list(parsed, mention)
    verb += parsed.tokens.keys[verb : verb + 1] == ["قد"]
    if "accusation" in parsed.cues(verb, verb + 1) and not parsed.tokens.words[verb].isascii():
        return "متهم" not in parsed.tokens.keys[verb]  # وكان الجيش قد اتهم الفصائل بقصف; قوات النظام المتهمة بقصف
    if "accusation" not in _cues_before(parsed, first):
        return False
    named = (m for m in parsed.between(mention.last, mention.last + _ACCUSED) if m.layer in ("actor", "place"))
    named = (m for m in named if m.layer == "actor" or m.first == mention.last)  # تتهم واشنطن دمشق: its government
    accused = next((m for m in named if not m.form.prefix.startswith("و")), None)
    charge = parsed.tokens.keys[mention.last : accused.first + 1] if accused is not None else ["ب"]
    return not any(key.startswith("ب") for key in charge)


def _is_name(mention: Mention, end: int) -> bool:
    return mention.layer == "actor" and mention.last == end


def _of_spokesman(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name stands behind its spokesman, not in what he says: "المصدر أن الجيش"."""
    start = mention.first - _SPEAKING
    if "speaker" not in parsed.cues(start, mention.first):
        return False
    spokesmen = [m.last for m in parsed.between(start, mention.first) if is_cue(m, "speaker")]
    return not THAT & set(parsed.tokens.keys[spokesmen[-1] : mention.first])


def _only_tells(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English name is that of an accuser, "accused by the opposition of", or of whose medium speaks: "the
    Twitter account of the Front".
    """
    keys = parsed.tokens.keys
    at = mention.first - (keys[mention.first - 1] in _OPENERS)
    if keys[at - 1] == "by":
        return is_cue(parsed.mention_ending(at - 1), "accusation", "condemnation")
    return keys[at - 1] == "of" and keys[at - 2] in _MEDIA


def _of_speaker(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name follows a word for one of its men, and that follows a word of saying."""
    man = man_before(parsed, mention.first, _SPOKESMEN)
    said = parsed.mention_ending(man.first) if man is not None else None
    return said is not None and said.layer == "cue" and said.values[0].cue == "attribution"


def _of_medium(parsed: Parsed, mention: Mention) -> bool:
    """Whether an Arabic name says whose the medium is that speaks: قالت وكالة تابعة لحزب الله إن."""
    start = mention.first - _MEDIUM
    said = next((m for m in reversed(parsed.between(start, mention.first)) if is_cue(m, "attribution")), None)
    if said is None or parsed.first_of("rule", said.last, mention.first) is not None:
        return False
    owned = any(key.startswith(_OWNED) for key in parsed.tokens.keys[mention.first - 2 : mention.first])
    return owned and THAT.isdisjoint(parsed.tokens.keys[said.last : mention.first])


def _has_noun(parsed: Parsed, mention: Mention) -> bool:
    """Whether an adjective or the name of a country stands beside what it can act with, or behind "by"."""
    led = parsed.mention_ending(mention.first)
    if led is not None and led.layer == "cue" and (led.values[0].cue == "by" or _carries_out(parsed, led, mention)):
        return True
    first, last = mention.first - _BESIDE - 1, _end_of_list(parsed, mention) + _BESIDE
    near = [m for m in parsed.between(first, last) if m.first != mention.first or m.last > mention.last]
    return any(_can_act(m) and THAT.isdisjoint(parsed.tokens.keys[mention.last : m.first]) for m in near)


def _carries_out(parsed: Parsed, verb: Mention, mention: Mention) -> bool:
    """Whether a state carries out the act behind it, or is accused of it: شنت روسيا غارات, اتهمت إسرائيل بشن غارة."""
    act = parsed.first_of("rule", mention.last, mention.last + _CARRIED)
    if act is None or act.values[0].rule.form != "noun":
        return False
    if verb.values[0].cue == "happens":
        return True
    charge = parsed.mention_ending(act.first)
    carried = charge is not None and charge.layer == "cue" and charge.values[0].cue == "happens"
    return verb.values[0].cue == "accusation" and (carried or act.form.prefix.startswith("ب"))


def _of_office(parsed: Parsed, mention: Mention, grammar: Grammar) -> bool:
    """Whether an adjective tells whose office speaks: "the Turkish health ministry said", قالت وزارة الصحة التركية."""
    if ("speech", "after", "") in grammar:
        near = parsed.between(mention.first - _OFFICE, mention.first)[::-1]
    else:
        near = parsed.between(mention.last, mention.last + _OFFICE)
    said = next((m for m in near if _can_act(m) or (m.layer == "cue" and m.values[0].cue == "attribution")), None)
    return said is not None and said.layer == "cue"


def _can_act(mention: Mention) -> bool:
    entry = mention.values[0]
    return (
        mention.layer in ("rule", "weapon")
        or (mention.layer == "people" and entry.role in ARMED_ROLES)
        or (mention.layer == "site" and entry.effect == "military")
        or (mention.layer == "actor" and entry.kind == "aircraft")
    )


def _end_of_list(parsed: Parsed, mention: Mention) -> int:
    """The token behind a name and the name, or in Arabic the allies, that "and" joins to it."""
    if any(key.startswith(_ALLIES) for key in parsed.tokens.keys[mention.last : mention.last + 1]):
        return mention.last + 1
    gap = [key for key in parsed.tokens.keys[mention.last : mention.last + 2] if key not in _ARTICLES]
    joined = parsed.first_of("actor", mention.last, mention.last + 3) if gap and gap[0] in _JOINTS else None
    return joined.last if joined is not None else mention.last


def _is_charged(parsed: Parsed, mention: Mention) -> bool:
    """Whether a side is only what captives are said to have had to do with: "accusing them of helping the SDF"."""
    near = parsed.between(max(parsed.first, mention.first - _CHARGED), mention.first)
    charge = next((m for m in reversed(near) if is_cue(m, "charged")), None)
    return charge is not None and parsed.first_of("rule", charge.last, mention.first) is None


def _modifies(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name only describes another: "rebel-held", "US-backed"; not "terrorists linked to"."""
    keys = parsed.tokens.keys
    if mention.values[0].kind in ("group", "again") and keys[mention.last : mention.last + 1] != ["-"]:
        return False
    behind = [key for key in keys[mention.last : mention.last + 3] if key not in ("-", "–")]
    return bool(behind) and behind[0] in _PARTICIPLES and _OF_ITSELF.isdisjoint(behind[1:2])
