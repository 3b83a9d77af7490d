-- Moves the closing time of one shard of a poll that is open or locked; leaves any other as it is.
-- KEYS: poll.
-- ARGV: closes_at in ms, or "" for none.
-- Returns 1 if it was changed, else 0.

local state = redis.call('HGET', KEYS[1], 'state')
if state ~= 'open' and state ~= 'locked' then return 0 end
if ARGV[1] ~= '' then
  redis.call('HSET', KEYS[1], 'closes_at', ARGV[1])
elseif redis.call('HDEL', KEYS[1], 'closes_at') == 0 then
  return 0
end
redis.call('HINCRBY', KEYS[1], 'seq', 1)
return 1
