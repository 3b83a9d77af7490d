import{H as e,M as t,Z as n,j as r,rt as i}from"./phone.js";function a({entries:a}){return e(1e3),i`<h2 class="tab-title">${n(`tab.part`)}</h2>
    ${t(a).map(e=>i`<${r} key=${`${e.kind}-${e.id}`} entry=${e} />`)}
    ${!a.length&&i`<p class="empty">${n(`part.none`)}</p>`}`}export{a as View};