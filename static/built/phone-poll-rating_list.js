import{F as e,H as t,L as n,T as r,_ as i,g as a,p as o,s}from"./phone.js";const c={box:`4rem`,ratio:1};function l({poll:l,choices:f,about:p,isFixed:m,onRate:h,onAbout:g}){let{most:_}=i(l).counting;return t`<ul class="ratings" data-testid="options" aria-label=${e(l,`title`)} aria-describedby="rule">
    ${l.options.map(i=>{let l=e(i,`name`),v=a(f,i.id),y={option:i,name:l,points:v,most:_,isFixed:m,rate:e=>!m&&h(i,e)};return t`<li key=${i.id} class="rating card" data-rated=${v>0}
        data-testid=${`rating-${i.id}`}>
        ${i.picture&&t`<${o} class="rating-picture" src=${i.picture} ...${c} loading="lazy" />`}
        <span class="rating-name"><strong>${s(l)}</strong>
          <span class="option-subtitle">${e(i,`subtitle`)}</span></span>
        <output class="rating-points number" data-testid=${`points-${i.id}`}>
          ${v?n(`rating.points`,{n:v}):`–`}</output>
        ${p[i.id]&&t`<button type="button" class="button quiet small rating-about"
          aria-label=${n(`about.of`,{name:l})} onClick=${()=>g(i)}><${r} name="info" />
          <span>${n(`about`)}</span></button>`}
        ${_>10?t`<${d} ...${y} />`:t`<${u} ...${y} />`}
      </li>`})}
  </ul>`}function u({option:e,name:r,points:i,most:a,isFixed:o,rate:s}){let c=a<=5;return t`<div class="rating-scale" role="radiogroup" aria-label=${r} data-stars=${c} onKeyDown=${e=>{let t={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[e.key];if(!t)return;e.preventDefault();let n=Math.min(a,Math.max(1,i+t));s(n),e.currentTarget.children[n-1].focus()}}>
    ${Array.from({length:a},(e,t)=>t+1).map(r=>t`<button key=${r} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${e.id}-${r}`}
        data-on=${c?r<=i:r===i} aria-checked=${r===i?`true`:`false`}
        aria-disabled=${o?`true`:null} tabindex=${r===(i||1)?0:-1}
        aria-label=${n(`rating.points`,{n:r})} onClick=${()=>s(r)}>${c?`★`:r}</button>`)}
  </div>`}function d({option:e,name:n,points:r,most:i,isFixed:a,rate:o}){let s=e=>o(Number(e.target.value));return t`<input type="range" class="rating-slider" min="1" max=${i} value=${r||Math.ceil(i/2)}
    disabled=${a} aria-label=${n} data-testid=${`slide-${e.id}`} data-rated=${r>0}
    onInput=${s} onClick=${s} />`}export{l as RatingList};