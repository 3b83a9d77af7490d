"""The documents say what the code does: settings, commands, messages, codes, metrics, links."""

import json
import re
import subprocess
from collections import Counter
from dataclasses import fields
from pathlib import Path

import msgspec
import pytest

from acclaim.__main__ import COMMANDS
from acclaim.base import limits
from acclaim.base.error_codes import all_codes
from acclaim.base.network import WHOLE_EVENT
from acclaim.config import Settings, flag_name, variable_name
from acclaim.event import file as event_file
from acclaim.features.all import FROM_PHONES, TO_PAGES
from acclaim.features.presence.rules import MEMBERS_ERROR
from acclaim.identity.role import CAPABILITIES, ROLES, may
from acclaim.web.metrics import COUNTERS
from acclaim.wire import messages
from acclaim.wire.closing import Close
from acclaim.wire.poll_tick import PollTick
from tests.folders import ROOT
from tests.metrics import after_heartbeat
from tests.pages import CHINESE, words_of
from tests.running import Running, make_event, open_event

DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("scripts/*.md"), *DOCS.rglob("*.md")])
READMES = ("README.md", "README.zh-CN.md")
PICTURE_BYTES = 250_000  # they stay in git for ever
decoder = messages.Decoder(*FROM_PHONES)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
LINK = re.compile(r"!?\[[^]]*\]\(([^)\s]+)\)|src=\"([^\"]+)\"")
FILE = re.compile(r"`((?:\.ci|docs|loadtests|scripts|server|static|tests)/[\w./-]*)`")
HOME = re.compile(r"/(?:home|Users|root|work)/[\w.-]+")  # no server's path begins so


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def rows(page: str, columns: str) -> list[list[str]]:
    """The cells of the page's table with this line of headings."""
    _, found, rest = text(page).partition(columns + "\n")
    assert found, f"{page} has no table {columns}"
    table = rest.partition("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def plain(cell: str) -> str:
    return cell.strip("`")


def headings(page: Path) -> list[tuple[int, str]]:
    """(level, text) in order."""
    outside = FENCE.sub("", page.read_text(encoding="utf-8"))
    return [(len(marks), title) for marks, title in HEADING.findall(outside)]


def anchors(page: Path) -> set[str]:
    """What `#…` may name in a page: GitHub's form of its headings."""
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for _, title in headings(page)}


def example(side: str, tag: str) -> bytes:
    """The JSON that docs/protocol.md shows for a message, under "From the phone" or "From the server"."""
    section = text("docs/protocol.md").partition(f"## From the {side}\n")[2].partition("\n## ")[0]
    found = re.search(rf"^### {tag}\n+```json\n(.*?)```", section, re.MULTILINE | re.DOTALL)
    assert found, f"docs/protocol.md has no example of {tag} from the {side}"
    return found[1].encode()


def tag_of(message: type[msgspec.Struct]) -> str:
    return str(message.__struct_config__.tag)


# --- operations


def test_every_setting_is_documented_with_flag_and_default() -> None:
    documented = {plain(row[1]): row for row in rows("docs/operations.md", "| flag | variable | default | meaning |")}
    assert set(documented) == {variable_name(setting) for setting in fields(Settings)}
    for setting in fields(Settings):
        flag, _, default, meaning = documented[variable_name(setting)]
        assert plain(flag) == (flag_name(setting) if setting.metadata["flag"] else "none")
        if setting.type is bool:
            assert default == "off"
        elif isinstance(setting.default, str | int) and setting.default != "":
            assert plain(default) == str(setting.default)
        assert meaning


def test_every_command_is_documented() -> None:
    documented = [plain(row[0]).split() for row in rows("docs/operations.md", "| command | does |")]
    assert [words[:2] for words in documented] == [["acclaim", name] for name in COMMANDS]


async def test_every_metric_is_documented_with_its_type_and_labels(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone, server.phone("m2"):
        await phone.cast("ballot-one", "1")
        await phone.cast("ballot-two", "1")  # refused
        exposed = await after_heartbeat(server)
    families = re.findall(r"^# TYPE (\w+) (\w+)\n((?:[^#].*\n)*)", exposed, re.MULTILINE)
    real = {name: (kind, set(re.findall(r'(\w+)="', samples))) for name, kind, samples in families}
    for name in [name for name in real if name.endswith("_created")]:  # the client's own
        del real[name]
    documented = {
        plain(name): (kind, set(filter(None, labels.split(", "))))
        for name, kind, labels, _ in rows("docs/operations.md", "| metric | type | labels | meaning |")
    }
    assert set(real) == set(documented)
    for name, (kind, labels) in real.items():
        assert documented[name][0] == kind
        assert labels <= documented[name][1], name
    assert all(real[name][1] for name in ("acclaim_online", "acclaim_ballots", "acclaim_refused_total"))


def test_everything_that_workers_count_is_a_metric() -> None:
    package = ROOT / "server" / "acclaim"
    files = [path for path in package.rglob("*.py") if "audience" not in path.relative_to(package).parts]
    source = "".join(path.read_text() for path in files)  # simulated phones count for themselves
    counted = set(re.findall(r'counts\["(\w+)"\]', source))
    assert {name for _, name, _ in COUNTERS} == counted


# --- the socket


@pytest.mark.parametrize("message", FROM_PHONES, ids=tag_of)
def test_the_example_of_a_phones_message_is_decoded(message: type[msgspec.Struct]) -> None:
    shown = example("phone", tag_of(message))
    assert isinstance(decoder.decode(shown), message)
    assert set(json.loads(shown)) == {"type", *message.__struct_fields__}


@pytest.mark.parametrize("message", TO_PAGES, ids=tag_of)
def test_the_example_of_the_servers_message_has_its_fields_and_no_others(message: type[msgspec.Struct]) -> None:
    shown = json.loads(example("server", tag_of(message)))
    msgspec.convert(shown, message)
    assert set(shown) == {"type", *message.__struct_fields__}
    if message is messages.Tick:
        for poll in shown["polls"].values():
            assert set(poll) <= set(PollTick.__struct_fields__)
        assert {name for poll in shown["polls"].values() for name in poll} == set(PollTick.__struct_fields__)


def test_no_message_is_documented_that_does_not_exist() -> None:
    sections = [title for level, title in headings(DOCS / "protocol.md") if level == 3]
    assert sorted(sections) == sorted([*map(tag_of, FROM_PHONES), *map(tag_of, TO_PAGES)])


def test_every_close_code_is_documented() -> None:
    documented = {code: what for code, what, _ in rows("docs/protocol.md", "| code | name | come back? |")}
    for close in Close:
        assert close.reason in documented[str(int(close))]
    assert {int(code) for code in documented if code.isdigit()} == set(Close)


def test_every_error_code_is_documented_with_status_and_retryable() -> None:
    documented = [
        (plain(code), int(status), retryable == "yes")
        for code, status, retryable, meaning in rows("docs/errors.md", "| code | HTTP | retryable | means |")
        if meaning
    ]
    assert documented == [(code, status, retryable) for code, (status, retryable, _) in all_codes().items()]


@pytest.mark.parametrize(
    ("page", "quoted"),
    [
        (
            "docs/protocol.md",
            f"send {limits.MESSAGES_BURST} messages at once and then {limits.MESSAGES_PER_S} a second",
        ),
        ("docs/protocol.md", f"at most {limits.MESSAGE_BYTES:,} bytes each"),
        ("docs/protocol.md", f"At most {limits.BALLOTS_IN_FLIGHT_PER_CONNECTION} may be unanswered"),
        ("docs/protocol.md", f"at least every {limits.TICK_REPEAT_S:.0f} s"),
        ("docs/protocol.md", f"nothing was heard for {limits.IDLE_CLOSE_S:.0f} s"),
        ("docs/protocol.md", f"a random part of {limits.RECONNECT_JITTER_S:.0f} s"),
        ("docs/operations.md", f"{limits.SHED_COMMENTS_LAG_MS:.0f} ms: **comments** first"),
        ("docs/operations.md", f"{limits.SHED_TICKS_LAG_MS:.0f} ms: **ticks** next"),
        ("docs/operations.md", f"{limits.SHED_LIKES_LAG_MS:.0f} ms: **likes** then"),
        ("docs/operations.md", f"after {limits.SHED_CALM_S:.0f} calm seconds"),
        ("docs/protocol.md", f"A member may hold {limits.SOCKETS_PER_MEMBER} connections"),
        ("docs/protocol.md", f"in more than {limits.SOCKETS_PER_MEMBER} places"),
        (
            "docs/errors.md",
            f"more than {limits.MESSAGES_PER_S} messages a second after the first {limits.MESSAGES_BURST}",
        ),
        ("docs/errors.md", f"more than {limits.BALLOTS_IN_FLIGHT_PER_CONNECTION} ballots of this connection"),
        ("docs/errors.md", f"and {limits.UNKNOWN_EPOCH_LANES} batches of such ballots are in flight"),
        ("docs/errors.md", f"valid for {limits.SESSION_S // 86400} days"),
        ("docs/errors.md", f"an anonymous device's for {limits.DEVICE_SESSION_S // 3600} hours"),
        ("docs/operations.md", f"lives for {limits.DEVICE_SESSION_S // 3600} hours after it was last used"),
        ("docs/operators.md", f"is known for {limits.BROWSER_S // 86400} days"),
        ("docs/errors.md", f"or {limits.SIGN_IN_FAILURES_OF_A_NAME} of this name"),
        ("docs/errors.md", f"the display link for {limits.DISPLAY_LINK_S // 86400}"),
        ("docs/errors.md", f"above {Settings().devices_per_hour:,} new devices an hour from one address"),
        ("docs/operations.md", f"{Settings().devices_per_hour:,} new devices an hour join freely from one address"),
        ("docs/operations.md", f"more than {Settings().devices_per_hour * WHOLE_EVENT.share:,} wrong ones in an hour"),
        ("docs/operations.md", f"{limits.OPTIONS_PER_POLL} options a poll"),
        ("docs/operations.md", f"if it lived longer than {limits.WORKER_RESTART_S_MAX:.0f} s"),
        ("docs/operations.md", f"else after {limits.WORKER_RESTART_S_MIN} s, then 1"),
        ("docs/operations.md", f"After {limits.WORKER_SILENT_S:.0f} s of silence"),
        ("docs/operations.md", f"After {limits.WORKER_HUNG_S:.0f} s it is killed"),
        ("docs/stream.md", f"a killed worker's phones leave it within {limits.WORKER_STALE_S:.0f} s"),
        ("docs/stream.md", f"±{MEMBERS_ERROR:.2%}".replace("%", " %")),
        ("docs/events.md", f"besides the heart, at most {limits.REACTIONS_PER_EVENT}"),
        ("docs/operations.md", f"(at most {limits.DRAIN_S:.0f} s)"),
        (
            "docs/operations.md",
            f"{limits.TICK_PHONE_MS_MIN / 1000} is the best, {limits.TICK_MS_MAX // 1000} the slowest",
        ),
        ("docs/operations.md", f"something is sent every {limits.TICK_REPEAT_S:.0f} s"),
        (
            "docs/decisions/0002-ballots-in-small-hashes-and-a-log-in-batches.md",
            f"{limits.MEMBER_BUCKETS:,} small hashes",
        ),
        (
            "docs/decisions/0003-receipts-from-the-place-in-the-log.md",
            f"record number ({limits.RECEIPT_SEQ_BITS} bits)",
        ),
    ],
)
def test_a_limit_that_a_page_quotes_is_the_real_one(page: str, quoted: str) -> None:
    assert quoted in " ".join(text(page).split())


def test_the_limits_of_floods_are_quoted_as_they_are() -> None:
    for row in rows("docs/operations.md", "| somebody | is stopped by | hears | metric |"):
        for name, number, unit in re.findall(r"`([A-Z][A-Z_\d]+)` ([\d,]+)( KiB)?", row[1]):
            assert getattr(limits, name) == int(number.replace(",", "")) * (1024 if unit else 1), name


def glossary(columns: str) -> list[list[str]]:
    tables = text("docs/glossary.md").split(columns + "\n")[1:]
    lines = [line for table in tables for line in table.partition("\n\n")[0].splitlines()[1:]]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_each_word_of_the_glossary_names_one_thing_in_both_languages() -> None:
    terms = glossary("| term | 中文 | meaning | where it appears |")
    assert [term for term, chinese, *rest in terms if not CHINESE.search(chinese) or not all(rest)] == []
    names = [term for term, *_ in terms]
    assert sorted(names) == sorted(set(names))
    chinese = Counter(chinese for _, chinese, *_ in terms)
    assert {word for word, uses in chinese.items() if uses > 1} == {"投票"}  # a poll, and the act of voting in one


def test_no_word_of_the_glossary_is_one_that_we_avoid() -> None:
    avoided = {plain(word) for word, _, _ in glossary("| instead of | we say | because |")}
    assert avoided and not avoided & {term for term, *_ in glossary("| term | 中文 | meaning | where it appears |")}


# --- the pages themselves


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in filter(None, (one or other for one, other in LINK.findall(page.read_text(encoding="utf-8")))):
        path, _, anchor = target.partition("#")
        if "://" in path:
            continue
        leads_to = (page.parent / path).resolve() if path else page
        assert leads_to.exists(), f"{target} is not there"
        assert not anchor or anchor in anchors(leads_to), f"{target}: no such heading"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    for name in FILE.findall(page.read_text(encoding="utf-8")):
        assert (ROOT / name).exists(), f"{name} is not there"


@pytest.mark.parametrize("page", READMES)
def test_the_event_file_of_the_readme_is_an_event(page: str) -> None:
    [written] = re.findall(r"<<'EOF'\n(.*?)^EOF$", text(page), re.MULTILINE | re.DOTALL)
    assert event_file.load(written, page).id == "spring"


def test_both_readmes_have_the_same_sections_commands_and_pictures() -> None:
    english, chinese = (ROOT / page for page in READMES)
    assert [level for level, _ in headings(english)] == [level for level, _ in headings(chinese)]
    commands, pictures = (
        [re.findall(pattern, text(page), re.MULTILINE) for page in READMES]
        for pattern in (r"^(?:\.venv|scripts)/[^#\n]*", r"docs/pictures/[\w.-]+")
    )
    assert commands[0] == commands[1]
    assert pictures[0] == pictures[1]


def test_every_picture_is_on_some_page_and_is_small() -> None:
    shown = {
        name for page in PAGES for name in re.findall(r"pictures/([\w.-]+\.\w+)", page.read_text(encoding="utf-8"))
    }
    taken = list((DOCS / "pictures").iterdir())
    assert shown >= {path.name for path in taken}
    assert {path.name for path in taken if path.stat().st_size > PICTURE_BYTES} == set()


@pytest.mark.parametrize(
    "key",
    [
        *(f"verb.{verb}" for verb in ("open", "lock", "unlock", "close", "reveal", "publish")),
        *(f"tab.{tab}" for tab in ("run", "people", "check")),
        "links.display.make",
    ],
)
def test_the_readmes_call_the_consoles_buttons_by_their_names(key: str) -> None:
    chinese, english = words_of("console")[key]
    assert re.search(rf"\*{english}\*", text("README.md"))
    assert re.search(rf"(“|\*\*){chinese}", text("README.zh-CN.md"))


@pytest.mark.parametrize(
    ("attack", "proof"),
    [(row[0], row[2]) for row in rows("SECURITY.md", "| attack | what happens | the test that proves it |")],
)
def test_each_attack_has_a_test_that_is_there(attack: str, proof: str) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", proof)
    assert named, attack
    for path, name in named:
        assert re.search(rf"^(async )?def {name or 'test_'}", text(path), re.MULTILINE), f"{attack}: {path}::{name}"


def test_the_table_of_roles_says_what_each_may() -> None:
    named = rows("docs/operators.md", f"| capability | may | {' | '.join(ROLES)} |")
    marks = [(plain(capability), tuple(map(bool, cells))) for capability, _, *cells in named]
    assert marks == [(one, tuple(may(role, one) for role in ROLES)) for one in CAPABILITIES]


def test_every_decision_is_in_their_index() -> None:
    pages = {path.name for path in (DOCS / "decisions").glob("0*.md")}
    assert set(re.findall(r"\((0\S+\.md)\)", text("docs/decisions/README.md"))) == pages


def test_no_file_names_a_place_on_a_developers_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git clone")
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        content = path.read_bytes().decode(errors="ignore") if path.is_file() else ""
        found += [f"{name}: {place}" for place in HOME.findall(content)]
    assert found == []
