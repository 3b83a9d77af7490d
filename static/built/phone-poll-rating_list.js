import{A as e,D as t,Q as n,X as r,it as i,j as a,p as o,z as s}from"./phone.js";const c={box:`4rem`,ratio:1};function l({poll:l,choices:f,about:p,isFixed:m,onRate:h,onAbout:g}){let{most:_}=a(l).counting;return i`<ul class="ratings" data-testid="options" aria-label=${r(l,`title`)} aria-describedby="rule">
    ${l.options.map(a=>{let l=r(a,`name`),v=e(f,a.id),y={option:a,name:l,points:v,most:_,isFixed:m,rate:e=>!m&&h(a,e)};return i`<li key=${a.id} class="rating card" data-rated=${v>0}
        data-testid=${`rating-${a.id}`}>
        ${a.picture&&i`<${t} class="rating-picture" src=${a.picture} ...${c} loading="lazy" />`}
        <span class="rating-name"><strong>${o(l)}</strong>
          <span class="option-subtitle">${r(a,`subtitle`)}</span></span>
        <output class="rating-points number" data-testid=${`points-${a.id}`}>
          ${v?n(`rating.points`,{n:v}):`–`}</output>
        ${p[a.id]&&i`<button type="button" class="button quiet small rating-about"
          aria-label=${n(`about.of`,{name:l})} onClick=${()=>g(a)}><${s} name="info" />
          <span>${n(`about`)}</span></button>`}
        ${_>10?i`<${d} ...${y} />`:i`<${u} ...${y} />`}
      </li>`})}
  </ul>`}function u({option:e,name:t,points:r,most:a,isFixed:o,rate:s}){let c=a<=5;return i`<div class="rating-scale" role="radiogroup" aria-label=${t} data-stars=${c} onKeyDown=${e=>{let t={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[e.key];if(!t)return;e.preventDefault();let n=Math.min(a,Math.max(1,r+t));s(n),e.currentTarget.children[n-1].focus()}}>
    ${Array.from({length:a},(e,t)=>t+1).map(t=>i`<button key=${t} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${e.id}-${t}`}
        data-on=${c?t<=r:t===r} aria-checked=${t===r?`true`:`false`}
        aria-disabled=${o?`true`:null} tabindex=${t===(r||1)?0:-1}
        aria-label=${n(`rating.points`,{n:t})} onClick=${()=>s(t)}>${c?`★`:t}</button>`)}
  </div>`}function d({option:e,name:t,points:n,most:r,isFixed:a,rate:o}){let s=e=>o(Number(e.target.value));return i`<input type="range" class="rating-slider" min="1" max=${r} value=${n||Math.ceil(r/2)}
    disabled=${a} aria-label=${t} data-testid=${`slide-${e.id}`} data-rated=${n>0}
    onInput=${s} onClick=${s} />`}export{l as RatingList};