"""Vietnamese text: form, dates, document numbers."""
