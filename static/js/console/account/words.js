// The console's words for signing in and for operators' accounts. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "sign_in": ["登录", "Sign in"],
  "sign_in.name": ["账号", "Name"],
  "sign_in.password": ["密码", "Password"],
  "sign_in.again": [
    "登录已到期，请重新登录。页面上已填写的内容都还在。",
    "Your session has expired; sign in again. What you typed is still here.",
  ],
  "sign_out": ["退出登录", "Sign out"],
  "password.title": ["修改密码", "Change your password"],
  "password.old": ["当前密码", "Current password"],
  "password.new": ["新密码（至少 {chars} 个字符）", "New password (at least {chars} characters)"],
  "password.repeat": ["再输入一次新密码", "New password again"],
  "password.differs": ["两次输入的新密码不一致。", "The two new passwords differ."],
  "password.change": ["修改密码", "Change password"],
  "password.changed": ["密码已修改。", "Password changed."],
  "role.owner": ["管理员：全部权限与账号", "Owner: everything, accounts too"],
  "role.operator": ["场控：编辑并主持活动", "Operator: makes and runs events"],
  "role.moderator": ["弹幕审核：只管弹幕", "Moderator: comments only"],
  "role.reviewer": ["内容审核：只审成员的故事和文字", "Reviewer: members' stories and texts only"],
  "role.fulfilment": ["兑换发放：只看订单和收件地址", "Fulfilment: orders and their addresses only"],
  "role.analyst": ["数据分析：只看统计，不含姓名", "Analyst: figures only, never names"],
  "role.display": ["大屏：只能打开大屏", "Display: opens screens only"],
  "accounts": ["账号", "Accounts"],
  "accounts.new": ["新账号", "New account"],
  "accounts.role": ["角色", "Role"],
  "accounts.make": ["添加", "Add"],
  "accounts.you": ["（您）", "(you)"],
  "accounts.hint": [
    "每人一个账号，只给够用的角色；变动立即生效。",
    "One account per person, with a role that suffices and may no more; changes take effect at once.",
  ],
  "accounts.once": ["{name} 的密码，只在这里显示这一次：", "Password of {name}, shown only this once:"],
  "accounts.reset": ["重设密码", "New password"],
  "accounts.reset.title": ["重设 {name} 的密码？", "A new password for {name}?"],
  "accounts.reset.ask": [
    "旧密码立即失效，此账号的所有登录都会结束。",
    "The old one and all sessions of this account end at once.",
  ],
  "accounts.remove": ["移除账号", "Remove"],
  "accounts.remove.title": ["移除 {name}？", "Remove {name}?"],
  "accounts.remove.ask": [
    "此账号立即不能再登录或操作；日志中的记录保留。",
    "The account can do nothing from now on; what it did stays in the log.",
  ],
});
