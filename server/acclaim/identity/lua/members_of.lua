-- The members in many buckets in one call: asked one by one, their number would cost more than what they hold.
-- KEYS: buckets, hashes by member.
-- ARGV: "row", where the values are wanted as well; "group", where of each value what stands before its first space is;
--       "left": rows of who has left the roster alone (identity/roster/people.py); or "ballots": without those whose ballots
--       are voided.
-- Returns lines "MEMBER VALUE", "MEMBER GROUP" or "MEMBER".

local lines = {}
for _, bucket in ipairs(KEYS) do
  local held = redis.call('HGETALL', bucket)
  for i = 1, #held, 2 do
    if ARGV[1] == 'row' then
      lines[#lines + 1] = held[i] .. ' ' .. held[i + 1]
    elseif ARGV[1] == 'group' then
      lines[#lines + 1] = held[i] .. ' ' .. string.match(held[i + 1], '^[^ ]*')
    elseif ARGV[1] == 'left' then
      if string.sub(held[i + 1], -2) ~= ' 0' then lines[#lines + 1] = held[i] .. ' ' .. held[i + 1] end
    elseif string.byte(held[i + 1]) ~= 33 and not string.find(held[i], ' ', 1, true) then -- else their older ballots
      lines[#lines + 1] = held[i]
    end
  end
end
return table.concat(lines, '\n')
