import{E as e,I as t,R as n,U as r,_ as i,m as a,s as o,v as s}from"./phone.js";const c={box:`4rem`,ratio:1};function l({poll:l,choices:f,about:p,isFixed:m,onRate:h,onAbout:g}){let{most:_}=s(l).counting;return r`<ul class="ratings" data-testid="options" aria-label=${t(l,`title`)} aria-describedby="rule">
    ${l.options.map(s=>{let l=t(s,`name`),v=i(f,s.id),y={option:s,name:l,points:v,most:_,isFixed:m,rate:e=>!m&&h(s,e)};return r`<li key=${s.id} class="rating card" data-rated=${v>0}
        data-testid=${`rating-${s.id}`}>
        ${s.picture&&r`<${a} class="rating-picture" src=${s.picture} ...${c} loading="lazy" />`}
        <span class="rating-name"><strong>${o(l)}</strong>
          <span class="option-subtitle">${t(s,`subtitle`)}</span></span>
        <output class="rating-points number" data-testid=${`points-${s.id}`}>
          ${v?n(`rating.points`,{n:v}):`–`}</output>
        ${p[s.id]&&r`<button type="button" class="button quiet small rating-about"
          aria-label=${n(`about.of`,{name:l})} onClick=${()=>g(s)}><${e} name="info" />
          <span>${n(`about`)}</span></button>`}
        ${_>10?r`<${d} ...${y} />`:r`<${u} ...${y} />`}
      </li>`})}
  </ul>`}function u({option:e,name:t,points:i,most:a,isFixed:o,rate:s}){let c=a<=5;return r`<div class="rating-scale" role="radiogroup" aria-label=${t} data-stars=${c} onKeyDown=${e=>{let t={ArrowRight:1,ArrowUp:1,ArrowLeft:-1,ArrowDown:-1}[e.key];if(!t)return;e.preventDefault();let n=Math.min(a,Math.max(1,i+t));s(n),e.currentTarget.children[n-1].focus()}}>
    ${Array.from({length:a},(e,t)=>t+1).map(t=>r`<button key=${t} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${e.id}-${t}`}
        data-on=${c?t<=i:t===i} aria-checked=${t===i?`true`:`false`}
        aria-disabled=${o?`true`:null} tabindex=${t===(i||1)?0:-1}
        aria-label=${n(`rating.points`,{n:t})} onClick=${()=>s(t)}>${c?`★`:t}</button>`)}
  </div>`}function d({option:e,name:t,points:n,most:i,isFixed:a,rate:o}){let s=e=>o(Number(e.target.value));return r`<input type="range" class="rating-slider" min="1" max=${i} value=${n||Math.ceil(i/2)}
    disabled=${a} aria-label=${t} data-testid=${`slide-${e.id}`} data-rated=${n>0}
    onInput=${s} onClick=${s} />`}export{l as RatingList};