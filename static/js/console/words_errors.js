// What the error codes that operators alone can meet ask to do. One line each: [Chinese, English].

import { SLIDES_PER_DECK } from "../shared/limits.js";
import { addWords } from "../shared/words.js";
import { PICTURE_MOST } from "./fields/picture_check.js";

addWords({
  "error.no_ballots": [
    "所选的人在本轮都没有提交过，未作废任何内容，请核对编号。",
    "None of these has taken part, so nothing was voided; check the ids.",
  ],
  "error.unknown_cue": ["流程中没有这一步，请刷新页面。", "No such cue in the run of show; reload the page."],
  "error.unknown_prize": ["活动中没有这个奖项，请刷新页面。", "No such prize; reload the page."],
  "error.no_rehearsal": [
    "这场活动没有正在进行的彩排，请先开始一次。",
    "This event has no rehearsal; start one first.",
  ],
  "error.unknown_proposal": ["没有等待确认的这一项，请刷新。", "Nothing of this id waits for approval. Reload the page."],
  "error.consent_needed": [
    "还需另一位操作员确认：请对方在“核票与日志”中批准，或发出同样的请求。",
    "Another operator has to approve this under Check, or ask for the same. It waits until then.",
  ],
  "error.too_many_proposals": [
    "等待确认的事项太多，请先批准或驳回一些。",
    "Too much waits for a second operator. Approve or reject some of it first.",
  ],
  "error.unknown_certificate": ["没有这个编号的证书，请核对编号。", "No certificate has this number; check every character."],
  "error.unknown_photo": ["没有找到这张照片，可能已更换，请刷新。", "No such photo; it may have been replaced. Reload the page."],
  "error.unknown_picture": ["没有找到这张图片，请重新上传。", "No such picture; upload it again."],
  "error.sign_in_failed": ["账号或密码不正确，请重新输入。", "Wrong name or password; enter them again."],
  "error.sign_in_locked": [
    "尝试次数过多，请 15 分钟后再试，或使用您登录过的浏览器。",
    "Too many failed attempts; try again in 15 minutes, or use a browser you have signed in with before.",
  ],
  "error.sign_in_busy": [
    "同时登录的人太多，请几秒后再试。",
    "Too many people are signing in; try again in a few seconds.",
  ],
  "error.forbidden": ["请以有权限的场控账号登录后再操作。", "Sign in as an operator who may do this."],
  "error.role_missing": ["您的账号没有这项权限，请联系管理员。", "Your account may not do this; ask an owner."],
  "error.second_factor_needed": [
    "还需要验证码：请输入手机验证器上的数字，或一个恢复码。",
    "A code is required too: from your authenticator app, or a recovery code.",
  ],
  "error.second_factor_wrong": [
    "验证码不对或已用过，请输入下一个。",
    "This code is wrong, or was used already; type the next one.",
  ],
  "error.second_factor_missing": [
    "请先在自己的账号页启用第二重验证。",
    "Set up a second factor first, on the page of your own account.",
  ],
  "error.second_factor_on": [
    "第二重验证已经启用；要换手机请先停用。",
    "The second factor is on already; switch it off first to set up another.",
  ],
  "error.second_factor_off": ["这个账号没有启用第二重验证。", "This account has no second factor."],
  "error.no_operator_group": [
    "您所在的组没有场控台的角色，请联系本服务器的管理员。",
    "None of your groups has a role here; ask an owner of this installation.",
  ],
  "error.name_taken": [
    "这里已有另一个同名账号，请联系本服务器的管理员。",
    "Another account here has your name; ask an owner of this installation.",
  ],
  "error.account_of_provider": [
    "这个账号的密码和角色由身份提供方管理。",
    "The identity provider manages this account's password and role.",
  ],
  "error.role_unknown": [
    "服务器不认识您账号的角色，请管理员重新指定。",
    "This server does not know your account's role; ask an owner for another.",
  ],
  "error.last_owner": [
    "这是唯一的管理员账号，请先添加另一位管理员。",
    "This is the only owner; add another one first.",
  ],
  "error.attendance_off": [
    "本活动没有记录出席，请先在“编辑”中开启。",
    "This event keeps no attendance list; switch it on under Edit.",
  ],
  "error.unknown_member": ["名单里没有这个编号。", "Nobody with this id is on the roster."],
  "error.is_home": [
    "其他活动正在用本活动的名单，请先为它们另选所属常设活动。",
    "Other events use this event's roster; give them another home first.",
  ],
  "error.roster_of_home": [
    "本活动使用常设活动的名单，请到那里修改。",
    "This event uses the roster of its home; change it there.",
  ],
  "error.too_many_leavers": [
    "离开名单的人很多，请核对后勾选确认，再替换。",
    "Very many members would leave the roster; check and confirm, then replace it.",
  ],
  "error.unknown_unit": ["没有可显示的这个单位，请回到上一级。", "No unit of this name can be shown; go a level up."],
  "error.unknown_place": [
    "该网络近期没有新观众进入，请刷新页面。",
    "Nobody has joined from this network lately; reload the page.",
  ],
  "error.unknown_session": ["这个登录已经结束，请刷新页面。", "This session has ended already; reload the page."],
  "error.unknown_operator": ["没有找到这个账号，请刷新页面。", "No operator has this name; reload the page."],
  "error.unknown_binding": ["这位会员没有绑定该登录方式，请刷新页面。", "This member has no such account; reload the page."],
  "error.unknown_key": ["没有找到这个密钥，请刷新页面。", "No API key has this id; reload the page."],
  "error.link_gone": ["链接已过期，请重新生成。", "This link has expired or belongs to another server; make another one."],
  "error.unknown_webhook": ["没有找到这个通知，请刷新页面。", "No webhook has this id; reload the page."],
  "error.too_many_webhooks": [
    "通知已达上限，请先删除不用的通知。",
    "The installation can have no more webhooks; remove one first.",
  ],
  "error.cursor_gone": [
    "游标已失效，请清除该活动的已存数据，从头读取。",
    "The cursor is no longer valid; discard what you have of the event, and read it from the start.",
  ],
  "error.too_many_keys": [
    "密钥已达上限，请先吊销不用的密钥。",
    "The installation can have no more API keys; revoke one first.",
  ],
  "error.key_missing": [
    "请在请求头“Authorization: Bearer”中发送密钥。",
    "Send an API key, in the header “Authorization: Bearer”.",
  ],
  "error.key_refused": [
    "密钥不正确或已被吊销，请联系管理员。",
    "This API key is wrong or was revoked; ask an owner of this installation.",
  ],
  "error.key_scope": [
    "这个密钥没有此项权限，请联系管理员。",
    "This API key may not do this; ask an owner of this installation.",
  ],
  "error.survey_exposed": [
    "公布后可能推算出个人的作答，因此没有公布。请联系系统管理员。",
    "The report would expose single people's answers, so nothing was published. Tell the administrator.",
  ],
  "error.wrong_state": [
    "投票当前的状态不允许此操作，请查看最新状态。",
    "The poll's state does not allow this; check its current state.",
  ],
  "error.on_hold": ["现场已暂停，请先按“恢复现场”。", "The show is on hold; press Go on first."],
  "error.meaning_changed": [
    "已开放过的投票不能更改规则，请先重置投票。（{message}）",
    "A poll that was opened can't change its meaning; reset it first. ({message})",
  ],
  "error.conflict": [
    "其他人刚刚做了修改，请刷新后重新操作。",
    "Somebody else has just changed this; reload and try again.",
  ],
  "error.already_exists": ["这个编号已被占用，请换一个。", "This id is taken; choose another."],
  "error.no_entrants": [
    "没有可以参加抽奖的人：请等观众入场，或更改参与范围；匿名设备只有奖项允许时才能参加。",
    "Nobody takes part. Wait for people, or change who does; anonymous devices count only if the prize allows it.",
  ],
  "error.draw_over": [
    "这次抽奖已经结束或作废，请重新准备。",
    "This draw is over; prepare another one.",
  ],
  "error.draw_not_rolling": ["抽奖还没有开始滚动。", "This draw is not rolling; start it first."],
  "error.poll_running": [
    "这个奖在一个投票的投票者中抽取，而投票还没有截止。请先截止投票。",
    "This prize is drawn among the voters of a poll that is still running. Close its voting first.",
  ],
  "error.poll_not_final": [
    "还有投票没有公布结果：请先公布或重置，否则本人回来可以再投一次。",
    "A poll is not published yet: publish or reset it first, or the member could come back and vote again.",
  ],
  "error.poll_secret": [
    "这是无记名投票，查不到单张选票：不能查看、作废或回放。",
    "This poll is secret: single ballots can't be looked at, voided or replayed.",
  ],
  "error.draw_waits": ["有抽奖还没有开奖：请先开奖或放弃。", "A draw waits for its winners: draw them or abandon it first."],
  "error.draw_rolling": ["另一个抽奖正在滚动，请先停下。", "Another draw is rolling; stop it first."],
  "error.not_a_winner": ["此人不是这次抽奖的中奖者，请刷新页面。", "Not a winner of this draw; reload the page."],
  "error.draw_other_secret": [
    "这次抽奖是在另一台服务器上准备的，请作废后重新准备。",
    "This draw was prepared on another server; abandon it and prepare another one.",
  ],
  "error.word_unseen": [
    "口令里有看不见的字符，请删掉后重新输入。",
    "The word contains an invisible character; type it again.",
  ],
  "error.word_too_long": ["口令太长了，请换一个短的。", "The word is too long; choose a shorter one."],
  "error.too_many_draws": ["抽奖次数已达上限。", "The event has reached its maximum number of draws."],
  "error.too_many_photos": [
    "照片数量已达上限，请先删除一些。", "The roster can have no more photos; remove some first.",
  ],
  "error.picture_rejected": [
    "请上传不超过 {most} 的 PNG、JPEG、WebP 或 GIF 图片。",
    "Send a PNG, JPEG, WebP or GIF picture of at most {most}.",
  ],
  "error.days_unfit": [
    "最多可查询 366 天，日期如 2026-12-31，起始日期在前。",
    "Ask for at most 366 days such as 2026-12-31, the first one first.",
  ],
  "error.pdf_encrypted": [
    "PDF 有密码保护，请导出一份没有密码的。",
    "The PDF is protected by a password; export it without one.",
  ],
  "error.pdf_damaged": [
    "不是 PDF，或者文件已损坏，请重新导出。",
    "This is not a PDF, or it is damaged; export it again.",
  ],
  "error.pdf_too_long": [
    "PDF 超过 {pages} 页，请拆成几组。",
    "The PDF has more than {pages} pages; split it into several decks.",
  ],
  "error.pdf_too_much": [
    "PDF 太复杂，处理不了。请压缩其中的图片后重新导出。",
    "The PDF takes too long or too much memory; export it with smaller pictures.",
  ],
  "error.definition_invalid": [
    "活动内容有误，请修改所指的字段：{message}",
    "The definition has errors; correct the named field: {message}",
  ],
  "error.roster_rejected": ["名单没有导入，原有名单不变。", "The roster was not imported; the present one stays."],
  "error.sheet_rejected": ["题目表格没有读取，测验不变。", "The sheet of questions was not read; the quiz stays as it is."],
  "error.archive_broken": [
    "备份文件已损坏或被改动，请换用另一份。",
    "The archive was changed or is damaged; use another copy.",
  ],
  "error.archive_newer": [
    "备份文件由更新版本的 Acclaim 生成，请用该版本或更高版本读取。",
    "The archive was made by a newer Acclaim; read it with that version or a later one.",
  ],
  "error.account_frozen": ["该会员的积分已冻结，请先解冻。", "The member's points are frozen; thaw them first."],
  "error.balance_too_low": ["该会员的积分不够扣，请核对明细。", "The member has fewer points than that; look at their lines."],
  "error.archive_untrusted": [
    "备份文件没有本服务器的签名，未恢复。核对摘要无误后，请加 --allow-unsigned 再恢复。",
    "The archive lacks this server's signature; if its digest is right, restore it with --allow-unsigned.",
  ],
}, { most: PICTURE_MOST, pages: SLIDES_PER_DECK });
