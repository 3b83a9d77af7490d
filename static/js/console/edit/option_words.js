// The console's words for the options of a poll. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "form.option_more": ["分组与详情", "Group, page"],
  "field.group": ["分组", "Group"],
  "field.group.hint": [
    "如单位或类别；同组选项在手机上排在一起。",
    "A unit or a category; phones show its options together.",
  ],
  "field.about": ["详细介绍", "Text"],
  "field.about.hint": [
    "最多 2000 字，空一行分段。观众点“详情”才加载。",
    "At most 2,000 characters; an empty line begins a paragraph. Phones load it when somebody taps More.",
  ],
  "field.video": ["视频", "Video"],
  "field.video.hint": [
    "以 .mp4 或 .m3u8 结尾的地址在页内播放，其他网址显示为链接。",
    "An address that ends in .mp4 or .m3u8 plays on the page; any other is shown as a link.",
  ],
  "field.pictures": ["更多图片（最多 {max} 张）", "More pictures (at most {max})"],
  "wrong.video": [
    "写成 https://…，或本服务器上的路径。",
    "Write it like https://…, or a path on this server.",
  ],
  "form.add_option": ["添加选项", "Add an option"],
  "paste.title": ["批量粘贴选项", "Paste options"],
  "paste.hint": [
    "每行一个；从表格复制时，第二列作为副标题，第三列作为分组。",
    "One a line. From a spreadsheet, a second column becomes the subtitle, a third one the group.",
  ],
  "paste.add": ["添加", "Add"],
});
