"""Who gets in: operator, ticket, codes; and what the audit log says of commands."""

import asyncio
import getpass
import time
from pathlib import Path
from socket import gethostname

import pyotp
import pytest

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.config import Settings, with_secrets
from acclaim.event import audit
from acclaim.identity import codes, operators
from acclaim.identity.codes import Try
from acclaim.identity.factor import codes as factor_codes
from acclaim.identity.factor import second_factor
from acclaim.identity.factor.codes import Typed
from acclaim.identity.member import Member
from acclaim.identity.ticket import TicketVerifier
from acclaim.live import workers
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from acclaim.web.installation import record
from tests.commands.typed import EVENT, Acclaim


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


async def test_an_owner_who_has_lost_the_second_factor_gets_in_again(acclaim: Acclaim, tmp_path: Path) -> None:
    secret, now = bytes(32), now_ms()
    with borrowed(tmp_path / "data") as url:
        store = Store.connect(url)
        password = await operators.create(store, "anna", "owner")
        assert password
        session = await operators.sign_in(store, "anna", password, "127.0.0.1")
        offered, text = factor_codes.offer("anna", secret, now)
        typed = Typed(pyotp.TOTP(offered.secret).at(now // 1000), secret, now)
        await second_factor.set_up(store, session, text, typed)
        _, kept, _ = await asyncio.to_thread(acclaim, "operator", "anna")
        with pytest.raises(OperatorError, match="second_factor_needed"):
            await operators.sign_in(store, "anna", kept.rpartition(" ")[2].strip(), "127.0.0.1")
        code, new, _ = await asyncio.to_thread(acclaim, "operator", "anna", "--without-second-factor")
        assert code == 0
        assert (await operators.sign_in(store, "anna", new.rpartition(" ")[2].strip(), "127.0.0.1")).role == "owner"
        whats = [entry.what for entry in await audit.page(store, "")]
        await store.close()
        assert whats[:2] == ["reset_password", "switch_off_second_factor"]
        assert (await asyncio.to_thread(acclaim, "operator", "anna", "--without-second-factor"))[0] != 0


def test_operators_are_listed_and_removed_but_the_last_owner_stays(acclaim: Acclaim) -> None:
    for words in (["boss"], ["anna"], ["mod", "--role", "moderator"]):
        assert acclaim("operator", *words)[0] == 0
    assert acclaim("operator", "--list")[1] == "boss  owner\nanna  operator\nmod  moderator\n"
    assert acclaim("operator", "anna", "--remove")[0] == 0
    code, _, err = acclaim("operator", "boss", "--remove")
    assert (code, "only owner" in err) == (1, True)
    assert acclaim("operator", "anna", "--remove")[0] == 1
    assert acclaim("operator", "--list")[1] == "boss  owner\nmod  moderator\n"
    for wrong in ([], ["anna", "--list"]):
        assert acclaim("operator", *wrong)[0] == 2


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
            ["operator", "anna", "--remove"],
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
        ("remove_operator", {"name": "anna"}),
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
    assert "acclaim ticket gala --member ID" in err and "acclaim ticket gala --code" in err


async def test_codes_admit_members_of_their_class(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    with borrowed(tmp_path / "data") as url:
        _, out, _ = await asyncio.to_thread(acclaim, "ticket", "gala", "--code", "--count", "2", "--unit", "plant-1")
        first, second = (line.split()[0] for line in out.splitlines())
        assert first != second
        store = Store.connect(url)
        [member] = await codes.redeem(store, "gala", [Try(first, "device-1")], 1)
        assert isinstance(member, Member) and member.unit == "plant-1"
        await store.close()


def test_codes_of_an_unknown_event_are_refused(acclaim: Acclaim) -> None:
    assert acclaim("ticket", "nowhere", "--code")[0] == 1
