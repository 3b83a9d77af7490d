"""What screens ask for: the replay of a finished poll, by the hall's rule, ending at the result; turnout by unit."""

import httpx

from acclaim.voting import polls, verbs
from acclaim.voting.tally import votes_in_order
from tests.running import Running, make_event, make_poll, open_event

REPLAY = "/api/events/gala/polls/best/replay"


async def test_a_replay_ends_at_exactly_the_final_figures(server: Running) -> None:
    event = make_event(make_poll(options=3, visibility="on_publish"))
    await open_event(server.store, event)
    for n in range(6):
        async with server.phone(f"member{n}") as line:
            await line.cast(f"ballot-000{n}", str(n % 3 + 1))
    async with httpx.AsyncClient(base_url=server.url, headers={"Cookie": server.screen_cookie()}) as screen:
        assert (await screen.get(REPLAY)).json()["error"]["code"] == "wrong_state"  # it is open
        await verbs.apply(server.store, "gala", "best", "close")
        assert (await screen.get(REPLAY)).json()["error"]["code"] == "wrong_state"  # hidden from the hall
        await verbs.reveal(server.store, "gala", "best")
        server.worker.hubs.changed("gala")
        async with server.screen() as line:
            await line.until(lambda m: m["type"] == "event" and "best" in m["stage"]["revealed"])
        frames = (await screen.get(REPLAY)).json()["frames"]
    final = (await polls.read_all(server.store, "gala", event.polls))["best"]
    assert frames[0]["figures"]["votes"] == [0, 0, 0]
    assert frames[-1]["figures"]["votes"] == votes_in_order(event.polls[0], final.counts) == [2, 2, 2]
    assert (frames[-1]["figures"]["ballots"], frames[-1]["figures"]["members"]) == (final.ballots, final.members)
    counted = [sum(frame["figures"]["votes"]) for frame in frames]
    assert counted == sorted(counted)
    async with httpx.AsyncClient(base_url=server.url) as stranger:
        assert (await stranger.get(REPLAY)).status_code == 403
        assert (await stranger.get("/api/events/gala/turnout")).status_code == 403
