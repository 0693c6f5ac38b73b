"""Items: where a long report goes over to what happened in another part of the country, and what is no report."""

from collections.abc import Callable, Sequence
from datetime import date

from builders.coder.frame import Frame, Problem
from builders.coder.sentence import Parsed, is_cue
from builders.coder.story.again import far_apart
from builders.coder.story.lasting import looks_back
from builders.language.dates import When
from builders.language.tokens import Tokens

_LEAD = 1  # paragraphs behind the first that belong to the lead
_LEAD_TOKENS = 150  # tokens of the longest lead, for pages whose paragraphs are lost
_LONG = 400  # tokens of an article that would tell a day if it were news
_ESSAY = 1000  # tokens from which one that tells the day of no act is an essay
_OPENING_OF_ESSAY = 150  # tokens, with those of its title
_WEEK = 7
FRESH = 1  # days before publication of what a lead tells as the news of the day
_BULLETIN = 8  # acts from which an article is a bulletin, whose day is that of its page
_TOWNS = frozenset({"مدن", "المدن", "محافظات", "المحافظات"})
_MANY = frozenset({"العديد", "عدد", "عده", "عشرات", "مختلف", "معظم"})
_FIELD = frozenset({"ميدانيا", "عسكريا"})
_OPENING = 2  # tokens at the start of a sentence in which "in" stands


def is_in_lead(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a frame stands in a headline or at the beginning of the first two paragraphs."""
    first = next((f.clause.parsed.paragraph for f in frames if not f.title), 0)
    parsed = frame.clause.parsed
    return frame.title or (parsed.paragraph <= first + _LEAD and parsed.first < _LEAD_TOKENS)


def is_news_of_lead(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a frame of the lead tells its day, also if it lacks a side or tells what was tried."""
    time = frame.time
    return time is not None and time.own and time.precision == 1 and not looks_back(frame) and is_in_lead(frame, frames)


def is_lead_of_country(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Whether an English lead tells the day of an act somewhere in the country, of which the place is told next: "a
    blast in eastern Syria killed nine on Tuesday".
    """
    time, published = frame.time, frame.clause.parsed.published
    somewhere = frame.problem is not None and frame.problem.reason == "place-country-only"
    if time is None or published is None or (published - time.end).days > FRESH:
        return False
    return somewhere and not frame.title and frame.rule.lang == "en" and is_news_of_lead(frame, frames)


def across_towns(frame: Frame) -> bool:
    """Whether an act in Arabic is told of many towns at once, so that it is at no one place: العديد من المدن."""
    clause = frame.clause
    keys = clause.parsed.tokens.keys[clause.first : clause.last]
    return any(
        at >= 1 and key in _TOWNS and not _MANY.isdisjoint(keys[max(0, at - 2) : at]) for at, key in enumerate(keys)
    )


def opens_elsewhere(frame: Frame, dated: Frame) -> bool:
    """Whether an Arabic item opens with a place, وفي ريف درعا، ..., in another governorate than what told a day;
    the day of the lead holds for it again.
    """
    parsed = frame.clause.parsed
    if frame.clause.first > parsed.first or parsed is dated.clause.parsed or not _opens_with_place(parsed):
        return False
    return far_apart(frame, dated)


def _opens_with_place(parsed: Parsed) -> bool:
    cue = next((m for m in parsed.between(parsed.first, parsed.first + _OPENING) if is_cue(m, "in")), None)
    behind = parsed.mention_at(cue.last) if cue is not None else None
    arabic = not parsed.tokens.words[parsed.first].isascii()
    return arabic and behind is not None and behind.layer in ("place", "kind")


def reflects(frames: Sequence[Frame], tokens: Tokens, days: Callable[[], Sequence[When]], written: date | None) -> bool:
    """Whether an article is long, tells the day of no act, and hardly any other of the week before: it reflects on a
    war. An essay may tell in what week or month an act was. `days`: reads those of the whole article.
    """
    if len(tokens) < _LONG or written is None:
        return False
    times = [f.time for f in frames if f.problem is None and f.time is not None]
    if _is_essay(tokens):
        times = [time for time in times if time.precision == 1 and (written - time.end).days <= _WEEK]
    if times:
        return False
    named = [w for w in days() if w.start is not None and w.start == w.end and not w.recurrent]
    return sum(0 < (written - w.start).days <= _WEEK for w in named if w.start) * _LONG <= len(tokens)


def drop_cases(frames: Sequence[Frame]) -> None:
    """What a reflecting article names behind its lead, with nobody killed, is a case and no news, and in an essay all
    that it tells there of no day; one that tells many acts is a bulletin.
    """
    told = [f for f in frames if f.problem is None]
    for frame in told if len(told) < _BULLETIN else []:
        case = frame.rule.form == "noun" and not (frame.harms or is_in_lead(frame, frames))
        if case or _is_of_essay(frame):
            frame.problem = Problem("background", "in an article that tells no day")


def _is_of_essay(frame: Frame) -> bool:
    """Whether an act is told of no day of its own behind the opening of an essay."""
    named = frame.time is not None and frame.time.named
    behind = not frame.title and frame.clause.first >= _OPENING_OF_ESSAY
    return behind and not named and _is_essay(frame.clause.parsed.tokens)


def _is_essay(tokens: Tokens) -> bool:
    """Whether an article is very long and does not go over to the field (ميدانيا)."""
    return len(tokens) >= _ESSAY and _FIELD.isdisjoint(tokens.keys)
