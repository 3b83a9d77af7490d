import{$ as e,B as t,C as n,F as r,G as i,Q as a,S as o,W as s,X as c,Z as l,_ as u,a as d,b as f,c as p,et as m,f as h,g,h as _,i as v,it as y,l as b,n as x,ot as S,p as C,tt as w,u as T,z as E}from"./phone.js";const D=/* @__PURE__ */ new Set([`open`,`locked`]),O=`/api/events/${encodeURIComponent(b)}`,k=new p;async function A(){let{now:e,rev:t,figures:n}=await d(`${O}/polls/${encodeURIComponent(T)}/tally`);r.sync(e),t>k.rev&&k.receive({...await d(O),type:`event`}),k.receive({type:`tick`,online:0,likes:{},polls:{[T]:n}})}function j(){let[t,n]=e(null),[,r]=e(0);return m(()=>{let e=0,t=async()=>{if(clearTimeout(e),document.hidden)return;try{await A(),n(null)}catch(e){if(!(e instanceof v))throw e;n(e)}r(e=>e+1);let i=k.figures(T)?.state===`published`;e=window.setTimeout(t,i?6e4:5e3)};return document.addEventListener(`visibilitychange`,t),t(),()=>{clearTimeout(e),document.removeEventListener(`visibilitychange`,t)}},[]),{poll:k.poll(T),figures:k.figures(T),error:t}}function M(){s(),i(n);let{poll:e,figures:r,error:d}=j(),{event:p}=k;if(m(()=>{let e=p??h;f(e?.theme,`phone`),o(p),e&&(document.title=c(e,`title`))}),!e||!r)return y`<main class="phone"><h1 class="sr-only">${c(h,`title`)||a(`brand`)}</h1>
      ${d?y`<p class="notice" data-kind="bad" role="alert" data-testid="error" data-code=${d.code}>
          <${E} name="circle-alert" /><span>${l(d)}</span></p>`:y`<p class="waiting"><${E} name="loader" className="turning" />${a(`loading`)}</p>`}</main>`;let v=u(e,r,!1),S=D.has(r.state);return y`<main class="phone">
    <h1 class="sr-only">${c(p,`title`)}</h1>
    <section class="poll" aria-labelledby="poll-title" data-testid="result" data-state=${r.state}>
      <header class="poll-head"><h2 id="poll-title">${C(c(e,`title`))}</h2>
        <p class="poll-meta"><span class="pill" data-state=${r.state}>${a(`poll.${r.state}`)}</span>
          <${_} poll=${e} figures=${r} /><${g} figures=${r} /></p></header>
      ${v&&y`<p class="why-hidden" data-testid="why-hidden"><${E} name="eye-off" /><span>${v}</span></p>`}
      ${r.votes&&r.state!==`draft`&&y`<${x} event=${{...p,share:`none`}} poll=${e} figures=${r} />`}
      <p class="result-ways"><a class=${`button ${S?``:`second`}`} target="_blank" rel="noopener"
          href=${`/e/${encodeURIComponent(b)}/a/${encodeURIComponent(T)}`} data-testid="result-open">
          ${a(S?`part.vote`:`result.open`)}</a><${t} /></p>
    </section></main>`}function N(){let e=document.getElementById(`page`);e.replaceChildren(),w(y`<${M} />`,e),S()&&import(`./phone-embedded.js`).then(({tellHeight:e})=>e(b))}export{N as showResult};