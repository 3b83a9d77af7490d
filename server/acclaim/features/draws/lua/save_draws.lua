-- Writes draws of an event if nobody else has meanwhile; what the hall is to see, only while no hold stands before it.
-- KEYS: draws, event.
-- ARGV: expected rev (0: there is none yet), whether the hall is to see it ('1'), then field, value, field, value …
-- Returns the new rev, 0 if the rev was another, or -1 if the show is on hold.

if (redis.call('HGET', KEYS[1], 'rev') or '0') ~= ARGV[1] then return 0 end
if ARGV[2] == '1' then
  local stage = redis.call('HGET', KEYS[2], 'stage')
  if stage and cjson.decode(stage).held then return -1 end
end
redis.call('HSET', KEYS[1], unpack(ARGV, 3))
return redis.call('HINCRBY', KEYS[1], 'rev', 1)
