-- What one operator has proposed is done when another one asks for the same; who proposes it is on the audit log.
-- KEYS: proposals, audit log.
-- ARGV: proposal's id, who asks, what, its detail (JSON), detail of the log's entry (JSON), ms for which it waits, ms for
--       which it may be repeated once it is approved, how many may wait.
-- Returns who proposed it; "" if it waits, also for whoever asks again; "-" if too many wait. Whoever approved it may
-- repeat it for a while, if the answer was lost; for its proposer it is spent, and asking again proposes it again.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local waiting = 0
local found
for _, value in ipairs(redis.call('HVALS', KEYS[1])) do
  local one = cjson.decode(value)
  local kept = one.approved_by == '' and ARGV[6] or ARGV[7]
  if now - one.at > tonumber(kept) then
    redis.call('HDEL', KEYS[1], one.id)
  elseif one.id == ARGV[1] then
    found = one
  elseif one.approved_by == '' then
    waiting = waiting + 1
  end
end
if found and found.approved_by == ARGV[2] then return found.by end
if found and found.approved_by ~= '' then found = nil end
if found and found.by == ARGV[2] then return '' end
if not found then
  if waiting >= tonumber(ARGV[8]) then return '-' end
  redis.call('XADD', KEYS[2], '*', 'who', ARGV[2], 'what', 'propose', 'poll', '', 'detail', ARGV[5])
  found = {id = ARGV[1], by = ARGV[2], at = now, what = ARGV[3], detail = ARGV[4], approved_by = ''}
else
  found.approved_by, found.at = ARGV[2], now
end
redis.call('HSET', KEYS[1], found.id, cjson.encode(found))
redis.call('EXPIRE', KEYS[1], math.floor(ARGV[6] / 1000) + 1)
return found.approved_by ~= '' and found.by or ''
