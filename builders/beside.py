"""Tables that lie beside the code of a package."""

import csv
from importlib.resources import files


def rows_beside(package: str, name: str) -> list[dict[str, str]]:
    """The rows of a CSV table in a package, each column -> cell."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
