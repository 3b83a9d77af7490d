// What the console says of links to activities and of frames. One line each: [Chinese, English].

import { addWords } from "../../../shared/words.js";

addWords({
  "links.activity": ["链接到", "Link to"],
  "links.event": ["整个活动", "The whole event"],
  "links.check_in": ["签到", "Check-in"],
  "embedding": ["嵌入其他网页", "Embed in another page"],
  "embedding.hint": ["把下面的代码粘贴到网页里，不需要脚本。", "Paste this into a page. It needs no script."],
  "embedding.no_sites": [
    "本活动还没有列出可以嵌入它的网站。请先在“编辑”中填写，否则浏览器不会显示。",
    "This event lists no sites that may embed it. Add yours under Edit first, or browsers will not show it.",
  ],
  "embedding.what": ["嵌入内容", "What to embed"],
  "embedding.phone": ["整个手机页面", "The whole phone page"],
  "embedding.poll": ["一个投票", "One poll"],
  "embedding.result": ["一个投票的结果（只读）", "The result of one poll (read-only)"],
  "embedding.screen": ["大屏画面", "The big screen"],
  "embedding.screen.hint": [
    "代码里有大屏链接：能打开那个网页的人，就能看到大屏上的一切，包括幻灯片。只用在内部网页上。",
    "This contains the display link: whoever can open that page can see all that screens get, slides included. " +
      "Use it on internal pages only.",
  ],
  "embedding.copy": ["浏览器不允许复制，请选中代码后复制。", "The browser does not allow copying: select the code."],
  "embedding.code": ["嵌入代码", "Code to paste"],
});
