"""What people write: a Starlette WebSocket handler and one awaited Redis call a vote. For comparison, and to read.

It keeps what matters most (nobody votes twice, the tally is exact, the log is on disk before the answer), and its Redis
call does it in one script. It has no batches, no sessions, no states of a poll, no ticks.

    REDIS=unix:///path.sock python -m uvicorn loadtests.bench.naive:app
"""

import json
import os
from typing import Any

from redis.asyncio import BlockingConnectionPool, Redis
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

CAST = """
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
redis.call('HINCRBY', KEYS[2], ARGV[3], 1)
redis.call('XADD', KEYS[3], '*', 'member', ARGV[1], 'ballot', ARGV[2], 'choice', ARGV[3])
return 1
"""

# Without a pool that makes callers wait, some hundred phones end in "Too many connections".
redis = Redis(connection_pool=BlockingConnectionPool.from_url(os.environ["REDIS"], max_connections=64, timeout=None))
cast = redis.register_script(CAST)


async def phone(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text('{"type":"welcome"}')
    member = socket.query_params["member"]
    try:
        while True:
            vote: dict[str, Any] = json.loads(await socket.receive_text())
            keys = [f"naive:{what}:{vote['poll']}" for what in ("voted", "tally", "log")]
            counted = await cast(keys=keys, args=[member, vote["ballot"], vote["choices"][0]])
            await socket.send_text(json.dumps({"type": "ack" if counted else "refused", "ballot": vote["ballot"]}))
    except WebSocketDisconnect:
        return


app = Starlette(routes=[WebSocketRoute("/ws", phone)])
