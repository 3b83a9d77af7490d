import{$ as e,B as t,J as n,Q as r,R as i,X as a,Y as o,Z as s,a as c,at as l,et as u,i as d,o as f,ot as p,q as m,r as h,tt as g,z as _}from"./phone.js";import"./phone-words.js";const v=`purchases`;var y=class{#e;constructor(e){this.#e=e}idOf(e){let t=this.#e.get(v,{}),n=t[e]??p(24);return this.#e.set(v,{...t,[e]:n}),n}end(e){let{[e]:t,...n}=this.#e.get(v,{});this.#e.set(v,n)}};function b({mall:t,mine:n,eventId:r,store:i,onOrdered:a}){let[o,s]=u(null);return l`${!t.gifts.length&&l`<p class="own-note">${e(`gifts.none`)}</p>`}
    <ul class="gifts" data-testid="gifts">
      ${t.gifts.map(e=>l`<${w} key=${e.id} gift=${e} now=${t.now} balance=${n.balance}
        onChoose=${()=>s(e)} />`)}</ul>
    ${o&&l`<${T} gift=${o} mine=${n} eventId=${r} store=${i}
      onClose=${()=>s(null)} onOrdered=${a} />`}`}function x(t,r,i){return t.starts_at>r?e(`gifts.from`,{time:C(t.starts_at)}):t.ends_at&&t.ends_at<=r?e(`gifts.over`):t.left?t.limit&&t.mine>=t.limit?e(`gifts.has_all`):i<t.price?e(`gifts.missing`,{n:n(t.price-i)}):``:e(`gifts.sold_out`)}const S=/* @__PURE__ */ new Set([`network`,`timeout`,`unexpected`]),C=e=>`${i(e)} ${_(e).slice(0,5)}`;function w({gift:r,now:i,balance:a,onChoose:o}){let c=x(r,i,a);return l`<li class="card gift" data-testid=${`gift-${r.id}`} data-off=${!!c}>
    ${r.picture?l`<img src=${r.picture} alt="" loading="lazy" />`:l`<span class="gift-picture" aria-hidden="true"><${t} name="award" /></span>`}
    <div class="gift-about"><h2>${s(r,`title`)}</h2>
      ${r.text&&l`<p>${s(r,`text`)}</p>`}
      <p class="gift-price">${e(`gifts.price`,{n:n(r.price)})}
        ${r.left>0&&l`<small>${e(`gifts.left`,{n:n(r.left)})}</small>`}
        ${r.limit>0&&l`<small>${e(`gifts.limit`,{n:n(r.limit)})}</small>`}</p>
      ${c?l`<p class="gift-why" data-testid=${`why-${r.id}`}>${c}</p>`:l`<button type="button" class="button" data-testid=${`redeem-${r.id}`} onClick=${o}>
          ${e(`gifts.redeem`)}</button>`}</div></li>`}function T({gift:i,mine:a,eventId:o,store:c,onClose:p,onOrdered:m}){let[g,_]=u(`asks`),[v,b]=u(null),[x,C]=u(null),[w]=u(a.balance),T=async()=>{let e=new y(c);_(`sent`),b(null);try{let t=e.idOf(i.id),n=`/api/events/${encodeURIComponent(o)}/orders`;C(await f(n,{id:t,gift:i.id,price:i.price})),e.end(i.id),_(`done`),m()}catch(t){let n=!(t instanceof d)||t.retryable||S.has(t.code);n||e.end(i.id),b(t),_(n?`lost`:`asks`),n||m()}},E=e(g===`done`?`gifts.done`:`gifts.ask`);return l`<${h} title=${E} onClose=${p} testid="redeem-sheet">
    <div class="gift-sheet"><p><strong>${s(i,`title`)}</strong></p>
      ${g!==`done`&&l`<p>${e(`gifts.pays`,{price:n(i.price),left:n(w-i.price)})}</p>`}
      <p class="own-note">${e(`gifts.kind.${i.kind}`,{at:i.pick_up_at})}</p>
      ${v&&l`<p class="notice" data-kind="bad" role="alert" data-testid="redeem-error">
        <${t} name="circle-alert" /><span>${r(v)}</span></p>`}
      ${x?.code&&l`<p>${e(`orders.code`)}
        <strong class="code" data-testid="order-code">${x.code}</strong></p>`}
      ${g===`done`?l`<p class="own-note">${e(`gifts.done.where`)}</p>
          <button type="button" class="button large wide" data-testid="redeem-done" onClick=${p}>
            ${e(`gifts.close`)}</button>`:l`<button type="button" class="button large wide" data-testid="redeem-yes" disabled=${g===`sent`}
            onClick=${T}>
            ${e(g===`sent`?`gifts.redeeming`:g===`lost`?`gifts.retry`:`gifts.redeem`)}</button>`}
    </div><//>`}const E=e=>/* @__PURE__ */ new Date(`${e}T00:00:00Z`),D=e=>e.toISOString().slice(0,10),O=e=>new Intl.DateTimeFormat(o()===`zh`?`zh-CN`:`en-GB`,{...e,timeZone:`UTC`});function k({today:n,months:r}){let i=new Set(r.flatMap(e=>e.days)),a=new Set(r.flatMap(e=>e.made_up)),o=E(`${n.slice(0,8)}01`),s=(o.getUTCDay()+6)%7,c=new Date(Date.UTC(o.getUTCFullYear(),o.getUTCMonth()+1,0)).getUTCDate(),u=Array.from({length:7},(e,t)=>O({weekday:`narrow`}).format(E(`2026-06-0${t+1}`))),d=Array.from({length:c},(e,t)=>D(new Date(o.getTime()+t*864e5)));return l`<div class="points-calendar" data-testid="points-calendar">
    <p>${O({year:`numeric`,month:`long`}).format(o)}</p>
    <ol>
      ${u.map((e,t)=>l`<li key=${`w${t}`} class="points-weekday" aria-hidden="true">${e}</li>`)}
      ${d.map((r,o)=>l`<li key=${r} style=${o===0?`grid-column: ${s+1}`:void 0}
        data-in=${i.has(r)} aria-current=${r===n?`date`:void 0}>
        <span aria-hidden=${i.has(r)}>${o+1}</span>
        ${i.has(r)&&l`<${t} name="check" /><span class="sr-only">
          ${e(a.has(r)?`points.day.made_up`:`points.day`,{day:r})}</span>`}</li>`)}
    </ol></div>`}m({"points.rule.daily_check_in":[`每日签到：+{points} 分`,`Daily check-in: +{points}`],"points.rule.vote":[`参加投票：每个投票每天 +{points} 分`,`Voting: +{points} for each poll, once a day`],"points.rule.survey":[`填写问卷：每份 +{points} 分`,`Answering a survey: +{points}`],"points.rule.check_in":[`到场签到：+{points} 分`,`Arriving at a ceremony: +{points}`],"points.rule.daily_quiz":[`每日答题：当天交卷 +{points} 分`,`Daily quiz: +{points} for handing in, once a day`],"points.rule.daily_quiz_right":[`每日答题：当天首次作答每答对一题 +{points} 分`,`Daily quiz: +{points} for each right answer in the day's first attempt`],"points.rule.daily_quiz_passed":[`每日答题：当天合格 +{points} 分`,`Daily quiz: +{points} for passing, once a day`],"points.cap.day":[`每天最多 {cap} 分`,`at most {cap} a day`],"points.cap.activity":[`每个环节最多 {cap} 分`,`at most {cap} for each activity`],"points.cap.year":[`每年最多 {cap} 分`,`at most {cap} a year`],"points.from_until":[`{from} 至 {until}`,`from {from} to {until}`],"points.from":[`{from} 起`,`from {from}`],"points.until":[`至 {until}`,`until {until}`],"points.double":[`{days} 双倍`,`double on {days}`],"points.for":[`限 {whom}`,`for {whom}`],"points.streak":[`连续签到 {days} 天：另加 {points} 分`,`{days} days in a row: +{points} more`],"points.between":[`，`,`, `],"points.stop":[`。`,`.`]});function A(t,r={}){let{what:i,points:o,per:s,cap:c,starts_on:l,ends_on:u,entitled:d,double_on:f}=t,p=[...d.units,...d.classes.map(e=>r[e]??e)];return[e(`points.rule.${i}`,{points:n(o)}),c>0&&e(`points.cap.${s}`,{cap:n(c)}),l&&u?e(`points.from_until`,{from:l,until:u}):l&&e(`points.from`,{from:l}),!l&&u&&e(`points.until`,{until:u}),f.length>0&&e(`points.double`,{days:a(f)}),p.length>0&&e(`points.for`,{whom:a(p)})].filter(Boolean).join(e(`points.between`))+e(`points.stop`)}const j=({days:t,points:r})=>e(`points.streak`,{days:n(t),points:n(r)})+e(`points.stop`);m({"points.title":[`我的积分`,`My points`],"points.expiring":[`其中 {n} 分将于 {day} 过期`,`{n} of them expire after {day}`],"points.pending":[`另有 {n} 分待确认：积分已冻结，请联系主办方。`,`{n} more are pending: your points are frozen; ask the organisers.`],"points.frozen":[`积分已冻结，请联系主办方。`,`Your points are frozen; ask the organisers.`],"points.daily":[`每日签到`,`Daily check-in`],"points.press":[`今日签到`,`Check in for today`],"points.done":[`今天已签到，+{got} 分`,`Checked in today: +{got}`],"points.streak.now":[`已连续签到 {n} 天`,`{n} days in a row`],"points.sending":[`正在签到…`,`Checking in…`],"points.sending.away":[`网络恢复后会自动签到，不用再按。`,`It is sent as soon as the connection is back. No need to press again.`],"points.make_up":[`补签 {day}（每月一次）`,`Make up for {day} (once a month)`],"points.day":[`{day}，已签到`,`{day}: checked in`],"points.day.made_up":[`{day}，已补签`,`{day}: made up for`],"points.rules":[`怎样获得积分`,`How to earn points`],"points.lines":[`积分明细`,`How my points came about`],"points.lines.none":[`还没有积分。`,`No points yet.`],"points.lines.balance":[`余额 {n}`,`balance {n}`],"points.lines.more":[`只显示最近的 {n} 条。`,`These are the last {n}.`],"points.what.daily_check_in":[`每日签到`,`Daily check-in`],"points.what.vote":[`参加投票`,`Vote`],"points.what.survey":[`填写问卷`,`Survey answered`],"points.what.check_in":[`到场签到`,`Arrival`],"points.what.daily_quiz":[`每日答题`,`Daily quiz`],"points.what.daily_quiz_right":[`每日答题答对`,`Daily quiz: right answers`],"points.what.daily_quiz_passed":[`每日答题合格`,`Daily quiz: passed`],"points.what.back":[`扣回：环节已重置或选票作废`,`Taken back: it was reset, or the ballot voided`],"points.what.streak":[`连续签到 {n} 天奖励`,`{n} days in a row`],"points.what.expiry":[`过期`,`Expired`],"points.what.operator":[`主办方调整`,`By the organisers`],"points.what.thaw":[`解冻`,`No longer frozen`],"points.what.gift":[`兑换礼品`,`Gift redeemed`],"points.what.refund":[`兑换取消，退回`,`Order cancelled, given back`],"points.what.other":[`其他`,`Other`]});function M({visit:n}){let i=n.points,{mine:a,points:o}=i,[s,d]=u(null),[f,p]=u(null),m=`/api/events/${encodeURIComponent(n.event.id)}/points`;return g(()=>void(a&&c(m).then(d,p)),[m,a?.seq,a?.streak]),l`<h2 class="tab-title">${e(`points.title`)}</h2>
    ${a&&l`<${P} mine=${a} />`}
    ${o?.rules.some(e=>e.what===`daily_check_in`)&&a&&l`<${F} desk=${i} mine=${a} months=${s?.months??[]} isLive=${n.state===`live`} />`}
    ${o&&l`<section class="card panel me-part"><h3>${e(`points.rules`)}</h3>
      <ul class="points-rules" data-testid="points-rules">
        ${o.rules.map(e=>l`<li key=${e.id}>${A(e,N(n.event))}</li>`)}
        ${o.streaks.map(e=>l`<li key=${e.days}>${j(e)}</li>`)}
      </ul></section>`}
    <section class="card panel me-part"><h3>${e(`points.lines`)}</h3>
      ${f&&!s&&l`<p class="notice" data-kind="bad" role="alert" data-testid="points-error">
        <${t} name="circle-alert" /><span>${r(f)}</span></p>`}
      ${!s&&!f&&l`<p class="waiting"><${t} name="loader" className="turning" />${e(`loading`)}</p>`}
      ${s&&l`<${I} lines=${s.lines} rules=${o?.rules??[]} event=${n.event} />`}
    </section>`}const N=e=>Object.fromEntries(e.classes.map(e=>[e.id,s(e,`name`)]));function P({mine:t}){return l`<section class="card panel points-balance" aria-live="polite">
    <strong data-testid="points-balance">${n(t.balance)}</strong>
    ${t.expiring>0&&l`<p data-testid="points-expiring">
      ${e(`points.expiring`,{n:n(t.expiring),day:t.expires_on})}</p>`}
    ${t.frozen&&l`<p data-testid="points-pending">
      ${t.pending?e(`points.pending`,{n:n(t.pending)}):e(`points.frozen`)}</p>`}
  </section>`}function F({desk:i,mine:a,months:o,isLive:s}){return l`<section class="card panel me-part" data-testid="points-daily"
      data-state=${a.has_checked_in?`in`:i.isSent?`sent`:`due`}>
    <h3>${e(`points.daily`)}</h3>
    ${i.error&&l`<p class="notice" data-kind="bad" role="alert">
      <${t} name="circle-alert" /><span>${r(i.error)}</span></p>`}
    ${a.has_checked_in&&l`<p class="check-in-mine" role="status"><${t} name="circle-check" />
      <span>${e(`points.done`,{got:n(a.got)})}</span></p>`}
    ${a.streak>1&&l`<p class="own-note" data-testid="points-streak">
      ${e(`points.streak.now`,{n:n(a.streak)})}</p>`}
    ${i.isSent&&l`<p class="check-in-mine" role="status"><${t} name="loader" className="turning" />
      <span>${e(s?`points.sending`:`points.sending.away`)}</span></p>`}
    ${!i.isSent&&!a.has_checked_in&&l`<button type="button" class="button large wide"
      data-testid="points-press" onClick=${()=>i.press()}>${e(`points.press`)}</button>`}
    ${!i.isSent&&a.gap&&i.points.make_up&&l`<button type="button" class="button second wide"
      data-testid="points-make-up" onClick=${()=>i.press(!0)}>
      ${e(`points.make_up`,{day:a.gap})}</button>`}
    ${o.length>0&&l`<${k} today=${a.today} months=${o} />`}
  </section>`}function I({lines:t,rules:r,event:i}){return t.length?l`<ol class="points-lines" data-testid="points-lines">
      ${t.map(t=>l`<li key=${t.number}>
        <span>${z(t,r)}<small>${[V(t,i),L(t.at)].filter(Boolean).join(` · `)}
          </small></span>
        <span class="points-change" data-gain=${t.change>0}>${R(t.change)}
          <small>${e(`points.lines.balance`,{n:n(t.balance)})}</small></span></li>`)}
    </ol>
    ${t.length>=50&&l`<p class="own-note">${e(`points.lines.more`,{n:50})}</p>`}`:l`<p class="own-note" data-testid="points-lines">${e(`points.lines.none`)}</p>`}const L=e=>`${i(e)} ${_(e).slice(0,5)}`,R=e=>e>0?`+${n(e)}`:`−${n(-e)}`;function z({what:t,change:n,period:r},i){return t===`:streak`?e(`points.what.streak`,{n:r}):t.startsWith(`:`)?e(`points.what.${B.has(t)?t.slice(1):`other`}`):e(n<0?`points.what.back`:`points.what.${i.find(e=>e.id===t)?.what??`other`}`)}const B=/* @__PURE__ */ new Set([`:expiry`,`:operator`,`:thaw`,`:gift`,`:refund`]);function V({activity:e},t){let[n,r]=e.split(`.`);if(!r||(n?n!==t.id:t.home))return``;let i=[...t.polls,...t.surveys].find(e=>e.id===r);return i?s(i,`title`):``}function H({visit:t,store:n}){let[r,i]=u(`points`),[a,o]=u(null),{mine:s}=t.points,d=`/api/events/${encodeURIComponent(t.event.id)}/gifts`,f=()=>void(s&&c(d).then(o,()=>{}));g(f,[d,s?.seq,r]);let p=!!a?.gifts.length;return l`${p&&l`<div class="gift-segments" role="group">
      ${[`points`,`gifts`].map(t=>l`<button key=${t} type="button"
        aria-pressed=${r===t} data-testid=${`show-${t}`}
        onClick=${()=>i(t)}>${e(`gifts.tab.${t}`)}</button>`)}</div>`}
    ${p&&r===`gifts`?l`<${b} mall=${a} mine=${s} eventId=${t.event.id} store=${n} onOrdered=${f} />`:l`<${M} visit=${t} />`}`}export{H as View};