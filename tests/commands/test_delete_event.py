"""`acclaim delete-event`: into the bin, back, and erased."""

import io
import sys

import pytest

from tests.commands.typed import Acclaim

pytestmark = pytest.mark.usefixtures("with_event")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "code"), [("gala\n", 0), ("gal\n", 1), ("\n", 1)])
def test_a_person_types_the_id_of_what_is_deleted(
    acclaim: Acclaim, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    done = acclaim("delete-event", "gala")
    assert done[0] == code
    assert "建家巡礼" in done[1]  # what would be deleted
    assert acclaim("recount", "gala")[0] == 1 - code


def test_a_script_says_yes(acclaim: Acclaim) -> None:
    code, _, err = acclaim("delete-event", "gala")
    assert (code, "--yes" in err) == (1, True)
    code, out, _ = acclaim("delete-event", "gala", "--yes")
    assert (code, "acclaim delete-event gala --restore" in out) == (0, True)


def test_a_deleted_event_is_restored_or_erased(acclaim: Acclaim) -> None:
    assert acclaim("delete-event", "gala", "--erase", "--yes")[0] == 1  # not before it is deleted
    assert acclaim("delete-event", "gala", "--yes")[0] == 0
    assert acclaim("delete-event", "gala", "--yes")[0] == 1
    assert acclaim("delete-event", "gala", "--restore")[1] == "Event 'gala' is restored.\n"
    assert acclaim("recount", "gala")[0] == 0
    acclaim("delete-event", "gala", "--yes")
    assert acclaim("delete-event", "gala", "--erase", "--yes")[1] == "Event 'gala' is erased.\n"
    code, _, err = acclaim("delete-event", "gala", "--restore")
    assert (code, "no event of this id" in err) == (1, True)
