"""Members' photos: operators store them, screens show them."""

from starlette.responses import Response

from acclaim.base.errors import Unknown
from acclaim.event import audit, homes, picture_file
from acclaim.event import store as events
from acclaim.event.picture import MEDIA_TYPE
from acclaim.features.photos import store as photos
from acclaim.features.photos.bodies import Photos, PhotoStored
from acclaim.features.photos.limits import PHOTOS_PER_ROSTER
from acclaim.http.endpoint import Call
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store


async def show(call: Call) -> Photos:
    """The photos of the roster that the event uses."""
    whose = (await events.read(call.services.store, call.event_id)).event.roster_of
    return Photos(await photos.every(call.services.store, whose), PHOTOS_PER_ROSTER)


async def put(call: Call) -> PhotoStored:
    """Raises Unknown("unknown_member"), OperatorError("picture_rejected"), ("too_many_photos"), ("roster_of_home")."""
    store, member = call.services.store, str(call.request.path_params["member"])
    homes.check_own_roster((await events.read(store, call.event_id)).event)
    await _check_listed(store, call.event_id, member)  # before and after the work, which takes a moment
    picture = await picture_file.prepare(call.body, call.request.headers.get("content-type", ""))
    await _check_listed(store, call.event_id, member)
    path = await photos.put(store, call.event_id, member, picture)
    await audit.record(store, call.event_id, call.who, "put_photo", detail={"member": member})
    return PhotoStored(member, path)


async def _check_listed(store: Store, event_id: str, member: str) -> None:
    _, rows = await roster.find_all(store, event_id, [member])
    if not rows or rows[0] is None:
        raise Unknown("unknown_member")


async def remove(call: Call) -> Photos:
    """Safe to repeat. Raises OperatorError("roster_of_home")."""
    store, member = call.services.store, str(call.request.path_params["member"])
    homes.check_own_roster((await events.read(store, call.event_id)).event)
    if await photos.remove(store, call.event_id, member):
        await audit.record(store, call.event_id, call.who, "remove_photo", detail={"member": member})
    return await show(call)


async def photo(call: Call) -> Response:
    """Needs no sign-in, because only somebody who has seen the photo knows the token; but its event must exist."""
    await call.services.hubs.find(call.event_id)
    content = await photos.get(call.services.store, call.event_id, str(call.request.path_params["token"]))
    headers = {"Cache-Control": "private, max-age=86400"}  # a removed one is gone within a day
    return Response(content, media_type=MEDIA_TYPE, headers=headers)
