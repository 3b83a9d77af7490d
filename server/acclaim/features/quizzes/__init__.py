"""Quizzes: questions that are asked live, answered on phones, and scored once each."""
