-- uses: lib/acts.lua
-- Posts what members have done, as read from a log after a cursor, and moves the cursor: both or neither.
-- KEYS: ledger, log, cursors, then per act: acts, accounts, lines, and the counts of each of its gains.
-- ARGV: offset from UTC in s, the cursor's name, where it stands ("" nowhere), where it goes, then per act: "+" or "-",
--       member, day, why, number of gains, and of each: rule, points, cap (0: none), and the period as `why` ends with.
-- Returns 1; 0 if the cursor stands elsewhere: somebody else has posted this, and nothing is done.
-- An act counts once a day: "+" of one that is there adds nothing, "-" of one that is not takes nothing.

if (redis.call('HGET', KEYS[3], ARGV[2]) or '') ~= ARGV[3] then return 0 end
local k, i = 4, 5

while i <= #ARGV do
  local sign, member, day, why, n = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], tonumber(ARGV[i + 4])
  local gains = {}
  for g = 1, n do
    local at = i + 1 + 4 * g
    gains[g] = ARGV[at] .. '/' .. ARGV[at + 1] .. '/' .. ARGV[at + 2] .. '/' .. ARGV[at + 3]
  end
  if note(KEYS[k], member, day, gains, sign) and n > 0 then
    local a = load(KEYS[k + 1], KEYS[k + 2], member)
    for g = 1, n do
      local at = i + 1 + 4 * g
      local rule, points, reason = 'r:' .. ARGV[at], tonumber(sign .. ARGV[at + 1]), why .. '@' .. ARGV[at + 3]
      local change = credited(KEYS[k + 2 + g], member, points, tonumber(ARGV[at + 2]))
      if change > 0 then
        credit(a, rule, change, reason)
        a.earned = a.earned + change
      elseif change < 0 then
        take_back(a, rule, -change, reason)
        a.earned = a.earned + change
      end
    end
    keep(a)
  end
  k, i = k + 3 + n, i + 5 + 4 * n
end
redis.call('HSET', KEYS[3], ARGV[2], ARGV[4])
save()
return 1
