import{t as e}from"./phone-answer_at.js";import{$ as t,D as n,Q as r,X as i,Z as a,et as o,it as s,j as c,nt as l,r as u,z as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[n,i]=t(`waiting`),{pathname:a}=new URL(e,location.href);return!p.test(a)||n===`failed`?s`<div class="about-video-link">
      ${n===`failed`&&s`<p class="hint" role="status">${r(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${d} name="external-link" /><span>${r(`about.video.elsewhere`)}</span></a>
    </div>`:n===`waiting`?s`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>i(`playing`)}><${d} name="play" /><span>${r(`about.video`)}</span></button>`:s`<${h} url=${e} isPlaylist=${a.endsWith(`.m3u8`)} onFail=${()=>i(`failed`)} />`}function h({url:e,isPlaylist:t,onFail:n}){let r=l(null);return o(()=>{let i=r.current,a=[...document.querySelectorAll(`video`)].filter(e=>e!==i);for(let e of a)e.muted=!0;if(!t||f(i))return i.src=e,()=>i.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:t})=>{if(!s){if(!t.isSupported())return n();o=new t({capLevelToPlayerSize:!0}),o.on(t.Events.ERROR,(e,{fatal:t})=>t&&n()),o.loadSource(e),o.attachMedia(i)}},n),()=>{s=!0,o?.destroy()}},[e]),s`<video ref=${r} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${n}></video>`}function g({eventId:t,poll:n,option:o,digest:c,isChosen:l,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${t}/polls/${n.id}/options/${o.id}/about/${c}`,{answer:b,error:x,retry:S}=e(g),C=i(o,`name`),w=[o.picture,...b?.pictures??[]].filter(Boolean);return s`<${u} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${i(o,`subtitle`)&&s`<p class="about-subtitle">${i(o,`subtitle`)}</p>`}
    ${w.length>0&&s`<${_} list=${w} name=${C} />`}
    ${b&&s`<${v} text=${i(b,`text`)} />`}
    ${b?.video&&s`<${m} url=${b.video} />`}
    ${!b&&!x&&s`<p class="about-loading" role="status">
      <${d} name="loader" className="turning" />${r(`about.loading`)}</p>`}
    ${x&&s`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${d} name="circle-alert" /><span>${a(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${r(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${n} isChosen=${l} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${r(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return s`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${r(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>s`<li key=${e}><${n} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?s`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>s`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:n,onChoose:i}){let a=c(e).choices_max===1;if(!n&&!t)return null;let o=t&&(a||!n),l=o?`about.chosen`:t?`about.take_back`:`about.choose`;return s`<button type="button" class=${`button ${t&&!o?`second`:``}`} data-testid="about-choose"
    disabled=${o} onClick=${i}>
    ${o&&s`<${d} name="check" />`}<span>${r(l)}</span></button>`}export{g as AboutSheet};