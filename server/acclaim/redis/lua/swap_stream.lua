-- Puts a rewritten copy of a log in its place, and moves fields of hashes that say the same of somebody.
-- KEYS: log, copy, which copy was the last, then pairs of hashes: from, to.
-- ARGV: id of the last entry that was copied; which copy was the last before that ("": none); the copy's name; a field, its
-- new name ("" both: none). Fields that begin with it and a space go along.
-- Returns 1; 0 if the log has grown since, -1 if another copy was put in its place or this one is gone: nothing has
-- changed then.

local LAST_S = 24 * 3600
if (redis.call('GET', KEYS[3]) or '') ~= ARGV[2] or redis.call('EXISTS', KEYS[2]) == 0 then return -1 end
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if not last or last[1] ~= ARGV[1] then return 0 end
redis.call('RENAME', KEYS[2], KEYS[1])
redis.call('PERSIST', KEYS[1])
redis.call('SET', KEYS[3], ARGV[3], 'EX', LAST_S)

local old, new = ARGV[4], ARGV[5]
local function move(from, to, field, value)
  redis.call('HSET', to, new .. string.sub(field, #old + 1), value)
  redis.call('HDEL', from, field)
end
for i = 4, #KEYS, 2 do
  local held = redis.call('HGET', KEYS[i], old)
  if held then move(KEYS[i], KEYS[i + 1], old, held) end
  local cursor = '0'
  repeat
    local found = redis.call('HSCAN', KEYS[i], cursor, 'MATCH', old .. ' *', 'COUNT', 1000)
    cursor = found[1]
    for n = 1, #found[2], 2 do move(KEYS[i], KEYS[i + 1], found[2][n], found[2][n + 1]) end
  until cursor == '0'
end
return 1
