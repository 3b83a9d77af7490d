"""The pair of --certificate and --key: what is refused, in a sentence, and how a new one takes its place."""

import logging
import shutil
from pathlib import Path

import pytest

from acclaim.app import build
from acclaim.base import limits
from acclaim.config import SettingError, Settings
from acclaim.http import certificate
from acclaim.http.renewal import Renewal
from acclaim.process.last_pair import LastPair
from loadtests.certificates import Authority, Files, Kind
from tests.running import SECRET


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def settings(files: Files) -> Settings:
    return Settings(certificate=str(files.certificate), key=str(files.key), secret=SECRET, redis_url="redis://none")


def refusal(files: Files) -> str:
    with pytest.raises(SettingError) as refused:
        certificate.read(settings(files))
    return str(refused.value)


@pytest.mark.parametrize("kind", ["ecdsa", "rsa"])
def test_a_certificate_with_its_chain_is_taken(authority: Authority, kind: Kind) -> None:
    files = authority.issue(kind=kind)
    pair = certificate.read(settings(files))
    assert pair is not None
    assert pair.certificate.count("BEGIN CERTIFICATE") == 2
    assert pair.context().minimum_version.name == "TLSv1_2"


def test_one_file_may_hold_both(authority: Authority) -> None:
    files = authority.issue()
    files.certificate.write_text(files.key.read_text() + files.certificate.read_text())
    both = Files(files.certificate, files.certificate)
    assert certificate.read(settings(both)) is not None


def test_an_encrypted_key_is_refused(authority: Authority) -> None:
    files = authority.issue(password="geheim")
    assert refusal(files) == (
        f"{files.key} is encrypted, and nobody is there to type its password. Write one without: "
        f"openssl pkey -in {files.key} -out NEW_FILE"
    )


def test_a_key_of_another_certificate_is_refused(authority: Authority) -> None:
    files, other = authority.issue(), authority.issue("other")
    assert refusal(Files(files.certificate, other.key)) == (
        f"The key in {other.key} is not that of the first certificate in {files.certificate}."
    )


def test_a_chain_in_the_wrong_order_is_refused(authority: Authority) -> None:
    files = authority.issue()
    own, chain = files.certificate.read_text().split("-----END CERTIFICATE-----\n", 1)
    files.certificate.write_text(f"{chain}{own}-----END CERTIFICATE-----\n")
    assert "is not that of the first certificate" in refusal(files)


@pytest.mark.parametrize("damage", ["", "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n", "é\0"])
def test_what_is_no_certificate_or_no_key_is_refused(authority: Authority, damage: str) -> None:
    files = authority.issue()
    other = authority.issue("other")
    files.certificate.write_text(damage)
    assert f"{files.certificate} holds no certificate in PEM form" in refusal(files)
    other.key.write_text(damage)
    assert f"{other.key} holds no private key in PEM form" in refusal(other)
    other.key.unlink()
    assert refusal(other) == f"{other.key} could not be read: No such file or directory."


# --- files that change


@pytest.fixture
def in_use(authority: Authority) -> tuple[Files, Renewal]:
    """A worker's files, and what looks after them; it has looked once."""
    files = authority.issue()
    worker = build(settings(files), "w1")
    assert worker.renewal is not None
    worker.renewal.look()
    return files, worker.renewal


def replace(files: Files, other: Files) -> None:
    """As certbot does: one file after the other, each at once."""
    for old, new in zip(files, other, strict=True):
        shutil.copy(new, f"{old}.new")
        Path(f"{old}.new").rename(old)


def test_new_files_are_taken_for_the_next_connection(authority: Authority, in_use: tuple[Files, Renewal]) -> None:
    files, renewal = in_use
    before = renewal.terminator.context
    renewal.look()
    assert renewal.terminator.context is before
    replace(files, authority.issue("newer"))
    renewal.look()
    assert renewal.terminator.context is not before


def test_while_one_file_is_new_and_the_other_old_nothing_is_said(
    authority: Authority, in_use: tuple[Files, Renewal], caplog: pytest.LogCaptureFixture
) -> None:
    files, renewal = in_use
    before, newer = renewal.terminator.context, authority.issue("newer")
    shutil.copy(newer.certificate, files.certificate)
    renewal.look()
    assert renewal.terminator.context is before
    shutil.copy(newer.key, files.key)
    renewal.look()
    assert renewal.terminator.context is not before
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_a_pair_that_stays_broken_is_told_of_once_and_the_old_one_stays(
    authority: Authority, in_use: tuple[Files, Renewal], caplog: pytest.LogCaptureFixture
) -> None:
    files, renewal = in_use
    before, other = renewal.terminator.context, authority.issue("other")
    shutil.copy(other.key, files.key)
    for _ in range(4):
        renewal.look()
    assert renewal.terminator.context is before
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert record.getMessage() == (
        "certificate not renewed, the old one stays in use: "
        f"The key in {files.key} is not that of the first certificate in {files.certificate}."
    )
    replace(files, other)
    renewal.look()
    assert renewal.terminator.context is not before


def test_a_worker_that_starts_while_the_files_are_broken_gets_the_last_good_pair(
    authority: Authority, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "CERTIFICATE_LOOK_S", 0.0)
    files = authority.issue()
    last = LastPair(settings(files))
    first = last.read()
    newer = authority.issue("newer")
    replace(files, newer)
    last.follow()
    files.key.write_text("")
    last.follow()
    assert last.read() == certificate.read(settings(newer)) != first
    assert f"the last certificate stays in use: {files.key} holds no private key" in caplog.text
    with pytest.raises(SettingError):
        LastPair(settings(files))
