"""Small surveys, attacked by trying out everything: every table that agrees with what is told."""

import random
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

import pytest

from acclaim.event.parts.survey import Scale, Survey, SurveyQuestion
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.document import Cell, Published
from acclaim.features.surveys.results.publication import Source, publish
from acclaim.features.surveys.tables import Tables

RATED = Survey("home", "测评", [SurveyQuestion("all", "总体", Scale())], overall="all", minimum_cell=5)
SIZES = (2, 3, 4, 5, 6, 7, 8, 9, 12)
UNTOLD_MAX = 3  # units to try out together; of more there is too much to try
PEOPLE_MAX = 26
Counts = tuple[int, ...]


def survey(seed: int) -> tuple[dict[str, int], Published]:
    made = random.Random(seed)
    sizes = {unit: made.choice(SIZES) for unit in "abcd"[: made.randint(2, 4)]}
    counts: dict[str, dict[str, dict[str, int]]] = {}
    for unit, size in sizes.items():
        mood = made.choice((0.3, 0.6, 0.8, 0.9, 0.95))
        degrees = [str(1 + sum(made.random() < mood for _ in range(4))) for _ in range(size)]
        counts[unit] = {"all": {degree: degrees.count(degree) for degree in degrees}}
    members = {unit: size + 5 for unit, size in sizes.items()}
    return sizes, publish(Source("gala", RATED, Tables(sizes, counts, {}, {}), members))


@lru_cache
def tables(n: int, values: int = 5) -> list[Counts]:
    """All ways in which n people may answer."""
    if values == 1:
        return [(n,)]
    return [(first, *rest) for first in range(n + 1) for rest in tables(n - first, values - 1)]


def agrees(cell: Cell, counts: Counts) -> bool:
    n, best = sum(counts), counts[3] + counts[4]
    total = sum(degree * count for degree, count in enumerate(counts, 1))
    return (
        (cell.mean is None or round(total / n, 1) == cell.mean.value)
        and (cell.share is None or round(best / n * 20) / 20 == cell.share.value)
        and (cell.share_at_least is None or 100 * best >= cell.share_at_least * n)
        and (cell.share_at_most is None or 100 * best <= cell.share_at_most * n)
        and (cell.alike is None or 100 * counts[int(cell.alike) - 1] >= (cell.at_least or 0) * n)
    )


def found_out(sizes: dict[str, int], document: Published) -> Iterator[str]:
    """Units of which a count above 0 is the same in all tables; whoever looks knows how many are in each."""
    left = [document.cell("all", "").counts or {}]
    untold = []
    for unit in sizes:
        cell = document.cell("all", unit)
        if cell.state == "full":
            left.append(cell.counts or {})
        else:
            untold.append((unit, cell))
    rest = tuple(left[0][value] - sum(counts[value] for counts in left[1:]) for value in "12345")
    if len(untold) > UNTOLD_MAX or sum(rest) > PEOPLE_MAX:
        return
    fitting = [
        [
            one
            for one in tables(sizes[unit])
            if agrees(cell, one) and all(a <= b for a, b in zip(one, rest, strict=True))
        ]
        for unit, cell in untold
    ]
    last = set(fitting[-1]) if fitting else set()
    possible: list[set[Counts]] = [set() for _ in untold]
    for some in product(*fitting[:-1]):
        missing = tuple(whole - sum(parts) for whole, *parts in zip(rest, *some, strict=True))
        if missing in last:
            for known, one in zip(possible, (*some, missing), strict=True):
                known.add(one)
    for (unit, _), known in zip(untold, possible, strict=True):
        if any(len({one[value] for one in known}) == 1 and max(one[value] for one in known) for value in range(5)):
            yield unit


@pytest.mark.parametrize("seed", range(0, 300, 50))
def test_whoever_tries_out_everything_finds_out_nothing(seed: int) -> None:
    tried = 0
    for one in range(seed, seed + 50):
        sizes, document = survey(one)
        if document.cell("all", "").state == "full":
            tried += 1
            assert [*found_out(sizes, document)] == []
    assert tried > 20


def test_whoever_tries_out_everything_finds_what_the_audit_had_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "exposed_by", lambda *_: [])
    monkeypatch.setattr(audit, "exposed", lambda *_: [])
    leaking = [survey(seed) for seed in range(150)]
    assert any([*found_out(*one)] for one in leaking if one[1].cell("all", "").state == "full")
