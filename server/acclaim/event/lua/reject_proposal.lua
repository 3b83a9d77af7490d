-- Takes a proposal away that waits: it is either this or approved, never both.
-- KEYS: proposals, audit log.
-- ARGV: proposal's id, who rejects it.
-- Returns 1; 0 if it waits no longer.

local held = redis.call('HGET', KEYS[1], ARGV[1])
local one = held and cjson.decode(held)
if not one or one.approved_by ~= '' then return 0 end
redis.call('HDEL', KEYS[1], ARGV[1])
local detail = cjson.encode({ proposed = one.what, proposed_by = one.by, proposal = ARGV[1] })
redis.call('XADD', KEYS[2], '*', 'who', ARGV[2], 'what', 'reject_proposal', 'poll', '', 'detail', detail)
return 1
