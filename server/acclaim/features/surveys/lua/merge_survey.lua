-- Adds counts of a hash to those of other fields and removes them.
-- KEYS: the hash. ARGV: field and the field that it is added to, of each. Returns how many there were.
-- Safe to repeat: what is gone is not added again.

local moved = 0

for at = 1, #ARGV, 2 do
  local count = redis.call('HGET', KEYS[1], ARGV[at])
  if count then
    redis.call('HINCRBY', KEYS[1], ARGV[at + 1], count)
    moved = moved + redis.call('HDEL', KEYS[1], ARGV[at])
  end
end

return moved
