"""The subject of a verb of harm: the groups that stand before it ("three farmers and a boy were killed")."""

from builders.coder.sentence import ANEW, BE, COMMAS, THAT, Parsed, is_cue, is_dash
from builders.coder.tolls.victim_lists import POSSESSIVES, read_list
from builders.coder.tolls.victims import Victims, head_at, says_who
from builders.lexicon import HarmWord
from builders.mention import Mention

_TOLD = 2  # tokens between "were" and "reported"
_NAME = 6  # tokens of the name of a side, with its hyphens
NEAR = 2  # tokens between a verb and the object that proves it active
DEFINITE = frozenset({"the", "these", "those", "its", "their", "his", "her", "other"})
_MORE = frozenset({"more", "other", "others", "also", "further", "reportedly"})
_BETWEEN = _MORE | {"قد"}  # words that may stand between a bare figure and its verb: كان عدد من قوات النظام قد قتلوا
_STANDS = frozenset({"at", "is", "reached", "was"})
ENDINGS = ("ed", "slain", "hurt", "dead", "death", "shot", "alive")  # of English participles


def subject_of(parsed: Parsed, mention: Mention, left: Mention | None, used: set[int]) -> list[Victims]:
    """The groups before a verb ("three farmers and a boy were killed"): the last list of its clause."""
    counted = parsed.number_ending(mention.first)
    if counted is not None and is_cue(parsed.mention_ending(counted.first), "among"):
        part = head_at(parsed, counted.first, used)  # "700 people, including 47 wounded, fled"
        return [part] if part is not None else []
    at = _clause_start(parsed, mention, left, used)
    groups: list[Victims] = []
    while at < mention.first:
        here = parsed.mention_at(at)
        if groups and is_dash(parsed, at):
            at = _behind_aside(parsed, at, mention.first)
            continue
        if _clause_begins(parsed, at, mention) and not (groups and parsed.tokens.keys[groups[-1].last] == "who"):
            groups = []
        elif here is not None and is_cue(here, "among"):
            at = _behind_parts(parsed, here, mention, bool(groups))
            continue
        head = head_at(parsed, at, used)
        if head is not None and (_is_predicate(parsed, head, mention) or _is_of_toll(parsed, head, left)):
            groups, at = [], head.last
            continue
        if head is None or _describes(parsed, at, groups) or _known(parsed, head):
            at += 1
            continue
        risen = is_cue(parsed.mention_ending(at), "to")  # "the toll rose to 13 and 40 were injured"
        if head.people is None and (risen or not _bare_subject(parsed, head, mention)):
            at = head.last
            continue
        groups = read_list(parsed, head, mention.first, set(used))
        at = max(groups[-1].last, head.last)
    alone = bool(groups) and groups[-1].numeral and groups[-1].people is None and groups[-1].last == mention.first
    return groups[-1:] if alone else groups  # "the toll rose to nine villagers and 15 injured"


def _behind_aside(parsed: Parsed, at: int, limit: int) -> int:
    """Token behind the second dash of "four relatives - a father and his sons - were killed", or behind `at`."""
    return next((end + 1 for end in range(at + 1, limit) if is_dash(parsed, end)), at + 1)


def _clause_begins(parsed: Parsed, at: int, verb: Mention) -> bool:
    """Whether at a token another clause begins, whose persons are others than those before; Arabic tells the subject of
    a verb in the singular in the verb's own clause: القادة، حيث قُتل عقيد, but العمال حيث قتلوا.
    """
    here = parsed.mention_at(at)
    other = here is not None and (here.layer == "rule" or is_cue(here, "attribution", "result", "cause", "by"))
    told = is_cue(here, "attribution") and "be" in parsed.cues(at - _TOLD, at)  # "six were also reported killed"
    anew = parsed.tokens.keys[at] in ANEW and verb.values[0].number != "before"
    return (other and not told) or anew or parsed.tokens.keys[at] in THAT


def _clause_start(parsed: Parsed, mention: Mention, left: Mention | None, used: set[int]) -> int:
    """Where the subject may begin: behind the word for harm before, and behind the object of that word."""
    if left is None:
        return parsed.first
    word: HarmWord = left.values[0]
    if word.form in ("verb", "act") and word.number != "before" and not is_passive(parsed, left):
        for at in range(left.last, min(left.last + NEAR, mention.first)):
            head = head_at(parsed, at, used)
            if head is not None and head.last < mention.first:
                return head.last
    return left.last


def _behind_parts(parsed: Parsed, among: Mention, mention: Mention, whole_told: bool) -> int:
    """Token behind the parts that "among them" names; "were among 39 people" names the whole, not a part."""
    whole = next((m for m in parsed.between(among.first, mention.first) if _names_whole(parsed, m)), None)
    if whole is not None:
        return whole.last
    keys = parsed.tokens.keys
    for at in range(among.last, mention.first - 1):
        if keys[at] in (",", "،") and (keys[at + 1] == "and" or keys[at + 1].startswith("و")):
            return at + 1
    if whole_told:
        return mention.first
    return max((n.first for n in parsed.numbers if among.last < n.first < mention.first), default=mention.first)


def _names_whole(parsed: Parsed, among: Mention) -> bool:
    """Whether a word for parts stands behind "were", so that the whole follows: "six, with a child, were among"."""
    alone = is_cue(among, "among") and among.last - among.first == 1
    return alone and "be" in parsed.cues(among.first - 2, among.first)


def _describes(parsed: Parsed, at: int, groups: list[Victims]) -> bool:
    """Whether a word for persons only says more of the group before it ("thirty people from one family")."""
    if not groups or parsed.number_at(at) is not None:
        return False
    if says_who(parsed, at):
        return True
    before = parsed.mention_ending(at)
    named = before is not None and before.layer in ("actor", "people")
    inside = any(m.layer == "actor" and at < m.last for m in parsed.between(at - _NAME, at + 1))
    return named or inside or is_cue(before, "of", "from", "with")


def _is_predicate(parsed: Parsed, head: Victims, mention: Mention) -> bool:
    """Whether an English group is only what others are said to be: "ten of the dead were officers, six were hurt", "two
    were children".
    """
    if head.people is not None and "be" in parsed.cues(head.first, head.people.first):
        return True
    behind = parsed.cues(head.last, mention.first)
    return is_cue(parsed.mention_ending(head.first), "be") and parsed.number_at(head.first) is None and "be" in behind


def _is_of_toll(parsed: Parsed, head: Victims, left: Mention | None) -> bool:
    """Whether a figure is that of an English toll told before: "the number of dead is 12, and 40 are hurt"."""
    toll = left is not None and left.values[0].form in ("toll", "earlier")
    return toll and head.numeral and parsed.tokens.keys[head.first - 1] in _STANDS


def _known(parsed: Parsed, head: Victims) -> bool:
    """Whether a group is one of which the article spoke before: "the injured persons", "the child who was killed"."""
    if head.first == parsed.first + 2 and parsed.tokens.keys[parsed.first : head.first] == ["of", "the"]:
        return True  # "of the 45 who were killed"
    if head.numeral or parsed.number_at(head.first) is not None or head.people is None:
        return False
    several = head.people.values[0].number == "p" or parsed.tokens.keys[head.last : head.last + 1] == ["who"]
    definite = parsed.tokens.keys[head.first - 1] in DEFINITE if head.first else False
    return several and definite


def _bare_subject(parsed: Parsed, head: Victims, mention: Mention) -> bool:
    """Whether a figure without a word for persons counts some: "six had been killed", "twenty members of the group"."""
    of = is_cue(parsed.mention_at(head.last + 1), "of") or parsed.tokens.keys[head.last + 1 : head.last + 2] == ["of"]
    if of and parsed.first_of("actor", head.last + 2, head.last + 4):
        return True
    keys = parsed.tokens.keys
    if head.numeral and is_cue(parsed.mention_at(head.last + (keys[head.last] in COMMAS)), "among"):
        return True  # "a further nine, among them two children, were killed"
    if keys[head.last : head.last + 1] == ["of"] and keys[head.last + 1] in POSSESSIVES:
        return True  # "nine of his comrades were killed"
    return all(
        parsed.covered(at, ("cue", "actor", "people", "harm")) or keys[at] in _BETWEEN or not keys[at][:1].isalpha()
        for at in range(head.last, mention.first)
    )


def is_passive(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English participle stands behind "was" or "were"."""
    word = parsed.tokens.words[mention.last - 1].lower()
    before = parsed.tokens.keys[max(parsed.first, mention.first - 3) : mention.first]
    return word.endswith(ENDINGS) and not BE.isdisjoint(before)  # also "were reported killed", one phrase
