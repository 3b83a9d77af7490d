import{t as e}from"./phone-answer_at.js";import{B as t,E as n,H as r,I as i,L as a,R as o,U as s,m as c,t as l,v as u,z as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[t,r]=d(`waiting`),{pathname:i}=new URL(e,location.href);return!p.test(i)||t===`failed`?s`<div class="about-video-link">
      ${t===`failed`&&s`<p class="hint" role="status">${o(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${n} name="external-link" /><span>${o(`about.video.elsewhere`)}</span></a>
    </div>`:t===`waiting`?s`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>r(`playing`)}><${n} name="play" /><span>${o(`about.video`)}</span></button>`:s`<${h} url=${e} isPlaylist=${i.endsWith(`.m3u8`)} onFail=${()=>r(`failed`)} />`}function h({url:e,isPlaylist:n,onFail:i}){let a=r(null);return t(()=>{let t=a.current,r=[...document.querySelectorAll(`video`)].filter(e=>e!==t);for(let e of r)e.muted=!0;if(!n||f(t))return t.src=e,()=>t.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:n})=>{if(!s){if(!n.isSupported())return i();o=new n({capLevelToPlayerSize:!0}),o.on(n.Events.ERROR,(e,{fatal:t})=>t&&i()),o.loadSource(e),o.attachMedia(t)}},i),()=>{s=!0,o?.destroy()}},[e]),s`<video ref=${a} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${i}></video>`}function g({eventId:t,poll:r,option:c,digest:u,isChosen:d,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${t}/polls/${r.id}/options/${c.id}/about/${u}`,{answer:b,error:x,retry:S}=e(g),C=i(c,`name`),w=[c.picture,...b?.pictures??[]].filter(Boolean);return s`<${l} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${i(c,`subtitle`)&&s`<p class="about-subtitle">${i(c,`subtitle`)}</p>`}
    ${w.length>0&&s`<${_} list=${w} name=${C} />`}
    ${b&&s`<${v} text=${i(b,`text`)} />`}
    ${b?.video&&s`<${m} url=${b.video} />`}
    ${!b&&!x&&s`<p class="about-loading" role="status">
      <${n} name="loader" className="turning" />${o(`about.loading`)}</p>`}
    ${x&&s`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${n} name="circle-alert" /><span>${a(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${o(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${r} isChosen=${d} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${o(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return s`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${o(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>s`<li key=${e}><${c} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?s`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>s`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:r,onChoose:i}){let a=u(e).choices_max===1;if(!r&&!t)return null;let c=t&&(a||!r),l=c?`about.chosen`:t?`about.take_back`:`about.choose`;return s`<button type="button" class=${`button ${t&&!c?`second`:``}`} data-testid="about-choose"
    disabled=${c} onClick=${i}>
    ${c&&s`<${n} name="check" />`}<span>${o(l)}</span></button>`}export{g as AboutSheet};