"""Coding on one core, beside one pass of polars `find_many` with as many patterns over the same text.

    python -m benchmarks.coding_speed [--megabytes N] [--rounds N] [--articles FILE ...]

For each language: the articles of the sample dataset (or of FILEs), again and again up to so many megabytes. `floor`
is a series of those texts searched for as many patterns as the phrase tree has, the phrases of names, lexicon and
rules as they are written; it does nothing but count. `reading` is what comes before all judgement: words are found in
the tree and sentences cut. `coding` is the whole way from an article to its reports and refusals. All run in turn in
one process, on one thread; figures are medians of the rounds, in seconds of processor time. The ratio is how many
times the floor the coding takes.

Over 3 MB of news coding takes some 70 times the floor in Arabic and 140 in English, reading alone 13 and 21 times:
what compiled code does to a whole text, Python does word by word. Five sixths of the coding are questions that rules
ask of each name, act and toll. They are many and small, no function takes a fortieth of the time, so that only fewer
questions make it faster: ask for the word that a question hangs on (`Parsed.cues`) before what stands around it.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, cycle, islice
from pathlib import Path
from typing import Final

os.environ["POLARS_MAX_THREADS"] = "1"  # before polars is loaded

import polars as pl

from builders import lexicon
from builders.coder import Coder
from builders.language.tokens import tokenise
from builders.read import read_articles
from builders.segment import segment
from gazetteer.gazetteer import Gazetteer
from schema.article import Article

ROOT: Final = Path(__file__).resolve().parents[1]
SAMPLE: Final = sorted((ROOT / "datasets" / "syria-sample" / "articles").glob("*.jsonl"))
LEADS: Final = {"ar": ("و", "ب", "ل"), "en": ("in ", "of ", "the ")}


def patterns(coder: Coder, lang: str) -> list[str]:
    """As many different phrases of a language as its tree holds; where too few are written, names are repeated with
    the particle or word that stands before them in texts.
    """
    places = coder.gazetteer.places.values()
    names = (place.name_ar if lang == "ar" else place.name for place in places)
    aliases = (alias.name for alias in coder.gazetteer.aliases if alias.lang == lang)
    words = (entry.phrase for _, entry in lexicon.entries(lang))
    rules = (word for rule in coder.rules if rule.lang == lang for word in rule.words)
    written = list(dict.fromkeys(phrase for phrase in chain(words, rules, aliases, names) if len(phrase) > 1))
    led = (lead + phrase for lead in LEADS[lang] for phrase in written)
    return list(islice(dict.fromkeys(chain(written, led)), coder.scanners[lang].size))


def enough(articles: list[Article], size: int) -> Iterator[Article]:
    """The articles, again and again, until their texts have `size` bytes."""
    for article in cycle(articles):
        if size <= 0:
            return
        size -= len(article.body.encode())
        yield article


def floor(texts: pl.Series, sought: list[str]) -> int:
    """Number of finds."""
    return int(texts.str.find_many(sought).list.len().sum())


def reading(coder: Coder, articles: list[Article]) -> int:
    """Number of sentences: the words of the articles are found in the tree and sentences cut, and nothing is judged."""
    number = 0
    for article in articles:
        tokens = tokenise(article.body, coder.languages[article.lang].key)
        number += len(segment(tokens, len(article.title), coder.scanners[article.lang].scan(tokens)))
    return number


def coding(coder: Coder, articles: list[Article]) -> int:
    """Number of reports and refusals."""
    return sum(len(coded.reports) + len(coded.refusals) for coded in map(coder.code, articles))


def seconds(run: Callable[[], int]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> None:
    """Measure each language and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=6.5)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--articles", type=Path, nargs="*", default=SAMPLE)
    chosen = parser.parse_args()
    start = time.process_time()
    coder = Coder.load(Gazetteer.load())
    print(f"loading {time.process_time() - start:.2f} s")
    articles = [article for article in read_articles(chosen.articles) if isinstance(article, Article)]
    seconds_of = f"{'floor s':>10}{'reading s':>11}{'coding s':>10}"
    print(f"{'':4}{'articles':>10}{'MB':>7}{'patterns':>10}{seconds_of}{'MB/s':>8}{'ratio':>8}")
    for lang in sorted({article.lang for article in articles}):
        given = list(enough([one for one in articles if one.lang == lang], int(chosen.megabytes * 1e6)))
        texts, sought = pl.Series([article.body for article in given]), patterns(coder, lang)
        size = sum(len(text.encode()) for text in texts) / 1e6
        runs = (partial(floor, texts, sought), partial(coding, coder, given), partial(reading, coder, given))
        taken = [[seconds(run) for run in runs] for _ in range(chosen.rounds)]
        least, whole, read = (statistics.median(column) for column in zip(*taken, strict=True))
        figures = f"{least:10.3f}{read:11.2f}{whole:10.2f}{size / whole:8.2f}{whole / least:8.1f}"
        print(f"{lang:4}{len(given):10,}{size:7.1f}{len(sought):10,}{figures}")


if __name__ == "__main__":
    main()
