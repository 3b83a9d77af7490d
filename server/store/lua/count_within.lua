-- Counts something that is limited, within a period that begins with the first of it; and what it is in all, if it was
-- within the limit.
-- KEYS: the period's counter, and the counter of all (or none).
-- ARGV: period (s), limit.
-- Returns the number within this period, this one included.

local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
if KEYS[2] and n <= tonumber(ARGV[2]) then redis.call('INCR', KEYS[2]) end
return n
