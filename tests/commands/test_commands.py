"""The commands as a person types them, each on a Redis of its own that runs for the duration."""

import asyncio
import getpass
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from socket import gethostname

import pytest

from acclaim import __version__
from acclaim.__main__ import COMMANDS, main
from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.config import Settings, with_secrets
from acclaim.event import audit, pictures
from acclaim.event import store as events
from acclaim.event.picture_coding import prepare
from acclaim.identity import codes, device, operators
from acclaim.identity.ticket import TicketVerifier
from acclaim.live import workers
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from acclaim.voting import casting
from acclaim.voting import verbs as show
from acclaim.voting.ballot import Ballot
from acclaim.web.installation import record
from tests.folders import ROOT
from tests.picture_files import plain

Acclaim = Callable[..., tuple[int, str, str]]
EVENT = """
id = "gala"
title = "建家巡礼"

[[polls]]
id = "best"
title = "最美小家"
options = [{id = "1", name = "采油一厂小家"}, {id = "2", name = "采油二厂小家"}]
"""


@pytest.fixture
def acclaim(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Acclaim:
    """acclaim("recount", "gala") → (exit code, output, errors), on one data directory that a server has used."""
    with_secrets(Settings(data_dir=tmp_path / "data"))
    (tmp_path / "data" / "redis").mkdir(mode=0o700)

    def run(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--data-dir", str(tmp_path / "data")])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def with_event(acclaim: Acclaim, tmp_path: Path) -> None:
    (tmp_path / "gala.toml").write_text(EVENT)
    assert acclaim("import-event", str(tmp_path / "gala.toml"))[0] == 0


async def cast(url: str, *members: str) -> None:
    store = Store.connect(url)
    await show.apply(store, "gala", "best", "open")
    held = await events.read(store, "gala")
    (poll,) = held.event.polls
    cast_now = [Ballot(member, f"ballot-{member}", "audience 1") for member in members]
    outcomes = await casting.cast_batch(store, held.event, poll, 0, 1, held.rev, cast_now)
    assert all(outcome.code is None for outcome in outcomes)
    await store.close()


async def add_a_vote_that_nobody_cast(url: str) -> None:
    store = Store.connect(url)
    await store.redis.hincrby(keys.poll("gala", "best", 0), "votes audience 2", 1)
    await store.close()


@pytest.mark.parametrize(
    "words",
    [
        ["import-event", "gala.toml"], ["import-roster", "gala", "members.csv"], ["operator", "admin"],
        ["ticket", "gala", "--member", "m1"], ["ticket", "gala", "--code"], ["recount", "gala"],
        ["backup", "gala", "gala.zip"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_command_elsewhere_makes_no_installation_and_says_where_it_looked(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gala.toml").write_text(EVENT)
    (tmp_path / "members.csv").write_text("工号\n1001\n")
    before = sorted(tmp_path.iterdir())
    assert main(words) == 2
    said = capsys.readouterr().err
    assert f"no installation in {tmp_path}/data (the default; configuration file: none)" in said
    assert "--config" in said
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_has_a_redis_of_somebody_else_is_no_installation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "redis").mkdir()
    assert main(["doctor", "--data-dir", str(tmp_path)]) == 1
    assert main(["recount", "gala", "--data-dir", str(tmp_path)]) == 2
    assert "There is no installation" in capsys.readouterr().err
    assert [path.name for path in tmp_path.rglob("*")] == ["redis"]


def test_a_command_finds_the_installation_of_the_configuration_file_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "acclaim.toml").write_text('data_dir = "spring"\npublic_url = "https://v.example"\n')
    (tmp_path / "gala.toml").write_text(EVENT)
    with_secrets(Settings(data_dir=tmp_path / "spring"))
    monkeypatch.setenv("ACCLAIM_CONFIG", str(tmp_path / "acclaim.toml"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert main(["import-event", "../gala.toml", "--new-installation"]) == 0
    assert (tmp_path / "spring" / "redis").is_dir()
    assert main(["ticket", "gala", "--member", "m1"]) == 0
    assert "https://v.example/e/gala?ticket=" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"acclaim {__version__}\n")


def test_a_flag_is_never_taken_for_another_and_no_error_names_the_hidden_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for words in (["serve", "--worker", "2"], ["nonsense"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "unrecognized arguments: --worker" in said
    assert "'worker'" not in said


def test_a_reader_that_has_enough_ends_a_command_without_a_traceback(tmp_path: Path) -> None:
    with_secrets(Settings(data_dir=tmp_path))
    line = [sys.executable, "-m", "acclaim", "import-event", str(tmp_path / "gala.toml"), "--new-installation"]
    (tmp_path / "gala.toml").write_text(EVENT)
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [*line, "--data-dir", str(tmp_path)], stdout=writer, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        cwd=ROOT,
    )  # fmt: skip
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (128 + signal.SIGPIPE, "")


def test_each_command_has_a_help_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main([name, "--help"])
        assert ended.value.code == 0
        assert f"acclaim {name}" in capsys.readouterr().out.partition("example:")[2]


def test_the_help_lists_the_commands_but_not_the_worker(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(name in said for name in COMMANDS)
    assert "worker" not in said


def test_a_bad_setting_is_one_sentence_and_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", "99999"]) == 2
    assert "Port 99999 does not exist" in capsys.readouterr().err


def test_an_event_file_is_stored_and_stored_again(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    (tmp_path / "gala.toml").write_text(EVENT.replace("建家巡礼", "秀家达人"))
    code, out, _ = acclaim("import-event", str(tmp_path / "gala.toml"))
    assert code == 0
    assert "'gala' with 1 poll" in out


async def test_pictures_beside_an_event_file_are_uploaded_with_it(acclaim: Acclaim, tmp_path: Path) -> None:
    file, logo = tmp_path / "gala.toml", plain("PNG", 300, 120)
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "logo.png").write_bytes(logo)
    poll = EVENT.replace('name = "采油一厂小家"', 'name = "采油一厂小家", picture = "art/logo.png"')
    file.write_text(poll + '[theme]\nlogo = "art/logo.png"\nbackground_picture = "/static/demo/home-01.svg"\n')
    code, _, err = await asyncio.to_thread(acclaim, "import-event", str(file))
    assert (code, err) == (0, "")
    with borrowed(tmp_path / "data") as url:
        store = Store.connect(url)
        event = (await events.read(store, "gala")).event
        assert event.theme.logo == event.polls[0].options[0].picture
        assert event.theme.background_picture == "/static/demo/home-01.svg"
        name = event.theme.logo.removeprefix("/pictures/gala/")
        assert await pictures.get(store, "gala", name) == (prepare(logo, "image/png").content, "image/png")
        await store.close()

    for named, problem in (
        ("none.png", "none.png could not be read: No such file or directory; it must stand beside"),
        ("gala.toml", "This is no PNG"),
    ):
        file.write_text(EVENT + f'[theme]\nlogo = "{named}"\n')
        code, _, err = await asyncio.to_thread(acclaim, "import-event", str(file))
        assert code == 1
        assert f"gala.toml, line 10: theme.logo: {problem}" in err


def test_a_bad_event_file_is_reported_with_line_and_field(acclaim: Acclaim, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text(EVENT.replace('id = "best"', 'id = "b e s t"'))
    code, _, err = acclaim("import-event", str(tmp_path / "bad.toml"))
    assert code == 1
    assert "bad.toml, line 6: polls[0].id" in err


def test_a_file_that_is_not_there_is_reported(acclaim: Acclaim, tmp_path: Path) -> None:
    assert acclaim("import-event", str(tmp_path / "none.toml"))[0] == 1
    assert acclaim("import-roster", "gala", str(tmp_path / "none.csv"))[0] == 1


def test_a_store_or_an_event_that_is_not_there_is_told_for_a_terminal(
    acclaim: Acclaim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, err = acclaim("recount", "nobody")
    assert (code, "--data-dir" in err) == (1, True)
    code, _, err = acclaim("recount", "gala", "--redis-url", f"unix://{tmp_path}/none.sock")
    assert (code, "check --redis-url," in err) == (1, True)
    file = tmp_path / "acclaim.toml"
    file.write_text(f'redis_url = "unix://{tmp_path}/none.sock"\n')
    code, _, err = acclaim("recount", "gala", "--config", str(file))
    assert (code, f"check redis_url in {file}," in err) == (1, True)
    monkeypatch.setenv("ACCLAIM_REDIS_URL", f"unix://{tmp_path}/none.sock")
    code, _, err = acclaim("recount", "gala")
    assert (code, "check ACCLAIM_REDIS_URL," in err) == (1, True)


async def test_a_recount_equals_the_tally(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    with borrowed(tmp_path / "data") as url:
        await cast(url, "anna", "bert")
        code, out, _ = await asyncio.to_thread(acclaim, "recount", "gala")
    assert code == 0
    assert "poll best (epoch 1): equal" in out
    assert "votes audience 1" in out


async def test_a_recount_that_differs_says_where_and_ends_with_1(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    with borrowed(tmp_path / "data") as url:
        await cast(url, "anna", "bert")
        await add_a_vote_that_nobody_cast(url)
        code, out, _ = await asyncio.to_thread(acclaim, "recount", "gala", "--json")
    (poll,) = json.loads(out)["polls"]
    assert code == 1
    assert poll["equal"] is False
    assert poll["difference"] == {"votes audience 2": 1}


async def test_evidence_is_the_same_of_the_event_and_of_its_archive(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    made = [device.new_id(bytes(32), "gala", "192.0.2.1", now_ms() - 60_000, n) for n in range(25)]
    with borrowed(tmp_path / "data") as url:
        await cast(url, "anna", *made)
        code, out, _ = await asyncio.to_thread(acclaim, "evidence", "gala")
        assert code == 0
        assert "25 devices, 1 member; 25 ballots flagged (100.0%)" in out
        assert "25 ballots (100.0%)" in out
        _, live, _ = await asyncio.to_thread(acclaim, "evidence", "gala", "--json")
        await asyncio.to_thread(acclaim, "backup", "gala", str(tmp_path / "gala.zip"))
    code, archived, _ = await asyncio.to_thread(acclaim, "evidence", str(tmp_path / "gala.zip"), "--json")
    assert code == 0
    assert json.loads(archived) == json.loads(live)
    assert json.loads(live)[0]["clusters"][0]["ballots"] == 25


def test_a_recount_of_an_unknown_event_says_so(acclaim: Acclaim) -> None:
    code, _, err = acclaim("recount", "nowhere")
    assert code == 1
    assert "no event of this id" in err


def test_a_roster_is_imported_into_the_only_event(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("工号,姓名,单位\n1001,王秀兰,plant-1\n1002,李强,plant-2\n")
    code, out, _ = acclaim("import-roster", str(tmp_path / "members.csv"))
    assert code == 0
    assert "2 of 2 members" in out


def test_a_bad_row_is_reported_and_only_partial_takes_the_rest(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    (tmp_path / "members.csv").write_text("工号,姓名,单位\n1001,王秀兰,plant-1\n,李强,plant-2\n")
    code, _, err = acclaim("import-roster", "gala", str(tmp_path / "members.csv"))
    assert code == 1
    assert "line 3: id: is missing" in err
    code, out, err = acclaim("import-roster", "gala", str(tmp_path / "members.csv"), "--partial")
    assert code == 0
    assert "line 3: id: is missing" in err
    assert "1 of 2 members" in out


def test_members_are_removed_only_when_it_is_said(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_text("工号,姓名,单位\n1001,王秀兰,采油一厂\n1002,李强,采油一厂\n")
    new.write_text("工号,姓名\n1002,李强\n1003,赵六\n")
    assert acclaim("import-roster", "gala", str(old))[0] == 0
    code, out, err = acclaim("import-roster", "gala", str(new))
    assert code == 1
    assert "2 → 2 members: 1 added, 1 removed, 1 changed" in out
    assert "2 members without a unit" in out
    assert "nothing was imported: 1 member would go; say --yes" in err
    code, out, _ = acclaim("import-roster", "gala", str(new), "--yes")
    assert (code, "2 of 2 members" in out) == (0, True)


def test_an_encoding_that_nothing_tells_is_asked_about(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_bytes("id,name\n1,喆玥\n".encode("gbk"))
    code, _, err = acclaim("import-roster", "gala", str(tmp_path / "members.csv"))
    assert (code, "Say --encoding" in err, "gb18030: 1,喆玥" in err) == (1, True, True)
    code, out, _ = acclaim("import-roster", "gala", str(tmp_path / "members.csv"), "--encoding", "gb18030")
    assert (code, "first: 喆玥 (read as gb18030)" in out) == (0, True)


def test_a_unit_in_which_nobody_is_is_named_by_both_imports(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("工号,单位\n1001,采油一厂\n")
    assert acclaim("import-roster", str(tmp_path / "members.csv"))[0] == 0
    (tmp_path / "gala.toml").write_text(EVENT + 'entitled = {units = ["采油一厂 ", "采油二厂"]}\n')
    code, out, _ = acclaim("import-event", str(tmp_path / "gala.toml"))
    assert (code, "nobody on the roster is: 采油二厂." in out) == (0, True)
    code, out, _ = acclaim("import-roster", str(tmp_path / "members.csv"))
    assert (code, "polls or prizes name units in which nobody is: 采油二厂" in out) == (0, True)


def test_a_roster_needs_an_event(acclaim: Acclaim, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("工号\n1001\n")
    code, _, err = acclaim("import-roster", str(tmp_path / "members.csv"))
    assert code == 2
    assert "EVENT" in err


async def test_a_forgotten_password_is_replaced_by_one_that_signs_in(acclaim: Acclaim, tmp_path: Path) -> None:
    with borrowed(tmp_path / "data") as url:
        passwords = []
        for said in ("made, with the role owner", "there already"):
            code, out, err = await asyncio.to_thread(acclaim, "operator", "anna")
            assert code == 0
            assert said in err
            passwords.append(out.rpartition(" ")[2].strip())
        store = Store.connect(url)
        with pytest.raises(OperatorError, match="sign_in_failed"):
            await operators.sign_in(store, "anna", passwords[0], "127.0.0.1")
        assert (await operators.sign_in(store, "anna", passwords[1], "127.0.0.1")).name == "anna"
        await store.close()


async def test_what_commands_do_stands_in_the_audit_log_with_who_typed_them(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    roster = tmp_path / "members.csv"
    roster.write_text("工号,姓名\n1001,王秀兰\n")
    (tmp_path / "gala.toml").write_text(EVENT.replace("建家巡礼", "建家"))
    with borrowed(tmp_path / "data") as url:
        for words in (
            ["import-event", str(tmp_path / "gala.toml")],
            ["import-roster", "gala", str(roster)],
            ["ticket", "gala", "--code", "--count", "2"],
            ["backup", "gala", str(tmp_path / "gala.zip")],
            ["operator", "boss"],
            ["operator", "anna"],
            ["operator", "anna", "--role", "moderator"],
        ):
            assert (await asyncio.to_thread(acclaim, *words))[0] == 0
        store = Store.connect(url)
        of_event, of_all = [list(reversed(await audit.page(store, event_id))) for event_id in ("gala", "")]
        await store.close()
    whats = ["create_event", "edit_event", "import_roster", "make_codes", "backup"]
    assert [entry.what for entry in of_event] == whats
    assert [(entry.what, entry.detail) for entry in of_all] == [
        ("make_operator", {"name": "boss", "role": "owner"}),
        ("make_operator", {"name": "anna", "role": "operator"}),
        ("change_role", {"name": "anna", "role": "moderator"}),
        ("reset_password", {"name": "anna"}),
    ]
    assert {entry.who for entry in [*of_event, *of_all]} == {f"command line ({getpass.getuser()}@{gethostname()})"}


def test_a_ticket_signs_its_member_in(
    acclaim: Acclaim, with_event: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCLAIM_TICKET_SECRET", "s" * 32)
    code, out, _ = acclaim(
        "ticket", "gala", "--member", "1001", "--name", "王秀兰", "--public-url", "https://v.example"
    )
    link, _, ticket = out.strip().partition("?ticket=")
    assert (code, link) == (0, "https://v.example/e/gala")
    member = TicketVerifier.from_settings(secret="s" * 32).verify(ticket, "gala", int(time.time() * 1000))
    assert (member.id, member.name) == ("1001", "王秀兰")


def test_a_ticket_names_the_address_of_the_server_that_runs(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    code, out, err = acclaim("ticket", "gala", "--member", "m1")
    assert (code, "is a guess" in err) == (0, True)
    settings = with_secrets(Settings(data_dir=tmp_path / "data", host="10.1.2.3", port=8080))
    with borrowed(tmp_path / "data") as url:

        async def tell() -> None:
            store = Store.connect(url)
            figures = {"online": {}, "installation": record(settings)}
            await workers.heartbeat(store, "w1", int(time.time() * 1000), figures)
            await store.close()

        asyncio.run(tell())
        code, out, err = acclaim("ticket", "gala", "--member", "m1")
    assert (code, err) == (0, "")
    assert out.startswith("http://10.1.2.3:8080/e/gala?ticket=")


def test_a_ticket_for_no_event_for_no_time_or_without_the_secret_is_refused(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    assert acclaim("ticket", "nowhere", "--member", "m1")[0] == 1
    assert acclaim("ticket", "gala", "--member", "m1", "--ttl", "-5")[0] == 2
    (tmp_path / "data" / "secret").unlink()
    code, _, err = acclaim("ticket", "gala", "--member", "m1")
    assert (code, "secret is not here" in err) == (2, True)
    assert not (tmp_path / "data" / "secret").exists()


def test_the_first_operator_is_an_owner_whatever_comes_first(acclaim: Acclaim, tmp_path: Path) -> None:
    assert "role owner" in acclaim("operator", "anna")[2]
    assert "role operator" in acclaim("operator", "bert")[2]


def test_a_ticket_for_an_impossible_member_is_refused(acclaim: Acclaim, with_event: None) -> None:
    code, _, err = acclaim("ticket", "gala", "--member", "no spaces")
    assert code == 2
    assert "id" in err


def test_a_ticket_without_a_member_is_refused(acclaim: Acclaim) -> None:
    code, _, err = acclaim("ticket", "gala")
    assert code == 2
    assert "--member" in err


async def test_codes_admit_members_of_their_class(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    with borrowed(tmp_path / "data") as url:
        _, out, _ = await asyncio.to_thread(acclaim, "ticket", "gala", "--code", "--count", "2", "--unit", "plant-1")
        first, second = (line.split()[0] for line in out.splitlines())
        assert first != second
        store = Store.connect(url)
        member = await codes.redeem(store, "gala", first, "device-1")
        assert member.unit == "plant-1"
        await store.close()


def test_codes_of_an_unknown_event_are_refused(acclaim: Acclaim) -> None:
    assert acclaim("ticket", "nowhere", "--code")[0] == 1


def test_a_backup_is_recounted_without_redis_and_restored_elsewhere(
    acclaim: Acclaim,
    with_event: None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with borrowed(tmp_path / "data") as url:
        asyncio.run(cast(url, "m1", "m2", "m3"))
    archive = tmp_path / "gala.zip"
    code, said, _ = acclaim("backup", "gala", str(archive))
    assert code == 0
    [digest] = re.findall(r"digest ([0-9a-f]{64})", said)
    assert acclaim("backup", "gala", str(archive))[0] == 1  # never overwrites

    code, said, told = acclaim("recount", str(archive))
    assert (code, "poll best (epoch 1): equal" in said) == (0, True)
    assert digest in told
    assert "signature is valid" in told
    with monkeypatch.context() as nowhere:
        nowhere.setattr("acclaim.commands.recount.run_with_store", None)  # no Redis is asked
        assert main(["recount", str(archive), "--data-dir", str(tmp_path / "none")]) == 0
    assert "signature was not checked" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()

    assert acclaim("restore", str(archive))[0] == 1  # it is there
    monkeypatch.setenv("ACCLAIM_SECRET", "cd" * 32)
    code, said, told = acclaim("restore", str(archive), "--as", "copy")
    assert (code, said) == (1, "")
    assert "WRONG SIGNATURE" in told
    assert digest in told
    assert "Nothing was restored" in told
    assert acclaim("recount", "copy")[0] == 1  # nor was it
    code, said, _ = acclaim("restore", str(archive), "--as", "copy", "--allow-unsigned")
    assert (code, "'copy' with 1 poll is restored" in said) == (0, True)
    monkeypatch.delenv("ACCLAIM_SECRET")
    assert main(["restore", str(archive), "--data-dir", str(tmp_path / "other")]) == 2
    assert "There is no installation" in capsys.readouterr().err
    assert not (tmp_path / "other").exists()
    assert main(["restore", str(archive), "--new-installation", "--data-dir", str(tmp_path / "other")]) == 0
    assert "Event 'gala' with 1 poll is restored" in capsys.readouterr().out
    assert main(["recount", "gala", "--data-dir", str(tmp_path / "other")]) == 0
    capsys.readouterr()
    archive.write_bytes(archive.read_bytes()[:-40])
    code, _, told = acclaim("recount", str(archive))
    assert (code, "no archive of an event" in told) == (1, True)
    code, _, told = acclaim("recount", str(tmp_path / "missing.zip"))
    assert (code, "missing.zip could not be read: No such file or directory." in told) == (1, True)
