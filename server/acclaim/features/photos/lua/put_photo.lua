-- Stores a member's photo in place of the one before.
-- KEYS: photos, their contents. ARGV: member, token, content, how many a roster may have.
-- Returns 1, or 0 if there is no room for one more member's.

local before = redis.call('HGET', KEYS[1], ARGV[1])
if not before and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then return 0 end
if before then redis.call('HDEL', KEYS[2], before) end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
