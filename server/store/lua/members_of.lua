-- The members in many buckets in one call: asked one by one, their number would cost more than what they hold.
-- KEYS: buckets, hashes by member.
-- ARGV: "group", where what stands before the first space of each value is wanted as well; or none.
-- Returns lines "MEMBER" or "MEMBER GROUP".

local lines = {}
for _, bucket in ipairs(KEYS) do
  if ARGV[1] == 'group' then
    local held = redis.call('HGETALL', bucket)
    for i = 1, #held, 2 do
      lines[#lines + 1] = held[i] .. ' ' .. string.match(held[i + 1], '^[^ ]*')
    end
  else
    for _, member in ipairs(redis.call('HKEYS', bucket)) do lines[#lines + 1] = member end
  end
end
return table.concat(lines, '\n')
