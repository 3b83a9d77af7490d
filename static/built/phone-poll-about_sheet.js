import{C as e,_ as t,a as n,b as r,d as i,n as a,s as o,t as s,v as c,w as l,x as u,y as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[t,n]=r(`waiting`),{pathname:a}=new URL(e,location.href);return!p.test(a)||t===`failed`?l`<div class="about-video-link">
      ${t===`failed`&&l`<p class="hint" role="status">${d(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${i} name="external-link" /><span>${d(`about.video.elsewhere`)}</span></a>
    </div>`:t===`waiting`?l`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>n(`playing`)}><${i} name="play" /><span>${d(`about.video`)}</span></button>`:l`<${h} url=${e} isPlaylist=${a.endsWith(`.m3u8`)} onFail=${()=>n(`failed`)} />`}function h({url:t,isPlaylist:n,onFail:r}){let i=e(null);return u(()=>{let e=i.current,a=[...document.querySelectorAll(`video`)].filter(t=>t!==e);for(let e of a)e.muted=!0;if(!n||f(e))return e.src=t,()=>e.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:n})=>{if(!s){if(!n.isSupported())return r();o=new n({capLevelToPlayerSize:!0}),o.on(n.Events.ERROR,(e,{fatal:t})=>t&&r()),o.loadSource(t),o.attachMedia(e)}},r),()=>{s=!0,o?.destroy()}},[t]),l`<video ref=${i} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${r}></video>`}function g({eventId:e,poll:n,option:r,digest:a,isChosen:o,canChoose:u,onChoose:f,onClose:p}){let{page:h,error:g,retry:x}=_(`/api/events/${e}/polls/${n.id}/options/${r.id}/about/${a}`),S=t(r,`name`),C=[r.picture,...h?.pictures??[]].filter(Boolean);return l`<${s} title=${S} className="about-sheet" testid="about-sheet" onClose=${p}>
    ${t(r,`subtitle`)&&l`<p class="about-subtitle">${t(r,`subtitle`)}</p>`}
    ${C.length>0&&l`<${v} list=${C} name=${S} />`}
    ${h&&l`<${y} text=${t(h,`text`)} />`}
    ${h?.video&&l`<${m} url=${h.video} />`}
    ${!h&&!g&&l`<p class="about-loading" role="status">
      <${i} name="loader" className="turning" />${d(`about.loading`)}</p>`}
    ${g&&l`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${i} name="circle-alert" /><span>${c(g)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${x}>${d(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${b} poll=${n} isChosen=${o} canChoose=${u} onChoose=${f} />
      <button type="button" class="button second" data-testid="about-close" onClick=${p}>${d(`close`)}</button>
    </div>
  <//>`}function _(e){let[t,n]=r({path:e,page:null,error:null}),[i,o]=r(0);u(()=>{let t=!1,r=r=>!t&&n({path:e,page:null,error:null,...r});return a(e,{cache:`default`}).then(e=>r({page:e}),e=>r({error:e})),()=>{t=!0}},[e,i]);let s=()=>{n({path:e,page:null,error:null}),o(e=>e+1)};return{...t,retry:s}}function v({list:e,name:t}){return l`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${d(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>l`<li key=${e}><${n} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function y({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?l`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>l`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function b({poll:e,isChosen:t,canChoose:n,onChoose:r}){let a=o(e).choices_max===1;if(!n&&!t)return null;let s=t&&(a||!n),c=s?`about.chosen`:t?`about.take_back`:`about.choose`;return l`<button type="button" class=${`button ${t&&!s?`second`:``}`} data-testid="about-choose"
    disabled=${s} onClick=${r}>
    ${s&&l`<${i} name="check" />`}<span>${d(c)}</span></button>`}export{g as AboutSheet};