"""The keys of quizzes, in addition to redis/keys.py, whose `poll` holds the state of a quiz, and whose `poll` and `log`
of a question's id its state, figures and answers.

| key                                   | type   | fields / members                          | lifetime |
|---------------------------------------|--------|-------------------------------------------|----------|
| acclaim:{EVENT}:quiz:QUIZ             | hash   | rev, now: JSON (rules.py, QuizNow)        | a reset  |
| acclaim:{EVENT}:quiz-results:QUIZ     | hash   | rev, results: JSON (results.py)           | a reset  |
| acclaim:{EVENT}:quiz-scores:QUIZ      | hash   | member → score (scoring.py, Score)        | a reset  |
"""


def quiz(event_id: str, quiz_id: str) -> str:
    return f"acclaim:{{{event_id}}}:quiz:{quiz_id}"


def results(event_id: str, quiz_id: str) -> str:
    return f"acclaim:{{{event_id}}}:quiz-results:{quiz_id}"


def scores(event_id: str, quiz_id: str) -> str:
    return f"acclaim:{{{event_id}}}:quiz-scores:{quiz_id}"
