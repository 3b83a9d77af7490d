-- Puts a wholly written roster in the place of the event's present one, or changes nothing.
-- KEYS: summary, groups, written groups, then pairs of member bucket and written bucket.
-- ARGV: members that were written, name of this import, name of the import that it replaces ("" for none).
-- Returns 1 (also when it is there already), -1 if another one is there, or 0 if not all that was written is there (it has outlived its time).

local present = redis.call('HGET', KEYS[1], 'import') or ''
if present == ARGV[2] then return 1 end
if present ~= ARGV[3] then return -1 end

local found = 0
for i = 5, #KEYS, 2 do
  found = found + redis.call('HLEN', KEYS[i])
end
if found ~= tonumber(ARGV[1]) or redis.call('EXISTS', KEYS[3]) == 0 then return 0 end

local function move(from, to)
  if redis.call('PERSIST', from) == 1 then
    redis.call('RENAME', from, to)
  else
    redis.call('UNLINK', to)
  end
end
for i = 4, #KEYS, 2 do
  move(KEYS[i + 1], KEYS[i])
end
move(KEYS[3], KEYS[2])
redis.call('HSET', KEYS[1], 'members', ARGV[1], 'import', ARGV[2])
return 1
