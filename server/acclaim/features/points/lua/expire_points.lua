-- uses: lib/accounts.lua
-- Lets expire what the members of some buckets have from before last year.
-- KEYS: ledger, log, then pairs: accounts, lines. ARGV: offset from UTC in s.
-- Returns this year. Idempotent.

for k = 3, #KEYS, 2 do
  for _, member in ipairs(redis.call('HKEYS', KEYS[k])) do keep(load(KEYS[k], KEYS[k + 1], member)) end
end
save()
return year
