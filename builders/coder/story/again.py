"""Again: by what an article tells a second time of one act: "the shelling" with what it cost, the dawn with which a
night ended, rebels by their name.
"""

from datetime import timedelta
from typing import Final

from builders.coder.acts.kinds import CAPTIVITY, REBELS, STANDOFF, from_afar
from builders.coder.acts.topics import SPOKEN_OF
from builders.coder.frame import Frame, Time
from builders.coder.tolls.tolls import figures
from builders.language.timeparts import NIGHT
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_ADJECTIVES = 3  # words between "the" and the act: "the deadly overnight attack"
_WEEK = 2  # precision of a span of up to a week
_SPAN = 2  # days of a span of which a toll is no single day's
_NEWS = 7  # days before the page from which an act is another than that which is its news
#: Capital levels of places by which others are told, "near Homs", and in which much happens in a day.
CITIES = (0, 1)
_DAWN: Final = frozenset({"dawn", "midnight"})


def speaks_again(frame: Frame, other: Frame) -> bool:
    """Whether an Arabic frame tells only what the act cost that was told just before, or what else it hit: غارات على
    محيط المدينة, then وأدى القصف إلى إصابة مدني, وطال القصف بلدة أخرى.
    """
    triggers = frame.clause.triggers
    acts = [m for m in triggers if m.values[0].rule.form == "noun" and m.form.prefix.endswith("ال")]
    reaches = any(verb.last == act.first and verb.values[0].rule.choose == "means" for act in acts for verb in triggers)
    named = any(act.values[0].rule is frame.rule for act in acts)
    told, parsed = other.clause, frame.clause.parsed
    behind = told.parsed is not parsed and 0 <= parsed.paragraph - told.parsed.paragraph <= 1
    alone = told.first == told.parsed.first  # of two acts of a sentence it may be either
    again = reaches or (named and bool(frame.harms) and alone)
    return again and behind and {frame.event, other.event} <= STANDOFF


def same_case(frame: Frame, other: Frame) -> bool:
    """Whether an Arabic frame speaks of the taking of people that was told just before, and names where it was: خطف
    مسلحون قائدا, then عملية الخطف تمت على حاجز.
    """
    acts = [m for m in frame.clause.triggers if m.values[0].rule is frame.rule and m.values[0].rule.form == "noun"]
    again = bool(acts) and all(m.form.prefix.endswith("ال") or _is_definite(frame, m) for m in acts)
    near = 0 <= frame.clause.parsed.paragraph - other.clause.parsed.paragraph <= 1
    return again and near and frame.event == other.event and frame.event in CAPTIVITY and not frame.actors


def _is_definite(frame: Frame, act: Mention) -> bool:
    """Whether the second of an act's two words has the article: عملية الخطف."""
    return frame.clause.parsed.tokens.keys[act.last - 1].startswith("ال")


def is_definite(frame: Frame) -> bool:
    """Whether an act is told as one of which one has heard: "the attack", "Tuesday's assault", الهجوم."""
    parsed = frame.clause.parsed
    act = next((m for m in frame.clause.triggers if m.values[0].rule is frame.rule), frame.clause.triggers[0])
    of_day = any(when.last == act.first for when in parsed.dates)
    english = of_day or "the" in parsed.tokens.keys[max(frame.clause.first, act.first - _ADJECTIVES) : act.first]
    return english or act.form.prefix.endswith("ال")


def answers_gas(strike: Frame, gas: Frame) -> bool:
    """Whether strikes are told of states that only fly in Syria, who answered gas; "the attack" may be that of gas."""
    struck = EVENT_TYPE_OF[strike.rule.event] == EXPLOSIONS and from_afar(strike.actors)
    return gas.event in SPOKEN_OF and strike.event != gas.event and struck


def one_case(frame: Frame, other: Frame) -> bool:
    """Whether one of two acts that are spoken of for weeks is the known one, whose day is the earlier, or Arabic calls
    it "the attack" and tells no day of its own.
    """
    known = any(f.known or (_is_that_act(f) and not (f.time and f.time.own)) for f in (frame, other))
    return frame.event == other.event and frame.event in SPOKEN_OF and known


def _is_that_act(frame: Frame) -> bool:
    """Whether an Arabic noun for an act has the article, so that one knows which is meant."""
    nouns = (m for m in frame.clause.triggers if m.values[0].rule.form == "noun")
    return any(m.form.prefix.endswith(("ال", "ل")) for m in nouns)


def is_older(old: Frame, news: Frame) -> bool:
    """Whether an act is told on a day of the weeks before, and another as news, on no day or on that on which somebody
    told of it: it is not that one.
    """
    undated = news.time is not None and news.time.basis in ("default", "spoken")
    if news.time is None or old.time is None or not (undated and old.time.own):
        return False
    again = news.title or news.rule.weak or news.inherited_place or old.inherited_place
    spoken = old.event in SPOKEN_OF or news.known or old.known
    return not (again or spoken) and (news.time.start - old.time.end).days > _NEWS


def counts_longer(span: Frame, day: Frame) -> bool:
    """Whether one act counts the dead of days up to the report, and the other fewer of one of them: "300 were killed in
    four days of shelling", then "20 on Thursday".
    """
    long, short, published = span.time, day.time, span.clause.parsed.published
    if long is None or short is None or not (long.own and short.own) or long.end != published:
        return False
    if long.precision > _WEEK:
        return False  # the sum of a campaign is no row beside that of the day
    whole, part = (figures(f.harms, "killed")[0] for f in (span, day))
    lasting = (long.end - long.start).days >= _SPAN and short.start == short.end
    return lasting and whole > part > 0 and not any(h.vague for f in (span, day) for h in f.harms)


def counts_apart(frame: Frame, other: Frame) -> bool:
    """Whether two frames each count the dead of days of their own, of which they share at most one: "between 21 and 26
    September 270", then "two in the past week".
    """
    spans = [f.time for f in (frame, other) if f.time is not None and f.time.own and f.time.start < f.time.end]
    counts = [figures(f.harms, "killed")[0] for f in (frame, other)]
    if len(spans) < len(counts) or not all(counts) or counts[0] == counts[1]:
        return False
    return min(span.end for span in spans) - max(span.start for span in spans) <= timedelta()


def named_rebels(loose: Frame, named: Frame) -> bool:
    """Whether those who fire from afar are only called rebels in one frame and by their name in the other."""
    return loose.actors == ["rebels"] and bool(REBELS & set(named.actors)) and {loose.event, named.event} <= STANDOFF


def differ(frame: Frame, other: Frame) -> bool:
    """Whether two frames have tolls of their own, with no figure in common."""
    tolls = [{(h.kind, h.value) for h in f.harms if not h.vague} for f in (frame, other)]
    return all(tolls) and not tolls[0] & tolls[1]


def has_carried_day(frame: Frame, other: Frame) -> bool:
    """Whether one act is told at a town, and another there on the day after, or of gas on any, which only another
    sentence told: "on Friday planes hit Sarmin", and behind Saturday's news "the raids on Sarmin".
    """
    told = [f for f in (frame, other) if f.time is not None and f.time.basis == "told"]
    if len(told) != 1 or frame.event != other.event or differ(frame, other):
        return False
    dated = other if told[0] is frame else frame
    town = any(s.place is not None and s.precision == 1 and s.place.capital_level not in CITIES for s in frame.spots)
    one = is_eve(dated.time, told[0].time) or frame.event in SPOKEN_OF
    return town and one and not (frame.inherited_place or other.inherited_place)


def far_apart(frame: Frame, other: Frame) -> bool:
    """Whether two acts are told of places in other governorates."""
    here, there = ({s.place.admin1_pcode for s in f.spots if s.place is not None} for f in (frame, other))
    return bool(here and there) and not here & there


def is_eve(day: Time | None, other: Time | None) -> bool:
    """Whether an act is told on the day before another."""
    return day is not None and other is not None and day.start == day.end == other.start - timedelta(days=1)


def dawns(night: Time | None, dawn: Time | None) -> bool:
    """Whether one tells of a night and the other of the dawn with which it ended: ليل الاثنين, then فجر الثلاثاء."""
    if night is None or dawn is None or night.part not in NIGHT or dawn.part not in _DAWN:
        return False
    return night.start == night.end and dawn.start == dawn.end == night.end + timedelta(days=1)
