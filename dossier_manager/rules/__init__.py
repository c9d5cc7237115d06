"""The legal texts as checked values."""
