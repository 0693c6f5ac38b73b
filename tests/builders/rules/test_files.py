"""A file of rules that is out of form does not load: file, line and field are told, and no rule goes in silence."""

from pathlib import Path

import pytest

from builders.errors import InputError
from builders.rules import Rule, load_rules


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[[rules]]\nid = "x"\n', "line 1, field 'rules': unknown key (did you mean 'rule'?)"),
        ("rule = 3", "line 1, field 'rule': input should be a valid list, found 3"),
        ("rule = [3]", "line 1, field 'rule.0': input should be a valid dictionary, found 3"),
        ('[rule]\nid = "x"\n', "line 1, field 'rule': one table, where a list of tables belongs"),
        ('[[rule]]\nid = "en.x"\nwhy = "short"\n', "line 3, field 'why': rule en.x: "),
        ('[[rule]]\nid = "ar.x"\n', "line 2, field 'id': rule ar.x: the id begins with the language"),
        (
            '[[rule]]\nid = "en.x"\n[[rule.examples]]\ntext = "A."\nrows = [{ wounded = 2 }]\n',
            "unknown key (the keys are place, event, date, actor, target, weapons, fatalities, civilians, injured)",
        ),
        ('[[rule]\nid = "x"\n', "line 1: not valid TOML"),
    ],
)
def test_a_file_out_of_form_does_not_load(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "en" / "attack.toml"
    file.parent.mkdir()
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_rules("en", tmp_path)
    assert str(caught.value).startswith(str(file))
    assert told in str(caught.value)


@pytest.mark.parametrize("name", ["ar.attack", "en.Attack", "en.x Y", "en"])
def test_an_id_begins_with_the_language_and_has_no_blanks(name: str) -> None:
    (rule,) = [one for one in load_rules("en") if one.id == "en.clash.noun"]
    with pytest.raises(ValueError, match="the id begins with the language"):
        Rule.model_validate({**rule.model_dump(), "id": name})
