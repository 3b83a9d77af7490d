import{A as e,B as t,D as n,F as r,I as i,M as a,N as o,O as s,P as c,R as l,S as u,s as d,t as f,z as p}from"./phone.js";import{t as m}from"./phone-answer_at.js";const h={epoch:0,answers:{},place:0,ballot:null,receipt:``,refusal:null};var g=class{#e;#t;#n;#r;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n,this.read()}read(){this.#r={...h,...this.#t.get(this.#a)}}get answers(){return this.#r.answers}get place(){return this.#r.place}get receipt(){return this.#r.receipt}get refusal(){return this.#r.refusal}get isSent(){return this.#r.ballot!==null}get isBegun(){return Object.keys(this.answers).length>0}get message(){let{epoch:e,ballot:t,answers:n}=this.#r;return t&&{type:`answer`,survey:this.#e,epoch:e,ballot:t,answers:n}}answer(e,t){if(this.isSent||this.receipt)return;let{[e]:n,...r}=this.answers,i=t===void 0?r:{...this.answers,[e]:t};this.#i({answers:i,refusal:null})}goTo(e){this.#i({place:e})}meet(e){if(e<=this.#r.epoch)return;let t=this.#r.epoch>0&&(this.isBegun||this.receipt);this.#i({...h,epoch:e,refusal:t?{code:`reset`}:null})}submit(e){!this.isSent&&!this.receipt&&this.#i({answers:e,ballot:this.#n(),refusal:null})}answered({ballot:e,epoch:t,receipt:n,error:r}){return e===this.#r.ballot&&(n?this.#i({...h,epoch:t,receipt:n}):this.#i({refusal:r,ballot:r.retryable?e:null}),!0)}tookPart({epoch:e,receipt:t}){this.meet(e),t&&e===this.#r.epoch&&this.#i({...h,epoch:e,receipt:t})}giveUp(e){this.isSent&&this.#i({ballot:null,refusal:e})}#i(e){this.#r={...this.#r,...e},this.#t.set(this.#a,this.#r)}get#a(){return`survey:${this.#e}`}};const _=/* @__PURE__ */ new Set([`not_on_roster`,`members_only`]);var v=class{#e;#t;#n;#r=/* @__PURE__ */ new Map;#i=/* @__PURE__ */ new Map;#a=/* @__PURE__ */ new Set;#o=/* @__PURE__ */ new Set;#s=/* @__PURE__ */ new Set;#c;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=()=>n(12);let r=setInterval(()=>this.#m(),500);this.#c=[e.on(`answered`,e=>this.#d(e)),e.on(`took_part`,e=>this.#f(e)),e.on(`welcome`,()=>this.#u()),e.on(`error`,({error:e})=>_.has(e.code)&&this.#p(e)),e.onState(e=>e===`live`&&this.#l()),()=>clearInterval(r)],t.onOtherTab(e=>e.startsWith(`survey:`)&&this.#u())}close(){for(let e of this.#c)e()}listen(e){return this.#s.add(e),()=>this.#s.delete(e)}paper(e){return this.#r.has(e)||this.#r.set(e,new g(e,this.#t,this.#n)),this.#r.get(e)}meet({id:e,epoch:t},n){let r=this.paper(e);r.meet(t),r.receipt||r.isSent||n?.anonymous||this.#o.has(e)||this.#e.send({type:`took_part`,survey:e})&&this.#o.add(e)}change(e,t){t(this.paper(e)),this.#m(),this.#h()}#l(){this.#i.clear(),this.#o.clear(),this.#m(),this.#h()}#u(){for(let e of this.#r.values())e.read();this.#m(),this.#h()}#d(e){let{survey:t,error:n}=e;n?.retryable&&this.#i.set(t,performance.now()+2e3*(1+Math.random())),this.paper(t).answered(e)&&this.#h()}isFor(e){return!this.#a.has(e)}#f(e){e.entitled?this.#a.delete(e.survey):this.#a.add(e.survey),this.paper(e.survey).tookPart(e),this.#h()}#p(e){for(let t of this.#r.values())t.giveUp(e);this.#h()}#m(){let e=performance.now();for(let[t,{message:n}]of this.#r)n&&e>=(this.#i.get(t)??0)&&this.#e.send(n)&&this.#i.set(t,e+1e4)}#h(){for(let e of this.#s)e()}};function y(e,t){let n={};return e.filter(e=>e.show_if&&!b(e.show_if,n)?!1:(n[e.id]=t[e.id],!0))}function b({question:e,any_of:t},n){return[n[e]].flat().some(e=>t.includes(e))}function x({answer:e},t){return t===void 0?!1:e.kind===`several`?t.length>=e.choices_min:e.kind===`rank`?t.length===e.choices.length:e.kind!==`text`||t.trim()!==``}function S(e,t){let n=t===void 0||t.length===0||e.answer.kind===`text`&&!t.trim();return x(e,t)||n&&!e.required}function C(e,t){let n=y(e,t).filter(e=>x(e,t[e.id]));return Object.fromEntries(n.map(({id:e})=>[e,t[e]]))}function w(e,t,n){return e.includes(t)?e.filter(e=>e!==t):e.length<n?[...e,t]:e}const T=[`1`,`2`,`3`,`4`,`5`];function E({question:e,value:t,isFixed:n,onAnswer:r}){let{kind:i}=e.answer,o=I[i]??j,s=D(e.answer),l=!e.required&&t!==void 0&&i!==`text`&&!n;return p`<fieldset class="survey-question" data-testid="survey-question" data-question=${e.id}
    disabled=${n} aria-describedby=${s?`survey-hint`:null}>
    <legend><h3 tabindex="-1">${d(a(e,`title`))}${!e.required&&p` <small class="pill">${c(`survey.optional`)}</small>`}</h3></legend>
    ${s&&p`<p id="survey-hint" class="survey-hint">${s}</p>`}
    <${o} question=${e} value=${t} onAnswer=${r} />
    ${l&&p`<button type="button" class="button quiet small" data-testid="survey-clear"
      onClick=${()=>r(void 0)}><${u} name="x" />${c(`survey.clear`)}</button>`}
  </fieldset>`}function D(e){if(e.kind===`rank`)return c(`survey.hint.rank`);if(e.kind!==`several`)return``;let[t,n]=[e.choices_min,O(e)];return t===n?c(`survey.hint.exactly`,{max:n}):c(`survey.hint.several`,{min:t,max:n})}const O=({choices:e,choices_max:t})=>t||e.length;function k(t){if(t.kind===`yes_no`)return[`yes`,`no`].map(e=>({value:e,label:c(`survey.${e}`)}));if(t.kind===`single`)return t.choices.map(e=>({value:e.id,label:a(e,`name`)}));let n=e()===`en`&&t.labels_en.length?t.labels_en:t.labels,r=T.map((e,t)=>({value:e,degree:e,label:n[t]??A(e)}));return t.may_not_know?[...r,{value:`?`,label:c(`survey.unknown`)}]:r}const A=e=>e===`1`||e===`5`?c(`survey.scale.${e}`):``;function j({question:e,value:t,onAnswer:n}){return p`<div class="survey-rows">${k(e.answer).map(r=>p`<label key=${r.value}
      class="survey-row" data-chosen=${t===r.value} data-testid=${`answer-${r.value}`}>
      <input type="radio" name=${`survey-${e.id}`} value=${r.value} checked=${t===r.value}
        onChange=${()=>n(r.value)} />
      ${r.degree&&p`<b class="number">${r.degree}</b>`}<span>${r.label}</span></label>`)}</div>`}function M({question:e,value:t=[],onAnswer:n}){let r=O(e.answer);return p`<div class="survey-rows">${e.answer.choices.map(e=>{let i=t.includes(e.id);return p`<label key=${e.id} class="survey-row" data-chosen=${i} data-testid=${`answer-${e.id}`}>
      <input type="checkbox" checked=${i} disabled=${!i&&t.length>=r}
        onChange=${()=>n(P(w(t,e.id,r)))} /><span>${a(e,`name`)}</span></label>`})}</div>`}function N({question:e,value:t=[],onAnswer:n}){let{choices:r}=e.answer;return p`<div class="survey-rows">${r.map(e=>{let i=t.indexOf(e.id)+1;return p`<button key=${e.id} type="button" class="survey-row" data-chosen=${i>0}
      data-testid=${`answer-${e.id}`} aria-pressed=${i>0}
      onClick=${()=>n(P(w(t,e.id,r.length)))}>
      <b class="survey-place number" aria-hidden="true">${i||``}</b><span>${a(e,`name`)}</span>
      ${i>0&&p`<span class="sr-only">${c(`survey.place`,{n:i})}</span>`}</button>`})}</div>`}const P=e=>e.length?e:void 0;function F({question:e,value:t=``,onAnswer:n}){let r=e.answer.chars_max;return p`<textarea class="input survey-text" rows="5" maxlength=${r} data-testid="answer-text"
      aria-label=${a(e,`title`)} value=${t} onInput=${e=>n(e.target.value||void 0)}></textarea>
    <p class="survey-hint number" aria-live="off">${c(`survey.chars`,{n:r-[...t].length})}</p>`}const I={several:M,rank:N,text:F};function L({eventId:e,survey:t,paper:n,isLive:r,change:i,onClose:s}){let l=n.receipt?null:`/api/events/${e}/surveys/${t.id}/${t.digest}`,{answer:d,error:h,retry:g}=m(l);return p`<${f} title=${a(t,`title`)} className="survey-sheet" testid="survey-sheet"
    onClose=${s}>
    ${n.receipt&&p`<${H} receipt=${n.receipt} onClose=${s} />`}
    ${l&&d&&p`<${R} page=${d} survey=${t} paper=${n} isLive=${r}
      change=${i} />`}
    ${l&&!d&&!h&&p`<p class="about-loading" role="status">
      <${u} name="loader" className="turning" />${c(`survey.loading`)}</p>`}
    ${l&&h&&p`<div class="about-error" role="alert">
      <p class="notice" data-kind="bad"><${u} name="circle-alert" /><span>${o(h)}</span></p>
      <button type="button" class="button second" onClick=${g}>${c(`retry`)}</button></div>`}
  <//>`}function R({page:e,survey:t,paper:n,isLive:r,change:o}){let s=y(e.questions,n.answers),d=Math.min(n.place,s.length-1),f=s[d],m=l(null),h=l(!0);i(()=>{h.current||m.current?.querySelector(`h3`)?.focus(),h.current=!1,m.current?.closest(`dialog`)?.scrollTo?.(0,0)},[f.id]),i(()=>{let e=s.findIndex(({id:e})=>e===n.refusal?.question);e>=0&&o(t=>t.goTo(e))},[n.refusal]);let g=e=>o(t=>t.goTo(e)),_=()=>{let t=s.findIndex(e=>!S(e,n.answers[e.id]));t>=0?g(t):o(t=>t.submit(C(e.questions,t.answers)))},v=c(`survey.progress`,{n:d+1,all:s.length}),b=d===s.length-1,x=S(f,n.answers[f.id]),w=t.state!==`open`||n.isSent;return p`<form class="survey-form" ref=${m}
    onSubmit=${e=>{e.preventDefault(),x&&!n.isSent&&(b?_():g(d+1))}}>
    ${d===0&&p`<${z} page=${e} />`}
    <div class="survey-progress">
      <progress max=${s.length} value=${d+1} aria-label=${v}></progress>
      <p data-testid="survey-progress">${a(f,`section`)&&p`<b>${a(f,`section`)}</b>`}
        <span class="number">${v}</span></p>
    </div>
    <${B} paper=${n} isLive=${r} state=${t.state} />
    <${E} key=${f.id} question=${f} value=${n.answers[f.id]} isFixed=${n.isSent}
      onAnswer=${e=>o(t=>t.answer(f.id,e))} />
    <div class="about-actions">
      <button type="button" class="button second" data-testid="survey-back" disabled=${d===0||n.isSent}
        onClick=${()=>g(d-1)}><${u} name="arrow-left" /><span>${c(`survey.back`)}</span></button>
      <button type="submit" class="button" data-testid=${b?`survey-submit`:`survey-next`}
        disabled=${!x||n.isSent||b&&w}>
        <span>${c(b?`survey.submit`:`survey.next`)}</span>
        <${u} name=${b?`check`:`arrow-right`} /></button>
    </div>
  </form>`}function z({page:e}){let t=e.questions.some(({answer:e})=>e.kind===`text`),n=e.privacy===`unlinked`,r=a(e,`intro`).split(/\n\s*\n/).filter(e=>e.trim());return p`<div class="survey-preface">
    ${r.map((e,t)=>p`<p key=${t}>${e}</p>`)}
    <p class="notice" data-kind=${n?`good`:`warn`} data-testid="survey-privacy">
      <${u} name=${n?`shield-check`:`user`} /><span>
        ${c(`survey.privacy.${e.privacy}`,{k:e.minimum_cell})}
        ${n&&t&&` ${c(`survey.privacy.text`)}`}</span></p>
  </div>`}function B({paper:e,isLive:t,state:n}){let{refusal:r}=e,i=n===`locked`&&!r;return p`<div role="status">
    ${e.isSent&&!r&&p`<p class="notice" data-kind="info" data-testid="survey-sending">
      <${u} name="loader" className="turning" />
      <span>${c(t?`survey.sending`:`survey.sending.away`)}</span></p>`}
    ${(r||i)&&p`<p class="notice" data-kind=${i||r.retryable?`warn`:`bad`}
      data-testid="survey-error" data-code=${r?.code??`locked`}><${u} name="circle-alert" />
      <span>${V(r??{code:`locked`})}</span></p>`}
  </div>`}function V(e){let t=`survey.refused.${e.code}`,n=c(t);return n===t?o(e):n}function H({receipt:e,onClose:t}){return p`<div class="survey-done" role="status">
    <div class="receipt-tick" aria-hidden="true"><${u} name="check" /></div>
    <p><b>${c(`survey.done`)}</b></p>
    <div class="receipt-paper"><span class="receipt-label">${c(`receipt`)}</span>
      <strong class="receipt-code code" data-testid="survey-receipt">${e}</strong></div>
    <p class="receipt-explain">${c(`survey.receipt`)}</p>
    <button type="button" class="button wide" data-testid="survey-close" onClick=${t}>${c(`close`)}</button>
  </div>`}s({surveys:[`问卷`,`Surveys`],"survey.open":[`填写中`,`Open`],"survey.locked":[`已暂停`,`Paused`],"survey.closed":[`已截止`,`Closed`],"survey.published":[`已公布`,`Published`],"survey.questions":[`共 {n} 题`,`{n} questions`],"survey.short.unlinked":[`只计数，不留答卷`,`Counted, not kept`],"survey.short.named":[`实名`,`With your name`],"survey.draft":[`未开放`,`Draft`]}),s({"survey.until":[`{time} 截止`,`until {time}`],"survey.begin":[`开始填写`,`Begin`],"survey.go_on":[`继续填写`,`Go on`],"survey.see":[`查看回执`,`Receipt`],"survey.kept":[`已填写的内容保存在本机，可随时继续。`,`What you have answered is kept on this phone.`],"survey.sending":[`正在提交…`,`Submitting…`],"survey.sending.away":[`网络恢复后会自动提交，请不要清除浏览器数据。`,`It will be submitted as soon as the connection is back. Don't clear this browser's data.`],"survey.done":[`您的回答已计入，谢谢。`,`Your answers are counted. Thank you.`],"survey.receipt":[`回执只证明您已参加，与您的回答无关。`,`The receipt proves that you took part. It says nothing of your answers.`],"survey.members":[`问卷只面向会员，请用参与码或从单位的 App 进入。`,`Surveys are for members. Join with your code, or from your organisation's app.`],"survey.privacy":[`隐私`,`Privacy`],"survey.privacy.unlinked":[`您的回答只计入统计，不保存答卷：谁答了什么，任何人都查不到，包括主办方。人数不足 {k} 人的单位不公布。`,`Your answers are only counted: nobody can see who answered what, not even the organisers. Nothing is told of units with fewer than {k} answers.`],"survey.privacy.named":[`您的回答会连同您的姓名一起保存，主办方可以看到。`,`Your answers are kept with your name, and the organisers can see them.`],"survey.privacy.text":[`文字单独保存，不与其他回答关联；请不要写出自己的姓名。`,`Texts are kept apart from all other answers. Don't write your name.`],"survey.progress":[`第 {n} 题，共 {all} 题`,`Question {n} of {all}`],"survey.optional":[`选答`,`Optional`],"survey.back":[`上一题`,`Back`],"survey.next":[`下一题`,`Next`],"survey.submit":[`提交`,`Submit`],"survey.clear":[`清除此题的回答`,`Clear this answer`],"survey.scale.1":[`最低`,`lowest`],"survey.scale.5":[`最高`,`highest`],"survey.unknown":[`不了解`,`I don't know`],"survey.yes":[`是`,`Yes`],"survey.no":[`否`,`No`],"survey.hint.several":[`可选 {min} 至 {max} 项`,`Choose {min} to {max}`],"survey.hint.exactly":[`请选 {max} 项`,`Choose {max}`],"survey.hint.rank":[`请按重要程度依次点选，先点的排在前面。`,`Tap them in your order, the most important first.`],"survey.place":[`第 {n} 位`,`place {n}`],"survey.chars":[`还可以写 {n} 字`,`{n} characters left`],"survey.loading":[`正在加载题目…`,`Loading the questions…`],"survey.refused.not_open":[`问卷还没有开放，您的回答已保留。`,`The survey is not open. Your answers are kept.`],"survey.refused.locked":[`问卷已暂停，恢复后自动提交。`,`The survey is paused. It will be submitted once it goes on.`],"survey.refused.closed":[`问卷已截止，您的回答没有计入。`,`The survey is closed. Your answers were not counted.`],"survey.refused.reset":[`问卷已重新开始，请重新填写。`,`The survey was started anew. Please answer it again.`],"survey.refused.not_entitled":[`这份问卷不面向您所在的单位或类别。`,`This survey is not for your unit or class.`]});const U=/* @__PURE__ */ new Set([`open`,`locked`]);function W({visit:e,socket:a,store:o}){let[s]=r(()=>new v(a,o,t)),[c,l]=r(null);i(()=>()=>s.close(),[s]),n(e=>s.listen(e),[s]),i(()=>{for(let t of e.surveys)s.meet(t,e.member)});let u=e.surveys.filter(({id:e,state:t})=>U.has(t)||s.paper(e).receipt),d=e.surveys.find(({id:e})=>e===c);return p`
    ${u.map(t=>p`<${G} key=${t.id} survey=${t} paper=${s.paper(t.id)}
      isFor=${s.isFor(t.id)} visit=${e} onOpen=${()=>l(t.id)} />`)}
    ${d&&p`<${L} key=${c} eventId=${e.event.id} survey=${d}
      paper=${s.paper(c)} isLive=${e.state===`live`} change=${e=>s.change(c,e)}
      onClose=${()=>l(null)} />`}`}function G({survey:e,paper:t,isFor:n,visit:r,onOpen:i}){let o=r.member?.anonymous?`survey.members`:n?``:`survey.refused.not_entitled`,s=U.has(e.state),l=[c(`survey.questions`,{n:e.questions}),c(`survey.short.${e.privacy}`),...s&&e.closes_at?[c(`survey.until`,{time:K(e.closes_at,r.event)})]:[]],d=t.receipt?`survey.see`:t.isBegun?`survey.go_on`:`survey.begin`;return p`<section class="survey-card card" aria-labelledby=${`survey-${e.id}`} data-testid="survey-card"
    data-survey=${e.id} data-state=${e.state}>
    <div class="survey-card-head"><h2 id=${`survey-${e.id}`}>${a(e,`title`)}</h2>
      <span class="pill" data-state=${e.state}>${c(`survey.${e.state}`)}</span></div>
    <p class="survey-facts">${l.join(` · `)}</p>
    ${t.receipt&&p`<p class="survey-mine"><${u} name="circle-check" /><span>${c(`survey.done`)}</span></p>`}
    ${t.isSent&&p`<p class="survey-mine" role="status"><${u} name="loader" className="turning" />
      <span>${c(r.state===`live`?`survey.sending`:`survey.sending.away`)}</span></p>`}
    ${t.isBegun&&!t.isSent&&p`<p class="survey-facts">${c(`survey.kept`)}</p>`}
    ${o?p`<p class="survey-facts" data-testid="survey-why-not">${c(o)}</p>`:p`<button type="button" class=${`button wide ${t.receipt?`second`:``}`} data-testid="survey-open"
        onClick=${i}>${c(d)}</button>`}
  </section>`}function K(t,n){let r={month:`short`,day:`numeric`,hour:`2-digit`,minute:`2-digit`,hourCycle:`h23`},i={timeZone:n.timezone};return new Date(t).toLocaleString(e()===`zh`?`zh-CN`:`en-GB`,{...r,...i})}export{W as SurveyCards};