import{$ as e,B as t,F as n,I as r,O as i,W as a,Z as o,at as s,et as c,q as l,r as u}from"./phone.js";l({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:l}){a(500);let[d,f]=c(/* @__PURE__ */ new Set),p=l.filter(({at:e})=>e<=r.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return s`${p.map(n=>s`<p key=${n.draw} class="calling" data-testid="won-line"><span>
        ${e(`won.again`,{prize:o(n.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(e=>e!==m(n))))}>
        <${t} name="ticket" /></button></p>`)}
    ${h&&s`<${u} title=${e(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&s`<${i} src=${h.prize.picture} tall="9rem" />`}
        <h3>${o(h.prize,`name`)}</h3>
        <p>${e(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${n(h.entrant)}</p>
        ${h.absent?s`<p>${e(`won.absent`)}</p>`:s`<p>${e(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${e(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};