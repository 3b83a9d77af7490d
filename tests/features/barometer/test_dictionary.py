"""What the figures mean stands in one list, and the page in docs/ says the same."""

import _dictionary

from acclaim.features.barometer.dictionary import FEATURE_ENTRIES, FEATURES, FIGURES


def test_the_page_says_what_the_server_says() -> None:
    assert _dictionary.main(["--check"]) == 0
    page = _dictionary.PAGE.read_text(encoding="utf-8")
    changed = page.replace(FIGURES[0].text_en, "Something else.")
    assert changed != page
    assert _dictionary.written(changed) == page


def test_every_feature_is_explained_once() -> None:
    assert [one.id for one in FEATURE_ENTRIES] == list(FEATURES)
    names = [one.id for one in (*FIGURES, *FEATURE_ENTRIES)]
    assert len(names) == len(set(names))
