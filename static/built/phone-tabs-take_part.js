import{A as e,W as t,b as n,x as r,z as i}from"./phone.js";function a({entries:a}){return e(1e3),t`<h2 class="tab-title">${i(`tab.part`)}</h2>
    ${r(a).map(e=>t`<${n} key=${`${e.kind}-${e.id}`} entry=${e} />`)}
    ${!a.length&&t`<p class="empty">${i(`part.none`)}</p>`}`}export{a as View};