// Words that several pages share, and what each error code that a member can meet asks to do
// (server/acclaim/base/errors.py; the operators' are in console/words_errors.js; tests/test_words.py holds them in
// step). One line each: [Chinese, English].

import { addWords } from "./words.js";

addWords({
  "status.connecting": ["正在连接…", "Connecting…"],
  "status.live": ["已连接", "Connected"],
  "status.away": ["暂停收票", "On hold"],
  "status.ended": ["已断开", "Disconnected"],
  "status.out": ["未进入", "Not joined"],
  "poll.draft": ["未开始", "Not open yet"],
  "poll.open": ["投票中", "Open"],
  "poll.locked": ["已暂停", "Paused"],
  "poll.closed": ["已截止", "Closed"],
  "poll.published": ["已公布", "Published"],
  "language.switch": ["English", "中文"],
  "language.label": ["Switch to English", "切换为中文"],
  "close": ["关闭", "Close"],
  "cancel": ["取消", "Cancel"],
  "confirm": ["确定", "OK"],
  "reload": ["重新加载", "Reload"],
  "list.between": ["、", ", "],
  "day": ["天", "d"],
  "class.audience": ["观众", "Audience"],

  "error.malformed": [
    "页面发出的内容无法识别，请刷新页面再试。",
    "The server could not read what the page sent; reload the page and try again.",
  ],
  "error.too_big": ["内容太大，请减少后再发送。", "That was too large; send less at once."],
  "error.too_fast": ["操作太快了，请稍等片刻再试。", "Too many requests; wait a moment and try again."],
  "error.wrong_origin": [
    "当前网址不能参与本活动，请打开活动的正式网址。",
    "Requests from this address are not accepted; open the event at its own address.",
  ],
  "error.unknown_event": [
    "没有找到这个活动，请检查链接或重新扫码。",
    "No such event; check the link or scan the code again.",
  ],
  "error.unknown_poll": ["没有找到这个投票，请刷新页面。", "No such poll; reload the page."],
  "error.unknown_reaction": ["活动的表情已更换，请刷新页面。", "The event's reactions have changed; reload the page."],
  "error.unknown_quiz": ["没有找到这场答题，请刷新页面。", "No such quiz; reload the page."],
  "error.unknown_question": ["没有找到这道题，请刷新页面。", "No such question; reload the page."],
  "error.unknown_survey": ["没有找到这份问卷，请刷新页面。", "No such survey; reload the page."],
  "error.unknown_option": ["没有找到这个选项，请刷新页面。", "No such option; reload the page."],
  "error.unknown_video": ["没有找到这个视频。", "No such video."],
  "error.unknown_deck": ["没有找到这组幻灯片。", "No such deck."],
  "error.unknown_draw": ["没有找到这次抽奖。", "No such draw."],
  "error.unknown_receipt": ["没有找到这张回执，请逐个字符核对。", "No ballot has this receipt; check every character."],
  "error.not_found": ["这个地址没有内容，请检查链接。", "There is nothing at this address; check the link."],
  "error.wrong_method": [
    "这个地址不支持该操作，请刷新页面再试。",
    "This address does not support that; reload the page and try again.",
  ],
  "error.not_open": ["投票还没有开始，请等候主持人宣布。", "Voting has not started; wait for the presenter."],
  "error.locked": [
    "投票已暂停，您的选择已保留，恢复后会自动提交。",
    "Voting is paused; your choice is kept and will be sent when voting resumes.",
  ],
  "error.closed": ["投票已截止，不再接收选票。", "Voting has closed."],
  "error.reset": ["投票已重新开始，请再投一次。", "The poll was restarted; please vote again."],
  "error.not_entitled": [
    "您不在本次投票的名单中；如有疑问请联系工作人员。",
    "You are not entitled to vote in this poll; if you think you should be, ask the staff.",
  ],
  "error.too_few_choices": ["选择的数量不够，请再选几项。", "Choose more options before you vote."],
  "error.bad_rating": ["分数不在允许的范围内。", "Give each option a whole number of points that the poll allows."],
  "error.too_many_choices": ["选择的数量过多，请去掉几项。", "Choose fewer options before you vote."],
  "error.voided": [
    "主办方已作废您在此处提交的内容，您不能再次提交；如有疑问请联系主办方。",
    "The organisers have voided what you submitted here, and you can't do so again; ask them why.",
  ],
  "error.not_on_roster": [
    "您已不在本活动的名单中；如有疑问请联系工作人员。",
    "You are no longer on this event's list of members; if you think you should be, ask the staff.",
  ],
  "error.answer_missing": ["还有问题没有回答，请答完再提交。", "A question has no answer yet; answer it, then submit."],
  "error.answer_unfit": ["有一个回答与题目不符，请刷新页面再试。", "An answer does not fit its question; reload the page."],
  "error.answer_too_long": ["文字太长，请缩短后再提交。", "A text is too long; shorten it."],
  "error.already_voted": ["您已经投过票了，以第一次投票为准。", "You have already voted; your first ballot counts."],
  "error.quota_used": [
    "您当前可用的票数已用完，请等待下一次投票时段。",
    "You have used all your votes for now; come back in the next period.",
  ],
  "error.option_quota_used": [
    "您可投给其中一项的票数已用完，请换一项。",
    "You have used all your votes for one of these; choose another.",
  ],
  "error.too_often": [
    "改票过于频繁，上一次的选择仍有效；这一次会在稍后自动提交。",
    "You have changed your vote too often. Your last one counts; this one will be sent in a moment.",
  ],
  "error.busy": ["您还有选票正在提交，请等候结果。", "Your ballots are still being sent; wait for the answer."],
  "error.check_in_closed": ["签到没有开放，请联系现场工作人员。", "Check-in is not open; ask the staff."],
  "error.points_off": ["本活动没有积分。", "This event has no points."],
  "error.nothing_missed": ["没有可以补签的日子；每月可补签一次。", "No missed day can be made up for; one a month can be."],
  "error.check_in_off": ["本活动没有签到。", "This event has no check-in."],
  "error.text_empty": ["内容为空，请输入文字。", "There are no letters in it; write something."],
  "error.text_too_long": ["太长了，请精简一些。", "It is too long; shorten it."],
  "error.text_blocked": ["含有被屏蔽的词，请换个说法。", "It contains a word that is blocked here; rephrase it."],
  "error.questions_used": ["您的提问次数已用完。", "You have asked as many questions as you may here."],
  "error.questions_full": [
    "问题已经非常多了，请给已有的问题点赞。",
    "There are very many questions already; upvote one of them instead.",
  ],
  "error.question_gone": ["这个问题不能再点赞了。", "This question takes no votes any more."],
  "error.too_many_words": ["词太多了，请减少几个。", "Choose fewer words."],
  "error.unknown_activity": ["本活动没有这个环节，请刷新页面。", "The event has no such activity; reload the page."],
  "error.comments_closed": ["弹幕已关闭，暂时不能发送。", "Comments are closed right now."],
  "error.comment_empty": ["弹幕内容为空，请重新输入。", "The comment is empty; write something."],
  "error.comment_too_long": ["弹幕太长了，请精简一些。", "The comment is too long; shorten it."],
  "error.comment_word": [
    "内容含有不适宜的词语，请修改后再发。",
    "Your comment contains a word that is blocked here; rephrase it.",
  ],
  "error.comment_slow": ["发得太快了，请稍等片刻。", "Wait a moment before your next comment."],
  "error.comments_busy": ["弹幕太多了，请稍后再发。", "Too many comments at once; try again in a moment."],
  "error.muted": ["您暂时不能发送弹幕。", "You can't comment for now."],
  "error.unknown_comment": ["没有找到这条弹幕，请刷新页面。", "No such comment; reload the page."],
  "error.session_missing": [
    "请先通过链接、二维码或参与码进入活动。",
    "Join the event first, by its link, QR code or your code.",
  ],
  "error.session_expired": ["登录已过期，请重新进入活动。", "Your session has expired; join the event again."],
  "error.ticket_invalid": [
    "入场凭证无效，请从您的 App 重新打开活动。",
    "The ticket is not valid; open the event from your app again.",
  ],
  "error.ticket_expired": [
    "入场凭证已过期，请从您的 App 重新打开活动。",
    "The ticket has expired; open the event from your app again.",
  ],
  "error.code_unknown": ["参与码不正确，请逐个字符核对。", "Unknown code; check every character."],
  "error.code_used": [
    "参与码已被使用，请向工作人员索取新的参与码。",
    "This code has already been used; ask the staff for a new one.",
  ],
  "error.sign_in_lost": [
    "登录超时或中断了，请再试一次。",
    "Signing in took too long or was interrupted; try again.",
  ],
  "error.binding_needed": [
    "请输入参与码，确认您是谁。",
    "Identify yourself once: enter your code.",
  ],
  "error.identity_taken": [
    "已有其他账号以您的身份登录。如果不是您本人，请联系工作人员。",
    "Somebody has signed in as you with another account. If that was not you, ask the staff.",
  ],
  "error.identity_bound": [
    "您的账号已绑定到另一位会员，请换一个账号，或联系工作人员。",
    "Your account belongs to another member. Use another account, or ask the staff.",
  ],
  "error.unknown_provider": [
    "本活动没有开通这种登录方式，请刷新页面。",
    "This event does not offer this way to sign in; reload the page.",
  ],
  "error.provider_denied": [
    "登录被取消，或您的账号无权使用。请再试一次，或换一个账号。",
    "The sign-in was cancelled, or your account may not use it. Try again, or use another account.",
  ],
  "error.provider_away": [
    "登录服务暂时没有回应，请稍后再试。",
    "The sign-in service does not answer right now; try again in a moment.",
  ],
  "error.provider_busy": [
    "登录的人太多了，请稍等片刻再试。",
    "Very many people are signing in; wait a moment and try again.",
  ],
  "error.provider_mistaken": [
    "登录服务出了问题，请联系工作人员，或改用其他方式进入。",
    "The sign-in service has a problem. Ask the staff, or join another way.",
  ],
  "error.wrong_event": [
    "您登录的是另一个活动，请用本活动的链接进入。",
    "You joined another event; join this one by its own link.",
  ],
  "error.revoked": [
    "主办方已结束您在本活动的登录；如有疑问请联系工作人员。",
    "The organisers have ended your session; ask the staff why.",
  ],
  "error.not_public": [
    "本活动还没有开放，请稍后再来，或咨询主办方。",
    "This event is not public yet; come back later, or ask its organisers.",
  ],
  "error.members_only": [
    "本活动仅限会员参与，请从 App 打开或输入参与码。",
    "This event is for members; open it from your app or enter a code.",
  ],
  "error.proof_needed": [
    "同时进入的人很多，请稍后再试。",
    "Many people are joining at once; try again in a moment.",
  ],
  "error.too_many_codes": [
    "您所在的网络有人多次输错参与码。请逐字核对您的参与码，正确的参与码随时可以使用。",
    "Many wrong codes were tried from your network. Check yours character by character; a correct code always works.",
  ],
  "error.name_unknown": [
    "工号与姓名不符。请核对后再试，或请工作人员给您参与码。",
    "Number and name do not match. Check both, or ask the staff for a code.",
  ],
  "error.too_many_names": [
    "这个工号输错次数过多，请 15 分钟后再试，或请工作人员给您参与码。",
    "Too many wrong tries with this number. Wait 15 minutes, or ask the staff for a code.",
  ],
  "error.memory_low": [
    "现场太热闹了，弹幕和点赞稍后恢复；投票不受影响。",
    "Comments and likes are paused for now; voting continues.",
  ],
  "error.store_away": [
    "系统正在恢复，您的选择已保留，会自动重试。",
    "The system is recovering. Nothing is lost; the page will try again.",
  ],
  "error.internal": [
    "系统出了点问题，我们已经记录，请稍后再试。",
    "Something went wrong on our side and was logged; try again in a moment.",
  ],
  "error.store_volatile": [
    "存储设置可能丢失选票，请管理员查看运维文档。",
    "The store may lose ballots; ask the administrator to read the operations page.",
  ],

  // Of the page itself, when no answer came.
  "error.network": ["网络不通，请检查网络后再试。", "No connection; check your network and try again."],
  "error.timeout": ["服务器没有及时回应，请再试一次。", "The server did not answer in time; try again."],
  "error.cookies_refused": [
    "浏览器没有保存 Cookie，无法进入。请在设置中允许 Cookie 后再试；如果是在 App 里打开的，请改用手机浏览器打开本页。",
    "This browser keeps no cookies, so you can't get in. Allow cookies in its settings and try again, or open this " +
      "page in the phone's browser instead of the app.",
  ],
  "error.disowned": [
    "您的登录已更换，无法确定上一张选票是否已计入，因此没有自动重发。确认后将重新投票。",
    "You have a new session, so we can't tell whether your last ballot was counted, and did not resend it. Confirm " +
      "to vote.",
  ],
  "error.unexpected": ["出了点问题，请刷新页面再试。", "Something went wrong; reload the page and try again."],
});
