import{t as e}from"./phone-answer_at.js";import{F as t,H as n,I as r,L as i,R as a,T as o,V as s,_ as c,p as l,t as u,z as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[t,r]=a(`waiting`),{pathname:s}=new URL(e,location.href);return!p.test(s)||t===`failed`?n`<div class="about-video-link">
      ${t===`failed`&&n`<p class="hint" role="status">${i(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${o} name="external-link" /><span>${i(`about.video.elsewhere`)}</span></a>
    </div>`:t===`waiting`?n`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>r(`playing`)}><${o} name="play" /><span>${i(`about.video`)}</span></button>`:n`<${h} url=${e} isPlaylist=${s.endsWith(`.m3u8`)} onFail=${()=>r(`failed`)} />`}function h({url:e,isPlaylist:t,onFail:r}){let i=s(null);return d(()=>{let n=i.current,a=[...document.querySelectorAll(`video`)].filter(e=>e!==n);for(let e of a)e.muted=!0;if(!t||f(n))return n.src=e,()=>n.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:t})=>{if(!s){if(!t.isSupported())return r();o=new t({capLevelToPlayerSize:!0}),o.on(t.Events.ERROR,(e,{fatal:t})=>t&&r()),o.loadSource(e),o.attachMedia(n)}},r),()=>{s=!0,o?.destroy()}},[e]),n`<video ref=${i} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${r}></video>`}function g({eventId:a,poll:s,option:c,digest:l,isChosen:d,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${a}/polls/${s.id}/options/${c.id}/about/${l}`,{answer:b,error:x,retry:S}=e(g),C=t(c,`name`),w=[c.picture,...b?.pictures??[]].filter(Boolean);return n`<${u} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${t(c,`subtitle`)&&n`<p class="about-subtitle">${t(c,`subtitle`)}</p>`}
    ${w.length>0&&n`<${_} list=${w} name=${C} />`}
    ${b&&n`<${v} text=${t(b,`text`)} />`}
    ${b?.video&&n`<${m} url=${b.video} />`}
    ${!b&&!x&&n`<p class="about-loading" role="status">
      <${o} name="loader" className="turning" />${i(`about.loading`)}</p>`}
    ${x&&n`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${o} name="circle-alert" /><span>${r(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${i(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${s} isChosen=${d} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${i(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return n`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${i(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>n`<li key=${e}><${l} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?n`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>n`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:r,onChoose:a}){let s=c(e).choices_max===1;if(!r&&!t)return null;let l=t&&(s||!r),u=l?`about.chosen`:t?`about.take_back`:`about.choose`;return n`<button type="button" class=${`button ${t&&!l?`second`:``}`} data-testid="about-choose"
    disabled=${l} onClick=${a}>
    ${l&&n`<${o} name="check" />`}<span>${i(u)}</span></button>`}export{g as AboutSheet};