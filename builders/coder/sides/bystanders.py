"""Bystanders: names of sides that neither act nor suffer in a clause.

They only speak ("the army said"), hold the ground ("held by rebels"), back somebody ("backed by Turkey"), or describe
another name ("rebel-held", "the Turkish health ministry").
"""

from builders.coder.acts.asides import is_aside
from builders.coder.acts.kinds import MOVE, STANDOFF
from builders.coder.acts.pretexts import is_pretended
from builders.coder.acts.tries import FAIL
from builders.coder.days.datelines import is_before_agency
from builders.coder.frame import Clause
from builders.coder.places.strongholds import holds_it
from builders.coder.sentence import ARTICLES, COMMAS, THAT, Parsed, is_cue
from builders.coder.sides.adjectives import does, is_genus, of_area, of_group, of_man, of_origin, of_talks, of_town
from builders.coder.sides.beside import can_act, cues_before, cues_behind, end_of_list
from builders.coder.sides.epithets import WARS_ON, is_branch_or_foe, is_made_by
from builders.coder.sides.holders import holds_too
from builders.coder.sides.posts import mans, owns_landmark
from builders.coder.sides.speakers import disowns, of_office, speaks
from builders.coder.sides.talks import brokers, is_whom_accord_is_about, talked
from builders.coder.tolls.victims import is_kin
from builders.language.grammar import Grammar
from builders.mention import Mention

_HELD = 5  # tokens of "areas under the control of" before the side that holds them
_SOURCE = 3  # tokens between "that came from" and such words
_POSTED = 9  # tokens between "where there are" and whose posts they are
_BESIDE = 3  # tokens between an adjective of a side and the noun that it belongs to
_CARRIED = 8  # tokens between a state and the act that it carries out
_ACCORD = 6  # tokens behind "signed by" in which the parties stand
_PARTICIPLES = frozenset(
    {"held", "controlled", "occupied", "backed", "allied", "linked", "affiliated", "aligned", "supported", "led", "run"}
)
_HOLDING = frozenset({"held", "controlled", "occupied"})
_CHARGED = 8  # tokens between a charge and whom it names
_FIRED = frozenset({"fired", "launched", "shot"})
_AWAY = frozenset({"away", "from", "the", "من"})
_AGAINST = frozenset({"ضد", "تنظيم"})
_CAMPAIGNS = frozenset("حمله عمليه عمليات هجوم هجوما هجمات معركه معارك غارات قصف مداهمات مداهمه".split())
_CAMPAIGN = 3  # tokens between such a word and what it is for
_TO_STOP = frozenset("لاحباط لردع لصد لمنع لمواجهه لوقف للتصدي".split())
_STOPPED = 5  # tokens between such a word and whom it is to stop
_WHO = frozenset({"had", "have", "to", "were", "who"})
_FLEEING = frozenset("escaped escaping fled flee fleeing فارين فارون هاربين هاربون هربا".split())
_OF_ITSELF = frozenset({"by", "to", "with"})  # behind a participle that tells of the name before it


def bystander(clause: Clause, mention: Mention, kind: str, grammar: Grammar) -> str:
    """Why a name has no part in what the clause tells: `speaks`, `holds`, `backs`, `describes`; empty if it has one."""
    parsed = clause.parsed
    before, behind = cues_before(parsed, mention), cues_behind(parsed, mention)
    tells = speaks(parsed, mention, before, behind, grammar) or disowns(clause, mention)
    if tells or _is_in_dateline(parsed, mention):
        return "speaks"
    if "control" in before | behind | parsed.cues(mention.first, mention.first + 1) or _takes(parsed, mention):
        acts = fired_from(parsed, mention) or mans(parsed, mention) or _takes(parsed, mention)
        return "" if acts else "holds"
    if any(of(parsed, mention) for of in (_is_posted, holds_it, holds_too, _names_post)):
        return "holds"
    if not before.isdisjoint({"backed", "about"}) or (
        "ally" in before and (kind == "state" or _epithet(parsed, mention))
    ):
        return "backs"
    if _modifies(parsed, mention) or is_made_by(parsed, mention):
        return "describes" if _HOLDING.isdisjoint(parsed.tokens.keys[mention.last : mention.last + 2]) else "holds"
    epithets = (of_area, of_group, of_man, of_origin, of_talks, of_town)
    if kind == "adjective" and any(of(parsed, mention) for of in epithets):
        return "describes"
    if kind == "adjective" and of_office(parsed, mention, grammar):
        return "speaks"
    if "accord" in parsed.cues(mention.first - _ACCORD, mention.first) or is_aside(parsed, mention.first):
        return "describes"
    told = (_is_sent, _is_awaited, _is_pretended, _of_long_war, talked, brokers, is_whom_accord_is_about)
    if any(of(clause, mention) for of in told) or owns_landmark(parsed, mention):
        return "describes"
    if (
        any(of(parsed, mention) for of in (is_kin, is_genus, is_branch_or_foe, _is_charged, _is_fled, _is_minded))
        or "charge" in before
    ):
        return "describes"  # "shot for dealing with the coalition"
    before -= {"negation"} if parsed.tokens.keys[mention.first - 1] in FAIL else set()  # "a failed rebel attack"
    if not before.isdisjoint({"near", "negation"}) or ("adjacent" in before and kind == "state"):
        return "describes"  # "an explosion near the police headquarters", "though no rebel groups were there"
    named = kind not in ("adjective", "state") or _has_noun(parsed, mention) or does(parsed, mention)
    return "" if named else "describes"


def _is_in_dateline(parsed: Parsed, mention: Mention) -> bool:
    """Whether a country only says with its town from where an agency reports: أنقرة، تركيا (CNN) --."""
    opens = parsed.first_of("rule", parsed.first, mention.first) is None
    return opens and is_before_agency(parsed.tokens, parsed.first, mention.last)


def _takes(parsed: Parsed, mention: Mention) -> bool:
    """Whether a place is told to come into the hands of a side: "came under the control of rebels", "rebel control"."""
    at = mention.first - (parsed.tokens.keys[mention.first - 1] in ARTICLES)
    near = [m for m in parsed.between(at - _HELD, mention.last) if m.layer == "rule"]
    rules = [m.values[0].rule for m in near if m.last == at or m.first < mention.first < m.last]
    taken = any(rule.choose == "captor" and rule.form == "passive" for rule in rules)
    return taken and not is_aside(parsed, mention.first)


def fired_from(parsed: Parsed, mention: Mention) -> bool:
    """Whether the ground that a side holds is told as where fire came from: قصف مصدره مناطق سيطرة النظام."""
    if parsed.holders_of(mention):  # "fired from rebel-held areas"
        led = parsed.mention_ending(mention.first - (parsed.tokens.keys[mention.first - 1] in ARTICLES))
        return led is not None and _is_fire(parsed, led)
    if "control" not in parsed.cues(mention.first - _HELD, mention.first):
        return False
    held = next(m for m in parsed.between(mention.first - _HELD, mention.first) if is_cue(m, "control"))
    for source in parsed.between(held.first - _SOURCE, held.first):
        if is_cue(source, "by") or _is_fire(parsed, source):
            return True
        if is_cue(source, "from") and source.last >= held.first - 1:
            fire = parsed.mention_ending(source.first)
            return fire is not None and fire.layer in ("rule", "weapon")
    return False


def _is_fire(parsed: Parsed, source: Mention) -> bool:
    """Whether an English word tells whence somebody fired: "fired from", "mortar fire from"."""
    if is_cue(source, "origin"):
        return parsed.tokens.keys[source.first] in _FIRED
    fire = parsed.mention_ending(source.first) if is_cue(source, "from") else None
    if fire is None or fire.layer != "rule":
        return False
    rule = fire.values[0].rule
    return rule.lang == "en" and rule.form == "noun" and rule.event in STANDOFF


def _is_pretended(clause: Clause, mention: Mention) -> bool:
    return is_pretended(clause.parsed, mention.first)


def _of_long_war(clause: Clause, mention: Mention) -> bool:
    """Whether Arabic names whom others wage their war on, to say what they are for: برنامج لمحاربة داعش, أثبتوا فعالية
    في قتال التنظيم; not what an act is for, حملة لمحاربة التنظيم, nor a fight in which somebody fell.
    """
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    at = mention.first - 1
    while at > clause.first and (keys[at] in _AGAINST or not parsed.tokens.words[at][:1].isalnum()):
        at -= 1
    if not _CAMPAIGNS.isdisjoint(keys[max(clause.first, at - _CAMPAIGN) : at]):
        return False
    if keys[at].removeprefix("ل").removeprefix("ب") in WARS_ON:
        return True
    fell = any(m.layer == "harm" for m in parsed.between(clause.first, at))
    return not fell and (keys[at] == "لقتال" or keys[at - 1 : at + 1] == ["في", "قتال"])


def _is_sent(clause: Clause, mention: Mention) -> bool:
    """Whether an English name is the object within the words of an act, of whoever sends it: "Turkey moved troops"."""
    moves = [act for act in clause.triggers if act.values[0].rule.event == MOVE and act.values[0].rule.lang == "en"]
    return any(act.first < mention.first < act.last for act in moves)


def _is_awaited(clause: Clause, mention: Mention) -> bool:
    """Whether Arabic names whom forces come to stop: دخلت قوات موالية إلى عفرين للتصدي للهجوم التركي."""
    moved = any(act.values[0].rule.event == MOVE for act in clause.triggers if act.first < mention.first)
    near = clause.parsed.tokens.keys[max(clause.first, mention.first - _STOPPED) : mention.first]
    return moved and not _TO_STOP.isdisjoint(near)


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


def _epithet(parsed: Parsed, mention: Mention) -> bool:
    """Whether the word of support before a name has the article: "the Turkey-backed army", المدعوم من تركيا."""
    support = parsed.mention_ending(mention.first)
    return support is not None and support.form.prefix.endswith("ال")


def _has_noun(parsed: Parsed, mention: Mention) -> bool:
    """Whether an adjective or the name of a country stands beside what it can act with, or behind "by"."""
    led = parsed.mention_ending(mention.first)
    if led is not None and led.layer == "cue" and (led.values[0].cue == "by" or _carries_out(parsed, led, mention)):
        return True
    first, last = mention.first - _BESIDE - 1, end_of_list(parsed, mention) + _BESIDE
    near = [m for m in parsed.between(first, last) if m.first != mention.first or m.last > mention.last]
    return any(can_act(m) and THAT.isdisjoint(parsed.tokens.keys[mention.last : m.first]) for m in near)


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


def _is_charged(parsed: Parsed, mention: Mention) -> bool:
    """Whether a side is only what captives are said to have had to do with: "accusing them of helping the SDF"."""
    near = parsed.between(max(parsed.first, mention.first - _CHARGED), mention.first)
    charge = next((m for m in reversed(near) if is_cue(m, "charged")), None)
    return charge is not None and parsed.first_of("rule", charge.last, mention.first) is None


def _is_fled(parsed: Parsed, mention: Mention) -> bool:
    """Whether a side is only what people had fled who were then hit: "tents of people who fled ISIS acts", الفارين من
    داعش.
    """
    at = mention.first - 1
    while at > parsed.first and parsed.tokens.keys[at] in _AWAY:
        at -= 1
    if parsed.tokens.keys[at].removeprefix("ال") not in _FLEEING:
        return False
    who = parsed.mention_ending(at)  # "the fleeing terrorists" themselves may act
    return (who is not None and who.layer == "people") or parsed.tokens.keys[at - 1] in _WHO


def _is_minded(parsed: Parsed, mention: Mention) -> bool:
    """Whether Arabic only says for whom something matters: بالغ الأهمية بالنسبة للجيش السوري."""
    return parsed.tokens.keys[mention.first - 1] == "بالنسبه" and mention.form.prefix.startswith("ل")


def _modifies(parsed: Parsed, mention: Mention) -> bool:
    """Whether a name only describes another: "rebel-held", "US-backed"; not "terrorists linked to"."""
    keys = parsed.tokens.keys
    if mention.values[0].kind in ("group", "again") and keys[mention.last : mention.last + 1] != ["-"]:
        return False
    behind = [key for key in keys[mention.last : mention.last + 3] if key not in ("-", "–")]
    return bool(behind) and behind[0] in _PARTICIPLES and _OF_ITSELF.isdisjoint(behind[1:2])
