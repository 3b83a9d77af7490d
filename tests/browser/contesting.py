"""A contest that browser tests judge, and what they do with it."""

from playwright.async_api import BrowserContext, Page

from acclaim.event import store as events
from acclaim.event.parts.contest import Contest, Contestant, Criterion, Judge, Round, Scoring
from acclaim.features.contests import actions, orders
from acclaim.features.contests.record import Sheet
from tests.browser.conftest import USUAL, VisitAs
from tests.running import Running

CRITERIA = [
    Criterion("content", "演讲内容", 10, "Content", note="主题鲜明、事例真实", step=0.1),
    Criterion("delivery", "语言表达", 10, "Delivery", step=0.1),
]
NAMES = ["王秀兰", "张志强", "刘海燕", "陈建国"]
UNITS = ["采油二厂", "钻井公司", "勘探开发研究院", "物资公司"]
JUDGES = ["赵淑芬", "钱玉梅", "孙芳", "李伟", "周文博"]


def a_contest() -> Contest:
    return Contest(
        "speech", "青年演讲比赛", CRITERIA, [Round("final", "决赛", "Final")], "Speaking contest",
        contestants=[
            Contestant(f"c{n}", name, f"{n:02}", unit, picture=f"/static/demo/star-0{n}.svg")
            for n, (name, unit) in enumerate(zip(NAMES, UNITS, strict=True), 1)
        ],
        judges=[Judge(f"j{n}", f"m{n}", name, head=n == 1) for n, name in enumerate(JUDGES, 1)],
        scoring=Scoring(ties=["content"]),
    )  # fmt: skip


async def order(server: Running, kind: type[orders.Order], deed: str, *values: str) -> None:
    await actions.order(server.store, "gala", "speech", kind(deed, *values), "admin")
    server.worker.services.hubs.changed("gala")


async def phone_of(server: Running, visit_as: VisitAs, member: str, name: str) -> Page:
    page = await visit_as(member, "/static/robots.txt", USUAL)
    key, value = server.member_cookie(member, name=name).split("=", 1)
    await page.context.add_cookies([{"name": key, "value": value, "url": server.url}])
    await page.goto(f"{server.url}/e/gala")
    return page


async def pad_of(server: Running, visit_as: VisitAs, n: int) -> tuple[Page, BrowserContext]:
    page = await phone_of(server, visit_as, f"m{n}", JUDGES[n - 1])
    await page.get_by_test_id("judge-open").click()
    return page, page.context


MARKS = {
    "c1": [(92, 93), (90, 94), (88, 90), (95, 97), (91, 92)],
    "c2": [(95, 96), (93, 95), (94, 94), (97, 98), (92, 95)],
    "c3": [(89, 90), (91, 90), (87, 92), (90, 93), (88, 89)],
}


async def all_in(server: Running, contestant: str) -> None:
    """All five sheets of a contestant."""
    event = (await events.read(server.store, "gala")).event
    for n, (content, delivery) in enumerate(MARKS[contestant], 1):
        sheet = Sheet("submitted", {"content": content * 10, "delivery": delivery * 10})
        place = ("final", contestant)
        await actions.save_sheet(
            server.store, event, event.contests[0], f"j{n}", place, sheet, 0, f"deed-{contestant}-{n}"
        )
