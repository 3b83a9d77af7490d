import{b as e,f as t,g as n,h as r,i,o as a,p as o,s,u as c}from"./phone.js";t({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到你，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号`,`Number`]});function l({wins:t}){c(500);let[l,u]=n(/* @__PURE__ */ new Set),d=t.filter(({at:e})=>e<=i.now()),f=({draw:e,absent:t})=>`${e} ${t}`,p=d.find(e=>!l.has(f(e)));return e`${d.map(t=>e`<p key=${t.draw} class="calling" data-testid="won-line"><span>
        ${r(`won.again`,{prize:o(t.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>u(new Set([...l].filter(e=>e!==f(t))))}>
        <${s} name="ticket" /></button></p>`)}
    ${p&&e`<${a} title=${r(`won.title`)} className="won" testid="won"
        onClose=${()=>u(/* @__PURE__ */ new Set([...l,f(p)]))}>
      <div class="won-body" data-absent=${p.absent}>
        ${p.prize.picture&&e`<img src=${p.prize.picture} alt="" />`}
        <h3>${o(p.prize,`name`)}</h3>
        ${p.absent?e`<p>${r(`won.absent`)}</p>`:e`<p>${r(`won.code`)}</p><p class="won-code" data-testid="won-code">${p.code}</p><p>
            ${r(`won.show`)}</p>`}
        <p class="hint">${r(`won.entrant`)} ${p.entrant}</p></div><//>`}`}export{l as Won};