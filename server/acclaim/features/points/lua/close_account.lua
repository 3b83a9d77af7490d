-- uses: lib/accounts.lua
-- Closes the account of a member whose data is deleted: what they had is nobody's any more.
-- KEYS: ledger, log, accounts, lines, then every other hash that has a field of theirs.
-- ARGV: offset from UTC in s, member.
-- Returns how many points they had. Idempotent.

local a, why = load(KEYS[3], KEYS[4], ARGV[2]), ':forgotten@0@' .. today
local had = take(a, 'forgotten', a.last + a.current, why)
if a.pending > 0 then move('p:' .. a.member, 'forgotten', a.pending, why, a.index, a.member) end
save()
for k = 3, #KEYS do redis.call('HDEL', KEYS[k], ARGV[2]) end
return had + a.pending
