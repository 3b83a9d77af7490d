import{A as e,E as t,R as n,Y as r,Z as i,f as a,k as o,rt as s}from"./phone.js";const c={box:`4rem`,ratio:1};function l({poll:l,choices:f,about:p,isFixed:m,onRate:h,onAbout:g}){let{most:_}=e(l).counting;return s`<ul class="ratings" data-testid="options" aria-label=${r(l,`title`)} aria-describedby="rule">
    ${l.options.map(e=>{let l=r(e,`name`),v=o(f,e.id),y={option:e,name:l,points:v,most:_,isFixed:m,rate:t=>!m&&h(e,t)};return s`<li key=${e.id} class="rating card" data-rated=${v>0}
        data-testid=${`rating-${e.id}`}>
        ${e.picture&&s`<${t} class="rating-picture" src=${e.picture} ...${c} loading="lazy" />`}
        <span class="rating-name"><strong>${a(l)}</strong>
          <span class="option-subtitle">${r(e,`subtitle`)}</span></span>
        <output class="rating-points number" data-testid=${`points-${e.id}`}>
          ${v?i(`rating.points`,{n:v}):`–`}</output>
        ${p[e.id]&&s`<button type="button" class="button quiet small rating-about"
          aria-label=${i(`about.of`,{name:l})} onClick=${()=>g(e)}><${n} name="info" />
          <span>${i(`about`)}</span></button>`}
        ${_>10?s`<${d} ...${y} />`:s`<${u} ...${y} />`}
      </li>`})}
  </ul>`}function u({option:e,name:t,points:n,most:r,isFixed:a,rate:o}){let c=r<=5;return s`<div class="rating-scale" role="radiogroup" aria-label=${t} data-stars=${c} onKeyDown=${e=>{let t={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[e.key];if(!t)return;e.preventDefault();let i=Math.min(r,Math.max(1,n+t));o(i),e.currentTarget.children[i-1].focus()}}>
    ${Array.from({length:r},(e,t)=>t+1).map(t=>s`<button key=${t} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${e.id}-${t}`}
        data-on=${c?t<=n:t===n} aria-checked=${t===n?`true`:`false`}
        aria-disabled=${a?`true`:null} tabindex=${t===(n||1)?0:-1}
        aria-label=${i(`rating.points`,{n:t})} onClick=${()=>o(t)}>${c?`★`:t}</button>`)}
  </div>`}function d({option:e,name:t,points:n,most:r,isFixed:i,rate:a}){let o=e=>a(Number(e.target.value));return s`<input type="range" class="rating-slider" min="1" max=${r} value=${n||Math.ceil(r/2)}
    disabled=${i} aria-label=${t} data-testid=${`slide-${e.id}`} data-rated=${n>0}
    onInput=${o} onClick=${o} />`}export{l as RatingList};