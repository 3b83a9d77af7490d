-- Looks a member up in the event's roster, in one picture of it.
-- KEYS: summary, groups, bucket of the member.
-- ARGV: member.
-- Returns nothing if there is no roster; else the group (JSON [class, unit, members]) and the name,
-- or two empty texts if the member is not on it.

if redis.call('EXISTS', KEYS[1]) == 0 then return {} end
local value = redis.call('HGET', KEYS[3], ARGV[1])
if not value then return {'', ''} end
local group, name = string.match(value, '^(%d+) (.*)$')
return {redis.call('HGET', KEYS[2], group), name}
