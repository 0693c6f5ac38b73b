"""Markers: what stands before the name of a side and ties it to the rest of the clause."""

from builders.coder.acts.kinds import CAPTIVITY
from builders.coder.frame import Clause
from builders.coder.places.firing import from_posts
from builders.coder.sentence import QUOTES, THAT, Parsed, is_cue
from builders.coder.sides.burdens import OF_IT, is_laid_on, lays_it_on
from builders.coder.sides.bystanders import fired_from
from builders.coder.sides.epithets import uses_it
from builders.coder.sides.men import MILITIAS, PLANES, are_men, men_of, of_members
from builders.coder.sides.posts import is_post, mans
from builders.coder.sides.shared import is_shared, shared_at, shared_post
from builders.coder.sides.speakers import accuses
from builders.coder.sides.units import acts_for, has_object_behind
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS

_LEAD = 3  # tokens before a name in which its preposition or site word stands
_LONGEST = 4  # tokens of the longest words for an alliance: "with the support of"
_ROLE_CUES = frozenset(
    {"by", "on", "with", "between", "of", "from", "origin", "control", "ally", "joint", "led", "among"}
)
_OPENERS = frozenset({"حيث", "اذ", "كما", "فيما", "بينما"})
_TAKEN = frozenset({"seized", "captured", "recaptured", "retaken", "taken", "wrested", "won"})
_APART = frozenset({"ل", "ول"})
_ACCUSED = 5  # tokens behind a word of accusing within which the accused is named
_FIRE = frozenset({"النار", "النيران"})
_OPENED = frozenset(
    {"اطلق", "اطلقت", "اطلقوا", "واطلق", "واطلقت", "واطلقوا", "فاطلق", "فاطلقت", "فتح", "فتحت", "فتحوا"}
)
_OPENING = frozenset({"ان", "بان", "وان", "كان", "كانت", "وكان", "وكانت"})
_BELIEVED = frozenset({"يعتقد", "يرجح", "يشتبه"})
_BULLETS = frozenset({"برصاص", "بنيران"})
_FIRED = frozenset({"dropped", "fired", "launched"})
_OWNED = frozenset({"manned", "operated", "owned", "used"})
_SIGNS = frozenset({"the", ",", "،", "both", "also"})


def marker(clause: Clause, mention: Mention, trigger: Mention) -> str:
    """What stands before a name: a preposition, `site` for a word of what is hit, or nothing."""
    if acts_for(clause, mention, trigger) or _opens_fire(clause, mention, trigger):
        return ""
    if fired_from(clause.parsed, mention):
        return "by"
    if _owns_means(clause.parsed, mention, trigger):
        return "means"
    if _fires_itself(clause.parsed, mention, trigger):
        return ""
    if any(here(clause.parsed, mention) for here in (is_post, mans, uses_it, _holds_position)):
        rule = trigger.values[0].rule
        hit = EVENT_TYPE_OF[rule.event] in (EXPLOSIONS, BATTLES)
        return "site" if hit else "by" if rule.event in CAPTIVITY else _before(clause, mention, trigger)
    men = men_of(clause.parsed, mention)
    if men is not None and _before(clause, mention._replace(first=men.first), trigger) == "by":
        return "by"  # "fired by gunmen of the Levant Front"
    return _before(clause, mention, trigger)


def _fires_itself(parsed: Parsed, mention: Mention, trigger: Mention) -> bool:
    """Whether the bases of a side are the subject of a bombing, with what they hit right behind: قصفت القواعد التركية
    قرية, not قصفت القواعد التركية في قرية.
    """
    rule = trigger.values[0].rule
    site, hit = parsed.first_of("site", trigger.last, trigger.last + 1), parsed.mention_at(mention.last)
    if rule.form != "verb" or EVENT_TYPE_OF[rule.event] != EXPLOSIONS or site is None or hit is None:
        return False
    base = site.values[0].effect == "military" and site.last in (mention.first, mention.last)  # قاعدة تركية: one site
    return base and hit.layer in ("kind", "site") and not hit.form.prefix


def _holds_position(parsed: Parsed, mention: Mention) -> bool:
    """Whether a position is that of a side in Arabic, where the word may mean a website too: موقع لقوات النظام."""
    return mention.form.prefix.startswith("ل") and parsed.tokens.keys[mention.first - 1] == "موقع"


def _owns_means(parsed: Parsed, mention: Mention, trigger: Mention) -> bool:
    """Whether those of a toll fell by the weapons of a side: قتل طفل بقذائف النظام, مسيرة تركية قتلت طفلا; not استهدفوا
    بصواريخ القوات.
    """
    weapon = parsed.first_of("weapon", mention.first - _LEAD, mention.first)
    owned = weapon is not None and weapon.last >= mention.first and not mention.form.prefix.startswith("و")
    return owned and trigger.values[0].rule.form == "harm" and not parsed.tokens.words[mention.first].isascii()


def _before(clause: Clause, mention: Mention, trigger: Mention) -> str:
    parsed = clause.parsed
    apart = _apart(parsed, mention)
    called = parsed.tokens.keys[mention.first - 1].endswith(MILITIAS)  # تابع لميليشيا الأمن العسكري
    left = _lead_start(clause, shared_at(parsed, mention.first - called) if apart is None else apart)
    near = parsed.between(max(clause.first, left - _LONGEST), mention.first)
    ends = [m for m in near if m.last <= mention.first or (m.layer == "site" and m.first < mention.first)]
    reaching = [m for m in ends if m.last >= left and (m.layer == "weapon" or _carries(m))]
    lead = [m for m in ends if m.first >= left or _allies(m) or m in reaching]
    lead = [m for m in lead if not ((m.layer == "rule" and _left_it(m, lead)) or _within_taking(m, trigger))]
    found = ""
    edge = mention.first  # where the words begin that belong to the name: "the car of a commander of ..."
    for before in reversed([m for m in lead if not _leads_on(parsed, m)]):
        if before.layer in ("actor", "place", "harm") or before is trigger or _has_subject(before, mention):
            break
        if any(when.first - 1 <= before.first < when.last for when in parsed.dates):
            continue  # "on Monday rebels ...": the preposition is the day's
        if before.layer == "cue" and before.values[0].cue in _ROLE_CUES:
            cue: str = before.values[0].cue
            gap = parsed.tokens.keys[before.last : mention.first]
            beside = _SIGNS.issuperset(gap) or are_men(parsed, before.last, mention.first)
            if not THAT.isdisjoint(gap) or (cue in ("ally", "joint", "led") and not beside):
                break  # دليل على أن الجيش
            if cue == "from" and of_members(parsed, before.last):
                edge = before.first
                continue
            told = _of_fire(parsed, before, found, trigger)
            if told or (cue == "between" and is_shared(parsed, before)):
                return told or "by"
            return "site" if found == "site" and cue not in ("by", "between", "led") else cue
        if before.layer == "site" and (is_cue(parsed.mention_ending(before.first), "by") or _shoots(parsed, before)):
            return "by"  # "run over by a car of the army"
        if before.layer == "site" and (_subject(parsed, before) or _fires(clause, before, trigger)):
            break
        if before.layer == "site" and (before.values[0].effect == "military" or before.last >= edge):
            found = "site"
        if before.last >= edge and (before.layer == "people" or is_cue(before, "in")):
            edge = min(edge, before.first)
    prefix = mention.form.prefix.removesuffix("ال") if apart is None else parsed.tokens.keys[apart]
    return found or _of_prefix(prefix, [m for m in lead if m.layer != "site" or not _subject(parsed, m)])


def _within_taking(before: Mention, trigger: Mention) -> bool:
    """Whether a word is only a part of those that tell whose a place became: "came under the control of"."""
    rule = trigger.values[0].rule
    inside = trigger.first <= before.first and before.last <= trigger.last
    return inside and before is not trigger and rule.choose == "captor" and rule.form == "passive"


def _leads_on(parsed: Parsed, before: Mention) -> bool:
    """Whether the word that ties a side in Arabic stands before this one: بدعم من طائرات التحالف, مواقع مشتركة بين."""
    planes = before.layer == "actor" and parsed.tokens.keys[before.last - 1] in PLANES
    return planes or shared_post(parsed, before)


def _shoots(parsed: Parsed, post: Mention) -> bool:
    """Whether Arabic tells by the bullets of a post or a patrol, or of its men, somebody fell: برصاص عناصر دورية."""
    men = parsed.mention_ending(post.first)
    at = men.first if men is not None and men.layer == "people" else post.first
    return parsed.tokens.keys[at - 1] in _BULLETS and post.values[0].effect == "military"


def _has_subject(masdar: Mention, name: Mention) -> bool:
    """Whether an Arabic name is the subject of a masdar of doing right before it: بعد ساعات من تنفيذ الطائرات مجزرة."""
    return is_cue(masdar, "happens") and not masdar.values[0].phrase.isascii() and masdar.last == name.first


def _of_fire(parsed: Parsed, cue: Mention, found: str, trigger: Mention) -> str:
    """`by` for whose posts or planes fire comes from, "fired from army positions", or whose fire somebody came under,
    "under the bombardment of the army"; `site` for who uses what was hit, "a bridge used by the jihadists".
    """
    kind, keys = cue.values[0].cue, parsed.tokens.keys
    led = keys[max(parsed.first, trigger.first - _LEAD) : trigger.first]
    if kind == "of" and cue.first == trigger.last and "under" in led:
        return "by"
    if kind == "by" and keys[cue.first - 1] in _OWNED:
        return "site"
    if kind not in ("from", "origin"):
        return ""
    fired = keys[cue.last - 2] in _FIRED or (found == "site" and from_posts(parsed, cue, trigger))
    return "by" if fired else ""


def _left_it(act: Mention, lead: list[Mention]) -> bool:
    """Whether an act stands within the words for what it left behind: مخلفات قصف للنظام."""
    return any(m.layer == "weapon" and m.first < act.first < m.last for m in lead)


def _lead_start(clause: Clause, at: int) -> int:
    """The token from which on words may tie a name, past an Arabic "it is believed that": يعتقد أنها تابعة للتحالف."""
    keys, left = clause.parsed.tokens.keys, at - _LEAD
    believed = next((n for n in range(max(clause.first, left - 1), at) if keys[n] in _BELIEVED), at)
    return max(clause.first, left if believed == at else believed - _LEAD)


def _subject(parsed: Parsed, site: Mention) -> bool:
    """Whether a site is a force that carries something out: "نفذت ليلة أمس دورية للجيش", not "استهدفت دورية للجيش"."""
    at = site.first
    for when in reversed([when for when in parsed.dates if when.last <= at]):
        at = when.first if when.last == at else at
    led = [m for m in parsed.between(at - 2, at) if m.last == at]
    carries = any(m.layer == "cue" and m.values[0].cue == "happens" for m in led)
    return carries and not any(m.layer == "rule" for m in led)


def _fires(clause: Clause, post: Mention, trigger: Mention) -> bool:
    """Whether a post opens an Arabic clause and a verb stands behind it, so that those in it fire: إن المعسكر الروسي
    قرب البلدة استهدف.
    """
    keys = clause.parsed.tokens.keys
    opens = post.first == clause.first or keys[post.first - 1] in _OPENING
    verb = trigger.values[0].rule.form == "verb" and post.last <= trigger.first
    return opens and verb and not keys[post.first].isascii()


def _apart(parsed: Parsed, mention: Mention) -> int | None:
    """The token of an Arabic particle that is written apart from a name, as before a quotation mark: لـ "الجيش"."""
    at = mention.first - 1 - (not parsed.tokens.words[mention.first - 1][:1].isalnum())
    return at if at >= parsed.first and parsed.tokens.keys[at] in _APART else None


def _opens_fire(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a side stands between the Arabic verb and the fire that it opens: أطلق حاجز للنظام النار على."""
    keys = clause.parsed.tokens.keys
    verb = next((at for at in range(mention.first, clause.first - 1, -1) if keys[at] in _OPENED), trigger.first)
    return keys[trigger.first] in _FIRE and verb < mention.first and mention.last <= trigger.first


def _of_prefix(prefix: str, lead: list[Mention]) -> str:
    """What the particles of an Arabic name make of it: what it owns is the last thing named before it."""
    if prefix.endswith("ل"):
        owned = next((m for m in reversed(lead) if m.layer in ("weapon", "site", "rule") or _flies(m)), None)
        if owned is None or owned.layer == "rule":
            return "of"
        return "site" if owned.layer == "site" else "means"
    return "and" if prefix.startswith("و") else ""


def _allies(mention: Mention) -> bool:
    return mention.layer == "cue" and mention.values[0].cue in ("ally", "joint")


def _carries(mention: Mention) -> bool:
    """Whether Arabic words name a vehicle by whom it carries, who are hit with it: سيارة تقل خمسة عناصر."""
    return is_cue(mention, "on") and mention.values[0].phrase.endswith("تقل")


def _flies(mention: Mention) -> bool:
    return mention.layer == "actor" and mention.values[0].kind == "aircraft"


def opens_with(parsed: Parsed, trigger: Mention, mention: Mention) -> bool:
    """Whether a name is the subject of a verb that opens an Arabic clause: "إذ قصفت روسيا منازل المدنيين"."""
    rule = trigger.values[0].rule
    if rule.form != "verb" or EVENT_TYPE_OF[rule.event] != EXPLOSIONS or trigger.last != mention.first:
        return False
    return parsed.tokens.keys[trigger.first - 1] in _OPENERS and has_object_behind(parsed, mention)


def were_from(parsed: Parsed, mention: Mention) -> bool:
    """Whether English says of whom the victims were: "most of those killed in the attack were from"."""
    at = mention.first - (parsed.tokens.keys[mention.first - 1] == "the")
    return parsed.tokens.keys[at - 1] == "from" and is_cue(parsed.mention_ending(at - 1), "be")


def lost_it(parsed: Parsed, trigger: Mention, mention: Mention) -> bool:
    """Whether English says that a place was taken from a side: "an airstrike in Ramouseh, seized from the army"."""
    taken = _TAKEN & set(parsed.tokens.keys[trigger.last : mention.first])
    return bool(taken) and is_cue(parsed.mention_ending(mention.first), "from")


def is_blamed(parsed: Parsed, mention: Mention) -> bool:
    """Whether an act is laid on a side: 'blaming "terrorists" for the attack', 'blaming the attack on "terrorists"'."""
    at = mention.first
    while at > parsed.first and (parsed.tokens.words[at - 1] in QUOTES or parsed.tokens.keys[at - 1] == "the"):
        at -= 1
    blame = parsed.mention_ending(at)
    blaming = blame is not None and is_cue(blame, "accusation") and lays_it_on(parsed, blame.first)
    return blaming or is_laid_on(parsed, at) or _is_charged(parsed, mention)


def _is_charged(parsed: Parsed, mention: Mention) -> bool:
    """Whether an Arabic side is accused of the act told before it: اتهمت دول عدة النظام بتنفيذه."""
    charge = parsed.tokens.keys[mention.last : mention.last + 1]
    accused = "accusation" in parsed.cues(mention.first - _ACCUSED, mention.first)
    return charge in OF_IT and accused and not accuses(parsed, mention)
