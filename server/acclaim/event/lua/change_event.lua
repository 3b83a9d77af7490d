-- Writes fields of an event if nobody else has meanwhile, and with them what its audit log says of it; tells every worker.
-- KEYS: event, its audit log.
-- ARGV: expected rev, channel to tell the workers by ("" tells nobody), event's id, how many fields and values follow; then
--       field, value, field, value …, an empty value deletes the field; then who, what, poll, detail of each entry.
-- Returns the new rev, or 0 if the rev was another; then nothing has happened.

if redis.call('HGET', KEYS[1], 'rev') ~= ARGV[1] then return 0 end
if ARGV[2] ~= '' then redis.call('PUBLISH', ARGV[2], ARGV[3]) end -- first: whoever may not has written nothing
local entries = 5 + ARGV[4]
for i = 5, entries - 1, 2 do
  if ARGV[i + 1] == '' then
    redis.call('HDEL', KEYS[1], ARGV[i])
  else
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
  end
end
for i = entries, #ARGV, 4 do
  redis.call('XADD', KEYS[2], '*', 'who', ARGV[i], 'what', ARGV[i + 1], 'poll', ARGV[i + 2], 'detail', ARGV[i + 3])
end
return redis.call('HINCRBY', KEYS[1], 'rev', 1)
