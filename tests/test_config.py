import argparse
import os
import stat
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.commands import serve
from acclaim.config import SettingError, Settings, add_flags, with_known_secrets, with_secrets
from acclaim.process.sources import suggestion
from tests.settings import loaded


def test_without_flags_and_variables_it_listens_on_this_machine_only() -> None:
    settings = loaded()
    assert (settings.host, settings.port, settings.origin) == ("127.0.0.1", 8000, "http://localhost:8000")


def test_a_flag_wins_over_a_variable_and_that_over_the_default() -> None:
    assert loaded(ACCLAIM_PORT="8001").port == 8001
    assert loaded("--port", "8002", ACCLAIM_PORT="8001").port == 8002


def test_the_file_stands_behind_flags_and_variables(tmp_path: Path) -> None:
    file = tmp_path / "acclaim.toml"
    file.write_text('port = 8003\ndata_dir = "here"\nworkers = 2\ntrusted_proxies = ["127.0.0.1"]\ndemo = false\n')
    settings = loaded("--config", str(file))
    assert (settings.port, settings.workers, settings.trusted_proxies) == (8003, 2, ("127.0.0.1",))
    assert settings.data_dir == tmp_path / "here"  # wherever the command is given
    assert loaded("--config", str(file), ACCLAIM_PORT="8001").port == 8001
    assert loaded("--config", str(file), "--port", "8002", ACCLAIM_PORT="8001").port == 8002
    assert loaded(ACCLAIM_CONFIG=str(file)).port == 8003
    assert loaded("--config", "", ACCLAIM_CONFIG=str(file)).port == 8000


def test_every_setting_can_stand_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "acclaim.toml"
    values = {"bool": "true", "int": "1", "tuple[str, ...]": '["https://a.example"]'}
    special = {
        "secret": '"' + "ab" * 32 + '"', "ticket_secret": '"' + "s" * 32 + '"', "log_level": '"debug"',
        "log_format": '"json"',
        "secure_cookies": '"always"', "second_factor": '"owners"', "redis_url": '"redis://one"', "public_url": '"https://a.example"',
        "trusted_proxies": '["10.0.0.0/8"]', "webhook_networks": '["10.0.0.0/8"]',
    }  # fmt: skip
    skipped = {"ticket_public_key_file"}  # this or the ticket secret
    for setting in fields(Settings):
        kind = setting.type if isinstance(setting.type, str) else getattr(setting.type, "__name__", str(setting.type))
        value = special.get(setting.name) or values.get(kind) or values.get(str(setting.type)) or '"x"'
        if setting.name not in skipped:
            file.write_text(
                file.read_text() + f"{setting.name} = {value}\n" if file.exists() else f"{setting.name} = {value}\n"
            )
    settings = loaded("--config", str(file))
    assert settings.demo
    assert settings.allowed_origins == ("https://a.example",)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("public_uri = 'https://a.example'", "public_uri is not a setting; did you mean public_url"),
        ("trusted-proxies = []", "did you mean trusted_proxies"),
        ("[server]\nport = 1", "server is not a setting"),
        ("port = true", "port in .*acclaim.toml is True"),
        ("public_url = 5", "quotation marks"),
        ("trusted_proxies = [1]", "list of texts"),
        ("port = ", "could not be read"),
        ("port = 99999", "Port 99999"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_the_key(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "acclaim.toml").write_text(content)
    with pytest.raises(SettingError, match=says):
        loaded("--config", str(tmp_path / "acclaim.toml"))


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"none\.toml"):
        loaded(ACCLAIM_CONFIG=str(tmp_path / "none.toml"))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ACCLAIM_TRUSTED_PROXYS", "ACCLAIM_TRUSTED_PROXIES"),
        ("ACCLAIM_PUBLIC_URI", "ACCLAIM_PUBLIC_URL"),
        ("ACCLAIM_REDIS", r"ACCLAIM_REDIS_URL\?"),
        ("ACCLAIM_DATA", r"ACCLAIM_DATA_DIR\?"),
        ("ACCLAIM_TICKET", "ACCLAIM_TICKET_SECRET or ACCLAIM_TICKET_PUBLIC_KEY_FILE or ACCLAIM_TICKET_AUDIENCE"),
    ],
)
def test_a_misspelt_variable_is_refused_with_the_one_that_was_meant(wrong: str, right: str) -> None:
    with pytest.raises(SettingError, match=f"{wrong} is not a setting; did you mean {right}"):
        loaded(**{wrong: "x"})


def test_a_variable_of_other_programs_is_no_misspelt_one() -> None:
    assert loaded(ACCLAIM_CHROMIUM="/usr/bin/chromium", ACCLAIM_SERVICE_HOST="10.0.0.1").port == 8000  # of others


@given(st.data())
def test_any_slip_in_a_variables_name_is_noticed(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([s.name.upper() for s in fields(Settings) if len(s.name) > 5]))
    place = data.draw(st.integers(0, len(name) - 1))
    slip = name[:place] + data.draw(st.sampled_from(["", "X", name[place] * 2])) + name[place + 1 :]
    if slip != name:
        assert suggestion(f"ACCLAIM_{slip}")


def test_every_kind_of_setting_is_read_from_a_variable() -> None:
    settings = loaded(
        ACCLAIM_DATA_DIR="/tmp/elsewhere",
        ACCLAIM_DEMO="1",
        ACCLAIM_ALLOWED_ORIGINS="https://a.example, https://b.example",
        ACCLAIM_TRUSTED_PROXIES="10.0.0.0/8",
    )
    assert settings.data_dir == Path("/tmp/elsewhere")
    assert settings.demo is True
    assert settings.allowed_origins == ("https://a.example", "https://b.example")
    assert settings.trusted_proxies == ("10.0.0.0/8",)


def test_origins_are_as_browsers_write_them_however_they_were_given() -> None:
    settings = loaded(
        ACCLAIM_PUBLIC_URL="HTTPS://Vote.Example.org:443/",
        ACCLAIM_ALLOWED_ORIGINS="https://A.example/, http://b.example:80, https://c.example:8443, http://[2001:db8::80]",
    )
    assert settings.origins == {
        "https://vote.example.org", "https://a.example", "http://b.example", "https://c.example:8443",
        "http://[2001:db8::80]",
    }  # fmt: skip


def test_secrets_have_no_flag() -> None:
    parser = argparse.ArgumentParser()
    add_flags(parser)
    assert "secret" not in parser.format_help().replace("and the secret", "")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("PORT", "eight", "not a whole number"),
        ("PORT", "70000", "70000"),
        ("WORKERS", "0", "worker"),
        ("REDIS_URL", "localhost:6379", "redis://"),
        ("REDIS_URL", "redis+sentinel://one,two", "primary's name"),
        ("REDIS_URL", "redis+cluster://one,two/1", "no databases"),
        ("REPLICAS_ACK", "1", "--redis-url"),
        ("PUBLIC_URL", "vote.example.org", "https://"),
        ("PUBLIC_URL", "https://vote.example.org/path", "https://"),
        ("PUBLIC_URL", "https://vote.example.org:port", "https://"),
        ("ALLOWED_ORIGINS", "https://good.example,bad", "'bad'"),
        ("TRUSTED_PROXIES", "proxy", "proxy"),
        ("SECURE_COOKIES", "maybe", "always"),
        ("LOG_LEVEL", "loud", "info"),
        ("LOG_FORMAT", "xml", "json"),
        ("DEMO", "perhaps", "ACCLAIM_DEMO"),
        ("SECRET", "abc", "hex"),
        ("TICKET_SECRET", "short", "32"),
    ],
)
def test_a_bad_setting_is_refused_with_a_sentence(name: str, value: str, says: str) -> None:
    with pytest.raises(SettingError, match=says):
        loaded(**{f"ACCLAIM_{name}": value})


def test_a_ticket_secret_and_a_ticket_key_exclude_each_other() -> None:
    with pytest.raises(SettingError, match="not both"):
        loaded(ACCLAIM_TICKET_SECRET="s" * 32, ACCLAIM_TICKET_PUBLIC_KEY_FILE="key.pem")


def test_cookies_are_secure_exactly_when_people_come_by_https() -> None:
    assert loaded("--public-url", "https://vote.example.org").cookies_are_secure
    assert not loaded().cookies_are_secure
    assert loaded("--secure-cookies", "always").cookies_are_secure
    assert loaded("--certificate", "c.pem", "--key", "k.pem").cookies_are_secure


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        (("--certificate", "c.pem"), "go together"),
        (("--key", "k.pem"), "go together"),
        (("--certificate", "c.pem", "--key", "k.pem", "--public-url", "http://vote.example.org"), "only https"),
        (("--hsts", "300"), "goes with --certificate"),
        (("--hsts", "-1", "--public-url", "https://vote.example.org"), "number of seconds"),
    ],
)
def test_settings_of_tls_that_contradict_each_other_are_refused(flags: tuple[str, ...], says: str) -> None:
    with pytest.raises(SettingError, match=says):
        loaded(*flags)


def test_sources_are_served_only_where_there_are_some(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wheel is without them."""
    settings = Settings(dev=True, data_dir=tmp_path)
    assert serve.prepared(settings).dev
    monkeypatch.setattr(serve, "HAS_SOURCES", False)
    with pytest.raises(SettingError, match="only a checkout has"):
        serve.prepared(settings)


def test_the_origin_is_what_people_open() -> None:
    assert loaded("--certificate", "c.pem", "--key", "k.pem").origin == "https://localhost:8000"
    assert loaded("--public-url", "https://vote.example.org/").origin == "https://vote.example.org"
    assert loaded("--host", "::1", "--port", "80").origin == "http://localhost:80"
    assert loaded("--host", "2001:db8::1").origin == "http://[2001:db8::1]:8000"
    assert loaded("--host", "0.0.0.0").origin.startswith("http://")


def test_settings_survive_the_way_to_a_worker(tmp_path: Path) -> None:
    settings = with_secrets(loaded("--data-dir", str(tmp_path), ACCLAIM_ALLOWED_ORIGINS="https://a.example"))
    assert Settings.from_json(settings.to_json()) == settings


def test_the_secret_is_generated_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    first = with_secrets(loaded("--data-dir", str(tmp_path)))
    second = with_secrets(loaded("--data-dir", str(tmp_path)))
    assert first.secret_bytes == second.secret_bytes
    assert len(first.secret_bytes) == 32
    assert stat.S_IMODE(os.stat(tmp_path / "secret").st_mode) == 0o600
    assert os.listdir(tmp_path) == ["secret"]


def test_what_is_only_looked_at_makes_no_secret(tmp_path: Path) -> None:
    assert with_known_secrets(loaded("--data-dir", str(tmp_path / "none"))).ticket_secret == ""
    assert not (tmp_path / "none").exists()


def test_a_given_secret_needs_no_file(tmp_path: Path) -> None:
    settings = with_secrets(loaded("--data-dir", str(tmp_path), ACCLAIM_SECRET="ab" * 32))
    assert settings.secret_bytes == b"\xab" * 32
    assert os.listdir(tmp_path) == []


def test_a_damaged_secret_is_reported_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"half")
    with pytest.raises(SettingError, match="backup"):
        with_secrets(loaded("--data-dir", str(tmp_path)))
    assert (tmp_path / "secret").read_bytes() == b"half"


def test_test_tickets_work_without_a_host_app_and_only_then(tmp_path: Path) -> None:
    fresh = with_secrets(loaded("--data-dir", str(tmp_path)))
    assert len(fresh.ticket_secret) == 64
    assert fresh.ticket_secret != fresh.secret
    with_key = with_secrets(loaded("--data-dir", str(tmp_path), ACCLAIM_TICKET_PUBLIC_KEY_FILE="key.pem"))
    assert with_key.ticket_secret == ""


def test_a_missing_ticket_key_file_is_reported(tmp_path: Path) -> None:
    settings = loaded(ACCLAIM_TICKET_PUBLIC_KEY_FILE=str(tmp_path / "none.pem"))
    with pytest.raises(SettingError, match="none"):
        settings.ticket_public_key_pem()
