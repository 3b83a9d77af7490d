-- Stores a batch of comments: each at most once, if its member and the event's rules allow it now.
-- KEYS: comments, rules, pending, muted, then the member's bucket of each comment.
-- ARGV: rev of the rules that they were checked against, mode unless the rules name one, comments a second, burst,
--   ids remembered, pending at most, kept at most, then per comment: member, id, text, original, name, unit, why (below).
-- Why: "word" makes it pending, "refuse" refuses it unless it is known already, "" leaves it to the mode.
-- A bucket's field is the member, its value "LAST_MS ALLOWANCE;ID=NUMBER STATE;ID=NUMBER STATE;", newest first.
-- Returns per comment two integers: its number and time; pending: -number and time; refused: 0 and -code, or 0 and the
--   milliseconds to wait. Or nothing but the newer rev of the rules: then check again.
-- Idempotent by comment id, for the last few of each member.

local CLOSED, MUTED, FULL, WORD = 1, 2, 3, 4
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local rules = redis.call('HMGET', KEYS[2], 'rev', 'mode', 'slow_s')
if (rules[1] or '0') ~= ARGV[1] then return { tonumber(rules[1] or '0') } end
local mode, slow_ms = rules[2] or ARGV[2], tonumber(rules[3] or '0') * 1000
local per_s, burst, ids, most = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local number = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
number = number and tonumber(string.match(number[1], '^%d+')) or 0
redis.call('ZREMRANGEBYSCORE', KEYS[3], 0, number - ARGV[7]) -- they have gone with the oldest
local waiting = redis.call('ZCARD', KEYS[3])

local function store(member, id, text, original, name, unit, why)
  if mode == 'closed' then return nil, -CLOSED end
  if now < tonumber(redis.call('HGET', KEYS[4], member) or 0) then return nil, -MUTED end
  if why == 'refuse' then return nil, -WORD end
  local state = (mode == 'review' or why ~= '') and 'pending' or 'shown'
  if state == 'pending' and waiting >= most then return nil, -FULL end
  number = number + 1
  redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[7], number .. '-0', 't', now, 'm', member, 'c', id, 'x', text, 's', state,
    'n', name, 'u', unit, 'o', original, 'w', why)
  if state == 'pending' then
    waiting = waiting + 1
    redis.call('ZADD', KEYS[3], number, number)
  end
  return (state == 'pending' and -1 or 1) * number, now
end
local out = {}
for i = 1, #KEYS - 4 do
  local at, bucket, member, id = 7 * i + 1, KEYS[i + 4], ARGV[7 * i + 1], ARGV[7 * i + 2]
  local held = redis.call('HGET', bucket, member) or ('0 ' .. burst .. ';')
  local last, allowance, known = string.match(held, '^(%d+) ([%d.]+)(;.*)$')
  local place, since = string.match(known, ';' .. string.gsub(id, '%-', '%%-') .. '=(-?%d+) (%d+)')
  allowance = math.min(burst, tonumber(allowance) + (now - last) / 1000 * per_s)
  local wait = math.max(last + slow_ms - now, math.ceil((1 - allowance) / per_s * 1000))
  if place then
    out[2 * i - 1], out[2 * i] = tonumber(place), tonumber(since)
  elseif mode ~= 'closed' and wait > 0 then
    out[2 * i - 1], out[2 * i] = 0, wait
  else
    local given, when = store(member, id, unpack(ARGV, at + 2, at + 6))
    out[2 * i - 1], out[2 * i] = given or 0, when
    if given then
      local kept = string.match(known, string.rep(';[^;]*', ids - 1)) or known
      kept = (';' .. id .. '=' .. given .. ' ' .. now .. kept .. ';'):gsub(';+', ';')
      redis.call('HSET', bucket, member, now .. ' ' .. string.format('%.3f', allowance - 1) .. kept)
    end
  end
end
return out
