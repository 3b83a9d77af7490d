import{$ as e,B as t,M as n,O as r,Z as i,at as a,j as o,p as s}from"./phone.js";const c={box:`4rem`,ratio:1};function l({poll:l,choices:f,about:p,isFixed:m,onRate:h,onAbout:g}){let{most:_}=n(l).counting;return a`<ul class="ratings" data-testid="options" aria-label=${i(l,`title`)} aria-describedby="rule">
    ${l.options.map(n=>{let l=i(n,`name`),v=o(f,n.id),y={option:n,name:l,points:v,most:_,isFixed:m,rate:e=>!m&&h(n,e)};return a`<li key=${n.id} class="rating card" data-rated=${v>0}
        data-testid=${`rating-${n.id}`}>
        ${n.picture&&a`<${r} class="rating-picture" src=${n.picture} ...${c} loading="lazy" />`}
        <span class="rating-name"><strong>${s(l)}</strong>
          <span class="option-subtitle">${i(n,`subtitle`)}</span></span>
        <output class="rating-points number" data-testid=${`points-${n.id}`}>
          ${v?e(`rating.points`,{n:v}):`–`}</output>
        ${p[n.id]&&a`<button type="button" class="button quiet small rating-about"
          aria-label=${e(`about.of`,{name:l})} onClick=${()=>g(n)}><${t} name="info" />
          <span>${e(`about`)}</span></button>`}
        ${_>10?a`<${d} ...${y} />`:a`<${u} ...${y} />`}
      </li>`})}
  </ul>`}function u({option:t,name:n,points:r,most:i,isFixed:o,rate:s}){let c=i<=5;return a`<div class="rating-scale" role="radiogroup" aria-label=${n} data-stars=${c} onKeyDown=${e=>{let t={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[e.key];if(!t)return;e.preventDefault();let n=Math.min(i,Math.max(1,r+t));s(n),e.currentTarget.children[n-1].focus()}}>
    ${Array.from({length:i},(e,t)=>t+1).map(n=>a`<button key=${n} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${t.id}-${n}`}
        data-on=${c?n<=r:n===r} aria-checked=${n===r?`true`:`false`}
        aria-disabled=${o?`true`:null} tabindex=${n===(r||1)?0:-1}
        aria-label=${e(`rating.points`,{n})} onClick=${()=>s(n)}>${c?`★`:n}</button>`)}
  </div>`}function d({option:e,name:t,points:n,most:r,isFixed:i,rate:o}){let s=e=>o(Number(e.target.value));return a`<input type="range" class="rating-slider" min="1" max=${r} value=${n||Math.ceil(r/2)}
    disabled=${i} aria-label=${t} data-testid=${`slide-${e.id}`} data-rated=${n>0}
    onInput=${s} onClick=${s} />`}export{l as RatingList};