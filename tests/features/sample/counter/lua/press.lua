-- Takes phones' running totals.
-- KEYS: the counter.
-- ARGV: per report: "MEMBER SOURCE", total.
-- Returns the total of each. Idempotent: a total that is not above the last one adds nothing.

local out = {}
for i = 1, #ARGV, 2 do
  local before, total = tonumber(redis.call('HGET', KEYS[1], ARGV[i]) or 0), tonumber(ARGV[i + 1])
  if total > before then
    redis.call('HSET', KEYS[1], ARGV[i], total)
    redis.call('HINCRBY', KEYS[1], '', total - before)
  end
  out[#out + 1] = math.max(before, total)
end
return out
