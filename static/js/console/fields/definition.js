// An event's definition as it begins, by the defaults of server/acclaim/event; written by scripts/_page_data.py.

export const ID_PATTERN = new RegExp("^[A-Za-z0-9_-]{1,64}$");
export const COLOUR_PATTERN = new RegExp("^#[0-9a-fA-F]{6}$");
export const STREAM_PATTERN = new RegExp(
  "^((https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+\\])(:[0-9]{1,5})?)?/[^/\\s\\\\][^\\s\\\\]*)?$",
);
export const EVENT = {
  id: "",
  title: "",
  title_en: "",
  subtitle: "",
  subtitle_en: "",
  admission: "members",
  by_name: false,
  attendance: false,
  listing: "unlisted",
  timezone: "Asia/Shanghai",
  likes: true,
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
  decks: [],
};
export const POLL = {
  id: "",
  title: "",
  options: [],
  title_en: "",
  choices_min: 1,
  choices_max: 1,
  repeat: { kind: "once" },
  entitled: { units: [], classes: [] },
  weights: {},
  visibility: "always",
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
export const ACTIONS = {
  open: { do: "open", poll: "" },
  lock: { do: "lock", poll: "" },
  close: { do: "close", poll: "" },
  publish: { do: "publish", poll: "" },
  reveal: { do: "reveal", poll: "", pace: "auto" },
  step: { do: "step" },
  scene: {
    do: "scene",
    scene: "",
    poll: "",
    options: [],
    prize: "",
    deck: "",
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
  draw: { do: "draw", prize: "" },
  stop_draw: { do: "stop_draw", prize: "" },
};
