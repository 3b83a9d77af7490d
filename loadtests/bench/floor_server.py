"""The floors: a process that does with sockets what can't be left out, at the lowest level that Python offers.

    python -m loadtests.bench.floor_server TICK_BYTES ACK_BYTES   prints its port

Every connection's first bytes are taken for a handshake and answered; all later ones are answered with a frame as long
as an acknowledgement (the floor of a vote). A line on standard input sends a frame as long as a tick to every
connection, in a tight loop (the floor of a fan-out), and prints a line when it is done.
"""

import os
import select
import socket
import sys

from acclaim.wire import frames

WELCOME = b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + frames.text(b'{"type":"welcome"}')


def _frame(kind: str, length: int) -> bytes:
    """A frame whose payload has `length` bytes."""
    return frames.text(f'{{"type":"{kind}","fill":"'.encode().ljust(length - 2, b"x") + b'"}')


def main() -> None:
    tick, ack = _frame("tick", int(sys.argv[1])), _frame("ack", int(sys.argv[2]))
    listener = socket.create_server(("127.0.0.1", 0), backlog=4096)
    print(listener.getsockname()[1], flush=True)
    poll = select.epoll()
    poll.register(listener, select.EPOLLIN)
    poll.register(0, select.EPOLLIN)
    peers: dict[int, socket.socket] = {}
    welcomed: set[int] = set()
    while True:
        for number, _ in poll.poll():
            if number == listener.fileno():
                peer, _ = listener.accept()
                peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                peers[peer.fileno()] = peer
                poll.register(peer, select.EPOLLIN)
            elif number == 0:
                if not os.read(0, 64):
                    return
                for peer in peers.values():
                    peer.send(tick)
                print("sent", flush=True)
            elif number in welcomed:
                _answer(peers, welcomed, number, ack)
            else:
                peers[number].recv(4096)
                peers[number].send(WELCOME)
                welcomed.add(number)


def _answer(peers: dict[int, socket.socket], welcomed: set[int], number: int, ack: bytes) -> None:
    try:
        received = peers[number].recv(4096)
    except ConnectionResetError:
        received = b""
    if received:
        peers[number].send(ack)
    else:
        welcomed.discard(number)
        peers.pop(number).close()


if __name__ == "__main__":
    main()
