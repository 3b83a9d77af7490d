"""Two events behind one router: one is stuffed bluntly, one patiently; then an operator looks, and voids."""

import asyncio
import json
from dataclasses import replace
from random import Random
from typing import Any, Final, NamedTuple

from acclaim.audience.asking import ask
from acclaim.audience.joining import NotLetIn
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.poll import Option, Poll
from acclaim.features.evidence import store as evidence
from acclaim.features.evidence.rules import Selection
from acclaim.identity import codes
from acclaim.voting import ballots, polls, verbs
from loadtests.server_under_test import ServerUnderTest
from loadtests.stuffing.computer import Computer
from loadtests.stuffing.device import Device
from loadtests.stuffing.hall import ARRIVING_S, OPTIONS, Hall
from loadtests.target import Target

OPENS_S: Final = ARRIVING_S + 3.0  # after the first came: those who joined by then vote from here on
MAKES_S: Final = 8.0  # when the computer makes its devices, in the midst of the hall's arrival
CODES: Final = 20
ANSWER_S: Final = 60.0


class Size(NamedTuple):
    """People in each hall; devices that join freely from one address within an hour; what the computer does."""

    people: int
    free: int
    stuffed: int
    guesses: int
    patient: int


FULL: Final = Size(people=400, free=1000, stuffed=1000, guesses=1200, patient=200)
QUICK: Final = Size(people=60, free=150, stuffed=150, guesses=200, patient=40)


def event(event_id: str) -> Event:
    poll = Poll("best", "Best of all", [Option(one, f"Option {one}") for one in OPTIONS])
    return Event(id=event_id, title="Stuffing", admission="open", polls=[poll])


async def play(server: ServerUnderTest, size: Size, seed: int) -> dict[str, Any]:
    """Both events at once; the figures of the blunt one, and those of the patient one under `patient`."""
    blunt, patient = server.target, replace(server.target, event=event("patient"))
    await events.create(server.store, patient.event)
    await verbs.apply(server.store, "patient", "best", "open")
    made = [code for code, _ in await codes.create(server.store, blunt.event.id, CODES, [])]
    for target in (blunt, patient):
        await verbs.apply(server.store, target.event.id, "best", "lock")
    halls = [Hall(target, size.people, Random(seed + n)) for n, target in enumerate((blunt, patient))]
    computers = [Computer(target, Random(seed + 10 + n)) for n, target in enumerate((blunt, patient))]
    opening = asyncio.create_task(_open(server, [blunt, patient]))
    refused = _bluntly(computers[0], size, made, blunt)
    patiently = asyncio.create_task(_patiently(computers[1], size))
    _, _, codes_refused, _, _ = await asyncio.gather(
        halls[0].evening(OPENS_S), halls[1].evening(OPENS_S), refused, patiently, opening
    )
    figures = await _judge(server, blunt, halls[0], computers[0])
    figures |= {"valid_codes": len(made), "valid_codes_refused": codes_refused}
    figures["patient"] = await _judge(server, patient, halls[1], computers[1])
    for device in (*halls[0].devices, *halls[1].devices, *computers[0].devices, *computers[1].devices):
        device.leave()
    return figures


async def _open(server: ServerUnderTest, targets: list[Target]) -> None:
    await asyncio.sleep(OPENS_S)
    for target in targets:
        await verbs.apply(server.store, target.event.id, "best", "unlock")


async def _bluntly(computer: Computer, size: Size, made: list[str], target: Target) -> int:
    """Takes all that may join freely, and guesses codes; then holders of codes come. Returns how many were refused."""
    await asyncio.sleep(MAKES_S)
    await computer.make(size.stuffed)
    await computer.guess(size.guesses)
    refused = 0
    for code in made:
        try:
            await Device.joined(target, code)
        except (OSError, NotLetIn):
            refused += 1
    await asyncio.sleep(max(0.0, OPENS_S + 2 - MAKES_S - 10))
    await _unlocked(target)
    await computer.stuff()
    return refused


async def _patiently(computer: Computer, size: Size) -> None:
    await asyncio.sleep(OPENS_S + 1)
    await computer.stuff_patiently(size.patient, ARRIVING_S)


async def _unlocked(target: Target) -> None:
    """Returns when the poll takes ballots."""
    while True:
        reply = await ask(target.address, "GET", f"/api/events/{target.event.id}/tally")
        if json.loads(reply.body)["polls"]["best"]["state"] == "open":
            return
        await asyncio.sleep(0.2)


async def _judge(server: ServerUnderTest, target: Target, hall: Hall, computer: Computer) -> dict[str, Any]:
    """Closes the poll; reads the evidence and voids all its clusters, as an operator would over HTTP; recounts."""
    event_id, poll = target.event.id, target.event.polls[0]
    await verbs.apply(server.store, event_id, poll.id, "close")
    people = {device.member for device in hall.devices if device.outcome == "ack"}
    stuffed = {device.member for device in computer.devices if device.outcome == "ack"}
    headers = {"Cookie": target.operator_cookie(await server.operator()), "X-Acclaim": "1"}
    address = f"/api/operator/events/{event_id}/polls/{poll.id}"
    seen = await _answer(target, "GET", f"{address}/evidence", {}, headers)
    flagged, voided = set[str](), 0
    for cluster in seen["clusters"]:
        selection = {name: cluster[name] for name in ("place", "made_from", "made_until", "rule")}
        flagged.update(await evidence.select(server.store, event_id, poll, Selection(**selection)))
        order = {"epoch": 1, "why": "made and cast by one computer", "cluster": selection}
        voided += (await _answer(target, "POST", f"{address}/void", order, headers))["ballots"]
    recount = await ballots.recount(server.store, target.event, poll)
    left = (await polls.read_all(server.store, event_id, [poll]))[poll.id].ballots
    return {
        "hall": len(people),
        "hall_refused": hall.refused,
        "stuffed_ballots": len(stuffed),
        "stuffed_ballots_flagged_share": _share(flagged & stuffed, stuffed),
        "honest_flagged_share": _share(flagged & people, people),
        "clusters": len(seen["clusters"]),
        "voided": voided,
        "recount_equal": recount.equal and left == len(people | stuffed) - voided,
    }


async def _answer(target: Target, method: str, path: str, body: dict[str, Any], headers: dict[str, str]) -> Any:
    reply = await ask(target.address, method, path, json.dumps(body).encode(), headers, answer_s=ANSWER_S)
    if reply.status != 200:
        raise RuntimeError(f"{method} {path}: {reply.status} {reply.body.decode()}")
    return json.loads(reply.body)


def _share(part: set[str], whole: set[str]) -> float:
    return round(len(part) / len(whole), 4) if whole else 0.0
