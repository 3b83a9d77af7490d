-- Shared by the scripts of deeds for which a second operator may be needed (event/consent.py).

-- Approves a proposal in the step that does it: who proposed it; nil where it waits no longer, and the deed must not be
-- done. Nothing else may refuse the deed after this. "" needs no consent. Whoever approved it may repeat it for a while.
local function approve(proposals, audit, id, who, repeated_ms)
  if id == '' then return '' end
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local held = redis.call('HGET', proposals, id)
  local one = held and cjson.decode(held)
  if not one or one.by == who or one.expires < now then return nil end
  if one.approved_by == who then return one.by end
  if one.approved_by ~= '' then return nil end
  one.approved_by, one.expires = who, now + repeated_ms
  redis.call('HSET', proposals, id, cjson.encode(one))
  local detail = cjson.encode({ proposed = one.what, proposed_by = one.by, proposal = id })
  redis.call('XADD', audit, '*', 'who', who, 'what', 'approve_proposal', 'poll', '', 'detail', detail)
  return one.by
end

