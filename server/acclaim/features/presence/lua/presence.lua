-- Adds what a worker has seen of an event's phones since its last heartbeat.
-- KEYS: presence, its members (HyperLogLog).
-- ARGV: worker, number of the increment, visits, milliseconds watched, phones online in all, now (ms), then members.
-- Returns peak, when it was (ms), visits, members, milliseconds watched.
-- Idempotent: an increment's visits and time are added once, by its number; members and peak are sets and maxima.

local field = 'worker ' .. ARGV[1]
if tonumber(ARGV[2]) > tonumber(redis.call('HGET', KEYS[1], field) or '-1') then
  redis.call('HSET', KEYS[1], field, ARGV[2])
  redis.call('HINCRBY', KEYS[1], 'visits', ARGV[3])
  redis.call('HINCRBY', KEYS[1], 'watched_ms', ARGV[4])
end
if #ARGV > 6 then redis.call('PFADD', KEYS[2], unpack(ARGV, 7)) end
if tonumber(ARGV[5]) > tonumber(redis.call('HGET', KEYS[1], 'peak') or '0') then
  redis.call('HSET', KEYS[1], 'peak', ARGV[5], 'peak_at', ARGV[6])
end
local sums = redis.call('HMGET', KEYS[1], 'peak', 'peak_at', 'visits', 'watched_ms')
return {
  tonumber(sums[1] or 0), tonumber(sums[2] or 0), tonumber(sums[3] or 0), redis.call('PFCOUNT', KEYS[2]),
  tonumber(sums[4] or 0),
}
