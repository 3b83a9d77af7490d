import{R as e,Y as t,Z as n,rt as r}from"./phone.js";import{OwnList as i}from"./phone-tabs-own_data.js";function a({visit:a,store:o,entries:s,onReceipt:c}){let{member:l,event:u}=a,d=[...u.polls.map(e=>({poll:e,ballot:a.box(e).last})).filter(({ballot:e})=>e).map(({poll:e,ballot:n})=>({id:e.id,title:t(e,`title`),receipt:n.receipt,onOpen:()=>c(e,n)})),...s.filter(({receipt:e})=>e)];return r`<h2 class="tab-title">${l.name||n(`tab.me`)}</h2>
    ${l.unit&&r`<p class="me-unit">${l.unit}</p>`}
    <section class="card panel me-part"><h3>${n(`me.receipts`)}</h3>
      ${d.map(t=>r`<button key=${t.id} type="button" class="me-receipt"
        data-testid=${`mine-${t.id}`} onClick=${t.onOpen}>
        <span>${t.title}<strong class="code">${t.receipt}</strong></span>
        <${e} name="chevron-right" /></button>`)}
      ${!d.length&&r`<p class="own-note">${n(`me.none`)}</p>`}
    </section>
    <section class="card panel me-part"><h3>${n(`own.title`)}</h3>
      <${i} eventId=${u.id} store=${o} /></section>`}export{a as View};