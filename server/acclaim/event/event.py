"""What an event is. The same structs are the event file (TOML), the operator API's bodies (JSON) and what the store
contains, so a definition is defined once. Its parts are in parts/.

Decoding is strict (`forbid_unknown_fields`); check.py adds the rules that types can't express.
"""

from collections.abc import Collection, Iterable
from itertools import chain
from typing import Annotated, Final, Literal

import msgspec

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted, Unknown
from acclaim.event.definition import Definition, Id, IdOrNone, Site, Text, Title
from acclaim.event.parts import question_poll
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.parts.collected.question_board import BOARDS_PER_EVENT, QuestionBoard
from acclaim.event.parts.collected.word_cloud import CLOUDS_PER_EVENT, WordCloud
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.contest import CONTESTS_PER_EVENT, Contest
from acclaim.event.parts.credits import Credits
from acclaim.event.parts.cue import Cue
from acclaim.event.parts.deck import Deck
from acclaim.event.parts.earning.daily_quiz import DAILY_QUIZZES_PER_EVENT, DailyQuiz
from acclaim.event.parts.earning.gift import GIFTS_PER_EVENT, Gift
from acclaim.event.parts.earning.points import Points
from acclaim.event.parts.member_class import DEFAULT_CLASS, MemberClass
from acclaim.event.parts.poll import Poll
from acclaim.event.parts.prize import Prize
from acclaim.event.parts.quiz import Quiz
from acclaim.event.parts.quiz_limits import QUIZZES_PER_EVENT
from acclaim.event.parts.reaction import Reaction
from acclaim.event.parts.retention import Retention
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.event.parts.stream import Stream
from acclaim.event.parts.survey import Survey
from acclaim.event.parts.survey_limits import SURVEYS_PER_EVENT
from acclaim.event.parts.theme import Theme
from acclaim.event.parts.video import Video
from acclaim.event.units import Renames, upwards

Listing = Literal["draft", "unlisted", "listed", "template"]
NO_EVENT: Final = "_"  # where consoles get the figures without an event


class PublicEvent(Definition, frozen=True):
    """The half of an event that pages may be told; wire/render.py gives each what is for it.

    `admission`: "open" admits anonymous devices, "members" requires a ticket or a code.

    `by_name`: members may also join by their number and name on the roster.

    `sign_in`: identity providers by which members may join, in the order in which the page offers them.

    `attendance` is recorded, and operators may list who came and, once a poll is closed, who voted in it.

    `kind` "standing" is for what goes on between ceremonies; other events may name it as their `home`, and then use its
    roster.

    `listing` says who can find it: "listed" is on the entry page; "unlisted" admits those who have its link or code;
    "draft" and "template" are for operators alone.

    `share` is what phones offer to share as a picture: nothing, that one has voted and a published result ("vote"), or
    also, if the member wants it, what one has chosen ("choice"): people who can show that can be forced to.

    `frame_ancestors`: the sites whose pages may embed its phone page and screen, besides those of the settings.

    `retention`: how long after its end data that its result does not need is kept; without it, as long as the event.

    `check_in`: who arrives may check in on the phone, while an operator has opened it; without it there is none.

    `points`: what members earn here, and in the events that have this one as their home; without it there are none.

    `rehearsal_of` is the event that this one is a rehearsal of; "" for a real one. `sandbox`: it is there to try out
    other systems, and emptied each day. Only the server sets these two.
    """

    id: Id
    title: Title
    title_en: Text = ""
    subtitle: Text = ""
    subtitle_en: Text = ""
    admission: Literal["open", "members"] = "members"
    by_name: bool = False
    sign_in: Annotated[list[MemberSignIn], msgspec.Meta(max_length=limits.PROVIDERS_PER_EVENT)] = []
    attendance: bool = False
    listing: Listing = "unlisted"
    timezone: str = "Asia/Shanghai"
    likes: bool = True
    share: Literal["none", "vote", "choice"] = "vote"
    reactions: Annotated[list[Reaction], msgspec.Meta(max_length=limits.REACTIONS_PER_EVENT)] = []
    stream: Stream = Stream()
    comments: Comments = Comments()
    theme: Theme = Theme()
    classes: Annotated[list[MemberClass], msgspec.Meta(max_length=limits.CLASSES_PER_EVENT)] = []
    polls: Annotated[list[Poll], msgspec.Meta(max_length=limits.POLLS_PER_EVENT)] = []
    cues: Annotated[list[Cue], msgspec.Meta(max_length=limits.CUES_PER_EVENT)] = []
    rehearsal_of: IdOrNone = ""
    sandbox: bool = False
    prizes: Annotated[list[Prize], msgspec.Meta(max_length=limits.PRIZES_PER_EVENT)] = []
    winner_names: Literal["masked", "full", "none"] = "masked"
    credits: Credits = Credits()
    decks: Annotated[list[Deck], msgspec.Meta(max_length=limits.DECKS_PER_EVENT)] = []
    videos: Annotated[list[Video], msgspec.Meta(max_length=limits.VIDEOS_PER_EVENT)] = []
    kind: Literal["gala", "standing"] = "gala"
    home: IdOrNone = ""
    surveys: Annotated[list[Survey], msgspec.Meta(max_length=SURVEYS_PER_EVENT)] = []
    frame_ancestors: Annotated[list[Site], msgspec.Meta(max_length=limits.FRAME_ANCESTORS_PER_EVENT)] = []
    retention: Retention | msgspec.UnsetType = msgspec.UNSET
    check_in: CheckIn | msgspec.UnsetType = msgspec.UNSET
    points: Points | msgspec.UnsetType = msgspec.UNSET
    question_boards: Annotated[list[QuestionBoard], msgspec.Meta(max_length=BOARDS_PER_EVENT)] = []
    word_clouds: Annotated[list[WordCloud], msgspec.Meta(max_length=CLOUDS_PER_EVENT)] = []

    @property
    def roster_of(self) -> str:
        """The id of the event whose roster it uses."""
        return self.home or self.id

    @property
    def class_ids(self) -> set[str]:
        """The classes that members may have."""
        return {DEFAULT_CLASS} | {one.id for one in self.classes}

    @property
    def takes_taps(self) -> bool:
        """Whether phones report taps: hearts, reactions or both."""
        return self.likes or bool(self.reactions)

    @property
    def is_public(self) -> bool:
        """Whether the audience may join at all."""
        return self.listing in ("unlisted", "listed")

    def check_public(self) -> None:
        """Raises NotAdmitted("not_public")."""
        if not self.is_public:
            raise NotAdmitted("not_public")

    @property
    def media_origins(self) -> list[str]:
        """The other hosts that phones load media from: the stream's, and those of options' videos."""
        videos = [about.video_origin for poll in self.polls for about in poll.abouts().values()]
        return [origin for origin in dict.fromkeys([self.stream.origin, *videos]) if origin]

    @property
    def screen_origins(self) -> list[str]:
        """The other hosts that screens load videos from."""
        return list(dict.fromkeys(video.origin for video in self.videos if video.origin))

    @property
    def has_media(self) -> bool:
        """Whether phones play anything, from whatever host."""
        return bool(self.stream.url) or any(about.video for poll in self.polls for about in poll.abouts().values())

    def way_by(self, provider: str) -> MemberSignIn:
        """How members sign in by a provider. Raises Unknown("unknown_provider")."""
        for way in self.sign_in:
            if way.provider == provider:
                return way
        raise Unknown("unknown_provider")

    @property
    def activities(self) -> list[Activity]:
        """The activities: polls, then surveys, question boards and word clouds."""
        return [*self.polls, *self.surveys, *self.question_boards, *self.word_clouds]

    @property
    def privacies(self) -> list[tuple[str, str]]:
        """(id, `privacy`) of each of these: who takes part is promised it."""
        polls = [(poll.id, str(poll.privacy)) for poll in self.polls]
        return [*polls, *((survey.id, str(survey.privacy)) for survey in self.surveys)]

    def activity(self, activity_id: str) -> Activity | None:
        return next((one for one in self.activities if one.id == activity_id), None)

    def poll(self, poll_id: str) -> Poll | None:
        return next((poll for poll in self.polls if poll.id == poll_id), None)

    def survey(self, survey_id: str) -> Survey:
        """Raises Unknown("unknown_survey")."""
        for survey in self.surveys:
            if survey.id == survey_id:
                return survey
        raise Unknown("unknown_survey")

    def question_board(self, board_id: str) -> QuestionBoard:
        """Raises Unknown("unknown_activity")."""
        for board in self.question_boards:
            if board.id == board_id:
                return board
        raise Unknown("unknown_activity")

    def word_cloud(self, cloud_id: str) -> WordCloud:
        """Raises Unknown("unknown_activity")."""
        for cloud in self.word_clouds:
            if cloud.id == cloud_id:
                return cloud
        raise Unknown("unknown_activity")

    def prize(self, prize_id: str) -> Prize:
        """Raises Unknown("unknown_prize")."""
        for prize in self.prizes:
            if prize.id == prize_id:
                return prize
        raise Unknown("unknown_prize")

    def check_deck(self, deck_id: str) -> None:
        """Raises Unknown("unknown_deck")."""
        if all(deck.id != deck_id for deck in self.decks):
            raise Unknown("unknown_deck")

    def check_video(self, video_id: str) -> None:
        """Raises Unknown("unknown_video")."""
        if all(video.id != video_id for video in self.videos):
            raise Unknown("unknown_video")

    def units_without_members(self, units: Collection[str], renames: Renames) -> list[str]:
        """Units that activities or prizes name and that have no members, given that `units` are all that do."""
        have = {one for unit in units for one in upwards(renames.now(unit))}
        return [unit for unit in dict.fromkeys(self.named_units()) if renames.now(unit) not in have]

    def named_units(self) -> Iterable[str]:
        """The units that activities and prizes name."""
        return chain(*(one.entitled.units for one in self.activities), *(prize.units for prize in self.prizes))

    def cue(self, cue_id: str) -> Cue:
        """Raises Unknown("unknown_cue")."""
        for cue in self.cues:
            if cue.id == cue_id:
                return cue
        raise Unknown("unknown_cue")


class Event(PublicEvent, frozen=True):
    """A ceremony: what pages may be told, and what no frame of an event contains, because its type has no place for it:
    the questions of quizzes with their keys, who judges contests, and the gifts, which a phone asks for.

    `second_operator`: what can't be taken back, as voiding ballots, is done when two operators have asked for it.
    """

    quizzes: Annotated[list[Quiz], msgspec.Meta(max_length=QUIZZES_PER_EVENT)] = []
    daily_quizzes: Annotated[list[DailyQuiz], msgspec.Meta(max_length=DAILY_QUIZZES_PER_EVENT)] = []
    contests: Annotated[list[Contest], msgspec.Meta(max_length=CONTESTS_PER_EVENT)] = []
    gifts: Annotated[list[Gift], msgspec.Meta(max_length=GIFTS_PER_EVENT)] = []
    second_operator: bool = False

    @property
    def public(self) -> PublicEvent:
        """The public half alone."""
        return PublicEvent(**{name: getattr(self, name) for name in PublicEvent.__struct_fields__})

    @property
    def activities(self) -> list[Activity]:
        """The activities: polls, surveys, then quizzes. The questions of a quiz are parts of it."""
        return [*super().activities, *self.quizzes, *self.daily_quizzes]

    @property
    def privacies(self) -> list[tuple[str, str]]:
        return [*super().privacies, *((quiz.id, "named") for quiz in (*self.quizzes, *self.daily_quizzes))]

    def quiz(self, quiz_id: str) -> Quiz:
        """Raises Unknown("unknown_quiz")."""
        for quiz in self.quizzes:
            if quiz.id == quiz_id:
                return quiz
        raise Unknown("unknown_quiz")

    @property
    def every_poll(self) -> list[Poll]:
        """All that ballots are cast in: polls, then the questions of quizzes."""
        return [*self.polls, *self.question_polls]

    def ballots_of(self, poll_id: str) -> Poll | None:
        """The poll, or question of a quiz, of this id."""
        return next((poll for poll in self.every_poll if poll.id == poll_id), None)

    @property
    def question_polls(self) -> list[question_poll.QuestionPoll]:
        """The questions of all quizzes, as the polls that they are to whoever counts."""
        return [poll for quiz in self.quizzes for poll in question_poll.polls_of(quiz)]

    def contest(self, contest_id: str) -> Contest:
        """Raises Unknown("unknown_contest")."""
        for contest in self.contests:
            if contest.id == contest_id:
                return contest
        raise Unknown("unknown_contest")

    def opened_part(self, part_id: str) -> Activity | Contest | None:
        """The activity or the contest of this id: what has a meaning that can't change once it is opened."""
        return self.activity(part_id) or next((one for one in self.contests if one.id == part_id), None)
