-- uses: lib/ballots.lua
-- Casts a batch of ballots in a poll where a member's first ballot counts.
-- KEYS: poll, log, then the member bucket of each ballot.
-- ARGV: epoch, definition's rev, then per ballot: member, ballot id, payload (methods/).
-- A bucket's field is the member, its value the record number of the ballot.
-- Returns per ballot two integers: record number, time in ms; refused: record number that stands (or is voided) or 0,
-- -code.
-- Idempotent by ballot id: a known ballot gets its first answer again, whatever the poll's state is by now.

local out = {}
for i = 1, #KEYS - 2 do
  local bucket, member, ballot = KEYS[i + 2], ARGV[3 * i], ARGV[3 * i + 1]
  local why = code_of(ARGV[3 * i + 2])
  if why == 0 and redis.call('HSETNX', bucket, member, seq + 1) == 1 then
    out[2 * i - 1], out[2 * i] = record(member, ballot, ARGV[3 * i + 2]), now
  else
    local held, voided = held_by(bucket, member)
    local standing, number, at = tonumber(held) or 0, nil, nil
    if standing > 0 then number, at = known(standing, member, ballot, true) end
    if number then
      out[2 * i - 1], out[2 * i] = number, voided and -VOIDED or at
    else
      out[2 * i - 1], out[2 * i] = standing, -(why ~= 0 and why or voided and VOIDED or ALREADY_VOTED)
    end
  end
end
commit()
return out
