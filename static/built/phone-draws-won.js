import{E as e,I as t,M as n,R as r,S as i,U as a,k as o,m as s,t as c,x as l,z as u}from"./phone.js";n({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:n}){o(500);let[d,f]=u(/* @__PURE__ */ new Set),p=n.filter(({at:e})=>e<=i.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return a`${p.map(n=>a`<p key=${n.draw} class="calling" data-testid="won-line"><span>
        ${r(`won.again`,{prize:t(n.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(e=>e!==m(n))))}>
        <${e} name="ticket" /></button></p>`)}
    ${h&&a`<${c} title=${r(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&a`<${s} src=${h.prize.picture} tall="9rem" />`}
        <h3>${t(h.prize,`name`)}</h3>
        <p>${r(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${l(h.entrant)}</p>
        ${h.absent?a`<p>${r(`won.absent`)}</p>`:a`<p>${r(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${r(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};