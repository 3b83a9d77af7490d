import{t as e}from"./phone-answer_at.js";import{$ as t,B as n,M as r,O as i,Q as a,Z as o,at as s,et as c,r as l,rt as u,tt as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[r,i]=c(`waiting`),{pathname:a}=new URL(e,location.href);return!p.test(a)||r===`failed`?s`<div class="about-video-link">
      ${r===`failed`&&s`<p class="hint" role="status">${t(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${n} name="external-link" /><span>${t(`about.video.elsewhere`)}</span></a>
    </div>`:r===`waiting`?s`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>i(`playing`)}><${n} name="play" /><span>${t(`about.video`)}</span></button>`:s`<${h} url=${e} isPlaylist=${a.endsWith(`.m3u8`)} onFail=${()=>i(`failed`)} />`}function h({url:e,isPlaylist:t,onFail:n}){let r=u(null);return d(()=>{let i=r.current,a=[...document.querySelectorAll(`video`)].filter(e=>e!==i);for(let e of a)e.muted=!0;if(!t||f(i))return i.src=e,()=>i.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:t})=>{if(!s){if(!t.isSupported())return n();o=new t({capLevelToPlayerSize:!0}),o.on(t.Events.ERROR,(e,{fatal:t})=>t&&n()),o.loadSource(e),o.attachMedia(i)}},n),()=>{s=!0,o?.destroy()}},[e]),s`<video ref=${r} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${n}></video>`}function g({eventId:r,poll:i,option:c,digest:u,isChosen:d,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${r}/polls/${i.id}/options/${c.id}/about/${u}`,{answer:b,error:x,retry:S}=e(g),C=o(c,`name`),w=[c.picture,...b?.pictures??[]].filter(Boolean);return s`<${l} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${o(c,`subtitle`)&&s`<p class="about-subtitle">${o(c,`subtitle`)}</p>`}
    ${w.length>0&&s`<${_} list=${w} name=${C} />`}
    ${b&&s`<${v} text=${o(b,`text`)} />`}
    ${b?.video&&s`<${m} url=${b.video} />`}
    ${!b&&!x&&s`<p class="about-loading" role="status">
      <${n} name="loader" className="turning" />${t(`about.loading`)}</p>`}
    ${x&&s`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${n} name="circle-alert" /><span>${a(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${t(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${i} isChosen=${d} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${t(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:n}){return s`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${t(`about.pictures`,{name:n})} data-testid="about-pictures">
    ${e.map(e=>s`<li key=${e}><${i} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?s`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>s`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:i,canChoose:a,onChoose:o}){let c=r(e).choices_max===1;if(!a&&!i)return null;let l=i&&(c||!a),u=l?`about.chosen`:i?`about.take_back`:`about.choose`;return s`<button type="button" class=${`button ${i&&!l?`second`:``}`} data-testid="about-choose"
    disabled=${l} onClick=${o}>
    ${l&&s`<${n} name="check" />`}<span>${t(u)}</span></button>`}export{g as AboutSheet};