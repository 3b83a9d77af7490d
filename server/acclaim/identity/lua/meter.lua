-- Counts arrivals, one after the other, at each place that its address belongs to; a meter holds about those of the
-- last hour. An arrival that brings a proof of work which has not been used is let in and counted by no meter.
-- KEYS: places at their limit, the meter of each place, the proofs, then (or not) the sum of arrivals within all limits.
-- ARGV: hour (s), highest load, kept for (s), how many places, then per place: its name in the first key, its allowance,
-- its label, the number of the wider place that it is in (0: none); how long a proof is good for (s); then per arrival:
-- the number of its narrowest place, and 1 if it brings the next proof, 0 if none.
-- A meter has n, which falls to 1/e in an hour; at (s); raised: what its allowance is multiplied by.
-- In the first key stands "AT N ALLOWANCE LABEL".
-- Returns the labels of places that have reached their limit now, and for each arrival the highest load (n / allowance)
-- of its places as a string, 0 for one that a proof lets in.

local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local hour, load_max, kept_s, count = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
local places, labels, loads, within = {}, {}, {}, 0

for i = 1, count do
  local meter = redis.call('HMGET', KEYS[i + 1], 'n', 'at', 'raised')
  local passed = math.max(0, now - (meter[2] or now))
  places[i] = {
    n = (meter[1] or 0) * math.exp(-passed / hour), allowance = ARGV[4 * i + 2] * (meter[3] or 1),
    wider = tonumber(ARGV[4 * i + 4]),
  }
end

local proof = count + 1
for i = 4 * count + 6, #ARGV, 2 do
  local load, is_paid, at = 0, false, tonumber(ARGV[i])
  if ARGV[i + 1] == '1' then
    proof = proof + 1
    is_paid = redis.call('SET', KEYS[proof], 1, 'NX', 'EX', ARGV[4 * count + 5])
  end
  while not is_paid and at > 0 do
    local place = places[at]
    place.n, place.has_grown = math.min(place.n + 1, place.allowance * load_max), true
    load, at = math.max(load, place.n / place.allowance), place.wider
  end
  if load <= 1 then within = within + 1 end
  loads[#loads + 1] = string.format('%.4f', load)
end

for i, place in ipairs(places) do
  if place.has_grown then
    redis.call('HSET', KEYS[i + 1], 'n', string.format('%.4f', place.n), 'at', string.format('%.6f', now))
    redis.call('EXPIRE', KEYS[i + 1], kept_s)
    if place.n > place.allowance then
      local name, label = ARGV[4 * i + 1], ARGV[4 * i + 3]
      local at = string.match(redis.call('HGET', KEYS[1], name) or '', '^%d+')
      if not at or now - at > hour then labels[#labels + 1] = label end
      redis.call('HSET', KEYS[1], name, string.format('%d %.0f %d %s', now, place.n, place.allowance, label))
      redis.call('EXPIRE', KEYS[1], kept_s)
    end
  end
end

if KEYS[proof + 1] and within > 0 then redis.call('INCRBY', KEYS[proof + 1], within) end
return {labels, loads}
