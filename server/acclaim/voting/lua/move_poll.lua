-- Moves one shard of a poll to another state, and writes that into its log.
-- KEYS: poll, log; of a secret poll its votes, which stand beside its state from the close on, and its table.
-- ARGV: states it may come from (space between), state to go to, definition's rev ("" keeps), closes_at in ms ("" none,
--       "keep" keeps, "+N+L": ballots are made for N ms from now on, and may come L ms later), epoch to be in at least: a shard that was added after a reset has not lived through the others',
--       epoch to be in at most ("" any): a verb that comes late, after a reset, was not meant for what runs now;
--       time in ms by which closes_at must have come ("" none): the schedule closes nothing that was given more time;
--       how many are entitled now ("" unknown), where the outcome depends on it.
-- Returns {2 moved | 1 was there | 0 stays, state, epoch, the poll's hash as it is then}: being in the state is a success,
-- any other state moves nothing, and has no hash.

local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'seq', 'closes_at')
local state, to = held[1] or 'draft', ARGV[2]
local epoch = math.max(tonumber(held[2] or 1), tonumber(ARGV[5]))
if ARGV[6] ~= '' and epoch > tonumber(ARGV[6]) then return { 0, state, epoch } end
if state == to then return { 1, state, epoch, redis.call('HGETALL', KEYS[1]) } end
if ARGV[7] ~= '' and not (held[4] and tonumber(held[4]) <= tonumber(ARGV[7])) then return { 0, state, epoch } end
if not string.find(' ' .. ARGV[1] .. ' ', ' ' .. state .. ' ', 1, true) then return { 0, state, epoch } end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local seq = (held[3] or 0) + 1
redis.call('HSET', KEYS[1], 'state', to, 'epoch', epoch, 'seq', seq)
if ARGV[3] ~= '' then redis.call('HSET', KEYS[1], 'rev', ARGV[3], 'opened_at', now) end
if ARGV[4] == '' then
  redis.call('HDEL', KEYS[1], 'closes_at')
elseif string.sub(ARGV[4], 1, 1) == '+' then
  local made_ms, late_ms = string.match(ARGV[4], '^%+(%d+)%+(%d+)$')
  redis.call('HSET', KEYS[1], 'closes_at', now + made_ms + late_ms, 'made_ms', made_ms)
elseif ARGV[4] ~= 'keep' then
  redis.call('HSET', KEYS[1], 'closes_at', ARGV[4])
end
if ARGV[8] ~= '' then redis.call('HSET', KEYS[1], 'entitled', ARGV[8]) end
if to == 'closed' and KEYS[3] then
  local votes = redis.call('HGETALL', KEYS[3])
  for i = 1, #votes, 2 do
    if votes[i + 1] ~= '' then redis.call('HSET', KEYS[1], votes[i], votes[i + 1]) end -- else it is PAD
  end
  redis.call('DEL', KEYS[3])
end
redis.call('XADD', KEYS[2], seq .. '-0', 't', now, 'e', epoch, 's', to)
return { 2, to, epoch, redis.call('HGETALL', KEYS[1]) }
