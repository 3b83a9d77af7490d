-- Gives comments a state: a moderator approves, deletes, or takes either back.
-- KEYS: comments, pending, deleted.
-- ARGV: who, the state (shown, pending, deleted), "pending" if only pending ones are meant or "", how many
--   deleted ones can be taken back, then the comments' numbers.
-- Returns the numbers that have it now; numbers of no comment are left out. Of what was deleted long ago the text is gone.
-- Safe to repeat: the log then says the same twice.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local by, state, from = ARGV[1], ARGV[2], ARGV[3]
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local decision = (last and tonumber(string.match(last[1], '^%d+')) or 0) + 1
local judged = {}
for i = 5, #ARGV do
  local number = ARGV[i]
  local entry = redis.call('XRANGE', KEYS[1], number .. '-0', number .. '-0')[1]
  local is_comment = entry and entry[2][3] == 'm' and entry[2][5] == 'c'
  if is_comment and (from == '' or redis.call('ZSCORE', KEYS[2], number)) then
    judged[#judged + 1] = tonumber(number)
    redis.call(state == 'pending' and 'ZADD' or 'ZREM', KEYS[2], unpack(state == 'pending' and { number, number } or { number }))
    redis.call(state == 'deleted' and 'ZADD' or 'ZREM', KEYS[3], unpack(state == 'deleted' and { decision, number } or { number }))
  end
end
if #judged > 0 then
  redis.call('XADD', KEYS[1], decision .. '-0', 't', now, 'by', by, 'of', table.concat(judged, ','), 's', state)
  local gone = redis.call('ZRANGE', KEYS[3], 0, -ARGV[4] - 1)
  for _, number in ipairs(gone) do redis.call('XDEL', KEYS[1], number .. '-0') end
  if #gone > 0 then redis.call('ZREM', KEYS[3], unpack(gone)) end
end
return judged
