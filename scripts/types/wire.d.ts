// What the pages hear from the server (docs/protocol.md, docs/events.md), as far as they read it.

declare namespace Wire {
  type State = "draft" | "open" | "locked" | "closed" | "published";

  interface Option {
    id: string;
    name: string;
    name_en: string;
    subtitle: string;
    picture: string;
    group?: string;
    group_en?: string;
  }

  interface Poll {
    id: string;
    title: string;
    title_en: string;
    options: Option[];
    entitled: { units: string[]; classes: string[] };
    choices_min: number;
    choices_max: number;
    weights: Record<string, number>;
    visibility: "always" | "on_vote" | "on_close" | "on_publish";
    privacy: "named" | "secret";
    repeat: { kind: "once" | "replace" | "quota"; votes?: number; per?: "day" | "poll"; per_option?: number };
    [more: string]: unknown;
  }

  interface Theme {
    primary: string;
    accent: string;
    background: string;
    logo: string;
    background_picture: string;
    stage: "dark" | "light";
    confetti: boolean;
    hearts: boolean;
  }

  /** What earns points. */
  interface PointsRule {
    id: string;
    what:
      | "daily_check_in" | "vote" | "survey" | "check_in"
      | "daily_quiz" | "daily_quiz_right" | "daily_quiz_passed";
    points: number;
    per: "day" | "activity" | "year";
    cap: number;
    starts_on: string;
    ends_on: string;
    entitled: { units: string[]; classes: string[] };
    double_on: string[];
  }

  interface Points {
    rules: PointsRule[];
    streaks: { days: number; points: number }[];
    make_up: boolean;
    approval_above: number;
  }

  /** The public half of a definition. */
  interface Event {
    id: string;
    title: string;
    title_en: string;
    admission: "open" | "members";
    listing: "draft" | "unlisted" | "listed" | "template";
    likes: boolean;
    reactions: { id: string; emoji: string }[];
    points?: Points;
    question_boards?: { id: string; title: string; title_en: string; [more: string]: unknown }[];
    word_clouds?: { id: string; title: string; title_en: string; [more: string]: unknown }[];
    check_in?: { names: "masked" | "full" | "none"; faces: boolean };
    comments: { enabled: boolean; mode: string; names: string; length: number };
    stream: { url: string; poster: string; low_latency: boolean; starts_at: string | null };
    theme: Theme;
    classes: { id: string; name: string; name_en: string }[];
    polls: Poll[];
    prizes: { id: string; name: string; name_en: string; [more: string]: unknown }[];
    cues?: { id: string; title: string; title_en: string; [more: string]: unknown }[];
    rehearsal_of: string;
    sandbox: boolean;
    kind: "gala" | "standing";
    home: string;
    [more: string]: unknown;
  }

  interface Stage {
    scene: string;
    poll: string;
    hidden: boolean;
    revealed: string[];
    options: string[];
    text: string;
    text_en: string;
    until: number;
    prize: string;
    speed: number;
    survey: string;
    contest?: string;
    held: boolean;
    switches: Record<string, boolean>;
    focus: { activity: string; since: number } | null;
    announcement: { text: string; text_en: string; phones: boolean; screen: string; until: number } | null;
  }

  /** Where the run of show stands. */
  interface Show {
    number: number;
    running: string;
    next: string;
    [more: string]: unknown;
  }

  /** A poll's part of a tick. */
  interface Figures {
    epoch: number;
    seq: number;
    state: State;
    members: number;
    ballots: number;
    entitled: number | null;
    votes: number[] | null;
    by_class: Record<string, number[]> | null;
    score: number[] | null;
    voided: number;
    [more: string]: unknown;
  }

  /** `event`, as a message. */
  interface Definition {
    rev: number;
    event: Event;
    stage: Stage;
    about?: Record<string, Record<string, string>>;
    show?: Show | null;
  }

  interface Tick {
    online: number;
    peak: number;
    likes: Record<string, number>;
    polls: Record<string, Figures>;
  }

  /** A survey as pages know it. */
  interface Survey {
    id: string;
    title: string;
    title_en: string;
    state: State;
    epoch: number;
    closes_at: number | null;
    members: number | null;
    entitled: number | null;
    on_phones: boolean;
    [more: string]: unknown;
  }

  /** Turnout by unit. */
  interface Turnout {
    unit: string;
    units: { unit: string; entitled: number; members: number; opens: boolean }[];
    others_units: number;
    others_entitled: number;
    others_members: number;
    entitled: number;
    members: number;
  }

  /** [value, low, high] of 95 %. */
  type Estimate = [number, number | null, number | null];
  type Alike = { name: string; name_en: string; at_least: number };

  interface StandOut {
    title: string;
    title_en: string;
    mean: Estimate | null;
    share: Estimate | null;
    alike: Alike | null;
  }

  /** What screens show of a survey. */
  interface SurveyShown {
    survey: string;
    epoch: number;
    turnout: Turnout | null;
    result: {
      k: number;
      told: boolean;
      item: string;
      item_en: string;
      unit: string;
      n: number | null;
      entitled: number | null;
      mean: Estimate | null;
      units: {
        unit: string;
        direct: boolean;
        grey: "" | "rate" | "few";
        band: number | null;
        mean: Estimate | null;
        digits: number;
        alike: Alike | null;
      }[];
      others: number;
      strengths: StandOut[];
      problems: StandOut[];
    } | null;
  }

  interface Member {
    name: string;
    unit: string;
    class: string;
    anonymous: boolean;
  }

  /** A worker's figures, as consoles get them. */
  interface Worker {
    id: string;
    age_s: number;
    draining?: boolean;
    [more: string]: unknown;
  }

  interface WorkerFigures {
    workers: Worker[];
    store: { state: string; durability: string; memory_share?: number };
    [more: string]: unknown;
  }

  interface Comment {
    n: number;
    name: string;
    unit: string;
    text: string;
  }

  interface Moderation {
    queue: Comment[];
    newest: Comment[];
    pinned: Comment | null;
    [more: string]: unknown;
  }

  interface Problem {
    code: string;
    message?: string;
    retryable?: boolean;
    [details: string]: any;
  }
}
