"""Many processes write to one work at once: ``python -m tests.store.crowding PLACE PROCESSES WRITES [fresh]``.

Each has a question of its own, and edits what it saw last, as a person with an open page does. With ``fresh`` there is
no store yet: all make it at once, and each a work of its own.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
import traceback
from importlib import import_module

from selfassess.store import open_store
from selfassess.store.documents import Document


def write(place: str, key: str, name: str, writes: int) -> list[float]:
    """Save one answer again and again; give how long each save took."""
    taken = []
    with open_store(place) as store:
        number, document = 1, dict[str, object](answers={})
        for count in range(writes):
            answers = document["answers"]
            assert isinstance(answers, dict)
            start = time.perf_counter()
            saved = store.save(key, number, {**document, "answers": {**answers, name: str(count)}}, who=name)
            taken.append(time.perf_counter() - start)
            number, document = saved.number, saved.document
    return taken


def make_work(place: str) -> str:
    """Make an empty work, and give its key."""
    with open_store(place) as store:
        return store.create({"answers": {}})[0].edit


def make(place: str, name: str) -> list[float]:
    """Make the store, if nobody else was faster, and a work in it; give how long it took."""
    start = time.perf_counter()
    with open_store(place) as store:
        store.create({"answers": {name: "1"}})
    return [time.perf_counter() - start]


def fork_writer(place: str, key: str, name: str, writes: int) -> tuple[int, int]:
    """Start a writer; give its process, and where it tells its times once all is saved."""
    listen, said = os.pipe()
    process = os.fork()
    if process:
        os.close(said)
        return process, listen
    status = 1
    try:
        taken = write(place, key, name, writes) if key else make(place, name)
        with os.fdopen(said, "w") as out:
            out.write(" ".join(f"{each:.6f}" for each in taken))
        status = 0
    except BaseException:
        # The way out below says nothing by itself.
        traceback.print_exc()
        sys.stderr.flush()
        raise
    finally:
        # Never back into what the parent was doing.
        os._exit(status)


def assert_nothing_lost(place: str, key: str, processes: int, writes: int) -> None:
    """See that every write of everybody is in the history, in its order, and all of it in the latest version."""
    with open_store(place) as store:
        history: list[Document] = [version.document["answers"] for version in reversed(store.versions(key))]
        assert len(history) == 1 + processes * writes, len(history)
        for name in (f"question_{n}" for n in range(processes)):
            values = [answers.get(name) for answers in history]
            in_order = list(dict.fromkeys(value for value in values if value is not None))
            assert in_order == [str(count) for count in range(writes)], name
        assert not store.find(key).latest.document.get("conflicts")


def assert_whole(place: str) -> None:
    """See that the store is in order."""
    with open_store(place) as store:
        assert store.check() == []


def main(place: str, processes: int, writes: int, is_fresh: bool) -> None:
    """Let them write, and look."""
    if place.startswith("postgresql:"):
        # Once here, instead of fifty times in the forks.
        import_module("psycopg")
    key = "" if is_fresh else make_work(place)
    start = time.perf_counter()
    started = [fork_writer(place, key, f"question_{n}", writes) for n in range(processes)]
    taken: list[float] = []
    for process, listen in started:
        with os.fdopen(listen) as heard:
            taken += map(float, heard.read().split())
        assert os.waitpid(process, 0)[1] == 0, "a writer failed"
    seconds = time.perf_counter() - start
    if key:
        assert_nothing_lost(place, key, processes, writes)
    assert_whole(place)
    slowest = statistics.quantiles(taken, n=100)[98]
    sys.stdout.write(f"{len(taken)} writes, 0 errors, {seconds:.1f} s, p99 {slowest * 1000:.0f} ms\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), "fresh" in sys.argv)
