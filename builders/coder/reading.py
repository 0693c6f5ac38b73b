"""Reading: an article's text becomes frames, sentence by sentence, then the frames are brought together."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from builders.coder.acts.causes import of_protests
from builders.coder.acts.clause import split
from builders.coder.acts.senses import in_their_senses
from builders.coder.acts.tanks import only_hit
from builders.coder.days import timing
from builders.coder.days.coming import is_awaited
from builders.coder.days.datelines import is_in_dateline
from builders.coder.frame import Clause, Frame, Problem, Time
from builders.coder.framing import frame_of
from builders.coder.places.abroad import spots_abroad
from builders.coder.places.bearings import put_near_capitals
from builders.coder.places.misspelt import with_misspelt
from builders.coder.places.namesakes import with_namesakes
from builders.coder.places.spot import Spot
from builders.coder.places.told_places import ToldPlaces
from builders.coder.sentence import Parsed, is_cue, kurds_named
from builders.coder.sides.governments import as_governments
from builders.coder.sides.named_groups import NamedGroups
from builders.coder.sides.tellers import without_tellers
from builders.coder.story import blame, denials, history
from builders.coder.story.charges import lay_charges
from builders.coder.story.discourse import bring_together
from builders.coder.story.items import reflects
from builders.coder.story.opponents import name_opponents
from builders.coder.surroundings import surroundings
from builders.coder.tolls import balances
from builders.coder.tolls.adjectives import without_adjectives
from builders.coder.tolls.ages import without_ages
from builders.coder.tolls.contested import contested
from builders.coder.tolls.english_names import with_names
from builders.coder.tolls.fallen_abroad import without_fallen_abroad
from builders.coder.tolls.harm import Harm, read_harms
from builders.coder.tolls.on_top import coming_on_top
from builders.coder.tolls.other_deaths import without_other_losses
from builders.coder.tolls.parts import describe
from builders.coder.tolls.tolls import joined
from builders.coder.tolls.unannounced import refuse_unannounced
from builders.language.dates import When, last_told
from builders.language.numbers import BEYOND
from builders.language.tokens import Tokens, tokenise
from builders.mention import Mention
from builders.segment import Sentence, segment
from schema.article import Article

if TYPE_CHECKING:
    from builders.coder import Coder
    from builders.language.pack import Language

_NEWS = frozenset({"rule", "harm"})
_NAMED_FOR_A_DAY = frozenset({"street", "square", "avenue", "شارع", "حي", "ساحه"})  # "April 7th Street", حي 7 نيسان
_ACTS = 80  # words for acts in a sentence, more than any writer's has: one of more is a list of words and no prose
_FOLLOWED = 2  # frames among which the event is found that a toll told by itself belongs to


@dataclass(frozen=True, slots=True)
class Reading:
    """Tokens of an article's body, its sentences that name anything, and its frames, rows or not."""

    tokens: Tokens
    sentences: list[Parsed]
    frames: list[Frame]


def read_article(coder: "Coder", article: Article) -> Reading:
    """Frames of one article, brought together; those that are no rows carry their problem."""
    language = coder.languages[article.lang]
    tokens = tokenise(article.body, language.key)
    written = language.calendar.written_on(tokens, article.published)
    headed = None if language.latin else _headed(language, tokens, article, written)
    mentions = without_other_losses(tokens, coder.scanners[article.lang].scan(tokens))
    if not language.latin:
        mentions = with_misspelt(tokens, with_namesakes(tokens, mentions, coder.lookup), coder.lookup)
    era = written if written is not None or headed is None else headed.start
    page = (written, era)
    kurds, around = kurds_named(mentions, era), surroundings(mentions, coder.gazetteer)
    groups, places = NamedGroups(), ToldPlaces(coder.gazetteer, coder.lookup, language.latin)
    sentences: list[Parsed] = []
    frames: list[Frame] = []
    counted: list[Harm] = []
    day: date | None = None  # that of the news told last
    balance: Parsed | None = None  # the sentence with which a balance was opened or went on
    for sentence, inside in _with_mentions(segment(tokens, len(article.title), mentions), mentions):
        layers = {m.layer for m in inside}
        news = bool(layers & _NEWS) or any(is_cue(m, "among") for m in inside)  # "among the dead were two children"
        news = news or sentence.kind == "title"
        if not news and "place" not in layers and not blame.told(inside):
            if denials.told(inside):
                denials.dispute(frames, _parse(language, page, tokens, sentence, inside, news, day), coder.actors)
            continue
        parsed = _parse(language, page, tokens, sentence, inside, news, day)
        day = _of_news(last_told(parsed.dates, day), written)
        parsed.kurds, parsed.around = kurds, around
        groups.tell(parsed)
        sentences.append(parsed)
        spots = places.read(parsed)
        frames += _only_talk(parsed)
        adds = balance is not None and balances.goes_on(parsed, balance)
        balance = parsed if adds or balances.opens(parsed) else None
        of_sentence = _frames(coder, article.lang, parsed, spots, frames, counted, tolls=not adds)
        places.placed |= {s.place for f in of_sentence if f.problem is None for s in f.spots if s.place is not None}
        frames += of_sentence
        describe(frames, parsed)
        denials.dispute(frames, parsed, coder.actors)
    balances.refuse_undated(frames, sentences)
    balances.refuse_parts(frames)
    refuse_unannounced(frames)
    reflecting = reflects(frames, tokens, lambda: language.calendar.read(tokens, 0, len(tokens), written), written)
    bring_together(frames, coder.gazetteer.places, coder.actors, written, headed, reflecting=reflecting)
    blame.assign(frames, sentences, coder.actors)
    lay_charges(frames, sentences)
    name_opponents(frames, sentences, coder.actors, items=headed is not None)
    if language.latin:
        put_near_capitals((f.spots[0] for f in frames if f.problem is None), tokens, coder.gazetteer)
    return Reading(tokens, sentences, frames)


def _of_news(day: date | None, written: date | None) -> date | None:
    """A day if it is recent, so that of the day after or before it news is told."""
    near = day is not None and written is not None and abs((written - day).days) <= timing.RECENT_DAYS
    return day if near else None


def _headed(language: "Language", tokens: Tokens, article: Article, written: date | None) -> Time | None:
    """The day that the title of a bulletin gives, in its first line; in English it is that of the page."""
    end = bisect_left(tokens.starts, len(article.title))
    end = next((at for at in range(end) if tokens.words[at] == "\n"), end)
    return timing.of_title(language.calendar.read(tokens, 0, end, written), written)


def _with_mentions(sentences: list[Sentence], mentions: list[Mention]) -> list[tuple[Sentence, list[Mention]]]:
    """Each sentence with the mentions that lie in it."""
    firsts = [mention.first for mention in mentions]
    pairs: list[tuple[Sentence, list[Mention]]] = []
    for sentence in sentences:
        begun = mentions[bisect_left(firsts, sentence.first) : bisect_left(firsts, sentence.last)]
        inside = [mention for mention in begun if mention.last <= sentence.last]
        if inside:
            pairs.append((sentence, inside))
    return pairs


def _parse(
    language: "Language",
    page: tuple[date | None, date | None],
    tokens: Tokens,
    sentence: Sentence,
    inside: list[Mention],
    news: bool,
    told: date | None,
) -> Parsed:
    """The sentence with its numbers and dates, which are read only where something is told; `page`: the day of writing
    and that by which names mean their sides; `told`: the last day.
    """
    (written, era), numbers, dates = page, [], []
    if news:
        dates = [
            when
            for when in language.calendar.read(tokens, sentence.first, sentence.last, written, told)
            if not {*tokens.keys[when.first - 1 : when.first], *tokens.keys[when.last : when.last + 1]}
            & _NAMED_FOR_A_DAY
        ]
        if language.latin:
            dates = [when for when in dates if not is_awaited(tokens, sentence.first, inside, when)]
            dates = _without_page(tokens, dates, sentence, written)
        days = {token for when in dates for token in range(when.first, when.last)}
        inside = [m for m in inside if not (m.layer == "place" or is_cue(m, "after")) or not _is_day(m, dates)]
        numbers = [n for n in language.numerals.read(tokens, sentence.first, sentence.last) if n.first not in days]
    span = (sentence.first, sentence.last, sentence.kind, sentence.paragraph)
    parsed = as_governments(Parsed(tokens, *span, inside, numbers, dates, written, told, era))
    return only_hit(in_their_senses(without_adjectives(without_ages(with_names(without_tellers(parsed))))))


def _is_day(word: Mention, dates: list[When]) -> bool:
    """Whether a word only begins a day: a place's name in في 16 تشرين الأول, "following" in "the following day"."""
    return any(when.first <= word.first and word.last < when.last for when in dates)


def _without_page(tokens: Tokens, dates: list[When], sentence: Sentence, published: date | None) -> list[When]:
    """The days of a sentence without that of the page or of its dateline, if it tells another: "AFP Friday 6 May 2016
    ... on Thursday", "BEIRUT, May 6 (AFP) - ... on Thursday".
    """
    pages = (when for when in dates if timing.is_of_page(tokens, when, published))
    written = [*pages, *(when for when in dates if is_in_dateline(tokens, sentence.first, when))]
    others = [when for when in dates if when not in written]
    told = any(when.start is not None and not when.recurrent for when in others)
    return others if told or sentence.kind == "title" else dates


def _frames(
    coder: "Coder",
    language: str,
    parsed: Parsed,
    spots: list[Spot],
    before: list[Frame],
    told: list[Harm],
    *,
    tolls: bool,
) -> list[Frame]:
    """Frames of one sentence; tolls of a sentence without a trigger belong to the frame before it.

    `told`: the tolls of the text so far, to which those of the sentence are added. `tolls`: what the sentence counts is
    not that of weeks.
    """
    acts = [m for m in parsed.mentions if m.layer == "rule"]
    if len(acts) > _ACTS:
        rule, words = acts[0].values[0].rule, f"{len(acts)} words for acts in one sentence"
        clause = Clause(parsed, parsed.first, parsed.last, acts[:1])
        return [Frame(clause, rule, rule.event, problem=Problem("general", words))]
    causes = of_protests(parsed)
    harms = [h for h in read_harms(parsed) if tolls and not any(h.first in why for why in causes)]
    harms = contested(parsed, coming_on_top(parsed, harms, told))
    told += harms if parsed.kind != "title" else []
    clauses = split(
        parsed, sorted([*spots, *spots_abroad(parsed)], key=lambda s: s.first), coder.harm_rules[language], causes
    )
    if not clauses:
        _continue(before, parsed, [h for h in harms if not h.uncounted], spots)
        return []
    framed: list[Frame] = []
    for clause in clauses:
        framed.append(_frame(coder, clause, spots, harms, framed[-1] if framed else None))
    return framed


def _only_talk(parsed: Parsed) -> list[Frame]:
    """Candidates that a rule always refuses (talks, resolutions, sieges), one for a rule and sentence."""
    found: dict[str, Frame] = {}
    for mention in parsed.mentions:
        rule = mention.values[0].rule if mention.layer == "rule" else None
        if rule is None or rule.refuse is None:
            continue
        words = parsed.tokens.slice(mention.first, mention.last)
        clause = Clause(parsed, parsed.first, parsed.last, [mention])
        found.setdefault(rule.id, Frame(clause, rule, rule.event, problem=Problem(rule.refuse, words)))
    return list(found.values())


def _frame(coder: "Coder", clause: Clause, spots: list[Spot], harms: list[Harm], before: Frame | None) -> Frame:
    own_spots = [s for s in spots if clause.first <= s.first < clause.last]
    if not own_spots and clause.parsed.tokens.keys[clause.first] == "where":  # what happened at the place before it
        own_spots = [s for s in spots if s.last <= clause.first][-1:]
    own_harms = [h for h in harms if clause.first <= _told_at(clause.parsed, h) < clause.last]
    own_harms = without_fallen_abroad(clause.parsed, own_harms) if own_spots else own_harms
    counted = [h for h in own_harms if not h.uncounted]
    grammar = coder.languages[clause.rules[0].lang].grammar
    frame = frame_of(clause, own_spots, counted, grammar, coder.means, coder.actors, before)
    frame.inherited_place = bool(frame.spots) and all(spot.taken_up for spot in frame.spots)
    frame.problem = frame.problem or _uncounted(
        clause.parsed, balances.of_the_act(clause.parsed, own_harms, frame.time)
    )
    return frame


def _uncounted(parsed: Parsed, harms: list[Harm]) -> Problem | None:
    """Why an act that is told with a toll of thousands is no row, which would say that nobody was hurt; not where the
    dead of the war are told beside its own. A count that cannot be read leaves the act, without a figure.
    """
    for harm in (h for h in harms if h.uncounted and h.high < BEYOND):
        if all(h.uncounted for h in harms if h.kind == harm.kind):
            return Problem("total", parsed.tokens.slice(harm.first, harm.last))
    return None


def _told_at(parsed: Parsed, harm: Harm) -> int:
    """The token by which a toll belongs to a clause: in English that of the word for harm ("33 civilians killed")."""
    return harm.list_at if parsed.tokens.words[harm.list_at].isascii() else harm.first


def _continue(before: list[Frame], parsed: Parsed, harms: list[Harm], spots: list[Spot]) -> None:
    """Add the tolls of a sentence that names no event and no place of its own to the event told before it."""
    frame = next((f for f in reversed(before[-_FOLLOWED:]) if f.problem is None or f.abroad), None)
    if frame is None or frame.abroad or not harms or frame.clause.parsed.kind != parsed.kind:
        return
    if history.counts_old(before, parsed):
        return
    if all(harm.rival for harm in harms):  # an overtaken toll is of the event whose later toll is told
        frame = next((f for f in reversed(before) if f.harms and f.clause.parsed.kind == parsed.kind), frame)
    if any(spot.relation == "head" for spot in spots) or parsed.cues(parsed.first, parsed.last) & {"total", "habit"}:
        return
    known = frame.harms
    all_told = joined(known, balances.of_the_act(parsed, harms, frame.time), False, False)
    frame.harms = [h for h in all_told if h in known]
    frame.add_harms([h for h in all_told if h not in known])
