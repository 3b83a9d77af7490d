-- Counts an arrival at each place that its address belongs to; a meter holds about those of the last hour.
-- KEYS: places at their limit, the meter of each place, then (or not) the sum of arrivals within all limits.
-- ARGV: hour (s), highest load, kept for (s), then per place: its name in the first key, its allowance, its label.
-- A meter has n, which falls to 1/e in an hour; at (s); raised: what its allowance is multiplied by.
-- In the first key stands "AT N ALLOWANCE LABEL".
-- Returns the highest load (n / allowance) as a string, then the labels of places that have reached their limit now.

local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local hour, load_max, kept_s = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local load, labels = 0, {}

for i = 1, (#ARGV - 3) / 3 do
  local key, name, label = KEYS[i + 1], ARGV[3 * i + 1], ARGV[3 * i + 3]
  local meter = redis.call('HMGET', key, 'n', 'at', 'raised')
  local allowance = ARGV[3 * i + 2] * (meter[3] or 1)
  local passed = math.max(0, now - (meter[2] or now))
  local n = math.min((meter[1] or 0) * math.exp(-passed / hour) + 1, allowance * load_max)
  redis.call('HSET', key, 'n', string.format('%.4f', n), 'at', string.format('%.6f', now))
  redis.call('EXPIRE', key, kept_s)
  load = math.max(load, n / allowance)
  if n > allowance then
    local at = string.match(redis.call('HGET', KEYS[1], name) or '', '^%d+')
    if not at or now - at > hour then labels[#labels + 1] = label end
    redis.call('HSET', KEYS[1], name, string.format('%d %.0f %d %s', now, n, allowance, label))
    redis.call('EXPIRE', KEYS[1], kept_s)
  end
end

local sum = KEYS[(#ARGV - 3) / 3 + 2]
if sum and load <= 1 then redis.call('INCR', sum) end
return {string.format('%.4f', load), unpack(labels)}
