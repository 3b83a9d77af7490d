"""Rules for gifts that types can't express. check.py names the field in front of them."""

from collections.abc import Iterator

from acclaim.event.event import Event
from acclaim.event.parts.earning.gift import Gift


def problems(event: Event, zone_needed: str) -> Iterator[tuple[str, str]]:
    """(field, what is wrong), the first first."""
    if event.gifts and not event.points:
        yield "gifts", "gifts are redeemed for points; add the section points first."
    seen: set[str] = set()
    for index, gift in enumerate(event.gifts):
        if gift.id in seen:
            yield f"gifts[{index}].id", f"{gift.id!r} stands twice; ids must differ."
        seen.add(gift.id)
        for field, problem in _of_gift(gift, zone_needed):
            yield f"gifts[{index}].{field}", problem


def undelivered(event: Event) -> Iterator[tuple[str, str]]:
    """Gifts that can't be offered any more, in the form of `problems`. Stored events may have them: their orders go
    on."""
    for index, gift in enumerate(event.gifts):
        if gift.kind == "post":
            problem = 'gifts can\'t be sent by post yet, for members can\'t give an address. Use "pick_up" or "code".'
            yield f"gifts[{index}].kind", problem


def _of_gift(gift: Gift, zone_needed: str) -> Iterator[tuple[str, str]]:
    for field in ("starts_at", "ends_at"):
        moment = getattr(gift, field)
        if moment is not None and moment.tzinfo is None:
            yield field, zone_needed
            return
    if gift.starts_at and gift.ends_at and gift.starts_at >= gift.ends_at:
        yield "ends_at", "is not after starts_at."
    if gift.kind == "pick_up" and not gift.pick_up_at:
        yield "pick_up_at", "say where the gift is picked up."
