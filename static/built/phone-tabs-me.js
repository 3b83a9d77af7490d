import{Q as e,X as t,it as n,z as r}from"./phone.js";import{OwnList as i}from"./phone-tabs-own_data.js";function a({visit:a,store:o,entries:s,onReceipt:c}){let{member:l,event:u}=a,d=[...u.polls.map(e=>({poll:e,ballot:a.box(e).last})).filter(({ballot:e})=>e).map(({poll:e,ballot:n})=>({id:e.id,title:t(e,`title`),receipt:n.receipt,onOpen:()=>c(e,n)})),...s.filter(({receipt:e})=>e)];return n`<h2 class="tab-title">${l.name||e(`tab.me`)}</h2>
    ${l.unit&&n`<p class="me-unit">${l.unit}</p>`}
    <section class="card panel me-part"><h3>${e(`me.receipts`)}</h3>
      ${d.map(e=>n`<button key=${e.id} type="button" class="me-receipt"
        data-testid=${`mine-${e.id}`} onClick=${e.onOpen}>
        <span>${e.title}<strong class="code">${e.receipt}</strong></span>
        <${r} name="chevron-right" /></button>`)}
      ${!d.length&&n`<p class="own-note">${e(`me.none`)}</p>`}
    </section>
    <section class="card panel me-part"><h3>${e(`own.title`)}</h3>
      <${i} eventId=${u.id} store=${o} /></section>`}export{a as View};