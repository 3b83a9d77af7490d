import{A as e,D as t,E as n,M as r,N as i,O as a,_ as o,k as s,n as c,p as l,t as u,u as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[t,n]=s(`waiting`),{pathname:r}=new URL(e,location.href);return!p.test(r)||t===`failed`?i`<div class="about-video-link">
      ${t===`failed`&&i`<p class="hint" role="status">${a(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${o} name="external-link" /><span>${a(`about.video.elsewhere`)}</span></a>
    </div>`:t===`waiting`?i`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>n(`playing`)}><${o} name="play" /><span>${a(`about.video`)}</span></button>`:i`<${h} url=${e} isPlaylist=${r.endsWith(`.m3u8`)} onFail=${()=>n(`failed`)} />`}function h({url:t,isPlaylist:n,onFail:a}){let o=r(null);return e(()=>{let e=o.current,r=[...document.querySelectorAll(`video`)].filter(t=>t!==e);for(let e of r)e.muted=!0;if(!n||f(e))return e.src=t,()=>e.removeAttribute(`src`);let i=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:n})=>{if(!s){if(!n.isSupported())return a();i=new n({capLevelToPlayerSize:!0}),i.on(n.Events.ERROR,(e,{fatal:t})=>t&&a()),i.loadSource(t),i.attachMedia(e)}},a),()=>{s=!0,i?.destroy()}},[t]),i`<video ref=${o} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${a}></video>`}function g({eventId:e,poll:r,option:s,digest:c,isChosen:l,canChoose:d,onChoose:f,onClose:p}){let{page:h,error:g,retry:x}=_(`/api/events/${e}/polls/${r.id}/options/${s.id}/about/${c}`),S=n(s,`name`),C=[s.picture,...h?.pictures??[]].filter(Boolean);return i`<${u} title=${S} className="about-sheet" testid="about-sheet" onClose=${p}>
    ${n(s,`subtitle`)&&i`<p class="about-subtitle">${n(s,`subtitle`)}</p>`}
    ${C.length>0&&i`<${v} list=${C} name=${S} />`}
    ${h&&i`<${y} text=${n(h,`text`)} />`}
    ${h?.video&&i`<${m} url=${h.video} />`}
    ${!h&&!g&&i`<p class="about-loading" role="status">
      <${o} name="loader" className="turning" />${a(`about.loading`)}</p>`}
    ${g&&i`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${o} name="circle-alert" /><span>${t(g)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${x}>${a(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${b} poll=${r} isChosen=${l} canChoose=${d} onChoose=${f} />
      <button type="button" class="button second" data-testid="about-close" onClick=${p}>${a(`close`)}</button>
    </div>
  <//>`}function _(t){let[n,r]=s({path:t,page:null,error:null}),[i,a]=s(0);e(()=>{let e=!1,n=n=>!e&&r({path:t,page:null,error:null,...n});return c(t,{cache:`default`}).then(e=>n({page:e}),e=>n({error:e})),()=>{e=!0}},[t,i]);let o=()=>{r({path:t,page:null,error:null}),a(e=>e+1)};return{...n,retry:o}}function v({list:e,name:t}){return i`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${a(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>i`<li key=${e}><${d} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function y({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?i`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>i`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function b({poll:e,isChosen:t,canChoose:n,onChoose:r}){let s=l(e).choices_max===1;if(!n&&!t)return null;let c=t&&(s||!n),u=c?`about.chosen`:t?`about.take_back`:`about.choose`;return i`<button type="button" class=${`button ${t&&!c?`second`:``}`} data-testid="about-choose"
    disabled=${c} onClick=${r}>
    ${c&&i`<${o} name="check" />`}<span>${a(u)}</span></button>`}export{g as AboutSheet};