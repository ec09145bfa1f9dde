"""When to repeat what: the FSRS schedule. The only room that knows `fsrs`."""
