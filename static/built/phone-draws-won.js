import{A as e,C as t,E as n,L as r,M as i,N as a,_ as o,b as s,p as c,t as l,v as u}from"./phone.js";n({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:n}){t(500);let[d,f]=a(/* @__PURE__ */ new Set),p=n.filter(({at:e})=>e<=u.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return r`${p.map(t=>r`<p key=${t.draw} class="calling" data-testid="won-line"><span>
        ${i(`won.again`,{prize:e(t.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(e=>e!==m(t))))}>
        <${s} name="ticket" /></button></p>`)}
    ${h&&r`<${l} title=${i(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&r`<${c} src=${h.prize.picture} tall="9rem" />`}
        <h3>${e(h.prize,`name`)}</h3>
        <p>${i(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${o(h.entrant)}</p>
        ${h.absent?r`<p>${i(`won.absent`)}</p>`:r`<p>${i(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${i(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};