"""What is thrown away touches nothing of an installation on the same machine."""

import os
from dataclasses import fields
from pathlib import Path

import pytest

from acclaim.config import Settings, variable_name
from acclaim.event import store as events
from loadtests.isolation import environment
from loadtests.server_under_test import server_under_test
from tests.folders import ROOT
from tests.running import make_event


async def test_a_load_test_leaves_the_redis_of_this_machines_installation_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "acclaim.toml").write_text('redis_url = "redis://127.0.0.1:9/1"\n')
    monkeypatch.setenv("ACCLAIM_CONFIG", str(tmp_path / "acclaim.toml"))
    monkeypatch.setenv("ACCLAIM_REDIS_URL", "redis://127.0.0.1:9/2")
    monkeypatch.setenv("ACCLAIM_TICKET_SECRET", "too short")
    async with server_under_test(make_event(), workers=1) as server:
        assert await events.ids(server.store) == ["gala"]
        assert server.redis_url.startswith("unix://")


def test_the_environment_of_a_throw_away_server_has_what_it_is_given_and_nothing_else_of_acclaim(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ACCLAIM_PUBLIC_URL", "https://vote.example.org")
    monkeypatch.setenv("OTHER", "1")
    made = environment(ACCLAIM_SECRET="s")
    assert {name for name in made if name.startswith("ACCLAIM_")} == {"ACCLAIM_CONFIG", "ACCLAIM_SECRET"}
    assert (made["ACCLAIM_CONFIG"], made["OTHER"]) == ("", "1")


def test_every_server_that_a_load_test_starts_is_isolated() -> None:
    """Tests are without settings of this machine anyway: conftest.py takes them away."""
    for path in (ROOT / "loadtests").rglob("*.py"):
        text = path.read_text("utf-8")
        if '"acclaim", "serve"' in text:
            assert "isolation import environment" in text, path
            assert "os.environ" not in text, path


def test_the_tests_see_no_settings_of_this_machine() -> None:
    assert {variable_name(setting) for setting in fields(Settings)} & os.environ.keys() == set()
    assert os.environ["ACCLAIM_CONFIG"] == ""
