"""Binding clauses that nothing said cites yet, each with what is lacking. The wish is none.

A clause without a row stands under `no_row` of `schemas/traces`; here stand those that have a
row which no audit, day or count says.
"""

NOT_SAID: dict[str, dict[str, str]] = {
    "hd22": {
        "III.2/1": "rating/yearly is shown by `rules show` alone: no audit says it",
        "V.1.a/0": "a paper that is not there is told with V.1.a(n) and III.2.b, never with V.1.a",
    },
}
