import{t as e}from"./phone-answer_at.js";import{A as t,I as n,L as r,M as i,N as a,P as o,b as s,g as c,j as l,p as u,t as d}from"./phone.js";import{t as f}from"./phone-native.js";const p=/\.(m3u8|mp4|m4v|mov|webm)$/;function m({url:e}){let[t,n]=a(`waiting`),{pathname:o}=new URL(e,location.href);return!p.test(o)||t===`failed`?r`<div class="about-video-link">
      ${t===`failed`&&r`<p class="hint" role="status">${i(`about.video.failed`)}</p>`}
      <a class="button second wide" href=${e} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${s} name="external-link" /><span>${i(`about.video.elsewhere`)}</span></a>
    </div>`:t===`waiting`?r`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${()=>n(`playing`)}><${s} name="play" /><span>${i(`about.video`)}</span></button>`:r`<${h} url=${e} isPlaylist=${o.endsWith(`.m3u8`)} onFail=${()=>n(`failed`)} />`}function h({url:e,isPlaylist:t,onFail:i}){let a=n(null);return o(()=>{let n=a.current,r=[...document.querySelectorAll(`video`)].filter(e=>e!==n);for(let e of r)e.muted=!0;if(!t||f(n))return n.src=e,()=>n.removeAttribute(`src`);let o=null,s=!1;return import(`../vendor/hls.light.min.js`).then(({default:t})=>{if(!s){if(!t.isSupported())return i();o=new t({capLevelToPlayerSize:!0}),o.on(t.Events.ERROR,(e,{fatal:t})=>t&&i()),o.loadSource(e),o.attachMedia(n)}},i),()=>{s=!0,o?.destroy()}},[e]),r`<video ref=${a} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${i}></video>`}function g({eventId:n,poll:a,option:o,digest:c,isChosen:u,canChoose:f,onChoose:p,onClose:h}){let g=`/api/events/${n}/polls/${a.id}/options/${o.id}/about/${c}`,{answer:b,error:x,retry:S}=e(g),C=t(o,`name`),w=[o.picture,...b?.pictures??[]].filter(Boolean);return r`<${d} title=${C} className="about-sheet" testid="about-sheet" onClose=${h}>
    ${t(o,`subtitle`)&&r`<p class="about-subtitle">${t(o,`subtitle`)}</p>`}
    ${w.length>0&&r`<${_} list=${w} name=${C} />`}
    ${b&&r`<${v} text=${t(b,`text`)} />`}
    ${b?.video&&r`<${m} url=${b.video} />`}
    ${!b&&!x&&r`<p class="about-loading" role="status">
      <${s} name="loader" className="turning" />${i(`about.loading`)}</p>`}
    ${x&&r`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${s} name="circle-alert" /><span>${l(x)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${S}>${i(`retry`)}</button>
    </div>`}
    <div class="about-actions">
      <${y} poll=${a} isChosen=${u} canChoose=${f} onChoose=${p} />
      <button type="button" class="button second" data-testid="about-close" onClick=${h}>${i(`close`)}</button>
    </div>
  <//>`}function _({list:e,name:t}){return r`<ul class="about-pictures" tabindex=${e.length>1?0:null} data-count=${e.length}
    aria-label=${i(`about.pictures`,{name:t})} data-testid="about-pictures">
    ${e.map(e=>r`<li key=${e}><${u} src=${e} box=${`min(100vw, 34rem)`} loading="lazy" /></li>`)}
  </ul>`}function v({text:e}){let t=e.split(/\n[^\S\n]*\n/).filter(e=>e.trim());return t.length?r`<div class="about-text" data-testid="about-text">
    ${t.map((e,t)=>r`<p key=${t}>${e.replace(/^\n+|\s+$/g,``)}</p>`)}</div>`:null}function y({poll:e,isChosen:t,canChoose:n,onChoose:a}){let o=c(e).choices_max===1;if(!n&&!t)return null;let l=t&&(o||!n),u=l?`about.chosen`:t?`about.take_back`:`about.choose`;return r`<button type="button" class=${`button ${t&&!l?`second`:``}`} data-testid="about-choose"
    disabled=${l} onClick=${a}>
    ${l&&r`<${s} name="check" />`}<span>${i(u)}</span></button>`}export{g as AboutSheet};