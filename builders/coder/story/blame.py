"""Blame: a side that claims an act, or is blamed for it, in another sentence than the one that tells the act."""

from collections.abc import Mapping, Sequence

from builders.coder.acts.kinds import AIR, DRONES, flies, from_afar
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.frame import Frame, Proof
from builders.coder.sentence import Parsed
from builders.coder.sides.burdens import burden, is_of_act
from builders.coder.sides.men import UNNAMED
from builders.coder.sides.sides import UNARMED
from builders.coder.sides.speakers import accuses
from builders.mention import Mention
from schema.actors import Actor
from schema.codes import EVENT_TYPE_OF, VIOLENT

_BLAME = frozenset({"claim", "accusation"})
_ANOTHER = frozenset({"similar", "previous", "earlier", "other", "past", "several", "many", "numerous", "such"})
_ACCUSED = 8  # tokens behind a word of accusing within which the accused is named
_DECLARED = 12  # tokens between "declared" and "its responsibility", with whose it is and when
_DECLARE = frozenset({"اعلن", "اعلنت", "اعلنوا", "تعلن", "يعلن", "اكد", "اكدت"})
_UNKNOWN = frozenset({"clear", "unclear", "known", "say", "determine", "sure"})
_BESIDE = 5  # tokens behind a claim in which "similar" stands
_BOTH = 2  # who blames and who is blamed


def told(mentions: Sequence[Mention]) -> bool:
    """Whether words of a sentence claim or blame, name whose planes it may have been, or tell of gas."""
    words = any(m.layer == "cue" and m.values[0].cue in (*_BLAME, "disown") for m in mentions)
    words = words or any(m.layer == "weapon" and m.values[0].weapon == "chemical" for m in mentions)
    return words or any(m.layer == "actor" and m.values[0].kind == "aircraft" for m in mentions)


def assign(frames: Sequence[Frame], sentences: Sequence[Parsed], register: Mapping[str, Actor]) -> None:
    """Give the last violent frame before a claim or an accusation its author, if the article told none; those who have
    no planes made no air strike.
    """
    violent = [f for f in frames if f.problem is None and EVENT_TYPE_OF[f.event] in VIOLENT]
    news = (sentence for sentence in sentences if sentence.kind not in ("chrome", "heading"))
    for sentence in news if violent else ():
        author = _author(sentence) or _burdened(sentence) or _either(sentence)
        if author is None:
            continue
        before = [f for f in violent if _precedes(f, sentence)]
        nobody = ([], [UNNAMED]) if _claims(sentence) else ([],)  # actors in whose place the author stands
        if not before or before[-1].actors not in nobody:
            continue
        day = before[-1].time
        for frame in before:
            if frame.actors in nobody and frame.event == before[-1].event and frame.time == day:
                frame.actors = [a for a in author[0] if a not in frame.targets and _could(a, frame, register)]
                frame.proofs.append(author[1])
                denied = "denial" in sentence.cues(sentence.first, sentence.last) or frame.clarity == "disputed"
                frame.clarity = "disputed" if denied else "attributed"


def _could(actor: str, frame: Frame, register: Mapping[str, Actor]) -> bool:
    """Whether a side has what an act was done with: planes, or gas, which those who only fly in Syria never used."""
    if frame.event in SPOKEN_OF:
        return not from_afar([actor])
    return frame.event != AIR or bool(DRONES & set(frame.weapons)) or flies(actor, register)


def _claims(sentence: Parsed) -> bool:
    """Whether a sentence tells who claims an act, so that they were the gunmen of whom was told; nobody is accused."""
    cues = sentence.cues(sentence.first, sentence.last)
    return bool(cues & {"claim", "disown"}) and "accusation" not in cues


def _precedes(frame: Frame, sentence: Parsed) -> bool:
    return frame.clause.first < sentence.last and not frame.title


def _author(sentence: Parsed) -> tuple[tuple[str, ...], Proof] | None:
    """The side that claims (named before or behind the word) or is accused (behind it), with the words."""
    for mention in sentence.mentions:
        cue = mention.values[0].cue if mention.layer == "cue" else ""
        claims = cue == "claim" or (cue == "disown" and _declared(sentence, mention))
        if not claims and cue not in _BLAME:
            continue
        behind = sentence.between(mention.last, sentence.last if claims else mention.last + _ACCUSED)
        subject = sentence.first_of("actor", mention.last, mention.last + 1)  # behind an Arabic verb: تبنى داعش
        named = subject is not None or not claims
        before = [] if named else sentence.between(sentence.first, mention.first)[::-1]  # the nearest name first
        for name in (*before, *behind):
            ids = sentence.actors_of(name) if name.layer == "actor" else ()
            if not claims and (accuses(sentence, name) or not is_of_act(sentence, name)):
                continue
            disowned = _denied(sentence, mention.first, claims) or _of_another(sentence, mention)
            if ids and not set(ids) <= UNARMED and not disowned:
                return ids, Proof("actor", name.first, name.last, f"actors:{name.values[0].phrase}")
    return None


def _declared(sentence: Parsed, responsibility: Mention) -> bool:
    """Whether an Arabic side declares its responsibility, its name before the word: أعلن تنظيم داعش مسؤوليته عن."""
    verb = sentence.tokens.keys[max(sentence.first, responsibility.first - _DECLARED) : responsibility.first]
    return any(key.removeprefix("و") in _DECLARE for key in verb)


def _burdened(sentence: Parsed) -> tuple[tuple[str, ...], Proof] | None:
    """The side on whom Arabic lays the responsibility, named alone or second: حملت واشنطن موسكو مسؤولية الهجوم."""
    for verb in range(sentence.first, sentence.last):
        laid = burden(sentence, verb)
        if laid is None:
            continue
        told = [m for m in sentence.between(verb + 1, laid + 2) if m.layer in ("actor", "place")]
        alone = 0 < len(told) <= _BOTH and not told[-1].form.prefix.startswith("و")
        ids = sentence.actors_of(told[-1]) if alone and told[-1].layer == "actor" else ()
        if ids and not set(ids) <= UNARMED and not _denied(sentence, verb, claims=False):
            return ids, Proof("actor", told[-1].first, told[-1].last, f"actors:{told[-1].values[0].phrase}")
    return None


def _either(sentence: Parsed) -> tuple[tuple[str, ...], Proof] | None:
    """Two sides of which one did it: "it was not clear whether the raids were by Syrian or Russian planes"."""
    keys = sentence.tokens.keys
    if _UNKNOWN.isdisjoint(keys[sentence.first : sentence.last]):
        return None
    asked = next((at for at in range(sentence.first, sentence.last - 1) if _asks(keys[at : at + 2])), None)
    asking = sentence.between(asked or sentence.last, sentence.last)
    acts = any(m.layer in ("rule", "weapon") or (m.layer == "actor" and m.values[0].kind == "aircraft") for m in asking)
    names = [m for m in asking if m.layer == "actor" and sentence.actors_of(m)]
    if not acts or not names or len(names) > 2 or "or" not in keys[names[0].first : names[-1].first + 2]:
        return None
    ids = tuple(dict.fromkeys(one for name in names for one in sentence.actors_of(name)))
    return (
        (ids, Proof("actor", names[0].first, names[-1].last, f"actors:{names[0].values[0].phrase}"))
        if ids[1:]
        else None
    )


def _asks(words: Sequence[str]) -> bool:
    return words[0] in _UNKNOWN and words[1] in ("whether", "if")


def _of_another(sentence: Parsed, claim: Mention) -> bool:
    """Whether it is another act that is claimed: "said it was behind a similar bombing in May"."""
    return bool(_ANOTHER & {*sentence.tokens.keys[claim.last : claim.last + _BESIDE]})


def _denied(sentence: Parsed, at: int, claims: bool) -> bool:
    """Whether the word is negated, or a claim denied: نفت واشنطن أن تكون هي من نفذت."""
    return "negation" in sentence.cues(at - 4, at) or (claims and "denial" in sentence.cues(at - _ACCUSED, at))
