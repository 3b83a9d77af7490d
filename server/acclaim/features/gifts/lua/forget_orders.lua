-- Lets the orders of a member name nobody: the sums stay right, and what was sent where goes.
-- KEYS: ledger, orders, mine, then each hash that counts what they have bought.
-- ARGV: member, pseudonym, then the ids of their orders. Returns how many were theirs. Idempotent.

local n = 0
for i = 3, #ARGV do
  local held = redis.call('HGET', KEYS[2], ARGV[i])
  local order = held and cjson.decode(held)
  if order and order.member == ARGV[1] then
    order.member, order.code, order.carrier, order.number, order.reason = ARGV[2], '', '', '', ''
    redis.call('HSET', KEYS[2], ARGV[i], cjson.encode(order))
    n = n + 1
  end
end
for k = 3, #KEYS do redis.call('HDEL', KEYS[k], ARGV[1]) end
redis.call('HINCRBY', KEYS[1], 'rev', 1)
return n
