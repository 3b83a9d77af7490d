import{A as e,B as t,C as n,D as r,L as i,N as a,S as o,W as s,h as c,t as l,z as u}from"./phone.js";a({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:a}){e(500);let[d,f]=t(/* @__PURE__ */ new Set),p=a.filter(({at:e})=>e<=n.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return s`${p.map(e=>s`<p key=${e.draw} class="calling" data-testid="won-line"><span>
        ${u(`won.again`,{prize:i(e.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(t=>t!==m(e))))}>
        <${r} name="ticket" /></button></p>`)}
    ${h&&s`<${l} title=${u(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&s`<${c} src=${h.prize.picture} tall="9rem" />`}
        <h3>${i(h.prize,`name`)}</h3>
        <p>${u(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${o(h.entrant)}</p>
        ${h.absent?s`<p>${u(`won.absent`)}</p>`:s`<p>${u(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${u(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};