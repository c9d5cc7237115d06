"""Binding clauses that nothing said cites yet, each with what is lacking. The wish is none.

A clause without a row stands under `no_row` of `schemas/traces`; here stand those that have a
row which no audit, day or count says, as `{text: {clause: what is lacking}}`.
"""

NOT_SAID: dict[str, dict[str, str]] = {}
