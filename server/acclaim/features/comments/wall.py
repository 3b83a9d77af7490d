"""A worker's view of an event's comments: its log, folded into shown, pending and removed ones.

Every worker reads the same log in the same order and samples by the same rule, so all phones see the same comments.
"""

from collections import deque
from collections.abc import Iterable
from hashlib import blake2b
from heapq import nsmallest
from itertools import islice
from typing import Final, NamedTuple

import msgspec

from acclaim.base import limits
from acclaim.base.token_bucket import refilled
from acclaim.features.comments.rules import Comment, Decision

_SHOWN_PER_WINDOW: Final = limits.COMMENTS_SHOWN_PER_S * limits.COMMENTS_WINDOW_MS / 1000
_WINDOWS_OF_SHARE: Final = limits.COMMENTS_SHARE_S * 1000 // limits.COMMENTS_WINDOW_MS


class Chosen(NamedTuple):
    """The comments of the windows that have passed: how many there were, and those to show, oldest first."""

    offered: int
    comments: list[Comment]


class Wall:
    """The newest comments of one event, bounded; `pending` is the whole queue."""

    def __init__(self) -> None:
        self.last = 0  # the newest entry read
        self.stored = 0  # comments read since this worker loaded the event
        self.pending: dict[int, Comment] = {}
        self._known: dict[int, Comment] = {}  # the newest, in any state
        self._recent: deque[int] = deque(maxlen=limits.COMMENTS_RECENT)  # shown comments
        self._removed: deque[tuple[int, int]] = deque(maxlen=limits.COMMENTS_REMOVED)  # (number, at)
        self._waiting: list[tuple[int, Comment]] = []  # (at, comment): shown once its window has passed
        self._left, self._saved_at = 0, 0.0  # of the share, as of which window
        self._shares: deque[tuple[int, int, int]] = deque(maxlen=_WINDOWS_OF_SHARE)  # (window, offered, shown)

    # --- reading the log

    def take(self, entries: Iterable[Comment | Decision]) -> set[int]:
        """Folds entries, oldest first; returns the numbers of comments that they remove from the screens."""
        removed: set[int] = set()
        for entry in entries:
            self.last = max(self.last, entry.n)
            if isinstance(entry, Comment):
                self.stored += 1
                self._remember(entry)
                self._file(entry, entry.at)
            elif entry.state is not None:
                for number in entry.of:
                    self._judge(number, entry)
                    (removed.discard if entry.state == "shown" else removed.add)(number)
        return removed

    def resume(self, pending: Iterable[Comment], entries: Iterable[Comment | Decision]) -> None:
        """Starts from the queue and the newest entries, which are not shown again."""
        self.pending = {comment.n: comment for comment in pending}
        self.take(entries)
        self._recent.extend(comment.n for _, comment in self._waiting)
        self._waiting, self.stored = [], 0

    def _remember(self, comment: Comment) -> None:
        self._known[comment.n] = comment
        if len(self._known) > limits.COMMENTS_REMEMBERED:
            del self._known[next(iter(self._known))]

    def _file(self, comment: Comment, at: int) -> None:
        if comment.state == "pending":
            self.pending[comment.n] = comment
        elif comment.state == "shown":
            self._waiting.append((at, comment))

    def _judge(self, number: int, decision: Decision) -> None:
        assert decision.state is not None
        comment = self.comment(number)
        if comment is not None and comment.state == decision.state:
            return
        self.pending.pop(number, None)
        self._waiting = [(at, one) for at, one in self._waiting if one.n != number]
        self._removed = deque((pair for pair in self._removed if pair[0] != number), limits.COMMENTS_REMOVED)
        if decision.state != "shown":
            self._removed.append((number, decision.at))
            if number in self._recent:
                self._recent.remove(number)
        if comment is not None:
            comment = msgspec.structs.replace(comment, state=decision.state)
            self._remember(comment)
            self._file(comment, decision.at)

    # --- what is shown

    def choose(self, now: int) -> Chosen:
        """The comments to show of the windows that ended by `now` (ms, the store's clock).

        Fair: in a window with more than its share, each comment has the same chance, by a hash of its number that all
        workers compute alike. What a quiet moment leaves unused is saved for a burst, up to one second's worth."""
        end = now // limits.COMMENTS_WINDOW_MS
        windows: dict[int, list[Comment]] = {}
        for at, comment in self._waiting:
            windows.setdefault(at // limits.COMMENTS_WINDOW_MS, []).append(comment)
        self._waiting = [pair for pair in self._waiting if pair[0] // limits.COMMENTS_WINDOW_MS >= end]
        offered, chosen = 0, list[Comment]()
        for window, comments in sorted(windows.items()):
            if window >= end:
                break
            left, self._saved_at = refilled(
                self._left, self._saved_at, window, _SHOWN_PER_WINDOW, limits.COMMENTS_SHOWN_PER_S
            )
            shown = sampled(comments, left)
            self._left = left - len(shown)
            self._shares.append((window, len(comments), len(shown)))
            offered += len(comments)
            chosen += shown
        self._recent.extend(comment.n for comment in chosen)
        return Chosen(offered, chosen)

    def share(self, now: int) -> tuple[int, int]:
        """(offered, shown) of the last limits.COMMENTS_SHARE_S."""
        since = now // limits.COMMENTS_WINDOW_MS - _WINDOWS_OF_SHARE
        rows = [row for row in self._shares if row[0] >= since]
        return sum(offered for _, offered, _ in rows), sum(shown for _, _, shown in rows)

    # --- for newcomers

    def comment(self, number: int) -> Comment | None:
        """A comment that is still in memory."""
        return self.pending.get(number) or self._known.get(number)

    def recent(self) -> list[Comment]:
        """The last comments shown, oldest first."""
        return [self._known[number] for number in self._recent if number in self._known]

    def newest(self) -> list[Comment]:
        """The newest in any state, newest first: for moderators."""
        return list(islice(reversed(self._known.values()), limits.COMMENTS_QUEUE_SHOWN))

    def queue(self) -> list[Comment]:
        """The head of the queue of pending comments, longest waiting first."""
        numbers = nsmallest(limits.COMMENTS_QUEUE_SHOWN, self.pending)  # one that was restored returns to its place
        return [self.pending[number] for number in numbers]

    def removed(self, now: int) -> list[int]:
        """Recently removed comments, for pages that still show them."""
        return [number for number, at in self._removed if now - at < limits.COMMENTS_REMOVED_S * 1000]

    def of_member(self, member: str) -> list[Comment]:
        """All comments of a member that are in memory and not deleted."""
        every = {**self._known, **self.pending}.values()
        return [comment for comment in every if comment.member == member and comment.state != "deleted"]


def sampled(comments: list[Comment], at_most: int | None) -> list[Comment]:
    """A fair sample of `at_most` comments, in order; None: all of them."""
    if at_most is None or len(comments) <= at_most:
        return sorted(comments, key=lambda one: one.n)
    return sorted(sorted(comments, key=_lot)[:at_most], key=lambda one: one.n)


def _lot(comment: Comment) -> bytes:
    return blake2b(comment.n.to_bytes(8, "big"), digest_size=8).digest()
