-- uses: ../../methods/choice.lua gate.lua
-- Shared by the cast_* scripts of polls: the memory of what was cast, the writing down.
-- Loaded in front of them (see client.py); `KEYS[1]` is the poll, `KEYS[2]` its log.

-- A resend reads the entry that holds its ballot. Measured at batches of 256, by records an entry: 256: 44 µs a resend,
-- 64: 21, 32: 17, 16: 16; 32 costs new ballots nothing and 4 % more memory of the log.
local RECORDS_AN_ENTRY = 32
local SAME_TAG_MAX = 16 -- honest ids are random: of 10,000 ballots two or three may share a tag
local QUOTA_USED, OPTION_QUOTA_USED, VOIDED, TOO_OFTEN = 7, 8, 9, 10

local seq = tonumber(state[5] or 0)
local first, records, payloads = seq + 1, {}, {}

-- What a member holds in this epoch, or nil, and whether it is voided (void_ballots.lua puts "!RECORD!" in front). After
-- a reset nothing that was cast before is known any more.
local function held_by(bucket, member)
  local held = code ~= RESET and redis.call('HGET', bucket, member) or nil
  if held and string.byte(held) == 33 then return string.match(held, '^!%d+!(.*)$'), true end
  return held, false
end

local function entry_of(number)
  return redis.call('XREVRANGE', KEYS[2], number .. '-0', '-', 'COUNT', 1)[1]
end

-- When a ballot was cast, in ms.
local function at_of(number)
  return number >= first and now or tonumber(entry_of(number)[2][2])
end

-- Record number and time of `ballot` if it stands in the same log entry as record `near`; else nil. `alone` says that
-- the member has no other record there that it could be: then it is `near`, and no lines need be counted.
local function known(near, member, ballot, alone)
  local line = '\n' .. member .. ' ' .. ballot .. ' '
  local start, at, text
  if near >= first then -- of this very batch
    start, at, text = first, now, '\n' .. table.concat(records, '\n')
  else
    local entry = entry_of(near)
    start, at, text = tonumber(string.match(entry[1], '%d+')), tonumber(entry[2][2]), '\n' .. entry[2][6]
  end
  local from = string.find(text, line, 1, true)
  if not from then return nil end
  if alone then return near, at end
  local _, lines = string.gsub(string.sub(text, 1, from), '\n', '')
  return start + lines - 1, at
end

-- Writes a ballot down; returns its record number. `payload` is what it says (methods/).
local function record(member, ballot, payload)
  seq = seq + 1
  records[#records + 1] = member .. ' ' .. ballot .. ' ' .. payload
  local what = said(payload)
  payloads[what] = (payloads[what] or 0) + 1
  return seq
end

-- Counts what was written, once per distinct payload however large the batch, and appends it to the log.
local function commit(members, ballots)
  if #records == 0 then return end
  local fields = {}
  local function add(field, n) fields[field] = (fields[field] or 0) + n end
  for payload, n in pairs(payloads) do
    local class = add_votes(payload, n, add)
    if not members then add('members ' .. class, n) end
    if not ballots then add('ballots ' .. class, n) end
  end
  for class, n in pairs(members or {}) do add('members ' .. class, n) end
  for class, n in pairs(ballots or {}) do add('ballots ' .. class, n) end
  for field, n in pairs(fields) do
    if n ~= 0 then redis.call('HINCRBY', KEYS[1], field, n) end
  end
  for n = 1, #records, RECORDS_AN_ENTRY do
    local lines = table.concat(records, '\n', n, math.min(n + RECORDS_AN_ENTRY - 1, #records))
    redis.call('XADD', KEYS[2], (first + n - 1) .. '-0', 't', now, 'e', ARGV[1], 'r', lines)
  end
  redis.call('HSET', KEYS[1], 'seq', seq)
end

-- Of members with several ballots: the last MOST stand in their field as "SEQ:TAG SEQ:TAG …", TAG being the id's last
-- 4 characters; those before, as "SEQ SEQ …", in fields "MEMBER TAG". So a ballot that is sent again is known however
-- many came after it, and what is written for the next one does not grow.

local function is_full(held, most)
  if #held < 7 * most - 1 then return false end -- the shortest: "1:abcd "
  local _, n = string.gsub(held, ':', '')
  return n >= most
end

-- Record number and time of `ballot` if it is one of them; else nil, and whether its member has so many of the same tag
-- that it is refused: each costs a look into the log, and phones choose the ids.
local function known_of_many(bucket, held, member, ballot, most)
  if held == '' then return nil end
  local tag, numbers, from = string.sub(ballot, -4), {}, string.find(held, ':' .. string.sub(ballot, -4), 1, true)
  while from do
    numbers[#numbers + 1] = string.match(string.sub(held, math.max(1, from - 16), from - 1), '%d+$')
    from = string.find(held, ':' .. tag, from + 5, true)
  end
  if is_full(held, most) then
    local older = redis.call('HGET', bucket, member .. ' ' .. tag) or ''
    for near in string.gmatch(older, '%d+') do numbers[#numbers + 1] = near end
  end
  for _, near in ipairs(numbers) do
    local number, at = known(tonumber(near), member, ballot)
    if number then return number, at end
  end
  return nil, #numbers >= SAME_TAG_MAX
end

-- `held` with one more ballot.
local function with(bucket, held, member, ballot, number, most)
  if is_full(held, most) then
    local first_number, tag, rest = string.match(held, '^(%d+):(%S+) ?(.*)$')
    local older = redis.call('HGET', bucket, member .. ' ' .. tag)
    redis.call('HSET', bucket, member .. ' ' .. tag, (older and older .. ' ' or '') .. first_number)
    held = rest
  end
  return (held == '' and '' or held .. ' ') .. number .. ':' .. string.sub(ballot, -4)
end
