"""Rules for a cue and for the stage that types can't express."""

from acclaim.base.errors import Unknown
from acclaim.event.checks import boards
from acclaim.event.event import Event
from acclaim.event.parts.cue import Action, CloseCheckIn, Cue, FocusOn, OpenCheckIn, Show
from acclaim.event.stage import Stage


def problem(cue: Cue, event: Event, needs_zone: str) -> tuple[str, str] | None:
    """(field within the cue, what is wrong) of what types can't say; None when all is well."""
    for index, action in enumerate(cue.actions):
        at = f"actions[{index}]"
        poll_id = getattr(action, "poll", "")
        if poll_id and event.poll(poll_id) is None:
            return f"{at}.poll", f"there is no poll {poll_id!r}."
        survey_id = getattr(action, "survey", "")
        if survey_id and all(survey.id != survey_id for survey in event.surveys):
            return f"{at}.survey", f"there is no survey {survey_id!r}."
        quiz_id = getattr(action, "quiz", "")
        if quiz_id and all(quiz.id != quiz_id for quiz in event.quizzes):
            return f"{at}.quiz", f"there is no quiz {quiz_id!r}."
        if isinstance(action, FocusOn) and action.activity and event.activity(action.activity) is None:
            return f"{at}.activity", f"there is no activity {action.activity!r}."
        if wrong := boards.problem_of(action, event):
            return f"{at}.activity", wrong
        if wrong_part := _contest_problem(action, event):
            return f"{at}.{wrong_part[0]}", wrong_part[1]
        prize_id = getattr(action, "prize", "")
        if prize_id and prize_id not in {prize.id for prize in event.prizes}:
            return f"{at}.prize", f"there is no prize {prize_id!r}."
        if isinstance(action, OpenCheckIn | CloseCheckIn) and not event.check_in:
            return at, "the event has no check-in; add the section check_in."
        if isinstance(action, Show):
            if action.deck and action.deck not in {deck.id for deck in event.decks}:
                return f"{at}.deck", f"there is no deck {action.deck!r}."
            if action.video and action.video not in {video.id for video in event.videos}:
                return f"{at}.video", f"there is no video {action.video!r}."
            try:
                check_stage(Stage(action.scene, action.poll, options=action.options), event)
            except Unknown:
                return f"{at}.options", "must be options of the cue's poll."
            if len(action.options) == 1:
                return f"{at}.options", "name two options, or none for the two in front."
            if action.until and action.until.tzinfo is None:
                return f"{at}.until", needs_zone
    return None


def _contest_problem(action: Action, event: Event) -> tuple[str, str] | None:
    contest_id = getattr(action, "contest", "")
    if not contest_id:
        return None
    contest = next((one for one in event.contests if one.id == contest_id), None)
    if contest is None:
        return "contest", f"there is no contest {contest_id!r}."
    if (round_id := getattr(action, "round", "")) and contest.round_index(round_id) is None:
        return "round", f"the contest has no round {round_id!r}."
    if (who := getattr(action, "contestant", "")) and contest.contestant(who) is None:
        return "contestant", f"the contest has no contestant {who!r}."
    return None


def check_stage(stage: Stage, event: Event) -> Stage:
    """Raises Unknown("unknown_poll"), ("unknown_option"), ("unknown_prize"), ("unknown_deck"), ("unknown_video"),
    ("unknown_survey"), ("unknown_activity"), ("unknown_contest")."""
    for poll_id in (stage.poll, *stage.revealed):
        if poll_id and event.poll(poll_id) is None:
            raise Unknown("unknown_poll")
    if stage.options:
        poll = event.poll(stage.poll)
        if poll is None or not {*stage.options} <= {option.id for option in poll.options}:
            raise Unknown("unknown_option")
    if stage.prize:
        event.prize(stage.prize)
    if stage.deck:
        event.check_deck(stage.deck)
    if stage.video:
        event.check_video(stage.video)
    if stage.survey:
        event.survey(stage.survey)
    if stage.activity and event.activity(stage.activity) is None:
        raise Unknown("unknown_activity")
    if stage.contest:
        event.contest(stage.contest)
    return stage
