import{F as e,H as t,L as n,O as r,R as i,T as a,b as o,j as s,p as c,t as l,x as u}from"./phone.js";s({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到您，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:s}){r(500);let[d,f]=i(/* @__PURE__ */ new Set),p=s.filter(({at:e})=>e<=u.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return t`${p.map(r=>t`<p key=${r.draw} class="calling" data-testid="won-line"><span>
        ${n(`won.again`,{prize:e(r.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(e=>e!==m(r))))}>
        <${a} name="ticket" /></button></p>`)}
    ${h&&t`<${l} title=${n(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&t`<${c} src=${h.prize.picture} tall="9rem" />`}
        <h3>${e(h.prize,`name`)}</h3>
        <p>${n(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${o(h.entrant)}</p>
        ${h.absent?t`<p>${n(`won.absent`)}</p>`:t`<p>${n(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${n(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};