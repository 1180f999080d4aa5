"""What libraries have to say goes beside the output."""

import sys
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from app.terminal import log_to_stderr


@pytest.fixture(autouse=True)
def own_log() -> Iterator[None]:
    yield
    structlog.reset_defaults()


def test_the_log_goes_to_the_error_stream_of_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = StringIO(), StringIO()
    monkeypatch.setattr(sys, "stderr", first)
    log_to_stderr()
    first.close()
    monkeypatch.setattr(sys, "stderr", second)
    structlog.get_logger().error("the rule broke")
    assert "the rule broke" in second.getvalue()
