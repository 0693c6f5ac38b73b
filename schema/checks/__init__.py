"""The checks that every row of a release passes. One check, one place, one message.

To add one, write a `Check` in the module of its subject; it is then run, documented and listed by itself.
"""

from schema.checks.check import FINDINGS, PLACE_COLUMNS, Check, Facts
from schema.checks.links import LINKS, check_links
from schema.checks.run import CHECKS, check_rows, check_table, not_run
from schema.checks.structure import STRUCTURE

__all__ = [
    "CHECKS",
    "FINDINGS",
    "LINKS",
    "PLACE_COLUMNS",
    "STRUCTURE",
    "Check",
    "Facts",
    "check_links",
    "check_rows",
    "check_table",
    "not_run",
]
