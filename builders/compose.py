"""From a dataset's articles to the tables of its next release, in memory: code, correct, merge, check."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import polars as pl

from builders import digest
from builders.batches import Coding
from builders.coded import bodies, code_dataset, refuse_failing
from builders.correcting import correct_events, correct_reports
from builders.corrections import CorrectionsFile, listed
from builders.dataset import RECIPE, Dataset
from builders.layers import Layer
from builders.merge import MemberError, Merged, PreviousRelease, merge
from builders.read import read_articles
from builders.release.published import Release
from gazetteer.place import Place
from schema.article import Article
from schema.checks import FINDINGS, PLACE_COLUMNS, Facts, check_links, check_table
from schema.tables import TABLES, frame, polars_schema
from schema.traces import LayerPlace

Step = Callable[[str], None]
Tables = Mapping[str, pl.DataFrame]


class FailedChecksError(Exception):
    """Rows of the release to be fail checks of severity error. `findings`: which rows, and why.

    `corrections`: those that changed one of the rows, where each stands and its reason.
    """

    def __init__(self, findings: pl.DataFrame, corrections: Sequence[str] = ()) -> None:
        super().__init__(findings, corrections)
        self.findings = findings
        self.corrections = corrections


@dataclass(frozen=True, slots=True)
class Tools:
    """What a build works with. `load` gives the coder, in any process; `versions` names rules, lexicon, gazetteer and
    tool, each with a hash or number; `lineage` has a hash of each of their entries (`builders.lineage`); `places` are
    those of the gazetteer and of the dataset's `layers`; `layer_places`: the table of the latter, with no rows where
    there are none; `jobs`: processes, all cores when None.
    """

    load: Callable[[], Callable[[Article], Coding]]
    versions: Mapping[str, str]
    lineage: pl.DataFrame
    places: Mapping[str, Place]
    jobs: int | None = None
    layers: Sequence[Layer] = ()
    layer_places: pl.DataFrame = field(default_factory=lambda: frame(LayerPlace, []))


@dataclass(frozen=True, slots=True)
class Composed:
    """The `tables` of a release, `links` (why reports were joined or not), and what its manifest tells of its making:
    `warnings` (findings), `corrections` and `inputs` (files).
    """

    tables: Tables
    links: pl.DataFrame
    warnings: pl.DataFrame
    corrections: list[dict[str, Any]]
    inputs: list[dict[str, Any]]


def compose(
    dataset: Dataset, previous: Release | None, tools: Tools, step: Step, advance: Callable[[int], None]
) -> Composed:
    """Make the tables of the release that follows `previous`. `step` is told each step, `advance` articles coded.

    Raises InputError for an article, a recipe or a correction that cannot be used, FailedChecksError for the rest.
    """
    file = CorrectionsFile.read(dataset.corrections_file())
    facts = Facts.load(place_table(tools.places))
    step("coding the articles")
    coded = code_dataset(
        read_articles(dataset.inputs()),
        tools.load,
        facts,
        publish_text=dataset.recipe.publish_text,
        jobs=tools.jobs,
        advance=advance,
    )
    step("merging the reports")
    corrected = correct_reports(coded.reports, file, tools.places)
    mended = pl.col("row").is_in(corrected.changed)  # whoever corrects a row answers for it: it is checked below
    reports, failing = refuse_failing(corrected.reports, coded.failed.filter(~mended))
    merged = _merged(reports, coded.articles, corrected.dropped, file, previous)
    refused = pl.concat([coded.refused, corrected.refused, failing])
    tables = _ordered(coded.articles, refused, merged, correct_events(merged.events, file, tools.places))
    step("checking the tables")
    findings = check_release(tables, facts)
    if (findings["severity"] == "error").any():
        failed = findings.filter(pl.col("severity") == "error")
        raise FailedChecksError(failed, _behind(failed, tables["reports"], file))
    return Composed(tables, merged.links, findings, listed(file.corrections.all()), _inputs(dataset, tools.layers))


def check_release(tables: Tables, facts: Facts) -> pl.DataFrame:
    """Findings of every check of a release's tables, each against the others too."""
    told = facts.with_articles(bodies(tables["articles"]))
    found = [check_table(name, tables[name], told) for name in TABLES]
    broken = any((part["check"] == "columns").any() for part in found)
    return pl.concat([pl.DataFrame(schema=FINDINGS), *found, *([] if broken else [check_links(tables)])])


def _behind(failed: pl.DataFrame, reports: pl.DataFrame, file: CorrectionsFile) -> list[str]:
    """The overrides of the rows that fail, and of the reports of events that do."""
    rows = failed["row"].drop_nulls().to_list()
    events = reports.filter(pl.col("event_id").is_in(rows))["report_id"].to_list()
    overrides = file.overrides()
    return sorted({overrides[row] for row in (*rows, *events) if row in overrides})


def place_table(places: Mapping[str, Place]) -> pl.DataFrame:
    """The gazetteer as checks look it up (`Facts.places`)."""
    rows = [[getattr(place, column) for column in PLACE_COLUMNS] for place in places.values()]
    types = (pl.String, pl.String, pl.Float64, pl.Float64, pl.Int32)
    return pl.DataFrame(rows, schema=dict(zip(PLACE_COLUMNS, types, strict=True)), orient="row")


def _merged(
    reports: pl.DataFrame,
    articles: pl.DataFrame,
    dropped: list[str],
    file: CorrectionsFile,
    previous: Release | None,
) -> Merged:
    told = articles.select("id", pl.coalesce("source", "id"), "published")
    groups = [group for split in file.corrections.split for group in split.groups]
    before = None
    if previous is not None:
        tables = {name: previous.table(name) for name in ("events", "reports", "retired")}
        before = PreviousRelease(version=str(previous.version), **tables)
    try:
        return merge(
            reports,
            dict(told.select("id", "source").iter_rows()),
            before,
            published=dict(told.select("id", "published").iter_rows()),
            joins=[*(join.reports for join in file.corrections.merge), *groups],
            splits=[pair for split in file.corrections.split for pair in _across(split.groups)],
            dropped=dropped,
        )
    except MemberError as error:
        raise file.lost(error.member, str(error)) from None


def _across(groups: list[list[str]]) -> list[tuple[str, str]]:
    """All pairs of members of different groups."""
    return [pair for n, one in enumerate(groups) for other in groups[n + 1 :] for pair in product(one, other)]


def _ordered(articles: pl.DataFrame, refused: pl.DataFrame, merged: Merged, events: pl.DataFrame) -> Tables:
    """The tables, each in an order that depends on nothing but its rows."""
    by_place = ("article_id", "start", "end", "stage", "reason", "event_type", "sub_event_type", "rule_id", "detail")
    tables = {
        "events": events.sort("event_id"),
        "reports": merged.reports.sort("event_id", "article_id", "report_id"),
        "articles": articles.sort("id"),
        "refused": refused.sort(*by_place, "text", nulls_last=True),
        "retired": merged.retired.sort("event_id"),
    }
    schemas = {name: polars_schema(model) for name, model in TABLES.items()}
    return {name: tables[name].select(*schema).cast(schema) for name, schema in schemas.items()}


def _inputs(dataset: Dataset, layers: Sequence[Layer]) -> list[dict[str, Any]]:
    corrections = dataset.corrections_file()
    places = [path for layer in layers for path in layer.files()]
    files = [dataset.folder / RECIPE, *([corrections] if corrections else []), *places, *dataset.inputs()]
    return [
        {"path": dataset.relative(path), "bytes": path.stat().st_size, "sha256": digest.of_file(path)} for path in files
    ]
