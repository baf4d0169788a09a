"""Kill writers at random moments: ``python -m tests.store.killing PLACE TIMES SEED``.

Every writer is a fork of this process, which has the store imported already. What a writer said was saved must be
there after its death, and the store whole.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from typing import NoReturn

from selfassess.store import Store, open_store
from selfassess.store.documents import Document

# Enough that a save takes a while, of which most is inside the transaction.
QUESTIONS = 60
# The check reads every version, so that the history of one work must not become too long.
KILLS_A_WORK = 10


def write(place: str, key: str, said: int) -> NoReturn:
    """Save one answer after the other, and say each version that is committed."""
    with open_store(place) as store:
        latest = store.find(key).latest
        number, document = latest.number, latest.document
        while True:
            saved = store.save(key, number, answer(document, number))
            number, document = saved.number, saved.document
            os.write(said, f"{number}\n".encode())


def answer(document: Document, number: int) -> Document:
    """Change one answer of many, so that the next version tells its own number."""
    answers = {f"question_{n}": f"{number * n:06d}" for n in range(QUESTIONS)}
    return {**document, "answers": answers | {"number": number + 1}}


def kill_one(place: str, key: str, moment: float) -> list[int]:
    """Let a writer live for some milliseconds and give the versions it said were committed."""
    listen, said = os.pipe()
    writer = os.fork()
    if writer == 0:
        write(place, key, said)
    os.close(said)
    time.sleep(moment)
    os.kill(writer, signal.SIGKILL)
    _, status = os.waitpid(writer, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, "the writer ended by itself"
    with os.fdopen(listen, "rb") as heard:
        return [int(line) for line in heard.read().split(b"\n") if line]


def assert_all_there(store: Store, key: str, promised: list[int]) -> None:
    """See that every promised version holds what was saved with it."""
    latest = store.latest_number(key)
    assert latest >= max(promised, default=1), f"{promised[-1]} was promised, {latest} is there"
    there = {version.number: version.document["answers"]["number"] for version in store.versions(key)}
    assert all(there[number] == number for number in range(1, latest + 1)), "an answer is not what was saved"
    assert store.check() == []


def main(place: str, times: int, seed: int) -> None:
    """Kill, look, and say how often a writer died with a promise."""
    moments = random.Random(seed)
    promises = 0
    for count in range(times):
        if count % KILLS_A_WORK == 0:
            with open_store(place) as store:
                key = store.create({"answers": {"number": 1}})[0].edit
        promised = kill_one(place, key, moments.uniform(0.0, 0.06))
        promises += bool(promised)
        with open_store(place) as store:
            assert_all_there(store, key, promised)
    sys.stdout.write(f"{times} killed, {promises} of them after a promise\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
