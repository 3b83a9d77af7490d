// How long after its end an event keeps what its result does not need.

import { html, useContext } from "../../shared/ui.js";
import { addWords, t } from "../../shared/words.js";
import { RETENTION } from "../fields/definition.js";
import { FormContext, NumberField, TextField } from "../fields/fields.js";

const DAYS_MAX = 36_500; // server/acclaim/event/parts/retention.py

addWords({
  "retention": ["保留期限", "Retention"],
  "retention.on": ["到期自动删除弹幕、到场记录等数据", "Delete comments, attendance and the like by themselves"],
  "retention.hint": [
    "从活动结束（最后一个投票公布）起算；填 0 表示随活动保存。选票和结果不受影响。",
    "Days after the event's end, when its last poll is published; 0 keeps them as long as the event. Ballots and " +
      "results stay.",
  ],
  "retention.comments": ["弹幕（天）", "Comments (days)"],
  "retention.attendance": ["到场记录（天）", "Attendance (days)"],
  "retention.check_in": ["签到名单（天）", "Check-ins (days)"],
  "retention.questions": ["提问和点赞（天）", "Questions and upvotes (days)"],
  "retention.words": ["词云里的词（天）", "Words of word clouds (days)"],
  "retention.presence": ["到访统计（天）", "Visits (days)"],
  "retention.barometer": ["晴雨表（天）", "Barometer (days)"],
  "retention.survey_texts": ["问卷文字（天）", "Texts of surveys (days)"],
  "retention.survey_units": ["问卷小单位数据（天）", "Small units in surveys (days)"],
  "retention.addresses": ["操作者网络地址（天）", "Operators' addresses (days)"],
  "retention.audit": ["操作记录（天）", "Audit log (days)"],
  "retention.ended_on": ["结束日期（可空）", "Last day (may be empty)"],
  "retention.ended_on.hint": ["例如 2026-12-31；常设活动必须填写。", "Such as 2026-12-31; a standing event needs one."],
});

export function RetentionFields() {
  const { event, change } = useContext(FormContext);
  const turn = (isOn) => change(["retention"], isOn ? RETENTION : undefined);
  const { ended_on: _, ...kinds } = RETENTION;
  return html`<section class="card panel" id="part-retention">
    <h2>${t("retention")}</h2>
    <label class="check"><input type="checkbox" data-testid="field-retention" checked=${Boolean(event.retention)}
      onChange=${(e) => turn(e.target.checked)} /><span>${t("retention.on")}</span></label>
    ${event.retention && html`<p class="soft">${t("retention.hint")}</p>
      <div class="triple">${Object.keys(kinds).map((kind) => html`<${NumberField} key=${kind}
        path=${["retention", kind]} label=${t(`retention.${kind}`)} min=${0} max=${DAYS_MAX} />`)}
        <${TextField} path=${["retention", "ended_on"]} label=${t("retention.ended_on")} code=${true} max=${10}
          hint=${t("retention.ended_on.hint")} /></div>`}
  </section>`;
}
