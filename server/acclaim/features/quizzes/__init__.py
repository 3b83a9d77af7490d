"""Live quizzes: questions are asked, answered, and scored once at their lock."""
