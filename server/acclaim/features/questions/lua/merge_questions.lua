-- Merges questions with one that asks the same: who has upvoted any of them has upvoted that one, once.
-- KEYS: state, log, states, votes, voters of the one that stays, then voters of each that is merged with it.
-- ARGV: who, epoch, number of the one that stays, then the numbers of the others.
-- Returns the numbers that were merged just now; none if the first is not shown. Idempotent.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HMGET', KEYS[1], 'epoch', 'seq')
local stays = string.match(redis.call('HGET', KEYS[3], ARGV[3]) or '', '^%a+')
if (held[1] or '1') ~= ARGV[2] or (stays ~= 'shown' and stays ~= 'answering') then return {} end
local merged = {}

for i = 4, #ARGV do
  local number, voters = ARGV[i], KEYS[i + 2]
  local stands = string.match(redis.call('HGET', KEYS[3], number) or 'merged', '^%a+')
  if stands ~= 'merged' and number ~= ARGV[3] then
    merged[#merged + 1] = tonumber(number)
    for _, member in ipairs(redis.call('SMEMBERS', voters)) do redis.call('SADD', KEYS[5], member) end
    redis.call('HSET', KEYS[3], number, 'merged ' .. now .. ' ' .. ARGV[3])
  end
end
if #merged > 0 then
  redis.call('HSET', KEYS[4], ARGV[3], redis.call('SCARD', KEYS[5]))
  local seq = (held[2] or 0) + 1
  redis.call('HSET', KEYS[1], 'seq', seq)
  redis.call('XADD', KEYS[2], seq .. '-0', 't', now, 'e', ARGV[2], 'by', ARGV[1], 'of', table.concat(merged, ','), 'into', ARGV[3])
end
return merged
