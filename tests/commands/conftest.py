"""Commands as a person types them, each on a Redis of its own that runs for the duration."""

from pathlib import Path

import pytest

from acclaim.__main__ import main
from acclaim.config import Settings, with_secrets
from tests.commands.typed import EVENT, Acclaim


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
