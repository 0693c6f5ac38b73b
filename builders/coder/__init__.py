"""The coder: one article in, reports and refusals out; the same article, rules and gazetteer give the same rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from builders import lexicon, rules
from builders.coder.frame import Frame
from builders.coder.reading import Reading, read_article
from builders.coder.rows import report
from builders.coder.vocabulary import Scanners
from builders.language.pack import Language, load_languages
from builders.language.tokens import Tokens
from builders.mention import Scanner
from builders.rules import Rule
from gazetteer.gazetteer import Gazetteer
from gazetteer.lookup import Lookup
from schema.actors import Actor, load_actors
from schema.article import Article
from schema.codes import EVENT_TYPE_OF
from schema.event import Report
from schema.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Coding:
    """What one article gives: its reports, its refusals, and the frames behind both."""

    reports: list[Report]
    refusals: list[Refusal]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Coder:
    """Languages, their phrase trees, the gazetteer and the registers, loaded once."""

    languages: Mapping[str, Language]
    scanners: Mapping[str, Scanner]
    gazetteer: Gazetteer
    lookup: Lookup
    actors: Mapping[str, Actor]
    means: Mapping[str, tuple[str, int]]
    rules: tuple[Rule, ...]
    harm_rules: Mapping[str, Rule]

    @staticmethod
    def load(gazetteer: Gazetteer) -> "Coder":
        """Read rules and lexicon of every language; raises InputError naming the file for one that is not in form."""
        languages = load_languages()
        by_language = {code: rules.load_rules(code) for code in languages}
        scanners = Scanners(languages, by_language, gazetteer)
        every = tuple(rule for code in languages for rule in by_language[code])
        harm = {rule.lang: rule for rule in every if rule.form == "harm"}
        return Coder(languages, scanners, gazetteer, Lookup(gazetteer), load_actors(), lexicon.means(), every, harm)

    def code(self, article: Article) -> Coding:
        """Code one article."""
        reading = read_article(self, article)
        rows: list[Report] = []
        refused: list[Refusal] = []
        for frame in reading.frames:
            if frame.problem is None:
                rows.append(report(frame, article.id, reading.tokens, self.actors, len(rows) + 1))
            else:
                refused.append(_refusal(frame, article.id, reading.tokens))
        return Coding(rows, refused, reading)


def _refusal(frame: Frame, article_id: str, tokens: Tokens) -> Refusal:
    assert frame.problem is not None
    first, last = frame.clause.first, frame.clause.last
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Refusal(
        article_id=article_id,
        event_type=EVENT_TYPE_OF[frame.event],
        sub_event_type=frame.event,
        start=start,
        end=end,
        text=tokens.text[start:end],
        stage="code",
        reason=frame.problem.reason,
        rule_id=frame.rule.id,
        detail=frame.problem.detail,
    )
