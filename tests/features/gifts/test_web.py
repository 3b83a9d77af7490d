"""Gifts and orders over HTTP: members see their own alone, and the role fulfilment moves orders on."""

import httpx

from acclaim.identity import operators
from tests.features.gifts.shops import BOOK, CODE, CUP, check_all, redeem, shop
from tests.operator_api import ONE, code
from tests.running import Running

ORDERS = "/api/events/gala/orders"


async def test_a_member_redeems_and_sees_their_own_orders_alone(server: Running) -> None:
    event = await shop(server.store)
    await redeem(server.store, event, "b", BOOK, "of-b")
    headers = {"Cookie": server.member_cookie("a"), "X-Acclaim": "1"}
    async with httpx.AsyncClient(base_url=server.url, headers=headers) as phone:
        order = {"id": "o1", "gift": "cup", "price": 30}
        answers = [await phone.post(ORDERS, json=order) for _ in range(2)]
        assert [one.json() for one in answers] == [answers[0].json()] * 2
        assert code(await phone.post(ORDERS, json=order | {"id": "of-b", "gift": "book", "price": 20})) == "order_known"
        mall = (await phone.get("/api/events/gala/gifts")).json()
        assert [(one["id"], one["left"], one["mine"]) for one in mall["gifts"]] == [
            ("cup", 4, 1), ("book", 4, 0), ("coupon", 0, 0),
        ]  # fmt: skip
        assert [(one["id"], one["state"]) for one in mall["orders"]] == [("o1", "placed")]
        assert code(await phone.post(f"{ORDERS}/of-b/cancel")) == "unknown_order"
        assert (await phone.post(f"{ORDERS}/o1/cancel")).json()["state"] == "cancelled"
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as stranger:
        assert code(await stranger.post(ORDERS, json=order)) == "session_missing"
    await check_all(server.store, event)


async def test_the_role_fulfilment_moves_orders_and_adds_no_codes(server: Running) -> None:
    event = await shop(server.store)
    await redeem(server.store, event, "a", CUP, "o1")
    await redeem(server.store, event, "b", BOOK, "o2")
    password = await operators.create(server.store, "desk", "fulfilment")
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as desk:
        await desk.post("/api/operator/sign-in", json={"name": "desk", "password": password})
        step = {"orders": ["o1", "o2"], "to": "shipped", "carrier": "顺丰", "number": "SF1"}
        moved = (await desk.post(f"{ONE}/orders/move", json=step)).json()["orders"]
        assert [(one["id"], one["number"]) for one in moved] == [("o2", "SF1")], "what is picked up is not shipped"
        assert code(await desk.post(f"{ONE}/orders/move", json=step | {"orders": ["none"]})) == "unknown_order"
        told = (await desk.get(f"{ONE}/orders")).json()
        assert {one["order"]["id"]: one["order"]["state"] for one in told["orders"]} == {
            "o1": "placed",
            "o2": "shipped",
        }
        assert code(await desk.post(f"{ONE}/gifts/coupon/codes", json={"codes": ["X"]})) == "role_missing"
    await check_all(server.store, event)


async def test_an_editor_adds_codes(server: Running, api: httpx.AsyncClient) -> None:
    await shop(server.store, CODE)
    answers = [await api.post(f"{ONE}/gifts/coupon/codes", json={"codes": ["X1", " X2 ", "X1"]}) for _ in range(2)]
    assert [one.json() for one in answers] == [{"added": 2, "left": 2}, {"added": 0, "left": 2}]


async def test_an_operator_adds_no_gift_by_post_while_old_orders_go_on(server: Running, api: httpx.AsyncClient) -> None:
    event = await shop(server.store, BOOK)
    await redeem(server.store, event, "a", BOOK)
    told = (await api.get(ONE)).json()
    answers = [
        await api.put(ONE, json={"event": told["event"], "rev": told["rev"]}),
        await api.post("/api/operator/events", json=told["event"] | {"id": "another"}),
    ]
    for answer in answers:
        assert (code(answer), answer.json()["error"]["field"]) == ("definition_invalid", "gifts[0].kind")
    step = {"orders": ["o1"], "to": "shipped"}
    assert [one["state"] for one in (await api.post(f"{ONE}/orders/move", json=step)).json()["orders"]] == ["shipped"]


async def test_operators_see_whose_order_it_is_and_not_the_code(server: Running, api: httpx.AsyncClient) -> None:
    event = await shop(server.store, CODE)
    await api.post(f"{ONE}/gifts/coupon/codes", json={"codes": ["SECRET-1"]})
    assert (await redeem(server.store, event, "a", CODE)).code == "SECRET-1"
    told = await api.get(f"{ONE}/orders")
    assert [one["order"]["member"] for one in told.json()["orders"]] == ["a"] and "SECRET-1" not in told.text
