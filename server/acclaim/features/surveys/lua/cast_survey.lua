-- uses: ../../../voting/lua/lib/marks.lua
-- Counts a batch of answers to a survey: who has taken part, and what all have answered, and nothing between the two.
-- KEYS: state, log, units, tables, overall, classes, texts (keys.py), then the bucket of marks of each answer.
-- ARGV: epoch, definition's rev, PAD, then per answer: member, mark, unit, class ("" unless the survey is told by class);
--       "QUESTION VALUE" of each thing counted, one a line; "QUESTION VALUE OVERALL" likewise; its line of the log ("" of
--       an unlinked survey); how many texts, and of each its name and the text.
-- Returns per answer: 0 counted or -code, mark of the ballot that stands or "".
-- Idempotent by mark: a known one gets its first answer again, whatever the survey's state is by now.

local out, sums, records, at, counted = {}, { {}, {}, {}, {} }, {}, 4, 0

local function add(sum, field) sum[field] = (sum[field] or 0) + 1 end

local function count(answer)
  local unit, class = ARGV[answer + 2], ARGV[answer + 3]
  if counted == 0 then redis.call('HSETNX', KEYS[7], ARGV[3], '') end -- before anything is in it
  counted = counted + 1
  add(sums[1], unit)
  if class ~= '' then add(sums[4], class) end
  for line in string.gmatch(ARGV[answer + 4], '[^\n]+') do
    add(sums[2], line .. ' ' .. unit)
    if class ~= '' then add(sums[4], line .. ' ' .. class) end
  end
  for line in string.gmatch(ARGV[answer + 5], '[^\n]+') do add(sums[3], line) end
  if ARGV[answer + 6] ~= '' then records[#records + 1] = ARGV[answer + 6] end
  for text = 1, tonumber(ARGV[answer + 7]) do
    redis.call('HSET', KEYS[7], ARGV[answer + 6 + 2 * text], ARGV[answer + 7 + 2 * text])
  end
end

for i = 1, #KEYS - 7 do
  local answer, mark, is_new = take_part(KEYS[i + 7], ARGV[at], ARGV[at + 1])
  out[2 * i - 1], out[2 * i] = answer, mark
  if is_new then count(at) end
  at = at + 8 + 2 * ARGV[at + 7]
end

for key, sum in ipairs(sums) do add_all(KEYS[key + 2], sum, ARGV[3]) end
if counted > 0 then
  redis.call('HINCRBY', KEYS[1], 'members audience', counted)
  redis.call('HINCRBY', KEYS[1], 'ballots audience', counted)
end
if #records > 0 then
  local first = (state[5] or 0) + 1
  redis.call('XADD', KEYS[2], first .. '-0', 't', now, 'e', ARGV[1], 'r', table.concat(records, '\n'))
  redis.call('HSET', KEYS[1], 'seq', first + #records - 1)
end
return out
