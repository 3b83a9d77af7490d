import{E as e,G as t,H as n,N as r,P as i,Q as a,R as o,Y as s,Z as c,n as l,rt as u}from"./phone.js";t({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:t}){n(500);let[d,f]=a(/* @__PURE__ */ new Set),p=t.filter(({at:e})=>e<=i.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return u`${p.map(e=>u`<p key=${e.draw} class="calling" data-testid="won-line"><span>
        ${c(`won.again`,{prize:s(e.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(t=>t!==m(e))))}>
        <${o} name="ticket" /></button></p>`)}
    ${h&&u`<${l} title=${c(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&u`<${e} src=${h.prize.picture} tall="9rem" />`}
        <h3>${s(h.prize,`name`)}</h3>
        <p>${c(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${r(h.entrant)}</p>
        ${h.absent?u`<p>${c(`won.absent`)}</p>`:u`<p>${c(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${c(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};