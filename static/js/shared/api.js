// HTTP with typed errors. Every failure, also of the network, is an ApiError with a code that words.js can say.

import { isFramed } from "./cookies.js";

const TIMEOUT_MS = 10_000;
const UPLOAD_TIMEOUT_MS = 120_000;

export class ApiError extends Error {
  /**
   * `code` as in server/acclaim/base/errors.py, or "network" | "timeout" | "unexpected"; `details` holds the other
   * fields.
   * @param {number} status 0 where no answer came
   * @param {Wire.Problem} problem
   */
  constructor(status, { code, message, retryable = false, ...details }) {
    super(message || code);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.retryable = retryable;
    this.details = details;
  }
}

/**
 * @typedef {object} Request
 * @property {unknown} [json] sent as JSON
 * @property {BodyInit} [body] sent as it is, with `type` as its content type
 * @property {string} [type]
 * @property {number} [timeout_ms]
 * @property {RequestCache} [cache] "default" for what may be kept
 */

/**
 * Sends a request to this server and returns the decoded JSON (text for other types, null when empty). Throws ApiError.
 * @param {string} method
 * @param {string} path
 * @param {Request} [options]
 */
export async function request(method, path, { json, body, type, timeout_ms, cache = "no-store" } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (method !== "GET") headers["X-Acclaim"] = "1"; // a foreign page can't add it: no forged requests
  if (isFramed()) headers["X-Acclaim-Framed"] = "1"; // another kind of cookie is kept in a frame of another site
  if (json !== undefined) headers["Content-Type"] = "application/json";
  else if (type) headers["Content-Type"] = type;
  const limit_ms = timeout_ms ?? (body === undefined ? TIMEOUT_MS : UPLOAD_TIMEOUT_MS);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limit_ms);
  try {
    const response = await fetch(path, {
      method,
      headers,
      signal: abort.signal,
      credentials: "same-origin",
      cache,
      body: json === undefined ? body : JSON.stringify(json),
    });
    return await decode(response);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (abort.signal.aborted) throw new ApiError(0, { code: "timeout", retryable: true });
    throw new ApiError(0, { code: "network", retryable: true });
  } finally {
    clearTimeout(timer);
  }
}

async function decode(response) {
  const type = response.headers.get("content-type") ?? "";
  const [isJson, isPage] = [type.includes("json"), type.includes("html")];
  const text = await response.text();
  if (isJson && text) {
    const content = parse(text, response.status);
    if (response.ok) return content;
    throw new ApiError(response.status, content?.error ?? { code: "unexpected" });
  }
  if (!response.ok) throw new ApiError(response.status, { code: "unexpected", message: `HTTP ${response.status}` });
  // A Wi-Fi that wants to be signed in to answers for us.
  if (isPage) throw new ApiError(0, { code: "network", retryable: true });
  return text || null;
}

function parse(text, status) {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(status, { code: "unexpected", message: "The answer could not be read." });
  }
}

export const get = (path, options) => request("GET", path, options);
export const post = (path, json = {}, options) => request("POST", path, { ...options, json });
export const put = (path, json, options) => request("PUT", path, { ...options, json });
export const remove = (path, options) => request("DELETE", path, options);
export const upload = (path, body, type, options) => request("POST", path, { ...options, body, type });
export const uploadTo = (path, body, type, options) => request("PUT", path, { ...options, body, type });
