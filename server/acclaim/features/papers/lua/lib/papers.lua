-- uses: ../../../../voting/lua/lib/gate.lua
-- Papers as keys.py has them. Loaded in front of move_papers.lua.

local function paper_in(held)
  local started, ends, handed, questions, answers = string.match(held, '^(%d+) (%d+) (%d+) (%S+) (%S*)$')
  return { started = tonumber(started), ends = tonumber(ends), handed = tonumber(handed), questions = questions,
    answers = answers }
end

local function text_of(paper)
  return string.format('%d %d %d %s %s', paper.started, paper.ends, paper.handed, paper.questions, paper.answers)
end

-- Puts in an answer; false where one of a later turn stands, or the paper does not ask this.
local function answer(paper, question, turn, ms, said)
  if not string.find(',' .. paper.questions .. ',', ',' .. question .. ',', 1, true) then return false end
  local answers = paper.answers
  local from, to = string.find(answers, ';' .. question .. ':', 1, true)
  if from then
    if tonumber(string.match(answers, '^%d+', to + 1)) >= tonumber(turn) then return false end
    answers = string.sub(answers, 1, from - 1) .. (string.match(answers, ';.*$', to) or '')
  end
  paper.answers = string.format('%s;%s:%d:%d:%s', answers, question, turn, ms, said)
  return true
end

-- What the log says of it after the verb.
local function told(verb, paper, now, question, turn, said)
  if verb == 'save' then return string.format('%s %d %d %s', question, turn, now - paper.started, said) end
  if verb == 'start' then return string.format('%d %s', paper.ends, paper.questions) end
  return string.format('%d %s %s', paper.handed, paper.questions, paper.answers)
end
