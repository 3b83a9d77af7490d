import{M as e,O as t,P as n,b as r,k as i,r as a,t as o,w as s}from"./phone.js";s({"somebody.title":[`换一个身份？`,`Become somebody else?`],"somebody.text":[`您现在是{member}；刚才的链接要让这部手机改用{other}的身份。若用一次性码进来，换了就回不来。`,`You are here as {member}; the link that was opened would make this phone {other}. If a one-time code let you in, there is no way back.`],"somebody.switch":[`改为{other}`,`Become {other}`],"somebody.stay":[`仍是{member}`,`Stay {member}`],"somebody.nameless":[`没有姓名的成员`,`a member without a name`]});const c=({name:e,unit:t})=>[t,e].filter(Boolean).join(` `)||i(`somebody.nameless`);async function l(s){let l=e=>a(`/api/events/${encodeURIComponent(s)}/join`,e),{member:u,other:d}=await l({known:!0});if(!d)return;let f=document.body.appendChild(document.createElement(`div`)),p=()=>{e(null,f),f.remove()},m=async e=>{try{if(await l({switch:e}),e)return location.reload()}catch(e){r(t(e),`bad`)}p()};e(n`<${o} title=${i(`somebody.title`)} testid="somebody-else" onClose=${()=>m(!1)}>
    <p>${i(`somebody.text`,{member:c(u),other:c(d)})}</p>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="somebody-switch" onClick=${()=>m(!0)}>
        ${i(`somebody.switch`,{other:c(d)})}</button>
      <button type="button" class="button" data-testid="somebody-stay" autofocus onClick=${()=>m(!1)}>
        ${i(`somebody.stay`,{member:c(u)})}</button>
    </div>
  <//>`,f)}export{l as askWhoOneIs};