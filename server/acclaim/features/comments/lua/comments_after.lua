-- Reads the log of comments on from an entry, together with the time by which they are all there.
-- KEYS: comments.
-- ARGV: the number of the last entry that is known, entries at most.
-- Returns the time in ms, and the entries as XRANGE has them.
-- A script because one round trip must tell both, on a Cluster as well, where TIME alone asks just any node.

local time = redis.call('TIME')
local entries = redis.call('XRANGE', KEYS[1], '(' .. ARGV[1] .. '-0', '+', 'COUNT', ARGV[2])
return { time[1] * 1000 + math.floor(time[2] / 1000), entries }
