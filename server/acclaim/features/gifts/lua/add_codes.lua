-- Adds codes to those of a gift, each once for ever.
-- KEYS: codes, codes_known. ARGV: codes. Returns how many were new. Idempotent.

local there, new = tonumber(redis.call('HGET', KEYS[1], 'there') or 0), 0
for _, code in ipairs(ARGV) do
  if redis.call('SADD', KEYS[2], code) == 1 then
    new = new + 1
    redis.call('HSET', KEYS[1], there + new, code)
  end
end
redis.call('HSET', KEYS[1], 'there', there + new)
return new
