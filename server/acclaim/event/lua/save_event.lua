-- Writes fields of an event (or of the rules of its comments) if nobody else has meanwhile.
-- KEYS: event (or rules), and for a new event the mark of a restore.
-- ARGV: expected rev (0: must be new), then field, value, field, value …; an empty value deletes the field.
-- Returns the new rev, 0 if the rev was another, or -1 if it is being restored.

if KEYS[2] and redis.call('EXISTS', KEYS[2]) == 1 then return -1 end
if (redis.call('HGET', KEYS[1], 'rev') or '0') ~= ARGV[1] then return 0 end
for i = 2, #ARGV, 2 do
  if ARGV[i + 1] == '' then
    redis.call('HDEL', KEYS[1], ARGV[i])
  else
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
  end
end
return redis.call('HINCRBY', KEYS[1], 'rev', 1)
