"""Judges a history: the promises of the README, each as a rule over what was recorded. Pure.

It recounts from the log alone, so that a fault that tally and recount had in common would still show; only
what a record says, and what counters are called, it has from the counting method.
"""

from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from loadtests.faults import rules_ballots, rules_polls, rules_quizzes, rules_screens
from loadtests.faults.record import History


class Violation(msgspec.Struct, frozen=True):
    """A broken promise: its rule (a name of RULES) and what happened."""

    rule: str
    text: str


def check(history: History) -> list[Violation]:
    """All violations, [] when every promise was kept."""
    return [Violation(name, text) for name, rule in RULES.items() for text in rule(history)]


def _unanswered(history: History) -> Iterator[str]:
    """There is no third outcome, once all is mended."""
    yield from history.unanswered


def _verb_refused(history: History) -> Iterator[str]:
    """An operator who lost a reply does it again, and it works."""
    yield from history.refused_verbs


RULES: Final[dict[str, Callable[[History], Iterator[str]]]] = {
    "lost": rules_ballots.lost,
    "invented": rules_ballots.invented,
    "doubled": rules_ballots.doubled,
    "outcome_changed": rules_ballots.outcome_changed,
    "refused_wrongly": rules_ballots.refused_wrongly,
    "receipt_wrong": rules_ballots.receipt_wrong,
    "changed_after_close": rules_polls.changed_after_close,
    "voided": rules_polls.voided,
    "tally_not_recount": rules_polls.tally_not_recount,
    "scores_wrong": rules_quizzes.scores_wrong,
    "likes_wrong": rules_screens.likes_wrong,
    "screen_backwards": rules_screens.screen_backwards,
    "unanswered": _unanswered,
    "screen_stale": rules_screens.screen_stale,
    "verb_refused": _verb_refused,
}
