import pytest

from acclaim.wire import frames
from acclaim.wire.closing import Close
from loadtests.crowd.__main__ import broken, event, hold
from loadtests.crowd.frames import hear
from loadtests.crowd.generators import generators
from loadtests.crowd.memory import Memory
from loadtests.crowd.order import SLOT_S, Report, quantile_s
from loadtests.server_under_test import server_under_test
from tests.waiting import eventually


async def test_a_crowd_is_held_told_dropped_and_comes_back_while_some_go_on_voting() -> None:
    result = await hold(phones=300, voters=20, workers=1, port=8221, calm_s=0.5)
    assert result["broken"] == []
    assert result["held"] == result["back"] == 300
    assert result["tally_alone_phones_reached"] == result["tally_while_voting_phones_reached"] == 300
    assert 0 < result["tally_alone_s_p50"] <= result["tally_alone_s"] + SLOT_S
    assert result["recovery_s_p50"] <= result["recovery_s_p99"] <= result["recovery_s"] + SLOT_S
    assert result["votes_cast"] == result["votes_acknowledged"] > 0
    assert result["voters_lines_lost"] == 0
    assert {"process_kib_per_phone", "kernel_kib_per_phone"} <= result.keys()


def test_what_a_phone_weighs_is_what_the_crowd_has_added() -> None:
    assert Memory(9 << 20, 6 << 20).each(Memory(1 << 20, 2 << 20), 1024) == (8.0, 2.0)


async def test_a_crowd_is_held_and_comes_back_by_wss() -> None:
    result = await hold(phones=60, voters=5, workers=1, tls="rsa", calm_s=0.2)
    assert result["broken"] == []
    assert result["held"] == result["back"] == 60


async def test_phones_of_a_worker_that_dies_come_back_by_themselves() -> None:
    async with server_under_test(event(), 2, 8222) as server, generators(server.target, 60) as crowd:
        assert await crowd.arrive(60, patience_s=10)
        server.kill_worker()
        await eventually(lambda: crowd.state.live != 60)
        assert await crowd.arrive(60, patience_s=10)


STREAM = frames.text(b"a" * 5) + frames.text(b"b" * 300) + frames.PING + frames.text(b"c" * 70_000)


@pytest.mark.parametrize("cut", [0, 1, 3, 7, 8, 200, 312, 313, len(STREAM)])
def test_frames_are_counted_in_whatever_pieces_they_come(cut: int) -> None:
    first = hear(STREAM[:cut])
    rest = hear(STREAM[first.rest_at :])
    assert first.texts + rest.texts == 3
    assert first.pings + rest.pings == [b""]
    assert first.rest_at + rest.rest_at == len(STREAM)
    assert first.code == rest.code == 0


def test_a_close_code_is_heard() -> None:
    assert hear(b"\x88\x02" + Close.DRAINING.to_bytes(2, "big")).code == Close.DRAINING
    assert hear(b"\x88\x00").code == 1005


def test_reports_add_up_but_for_those_of_an_earlier_cut() -> None:
    whole = Report(cut_at=2.0)
    whole.add(Report(live=3, cut_at=2.0, back={0: 1, 4: 2}, back_at=2.2))
    whole.add(Report(live=4, cut_at=1.0, back={9: 4}, back_at=1.5))
    assert (whole.live, whole.back, whole.back_at) == (7, {0: 1, 4: 2}, 2.2)


def test_a_quantile_is_the_middle_of_its_slot() -> None:
    assert quantile_s({}, 0.5) == 0.0
    assert quantile_s({0: 98, 10: 2}, 0.5) == round(0.5 * SLOT_S, 2)
    assert quantile_s({0: 98, 10: 2}, 0.99) == round(10.5 * SLOT_S, 2)


def test_what_a_crowd_must_keep() -> None:
    fine = {
        "phones": 9, "held": 9, "back": 9, "recovery_s": 1.0, "return_ack_ms_p99": 30.0, "votes_unanswered": 0,
        "tally_alone_s": 0.1, "tally_while_voting_s": 0.1, "troubles": {},
    }  # fmt: skip
    assert broken(fine) == []
    assert broken(fine | {"held": 8}) == ["only 8 of 9 phones could be held: {}"]
    assert broken(fine | {"return_ack_ms_p99": 2001.0})
    assert broken(fine | {"recovery_s": None})
