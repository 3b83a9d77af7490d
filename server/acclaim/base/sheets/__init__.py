"""Spreadsheets in and tables out, in any file format."""
