"""A learner's words for other programs."""
