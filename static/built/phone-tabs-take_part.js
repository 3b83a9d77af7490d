import{R as e,U as t,b as n,k as r,y as i}from"./phone.js";function a({entries:a}){return r(1e3),t`<h2 class="tab-title">${e(`tab.part`)}</h2>
    ${n(a).map(e=>t`<${i} key=${`${e.kind}-${e.id}`} entry=${e} />`)}
    ${!a.length&&t`<p class="empty">${e(`part.none`)}</p>`}`}export{a as View};