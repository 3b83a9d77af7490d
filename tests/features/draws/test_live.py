"""Draws on the sockets: who is online is frozen, screens see the draw, winners get theirs, all phones hear who won."""

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.features.draws import actions
from acclaim.features.draws import store as draws
from acclaim.features.draws.names import code_of
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.identity.shown_name import masked
from tests.running import Running, make_event


async def test_a_winners_phone_is_told_of_its_prize_and_all_others_who_has_won(server: Running) -> None:
    await events.create(server.store, make_event(prizes=[Prize("first", "一等奖")]))
    async with (
        server.phone("m1", name="王秀兰") as one,
        server.phone("m2", name="李建国") as two,
        server.screen() as hall,
    ):
        lines = {"m1": one, "m2": two}
        prepared, _ = await draws.prepare(server.store, "gala", "first", now_ms())
        assert (prepared.entrants, prepared.missed) == (2, 0)
        draw, _ = await actions.draw_winners(server.store, "gala", prepared.n, now_ms())
        [winner] = draw.winners
        shown = await hall.until(lambda m: m["type"] == "draws" and m["draws"][0]["state"] == "drawn")
        assert shown["draws"][0]["winners"][0]["entrant"] == winner.entrant
        assert shown["draws"][0]["winners"][0]["name"] in ("王*兰", "李*国")
        told = await lines[winner.member].until("won")
        assert (told["code"], told["entrant"]) == (code_of(draw.salt, winner.member), winner.entrant)
        [other] = {"m1", "m2"} - {winner.member}
        heard = [await line.until("drawn") for line in lines.values()]
        assert (
            heard[0]
            == heard[1]
            == {
                "type": "drawn",
                "draw": 1,
                "prize": {"name": "一等奖", "name_en": "", "picture": ""},
                "winners": [{"entrant": winner.entrant, "name": masked(winner.name), "unit": ""}],
                "hall": draw.hall,
                "count": 1,
                "at": winner.at,
            }
        )
        await lines[other].cast("ballot-1", "1")  # refused: but its answer comes after whatever was on its way
        assert all(message["type"] not in ("won", "draws") for message in lines[other].heard)
    async with server.phone(winner.member) as back, server.phone(other) as never:
        assert (await back.until("won"))["code"] == told["code"]
        await never.cast("ballot-2", "1")
        assert all(message["type"] not in ("won", "drawn") for message in never.heard)
        await actions.redraw(server.store, "gala", 1, winner.entrant, now_ms())
        assert (await never.until("won"))["entrant"] != winner.entrant
        [second] = (await back.until("drawn"))["winners"]
        assert second["name"] in {"王*兰", "李*国"} - {masked(winner.name)}


async def test_a_draw_that_a_ballots_way_has_read_is_told_all_the_same(server: Running) -> None:
    await events.create(server.store, make_event(prizes=[Prize("first", "一等奖", entrants="roster")]))
    await staging.replace(server.store, "gala", iter([Entry("m1", "王秀兰", "采油一厂", "audience")]), partial=False)
    async with server.phone("m1") as one, server.screen() as hall:
        await one.until("tick")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        prepared, _ = await draws.prepare(server.store, "gala", "first", now_ms())
        await hub.memory.read_definition(server.store)  # as intake does for a ballot that came early
        await hall.until(lambda m: m["type"] == "draws" and m["draws"][0]["state"] == "prepared", seconds=20)
        await actions.draw_winners(server.store, "gala", prepared.n, now_ms())
        await hub.memory.read_definition(server.store)
        await one.until("won", seconds=20)
