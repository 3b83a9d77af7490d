import{$ as e,B as t,Q as n,at as r,et as i,q as a}from"./phone.js";const o=[`name_unknown`,`too_many_names`];a({"name.title":[`请填写工号和姓名`,`Enter your number and name`],"name.number":[`工号`,`Number`],"name.name":[`姓名`,`Name`],"name.hint":[`与单位名单上的一致；空格、间隔点和全角半角不影响。`,`As your organisation has them. Spaces, dots and capitals make no difference.`]});function s({joining:a,onIn:s}){let[c,l]=i(``),[u,d]=i(``),[f,p]=i(!1),[m,h]=i(null),g=!!(c.trim()&&u.trim()),_=async e=>{if(e.preventDefault(),!g||f)return;p(!0);let t=await a.enterByName(c.trim(),u.trim());p(!1),h(a.error),t!==`out`&&s()},v=m&&o.includes(m.code)?`true`:void 0;return r`<form class="join card" onSubmit=${_} data-testid="name-form" novalidate>
    <h2>${e(`name.title`)}</h2>
    ${m&&r`<p class="notice" role="alert" data-kind="bad" data-testid="error" data-code=${m.code}>
      <${t} name="circle-alert" /><span>${n(m)}</span></p>`}
    <div class="field"><label for="number">${e(`name.number`)}</label>
      <input id="number" class="input" data-testid="number" value=${c} autocomplete="username"
        autocapitalize="none" spellcheck="false" enterkeyhint="next" maxlength=${64} aria-invalid=${v}
        onInput=${e=>l(e.target.value)} /></div>
    <div class="field"><label for="name">${e(`name.name`)}</label>
      <input id="name" class="input" data-testid="name" value=${u} autocomplete="name" spellcheck="false"
        enterkeyhint="go" maxlength=${200} aria-invalid=${v} aria-describedby="name-hint"
        onInput=${e=>d(e.target.value)} />
      <span id="name-hint" class="hint">${e(`name.hint`)}</span></div>
    <button type="submit" class="button large wide" data-testid="join-by-name" disabled=${!g||f}>
      ${e(f?`join.going`:`join.go`)}</button>
  </form>`}export{s as NameForm};