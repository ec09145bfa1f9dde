"""A lesson out, in the formats of other programs."""
