"""Whose pages may talk to us, and under which names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.identity.origins import Origins

SITE = "https://vote.example.org"
PRIVATE = [
    "127.0.0.1:8000",
    "[::1]:8000",
    "192.168.3.4",
    "localhost:8000",
    "gala.local:8000",
    "hall",
    "x.lan",
    "a.internal",
]


def test_where_we_speak_tls_no_page_without_it_is_ours() -> None:
    origins = Origins(["https://192.0.2.7:8000"], serves_tls=True)
    for host in ("192.0.2.7:8000", "hall.local:8000", "localhost:8000"):
        assert origins.allow(f"https://{host}", host)
        assert not origins.allow(f"http://{host}", host)


@pytest.mark.parametrize("origins", [Origins([SITE]), Origins(["http://localhost:8000"])])
@pytest.mark.parametrize("host", PRIVATE)
def test_addresses_and_private_names_are_ours_with_their_own_pages(origins: Origins, host: str) -> None:
    assert origins.know(host)
    assert origins.allow(f"http://{host}", host)
    assert not origins.allow("http://evil.example", host)


def test_of_a_site_that_the_settings_name_the_whole_origin_counts() -> None:
    origins = Origins([SITE])
    assert origins.know("vote.example.org")
    assert origins.know("Vote.Example.org.")
    assert origins.allow(SITE, "vote.example.org")
    assert not origins.allow("http://vote.example.org", "vote.example.org")
    assert not origins.allow("https://vote.example.org:8443", "vote.example.org:8443")


def test_a_further_origin_is_a_name_of_ours_too() -> None:
    origins = Origins([SITE, "https://other.example"])
    assert origins.know("other.example")
    assert origins.allow("https://other.example", "vote.example.org")


@given(st.from_regex(r"[a-z]{1,9}(\.[a-z]{1,9})?\.(example|com|dev|cn)(:[0-9]{1,5})?", fullmatch=True))
def test_a_name_that_somebody_could_have_led_here_is_not_ours(host: str) -> None:
    for origins in (Origins([SITE]), Origins(["http://localhost:8000"])):
        assert not origins.know(host)
        assert not origins.allow(f"http://{host}", host)


@given(st.text(), st.text())
def test_whatever_is_said_is_answered(origin: str, host: str) -> None:
    Origins([SITE]).know(host)
    Origins([SITE]).allow(origin, host)


def test_without_an_origin_it_is_no_page() -> None:
    assert Origins([SITE]).allow(None, "vote.example.org")
