"""The rule of draws: any change of seed, list or winners is found; docs/draw.md says the same by its own lines."""

import hmac
import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base.errors import OperatorError
from acclaim.event.parts.prize import Prize
from acclaim.features.draws import hall_numbers, names, render, rules
from acclaim.features.draws.hall_numbers import root_of, sheet
from acclaim.features.draws.hall_word import clean
from acclaim.features.draws.proof import problems
from acclaim.features.draws.rules import Member, Winner
from tests.features.draws.drawn import KEY, NONCE, NOW, SALT, SEED, SHEETS, Sheets, drawn, proof_of
from tests.folders import ROOT

DOC = (ROOT / "docs" / "draw.md").read_text(encoding="utf-8")
IDS = st.lists(st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True), min_size=1, max_size=40, unique=True)
WORDS = st.text("8八é:👍 ", max_size=8).map(clean)


@given(IDS, st.integers(1, 5), WORDS, st.data())
def test_a_draw_proves_itself_and_every_change_is_found(
    ids: list[str], count: int, word: str, data: st.DataObject
) -> None:
    draw, entrants = drawn(ids, count, word)
    proof = proof_of(draw, entrants)
    assert problems(proof) == []
    changes = [
        lambda: msgspec.structs.replace(proof, list=proof.list[1:]),
        lambda: msgspec.structs.replace(proof, list=(*proof.list, "f" * 24)),
        lambda: msgspec.structs.replace(proof, numbers=proof.numbers[1:]),
        lambda: msgspec.structs.replace(proof, numbers=(*proof.numbers, ("44" * 8,))),
        lambda: msgspec.structs.replace(proof, numbers=(*proof.numbers[:-1], ("35" * 8,))),
        lambda: msgspec.structs.replace(proof, draw=msgspec.structs.replace(proof.draw, hall="00" * 32)),
        lambda: msgspec.structs.replace(proof, draw=msgspec.structs.replace(proof.draw, pseudonyms="00" * 32)),
        lambda: msgspec.structs.replace(proof, draw=msgspec.structs.replace(proof.draw, strength="seed")),
        lambda: msgspec.structs.replace(proof, draw=msgspec.structs.replace(proof.draw, seed="00" * 32)),
        lambda: msgspec.structs.replace(proof, draw=msgspec.structs.replace(proof.draw, commitment="00" * 32)),
        lambda: msgspec.structs.replace(
            proof, draw=msgspec.structs.replace(proof.draw, winners=proof.draw.winners[1:])
        ),
    ]
    if len(proof.list) > 1:
        first = proof.draw.winners[0]
        other = data.draw(st.sampled_from([one for one in proof.list if one != first.entrant]))
        swapped = (msgspec.structs.replace(first, entrant=other), *proof.draw.winners[1:])
        changes.append(
            lambda: msgspec.structs.replace(proof, draw=msgspec.structs.replace(proof.draw, winners=swapped))
        )
    assert problems(data.draw(st.sampled_from(changes))()) != []


@given(IDS.filter(lambda ids: len(ids) > 3))
def test_absent_winners_give_way_to_the_next_in_rank(ids: list[str]) -> None:
    draw, entrants = drawn(ids, 2)
    following = rules.ranked(SEED, "", draw.hall, entrants, 3)[2]
    again = rules.redraw(draw, draw.winners[0].entrant, Winner(following, "x", "", "", 0), NOW)
    assert [one.entrant for one in rules.standing(again)] == [draw.winners[1].entrant, following]
    assert problems(proof_of(again, entrants)) == []
    with pytest.raises(OperatorError, match="not_a_winner"):
        rules.redraw(again, draw.winners[0].entrant, None, NOW)


def test_nobody_takes_part_and_nobody_wins_twice() -> None:
    with pytest.raises(OperatorError, match="no_entrants"):
        rules.prepare(1, Prize("p", "P"), [], key=KEY, nonce=NONCE, salt=SALT, now_ms=NOW)
    draw, _ = drawn(["a", "b", "c"])
    winner = draw.winners[0].member
    assert rules.shut_out(Prize("p", "P"), [draw]) == {winner}
    assert rules.shut_out(Prize("p", "P", again=True), [draw]) == set()
    with pytest.raises(OperatorError, match="draw_over"):
        rules.draw_winners(draw, draw.winners, "", NOW)


@pytest.mark.parametrize(
    ("word", "sheets", "strength"), [("8848", SHEETS, "word"), ("", SHEETS, "numbers"), ("", [], "seed")]
)
def test_a_draw_says_how_strong_its_proof_is(word: str, sheets: Sheets, strength: str) -> None:
    draw, entrants = drawn(["m1", "m2"], word=word, sheets=sheets)
    proof = proof_of(draw, entrants, sheets)
    assert proof.draw.strength == strength
    assert problems(proof) == []


def test_whoever_is_given_the_key_of_the_pseudonyms_can_check_them() -> None:
    draw, listed = rules.prepare(1, Prize("p", "P"), [Member("m1")], key=KEY, nonce=NONCE, salt=SALT, now_ms=NOW)
    [(entrant, _)] = listed
    assert entrant == hmac.digest(SALT.encode(), b"m1", "sha256").hex()[:24]
    assert render.draw(draw, "none").pseudonyms == sha256(SALT.encode()).hexdigest()
    committed = ":".join([SEED, sha256(SALT.encode()).hexdigest(), sha256(f"{entrant}\n".encode()).hexdigest()])
    assert draw.commitment == sha256(committed.encode()).hexdigest()


def test_an_open_draw_publishes_no_seed() -> None:
    draw, listed = rules.prepare(1, Prize("p", "P"), [Member("a")], key=KEY, nonce=NONCE, salt=SALT, now_ms=NOW)
    shown = msgspec.json.encode(proof_of(draw, [entrant for entrant, _ in listed])).decode()
    assert SEED not in shown and SALT not in shown
    assert problems(proof_of(draw, [entrant for entrant, _ in listed])) == []
    given_up = rules.abandon(draw, NOW)
    assert render.draw(given_up, "none").seed == SEED


def test_the_worked_example_of_the_document_is_right() -> None:
    rows = re.findall(r"^\| `(\w{24})` \| `(\w{12})` \| (\d) \|$", DOC, re.MULTILINE)
    entrants = [entrant for entrant, _, _ in rows]
    assert entrants == sorted(entrants) and len(rows) == 5
    seed, [sheet_of] = "07d4" * 16, re.findall(r"Numbers, on one sheet: `(.+?)`", DOC)
    hall = hall_numbers.digest_of([root_of(sheet(sheet_of.split(" ")))])
    assert hall in DOC
    assert rules.commitment_of(seed, names.pseudonyms_of("5a17" * 16), rules.digest_of(entrants)) in DOC
    assert rules.ranked(seed, "8848", hall, entrants, 5) == [e for e, _, _ in sorted(rows, key=lambda row: row[2])]
    for entrant, begins, _ in rows:
        assert sha256(f"{seed}:8848:{hall}:{entrant}".encode()).hexdigest().startswith(begins)


def test_the_few_own_lines_in_python_agree(tmp_path: Path) -> None:
    [lines] = re.findall(r"^```python\n(.*?)^```", DOC, re.MULTILINE | re.DOTALL)
    draw, entrants = drawn([f"m{n}" for n in range(50)], 3, "八八四八")
    proof = msgspec.to_builtins(proof_of(draw, entrants))
    for right in (True, False):
        (tmp_path / "draw.json").write_text(json.dumps(proof))
        said = subprocess.run(
            [sys.executable, "-c", lines], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=30
        )
        assert said.stdout.strip() == str(right)
        proof["draw"]["winners"] = proof["draw"]["winners"][::-1]
