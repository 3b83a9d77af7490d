"""A worker for the tests of the supervisor: answers each request with its id and process, drains on SIGTERM.

Its id says how it behaves, and it notes what happens to it in DATA_DIR/notes.
"""

import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path

from server.config import Settings


def main(worker_id: str) -> None:
    settings = Settings.from_json(sys.stdin.readline())

    def note(what: str) -> None:
        with open(Path(settings.data_dir) / "notes", "a") as notes:
            notes.write(f"{worker_id} {os.getpid()} {what}\n")

    def drain(*_: object) -> None:
        if "stubborn" not in worker_id:
            note("drained")
            os._exit(0)

    signal.signal(signal.SIGTERM, drain)
    threading.Thread(target=lambda: sys.stdin.read() or drain(), daemon=True).start()
    note("started")
    if "misfit" in worker_id:
        sys.exit(2)
    if "frail" in worker_id:
        sys.exit(1)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind((settings.host, settings.port))
        listener.listen()
        while True:
            peer, _ = listener.accept()
            with peer:
                peer.recv(4096)
                body = f"{worker_id} {os.getpid()}".encode()
                peer.sendall(
                    b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
                )


if __name__ == "__main__":
    main(sys.argv[1])
    time.sleep(60)
