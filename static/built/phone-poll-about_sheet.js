import{t as e}from"./phone-answer_at.js";import{F as t,I as n,M as r,N as i,P as a,R as o,S as s,_ as c,p as l,t as u,z as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[n,r]=t(`waiting`),{pathname:i}=new URL(e,location.href);return!p.test(i)||n===`failed`?d`<div class="about-video-link">
      ${n===`failed`&&d`<p class="hint" role="status">${a(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${s} name="external-link" /><span>${a(`about.video.elsewhere`)}</span></a>
    </div>`:n===`waiting`?d`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>r(`playing`)}><${s} name="play" /><span>${a(`about.video`)}</span></button>`:d`<${h} url=${e} isPlaylist=${i.endsWith(`.m3u8`)} onFail=${()=>r(`failed`)} />`}function h({url:e,isPlaylist:t,onFail:r}){let i=o(null);return n(()=>{let n=i.current,a=[...document.querySelectorAll(`video`)].filter(e=>e!==n);for(let e of a)e.muted=!0;if(!t||f(n))return n.src=e,()=>n.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:t})=>{if(!s){if(!t.isSupported())return r();o=new t({capLevelToPlayerSize:!0}),o.on(t.Events.ERROR,(e,{fatal:t})=>t&&r()),o.loadSource(e),o.attachMedia(n)}},r),()=>{s=!0,o?.destroy()}},[e]),d`<video ref=${i} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${r}></video>`}function g({eventId:t,poll:n,option:o,digest:c,isChosen:l,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${t}/polls/${n.id}/options/${o.id}/about/${c}`,{answer:b,error:x,retry:S}=e(g),C=r(o,`name`),w=[o.picture,...b?.pictures??[]].filter(Boolean);return d`<${u} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${r(o,`subtitle`)&&d`<p class="about-subtitle">${r(o,`subtitle`)}</p>`}
    ${w.length>0&&d`<${_} list=${w} name=${C} />`}
    ${b&&d`<${v} text=${r(b,`text`)} />`}
    ${b?.video&&d`<${m} url=${b.video} />`}
    ${!b&&!x&&d`<p class="about-loading" role="status">
      <${s} name="loader" className="turning" />${a(`about.loading`)}</p>`}
    ${x&&d`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${s} name="circle-alert" /><span>${i(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${a(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${n} isChosen=${l} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${a(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return d`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${a(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>d`<li key=${e}><${l} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?d`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>d`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:n,onChoose:r}){let i=c(e).choices_max===1;if(!n&&!t)return null;let o=t&&(i||!n),l=o?`about.chosen`:t?`about.take_back`:`about.choose`;return d`<button type="button" class=${`button ${t&&!o?`second`:``}`} data-testid="about-choose"
    disabled=${o} onClick=${r}>
    ${o&&d`<${s} name="check" />`}<span>${a(l)}</span></button>`}export{g as AboutSheet};