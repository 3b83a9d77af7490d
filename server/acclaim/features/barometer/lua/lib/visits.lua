-- A member's number, and the time of one page in their visit, from its running totals.
-- A page is {base: ms that it claims from before the visit, visible, active (ms counted), seen: {feature: ms}}; a span is
-- {page, from, to} (ms).

local SLACK_MS = 2000 -- a report may be so late, and the time that it tells of goes on from the last one
local TRUSTED_MS = 60000 -- a page that has just been opened: that its member came was lost with a worker

local function number_of(members, member)
  local number = redis.call('HGET', members, member)
  if number then return number end
  number = redis.call('HINCRBY', members, '', 1)
  redis.call('HSET', members, member, number)
  return number
end

local function new_visit(day, at, groups, visible) -- n: how many pages there are
  local began = visible <= TRUSTED_MS and at - visible or at
  return { day = day, began = began, last = at, groups = groups, pages = {}, spans = {}, used = {}, n = 0 }
end

local function new_page(visit, at, visible, active) -- which may have been there before the visit
  local base = math.max(0, visible - (at - visit.began))
  return { base = base, visible = 0, active = 0, seen = at == visit.began and active or {} }
end

local function unseen_ms(visit, id, from, to, pages_max, idle) -- of which no other page of the member has told
  local others, spans, covered, new = {}, visit.spans, from, to - from
  for _, span in ipairs(spans) do
    if span[1] ~= id and span[3] > from then table.insert(others, span) end
  end
  table.sort(others, function(a, b) return a[2] < b[2] end)
  for _, span in ipairs(others) do
    local starts, ends = math.max(covered, span[2]), math.min(to, span[3])
    if ends > starts then new, covered = new - (ends - starts), ends end
  end
  local own
  for _, span in ipairs(spans) do
    if span[1] == id and from - span[3] <= SLACK_MS then own = span end
  end
  if own then own[3] = to else table.insert(spans, { id, from, to }) end
  while #spans > 2 * pages_max or (spans[1] and to - spans[1][3] > idle) do table.remove(spans, 1) end
  return new
end

local function take_visible(visit, page, at, visible) -- returns the ms that are new, never more than have passed
  local counted = math.max(page.visible, math.min(visible - page.base, at - visit.began))
  local new = counted - page.visible
  page.visible = counted
  return new
end

local function take_active(page, active) -- returns {feature: ms} that are new, and their sum, within the visible time
  local news, all = {}, 0
  for feature, ms in pairs(active) do
    local new = ms - (page.seen[feature] or 0)
    if new > 0 then news[feature], all = new, all + new end
  end
  local told = math.min(all, page.visible - page.active)
  for feature, ms in pairs(news) do
    news[feature] = ms * told / all
    page.seen[feature] = (page.seen[feature] or 0) + news[feature]
  end
  page.active = page.active + told
  return news, told
end

