-- Checks members in, each once, while check-in is open; or looks up whether they have checked in.
-- KEYS: check-in, arrivals, members, units.
-- ARGV: per member: member, epoch ("": only look it up), name, unit, seat.
-- Returns the epoch, then per member number, time (ms) and seat of the arrival. Without one: 0; 0, or 1 if check-in is
--   closed or was reset since that epoch; and "". Idempotent: a member who has checked in gets the first arrival.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'number')
local is_open, epoch, number = held[1] == 'open', held[2] or '1', tonumber(held[3] or 0)
local first, units, out = number, {}, { tonumber(epoch) }

for i = 1, #ARGV, 5 do
  local member, wanted, name, unit, seat = unpack(ARGV, i, i + 4)
  local known = redis.call('HGET', KEYS[3], member)
  local place, at, stands = string.match(known or '', '^(%d+) (%d+) (.*)$')
  if known then
    place, at = tonumber(place), tonumber(at)
  elseif wanted == '' then
    place, at, stands = 0, 0, ''
  elseif not is_open or wanted ~= epoch then
    place, at, stands = 0, 1, ''
  else
    number = number + 1
    redis.call('XADD', KEYS[2], number .. '-0', 'm', member, 't', now, 'n', name, 'u', unit, 's', seat)
    redis.call('HSET', KEYS[3], member, number .. ' ' .. now .. ' ' .. seat)
    units[unit] = (units[unit] or 0) + 1
    place, at, stands = number, now, seat
  end
  local n = #out
  out[n + 1], out[n + 2], out[n + 3] = place, at, stands
end

for unit, n in pairs(units) do redis.call('HINCRBY', KEYS[4], unit, n) end
if number > first then redis.call('HSET', KEYS[1], 'number', number) end
return out
