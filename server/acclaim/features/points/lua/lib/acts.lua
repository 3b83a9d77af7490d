-- uses: accounts.lua
-- What members have done, and what rules have credited them for it. Loaded in front of post_acts.lua.

-- By how much what a rule has credited changes with its total.
local function credited(counts, member, points, cap)
  local total, before = string.match(redis.call('HGET', counts, member) or '0 0', '^(%d+) (%d+)$')
  total = total + points
  local after = cap > 0 and math.min(cap, total) or total
  if total > 0 then
    redis.call('HSET', counts, member, string.format('%d %d', total, after))
  else
    redis.call('HDEL', counts, member)
  end
  return after - before
end

-- Notes an act of a day, or that it counts no more; whether that was news. A field: " DAY:GAIN,GAIN DAY:GAIN".
local function note(acts, member, day, gains, sign)
  local held = redis.call('HGET', acts, member) or ''
  local from, to = string.find(held, ' ' .. day .. ':', 1, true)
  if (from ~= nil) == (sign == '+') then return false end
  if sign == '+' then
    redis.call('HSET', acts, member, held .. ' ' .. day .. ':' .. table.concat(gains, ','))
  else
    held = string.sub(held, 1, from - 1) .. (string.match(held, ' .*$', to) or '')
    if held == '' then redis.call('HDEL', acts, member) else redis.call('HSET', acts, member, held) end
  end
  return true
end

-- Takes back what a rule has credited: first what is pending, and never more than there is. The rest is on record.
local function take_back(a, rule, amount, why)
  local pending = math.min(a.pending, amount)
  a.pending = a.pending - pending
  if pending > 0 then move('p:' .. a.member, rule, pending, why, a.index, a.member) end
  local short = amount - pending
  if short > 0 then short = short - take(a, rule, short, why) end
  if short > 0 then fall_short(a, rule, short, why) end
end
