"""Reports of one incident in several articles become one event, with an id that persists from release to release."""

from builders.merge.combine import merge
from builders.merge.decisions import MemberError
from builders.merge.release import LINKS_SCHEMA, RETIRED_SCHEMA, RETIREMENTS, Merged, PreviousRelease

__all__ = ["LINKS_SCHEMA", "RETIRED_SCHEMA", "RETIREMENTS", "MemberError", "Merged", "PreviousRelease", "merge"]
