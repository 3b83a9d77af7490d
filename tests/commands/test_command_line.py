"""What all commands have in common: the installation that they find, help, version, what is missing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from acclaim import __version__
from acclaim.__main__ import COMMANDS, main
from acclaim.config import Settings, with_secrets
from tests.commands.typed import EVENT, Acclaim
from tests.folders import ROOT


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
    monkeypatch.setenv("ACCLAIM_CONFIG", str(tmp_path / "acclaim.toml"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert main(["import-event", "../gala.toml", "--new-installation"]) == 0
    assert (tmp_path / "spring" / "redis").is_dir()
    assert (tmp_path / "spring" / "secret").is_file(), "or the next start would say that it is lost"
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
