-- Redeems a one-time code: once, or again by the same device that did, within a while: its answer may have been lost.
-- KEYS: codes, used codes, the event's meter of wrong codes (meter.lua).
-- ARGV: code, name that the device generated ("" if it has none), while (s), hour (s), wrong codes that the event
-- may have had within an hour ("" with a proof of work).
-- Returns the code's JSON; 0 if there is no such code; 1 if it has been used; 2 if nobody may try one without a proof,
-- because somebody tries them all.

local now = tonumber(redis.call('TIME')[1])
local meter = redis.call('HMGET', KEYS[3], 'n', 'at', 'raised')
if meter[1] and ARGV[5] ~= '' then
  local wrong = meter[1] * math.exp(-math.max(0, now - meter[2]) / ARGV[4])
  if wrong > ARGV[5] * (meter[3] or 1) then return 2 end
end
local grant = redis.call('HGET', KEYS[1], ARGV[1])
if not grant then return 0 end
local at, device = string.match(redis.call('HGET', KEYS[2], ARGV[1]) or '', '^(%d+) (.*)$')
if not at then
  redis.call('HSET', KEYS[2], ARGV[1], string.format('%d %s', now, ARGV[2]))
elseif device == '' or device ~= ARGV[2] or now - tonumber(at) > tonumber(ARGV[3]) then
  return 1
end
return grant
