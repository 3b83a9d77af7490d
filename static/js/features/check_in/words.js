// Words of check-in on phones. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "check_in.title": ["签到", "Check in"],
  "check_in.press": ["我已到场，签到", "I'm here: check in"],
  "check_in.told.none": ["大屏只显示签到人数，不显示姓名。", "The screen shows how many have checked in, and no names."],
  "check_in.told.masked": [
    "签到后，大屏会显示您的单位和隐去部分的姓名，如“王*兰”。",
    "The screen will show your unit, and your name in part, such as A***h.",
  ],
  "check_in.told.full": ["签到后，大屏会显示您的姓名和单位。", "The screen will show your name and unit."],
  "check_in.told.face": [
    "签到后，大屏会显示您的姓名、单位和照片。",
    "The screen will show your name, unit and photo.",
  ],
  "check_in.told.code": [
    "签到后，大屏会显示您的代号，不显示姓名。",
    "The screen will show a code that stands for you, and no name.",
  ],
  "check_in.sending": ["正在签到…", "Checking in…"],
  "check_in.sending.away": [
    "网络恢复后会自动签到，不用再按。",
    "You will be checked in as soon as the connection is back. No need to press again.",
  ],
  "check_in.done": ["签到成功", "You are checked in"],
  "check_in.number": ["第 {number} 位", "No. {number}"],
  "check_in.seat": ["座位 {seat}", "Seat {seat}"],
  "check_in.code": ["大屏上的代号", "On the screen you are"],
  "check_in.over": ["签到已结束。", "Check-in has closed."],
});
