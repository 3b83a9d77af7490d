// Which draw is on stage, and its progress. Pure.

import { DRAW_SUSPENSE_MS } from "../../shared/limits.js";

/**
 * {prize, draw}: the stage's prize and its newest draw that was not given up; without one, the newest of all or, before
 * any, the first prize.
 */
export function drawOnStage(event, draws, prizeId) {
  const draw =
    draws.filter((one) => one.state !== "abandoned" && (!prizeId || one.prize.id === prizeId)).at(-1) ?? null;
  const prize = draw?.prize ?? event.prizes.find(({ id }) => !prizeId || id === prizeId) ?? null;
  return { prize: prize && { count: 1, ...prize }, draw };
}

/**
 * {landed: winners who stand, next: the one that the drum is going to stop at, or null; started_ms: since when; rolls:
 * whether the drum is there}.
 */
export function stateAt(draw, now) {
  const winners = draw?.winners ?? [];
  const landed = winners.filter((winner) => winner.at <= now);
  const next = winners.find((winner) => winner.at > now) ?? null;
  const started_ms = next ? Math.max(landed.at(-1)?.at ?? draw.over_at, next.at - DRAW_SUSPENSE_MS) : 0;
  return { landed, next, started_ms, rolls: Boolean(next) || draw?.state === "rolling" };
}
