"""A page opened in a real browser, beside a server that counts whoever asks it for anything."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

_QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"),
    *("--disable-component-update", "--disable-sync", "--virtual-time-budget=1000"),
)


class Page(HTMLParser):
    """What a page is once the browser has it: `title`, visible `text`, `tags` with their attributes in order."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.title = ""
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("title", "style", "script", "head"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.remove(tag)
        if tag in ("td", "th", "dt", "dd", "li", "p", "strong", "small"):
            self.text += " "

    def handle_data(self, data: str) -> None:
        if self._open == ["head", "title"]:
            self.title += data
        elif not self._open:
            self.text += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a name."""
        return [attributes for name, attributes in self.tags if name == tag]


def open_page(path: Path, profile: Path) -> Page:
    """The page as Chromium has it after its scripts, if it ran any, had their time."""
    assert CHROMIUM is not None
    command = [CHROMIUM, *_QUIET, f"--user-data-dir={profile}", "--dump-dom", path.as_uri()]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60)
    return Page(run.stdout)


@contextmanager
def counting_server() -> Iterator[tuple[str, list[str]]]:
    """Address of a server on this machine, and the paths that were asked of it so far."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def assert_inert(page: Page) -> None:
    """Nothing in the page runs or loads."""
    assert page.named("script") == []
    assert [tag for tag, _ in page.tags if tag in ("img", "iframe", "object", "embed", "link", "base", "form")] == []
    assert [name for _, attributes in page.tags for name in attributes if name.startswith("on")] == []
    targets = [
        value or "" for _, attributes in page.tags for name, value in attributes.items() if name.endswith("href")
    ]
    assert [target for target in targets if not target.startswith(("#", "https://", "http://"))] == []
