-- uses: ../../../voting/lua/lib/gate.lua
-- Counts a batch of upvotes or takes them back, one per member and question.
-- KEYS: state, log, states, votes, voided, then per upvote the question's voters and the member's bucket (keys.py).
-- ARGV: epoch, definition's rev, then per upvote: member, number, turn, "up" or "down".
-- Returns per upvote: the current turn and whether the upvote is on (1), or -code and 0.
-- Idempotent by turn, which grows with each press: a turn that is not newer changes nothing.

local VOIDED, GONE = 9, 13
local out, lines = {}, {}
local first = (state[5] or 0) + 1

for i = 1, (#KEYS - 5) / 2 do
  local at, voters, bucket = 4 * i - 1, KEYS[2 * i + 4], KEYS[2 * i + 5]
  local member, number, turn, way = unpack(ARGV, at, at + 3)
  local held = code ~= RESET and redis.call('HGET', bucket, member) or ''
  local known = tonumber(string.match(held, '^' .. number .. ':(%d+);') or string.match(held, ';' .. number .. ':(%d+);') or 0)
  local stands = string.match(redis.call('HGET', KEYS[3], number) or '', '^%a+')
  local answer = known
  if tonumber(turn) > known then
    if code ~= 0 then
      answer = -code
    elseif redis.call('SISMEMBER', KEYS[5], member) == 1 then
      answer = -VOIDED
    elseif stands ~= 'shown' and stands ~= 'answering' then
      answer = -GONE
    else
      answer = tonumber(turn)
      local changed = redis.call(way == 'up' and 'SADD' or 'SREM', voters, member)
      redis.call('HINCRBY', KEYS[4], number, way == 'up' and changed or -changed)
      local entry, count = number .. ':' .. turn .. ';', 0
      if known > 0 then
        held, count = string.gsub(';' .. held, ';' .. number .. ':%d+;', ';' .. entry, 1)
        held = string.sub(held, 2)
      end
      redis.call('HSET', bucket, member, count > 0 and held or held .. entry)
      lines[#lines + 1] = table.concat({ member, number, way, turn }, ' ')
    end
  end
  out[2 * i - 1], out[2 * i] = answer, answer >= 0 and redis.call('SISMEMBER', voters, member) or 0
end

if #lines > 0 then
  redis.call('XADD', KEYS[2], first .. '-0', 't', now, 'e', ARGV[1], 'r', table.concat(lines, '\n'))
  redis.call('HSET', KEYS[1], 'seq', first + #lines - 1)
end
return out
