// An event's definition as it begins, by the defaults of server/acclaim/event; written by scripts/_page_data.py.

export const ID_PATTERN = new RegExp("^[A-Za-z0-9_-]{1,64}$");
export const COLOUR_PATTERN = new RegExp("^#[0-9a-fA-F]{6}$");
export const STREAM_PATTERN = new RegExp(
  "^((https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+\\])(:[0-9]{1,5})?)?/[^/\\s\\\\][^\\s\\\\]*)?$",
);
export const SITE_PATTERN = new RegExp(
  "^(https://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?$",
);
export const EVENT = {
  id: "",
  title: "",
  title_en: "",
  subtitle: "",
  subtitle_en: "",
  admission: "members",
  by_name: false,
  sign_in: [],
  attendance: false,
  listing: "unlisted",
  timezone: "Asia/Shanghai",
  likes: true,
  share: "vote",
  reactions: [],
  stream: { url: "", poster: "", low_latency: true, starts_at: null },
  comments: { enabled: false, mode: "open", names: "name", length: 40 },
  theme: {
    primary: "#c8102e",
    accent: "#f6c453",
    background: "#14060a",
    logo: "",
    background_picture: "",
    stage: "dark",
    confetti: true,
    hearts: true,
  },
  classes: [],
  polls: [],
  cues: [],
  prizes: [],
  winner_names: "masked",
  credits: { draws: true, crew: [], sponsors: [] },
  decks: [],
  videos: [],
  kind: "gala",
  home: "",
  surveys: [],
  frame_ancestors: [],
};
export const POLL = {
  id: "",
  title: "",
  options: [],
  choices_min: 1,
  choices_max: 1,
  repeat: { kind: "once" },
  weights: {},
  visibility: "always",
  title_en: "",
  entitled: { units: [], classes: [] },
  opens_at: null,
  closes_at: null,
  shards: 1,
};
export const QUOTA = { kind: "quota", votes: 1, per: "day", per_option: 1 };
export const OPTION = { id: "", name: "", name_en: "", subtitle: "", subtitle_en: "", picture: "" };
export const CUE = { id: "", title: "", title_en: "", note: "", note_en: "", actions: [] };
export const PRIZE = {
  id: "",
  name: "",
  name_en: "",
  count: 1,
  picture: "",
  entrants: "online",
  poll: "",
  units: [],
  classes: [],
  again: false,
  devices: false,
  rounds: 1,
  rolls: "numbers",
  stop: "presenter",
};
export const DECK = { id: "", title: "", title_en: "", slides: [], seconds: 0 };
export const VIDEO = { id: "", title: "", url: "", title_en: "", poster: "" };
export const RETENTION = {
  ended_on: "",
  comments: 180,
  attendance: 180,
  presence: 365,
  survey_texts: 180,
  survey_units: 365,
  addresses: 90,
  audit: 1095,
};
export const ACTIONS = {
  open: { do: "open", poll: "" },
  lock: { do: "lock", poll: "" },
  close: { do: "close", poll: "" },
  publish: { do: "publish", poll: "" },
  open_survey: { do: "open_survey", survey: "" },
  close_survey: { do: "close_survey", survey: "" },
  reveal: { do: "reveal", poll: "", pace: "auto" },
  step: { do: "step" },
  scene: {
    do: "scene",
    scene: "",
    poll: "",
    options: [],
    prize: "",
    deck: "",
    video: "",
    text: "",
    text_en: "",
    speed: 10,
    seconds: 0,
    until: null,
    pace: "auto",
  },
  hide_votes: { do: "hide_votes" },
  show_votes: { do: "show_votes" },
  announce: { do: "announce", text: "", text_en: "", phones: true, screen: "strip", seconds: 0 },
  take_down: { do: "take_down" },
  comments: { do: "comments", mode: "" },
  prepare_draw: { do: "prepare_draw", prize: "" },
  start_draw: { do: "start_draw", prize: "" },
  stop_draw: { do: "stop_draw", prize: "" },
};
