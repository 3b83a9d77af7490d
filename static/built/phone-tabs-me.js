import{D as e,L as t,W as n,z as r}from"./phone.js";import{OwnList as i}from"./phone-tabs-own_data.js";function a({visit:a,store:o,entries:s,onReceipt:c}){let{member:l,event:u}=a,d=[...u.polls.map(e=>({poll:e,ballot:a.box(e).last})).filter(({ballot:e})=>e).map(({poll:e,ballot:n})=>({id:e.id,title:t(e,`title`),receipt:n.receipt,onOpen:()=>c(e,n)})),...s.filter(({receipt:e})=>e)];return n`<h2 class="tab-title">${l.name||r(`tab.me`)}</h2>
    ${l.unit&&n`<p class="me-unit">${l.unit}</p>`}
    <section class="card panel me-part"><h3>${r(`me.receipts`)}</h3>
      ${d.map(t=>n`<button key=${t.id} type="button" class="me-receipt"
        data-testid=${`mine-${t.id}`} onClick=${t.onOpen}>
        <span>${t.title}<strong class="code">${t.receipt}</strong></span>
        <${e} name="chevron-right" /></button>`)}
      ${!d.length&&n`<p class="own-note">${r(`me.none`)}</p>`}
    </section>
    <section class="card panel me-part"><h3>${r(`own.title`)}</h3>
      <${i} eventId=${u.id} store=${o} /></section>`}export{a as View};