-- Takes phones' running totals of likes.
-- KEYS: likes, then the member's bucket of each report.
-- ARGV: likes a second, burst, counters a member, then per report: member, "SOURCE TARGET", total.
-- A bucket's field is the member, its value "TIME_MS ALLOWANCE;SOURCE TARGET=TOTAL;SOURCE TARGET=TOTAL;".
-- Returns the total taken for each report: below the reported one where the member's allowance ran out.
-- Idempotent: a total that is not above the last one adds nothing.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local per_s, burst, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local added, out = {}, {}

for i = 1, #KEYS - 1 do
  local bucket, member, counter, total = KEYS[i + 1], ARGV[3 * i + 1], ARGV[3 * i + 2], tonumber(ARGV[3 * i + 3])
  local value = redis.call('HGET', bucket, member) or (now .. ' ' .. burst .. ';')
  local since, allowance, counters = string.match(value, '^(%d+) ([%d.]+)(;.*)$')
  local mark = ';' .. counter .. '='
  local from, to = string.find(counters, mark, 1, true)
  local before = from and tonumber(string.match(counters, '^%d+', to + 1)) or 0
  local _, held = string.gsub(counters, '=', '')
  allowance = math.min(burst, tonumber(allowance) + math.max(0, now - since) / 1000 * per_s)
  local taken = math.min(total - before, math.floor(allowance))
  if taken > 0 and (from or held < most) then
    local after = before + taken
    if from then
      counters = string.sub(counters, 1, to) .. string.gsub(string.sub(counters, to + 1), '^%d+', tostring(after), 1)
    else
      counters = counters .. counter .. '=' .. after .. ';'
    end
    redis.call('HSET', bucket, member, now .. ' ' .. string.format('%.3f', allowance - taken) .. counters)
    local target = string.match(counter, ' (.*)$')
    added[target] = (added[target] or 0) + taken
    out[i] = after
  else
    out[i] = before
  end
end

for target, n in pairs(added) do redis.call('HINCRBY', KEYS[1], target, n) end
return out
