import{A as e,D as t,I as n,L as r,P as i,V as a,b as o,p as s,t as c,w as l,x as u}from"./phone.js";e({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:e}){t(500);let[d,f]=r(/* @__PURE__ */ new Set),p=e.filter(({at:e})=>e<=u.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return a`${p.map(e=>a`<p key=${e.draw} class="calling" data-testid="won-line"><span>
        ${n(`won.again`,{prize:i(e.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(t=>t!==m(e))))}>
        <${l} name="ticket" /></button></p>`)}
    ${h&&a`<${c} title=${n(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&a`<${s} src=${h.prize.picture} tall="9rem" />`}
        <h3>${i(h.prize,`name`)}</h3>
        <p>${n(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${o(h.entrant)}</p>
        ${h.absent?a`<p>${n(`won.absent`)}</p>`:a`<p>${n(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${n(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};