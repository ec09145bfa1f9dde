"""What must survive; the only importer of sqlite3."""
