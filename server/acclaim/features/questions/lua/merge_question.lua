-- Merges a question with one that asks the same: members who upvoted either have upvoted that one, once.
-- KEYS: state, log, states, votes, voters of the one that stays, voters of the one that goes.
-- ARGV: who, epoch, number of the one that stays, of the one that goes.
-- Returns 1 if this call merged it; 0 if it was merged before, or the one that stays is not shown. Idempotent.
-- Takes 1 ms per 2,000 upvotes of the one that goes, during which Redis does nothing else.

local AT_ONCE = 5000 -- members that `unpack` has room for
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HMGET', KEYS[1], 'epoch', 'seq')
local stays = string.match(redis.call('HGET', KEYS[3], ARGV[3]) or '', '^%a+')
local goes = string.match(redis.call('HGET', KEYS[3], ARGV[4]) or 'merged', '^%a+')
if (held[1] or '1') ~= ARGV[2] or (stays ~= 'shown' and stays ~= 'answering') then return 0 end
if goes == 'merged' or ARGV[3] == ARGV[4] then return 0 end

local new = redis.call('SDIFF', KEYS[6], KEYS[5])
for first = 1, #new, AT_ONCE do
  redis.call('SADD', KEYS[5], unpack(new, first, math.min(first + AT_ONCE - 1, #new)))
end
redis.call('HSET', KEYS[3], ARGV[4], 'merged ' .. now .. ' ' .. ARGV[3])
redis.call('HINCRBY', KEYS[4], ARGV[3], #new)
local seq = (held[2] or 0) + 1
redis.call('HSET', KEYS[1], 'seq', seq)
redis.call('XADD', KEYS[2], seq .. '-0', 't', now, 'e', ARGV[2], 'by', ARGV[1], 'of', ARGV[4], 'into', ARGV[3])
return 1
