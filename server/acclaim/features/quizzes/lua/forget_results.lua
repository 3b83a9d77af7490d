-- Deletes the results and all scores of a quiz. The results' rev goes on, so nobody saves what they are computing.
-- KEYS: results, scores.
-- ARGV: none.

redis.call('HDEL', KEYS[1], 'results')
redis.call('HINCRBY', KEYS[1], 'rev', 1)
return redis.call('UNLINK', KEYS[2])
