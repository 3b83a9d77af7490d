-- Removes a member from those who have checked in.
-- KEYS: check-in, arrivals, members, units. ARGV: member.
-- Returns 1, or 0 if they had not. Idempotent. The numbers of the others stay as they are.

local known = redis.call('HGET', KEYS[3], ARGV[1])
if not known then return 0 end
local id = string.match(known, '^%d+') .. '-0'
local entry = redis.call('XRANGE', KEYS[2], id, id)[1]
if entry then
  local fields = entry[2]
  for i = 1, #fields, 2 do
    if fields[i] == 'u' and redis.call('HINCRBY', KEYS[4], fields[i + 1], -1) < 1 then
      redis.call('HDEL', KEYS[4], fields[i + 1])
    end
  end
end
redis.call('XDEL', KEYS[2], id)
redis.call('HDEL', KEYS[3], ARGV[1])
redis.call('HINCRBY', KEYS[1], 'rev', 1)
return 1
