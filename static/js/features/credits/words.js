// Words of the console about the credits.

import { addWords } from "../../shared/words.js";

addWords({
  "credits.hint": [
    "获奖名单、投票率和人数会自动列出；这里添加演职人员和赞助商。",
    "Winners, turnout and figures are named by themselves; add crew and sponsors here.",
  ],
  "credits.with_draws": ["列出抽奖的中奖者", "Name the winners of draws"],
  "credits.crew": ["演职人员：每行一项，如“导演：王秀兰、李建国”", "Crew: one part a line, “Director: Anna Smith, Li Lei”"],
  "credits.sponsors": ["赞助商", "Sponsors"],
  "credits.add_sponsor": ["添加赞助商", "Add a sponsor"],
  "credits.sponsor": ["名称", "Name"],
  "credits.logo": ["标志", "Logo"],
});
