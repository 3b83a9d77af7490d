-- Gives comments a state: a moderator approves, deletes, or takes either back.
-- KEYS: comments, held.
-- ARGV: who, the state (shown, held, deleted), "held" if only held ones are meant or "", then the comments' numbers.
-- Returns the numbers that have it now; numbers of no comment are left out.
-- Safe to repeat: the log then says the same twice.

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local by, state, from = ARGV[1], ARGV[2], ARGV[3]
local judged = {}
for i = 4, #ARGV do
  local number = ARGV[i]
  local entry = redis.call('XRANGE', KEYS[1], number .. '-0', number .. '-0')[1]
  local is_comment = entry and entry[2][3] == 'm' and entry[2][5] == 'c'
  if is_comment and (from == '' or redis.call('ZSCORE', KEYS[2], number)) then
    judged[#judged + 1] = tonumber(number)
    if state == 'held' then
      redis.call('ZADD', KEYS[2], number, number)
    else
      redis.call('ZREM', KEYS[2], number)
    end
  end
end
if #judged > 0 then
  local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1][1]
  redis.call('XADD', KEYS[1], (tonumber(string.match(last, '^%d+')) + 1) .. '-0',
    't', now, 'by', by, 'of', table.concat(judged, ','), 's', state)
end
return judged
