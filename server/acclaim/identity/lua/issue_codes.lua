-- Gives each member one code: the one that is there already, or a new one. No two calls give a member two.
-- KEYS: codes, used codes, codes of members.
-- ARGV: which codes that are there are replaced ("none", "used" or "all"); then per member: the member, a new code, and
-- the JSON that it stands for.
-- Returns for each the code and 1 if somebody has used it, 0 if not; or "" if the new code is taken by somebody else.

local renew, found = ARGV[1], {}
for i = 2, #ARGV, 3 do
  local member, fresh, grant = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local known = redis.call('HGET', KEYS[3], member)
  if known and redis.call('HEXISTS', KEYS[1], known) == 0 then known = false end -- it was revoked
  local used = known and redis.call('HEXISTS', KEYS[2], known) or 0
  if known and not (renew == 'all' or renew == 'used' and used == 1) then
    found[#found + 1], found[#found + 2] = known, used
  elseif redis.call('HSETNX', KEYS[1], fresh, grant) == 1 then
    if known then
      redis.call('HDEL', KEYS[1], known)
      redis.call('HDEL', KEYS[2], known)
    end
    redis.call('HSET', KEYS[3], member, fresh)
    found[#found + 1], found[#found + 2] = fresh, 0
  else
    found[#found + 1], found[#found + 2] = '', 0
  end
end
return found
