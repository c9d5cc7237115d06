"""Derived state in SQLite: what was read and recognised. Local, private, can be rebuilt."""
