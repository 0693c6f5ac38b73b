"""A rule that is out of form does not load: file, line and field are told."""

from pathlib import Path

import pytest

from builders.errors import InputError
from builders.rules import load_rules

SOUND = """\
# Grenades.

[[rule]]
id = "en.grenade.toy"
why = "A grenade thrown at people or a building."
form = "noun"
words = ["toy grenade"]
event = "Grenade"
weapon = "grenade"
examples = [{ text = "A toy grenade was thrown.", rows = [{ place = "Duma" }] }]
counterexamples = [{ text = "No toy grenade was thrown.", reason = "denied" }]
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "words"),
    [
        ('weapon = "grenade"', 'weapon = "cannon"', 9, "weapon", "none of"),
        ('weapon = "grenade"', 'weapn = "grenade"', 9, "weapn", "did you mean 'weapon'?"),
        ('"Grenade"', '"Granade"', 8, "event", "found 'Granade'"),
        ('"denied"', '"no"', 11, "counterexamples.0.reason", "none of"),
        ('words = ["toy grenade"]\n', "", 3, None, "a rule has words"),
        ('form = "noun"', "form = noun", 6, None, "not valid TOML"),
        ("# Grenades.", SOUND, 15, "id", "stands twice"),
    ],
)
def test_an_error_names_file_line_and_field(
    tmp_path: Path, old: str, new: str, line: int, field: str | None, words: str
) -> None:
    (tmp_path / "en").mkdir()
    file = tmp_path / "en" / "grenade.toml"
    file.write_text(SOUND.replace(old, new), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_rules("en", tmp_path)
    assert (caught.value.file, caught.value.line, caught.value.field) == (file, line, field)
    assert words in str(caught.value)
    assert "Value error" not in str(caught.value)
