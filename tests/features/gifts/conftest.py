"""Days that go by as a test says."""

from tests.features.points.conftest import travel

__all__ = ["travel"]
