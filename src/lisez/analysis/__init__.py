"""French text to facts, terms and questions; the only importer of spaCy."""
