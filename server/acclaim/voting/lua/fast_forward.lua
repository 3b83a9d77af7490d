-- Raises a shard's `seq`, so that its figures are newer than those that were shown before Redis lost some; the log says
-- so by the state, which stays what it is.
-- KEYS: poll, log.
-- ARGV: epoch, the least that `seq` shall be.
-- Returns 1, or 0 if it is so already or the epoch is another.

local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'seq')
local epoch, seq = held[2] or '1', tonumber(ARGV[2])
if epoch ~= ARGV[1] or tonumber(held[3] or 0) >= seq then return 0 end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSET', KEYS[1], 'seq', seq)
redis.call('XADD', KEYS[2], seq .. '-0', 't', now, 'e', epoch, 's', held[1] or 'draft')
return 1
