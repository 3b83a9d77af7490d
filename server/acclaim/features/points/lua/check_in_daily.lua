-- uses: lib/accounts.lua
-- Checks members in for today, each once a day; or makes up for the day that they have missed.
-- KEYS: ledger, log, then per member: accounts, lines, calendar of this month, and of the month before.
-- ARGV: offset from UTC in s, today by the caller, the first days of its month and of the one before, streaks
--       ("DAYS:POINTS …"), then per member: member, "today" or "make_up", number of rules, and of each: rule, points.
-- Returns today, and per member: 1 done, 2 was done before, 0 there is nothing that may be made up for; and the account.
-- If the caller has another day than this server, today alone, and nothing is done.
-- Idempotent: whoever has checked in today gets the same again. A day before the last one is never checked in.

local month, month_before = tonumber(ARGV[3]), tonumber(ARGV[4])
if tonumber(ARGV[2]) ~= today then return { today } end
local out, k, i = { today }, 3, 6

-- Of the calendar: a bit a day of the month, and another of those that were made up for.
local function mark(a, at, of_made)
  local key, since = KEYS[k + 2], month
  if at < month then key, since = KEYS[k + 3], month_before end
  local days, made = string.match(redis.call('HGET', key, a.member) or '0 0', '^(%d+) (%d+)$')
  local bit = 2 ^ (at - since)
  redis.call('HSET', key, a.member, string.format('%.0f %.0f', days + bit, made + (of_made and bit or 0)))
end

local function reward(a, above, upto)
  for n, points in string.gmatch(ARGV[5], '(%d+):(%d+)') do
    n, points = tonumber(n), tonumber(points)
    if n > above and n <= upto then
      credit(a, 'streak', points, ':streak@' .. n .. '@' .. today)
      a.got, a.earned = a.got + points, a.earned + points
    end
  end
end

local function check_in(a)
  if a.day + 1 == today then
    a.streak = a.streak + 1
  else
    a.before, a.run, a.streak = a.day, a.streak, 1
  end
  a.day, a.got = today, 0
  mark(a, today)
  for r = 1, tonumber(ARGV[i + 2]) do
    local points = tonumber(ARGV[i + 2 + 2 * r])
    credit(a, 'r:' .. ARGV[i + 1 + 2 * r], points, ':daily@0@' .. today)
    a.got, a.earned = a.got + points, a.earned + points
  end
  reward(a, a.streak - 1, a.streak)
end

-- The one day that was missed between two runs, or yesterday; nil for none. And whether it is yesterday.
local function gap_of(a)
  local is_late = a.day + 2 == today
  local gap = is_late and a.day + 1 or a.day - a.streak
  if a.day == 0 or gap < math.max(month_before, today - 27) then return nil end
  if not is_late and (a.day ~= today or a.before + 1 ~= gap) then return nil end
  return gap, is_late
end

local function make_up(a)
  local gap, is_late = gap_of(a)
  if not gap then return false end
  local longest = is_late and a.streak or math.max(a.streak, a.run)
  a.streak = a.streak + 1 + (is_late and 0 or a.run)
  a.day, a.made = math.max(a.day, gap), month
  mark(a, gap, true)
  reward(a, longest, a.streak)
  return true
end

while i <= #ARGV do
  local a, code = load(KEYS[k], KEYS[k + 1], ARGV[i]), 2
  if ARGV[i + 1] == 'today' and a.day < today then
    check_in(a)
    code = 1
  elseif ARGV[i + 1] == 'make_up' and a.made ~= month then
    code = make_up(a) and 1 or 0
  elseif ARGV[i + 1] == 'make_up' and gap_of(a) then
    code = 0 -- another day of the month, and not the same request again
  end
  out[#out + 1], out[#out + 2] = code, keep(a)
  k, i = k + 4, i + 3 + 2 * tonumber(ARGV[i + 2])
end
save()
return out
