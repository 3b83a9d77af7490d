-- Makes a contest what its log says, where they differ: an archive that was written while judges marked.
-- KEYS: contest, its public half, log, deeds.
-- ARGV: rev that was found in the contest, id that was found last in the log ("0-0": none), its number, number of
--   deeds, per deed its id and number, then per field "1" if it is public, field, "REV VALUE".
-- Returns 1; 0 if either has changed since, and nothing was done. Idempotent.

local last = redis.call('XREVRANGE', KEYS[3], '+', '-', 'COUNT', 1)[1]
if (redis.call('HGET', KEYS[1], 'rev') or '0') ~= ARGV[1] or (last and last[1] or '0-0') ~= ARGV[2] then return 0 end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[4])
if ARGV[3] ~= '0' then
  redis.call('HSET', KEYS[1], 'rev', ARGV[3])
  redis.call('HSET', KEYS[2], 'rev', ARGV[3])
end
local first = 5 + 2 * ARGV[4]
for i = 5, first - 1, 2 do redis.call('HSET', KEYS[4], ARGV[i], ARGV[i + 1]) end
for i = first, #ARGV, 3 do
  redis.call('HSET', KEYS[1], ARGV[i + 1], ARGV[i + 2])
  if ARGV[i] == '1' then redis.call('HSET', KEYS[2], ARGV[i + 1], ARGV[i + 2]) end
end
return 1
