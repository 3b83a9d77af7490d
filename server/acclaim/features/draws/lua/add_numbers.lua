-- Adds a sheet of phones' random numbers to a draw, unless all are in.
-- KEYS: the draw's sheets. ARGV: the sheet, seconds until all fade if they are never closed.
-- Returns the sheet's place from 1, or 0 if all are in: the last item is empty then.

if redis.call('LRANGE', KEYS[1], -1, -1)[1] == '' then return 0 end
local place = redis.call('RPUSH', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])
return place
