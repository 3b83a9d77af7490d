"""The tables of a survey: everything that is kept of its answers."""

import msgspec


class Tables(msgspec.Struct, frozen=True):
    """Counts of who is directly in each unit; "" are those without a unit. Nothing is said of single people.

    `respondents`: {unit: members who answered the survey}
    `counts`: {unit: {question: {value: answers}}}. Values by kind of question: scale "1" … "5" and "?" (don't know);
    yes_no "yes", "no"; single the id of each choice; several the ids of the choices, and "" for how many answered; rank
    "CHOICE:PLACE", places from 1, and ""; text only "".
    `overall`: {question: {value: {value of the overall question: answers}}} of the whole survey, of scales alone
    `texts`: {question: texts}, of the whole survey, in no order that means anything
    `by_class`: {class: {question: {value: answers}}} of the whole survey, and `class_respondents`: {class: members who
    answered it}; {} unless it is told by class
    """

    respondents: dict[str, int]
    counts: dict[str, dict[str, dict[str, int]]]
    overall: dict[str, dict[str, dict[str, int]]]
    texts: dict[str, list[str]]
    by_class: dict[str, dict[str, dict[str, int]]] = {}
    class_respondents: dict[str, int] = {}
