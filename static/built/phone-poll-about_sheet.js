import{t as e}from"./phone-answer_at.js";import{F as t,L as n,M as r,N as i,P as a,R as o,_ as s,j as c,p as l,t as u,x as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[t,n]=a(`waiting`),{pathname:r}=new URL(e,location.href);return!p.test(r)||t===`failed`?o`<div class="about-video-link">
      ${t===`failed`&&o`<p class="hint" role="status">${i(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${d} name="external-link" /><span>${i(`about.video.elsewhere`)}</span></a>
    </div>`:t===`waiting`?o`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>n(`playing`)}><${d} name="play" /><span>${i(`about.video`)}</span></button>`:o`<${h} url=${e} isPlaylist=${r.endsWith(`.m3u8`)} onFail=${()=>n(`failed`)} />`}function h({url:e,isPlaylist:r,onFail:i}){let a=n(null);return t(()=>{let t=a.current,n=[...document.querySelectorAll(`video`)].filter(e=>e!==t);for(let e of n)e.muted=!0;if(!r||f(t))return t.src=e,()=>t.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:n})=>{if(!s){if(!n.isSupported())return i();o=new n({capLevelToPlayerSize:!0}),o.on(n.Events.ERROR,(e,{fatal:t})=>t&&i()),o.loadSource(e),o.attachMedia(t)}},i),()=>{s=!0,o?.destroy()}},[e]),o`<video ref=${a} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${i}></video>`}function g({eventId:t,poll:n,option:a,digest:s,isChosen:l,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${t}/polls/${n.id}/options/${a.id}/about/${s}`,{answer:b,error:x,retry:S}=e(g),C=c(a,`name`),w=[a.picture,...b?.pictures??[]].filter(Boolean);return o`<${u} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${c(a,`subtitle`)&&o`<p class="about-subtitle">${c(a,`subtitle`)}</p>`}
    ${w.length>0&&o`<${_} list=${w} name=${C} />`}
    ${b&&o`<${v} text=${c(b,`text`)} />`}
    ${b?.video&&o`<${m} url=${b.video} />`}
    ${!b&&!x&&o`<p class="about-loading" role="status">
      <${d} name="loader" className="turning" />${i(`about.loading`)}</p>`}
    ${x&&o`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${d} name="circle-alert" /><span>${r(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${i(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${n} isChosen=${l} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${i(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return o`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${i(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>o`<li key=${e}><${l} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?o`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>o`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:n,onChoose:r}){let a=s(e).choices_max===1;if(!n&&!t)return null;let c=t&&(a||!n),l=c?`about.chosen`:t?`about.take_back`:`about.choose`;return o`<button type="button" class=${`button ${t&&!c?`second`:``}`} data-testid="about-choose"
    disabled=${c} onClick=${r}>
    ${c&&o`<${d} name="check" />`}<span>${i(l)}</span></button>`}export{g as AboutSheet};