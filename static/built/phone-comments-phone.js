import{$ as e,G as t,H as n,Q as r,U as i,V as a,Z as o,et as s,it as c,nt as l,z as u}from"./phone.js";function d(e,t,{area:n,gap:r,cross_ms:i}){return e.findIndex(e=>{if(!e||e.elapsed_ms>=i)return!0;let a=(n+e.width)/i*e.elapsed_ms>=e.width+r,o=n/(n+t)*i;return a&&o>=i-e.elapsed_ms})}const f=1.7;function p({comments:e,density:t=1,cross_ms:n=7e3,paused:r=!1,testid:i=`danmaku`}){let o=l(null),u=l(null),d=a();return s(()=>{if(d)return;u.current=new g(o.current);let t=e.listen((e,t)=>{e===`fly`&&u.current.add(t.comments),e===`gone`&&u.current.remove(t.keys),e===`text`&&u.current.rewrite(t.key,t.text)});return()=>{t(),u.current.end()}},[e,d]),s(()=>u.current?.set({density:t,cross_ms:n,paused:r}),[t,n,r]),d?c`<${m} comments=${e} testid=${i} />`:c`<div class="danmaku" ref=${o} data-testid=${i} data-paused=${r} aria-hidden="true"></div>`}function m({comments:e,testid:n}){return t(t=>e.listen(t),[e]),c`<ul class="danmaku still" data-testid=${n} aria-hidden="true">
    ${e.list.slice(-4).reverse().map(e=>c`
    <li key=${e.key} class="flying" data-own=${e.own}>${h(e)}</li>`)}</ul>`}const h=({name:e,unit:t,text:n})=>e||t?`${[t,e].filter(Boolean).join(` `)}：${n}`:n;var g=class{#e;#t={density:1,cross_ms:7e3,paused:!1};#n=[];#r=/* @__PURE__ */ new Map;#i=[];#a;#o;#s=new ResizeObserver(()=>this.#f());constructor(e){this.#e=e,this.#s.observe(e),this.#a=setInterval(()=>this.#c(),80)}set(e){this.#t=e;for(let{animation:t}of this.#r.values())e.paused?t.pause():t.play()}add(e){if(this.#t.paused||document.hidden)return;let t=performance.now();for(e.forEach((n,r)=>{this.#n.push({comment:n,notBefore:n.own?t:t+r*250/e.length})});this.#n.length>30;){let e=this.#n.findIndex(({comment:e})=>!e.own);this.#n.splice(Math.max(0,e),1)}this.#c()}remove(e){this.#n=this.#n.filter(({comment:t})=>!e.includes(t.key));for(let t of e)this.#d(t)}rewrite(e,t){let n=this.#r.get(e);n&&(n.element.textContent=t)}end(){clearInterval(this.#a),this.#s.disconnect();for(let e of[...this.#r.keys()])this.#d(e)}#c(){if(!this.#n.length||this.#t.paused)return;let e=performance.now(),t=this.#n.filter(({comment:e})=>e.own),n=this.#n.filter(({comment:t,notBefore:n})=>!t.own&&n<=e);for(let e of[...t,...n]){if(!this.#l(e.comment))return;this.#n.splice(this.#n.indexOf(e),1)}}#l(e){let{clientWidth:t,clientHeight:n}=this.#e;if(!n)return!1;let r=document.createElement(`span`);r.className=`flying`,r.dataset.own=e.own,r.dataset.n=e.n,r.textContent=h(e),this.#e.append(r);let i=parseFloat(getComputedStyle(r).fontSize),a=r.offsetWidth,{density:o,cross_ms:s}=this.#t,c=Math.max(1,Math.floor(n*o/(i*f))),l=d(Array.from({length:c},(e,t)=>this.#u(t)),a,{area:t,gap:i*1.5,cross_ms:s});if(l<0)return r.remove(),!1;r.style.top=`${l*i*f}px`;let u=r.animate([{transform:`translateX(${t}px)`},{transform:`translateX(${-a}px)`}],{duration:s,fill:`both`}),{key:p}=e;return this.#d(p),this.#i[l]={width:a,animation:u},this.#r.set(p,{element:r,animation:u}),u.onfinish=()=>this.#d(p),!0}#u(e){let t=this.#i[e];return t?{width:t.width,elapsed_ms:t.animation.currentTime??1/0}:null}#d(e){this.#r.get(e)?.element.remove(),this.#r.delete(e)}#f(){let{clientWidth:e,clientHeight:t}=this.#e,n=`${e}×${t}`;if(this.#o&&this.#o!==n){for(let e of[...this.#r.keys()])this.#d(e);this.#i=[]}this.#o=n}};const _=[.34,.67,1];function v({comments:e,settings:t}){return t.on&&c`<${p} comments=${e} density=${t.density} paused=${t.paused} />`}const y=typeof Intl.Segmenter==`function`?new Intl.Segmenter:null,b=e=>y?[...y.segment(e)].reduce((e,{segment:t})=>e+Math.ceil([...t].length/8),0):[...e].length;function x(e,t){let n=new TextEncoder().encode(e).length;return Math.min(t-b(e),Math.floor((4*t+64-n)/4))}function S({visit:t,settings:a,change:d}){let{paused:f}=a;i(500);let[p,m]=e(``),[h,g]=e(null),[v,y]=e(!1),b=l(null),{comments:S}=t,C=t.event.comments.length,w=x(p.trim(),C),T=Math.ceil((S.nextAt-performance.now())/1e3),E=S.mode===`closed`,D=p.trim()&&w>=0&&T<=0&&!E;s(()=>S.listen((e,{state:t,text:i,error:a})=>{e===`answer`&&(g(a),t===`pending`&&n(r(`comment.pending`),`good`),t===`refused`&&m(e=>e||i))}),[S]);let O=e=>{e.preventDefault(),D&&(g(null),m(``),S.say(p.trim()),b.current.focus())},{pinned:k}=S;return c`<form class="comment-bar" data-testid="comment-bar" onSubmit=${O}>
    ${k&&c`<p class="comment-pinned" data-testid="comment-pinned"><${u} name="pin" />
      <span>${k.name&&c`<b>${k.name}</b>`}${k.text}</span></p>`}
    <div class="comment-row">
      <button type="button" class="comment-toggle" data-testid="comment-toggle" aria-pressed=${a.on}
        aria-label=${r(`comment.on`)}
        onClick=${()=>d({on:!a.on})}><span aria-hidden="true">${r(`comment.sign`)}</span></button>
      <input ref=${b} class="comment-input" data-testid="comment-input" type="text" enterkeyhint="send"
        autocomplete="off" maxlength="400"
        aria-label=${r(`comment.write`)} aria-invalid=${w<0} disabled=${E} value=${p}
        placeholder=${r(E?`comment.closed`:S.mode===`review`?`comment.review`:`comment.write`)}
        onInput=${e=>m(e.target.value)} />
      ${p&&w<=10&&c`<span class="comment-left number" data-over=${w<0} data-testid="comment-left">${w}</span>`}
      <button type="submit" class="button small comment-send" data-testid="comment-send" disabled=${!D}>
        ${T>0?r(`comment.wait`,{s:T}):r(`comment.send`)}</button>
      <button type="button" class="button quiet round comment-more" data-testid="comment-more" aria-expanded=${v}
        aria-label=${r(`comment.settings`)} onClick=${()=>y(!v)}>
        <${u} name="sliders-horizontal" /></button>
    </div>
    ${h&&c`<p class="comment-problem" role="alert" data-testid="comment-problem" data-code=${h.code}>
      <${u} name="circle-alert" /><span>${o(h)}</span></p>`}
    ${v&&c`<div class="comment-settings" data-testid="comment-settings">
      <span class="comment-segments" role="group" aria-label=${r(`comment.density`)}>
        ${_.map((e,t)=>c`
        <button key=${e} type="button" aria-pressed=${a.density===e}
          data-testid=${`density-${t}`}
          onClick=${()=>d({density:e})}>${r(`comment.density.${t}`)}</button>`)}</span>
      <button type="button" class="button small second" data-testid="comment-pause" aria-pressed=${f}
        onClick=${()=>d({paused:!f})}>
        <${u} name=${f?`play`:`pause`} />${r(f?`comment.resume`:`comment.pause`)}</button>
    </div>`}
  </form>`}export{S as CommentBar,v as CommentLayer,x as roomFor};