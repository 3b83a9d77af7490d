// What is said of a code that is no member's own. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "error.no_such_code": [
    "没有找到，请逐个字符核对。活动码显示在大屏上；参与码要先进入活动再输入。",
    "No event has this code; check each character. Use a personal code after opening its event.",
  ],
  "error.code_of_which": ["请选择这个参与码属于哪个活动。", "Choose the event that your code is for."],
  "error.event_code_here": [
    "这是本活动的活动码，大家都一样。请输入印在您入场券或通知上的参与码。",
    "This is the event code, the same for all. Enter your own code from your ticket or invitation.",
  ],
});
