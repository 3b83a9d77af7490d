"""Archives that were made to do harm, their hashes and digest all right: refused, with little memory."""

import hashlib
import random
import stat
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, ArchiveError
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.manifest import Manifest, Part
from acclaim.features.archive.recount import recount_archive
from acclaim.features.archive.restore import restore
from acclaim.features.evidence.store import of_archive as evidence_of_archive
from acclaim.redis.client import Store
from tests.evening import an_evening
from tests.running import make_event

MEMORY_BYTES = 64 * 1024 * 1024
RNG = random.Random(7)
LOG = "polls/best.0/log.ndjson"
Records = dict[str, list[dict[str, Any]]]


def an_event() -> Records:
    """The parts of a small archive that is well."""

    def fields(key: str, **values: str) -> list[dict[str, Any]]:
        return [{"key": key, "field": name, "value": value} for name, value in values.items()]

    definition = msgspec.json.encode(make_event()).decode()
    return {
        "event/event.ndjson": fields("event", rev="2", definition=definition),
        "polls/best.0/poll.ndjson": fields("poll", state="open", epoch="1", seq="1"),
        LOG: [{"key": "log", "id": "1-0", "fields": {"t": "5", "e": "1", "r": "m1 ballot-0001 audience 1"}}],
    }


def forge(path: Path, parts: Records, add: Callable[[zipfile.ZipFile], None] = lambda _: None) -> Path:
    """An archive whose proofs are right. `add` puts more into the zip."""
    listed = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that stand twice
        for name, records in parts.items():
            content = b"".join(msgspec.json.encode(record) + b"\n" for record in records)
            archive.writestr(name, content)
            listed.append(Part(name, len(content), len(records), hashlib.sha256(content).hexdigest()))
        manifest = Manifest("acclaim-archive-1", "0", "gala", "颁奖典礼", 0, listed).signed(None)
        archive.writestr("manifest.json", msgspec.json.encode(manifest))
        add(archive)
    return path


async def use(store: Store, path: Path) -> None:
    await restore(store, Reader(path), "copy")


async def refused(store: Store, path: Path, why: str) -> None:
    """Restore and recount refuse it, with bounded memory; nothing of it is in the store or beside the file."""
    files, keys = sorted(path.parent.rglob("*")), await store.scan("*")
    tracemalloc.start()
    with pytest.raises(ArchiveError, match=why):
        await use(store, path)
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak_bytes < MEMORY_BYTES
    assert await store.scan("*") == keys
    assert sorted(path.parent.rglob("*")) == files


async def test_the_archive_that_the_others_are_made_of_is_well(store: Store, tmp_path: Path) -> None:
    path = forge(tmp_path / "gala.zip", an_event())
    assert recount_archive(Reader(path))[0].recount["ballots audience"] == 1
    await use(store, path)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../../audit.ndjson", "no name of a part"), ("/event/audit.ndjson", "no name of a part"),
        ("event/../audit.ndjson", "no name of a part"), ("event\\audit.ndjson", "no name of a part"),
        ("polls/best}:.0/log.ndjson", "no name of a part"), ("polls/best/log.ndjson", "no name of a part"),
        ("polls/best.0/LOG.ndjson", "no name of a part"), ("event/audit.ndjson/", "is no file"),
    ],
)  # fmt: skip
async def test_names_that_are_none_are_refused(store: Store, tmp_path: Path, name: str, why: str) -> None:
    await refused(store, forge(tmp_path / "gala.zip", an_event() | {name: []}), why)


def again(archive: zipfile.ZipFile) -> None:
    archive.writestr(LOG, b"{}\n")


def another_manifest(archive: zipfile.ZipFile) -> None:
    archive.writestr("manifest.json", b"{}")


def link(archive: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("event/audit.ndjson")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(entry, "/etc/passwd")


def squeezed(archive: zipfile.ZipFile) -> None:
    archive.writestr("event/audit.ndjson", bytes(100), zipfile.ZIP_LZMA)


def bomb(archive: zipfile.ZipFile) -> None:
    with archive.open("event/audit.ndjson", "w", force_zip64=True) as file:
        for _ in range(100):
            file.write(bytes(1024 * 1024))


def crowd(archive: zipfile.ZipFile) -> None:
    for n in range(limits.ARCHIVE_PARTS):
        archive.writestr(f"event/{n}", b"")


@pytest.mark.parametrize(
    ("add", "why"),
    [
        (again, f"{LOG}: was added"), (another_manifest, "manifest.json"), (link, "is no file"),
        (squeezed, "packed in another way"), (bomb, "unpacks to far more"),
    ],
)  # fmt: skip
async def test_a_zip_with_more_in_it_is_refused(
    store: Store, tmp_path: Path, add: Callable[[zipfile.ZipFile], None], why: str
) -> None:
    await refused(store, forge(tmp_path / "gala.zip", an_event(), add), why)


async def test_too_many_parts_are_refused(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ARCHIVE_PARTS", 1000)
    await refused(store, forge(tmp_path / "gala.zip", an_event(), crowd), "more than 1,000 parts")
    monkeypatch.setattr(limits, "ARCHIVE_MANIFEST_BYTES", 10_000)
    await refused(store, tmp_path / "gala.zip", "list of parts is too large")


@pytest.mark.parametrize("claimed_bytes", [None, 1000])
async def test_a_huge_manifest_is_not_unpacked(store: Store, tmp_path: Path, claimed_bytes: int | None) -> None:
    """Also one whose size in the zip is a lie."""
    path = tmp_path / "gala.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("manifest.json", "w", force_zip64=True) as file:
            for _ in range(100):
                file.write(b" " * 1024 * 1024)
        if claimed_bytes is not None:
            archive.getinfo("manifest.json").file_size = claimed_bytes
    await refused(store, path, "unpacks to far more" if claimed_bytes is None else "archive")


@pytest.mark.parametrize(
    "record",
    [
        {"key": "log", "id": "1-0", "fields": {"t": "5", "e": "1"} | {"r": "one word"}},
        {"key": "log", "id": "2-0", "fields": {"t": "5", "e": "1", "r": "m2 ballot-0002 audience"}},
        {"key": "log", "id": "2-0", "fields": {"t": "5", "e": "1", "r": "m2 ballot-0002 audience 1 2"}},
        {"key": "log", "id": "1-0", "fields": {"r": "m1 ballot-0001 audience 1"}},
        {"key": "log", "id": "x", "fields": {"t": "5", "e": "1", "r": "m1 ballot-0001 audience 1"}},
        {"key": "log", "id": "1-0", "fields": {"t": "5", "e": "1", "r": {"base64": "AAAA"}}},
        {"key": "log", "id": "1-0", "fields": {"t": "5", "e": "1", "r": {"base64": "?"}}},
        {"key": "log", "id": "1-0", "fields": {}},
        {"key": "log", "id": "1-0", "fields": ["t", "5"]},
        {"key": "log", "id": 1, "fields": {"t": "5"}},
        {"key": "log", "field": "t", "value": 5},
        {"key": "log", "field": "t", "value": "a hash"},
        {"key": "log", "value": [[[]]]},
        {"key": "log", "member": "m", "score": "much"},
        {"key": "log", "item": "1", "more": "2"},
        {"key": ["log"], "item": "1"},
        {"key": "poll", "field": "state", "value": "closed"},
        {"key": "log"},
    ],
)
async def test_records_of_other_types_are_refused(store: Store, tmp_path: Path, record: dict[str, Any]) -> None:
    path = forge(tmp_path / "gala.zip", an_event() | {LOG: [*an_event()[LOG], record]})
    await refused(store, path, LOG)
    await refused(store, path, LOG)  # and it was no other restore that is on its way


@pytest.mark.parametrize("epoch", ["0", "1"], ids=["a ballot that a reset has voided", "one that counts"])
@pytest.mark.parametrize("count", [recount_archive, evidence_of_archive])
def test_what_no_ballot_says_is_not_counted(tmp_path: Path, count: Callable[[Reader], object], epoch: str) -> None:
    entry = {"key": "log", "id": "1-0", "fields": {"t": "5", "e": epoch, "r": "m1 ballot-0001 audience"}}
    path = forge(tmp_path / "gala.zip", an_event() | {LOG: [entry]})
    with pytest.raises(ArchiveError, match="makes no sense"):
        count(Reader(path))


REV = {"key": "event", "field": "rev", "value": "2"}


@pytest.mark.parametrize(
    "event",
    [
        [],
        [REV],
        [{"key": "event", "value": "2"}],
        [REV, {"key": "event", "field": "definition", "value": "[]"}],
        [REV, {"key": "event", "field": "definition", "value": "[" * 99_999}],
        [REV | {"value": "x"}, *an_event()["event/event.ndjson"][1:]],
    ],
    ids=["nothing", "no definition", "a string", "a list", "a deep one", "no number"],
)
async def test_an_event_that_is_none_is_refused(store: Store, tmp_path: Path, event: list[dict[str, Any]]) -> None:
    path = forge(tmp_path / "gala.zip", an_event() | {"event/event.ndjson": event})
    await refused(store, path, "event")


async def test_a_part_that_is_read_as_a_whole_has_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ARCHIVE_HASH_BYTES", 10_000)
    fields = [{"key": "event", "field": f"{n}", "value": RNG.randbytes(1000).hex()} for n in range(9)]
    path = forge(tmp_path / "gala.zip", an_event() | {"event/event.ndjson": fields})
    with pytest.raises(ArchiveError, match=r"event/event\.ndjson: is larger than"):
        recount_archive(Reader(path))


async def test_large_records_are_read_a_few_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ARCHIVE_LINE_BYTES", 5_000)
    pictures = [{"key": f"picture:{n}", "value": RNG.randbytes(1000).hex()} for n in range(9)]
    archive = Reader(forge(tmp_path / "gala.zip", an_event() | {"event/picture.ndjson": pictures}))
    part = archive.find("event/picture")
    assert part is not None
    batches = list(archive.batches(part, 1000))
    assert [line["key"] for batch in batches for line in batch] == [picture["key"] for picture in pictures]
    assert [len(batch) for batch in batches] == [3, 3, 3]


async def test_a_recount_refuses_a_tally_that_is_none(tmp_path: Path) -> None:
    tally = [{"key": "poll", "field": "seq", "value": "many"}]
    path = forge(tmp_path / "gala.zip", an_event() | {"polls/best.0/poll.ndjson": tally})
    with pytest.raises(ArchiveError, match=r"best\.0: makes no sense"):
        recount_archive(Reader(path))


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("polls/best.0/poll.ndjson", "seq", "many"),
        ("polls/best.0/poll.ndjson", "state", "ajar"),
        ("polls/best.0/poll.ndjson", {"base64": "/w=="}, "1"),
        ("event/event.ndjson", "stage", "{"),
        ("event/event.ndjson", "show", "[]"),
    ],
)
async def test_what_no_worker_could_read_is_not_restored(
    store: Store, tmp_path: Path, part: str, field: Any, value: str
) -> None:
    parts = an_event()
    parts[part].append({"key": part.rpartition("/")[2].partition(".")[0], "field": field, "value": value})
    await refused(store, forge(tmp_path / "gala.zip", parts), part)


async def test_many_small_bombs_are_one(store: Store, tmp_path: Path) -> None:
    def bombs(archive: zipfile.ZipFile) -> None:
        for n in range(4):
            archive.writestr(f"event/{'abcd'[n]}.ndjson", bytes(limits.ARCHIVE_HASH_BYTES))

    await refused(store, forge(tmp_path / "gala.zip", an_event(), bombs), "far more than a backup")


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("evening") / "gala.zip"


@pytest.fixture
async def whole(store: Store, evening: Path) -> Path:
    """An archive with something of everything, made once."""
    if not evening.exists():
        await an_evening(store)
        await backup(store, "gala", evening, None)
    return evening


def outcome(read: Callable[[], object]) -> str:
    """The code that something is refused with; "" if it is not."""
    try:
        read()
    except AcclaimError as error:
        return error.code
    return ""


def recounted(path: Path) -> object:
    return recount_archive(Reader(path))


async def test_records_that_are_spoilt_at_random_are_refused_or_counted(whole: Path, tmp_path: Path) -> None:
    junk: list[Any] = [
        "",
        "x",
        "-1",
        "0",
        "9" * 400,
        "{}",
        "[",
        "\0",
        None,
        5,
        1e300,
        [],
        {"base64": "AA=="},
        {"t": "1"},
    ]
    with zipfile.ZipFile(whole) as archive:
        files = {name: archive.read(name).splitlines() for name in archive.namelist() if name != "manifest.json"}
    for _ in range(60):
        parts = {name: [msgspec.json.decode(line) for line in lines] for name, lines in files.items()}
        for _ in range(RNG.randint(1, 3)):
            record = RNG.choice(parts[RNG.choice(sorted(name for name in parts if parts[name]))])
            record[RNG.choice(sorted(record))] = RNG.choice(junk)
        path = forge(tmp_path / "gala.zip", parts)
        assert outcome(partial(recounted, path)) in ("", "archive_broken")


async def test_bytes_that_are_spoilt_at_random_are_refused_or_read(whole: Path, tmp_path: Path) -> None:
    good, path = whole.read_bytes(), tmp_path / "gala.zip"
    directory = range(len(good) - 4000, len(good))
    for n in range(300):
        data = bytearray(good)
        for _ in range(RNG.randint(1, 4)):
            data[RNG.choice(directory) if n % 2 else RNG.randrange(len(data))] = RNG.randrange(256)
        path.write_bytes(data[: RNG.randrange(len(data))] if n % 10 == 0 else data)
        assert outcome(lambda: Reader(path).check()) in ("", "archive_broken")


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + b"\xff" * 18, b"PK\x05\x06" + bytes(18), b"x" * 100_000])
async def test_what_is_no_zip_is_refused(store: Store, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "gala.zip"
    path.write_bytes(content)
    await refused(store, path, "is no archive")
