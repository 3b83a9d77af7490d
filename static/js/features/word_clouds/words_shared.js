// Words of word clouds on phones, screens and in the console. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "clouds": ["词云", "Word clouds"],
  "cloud.draft": ["未开始", "Draft"],
  "cloud.open": ["征集中", "Open"],
  "cloud.locked": ["已暂停", "Paused"],
  "cloud.closed": ["已结束", "Closed"],
  "cloud.members": ["{n} 人参与", "{n} people"],
  "cloud.screen.people": ["人参与", "people"],
});
