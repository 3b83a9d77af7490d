import{$ as e,B as t,Q as n,Z as r,a as i,at as a,et as o,q as s,r as c,tt as l}from"./phone.js";s({"contest_results.out":[`成绩已公布。`,`The results are out.`],"contest_results.open":[`查看成绩`,`See the results`],"contest_results.provisional":[`有申诉待裁决，成绩暂定。`,`Provisional: a protest is being decided.`],"contest_results.place":[`名次`,`Place`],"contest_results.contestant":[`选手`,`Contestant`],"contest_results.public":[`观众分（满分 100）`,`Audience (of 100)`],"contest_results.total":[`总分`,`Total`],"contest_results.withdrawn":[`弃权`,`Withdrawn`],"contest_results.disqualified":[`取消资格`,`Disqualified`],"contest_results.units":[`各单位前三名`,`Units by places`],"contest_results.unit":[`单位`,`Unit`],"contest_results.place.1":[`第一名`,`1st`],"contest_results.place.2":[`第二名`,`2nd`],"contest_results.place.3":[`第三名`,`3rd`]});function u({eventId:e,results:t}){return t.map(t=>a`<${d} key=${t.contest} eventId=${e} line=${t} />`)}function d({eventId:n,line:i}){let[s,l]=o(!1);return a`<section class="judge-card card" data-testid="contest-results-card">
    <h2>${r(i,`title`)}</h2><p class="judge-soft">${e(`contest_results.out`)}</p>
    <button type="button" class="button large wide" data-testid="contest-results-open" onClick=${()=>l(!0)}>
      <${t} name="trophy" />${e(`contest_results.open`)}</button>
    ${s&&a`<${c} title=${r(i,`title`)} testid="contest-results" onClose=${()=>l(!1)}>
      <${f} eventId=${n} line=${i} /><//>`}</section>`}function f({eventId:t,line:r}){let[s,c]=o(null),[u,d]=o(null);return l(()=>{let e=`/api/events/${encodeURIComponent(t)}/contests/${encodeURIComponent(r.contest)}/results`;i(e).then(c,d)},[r.rev]),u&&!s?a`<p class="notice" data-kind="bad" role="alert">${n(u)}</p>`:s?s.rounds.toReversed().map(e=>a`<${p} key=${e.id} round=${e}
    isOnly=${s.rounds.length===1} />`):a`<p class="empty">${e(`loading`)}</p>`}function p({round:t,isOnly:n}){let i=[...new Set(t.rows.map(({group:e})=>e))];return a`<section class="stack contest-results">
    ${!n&&a`<h3>${r(t,`name`)}</h3>`}
    ${t.provisional&&a`<p class="notice" data-kind="warn">${e(`contest_results.provisional`)}</p>`}
    ${i.map(e=>a`<${m} key=${e} group=${e}
      rows=${t.rows.filter(t=>t.group===e)} />`)}
    ${t.units.length>1&&a`<table data-testid="contest-units"><caption>${e(`contest_results.units`)}</caption>
      <thead><tr><th scope="col">${e(`contest_results.unit`)}</th>
        ${[1,2,3].map(t=>a`<th key=${t} scope="col">${e(`contest_results.place.${t}`)}</th>`)}</tr></thead>
      <tbody>${t.units.map(e=>a`<tr key=${e.unit}><th scope="row">${e.unit}</th>
        <td>${e.firsts}</td><td>${e.seconds}</td><td>${e.thirds}</td></tr>`)}</tbody></table>`}</section>`}function m({group:t,rows:n}){let r=n.some(e=>e.public);return a`<table data-testid="contest-places">${t&&a`<caption>${t}</caption>`}
    <thead><tr><th scope="col">${e(`contest_results.place`)}</th><th scope="col">${e(`contest_results.contestant`)}</th>
      ${r&&a`<th scope="col">${e(`contest_results.public`)}</th>`}
      <th scope="col">${e(`contest_results.total`)}</th></tr></thead>
    <tbody>${n.map((t,n)=>a`<tr key=${n} data-place=${t.place}><td>${t.place||`–`}</td>
      <th scope="row">${t.number} ${t.name}<small>${t.unit}</small></th>
      ${r&&a`<td>${t.public}</td>`}
      <td>${t.state===`ranked`?t.total:e(`contest_results.${t.state}`)}</td></tr>`)}</tbody></table>`}export{u as ResultCards};