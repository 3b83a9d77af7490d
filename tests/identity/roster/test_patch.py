"""Changes to a roster: what they come to, by a model and on a store."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, OperatorError
from acclaim.event.units import UNCHANGED, Renames
from acclaim.identity.roster import patch, reading, renames, staging
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.leavers import are_too_many
from acclaim.identity.roster.patch import Change, Leave, Lines, Present, Upsert
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store

CLASSES = frozenset(("audience", "jury"))
IDS = st.sampled_from("abcdef")
TEXTS = st.sampled_from(["", "甲", "乙"])
KNOWN = st.dictionaries(IDS, st.tuples(TEXTS, TEXTS, st.sampled_from(sorted(CLASSES))), min_size=1)
SAID = st.none() | TEXTS
UPSERTS = st.builds(Upsert, IDS, SAID, SAID, st.none() | st.sampled_from(sorted(CLASSES)))
CHANGES = st.lists(st.one_of(UPSERTS, st.builds(Leave, IDS)), min_size=1, unique_by=lambda change: change.id)


def present_of(known: dict[str, tuple[str, str, str]], names: Renames = UNCHANGED) -> Present:
    sizes = Counter((class_id, unit) for _, unit, class_id in known.values())
    numbers = {kind: str(7 + n) for n, kind in enumerate(sizes)}
    rows = {one: f"{numbers[class_id, unit]} {name}" for one, (name, unit, class_id) in known.items()}
    groups = {numbers[kind]: (*kind, size) for kind, size in sizes.items()}
    return Present("1", len(known), groups, names, dict.fromkeys("abcdef") | rows)


@given(KNOWN, CHANGES)
def test_a_patch_comes_to_what_its_changes_say_one_by_one(
    known: dict[str, tuple[str, str, str]], changes: list[Change]
) -> None:
    wanted = dict(known)
    for change in changes:
        name, unit, class_id = wanted.pop(change.id, ("", "", "audience"))
        if isinstance(change, Upsert):
            said = change.name, change.unit, change.class_
            wanted[change.id] = tuple(  # type: ignore[assignment]
                old if new is None else new for new, old in zip(said, (name, unit, class_id), strict=True)
            )
    present = present_of(known)
    if not wanted:
        with pytest.raises(ImportRejected):
            patch.plan(present, changes)
        return
    done = patch.plan(present, changes)
    rows = {one: row for one, row in {**present.rows, **done.rows}.items() if row}
    groups = {number: group for number, group in {**present.groups, **done.groups}.items() if group[2]}
    read = {}
    for one, row in rows.items():
        number, _, name = row.partition(" ")
        class_id, unit, _ = groups[number]
        read[one] = name, unit, class_id
    assert read == wanted
    assert Counter(row.partition(" ")[0] for row in rows.values()) == {n: size for n, (_, _, size) in groups.items()}
    assert done.members == len(wanted)
    stay = [one for one in known if one in wanted]
    assert done.left == len(known) - len(stay)
    assert done.added == len(wanted) - len(stay)
    assert done.changed == sum(known[one] != wanted[one] for one in stay)
    assert done.added + done.changed + done.unchanged + done.left + done.absent == len(changes)


def test_a_member_whose_unit_was_renamed_needs_no_change() -> None:
    present = present_of({"a": ("王", "二厂/一队", "audience")}, Renames({"二厂": "采油二厂"}))
    assert patch.plan(present, [Upsert("a", unit="采油二厂/一队")]).changes_nothing
    assert patch.plan(present, [Upsert("a", unit="二厂/一队")]).changes_nothing


@pytest.mark.parametrize(
    ("line", "field", "reason"),
    [
        ("{", "line", "no_json"),
        ('{"id": "a"}', "do", "no_change"),
        ('{"do": "join", "id": "a"}', "do", "no_change"),
        ('{"do": "leave", "id": "a", "name": "x"}', "name", "no_change"),
        ('{"do": "upsert", "id": "a", "unit": 7}', "unit", "no_change"),
        ('{"do": "upsert", "id": ""}', "id", "missing"),
        ('{"do": "leave", "id": "a b"}', "id", "id_form"),
        ('{"do": "upsert", "id": "d-0123456789abcdef"}', "id", "device_form"),
        ('{"do": "upsert", "id": "a", "unit": "甲／／乙"}', "unit", "empty_level"),
        ('{"do": "upsert", "id": "a", "class": "crew"}', "class", "class_unknown"),
        ('{"do": "leave", "id": "first"}', "id", "twice"),
    ],
)
def test_what_is_wrong_with_a_line_is_told_with_its_place(line: str, field: str, reason: str) -> None:
    lines = Lines(f'\ufeff{{"do": "upsert", "id": "first"}}\r\n\n{line}\n'.encode(), CLASSES)
    assert list(lines) == [Upsert("first")]
    [bad] = lines.bad
    assert (bad.line, bad.field, bad.reason, lines.total) == (3, field, reason, 2)
    assert bad.problem


def test_more_lines_than_one_script_should_take_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PATCH_ROWS", 2)
    data = "\n".join(json.dumps({"do": "leave", "id": str(n)}) for n in range(3)).encode()
    with pytest.raises(ImportRejected, match="more than 2 changes"):
        list(Lines(data, CLASSES))


def test_blank_lines_are_not_read_without_end() -> None:
    lines = Lines(b"\n" * limits.PATCH_BYTES, CLASSES)
    with pytest.raises(ImportRejected, match="more than"):
        list(lines)


@pytest.mark.parametrize(
    ("leavers", "before", "blown"),
    [(0, 0, False), (1, 20, False), (2, 20, True), (200, 100_000, False), (201, 100_000, True)],
)
def test_the_fuse_is_for_more_than_a_twentieth_or_two_hundred(leavers: int, before: int, blown: bool) -> None:
    assert are_too_many(leavers, before) is blown


@pytest.mark.contract
async def test_a_patch_is_written_at_once_and_over_no_other_one(store: Store) -> None:
    people = [Entry(str(n), f"员工{n}", "机关" if n else "二厂/一队", "audience") for n in range(60)]
    await staging.replace(store, "gala", people, partial=False)
    before = await roster.summary(store, "gala")
    assert before
    changes: list[Change] = [
        Leave("0"),
        Leave("gone"),
        Upsert("1", unit="二厂/二队"),
        Upsert("new", "新人", "机关"),
        Upsert("2"),
    ]
    done = await patch.prepare(store, "gala", changes, before.version)
    late = await patch.prepare(store, "gala", [Leave("5")], patch.ANY_VERSION)
    await patch.apply(store, "gala", done, force=False)
    await patch.apply(store, "gala", done, force=False)  # the answer was lost
    after = await roster.summary(store, "gala")
    assert after
    assert (after.version, after.members) == (done.version, 60)
    assert after.by_unit == {"机关": 59, "二厂/二队": 1}
    found = {entry.id: entry async for some in reading.rows(store, "gala") for entry in some}
    assert found.keys() == {"new", *(str(n) for n in range(1, 60))}
    assert (found["1"].unit, found["new"].name) == ("二厂/二队", "新人")
    with pytest.raises(OperatorError, match="changed meanwhile"):
        await patch.apply(store, "gala", late, force=False)
    with pytest.raises(OperatorError) as stale:
        await patch.prepare(store, "gala", [Leave("5")], before.version)
    assert (stale.value.code, stale.value.details["version"]) == ("conflict", after.version)
    many = await patch.prepare(store, "gala", [Leave(str(n)) for n in range(1, 5)], after.version)
    with pytest.raises(OperatorError) as blown:
        await patch.apply(store, "gala", many, force=False)
    assert blown.value.code == "too_many_leavers"
    assert await roster.summary(store, "gala") == after
    await patch.apply(store, "gala", many, force=True)


@pytest.mark.contract
async def test_a_roster_is_begun_by_a_patch_and_not_emptied_by_one(store: Store) -> None:
    await renames.add(store, "gala", "二厂", "采油二厂")
    first = await patch.prepare(store, "gala", [Upsert("1", unit="二厂")], "")
    await patch.apply(store, "gala", first, force=False)
    assert (await roster.find(store, "gala", "1")) == Entry("1", "", "采油二厂", "audience")
    with pytest.raises(ImportRejected, match="Nobody"):
        await patch.prepare(store, "gala", [Leave("1")], patch.ANY_VERSION)
