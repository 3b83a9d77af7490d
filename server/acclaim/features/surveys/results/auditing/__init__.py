"""The attack on a published survey: it knows the document, and nothing of how it was made."""
