"""A feature costs its folder and one line in features/all.py: this adds one to a copy of the product, and it works."""

import difflib
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import psutil

from acclaim.base.clock import now_ms
from acclaim.base.folders import PACKAGE, STATIC
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.wire import cookies
from loadtests.server_under_test import ServerUnderTest, server_under_test
from tests.line import Line, open_line
from tests.running import SECRET, make_event

SAMPLE = Path(__file__).parent / "sample" / "counter"
LINE = '    "counter",\n'
LINES_MAX = 64


def add_sample(copy: Path) -> None:
    """Copies the product's package to `copy`, with the feature in it."""
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    if not STATIC.is_relative_to(PACKAGE):
        (copy / os.path.relpath(STATIC, PACKAGE)).symlink_to(STATIC)
    shutil.copytree(SAMPLE, copy / "features" / "counter", ignore=shutil.ignore_patterns("__pycache__"))
    features = copy / "features" / "all.py"
    lines = features.read_text("utf-8").splitlines(keepends=True)
    lines.insert(lines.index('    "comments",\n'), LINE)
    features.write_text("".join(lines), "utf-8")


def texts(folder: Path) -> dict[str, str]:
    """{path in the folder: text} of all its files but compiled ones."""
    files = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in files}


def test_a_feature_is_its_folder_and_one_line(tmp_path: Path) -> None:
    add_sample(tmp_path / "server" / "acclaim")
    before, after = texts(PACKAGE), texts(tmp_path / "server" / "acclaim")
    own = {f"features/counter/{name}" for name in texts(SAMPLE)}
    assert after.keys() - before.keys() == own
    changed = {name for name, text in before.items() if after[name] != text}
    assert changed == {"features/all.py"}
    [name] = changed
    lines = difflib.ndiff(before[name].splitlines(keepends=True), after[name].splitlines(keepends=True))
    assert [line for line in lines if not line.startswith(" ")] == [f"+ {LINE}"]


def phone(member: str) -> str:
    return f"{cookies.member('gala')}={sessions.issue_session(Member(member, 'gala'), bytes.fromhex(SECRET), now_ms())}"


def screen() -> str:
    return f"{cookies.screen('gala')}={sessions.issue_screen('gala', bytes.fromhex(SECRET), now_ms())}"


def serves(worker: psutil.Process, port: int) -> bool:
    """Whether somebody is connected to the worker."""
    lines = worker.net_connections("tcp")
    return any(line.status == psutil.CONN_ESTABLISHED and line.laddr.port == port for line in lines)


@asynccontextmanager
async def both_sides(server: ServerUnderTest, view: str, cookie: Callable[[int], str]) -> AsyncIterator[list[Line]]:
    """Lines of a view to each of two workers."""
    async with AsyncExitStack() as stack:
        opened: list[Line] = []
        while len(opened) < 2 or not all(serves(worker, server.port) for worker in server.workers()):
            assert len(opened) < LINES_MAX, "one worker gets nobody"
            url = f"ws://127.0.0.1:{server.port}/ws/gala?view={view}"
            opened.append(await stack.enter_async_context(open_line(url, cookie(len(opened)))))
        yield opened


async def test_phones_press_and_screens_of_both_workers_show_the_sum(tmp_path: Path) -> None:
    package = tmp_path / "server" / "acclaim"
    add_sample(package)
    async with (
        server_under_test(make_event(), workers=2, secret=SECRET, package=package) as server,
        both_sides(server, "screen", lambda _: screen()) as screens,
        both_sides(server, "phone", lambda n: phone(f"m{n}")) as phones,
    ):
        for shown in screens:
            assert (await shown.until("counted"))["total"] == 0
        for n, pressing in enumerate(phones, 1):
            await pressing.send(type="press", source="thumb", total=n)
            assert (await pressing.until("pressed"))["total"] == n
        pressed = sum(range(1, len(phones) + 1))
        for shown in screens:
            await shown.until(lambda m: m["type"] == "counted" and m["total"] == pressed)

        for n, pressing in enumerate(phones, 1):  # the answer was lost: once more, and an older one behind it
            await pressing.send(type="press", source="thumb", total=n)
            await pressing.send(type="press", source="thumb", total=n - 1)
            assert [(await pressing.until("pressed"))["total"] for _ in range(2)] == [n, n]
        await phones[0].send(type="press", source="thumb", total=2)
        for shown in screens:
            assert (await shown.until("counted"))["total"] == pressed + 1, "a resend has added to it"
        async with both_sides(server, "screen", lambda _: screen()) as newcomers:
            for shown in newcomers:
                await shown.sooner_or_later(lambda m: m["type"] == "counted" and m["total"] == pressed + 1)
