// Words of the console about members one by one, their codes and the cards. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "members.title": ["名单中的人", "Members on the roster"],
  "members.search": ["搜索工号、姓名或单位", "Search by id, name or unit"],
  "members.found": ["共 {count} 人", "{count} found"],
  "members.first": ["共 {count} 人，显示前 {shown} 人", "{count} found; the first {shown} are shown"],
  "members.no_unit": ["（无单位）", "(no unit)"],
  "members.add": ["添加一人", "Add a member"],
  "members.edit": ["修改 {name}", "Edit {name}"],
  "members.bar": ["禁止 {name} 入场", "Bar {name}"],
  "members.lift": ["取消禁止 {name} 入场", "Lift the bar on {name}"],
  "members.barred": ["已禁止入场，手机连接已断开", "Barred; their phones are disconnected"],
  "members.lifted": ["已取消禁止", "The bar is lifted"],
  "members.saved": ["已保存", "Saved"],
  "members.effect": [
    "已入场的人从下一张选票起按新的单位和类别计票；已投的选票不变。",
    "Somebody who has joined votes with the new unit and class from the next ballot on. Ballots already cast stay.",
  ],
  "members.code": ["{name} 的参与码", "Code of {name}"],
  "members.code.none": ["无参与码", "no code"],
  "members.code.fresh": ["参与码未用", "code unused"],
  "members.code.used": ["已凭码入场", "joined by code"],
  "members.code.hint": [
    "请本人扫码，或打开活动页面输入参与码。之前用过的参与码不再有效。",
    "Let them scan it, or open the event and type the code. A code that has been used no longer works.",
  ],

  "units": ["单位", "Units"],
  "units.hint": [
    "每个单位的人数含所有下级。点开可看下一级。",
    "A unit's members include those of all units below it. Open a unit to see those.",
  ],
  "units.direct": ["直属 {count} 人", "{count} directly in it"],
  "units.more": ["还有 {count} 个单位未列出。", "{count} more units not listed."],
  "units.rename": ["{unit}：改名或并入", "Rename or merge {unit}"],
  "units.rename.other": ["填写曾用名", "Add a former name"],
  "units.old": ["原名（完整路径）", "Former path"],
  "units.new": ["现名（完整路径）", "Path now"],
  "units.rename.effect": [
    "从此原名及其下级都按现名计：名单、会员票、参与码、投票和奖项的范围、各项统计。随时可以撤销。",
    "From now on the former path, with all below it, counts as the new one: in the roster, in tickets and codes, in " +
      "polls and prizes, and in all figures. You can take that back at any time.",
  ],
  "units.renamed": ["已改名", "Renamed"],
  "units.renames": ["曾用名", "Former names"],
  "units.renames.none": ["没有改过名的单位。", "No unit was renamed."],
  "units.unrename": ["撤销", "Take back"],
  "units.unrenamed": ["已撤销改名", "The former name counts by itself again"],

  "codes": ["参与码", "Codes"],
  "codes.hint": [
    "没有 App 的人凭参与码入场，每码限用一次。可打印成带二维码的卡片发给本人。",
    "People without the app join by a code, which works once. Print the codes as cards with QR codes.",
  ],
  "codes.count": ["数量", "How many"],
  "codes.count.wrong": ["填 1 到 {max} 之间的整数。", "A whole number from 1 to {max}."],
  "codes.unit": ["单位（可空）", "Unit (may be empty)"],
  "codes.make": ["生成参与码", "Make codes"],
  "codes.more": ["还有 {count} 个，见文件。", "{count} more in the file."],
  "codes.whose": ["发放对象", "For whom"],
  "codes.whose.roster": ["名单里的每个人", "Everybody on the roster"],
  "codes.whose.new": ["名单之外的人", "People on no roster"],
  "codes.cards": ["打印卡片", "Print cards"],
  "codes.made": [
    "{count} 人都有参与码了。重复点击不会产生新码，已打印的卡片仍然有效。",
    "All {count} members have a code. Making them again changes nothing: printed cards stay valid.",
  ],
  "codes.made.used": [
    "{count} 人都有参与码了，其中 {used} 人已凭码入场。已打印的卡片仍然有效。",
    "All {count} members have a code; {used} of them have joined with it. Printed cards stay valid.",
  ],
  "codes.made.new": ["已生成 {count} 个参与码。", "{count} codes made."],
  "codes.renew": ["全部换新码", "Replace all codes"],
  "codes.renew.title": ["为“{unit}”全部换新码？", "Replace the codes of “{unit}”?"],
  "codes.renew.ask": [
    "已打印的卡片将全部失效，需要重新打印。已入场的人不受影响。",
    "All printed cards become invalid and have to be printed again. Those who have joined stay in.",
  ],

  "cards": ["入场卡片", "Cards to print"],
  "cards.hint": [
    "每张卡片上有本人的二维码，扫码入场，限用一次。请用 A4 纸、“实际大小”打印，沿虚线裁开。",
    "Each card has its holder's own QR code, which lets one person in, once. Print on A4 at actual size and cut " +
      "along the dashed lines.",
  ],
  "cards.all_units": ["全部单位", "All units"],
  "cards.per_page": ["每页张数", "Cards per page"],
  "cards.with_used": ["也打印已用过的参与码", "Include used codes"],
  "cards.count": ["{cards} 张卡片，{pages} 页", "Cards: {cards}, pages: {pages}"],
  "cards.none": ["没有可打印的卡片，请先生成参与码。", "No cards to print; make codes first."],
  "cards.qr": ["入场二维码", "QR code to join"],
  "cards.guest": ["来宾", "Guest"],
  "cards.how": ["微信或相机扫码入场；或打开 {origin} 输入参与码", "Scan to join, or open {origin} and type the code"],
  "print": ["打印", "Print"],

  "audit.what.patch_roster": ["同步名单", "changed the roster"],
  "detail.added": ["新增 {value}", "{value} added"],
  "detail.changed": ["信息有变 {value}", "{value} changed"],
  "detail.left": ["离开 {value}", "{value} left"],
  "audit.what.rename_unit": ["单位改名", "renamed a unit"],
  "audit.what.remove_rename": ["撤销单位改名", "took back the renaming of a unit"],
  "detail.old": ["原名：{value}", "from {value}"],
  "detail.new": ["现名：{value}", "to {value}"],
  "audit.what.change_member": ["修改名单中的一人", "changed a member of the roster"],
  "audit.what.export_codes": ["查看或导出参与码", "looked at the codes"],
});
