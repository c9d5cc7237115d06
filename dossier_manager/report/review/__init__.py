"""The many-year review: on screen, as JSON, as a letter for Word, as sheets."""
