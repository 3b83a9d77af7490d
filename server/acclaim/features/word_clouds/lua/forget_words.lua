-- Removes a member's words from a cloud.
-- KEYS: state, words, the member's bucket. ARGV: member, "1" if this is the current epoch.
-- Returns how many words there were. Idempotent.

local held = redis.call('HGET', KEYS[3], ARGV[1])
if not held then return 0 end
local gone = 0
for word in string.gmatch(string.match(held, '^%d+ (.*)$'), '[^\t]+') do
  gone = gone + 1
  if tonumber(redis.call('ZINCRBY', KEYS[2], 1, word)) >= 0 then redis.call('ZREM', KEYS[2], word) end
end
redis.call('HDEL', KEYS[3], ARGV[1])
if gone > 0 and ARGV[2] == '1' then redis.call('HINCRBY', KEYS[1], 'members audience', -1) end
redis.call('HINCRBY', KEYS[1], 'seq', 1)
return gone
