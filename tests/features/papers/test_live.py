"""A paper from its start on a phone to its mark, by sockets as phones do."""

from datetime import date, timedelta

import httpx

from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.features.papers import store as papers
from acclaim.features.papers.live import PaperPart
from acclaim.features.papers.rules import Attempt
from tests.features.papers.papered import (
    KINDS,
    RIGHT,
    Travel,
    end_minutes,
    make_daily,
    mine,
    open_daily,
    quiz_told,
    save,
    say,
)
from tests.running import Running
from tests.waiting import eventually


async def questions_of(server: Running, told: dict[str, object]) -> list[dict[str, object]]:
    async with httpx.AsyncClient() as http:
        answer = await http.get(f"{server.url}/api/events/gala/papers/daily/{told['day']}/{told['paper']}")
    assert answer.status_code == 200 and "immutable" in answer.headers["Cache-Control"]
    assert '"key"' not in answer.text and "因为" not in answer.text
    found: list[dict[str, object]] = answer.json()["questions"]
    return found


async def test_a_paper_is_answered_question_by_question_and_marked_with_its_keys(server: Running) -> None:
    await open_daily(server.store, make_daily(*KINDS, questions_per_paper=5, pass_right=4))
    async with server.phone("m1") as phone:
        told = await quiz_told(phone)
        asked = await questions_of(server, told)
        assert {one["id"] for one in asked} == {*RIGHT}
        day = told["day"]
        [paper] = (await say(phone, "start_paper", day))["papers"]
        assert (paper["ends_at"] - paper["started_at"], paper["handed_at"], paper["keys"]) == (600_000, None, None)
        for question, choices in RIGHT.items():
            if question != "q2":
                [paper] = (await save(phone, day, question, *choices))["papers"]
                assert question in paper["answers"]
        [paper] = (await say(phone, "hand_in", day))["papers"]
    assert (paper["right"], paper["passed"]) == (4, True)
    told_keys = {one["question"]: (one["key"], one["right"]) for one in paper["keys"]}
    assert told_keys["q1"] == (["b"], True) and told_keys["q2"] == (["a", "c"], False)


async def test_nothing_that_a_phone_hears_before_has_the_key(server: Running) -> None:
    await open_daily(server.store)
    async with server.phone("m1") as phone:
        day = (await quiz_told(phone))["day"]
        await say(phone, "start_paper", day)
        [paper] = (await mine(phone))["papers"]
        assert paper["keys"] is None and paper["right"] is None
        assert not any("因为如此" in str(message) or "第1题" in str(message) for message in phone.heard)


async def test_a_paper_goes_on_after_a_refresh_and_on_another_phone(server: Running) -> None:
    await open_daily(server.store)
    async with server.phone("m1") as phone, server.phone("m1") as other:
        told = await quiz_told(phone)
        day, [first, *_] = told["day"], await questions_of(server, told)
        question = str(first["id"])
        started = await say(phone, "start_paper", day)
        await save(phone, day, question, "a")
        assert (await say(other, "start_paper", day))["papers"][0]["started_at"] == started["papers"][0]["started_at"]
        await save(other, day, question, "b", turn=2)
        late = await save(phone, day, question, "c", turn=1)
        assert late["papers"][0]["answers"] == {question: [2, ["b"]]}, "a resend that comes late changes nothing"
    async with server.phone("m1") as again:
        [paper] = (await mine(again))["papers"]
    assert paper["answers"] == {question: [2, ["b"]]} and paper["handed_at"] is None


async def test_the_server_hands_in_when_the_time_is_over_and_what_was_saved_counts(server: Running) -> None:
    event = await open_daily(server.store)
    async with server.phone("m1") as phone:
        told = await quiz_told(phone)
        day, [first, *_] = told["day"], await questions_of(server, told)
        await say(phone, "start_paper", day)
        await save(phone, day, str(first["id"]), "b")
        await end_minutes(server.store, day, "m1")
        [paper] = await eventually(lambda: _handed_in(server, event.daily_quizzes[0], day))
        assert (paper.handed_at, list(paper.answers)) == (paper.ends_at, [first["id"]])
        late = await save(phone, day, str(first["id"]), "c", turn=2)
        assert late["papers"][0]["right"] == 1 and late["papers"][0]["answers"] == {first["id"]: [1, ["b"]]}


async def _handed_in(server: Running, quiz: DailyQuiz, day: str) -> list[Attempt]:
    found = await papers.read_mine(server.store, "gala", quiz, 1, day, "m1")
    return [one for one in found if one.handed_at]


async def test_each_day_has_a_paper_of_its_own_and_no_question_comes_twice_before_all_have(
    server: Running, travel: Travel
) -> None:
    await open_daily(server.store)
    seen, days = list[str](), set[str]()
    async with server.phone("m1") as phone:
        for n in range(3):
            travel(n)
            told = await quiz_told(phone, lambda m: m["day"] not in days)
            days.add(told["day"])
            seen += [str(one["id"]) for one in await questions_of(server, told)]
            assert (await say(phone, "start_paper", told["day"]))["papers"]
    assert sorted(seen) == [f"q{n}" for n in range(1, 10)]


async def test_a_paper_is_at_no_address_outside_its_hours(server: Running, travel: Travel) -> None:
    await open_daily(server.store)
    async with server.phone("m1") as phone, httpx.AsyncClient() as http:
        told = await quiz_told(phone)
        hub = server.worker.services.hubs.get("gala")
        assert hub
        made = hub.part(PaperPart).states.papers(make_daily(), 1)
        tomorrow = (date.fromisoformat(told["day"]) + timedelta(days=1)).isoformat()
        at = f"{server.url}/api/events/gala/papers/daily"
        assert (await http.get(f"{at}/{told['day']}/{told['paper']}")).status_code == 200
        assert (await http.get(f"{at}/{tomorrow}/{made.digest(tomorrow)}")).status_code == 404
        assert (await say(phone, "start_paper", tomorrow))["error"]["code"] == "not_open"
        travel(2)
        assert (await http.get(f"{at}/{tomorrow}/{made.digest(tomorrow)}")).status_code == 404


async def test_epochs_that_a_phone_makes_up_are_refused_and_leave_nothing_behind(server: Running) -> None:
    await open_daily(server.store)
    async with server.phone("m1") as phone:
        day = (await quiz_told(phone))["day"]
        answers = [await say(phone, "start_paper", day, epoch=epoch) for epoch in range(2, 12)]
        assert {one["error"]["code"] for one in answers} == {"not_open"}
        [paper] = (await say(phone, "start_paper", day))["papers"]
        assert paper["attempt"] == 1
        hub = server.worker.services.hubs.get("gala")
        assert hub and len(hub.part(PaperPart).states.kept) == 1, "one for each epoch would fill the memory"
