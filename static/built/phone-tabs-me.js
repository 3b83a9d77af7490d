import{$ as e,B as t,J as n,Q as r,R as i,Z as a,a as o,at as s,et as c,o as l,r as u,tt as d,z as f}from"./phone.js";import"./phone-words.js";import{OwnList as p}from"./phone-tabs-own_data.js";function m({eventId:t,seq:n}){let[r,i]=c([]),[a,l]=c(null),u=`/api/events/${encodeURIComponent(t)}`,f=()=>void o(`${u}/gifts`).then(e=>i(e.orders),()=>{});return d(()=>(f(),document.addEventListener(`visibilitychange`,f),()=>document.removeEventListener(`visibilitychange`,f)),[u,n]),r.length?s`<section class="card panel me-part"><h3>${e(`orders.title`)}</h3>
    <ul class="orders" data-testid="orders">
      ${r.map(e=>s`<${_} key=${e.id} order=${e} onCancel=${()=>l(e)} />`)}</ul>
    ${a&&s`<${v} order=${a} path=${u} onClose=${()=>l(null)} onDone=${f} />`}
  </section>`:null}const h=e=>`${i(e)} ${f(e).slice(0,5)}`,g=({state:t,kind:n})=>e(t===`accepted`&&n===`pick_up`?`orders.accepted.pick_up`:t===`received`&&n===`code`?`orders.received.code`:`orders.${t}`);function _({order:t,onCancel:r}){let i=t.state!==`received`&&t.state!==`cancelled`;return s`<li data-testid=${`order-${t.gift}`} data-state=${t.state}>
    <div><strong>${a(t,`title`)}</strong><span class="order-state">${g(t)}</span></div>
    <small>${e(`gifts.price`,{n:n(t.price)})} · ${h(t.at)}</small>
    ${t.code&&s`<p>${e(`orders.code`)} <strong class="code">${t.code}</strong></p>`}
    ${t.number&&s`<p>${e(`orders.sent`,t)}</p>`}
    ${i&&t.pick_up_at&&s`<p>${e(`orders.pick_up_at`,{at:t.pick_up_at})}</p>`}
    ${t.state===`cancelled`&&t.reason&&s`<p>${e(`orders.reason`,t)}</p>`}
    ${t.state===`placed`&&s`<button type="button" class="button second small"
      data-testid=${`cancel-${t.gift}`} onClick=${r}>${e(`orders.cancel`)}</button>`}</li>`}function v({order:i,path:o,onClose:d,onDone:f}){let[p,m]=c(!1),[h,g]=c(null);return s`<${u} title=${e(`orders.cancel`)} onClose=${d} testid="cancel-sheet"><div class="gift-sheet">
    <p><strong>${a(i,`title`)}</strong></p>
    <p>${e(`orders.cancel.ask`,{n:n(i.price)})}</p>
    ${h&&s`<p class="notice" data-kind="bad" role="alert"><${t} name="circle-alert" />
      <span>${r(h)}</span></p>`}
    <button type="button" class="button large wide" data-testid="cancel-yes" disabled=${p} onClick=${async()=>{m(!0);try{await l(`${o}/orders/${encodeURIComponent(i.id)}/cancel`),d()}catch(e){g(e),m(!1)}f()}}>
      ${e(`orders.cancel`)}</button>
    <button type="button" class="button second wide" onClick=${d}>${e(`orders.keep`)}</button></div><//>`}function y({visit:n,store:r,entries:i,onReceipt:o}){let{member:c,event:l}=n,u=[...l.polls.map(e=>({poll:e,ballot:n.box(e).last})).filter(({ballot:e})=>e).map(({poll:e,ballot:t})=>({id:e.id,title:a(e,`title`),receipt:t.receipt,onOpen:()=>o(e,t)})),...i.filter(({receipt:e})=>e)];return s`<h2 class="tab-title">${c.name||e(`tab.me`)}</h2>
    ${c.unit&&s`<p class="me-unit">${c.unit}</p>`}
    <section class="card panel me-part"><h3>${e(`me.receipts`)}</h3>
      ${u.map(e=>s`<button key=${e.id} type="button" class="me-receipt"
        data-testid=${`mine-${e.id}`} onClick=${e.onOpen}>
        <span>${e.title}<strong class="code">${e.receipt}</strong></span>
        <${t} name="chevron-right" /></button>`)}
      ${!u.length&&s`<p class="own-note">${e(`me.none`)}</p>`}
    </section>
    ${n.points.mine&&s`<${m} eventId=${l.id} seq=${n.points.mine.seq} />`}
    <section class="card panel me-part"><h3>${e(`own.title`)}</h3>
      <${p} eventId=${l.id} store=${r} /></section>`}export{y as View};