-- Writes scores of a quiz if nobody has saved results since they were computed.
-- KEYS: results, scores.
-- ARGV: rev of the results, whether all other scores go (1 or 0), then member, score, member, score …
-- Returns 1, or 0 if the rev was another.

if (redis.call('HGET', KEYS[1], 'rev') or '0') ~= ARGV[1] then return 0 end
if ARGV[2] == '1' then redis.call('UNLINK', KEYS[2]) end
if #ARGV > 2 then redis.call('HSET', KEYS[2], unpack(ARGV, 3)) end
return 1
