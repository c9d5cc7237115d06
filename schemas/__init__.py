"""The legal texts as data: rule sets under `rules/`, JSON Schemas for editors under `editor/`."""
