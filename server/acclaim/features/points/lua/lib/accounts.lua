-- Shared by the scripts that move points; loaded in front of them (see client.py). KEYS[1] is the ledger, KEYS[2] its
-- log; ARGV[1] the event's offset from UTC in s. `held` is an account's text (keys.py), in the order of FIELDS.

local FIELDS = { 'current', 'last', 'year', 'earned', 'pending', 'frozen', 'day', 'streak', 'got', 'before', 'run', 'made' }
local LINES_AN_ENTRY, LINES_KEPT_BYTES = 32, 1000
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local today = math.floor((time[1] + ARGV[1]) / 86400) -- days since 1970-01-01, where the event is
local seq = tonumber(redis.call('HGET', KEYS[1], 'seq') or 0)
local first, lines, totals, touched = seq + 1, {}, {}, {}

-- The year of a day: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
local function year_of(day)
  local z = day + 719468
  local era = math.floor(z / 146097)
  local doe = z - era * 146097
  local yoe = math.floor((doe - math.floor(doe / 1460) + math.floor(doe / 36524) - math.floor(doe / 146096)) / 365)
  local doy = doe - (365 * yoe + math.floor(yoe / 4) - math.floor(yoe / 100))
  return yoe + era * 400 + (doy >= 306 and 1 or 0) -- its years begin in March
end
local year = year_of(today)

-- One line of the log: an amount above 0 from one account to another. Lines of a member are found by `touched`.
local function move(from, to, amount, why, index, member)
  seq = seq + 1
  lines[#lines + 1] = from .. ' ' .. to .. ' ' .. amount .. ' ' .. why
  for account, n in pairs({ [from] = -amount, [to] = amount }) do
    local kind = string.match(account, '^([mp]):')
    local total = kind == 'm' and 'members' or kind == 'p' and 'pending' or account
    totals[total] = (totals[total] or 0) + n
  end
  local of = touched[index .. ' ' .. member] or { index, member }
  of[#of + 1] = seq
  touched[index .. ' ' .. member] = of
end

-- A line that moves nothing: so much could not be taken back, because it had been spent or has expired.
local function fall_short(a, rule, amount, why)
  seq = seq + 1
  lines[#lines + 1] = 'short:' .. a.member .. ' ' .. rule .. ' ' .. amount .. ' ' .. why
  totals.short = (totals.short or 0) + amount
end

local function load(accounts, index, member)
  local a = { accounts = accounts, index = index, member = member }
  local held, i = redis.call('HGET', accounts, member) or '', 0
  for n in string.gmatch(held, '%d+') do
    i = i + 1
    a[FIELDS[i]] = tonumber(n)
  end
  for _, field in ipairs(FIELDS) do a[field] = a[field] or 0 end
  if a.year == 0 then a.year = year end
  if year > a.year then -- what is older than last year has expired
    local gone = a.last + (year > a.year + 1 and a.current or 0)
    if gone > 0 then move('m:' .. member, 'expired', gone, ':expiry@0@' .. year, index, member) end
    a.last, a.current, a.year = year == a.year + 1 and a.current or 0, 0, year
  end
  return a
end

local function keep(a)
  local out = {}
  for i, field in ipairs(FIELDS) do out[i] = string.format('%d', a[field]) end
  redis.call('HSET', a.accounts, a.member, table.concat(out, ' '))
  return table.concat(out, ' ')
end

-- Points for a member; while frozen they are pending.
local function credit(a, from, amount, why)
  if a.frozen == 1 then
    a.pending = a.pending + amount
  else
    a.current = a.current + amount
  end
  move(from, (a.frozen == 1 and 'p:' or 'm:') .. a.member, amount, why, a.index, a.member)
end

-- Takes points from a member, the oldest first, and never more than there are; returns how many.
local function take(a, to, amount, why)
  local last = math.min(a.last, amount)
  local current = math.min(a.current, amount - last)
  a.last, a.current = a.last - last, a.current - current
  if last + current > 0 then move('m:' .. a.member, to, last + current, why, a.index, a.member) end
  return last + current
end

-- `rev` grows with whatever happens: a backup is of one moment if it stands at the end where it stood before.
local function save()
  redis.call('HINCRBY', KEYS[1], 'rev', 1)
  if #lines == 0 then return end
  for n = 1, #lines, LINES_AN_ENTRY do
    local some = table.concat(lines, '\n', n, math.min(n + LINES_AN_ENTRY - 1, #lines))
    redis.call('XADD', KEYS[2], (first + n - 1) .. '-0', 't', now, 'r', some)
  end
  for account, n in pairs(totals) do redis.call('HINCRBY', KEYS[1], account, n) end
  for _, of in pairs(touched) do
    local kept = (redis.call('HGET', of[1], of[2]) or '') .. ' ' .. table.concat(of, ' ', 3)
    if #kept > LINES_KEPT_BYTES then kept = string.match(string.sub(kept, -LINES_KEPT_BYTES), ' .*$') end
    redis.call('HSET', of[1], of[2], kept)
  end
  redis.call('HSET', KEYS[1], 'seq', seq)
end
