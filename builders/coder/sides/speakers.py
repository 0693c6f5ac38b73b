"""Speakers: names of sides that only speak, accuse or deny: "the army said", قال قيادي في الجيش الحر."""

from builders.coder.acts.kinds import MOVE
from builders.coder.frame import Clause
from builders.coder.sentence import THAT, Parsed, is_cue
from builders.coder.sides.accusers import is_accuser
from builders.coder.sides.beside import AUXILIARIES, OPENERS, can_act, cues_before, end_of_list, end_of_seat
from builders.coder.sides.burdens import lays_blame, lays_burden
from builders.coder.sides.men import man_before
from builders.coder.tolls.victims import ARMED_ROLES
from builders.language.grammar import Grammar
from builders.mention import Mention

_DISOWNED = 12  # tokens between a side and the word by which it denies an act
_OFFICE = 4  # tokens between an adjective and the word of saying of the office that it describes
_ACCUSED = 5  # tokens behind an accuser within which the accused is named
_MEDIUM = 7  # tokens between a word of saying and whose medium speaks
_MEDIA = frozenset("account accounts channel page site spokesman statement website".split())
_OWNED = ("تابع", "التابع")
_SPEAKING = 2  # tokens between a name and the word for its spokesman
_WITHIN = frozenset({"في", "من", "لدي", "داخل"})
_SPOKESMEN = frozenset({*ARMED_ROLES, "official", "unspecified", "civilian", "displaced", "medic"})


def speaks(parsed: Parsed, mention: Mention, before: set[str], behind: set[str], grammar: Grammar) -> bool:
    """Whether a name is that of a speaker or of his side: "a rebel commander said", قال قيادي في الجيش الحر."""
    if "source" in before or "speaker" in parsed.cues(mention.last, mention.last + _SPEAKING):
        return True
    if _of_spokesman(parsed, mention) or parsed.source_sits(mention.first) or _only_tells(parsed, mention):
        return True
    if grammar.get(("speech", "before", "")) == "speaker":
        following = parsed.first_of("people", mention.last, mention.last + 1)
        said = following.last if following is not None and following.values[0].role in _SPOKESMEN else mention.last
        ends = (said, end_of_list(parsed, mention))
        said, listed = (_verb(parsed, end_of_seat(parsed, at)) for at in ends)
        tells = bool({"attribution", "condemnation"} & (behind | parsed.cues(said, said + 1)))
        tells = tells or "accusation" in parsed.cues(listed, listed + 1) or lays_blame(parsed, listed)
        if tells:
            return True
    return grammar.get(("speech", "after", "")) == "speaker" and (
        (bool({"attribution", "condemnation"} & before) and not _sends(parsed, mention))
        or _of_speaker(parsed, mention)
        or _of_medium(parsed, mention)
        or accuses(parsed, mention)
        or lays_burden(parsed, mention)
    )


def _sends(parsed: Parsed, mention: Mention) -> bool:
    """Whether the verb before an Arabic name is one of sending forces here, and not of publishing: نشرت روسيا قوات."""
    near = parsed.between(mention.first - 1, mention.first)
    return any(m.layer == "rule" and m.last == mention.first and m.values[0].rule.event == MOVE for m in near)


def disowns(clause: Clause, mention: Mention) -> bool:
    """Whether a side denies that it did what follows: "the SDF denied responsibility for the shelling of"."""
    parsed = clause.parsed
    words = [
        m.first for m in parsed.between(mention.last, clause.last) if m.layer == "cue" and m.values[0].cue == "disown"
    ]
    return bool(words) and words[0] - mention.last <= _DISOWNED and "denial" in parsed.cues(clause.first, words[0])


def accuses(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name behind a word of accusing is the accuser, the accused follows: "اتهمت فرنسا النظام بقصف"."""
    first = mention
    while first.form.prefix.startswith("و"):
        joined = next((m for m in parsed.between(first.first - 4, first.first) if _is_name(m, first.first)), None)
        if joined is None:
            break
        first = joined
    verb = end_of_list(parsed, mention)
    verb += parsed.tokens.keys[verb : verb + 1] == ["قد"]
    if "accusation" in parsed.cues(verb, verb + 1) and not parsed.tokens.words[verb].isascii():
        return "متهم" not in parsed.tokens.keys[verb]  # وكان الجيش قد اتهم الفصائل بقصف; قوات النظام المتهمة بقصف
    if is_accuser(parsed, mention):
        return True
    if "accusation" not in cues_before(parsed, first):
        return False
    named = (m for m in parsed.between(mention.last, mention.last + _ACCUSED) if m.layer in ("actor", "place"))
    named = (m for m in named if m.layer == "actor" or m.first == mention.last)  # تتهم واشنطن دمشق: its government
    accused = next((m for m in named if not m.form.prefix.startswith("و")), None)
    charge = parsed.tokens.keys[mention.last : accused.first + 1] if accused is not None else ["ب"]
    return not any(key.startswith("ب") for key in charge)


def of_office(parsed: Parsed, mention: Mention, grammar: Grammar) -> bool:
    """Whether an adjective tells whose office speaks: "the Turkish health ministry said", قالت وزارة الصحة التركية."""
    if ("speech", "after", "") in grammar:
        near = parsed.between(mention.first - _OFFICE, mention.first)[::-1]
    else:
        near = parsed.between(mention.last, mention.last + _OFFICE)
    said = next((m for m in near if can_act(m) or (m.layer == "cue" and m.values[0].cue == "attribution")), None)
    return said is not None and said.layer == "cue"


def _of_spokesman(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name stands behind its spokesman, not in what he says: "المصدر أن الجيش"."""
    if _of_sources(parsed, mention):
        return True
    start = mention.first - _SPEAKING
    if "speaker" not in parsed.cues(start, mention.first):
        return False
    spokesmen = [m.last for m in parsed.between(start, mention.first) if is_cue(m, "speaker")]
    return not THAT & set(parsed.tokens.keys[spokesmen[-1] : mention.first])


def _of_sources(parsed: Parsed, mention: Mention) -> bool:
    """Whether Arabic sources, with what they are called, are those within a side: مصادر ميدانية مطلعة في المعارضة."""
    at = mention.first - 1
    if parsed.tokens.keys[at] not in _WITHIN:
        return False
    near = parsed.between(at - _SPEAKING - 1, at)
    source = next((m for m in reversed(near) if is_cue(m, "speaker") and m.last <= at), None)
    if source is None or not THAT.isdisjoint(parsed.tokens.keys[source.last : at]):
        return False  # قالت مصادر إن عناصر من الفصائل
    return not any(m.first >= source.last and m.last <= at for m in near)


def _only_tells(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English name is that of an accuser, "accused by the opposition of", or of whose medium speaks: "the
    Twitter account of the Front".
    """
    keys = parsed.tokens.keys
    at = mention.first - (keys[mention.first - 1] in OPENERS)
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


def _verb(parsed: Parsed, at: int) -> int:
    """The token of the verb, behind "have" and the like: "the groups have also accused"."""
    while at < parsed.last and parsed.tokens.keys[at] in AUXILIARIES:
        at += 1
    return at


def _is_name(mention: Mention, end: int) -> bool:
    return mention.layer == "actor" and mention.last == end
