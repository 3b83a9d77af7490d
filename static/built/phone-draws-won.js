import{D as e,N as t,P as n,R as r,j as i,p as a,t as o,v as s,w as c,x as l,y as u}from"./phone.js";e({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:e}){c(500);let[d,f]=n(/* @__PURE__ */ new Set),p=e.filter(({at:e})=>e<=u.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return r`${p.map(e=>r`<p key=${e.draw} class="calling" data-testid="won-line"><span>
        ${t(`won.again`,{prize:i(e.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(t=>t!==m(e))))}>
        <${l} name="ticket" /></button></p>`)}
    ${h&&r`<${o} title=${t(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&r`<${a} src=${h.prize.picture} tall="9rem" />`}
        <h3>${i(h.prize,`name`)}</h3>
        <p>${t(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${s(h.entrant)}</p>
        ${h.absent?r`<p>${t(`won.absent`)}</p>`:r`<p>${t(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${t(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};