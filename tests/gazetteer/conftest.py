"""The gazetteer and its lookup, loaded once."""

import pytest

from gazetteer.gazetteer import Gazetteer
from gazetteer.lookup import Lookup


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture(scope="session")
def lookup(gazetteer: Gazetteer) -> Lookup:
    return Lookup(gazetteer)
