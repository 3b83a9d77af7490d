-- Writes a webhook that nobody has changed or removed since it was read.
-- KEYS: webhooks.
-- ARGV: id, what was read, what it shall be.
-- Returns 1 if it is that now, 0 if it was another one or none.

if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
