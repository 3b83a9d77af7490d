"""Quizzes: questions asked live, answered on phones, and scored once each."""
