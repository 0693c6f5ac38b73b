"""Names: persons killed or wounded who are told by their names alone, which no word of the lexicon counts."""

from functools import cache

from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.victims import OWN_WAW, Victims, head_at
from builders.lexicon import given_names
from builders.mention import Mention
from gazetteer.letters import arabic_key

_QUOTES = frozenset('"“”«»()')
_LONGEST = 8  # words of the names of two persons
_WHOLE = 4  # words of a name behind which no other word stands
_LISTED = 40  # tokens of a list of names in quotes or brackets
_NAME = 2  # words of one name, of which the second may not begin with "and"
_ENDS = frozenset({"cue", "rule", "weapon", "harm"})
_ASIDE = 12  # tokens of an aside in brackets behind a name
_SIGNS = frozenset(".،؛(")
_JOINTS = frozenset("،-–")
_PLURALS = ("ين", "ون", "ات", "ان")
_BEFORE = 7  # tokens before a verb in which the name of its subject begins


def named(parsed: Parsed, mention: Mention, right: int) -> list[Victims]:
    """The persons whose names stand behind a masdar of killing (مقتل فلان وفلان إثر), or in quotes behind any verb.

    A verb is followed by a subject or an object, so behind it only a first name that is known tells a person.
    """
    each = parsed.tokens.keys[mention.last : mention.last + 2] == ["كل", "من"]
    start = mention.last + (2 if each else 0)
    if start >= parsed.last or parsed.tokens.words[mention.first].isascii():
        return []
    calling = _calling(parsed, start)
    for quote in (start, start + calling):
        if not _QUOTES.isdisjoint(parsed.tokens.words[quote : quote + 1]):
            return _quoted(parsed, quote + 1, right)
    end = _name_end(parsed, start, right)
    behind = parsed.mention_at(end)
    start += calling
    known = end - start < _NAME or parsed.tokens.keys[start].startswith("ال")
    kills = mention.values[0].form == "act" and mention.values[0].harm == "killed"
    given = not _given().isdisjoint(parsed.tokens.keys[start : start + 1])
    if (
        known
        or not (kills or each or given)
        or not (_closes(behind) or (_stops(parsed, end) and end - start <= _WHOLE))
    ):
        return []
    kin = _kin(parsed, end)
    return [_persons(parsed, start, end), *([kin] if kin is not None else [])]


def _kin(parsed: Parsed, end: int) -> Victims | None:
    """The person whom "and" joins to a name, also behind what stands of it in brackets: (خمسون عاما) ونجله."""
    if parsed.tokens.words[end : end + 1] == ["("]:
        words = parsed.tokens.words[end : end + _ASIDE]
        end += words.index(")") + 1 if ")" in words else 0
    behind = parsed.mention_at(end)
    return head_at(parsed, end, set()) if behind is not None and _is_kin(behind) else None


def _is_kin(mention: Mention) -> bool:
    return mention.layer == "people" and mention.form.prefix == "و"


def _closes(behind: Mention | None) -> bool:
    """Whether a word ends a name: one of grammar, act or means, or "and his brother"."""
    return behind is not None and (_is_kin(behind) or behind.layer in _ENDS)


def _stops(parsed: Parsed, end: int) -> bool:
    """Whether the sentence ends behind a name, or a comma stands there."""
    return end >= parsed.last or parsed.tokens.words[end] in _SIGNS


def named_before(parsed: Parsed, mention: Mention) -> list[Victims]:
    """The person whose name, with a first name that is known, is the subject right before an Arabic verb."""
    keys = parsed.tokens.keys
    end = mention.first
    while end > parsed.first and not keys[end - 1][:1].isalpha():
        end -= 1  # quotes and the comma behind the name
    start = next((at for at in range(max(parsed.first, end - _BEFORE), end) if keys[at] in _given()), end)
    if end - start < _NAME or _name_end(parsed, start, end) < end:
        return []
    return [Victims(start, end, 1, 1, 1, numeral=False, vague=False)]


def counted_by_name(parsed: Parsed, groups: list[Victims]) -> list[Victims]:
    """The groups, "the citizens" among them counted by the names that follow: استشهاد المواطنين فلان وفلانة."""
    for group in groups:
        people = group.people
        if people is None or not group.vague or not people.form.prefix.endswith("ال") or people.last != group.last:
            continue
        end = _name_end(parsed, people.last, parsed.last)
        if end - people.last >= _NAME and (_closes(parsed.mention_at(end)) or _stops(parsed, end)):
            n = _persons(parsed, people.last, end).value
            if n > 1:
                group.value, group.low, group.high, group.vague = n, n, n, False
    return groups


@cache
def _given() -> frozenset[str]:
    """First names, as they are folded, that are no other word and no town: what follows one is a person."""
    return frozenset(map(arabic_key, given_names("ar")))


def _calling(parsed: Parsed, at: int) -> int:
    """One if a word for what one person is, with the article, stands before a name: مقتل المدرس فلان."""
    key = parsed.tokens.keys[at]
    return key.startswith("ال") and not key.endswith(_PLURALS) and len(key) > len("ال") + _NAME


def _quoted(parsed: Parsed, start: int, right: int) -> list[Victims]:
    """The persons named between quotes, and in the quotes that "and" joins to these."""
    words = parsed.tokens.words[start : min(start + _LISTED, right)]
    end = next((start + n for n, word in enumerate(words) if word in _QUOTES), start)
    if _name_end(parsed, start, end) == start:
        return []
    following = parsed.tokens.words[end + 2 : end + 3]
    joined = parsed.tokens.keys[end + 1 : end + 2] == ["و"] and not _QUOTES.isdisjoint(following)
    return [_persons(parsed, start, end), *(_quoted(parsed, end + 3, right) if joined else [])]


def _name_end(parsed: Parsed, start: int, limit: int) -> int:
    """The token behind the words from `start` on of which the lexicon knows none but as a place."""
    for at in range(start, min(start + _LONGEST, limit, parsed.last)):
        here = parsed.mention_at(at)
        if not parsed.tokens.words[at][:1].isalpha() or not (here is None or _in_name(here)):
            return at
    return min(start + _LONGEST, limit, parsed.last)


def _in_name(mention: Mention) -> bool:
    """Whether a known word may be one of a name: a town, or العلي, for a preposition has no article."""
    return mention.layer == "place" or (is_cue(mention, "on") and mention.form.prefix.endswith("ال"))


def _persons(parsed: Parsed, start: int, end: int) -> Victims:
    """One person and those whom "and" or a sign joins to the name."""
    keys = parsed.tokens.keys
    joined = (
        keys[at - 1] in _JOINTS
        or (keys[at].startswith("و") and len(keys[at]) > _NAME and not keys[at].startswith(OWN_WAW))
        for at in range(start + _NAME, end)
        if keys[at][:1].isalpha()
    )
    n = 1 + sum(joined)
    return Victims(start, end, n, n, n, numeral=False, vague=False)
