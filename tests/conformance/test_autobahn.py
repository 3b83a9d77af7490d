"""Some of Autobahn's cases, where scripts/autobahn has installed them; it runs all."""

import pytest

from tests.conformance.__main__ import FAILED_BY_LIBRARY, run_cases
from tests.folders import ROOT

WSTEST = ROOT / ".venv" / "autobahn" / "bin" / "wstest"


@pytest.mark.skipif(not WSTEST.exists(), reason="autobahntestsuite is not installed; scripts/autobahn does it")
def test_frames_fragments_pings_and_closing_are_as_rfc_6455_says() -> None:
    behavior = run_cases(str(WSTEST), ["1.1.*", "2.*", "3.*", "5.*", "7.*"], library=False)
    assert len(behavior) > 50
    failed = {case for case, how in behavior.items() if how not in ("OK", "NON-STRICT", "INFORMATIONAL")}
    assert failed <= FAILED_BY_LIBRARY
