"""What pages say before they ask the server is what the server says: scripts/check finds where it is not."""

import _page_data
import msgspec
import pytest

from acclaim.base import limits
from acclaim.event.event import Event
from acclaim.event.parts.theme import Theme


def test_a_limit_that_has_changed_is_out_of_step(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _page_data.main(["--check"]) == 0
    monkeypatch.setattr(limits, "TEXT_CHARS", 201)
    assert _page_data.main(["--check"]) == 1
    assert "limits.js is out of step" in capsys.readouterr().err


def test_a_default_that_has_changed_is_out_of_step(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blank = _page_data.blank
    changed = {Event: {"likes": False}}
    monkeypatch.setattr(_page_data, "blank", lambda part, **own: blank(part, **own) | changed.get(part, {}))
    assert _page_data.main(["--check"]) == 1
    assert "definition.js is out of step" in capsys.readouterr().err


def test_a_form_begins_with_what_the_server_would_take_but_for_id_and_title() -> None:
    filled = _page_data.blank(Event) | {"id": "gala", "title": "颁奖典礼"}
    assert msgspec.convert(filled, Event) == Event("gala", "颁奖典礼")
    assert filled["theme"] == msgspec.to_builtins(Theme())
