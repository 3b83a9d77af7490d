// What the server takes at most (server/acclaim/base/limits.py, event/parts/*_limits.py), written by
// scripts/_page_data.py. Pages say it before anything is sent, and the server judges again.

export const ABOUT_CHARS = 2_000;
export const ABOUT_PICTURES = 8;
export const ACTIONS_PER_CUE = 8;
export const BIN_DAYS = 7;
export const CARDS_PER_CALL = 200;
export const CHOICES_PER_QUESTION = 40;
export const CHOICES_RANKED = 7;
export const CODES_PER_CALL = 100_000;
export const COMMENT_CHARS = 100;
export const DEVICE_RENEW_S = 7_200;
export const DRAW_SUSPENSE_MS = 5_000;
export const DRAW_WORD_CHARS = 80;
export const INTRO_CHARS = 1_000;
export const MINIMUM_CELL = 5;
export const PDF_BYTES = 52_428_800;
export const PICTURE_BYTES = 16_777_216;
export const PICTURE_WIDTHS = [160, 360, 576, 1_152];
export const QUESTIONS_PER_SURVEY = 60;
export const RATING_MOST = 100;
export const REACTIONS_PER_EVENT = 8;
export const REHEARSAL_MINUTES = 120;
export const REHEARSAL_PHONES = 5_000;
export const ROSTER_ROWS = 2_000_000;
export const ROUNDS_PER_PRIZE = 20;
export const SCORE_MAX = 2_000_000;
export const SLIDES_PER_DECK = 60;
export const STREAM_ADDRESS_CHARS = 1_000;
export const SURVEYS_PER_EVENT = 16;
export const TEXT_CHARS = 200;
export const UPLOAD_BODY_BYTES = 67_108_864;
export const WINNERS_PER_DRAW = 100;
