-- uses: lib/people.lua
-- Writes one member's row of the event's roster, with a new version of it.
-- KEYS: summary, groups, the member's bucket, counter of numbers, the member's bucket of people.
-- ARGV: member, class, unit, name, name of this version, "new" if the member may not be on the roster yet or "known" if
-- it must be; how many units with their classes there may be.
-- Returns 1 if it is written, 0 if that is what was there; -1 without a roster, -2 if the member is on it or not
-- against what was said, -3 for too many units.

local member, class, unit, name = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local version = redis.call('HGET', KEYS[1], 'import')
if not version then return -1 end
local before = redis.call('HGET', KEYS[3], member)
if (before == false) ~= (ARGV[6] == 'new') then return -2 end

local groups, last, into = {}, -1, nil
local all = redis.call('HGETALL', KEYS[2])
for i = 1, #all, 2 do
  local group = cjson.decode(all[i + 1])
  groups[all[i]], last = group, math.max(last, tonumber(all[i]))
  if group[1] == class and group[2] == unit then into = all[i] end
end
if not into then
  if #all / 2 >= tonumber(ARGV[7]) then return -3 end
  into = tostring(last + 1)
  groups[into] = { class, unit, 0 }
end

local row = into .. ' ' .. name
if before == row then return 0 end

local function count(number, more)
  local group = groups[number]
  group[3] = group[3] + more
  if group[3] > 0 then
    redis.call('HSET', KEYS[2], number, cjson.encode(group))
  else
    redis.call('HDEL', KEYS[2], number)
  end
end
count(into, 1)
if before then
  count(string.match(before, '^%d+'), -1)
else
  redis.call('HINCRBY', KEYS[1], 'members', 1)
end
redis.call('HSET', KEYS[3], member, row)
redis.call('HSET', KEYS[1], 'import', ARGV[5])
note(KEYS[4], KEYS[5], member, true)
still_numbered(KEYS[1], version, ARGV[5])
return 1
