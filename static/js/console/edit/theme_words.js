// The console's words for the look of an event. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "theme.primary": ["主色", "Primary"],
  "theme.accent": ["强调色", "Accent"],
  "theme.background": ["背景色", "Background"],
  "theme.logo": ["标志", "Logo"],
  "theme.background_picture": ["大屏背景图", "Screen background"],
  "theme.stage": ["大屏底色", "Big screen"],
  "theme.stage.dark": ["深色（暗场）", "Dark, for a dark hall"],
  "theme.stage.light": ["浅色（亮场）", "Light, for a bright room"],
  "theme.confetti": ["揭晓与抽奖时撒彩纸", "Confetti at reveals and draws"],
  "theme.hearts": ["点赞时大屏飘爱心", "Hearts rise on the big screen"],
  "theme.button": ["投票", "Vote"],
});
