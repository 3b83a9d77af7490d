-- Opens or closes check-in.
-- KEYS: check-in. ARGV: the new state, "open" or "closed".
-- Returns whether that was a change (1), then state, epoch, number, rev, opened_at. Idempotent.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local before = redis.call('HGET', KEYS[1], 'state') or 'closed'
local moved = before ~= ARGV[1]
if moved then
  redis.call('HSET', KEYS[1], 'state', ARGV[1])
  redis.call('HINCRBY', KEYS[1], 'rev', 1)
  if ARGV[1] == 'open' then redis.call('HSETNX', KEYS[1], 'opened_at', now) end
end
local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'number', 'rev', 'opened_at')
return { moved and 1 or 0, held[1] or 'closed', held[2] or '1', held[3] or '0', held[4] or '0', held[5] or '0' }
