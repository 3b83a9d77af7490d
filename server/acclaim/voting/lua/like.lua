-- Takes phones' running totals of likes.
-- KEYS: likes, then the member's bucket of each report.
-- ARGV: likes a second, burst, counters a member, then per report: member, "SOURCE TARGET", total.
-- A bucket's fields: the member, whose value is "TIME_MS ALLOWANCE COUNTERS"; "MEMBER SOURCE TARGET", a counter's total.
-- Returns the total taken for each report: below the reported one where the member's allowance ran out.
-- Idempotent: a total that is not above the last one adds nothing.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local per_s, burst, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local added, out = {}, {}

for i = 1, #KEYS - 1 do
  local bucket, member, counter, total = KEYS[i + 1], ARGV[3 * i + 1], ARGV[3 * i + 2], tonumber(ARGV[3 * i + 3])
  local field = member .. ' ' .. counter
  local held = redis.call('HMGET', bucket, member, field)
  local since, allowance, counters = string.match(held[1] or (now .. ' ' .. burst .. ' 0'), '^(%d+) ([%d.]+) (%d+)$')
  local before = tonumber(held[2] or 0)
  counters = tonumber(counters) + (held[2] and 0 or 1)
  allowance = math.min(burst, tonumber(allowance) + math.max(0, now - since) / 1000 * per_s)
  local taken = math.min(total - before, math.floor(allowance))
  if taken > 0 and counters <= most then
    out[i] = before + taken
    local left = string.format('%d %.3f %d', now, allowance - taken, counters)
    redis.call('HSET', bucket, member, left, field, out[i])
    local target = string.match(counter, ' (.*)$')
    added[target] = (added[target] or 0) + taken
  else
    out[i] = before
  end
end

for target, n in pairs(added) do redis.call('HINCRBY', KEYS[1], target, n) end
return out
