"""The tables of the catalogue and their version."""

APPLICATION = 0x444F5353
"""SQLite's application id of our file: `DOSS`."""

_OF_TABLES = 1
"""Raised with every change of a table."""

_OF_VALUES = 3
"""Raised with every change of shape of what stands in the columns: JSON, packed pages."""

VERSION = 1000 * _OF_TABLES + _OF_VALUES
"""SQLite's user version of our file; another version is rebuilt, never migrated."""

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO meta VALUES ('change', 0), ('purge', 0);

CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    keyed TEXT NOT NULL,
    size INTEGER NOT NULL,
    reader TEXT,
    letterhead TEXT,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    pages INTEGER NOT NULL,
    unread_pages INTEGER NOT NULL,
    signatures INTEGER NOT NULL,
    encoding TEXT NOT NULL,
    mark TEXT,
    problems TEXT NOT NULL,
    change INTEGER NOT NULL
);
CREATE INDEX contents_keyed ON contents (keyed);

CREATE TABLE pages (
    content INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (content, number)
);

CREATE TABLE papers (
    content INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    paper TEXT NOT NULL,
    PRIMARY KEY (content, ordinal)
);

CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    path BLOB,
    dossier BLOB,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    seen_ns INTEGER NOT NULL,
    content INTEGER REFERENCES contents (id),
    state TEXT NOT NULL,
    mark TEXT,
    mark_from TEXT,
    problems TEXT NOT NULL,
    change INTEGER NOT NULL
);
CREATE INDEX files_content ON files (content);
CREATE INDEX files_marked ON files (mark_from) WHERE mark_from IS NOT NULL;

CREATE TABLE named (
    file INTEGER PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    papers TEXT NOT NULL
);

CREATE TABLE matches (
    file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    ruleset TEXT NOT NULL,
    stage TEXT NOT NULL,
    matches TEXT NOT NULL,
    PRIMARY KEY (file, ruleset)
) WITHOUT ROWID;

CREATE TABLE manifests (
    path BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    seen_ns INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    facts TEXT NOT NULL,
    value TEXT,
    findings TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE decisions (
    path BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    seen_ns INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    facts TEXT NOT NULL,
    value TEXT,
    findings TEXT NOT NULL
) WITHOUT ROWID;
"""
