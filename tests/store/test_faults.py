"""What a disk, a folder or another program refuses is one clear sentence, and nothing is damaged."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from selfassess.store import Keys, Store, StoreError, open_store
from selfassess.store.documents import Document

WORK: Document = {"answers": {"in_use": "10"}}
NOBODY = 65534


def large(n: int) -> Document:
    """A work that needs some room even when it is compressed."""
    return {"answers": {"in_use": str(n)}, "about": {"work": os.urandom(30_000).hex()}}


def fill_up(store: Store, keys: Keys) -> tuple[int, StoreError]:
    """Save until something refuses; give the last number that was saved, and the refusal."""
    for number in range(1, 10_000):
        try:
            store.save(keys.edit, number, large(number))
        except StoreError as error:
            return number, error
    raise AssertionError("nothing refused")


def assert_whole(store: Store, keys: Keys, number: int) -> None:
    assert store.check() == []
    assert store.latest_number(keys.read) == number
    assert [version.number for version in store.versions(keys.read)] == list(range(number, 0, -1))


def assert_told(error: StoreError, english: str, thai: str) -> None:
    assert error.say("en").count("\n") == 0
    assert english in error.say("en")
    assert thai in error.say("th")


FULL = ("the disk is full, so nothing was saved this time; what was saved before is all there", "เนื้อที่จัดเก็บเต็ม")
REFUSED = ("the store cannot be opened or written, and nothing was changed", "ไม่มีสิทธิ์เปิดหรือเขียนที่เก็บงาน")


def test_a_file_that_may_not_grow_is_full(tmp_path: Path) -> None:
    with open_store(tmp_path / "works.sqlite3") as store:
        keys, _ = store.create(WORK)
        store._engine.run("PRAGMA max_page_count = 100")
        number, error = fill_up(store, keys)
        assert number > 1
        assert_told(error, *FULL)
        assert_whole(store, keys, number)
        store._engine.run("PRAGMA max_page_count = 1000000")
        assert store.save(keys.edit, number, WORK).number == number + 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root, so a full one is tested by other means alone")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_full_keeps_what_was_saved(small_disk: Path) -> None:
    other = small_disk / "other"
    other.write_bytes(bytes(300_000))
    with open_store(small_disk / "works.sqlite3") as store:
        keys, _ = store.create(WORK)
        number, error = fill_up(store, keys)
        assert number > 1
        assert_told(error, *FULL)
        assert_whole(store, keys, number)
    with open_store(small_disk / "works.sqlite3") as store:
        assert_whole(store, keys, number)
        other.unlink()
        assert store.save(keys.edit, number, WORK).number == number + 1
        assert_whole(store, keys, number + 1)


def test_a_store_cannot_be_made_on_a_disk_that_is_full(small_disk: Path) -> None:
    (small_disk / "other").write_bytes(bytes((1 << 20) - 8192))
    with pytest.raises(StoreError) as caught:
        open_store(small_disk / "works.sqlite3")
    assert_told(caught.value, "works.sqlite3: the disk", "works.sqlite3: ")
    (small_disk / "other").unlink()
    with open_store(small_disk / "works.sqlite3") as store:
        assert store.check() == []


def test_a_backup_that_finds_no_room_leaves_nothing_behind(small_disk: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "works.sqlite3") as store:
        keys, saved = store.create(WORK)
        for n in range(30):
            saved = store.save(keys.edit, saved.number, large(n))
        with pytest.raises(StoreError) as caught:
            store.backup(small_disk / "backup.sqlite3")
        assert_told(caught.value, "the disk is full", "เนื้อที่จัดเก็บเต็ม")
    assert list(small_disk.iterdir()) == []


LIMITED = """
import resource, sys
from selfassess.store import StoreError, open_store
from tests.store.test_faults import fill_up
store = open_store(sys.argv[1])
keys, _ = store.create({})
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
number, error = fill_up(store, keys)
print(keys.edit, keys.read, number, error)
"""


def test_a_write_that_the_system_cuts_off_is_not_half_there(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent.parent
    place = tmp_path / "works.sqlite3"
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(place)], cwd=root, capture_output=True, text=True, check=True
    )
    edit, read, number, sentence = done.stdout.split(maxsplit=3)
    assert int(number) > 1
    assert "the disk could not be read or written (disk I/O error), so nothing was saved this time" in sentence
    with open_store(place) as store:
        assert_whole(store, Keys(edit, read), int(number))
        assert store.save(edit, int(number), WORK).number == int(number) + 1


HOLDING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Another process keeps the file locked."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.communicate()


def test_a_file_that_is_locked_for_too_long(tmp_path: Path) -> None:
    with open_store(tmp_path / "works.sqlite3", timeout=0.2) as store:
        keys, _ = store.create(WORK)
        with held(tmp_path / "works.sqlite3"):
            with pytest.raises(StoreError) as caught:
                store.save(keys.edit, 1, large(1))
            assert_told(
                caught.value, "another program has kept the store locked for too long", "โปรแกรมอื่นใช้ที่เก็บงานอยู่นานเกินเวลา"
            )
            # Reading waits for nobody.
            assert store.find(keys.read).latest.document == WORK
        assert store.save(keys.edit, 1, large(1)).number == 2
        assert_whole(store, keys, 2)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of somebody who is not root, who we are while the test runs."""
    made = Path(tempfile.mkdtemp(prefix="selfassess-"))
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(made, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield made
    finally:
        if is_root:
            os.seteuid(0)
        made.chmod(0o700)
        shutil.rmtree(made)


def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    with open_store(folder / "works.sqlite3") as store:
        keys, _ = store.create(WORK)
    folder.chmod(0o500)
    # SQLite cannot lay its log beside the file.
    with pytest.raises(StoreError) as caught, open_store(folder / "works.sqlite3") as store:
        store.save(keys.edit, 1, large(1))
    assert_told(caught.value, *REFUSED)
    with pytest.raises(StoreError) as caught:
        open_store(folder / "others.sqlite3")
    assert_told(caught.value, *REFUSED)
    with pytest.raises(StoreError) as caught:
        open_store(folder / "new" / "others.sqlite3")
    assert_told(caught.value, *REFUSED)
    folder.chmod(0o700)
    with open_store(folder / "works.sqlite3") as store:
        assert_whole(store, keys, 1)


def test_a_folder_that_closes_while_the_store_is_open(folder: Path) -> None:
    with open_store(folder / "works.sqlite3") as store:
        keys, _ = store.create(WORK)
        folder.chmod(0o500)
        # What is open stays open: the log is there already.
        assert store.save(keys.edit, 1, large(1)).number == 2
        folder.chmod(0o700)
        assert_whole(store, keys, 2)


def test_a_file_that_may_only_be_read(folder: Path) -> None:
    file = folder / "works.sqlite3"
    with open_store(file) as store:
        keys, _ = store.create(WORK)
    file.chmod(0o400)
    with pytest.raises(StoreError) as caught, open_store(file) as store:
        store.save(keys.edit, 1, large(1))
    assert_told(caught.value, *REFUSED)
    file.chmod(0o600)
    with open_store(file) as store:
        assert_whole(store, keys, 1)


def test_a_file_that_may_not_be_read(folder: Path) -> None:
    file = folder / "works.sqlite3"
    open_store(file).close()
    file.chmod(0)
    with pytest.raises(StoreError) as caught:
        open_store(file)
    assert_told(caught.value, *REFUSED)


def test_a_folder_in_whose_place_there_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path / "file" / "works.sqlite3")
    assert_told(caught.value, *REFUSED)


@pytest.mark.parametrize("content", [b"text" * 100, b"SQLite format 3\0 and no more", b"{}"])
def test_a_file_of_another_kind_is_left_untouched(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        open_store(file)
    assert_told(
        caught.value, "this is not a store of the workbook, so it was neither opened", "ไม่ใช่ที่เก็บงานของสมุดประเมิน"
    )
    assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


def test_another_programs_database_is_left_untouched(tmp_path: Path) -> None:
    file = tmp_path / "others.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE works (id)")
    before = file.read_bytes()
    with pytest.raises(StoreError) as caught:
        open_store(file)
    assert_told(caught.value, "this is not a store of the workbook", "ไม่ใช่ที่เก็บงานของสมุดประเมิน")
    assert file.read_bytes() == before


def spoil(store: Store, statement: str) -> list[str]:
    """Break something on purpose and give what the check says."""
    keys, _ = store.create(WORK)
    store.save(keys.edit, 1, large(1))
    with store._engine.writing():
        store._engine.run(statement)
    return [problem.en.partition(": ")[2] for problem in store.check()]


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM version WHERE number = 1", "expected every version from 1 to 2, found 1 of them."),
        ("DELETE FROM version WHERE number = 2", "expected every version from 1 to 2, found 1 of them."),
        ("UPDATE assessment SET latest = 1", "expected every version from 1 to 1, found 2 of them."),
        ("DELETE FROM access_key WHERE can_edit = 1", "the key to edit or the key to read is missing."),
        ("DELETE FROM access_key WHERE can_edit = 0", "the key to edit or the key to read is missing."),
        (
            "UPDATE version SET at = 'long ago' WHERE number = 1",
            "it cannot be read (version 1: Invalid isoformat string",
        ),
    ],
)
def test_the_check_finds_what_is_broken(store: Store, statement: str, problem: str) -> None:
    (found,) = spoil(store, statement)
    assert found.startswith(problem)


def test_the_check_finds_a_document_that_cannot_be_read(store: Store) -> None:
    zero = "x'00'" if store.place.endswith(".sqlite3") else "'\\x00'"
    (found,) = spoil(store, f"UPDATE version SET document = {zero} WHERE number = 2")
    assert found.startswith("it cannot be read (version 2: Error -5")


def test_the_check_finds_pages_that_were_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "works.sqlite3"
    with open_store(file) as store:
        keys, saved = store.create(WORK)
        for n in range(20):
            saved = store.save(keys.edit, saved.number, large(n))
    raw = bytearray(file.read_bytes())
    # The pages after the first, in which the works, their keys and the versions begin.
    raw[4096 : 4096 * 12] = b"\xa5" * 4096 * 11
    file.write_bytes(raw)
    with open_store(file) as store:
        problems = store.check()
        assert problems
        assert "amaged" in problems[0].en
        assert "เสียหาย" in problems[0].th
        with pytest.raises(StoreError, match="Stop using it and bring back a backup"):
            store.find(keys.edit)
