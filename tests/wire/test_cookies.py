"""Cookies as they are written: what the standard library writes, without its price."""

import pytest
from starlette.responses import Response

from acclaim.wire import cookies


def parts(line: str) -> tuple[str, set[str]]:
    first, *attributes = line.split("; ")
    return first, {attribute.lower() for attribute in attributes}


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("same_site", ["strict", "lax"])
@pytest.mark.parametrize(("value", "age_s"), [("eyJh.eyJh-_.x", 28800), ("", 0)], ids=["set", "taken away"])
def test_a_cookie_says_what_the_standard_library_would_say(
    secure: bool, same_site: str, value: str, age_s: int
) -> None:
    response = Response()
    response.set_cookie(
        "acclaim-gala", value, max_age=age_s, httponly=True, path="/", secure=secure, samesite=same_site  # type: ignore[arg-type]
    )  # fmt: skip
    written = cookies.line("acclaim-gala", value, age_s, secure=secure, same_site=same_site)
    name, attributes = parts(response.headers["set-cookie"].replace('=""', "="))
    assert parts(written) == (name, attributes)


def test_a_cookie_that_is_taken_away_has_no_age_whatever_was_asked() -> None:
    assert "Max-Age=0;" in cookies.line("acclaim-gala", "", 60, secure=False, same_site="lax")


def test_a_cookie_for_pages_of_other_sites_is_theirs_alone() -> None:
    assert cookies.line("acclaim-gala", "x", 60, secure=True, same_site="none").endswith("; Secure; Partitioned")


def test_what_was_written_is_read_again_among_others() -> None:
    assert cookies.read("a=1; acclaim-gala=x.y.z; acclaim-gala-2=q", "acclaim-gala") == "x.y.z"
    assert cookies.read("a=1", "acclaim-gala") is None
