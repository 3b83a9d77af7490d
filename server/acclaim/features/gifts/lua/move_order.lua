-- uses: ../../points/lua/lib/accounts.lua
-- Moves an order on, unless it is another than was read; with a refund gives points back, and with a return the gift.
-- KEYS: ledger, log, accounts, lines, orders, sold, bought.
-- ARGV: offset from UTC in s, member, order, gift, the order as it was read, as it is then, points to give back (0:
--       none), how many of them were of the year before that of the order, and that year; 1 if the gift is there again.
-- Returns 1 done, 0 the order is another: nothing is done.
-- What is given back expires when it would have; what has expired by now is as new.

local member, gift = ARGV[2], ARGV[4]
if redis.call('HGET', KEYS[5], ARGV[3]) ~= ARGV[5] then return 0 end
local points, of_last, bought_in = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
if points > 0 then
  local a = load(KEYS[3], KEYS[4], member)
  credit(a, 'g:' .. gift, points, ':refund@0@' .. ARGV[3])
  if a.frozen == 0 then
    local older = year == bought_in and of_last or year == bought_in + 1 and points - of_last or 0
    a.current, a.last = a.current - older, a.last + older
  end
  keep(a)
end
if ARGV[10] == '1' then
  redis.call('HINCRBY', KEYS[6], gift, -1)
  redis.call('HINCRBY', KEYS[7], member, -1)
end
redis.call('HSET', KEYS[5], ARGV[3], ARGV[6])
save()
return 1
