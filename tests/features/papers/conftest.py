"""Days that go by as a test says."""

import pytest

from tests.features.papers.papered import Travel, travelling


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Travel:
    return travelling(monkeypatch)
