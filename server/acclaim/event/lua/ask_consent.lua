-- What one operator has proposed may be done when another one asks for the same; who proposes it is on the audit log.
-- KEYS: proposals, audit log.
-- ARGV: proposal's id, who asks, what, its detail (JSON), detail of the log's entry (JSON), ms for which it waits, how
--       many may wait.
-- Returns who proposed it, for another one to approve, or for who has approved it to repeat; "" if it waits, also for
-- whoever asks again; "-" if too many wait. For its proposer an approved one is spent: asking again proposes it again.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local waiting = 0
local found
for _, value in ipairs(redis.call('HVALS', KEYS[1])) do
  local one = cjson.decode(value)
  if (one.expires or 0) < now then
    redis.call('HDEL', KEYS[1], one.id)
  elseif one.id == ARGV[1] then
    found = one
  elseif one.approved_by == '' then
    waiting = waiting + 1
  end
end
if found and found.approved_by == ARGV[2] then return found.by end
if found and found.approved_by == '' then return found.by ~= ARGV[2] and found.by or '' end
if waiting >= tonumber(ARGV[7]) then return '-' end
redis.call('XADD', KEYS[2], '*', 'who', ARGV[2], 'what', 'propose', 'poll', '', 'detail', ARGV[5])
local proposal = {
  id = ARGV[1], by = ARGV[2], at = now, expires = now + ARGV[6], what = ARGV[3], detail = ARGV[4], approved_by = '',
}
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(proposal))
redis.call('EXPIRE', KEYS[1], math.floor(ARGV[6] / 1000) + 1)
return ''
