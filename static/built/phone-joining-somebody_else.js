import{H as e,N as t,R as n,W as r,k as i,r as a,t as o,u as s,z as c}from"./phone.js";t({"somebody.title":[`换一个身份？`,`Become somebody else?`],"somebody.text":[`您现在是{member}；刚才的链接要让这部手机改用{other}的身份。若用一次性码进来，换了就回不来。`,`You are here as {member}; the link that was opened would make this phone {other}. If a one-time code let you in, there is no way back.`],"somebody.switch":[`改为{other}`,`Become {other}`],"somebody.stay":[`仍是{member}`,`Stay {member}`],"somebody.nameless":[`没有姓名的成员`,`a member without a name`]});const l=({name:e,unit:t})=>[s(t),e].filter(Boolean).join(` `)||c(`somebody.nameless`);async function u(t){let s=e=>a(`/api/events/${encodeURIComponent(t)}/join`,e),{member:u,other:d}=await s({known:!0});if(!d)return;let f=document.body.appendChild(document.createElement(`div`)),p=()=>{e(null,f),f.remove()},m=async e=>{try{if(await s({switch:e}),e)return location.reload()}catch(e){i(n(e),`bad`)}p()};e(r`<${o} title=${c(`somebody.title`)} testid="somebody-else" onClose=${()=>m(!1)}>
    <p>${c(`somebody.text`,{member:l(u),other:l(d)})}</p>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="somebody-switch" onClick=${()=>m(!0)}>
        ${c(`somebody.switch`,{other:l(d)})}</button>
      <button type="button" class="button" data-testid="somebody-stay" autofocus onClick=${()=>m(!1)}>
        ${c(`somebody.stay`,{member:l(u)})}</button>
    </div>
  <//>`,f)}export{u as askWhoOneIs};