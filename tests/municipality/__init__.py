"""A municipality to test against: it keeps what it is told and refuses what real servers refuse.

In a test, without a network::

    town = Town()                    # with the catalogue; Town(catalogue=empty) has none
    line = TownWire(town)            # fulfils exchange.wire.Wire, logs in by itself
    line.send(Call(Api.ZAKEN, "POST", "zaken", body={...}))

What a test can do to it: `town.clock.ahead`, `town.keep()` and `town.put_back(backup)`,
`town.replace()` (another, empty server at the same addresses), `town.close_zaak(address)`,
`town.clients[...]` and `town.tokens[...]` (scopes, expiry), `town.next(Mishap.DONE_BUT_500)`.

On 127.0.0.1: `with serving(town) as root` gives the root of its addresses; `python -m
tests.municipality` prints addresses and credentials and stays until it is ended.

Each request is also held against the API descriptions of the real servers when these stand in
`../shared/specs` (`Town(strict=False)` leaves that out); what does not fit them raises
`NotAsDescribed` in the test, because that is a mistake of ours and no answer of theirs.
`measured.py` says which behaviour was measured on which server, and which was supposed.
"""
