import{L as e,M as t,O as n,R as r,U as i,V as a,l as o,r as s,t as c}from"./phone.js";t({"somebody.title":[`换一个身份？`,`Become somebody else?`],"somebody.text":[`您现在是{member}；刚才的链接要让这部手机改用{other}的身份。若用一次性码进来，换了就回不来。`,`You are here as {member}; the link that was opened would make this phone {other}. If a one-time code let you in, there is no way back.`],"somebody.switch":[`改为{other}`,`Become {other}`],"somebody.stay":[`仍是{member}`,`Stay {member}`],"somebody.nameless":[`没有姓名的成员`,`a member without a name`]});const l=({name:e,unit:t})=>[o(t),e].filter(Boolean).join(` `)||r(`somebody.nameless`);async function u(t){let o=e=>s(`/api/events/${encodeURIComponent(t)}/join`,e),{member:u,other:d}=await o({known:!0});if(!d)return;let f=document.body.appendChild(document.createElement(`div`)),p=()=>{a(null,f),f.remove()},m=async t=>{try{if(await o({switch:t}),t)return location.reload()}catch(t){n(e(t),`bad`)}p()};a(i`<${c} title=${r(`somebody.title`)} testid="somebody-else" onClose=${()=>m(!1)}>
    <p>${r(`somebody.text`,{member:l(u),other:l(d)})}</p>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="somebody-switch" onClick=${()=>m(!0)}>
        ${r(`somebody.switch`,{other:l(d)})}</button>
      <button type="button" class="button" data-testid="somebody-stay" autofocus onClick=${()=>m(!1)}>
        ${r(`somebody.stay`,{member:l(u)})}</button>
    </div>
  <//>`,f)}export{u as askWhoOneIs};