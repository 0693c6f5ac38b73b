"""Roles: what the place of a name, the preposition before it and the act make of it (see `grammar.csv`)."""

from builders.coder.acts.kinds import AIR, BLAST, CAPTIVITY, FLYING, MOVE, PEACEFUL, TRANSFER
from builders.coder.acts.leads import SUCCEEDS
from builders.coder.acts.voice import voice
from builders.coder.frame import Clause
from builders.coder.sentence import IMPERFECT, QUOTES, THAT, Parsed, is_cue
from builders.coder.sides.beside import AUXILIARIES
from builders.coder.sides.markers import is_blamed, lost_it, opens_with, were_from
from builders.coder.sides.shootdowns import flew
from builders.coder.sides.subjects import subject_told
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.victims import ARMED_NAMES
from builders.language.grammar import Grammar
from builders.mention import Mention
from builders.rules import Rule
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS

_HIT = 4  # tokens between an act and the name that it hits: "انفجار دورية للأمن"
_MANAGED = SUCCEEDS | {"تبني", "تبنت"}
_SETS_TO = frozenset({"اقدم", "اقدمت", "اقدموا", "قام", "قامت", "قاموا", "قيام", "اقدام"})
_UNITS = frozenset({"سرايا", "سريه", "فوج", "افواج", "كتايب", "كتيبه", "سلاح", "وحدات", "لواء"})
_IN_RANKS = frozenset({"في", "ضمن", "لدي", "بصفوف"})
_OF_SIDE = QUOTES | {"تنظيم", "فصيل", "ميليشيا", "مليشيا"}
_RANK = 4  # tokens between a captive and "in" of the side that he serves, with what he is there
_CELL = 3  # tokens of a cell before the name of whose it is
_CELLS = frozenset({"خليه", "خلايا"})
_CAR = 4  # tokens between a car and the name of whose it is
_CARS = frozenset({"convoy", "patrol", "vehicle-civilian", "vehicle-military"})
_OWNED = 6  # tokens between a vehicle and the side whose man drove it
_MEN = 4  # tokens between a verb and the side whose men are its subject
_CHARGED = 5  # tokens behind a word of accusing within which the accused is named
_KILLERS = ARMED_NAMES | {"aircraft", "state"}
_SENDS = ("ارسل", "ارسال", "دفع", "استقدم", "استقدام", "سير", "تسيير", "حشد", "نشر")
_FORCES = 4  # tokens between those who come and whose they are, with their adjectives
_SUBJECT = 2  # tokens behind a verb in which its subject stands


def role_of(clause: Clause, mention: Mention, trigger: Mention, marker: str, grammar: Grammar) -> str:
    """What the grammar makes of a name by its place and preposition; what is taken "from" a side it loses."""
    rule = trigger.values[0].rule
    explosion = EVENT_TYPE_OF[rule.event] == EXPLOSIONS
    if marker == "from" and rule.choose in ("captor", "captive"):
        return "target"
    shot_down = flew(clause, trigger, mention) and not _shoots(clause, marker, mention)
    if shot_down or (marker == "from" and were_from(clause.parsed, mention)):
        return "target"
    if explosion and lost_it(clause.parsed, trigger, mention):
        return ""
    if marker == "from" and (rule.event == TRANSFER or rule.choose == "leavers"):
        return "actor"  # "the first batch of the rebels left"
    if rule.event == MOVE and _whose_forces(clause, mention, trigger, marker):
        return "actor"
    subject = not marker and (opens_with(clause.parsed, trigger, mention) or _fires(clause.parsed, mention))
    subject = subject or _of_gunners(clause, mention, trigger)
    if subject or is_blamed(clause.parsed, mention) or _owns_car(clause.parsed, mention, trigger):
        return "actor"
    if rule.event in CAPTIVITY and _whose_are_taken(clause, trigger, mention):
        return "target"
    kind = mention.values[0].kind
    if kind == "adjective" and mention.first == trigger.last and rule.form == "noun":
        return "actor"  # قصف روسي
    if kind == "aircraft" and marker in ("", "from") and explosion:
        return "actor"  # planes that are named beside a bombing bomb
    flies = rule.event == AIR and set(clause.parsed.actors_of(mention)) <= FLYING
    if marker == "of" and (flies or _whose_act(clause, mention, trigger)):
        return "actor"  # "strikes of the coalition"
    where = "after" if mention.first >= trigger.last else "before"
    object_ = 0 <= mention.first - trigger.last < _SUBJECT and not marker and has_own_subject(clause, trigger)
    if (
        object_
        or _is_shaken(clause, trigger, mention)
        or (marker != "by" and _owned_what_blew_up(clause, mention))
        or (marker in ("", "site") and subject_told(clause, trigger, mention))
    ):
        return "target"
    return grammar.get((voice(clause, trigger, grammar), where, marker), "")


def _shoots(clause: Clause, marker: str, mention: Mention) -> bool:
    """Whether English names planes as those by which another was shot down."""
    return marker == "by" and clause.parsed.tokens.words[mention.first].isascii()


def _fires(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English name is the subject of a verb of firing: "Russia said Israeli jets had fired the missiles"."""
    at = mention.last
    while at < parsed.last and parsed.tokens.keys[at] in AUXILIARIES:
        at += 1
    return parsed.tokens.keys[at : at + 1] in (["dropped"], ["fired"])


def _whose_forces(clause: Clause, mention: Mention, move: Mention, marker: str) -> bool:
    """Whether a side is that whose forces come in Arabic: وصلت تعزيزات عسكرية ضخمة لقوات النظام, من قوات النظام; not to
    which others send them.
    """
    if marker == "of" and mention.first - move.last < _SUBJECT:
        return True
    sent = clause.parsed.tokens.keys[move.first].removeprefix("و").startswith(_SENDS)
    if sent or move.values[0].rule.leaves or marker not in ("of", "from") or mention.first - move.last > _FORCES:
        return False
    return all(is_cue(m, "from", "member") for m in clause.parsed.between(move.last, mention.first))


def _owns_car(parsed: Parsed, mention: Mention, trigger: Mention) -> bool:
    """Whether a side is that whose car ran somebody over: دهسته مدرعة تركية, دهس بعربة للتحالف."""
    if trigger.values[0].rule.weapon != "vehicle":
        return False
    near = [m for m in parsed.between(mention.first - _CAR, mention.last) if m.layer in ("site", "people")]
    return bool(near) and near[-1].layer == "site" and near[-1].values[0].site in _CARS


def _whose_are_taken(clause: Clause, arrest: Mention, mention: Mention) -> bool:
    """Whether a side is that of those who are taken: "the arrest of a cell that belongs to"."""
    between = clause.parsed.cues(arrest.last, mention.first)
    patrol = clause.parsed.first_of("site", arrest.last, arrest.last + 1)  # "a patrol of the SDF arrested"
    belongs = "member" in between and patrol is None and not between & {"ally", "by", "happens"}
    return belongs or _has_post_in(clause, arrest, mention) or _is_cells(clause.parsed, mention)


def _has_post_in(clause: Clause, arrest: Mention, mention: Mention) -> bool:
    """Whether who is named right behind an Arabic word for his arrest serves in a side: اعتقال قيادي بارز في قسد."""
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    captive = parsed.first_of("people", arrest.last, arrest.last + 1)
    ties = (at for at in range(mention.first - 1, arrest.last, -1) if keys[at] not in _OF_SIDE)
    tie = next(ties, None)
    if captive is None or tie is None or keys[tie] not in _IN_RANKS:
        return False
    return tie - captive.last <= _RANK and all(m.layer == "people" for m in parsed.between(captive.last, tie))


def _is_cells(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name is that of whose cell Arabic tells to be taken: القبض على خلية لداعش, خلية من عناصر التنظيم."""
    before = parsed.tokens.keys[max(parsed.first, mention.first - _CELL) : mention.first + 1]
    near = parsed.between(mention.first - _CELL, mention.first)
    return any(key.removeprefix("ال") in _CELLS for key in before) and not any(is_cue(m, "by", "joint") for m in near)


def _whose_act(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether an English name says whose the act behind it is: "was the target of an Israeli attack"."""
    parsed = clause.parsed
    act = parsed.first_of("rule", mention.last, mention.last + 1)
    if act is None or act.values[0].rule.form != "noun" or not parsed.tokens.words[mention.first].isascii():
        return False
    return trigger.values[0].rule.form != "noun" and EVENT_TYPE_OF[act.values[0].rule.event] in (BATTLES, EXPLOSIONS)


def _owned_what_blew_up(clause: Clause, mention: Mention) -> bool:
    """Whether a side is named as that to which belongs what Arabic tells to have blown up, or whose man drove it:
    انفجرت عبوة بسيارة تابعة للفصيل, بسيارة لقيادي في الفصيل.
    """
    near = clause.parsed.between(mention.first - _OWNED, mention.first)
    site = next((m for m in reversed(near) if m.layer == "site"), None)
    before = [t for t in clause.triggers if site is not None and t.last <= site.first]
    if site is None or not any(t.values[0].rule.event == BLAST for t in before):
        return False
    between = clause.parsed.between(site.last, mention.first)
    owned = all(m.layer == "people" or is_cue(m, "member", "in") for m in between)
    return owned and (site.form.prefix == "ب" or before[-1].last == site.first)


def _is_shaken(clause: Clause, blast: Mention, mention: Mention) -> bool:
    """Whether an adjective says whose was what Arabic blasts shook: انفجارات هزت مستودعات أسلحة إيرانية."""
    shook = "happens" in clause.parsed.cues(blast.last, mention.first)
    return blast.values[0].rule.event == BLAST and mention.values[0].kind == "adjective" and shook


def has_own_subject(clause: Clause, verb: Mention) -> bool:
    """Whether an Arabic verb is in the plural, so that its subject is not what stands behind it: هاجموا قوات النظام."""
    plural = clause.parsed.tokens.keys[verb.last - 1].endswith("وا")
    return plural and verb.values[0].rule.form == "verb"


def read_by(clause: Clause, mention: Mention, chief: Mention) -> Mention:
    """The trigger by which a name is read: the last that stands before it, or the chief; one that is fired, by the verb
    whose object it is: الجيش ألقى براميل على; behind a protest, what is done to it: "protested in A and police fired".
    """
    before = next((t for t in reversed(clause.triggers) if governs(t, mention)), None)
    does = next((t for t in clause.triggers if 0 <= t.first - mention.last < _MEN), None)
    if before is not None and does is not None and _gathers(before) and not _gathers(does):
        return does
    fired = chief.values[0].rule.form == "passive"
    fires = (t for t in clause.triggers if fired and t.last <= chief.first and "weapon" in t.values[0].rule.object)
    return before or next(fires, chief)


def _gathers(trigger: Mention) -> bool:
    """Whether a trigger tells that people came together."""
    rule: Rule = trigger.values[0].rule
    return rule.event == PEACEFUL


def governs(trigger: Mention, mention: Mention) -> bool:
    """Whether a trigger stands before a name, or ends in its first word: شنت طائرات روسية."""
    inside = trigger.first < mention.first < trigger.last and trigger.values[0].rule.event == AIR
    return inside or names_author(trigger, mention) or trigger.last <= mention.first


def names_author(trigger: Mention, mention: Mention) -> bool:
    """Whether one phrase is the act and the name of whose it is: تصدت لعدوان إسرائيلي, "came under rebel control"."""
    rule = trigger.values[0].rule
    if rule.choose == "captor" and rule.form == "passive":
        return bool(trigger.first < mention.first < trigger.last)
    return trigger.first == mention.first < trigger.last and rule.event == AIR


def has_object(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a name stands between a verb and the person it is done to: اغتال مسلحون شابا."""
    person = clause.parsed.first_of("people", mention.last, mention.last + 1)
    return person is not None and not person.form.prefix and mention.first == trigger.last


def kills(clause: Clause, mention: Mention, trigger: Mention, harms: list[Harm]) -> bool:
    """Whether a name is the subject of a verb with its object behind it: "... وقتلوا ثلاثة", "قتل التنظيم ثلاثة"."""
    if trigger.values[0].rule.form != "harm":
        return False
    objects = [
        h for h in harms if trigger.first <= h.list_at < trigger.last and h.last > max(trigger.last, mention.last)
    ]
    if mention.last <= trigger.first and manages(clause, mention, trigger):
        return bool(objects)
    if mention.last <= trigger.first:
        plural = clause.parsed.tokens.keys[trigger.last - 1].endswith("وا")
        return bool(objects) and (plural or _opens(clause, mention, trigger))
    beside = mention.first - trigger.last <= 1 and mention.values[0].kind in _KILLERS
    own = set(clause.parsed.actors_of(mention))
    arabic = not clause.parsed.tokens.words[trigger.first].isascii()
    return arabic and beside and any(not own & set(h.actors) for h in objects)


def _opens(clause: Clause, mention: Mention, verb: Mention) -> bool:
    """Whether an Arabic name opens what is told, right before its verb: قسد قتلت مدنيا; as headline تقتل."""
    parsed = clause.parsed
    before = [key for key in parsed.tokens.keys[clause.first : mention.first] if key not in QUOTES]
    after = [key for key in parsed.tokens.keys[mention.last : verb.first] if key not in QUOTES]
    now = parsed.tokens.keys[verb.first][0] in IMPERFECT and parsed.kind != "title" and bool(before)
    subject = mention.values[0].kind in _KILLERS and (not before or before[-1] in THAT)
    return subject and not (after or now or verb.form.prefix or parsed.tokens.words[verb.first].isascii())


def _of_gunners(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a side is named as that in which the gunners serve who act: استهدف فوج المدفعية في هيئة تحرير الشام."""
    keys = clause.parsed.tokens.keys
    subject = keys[trigger.last : trigger.last + 1]
    serves = keys[mention.first - 1] in ("في", "لدي") and mention.first - trigger.last <= _HIT + _SUBJECT
    return serves and bool(subject) and subject[0] in _UNITS and trigger.values[0].rule.form == "verb"


def manages(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a side succeeds in an act, sets to it or is accused of it: تمكنت الفصائل من قتل جندي, استطاع عناصر
    التنظيم قتل ضابط, أقدم مسلحون على قتل شاب, اتهم ناشطون النظام بقتل شاب.
    """
    keys = clause.parsed.tokens.keys
    before = keys[max(clause.first, mention.first - _MEN) : mention.first]
    gap = [key for key in keys[mention.last : trigger.first] if key[:1].isalnum()]
    managed = not _MANAGED.isdisjoint(key.removeprefix("و") for key in before[-_SUBJECT:])
    set_to = any(key.removeprefix("و").removeprefix("ب") in _SETS_TO for key in before)
    tied = gap == ["علي"] or (not gap and trigger.form.prefix == "ب")
    charged = tied and not gap and "accusation" in clause.parsed.cues(mention.first - _CHARGED, mention.first)
    return (managed and gap in ([], ["من"], ["في"])) or (set_to and tied) or charged
