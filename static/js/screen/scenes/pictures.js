// The picture of each scene. A new one stands here, in shared/scenes.js (what an operator may set of it) and in
// server/acclaim/event/stage.py.

import { CheckInWall } from "../../features/check_in/screen.js";
import { commentLane } from "../../features/comments/screen.js";
import { DanmakuWall } from "../../features/comments/screen_wall.js";
import { ContestMarks, ContestPlaces, ContestStanding } from "../../features/contests/screen.js";
import { DrawScene } from "../../features/draws/screen.js";
import { Applause } from "../../features/likes/screen.js";
import { QuestionsScene } from "../../features/questions/screen.js";
import { QuizScene } from "../../features/quizzes/screen.js";
import { Replay } from "../../features/replays/screen.js";
import { Slides } from "../../features/slides/screen.js";
import { SurveyTurnout, WORDS, figuresOf } from "../../features/surveys/screen.js";
import { SurveyScores } from "../../features/surveys/screen_scores.js";
import { SurveyStandouts } from "../../features/surveys/screen_standouts.js";
import { VideoScene } from "../../features/videos/screen.js";
import { WordCloudScene } from "../../features/word_clouds/screen.js";
import { SCENES } from "../../shared/scenes.js";
import { html } from "../../shared/ui.js";
import { Board } from "../board/board.js";
import { Caption } from "../board/caption.js";
import { Header } from "../board/header.js";
import { isDense } from "../board/layout.js";
import { Credits } from "../credits/credits.js";
import { stageSize } from "../kit/area.js";
import { Crossfade } from "../kit/crossfade.js";
import { Reveal } from "../reveal/reveal.js";
import { CountdownScene } from "./countdown.js";
import { Gate, Gone, Opening } from "./gate.js";
import { Hidden } from "./hidden.js";
import { Holding } from "./holding.js";
import { Join } from "./join.js";
import { Overlay } from "./overlay.js";
import { Rail } from "./rail.js";
import { Versus } from "./versus.js";

const likesOf = (show) => show.tally.likes[""] ?? 0;

/** {kind: ({show, scene, event}) => picture} */
const PICTURES = {
  opening: () => html`<${Opening} />`,
  gate: ({ show }) => html`<${Gate} reason=${show.gate} eventId=${show.event} />`,
  gone: ({ event }) => html`<${Gone} event=${event} />`,
  join: ({ show, scene, event }) =>
    html`<${Join} event=${event} online=${show.tally.online} likes=${likesOf(show)}
      lane=${commentLane(show, scene, event)} />`,
  lineup: Poll,
  race: Poll,
  hidden: Poll,
  versus: ({ show, scene, event }) => html`<${Versus} event=${event} poll=${scene.poll} figures=${scene.figures}
    stage=${scene.stage}
    lane=${commentLane(show, scene, event)} />`,
  reveal: ({ show, scene: { poll, figures, stage }, event }) => {
    const play = show.replayedAt ? { pace: "through", steps: [show.replayedAt] } : stage;
    return html`<${Reveal} key=${`${poll.id} ${figures.epoch} ${play.steps[0]}`} event=${event} poll=${poll}
      figures=${figures} stage=${stage} play=${play} />`;
  },
  replay: ({ scene, event }) =>
    html`<${Replay} event=${event} poll=${scene.poll} figures=${scene.figures} stage=${scene.stage} />`,
  applause: ({ show, scene, event }) =>
    html`<${Applause} event=${event} cheering=${show.cheering} online=${show.tally.online}
      lane=${commentLane(show, scene, event)} />`,
  danmaku: ({ show, event }) =>
    html`<${DanmakuWall} event=${event} comments=${show.comments} online=${show.tally.online} />`,
  countdown: ({ show, scene, event }) =>
    html`<${CountdownScene} event=${event} poll=${scene.poll} figures=${scene.figures} stage=${scene.stage}
      lane=${commentLane(show, scene, event)} />`,
  holding: ({ scene, event }) => html`<${Holding} event=${event} stage=${scene.stage} />`,
  draw: ({ show, scene, event }) => html`<${DrawScene} event=${event} draws=${show.draws} stage=${scene.stage} />`,
  slides: ({ scene, event }) => html`<${Slides} event=${event} stage=${scene.stage} />`,
  video: ({ show, scene, event }) =>
    html`<${VideoScene} event=${event} stage=${scene.stage} preview=${show.preview} />`,
  check_in: ({ show, event }) => html`<${CheckInWall} event=${event} arrivals=${show.arrivals} />`,
  turnout: Race,
  scores: ({ show, scene, event }) => html`<${SurveyScores} event=${event} of=${show.surveys.of(scene.stage)} />`,
  standouts: ({ show, scene, event }) => html`<${SurveyStandouts} event=${event} of=${show.surveys.of(scene.stage)} />`,
  quiz: ({ show, event }) => html`<${QuizScene} event=${event} quiz=${show.quizzes.current} />`,
  questions: ({ show, scene, event }) =>
    html`<${QuestionsScene} event=${event} board=${show.boards.of(scene.stage)} />`,
  word_cloud: ({ show, scene, event }) =>
    html`<${WordCloudScene} event=${event} cloud=${show.clouds.of(scene.stage)} />`,
  marks: ({ show, scene, event }) =>
    html`<${ContestMarks} event=${event} contests=${show.contests} stage=${scene.stage} />`,
  standing: ({ show, scene, event }) =>
    html`<${ContestStanding} event=${event} contests=${show.contests} stage=${scene.stage} />`,
  places: ({ show, scene, event }) =>
    html`<${ContestPlaces} event=${event} contests=${show.contests} stage=${scene.stage} />`,
  credits: ({ show, event }) => html`<${Credits} event=${event} tally=${show.tally} draws=${show.draws} />`,
};

// Over a video these fill the picture as they do in the hall; a holding card would only hide the video.
const OF_CONTESTS = ["marks", "standing", "places"];
const OF_RESULTS = ["reveal", "draw", "scores", "standouts", "quiz", "questions", "word_cloud", ...OF_CONTESTS];
const WHOLE_OVER_VIDEO = [...OF_RESULTS, "slides", "video", "credits", "gate", "gone"];

export function Scene({ show, scene, event }) {
  const render = PICTURES[scene.kind];
  if (!show.overlay) return html`<${Crossfade} id=${idOf(scene)}>${render({ show, scene, event })}<//>`;
  const whole = WHOLE_OVER_VIDEO.includes(scene.kind);
  const picture = whole
    ? render({ show, scene, event })
    : event && html`<${Overlay} show=${show} scene=${scene} event=${event} />`;
  return html`<${Crossfade} id=${`${show.overlay} ${idOf(scene)}`}>${picture}<//>`;
}

const isShow = (kind) => PICTURES[kind] === Poll;

/** What two pictures must share to be the same one rendered again, and not to fade over. */
function idOf({ kind, poll, stage }) {
  if (isShow(kind)) return `poll ${poll.id} ${isWide(kind, poll)}`;
  if (kind === "draw") return `draw ${stage.prize}`;
  if (kind === "slides") return `slides ${stage.deck}`;
  if (kind === "video") return `video ${stage.video} ${stage.since}`;
  if (kind === "replay") return `replay ${poll.id}`;
  if (SCENES[kind]?.activity) return `${kind} ${stage.activity}`;
  if (SCENES[kind]?.survey) return `${kind} ${stage.survey}`;
  return kind === "versus" ? `versus ${poll.id} ${stage.options.join(" ")}` : `${kind} ${stage.held}`;
}

/** Whether the board takes the whole width. */
const isWide = (kind, poll) =>
  kind !== "hidden" && isDense(poll.options.length) && stageSize().shape !== "portrait";

/** The units' turnout of a survey. */
function Race({ show, scene, event }) {
  const of = show.surveys.of(scene.stage);
  const rail = of.survey && html`<${Rail} event=${event} figures=${figuresOf(of)} counting=${Boolean(of.turnout)}
    online=${show.tally.online} likes=${likesOf(show)} cheering=${show.cheering} words=${WORDS} />`;
  return html`<${SurveyTurnout} event=${event} of=${of} rail=${rail} lane=${commentLane(show, scene, event)} />`;
}

function Poll({ show, scene, event }) {
  const { kind, poll, figures } = scene;
  return html`<div class="show" data-dense=${isWide(kind, poll)}>
    <${Header} event=${event} poll=${poll} figures=${figures} lane=${commentLane(show, scene, event)} />
    <div class="main"><${Crossfade} id=${kind === "hidden" ? "hidden" : "board"}>${kind === "hidden"
      ? html`<${Hidden} poll=${poll} figures=${figures} />`
      : html`<${Board} key=${poll.id} event=${event} poll=${poll} figures=${kind === "race" ? figures : null} />`}<//>
</div>
    ${kind === "race" && html`<${Caption} event=${event} poll=${poll} figures=${figures} />`}
    <${Rail} event=${event} figures=${figures} counting=${kind === "race"} online=${show.tally.online}
      likes=${likesOf(show)}
      cheering=${show.cheering} />
  </div>`;
}
