// What the entry page says beside what the phone page says, too. One line each: [Chinese, English].

import { addWords } from "../shared/words.js";

addWords({
  "entry.title": ["为美好喝彩", "Cheer for the best"],
  "entry.subtitle": ["投票、点赞、见证结果", "Vote, cheer, see the result"],
  "entry.events": ["公开的活动", "Public events"],
  "any.title": ["进入活动", "Join an event"],
  "any.code": ["活动码或参与码", "Event code or your own code"],
  "any.hint": [
    "活动码显示在大屏上，参与码印在您的入场券或通知上。",
    "The big screen shows the event code; your own code is printed on your ticket or invitation.",
  ],
});
