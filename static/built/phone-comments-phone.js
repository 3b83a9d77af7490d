import{$ as e,B as t,H as n,K as r,Q as i,U as a,W as o,at as s,et as c,rt as l,tt as u}from"./phone.js";function d(e,t,{area:n,gap:r,cross_ms:i}){return e.findIndex(e=>{if(!e||e.elapsed_ms>=i)return!0;let a=(n+e.width)/i*e.elapsed_ms>=e.width+r,o=n/(n+t)*i;return a&&o>=i-e.elapsed_ms})}const f=1.7;function p({comments:e,density:t=1,cross_ms:r=7e3,paused:i=!1,testid:a=`danmaku`}){let o=l(null),c=l(null),d=n();return u(()=>{if(d)return;c.current=new g(o.current);let t=e.listen((e,t)=>{e===`fly`&&c.current.add(t.comments),e===`gone`&&c.current.remove(t.keys),e===`text`&&c.current.rewrite(t.key,t.text)});return()=>{t(),c.current.end()}},[e,d]),u(()=>c.current?.set({density:t,cross_ms:r,paused:i}),[t,r,i]),d?s`<${m} comments=${e} testid=${a} />`:s`<div class="danmaku" ref=${o} data-testid=${a} data-paused=${i} aria-hidden="true"></div>`}function m({comments:e,testid:t}){return r(t=>e.listen(t),[e]),s`<ul class="danmaku still" data-testid=${t} aria-hidden="true">
    ${e.list.slice(-4).reverse().map(e=>s`
    <li key=${e.key} class="flying" data-own=${e.own}>${h(e)}</li>`)}</ul>`}const h=({name:e,unit:t,text:n})=>e||t?`${[t,e].filter(Boolean).join(` `)}：${n}`:n;var g=class{#e;#t={density:1,cross_ms:7e3,paused:!1};#n=[];#r=/* @__PURE__ */ new Map;#i=[];#a;#o;#s=new ResizeObserver(()=>this.#f());constructor(e){this.#e=e,this.#s.observe(e),this.#a=setInterval(()=>this.#c(),80)}set(e){this.#t=e;for(let{animation:t}of this.#r.values())e.paused?t.pause():t.play()}add(e){if(this.#t.paused||document.hidden)return;let t=performance.now();for(e.forEach((n,r)=>{this.#n.push({comment:n,notBefore:n.own?t:t+r*250/e.length})});this.#n.length>30;){let e=this.#n.findIndex(({comment:e})=>!e.own);this.#n.splice(Math.max(0,e),1)}this.#c()}remove(e){this.#n=this.#n.filter(({comment:t})=>!e.includes(t.key));for(let t of e)this.#d(t)}rewrite(e,t){let n=this.#r.get(e);n&&(n.element.textContent=t)}end(){clearInterval(this.#a),this.#s.disconnect();for(let e of[...this.#r.keys()])this.#d(e)}#c(){if(!this.#n.length||this.#t.paused)return;let e=performance.now(),t=this.#n.filter(({comment:e})=>e.own),n=this.#n.filter(({comment:t,notBefore:n})=>!t.own&&n<=e);for(let e of[...t,...n]){if(!this.#l(e.comment))return;this.#n.splice(this.#n.indexOf(e),1)}}#l(e){let{clientWidth:t,clientHeight:n}=this.#e;if(!n)return!1;let r=document.createElement(`span`);r.className=`flying`,r.dataset.own=e.own,r.dataset.n=e.n,r.textContent=h(e),this.#e.append(r);let i=parseFloat(getComputedStyle(r).fontSize),a=r.offsetWidth,{density:o,cross_ms:s}=this.#t,c=Math.max(1,Math.floor(n*o/(i*f))),l=d(Array.from({length:c},(e,t)=>this.#u(t)),a,{area:t,gap:i*1.5,cross_ms:s});if(l<0)return r.remove(),!1;r.style.top=`${l*i*f}px`;let u=r.animate([{transform:`translateX(${t}px)`},{transform:`translateX(${-a}px)`}],{duration:s,fill:`both`}),{key:p}=e;return this.#d(p),this.#i[l]={width:a,animation:u},this.#r.set(p,{element:r,animation:u}),u.onfinish=()=>this.#d(p),!0}#u(e){let t=this.#i[e];return t?{width:t.width,elapsed_ms:t.animation.currentTime??1/0}:null}#d(e){this.#r.get(e)?.element.remove(),this.#r.delete(e)}#f(){let{clientWidth:e,clientHeight:t}=this.#e,n=`${e}×${t}`;if(this.#o&&this.#o!==n){for(let e of[...this.#r.keys()])this.#d(e);this.#i=[]}this.#o=n}};const _=[.34,.67,1];function v({comments:e,settings:t}){return t.on&&s`<${p} comments=${e} density=${t.density} paused=${t.paused} />`}const y=typeof Intl.Segmenter==`function`?new Intl.Segmenter:null,b=e=>y?[...y.segment(e)].reduce((e,{segment:t})=>e+Math.ceil([...t].length/8),0):[...e].length;function x(e,t){let n=new TextEncoder().encode(e).length;return Math.min(t-b(e),Math.floor((4*t+64-n)/4))}function S({visit:n,settings:r,change:d}){let{paused:f}=r;o(500);let[p,m]=c(``),[h,g]=c(null),[v,y]=c(!1),b=l(null),{comments:S}=n,C=n.event.comments.length,w=x(p.trim(),C),T=Math.ceil((S.nextAt-performance.now())/1e3),E=S.mode===`closed`,D=p.trim()&&w>=0&&T<=0&&!E;u(()=>S.listen((t,{state:n,text:r,error:i})=>{t===`answer`&&(g(i),n===`pending`&&a(e(`comment.pending`),`good`),n===`refused`&&m(e=>e||r))}),[S]);let O=e=>{e.preventDefault(),D&&(g(null),m(``),S.say(p.trim()),b.current.focus())},{pinned:k}=S;return s`<form class="comment-bar" data-testid="comment-bar" onSubmit=${O}>
    ${k&&s`<p class="comment-pinned" data-testid="comment-pinned"><${t} name="pin" />
      <span>${k.name&&s`<b>${k.name}</b>`}${k.text}</span></p>`}
    <div class="comment-row">
      <button type="button" class="comment-toggle" data-testid="comment-toggle" aria-pressed=${r.on}
        aria-label=${e(`comment.on`)}
        onClick=${()=>d({on:!r.on})}><span aria-hidden="true">${e(`comment.sign`)}</span></button>
      <input ref=${b} class="comment-input" data-testid="comment-input" type="text" enterkeyhint="send"
        autocomplete="off" maxlength="400"
        aria-label=${e(`comment.write`)} aria-invalid=${w<0} disabled=${E} value=${p}
        placeholder=${e(E?`comment.closed`:S.mode===`review`?`comment.review`:`comment.write`)}
        onInput=${e=>m(e.target.value)} />
      ${p&&w<=10&&s`<span class="comment-left number" data-over=${w<0} data-testid="comment-left">${w}</span>`}
      <button type="submit" class="button small comment-send" data-testid="comment-send" disabled=${!D}>
        ${T>0?e(`comment.wait`,{s:T}):e(`comment.send`)}</button>
      <button type="button" class="button quiet round comment-more" data-testid="comment-more" aria-expanded=${v}
        aria-label=${e(`comment.settings`)} onClick=${()=>y(!v)}>
        <${t} name="sliders-horizontal" /></button>
    </div>
    ${h&&s`<p class="comment-problem" role="alert" data-testid="comment-problem" data-code=${h.code}>
      <${t} name="circle-alert" /><span>${i(h)}</span></p>`}
    ${v&&s`<div class="comment-settings" data-testid="comment-settings">
      <span class="comment-segments" role="group" aria-label=${e(`comment.density`)}>
        ${_.map((t,n)=>s`
        <button key=${t} type="button" aria-pressed=${r.density===t}
          data-testid=${`density-${n}`}
          onClick=${()=>d({density:t})}>${e(`comment.density.${n}`)}</button>`)}</span>
      <button type="button" class="button small second" data-testid="comment-pause" aria-pressed=${f}
        onClick=${()=>d({paused:!f})}>
        <${t} name=${f?`play`:`pause`} />${e(f?`comment.resume`:`comment.pause`)}</button>
    </div>`}
  </form>`}export{S as CommentBar,v as CommentLayer,x as roomFor};