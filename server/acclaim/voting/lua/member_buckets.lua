-- Reads or writes what many members hold in a poll, in one call: a restore has a million of them.
-- KEYS: the bucket of each member.
-- ARGV: "read", then each field; or "write" or "append" (behind a space), then per field: field, what it holds.
-- Returns what each holds, "" for nothing; or 1.

local out = {}
for i = 1, #KEYS do
  if ARGV[1] == 'read' then
    out[i] = redis.call('HGET', KEYS[i], ARGV[i + 1]) or ''
  else
    local before = ARGV[1] == 'append' and redis.call('HGET', KEYS[i], ARGV[2 * i])
    redis.call('HSET', KEYS[i], ARGV[2 * i], (before and before .. ' ' or '') .. ARGV[2 * i + 1])
  end
end
return ARGV[1] == 'read' and out or 1
