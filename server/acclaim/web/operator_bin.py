"""Deleting events: into the bin, back out of it, or erased at once."""

from acclaim.base.clock import now_ms
from acclaim.event import bin
from acclaim.event.bin import DeletedEvent
from acclaim.http.endpoint import Call
from acclaim.http.event_bodies import DeletedEventLine, OneEvent
from acclaim.live import workers
from acclaim.voting import verbs


async def delete(call: Call) -> DeletedEventLine:
    """Raises OperatorError("wrong_state") while a poll takes ballots."""
    await verbs.delete(call.services.store, call.event_id, call.who, now_ms())
    return _line(await bin.read(call.services.store, call.event_id))


async def show(call: Call) -> list[DeletedEventLine]:
    return [_line(one) for one in await bin.contents(call.services.store)]


async def restore(call: Call) -> OneEvent:
    event = await bin.restore(call.services.store, _deleted_id(call), call.who)
    return OneEvent(event.id)


async def erase(call: Call) -> OneEvent:
    """Returns when nothing of the event is left, but that it was deleted and erased in the log of the installation."""
    store, event_id = call.services.store, _deleted_id(call)
    await bin.read(store, event_id)
    await workers.wait_until_forgotten(store, event_id)
    await bin.erase(store, event_id, call.who, now_ms())
    return OneEvent(event_id)


def _deleted_id(call: Call) -> str:
    return str(call.request.path_params["deleted"])


def _line(one: DeletedEvent) -> DeletedEventLine:
    event, deletion = one.event, one.deletion
    return DeletedEventLine(event.id, event.title, event.title_en, deletion.by, deletion.at, deletion.erased_at)
