"""What must survive: answers, words, places, in one SQLite file. The only room that knows SQL."""
