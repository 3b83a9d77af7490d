"""Reports on their way to the store: of each page the newest, for it contains the ones before."""

from collections.abc import Callable

from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.limits import BATCH_REPORTS
from acclaim.features.barometer.rules import Report
from acclaim.identity.member import Member
from acclaim.redis.client import Store


class Reports:
    """Of one event on one worker."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[str, str], tuple[Member, Report]] = {}  # by member and page

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, member: Member, report: Report) -> None:
        key = report.member, report.page
        if report.page or key not in self._waiting:  # the first that has no page says when they came
            self._waiting[key] = member, report

    async def tell(
        self, store: Store, event_id: str, now: int, utc_offset_s: int, has_ended: Callable[[Member], bool]
    ) -> None:
        """Tells the store all, but nothing of members whose session has ended: their data may have been deleted.
        Raises StoreAway; what it has not taken waits on."""
        while self._waiting:
            some = list(self._waiting.items())[:BATCH_REPORTS]
            if reports := [report for _, (member, report) in some if not has_ended(member)]:
                await barometer.note(store, event_id, reports, now, utc_offset_s)
            for key, told in some:
                if self._waiting.get(key) is told:
                    del self._waiting[key]
