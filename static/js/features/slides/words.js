// Words of the console about decks of slides.

import { PDF_MOST } from "../../console/fields/picture_check.js";
import { addWords } from "../../shared/words.js";

addWords({
  "decks": ["幻灯片", "Slides"],
  "deck.add": ["添加一组幻灯片", "Add a deck"],
  "deck.hint": [
    "赞助商标志、现场照片、发言人的幻灯片（从 PPT、WPS、Keynote 导出 PDF 即可）：一张接一张放到大屏，由场控翻页，或自动循环。",
    "Sponsors' logos, photos, a speaker's slides (as a PDF of PowerPoint, WPS or Keynote): each deck goes to the " +
      "screens, turned by the operator, or by itself.",
  ],
  "deck.seconds": ["每张几秒（0：手动翻页）", "Seconds each (0: turned by hand)"],
  "deck.slides": ["图片 {count} / {max}", "Pictures {count} / {max}"],
  "deck.upload": ["添加图片或 PDF", "Add pictures or a PDF"],
  "deck.files": [
    "PNG、JPEG、WebP、GIF，或 PDF（每页一张，导出时请嵌入字体，不超过 {pdf_most}）",
    "PNG, JPEG, WebP, GIF, or a PDF: a slide a page; export it with its fonts, {pdf_most} at most",
  ],
  "pdf.too_big": ["PDF 超过 {pdf_most}，请压缩后再传。", "The PDF is larger than {pdf_most}; make it smaller."],
  "deck.uploading": ["正在处理 {at} / {count}…", "Reading {at} of {count}…"],
  "deck.full": ["每组最多 {max} 张，其余没有上传。", "A deck has at most {max} slides; the others were left out."],
  "deck.refused": ["{name}：{why}", "{name}: {why}"],
  "deck.slide": ["第 {at} 张", "Slide {at}"],
}, { pdf_most: PDF_MOST });
