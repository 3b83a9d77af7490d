import{t as e}from"./phone-answer_at.js";import{B as t,F as n,I as r,L as i,P as a,R as o,V as s,_ as c,p as l,t as u,w as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[t,n]=i(`waiting`),{pathname:a}=new URL(e,location.href);return!p.test(a)||t===`failed`?s`<div class="about-video-link">
      ${t===`failed`&&s`<p class="hint" role="status">${r(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${d} name="external-link" /><span>${r(`about.video.elsewhere`)}</span></a>
    </div>`:t===`waiting`?s`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>n(`playing`)}><${d} name="play" /><span>${r(`about.video`)}</span></button>`:s`<${h} url=${e} isPlaylist=${a.endsWith(`.m3u8`)} onFail=${()=>n(`failed`)} />`}function h({url:e,isPlaylist:n,onFail:r}){let i=t(null);return o(()=>{let t=i.current,a=[...document.querySelectorAll(`video`)].filter(e=>e!==t);for(let e of a)e.muted=!0;if(!n||f(t))return t.src=e,()=>t.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:n})=>{if(!s){if(!n.isSupported())return r();o=new n({capLevelToPlayerSize:!0}),o.on(n.Events.ERROR,(e,{fatal:t})=>t&&r()),o.loadSource(e),o.attachMedia(t)}},r),()=>{s=!0,o?.destroy()}},[e]),s`<video ref=${i} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${r}></video>`}function g({eventId:t,poll:i,option:o,digest:c,isChosen:l,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${t}/polls/${i.id}/options/${o.id}/about/${c}`,{answer:b,error:x,retry:S}=e(g),C=a(o,`name`),w=[o.picture,...b?.pictures??[]].filter(Boolean);return s`<${u} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${a(o,`subtitle`)&&s`<p class="about-subtitle">${a(o,`subtitle`)}</p>`}
    ${w.length>0&&s`<${_} list=${w} name=${C} />`}
    ${b&&s`<${v} text=${a(b,`text`)} />`}
    ${b?.video&&s`<${m} url=${b.video} />`}
    ${!b&&!x&&s`<p class="about-loading" role="status">
      <${d} name="loader" className="turning" />${r(`about.loading`)}</p>`}
    ${x&&s`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${d} name="circle-alert" /><span>${n(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${r(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${i} isChosen=${l} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${r(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return s`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${r(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>s`<li key=${e}><${l} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?s`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>s`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:n,onChoose:i}){let a=c(e).choices_max===1;if(!n&&!t)return null;let o=t&&(a||!n),l=o?`about.chosen`:t?`about.take_back`:`about.choose`;return s`<button type="button" class=${`button ${t&&!o?`second`:``}`} data-testid="about-choose"
    disabled=${o} onClick=${i}>
    ${o&&s`<${d} name="check" />`}<span>${r(l)}</span></button>`}export{g as AboutSheet};