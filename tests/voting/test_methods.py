"""Counting methods: what is written is read again, and the halves in Python and in Lua say the same."""

import re
from collections import Counter as Bag
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import acclaim
from acclaim.event.parts.poll import Option, Poll
from acclaim.redis.client import Store
from acclaim.voting.methods import choice, counters, method_of
from acclaim.voting.methods.choice import Choice
from acclaim.voting.methods.counters import Counter
from acclaim.voting.methods.method import Content
from acclaim.voting.methods.ranking import Order

PACKAGE = Path(acclaim.__file__).parent
LUA = "".join((PACKAGE / "voting" / "methods" / name).read_text() for name in ("ranking.lua", "choice.lua"))
# Adds up the votes of payloads: ARGV is payload, number, payload, number …
ADD_UP = """
local counted, classes = {}, {}
for i = 1, #ARGV, 2 do
  classes[#classes + 1] = add_votes(ARGV[i], tonumber(ARGV[i + 1]), function(counter, n)
    counted[#counted + 1] = counter
    counted[#counted + 1] = n
  end)
end
return { classes, counted }"""

ids = st.text("abcXYZ019_-", min_size=1, max_size=8)
said_by_phones = st.builds(Choice, ids, st.lists(ids, min_size=1, max_size=5, unique=True).map(tuple))
orders = st.builds(
    Order, ids, st.lists(ids, min_size=1, max_size=6, unique=True).map(lambda some: "".join(f">{one}" for one in some))
)
of_classes = st.builds(Counter, st.sampled_from(["members", "ballots", "voided"]), ids, st.just(""))
of_options = st.builds(Counter, st.just("votes"), ids, ids)


@given(said_by_phones)
def test_a_payload_is_read_as_it_was_written(said: Choice) -> None:
    assert choice.read(said.payload) == said
    assert said.payload == f"{said.class_id} {said.answer}"


@given(ids, ids)
def test_what_a_phone_sends_is_what_the_log_says(class_id: str, option: str) -> None:
    poll = Poll("best", "最美小家", [Option(option, "甲")])
    payload = method_of(poll).check(poll, {option}, class_id, [option])
    assert method_of(poll).read(payload) == Choice(class_id, (option,))


@pytest.mark.parametrize("text", ["", "audience", "audience 1 2", "audience  1"])
def test_what_no_ballot_says_is_no_payload(text: str) -> None:
    with pytest.raises(ValueError, match="values to unpack"):
        choice.read(text)


@given(of_classes | of_options)
def test_a_counter_is_known_by_its_name(counter: Counter) -> None:
    others = [("state", 1), ("votes audience", 1), ("members a b", 1)]
    assert list(counters.among([*others, (counter.name, 3)])) == [(counter, 3)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(ballots=st.lists(st.tuples(said_by_phones | orders, st.integers(-3, 3)), min_size=1, max_size=8))
async def test_scripts_count_by_the_same_names(store: Store, ballots: list[tuple[Content, int]]) -> None:
    args = [text for said, n in ballots for text in (said.payload, n)]
    classes, counted = await store.redis.eval(LUA + ADD_UP, 0, *args)
    assert [one.decode() for one in classes] == [said.class_id for said, _ in ballots]
    named = [(name.decode(), n) for name, n in zip(counted[::2], counted[1::2], strict=True)]
    for one, (said, n) in zip(split_at(named, [len(said.options) for said, _ in ballots]), ballots, strict=True):
        assert Bag(counters.among(one)) == Bag((Counter("votes", said.class_id, option), n) for option in said.options)


def split_at(named: list[tuple[str, int]], lengths: list[int]) -> Iterator[list[tuple[str, int]]]:
    rest = iter(named)
    yield from ([*islice(rest, length)] for length in lengths)


def test_scripts_take_payloads_apart_by_the_method_alone() -> None:
    """A pattern for two words, or for what stands between commas, is one for payloads."""
    patterns = re.compile(r"%S\+\) \(%S\+|\[\^,\]")
    assert [path.name for path in sorted(PACKAGE.rglob("*.lua")) if patterns.search(path.read_text())] == ["choice.lua"]
