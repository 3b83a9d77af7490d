-- Redeems one-time codes, one after the other: each once, or again by the same device that did, within a while: its
-- answer may have been lost.
-- KEYS: codes, used codes, the event's meter of wrong codes (meter.lua), then the proofs of work that were brought.
-- ARGV: while (s), hour (s), wrong codes that the event may have had within an hour, how long a proof is good for (s);
-- then per code: the code, the name that the device generated ("" if it has none), and 1 if it brings the next proof.
-- Returns for each the code's JSON; 0 if there is no such code; 1 if it has been used; 2 if nobody may try one without a
-- proof that has not been used yet, because somebody tries them all.

local now = tonumber(redis.call('TIME')[1])
local meter = redis.call('HMGET', KEYS[3], 'n', 'at', 'raised')
local wrong = (meter[1] or 0) * math.exp(-math.max(0, now - (meter[2] or now)) / ARGV[2])
local costs = wrong > ARGV[3] * (meter[3] or 1)
local proof, found = 3, {}

local function redeem(code, device)
  local grant = redis.call('HGET', KEYS[1], code)
  if not grant then return 0 end
  local at, by = string.match(redis.call('HGET', KEYS[2], code) or '', '^(%d+) (.*)$')
  if not at then
    redis.call('HSET', KEYS[2], code, string.format('%d %s', now, device))
  elseif by == '' or by ~= device or now - tonumber(at) > tonumber(ARGV[1]) then
    return 1
  end
  return grant
end

for i = 5, #ARGV, 3 do
  local is_paid = false
  if ARGV[i + 2] == '1' then
    proof = proof + 1
    is_paid = redis.call('SET', KEYS[proof], 1, 'NX', 'EX', ARGV[4])
  end
  found[#found + 1] = costs and not is_paid and 2 or redeem(ARGV[i], ARGV[i + 1])
end
return found
