import{$ as e,L as t,Q as n,R as r,X as i,Z as a,a as o,et as s,it as c,o as l,q as u,r as d,z as f}from"./phone.js";import"./phone-words.js";import{OwnList as p}from"./phone-tabs-own_data.js";function m({eventId:t,seq:r}){let[i,a]=e([]),[l,u]=e(null),d=`/api/events/${encodeURIComponent(t)}`,f=()=>void o(`${d}/gifts`).then(e=>a(e.orders),()=>{});return s(()=>(f(),document.addEventListener(`visibilitychange`,f),()=>document.removeEventListener(`visibilitychange`,f)),[d,r]),i.length?c`<section class="card panel me-part"><h3>${n(`orders.title`)}</h3>
    <ul class="orders" data-testid="orders">
      ${i.map(e=>c`<${_} key=${e.id} order=${e} onCancel=${()=>u(e)} />`)}</ul>
    ${l&&c`<${v} order=${l} path=${d} onClose=${()=>u(null)} onDone=${f} />`}
  </section>`:null}const h=e=>`${t(e)} ${r(e).slice(0,5)}`,g=({state:e,kind:t})=>n(e===`accepted`&&t===`pick_up`?`orders.accepted.pick_up`:e===`received`&&t===`code`?`orders.received.code`:`orders.${e}`);function _({order:e,onCancel:t}){let r=e.state!==`received`&&e.state!==`cancelled`;return c`<li data-testid=${`order-${e.gift}`} data-state=${e.state}>
    <div><strong>${i(e,`title`)}</strong><span class="order-state">${g(e)}</span></div>
    <small>${n(`gifts.price`,{n:u(e.price)})} · ${h(e.at)}</small>
    ${e.code&&c`<p>${n(`orders.code`)} <strong class="code">${e.code}</strong></p>`}
    ${e.number&&c`<p>${n(`orders.sent`,e)}</p>`}
    ${r&&e.pick_up_at&&c`<p>${n(`orders.pick_up_at`,{at:e.pick_up_at})}</p>`}
    ${e.state===`cancelled`&&e.reason&&c`<p>${n(`orders.reason`,e)}</p>`}
    ${e.state===`placed`&&c`<button type="button" class="button second small"
      data-testid=${`cancel-${e.gift}`} onClick=${t}>${n(`orders.cancel`)}</button>`}</li>`}function v({order:t,path:r,onClose:o,onDone:s}){let[p,m]=e(!1),[h,g]=e(null);return c`<${d} title=${n(`orders.cancel`)} onClose=${o} testid="cancel-sheet"><div class="gift-sheet">
    <p><strong>${i(t,`title`)}</strong></p>
    <p>${n(`orders.cancel.ask`,{n:u(t.price)})}</p>
    ${h&&c`<p class="notice" data-kind="bad" role="alert"><${f} name="circle-alert" />
      <span>${a(h)}</span></p>`}
    <button type="button" class="button large wide" data-testid="cancel-yes" disabled=${p} onClick=${async()=>{m(!0);try{await l(`${r}/orders/${encodeURIComponent(t.id)}/cancel`),o()}catch(e){g(e),m(!1)}s()}}>
      ${n(`orders.cancel`)}</button>
    <button type="button" class="button second wide" onClick=${o}>${n(`orders.keep`)}</button></div><//>`}function y({visit:e,store:t,entries:r,onReceipt:a}){let{member:o,event:s}=e,l=[...s.polls.map(t=>({poll:t,ballot:e.box(t).last})).filter(({ballot:e})=>e).map(({poll:e,ballot:t})=>({id:e.id,title:i(e,`title`),receipt:t.receipt,onOpen:()=>a(e,t)})),...r.filter(({receipt:e})=>e)];return c`<h2 class="tab-title">${o.name||n(`tab.me`)}</h2>
    ${o.unit&&c`<p class="me-unit">${o.unit}</p>`}
    <section class="card panel me-part"><h3>${n(`me.receipts`)}</h3>
      ${l.map(e=>c`<button key=${e.id} type="button" class="me-receipt"
        data-testid=${`mine-${e.id}`} onClick=${e.onOpen}>
        <span>${e.title}<strong class="code">${e.receipt}</strong></span>
        <${f} name="chevron-right" /></button>`)}
      ${!l.length&&c`<p class="own-note">${n(`me.none`)}</p>`}
    </section>
    ${e.points.mine&&c`<${m} eventId=${s.id} seq=${e.points.mine.seq} />`}
    <section class="card panel me-part"><h3>${n(`own.title`)}</h3>
      <${p} eventId=${s.id} store=${t} /></section>`}export{y as View};