import{$ as e,J as t,K as n,L as r,Q as i,R as a,X as o,Y as s,Z as c,a as l,at as u,et as d,i as f,it as p,o as m,q as h,r as g,z as _}from"./phone.js";import"./phone-words.js";const v=`purchases`;var y=class{#e;constructor(e){this.#e=e}idOf(e){let t=this.#e.get(v,{}),n=t[e]??u(24);return this.#e.set(v,{...t,[e]:n}),n}end(e){let{[e]:t,...n}=this.#e.get(v,{});this.#e.set(v,n)}};function b({mall:t,mine:n,eventId:r,store:a,onOrdered:o}){let[s,c]=e(null);return p`${!t.gifts.length&&p`<p class="own-note">${i(`gifts.none`)}</p>`}
    <ul class="gifts" data-testid="gifts">
      ${t.gifts.map(e=>p`<${w} key=${e.id} gift=${e} now=${t.now} balance=${n.balance}
        onChoose=${()=>c(e)} />`)}</ul>
    ${s&&p`<${T} gift=${s} mine=${n} eventId=${r} store=${a}
      onClose=${()=>c(null)} onOrdered=${o} />`}`}function x(e,t,n){return e.starts_at>t?i(`gifts.from`,{time:C(e.starts_at)}):e.ends_at&&e.ends_at<=t?i(`gifts.over`):e.left?e.limit&&e.mine>=e.limit?i(`gifts.has_all`):n<e.price?i(`gifts.missing`,{n:h(e.price-n)}):``:i(`gifts.sold_out`)}const S=/* @__PURE__ */ new Set([`network`,`timeout`,`unexpected`]),C=e=>`${r(e)} ${a(e).slice(0,5)}`;function w({gift:e,now:t,balance:n,onChoose:r}){let a=x(e,t,n);return p`<li class="card gift" data-testid=${`gift-${e.id}`} data-off=${!!a}>
    ${e.picture?p`<img src=${e.picture} alt="" loading="lazy" />`:p`<span class="gift-picture" aria-hidden="true"><${_} name="award" /></span>`}
    <div class="gift-about"><h3>${o(e,`title`)}</h3>
      ${e.text&&p`<p>${o(e,`text`)}</p>`}
      <p class="gift-price">${i(`gifts.price`,{n:h(e.price)})}
        ${e.left>0&&p`<small>${i(`gifts.left`,{n:h(e.left)})}</small>`}
        ${e.limit>0&&p`<small>${i(`gifts.limit`,{n:h(e.limit)})}</small>`}</p>
      ${a?p`<p class="gift-why" data-testid=${`why-${e.id}`}>${a}</p>`:p`<button type="button" class="button" data-testid=${`redeem-${e.id}`} onClick=${r}>
          ${i(`gifts.redeem`)}</button>`}</div></li>`}function T({gift:t,mine:n,eventId:r,store:a,onClose:s,onOrdered:l}){let[u,d]=e(`asks`),[v,b]=e(null),[x,C]=e(null),[w]=e(n.balance),T=async()=>{let e=new y(a);d(`sent`),b(null);try{let n=e.idOf(t.id),i=`/api/events/${encodeURIComponent(r)}/orders`;C(await m(i,{id:n,gift:t.id,price:t.price})),e.end(t.id),d(`done`),l()}catch(n){let r=!(n instanceof f)||n.retryable||S.has(n.code);r||e.end(t.id),b(n),d(r?`lost`:`asks`),r||l()}},E=i(u===`done`?`gifts.done`:`gifts.ask`);return p`<${g} title=${E} onClose=${s} testid="redeem-sheet">
    <div class="gift-sheet"><p><strong>${o(t,`title`)}</strong></p>
      ${u!==`done`&&p`<p>${i(`gifts.pays`,{price:h(t.price),left:h(w-t.price)})}</p>`}
      <p class="own-note">${i(`gifts.kind.${t.kind}`,{at:t.pick_up_at})}</p>
      ${v&&p`<p class="notice" data-kind="bad" role="alert" data-testid="redeem-error">
        <${_} name="circle-alert" /><span>${c(v)}</span></p>`}
      ${x?.code&&p`<p>${i(`orders.code`)}
        <strong class="code" data-testid="order-code">${x.code}</strong></p>`}
      ${u===`done`?p`<p class="own-note">${i(`gifts.done.where`)}</p>
          <button type="button" class="button large wide" data-testid="redeem-done" onClick=${s}>
            ${i(`gifts.close`)}</button>`:p`<button type="button" class="button large wide" data-testid="redeem-yes" disabled=${u===`sent`}
            onClick=${T}>
            ${i(u===`sent`?`gifts.redeeming`:u===`lost`?`gifts.retry`:`gifts.redeem`)}</button>`}
    </div><//>`}const E=e=>/* @__PURE__ */ new Date(`${e}T00:00:00Z`),D=e=>e.toISOString().slice(0,10),O=e=>new Intl.DateTimeFormat(t()===`zh`?`zh-CN`:`en-GB`,{...e,timeZone:`UTC`});function k({today:e,months:t}){let n=new Set(t.flatMap(e=>e.days)),r=new Set(t.flatMap(e=>e.made_up)),a=E(`${e.slice(0,8)}01`),o=(a.getUTCDay()+6)%7,s=new Date(Date.UTC(a.getUTCFullYear(),a.getUTCMonth()+1,0)).getUTCDate(),c=Array.from({length:7},(e,t)=>O({weekday:`narrow`}).format(E(`2026-06-0${t+1}`))),l=Array.from({length:s},(e,t)=>D(new Date(a.getTime()+t*864e5)));return p`<div class="points-calendar" data-testid="points-calendar">
    <p>${O({year:`numeric`,month:`long`}).format(a)}</p>
    <ol>
      ${c.map((e,t)=>p`<li key=${`w${t}`} class="points-weekday" aria-hidden="true">${e}</li>`)}
      ${l.map((t,a)=>p`<li key=${t} style=${a===0?`grid-column: ${o+1}`:void 0}
        data-in=${n.has(t)} aria-current=${t===e?`date`:void 0}>
        <span aria-hidden=${n.has(t)}>${a+1}</span>
        ${n.has(t)&&p`<${_} name="check" /><span class="sr-only">
          ${i(r.has(t)?`points.day.made_up`:`points.day`,{day:t})}</span>`}</li>`)}
    </ol></div>`}n({"points.rule.daily_check_in":[`每日签到：+{points} 分`,`Daily check-in: +{points}`],"points.rule.vote":[`参加投票：每个投票每天 +{points} 分`,`Voting: +{points} for each poll, once a day`],"points.rule.survey":[`填写问卷：每份 +{points} 分`,`Answering a survey: +{points}`],"points.rule.check_in":[`到场签到：+{points} 分`,`Arriving at a ceremony: +{points}`],"points.rule.daily_quiz":[`每日答题：当天交卷 +{points} 分`,`Daily quiz: +{points} for handing in, once a day`],"points.rule.daily_quiz_right":[`每日答题：当天首次作答每答对一题 +{points} 分`,`Daily quiz: +{points} for each right answer in the day's first attempt`],"points.rule.daily_quiz_passed":[`每日答题：当天合格 +{points} 分`,`Daily quiz: +{points} for passing, once a day`],"points.cap.day":[`每天最多 {cap} 分`,`at most {cap} a day`],"points.cap.activity":[`每个环节最多 {cap} 分`,`at most {cap} for each activity`],"points.cap.year":[`每年最多 {cap} 分`,`at most {cap} a year`],"points.from_until":[`{from} 至 {until}`,`from {from} to {until}`],"points.from":[`{from} 起`,`from {from}`],"points.until":[`至 {until}`,`until {until}`],"points.double":[`{days} 双倍`,`double on {days}`],"points.for":[`限 {whom}`,`for {whom}`],"points.streak":[`连续签到 {days} 天：另加 {points} 分`,`{days} days in a row: +{points} more`],"points.between":[`，`,`, `],"points.stop":[`。`,`.`]});function A(e,t={}){let{what:n,points:r,per:a,cap:o,starts_on:c,ends_on:l,entitled:u,double_on:d}=e,f=[...u.units,...u.classes.map(e=>t[e]??e)];return[i(`points.rule.${n}`,{points:h(r)}),o>0&&i(`points.cap.${a}`,{cap:h(o)}),c&&l?i(`points.from_until`,{from:c,until:l}):c&&i(`points.from`,{from:c}),!c&&l&&i(`points.until`,{until:l}),d.length>0&&i(`points.double`,{days:s(d)}),f.length>0&&i(`points.for`,{whom:s(f)})].filter(Boolean).join(i(`points.between`))+i(`points.stop`)}const j=({days:e,points:t})=>i(`points.streak`,{days:h(e),points:h(t)})+i(`points.stop`);n({"points.title":[`我的积分`,`My points`],"points.expiring":[`其中 {n} 分将于 {day} 过期`,`{n} of them expire after {day}`],"points.pending":[`另有 {n} 分待确认：积分已冻结，请联系主办方。`,`{n} more are pending: your points are frozen; ask the organisers.`],"points.frozen":[`积分已冻结，请联系主办方。`,`Your points are frozen; ask the organisers.`],"points.daily":[`每日签到`,`Daily check-in`],"points.press":[`今日签到`,`Check in for today`],"points.done":[`今天已签到，+{got} 分`,`Checked in today: +{got}`],"points.streak.now":[`已连续签到 {n} 天`,`{n} days in a row`],"points.sending":[`正在签到…`,`Checking in…`],"points.sending.away":[`网络恢复后会自动签到，不用再按。`,`It is sent as soon as the connection is back. No need to press again.`],"points.make_up":[`补签 {day}（每月一次）`,`Make up for {day} (once a month)`],"points.day":[`{day}，已签到`,`{day}: checked in`],"points.day.made_up":[`{day}，已补签`,`{day}: made up for`],"points.rules":[`怎样获得积分`,`How to earn points`],"points.lines":[`积分明细`,`How my points came about`],"points.lines.none":[`还没有积分。`,`No points yet.`],"points.lines.balance":[`余额 {n}`,`balance {n}`],"points.lines.more":[`只显示最近的 {n} 条。`,`These are the last {n}.`],"points.what.daily_check_in":[`每日签到`,`Daily check-in`],"points.what.vote":[`参加投票`,`Vote`],"points.what.survey":[`填写问卷`,`Survey answered`],"points.what.check_in":[`到场签到`,`Arrival`],"points.what.daily_quiz":[`每日答题`,`Daily quiz`],"points.what.daily_quiz_right":[`每日答题答对`,`Daily quiz: right answers`],"points.what.daily_quiz_passed":[`每日答题合格`,`Daily quiz: passed`],"points.what.back":[`扣回：环节已重置或选票作废`,`Taken back: it was reset, or the ballot voided`],"points.what.streak":[`连续签到 {n} 天奖励`,`{n} days in a row`],"points.what.expiry":[`过期`,`Expired`],"points.what.operator":[`主办方调整`,`By the organisers`],"points.what.thaw":[`解冻`,`No longer frozen`],"points.what.gift":[`兑换礼品`,`Gift redeemed`],"points.what.refund":[`兑换取消，退回`,`Order cancelled, given back`],"points.what.other":[`其他`,`Other`]});function M({visit:t}){let n=t.points,{mine:r,points:a}=n,[o,s]=e(null),[u,f]=e(null),m=`/api/events/${encodeURIComponent(t.event.id)}/points`;return d(()=>void(r&&l(m).then(s,f)),[m,r?.seq,r?.streak]),p`<h2 class="tab-title">${i(`points.title`)}</h2>
    ${r&&p`<${P} mine=${r} />`}
    ${a?.rules.some(e=>e.what===`daily_check_in`)&&r&&p`<${F} desk=${n} mine=${r} months=${o?.months??[]} isLive=${t.state===`live`} />`}
    ${a&&p`<section class="card panel me-part"><h3>${i(`points.rules`)}</h3>
      <ul class="points-rules" data-testid="points-rules">
        ${a.rules.map(e=>p`<li key=${e.id}>${A(e,N(t.event))}</li>`)}
        ${a.streaks.map(e=>p`<li key=${e.days}>${j(e)}</li>`)}
      </ul></section>`}
    <section class="card panel me-part"><h3>${i(`points.lines`)}</h3>
      ${u&&!o&&p`<p class="notice" data-kind="bad" role="alert" data-testid="points-error">
        <${_} name="circle-alert" /><span>${c(u)}</span></p>`}
      ${!o&&!u&&p`<p class="waiting"><${_} name="loader" className="turning" />${i(`loading`)}</p>`}
      ${o&&p`<${I} lines=${o.lines} rules=${a?.rules??[]} event=${t.event} />`}
    </section>`}const N=e=>Object.fromEntries(e.classes.map(e=>[e.id,o(e,`name`)]));function P({mine:e}){return p`<section class="card panel points-balance" aria-live="polite">
    <strong data-testid="points-balance">${h(e.balance)}</strong>
    ${e.expiring>0&&p`<p data-testid="points-expiring">
      ${i(`points.expiring`,{n:h(e.expiring),day:e.expires_on})}</p>`}
    ${e.frozen&&p`<p data-testid="points-pending">
      ${e.pending?i(`points.pending`,{n:h(e.pending)}):i(`points.frozen`)}</p>`}
  </section>`}function F({desk:e,mine:t,months:n,isLive:r}){return p`<section class="card panel me-part" data-testid="points-daily"
      data-state=${t.has_checked_in?`in`:e.isSent?`sent`:`due`}>
    <h3>${i(`points.daily`)}</h3>
    ${e.error&&p`<p class="notice" data-kind="bad" role="alert">
      <${_} name="circle-alert" /><span>${c(e.error)}</span></p>`}
    ${t.has_checked_in&&p`<p class="check-in-mine" role="status"><${_} name="circle-check" />
      <span>${i(`points.done`,{got:h(t.got)})}</span></p>`}
    ${t.streak>1&&p`<p class="own-note" data-testid="points-streak">
      ${i(`points.streak.now`,{n:h(t.streak)})}</p>`}
    ${e.isSent&&p`<p class="check-in-mine" role="status"><${_} name="loader" className="turning" />
      <span>${i(r?`points.sending`:`points.sending.away`)}</span></p>`}
    ${!e.isSent&&!t.has_checked_in&&p`<button type="button" class="button large wide"
      data-testid="points-press" onClick=${()=>e.press()}>${i(`points.press`)}</button>`}
    ${!e.isSent&&t.gap&&e.points.make_up&&p`<button type="button" class="button second wide"
      data-testid="points-make-up" onClick=${()=>e.press(!0)}>
      ${i(`points.make_up`,{day:t.gap})}</button>`}
    ${n.length>0&&p`<${k} today=${t.today} months=${n} />`}
  </section>`}function I({lines:e,rules:t,event:n}){return e.length?p`<ol class="points-lines" data-testid="points-lines">
      ${e.map(e=>p`<li key=${e.number}>
        <span>${z(e,t)}<small>${[V(e,n),L(e.at)].filter(Boolean).join(` · `)}
          </small></span>
        <span class="points-change" data-gain=${e.change>0}>${R(e.change)}
          <small>${i(`points.lines.balance`,{n:h(e.balance)})}</small></span></li>`)}
    </ol>
    ${e.length>=50&&p`<p class="own-note">${i(`points.lines.more`,{n:50})}</p>`}`:p`<p class="own-note" data-testid="points-lines">${i(`points.lines.none`)}</p>`}const L=e=>`${r(e)} ${a(e).slice(0,5)}`,R=e=>e>0?`+${h(e)}`:`−${h(-e)}`;function z({what:e,change:t,period:n},r){return e===`:streak`?i(`points.what.streak`,{n}):e.startsWith(`:`)?i(`points.what.${B.has(e)?e.slice(1):`other`}`):i(t<0?`points.what.back`:`points.what.${r.find(t=>t.id===e)?.what??`other`}`)}const B=/* @__PURE__ */ new Set([`:expiry`,`:operator`,`:thaw`,`:gift`,`:refund`]);function V({activity:e},t){let[n,r]=e.split(`.`);if(!r||(n?n!==t.id:t.home))return``;let i=[...t.polls,...t.surveys].find(e=>e.id===r);return i?o(i,`title`):``}function H({visit:t,store:n}){let[r,a]=e(`points`),[o,s]=e(null),{mine:c}=t.points,u=`/api/events/${encodeURIComponent(t.event.id)}/gifts`,f=()=>void(c&&l(u).then(s,()=>{}));d(f,[u,c?.seq,r]);let m=!!o?.gifts.length;return p`${m&&p`<div class="gift-segments" role="group">
      ${[`points`,`gifts`].map(e=>p`<button key=${e} type="button"
        aria-pressed=${r===e} data-testid=${`show-${e}`}
        onClick=${()=>a(e)}>${i(`gifts.tab.${e}`)}</button>`)}</div>`}
    ${m&&r===`gifts`?p`<${b} mall=${o} mine=${c} eventId=${t.event.id} store=${n} onOrdered=${f} />`:p`<${M} visit=${t} />`}`}export{H as View};