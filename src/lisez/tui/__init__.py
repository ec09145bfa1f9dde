"""The terminal app; the only importer of Textual."""
