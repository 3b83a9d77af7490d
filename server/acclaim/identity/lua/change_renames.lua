-- uses: lib/people.lua
-- Changes which units were renamed, with a new version of the roster, if there is one: who has joined is looked up anew.
-- KEYS: summary of the roster.
-- ARGV: the renames as they were read ("" for none), as they shall be (the same), name of the new version.
-- Returns 1, or 0 if somebody else has changed them; then nothing was done.

local present = redis.call('HGET', KEYS[1], 'renames') or ''
if present == ARGV[2] then return 1 end
if present ~= ARGV[1] then return 0 end
if ARGV[2] == '' then
  redis.call('HDEL', KEYS[1], 'renames')
else
  redis.call('HSET', KEYS[1], 'renames', ARGV[2])
end
local version = redis.call('HGET', KEYS[1], 'import')
if version then
  redis.call('HSET', KEYS[1], 'import', ARGV[3])
  still_numbered(KEYS[1], version, ARGV[3])
end
return 1
