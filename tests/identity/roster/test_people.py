"""Everybody has one number for good, whoever gave it: dense, never another's, and with the day on which they left."""

import asyncio

import pytest

from acclaim.identity.member import Member
from acclaim.identity.roster import editing, people, staging
from acclaim.identity.roster import patch as patches
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.patch import ANY_VERSION, Leave, Upsert
from acclaim.identity.roster.people import Person
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract


def entry(n: int, name: str = "王秀兰") -> Entry:
    return Entry(f"m{n}", name, f"{n % 3}厂", "audience")


async def replace(store: Store, *numbers: int) -> None:
    await staging.replace(store, "gala", [entry(n) for n in numbers], partial=False)


async def patch(store: Store, *changes: patches.Change) -> None:
    await patches.apply(store, "gala", await patches.prepare(store, "gala", changes, ANY_VERSION), force=True)


async def known(store: Store, *numbers: int) -> dict[int, Person | None]:
    found = await people.of(store, "gala", [f"m{n}" for n in numbers])
    return dict(zip(numbers, found, strict=True))


async def test_numbers_are_dense_and_stay_whatever_a_file_says_later(store: Store) -> None:
    await replace(store, *range(40))
    first = await known(store, *range(40))
    assert {one.number for one in first.values() if one} == set(range(1, 41))
    assert all(one and one.left_at == 0 for one in first.values())
    await replace(store, *range(20, 60))
    now = await known(store, *range(60))
    assert sorted(one.number for one in now.values() if one) == list(range(1, 61))
    for n, person in first.items():
        after = now[n]
        assert person and after and after.number == person.number
        assert (after.left_at > 0) is (n < 20)
    await replace(store, *range(60))
    back = await known(store, *range(60))
    assert {n: one and one.number for n, one in back.items()} == {n: one and one.number for n, one in now.items()}
    assert not any(one and one.left_at for one in back.values())


async def test_a_patch_and_a_row_that_is_written_give_and_take_in_one_call(store: Store) -> None:
    await patch(store, Upsert("m1"), Upsert("m2"))
    await editing.write(store, "gala", entry(3), is_new=True)
    await patch(store, Leave("m1"), Upsert("m4"), Leave("nobody"))
    now = await known(store, 1, 2, 3, 4)
    assert [one.number for one in now.values() if one] == [1, 2, 3, 4]
    assert [bool(one and one.left_at) for one in now.values()] == [True, False, False, False]
    total, [(member, person)] = await people.leavers(store, "gala", "m", 10)
    assert (total, member, person) == (1, "m1", now[1])
    assert await people.leavers(store, "gala", "m2", 10) == (0, [])
    await editing.write(store, "gala", entry(1), is_new=True)
    assert (await known(store, 1))[1] == Person(1, 0)
    assert await people.of(store, "gala", ["nobody"]) == [None]
    assert not await people.mend(store, "gala"), "all have been given theirs on the way"


async def test_without_a_roster_whoever_joins_gets_one_and_a_roster_goes_on_from_there(store: Store) -> None:
    joining = [Member(f"m{n}", "gala") for n in (7, 8)]
    for _ in range(2):
        await asyncio.gather(*(roster.admit(store, "gala", [one]) for one in joining))
    assert {one.number for one in (await known(store, 7, 8)).values() if one} == {1, 2}
    await replace(store, 8, 9)
    now = await known(store, 7, 8, 9)
    assert sorted(one.number for one in now.values() if one) == [1, 2, 3]
    assert [bool(one and one.left_at) for one in now.values()] == [True, False, False]


async def test_an_import_that_broke_off_before_its_numbers_is_gone_through_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def killed(*_: object) -> None:
        raise ConnectionError

    with monkeypatch.context() as broken:
        broken.setattr(people, "number_roster", killed)
        with pytest.raises(ConnectionError):
            await replace(store, 1, 2)
    await patch(store, Leave("m1"))
    assert (await known(store, 2))[2] is None
    assert await people.mend(store, "gala")
    assert (await known(store, 2))[2] == Person(2, 0) and not await people.mend(store, "gala")


async def test_a_number_that_was_forgotten_is_nobodys(store: Store) -> None:
    await replace(store, 1, 2)
    await people.forget(store, "gala", "m2")
    await patch(store, Leave("m2"))
    await people.forget(store, "gala", "m2")
    await patch(store, Upsert("m2"))
    [person] = await people.of(store, "gala", ["m2"])
    assert person and person.number > 2
    assert int(await store.redis.get(keys.people("gala")) or 0) == person.number
