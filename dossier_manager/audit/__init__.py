"""From rules, manifest, decisions and documents to statuses, blockers and grades. Pure."""
