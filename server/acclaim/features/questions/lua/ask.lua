-- uses: ../../../voting/lua/lib/gate.lua
-- Stores a batch of questions, each at most once, while the board is open.
-- KEYS: state, log, questions, states, then the member's bucket of each question (keys.py).
-- ARGV: epoch, definition's rev, questions a member may ask, questions a board may have, then per question: member, ask,
--   state, JSON of its content.
-- Returns per question: its number, time (ms) and current state; or -code, 0 and "".
-- Idempotent by ask: a known one gets its number again, whatever the board's state is now.

local USED, FULL = 11, 12
local out, lines = {}, {}
local first = (state[5] or 0) + 1
local count = redis.call('HLEN', KEYS[3])

for i = 1, #KEYS - 4 do
  local at, bucket = 4 * i + 1, KEYS[i + 4]
  local member, ask = ARGV[at], ARGV[at + 1]
  local held = code ~= RESET and redis.call('HGET', bucket, member) or ''
  local known = string.match(held, string.gsub(ask, '%-', '%%-') .. '=(%d+);')
  local number, when, stands = known and tonumber(known) or 0, 0, ''
  if known then
    stands = string.match(redis.call('HGET', KEYS[4], known) or 'deleted ', '^%a+')
    when = tonumber(string.match(redis.call('HGET', KEYS[3], known) or '0', '^%d+'))
  elseif code ~= 0 then
    number = -code
  elseif select(2, string.gsub(held, '=', '')) >= tonumber(ARGV[3]) then
    number = -USED
  elseif count >= tonumber(ARGV[4]) then
    number = -FULL
  else
    number, when, stands, count = first + #lines, now, ARGV[at + 2], count + 1
    lines[#lines + 1] = table.concat({ member, ask, stands, ARGV[at + 3] }, ' ')
    redis.call('HSET', KEYS[3], number, now .. ' ' .. lines[#lines])
    redis.call('HSET', KEYS[4], number, stands .. ' ' .. now)
    redis.call('HSET', bucket, member, held .. ask .. '=' .. number .. ';')
  end
  out[3 * i - 2], out[3 * i - 1], out[3 * i] = number, when, stands
end

if #lines > 0 then
  redis.call('XADD', KEYS[2], first .. '-0', 't', now, 'e', ARGV[1], 'r', table.concat(lines, '\n'))
  redis.call('HSET', KEYS[1], 'seq', first + #lines - 1)
end
return out
