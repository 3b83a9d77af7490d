-- uses: lib/ballots.lua
-- Casts a batch of ballots in a poll where a member has so many votes a day, or for the whole poll.
-- KEYS: poll, log, then the member bucket of each ballot.
-- ARGV: epoch, definition's rev, then per ballot: member, ballot id, payload (methods/);
--       last four: votes a period, votes for one option, offset from UTC in s ("" if the period is the poll), MOST.
-- A bucket's field is the member, its value "PERIOD|USED|,OPTION=N,OPTION=N,|SEQ:TAG SEQ:TAG …"; of more than MOST
-- ballots see the library.
-- Returns per ballot two integers: record number, time in ms; refused: last record number or 0, -code.
-- Idempotent by ballot id: a known ballot gets its first answer again, whatever the poll's state is by now.

local out, last = {}, #ARGV
local votes, per_option, offset = tonumber(ARGV[last - 3]), tonumber(ARGV[last - 2]), ARGV[last - 1]
local most = tonumber(ARGV[last])
local period = offset == '' and 0 or math.floor((now / 1000 + offset) / 86400)
local members, ballots = {}, {}

-- Returns the new use of the options, or the code that refuses.
local function use(used, by_option, options)
  for option in each_option(options) do
    used = used + 1
    local n = tonumber(string.match(by_option, ',' .. string.gsub(option, '%-', '%%-') .. '=(%d+),') or 0) + 1
    if used > votes then return nil, QUOTA_USED end
    if n > per_option then return nil, OPTION_QUOTA_USED end
    by_option = string.gsub(by_option, ',' .. string.gsub(option, '%-', '%%-') .. '=%d+,', ',') .. option .. '=' .. n .. ','
  end
  return used, by_option
end

for i = 1, #KEYS - 2 do
  local bucket, member, ballot, payload = KEYS[i + 2], ARGV[3 * i], ARGV[3 * i + 1], ARGV[3 * i + 2]
  local value, voided = held_by(bucket, member)
  local day, used, by_option, held = string.match(value or '|0|,|', '^(.-)|(%d+)|(.-)|(.*)$')
  local number, at = known_of_many(bucket, held, member, ballot, most)
  if number then
    out[2 * i - 1], out[2 * i] = number, voided and -VOIDED or at
  else
    if day == '' or tonumber(day) < period then -- never back to a day before: clocks are set, and differ
      day, used, by_option = period, 0, ','
    end
    local class, options = read(payload)
    local why, now_used, now_by_option = code ~= 0 and code or voided and VOIDED or 0, nil, nil
    if why == 0 and at then why = QUOTA_USED end -- without a number, `at` says that its ids are too much alike
    if why == 0 then
      now_used, now_by_option = use(tonumber(used), by_option, options)
      if not now_used then why = now_by_option end
    end
    if why ~= 0 then
      out[2 * i - 1], out[2 * i] = tonumber(string.match(held, '(%d+):%S+$') or 0), -why
    else
      number = record(member, ballot, payload)
      if held == '' then members[class] = (members[class] or 0) + 1 end
      ballots[class] = (ballots[class] or 0) + 1
      held = with(bucket, held, member, ballot, number, most)
      redis.call('HSET', bucket, member, day .. '|' .. now_used .. '|' .. now_by_option .. '|' .. held)
      out[2 * i - 1], out[2 * i] = number, now
    end
  end
end
commit(members, ballots)
return out
