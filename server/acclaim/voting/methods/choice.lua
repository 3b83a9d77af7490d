-- uses: ranking.lua
-- Options: a payload is "CLASS OPTION,OPTION", and each option gets a vote of the class. The other half: choice.py.
-- A rating is counted alike: each "OPTION=POINTS" gets a vote. An answer in a quiz has "@MS" behind it (answer.py), which
-- counts for nothing here. Loaded in front of the scripts that name it (see client.py).

-- The class of a payload, and its options as they are written there.
local function read(payload)
  return string.match(payload, '^(%S+) ([^@%s]+)')
end

-- A payload without the time of an answer: the same for all that say the same.
local function said(payload)
  return string.match(payload, '^[^@]+')
end

local function class_of(payload)
  return string.match(payload, '^%S+')
end

-- Walks options as they are written.
local function each_option(options)
  return string.gmatch(options, '[^,]+')
end

-- Adds the votes of `n` ballots with this payload by `add(counter, n)`; returns their class. Names: counters.py.
local function add_votes(payload, n, add)
  local class, options = read(payload)
  local votes = 'votes ' .. class .. ' '
  if is_order(options) then
    add_order(votes, options, n, add)
  elseif string.byte(options) == 61 then -- "=NUMBER": there are too many different ones to count each
    add(votes .. '=', n)
  else
    for option in each_option(options) do add(votes .. option, n) end
  end
  return class
end
