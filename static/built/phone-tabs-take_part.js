import{D as e,I as t,V as n,v as r,y as i}from"./phone.js";function a({entries:a}){return e(1e3),n`<h2 class="tab-title">${t(`tab.part`)}</h2>
    ${i(a).map(e=>n`<${r} key=${`${e.kind}-${e.id}`} entry=${e} />`)}
    ${!a.length&&n`<p class="empty">${t(`part.none`)}</p>`}`}export{a as View};