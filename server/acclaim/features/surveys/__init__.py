"""Surveys: answers that are counted and never kept."""
