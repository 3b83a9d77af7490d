// The console's words for certificates. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "certificates": ["荣誉证书", "Certificates"],
  "certificates.hint": [
    "结果公布后，前三名各一张 A4 横版证书，可打印或保存为图片；手机上也能打开。",
    "Once a result is published: an A4 page for each of the first three places, to print or to save, on phones too.",
  ],
  "certificates.none": ["还没有公布结果的投票。", "No result is published yet."],
  "certificates.print": ["打印 {n} 张", "Print {n}"],
  "certificates.save": ["保存图片", "Save pictures"],
});
