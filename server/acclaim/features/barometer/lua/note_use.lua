-- uses: lib/visits.lua
-- Adds what pages have reported to the figures of the days on which their members' visits began.
-- KEYS: members; open visits of this period, of the last one; what the keys of days, of users begin with; days.
-- ARGV: ms after which a visit is over, s that open visits are kept, that users are kept, pages a visit, then reports
--   in MessagePack: member, page, at (ms), day, hour, groups, visible (ms), {feature: ms active}, ms idle; page "": came.
-- Returns how many visits began. Idempotent: of a page's totals what is new is added, never more than has passed.
local members, now_open, was_open, day_key, users_key, days_key = unpack(KEYS)
local idle, pages_max, sums, began = tonumber(ARGV[1]), tonumber(ARGV[4]), {}, 0

local function add(day, figure, groups, n)
  sums[day] = sums[day] or {}
  for _, group in ipairs(groups) do
    local field = figure .. ' ' .. group
    sums[day][field] = (sums[day][field] or 0) + n
  end
end

local function note_user(visit, number, feature)
  local key = users_key .. visit.day .. ':' .. feature
  if redis.call('SETBIT', key, number, 1) == 1 then return end
  redis.call('EXPIRE', key, ARGV[3])
  add(visit.day, 'users:' .. feature, visit.groups, 1)
end
for i = 5, #ARGV do
  local member, id, at, day, hour, groups, visible, active, quiet = unpack(cmsgpack.unpack(ARGV[i]))
  local number = number_of(members, member)
  local held = redis.call('HGET', now_open, number) or redis.call('HGET', was_open, number)
  local visit = held and cmsgpack.unpack(held)
  if not visit or at - visit.last > idle then
    visit, began = new_visit(day, at, groups, visible), began + 1
    add(day, 'visits', groups, 1)
    note_user(visit, number, '')
  end
  visit.last = math.max(at, visit.last)
  if id ~= '' and not visit.pages[id] and visit.n < pages_max then
    visit.pages[id], visit.n = new_page(visit, at, visible, active), visit.n + 1
  end
  local page = visit.pages[id]
  if page then
    add(visit.day, 'visible', visit.groups, take_visible(visit, page, at, visible))
    local news, told = take_active(page, active)
    local new = told > 0 and unseen_ms(visit, id, at - quiet - told, at - quiet, pages_max, idle) or 0
    for feature, ms in pairs(news) do
      add(visit.day, 'active:' .. feature, visit.groups, ms * new / told)
      add(day, 'hour:' .. hour, { '' }, ms * new / told)
      if not visit.used[feature] then
        visit.used[feature] = true
        add(visit.day, 'uses:' .. feature, visit.groups, 1)
        note_user(visit, number, feature)
      end
    end
  end
  redis.call('HSET', now_open, number, cmsgpack.pack(visit))
end
redis.call('EXPIRE', now_open, ARGV[2])
for day, figures in pairs(sums) do
  redis.call('SADD', days_key, day)
  for field, n in pairs(figures) do redis.call('HINCRBY', day_key .. day, field, math.floor(n + 0.5)) end
end
return began
