-- uses: lib/proposals.lua
-- Approves a proposal before its deed is done, where that takes more than one step and may be repeated.
-- KEYS: proposals, audit log.
-- ARGV: proposal's id, who approves it, ms for which they may repeat it.
-- Returns 1; 0 if it waits no longer.

return approve(KEYS[1], KEYS[2], ARGV[1], ARGV[2], ARGV[3]) and 1 or 0
