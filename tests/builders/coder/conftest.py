"""One coder for all tests of this folder: loading it takes a while, coding does not."""

import pytest

from builders.coder import Coder
from gazetteer.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def coder() -> Coder:
    return Coder.load(Gazetteer.load())
