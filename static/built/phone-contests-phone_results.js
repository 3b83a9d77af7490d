import{$ as e,K as t,Q as n,X as r,Z as i,a,et as o,it as s,r as c,z as l}from"./phone.js";t({"contest_results.out":[`成绩已公布。`,`The results are out.`],"contest_results.open":[`查看成绩`,`See the results`],"contest_results.provisional":[`有申诉待裁决，成绩暂定。`,`Provisional: a protest is being decided.`],"contest_results.place":[`名次`,`Place`],"contest_results.contestant":[`选手`,`Contestant`],"contest_results.public":[`观众分（满分 100）`,`Audience (of 100)`],"contest_results.total":[`总分`,`Total`],"contest_results.withdrawn":[`弃权`,`Withdrawn`],"contest_results.disqualified":[`取消资格`,`Disqualified`],"contest_results.units":[`各单位前三名`,`Units by places`],"contest_results.unit":[`单位`,`Unit`],"contest_results.place.1":[`第一名`,`1st`],"contest_results.place.2":[`第二名`,`2nd`],"contest_results.place.3":[`第三名`,`3rd`]});function u({eventId:e,results:t}){return t.map(t=>s`<${d} key=${t.contest} eventId=${e} line=${t} />`)}function d({eventId:t,line:i}){let[a,o]=e(!1);return s`<section class="judge-card card" data-testid="contest-results-card">
    <h2>${r(i,`title`)}</h2><p class="judge-soft">${n(`contest_results.out`)}</p>
    <button type="button" class="button large wide" data-testid="contest-results-open" onClick=${()=>o(!0)}>
      <${l} name="trophy" />${n(`contest_results.open`)}</button>
    ${a&&s`<${c} title=${r(i,`title`)} testid="contest-results" onClose=${()=>o(!1)}>
      <${f} eventId=${t} line=${i} /><//>`}</section>`}function f({eventId:t,line:r}){let[c,l]=e(null),[u,d]=e(null);return o(()=>{let e=`/api/events/${encodeURIComponent(t)}/contests/${encodeURIComponent(r.contest)}/results`;a(e).then(l,d)},[r.rev]),u&&!c?s`<p class="notice" data-kind="bad" role="alert">${i(u)}</p>`:c?c.rounds.toReversed().map(e=>s`<${p} key=${e.id} round=${e}
    isOnly=${c.rounds.length===1} />`):s`<p class="empty">${n(`loading`)}</p>`}function p({round:e,isOnly:t}){let i=[...new Set(e.rows.map(({group:e})=>e))];return s`<section class="stack contest-results">
    ${!t&&s`<h3>${r(e,`name`)}</h3>`}
    ${e.provisional&&s`<p class="notice" data-kind="warn">${n(`contest_results.provisional`)}</p>`}
    ${i.map(t=>s`<${m} key=${t} group=${t}
      rows=${e.rows.filter(e=>e.group===t)} />`)}
    ${e.units.length>1&&s`<table data-testid="contest-units"><caption>${n(`contest_results.units`)}</caption>
      <thead><tr><th scope="col">${n(`contest_results.unit`)}</th>
        ${[1,2,3].map(e=>s`<th key=${e} scope="col">${n(`contest_results.place.${e}`)}</th>`)}</tr></thead>
      <tbody>${e.units.map(e=>s`<tr key=${e.unit}><th scope="row">${e.unit}</th>
        <td>${e.firsts}</td><td>${e.seconds}</td><td>${e.thirds}</td></tr>`)}</tbody></table>`}</section>`}function m({group:e,rows:t}){let r=t.some(e=>e.public);return s`<table data-testid="contest-places">${e&&s`<caption>${e}</caption>`}
    <thead><tr><th scope="col">${n(`contest_results.place`)}</th><th scope="col">${n(`contest_results.contestant`)}</th>
      ${r&&s`<th scope="col">${n(`contest_results.public`)}</th>`}
      <th scope="col">${n(`contest_results.total`)}</th></tr></thead>
    <tbody>${t.map((e,t)=>s`<tr key=${t} data-place=${e.place}><td>${e.place||`–`}</td>
      <th scope="row">${e.number} ${e.name}<small>${e.unit}</small></th>
      ${r&&s`<td>${e.public}</td>`}
      <td>${e.state===`ranked`?e.total:n(`contest_results.${e.state}`)}</td></tr>`)}</tbody></table>`}export{u as ResultCards};