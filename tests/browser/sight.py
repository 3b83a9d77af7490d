"""What of a poll a phone shows at once, without a finger's help."""

from playwright.async_api import Page, ViewportSize

from tests.browser.player import until

SIZES: list[ViewportSize] = [
    {"width": 320, "height": 568},
    {"width": 360, "height": 640},
    {"width": 390, "height": 844},
]
# Names of the first row that are whole between what sticks to the top and the bar at the thumb.
NAMES_IN_SIGHT = """() => {
  const bottom = (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
  const top = Math.max(bottom(".top-strip"), bottom(".stream-area"), bottom(".option-chips"));
  const end = document.querySelector(".confirm-bar")?.getBoundingClientRect().top ?? 0;
  const isIn = (name) => name.getBoundingClientRect().top >= top && name.getBoundingClientRect().bottom <= end;
  return [...document.querySelectorAll(".option-name")].filter(isIn).length;
}"""


async def seen(page: Page) -> None:
    """Returns once the name of an option is in sight."""
    await until(page, f"({NAMES_IN_SIGHT})() >= 1")
