-- Voids all upvotes of members on a board, on the record; further ones of theirs are refused.
-- KEYS: state, log, votes, voided, then the voters of every question.
-- ARGV: epoch, who voids, why, how many questions, their numbers, then members.
-- Returns {1|0, state, epoch, members voided, upvotes taken out}; 0: it is a draft or in another epoch.
-- Idempotent: members who were voided are passed over.

local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'seq')
local state, epoch, seq = held[1] or 'draft', held[2] or '1', (held[3] or 0) + 1
if epoch ~= ARGV[1] or state == 'draft' then return { 0, state, tonumber(epoch), 0, 0 } end

local members, upvotes = {}, 0
for i = 5 + tonumber(ARGV[4]), #ARGV do
  if redis.call('SADD', KEYS[4], ARGV[i]) == 1 then members[#members + 1] = ARGV[i] end
end
if #members == 0 then return { 1, state, tonumber(epoch), 0, 0 } end
for i = 5, #KEYS do
  local gone = redis.call('SREM', KEYS[i], unpack(members))
  if gone > 0 then redis.call('HINCRBY', KEYS[3], ARGV[i], -gone) end
  upvotes = upvotes + gone
end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'seq', seq)
redis.call('XADD', KEYS[2], seq .. '-0', 't', time[1] * 1000 + math.floor(time[2] / 1000), 'e', epoch,
  'v', table.concat(members, '\n'), 'by', ARGV[2], 'why', ARGV[3])
return { 1, state, tonumber(epoch), #members, upvotes }
