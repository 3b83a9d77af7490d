import{A as e,E as t,I as n,L as r,M as i,N as a,O as o,P as s,R as c,T as l,b as u,j as d,s as f,t as p}from"./phone.js";import{t as m}from"./phone-answer_at.js";const h={epoch:0,answers:{},place:0,ballot:null,receipt:``,refusal:null};var g=class{#e;#t;#n;#r;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n,this.read()}read(){this.#r={...h,...this.#t.get(this.#a)}}get answers(){return this.#r.answers}get place(){return this.#r.place}get receipt(){return this.#r.receipt}get refusal(){return this.#r.refusal}get isSent(){return this.#r.ballot!==null}get isBegun(){return Object.keys(this.answers).length>0}get message(){let{epoch:e,ballot:t,answers:n}=this.#r;return t&&{type:`answer`,survey:this.#e,epoch:e,ballot:t,answers:n}}answer(e,t){if(this.isSent||this.receipt)return;let{[e]:n,...r}=this.answers,i=t===void 0?r:{...this.answers,[e]:t};this.#i({answers:i,refusal:null})}goTo(e){this.#i({place:e})}meet(e){if(e<=this.#r.epoch)return;let t=this.#r.epoch>0&&(this.isBegun||this.receipt);this.#i({...h,epoch:e,refusal:t?{code:`reset`}:null})}submit(e){!this.isSent&&!this.receipt&&this.#i({answers:e,ballot:this.#n(),refusal:null})}answered({ballot:e,epoch:t,receipt:n,error:r}){return e===this.#r.ballot&&(n?this.#i({...h,epoch:t,receipt:n}):this.#i({refusal:r,ballot:r.retryable?e:null}),!0)}tookPart({epoch:e,receipt:t}){this.meet(e),t&&e===this.#r.epoch&&this.#i({...h,epoch:e,receipt:t})}giveUp(e){this.isSent&&this.#i({ballot:null,refusal:e})}#i(e){this.#r={...this.#r,...e},this.#t.set(this.#a,this.#r)}get#a(){return`survey:${this.#e}`}};const _=/* @__PURE__ */ new Set([`not_on_roster`,`members_only`]);var v=class{#e;#t;#n;#r=/* @__PURE__ */ new Map;#i=/* @__PURE__ */ new Map;#a=/* @__PURE__ */ new Set;#o=/* @__PURE__ */ new Set;#s;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=()=>n(12);let r=setInterval(()=>this.#p(),500);this.#s=[e.on(`answered`,e=>this.#u(e)),e.on(`took_part`,e=>this.#d(e)),e.on(`welcome`,()=>this.#l()),e.on(`error`,({error:e})=>_.has(e.code)&&this.#f(e)),e.onState(e=>e===`live`&&this.#c()),()=>clearInterval(r)],t.onOtherTab(e=>e.startsWith(`survey:`)&&this.#l())}close(){for(let e of this.#s)e()}listen(e){return this.#o.add(e),()=>this.#o.delete(e)}paper(e){return this.#r.has(e)||this.#r.set(e,new g(e,this.#t,this.#n)),this.#r.get(e)}meet({id:e,epoch:t},n){let r=this.paper(e);r.meet(t),r.receipt||r.isSent||n?.anonymous||this.#a.has(e)||this.#e.send({type:`took_part`,survey:e})&&this.#a.add(e)}change(e,t){t(this.paper(e)),this.#p(),this.#m()}#c(){this.#i.clear(),this.#a.clear(),this.#p(),this.#m()}#l(){for(let e of this.#r.values())e.read();this.#p(),this.#m()}#u(e){let{survey:t,error:n}=e;n?.retryable&&this.#i.set(t,performance.now()+2e3*(1+Math.random())),this.paper(t).answered(e)&&this.#m()}#d(e){this.paper(e.survey).tookPart(e),this.#m()}#f(e){for(let t of this.#r.values())t.giveUp(e);this.#m()}#p(){let e=performance.now();for(let[t,{message:n}]of this.#r)n&&e>=(this.#i.get(t)??0)&&this.#e.send(n)&&this.#i.set(t,e+1e4)}#m(){for(let e of this.#o)e()}};function y(e,t){let n={};return e.filter(e=>e.show_if&&!b(e.show_if,n)?!1:(n[e.id]=t[e.id],!0))}function b({question:e,any_of:t},n){return[n[e]].flat().some(e=>t.includes(e))}function x({answer:e},t){return t===void 0?!1:e.kind===`several`?t.length>=e.choices_min:e.kind===`rank`?t.length===e.choices.length:e.kind!==`text`||t.trim()!==``}function S(e,t){let n=t===void 0||t.length===0||e.answer.kind===`text`&&!t.trim();return x(e,t)||n&&!e.required}function C(e,t){let n=y(e,t).filter(e=>x(e,t[e.id]));return Object.fromEntries(n.map(({id:e})=>[e,t[e]]))}function w(e,t,n){return e.includes(t)?e.filter(e=>e!==t):e.length<n?[...e,t]:e}const T=[`1`,`2`,`3`,`4`,`5`];function E({question:t,value:n,isFixed:a,onAnswer:o}){let{kind:s}=t.answer,c=I[s]??j,l=D(t.answer),d=!t.required&&n!==void 0&&s!==`text`&&!a;return r`<fieldset class="survey-question" data-testid="survey-question" data-question=${t.id}
    disabled=${a} aria-describedby=${l?`survey-hint`:null}>
    <legend><h3 tabindex="-1">${f(e(t,`title`))}${!t.required&&r` <small class="pill">${i(`survey.optional`)}</small>`}</h3></legend>
    ${l&&r`<p id="survey-hint" class="survey-hint">${l}</p>`}
    <${c} question=${t} value=${n} onAnswer=${o} />
    ${d&&r`<button type="button" class="button quiet small" data-testid="survey-clear"
      onClick=${()=>o(void 0)}><${u} name="x" />${i(`survey.clear`)}</button>`}
  </fieldset>`}function D(e){if(e.kind===`rank`)return i(`survey.hint.rank`);if(e.kind!==`several`)return``;let[t,n]=[e.choices_min,O(e)];return t===n?i(`survey.hint.exactly`,{max:n}):i(`survey.hint.several`,{min:t,max:n})}const O=({choices:e,choices_max:t})=>t||e.length;function k(t){if(t.kind===`yes_no`)return[`yes`,`no`].map(e=>({value:e,label:i(`survey.${e}`)}));if(t.kind===`single`)return t.choices.map(t=>({value:t.id,label:e(t,`name`)}));let n=o()===`en`&&t.labels_en.length?t.labels_en:t.labels,r=T.map((e,t)=>({value:e,degree:e,label:n[t]??A(e)}));return t.may_not_know?[...r,{value:`?`,label:i(`survey.unknown`)}]:r}const A=e=>e===`1`||e===`5`?i(`survey.scale.${e}`):``;function j({question:e,value:t,onAnswer:n}){return r`<div class="survey-rows">${k(e.answer).map(i=>r`<label key=${i.value}
      class="survey-row" data-chosen=${t===i.value} data-testid=${`answer-${i.value}`}>
      <input type="radio" name=${`survey-${e.id}`} value=${i.value} checked=${t===i.value}
        onChange=${()=>n(i.value)} />
      ${i.degree&&r`<b class="number">${i.degree}</b>`}<span>${i.label}</span></label>`)}</div>`}function M({question:t,value:n=[],onAnswer:i}){let a=O(t.answer);return r`<div class="survey-rows">${t.answer.choices.map(t=>{let o=n.includes(t.id);return r`<label key=${t.id} class="survey-row" data-chosen=${o} data-testid=${`answer-${t.id}`}>
      <input type="checkbox" checked=${o} disabled=${!o&&n.length>=a}
        onChange=${()=>i(P(w(n,t.id,a)))} /><span>${e(t,`name`)}</span></label>`})}</div>`}function N({question:t,value:n=[],onAnswer:a}){let{choices:o}=t.answer;return r`<div class="survey-rows">${o.map(t=>{let s=n.indexOf(t.id)+1;return r`<button key=${t.id} type="button" class="survey-row" data-chosen=${s>0}
      data-testid=${`answer-${t.id}`} aria-pressed=${s>0}
      onClick=${()=>a(P(w(n,t.id,o.length)))}>
      <b class="survey-place number" aria-hidden="true">${s||``}</b><span>${e(t,`name`)}</span>
      ${s>0&&r`<span class="sr-only">${i(`survey.place`,{n:s})}</span>`}</button>`})}</div>`}const P=e=>e.length?e:void 0;function F({question:t,value:n=``,onAnswer:a}){let o=t.answer.chars_max;return r`<textarea class="input survey-text" rows="5" maxlength=${o} data-testid="answer-text"
      aria-label=${e(t,`title`)} value=${n} onInput=${e=>a(e.target.value||void 0)}></textarea>
    <p class="survey-hint number" aria-live="off">${i(`survey.chars`,{n:o-[...n].length})}</p>`}const I={several:M,rank:N,text:F};function L({eventId:t,survey:n,paper:a,isLive:o,change:s,onClose:c}){let l=a.receipt?null:`/api/events/${t}/surveys/${n.id}/${n.digest}`,{answer:f,error:h,retry:g}=m(l);return r`<${p} title=${e(n,`title`)} className="survey-sheet" testid="survey-sheet"
    onClose=${c}>
    ${a.receipt&&r`<${H} receipt=${a.receipt} onClose=${c} />`}
    ${l&&f&&r`<${R} page=${f} survey=${n} paper=${a} isLive=${o}
      change=${s} />`}
    ${l&&!f&&!h&&r`<p class="about-loading" role="status">
      <${u} name="loader" className="turning" />${i(`survey.loading`)}</p>`}
    ${l&&h&&r`<div class="about-error" role="alert">
      <p class="notice" data-kind="bad"><${u} name="circle-alert" /><span>${d(h)}</span></p>
      <button type="button" class="button second" onClick=${g}>${i(`retry`)}</button></div>`}
  <//>`}function R({page:t,survey:a,paper:o,isLive:c,change:l}){let d=y(t.questions,o.answers),f=Math.min(o.place,d.length-1),p=d[f],m=n(null),h=n(!0);s(()=>{h.current||m.current?.querySelector(`h3`)?.focus(),h.current=!1,m.current?.closest(`dialog`)?.scrollTo?.(0,0)},[p.id]),s(()=>{let e=d.findIndex(({id:e})=>e===o.refusal?.question);e>=0&&l(t=>t.goTo(e))},[o.refusal]);let g=e=>l(t=>t.goTo(e)),_=()=>{let e=d.findIndex(e=>!S(e,o.answers[e.id]));e>=0?g(e):l(e=>e.submit(C(t.questions,e.answers)))},v=i(`survey.progress`,{n:f+1,all:d.length}),b=f===d.length-1,x=S(p,o.answers[p.id]),w=a.state!==`open`||o.isSent;return r`<form class="survey-form" ref=${m}
    onSubmit=${e=>{e.preventDefault(),x&&!o.isSent&&(b?_():g(f+1))}}>
    ${f===0&&r`<${z} page=${t} />`}
    <div class="survey-progress">
      <progress max=${d.length} value=${f+1} aria-label=${v}></progress>
      <p data-testid="survey-progress">${e(p,`section`)&&r`<b>${e(p,`section`)}</b>`}
        <span class="number">${v}</span></p>
    </div>
    <${B} paper=${o} isLive=${c} state=${a.state} />
    <${E} key=${p.id} question=${p} value=${o.answers[p.id]} isFixed=${o.isSent}
      onAnswer=${e=>l(t=>t.answer(p.id,e))} />
    <div class="about-actions">
      <button type="button" class="button second" data-testid="survey-back" disabled=${f===0||o.isSent}
        onClick=${()=>g(f-1)}><${u} name="arrow-left" /><span>${i(`survey.back`)}</span></button>
      <button type="submit" class="button" data-testid=${b?`survey-submit`:`survey-next`}
        disabled=${!x||o.isSent||b&&w}>
        <span>${i(b?`survey.submit`:`survey.next`)}</span>
        <${u} name=${b?`check`:`arrow-right`} /></button>
    </div>
  </form>`}function z({page:t}){let n=t.questions.some(({answer:e})=>e.kind===`text`),a=t.privacy===`unlinked`,o=e(t,`intro`).split(/\n\s*\n/).filter(e=>e.trim());return r`<div class="survey-preface">
    ${o.map((e,t)=>r`<p key=${t}>${e}</p>`)}
    <p class="notice" data-kind=${a?`good`:`warn`} data-testid="survey-privacy">
      <${u} name=${a?`shield-check`:`user`} /><span>
        ${i(`survey.privacy.${t.privacy}`,{k:t.minimum_cell})}
        ${a&&n&&` ${i(`survey.privacy.text`)}`}</span></p>
  </div>`}function B({paper:e,isLive:t,state:n}){let{refusal:a}=e,o=n===`locked`&&!a;return r`<div role="status">
    ${e.isSent&&!a&&r`<p class="notice" data-kind="info" data-testid="survey-sending">
      <${u} name="loader" className="turning" />
      <span>${i(t?`survey.sending`:`survey.sending.away`)}</span></p>`}
    ${(a||o)&&r`<p class="notice" data-kind=${o||a.retryable?`warn`:`bad`}
      data-testid="survey-error" data-code=${a?.code??`locked`}><${u} name="circle-alert" />
      <span>${V(a??{code:`locked`})}</span></p>`}
  </div>`}function V(e){let t=`survey.refused.${e.code}`,n=i(t);return n===t?d(e):n}function H({receipt:e,onClose:t}){return r`<div class="survey-done" role="status">
    <div class="receipt-tick" aria-hidden="true"><${u} name="check" /></div>
    <p><b>${i(`survey.done`)}</b></p>
    <div class="receipt-paper"><span class="receipt-label">${i(`receipt`)}</span>
      <strong class="receipt-code code" data-testid="survey-receipt">${e}</strong></div>
    <p class="receipt-explain">${i(`survey.receipt`)}</p>
    <button type="button" class="button wide" data-testid="survey-close" onClick=${t}>${i(`close`)}</button>
  </div>`}t({surveys:[`问卷`,`Surveys`],"survey.open":[`填写中`,`Open`],"survey.locked":[`已暂停`,`Paused`],"survey.closed":[`已截止`,`Closed`],"survey.published":[`已公布`,`Published`],"survey.questions":[`共 {n} 题`,`{n} questions`],"survey.until":[`{time} 截止`,`until {time}`],"survey.begin":[`开始填写`,`Begin`],"survey.go_on":[`继续填写`,`Go on`],"survey.see":[`查看回执`,`Receipt`],"survey.kept":[`已填写的内容保存在本机，可随时继续。`,`What you have answered is kept on this phone.`],"survey.sending":[`正在提交…`,`Submitting…`],"survey.sending.away":[`网络恢复后会自动提交，请不要清除浏览器数据。`,`It will be submitted as soon as the connection is back. Don't clear this browser's data.`],"survey.done":[`您的回答已计入，谢谢。`,`Your answers are counted. Thank you.`],"survey.receipt":[`回执只证明您已参加，与您的回答无关。`,`The receipt proves that you took part. It says nothing of your answers.`],"survey.members":[`问卷只面向会员，请用参与码或从单位的 App 进入。`,`Surveys are for members. Join with your code, or from your organisation's app.`],"survey.privacy":[`隐私`,`Privacy`],"survey.short.unlinked":[`只计数，不留答卷`,`Counted, not kept`],"survey.short.named":[`实名`,`With your name`],"survey.privacy.unlinked":[`您的回答只计入统计，不保存答卷：谁答了什么，任何人都查不到，包括主办方。人数不足 {k} 人的单位不公布。`,`Your answers are only counted: nobody can see who answered what, not even the organisers. Nothing is told of units with fewer than {k} answers.`],"survey.privacy.named":[`您的回答会连同您的姓名一起保存，主办方可以看到。`,`Your answers are kept with your name, and the organisers can see them.`],"survey.privacy.text":[`文字单独保存，不与其他回答关联；请不要写出自己的姓名。`,`Texts are kept apart from all other answers. Don't write your name.`],"survey.progress":[`第 {n} 题，共 {all} 题`,`Question {n} of {all}`],"survey.optional":[`选答`,`Optional`],"survey.back":[`上一题`,`Back`],"survey.next":[`下一题`,`Next`],"survey.submit":[`提交`,`Submit`],"survey.clear":[`清除此题的回答`,`Clear this answer`],"survey.scale.1":[`最低`,`lowest`],"survey.scale.5":[`最高`,`highest`],"survey.unknown":[`不了解`,`I don't know`],"survey.yes":[`是`,`Yes`],"survey.no":[`否`,`No`],"survey.hint.several":[`可选 {min} 至 {max} 项`,`Choose {min} to {max}`],"survey.hint.exactly":[`请选 {max} 项`,`Choose {max}`],"survey.hint.rank":[`请按重要程度依次点选，先点的排在前面。`,`Tap them in your order, the most important first.`],"survey.place":[`第 {n} 位`,`place {n}`],"survey.chars":[`还可以写 {n} 字`,`{n} characters left`],"survey.loading":[`正在加载题目…`,`Loading the questions…`],"survey.refused.not_open":[`问卷还没有开放，您的回答已保留。`,`The survey is not open. Your answers are kept.`],"survey.refused.locked":[`问卷已暂停，恢复后自动提交。`,`The survey is paused. It will be submitted once it goes on.`],"survey.refused.closed":[`问卷已截止，您的回答没有计入。`,`The survey is closed. Your answers were not counted.`],"survey.refused.reset":[`问卷已重新开始，请重新填写。`,`The survey was started anew. Please answer it again.`],"survey.refused.not_entitled":[`这份问卷不面向您所在的单位或类别。`,`This survey is not for your unit or class.`]});const U=/* @__PURE__ */ new Set([`open`,`locked`]);function W({visit:e,socket:t,store:n}){let[i]=a(()=>new v(t,n,c)),[o,u]=a(null);s(()=>()=>i.close(),[i]),l(e=>i.listen(e),[i]),s(()=>{for(let t of e.surveys)i.meet(t,e.member)});let d=e.surveys.filter(({id:e,state:t})=>U.has(t)||i.paper(e).receipt),f=e.surveys.find(({id:e})=>e===o);return r`
    ${d.map(t=>r`<${G} key=${t.id} survey=${t} paper=${i.paper(t.id)}
      visit=${e} onOpen=${()=>u(t.id)} />`)}
    ${f&&r`<${L} key=${o} eventId=${e.event.id} survey=${f}
      paper=${i.paper(o)} isLive=${e.state===`live`} change=${e=>i.change(o,e)}
      onClose=${()=>u(null)} />`}`}function G({survey:t,paper:n,visit:a,onOpen:o}){let s=!!a.member?.anonymous,c=U.has(t.state),l=[i(`survey.questions`,{n:t.questions}),i(`survey.short.${t.privacy}`),...c&&t.closes_at?[i(`survey.until`,{time:K(t.closes_at,a.event)})]:[]],d=n.receipt?`survey.see`:n.isBegun?`survey.go_on`:`survey.begin`;return r`<section class="survey-card card" aria-labelledby=${`survey-${t.id}`} data-testid="survey-card"
    data-survey=${t.id} data-state=${t.state}>
    <div class="survey-card-head"><h2 id=${`survey-${t.id}`}>${e(t,`title`)}</h2>
      <span class="pill" data-state=${t.state}>${i(`survey.${t.state}`)}</span></div>
    <p class="survey-facts">${l.join(` · `)}</p>
    ${n.receipt&&r`<p class="survey-mine"><${u} name="circle-check" /><span>${i(`survey.done`)}</span></p>`}
    ${n.isSent&&r`<p class="survey-mine" role="status"><${u} name="loader" className="turning" />
      <span>${i(a.state===`live`?`survey.sending`:`survey.sending.away`)}</span></p>`}
    ${n.isBegun&&!n.isSent&&r`<p class="survey-facts">${i(`survey.kept`)}</p>`}
    ${s?r`<p class="survey-facts" data-testid="survey-members">${i(`survey.members`)}</p>`:r`<button type="button" class=${`button wide ${n.receipt?`second`:``}`} data-testid="survey-open"
        onClick=${o}>${i(d)}</button>`}
  </section>`}function K(e,t){let n={month:`short`,day:`numeric`,hour:`2-digit`,minute:`2-digit`,hourCycle:`h23`},r={timeZone:t.timezone};return new Date(e).toLocaleString(o()===`zh`?`zh-CN`:`en-GB`,{...n,...r})}export{W as SurveyCards};