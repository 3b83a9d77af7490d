import{_ as e,a as t,b as n,c as r,d as i,g as a,l as o,m as s,t as c,w as l,y as u}from"./phone.js";a({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到你，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号（与大屏一致）`,`Number, as on the screen`]});function d({wins:a}){s(500);let[d,f]=n(/* @__PURE__ */ new Set),p=a.filter(({at:e})=>e<=o.now()),m=({draw:e,absent:t})=>`${e} ${t}`,h=p.find(e=>!d.has(m(e)));return l`${p.map(t=>l`<p key=${t.draw} class="calling" data-testid="won-line"><span>
        ${u(`won.again`,{prize:e(t.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>f(new Set([...d].filter(e=>e!==m(t))))}>
        <${i} name="ticket" /></button></p>`)}
    ${h&&l`<${c} title=${u(`won.title`)} className="won" testid="won"
        onClose=${()=>f(/* @__PURE__ */ new Set([...d,m(h)]))}>
      <div class="won-body" data-absent=${h.absent}>
        ${h.prize.picture&&l`<${t} src=${h.prize.picture} tall="9rem" />`}
        <h3>${e(h.prize,`name`)}</h3>
        <p>${u(`won.entrant`)}</p><p class="won-number" data-testid="won-number">${r(h.entrant)}</p>
        ${h.absent?l`<p>${u(`won.absent`)}</p>`:l`<p>${u(`won.code`)}</p><p class="won-code" data-testid="won-code">${h.code}</p><p>
            ${u(`won.show`)}</p>`}
</div><//>`}`}export{d as Won};