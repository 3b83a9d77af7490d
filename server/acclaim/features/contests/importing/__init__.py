"""Contestants from a spreadsheet in the usual layout."""
