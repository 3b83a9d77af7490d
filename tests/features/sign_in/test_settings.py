"""The file of providers as an administrator writes it, and what is said of a wrong one."""

from pathlib import Path
from typing import Any

import pytest

from acclaim.config import SettingError, Settings
from acclaim.features.sign_in.settings import OidcSettings, ProviderSettings, WeComSettings, read
from tests.features.sign_in.hall import toml

STAFF = {"title": "职工统一认证", "issuer": "https://id.example.cn/realms/union", "client_id": "acclaim"}
WECOM = {"kind": "wecom", "title": "企业微信", "corp_id": "ww1", "agent_id": 1000002, "secret": "s"}


def written(folder: Path, **tables: dict[str, Any]) -> dict[str, ProviderSettings]:
    file = folder / "sign-in.toml"
    file.write_text(toml(tables), encoding="utf-8")
    file.chmod(0o600)
    return read(Settings(sign_in_file=str(file)))


def test_the_file_of_the_documents_is_read(tmp_path: Path) -> None:
    (tmp_path / "staff.secret").write_text("a secret\n")
    found = written(tmp_path, staff=STAFF | {"client_secret_file": "staff.secret"}, wecom=WECOM)
    staff, wecom = found["staff"], found["wecom"]
    assert isinstance(staff, OidcSettings) and staff.client_secret == "a secret"
    assert isinstance(wecom, WeComSettings) and wecom.api == "https://qyapi.weixin.qq.com"
    assert list(found) == ["staff", "wecom"]
    assert read(Settings()) == {}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"issuer": "http://id.example.cn"}, "issuer: write https"),
        ({"issuer": "https://"}, "issuer: write https"),
        ({"algorithms": ["RS256", "HS256"]}, "'HS256' is none of"),
        ({"algorithms": ["none"]}, "'none' is none of"),
        ({"scopes": ["profile"]}, "scopes"),
        ({"client": "x"}, "unknown field `client`"),
        ({"kind": "saml"}, "saml"),
        ({"claims": {"number": "sub"}}, "unknown field `number`"),
        ({"client_secret": "topsecret", "client_secret_file": "x"}, "not both"),
        ({"client_secret_file": "missing"}, "could not be read"),
        ({"client_secret": 12345}, "client_secret"),
    ],
    ids=lambda value: value if isinstance(value, str) else next(iter(value)),
)
def test_what_is_wrong_is_named_and_no_secret_is_shown(tmp_path: Path, table: dict[str, Any], said: str) -> None:
    with pytest.raises(SettingError, match=r"\[staff\]") as caught:
        written(tmp_path, staff=STAFF | table)
    assert said in str(caught.value)
    assert "topsecret" not in str(caught.value) and "12345" not in str(caught.value)


def test_wecom_needs_its_secret(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="secret or secret_file is missing"):
        written(tmp_path, wecom={name: value for name, value in WECOM.items() if name != "secret"})


def test_a_file_that_everybody_may_read_is_warned_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "sign-in.toml"
    file.write_text(toml({"staff": STAFF}), encoding="utf-8")
    file.chmod(0o644)
    read(Settings(sign_in_file=str(file)))
    assert "everybody on this machine can read it" in caplog.text


@pytest.mark.parametrize("text", ["issuer = 'x'", "[a.b]\nc = 1\n", "[", "['王']\ntitle='x'\n"])
def test_what_is_no_file_of_providers_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "sign-in.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingError, match=r"sign-in\.toml"):
        read(Settings(sign_in_file=str(tmp_path / "sign-in.toml")))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="could not be read"):
        read(Settings(sign_in_file=str(tmp_path / "nowhere.toml")))
