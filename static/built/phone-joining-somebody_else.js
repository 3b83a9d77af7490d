import{S as e,g as t,p as n,r,t as i,v as a,w as o,y as s}from"./phone.js";t({"somebody.title":[`换一个身份？`,`Become somebody else?`],"somebody.text":[`您现在是{member}；刚才的链接要让这部手机改用{other}的身份。若用一次性码进来，换了就回不来。`,`You are here as {member}; the link that was opened would make this phone {other}. If a one-time code let you in, there is no way back.`],"somebody.switch":[`改为{other}`,`Become {other}`],"somebody.stay":[`仍是{member}`,`Stay {member}`],"somebody.nameless":[`没有姓名的成员`,`a member without a name`]});const c=({name:e,unit:t})=>[t,e].filter(Boolean).join(` `)||s(`somebody.nameless`);async function l(t){let l=e=>r(`/api/events/${encodeURIComponent(t)}/join`,e),{member:u,other:d}=await l({known:!0});if(!d)return;let f=document.body.appendChild(document.createElement(`div`)),p=()=>{e(null,f),f.remove()},m=async e=>{try{if(await l({switch:e}),e)return location.reload()}catch(e){n(a(e),`bad`)}p()};e(o`<${i} title=${s(`somebody.title`)} testid="somebody-else" onClose=${()=>m(!1)}>
    <p>${s(`somebody.text`,{member:c(u),other:c(d)})}</p>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="somebody-switch" onClick=${()=>m(!0)}>
        ${s(`somebody.switch`,{other:c(d)})}</button>
      <button type="button" class="button" data-testid="somebody-stay" autofocus onClick=${()=>m(!1)}>
        ${s(`somebody.stay`,{member:c(u)})}</button>
    </div>
  <//>`,f)}export{l as askWhoOneIs};