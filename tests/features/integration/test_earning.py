"""What members come for each day, as other systems read it: daily quizzes, and no key before its day is over."""

import httpx
import pytest

from acclaim.base.clock import now_ms
from acclaim.features.papers import rules, showing
from tests.features.changes.reader import GALA, Reader, key_for, told
from tests.features.papers.papered import hand_in, make_daily, move, open_daily, travelling
from tests.operator_api import ONE, code
from tests.running import Running

DAILY = "daily-quizzes/daily"


async def test_a_daily_quiz_tells_systems_who_takes_part_and_what_was_right_once_its_day_is_over(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    travel = travelling(monkeypatch)
    quiz = make_daily(attempts=2, pass_right=2)
    event = await open_daily(server.store, quiz)
    today = rules.day_at(quiz, event.timezone, now_ms()).name
    figures, members = await key_for(api, "results", "changes"), await key_for(api, "members")
    reader = Reader(api, figures)
    await reader.read()
    await hand_in(server.store, "m1", "b", "b", day=today)
    await hand_in(server.store, "m1", "b", "a", day=today, attempt=2)
    await hand_in(server.store, "m2", "b", "a", day=today)
    for path in ("ranking", "members/m1"):
        assert code(await api.get(f"{GALA}/{DAILY}/{path}", headers=figures)) == "key_scope"

    [line] = (await told(api, figures, "daily-quizzes"))["quizzes"]
    assert (line["state"], line["day"], line["started"], line["handed_in"]) == ("open", today, 3, 3)
    early = await told(api, figures, DAILY)
    assert [early[name] for name in ("members", "days", "questions")] == [0, [], []]
    assert (await told(api, members, f"{DAILY}/ranking"))["places"] == []
    mine = await told(api, members, f"{DAILY}/members/m1")
    assert [one["attempt"] for one in mine["papers"]] == [1, 2] and all(one["handed_at"] for one in mine["papers"])
    assert all(one[name] is None for one in mine["papers"] for name in ("answers", "right", "passed", "keys"))

    travel(1)
    late = await told(api, figures, DAILY)
    assert (late["members"], late["ranking"]) == (2, [])
    assert [(one["day"], one["members"], one["passed"], one["right"]) for one in late["days"]] == [(today, 2, 1, 3)]
    monkeypatch.setattr(showing, "PLACES_A_PAGE", 1)
    first = await told(api, members, f"{DAILY}/ranking")
    last = await told(api, members, f"{DAILY}/ranking", after=first["next"])
    places = [(one["rank"], one["member"], one["right"], one["passed"]) for one in first["places"] + last["places"]]
    assert (places, last["next"]) == ([(1, "m1", 2, 1), (2, "m2", 1, 0)], "")
    await hand_in(server.store, "m3", "b", day=today)
    stale = await api.get(f"{GALA}/{DAILY}/ranking", headers=members, params={"after": first["next"]})
    assert (stale.status_code, code(stale)) == (410, "cursor_gone")
    assert code(await api.get(f"{GALA}/{DAILY}/ranking?after=x", headers=members)) == "malformed"

    tomorrow = rules.day_at(quiz, event.timezone, now_ms()).name
    await hand_in(server.store, "m1", "a", day=tomorrow)
    monkeypatch.setattr(showing, "DAYS_A_PAGE", 1)
    first = await told(api, members, f"{DAILY}/members/m1")
    last = await told(api, members, f"{DAILY}/members/m1", after=first["next"])
    assert (first["next"], last["next"]) == (today, "")
    assert [(one["right"], one["answers"]["q2"], one["keys"][0]["key"]) for one in first["papers"]] == [
        (2, ["b"], ["b"]), (1, ["a"], ["b"]),
    ]  # fmt: skip
    assert [(one["day"], one["right"], one["keys"]) for one in last["papers"]] == [(tomorrow, None, None)]
    assert (await api.post(f"{ONE}/{DAILY}/close", json={})).status_code == 200
    [over] = (await told(api, members, f"{DAILY}/members/m1", after=today))["papers"]
    assert (over["right"], over["passed"]) == (0, False), "once it is closed nobody answers any more"
    assert [fact["activity"] for fact in await reader.read(types="activity")] == ["daily"]
    await move(server.store, "reset")
    assert (await told(api, figures, "daily-quizzes"))["quizzes"] == []
    assert (await told(api, members, f"{DAILY}/ranking"))["places"] == []
