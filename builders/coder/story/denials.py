"""Denials: a side says that what was told was not so, in another clause or sentence than the one that tells it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from builders.coder.acts.kinds import from_afar
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.frame import Frame
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.coder.sides.sides import UNARMED
from builders.coder.sides.speakers import accuses
from builders.mention import Mention
from schema.actors import Actor
from schema.codes import ARMED, EVENT_TYPE_OF

_OBJECT = 16  # tokens behind a verb of denying in which what is denied begins, with who denies it in Arabic
_SUBJECT = 7  # tokens beside it within which who denies is named
_NEAR = 4  # tokens before it within which it is negated: "neither confirmed nor denied"
_GAP = 45  # tokens between an act and the denial of "it": a sentence may stand between
_FAR = 150  # the same where the denial names the act again
_DENY = frozenset(
    """denied denies deny denying disputed refuted refutes
    نفي نفت ينفي تنفي نفوا ينفون تنفيان نافيا نافيه انكر انكرت ينكر تنكر فند فندت كذبت""".split()
)
#: Pronouns for the whole of what was told, at the end of their clause.
_IT = frozenset({"it", "this", "that", "them", "ذلك", "هذا", "هذه", "الامر", "الامرين"})
#: Words for what others said.
_CHARGES = frozenset(
    """accusation accusations allegation allegations charge charges claim claims report reports
    الاتهام الاتهامات اتهامات اتهامه اتهامها الادعاء الادعاءات ادعاءات المزاعم مزاعم التهم التهمه الانباء انباء
    التقارير تقارير الروايه الخبر المعلومات""".split()
)
_ABOUT = frozenset({"about", "of", "that", "عن", "حول", "بان", "بانه", "بانها", "التي", "الذي", "تحدثت"})
#: Words that deny only that one has a part in it.
_PART = frozenset(
    """behind involved involvement responsible responsibility role part hand
    carrying conducting launching staging hitting striking targeting using carried conducted launched hit struck used
    ضلوع ضلوعه ضلوعها تورط تورطه تورطها دور مسووليه مسووليته مسووليتها المسووليه
    الوقوف وراء شن شنت شنه شنها تنفيذ تنفيذه تنفيذها نفذت قيام قيامه قيامها ارتكاب ارتكابه ارتكابها استهداف استهدافه
    استهدافها استخدام استخدامه استخدامها استعمال استعمالها قصف قصفه قصفها""".split()
)
#: The same, of an act that is named behind them.
_LINKS = frozenset("link links connection connections علاقه علاقته علاقتها صله صلته صلتها".split())
#: Words before an act of which it is only told when, where or about what something else was.
_BESIDE = frozenset("about after before during over since site بعد بشان حول خلال عقب قبل موقع".split())
#: What is yet to come, or no act at all.
_NO_ACT = frozenset(
    """access aid entry evidence intend intended intending intention motive permission plan planned planning plans talks
    visas would اتفاق اتفاقا ادله ارسال اعتزام اعتزامه اعتزامها خطط محادثات تلاعب مفاوضات نيه نيته نيتها""".split()
)
#: Words behind which stands where or to whom something was denied.
_SAID = frozenset("conference interview remarks statement بيان تصريح تصريحات حديث لقاء موتمر".split())
_OTHERS = frozenset({"earlier", "other", "past", "previous", "اخري", "السابقه", "سابقه"})


def told(mentions: Sequence[Mention]) -> bool:
    """Whether words of a sentence may deny what was told before."""
    return any(is_cue(m, "denial", "disowned", "refuted") for m in mentions)


def dispute(frames: Sequence[Frame], sentence: Parsed, register: Mapping[str, Actor]) -> None:
    """Mark as disputed what a sentence denies of the acts told up to it."""
    for verb in _verbs(sentence):
        kind, object_ = _denied(sentence, verb)
        if kind:
            who = _who(sentence, verb)
            for frame in _meant(frames, sentence, verb, object_):
                part = kind == "part" and _may_be_meant(frame, who, register)
                meant = part or (kind == "all" and not _is_charged_else(frame, sentence, verb))
                if meant and _is_there(frame, sentence, verb):
                    frame.clarity = "disputed"


def _is_charged_else(frame: Frame, sentence: Parsed, verb: Mention) -> bool:
    """Whether a side with no part in an act was accused in the same sentence of what is denied: "some accused the Front
    of easing their way, which it denied".
    """
    charge = next((m for m in sentence.between(sentence.first, verb.first) if is_cue(m, "accusation")), None)
    if charge is None:
        return False
    named = [
        m for m in sentence.between(charge.last, verb.first) if m.layer == "actor" and m.values[0].kind != "adjective"
    ]
    accused = {one for m in named if not accuses(sentence, m) for one in sentence.actors_of(m)}
    return bool(accused) and accused.isdisjoint((*frame.actors, *frame.targets))


def _verbs(sentence: Parsed) -> Iterator[Mention]:
    """The words of denying of a sentence, none of them negated."""
    keys = sentence.tokens.keys
    for mention in sentence.mentions:
        denies = is_cue(mention, "denial") and _bare(keys[mention.first]) in _DENY
        negated = "negation" in sentence.cues(max(sentence.first, mention.first - _NEAR), mention.first)
        nor = not {"nor", "neither", "not", "never"}.isdisjoint(keys[mention.first - _NEAR : mention.first])
        if (denies or is_cue(mention, "disowned", "refuted")) and not negated and not nor:
            yield mention


def _bare(key: str) -> str:
    """An Arabic word without "and"."""
    return key[1:] if key[:1] in "وف" and key[1:] in _DENY else key


def _denied(sentence: Parsed, verb: Mention) -> tuple[str, list[Mention]]:
    """How much is denied (`all` that is told, or only `part` in it; nothing if no act is), with the acts named."""
    behind = range(verb.last, min(sentence.last, verb.last + _OBJECT))
    keys = sentence.tokens.keys
    acts = [m for m in sentence.between(verb.last, behind.stop) if m.layer == "rule" or _is_gas(m)]
    if is_cue(verb, "refuted"):
        return "all", []
    if is_cue(verb, "disowned"):
        return "part", acts
    for at in takewhile(lambda at: sentence.tokens.words[at] not in {";", "؛", "."}, behind):
        key = keys[at]
        if key in _NO_ACT:
            return "", []
        if key in _IT and _ends(sentence, at + 1):
            return "all", []
        if key in _CHARGES and not _of_something(sentence, at):
            return ("", []) if keys[at - 1] in _OTHERS else ("all", [])
        if key in _PART or (key in _LINKS and acts):
            others = not _OTHERS.isdisjoint(keys[at : at + _NEAR])
            return ("", []) if others else ("part", acts)
        if any(m.first == at for m in acts):
            return ("", []) if not _BESIDE.isdisjoint(keys[at - 2 : at]) else ("all", acts)
    return "", []


def _ends(sentence: Parsed, at: int) -> bool:
    """Whether a clause ends before a token, so that a pronoun there stands for what was told."""
    if at >= sentence.last:
        return True
    word = sentence.tokens.words[at]
    return not word[0].isalnum() or word in ("and", "but", "on", "saying") or word.startswith(("و", "ف", "م"))


def _of_something(sentence: Parsed, at: int) -> bool:
    """Whether it is told behind a charge what was said, which need not be what the article told."""
    behind = sentence.tokens.keys[at + 1 : min(at + 3, sentence.last)]
    return not _ABOUT.isdisjoint(behind) or any(key.startswith("ب") for key in behind[:1])


def _is_gas(mention: Mention) -> bool:
    return mention.layer == "weapon" and mention.values[0].weapon == "chemical"


def _meant(frames: Sequence[Frame], sentence: Parsed, verb: Mention, acts: Sequence[Mention]) -> list[Frame]:
    """The frames of the act that is denied: those of its clause, else the last told before it, of the kind named."""
    news = [f for f in frames if f.problem is None]
    own = [f for f in news if f.clause.parsed is sentence and _start(f) >= verb.last]
    if own:
        return [f for f in own if any(_start(f) <= m.first < f.clause.last for m in acts)]
    gas = any(_is_gas(m) for m in acts)
    types = {EVENT_TYPE_OF[m.values[0].rule.event] for m in acts if m.layer == "rule"}
    before = [f for f in frames if _start(f) < verb.first]
    if gas:
        return [f for f in before if f.problem is None and f.event in SPOKEN_OF]
    if types:
        before = [f for f in before if f.problem is None and EVENT_TYPE_OF[f.event] in types]
    reach = _FAR if types else _GAP
    if not before or verb.first - before[-1].clause.last > reach:
        return []
    last = before[-1]
    return [f for f in before if f.problem is None and f.clause.parsed is last.clause.parsed and f.event == last.event]


def _is_there(frame: Frame, sentence: Parsed, verb: Mention) -> bool:
    """Whether an act may be what is denied by its place: not the shelling of Douma by "denied targeting a hospital in
    Aleppo"; where the denial itself was made tells nothing: "denied any role in a statement in Damascus".
    """
    denied = sentence.between(verb.last, verb.last + _OBJECT)
    place = next((m for m in denied if m.layer == "place"), None)
    places = [spot.place for spot in frame.spots if spot.place is not None]
    if place is None or not places or not (_SAID | COMMAS).isdisjoint(sentence.tokens.keys[verb.last : place.first]):
        return True
    told = {i for p in places for i in (p.place_id, p.parent, p.admin1_pcode, p.admin2_pcode, p.admin3_pcode)}
    return not told.isdisjoint(place.values[0].ids)


def _start(frame: Frame) -> int:
    return frame.clause.triggers[0].first


def _who(sentence: Parsed, verb: Mention) -> tuple[str, ...]:
    """Who denies: the side named last before an English verb; before an Arabic one or behind it."""
    before = sentence.between(max(sentence.first, verb.first - _SUBJECT), verb.first)[::-1]
    behind = sentence.between(verb.last, verb.last + _SUBJECT)
    latin = sentence.tokens.words[verb.first].isascii()
    near = before if latin else (*behind, *before)
    names = (m for m in near if m.layer == "actor" and not accuses(sentence, m))
    return next((ids for ids in map(sentence.actors_of, names) if ids), ())


def _may_be_meant(frame: Frame, who: Sequence[str], register: Mapping[str, Actor]) -> bool:
    """Whether who denies to have had a part is one of those who are said to have done it, or of their camp; if nobody
    is said to have, those who only fly in Syria are bystanders.
    """
    if EVENT_TYPE_OF[frame.event] not in ARMED or (who and set(who) <= UNARMED):
        return False
    if not frame.actors or not who:
        return not from_afar(who)
    camps = {register[one].side for one in frame.actors} - {"external"}
    return bool({*who} & {*frame.actors}) or not camps.isdisjoint(register[one].side for one in who)
