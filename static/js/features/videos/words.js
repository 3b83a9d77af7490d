// Words of the console about videos.

import { addWords } from "../../shared/words.js";

addWords({
  "videos": ["视频", "Videos"],
  "video.add": ["添加视频", "Add a video"],
  "video.hint": [
    "开场片、候选人短片、赞助商广告：放到大屏播放，默认静音，由场控在“现场”开声音；放完停在最后一帧，等下一步。",
    "An opening, a nominee's portrait, a sponsor's spot: played on the screens, silent until the operator switches " +
      "the sound on under “Run”; it holds on its last frame until the next cue.",
  ],
  "video.url": ["视频地址（.mp4 或 .webm）", "Address of the file (.mp4 or .webm)"],
  "video.url.hint": [
    "https://…，或本服务器上以 / 开头的路径。加了新的地址后，请刷新大屏。",
    "https://…, or a path on this server that begins with /. Reload the screens once it names a new host.",
  ],
  "video.poster": ["播放前的画面", "Picture until it plays"],
  "wrong.video_file": ["请填 .mp4 或 .webm 文件的地址。", "The address of an .mp4 or .webm file."],
});
