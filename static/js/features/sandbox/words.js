// What the console says of the sandbox. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "sandbox": ["集成沙箱", "Sandbox for other systems"],
  "sandbox.hint": [
    "一个虚构的活动，供对接系统试用接口、密钥和推送，不影响真实活动。数据每天零点后清空，密钥和推送保留。",
    "An event that is not real, in which other systems can try the data interface, keys and webhooks. It is emptied " +
      "every day after midnight; keys and webhooks stay.",
  ],
  "sandbox.make": ["新建沙箱", "Make the sandbox"],
  "sandbox.play": ["模拟一场颁奖", "Play a ceremony"],
  "sandbox.empty": ["立即清空", "Empty it now"],
  "sandbox.busy": ["正在进行…", "In progress…"],
  "audit.what.make_sandbox": ["新建沙箱", "made the sandbox"],
  "audit.what.play_sandbox": ["在沙箱中模拟一场颁奖", "played a ceremony in the sandbox"],
  "audit.what.empty_sandbox": ["清空沙箱", "emptied the sandbox"],
});
