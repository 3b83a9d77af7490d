import{$ as e,B as t,K as n,Q as r,Z as i,a,at as o,et as s,i as c,it as l,o as u,ot as d,q as f,r as p,tt as m}from"./phone.js";const h=2e3,g={state:`none`,marks:{},note:``,rev:0,why:``},_=/* @__PURE__ */ new Set([`submitted`,`confirmed`]);var v=class{pad=null;error=null;#e;#t;#n;#r;#i;#a=/* @__PURE__ */ new Map;#o=/* @__PURE__ */ new Set;#s=!1;#c=null;#l;#u=/* @__PURE__ */ new Set;#d;constructor({event:e,contest:t,store:n,newId:r}){this.#e=`/api/events/${encodeURIComponent(e)}/contests/${encodeURIComponent(t)}`,this.#t=n,this.#n=`contest:${t}`,this.#r=r,this.#i=n.get(this.#n,{}),this.pad=n.get(`${this.#n}:pad`),this.#d=n.get(`contest:device`)??r(8),n.set(`contest:device`,this.#d),this.#l=setInterval(()=>this.#p(),h)}close(){clearInterval(this.#l)}listen(e){return this.#u.add(e),()=>this.#u.delete(e)}get isOffline(){return this.#s}meet({call:e,state:t}){this.#c!==`${t} ${e}`&&(this.#c=`${t} ${e}`,this.load())}async load(){try{this.pad=await a(`${this.#e}/pad`),this.#t.set(`${this.#n}:pad`,this.pad),this.error=null,this.#s=!1,this.#_()}catch(e){if(!(e instanceof c))throw e;this.#s=e.retryable,this.error=e.retryable?null:e,e.retryable&&setTimeout(()=>this.load(),h)}this.#y()}sheet(e,t){let n=`${e} ${t}`,r={...g,...this.pad?.sheets?.[e]?.[t]},i=this.#i[n],a=this.#a.get(n)??null,o=a?.code===`sheet_changed`?a.details.sheet:null,s=i?{...r,marks:i.marks,note:i.note}:r,c=i?.state===`submitted`;return{...s,isKept:!!i,isSent:c,isIn:_.has(r.state),problem:a,other:o}}change(e,t,n){let r=this.sheet(e,t);if(r.isIn)return;let i={...r.marks,...n.marks};for(let[e,t]of Object.entries(i))t===null&&delete i[e];this.#f(e,t,{note:r.note,...n,marks:i,state:`draft`},1200)}submit(e,t){let{marks:n,note:r}=this.sheet(e,t);this.#f(e,t,{marks:n,note:r,state:`submitted`},0)}settle(e,t,n){let r=`${e} ${t}`,{other:i}=this.sheet(e,t);this.#g(e,t,i),this.#a.delete(r),n===`other`?delete this.#i[r]:this.#i[r]={...this.#i[r],rev:i?.rev??0,deed:this.#r(12),after:0},this.#v(),this.#p()}#f(e,t,n,r){let i=`${e} ${t}`,a=this.#i[i]?.rev??this.pad?.sheets?.[e]?.[t]?.rev??0,{code:o}=this.#a.get(i)??{};o!==`sheet_changed`&&this.#a.delete(i),this.#i[i]={...n,rev:a,deed:this.#r(12),after:Date.now()+r},this.#v(),setTimeout(()=>this.#p(),r)}#p(){for(let[e,t]of Object.entries(this.#i))this.#o.has(e)||this.#a.has(e)||t.after>Date.now()||(this.#o.add(e),this.#m(e,t).finally(()=>this.#o.delete(e)))}async#m(e,{marks:t,note:n,state:r,rev:i,deed:a}){let[o,s]=e.split(` `),l={deed:a,round:o,contestant:s,rev:i,state:r,marks:t,note:n,device:this.#d};try{let{sheet:t}=await u(`${this.#e}/sheet`,l);this.#s=!1,this.#g(o,s,t);let n=this.#i[e];n?.deed===a?delete this.#i[e]:n&&(n.rev=t.rev)}catch(t){if(!(t instanceof c))throw t;this.#s=t.retryable,t.retryable||this.#h(e,t)}this.#v()}#h(e,t){let[n,r]=e.split(` `);t.code===`sheet_locked`&&(this.#g(n,r,t.details.sheet),delete this.#i[e]),this.#a.set(e,{code:t.code,details:t.details,message:t.message})}#g(e,t,n){this.pad&&n&&(this.pad.sheets[e]={...this.pad.sheets[e],[t]:n},this.#t.set(`${this.#n}:pad`,this.pad))}#_(){for(let e of Object.keys(this.#i)){let[t,n]=e.split(` `);_.has(this.pad.sheets[t]?.[n]?.state)?delete this.#i[e]:this.#a.delete(e)}for(let e of[...this.#a.keys()])e in this.#i||this.#a.delete(e);this.#t.set(this.#n,this.#i),this.#p()}#v(){this.#t.set(this.#n,this.#i),this.#y()}#y(){for(let e of this.#u)e()}};const y=/[,，。．、]/g,b=/[,，][0-9０-９]{3}\s*$/,x=/[０-９]/g,S=/^(?:(\d{1,6})(?:\.(\d{0,2})0*)?|\.(\d{1,2})0*)$/;function C(e){if(b.test(e))return null;let t=e.trim().replace(y,`.`).replace(x,e=>String.fromCharCode(e.charCodeAt(0)-65248)),n=S.exec(t);return n?Number(n[1]??0)*100+Number((n[2]??n[3]??``).padEnd(2,`0`)):null}const w=e=>{let t=String(e%100).padStart(2,`0`).replace(/0+$/,``);return`${Math.floor(e/100)}${t&&`.${t}`}`},T=e=>Math.round(e*100);function E({most:e,step:t},n){return n===null?`number`:n>T(e)?`above`:n%T(t)?`step`:``}function D(e,t){let n=e.some(({weight:e})=>e),r=e.filter(({id:e})=>e in t);if(!n)return r.reduce((e,{id:n})=>e+t[n],0);let i=r.reduce((e,{id:n,most:r,weight:i})=>e+t[n]*T(i)/T(r),0);return Math.round(i+1e-6)}f({"judge.open":[`打开评分表`,`Open the judge's pad`],"judge.state.draft":[`评分尚未开始。`,`Marking has not begun.`],"judge.state.open":[`请为选手打分。`,`You are a judge: mark the contestants here.`],"judge.state.closed":[`评分已结束。`,`Marking has ended.`],"judge.nobody":[`没有需要您评分的选手。`,`There is nobody for you to mark.`],"judge.rounds":[`赛次`,`Rounds`],"judge.before":[`上一位选手`,`The contestant before`],"judge.next":[`下一位选手`,`The next contestant`],"judge.called":[`正在比赛`,`On stage now`],"judge.most":[`满分 {most}`,`out of {most}`],"judge.less":[`减 {step} 分`,`{step} less`],"judge.more":[`加 {step} 分`,`{step} more`],"judge.note":[`备注（仅裁判长可见）`,`Note, for the head judge`],"judge.total":[`合计`,`Total`],"judge.submit":[`提交评分`,`Submit`],"judge.submit.missing":[`打完各项后可提交`,`Mark every criterion to submit`],"judge.ask":[`合计 {total} 分。提交后不能修改，确认吗？`,`Total {total}. You can't change it afterwards. Submit?`],"judge.back":[`返回修改`,`Back`],"judge.said.in":[`已提交，服务器已保存。`,`Submitted, and on the server.`],"judge.said.kept":[`网络中断：分数保存在本机，尚未计入。`,`No connection: kept here, not counted yet.`],"judge.said.waiting":[`网络中断：已按提交保存在本机，尚未计入；恢复后自动提交。`,`No connection: kept here, not counted yet. It will be submitted as soon as the connection is back.`],"judge.said.sending":[`正在提交…`,`Submitting…`],"judge.said.saving":[`保存在本机，正在上传…`,`Kept here, saving…`],"judge.said.draft":[`草稿已保存，尚未提交。`,`Draft saved; not submitted yet.`],"judge.said.reopened":[`裁判长退回：{why}`,`Sent back by the head judge: {why}`],"judge.problem.number":[`请填写数字，最多两位小数。`,`Type a number with two decimals at most.`],"judge.problem.above":[`超过满分 {most}，没有记录。`,`Above {most}, the most there is; not kept.`],"judge.problem.step":[`最小单位是 {step} 分，没有记录。`,`Marks go in steps of {step}; not kept.`],"judge.other":[`这张评分表刚在您的另一台设备上改过。`,`Another device of yours has changed this sheet.`],"judge.other.both":[`本机 {mine} · 另一台 {other}`,`here {mine} · there {other}`],"judge.other.take":[`用另一台的`,`Take the other's`],"judge.other.mine":[`用本机的`,`Keep mine`],"judge.earlier":[`我打过的分`,`My other sheets`]}),f({"error.unknown_contest":[`活动中没有这项竞赛、轮次、选手或评委，请刷新页面。`,`No such contest, round, contestant or judge; reload the page.`],"error.contest_closed":[`现在不在评分时间，请联系竞赛负责人。`,`The contest is not open; ask whoever leads it.`],"error.not_judge":[`您不是这位选手的评委，请联系竞赛负责人。`,`You are not a judge of this contestant; ask whoever leads the contest.`],"error.mark_unfit":[`有一项分数超出范围或精度不对，请改正。`,`A mark is not one that its criterion allows; correct it.`],"error.mark_missing":[`还有评分项没有打分，请打完再提交。`,`A criterion has no mark yet; mark all of them, then submit.`],"error.sheet_changed":[`这张评分表已在另一台设备上改动，请核对后再提交。`,`This sheet was changed on another device; look at it again.`],"error.sheet_locked":[`这张评分表已提交，如需修改请裁判长退回。`,`This sheet was submitted; ask the head judge to reopen it.`],"error.sheets_missing":[`还有评分表未交齐或未确认，请等候或办理评委离席。`,`Not all sheets are in or confirmed; wait for them, or excuse a judge.`],"error.sheets_apart":[`有评分项分差过大，请退回重评，或仍然确认。`,`Marks of a criterion lie too far apart; send them back, or confirm them anyway.`],"error.step_unfit":[`现在不能这样操作，请刷新后再看。`,`This can't be done as things are now; reload the page and look again.`]});function O({eventId:e,judging:t,store:n}){return t.map(t=>o`<${k} key=${t.contest} eventId=${e} line=${t} store=${n} />`)}function k({eventId:a,line:c,store:u}){let f=l(()=>new v({event:a,contest:c.contest,store:u,newId:d}),[]),[h,g]=s(!1);return m(()=>()=>f.close(),[f]),n(e=>f.listen(e),[f]),m(()=>f.meet(c)),o`<section class="judge-card card" data-testid="judge-card" data-state=${c.state}>
    <h2>${i(c,`title`)}</h2>
    <p class="judge-soft">${e(`judge.state.${c.state}`)}</p>
    <button type="button" class="button large wide" data-testid="judge-open" disabled=${!f.pad}
      onClick=${()=>g(!0)}><${t} name="pencil" />${e(`judge.open`)}</button>
    ${f.error&&o`<p class="notice" data-kind="bad" role="alert">${r(f.error)}</p>`}
    ${h&&f.pad&&o`<${p} title=${i(c,`title`)} className="judge-pad" testid="judge-pad"
      onClose=${()=>g(!1)}><${A} desk=${f} pad=${f.pad} /><//>`}
  </section>`}function A({desk:n,pad:r}){let[a,c]=s(null),l=r.rounds.filter(({contestants:e})=>e.length),u=r.current&&{round:r.current[0],contestant:r.current[1]},d=e=>l.some(({id:t,contestants:n})=>t===e?.round&&n.includes(e.contestant)),f=a?.since===String(r.current)?a:d(u)?u:a,p=l.length?{round:l[0].id,contestant:l[0].contestants[0]}:null,m=d(f)?f:p;if(!m)return o`<p class="empty">${e(`judge.nobody`)}</p>`;let h=l.find(({id:e})=>e===m.round),g=h.contestants.indexOf(m.contestant),_=r.contestants.find(({id:e})=>e===m.contestant),v=e=>c({round:h.id,contestant:m.contestant,...e,since:String(r.current)}),y=e=>v({contestant:h.contestants[g+e]}),b=u?.contestant===m.contestant&&u?.round===m.round;return o`
    ${l.length>1&&o`<div class="judge-rounds" role="group" aria-label=${e(`judge.rounds`)}>
      ${l.map(e=>o`<button type="button" key=${e.id} class="button small second"
        aria-pressed=${e.id===h.id}
        onClick=${()=>v({round:e.id,contestant:e.contestants[0]})}>${i(e,`name`)}</button>`)}</div>`}
    <div class="judge-who" data-testid="judge-who" data-contestant=${_.id}>
      <button type="button" class="button second round" aria-label=${e(`judge.before`)} disabled=${g===0}
        data-testid="judge-before" onClick=${()=>y(-1)}><${t} name="arrow-left" /></button>
      <div><b>${_.number&&o`<span class="judge-number">${_.number} </span>`}
        ${_.name}</b>
        ${_.unit&&o`<small>${_.unit}</small>`}
        ${b&&o`<small class="judge-called"><${t} name="radio" />${e(`judge.called`)}</small>`}</div>
      <button type="button" class="button second round" aria-label=${e(`judge.next`)}
        disabled=${g===h.contestants.length-1} data-testid="judge-next" onClick=${()=>y(1)}>
        <${t} name="arrow-right" /></button>
    </div>
    <${j} key=${`${m.round} ${m.contestant}`} desk=${n} pad=${r} at=${m} />
    <${I} desk=${n} pad=${r} round=${h} at=${m} onGo=${e=>v({contestant:e})} />`}function j({desk:t,pad:n,at:{round:r,contestant:a}}){let c=t.sheet(r,a),[l,u]=s(!1),{criteria:d}=n,f=d.every(({id:e})=>e in c.marks),p=c.isIn||c.isSent||n.state!==`open`,m=w(D(d,c.marks));return o`<form class="judge-sheet" data-testid="judge-sheet" data-state=${c.state}
    onSubmit=${e=>e.preventDefault()}>
    <${M} desk=${t} sheet=${c} pad=${n} />
    ${c.other&&o`<${N} criteria=${d} sheet=${c}
      onSettle=${e=>t.settle(r,a,e)} />`}
    ${d.map(e=>o`<${F} key=${e.id} criterion=${e}
      mark=${c.marks[e.id]??null} isFixed=${p}
      onMark=${n=>t.change(r,a,{marks:{[e.id]:n}})} />`)}
    <label class="field"><span class="label">${e(`judge.note`)}</span>
      <textarea rows="2" maxlength="200" disabled=${p} data-testid="judge-note" value=${c.note}
        onInput=${({target:e})=>t.change(r,a,{note:e.value})}></textarea></label>
    <p class="judge-total"><span>${e(`judge.total`)}</span><b data-testid="judge-total">${m}</b></p>
    ${!p&&!l&&o`<button type="button" class="button large wide" data-testid="judge-submit"
      disabled=${!f||!!c.other} onClick=${()=>u(!0)}>
      ${e(f?`judge.submit`:`judge.submit.missing`)}</button>`}
    ${!p&&l&&o`<div class="judge-ask" role="group" data-testid="judge-ask">
      <p>${e(`judge.ask`,{total:m})}</p>
      <ul>${d.map(e=>o`<li key=${e.id}><span>${i(e,`name`)}</span>
        <b>${w(c.marks[e.id]??0)}</b></li>`)}</ul>
      <div class="row"><button type="button" class="button second" onClick=${()=>u(!1)}>
        ${e(`judge.back`)}</button>
        <button type="button" class="button" data-testid="judge-confirm"
          onClick=${()=>{u(!1),t.submit(r,a)}}>${e(`judge.submit`)}</button></div></div>`}
  </form>`}function M({desk:n,sheet:i,pad:a}){let{state:s,isKept:c,isSent:l,isIn:u,problem:d,why:f}=i,p=u?`in`:c?n.isOffline?`kept`:l?`sending`:`saving`:s===`reopened`?`reopened`:s===`draft`?`draft`:``;return o`<div class="judge-standing" role="status" data-testid="judge-standing" data-said=${p}>
    ${a.state!==`open`&&!u&&o`<p class="notice"><${t} name="lock" />
      <span>${e(`judge.state.${a.state}`)}</span></p>`}
    ${p&&o`<p class="notice" data-kind=${u?`good`:p===`kept`?`warn`:``}>
      <${t} name=${u?`circle-check`:p===`kept`?`cloud-off`:`pencil`} />
      <span>${e(`judge.said.${c&&l&&n.isOffline?`waiting`:p}`,{why:f??``})}</span></p>`}
    ${d&&d.code!==`sheet_changed`&&o`<p class="notice" data-kind="bad" role="alert">
      <${t} name="circle-alert" /><span>${r(d)}</span></p>`}
  </div>`}function N({criteria:t,sheet:n,onSettle:r}){return o`<div class="judge-other" role="alert" data-testid="judge-other">
    <p><b>${e(`judge.other`)}</b></p>
    <ul>${t.map(t=>o`<li key=${t.id}><span>${i(t,`name`)}</span>
      <span>${e(`judge.other.both`,{mine:P(n.marks[t.id]),other:P(n.other.marks?.[t.id])})}</span>
    </li>`)}</ul>
    <div class="row"><button type="button" class="button second" data-testid="judge-take-other"
      onClick=${()=>r(`other`)}>${e(`judge.other.take`)}</button>
      <button type="button" class="button second" data-testid="judge-take-mine"
        onClick=${()=>r(`mine`)}>${e(`judge.other.mine`)}</button></div></div>`}const P=e=>e===void 0?`–`:w(e);function F({criterion:t,mark:n,isFixed:r,onMark:a}){let[c,l]=s(null),{most:u,step:d,note:f}=t,p=c===null||c===``?``:E(t,C(c)),m=e=>{let n=e.trim()===``?null:C(e);l(e),(n===null?e.trim()===``:!E(t,n))&&a(n)},h=e=>{let t=n??(e>0?-T(d):T(u)+T(d)),r=Math.min(T(u),Math.max(0,t+e*T(d)));l(null),a(r)},g=`judge-${t.id}`;return o`<div class="judge-criterion" data-testid="judge-criterion">
    <label for=${g}><b>${i(t,`name`)}</b> <small>${e(`judge.most`,{most:u})}</small>
      ${f&&o`<small class="judge-note">${f}</small>`}</label>
    <div class="judge-stepper">
      <button type="button" class="button second" aria-label=${e(`judge.less`,{step:d})}
        disabled=${r||n===0} data-testid="judge-less" onClick=${()=>h(-1)}>−</button>
      <input id=${g} class="judge-input" inputmode="decimal" autocomplete="off" disabled=${r}
        aria-invalid=${!!p} aria-describedby=${p?`${g}-problem`:void 0}
        data-testid="judge-mark" onBlur=${()=>!p&&l(null)}
        value=${c??(n===null?``:w(n))} onInput=${({target:e})=>m(e.value)} />
      <button type="button" class="button second" aria-label=${e(`judge.more`,{step:d})}
        disabled=${r||n===T(u)} data-testid="judge-more" onClick=${()=>h(1)}>+</button>
    </div>
    ${p&&o`<p class="judge-problem" id=${`${g}-problem`} role="alert" data-testid="judge-problem">
      ${e(`judge.problem.${p}`,{most:u,step:d})}</p>`}
  </div>`}function I({desk:n,pad:r,round:i,at:a,onGo:s}){let c=i.contestants.map(e=>({one:r.contestants.find(t=>t.id===e),sheet:n.sheet(i.id,e)})).filter(({one:e,sheet:t})=>e.id!==a.contestant&&Object.keys(t.marks).length);return c.length?o`<section class="judge-earlier" data-testid="judge-earlier"><h3>${e(`judge.earlier`)}</h3>
    <ul>${c.map(({one:e,sheet:n})=>o`<li key=${e.id}><button type="button" class="button quiet"
      onClick=${()=>s(e.id)}><span>${e.number} ${e.name}</span>
      <span>${n.isIn&&o`<${t} name="check" />`}<b>${w(D(r.criteria,n.marks))}</b></span>
      </button></li>`)}</ul></section>`:null}export{O as JudgeCards};