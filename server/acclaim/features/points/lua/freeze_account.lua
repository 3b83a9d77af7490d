-- uses: lib/accounts.lua
-- Freezes a member's points, or thaws them: what was pending is theirs then.
-- KEYS: ledger, log, accounts, lines. ARGV: offset from UTC in s, member, 1 or 0.
-- Returns whether it was not so already. Idempotent.

local a = load(KEYS[3], KEYS[4], ARGV[2])
local is_news = a.frozen ~= tonumber(ARGV[3])
a.frozen = tonumber(ARGV[3])
if a.frozen == 0 and a.pending > 0 then
  move('p:' .. a.member, 'm:' .. a.member, a.pending, ':thaw@0@' .. today, a.index, a.member)
  a.current, a.pending = a.current + a.pending, 0
end
keep(a)
save()
return is_news and 1 or 0
