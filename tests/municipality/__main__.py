"""A municipality on 127.0.0.1 until ended: `python -m tests.municipality [--empty] [PORT]`."""

import sys

from coach_desktop.machine.clock import SystemClock
from tests.municipality.catalogue import empty, ready
from tests.municipality.hall import BUILDER, BUILDER_SECRET, TownClock
from tests.municipality.server import TownServer, credentials
from tests.municipality.town import Town


def main(arguments: list[str]) -> int:
    catalogue = empty if "--empty" in arguments else ready
    ports = [int(each) for each in arguments if each.isdecimal()]
    town = Town(TownClock(SystemClock().now), catalogue=catalogue)
    server = TownServer(town, *ports)
    print(credentials(server.root), flush=True)
    print(f"# to set up a catalogue: {BUILDER} {BUILDER_SECRET}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
    for each in server.complaints:
        print(f"# not as described: {each}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
