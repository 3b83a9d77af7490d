import asyncio
import re

import pytest

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, ImportRejected, NotAdmitted
from acclaim.identity import codes
from acclaim.identity.codes import Try
from acclaim.identity.member import Member
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract


async def redeem(store: Store, event: str, code: str, device: str) -> Member:
    """Whom a code admits. Raises NotAdmitted."""
    [outcome] = await codes.redeem(store, event, [Try(code, device)], 1000)
    if isinstance(outcome, NotAdmitted):
        raise outcome
    return outcome


async def refusal(store: Store, code: str, device: str = "phone-2", event: str = "gala") -> str:
    with pytest.raises(NotAdmitted) as caught:
        await redeem(store, event, code, device)
    return caught.value.code


async def test_a_code_admits_a_new_member_of_its_class_and_unit(store: Store) -> None:
    [(code, member_id)] = await codes.create(store, "gala", 1, [], "jury", "机关")
    member = await redeem(store, "gala", code, "phone-1")
    assert (member.id, member.event, member.class_, member.unit) == (member_id, "gala", "jury", "机关")
    assert not member.anonymous
    assert re.match(limits.ID_PATTERN, member.id)


async def test_codes_are_short_and_have_nothing_that_looks_alike(store: Store) -> None:
    made = await codes.create(store, "gala", 2500, [])
    assert len({code for code, _ in made}) == len({member for _, member in made}) == 2500
    for code, _ in made:
        assert re.fullmatch(r"[2-9A-HJKMNP-TV-Z]{3}(-[2-9A-HJKMNP-TV-Z]{3}){2}", code)
    assert await codes.count(store, "gala") == (2500, 0)


async def test_a_code_may_be_typed_carelessly(store: Store) -> None:
    [(code, member_id)] = await codes.create(store, "gala", 1, [])
    assert (await redeem(store, "gala", f" {code.lower().replace('-', ' ')} ", "phone-1")).id == member_id


async def test_a_code_works_once(store: Store) -> None:
    [(code, _)] = await codes.create(store, "gala", 1, [])
    await redeem(store, "gala", code, "phone-1")
    assert await refusal(store, code) == "code_used"
    assert await codes.count(store, "gala") == (1, 1)


async def test_of_many_phones_at_once_one_gets_in(store: Store) -> None:
    [(code, _)] = await codes.create(store, "gala", 1, [])
    tries = (redeem(store, "gala", code, f"phone-{n}") for n in range(20))
    answers = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(not isinstance(answer, AcclaimError) for answer in answers) == 1


async def test_a_phone_that_lost_the_answer_sends_the_code_again(store: Store) -> None:
    [(code, _)] = await codes.create(store, "gala", 1, [])
    first = await redeem(store, "gala", code, "phone-1")
    assert await redeem(store, "gala", code, "phone-1") == first
    assert await refusal(store, code) == "code_used"


async def test_after_a_while_not_even_the_same_phone_can(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    [(code, _)] = await codes.create(store, "gala", 1, [])
    await redeem(store, "gala", code, "phone-1")
    monkeypatch.setattr(codes, "SAME_DEVICE_S", -1)
    assert await refusal(store, code, "phone-1") == "code_used"


async def test_a_phone_without_a_name_gets_one_try(store: Store) -> None:
    [(code, _)] = await codes.create(store, "gala", 1, [])
    await redeem(store, "gala", code, "")
    assert await refusal(store, code, "") == "code_used"


async def test_unknown_codes_and_codes_of_another_event_are_told_so(store: Store) -> None:
    [(code, _)] = await codes.create(store, "gala", 1, [])
    assert await refusal(store, "222-222-222") == "code_unknown"
    assert await refusal(store, "") == "code_unknown"
    assert await refusal(store, code, event="other") == "code_unknown"


async def test_a_code_for_a_member_admits_as_the_roster_knows_them(store: Store) -> None:
    await staging.replace(store, "gala", iter([Entry("7", "王秀兰", "采油一厂", "jury")]), partial=False)
    [(code, member_id)] = await codes.create(store, "gala", 0, ["7"])
    member = await redeem(store, "gala", code, "phone-1")
    assert (member_id, member.id, member.name, member.unit, member.class_) == ("7", "7", "王秀兰", "采油一厂", "jury")


async def test_a_code_for_a_new_member_needs_no_roster_entry(store: Store) -> None:
    await staging.replace(store, "gala", iter([Entry("7", "", "", "audience")]), partial=False)
    [(code, member_id)] = await codes.create(store, "gala", 1, [])
    assert (await redeem(store, "gala", code, "phone-1")).id == member_id


async def test_members_who_are_not_on_the_roster_get_no_codes(store: Store) -> None:
    assert len(await codes.create(store, "gala", 0, ["7", "8"])) == 2
    await staging.replace(store, "gala", iter([Entry("7", "", "", "audience")]), partial=False)
    with pytest.raises(ImportRejected, match="1 members are not on the roster: 8"):
        await codes.create(store, "gala", 0, ["7", "8"])


async def test_a_code_that_is_taken_is_generated_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    generated = iter(["A" * 9, "A" * 9, "B" * 9])
    monkeypatch.setattr(codes, "_generate", lambda: next(generated))
    made = await codes.create(store, "gala", 2, [])
    assert {code for code, _ in made} == {"AAA-AAA-AAA", "BBB-BBB-BBB"}
    assert await store.redis.hlen(keys.codes("gala")) == 2


@pytest.mark.parametrize(("count", "members"), [(0, []), (1, ["7"]), (3, [])], ids=["none", "both", "too many"])
async def test_how_many_is_asked_clearly_and_within_bounds(
    store: Store, monkeypatch: pytest.MonkeyPatch, count: int, members: list[str]
) -> None:
    monkeypatch.setattr(limits, "CODES_PER_EVENT", 2)
    with pytest.raises(ImportRejected):
        await codes.create(store, "gala", count, members)
