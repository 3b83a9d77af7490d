-- Writes or removes an operator's account if nobody else has changed it meanwhile, and never takes away the last owner
-- who has a password: those of an identity provider come and go with it.
-- KEYS: operators.
-- ARGV: name, record as it was read ("": there is none yet), record to write ("": removes it). Records are JSON.
-- Returns 1, 0 if the record was another, or -1 if that would leave operators, but no such owner among them.

if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end

local function is_owner(record)
  if record == '' then return false end
  local account = cjson.decode(record)
  return account.role == 'owner' and account.hash ~= ''
end

if is_owner(ARGV[2]) and not is_owner(ARGV[3]) then
  local owners = 0
  for _, record in ipairs(redis.call('HVALS', KEYS[1])) do
    if is_owner(record) then owners = owners + 1 end
  end
  if owners == 1 then return -1 end
end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
return 1
