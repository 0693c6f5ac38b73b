"""A line of the lexicon that is out of form does not load: file, line and field are told."""

import shutil
from pathlib import Path

import pytest

from builders import lexicon
from builders.errors import InputError

BAD = {
    "an unknown actor": ("actors", b"Some Brigade,nonesuch,,,group,\n", "'actors'", "nonesuch"),
    "a day that is none": ("actors", b"Some Brigade,rebels,2015,,group,\n", "'from'", "YYYY-MM-DD"),
    "days in the wrong order": ("actors", b"Some Brigade,rebels,2015-01-02,2015-01-01,group,\n", "'to'", "before"),
    "an unknown kind": ("actors", b"Some Brigade,rebels,,,club,\n", "'kind'", "club"),
    "a phrase that stands before": (
        "actors",
        b"zz,rebels,,,group,\nzz,rebels,,,state,\n",
        "'phrase'",
        "'zz' stands in",
    ),
    "a weapon under two codes": ("weapons", b"zz,artillery,\nzz,rocket,\n", "'phrase'", "'zz' stands in"),
    "an unknown weapon": ("weapons", b"some gun,cannon,\n", "'weapon'", "cannon"),
    "too few cells": ("weapons", b"some gun,artillery\n", "cells", "header"),
    "too many cells": ("cues", b"some,words,negation\n", "cells", "header"),
    "no words": ("cues", b" ,negation\n", "'phrase'", "no words"),
    "not UTF-8": ("weapons", b"canon \xe0 main,artillery,\n", "weapons.csv", "UTF-8"),
    "a quotation mark left open": ("weapons", b'"some gun,artillery,\n', "weapons.csv", "not CSV"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_line_out_of_form_does_not_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    table, line, *told = BAD[case]
    folder = tmp_path / "lexicon"
    shutil.copytree(lexicon.HERE / "en", folder / "en")
    file = folder / "en" / f"{table}.csv"
    length = len(file.read_bytes().splitlines())
    with file.open("ab") as stream:
        stream.write(line)
    monkeypatch.setattr(lexicon, "HERE", folder)
    with pytest.raises(InputError) as caught:
        list(lexicon.entries("en"))
    assert caught.value.file == file
    assert caught.value.line == length + line.count(b"\n")
    assert all(words in str(caught.value) for words in told)
