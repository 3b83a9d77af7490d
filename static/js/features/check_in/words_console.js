// Words of check-in in the console. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "check_in": ["签到", "Check-in"],
  "scene.check_in": ["签到墙", "Check-in wall"],
  "hall.check_in": ["签到墙", "The check-in wall"],
  "check_in.on": ["来宾在手机上签到，大屏显示签到墙", "Guests check in on their phones, and the screen welcomes them"],
  "check_in.hint": [
    "来宾扫大屏上的二维码，按一下就签到。桌卡上的二维码可带座位：活动链接后加 ?seat=A12。",
    "Guests scan the code on the screen and press once. Codes on table cards may carry a seat: add ?seat=A12 to the " +
      "event's link.",
  ],
  "check_in.names": ["大屏上的姓名", "Names on the screen"],
  "check_in.names.masked": ["遮住中间：王*兰", "Masked: A***h"],
  "check_in.names.full": ["完整姓名", "In full"],
  "check_in.names.none": ["不显示，只显示第几位", "None, only the number"],
  "check_in.faces": ["同时显示照片", "Photos as well"],
  "check_in.state.open": ["签到中", "Open"],
  "check_in.state.closed": ["未开放", "Closed"],
  "check_in.counted": ["人已签到", "have checked in"],
  "check_in.by_unit": ["各单位签到", "By unit"],
  "check_in.other_units": ["其余 {n} 个单位（人数不足，合并显示）", "{n} other units, too small to be shown"],
  "check_in.verb.open": ["开放签到", "Open"],
  "check_in.verb.close": ["结束签到", "Close"],
  "check_in.verb.reset": ["重置", "Reset"],
  "check_in.verb.open.done": ["签到已开放", "Check-in is open"],
  "check_in.verb.close.done": ["签到已结束", "Check-in is closed"],
  "check_in.verb.reset.done": ["签到已重置", "Check-in was reset"],
  "check_in.verb.reset.title": ["重置签到？", "Reset check-in?"],
  "check_in.verb.reset.ask": [
    "已签到的 {count} 人全部清除，需要重新签到。需要名单请先导出。",
    "All {count} check-ins are cleared, and everybody has to check in again. Export the list first if you need it.",
  ],
  "audit.what.open_check_in": ["开放签到", "opened check-in"],
  "audit.what.close_check_in": ["结束签到", "closed check-in"],
  "audit.what.reset_check_in": ["重置签到", "reset check-in"],
  "audit.what.export_check_ins": ["导出签到名单", "exported the check-ins"],
});
