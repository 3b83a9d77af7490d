import{$ as e,G as t,K as n,Q as r,X as i,Z as a,a as o,at as s,et as c,i as l,it as u,o as d,r as f,rt as p,z as m}from"./phone.js";const h=2e3,g={state:`none`,marks:{},note:``,rev:0,why:``},_=/* @__PURE__ */ new Set([`submitted`,`confirmed`]);var v=class{pad=null;error=null;#e;#t;#n;#r;#i;#a=/* @__PURE__ */ new Map;#o=/* @__PURE__ */ new Set;#s=!1;#c=null;#l;#u=/* @__PURE__ */ new Set;#d;constructor({event:e,contest:t,store:n,newId:r}){this.#e=`/api/events/${encodeURIComponent(e)}/contests/${encodeURIComponent(t)}`,this.#t=n,this.#n=`contest:${t}`,this.#r=r,this.#i=n.get(this.#n,{}),this.pad=n.get(`${this.#n}:pad`),this.#d=n.get(`contest:device`)??r(8),n.set(`contest:device`,this.#d),this.#l=setInterval(()=>this.#p(),h)}close(){clearInterval(this.#l)}listen(e){return this.#u.add(e),()=>this.#u.delete(e)}get isOffline(){return this.#s}meet({call:e,state:t}){this.#c!==`${t} ${e}`&&(this.#c=`${t} ${e}`,this.load())}async load(){try{this.pad=await o(`${this.#e}/pad`),this.#t.set(`${this.#n}:pad`,this.pad),this.error=null,this.#s=!1,this.#_()}catch(e){if(!(e instanceof l))throw e;this.#s=e.retryable,this.error=e.retryable?null:e,e.retryable&&setTimeout(()=>this.load(),h)}this.#y()}sheet(e,t){let n=`${e} ${t}`,r={...g,...this.pad?.sheets?.[e]?.[t]},i=this.#i[n],a=this.#a.get(n)??null,o=a?.code===`sheet_changed`?a.details.sheet:null,s=i?{...r,marks:i.marks,note:i.note}:r,c=i?.state===`submitted`;return{...s,isKept:!!i,isSent:c,isIn:_.has(r.state),problem:a,other:o}}change(e,t,n){let r=this.sheet(e,t);if(r.isIn)return;let i={...r.marks,...n.marks};for(let[e,t]of Object.entries(i))t===null&&delete i[e];this.#f(e,t,{note:r.note,...n,marks:i,state:`draft`},1200)}submit(e,t){let{marks:n,note:r}=this.sheet(e,t);this.#f(e,t,{marks:n,note:r,state:`submitted`},0)}settle(e,t,n){let r=`${e} ${t}`,{other:i}=this.sheet(e,t);this.#g(e,t,i),this.#a.delete(r),n===`other`?delete this.#i[r]:this.#i[r]={...this.#i[r],rev:i?.rev??0,deed:this.#r(12),after:0},this.#v(),this.#p()}#f(e,t,n,r){let i=`${e} ${t}`,a=this.#i[i]?.rev??this.pad?.sheets?.[e]?.[t]?.rev??0,{code:o}=this.#a.get(i)??{};o!==`sheet_changed`&&this.#a.delete(i),this.#i[i]={...n,rev:a,deed:this.#r(12),after:Date.now()+r},this.#v(),setTimeout(()=>this.#p(),r)}#p(){for(let[e,t]of Object.entries(this.#i))this.#o.has(e)||this.#a.has(e)||t.after>Date.now()||(this.#o.add(e),this.#m(e,t).finally(()=>this.#o.delete(e)))}async#m(e,{marks:t,note:n,state:r,rev:i,deed:a}){let[o,s]=e.split(` `),c={deed:a,round:o,contestant:s,rev:i,state:r,marks:t,note:n,device:this.#d};try{let{sheet:t}=await d(`${this.#e}/sheet`,c);this.#s=!1,this.#g(o,s,t);let n=this.#i[e];n?.deed===a?delete this.#i[e]:n&&(n.rev=t.rev)}catch(t){if(!(t instanceof l))throw t;this.#s=t.retryable,t.retryable||this.#h(e,t)}this.#v()}#h(e,t){let[n,r]=e.split(` `);t.code===`sheet_locked`&&(this.#g(n,r,t.details.sheet),delete this.#i[e]),this.#a.set(e,{code:t.code,details:t.details,message:t.message})}#g(e,t,n){this.pad&&n&&(this.pad.sheets[e]={...this.pad.sheets[e],[t]:n},this.#t.set(`${this.#n}:pad`,this.pad))}#_(){for(let e of Object.keys(this.#i)){let[t,n]=e.split(` `);_.has(this.pad.sheets[t]?.[n]?.state)?delete this.#i[e]:this.#a.delete(e)}for(let e of[...this.#a.keys()])e in this.#i||this.#a.delete(e);this.#t.set(this.#n,this.#i),this.#p()}#v(){this.#t.set(this.#n,this.#i),this.#y()}#y(){for(let e of this.#u)e()}};const y=/[,，。．、]/g,b=/[,，][0-9０-９]{3}\s*$/,x=/[０-９]/g,S=/^(?:(\d{1,6})(?:\.(\d{0,2})0*)?|\.(\d{1,2})0*)$/;function C(e){if(b.test(e))return null;let t=e.trim().replace(y,`.`).replace(x,e=>String.fromCharCode(e.charCodeAt(0)-65248)),n=S.exec(t);return n?Number(n[1]??0)*100+Number((n[2]??n[3]??``).padEnd(2,`0`)):null}const w=e=>{let t=String(e%100).padStart(2,`0`).replace(/0+$/,``);return`${Math.floor(e/100)}${t&&`.${t}`}`},T=e=>Math.round(e*100);function E({most:e,step:t},n){return n===null?`number`:n>T(e)?`above`:n%T(t)?`step`:``}function D(e,t){let n=e.some(({weight:e})=>e),r=e.filter(({id:e})=>e in t);if(!n)return r.reduce((e,{id:n})=>e+t[n],0);let i=r.reduce((e,{id:n,most:r,weight:i})=>e+t[n]*T(i)/T(r),0);return Math.round(i+1e-6)}n({"judge.open":[`打开评分表`,`Open the judge's pad`],"judge.state.draft":[`评分尚未开始。`,`Marking has not begun.`],"judge.state.open":[`请为选手打分。`,`You are a judge: mark the contestants here.`],"judge.state.closed":[`评分已结束。`,`Marking has ended.`],"judge.nobody":[`没有需要您评分的选手。`,`There is nobody for you to mark.`],"judge.rounds":[`赛次`,`Rounds`],"judge.before":[`上一位选手`,`The contestant before`],"judge.next":[`下一位选手`,`The next contestant`],"judge.called":[`正在比赛`,`On stage now`],"judge.most":[`满分 {most}`,`out of {most}`],"judge.less":[`减 {step} 分`,`{step} less`],"judge.more":[`加 {step} 分`,`{step} more`],"judge.note":[`备注（仅裁判长可见）`,`Note, for the head judge`],"judge.total":[`合计`,`Total`],"judge.submit":[`提交评分`,`Submit`],"judge.submit.missing":[`打完各项后可提交`,`Mark every criterion to submit`],"judge.ask":[`合计 {total} 分。提交后不能修改，确认吗？`,`Total {total}. You can't change it afterwards. Submit?`],"judge.back":[`返回修改`,`Back`],"judge.said.in":[`已提交，服务器已保存。`,`Submitted, and on the server.`],"judge.said.kept":[`网络中断：分数保存在本机，尚未计入。`,`No connection: kept here, not counted yet.`],"judge.said.waiting":[`网络中断：已按提交保存在本机，尚未计入；恢复后自动提交。`,`No connection: kept here, not counted yet. It will be submitted as soon as the connection is back.`],"judge.said.sending":[`正在提交…`,`Submitting…`],"judge.said.saving":[`保存在本机，正在上传…`,`Kept here, saving…`],"judge.said.draft":[`草稿已保存，尚未提交。`,`Draft saved; not submitted yet.`],"judge.said.reopened":[`裁判长退回：{why}`,`Sent back by the head judge: {why}`],"judge.problem.number":[`请填写数字，最多两位小数。`,`Type a number with two decimals at most.`],"judge.problem.above":[`超过满分 {most}，没有记录。`,`Above {most}, the most there is; not kept.`],"judge.problem.step":[`最小单位是 {step} 分，没有记录。`,`Marks go in steps of {step}; not kept.`],"judge.other":[`这张评分表刚在您的另一台设备上改过。`,`Another device of yours has changed this sheet.`],"judge.other.both":[`本机 {mine} · 另一台 {other}`,`here {mine} · there {other}`],"judge.other.take":[`用另一台的`,`Take the other's`],"judge.other.mine":[`用本机的`,`Keep mine`],"judge.earlier":[`我打过的分`,`My other sheets`]}),n({"error.unknown_contest":[`活动中没有这项竞赛、轮次、选手或评委，请刷新页面。`,`No such contest, round, contestant or judge; reload the page.`],"error.contest_closed":[`现在不在评分时间，请联系竞赛负责人。`,`The contest is not open; ask whoever leads it.`],"error.not_judge":[`您不是这位选手的评委，请联系竞赛负责人。`,`You are not a judge of this contestant; ask whoever leads the contest.`],"error.mark_unfit":[`有一项分数超出范围或精度不对，请改正。`,`A mark is not one that its criterion allows; correct it.`],"error.mark_missing":[`还有评分项没有打分，请打完再提交。`,`A criterion has no mark yet; mark all of them, then submit.`],"error.sheet_changed":[`这张评分表已在另一台设备上改动，请核对后再提交。`,`This sheet was changed on another device; look at it again.`],"error.sheet_locked":[`这张评分表已提交，如需修改请裁判长退回。`,`This sheet was submitted; ask the head judge to reopen it.`],"error.sheets_missing":[`还有评分表未交齐或未确认，请等候或办理评委离席。`,`Not all sheets are in or confirmed; wait for them, or excuse a judge.`],"error.sheets_apart":[`有评分项分差过大，请退回重评，或仍然确认。`,`Marks of a criterion lie too far apart; send them back, or confirm them anyway.`],"error.step_unfit":[`现在不能这样操作，请刷新后再看。`,`This can't be done as things are now; reload the page and look again.`]});function O({eventId:e,judging:t,store:n}){return t.map(t=>u`<${k} key=${t.contest} eventId=${e} line=${t} store=${n} />`)}function k({eventId:n,line:o,store:l}){let d=p(()=>new v({event:n,contest:o.contest,store:l,newId:s}),[]),[h,g]=e(!1);return c(()=>()=>d.close(),[d]),t(e=>d.listen(e),[d]),c(()=>d.meet(o)),u`<section class="judge-card card" data-testid="judge-card" data-state=${o.state}>
    <h2>${i(o,`title`)}</h2>
    <p class="judge-soft">${r(`judge.state.${o.state}`)}</p>
    <button type="button" class="button large wide" data-testid="judge-open" disabled=${!d.pad}
      onClick=${()=>g(!0)}><${m} name="pencil" />${r(`judge.open`)}</button>
    ${d.error&&u`<p class="notice" data-kind="bad" role="alert">${a(d.error)}</p>`}
    ${h&&d.pad&&u`<${f} title=${i(o,`title`)} className="judge-pad" testid="judge-pad"
      onClose=${()=>g(!1)}><${A} desk=${d} pad=${d.pad} /><//>`}
  </section>`}function A({desk:t,pad:n}){let[a,o]=e(null),s=n.rounds.filter(({contestants:e})=>e.length),c=n.current&&{round:n.current[0],contestant:n.current[1]},l=e=>s.some(({id:t,contestants:n})=>t===e?.round&&n.includes(e.contestant)),d=a?.since===String(n.current)?a:l(c)?c:a,f=s.length?{round:s[0].id,contestant:s[0].contestants[0]}:null,p=l(d)?d:f;if(!p)return u`<p class="empty">${r(`judge.nobody`)}</p>`;let h=s.find(({id:e})=>e===p.round),g=h.contestants.indexOf(p.contestant),_=n.contestants.find(({id:e})=>e===p.contestant),v=e=>o({round:h.id,contestant:p.contestant,...e,since:String(n.current)}),y=e=>v({contestant:h.contestants[g+e]}),b=c?.contestant===p.contestant&&c?.round===p.round;return u`
    ${s.length>1&&u`<div class="judge-rounds" role="group" aria-label=${r(`judge.rounds`)}>
      ${s.map(e=>u`<button type="button" key=${e.id} class="button small second"
        aria-pressed=${e.id===h.id}
        onClick=${()=>v({round:e.id,contestant:e.contestants[0]})}>${i(e,`name`)}</button>`)}</div>`}
    <div class="judge-who" data-testid="judge-who" data-contestant=${_.id}>
      <button type="button" class="button second round" aria-label=${r(`judge.before`)} disabled=${g===0}
        data-testid="judge-before" onClick=${()=>y(-1)}><${m} name="arrow-left" /></button>
      <div><b>${_.number&&u`<span class="judge-number">${_.number} </span>`}
        ${_.name}</b>
        ${_.unit&&u`<small>${_.unit}</small>`}
        ${b&&u`<small class="judge-called"><${m} name="radio" />${r(`judge.called`)}</small>`}</div>
      <button type="button" class="button second round" aria-label=${r(`judge.next`)}
        disabled=${g===h.contestants.length-1} data-testid="judge-next" onClick=${()=>y(1)}>
        <${m} name="arrow-right" /></button>
    </div>
    <${j} key=${`${p.round} ${p.contestant}`} desk=${t} pad=${n} at=${p} />
    <${I} desk=${t} pad=${n} round=${h} at=${p} onGo=${e=>v({contestant:e})} />`}function j({desk:t,pad:n,at:{round:a,contestant:o}}){let s=t.sheet(a,o),[c,l]=e(!1),{criteria:d}=n,f=d.every(({id:e})=>e in s.marks),p=s.isIn||s.isSent||n.state!==`open`,m=w(D(d,s.marks));return u`<form class="judge-sheet" data-testid="judge-sheet" data-state=${s.state}
    onSubmit=${e=>e.preventDefault()}>
    <${M} desk=${t} sheet=${s} pad=${n} />
    ${s.other&&u`<${N} criteria=${d} sheet=${s}
      onSettle=${e=>t.settle(a,o,e)} />`}
    ${d.map(e=>u`<${F} key=${e.id} criterion=${e}
      mark=${s.marks[e.id]??null} isFixed=${p}
      onMark=${n=>t.change(a,o,{marks:{[e.id]:n}})} />`)}
    <label class="field"><span class="label">${r(`judge.note`)}</span>
      <textarea rows="2" maxlength="200" disabled=${p} data-testid="judge-note" value=${s.note}
        onInput=${({target:e})=>t.change(a,o,{note:e.value})}></textarea></label>
    <p class="judge-total"><span>${r(`judge.total`)}</span><b data-testid="judge-total">${m}</b></p>
    ${!p&&!c&&u`<button type="button" class="button large wide" data-testid="judge-submit"
      disabled=${!f||!!s.other} onClick=${()=>l(!0)}>
      ${r(f?`judge.submit`:`judge.submit.missing`)}</button>`}
    ${!p&&c&&u`<div class="judge-ask" role="group" data-testid="judge-ask">
      <p>${r(`judge.ask`,{total:m})}</p>
      <ul>${d.map(e=>u`<li key=${e.id}><span>${i(e,`name`)}</span>
        <b>${w(s.marks[e.id]??0)}</b></li>`)}</ul>
      <div class="row"><button type="button" class="button second" onClick=${()=>l(!1)}>
        ${r(`judge.back`)}</button>
        <button type="button" class="button" data-testid="judge-confirm"
          onClick=${()=>{l(!1),t.submit(a,o)}}>${r(`judge.submit`)}</button></div></div>`}
  </form>`}function M({desk:e,sheet:t,pad:n}){let{state:i,isKept:o,isSent:s,isIn:c,problem:l,why:d}=t,f=c?`in`:o?e.isOffline?`kept`:s?`sending`:`saving`:i===`reopened`?`reopened`:i===`draft`?`draft`:``;return u`<div class="judge-standing" role="status" data-testid="judge-standing" data-said=${f}>
    ${n.state!==`open`&&!c&&u`<p class="notice"><${m} name="lock" />
      <span>${r(`judge.state.${n.state}`)}</span></p>`}
    ${f&&u`<p class="notice" data-kind=${c?`good`:f===`kept`?`warn`:``}>
      <${m} name=${c?`circle-check`:f===`kept`?`cloud-off`:`pencil`} />
      <span>${r(`judge.said.${o&&s&&e.isOffline?`waiting`:f}`,{why:d??``})}</span></p>`}
    ${l&&l.code!==`sheet_changed`&&u`<p class="notice" data-kind="bad" role="alert">
      <${m} name="circle-alert" /><span>${a(l)}</span></p>`}
  </div>`}function N({criteria:e,sheet:t,onSettle:n}){return u`<div class="judge-other" role="alert" data-testid="judge-other">
    <p><b>${r(`judge.other`)}</b></p>
    <ul>${e.map(e=>u`<li key=${e.id}><span>${i(e,`name`)}</span>
      <span>${r(`judge.other.both`,{mine:P(t.marks[e.id]),other:P(t.other.marks?.[e.id])})}</span>
    </li>`)}</ul>
    <div class="row"><button type="button" class="button second" data-testid="judge-take-other"
      onClick=${()=>n(`other`)}>${r(`judge.other.take`)}</button>
      <button type="button" class="button second" data-testid="judge-take-mine"
        onClick=${()=>n(`mine`)}>${r(`judge.other.mine`)}</button></div></div>`}const P=e=>e===void 0?`–`:w(e);function F({criterion:t,mark:n,isFixed:a,onMark:o}){let[s,c]=e(null),{most:l,step:d,note:f}=t,p=s===null||s===``?``:E(t,C(s)),m=e=>{let n=e.trim()===``?null:C(e);c(e),(n===null?e.trim()===``:!E(t,n))&&o(n)},h=e=>{let t=n??(e>0?-T(d):T(l)+T(d)),r=Math.min(T(l),Math.max(0,t+e*T(d)));c(null),o(r)},g=`judge-${t.id}`;return u`<div class="judge-criterion" data-testid="judge-criterion">
    <label for=${g}><b>${i(t,`name`)}</b> <small>${r(`judge.most`,{most:l})}</small>
      ${f&&u`<small class="judge-note">${f}</small>`}</label>
    <div class="judge-stepper">
      <button type="button" class="button second" aria-label=${r(`judge.less`,{step:d})}
        disabled=${a||n===0} data-testid="judge-less" onClick=${()=>h(-1)}>−</button>
      <input id=${g} class="judge-input" inputmode="decimal" autocomplete="off" disabled=${a}
        aria-invalid=${!!p} aria-describedby=${p?`${g}-problem`:void 0}
        data-testid="judge-mark" onBlur=${()=>!p&&c(null)}
        value=${s??(n===null?``:w(n))} onInput=${({target:e})=>m(e.value)} />
      <button type="button" class="button second" aria-label=${r(`judge.more`,{step:d})}
        disabled=${a||n===T(l)} data-testid="judge-more" onClick=${()=>h(1)}>+</button>
    </div>
    ${p&&u`<p class="judge-problem" id=${`${g}-problem`} role="alert" data-testid="judge-problem">
      ${r(`judge.problem.${p}`,{most:l,step:d})}</p>`}
  </div>`}function I({desk:e,pad:t,round:n,at:i,onGo:a}){let o=n.contestants.map(r=>({one:t.contestants.find(e=>e.id===r),sheet:e.sheet(n.id,r)})).filter(({one:e,sheet:t})=>e.id!==i.contestant&&Object.keys(t.marks).length);return o.length?u`<section class="judge-earlier" data-testid="judge-earlier"><h3>${r(`judge.earlier`)}</h3>
    <ul>${o.map(({one:e,sheet:n})=>u`<li key=${e.id}><button type="button" class="button quiet"
      onClick=${()=>a(e.id)}><span>${e.number} ${e.name}</span>
      <span>${n.isIn&&u`<${m} name="check" />`}<b>${w(D(t.criteria,n.marks))}</b></span>
      </button></li>`)}</ul></section>`:null}export{O as JudgeCards};