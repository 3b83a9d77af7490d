-- Removes a member's questions and upvotes from a board.
-- KEYS: state, questions, states, votes, the member's bucket, then the voters of every question (their numbers: ARGV).
-- ARGV: member, numbers of the questions that are theirs (space between), then the numbers of all.
-- Returns how many questions and upvotes there were. Idempotent.

local gone, own = 0, {}
for number in string.gmatch(ARGV[2], '%d+') do own[number] = true end
for i = 3, #ARGV do
  local number, voters = ARGV[i], KEYS[i + 3]
  if own[number] then
    gone = gone + redis.call('HDEL', KEYS[2], number)
    redis.call('HDEL', KEYS[3], number)
    redis.call('HDEL', KEYS[4], number)
    redis.call('UNLINK', voters)
  elseif redis.call('SREM', voters, ARGV[1]) == 1 then
    redis.call('HINCRBY', KEYS[4], number, -1)
    gone = gone + 1
  end
end
redis.call('HDEL', KEYS[5], ARGV[1])
if gone > 0 then redis.call('HINCRBY', KEYS[1], 'seq', 1) end
return gone
