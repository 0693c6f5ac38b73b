"""An article explained: its text with the words in their roles, the rows, the rules, the frames and the refusals."""

from collections import Counter
from collections.abc import Iterator, Sequence

import polars as pl

from builders.coder import Coding
from builders.coder.frame import Frame
from builders.counted import counted
from builders.explain.document import Document, Facts, Grid, Line, Passage, Piece, Section, faint, plain
from builders.explain.fields import ROLE_OF, fields, headline
from builders.explain.passage import Span, lines_of
from builders.language.tokens import Tokens
from schema.article import Article
from schema.codes import REASONS
from schema.event import Report
from schema.refusal import Refusal


def explain_article(article: Article, coding: Coding, findings: pl.DataFrame) -> Document:
    """The account of one article, what the coder made of it, and which rows fail which check (`findings`)."""
    rows, refused = coding.reports, coding.refusals
    parts = [
        Section("Text", [Passage(lines_of(article.body, _spans(rows, refused)), article.lang)], "text"),
        Section("Rows", [] if rows else [plain("No event is coded from it.")], "rows"),
        *(_row(report) for report in rows),
        Section("Checks", [_checks(findings)], "checks"),
        Section("Rules that fired", _fired(coding), "rules"),
        Section("Frames", _frames(coding), "frames"),
        Section("Refusals", [] if refused else [plain("Nothing was refused.")], "refusals"),
        *_refusals(refused),
    ]
    return Document(f"Article {article.id}", _lead(article, coding), parts)


def _lead(article: Article, coding: Coding) -> Facts:
    published = str(article.published) if article.published else "not known, so that no relative day can be reckoned"
    counts = f"{counted(len(coding.reports), 'row')}, {counted(len(coding.refusals), 'refusal')}"
    told = {
        "title": article.title,
        "source": article.source,
        "published": published,
        "url": article.url,
        "language": article.lang,
        "result": counts,
    }
    return Facts([(name, plain(value)) for name, value in told.items() if value])


def _anchor(report: Report) -> str:
    return f"row-{report.report_id.rpartition('#')[2]}"


def _spans(rows: Sequence[Report], refused: Sequence[Refusal]) -> Iterator[Span]:
    for report in rows:
        number = report.report_id.rpartition("#")[2]
        for proof in report.evidence:
            note = f"{proof.rule_id} (row {number})"
            yield Span(proof.start, proof.end, ROLE_OF[proof.field], note, f"#{_anchor(report)}")
    for refusal in refused:
        note = f"{refusal.sub_event_type or ''}, {refusal.reason}, {refusal.rule_id or ''}".strip(", ")
        yield Span(refusal.start, refusal.end, "refused", note, f"#refused-{refusal.reason}")


def _row(report: Report) -> Section:
    row = report.model_dump()
    number = report.report_id.rpartition("#")[2]
    return Section(f"Row {number}: {headline(row)}", [fields(row, row["evidence"])], _anchor(report), 3)


def _checks(findings: pl.DataFrame) -> Grid | Line:
    if findings.is_empty():
        return plain("Every row passes every check.")
    rows = [
        [
            plain(f["row"]),
            plain(f["severity"]),
            plain(f["check"]),
            plain(f"{f['field']} = {f['value']}"),
            plain(f["sentence"]),
        ]
        for f in findings.to_dicts()
    ]
    return Grid(("row", "severity", "check", "value", "holds"), rows)


def _fired(coding: Coding) -> list[Grid | Line]:
    """Each rule whose word stands in the text, with the words and what came of them."""
    rules = {rule.id: rule for frame in coding.reading.frames for rule in (frame.rule, *frame.clause.rules)}
    rows: list[list[Line]] = []
    for name, rule in sorted(rules.items()):
        frames = [
            frame for frame in coding.reading.frames if name in (frame.rule.id, *(r.id for r in frame.clause.rules))
        ]
        words = dict.fromkeys(word for frame in frames for word in _trigger_words(frame, name, coding.reading.tokens))
        came = Counter("row" if frame.problem is None else frame.problem.reason for frame in frames)
        result = ", ".join(f"{outcome} {number}" for outcome, number in sorted(came.items()))
        why = plain(" ".join(rule.why.split()))
        rows.append([plain(name), plain(rule.event), (Piece(" / ".join(words), "event"),), plain(result), why])
    if not rows:
        return [plain("No word of the text is in a rule.")]
    return [Grid(("rule", "signals", "words", "came to", "why"), rows)]


def _trigger_words(frame: Frame, rule: str, tokens: Tokens) -> list[str]:
    own = [m for m in frame.clause.triggers if m.values[0].rule.id == rule]
    return [tokens.slice(m.first, m.last) for m in own]


def _frames(coding: Coding) -> list[Grid | Line]:
    tokens = coding.reading.tokens
    row = 0
    rows: list[list[Line]] = []
    for number, frame in enumerate(coding.reading.frames, start=1):
        if frame.problem is None:
            row += 1
            outcome = f"row {row}"
        else:
            outcome = f"{frame.problem.reason}: {frame.problem.detail}".rstrip(": ")
        clause = tokens.slice(frame.clause.first, frame.clause.last)
        rows.append(
            [
                plain(number),
                plain(frame.event),
                plain(frame.clause.parsed.kind),
                plain(_read(frame)),
                plain(outcome),
                (Piece(" ".join(clause.split()), "quoted"),),
            ]
        )
    if not rows:
        return [plain("No clause tells an event.")]
    return [Grid(("frame", "event", "part", "read as", "outcome", "clause"), rows)]


def _read(frame: Frame) -> str:
    """What the frame holds, in the words of the coder."""
    time = frame.time
    places = [f"{s.place.name} ({s.why})" if s.why else s.place.name for s in frame.spots if s.place is not None]
    tolls = [f"{h.kind} {h.value}" for h in frame.harms]
    parts = {
        "actor": ", ".join(frame.actors),
        "target": ", ".join(frame.targets),
        "place": ", ".join(places),
        "date": f"{time.start}{'' if time.end == time.start else f' to {time.end}'} ({time.basis})" if time else "",
        "toll": ", ".join(tolls),
        "weapon": ", ".join(frame.weapons),
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items() if value) or "nothing beside the event"


def _refusals(refused: Sequence[Refusal]) -> Iterator[Section]:
    """One part for each reason, in the order of the closed list, with the reason's sentence."""
    for reason, sentence in REASONS.items():
        own = [refusal for refusal in refused if refusal.reason == reason]
        if own:
            rows = [
                [
                    plain(r.sub_event_type),
                    (Piece(" ".join(r.text.split()), "quoted"),),
                    plain(r.detail),
                    faint(r.rule_id or ""),
                ]
                for r in own
            ]
            grid = Grid(("would be", "words", "in particular", "rule"), rows)
            yield Section(f"{reason}, {counted(len(own), 'time')}", [plain(sentence), grid], f"refused-{reason}", 3)
