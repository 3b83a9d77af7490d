"""One member has at most one identity of each provider, and an identity one member: on a Cluster too."""

import asyncio

import pytest

from acclaim.base.errors import NotAdmitted, Unknown
from acclaim.identity import aliases
from acclaim.identity.aliases import Binding
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

NOW = 1_795_000_000_000
ONE, TWO = (aliases.alias_of("https://id.example.cn", name) for name in ("one", "two"))


async def bind(store: Store, alias: str, member: str, provider: str = "staff") -> bool:
    return await aliases.bind(store, "gala", alias, Binding(member, provider, "王秀兰", NOW))


async def test_a_binding_is_made_once_and_stays(store: Store) -> None:
    assert await bind(store, ONE, "10086") is True
    assert await bind(store, ONE, "10086") is False
    found = await aliases.find(store, "gala", ONE)
    assert found == Binding("10086", "staff", "王秀兰", NOW)
    assert await aliases.find(store, "gala", TWO) is None
    assert await aliases.find(store, "other", ONE) is None


async def test_a_second_identity_and_a_second_member_are_refused(store: Store) -> None:
    await bind(store, ONE, "10086")
    with pytest.raises(NotAdmitted, match="identity_taken"):
        await bind(store, TWO, "10086")
    with pytest.raises(NotAdmitted, match="identity_bound"):
        await bind(store, ONE, "10010")
    assert await bind(store, TWO, "10086", "wecom") is True  # the same person by another provider
    assert await aliases.of_members(store, "gala", ["10010", "10086"]) == [
        [], [Binding("10086", "staff", "王秀兰", NOW), Binding("10086", "wecom", "王秀兰", NOW)],
    ]  # fmt: skip


async def test_of_many_at_once_one_gets_the_member(store: Store) -> None:
    identities = [aliases.alias_of("https://id.example.cn", str(n)) for n in range(20)]
    outcomes = await asyncio.gather(*(bind(store, one, "10086") for one in identities), return_exceptions=True)
    assert outcomes.count(True) == 1
    assert len([one for one in outcomes if isinstance(one, NotAdmitted)]) == 19


async def test_unbinding_frees_both(store: Store) -> None:
    await bind(store, ONE, "10086")
    await bind(store, TWO, "10086", "wecom")
    assert (await aliases.unbind(store, "gala", "10086", "staff")).who == "王秀兰"
    with pytest.raises(Unknown, match="unknown_binding"):
        await aliases.unbind(store, "gala", "10086", "staff")
    assert await bind(store, ONE, "10010") is True
    [[left]] = await aliases.of_members(store, "gala", ["10086"])
    assert left.provider == "wecom"
