"""Printing values for people and machines. No rule lives here."""
