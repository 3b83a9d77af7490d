"""Nothing hidden reaches a phone, the public API or a screen whose votes are hidden."""

from typing import Any

import httpx
import pytest

from acclaim.base.clock import now_ms
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.stage import Stage
from acclaim.identity import member as sessions
from acclaim.identity import operators
from acclaim.redis import keys
from acclaim.voting import casting, polls, verbs
from acclaim.voting.ballot import Ballot
from acclaim.wire import cookies
from tests.running import SECRET, Running, make_event, make_poll, open_event


async def public_votes(server: Running) -> Any:
    async with httpx.AsyncClient() as http:
        return (await http.get(f"{server.url}/api/events/gala/tally")).json()["polls"]["best"]["votes"]


@pytest.mark.parametrize("visibility", ["on_vote", "on_close", "on_publish"])
async def test_a_hidden_result_is_in_no_frame_before_its_time(server: Running, visibility: str) -> None:
    await open_event(server.store, make_event(make_poll(visibility=visibility)))
    async with server.phone("m1") as voter, server.phone("m2") as watcher, server.screen() as screen:
        await voter.cast("ballot-0001", "1")
        tick = await watcher.tick(lambda t: t["polls"]["best"]["ballots"] == 1)
        assert tick["polls"]["best"]["votes"] is None
        tick = await screen.tick(lambda t: t["polls"]["best"]["ballots"] == 1)
        assert tick["polls"]["best"]["votes"] is None
        assert await public_votes(server) is None
        await verbs.apply(server.store, "gala", "best", "close")
        if visibility == "on_publish":
            tick = await watcher.tick(lambda t: t["polls"]["best"]["state"] == "closed")
            assert tick["polls"]["best"]["votes"] is None
            await verbs.apply(server.store, "gala", "best", "publish")
        await watcher.tick(lambda t: t["polls"]["best"]["votes"] == [1, 0])
        await screen.tick(lambda t: t["polls"]["best"]["votes"] == [1, 0])
        for line in (watcher, screen):
            shown = [m["polls"]["best"] for m in line.heard if m["type"] == "tick" and m["polls"]["best"]["votes"]]
            assert {poll["state"] for poll in shown} <= {"closed", "published"}


async def test_who_has_voted_sees_an_on_vote_result_at_once_and_after_coming_back(server: Running) -> None:
    await open_event(server.store, make_event(make_poll(visibility="on_vote")))
    async with server.phone("m1") as phone:
        await phone.cast("ballot-0001", "1")
        await phone.tick(lambda t: t["polls"]["best"]["votes"] == [1, 0])
    async with server.phone("m1") as phone:
        assert (await phone.until("tick"))["polls"]["best"]["votes"] is None
        await phone.send(type="mine", poll="best")
        mine = await phone.until("mine")
        assert [held["ballot"] for held in mine["ballots"]] == ["ballot-0001"]
        await phone.tick(lambda t: t["polls"]["best"]["votes"] == [1, 0])


async def test_a_screen_with_hidden_votes_gets_turnout_only_until_the_reveal(server: Running) -> None:
    await open_event(server.store, make_event())
    await verbs.set_stage(server.store, "gala", Stage("race", "best", True))
    async with server.phone("m1") as phone, server.screen() as screen:
        await phone.cast("ballot-0001", "1")
        tick = await screen.tick(lambda t: t["polls"]["best"]["ballots"] == 1)
        assert tick["polls"]["best"]["votes"] is None
        await verbs.apply(server.store, "gala", "best", "close")
        await verbs.reveal(server.store, "gala", "best")
        stage = (await screen.until(lambda m: m["type"] == "event" and m["stage"]["scene"] == "reveal"))["stage"]
        assert stage["revealed"] == ["best"]
        await screen.tick(lambda t: t["polls"]["best"]["votes"] == [1, 0])


async def test_what_was_revealed_is_hidden_though_a_reset_came_between_stage_and_figures(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker reads the stage first, and then not for two seconds, if it hears of nothing."""
    event = make_event(make_poll(visibility="on_close"))
    await open_event(server.store, event)
    async with server.screen() as screen:
        await verbs.apply(server.store, "gala", "best", "close")
        await verbs.reveal(server.store, "gala", "best")
        await screen.until(lambda m: m["type"] == "event" and m["stage"]["revealed"] == ["best"])
        read_all = polls.read_all

        async def read_late(*args: Any) -> Any:
            if not args[-1]:  # closed polls are read when the stage is, not each time
                return {}
            monkeypatch.undo()
            monkeypatch.setattr(keys, "CONTROL", "acclaim:elsewhere")  # no worker hears of it
            await verbs.apply(server.store, "gala", "best", "reset")
            await verbs.apply(server.store, "gala", "best", "open")
            ballot = Ballot("m1", "ballot-0001", "audience 2")
            await casting.cast_batch(server.store, event, event.polls[0], 0, 2, 99, [ballot])  # by another worker
            return await read_all(*args)

        monkeypatch.setattr(polls, "read_all", read_late)
        tick = await screen.tick(lambda t: t["polls"]["best"]["epoch"] == 2 and t["polls"]["best"]["ballots"] == 1)
        assert tick["polls"]["best"]["votes"] is None


async def test_after_a_reset_who_had_voted_sees_an_on_vote_result_only_by_voting_again(server: Running) -> None:
    await open_event(server.store, make_event(make_poll(visibility="on_vote")))
    async with server.phone("m1") as before, server.phone("m2") as after:
        await before.cast("ballot-0001", "1")
        await before.tick(lambda t: t["polls"]["best"]["votes"] == [1, 0])
        await verbs.apply(server.store, "gala", "best", "reset")
        await verbs.apply(server.store, "gala", "best", "open")
        await after.cast("ballot-0002", "2", epoch=2)
        tick = await before.tick(lambda t: t["polls"]["best"]["ballots"] == 1 and t["polls"]["best"]["epoch"] == 2)
        assert tick["polls"]["best"]["votes"] is None
        await before.cast("ballot-0003", "2", epoch=2)
        await before.tick(lambda t: t["polls"]["best"]["votes"] == [0, 2])


async def console_cookie(server: Running) -> str:
    password = await operators.create(server.store, "li", "operator")
    assert password
    session = await operators.sign_in(server.store, "li", password, "127.0.0.1")
    return f"{cookies.OPERATOR}={sessions.issue_operator(session, bytes.fromhex(SECRET), now_ms())}"


async def test_a_class_of_a_few_is_in_no_view_while_the_poll_runs(server: Running) -> None:
    poll = make_poll(weights={"audience": 40, "jury": 60})
    await open_event(server.store, make_event(poll, classes=[MemberClass("jury", "评委")]))
    for n in range(6):
        async with server.phone(f"a{n}") as phone:
            await phone.cast(f"ballot-a{n:03}", "1")
    console_line = server.line("/ws/gala?view=console", await console_cookie(server))
    async with server.phone("j1", class_="jury") as juror, server.screen() as screen, console_line as console:
        await juror.cast("ballot-j001", "2")
        for line in (juror, screen, console):
            told = (await line.tick(lambda t: t["polls"]["best"]["ballots"] == 7))["polls"]["best"]
            assert (told["votes"], told["by_class"], told["score"]) == ([6, 0], {"audience": [6, 0]}, [40, 0])
        assert await public_votes(server) == [6, 0]
        await verbs.apply(server.store, "gala", "best", "close")
        server.worker.hubs.changed("gala")
        for line in (juror, screen, console):
            told = (await line.tick(lambda t: t["polls"]["best"]["state"] == "closed"))["polls"]["best"]
            assert (told["votes"], told["by_class"]) == ([6, 1], {"audience": [6, 0], "jury": [0, 1]})
    async with httpx.AsyncClient(base_url=server.url, headers={"Cookie": server.screen_cookie()}) as http:
        frames = (await http.get("/api/events/gala/polls/best/replay")).json()["frames"]
    assert all(frame["figures"]["votes"][1] == 0 for frame in frames[:-1])
    assert frames[-1]["figures"]["votes"] == [6, 1]
