import{t as e}from"./phone-answer_at.js";import{$ as t,A as n,E as r,Q as i,R as a,X as o,Y as s,Z as c,n as l,rt as u,tt as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[t,n]=i(`waiting`),{pathname:r}=new URL(e,location.href);return!p.test(r)||t===`failed`?u`<div class="about-video-link">
      ${t===`failed`&&u`<p class="hint" role="status">${c(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${a} name="external-link" /><span>${c(`about.video.elsewhere`)}</span></a>
    </div>`:t===`waiting`?u`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>n(`playing`)}><${a} name="play" /><span>${c(`about.video`)}</span></button>`:u`<${h} url=${e} isPlaylist=${r.endsWith(`.m3u8`)} onFail=${()=>n(`failed`)} />`}function h({url:e,isPlaylist:n,onFail:r}){let i=d(null);return t(()=>{let t=i.current,a=[...document.querySelectorAll(`video`)].filter(e=>e!==t);for(let e of a)e.muted=!0;if(!n||f(t))return t.src=e,()=>t.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:n})=>{if(!s){if(!n.isSupported())return r();o=new n({capLevelToPlayerSize:!0}),o.on(n.Events.ERROR,(e,{fatal:t})=>t&&r()),o.loadSource(e),o.attachMedia(t)}},r),()=>{s=!0,o?.destroy()}},[e]),u`<video ref=${i} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${r}></video>`}function g({eventId:t,poll:n,option:r,digest:i,isChosen:d,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${t}/polls/${n.id}/options/${r.id}/about/${i}`,{answer:b,error:x,retry:S}=e(g),C=s(r,`name`),w=[r.picture,...b?.pictures??[]].filter(Boolean);return u`<${l} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${s(r,`subtitle`)&&u`<p class="about-subtitle">${s(r,`subtitle`)}</p>`}
    ${w.length>0&&u`<${_} list=${w} name=${C} />`}
    ${b&&u`<${v} text=${s(b,`text`)} />`}
    ${b?.video&&u`<${m} url=${b.video} />`}
    ${!b&&!x&&u`<p class="about-loading" role="status">
      <${a} name="loader" className="turning" />${c(`about.loading`)}</p>`}
    ${x&&u`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${a} name="circle-alert" /><span>${o(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${c(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${n} isChosen=${d} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${c(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return u`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${c(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>u`<li key=${e}><${r} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?u`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>u`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:r,onChoose:i}){let o=n(e).choices_max===1;if(!r&&!t)return null;let s=t&&(o||!r),l=s?`about.chosen`:t?`about.take_back`:`about.choose`;return u`<button type="button" class=${`button ${t&&!s?`second`:``}`} data-testid="about-choose"
    disabled=${s} onClick=${i}>
    ${s&&u`<${a} name="check" />`}<span>${c(l)}</span></button>`}export{g as AboutSheet};