import{$ as e,D as t,K as n,Q as r,X as i,it as a,z as o}from"./phone.js";n({"quiz.submit":[`提交答案`,`Send answer`],"quiz.several":[`可多选，选好后提交`,`Choose all that are right, then send`],"quiz.order":[`请按正确顺序依次点选`,`Tap them in the right order`],"quiz.again":[`重新排序`,`Start over`],"quiz.number.hint":[`请估一个数，最接近的得分`,`Estimate: whoever is nearest scores`],"quiz.true":[`对`,`True`],"quiz.false":[`错`,`False`],"quiz.key":[`正确答案：{answer}`,`The answer: {answer}`],"quiz.and":[`、`,`, `]});function s(e,t){if(e.kind===`true_false`)return r(`quiz.${t}`);let n=e.options.find(e=>e.id===t);return n?i(n,`name`):t}const c=(e,t)=>r(`quiz.key`,{answer:t.map(t=>s(e,t)).join(e.kind===`order`?` → `:r(`quiz.and`))+(e.unit?` ${i(e,`unit`)}`:``)});function l({quiz:e,answer:t,give:n}){let{question:r,phase:i,changes:o}=e,s={quiz:e,question:r,answer:t,isFree:i===`open`&&t?.state!==`sent`&&(!t||t.state===`refused`||o),give:n};return r.kind===`number`?a`<${f} ...${s} />`:r.kind===`several`||r.kind===`order`?a`<${d} ...${s} />`:a`<${u} ...${s} chosen=${t?.choices??[]} onTap=${e=>n([e])} />`}function u({quiz:e,question:n,chosen:r,isFree:l,onTap:u}){let d=e.key?.right??null,f=n.kind===`order`;return a`<ol class="quiz-tiles" data-wide=${n.options.some(e=>i(e,`name`).length>8)}>
    ${n.options.map((e,i)=>{let c=r.indexOf(e.id),p=d&&!f&&d.includes(e.id);return a`<li key=${e.id}><button type="button" class="quiz-tile" data-testid="quiz-tile"
        data-id=${e.id} data-place=${i%4} data-chosen=${c>=0} 
          data-right=${d&&!f?p:null}
        aria-pressed=${c>=0} disabled=${!l} onClick=${()=>u(e.id)}>
        <b aria-hidden="true">${f?c>=0?c+1:``:`ABCDEFGH`[i]}</b>
        ${e.picture&&a`<${t} box="3.5rem" src=${e.picture} alt="" />`}
        <span>${s(n,e.id)}</span>
        ${(c>=0&&!f||p)&&a`<${o} name=${d&&!p?`x`:`check`} />`}
      </button></li>`})}</ol>
    ${d&&f&&a`<p class="quiz-why">${c(n,d)}</p>`}`}function d({quiz:t,question:n,answer:i,isFree:o,give:s}){let[c,l]=e(i?.choices??[]),d=n.kind===`order`,f=o?c:i?.choices??c,p=e=>l(c.includes(e)?c.filter(t=>t!==e):[...c,e]),m=d?c.length===n.options.length:c.length>0;return a`
    ${o&&a`<p class="quiz-hint">${r(d?`quiz.order`:`quiz.several`)}</p>`}
    <${u} quiz=${t} question=${n} chosen=${f} isFree=${o} onTap=${p} />
    ${o&&a`<div class="quiz-send">
      ${d&&a`<button type="button" class="button second" disabled=${!c.length}
        onClick=${()=>l([])}>${r(`quiz.again`)}</button>`}
      <button type="button" class="button large wide" data-testid="quiz-send" disabled=${!m}
        onClick=${()=>s(c)}>${r(`quiz.submit`)}</button></div>`}`}function f({quiz:t,question:n,answer:o,isFree:s,give:l}){let[u,d]=e(o?.choices?.[0]??``),f=t.key?.right,p=s?u:o?.choices?.[0]??``;return a`<form class="quiz-number" onSubmit=${e=>{e.preventDefault(),u.trim()&&l([u.trim()])}}>
    ${s&&!t.isExact&&a`<p class="quiz-hint">${r(`quiz.number.hint`)}</p>`}
    <label><span class="sr-only">${i(n,`title`)}</span>
      <input class="input" inputmode="decimal" autocomplete="off" maxlength="20" data-testid="quiz-input" value=${p}
        disabled=${!s} onInput=${e=>d(e.currentTarget.value)} />
      ${i(n,`unit`)&&a`<em>${i(n,`unit`)}</em>`}</label>
    ${s&&a`<button type="submit" class="button large wide" data-testid="quiz-send"
      disabled=${!u.trim()}>${r(`quiz.submit`)}</button>`}
    ${f&&a`<p class="quiz-why">${c(n,f)}</p>`}
  </form>`}export{c as n,s as r,l as t};