"""Audits dossiers of mô hình and điển hình against the guides that govern them."""
