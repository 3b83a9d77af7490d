"""Spreadsheets in and tables out, whatever file they come from or go to."""
