"""New events made from others: what was prepared comes along, what happened there does not."""

from typing import cast

from acclaim.base.errors import OperatorError
from acclaim.event import audit, copying, pictures
from acclaim.event import store as events
from acclaim.features.all import ALL
from acclaim.http.endpoint import Call
from acclaim.http.event_bodies import CopyEvent, SavedEvent
from acclaim.identity.roster import copying as roster_copying
from acclaim.voting import verbs


async def copy(call: Call) -> SavedEvent:
    """A draft. Raises OperatorError("already_exists"), ("conflict"), ("wrong_state") of a rehearsal, or
    ImportRejected."""
    store, body = call.services.store, cast(CopyEvent, call.body)
    source = (await events.read(store, call.event_id)).event
    if source.rehearsal_of:  # its copy would be one, too, that nobody could end
        raise OperatorError("wrong_state", "This is a rehearsal; copy the event that it rehearses.", state="rehearsal")
    event = copying.copy_of(source, body.id, body.title, body.title_en)
    rev = await verbs.create(store, event)  # first: nothing is written over another event's
    await pictures.copy(store, source.id, event)
    settings = [key_of for feature in ALL for key_of in feature.settings]
    await copying.copy_settings(store, settings, source.id, event.id)
    members = await roster_copying.copy(store, source.id, event.id) if body.roster and not source.home else 0
    detail = {"title": event.title, "from": source.id, "members": members}
    await audit.record(store, event.id, call.who, "copy_event", detail=detail)
    return SavedEvent(rev, event)
