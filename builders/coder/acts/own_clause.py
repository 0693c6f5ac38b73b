"""Own clauses: where the clause of an act begins, behind one in which no act is told: "residents of Azaz wait, and
shelling of Marea wounded a man", زار وفد مدينة درعا، وأدى انفجار في الحراك إلى.
"""

from collections.abc import Sequence

from builders.coder.acts.leads import led_by
from builders.coder.places.spot import Spot
from builders.coder.sentence import COMMAS, Parsed, is_cue
from builders.mention import Mention

#: Conjunctions behind which a clause has a subject of its own.
WHILE = frozenset("although but however though whereas while whilst بينما حين فيما".split())
_AND = frozenset({"and", "as", "but"})
#: Words with which a sentence opens that first tells what was beside the act: "Before the convoy reached A, shells".
_BESIDE = frozenset("after although as before though until when whereas while بعدما بينما حين عندما فيما قبيل".split())
_WHO = ("actor", "people", "weapon")
_NO_SUBJECT = ("kind", "place", "rule", "site")  # of these none stands in the subject of an act
_SUBJECT = 4  # tokens of an act's subject behind the word that opens its clause: "and heavy government shelling"
_NEXT = 2  # tokens between an Arabic verb and the act that is its subject: وأدت ثلاث غارات
_BEHIND = 3  # tokens between an Arabic verb and its subject: وقصفت أمس طائرات
_RESULTS = ("happens", "result", "undergo")
_SPOKEN = {"attribution", "speaker"}


def own_clause(parsed: Parsed, first: int, act: Mention, spots: Sequence[Spot], last: int) -> int:
    """The token in a clause at which that of its first act begins; `first` where nothing else is told before it, or
    the act takes its subject or its place from there.
    """
    at = where_it_opens(parsed, first, act)
    at = _behind_beside(parsed, first, act, spots) if at in (None, first) else at
    if at is None or is_cue(parsed.mention_at(at), "relative") or not _has_subject(parsed, at, act, last):
        return first
    fell = any(m.layer == "harm" for m in parsed.between(first, at))
    placed = any(s.relation == "head" and s.place is not None and at <= s.first < last for s in spots)
    return at if placed and not fell else first


def _behind_beside(parsed: Parsed, first: int, act: Mention, spots: Sequence[Spot]) -> int | None:
    """The token behind what a sentence first tells of another place: بينما كان سكان أ ينتظرون، قصفت; where no comma
    parts them, that at which an act stands behind its name: "Before the convoy reached A shells hit B".
    """
    before = [s for s in spots if s.relation == "head" and first < s.first < act.first]
    if not before or parsed.tokens.keys[first].removeprefix("و") not in _BESIDE:
        return None
    for at in range(before[0].last, act.first):
        if parsed.tokens.keys[at] in COMMAS and not any(s.first > at and s.chain == before[0].chain for s in before):
            return at + 1
    return before[-1].last if act.first == before[-1].last else None


def where_it_opens(parsed: Parsed, first: int, act: Mention) -> int | None:
    """The token in a range that opens the clause of an act: "while", or an "and" right before its subject or verb."""
    opened = [m.first for m in parsed.between(first, act.first) if opens(parsed, m)]
    if opened:
        return opened[-1]
    if not parsed.tokens.words[act.first].isascii():
        leads = [m for m in parsed.between(first, act.first + 1) if m.form.prefix.startswith("و")]
        return next((m.first for m in leads if _leads(parsed, m, act)), None)
    joints = [at for at in range(max(first, act.first - _SUBJECT), act.first) if parsed.tokens.keys[at] in _AND]
    return next((at for at in joints if _names_subject(parsed, at, act.first)), None)


def opens(parsed: Parsed, cue: Mention) -> bool:
    """Whether a cue opens a clause: "while", "elsewhere", "who"; not "also", "in addition to", "after that"."""
    conjunction = is_cue(cue, "break") and parsed.tokens.keys[cue.last - 1].removeprefix("و") in WHILE
    return conjunction or is_cue(cue, "relative", "turn")


def _leads(parsed: Parsed, lead: Mention, act: Mention) -> bool:
    """Whether a word with "and" begins the clause of an Arabic act: the act itself, its verb, who does it or whom it
    killed: وقصفت, وأدى قصف, وطائراتها تقصف, وقتل ثلاثة بانفجار; not وأدى إلى انفجار.
    """
    if lead.layer == "harm":
        inside = is_cue(parsed.mention_ending(act.first), "in")  # وقتل ثلاثة في انفجار
        return lead.values[0].form == "verb" and (inside or act.form.prefix == "ب" or led_by(parsed, act, "cause"))
    tied = parsed.mention_ending(lead.first)
    alone = lead.form.pronoun and (tied is None or tied.layer not in _WHO)  # not طائرات النظام ومدفعيته استهدفت
    does = alone and lead.layer in ("actor", "weapon") and act.values[0].rule.form == "verb"
    of_act = is_cue(lead, *_RESULTS) or does
    near = act.first - lead.last <= _NEXT and not is_cue(parsed.mention_at(lead.last), "to", "from", "in")
    return lead.first == act.first or (of_act and near)


def _names_subject(parsed: Parsed, joint: int, act: int) -> bool:
    """Whether an English "and" ties no two subjects, and only words of whose act it is stand behind it: "and heavy
    government" before "shelling"; not "rebels and the army clashed", "air and rocket attacks".
    """
    tied = parsed.mention_ending(joint)
    inside = joint == parsed.first or parsed.covered(joint, _WHO)
    if inside or (tied is not None and tied.layer in (*_WHO, "rule")):
        return False
    placed = parsed.first_of("place", parsed.first, joint) is not None or parsed.cues(parsed.first, joint) & _SPOKEN
    return bool(placed) and all(parsed.first_of(layer, joint, act) is None for layer in _NO_SUBJECT)


def _has_subject(parsed: Parsed, at: int, act: Mention, last: int) -> bool:
    """Whether the clause that opens at a token names who does what it tells: an act that is its subject, or a side, its
    men or planes.
    """
    noun, english = act.values[0].rule.form == "noun", parsed.tokens.words[act.first].isascii()
    if noun and english:
        return any(m.layer in ("harm", "rule") or is_cue(m, "be", "happens") for m in parsed.between(act.last, last))
    if noun and at < act.first:
        return True
    if english or at < act.first or parsed.tokens.keys[at - 1] in COMMAS:
        return any(m.layer in _WHO for m in parsed.between(at, act.first if english else act.last + _BEHIND))
    return False  # an Arabic verb may go on with the subject before it
