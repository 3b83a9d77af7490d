"""What a socket message may hold."""

import json
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.base.errors import Malformed
from acclaim.features.all import FROM_PHONES
from acclaim.wire import messages

_decode = messages.Decoder(*FROM_PHONES).decode

CAST = {"type": "cast", "poll": "best", "epoch": 1, "ballot": "ballot-0001", "choices": ["1"]}
LIKE = {"type": "like", "source": "abcd", "total": 1, "target": "best/1"}

NUMBER = {"type": "number", "draw": 1, "number": "c07e5512aa90f3d4"}


def decode(message: dict[str, Any]) -> messages.FromPhone:
    return _decode(json.dumps(message).encode())


def test_ids_are_taken() -> None:
    assert isinstance(decode(CAST), messages.Cast)
    assert isinstance(decode(LIKE), messages.Like)


@pytest.mark.parametrize(
    ("message", "field"),
    [(CAST, "ballot"), (LIKE, "source"), ({"type": "mine", "poll": "best"}, "poll"), (NUMBER, "number")],
)
@pytest.mark.parametrize("end", ["\n", " ", "\x00", "é", ","])
def test_nothing_but_an_id_passes_for_one_that_a_phone_draws(message: dict[str, Any], field: str, end: str) -> None:
    with pytest.raises(Malformed):
        decode({**message, field: message[field] + end})


@pytest.mark.parametrize("nest", ["[", '{"a":'])
def test_a_message_nested_as_deep_as_it_can_be_is_malformed(nest: str) -> None:
    deep = '{"poll":' + nest * ((limits.MESSAGE_BYTES - 40) // len(nest))
    with pytest.raises(Malformed):
        _decode(deep.encode())
    with pytest.raises(Malformed):
        _decode(deep.replace('"poll"', '"type":"cast","choices"').encode())
