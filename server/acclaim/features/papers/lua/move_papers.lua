-- uses: lib/papers.lua
-- Starts papers, saves answers, hands in: a batch. A paper whose time is over is handed in by whatever touches it.
-- KEYS: state, log, running papers, days, then per move the bucket of papers (keys.py).
-- ARGV: epoch, definition's rev, then per move: verb, member, day, attempt, and four more: of "start" the questions, ms
--       to answer in, when the day opens and closes (ms); of "save" question, turn, answer. "due": by the server.
-- Returns per move: 0 or -code, and the paper as it stands, or "".
-- Idempotent: a paper is started and handed in once, and an answer gives way only to one of a later turn.

local out, lines = {}, {}
local first = (state[5] or 0) + 1

for i = 1, #KEYS - 4 do
  local bucket, verb, member, day, attempt, x, y, z, last = KEYS[i + 4], unpack(ARGV, 8 * i - 5, 8 * i + 2)
  local field, who = attempt .. ' ' .. member, day .. ' ' .. attempt .. ' ' .. member
  local held = code ~= RESET and redis.call('HGET', bucket, field)
  local paper, refused, done = held and paper_in(held), code, nil

  local function hand_in()
    paper.handed, done = math.min(now, paper.ends), 'hand_in'
    redis.call('ZREM', KEYS[3], who)
    redis.call('HINCRBY', KEYS[4], 'handed_in ' .. day, 1)
  end

  if paper and paper.handed == 0 and (now >= paper.ends or code == CLOSED) then hand_in() end
  if paper and (paper.handed > 0 or verb == 'start' or verb == 'due') then
    refused = 0
  elseif paper and code == 0 then
    if verb == 'hand_in' then hand_in() end
    if verb == 'save' and answer(paper, x, y, now - paper.started, z) then done = 'save' end
  elseif verb ~= 'start' and code == 0 then
    refused = NOT_OPEN
  elseif code == 0 then
    local before = attempt ~= '1' and redis.call('HGET', bucket, (attempt - 1) .. ' ' .. member)
    if now >= tonumber(last) then
      refused = CLOSED
    elseif now < tonumber(z) or (attempt ~= '1' and not (before and paper_in(before).handed > 0)) then
      refused = NOT_OPEN
    else
      paper = { started = now, ends = math.min(now + y, last), handed = 0, questions = x, answers = '' }
      done = 'start'
      redis.call('ZADD', KEYS[3], string.format('%d', paper.ends), who)
      redis.call('HINCRBY', KEYS[4], 'started ' .. day, 1)
    end
  end
  out[2 * i - 1], out[2 * i] = -refused, refused == 0 and paper and text_of(paper) or ''
  if done then
    redis.call('HSET', bucket, field, text_of(paper))
    lines[#lines + 1] = table.concat({ member, day, attempt, done, told(done, paper, now, x, y, z) }, ' ')
  end
end

if #lines > 0 then
  redis.call('XADD', KEYS[2], first .. '-0', 't', now, 'e', ARGV[1], 'r', table.concat(lines, '\n'))
  redis.call('HSET', KEYS[1], 'seq', first + #lines - 1)
end
return out
