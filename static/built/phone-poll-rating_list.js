import{D as e,L as t,W as n,h as r,s as i,v as a,y as o,z as s}from"./phone.js";const c={box:`4rem`,ratio:1};function l({poll:l,choices:f,about:p,isFixed:m,onRate:h,onAbout:g}){let{most:_}=o(l).counting;return n`<ul class="ratings" data-testid="options" aria-label=${t(l,`title`)} aria-describedby="rule">
    ${l.options.map(o=>{let l=t(o,`name`),v=a(f,o.id),y={option:o,name:l,points:v,most:_,isFixed:m,rate:e=>!m&&h(o,e)};return n`<li key=${o.id} class="rating card" data-rated=${v>0}
        data-testid=${`rating-${o.id}`}>
        ${o.picture&&n`<${r} class="rating-picture" src=${o.picture} ...${c} loading="lazy" />`}
        <span class="rating-name"><strong>${i(l)}</strong>
          <span class="option-subtitle">${t(o,`subtitle`)}</span></span>
        <output class="rating-points number" data-testid=${`points-${o.id}`}>
          ${v?s(`rating.points`,{n:v}):`–`}</output>
        ${p[o.id]&&n`<button type="button" class="button quiet small rating-about"
          aria-label=${s(`about.of`,{name:l})} onClick=${()=>g(o)}><${e} name="info" />
          <span>${s(`about`)}</span></button>`}
        ${_>10?n`<${d} ...${y} />`:n`<${u} ...${y} />`}
      </li>`})}
  </ul>`}function u({option:e,name:t,points:r,most:i,isFixed:a,rate:o}){let c=i<=5;return n`<div class="rating-scale" role="radiogroup" aria-label=${t} data-stars=${c} onKeyDown=${e=>{let t={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[e.key];if(!t)return;e.preventDefault();let n=Math.min(i,Math.max(1,r+t));o(n),e.currentTarget.children[n-1].focus()}}>
    ${Array.from({length:i},(e,t)=>t+1).map(t=>n`<button key=${t} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${e.id}-${t}`}
        data-on=${c?t<=r:t===r} aria-checked=${t===r?`true`:`false`}
        aria-disabled=${a?`true`:null} tabindex=${t===(r||1)?0:-1}
        aria-label=${s(`rating.points`,{n:t})} onClick=${()=>o(t)}>${c?`★`:t}</button>`)}
  </div>`}function d({option:e,name:t,points:r,most:i,isFixed:a,rate:o}){let s=e=>o(Number(e.target.value));return n`<input type="range" class="rating-slider" min="1" max=${i} value=${r||Math.ceil(i/2)}
    disabled=${a} aria-label=${t} data-testid=${`slide-${e.id}`} data-rated=${r>0}
    onInput=${s} onClick=${s} />`}export{l as RatingList};