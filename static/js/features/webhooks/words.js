// The console's words about webhooks. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "hooks": ["Webhook 通知", "Webhooks"],
  "hooks.hint": [
    "活动有新变化时主动通知对方系统，对方再用密钥读取变更数据。用法见 docs/integration.md。",
    "Tell another system that there is news; it reads the change feed with its API key then. How: docs/integration.md.",
  ],
  "hooks.url": ["接收地址", "Address of the receiver"],
  "hooks.event": ["活动码", "Event code"],
  "hooks.make": ["添加通知", "Add a webhook"],
  "hooks.once": ["{url} 的签名密钥，只在这里显示这一次：", "Secret for {url}, shown only this once:"],
  "hooks.none": ["还没有通知。", "No webhooks yet."],
  "hooks.off": ["已停用", "off"],
  "hooks.waiting": ["尚无新变化", "nothing to tell yet"],
  "hooks.taken": ["最近送达：{time}", "last taken {time}"],
  "hooks.failing": [
    "自 {since} 起未送达（{said}），{next} 再试。",
    "Not taken since {since} ({said}); next try {next}.",
  ],
  "hooks.given_up": [
    "一天内均未送达（{said}），已于 {time} 停用。请检查对方系统后重新启用。",
    "Turned off on {time}: not taken for a day ({said}). Check the receiver, then turn it on again.",
  ],
  "hooks.gone": [
    "对方表示不再接收（{said}），已于 {time} 停用。",
    "Turned off on {time}: its receiver wants no more ({said}).",
  ],
  "hooks.overlap": ["旧签名密钥有效至 {time}", "the secret before is good until {time}"],
  "hooks.test": ["测试", "Test"],
  "hooks.test.taken": ["{url} 已收到测试消息。", "{url} has taken the test message."],
  "hooks.test.failed": ["{url} 未收到：{said}。", "{url} has not taken it: {said}."],
  "hooks.resend": ["重发上一条", "Resend the last"],
  "hooks.rotate": ["更换签名密钥", "New secret"],
  "hooks.turn_off": ["停用", "Turn off"],
  "hooks.turn_on": ["启用", "Turn on"],
  "hooks.remove": ["删除", "Remove"],
  "hooks.remove.title": ["删除到 {url} 的通知？", "Remove the webhook to {url}?"],
  "hooks.remove.ask": ["对方系统将不再收到通知。", "Its receiver gets no more hints."],
  "hooks.said.status": ["对方返回 {said}", "it answered {said}"],
  "hooks.said.timeout": ["10 秒内无应答", "no answer within 10 seconds"],
  "hooks.said.tls": ["证书无效", "its certificate is not valid"],
  "hooks.said.no_tls": ["地址须以 https 开头", "the address must begin with https"],
  "hooks.said.unreachable": ["无法连接", "no connection"],
  "hooks.said.unreadable": ["应答无法识别", "its answer can't be read"],
  "hooks.said.unknown_host": ["找不到该主机", "no such host"],
  "hooks.said.private_address": [
    "地址在内网，未列入 --webhook-networks",
    "the address is in a private network that --webhook-networks does not list",
  ],
  "audit.what.make_webhook": ["添加 Webhook 通知", "added a webhook"],
  "audit.what.remove_webhook": ["删除 Webhook 通知", "removed a webhook"],
  "audit.what.turn_webhook_on": ["启用 Webhook 通知", "turned a webhook on"],
  "audit.what.turn_webhook_off": ["停用 Webhook 通知", "turned a webhook off"],
  "audit.what.rotate_webhook": ["更换 Webhook 签名密钥", "made a new secret of a webhook"],
  "audit.what.give_up_webhook": ["Webhook 一直未送达，自动停用", "turned a webhook off that was not taken"],
});
