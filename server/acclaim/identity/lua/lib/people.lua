-- Who somebody is for good: a number that is given once, and when they have left the roster (identity/roster/people.py). Shared by
-- the scripts that write rows; loaded in front of them (see client.py).

local time = redis.call('TIME')
local now = string.format('%d', time[1] * 1000 + math.floor(time[2] / 1000))

-- Notes that a member is on the roster now, or not. Whoever comes back has the number of before.
local function note(counter, people, member, is_there)
  local number, left = string.match(redis.call('HGET', people, member) or '', '^(%d+) (%d+)$')
  if left and (left == '0') == is_there then return end
  number = number or redis.call('INCR', counter)
  redis.call('HSET', people, member, number .. ' ' .. (is_there and '0' or now))
end

-- Of a roster in which all had numbers they still do, whose version is another one now.
local function still_numbered(summary, before, version)
  if before == '' or redis.call('HGET', summary, 'numbered') == before then
    redis.call('HSET', summary, 'numbered', version)
  end
end
