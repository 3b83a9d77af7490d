-- uses: lib/people.lua
-- Changes some members of the event's roster, or nothing.
-- KEYS: summary, groups, counter of numbers, then of each member the bucket of the roster and that of people.
-- ARGV: name of the version that was read ("" for no roster), name of this one, how many members there are then, how many
-- groups follow; then per group: its number, its JSON ("": nobody is in it any more); then per member: the member, their
-- row ("": off the roster).
-- Returns 1 (also when it is done already), or -1 if another version is there.

local present = redis.call('HGET', KEYS[1], 'import') or ''
if present == ARGV[2] then return 1 end
if present ~= ARGV[1] then return -1 end

local function put(key, field, value)
  if value == '' then
    redis.call('HDEL', key, field)
  else
    redis.call('HSET', key, field, value)
  end
end

local at = 5
for _ = 1, ARGV[4] do
  put(KEYS[2], ARGV[at], ARGV[at + 1])
  at = at + 2
end
for i = 4, #KEYS, 2 do
  put(KEYS[i], ARGV[at], ARGV[at + 1])
  note(KEYS[3], KEYS[i + 1], ARGV[at], ARGV[at + 1] ~= '')
  at = at + 2
end
redis.call('HSET', KEYS[1], 'members', ARGV[3], 'import', ARGV[2])
still_numbered(KEYS[1], ARGV[1], ARGV[2])
return 1
