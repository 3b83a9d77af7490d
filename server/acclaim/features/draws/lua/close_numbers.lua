-- No more random numbers for a draw: what is there is all.
-- KEYS: the draw's sheets.
-- Returns 1. Idempotent.

if redis.call('LRANGE', KEYS[1], -1, -1)[1] ~= '' then redis.call('RPUSH', KEYS[1], '') end
redis.call('PERSIST', KEYS[1])
return 1
