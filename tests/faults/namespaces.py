"""Machines in miniature: network namespaces with cables between them. Nothing of them is to be seen outside."""

import ctypes
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from loadtests.isolation import environment as isolated

_CLONE_NEWNET = 0x40000000
_IP = shutil.which("ip", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") or ""


def why_not() -> str:
    """Why namespaces can't be made here, "" if they can."""
    if not _IP:
        return "no `ip`: install iproute2"
    if os.geteuid() != 0:
        return "network namespaces need root"
    name = f"acclaim-{os.getpid()}-try"
    made = subprocess.run([_IP, "netns", "add", name], capture_output=True, text=True, check=False)
    subprocess.run([_IP, "netns", "delete", name], capture_output=True, check=False)
    return f"no network namespaces here: {made.stderr.strip()}" if made.returncode else ""


class Machine:
    """A namespace. Cables lead from it to others."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._namespace = f"acclaim-{os.getpid()}-{name}"

    def command(self, *words: str) -> list[str]:
        """What runs `words` on this machine."""
        return [_IP, "netns", "exec", self._namespace, *words]

    def connected(self, host: str, port: int) -> socket.socket:
        """A socket of this machine's. Blocks: call it in a thread, which is on this machine meanwhile."""
        libc = ctypes.CDLL(None, use_errno=True)

        def enter(descriptor: int) -> None:
            if libc.setns(descriptor, _CLONE_NEWNET):
                raise OSError(ctypes.get_errno(), "setns")

        with open("/proc/thread-self/ns/net") as home, open(f"/run/netns/{self._namespace}") as there:
            enter(there.fileno())
            try:
                return socket.create_connection((host, port), timeout=5)
            finally:
                enter(home.fileno())

    def plug(self, other: "Machine", subnet: str) -> None:
        """Lays a cable: this end is SUBNET.1, the other SUBNET.2."""
        here, there = f"to-{other.name}", f"to-{self.name}"
        _run("link", "add", here, "netns", self._namespace, "type", "veth", "peer", there, "netns", other._namespace)
        for machine, device, address in ((self, here, f"{subnet}.1/24"), (other, there, f"{subnet}.2/24")):
            machine._run("address", "add", address, "dev", device)
            machine._run("link", "set", device, "up")

    def cut(self, other: "Machine") -> None:
        """Whatever is on the cable is lost, and nobody is told."""
        self._run("link", "set", f"to-{other.name}", "down")

    def heal(self, other: "Machine") -> None:
        self._run("link", "set", f"to-{other.name}", "up")

    def _run(self, *words: str) -> None:
        _run("-n", self._namespace, *words)


@contextmanager
def machines(*names: str) -> Iterator[list[Machine]]:
    _remove_leftovers()
    made = [Machine(name) for name in names]
    try:
        for machine in made:
            _run("netns", "add", machine._namespace)
            machine._run("link", "set", "lo", "up")
        yield made
    finally:
        for machine in made:
            subprocess.run([_IP, "netns", "delete", machine._namespace], capture_output=True, check=False)


def _remove_leftovers() -> None:
    """Of a test run that was killed."""
    for left in Path("/run/netns").glob("acclaim-*-*"):
        if not Path("/proc", left.name.split("-")[1]).exists():
            subprocess.run([_IP, "netns", "delete", left.name], capture_output=True, check=False)


@contextmanager
def running(command: Sequence[str], log: Path, environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A process that is ended with the block."""
    with open(log, "ab") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=isolated(**environment)
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _run(*words: str) -> None:
    subprocess.run([_IP, *words], check=True, capture_output=True, timeout=10)
