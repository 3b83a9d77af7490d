-- Takes a lease, or prolongs one's own.
-- KEYS: lease.
-- ARGV: who, for how long in ms; 0 gives it back.
-- Returns 1 if it is theirs now (or was given back), 0 if somebody else has it.

local held = redis.call('GET', KEYS[1])
if held and held ~= ARGV[1] then return 0 end
if ARGV[2] == '0' then
  redis.call('DEL', KEYS[1])
else
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
end
return 1
