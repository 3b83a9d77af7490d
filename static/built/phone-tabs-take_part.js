import{H as e,L as t,O as n,v as r,y as i}from"./phone.js";function a({entries:a}){return n(1e3),e`<h2 class="tab-title">${t(`tab.part`)}</h2>
    ${i(a).map(t=>e`<${r} key=${`${t.kind}-${t.id}`} entry=${t} />`)}
    ${!a.length&&e`<p class="empty">${t(`part.none`)}</p>`}`}export{a as View};