-- uses: lib/ballots.lua
-- Casts a batch of ballots in a poll where a member's last ballot stands.
-- KEYS: poll, log, then the member bucket of each ballot.
-- ARGV: epoch, definition's rev, then per ballot: member, ballot id, payload (methods/); last two: MOST, and in how
--       many ms a member may cast no more than so many.
-- A bucket's field is the member, its value "PAYLOAD|SEQ:TAG SEQ:TAG …": what stands, and the last ballots;
-- of more than MOST see the library.
-- Returns per ballot two integers: record number, time in ms; refused: record number that stands or 0, -code.
-- Idempotent by ballot id: a known ballot gets its first answer again, whatever the poll's state is by now.

local out, members = {}, {}
local most, within_ms = tonumber(ARGV[#ARGV - 1]), tonumber(ARGV[#ARGV])

-- The code that refuses one more ballot of a member who has cast MOST of them just now, or 0.
local function too_often(held)
  if not is_full(held, most) then return 0 end
  local ago_ms = now - at_of(tonumber(string.match(held, '^%d+')))
  return ago_ms >= 0 and ago_ms < within_ms and TOO_OFTEN or 0 -- a clock that is set back holds nobody up
end

for i = 1, #KEYS - 2 do
  local bucket, member, ballot, payload = KEYS[i + 2], ARGV[3 * i], ARGV[3 * i + 1], ARGV[3 * i + 2]
  local value, voided = held_by(bucket, member)
  local standing, held = string.match(value or '|', '^(.-)|(.*)$')
  local number, at = known_of_many(bucket, held, member, ballot, most)
  local late = code_of(payload)
  local why = late ~= 0 and late or voided and VOIDED or at and QUOTA_USED or too_often(held)
  if number then
    out[2 * i - 1], out[2 * i] = number, voided and -VOIDED or at
  elseif why ~= 0 then -- without a number, `at` says that its ids are too much alike
    out[2 * i - 1], out[2 * i] = tonumber(string.match(held, '(%d+):%S+$') or 0), -why
  else
    if standing ~= '' then
      local what = said(standing)
      payloads[what] = (payloads[what] or 0) - 1
      local class = class_of(standing)
      members[class] = (members[class] or 0) - 1
    end
    local class = class_of(payload)
    members[class] = (members[class] or 0) + 1
    number = record(member, ballot, payload)
    held = with(bucket, held, member, ballot, number, most)
    redis.call('HSET', bucket, member, payload .. '|' .. held)
    out[2 * i - 1], out[2 * i] = number, now
  end
end
commit(members, members)
return out
