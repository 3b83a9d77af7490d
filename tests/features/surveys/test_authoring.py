"""What the console's form asks of the server: the bank, a preview for a unit, and what can't be changed any more."""

import httpx
import msgspec

from acclaim.event import store as events
from acclaim.event.parts.activity import Entitled
from acclaim.features.surveys import store as surveys
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.features.surveys.papers import make_survey
from tests.operator_api import ONE
from tests.running import Running, make_event, make_poll


async def test_a_draft_is_previewed_as_members_of_a_unit_see_it(server: Running, api: httpx.AsyncClient) -> None:
    await staging.replace(server.store, "gala", iter([Entry("m1", "", "采油一厂/一队", "audience")]), partial=False)
    survey = make_survey(entitled=Entitled(["采油一厂"], ["audience"]))
    await events.create(server.store, make_event(surveys=[survey]))
    await api.post(f"{ONE}/units/renames", json={"old": "老厂", "new": "采油一厂"})

    async def entitled(query: str) -> bool:
        answer = (await api.get(f"{ONE}/surveys/jia/preview?{query}")).json()
        assert [one["id"] for one in answer["page"]["questions"]] == [one.id for one in survey.questions]
        assert "overall" not in answer["page"]  # which of them is the verdict is not for members
        return bool(answer["entitled"])

    asked = ["unit=采油一厂/一队", "unit=老厂/二队", "unit=采油二厂", "", "unit=采油一厂&class=jury"]
    assert [await entitled(query) for query in asked] == [True, True, False, False, False]
    assert (await api.get(f"{ONE}/surveys/none/preview")).json()["error"]["code"] == "unknown_survey"


async def test_the_form_gets_the_bank(api: httpx.AsyncClient) -> None:
    [overall, *_] = (await api.get("/api/operator/survey-bank")).json()["sections"]
    assert (overall["name"], overall["overall"]) == ("总体评价", "home-overall")
    assert overall["questions"][2]["show_if"] == {"question": "home-overall", "any_of": ["1", "2"]}


async def test_what_was_promised_of_a_survey_is_told_with_its_event(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event(surveys=[make_survey(privacy="named")]))
    told = [(await api.get(ONE)).json()["surveys"]]
    for verb in ("open", "reset"):
        await verbs.apply(server.store, "gala", "jia", verb, find=surveys.find)
        told.append((await api.get(ONE)).json()["surveys"])
    lines = [("draft", ""), ("open", "named"), ("draft", "named")]
    assert told == [{"jia": {"state": state, "promised": promised}} for state, promised in lines]


async def test_what_was_promised_of_a_survey_or_poll_that_was_removed_is_told_so_that_none_gets_its_id(
    server: Running, api: httpx.AsyncClient
) -> None:
    poll = make_poll("best", privacy="secret", visibility="on_close")
    event = make_event(poll, surveys=[make_survey(privacy="named")])
    await events.create(server.store, event)
    for verb in ("open", "reset"):
        await verbs.apply(server.store, "gala", "best", verb)
        await verbs.apply(server.store, "gala", "jia", verb, find=surveys.find)
    found = (await api.get(ONE)).json()
    assert found["surveys"].keys() == {"jia"}
    await verbs.replace(server.store, msgspec.structs.replace(event, polls=[], surveys=[]), found["rev"])
    promised = {one: line["promised"] for one, line in (await api.get(ONE)).json()["surveys"].items()}
    assert promised == {"best": "secret", "jia": "named"}
