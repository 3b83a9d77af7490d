import{_ as e,a as t,b as n,d as r,g as i,l as a,m as o,t as s,w as c,y as l}from"./phone.js";i({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到你，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号`,`Number`]});function u({wins:i}){o(500);let[u,d]=n(/* @__PURE__ */ new Set),f=i.filter(({at:e})=>e<=a.now()),p=({draw:e,absent:t})=>`${e} ${t}`,m=f.find(e=>!u.has(p(e)));return c`${f.map(t=>c`<p key=${t.draw} class="calling" data-testid="won-line"><span>
        ${l(`won.again`,{prize:e(t.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>d(new Set([...u].filter(e=>e!==p(t))))}>
        <${r} name="ticket" /></button></p>`)}
    ${m&&c`<${s} title=${l(`won.title`)} className="won" testid="won"
        onClose=${()=>d(/* @__PURE__ */ new Set([...u,p(m)]))}>
      <div class="won-body" data-absent=${m.absent}>
        ${m.prize.picture&&c`<${t} src=${m.prize.picture} tall="9rem" />`}
        <h3>${e(m.prize,`name`)}</h3>
        ${m.absent?c`<p>${l(`won.absent`)}</p>`:c`<p>${l(`won.code`)}</p><p class="won-code" data-testid="won-code">${m.code}</p><p>
            ${l(`won.show`)}</p>`}
        <p class="hint">${l(`won.entrant`)} ${m.entrant}</p></div><//>`}`}export{u as Won};