-- uses: lib/people.lua
-- Gives numbers to who has joined where no roster says who there is.
-- KEYS: counter of numbers, then the bucket of people of each member.
-- ARGV: the members.
-- Returns nothing. Safe to repeat.

for i, member in ipairs(ARGV) do note(KEYS[1], KEYS[i + 1], member, true) end
