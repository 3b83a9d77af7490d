"""What an edit may not change once people have voted: who they are."""

from typing import Any

import msgspec
import pytest

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.running import make_event, open_event


@pytest.mark.parametrize("ends", ["reset", "publish"])
@pytest.mark.parametrize(
    ("field", "value"), [("sign_in", [MemberSignIn("staff", "claim")]), ("sign_in", []), ("home", "daqing")]
)
async def test_nobody_becomes_another_member_by_an_edit_and_votes_once_more(
    store: Store, field: str, value: Any, ends: str
) -> None:
    await verbs.create(store, Event("daqing", "大庆", kind="standing"))
    event = make_event(admission="members", sign_in=[MemberSignIn("staff", "identity")])
    await open_event(store, event)

    async def save(**fields: Any) -> None:
        await verbs.replace(store, msgspec.structs.replace(event, **fields), (await events.read(store, "gala")).rev)

    await save(title="更好的标题")
    for verb in ("close", ends):
        with pytest.raises(OperatorError) as refused:
            await save(**{field: value})
        assert (refused.value.code, refused.value.details["fields"]) == ("meaning_changed", [field])
        await verbs.apply(store, "gala", "best", verb)  # type: ignore[arg-type]
    await save(**{field: value})
