import{I as e,P as t,V as n,_ as r,g as i,p as a,s as o,w as s}from"./phone.js";const c={box:`4rem`,ratio:1};function l({poll:l,choices:f,about:p,isFixed:m,onRate:h,onAbout:g}){let{most:_}=r(l).counting;return n`<ul class="ratings" data-testid="options" aria-label=${t(l,`title`)} aria-describedby="rule">
    ${l.options.map(r=>{let l=t(r,`name`),v=i(f,r.id),y={option:r,name:l,points:v,most:_,isFixed:m,rate:e=>!m&&h(r,e)};return n`<li key=${r.id} class="rating card" data-rated=${v>0}
        data-testid=${`rating-${r.id}`}>
        ${r.picture&&n`<${a} class="rating-picture" src=${r.picture} ...${c} loading="lazy" />`}
        <span class="rating-name"><strong>${o(l)}</strong>
          <span class="option-subtitle">${t(r,`subtitle`)}</span></span>
        <output class="rating-points number" data-testid=${`points-${r.id}`}>
          ${v?e(`rating.points`,{n:v}):`–`}</output>
        ${p[r.id]&&n`<button type="button" class="button quiet small rating-about"
          aria-label=${e(`about.of`,{name:l})} onClick=${()=>g(r)}><${s} name="info" />
          <span>${e(`about`)}</span></button>`}
        ${_>10?n`<${d} ...${y} />`:n`<${u} ...${y} />`}
      </li>`})}
  </ul>`}function u({option:t,name:r,points:i,most:a,isFixed:o,rate:s}){let c=a<=5;return n`<div class="rating-scale" role="radiogroup" aria-label=${r} data-stars=${c} onKeyDown=${e=>{let t={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[e.key];if(!t)return;e.preventDefault();let n=Math.min(a,Math.max(1,i+t));s(n),e.currentTarget.children[n-1].focus()}}>
    ${Array.from({length:a},(e,t)=>t+1).map(r=>n`<button key=${r} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${t.id}-${r}`}
        data-on=${c?r<=i:r===i} aria-checked=${r===i?`true`:`false`}
        aria-disabled=${o?`true`:null} tabindex=${r===(i||1)?0:-1}
        aria-label=${e(`rating.points`,{n:r})} onClick=${()=>s(r)}>${c?`★`:r}</button>`)}
  </div>`}function d({option:e,name:t,points:r,most:i,isFixed:a,rate:o}){let s=e=>o(Number(e.target.value));return n`<input type="range" class="rating-slider" min="1" max=${i} value=${r||Math.ceil(i/2)}
    disabled=${a} aria-label=${t} data-testid=${`slide-${e.id}`} data-rated=${r>0}
    onInput=${s} onClick=${s} />`}export{l as RatingList};