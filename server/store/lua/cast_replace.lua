-- uses: lib/ballots.lua
-- Casts a batch of ballots in a poll where a member's last ballot stands.
-- KEYS: poll, log, then the member bucket of each ballot.
-- ARGV: epoch, definition's rev, then per ballot: member, ballot id, "CLASS OPTION,OPTION"; last: ballots a member.
-- A bucket's field is the member, its value "CLASS OPTION,OPTION|SEQ:TAG SEQ:TAG …": what stands, and all ballots.
-- Returns per ballot two integers: record number, time in ms; refused: record number that stands or 0, -code.
-- Idempotent by ballot id: a known ballot gets its first answer again, whatever the poll's state is by now.

local out, most = {}, tonumber(ARGV[#ARGV])
local members = {}
for i = 1, #KEYS - 2 do
  local bucket, member, ballot, choice = KEYS[i + 2], ARGV[3 * i], ARGV[3 * i + 1], ARGV[3 * i + 2]
  local value, voided = held_by(bucket, member)
  local standing, held = string.match(value or '|', '^(.-)|(.*)$')
  local number, at = known_of_many(held, member, ballot)
  if number then
    out[2 * i - 1], out[2 * i] = number, voided and -VOIDED or at
  elseif code ~= 0 or voided or at >= most then -- without a number, `at` is how many are held
    local why = code ~= 0 and code or voided and VOIDED or QUOTA_USED
    out[2 * i - 1], out[2 * i] = tonumber(string.match(held, '(%d+):%S+$') or 0), -why
  else
    if standing ~= '' then
      choices[standing] = (choices[standing] or 0) - 1
      local class = string.match(standing, '^%S+')
      members[class] = (members[class] or 0) - 1
    end
    local class = string.match(choice, '^%S+')
    members[class] = (members[class] or 0) + 1
    number = record(member, ballot, choice)
    held = (held == '' and '' or held .. ' ') .. number .. ':' .. string.sub(ballot, -4)
    redis.call('HSET', bucket, member, choice .. '|' .. held)
    out[2 * i - 1], out[2 * i] = number, now
  end
end
commit(members, members)
return out
