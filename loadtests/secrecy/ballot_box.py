"""A secret and a named poll, voted in by the same phones; then everything that is kept of them is gathered."""

import asyncio
import re
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, Final, cast

import msgspec

from acclaim.audience.asking import ask
from acclaim.audience.client import Ground
from acclaim.audience.measured import Measured
from acclaim.audience.phone import Ballot, Phone
from acclaim.base.signed import purpose_key
from acclaim.event.event import Event
from acclaim.event.parts.poll import Option, Poll
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.recount import recount_archive
from acclaim.identity import api_keys
from acclaim.redis import keys, mark_keys
from acclaim.voting import ballots, marks, verbs
from loadtests.secrecy.evening import Watcher
from loadtests.secrecy.odds import score
from loadtests.secrecy.stored import Document, Stored, ways
from loadtests.server_under_test import ServerUnderTest

OPTIONS: Final = ["azure", "beige", "coral", "green", "khaki", "olive"]
POLLS: Final = ("secret", "named")
ALPHA: Final = 0.001  # how often a run may cry wolf
_WAVE: Final = 1000
_PATIENCE_S: Final = 60.0
_LOOK_S: Final = 0.05
_printable: Final = re.compile(rb"[ -~]{4,}")


def event() -> Event:
    """Its options have names that occur nowhere else."""
    options = [Option(one, one) for one in OPTIONS]
    polls = [Poll(one, one, options, visibility="on_close", privacy=one) for one in POLLS]
    return Event(id="secrecy", title="Secrecy", admission="open", polls=polls)


class BallotBox:
    """One evening of `members` members."""

    def __init__(self, server: ServerUnderTest, members: int, seed: int) -> None:
        self._server = server
        self._event = server.target.event
        self._members = [f"voter-{n:05}" for n in range(members)]
        self._random = Random(seed)
        self._ground = Ground(server.target.address, Measured(), self._random, checks_order=False)
        self._truth: dict[str, dict[str, str]] = {poll: {} for poll in POLLS}
        self._marks: dict[str, str] = {}

    async def play(self) -> dict[str, Any]:
        """Ends by itself; returns the result."""
        watcher = Watcher(self._ground, self._server.target.console(await self._server.operator()))
        watcher.open()
        order = self._random.sample(self._members, len(self._members))
        for first in range(0, len(order), _WAVE):
            await self._wave(order[first : first + _WAVE])
        seen_early = sum(
            figures.votes is not None and figures.state in ("open", "locked")
            for tick in watcher.ticks
            for name, figures in tick.polls.items()
            if name == "secret"
        )
        for poll in POLLS:
            for verb in ("close", "publish"):
                await verbs.apply(self._server.store, self._event.id, poll, verb)
        await self._rewritten()
        watcher.leave()
        documents, recounts = [doc async for doc in self._documents()], []
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "secrecy.zip"
            await backup(self._server.store, self._event.id, path, self._server.target.secret)
            archive = Reader(path)
            recounts += recount_archive(archive)
            for part in archive.manifest.parts:
                documents.append(Document(f"archive {part.name}", [str(line) for line in archive.lines(part)]))
        for one in self._event.polls:
            recounts.append(await ballots.recount(self._server.store, self._event, one))
        attacks = {poll: self._attack(poll, documents) for poll in POLLS}
        return {
            "members": len(self._members),
            "linked_better_than_chance": attacks["secret"]["linked"],
            "named_linked_better_than_chance": attacks["named"]["linked"],
            "recount_equal": all(one.equal and one.recount["members audience"] == len(order) for one in recounts),
            "running_votes_seen": seen_early,
            "documents": len(documents),
            "polls": attacks,
        }

    async def _wave(self, members: list[str]) -> None:
        phones = [Phone(self._ground, one, self._server.target.phone(one)) for one in members]
        for phone in phones:
            phone.open()
        await self._until(lambda: all(phone.is_live for phone in phones))
        for phone, member in zip(phones, members, strict=True):
            for poll in POLLS:
                choice = self._random.choices(OPTIONS, range(1, len(OPTIONS) + 1))[0]
                self._truth[poll][member] = choice
                phone.cast(Ballot(poll, 1, [choice]))
            await asyncio.sleep(0)
        await self._until(lambda: not any(phone.is_waiting for phone in phones))
        for phone in phones:
            phone.leave()

    async def _until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(_PATIENCE_S):
            while not done():  # noqa: ASYNC110
                await asyncio.sleep(_LOOK_S)

    async def _rewritten(self) -> None:
        """Returns when Redis has written its file anew, as the workers have it do after the close."""
        async with asyncio.timeout(_PATIENCE_S), self._server.store.answering() as redis:
            while True:
                owed = await redis.exists(keys.REWRITE, mark_keys.ORDERS)
                running = cast(Any, await redis.info("persistence"))
                if not owed and not running["aof_rewrite_in_progress"] and not running["aof_rewrite_scheduled"]:
                    return
                await asyncio.sleep(_LOOK_S)

    # --- what is kept

    async def _documents(self) -> AsyncIterator[Document]:
        """All keys of Redis; its files, and what server and Redis have said; and what other programs are given."""
        async with self._server.store.answering() as redis:
            found = sorted([key.decode() async for key in redis.scan_iter(count=1000)])
            grouped: dict[str, list[str]] = {}
            for key in found:
                name = re.sub(r":[0-9]+$", ":…", key)
                grouped.setdefault(name, []).extend([record async for record in self._records(redis, key)])
            folder = cast(dict[str, str], await redis.config_get("dir"))["dir"]
            slow = [str(one) for one in cast(list[Any], await redis.slowlog_get(1000))]
        for name, records in grouped.items():
            yield Document(f"key {name}", records)
        yield Document("slow commands", slow)
        for document in await asyncio.to_thread(_files, Path(folder)):
            yield document
        yield Document("change feed", await self._feed())

    async def _records(self, redis: Any, key: str) -> AsyncIterator[str]:
        match (await redis.type(key)).decode():
            case "hash":
                for field, value in (await redis.hgetall(key)).items():
                    if ":marks:" in key:
                        self._marks[field.decode()] = value.decode()
                    yield f"{field.decode(errors='replace')} {value.decode(errors='replace')}"
            case "stream":
                for entry_id, fields in await redis.xrange(key):
                    lines = {name: value.decode(errors="replace").split("\n") for name, value in fields.items()}
                    for line in [line for some in lines.values() for line in some]:
                        yield f"{entry_id.decode()} {line}"
            case "string":
                yield (await redis.get(key)).decode(errors="replace")
            case "set":
                for one in await redis.smembers(key):
                    yield one.decode(errors="replace")

    async def _feed(self) -> list[str]:
        """As whoever has an API key reads it, hidden results included."""
        _, key = await api_keys.make(self._server.store, "attacker", ("changes",), (), "loadtest", 0, 0)
        lines, after, more = list[str](), "", True
        while more:
            path = f"/api/data/v1/events/{self._event.id}/changes{after}"
            reply = await ask(
                self._server.target.address, "GET", path, b"", {"Authorization": f"Bearer {key}"},
                self._ground.sources.next(),
            )  # fmt: skip
            some = reply.body.decode().splitlines()
            end: Any = msgspec.json.decode(some.pop())
            lines += some
            after, more = f"?after={end['cursor']}", end["more"]
        return lines

    # --- what comes of it

    def _attack(self, poll: str, documents: list[Document]) -> dict[str, Any]:
        truth = self._truth[poll]
        others = [f".{one}." for one in POLLS if one != poll]
        mine = [one for one in documents if not any(other in one.name for other in others)]
        stored = Stored(OPTIONS, Counter(truth.values()), self._marks if poll == "secret" else {}, mine)
        key = purpose_key(self._server.target.secret, marks.PURPOSE)
        members = sorted(truth)
        numbers = [OPTIONS.index(truth[member]) for member in members]
        found = list(ways(stored, key, f"{self._event.id}/{poll}"))
        rows: list[dict[str, Any]] = []
        for way, guesses in found:
            guessed = [OPTIONS.index(guesses[one]) if one in guesses else None for one in members]
            rows.append({"way": way, **score(guessed, numbers)._asdict()})
        for row in rows:
            row["p_corrected"] = min(1.0, row["p"] * len(rows))
        rows.sort(key=lambda row: row["p_corrected"])
        return {"linked": bool(rows) and rows[0]["p_corrected"] < ALPHA, "ways": len(rows), "best": rows[:3]}


def _files(folder: Path) -> list[Document]:
    """Redis's own, and beside their folder what server and Redis have said."""
    paths = sorted(path for path in [*folder.rglob("*"), *folder.parent.glob("*.log")] if path.is_file())
    return [
        Document(f"file {path.name}", [one.decode() for one in _printable.findall(path.read_bytes())]) for path in paths
    ]


def lines_of(result: dict[str, Any]) -> Iterator[str]:
    """The result as a table."""
    yield f"{'poll':8} {'ways':>5} {'guessed':>8} {'right':>6} {'chance':>7} {'p, corrected':>12}  best way"
    for poll, row in result["polls"].items():
        for best in row["best"][:1]:
            yield (
                f"{poll:8} {row['ways']:5} {best['guessed']:8} {best['right']:6} {best['chance']:7.3f} "
                f"{best['p_corrected']:12.2g}  {best['way']}"
            )
    said = "YES" if result["linked_better_than_chance"] else "no"
    yield f"linked better than chance: {said}; recount equal: {result['recount_equal']}"
