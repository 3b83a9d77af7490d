// Words of the console about members' photos.

import { addWords } from "../../shared/words.js";

addWords({
  "photos.title": ["成员照片", "Photos of members"],
  "photos.hint": [
    "用于抽奖时滚动照片。每个文件以成员编号命名，例如 10023.jpg；可一次选择多张，最多 {most} 张。只有完整显示中奖者姓名的活动才会使用。",
    "For draws that roll photos. Name each file by the member's id, 10023.jpg for example, and choose many at once; " +
      "{most} at most. Only events that show winners' whole names use them.",
  ],
  "photos.count": ["已有 {count} 张", "{count} stored"],
  "photos.choose": ["选择照片", "Choose photos"],
  "photos.progress": ["正在上传 {done}/{all}", "Uploading {done} of {all}"],
  "photos.done": ["已保存 {count} 张照片。", "{count} photos stored."],
  "photos.refused": ["{file}：{why}", "{file}: {why}"],
  "photos.more_refused": ["另有 {count} 个文件未保存。", "{count} more files were not stored."],
  "photos.remove": ["删除 {member} 的照片", "Remove the photo of {member}"],
  "photos.of": ["{member} 的照片", "Photo of {member}"],
});
