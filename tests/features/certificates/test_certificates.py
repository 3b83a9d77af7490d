"""Certificates keep their numbers while they say the same; anybody checks one, and reads whether it still stands."""

import re

import httpx
import pytest
from msgspec.structs import replace

from acclaim.base.errors import Unknown
from acclaim.event import store as events
from acclaim.features.certificates import store as certificates
from acclaim.features.certificates.keeping import KEEPING
from acclaim.features.certificates.rules import Award, Certificate, address_of, plain, written
from acclaim.redis.client import Store
from tests.operator_api import ONE, code
from tests.running import Running, make_event

FIRST = Award("speech final c1", "张志强", "一等奖", "青年演讲比赛 决赛", "装配一车间", "18.90")
SECOND = Award("speech final c2", "刘海燕", "二等奖", "青年演讲比赛 决赛", member="m2")
CHECK = "/api/events/gala/certificates"


@pytest.mark.parametrize("typed", ["7k3mq9wx24tb", " 7K3M-Q9WX-24TB ", "7K3M Q9WX 24TB"])
def test_a_number_is_read_as_people_write_it(typed: str) -> None:
    assert written(plain(typed)) == "7K3M-Q9WX-24TB"


@pytest.mark.parametrize("typed", ["", "7K3M-Q9WX-24T", "7K3M-Q9WX-24T0", "7K3M-Q9WX-24TBB"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert plain(typed) == ""


async def test_what_says_the_same_keeps_its_number_and_a_correction_replaces_it(store: Store) -> None:
    one, two = await certificates.issue(store, "gala", [FIRST, SECOND])
    assert await certificates.issue(store, "gala", [FIRST, SECOND]) == [one, two]
    corrected = replace(FIRST, award="特等奖")
    [new] = await certificates.issue(store, "gala", [corrected], whole="speech final")
    assert new.number != one.number and new.award.award == "特等奖"
    assert [(await certificates.find(store, "gala", each.number)).state for each in (one, two, new)] == [
        "replaced", "revoked", "valid",
    ]  # fmt: skip
    [again] = await certificates.issue(store, "gala", [SECOND])
    assert again.number != two.number, "a revoked number is never valid again"


async def test_a_members_certificates_are_shown_to_them_and_go_with_their_data(store: Store) -> None:
    event = make_event()
    one, two = await certificates.issue(store, "gala", [FIRST, SECOND])
    [told] = await KEEPING.of_member(store, event, "m2")
    assert told["address"] == address_of("gala", two.number)
    assert [await KEEPING.forget(store, event, "m2") for _ in range(2)] == [1, 0]
    with pytest.raises(Unknown):
        await certificates.find(store, "gala", two.number)
    assert (await certificates.find(store, "gala", one.number)).state == "valid"


async def _issued(server: Running, *awards: Award) -> list[Certificate]:
    await events.create(server.store, make_event())
    return await certificates.issue(server.store, "gala", awards)


async def test_anybody_checks_a_certificate_by_its_page(server: Running, api: httpx.AsyncClient) -> None:
    sly = Award("speech final c3", "<script>alert(1)</script>", "三等奖", "演讲")
    one, bad = await _issued(server, FIRST, sly)
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        page = await anybody.get(address_of("gala", one.number))
        assert (page.status_code, 'data-state="valid"' in page.text) == (200, True)
        assert "张志强" in page.text and written(one.number) in page.text and "<svg" in page.text
        assert "script" not in page.headers["content-security-policy"]
        assert "<script" not in (await anybody.get(address_of("gala", bad.number))).text
        assert (await anybody.get(f"{CHECK}/{one.number.lower()}")).json()["award"] == "一等奖"
        none = await anybody.get("/e/gala/certificates/7K3M-Q9WX-24TB")
        assert (none.status_code, 'data-state="unknown"' in none.text) == (404, True)
        assert code(await anybody.get(f"{CHECK}/7K3M-Q9WX-24TB")) == "unknown_certificate"
        assert (await api.delete(f"{ONE}/certificates/{one.number}")).json()["state"] == "revoked"
        assert 'data-state="revoked"' in (await anybody.get(address_of("gala", one.number))).text
        assert (await anybody.get(f"{ONE}/certificates")).status_code == 403
    printed = (await api.get(f"{ONE}/certificates/speech/print")).text
    assert len(re.findall('class="certificate"', printed)) == 1, "what was revoked is not printed"
    assert [line["state"] for line in (await api.get(f"{ONE}/certificates")).json()["certificates"]].count("valid") == 1
