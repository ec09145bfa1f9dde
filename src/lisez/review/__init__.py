"""When to repeat what; the only importer of fsrs."""
