-- Issues certificates; one for a subject.
-- KEYS: certificates, subjects.
-- ARGV: per certificate its subject, a number that is free, and the award (JSON).
-- Returns the number of each: that which it has had, if that says the same and was not revoked. One that says something
-- else is replaced. Idempotent.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local numbers = {}
for i = 1, #ARGV, 3 do
  local known = redis.call('HGET', KEYS[2], ARGV[i])
  local at, state, award = string.match(known and redis.call('HGET', KEYS[1], known) or '', '^(%d+) (%S+) (.*)$')
  if state == 'valid' and award == ARGV[i + 2] then
    numbers[#numbers + 1] = known
  else
    if state == 'valid' then redis.call('HSET', KEYS[1], known, at .. ' replaced ' .. award) end
    redis.call('HSET', KEYS[1], ARGV[i + 1], string.format('%.0f', now) .. ' valid ' .. ARGV[i + 2])
    redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1])
    numbers[#numbers + 1] = ARGV[i + 1]
  end
end
return numbers
