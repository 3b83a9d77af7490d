"""The JSON of contests."""

from typing import Annotated, Any, Final, Literal

import msgspec

from acclaim.event.definition import Id, Text, Title
from acclaim.event.parts.contest import CONTESTANTS_PER_CONTEST, CRITERIA_PER_CONTEST, Contest, Criterion, Value
from acclaim.features.contests.importing.rows import BadRow
from acclaim.features.contests.messages import ContestNow
from acclaim.features.contests.orders import Deed, Orders
from acclaim.features.contests.record import Sheet
from acclaim.http.bodies import Answer, Body

ContestOrder = Orders
AWARDS_PER_ROUND: Final = 20


class PadContestant(Answer):
    id: str
    number: str
    name: str
    unit: str
    group: str
    picture: str


class Pad(Answer):
    """What a judge's pad shows: what they mark, whom in which round, and their own sheets by round and contestant.
    `sheets` have marks in hundredths."""

    contest: str
    title: str
    title_en: str
    state: str
    call: str
    judge: str
    name: str
    rounds: list[dict[str, Any]]
    criteria: list[Criterion]
    contestants: list[PadContestant]
    current: tuple[str, str] | None
    sheets: dict[str, dict[str, Sheet]]


class SaveSheet(Body, forbid_unknown_fields=True):
    """A judge's sheet as the pad has it, having seen revision `rev` (0: none). `marks` in hundredths. `deed` stays the
    same in every resend; `device` tells the judge's devices apart."""

    deed: Deed
    round: Id
    contestant: Id
    rev: Annotated[int, msgspec.Meta(ge=0)]
    state: Literal["draft", "submitted"]
    marks: Annotated[dict[Id, int], msgspec.Meta(max_length=CRITERIA_PER_CONTEST)]
    note: Text = ""
    device: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{0,32}$(?!\n)")] = ""


class SheetSaved(Answer):
    """The sheet as it stands, on disk."""

    sheet: Sheet


class DeskCell(Answer):
    """A judge and a contestant. `state`: of the sheet; "missing", "recused", "excused", or "none" where the judge does
    not mark. `total` as it is shown; `dropped` where it does not count. `rev` is the sheet's."""

    judge: str
    state: str
    total: str
    dropped: bool
    marks: dict[str, int]
    note: str
    why: str
    rev: int


class DeskRow(Answer):
    """A contestant in a round. `spread` are criteria whose marks lie far apart. `shown`: the total that the hall has
    seen, "" before. `measured` by criterion: who entered what."""

    contestant: str
    state: str
    submitted: int
    expected: int
    cells: list[DeskCell]
    judged: str
    measured: dict[str, dict[str, int]]
    deductions: list[dict[str, Any]]
    own: str
    total: str
    place: int
    spread: list[str]
    shown: str


class DeskRound(Answer):
    id: str
    rows: list[DeskRow]
    is_published: bool


class Desk(Answer):
    """A contest as operators see it."""

    contest: Contest
    rev: int
    state: str
    current: tuple[str, str] | None
    frozen: bool
    rounds: list[DeskRound]
    protests: dict[str, dict[str, Any]]
    who: str


class AwardRule(Body, forbid_unknown_fields=True):
    """Who gets an award: the places up to `places`, or all with at least so many `points`."""

    name: Title
    places: Annotated[int, msgspec.Meta(ge=0, le=CONTESTANTS_PER_CONTEST)] = 0
    points: Value = 0


class IssueCertificates(Body, forbid_unknown_fields=True):
    """For a round's published result; each contestant gets the first of the `awards` that they have reached."""

    round: Id
    awards: Annotated[list[AwardRule], msgspec.Meta(min_length=1, max_length=AWARDS_PER_ROUND)]


class CertificatesIssued(Answer):
    """How many there are of this round now, with those of before that still stand."""

    issued: int


class ContestantsRead(Answer):
    """What a sheet changes: how many contestants are added or changed, new groups, and how many of its rows are of
    `others`, by name; rejected rows are left out."""

    added: int
    changed: int
    groups: list[str]
    others: dict[str, int]
    rejected: list[BadRow]
    encoding: str


class PublishedPlace(Answer):
    """A contestant in a published round. `place` 0 of those who are out; `public` are the audience's points of 100, ""
    where it has no part."""

    place: int
    number: str
    name: str
    unit: str
    group: str
    total: str
    state: str
    public: str


class UnitPlaces(Answer):
    """How many first, second and third places a unit of the first level has, over all groups."""

    unit: str
    firsts: int
    seconds: int
    thirds: int


class PublishedRound(Answer):
    """`units`, the best first: by first places, then second, then third."""

    id: str
    name: str
    name_en: str
    provisional: bool
    rows: list[PublishedPlace]
    units: list[UnitPlaces]


class PublishedContest(Answer):
    """What anybody may see of a contest: the rounds whose places were published."""

    id: str
    title: str
    title_en: str
    rounds: list[PublishedRound]


class ContestDigest(Answer):
    """`digest`: SHA-256 in hex of the contest's log, as far as `steps` go."""

    steps: int
    digest: str


class ContestStep(Answer):
    """A line of a contest's log."""

    number: int
    at: int
    deed: str
    by: str
    what: str
    particulars: dict[str, Any]
    fields: dict[str, str]


class ContestSteps(Answer):
    steps: list[ContestStep]


class ContestsShown(Answer):
    contests: list[ContestNow]
