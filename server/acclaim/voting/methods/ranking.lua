-- Ranking: an answer is ">OPTION>OPTION…", the first first. The other half: ranking.py.

-- Whether an answer is an order.
local function is_order(answer)
  return string.byte(answer) == 62
end

-- Adds `n` to each option's place ("OPTION@PLACE") and, for any two, to which comes first ("A>B").
local function add_order(votes, answer, n, add)
  local before = {}
  for option in string.gmatch(answer, '[^>]+') do
    for _, earlier in ipairs(before) do add(votes .. earlier .. '>' .. option, n) end
    before[#before + 1] = option
    add(votes .. option .. '@' .. #before, n)
  end
end
