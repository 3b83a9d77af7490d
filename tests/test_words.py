"""The pages' words keep step with the server's error codes, and every one of them stands in both languages."""

import re

import pytest

from acclaim.base.error_codes import all_codes
from tests.pages import CHINESE, ENTRIES, JS, STATIC, modules, words, words_of

CALL = re.compile(r'\bt\("([\w.-]+)"')
CHINESE_MARK = re.compile(r"[、。，：；？！（）]")
MARK_AFTER_WORDS = re.compile(r"\bt\([^)]*\)\}[、。，：；？！（）]|join\(\"[、，；]\"\)")
PAGE_OWN_CODES = {"network", "timeout", "unexpected", "disowned", "cookies_refused"}


def shared_words() -> dict[str, tuple[str, str]]:
    files = [JS / "shared" / "sentences.js", JS / "console" / "words_errors.js"]
    return words([*files, *JS.glob("features/*/words_errors.js")])


def test_every_error_code_has_a_sentence_in_both_languages() -> None:
    sentences = {key.removeprefix("error.") for key in shared_words() if key.startswith("error.")}
    assert sentences == set(all_codes()) | PAGE_OWN_CODES


def test_an_error_sentence_is_whole_in_both_languages() -> None:
    for key, (zh, en) in shared_words().items():
        if key.startswith("error."):
            assert CHINESE.search(zh) and re.search(r"[。）：]|\{message\}$", zh), f"{key}: {zh}"
            assert not CHINESE.search(en) and re.search(r"[.)]$|\{message\}$", en), f"{key}: {en}"


@pytest.mark.parametrize("page", ENTRIES)
def test_each_word_that_a_page_says_is_written(page: str) -> None:
    files = modules(STATIC / ENTRIES[page], later=True)
    said = {key for path in files for key in CALL.findall(path.read_text("utf-8"))}
    written = set(words_of(page))
    assert said <= written, f"not written: {sorted(said - written)}"


def test_every_module_belongs_to_a_page() -> None:
    loaded = {path for entry in ENTRIES.values() for path in modules(STATIC / entry, later=True)}
    apart = {JS / "phone" / "not_loaded.js"}  # it must run where modules do not
    assert {path.resolve() for path in JS.rglob("*.js")} - loaded == {path.resolve() for path in apart}


def test_both_languages_of_a_word_fill_in_the_same_values() -> None:
    for key, (zh, en) in words(JS.rglob("*.js")).items():
        assert set(re.findall(r"\{(\w+)\}", zh)) == set(re.findall(r"\{(\w+)\}", en)), key


def test_marks_of_chinese_stand_in_chinese_words_alone() -> None:
    for key, (_, en) in words(JS.rglob("*.js")).items():
        assert not CHINESE_MARK.search(en), f"{key}: {en}"
    for path in JS.rglob("*.js"):
        assert not MARK_AFTER_WORDS.search(path.read_text("utf-8")), path
