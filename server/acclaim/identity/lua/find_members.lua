-- Looks members up in the event's roster, all in one picture of it.
-- KEYS: summary, groups, then the bucket of each member.
-- ARGV: the members.
-- Returns nothing if there is no roster; else the name of its import, the units that were renamed (JSON or ""), then for
-- each member the group (JSON [class, unit, members]) and the name, or two empty texts if the member is not on it.

local head = redis.call('HMGET', KEYS[1], 'import', 'renames')
if not head[1] then return {} end
local found = { head[1], head[2] or '' }
for i, member in ipairs(ARGV) do
  local value = redis.call('HGET', KEYS[i + 2], member)
  local group, name = string.match(value or '', '^(%d+) (.*)$')
  found[2 * i + 1], found[2 * i + 2] = group and redis.call('HGET', KEYS[2], group) or '', name or ''
end
return found
