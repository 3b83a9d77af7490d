import{S as e,_ as t,b as n,d as r,g as i,m as a,n as o,t as s}from"./phone.js";a({"somebody.title":[`换一个身份？`,`Become somebody else?`],"somebody.text":[`您现在是{member}；刚才的链接要让这部手机改用{other}的身份。若用一次性码进来，换了就回不来。`,`You are here as {member}; the link that was opened would make this phone {other}. If a one-time code let you in, there is no way back.`],"somebody.switch":[`改为{other}`,`Become {other}`],"somebody.stay":[`仍是{member}`,`Stay {member}`],"somebody.nameless":[`没有姓名的成员`,`a member without a name`]});const c=({name:e,unit:n})=>[n,e].filter(Boolean).join(` `)||t(`somebody.nameless`);async function l(a){let l=e=>o(`/api/events/${encodeURIComponent(a)}/join`,e),{member:u,other:d}=await l({known:!0});if(!d)return;let f=document.body.appendChild(document.createElement(`div`)),p=()=>{n(null,f),f.remove()},m=async e=>{try{if(await l({switch:e}),e)return location.reload()}catch(e){r(i(e),`bad`)}p()};n(e`<${s} title=${t(`somebody.title`)} testid="somebody-else" onClose=${()=>m(!1)}>
    <p>${t(`somebody.text`,{member:c(u),other:c(d)})}</p>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="somebody-switch" onClick=${()=>m(!0)}>
        ${t(`somebody.switch`,{other:c(d)})}</button>
      <button type="button" class="button" data-testid="somebody-stay" autofocus onClick=${()=>m(!1)}>
        ${t(`somebody.stay`,{member:c(u)})}</button>
    </div>
  <//>`,f)}export{l as askWhoOneIs};