"""Text in, text out: readers and writers."""
