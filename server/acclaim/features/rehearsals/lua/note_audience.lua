-- Keeps what a rehearsal's audience tells of itself, unless the rehearsal is over: a worker that stood still for a while
-- must not leave a key behind.
-- KEYS: the event's rehearsal.
-- ARGV: field, value.
-- Returns 1 if it was kept.

if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
