import{$ as e,D as t,F as n,K as r,P as i,Q as a,U as o,X as s,it as c,r as l,z as u}from"./phone.js";r({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:r}){o(500);let[d,f]=e(/* @__PURE__ */ new Set),p=r.filter(({at:e})=>e<=n.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return c`${p.map(e=>c`<p key=${e.draw} class="calling" data-testid="won-line"><span>
        ${a(`won.again`,{prize:s(e.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(t=>t!==m(e))))}>
        <${u} name="ticket" /></button></p>`)}
    ${h&&c`<${l} title=${a(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&c`<${t} src=${h.prize.picture} tall="9rem" />`}
        <h3>${s(h.prize,`name`)}</h3>
        <p>${a(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${i(h.entrant)}</p>
        ${h.absent?c`<p>${a(`won.absent`)}</p>`:c`<p>${a(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${a(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};