"""Counts of an archive, and the review of many years. Pure: audits in, figures out."""
