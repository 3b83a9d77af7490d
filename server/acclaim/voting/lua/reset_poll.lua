-- Starts one shard of a poll anew: a new epoch in draft, the tally at zero. The log keeps the old epoch's ballots,
-- voided by having an older epoch; the members' buckets of the old epoch stay, so that its receipts can be explained.
-- KEYS: poll, log; of a secret poll its votes and its table, of which nothing is left.
-- ARGV: the epoch to end; the next one begins. A state that is not touched ("" none): what is published is so once shard 0
--       says it, and any other shard that says it alone has been left behind by a publication that came too late.
-- Returns {done 1|0, state, epoch}: a shard that has left that epoch already is done.

local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'seq')
local state, epoch, ending = held[1] or 'draft', tonumber(held[2] or 1), tonumber(ARGV[1])
if epoch > ending then return { 1, state, epoch } end
if state == ARGV[2] then return { 0, state, epoch } end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local seq = (held[3] or 0) + 1
redis.call('DEL', KEYS[1])
if KEYS[3] then redis.call('DEL', KEYS[3], KEYS[4]) end
redis.call('HSET', KEYS[1], 'state', 'draft', 'epoch', ending + 1, 'seq', seq, 'reset_at', now)
redis.call('XADD', KEYS[2], seq .. '-0', 't', now, 'e', ending + 1, 's', 'draft')
return { 1, 'draft', ending + 1 }
