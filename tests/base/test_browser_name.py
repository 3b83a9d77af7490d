import pytest

from acclaim.base.browser_name import browser_name

_APPLE = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_APPLE} Chrome/140.0.0.0 Safari/537.36", "Chrome, Windows"),
        (f"Mozilla/5.0 (Windows NT 10.0) {_APPLE} Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        (f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {_APPLE} Version/18.0 Safari/605.1.15", "Safari, macOS"),
        (f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) {_APPLE} CriOS/140.0 Safari/604.1", "Chrome, iOS"),
        (f"Mozilla/5.0 (Linux; Android 14) {_APPLE} Chrome/120.0 wxwork/4.1 MicroMessenger/7.0", "WeCom, Android"),
        ("python-httpx/0.28", ""),
        ("", ""),
    ],
)
def test_a_browser_is_named_as_people_name_it(user_agent: str, name: str) -> None:
    assert browser_name(user_agent) == name
