-- Binds an identity to a member of the event: each has at most one of the other, a member one for each provider.
-- KEYS: aliases, aliases of members.
-- ARGV: alias, member, provider, the binding as JSON.
-- Returns 1 if it is bound now, 0 if it was bound so already; -1 if the alias is another member's, -2 if the member has
-- another alias of this provider.

local bound = redis.call('HGET', KEYS[1], ARGV[1])
if bound then return cjson.decode(bound).member == ARGV[2] and 0 or -1 end
local of_member = cjson.decode(redis.call('HGET', KEYS[2], ARGV[2]) or '{}')
if of_member[ARGV[3]] then return -2 end
of_member[ARGV[3]] = ARGV[1]
redis.call('HSET', KEYS[1], ARGV[1], ARGV[4])
redis.call('HSET', KEYS[2], ARGV[2], cjson.encode(of_member))
return 1
