-- Reads one shard of a question's poll together with the store's clock.
-- KEYS: poll.
-- Returns {time in ms, the poll's hash}.

local time = redis.call('TIME')
return { time[1] * 1000 + math.floor(time[2] / 1000), redis.call('HGETALL', KEYS[1]) }
