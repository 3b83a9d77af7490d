import{A as e,D as t,N as n,O as r,P as i,d as a,j as o,k as s,m as c,n as l,t as u,v as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:t}){let[n,r]=e(`waiting`),{pathname:a}=new URL(t,location.href);return!p.test(a)||n===`failed`?i`<div class="about-video-link">
      ${n===`failed`&&i`<p class="hint" role="status">${s(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${t} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${d} name="external-link" /><span>${s(`about.video.elsewhere`)}</span></a>
    </div>`:n===`waiting`?i`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>r(`playing`)}><${d} name="play" /><span>${s(`about.video`)}</span></button>`:i`<${h} url=${t} isPlaylist=${a.endsWith(`.m3u8`)} onFail=${()=>r(`failed`)} />`}function h({url:e,isPlaylist:t,onFail:r}){let a=n(null);return o(()=>{let n=a.current,i=[...document.querySelectorAll(`video`)].filter(e=>e!==n);for(let e of i)e.muted=!0;if(!t||f(n))return n.src=e,()=>n.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:t})=>{if(!s){if(!t.isSupported())return r();o=new t({capLevelToPlayerSize:!0}),o.on(t.Events.ERROR,(e,{fatal:t})=>t&&r()),o.loadSource(e),o.attachMedia(n)}},r),()=>{s=!0,o?.destroy()}},[e]),i`<video ref=${a} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${r}></video>`}function g({eventId:e,poll:n,option:a,digest:o,isChosen:c,canChoose:l,onChoose:f,onClose:p}){let{page:h,error:g,retry:x}=_(`/api/events/${e}/polls/${n.id}/options/${a.id}/about/${o}`),S=t(a,`name`),C=[a.picture,...h?.pictures??[]].filter(Boolean);return i`<${u} title=${S} className="about-sheet" testid="about-sheet" onClose=${p}>
    ${t(a,`subtitle`)&&i`<p class="about-subtitle">${t(a,`subtitle`)}</p>`}
    ${C.length>0&&i`<${v} list=${C} name=${S} />`}
    ${h&&i`<${y} text=${t(h,`text`)} />`}
    ${h?.video&&i`<${m} url=${h.video} />`}
    ${!h&&!g&&i`<p class="about-loading" role="status">
      <${d} name="loader" className="turning" />${s(`about.loading`)}</p>`}
    ${g&&i`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${d} name="circle-alert" /><span>${r(g)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${x}>${s(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${b} poll=${n} isChosen=${c} canChoose=${l} onChoose=${f} />
      <button type="button" class="button second" data-testid="about-close" onClick=${p}>${s(`close`)}</button>
    </div>
  <//>`}function _(t){let[n,r]=e({path:t,page:null,error:null}),[i,a]=e(0);o(()=>{let e=!1,n=n=>!e&&r({path:t,page:null,error:null,...n});return l(t,{cache:`default`}).then(e=>n({page:e}),e=>n({error:e})),()=>{e=!0}},[t,i]);let s=()=>{r({path:t,page:null,error:null}),a(e=>e+1)};return{...n,retry:s}}function v({list:e,name:t}){return i`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${s(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>i`<li key=${e}><${a} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function y({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?i`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>i`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function b({poll:e,isChosen:t,canChoose:n,onChoose:r}){let a=c(e).choices_max===1;if(!n&&!t)return null;let o=t&&(a||!n),l=o?`about.chosen`:t?`about.take_back`:`about.choose`;return i`<button type="button" class=${`button ${t&&!o?`second`:``}`} data-testid="about-choose"
    disabled=${o} onClick=${r}>
    ${o&&i`<${d} name="check" />`}<span>${s(l)}</span></button>`}export{g as AboutSheet};