-- Revokes a certificate: whoever checks it reads so.
-- KEYS: certificates.
-- ARGV: number.
-- Returns 1; 0 if it was revoked or replaced before; -1 if there is none. Idempotent.

local held = redis.call('HGET', KEYS[1], ARGV[1])
if not held then return -1 end
local at, state, award = string.match(held, '^(%d+) (%S+) (.*)$')
if state ~= 'valid' then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], at .. ' revoked ' .. award)
return 1
