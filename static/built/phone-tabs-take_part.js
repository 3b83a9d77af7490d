import{$ as e,N as t,P as n,W as r,at as i}from"./phone.js";function a({entries:a}){return r(1e3),i`<h2 class="tab-title">${e(`tab.part`)}</h2>
    ${n(a).map(e=>i`<${t} key=${`${e.kind}-${e.id}`} entry=${e} />`)}
    ${!a.length&&i`<p class="empty">${e(`part.none`)}</p>`}`}export{a as View};