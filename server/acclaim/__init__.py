"""Acclaim (喝彩): realtime voting and livestream interaction for award ceremonies and galas."""

__version__ = "0.1.0"
