"""The sandbox over HTTP: for operators, and for whoever has an API key to lead its show."""

from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import audit
from acclaim.features.sandbox import store as sandbox
from acclaim.features.sandbox.bodies import Play, SandboxNow
from acclaim.features.sandbox.player import Player
from acclaim.features.sandbox.rules import SANDBOX
from acclaim.http.endpoint import Call


async def show(call: Call) -> SandboxNow:
    try:
        event = await sandbox.find(call.services.store)
    except Unknown:
        return SandboxNow("", False)
    return SandboxNow(event.id, await sandbox.is_busy(call.services.store))


async def make(call: Call) -> SandboxNow:
    """Safe to repeat."""
    await sandbox.make(call.services.store, call.who)
    return await show(call)


async def empty(call: Call) -> SandboxNow:
    """When this answers, it is empty. Raises OperatorError("conflict") while it plays."""
    async with sandbox.alone(call.services.store):
        await sandbox.empty(call.services.store, call.who)
    return await show(call)


async def play(call: Call) -> SandboxNow:
    body: Play = call.body
    await call.services.find(Player).begin(body.seconds, publishes=body.publish)
    await audit.record(call.services.store, SANDBOX, call.who, "play_sandbox")
    return await show(call)


async def play_by_key(call: Call) -> SandboxNow:
    """Raises OperatorError("wrong_state") for a real event."""
    if call.event_id != SANDBOX:
        raise OperatorError("wrong_state", f"Only the event {SANDBOX!r} plays by itself.", state="real")
    return await play(call)
