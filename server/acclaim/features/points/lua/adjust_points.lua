-- uses: lib/accounts.lua ../../../event/lua/lib/proposals.lua
-- An operator gives points to a member, or takes some.
-- KEYS: ledger, log, accounts, lines, adjustments, proposals, audit log, alone.
-- ARGV: offset from UTC in s, member, points (below 0: takes them), id of the adjustment, the operator's account, and
--       what is kept of it, a text; proposal that this approves ("": none), who approves it, ms for which they may repeat
--       it; how many points an operator may give and take in a day alone ("": no limit, or approved).
-- Returns 1 done or done before, by the same id with the same text; 0 the id stands for another; -1 the member has
--   fewer points; -2 the proposal waits no longer; -3 they are frozen: nothing can be taken out; -4 so much in a day
--   needs a second operator.

local held = redis.call('HGET', KEYS[5], ARGV[4])
if held then return held == ARGV[6] and 1 or 0 end
local a, points, why = load(KEYS[3], KEYS[4], ARGV[2]), tonumber(ARGV[3]), ':operator@0@' .. ARGV[4]
if points < 0 and a.frozen == 1 then return -3 end
if points < 0 and a.last + a.current < -points then return -1 end -- nothing was written: what expired moves later
if ARGV[10] ~= '' then
  local day, n = string.match(redis.call('HGET', KEYS[8], ARGV[5]) or '', '(%d+) (%d+)')
  local last = math.max(tonumber(day or 0), today) -- a clock that is set back begins no new day
  local alone = (tonumber(day) == last and n or 0) + math.abs(points)
  if alone > tonumber(ARGV[10]) then return -4 end
  redis.call('HSET', KEYS[8], ARGV[5], last .. ' ' .. alone)
end
if not approve(KEYS[6], KEYS[7], ARGV[7], ARGV[8], ARGV[9]) then return -2 end
if points > 0 then
  credit(a, ARGV[5], points, why)
else
  take(a, ARGV[5], -points, why)
end
redis.call('HSET', KEYS[5], ARGV[4], ARGV[6])
keep(a)
save()
return 1
