-- uses: ../../points/lua/lib/accounts.lua
-- Redeems a gift: points and stock down, the order written, all of it or nothing.
-- KEYS: ledger, log, accounts, lines, the event, sold, orders, bought, mine, codes.
-- ARGV: offset from UTC in s, member, order, gift, price, stock, limit (0: none), 1 if it is a code, ms from which and
--       until which it is on sale (0: none), the definition's rev, JSON of the order without what is said here.
-- Returns a code and the order: 1 done or done before; 0 the id stands for another order; -1 too few points; -2 sold
--   out; -3 the member has as many as they may; -4 not on sale now; -5 their points are frozen; -6 the definition is
--   another now. Idempotent by the order's id.

local member, order, gift, price = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
local held = redis.call('HGET', KEYS[7], order)
if held then
  local known = cjson.decode(held)
  return { known.member == member and known.gift == gift and 1 or 0, held }
end
if redis.call('HGET', KEYS[5], 'rev') ~= ARGV[11] then return { -6, '' } end
local from, to = tonumber(ARGV[9]), tonumber(ARGV[10])
if (from > 0 and now < from) or (to > 0 and now >= to) then return { -4, '' } end
local is_code, limit = ARGV[8] == '1', tonumber(ARGV[7])
if tonumber(redis.call('HGET', KEYS[6], gift) or 0) >= tonumber(ARGV[6]) then return { -2, '' } end
local nth = tostring(tonumber(redis.call('HGET', KEYS[10], 'given') or 0) + 1)
if is_code and redis.call('HEXISTS', KEYS[10], nth) == 0 then return { -2, '' } end
if limit > 0 and tonumber(redis.call('HGET', KEYS[8], member) or 0) >= limit then return { -3, '' } end
local a = load(KEYS[3], KEYS[4], member)
if a.frozen == 1 then return { -5, '' } end
if a.last + a.current < price then return { -1, '' } end -- nothing was written: what expired moves later

local new = cjson.decode(ARGV[12])
new.at, new.year, new.of_last = now, year, math.min(a.last, price)
if is_code then
  new.code = redis.call('HGET', KEYS[10], nth)
  redis.call('HDEL', KEYS[10], nth)
  redis.call('HSET', KEYS[10], 'given', nth)
end
take(a, 'g:' .. gift, price, ':gift@0@' .. order)
redis.call('HINCRBY', KEYS[6], gift, 1)
redis.call('HINCRBY', KEYS[8], member, 1)
redis.call('HSET', KEYS[7], order, cjson.encode(new))
local ids = redis.call('HGET', KEYS[9], member)
redis.call('HSET', KEYS[9], member, ids and ids .. ' ' .. order or order)
keep(a)
save()
return { 1, redis.call('HGET', KEYS[7], order) }
