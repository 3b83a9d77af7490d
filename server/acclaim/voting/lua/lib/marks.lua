-- uses: gate.lua
-- Shared by the scripts that count and keep nobody's answers: they mark that a member has taken part.
-- Loaded in front of them (see client.py).

-- Returns 0 and the mark: it is counted; and whether it was counted just now, so that what it says must be. Or -code, and
-- the mark that stands instead or "". A known mark has its first answer again, whatever the state is by now.
local function take_part(bucket, member, mark)
  local held = code ~= RESET and redis.call('HGET', bucket, member) or ''
  if held == mark then return 0, mark, false end
  if code ~= 0 or held ~= '' then return -(code ~= 0 and code or ALREADY_VOTED), held, false end
  redis.call('HSET', bucket, member, mark)
  return 0, mark, true
end

-- Adds to the fields of a hash in an order that follows from their names alone, behind a field PAD that makes Redis keep
-- them in no order (redis/mark_keys.py).
local function add_all(key, sums, pad)
  local fields = {}
  for field in pairs(sums) do fields[#fields + 1] = field end
  if #fields == 0 then return end
  table.sort(fields)
  redis.call('HSETNX', key, pad, '')
  for _, field in ipairs(fields) do redis.call('HINCRBY', key, field, sums[field]) end
end
