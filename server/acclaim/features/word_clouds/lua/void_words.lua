-- Voids all words of members in a cloud, on the record; further ones of theirs are refused.
-- KEYS: state, log, words, voided, then the bucket of each member. ARGV: epoch, who voids, why, then each member.
-- Returns {1|0, state, epoch, members voided, words taken out}; 0: it is a draft or in another epoch.
-- Idempotent: members who were voided, or have given nothing, are passed over.

local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'seq')
local state, epoch, seq = held[1] or 'draft', held[2] or '1', (held[3] or 0) + 1
if epoch ~= ARGV[1] or state == 'draft' then return { 0, state, tonumber(epoch), 0, 0 } end

local members, with_words, words = {}, 0, 0
for i = 5, #KEYS do
  local member = ARGV[i - 1]
  local value = redis.call('HGET', KEYS[i], member)
  if value and redis.call('SADD', KEYS[4], member) == 1 then
    members[#members + 1] = member
    local turn, given = string.match(value, '^(%d+) (.*)$')
    for word in string.gmatch(given, '[^\t]+') do
      words = words + 1
      if tonumber(redis.call('ZINCRBY', KEYS[3], 1, word)) >= 0 then redis.call('ZREM', KEYS[3], word) end
    end
    with_words = with_words + (given ~= '' and 1 or 0)
    redis.call('HSET', KEYS[i], member, turn .. ' ')
  end
end
if #members == 0 then return { 1, state, tonumber(epoch), 0, 0 } end
local time = redis.call('TIME')
redis.call('HINCRBY', KEYS[1], 'members audience', -with_words)
redis.call('HSET', KEYS[1], 'seq', seq)
redis.call('XADD', KEYS[2], seq .. '-0', 't', time[1] * 1000 + math.floor(time[2] / 1000), 'e', epoch,
  'v', table.concat(members, '\n'), 'by', ARGV[2], 'why', ARGV[3])
return { 1, state, tonumber(epoch), #members, words }
