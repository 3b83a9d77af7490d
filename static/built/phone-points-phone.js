import{$ as e,G as t,I as n,J as r,K as i,L as a,Q as o,R as s,X as c,Y as l,Z as u,i as d,q as f,rt as p}from"./phone.js";const m=e=>/* @__PURE__ */ new Date(`${e}T00:00:00Z`),h=e=>e.toISOString().slice(0,10),g=e=>new Intl.DateTimeFormat(f()===`zh`?`zh-CN`:`en-GB`,{...e,timeZone:`UTC`});function _({today:e,months:t}){let n=new Set(t.flatMap(e=>e.days)),r=new Set(t.flatMap(e=>e.made_up)),i=m(`${e.slice(0,8)}01`),a=(i.getUTCDay()+6)%7,o=new Date(Date.UTC(i.getUTCFullYear(),i.getUTCMonth()+1,0)).getUTCDate(),c=Array.from({length:7},(e,t)=>g({weekday:`narrow`}).format(m(`2026-06-0${t+1}`))),l=Array.from({length:o},(e,t)=>h(new Date(i.getTime()+t*864e5)));return p`<div class="points-calendar" data-testid="points-calendar">
    <p>${g({year:`numeric`,month:`long`}).format(i)}</p>
    <ol>
      ${c.map((e,t)=>p`<li key=${`w${t}`} class="points-weekday" aria-hidden="true">${e}</li>`)}
      ${l.map((t,i)=>p`<li key=${t} style=${i===0?`grid-column: ${a+1}`:void 0}
        data-in=${n.has(t)} aria-current=${t===e?`date`:void 0}>
        <span aria-hidden=${n.has(t)}>${i+1}</span>
        ${n.has(t)&&p`<${s} name="check" /><span class="sr-only">
          ${u(r.has(t)?`points.day.made_up`:`points.day`,{day:t})}</span>`}</li>`)}
    </ol></div>`}t({"points.rule.daily_check_in":[`每日签到：+{points} 分`,`Daily check-in: +{points}`],"points.rule.vote":[`参加投票：每个投票每天 +{points} 分`,`Voting: +{points} for each poll, once a day`],"points.rule.survey":[`填写问卷：每份 +{points} 分`,`Answering a survey: +{points}`],"points.rule.check_in":[`到场签到：+{points} 分`,`Arriving at a ceremony: +{points}`],"points.cap.day":[`每天最多 {cap} 分`,`at most {cap} a day`],"points.cap.activity":[`每个环节最多 {cap} 分`,`at most {cap} for each activity`],"points.cap.year":[`每年最多 {cap} 分`,`at most {cap} a year`],"points.from_until":[`{from} 至 {until}`,`from {from} to {until}`],"points.from":[`{from} 起`,`from {from}`],"points.until":[`至 {until}`,`until {until}`],"points.double":[`{days} 双倍`,`double on {days}`],"points.for":[`限 {whom}`,`for {whom}`],"points.streak":[`连续签到 {days} 天：另加 {points} 分`,`{days} days in a row: +{points} more`],"points.between":[`，`,`, `],"points.stop":[`。`,`.`]});function v(e,t={}){let{what:n,points:a,per:o,cap:s,starts_on:c,ends_on:l,entitled:d,double_on:f}=e,p=[...d.units,...d.classes.map(e=>t[e]??e)];return[u(`points.rule.${n}`,{points:i(a)}),s>0&&u(`points.cap.${o}`,{cap:i(s)}),c&&l?u(`points.from_until`,{from:c,until:l}):c&&u(`points.from`,{from:c}),!c&&l&&u(`points.until`,{until:l}),f.length>0&&u(`points.double`,{days:r(f)}),p.length>0&&u(`points.for`,{whom:r(p)})].filter(Boolean).join(u(`points.between`))+u(`points.stop`)}const y=({days:e,points:t})=>u(`points.streak`,{days:i(e),points:i(t)})+u(`points.stop`);t({"points.title":[`我的积分`,`My points`],"points.expiring":[`其中 {n} 分将于 {day} 过期`,`{n} of them expire after {day}`],"points.pending":[`另有 {n} 分待确认：积分已冻结，请联系主办方。`,`{n} more are pending: your points are frozen; ask the organisers.`],"points.frozen":[`积分已冻结，请联系主办方。`,`Your points are frozen; ask the organisers.`],"points.daily":[`每日签到`,`Daily check-in`],"points.press":[`今日签到`,`Check in for today`],"points.done":[`今天已签到，+{got} 分`,`Checked in today: +{got}`],"points.streak.now":[`已连续签到 {n} 天`,`{n} days in a row`],"points.sending":[`正在签到…`,`Checking in…`],"points.sending.away":[`网络恢复后会自动签到，不用再按。`,`It is sent as soon as the connection is back. No need to press again.`],"points.make_up":[`补签 {day}（每月一次）`,`Make up for {day} (once a month)`],"points.day":[`{day}，已签到`,`{day}: checked in`],"points.day.made_up":[`{day}，已补签`,`{day}: made up for`],"points.rules":[`怎样获得积分`,`How to earn points`],"points.lines":[`积分明细`,`How my points came about`],"points.lines.none":[`还没有积分。`,`No points yet.`],"points.lines.balance":[`余额 {n}`,`balance {n}`],"points.lines.more":[`只显示最近的 {n} 条。`,`These are the last {n}.`],"points.what.daily_check_in":[`每日签到`,`Daily check-in`],"points.what.vote":[`参加投票`,`Vote`],"points.what.survey":[`填写问卷`,`Survey answered`],"points.what.check_in":[`到场签到`,`Arrival`],"points.what.back":[`扣回：投票已重置或选票作废`,`Taken back: the poll was reset, or the ballot voided`],"points.what.streak":[`连续签到 {n} 天奖励`,`{n} days in a row`],"points.what.expiry":[`过期`,`Expired`],"points.what.operator":[`主办方调整`,`By the organisers`],"points.what.thaw":[`解冻`,`No longer frozen`],"points.what.other":[`其他`,`Other`]});function b({visit:t}){let n=t.points,{mine:r,points:i}=n,[a,l]=o(null),[f,m]=o(null),h=`/api/events/${encodeURIComponent(t.event.id)}/points`;return e(()=>void(r&&d(h).then(l,m)),[h,r?.seq,r?.streak]),p`<h2 class="tab-title">${u(`points.title`)}</h2>
    ${r&&p`<${S} mine=${r} />`}
    ${i?.rules.some(e=>e.what===`daily_check_in`)&&r&&p`<${C} desk=${n} mine=${r} months=${a?.months??[]} isLive=${t.state===`live`} />`}
    ${i&&p`<section class="card panel me-part"><h3>${u(`points.rules`)}</h3>
      <ul class="points-rules" data-testid="points-rules">
        ${i.rules.map(e=>p`<li key=${e.id}>${v(e,x(t.event))}</li>`)}
        ${i.streaks.map(e=>p`<li key=${e.days}>${y(e)}</li>`)}
      </ul></section>`}
    <section class="card panel me-part"><h3>${u(`points.lines`)}</h3>
      ${f&&!a&&p`<p class="notice" data-kind="bad" role="alert" data-testid="points-error">
        <${s} name="circle-alert" /><span>${c(f)}</span></p>`}
      ${!a&&!f&&p`<p class="waiting"><${s} name="loader" className="turning" />${u(`loading`)}</p>`}
      ${a&&p`<${w} lines=${a.lines} rules=${i?.rules??[]} event=${t.event} />`}
    </section>`}const x=e=>Object.fromEntries(e.classes.map(e=>[e.id,l(e,`name`)]));function S({mine:e}){return p`<section class="card panel points-balance" aria-live="polite">
    <strong data-testid="points-balance">${i(e.balance)}</strong>
    ${e.expiring>0&&p`<p data-testid="points-expiring">
      ${u(`points.expiring`,{n:i(e.expiring),day:e.expires_on})}</p>`}
    ${e.frozen&&p`<p data-testid="points-pending">
      ${e.pending?u(`points.pending`,{n:i(e.pending)}):u(`points.frozen`)}</p>`}
  </section>`}function C({desk:e,mine:t,months:n,isLive:r}){return p`<section class="card panel me-part" data-testid="points-daily"
      data-state=${t.has_checked_in?`in`:e.isSent?`sent`:`due`}>
    <h3>${u(`points.daily`)}</h3>
    ${e.error&&p`<p class="notice" data-kind="bad" role="alert">
      <${s} name="circle-alert" /><span>${c(e.error)}</span></p>`}
    ${t.has_checked_in&&p`<p class="check-in-mine" role="status"><${s} name="circle-check" />
      <span>${u(`points.done`,{got:i(t.got)})}</span></p>`}
    ${t.streak>1&&p`<p class="own-note" data-testid="points-streak">
      ${u(`points.streak.now`,{n:i(t.streak)})}</p>`}
    ${e.isSent&&p`<p class="check-in-mine" role="status"><${s} name="loader" className="turning" />
      <span>${u(r?`points.sending`:`points.sending.away`)}</span></p>`}
    ${!e.isSent&&!t.has_checked_in&&p`<button type="button" class="button large wide"
      data-testid="points-press" onClick=${()=>e.press()}>${u(`points.press`)}</button>`}
    ${!e.isSent&&t.gap&&e.points.make_up&&p`<button type="button" class="button second wide"
      data-testid="points-make-up" onClick=${()=>e.press(!0)}>
      ${u(`points.make_up`,{day:t.gap})}</button>`}
    ${n.length>0&&p`<${_} today=${t.today} months=${n} />`}
  </section>`}function w({lines:e,rules:t,event:n}){return e.length?p`<ol class="points-lines" data-testid="points-lines">
      ${e.map(e=>p`<li key=${e.number}>
        <span>${D(e,t)}<small>${[k(e,n),T(e.at)].filter(Boolean).join(` · `)}
          </small></span>
        <span class="points-change" data-gain=${e.change>0}>${E(e.change)}
          <small>${u(`points.lines.balance`,{n:i(e.balance)})}</small></span></li>`)}
    </ol>
    ${e.length>=50&&p`<p class="own-note">${u(`points.lines.more`,{n:50})}</p>`}`:p`<p class="own-note" data-testid="points-lines">${u(`points.lines.none`)}</p>`}const T=e=>`${n(e)} ${a(e).slice(0,5)}`,E=e=>e>0?`+${i(e)}`:`−${i(-e)}`;function D({what:e,change:t,period:n},r){return e===`:streak`?u(`points.what.streak`,{n}):e.startsWith(`:`)?u(`points.what.${O.has(e)?e.slice(1):`other`}`):u(t<0?`points.what.back`:`points.what.${r.find(t=>t.id===e)?.what??`other`}`)}const O=/* @__PURE__ */ new Set([`:expiry`,`:operator`,`:thaw`]);function k({activity:e},t){let[n,r]=e.split(`.`);if(!r||(n?n!==t.id:t.home))return``;let i=[...t.polls,...t.surveys].find(e=>e.id===r);return i?l(i,`title`):``}export{b as View};