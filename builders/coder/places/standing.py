"""Standing: whether a name stands for a place where it stands: no word, no piece of a longer name, no side."""

from builders.coder.places.bare_lists import unknown_names
from builders.coder.places.behind import before_epithets, unit_behind
from builders.coder.places.held import is_held_behind, is_hit
from builders.coder.places.ordinary import is_for, is_half, is_meant, is_set_in, is_whole, stands_alone
from builders.coder.places.possessors import is_possessive
from builders.coder.places.strongholds import is_called_before
from builders.coder.sentence import COMMAS, QUOTES, Parsed, is_cue
from builders.mention import Mention, PlaceName

#: What stands between the names of a list.
JOINTS = frozenset({*COMMAS, *QUOTES, "و", "and", "/", "-", "–", "&", "(", ")", "او", "or", ""})
THE = "the"  # of a name behind a joint: "Midan and the Mogambo"
_AS_WELL_AS = ["as", "well", "as"]
_KNOWN = 2  # prominence from which a name needs no word that says it is a place
_PARTING = frozenset({"negation", "unhurt", "break", "turn", "cause", "result", "attribution", "after"})
_PARTS = frozenset({"مناطق", "محور", "محاور", "جبهه", "جبهات", "تلال", "مرتفعات"})  # Arabic words for parts of a land
_PEOPLE_OF = frozenset({"اهالي", "سكان"})  # Arabic words for those who live in a town: تظاهر أهالي بنش
_SOME = frozenset({"احد", "احدي", "بعض", "من"})  # of whom it is told where they come from, not where they are
_DISTINCT = 7  # letters of a word from which it resembles no other name
_SHORT = 4  # letters of a word that resembles too many names


def is_place(parsed: Parsed, mention: Mention, latin: bool, kinds: bool, placed: bool, joined: bool) -> bool:
    """Whether a name stands for a place here: the less it is known, the clearer the words around it must be."""
    name: PlaceName = mention.values[0]
    if is_for(parsed, mention):
        return False
    side = parsed.first_of("actor", mention.first, mention.first + 1)
    if not placed and latin and side is not None and side.last == mention.last and parsed.actors_of(side):
        return False  # the group and not the village: "IS's statement"
    if not (placed or joined or _adjacent(parsed, mention) or stands_alone(mention, name)):
        return False
    meant = is_meant(parsed, mention) if latin else is_set_in(parsed, mention)
    if name.needs_cue and not (kinds or joined or meant):
        return False
    whole = mention.last - mention.first > 1 or len(parsed.tokens.keys[mention.first]) > _DISTINCT
    listed = joined and latin and mention.exact == 1 and whole  # "Morek and Kefr Nabouda"
    listed = listed or _is_stuck(parsed, mention)
    return not mention.exact or kinds or listed or unit_behind(parsed, mention) is not None or _led(parsed, mention)


def _is_stuck(parsed: Parsed, mention: Mention) -> bool:
    """Whether a known name has its article stuck to it, "bombed Alrastan"; who has two names is a person."""
    person = mention.first > parsed.first and parsed.tokens.words[mention.first - 1][0].isupper()
    return mention.form.stuck and mention.values[0].prominence >= _KNOWN and not person


def is_of_another_name(parsed: Parsed, mention: Mention, latin: bool) -> bool:
    """Whether a name is a piece of a longer one, of a day (السابع من نيسان) or of a site: القصر العدلي."""
    if (latin and not is_whole(parsed, mention)) or (not latin and is_half(parsed, mention)):
        return True
    if any(when.first <= mention.first and mention.last <= when.last for when in parsed.dates):
        return True
    site = parsed.first_of("site", mention.first, mention.last)
    return site is not None and site.first == mention.first and site.last > mention.last


def named_again(parsed: Parsed, name: Mention) -> bool:
    """Whether what a place is called stands before its name, which is read: "the Syrian capital Damascus"."""
    behind = parsed.first_of("place", name.last, name.last + 1)
    again = behind is not None and not {*name.values[0].ids}.isdisjoint(behind.values[0].ids)
    return again and parsed.tokens.keys[name.last - 1] == "capital"


def only_joints(parsed: Parsed, left: int, right: int, mention: Mention) -> bool:
    """Whether nothing but what joins a list stands between the token `left` and a name, which begins at `right`."""
    also = as_well(parsed, left, right)
    if any(is_cue(m, *_PARTING) and m.first not in also for m in parsed.between(left, right)):
        return False
    words = parsed.tokens.keys[left:right]
    kind = parsed.first_of("kind", left, right)  # سد تشرين وبلدة صرين
    joined = any(word in JOINTS and word not in QUOTES for word in words) or mention.form.prefix.startswith("و")
    joined = joined or (kind is not None and kind.first == left and kind.form.prefix.startswith("و"))
    joined = joined or bool(also)
    unknown = unknown_names(parsed, left, right) if mention.form.prefix.startswith("و") else set()
    return joined and all(
        word in JOINTS
        or with_the(parsed, left + n)
        or left + n in unknown
        or left + n in also
        or parsed.covered(left + n)
        for n, word in enumerate(words)
    )


def with_the(parsed: Parsed, at: int) -> bool:
    """Whether a token is the article of a name in a list: "and the Mogambo", not "in the Mogambo area"."""
    return parsed.tokens.keys[at] == THE and parsed.tokens.keys[at - 1] in JOINTS


def as_well(parsed: Parsed, left: int, right: int) -> range:
    """The tokens with which English goes on with a list between two others: "as well as", with the day before it."""
    keys = parsed.tokens.keys
    at = next((at for at in range(left, right - 2) if keys[at : at + 3] == _AS_WELL_AS), right)
    day = next((when for when in parsed.dates if left <= when.first and when.last in (at, at - 1)), None)
    first = at if day is None else day.first - (keys[day.first - 1] == "on")
    return range(first, at + 3) if at < right else range(0)


def _led(parsed: Parsed, mention: Mention) -> bool:
    """Whether a preposition stands directly before a name that is spelt in an unlisted way."""
    before = parsed.mention_ending(mention.first)
    led = is_cue(before, "in", "near", "direction")
    several = mention.last - mention.first > 1
    return led and mention.exact == 1 and (several or len(parsed.tokens.keys[mention.first]) > _SHORT)


def _adjacent(parsed: Parsed, mention: Mention) -> bool:
    """Whether a bare name stands where a place is expected: behind a trigger, a site, a place, or at the start."""
    if any(m.layer == "rule" and m.first == mention.first for m in parsed.between(mention.first, mention.last)):
        return False  # تدمر is a town and "destroys"
    previous = parsed.mention_ending(before_epithets(parsed, parsed.first, mention.first))
    if previous is not None and previous.layer == "place" and named_again(parsed, previous):
        previous = parsed.mention_ending(previous.first)
    told = previous is not None and previous.layer in ("rule", "site", "people", "weapon", "actor")
    keys = parsed.tokens.keys
    people = keys[mention.first - 1] in _PEOPLE_OF and keys[mention.first - 2] not in _SOME
    told = told or people or keys[mention.first - 1] in _PARTS or is_called_before(parsed, mention)
    told = told or (is_cue(previous, "happens") and parsed.tokens.words[mention.first].isascii())  # "rocked Homs"
    known = mention.values[0].prominence >= _KNOWN or (is_hit(parsed, mention) and is_held_behind(parsed, mention))
    return known and (told or (mention.first <= parsed.first + 1 and not is_possessive(parsed, mention)))
