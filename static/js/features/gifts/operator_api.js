// Addresses of orders for operators, one function each. All throw ApiError.

import { asOperator, at } from "../../console/kit/operator_api.js";
import { get, post } from "../../shared/api.js";

/** → {ledger, gifts: [{gift, sold, left}], orders: [{order, name, unit}]} */
export const loadOrders = (event) => asOperator(get(at(event, "/orders")));
/** `step` is {orders: ids, to, carrier, number, reason} → {orders}, those that are there now */
export const moveOrders = (event, step) => asOperator(post(at(event, "/orders/move"), step));
