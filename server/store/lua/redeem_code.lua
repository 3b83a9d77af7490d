-- Redeems a one-time code: once, or again by the same device that did, within a while: its answer may have been lost.
-- KEYS: codes, used codes.
-- ARGV: code, name that the device drew for itself ("" if it has none), while (s).
-- Returns the code's JSON; 0 if there is no such code; 1 if it has been used.

local grant = redis.call('HGET', KEYS[1], ARGV[1])
if not grant then return 0 end
local now = tonumber(redis.call('TIME')[1])
local at, device = string.match(redis.call('HGET', KEYS[2], ARGV[1]) or '', '^(%d+) (.*)$')
if not at then
  redis.call('HSET', KEYS[2], ARGV[1], string.format('%d %s', now, ARGV[2]))
elseif device == '' or device ~= ARGV[2] or now - tonumber(at) > tonumber(ARGV[3]) then
  return 1
end
return grant
