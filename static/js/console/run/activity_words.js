// What the console says of question boards and word clouds alike. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "activities.more": ["提问与词云", "Questions and word clouds"],
  "moderate.parts": ["审核内容", "What is moderated"],
  "activity.pending": ["{n} 条待审", "{n} waiting"],
  "activity.show": ["上大屏", "Show on the screens"],
  "activity.recount": ["核对计数", "Recount"],
  "activity.recount.equal": ["与记录逐条重算的结果一致。", "The recount from the log is equal."],
  "activity.recount.differs": ["与记录重算的结果不一致。", "The recount from the log differs."],
  "activity.verb.open": ["开放", "Open"],
  "activity.verb.lock": ["暂停", "Pause"],
  "activity.verb.unlock": ["继续", "Resume"],
  "activity.verb.close": ["结束", "Close"],
  "activity.verb.reset": ["重置", "Reset"],
  "activity.verb.open.done": ["《{title}》已开放", "“{title}” is open"],
  "activity.verb.lock.done": ["《{title}》已暂停", "“{title}” is paused"],
  "activity.verb.unlock.done": ["《{title}》已继续", "“{title}” is open again"],
  "activity.verb.close.done": ["《{title}》已结束", "“{title}” is closed"],
  "activity.verb.reset.done": ["《{title}》已重置", "“{title}” was reset"],
  "activity.verb.close.title": ["结束《{title}》？", "Close “{title}”?"],
  "activity.verb.close.ask": ["结束后不再接受新内容，不能重新开放。", "Nothing more is taken, and it can't be opened again."],
  "activity.verb.reset.title": ["重置《{title}》？", "Reset “{title}”?"],
  "activity.verb.reset.ask": [
    "已提交的内容全部作废，从头开始。请输入编号确认。",
    "All that was sent becomes void, and it starts anew. Type its id to confirm.",
  ],
});
