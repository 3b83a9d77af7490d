import{F as e,H as t,L as n,T as r}from"./phone.js";import{OwnList as i}from"./phone-tabs-own_data.js";function a({visit:a,store:o,entries:s,onReceipt:c}){let{member:l,event:u}=a,d=[...u.polls.map(e=>({poll:e,ballot:a.box(e).last})).filter(({ballot:e})=>e).map(({poll:t,ballot:n})=>({id:t.id,title:e(t,`title`),receipt:n.receipt,onOpen:()=>c(t,n)})),...s.filter(({receipt:e})=>e)];return t`<h2 class="tab-title">${l.name||n(`tab.me`)}</h2>
    ${l.unit&&t`<p class="me-unit">${l.unit}</p>`}
    <section class="card panel me-part"><h3>${n(`me.receipts`)}</h3>
      ${d.map(e=>t`<button key=${e.id} type="button" class="me-receipt"
        data-testid=${`mine-${e.id}`} onClick=${e.onOpen}>
        <span>${e.title}<strong class="code">${e.receipt}</strong></span>
        <${r} name="chevron-right" /></button>`)}
      ${!d.length&&t`<p class="own-note">${n(`me.none`)}</p>`}
    </section>
    <section class="card panel me-part"><h3>${n(`own.title`)}</h3>
      <${i} eventId=${u.id} store=${o} /></section>`}export{a as View};