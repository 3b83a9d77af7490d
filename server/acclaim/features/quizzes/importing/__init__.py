"""Questions of a quiz, read from a spreadsheet."""
