-- Resets check-in: it is closed, and nobody has checked in.
-- KEYS: check-in, arrivals, members, units. ARGV: the epoch that it ends.
-- Returns whether that was the current one (1), then state, epoch, number, rev, opened_at. Idempotent.

local epoch = redis.call('HGET', KEYS[1], 'epoch') or '1'
local moved = epoch == ARGV[1]
if moved then
  redis.call('UNLINK', KEYS[2], KEYS[3], KEYS[4])
  redis.call('HDEL', KEYS[1], 'opened_at')
  redis.call('HSET', KEYS[1], 'state', 'closed', 'epoch', epoch + 1, 'number', 0)
  redis.call('HINCRBY', KEYS[1], 'rev', 1)
end
local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'number', 'rev', 'opened_at')
return { moved and 1 or 0, held[1] or 'closed', held[2] or '1', held[3] or '0', held[4] or '0', held[5] or '0' }
