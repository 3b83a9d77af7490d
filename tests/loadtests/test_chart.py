import re
from xml.etree import ElementTree

from loadtests.chart import Axis, Series, chart


def test_a_chart_stands_by_itself_and_shows_every_measurement() -> None:
    series = [Series("a vote", {1: 9.0, 1000: 11.0}), Series("b", {1: 0.0})]
    svg = chart("More <phones>", "µs", series, Axis("phones", logarithmic=True))
    root = ElementTree.fromstring(svg)
    assert root.tag.endswith("svg")
    assert len(re.findall('r="3.5"', svg)) == 3
    assert "&lt;phones&gt;" in svg
    assert "1,000" in svg


def test_a_chart_over_time_begins_at_zero_and_has_its_marks() -> None:
    svg = chart(
        "Speed", "a second", [Series("votes", {40: 50.0, 0: 100.0})], Axis("seconds", 80), marks=[(20, "a & b")]
    )
    texts = [element.text for element in ElementTree.fromstring(svg).iter() if element.text and element.text.strip()]
    assert {"0", "10", "80", "25", "100", "a & b", "votes (a second)"} <= set(texts)
    assert 'points="64.0,58.0 334.0,157.0"' in svg


def test_a_chart_of_nothing_is_empty() -> None:
    assert "<polyline" not in chart("Speed", "a second", [], Axis("seconds"))
