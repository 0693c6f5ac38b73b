"""Speech: whether a day is only that on which somebody told of an act."""

from collections.abc import Sequence
from datetime import timedelta

from builders.coder.sentence import COMMAS, THAT, Parsed, is_cue
from builders.language.dates import When
from builders.mention import Mention

_SPEAKER = 14  # tokens of who speaks between the word of speech and its day
_SPEAKER_NAMED = 6  # the same, with the name of the speaker between
_CLAIMED = ("تبن", "أعلن")  # how the words for claiming an act begin
_STATEMENTS = frozenset(
    """ادان ادانت استنكر استنكرت اعتبر اعتبرت تعهد تعهدت توعد توعدت حذر حذرت دعا دعت دان دانت طالب طالبت ندد نددت هدد
    هددت""".split()
)
_REPEATS = frozenset("جدد جددت كرر كررت".split())
_REPEATED = frozenset("اتهامه اتهامها اتهاماته اتهاماتها ادانته ادانتها تاكيده تاكيدها دعوته دعوتها نفيه نفيها".split())
_REPEAT = 4  # tokens of who repeats what
_RISEN = frozenset("climbed grew grown increased jumped mounted raised reached rise risen rises rose stood".split())
_TOLLS = frozenset("count figure number toll".split())
_OF_COUNT = frozenset("at by from least nearly on than to more".split())  # words between a verb of rising and its day
_COUNTED = 9  # tokens of them: "rose to at least 53 from 40 on"
_OPENING = 2  # tokens before a day in which "that" stands, with "on"
_LISTENER = 8  # tokens of him to whom somebody spoke
_PARTED = frozenset({*COMMAS, *THAT, "how", "to", "what", "when", "where", "who"})
_SPOKEN = 3  # tokens between a word of speech and a day that is the day of speaking


def of_speech(parsed: Parsed, when: When) -> bool:
    """Whether a day stands right beside a word of speech, so that it is the day of the report."""
    if _opens_speech(parsed, when) or _is_of_count(parsed, when) or _is_of_statement(parsed, when):
        return True
    if owns_act(parsed, when) or _is_in_what_is_said(parsed, when):
        return False
    near = parsed.between(when.first - _SPEAKER_NAMED - 1, when.last + 2)
    speech = (m for m in near if _is_speech(m))
    told = (m for m in speech if not (_before_speaker(parsed, when, m) or _behind_act(parsed, when, m)))
    return any(_is_beside(parsed, when, m, near) for m in told)


def _is_of_count(parsed: Parsed, when: When) -> bool:
    """Whether an English day is that on which a toll was counted anew, not that on which they fell: "the toll rose on
    Thursday to 53", "the number of dead has climbed to 53 on Thursday".
    """
    keys, start = parsed.tokens.keys, max(parsed.first, when.first - _COUNTED)
    rose = next((at for at in reversed(range(start, when.first)) if keys[at] in _RISEN), None)
    if rose is None or any(m.layer == "rule" for m in parsed.between(rose, when.first)):
        return False
    figures = {token for number in parsed.numbers for token in range(number.first, number.last)}
    told = all(at in figures or keys[at] in _OF_COUNT for at in range(rose + 1, when.first))
    return told and not _TOLLS.isdisjoint(keys[parsed.first : rose])


def _is_of_statement(parsed: Parsed, when: When) -> bool:
    """Whether an Arabic day is that on which somebody threatened, condemned or called for something, with who he is
    before the day: توعد الرئيس الأربعاء بشن غارات; or said so behind the day that opens a sentence: والاثنين كررت.
    """
    keys, end = parsed.tokens.keys, min(when.last + _REPEAT, parsed.last)
    near = range(max(parsed.first, when.first - _SPEAKER_NAMED - 1), when.first)
    verb = next((at for at in reversed(near) if _states(keys[at:end])), None)
    if verb is None:
        return when.first == parsed.first and _states(keys[when.last : end])
    told = any(m.layer in ("rule", "harm") for m in parsed.between(verb + 1, when.first))
    return not told and THAT.isdisjoint(keys[verb : when.first])


def _states(keys: Sequence[str]) -> bool:
    """Whether the first of some words is such a verb, or one of repeating with what is repeated: كررت موسكو نفيها."""
    verb = keys[0].removeprefix("و") if keys else ""
    return verb in _STATEMENTS or (verb in _REPEATS and not _REPEATED.isdisjoint(keys))


def _is_beside(parsed: Parsed, when: When, speech: Mention, near: Sequence[Mention]) -> bool:
    """Whether a day and a word of speech stand together, and no act between them."""
    left, right = sorted([(speech.first, speech.last), (when.first, when.last)])
    reach = _SPEAKER_NAMED if _behind_speaker(parsed, speech, when) else _SPOKEN
    reach = _LISTENER if _behind_listener(parsed, speech, when) else reach
    acts = any(m.layer in ("rule", "harm") and left[1] <= m.first < right[0] for m in near)
    return right[0] - left[1] <= reach and not acts


def said_before(parsed: Parsed, days: Sequence[When], most: timedelta) -> timedelta:
    """How long before publication somebody spoke on one of some days, the longest time that is not too long; else none
    at all.
    """
    said = (day.end for day in days if day.start == day.end and of_speech(parsed, day))
    late = (parsed.published - day for day in said if day is not None and parsed.published is not None)
    return max((one for one in late if timedelta() < one <= most), default=timedelta())


def owns_act(parsed: Parsed, when: When) -> bool:
    """Whether an English day is the owner of the act behind it: "said after Tuesday's assault on"."""
    english = parsed.tokens.words[when.last - 1].isascii() and parsed.tokens.keys[when.last - 1].endswith("s")
    return english and parsed.first_of("rule", when.last, when.last + 2) is not None


def _is_in_what_is_said(parsed: Parsed, when: When) -> bool:
    """Whether a day stands right behind "that", and opens what is said: أكد الأطباء أن ليلة الثلاثاء شهدت قصفا, "said
    that on Monday".
    """
    before = [key for key in parsed.tokens.keys[max(parsed.first, when.first - _OPENING) : when.first] if key != "on"]
    return not THAT.isdisjoint(before[-1:])


def _behind_speaker(parsed: Parsed, speech: Mention, when: When) -> bool:
    """Whether an Arabic day closes the name of who speaks: وفق ما أفادت لجنة التنسيق المحلية الأحد."""
    gap = parsed.tokens.keys[speech.last : when.first]
    if any(m.layer in ("rule", "harm") for m in parsed.between(when.last, when.last + 2)):
        return False  # أعلن الجيش، السبت، تحرير: the act follows
    return speech.last <= when.first and not THAT & set(gap) and not any(key.isascii() for key in gap)


def _behind_listener(parsed: Parsed, speech: Mention, when: When) -> bool:
    """Whether an English day follows him to whom somebody spoke: "told the UN Security Council on Wednesday", not what
    he told him to do.
    """
    told = parsed.tokens.keys[speech.last - 1 : when.first]
    return told[:1] == ["told"] and _PARTED.isdisjoint(told)


def _before_speaker(parsed: Parsed, when: When, speech: Mention) -> bool:
    """Whether an English day is that of the act before who tells it: "killed on Tuesday activists said", "on Tuesday
    according to"; not "a source on Tuesday as saying".
    """
    keys = parsed.tokens.keys[when.first : when.last]
    english = any(key.isascii() and key.isalpha() for key in keys)
    day = english and when.start == when.end and parsed.tokens.keys[when.last : when.last + 1] != ["as"]
    behind = speech.first == when.last and (speech.values[0].cue == "source" or _closes_act(parsed, when))
    return day and (behind or speech.first > when.last)


def _closes_act(parsed: Parsed, when: When) -> bool:
    """Whether a day closes what is told before who tells it: "killed in a blast on Friday, said the agency"."""
    acts = [m for m in parsed.between(parsed.first, when.first) if m.layer in ("rule", "harm") or _is_speech(m)]
    return bool(acts) and not _is_speech(acts[-1])


def _behind_act(parsed: Parsed, when: When, speech: Mention) -> bool:
    """Whether an Arabic day is that of the act before it, of which one then hears who tells it: قتل ... السبت، وفق."""
    if speech.first < when.last or parsed.tokens.words[speech.first].isascii():
        return False
    return any(m.layer in ("rule", "harm") for m in parsed.between(parsed.first, when.first))


def _opens_speech(parsed: Parsed, when: When) -> bool:
    """Whether a day stands between who speaks and what he says: قالت الوكالة، الثلاثاء، إن; "said on Monday that"."""
    behind = [key for key in parsed.tokens.keys[when.last : when.last + 2] if key not in (",", "،")]
    if not behind or behind[0] not in THAT:
        return False
    before = parsed.between(when.first - _SPEAKER, when.first)[::-1]
    told = next((m for m in before if m.layer in ("rule", "harm") or _is_speech(m)), None)
    if told is None:  # behind a verb that is not known, only he who speaks can have a day before "that"
        return not parsed.tokens.words[when.last - 1].isascii()
    return _is_speech(told)


def _is_speech(mention: Mention) -> bool:
    """Whether a word says that somebody spoke, or who, or claimed an act."""
    return _claims(mention) or is_cue(mention, "attribution", "source")


def _claims(mention: Mention) -> bool:
    """Whether somebody claimed an act, of which the day beside it is then not: تبنى التنظيم أمس التفجير, "on Monday
    claimed responsibility for"; not هو الذي نفذ.
    """
    if not is_cue(mention, "claim"):
        return False
    phrase = mention.values[0].phrase
    return bool(phrase.startswith(_CLAIMED) or phrase.endswith("responsibility"))
