"""Daily quizzes, check-in and gifts, as other systems read them: no key before its day is over, no code at all."""

import httpx
import pytest

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.check_in import CheckIn
from acclaim.features.check_in import showing as arrivals_shown
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.store import Offer
from acclaim.features.gifts import showing as orders_shown
from acclaim.features.gifts import store as gifts
from acclaim.features.papers import rules, showing
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.features.changes.reader import GALA, Reader, key_for, told
from tests.features.gifts.shops import CODE, CUP, redeem, shop
from tests.features.papers.papered import hand_in, make_daily, move, open_daily, travelling
from tests.operator_api import ONE, code
from tests.running import Running, make_event

DAILY = "daily-quizzes/daily"


async def test_a_daily_quiz_tells_systems_who_takes_part_and_what_was_right_once_its_day_is_over(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    travel = travelling(monkeypatch)
    quiz = make_daily(attempts=2, pass_right=2)
    event = await open_daily(server.store, quiz)
    today = rules.day_at(quiz, event.timezone, now_ms()).name
    figures, members = await key_for(api, "results", "changes"), await key_for(api, "members")
    reader = Reader(api, figures)
    await reader.read()
    await hand_in(server.store, "m1", "b", "b", day=today)
    await hand_in(server.store, "m1", "b", "a", day=today, attempt=2)
    await hand_in(server.store, "m2", "b", "a", day=today)
    for path in ("ranking", "members/m1"):
        assert code(await api.get(f"{GALA}/{DAILY}/{path}", headers=figures)) == "key_scope"

    [line] = (await told(api, figures, "daily-quizzes"))["quizzes"]
    assert (line["state"], line["day"], line["started"], line["handed_in"]) == ("open", today, 3, 3)
    early = await told(api, figures, DAILY)
    assert [early[name] for name in ("members", "days", "questions")] == [0, [], []]
    assert (await told(api, members, f"{DAILY}/ranking"))["places"] == []
    mine = await told(api, members, f"{DAILY}/members/m1")
    assert [one["attempt"] for one in mine["papers"]] == [1, 2] and all(one["handed_at"] for one in mine["papers"])
    assert all(one[name] is None for one in mine["papers"] for name in ("answers", "right", "passed", "keys"))

    travel(1)
    late = await told(api, figures, DAILY)
    assert (late["members"], late["ranking"]) == (2, [])
    assert [(one["day"], one["members"], one["passed"], one["right"]) for one in late["days"]] == [(today, 2, 1, 3)]
    monkeypatch.setattr(showing, "PLACES_A_PAGE", 1)
    first = await told(api, members, f"{DAILY}/ranking")
    last = await told(api, members, f"{DAILY}/ranking", after=first["next"])
    places = [(one["rank"], one["member"], one["right"], one["passed"]) for one in first["places"] + last["places"]]
    assert (places, last["next"]) == ([(1, "m1", 2, 1), (2, "m2", 1, 0)], "")
    await hand_in(server.store, "m3", "b", day=today)
    stale = await api.get(f"{GALA}/{DAILY}/ranking", headers=members, params={"after": first["next"]})
    assert (stale.status_code, code(stale)) == (410, "cursor_gone")
    assert code(await api.get(f"{GALA}/{DAILY}/ranking?after=x", headers=members)) == "malformed"

    tomorrow = rules.day_at(quiz, event.timezone, now_ms()).name
    await hand_in(server.store, "m1", "a", day=tomorrow)
    monkeypatch.setattr(showing, "DAYS_A_PAGE", 1)
    first = await told(api, members, f"{DAILY}/members/m1")
    last = await told(api, members, f"{DAILY}/members/m1", after=first["next"])
    assert (first["next"], last["next"]) == (today, "")
    assert [(one["right"], one["answers"]["q2"], one["keys"][0]["key"]) for one in first["papers"]] == [
        (2, ["b"], ["b"]), (1, ["a"], ["b"]),
    ]  # fmt: skip
    assert [(one["day"], one["right"], one["keys"]) for one in last["papers"]] == [(tomorrow, None, None)]
    assert (await api.post(f"{ONE}/{DAILY}/close", json={})).status_code == 200
    [over] = (await told(api, members, f"{DAILY}/members/m1", after=today))["papers"]
    assert (over["right"], over["passed"]) == (0, False), "once it is closed nobody answers any more"
    assert [fact["activity"] for fact in await reader.read(types="activity")] == ["daily"]
    await move(server.store, "reset")
    assert (await told(api, figures, "daily-quizzes"))["quizzes"] == []
    assert (await told(api, members, f"{DAILY}/ranking"))["places"] == []


async def test_arrivals_are_followed_in_order_until_check_in_is_reset(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [Entry(f"m{n}", f"员工{n}", "一厂" if n < 6 else "二厂", "audience") for n in range(12)]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    await events.create(server.store, make_event(check_in=CheckIn()))
    figures, members = await key_for(api, "results"), await key_for(api, "members")
    assert code(await api.get(f"{GALA}/check-in/arrivals", headers=figures)) == "key_scope"
    await check_in.move(server.store, "gala", "open")
    await check_in.check_in_batch(server.store, "gala", [Offer(f"m{n}", 1, f"员工{n}", "一厂", "A1") for n in range(3)])
    now = await told(api, figures, "check-in")
    assert (now["state"], now["count"]) == ("open", 3)
    assert [(one["unit"], one["entitled"], one["members"]) for one in now["units"]["units"]] == [
        ("一厂", 6, 3), ("二厂", 6, 0),
    ]  # fmt: skip
    monkeypatch.setattr(arrivals_shown, "ARRIVALS_PER_CALL", 2)
    first = await told(api, members, "check-in/arrivals")
    rest = await told(api, members, "check-in/arrivals", after=first["next"])
    assert [(one["number"], one["member"]) for one in first["arrivals"] + rest["arrivals"]] == [
        (1, "m0"), (2, "m1"), (3, "m2"),
    ]  # fmt: skip
    assert (first["more"], rest["more"]) == (True, False)
    await check_in.check_in_batch(server.store, "gala", [Offer("m9", 1, "员工9", "二厂", "")])
    later = await told(api, members, "check-in/arrivals", after=rest["next"])
    assert [one["member"] for one in later["arrivals"]] == ["m9"]
    await check_in.reset(server.store, "gala", 1)
    gone = await api.get(f"{GALA}/check-in/arrivals", headers=members, params={"after": later["next"]})
    assert (gone.status_code, code(gone)) == (410, "cursor_gone")


async def test_orders_are_followed_without_codes_and_gifts_with_what_is_left(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = await shop(server.store)
    await gifts.add_codes(server.store, "gala", "coupon", ["secret-1", "secret-2"])
    await redeem(server.store, event, "a", CUP, "o1")
    await redeem(server.store, event, "b", CODE, "o2")
    figures, members = await key_for(api, "results"), await key_for(api, "members")
    assert code(await api.get(f"{GALA}/orders", headers=figures)) == "key_scope"
    stock = [(one["gift"]["id"], one["sold"], one["left"]) for one in (await told(api, figures, "gifts"))["gifts"]]
    assert stock == [("cup", 1, 4), ("book", 0, 5), ("coupon", 1, 1)]
    monkeypatch.setattr(orders_shown, "ORDERS_A_PAGE", 1)
    first = await told(api, members, "orders")
    last = await told(api, members, "orders", after=first["next"])
    found = first["orders"] + last["orders"]
    assert [(one["id"], one["member"], one["price"], one["state"]) for one in found] == [
        ("o1", "a", 30, "placed"), ("o2", "b", 10, "received"),
    ]  # fmt: skip
    assert (first["more"], last["more"]) == (True, False) and "secret" not in str(found)
    again = await told(api, members, "orders", after=last["next"])
    assert (again["orders"], again["next"]) == ([], last["next"])
    assert code(await api.get(f"{GALA}/orders?after=x", headers=members)) == "malformed"
