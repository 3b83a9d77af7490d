import{$ as e,Q as t,U as n,at as r,b as i,nt as a,o,q as s,r as c}from"./phone.js";s({"somebody.title":[`换一个身份？`,`Become somebody else?`],"somebody.text":[`您现在是{member}；刚才的链接要让这部手机改用{other}的身份。若用一次性码进来，换了就回不来。`,`You are here as {member}; the link that was opened would make this phone {other}. If a one-time code let you in, there is no way back.`],"somebody.switch":[`改为{other}`,`Become {other}`],"somebody.stay":[`仍是{member}`,`Stay {member}`],"somebody.nameless":[`没有姓名的成员`,`a member without a name`]});const l=({name:t,unit:n})=>[i(n),t].filter(Boolean).join(` `)||e(`somebody.nameless`);async function u(i){let s=e=>o(`/api/events/${encodeURIComponent(i)}/join`,e),{member:u,other:d}=await s({known:!0});if(!d)return;let f=document.body.appendChild(document.createElement(`div`)),p=()=>{a(null,f),f.remove()},m=async e=>{try{if(await s({switch:e}),e)return location.reload()}catch(e){n(t(e),`bad`)}p()};a(r`<${c} title=${e(`somebody.title`)} testid="somebody-else" onClose=${()=>m(!1)}>
    <p>${e(`somebody.text`,{member:l(u),other:l(d)})}</p>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="somebody-switch" onClick=${()=>m(!0)}>
        ${e(`somebody.switch`,{other:l(d)})}</button>
      <button type="button" class="button" data-testid="somebody-stay" autofocus onClick=${()=>m(!1)}>
        ${e(`somebody.stay`,{member:l(u)})}</button>
    </div>
  <//>`,f)}export{u as askWhoOneIs};