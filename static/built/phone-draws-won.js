import{A as e,D as t,P as n,d as r,g as i,h as a,k as o,t as s,v as c,w as l,x as u}from"./phone.js";l({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:l}){u(500);let[d,f]=e(/* @__PURE__ */ new Set),p=l.filter(({at:e})=>e<=i.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return n`${p.map(e=>n`<p key=${e.draw} class="calling" data-testid="won-line"><span>
        ${o(`won.again`,{prize:t(e.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(t=>t!==m(e))))}>
        <${c} name="ticket" /></button></p>`)}
    ${h&&n`<${s} title=${o(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&n`<${r} src=${h.prize.picture} tall="9rem" />`}
        <h3>${t(h.prize,`name`)}</h3>
        <p>${o(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${a(h.entrant)}</p>
        ${h.absent?n`<p>${o(`won.absent`)}</p>`:n`<p>${o(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${o(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};