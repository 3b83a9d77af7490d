-- The gate of an activity: whether it takes anything now. Loaded in front of what casts (see client.py); `KEYS[1]` is
-- its state, `ARGV[1]` the epoch, `ARGV[2]` the definition's rev.

local NOT_OPEN, LOCKED, CLOSED, RESET, STALE, ALREADY_VOTED = 1, 2, 3, 4, 5, 6
local CODE_OF_STATE = { draft = NOT_OPEN, locked = LOCKED, closed = CLOSED, published = CLOSED }

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local state = redis.call('HMGET', KEYS[1], 'state', 'epoch', 'rev', 'closes_at', 'seq', 'made_ms')

-- The code that refuses every new ballot now, or 0. A gateway whose definition is older than the poll's is STALE. A
-- ballot for an epoch that this shard has yet to begin is not void: on a Cluster a reset is long on its way to a shard
-- whose primary has died, and pages know of it from the others.
local function gate()
  local epoch = state[2] or '1'
  if ARGV[1] ~= epoch then return tonumber(ARGV[1]) < tonumber(epoch) and RESET or NOT_OPEN end
  if state[1] ~= 'open' then return CODE_OF_STATE[state[1] or 'draft'] end
  if state[4] and now >= tonumber(state[4]) then return CLOSED end
  return tonumber(ARGV[2]) < tonumber(state[3]) and STALE or 0
end

local code = gate()
local made_ms = tonumber(state[6] or nil)

-- The same of one ballot: an answer to a question says behind "@" how long after the opening it arrived at a gateway.
local function code_of(payload)
  if code ~= 0 or not made_ms then return code end
  return tonumber(string.match(payload, '@(%d+)$') or 0) > made_ms and CLOSED or 0
end
