-- Looks members up in the event's roster, all in one picture of it.
-- KEYS: summary, groups, then the bucket of each member.
-- ARGV: the members.
-- Returns nothing if there is no roster; else the name of its import, then for each member the group (JSON [class, unit,
-- members]) and the name, or two empty texts if the member is not on it.

local import = redis.call('HGET', KEYS[1], 'import')
if not import then return {} end
local found = { import }
for i, member in ipairs(ARGV) do
  local value = redis.call('HGET', KEYS[i + 2], member)
  local group, name = string.match(value or '', '^(%d+) (.*)$')
  found[2 * i], found[2 * i + 1] = group and redis.call('HGET', KEYS[2], group) or '', name or ''
end
return found
