"""`waqai explain` on the command line."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from browser import assert_inert, counting_server, needs_browser, open_page
from hostile import hostile, publish_hostile
from typer.testing import CliRunner

from builders.cli import app
from builders.errors import InputError

Waqai = Callable[..., subprocess.CompletedProcess[str]]


def failing(*arguments: str | Path) -> str:
    error = CliRunner().invoke(app, ["explain", *map(str, arguments)]).exception
    assert isinstance(error, InputError)
    return str(error)


def write(path: Path, *articles: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def test_an_article_of_a_file_of_text(waqai: Waqai, tmp_path: Path) -> None:
    (tmp_path / "town.txt").write_text(
        "Shells hit the town of Ariha on Friday, killing three people.", encoding="utf-8"
    )
    run = waqai("explain", "town.txt", "--published", "2019-05-04", "--source", "Our Paper")
    assert run.returncode == 0, run.stderr
    assert "source     Our Paper" in run.stdout
    assert "Row 1: Shelling/artillery/missile attack, Ariha (أريحا), Idleb, 2019-05-03" in run.stdout
    assert "\x1b" not in run.stdout


def test_what_cannot_be_explained_says_why(tmp_path: Path) -> None:
    two = write(tmp_path / "two.jsonl", *({"id": name, "text": "A town.", "lang": "en"} for name in ("x", "y")))
    assert "name one by --id: x, y" in failing(two)
    assert "no article 'z' in it" in failing(two, "--id", "z")
    assert "name its release by --release" in failing("SYR0000001")
    assert "no such file" in failing(tmp_path / "absent.txt")
    assert "no such file or folder" in failing("SYR0000001", "--release", tmp_path / "absent")
    assert "--not-joined is asked of an event" in failing(two, "--not-joined")
    persian = write(tmp_path / "fa.jsonl", {"id": "f", "text": "x", "lang": "fa"})
    assert "not an article that can be coded" in failing(persian)


@needs_browser
def test_pages_of_hostile_texts_are_inert_in_a_browser(tmp_path: Path) -> None:
    with counting_server() as (address, asked):
        text = f"{hostile(address)} Shells hit the town of Ariha on Friday, killing three people."
        file = write(tmp_path / "a.jsonl", {"id": "a", "text": text, "lang": "en", "published": "2019-05-04"})
        release = publish_hostile(tmp_path / "toy", address)
        for name, arguments in {
            "article.html": [file],
            "event.html": ["SYR0000002", "--release", release, "--not-joined"],
        }.items():
            page_file = tmp_path / name
            result = CliRunner().invoke(app, ["explain", *map(str, arguments), "--html", str(page_file)])
            assert result.exit_code == 0, result.output
            page = open_page(page_file, tmp_path / "profile")
            assert_inert(page)
            assert "owned" not in page.title
            assert "<script>document.title='owned'</script>" in page.text
            assert "‹RLO›txet‹PDF›" in page.text
        assert asked == []
    assert page.title.startswith("SYR0000002: Shelling")
    assert "joined (" in page.text
