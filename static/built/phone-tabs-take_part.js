import{M as e,N as t,Q as n,U as r,it as i}from"./phone.js";function a({entries:a}){return r(1e3),i`<h2 class="tab-title">${n(`tab.part`)}</h2>
    ${t(a).map(t=>i`<${e} key=${`${t.kind}-${t.id}`} entry=${t} />`)}
    ${!a.length&&i`<p class="empty">${n(`part.none`)}</p>`}`}export{a as View};