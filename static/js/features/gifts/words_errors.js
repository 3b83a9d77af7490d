// What the error codes of gifts and orders ask to do. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "error.unknown_gift": ["礼品已下架，请查看其他礼品。", "There is no such gift any more; look at the list again."],
  "error.unknown_order": ["找不到该兑换单，请刷新页面。", "There is no such order; reload the page."],
  "error.sold_out": ["已兑完，积分没有扣。", "It is sold out; no points were taken."],
  "error.not_on_sale": ["现在不在兑换时间内。", "It is not on sale now."],
  "error.gift_limit": ["您已达到每人限兑数量。", "You have as many of it as one member may have."],
  "error.not_for_you": ["该礼品面向其他会员。", "This gift is for other members."],
  "error.price_changed": ["价格有变动，请重新确认。", "The price has changed; look at it again."],
  "error.points_short": ["积分不够。", "You have fewer points than that."],
  "error.points_frozen": ["积分已冻结，请联系主办方。", "Your points are frozen; ask the organisers."],
  "error.order_known": ["该兑换单已存在，请刷新页面。", "This order exists already; reload the page."],
  "error.order_moved": ["主办方已在处理，不能再取消。", "It is being processed already; look at it again."],
});
