import{a as e,b as t,f as n,g as r,h as i,p as a,s as o,t as s,u as c}from"./phone.js";n({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到你，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号`,`Number`]});function l({wins:n}){c(500);let[l,u]=r(/* @__PURE__ */ new Set),d=n.filter(({at:t})=>t<=e.now()),f=({draw:e,absent:t})=>`${e} ${t}`,p=d.find(e=>!l.has(f(e)));return t`${d.map(e=>t`<p key=${e.draw} class="calling" data-testid="won-line"><span>
        ${i(`won.again`,{prize:a(e.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>u(new Set([...l].filter(t=>t!==f(e))))}>
        <${o} name="ticket" /></button></p>`)}
    ${p&&t`<${s} title=${i(`won.title`)} className="won" testid="won"
        onClose=${()=>u(/* @__PURE__ */ new Set([...l,f(p)]))}>
      <div class="won-body" data-absent=${p.absent}>
        ${p.prize.picture&&t`<img src=${p.prize.picture} alt="" />`}
        <h3>${a(p.prize,`name`)}</h3>
        ${p.absent?t`<p>${i(`won.absent`)}</p>`:t`<p>${i(`won.code`)}</p><p class="won-code" data-testid="won-code">${p.code}</p><p>
            ${i(`won.show`)}</p>`}
        <p class="hint">${i(`won.entrant`)} ${p.entrant}</p></div><//>`}`}export{l as Won};