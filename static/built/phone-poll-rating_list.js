import{M as e,P as t,S as n,_ as r,g as i,p as a,s as o,z as s}from"./phone.js";const c={box:`4rem`,ratio:1};function l({poll:l,choices:f,about:p,isFixed:m,onRate:h,onAbout:g}){let{most:_}=r(l).counting;return s`<ul class="ratings" data-testid="options" aria-label=${e(l,`title`)} aria-describedby="rule">
    ${l.options.map(r=>{let l=e(r,`name`),v=i(f,r.id),y={option:r,name:l,points:v,most:_,isFixed:m,rate:e=>!m&&h(r,e)};return s`<li key=${r.id} class="rating card" data-rated=${v>0}
        data-testid=${`rating-${r.id}`}>
        ${r.picture&&s`<${a} class="rating-picture" src=${r.picture} ...${c} loading="lazy" />`}
        <span class="rating-name"><strong>${o(l)}</strong>
          <span class="option-subtitle">${e(r,`subtitle`)}</span></span>
        <output class="rating-points number" data-testid=${`points-${r.id}`}>
          ${v?t(`rating.points`,{n:v}):`–`}</output>
        ${p[r.id]&&s`<button type="button" class="button quiet small rating-about"
          aria-label=${t(`about.of`,{name:l})} onClick=${()=>g(r)}><${n} name="info" />
          <span>${t(`about`)}</span></button>`}
        ${_>10?s`<${d} ...${y} />`:s`<${u} ...${y} />`}
      </li>`})}
  </ul>`}function u({option:e,name:n,points:r,most:i,isFixed:a,rate:o}){let c=i<=5;return s`<div class="rating-scale" role="radiogroup" aria-label=${n} data-stars=${c} onKeyDown=${e=>{let t={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[e.key];if(!t)return;e.preventDefault();let n=Math.min(i,Math.max(1,r+t));o(n),e.currentTarget.children[n-1].focus()}}>
    ${Array.from({length:i},(e,t)=>t+1).map(n=>s`<button key=${n} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${e.id}-${n}`}
        data-on=${c?n<=r:n===r} aria-checked=${n===r?`true`:`false`}
        aria-disabled=${a?`true`:null} tabindex=${n===(r||1)?0:-1}
        aria-label=${t(`rating.points`,{n})} onClick=${()=>o(n)}>${c?`★`:n}</button>`)}
  </div>`}function d({option:e,name:t,points:n,most:r,isFixed:i,rate:a}){let o=e=>a(Number(e.target.value));return s`<input type="range" class="rating-slider" min="1" max=${r} value=${n||Math.ceil(r/2)}
    disabled=${i} aria-label=${t} data-testid=${`slide-${e.id}`} data-rated=${n>0}
    onInput=${o} onClick=${o} />`}export{l as RatingList};