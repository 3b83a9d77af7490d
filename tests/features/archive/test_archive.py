"""Whoever changes an archive is found, and the place is named."""

import asyncio
import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from acclaim.__main__ import main
from acclaim.base.errors import ArchiveError
from acclaim.features.archive.archive import Reader, Writer
from acclaim.features.archive.backup import backup
from acclaim.features.archive.manifest import Manifest, Part
from acclaim.features.archive.recount import recount_archive
from acclaim.features.archive.restore import restore
from acclaim.redis.client import Store
from tests.evening import SECRET, an_evening, contents

LOG = "polls/once.0/log.ndjson"


def rewrite(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A copy of an archive with other contents."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    forged = path.with_name("forged.zip")
    with zipfile.ZipFile(forged, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return forged


def change_a_vote(parts: dict[str, bytes]) -> None:
    lines = parts[LOG].splitlines(keepends=True)
    lines[-1] = lines[-1].replace(b"member-", b"Member-", 1)
    parts[LOG] = b"".join(lines)


def drop_a_line(parts: dict[str, bytes]) -> None:
    lines = parts[LOG].splitlines(keepends=True)
    parts[LOG] = b"".join(lines[:2] + lines[3:])


def swap_two_lines(parts: dict[str, bytes]) -> None:
    first, second, *others = parts[LOG].splitlines(keepends=True)
    parts[LOG] = b"".join([second, first, *others])


def add_a_line(parts: dict[str, bytes]) -> None:
    parts[LOG] += parts[LOG].splitlines(keepends=True)[-1]


def move_to_another_version(parts: dict[str, bytes]) -> None:
    manifest = json.loads(parts["manifest.json"]) | {"format": "acclaim-archive-2", "server": "9.0", "more": {}}
    parts["manifest.json"] = json.dumps(manifest).encode()


def drop_the_end(parts: dict[str, bytes]) -> None:
    parts[LOG] = b"".join(parts[LOG].splitlines(keepends=True)[:-1])


def spoil_a_line(parts: dict[str, bytes]) -> None:
    parts[LOG] = parts[LOG].replace(b'"fields"', b'"Fields"', 1)


def change_the_manifest(parts: dict[str, bytes]) -> None:
    parts["manifest.json"] = parts["manifest.json"].replace("颁奖典礼".encode(), "颁奖".encode())


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (change_a_vote, f"{LOG}: is not what was written"),
        (swap_two_lines, f"{LOG}: is not what was written"),
        (drop_a_line, rf"{LOG}, line \d+: ends here"),
        (drop_the_end, rf"{LOG}, line \d+: ends here"),
        (add_a_line, rf"{LOG}, line \d+: goes on"),
        (spoil_a_line, f"{LOG}, line 1: can't be read"),
        (change_the_manifest, "manifest.json: was changed"),
        (lambda parts: parts.pop("event/audit.ndjson"), "event/audit.ndjson: is missing"),
        (lambda parts: parts.update({"event/more.ndjson": b""}), "event/more.ndjson: was added"),
    ],
)
async def test_a_tampered_archive_is_found_and_the_place_named(
    store: Store, tmp_path: Path, change: Callable[[dict[str, bytes]], None], place: str
) -> None:
    await an_evening(store)
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    forged = rewrite(tmp_path / "gala.zip", change)
    with pytest.raises(ArchiveError, match=place):
        recount_archive(Reader(forged))
    before = await contents(store)
    with pytest.raises(ArchiveError, match=place):
        await restore(store, Reader(forged), "copy")
    assert await contents(store) == before


def drop_the_first(parts: dict[str, bytes]) -> None:
    parts[LOG] = b"".join(parts[LOG].splitlines(keepends=True)[1:])


def is_signed_again(parts: dict[str, bytes], secret: bytes | None) -> None:
    """What somebody does who may write every byte, but lacks the server's secret."""
    drop_the_first(parts)
    held = msgspec.json.decode(parts["manifest.json"], type=Manifest)
    new = Part(LOG, len(parts[LOG]), parts[LOG].count(b"\n"), hashlib.sha256(parts[LOG]).hexdigest())
    forged = msgspec.structs.replace(held, parts=[new if part.name == LOG else part for part in held.parts])
    parts["manifest.json"] = msgspec.json.encode(forged.signed(secret))


@pytest.mark.parametrize(("secret", "signature"), [(b"a secret of one's own", "other"), (None, "missing")])
async def test_an_archive_that_was_rewritten_as_a_whole_fails_its_digest_and_its_signature(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], secret: bytes | None, signature: str
) -> None:
    await an_evening(store)
    true = await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    path = rewrite(tmp_path / "gala.zip", lambda parts: is_signed_again(parts, secret))
    forged = Reader(path, SECRET)
    assert forged.signature == signature
    assert forged.manifest.digest != true.digest

    (tmp_path / "secret").write_bytes(SECRET)
    command = ["recount", str(path), "--json", "--data-dir", str(tmp_path)]
    assert await asyncio.to_thread(main, command) == 1
    said = capsys.readouterr()
    report = json.loads(said.out)
    assert (report["signature"], report["digest"]) == (signature, forged.manifest.digest)
    assert report["equal"] is True  # only the signature betrays it
    assert "SIGNATURE" in said.err
    assert await asyncio.to_thread(main, ["evidence", *command[1:]]) == 1
    assert "SIGNATURE" in capsys.readouterr().err
    (tmp_path / "secret").unlink()
    assert await asyncio.to_thread(main, command) == 0
    assert json.loads(capsys.readouterr().out)["signature"] == "unknown"


async def test_an_archive_of_a_newer_version_is_called_that(store: Store, tmp_path: Path) -> None:
    await an_evening(store)
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    newer = rewrite(tmp_path / "gala.zip", move_to_another_version)
    with pytest.raises(ArchiveError, match="made by a newer Acclaim") as found:
        Reader(newer)
    assert (found.value.code, found.value.details) == ("archive_newer", {"server": "9.0"})


def test_of_two_backups_to_one_file_the_second_is_refused_and_the_first_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "gala.zip"
    with Writer(path) as first:
        with pytest.raises(FileExistsError, match="another backup is writing"):
            Writer(path)
        with first.part("event/event") as part:
            part.write({"key": "event", "field": "rev", "value": "1"})
        first.finish("gala", "颁奖典礼", SECRET)
    with pytest.raises(FileExistsError, match="is there already"):
        Writer(path)
    Reader(path, SECRET).check()
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_backup_has_left_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "gala.zip"
    path.with_name("gala.zip.part").write_bytes(b"half of an archive" * 1000)
    with Writer(path) as writer:
        writer.finish("gala", "颁奖典礼", SECRET)
    Reader(path, SECRET).check()
    assert list(tmp_path.iterdir()) == [path]
