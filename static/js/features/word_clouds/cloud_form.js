// Word clouds in the event form.

import { ActivityList } from "../../console/fields/activity_list.js";
import { WORD_CLOUD } from "../../console/fields/definition.js";
import { Labelled, NumberField, SelectField, useField } from "../../console/fields/fields.js";
import { html } from "../../shared/ui.js";
import { addWords, listed, t } from "../../shared/words.js";

const VISIBILITIES = ["always", "on_close"];
const CLOUDS_MAX = 20; // server/acclaim/event/parts/collected/word_cloud.py, as are the next two
const WORDS_MAX = 5;
const CHARS_MAX = 20;

addWords({
  "word_clouds": ["词云", "Word clouds"],
  "word_clouds.hint": [
    "每位会员写几个词，写的人越多，词在大屏上越大。",
    "Each member gives a few words. The more members give a word, the larger it is on the screen.",
  ],
  "word_cloud.draft": ["未开始", "Draft"],
  "word_cloud.open": ["征集中", "Open"],
  "word_cloud.locked": ["已暂停", "Paused"],
  "word_cloud.closed": ["已结束", "Closed"],
  "word_cloud.new": ["新的词云", "New word cloud"],
  "word_cloud.add": ["添加词云", "Add a word cloud"],
  "form.remove_word_cloud": ["删除词云", "Remove the word cloud"],
  "word_cloud.words_max": ["每人几个词", "Words of a member at most"],
  "word_cloud.length": ["每个词的字数上限", "Characters of a word at most"],
  "word_cloud.visibility": ["词云何时可见", "When the words are shown"],
  "word_cloud.visibility.always": ["随时可见", "As they come"],
  "word_cloud.visibility.on_close": ["结束后揭晓", "Once it is closed"],
  "word_cloud.synonyms": ["同义词", "Synonyms"],
  "word_cloud.synonyms.hint": [
    "每行一组，用逗号隔开，按第一个词显示，例如：老师，教师，先生",
    "A group a line, with commas between. It is shown as the first one: teacher, tutor, coach",
  ],
});

/** `known`: {id: {state}} of the saved ones. */
export const WordClouds = ({ known }) => html`<${ActivityList} kind="word_cloud" blank=${WORD_CLOUD} known=${known}
  most=${CLOUDS_MAX} Fields=${Fields} />`;

function Fields({ at, frozen }) {
  return html`<div class="triple">
      <${NumberField} path=${[...at, "words_max"]} label=${t("word_cloud.words_max")} max=${WORDS_MAX}
        disabled=${frozen} />
      <${NumberField} path=${[...at, "length"]} label=${t("word_cloud.length")} max=${CHARS_MAX} disabled=${frozen} />
      <${SelectField} path=${[...at, "visibility"]} label=${t("word_cloud.visibility")} disabled=${frozen}
        options=${VISIBILITIES.map((one) => [one, t(`word_cloud.visibility.${one}`)])} /></div>
    <${SynonymsField} path=${[...at, "synonyms"]} disabled=${frozen} />`;
}

/** One group per line; a group of a single word has no effect and is dropped. */
function SynonymsField({ path, disabled }) {
  const { value, set, problem } = useField(path);
  const text = value.map(listed).join("\n");
  const read = (typed) =>
    typed.split("\n").map((line) => line.split(/[,，、;；]/).map((one) => one.trim()).filter(Boolean))
      .filter((words) => words.length > 1);
  return html`<${Labelled} path=${path} label=${t("word_cloud.synonyms")} hint=${t("word_cloud.synonyms.hint")}
    problem=${problem}>${(attributes) => html`<textarea class="input" rows="3" key=${text} ...${attributes}
      defaultValue=${text} disabled=${disabled} onChange=${(e) => set(read(e.target.value))}></textarea>`}<//>`;
}
