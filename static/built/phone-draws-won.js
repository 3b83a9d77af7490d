import{F as e,M as t,O as n,P as r,S as i,T as a,p as o,t as s,v as c,y as l,z as u}from"./phone.js";n({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:n}){a(500);let[d,f]=e(/* @__PURE__ */ new Set),p=n.filter(({at:e})=>e<=l.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return u`${p.map(e=>u`<p key=${e.draw} class="calling" data-testid="won-line"><span>
        ${r(`won.again`,{prize:t(e.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(t=>t!==m(e))))}>
        <${i} name="ticket" /></button></p>`)}
    ${h&&u`<${s} title=${r(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&u`<${o} src=${h.prize.picture} tall="9rem" />`}
        <h3>${t(h.prize,`name`)}</h3>
        <p>${r(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${c(h.entrant)}</p>
        ${h.absent?u`<p>${r(`won.absent`)}</p>`:u`<p>${r(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${r(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};