"""The checks that a release would hold an article's rows to."""

from collections.abc import Mapping, Sequence

import polars as pl

from builders.coded import bodies_of
from builders.compose import place_table
from gazetteer.place import Place
from schema.article import Article
from schema.checks import Facts
from schema.checks.run import check_rows
from schema.event import Report
from schema.tables import frame


def findings(article: Article, reports: Sequence[Report], places: Mapping[str, Place]) -> pl.DataFrame:
    """Which rows fail which check (`schema.checks.FINDINGS`); errors keep a row out of a release, warnings do not."""
    facts = Facts.load(place_table(places), bodies_of([article]))
    return check_rows("reports", frame(Report, reports), facts)
