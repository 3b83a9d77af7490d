-- Hides words of a cloud, or shows them again.
-- KEYS: state, log, hidden. ARGV: who, epoch, "hide" or "unhide", then words.
-- Returns how many have changed. Idempotent.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HMGET', KEYS[1], 'epoch', 'seq')
if (held[1] or '1') ~= ARGV[2] then return 0 end
local changed = {}
for i = 4, #ARGV do
  if redis.call(ARGV[3] == 'hide' and 'SADD' or 'SREM', KEYS[3], ARGV[i]) == 1 then changed[#changed + 1] = ARGV[i] end
end
if #changed > 0 then
  local seq = (held[2] or 0) + 1
  redis.call('HSET', KEYS[1], 'seq', seq)
  redis.call('XADD', KEYS[2], seq .. '-0', 't', now, 'e', ARGV[2], 'by', ARGV[1], ARGV[3], table.concat(changed, '\t'))
end
return #changed
