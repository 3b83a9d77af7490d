import{H as e,K as t,Q as n,Z as r,it as i,o as a,r as o,tt as s,y as c}from"./phone.js";t({"somebody.title":[`换一个身份？`,`Become somebody else?`],"somebody.text":[`您现在是{member}；刚才的链接要让这部手机改用{other}的身份。若用一次性码进来，换了就回不来。`,`You are here as {member}; the link that was opened would make this phone {other}. If a one-time code let you in, there is no way back.`],"somebody.switch":[`改为{other}`,`Become {other}`],"somebody.stay":[`仍是{member}`,`Stay {member}`],"somebody.nameless":[`没有姓名的成员`,`a member without a name`]});const l=({name:e,unit:t})=>[c(t),e].filter(Boolean).join(` `)||n(`somebody.nameless`);async function u(t){let c=e=>a(`/api/events/${encodeURIComponent(t)}/join`,e),{member:u,other:d}=await c({known:!0});if(!d)return;let f=document.body.appendChild(document.createElement(`div`)),p=()=>{s(null,f),f.remove()},m=async t=>{try{if(await c({switch:t}),t)return location.reload()}catch(t){e(r(t),`bad`)}p()};s(i`<${o} title=${n(`somebody.title`)} testid="somebody-else" onClose=${()=>m(!1)}>
    <p>${n(`somebody.text`,{member:l(u),other:l(d)})}</p>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="somebody-switch" onClick=${()=>m(!0)}>
        ${n(`somebody.switch`,{other:l(d)})}</button>
      <button type="button" class="button" data-testid="somebody-stay" autofocus onClick=${()=>m(!1)}>
        ${n(`somebody.stay`,{member:l(u)})}</button>
    </div>
  <//>`,f)}export{u as askWhoOneIs};