// What the player says. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "player": ["直播", "Livestream"],
  "player.loading": ["正在连接直播…", "Connecting to the stream…"],
  "player.waiting": ["缓冲中…", "Buffering…"],
  "player.away": [
    "直播信号暂时中断，投票照常进行。信号恢复后自动播放。",
    "The stream is interrupted; voting continues. It will resume automatically.",
  ],
  "player.ended": ["直播已结束，投票照常进行。", "The stream has ended; voting continues."],
  "player.blocked": ["直播地址已更换，请刷新页面。", "The stream has moved; reload the page."],
  "player.unsupported": [
    "这个浏览器不能播放直播，投票照常进行。",
    "This browser can't play the stream; voting continues.",
  ],
  "player.soon": ["距直播开始", "The stream begins in"],
  "player.reload": ["刷新页面", "Reload"],
  "player.again": ["重新连接", "Connect again"],
  "player.play": ["播放", "Play"],
  "player.pause": ["暂停", "Pause"],
  "player.sound": ["点按开启声音", "Tap for sound"],
  "player.mute": ["静音", "Mute"],
  "player.unmute": ["开启声音", "Sound on"],
  "player.live": ["直播", "LIVE"],
  "player.to_live": ["回到直播", "Go live"],
  "player.quality": ["清晰度", "Quality"],
  "player.auto": ["自动", "Auto"],
  "player.auto_now": ["自动 {height}p", "Auto {height}p"],
  "player.pip": ["小窗播放", "Picture in picture"],
  "player.full": ["全屏", "Full screen"],
  "day": ["天", "d"],
});
