import{t as e}from"./phone-answer_at.js";import{B as t,D as n,L as r,R as i,U as a,V as o,W as s,h as c,t as l,y as u,z as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[r,i]=t(`waiting`),{pathname:a}=new URL(e,location.href);return!p.test(a)||r===`failed`?s`<div class="about-video-link">
      ${r===`failed`&&s`<p class="hint" role="status">${d(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${n} name="external-link" /><span>${d(`about.video.elsewhere`)}</span></a>
    </div>`:r===`waiting`?s`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>i(`playing`)}><${n} name="play" /><span>${d(`about.video`)}</span></button>`:s`<${h} url=${e} isPlaylist=${a.endsWith(`.m3u8`)} onFail=${()=>i(`failed`)} />`}function h({url:e,isPlaylist:t,onFail:n}){let r=a(null);return o(()=>{let i=r.current,a=[...document.querySelectorAll(`video`)].filter(e=>e!==i);for(let e of a)e.muted=!0;if(!t||f(i))return i.src=e,()=>i.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:t})=>{if(!s){if(!t.isSupported())return n();o=new t({capLevelToPlayerSize:!0}),o.on(t.Events.ERROR,(e,{fatal:t})=>t&&n()),o.loadSource(e),o.attachMedia(i)}},n),()=>{s=!0,o?.destroy()}},[e]),s`<video ref=${r} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${n}></video>`}function g({eventId:t,poll:a,option:o,digest:c,isChosen:u,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${t}/polls/${a.id}/options/${o.id}/about/${c}`,{answer:b,error:x,retry:S}=e(g),C=r(o,`name`),w=[o.picture,...b?.pictures??[]].filter(Boolean);return s`<${l} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${r(o,`subtitle`)&&s`<p class="about-subtitle">${r(o,`subtitle`)}</p>`}
    ${w.length>0&&s`<${_} list=${w} name=${C} />`}
    ${b&&s`<${v} text=${r(b,`text`)} />`}
    ${b?.video&&s`<${m} url=${b.video} />`}
    ${!b&&!x&&s`<p class="about-loading" role="status">
      <${n} name="loader" className="turning" />${d(`about.loading`)}</p>`}
    ${x&&s`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${n} name="circle-alert" /><span>${i(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${d(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${a} isChosen=${u} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${d(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return s`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${d(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>s`<li key=${e}><${c} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?s`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>s`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:r,onChoose:i}){let a=u(e).choices_max===1;if(!r&&!t)return null;let o=t&&(a||!r),c=o?`about.chosen`:t?`about.take_back`:`about.choose`;return s`<button type="button" class=${`button ${t&&!o?`second`:``}`} data-testid="about-choose"
    disabled=${o} onClick=${i}>
    ${o&&s`<${n} name="check" />`}<span>${d(c)}</span></button>`}export{g as AboutSheet};