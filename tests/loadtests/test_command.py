import asyncio
import json
import subprocess
import sys

import pytest

from loadtests.command import BROKEN, FAILED, LoadTestError, conclude, run
from loadtests.cpu import ProcessDied, cpu_s
from loadtests.crowd.generators import GeneratorError
from loadtests.programs import ProgramError
from loadtests.server_under_test import ServerUnderTestError


@pytest.mark.parametrize("error", [GeneratorError, ProcessDied, ProgramError, ServerUnderTestError])
def test_a_load_test_that_cannot_go_on_says_why_in_a_sentence(
    error: type[LoadTestError], capsys: pytest.CaptureFixture[str]
) -> None:
    async def play() -> None:
        await asyncio.sleep(0)
        raise error("Nobody is there.")

    with pytest.raises(SystemExit) as ended:
        run(play())
    assert ended.value.code == FAILED
    assert capsys.readouterr() == ("", "Nobody is there.\n")


def test_a_result_is_a_line_a_figure_or_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    result = {"phones": 3, "broken": []}
    assert conclude(result, as_json=False, is_broken=False) == 0
    assert capsys.readouterr().out == "phones  3\nbroken  []\n"
    assert conclude(result, as_json=True, is_broken=True) == BROKEN
    assert json.loads(capsys.readouterr().out) == result
    assert conclude(result, as_json=False, is_broken=True, text="| a table |") == BROKEN
    assert capsys.readouterr().out == "| a table |\n"


def test_the_cpu_of_a_process_that_died_is_not_taken_for_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    with pytest.raises(ProcessDied):
        cpu_s(process.pid)
