-- uses: ../../../event/lua/lib/proposals.lua
-- Takes a step of a contest: changes some fields at one moment, and logs it.
-- KEYS: contest, its public half, log, deeds, the event's proposals, audit log.
-- ARGV: proposal that this approves ("": none), who approves it, ms for which they may repeat it; deed, who, what, why
--   (JSON: the particulars), whole rev that it was planned on ("": any), number of guards, per guard a field and its rev as seen (0: none); then per change a field, its rev as seen, "1" if it is public, value.
-- Returns {taken, number}: 1 and the step's number; 2 and the number that this deed has had before; 0 and the number of
--   now if something has another rev than was seen, -1 if the proposal waits no longer, and nothing was done.
-- Idempotent by its deed. A field's text is "REV VALUE".

local known = redis.call('HGET', KEYS[4], ARGV[4])
local now = tonumber(redis.call('HGET', KEYS[1], 'rev') or 0)
if known then return { 2, tonumber(known) } end
if ARGV[8] ~= '' and tonumber(ARGV[8]) ~= now then return { 0, now } end

local function rev_of(field)
  return tonumber(string.match(redis.call('HGET', KEYS[1], field) or '0', '^%d+'))
end

local first = 10 + 2 * ARGV[9]
for i = 10, first - 1, 2 do
  if rev_of(ARGV[i]) ~= tonumber(ARGV[i + 1]) then return { 0, now } end
end
for i = first, #ARGV, 4 do
  if rev_of(ARGV[i]) ~= tonumber(ARGV[i + 1]) then return { 0, now } end
end

if not approve(KEYS[5], KEYS[6], ARGV[1], ARGV[2], ARGV[3]) then return { -1, now } end

local time = redis.call('TIME')
local number = now + 1
local now_ms = time[1] * 1000 + math.floor(time[2] / 1000)
local rev_before = rev_of(ARGV[first] or '')
local entry = { 't', now_ms, 'd', ARGV[4], 'by', ARGV[5], 'w', ARGV[6], 'y', ARGV[7] }
for i = first, #ARGV, 4 do
  local field, value = ARGV[i], number .. ' ' .. ARGV[i + 3]
  redis.call('HSET', KEYS[1], field, value)
  if ARGV[i + 2] == '1' then redis.call('HSET', KEYS[2], field, value, 'rev', number) end
  entry[#entry + 1], entry[#entry + 2] = 'f:' .. field, ARGV[i + 3]
end
if ARGV[6] == 'sheet_draft' then -- of a sheet's drafts the last deed alone can be sent again
  local last = redis.call('XRANGE', KEYS[3], rev_before .. '-0', rev_before .. '-0')[1]
  local row = last and last[2] or {}
  if row[6] == ARGV[5] and row[8] == 'sheet_draft' then redis.call('HDEL', KEYS[4], row[4]) end
end
redis.call('HSET', KEYS[1], 'rev', number)
redis.call('XADD', KEYS[3], number .. '-0', unpack(entry))
redis.call('HSET', KEYS[4], ARGV[4], number)
return { 1, number }
