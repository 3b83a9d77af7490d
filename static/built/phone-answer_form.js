import{$ as e,B as t,O as n,Z as r,at as i,et as a,q as o}from"./phone.js";o({"quiz.submit":[`提交答案`,`Send answer`],"quiz.several":[`可多选，选好后提交`,`Choose all that are right, then send`],"quiz.order":[`请按正确顺序依次点选`,`Tap them in the right order`],"quiz.again":[`重新排序`,`Start over`],"quiz.number.hint":[`请估一个数，最接近的得分`,`Estimate: whoever is nearest scores`],"quiz.true":[`对`,`True`],"quiz.false":[`错`,`False`],"quiz.key":[`正确答案：{answer}`,`The answer: {answer}`],"quiz.and":[`、`,`, `]});function s(t,n){if(t.kind===`true_false`)return e(`quiz.${n}`);let i=t.options.find(e=>e.id===n);return i?r(i,`name`):n}const c=(t,n)=>e(`quiz.key`,{answer:n.map(e=>s(t,e)).join(t.kind===`order`?` → `:e(`quiz.and`))+(t.unit?` ${r(t,`unit`)}`:``)});function l({quiz:e,answer:t,give:n}){let{question:r,phase:a,changes:o}=e,s={quiz:e,question:r,answer:t,isFree:a===`open`&&t?.state!==`sent`&&(!t||t.state===`refused`||o),give:n};return r.kind===`number`?i`<${f} ...${s} />`:r.kind===`several`||r.kind===`order`?i`<${d} ...${s} />`:i`<${u} ...${s} chosen=${t?.choices??[]} onTap=${e=>n([e])} />`}function u({quiz:e,question:a,chosen:o,isFree:l,onTap:u}){let d=e.key?.right??null,f=a.kind===`order`;return i`<ol class="quiz-tiles" data-wide=${a.options.some(e=>r(e,`name`).length>8)}>
    ${a.options.map((e,r)=>{let c=o.indexOf(e.id),p=d&&!f&&d.includes(e.id);return i`<li key=${e.id}><button type="button" class="quiz-tile" data-testid="quiz-tile"
        data-id=${e.id} data-place=${r%4} data-chosen=${c>=0} 
          data-right=${d&&!f?p:null}
        aria-pressed=${c>=0} disabled=${!l} onClick=${()=>u(e.id)}>
        <b aria-hidden="true">${f?c>=0?c+1:``:`ABCDEFGH`[r]}</b>
        ${e.picture&&i`<${n} box="3.5rem" src=${e.picture} alt="" />`}
        <span>${s(a,e.id)}</span>
        ${(c>=0&&!f||p)&&i`<${t} name=${d&&!p?`x`:`check`} />`}
      </button></li>`})}</ol>
    ${d&&f&&i`<p class="quiz-why">${c(a,d)}</p>`}`}function d({quiz:t,question:n,answer:r,isFree:o,give:s}){let[c,l]=a(r?.choices??[]),d=n.kind===`order`,f=o?c:r?.choices??c,p=e=>l(c.includes(e)?c.filter(t=>t!==e):[...c,e]),m=d?c.length===n.options.length:c.length>0;return i`
    ${o&&i`<p class="quiz-hint">${e(d?`quiz.order`:`quiz.several`)}</p>`}
    <${u} quiz=${t} question=${n} chosen=${f} isFree=${o} onTap=${p} />
    ${o&&i`<div class="quiz-send">
      ${d&&i`<button type="button" class="button second" disabled=${!c.length}
        onClick=${()=>l([])}>${e(`quiz.again`)}</button>`}
      <button type="button" class="button large wide" data-testid="quiz-send" disabled=${!m}
        onClick=${()=>s(c)}>${e(`quiz.submit`)}</button></div>`}`}function f({quiz:t,question:n,answer:o,isFree:s,give:l}){let[u,d]=a(o?.choices?.[0]??``),f=t.key?.right,p=s?u:o?.choices?.[0]??``;return i`<form class="quiz-number" onSubmit=${e=>{e.preventDefault(),u.trim()&&l([u.trim()])}}>
    ${s&&!t.isExact&&i`<p class="quiz-hint">${e(`quiz.number.hint`)}</p>`}
    <label><span class="sr-only">${r(n,`title`)}</span>
      <input class="input" inputmode="decimal" autocomplete="off" maxlength="20" data-testid="quiz-input" value=${p}
        disabled=${!s} onInput=${e=>d(e.currentTarget.value)} />
      ${r(n,`unit`)&&i`<em>${r(n,`unit`)}</em>`}</label>
    ${s&&i`<button type="submit" class="button large wide" data-testid="quiz-send"
      disabled=${!u.trim()}>${e(`quiz.submit`)}</button>`}
    ${f&&i`<p class="quiz-why">${c(n,f)}</p>`}
  </form>`}export{c as n,s as r,l as t};