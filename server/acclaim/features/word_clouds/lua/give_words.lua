-- uses: ../../../voting/lua/lib/gate.lua
-- Counts a batch of members' words, each word once per member; they replace earlier ones.
-- KEYS: state, log, words, voided, then the member's bucket of each (keys.py).
-- ARGV: epoch, definition's rev, then per member: member, turn, words (separated by tabs; "": taken back).
-- Returns per member: the current turn or -code, and the current words or "".
-- Idempotent by turn, which grows with each change: a turn that is not newer changes nothing.

local VOIDED = 9
local out, lines, members = {}, {}, 0
local first = (state[5] or 0) + 1

local function count(words, by)
  for word in string.gmatch(words, '[^\t]+') do
    if tonumber(redis.call('ZINCRBY', KEYS[3], -by, word)) >= 0 then redis.call('ZREM', KEYS[3], word) end
  end
end

for i = 1, #KEYS - 4 do
  local at, bucket = 3 * i, KEYS[i + 4]
  local member, turn, words = unpack(ARGV, at, at + 2)
  local held = code ~= RESET and redis.call('HGET', bucket, member) or '0 '
  local stood, before = string.match(held, '^(%d+) (.*)$')
  local answer, stands = tonumber(stood), before
  if tonumber(turn) > answer then
    if code ~= 0 then
      answer = -code
    elseif redis.call('SISMEMBER', KEYS[4], member) == 1 then
      answer = -VOIDED
    else
      answer, stands = tonumber(turn), words
      count(before, -1)
      count(words, 1)
      redis.call('HSET', bucket, member, turn .. ' ' .. words)
      members = members + (words ~= '' and 1 or 0) - (before ~= '' and 1 or 0)
      lines[#lines + 1] = table.concat({ member, turn, words }, ' ')
    end
  end
  out[2 * i - 1], out[2 * i] = answer, stands
end

if members ~= 0 then redis.call('HINCRBY', KEYS[1], 'members audience', members) end
if #lines > 0 then
  redis.call('XADD', KEYS[2], first .. '-0', 't', now, 'e', ARGV[1], 'r', table.concat(lines, '\n'))
  redis.call('HSET', KEYS[1], 'seq', first + #lines - 1)
end
return out
