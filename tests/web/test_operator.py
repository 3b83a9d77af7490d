"""The operators' API, as the console uses it."""

import io

import httpx
import pytest
from openpyxl import load_workbook
from websockets.exceptions import ConnectionClosed

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.identity import device, operators
from acclaim.voting import casting
from acclaim.voting.ballot import Ballot
from tests.operator_api import GALA, ONE, code
from tests.running import Running


async def test_nothing_is_done_for_strangers(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as http:
        for method, path in (("GET", "/api/operator/events"), ("GET", ONE), ("POST", f"{ONE}/polls/best/open")):
            response = await http.request(method, path)
            assert (response.status_code, code(response)) == (403, "forbidden")
        wrong = await http.post("/api/operator/sign-in", json={"name": "admin", "password": "wrong"})
        assert (wrong.status_code, code(wrong)) == (401, "sign_in_failed")


async def test_another_sites_page_can_do_nothing_with_the_operators_cookie(api: httpx.AsyncClient) -> None:
    foreign = await api.post("/api/operator/events", json=GALA, headers={"Origin": "https://evil.example"})
    assert code(foreign) == "wrong_origin"
    simple = await api.post("/api/operator/events", json=GALA, headers={"X-Acclaim": ""})
    assert code(simple) == "forbidden"


async def test_a_poll_goes_from_draft_to_published_and_leaves_an_audit_trail(api: httpx.AsyncClient) -> None:
    assert (await api.post("/api/operator/events", json=GALA)).status_code == 200
    for verb, state in (
        ("open", "open"), ("lock", "locked"), ("unlock", "open"), ("close", "closed"), ("publish", "published"),
    ):  # fmt: skip
        moved = (await api.post(f"{ONE}/polls/best/{verb}")).json()
        assert moved == {"poll": "best", "state": state, "epoch": 1}
    assert code(await api.post(f"{ONE}/polls/best/reset")) == "wrong_state"
    stage = (await api.post(f"{ONE}/polls/best/reveal")).json()["stage"]
    assert (stage["scene"], stage["revealed"]) == ("reveal", ["best"])
    entries = (await api.get(f"{ONE}/audit")).json()["entries"]
    assert [entry["what"] for entry in entries] == ["reveal", "publish", "close", "unlock", "lock", "open",
                                                    "create_event"]  # fmt: skip
    assert {entry["who"] for entry in entries} == {"admin"}


async def test_a_verb_that_the_state_does_not_allow_says_what_is_possible(api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    refused = await api.post(f"{ONE}/polls/best/publish")
    assert (refused.status_code, code(refused)) == (409, "wrong_state")
    assert "open" in refused.json()["error"]["message"]
    assert code(await api.post(f"{ONE}/polls/best/reveal")) == "wrong_state"
    assert code(await api.post(f"{ONE}/polls/best/explode")) == "not_found"
    assert code(await api.post(f"{ONE}/polls/none/open")) == "unknown_poll"


async def test_an_open_poll_takes_corrections_but_no_new_meaning(api: httpx.AsyncClient) -> None:
    rev = (await api.post("/api/operator/events", json=GALA)).json()["rev"]
    await api.post(f"{ONE}/polls/best/open")
    rev = (await api.get(ONE)).json()["rev"]
    poll = GALA["polls"][0]
    changed = {**GALA, "polls": [{**poll, "choices_max": 2}]}
    refused = await api.put(ONE, json={"rev": rev, "event": changed})
    assert code(refused) == "meaning_changed"
    assert "choices_max" in refused.json()["error"]["message"]
    corrected = {**GALA, "polls": [{**poll, "title": "最美的小家"}]}
    saved = await api.put(ONE, json={"rev": rev, "event": corrected})
    assert saved.status_code == 200
    assert code(await api.put(ONE, json={"rev": rev, "event": GALA})) == "conflict"


async def test_a_bad_definition_is_refused_with_the_field(api: httpx.AsyncClient) -> None:
    poll = {**GALA["polls"][0], "choices_max": 9}
    refused = await api.post("/api/operator/events", json={**GALA, "polls": [poll]})
    assert (refused.status_code, code(refused)) == (422, "definition_invalid")
    assert refused.json()["error"]["field"] == "polls[0].choices_max"
    unknown = await api.post("/api/operator/events", json={**GALA, "colour": "red"})
    assert unknown.json()["error"]["field"] == "colour"
    assert code(await api.post("/api/operator/events", content=b"{")) == "malformed"


async def test_what_is_read_can_be_written_back_unchanged(api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    read = (await api.get(ONE)).json()
    assert read["event"]["polls"][0]["repeat"] == {"kind": "once"}
    saved = await api.put(ONE, json={"rev": read["rev"], "event": read["event"]})
    assert saved.status_code == 200, saved.text


async def test_the_display_link_opens_the_screen_and_leaves_the_address_bar(
    server: Running, api: httpx.AsyncClient
) -> None:
    await api.post("/api/operator/events", json=GALA)
    url = httpx.URL((await api.post(f"{ONE}/display-link")).json()["url"])
    async with httpx.AsyncClient(base_url=server.url) as hall:
        opened = await hall.get(f"{url.path}?{url.query.decode()}")
        assert (opened.status_code, opened.headers["location"]) == (303, "/s/gala")
        cookie = f"acclaim-screen-gala={hall.cookies['acclaim-screen-gala']}"
    async with server.line("/ws/gala?view=screen", cookie) as screen:
        assert (await screen.until("welcome"))["member"] is None


async def test_a_recount_agrees_and_results_can_be_taken_away(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    await api.post(f"{ONE}/polls/best/open")
    async with server.phone("m1") as phone:
        await phone.cast("ballot-0001", "2")
    [line] = (await api.post(f"{ONE}/recount")).json()["polls"]
    assert line["equal"]
    assert line["recount"] == {"members": 1, "ballots": 1, "votes 2": 1}
    table = (await api.get(f"{ONE}/results.csv")).text.removeprefix("\ufeff").splitlines()
    second = dict(zip(table[0].split(","), table[2].split(","), strict=True))
    wanted = {"option": "2", "name": "乙", "rank": "1", "votes": "1", "share_percent": "100.0", "turnout_percent": ""}
    assert {name: second[name] for name in wanted} == wanted
    book = load_workbook(io.BytesIO((await api.get(f"{ONE}/results.xlsx")).content))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert list(rows[0]) == table[0].split(",")
    assert dict(zip(rows[0], rows[2], strict=True))["share_percent"] == 100


async def test_the_halls_router_may_guess_as_it_likes_the_operators_own_browser_signs_in(
    server: Running, api: httpx.AsyncClient
) -> None:
    password = await operators.reset_password(server.store, "admin")
    right = {"name": "admin", "password": password}
    async with httpx.AsyncClient(base_url=server.url) as guest:
        wrong = {"name": "admin", "password": "wrong"}
        said = [await guest.post("/api/operator/sign-in", json=wrong) for _ in range(12)]
        assert [code(answer) for answer in said] == ["sign_in_failed"] * 10 + ["sign_in_locked"] * 2
        assert 0 < int(said[-1].headers["retry-after"]) <= 900
        assert code(await guest.post("/api/operator/sign-in", json=right)) == "sign_in_locked"
    signed = await api.post("/api/operator/sign-in", json=right)
    assert signed.status_code == 200, signed.text
    assert server.worker.hubs.gauges.refused["sign_in_failed"] == 10
    entries = (await api.get("/api/operator/audit")).json()["entries"]
    assert [entry["what"] for entry in entries[:3]] == ["sign_in", "sign_in_locked", "sign_in_failed"]


async def test_codes_let_people_in_once(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json={**GALA, "admission": "members"})
    [made] = (await api.post(f"{ONE}/codes", json={"count": 1})).json()["codes"]
    async with httpx.AsyncClient(base_url=server.url) as phone:
        join = "/api/events/gala/join"
        assert code(await phone.post(join, json={})) == "members_only"
        joined = await phone.post(join, json={"code": made["code"].lower(), "device": "phone-1"})
        assert joined.status_code == 200, joined.text
        assert "HttpOnly" in joined.headers["set-cookie"]
    async with httpx.AsyncClient(base_url=server.url) as thief:
        assert code(await thief.post(join, json={"code": made["code"], "device": "phone-2"})) == "code_used"


async def test_a_roster_gives_turnout_its_denominator(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    bad = "工号,姓名,单位\nm1,王一,采油一厂\n,无名,采油一厂\n".encode()
    refused = await api.post(f"{ONE}/roster", content=bad, headers={"Content-Type": "text/csv"})
    assert code(refused) == "roster_rejected"
    assert refused.json()["error"]["rejected"][0]["line"] == 3
    assert (await api.get(f"{ONE}/roster")).json()["members"] == 0
    imported = (await api.post(f"{ONE}/roster?partial=true", content=bad)).json()
    assert (imported["imported"], imported["total"]) == (1, 2)
    async with server.phone("m1") as phone:
        await phone.tick(lambda t: t["polls"]["best"]["entitled"] == 1)


async def test_receipts_tell_that_a_ballot_counts_and_nothing_else(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    await api.post(f"{ONE}/polls/best/open")
    async with server.phone("m1") as phone:
        ack = await phone.cast("ballot-0001", "2")
    found = await api.get(f"/api/events/gala/receipts/{ack['receipt'].lower()}")
    assert found.json() == {
        "event": "gala", "poll": "best", "poll_title": "最美小家", "state": "counted", "why": "",
    }  # fmt: skip
    assert code(await api.get("/api/events/gala/receipts/0000-0000-0000")) == "unknown_receipt"
    await api.post(f"{ONE}/polls/best/reset")
    async with server.phone("m2") as phone:
        await phone.tick(lambda t: t["polls"]["best"]["epoch"] == 2)
    assert (await api.get(f"/api/events/gala/receipts/{ack['receipt']}")).json()["state"] == "voided"


async def test_an_operator_voids_ballots_and_everybody_is_told(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    await api.post(f"{ONE}/polls/best/open")
    void = {"epoch": 1, "members": ["m1", "nobody"], "why": "一台电脑刷的票"}
    async with server.phone("m1") as phone, server.phone("m2") as other:
        ack = await phone.cast("ballot-0001", "2")
        await other.cast("ballot-0002", "1")
        done = await api.post(f"{ONE}/polls/best/void", json=void)
        assert done.json() == {"poll": "best", "epoch": 1, "members": 1, "ballots": 1, "already": 0}
        tick = await phone.tick(lambda t: t["polls"]["best"]["voided"] == 1)
        assert (tick["polls"]["best"]["ballots"], tick["polls"]["best"]["votes"]) == (1, [1, 0])
        await phone.send(type="mine", poll="best")
        mine = await phone.until("mine")
        assert [one["receipt"] for one in mine["ballots"]] == [ack["receipt"]]
        assert mine["voided"]["why"] == "一台电脑刷的票"
        for ballot in ("ballot-0001", "ballot-0003"):
            refused = await phone.cast(ballot, "1")
            assert (refused["error"]["code"], refused["receipt"]) == ("voided", ack["receipt"])
    found = (await api.get(f"/api/events/gala/receipts/{ack['receipt']}")).json()
    assert (found["state"], found["why"]) == ("voided", "一台电脑刷的票")
    again = (await api.post(f"{ONE}/polls/best/void", json=void)).json()
    assert (again["members"], again["ballots"], again["already"]) == (0, 0, 1)
    assert code(await api.post(f"{ONE}/polls/best/void", json={**void, "members": ["nobody"]})) == "no_ballots"
    assert ",open,1,1,1," in (await api.get(f"{ONE}/results.csv")).text
    [line] = (await api.post(f"{ONE}/recount")).json()["polls"]
    assert (line["equal"], line["voided"]) == (True, 1)
    entries = (await api.get(f"{ONE}/audit")).json()["entries"]
    [newer, first] = [one for one in entries if one["what"] == "void"]
    assert (first["detail"]["why"], first["detail"]["ballots"], newer["detail"]["ballots"]) == ("一台电脑刷的票", 1, 0)
    for verb in ("close", "publish"):
        await api.post(f"{ONE}/polls/best/{verb}")
    assert code(await api.post(f"{ONE}/polls/best/void", json={**void, "members": ["m2"]})) == "wrong_state"


async def test_a_cluster_of_devices_is_seen_and_voided(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json={**GALA, "admission": "open"})
    await api.post(f"{ONE}/polls/best/open")
    made = [device.new_id(bytes(32), "gala", "192.0.2.1", now_ms() - 60_000, n) for n in range(30)]
    event = (await events.read(server.store, "gala")).event
    cast = [Ballot(one, f"ballot-{n:04}", "audience 1") for n, one in enumerate([*made, "m1"])]
    await casting.cast_batch(server.store, event, event.polls[0], 0, 1, 1 << 40, cast)
    found = (await api.get(f"{ONE}/polls/best/evidence")).json()
    assert (found["devices"], found["members"], found["flagged"], found["flagged_share"]) == (30, 1, 30, 1.0)
    [cluster] = found["clusters"]
    assert (cluster["rule"], cluster["ballots"], cluster["alike"]) == ("burst", 30, 1.0)
    chosen = {name: cluster[name] for name in ("place", "made_from", "made_until", "rule")}
    void = {"epoch": 1, "why": "one computer", "cluster": chosen}
    assert code(await api.post(f"{ONE}/polls/best/void", json={"epoch": 1, "why": "x"})) == "definition_invalid"
    assert (await api.post(f"{ONE}/polls/best/void", json=void)).json()["ballots"] == 30
    elsewhere = {**void, "cluster": {**chosen, "made_from": 1, "made_until": 2}}
    assert code(await api.post(f"{ONE}/polls/best/void", json=elsewhere)) == "no_ballots"
    assert (await api.get(f"{ONE}/polls/best/evidence")).json()["voided"] == 30
    [entry] = [one for one in (await api.get(f"{ONE}/audit")).json()["entries"] if one["what"] == "void"]
    assert (entry["detail"]["place"], entry["detail"]["rule"]) == (cluster["place"], "burst")
    [line] = (await api.post(f"{ONE}/recount")).json()["polls"]
    assert (line["equal"], line["recount"]["ballots"]) == (True, 1)


async def test_a_replay_leaves_out_what_was_voided_and_ends_with_the_result(
    server: Running, api: httpx.AsyncClient
) -> None:
    await api.post("/api/operator/events", json=GALA)
    await api.post(f"{ONE}/polls/best/open")
    for number in range(3):
        async with server.phone(f"m{number}") as phone:
            await phone.cast(f"ballot-{number:04}", "1")
    async with server.screen() as screen:
        await api.post(f"{ONE}/polls/best/close")
        await screen.tick(lambda t: t["polls"]["best"]["state"] == "closed")
        address = "/api/events/gala/polls/best/replay"
        assert (await api.get(address)).json()["frames"][-1]["figures"]["votes"] == [3, 0]
        await api.post(f"{ONE}/polls/best/void", json={"epoch": 1, "members": ["m0"], "why": "again"})
        await screen.tick(lambda t: t["polls"]["best"]["voided"] == 1)
    last = (await api.get(address)).json()["frames"][-1]["figures"]
    assert (last["votes"], last["ballots"], last["voided"]) == ([2, 0], 2, 1)


async def test_a_receipt_does_not_tell_that_its_member_has_voted_again(server: Running, api: httpx.AsyncClient) -> None:
    """In the figures of that moment everybody could see what the ballot before had chosen."""
    poll = GALA["polls"][0] | {"repeat": {"kind": "replace"}}
    await api.post("/api/operator/events", json=GALA | {"polls": [poll]})
    await api.post(f"{ONE}/polls/best/open")
    seen = []
    async with server.phone("m1") as phone:
        first = await phone.cast("ballot-0001", "2")
        seen.append((await api.get(f"/api/events/gala/receipts/{first['receipt']}")).json())
        second = await phone.cast("ballot-0002", "1")
    seen.append((await api.get(f"/api/events/gala/receipts/{first['receipt']}")).json())
    await api.post(f"{ONE}/polls/best/close")
    seen += [(await api.get(f"/api/events/gala/receipts/{one['receipt']}")).json() for one in (first, second)]
    assert seen == [{"event": "gala", "poll": "best", "poll_title": "最美小家", "state": "recorded", "why": ""}] * 4


async def test_openapi_names_every_route_and_metrics_show_the_workers(server: Running, api: httpx.AsyncClient) -> None:
    document = (await api.get("/openapi.json")).json()
    assert document["openapi"].startswith("3.1")
    assert f"{ONE.replace('gala', '{event}')}/polls/{{poll}}/{{verb}}" in document["paths"]
    async with server.line("/ws/_?view=console", _cookie(api)) as line:
        await line.until("figures")
    assert "acclaim_cpu" in (await api.get("/metrics")).text
    assert (await api.get("/readyz")).json() == {"status": "ready", "missing": []}
    assert code(await api.get("/nowhere")) == "not_found"


def _cookie(api: httpx.AsyncClient) -> str:
    return f"acclaim-operator={api.cookies['acclaim-operator']}"


async def test_a_console_does_not_outlive_its_operators_password(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    store = server.store
    async with server.line("/ws/gala?view=console", _cookie(api)) as console:
        await console.until("figures")
        await operators.reset_password(store, "admin")
        with pytest.raises(ConnectionClosed) as closed:
            await console.until("never")
    assert closed.value.rcvd is not None
    assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (4500, "session_expired")


async def test_codes_are_made_for_classes_of_the_event_only(api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    refused = await api.post(f"{ONE}/codes", json={"count": 1, "class": "jury"})
    assert refused.json()["error"]["field"] == "class"


@pytest.mark.parametrize("path", ["roster", "audit"])
async def test_what_belongs_to_no_event_is_not_found(api: httpx.AsyncClient, path: str) -> None:
    assert code(await api.get(f"/api/operator/events/none/{path}")) == "unknown_event"


async def test_who_has_signed_out_is_out_everywhere_that_cookie_was_copied_to(
    server: Running, api: httpx.AsyncClient
) -> None:
    """And nobody else: another sign-in of the same operator goes on."""
    await api.post("/api/operator/events", json=GALA)
    password = await operators.reset_password(server.store, "admin")
    headers = {"X-Acclaim": "1"}
    async with httpx.AsyncClient(base_url=server.url, headers=headers) as here, \
            httpx.AsyncClient(base_url=server.url, headers=headers) as there:  # fmt: skip
        for http in (here, there):
            await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
        copied = f"acclaim-operator={here.cookies['acclaim-operator']}"
        async with server.line("/ws/gala?view=console", copied) as console:
            await console.until("welcome")
            assert (await here.post("/api/operator/sign-out")).json() == {"signed_out": True}
            with pytest.raises(ConnectionClosed) as closed:
                await console.until("never", 20)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.reason == "session_expired"
        async with httpx.AsyncClient(base_url=server.url, headers={**headers, "Cookie": copied}) as thief:
            assert code(await thief.get("/api/operator/me")) == "forbidden"
            assert (await thief.get("/api/operator/session")).json() == {"operator": None}
        assert (await there.get("/api/operator/session")).json()["operator"]["name"] == "admin"
        assert (await there.get("/api/operator/me")).status_code == 200
        assert (await here.post("/api/operator/sign-out")).json() == {"signed_out": True}  # once more does no harm
