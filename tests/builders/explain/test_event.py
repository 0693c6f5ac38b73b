"""An event of a release told with its reports, joins and corrections."""

import io
from pathlib import Path

import polars as pl
import pytest
from hostile import publish_hostile
from rich.console import Console

from builders.errors import InputError
from builders.explain.as_html import as_html
from builders.explain.as_terminal import show
from builders.explain.event import explain_event
from builders.release.published import Release


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return Release.open(publish_hostile(tmp_path_factory.mktemp("release") / "toy", "http://example.org"))


def told(release: Release, event_id: str, *, not_joined: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=200, highlight=False, markup=False)
    show(explain_event(release, event_id, not_joined=not_joined), console)
    return out.getvalue()


def of(release: Release, article: str) -> str:
    events = release.table("events")
    return str(events.filter(pl.col("article_ids").list.contains(article))["event_id"][0])


def test_its_reports_and_why_they_were_joined(release: Release) -> None:
    text = told(release, of(release, "a1"))
    assert "Report a1#1" in text
    assert "Report b1#1" in text
    assert "https://example.org/b1?x=1&y=2" in text
    assert "a1#1\tb1#1\tjoined (" in text
    assert "points of 7 needed: time +3" in text
    assert "fatalities\t4 (4 of them civilians)" in text or "fatalities\t4 (3 of them civilians)" in text
    assert "apart" not in text
    assert text.splitlines()[1].endswith("قصف جوي 1.0.0")  # a line break of a title makes no line of its own


def test_what_was_nearly_joined_is_told_when_asked(release: Release) -> None:
    text = told(release, of(release, "a1"), not_joined=True)
    assert "a1#1\td1#1\tkept apart by place (" in text
    assert f"{of(release, 'd1')}: Shelling or missile attack" in text
    assert "No other report came near" in told(release, of(release, "c1"), not_joined=True)


def test_the_corrections_that_name_it(release: Release) -> None:
    assert "override\ta1#1\tA mistake of the <b>source</b>." in told(release, of(release, "a1"))
    assert "None names it." in told(release, of(release, "d1"))


def test_one_report_has_nothing_to_join(release: Release) -> None:
    assert "there was nothing to join" in told(release, of(release, "d1"))


def test_an_id_that_is_not_there_and_one_that_is_gone(release: Release, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no event 'SYR9'"):
        explain_event(release, "SYR9", not_joined=False)
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in release.folder.iterdir():
        if path.is_file():
            (copy / path.name).write_bytes(path.read_bytes())
    retired = pl.DataFrame(
        {
            "event_id": ["SYR0000099"],
            "reason": ["merged"],
            "into": ["SYR0000001"],
            "release": ["1.0.0"],
            "detail": ["x"],
        }
    )
    retired.write_parquet(copy / "retired.parquet")
    with pytest.raises(InputError, match=r"retired in release 1\.0\.0.*its reports stand under SYR0000001"):
        explain_event(Release.open(copy), "SYR0000099", not_joined=False)


def test_only_addresses_of_the_web_become_links(release: Release) -> None:
    page = as_html(explain_event(release, of(release, "a1"), not_joined=True))
    assert page == as_html(explain_event(release, of(release, "a1"), not_joined=True))
    assert 'href="https://example.org/b1?x=1&amp;y=2"' in page
    assert 'href="javascript' not in page
    assert "<script" not in page
    assert "<b>source" not in page
    assert "\u202e" not in page
