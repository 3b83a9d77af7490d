-- Takes a member's papers of a day out.
-- KEYS: the bucket of papers, running papers, days (keys.py). ARGV: member, day, attempts there may be.
-- Returns how many there were. Idempotent.

local gone = 0
for attempt = 1, ARGV[3] do
  local held = redis.call('HGET', KEYS[1], attempt .. ' ' .. ARGV[1])
  if held then
    gone = gone + 1
    redis.call('HDEL', KEYS[1], attempt .. ' ' .. ARGV[1])
    redis.call('ZREM', KEYS[2], ARGV[2] .. ' ' .. attempt .. ' ' .. ARGV[1])
    redis.call('HINCRBY', KEYS[3], 'started ' .. ARGV[2], -1)
    if not string.match(held, '^%d+ %d+ 0 ') then redis.call('HINCRBY', KEYS[3], 'handed_in ' .. ARGV[2], -1) end
  end
end
return gone
