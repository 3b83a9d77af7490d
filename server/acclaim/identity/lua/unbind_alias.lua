-- Takes back what bind_alias.lua has bound.
-- KEYS: aliases, aliases of members.
-- ARGV: member, provider.
-- Returns the binding as JSON, nil if there is none.

local of_member = cjson.decode(redis.call('HGET', KEYS[2], ARGV[1]) or '{}')
local alias = of_member[ARGV[2]]
if not alias then return nil end
local bound = redis.call('HGET', KEYS[1], alias)
of_member[ARGV[2]] = nil
redis.call('HDEL', KEYS[1], alias)
if next(of_member) then
  redis.call('HSET', KEYS[2], ARGV[1], cjson.encode(of_member))
else
  redis.call('HDEL', KEYS[2], ARGV[1])
end
return bound
