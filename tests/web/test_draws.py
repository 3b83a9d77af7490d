"""What anybody may fetch of a draw: as much as a large hall needs, a page at a time, and nothing twice."""

from hashlib import sha256

import httpx
import msgspec

from server import limits
from server.domain.draw import Member
from server.domain.draw_proof import Proof, problems
from server.domain.event import Prize
from server.live.admission import now_ms
from server.store import draws, events
from tests.running import Running, make_event


async def test_a_long_list_is_whole_in_both_its_forms_and_known_by_its_digest(server: Running) -> None:
    prize = Prize("all", "全员奖", count=3)
    await events.create(server.store, make_event(prizes=[prize]))
    everybody = [Member(f"m{n}") for n in range(2 * limits.ENTRANTS_PER_CALL + 1)]
    waiting = await draws.freeze(server.store, "gala", prize, everybody, now_ms())
    draw, _ = await draws.run(server.store, "gala", waiting.n, now_ms())
    async with httpx.AsyncClient(base_url=f"{server.url}/api/events/gala/draws") as anybody:
        proof = msgspec.json.decode((await anybody.get("/1")).content, type=Proof)
        assert problems(proof) == [] and len(proof.list) == len(everybody)
        listed = await anybody.get("/1/entrants.txt")
        assert sha256(listed.content).hexdigest() == draw.digest
        again = await anybody.get("/1/entrants.txt", headers={"If-None-Match": listed.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert (await anybody.get("/2")).json()["error"]["code"] == "unknown_draw"
