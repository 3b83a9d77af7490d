// Words of the check-in wall: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "check_in.welcome": ["欢迎光临", "Welcome"],
  "check_in.count": ["已签到", "Checked in"],
  "check_in.scan": ["扫码签到", "Scan to check in"],
  "check_in.first": ["扫码签到，您的到来将在这里亮起", "Scan the code, and be the first to light up this wall"],
  "check_in.soon": ["签到即将开始", "Check-in opens soon"],
  "check_in.nth": ["第 {number} 位来宾", "Guest no. {number}"],
  "check_in.units": ["各单位签到", "By unit"],
  "check_in.of": ["{members} / {entitled}", "{members} / {entitled}"],
  "check_in.others": ["其他", "Others"],
});
