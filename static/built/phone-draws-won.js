import{S as e,_ as t,f as n,h as r,i,l as a,m as o,s,t as c,v as l}from"./phone.js";o({"won.title":[`恭喜中奖！`,`You have won!`],"won.code":[`兑奖码`,`Claim code`],"won.show":[`请带手机到舞台，出示这个页面`,`Come to the stage and show this page`],"won.again":[`查看中奖：{prize}`,`Your prize: {prize}`],"won.absent":[`现场没有找到你，这个奖已由下一位获得。`,`You were not found in time; the prize went to the next in rank.`],"won.entrant":[`抽奖号`,`Number`]});function u({wins:o}){n(500);let[u,d]=l(/* @__PURE__ */ new Set),f=o.filter(({at:e})=>e<=s.now()),p=({draw:e,absent:t})=>`${e} ${t}`,m=f.find(e=>!u.has(p(e)));return e`${f.map(n=>e`<p key=${n.draw} class="calling" data-testid="won-line"><span>
        ${t(`won.again`,{prize:r(n.prize,`name`)})}</span>
      <button type="button" class="button small"
        onClick=${()=>d(new Set([...u].filter(e=>e!==p(n))))}>
        <${a} name="ticket" /></button></p>`)}
    ${m&&e`<${c} title=${t(`won.title`)} className="won" testid="won"
        onClose=${()=>d(/* @__PURE__ */ new Set([...u,p(m)]))}>
      <div class="won-body" data-absent=${m.absent}>
        ${m.prize.picture&&e`<${i} src=${m.prize.picture} tall="9rem" />`}
        <h3>${r(m.prize,`name`)}</h3>
        ${m.absent?e`<p>${t(`won.absent`)}</p>`:e`<p>${t(`won.code`)}</p><p class="won-code" data-testid="won-code">${m.code}</p><p>
            ${t(`won.show`)}</p>`}
        <p class="hint">${t(`won.entrant`)} ${m.entrant}</p></div><//>`}`}export{u as Won};