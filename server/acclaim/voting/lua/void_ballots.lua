-- uses: ../methods/choice.lua lib/held.lua
-- Voids all ballots of members in one shard of a poll: takes them out of the figures, and writes into the log that they
-- are, whose they are and why. Not after publishing.
-- KEYS: poll, log, then the bucket of each member.
-- ARGV: epoch, who voids, why, then each member.
-- What a member holds gets "!RECORD!" in front, RECORD being that of the log's entry: the cast scripts refuse by it.
-- Returns {1|0, state, epoch, members voided, ballots taken out}; 0: the epoch or the state is another.
-- Idempotent: whoever is voided, or has no ballot, is passed over.

local held = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'seq')
local state, epoch, seq = held[1] or 'draft', held[2] or '1', (held[3] or 0) + 1
if epoch ~= ARGV[1] or state == 'draft' or state == 'published' then return { 0, state, tonumber(epoch), 0, 0 } end

local fields, lines, ballots = {}, {}, 0
local function add(field, n) fields[field] = (fields[field] or 0) + n end

-- Takes a ballot out of the figures.
local function take_out(payload)
  local class = add_votes(payload, -1, add)
  add('ballots ' .. class, -1)
  add('voided ' .. class, 1)
  ballots = ballots + 1
  return class
end

for i = 3, #KEYS do
  local member = ARGV[i + 1]
  local value = redis.call('HGET', KEYS[i], member)
  if value and string.byte(value) ~= 33 then
    local numbers, class = numbers_of(KEYS[i], member, value), nil
    local standing = string.match(value, '^(%S+ %S+)|') -- of a poll where the last ballot stands
    if standing then class = take_out(standing) end
    for _, number in ipairs(standing and {} or numbers) do
      local of = take_out(payload_of(number))
      class = class or of -- people count in the class of their first ballot
    end
    add('members ' .. class, -1)
    redis.call('HSET', KEYS[i], member, '!' .. seq .. '!' .. value)
    lines[#lines + 1] = member .. ' ' .. table.concat(numbers, ',')
  end
end
if #lines == 0 then return { 1, state, tonumber(epoch), 0, 0 } end
for field, n in pairs(fields) do redis.call('HINCRBY', KEYS[1], field, n) end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'seq', seq)
redis.call('XADD', KEYS[2], seq .. '-0', 't', time[1] * 1000 + math.floor(time[2] / 1000), 'e', epoch,
  'v', table.concat(lines, '\n'), 'by', ARGV[2], 'why', ARGV[3])
return { 1, state, tonumber(epoch), #lines, ballots }
