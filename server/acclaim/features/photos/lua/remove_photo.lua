-- Removes a member's photo.
-- KEYS: photos, their contents. ARGV: member. Returns 1, or 0 if there was none.

local token = redis.call('HGET', KEYS[1], ARGV[1])
if not token then return 0 end
redis.call('HDEL', KEYS[2], token)
return redis.call('HDEL', KEYS[1], ARGV[1])
