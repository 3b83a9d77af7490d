import{$ as e,J as t,K as n,L as r,Q as i,R as a,X as o,Y as s,Z as c,a as l,et as u,it as d,q as f,z as p}from"./phone.js";const m=e=>/* @__PURE__ */ new Date(`${e}T00:00:00Z`),h=e=>e.toISOString().slice(0,10),g=e=>new Intl.DateTimeFormat(t()===`zh`?`zh-CN`:`en-GB`,{...e,timeZone:`UTC`});function _({today:e,months:t}){let n=new Set(t.flatMap(e=>e.days)),r=new Set(t.flatMap(e=>e.made_up)),a=m(`${e.slice(0,8)}01`),o=(a.getUTCDay()+6)%7,s=new Date(Date.UTC(a.getUTCFullYear(),a.getUTCMonth()+1,0)).getUTCDate(),c=Array.from({length:7},(e,t)=>g({weekday:`narrow`}).format(m(`2026-06-0${t+1}`))),l=Array.from({length:s},(e,t)=>h(new Date(a.getTime()+t*864e5)));return d`<div class="points-calendar" data-testid="points-calendar">
    <p>${g({year:`numeric`,month:`long`}).format(a)}</p>
    <ol>
      ${c.map((e,t)=>d`<li key=${`w${t}`} class="points-weekday" aria-hidden="true">${e}</li>`)}
      ${l.map((t,a)=>d`<li key=${t} style=${a===0?`grid-column: ${o+1}`:void 0}
        data-in=${n.has(t)} aria-current=${t===e?`date`:void 0}>
        <span aria-hidden=${n.has(t)}>${a+1}</span>
        ${n.has(t)&&d`<${p} name="check" /><span class="sr-only">
          ${i(r.has(t)?`points.day.made_up`:`points.day`,{day:t})}</span>`}</li>`)}
    </ol></div>`}n({"points.rule.daily_check_in":[`每日签到：+{points} 分`,`Daily check-in: +{points}`],"points.rule.vote":[`参加投票：每个投票每天 +{points} 分`,`Voting: +{points} for each poll, once a day`],"points.rule.survey":[`填写问卷：每份 +{points} 分`,`Answering a survey: +{points}`],"points.rule.check_in":[`到场签到：+{points} 分`,`Arriving at a ceremony: +{points}`],"points.rule.daily_quiz":[`每日答题：当天交卷 +{points} 分`,`Daily quiz: +{points} for handing in, once a day`],"points.rule.daily_quiz_right":[`每日答题：当天首次作答每答对一题 +{points} 分`,`Daily quiz: +{points} for each right answer in the day's first attempt`],"points.rule.daily_quiz_passed":[`每日答题：当天合格 +{points} 分`,`Daily quiz: +{points} for passing, once a day`],"points.cap.day":[`每天最多 {cap} 分`,`at most {cap} a day`],"points.cap.activity":[`每个环节最多 {cap} 分`,`at most {cap} for each activity`],"points.cap.year":[`每年最多 {cap} 分`,`at most {cap} a year`],"points.from_until":[`{from} 至 {until}`,`from {from} to {until}`],"points.from":[`{from} 起`,`from {from}`],"points.until":[`至 {until}`,`until {until}`],"points.double":[`{days} 双倍`,`double on {days}`],"points.for":[`限 {whom}`,`for {whom}`],"points.streak":[`连续签到 {days} 天：另加 {points} 分`,`{days} days in a row: +{points} more`],"points.between":[`，`,`, `],"points.stop":[`。`,`.`]});function v(e,t={}){let{what:n,points:r,per:a,cap:o,starts_on:c,ends_on:l,entitled:u,double_on:d}=e,p=[...u.units,...u.classes.map(e=>t[e]??e)];return[i(`points.rule.${n}`,{points:f(r)}),o>0&&i(`points.cap.${a}`,{cap:f(o)}),c&&l?i(`points.from_until`,{from:c,until:l}):c&&i(`points.from`,{from:c}),!c&&l&&i(`points.until`,{until:l}),d.length>0&&i(`points.double`,{days:s(d)}),p.length>0&&i(`points.for`,{whom:s(p)})].filter(Boolean).join(i(`points.between`))+i(`points.stop`)}const y=({days:e,points:t})=>i(`points.streak`,{days:f(e),points:f(t)})+i(`points.stop`);n({"points.title":[`我的积分`,`My points`],"points.expiring":[`其中 {n} 分将于 {day} 过期`,`{n} of them expire after {day}`],"points.pending":[`另有 {n} 分待确认：积分已冻结，请联系主办方。`,`{n} more are pending: your points are frozen; ask the organisers.`],"points.frozen":[`积分已冻结，请联系主办方。`,`Your points are frozen; ask the organisers.`],"points.daily":[`每日签到`,`Daily check-in`],"points.press":[`今日签到`,`Check in for today`],"points.done":[`今天已签到，+{got} 分`,`Checked in today: +{got}`],"points.streak.now":[`已连续签到 {n} 天`,`{n} days in a row`],"points.sending":[`正在签到…`,`Checking in…`],"points.sending.away":[`网络恢复后会自动签到，不用再按。`,`It is sent as soon as the connection is back. No need to press again.`],"points.make_up":[`补签 {day}（每月一次）`,`Make up for {day} (once a month)`],"points.day":[`{day}，已签到`,`{day}: checked in`],"points.day.made_up":[`{day}，已补签`,`{day}: made up for`],"points.rules":[`怎样获得积分`,`How to earn points`],"points.lines":[`积分明细`,`How my points came about`],"points.lines.none":[`还没有积分。`,`No points yet.`],"points.lines.balance":[`余额 {n}`,`balance {n}`],"points.lines.more":[`只显示最近的 {n} 条。`,`These are the last {n}.`],"points.what.daily_check_in":[`每日签到`,`Daily check-in`],"points.what.vote":[`参加投票`,`Vote`],"points.what.survey":[`填写问卷`,`Survey answered`],"points.what.check_in":[`到场签到`,`Arrival`],"points.what.daily_quiz":[`每日答题`,`Daily quiz`],"points.what.daily_quiz_right":[`每日答题答对`,`Daily quiz: right answers`],"points.what.daily_quiz_passed":[`每日答题合格`,`Daily quiz: passed`],"points.what.back":[`扣回：环节已重置或选票作废`,`Taken back: it was reset, or the ballot voided`],"points.what.streak":[`连续签到 {n} 天奖励`,`{n} days in a row`],"points.what.expiry":[`过期`,`Expired`],"points.what.operator":[`主办方调整`,`By the organisers`],"points.what.thaw":[`解冻`,`No longer frozen`],"points.what.other":[`其他`,`Other`]});function b({visit:t}){let n=t.points,{mine:r,points:a}=n,[o,s]=e(null),[f,m]=e(null),h=`/api/events/${encodeURIComponent(t.event.id)}/points`;return u(()=>void(r&&l(h).then(s,m)),[h,r?.seq,r?.streak]),d`<h2 class="tab-title">${i(`points.title`)}</h2>
    ${r&&d`<${S} mine=${r} />`}
    ${a?.rules.some(e=>e.what===`daily_check_in`)&&r&&d`<${C} desk=${n} mine=${r} months=${o?.months??[]} isLive=${t.state===`live`} />`}
    ${a&&d`<section class="card panel me-part"><h3>${i(`points.rules`)}</h3>
      <ul class="points-rules" data-testid="points-rules">
        ${a.rules.map(e=>d`<li key=${e.id}>${v(e,x(t.event))}</li>`)}
        ${a.streaks.map(e=>d`<li key=${e.days}>${y(e)}</li>`)}
      </ul></section>`}
    <section class="card panel me-part"><h3>${i(`points.lines`)}</h3>
      ${f&&!o&&d`<p class="notice" data-kind="bad" role="alert" data-testid="points-error">
        <${p} name="circle-alert" /><span>${c(f)}</span></p>`}
      ${!o&&!f&&d`<p class="waiting"><${p} name="loader" className="turning" />${i(`loading`)}</p>`}
      ${o&&d`<${w} lines=${o.lines} rules=${a?.rules??[]} event=${t.event} />`}
    </section>`}const x=e=>Object.fromEntries(e.classes.map(e=>[e.id,o(e,`name`)]));function S({mine:e}){return d`<section class="card panel points-balance" aria-live="polite">
    <strong data-testid="points-balance">${f(e.balance)}</strong>
    ${e.expiring>0&&d`<p data-testid="points-expiring">
      ${i(`points.expiring`,{n:f(e.expiring),day:e.expires_on})}</p>`}
    ${e.frozen&&d`<p data-testid="points-pending">
      ${e.pending?i(`points.pending`,{n:f(e.pending)}):i(`points.frozen`)}</p>`}
  </section>`}function C({desk:e,mine:t,months:n,isLive:r}){return d`<section class="card panel me-part" data-testid="points-daily"
      data-state=${t.has_checked_in?`in`:e.isSent?`sent`:`due`}>
    <h3>${i(`points.daily`)}</h3>
    ${e.error&&d`<p class="notice" data-kind="bad" role="alert">
      <${p} name="circle-alert" /><span>${c(e.error)}</span></p>`}
    ${t.has_checked_in&&d`<p class="check-in-mine" role="status"><${p} name="circle-check" />
      <span>${i(`points.done`,{got:f(t.got)})}</span></p>`}
    ${t.streak>1&&d`<p class="own-note" data-testid="points-streak">
      ${i(`points.streak.now`,{n:f(t.streak)})}</p>`}
    ${e.isSent&&d`<p class="check-in-mine" role="status"><${p} name="loader" className="turning" />
      <span>${i(r?`points.sending`:`points.sending.away`)}</span></p>`}
    ${!e.isSent&&!t.has_checked_in&&d`<button type="button" class="button large wide"
      data-testid="points-press" onClick=${()=>e.press()}>${i(`points.press`)}</button>`}
    ${!e.isSent&&t.gap&&e.points.make_up&&d`<button type="button" class="button second wide"
      data-testid="points-make-up" onClick=${()=>e.press(!0)}>
      ${i(`points.make_up`,{day:t.gap})}</button>`}
    ${n.length>0&&d`<${_} today=${t.today} months=${n} />`}
  </section>`}function w({lines:e,rules:t,event:n}){return e.length?d`<ol class="points-lines" data-testid="points-lines">
      ${e.map(e=>d`<li key=${e.number}>
        <span>${D(e,t)}<small>${[k(e,n),T(e.at)].filter(Boolean).join(` · `)}
          </small></span>
        <span class="points-change" data-gain=${e.change>0}>${E(e.change)}
          <small>${i(`points.lines.balance`,{n:f(e.balance)})}</small></span></li>`)}
    </ol>
    ${e.length>=50&&d`<p class="own-note">${i(`points.lines.more`,{n:50})}</p>`}`:d`<p class="own-note" data-testid="points-lines">${i(`points.lines.none`)}</p>`}const T=e=>`${r(e)} ${a(e).slice(0,5)}`,E=e=>e>0?`+${f(e)}`:`−${f(-e)}`;function D({what:e,change:t,period:n},r){return e===`:streak`?i(`points.what.streak`,{n}):e.startsWith(`:`)?i(`points.what.${O.has(e)?e.slice(1):`other`}`):i(t<0?`points.what.back`:`points.what.${r.find(t=>t.id===e)?.what??`other`}`)}const O=/* @__PURE__ */ new Set([`:expiry`,`:operator`,`:thaw`]);function k({activity:e},t){let[n,r]=e.split(`.`);if(!r||(n?n!==t.id:t.home))return``;let i=[...t.polls,...t.surveys].find(e=>e.id===r);return i?o(i,`title`):``}export{b as View};