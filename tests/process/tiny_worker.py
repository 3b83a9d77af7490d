"""A worker for the tests of the supervisor: answers each request with its id and process, sends heartbeats,
drains on SIGTERM.

Its id says how it behaves, and it notes what happens to it in DATA_DIR/notes.
"""

import argparse
import asyncio
import os
import select
import signal
import socket
import sys
import threading
from contextlib import suppress
from pathlib import Path

from acclaim.config import Settings
from acclaim.process.heartbeat import Heartbeat
from tests.process.faster import hurry


def main(worker_id: str, descriptor: int, heartbeat: Heartbeat) -> None:
    hurry()
    settings = Settings.from_json(sys.stdin.readline())
    restarts = sys.stdin.readline().strip().replace(" ", "")

    def note(what: str) -> None:
        with open(Path(settings.data_dir) / "notes", "a") as notes:
            notes.write(f"{worker_id} {os.getpid()} {what}\n")

    leaving = threading.Event()

    def leave(*_: object) -> None:
        if "stubborn" not in worker_id:
            leaving.set()

    signal.signal(signal.SIGTERM, leave)

    def leave_without_supervisor() -> None:
        sys.stdin.read()
        leave()

    threading.Thread(target=leave_without_supervisor, daemon=True).start()
    note("started")
    note(f"knows-{restarts}")
    if "misfit" in worker_id:
        sys.exit(2)
    wanted = Path(settings.data_dir) / "wanted"
    if wanted.exists() and wanted.read_text() != settings.log_level:
        sys.exit(1)
    if "frail" in worker_id or (Path(settings.data_dir) / "spoilt").exists():
        sys.exit(1)
    with socket.socket(fileno=descriptor) as listener:
        listener.listen()
        heartbeat.send()
        note("serves")
        threading.Thread(target=asyncio.run, args=(heartbeat.run(),), daemon=True).start()
        while not leaving.is_set():
            answer(listener, f"{worker_id} {os.getpid()}".encode())
        heartbeat.leave()
        note("drained")


def answer(listener: socket.socket, body: bytes) -> None:
    """One of those who wait, if any. Whoever is accepted has an answer, also when it is time to go."""
    listener.setblocking(False)
    select.select([listener], [], [], 0.05)
    with suppress(BlockingIOError), listener.accept()[0] as peer:  # a neighbour on the same socket was quicker
        peer.setblocking(True)
        peer.recv(4096)
        peer.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("id")
    parser.add_argument("--listener", type=int)
    parser.add_argument("--heartbeat", type=int)
    arguments = parser.parse_args()
    main(arguments.id, arguments.listener, Heartbeat(arguments.heartbeat))
