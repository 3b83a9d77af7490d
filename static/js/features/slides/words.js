// Words of the console about decks of slides.

import { addWords } from "../../shared/words.js";

addWords({
  "decks": ["幻灯片", "Slides"],
  "deck.add": ["添加一组幻灯片", "Add a deck"],
  "deck.hint": [
    "赞助商标志、现场照片、发言人的幻灯片：每组一张接一张放到大屏，由场控翻页，或自动循环。",
    "Sponsors' logos, photos, a speaker's slides: each deck goes to the screens, turned by the operator, or by itself.",
  ],
  "deck.seconds": ["每张几秒（0：手动翻页）", "Seconds each (0: turned by hand)"],
  "deck.slides": ["图片 {count} / {max}", "Pictures {count} / {max}"],
  "deck.upload": ["添加图片", "Add pictures"],
  "deck.uploading": ["正在上传 {at} / {count}…", "Uploading {at} of {count}…"],
  "deck.full": ["每组最多 {max} 张，其余没有上传。", "A deck has at most {max} slides; the others were left out."],
  "deck.refused": ["{name}：{why}", "{name}: {why}"],
  "deck.slide": ["第 {at} 张", "Slide {at}"],
});
