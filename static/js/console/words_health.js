// The console's words for what is wrong just now, and what to do about it. One line each: [Chinese, English].

import { addWords } from "../shared/words.js";

addWords({
  "health.green": ["一切正常", "All is well"],
  "health.green.receipts": ["{ms} 毫秒内拿到回执", "receipts within {ms} ms"],
  "health.wait": ["正在等待第一组数据…", "Waiting for the first figures…"],
  "health.more": ["另有 {count} 项", "{count} more"],
  "health.fewer": ["收起", "Fewer"],
  "health.line": ["本页与服务器断开 {seconds} 秒", "This page lost the server {seconds} s ago"],
  "health.line.do": [
    "正在自动重连。检查本机网络；若手机也断开，检查服务器进程。",
    "Reconnecting. Check this machine's network; if phones are disconnected too, check the server.",
  ],
  "health.figures": ["{seconds} 秒没有收到运行数据", "No figures for {seconds} s"],
  "health.figures.do": [
    "下面的数字可能已过时。查看服务器负载与日志。",
    "The numbers below may be out of date. Check the server's load and log.",
  ],
  "health.store": ["存储（Redis）断开，暂停收票", "The store (Redis) is unavailable: no ballots are accepted"],
  "health.store.do": [
    "手机会保留选择并自动重试，先不要截止投票。检查 Redis 进程和磁盘空间。",
    "Phones keep their choices and retry. Don't close polls now. Check the Redis process and the disk.",
  ],
  "health.everysec": ["Redis 每秒落盘一次", "Redis writes to disk once a second"],
  "health.everysec.do": [
    "断电最多丢失 2 秒已确认的选票。正式投票前设 appendfsync always。",
    "A power loss may lose 2 s of acknowledged ballots. Set appendfsync always before the show.",
  ],
  "health.no_fsync": ["Redis 不主动落盘，断电会丢票", "Redis does not fsync: a power loss loses ballots"],
  "health.no_fsync.do": [
    "断电最多丢失最近半分钟内已确认的选票。设 appendfsync always 后再开放投票。",
    "When the power fails, up to half a minute of acknowledged ballots can be lost. Set appendfsync always before " +
      "you open a poll.",
  ],
  "health.volatile": [
    "Redis 没有追加日志（AOF），一旦停止可能丢失全部选票",
    "Redis has no append-only file: if it stops, all ballots may be lost",
  ],
  "health.volatile.do": [
    "设 appendonly yes 与 appendfsync always 后再开放投票。",
    "Set appendonly yes and appendfsync always before you open a poll.",
  ],
  "health.secrets": ["各网关的密钥不一致，约一半请求会失败", "Gateways run with different secrets: many requests fail"],
  "health.secrets.do": [
    "让所有网关使用同一个 ACCLAIM_SECRET，然后重启；acclaim doctor 会列出机器名。",
    "Start all gateways with the same ACCLAIM_SECRET; acclaim doctor names the machines.",
  ],
  "health.rewriting": [
    "Redis 重写 AOF 期间不落盘，此时断电会丢票",
    "Redis skips fsync while it rewrites its file: a power loss then loses ballots",
  ],
  "health.rewriting.do": [
    "设 no-appendfsync-on-rewrite no；在此之前不接受投票。",
    "Set no-appendfsync-on-rewrite no; until then no ballots are accepted.",
  ],
  "health.evicting": [
    "Redis 内存满时会删除数据，已确认的选票可能丢失",
    "Redis evicts data when its memory is full: acknowledged ballots may be deleted",
  ],
  "health.evicting.do": [
    "设 maxmemory-policy noeviction；在此之前不接受投票。",
    "Set maxmemory-policy noeviction; until then no ballots are accepted.",
  ],
  "health.memory_full": [
    "Redis 内存已用 {percent}%，满后将无法投票",
    "Redis uses {percent} % of its memory: once it is full, no ballot is taken",
  ],
  "health.memory_full.do": [
    "调高 maxmemory 或换用内存更大的机器；删除垃圾弹幕可释放内存。",
    "Raise maxmemory or move to a larger machine; deleting junk comments frees memory.",
  ],
  "health.saving_comments": [
    "Redis 内存已用 {percent}%：暂停接收弹幕，为选票留出空间",
    "Redis uses {percent} % of its memory: comments are refused, to keep room for ballots",
  ],
  "health.saving_comments.do": [
    "投票不受影响。删除垃圾弹幕或调高 maxmemory 后自动恢复。",
    "Voting continues. Delete junk comments or raise maxmemory; comments then resume automatically.",
  ],
  "health.saving_likes": [
    "Redis 内存已用 {percent}%：暂停接收弹幕和点赞，为选票留出空间",
    "Redis uses {percent} % of its memory: comments and likes are refused, to keep room for ballots",
  ],
  "health.saving_likes.do": [
    "投票不受影响。尽快调高 maxmemory，或换用内存更大的机器。",
    "Voting continues. Raise maxmemory soon, or move to a larger machine.",
  ],
  "health.unknown_durability": ["Redis 没有说明是否落盘", "Redis does not say whether it writes to disk"],
  "health.unknown_durability.do": [
    "向托管方确认 appendonly yes 与 appendfsync always。",
    "Ask its provider for appendonly yes and appendfsync always.",
  ],
  "health.workers_gone": ["工作进程少了：{now} / {before}", "Workers are missing: {now} of {before}"],
  "health.workers_gone.do": [
    "会自动补上，手机几秒内重连。若一分钟后仍不足，查看服务器日志。",
    "They are restarted automatically, and phones reconnect within seconds. If some are missing after a minute, " +
      "check the server's log.",
  ],
  "health.no_worker": ["没有工作进程在响应", "No worker answers"],
  "health.no_worker.do": [
    "会自动重启；若 10 秒内未恢复，重启服务。",
    "They restart automatically; if none is back in 10 s, restart the service.",
  ],
  "health.worker": ["进程 {worker} 已 {seconds} 秒没有心跳", "Worker {worker} silent for {seconds} s"],
  "health.worker.do": [
    "会自动替换，它的手机几秒内重连到其他进程。",
    "It is replaced automatically; its phones reconnect within seconds.",
  ],
  "health.ack_slow": ["回执变慢：最慢的要 {ms} 毫秒", "Receipts are slow: they take up to {ms} ms"],
  "health.ack_slow.do": [
    "选票仍然安全。观察 CPU 与磁盘；请主持人不要同时再开新投票。",
    "Ballots are safe. Watch CPU and disk; don't open another poll now.",
  ],
  "health.ack_stuck": ["回执严重延迟：最慢的要 {ms} 毫秒", "Receipts are very late: they take up to {ms} ms"],
  "health.ack_stuck.do": [
    "可先“暂停”投票，等数字回落再继续；检查磁盘和 Redis。",
    "Pause the poll until the figure falls; check the disk and Redis.",
  ],
  "health.cpu": ["进程 {worker} CPU 接近满载", "Worker {worker} is near full CPU"],
  "health.cpu.do": [
    "画面刷新会自动变慢，选票不受影响。下次增加进程。",
    "Screen updates slow down automatically; ballots are not affected. Use more workers next time.",
  ],
  "health.shed_comments": ["服务器繁忙：手机上的弹幕已减少", "The server is busy: phones see fewer comments"],
  "health.shed_comments.do": [
    "自动恢复，无需操作。选票、点赞和大屏不受影响，弹幕都已保存。",
    "It recovers automatically. Ballots, likes and the big screen are not affected; all comments are kept.",
  ],
  "health.shed_ticks": [
    "服务器繁忙：手机上的弹幕和数字更新已放慢",
    "The server is busy: phones see fewer comments, and figures once a second",
  ],
  "health.shed_ticks.do": [
    "自动恢复。选票和大屏不受影响。持续一分钟以上请检查服务器负载。",
    "It recovers automatically; ballots and the big screen are not affected. After a minute, check the machine's load.",
  ],
  "health.shed_likes": [
    "服务器过载：弹幕暂停，点赞合并处理",
    "The server is overloaded: phones show no comments, and likes are batched",
  ],
  "health.shed_likes.do": [
    "选票不受影响。检查服务器上是否有其他程序；下次增加进程。",
    "Ballots are not affected. See what else runs on the machine; use more workers next time.",
  ],
  "health.slow_readers": ["{online} 个连接中有 {slow} 个跟不上", "{slow} of {online} connections can't keep up"],
  "health.slow_readers.do": [
    "多半是场馆网络拥堵。他们的投票不受影响，只是画面更新较慢。",
    "Most likely the venue's network. Their votes count; only their display lags.",
  ],
  "health.crowded_devices": [
    "网络 {label} 进入的新设备很多：约一小时 {recent} 台（上限 {allowance}）",
    "Many new devices from {label}: {recent} in about an hour (limit {allowance})",
  ],
  "health.crowded_devices.do": [
    "没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。若这是会场的网络，请放宽上限。",
    "Nobody is refused, but joining takes up to a second longer. If this is the venue's network, raise the limit.",
  ],
  "health.crowded_devices_all": [
    "各处进入的新设备很多：约一小时 {recent} 台（上限 {allowance}）",
    "Many new devices from everywhere: {recent} in about an hour (limit {allowance})",
  ],
  "health.crowded_devices_all.do": [
    "没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。若观众确实这么多，请放宽上限。",
    "Nobody is refused, but joining takes up to a second longer. If your audience is that large, raise the limit.",
  ],
  "health.crowded_codes": [
    "网络 {label} 多次输错参与码：约一小时 {recent} 次",
    "Many wrong codes from {label}: {recent} in about an hour",
  ],
  "health.crowded_codes.do": [
    "可能有人在试猜。正确的参与码不受影响。",
    "Somebody may be guessing codes. Correct ones still work.",
  ],
  "health.crowded_codes_all": [
    "各处多次输错参与码：约一小时 {recent} 次",
    "Many wrong codes from everywhere: {recent} in about an hour",
  ],
  "health.crowded_codes_all.do": [
    "有人在大量试猜。正确的参与码仍可使用，手机进入时会多一步验证，耗时不到一秒。",
    "Somebody is guessing codes on a large scale. Correct ones still work; joining takes up to a second longer.",
  ],
  "health.crowded_names": [
    "网络 {label} 有很多人凭工号和姓名进入：约一小时 {recent} 次（上限 {allowance}）",
    "Many joins by number and name from {label}: {recent} in about an hour (limit {allowance})",
  ],
  "health.crowded_names.do": [
    "可能有人在试猜。没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。",
    "Somebody may be guessing. Nobody is refused, but joining takes up to a second longer.",
  ],
  "health.crowded_names_all": [
    "各处有很多人凭工号和姓名进入：约一小时 {recent} 次（上限 {allowance}）",
    "Many joins by number and name from everywhere: {recent} in about an hour (limit {allowance})",
  ],
  "health.crowded_names_all.do": [
    "若观众没有这么多，可能有人在试猜：在活动设置中关闭这种入场方式，改发参与码。",
    "If your audience is not that large, somebody may be guessing: switch this way in off and hand out codes.",
  ],
  "health.crowded.raise": ["放宽到十倍", "Allow ten times more"],
  "health.sync_too_many_leavers": [
    "名单同步被拦下：{by} 要移出 {before} 人中的 {left} 人",
    "A roster sync was stopped: {by} would have removed {left} of {before} members",
  ],
  "health.sync_too_many_leavers.do": [
    "名单没有变化。请与对方系统核对；确实有这么多人离开，再让对方带 force 重发。",
    "The roster is unchanged. Check with whoever runs that system; if so many have left, let it send again with force.",
  ],
  "health.sync_roster_rejected": ["{by} 发来的名单有误，没有采用", "A roster sync from {by} was rejected: it has bad lines"],
  "health.sync_roster_rejected.do": [
    "名单没有变化。对方系统收到的答复里列出了有误的行。",
    "The roster is unchanged. The answer to that system lists the bad lines.",
  ],
  "health.sync_late": [
    "名单同步中断：上一次（{by}）是 {hours} 小时前",
    "A roster sync is overdue: the last one ({by}) was {hours} h ago",
  ],
  "health.sync_late.do": [
    "新来的人可能不在名单里，离开的人可能还在。请检查对方系统和它的密钥。",
    "New members may be missing, and leavers still on it. Check that system and its API key.",
  ],
  "health.recount": ["核票不一致：{polls}", "The recount differs: {polls}"],
  "health.recount.do": [
    "先不要公布。导出结果和日志，联系技术负责人。",
    "Don't publish. Export results and log, and call your engineer.",
  ],
});
