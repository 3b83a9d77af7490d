-- uses: lib/marks.lua ../methods/choice.lua
-- Casts a batch of ballots in a secret poll: who has taken part, and what all have chosen, and nothing between the two.
-- KEYS: poll, table, votes, then the bucket of marks of each ballot.
-- ARGV: epoch, definition's rev, PAD, then per ballot: member, mark, payload (methods/).
-- Returns per ballot: 0 counted or -code, mark of the ballot that stands or "".
-- Idempotent by mark: a known one gets its first answer again, whatever the poll's state is by now.

local out, payloads, votes, members, counted = {}, {}, {}, {}, 0
for i = 1, #KEYS - 3 do
  local at = 3 * i + 1
  local answer, mark, is_new = take_part(KEYS[i + 3], ARGV[at], ARGV[at + 1])
  out[2 * i - 1], out[2 * i] = answer, mark
  if is_new then
    local payload = ARGV[at + 2]
    payloads[payload] = (payloads[payload] or 0) + 1
    counted = counted + 1
  end
end
if counted == 0 then return out end

local function add(field, n) votes[field] = (votes[field] or 0) + n end
for payload, n in pairs(payloads) do
  local class = add_votes(payload, n, add)
  members[class] = (members[class] or 0) + n
end
add_all(KEYS[2], payloads, ARGV[3])
add_all(KEYS[3], votes, ARGV[3])
for class, n in pairs(members) do
  redis.call('HINCRBY', KEYS[1], 'members ' .. class, n)
  redis.call('HINCRBY', KEYS[1], 'ballots ' .. class, n)
end
redis.call('HINCRBY', KEYS[1], 'seq', counted)
return out
