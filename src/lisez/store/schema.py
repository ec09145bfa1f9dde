"""The tables, as numbered migrations; docs/store.md tells what they hold.

A migration is never changed once it was handed out. Tables that are derived from the log
may be dropped and made anew by a later one: `derive.rebuild` fills them.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x6C69737A  # « lisz », in the header of the file
PAGE_BYTES = 4096

_FIRST = """
CREATE TABLE log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  body TEXT NOT NULL,
  sum INTEGER NOT NULL
);
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_is_not_shortened BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TABLE notes (
  key TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  body TEXT NOT NULL,
  sum INTEGER NOT NULL
);

CREATE TABLE attempts (
  uid TEXT PRIMARY KEY REFERENCES log (uid),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  lesson TEXT NOT NULL,
  resumable INTEGER NOT NULL,
  ended TEXT
);
CREATE INDEX attempts_by_lesson ON attempts (lesson, at);

CREATE TABLE answers (
  uid TEXT PRIMARY KEY REFERENCES log (uid),
  attempt TEXT NOT NULL REFERENCES attempts (uid),
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  item TEXT NOT NULL,
  kind TEXT NOT NULL,
  families TEXT NOT NULL,
  outcome TEXT NOT NULL,
  fraction TEXT NOT NULL,
  points TEXT NOT NULL,
  UNIQUE (attempt, position)
);
CREATE INDEX answers_by_item ON answers (item, at);

CREATE TABLE words (
  key TEXT PRIMARY KEY,
  uid TEXT NOT NULL REFERENCES log (uid),
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  lookups INTEGER NOT NULL
);
CREATE TABLE recalls (
  uid TEXT PRIMARY KEY REFERENCES log (uid),
  word TEXT NOT NULL,
  at INTEGER NOT NULL,
  rating INTEGER NOT NULL
);
CREATE INDEX recalls_by_word ON recalls (word, at);
"""

# Questions that have gone from their lesson: no more repeated, and not lost.
_RETIRED = """
CREATE TABLE retired (
  item TEXT PRIMARY KEY,
  at INTEGER NOT NULL
);
"""

# A word is kept by its lemma, in whatever text it was met. `kept` says in which state it is;
# a look-up later than « none » takes it up again, and whoever repeats a new word learns it.
_LEMMAS = """
DROP TABLE words;
CREATE TABLE words (
  word TEXT PRIMARY KEY,
  lemma TEXT NOT NULL,
  at INTEGER NOT NULL,
  lookups INTEGER NOT NULL,
  looked INTEGER,
  state TEXT NOT NULL,
  changed INTEGER
);
CREATE TABLE meetings (
  word TEXT NOT NULL REFERENCES words (word),
  text TEXT NOT NULL,
  uid TEXT NOT NULL REFERENCES log (uid),
  at INTEGER NOT NULL,
  lookups INTEGER NOT NULL,
  PRIMARY KEY (word, text)
);
CREATE TABLE terms (
  term TEXT PRIMARY KEY,
  word TEXT NOT NULL
);
CREATE VIEW kept AS SELECT word, lemma, at, lookups, looked, changed,
  CASE
    WHEN state IN ('learning', 'known') THEN state
    WHEN state = 'none' AND (looked IS NULL OR looked <= changed) THEN 'none'
    WHEN EXISTS (
      SELECT 1 FROM recalls
      WHERE recalls.word = words.word AND (changed IS NULL OR recalls.at > changed)
    ) THEN 'learning'
    ELSE 'new'
  END AS state
FROM words;
"""

MIGRATIONS = (_FIRST, _RETIRED, _LEMMAS)
VERSION = len(MIGRATIONS)
# Each before those it refers to.
DERIVED = ("recalls", "meetings", "terms", "words", "answers", "attempts")


def statements(script: str) -> list[str]:
    """Return the statements of a script one by one: `executescript` would commit."""
    found: list[str] = []
    held = ""
    for part in script.split(";"):
        held += part + ";"
        if sqlite3.complete_statement(held):
            found.append(held.strip())
            held = ""
    return [one for one in found if one != ";"]
