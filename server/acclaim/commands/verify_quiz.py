"""Verifies that no key of a quiz was changed after it was opened: computes the commitment again from its proof.

The proof is what /api/events/EVENT/quizzes/QUIZ/proof answers once the quiz is closed, saved to a file. Compare the
commitment printed with the one that you noted when the quiz was opened. Needs neither a server nor a secret; the exit
code is 1 if the proof does not hold.
"""

import argparse
from pathlib import Path
from typing import Any, Final

import msgspec

from acclaim.commands.printing import counted, say, say_error
from acclaim.features.quizzes.proof import commitment_of

HELP: Final = "verify that no key of a quiz was changed"
EXAMPLE: Final = "acclaim verify-quiz proof.json"


class _Proof(msgspec.Struct):
    quiz: str
    mode: str
    commitment: str
    salt: str
    questions: list[dict[str, Any]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("proof", metavar="FILE", help="the proof as the server answered it")


def run(arguments: argparse.Namespace) -> int:
    try:
        proof = msgspec.json.decode(Path(arguments.proof).read_bytes(), type=_Proof)
    except (OSError, msgspec.MsgspecError) as error:
        say_error(f"{arguments.proof} is no proof of a quiz: {error}")
        return 1
    if not proof.salt:
        say_error("The quiz was not closed yet when this proof was taken; its salt and keys are told at its end.")
        return 1
    computed = commitment_of(proof.salt, proof.quiz, proof.mode, proof.questions)
    say(f"quiz {proof.quiz}: {counted(len(proof.questions), 'question')}", f"commitment {computed}")
    if computed != proof.commitment:
        say_error(f"DIFFERENT: the server published {proof.commitment}. The questions or keys were changed.")
        return 1
    say("The questions and keys are those that were committed to.")
    return 0
