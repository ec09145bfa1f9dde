"""Quizzes of other programs in, as lessons."""
