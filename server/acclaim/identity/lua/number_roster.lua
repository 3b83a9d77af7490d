-- Gives numbers to who is in some buckets of the roster and has none, and notes who is not in them any more.
-- KEYS: counter of numbers, then pairs: bucket of the roster, bucket of people.
-- A field of the latter is "NUMBER LEFT_AT", in ms, 0 of who is there. Whoever comes back has the number of before.
-- Returns nothing. Safe to repeat.

local time = redis.call('TIME')
local now = string.format('%d', time[1] * 1000 + math.floor(time[2] / 1000))

for i = 2, #KEYS, 2 do
  local people, left, changed, new = redis.call('HGETALL', KEYS[i + 1]), {}, {}, {}
  for n = 1, #people, 2 do left[people[n]] = people[n + 1] end
  for _, member in ipairs(redis.call('HKEYS', KEYS[i])) do
    local held = left[member]
    left[member] = nil
    if not held then
      new[#new + 1] = member
    elseif string.sub(held, -2) ~= ' 0' then
      changed[#changed + 1] = member
      changed[#changed + 1] = string.match(held, '^%d+') .. ' 0'
    end
  end
  for member, held in pairs(left) do
    if string.sub(held, -2) == ' 0' then
      changed[#changed + 1] = member
      changed[#changed + 1] = string.match(held, '^%d+') .. ' ' .. now
    end
  end
  local number = #new > 0 and redis.call('INCRBY', KEYS[1], #new) - #new or 0
  for n, member in ipairs(new) do
    changed[#changed + 1] = member
    changed[#changed + 1] = string.format('%d 0', number + n)
  end
  for n = 1, #changed, 1000 do redis.call('HSET', KEYS[i + 1], unpack(changed, n, math.min(n + 999, #changed))) end
end
