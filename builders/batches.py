"""Coding many articles on all cores: batches out to the workers, coded batches back in the order of the articles."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, Protocol

import polars as pl

from schema.article import Article
from schema.event import Report
from schema.refusal import Refusal
from schema.tables import frame

#: A batch ends at so many records or characters, whichever is first; the output does not depend on either.
RECORDS: Final = 64
CHARACTERS: Final = 400_000
#: Batches under way or waiting for an earlier one, for each worker: bounds the memory.
AHEAD: Final = 3

Batch = list[Article | Refusal]


class Coding(Protocol):
    """What a coder makes of one article."""

    @property
    def reports(self) -> Sequence[Report]:
        """Its rows, in the order of the text."""
        ...

    @property
    def refusals(self) -> Sequence[Refusal]:
        """The candidates that are no rows, each with its reason."""
        ...


@dataclass(frozen=True, slots=True)
class CodedBatch:
    """`articles`: how many were coded. `reports`, `refused`: their tables, in the order of the articles."""

    articles: int
    reports: pl.DataFrame
    refused: pl.DataFrame


def code_articles(
    records: Iterable[Article | Refusal],
    load: Callable[[], Callable[[Article], Coding]],
    jobs: int | None = None,
) -> Iterator[CodedBatch]:
    """Code `records` with the coder that `load` gives in each worker; refusals among them are passed on in place.

    `jobs`: number of processes; None takes one for each core. One batch, or one job, is coded in this process. The
    rows and their order are the same for any number of jobs.
    """
    batches = batches_of(records)
    first = list(islice(batches, 2))
    workers = jobs or os.cpu_count() or 1
    if len(first) < 2 or workers == 1:
        code = load()
        yield from (code_batch(code, batch) for batch in chain(first, batches))
    else:
        yield from _in_workers(chain(first, batches), load, workers)


def batches_of(records: Iterable[Article | Refusal]) -> Iterator[Batch]:
    """The records in lists of at most `RECORDS`; a list is closed once its texts reach `CHARACTERS`."""
    batch: Batch = []
    size = 0
    for record in records:
        batch.append(record)
        size += len(record.text)
        if len(batch) == RECORDS or size >= CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def code_batch(code: Callable[[Article], Coding], batch: Batch) -> CodedBatch:
    """Code one batch. An exception of the coder says in a note which article it was."""
    reports: list[Report] = []
    refusals: list[Refusal] = []
    articles = 0
    for record in batch:
        if isinstance(record, Refusal):
            refusals.append(record)
            continue
        try:
            coding = code(record)
        except Exception as error:
            error.add_note(f"while coding article {record.id!r}")
            raise
        articles += 1
        reports += coding.reports
        refusals += coding.refusals
    return CodedBatch(articles, frame(Report, reports), frame(Refusal, refusals))


def _in_workers(
    batches: Iterator[Batch],
    load: Callable[[], Callable[[Article], Coding]],
    workers: int,
) -> Iterator[CodedBatch]:
    # Not forked: polars and pyarrow have threads of their own, and a fork in the middle of one can hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(load,)) as pool:
        waiting: deque[Future[CodedBatch]] = deque()
        try:
            for batch in batches:
                waiting.append(pool.submit(_code_in_worker, batch))
                if len(waiting) >= workers * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            message = "a worker process was killed, most likely for want of memory; try fewer with --jobs"
            raise ChildProcessError(message) from None
        except Exception:
            pool.shutdown(cancel_futures=True)  # a worker that has yet to start would complain that the pool is gone
            raise
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


class _Worker:
    """What a worker process holds, and nothing else: how the coder is loaded, and the coder once it is."""

    load: Callable[[], Callable[[Article], Coding]]
    code: Callable[[Article], Coding] | None = None


def _start(load: Callable[[], Callable[[Article], Coding]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which stops its workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _Worker.load = staticmethod(load)


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _code_in_worker(batch: Batch) -> CodedBatch:
    if _Worker.code is None:  # here and not at the start, so that a mistake in a rule file reaches the parent
        _Worker.code = staticmethod(_Worker.load())
    return code_batch(_Worker.code, batch)
