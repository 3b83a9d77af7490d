import{A as e,F as t,M as n,O as r,P as i,f as a,h as o,j as s,k as c,n as l,t as u,y as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:n}){let[r,i]=s(`waiting`),{pathname:a}=new URL(n,location.href);return!p.test(a)||r===`failed`?t`<div class="about-video-link">
      ${r===`failed`&&t`<p class="hint" role="status">${e(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${n} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${d} name="external-link" /><span>${e(`about.video.elsewhere`)}</span></a>
    </div>`:r===`waiting`?t`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>i(`playing`)}><${d} name="play" /><span>${e(`about.video`)}</span></button>`:t`<${h} url=${n} isPlaylist=${a.endsWith(`.m3u8`)} onFail=${()=>i(`failed`)} />`}function h({url:e,isPlaylist:r,onFail:a}){let o=i(null);return n(()=>{let t=o.current,n=[...document.querySelectorAll(`video`)].filter(e=>e!==t);for(let e of n)e.muted=!0;if(!r||f(t))return t.src=e,()=>t.removeAttribute(`src`);let i=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:n})=>{if(!s){if(!n.isSupported())return a();i=new n({capLevelToPlayerSize:!0}),i.on(n.Events.ERROR,(e,{fatal:t})=>t&&a()),i.loadSource(e),i.attachMedia(t)}},a),()=>{s=!0,i?.destroy()}},[e]),t`<video ref=${o} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${a}></video>`}function g({eventId:n,poll:i,option:a,digest:o,isChosen:s,canChoose:l,onChoose:f,onClose:p}){let{page:h,error:g,retry:x}=_(`/api/events/${n}/polls/${i.id}/options/${a.id}/about/${o}`),S=r(a,`name`),C=[a.picture,...h?.pictures??[]].filter(Boolean);return t`<${u} title=${S} className="about-sheet" testid="about-sheet" onClose=${p}>
    ${r(a,`subtitle`)&&t`<p class="about-subtitle">${r(a,`subtitle`)}</p>`}
    ${C.length>0&&t`<${v} list=${C} name=${S} />`}
    ${h&&t`<${y} text=${r(h,`text`)} />`}
    ${h?.video&&t`<${m} url=${h.video} />`}
    ${!h&&!g&&t`<p class="about-loading" role="status">
      <${d} name="loader" className="turning" />${e(`about.loading`)}</p>`}
    ${g&&t`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${d} name="circle-alert" /><span>${c(g)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${x}>${e(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${b} poll=${i} isChosen=${s} canChoose=${l} onChoose=${f} />
      <button type="button" class="button second" data-testid="about-close" onClick=${p}>${e(`close`)}</button>
    </div>
  <//>`}function _(e){let[t,r]=s({path:e,page:null,error:null}),[i,a]=s(0);n(()=>{let t=!1,n=n=>!t&&r({path:e,page:null,error:null,...n});return l(e,{cache:`default`}).then(e=>n({page:e}),e=>n({error:e})),()=>{t=!0}},[e,i]);let o=()=>{r({path:e,page:null,error:null}),a(e=>e+1)};return{...t,retry:o}}function v({list:n,name:r}){return t`<ul class="about-pictures" tabindex=${n.length>1?0:null} data-count=${n.length}
    aria-label=${e(`about.pictures`,{name:r})} data-testid="about-pictures">
    ${n.map(e=>t`<li key=${e}><${a} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function y({text:e}){let n=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return n.length?t`<div class="about-text" data-testid="about-text">
    ${n.map((e,n)=>t`<p key=${n}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function b({poll:n,isChosen:r,canChoose:i,onChoose:a}){let s=o(n).choices_max===1;if(!i&&!r)return null;let c=r&&(s||!i),l=c?`about.chosen`:r?`about.take_back`:`about.choose`;return t`<button type="button" class=${`button ${r&&!c?`second`:``}`} data-testid="about-choose"
    disabled=${c} onClick=${a}>
    ${c&&t`<${d} name="check" />`}<span>${e(l)}</span></button>`}export{g as AboutSheet};