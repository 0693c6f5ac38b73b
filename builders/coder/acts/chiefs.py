"""Chiefs: the word of a clause that names its event, among those that only tell more of it."""

from builders.coder.acts import campaigns, status
from builders.coder.acts.alongside import goes_with
from builders.coder.acts.kinds import AIR, ARREST, INTERCEPTION, MOVE, leading, tells_losses
from builders.coder.acts.leads import days_after, head_noun, hits, led_by
from builders.coder.frame import Clause
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_BACKED = 6  # tokens between "backed by" and the strikes, with whose they are
_WHO = 4  # tokens between "who" and its verb
_FROM = frozenset(
    """من مناطق جراء اثر بسبب نتيجه هربا خوفا because due amid from escape escaping after following over""".split()
)
_DRIVEN = 4  # tokens between such a word and the act: جراء تصاعد حدة القتال
_LOST = 4  # tokens behind a word for destroying in which that stands which was lost
_BLAMED = 3  # tokens between "blaming" and the act
_WARDED = 3  # tokens between warding off and what is warded off, with who does it


def chief_of(clause: Clause) -> int:
    """Index of the trigger that names the event.

    Not one that only tells what came before it, or what was planned, if there is another.
    """
    every = range(len(clause.triggers))
    if len(every) == 1:
        return 0
    why = ("response", "case", "involvement", "charge")
    own = [n for n in every if not _came_before(clause, n) and not led_by(clause.parsed, clause.triggers[n], *why)]
    own = [n for n in own if not led_by(clause.parsed, head_noun(clause, clause.triggers[n]), *why)] or list(every)
    own = [n for n in own if not campaigns.frames_another(clause.parsed, clause.triggers[n])] or own
    own = [n for n in own if not (_wards_off(clause, n) or _is_blamed(clause, n))] or own
    own = [n for n in own if not (_backs(clause, clause.triggers[n]) or _ruins(clause, clause.triggers[n]))] or own
    own = [n for n in own if not goes_with(clause, clause.triggers[n])] or own
    own = [n for n in own if not _drives_out(clause, n)] or own
    own = [n for n in own if not (_tells_losses(clause, n) or _tells_of_foes(clause, n))] or own
    own = [n for n in own if not (_aims(clause, n) or _gives_way(clause, n))] or own
    real = [n for n in own if status.problem(clause, clause.triggers[n], placed=True, dated=True) is None]
    chosen = real or own
    return chosen[leading([clause.rules[n] for n in chosen])]


def _came_before(clause: Clause, at: int) -> bool:
    """Whether an act is told as what came before another of its clause, which "a day after" has not opened itself."""
    parsed, trigger = clause.parsed, clause.triggers[at]
    after = days_after(parsed, trigger)
    opened = after is not None and parsed.first < after.first < clause.triggers[0].first and clause.first > parsed.first
    return led_by(parsed, trigger, "after", "response") or (after is not None and not opened)


def _backs(clause: Clause, trigger: Mention) -> bool:
    """Whether strikes only back those who fight: "clashes with the army, backed by Russian air strikes"."""
    cues = clause.parsed.cues(max(clause.first, trigger.first - _BACKED), trigger.first)
    return trigger.values[0].rule.event == AIR and trigger.values[0].rule.form == "noun" and "ally" in cues


def _ruins(clause: Clause, trigger: Mention) -> bool:
    """Whether an English passive only tells what became of houses: "fired shells on A, as a house was destroyed"."""
    parsed = clause.parsed
    if not tells_losses(trigger.values[0].rule) or "be" not in parsed.cues(trigger.first - 2, trigger.first):
        return False
    hit = [m for m in parsed.between(trigger.first - _BACKED, trigger.first) if m.layer == "site"]
    return bool(hit) and hit[-1].values[0].site == "house"


def _drives_out(clause: Clause, at: int) -> bool:
    """Whether a noun only tells from what the many flee of whom was told before it: نزح الآلاف جراء القتال, "fled
    because of the fighting".
    """
    parsed, trigger, before = clause.parsed, clause.triggers[at], clause.triggers[:at]
    keys = parsed.tokens.keys
    flee = [t for t in before if t.values[0].rule.event == "Other" and t.values[0].rule.leaves]
    if (
        not flee
        or trigger.values[0].rule.form != "noun"
        or parsed.cues(flee[-1].last, trigger.first) & {"break", "turn"}
    ):
        return False
    return not _FROM.isdisjoint(keys[max(flee[-1].last, trigger.first - _DRIVEN) : trigger.first])


def _gives_way(clause: Clause, at: int) -> bool:
    """Whether those withdrew who held what was taken: سيطرت على البلدة إثر انسحاب المقاتلين."""
    trigger, before = clause.triggers[at], clause.triggers[:at]
    return trigger.values[0].rule.event == MOVE and any(t.values[0].rule.choose == "captor" for t in before)


def _tells_losses(clause: Clause, at: int) -> bool:
    """Whether a word only tells what was lost in the fire told before it: "shelled A destroying tanks", in Arabic of
    houses, as its outcome: استهدفت قذائف بلدة، ما أدى إلى تدمير مبنى; or what was warded off: تصدت لصواريخ ودمرت اثنين.
    """
    trigger = clause.triggers[at]
    rule, parsed = trigger.values[0].rule, clause.parsed
    if tells_losses(rule) and any(t.values[0].rule.event == INTERCEPTION for t in clause.triggers[:at]):
        return parsed.first_of("site", trigger.last, trigger.last + _LOST) is None
    fired = [t for t in clause.triggers[:at] if EVENT_TYPE_OF[t.values[0].rule.event] == EXPLOSIONS]
    if not fired or not tells_losses(rule):
        return False
    lost = parsed.first_of("site", trigger.last, trigger.last + _LOST)
    house = lost is not None and lost.values[0].effect == "civilian"
    return rule.lang == "en" or (house and "result" in parsed.cues(fired[-1].last, trigger.first))


def _tells_of_foes(clause: Clause, at: int) -> bool:
    """Whether an English verb only says who the others were: "clashed with men who tried to attack"."""
    trigger, before = clause.triggers[at], clause.triggers[:at]
    who = "who" in clause.parsed.tokens.keys[trigger.first - _WHO : trigger.first]
    return who and any(t.values[0].rule.form == "verb" for t in before)


def _aims(clause: Clause, at: int) -> bool:
    """Whether an Arabic verb only tells at whom a raid was aimed: عملية مداهمة استهدفت منزلا, إنزال جوي على قرية استهدف
    منزلا.
    """
    if at == 0 or clause.triggers[at - 1].values[0].rule.event != ARREST:
        return False
    raid, trigger = clause.triggers[at - 1], clause.triggers[at]
    rule, between = trigger.values[0].rule, clause.parsed.between(raid.last, trigger.first)
    aimed = rule.lang == "ar" and rule.form == "verb" and rule.choose == "means" and rule.weak
    placed = bool(between) and not any(m.layer in ("actor", "weapon", "harm") for m in between)
    noun = raid.values[0].rule.form == "noun"
    return hits(clause.parsed, raid, trigger) or (noun and aimed and placed)


def _wards_off(clause: Clause, at: int) -> bool:
    """Whether a trigger only tells that fire was warded off, which is told behind it or was told before: تصدت لعدوان
    إسرائيلي, قصف تصدت له الدفاعات.
    """
    trigger = clause.triggers[at]
    fired = [t for t in clause.triggers if EVENT_TYPE_OF[t.values[0].rule.event] == EXPLOSIONS]
    told = any(0 <= t.first - trigger.last <= _WARDED and t.form.prefix.startswith("ل") for t in fired)
    it = clause.parsed.tokens.keys[trigger.last : trigger.last + 1]
    told = told or (it in (["له"], ["لها"]) and any(t.last <= trigger.first for t in fired))
    return told and "repel" in clause.parsed.cues(trigger.first, trigger.last)


def _is_blamed(clause: Clause, at: int) -> bool:
    """Whether a noun only means the act told before, which English lays on somebody: "blaming the attack on"."""
    parsed, trigger = clause.parsed, clause.triggers[at]
    keys = parsed.tokens.keys
    blamed = any(key.startswith("blam") for key in keys[max(clause.first, trigger.first - _BLAMED) : trigger.first])
    return blamed and keys[trigger.last : trigger.last + 1] == ["on"]
