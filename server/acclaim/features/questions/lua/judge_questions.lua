-- Changes the state of questions: a moderator approves or deletes them, a presenter answers them, or that is undone.
-- KEYS: state, log, states.
-- ARGV: who, epoch, the state, "pending" to change only pending ones or "", the step of the run of show
--   (takes effect once) or "", then numbers.
-- Returns the numbers that are in it now. Only one question is being answered: the one before becomes answered.
-- Safe to repeat. Merged questions stay merged.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HMGET', KEYS[1], 'epoch', 'seq')
if (held[1] or '1') ~= ARGV[2] then return {} end
if ARGV[5] ~= '' then
  if redis.call('HGET', KEYS[1], 'step') == ARGV[5] then return {} end
  redis.call('HSET', KEYS[1], 'step', ARGV[5])
end
local to, seq, judged = ARGV[3], tonumber(held[2] or 0), {}

local function decide(numbers, target)
  if #numbers == 0 then return end
  seq = seq + 1
  for _, number in ipairs(numbers) do redis.call('HSET', KEYS[3], number, target .. ' ' .. now) end
  redis.call('XADD', KEYS[2], seq .. '-0', 't', now, 'e', ARGV[2], 'by', ARGV[1], 'of', table.concat(numbers, ','), 's', target)
end

for i = 6, #ARGV do
  local stands = string.match(redis.call('HGET', KEYS[3], ARGV[i]) or 'merged', '^%a+')
  if stands ~= 'merged' and (ARGV[4] == '' or stands == ARGV[4]) then judged[#judged + 1] = tonumber(ARGV[i]) end
end
if to == 'answering' and #judged > 0 then
  local all, before = redis.call('HGETALL', KEYS[3]), {}
  for i = 1, #all, 2 do
    if string.match(all[i + 1], '^%a+') == to and tonumber(all[i]) ~= judged[1] then before[#before + 1] = all[i] end
  end
  decide(before, 'answered')
  judged = { judged[1] }
end
decide(judged, to)
redis.call('HSET', KEYS[1], 'seq', seq)
return judged
