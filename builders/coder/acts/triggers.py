"""Triggers: which words of a sentence that rules know tell an event there, and which have another sense."""

from itertools import pairwise

from builders.coder.acts.accidents import blows_up_at_home
from builders.coder.acts.asides import is_aside
from builders.coder.acts.kinds import AGREEMENT, CAPTIVITY, PLANTED, TERRITORY, TRANSFER
from builders.coder.acts.spoils import has_not_gone_off, is_spoil
from builders.coder.acts.swathes import only_says_who
from builders.coder.acts.takings import THINGS, things_taken
from builders.coder.days.comparing import is_compared, is_in_apposition
from builders.coder.sentence import ARTICLES, Parsed, is_cue
from builders.coder.sides.shootdowns import crashed
from builders.coder.tolls.victims import ARMED_ROLES
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS, PROTESTS

_FALLEN = 3  # tokens behind "fell" in which stands what fell
OBJECT = 7  # tokens behind a word within which its object stands
_COUNTED = 3  # tokens between a figure and the persons counted
_CROWD = range(100, 1_000_000)  # persons who make a mass displacement; beyond it stands the sum of a war
_BEGUN = frozenset("بدا بدات بداوا يواصل تواصل واصل واصلت استانف استانفت".split())  # verbs whose object is an exit
_THOUSANDS = range(1000, _CROWD.stop)  # figures that are of persons, if they flee
_RID = 8  # tokens behind "cleared" in which stands of what a place was cleared
_STATION = 5  # tokens behind "stationed at" that name the post
_REMNANTS = 4  # tokens of a phrase for remnants before the act that left them
_FREED = 10  # tokens between a word of capture and the one that tells of the captives' freedom
_FREEING = frozenset({"freed", "liberated", "released", "rescued", "saved"})
_NAMED, _FOE = 4, 3  # tokens of a name before "fighting", and behind it to the foe
_WHO_FIGHT = frozenset("alliance army coalition factions force forces groups militias those troops units".split())
_THEY = frozenset({"he", "it", "they"})
_BOMB = 3  # tokens of a bomb on wheels
_GOES_OFF = frozenset({"attack", "blast", "bombing", "explosion"})  # words for a bomb that are its act
_LEFT = frozenset({"mine", "unexploded-ordnance"})
_LAID = _LEFT | {"ied"}  # of these ground is cleared
_REMAINS = frozenset({"مخلفات", "remnant", "remnants", "left", "leftover"})
_CAMPAIGN = frozenset({"حمله", "الحمله", "حملات"})
_FINDING = 10  # tokens behind "reached" in which it stands what was, with who reached it
_FOUND = frozenset({"ان", "استنتاج", "استنتاجات", "نتيجه", "نتايج", "خلاصه", "خلاصات"})
_SOURCE = 6  # tokens of "the sources of the shelling and" before the next
_SUBJECT = 8  # tokens of a campaign and whose it is before what it targets
_RUNS = frozenset({"تدير", "يدير", "اداره"})


def may_trigger(parsed: Parsed, mention: Mention) -> bool:
    """Whether a word tells an event where it stands."""
    refused = mention.values[0].rule.refuse is not None
    excluded = refused or _is_drone(parsed, mention) or _is_place(parsed, mention) or _takes_no_ground(parsed, mention)
    excluded = excluded or _left_remnants(parsed, mention) or parsed.within(mention, "control")
    excluded = excluded or _were_freed(parsed, mention) or is_aside(parsed, mention.first)
    excluded = excluded or _is_money(parsed, mention)
    excluded = excluded or _crashes(parsed, mention) or _says_who(parsed, mention) or _begins_harm(parsed, mention)
    excluded = excluded or is_compared(parsed, mention.first) or is_in_apposition(parsed, mention.first)
    excluded = excluded or _has_article(parsed, mention) or _is_run(parsed, mention)
    excluded = excluded or _of_campaign(parsed, mention) or _concludes(parsed, mention)
    excluded = excluded or _is_answered(parsed, mention) or _names_site(parsed, mention)
    excluded = excluded or only_says_who(parsed, mention) or _says_which(parsed, mention)
    excluded = excluded or _is_spoil(parsed, mention) or blows_up_at_home(parsed.tokens, mention.first)
    return not excluded and _has_object(parsed, mention)


def _is_spoil(parsed: Parsed, trigger: Mention) -> bool:
    """Whether shells are only what was destroyed or taken, or a bomb what was made or found."""
    rule = trigger.values[0].rule
    if rule.form != "noun" or EVENT_TYPE_OF[rule.event] != EXPLOSIONS:
        return False
    bomb = rule.weapon in PLANTED and parsed.tokens.keys[trigger.last - 1].removesuffix("s") not in _GOES_OFF
    return (rule.weak and is_spoil(parsed, trigger)) or (bomb and has_not_gone_off(parsed, trigger))


def _has_article(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an Arabic word is read as a verb of which only the letters are left: والدهم is their father, no raid."""
    person = parsed.first_of("people", trigger.first, trigger.first + 1)
    taken = trigger.form.prefix.endswith("ال") and trigger.values[0].rule.form == "verb"
    return taken and person is not None and len(person.form.prefix) < len(trigger.form.prefix)


def _is_run(parsed: Parsed, trigger: Mention) -> bool:
    """Whether Arabic only tells who runs the war somewhere: الغرفة التي تدير العمليات العسكرية في إدلب."""
    before = parsed.tokens.keys[trigger.first - 1].removeprefix("ب").removeprefix("ل")
    return before in _RUNS and trigger.form.prefix.endswith("ال") and trigger.values[0].rule.weak


def _concludes(parsed: Parsed, trigger: Mention) -> bool:
    """Whether what Arabic says is reached is a finding: توصلت المنظمة إلى أن, توصل الخبراء إلى استنتاج."""
    if trigger.values[0].rule.event != AGREEMENT:
        return False
    behind = parsed.tokens.keys[trigger.last : min(parsed.last, trigger.last + _FINDING)]
    return any(a == "الي" and b in _FOUND for a, b in pairwise(behind))


def _names_site(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English noun is only the first word of what was hit: "destroyed two fighting positions"."""
    site = parsed.first_of("site", trigger.first, trigger.first + 1)
    longer = site is not None and site.first == trigger.first and site.last > trigger.last
    return longer and trigger.values[0].rule.form == "noun" and parsed.tokens.words[trigger.first].isascii()


def _is_answered(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English noun only says on whom one fires back: "targeted the sources of the shots and shelling"."""
    keys = parsed.tokens.keys[max(parsed.first, trigger.first - _SOURCE) : trigger.first]
    source = any(key in ("source", "sources") and behind == "of" for key, behind in pairwise(keys))
    return source and (trigger.values[0].rule.form == "noun" or parsed.tokens.keys[trigger.first].endswith("ing"))


def _of_campaign(parsed: Parsed, trigger: Mention) -> bool:
    """Whether what "targets" somebody is an Arabic campaign, which fires nothing: حملة لقسد تستهدف التهريب."""
    if trigger.values[0].rule.choose != "means" or trigger.values[0].rule.form != "verb":
        return False
    before = parsed.tokens.keys[max(parsed.first, trigger.first - _SUBJECT) : trigger.first]
    near = parsed.between(trigger.first - _SUBJECT, trigger.last + _SUBJECT)
    fires = any(m.layer in ("rule", "weapon") and m.first != trigger.first for m in near)
    return not fires and not _CAMPAIGN.isdisjoint(before)


def _begins_harm(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a word is only the first of those by which somebody died: لقوا حتفهم, which is no throwing (ألقوا)."""
    if trigger.values[0].rule.form != "verb":
        return False
    harm = parsed.first_of("harm", trigger.first, trigger.first + 1)
    return harm is not None and harm.last > trigger.last


def _is_money(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English word for heavy fire is what is counted: "350 pounds for a loaf", "thousands of pounds"."""
    money = parsed.tokens.keys[trigger.first] == "pounds"
    return money and (parsed.number_ending(trigger.first) is not None or parsed.tokens.keys[trigger.first - 1] == "of")


def _crashes(parsed: Parsed, trigger: Mention) -> bool:
    """Whether what falls is an aircraft and no shell: سقوط طائرة حربية, "a jet crashed into a market"."""
    if parsed.tokens.keys[trigger.first].startswith("crash"):
        near = parsed.between(trigger.first - _FALLEN, trigger.first)
        return any(m.layer == "weapon" and crashed(parsed, m) for m in near)
    if trigger.values[0].rule.form != "passive":
        return False
    fallen = parsed.first_of("weapon", trigger.last, trigger.last + _FALLEN)
    return fallen is not None and crashed(parsed, fallen)


def _says_who(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English participle only says who somebody is: "the groups fighting the army hold the town"."""
    at = trigger.first
    if parsed.tokens.keys[at] not in ("fighting", "battling") or at <= parsed.first:
        return False
    whose = any(m.layer in ("actor", "people") and m.last == at for m in parsed.between(at - _NAMED, at))
    foe = parsed.first_of("actor", trigger.last, trigger.last + _FOE)
    return (whose or parsed.tokens.keys[at - 1] in _WHO_FIGHT) and foe is not None


def _says_which(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English participle only says which person is meant: "the detained commander", "a kidnapped nurse"."""
    person = parsed.first_of("people", trigger.last, trigger.last + 1)
    led = parsed.tokens.keys[trigger.first - 1] in ARTICLES and parsed.tokens.keys[trigger.last - 1].endswith("ed")
    return led and person is not None and trigger.values[0].rule.event in CAPTIVITY


def _were_freed(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an English word of capture only tells who was freed: "freed ten women abducted by gunmen"."""
    keys = parsed.tokens.keys
    if trigger.values[0].rule.event not in CAPTIVITY or not keys[trigger.last - 1].endswith("ed"):
        return False
    before = keys[max(parsed.first, trigger.first - _FREED) : trigger.first]
    behind = keys[trigger.last : min(parsed.last, trigger.last + _FREED)]
    return not _FREEING.isdisjoint(before) or any(a == "were" and b in _FREEING for a, b in pairwise(behind))


def _left_remnants(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an act is only what left the ammunition that went off: مخلفات المعارك, "remnants of the shelling"."""
    before = [m for m in parsed.between(trigger.first - _REMNANTS, trigger.last) if m.layer == "weapon"]
    return any(
        m.values[0].weapon in _LEFT and m.first < trigger.first <= m.last and set(m.values[0].phrase.split()) & _REMAINS
        for m in before
    )


def _takes_no_ground(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a word of capture only says who was captured ("a captured pilot", "the pilot they captured"), takes arms
    ("seized a weapons cache in"), or clears a place of mines.
    """
    rule = trigger.values[0].rule
    if rule.event not in TERRITORY or rule.form != "verb":
        return False
    if not parsed.tokens.words[trigger.first].isascii():
        return _of_mines(parsed, trigger)
    if parsed.first_of("weapon", trigger.first, trigger.last) is not None or _is_driven(parsed, trigger):
        return True  # "drove a car bomb into"
    before = parsed.tokens.keys[trigger.first - 1] if trigger.first > parsed.first else ""
    taken = parsed.mention_ending(trigger.first - 1) if before in _THEY else None
    if before in ARTICLES or (taken is not None and taken.layer == "people"):
        return True
    return things_taken(parsed, trigger)[:1] == ["weapon"] or _of_mines(parsed, trigger)


def _is_driven(parsed: Parsed, trigger: Mention) -> bool:
    """Whether it is a bomb that an English passive tells as driven: "a car bomb was driven into a post"."""
    be = parsed.mention_ending(trigger.first)
    if be is None or not is_cue(be, "be"):
        return False
    return any(m.layer == "weapon" and m.last == be.first for m in parsed.between(be.first - _BOMB, be.first))


def _of_mines(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a place is rid of explosives and of no side: "cleared the town of mines", تطهير البلدة من الألغام."""
    behind = parsed.between(trigger.last, trigger.last + _RID)
    mines = next((m for m in behind if m.layer == "weapon" and m.values[0].weapon in _LAID), None)
    if mines is None or not is_cue(parsed.mention_ending(mines.first), "of", "from"):
        return False
    return not any(m.layer == "actor" for m in behind)


def _is_place(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a word is a name behind a word for a town: تدمر, but not "destroys"."""
    named = any(m.layer == "place" and m.last == trigger.last for m in parsed.between(trigger.first, trigger.last))
    before = parsed.mention_ending(trigger.first)
    return named and before is not None and before.layer == "kind" and not trigger.form.prefix


def _has_object(parsed: Parsed, trigger: Mention) -> bool:
    """Whether the first thing named behind a word, or before it, is of a kind that its rule asks for."""
    wanted = trigger.values[0].rule.object
    if not wanted or {"next-place", "force"} & {*wanted}:  # which its sense asked for
        return True
    behind = [thing for things in _things_behind(parsed, trigger)[:2] for thing in things]
    before = [m for m in parsed.between(trigger.first - OBJECT, trigger.first) if m.layer in THINGS]
    passive = is_cue(parsed.mention_ending(trigger.first), "be")
    if passive and [m.layer for m in before[-2:]] == ["actor", "people"]:
        before.pop()  # "Islamic State fighters were driven out"
    if trigger.values[0].rule.event == TRANSFER:  # who gives himself up in a town does not give it up
        if trigger.form.prefix.endswith("ال"):
            return _is_begun_by_fighters(parsed, trigger)  # of "the exit" one only speaks else
        behind = [thing for thing in behind if not is_cue(parsed.mention_ending(thing.first), "in")]
    crowd = "crowd" in wanted and _counts_many(parsed, trigger)
    return crowd or any(sort in wanted for thing in (*behind, *before[-1:]) for sort in sorts(parsed, thing))


def _is_begun_by_fighters(parsed: Parsed, leaving: Mention) -> bool:
    """Whether Arabic fighters have begun "the exit" or go on with it: بدأ مسلحو الحركة الخروج من البلدة."""
    keys = parsed.tokens.keys
    told = range(leaving.first - 1, max(parsed.first, leaving.first - OBJECT) - 1, -1)
    begun = next((at for at in told if keys[at].removeprefix("و") in _BEGUN), leaving.first)
    between = parsed.between(begun, leaving.first)
    return any("fighter" in sorts(parsed, m) for m in between) and not any(m.layer == "rule" for m in between)


def _counts_many(parsed: Parsed, trigger: Mention) -> bool:
    """Whether thousands are told behind an Arabic word, and not of what: فر نحو 30 ألفا من المدينة."""
    figures = (n for n in parsed.numbers if 0 <= n.first - trigger.last <= _COUNTED and n.value in _THOUSANDS)
    return any(parsed.tokens.keys[n.last : n.last + 1] in (["من"], ["منهم"]) for n in figures)


def sorts(parsed: Parsed, thing: Mention) -> set[str]:
    """What sorts of things a thing is of: its layer; persons are also fighters, or a crowd if they are many."""
    if thing.layer != "people":
        return {thing.layer}
    if thing.values[0].role in ARMED_ROLES:
        return {"people", "fighter"}
    if thing.values[0].role == "prisoner":
        return {"people"}
    counts = [n.value for n in parsed.numbers if 0 <= thing.first - n.last <= _COUNTED and not n.ordinal]
    return {"people", "crowd"} if counts and counts[-1] in _CROWD else {"people"}


def _things_behind(parsed: Parsed, trigger: Mention) -> list[list[Mention]]:
    """The names of each thing named behind a word, without the place where its subject is stationed."""
    things: dict[int, list[Mention]] = {}  # by first token: gunmen are persons and a side
    end, stationed = trigger.last + OBJECT, 0
    end += sum(when.last - when.first for when in parsed.dates if trigger.last <= when.first < end)
    for mention in parsed.between(trigger.last, trigger.last + 2 * OBJECT):
        if mention.layer == "cue" and mention.values[0].cue == "origin":
            stationed = mention.last + _STATION
            end += _STATION
        in_station = mention.first < stationed and mention.layer in ("place", "kind", "site")
        within = any(of.first < mention.first < of.last for thing in things.values() for of in thing)  # فصائل الثوار
        if mention.layer in THINGS and mention.first < end and not (in_station or within):
            things.setdefault(mention.first, []).append(mention)
    return list(things.values())


def _is_drone(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a word for a crowd is a weapon here: مسيرة is a march or a drone."""
    if EVENT_TYPE_OF[trigger.values[0].rule.event] != PROTESTS:
        return False
    return any(
        m.layer == "weapon" and m.values[0].weapon.endswith("drone") and m.first <= trigger.first < m.last
        for m in parsed.between(trigger.first - 2, trigger.last)
    )
