-- Mutes a member, or lets them speak again.
-- KEYS: comments, muted.
-- ARGV: who, member, for how many ms from now (0: not at all).
-- Returns until when, in ms; 0: speaks again.
-- Safe to repeat.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local lasts = tonumber(ARGV[3])
local ends = lasts > 0 and now + lasts or 0
if ends > 0 then
  redis.call('HSET', KEYS[2], ARGV[2], ends)
else
  redis.call('HDEL', KEYS[2], ARGV[2])
end
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local number = last and tonumber(string.match(last[1], '^%d+')) or 0
redis.call('XADD', KEYS[1], (number + 1) .. '-0', 't', now, 'by', ARGV[1], 'm', ARGV[2], 'until', ends)
return ends
