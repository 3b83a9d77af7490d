-- Looks at what a member has cast, however many ballots they are: for whoever does not cast (see lib/ballots.lua).
-- Loaded in front (see client.py); `KEYS[2]` is the poll's log.

-- The record numbers of all ballots of a member whose field holds `value`, oldest first.
local function numbers_of(bucket, member, value)
  local numbers = {}
  for number in string.gmatch(string.match(value, '[^|]*$'), '(%d+)%S*') do numbers[#numbers + 1] = tonumber(number) end
  local cursor = '0'
  repeat
    local found = redis.call('HSCAN', bucket, cursor, 'MATCH', member .. ' *', 'COUNT', 1000)
    cursor = found[1]
    for i = 2, #found[2], 2 do
      for number in string.gmatch(found[2][i], '%d+') do numbers[#numbers + 1] = tonumber(number) end
    end
  until cursor == '0'
  table.sort(numbers)
  return numbers
end

-- The payload of the ballot of this number (methods/).
local function payload_of(number)
  local entry = redis.call('XREVRANGE', KEYS[2], number .. '-0', '-', 'COUNT', 1)[1]
  local at = tonumber(string.match(entry[1], '%d+'))
  for line in string.gmatch(entry[2][6], '[^\n]+') do
    if at == number then return string.match(line, '^%S+ %S+ (.*)$') end
    at = at + 1
  end
end
