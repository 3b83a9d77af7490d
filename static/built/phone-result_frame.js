import{$ as e,P as t,Q as n,R as r,S as i,U as a,W as o,X as s,Y as c,Z as l,c as u,d,et as f,f as p,g as m,h,i as g,l as _,m as v,nt as y,r as b,rt as x,s as S,t as C,x as w,y as T,z as E}from"./phone.js";const D=/* @__PURE__ */ new Set([`open`,`locked`]),O=`/api/events/${encodeURIComponent(u)}`,k=new S;async function A(){let{now:e,rev:n,figures:r}=await g(`${O}/polls/${encodeURIComponent(_)}/tally`);t.sync(e),n>k.rev&&k.receive({...await g(O),type:`event`}),k.receive({type:`tick`,online:0,likes:{},polls:{[_]:r}})}function j(){let[t,r]=n(null),[,i]=n(0);return e(()=>{let e=0,t=async()=>{if(clearTimeout(e),document.hidden)return;try{await A(),r(null)}catch(e){if(!(e instanceof b))throw e;r(e)}i(e=>e+1);let n=k.figures(_)?.state===`published`;e=window.setTimeout(t,n?6e4:5e3)};return document.addEventListener(`visibilitychange`,t),t(),()=>{clearTimeout(e),document.removeEventListener(`visibilitychange`,t)}},[]),{poll:k.poll(_),figures:k.figures(_),error:t}}function M(){a(),o(i);let{poll:t,figures:n,error:f}=j(),{event:g}=k;if(e(()=>{let e=g??d;T(e?.theme,`phone`),w(g),e&&(document.title=c(e,`title`))}),!t||!n)return y`<main class="phone"><h1 class="sr-only">${c(d,`title`)||l(`brand`)}</h1>
      ${f?y`<p class="notice" data-kind="bad" role="alert" data-testid="error" data-code=${f.code}>
          <${r} name="circle-alert" /><span>${s(f)}</span></p>`:y`<p class="waiting"><${r} name="loader" className="turning" />${l(`loading`)}</p>`}</main>`;let b=m(t,n,!1),x=D.has(n.state);return y`<main class="phone">
    <h1 class="sr-only">${c(g,`title`)}</h1>
    <section class="poll" aria-labelledby="poll-title" data-testid="result" data-state=${n.state}>
      <header class="poll-head"><h2 id="poll-title">${p(c(t,`title`))}</h2>
        <p class="poll-meta"><span class="pill" data-state=${n.state}>${l(`poll.${n.state}`)}</span>
          <${v} poll=${t} figures=${n} /><${h} figures=${n} /></p></header>
      ${b&&y`<p class="why-hidden" data-testid="why-hidden"><${r} name="eye-off" /><span>${b}</span></p>`}
      ${n.votes&&n.state!==`draft`&&y`<${C} event=${{...g,share:`none`}} poll=${t} figures=${n} />`}
      <p class="result-ways"><a class=${`button ${x?``:`second`}`} target="_blank" rel="noopener"
          href=${`/e/${encodeURIComponent(u)}/a/${encodeURIComponent(_)}`} data-testid="result-open">
          ${l(x?`part.vote`:`result.open`)}</a><${E} /></p>
    </section></main>`}function N(){let e=document.getElementById(`page`);e.replaceChildren(),f(y`<${M} />`,e),x()&&import(`./phone-embedded.js`).then(({tellHeight:e})=>e(u))}export{N as showResult};