import{B as e,E as t,F as n,I as r,L as i,M as a,N as o,P as s,R as c,T as l,U as u,n as d,w as f,z as p}from"./phone.js";const m=e=>/* @__PURE__ */ new Date(`${e}T00:00:00Z`),h=e=>e.toISOString().slice(0,10),g=e=>new Intl.DateTimeFormat(s()===`zh`?`zh-CN`:`en-GB`,{...e,timeZone:`UTC`});function _({today:e,months:n}){let r=new Set(n.flatMap(e=>e.days)),i=new Set(n.flatMap(e=>e.made_up)),a=m(`${e.slice(0,8)}01`),o=(a.getUTCDay()+6)%7,s=new Date(Date.UTC(a.getUTCFullYear(),a.getUTCMonth()+1,0)).getUTCDate(),l=Array.from({length:7},(e,t)=>g({weekday:`narrow`}).format(m(`2026-06-0${t+1}`))),d=Array.from({length:s},(e,t)=>h(new Date(a.getTime()+t*864e5)));return u`<div class="points-calendar" data-testid="points-calendar">
    <p>${g({year:`numeric`,month:`long`}).format(a)}</p>
    <ol>
      ${l.map((e,t)=>u`<li key=${`w${t}`} class="points-weekday" aria-hidden="true">${e}</li>`)}
      ${d.map((n,a)=>u`<li key=${n} style=${a===0?`grid-column: ${o+1}`:void 0}
        data-in=${r.has(n)} aria-current=${n===e?`date`:void 0}>
        <span aria-hidden=${r.has(n)}>${a+1}</span>
        ${r.has(n)&&u`<${t} name="check" /><span class="sr-only">
          ${c(i.has(n)?`points.day.made_up`:`points.day`,{day:n})}</span>`}</li>`)}
    </ol></div>`}a({"points.rule.daily_check_in":[`每日签到：+{points} 分`,`Daily check-in: +{points}`],"points.rule.vote":[`参加投票：每个投票每天 +{points} 分`,`Voting: +{points} for each poll, once a day`],"points.rule.survey":[`填写问卷：每份 +{points} 分`,`Answering a survey: +{points}`],"points.rule.check_in":[`到场签到：+{points} 分`,`Arriving at a ceremony: +{points}`],"points.cap.day":[`每天最多 {cap} 分`,`at most {cap} a day`],"points.cap.activity":[`每个环节最多 {cap} 分`,`at most {cap} for each activity`],"points.cap.year":[`每年最多 {cap} 分`,`at most {cap} a year`],"points.from_until":[`{from} 至 {until}`,`from {from} to {until}`],"points.from":[`{from} 起`,`from {from}`],"points.until":[`至 {until}`,`until {until}`],"points.double":[`{days} 双倍`,`double on {days}`],"points.for":[`限 {whom}`,`for {whom}`],"points.streak":[`连续签到 {days} 天：另加 {points} 分`,`{days} days in a row: +{points} more`],"points.between":[`，`,`, `],"points.stop":[`。`,`.`]});function v(e,t={}){let{what:r,points:i,per:a,cap:s,starts_on:l,ends_on:u,entitled:d,double_on:f}=e,p=[...d.units,...d.classes.map(e=>t[e]??e)];return[c(`points.rule.${r}`,{points:o(i)}),s>0&&c(`points.cap.${a}`,{cap:o(s)}),l&&u?c(`points.from_until`,{from:l,until:u}):l&&c(`points.from`,{from:l}),!l&&u&&c(`points.until`,{until:u}),f.length>0&&c(`points.double`,{days:n(f)}),p.length>0&&c(`points.for`,{whom:n(p)})].filter(Boolean).join(c(`points.between`))+c(`points.stop`)}const y=({days:e,points:t})=>c(`points.streak`,{days:o(e),points:o(t)})+c(`points.stop`);a({"points.title":[`我的积分`,`My points`],"points.expiring":[`其中 {n} 分将于 {day} 过期`,`{n} of them expire after {day}`],"points.pending":[`另有 {n} 分待确认：积分已冻结，请联系主办方。`,`{n} more are pending: your points are frozen; ask the organisers.`],"points.frozen":[`积分已冻结，请联系主办方。`,`Your points are frozen; ask the organisers.`],"points.daily":[`每日签到`,`Daily check-in`],"points.press":[`今日签到`,`Check in for today`],"points.done":[`今天已签到，+{got} 分`,`Checked in today: +{got}`],"points.streak.now":[`已连续签到 {n} 天`,`{n} days in a row`],"points.sending":[`正在签到…`,`Checking in…`],"points.sending.away":[`网络恢复后会自动签到，不用再按。`,`It is sent as soon as the connection is back. No need to press again.`],"points.make_up":[`补签 {day}（每月一次）`,`Make up for {day} (once a month)`],"points.day":[`{day}，已签到`,`{day}: checked in`],"points.day.made_up":[`{day}，已补签`,`{day}: made up for`],"points.rules":[`怎样获得积分`,`How to earn points`],"points.lines":[`积分明细`,`How my points came about`],"points.lines.none":[`还没有积分。`,`No points yet.`],"points.lines.balance":[`余额 {n}`,`balance {n}`],"points.lines.more":[`只显示最近的 {n} 条。`,`These are the last {n}.`],"points.what.daily_check_in":[`每日签到`,`Daily check-in`],"points.what.vote":[`参加投票`,`Vote`],"points.what.survey":[`填写问卷`,`Survey answered`],"points.what.check_in":[`到场签到`,`Arrival`],"points.what.back":[`扣回：投票已重置或选票作废`,`Taken back: the poll was reset, or the ballot voided`],"points.what.streak":[`连续签到 {n} 天奖励`,`{n} days in a row`],"points.what.expiry":[`过期`,`Expired`],"points.what.operator":[`主办方调整`,`By the organisers`],"points.what.thaw":[`解冻`,`No longer frozen`],"points.what.other":[`其他`,`Other`]});function b({visit:n}){let r=n.points,{mine:a,points:o}=r,[s,l]=p(null),[f,m]=p(null),h=`/api/events/${encodeURIComponent(n.event.id)}/points`;return e(()=>void(a&&d(h).then(l,m)),[h,a?.seq,a?.streak]),u`<h2 class="tab-title">${c(`points.title`)}</h2>
    ${a&&u`<${S} mine=${a} />`}
    ${o?.rules.some(e=>e.what===`daily_check_in`)&&a&&u`<${C} desk=${r} mine=${a} months=${s?.months??[]} isLive=${n.state===`live`} />`}
    ${o&&u`<section class="card panel me-part"><h3>${c(`points.rules`)}</h3>
      <ul class="points-rules" data-testid="points-rules">
        ${o.rules.map(e=>u`<li key=${e.id}>${v(e,x(n.event))}</li>`)}
        ${o.streaks.map(e=>u`<li key=${e.days}>${y(e)}</li>`)}
      </ul></section>`}
    <section class="card panel me-part"><h3>${c(`points.lines`)}</h3>
      ${f&&!s&&u`<p class="notice" data-kind="bad" role="alert" data-testid="points-error">
        <${t} name="circle-alert" /><span>${i(f)}</span></p>`}
      ${!s&&!f&&u`<p class="waiting"><${t} name="loader" className="turning" />${c(`loading`)}</p>`}
      ${s&&u`<${w} lines=${s.lines} rules=${o?.rules??[]} event=${n.event} />`}
    </section>`}const x=e=>Object.fromEntries(e.classes.map(e=>[e.id,r(e,`name`)]));function S({mine:e}){return u`<section class="card panel points-balance" aria-live="polite">
    <strong data-testid="points-balance">${o(e.balance)}</strong>
    ${e.expiring>0&&u`<p data-testid="points-expiring">
      ${c(`points.expiring`,{n:o(e.expiring),day:e.expires_on})}</p>`}
    ${e.frozen&&u`<p data-testid="points-pending">
      ${e.pending?c(`points.pending`,{n:o(e.pending)}):c(`points.frozen`)}</p>`}
  </section>`}function C({desk:e,mine:n,months:r,isLive:a}){return u`<section class="card panel me-part" data-testid="points-daily"
      data-state=${n.has_checked_in?`in`:e.isSent?`sent`:`due`}>
    <h3>${c(`points.daily`)}</h3>
    ${e.error&&u`<p class="notice" data-kind="bad" role="alert">
      <${t} name="circle-alert" /><span>${i(e.error)}</span></p>`}
    ${n.has_checked_in&&u`<p class="check-in-mine" role="status"><${t} name="circle-check" />
      <span>${c(`points.done`,{got:o(n.got)})}</span></p>`}
    ${n.streak>1&&u`<p class="own-note" data-testid="points-streak">
      ${c(`points.streak.now`,{n:o(n.streak)})}</p>`}
    ${e.isSent&&u`<p class="check-in-mine" role="status"><${t} name="loader" className="turning" />
      <span>${c(a?`points.sending`:`points.sending.away`)}</span></p>`}
    ${!e.isSent&&!n.has_checked_in&&u`<button type="button" class="button large wide"
      data-testid="points-press" onClick=${()=>e.press()}>${c(`points.press`)}</button>`}
    ${!e.isSent&&n.gap&&e.points.make_up&&u`<button type="button" class="button second wide"
      data-testid="points-make-up" onClick=${()=>e.press(!0)}>
      ${c(`points.make_up`,{day:n.gap})}</button>`}
    ${r.length>0&&u`<${_} today=${n.today} months=${r} />`}
  </section>`}function w({lines:e,rules:t,event:n}){return e.length?u`<ol class="points-lines" data-testid="points-lines">
      ${e.map(e=>u`<li key=${e.number}>
        <span>${D(e,t)}<small>${[k(e,n),T(e.at)].filter(Boolean).join(` · `)}
          </small></span>
        <span class="points-change" data-gain=${e.change>0}>${E(e.change)}
          <small>${c(`points.lines.balance`,{n:o(e.balance)})}</small></span></li>`)}
    </ol>
    ${e.length>=50&&u`<p class="own-note">${c(`points.lines.more`,{n:50})}</p>`}`:u`<p class="own-note" data-testid="points-lines">${c(`points.lines.none`)}</p>`}const T=e=>`${f(e)} ${l(e).slice(0,5)}`,E=e=>e>0?`+${o(e)}`:`−${o(-e)}`;function D({what:e,change:t,period:n},r){return e===`:streak`?c(`points.what.streak`,{n}):e.startsWith(`:`)?c(`points.what.${O.has(e)?e.slice(1):`other`}`):c(t<0?`points.what.back`:`points.what.${r.find(t=>t.id===e)?.what??`other`}`)}const O=/* @__PURE__ */ new Set([`:expiry`,`:operator`,`:thaw`]);function k({activity:e},t){let[n,i]=e.split(`.`);if(!i||(n?n!==t.id:t.home))return``;let a=[...t.polls,...t.surveys].find(e=>e.id===i);return a?r(a,`title`):``}export{b as View};