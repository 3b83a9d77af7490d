var e,t,n,r,i,a,o,s={},c=[],l=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;function u(e,t){for(var n in t)e[n]=t[n];return e}function d(e){var t=e.parentNode;t&&t.removeChild(e)}function f(t,n,r){var i,a,o,s={};for(o in n)o==`key`?i=n[o]:o==`ref`?a=n[o]:s[o]=n[o];if(arguments.length>2&&(s.children=arguments.length>3?e.call(arguments,2):r),typeof t==`function`&&t.defaultProps!=null)for(o in t.defaultProps)s[o]===void 0&&(s[o]=t.defaultProps[o]);return p(t,s,i,a,null)}function p(e,r,i,a,o){var s={type:e,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__d:void 0,__c:null,__h:null,constructor:void 0,__v:o??++n};return t.vnode!=null&&t.vnode(s),s}function m(e){return e.children}function h(e,t){this.props=e,this.context=t}function g(e,t){if(t==null)return e.__?g(e.__,e.__.__k.indexOf(e)+1):null;for(var n;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null)return n.__e;return typeof e.type==`function`?g(e):null}function _(e){var t,n;if((e=e.__)!=null&&e.__c!=null){for(e.__e=e.__c.base=null,t=0;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null){e.__e=e.__c.base=n.__e;break}return _(e)}}function v(e){(!e.__d&&(e.__d=!0)&&r.push(e)&&!y.__r++||a!==t.debounceRendering)&&((a=t.debounceRendering)||i)(y)}function y(){for(var e;y.__r=r.length;)e=r.sort(function(e,t){return e.__v.__b-t.__v.__b}),r=[],e.some(function(e){var t,n,r,i,a,o;e.__d&&(a=(i=(t=e).__v).__e,(o=t.__P)&&(n=[],(r=u({},i)).__v=i.__v+1,re(o,i,r,t.__n,o.ownerSVGElement!==void 0,i.__h==null?null:[a],n,a??g(i),i.__h),ie(n,i),i.__e!=a&&_(i)))})}function b(e,t,n,r,i,a,o,l,u,d){var f,h,_,v,y,b,S,C=r&&r.__k||c,te=C.length;for(n.__k=[],f=0;f<t.length;f++)if((v=n.__k[f]=(v=t[f])==null||typeof v==`boolean`?null:typeof v==`string`||typeof v==`number`||typeof v==`bigint`?p(null,v,null,null,v):Array.isArray(v)?p(m,{children:v},null,null,null):v.__b>0?p(v.type,v.props,v.key,null,v.__v):v)!=null){if(v.__=n,v.__b=n.__b+1,(_=C[f])===null||_&&v.key==_.key&&v.type===_.type)C[f]=void 0;else for(h=0;h<te;h++){if((_=C[h])&&v.key==_.key&&v.type===_.type){C[h]=void 0;break}_=null}re(e,v,_||=s,i,a,o,l,u,d),y=v.__e,(h=v.ref)&&_.ref!=h&&(S||=[],_.ref&&S.push(_.ref,null,v),S.push(h,v.__c||y,v)),y==null?u&&_.__e==u&&u.parentNode!=e&&(u=g(_)):(b??=y,typeof v.type==`function`&&v.__k!=null&&v.__k===_.__k?v.__d=u=x(v,u,e):u=ee(e,v,_,C,y,u),d||n.type!==`option`?typeof n.type==`function`&&(n.__d=u):e.value=``)}for(n.__e=b,f=te;f--;)C[f]!=null&&(typeof n.type==`function`&&C[f].__e!=null&&C[f].__e==n.__d&&(n.__d=g(r,f+1)),se(C[f],C[f]));if(S)for(f=0;f<S.length;f++)oe(S[f],S[++f],S[++f])}function x(e,t,n){for(var r=0,i;r<e.__k.length;r++)(i=e.__k[r])&&(i.__=e,t=typeof i.type==`function`?x(i,t,n):ee(n,i,i,e.__k,i.__e,t));return t}function ee(e,t,n,r,i,a){var o,s,c;if(t.__d!==void 0)o=t.__d,t.__d=void 0;else if(n==null||i!=a||i.parentNode==null)e:if(a==null||a.parentNode!==e)e.appendChild(i),o=null;else{for(s=a,c=0;(s=s.nextSibling)&&c<r.length;c+=2)if(s==i)break e;e.insertBefore(i,a),o=a}return o===void 0?i.nextSibling:o}function S(e,t,n){t[0]===`-`?e.setProperty(t,n):e[t]=n==null?``:typeof n!=`number`||l.test(t)?n:n+`px`}function C(e,t,n,r,i){var a;e:if(t===`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||S(e.style,t,``);if(n)for(t in n)r&&n[t]===r[t]||S(e.style,t,n[t])}}else if(t[0]===`o`&&t[1]===`n`)a=t!==(t=t.replace(/Capture$/,``)),t=t.toLowerCase()in e?t.toLowerCase().slice(2):t.slice(2),e.l||={},e.l[t+a]=n,n?r||e.addEventListener(t,a?ne:te,a):e.removeEventListener(t,a?ne:te,a);else if(t!==`dangerouslySetInnerHTML`){if(i)t=t.replace(/xlink[H:h]/,`h`).replace(/sName$/,`s`);else if(t!==`href`&&t!==`list`&&t!==`form`&&t!==`tabIndex`&&t!==`download`&&t in e)try{e[t]=n??``;break e}catch{}typeof n==`function`||(n!=null&&(!1!==n||t[0]===`a`&&t[1]===`r`)?e.setAttribute(t,n):e.removeAttribute(t))}}function te(e){this.l[e.type+!1](t.event?t.event(e):e)}function ne(e){this.l[e.type+!0](t.event?t.event(e):e)}function re(e,n,r,i,a,o,s,c,l){var d,f,p,g,_,v,y,x,ee,S,C,te=n.type;if(n.constructor!==void 0)return null;r.__h!=null&&(l=r.__h,c=n.__e=r.__e,n.__h=null,o=[c]),(d=t.__b)&&d(n);try{e:if(typeof te==`function`){if(x=n.props,ee=(d=te.contextType)&&i[d.__c],S=d?ee?ee.props.value:d.__:i,r.__c?y=(f=n.__c=r.__c).__=f.__E:(`prototype`in te&&te.prototype.render?n.__c=f=new te(x,S):(n.__c=f=new h(x,S),f.constructor=te,f.render=ce),ee&&ee.sub(f),f.props=x,f.state||(f.state={}),f.context=S,f.__n=i,p=f.__d=!0,f.__h=[]),f.__s??(f.__s=f.state),te.getDerivedStateFromProps!=null&&(f.__s==f.state&&(f.__s=u({},f.__s)),u(f.__s,te.getDerivedStateFromProps(x,f.__s))),g=f.props,_=f.state,p)te.getDerivedStateFromProps==null&&f.componentWillMount!=null&&f.componentWillMount(),f.componentDidMount!=null&&f.__h.push(f.componentDidMount);else{if(te.getDerivedStateFromProps==null&&x!==g&&f.componentWillReceiveProps!=null&&f.componentWillReceiveProps(x,S),!f.__e&&f.shouldComponentUpdate!=null&&!1===f.shouldComponentUpdate(x,f.__s,S)||n.__v===r.__v){f.props=x,f.state=f.__s,n.__v!==r.__v&&(f.__d=!1),f.__v=n,n.__e=r.__e,n.__k=r.__k,n.__k.forEach(function(e){e&&(e.__=n)}),f.__h.length&&s.push(f);break e}f.componentWillUpdate!=null&&f.componentWillUpdate(x,f.__s,S),f.componentDidUpdate!=null&&f.__h.push(function(){f.componentDidUpdate(g,_,v)})}f.context=S,f.props=x,f.state=f.__s,(d=t.__r)&&d(n),f.__d=!1,f.__v=n,f.__P=e,d=f.render(f.props,f.state,f.context),f.state=f.__s,f.getChildContext!=null&&(i=u(u({},i),f.getChildContext())),p||f.getSnapshotBeforeUpdate==null||(v=f.getSnapshotBeforeUpdate(g,_)),C=d!=null&&d.type===m&&d.key==null?d.props.children:d,b(e,Array.isArray(C)?C:[C],n,r,i,a,o,s,c,l),f.base=n.__e,n.__h=null,f.__h.length&&s.push(f),y&&(f.__E=f.__=null),f.__e=!1}else o==null&&n.__v===r.__v?(n.__k=r.__k,n.__e=r.__e):n.__e=ae(r.__e,n,r,i,a,o,s,l);(d=t.diffed)&&d(n)}catch(e){n.__v=null,(l||o!=null)&&(n.__e=c,n.__h=!!l,o[o.indexOf(c)]=null),t.__e(e,n,r)}}function ie(e,n){t.__c&&t.__c(n,e),e.some(function(n){try{e=n.__h,n.__h=[],e.some(function(e){e.call(n)})}catch(e){t.__e(e,n.__v)}})}function ae(t,n,r,i,a,o,c,l){var u,f,p,m=r.props,h=n.props,_=n.type,v=0;if(_===`svg`&&(a=!0),o!=null){for(;v<o.length;v++)if((u=o[v])&&(u===t||(_?u.localName==_:u.nodeType==3))){t=u,o[v]=null;break}}if(t==null){if(_===null)return document.createTextNode(h);t=a?document.createElementNS(`http://www.w3.org/2000/svg`,_):document.createElement(_,h.is&&h),o=null,l=!1}if(_===null)m===h||l&&t.data===h||(t.data=h);else{if(o&&=e.call(t.childNodes),f=(m=r.props||s).dangerouslySetInnerHTML,p=h.dangerouslySetInnerHTML,!l){if(o!=null)for(m={},v=0;v<t.attributes.length;v++)m[t.attributes[v].name]=t.attributes[v].value;(p||f)&&(p&&(f&&p.__html==f.__html||p.__html===t.innerHTML)||(t.innerHTML=p&&p.__html||``))}if(function(e,t,n,r,i){for(var a in n)a===`children`||a===`key`||a in t||C(e,a,null,n[a],r);for(a in t)i&&typeof t[a]!=`function`||a===`children`||a===`key`||a===`value`||a===`checked`||n[a]===t[a]||C(e,a,t[a],n[a],r)}(t,h,m,a,l),p)n.__k=[];else if(v=n.props.children,b(t,Array.isArray(v)?v:[v],n,r,i,a&&_!==`foreignObject`,o,c,o?o[0]:r.__k&&g(r,0),l),o!=null)for(v=o.length;v--;)o[v]!=null&&d(o[v]);l||(`value`in h&&(v=h.value)!==void 0&&(v!==t.value||_===`progress`&&!v)&&C(t,`value`,v,m.value,!1),`checked`in h&&(v=h.checked)!==void 0&&v!==t.checked&&C(t,`checked`,v,m.checked,!1))}return t}function oe(e,n,r){try{typeof e==`function`?e(n):e.current=n}catch(e){t.__e(e,r)}}function se(e,n,r){var i,a;if(t.unmount&&t.unmount(e),(i=e.ref)&&(i.current&&i.current!==e.__e||oe(i,null,n)),(i=e.__c)!=null){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(e){t.__e(e,n)}i.base=i.__P=null}if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&se(i[a],n,typeof e.type!=`function`);r||e.__e==null||d(e.__e),e.__e=e.__d=void 0}function ce(e,t,n){return this.constructor(e,n)}function le(n,r,i){var a,o,c;t.__&&t.__(n,r),o=(a=typeof i==`function`)?null:i&&i.__k||r.__k,c=[],re(r,n=(!a&&i||r).__k=f(m,null,[n]),o||s,s,r.ownerSVGElement!==void 0,!a&&i?[i]:o?null:r.firstChild?e.call(r.childNodes):null,c,!a&&i?i:o?o.__e:r.firstChild,a),ie(c,n)}function ue(e,t){var n={__c:t=`__cC`+o++,__:e,Consumer:function(e,t){return e.children(t)},Provider:function(e){var n,r;return this.getChildContext||(n=[],(r={})[t]=this,this.getChildContext=function(){return r},this.shouldComponentUpdate=function(e){this.props.value!==e.value&&n.some(v)},this.sub=function(e){n.push(e);var t=e.componentWillUnmount;e.componentWillUnmount=function(){n.splice(n.indexOf(e),1),t&&t.call(e)}}),e.children}};return n.Provider.__=n.Consumer.contextType=n}e=c.slice,t={__e:function(e,t){for(var n,r,i;t=t.__;)if((n=t.__c)&&!n.__)try{if((r=n.constructor)&&r.getDerivedStateFromError!=null&&(n.setState(r.getDerivedStateFromError(e)),i=n.__d),n.componentDidCatch!=null&&(n.componentDidCatch(e),i=n.__d),i)return n.__E=n}catch(t){e=t}throw e}},n=0,h.prototype.setState=function(e,t){var n=this.__s!=null&&this.__s!==this.state?this.__s:this.__s=u({},this.state);typeof e==`function`&&(e=e(u({},n),this.props)),e&&u(n,e),e!=null&&this.__v&&(t&&this.__h.push(t),v(this))},h.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),v(this))},h.prototype.render=m,r=[],i=typeof Promise==`function`?Promise.prototype.then.bind(Promise.resolve()):setTimeout,y.__r=0,o=0;var de,fe,pe,me=0,he=[],ge=t.__b,_e=t.__r,ve=t.diffed,ye=t.__c,be=t.unmount;function xe(e,n){t.__h&&t.__h(fe,e,me||n),me=0;var r=fe.__H||(fe.__H={__:[],__h:[]});return e>=r.__.length&&r.__.push({}),r.__[e]}function w(e){return me=1,Se(je,e)}function Se(e,t,n){var r=xe(de++,2);return r.t=e,r.__c||=(r.__=[n?n(t):je(void 0,t),function(e){var t=r.t(r.__[0],e);r.__[0]!==t&&(r.__=[t,r.__[1]],r.__c.setState({}))}],fe),r.__}function T(e,n){var r=xe(de++,3);!t.__s&&Ae(r.__H,n)&&(r.__=e,r.__H=n,fe.__H.__h.push(r))}function Ce(e,n){var r=xe(de++,4);!t.__s&&Ae(r.__H,n)&&(r.__=e,r.__H=n,fe.__h.push(r))}function E(e){return me=5,we(function(){return{current:e}},[])}function we(e,t){var n=xe(de++,7);return Ae(n.__H,t)&&(n.__=e(),n.__H=t,n.__h=e),n.__}function Te(e,t){return me=8,we(function(){return e},t)}function D(e){var t=fe.context[e.__c],n=xe(de++,9);return n.c=e,t?(n.__??(n.__=!0,t.sub(fe)),t.props.value):e.__}function Ee(){he.forEach(function(e){if(e.__P)try{e.__H.__h.forEach(Oe),e.__H.__h.forEach(ke),e.__H.__h=[]}catch(n){e.__H.__h=[],t.__e(n,e.__v)}}),he=[]}t.__b=function(e){fe=null,ge&&ge(e)},t.__r=function(e){_e&&_e(e),de=0;var t=(fe=e.__c).__H;t&&(t.__h.forEach(Oe),t.__h.forEach(ke),t.__h=[])},t.diffed=function(e){ve&&ve(e);var n=e.__c;n&&n.__H&&n.__H.__h.length&&(he.push(n)!==1&&pe===t.requestAnimationFrame||((pe=t.requestAnimationFrame)||function(e){var t,n=function(){clearTimeout(r),De&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,100);De&&(t=requestAnimationFrame(n))})(Ee)),fe=void 0},t.__c=function(e,n){n.some(function(e){try{e.__h.forEach(Oe),e.__h=e.__h.filter(function(e){return!e.__||ke(e)})}catch(r){n.some(function(e){e.__h&&=[]}),n=[],t.__e(r,e.__v)}}),ye&&ye(e,n)},t.unmount=function(e){be&&be(e);var n=e.__c;if(n&&n.__H)try{n.__H.__.forEach(Oe)}catch(e){t.__e(e,n.__v)}};var De=typeof requestAnimationFrame==`function`;function Oe(e){var t=fe;typeof e.__c==`function`&&e.__c(),fe=t}function ke(e){var t=fe;e.__c=e.__(),fe=t}function Ae(e,t){return!e||e.length!==t.length||t.some(function(t,n){return t!==e[n]})}function je(e,t){return typeof t==`function`?t(e):t}var Me=function(e,t,n,r){var i;t[0]=0;for(var a=1;a<t.length;a++){var o=t[a++],s=t[a]?(t[0]|=o?1:2,n[t[a++]]):t[++a];o===3?r[0]=s:o===4?r[1]=Object.assign(r[1]||{},s):o===5?(r[1]=r[1]||{})[t[++a]]=s:o===6?r[1][t[++a]]+=s+``:o?(i=e.apply(s,Me(e,s,n,[``,null])),r.push(i),s[0]?t[0]|=2:(t[a-2]=0,t[a]=i)):r.push(s)}return r},Ne=/* @__PURE__ */ new Map,O=function(e){var t=Ne.get(this);return t||(t=/* @__PURE__ */ new Map,Ne.set(this,t)),(t=Me(this,t.get(e)||(t.set(e,t=function(e){for(var t,n,r=1,i=``,a=``,o=[0],s=function(e){r===1&&(e||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,``)))?o.push(0,e,i):r===3&&(e||i)?(o.push(3,e,i),r=2):r===2&&i===`...`&&e?o.push(4,e,0):r===2&&i&&!e?o.push(5,0,!0,i):r>=5&&((i||!e&&r===5)&&(o.push(r,0,i,n),r=6),e&&(o.push(r,e,0,n),r=6)),i=``},c=0;c<e.length;c++){c&&(r===1&&s(),s(c));for(var l=0;l<e[c].length;l++)t=e[c][l],r===1?t===`<`?(s(),o=[o],r=3):i+=t:r===4?i===`--`&&t===`>`?(r=1,i=``):i=t+i[0]:a?t===a?a=``:i+=t:t===`"`||t===`'`?a=t:t===`>`?(s(),r=1):r&&(t===`=`?(r=5,n=i,i=``):t===`/`&&(r<5||e[c][l+1]===`>`)?(s(),r===3&&(o=o[0]),r=o,(o=o[0]).push(2,0,r),r=0):t===` `||t===`	`||t===`
`||t===`\r`?(s(),r=2):i+=t),r===3&&i===`!--`&&(r=4,o=o[0])}return s(),o}(e)),t),arguments,[])).length>1?t:t[0]}.bind(f),Pe=class{#e=/* @__PURE__ */ new Map;getItem(e){return this.#e.has(e)?this.#e.get(e):null}setItem(e,t){this.#e.set(e,String(t))}removeItem(e){this.#e.delete(e)}get length(){return this.#e.size}key(e){return[...this.#e.keys()][e]??null}};function Fe(){try{let e=`acclaim:probe`;return window.localStorage.setItem(e,`1`),window.localStorage.removeItem(e),window.localStorage}catch{return new Pe}}var Ie=class{#e;#t;constructor(e,t=Fe()){this.#e=e,this.#t=t}get(e,t=null){try{let n=this.#t.getItem(`${this.#e}:${e}`);return n===null?t:JSON.parse(n)}catch{return t}}set(e,t){try{return this.#t.setItem(`${this.#e}:${e}`,JSON.stringify(t)),!0}catch{return!1}}onOtherTab(e){let t=`${this.#e}:`;window.addEventListener(`storage`,({key:n})=>n?.startsWith(t)&&e(n.slice(t.length)))}names(e){let t=`${this.#e}:${e}`;return Array.from({length:this.#t.length},(e,t)=>this.#t.key(t)).filter(e=>e.startsWith(t)).map(e=>e.slice(this.#e.length+1))}remove(e){this.#t.removeItem(`${this.#e}:${e}`)}};function Le(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),e=>`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-`[e&63]).join(``)}const Re={zh:`zh-CN`,en:`en`},ze={zh:0,en:1},Be=new Ie(`acclaim`),Ve=/* @__PURE__ */ new Set,He=/* @__PURE__ */ new Map;let Ue=Be.get(`language`)===`en`?`en`:`zh`;document.documentElement.lang=Re[Ue];const We=()=>Ue;function Ge(e,{keep:t=!0}={}){if(e in Re&&e!==Ue){Ue=e,t&&Be.set(`language`,e),document.documentElement.lang=Re[e];for(let t of Ve)t(e)}}function Ke(e){return Ve.add(e),()=>Ve.delete(e)}function k(e,t={}){for(let[n,r]of Object.entries(e))He.set(n,r.map(e=>qe(e,t)))}const qe=(e,t)=>e.replace(/\{(\w+)\}/g,(e,n)=>n in t?String(t[n]):e);function A(e,t={}){return Je(e,t)[ze[Ue]]}function Je(e,t={}){return(He.get(e)??[e,e]).map(e=>qe(e,t))}function j(e,t){return Ue===`en`&&e?.[`${t}_en`]||e?.[t]||``}function Ye(e){return He.has(`error.${e?.code}`)?A(`error.${e.code}`,{message:e.message??``}):e?.message||A(`error.unexpected`)}const Xe=e=>e.join(A(`list.between`)),Ze=new Intl.NumberFormat(`en-US`,{maximumFractionDigits:0}),M=e=>Ze.format(e),Qe=e=>`${(e*100).toFixed(1)}%`;k({"status.connecting":[`正在连接…`,`Connecting…`],"status.live":[`已连接`,`Connected`],"status.away":[`暂停收票`,`On hold`],"status.ended":[`已断开`,`Disconnected`],"status.out":[`未进入`,`Not joined`],"poll.draft":[`未开始`,`Not open yet`],"poll.open":[`投票中`,`Open`],"poll.locked":[`已暂停`,`Paused`],"poll.closed":[`已截止`,`Closed`],"poll.published":[`已公布`,`Published`],"language.switch":[`English`,`中文`],"language.label":[`Switch to English`,`切换为中文`],close:[`关闭`,`Close`],cancel:[`取消`,`Cancel`],confirm:[`确定`,`OK`],reload:[`重新加载`,`Reload`],"list.between":[`、`,`, `],day:[`天`,`d`],"class.audience":[`观众`,`Audience`],"error.malformed":[`页面发出的内容无法识别，请刷新页面再试。`,`The server could not read what the page sent; reload the page and try again.`],"error.too_big":[`内容太大，请减少后再发送。`,`That was too large; send less at once.`],"error.too_fast":[`操作太快了，请稍等片刻再试。`,`Too many requests; wait a moment and try again.`],"error.wrong_origin":[`当前网址不能参与本活动，请打开活动的正式网址。`,`Requests from this address are not accepted; open the event at its own address.`],"error.unknown_event":[`没有找到这个活动，请检查链接或重新扫码。`,`No such event; check the link or scan the code again.`],"error.unknown_poll":[`没有找到这个投票，请刷新页面。`,`No such poll; reload the page.`],"error.unknown_reaction":[`活动的表情已更换，请刷新页面。`,`The event's reactions have changed; reload the page.`],"error.unknown_quiz":[`没有找到这场答题，请刷新页面。`,`No such quiz; reload the page.`],"error.unknown_question":[`没有找到这道题，请刷新页面。`,`No such question; reload the page.`],"error.unknown_survey":[`没有找到这份问卷，请刷新页面。`,`No such survey; reload the page.`],"error.unknown_option":[`没有找到这个选项，请刷新页面。`,`No such option; reload the page.`],"error.unknown_video":[`没有找到这个视频。`,`No such video.`],"error.unknown_deck":[`没有找到这组幻灯片。`,`No such deck.`],"error.unknown_draw":[`没有找到这次抽奖。`,`No such draw.`],"error.unknown_receipt":[`没有找到这张回执，请逐个字符核对。`,`No ballot has this receipt; check every character.`],"error.not_found":[`这个地址没有内容，请检查链接。`,`There is nothing at this address; check the link.`],"error.wrong_method":[`这个地址不支持该操作，请刷新页面再试。`,`This address does not support that; reload the page and try again.`],"error.not_open":[`投票还没有开始，请等候主持人宣布。`,`Voting has not started; wait for the presenter.`],"error.locked":[`投票已暂停，您的选择已保留，恢复后会自动提交。`,`Voting is paused; your choice is kept and will be sent when voting resumes.`],"error.closed":[`投票已截止，不再接收选票。`,`Voting has closed.`],"error.reset":[`投票已重新开始，请再投一次。`,`The poll was restarted; please vote again.`],"error.not_entitled":[`您不在本次投票的名单中；如有疑问请联系工作人员。`,`You are not entitled to vote in this poll; if you think you should be, ask the staff.`],"error.too_few_choices":[`选择的数量不够，请再选几项。`,`Choose more options before you vote.`],"error.bad_rating":[`分数不在允许的范围内。`,`Give each option a whole number of points that the poll allows.`],"error.too_many_choices":[`选择的数量过多，请去掉几项。`,`Choose fewer options before you vote.`],"error.voided":[`主办方已作废您在此处提交的内容，您不能再次提交；如有疑问请联系主办方。`,`The organisers have voided what you submitted here, and you can't do so again; ask them why.`],"error.not_on_roster":[`您已不在本活动的名单中；如有疑问请联系工作人员。`,`You are no longer on this event's list of members; if you think you should be, ask the staff.`],"error.answer_missing":[`还有问题没有回答，请答完再提交。`,`A question has no answer yet; answer it, then submit.`],"error.answer_unfit":[`有一个回答与题目不符，请刷新页面再试。`,`An answer does not fit its question; reload the page.`],"error.answer_too_long":[`文字太长，请缩短后再提交。`,`A text is too long; shorten it.`],"error.already_voted":[`您已经投过票了，以第一次投票为准。`,`You have already voted; your first ballot counts.`],"error.quota_used":[`您当前可用的票数已用完，请等待下一次投票时段。`,`You have used all your votes for now; come back in the next period.`],"error.option_quota_used":[`您可投给其中一项的票数已用完，请换一项。`,`You have used all your votes for one of these; choose another.`],"error.too_often":[`改票过于频繁，上一次的选择仍有效；这一次会在稍后自动提交。`,`You have changed your vote too often. Your last one counts; this one will be sent in a moment.`],"error.busy":[`您还有选票正在提交，请等候结果。`,`Your ballots are still being sent; wait for the answer.`],"error.check_in_closed":[`签到没有开放，请联系现场工作人员。`,`Check-in is not open; ask the staff.`],"error.points_off":[`本活动没有积分。`,`This event has no points.`],"error.nothing_missed":[`没有可以补签的日子；每月可补签一次。`,`No missed day can be made up for; one a month can be.`],"error.check_in_off":[`本活动没有签到。`,`This event has no check-in.`],"error.text_empty":[`内容为空，请输入文字。`,`There are no letters in it; write something.`],"error.text_too_long":[`太长了，请精简一些。`,`It is too long; shorten it.`],"error.text_blocked":[`含有被屏蔽的词，请换个说法。`,`It contains a word that is blocked here; rephrase it.`],"error.questions_used":[`您的提问次数已用完。`,`You have asked as many questions as you may here.`],"error.questions_full":[`问题已经非常多了，请给已有的问题点赞。`,`There are very many questions already; upvote one of them instead.`],"error.question_gone":[`这个问题不能再点赞了。`,`This question takes no votes any more.`],"error.too_many_words":[`词太多了，请减少几个。`,`Choose fewer words.`],"error.unknown_activity":[`本活动没有这个环节，请刷新页面。`,`The event has no such activity; reload the page.`],"error.comments_closed":[`弹幕已关闭，暂时不能发送。`,`Comments are closed right now.`],"error.comment_empty":[`弹幕内容为空，请重新输入。`,`The comment is empty; write something.`],"error.comment_too_long":[`弹幕太长了，请精简一些。`,`The comment is too long; shorten it.`],"error.comment_word":[`内容含有不适宜的词语，请修改后再发。`,`Your comment contains a word that is blocked here; rephrase it.`],"error.comment_slow":[`发得太快了，请稍等片刻。`,`Wait a moment before your next comment.`],"error.comments_busy":[`弹幕太多了，请稍后再发。`,`Too many comments at once; try again in a moment.`],"error.muted":[`您暂时不能发送弹幕。`,`You can't comment for now.`],"error.unknown_comment":[`没有找到这条弹幕，请刷新页面。`,`No such comment; reload the page.`],"error.session_missing":[`请先通过链接、二维码或参与码进入活动。`,`Join the event first, by its link, QR code or your code.`],"error.session_expired":[`登录已过期，请重新进入活动。`,`Your session has expired; join the event again.`],"error.ticket_invalid":[`入场凭证无效，请从您的 App 重新打开活动。`,`The ticket is not valid; open the event from your app again.`],"error.ticket_expired":[`入场凭证已过期，请从您的 App 重新打开活动。`,`The ticket has expired; open the event from your app again.`],"error.code_unknown":[`参与码不正确，请逐个字符核对。`,`Unknown code; check every character.`],"error.code_used":[`参与码已被使用，请向工作人员索取新的参与码。`,`This code has already been used; ask the staff for a new one.`],"error.sign_in_lost":[`登录超时或中断了，请再试一次。`,`Signing in took too long or was interrupted; try again.`],"error.binding_needed":[`请输入参与码，确认您是谁。`,`Identify yourself once: enter your code.`],"error.identity_taken":[`已有其他账号以您的身份登录。如果不是您本人，请联系工作人员。`,`Somebody has signed in as you with another account. If that was not you, ask the staff.`],"error.identity_bound":[`您的账号已绑定到另一位会员，请换一个账号，或联系工作人员。`,`Your account belongs to another member. Use another account, or ask the staff.`],"error.unknown_provider":[`本活动没有开通这种登录方式，请刷新页面。`,`This event does not offer this way to sign in; reload the page.`],"error.provider_denied":[`登录被取消，或您的账号无权使用。请再试一次，或换一个账号。`,`The sign-in was cancelled, or your account may not use it. Try again, or use another account.`],"error.provider_away":[`登录服务暂时没有回应，请稍后再试。`,`The sign-in service does not answer right now; try again in a moment.`],"error.provider_busy":[`登录的人太多了，请稍等片刻再试。`,`Very many people are signing in; wait a moment and try again.`],"error.provider_mistaken":[`登录服务出了问题，请联系工作人员，或改用其他方式进入。`,`The sign-in service has a problem. Ask the staff, or join another way.`],"error.wrong_event":[`您登录的是另一个活动，请用本活动的链接进入。`,`You joined another event; join this one by its own link.`],"error.revoked":[`主办方已结束您在本活动的登录；如有疑问请联系工作人员。`,`The organisers have ended your session; ask the staff why.`],"error.not_public":[`本活动还没有开放，请稍后再来，或咨询主办方。`,`This event is not public yet; come back later, or ask its organisers.`],"error.members_only":[`本活动仅限会员参与，请从 App 打开或输入参与码。`,`This event is for members; open it from your app or enter a code.`],"error.proof_needed":[`同时进入的人很多，请稍后再试。`,`Many people are joining at once; try again in a moment.`],"error.too_many_codes":[`您所在的网络有人多次输错参与码。请逐字核对您的参与码，正确的参与码随时可以使用。`,`Many wrong codes were tried from your network. Check yours character by character; a correct code always works.`],"error.name_unknown":[`工号与姓名不符。请核对后再试，或请工作人员给您参与码。`,`Number and name do not match. Check both, or ask the staff for a code.`],"error.too_many_names":[`这个工号输错次数过多，请 15 分钟后再试，或请工作人员给您参与码。`,`Too many wrong tries with this number. Wait 15 minutes, or ask the staff for a code.`],"error.memory_low":[`现场太热闹了，弹幕和点赞稍后恢复；投票不受影响。`,`Comments and likes are paused for now; voting continues.`],"error.store_away":[`系统正在恢复，您的选择已保留，会自动重试。`,`The system is recovering. Nothing is lost; the page will try again.`],"error.internal":[`系统出了点问题，我们已经记录，请稍后再试。`,`Something went wrong on our side and was logged; try again in a moment.`],"error.store_volatile":[`存储设置可能丢失选票，请管理员查看运维文档。`,`The store may lose ballots; ask the administrator to read the operations page.`],"error.network":[`网络不通，请检查网络后再试。`,`No connection; check your network and try again.`],"error.timeout":[`服务器没有及时回应，请再试一次。`,`The server did not answer in time; try again.`],"error.cookies_refused":[`浏览器没有保存 Cookie，无法进入。请在设置中允许 Cookie 后再试；如果是在 App 里打开的，请改用手机浏览器打开本页。`,`This browser keeps no cookies, so you can't get in. Allow cookies in its settings and try again, or open this page in the phone's browser instead of the app.`],"error.disowned":[`您的登录已更换，无法确定上一张选票是否已计入，因此没有自动重发。确认后将重新投票。`,`You have a new session, so we can't tell whether your last ballot was counted, and did not resend it. Confirm to vote.`],"error.unexpected":[`出了点问题，请刷新页面再试。`,`Something went wrong; reload the page and try again.`]});const $e=()=>`still`in document.documentElement.dataset||window.matchMedia(`(prefers-reduced-motion: reduce)`).matches;function et(e,t=[]){let[,n]=w(0);T(()=>{let t=()=>n(e=>e+1);return t(),e(t)},t)}function tt(){let[e,t]=w(We());return T(()=>(t(We()),Ke(t)),[]),e}function nt(e){let[,t]=w(0);T(()=>{let n=setInterval(()=>t(e=>e+1),e);return()=>clearInterval(n)},[e])}function N({name:e,className:t=``}){return O`<svg class=${`icon ${t}`} aria-hidden="true" focusable="false">
    <use href=${`#${e}`} /></svg>`}const rt={connecting:`loader`,live:`wifi`,away:`cloud-off`,ended:`wifi-off`,out:`log-in`};function it({state:e,label:t=A(`status.${e}`)}){return O`<span class="pill status" data-state=${e} data-testid="status">
    <${N} name=${rt[e]} /><span>${t}</span>
  </span>`}function at(){let e=tt();return O`<button type="button" class="button quiet small" data-testid="language"
    lang=${e===`zh`?`en`:`zh-CN`}
    aria-label=${A(`language.label`)} onClick=${()=>Ge(e===`zh`?`en`:`zh`)}>
    <${N} name="languages" /><span>${A(`language.switch`)}</span>
  </button>`}function ot({value:e,format:t=M,className:n=``}){let r=E(null),i=E(e);return T(()=>{let n=i.current,a=e=>{i.current=e,r.current&&(r.current.textContent=t(e))};if(n===e||$e()||document.hidden)return a(e);let o=performance.now(),s=requestAnimationFrame(function t(r){let i=Math.min(1,Math.max(0,r-o)/700);a(i===1?e:n+(e-n)*(1-(1-i)**3)),i<1&&(s=requestAnimationFrame(t))});return()=>cancelAnimationFrame(s)},[e,t]),O`<span ref=${r} class=${`number ${n}`}></span>`}let st=()=>{};const P=(e,t=`info`)=>st({text:e,kind:t,key:Math.random()});function ct(){let[e,t]=w([]);return T(()=>(st=e=>{t(t=>[...t.slice(-1),e]),setTimeout(()=>t(t=>t.filter(t=>t!==e)),4500)},()=>{st=()=>{}}),[]),O`<div class="toasts" role="status" aria-live="polite">
    ${e.map(({text:e,kind:t,key:n})=>O`<div key=${n} class="toast" data-kind=${t} data-testid="toast">${e}</div>`)}
  </div>`}function lt({title:e,onClose:t,children:n,className:r=``,testid:i=`dialog`}){let a=E(null);return Ce(()=>{let e=a.current;return e.showModal?.(),e.open||(e.setAttribute(`open`,``),e.dataset.plain=``),()=>e.close?.()},[]),O`<dialog ref=${a} class=${`dialog ${r}`} data-testid=${i} aria-label=${e}
    onCancel=${e=>{e.preventDefault(),t()}}
    onClick=${e=>e.target===a.current&&t()}>
    <div class="dialog-body">
      <div class="dialog-head"><h2>${e}</h2>
        <button type="button" class="button quiet round" aria-label=${A(`close`)} data-testid="dialog-close"
          onClick=${t}>
          <${N} name="x" /></button>
      </div>
      ${n}
    </div>
  </dialog>`}const ut=e=>`${e}${e.includes(`?`)?`&`:`?`}lang=${We()}`;function dt({address:e,name:t,kinds:n=[`xlsx`,`csv`],testid:r=`export`}){return O`<div class="row wrap">
    ${n.map(n=>O`<a key=${n} class="button second small" href=${ut(e(n))}
    download=${`${t}.${n}`}
    data-testid=${`${r}-${n}`}><${N} name="download" />${A(`save.${n}`)}</a>`)}</div>`}const ft=`acclaim-probe=1`,pt=()=>window.parent!==window;function mt(){return ht(`; path=/; SameSite=Lax${location.protocol===`https:`?`; Secure`:``}`)||pt()&&ht(`; path=/; SameSite=None; Secure; Partitioned`)}function ht(e){try{document.cookie=ft+e;let t=document.cookie.includes(ft);return document.cookie=`${ft}; max-age=0${e}`,t}catch{return!1}}var gt=class extends Error{constructor(e,{code:t,message:n,retryable:r=!1,...i}){super(n||t),this.name=`ApiError`,this.status=e,this.code=t,this.retryable=r,this.details=i}};async function _t(e,t,{json:n,body:r,type:i,timeout_ms:a,cache:o=`no-store`}={}){let s={Accept:`application/json`};e!==`GET`&&(s[`X-Acclaim`]=`1`),pt()&&(s[`X-Acclaim-Framed`]=`1`),n===void 0?i&&(s[`Content-Type`]=i):s[`Content-Type`]=`application/json`;let c=a??(r===void 0?1e4:12e4),l=new AbortController,u=setTimeout(()=>l.abort(),c);try{return await vt(await fetch(t,{method:e,headers:s,signal:l.signal,credentials:`same-origin`,cache:o,body:n===void 0?r:JSON.stringify(n)}))}catch(e){throw e instanceof gt?e:l.signal.aborted?new gt(0,{code:`timeout`,retryable:!0}):new gt(0,{code:`network`,retryable:!0})}finally{clearTimeout(u)}}async function vt(e){let t=e.headers.get(`content-type`)??``,[n,r]=[t.includes(`json`),t.includes(`html`)],i=await e.text();if(n&&i){let t=yt(i,e.status);if(e.ok)return t;throw new gt(e.status,t?.error??{code:`unexpected`})}if(!e.ok)throw new gt(e.status,{code:`unexpected`,message:`HTTP ${e.status}`});if(r)throw new gt(0,{code:`network`,retryable:!0});return i||null}function yt(e,t){try{return JSON.parse(e)}catch{throw new gt(t,{code:`unexpected`,message:`The answer could not be read.`})}}const F=(e,t)=>_t(`GET`,e,t),I=(e,t={},n)=>_t(`POST`,e,{...n,json:t}),bt=(e,t,n)=>_t(`PUT`,e,{...n,json:t}),xt=(e,t)=>_t(`DELETE`,e,t),St=(e,t,n,r)=>_t(`POST`,e,{...r,body:t,type:n}),Ct=(e,t,n,r)=>_t(`PUT`,e,{...r,body:t,type:n}),wt=[`run`,`show`,`draws`,`comments`,`edit`,`people`,`points`,`orders`,`barometer`,`rehearse`,`check`],Tt=[...wt,`remote`,`cards`,`sheet`,`texts`,`contest`],Et=e=>Dt[e]??`run`,Dt={events:`events`,account:`self`,new:`edit`,edit:`edit`,comments:`moderate`,people:`people`,cards:`people`,points:`people`,orders:`fulfil`,barometer:`figures`,check:`figures`,sheet:`results`,texts:`review`},Ot=/^#\/events\/([A-Za-z0-9_-]{1,64})\/([a-z]+)$/;function kt(e){if(e===`#/account`)return{view:`account`,event:``};if(e===`#/events/new`)return{view:`new`,event:``};let t=Ot.exec(e);return t&&Tt.includes(t[2])?{view:t[2],event:t[1]}:{view:`events`,event:``}}function L(e,t=``){return Tt.includes(e)?`#/events/${t}/${e}`:e===`account`?`#/account`:e===`new`?`#/events/new`:`#/events`}const At=new class{#e;#t=/* @__PURE__ */ new Set;get who(){return this.#e}onChange(e){return this.#t.add(e),()=>this.#t.delete(e)}set(e){this.#e=e;for(let t of this.#t)t(e)}async check(){try{let{operator:e}=await F(`/api/operator/session`);return this.set(e),e!==null}catch(e){if(!(e instanceof gt))throw e;return this.#e===void 0&&this.set(null),!0}}};function jt(){let[e,t]=w(kt(location.hash));return T(()=>{let e=()=>t(kt(location.hash));return addEventListener(`hashchange`,e),()=>removeEventListener(`hashchange`,e)},[]),e}function Mt(e,t=[`keydown`]){let n=E(e);n.current=e,Ce(()=>{let e=e=>n.current(e);return t.forEach(t=>addEventListener(t,e)),()=>t.forEach(t=>removeEventListener(t,e))},[])}function Nt(){return et(e=>At.onChange(e)),At.who}function R(){let[e,t]=w({busy:!1,error:null}),n=E(!1);return{run:Te(async e=>{if(!n.current){n.current=!0,t({busy:!0,error:null});try{let n=await e();return t({busy:!1,error:null}),n}catch(e){if(t({busy:!1,error:e instanceof gt?e:null}),!(e instanceof gt))throw e;return}finally{n.current=!1}}},[]),clear:Te(()=>t({busy:!1,error:null}),[]),...e}}function z(e,t){let[n,r]=w(null),{run:i,error:a}=R(),o=E(!1),s=Te(async()=>{o.current=!0;let t=await i(async()=>{let t;for(;o.current;)o.current=!1,t=await e();return t});t!==void 0&&r(t)},[t]);return T(()=>void s(),[s]),{value:n,error:a,reload:s}}const Pt={info:`info`,good:`circle-check`,warn:`triangle-alert`,bad:`circle-alert`};function B({kind:e=`info`,icon:t=Pt[e],testid:n,className:r=``,children:i}){return O`<div class=${`notice ${r}`} data-kind=${e} data-testid=${n}
    role=${e===`bad`?`alert`:void 0}>
    <${N} name=${t} /><div class="stack tight">${i}</div></div>`}function V({error:e,testid:t,children:n}){return e&&O`<${B} kind="bad" testid=${t}><span>${Ye(e)}${n}</span><//>`}function H({icon:e,look:t=``,testid:n,submit:r=!1,children:i,...a}){return O`<button type=${r?`submit`:`button`} class=${`button ${t}`} data-testid=${n} ...${a}>
    <${N} name=${e} />${i}</button>`}function U({icon:e,label:t,testid:n,...r}){return O`<button type="button" class="button quiet round" aria-label=${t} title=${t} data-testid=${n}
    ...${r}>
    <${N} name=${e} /></button>`}const W=`/api/operator`,Ft=`${W}/bin`,It=`${W}/second-factor`,Lt=`${W}/sessions`,Rt=6e5,zt=12e4,Bt=[`forbidden`,`session_missing`,`session_expired`],G=(e,t=``)=>`${W}/events/${encodeURIComponent(e)}${t}`;async function K(e){try{return await e}catch(e){throw e instanceof gt&&Bt.includes(e.code)&&await At.check(),e}}const Vt=async(e,t,n)=>{if(!mt())throw new gt(0,{code:`cookies_refused`});return I(`${W}/sign-in`,{name:e,password:t,code:n})},Ht=()=>F(`${W}/sign-in-providers`),Ut=()=>I(`${W}/sign-out`),Wt=()=>K(F(`${W}/accounts`)),Gt=(e,t)=>K(I(`${W}/accounts`,{name:e,role:t})),Kt=(e,t)=>K(I(`${W}/accounts/role`,{name:e,role:t})),qt=e=>K(I(`${W}/accounts/password`,{name:e})),Jt=()=>K(F(`${W}/api-keys`)),Yt=e=>K(I(`${W}/api-keys`,e)),Xt=e=>K(I(`${W}/api-keys/revoke`,{id:e})),Zt=()=>K(F(`${W}/webhooks`)),Qt=e=>K(I(`${W}/webhooks`,e)),$t=e=>K(I(`${W}/webhooks/remove`,{id:e})),en=(e,t)=>K(I(`${W}/webhooks/turn`,{id:e,on:t})),tn=e=>K(I(`${W}/webhooks/rotate`,{id:e})),nn=e=>K(I(`${W}/webhooks/test`,{id:e},{timeout_ms:15e3})),rn=e=>K(I(`${W}/webhooks/resend`,{id:e})),an=e=>K(I(`${W}/accounts/remove`,{name:e})),on=(e,t,n)=>K(I(`${W}/password`,{old:e,new:t,code:n})),sn=()=>K(F(It)),cn=e=>K(I(`${It}/offer`,{password:e})),ln=(e,t)=>K(I(It,{offer:e,code:t})),un=(e,t)=>K(I(`${It}/recovery-codes`,{password:e,code:t})),dn=(e,t)=>K(I(`${It}/off`,{password:e,code:t})),fn=()=>K(F(Lt)),pn=e=>K(I(`${Lt}/end`,{id:e})),mn=()=>K(I(`${Lt}/end-others`)),hn=e=>K(F(`${W}/accounts/sessions?${new URLSearchParams({name:e})}`)),gn=(e,t)=>K(I(`${W}/accounts/sessions/end`,{name:e,id:t})),_n=e=>K(I(`${W}/accounts/second-factor/off`,{name:e})),vn=()=>K(F(`${W}/events`)),yn=e=>K(F(G(e))),bn=(e,t)=>K(bt(G(e,`/listing`),{listing:t})),xn=(e,t)=>K(I(G(e,`/copies`),t,{timeout_ms:Rt})),Sn=e=>K(xt(G(e))),Cn=()=>K(F(Ft)),wn=e=>K(I(`${Ft}/${encodeURIComponent(e)}/restore`)),Tn=e=>K(xt(`${Ft}/${encodeURIComponent(e)}`,{timeout_ms:Rt})),En=e=>K(I(`${W}/events`,e)),Dn=(e,t,n)=>K(bt(G(e),{rev:t,event:n})),On=(e,t,n,r)=>K(I(G(e,`/polls/${encodeURIComponent(t)}/${n}`),{epoch:r})),kn=(e,t,n)=>K(I(G(e,`/polls/${encodeURIComponent(t)}/reveal`),{pace:n})),An=(e,t,n=!1)=>K(I(G(e,`/stage/step`),{steps:t,back:n})),jn=(e,t,n)=>K(bt(G(e,`/stage/switches`),{switch:t,on:n})),Mn=(e,t)=>K(bt(G(e,`/stage/focus`),{activity:t})),Nn=(e,t)=>K(bt(G(e,`/stage`),t)),Pn=(e,t,n,r)=>K(I(G(e,`/surveys/${encodeURIComponent(t)}/${n}`),{epoch:r})),Fn=async e=>(await K(F(G(e,`/quizzes`)))).quizzes,In=(e,t,n,r)=>K(I(G(e,`/quizzes/${encodeURIComponent(t)}/step`),{step:n,seen:r})),Ln=(e,t,n,r)=>K(I(G(e,`/quizzes/${encodeURIComponent(t)}/${n}`),{epoch:r})),Rn=(e,t,n,r)=>K(I(G(e,`/quizzes/${encodeURIComponent(t)}/void`),{question:n,why:r})),zn=(e,t,n)=>K(F(G(e,`/surveys/${encodeURIComponent(t)}/turnout?unit=${encodeURIComponent(n)}`))),Bn=()=>K(F(`${W}/survey-bank`)),Vn=(e,t,n,r)=>{let i=new URLSearchParams({unit:n,class:r});return K(F(G(e,`/surveys/${encodeURIComponent(t)}/preview?${i}`)))},Hn=(e,t)=>K(I(G(e,`/check-in/${t}`))),Un=(e,t)=>K(I(G(e,`/check-in/reset`),{epoch:t})),Wn=(e,t)=>G(e,`/check-ins.${t}`),Gn=e=>K(F(G(e,`/surveys`))),Kn=(e,t,n)=>G(e,`/surveys/${encodeURIComponent(t)}/${n}`),qn=e=>K(F(G(e,`/survey-reviews`))),Jn=(e,t,n)=>K(F(`${Kn(e,t,`texts`)}?cursor=${encodeURIComponent(n)}`)),Yn=(e,t,n,r)=>K(I(Kn(e,t,`texts`),{names:n,verdict:r})),Xn=(e,t)=>K(I(G(e,`/places/${encodeURIComponent(t)}/raise`))),Zn=e=>K(F(G(e,`/comments`))),Qn=(e,t)=>K(bt(G(e,`/comments/rules`),t)),$n=(e,t,n)=>K(bt(G(e,`/comments/words`),{rev:t,words:n})),er=(e,t,n)=>K(I(G(e,`/comments/try`),{text:t,words:n})),tr=(e,t,n,r=!1)=>K(I(G(e,`/comments/judge`),{numbers:t,state:n,only_pending:r})),nr=(e,t,n,r=!1)=>K(I(G(e,`/comments/silence`),{member:t,minutes:n,delete:r})),rr=(e,t)=>K(bt(G(e,`/comments/pinned`),{number:t})),ir=(e,t)=>G(e,`/comments.${t}`),ar=e=>K(F(G(e,`/draws`))),or=(e,t)=>K(I(G(e,`/draws`),{prize:t})),sr=(e,t,n)=>K(I(G(e,`/draws/${t}/start`),{word:n})),cr=(e,t)=>K(I(G(e,`/draws/${t}/stop`))),lr=(e,t)=>K(I(G(e,`/draws/${t}/abandon`))),ur=(e,t,n)=>K(I(G(e,`/draws/${t}/redraw`),{entrant:n})),dr=(e,t)=>G(e,`/winners.${t}`),fr=(e,t)=>`/api/events/${encodeURIComponent(e)}/draws/${t}`,pr=(e,t)=>K(bt(G(e,`/announcement`),t)),mr=e=>K(xt(G(e,`/announcement`))),hr=(e,t,n)=>K(I(G(e,`/cues/${encodeURIComponent(t)}/run`),{number:n})),gr=(e,t,n)=>K(I(G(e,`/cues/${encodeURIComponent(t)}/stand-by`),{number:n})),_r=(e,t)=>K(I(G(e,`/undo`),{number:t})),vr=e=>K(I(G(e,`/hold`))),yr=e=>K(I(G(e,`/go-on`))),br=(e,t,n)=>K(St(G(e,`/pictures`),t,n)),xr=(e,t)=>K(St(G(e,`/pictures/pages`),t,`application/pdf`)),Sr=e=>K(F(G(e,`/photos`))),Cr=(e,t,n,r)=>K(Ct(G(e,`/photos/${encodeURIComponent(t)}`),n,r)),wr=(e,t)=>K(xt(G(e,`/photos/${encodeURIComponent(t)}`))),Tr=e=>K(F(G(e,`/roster`))),Er=(e,t,n,{partial:r,encoding:i})=>K(St(G(e,`/roster?preview=true&partial=${r}${i?`&encoding=${i}`:``}`),t,n,{timeout_ms:Rt})),Dr=(e,{version:t,over:n,imported:r,force:i})=>K(I(G(e,`/roster/publish`),{version:t,over:n,imported:r,force:i})),Or=(e,t,n)=>{let r=new URLSearchParams({search:t,...n!==null&&{unit:n}});return K(F(G(e,`/roster/members?${r}`)))},kr=()=>K(F(`${W}/identity-providers`)),Ar=(e,t,n)=>K(I(G(e,`/roster/members/${encodeURIComponent(t)}/unbind`),{provider:n})),jr=(e,{id:t,name:n,unit:r,class:i},a)=>K(bt(G(e,`/roster/members/${encodeURIComponent(t)}`),{name:n,unit:r,class:i,is_new:a})),Mr=e=>K(F(G(e,`/units`))),Nr=(e,t)=>K(I(G(e,`/units/renames`),t)),Pr=(e,t)=>K(I(G(e,`/units/renames/remove`),{old:t})),Fr=(e,t)=>K(I(G(e,`/codes`),t,{timeout_ms:Rt})),Ir=e=>K(F(G(e,`/codes`),{timeout_ms:Rt})),Lr=(e,t)=>G(e,`/codes.${t}`),Rr=(e,t)=>K(I(G(e,`/codes/cards`),{codes:t})),zr=(e,t)=>K(F(G(e,`/roster/leavers?${new URLSearchParams({search:t})}`))),Br=(e,t)=>K(I(G(e,`/roster/members/${encodeURIComponent(t)}/forget`),{member:t})),Vr=e=>K(F(G(e,`/revoked`))),Hr=(e,t,n,r)=>K(I(G(e,`/revoked`),{members:t,barred:n,why:r})),Ur=(e,t)=>K(I(G(e,`/revoked/lift`),{members:t})),Wr=(e,t,n)=>K(I(G(e,`/codes/revoke`),{codes:t,why:n})),Gr=e=>K(I(G(e,`/open-screen`))),Kr=e=>K(I(G(e,`/display-link`))),qr=e=>K(I(G(e,`/recount`),{},{timeout_ms:zt})),Jr=(e,t,n,r)=>G(e,`/${t}/${encodeURIComponent(n)}/${r}`),Yr=(e,t,n)=>K(F(Jr(e,t,n,`evidence`),{timeout_ms:zt})),Xr=(e,t,n,r)=>K(I(Jr(e,t,n,`void`),r,{timeout_ms:zt})),Zr=(e,t)=>G(e,`/results.${t}`),Qr=(e,t,n=``)=>G(e,`/attendance${n}.${t}`),$r=(e,t)=>K(F(`/api/events/${encodeURIComponent(e)}/turnout?unit=${encodeURIComponent(t)}`)),ei=e=>K(F(G(e,`/report`))),ti=(e,t)=>G(e,`/report.${t}`),ni=(e,t,n)=>{let r=`/audit?limit=${n}${t?`&before=${encodeURIComponent(t)}`:``}`;return K(F(e?G(e,r):`${W}${r}`))},ri=e=>K(F(G(e,`/rehearsal`))),ii=e=>K(I(G(e,`/rehearsal`))),ai=(e,t)=>K(bt(G(e,`/rehearsal/audience`),t)),oi=e=>K(xt(G(e,`/rehearsal/audience`))),si=e=>K(I(G(e,`/rehearsal/outage`))),ci=e=>K(xt(G(e,`/rehearsal`),{timeout_ms:zt})),li=e=>K(F(G(e,`/phone-link`))),ui=(e,t,n=``)=>`/api/events/${encodeURIComponent(e)}/qr.${t}${n&&`?activity=${encodeURIComponent(n)}`}`,di=(e,t)=>`first=${e}&last=${t}`,fi=(e,t,n)=>K(F(G(e,`/barometer?${di(t,n)}`))),pi=(e,t,n)=>K(F(G(e,`/barometer/coming-back?${di(t,n)}`))),mi=(e,t,n,r)=>G(e,`/barometer.${t}?${di(n,r)}`),hi=e=>K(F(G(e,`/barometer/dictionary`))),gi=e=>K(F(G(e,`/points`))),_i=(e,t)=>G(e,`/points/members/${encodeURIComponent(t)}`),vi=(e,t)=>K(F(_i(e,t))),yi=(e,t)=>K(I(G(e,`/points/adjustments`),t)),bi=(e,t,n)=>K(bt(`${_i(e,t)}/freeze`,n)),xi=e=>K(I(G(e,`/points/recount`),{},{timeout_ms:zt})),Si=Array.from({length:24},(e,t)=>t);function Ci({days:e}){let t=Math.max(1,...e.map(({visitors:e})=>e)),n=A(`barometer.days.sum`,{first:e[0].day,last:e.at(-1).day,most:M(t)});return O`<figure class="barometer-days" data-testid="barometer-days"><div role="img" aria-label=${n}>
      ${e.map(e=>O`<i key=${e.day} title=${`${e.day}: ${M(e.visitors)}`}
        style=${{height:`${e.visitors/t*100}%`}}></i>`)}</div>
    <figcaption class="soft">${n}</figcaption></figure>`}function wi({hours:e}){let t=Math.max(1,...e.flat());return O`<div class="scroll"><table class="barometer-hours" data-testid="barometer-hours"><thead><tr><td></td>
      ${Si.map(e=>O`<th key=${e} scope="col">${e}</th>`)}</tr></thead>
    <tbody>${e.map((e,n)=>O`<tr key=${n}><th scope="row">${A(`barometer.weekday.${n}`)}</th>
      ${e.map((e,r)=>O`<td key=${r} title=${Ti(n,r,e)}>
        <i style=${{opacity:e>0?.15+e/t*.85:0}}></i>
        <span class="sr-only">${Ti(n,r,e)}</span></td>`)}</tr>`)}</tbody></table></div>`}const Ti=(e,t,n)=>A(`barometer.hours.cell`,{day:A(`barometer.weekday.${e}`),hour:t,minutes:M(Math.round(n/60))}),Ei=[`opened`,`joined`,`voted`,`back`],Di=e=>e===null?`–`:M(e);function Oi({event:e,first:t,last:n,reach:r,nameOf:i}){let{value:a,error:o}=z(()=>pi(e,t,n),`${e} ${t} ${n}`);return a?O`<section class="card panel" data-testid="barometer-coming-back"><h2>${A(`barometer.back`)}</h2>
    <p class="soft">${A(`barometer.back.hint`,{n:a.members_min})}</p>
    <${ki} reach=${r} />
    <${Ai} funnel=${a.funnel} />
    <${ji} effects=${a.effects} nameOf=${i} />
    <${Mi} cohorts=${a.cohorts} /></section>`:O`<${V} error=${o} />`}function ki({reach:e}){return O`<dl class="sums">${[`day`,`week`,`month`].map(t=>O`<div key=${t}>
      <dt>${A(`barometer.reach.${t}`)}</dt><dd class="number" data-testid=${`reach-${t}`}>${Di(e[t])}</dd>
    </div>`)}<div><dt>${A(`barometer.stickiness`)}</dt>
      <dd class="number">${e.stickiness===null?`–`:Qe(e.stickiness)}</dd></div></dl>`}function Ai({funnel:e}){let t=Math.max(1,e.opened??0);return O`<h3>${A(`barometer.funnel`)}</h3><table class="grid-table wide" data-testid="barometer-funnel"><tbody>
    ${Ei.map(n=>O`<tr key=${n}><th>${A(`barometer.funnel.${n}`)}</th>
      <td class="barometer-bar"><i style=${{width:`${(e[n]??0)/t*100}%`}}></i></td>
      <td class="number">${Di(e[n])}</td></tr>`)}</tbody></table>`}function ji({effects:e,nameOf:t}){if(e.length===0)return null;let n=e=>e===null?`–`:M(e);return O`<h3>${A(`barometer.effect`)}</h3><p class="soft">${A(`barometer.effect.hint`)}</p>
    <div class="scroll"><table class="grid-table wide" data-testid="barometer-effects"><thead><tr>
      <th>${A(`barometer.feature`)}</th>${[`members`,`before`,`after`].map(e=>O`<th key=${e}
        class="number">${A(`barometer.effect.${e}`)}</th>`)}</tr></thead>
      <tbody>${e.map(e=>O`<tr key=${e.feature}><th>${t(e.feature)}</th>
        <td class="number">${Di(e.members)}</td><td class="number">${n(e.days_before)}</td>
        <td class="number">${n(e.days_after)}</td></tr>`)}</tbody></table></div>`}function Mi({cohorts:e}){let t=e.filter(({members:e})=>e!==0);if(t.length===0)return null;let n=Math.max(...t.map(({again:e})=>e.length));return O`<h3>${A(`barometer.cohorts`)}</h3><div class="scroll"><table class="grid-table wide"
      data-testid="barometer-cohorts"><thead><tr><th>${A(`barometer.cohorts.week`)}</th>
      <th class="number">${A(`barometer.cohorts.members`)}</th>${Array.from({length:n},(e,t)=>O`<th
        key=${t} class="number">+${t+1}</th>`)}</tr></thead>
    <tbody>${t.map(e=>O`<tr key=${e.day}><th>${e.day}</th><td class="number">${Di(e.members)}</td>
      ${e.again.map((t,n)=>O`<td key=${n} class="number">
        ${t===null?`–`:Qe(t/e.members)}</td>`)}</tr>`)}</tbody></table></div>`}const Ni=new class{#e;#t=-1/0;#n=-1/0;#r=-1/0;constructor(e=()=>performance.now()){this.#e=e}sync(e){let t=this.#e();t-this.#r>=3e5&&([this.#n,this.#t,this.#r]=[this.#t,-1/0,t]),this.#t=Math.max(this.#t,e-t)}now(){let e=Math.max(this.#t,this.#n);return e>-1/0?this.#e()+e:Date.now()}until(e){return e==null?null:Math.max(0,e-this.now())}},Pi=e=>String(e).padStart(2,`0`);function Fi(e,t=`天`){let n=Math.ceil(Math.max(0,e)/1e3),[r,i,a,o]=[Math.floor(n/86400),Math.floor(n/3600)%24,Math.floor(n/60)%60,n%60],s=r||i?`${i}:${Pi(a)}:${Pi(o)}`:`${a}:${Pi(o)}`;return r?`${r} ${t} ${s}`:s}const Ii={hourCycle:`h23`,hour:`2-digit`,minute:`2-digit`,second:`2-digit`};let Li,Ri=new Intl.DateTimeFormat(`en-GB`,Ii);function zi(e){if(e!==(Li??``))try{Ri=new Intl.DateTimeFormat(`en-GB`,{...Ii,timeZone:e||void 0}),Li=e||void 0}catch(e){if(!(e instanceof RangeError))throw e}}const Bi=()=>Li,Vi=e=>Ri.format(e),Hi=e=>new Intl.DateTimeFormat(`en-CA`,{timeZone:Li,year:`numeric`,month:`2-digit`,day:`2-digit`}).format(e),Ui=3600;function Wi(e,t=Ni.now()){return{first:Hi(t-(e-1)*864e5),last:Hi(t)}}function Gi(e){return e<2*Ui?A(`barometer.minutes`,{n:M(qi(e/60))}):A(`barometer.hours_n`,{n:M(qi(e/Ui))})}const Ki=(e,t)=>`${e<t?`−`:`+`}${Math.round(Math.abs(e-t)/t*100)}%`,qi=e=>e<100?Math.round(e*10)/10:Math.round(e),Ji=[1,7,28,92];function Yi({event:e}){let[t,n]=w(Ji[0]),{first:r,last:i}=Wi(t),{value:a,error:o,reload:s}=z(()=>fi(e,r,i),`${e} ${r} ${i}`),{value:c}=z(()=>hi(e),e);if(T(()=>{let e=setInterval(s,15e3);return()=>clearInterval(e)},[s]),!a||!c)return O`<${V} error=${o} />`;let l=e=>j([...c.figures,...c.features].find(t=>t.id===e),`name`)??e;return O`<div class="barometer stack" data-testid="barometer">
    <section class="card panel"><h2><${N} name="chart-bar" />${A(`tab.barometer`)}</h2>
      <p class="soft">${A(`barometer.hint`,{n:a.members_min})}</p>
      <div class="row wrap" role="group" aria-label=${A(`barometer.range`)}>
        ${Ji.map(e=>O`<button type="button" key=${e} class="button second small"
          aria-pressed=${e===t} data-testid=${`range-${e}`} onClick=${()=>n(e)}>
          ${A(`barometer.range.${e}`)}</button>`)}</div>
      <${V} error=${o} />
      <${Xi} value=${a} nameOf=${l} />
      <div class="row wrap"><a class="button small" target="_blank" rel="noreferrer" data-testid="barometer-page"
          href=${`${mi(e,`html`,r,i)}&lang=${We()}`}>
          <${N} name="file-text" />${A(`barometer.page`)}</a>
        <${dt} address=${t=>mi(e,t,r,i)} name=${`${e}-barometer`}
          testid="barometer" /></div></section>
    <${Qi} value=${a} nameOf=${l} />
    ${a.days.length>1&&O`<section class="card panel"><h2>${A(`barometer.days`)}</h2>
      <${Ci} days=${a.days} /></section>`}
    <section class="card panel"><h2>${A(`barometer.hours`)}</h2>
      <p class="soft">${A(`barometer.hours.hint`)}</p><${wi} hours=${a.hours} /></section>
    <${$i} kind="units" heading="barometer.group" value=${a} nameOf=${l} />
    <${$i} kind="classes" heading="barometer.class" value=${a} nameOf=${l} />
    <${Oi} event=${e} first=${r} last=${i} reach=${a.reach} nameOf=${l} />
    <${ea} words=${c} />
  </div>`}function Xi({value:e,nameOf:t}){let{visitors:n,visits:r,returning:i,visible_s:a,active_s:o}=e,s=e=>r>0&&A(`barometer.each`,{time:Gi(e/(n||r))});return O`<dl class="sums">${[[`online`,A(`barometer.online`),M(e.online)],[`visitors`,t(`visitors`),Zi(n),i!==null&&n>0&&A(`barometer.new`,{n:M(n-i)})],[`visits`,t(`visits`),M(r),e.before.visits>0&&A(`barometer.before`,{change:Ki(r,e.before.visits)})],[`visible`,t(`visible`),Gi(a),s(a)],[`active`,t(`active`),Gi(o),s(o)]].map(([e,t,n,r])=>O`<div key=${e}><dt>${t}</dt>
    <dd class="number" data-testid=${`barometer-${e}`}>${n}${r&&O` <small>${r}</small>`}</dd></div>`)}
  </dl>`}const Zi=e=>e===null?A(`barometer.old`):M(e);function Qi({value:e,nameOf:t}){let n=e.features.filter(({uses:e})=>e>0).sort((e,t)=>t.active_s-e.active_s),r=Math.max(1,...n.map(({active_s:e})=>e));return O`<section class="card panel"><h2>${A(`barometer.features`)}</h2>
    ${n.length===0?O`<p class="empty">${A(`barometer.none`)}</p>`:O`<div class="scroll">
      <table class="grid-table wide barometer-used" data-testid="barometer-features"><thead><tr>
        <th>${A(`barometer.feature`)}</th><th>${t(`active`)}</th>
        ${[`users`,`share`,`uses`].map(e=>O`<th key=${e} class="number">${t(e)}</th>`)}</tr></thead>
      <tbody>${n.map(e=>O`<tr key=${e.feature} data-testid=${`feature-${e.feature}`}>
        <th>${t(e.feature)}</th>
        <td class="barometer-bar"><i style=${{width:`${e.active_s/r*100}%`}}></i>
          <span class="number">${Gi(e.active_s)}</span></td>
        <td class="number">${Zi(e.users)}</td>
        <td class="number">${e.share===null?`–`:Qe(e.share)}</td>
        <td class="number">${M(e.uses)}</td></tr>`)}</tbody></table></div>`}
  </section>`}function $i({kind:e,heading:t,value:n,nameOf:r}){let i=[...n[e]].sort((e,t)=>t.visitors-e.visitors);return i.length===0?null:O`<section class="card panel"><h2>${A(`barometer.${e}`)}</h2>
    <p class="soft">${A(`barometer.group.hint`,{n:n.members_min})}</p>
    <div class="scroll"><table class="grid-table wide" data-testid=${`barometer-${e}`}><thead><tr>
      <th>${A(t)}</th>${[`visitors`,`visits`,`active`].map(e=>O`<th key=${e} class="number">
        ${r(e)}</th>`)}<th>${A(`barometer.most`)}</th></tr></thead>
      <tbody>${i.map(e=>O`<tr key=${e.group}><th>${e.group}</th>
        <td class="number">${M(e.visitors)}</td><td class="number">${M(e.visits)}</td>
        <td class="number">${Gi(e.active_s)}</td>
        <td>${e.most?r(e.most):`–`}</td></tr>`)}</tbody></table></div></section>`}function ea({words:e}){return O`<details class="card panel" data-testid="barometer-dictionary">
    <summary>${A(`barometer.dictionary`)}</summary>
    <dl class="barometer-words">${[...e.figures,...e.features].map(e=>O`<div key=${e.id}>
      <dt>${j(e,`name`)}</dt><dd>${j(e,`text`)}</dd></div>`)}</dl></details>`}k({"audit.zone":[`时间按活动时区（{zone}）显示。`,`Times are those of the event's zone, {zone}.`],"detail.between":[`，`,`, `],"detail.pages":[`{value} 页`,`pages: {value}`],"detail.ballots":[`{value} 张选票`,`ballots: {value}`],"detail.members":[`{value} 人`,`members: {value}`],"detail.members.list":[`会员 {value}`,`members {value}`],"detail.member":[`会员 {value}`,`member {value}`],"detail.count":[`共 {value} 人`,`{value} in all`],"detail.epoch":[`第 {value} 轮`,`epoch {value}`],"detail.by":[`{value}`,`{value}`],"detail.step.cue":[`由步骤触发`,`by a cue`],"detail.step.undo":[`由撤销步骤触发`,`by undoing a cue`],"detail.step.hold":[`由紧急暂停触发`,`by the hold`],"detail.step.go_on":[`由恢复现场触发`,`by resuming the show`],"detail.cue":[`步骤 {value}`,`cue {value}`],"detail.kept":[`以下不撤销：{value}`,`not undone: {value}`],"detail.title":[`《{value}》`,`“{value}”`],"detail.from":[`复制自 {value}`,`from {value}`],"detail.event":[`活动 {value}`,`event {value}`],"detail.deleted_by":[`此前由 {value} 删除`,`deleted by {value}`],"detail.rev":[`第 {value} 版`,`revision {value}`],"detail.listing":[`改为“{value}”`,`now “{value}”`],"detail.path":[`{value}`,`{value}`],"detail.digest":[`摘要 {value}`,`digest {value}`],"detail.imported":[`导入 {value} 人`,`members imported: {value}`],"detail.bad":[`{value} 行有错误`,`bad rows: {value}`],"detail.codes":[`{value} 个参与码`,`codes: {value}`],"detail.is_new.yes":[`新加入名单`,`added to the roster`],"detail.polls":[`投票 {value}`,`polls {value}`],"detail.barred.yes":[`不得再次加入`,`may not join again`],"detail.barred.no":[`可重新加入`,`may join again`],"detail.why":[`原因：{value}`,`reason: {value}`],"detail.address":[`来自 {value}`,`from {value}`],"detail.name":[`账号 {value}`,`account {value}`],"detail.sessions":[`{value} 个会话`,`sessions: {value}`],"detail.provider":[`由 {value} 登录`,`by {value}`],"detail.role":[`{value}`,`{value}`],"detail.place":[`网络 {value}`,`network {value}`],"detail.place.none":[`各处`,`from everywhere`],"detail.kind":[`{value}`,`{value}`],"detail.kind.devices":[`新设备`,`new devices`],"detail.kind.codes":[`输错的参与码`,`wrong codes`],"detail.kind.names":[`凭工号和姓名进入`,`joins by name`],"detail.equal.yes":[`一致`,`equal`],"detail.equal.no":[`不一致！`,`NOT equal`],"detail.scene":[`画面：{value}`,`scene: {value}`],"detail.switch":[`{value}`,`{value}`],"detail.on.yes":[`打开`,`on`],"detail.on.no":[`关闭`,`off`],"detail.hidden.yes":[`票数隐藏`,`votes hidden`],"detail.text":[`“{value}”`,`“{value}”`],"detail.phones":[`{value} 部手机`,`phones: {value}`],"detail.phones.yes":[`在手机上`,`on phones`],"detail.screen.yes":[`在大屏上`,`on screens`],"detail.seconds":[`显示 {value} 秒`,`for {value} s`],"detail.seconds.none":[`直到撤下`,`until it is taken down`],"detail.speed":[`{value} 倍速`,`speed ×{value}`],"detail.minutes":[`{value} 分钟`,`for {value} min`],"detail.lost":[`丢失 {value}`,`lost: {value}`],"detail.ack_ms_p99":[`确认延迟 p99 {value} 毫秒`,`acknowledged within {value} ms (p99)`],"detail.back_s":[`{value} 秒后全部恢复`,`all back after {value} s`],"detail.mode":[`{value}`,`{value}`],"detail.slow_s":[`每人 {value} 秒一条`,`one every {value} s`],"detail.on_screen":[`大屏显示：{value}`,`on screens: {value}`],"detail.words":[`{value} 个词`,`words: {value}`],"detail.until":[`至 {value}`,`until {value}`],"detail.until.none":[`永久`,`for good`],"detail.deleted":[`删除 {value} 条`,`deleted: {value}`],"detail.number":[`第 {value} 条`,`number {value}`],"detail.draw":[`第 {value} 次抽奖`,`draw {value}`],"detail.prize":[`奖项 {value}`,`prize {value}`],"detail.commitment":[`承诺值 {value}`,`commitment {value}`],"detail.entrants":[`{value} 人参加`,`entrants: {value}`],"detail.word":[`现场词 {value}`,`word {value}`],"detail.winners":[`中奖：{value}`,`winners: {value}`],"detail.entrant":[`号码 {value}`,`number {value}`],"detail.rule":[`规则 {value}`,`rule {value}`],"detail.made_from":[`{value} 起建立的设备`,`devices made from {value}`],"detail.made_until":[`到 {value} 为止`,`until {value}`],proposals:[`待确认事项`,`Waiting for a second operator`],"proposals.hint":[`须由另一位操作员批准后才会执行，24 小时后失效。`,`Another operator has to approve this before it is done. It waits for 24 hours.`],"proposals.asked":[`已提交，待另一位操作员批准`,`Proposed: another operator has to approve it`],"proposals.approve":[`批准并执行`,`Approve and do it`],"proposals.reject":[`驳回`,`Reject`],"proposals.withdraw":[`撤回`,`Withdraw`],"proposals.own":[`由您提出`,`proposed by you`],"proposals.approved":[`已批准并执行`,`Approved and done`],"proposals.sure":[`{by} 提出：{what}（{detail}）。批准后立即执行，不能撤回。`,`Proposed by {by}: {what} ({detail}). Approved, it is done at once and can't be undone.`],"audit.what.propose":[`提出，等待第二人确认`,`proposed, for a second operator to approve`],"audit.what.approve_proposal":[`批准`,`approved`],"audit.what.reject_proposal":[`驳回或撤回`,`rejected or withdrew`],"audit.what.waive_consent":[`取消两人确认`,`do without a second operator`],"detail.proposed":[`{value}`,`{value}`],"detail.poll":[`投票 {value}`,`poll {value}`],"detail.proposed_by":[`由 {value} 提出`,`proposed by {value}`],"detail.proposal":[`编号 {value}`,`number {value}`]});const ta=e=>na(`audit.what.${e}`)??e,na=(e,t)=>{let n=A(e,t);return n===e?void 0:n},ra={by:`detail.step`,listing:`listing`,role:`role`,scene:`scene`,mode:`comments.mode`,kind:`detail.kind`,switch:`switch`,proposed:`audit.what`},ia=[`until`,`made_from`,`made_until`],aa=[`kept`];function oa(e,t){return e in ra?na(`${ra[e]}.${t}`)??t:ia.includes(e)?Vi(t):aa.includes(e)?Xe(t.map(sa)):Array.isArray(t)?Xe(t):typeof t==`number`?M(t):t}function sa(e){let[t,...n]=e.split(` `);return[ta(t),...n].join(` `)}function ca(e,t){if(t===null||t===``)return na(`detail.${e}.none`)??``;if(typeof t==`boolean`)return na(`detail.${e}.${t?`yes`:`no`}`)??``;if(Array.isArray(t)&&!t.length)return``;let n={value:oa(e,t)};return(Array.isArray(t)?na(`detail.${e}.list`,n):void 0)??na(`detail.${e}`,n)??la(e,t)}const la=(e,t)=>`${e}: ${typeof t==`object`?JSON.stringify(t):t}`;function ua(e){return!e||typeof e!=`object`?String(e??``):Object.entries(e).map(([e,t])=>ca(e,t)).filter(Boolean).join(A(`detail.between`))}function da({title:e,text:t,action:n,danger:r=!1,typed:i=``,onYes:a,onNo:o,children:s}){let[c,l]=w(``),u=!i||c.trim()===i;return O`<${lt} title=${e} onClose=${o} testid="confirm">
    <form class="confirm" onSubmit=${e=>{e.preventDefault(),u&&a()}}>
      <p>${t}</p>
      ${s}
      ${i&&O`<label class="field"><span>${A(`confirm.type`,{word:i})}</span>
        <input class="input" data-testid="confirm-typed" autocomplete="off" autocapitalize="off" spellcheck=${!1}
          autofocus
          value=${c} onInput=${e=>l(e.target.value)} /></label>`}
      <div class="row end">
        <button type="button" class="button second" data-testid="confirm-no" autofocus=${!i} onClick=${o}>
          ${A(`cancel`)}</button>
        <button type="submit" class=${`button ${r?`danger`:``}`} data-testid="confirm-yes"
          disabled=${!u}>${n}</button>
      </div>
    </form>
  <//>`}function fa(e){let t=e=>new Date(e).toLocaleDateString(We()===`zh`?`zh-CN`:`en-GB`,{timeZone:Bi(),month:`numeric`,day:`numeric`});return t(e)===t(Date.now())?Vi(e):`${t(e)} ${Vi(e)}`}const pa=/* @__PURE__ */ new Map,ma=(e,t,n=[])=>pa.set(e,{request:t,unsaid:n});async function ha(e){try{return await e}catch(e){if(!(e instanceof gt)||e.code!==`consent_needed`)throw e;return P(A(`proposals.asked`)),null}}const ga=e=>K(F(G(e,`/proposals`))),_a=(e,t)=>K(xt(G(e,`/proposals/${encodeURIComponent(t)}`)));function va({what:e,detail:t}){let n=pa.get(e)?.unsaid??[];return ua(Object.fromEntries(Object.entries(t).filter(([e])=>!n.includes(e))))}ma(`waive_consent`,async(e,{rev:t})=>{let{event:n}=await yn(e);return Dn(e,t,{...n,second_operator:!1})});function ya({event:e,only:t=``,onDone:n=null}){let[r,i]=w([]),[a,o]=w(null),{run:s}=R(),{run:c,busy:l,error:u}=R(),d=Nt()?.name,f=async()=>{let t=await s(()=>ga(e));t&&i(t)};T(()=>{f();let e=setInterval(f,3e3);return()=>clearInterval(e)},[e]);let p=async()=>{let t=await c(()=>pa.get(a.what).request(e,a.detail));o(null),t&&P(A(`proposals.approved`),`good`),await f(),t&&await n?.()},m=async t=>{let n=await c(()=>_a(e,t.id));n&&i(n)},h=r.filter(({what:e})=>e.startsWith(t));return!h.length&&!u?null:O`<section class="card panel" data-testid="proposals">
    <h2><${N} name="users" />${A(`proposals`)}</h2>
    <p class="soft">${A(`proposals.hint`)}</p>
    <${V} error=${u} testid="proposals-error" />
    <ul class="stack">${h.map(e=>O`<li key=${e.id} class="row wrap" data-testid="proposal">
      <time class="number" datetime=${new Date(e.at).toISOString()}>${fa(e.at)}</time>
      <b>${e.by}</b><span>${ta(e.what)}</span>
      <span class="soft grow">${va(e)}</span>
      ${e.by===d?O`<span class="pill">${A(`proposals.own`)}</span>`:O`<${H} look="small" icon="check" testid="approve" disabled=${l} onClick=${()=>o(e)}>
            ${A(`proposals.approve`)}<//>`}
      <${H} look="second small" icon="x" testid="reject" disabled=${l} onClick=${()=>m(e)}>
        ${A(e.by===d?`proposals.withdraw`:`proposals.reject`)}<//>
    </li>`)}</ul>
    ${a&&O`<${da} title=${A(`proposals.approve`)} action=${A(`proposals.approve`)} danger=${!0}
      text=${A(`proposals.sure`,{what:ta(a.what),by:a.by,detail:va(a)})}
      onYes=${p} onNo=${()=>o(null)} />`}
  </section>`}const ba=(e,t,n=``)=>G(e,`/contests/${encodeURIComponent(t)}${n}`),xa=(e,t)=>K(F(ba(e,t))),Sa=(e,t)=>K(F(ba(e,t,`/digest`))),Ca=(e,t,n)=>ba(e,t,`/result.${n}`),wa=(e,t,n)=>K(I(ba(e,t,`/orders`),n)),Ta=(e,t,n,r,i)=>K(St(`${ba(e,t,`/contestants`)}?${new URLSearchParams(i)}`,n,r,{timeout_ms:Rt})),Ea=(e,t,n)=>K(I(ba(e,t,`/certificates`),n)),Da=(e,t)=>G(e,`/certificates/${t}/print`),Oa=()=>[1,3,6].map((e,t)=>({name:A(`contest.award.${t+1}`),by:`places`,value:`${e}`}));function ka({event:e,contest:t,round:n}){let[r,i]=w(Oa),[a,o]=w(!1),{run:s,busy:c,error:l}=R(),u=(e,t)=>i(r.map((n,r)=>r===e?{...n,...t}:n)),d=async i=>{i.preventDefault();let a=r.map(({name:e,by:t,value:n})=>({name:e.trim(),[t]:Number(n)})),c=await s(()=>Ea(e,t.id,{round:n.id,awards:a}));c&&(o(!0),P(A(`contest.certificates.issued`,{n:c.issued}),`good`))},f=r.length>0&&r.every(({name:e,value:t})=>e.trim()&&Number(t)>0);return O`<details class="card contest-reason" data-testid="contest-certificates">
    <summary>${A(`contest.certificates`)}</summary>
    <p class="soft">${A(`contest.certificates.hint`)}</p>
    <form class="stack" onSubmit=${d}>
      ${r.map((e,t)=>O`<div key=${t} class="row wrap" data-testid="contest-award">
        <input value=${e.name} maxlength="100" required aria-label=${A(`contest.award`)}
          onInput=${({target:e})=>u(t,{name:e.value})} />
        <select aria-label=${A(`contest.award.by`)} value=${e.by}
          onChange=${({target:e})=>u(t,{by:e.value})}>
          ${[`places`,`points`].map(e=>O`<option key=${e} value=${e}>${A(`contest.award.${e}`)}</option>`)}
        </select>
        <input class="contest-points" type="number" min="0" step=${e.by===`places`?1:.01} value=${e.value}
          required aria-label=${A(`contest.award.${e.by}`)}
          onInput=${({target:e})=>u(t,{value:e.value})} />
        <button type="button" class="button quiet small" aria-label=${A(`contest.award.remove`,e)}
          onClick=${()=>i(r.filter((e,n)=>n!==t))}><${N} name="x" /></button></div>`)}
      <${V} error=${l} testid="contest-certificates-problem" />
      <div class="verbs">
        <${H} icon="plus" look="second" disabled=${r.length>=20}
          onClick=${()=>i([...r,{name:``,by:`places`,value:``}])}>${A(`contest.award.add`)}<//>
        <${H} icon="award" submit=${!0} testid="contest-issue" disabled=${c||!f}>
          ${A(`contest.certificates.issue`)}<//>
        ${a&&O`<a class="button second" target="_blank" data-testid="contest-certificates-print"
          href=${Da(e,t.id)}><${N} name="file-text" />
          ${A(`contest.certificates.print`)}</a>`}</div></form></details>`}const Aa=e=>{let t=String(e%100).padStart(2,`0`).replace(/0+$/,``);return`${Math.floor(e/100)}${t&&`.${t}`}`},ja=/* @__PURE__ */ new Set([`submitted`,`confirmed`]);function Ma({desk:e,round:t,row:n,live:r,busy:i,order:a}){let{contest:o}=e,s=o.contestants.find(({id:e})=>e===n.contestant),c={round:t.id,contestant:n.contestant},l=n.state===`withdrawn`||n.state===`disqualified`,u=n.cells.every(({state:e})=>![`submitted`,`missing`,`draft`,`reopened`].includes(e)),d=e.current?.[0]===t.id&&e.current[1]===n.contestant,f=e=>a({do:`confirm`,...c,anyway:e},A(`contest.confirmed`));return O`<section class="card contest-panel stack" data-testid="contest-panel" aria-label=${s.name}>
    <h3>${s.number} ${s.name} <small>${s.unit}</small></h3>
    <div class="verbs">
      <button type="button" class="button second" disabled=${i} data-testid="contest-call"
        onClick=${()=>a({do:`call`,...c},A(`contest.called`))}><${N} name="radio" />
        ${A(`contest.call`)}</button>
      <button type="button" class="button" disabled=${i||u||n.submitted<n.expected}
        data-testid="contest-confirm" onClick=${()=>f(!1)}><${N} name="check" />
        ${A(`contest.confirm`)}</button>
      ${n.spread.length>0&&!u&&O`<button type="button" class="button second" disabled=${i}
        data-testid="contest-confirm-anyway" onClick=${()=>f(!0)}>${A(`contest.confirm.anyway`)}</button>`}
      <button type="button" class="button" disabled=${i||n.state!==`ranked`||!u}
        data-testid="contest-publish" onClick=${()=>a({do:`publish`,...c},A(`contest.published`))}>
        <${N} name="eye" />${A(n.shown?`contest.publish.again`:`contest.publish`)}</button>
      <button type="button" class="button second" disabled=${i||!d} data-testid="contest-on-screen"
        onClick=${()=>Nn(r.event,{scene:`marks`,contest:o.id,pace:`auto`,hidden:r.stage.hidden})}>
        <${N} name="monitor" />${A(`contest.on_screen`)}</button>
    </div>
    <${Na} desk=${e} row=${n} at=${c} busy=${i} order=${a} />
    ${o.criteria.filter(({kind:e})=>e===`measure`).map(e=>O`<${Ia} key=${e.id}
      criterion=${e} entered=${n.measured[e.id]??{}} busy=${i}
      onEnter=${t=>a({do:`measure`,...c,criterion:e.id,value:t})} />`)}
    <${Fa} row=${n} at=${c} busy=${i} order=${a} />
    <${Pa} words="contest.rule_out" busy=${i} choices=${l?[``]:[`withdrawn`,`disqualified`]}
      onDo=${(e,t)=>a({do:`rule_out`,...c,what:t,why:e})} />
    <${Pa} words="contest.lodge" busy=${i} onDo=${e=>a({do:`protest`,...c,note:e})} />
  </section>`}function Na({desk:e,row:t,at:n,busy:r,order:i}){let[a,o]=w(``),s=e.contest.criteria.filter(({kind:e})=>e===`judge`),c=t.cells.filter(({state:e})=>![`none`,`recused`].includes(e)),l=c.find(({judge:e})=>e===a),u=t=>e.contest.judges.find(e=>e.id===t).name,d=t=>e.rounds.find(({id:e})=>e===n.round).rows.find(e=>e.contestant===t)?.cells.find(({judge:e})=>e===a)?.rev??0,f=new Set(t.spread);return O`<div class="contest-matrix"><table><thead><tr><th scope="col">${A(`contest.judge`)}</th>
      ${s.map(e=>O`<th key=${e.id} scope="col">${j(e,`name`)}
        ${f.has(e.id)&&O` <${N} name="triangle-alert" />
          <span class="sr-only">${A(`contest.apart`)}</span>`}</th>`)}
      <th scope="col">${A(`contest.total`)}</th><th scope="col">${A(`contest.sheet`)}</th></tr></thead>
    <tbody>${c.map(e=>O`<tr key=${e.judge} aria-selected=${e.judge===a}>
      <th scope="row"><button type="button" class="button quiet" data-testid=${`sheet-${e.judge}`}
        onClick=${()=>o(e.judge)}>${u(e.judge)}</button></th>
      ${s.map(({id:t})=>O`<td key=${t}>${t in e.marks?Aa(e.marks[t]):``}</td>`)}
      <td>${e.dropped?O`<s>${e.total}</s>`:e.total}</td>
      <td>${A(`contest.cell.${e.state}`)}${e.note&&` · ${e.note}`}${e.why&&` · ${e.why}`}</td></tr>`)}
    </tbody></table></div>
    ${l&&ja.has(l.state)&&O`<${Pa} words="contest.reopen" name=${u(a)} busy=${r}
      onDo=${e=>i({do:`reopen`,...n,judge:a,why:e})} />`}
    ${l&&O`<${Pa} words=${l.state===`excused`?`contest.take_back`:`contest.excuse`}
      name=${u(a)} busy=${r} onDo=${e=>i({do:l.state===`excused`?`take_back`:`excuse`,round:n.round,judge:a,why:e})} />`}
    ${l?.state===`submitted`&&O`<${Pa} words="contest.swap" name=${u(a)} busy=${r}
      choices=${e.contest.contestants.map(({id:e})=>e).filter(e=>e!==n.contestant)}
      labels=${Object.fromEntries(e.contest.contestants.map(e=>[e.id,`${e.number} ${e.name}`]))}
      onDo=${(e,t)=>i({do:`swap`,...n,judge:a,other:t,seen:[l.rev,d(t)],why:e})} />`}`}function Pa({words:e,busy:t,onDo:n,name:r=``,choices:i=null,labels:a=null}){let[o,s]=w(``),[c,l]=w(i?.[0]??``),u=async e=>{e.preventDefault(),await n(o,c)&&s(``)},d=e.replace(`.`,`-`);return O`<details class="contest-reason" data-testid=${d}><summary>${A(e,{name:r})}</summary>
    <form class="row" onSubmit=${u}>
      ${i&&O`<select aria-label=${A(e,{name:r})} value=${c}
        onChange=${({target:e})=>l(e.value)}>
        ${i.map(t=>O`<option key=${t} value=${t}>${a?.[t]??A(`${e}.${t||`none`}`)}
        </option>`)}</select>`}
      <input value=${o} maxlength="200" required placeholder=${A(`contest.why`)} aria-label=${A(`contest.why`)}
        data-testid=${`${d}-why`} onInput=${({target:e})=>s(e.value)} />
      <button type="submit" class="button second" disabled=${t||!o} data-testid=${`${d}-do`}>
        ${A(`contest.do_it`)}</button></form></details>`}function Fa({row:e,at:t,busy:n,order:r}){let[i,a]=w(``),[o,s]=w(``);return O`<div class="contest-deductions"><ul>${e.deductions.map(e=>O`<li key=${e.id}>
      <b>−${Aa(e.points)}</b> ${e.why} <small>${e.by}</small>
      <button type="button" class="button quiet small" disabled=${n}
        onClick=${()=>r({do:`lift_deduction`,...t,deduction:e.id,why:A(`contest.lifted`)})}>
        ${A(`contest.lift`)}</button></li>`)}</ul>
    <form class="row" onSubmit=${async e=>{e.preventDefault(),await r({do:`deduct`,...t,points:i,why:o})&&(a(``),s(``))}}>
      <input class="contest-points" inputmode="decimal" value=${i} placeholder="0.5" required
        aria-label=${A(`contest.deduct.points`)} data-testid="contest-deduct-points"
        onInput=${({target:e})=>a(e.value)} />
      <input value=${o} maxlength="200" required placeholder=${A(`contest.why`)} aria-label=${A(`contest.why`)}
        data-testid="contest-deduct-why" onInput=${({target:e})=>s(e.value)} />
      <button type="submit" class="button second" disabled=${n||!i||!o} data-testid="contest-deduct">
        ${A(`contest.deduct`)}</button></form></div>`}function Ia({criterion:e,entered:t,busy:n,onEnter:r}){let[i,a]=w(``),o=Object.entries(t),s=o.length>1&&new Set(Object.values(t)).size===1;return O`<form class="row contest-measured" data-testid="contest-measured" data-agreed=${s}
    onSubmit=${e=>{e.preventDefault(),r(i)}}>
    <b>${j(e,`name`)}</b>
    ${o.map(([t,n])=>O`<span key=${t}>${t}: ${Aa(n)} ${e.unit}</span>`)}
    <span class="soft">${A(s?`contest.measured.agreed`:o.length>1?`contest.measured.differ`:`contest.measured.two`)}</span>
    <input class="contest-points" inputmode="decimal" value=${i} required aria-label=${j(e,`name`)}
      data-testid="contest-measure-value" onInput=${({target:e})=>a(e.value)} />
    <button type="submit" class="button second" disabled=${n||!i} data-testid="contest-measure">
      ${A(`contest.measure`)}</button></form>`}const La=`application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`,Ra=`.csv,.txt,.xlsx,${La}`;function za(e){return/\.xlsx$/i.test(e)?La:/\.(csv|txt)$/i.test(e)?`text/csv`:``}function Ba({rows:e,place:t=({line:e})=>e,field:n,reason:r}){return O`<div class="scroll"><table class="grid-table wide" data-testid="rejected">
    <thead><tr><th>${A(`roster.line`)}</th><th>${A(`roster.field`)}</th><th>${A(`roster.reason`)}</th></tr></thead>
    <tbody>${e.slice(0,200).map((e,i)=>O`<tr key=${i}>
      <td class="number">${t(e)}</td><td>${n(e)}</td><td>${r(e)}</td></tr>`)}</tbody>
  </table>
    ${e.length>200&&O`<p class="soft">${A(`roster.more`,{count:e.length-200})}</p>`}</div>`}function Va({encodings:e,busy:t,onChoose:n}){return O`<ul class="stack tight plain" data-testid="roster-encodings">
    ${e.map(({encoding:e,lines:r})=>O`<li key=${e} class="row between">
    <span class="grow">${r.join(` · `)}</span>
    <button type="button" class="button second small" data-testid=${`encoding-${e}`} disabled=${t}
      onClick=${()=>n(e)}>${e}</button></li>`)}</ul>`}const Ha=(e,t,{without:n,encoding:r})=>{let i=new URLSearchParams({without:n,...r&&{encoding:r}});return K(St(`${W}/question-sheets?${i}`,e,t,{timeout_ms:Rt}))},Ua=`${W}/question-sheets/questions.xlsx`,Wa=2e3,Ga=1e5,Ka=1e3,qa=[160,360,576,1152],Ja=1e4,Ya=1e3,Xa=67108864,Za=[`no_name_heading`,`too_many_contestants`],Qa=({reason:e,values:t})=>A(`${Za.includes(e)?`contest_import`:`roster`}.file.${e}`,t),$a=({reason:e,values:t})=>A(`roster.row.${e}`,t);function eo({event:e,contest:t,onDone:n,onClose:r}){let{run:i,busy:a,error:o,clear:s}=R(),[c,l]=w(null),[u,d]=w(``),[f,p]=w(``),[m,h]=w(null),g=E(null),_=(n,r)=>i(()=>Ta(e,t.id,n,za(n.name),r)),v=async(e,t)=>{h(null),d(t),h(await _(e,{encoding:t,dry:`1`})??null)},y=({target:e})=>{let[t]=e.files;if(e.value=``,!t)return;l(t),h(null),s();let n=t.size>Xa,r=za(t.name)?n?`roster.too_big`:``:`roster.wrong_type`;p(r),r||v(t,``)},b=async()=>{let e=await _(c,{encoding:u,partial:`1`});e&&(P(A(`contest_import.done`,e),`good`),await n(),r())},{reason:x,encodings:ee=[]}=o?.details??{},S=Object.entries(m?.others??{}).map(([e,t])=>A(`contest_import.other`,{name:e,n:t})),C=m&&m.added+m.changed>0;return O`<${lt} title=${A(`contest_import`)} onClose=${r} testid="contestant-import">
    <div class="stack"><p class="soft">${A(`contest_import.hint`)}</p>
    <input ref=${g} type="file" hidden accept=${Ra} data-testid="contestant-file" onChange=${y} />
    <div class="row wrap"><${H} icon=${a?`loader`:`upload`} disabled=${a}
        onClick=${()=>g.current.click()}>${A(a?`roster.reading`:`roster.choose`)}<//>
      ${c&&O`<span class="soft cut">${c.name}</span>`}</div>
    ${f&&O`<p class="notice" data-kind="bad" role="alert">${A(f)}</p>`}
    <${V} error=${o} testid="contestant-import-error">
      ${x&&O` <span>${Qa(o.details)}</span>`}<//>
    ${ee.length>0&&O`<${Va} encodings=${ee} busy=${a}
      onChoose=${e=>v(c,e)} />`}
    ${m&&O`<${B} kind=${m.rejected.length?`warn`:`info`} testid="contestant-preview">
      <strong>${A(`contest_import.found`,m)}</strong>
      ${m.rejected.length>0&&O`<p>${A(`contest_import.bad`,{n:m.rejected.length})}</p>`}
      ${m.groups.length>0&&O`<p>${A(`contest_import.groups`,{names:Xe(m.groups)})}</p>`}
      ${S.length>0&&O`<p>${A(`contest_import.others`,{names:Xe(S)})}</p>`}
      <div class="row"><${H} icon="check" testid="contestants-take" disabled=${a||!C} onClick=${b}>
        ${A(`contest_import.take`)}<//></div><//>
      ${m.rejected.length>0&&O`<${Ba} rows=${m.rejected}
        place=${({sheet:e,line:t})=>`${e} ${t}`.trim()}
        field=${({field:e})=>A(`contest_import.field.${e}`)} reason=${$a} />`}`}
    </div><//>`}function to({desk:e,busy:t,order:n}){let r=Object.entries(e.protests).filter(([,{decision:e}])=>!e);return r.length?O`<section class="stack" data-testid="contest-protests">
    ${r.map(([r,i])=>O`<${ro} key=${r} id=${r} protest=${i} desk=${e} busy=${t}
      order=${n} />`)}
  </section>`:null}const no=(e,t)=>e.contest.contestants.find(e=>e.id===t)?.name??``;function ro({id:e,protest:t,desk:n,busy:r,order:i}){let[a,o]=w(``);return O`<form class="card contest-request" data-testid="contest-protest"
    onSubmit=${t=>{t.preventDefault(),i({do:`decide`,protest:e,decision:a})}}>
    <p><${N} name="megaphone" /><b>${A(`contest.protest`)}</b>
      ${` `}${no(n,t.contestant)} — ${t.note}</p>
    <label class="field"><span class="label">${A(`contest.decision`)}</span>
      <input value=${a} maxlength="200" required onInput=${({target:e})=>o(e.value)} /></label>
    <div class="verbs"><button type="submit" class="button" disabled=${r||!a}>
      ${A(`contest.decide`)}</button></div></form>`}const io=[`head`,`counter`,`witness`];function ao({live:e,desk:t,round:n,onClose:r}){let{contest:i,rev:a}=t,{value:o}=z(()=>Sa(e.event,i.id),`${i.id} ${a}`),s=new Map(i.contestants.map(e=>[e.id,e])),c=[...n.rows].sort((e,t)=>(e.place||1/0)-(t.place||1/0)),{scoring:l}=i,u=j(i.rounds.find(({id:e})=>e===n.id),`name`);return O`<div class="cards-view" data-testid="contest-sheet">
    <div class="row wrap no-print"><button type="button" class="button" disabled=${!o} data-testid="contest-print"
        onClick=${()=>print()}><${N} name="file-text" />${A(`print`)}</button>
      <${dt} address=${t=>Ca(e.event,i.id,t)} kinds=${[`xlsx`]}
        name=${`${e.event}-${i.id}`} testid="contest" />
      <button type="button" class="button second" onClick=${r}>${A(`close`)}</button></div>
    <div class="print-sheets"><section class="sheet-page contest-sheet">
      <header><p>${j(e.tally.event,`title`)}</p><h2>${j(i,`title`)} · ${u}</h2></header>
      <p>${A(`contest.rule.${l.drop?l.drop_per:`none`}`,{n:l.drop,from:l.drop_from})}
        ${` `}${A(`contest.rule.${l.average}`)} ${A(`contest.rule.exact`,{n:l.decimals})}</p>
      <table><thead><tr><th>${A(`contest.place`)}</th><th>${A(`contest.contestant`)}</th>
        ${i.judges.map(e=>O`<th key=${e.id}>${e.name}
          ${e.head&&O`<small>${A(`contest.head`)}</small>`}</th>`)}
        <th>${A(`contest.deducted`)}</th><th>${A(`contest.total`)}</th></tr></thead>
      <tbody>${c.map(e=>O`<tr key=${e.contestant}>
        <td>${e.place||A(`contest.out.${e.state}`)}</td>
        <td>${s.get(e.contestant).number} ${s.get(e.contestant).name}
          <small>${s.get(e.contestant).unit}</small></td>
        ${e.cells.map(e=>O`<td key=${e.judge}>${e.dropped?O`<s>${e.total}</s>`:e.total||([`recused`,`excused`].includes(e.state)?A(`contest.cell.${e.state}`):``)}</td>`)}
        <td>${e.deductions.map(({points:e,why:t})=>`−${e/100} ${t}`).join(`; `)}</td>
        <td>${e.state===`ranked`?e.total:``}</td></tr>`)}</tbody></table>
      <div class="signatures">${io.map(e=>O`<p key=${e}><span>${A(`sheet.${e}`)}</span></p>`)}
        <p><span>${A(`sheet.date`)}</span></p></div>
      <footer>${o&&A(`contest.digest`,o)}</footer></section></div></div>`}for(let e of[`reopen`,`swap`,`deduct`,`lift_deduction`,`measure`,`excuse`,`take_back`,`rule_out`])ma(`contest_${e}`,(e,{contest:t,...n})=>wa(e,t,n),[`do`,`deed`]);function oo({live:e}){return O`<section class="run-polls" aria-label=${A(`contests`)}><ul class="stack">
    ${e.contests.map(t=>O`<li key=${t.id} class="card poll-row" data-testid=${`contest-${t.id}`}
      data-state=${t.state}>
      <div class="poll-head"><span class="pill" data-state=${t.state}>${A(`contest.state.${t.state}`)}</span>
        <h2>${j(t,`title`)}</h2></div>
      <div class="verbs"><a class="button second" data-testid=${`desk-${t.id}`}
        href=${L(`contest`,e.event)}><${N} name="award" />${A(`contest.desk`)}</a></div></li>`)}
  </ul></section>`}function so({live:e}){let[t,n]=w(``),r=e.contests.find(({id:e})=>e===t)??e.contests[0];return r?O`<div class="contest-desk stack" data-testid="contest-desk">
    ${e.contests.length>1&&O`<div class="row">${e.contests.map(e=>O`<button key=${e.id}
      type="button" class="button small second" aria-pressed=${e.id===r.id} onClick=${()=>n(e.id)}>
      ${j(e,`title`)}</button>`)}</div>`}
    <${co} key=${r.id} live=${e} id=${r.id} rev=${r.rev} /></div>`:O`<p class="empty">${A(`contest.none`)}</p>`}function co({live:e,id:t,rev:n}){let{value:r,error:i,reload:a}=z(()=>xa(e.event,t),`${e.event} ${t}`),{run:o,busy:s,error:c}=R(),[l,u]=w(``),[d,f]=w(``),[p,m]=w(!1),[h,g]=w(!1),_=E({text:``,deed:``});if(T(()=>void(r&&n>r.rev&&a()),[n]),!r)return O`<${V} error=${i} testid="contest-lost" />`;let v=async(n,r=``)=>{let i=JSON.stringify(n);i!==_.current.text&&(_.current={text:i,deed:Le(12)});let s=await o(()=>ha(wa(e.event,t,{...n,deed:_.current.deed})));return s!==void 0&&(_.current={text:``,deed:``},s&&r&&P(r,`good`),await a(),!0)},{contest:y,state:b}=r,x=r.rounds.find(e=>e.id===l)??lo(r),ee=x.rows.find(e=>e.contestant===d);if(p)return O`<${ao} live=${e} desk=${r} round=${x} onClose=${()=>m(!1)} />`;let S=x.rows.length>0&&x.rows.every(e=>e.state!==`missing`);return O`
    <header class="card contest-head">
      <div class="poll-head"><span class="pill" data-state=${b} data-testid="contest-state">
        ${A(`contest.state.${b}`)}</span><h2>${j(y,`title`)}</h2></div>
      <div class="verbs">
        ${b!==`open`&&O`<button type="button" class="button" disabled=${s} data-testid="contest-open"
          onClick=${()=>v({do:`open`})}><${N} name="play" />${A(`contest.open`)}</button>`}
        ${b===`open`&&O`<button type="button" class="button second" disabled=${s}
          data-testid="contest-close" onClick=${()=>v({do:`close`})}><${N} name="square" />
          ${A(`contest.close`)}</button>`}
        <button type="button" class="button second" disabled=${s} aria-pressed=${r.frozen}
          data-testid="contest-freeze" onClick=${()=>v({do:r.frozen?`thaw`:`freeze`})}>
          <${N} name=${r.frozen?`lock`:`lock-open`} />
          ${A(r.frozen?`contest.thaw`:`contest.freeze`)}</button>
        <button type="button" class="button second" data-testid="contest-import" onClick=${()=>g(!0)}>
          <${N} name="upload" />${A(`contest_import`)}</button>
        <button type="button" class="button second" data-testid="contest-sheet-open" onClick=${()=>m(!0)}>
          <${N} name="file-text" />${A(`contest.sheet.print`)}</button>
        <button type="button" class="button second" disabled=${s||!S} data-testid="contest-result"
          onClick=${()=>v({do:`publish_result`,round:x.id},A(`contest.result.done`))}>
          <${N} name="trophy" />${A(x.is_published?`contest.result.again`:`contest.result`)}</button>
      </div>
    </header>
    ${h&&O`<${eo} event=${e.event} contest=${y} onDone=${a}
      onClose=${()=>g(!1)} />`}
    <${V} error=${c} testid="contest-problem" />
    <${ya} event=${e.event} only="contest_" onDone=${a} />
    <${to} desk=${r} busy=${s} order=${v} />
    ${r.rounds.length>1&&O`<div class="row" role="group" aria-label=${A(`contest.rounds`)}>
      ${y.rounds.map(e=>O`<button key=${e.id} type="button" class="button small second"
        aria-pressed=${e.id===x.id} onClick=${()=>u(e.id)}>
        ${j(e,`name`)}</button>`)}</div>`}
    <${fo} desk=${r} round=${x} chosen=${d} onChoose=${f} />
    ${ee&&O`<${Ma} key=${`${x.id} ${ee.contestant}`} desk=${r} round=${x} row=${ee}
      live=${e} busy=${s} order=${v} />`}
    ${x.is_published&&O`<${ka} key=${x.id} event=${e.event} contest=${y}
      round=${x} />`}`}function lo(e){return e.current&&e.rounds.find(({id:t})=>t===e.current[0])||e.rounds.filter(({rows:e})=>e.length).at(-1)||e.rounds[0]}const uo={missing:`…`,draft:`✎`,reopened:`↩`,recused:`–`,excused:`×`,none:``};function fo({desk:e,round:t,chosen:n,onChoose:r}){let{contest:i,current:a}=e,o=new Map(i.contestants.map(e=>[e.id,e]));return t.rows.length?O`<div class="card contest-matrix" tabindex="0" role="region" aria-label=${A(`contest.matrix`)}>
    <table data-testid="contest-matrix"><thead><tr><th scope="col">${A(`contest.contestant`)}</th>
      ${i.judges.map(e=>O`<th key=${e.id} scope="col">${e.name}</th>`)}
      <th scope="col">${A(`contest.in`)}</th><th scope="col">${A(`contest.deducted`)}</th>
      <th scope="col">${A(`contest.total`)}</th><th scope="col">${A(`contest.place`)}</th>
      <th scope="col">${A(`contest.shown`)}</th></tr></thead>
    <tbody>${t.rows.map(e=>{let i=o.get(e.contestant),s=a?.[0]===t.id&&a?.[1]===e.contestant;return O`<tr key=${e.contestant} data-state=${e.state} aria-selected=${e.contestant===n}
        data-testid=${`row-${e.contestant}`}>
        <th scope="row"><button type="button" class="button quiet" data-testid=${`choose-${e.contestant}`}
          onClick=${()=>r(e.contestant)}>${s&&O`<${N} name="radio" />`}
          <span>${i.number} ${i.name}</span></button></th>
        ${e.cells.map(e=>O`<td key=${e.judge} data-state=${e.state}
          title=${A(`contest.cell.${e.state}`)}>
          ${e.total?e.dropped?O`<s>${e.total}</s>`:e.total:O`<span aria-label=${A(`contest.cell.${e.state}`)}>${uo[e.state]}</span>`}</td>`)}
        <td class=${e.submitted<e.expected?`contest-late`:``}>${e.submitted}/${e.expected}
          ${e.spread.length>0&&O`<${N} name="triangle-alert" />
            <span class="sr-only">${A(`contest.apart`)}</span>`}</td>
        <td>${e.deductions.length>0&&`−${po(e.deductions)}`}</td>
        <td><b>${e.state===`ranked`?e.total:A(`contest.out.${e.state}`)}</b></td>
        <td>${e.place||``}</td><td>${e.shown}</td></tr>`})}</tbody></table></div>`:O`<p class="empty">${A(`contest.round.empty`)}</p>`}const po=e=>e.reduce((e,{points:t})=>e+t,0)/100,mo={holding:{icon:`image`,text:!0},countdown:{icon:`clock`,poll:!0,text:!0,until:!0},join:{icon:`qr-code`},check_in:{icon:`users`,of:`check_in`},race:{icon:`chart-bar`,poll:!0},versus:{icon:`zap`,poll:!0,options:!0},applause:{icon:`heart`},danmaku:{icon:`message-square`},reveal:{icon:`trophy`,poll:!0,pace:!0},draw:{icon:`ticket`,prize:!0},slides:{icon:`image`,deck:!0,of:`decks`},video:{icon:`play`,video:!0,of:`videos`},replay:{icon:`history`,poll:!0,speed:!0},turnout:{icon:`users`,survey:!0,of:`surveys`},scores:{icon:`chart-bar`,survey:!0,of:`surveys`},standouts:{icon:`award`,survey:!0,of:`surveys`},quiz:{icon:`zap`},questions:{icon:`message-square`,activity:`question_boards`,of:`question_boards`},word_cloud:{icon:`list`,activity:`word_clouds`,of:`word_clouds`},marks:{icon:`award`,contest:!0,pace:!0},standing:{icon:`list`,contest:!0},places:{icon:`trophy`,contest:!0,pace:!0},credits:{icon:`list`}};function ho(e,t){let{of:n}=mo[e];if(!n)return!0;let r=t[n];return Array.isArray(r)?r.length>0:!!r}const go=e=>e.privacy!==`secret`,_o=[`replay`,`video`],vo=[`auto`,`step`,`calls`],yo=e=>vo.filter(t=>t!==`calls`||bo(e)),bo=e=>Object.keys(e?.weights??{}).length>1,xo=Object.freeze({scene:`race`,poll:``,hidden:!1,revealed:[],options:[],text:``,text_en:``,until:0,speed:10,since:0,announcement:null,held:!1,prize:``,pace:`auto`,steps:[],deck:``,video:``,survey:``,activity:``,contest:``,switches:{}}),So=[`confetti`,`hearts`],Co=(e,t,n)=>t?.[e]!==!1&&n?.switches?.[e]!==!1;function wo(e,t,n){if(n.revealed.includes(e.id))return!0;if(n.hidden)return!1;let r=t===`closed`||t===`published`,{visibility:i}=e;return i===`always`?!0:i===`on_publish`?t===`published`:r}function To(e,t,n){let{polls:r}=e,i=r.find(e=>e.id===t.poll)??Eo(r,n);return t.held?{what:`holding`,poll:i}:t.scene!==`versus`&&![`race`,`reveal`,`replay`].includes(t.scene)?{what:t.scene,poll:i}:i?t.scene===`versus`?{what:`versus`,poll:i}:n(i)===`draft`?{what:`lineup`,poll:i}:t.scene===`reveal`&&t.revealed.includes(i.id)?{what:`reveal`,poll:i}:wo(i,n(i),t)?{what:t.scene===`replay`&&[`closed`,`published`].includes(n(i))&&go(i)?`replay`:`race`,poll:i}:{what:t.hidden?`hidden`:`race_hidden`,poll:i}:{what:`join`,poll:i}}function Eo(e,t){let n=(...n)=>e.filter(e=>n.includes(t(e)));return n(`open`,`locked`)[0]??n(`closed`,`published`).at(-1)??e[0]??null}const Do=[`scene`,`poll`,`hidden`,`options`,`text`,`text_en`,`until`,`prize`,`speed`,`pace`,`deck`,`video`,`survey`,`activity`,`contest`];function Oo(e,t){return Do.every(n=>String(e[n])===String(t[n]))}function ko(e,t){return e.scene!==`reveal`||t.revealed.includes(e.poll)}function Ao(e,t,n,r={}){let i={};for(let a of e.polls){let e=t(a.id);if(!e)continue;let o=r[a.id]??e.state,s=wo(a,o,n);i[a.id]={...e,state:o,...s?{}:{votes:null,by_class:null,score:null}}}return i}function jo({live:e,stage:t=null,states:n,title:r,testid:i}){let a=E(null),[o,s]=w(!1),[c,l]=w(!1),u=E(``),d=E(0);T(()=>{let e=setTimeout(()=>s(!0),1e3);return()=>clearTimeout(e)},[]),T(()=>{let e=({source:e,data:t})=>{e===a.current?.contentWindow&&t?.type===`framed`&&(u.current=``,l(!0))};return window.addEventListener(`message`,e),()=>window.removeEventListener(`message`,e)},[]);let{tally:f}=e;return T(()=>{if(!c||!f.event)return;let r=t??e.stage,i=e=>a.current.contentWindow.postMessage(e,location.origin),o=JSON.stringify([f.rev,r,e.draws,e.framesForScreens]);if(o!==u.current){u.current=o,d.current=0,i({type:`event`,rev:f.rev,now:Ni.now(),event:f.event,stage:r}),e.draws&&i({type:`draws`,now:Ni.now(),draws:e.draws});for(let t of e.framesForScreens)i(t)}if(performance.now()-d.current<500)return;d.current=performance.now();let s=Ao(f.event,e=>f.figures(e),r,n);i({type:`tick`,now:Ni.now(),rev:f.rev,online:f.online,peak:f.peak??0,likes:f.likes,polls:s})}),o?O`<div class="screen-frame"><iframe ref=${a} src=${`/s/${encodeURIComponent(e.event)}?preview=1`}
      title=${r} data-testid=${i}
    tabindex="-1"></iframe></div>`:O`<div class="screen-frame"></div>`}function Mo(e){let t=Number.parseInt(e.slice(0,8),16),n=``;for(let e=0;e<6;e+=1)n+=`23456789ABCDEFGHJKMNPQRSTVWXYZ`[t%30],t=Math.floor(t/30);return`${n.slice(0,3)}-${n.slice(3)}`}function No({live:e}){nt(500);let{event:t}=e.tally,{value:n,error:r,reload:i}=z(()=>ar(e.event),e.event),{run:a,busy:o,error:s}=R();if(T(()=>void i(),[JSON.stringify(e.draws)]),!t)return O`<p class="wait">${A(`loading`)}</p>`;let{prizes:c}=t,l=n??[],u=async e=>{await a(e),await i()};return!c.length&&!l.length?O`<div class="card empty" data-testid="no-prizes"><p>${A(`draws.empty`)}</p><a class="button"
        href=${L(`edit`,e.event)}>${A(`draws.write`)}</a></div>`:O`<div class="draws-view" data-testid="draws">
    <div class="stack">
      <${V} error=${s??r} testid="draws-error" />
      ${c.map(t=>O`<${Po} key=${t.id} prize=${t} live=${e} busy=${o} act=${u}
        draws=${l.filter(({draw:e})=>e.prize.id===t.id)} />`)}
    </div>
    <aside class="stack"><figure class="card panel"><${jo} live=${e} title=${A(`show.now`)}
          testid="draws-frame" /></figure>
      <${Io} live=${e} draws=${l} busy=${o} act=${u} /></aside>
  </div>`}function Po({prize:e,draws:t,live:n,busy:r,act:i}){let[a,o]=w(``),[s,c]=w(!1),l=t.find(({draw:e})=>[`prepared`,`rolling`].includes(e.state))?.draw,u=l?.state===`prepared`?l:null,d=l?.state===`rolling`?l:null,f=l?.round??1+t.filter(({draw:e})=>e.state===`drawn`).length,p=t.flatMap(({winners:e})=>e).filter(e=>!e.absent_at).length,m=e.entrants===`voters`&&Fo(n.tally,e.poll),h=n.stage.scene===`draw`&&n.stage.prize===e.id,g=()=>i(()=>lr(n.event,l.n));return O`<section class="card panel" data-testid=${`prize-${e.id}`}
    data-state=${l?.state??`idle`}>
    <div class="row between"><h2><${N} name="ticket" />${j(e,`name`)}</h2>
      <span class="soft">${A(`draws.of`,{won:p,count:e.count*e.rounds})} · ${A(`prize.entrants.${e.entrants}`)}</span>
    </div>
    ${e.rounds>1&&O`<p class="soft" data-testid="draw-round">
      ${f>e.rounds?A(`draws.extra_round`,{rounds:e.rounds}):A(`draws.round`,{round:f,rounds:e.rounds,count:e.count})}</p>`}
    ${d&&O`<${B} icon="refresh-cw" testid="rolling"><p>${A(`draws.rolls`)}</p><//>`}
    ${u&&O`<${B} icon="lock">
      <p data-testid="prepared">${A(`draws.prepared`,{entrants:M(u.entrants)})}</p>
      <p class="code draw-hash">${u.commitment}</p>
      <p data-testid="prepared-hall">
        ${u.hall?A(`draws.hall`,{count:M(u.numbers)}):A(`draws.hall.wait`)}</p>
        ${u.hall&&O`<p class="code draw-hash">${u.hall}</p>`}
      ${u.devices>0&&O`<p data-testid="prepared-devices"><strong>
            ${A(`draws.devices`,{devices:M(u.devices)})}</strong></p>`}
      ${u.missed>0&&O`<p>${A(`draws.missed`,{count:u.missed})}</p>`}<//>
      <label class="field"><span>${A(`draws.word`)}</span><input class="input" data-testid="word"
          maxlength=${80} value=${a} onInput=${e=>o(e.target.value)} />
        <span class="hint">${A(`draws.word.hint`)}</span></label>
      ${!a.trim()&&O`<${B} kind="warn" testid="weaker"><span>${A(`draws.weaker`)}</span><//>`}`}
    ${m&&!d&&O`<${B} kind="warn" testid="poll-running">
      <span>${A(`draws.poll_running`,{title:j(m,`title`)})}</span><//>`}
    <div class="row wrap">
      ${!h&&O`<${H} icon="monitor" look="second" testid="draw-show" disabled=${r} onClick=${()=>i(()=>Nn(n.event,{scene:`draw`,prize:e.id,hidden:n.stage.hidden}))}>
          ${A(`draws.show`)}<//>`}
      ${u?O`<${H} icon="zap" look="grow" testid="draw-start"
          disabled=${r||n.stage.held||!!m}
          onClick=${()=>i(()=>sr(n.event,u.n,a))}>
          ${A(u.prize.stop===`auto`?`draws.start.auto`:`draws.start`)}<//>`:d?O`<${H} icon="square" look="grow" testid="draw-stop" disabled=${r||n.stage.held}
            onClick=${()=>i(()=>cr(n.event,d.n))}>${A(`draws.stop`)}<//>`:O`<${H} icon="lock" look=${h?`grow`:`second`} testid="draw-prepare"
            disabled=${r||!!m} onClick=${()=>i(()=>or(n.event,e.id))}>
            ${A(`draws.prepare`)}<//>`}
      ${l&&O`<${H} icon="x" look="quiet" testid="draw-abandon" disabled=${r}
        onClick=${()=>d?c(!0):g()}>${A(`draws.abandon`)}<//>`}
    </div>
    ${s&&d&&O`<${da} title=${A(`draws.abandon`)} text=${A(`draws.abandon.sure`,{name:j(e,`name`)})}
        action=${A(`draws.abandon`)} danger onNo=${()=>c(!1)} onYes=${()=>{c(!1),g()}} />`}
  </section>`}const Fo=(e,t)=>[`open`,`locked`].includes(e.figures(t)?.state)&&e.poll(t);function Io({draws:e,live:t,busy:n,act:r}){let[i,a]=w(null);return O`<section class="card panel" data-testid="draw-record"><h2><${N} name="history" />
      ${A(`draws.record`)}</h2>
    ${e.length===0&&O`<p class="soft">${A(`draws.none`)}</p>`}
    <ol class="stack tight plain">
      ${[...e].reverse().map(({draw:e,winners:r})=>O`<li key=${e.n} data-testid=${`draw-${e.n}`} data-state=${e.state}>
      <div class="row between"><strong>#${e.n} ${j(e.prize,`name`)}${e.prize.rounds>1&&` · ${A(`draws.round.short`,{round:e.round})}`}</strong><span class="soft">
          ${A(`draws.state.${e.state}`)} · ${A(`draws.people`,{entrants:M(e.entrants)})}
          ${e.devices>0&&` · ${A(`draws.devices.short`,{devices:M(e.devices)})}`}
        ${` · `}<a href=${fr(t.event,e.n)} target="_blank" rel="noopener">
          ${A(`draws.proof`)}</a></span></div>
      ${e.strength&&O`<p class="soft" data-testid="strength" data-strength=${e.strength}>
          ${A(`draws.strength.${e.strength}`,{word:e.word,points:e.word_points})}</p>`}
      <ul class="plain draw-rows">
        ${r.map(t=>O`<li key=${t.entrant} class="row between" data-testid="winner"
            data-absent=${!!t.absent_at}>
        ${t.at>Ni.now()?O`<span class="soft">${A(`draws.rolling`)}</span>`:O`
        <span class="code" title=${A(`draws.number`)} data-testid="winner-number">${Mo(t.entrant)}</span>
        <span class="grow" data-testid="winner-is">${Lo(t)}</span>
        <small class="soft" title=${A(`draws.code`)}>${A(`draws.code.short`)}</small>
        <span class="code" data-testid="claim-code">${t.code}</span>
        ${t.absent_at?O`<span class="pill">${A(`draws.absent`)}</span>`:O`<${H} icon="refresh-cw" look="quiet small" testid="absent" disabled=${n}
            onClick=${()=>a({n:e.n,winner:t})}>${A(`draws.redraw`)}<//>`}`}
      </li>`)}</ul></li>`)}</ol>
    ${e.some(({winners:e})=>e.length>0)&&O`<${dt} address=${e=>dr(t.event,e)} name=${`${t.event}-winners`}
        testid="winners" />`}
    ${i&&O`<${da} title=${A(`draws.redraw`)} text=${A(`draws.redraw.sure`,{name:Lo(i.winner)})}
        action=${A(`draws.redraw.yes`)}
      onNo=${()=>a(null)}
      onYes=${()=>{a(null),r(()=>ur(t.event,i.n,i.winner.entrant))}} />`}
  </section>`}const Lo=({name:e,unit:t,member:n})=>Ro(n)?A(`draws.anonymous`):[e,t,n].filter(Boolean).join(` · `),Ro=e=>e.startsWith(`d-`),zo=e=>K(F(G(e,`/orders`))),Bo=(e,t)=>K(I(G(e,`/orders/move`),t)),Vo=[`placed`,`accepted`,`shipped`,`received`,`cancelled`],Ho=e=>`${Hi(e)} ${Vi(e).slice(0,5)}`;function Uo({event:e}){let{value:t,error:n,reload:r}=z(()=>zo(e),e);return t?O`<div class="check-view" data-testid="orders-view">
    <${Wo} event=${e} orders=${t.orders} reload=${r} />
    <${qo} gifts=${t.gifts} /></div>`:O`<${V} error=${n} testid="orders-off" />`}function Wo({event:e,orders:t,reload:n}){let[r,i]=w(`placed`),[a,o]=w(``),[s,c]=w(/* @__PURE__ */ new Set),l=a.trim().toLowerCase(),u=t.filter(({order:e,name:t,unit:n})=>(!r||e.state===r)&&[e.member,t,n,e.title,e.title_en].some(e=>e.toLowerCase().includes(l))),d=u.map(({order:e})=>e.id).filter(e=>s.has(e)),f=e=>c(new Set(s.has(e)?[...s].filter(t=>t!==e):[...s,e]));return O`<section class="card panel"><h2><${N} name="receipt" />${A(`fulfil.title`)}</h2>
    <div class="row wrap">
      <label class="field"><span>${A(`fulfil.state`)}</span><select class="input" data-testid="orders-state"
        value=${r} onChange=${e=>i(e.target.value)}><option value="">${A(`fulfil.all`)}</option>
        ${Vo.map(e=>O`<option key=${e} value=${e}>${A(`fulfil.state.${e}`)}</option>`)}
        </select></label>
      <label class="field grow"><span>${A(`fulfil.filter`)}</span><input class="input" data-testid="orders-filter"
        value=${a} onInput=${e=>o(e.target.value)} /></label></div>
    ${d.length>0&&O`<${Ko} event=${e} ids=${d} onMoved=${async()=>{c(/* @__PURE__ */ new Set),await n()}}
      mayShip=${u.some(({order:e})=>e.kind===`post`&&s.has(e.id))} />`}
    ${u.length?O`<div class="scroll"><table class="grid-table wide" data-testid="orders-table"><thead><tr>
          <th><input type="checkbox" aria-label=${A(`fulfil.choose_all`)} data-testid="choose-all"
            checked=${d.length===u.length} onChange=${()=>c(new Set(d.length===u.length?[]:u.map(({order:e})=>e.id)))} /></th>
          ${[`when`,`who`,`gift`,`how`,`state`].map(e=>O`<th key=${e}>${A(`fulfil.${e}`)}</th>`)}
          </tr></thead>
          <tbody>${u.map(e=>O`<${Go} key=${e.order.id} ...${e} isChosen=${s.has(e.order.id)}
            onFlip=${()=>f(e.order.id)} />`)}</tbody></table></div>`:O`<p class="soft" data-testid="orders-none">${A(`fulfil.none`)}</p>`}
  </section>`}function Go({order:e,name:t,unit:n,isChosen:r,onFlip:i}){let a=t||e.member;return O`<tr data-testid=${`order-${e.id}`} data-state=${e.state}>
    <td><input type="checkbox" checked=${r} onChange=${i}
      aria-label=${A(`fulfil.choose`,{name:a,gift:j(e,`title`)})} /></td>
    <td>${Ho(e.at)}</td><td>${a}${n&&O`<br /><span class="soft">${n}</span>`}</td>
    <td>${j(e,`title`)}</td>
    <td>${A(`fulfil.kind.${e.kind}`)}
      ${e.pick_up_at&&O`<br /><span class="soft">${e.pick_up_at}</span>`}</td>
    <td><span class="pill">${A(`fulfil.state.${e.state}`)}</span>
      ${e.number&&O`<br /><span class="code">${e.carrier} ${e.number}</span>`}
      ${e.reason&&O`<br /><span class="soft">${e.reason}</span>`}</td></tr>`}function Ko({event:e,ids:t,mayShip:n,onMoved:r}){let[i,a]=w({carrier:``,number:``}),[o,s]=w(``),[c,l]=w(!1),{run:u,busy:d,error:f}=R(),p=async(n,i={})=>{l(!1);let a=t.slice(0,500),o=await u(()=>Bo(e,{orders:a,to:n,...i}));if(!o)return;let s=a.length-o.orders.length;P(A(s?`fulfil.stayed`:`fulfil.moved`,{n:M(s||o.orders.length)})),await r()},m=e=>{e.preventDefault(),p(`shipped`,i)},h=e=>t=>a({...i,[e]:t.target.value});return O`<div class="row wrap" data-testid="orders-steps"><strong>${A(`fulfil.chosen`,{n:t.length})}</strong>
      <${H} icon="check" testid="orders-accept" disabled=${d} onClick=${()=>p(`accepted`)}>
        ${A(`fulfil.accept`)}<//>
      <${H} icon="circle-check" testid="orders-received" disabled=${d} onClick=${()=>p(`received`)}>
        ${A(`fulfil.hand_out`)}<//>
      <${H} icon="trash-2" look="second" testid="orders-cancel" disabled=${d} onClick=${()=>l(!0)}>
        ${A(`fulfil.cancel`)}<//></div>
    ${n&&O`<form class="row wrap" onSubmit=${m}>
      ${[`carrier`,`number`].map(e=>O`<label key=${e} class="field"><span>${A(`fulfil.${e}`)}</span>
        <input class="input" data-testid=${`orders-${e}`} value=${i[e]} onInput=${h(e)} /></label>`)}
      <${H} icon="arrow-right" submit=${!0} testid="orders-ship" disabled=${d}>
        ${A(`fulfil.ship`)}<//></form>`}
    <${V} error=${f} />
    ${c&&O`<${da} title=${A(`fulfil.cancel`)} action=${A(`fulfil.cancel`)} danger=${!0}
      text=${A(`fulfil.cancel.ask`,{n:t.length})} onYes=${()=>p(`cancelled`,{reason:o.trim()})}
      onNo=${()=>l(!1)}><label class="field"><span>${A(`fulfil.reason`)}</span>
        <input class="input" maxlength=${200} data-testid="orders-reason" value=${o}
          onInput=${e=>s(e.target.value)} /></label><//>`}`}function qo({gifts:e}){return O`<section class="card panel"><h2><${N} name="award" />${A(`fulfil.stock`)}</h2>
    <table class="grid-table wide" data-testid="stock-table"><thead><tr><th>${A(`fulfil.gift`)}</th>
      <th class="number">${A(`fulfil.sold`)}</th><th class="number">${A(`fulfil.left`)}</th></tr></thead>
      <tbody>${e.map(({gift:e,sold:t,left:n})=>O`<tr key=${e.id}><td>${j(e,`title`)}</td>
        <td class="number">${M(t)}</td><td class="number">${M(n)}</td></tr>`)}</tbody>
    </table></section>`}k({"points.rule.daily_check_in":[`每日签到：+{points} 分`,`Daily check-in: +{points}`],"points.rule.vote":[`参加投票：每个投票每天 +{points} 分`,`Voting: +{points} for each poll, once a day`],"points.rule.survey":[`填写问卷：每份 +{points} 分`,`Answering a survey: +{points}`],"points.rule.check_in":[`到场签到：+{points} 分`,`Arriving at a ceremony: +{points}`],"points.rule.daily_quiz":[`每日答题：当天交卷 +{points} 分`,`Daily quiz: +{points} for handing in, once a day`],"points.rule.daily_quiz_right":[`每日答题：当天首次作答每答对一题 +{points} 分`,`Daily quiz: +{points} for each right answer in the day's first attempt`],"points.rule.daily_quiz_passed":[`每日答题：当天合格 +{points} 分`,`Daily quiz: +{points} for passing, once a day`],"points.cap.day":[`每天最多 {cap} 分`,`at most {cap} a day`],"points.cap.activity":[`每个环节最多 {cap} 分`,`at most {cap} for each activity`],"points.cap.year":[`每年最多 {cap} 分`,`at most {cap} a year`],"points.from_until":[`{from} 至 {until}`,`from {from} to {until}`],"points.from":[`{from} 起`,`from {from}`],"points.until":[`至 {until}`,`until {until}`],"points.double":[`{days} 双倍`,`double on {days}`],"points.for":[`限 {whom}`,`for {whom}`],"points.streak":[`连续签到 {days} 天：另加 {points} 分`,`{days} days in a row: +{points} more`],"points.between":[`，`,`, `],"points.stop":[`。`,`.`]});function Jo(e,t={}){let{what:n,points:r,per:i,cap:a,starts_on:o,ends_on:s,entitled:c,double_on:l}=e,u=[...c.units,...c.classes.map(e=>t[e]??e)];return[A(`points.rule.${n}`,{points:M(r)}),a>0&&A(`points.cap.${i}`,{cap:M(a)}),o&&s?A(`points.from_until`,{from:o,until:s}):o&&A(`points.from`,{from:o}),!o&&s&&A(`points.until`,{until:s}),l.length>0&&A(`points.double`,{days:Xe(l)}),u.length>0&&A(`points.for`,{whom:Xe(u)})].filter(Boolean).join(A(`points.between`))+A(`points.stop`)}const Yo=({days:e,points:t})=>A(`points.streak`,{days:M(e),points:M(t)})+A(`points.stop`),Xo=[`issued`,`outstanding`,`pending`,`spent`,`expired`,`taken`,`forgotten`,`short`],Zo=e=>`${Hi(e)} ${Vi(e)}`,Qo=e=>e>0?`+${M(e)}`:`−${M(-e)}`,$o=e=>e.toString(16).padStart(2,`0`),es=()=>Array.from(crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(8)),$o).join(``);ma(`adjust_points`,yi,[`id`]);const ts=({what:e,period:t})=>e.startsWith(`:`)?A(`points.line${e.replace(`:`,`.`)}`,{n:t}):e;function ns({event:e}){let{value:t,error:n,reload:r}=z(()=>gi(e),e);return t?O`<div class="check-view" data-testid="points-view">
    <${rs} event=${e} state=${t} reload=${r} />
    <${ya} event=${t.ledger} only="adjust_points" onDone=${r} />
    <${as} event=${e} limit=${t.points.approval_above} reload=${r} />
    <${is} state=${t} />
  </div>`:O`<${V} error=${n} testid="points-off" />`}function rs({event:e,state:t,reload:n}){let{run:r,busy:i,error:a}=R(),o=async()=>{await r(()=>xi(e)),await n()},{recounted:s,problems:c,lines:l}=t;return O`<${B} kind=${c.length?`bad`:s?`good`:`info`} testid="points-recounted" className="wide">
      <strong>${A(c.length?`points.wrong`:s?`points.right`:`points.never`)}</strong>
      ${s>0&&O`<span>
        ${A(`points.recounted`,{time:Zo(s),n:M(l)})}</span>`}
      ${c.map(e=>O`<code key=${e}>${e}</code>`)}
      <${V} error=${a} />
      <div><${H} icon="refresh-cw" look="second small" testid="points-recount" disabled=${i} onClick=${o}>
        ${A(`points.recount`)}<//></div><//>`}function is({state:e}){let t=t=>e.rules.find(e=>e.rule===t)?.points??0,n=e.points.rules.map(({id:e})=>e),r=e.rules.filter(({rule:e})=>e!==`:streak`&&!n.includes(e));return O`<section class="card panel"><h2><${N} name="award" />${A(`points.sums`)}</h2>
    <dl class="points-sums">${Xo.map(t=>O`<div key=${t}><dt>${A(`points.sum.${t}`)}</dt>
      <dd class="number" data-testid=${`points-${t}`}>${M(e[t])}</dd></div>`)}</dl>
    <table class="grid-table wide"><thead><tr><th>${A(`points.rule`)}</th>
      <th class="number">${A(`points.credited`)}</th></tr></thead>
      <tbody>
        ${e.points.rules.map(e=>O`<tr key=${e.id}><td>${Jo(e)}</td>
          <td class="number">${M(t(e.id))}</td></tr>`)}
        ${r.map(({rule:e,points:t})=>O`<tr key=${e}><td>${A(`points.rule.gone`,{rule:e})}</td>
          <td class="number">${M(t)}</td></tr>`)}
        ${e.points.streaks.length>0&&O`<tr><td>${e.points.streaks.map(Yo).join(` `)}</td>
          <td class="number">${M(t(`:streak`))}</td></tr>`}
      </tbody></table></section>`}function as({event:e,limit:t,reload:n}){let[r,i]=w(``),[a,o]=w(null),{run:s,busy:c,error:l}=R(),u=async t=>o(await s(()=>vi(e,t))??null);return O`<section class="card panel"><h2><${N} name="user" />${A(`points.member`)}</h2>
    <form class="row wrap" onSubmit=${e=>{e.preventDefault(),r.trim()&&u(r.trim())}}>
      <label class="field grow"><span>${A(`points.member.id`)}</span><input class="input code" autocomplete="off"
        data-testid="points-member" value=${r} onInput=${e=>i(e.target.value)} /></label>
      <${H} icon="arrow-right" submit=${!0} testid="points-look" disabled=${c}>${A(`points.look`)}<//></form>
    <${V} error=${l} />
    ${a&&O`<${os} key=${a.member} event=${e} found=${a} limit=${t}
      onChanged=${()=>Promise.all([u(a.member),n()])} />`}
  </section>`}function os({event:e,found:t,limit:n,onChanged:r}){let{mine:i,lines:a,member:o,name:s}=t,[c,l]=w({points:``,reason:``}),[u,d]=w(es),[f,p]=w(!1),m=e=>t=>l({...c,[e]:t.target.value}),{run:h,busy:g,error:_}=R(),v=Number(c.points),y=Number.isInteger(v)&&v!==0&&c.reason.trim()!==``&&!g;return O`<p data-testid="points-account"><strong>${s||o}</strong> ·
      ${A(`points.balance.is`,{n:M(i.balance)})}
      ${i.pending>0&&` · ${A(`points.pending.is`,{n:M(i.pending)})}`}
      ${i.frozen&&O` <span class="pill">${A(`points.is_frozen`)}</span>`}</p>
    <${V} error=${_} testid="points-refused" />
    <form class="row wrap" onSubmit=${e=>{e.preventDefault(),y&&p(!0)}}>
      <label class="field"><span>${A(`points.change`)}</span><input class="input number" type="number" step="1"
        data-testid="points-change" value=${c.points} onInput=${m(`points`)} /></label>
      <label class="field grow"><span>${A(`points.reason`)}</span><input class="input" maxlength=${200}
        data-testid="points-reason" value=${c.reason} onInput=${m(`reason`)} /></label>
      <${H} icon="save" submit=${!0} testid="points-adjust" disabled=${!y}>${A(`points.adjust`)}<//>
      <${H} icon=${i.frozen?`lock-open`:`lock`} look="second" testid="points-freeze"
        disabled=${g||!c.reason.trim()} onClick=${async()=>{await h(()=>bi(e,o,{frozen:!i.frozen,reason:c.reason.trim()})),await r()}}>
        ${A(i.frozen?`points.thaw`:`points.freeze`)}<//>
    </form>
    ${Math.abs(v)>n&&O`<p class="soft">${A(`points.needs_second`,{limit:M(n)})}</p>`}
    <div class="scroll"><table class="grid-table wide" data-testid="points-table"><thead><tr>
      ${[`when`,`why`,`in`,`change`,`balance`].map(e=>O`<th key=${e}
        class=${e===`change`||e===`balance`?`number`:``}>${A(`points.column.${e}`)}</th>`)}</tr></thead>
      <tbody>${a.map(e=>O`<tr key=${e.number}><td>${Zo(e.at)}</td><td>${ts(e)}</td>
        <td class="code">${e.activity}</td><td class="number">${Qo(e.change)}</td>
        <td class="number">${M(e.balance)}</td></tr>`)}</tbody></table></div>
    ${f&&O`<${da} title=${A(`points.adjust`)} action=${A(`points.adjust`)} onYes=${async()=>{p(!1);let t={id:u,member:o,points:v,reason:c.reason.trim()},n=await h(()=>ha(yi(e,t)));n!==void 0&&(d(es()),l({points:``,reason:``}),n&&P(A(`points.adjusted`),`good`),await r())}}
      onNo=${()=>p(!1)} text=${A(`points.adjust.ask`,{member:s||o,points:Qo(v)})} />`}`}async function ss(e){try{return await navigator.clipboard.writeText(e),!0}catch{return!1}}const cs=e=>e?`/a/${encodeURIComponent(e)}`:``;function ls({url:e,testid:t}){return O`<div class="address row tight"><input class="input code" readonly value=${e}
      aria-label=${A(`links.address`)} data-testid=${t}
      onFocus=${e=>e.target.select()} />
    <${H} icon="copy" look="second" aria-label=${A(`copy`)} title=${A(`copy`)} onClick=${async t=>{let n=t.currentTarget.closest(`.address`).querySelector(`input`);await ss(e)?P(A(`copied`),`good`):n.select()}}><//>
    <a class="button second" href=${e} target="_blank" rel="noopener noreferrer" aria-label=${A(`open_tab`)}
      title=${A(`open_tab`)}>
      <${N} name="external-link" /></a>
  </div>`}const us=[`phone`,`poll`,`result`,`screen`],ds={phone:720,poll:640,result:480},fs=e=>e.replaceAll(`&`,`&amp;`).replaceAll(`"`,`&quot;`).replaceAll(`<`,`&lt;`);function ps({kind:e,url:t,display:n,poll:r,title:i}){let a={phone:`${t}?embed=1`,poll:`${t}${cs(r)}?embed=1`,result:`${t}${cs(r)}?embed=result`,screen:n}[e],o=e===`screen`?`aspect-ratio: 16 / 9`:`height: ${ds[e]}px`,s=e===`result`?``:` allow="autoplay; fullscreen"`;return`<iframe src="${fs(a)}" title="${fs(i)}" loading="lazy"
  referrerpolicy="origin"${s} style="width: 100%; ${o}; border: 0"></iframe>`}function ms({definition:e,url:t,display:n,onDisplay:r,busy:i}){let[a,o]=w(`phone`),[s,c]=w(``),{polls:l,frame_ancestors:u}=e,d=a===`poll`||a===`result`,f=l.find(({id:e})=>e===s)??l[0],p=j(d?f:e,`title`).replaceAll(`
`,` `),m=ps({kind:a,url:t,display:n,poll:f?.id??``,title:p});return O`<details class="embedding" data-testid="embedding"><summary>${A(`embedding`)}</summary>
    <p class="soft">${A(`embedding.hint`)}</p>
    ${!u.length&&O`<${B} kind="warn" testid="embedding-none">${A(`embedding.no_sites`)}<//>`}
    <div class="pair"><div class="field"><label for="embedding-kind">${A(`embedding.what`)}</label>
        <select id="embedding-kind" class="input" data-testid="embedding-kind" value=${a}
          onChange=${e=>o(e.target.value)}>
          ${us.filter(e=>l.length||![`poll`,`result`].includes(e)).map(e=>O`<option key=${e} value=${e}>${A(`embedding.${e}`)}</option>`)}</select></div>
      ${d&&O`<div class="field"><label for="embedding-poll">${A(`links.poll`)}</label>
        <select id="embedding-poll" class="input" data-testid="embedding-poll" value=${f.id}
          onChange=${e=>c(e.target.value)}>
          ${l.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`title`)}</option>`)}</select></div>`}
    </div>
    ${a===`screen`&&O`<${B} kind="warn">${A(`embedding.screen.hint`)}<//>`}
    ${a===`screen`&&!n?O`<div><${H} icon="key-round" look="second" testid="embedding-display" disabled=${i}
          onClick=${r}>${A(`links.display.make`)}<//></div>`:O`<textarea class="input code" rows="4" readonly aria-label=${A(`embedding.code`)} value=${m}
          data-testid="embedding-code" onFocus=${e=>e.target.select()}></textarea>
        <div><${H} icon="copy" look="second" testid="embedding-copy" onClick=${async()=>{let e=await ss(m);P(A(e?`copied`:`embedding.copy`),e?`good`:`bad`)}}>${A(`copy`)}<//></div>`}
  </details>`}k({"links.activity":[`链接到`,`Link to`],"links.event":[`整个活动`,`The whole event`],"links.check_in":[`签到`,`Check-in`],embedding:[`嵌入其他网页`,`Embed in another page`],"embedding.hint":[`把下面的代码粘贴到网页里，不需要脚本。`,`Paste this into a page. It needs no script.`],"embedding.no_sites":[`本活动还没有列出可以嵌入它的网站。请先在“编辑”中填写，否则浏览器不会显示。`,`This event lists no sites that may embed it. Add yours under Edit first, or browsers will not show it.`],"embedding.what":[`嵌入内容`,`What to embed`],"embedding.phone":[`整个手机页面`,`The whole phone page`],"embedding.poll":[`一个投票`,`One poll`],"embedding.result":[`一个投票的结果（只读）`,`The result of one poll (read-only)`],"embedding.screen":[`大屏画面`,`The big screen`],"embedding.screen.hint":[`代码里有大屏链接：能打开那个网页的人，就能看到大屏上的一切，包括幻灯片。只用在内部网页上。`,`This contains the display link: whoever can open that page can see all that screens get, slides included. Use it on internal pages only.`],"embedding.copy":[`浏览器不允许复制，请选中代码后复制。`,`The browser does not allow copying: select the code.`],"embedding.code":[`嵌入代码`,`Code to paste`]});function hs({scene:e,poll:t,survey:n=``,overlay:r,language:i}){let a=mo[e]??{},o={scene:e,poll:a.poll?t:``,survey:a.survey?n:``,overlay:r,lang:i};return Object.entries(o).map(([e,t])=>t?`&${e}=${encodeURIComponent(t)}`:``).join(``)}function gs({polls:e,surveys:t,choice:n,set:r}){let i=(e,t)=>O`<div class="field"><label for=${`link-${e}`}>${A(`links.${e}`)}</label>
    <select id=${`link-${e}`} class="input" data-testid=${`link-${e}`} value=${n[e]}
      onChange=${t=>r({...n,[e]:t.target.value})}>
      ${t.map(([e,t])=>O`<option key=${e} value=${e}>${t}</option>`)}</select></div>`;return O`<div class="pair">
    ${i(`scene`,[[``,A(`links.follow`)],...Object.keys(mo).map(e=>[e,A(`links.keep`,{scene:A(`scene.${e}`)})])])}
    ${mo[n.scene]?.poll?i(`poll`,[[``,A(`stage.no_poll`)],...e.map(e=>[e.id,j(e,`title`)])]):mo[n.scene]?.survey?i(`survey`,[[``,A(`stage.open_survey`)],...t.map(e=>[e.id,j(e,`title`)])]):O`<span></span>`}
    ${i(`overlay`,[[``,A(`links.whole`)],[`1`,A(`links.lower`)],[`corner`,A(`links.corner`)]])}
    ${i(`language`,[[``,A(`links.own`)],[`zh`,`中文`],[`en`,`English`]])}
  </div>`}function _s({definition:e,quizzes:t,chosen:n,choose:r}){let{polls:i,surveys:a,question_boards:o,word_clouds:s,check_in:c}=e,l=t.map(e=>({...e,id:e.quiz})),u=[...i,...a,...l,...o,...s].map(e=>[e.id,j(e,`title`)]),d=[[``,A(`links.event`)],...u,...c?[[`check-in`,A(`links.check_in`)]]:[]];return d.length>1&&O`<div class="field"><label for="link-activity">${A(`links.activity`)}</label>
    <select id="link-activity" class="input" data-testid="link-activity" value=${n}
      onChange=${e=>r(e.target.value)}>
      ${d.map(([e,t])=>O`<option key=${e} value=${e}>${t}</option>`)}</select></div>`}function vs({event:e,definition:t,quizzes:n=[],isRehearsal:r=!1}){let[i,a]=w(``),[o,s]=w(``),[c,l]=w({scene:``,poll:``,survey:``,overlay:``,language:``}),{value:u,error:d}=z(()=>li(e),e),{run:f,busy:p,error:m}=R(),h=async()=>{let t=await f(()=>Kr(e));t&&s(t.url)},{polls:g=[],surveys:_=[]}=t??{};return O`<section class="card panel" data-testid="links">
    <h2><${N} name="link" />${A(`links`)}</h2>
    <h3><${N} name="smartphone" />${A(`links.phone`)}</h3>
    <${V} error=${d} />
    ${t&&O`<${_s} definition=${t}
        quizzes=${n} chosen=${i} choose=${a} />`}
    ${u&&O`<${ls} url=${u.url+cs(i)} testid="phone-link" />`}
    <div class="row wrap"><img class="qr" src=${ui(e,`svg`,i)} alt=${A(`qr`)} data-testid="qr"
        width="148" height="148" />
      ${[`png`,`svg`].map(t=>O`<a key=${t} class="button second"
        href=${ui(e,t,i)} data-testid=${`qr-${t}`}
        download=${`${[e,i].filter(Boolean).join(`-`)}-qr.${t}`}><${N} name="download" />
        ${A(`links.qr_save`,{kind:t.toUpperCase()})}</a>`)}</div>
    <h3><${N} name="monitor" />${A(`links.display`)}</h3>
    <p class="soft">${A(`links.display.hint`)}</p>
    <${V} error=${m} />
    ${o?O`<${gs} polls=${g} surveys=${_} choice=${c} set=${l} />
      <${ls} url=${o+hs(c)} testid="display-url" />`:O`<div><${H} icon="key-round" testid="display-link" disabled=${p} onClick=${h}>
          ${A(`links.display.make`)}<//></div>`}
    ${u&&t&&!r&&O`<${ms} definition=${t} url=${u.url}
      display=${o} onDisplay=${h} busy=${p} />`}
  </section>`}const ys=[50,200,1e3,5e3],bs=[`calm`,`lively`,`storm`],xs=[5,15,30,60,120];let Ss=null;function Cs({live:e}){let{event:t}=e.tally,[n,r]=w(()=>Ss?.real===e.event?Ss.report:null);if(T(()=>{Ss=null},[]),!t)return O`<p class="wait">${A(`loading`)}</p>`;let i=t.rehearsal_of||e.event;return O`<div class="check-view" data-testid="rehearse">
    ${n?O`<${Ds} report=${n} real=${i} />`:O`<${ws} live=${e} real=${i} onEnd=${t=>{if(e.event===i)return r(t);Ss={real:i,report:t},location.replace(L(`rehearse`,i))}} />`}
  </div>`}function ws({live:e,real:t,onEnd:n}){let{value:r,error:i,reload:a}=z(()=>ri(t),t),{run:o,busy:s,error:c}=R(),[l,u]=w(!1);T(()=>{let e=setInterval(a,1e3);return()=>clearInterval(e)},[a]);let d=async e=>{await o(e),await a()},f=async()=>{u(!1);let e=await o(()=>ci(t));e&&n(e)};if(!r)return O`<${V} error=${i} /><p class="wait">${A(`loading`)}</p>`;if(!r.rehearsal)return O`<section class="card panel"><h2><${N} name="gauge" />${A(`tab.rehearse`)}</h2>
      <p>${A(`rehearse.what`)}</p><p class="soft">${A(`rehearse.keeps`)}</p><${V} error=${c} />
      <div><${H} icon="play" testid="rehearse-begin" disabled=${s}
          onClick=${()=>d(()=>ii(t))}>${A(`rehearse.begin`)}<//></div></section>`;let p=e.event===r.rehearsal;return O`
    <section class="card panel"><h2><${N} name="gauge" />${A(`rehearse.on`)}</h2>
      <p>${A(p?`rehearse.inside`:`rehearse.enter_hint`)}</p>
      <${V} error=${c} />
      <div class="row wrap">
        ${p?O`<a class="button" href=${L(`run`,r.rehearsal)}><${N} name="radio" />
          ${A(`tab.run`)}</a>`:O`<a class="button" href=${L(`rehearse`,r.rehearsal)} data-testid="rehearse-enter">
            <${N} name="log-in" />${A(`rehearse.enter`)}</a>`}
        <${H} icon="square" look="second danger-text" testid="rehearse-end" disabled=${s}
          onClick=${()=>u(!0)}>${A(s?`rehearse.ending`:`rehearse.end`)}<//>
      </div></section>
    <${Ts} audience=${r.audience} busy=${s} send=${e=>d(()=>ai(t,e))}
      home=${()=>d(()=>oi(t))} cut=${()=>d(()=>si(t))} />
    <p class="notice"><${N} name="link" /><span>${A(`rehearse.links_hint`)}</span></p>
    <${vs} event=${r.rehearsal} definition=${e.tally.event} isRehearsal=${!0} />
    ${l&&O`<${da} title=${A(`rehearse.end`)} text=${A(`rehearse.end_hint`)} action=${A(`rehearse.end`)}
        onYes=${f} onNo=${()=>u(!1)} />`}`}function Ts({audience:e,busy:t,send:n,home:r,cut:i}){let[a,o]=w({phones:200,speed:`lively`,minutes:30}),s=e&&!e.done,c=(e,t,n)=>O`<div class="field"><label for=${`crowd-${e}`}>
      ${A(`rehearse.${e}`)}</label>
    <select id=${`crowd-${e}`} class="input" data-testid=${`crowd-${e}`} value=${a[e]} disabled=${s}
      onChange=${t=>o({...a,[e]:e===`speed`?t.target.value:Number(t.target.value)})}>
      ${t.map(e=>O`<option key=${e} value=${e}>${n(e)}</option>`)}</select></div>`;return O`<section class="card panel" data-testid="crowd"><h2><${N} name="users" />${A(`rehearse.audience`)}</h2>
    <p class="soft">${A(`rehearse.audience_hint`)}</p>
    <div class="pair">${c(`phones`,ys,e=>M(e))}
      ${c(`minutes`,xs,e=>A(`rehearse.in_minutes`,{minutes:e}))}</div>
    ${c(`speed`,bs,e=>A(`rehearse.speed.${e}`))}
    <div class="row wrap">
      ${s?O`<${H} icon="square" look="second" testid="crowd-home" disabled=${t} onClick=${r}>
        ${A(`rehearse.home`)}<//>
          <${H} icon="wifi-off" look="second" testid="crowd-cut" disabled=${t||!e.there}
            onClick=${i}>${A(`rehearse.cut`)}<//>`:O`<${H} icon="users" testid="crowd-send" disabled=${t} onClick=${()=>n(a)}>
          ${A(`rehearse.send`)}<//>`}
    </div>
    ${e?.broken_off&&O`<p class="notice" data-kind="bad" data-testid="crowd-broken-off"><${N} name="triangle-alert" /><span>
          ${A(`rehearse.broken_off`)}</span></p>`}
    ${e&&O`<${Es} audience=${e} />`}
  </section>`}function Es({audience:e}){let{there:t,phones:n,acknowledged:r,collected:i,ack_ms_p50:a,ack_ms_p99:o,outages:s,away:c,back_s:l}=e;return O`<dl class="sums">
    ${[[`there`,`${M(t)} / ${M(n)}`],[`acknowledged`,M(r)],i>0&&[`collected`,M(i)],[`ack`,`${Math.round(a)} / ${Math.round(o)} ms`],s>0&&[`outage`,c?A(`rehearse.away`,{away:M(c)}):A(`rehearse.back`,{seconds:l})]].filter(Boolean).map(([e,t])=>O`<div key=${e}><dt>${A(`rehearse.${e}`)}</dt>
    <dd class="number" data-testid=${`crowd-${e}`}>${t}</dd></div>`)}</dl>`}function Ds({report:e,real:t}){let n=e.equal&&e.lost===0,r=[[`phones`,M(e.phones)],[`acknowledged`,M(e.ballots)],[`lost`,M(e.lost)],[`recount`,A(e.equal?`rehearse.equal`:`rehearse.unequal`)],[`ack`,`${Math.round(e.ack_ms_p50)} / ${Math.round(e.ack_ms_p99)} ms`],e.outages>0&&[`outage`,A(`rehearse.back`,{seconds:e.back_s})]];return O`<section class="card panel" data-testid="rehearse-report"><h2>
      <${N} name=${n?`circle-check`:`circle-alert`} />${A(`rehearse.report`)}</h2>
    <p class="notice" data-kind=${n?`good`:`bad`}><${N} name=${n?`check`:`triangle-alert`} /><span>
        ${A(n?`rehearse.good`:`rehearse.bad`)}</span></p>
    <dl class="sums">
      ${r.filter(Boolean).map(([e,t])=>O`<div key=${e}><dt>${A(`rehearse.${e}`)}</dt><dd class="number">${t}</dd></div>`)}</dl>
    ${e.broken_off>0&&O`<p class="soft">${A(`rehearse.told_last`)}</p>`}
    <div><a class="button" href=${L(`run`,t)}><${N} name="arrow-left" />
        ${A(`rehearse.leave`)}</a></div></section>`}function Os(e,t){let n=e?.announcement;return n&&(!n.until||n.until>t)?n:null}const ks=[0,15,30,60,300],As=[`strip`,`whole`,`none`];function js({live:e}){nt(1e3);let[t,n]=w({text:``,text_en:``,phones:!0,screen:`strip`,seconds:0}),{run:r,busy:i,error:a}=R(),o=Os(e.stage,Ni.now()),s=(e,r)=>n({...t,[e]:r}),c=async i=>{i.preventDefault(),await r(()=>pr(e.event,{...t,text:t.text.trim()}))&&(n({...t,text:``,text_en:``}),P(A(`announce.done`),`good`))},l=(e,n)=>O`<input class="input" data-testid=${`announce-${e}`} aria-label=${n}
    placeholder=${n} maxlength=${200}
    value=${t[e]} onInput=${t=>s(e,t.target.value)} />`,u=t.text.trim()&&(t.phones||t.screen!==`none`);return O`<section class="card panel" data-testid="announcements">
    <h2><${N} name="megaphone" />${A(`announce`)}</h2>
    ${o&&O`<div class="notice" data-kind="warn" data-testid="announced-now"><${N} name="megaphone" />
      <span class="grow">${j(o,`text`)}</span>
      <button type="button" class="button small second" data-testid="take-down" disabled=${i}
        onClick=${()=>r(()=>mr(e.event))}>${A(`announce.take_down`)}</button></div>`}
    <form class="stack" onSubmit=${c}>
      ${l(`text`,A(`announce.text`))}${l(`text_en`,A(`in_english`,{label:A(`announce.text`)}))}
      <div class="row wrap">
        <label class="check"><input type="checkbox" data-testid="announce-phones" checked=${t.phones}
            onChange=${e=>s(`phones`,e.target.checked)} />${A(`announce.phones`)}</label>
        <select class="input auto" aria-label=${A(`announce.screen`)} data-testid="announce-screen"
          value=${t.screen} onChange=${e=>s(`screen`,e.target.value)}>
          ${As.map(e=>O`<option key=${e} value=${e}>${A(`announce.screen.${e}`)}</option>`)}
        </select>
        <select class="input auto" aria-label=${A(`announce.time`)} data-testid="announce-seconds"
          value=${t.seconds} onChange=${e=>s(`seconds`,Number(e.target.value))}>
          ${ks.map(e=>O`<option key=${e} value=${e}>
              ${e?A(`announce.seconds`,{seconds:e}):A(`announce.until`)}</option>`)}</select>
        <${H} icon="megaphone" submit=${!0} testid="announce" disabled=${i||!u}>
          ${A(`announce.show`)}<//>
      </div>
    </form>
    <${V} error=${a} />
  </section>`}const Ms=/* @__PURE__ */ RegExp(`^[A-Za-z0-9_-]{1,64}$`),Ns=/* @__PURE__ */ RegExp(`^#[0-9a-fA-F]{6}$`),Ps=/* @__PURE__ */ RegExp(`^((https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+\\])(:[0-9]{1,5})?)?/[^/\\s\\\\][^\\s\\\\]*)?$`),Fs=/* @__PURE__ */ RegExp(`^(https://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?$`),Is={id:``,title:``,title_en:``,subtitle:``,subtitle_en:``,admission:`members`,by_name:!1,sign_in:[],attendance:!1,listing:`unlisted`,timezone:`Asia/Shanghai`,likes:!0,share:`vote`,reactions:[],stream:{url:``,poster:``,low_latency:!0,starts_at:null},comments:{enabled:!1,mode:`open`,names:`name`,length:40},theme:{primary:`#c8102e`,accent:`#f6c453`,background:`#14060a`,logo:``,background_picture:``,stage:`dark`,confetti:!0,hearts:!0},classes:[],polls:[],cues:[],sandbox:!1,prizes:[],winner_names:`masked`,credits:{draws:!0,crew:[],sponsors:[]},decks:[],videos:[],kind:`gala`,home:``,surveys:[],frame_ancestors:[],question_boards:[],word_clouds:[],quizzes:[],daily_quizzes:[],contests:[],gifts:[],second_operator:!1},Ls={id:``,title:``,options:[],choices_min:1,choices_max:1,repeat:{kind:`once`},weights:{},visibility:`always`,privacy:`named`,title_en:``,entitled:{units:[],classes:[]},opens_at:null,closes_at:null,shards:1},Rs={kind:`quota`,votes:1,per:`day`,per_option:1},zs={id:``,name:``,name_en:``,subtitle:``,subtitle_en:``,picture:``},Bs={id:``,title:``,title_en:``,note:``,note_en:``,actions:[]},Vs={id:``,name:``,name_en:``,count:1,picture:``,entrants:`online`,poll:``,quiz:``,min_score:0,units:[],classes:[],again:!1,devices:!1,rounds:1,rolls:`numbers`,stop:`presenter`},Hs={id:``,title:``,title_en:``,slides:[],seconds:0},Us={id:``,title:``,url:``,title_en:``,poster:``},Ws={names:`masked`,faces:!1},Gs={rules:[],streaks:[],make_up:!0,approval_above:500},Ks={id:``,what:``,points:``,per:`day`,cap:0,starts_on:``,ends_on:``,entitled:{units:[],classes:[]},double_on:[]},qs={ended_on:``,comments:180,attendance:180,check_in:180,questions:180,words:180,presence:365,barometer:1095,survey_texts:180,survey_units:365,addresses:90,audit:1095},Js={id:``,title:``,questions:[],intro:``,intro_en:``,privacy:`unlinked`,overall:``,series:``,wave:1,minimum_cell:10,by_class:!1,on_phones:!1,title_en:``,entitled:{units:[],classes:[]},opens_at:null,closes_at:null,shards:1},Ys={id:``,title:``,mode:`review`,names:`name`,length:100,questions_max:3,title_en:``,entitled:{units:[],classes:[]},opens_at:null,closes_at:null,shards:1},Xs={id:``,title:``,words_max:3,length:10,visibility:`always`,synonyms:[],title_en:``,entitled:{units:[],classes:[]},opens_at:null,closes_at:null,shards:1},Zs={id:``,title:``,answer:{kind:`scale`,labels:[],labels_en:[],may_not_know:!1},title_en:``,section:``,section_en:``,required:!0,show_if:null},Qs={id:``,name:``,name_en:``},$s={id:``,title:``,questions:[],mode:`speed`,seconds:20,points:1e3,changes:!1,units:!0,title_en:``,entitled:{units:[],classes:[]},opens_at:null,closes_at:null,shards:1},ec={id:``,title:``,answer:{kind:`one`,options:[]},key:[],title_en:``,picture:``,explanation:``,explanation_en:``,points:null,seconds:null,difficulty:``,category:``},tc={id:``,name:``,name_en:``,picture:``},nc={one:{kind:`one`,options:[]},several:{kind:`several`,options:[],share:!1},true_false:{kind:`true_false`},order:{kind:`order`,options:[]},number:{kind:`number`,unit:``,unit_en:``,within:`0`}},rc={scale:{kind:`scale`,labels:[],labels_en:[],may_not_know:!1},yes_no:{kind:`yes_no`},single:{kind:`single`,choices:[]},several:{kind:`several`,choices:[],choices_min:1,choices_max:0},rank:{kind:`rank`,choices:[]},text:{kind:`text`,chars_max:300}},ic={open:{do:`open`,poll:``},lock:{do:`lock`,poll:``},close:{do:`close`,poll:``},publish:{do:`publish`,poll:``},open_survey:{do:`open_survey`,survey:``},lock_survey:{do:`lock_survey`,survey:``},close_survey:{do:`close_survey`,survey:``},publish_survey:{do:`publish_survey`,survey:``},open_quiz:{do:`open_quiz`,quiz:``},step_quiz:{do:`step_quiz`,quiz:``,step:`next`},close_quiz:{do:`close_quiz`,quiz:``},open_check_in:{do:`open_check_in`},close_check_in:{do:`close_check_in`},open_activity:{do:`open_activity`,activity:``},lock_activity:{do:`lock_activity`,activity:``},close_activity:{do:`close_activity`,activity:``},next_question:{do:`next_question`,activity:``},reveal:{do:`reveal`,poll:``,pace:`auto`},step:{do:`step`},scene:{do:`scene`,scene:``,poll:``,options:[],prize:``,deck:``,video:``,survey:``,activity:``,contest:``,text:``,text_en:``,speed:10,seconds:0,until:null,pace:`auto`},hide_votes:{do:`hide_votes`},show_votes:{do:`show_votes`},announce:{do:`announce`,text:``,text_en:``,phones:!0,screen:`strip`,seconds:0},take_down:{do:`take_down`},comments:{do:`comments`,mode:``},prepare_draw:{do:`prepare_draw`,prize:``},start_draw:{do:`start_draw`,prize:``},stop_draw:{do:`stop_draw`,prize:``},call_contestant:{do:`call_contestant`,contest:``,round:``,contestant:``},publish_marks:{do:`publish_marks`,contest:``,round:``,contestant:``},freeze_standing:{do:`freeze_standing`,contest:``},thaw_standing:{do:`thaw_standing`,contest:``},publish_places:{do:`publish_places`,contest:``,round:``},focus:{do:`focus`,activity:``}},ac={scene:{icon:`monitor`},open:{icon:`play`,poll:!0},lock:{icon:`lock`,poll:!0},close:{icon:`square`,poll:!0},reveal:{icon:`trophy`,poll:!0},step:{icon:`chevron-right`},publish:{icon:`megaphone`,poll:!0},open_survey:{icon:`play`,survey:!0},lock_survey:{icon:`lock`,survey:!0},close_survey:{icon:`square`,survey:!0},publish_survey:{icon:`megaphone`,survey:!0},open_quiz:{icon:`play`,quiz:!0},step_quiz:{icon:`chevron-right`,quiz:!0},close_quiz:{icon:`square`,quiz:!0},open_activity:{icon:`play`,activity:[`question_boards`,`word_clouds`]},lock_activity:{icon:`lock`,activity:[`question_boards`,`word_clouds`]},close_activity:{icon:`square`,activity:[`question_boards`,`word_clouds`]},next_question:{icon:`chevron-right`,activity:[`question_boards`]},focus:{icon:`smartphone`},open_check_in:{icon:`users`},close_check_in:{icon:`square`},call_contestant:{icon:`radio`},publish_marks:{icon:`eye`},freeze_standing:{icon:`lock`},thaw_standing:{icon:`lock-open`},publish_places:{icon:`trophy`},hide_votes:{icon:`eye-off`},show_votes:{icon:`eye`},announce:{icon:`megaphone`},take_down:{icon:`x`},comments:{icon:`message-square`},prepare_draw:{icon:`lock`,prize:!0},start_draw:{icon:`ticket`,prize:!0},stop_draw:{icon:`square`,prize:!0}};function oc(e,t){let n={...ic[e]};return e===`scene`&&(n.scene=`race`),e===`comments`&&(n.mode=`open`),ac[e].poll&&(n.poll=t.polls[0]?.id??``),ac[e].survey&&(n.survey=t.surveys[0]?.id??``),ac[e].quiz&&(n.quiz=t.quizzes?.[0]?.id??``),ac[e].activity&&(n.activity=cc(t,ac[e].activity)[0]?.id??``),n.contest!==void 0&&e!==`scene`&&(n.contest=t.contests?.[0]?.id??``),ac[e].prize&&(n.prize=t.prizes[0]?.id??``),n}function sc(e,t){let n=lc(t,e.poll||e.survey||e.quiz||e.activity);if(e.do===`scene`){let t=A(`scene.${e.scene}`);return{icon:mo[e.scene]?.icon??`monitor`,words:n?A(`cue.scene_of`,{scene:t,title:n}):A(`cue.scene`,{scene:t})}}if(e.do===`announce`)return{icon:`megaphone`,words:A(`cue.announce`,{text:j(e,`text`)})};if(e.do===`focus`&&!e.activity)return{icon:`smartphone`,words:A(`focus.end`)};if(e.do===`comments`)return{icon:`message-square`,words:A(`cue.comments.${e.mode}`)};let r=A(`cue.do.${e.do}`),i=t.prizes.find(t=>t.id===e.prize);return i?{icon:ac[e.do].icon,words:`${r} · ${j(i,`name`)}`}:{icon:ac[e.do]?.icon??`info`,words:n?`${r} · ${n}`:r}}const cc=(e,t=[`polls`,`surveys`,`quizzes`,`question_boards`,`word_clouds`])=>t.flatMap(t=>e[t]??[]);function lc(e,t){let n=cc(e).find(e=>e.id===t);return n?j(n,`title`):``}function uc({cue:e,event:t}){return O`<ul class="cue-actions">${e.actions.map((e,n)=>{let{icon:r,words:i}=sc(e,t);return O`<li key=${n}><${N} name=${r} />${i}</li>`})}</ul>`}function dc({cues:e,next:t,event:n,busy:r,jump:i}){let a=E(null),o=t?e.indexOf(t):e.length;return T(()=>{let e=a.current.querySelector(`[data-place=next]`);e&&(a.current.scrollTop=e.offsetTop-a.current.offsetTop-e.offsetHeight)},[o]),O`<ol ref=${a} class="cue-list" tabindex="0" aria-label=${A(`show.cues`)}
    data-testid="cues">${e.map((e,t)=>{let a=t<o?`over`:t===o?`next`:`later`;return O`<li key=${e.id} class="cue" data-place=${a} data-testid=${`cue-${e.id}`}>
      <span class="number cue-number">${t+1}</span>
      <div class="cue-text"><strong>${j(e,`title`)}</strong>
        ${e.note&&O`<p class="soft">${j(e,`note`)}</p>`}
        <${uc} cue=${e} event=${n} /></div>
      ${a===`next`?O`<span class="pill" data-kind="good">${A(`cue.next`)}</span>`:O`<button type="button" class="button second small" data-testid=${`stand-by-${e.id}`} disabled=${r}
          onClick=${()=>i(e)}>${A(`cue.stand_by`)}</button>`}
    </li>`})}</ol>`}function fc({show:e,event:t}){let{error:n,now:r}=e,i=pc(n)??(n?null:r.refused);return i?O`<${B} kind=${n?`bad`:`warn`} testid=${n?`show-error`:`cue-refused`}>
      <span>${mc(i,t)}</span><//>`:O`<${V} error=${n} testid="show-error" />
    ${r.left.length>0&&O`<${B} testid="cue-left">${r.left.map(({poll:e,state:n})=>O`<span key=${e}>${A(`cue.left.${n}`,{title:lc(t,e)})}</span>`)}<//>`}`}function pc(e){let{poll:t,verb:n,state:r}=e?.details??{};return e?.code===`wrong_state`&&t&&n?{do:n,poll:t,state:r}:null}function mc({do:e,poll:t,state:n},r){return A(`cue.refused.${e.startsWith(`open`)?`late`:n}`,{title:lc(r,t),action:A(`cue.do.${e}`)})}function hc(e){let[t,n]=w(!1);return T(()=>{if(!t)return;let e=setTimeout(()=>n(!1),3e3);return()=>clearTimeout(e)},[t]),[t,()=>{n(!t),t&&e()}]}function gc({held:e,twice:[t,n],busy:r,large:i=!1}){return O`<button type="button" class=${`button hold ${i?`large`:``}`} data-testid="hold"
    data-armed=${t} disabled=${r||e} onClick=${n}>
    <${N} name="triangle-alert" /><span>${A(t?`hold.again`:`hold`)}</span></button>`}function _c({show:e,polls:t,busy:n,error:r,goOn:i,children:a}){return O`<section class="held" data-testid="held" role="alert">
    <h2><${N} name="triangle-alert" />${A(`held`)}</h2>
    <p>${A(`held.hint`)} ${e.held_polls.length>0&&A(`held.polls`,{polls:Xe(t)})}</p>
    ${a??O`<button type="button" class="button large go-on" data-testid="go-on" disabled=${n} onClick=${i}>
        <${N} name="play" />${A(`go_on`)}</button>`}
    <${V} error=${r} testid="show-error" />
  </section>`}function vc(e,{by_class:t},n){if(!t)return[];let{weights:r}=e,i=bc(Object.values(r));return Object.entries(r).map(([e,r])=>{let a=t[e]?.[n]??0,o=bc(t[e]??[]),s=o>0?a/o:0;return{id:e,votes:a,share:s,points:r/i*s*100}})}function yc(e,{by_class:t}){let n=Object.keys(e.weights);return n.length>1&&n.every(e=>t?.[e])?n:[]}const bc=e=>e.reduce((e,t)=>e+t,0);function xc(e,t){let n=e.classes.find(e=>e.id===t);return n?j(n,`name`):t===`audience`?A(`class.audience`):t}const Sc=(e,t)=>e.epoch<t.epoch||e.epoch===t.epoch&&e.seq<t.seq;var Cc=class{rev=0;event=null;about={};stage=null;show=null;online=0;peak=0;likes={};hasFigures=!1;#e=/* @__PURE__ */ new Map;receive(e){return e.type===`event`?this.#t(e):e.type===`tick`&&this.#n(e)}figures(e){return this.#e.get(e)??null}poll(e){return this.event?.polls.find(t=>t.id===e)??null}#t({rev:e,event:t,stage:n,about:r={},show:i=null}){return e<this.rev?!1:(this.rev=e,this.event=t,this.about=r,this.stage=n,this.show=i,!0)}#n({online:e,peak:t,likes:n,polls:r}){this.hasFigures=!0,this.online=e,this.peak=Math.max(this.peak,t);for(let[e,t]of Object.entries(n))this.likes[e]=Math.max(t,this.likes[e]??0);for(let[e,t]of Object.entries(r)){let n=this.#e.get(e);n&&Sc(t,n)||this.#e.set(e,t)}return!0}};const wc=e=>e.state===`closed`||e.state===`published`;function Tc({counting:e,options:t}){return e?.kind===`rating`?e.most:e?.kind===`ranking`?t.length-1:0}function Ec(e,t){if(!t?.votes)return null;let n=t.score??t.votes,r=n.reduce((e,t)=>e+t,0);return e.options.map((i,a)=>({option:i,index:a,votes:t.votes[a]??0,score:t.score?t.score[a]??0:null,value:n[a]??0,full:Tc(e),spread:t.spread?.[a]??null,share:r>0?(n[a]??0)/r:0,rank:1+n.filter(e=>e>n[a]).length})).sort((e,t)=>t.value-e.value||e.index-t.index)}function Dc(e,t){let n=Ec(e,t);return n?n.map(({option:n,index:r,votes:i,score:a,value:o,full:s,spread:c,share:l,rank:u},d)=>({id:n.id,option:n,index:r,order:d,place:o>0?u:null,votes:i,score:a,value:o,full:s,spread:c,percent:a??l*100,split:vc(e,t,r)})):null}function Oc(e,t=3){let n=[];for(let r of e){if(r.place===null||r.place>t)break;n.at(-1)?.place===r.place?n.at(-1).entries.push(r):n.push({place:r.place,entries:[r]})}return n}const kc={3:6e3,2:6500,1:10500};function Ac(e,t=[]){let n=Oc(e),r=n.flatMap(e=>e.entries),i=e.filter(e=>!r.includes(e)).reverse(),a=r.length>5,o=[{kind:`curtain`,lasts_ms:3200}];for(let e of t.keys())o.push({kind:`call`,called:t.slice(0,e+1),lasts_ms:8e3});if(i.length&&r.length&&!t.length){let e=Math.min(900,13e3/i.length);o.push({kind:`rest`,entries:i,step_ms:e,lasts_ms:i.length*e+2200})}if(!a){for(let e of t.length?n.slice(0,1):[...n].reverse())o.push({kind:`spotlight`,...e,lasts_ms:kc[e.place],holds:e.place===1});r.length>1&&o.push({kind:`podium`,groups:n,lasts_ms:9e3})}return[...o,{kind:`final`,lasts_ms:1/0,holds:!0}]}function jc(e,{pace:t,steps:n},r){let i=e.length-1,a=n.length?0:i,o=n[0]??0,s=()=>{let{holds:n,lasts_ms:r}=e[a];return t===`step`||t===`calls`||n&&t!==`through`?1/0:o+r},c=e=>{for(let t=s();a<i&&t<=e;t=s())a+=1,o=t};for(let e of n.slice(1)){if(c(e),a===i)break;a+=1,o=e}return c(r),{scene:e[a],following:e[a+1]??null,began_ms:o,next_ms:s()}}function Mc(e){nt(500);let{run:t,busy:n,error:r}=R(),{stage:i}=e,a=e.tally.poll(i.poll),o=i.scene===`reveal`&&!i.held,s=o?Nc(e.tally.event,a,e.tally.figures(i.poll),i):``;return{isOn:o,pace:i.pace,title:a?j(a,`title`):``,steps:Math.max(0,i.steps.length-1),following:s,busy:n,error:r,step:()=>!n&&s&&t(()=>An(e.event,i.steps.length))}}function Nc(e,t,n,r){if(!t||!n?.votes)return A(`reveal.scene.next`);let i=r.pace===`calls`?yc(t,n):[],{following:a}=jc(Ac(Dc(t,n),i),r,Ni.now());return a?a.kind===`call`?A(`reveal.scene.call`,{name:xc(e,a.called[a.called.length-1])}):A(`reveal.scene.${a.kind}${a.place?`.${a.place}`:``}`):``}function Pc({reveal:e,keyName:t=``}){return e.isOn?O`<section class="reveal-step" data-testid="reveal-step" data-steps=${e.steps}>
    <p><strong>${A(`reveal.on`,{title:e.title})}</strong>
      <span class="soft">${A(e.following?`reveal.pace.${e.pace}.hint`:`reveal.over`)}</span></p>
    ${e.following&&O`<button type="button" class="button" data-testid="step" disabled=${e.busy}
      onClick=${e.step}><${N} name="chevron-right" />
      <span>${A(`reveal.step`,{scene:e.following})}</span>${t&&O`<kbd>${t}</kbd>`}</button>`}
    <${V} error=${e.error} testid="step-error" />
  </section>`:null}const Fc=(e,t)=>e.find(({id:e})=>e===t.contest)??(t.contest?null:e[0])??null;function Ic(e){let t=e.shown.at(-1),[n,r]=e.current??(t?[t.round,t.contestant]:[]),i=e.contestants.find(e=>e.id===r)??null,a=e.shown.find(e=>e.round===n&&e.contestant===r)??null;return{round:e.rounds.find(e=>e.id===n)??null,contestant:i,shown:a}}const Lc=({rounds:e,results:t})=>[...e].reverse().map(({id:e})=>t.find(({round:t})=>t===e)).find(Boolean)??null,Rc=e=>e?e.judges.length+2:0;function zc(e,t,n){let r=t.filter(({place:e})=>e);return(e.groups.length?e.groups:[{id:``,name:``,name_en:``}]).map(e=>({group:e,rows:r.filter(t=>t.group===e.id).slice(0,n)})).filter(({rows:e})=>e.length)}const Bc=e=>Math.max(0,...e.map(({rows:e})=>e.length));function Vc(e){let{run:t,busy:n,error:r}=R(),{stage:i}=e,a=Fc(e.contests,i),o=[`marks`,`places`].includes(i.scene)&&i.pace===`step`&&!i.held&&!!a,s=o?Hc(a,i):0,c=Math.max(0,i.steps.length-1),l=o&&c<s;return{isOn:o,scene:i.scene,done:Math.min(c,s),count:s,canNext:l,busy:n,error:r,next:()=>!n&&l&&t(()=>An(e.event,i.steps.length))}}function Hc(e,{scene:t}){if(t===`marks`)return Rc(Ic(e).shown);let n=Lc(e);return n?Bc(zc(e,n.rows,10)):0}function Uc({steps:e,keyName:t=``,large:n=!1}){return e.isOn?O`<section class="reveal-step" data-testid="step-contest" data-large=${n} data-done=${e.done}>
    <p><strong>${A(`scene.${e.scene}`)}</strong>
      <span class="soft">${e.count?A(`slides.at`,{at:e.done,count:e.count}):A(`contest.nothing_shown`)}</span></p>
    <button type="button" class=${`button ${n?`large`:``}`} data-testid="contest-next"
      disabled=${e.busy||!e.canNext} onClick=${e.next}><${N} name="arrow-right" />
      <span>${A(`slides.next`)}</span>${t&&O`<kbd>${t}</kbd>`}</button>
    <${V} error=${e.error} testid="contest-step-error" /></section>`:null}const Wc=(e,t,n)=>G(e,`/${t}/${encodeURIComponent(n)}`),Gc=(e,t,n,r,i)=>K(I(`${Wc(e,t,n)}/${r}`,{epoch:i})),Kc=(e,t,n)=>K(F(`${Wc(e,t,n)}/recount`)),qc=(e,t,n)=>`${Wc(e,`question-boards`,t)}/${n}`,Jc=(e,t,n,r,i=!1)=>K(I(qc(e,t,`judge`),{numbers:n,state:r,only_pending:i})),Yc=(e,t,n,r)=>K(I(qc(e,t,`merge`),{into:n,numbers:r})),Xc=(e,t)=>K(I(qc(e,t,`next`))),Zc=(e,t,n,r)=>K(I(`${Wc(e,`word-clouds`,t)}/hide`,{words:n,hidden:r})),Qc=[`open`,`locked`];function $c(e){let{run:t,busy:n,error:r}=R(),{stage:i,boards:a,event:o}=e,s=i.scene===`questions`&&!i.held,c=a.filter(({state:e})=>e!==`draft`),l=i.activity?c.find(({activity:e})=>e===i.activity):c.find(({state:e})=>Qc.includes(e))??c.at(-1),u=s&&l?l:null,d=e=>u?.questions.filter(t=>t.state===e)??[],[f]=d(`answering`);return{board:u,now:f,waiting:d(`shown`).length,busy:n,error:r,next:()=>t(()=>Xc(o,u.activity)),done:()=>t(()=>Jc(o,u.activity,[f.n],`answered`))}}function el({steps:e,large:t=!1}){let{board:n,now:r,waiting:i,busy:a}=e;return n?O`<section class="reveal-step" data-testid="step-questions" data-large=${t}>
    <p><strong>${r?r.text:j(n,`title`)}</strong>
      <span class="soft">${A(`questions.waiting`,{n:M(i)})}</span></p>
    <div class="row"><button type="button" class=${`button second ${t?`large`:``}`} data-testid="question-done"
        disabled=${a||!r} onClick=${e.done}><${N} name="circle-check" />
        <span>${A(`moderate.done_with`)}</span></button>
      <button type="button" class=${`button ${t?`large`:``}`} data-testid="question-next"
        disabled=${a||!i} onClick=${e.next}><${N} name="arrow-right" />
        <span>${A(`questions.step`)}</span></button></div>
    <${V} error=${e.error} testid="question-step-error" /></section>`:null}function tl(e,t,n){let r=e.decks?.find(({id:e})=>e===t.deck)??e.decks?.[0];if(!r)return null;let{slides:i,seconds:a}=r,o=Math.max(0,t.steps.length-1),s=t.steps[t.steps.length-1]??n,c=a?Math.max(0,Math.floor((n-s)/(a*1e3))):0,l=Math.max(1,i.length),u=a?(o+c)%l:Math.min(o,l-1);return{deck:r,index:u,slide:i[u]??``}}function nl(e){nt(500);let{run:t,busy:n,error:r}=R(),{stage:i}=e,{deck:a,index:o=0}=(i.scene===`slides`&&!i.held&&e.tally.event?tl(e.tally.event,i,Ni.now()):null)??{},s=a?a.slides.length:0,c=a?.seconds>0&&s>1,l=c||o+1<s,u=c||o>0,d=n=>t(()=>An(e.event,i.steps.length,n));return{isOn:!!a,title:a?j(a,`title`):``,index:o,count:s,seconds:a?.seconds??0,canBack:u,canNext:l,busy:n,error:r,next:()=>!n&&l&&d(!1),back:()=>!n&&u&&d(!0)}}function rl({slides:e,keys:t=[``,``],large:n=!1}){if(!e.isOn)return null;let r=(t,r,i,a,o)=>O`<button type="button"
    class=${`button ${t===`back`?`second`:``} ${n?`large`:``}`} data-testid=${`slides-${t}`}
    disabled=${e.busy||!i} onClick=${a}><${N} name=${r} /><span>${A(`slides.${t}`)}</span>
    ${o&&O`<kbd>${o}</kbd>`}</button>`;return O`<section class="reveal-step" data-testid="step-slides" data-large=${n} data-index=${e.index}>
    <p><strong>${A(`slides.on`,{title:e.title})}</strong><span class="soft">
        ${A(`slides.at`,{at:e.index+1,count:e.count})}
        ${e.seconds>0&&` · ${A(`slides.seconds`,{seconds:e.seconds})}`}</span></p>
    <div class="row">${r(`back`,`arrow-left`,e.canBack,e.back,t[0])}
      ${r(`next`,`arrow-right`,e.canNext,e.next,t[1])}</div>
    <${V} error=${e.error} testid="slides-error" />
  </section>`}function il(e){let{run:t,busy:n,error:r}=R(),i=!e.stage.held&&e.draws?.find(({state:e})=>e===`rolling`);return{isOn:!!i,prize:i?j(i.prize,`name`):``,busy:n,error:r,stop:()=>!n&&i&&t(()=>cr(e.event,i.n))}}function al({rolling:e,keyName:t=``,large:n=!1}){return e.isOn?O`<section class="reveal-step" data-testid="rolling-draw" data-large=${n}>
    <p><strong>${A(`draw.rolls`,{prize:e.prize})}</strong>
      <span class="soft">${A(`draw.rolls.hint`)}</span></p>
    <button type="button" class=${`button ${n?`large`:``}`} data-testid="stop-draw" disabled=${e.busy}
      onClick=${e.stop}><${N} name="square" /><span>${A(`draw.stop`)}</span>
      ${t&&O`<kbd>${t}</kbd>`}</button>
    <${V} error=${e.error} testid="stop-error" />
  </section>`:O`<${V} error=${e.error} testid="stop-error" />`}const ol=[`draft`,`open`,`locked`,`closed`,`published`],sl={open:{from:[`draft`,`locked`],to:`open`},lock:{from:[`open`],to:`locked`},close:{from:[`open`,`locked`],to:`closed`},publish:{from:[`closed`],to:`published`}},cl=[`open`,`lock`],ll=[`prepare_draw`,`start_draw`];function ul(e,t,n={}){let r={},i=[];for(let n of e?.actions??[]){let{do:e,poll:a=``,survey:o=``,activity:s=``}=n,c=e.replace(/_(survey|activity)$/,``),l=a||o||s,u=r[l]??t[l]??`draft`,d=sl[c],f={do:e,poll:l,state:u};if(c===`reveal`&&![`closed`,`published`].includes(u))return{states:{},left:[],refused:f};if(d){if(d.from.includes(u))r[l]=d.to;else if(ol.indexOf(u)<ol.indexOf(d.to))return{states:{},left:[],refused:f};else cl.includes(c)&&u!==d.to&&i.push({do:e,poll:l,state:u})}}for(let{do:i,prize:a=``}of e?.actions??[]){let e=ll.includes(i)?n[a]:void 0,o=e&&(r[e]??t[e]);if(o===`open`||o===`locked`)return{states:{},left:[],refused:{do:i,poll:e,state:o}}}return{states:r,left:i,refused:null}}const dl={number:0,running:``,next:``,preview:null,undo:null,held_polls:[]};function fl(e){let{run:t,busy:n,error:r,clear:i}=R(),a=E(-500),{event:o}=e.tally,s=o?.cues??[],c=e.tally.show??dl,l=e=>s.find(t=>t.id===e)??null,u=l(c.running||c.next),d=Object.fromEntries((o?.polls??[]).map(({id:t})=>[t,e.tally.figures(t)?.state]));for(let{id:t,state:n}of e.surveys)d[t]=n;for(let{activity:t,state:n}of[...e.boards,...e.clouds])d[t]=n;let f=ul(u,d,pl(o?.prizes??[])),p=c.undo&&l(c.undo.cue),m=e.stage.held,h=async n=>{let r=await t(n);return r?.show&&e.noteShow(r.show),r};return{cues:s,show:c,next:u,now:f,last:p,held:m,busy:n,error:r,clear:i,go:async()=>{!u||m||performance.now()-a.current<500||(a.current=performance.now(),await h(()=>hr(e.event,u.id,c.running?c.number-1:c.number)))},undo:async()=>{if(!c.undo||m)return;let t=await h(()=>_r(e.event,c.number));for(let e of t?.kept??[])P(ml(e,o),`info`)},jump:t=>h(()=>gr(e.event,t.id,c.number)),hold:()=>h(()=>vr(e.event)),goOn:()=>h(()=>yr(e.event))}}const pl=e=>Object.fromEntries(e.filter(e=>e.entrants===`voters`).map(({id:e,poll:t})=>[e,t]));function ml(e,t){let[n,r]=e.split(` `),[i,a]=n.endsWith(`draw`)?[t?.prizes??[],`name`]:[cc(t??{}),`title`],o=i.find(e=>e.id===r);return A(`undo.kept.${n}`,{title:o?j(o,a):r})}function hl(e){Mt(t=>{let n=e[t.key];!n||t.ctrlKey||t.metaKey||t.altKey||t.target.closest?.(`input, textarea, select, [contenteditable]`)||document.querySelector(`dialog[open]`)||(t.preventDefault(),t.type===`keydown`&&!t.repeat&&n())},[`keydown`,`keyup`])}const gl=(e,t)=>e.polls.filter(({id:e})=>t.includes(e)).map(e=>j(e,`title`));function _l({live:e}){let t=fl(e),n=Mc(e),r=il(e),i=nl(e),a=Vc(e),o=$c(e),s=hc(t.hold),c=()=>!t.held&&s[1](),{go:l,undo:u}=t;hl({" ":l,ArrowRight:l,u,U:u,Escape:c,...vl(n,r,i,a)});let{event:d}=e.tally;return d?t.cues.length?O`<div class="show-view" data-testid="show">
    <div class="monitors">
      <figure class="on-hall"><figcaption><i class="tally-light"></i>${A(`show.now`)}</figcaption>
        <${jo} live=${e} title=${A(`show.now`)} testid="frame-now" /></figure>
      <figure class="after-next"><figcaption>${A(`show.after`,{title:t.next?j(t.next,`title`):`—`})}
        </figcaption>
        <${jo} live=${e} stage=${t.now.refused?null:t.show.preview} states=${t.now.states}
          title=${A(`show.preview`)} testid="frame-next" /></figure>
    </div>
    <${Pc} reveal=${n} keyName="N" />
    <${al} rolling=${r} keyName="N" />
    <${rl} slides=${i} keys=${[`P`,`N`]} />
    <${Uc} steps=${a} keyName="N" />
    <${el} steps=${o} />
    <${yl} show=${t} event=${d} />
    <div class="show-hands">
      <button type="button" class="button second" data-testid="undo"
        disabled=${t.busy||t.held||!t.show.undo} onClick=${t.undo}>
        <${N} name="rotate-ccw" />
        ${t.last?A(`undo.of`,{title:j(t.last,`title`)}):A(`undo`)} <kbd>U</kbd></button>
      <a class="button second" href=${L(`remote`,e.event)} data-testid="to-remote">
        <${N} name="smartphone" />${A(`remote`)}</a>
      <${gc} held=${t.held} twice=${s} busy=${t.busy} /><kbd>Esc Esc</kbd>
    </div>
    <div class="show-rest">
      <section class="card panel"><h2><${N} name="list" />${A(`show.cues`)}</h2>
        <${dc} cues=${t.cues} next=${t.next} event=${d} busy=${t.busy||t.held}
          jump=${t.jump} /></section>
      <${js} live=${e} />
    </div>
  </div>`:O`<div class="card empty" data-testid="no-cues"><p>${A(`show.empty`)}</p><a class="button"
        href=${L(`edit`,e.event)}>${A(`show.write`)}</a></div>`:O`<p class="wait">${A(`loading`)}</p>`}const vl=(e,t,n,r)=>t.isOn?{n:t.stop,N:t.stop}:n.isOn?{n:n.next,N:n.next,p:n.back,P:n.back}:r.isOn?{n:r.next,N:r.next}:e.isOn?{n:e.step,N:e.step}:{};function yl({show:e,event:t}){if(e.held)return O`<${_c} show=${e.show} polls=${gl(t,e.show.held_polls)} busy=${e.busy}
      error=${e.error} goOn=${e.goOn} />`;if(!e.next)return O`<section class="next-cue" data-testid="next-cue" data-end="true"><strong>
        ${A(`show.end`)}</strong><${V} error=${e.error} testid="show-error" /></section>`;let{next:n}=e;return O`<section class="next-cue" data-testid="next-cue" aria-live="polite">
    <div class="next-text"><span class="soft">${A(`show.next`)} ${e.cues.indexOf(n)+1} / ${e.cues.length}
      </span>
      <strong>${j(n,`title`)}</strong>${n.note&&O`<p class="next-note">${j(n,`note`)}</p>`}
      <${uc} cue=${n} event=${t} /><${fc} show=${e} event=${t} /></div>
    <button type="button" class="button go" data-testid="go" disabled=${e.busy} onClick=${e.go}>
      <span>${A(e.show.running?`show.finish`:`show.go`)}</span><kbd>${A(`show.key`)}</kbd></button>
  </section>`}const bl=1e3,xl=.9,Sl=[`nothing`,`comments`,`likes`],Cl=[`nothing`,`comments`,`ticks`,`likes`],wl={red:0,amber:1,green:2};function Tl({line:e,figures:t,figuresAt:n,clock:r,voting:i,workersBefore:a=0,recount:o=null,roster:s=null}){let c=[...El(e,t,n,r)];e.state===`away`?c.push({level:`red`,key:`store`,values:{}}):t&&c.push(...Dl(t.store,i)),t&&c.push(...Ol(t.workers,a),...Al(t));for(let e of t?.crowded??[])c.push(kl(e));return o&&!o.equal&&c.push({level:`red`,key:`recount`,values:{polls:o.polls.join(`, `)}}),s&&c.push(...jl(s,r)),c.sort((e,t)=>wl[e.level]-wl[t.level]),c.length?{level:c[0].level,reasons:c}:{level:t?`green`:`wait`,reasons:[]}}function*El(e,t,n,r){if(e.state===`connecting`||e.state===`ended`){let t=Math.round((r-e.since)/1e3);r-e.since>2500&&(yield{level:`red`,key:`line`,values:{seconds:t}});return}if(!t)return;let i=r-Math.max(n,e.since),a=Math.round(i/1e3);i>15e3?yield{level:`red`,key:`figures`,values:{seconds:a}}:i>4e3&&(yield{level:`amber`,key:`figures`,values:{seconds:a}})}function*Dl(e,t){e.state===`ok`?(e.durability===`everysec`?yield{level:`amber`,key:`everysec`,values:{}}:e.durability===`no`?yield{level:t?`red`:`amber`,key:`no_fsync`,values:{}}:e.durability===`unknown`?yield{level:`amber`,key:`unknown_durability`,values:{}}:e.durability!==`always`&&(yield{level:t?`red`:`amber`,key:e.durability,values:{}}),e.memory_share>=.92&&(yield{level:`red`,key:`memory_full`,values:{percent:Ml(e.memory_share)}})):yield{level:`red`,key:`store`,values:{}}}function*Ol(e,t){let n=e.filter(e=>e.age_s<=3);if(!n.length){yield{level:`red`,key:`no_worker`,values:{}};return}new Set(e.map(e=>e.installation?.secret).filter(Boolean)).size>1&&(yield{level:`red`,key:`secrets`,values:{}}),e.length<t&&(yield{level:`amber`,key:`workers_gone`,values:{now:e.length,before:t}});for(let t of e)t.age_s>3&&(yield{level:`amber`,key:`worker`,values:{worker:t.id,seconds:Math.round(t.age_s)}});let r=Math.max(...n.map(e=>e.ack_ms_p99??0));r>5e3?yield{level:`red`,key:`ack_stuck`,values:{ms:Math.round(r)}}:r>1e3&&(yield{level:`amber`,key:`ack_slow`,values:{ms:Math.round(r)}});let i=n.filter(e=>e.cpu>xl);i.length&&(yield{level:`amber`,key:`cpu`,values:{worker:i.map(e=>e.id).join(`, `)}});let a=Math.max(...n.map(e=>e.shed_level??0));a&&(yield{level:`amber`,key:`shed_${Cl[a]}`,values:{}});let o=Nl(n,`online`),s=Nl(n,`slow_readers`);s>=20&&s>o*.02&&(yield{level:`amber`,key:`slow_readers`,values:{slow:s,online:o}})}function kl({id:e,kind:t,label:n,recent:r,allowance:i}){return{level:`amber`,key:n?`crowded_${t}`:`crowded_${t}_all`,values:{label:n,recent:r,allowance:i},place:e}}function*Al({workers:e,store:t}){let n=Math.max(0,...e.map(e=>e.saving??0));n&&(yield{level:`amber`,key:`saving_${Sl[n]}`,values:{percent:Ml(t.memory_share)}})}function*jl({last_sync:e,last_refused:t,sync_due_at:n},r){if(t)yield{level:`amber`,key:`sync_${t.code}`,values:t};else if(n&&r>n){let t=Math.round((r-e.at)/36e5);yield{level:`amber`,key:`sync_late`,values:{by:e.by,hours:t}}}}const Ml=e=>Math.round((e??0)*100);function Nl(e,t){return e.reduce((e,n)=>e+(n[t]??0),0)}function Pl(e){let t=e.filter(e=>e.age_s<=3),n=e=>Math.max(0,...t.map(t=>t[e]??0));return{online:Nl(t,`online`),votes_per_s:Nl(t,`votes_per_s`),ack_ms_p50:n(`ack_ms_p50`),ack_ms_p99:n(`ack_ms_p99`),slow_readers:Nl(t,`slow_readers`)}}function Fl({event:e,className:t=``}){let n=e.rehearsal_of?`listing.rehearsal`:e.sandbox?`listing.sandbox`:``;return n&&O`<span class=${`pill ${t}`} data-testid="unreal">${A(n)}</span>`}function Il({words:e,busy:t,testid:n,onSlid:r}){let i=E(null),a=E(null),[o,s]=w(0),[c,l]=hc(r),u=e=>{t||(a.current=e.clientX,e.currentTarget.setPointerCapture(e.pointerId))},d=e=>{if(a.current===null)return;let t=i.current.clientWidth-e.currentTarget.offsetWidth;s(Math.max(0,Math.min(1,(e.clientX-a.current)/t)))},f=()=>{a.current!==null&&(a.current=null,o>=.86&&r(),s(0))};return O`<div ref=${i} class="slide" data-busy=${t} data-armed=${c} style=${{"--part":o}}>
    <span class="slide-words">${A(c?`remote.enter_again`:e)}</span>
    <button type="button" class="slide-thumb" data-testid=${n} aria-label=${A(e)} onPointerDown=${u}
      onPointerMove=${d} onPointerUp=${f}
      onPointerCancel=${f} onKeyDown=${e=>{e.key===`Enter`&&!e.repeat&&!t&&l()}}><${N} name="chevron-right" /></button>
  </div>`}function Ll(){T(()=>{let e=null,t=async()=>{if(document.visibilityState===`visible`)try{e=await navigator.wakeLock?.request(`screen`)}catch{e=null}};return t(),document.addEventListener(`visibilitychange`,t),()=>{document.removeEventListener(`visibilitychange`,t),e?.release()}},[])}function Rl({live:e}){Ll();let t=fl(e),n=Mc(e),r=il(e),i=nl(e),a=Vc(e),o=$c(e),s=hc(t.hold),[c,l]=hc(t.undo),{event:u,online:d}=e.tally;if(!u)return O`<p class="wait">${A(`loading`)}</p>`;let{votes_per_s:f}=Pl(e.figures?.workers??[]),{next:p}=t,m=p&&t.cues[t.cues.indexOf(p)+1];return O`<div class="remote" data-testid="remote">
    <h1 class="sr-only">${A(`remote`)} · ${j(u,`title`)}</h1>
    <header class="remote-head"><a class="button quiet round" href=${L(`show`,e.event)}
        aria-label=${A(`remote.leave`)}><${N} name="arrow-left" /></a>
      <${Fl} event=${u} className="rehearsing" />
      <p class="remote-figures"><span><b class="number" data-testid="remote-votes">
            ${M(f)}</b> ${A(`per_s`)}</span>
        <span><b class="number">${M(d)}</b> ${A(`online`)}</span></p></header>
    <div class="remote-hall"><${jo} live=${e} title=${A(`show.now`)} testid="frame-now" /></div>
    ${t.held?O`<${_c} show=${t.show} polls=${gl(u,t.show.held_polls)} busy=${t.busy}
          error=${t.error}>
          <${Il} words="remote.go_on" busy=${t.busy} testid="go-on" onSlid=${t.goOn} /><//>`:O`<section class="remote-next" data-testid="next-cue" aria-live="polite">
          ${p?O`<span class="soft">${A(`show.next`)} ${t.cues.indexOf(p)+1} / ${t.cues.length}</span>
            <strong>${j(p,`title`)}</strong>
            ${p.note&&O`<p>${j(p,`note`)}</p>`}<${uc} cue=${p} event=${u} />
            ${m&&O`<p class="soft remote-following">${A(`remote.then`,{title:j(m,`title`)})}</p>`}`:O`<strong>${A(t.cues.length?`show.end`:`show.empty`)}</strong>`}
        </section>
        ${n.isOn&&n.following&&O`<p class="soft">${A(`reveal.on`,{title:n.title})} · ${A(`reveal.step`,{scene:n.following})}</p>
          <${Il} words="remote.step" busy=${n.busy} testid="step" onSlid=${n.step} />
          <${V} error=${n.error} testid="step-error" />`}
        <${al} rolling=${r} large />
        <${rl} slides=${i} large />
        <${Uc} steps=${a} large />
        <${el} steps=${o} large />
        ${p?O`<${fc} show=${t} event=${u} />`:O`<${V} error=${t.error} testid="show-error" />`}
        ${p&&O`<${Il} words=${t.show.running?`show.finish`:`remote.go`} busy=${t.busy} testid="go"
            onSlid=${t.go} />`}`}
    <div class="remote-hands">
      <button type="button" class="button second large" data-testid="undo" data-armed=${c}
        disabled=${t.busy||t.held||!t.show.undo} onClick=${l}>
        <${N} name="rotate-ccw" /><span>${A(c?`remote.again`:`undo`)}</span></button>
      <${gc} held=${t.held} twice=${s} busy=${t.busy} large />
    </div>
  </div>`}function zl({event:e}){let{value:t,error:n}=z(()=>qn(e),e);return t?O`<div class="check-view" data-testid="texts-view">
    <${B} kind="info">${A(`survey.texts.hint`)}<//>
    ${t.surveys.length===0&&O`<p class="soft">${A(`survey.texts.no_surveys`)}</p>`}
    ${t.surveys.map(t=>O`<${Bl} key=${t.id} event=${e} survey=${t} />`)}
  </div>`:O`<${V} error=${n} />`}function Bl({event:e,survey:t}){let[n,r]=w(``),[i,a]=w(/* @__PURE__ */ new Set),{value:o,error:s,reload:c}=z(()=>Jn(e,t.id,n),n),{run:l,busy:u,error:d}=R(),f=o?.texts.filter(e=>!i.has(e.names[0]))??[],p=async(n,r)=>{await l(()=>Yn(e,t.id,n.names,r))&&a(/* @__PURE__ */ new Set([...i,n.names[0]]))};return O`<section class="card panel" data-testid=${`texts-${t.id}`}>
    <h2><${N} name="message-square" />${j(t,`title`)}</h2>
    <${V} error=${s??d} />
    ${o&&f.length===0&&O`<p class="soft">
      ${A(o.next?`survey.texts.page_done`:`survey.texts.none`)}</p>`}
    <ul class="stack">${f.map(e=>O`<${Vl} key=${e.names[0]} one=${e} busy=${u} judge=${p}
      title=${t.questions[e.question]} />`)}</ul>
    ${o?.next&&O`<div><${H} icon="arrow-right" look="second small" onClick=${()=>{o.next===n?c():r(o.next)}}>
      ${A(`survey.texts.next`)}<//></div>`}
  </section>`}function Vl({one:e,title:t,busy:n,judge:r}){return O`<li class="row wrap" data-testid="text">
    <p class="grow"><small class="soft">${t}${e.names.length>1?` ×${M(e.names.length)}`:``}</small><br />${e.text}</p>
    <${H} icon="check" look="small" testid="clear" disabled=${n} onClick=${()=>r(e,`cleared`)}>
      ${A(`survey.texts.clear`)}<//>
    <${H} icon="x" look="second small" testid="refuse" disabled=${n} onClick=${()=>r(e,`refused`)}>
      ${A(`survey.texts.refuse`)}<//>
  </li>`}const Hl=/-(\d+)x(\d+)\.webp$/,Ul=.8;function Wl(e){let[,t,n]=Hl.exec(e)??[];return t?{width:Number(t),height:Number(n)}:null}function Gl(e,t){let n=Wl(e),r=n&&qa.find(e=>e<n.width&&e>=t*Ul);return r?Jl(e,r):e}function Kl(e,{box:t,ratio:n=0,tall:r}){let i=Wl(e);if(!i)return{src:e};let a=i.width/i.height,o=[...qa.filter(e=>e<i.width),i.width];return{...i,srcset:o.map(t=>`${t<i.width?Jl(e,t):e} ${t}w`).join(`, `),sizes:r?Yl(r,a):Yl(t??`100vw`,n?Math.max(1,a/n):1),src:Gl(e,qa[qa.length-1])}}const ql=({src:e,box:t,ratio:n,tall:r,...i})=>O`<img alt="" decoding="async" ...${i} ...${Kl(e,{box:t,ratio:n,tall:r})} />`,Jl=(e,t)=>e.replace(/\.webp$/,`-${t}.webp`),Yl=(e,t)=>{let[n,r]=[t*Ul,t].map(t=>`calc(${e} * ${Number(t.toFixed(3))})`);return`(min-resolution: 2dppx) ${n}, ${r}`},Xl={primary:`#c8102e`,accent:`#f6c453`,background:`#14060a`},Zl=4.5,Ql=e=>[1,3,5].map(t=>parseInt(e.slice(t,t+2),16)),$l=e=>`#${e.map(e=>Math.round(e).toString(16).padStart(2,`0`)).join(``)}`;function q(e,t,n){let[r,i]=[Ql(e),Ql(t)];return $l(r.map((e,t)=>e+(i[t]-e)*n))}function eu(e){let[t,n,r]=Ql(e).map(e=>e/255<=.03928?e/255/12.92:((e/255+.055)/1.055)**2.4);return .2126*t+.7152*n+.0722*r}function tu(e,t){let[n,r]=[eu(e),eu(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function nu(e){let t=tu(`#ffffff`,e)>=tu(`#1a1114`,e)?`#ffffff`:`#1a1114`;return tu(t,e)>=Zl?t:`#000000`}function ru(e,t,n=Zl){let r=nu(t)===`#ffffff`?`#ffffff`:`#000000`;for(let i=0;i<1;i+=.05){let a=q(e,r,i);if(tu(a,t)>=n)return a}return r}function iu(e={},t=`phone`,n=!1){let{primary:r,accent:i,background:a,background_picture:o}={...Xl,...e},s=t===`hall`,c=s||n,l=s?a:c?q(`#110e12`,r,.06):q(`#ffffff`,r,.035),u=c?q(l,nu(l),.07):`#ffffff`,d=q(a,r,nu(r)===nu(a)?.85:.12),f=c?ru(nu(l),u):q(`#17121a`,r,.08),p=q(l,i,c?.24:.3);return{"--primary":r,"--primary-strong":q(r,`#000000`,.18),"--primary-soft":q(l,r,c?.28:.1),"--primary-text":ru(r,u),"--on-primary":nu(r),"--accent":i,"--accent-soft":p,"--accent-text":ru(i,p),"--on-accent":nu(i),"--background":a,"--on-background":nu(a),"--glow":d,"--accent-on-background":ru(ru(i,a),d,3),"--paper":l,"--card":u,"--ink":f,"--ink-soft":ru(q(f,l,.35),l),"--line":q(l,f,.14),"--background-picture":o?`url("${o}")`:`none`}}function au(e){document.documentElement.toggleAttribute(`data-rehearsal`,!!e?.rehearsal_of),document.documentElement.toggleAttribute(`data-sandbox`,!!e?.sandbox)}const ou=globalThis.matchMedia?.(`(prefers-color-scheme: dark)`);function su(e,t=`phone`,n=document.documentElement){let{background:r,background_picture:i}={...Xl,background_picture:``,...e},a=t===`phone`?576:window.innerWidth*window.devicePixelRatio,o={...e,background_picture:Gl(i,a)};n.dataset.surface=t,n.dataset.scheme=t===`hall`||ou.matches?`dark`:`light`;let s=iu(o,t,ou.matches);for(let[e,t]of Object.entries(s))n.style.setProperty(e,t);document.querySelector(`meta[name="theme-color"]`)?.setAttribute(`content`,r)}function cu({label:e,text:t,testid:n}){return O`<${B} kind="warn" icon="key-round" testid=${n}>
    <span>${e}</span>
    <span class="row wrap"><strong class="code shown-once" data-testid=${`${n}-text`}>${t}</strong>
      <${H} icon="copy" look="second small" onClick=${async()=>{await ss(t)?P(A(`copied`),`good`):P(A(`copy_failed`),`bad`)}}>${A(`copy`)}<//></span><//>`}const lu=[`results`,`hidden_results`,`changes`,`graphics`,`cues`,`roster`,`members`],uu=[0,7,30,365],du={name:``,scopes:[`results`],events:``,networks:``,days:30},fu=e=>e.split(/\s+/).filter(Boolean);function pu({busy:e,onMake:t}){let[n,r]=w(du),i=e=>r({...n,...e}),a=(e,t)=>i({scopes:lu.filter(r=>r===e?t:n.scopes.includes(r))});return O`<form class="stack" onSubmit=${async e=>{e.preventDefault();let i=n.days?Date.now()+n.days*864e5:0,a={events:fu(n.events),networks:fu(n.networks)};await t({name:n.name.trim(),scopes:n.scopes,...a,expires_at:i})&&r(du)}}>
    <div class="field"><label for="key-name">${A(`keys.name`)}</label>
      <input id="key-name" class="input" required maxlength="100" autocomplete="off" data-testid="key-name"
        value=${n.name} onInput=${e=>i({name:e.target.value})} /></div>
    <fieldset><legend>${A(`keys.scopes`)}</legend>${lu.map(e=>O`<label key=${e} class="check"><input type="checkbox" data-testid=${`key-scope-${e}`}
        checked=${n.scopes.includes(e)} onChange=${t=>a(e,t.target.checked)} />
        <span>${A(`keys.scope.${e}`)}</span></label>`)}</fieldset>
    <div class="field"><label for="key-events">${A(`keys.events`)}</label>
      <input id="key-events" class="input" autocomplete="off" autocapitalize="off" spellcheck=${!1}
        data-testid="key-events" value=${n.events}
        onInput=${e=>i({events:e.target.value})} /></div>
    <div class="field"><label for="key-networks">${A(`keys.networks`)}</label>
      <input id="key-networks" class="input code" autocomplete="off" autocapitalize="off" spellcheck=${!1}
        data-testid="key-networks" value=${n.networks}
        onInput=${e=>i({networks:e.target.value})} /></div>
    <div class="field"><label for="key-days">${A(`keys.days`)}</label>
      <select id="key-days" class="input" data-testid="key-days" value=${n.days}
        onChange=${e=>i({days:Number(e.target.value)})}>${uu.map(e=>O`<option key=${e} value=${e}>${A(e?`keys.days.n`:`keys.days.0`,{days:e})}</option>`)}
      </select></div>
    <div class="row"><${H} icon="plus" submit=${!0} testid="key-make"
      disabled=${e||!n.name.trim()||!n.scopes.length}>${A(`keys.make`)}<//></div>
  </form>`}function mu({line:e,busy:t,onRevoke:n}){let r=e=>new Date(e).toLocaleString(),i=e.expires_at>Date.now()?A(`keys.until`,{time:r(e.expires_at)}):A(`keys.expired`),a=e.events.length?e.events.join(` `):A(`keys.all_events`),o=e.scopes.map(e=>A(`keys.scope.${e}`));return O`<li class="key-row" data-testid=${`key-${e.id}`}>
    <div><strong>${e.name}</strong>
      <p class="soft">${[...o,a,...e.networks,e.expires_at?i:A(`keys.days.0`)].join(` · `)}</p>
      <p class="soft" data-testid="key-used">${e.used_at?A(`keys.used`,{time:r(e.used_at),rows:e.rows}):A(`keys.unused`)}</p></div>
    <${U} icon="trash-2" label=${`${A(`keys.revoke`)}: ${e.name}`} testid=${`revoke-${e.id}`}
      disabled=${t} onClick=${n} /></li>`}function hu(){let{value:e,error:t,reload:n}=z(Jt,``),{run:r,busy:i,error:a}=R(),[o,s]=w(null),[c,l]=w(null);return O`<section class="card panel" data-testid="api-keys">
    <h2><${N} name="key-round" />${A(`keys`)}</h2>
    <p class="soft">${A(`keys.hint`)}</p>
    <${pu} busy=${i} onMake=${async e=>{s(null);let t=await r(()=>Yt(e));return t&&s({...t,name:e.name}),await n(),t}} />
    ${o&&O`<${cu} label=${A(`keys.once`,{name:o.name})} text=${o.text} testid="key" />`}
    <${V} error=${a??t} testid="keys-error" />
    ${e?.length===0&&O`<p class="soft">${A(`keys.none`)}</p>`}
    <ul class="stack">${e?.map(e=>O`<${mu} key=${e.id} line=${e} busy=${i} onRevoke=${()=>l(e)} />`)}</ul>
    ${c&&O`<${da} title=${A(`keys.revoke.title`,{name:c.name})} text=${A(`keys.revoke.ask`)}
      action=${A(`keys.revoke`)} danger=${!0} onYes=${async()=>{let{id:e}=c;l(null),o?.id===e&&s(null),await r(()=>Xt(e)),await n()}} onNo=${()=>l(null)} />`}
  </section>`}const gu={url:``,event:``},_u=e=>new Date(e).toLocaleString(),vu=e=>/^\d+$/.test(e)?A(`hooks.said.status`,{said:e}):A(`hooks.said.${e}`);function yu({busy:e,onMake:t}){let[n,r]=w(gu),i=e=>r({...n,...e});return O`<form class="stack" onSubmit=${async e=>{e.preventDefault(),await t({url:n.url.trim(),event:n.event.trim()})&&r(gu)}}>
    <div class="field"><label for="hook-url">${A(`hooks.url`)}</label>
      <input id="hook-url" class="input" type="url" required autocomplete="off" data-testid="hook-url"
        placeholder="https://" value=${n.url} onInput=${e=>i({url:e.target.value})} /></div>
    <div class="field"><label for="hook-event">${A(`hooks.event`)}</label>
      <input id="hook-event" class="input" required autocomplete="off" autocapitalize="off" spellcheck=${!1}
        data-testid="hook-event" value=${n.event}
        onInput=${e=>i({event:e.target.value})} /></div>
    <div class="row"><${H} icon="plus" submit=${!0} testid="hook-make"
      disabled=${e||!n.url.trim()||!n.event.trim()}>${A(`hooks.make`)}<//></div>
  </form>`}function bu({line:e}){return e.off_at?O`<${B} kind="bad" testid="hook-off">
      <span>${A(e.said===`410`?`hooks.gone`:`hooks.given_up`,{time:_u(e.off_at),said:vu(e.said)})}</span><//>`:e.on?e.failing_since?O`<${B} kind="warn" testid="hook-failing"><span>${A(`hooks.failing`,{since:_u(e.failing_since),said:vu(e.said),next:_u(e.next_at)})}</span><//>`:O`<p class="soft" data-testid="hook-taken">${e.taken_at?A(`hooks.taken`,{time:_u(e.taken_at)}):A(`hooks.waiting`)}</p>`:O`<p class="soft">${A(`hooks.off`)}</p>`}function xu({line:e,busy:t,onDo:n,onRemove:r}){let i=`second small`;return O`<li class="key-row" data-testid=${`hook-${e.id}`}>
    <div class="stack tight"><strong>${e.url}</strong>
      <p class="soft">${[e.event,e.types.join(` `)].filter(Boolean).join(` · `)}</p>
      <${bu} line=${e} />
      ${e.overlap_until>Date.now()&&O`<p class="soft">${A(`hooks.overlap`,{time:_u(e.overlap_until)})}</p>`}
      <div class="row wrap">
        <${H} icon="radio" look=${i} testid="hook-test" disabled=${t}
          onClick=${()=>n(nn,e)}>${A(`hooks.test`)}<//>
        <${H} icon="refresh-cw" look=${i} testid="hook-resend" disabled=${t||!e.on||!e.tried_at}
          onClick=${()=>n(rn,e)}>${A(`hooks.resend`)}<//>
        <${H} icon="key-round" look=${i} testid="hook-rotate" disabled=${t}
          onClick=${()=>n(tn,e)}>${A(`hooks.rotate`)}<//>
        <${H} icon=${e.on?`pause`:`play`} look=${i} testid="hook-turn" disabled=${t}
          onClick=${()=>n(()=>en(e.id,!e.on),e)}>
          ${A(e.on?`hooks.turn_off`:`hooks.turn_on`)}<//></div></div>
    <${U} icon="trash-2" label=${`${A(`hooks.remove`)}: ${e.url}`} testid=${`hook-remove-${e.id}`}
      disabled=${t} onClick=${r} /></li>`}function Su(){let{value:e,error:t,reload:n}=z(Zt,``),{run:r,busy:i,error:a}=R(),[o,s]=w(null),[c,l]=w(null),[u,d]=w(null),f=async(e,t)=>{l(null);let i=await r(()=>e(t.id));return i?.secret&&s({text:i.secret,url:t.url}),i?.said&&l({...i,url:t.url}),await n(),i};return O`<section class="card panel" data-testid="webhooks">
    <h2><${N} name="radio" />${A(`hooks`)}</h2>
    <p class="soft">${A(`hooks.hint`)}</p>
    <${yu} busy=${i} onMake=${e=>f(()=>Qt(e),e)} />
    ${o&&O`<${cu} label=${A(`hooks.once`,{url:o.url})} text=${o.text} testid="hook-secret" />`}
    ${c&&O`<${B} kind=${c.taken?`good`:`bad`} testid="hook-tried">
      <span>${A(c.taken?`hooks.test.taken`:`hooks.test.failed`,{url:c.url,said:vu(c.said)})}
      </span><//>`}
    <${V} error=${a??t} testid="hooks-error" />
    ${e?.length===0&&O`<p class="soft">${A(`hooks.none`)}</p>`}
    <ul class="stack">${e?.map(e=>O`<${xu} key=${e.id} line=${e} busy=${i} onDo=${f}
      onRemove=${()=>d(e)} />`)}</ul>
    ${u&&O`<${da} title=${A(`hooks.remove.title`,{url:u.url})} text=${A(`hooks.remove.ask`)}
      action=${A(`hooks.remove`)} danger=${!0} onYes=${()=>{let e=u;return d(null),f($t,e)}} onNo=${()=>d(null)} />`}
  </section>`}const Cu=()=>new Intl.DateTimeFormat().resolvedOptions().timeZone;function wu(e,t){let n=new Set(e.map(e=>e.id));return[...e,...t.filter(e=>!n.has(e.id))]}function Tu({event:e,rows:t=50,paging:n=!1}){let[r,i]=w([]),[a,o]=w(!1),[s,c]=w(!1),{run:l,busy:u,error:d}=R(),f=async()=>{let n=await l(()=>ni(e,``,t));n&&(c(!0),i(e=>wu(n.entries,e)))};T(()=>{f();let e=setInterval(f,3e3);return()=>clearInterval(e)},[e]);let p=async()=>{let n=await l(()=>ni(e,r[r.length-1].id,t));n&&(i(e=>wu(e,n.entries)),o(n.entries.length<t))},m=n?r:r.slice(0,t);return O`<div class="audit" data-testid="audit">
    <${V} error=${d} />
    ${n&&Bi()&&Bi()!==Cu()&&O`<p class="soft">${A(`audit.zone`,{zone:Bi()})}</p>`}
    ${s&&m.length===0&&O`<p class="soft" data-testid="audit-empty">${A(`audit.empty`)}</p>`}
    <ol>${m.map(e=>O`<li key=${e.id} data-what=${e.what}>
      <time class="number" datetime=${new Date(e.at).toISOString()}>${fa(e.at)}</time>
      <span class="who">${e.who}</span>
      <span class="what">${ta(e.what)}
        ${e.poll&&O` <span class="code">${e.poll}</span>`}</span>
      ${n&&O`<span class="soft detail">${ua(e.detail)}</span>`}
    </li>`)}</ol>
    ${n&&!a&&r.length>=t&&O`<button type="button" class="button second" data-testid="audit-older"
      disabled=${u} onClick=${p}>${A(`audit.older`)}</button>`}
  </div>`}const Eu=[`owner`,`operator`,`moderator`,`reviewer`,`fulfilment`,`analyst`,`display`],Du=(e,t)=>e?.may.includes(t)??!1;function Ou({list:e,end:t,endAll:n,endAllLabel:r}){let{value:i,error:a}=z(e,``),{run:o,busy:s,error:c}=R(),[l,u]=w(null),d=l??i,f=d?.filter(e=>!e.is_this)??[],p=async e=>{let t=await o(e);t&&u(t)};return O`<${V} error=${c??a} />
    ${d?.length===0&&O`<p class="soft">${A(`sessions.none`)}</p>`}
    <ul class="sessions">${d?.map(e=>O`<li key=${e.id} data-testid="session" data-this=${e.is_this}>
      <div><strong>${e.browser||A(`sessions.program`)}</strong>
        ${e.is_this&&O` <span class="pill" data-kind="good">${A(`sessions.this`)}</span>`}
        <p class="soft">${A(`sessions.line`,{address:e.address,since:fa(e.since),used:fa(e.used_at)})}
        </p></div>
      ${!e.is_this&&O`<${U} icon="log-out" label=${`${A(`sessions.end`)}: ${e.browser}`}
        testid="session-end" disabled=${s} onClick=${()=>p(()=>t(e.id))} />`}</li>`)}</ul>
    ${f.length>0&&O`<div><${H} icon="log-out" look="second small" testid="sessions-end"
      disabled=${s} onClick=${()=>p(n)}>${r}<//></div>`}`}function ku(){return O`<section class="card panel" data-testid="sessions">
    <h2><${N} name="monitor" />${A(`sessions`)}</h2>
    <${Ou} list=${fn} end=${pn} endAll=${mn}
      endAllLabel=${A(`sessions.end_others`)} />
  </section>`}function Au({name:e,onClose:t}){return O`<${lt} title=${A(`sessions.of`,{name:e})} onClose=${t} testid="sessions-of">
    <div class="stack"><${Ou} list=${()=>hn(e)} end=${t=>gn(e,t)}
      endAll=${()=>gn(e,null)} endAllLabel=${A(`sessions.end_all`)} /></div>
  <//>`}function ju({id:e,label:t,value:n,onChange:r,disabled:i}){return O`<select id=${e} class="input" aria-label=${t} data-testid=${e} value=${n} disabled=${i}
      onChange=${e=>r(e.target.value)}>
    ${(Eu.includes(n)?Eu:[n,...Eu]).map(e=>O`<option key=${e} value=${e} selected=${e===n}>${A(`role.${e}`)}</option>`)}
  </select>`}const Mu={reset:qt,factor:_n,remove:an};function Nu({onMake:e,busy:t}){let[n,r]=w(``),[i,a]=w(`operator`);return O`<form class="account-row" onSubmit=${async t=>{t.preventDefault(),await e(n.trim(),i)&&r(``)}}>
    <div class="field"><label for="account-name">${A(`accounts.new`)}</label>
      <input id="account-name" class="input" required maxlength="64" autocomplete="off" autocapitalize="off"
        spellcheck=${!1}
        data-testid="account-name" value=${n} onInput=${e=>r(e.target.value)} /></div>
    <div class="field"><label for="account-role">${A(`accounts.role`)}</label>
      <${ju} id="account-role" label=${A(`accounts.role`)} value=${i} onChange=${a} /></div>
    <${H} icon="plus" submit=${!0} testid="account-make" disabled=${t||!n.trim()}>
      ${A(`accounts.make`)}<//>
  </form>`}function Pu({account:{name:e,role:t,provider:n,second_factor:r},isOwn:i,busy:a,onRole:o,onAsk:s}){let c=!n,l=(t,n)=>O`<${U} icon=${n} label=${`${A(`accounts.${t}`)}: ${e}`} testid=${`${t}-${e}`}
      disabled=${a||i} onClick=${()=>s(t)} />`;return O`<li data-testid=${`account-${e}`}>
    <span class="cut">${e}${i&&O` <span class="soft">${A(`accounts.you`)}</span>`}
      ${n&&O` <span class="soft">${A(`accounts.provider`,{provider:n})}</span>`}</span>
    <${ju} id=${`role-${e}`} label=${`${A(`accounts.role`)}: ${e}`} value=${t}
      disabled=${a||i||!c} onChange=${o} />
    <span class="row">${r&&l(`factor`,`shield-check`)}${l(`sessions`,`monitor`)}
      ${c&&l(`reset`,`key-round`)}${l(`remove`,`trash-2`)}</span></li>`}function Fu({who:e}){let{value:t,error:n,reload:r}=z(Wt,``),{run:i,busy:a,error:o}=R(),[s,c]=w(null),[l,u]=w(null),d=async e=>{c(null);let t=await i(e);return t?.password&&c(t),await r(),t};return O`<section class="card panel" data-testid="accounts">
    <h2><${N} name="users" />${A(`accounts`)}</h2>
    <${Nu} busy=${a} onMake=${(e,t)=>d(()=>Gt(e,t))} />
    <p class="soft">${A(`accounts.hint`)}</p>
    ${s&&O`<${cu} label=${A(`accounts.once`,{name:s.name})} text=${s.password}
      testid="account-password" />`}
    <${V} error=${o??n} testid="accounts-error" />
    <ul class="accounts">${t?.map(t=>O`<${Pu} key=${t.name} account=${t} isOwn=${t.name===e.name} busy=${a}
        onRole=${e=>d(()=>Kt(t.name,e))}
        onAsk=${e=>u({kind:e,name:t.name})} />`)}</ul>
    ${l?.kind===`sessions`&&O`<${Au} name=${l.name} onClose=${()=>u(null)} />`}
    ${l?.kind in Mu&&O`<${da} title=${A(`accounts.${l.kind}.title`,{name:l.name})}
        text=${A(`accounts.${l.kind}.ask`)}
      action=${A(`accounts.${l.kind}`)} danger=${l.kind===`remove`} onYes=${async()=>{let{kind:e,name:t}=l;u(null),await d(()=>Mu[e](t))}}
      onNo=${()=>u(null)} />`}
  </section>`}function Iu({card:{path:e,modules:t},label:n}){let r=t+8;return O`<svg class="qr-code" role="img" aria-label=${n} shape-rendering="crispEdges"
      viewBox=${`-4 -4 ${r} ${r}`}>
    <path d=${e} />
  </svg>`}function Lu(e){let t=E(null);return T(()=>{e&&t.current?.focus()},[]),t}function Ru({label:e,name:t,value:n,onInput:r,complete:i,testid:a,focus:o=!1}){return O`<div class="field"><label for=${t}>${e}</label>
    <input id=${t} class="input" type="password" required autocomplete=${i} data-testid=${a}
      ref=${Lu(o)} value=${n} onInput=${e=>r(e.target.value)} /></div>`}function zu({name:e,value:t,onInput:n,label:r=A(`second_factor.code`),focus:i=!1}){return O`<div class="field"><label for=${e}>${r}</label>
    <input id=${e} class="input code" required autocomplete="one-time-code" autocapitalize="off" spellcheck=${!1}
      maxlength="64" data-testid=${e} ref=${Lu(i)} value=${t}
      onInput=${e=>n(e.target.value)} /></div>`}function Bu({name:e,who:t,action:n,danger:r=!1,work:i,onDone:a,onCancel:o}){let[s,c]=w(``),[l,u]=w(``),{run:d,busy:f,error:p}=R();return O`<form class="stack" data-testid=${e} onSubmit=${async e=>{e.preventDefault();let t=await d(()=>i(s,l.trim()));t&&a(t)}}>
    <${Ru} name=${`${e}-password`} label=${A(`password.old`)} complete="current-password"
      testid=${`${e}-password`} focus=${!0} value=${s} onInput=${c} />
    ${t.second_factor===`on`&&O`<${zu} name=${`${e}-code`} value=${l} onInput=${u} />`}
    <${V} error=${p} testid=${`${e}-error`} />
    <div class="row wrap">
      <button class=${`button ${r?`danger`:``}`} data-testid=${`${e}-submit`} disabled=${f}>
        ${n}</button>
      <button type="button" class="button second" onClick=${o}>${A(`cancel`)}</button>
    </div>
  </form>`}function Vu({offered:e,onDone:t,onCancel:n}){let[r,i]=w(``),{run:a,busy:o,error:s}=R();return O`<form class="stack" data-testid="factor-offered" onSubmit=${async n=>{n.preventDefault();let i=await a(()=>ln(e.offer,r.trim()));i&&t(i.recovery_codes)}}>
    <p>${A(`second_factor.scan`)}</p>
    <${Iu} card=${e} label=${A(`second_factor.qr`)} />
    <p class="soft">${A(`second_factor.type`)}</p>
    <p class="code" data-testid="factor-secret">${e.secret.match(/.{1,4}/g)?.join(` `)}</p>
    <${zu} name="factor-code" label=${A(`second_factor.confirm_code`)} value=${r} onInput=${i} />
    <${V} error=${s} testid="factor-error" />
    <div class="row wrap"><button class="button" data-testid="factor-confirm" disabled=${o||!r.trim()}>
        ${A(`second_factor.confirm`)}</button>
      <button type="button" class="button second" onClick=${n}>${A(`cancel`)}</button></div>
  </form>`}function Hu({who:e,onAsk:t}){let{value:n,error:r}=z(sn,e.second_factor);return e.second_factor===`on`?O`<p data-testid="factor-on"><span class="pill" data-kind="good"><${N} name="circle-check" />
      ${A(`second_factor.on`)}</span> ${n?.since>0&&O`<span class="soft">${A(`second_factor.since`,{time:fa(n.since)})}</span>`}</p>
    ${n&&O`<p class="soft" data-testid="recovery-left">
      ${A(`recovery.left`,{count:M(n.recovery_codes)})}</p>`}
    <${V} error=${r} />
    <div class="row wrap">
      <${H} icon="refresh-cw" look="second small" testid="recovery-renew" onClick=${()=>t(`renew`)}>
        ${A(`recovery.renew`)}<//>
      <${H} icon="lock-open" look="second small" testid="factor-off" onClick=${()=>t(`off`)}>
        ${A(`second_factor.switch_off`)}<//></div>`:O`<p class="soft">${A(`second_factor.off_text`)}</p>
      <div><${H} icon="smartphone" testid="factor-set-up" onClick=${()=>t(`set_up`)}>
        ${A(`second_factor.set_up`)}<//></div>`}function Uu({who:e}){let[t,n]=w(``),[r,i]=w(null),[a,o]=w(null),s=e=>{o(null),n(e)},c=()=>{n(``),i(null)},l=async e=>{c(),o(e),await At.check()},u={set_up:{action:A(`second_factor.next`),work:cn,onDone:e=>{n(``),i(e)}},renew:{action:A(`recovery.renew`),work:un,onDone:e=>l(e.recovery_codes)},off:{action:A(`second_factor.switch_off`),danger:!0,work:dn,onDone:e=>{c(),At.set(e),P(A(`second_factor.is_off`),`good`)}}};return O`<section class="card panel second-factor" data-testid="second-factor">
    <h2><${N} name="shield-check" />${A(`second_factor`)}</h2>
    ${e.second_factor===`missing`&&O`<${B} kind="warn" testid="factor-missing">
      <span>${A(`second_factor.missing`)}</span><//>`}
    ${a&&O`<${cu} label=${A(`recovery.once`)} text=${a.join(`
`)} testid="recovery-codes" />`}
    ${r?O`<${Vu} offered=${r} onDone=${l} onCancel=${c} />`:t?O`<${Bu} key=${t} name="factor-proof" who=${e} ...${u[t]} onCancel=${c} />`:O`<${Hu} who=${e} onAsk=${s} />`}
  </section>`}const Wu=new URLSearchParams(location.search).get(`error`);function Gu({again:e}){let{value:t}=z(Ht,``);return T(()=>{Wu&&history.replaceState(null,``,`${location.pathname}${location.hash}`);let t=()=>void At.check();return e&&addEventListener(`focus`,t),()=>removeEventListener(`focus`,t)},[e]),O`${Wu&&!e&&O`<${V} error=${{code:Wu}} testid="provider-error" />`}
    ${t?.map(({provider:t,...n})=>O`<a key=${t} class="button second large wide" data-testid=${`sign-in-${t}`}
        href=${`/sign-in/${encodeURIComponent(t)}/console`} target=${e?`_blank`:void 0}>
        <${N} name="log-in" />${A(`sign_in.by`,{name:j(n,`title`)})}</a>`)}`}function Ku({again:e=!1}){let[t,n]=w(``),[r,i]=w(``),[a,o]=w(``),[s,c]=w(!1),{run:l,busy:u,error:d}=R();return O`<form class="card sheet" data-testid="sign-in" onSubmit=${async e=>{e.preventDefault();let n=await l(async()=>{try{return await Vt(t.trim(),r,a.trim())}catch(e){if(!(e instanceof gt)||e.code!==`second_factor_needed`)throw e;return c(!0),null}});n&&At.set(n)}}>
    <div class="row between"><h1><${N} name="megaphone" />${A(`console`)}</h1><${at} /></div>
    ${e&&O`<${B} kind="warn" icon="info">${A(`sign_in.again`)}<//>`}
    <div class="field"><label for="name">${A(`sign_in.name`)}</label>
      <input id="name" class="input" required autocomplete="username" autocapitalize="off" spellcheck=${!1} autofocus
        data-testid="sign-in-name" value=${t} onInput=${e=>n(e.target.value)} /></div>
    <${Ru} name="password" label=${A(`sign_in.password`)} complete="current-password" testid="sign-in-password"
      value=${r} onInput=${i} />
    ${s&&O`<${zu} name="sign-in-code" focus=${!0} value=${a} onInput=${o} />
      <p class="soft">${A(`second_factor.code_hint`)}</p>`}
    <${V} error=${d} testid="sign-in-error" />
    <button class="button large wide" data-testid="sign-in-submit" disabled=${u}>
      <${N} name="log-in" />${A(`sign_in`)}</button>
    <${Gu} again=${e} />
  </form>`}function qu({who:e}){let[t,n]=w(``),[r,i]=w(``),[a,o]=w(``),[s,c]=w(``),{run:l,busy:u,error:d}=R(),f=a!==``&&a!==r;return O`<form class="card sheet" data-testid="password" onSubmit=${async e=>{e.preventDefault(),r===a&&await l(async()=>(await on(t,r,s.trim()),!0))&&(P(A(`password.changed`),`good`),location.hash=L(`events`))}}>
    <h2>${A(`password.title`)}</h2>
    <${Ru} name="old" label=${A(`password.old`)} complete="current-password" testid="password-old"
      value=${t} onInput=${n} />
    ${e.second_factor===`on`&&O`<${zu} name="password-code" value=${s} onInput=${c} />`}
    <${Ru} name="new" label=${A(`password.new`,{chars:10})} complete="new-password"
      testid="password-new" value=${r} onInput=${i} />
    <${Ru} name="repeated" label=${A(`password.repeat`)} complete="new-password" testid="password-repeat"
      value=${a} onInput=${o} />
    ${f&&O`<p class="notice" data-kind="warn" role="alert">${A(`password.differs`)}</p>`}
    <${V} error=${d} />
    <button class="button wide" data-testid="password-submit"
      disabled=${u||f||r.length<10}>
      ${A(`password.change`)}</button>
  </form>`}function Ju({who:e}){return O`<div class="account-view narrow" data-testid="account-view">
    <div class="stack">
      ${e.provider?O`<${B} testid="of-provider"><span>${A(`account.provider`,{provider:e.provider})}</span><//>`:O`<${Uu} who=${e} />`}
      <${ku} />
      ${!e.provider&&O`<${qu} who=${e} />`}</div>
    ${Du(e,`accounts`)&&O`<div class="stack">
      <${Fu} who=${e} />
      <${hu} />
      <${Su} />
      <section class="card panel"><h2><${N} name="history" />${A(`audit.installation`)}</h2>
        <${Tu} event="" paging=${!0} /></section>
    </div>`}
  </div>`}const Yu=[`open`,`locked`];var Xu=class{#e=/* @__PURE__ */ new Map;receive(e){if(e.type===`question_board`){let t=new Map(e.questions.map(e=>[e.n,e]));return this.#e.set(e.activity,{...e,questions:t,gone:new Map(Qu(e.gone))}),!0}if(e.type!==`questions`)return!1;let t=this.#e.get(e.activity);return t?.epoch===e.epoch&&this.#e.set(e.activity,Zu(t,e)),!0}get list(){return[...this.#e.values()].filter(({state:e})=>e!==`draft`)}of(e){let{list:t}=this;return e.activity?t.find(({activity:t})=>t===e.activity)??null:t.find(({state:e})=>Yu.includes(e))??t.at(-1)??null}get frames(){return[...this.#e.values()].map(e=>({...e,questions:[...e.questions.values()],gone:Object.fromEntries(e.gone)}))}};function Zu(e,t){let n=new Map(e.questions),r=new Map(e.gone);for(let e of t.questions)n.set(e.n,e),r.delete(e.n);for(let[e,r]of Qu(t.votes))n.set(e,{...n.get(e),votes:r});for(let[e,i]of Qu(t.gone))n.delete(e),r.set(e,i);return{...e,questions:n,gone:r}}const Qu=e=>Object.entries(e).map(([e,t])=>[Number(e),t]);var $u=class{#e=/* @__PURE__ */ new Map;#t;constructor(e=!1){this.#t=e}receive(e){if(e.type!==`quiz`)return!1;let t=this.#e.get(e.quiz);return e.state===`draft`&&!this.#t?this.#e.delete(e.quiz):(!t||t.epoch!==e.epoch||t.rev<=e.rev)&&this.#e.set(e.quiz,e),!0}get current(){let e=[...this.#e.values()];return e.find(({state:e})=>e===`open`)??e.at(-1)??null}get frames(){return[...this.#e.values()]}};const ed=[`open`,`locked`],td=[`closed`,`published`];var nd=class{list=[];#e=/* @__PURE__ */ new Map;receive(e){if(e.type===`surveys`)this.list=e.surveys;else if(e.type===`survey_shown`)this.#e.set(e.survey,e);else return!1;return!0}shown({id:e,epoch:t}){let n=this.#e.get(e);return n?.epoch===t?n:null}get frames(){return this.list.length?[{type:`surveys`,surveys:this.list},...this.#e.values()]:[]}of(e){let t=e.survey?this.list.find(({id:t})=>t===e.survey):this.#t();if(!t||t.state===`draft`)return{survey:null,shown:!1,turnout:null,result:null};let n=this.shown(t),r=t.state===`published`?n?.result??null:null;return{survey:t,shown:!!n,turnout:n?.turnout??null,result:r}}#t(){let e=e=>this.list.filter(({state:t})=>e.includes(t));return e(ed)[0]??e(td).at(-1)??null}};const rd=[`open`,`locked`];var id=class{#e=/* @__PURE__ */ new Map;receive(e){return e.type===`word_cloud`&&(this.#e.set(e.activity,e),!0)}get list(){return[...this.#e.values()].filter(({state:e})=>e!==`draft`)}of(e){let{list:t}=this;return e.activity?t.find(({activity:t})=>t===e.activity)??null:t.find(({state:e})=>rd.includes(e))??t.at(-1)??null}get frames(){return[...this.#e.values()]}};const ad=25e3,od=window.reportError??console.error,sd=/* @__PURE__ */ new Set([1e3,1002,1003,1007,1009]);function cd(e){return!sd.has(e)&&!(e>=4500&&e<=4999)}function ld(e,t,n=Math.random()){return e===4e3?n*5e3:n*Math.min(1e4,500*2**Math.min(t,16))}var ud=class{#e;#t=!1;#n;#r=null;#i=!1;#a=`connecting`;#o={};#s=0;#c=/* @__PURE__ */ new Map;#l=/* @__PURE__ */ new Set;#u=null;#d=null;#f={wall:0,run:0};constructor(e,t,{admit:n=async()=>!0}={}){let r=location.protocol===`https:`?`wss:`:`ws:`;this.#e=`${r}//${location.host}/ws/${encodeURIComponent(e)}?view=${t}`,this.#n=n,window.addEventListener(`offline`,()=>this.#r&&this.#h(1006)),window.addEventListener(`online`,()=>this.#x()),window.addEventListener(`pageshow`,()=>this.#x()),document.addEventListener(`visibilitychange`,()=>document.visibilityState===`visible`&&this.#x())}get state(){return this.#a}open(){return this.#i||(this.#i=!0,this.#s=0,this.#p()),this}close(){this.#g(1e3)}on(e,t){let n=this.#c.get(e)??/* @__PURE__ */ new Set;return this.#c.set(e,n.add(t)),()=>n.delete(t)}onState(e){return this.#l.add(e),this.#C(e,this.#a,this.#o),()=>this.#l.delete(e)}send(e){return this.#a!==`live`||this.#r?.readyState!==WebSocket.OPEN?!1:(this.#r.send(JSON.stringify(e)),!0)}#p(){clearTimeout(this.#u),this.#S(`connecting`,{tries:this.#s});let e=new WebSocket(this.#e+(this.#t?`&again=1`:``)),t=!1;this.#r=e,this.#u=setTimeout(()=>this.#h(1006),1e4),e.onopen=()=>{t=!0,this.#b()},e.onmessage=({data:e})=>this.#y(e),e.onclose=({code:e})=>t?this.#h(e):this.#m()}async#m(){this.#v(),this.#S(`connecting`,{tries:this.#s});let e=!0;try{e=await this.#n()}catch(e){od(e)}this.#r||!this.#i||(e?this.#_(1006):this.#g(0))}#h(e){this.#v(),cd(e)?this.#_(e):this.#g(e)}#g(e){this.#i=!1,this.#v(),this.#S(`ended`,{code:e})}#_(e){let t=ld(e,this.#s);this.#s+=1,this.#S(`connecting`,{tries:this.#s,code:e}),this.#u=setTimeout(()=>this.#p(),t)}#v(){clearTimeout(this.#u),clearTimeout(this.#d);let e=this.#r;this.#r=null,e&&(e.onopen=e.onmessage=e.onclose=null,e.close())}#y(e){this.#b();let t;try{t=JSON.parse(e)}catch{return}t.type===`welcome`&&(this.#t=!0,this.#d=setTimeout(()=>{this.#s=0},5e3),this.#S(`live`,{})),t.type===`status`&&this.#S(t.store===`away`?`away`:`live`,{});for(let e of[t.type,`*`])for(let n of this.#c.get(e)??[])this.#C(n,t)}#b(){this.#f={wall:Date.now(),run:performance.now()},clearTimeout(this.#u),this.#u=setTimeout(()=>this.#h(1006),ad)}#x(){if(!this.#i)return;let{readyState:e}=this.#r??{};if(e===WebSocket.CONNECTING)return;let t=Math.max(Date.now()-this.#f.wall,performance.now()-this.#f.run);e===WebSocket.OPEN&&t<ad||(this.#v(),this.#p())}#S(e,t){let n=e===this.#a&&e!==`connecting`;if(this.#a=e,this.#o=t,!n)for(let n of this.#l)this.#C(n,e,t)}#C(e,...t){try{e(...t)}catch(e){od(e)}}};function dd(e,t){return[...e.slice(-59),t]}function fd(e,t,n,r=60){if(e.length<2)return``;let i=Math.max(...e,1e-9),a=t/(r-1),o=r-e.length;return e.map((e,t)=>{let r=((o+t)*a).toFixed(1),s=(n-1-e/i*(n-2)).toFixed(1);return`${t?`L`:`M`}${r} ${s}`}).join(``)}function pd(e){if(e.length<2)return 0;let[t,n]=[e[0],e[e.length-1]],r=(n.at-t.at)/1e3;return r<=0||t.epoch!==n.epoch?0:Math.max(0,(n.ballots-t.ballots)/r)}var md=class{tally=new Cc;moderation=null;shownSurveys=new nd;contests=[];quizzes=new $u(!0);boards=[];clouds=[];#e=new Xu;#t=new id;arrivals=null;draws=null;figures=null;presence=null;figuresAt=0;line={state:`connecting`,since:Date.now()};series={online:[],votes_per_s:[],ack_ms_p99:[],workers:[]};recount=null;#n;#r=/* @__PURE__ */ new Map;#i=/* @__PURE__ */ new Set;constructor(e,t){this.event=e,this.view=t,this.#n=new ud(e,t,{admit:()=>At.check()}),this.#n.onState(e=>this.#l(e)),this.#n.on(`*`,e=>this.#o(e))}open(){this.#n.open()}close(){this.#n.close()}onChange(e){return this.#i.add(e),()=>this.#i.delete(e)}noteRecount(e){this.recount=e,this.#u()}noteShow(e){e.number>(this.tally.show?.number??0)&&(this.tally.show=e),this.#u()}rate(e){return pd(this.#r.get(e)??[])}get stage(){return{...xo,...this.tally.stage}}get#a(){return[this.shownSurveys,this.quizzes,this.#e,this.#t]}get framesForScreens(){return this.#a.flatMap(e=>e.frames)}get surveys(){return this.shownSurveys.list}get workersBefore(){return Math.max(0,...this.series.workers)}get voting(){return(this.tally.event?.polls??[]).some(e=>this.tally.figures(e.id)?.state===`open`)}#o(e){e.now&&Ni.sync(e.now),e.type===`figures`?this.#s(e):e.type===`presence`?this.presence=e.presence:e.type===`moderation`?this.moderation=e:e.type===`question_moderation`?this.boards=e.boards:e.type===`word_moderation`?this.clouds=e.clouds:e.type===`draws`?this.draws=e.draws:e.type===`contests`?this.contests=e.contests:e.type===`arrivals`?this.arrivals=e:this.#a.some(t=>t.receive(e))||this.tally.receive(e),this.#u()}#s(e){this.figures=e,this.figuresAt=Date.now();let t=e.workers.filter(e=>!e.draining),n={...Pl(e.workers),workers:t.length};for(let e of Object.keys(this.series))this.series[e]=dd(this.series[e],n[e]);for(let e of this.tally.event?.polls??[])this.#c(e.id)}#c(e){let t=this.tally.figures(e);if(!t)return;let n=this.#r.get(e)??[],{ballots:r,epoch:i}=t;this.#r.set(e,[...n.slice(-3),{at:this.figuresAt,ballots:r,epoch:i}])}#l(e){e!==this.line.state&&(this.line={state:e,since:Date.now()}),this.#u()}#u(){for(let e of this.#i)e()}};function hd(e,t){let[n,r]=w(null),[,i]=w(0);return T(()=>{if(!t)return;let n=new md(e,t),a=n.onChange(()=>i(e=>e+1));return n.open(),r(n),()=>{a(),n.close()}},[e,t]),n?.event===e?n:null}const gd={green:`circle-check`,amber:`triangle-alert`,red:`circle-alert`,wait:`loader`};function _d({workers:e,store:t}){let n=Math.round(Pl(e).ack_ms_p99);return[A(`saved.${t.durability}`),n>0&&A(`health.green.receipts`,{ms:n})].filter(Boolean).join(` · `)}function vd({event:e},t){let n=Du(t,`people`)&&e!==`_`,{value:r,reload:i}=z(async()=>n?Tr(e):null,`${e} ${n}`);return T(()=>{let e=setInterval(i,6e4);return()=>clearInterval(e)},[i]),r}function yd({live:e,who:t}){let n=vd(e,t);nt(1e3);let[r,i]=w(!1),{line:a,figures:o,figuresAt:s,voting:c,workersBefore:l,recount:u}=e,{level:d,reasons:f}=Tl({line:a,figures:o,figuresAt:s,voting:c,workersBefore:l,recount:u,roster:n,clock:Date.now()}),[p,...m]=f;return O`<section class="banner" data-testid="banner" data-level=${d} role="status" aria-live=${d===`red`?`assertive`:`polite`}>
    <${N} name=${gd[d]} />
    <div class="banner-text">
      <strong>${p?A(`health.${p.key}`,p.values):A(`health.${d}`)}</strong>
      ${d===`green`&&O`<span class="facts">${_d(o)}</span>`}
      ${p&&O`<span>${A(`health.${p.key}.do`,p.values)} <${bd} event=${e.event}
            reason=${p} /></span>`}
      ${r&&m.map(t=>O`<p key=${`${t.key}${t.values.worker??t.place??``}`}>
        <strong>${A(`health.${t.key}`,t.values)}</strong> <span>
          ${A(`health.${t.key}.do`,t.values)}</span>
        <${bd} event=${e.event} reason=${t} /></p>`)}
    </div>
    ${m.length>0&&O`<button type="button" class="button quiet small" aria-expanded=${r} onClick=${()=>i(!r)}>
      ${A(r?`health.fewer`:`health.more`,{count:m.length})}</button>`}
  </section>`}function bd({event:e,reason:{place:t}}){let{run:n,busy:r}=R();return t&&O`<button type="button" class="button second small" data-testid="raise-limit" disabled=${r}
    onClick=${()=>n(()=>Xn(e,t))}>${A(`health.crowded.raise`)}</button>`}const xd=`published`,Sd=/* @__PURE__ */ new Set([`rule`,`place`]);ma(`void`,(e,{poll:t,board:n,cloud:r,...i})=>Xr(e,t?`polls`:n?`question-boards`:`word-clouds`,t??n??r,i));function Cd(e){let t=(e.tally.event?.polls??[]).filter(({privacy:e})=>e!==`secret`),n=(e,t)=>t.map(t=>({...t,path:e,id:t.activity}));return[...t.map(t=>({...t,...e.tally.figures(t.id),path:`polls`,id:t.id})),...n(`question-boards`,e.boards),...n(`word-clouds`,e.clouds)]}const wd=e=>({words:`void.cluster`,values:{count:M(e.ballots-e.voided),place:e.place},order:{cluster:{place:e.place,made_from:e.made_from,made_until:e.made_until,rule:e.rule}}}),Td=e=>({words:`void.place`,values:{count:M(e.devices-e.voided),place:e.place},order:{cluster:{place:e.place,made_from:e.made_from,made_until:e.made_until,rule:`all`}}}),Ed=e=>({words:`void.members`,values:{count:e.length,members:e.join(`, `)},order:{members:e}}),Dd=(e,t)=>e===t?Vi(e):`${Vi(e)} – ${Vi(t)}`;function Od({asked:e,what:t,busy:n,onYes:r,onNo:i}){let[a,o]=w(``);return O`<${lt} title=${A(`void.title`,{what:t})} onClose=${i} testid="void-dialog">
    <form class="confirm" onSubmit=${e=>{e.preventDefault(),a.trim()&&r(a.trim())}}>
      <p>${A(e.words,{what:t,...e.values})}</p><p class="soft">${A(`void.ask`)}</p>
      <label class="field"><span>${A(`void.why`)}</span>
        <input class="input" data-testid="void-why" maxlength=${200} autocomplete="off" autofocus value=${a}
          onInput=${e=>o(e.target.value)} /></label>
      <div class="row end">
        <button type="button" class="button second" onClick=${i}>${A(`cancel`)}</button>
        <button type="submit" class="button danger" data-testid="void-yes" disabled=${n||!a.trim()}>
          ${A(`void.do`)}</button>
      </div>
    </form>
  <//>`}function kd({seen:e}){let t=[...e.ages_s.map((t,n)=>A(`evidence.younger`,{from:n?Ad(e.ages_s[n-1]):0,until:Ad(t)})),A(`evidence.older`,{from:Ad(e.ages_s[e.ages_s.length-1])})];return O`<p class="row wrap" data-testid="evidence-ages"><span class="soft">${A(`evidence.ages`)}</span>
    ${e.ages.map((e,n)=>O`<span key=${n} class="pill">${t[n]} <b class="number">${M(e)}</b></span>`)}</p>`}const Ad=e=>e<60?A(`evidence.s`,{n:e}):A(`evidence.min`,{n:e/60});function jd({names:e}){return O`<thead><tr>
      ${e.map(e=>O`<th key=${e} class=${Sd.has(e)?``:`number`}>${A(`evidence.${e}`)}</th>`)}
        <th></th></tr></thead>`}function Md({clusters:e,onVoid:t}){return e.length?O`<div class="scroll"><table class="grid-table wide" data-testid="clusters">
    <${jd} names=${[`rule`,`place`,`made`,`cast`,`ballots`,`share`,`alike`]} />
    <tbody>${e.map((e,n)=>O`<tr key=${n}><td>${A(`evidence.${e.rule}`)}</td><td class="code">${e.place}</td>
      <td class="number">${Dd(e.made_from,e.made_until)}</td><td class="number">
        ${Dd(e.cast_from,e.cast_until)}</td>
      <td class="number">${M(e.ballots)}</td><td class="number">${Qe(e.share)}</td>
      <td class="number">${Qe(e.alike)}</td>
      <td><${Pd} whole=${e.ballots} voided=${e.voided} onVoid=${t&&(()=>t(wd(e)))}
          testid=${`void-cluster-${n}`} /></td></tr>`)}</tbody>
  </table></div>`:O`<${B} kind="good" testid="no-clusters">${A(`evidence.none`)}<//>`}function Nd({places:e,onVoid:t}){return O`<div class="scroll"><table class="grid-table wide" data-testid="places">
    <${jd} names=${[`place`,`devices`,`share`,`made`,`most_made`,`flagged`]} />
    <tbody>${e.map(e=>O`<tr key=${e.place}><td class="code">${e.place}</td><td class="number">${M(e.devices)}</td>
      <td class="number">${Qe(e.share)}</td><td class="number">${Dd(e.made_from,e.made_until)}</td>
      <td class="number">${M(e.most_made)} · ${Vi(e.most_made_at)}</td><td class="number">
        ${M(e.flagged)}</td>
      <td><${Pd} whole=${e.devices} voided=${e.voided}
          onVoid=${t&&(()=>t(Td(e)))} /></td></tr>`)}</tbody>
  </table></div>`}function Pd({whole:e,voided:t,onVoid:n,testid:r}){return t>=e?O`<span class="pill" data-kind="bad">${A(`void.done_all`)}</span>`:n&&O`<${H} icon="trash-2" look="quiet small" testid=${r} onClick=${n}>
    ${t?A(`void.rest`,{count:M(t)}):A(`void.do`)}<//>`}function Fd(e,t){let n=(t?.quizzes.frames??[]).map(({quiz:e,epoch:t,asked:n,state:r})=>[e,t,n,r].join()),{value:r}=z(async()=>n.length?Fn(e):[],n.join(` `));return(r??[]).flatMap(e=>e.asked.map((t,n)=>({path:`polls`,id:t,title:A(`evidence.question`,{title:e.title,n:n+1}),state:e.state})))}function Id({event:e,live:t}){let n=Fd(e,t),r=t?[...Cd(t),...n]:[],[i,a]=w(``),[o,s]=w(null),[c,l]=w(null),[u,d]=w(``),{run:f,busy:p,error:m}=R();if(!r.length)return null;let h=r.find(e=>e.id===i)??r[0],g=A(`void.what.${h.path}`),_=o?.poll===h.id?o:null,v=async()=>{let t=await f(()=>Yr(e,h.path,h.id));t&&s(t)},y=async t=>{let n=await f(()=>Xr(e,h.path,h.id,{epoch:_?.epoch??h.epoch,why:t,...c.order}));l(null),n&&(n.ballots?P(A(`void.done`,{what:g,n:M(n.ballots),members:M(n.members)}),`good`):P(A(`void.done_before`,{members:M(n.already)})),await v())},b=h.state&&(_??h).epoch&&h.state!==xd&&h.state!==`draft`?l:null,x=[...new Set(u.split(/[\s,;，；]+/).filter(Boolean))];return O`<section class="card panel" data-testid="evidence">
    <h2><${N} name="eye" />${A(`evidence`)}</h2>
    <p class="soft">${A(`evidence.hint`)}</p>
    <div class="row wrap">
      <select class="input" aria-label=${A(`stage.poll`)} data-testid="evidence-poll" value=${h.id}
        onChange=${e=>a(e.target.value)}>
        ${r.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`title`)}</option>`)}</select>
      <${H} icon=${p?`loader`:`refresh-cw`} testid="evidence-look" disabled=${p} onClick=${v}>
        ${A(`evidence.look`)}<//></div>
    <${V} error=${m} testid="evidence-error" />
    ${_&&O`<div class="stack" data-testid="evidence-seen">
      <p>${A(`evidence.sum`,{devices:M(_.devices),members:M(_.members),flagged:M(_.flagged),share:Qe(_.flagged_share),alike:Qe(_.alike),voided:M(_.voided)})}
      </p>
      <${kd} seen=${_} />
      <${Md} clusters=${_.clusters} onVoid=${b} />
      ${_.places.length>0&&O`<${Nd} places=${_.places} onVoid=${b} />`}
    </div>`}
    <form class="row wrap" onSubmit=${e=>{e.preventDefault(),l(Ed(x))}}>
      <label class="field grow"><span>${A(`void.ids`)}</span>
        <input class="input" data-testid="void-ids" autocomplete="off" spellcheck=${!1} value=${u}
          onInput=${e=>d(e.target.value)} /></label>
      <${H} icon="trash-2" look="second" submit=${!0} testid="void-members"
        disabled=${!b||!x.length}>${A(`void.do`)}<//>
    </form>
    ${h.state===xd&&O`<p class="soft">${A(`void.published`)}</p>`}
    ${c&&O`<${Od} asked=${c} what=${g} busy=${p} onYes=${y} onNo=${()=>l(null)} />`}
  </section>`}function Ld({event:e}){let{value:t,error:n,reload:r}=z(()=>ei(e),e);return O`<section class="card panel" data-testid="report"><h2><${N} name="chart-bar" />${A(`report`)}</h2>
    <p class="soft">${A(`report.hint`)}</p>
    <${V} error=${n} />
    ${t&&O`<${Rd} report=${t} /><${zd} report=${t} /><${Bd} minutes=${t.minutes} />`}
    <div class="row wrap"><${dt} address=${t=>ti(e,t)} name=${`${e}-report`}
        testid="report" />
      <button type="button" class="button second" onClick=${r}><${N} name="refresh-cw" />
        ${A(`report.reload`)}</button></div>
  </section>`}function Rd({report:{presence:e,members_error:t}}){return O`<dl class="sums">${[[`members`,M(e.members),`±${Qe(t)}`],[`visits`,M(e.visits)],[`peak`,M(e.peak),e.peak_at?Vi(e.peak_at):``],[`average`,Fi(e.watched_s_average*1e3,A(`day`))]].map(([e,t,n])=>O`<div key=${e}><dt>${A(`report.${e}`)}</dt>
    <dd class="number" data-testid=${`report-${e}`}>${t}${n&&O` <small>${n}</small>`}</dd></div>`)}
  </dl>`}function zd({report:{used:e,reactions:t}}){let n=Math.max(1,...Object.values(e));return O`<table class="grid-table wide used"><tbody>
    ${Object.entries(e).map(([e,t])=>O`<tr key=${e}><th>${A(`report.used.${e}`)}</th>
      <td class="used-bar"><i style=${{width:`${t/n*100}%`}}></i></td><td class="number">
        ${M(t)}</td></tr>`)}
  </tbody></table>
  ${Object.keys(t).length>0&&O`<p class="soft">
      ${Object.entries(t).map(([e,t])=>`${e} ${M(t)}`).join(`   `)}</p>`}`}function Bd({minutes:e}){return e.length<2?null:O`<figure class="report-curve"><svg class="spark" viewBox=${`0 0 600 80`}
      preserveAspectRatio="none" aria-hidden="true">
      <path d=${fd(e.map(e=>e.online),600,80,e.length)} /></svg>
    <figcaption class="soft">
      ${A(`report.curve`,{from:Vi(e[0].at),to:Vi(e.at(-1).at)})}</figcaption>
  </figure>`}const Vd=[`closed`,`published`];function Hd({event:e,reviews:t=!1}){let{value:n,error:r}=z(()=>Gn(e),e),i=n?.surveys.filter(e=>Vd.includes(e.state))??[];return i.length?O`<section class="card panel" data-testid="survey-results">
    <h2><${N} name="chart-bar" />${A(`survey.results`)}</h2><p class="soft">${A(`survey.results.hint`)}</p>
    ${i.map(t=>O`<${Ud} key=${t.id} event=${e} survey=${t} />`)}
    ${t&&O`<div><a class="button second small" href=${L(`texts`,e)} data-testid="open-texts">
      <${N} name="message-square" />${A(`survey.texts`)}</a></div>`}
  </section>`:O`<${V} error=${r} />`}function Ud({event:e,survey:t}){let n=n=>Kn(e,t.id,n);return t.state===`published`?O`<h3>${t.title}</h3>
    <div class="row wrap"><a class="button small" target="_blank" rel="noreferrer" data-testid=${`page-${t.id}`}
        href=${`${n(`published.html`)}?lang=${We()}`}><${N} name="file-text" />${A(`survey.page`)}</a>
      <${dt} address=${e=>n(`published.${e}`)} name=${`${e}-${t.id}-survey`}
        testid=${`survey-${t.id}`} />
      <a class="button quiet small" download=${`${e}-${t.id}-codebook.csv`}
        href=${`${n(`codebook.csv`)}?lang=${We()}`}>${A(`survey.codebook`)}</a>
      <a class="button quiet small" download=${`${e}-${t.id}-texts.csv`} href=${n(`texts.csv`)}>
        ${A(`survey.cleared`)}</a></div>`:O`<p>${t.title} · <span class="soft">${A(`survey.not_yet`)}</span></p>`}const Wd=typeof Intl.Segmenter==`function`?new Intl.Segmenter(`zh`,{granularity:`word`}):null,Gd=/\p{Script=Han}/u,Kd=/^[\p{Ps}\p{Pi}]+$/u,qd=/^[的地得了着过们吧吗呢啊年月日号届次个名位点区厂站队组部局处科院校馆室场班县市省镇村家奖]$/u,Jd=/^[\d.,]+$/,Yd=/* @__PURE__ */ new Map;function Xd(e){if(!Wd||!Gd.test(e))return[e];let t=Yd.get(e);if(t)return t;let n=Zd(Array.from(Wd.segment(e)));return Yd.size>=500&&Yd.clear(),Yd.set(e,n),n}function Zd(e){let t=[],n=!0,r=!1;for(let{segment:i,isWordLike:a}of e){let e=t[t.length-1]??``,o=Kd.test(i);r=!!a&&[...i].length===1&&!Jd.test(i);let s=!a&&!o||r&&qd.test(i),c=!a||e.length+i.length<=6;t.length&&(s||n)&&c?t[t.length-1]=e+i:t.push(i),n=o||Jd.test(i)||r&&!qd.test(i)}let[i=``,a=``]=t.slice(-2);return r&&[...a].length===1&&t.length>1&&i.length<6&&t.splice(-2,2,i+a),t}const Qd=.94,$d=1.3;function ef(e,t){let n=Object.assign(document.createElement(`canvas`),{width:e,height:t});return[n,n.getContext(`2d`)]}async function tf(e){if(!e)return null;let t=new Image;t.src=e;try{return await t.decode(),t}catch{return null}}async function nf(e){let t=await _t(`GET`,`/api/events/${encodeURIComponent(e)}/qr.svg`).catch(()=>``);return t?tf(`data:image/svg+xml,${encodeURIComponent(t)}`):null}function rf(e){let t=iu(e.theme,`hall`),n=t[`--background`];return{primary:t[`--primary`],accent:t[`--accent`],background:n,glow:t[`--glow`],ink:nu(n),title:tu(e.theme.accent,n)>=3?e.theme.accent:t[`--accent-on-background`],onPaper:ru(e.theme.primary,af(`--sheet`))}}const af=e=>getComputedStyle(document.documentElement).getPropertyValue(e).trim(),of=e=>Xd(e).flatMap(e=>e.match(/\s*\S+\s*/g)??[]),sf=(e,t,n)=>t.split(`
`).flatMap(t=>cf(e,t,n));function cf(e,t,n){let r=[``],i=t=>{let i=r[r.length-1];!i||e.measureText((i+t).trimEnd()).width<=n?r[r.length-1]=i+t:r.push(t.trimStart())};for(let r of of(t))e.measureText(r.trimEnd()).width<=n?i(r):[...r].forEach(i);return r.map(e=>e.trim()).filter(Boolean)}function lf(e,t,{x:n,y:r,width:i,size:a,lines:o=1,min:s=.6,colour:c,...l}){let{weight:u=400,font:d=`--font`,align:f=`center`}=l,p=n=>(e.font=`${u} ${n}px ${af(d)}`,sf(e,t,i)),m=a,h=p(m);for(;h.length>o&&m*Qd>=a*s;)m*=Qd,h=p(m);if(h.length>o){h=h.slice(0,o);let t=[...h[o-1]];for(;t.length&&e.measureText(`${t.join(``)}…`).width>i;)t=t.slice(0,-1);h[o-1]=`${t.join(``).trimEnd()}…`}return e.fillStyle=c,e.textAlign=f,e.textBaseline=`middle`,h.forEach((t,i)=>e.fillText(t,n,r+(i+.5)*m*$d)),r+h.length*m*$d}function uf(e,t,n,r,i,a){e.beginPath(),e.moveTo(t+a,n),e.arcTo(t+r,n,t+r,n+i,a),e.arcTo(t+r,n+i,t,n+i,a),e.arcTo(t,n+i,t,n,a),e.arcTo(t,n,t+r,n,a),e.closePath()}function df(e,t,n,r,i,a){let[o,s]=[t.naturalWidth||1,t.naturalHeight||1],c=Math.min(i/o,a/s),[l,u]=[o*c,s*c];return e.drawImage(t,n+(i-l)/2,r+(a-u)/2,l,u),u}function ff(e,t,n,r,i){e.fillStyle=af(`--white`),uf(e,n,r,i,i,i*.06),e.fill(),e.imageSmoothingEnabled=!1,e.drawImage(t,n+i*.04,r+i*.04,i*.92,i*.92),e.imageSmoothingEnabled=!0}k({"card.voted":[`我已投票`,`I have voted`],"card.choice":[`我支持`,`My choice`],"card.result":[`结果揭晓`,`The result`],"card.more":[`另有 {count} 个`,`and {count} more`],"card.join":[`扫码进入活动`,`Scan to join`],"card.code":[`活动码：{code}`,`Event code: {code}`],"card.rehearsal":[`彩排`,`Rehearsal`],"card.sandbox":[`沙箱`,`Sandbox`],"certificate.head":[`荣誉证书`,`Certificate`],"certificate.text":[`在“{event}”的“{poll}”评选中荣获`,`has been awarded, in “{poll}” at “{event}”,`],"certificate.place.1":[`第一名`,`First Place`],"certificate.place.2":[`第二名`,`Second Place`],"certificate.place.3":[`第三名`,`Third Place`],"certificate.place":[`第 {n} 名`,`Place {n}`]});const pf=e=>!!(e.rehearsal_of||e.sandbox),mf=e=>A(e.sandbox?`card.sandbox`:`card.rehearsal`),hf=2339,gf=1654;async function _f(e,t,{option:n,rank:r},i){let[a,o]=await Promise.all([tf(Gl(e.theme.logo,hf/4)),nf(e.id)]),[s,c]=ef(hf,gf),{onPaper:l,primary:u,accent:d}=rf(e),f=af(`--on-sheet`),[p,m]=[hf/2,1779];c.fillStyle=af(`--sheet`),c.fillRect(0,0,hf,gf),bf(c,u,70,14),bf(c,d,100,5);let h=190;a&&(h+=20+df(c,a,p-300,h-20,600,150));let g={x:p,y:a?h:h+50,width:m,size:150,colour:l,weight:700,font:`--font-display`};h=lf(c,A(`certificate.head`),g);let _={x:p,y:h+80,width:m,size:130,lines:2,min:.5,colour:f,weight:700,font:`--font-display`};h=lf(c,j(n,`name`),_),h=lf(c,j(n,`subtitle`),{x:p,y:h+6,width:m,size:48,colour:f}),h=lf(c,A(`certificate.text`,{event:j(e,`title`),poll:j(t,`title`)}),{x:p,y:h+70,width:m,size:60,lines:3,colour:f});let v={x:p,y:h+50,width:m,size:104,colour:l,weight:700,font:`--font-display`};lf(c,yf(r),v),o&&ff(c,o,150,1284,210);let y={x:2169,width:m/2,colour:f,align:`right`},b=lf(c,j(e,`title`),{...y,y:1334,size:52,lines:1,weight:700});return lf(c,xf(e,i),{...y,y:b,size:46,lines:1}),pf(e)&&(c.globalAlpha=.2,lf(c,mf(e),{x:p,y:gf/2-200,width:hf,size:300,colour:f})),s}const vf=e=>e.filter(({rank:e,value:t})=>e<=3&&t>0),yf=e=>e<=3?A(`certificate.place.${e}`):A(`certificate.place`,{n:e});function bf(e,t,n,r){e.strokeStyle=t,e.lineWidth=r,e.strokeRect(n,n,hf-2*n,gf-2*n)}const xf=(e,t)=>new Intl.DateTimeFormat(document.documentElement.lang,{dateStyle:`long`,timeZone:e.timezone}).format(t),Sf=(e,t)=>new Promise((n,r)=>{e.toBlob(e=>e?n(new File([e],`${t}.png`,{type:`image/png`})):r(/* @__PURE__ */ Error(`no picture`)),`image/png`)});function Cf(e){let t=URL.createObjectURL(e);Object.assign(document.createElement(`a`),{href:t,download:e.name}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4)}k({certificates:[`荣誉证书`,`Certificates`],"certificates.hint":[`结果公布后，前三名各一张 A4 横版证书，可打印或保存为图片；手机上也能打开。`,`Once a result is published: an A4 page for each of the first three places, to print or to save, on phones too.`],"certificates.none":[`还没有公布结果的投票。`,`No result is published yet.`],"certificates.print":[`打印 {n} 张`,`Print {n}`],"certificates.save":[`保存图片`,`Save pictures`]});function wf({live:e}){let t=e?.tally.event,n=(t?.polls??[]).filter(t=>e.tally.figures(t.id)?.state===`published`);return O`<section class="card panel" data-testid="certificates">
    <h2><${N} name="award" />${A(`certificates`)}</h2>
    <p class="soft">${A(`certificates.hint`)}</p>
    ${!n.length&&O`<p class="soft">${A(`certificates.none`)}</p>`}
    ${n.map(n=>O`<${Tf} key=${n.id} event=${t} poll=${n}
      winners=${vf(Ec(n,e.tally.figures(n.id))??[])} />`)}
  </section>`}function Tf({event:e,poll:t,winners:n}){let{run:r,busy:i,error:a}=R(),o=async()=>{let r=[];for(let i of n){let n=await _f(e,t,i,/* @__PURE__ */ new Date);r.push(await Sf(n,`${e.id}-${t.id}-${i.option.id}`))}return r};return O`<div class="row wrap" data-testid=${`certificates-${t.id}`}>
    <strong>${j(t,`title`)}</strong><span class="soft">
      ${n.map(({option:e})=>j(e,`name`)).join(A(`list.between`))}</span>
    <${H} icon="file-text" look="second" testid=${`print-${t.id}`} disabled=${i||!n.length}
      onClick=${()=>r(async()=>Ef(await o()))}>${A(`certificates.print`,{n:n.length})}<//>
    <${H} icon="download" look="second" testid=${`save-${t.id}`} disabled=${i||!n.length}
      onClick=${()=>r(async()=>(await o()).forEach(Cf))}>${A(`certificates.save`)}<//>
    ${a&&O`<p class="error" role="alert">${Ye(a)}</p>`}
  </div>`}async function Ef(e){let t=Object.assign(document.createElement(`div`),{className:`print-pages`}),n=e.map(e=>URL.createObjectURL(e)),r=n.map(e=>Object.assign(new Image,{src:e,alt:``}));t.append(...r),document.body.append(t),await Promise.all(r.map(e=>e.decode())),addEventListener(`afterprint`,()=>{t.remove(),n.forEach(e=>URL.revokeObjectURL(e))},{once:!0}),window.print()}const Df=`audience`;function Of(e=[]){return e.some(({id:e})=>e===Df)?e:[{id:Df,name:A(`class.audience`),name_en:``},...e]}const kf=[`tally`,`recount`,`difference`];function Af(e){return[.../* @__PURE__ */ new Set([...Object.keys(e.tally),...Object.keys(e.recount)])].sort(jf).map(t=>({name:t,tally:e.tally[t]??0,recount:e.recount[t]??0,difference:e.difference[t]??0}))}const jf=(e,t)=>e.localeCompare(t,`en`,{numeric:!0});function Mf(e,t,n){let[r,...i]=e.split(` `),a=r===`votes`?i.pop():``,[o]=i,s=r===`votes`?j(t?.options.find(e=>e.id===a),`name`)||a:A(`recount.${r}`);return o?`${j(n.find(e=>e.id===o),`name`)||o} · ${s}`:s}function Nf({result:e,poll:t,classes:n}){let r=Af(e),i=e.doubled.slice(0,20).join(`, `),a=e.not_on_roster;return O`<details class="recount-poll" open=${!e.equal} data-testid=${`recount-${e.poll}`}
    data-equal=${e.equal}>
    <summary><span class="pill" data-kind=${e.equal?`good`:`bad`}>
      <${N} name=${e.equal?`circle-check`:`circle-alert`} />
      ${A(e.equal?`recount.equal`:`recount.differs`)}</span>
      <strong>${j(t,`title`)||e.poll}</strong>
      <span class="soft">${A(`recount.epoch`,{epoch:e.epoch})}
      ${e.voided>0&&O` · ${A(`recount.voided_count`,{count:M(e.voided)})}`}</span>
  </summary>
    ${i&&O`<${B} kind="bad">${A(`recount.doubled`,{members:i})}<//>`}
    ${a.length>0&&O`<${B} kind="warn">${A(`recount.not_on_roster`,{count:M(a.length),members:a.slice(0,20).join(`, `)})}<//>`}
    <div class="scroll"><table class="grid-table wide">
      <thead><tr><th></th>${kf.map(e=>O`<th key=${e} class="number">${A(`recount.${e}`)}</th>`)}
        </tr></thead>
      <tbody>${r.map(e=>O`<tr key=${e.name} data-bad=${e.difference!==0}><td>${Mf(e.name,t,n)}</td>
        ${kf.map(t=>O`<td key=${t} class="number">${M(e[t])}</td>`)}</tr>`)}</tbody>
    </table></div>
  </details>`}function Pf({event:e,live:t}){let[n,r]=w(null),{run:i,busy:a,error:o}=R(),s=Of(t?.tally.event?.classes);return O`<section class="card panel" data-testid="recount">
    <h2><${N} name="shield-check" />${A(`recount`)}</h2>
    <p class="soft">${A(`recount.hint`)}</p>
    <p class="soft" data-testid="secrecy">${A(`recount.secrecy`)}</p>
    <div><${H} icon=${a?`loader`:`refresh-cw`} testid="recount-start" disabled=${a} onClick=${async()=>{let n=await i(()=>qr(e));if(!n)return;r(n.polls);let a=n.polls.filter(e=>!e.equal).map(e=>e.poll);t?.noteRecount({equal:a.length===0,polls:a})}}>
      ${A(a?`recount.running`:`recount.start`)}<//></div>
    <${V} error=${o} />
    ${n?.map(e=>O`<${Nf} key=${e.poll} result=${e} poll=${t?.tally.poll(e.poll)}
        classes=${s} />`)}
  </section>`}function Ff({event:e,live:t}){return O`<div class="check-view" data-testid="check">
    <${ya} event=${e} />
    <section class="card panel"><h2><${N} name="file-text" />${A(`results`)}</h2>
      <p class="soft">${A(`results.hint`)}</p>
      <${dt} address=${t=>Zr(e,t)} name=${`${e}-results`}
        testid="results" />
      <div><a class="button second small" href=${L(`sheet`,e)} data-testid="open-sheet">
        <${N} name="file-text" />${A(`sheet.open`)}</a></div></section>
    ${t?.tally.event?.attendance&&O`<section class="card panel"><h2><${N} name="users" />
        ${A(`attendance`)}</h2><p class="soft">${A(`attendance.hint`)}</p>
      <${dt} address=${t=>Qr(e,t)} name=${`${e}-attendance`}
        testid="attendance" />
      <p>${A(`attendance.by_unit`)}</p>
      <${dt} address=${t=>Qr(e,t,`-by-unit`)}
        name=${`${e}-attendance-by-unit`} testid="attendance-units" /></section>`}
    ${t?.surveys.length>0&&O`<${Hd} event=${e} reviews=${!0} />`}
    <${wf} live=${t} />
    <${Ld} event=${e} />
    <${Pf} event=${e} live=${t} />
    <${Id} event=${e} live=${t} />
    <section class="card panel"><h2><${N} name="history" />${A(`audit`)}</h2><${Tu} event=${e}
        paging=${!0} /></section>
  </div>`}function If({event:e}){let{value:t,error:n}=z(vn,e),r=t?.find(t=>t.id===e);return O`<div class="check-view" data-testid="figures-view">
    <h2 class="view-title">${j(r,`title`)}</h2>
    <${V} error=${n} />
    <section class="card panel"><h2><${N} name="file-text" />${A(`results`)}</h2>
      <p class="soft">${A(`results.published`)}</p>
      <${dt} address=${t=>Zr(e,t)} name=${`${e}-results`} testid="results" />
    </section>
    ${r?.attendance&&O`<section class="card panel"><h2><${N} name="users" />${A(`attendance.units`)}</h2>
      <p class="soft">${A(`attendance.large_units`)}</p>
      <${dt} address=${t=>Qr(e,t,`-by-unit`)}
        name=${`${e}-attendance-by-unit`} testid="attendance-units" /></section>`}
    <${Hd} event=${e} />
    <${Ld} event=${e} />
  </div>`}const Lf=(e,t)=>e===t||e.startsWith(`${t}/`),Rf=e=>{let t=e.split(`/`).filter(Boolean);return t.map((e,n)=>t.slice(0,n+1).join(`/`))},zf=e=>[...new Set(e.flatMap(e=>e?Rf(e):[``]))].sort((e,t)=>Bf(e)<Bf(t)?-1:Number(Bf(e)>Bf(t))),Bf=e=>e.replaceAll(`/`,`\0`),Vf=(e,t)=>t&&e.startsWith(`${t}/`)?e.slice(t.length+1):e,Hf=e=>[.../* @__PURE__ */ new Set([Rf(e)[0],e.split(`/`).at(-1)])].filter(Boolean).join(` `),Uf=[`counter`,`witness`,`head`];function Wf({live:e}){let{event:t}=e.tally,n=t?.polls.filter(t=>Gf(e,t))??[],[r,i]=w(``),{value:a,error:o}=z(()=>$r(e.event,r),JSON.stringify([e.event,n.length,r])),[s]=w(Date.now());return t?O`<div class="cards-view" data-testid="result-sheet">
    <div class="card panel no-print">
      <div class="row wrap between"><h2><${N} name="file-text" />${A(`sheet`)}</h2>
        <a class="button quiet small" href=${L(`check`,e.event)}><${N} name="arrow-left" />
          ${A(`tab.check`)}</a></div>
      <p class="soft">${A(`sheet.hint`)}</p>
      <${V} error=${o} />
      <${Jf} turnout=${a} unit=${r} onChoose=${i} />
      <p class="row between"><span class="soft">
          ${A(n.length?`sheet.polls`:`sheet.none`,{count:n.length})}</span>
        <${H} icon="file-text" testid="sheet-print" disabled=${!n.length} onClick=${()=>print()}>
          ${A(`print`)}<//></p>
    </div>
    <div class="print-sheets">
      ${n.map(n=>O`<${qf} key=${n.id} event=${t} poll=${n}
        figures=${Gf(e,n)} at=${s} />`)}
      ${n.length>0&&a?.units.length>0&&O`<${Yf} event=${t} turnout=${a} at=${s} />`}
    </div>
  </div>`:O`<p class="wait">${A(`loading`)}</p>`}function Gf(e,t){let n=e.tally.figures(t.id);return n&&wc(n)?n:null}function Kf({event:e,title:t,at:n,testid:r,children:i}){return O`<section class="sheet-page" data-testid=${r}>
    <header><p>${j(e,`title`)}</p><h2>${t}</h2></header>
    ${i}
    <footer>${A(`sheet.printed`,{at:Zf(n),zone:Bi()??``})}</footer>
  </section>`}function qf({event:e,poll:t,figures:n,at:r}){let i=Ec(t,n)??[],a=i.some(({score:e})=>e!==null),o=[[`state`,A(`poll.${n.state}`)],[`ballots`,M(n.ballots)],[`members`,M(n.members)],n.entitled&&[`entitled`,M(n.entitled)],n.entitled&&[`turnout`,Qe(n.members/n.entitled)],n.voided>0&&[`voided`,M(n.voided)]].filter(Boolean);return O`<${Kf} event=${e} title=${A(`sheet.title`,{poll:j(t,`title`)})} at=${r}
      testid=${`sheet-${t.id}`}>
    <dl>${o.map(([e,t])=>O`<div key=${e}><dt>${A(`sheet.${e}`)}</dt><dd>${t}</dd></div>`)}</dl>
    <table><thead><tr><th>${A(`sheet.rank`)}</th><th>${A(`sheet.option`)}</th><th>${A(`sheet.votes`)}</th>
          <th>${A(a?`sheet.score`:`sheet.share`)}</th></tr></thead>
      <tbody>${i.map(({option:e,rank:t,votes:n,share:r,score:i})=>O`<tr key=${e.id}><td>${t}</td>
        <td>${j(e,`name`)}${e.subtitle&&O` <small>${j(e,`subtitle`)}</small>`}</td>
        <td>${M(n)}</td><td>${i===null?Qe(r):i.toFixed(2)}</td></tr>`)}
      </tbody></table>
    <${Xf} />
  <//>`}function Jf({turnout:e,unit:t,onChoose:n}){let r=(e?.units??[]).filter(e=>e.opens).map(e=>e.unit),i=[``,...Rf(t),...r];return i.length>1&&O`<label class="field"><span>${A(`sheet.level`)}</span>
    <select class="input" data-testid="sheet-level" value=${t} onChange=${e=>n(e.target.value)}>
      ${i.map(e=>O`<option key=${e} value=${e}>${e||A(`sheet.level.top`)}</option>`)}
    </select></label>`}function Yf({event:e,turnout:t,at:n}){let{unit:r,units:i,others_units:a,others_entitled:o,others_members:s}=t,c=e=>e===r?A(`sheet.direct`):Vf(e,r),l=i.map(e=>[c(e.unit),e.entitled,e.members]);return a>0&&l.push([A(`sheet.others`,{count:M(a)}),o,s]),l.push([A(`sheet.all`),t.entitled,t.members]),O`<${Kf} event=${e} title=${[A(`sheet.units`),r].filter(Boolean).join(` · `)} at=${n} testid="sheet-units">
    <table class="signed"><thead><tr><th>${A(`sheet.unit`)}</th><th>${A(`sheet.entitled`)}</th>
          <th>${A(`sheet.members`)}</th><th>${A(`sheet.turnout`)}</th><th>${A(`sheet.signature`)}</th></tr></thead>
      <tbody>${l.map(([e,t,n])=>O`<tr key=${e}><td>${e}</td><td>${M(t)}</td>
        <td>${M(n)}</td><td>${t?Qe(n/t):``}</td><td></td></tr>`)}</tbody></table>
    <${Xf} />
  <//>`}function Xf(){return O`<div class="signatures">${Uf.map(e=>O`<p key=${e}><span>${A(`sheet.${e}`)}</span></p>`)}
    <p><span>${A(`sheet.date`)}</span></p></div>`}function Zf(e){return`${new Date(e).toLocaleDateString(We()===`zh`?`zh-CN`:`en-GB`,{timeZone:Bi(),dateStyle:`long`})} ${Vi(e)}`}const Qf=typeof Intl.Segmenter==`function`?new Intl.Segmenter:null;function $f(e,t){if(e.length<=t)return e;let n=Qf?Array.from(Qf.segment(e),({segment:e})=>e):[...e],r=t,i=n.findIndex(e=>(r-=[...e].length)<0);return n.slice(0,i<0?n.length:i).join(``)}function ep(){return{...Is}}function tp(e){return{...Bs,id:lp(e,`cue-`)}}function np(e){return{...Vs,id:lp(e,`prize-`)}}function rp(e){return{...Us,id:lp(e,`video-`)}}function ip(e){return{...Hs,id:lp(e,`deck-`)}}function ap(e){return{...Ls,id:lp(e,`poll-`),options:[op([]),op([`1`])]}}function op(e){return{...zs,id:lp(e)}}const sp=({polls:e,surveys:t,quizzes:n=[],question_boards:r=[],word_clouds:i=[]})=>[...e,...t,...n,...r,...i].map(({id:e})=>e);function cp(e,t){let n=e.quizzes.flatMap(e=>e.questions).map(({id:e})=>e);return[.../* @__PURE__ */ new Set([...sp(e),...n,...Object.keys(t)])]}function lp(e,t=``){let n=e.length+1;for(;e.includes(`${t}${n}`);)n+=1;return`${t}${n}`}function up(e,t){let n=[];for(let r of e.split(/\r?\n/)){let[e,i=``,a=``]=r.split(`	`).map(e=>$f(e.trim(),200));if(!e)continue;let o=[...t,...n].map(e=>e.id);n.push({...op(o),name:e,subtitle:i,...a&&{group:a}})}return n}function dp(e,t){let n=Array.from(new Intl.Segmenter().segment(e),({segment:e})=>e),r=[...new Map(n.map(e=>[e.replaceAll(`️`,``),e])).values()].filter(e=>/^[^\p{ASCII}\s]+$/u.test(e)).slice(0,8),i=[];for(let e of r){let n=[...t,...i].map(e=>e.id);i.push(t.find(t=>t.emoji===e)??{id:lp(n,`r`),emoji:e})}return i}function fp(e,t){if(e===t)return!0;if(!e||!t||typeof e!=`object`||typeof t!=`object`||Array.isArray(e)!==Array.isArray(t))return!1;let n=Object.keys(e);return n.length===Object.keys(t).length&&n.every(n=>Object.hasOwn(t,n)&&fp(e[n],t[n]))}function pp(e,t){return t.reduce((e,t)=>e?.[t],e)}function mp(e,t,n){if(!t.length)return n;let[r,...i]=t,a=Array.isArray(e)?[...e]:{...e};return a[r]=mp(e?.[r],i,n),a}function hp(e,t){return e.filter((e,n)=>n!==t)}function gp(e,t,n){if(t===n||t<0||n<0||t>=e.length||n>=e.length)return e;let r=[...e];return r.splice(n,0,...r.splice(t,1)),r}function _p(e){return e.map((e,t)=>typeof e==`number`?`[${e}]`:t?`.${e}`:e).join(``)}function vp(e,t){let n=_p(t);return Object.keys(e).filter(e=>e===n||e.startsWith(`${n}.`)||e.startsWith(`${n}[`))}function yp(e,t){if(t!==`secret`)return{...e,privacy:t};let n=bp.includes(e.visibility)?e.visibility:`on_close`;return{...e,privacy:t,visibility:n,repeat:{kind:`once`},weights:{},shards:1}}const bp=[`on_close`,`on_publish`];function xp(e,t){return e===`quota`?{...Rs,votes:Math.max(1,t)}:{kind:e}}const Sp={hourCycle:`h23`,year:`numeric`,month:`2-digit`,day:`2-digit`,hour:`2-digit`,minute:`2-digit`,second:`2-digit`};function Cp(e,t){let n=Object.fromEntries(new Intl.DateTimeFormat(`en-US`,{...Sp,timeZone:t}).formatToParts(e).map(e=>[e.type,Number(e.value)])),r=Date.UTC(n.year,n.month-1,n.day,n.hour,n.minute,n.second);return Math.round((r-Math.floor(e/1e3)*1e3)/6e4)}function wp(e){try{return new Intl.DateTimeFormat(`en-US`,{timeZone:e}),!0}catch(e){if(e instanceof RangeError)return!1;throw e}}function Tp(e,t){let n=Date.parse(e??``);return Number.isNaN(n)||!wp(t)?``:new Date(n+Cp(n,t)*6e4).toISOString().slice(0,19).replace(/:00$/,``)}function Ep(e,t){let n=Date.parse(`${e}Z`);if(Number.isNaN(n)||!wp(t))return null;let r=Cp(n-Cp(n,t)*6e4,t),i=r<0?`-`:`+`,a=e=>String(Math.trunc(Math.abs(e))).padStart(2,`0`);return`${e}${e.length===16?`:00`:``}${i}${a(r/60)}:${a(r%60)}`}const J=ue(null);function Y(e){let{event:t,change:n,problems:r}=D(J),i=_p(e);return{field:i,value:pp(t,e),set:t=>n(e,t),problem:r[i]??``}}function Dp({path:e,label:t,hint:n=``,problem:r,children:i}){let a=_p(e),o={id:`field-${a}`,"data-testid":`field-${a}`,"aria-invalid":r?`true`:void 0,"aria-describedby":r?`problem-${a}`:void 0};return O`<div class="field"><label for=${o.id}>${t}</label>
    ${i(o)}
    ${r&&O`<p class="error" id=${`problem-${a}`} role="alert" data-testid=${`problem-${a}`}>${r}</p>`}
    ${n&&!r&&O`<p class="hint">${n}</p>`}
  </div>`}function Op({paths:e,children:t}){let{problems:n}=D(J);return O`<details class="technical" open=${e.some(e=>n[_p(e)])}><summary>${A(`technical`)}</summary>
    <div class="pair">${t}</div></details>`}function X({path:e,label:t,hint:n,disabled:r=!1,code:i=!1,max:a=200}){let{value:o,set:s,problem:c}=Y(e);return O`<${Dp} path=${e} label=${t} hint=${n} problem=${c}>
    ${e=>O`<input class=${`input ${i?`code`:``}`} ...${e} value=${o} maxlength=${a}
      disabled=${r} autocomplete="off" spellcheck=${!i} onInput=${e=>s(e.target.value)} />`}
  <//>`}function kp({path:e,label:t,hint:n,disabled:r=!1}){let{value:i,set:a,problem:o}=Y(e);return O`<${Dp} path=${e} label=${t} hint=${n} problem=${o}>
    ${e=>O`<textarea class="input" ...${e} rows=${i.split(`
`).length} value=${i}
      maxlength=${200} disabled=${r} onInput=${e=>a(e.target.value)}
      onChange=${e=>a(e.target.value.trim())} />`}
  <//>`}function Ap({path:e,label:t,hint:n,max:r,rows:i=4}){let{value:a,set:o,problem:s}=Y(e);return O`<${Dp} path=${e} label=${t} hint=${n} problem=${s}>
    ${e=>O`<textarea class="input" rows=${i} ...${e} maxlength=${r}
      value=${a??``} onInput=${e=>o(e.target.value)}></textarea>`}
  <//>`}function jp({path:e,label:t,hint:n,lines:r=!1,disabled:i=!1}){let a=r?kp:X,o=e[e.length-1];return O`<div class="pair">
    <${a} path=${e} label=${t} hint=${n} disabled=${i} />
    <${a} path=${[...e.slice(0,-1),`${o}_en`]} label=${A(`in_english`,{label:t})} disabled=${i} />
  </div>`}function Z({path:e,label:t,hint:n,disabled:r=!1,min:i=1,max:a=1e3}){let{value:o,set:s,problem:c}=Y(e),l=e=>e.trim()===``?null:Number(e);return O`<${Dp} path=${e} label=${t} hint=${n} problem=${c}>
    ${e=>O`<input class="input number" type="number" inputmode="numeric" ...${e} min=${i} max=${a} step="1"
      value=${o??``} disabled=${r} onInput=${e=>s(l(e.target.value))} />`}
  <//>`}function Q({path:e,label:t,hint:n,options:r,disabled:i=!1,onChange:a=null}){let{value:o,set:s,problem:c}=Y(e);return O`<${Dp} path=${e} label=${t} hint=${n} problem=${c}>
    ${e=>O`<select class="input" ...${e} value=${o} disabled=${i}
      onChange=${e=>(a??s)(e.target.value)}>
      ${r.map(([e,t])=>O`<option key=${e} value=${e} selected=${e===o}>${t}</option>`)}</select>`}
  <//>`}function $({path:e,label:t,disabled:n=!1}){let{field:r,value:i,set:a}=Y(e);return O`<label class="check"><input type="checkbox" data-testid=${`field-${r}`} checked=${i}
    disabled=${n} onChange=${e=>a(e.target.checked)} /><span>${t}</span></label>`}function Mp({path:e,label:t,hint:n,disabled:r=!1}){let{event:i}=D(J),{value:a,set:o,problem:s}=Y(e);return O`<${Dp} path=${e} label=${t} hint=${n} problem=${s}>
    ${e=>O`<input class="input number" type="datetime-local" step="1" ...${e} disabled=${r}
      value=${Tp(a,i.timezone)} onChange=${e=>o(Ep(e.target.value,i.timezone))}
      />`}
  <//>`}function Np({path:e,label:t,hint:n,disabled:r=!1}){let{value:i,set:a,problem:o}=Y(e),s=e=>e.split(/[\s,，、;；]+/).filter(Boolean);return O`<${Dp} path=${e} label=${t} hint=${n} problem=${o}>
    ${e=>O`<input class="input code" key=${i.join(` `)} ...${e} defaultValue=${i.join(` `)}
        disabled=${r}
      autocomplete="off" spellcheck=${!1} onChange=${e=>a(s(e.target.value))} />`}
  <//>`}function Pp({path:e,label:t,hint:n}){let{value:r,set:i,problem:a}=Y(e),o=r.map(e=>e.emoji).join(` `);return O`<${Dp} path=${e} label=${t} hint=${n} problem=${a}>
    ${e=>O`<input class="input" key=${o} ...${e} defaultValue=${o} autocomplete="off"
      onChange=${e=>i(dp(e.target.value,r))} />`}
  <//>`}const Fp=[`masked`,`full`,`none`];function Ip(){let{event:e,change:t}=D(J),n=e=>t([`check_in`],e?Ws:void 0);return O`<section class="card panel" id="part-check-in">
    <h2>${A(`check_in`)}</h2>
    <label class="check"><input type="checkbox" data-testid="field-check_in" checked=${!!e.check_in}
      onChange=${e=>n(e.target.checked)} /><span>${A(`check_in.on`)}</span></label>
    ${e.check_in&&O`<p class="soft">${A(`check_in.hint`)}</p>
      <div class="pair"><${Q} path=${[`check_in`,`names`]} label=${A(`check_in.names`)}
          options=${Fp.map(e=>[e,A(`check_in.names.${e}`)])} />
        ${e.check_in.names===`full`&&O`<${$} path=${[`check_in`,`faces`]} label=${A(`check_in.faces`)} />`}</div>`}
  </section>`}const Lp=`${16777216/2**20} MB`,Rp=[`image/png`,`image/jpeg`,`image/webp`,`image/gif`],zp=`${52428800/2**20} MB`,Bp=`application/pdf`,Vp=[{type:`image/png`,at:0,bytes:[137,80,78,71]},{type:`image/jpeg`,at:0,bytes:[255,216,255]},{type:`image/webp`,at:8,bytes:[87,69,66,80]},{type:`image/gif`,at:0,bytes:[71,73,70,56]}],Hp=[37,80,68,70,45],Up=[102,116,121,112];function Wp(e){let t=Vp.find(({at:t,bytes:n})=>Gp(n,e,t));return t?t.type:``}const Gp=(e,t,n)=>e.every((e,r)=>t[n+r]===e);async function Kp(e){if(e.size>16777216)return{type:``,problem:`picture.too_big`};let t=new Uint8Array(await e.slice(0,16).arrayBuffer()),n=Wp(t);return n?{type:n,problem:``}:{type:n,problem:Gp(Up,t,4)?`picture.of_a_phone`:`picture.wrong_type`}}async function qp(e){let t=new Uint8Array(await e.slice(0,Hp.length).arrayBuffer());return Gp(Hp,t,0)?{type:Bp,problem:e.size>52428800?`pdf.too_big`:``}:null}function Jp({path:e,label:t,small:n=!1}){let{id:r}=D(J),{field:i,value:a,set:o,problem:s}=Y(e),{run:c,busy:l,error:u,clear:d}=R(),[f,p]=w(``),m=E(null),h=async e=>{let[t]=e.target.files;if(e.target.value=``,!t)return;d();let n=await Kp(t);if(p(n.problem),n.problem)return;let i=await c(()=>br(r,t,n.type));i&&o(i.path)},g=f&&A(f)||u&&Ye(u)||s;return O`<div class=${`picture-field ${n?`small`:``}`}>
    <div class="picture-box"><button type="button" class="picture"
        aria-label=${A(a?`picture.change`:`picture.add`,{label:t})}
      title=${A(`picture.hint`)}
      data-testid=${`field-${i}`} disabled=${!r||l} onClick=${()=>m.current.click()}>
      ${a?O`<${ql} src=${a} box="4.5rem" ratio=${1} />`:O`<${N} name=${l?`loader`:`image`} />`}</button>
      ${a&&O`<${U} icon="x" label=${A(`picture.remove`,{label:t})} onClick=${()=>{p(``),o(``)}} />`}</div>
    <input ref=${m} type="file" hidden accept=${Rp.join(`,`)} data-testid=${`file-${i}`}
      onChange=${h} />
    ${!n&&O`<div class="picture-text"><span class="label">${t}</span>
      <span class="hint">${A(r?`picture.hint`:`picture.save_first`)}</span></div>`}
    ${g&&O`<p class="error" role="alert" data-testid=${`problem-${i}`}>${g}</p>`}
  </div>`}const Yp=/^([^:：]+)[:：]\s*(.*)$/,Xp=/\s*[、，,;；]\s*/,Zp=e=>e.map(({role:e,names:t})=>`${e}: ${t.join(`, `)}`).join(`
`);function Qp(e,t){return e.split(`
`).flatMap(e=>{let[,n=``,r=``]=Yp.exec(e.trim())??[];if(!n.trim())return[];let i=t.find(e=>e.role===n.trim());return[{role:n.trim(),role_en:i?.role_en??``,names:r.split(Xp).filter(Boolean)}]})}function $p(){let{event:e,change:t}=D(J),{sponsors:n}=e.credits,r=[`credits`,`sponsors`];return O`<section class="card panel" id="part-credits">
    <h2>${A(`scene.credits`)}</h2>
    <p class="soft">${A(`credits.hint`)}</p>
    <${$} path=${[`credits`,`draws`]} label=${A(`credits.with_draws`)} />
    <${em} />
    <div class="row between"><h3>${A(`credits.sponsors`)} <span class="soft number">${n.length}</span></h3>
      <${H} icon="plus" look="second small" testid="add-sponsor"
        onClick=${()=>t(r,[...n,{name:``,name_en:``,logo:``}])}>${A(`credits.add_sponsor`)}<//>
    </div>
    ${n.map((e,i)=>O`<div key=${i} class="row" data-testid=${`sponsor-${i}`}>
      <${Jp} path=${[...r,i,`logo`]} label=${A(`credits.logo`)} small=${!0} />
      <div class="grow"><${jp} path=${[...r,i,`name`]} label=${A(`credits.sponsor`)} /></div>
      <${U} icon="trash-2" label=${A(`remove`)} onClick=${()=>t(r,hp(n,i))} />
    </div>`)}
  </section>`}function em(){let{value:e,set:t,problem:n}=Y([`credits`,`crew`]),[r,i]=w(null),a=n=>{i(n),t(Qp(n,e))};return O`<label class="field"><span class="label">${A(`credits.crew`)}</span>
    <textarea class="input" rows="5" data-testid="credits-crew" value=${r??Zp(e)}
      onInput=${e=>a(e.target.value)} onBlur=${()=>i(null)}></textarea>
    ${n&&O`<p class="error" role="alert">${n}</p>`}</label>`}const tm=[`online`,`voters`,`roster`,`checked_in`,`quiz`],nm=[`masked`,`full`,`none`],rm=[`numbers`,`names`,`units`,`photos`],im=[`presenter`,`auto`];function am(){let{event:e,change:t}=D(J),{prizes:n}=e;return O`<section class="card panel" id="part-prizes">
    <div class="row between"><h2>${A(`prizes`)} <span class="soft number">${n.length}</span></h2>
      <${H} icon="plus" look="second" testid="add-prize" onClick=${()=>t([`prizes`],[...n,np(n.map(({id:e})=>e))])}>${A(`prize.add`)}<//></div>
    <p class="soft">${A(`prize.hint`)}</p>
    ${n.map((e,r)=>O`<${om} key=${r} prize=${e} index=${r}
        remove=${()=>t([`prizes`],hp(n,r))} />`)}
    ${n.length>0&&O`<${Q} path=${[`winner_names`]} label=${A(`prize.names`)}
        options=${nm.map(e=>[e,A(`prize.names.${e}`)])} />`}
  </section>`}function om({prize:e,index:t,remove:n}){let{event:r}=D(J),i=[`prizes`,t],a=r.polls.map(e=>[e.id,j(e,`title`)||e.id]);return O`<div class="stack prize-row" data-testid=${`prize-row-${t}`}>
    <${jp} path=${[...i,`name`]} label=${A(`prize.name`)} />
    <div class="triple"><${X} path=${[...i,`id`]} label=${A(`field.id`)} code=${!0} />
      <${Z} path=${[...i,`count`]} label=${A(`prize.count`)} max=${100} />
      <${Z} path=${[...i,`rounds`]} label=${A(`prize.rounds`)} max=${20} /></div>
    <div class="triple"><${Q} path=${[...i,`entrants`]} label=${A(`prize.entrants`)}
        options=${tm.map(e=>[e,A(`prize.entrants.${e}`)])} />
      <${Q} path=${[...i,`rolls`]} label=${A(`prize.rolls`)}
        options=${rm.map(e=>[e,A(`prize.rolls.${e}`)])} />
      <${Q} path=${[...i,`stop`]} label=${A(`prize.stop`)}
        options=${im.map(e=>[e,A(`prize.stop.${e}`)])} /></div>
    ${e.rolls===`photos`&&r.winner_names!==`full`&&O`<p class="notice" data-kind="warn">${A(`prize.rolls.full`)}</p>`}
    ${[`names`,`units`].includes(e.rolls)&&r.winner_names===`none`&&O`<p class="notice" data-kind="warn">${A(`prize.rolls.none`)}</p>`}
    ${e.entrants===`checked_in`&&!r.check_in&&O`<p class="notice" data-kind="warn">${A(`prize.entrants.no_check_in`)}</p>`}
    ${e.entrants===`voters`&&O`<${Q} path=${[...i,`poll`]} label=${A(`stage.poll`)} options=${[[``,`—`],...a]} />`}
    ${e.entrants===`quiz`&&O`<div class="pair">
      <${Q} path=${[...i,`quiz`]} label=${A(`prize.quiz`)}
        options=${[[``,`—`],...r.quizzes.map(e=>[e.id,j(e,`title`)||e.id])]} />
      <${Z} path=${[...i,`min_score`]} label=${A(`prize.min_score`)} min=${0} max=${2e6} /></div>`}
    ${e.entrants===`roster`&&O`<div class="pair"><${Np} path=${[...i,`units`]} label=${A(`prize.units`)} />
      <${Np} path=${[...i,`classes`]} label=${A(`prize.classes`)} /></div>`}
    <div class="row between"><${Jp} path=${[...i,`picture`]} label=${A(`prize.picture`)} />
      <${$} path=${[...i,`again`]} label=${A(`prize.again`)} />
      ${e.entrants!==`roster`&&O`<${$} path=${[...i,`devices`]} label=${A(`prize.devices`)} />`}
      <${U} icon="trash-2" label=${A(`remove`)} onClick=${n} /></div>
  </div>`}const sm=[`daily_check_in`,`vote`,`survey`,`check_in`,`daily_quiz`,`daily_quiz_right`,`daily_quiz_passed`],cm=[`day`,`activity`,`year`],lm=1e4,um=1e6;function dm(){let{event:e,change:t}=D(J),{points:n,home:r}=e;return O`<section class="card panel" id="part-points">
    <h2>${A(`points`)}</h2>
    ${r&&!n?O`<p class="soft">${A(`points.of_home`,{home:r})}</p>`:O`
      <label class="check"><input type="checkbox" data-testid="field-points" checked=${!!n}
        onChange=${e=>t([`points`],e.target.checked?Gs:void 0)} />
        <span>${A(`points.on`)}</span></label>`}
    ${n&&O`<${fm} points=${n} />`}
  </section>`}function fm({points:e}){let{change:t}=D(J),{rules:n,streaks:r}=e,i=e=>{let r=n.map(({id:e})=>e),i=[e,...n.map((t,n)=>`${e}-${n+2}`)].find(e=>!r.includes(e));t([`points`,`rules`],[...n,{...Ks,id:i,what:e,points:1}])},a=()=>{let e=(r[r.length-1]?.days??0)+7;t([`points`,`streaks`],[...r,{days:e,points:10}])},o=n.some(({what:e})=>e===`daily_check_in`);return O`<p class="soft">${A(`points.hint`)}</p>
    ${n.map((e,r)=>O`<${pm} key=${r} rule=${e} index=${r}
      remove=${()=>t([`points`,`rules`],hp(n,r))} />`)}
    <div class="row wrap">${sm.map(e=>O`<${H} key=${e} icon="plus" look="second small"
      testid=${`add-rule-${e}`} onClick=${()=>i(e)}>${A(`points.what.${e}`)}<//>`)}</div>
    ${o&&O`<h3>${A(`points.streaks`)}</h3>
      ${r.map((e,n)=>O`<div key=${n} class="triple" data-testid=${`streak-row-${n}`}>
        <${Z} path=${[`points`,`streaks`,n,`days`]} label=${A(`points.streak.days`)} min=${2}
          max=${366} />
        <${Z} path=${[`points`,`streaks`,n,`points`]} label=${A(`points.points`)} max=${lm} />
        <div class="row between"><p class="soft">${Yo(e)}</p>
          <${U} icon="trash-2" label=${A(`remove`)}
            onClick=${()=>t([`points`,`streaks`],hp(r,n))} /></div></div>`)}
      <div class="row"><${H} icon="plus" look="second small" testid="add-streak" onClick=${a}>
        ${A(`points.streak.add`)}<//></div>
      <${$} path=${[`points`,`make_up`]} label=${A(`points.make_up.on`)} />`}
    <div class="pair"><${Z} path=${[`points`,`approval_above`]} label=${A(`points.approval`)} min=${0}
      max=${um} hint=${A(`points.approval.hint`)} /></div>`}function pm({rule:e,index:t,remove:n}){let{event:r}=D(J),i=[`points`,`rules`,t],a=e.what===`daily_check_in`,o=Object.fromEntries(r.classes.map(e=>[e.id,j(e,`name`)]));return O`<div class="stack prize-row" data-testid=${`rule-row-${t}`}>
    <p data-testid=${`rule-sentence-${t}`}><strong>${Jo(e,o)}</strong></p>
    <div class="triple"><${X} path=${[...i,`id`]} label=${A(`field.id`)} code=${!0}
        hint=${A(`points.rule.id.hint`)} />
      <${Q} path=${[...i,`what`]} label=${A(`points.rule.what`)}
        options=${sm.map(e=>[e,A(`points.what.${e}`)])} />
      <${Z} path=${[...i,`points`]} label=${A(`points.points`)} max=${lm} /></div>
    ${!a&&O`<div class="pair"><${Z} path=${[...i,`cap`]} label=${A(`points.cap`)} min=${0}
        max=${um} hint=${A(`points.cap.hint`)} />
      <${Q} path=${[...i,`per`]} label=${A(`points.per`)}
        options=${cm.map(e=>[e,A(`points.per.${e}`)])} /></div>`}
    <div class="triple">
      <${X} path=${[...i,`starts_on`]} label=${A(`points.starts_on`)} code=${!0} max=${10} />
      <${X} path=${[...i,`ends_on`]} label=${A(`points.ends_on`)} code=${!0} max=${10} />
      <${Np} path=${[...i,`double_on`]} label=${A(`points.double_on`)} /></div>
    <div class="pair"><${Np} path=${[...i,`entitled`,`units`]} label=${A(`points.units`)} />
      <${Np} path=${[...i,`entitled`,`classes`]} label=${A(`points.classes`)} /></div>
    <div class="row end"><${U} icon="trash-2" label=${A(`remove`)} onClick=${n} /></div>
  </div>`}const mm={quiz:`quizzes`};function hm({kind:e,words:t=e,index:n,count:r,state:i,title:a,about:o,onMove:s,onRemove:c,startOpen:l,children:u}){let{problems:d}=D(J),f=vp(d,[mm[e]??`${e}s`,n]).length,[p,m]=w(l);return T(()=>{f&&m(!0)},[f]),O`<details class="card poll-form" id=${`part-${e}-${n}`} data-testid=${`${e}-form-${n}`}
      open=${p} onToggle=${e=>m(e.target.open)}>
    <summary><${N} name="chevron-down" /><span class="pill" data-state=${i}>${A(`${t}.${i}`)}</span>
      <strong>${a}</strong><span class="soft">${o}</span>
      ${f>0&&O`<span class="pill" data-kind="bad">${A(`form.problems`,{count:f})}</span>`}</summary>
    ${p&&O`<div class="panel">${u}
      <div class="row wrap">
        <${H} icon="arrow-up" look="second" disabled=${n===0} onClick=${()=>s(n-1)}>
          ${A(`move_up`)}<//>
        <${H} icon="arrow-down" look="second" disabled=${n===r-1} onClick=${()=>s(n+1)}>
          ${A(`move_down`)}<//>
        <${H} icon="trash-2" look="danger" disabled=${i!==`draft`} testid=${`remove-${e}-${n}`}
          onClick=${c}>${A(`form.remove_${e}`)}<//>
      </div>
    </div>`}
  </details>`}function gm({at:e,activity:t,frozen:n}){let{event:r,change:i}=D(J),a=t.entitled.classes,o=(t,n)=>i([...e,`entitled`,`classes`],n?[...a,t]:a.filter(e=>e!==t));return O`<fieldset class="stack"><legend>${A(`survey_form.whose`)}</legend>
    ${r.classes.length>0&&O`<div class="row wrap" role="group" aria-label=${A(`field.entitled`)}>
      <span>${A(`field.entitled`)}</span>
      ${Of(r.classes).map(e=>O`<label key=${e.id} class="check"><input type="checkbox"
        disabled=${n} checked=${a.includes(e.id)} onChange=${t=>o(e.id,t.target.checked)} />
        <span>${j(e,`name`)||e.id}</span></label>`)}</div>`}
    <${Np} path=${[...e,`entitled`,`units`]} label=${A(`survey_form.units`)} hint=${A(`field.units.hint`)}
      disabled=${n} />
    <div class="pair">
      <${Mp} path=${[...e,`opens_at`]} label=${A(`field.opens_at`)} hint=${A(`field.opens_at.hint`)}
        disabled=${n} />
      <${Mp} path=${[...e,`closes_at`]} label=${A(`field.closes_at`)} hint=${A(`field.closes_at.hint`)} />
    </div>
  </fieldset>`}function _m({kind:e,blank:t,known:n,most:r,Fields:i}){let{event:a,change:o}=D(J),s=`${e}s`,c=a[s],[l,u]=w(-1),d=e=>o([s],e);return O`<section class="stack" id=${`part-${s}`}>
    <h2 class="view-title">${A(s)} <span class="soft number">${c.length}</span></h2>
    <p class="soft">${A(`${s}.hint`)}</p>
    ${c.map((t,r)=>{let a=[s,r],o=n[t.id]?.state??`draft`,u=o!==`draft`;return O`<${hm} key=${r} kind=${e} index=${r} count=${c.length} state=${o}
          title=${j(t,`title`)||A(`${e}.new`)} about="" startOpen=${r===l}
          onMove=${e=>d(gp(c,r,e))} onRemove=${()=>d(hp(c,r))}>
        ${u&&O`<${B} kind="warn" icon="lock" testid=${`${e}-frozen`}>
          ${A(`activity_form.frozen`)}<//>`}
        <${jp} path=${[...a,`title`]} label=${A(`field.title`)} lines />
        <${i} at=${a} activity=${t} frozen=${u} />
        <${gm} at=${a} activity=${t} frozen=${u} />
        <${Op} paths=${[[...a,`id`]]}>
          <${X} path=${[...a,`id`]} label=${A(`field.id`)} code=${!0} disabled=${u} /><//>
      <//>`})}
    <div><${H} icon="plus" look="second" testid=${`add-${e}`} disabled=${c.length>=r}
      onClick=${()=>{u(c.length),d([...c,{...t,id:lp(cp(a,n),`${e.split(`_`)[0]}-`)}])}}>${A(`${e}.add`)}<//></div>
  </section>`}const vm=[`review`,`open`],ym=[`name`,`unit`,`none`];k({question_boards:[`提问`,`Question boards`],"question_boards.hint":[`会员在手机上提问、给别人的问题点赞；大屏按赞数排列，主持人逐个回答。`,`Members ask on their phones and upvote each other's questions. The screen shows those with the most upvotes, and the one that is being answered.`],"question_board.draft":[`未开始`,`Draft`],"question_board.open":[`提问中`,`Open`],"question_board.locked":[`已暂停`,`Paused`],"question_board.closed":[`已结束`,`Closed`],"question_board.new":[`新的提问`,`New question board`],"question_board.add":[`添加提问`,`Add a question board`],"form.remove_question_board":[`删除提问`,`Remove the question board`],"question_board.mode":[`新问题`,`New questions`],"question_board.mode.review":[`审核通过后显示`,`Appear once approved`],"question_board.mode.open":[`立即显示`,`Appear at once`],"question_board.names":[`问题旁显示`,`Shown beside a question`],"question_board.names.none":[`不显示姓名`,`No name`],"question_board.names.name":[`姓名`,`The name`],"question_board.names.unit":[`姓名和单位`,`Name and unit`],"question_board.length":[`每个问题的字数上限`,`Characters of a question at most`],"question_board.questions_max":[`每人可提几个`,`Questions of a member at most`],"activity_form.frozen":[`已经开放过，只能修改标题、截止时间等。`,`It has been opened: only the title, the closing time and the like may change.`]});const bm=({known:e})=>O`<${_m} kind="question_board" blank=${Ys}
  known=${e} most=${20} Fields=${xm} />`;function xm({at:e,frozen:t}){let n=(e,t)=>t.map(t=>[t,A(`question_board.${e}.${t}`)]);return O`<div class="pair">
      <${Q} path=${[...e,`mode`]} label=${A(`question_board.mode`)} options=${n(`mode`,vm)} />
      <${Q} path=${[...e,`names`]} label=${A(`question_board.names`)} options=${n(`names`,ym)}
        disabled=${t} /></div>
    <div class="pair">
      <${Z} path=${[...e,`length`]} label=${A(`question_board.length`)} max=${200} />
      <${Z} path=${[...e,`questions_max`]} label=${A(`question_board.questions_max`)}
        max=${20} /></div>`}const Sm=Object.keys(nc),Cm=[`true`,`false`],wm=e=>e===`order`?7:8;function Tm(e){return{...$s,id:Em(`quiz`,e)}}function Em(e,t){let n=`${e.slice(0,56)}-`;return lp(t.filter(e=>e.startsWith(n)&&/^[0-9]+$/.test(e.slice(n.length))),n)}function Dm(e,t,n){let r=Em(`quiz`,t),i=Om(e.title,n.title),a=e.title_en&&Om(e.title_en,n.title_en),o=km(e.questions,r,t);return{...e,id:r,title:i,title_en:a,opens_at:null,closes_at:null,questions:o}}const Om=(e,t)=>$f(e,200-t.length)+t;function km(e,t,n){let r=[...n];return e.map(e=>{let n=Em(t,r);return r.push(n),{...e,id:n}})}function Am(e,t,n){return{...ec,id:Em(e.id,n),...Mm(t,[])}}const jm=e=>`options`in e?e.options:[];function Mm(e,t){let n=nc[e];if(!n.options)return{answer:{...n},key:e===`number`?[``]:[]};let r=t.length<2?Pm(t.length?t:Pm([])):t;return{answer:{...n,options:r},key:e===`order`?r.map(({id:e})=>e):[]}}function Nm(e,t){let n=Mm(t,jm(e.answer)),r=jm(n.answer).map(({id:e})=>e),i=e.key.filter(e=>r.includes(e));return t===`one`&&(n.key=i.slice(0,1)),t===`several`&&(n.key=e.answer.kind===`order`?[]:i),{...e,...n}}function Pm(e){let t=e.map(({id:e})=>e);return[...e,{...tc,id:[...`abcdefghijklmnopqrstuvwxyz`].find(e=>!t.includes(e))??lp(t)}]}function Fm(e){let t=Pm(e.answer.options),n=e.answer.kind===`order`?[...e.key,t.at(-1).id]:e.key;return{...e,answer:{...e.answer,options:t},key:n}}function Im(e,t){let n=e.answer.options[t].id,r=e.answer.options.filter((e,n)=>n!==t);return{...e,answer:{...e.answer,options:r},key:e.key.filter(e=>e!==n)}}function Lm(e,t,n){if(e.answer.kind!==`several`)return{...e,key:[t]};let r=e.answer.options.map(e=>e.id).filter(r=>r===t?n:e.key.includes(r));return{...e,key:r}}function Rm(e,t,n){let r=[...e.key],i=r.indexOf(t);return[r[i],r[n]]=[r[n],t],{...e,key:r}}function zm(e,t,n,r){let i={...e[t],id:Em(n.id,r)};return[...e.slice(0,t+1),i,...e.slice(t+1)]}function Bm(e,t,n,r){let i=e.questions.map(({id:e})=>e),a=n?r:r.filter(e=>!i.includes(e));return{...e,questions:[...n?e.questions:[],...km(t,e.id,a)]}}function Vm(e,t){let{change:n}=D(J),[r,i]=w(-1),a=E(null),o=E(``);Ce(()=>{o.current&&a.current?.querySelector(o.current)?.focus(),o.current=``});let s=(t,r,a=``)=>{n(e,t),i(r),o.current=a},c=[...t.keys()];return{list:a,put:s,isOpen:e=>r===e,toggle:e=>i(r===e?-1:e),move:(e,n,i=``)=>s(gp(t,e,n),gp(c,e,n).indexOf(r),i&&`[data-row="${n}"] [data-move="${i}"]:enabled`),remove:e=>s(hp(t,e),hp(c,e).indexOf(r))}}k({"quiz_import.open":[`从表格导入`,`Import questions`],"quiz_import.hint":[`XLSX 或 CSV，第一行是标题：题型、题干、选项A 至 选项F、答案、解析、难度、知识点、分值、时间。选好文件后先看内容，确认后才写入。`,`XLSX or CSV, with headings: 题型, 题干, 选项A … 选项F, 答案, 解析, 难度, 知识点, 分值, 时间, or the same in English. What is in the file is shown before anything is taken.`],"quiz_import.sample":[`下载样表`,`Get a sheet to fill in`],"quiz_import.found":[`可导入 {n} 题`,`Questions that can be taken: {n}`],"quiz_import.of_kind":[`{kind} {n} 题`,`{kind}: {n}`],"quiz_import.first":[`第一题：{title}`,`First: {title}`],"quiz_import.bad":[`有 {n} 行不能导入，原因见下表`,`Rows that can't be taken: {n}; see below`],"quiz_import.sheets":[`工作表：{names}`,`Sheets: {names}`],"quiz_import.sections":[`当作小标题的行：{names}`,`Lines taken for headings: {names}`],"quiz_import.take":[`导入 {n} 题`,`Take {n} questions`],"quiz_import.replace":[`替换现有的 {before} 题`,`Replace the {before} questions`],"quiz_import.add":[`添加在后面（{n} 题）`,`Add {n} at the end`],"quiz_import.without":[`不导入这些列：`,`Leave out these columns:`],"quiz_import.field.kind":[`题型`,`Kind`],"quiz_import.field.stem":[`题干`,`Question`],"quiz_import.field.options":[`选项`,`Options`],"quiz_import.field.option":[`选项{letter}`,`Option {letter}`],"quiz_import.field.key":[`答案`,`Answer`],"quiz_import.field.explanation":[`解析`,`Explanation`],"quiz_import.field.difficulty":[`难度`,`Difficulty`],"quiz_import.field.category":[`类别`,`Category`],"quiz_import.field.topic":[`知识点`,`Topic`],"quiz_import.field.points":[`分值`,`Points`],"quiz_import.field.seconds":[`时间`,`Time`],"quiz_import.file.no_stem_heading":[`没有找到标题行：前几行里要有一行写明各列，至少有“题干”和“答案”。`,`No headings were found: a line near the top must name the columns, at least 题干 (question) and 答案 (answer).`],"quiz_import.file.no_key_heading":[`有题干列，没有答案列；请把它命名为“答案”。`,`There is a column of questions and none of answers; call it 答案 (answer).`],"quiz_import.file.too_many_questions":[`超过 {most} 题，请拆分。`,`There are more than {most} questions; split the file.`],"quiz_import.row.kind_unknown":[`“{shown}”不是可用的题型，请写 单选、多选、判断、排序 或 数字`,`'{shown}' is no kind of question; write 单选, 多选, 判断, 排序 or 数字`],"quiz_import.row.option_gap":[`为空，但后面还有选项；请补上，或把后面的前移`,`is empty, though there are options behind it; fill it in, or move the others up`],"quiz_import.row.few_options":[`少于两个选项`,`has fewer than two options`],"quiz_import.row.many_options":[`超过 {most} 个选项`,`has more than {most} options`],"quiz_import.row.options_equal":[`与选项{first}相同：“{shown}”；选项不能重复`,`says the same as option {first}: '{shown}'; options must differ`],"quiz_import.row.options_no_truth":[`判断题的选项只能是 对 和 错，或空着；否则请把题型写成 单选`,`a true/false question has the options 对 and 错, or none; write 单选 as its kind instead`],"quiz_import.row.no_options":[`数字题没有选项；请把题型写成 单选，或清空选项`,`a number has no options; write 单选 as its kind, or leave the options empty`],"quiz_import.row.key_unknown":[`“{shown}”不是其中的选项；请写选项字母，如 A 或 ABD`,`'{shown}' is none of the options; write their letters, such as A or ABD`],"quiz_import.row.key_beyond":[`答案有 {letter}，但选项只到 {last}`,`names option {letter}, but the last one is {last}`],"quiz_import.row.key_twice":[`{letter} 出现了两次`,`names option {letter} twice`],"quiz_import.row.key_several":[`“{shown}”有多个字母，而单选只能有一个；请把题型改成 多选，或只写一个`,`'{shown}' names several options, and only one can be right; write 多选 as the kind, or one letter`],"quiz_import.row.key_all":[`全部选项都对，不成其为题；请添一个错的`,`names all options, so there is nothing to know; add one that is wrong`],"quiz_import.row.key_order":[`“{shown}”不是全部选项的顺序；每个字母写一次，如 {example}`,`'{shown}' is no order of all the options; write every letter once, such as {example}`],"quiz_import.row.key_truth":[`“{shown}”看不出对错；请写 对 或 错`,`'{shown}' is neither true nor false; write 对 or 错`],"quiz_import.row.key_number":[`“{shown}”不是数字；答案是文字的，请改成选择题`,`'{shown}' is no number; ask with options where the answer is a text`],"quiz_import.row.points_form":[`“{shown}”不是 0 至 {most}、{step} 的倍数；请更正，或不导入这一列`,`'{shown}' is no multiple of {step} from 0 to {most}; correct it, or leave the column out`],"quiz_import.row.seconds_form":[`“{shown}”不是 {least} 至 {most} 秒；请更正，或不导入这一列`,`'{shown}' is no time of {least} to {most} seconds; correct it, or leave the column out`],"quiz_import.row.difficulty_unknown":[`“{shown}”不是难度；请写 易、中 或 难，或不导入这一列`,`'{shown}' is no difficulty; write 易, 中 or 难, or leave the column out`]});const Hm={without:[],encoding:``},Um=[`no_stem_heading`,`no_key_heading`,`too_many_questions`],Wm=[`explanation`,`difficulty`,`category`,`topic`,`points`,`seconds`],Gm=[`kind`,`stem`,`options`,`key`,...Wm],Km=e=>Gm.includes(e)?A(`quiz_import.field.${e}`):A(`quiz_import.field.option`,{letter:e}),qm=({reason:e,values:t})=>{let n=t.field?{...t,field:Km(t.field)}:t;return A(`${Um.includes(e)?`quiz_import`:`roster`}.file.${e}`,n)},Jm=({reason:e,values:t})=>{let n=A(`quiz_import.row.${e}`,t);return n===`quiz_import.row.${e}`?A(`roster.row.${e}`,t):n};function Ym({quiz:e,taken:t,onChange:n,onClose:r}){let{run:i,busy:a,error:o,clear:s}=R(),[c,l]=w(null),[u,d]=w(Hm),[f,p]=w(``),[m,h]=w(null),g=E(null),_=async(e,t)=>{h(null),d(t),h(await i(()=>Ha(e,za(e.name),t))??null)},v=e=>{let[t]=e.target.files;if(e.target.value=``,!t)return;l(t),h(null),s();let n=t.size>Xa,r=za(t.name)?n?`roster.too_big`:``:`roster.wrong_type`;p(r),r||_(t,Hm)},y=i=>{n(Bm(e,m.questions,i,t)),r()},{reason:b,encodings:x=[]}=o?.details??{};return O`<${lt} title=${A(`quiz_import.open`)} className="question-import" onClose=${r}
      testid="question-import"><div class="stack">
    <p class="soft">${A(`quiz_import.hint`)}</p>
    <input ref=${g} type="file" hidden accept=${Ra} data-testid="question-file" onChange=${v} />
    <div class="row wrap"><${H} icon=${a?`loader`:`upload`} disabled=${a}
        onClick=${()=>g.current.click()}>${A(a?`roster.reading`:`roster.choose`)}<//>
      <a class="button second" href=${Ua} download data-testid="question-sample">
        <${N} name="download" />${A(`quiz_import.sample`)}</a>
      ${c&&O`<span class="soft cut">${c.name}</span>`}</div>
    ${f&&O`<p class="notice" data-kind="bad" role="alert">${A(f)}</p>`}
    <${V} error=${o} testid="question-import-error">
      ${b&&O` <span data-testid="question-import-reason">${qm(o.details)}</span>`}<//>
    ${x.length>0&&O`<${Va} encodings=${x} busy=${a}
      onChoose=${e=>_(c,{...u,encoding:e})} />`}
    ${m&&O`<${Zm} found=${m} quiz=${e} busy=${a} onTake=${y} />
      ${m.rejected.length>0&&O`<${Ba} rows=${m.rejected} place=${Xm(m)}
        field=${e=>Km(e.field)} reason=${Jm} />`}
      <${Qm} found=${m} options=${u} busy=${a}
        onChange=${e=>_(c,{...u,without:e})} />`}
  </div><//>`}const Xm=({notes:e})=>({sheet:t,line:n})=>e.sheets.length>1?`${t} ${n}`:n;function Zm({found:e,quiz:t,busy:n,onTake:r}){let{questions:i,rejected:a,notes:o}=e,s=t.questions.length,c=Sm.map(e=>[e,i.filter(({answer:t})=>t.kind===e).length]).filter(([,e])=>e>0).map(([e,t])=>A(`quiz_import.of_kind`,{kind:A(`quiz_form.kind.${e}`),n:t})),l=[a.length>0&&A(`quiz_import.bad`,{n:a.length}),o.sheets.length>1&&A(`quiz_import.sheets`,{names:Xe(o.sheets)}),o.sections.length>0&&A(`quiz_import.sections`,{names:Xe(o.sections)}),o.encoding&&A(`roster.preview.encoding`,{encoding:o.encoding}),o.hidden_rows>0&&A(`roster.preview.hidden_rows`,{count:o.hidden_rows}),o.hidden_columns.length>0&&A(`roster.preview.hidden_columns`,{names:Xe(o.hidden_columns)}),o.hidden_sheets.length>0&&A(`roster.preview.hidden_sheets`,{names:Xe(o.hidden_sheets)})].filter(Boolean),u=s+i.length>200;return O`<${B} kind=${a.length?`warn`:`info`} testid="question-preview">
    <strong>${A(`quiz_import.found`,{n:i.length})}</strong>
    ${c.length>0&&O`<p>${Xe(c)}</p>`}
    ${i.length>0&&O`<p>${A(`quiz_import.first`,{title:i[0].title})}</p>`}
    ${l.map(e=>O`<p key=${e}>${e}</p>`)}
    ${i.length>0&&O`<div class="row wrap">
      ${s>0&&O`<${H} icon="plus" testid="questions-add" disabled=${n||u}
        onClick=${()=>r(!0)}>${A(`quiz_import.add`,{n:i.length})}<//>`}
      <${H} icon="check" look=${s?`danger`:``} testid="questions-take" disabled=${n}
        onClick=${()=>r(!1)}>
        ${A(s?`quiz_import.replace`:`quiz_import.take`,{before:s,n:i.length})}<//></div>`}<//>`}function Qm({found:e,options:t,busy:n,onChange:r}){let{without:i}=t,a=Wm.filter(t=>i.includes(t)||e.notes.columns.includes(t)),o=(e,t)=>r(t?[...i,e]:i.filter(t=>t!==e));return a.length>0&&O`<fieldset class="row wrap"><legend class="soft">${A(`quiz_import.without`)}</legend>
    ${a.map(e=>O`<label key=${e} class="check"><input type="checkbox" disabled=${n}
      checked=${i.includes(e)} data-testid=${`without-${e}`}
      onChange=${t=>o(e,t.target.checked)} /><span>${Km(e)}</span></label>`)}</fieldset>`}k({"quiz.submit":[`提交答案`,`Send answer`],"quiz.several":[`可多选，选好后提交`,`Choose all that are right, then send`],"quiz.order":[`请按正确顺序依次点选`,`Tap them in the right order`],"quiz.again":[`重新排序`,`Start over`],"quiz.number.hint":[`请估一个数，最接近的得分`,`Estimate: whoever is nearest scores`],"quiz.true":[`对`,`True`],"quiz.false":[`错`,`False`],"quiz.key":[`正确答案：{answer}`,`The answer: {answer}`],"quiz.and":[`、`,`, `]});function $m(e,t){if(e.kind===`true_false`)return A(`quiz.${t}`);let n=e.options.find(e=>e.id===t);return n?j(n,`name`):t}const eh=(e,t)=>A(`quiz.key`,{answer:t.map(t=>$m(e,t)).join(e.kind===`order`?` → `:A(`quiz.and`))+(e.unit?` ${j(e,`unit`)}`:``)});function th({quiz:e,answer:t,give:n}){let{question:r,phase:i,changes:a}=e,o={quiz:e,question:r,answer:t,isFree:i===`open`&&t?.state!==`sent`&&(!t||t.state===`refused`||a),give:n};return r.kind===`number`?O`<${ih} ...${o} />`:r.kind===`several`||r.kind===`order`?O`<${rh} ...${o} />`:O`<${nh} ...${o} chosen=${t?.choices??[]} onTap=${e=>n([e])} />`}function nh({quiz:e,question:t,chosen:n,isFree:r,onTap:i}){let a=e.key?.right??null,o=t.kind===`order`;return O`<ol class="quiz-tiles" data-wide=${t.options.some(e=>j(e,`name`).length>8)}>
    ${t.options.map((e,s)=>{let c=n.indexOf(e.id),l=a&&!o&&a.includes(e.id);return O`<li key=${e.id}><button type="button" class="quiz-tile" data-testid="quiz-tile"
        data-id=${e.id} data-place=${s%4} data-chosen=${c>=0} 
          data-right=${a&&!o?l:null}
        aria-pressed=${c>=0} disabled=${!r} onClick=${()=>i(e.id)}>
        <b aria-hidden="true">${o?c>=0?c+1:``:`ABCDEFGH`[s]}</b>
        ${e.picture&&O`<${ql} box="3.5rem" src=${e.picture} alt="" />`}
        <span>${$m(t,e.id)}</span>
        ${(c>=0&&!o||l)&&O`<${N} name=${a&&!l?`x`:`check`} />`}
      </button></li>`})}</ol>
    ${a&&o&&O`<p class="quiz-why">${eh(t,a)}</p>`}`}function rh({quiz:e,question:t,answer:n,isFree:r,give:i}){let[a,o]=w(n?.choices??[]),s=t.kind===`order`,c=r?a:n?.choices??a,l=e=>o(a.includes(e)?a.filter(t=>t!==e):[...a,e]),u=s?a.length===t.options.length:a.length>0;return O`
    ${r&&O`<p class="quiz-hint">${A(s?`quiz.order`:`quiz.several`)}</p>`}
    <${nh} quiz=${e} question=${t} chosen=${c} isFree=${r} onTap=${l} />
    ${r&&O`<div class="quiz-send">
      ${s&&O`<button type="button" class="button second" disabled=${!a.length}
        onClick=${()=>o([])}>${A(`quiz.again`)}</button>`}
      <button type="button" class="button large wide" data-testid="quiz-send" disabled=${!u}
        onClick=${()=>i(a)}>${A(`quiz.submit`)}</button></div>`}`}function ih({quiz:e,question:t,answer:n,isFree:r,give:i}){let[a,o]=w(n?.choices?.[0]??``),s=e.key?.right,c=r?a:n?.choices?.[0]??``;return O`<form class="quiz-number" onSubmit=${e=>{e.preventDefault(),a.trim()&&i([a.trim()])}}>
    ${r&&!e.isExact&&O`<p class="quiz-hint">${A(`quiz.number.hint`)}</p>`}
    <label><span class="sr-only">${j(t,`title`)}</span>
      <input class="input" inputmode="decimal" autocomplete="off" maxlength="20" data-testid="quiz-input" value=${c}
        disabled=${!r} onInput=${e=>o(e.currentTarget.value)} />
      ${j(t,`unit`)&&O`<em>${j(t,`unit`)}</em>`}</label>
    ${r&&O`<button type="submit" class="button large wide" data-testid="quiz-send"
      disabled=${!a.trim()}>${A(`quiz.submit`)}</button>`}
    ${s&&O`<p class="quiz-why">${eh(t,s)}</p>`}
  </form>`}const ah=1e3,oh={epoch:0,answers:{},told:{}};var sh=class{quizzes=/* @__PURE__ */ new Map;scores=/* @__PURE__ */ new Map;#e;#t;#n;#r=/* @__PURE__ */ new Map;#i=/* @__PURE__ */ new Map;#a=/* @__PURE__ */ new Map;#o=/* @__PURE__ */ new Set;#s=/* @__PURE__ */ new Set;#c;constructor(e,t,n,r=[]){this.#e=e,this.#t=t,this.#n=()=>n(12);let i=setInterval(()=>this.#y(),500);this.#c=[e.on(`quiz`,e=>this.receive(e)),e.on(`my_score`,e=>this.#p(e)),e.on(`ack`,({ballot:e,receipt:t})=>this.#g(e,{state:`counted`,receipt:t})),e.on(`refused`,e=>this.#h(e)),e.on(`error`,e=>this.#m(e)),e.on(`welcome`,()=>this.#v()),e.onState(e=>e===`live`&&this.#_()),()=>clearInterval(i)];for(let e of r)this.receive(e)}close(){for(let e of this.#c)e()}listen(e){return this.#s.add(e),()=>this.#s.delete(e)}receive(e){let t=this.quizzes.get(e.quiz);if(t&&t.epoch===e.epoch&&t.rev>e.rev)return;if(e.state===`draft`)return this.#l(e.quiz);this.quizzes.set(e.quiz,e),this.#b(e.quiz).epoch!==e.epoch&&this.#x(e.quiz,{...oh,epoch:e.epoch});let{question:n,key:r}=e;n&&r&&this.#u(e,n,r),this.#d(e),this.#S()}#l(e){this.quizzes.delete(e),this.scores.delete(e),this.#S()}answer(e,t){let n=this.#b(e).answers[t.id];return n&&n.epoch===t.epoch?n:null}hasScore({quiz:e,epoch:t}){return this.scores.get(e)?.epoch===t&&!this.#o.has(e)}told(e){return Object.values(this.#b(e).told)}give(e,t){let{question:n}=e,r=this.answer(e.quiz,n);if(r&&r.state!==`refused`&&!e.changes||r?.state===`sent`)return;let i=r?.state===`counted`?r:null,a={epoch:n.epoch,ballot:this.#n(),choices:t,state:`sent`,standing:i},o=this.#b(e.quiz);this.#x(e.quiz,{...o,answers:{...o.answers,[n.id]:a}}),this.#y(),this.#S()}#u(e,t,n){let r=this.#b(e.quiz);if(r.told[t.id])return;let{id:i,number:a,title:o,title_en:s,kind:c,options:l,unit:u,unit_en:d}=t,f={id:i,number:a,title:o,title_en:s,kind:c,options:l,unit:u,unit_en:d,right:n.right};this.#x(e.quiz,{...r,told:{...r.told,[i]:f}})}#d({quiz:e,scored:t,results:n,players:r,epoch:i}){t&&this.#a.get(e)!==`${i} ${n}`&&(this.#a.set(e,`${i} ${n}`),this.#o.add(e),this.#f(e,Math.random()*Math.min(1e4,r/20)))}#f(e,t){setTimeout(()=>this.#e.send({type:`my_score`,quiz:e}),t)}#p(e){this.#o.delete(e.quiz),this.scores.set(e.quiz,e),this.#S()}#m({error:e}){if(e.retryable)for(let e of this.#o)this.#f(e,ah*(1+Math.random()))}#h({ballot:e,error:t,receipt:n}){t.retryable?this.#i.set(e,performance.now()+ah*(1+Math.random())):this.#g(e,({standing:e})=>ch(e,t.code,n))}#g(e,t){for(let[n,r]of this.#r)for(let[i,a]of Object.entries(r.answers))if(a.ballot===e&&a.state===`sent`){let e=typeof t==`function`?t(a):t;this.#x(n,{...r,answers:{...r.answers,[i]:{...a,...e}}}),this.#S()}}#_(){this.#i.clear(),this.#a.clear(),this.#y()}#v(){this.#r.clear();for(let e of this.quizzes.keys())this.#b(e);this.#S()}#y(){let e=performance.now();for(let{answers:t}of this.#r.values())for(let[n,{epoch:r,ballot:i,choices:a,state:o}]of Object.entries(t))o!==`sent`||e<(this.#i.get(i)??0)||this.#e.send({type:`cast`,poll:n,epoch:r,ballot:i,choices:a})&&this.#i.set(i,e+1e4)}#b(e){return this.#r.has(e)||this.#r.set(e,{...oh,...this.#t.get(`quiz:${e}`)}),this.#r.get(e)}#x(e,t){this.#r.set(e,t),this.#t.set(`quiz:${e}`,t)}#S(){for(let e of this.#s)e()}};function ch(e,t,n){return!n||t===`voided`?{state:`refused`,code:t}:{state:`counted`,receipt:n,code:t,choices:e?.receipt===n?e.choices:null}}function lh({breakpoints:e,players:t},n){let r=e.findIndex(([e,t,r])=>n.points===e?n.right===t?n.tenths<=r:n.right>t:n.points>e),i=r<0?t:e[r][3],a=[n.points,n.right,n.tenths];return{rank:i,isExact:r>=0&&a.every((t,n)=>t===e[r][n]),beaten:t>1?Math.floor(100*(t-i)/(t-1)):100}}function uh({question:e}){nt(200);let{opened_at:t,closes_at:n}=e,r=Ni.until(n);if(r===null)return null;let i=Math.min(1,r/Math.max(1,n-t)),a=Math.ceil(r/1e3);return O`<div class="quiz-time" role="timer" data-testid="quiz-time" data-hot=${a<=5}>
    <i><b style=${{transform:`scaleX(${i})`}}></b></i><span class="number">${a}</span></div>`}function dh(e){let t=Ni.until(e?.closes_at);if(t===null)return null;let n=Math.max(1,e.closes_at-e.opened_at);return{seconds:Math.ceil(t/1e3),part:Math.min(1,t/n)}}k({quiz:[`答题`,`Quiz`],"quiz.number":[`第 {n} 题 · 共 {all} 题`,`Question {n} of {all}`],"quiz.points":[`{n} 分`,`{n} points`],"quiz.points.none":[`热身题，不计分`,`A warm-up: no points`],"quiz.lobby":[`答题即将开始`,`The quiz is about to begin`],"quiz.lobby.count":[`共 {n} 题`,`{n} questions`],"quiz.stem":[`请看题，选项马上出现`,`Read the question; the options come in a moment`],"quiz.locked":[`时间到`,`Time is up`],"quiz.wait":[`答案马上揭晓`,`The answer comes in a moment`],"quiz.late":[`您从下一题开始作答`,`You play from the next question on`],"quiz.sending":[`正在提交…`,`Sending…`],"quiz.sending.away":[`网络恢复后会自动提交`,`It will be sent as soon as the connection is back`],"quiz.counted":[`已提交`,`Your answer is in`],"quiz.counted.changes":[`已提交，锁定前可以修改`,`Your answer is in. You may change it until the lock`],"quiz.counted.before":[`修改来晚了，以之前提交的为准`,`Too late for a change: your earlier answer counts`],"quiz.counted.elsewhere":[`您已在另一部手机上作答，以那次为准`,`You have answered on another phone: that answer counts`],"quiz.answer_voided":[`您的答案已被作废`,`Your answer has been voided`],"quiz.too_late":[`来晚了，这一题没有计入`,`Too late: this answer did not count`],"quiz.unfit":[`请写一个数字，小数用点`,`Write one number in digits, with a point for decimals`],"quiz.not_entitled":[`这场答题不面向您所在的单位或类别。`,`This quiz is not for your unit or class.`],"quiz.refused":[`这一题没有计入`,`This answer did not count`],"quiz.right":[`回答正确`,`Right`],"quiz.wrong":[`回答错误`,`Wrong`],"quiz.none":[`这一题您没有作答`,`You have not answered this one`],"quiz.voided":[`本题作废，不计分`,`This question is void: it counts for nobody`],"quiz.total":[`总分`,`Points`],"quiz.rank":[`名次`,`Rank`],"quiz.rank.about":[`约 {n}`,`about {n}`],"quiz.nameless":[`（资料已删除）`,`(deleted)`],"quiz.podium.more":[`还有选手并列`,`and others who share this place`],"quiz.rights":[`答对`,`Right`],"quiz.beaten":[`超过了 {n}% 的选手`,`Better than {n} % of all players`],"quiz.first":[`您现在是第一名！`,`You are in the lead!`],"quiz.review":[`答题回顾`,`Your answers`],"quiz.over":[`答题结束`,`The quiz is over`],"quiz.out":[`还有 {n} 人在场`,`{n} are still in`],"quiz.go":[`去答题`,`Play`],"quiz.state.draft":[`未开始`,`Not open yet`],"quiz.state.open":[`进行中`,`Open`],"quiz.state.locked":[`暂停`,`Paused`],"quiz.state.closed":[`已结束`,`Over`],"quiz.state.published":[`已公布`,`Published`],"quiz.answered":[`已作答`,`Answered`],"quiz.people":[`人答对`,`had it right`],"quiz.board":[`积分榜`,`Leaderboard`],"quiz.units":[`单位积分榜`,`The units`],"quiz.units.caption":[`取花名册前 30%（至少 5 人）的平均分，缺席计 0 分`,`Mean of the best 30 % of the roster, five at least; who is absent counts as 0`],"quiz.podium":[`最终排名`,`Final ranking`],"quiz.climber":[`本题黑马：{name}，上升 {n} 位`,`Climber of the round: {name}, up {n}`],"quiz.board.right":[`答对 {n} 题`,`{n} right`],"quiz.players":[`{n} 人参加`,`{n} players`],"quiz.wait.draft":[`答题尚未开始`,`The quiz has not begun`],"quiz.wait.scores":[`正在计分…`,`Counting the points…`]});const fh=[`key`,`board`,`units`,`podium`];function ph({visit:e,socket:t,store:n}){let r=we(()=>new sh(t,n,Le,e.quizzes.frames),[]);T(()=>()=>r.close(),[r]),et(e=>r.listen(e),[r]);let i=mh([...r.quizzes.values()]);if(!i)return null;let{question:a}=i;return O`<section class="quiz card" aria-labelledby="quiz-title" data-testid="quiz" data-phase=${i.phase}>
    <div class="quiz-head"><h2 id="quiz-title">${j(i,`title`)}</h2>
      ${a&&O`<span class="pill" data-testid="quiz-number">
        ${A(`quiz.number`,{n:a.number,all:i.questions})}</span>`}</div>
    ${a&&i.phase!==`board`&&i.phase!==`units`?O`<${gh} key=${`${a.id} ${a.epoch}`} quiz=${i} desk=${r}
          isLive=${e.state===`live`} />`:O`<${hh} quiz=${i} />`}
    ${fh.includes(i.phase)&&O`<${xh} quiz=${i} score=${r.scores.get(i.quiz)} />`}
    ${[`board`,`units`,`podium`].includes(i.phase)&&O`<${Sh} quiz=${i} desk=${r} />`}
  </section>`}const mh=e=>e.find(({state:e})=>e===`open`)??e.at(-1)??null;function hh({quiz:e}){let t=e.phase===`lobby`?`quiz.lobby`:e.phase===`podium`?`quiz.over`:`quiz.board`;return O`<p class="quiz-between" role="status">
    <${N} name=${e.phase===`lobby`?`clock`:`trophy`} />
    <span>${A(t)}${e.phase===`lobby`&&O` · ${A(`quiz.lobby.count`,{n:e.questions})}`}</span></p>`}function gh({quiz:e,desk:t,isLive:n}){let{question:r,phase:i,key:a}=e,o=t.answer(e.quiz,r);return O`
    <p class="quiz-worth">${r.points?A(`quiz.points`,{n:r.points}):A(`quiz.points.none`)}</p>
    <h3 class="quiz-stem" data-testid="quiz-stem">${j(r,`title`)}</h3>
    ${r.picture&&O`<${ql} class="quiz-picture" box="100vw" src=${r.picture} alt="" />`}
    ${i===`stem`&&O`<p class="quiz-between" role="status"><${N} name="clock" />
      <span>${A(`quiz.stem`)}</span></p>`}
    ${i===`open`&&O`<${uh} question=${r} />`}
    ${a&&O`<${bh} quiz=${e} answer=${o} desk=${t} />`}
    ${i!==`stem`&&O`<${th} quiz=${e} answer=${o}
      give=${n=>t.give(e,n)} />`}
    ${!a&&i!==`stem`&&O`<${_h} quiz=${e} answer=${o} isLive=${n} />`}
    ${a&&j(a,`explanation`)&&O`<p class="quiz-why">${j(a,`explanation`)}</p>`}`}function _h({quiz:e,answer:t,isLive:n}){let r=e.phase!==`open`;if(!t&&!r)return null;let[i,a]=t?t.state===`sent`?[`loader`,A(n?`quiz.sending`:`quiz.sending.away`)]:t.state===`refused`?[`circle-alert`,A(yh[t.code]??`quiz.refused`)]:[`circle-check`,A(vh(t,!r&&e.changes))]:[`clock`,A(`quiz.locked`)];return O`<p class="quiz-mine" role="status" data-testid="quiz-mine" data-state=${t?.state??`none`}>
    <${N} name=${i} className=${i===`loader`?`turning`:``} />
    <span>${a}${r&&O` · ${A(`quiz.wait`)}`}</span></p>`}function vh({choices:e,code:t},n){return e?t===`closed`?`quiz.counted.before`:n?`quiz.counted.changes`:`quiz.counted`:`quiz.counted.elsewhere`}const yh={closed:`quiz.too_late`,voided:`quiz.answer_voided`,answer_unfit:`quiz.unfit`,not_entitled:`quiz.not_entitled`};function bh({quiz:e,answer:t,desk:n}){let{question:r,told:i}=e,a=n.scores.get(e.quiz);if(r.voided)return O`<p class="quiz-verdict" data-kind="none">${A(`quiz.voided`)}</p>`;let o=a?.epoch===e.epoch&&a.questions.find(e=>e.question===r.id),s=!o&&t?.state===`counted`;if(s&&i&&n.hasScore(e))return O`<p class="quiz-verdict" data-kind="none" data-testid="quiz-verdict">${A(`quiz.answer_voided`)}</p>`;if(s)return O`<p class="quiz-verdict" data-kind="none"><${N} name="loader" className="turning" /></p>`;let c=o?o.right?`right`:o.points?`part`:`wrong`:`none`,l={none:`quiz.none`,right:`quiz.right`,part:`quiz.right`,wrong:`quiz.wrong`}[c];return O`<p class="quiz-verdict" role="status" data-testid="quiz-verdict" data-kind=${c}>
    ${c!==`none`&&O`<${N} name=${c===`wrong`?`x`:`check`} />`}<span>${A(l)}</span>
    ${o&&o.points>0&&O`<b>+${M(o.points)}</b>`}</p>`}function xh({quiz:e,score:t}){if(!t||t.epoch!==e.epoch||!e.players)return null;let{rank:n,isExact:r,beaten:i}=lh(e,t),a=M(n),o=t.questions.length>0;return O`<div class="quiz-own" data-testid="quiz-own">
    <dl><div><dt>${A(`quiz.total`)}</dt><dd data-testid="quiz-points">${M(t.points)}</dd></div>
      ${o&&O`<div><dt>${A(`quiz.rank`)}</dt><dd data-testid="quiz-rank">
        ${r?a:A(`quiz.rank.about`,{n:a})}</dd></div>`}
      <div><dt>${A(`quiz.rights`)}</dt><dd>${t.right} / ${t.scored}</dd></div></dl>
    ${o&&O`<p>${n===1?A(`quiz.first`):A(`quiz.beaten`,{n:i})}</p>`}
    ${e.left!==null&&O`<p>${A(`quiz.out`,{n:M(e.left)})}</p>`}</div>`}function Sh({quiz:e,desk:t}){let n=t.told(e.quiz);if(!n.length)return null;let r=new Map((t.scores.get(e.quiz)?.questions??[]).map(e=>[e.question,e]));return O`<details class="quiz-review"><summary>${A(`quiz.review`)}</summary>
    <ol>${n.map(e=>{let t=r.get(e.id),n=t?t.right?`right`:`wrong`:`none`;return O`<li key=${e.id} data-kind=${n}>
        <${N} name=${n===`right`?`check`:n===`wrong`?`x`:`ban`} />
        <p>${e.number}. ${j(e,`title`)}<small>${eh(e,e.right)}</small></p>
        <b>${t?.points?`+${M(t.points)}`:``}</b></li>`})}</ol></details>`}const Ch=[`lobby`,`stem`,`open`,`locked`,`told`,`key`,`board`,`units`,`podium`],wh=[`told`,`key`],Th=[`key`,`board`,`units`,`podium`],Eh=({kind:e,options:t})=>e===`true_false`?Cm:(t??[]).map(({id:e})=>e);function Dh(e,{number:t,phase:n,rev:r,now:i},a){let o=e.questions[t],s=o?Oh(e,o):e.points,c=o&&n!==`lobby`&&n!==`podium`,l=Array.from({length:10},(e,n)=>kh(s*(t+1),n)),u=l.map((e,n)=>({rank:n+1,name:a.player(n+1),unit:``,points:e,right:t+1,was:t?n+2:0}));return{type:`quiz`,now:i,quiz:e.id,title:e.title,title_en:e.title_en,mode:e.mode,state:`open`,epoch:1,rev:r,phase:n,asked:t+1,questions:e.questions.length,changes:e.changes,commitment:``,salt:``,question:c?jh(e,o,{number:t,phase:n,now:i}):null,answered:[`lobby`,`stem`].includes(n)?null:120,told:c&&wh.includes(n)?Mh(o):null,key:c&&Th.includes(n)?Nh(o):null,scored:Th.includes(n)?t+1:0,results:Th.includes(n)?r:0,players:Th.includes(n)?120:0,left:e.mode===`last_one_standing`?72:null,breakpoints:l.map((e,n)=>[e,t+1,0,n+1]),top:[`board`,`podium`].includes(n)?u:[],climber:null,units:[`units`,`podium`].includes(n)?l.map((e,t)=>Ah(e,t,a)):[]}}const Oh=(e,{points:t})=>t===null?e.points:t,kh=(e,t)=>Math.floor(e*(1-t/20)/10)*10,Ah=(e,t,n)=>({rank:t+1,unit:n.unit(t+1),points:e,members:40,players:40-t});function jh(e,t,{number:n,phase:r,now:i}){let{answer:a}=t,o=t.seconds===null?e.seconds:t.seconds,s=a.kind===`number`,c=r!==`stem`,l=Cm.map(e=>({id:e,name:``,name_en:``,picture:``})),u=a.kind===`true_false`?l:a.options;return{id:t.id,number:n+1,title:t.title,title_en:t.title_en,picture:t.picture,kind:a.kind,points:Oh(e,t),seconds:o,epoch:1,voided:!1,options:c&&!s?u:[],unit:s?a.unit:``,unit_en:s?a.unit_en:``,opened_at:c?i:null,closes_at:c?i+o*1e3:null}}function Mh({answer:e,key:t}){if(e.kind===`number`){let e=Number(t[0])||0;return{answered:120,votes:[],estimates:[0,1,-1,2,-2].map((t,n)=>[`${e+t}`,40-7*n])}}let n=Eh(e),r=n=>e.kind===`order`?n===t[0]:t.includes(n),i=Math.max(1,n.filter(e=>!r(e)).length),a=e=>r(e)?.6:.4/i;return{answered:120,votes:n.map(e=>Math.round(120*a(e))),estimates:[]}}const Nh=({key:e,explanation:t,explanation_en:n,answer:r})=>({right:e,within:r.kind===`number`?r.within:null,explanation:t,explanation_en:n,right_answers:72});function Ph(e,t,n){let{id:r,key:i,answer:a}=e.questions[t],o=n&&(a.kind===`order`?n:[...n].sort()),s=a.kind===`order`?i:[...i].sort(),c=!!o&&o.length===s.length&&o.every((e,t)=>e===s[t]),l=c?Oh(e,e.questions[t]):0,u={question:r,points:l,right:c,tenths:10};return{type:`my_score`,quiz:e.id,epoch:1,scored:1,points:l,right:Number(c),tenths:10,questions:o?[u]:[],error:null}}const Fh={...xo,scene:`quiz`},Ih={player:e=>A(`quiz_preview.player`,{n:e}),unit:e=>A(`quiz_preview.unit`,{n:e})};function Lh({quiz:e,onClose:t}){let{id:n,event:r}=D(J),[i,a]=w(()=>({number:0,phase:`stem`,rev:1,now:Date.now()})),o=e=>a({...i,...e,rev:i.rev+1,now:Date.now()}),s=Dh(e,i,Ih),c=Ch.filter(t=>t!==`units`||e.units),l=c.indexOf(i.phase),u=e.questions.length-1,d=i.phase===`board`&&i.number<u?{number:i.number+1,phase:`stem`}:{phase:c[l+1]};return O`<${lt} title=${A(`preview.title`,{title:j(e,`title`)})} className="preview"
      onClose=${t} testid="quiz-preview">
    <${B} icon="eye">${A(`quiz_preview.notice`)}<//>
    <div class="preview-steps">
      <select class="input" aria-label=${A(`quiz_form.questions`)} data-testid="preview-question" value=${i.number}
        onChange=${e=>o({number:Number(e.target.value),phase:`stem`})}>
        ${e.questions.map((e,t)=>O`<option key=${e.id} value=${t}>
          ${t+1}. ${j(e,`title`)}</option>`)}</select>
      <select class="input" aria-label=${A(`cue.quiz_step`)} data-testid="preview-phase" value=${i.phase}
        onChange=${e=>o({phase:e.target.value})}>
        ${c.map(e=>O`<option key=${e} value=${e}>${A(`quiz.phase.${e}`)}</option>`)}</select>
      <${H} icon="chevron-right" testid="preview-next" disabled=${!d.phase} onClick=${()=>o(d)}>
        ${A(`quiz.step.next`)}<//></div>
    <div class="preview-parts">
      <${jo} live=${Rh(n,r,s)} stage=${Fh} states=${{}} title=${A(`quiz_preview.screen`)}
        testid="preview-screen" />
      <div class="preview-phone phone-within" style=${iu(r.theme,`phone`)}><div class="preview-paper">
        <${zh} key=${i.number} quiz=${e} number=${i.number} frame=${s} /></div></div></div>
  <//>`}const Rh=(e,t,n)=>({event:e,stage:Fh,draws:null,framesForScreens:[n],tally:{event:t,rev:1,figures:()=>null,online:0,likes:{}}});function zh({quiz:e,number:t,frame:n}){let r=we(()=>new Bh(e,t),[]),i=we(()=>/* @__PURE__ */ new Map,[]);return we(()=>r.hear(n),[n.rev]),O`<${ph} visit=${{state:`live`,quizzes:{frames:[n]}}} socket=${r} store=${{get:e=>i.get(e)??null,set:(e,t)=>void i.set(e,t)}} />`}var Bh=class{#e=/* @__PURE__ */ new Map;#t;#n;#r=null;constructor(e,t){this.#t=e,this.#n=t}on(e,t){return this.#e.set(e,t),()=>this.#e.delete(e)}onState(){return()=>{}}hear(e){this.#e.get(e.type)?.(e)}send({type:e,ballot:t,choices:n}){return e===`cast`&&(this.#r=n,setTimeout(()=>this.hear({type:`ack`,ballot:t,receipt:t}),0)),e===`my_score`&&this.hear(Ph(this.#t,this.#n,this.#r)),!0}};function Vh({path:e,label:t,disabled:n=!1,code:r=!1}){let{field:i,value:a,set:o,problem:s}=Y(e);return O`<div class="cell"><input class=${`input ${r?`code`:``}`} aria-label=${t} placeholder=${t}
      value=${a??``} id=${`field-${i}`}
      data-testid=${`field-${i}`} maxlength=${200} disabled=${n}
      aria-invalid=${s?`true`:void 0}
      aria-describedby=${s?`problem-${i}`:void 0} onInput=${e=>o(e.target.value)} />
    ${s&&O`<p class="error" id=${`problem-${i}`} role="alert" data-testid=${`problem-${i}`}>${s}</p>`}
    </div>`}function Hh({index:e,move:t,type:n,frozen:r=!1}){let[i,a]=w(!1),[o,s]=w(!1);return{row:{"data-row":e,draggable:o&&!r,"data-over":i,onDragStart:t=>t.dataTransfer.setData(n,String(e)),onDragOver:e=>{e.dataTransfer.types.includes(n)&&(e.preventDefault(),a(!0))},onDragLeave:()=>a(!1),onDrop:r=>{r.dataTransfer.types.includes(n)&&(r.preventDefault(),a(!1),t(Number(r.dataTransfer.getData(n)),e))},onDragEnd:()=>s(!1)},grip:{onPointerDown:()=>s(!0),onPointerUp:()=>s(!1)}}}function Uh({rows:e,at:t,index:n,count:r,owner:i,frozen:a,title:o,pills:s,copyWords:c,onCopy:l,children:u}){let{problems:d}=D(J),f=vp(d,t).length,p=e.isOpen(n)||f>0,m=`application/x-acclaim-question-${i}`.toLowerCase(),{row:h,grip:g}=Hh({index:n,move:e.move,type:m,frozen:a});return O`<li class="cue-row question-row" ...${h} data-testid=${`question-${n}`}>
    <span class="grip" ...${g} aria-hidden="true"><${N} name="grip-vertical" /><span class="number">
      ${n+1}</span></span>
    <div class="stack tight">
      <button type="button" class="cue-open" aria-expanded=${p} data-testid=${`question-open-${n}`}
        onClick=${()=>e.toggle(n)}>
        <strong>${o}</strong>${s}
        ${f>0&&O`<span class="pill" data-kind="bad">${A(`form.problems`,{count:f})}</span>`}</button>
      ${p&&u}
    </div>
    <div class="row tight">
      <${U} icon="arrow-up" label=${A(`move_up`)} data-move="up" disabled=${a||n===0}
        onClick=${()=>e.move(n,n-1,`up`)} />
      <${U} icon="arrow-down" label=${A(`move_down`)} data-move="down"
        disabled=${a||n===r-1} onClick=${()=>e.move(n,n+1,`down`)} />
      <${U} icon="copy" label=${c} disabled=${a} onClick=${l}
        testid=${`copy-question-${n}`} />
      <${U} icon="trash-2" label=${A(`remove`)} disabled=${a} onClick=${()=>e.remove(n)}
        testid=${`remove-question-${n}`} /></div>
  </li>`}const Wh=[``,`easy`,`medium`,`hard`];function Gh({at:e,quiz:t,index:n,taken:r,frozen:i,rows:a}){let{questions:o}=t,s=o[n],c=[...e,n],l=O`<span class="pill">${A(`quiz_form.kind.${s.answer.kind}`)}</span>
    ${s.difficulty&&O`<span class="pill">${A(`quiz_form.difficulty.${s.difficulty}`)}</span>`}
    ${s.points===0&&O`<span class="pill" data-kind="good">${A(`quiz_form.warm_up`)}</span>`}
    ${s.category&&O`<span class="soft">${s.category}</span>`}`;return O`<${Uh} rows=${a} at=${c} index=${n} count=${o.length} owner=${t.id}
    frozen=${i} title=${j(s,`title`)||A(`quiz_form.new_question`)} pills=${l}
    copyWords=${A(`quiz_form.copy_question`)}
    onCopy=${()=>a.put(zm(o,n,t,r),n+1)}>
    <${Kh} at=${c} question=${s} quiz=${t} frozen=${i} /><//>`}function Kh({at:e,question:t,quiz:n,frozen:r}){let{change:i}=D(J),a=t=>i(e,t),o=e=>A(`quiz_form.as_quiz`,{value:n[e]??``});return O`<div class="stack">
    <div class="pair"><${Ap} path=${[...e,`title`]} label=${A(`quiz_form.question`)} rows=${2}
        max=${300} disabled=${r} />
      <${Ap} path=${[...e,`title_en`]} label=${A(`in_english`,{label:A(`quiz_form.question`)})} rows=${2}
        max=${300} disabled=${r} /></div>
    <div class="pair"><${Q} path=${[...e,`answer`,`kind`]} label=${A(`quiz_form.kind`)} disabled=${r}
        options=${Sm.map(e=>[e,A(`quiz_form.kind.${e}`)])}
        onChange=${e=>a(Nm(t,e))} />
      ${!r&&O`<${Jp} path=${[...e,`picture`]} label=${A(`quiz_form.picture`)} />`}</div>
    <${qh} at=${e} question=${t} frozen=${r} put=${a} />
    <div class="pair"><${Ap} path=${[...e,`explanation`]} label=${A(`quiz_form.explanation`)} rows=${2}
        hint=${A(`quiz_form.explanation.hint`)} max=${600} disabled=${r} />
      <${Ap} path=${[...e,`explanation_en`]} label=${A(`in_english`,{label:A(`quiz_form.explanation`)})}
        rows=${2} max=${600} disabled=${r} /></div>
    <div class="quad">
      <${Z} path=${[...e,`points`]} label=${A(`quiz_form.points`)} hint=${o(`points`)} min=${0}
        max=${Ja} disabled=${r} />
      <${Z} path=${[...e,`seconds`]} label=${A(`quiz_form.seconds`)} hint=${o(`seconds`)}
        min=${5} max=${600} disabled=${r} />
      <${Q} path=${[...e,`difficulty`]} label=${A(`quiz_form.difficulty`)} disabled=${r}
        options=${Wh.map(e=>[e,A(`quiz_form.difficulty.${e||`none`}`)])} />
      <${X} path=${[...e,`category`]} label=${A(`quiz_form.category`)} disabled=${r} /></div>
    <${Op} paths=${[[...e,`id`]]}>
      <${X} path=${[...e,`id`]} label=${A(`field.id`)} code=${!0} disabled=${r} /><//>
  </div>`}function qh({at:e,question:t,frozen:n,put:r}){let{kind:i,options:a}=t.answer,{problem:o,field:s}=Y([...e,`key`]),c=`key-${e.join(`-`)}`,l=e=>O`<input type=${i===`several`?`checkbox`:`radio`} name=${c} disabled=${n}
    checked=${t.key.includes(e)} data-testid=${`right-${e}`}
    onChange=${n=>r(Lm(t,e,n.target.checked))} />`;return O`<fieldset class="stack tight" id=${`field-${s}`} tabindex="-1">
    <legend>${A(`quiz_form.answer`)}</legend>
    ${a&&O`<p class="soft">${A(`quiz_form.answer.${i}`)}</p>
      <${Jh} at=${e} question=${t} frozen=${n} put=${r} right=${l} />`}
    ${i===`several`&&O`<${$} path=${[...e,`answer`,`share`]} label=${A(`quiz_form.share`)}
      disabled=${n} />`}
    ${i===`true_false`&&O`<div class="row wrap">${Cm.map(e=>O`<label key=${e} class="check">${l(e)}<span>${A(`quiz_form.${e}`)}</span></label>`)}</div>`}
    ${i===`number`&&O`<div class="quad">
      <${X} path=${[...e,`key`,0]} label=${A(`quiz_form.number`)} code=${!0} disabled=${n} />
      <${X} path=${[...e,`answer`,`unit`]} label=${A(`quiz_form.unit`)} disabled=${n} />
      <${X} path=${[...e,`answer`,`unit_en`]} label=${A(`in_english`,{label:A(`quiz_form.unit`)})}
        disabled=${n} />
      <${X} path=${[...e,`answer`,`within`]} label=${A(`quiz_form.within`)}
        hint=${A(`quiz_form.within.hint`)} code=${!0} disabled=${n} /></div>`}
    ${o&&O`<p class="error" role="alert" data-testid=${`problem-${s}`}>${o}</p>`}
  </fieldset>`}function Jh({at:e,question:t,frozen:n,put:r,right:i}){let{kind:a,options:o}=t.answer,s=[...e,`answer`,`options`],{problem:c,field:l}=Y(s),u=({id:e})=>O`<select class="input" aria-label=${A(`quiz_form.place`)} data-testid=${`place-${e}`}
    disabled=${n} value=${t.key.indexOf(e)}
    onChange=${n=>r(Rm(t,e,Number(n.target.value)))}>
    ${o.map((n,r)=>O`<option key=${r} value=${r} selected=${t.key[r]===e}>
      ${A(`quiz_form.nth`,{n:r+1})}</option>`)}</select>`;return O`<div class="stack tight" id=${`field-${l}`} tabindex="-1">
    ${c&&O`<p class="error" role="alert" data-testid=${`problem-${l}`}>${c}</p>`}
    <ol class="choice-list quiz-options">${o.map((e,c)=>O`<li key=${e.id}
      data-right=${a!==`order`&&t.key.includes(e.id)} data-testid=${`option-${c}`}>
      ${a===`order`?u(e):O`<label class="check">${i(e.id)}
        <span class="number">${`ABCDEFGH`[c]}</span></label>`}
      <${Vh} path=${[...s,c,`name`]} label=${A(`quiz_form.option`)} disabled=${n} />
      <${Vh} path=${[...s,c,`name_en`]} label=${A(`in_english`,{label:A(`quiz_form.option`)})}
        disabled=${n} />
      <${U} icon="trash-2" label=${A(`remove`)} disabled=${n||o.length<=2}
        onClick=${()=>r(Im(t,c))} /></li>`)}</ol>
    ${!n&&O`<div><${H} icon="plus" look="second small" testid="add-option"
      disabled=${o.length>=wm(a)} onClick=${()=>r(Fm(t))}>
      ${A(`quiz_form.add_option`)}<//></div>`}
  </div>`}const Yh=[`speed`,`right_only`,`last_one_standing`,`buzzer`];function Xh({index:e,state:t,taken:n,isFull:r,onCopy:i,...a}){let{event:o}=D(J),s=[`quizzes`,e],c=o.quizzes[e],l=t!==`draft`;return O`<${hm} kind="quiz" words="quiz.state" index=${e} state=${t} ...${a}
      title=${j(c,`title`)||A(`quiz_form.new`)} about=${A(`quiz_form.count`,{n:c.questions.length})}>
    ${l&&O`<${B} kind="warn" icon="lock" testid="quiz-frozen">${A(`quiz_form.frozen`)}<//>`}
    <${jp} path=${[...s,`title`]} label=${A(`field.title`)} lines />
    <fieldset class="stack"><legend>${A(`form.rules`)}</legend>
      <div class="triple">
        <${Q} path=${[...s,`mode`]} label=${A(`quiz_form.mode`)} disabled=${l}
          hint=${A(`quiz_form.mode.${c.mode}.hint`)}
          options=${Yh.map(e=>[e,A(`quiz_form.mode.${e}`)])} />
        <${Z} path=${[...s,`seconds`]} label=${A(`quiz_form.seconds`)} min=${5} max=${600}
          hint=${A(`quiz_form.seconds.hint`)} disabled=${l} />
        <${Z} path=${[...s,`points`]} label=${A(`quiz_form.points`)} min=${0} max=${Ja}
          hint=${A(`quiz_form.points.hint`)} disabled=${l} /></div>
      <div class="row wrap">
        <${$} path=${[...s,`changes`]} label=${A(`quiz_form.changes`)} disabled=${l} />
        <${$} path=${[...s,`units`]} label=${A(`quiz_form.units`)} disabled=${l} /></div>
    </fieldset>
    <${Qh} at=${s} quiz=${c} taken=${n} frozen=${l} />
    <${gm} at=${s} activity=${c} frozen=${l} />
    <${Op} paths=${[[...s,`id`],[...s,`shards`]]}>
      <${X} path=${[...s,`id`]} label=${A(`quiz_form.id`)} code=${!0} disabled=${l} />
      <${Z} path=${[...s,`shards`]} label=${A(`field.shards`)} hint=${A(`field.shards.hint`)} max=${64}
        disabled=${l} /><//>
    <${Zh} quiz=${c} isFull=${r} onCopy=${i} />
  <//>`}function Zh({quiz:e,isFull:t,onCopy:n}){let{id:r}=D(J),[i,a]=w(!1);return O`<div class="row wrap">
    <${H} icon="eye" look="second" disabled=${!r||!e.questions.length} testid="preview-quiz"
      onClick=${()=>a(!0)}>${A(`preview.open`)}<//>
    <${H} icon="copy" look="second" disabled=${t} testid="copy-quiz" onClick=${n}>
      ${A(`quiz_form.copy`)}<//>
    ${!r&&O`<p class="soft">${A(`preview.save_first`)}</p>`}
    ${i&&O`<${Lh} quiz=${e} onClose=${()=>a(!1)} />`}</div>`}function Qh({at:e,quiz:t,taken:n,frozen:r}){let{change:i}=D(J),a=[...e,`questions`],{problem:o,field:s}=Y(a),[c,l]=w(!1),{questions:u}=t,d=Vm(a,u),f=e=>{let r=u.length;d.put([...u,Am(t,e,n)],r,`[data-row="${r}"] textarea`)},p=u.length>=200;return O`<div class="stack" id=${`field-${s}`} tabindex="-1">
    <h3>${A(`quiz_form.questions`)} <span class="soft number">${u.length}</span></h3>
    <p class="soft">${A(`quiz_form.keys`)}</p>
    ${o&&O`<p class="error" role="alert" data-testid=${`problem-${s}`}>${o}</p>`}
    <ol class="stack tight" ref=${d.list}>${u.map((e,i)=>O`<${Gh} key=${i} at=${a}
      quiz=${t} index=${i} taken=${n} frozen=${r} rows=${d} />`)}</ol>
    ${!r&&O`<div class="row wrap">
      <${H} icon="upload" testid="import-questions" look=${u.length?`second`:``}
        onClick=${()=>l(!0)}>${A(`quiz_import.open`)}<//>
      ${Sm.map(e=>O`<${H} key=${e} icon="plus" look="second" testid=${`add-${e}`}
        disabled=${p} onClick=${()=>f(e)}>${A(`quiz_form.kind.${e}`)}<//>`)}</div>`}
    ${c&&O`<${Ym} quiz=${t} taken=${n} onChange=${t=>i(e,t)}
      onClose=${()=>l(!1)} />`}
  </div>`}k({"quiz_preview.notice":[`大屏和手机将看到的样子；数字、人名都是示例。右侧手机可以点选作答，不会保存。`,`What the screen and a phone would show; figures and names are made up. You can answer on the phone; nothing is stored.`],"quiz_preview.screen":[`大屏预览`,`The screen`],"quiz_preview.player":[`选手{n}`,`Player {n}`],"quiz_preview.unit":[`单位{n}`,`Unit {n}`],quizzes:[`答题`,`Quizzes`],"quiz_form.hint":[`现场一题一题地问，会员在手机上作答，大屏幕公布答案和排名。`,`Questions with right answers, asked one after the other in the hall; members answer on their phones.`],"quiz_form.add":[`添加答题`,`Add a quiz`],"quiz_form.new":[`新的答题`,`New quiz`],"quiz_form.count":[`{n} 题`,`{n} questions`],"quiz_form.id":[`答题编号`,`Quiz id`],"quiz_form.copy":[`复制答题`,`Copy the quiz`],"form.remove_quiz":[`删除答题`,`Remove quiz`],"quiz_form.frozen":[`答题已经开始过：题目、答案和规则不能再改，标题和截止时间可以更正。要改题目请先重置，或另作一份副本。`,`This quiz has been opened: its questions, answers and rules are fixed. Title and closing time can be corrected. To change questions, reset it, or make a copy.`],"quiz_form.keys":[`答案和解析只有管理人员看得到，公布之前不会发到任何手机或大屏幕。`,`Only operators see answers and explanations; before they are revealed, no phone and no screen gets them.`],"quiz_form.mode":[`计分方式`,`Scoring`],"quiz_form.mode.speed":[`答对且快`,`Right and fast`],"quiz_form.mode.speed.hint":[`答对得分；前 3 秒满分，之后逐渐减到一半。`,`A right answer is worth all points in the first 3 seconds, then less and less, down to half.`],"quiz_form.mode.right_only":[`只看对错`,`Right answers only`],"quiz_form.mode.right_only.hint":[`快慢只用来区分同分。`,`Time decides nothing but ties.`],"quiz_form.mode.last_one_standing":[`淘汰制`,`Last one standing`],"quiz_form.mode.last_one_standing.hint":[`答错或没有作答即淘汰。`,`Who is wrong, or does not answer, is out.`],"quiz_form.mode.buzzer":[`抢答`,`Buzzer`],"quiz_form.mode.buzzer.hint":[`最先答对的人得分。`,`The first right answer takes the points.`],"quiz_form.seconds":[`答题时间（秒）`,`Time to answer (s)`],"quiz_form.seconds.hint":[`5 至 600 秒。`,`5 to 600 seconds.`],"quiz_form.points":[`分值`,`Points`],"quiz_form.points.hint":[`10 的倍数。`,`A multiple of 10.`],"quiz_form.changes":[`锁定前可以改答案（以最后一次为准）`,`Answers may be changed until the lock; the last one counts`],"quiz_form.units":[`同时按单位排名`,`Units compete as well`],"quiz_form.questions":[`题目`,`Questions`],"quiz_form.new_question":[`新题目`,`New question`],"quiz_form.copy_question":[`复制此题`,`Copy this question`],"quiz_form.question":[`题干`,`Question`],"quiz_form.kind":[`题型`,`Kind`],"quiz_form.kind.one":[`单选`,`One answer`],"quiz_form.kind.several":[`多选`,`Several answers`],"quiz_form.kind.true_false":[`判断`,`True or false`],"quiz_form.kind.order":[`排序`,`Order`],"quiz_form.kind.number":[`数字`,`Number`],"quiz_form.picture":[`配图`,`Picture`],"quiz_form.answer":[`选项与答案`,`Options and right answer`],"quiz_form.answer.one":[`点选正确的一项。`,`Mark the one that is right.`],"quiz_form.answer.several":[`勾选所有正确的选项。`,`Tick all that are right.`],"quiz_form.answer.order":[`为每一项选它正确的位置。`,`Give each its right place.`],"quiz_form.option":[`选项`,`Option`],"quiz_form.add_option":[`添加选项`,`Add an option`],"quiz_form.place":[`正确的位置`,`Right place`],"quiz_form.nth":[`第 {n} 位`,`No. {n}`],"quiz_form.share":[`漏选按比例得分（有错选不得分）`,`Part of the points for part of the right options, if none is wrong`],"quiz_form.true":[`对`,`True`],"quiz_form.false":[`错`,`False`],"quiz_form.number":[`正确的数字`,`Right number`],"quiz_form.unit":[`计量单位`,`Unit of measure`],"quiz_form.within":[`允许误差`,`Tolerance`],"quiz_form.within.hint":[`误差以内都算对；没有人算对时，最接近的人得分。`,`Whoever is this near is right; if nobody is, those who are nearest.`],"quiz_form.explanation":[`解析`,`Explanation`],"quiz_form.explanation.hint":[`与答案一起公布。`,`Shown with the right answer.`],"quiz_form.as_quiz":[`空着：同本场设置（{value}）`,`Empty: the quiz's ({value})`],"quiz_form.warm_up":[`热身`,`Warm-up`],"quiz_form.difficulty":[`难度`,`Difficulty`],"quiz_form.difficulty.none":[`未标`,`Not given`],"quiz_form.difficulty.easy":[`易`,`Easy`],"quiz_form.difficulty.medium":[`中`,`Medium`],"quiz_form.difficulty.hard":[`难`,`Hard`],"quiz_form.category":[`类别`,`Category`],"wrong.quiz_questions":[`题目太多，一场答题最多 200 道。`,`Too many questions: 200 at most in a quiz.`],"wrong.event_questions":[`题目太多，全部场次合计最多 400 道。`,`Too many questions: 400 at most in all quizzes.`],"wrong.no_key":[`请标出正确答案。`,`Say what is right.`],"wrong.key_all":[`全部选项都对就不成其为题，请添一个错的。`,`All options are right, so there is nothing to know; add a wrong one.`],"wrong.key_number":[`请填一个数，例如 1959 或 12.5。`,`Give a number in plain digits, such as 1959 or 12.5.`],"wrong.within":[`请填 0 以上的数。`,`Give a number from 0.`],"wrong.number_mode":[`这种计分方式不能用数字题。`,`This way of scoring has no use for numbers; ask for an option.`],"wrong.same_option":[`与另一个选项相同。`,`Says the same as another option.`],"wrong.many_options.true":[`排序最多 7 个选项。`,`At most 7 options can be put in order.`],"wrong.many_options.false":[`最多 8 个选项。`,`8 options at most.`],"wrong.quiz_seconds":[`请填 5 至 600 的整数。`,`A whole number from 5 to 600.`],"wrong.quiz_points":[`请填 0 至 10000、10 的倍数。`,`A multiple of 10 from 0 to 10,000.`]});const $h={title:`（副本）`,title_en:` (copy)`};function eg({known:e}){let{event:t,change:n}=D(J),{quizzes:r}=t,[i,a]=w(-1),o=cp(t,e),s=e=>n([`quizzes`],e),c=e=>{a(r.length),s([...r,e])},l=r.length>=16;return O`<section class="stack" id="part-quizzes">
    <h2 class="view-title">${A(`quizzes`)} <span class="soft number">${r.length}</span></h2>
    <p class="soft">${A(`quiz_form.hint`)}</p>
    ${r.map((t,n)=>O`<${Xh} key=${n} index=${n} count=${r.length}
      state=${e[t.id]?.state??`draft`} taken=${o} isFull=${l} startOpen=${n===i}
      onCopy=${()=>c(Dm(t,o,$h))} onRemove=${()=>s(hp(r,n))}
      onMove=${e=>s(gp(r,n,e))} />`)}
    <div><${H} icon="plus" look="second" testid="add-quiz" disabled=${l}
      onClick=${()=>c(Tm(o))}>${A(`quiz_form.add`)}<//></div>
  </section>`}const tg=[`next`,`ask`,`open`,`lock`,`tell`,`key`,`board`,`units`,`podium`],ng=[`ask`,`open`,`tell`,`key`,`board`],rg={open:[`open`,`scene`],close:[`hide_votes`,`close`,`scene`],reveal:[`reveal`,`publish`,`show_votes`]};function ig(e,t){let n=e.cues.flatMap(e=>e.actions.filter(e=>e.poll===t.id).map(e=>e.do)),r=e.cues.map(({id:e})=>e);return Object.keys(rg).filter(e=>!n.includes(e)).map(n=>lg(e,t,n,r))}function ag(e,t){if(e.cues.some(e=>e.actions.some(e=>e.quiz===t.id)))return[];let{questions:n}=t,r=n.length-1,i=n.flatMap((e,t)=>ng.filter(e=>e!==`board`||t<r).map(e=>[e,t+1])),a=[[`begin`,0],...e.cues.length+i.length+2<=200?i:[[`next`,0]],[`podium`,0]],o=e.cues.map(({id:e})=>e);return a.map(([e,n])=>{let r=og(t,e,n,o);return o.push(r.id),r})}function og(e,t,n,r){let i={n,question:sg(e,n,`title`)},a={n,question:sg(e,n,`title_en`)},[o]=Je(`cue.quiz.${t}`,{title:e.title,...i}),[,s]=Je(`cue.quiz.${t}`,{title:e.title_en,...a}),c={quiz:e.id},l={...ic.step_quiz,...c,step:t},u={begin:[{...ic.open_quiz,...c}],podium:[l,{...ic.close_quiz,...c}]};return{...tp([]),id:cg(n?`${e.id}-${n}-${t}`:`${e.id}-${t}`,r),title:$f(o,200),title_en:e.title_en?$f(s,200):``,actions:u[t]??[l]}}const sg=(e,t,n)=>e.questions[t-1]?.[n]??``;function cg(e,t){let n=e.slice(0,60);return t.includes(n)?lp(t,`${n}-`):n}function lg(e,t,n,r){let[i]=Je(`cue.usual.${n}`,{title:t.title}),[,a]=Je(`cue.usual.${n}`,{title:t.title_en});return{...tp([]),id:cg(`${n}-${t.id}`,r),title:$f(i,200),title_en:t.title_en?$f(a,200):``,actions:rg[n].map(n=>ug(e,t,n))}}function ug(e,t,n){let r=oc(n,e);return`poll`in r?{...r,poll:t.id}:r}const dg=86400,fg=[`open`,`review`,`closed`],pg=[`strip`,`whole`,`none`],mg=(e,t)=>[...t?[[``,t]]:[],...e.polls.map(e=>[e.id,j(e,`title`)||e.id])],hg=e=>e.quizzes.map(e=>[e.id,j(e,`title`)||e.id]),gg=e=>e.contests.map(e=>[e.id,j(e,`title`)||e.id]),_g=e=>e.surveys.map(e=>[e.id,j(e,`title`)||e.id]),vg=e=>e.map(e=>[e.id,j(e,`title`)||e.id]),yg=e=>e.videos.map(e=>[e.id,j(e,`title`)||e.id]),bg=e=>e.decks.map(e=>[e.id,j(e,`title`)||e.id]),xg=e=>e.prizes.map(e=>[e.id,j(e,`name`)||e.id]);function Sg({at:e,action:t}){let{event:n}=D(J);if(t.do===`announce`)return O`<${jp} path=${[...e,`text`]} label=${A(`announce.text`)} />
      <div class="triple"><${Q} path=${[...e,`screen`]} label=${A(`announce.screen`)}
          options=${pg.map(e=>[e,A(`announce.screen.${e}`)])} />
        <${Z} path=${[...e,`seconds`]} label=${A(`cue.seconds`)} min=${0} max=${dg} />
        <${$} path=${[...e,`phones`]} label=${A(`announce.phones`)} /></div>`;if(t.prize!==void 0&&t.do!==`scene`)return O`<${Q} path=${[...e,`prize`]} label=${A(`stage.prize`)} options=${xg(n)} />`;if(t.survey!==void 0&&t.do!==`scene`){let t=_g(n);return O`<${Q} path=${[...e,`survey`]} label=${A(`stage.survey`)} options=${t} />`}if(t.quiz!==void 0)return O`<div class="pair">
      <${Q} path=${[...e,`quiz`]} label=${A(`stage.quiz`)} options=${hg(n)} />
      ${t.step!==void 0&&O`<${Q} path=${[...e,`step`]} label=${A(`cue.quiz_step`)}
        options=${tg.map(e=>[e,A(`quiz.step.${e}`)])} />`}</div>`;if(t.contest!==void 0&&t.do!==`scene`)return O`<${Tg} at=${e} action=${t} />`;if(t.do===`focus`){let t=[[``,A(`focus.end`)],...vg(cc(n))];return O`<${Q} path=${[...e,`activity`]} label=${A(`focus.activity`)} options=${t} />`}return ac[t.do]?.activity?O`<${Q} path=${[...e,`activity`]} label=${A(`cue.activity`)}
      options=${vg(cc(n,ac[t.do].activity))} />`:t.do===`comments`?O`<${Q} path=${[...e,`mode`]} label=${A(`cue.do.comments`)}
      options=${fg.map(e=>[e,A(`cue.comments.${e}`)])} />`:t.do===`scene`?O`<${wg} at=${e} action=${t} />`:ac[t.do]?.poll?O`<${Q} path=${[...e,`poll`]} label=${A(`stage.poll`)} options=${mg(n)} />
      ${t.pace!==void 0&&O`<${Cg} at=${e} action=${t} />`}`:null}function Cg({at:e,action:t}){let{event:n}=D(J),r=yo(n.polls.find(({id:e})=>e===t.poll));return O`<${Q} path=${[...e,`pace`]} label=${A(`reveal.pace`)}
    options=${r.map(e=>[e,A(`reveal.pace.${e}`)])} />`}function wg({at:e,action:t}){let{event:n,change:r}=D(J),i=mo[t.scene]??{},a=n.polls.find(({id:e})=>e===t.poll),[o=``,s=``]=t.options,c=t=>r([...e,`options`],t.some(Boolean)?t:[]),l=(e,t,n)=>O`<select class="input" aria-label=${A(`stage.options`)} value=${e}
    onChange=${e=>c(n(e.target.value))}>
    <option value="">${A(`stage.in_front`)}</option>
    ${a.options.filter(({id:e})=>e!==t).map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`name`)}</option>`)}</select>`;return O`<div class="pair"><${Q} path=${[...e,`scene`]} label=${A(`stage.scene`)}
      options=${Object.keys(mo).map(e=>[e,A(`scene.${e}`)])} />
      ${i.poll&&O`<${Q} path=${[...e,`poll`]} label=${A(`stage.poll`)}
          options=${mg(n,A(`stage.no_poll`))}
        onChange=${n=>r(e,{...t,poll:n,options:[]})} />`}</div>
    ${i.prize&&O`<${Q} path=${[...e,`prize`]} label=${A(`stage.prize`)}
        options=${[[``,A(`stage.newest_draw`)],...xg(n)]} />`}
    ${i.deck&&O`<${Q} path=${[...e,`deck`]} label=${A(`stage.deck`)}
        options=${[[``,A(`stage.first_deck`)],...bg(n)]} />`}
    ${i.video&&O`<${Q} path=${[...e,`video`]} label=${A(`stage.video`)}
        options=${[[``,A(`stage.first_video`)],...yg(n)]} />`}
    ${i.survey&&O`<${Q} path=${[...e,`survey`]} label=${A(`stage.survey`)}
        options=${[[``,A(`stage.open_survey`)],..._g(n)]} />`}
    ${i.activity&&O`<${Q} path=${[...e,`activity`]} label=${A(`stage.of.${i.activity}`)}
        options=${[[``,A(`stage.open_activity`)],...vg(n[i.activity])]} />`}
    ${i.contest&&O`<${Q} path=${[...e,`contest`]} label=${A(`contest.of`)}
        options=${[[``,A(`contest.first`)],...gg(n)]} />`}
    ${i.speed&&O`<${Z} path=${[...e,`speed`]} label=${A(`stage.speed`)} min=${1} max=${50} />`}
    ${i.pace&&O`<${Cg} at=${e} action=${t} />`}
    ${i.options&&a&&O`<div class="pair">${l(o,s,e=>[e,s])}
        ${l(s,o,e=>[o,e])}</div>`}
    ${i.text&&O`<${jp} path=${[...e,`text`]} label=${A(`stage.text`)} />`}
    ${i.until&&O`<div class="pair"><${Z} path=${[...e,`seconds`]} label=${A(`cue.countdown_seconds`)}
          hint=${A(`cue.countdown_seconds.hint`)} min=${0} max=${dg} />
      <${Mp} path=${[...e,`until`]} label=${A(`cue.until`)} /></div>`}`}function Tg({at:e,action:t}){let{event:n}=D(J),r=n.contests?.find(({id:e})=>e===t.contest),i=e=>[[``,`—`],...(e??[]).map(e=>[e.id,j(e,`name`)])];return O`<div class="triple"><${Q} path=${[...e,`contest`]} label=${A(`contest.of`)}
      options=${[[``,`—`],...gg(n)]} />
    ${t.round!==void 0&&O`<${Q} path=${[...e,`round`]} label=${A(`contest.round`)}
      options=${i(r?.rounds)} />`}
    ${t.contestant!==void 0&&O`<${Q} path=${[...e,`contestant`]}
      label=${A(`contest.contestant`)} options=${i(r?.contestants)} />`}</div>`}function Eg({at:e,index:t,count:n,move:r,remove:i}){let{event:a,change:o}=D(J),s=[...e,t],{value:c,problem:l,field:u}=Y(s);return O`<li class="action-row" data-testid=${`action-${t}`}>
    <select class="input" aria-label=${A(`cue.action`)} data-testid=${`action-kind-${t}`} value=${c.do}
      onChange=${e=>o(s,oc(e.target.value,a))}>
      ${Object.keys(ac).map(e=>O`<option key=${e} value=${e}>${A(`cue.do.${e}`)}</option>`)}
    </select>
    <div class="stack tight"><${Sg} at=${s} action=${c} />
      ${l&&O`<p class="error" role="alert" data-testid=${`problem-${u}`}>${l}</p>`}</div>
    <div class="row tight"><${U} icon="arrow-up" label=${A(`move_up`)} disabled=${t===0}
        onClick=${()=>r(t,t-1)} />
      <${U} icon="arrow-down" label=${A(`move_down`)} disabled=${t===n-1}
        onClick=${()=>r(t,t+1)} />
      <${U} icon="trash-2" label=${A(`remove`)} onClick=${i} /></div>
  </li>`}function Dg({index:e,count:t,move:n,remove:r,isOpen:i,toggle:a}){let{event:o,change:s,problems:c}=D(J),l=[`cues`,e],u=o.cues[e],d=[...l,`actions`],f=vp(c,l).length,p=i||f>0,{row:m,grip:h}=Hh({index:e,move:n,type:`application/x-acclaim-cue`}),g=()=>s(d,[...u.actions,oc(`scene`,o)]);return O`<li class="cue-row" ...${m} data-testid=${`cue-row-${e}`}>
    <span class="grip" ...${h} aria-hidden="true"><${N} name="grip-vertical" /><span class="number">
        ${e+1}</span></span>
    <div class="stack tight">
      <button type="button" class="cue-open" aria-expanded=${p} data-testid=${`cue-open-${e}`}
        onClick=${a}>
        <strong>${j(u,`title`)||A(`cue.new`)}</strong>
        ${f>0&&O`<span class="pill" data-kind="bad">${A(`form.problems`,{count:f})}</span>`}
        ${!i&&O`<${uc} cue=${u} event=${o} />`}</button>
      ${p&&O`<div class="stack">
        <${jp} path=${[...l,`title`]} label=${A(`field.title`)} />
        <${jp} path=${[...l,`note`]} label=${A(`cue.note`)} />
        <ol class="stack tight">
          ${u.actions.map((e,t)=>O`<${Eg} key=${t} at=${d} index=${t} count=${u.actions.length}
          move=${(e,t)=>s(d,gp(u.actions,e,t))}
          remove=${()=>s(d,hp(u.actions,t))} />`)}</ol>
        <div><${H} icon="plus" look="second small" testid=${`add-action-${e}`}
            disabled=${u.actions.length>=8} onClick=${g}>${A(`cue.add_action`)}<//></div>
        <${Op} paths=${[[...l,`id`]]}>
          <${X} path=${[...l,`id`]} label=${A(`field.id`)} code=${!0} /><//>
      </div>`}
    </div>
    <div class="row tight"><${U} icon="arrow-up" label=${A(`move_up`)} data-move="up" disabled=${e===0}
        onClick=${()=>n(e,e-1,`up`)} />
      <${U} icon="arrow-down" label=${A(`move_down`)} data-move="down" disabled=${e===t-1}
        onClick=${()=>n(e,e+1,`down`)} />
      <${U} icon="trash-2" label=${A(`remove`)} onClick=${r} /></div>
  </li>`}function Og(){let{event:e}=D(J),{cues:t}=e,n=Vm([`cues`],t);return O`<section class="card panel" id="part-cues">
    <h2>${A(`show.cues`)} <span class="soft number">${t.length}</span></h2>
    <p class="soft">${A(`cue.hint`)}</p>
    <ol class="stack tight" ref=${n.list}>
      ${t.map((e,r)=>O`<${Dg} key=${r} index=${r} count=${t.length} isOpen=${n.isOpen(r)} move=${n.move}
      toggle=${()=>n.toggle(r)} remove=${()=>n.remove(r)} />`)}</ol>
    <div class="row wrap"><${H} icon="plus" look="second" testid="add-cue" onClick=${()=>n.put([...t,tp(t.map(({id:e})=>e))],t.length)}>${A(`cue.add`)}<//>
      ${e.polls.map(t=>O`<${kg} key=${t.id} activity=${t} words="cue.usual"
        missing=${ig(e,t)} />`)}
      ${e.quizzes.map(t=>O`<${kg} key=${t.id} activity=${t} words="cue.usual.quiz"
        missing=${ag(e,t)} />`)}</div>
  </section>`}function kg({activity:e,words:t,missing:n}){let{event:r,change:i}=D(J);return n.length?O`<${H} icon="list" look="second" testid=${`usual-cues-${e.id}`}
    onClick=${()=>i([`cues`],[...r.cues,...n])}>
    ${A(t,{title:j(e,`title`)||e.id})}<//>`:null}function Ag(){let{event:e,change:t}=D(J),{decks:n}=e;return O`<section class="card panel" id="part-decks">
    <div class="row between"><h2>${A(`decks`)} <span class="soft number">${n.length}</span></h2>
      <${H} icon="plus" look="second" testid="add-deck" onClick=${()=>t([`decks`],[...n,ip(n.map(({id:e})=>e))])}>${A(`deck.add`)}<//></div>
    <p class="soft">${A(`deck.hint`)}</p>
    ${n.map((e,r)=>O`<${jg} key=${r} index=${r} remove=${()=>t([`decks`],hp(n,r))} />`)}
  </section>`}function jg({index:e,remove:t}){let n=[`decks`,e];return O`<div class="stack prize-row" data-testid=${`deck-row-${e}`}>
    <${jp} path=${[...n,`title`]} label=${A(`field.title`)} />
    <div class="pair"><${Z} path=${[...n,`seconds`]} label=${A(`deck.seconds`)} min=${0}
        max=${600} />
      <${X} path=${[...n,`id`]} label=${A(`field.id`)} code=${!0} /></div>
    <${Mg} path=${[...n,`slides`]} />
    <div class="row between"><span></span><${U} icon="trash-2" label=${A(`remove`)} onClick=${t} /></div>
  </div>`}function Mg({path:e}){let{id:t}=D(J),{value:n,set:r,problem:i}=Y(e),[a,o]=w(``),[s,c]=w([]),l=E(null),u=async e=>{let i=[...e.target.files];e.target.value=``;let{added:a,told:s}=await Ng(t,i,60-n.length,(e,t)=>o(A(`deck.uploading`,{at:e,count:t})));c(s),o(``),r([...n,...a])};return O`<div class="field"><span class="label">
      ${A(`deck.slides`,{count:n.length,max:60})}</span>
    <ol class="slide-list plain">${n.map((e,t)=>O`<li key=${`${t} ${e}`}
      data-testid="slide">
      <${ql} src=${e} box="9rem" ratio=${16/9} alt=${A(`deck.slide`,{at:t+1})} />
      <div class="row tight"><${U} icon="arrow-left" label=${A(`move_up`)} disabled=${t===0}
          onClick=${()=>r(gp(n,t,t-1))} />
        <${U} icon="arrow-right" label=${A(`move_down`)} disabled=${t===n.length-1}
          onClick=${()=>r(gp(n,t,t+1))} />
        <${U} icon="x" label=${A(`remove`)} onClick=${()=>r(hp(n,t))} /></div></li>`)}</ol>
    <div class="row wrap"><${H} icon="image" look="second small" testid="add-slides"
        disabled=${!t||!!a||n.length>=60} onClick=${()=>l.current.click()}>
        ${a||A(`deck.upload`)}<//>
      <span class="hint">${A(t?`deck.files`:`picture.save_first`)}</span></div>
    <input ref=${l} type="file" multiple hidden accept=${[...Rp,Bp].join(`,`)}
      data-testid="slide-files"
      onChange=${u} />
    ${[...s,...i?[i]:[]].map(e=>O`<p key=${e} class="error" role="alert" data-testid="slides-refused">${e}</p>`)}
  </div>`}async function Ng(e,t,n,r){let i=[],a=[],o=0;for(let[s,c]of t.entries()){let l=n-i.length;r(s+1,t.length);let{paths:u,why:d}=l?await Pg(e,c):{paths:[c.name],why:``};i.push(...u.slice(0,l)),o+=Math.max(0,u.length-l),d&&a.push(A(`deck.refused`,{name:c.name,why:d}))}return{added:i,told:o?[...a,A(`deck.full`,{max:60})]:a}}async function Pg(e,t){let n=await qp(t),{type:r,problem:i}=n??await Kp(t);if(i)return{paths:[],why:A(i)};try{return{paths:n?(await xr(e,t)).paths:[(await br(e,t,r)).path],why:``}}catch(e){if(!(e instanceof gt))throw e;return{paths:[],why:Ye(e)}}}const Fg=Object.keys(rc),Ig=[`1`,`2`,`3`,`4`,`5`];function Lg(e){let t=lp(e,`survey-`);return{...Js,id:t,series:t}}function Rg(e,t,n){let r=lp(t,`survey-`),i=zg(e.title,n.title),a=e.title_en&&zg(e.title_en,n.title_en);return{...e,id:r,title:i,title_en:a,series:r,wave:1,opens_at:null,closes_at:null}}const zg=(e,t)=>$f(e,200-t.length)+t,Bg=(e,t)=>!!e.series||!t;function Vg(e,t,n){let r={...e[t],series:e[t].series||e[t].id},i=e.filter(({series:e})=>e===r.series).map(e=>e.wave),a=1+Math.max(r.wave,...i),o=`${r.series}-${a}`,s=n.includes(o)?lp(n,`${r.series}-`):o,c={...r,id:s,wave:a,opens_at:null,closes_at:null};return[...e.map((e,n)=>n===t?r:e),c]}function Hg(e,t){let{section:n=``,section_en:r=``}=e.at(-1)??{},i=e.filter(({answer:e})=>e.kind===`scale`).at(-1)?.answer,a=t===`scale`&&i?i:Ug(t);return{...Zs,id:lp(e.map(({id:e})=>e),`q`),section:n,section_en:r,answer:a}}function Ug(e){let t=rc[e];return t.choices?{...t,choices:[1,2].map(e=>({...Qs,id:`${e}`}))}:{...t}}function Wg(e,t){let n=Ug(e);return n.choices&&t.choices?{...n,choices:t.choices}:n}function Gg(e,t){let n={...e[t],id:lp(e.map(({id:e})=>e),`q`)};return[...e.slice(0,t+1),n,...e.slice(t+1)]}const Kg=e=>e===`rank`?7:40;function qg(e){return[...e,{...Qs,id:lp(e.map(({id:e})=>e))}]}function Jg(e,t){return t.split(/\r?\n/).reduce((e,t)=>{let[n,r=``]=t.split(`	`).map(e=>$f(e.trim(),200));return n?[...e,{...qg(e).at(-1),name:n,name_en:r}]:e},e.filter(({name:e})=>e.trim()))}function Yg({answer:e}){return e.kind===`scale`?e.may_not_know?[...Ig,`?`]:Ig:e.kind===`yes_no`?[`yes`,`no`]:[`single`,`several`].includes(e.kind)?e.choices.map(({id:e})=>e):[]}const Xg=(e,t)=>e.slice(0,t).filter(e=>Yg(e).length>0),Zg=e=>e.filter(({answer:e,show_if:t})=>e.kind===`scale`&&!t);function Qg(e,t){let n=new Set(e.questions.map(({id:e})=>e));return t.questions.filter(({id:e})=>!n.has(e))}function $g(e,t){let n=[...e.questions,...Qg(e,t)];return{...e,questions:n,overall:e.overall||t.overall}}const e_={epoch:0,answers:{},place:0,ballot:null,receipt:``,refusal:null};var t_=class{#e;#t;#n;#r;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n,this.read()}read(){this.#r={...e_,...this.#t.get(this.#a)}}get answers(){return this.#r.answers}get place(){return this.#r.place}get receipt(){return this.#r.receipt}get refusal(){return this.#r.refusal}get isSent(){return this.#r.ballot!==null}get isBegun(){return Object.keys(this.answers).length>0}get message(){let{epoch:e,ballot:t,answers:n}=this.#r;return t&&{type:`answer`,survey:this.#e,epoch:e,ballot:t,answers:n}}answer(e,t){if(this.isSent||this.receipt)return;let{[e]:n,...r}=this.answers,i=t===void 0?r:{...this.answers,[e]:t};this.#i({answers:i,refusal:null})}goTo(e){this.#i({place:e})}meet(e){if(e<=this.#r.epoch)return;let t=this.#r.epoch>0&&(this.isBegun||this.receipt);this.#i({...e_,epoch:e,refusal:t?{code:`reset`}:null})}submit(e){!this.isSent&&!this.receipt&&this.#i({answers:e,ballot:this.#n(),refusal:null})}answered({ballot:e,epoch:t,receipt:n,error:r}){return e===this.#r.ballot&&(n?this.#i({...e_,epoch:t,receipt:n}):this.#i({refusal:r,ballot:r.retryable?e:null}),!0)}tookPart({epoch:e,receipt:t}){this.meet(e),t&&e===this.#r.epoch&&this.#i({...e_,epoch:e,receipt:t})}giveUp(e){this.isSent&&this.#i({ballot:null,refusal:e})}#i(e){this.#r={...this.#r,...e},this.#t.set(this.#a,this.#r)}get#a(){return`survey:${this.#e}`}};const n_=e=>e.split(`
`).map((e,t)=>O`${t>0&&O`<br />`}<span class="phrases">
    ${Xd(e).map((e,t)=>O`${t>0&&O`<wbr />`}${e}`)}</span>`);function r_(e,t){let n={};return e.filter(e=>e.show_if&&!i_(e.show_if,n)?!1:(n[e.id]=t[e.id],!0))}function i_({question:e,any_of:t},n){return[n[e]].flat().some(e=>t.includes(e))}function a_({answer:e},t){return t===void 0?!1:e.kind===`several`?t.length>=e.choices_min:e.kind===`rank`?t.length===e.choices.length:e.kind!==`text`||t.trim()!==``}function o_(e,t){let n=t===void 0||t.length===0||e.answer.kind===`text`&&!t.trim();return a_(e,t)||n&&!e.required}function s_(e,t){let n=r_(e,t).filter(e=>a_(e,t[e.id]));return Object.fromEntries(n.map(({id:e})=>[e,t[e]]))}function c_(e,t,n){return e.includes(t)?e.filter(e=>e!==t):e.length<n?[...e,t]:e}const l_=[`1`,`2`,`3`,`4`,`5`];function u_({question:e,value:t,isFixed:n,onAnswer:r}){let{kind:i}=e.answer,a=b_[i]??h_,o=d_(e.answer),s=!e.required&&t!==void 0&&i!==`text`&&!n;return O`<fieldset class="survey-question" data-testid="survey-question" data-question=${e.id}
    disabled=${n} aria-describedby=${o?`survey-hint`:null}>
    <legend><h3 tabindex="-1">${n_(j(e,`title`))}${!e.required&&O` <small class="pill">${A(`survey.optional`)}</small>`}</h3></legend>
    ${o&&O`<p id="survey-hint" class="survey-hint">${o}</p>`}
    <${a} question=${e} value=${t} onAnswer=${r} />
    ${s&&O`<button type="button" class="button quiet small" data-testid="survey-clear"
      onClick=${()=>r(void 0)}><${N} name="x" />${A(`survey.clear`)}</button>`}
  </fieldset>`}function d_(e){if(e.kind===`rank`)return A(`survey.hint.rank`);if(e.kind!==`several`)return``;let[t,n]=[e.choices_min,f_(e)];return t===n?A(`survey.hint.exactly`,{max:n}):A(`survey.hint.several`,{min:t,max:n})}const f_=({choices:e,choices_max:t})=>t||e.length;function p_(e){if(e.kind===`yes_no`)return[`yes`,`no`].map(e=>({value:e,label:A(`survey.${e}`)}));if(e.kind===`single`)return e.choices.map(e=>({value:e.id,label:j(e,`name`)}));let t=We()===`en`&&e.labels_en.length?e.labels_en:e.labels,n=l_.map((e,n)=>({value:e,degree:e,label:t[n]??m_(e)}));return e.may_not_know?[...n,{value:`?`,label:A(`survey.unknown`)}]:n}const m_=e=>e===`1`||e===`5`?A(`survey.scale.${e}`):``;function h_({question:e,value:t,onAnswer:n}){return O`<div class="survey-rows">${p_(e.answer).map(r=>O`<label key=${r.value}
      class="survey-row" data-chosen=${t===r.value} data-testid=${`answer-${r.value}`}>
      <input type="radio" name=${`survey-${e.id}`} value=${r.value} checked=${t===r.value}
        onChange=${()=>n(r.value)} />
      ${r.degree&&O`<b class="number">${r.degree}</b>`}<span>${r.label}</span></label>`)}</div>`}function g_({question:e,value:t=[],onAnswer:n}){let r=f_(e.answer);return O`<div class="survey-rows">${e.answer.choices.map(e=>{let i=t.includes(e.id);return O`<label key=${e.id} class="survey-row" data-chosen=${i} data-testid=${`answer-${e.id}`}>
      <input type="checkbox" checked=${i} disabled=${!i&&t.length>=r}
        onChange=${()=>n(v_(c_(t,e.id,r)))} /><span>${j(e,`name`)}</span></label>`})}</div>`}function __({question:e,value:t=[],onAnswer:n}){let{choices:r}=e.answer;return O`<div class="survey-rows">${r.map(e=>{let i=t.indexOf(e.id)+1;return O`<button key=${e.id} type="button" class="survey-row" data-chosen=${i>0}
      data-testid=${`answer-${e.id}`} aria-pressed=${i>0}
      onClick=${()=>n(v_(c_(t,e.id,r.length)))}>
      <b class="survey-place number" aria-hidden="true">${i||``}</b><span>${j(e,`name`)}</span>
      ${i>0&&O`<span class="sr-only">${A(`survey.place`,{n:i})}</span>`}</button>`})}</div>`}const v_=e=>e.length?e:void 0;function y_({question:e,value:t=``,onAnswer:n}){let r=e.answer.chars_max;return O`<textarea class="input survey-text" rows="5" maxlength=${r} data-testid="answer-text"
      aria-label=${j(e,`title`)} value=${t} onInput=${e=>n(e.target.value||void 0)}></textarea>
    <p class="survey-hint number" aria-live="off">${A(`survey.chars`,{n:r-[...t].length})}</p>`}const b_={several:g_,rank:__,text:y_};function x_({page:e,survey:t,paper:n,isLive:r,change:i}){let a=r_(e.questions,n.answers),o=Math.min(n.place,a.length-1),s=a[o],c=E(null),l=E(!0);T(()=>{l.current||c.current?.querySelector(`h3`)?.focus(),l.current=!1,c.current?.closest(`dialog`)?.scrollTo?.(0,0)},[s.id]),T(()=>{let e=a.findIndex(({id:e})=>e===n.refusal?.question);e>=0&&i(t=>t.goTo(e))},[n.refusal]);let u=e=>i(t=>t.goTo(e)),d=()=>{let t=a.findIndex(e=>!o_(e,n.answers[e.id]));t>=0?u(t):i(t=>t.submit(s_(e.questions,t.answers)))},f=A(`survey.progress`,{n:o+1,all:a.length}),p=o===a.length-1,m=o_(s,n.answers[s.id]),h=t.state!==`open`||n.isSent;return O`<form class="survey-form" ref=${c}
    onSubmit=${e=>{e.preventDefault(),m&&!n.isSent&&(p?d():u(o+1))}}>
    ${o===0&&O`<${S_} page=${e} />`}
    <div class="survey-progress">
      <progress max=${a.length} value=${o+1} aria-label=${f}></progress>
      <p data-testid="survey-progress">${j(s,`section`)&&O`<b>${j(s,`section`)}</b>`}
        <span class="number">${f}</span></p>
    </div>
    <${C_} paper=${n} isLive=${r} state=${t.state} />
    <${u_} key=${s.id} question=${s} value=${n.answers[s.id]} isFixed=${n.isSent}
      onAnswer=${e=>i(t=>t.answer(s.id,e))} />
    <div class="about-actions">
      <button type="button" class="button second" data-testid="survey-back" disabled=${o===0||n.isSent}
        onClick=${()=>u(o-1)}><${N} name="arrow-left" /><span>${A(`survey.back`)}</span></button>
      <button type="submit" class="button" data-testid=${p?`survey-submit`:`survey-next`}
        disabled=${!m||n.isSent||p&&h}>
        <span>${A(p?`survey.submit`:`survey.next`)}</span>
        <${N} name=${p?`check`:`arrow-right`} /></button>
    </div>
  </form>`}function S_({page:e}){let t=e.questions.some(({answer:e})=>e.kind===`text`),n=e.privacy===`unlinked`;return O`<div class="survey-preface">
    ${j(e,`intro`).split(/\n\s*\n/).filter(e=>e.trim()).map((e,t)=>O`<p key=${t}>${e}</p>`)}
    <p class="notice" data-kind=${n?`good`:`warn`} data-testid="survey-privacy">
      <${N} name=${n?`shield-check`:`user`} /><span>
        ${A(`survey.privacy.${e.privacy}`,{k:e.minimum_cell})}
        ${n&&t&&` ${A(`survey.privacy.text`)}`}</span></p>
  </div>`}function C_({paper:e,isLive:t,state:n}){let{refusal:r}=e,i=n===`locked`&&!r;return O`<div role="status">
    ${e.isSent&&!r&&O`<p class="notice" data-kind="info" data-testid="survey-sending">
      <${N} name="loader" className="turning" />
      <span>${A(t?`survey.sending`:`survey.sending.away`)}</span></p>`}
    ${(r||i)&&O`<p class="notice" data-kind=${i||r.retryable?`warn`:`bad`}
      data-testid="survey-error" data-code=${r?.code??`locked`}><${N} name="circle-alert" />
      <span>${w_(r??{code:`locked`})}</span></p>`}
  </div>`}function w_(e){let t=`survey.refused.${e.code}`,n=A(t);return n===t?Ye(e):n}const T_={get:()=>null,set:()=>{}},E_={state:`open`};function D_({event:e,survey:t,onClose:n}){let{event:r}=D(J),i=Of(r.classes),[a,o]=w(null),[s,c]=w(i[0].id),{value:l,error:u}=z(()=>Mr(e),e),[d]=t.entitled.units,f=l?.units.find(e=>!d||Lf(e.unit,d))?.unit??``,p=a??f;return O`<${lt} title=${A(`preview.title`,{title:j(t,`title`)})} className="preview"
      onClose=${n} testid="preview">
    <div class="preview-parts"><div class="stack">
        <${B} icon="eye" testid="preview-notice">${A(`preview.notice`)}<//>
        <${V} error=${u} />
        ${l&&O`<label class="field"><span>${A(`preview.unit`)}</span><select class="input"
          data-testid="preview-unit" value=${p} onChange=${e=>o(e.target.value)}>
          <option value="">${A(`preview.no_unit`)}</option>
          ${l.units.map(e=>O`<option key=${e.unit} value=${e.unit}>${e.unit}</option>`)}
          </select></label>`}
        ${i.length>1&&O`<label class="field"><span>${A(`preview.class`)}</span><select class="input"
          data-testid="preview-class" value=${s}
          onChange=${e=>c(e.target.value)}>
          ${i.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`name`)}</option>`)}
          </select></label>`}</div>
      <div class="preview-phone phone-within" style=${iu(r.theme,`phone`)}
        data-testid="preview-phone"><div class="preview-paper">
        ${l&&O`<${O_} key=${`${p} ${s}`} event=${e} survey=${t.id}
          unit=${p} memberClass=${s} />`}</div></div></div>
  <//>`}function O_({event:e,survey:t,unit:n,memberClass:r}){let{value:i,error:a}=z(()=>Vn(e,t,n,r),``),[o,s]=w(0);return i?i.entitled?O`<${k_} key=${o} page=${i.page} again=${()=>s(o+1)} />`:O`<p class="notice" data-kind="info" data-testid="preview-why-not">
    <span>${A(`survey.refused.not_entitled`)}</span></p>`:O`<${V} error=${a} />`}function k_({page:e,again:t}){let[n]=w(()=>new t_(`preview`,T_,()=>`preview`)),[,r]=w(0),i=e=>{e(n),r(e=>e+1)};if(!n.isSent)return O`<${x_} page=${e} survey=${E_} paper=${n} isLive=${!0}
    change=${i} />`;let a=Object.keys(n.answers).length;return O`<div class="stack" role="status" data-testid="preview-end">
    <p><b>${A(`preview.end`)}</b></p><p>${A(`preview.end.more`,{n:a})}</p>
    <div><${H} icon="rotate-ccw" testid="preview-again" onClick=${t}>${A(`preview.again`)}<//></div></div>`}function A_({title:e,hint:t,onAdd:n,onClose:r}){let[i,a]=w(``);return O`<${lt} title=${e} onClose=${r} testid="paste">
    <p class="soft">${t}</p>
    <textarea class="input" rows="10" autofocus aria-label=${e} data-testid="paste-text" value=${i}
      onInput=${e=>a(e.target.value)}></textarea>
    <div class="row end"><button type="button" class="button" data-testid="paste-add" disabled=${!i.trim()}
        onClick=${()=>n(i)}>
      ${A(`paste.add`)}</button></div>
  <//>`}function j_({at:e,answer:t,frozen:n}){return t.kind===`scale`?O`<${M_} at=${e} frozen=${n} />
    <${$} path=${[...e,`may_not_know`]} label=${A(`survey_form.may_not_know`)} disabled=${n} />`:t.kind===`text`?O`<div class="pair"><${Z} path=${[...e,`chars_max`]}
    label=${A(`survey_form.chars_max`)} max=${rc.text.chars_max} disabled=${n} /></div>`:t.choices?O`<${N_} at=${[...e,`choices`]} kind=${t.kind} frozen=${n} />
    ${t.kind===`several`&&O`<div class="pair">
      <${Z} path=${[...e,`choices_min`]} label=${A(`field.choices_min`)} max=${40}
        disabled=${n} />
      <${Z} path=${[...e,`choices_max`]} label=${A(`field.choices_max`)} min=${0}
        max=${40} hint=${A(`survey_form.choices_max.hint`)} disabled=${n} /></div>`}`:null}function M_({at:e,frozen:t}){let n=D(J),r=(e,t)=>{let[r,i]=[e.slice(0,-1),e.at(-1)],a=Ig.map((e,a)=>a===i?t:pp(n.event,r)[a]??``);n.change(r,a.some(Boolean)?a:[])};return O`<${J.Provider} value=${{...n,change:r}}>
    <div class="stack tight"><p class="soft">${A(`survey_form.labels`)}</p>
      <ol class="degree-list">${Ig.map((n,r)=>{let i=A(`survey_form.degree.${n}`);return O`<li key=${n}><b class="number">${n}</b>
          <${Vh} path=${[...e,`labels`,r]} label=${i} disabled=${t} />
          <${Vh} path=${[...e,`labels_en`,r]} label=${A(`in_english`,{label:i})} disabled=${t} /></li>`})}</ol></div><//>`}function N_({at:e,kind:t,frozen:n}){let{change:r}=D(J),{value:i,problem:a,field:o}=Y(e),[s,c]=w(!1),l=(t,n)=>r(e,gp(i,t,n));return O`<div class="stack tight" id=${`field-${o}`} tabindex="-1">
    ${a&&O`<p class="error" role="alert" data-testid=${`problem-${o}`}>${a}</p>`}
    <ol class="choice-list">${i.map((t,a)=>O`<li key=${a} data-testid=${`choice-${a}`}>
      <span class="number soft">${a+1}</span>
      <${Vh} path=${[...e,a,`name`]} label=${A(`survey_form.choice`)} disabled=${n} />
      <${Vh} path=${[...e,a,`name_en`]} label=${A(`in_english`,{label:A(`survey_form.choice`)})}
        disabled=${n} />
      <${Vh} path=${[...e,a,`id`]} label=${A(`field.id`)} code=${!0} disabled=${n} />
      <div class="row tight">
        <${U} icon="arrow-up" label=${A(`move_up`)} disabled=${n||a===0}
          onClick=${()=>l(a,a-1)} />
        <${U} icon="arrow-down" label=${A(`move_down`)} disabled=${n||a===i.length-1}
          onClick=${()=>l(a,a+1)} />
        <${U} icon="trash-2" label=${A(`remove`)} disabled=${n||i.length<=2}
          onClick=${()=>r(e,hp(i,a))} /></div></li>`)}</ol>
    ${!n&&O`<div class="row wrap">
      <${H} icon="plus" look="second small" testid="add-choice" disabled=${i.length>=Kg(t)}
        onClick=${()=>r(e,qg(i))}>${A(`survey_form.add_choice`)}<//>
      <${H} icon="list" look="second small" testid="paste-choices" onClick=${()=>c(!0)}>
        ${A(`survey_form.paste`)}<//></div>`}
    ${s&&O`<${A_} title=${A(`survey_form.paste`)} hint=${A(`survey_form.paste.hint`)}
      onAdd=${t=>{r(e,Jg(i,t)),c(!1)}} onClose=${()=>c(!1)} />`}
  </div>`}function P_({survey:e,onChange:t,onClose:n}){let{value:r,error:i}=z(Bn,``);return O`<${lt} title=${A(`bank.open`)} className="bank" onClose=${n} testid="bank">
    <p class="soft">${A(`bank.hint`)}</p>
    <${V} error=${i} />
    ${!r&&!i&&O`<p role="status">${A(`loading`)}</p>`}
    <ul class="plain stack">${r?.sections.map(n=>O`<${F_} key=${n.id} section=${n}
      isIn=${Qg(e,n).length===0} add=${()=>t($g(e,n))} />`)}</ul>
    <div class="row end"><button type="button" class="button" data-testid="bank-done" onClick=${n}>
      ${A(`bank.done`)}</button></div>
  <//>`}function F_({section:e,isIn:t,add:n}){return O`<li class="bank-section" data-testid=${`bank-${e.id}`}>
    <details><summary><${N} name="chevron-down" /><strong>${j(e,`name`)}</strong>
        <span class="soft">${A(`survey.questions`,{n:e.questions.length})}</span></summary>
      <ol>${e.questions.map(e=>O`<li key=${e.id}>${j(e,`title`)}
        <span class="soft">${A(`survey_form.kind.${e.answer.kind}`)}</span></li>`)}</ol></details>
    <${H} icon=${t?`check`:`plus`} look="second small" disabled=${t} testid=${`insert-${e.id}`}
      onClick=${n}>${A(t?`bank.is_in`:`bank.insert`)}<//></li>`}function I_({at:e,questions:t,index:n,frozen:r}){let{change:i}=D(J),a=[...e,`show_if`],{value:o}=Y(a),{problem:s,field:c}=Y([...a,`any_of`]),l=Xg(t,n),u=l.find(({id:e})=>e===o?.question);if(!l.length&&!o)return null;let d=l.map(e=>[e.id,A(`survey_form.of_those`,{title:j(e,`title`)||e.id})]),f=o&&!u?[[o.question,o.question]]:[],p=e=>i(a,e?{question:e,any_of:[]}:null),m=(e,t)=>{let n=Yg(u).filter(n=>n===e?t:o.any_of.includes(n));i([...a,`any_of`],n)};return O`<${Q} path=${[...a,`question`]} label=${A(`survey_form.who`)} disabled=${r}
      options=${[[``,A(`survey_form.everybody`)],...d,...f]} onChange=${p} />
    ${u&&O`<fieldset class="row wrap condition" id=${`field-${c}`} tabindex="-1">
      <legend class="soft">${A(`survey_form.any_of`)}</legend>
      ${Yg(u).map(e=>O`<label key=${e} class="check"><input type="checkbox" disabled=${r}
        checked=${o.any_of.includes(e)} data-testid=${`if-${e}`}
        onChange=${t=>m(e,t.target.checked)} /><span>${L_(e,u)}</span></label>`)}
      ${s&&O`<p class="error" role="alert" data-testid=${`problem-${c}`}>${s}</p>`}
    </fieldset><p class="soft">${A(`survey_form.follow_up`)}</p>`}`}function L_(e,{answer:t}){if(t.choices)return j(t.choices.find(({id:t})=>t===e),`name`)||e;if(t.kind===`yes_no`)return A(`survey.${e}`);if(e===`?`)return A(`survey.unknown`);let n=t.labels[Number(e)-1];return n?`${e} ${n}`:e}function R_({at:e,survey:t,frozen:n}){let{change:r}=D(J),i=[...e,`questions`],{problem:a,field:o}=Y(i),[s,c]=w(!1),{questions:l}=t,u=Vm(i,l),d=e=>{let t=l.length;u.put([...l,Hg(l,e)],t,`[data-row="${t}"] textarea`)},f=l.length>=60;return O`<div class="stack" id=${`field-${o}`} tabindex="-1">
    <h3>${A(`survey_form.questions`)} <span class="soft number">${l.length}</span></h3>
    ${a&&O`<p class="error" role="alert" data-testid=${`problem-${o}`}>${a}</p>`}
    <ol class="stack tight" ref=${u.list}>${l.map((e,r)=>O`<${z_} key=${r}
      at=${i} survey=${t} index=${r} frozen=${n} rows=${u} />`)}</ol>
    ${!n&&O`<div class="row wrap">
      <${H} icon="file-text" testid="open-bank" look=${l.length?`second`:``}
        onClick=${()=>c(!0)}>${A(`bank.open`)}<//>
      ${Fg.map(e=>O`<${H} key=${e} icon="plus" look="second" testid=${`add-${e}`}
        disabled=${f} onClick=${()=>d(e)}>${A(`survey_form.kind.${e}`)}<//>`)}</div>`}
    ${s&&O`<${P_} survey=${t} onChange=${t=>r(e,t)}
      onClose=${()=>c(!1)} />`}
  </div>`}function z_({at:e,survey:t,index:n,frozen:r,rows:i}){let{questions:a}=t,o=a[n],s=j(o,`section`),c=s&&s!==j(a[n-1]??{},`section`),l=O`<span class="pill">${A(`survey_form.kind.${o.answer.kind}`)}</span>
    ${o.id===t.overall&&O`<span class="pill" data-kind="good">${A(`survey_form.overall`)}</span>`}
    ${!o.required&&O`<span class="pill">${A(`survey_form.optional`)}</span>`}
    ${o.show_if&&O`<span class="pill">${A(`survey_form.conditional`)}</span>`}`;return O`${c&&O`<li class="question-section">${s}</li>`}
    <${Uh} rows=${i} at=${[...e,n]} index=${n} count=${a.length} owner=${t.id}
      frozen=${r} title=${j(o,`title`)||A(`survey_form.new_question`)} pills=${l}
      copyWords=${A(`survey_form.copy_question`)} onCopy=${()=>i.put(Gg(a,n),n+1)}>
      <${B_} at=${[...e,n]} survey=${t} index=${n} frozen=${r} /><//>`}function B_({at:e,survey:t,index:n,frozen:r}){let{change:i}=D(J),a=t.questions[n],o=t=>i([...e,`answer`],Wg(t,a.answer));return O`<div class="stack">
    <${jp} path=${[...e,`title`]} label=${A(`survey_form.question`)} lines disabled=${r} />
    <${jp} path=${[...e,`section`]} label=${A(`survey_form.section`)} hint=${A(`survey_form.section.hint`)}
      disabled=${r} />
    <div class="pair"><${Q} path=${[...e,`answer`,`kind`]} label=${A(`survey_form.kind`)}
        options=${Fg.map(e=>[e,A(`survey_form.kind.${e}`)])} onChange=${o} disabled=${r} />
      <${$} path=${[...e,`required`]} label=${A(`survey_form.required`)} disabled=${r} /></div>
    <${j_} at=${[...e,`answer`]} answer=${a.answer} frozen=${r} />
    <${I_} at=${e} questions=${t.questions} index=${n} frozen=${r} />
    <${Op} paths=${[[...e,`id`]]}>
      <${X} path=${[...e,`id`]} label=${A(`field.id`)} hint=${A(`survey_form.question_id.hint`)} code=${!0}
        disabled=${r} /><//>
  </div>`}const V_=[`unlinked`,`named`],H_={state:`draft`,promised:``};function U_({index:e,known:t=H_,isSaved:n,isFull:r,onCopy:i,onNextWave:a,...o}){let{event:s}=D(J),c=[`surveys`,e],l=s.surveys[e],{state:u}=t,d=u!==`draft`;return O`<${hm} kind="survey" index=${e} state=${u} ...${o}
      title=${j(l,`title`)||A(`survey_form.new`)}
      about=${A(`survey.questions`,{n:l.questions.length})}>
    ${d&&O`<${B} kind="warn" icon="lock" testid="survey-frozen">${A(`survey_form.frozen`)}<//>`}
    <${jp} path=${[...c,`title`]} label=${A(`field.title`)} lines />
    <div class="pair"><${Ap} path=${[...c,`intro`]} label=${A(`survey_form.intro`)} max=${Ka}
        hint=${A(`survey_form.intro.hint`)} rows=${2} />
      <${Ap} path=${[...c,`intro_en`]} label=${A(`in_english`,{label:A(`survey_form.intro`)})}
        max=${Ka} rows=${2} /></div>
    <${W_} at=${c} survey=${l} frozen=${d} promised=${t.promised} />
    <${R_} at=${c} survey=${l} frozen=${d} />
    <${gm} at=${c} activity=${l} frozen=${d} />
    <${Op} paths=${[`id`,`series`,`wave`].map(e=>[...c,e])}>
      <${X} path=${[...c,`id`]} label=${A(`survey_form.id`)} code=${!0} disabled=${d} />
      <${X} path=${[...c,`series`]} label=${A(`survey_form.series`)} hint=${A(`survey_form.series.hint`)}
        code=${!0} disabled=${d} />
      <${Z} path=${[...c,`wave`]} label=${A(`survey_form.wave`)} disabled=${d} /><//>
    <${G_} survey=${l} frozen=${d} isSaved=${n} isFull=${r} onCopy=${i}
      onNextWave=${a} />
  <//>`}function W_({at:e,survey:t,frozen:n,promised:r}){let{event:i}=D(J),a=!!r&&!n,o=Zg(t.questions).map(e=>[e.id,j(e,`title`)||e.id]),s=A(`survey.privacy.${t.privacy}`,{k:t.minimum_cell||``});return O`<fieldset class="stack"><legend>${A(`survey.privacy`)}</legend>
    <div class="triple">
      <${Q} path=${[...e,`privacy`]} label=${A(`survey_form.privacy`)} disabled=${n||a}
        options=${V_.map(e=>[e,A(`survey_form.privacy.${e}`)])} />
      <${Z} path=${[...e,`minimum_cell`]} label=${A(`survey_form.minimum_cell`)} min=${5}
        hint=${A(`survey_form.minimum_cell.hint`)} disabled=${n} />
      <${Q} path=${[...e,`overall`]} label=${A(`survey_form.overall`)} disabled=${n}
        hint=${A(`survey_form.overall.hint`)} options=${[[``,A(`survey_form.overall.none`)],...o]} /></div>
    ${(i.classes.length>0||t.by_class)&&O`<div class="stack tight">
      <${$} path=${[...e,`by_class`]} label=${A(`survey_form.by_class`)} disabled=${n} />
      <p class="soft">${A(`survey_form.by_class.hint`)}</p></div>`}
    <${$} path=${[...e,`on_phones`]} label=${A(`survey_form.on_phones`)} />
    <${B} kind=${t.privacy===`unlinked`?`good`:`warn`} testid="form-privacy"
      icon=${t.privacy===`unlinked`?`shield-check`:`user`}>
      <span>${A(`survey_form.privacy.told`)}</span><span>${s}</span>
      <span class="soft">${A(a?`survey_form.privacy.promised`:`survey_form.privacy.hint`)}</span><//>
  </fieldset>`}function G_({survey:e,frozen:t,isSaved:n,isFull:r,onCopy:i,onNextWave:a}){let{id:o}=D(J),[s,c]=w(!1),l=Bg(e,t),u=!!o&&n;return O`<div class="stack tight"><div class="row wrap">
      <${H} icon="smartphone" look="second" disabled=${!u} testid="preview-survey"
        onClick=${()=>c(!0)}>${A(`preview.open`)}<//>
      <${H} icon="copy" look="second" disabled=${r} testid="copy-survey" onClick=${i}>
        ${A(`survey_form.copy`)}<//>
      <${H} icon="history" look="second" disabled=${r||!l} testid="next-wave" onClick=${a}>
        ${A(`survey_form.next_wave`)}<//></div>
    ${!u&&O`<p class="soft" data-testid="preview-unsaved">${A(`preview.save_first`)}</p>`}
    <p class="soft">${A(l?`survey_form.next_wave.hint`:`survey_form.next_wave.no_series`)}</p>
    ${s&&O`<${D_} event=${o} survey=${e} onClose=${()=>c(!1)} />`}
  </div>`}k({surveys:[`问卷`,`Surveys`],"survey.open":[`填写中`,`Open`],"survey.locked":[`已暂停`,`Paused`],"survey.closed":[`已截止`,`Closed`],"survey.published":[`已公布`,`Published`],"survey.questions":[`共 {n} 题`,`{n} questions`],"survey.short.unlinked":[`只计数，不留答卷`,`Counted, not kept`],"survey.short.named":[`实名`,`With your name`],"survey.draft":[`未开放`,`Draft`]}),k({"survey.questions.most":[`至多 {n} 题`,`Up to {n} questions`],"survey.coming":[`即将开始`,`Coming`],"survey.from":[`{time} 开始`,`from {time}`],"survey.missed":[`您没有参加。`,`You did not take part.`],"survey.until":[`{time} 截止`,`until {time}`],"survey.begin":[`开始填写`,`Begin`],"survey.go_on":[`继续填写`,`Continue`],"survey.see":[`查看回执`,`Receipt`],"survey.kept":[`已填写的内容保存在本机，可随时继续。`,`What you have answered is kept on this phone.`],"survey.sending":[`正在提交…`,`Submitting…`],"survey.sending.away":[`网络恢复后会自动提交，请不要清除浏览器数据。`,`It will be submitted as soon as the connection is back. Don't clear this browser's data.`],"survey.done":[`您的回答已计入，谢谢。`,`Your answers are counted. Thank you.`],"survey.receipt":[`回执只证明您已参加，与您的回答无关。`,`The receipt proves that you took part. It reveals nothing about your answers.`],"survey.members":[`问卷只面向会员，请用参与码或从单位的 App 进入。`,`Surveys are for members. Join with your code, or from your organisation's app.`],"survey.privacy":[`隐私`,`Privacy`],"survey.privacy.unlinked":[`您的回答只计入统计，不保存答卷：谁答了什么，任何人都查不到，包括主办方。人数不足 {k} 人的单位不公布。`,`Your answers are only counted: nobody can see who answered what, not even the organisers. Nothing is published about units with fewer than {k} answers.`],"survey.privacy.named":[`您的回答会连同您的姓名一起保存，主办方可以看到。`,`Your answers are kept with your name, and the organisers can see them.`],"survey.privacy.text":[`文字单独保存，不与其他回答关联；请不要写出自己的姓名。`,`Texts are kept apart from all other answers. Don't write your name.`],"survey.progress":[`第 {n} 题，共 {all} 题`,`Question {n} of {all}`],"survey.optional":[`选答`,`Optional`],"survey.back":[`上一题`,`Back`],"survey.next":[`下一题`,`Next`],"survey.submit":[`提交`,`Submit`],"survey.clear":[`清除此题的回答`,`Clear this answer`],"survey.scale.1":[`最低`,`lowest`],"survey.scale.5":[`最高`,`highest`],"survey.unknown":[`不了解`,`I don't know`],"survey.yes":[`是`,`Yes`],"survey.no":[`否`,`No`],"survey.hint.several":[`可选 {min} 至 {max} 项`,`Choose {min} to {max}`],"survey.hint.exactly":[`请选 {max} 项`,`Choose {max}`],"survey.hint.rank":[`请按重要程度依次点选，先点的排在前面。`,`Tap them in your order, the most important first.`],"survey.place":[`第 {n} 位`,`place {n}`],"survey.chars":[`还可以写 {n} 字`,`{n} characters left`],"survey.result":[`看结果`,`See the result`],"survey.result.n":[`{members} 人作答`,`{members} answered`],"survey.result.n.of":[`{entitled} 人中有 {members} 人作答`,`{members} of {entitled} answered`],"survey.result.mean":[`全体均值（1–5 分）`,`Mean of all (1 to 5)`],"survey.result.units":[`各单位评价`,`How units rate it`],"survey.result.alike":[`至少 {least}% 选“{value}”`,`At least {least}% chose “{value}”`],"survey.result.others":[`另有 {count} 个单位不公布：作答不足 {k} 人，或为防止推算。`,`{count} more are not shown: fewer than {k} answers, or they would give others away.`],"survey.result.no_unit":[`未归属单位`,`Without a unit`],"survey.result.direct":[`（直属）`,` (directly)`],"survey.result.strengths":[`做得好的`,`Strengths`],"survey.result.problems":[`需要改进的`,`Problems`],"survey.result.few":[`作答人数太少，结果不公布。`,`Too few have answered: nothing is published.`],"survey.result.loading":[`正在加载结果…`,`Loading the result…`],"survey.loading":[`正在加载题目…`,`Loading the questions…`],"survey.refused.not_open":[`问卷还没有开放，您的回答已保留。`,`The survey is not open. Your answers are kept.`],"survey.refused.locked":[`问卷已暂停，恢复后自动提交。`,`The survey is paused. Your answers will be submitted when it resumes.`],"survey.refused.closed":[`问卷已截止，您的回答没有计入。`,`The survey is closed. Your answers were not counted.`],"survey.refused.reset":[`问卷已重新开始，请重新填写。`,`The survey has been restarted. Please answer it again.`],"survey.refused.not_entitled":[`这份问卷不面向您所在的单位或类别。`,`This survey is not for your unit or class.`]}),k({"survey_form.hint":[`请会员对本单位作答：满意度测评、意见征集等。结果按单位统计。`,`Questions that members answer about their own unit. What comes out are figures by unit.`],"survey_form.add":[`添加问卷`,`Add a survey`],"survey_form.new":[`新问卷`,`New survey`],"form.remove_survey":[`删除问卷`,`Remove survey`],"survey_form.frozen":[`问卷已经开放过：题目、隐私方式、对象和开放时间不能再改；标题、说明和截止时间可以更正。要改题目请先重置，或另作一份副本。`,`This survey has been opened: its questions, its privacy and whom it is for are fixed. Title, introduction and closing time can be corrected. To change questions, reset it, or make a copy.`],"survey_form.intro":[`开头说明`,`Introduction`],"survey_form.intro.hint":[`显示在第一题上方；空一行分段。`,`Above the first question. An empty line begins a paragraph.`],"survey_form.privacy":[`回答如何保存`,`How answers are kept`],"survey_form.privacy.unlinked":[`只计数，不留答卷`,`Counted, not kept`],"survey_form.privacy.named":[`实名保存`,`Kept with the member's name`],"survey_form.privacy.told":[`手机上第一题之前会写明：`,`Phones say above the first question:`],"survey_form.privacy.hint":[`开放之后不能再改，重置也不行。`,`Once it has been opened this stays for good, even after a reset.`],"survey_form.privacy.promised":[`这份问卷以前开放过，已向填写的人作出承诺，不能再改。要换一种方式，请另作一份副本。`,`This survey was opened before, and members were promised this. For another promise, make a copy.`],"survey_form.minimum_cell":[`最小发布人数`,`Fewest answers to publish`],"survey_form.minimum_cell.hint":[`人数不足的单位不公布，至少 5。`,`Nothing is told of units with fewer. 5 at least.`],"survey_form.on_phones":[`公布后在手机上显示结果（与大屏内容相同）`,`Show the result on phones once it is published (as big screens do)`],"survey_form.by_class":[`同时按人员类别统计`,`Count by class of members, too`],"survey_form.by_class.hint":[`全体结果按类别再公布一张表，不分单位；需要名册。开放之后不能再改。`,`One more table of the whole, not by unit. It needs a roster, and stays as it is once the survey is open.`],"survey_form.overall":[`总体评价`,`Overall verdict`],"survey_form.overall.hint":[`选一道量表题；其他题目与它比较，看出什么最要紧。`,`A scale, with which other questions are compared to see what matters.`],"survey_form.overall.none":[`没有`,`None`],"survey_form.questions":[`题目`,`Questions`],"survey_form.new_question":[`新题目`,`New question`],"survey_form.copy_question":[`复制此题`,`Copy this question`],"survey_form.question":[`题目`,`Question`],"survey_form.section":[`所在部分`,`Section`],"survey_form.section.hint":[`相连且同名的题目归在一起。`,`Questions in a row with the same one stand under it.`],"survey_form.kind":[`题型`,`Kind`],"survey_form.kind.scale":[`量表`,`Scale`],"survey_form.kind.yes_no":[`是否`,`Yes or no`],"survey_form.kind.single":[`单选`,`One choice`],"survey_form.kind.several":[`多选`,`Several choices`],"survey_form.kind.rank":[`排序`,`Ranking`],"survey_form.kind.text":[`文字`,`Text`],"survey_form.required":[`必答`,`Must be answered`],"survey_form.optional":[`选答`,`Optional`],"survey_form.conditional":[`有条件`,`Conditional`],"survey_form.question_id.hint":[`各期相同，才能比较。`,`The same in every wave, or they can't be compared.`],"survey_form.labels":[`各级名称：五个都填，或都不填。`,`Names of the five degrees: all of them, or none.`],"survey_form.degree.1":[`最低一级`,`Lowest`],"survey_form.degree.2":[`第二级`,`Second`],"survey_form.degree.3":[`中间一级`,`Middle`],"survey_form.degree.4":[`第四级`,`Fourth`],"survey_form.degree.5":[`最高一级`,`Highest`],"survey_form.may_not_know":[`另设“不了解”（不计入平均）`,`Offer “I don't know” (in no mean)`],"survey_form.chars_max":[`最多字数`,`Characters at most`],"survey_form.choice":[`选项`,`Choice`],"survey_form.choices_max.hint":[`0 表示不限。`,`0: no limit.`],"survey_form.add_choice":[`添加选项`,`Add a choice`],"survey_form.paste":[`批量粘贴选项`,`Paste choices`],"survey_form.paste.hint":[`每行一个；从表格复制时，第二列作为英文名称。`,`One a line. From a spreadsheet, a second column becomes the English name.`],"survey_form.who":[`问谁`,`Who is asked`],"survey_form.everybody":[`所有人`,`Everybody`],"survey_form.of_those":[`按回答：{title}`,`By the answer to: {title}`],"survey_form.any_of":[`回答为其中任意一项时才问：`,`Only those who answered one of:`],"survey_form.follow_up":[`前一题的结果在某单位没有逐项公布时，追问的结果在该单位也不公布。`,`Where a unit is too small for every count of the earlier question, nothing is told of this one either.`],"survey_form.whose":[`对象与时间`,`For whom, and when`],"survey_form.units":[`仅限这些单位`,`Only these units`],"survey_form.id":[`问卷编号`,`Survey id`],"survey_form.series":[`系列`,`Series`],"survey_form.series.hint":[`同一系列的各期可以比较。`,`Waves of one series are compared.`],"survey_form.wave":[`第几期`,`Wave`],"survey_form.copy":[`复制问卷`,`Copy the survey`],"survey_form.next_wave":[`下一期`,`Next wave`],"survey_form.next_wave.hint":[`下一期：题目和题目编号都不变，结果与上一期比较。副本则另成系列。`,`The next wave has the same questions under the same ids, and is compared with this one. A copy is a series of its own.`],"survey_form.next_wave.no_series":[`这份问卷没有系列，开放后不能再加，因此不能有下一期；可以作一份副本。`,`This survey is in no series, and can't be put into one once it was opened: it has no next wave. Make a copy.`],"bank.open":[`从题库添加`,`From the bank`],"bank.hint":[`现成的题组，中英文都有，加入后可以修改。题目编号请保持不变，以后才能与往期比较。`,`Sections that are ready to be asked, in both languages; change them as you like. Keep the ids of questions, or later waves can't be compared.`],"bank.insert":[`加入`,`Add`],"bank.is_in":[`已加入`,`Added`],"bank.done":[`完成`,`Done`],"preview.open":[`预览`,`Preview`],"preview.save_first":[`先保存，再预览已保存的内容。`,`Save first: the preview shows what is saved.`],"preview.title":[`预览：{title}`,`Preview: {title}`],"preview.notice":[`这是预览：与会员手机上看到的一样，但什么都不会提交，也不会计入。`,`This is a preview: what a member sees on the phone. Nothing is sent, and nothing is counted.`],"preview.unit":[`作为该单位的会员`,`As a member of`],"preview.no_unit":[`不属于任何单位`,`no unit`],"preview.class":[`类别`,`Class`],"preview.end":[`预览到此结束。`,`The preview ends here.`],"preview.end.more":[`会员在这里提交 {n} 个回答，随后看到回执。预览没有提交任何内容。`,`Here a member would submit {n} answers and get a receipt. Nothing was sent.`],"preview.again":[`从头再看`,`Start again`],"wrong.minimum_cell":[`至少 5。`,`5 at least.`],"wrong.no_questions":[`至少要有一道题。`,`Add at least one question.`],"wrong.too_many_questions":[`题目太多，最多 60 道。`,`Too many questions: 60 at most.`],"wrong.overall":[`请选一道所有人都要答的量表题。`,`Take a scale that everybody is asked.`],"wrong.labels":[`五级名称要么都填，要么都不填。`,`Name all five degrees, or none.`],"wrong.few_choices":[`至少要有两个选项。`,`Add at least two choices.`],"wrong.many_choices.true":[`排序最多 7 个选项。`,`At most 7 choices can be ranked.`],"wrong.many_choices.false":[`最多 40 个选项。`,`40 choices at most.`],"wrong.zero":[`请填 0 以上的整数。`,`A whole number from 0.`],"wrong.above_choices":[`超过了选项的数量。`,`More than the number of choices.`],"wrong.not_before":[`要选一道在此之前、有选项或量表的题。`,`Take a question before this one that has values.`],"wrong.no_values":[`请至少勾选一项，且是那道题的选项。`,`Tick at least one answer to that question.`]});const K_={title:`（副本）`,title_en:` (copy)`};function q_({known:e,saved:t}){let{event:n,change:r}=D(J),{surveys:i}=n,[a,o]=w(-1),s=cp(n,e),c=e=>r([`surveys`],e),l=e=>{o(i.length),c(e)},u=e=>l([...i,Rg(i[e],s,K_)]),d=i.length>=16;return O`<section class="stack" id="part-surveys">
    <h2 class="view-title">${A(`surveys`)} <span class="soft number">${i.length}</span></h2>
    <p class="soft">${A(`survey_form.hint`)}</p>
    ${i.map((n,r)=>O`<${U_} key=${r} index=${r}
      count=${i.length} known=${e[n.id]} isFull=${d} startOpen=${r===a}
      isSaved=${t.some(e=>e.id===n.id&&fp(e,n))}
      onCopy=${()=>u(r)} onNextWave=${()=>l(Vg(i,r,s))}
      onRemove=${()=>c(hp(i,r))} onMove=${e=>c(gp(i,r,e))} />`)}
    <div><${H} icon="plus" look="second" testid="add-survey" disabled=${d}
      onClick=${()=>l([...i,Lg(s)])}>${A(`survey_form.add`)}<//></div>
  </section>`}function J_(){let{event:e,change:t}=D(J),{videos:n}=e;return O`<section class="card panel" id="part-videos">
    <div class="row between"><h2>${A(`videos`)} <span class="soft number">${n.length}</span></h2>
      <${H} icon="plus" look="second" testid="add-video" onClick=${()=>t([`videos`],[...n,rp(n.map(({id:e})=>e))])}>${A(`video.add`)}<//></div>
    <p class="soft">${A(`video.hint`)}</p>
    ${n.map((e,r)=>O`<${Y_} key=${r} index=${r} remove=${()=>t([`videos`],hp(n,r))} />`)}
  </section>`}function Y_({index:e,remove:t}){let n=[`videos`,e];return O`<div class="stack prize-row" data-testid=${`video-row-${e}`}>
    <${jp} path=${[...n,`title`]} label=${A(`field.title`)} />
    <div class="pair"><${X} path=${[...n,`url`]} label=${A(`video.url`)} hint=${A(`video.url.hint`)}
        code=${!0} />
      <${X} path=${[...n,`id`]} label=${A(`field.id`)} code=${!0} /></div>
    <${Jp} path=${[...n,`poster`]} label=${A(`video.poster`)} />
    <div class="row between"><span></span><${U} icon="trash-2" label=${A(`remove`)} onClick=${t} /></div>
  </div>`}const X_=[`always`,`on_close`];k({word_clouds:[`词云`,`Word clouds`],"word_clouds.hint":[`每位会员写几个词，写的人越多，词在大屏上越大。`,`Each member gives a few words. The more members give a word, the larger it is on the screen.`],"word_cloud.draft":[`未开始`,`Draft`],"word_cloud.open":[`征集中`,`Open`],"word_cloud.locked":[`已暂停`,`Paused`],"word_cloud.closed":[`已结束`,`Closed`],"word_cloud.new":[`新的词云`,`New word cloud`],"word_cloud.add":[`添加词云`,`Add a word cloud`],"form.remove_word_cloud":[`删除词云`,`Remove the word cloud`],"word_cloud.words_max":[`每人几个词`,`Words of a member at most`],"word_cloud.length":[`每个词的字数上限`,`Characters of a word at most`],"word_cloud.visibility":[`词云何时可见`,`When the words are shown`],"word_cloud.visibility.always":[`随时可见`,`As they come`],"word_cloud.visibility.on_close":[`结束后揭晓`,`Once it is closed`],"word_cloud.synonyms":[`同义词`,`Synonyms`],"word_cloud.synonyms.hint":[`每行一组，用逗号隔开，按第一个词显示，例如：老师，教师，先生`,`A group a line, with commas between. It is shown as the first one: teacher, tutor, coach`]});const Z_=({known:e})=>O`<${_m} kind="word_cloud" blank=${Xs} known=${e}
  most=${20} Fields=${Q_} />`;function Q_({at:e,frozen:t}){return O`<div class="triple">
      <${Z} path=${[...e,`words_max`]} label=${A(`word_cloud.words_max`)} max=${5}
        disabled=${t} />
      <${Z} path=${[...e,`length`]} label=${A(`word_cloud.length`)} max=${20} disabled=${t} />
      <${Q} path=${[...e,`visibility`]} label=${A(`word_cloud.visibility`)} disabled=${t}
        options=${X_.map(e=>[e,A(`word_cloud.visibility.${e}`)])} /></div>
    <${$_} path=${[...e,`synonyms`]} disabled=${t} />`}function $_({path:e,disabled:t}){let{value:n,set:r,problem:i}=Y(e),a=n.map(Xe).join(`
`),o=e=>e.split(`
`).map(e=>e.split(/[,，、;；]/).map(e=>e.trim()).filter(Boolean)).filter(e=>e.length>1);return O`<${Dp} path=${e} label=${A(`word_cloud.synonyms`)} hint=${A(`word_cloud.synonyms.hint`)}
    problem=${i}>${e=>O`<textarea class="input" rows="3" key=${a} ...${e}
      defaultValue=${a} disabled=${t} onChange=${e=>r(o(e.target.value))}></textarea>`}<//>`}k({"field.sign_in":[`用“{title}”登录入场`,`Join by “{title}”`],"sign_in.none":[`不开放`,`Not here`],"sign_in.claim":[`登录服务给出工号，与名单核对`,`The sign-in says the member's id; the roster decides`],"sign_in.binding":[`首次登录时凭参与码绑定名单中的人`,`Members say once who they are, by a code`],"sign_in.binding+name":[`首次登录时凭参与码或工号和姓名绑定`,`Members say once who they are, by a code or by number and name`],"sign_in.identity":[`不核对名单，每个账号算一人`,`Every account is a member; no roster`],"sign_in.unknown":[`服务器上没有名为“{provider}”的登录方式。`,`This server has no provider called “{provider}”.`]});const ev=[`none`,`claim`,`binding`,`binding+name`,`identity`];function tv(e,t){if(t===`none`)return null;let[n,r]=t.split(`+`);return{provider:e,member:n,by_name:r!==void 0}}const nv=e=>e?`${e.member}${e.member===`binding`&&e.by_name?`+name`:``}`:`none`;function rv(){let{event:e,change:t,problems:n}=D(J),r=z(kr,``).value??[],i=new Map(e.sign_in.map(e=>[e.provider,e])),a=[.../* @__PURE__ */ new Set([...r.map(({provider:e})=>e),...i.keys()])],o=(e,n)=>{let r=a.map(t=>t===e?tv(t,n):i.get(t));t([`sign_in`],r.filter(Boolean))};return a.map((e,t)=>{let a=r.find(t=>t.provider===e),s=a?``:A(`sign_in.unknown`,{provider:e}),c=t===0?n[`sign_in.member`]??``:``;return O`<${Dp} key=${e} path=${[`sign_in`,e]} hint=${s} problem=${c}
      label=${A(`field.sign_in`,{title:j(a,`title`)||e})}>
      ${t=>O`<select class="input" ...${t} value=${nv(i.get(e))}
        onChange=${t=>o(e,t.target.value)}>
        ${ev.map(t=>O`<option key=${t} value=${t} selected=${t===nv(i.get(e))}>
          ${A(`sign_in.${t}`)}</option>`)}</select>`}
    <//>`})}const iv=.45,av=.1,ov={primary:`#c8102e`,accent:`#f6c453`,background:`#14060a`};function sv(e={},t=!1){let n={...e},{background:r,primary:i}=t?{...ov,...e}:e;return r&&(n.background=t?uv(r,.86):lv(r,.04)),i&&(n.primary=t?uv(i,iv):lv(i,.165)),n}function cv(e={},t=!1){let{primary:n,accent:r,background:i}={...ov,...sv(e,t)};if(!t)return{"--gold-light":q(r,`#ffffff`,.68),"--gold-deep":q(r,q(n,`#000000`,.5),.42),"--lead-deep":q(q(r,n,.55),`#000000`,.35),"--bar-light":q(n,r,.36)};let a=q({...ov,...e}.primary,`#000000`,.86),o=ru(ru(r,n),i),s=uv(r,iv);return{"--cream":a,"--strong":a,"--rgb-cream":Ql(a).join(` `),"--rgb-cream-soft":Ql(a).join(` `),"--accent-on-background":o,"--gold-light":q(o,`#000000`,.2),"--gold-deep":q(o,`#000000`,.35),"--lead-deep":q(s,`#ffffff`,.4),"--lead-mid":s,"--lead-end":s,"--bar-light":q(n,`#ffffff`,.3)}}function lv(e,t){let n=0;for(;n<1&&eu(q(e,`#000000`,n))>t;)n+=av;return q(e,`#000000`,Math.min(1,n))}function uv(e,t){let n=0;for(;n<1&&eu(q(e,`#ffffff`,n))<t;)n+=av;return q(e,`#ffffff`,Math.min(1,n))}const dv=[`draft`,`unlisted`,`listed`,`template`],fv=e=>e===`unlisted`||e===`listed`,pv=[`primary`,`accent`,`background`],mv=[`Asia/Shanghai`,`Asia/Urumqi`,`Asia/Hong_Kong`,`Asia/Tokyo`,`Europe/London`,`UTC`];function hv(){let{id:e,event:t}=D(J),n=mv.includes(t.timezone)?mv:[t.timezone,...mv];return O`<section class="card panel" id="part-basics">
    <h2>${A(`form.basics`)}</h2>
    <${X} path=${[`id`]} label=${A(`field.event_id`)} hint=${A(e?`field.id_fixed`:`field.event_id.hint`)}
      code=${!0} disabled=${!!e} />
    <${jp} path=${[`title`]} label=${A(`field.title`)} hint=${A(`field.title.hint`)} lines />
    <${jp} path=${[`subtitle`]} label=${A(`field.subtitle`)} />
    <div class="triple">
      <${Q} path=${[`admission`]} label=${A(`field.admission`)} hint=${A(`admission.${t.admission}.hint`)}
        options=${[[`members`,A(`admission.members`)],[`open`,A(`admission.open`)]]} />
      <${Q} path=${[`listing`]} label=${A(`field.listing`)} hint=${A(`listing.${t.listing}.hint`)}
        options=${dv.map(e=>[e,A(`listing.${e}`)])} />
      <${Q} path=${[`timezone`]} label=${A(`field.timezone`)} options=${n.map(e=>[e,e])} />
    </div>
    <div class="pair">
      <${Q} path=${[`kind`]} label=${A(`field.kind`)} hint=${A(`kind.${t.kind}.hint`)}
        options=${[`gala`,`standing`].map(e=>[e,A(`kind.${e}`)])} />
      ${t.kind===`gala`&&O`<${X} path=${[`home`]} label=${A(`field.home`)} code=${!0}
        hint=${A(`field.home.hint`)} />`}
    </div>
    ${t.admission===`members`&&O`<${$} path=${[`by_name`]} label=${A(`field.by_name`)} /><${rv} />`}
    <${$} path=${[`attendance`]} label=${A(`field.attendance`)} />
    <${$} path=${[`second_operator`]} label=${A(`field.second_operator`)} />
    <${$} path=${[`likes`]} label=${A(`field.likes`)} />
    <${Q} path=${[`share`]} label=${A(`field.share`)} hint=${A(`share.${t.share}.hint`)}
      options=${[`none`,`vote`,`choice`].map(e=>[e,A(`share.${e}`)])} />
    <${Pp} path=${[`reactions`]} label=${A(`field.reactions`)} hint=${A(`field.reactions.hint`)} />
    <${Np} path=${[`frame_ancestors`]} label=${A(`field.frame_ancestors`)}
      hint=${A(`field.frame_ancestors.hint`)} />
  </section>`}function gv(){return O`<section class="card panel" id="part-stream">
    <h2>${A(`form.stream`)}</h2>
    <${X} path=${[`stream`,`url`]} label=${A(`field.stream`)} hint=${A(`field.stream.hint`)} code=${!0}
      max=${Ya} />
    <div class="pair">
      <${Mp} path=${[`stream`,`starts_at`]} label=${A(`field.stream_starts`)}
        hint=${A(`field.stream_starts.hint`)} />
      <${Jp} path=${[`stream`,`poster`]} label=${A(`field.poster`)} />
    </div>
    <${$} path=${[`stream`,`low_latency`]} label=${A(`field.low_latency`)} />
  </section>`}function _v(){let{event:e}=D(J);return O`<section class="card panel" id="part-comments">
    <h2>${A(`form.comments`)}</h2>
    <${$} path=${[`comments`,`enabled`]} label=${A(`field.comments`)} />
    ${e.comments.enabled&&O`<div class="triple">
      <${Q} path=${[`comments`,`mode`]} label=${A(`field.comments_mode`)}
        hint=${A(`field.comments_mode.hint`)}
        options=${[`open`,`review`,`closed`].map(e=>[e,A(`comments.mode.${e}`)])} />
      <${Q} path=${[`comments`,`names`]} label=${A(`field.comments_names`)}
        options=${[`none`,`name`,`unit`].map(e=>[e,A(`field.comments_names.${e}`)])} />
      <${Z} path=${[`comments`,`length`]} label=${A(`field.comments_length`)} max=${100} /></div>`}
  </section>`}function vv({name:e}){let{field:t,value:n,set:r,problem:i}=Y([`theme`,e]);return O`<div class="field"><label for=${`field-${t}`}>${A(`theme.${e}`)}</label>
    <div class="row tight"><input type="color" aria-label=${A(`theme.${e}`)}
        value=${Ns.test(n)?n:`#000000`}
        onInput=${e=>r(e.target.value)} />
      <input class="input code" id=${`field-${t}`} data-testid=${`field-${t}`} maxlength="7" value=${n}
        aria-invalid=${i?`true`:void 0} onInput=${e=>r(e.target.value)} /></div>
    ${i&&O`<p class="error" role="alert">${i}</p>`}
  </div>`}function yv(){let{event:e}=D(J),t=pv.filter(t=>!Ns.test(e.theme[t])),n=Object.fromEntries(Object.entries(e.theme).filter(([e])=>!t.includes(e))),r=e.theme.stage===`light`,i={...iu(sv(n,r),`hall`),...cv(n,r)},a=Gl(n.background_picture,360),o=a?{backgroundImage:`url("${a}")`}:{};return O`<div class="swatches" data-testid="swatch" aria-hidden="true">
    ${[`hall`,`phone`].map(t=>O`<div key=${t} class=${`swatch ${t}`}
      style=${t===`hall`?{...i,...o}:iu(n,t)}>
      ${n.logo&&O`<img src=${Gl(n.logo,360)} alt="" />`}
      <strong>${j(e,`title`)||A(`field.title`)}</strong>
      <span class="swatch-bar"></span><span class="swatch-bar short"></span>
      <em>${A(`theme.button`)}</em></div>`)}
  </div>`}function bv(){return O`<section class="card panel" id="part-look">
    <h2>${A(`form.look`)}</h2>
    <div class="look">
      <div class="stack">
        <div class="triple">${pv.map(e=>O`<${vv} key=${e} name=${e} />`)}</div>
        <${Jp} path=${[`theme`,`logo`]} label=${A(`theme.logo`)} />
        <${Jp} path=${[`theme`,`background_picture`]} label=${A(`theme.background_picture`)} />
        <${Q} path=${[`theme`,`stage`]} label=${A(`theme.stage`)}
          options=${[`dark`,`light`].map(e=>[e,A(`theme.stage.${e}`)])} />
        <${$} path=${[`theme`,`confetti`]} label=${A(`theme.confetti`)} />
        <${$} path=${[`theme`,`hearts`]} label=${A(`theme.hearts`)} />
      </div>
      <${yv} />
    </div>
  </section>`}function xv(){let{event:e,change:t}=D(J),{classes:n}=e;return O`<section class="card panel" id="part-classes">
    <h2>${A(`form.classes`)}</h2>
    <p class="soft">${A(`form.classes.hint`)}</p>
    ${n.map((e,r)=>O`<div class="class-row" key=${r}>
      <${X} path=${[`classes`,r,`id`]} label=${A(`field.id`)} code=${!0} />
      <${X} path=${[`classes`,r,`name`]} label=${A(`field.name`)} />
      <${X} path=${[`classes`,r,`name_en`]} label=${A(`in_english`,{label:A(`field.name`)})} />
      <${U} icon="trash-2" label=${A(`remove`)}
        onClick=${()=>t([`classes`],hp(n,r))} /></div>`)}
    <div><${H} icon="plus" look="second" testid="add-class" onClick=${()=>t([`classes`],[...n,{id:lp(n.map(e=>e.id),`class-`),name:``,name_en:``}])}>${A(`form.add_class`)}<//></div>
  </section>`}const Sv=[[`basics`,`form.basics`,[`id`,`title`,`title_en`,`subtitle`,`subtitle_en`,`admission`,`kind`,`home`,`by_name`,`sign_in`,`attendance`,`second_operator`,`listing`,`timezone`,`reactions`,`frame_ancestors`]],[`stream`,`form.stream`,[`stream`]],[`comments`,`form.comments`,[`comments`]],[`look`,`form.look`,[`theme`]],[`classes`,`form.classes`,[`classes`]],[`check-in`,`check_in`,[`check_in`]],[`points`,`points`,[`points`]],[`polls`,`polls`,[`polls`]],[`surveys`,`surveys`,[`surveys`]],[`quizzes`,`quizzes`,[`quizzes`]],[`question_boards`,`question_boards`,[`question_boards`]],[`word_clouds`,`word_clouds`,[`word_clouds`]],[`prizes`,`prizes`,[`prizes`,`winner_names`]],[`decks`,`decks`,[`decks`]],[`videos`,`videos`,[`videos`]],[`credits`,`scene.credits`,[`credits`]],[`cues`,`show.cues`,[`cues`]],[`retention`,`retention`,[`retention`]]],Cv={polls:`poll`,surveys:`survey`,quizzes:`quiz`,question_boards:`question_board`,word_clouds:`word_cloud`},wv=e=>document.getElementById(`part-${e}`);function Tv(){let{scrollY:e,innerHeight:t}=window;if(e+t>=document.documentElement.scrollHeight-1&&e>0)return Sv[Sv.length-1][0];let n=Sv.filter(([e])=>wv(e)?.getBoundingClientRect().top<=200);return(n[n.length-1]??Sv[0])[0]}function Ev({event:e,problems:t}){let[n,r]=w(Sv[0][0]);T(()=>{let e=()=>r(Tv());return addEventListener(`scroll`,e,{passive:!0}),()=>removeEventListener(`scroll`,e)},[]);let i=e=>wv(e)?.scrollIntoView({block:`start`}),a=e=>e.some(e=>vp(t,[e]).length>0),o=(e,t,r,a)=>O`<button key=${e} type="button"
    class=${`button quiet small ${a?`inner`:``}`}
    aria-current=${e===n?`true`:void 0} data-wrong=${r} onClick=${()=>i(e)}>
    <span class="cut">${t}</span>${r&&O`<${N} name="circle-alert" />`}</button>`;return O`<nav class="contents" aria-label=${A(`form.contents`)}>
    ${Sv.flatMap(([t,n,r])=>[o(t,A(n),a(r)),...t in Cv?e[t].map((e,n)=>o(`${Cv[t]}-${n}`,j(e,`title`)||e.id,a([`${t}[${n}]`]),!0)):[]])}
  </nav>`}function Dv(e,t,n,r){Ms.test(e.id)||r([...t,`id`],`wrong.id`),e[n].trim()||r([...t,n],`wrong.empty`)}function Ov(e,t,n,r=0){let i=/* @__PURE__ */ new Set;e.forEach((e,a)=>{i.has(e.id)&&a>=r&&n([...t,a-r,`id`],`wrong.twice`),i.add(e.id)})}function kv({opens_at:e,closes_at:t},n,r){e&&t&&Date.parse(e)>=Date.parse(t)&&r([...n,`closes_at`],`wrong.closes_before`)}const Av=/^-?[0-9]{1,12}(\.[0-9]{1,6})?$/,jv=[`last_one_standing`,`buzzer`];function Mv({polls:e,surveys:t,quizzes:n},r){let i=[...e,...t];Ov([...i,...n],[`quizzes`],r,i.length);let a=[...i,...n];n.forEach((e,t)=>{let n=[`quizzes`,t];Dv(e,n,`title`,r),Fv(e,n,r),kv(e,n,r),e.questions.length||r([...n,`questions`],`wrong.no_questions`),e.questions.length>200&&r([...n,`questions`],`wrong.quiz_questions`),Ov([...a,...e.questions],[...n,`questions`],r,a.length),a=[...a,...e.questions],e.questions.forEach((t,i)=>Nv(t,e,[...n,`questions`,i],r))}),n.reduce((e,t)=>e+t.questions.length,0)>400&&r([`quizzes`],`wrong.event_questions`)}function Nv(e,t,n,r){let{answer:i,key:a}=e;Dv(e,n,`title`,r),Fv(e,n,r),i.kind===`number`?(Av.test(a[0]??``)||r([...n,`key`],`wrong.key_number`),(!Av.test(i.within)||i.within.startsWith(`-`))&&r([...n,`answer`,`within`],`wrong.within`),jv.includes(t.mode)&&r([...n,`answer`,`kind`],`wrong.number_mode`)):i.options&&(Pv(i,[...n,`answer`,`options`],r),i.kind===`several`&&a.length&&a.length===i.options.length&&r([...n,`key`],`wrong.key_all`)),a.length||r([...n,`key`],`wrong.no_key`)}function Pv({kind:e,options:t},n,r){t.length<2&&r(n,`wrong.few_choices`),t.length>wm(e)&&r(n,`wrong.many_options.${e===`order`}`),Ov(t,n,r);let i=t.map(({name:e})=>e.trim());t.forEach((e,t)=>{Dv(e,[...n,t],`name`,r),i[t]&&i.indexOf(i[t])<t&&r([...n,t,`name`],`wrong.same_option`)})}function Fv({seconds:e,points:t},n,r){let i=Number.isInteger(e)&&e>=5&&e<=600,a=Number.isInteger(t)&&t>=0&&t<=1e4&&t%10==0,o=n.length>2;!i&&!(o&&e===null)&&r([...n,`seconds`],`wrong.quiz_seconds`),!a&&!(o&&t===null)&&r([...n,`points`],`wrong.quiz_points`)}function Iv(e,t,n){let{questions:r}=e;Dv(e,t,`title`,n),Number.isInteger(e.minimum_cell)&&e.minimum_cell>=5||n([...t,`minimum_cell`],`wrong.minimum_cell`),Number.isInteger(e.wave)&&e.wave>=1||n([...t,`wave`],`wrong.number`),kv(e,t,n),r.length||n([...t,`questions`],`wrong.no_questions`),r.length>60&&n([...t,`questions`],`wrong.too_many_questions`),e.overall&&!Zg(r).some(({id:t})=>t===e.overall)&&n([...t,`overall`],`wrong.overall`),Ov(r,[...t,`questions`],n),r.forEach((e,i)=>{let a=[...t,`questions`,i];Dv(e,a,`title`,n),Lv(e.answer,[...a,`answer`],n),e.show_if&&Rv(e.show_if,r.slice(0,i),[...a,`show_if`],n)})}function Lv(e,t,n){for(let r of[`labels`,`labels_en`]){let i=e[r]?.findIndex(e=>!e.trim())??-1;i>=0&&n([...t,r,i],`wrong.labels`)}if(e.kind===`text`&&!(Number.isInteger(e.chars_max)&&e.chars_max>=1)&&n([...t,`chars_max`],`wrong.number`),!e.choices)return;let{length:r}=e.choices;r<2&&n([...t,`choices`],`wrong.few_choices`),r>Kg(e.kind)&&n([...t,`choices`],`wrong.many_choices.${e.kind===`rank`}`),Ov(e.choices,[...t,`choices`],n),e.choices.forEach((e,r)=>Dv(e,[...t,`choices`,r],`name`,n)),e.kind===`several`&&(Number.isInteger(e.choices_min)&&e.choices_min>=1||n([...t,`choices_min`],`wrong.number`),Number.isInteger(e.choices_max)&&e.choices_max>=0||n([...t,`choices_max`],`wrong.zero`),e.choices_max>r&&n([...t,`choices_max`],`wrong.above_choices`),e.choices_min>(e.choices_max||r)&&n([...t,`choices_min`],`wrong.above_max`))}function Rv({question:e,any_of:t},n,r,i){let a=n.find(({id:t})=>t===e),o=a?Yg(a):[];o.length?(!t.length||t.some(e=>!o.includes(e)))&&i([...r,`any_of`],`wrong.no_values`):i([...r,`question`],`wrong.not_before`)}function zv(e){let t={},n=(e,n)=>t[_p(e)]??=n;Dv(e,[],`title`,n),wp(e.timezone)||n([`timezone`],`wrong.zone`),e.frame_ancestors.every(e=>Fs.test(e))||n([`frame_ancestors`],`wrong.site`),Ps.test(e.stream.url)||n([`stream`,`url`],`wrong.stream`);for(let t of[`primary`,`accent`,`background`])Ns.test(e.theme[t])||n([`theme`,t],`wrong.colour`);Ov(e.classes,[`classes`],n),e.classes.forEach((e,t)=>Dv(e,[`classes`,t],`name`,n)),Ov(e.polls,[`polls`],n),e.polls.forEach((t,r)=>Vv(t,e.classes,[`polls`,r],n)),Ov([...e.polls,...e.surveys],[`surveys`],n,e.polls.length),e.surveys.forEach((e,t)=>Iv(e,[`surveys`,t],n));let r=[...e.polls,...e.surveys];for(let t of[`question_boards`,`word_clouds`])Ov([...r,...e[t]],[t],n,r.length),r=[...r,...e[t]],e[t].forEach((e,r)=>{Dv(e,[t,r],`title`,n),kv(e,[t,r],n)});return Mv(e,n),Ov(e.prizes,[`prizes`],n),e.prizes.forEach((t,r)=>{Dv(t,[`prizes`,r],`name`,n),(!Number.isInteger(t.count)||t.count<1||t.count>100)&&n([`prizes`,r,`count`],`wrong.number`),t.entrants===`voters`&&!e.polls.some(({id:e})=>e===t.poll)&&n([`prizes`,r,`poll`],`wrong.no_poll`)}),Ov(e.decks,[`decks`],n),e.decks.forEach((e,t)=>Dv(e,[`decks`,t],`title`,n)),Ov(e.videos,[`videos`],n),e.videos.forEach((e,t)=>{Dv(e,[`videos`,t],`title`,n),Bv(e.url)||n([`videos`,t,`url`],`wrong.video_file`)}),e.credits.sponsors.forEach(({name:e},t)=>{e.trim()||n([`credits`,`sponsors`,t,`name`],`wrong.empty`)}),Ov(e.cues,[`cues`],n),e.cues.forEach((t,r)=>Uv(t,e,[`cues`,r],n)),t}const Bv=e=>Ps.test(e)&&/^[^?#]+\.(mp4|m4v|webm)([?#]|$)/i.test(e);function Vv(e,t,n,r){Dv(e,n,`title`,r),e.options.length||r([...n,`options`],`wrong.no_options`),Ov(e.options,[...n,`options`],r),e.options.forEach((e,t)=>{Dv(e,[...n,`options`,t],`name`,r);let i=e.about?.video??``;Ps.test(i)||r([...n,`options`,t,`about`,`video`],`wrong.video`)});for(let t of[`choices_min`,`choices_max`])(!Number.isInteger(e[t])||e[t]<1)&&r([...n,t],`wrong.number`);e.choices_max>e.options.length&&r([...n,`choices_max`],`wrong.above_options`),e.choices_min>e.choices_max&&r([...n,`choices_min`],`wrong.above_max`);for(let t of Object.values(e.weights))t>0&&t<=1e3||r([...n,`weights`],`wrong.weight`);Hv(e,t)&&r([...n,`weights`],`wrong.no_weight`),e.repeat.kind===`quota`&&Wv(e,n,r),kv(e,n,r)}function Hv({weights:e,entitled:t},n){return Object.keys(e).length?(t.classes.length?t.classes:[`audience`,...n.map(({id:e})=>e)]).some(t=>!(t in e)):!1}function Uv(e,t,n,r){Dv(e,n,`title`,r),e.actions.forEach((e,i)=>{let a=[...n,`actions`,i];e.poll&&!t.polls.some(({id:t})=>t===e.poll)&&r([...a,`poll`],`wrong.no_poll`),e.activity&&!sp(t).includes(e.activity)&&r([...a,`activity`],`wrong.no_activity`),e.activity===``&&![`focus`,`scene`].includes(e.do)&&r([...a,`activity`],`wrong.no_activity`),`poll`in e&&e.do!==`scene`&&!e.poll&&r([...a,`poll`],`wrong.no_poll`),`prize`in e&&e.do!==`scene`&&!e.prize&&r(a,`wrong.no_prize`),e.do===`announce`&&!e.text.trim()&&r([...a,`text`],`wrong.empty`),e.options?.filter(Boolean).length===1&&r(a,`wrong.one_option`),`seconds`in e&&!Number.isInteger(e.seconds)&&r([...a,`seconds`],`wrong.seconds`)})}function Wv(e,t,n){for(let r of[`votes`,`per_option`]){let i=e.repeat[r];(!Number.isInteger(i)||i<1||i>1e3)&&n([...t,`repeat`,r],`wrong.number`)}e.repeat.votes<e.choices_min&&n([...t,`repeat`,`votes`],`wrong.below_min`),e.repeat.per_option>e.repeat.votes&&n([...t,`repeat`,`per_option`],`wrong.above_votes`)}const Gv=[`choices`,`rating`,`ranking`,`motion`],Kv={choices:void 0,rating:{kind:`rating`,most:5,all:!0},ranking:{kind:`ranking`,rule:`borda`,all:!0},motion:{kind:`motion`,quorum:0,quorum_percent:0,majority:`simple`}},qv=[`borda`,`copeland`],Jv=[`simple`,`present`,`two_thirds`,`entitled`],Yv=[[`yes`,`赞成`,`Yes`],[`no`,`反对`,`No`],[`abstain`,`弃权`,`Abstain`]],Xv=(e,t)=>t.map(t=>[t,A(`${e}.${t}`)]);function Zv({at:e,poll:t,frozen:n}){let{change:r}=D(J),{counting:i}=t,a=n=>{let{choices_min:i,choices_max:a,...o}=t,s=n===`motion`?Yv.map(([e,t,n])=>({id:e,name:t,name_en:n,subtitle:``,subtitle_en:``,picture:``})):t.options;r(e,{...o,options:s,choices_min:1,choices_max:1,weights:{},counting:Kv[n]})},o=t=>[...e,`counting`,t];return O`<div class="quad">
    <label class="field"><span class="label">${A(`field.counting`)}</span>
      <select class="input" data-testid="counting-kind" disabled=${n} value=${i?.kind??`choices`}
        onChange=${e=>a(e.target.value)}>
        ${Xv(`counting`,Gv).map(([e,t])=>O`<option key=${e} value=${e}>${t}</option>`)}
      </select></label>
    ${i?.kind===`rating`&&O`<${Z} path=${o(`most`)} label=${A(`counting.most`)} max=${100} disabled=${n} />`}
    ${i?.kind===`ranking`&&O`<${Q} path=${o(`rule`)} label=${A(`counting.rule`)}
      options=${Xv(`counting.rule`,qv)} disabled=${n} />`}
    ${i&&i.kind!==`motion`&&O`<${$} path=${o(`all`)} label=${A(`counting.all`)} disabled=${n} />`}
    ${i?.kind===`motion`&&O`<${Q} path=${o(`majority`)} label=${A(`counting.majority`)}
        options=${Xv(`majority`,Jv)} disabled=${n} />
      <${Z} path=${o(`quorum`)} label=${A(`counting.quorum`)} min=${0} max=${2e6}
        disabled=${n} />
      <${Z} path=${o(`quorum_percent`)} label=${A(`counting.quorum_percent`)} min=${0} max=${100}
        disabled=${n} />`}
  </div>`}const Qv=e=>!!(e&&(e.text||e.text_en||e.video||e.pictures?.length));function $v({path:e}){return O`
    <div class="pair">
      <${Ap} path=${[...e,`text`]} label=${A(`field.about`)} hint=${A(`field.about.hint`)}
        max=${Wa} />
      <${Ap} path=${[...e,`text_en`]} label=${A(`in_english`,{label:A(`field.about`)})}
        max=${Wa} />
    </div>
    <${X} path=${[...e,`video`]} label=${A(`field.video`)} hint=${A(`field.video.hint`)} code=${!0}
      max=${Ya} />
    <${ey} path=${[...e,`pictures`]} />`}function ey({path:e}){let t=D(J),{value:n=[],problem:r}=Y(e),i=(r,i)=>{let a=[...n];a[r[r.length-1]]=i,t.change(e,a.filter(Boolean))},a=[...n,``].slice(0,8);return O`<${J.Provider} value=${{...t,change:i}}>
    <div class="field"><span class="label">${A(`field.pictures`,{max:8})}</span>
      <div class="row wrap">${a.map((t,n)=>O`<${Jp} key=${n} path=${[...e,n]}
        label=${A(`field.picture`)} small=${!0} />`)}</div>
      ${r&&O`<p class="error" role="alert">${r}</p>`}
    </div>
  <//>`}k({"form.option_more":[`分组与详情`,`Group, page`],"field.group":[`分组`,`Group`],"field.group.hint":[`如单位或类别；同组选项在手机上排在一起。`,`A unit or a category; phones show its options together.`],"field.about":[`详细介绍`,`Text`],"field.about.hint":[`最多 2000 字，空一行分段。观众点“详情”才加载。`,`At most 2,000 characters; an empty line begins a paragraph. Phones load it when somebody taps More.`],"field.video":[`视频`,`Video`],"field.video.hint":[`以 .mp4 或 .m3u8 结尾的地址在页内播放，其他网址显示为链接。`,`An address that ends in .mp4 or .m3u8 plays on the page; any other is shown as a link.`],"field.pictures":[`更多图片（最多 {max} 张）`,`More pictures (at most {max})`],"wrong.video":[`写成 https://…，或本服务器上的路径。`,`Write it like https://…, or a path on this server.`],"form.add_option":[`添加选项`,`Add an option`],"paste.title":[`批量粘贴选项`,`Paste options`],"paste.hint":[`每行一个；从表格复制时，第二列作为副标题，第三列作为分组。`,`One a line. From a spreadsheet, a second column becomes the subtitle, a third one the group.`],"paste.add":[`添加`,`Add`]});function ty({at:e,index:t,count:n,frozen:r,move:i,remove:a}){let o=[...e,t],{row:s,grip:c}=Hh({index:t,move:i,type:`application/x-acclaim-option`,frozen:r}),l=[...o,`about`],{problems:u}=D(J),{value:d}=Y(l),{value:f}=Y([...o,`group`]),[p,m]=w(!1),h=vp(u,l).length>0;return T(()=>{h&&m(!0)},[h]),O`<li class="option-row" ...${s} data-testid=${`option-${t}`}>
    <span class="grip" ...${c} aria-hidden="true">
      <${N} name="grip-vertical" /><span class="number">${t+1}</span></span>
    <${Jp} path=${[...o,`picture`]} label=${A(`field.picture`)} small=${!0} />
    <div class="option-texts">
      <${Vh} path=${[...o,`name`]} label=${A(`field.name`)} />
      <${Vh} path=${[...o,`name_en`]} label=${A(`in_english`,{label:A(`field.name`)})} />
      <${Vh} path=${[...o,`subtitle`]} label=${A(`field.subtitle`)} />
      <${Vh} path=${[...o,`subtitle_en`]} label=${A(`in_english`,{label:A(`field.subtitle`)})} />
    </div>
    <div class="option-end">
      <${Vh} path=${[...o,`id`]} label=${A(`field.id`)} disabled=${r} code=${!0} />
      <${H} icon="file-text" look=${Qv(d)||f?`small second`:`small quiet`}
        testid=${`more-${t}`}
        aria-expanded=${p} onClick=${()=>m(!p)}>${A(`form.option_more`)}<//>
      <div class="row tight">
        <${U} icon="arrow-up" label=${A(`move_up`)} disabled=${r||t===0}
          onClick=${()=>i(t,t-1)} />
        <${U} icon="arrow-down" label=${A(`move_down`)} disabled=${r||t===n-1}
          onClick=${()=>i(t,t+1)} />
        <${U} icon="trash-2" label=${A(`remove`)} disabled=${r||n===1} onClick=${a} />
      </div>
    </div>
    ${p&&O`<div class="option-more stack" data-testid=${`more-of-${t}`}>
      <${jp} path=${[...o,`group`]} label=${A(`field.group`)} hint=${A(`field.group.hint`)} />
      <${$v} path=${l} /></div>`}
  </li>`}function ny({at:e,frozen:t}){let{change:n}=D(J),{value:r,problem:i,field:a}=Y(e),[o,s]=w(!1),c=(t,i)=>n(e,gp(r,t,i));return O`<div class="options" id=${`field-${a}`} tabindex="-1">
    <h3>${A(`field.options`)} <span class="soft number">${r.length}</span></h3>
    ${i&&O`<p class="error" role="alert" data-testid=${`problem-${a}`}>${i}</p>`}
    <ol class="option-list">
      ${r.map((i,a)=>O`<${ty} key=${a} at=${e} index=${a} count=${r.length}
      frozen=${t} move=${c} remove=${()=>n(e,hp(r,a))} />`)}</ol>
    ${!t&&O`<div class="row wrap">
      <${H} icon="plus" look="second" testid="add-option" onClick=${()=>n(e,[...r,op(r.map(e=>e.id))])}>${A(`form.add_option`)}<//>
      <${H} icon="list" look="second" testid="paste-options" onClick=${()=>s(!0)}>
        ${A(`paste.title`)}<//>
    </div>`}
    ${o&&O`<${A_} title=${A(`paste.title`)} hint=${A(`paste.hint`)} onAdd=${t=>{let i=r.filter(e=>e.name.trim());n(e,[...i,...up(t,i)]),s(!1)}}
      onClose=${()=>s(!1)} />`}
  </div>`}const ry=[`always`,`on_vote`,`on_close`,`on_publish`],iy=[`named`,`secret`],ay=[`once`,`replace`,`quota`];function oy({at:e,poll:t,frozen:n}){let{change:r}=D(J),i=n=>r([...e,`repeat`],xp(n,t.choices_max)),a=t.privacy===`secret`;return O`<fieldset class="stack"><legend>${A(`form.rules`)}</legend>
    <${Zv} at=${e} poll=${t} frozen=${n} />
    <${Q} path=${[...e,`privacy`]} label=${A(`field.privacy`)} hint=${A(`privacy.${t.privacy}.hint`)}
      options=${iy.map(e=>[e,A(`privacy.${e}`)])} disabled=${n}
      onChange=${n=>r(e,yp(t,n))} />
    <div class="quad">
      ${!t.counting&&O`
        <${Z} path=${[...e,`choices_min`]} label=${A(`field.choices_min`)} max=${200} disabled=${n} />
        <${Z} path=${[...e,`choices_max`]} label=${A(`field.choices_max`)} max=${200}
          disabled=${n} />`}
      <${Q} path=${[...e,`repeat`,`kind`]} label=${A(`field.repeat`)}
        options=${(a?[`once`]:ay).map(e=>[e,A(`repeat.${e}`)])}
        disabled=${n} onChange=${i} />
      <${Q} path=${[...e,`visibility`]} label=${A(`field.visibility`)} disabled=${n}
        options=${(a?bp:ry).map(e=>[e,A(`visibility.${e}`)])} />
    </div>
    ${t.repeat.kind===`quota`&&O`<div class="triple">
      <${Z} path=${[...e,`repeat`,`votes`]} label=${A(`quota.votes`)} hint=${A(`quota.votes.hint`)}
        disabled=${n} />
      <${Q} path=${[...e,`repeat`,`per`]} label=${A(`quota.per`)} disabled=${n}
        options=${[[`day`,A(`quota.day`)],[`poll`,A(`quota.poll`)]]} />
      <${Z} path=${[...e,`repeat`,`per_option`]} label=${A(`quota.per_option`)} disabled=${n} />
    </div>`}
    <div class="pair">
      <${Mp} path=${[...e,`opens_at`]} label=${A(`field.opens_at`)} hint=${A(`field.opens_at.hint`)}
        disabled=${n} />
      <${Mp} path=${[...e,`closes_at`]} label=${A(`field.closes_at`)} hint=${A(`field.closes_at.hint`)} />
    </div>
  </fieldset>`}function sy({at:e,poll:t,frozen:n}){let{event:r,change:i}=D(J),{problem:a}=Y([...e,`weights`]),o=Of(r.classes),s=t.entitled.classes,c=(t,n)=>i([...e,`entitled`,`classes`],n?[...s,t]:s.filter(e=>e!==t)),l=(n,r)=>{let{[n]:a,...o}=t.weights;i([...e,`weights`],r.trim()===``?o:{...o,[n]:Number(r)})};return O`<fieldset class="stack"><legend>${A(`form.who`)}</legend>
    <table class="grid-table wide">
      <thead><tr>${[`class`,`entitled`,`weight`].map(e=>O`<th key=${e}>${A(`field.${e}`)}</th>`)}</tr>
      </thead>
      <tbody>${o.map(e=>O`<tr key=${e.id}><td>${j(e,`name`)||e.id}</td>
        <td><label class="check"><input type="checkbox" disabled=${n} checked=${s.includes(e.id)}
          aria-label=${`${A(`field.entitled`)} ${e.id}`}
          onChange=${t=>c(e.id,t.target.checked)} /></label></td>
        <td><input class="input number narrow-input" type="number" min="0" max="1000" step="any"
          disabled=${n||t.privacy===`secret`}
          aria-label=${`${A(`field.weight`)} ${e.id}`} data-testid=${`weight-${e.id}`}
          value=${t.weights[e.id]??``} onInput=${t=>l(e.id,t.target.value)} /></td></tr>`)}</tbody>
    </table>
    ${a&&O`<p class="error" role="alert">${a}</p>`}
    <p class="soft">${A(`form.who.hint`)}</p>
    <${Np} path=${[...e,`entitled`,`units`]} label=${A(`field.units`)} hint=${A(`field.units.hint`)}
      disabled=${n} />
  </fieldset>`}function cy({index:e,state:t,...n}){let{event:r}=D(J),i=[`polls`,e],a=r.polls[e],o=t!==`draft`;return O`<${hm} kind="poll" index=${e} state=${t} ...${n}
      title=${j(a,`title`)||A(`form.new_poll`)} about=${A(`options_count`,{count:a.options.length})}>
    ${o&&O`<${B} kind="warn" icon="lock">${A(`form.frozen`)}<//>`}
    <${jp} path=${[...i,`title`]} label=${A(`field.title`)} lines />
    <${ny} at=${[...i,`options`]} frozen=${o} />
    <${oy} at=${i} poll=${a} frozen=${o} />
    <${sy} at=${i} poll=${a} frozen=${o} />
    <${Op} paths=${[[...i,`id`],[...i,`shards`]]}>
      <${X} path=${[...i,`id`]} label=${A(`field.poll_id`)} code=${!0} disabled=${o} />
      <${Z} path=${[...i,`shards`]} label=${A(`field.shards`)} hint=${A(`field.shards.hint`)} max=${64}
        disabled=${o} /><//>
  <//>`}k({retention:[`保留期限`,`Retention`],"retention.on":[`到期自动删除弹幕、到场记录等数据`,`Delete comments, attendance and the like by themselves`],"retention.hint":[`从活动结束（最后一个投票公布）起算；填 0 表示随活动保存。选票和结果不受影响。`,`Days after the event's end, when its last poll is published; 0 keeps them as long as the event. Ballots and results stay.`],"retention.comments":[`弹幕（天）`,`Comments (days)`],"retention.attendance":[`到场记录（天）`,`Attendance (days)`],"retention.check_in":[`签到名单（天）`,`Check-ins (days)`],"retention.questions":[`提问和点赞（天）`,`Questions and upvotes (days)`],"retention.words":[`词云里的词（天）`,`Words of word clouds (days)`],"retention.presence":[`到访统计（天）`,`Visits (days)`],"retention.barometer":[`晴雨表（天）`,`Barometer (days)`],"retention.survey_texts":[`问卷文字（天）`,`Texts of surveys (days)`],"retention.survey_units":[`问卷小单位数据（天）`,`Small units in surveys (days)`],"retention.addresses":[`操作者网络地址（天）`,`Operators' addresses (days)`],"retention.audit":[`操作记录（天）`,`Audit log (days)`],"retention.ended_on":[`结束日期（可空）`,`Last day (may be empty)`],"retention.ended_on.hint":[`例如 2026-12-31；常设活动必须填写。`,`Such as 2026-12-31; a standing event needs one.`]});function ly(){let{event:e,change:t}=D(J),n=e=>t([`retention`],e?qs:void 0),{ended_on:r,...i}=qs;return O`<section class="card panel" id="part-retention">
    <h2>${A(`retention`)}</h2>
    <label class="check"><input type="checkbox" data-testid="field-retention" checked=${!!e.retention}
      onChange=${e=>n(e.target.checked)} /><span>${A(`retention.on`)}</span></label>
    ${e.retention&&O`<p class="soft">${A(`retention.hint`)}</p>
      <div class="triple">${Object.keys(i).map(e=>O`<${Z} key=${e}
        path=${[`retention`,e]} label=${A(`retention.${e}`)} min=${0} max=${36500} />`)}
        <${X} path=${[`retention`,`ended_on`]} label=${A(`retention.ended_on`)} code=${!0} max=${10}
          hint=${A(`retention.ended_on.hint`)} /></div>`}
  </section>`}const uy=`event-form`;function dy(e){let t=document.getElementById(`field-${e}`)??document.getElementById(`problem-${e}`);t?.scrollIntoView({block:`center`}),t?.focus()}function fy(e){Mt(t=>{t.key.toLowerCase()!==`s`||!(t.ctrlKey||t.metaKey)||t.altKey||t.shiftKey||(t.preventDefault(),!t.repeat&&!document.querySelector(`dialog[open]`)&&e())})}function py({form:e,problems:t,busy:n,isNew:r}){let i=E(-1),[a,o]=w(!1),s=Object.keys(t),c=!n&&(e.dirty||r);return fy(()=>c&&document.getElementById(`event-form`).requestSubmit()),O`<div class="save-bar" data-dirty=${e.dirty}>
    <span class="save-state" aria-live="polite">${s.length?O`<button type="button" class="button danger small" data-testid="next-problem" onClick=${()=>{i.current=(i.current+1)%s.length,dy(s[i.current])}}>
          <${N} name="circle-alert" />${A(`form.problems`,{count:s.length})}</button>`:O`<span class="soft">${A(e.dirty?`form.unsaved`:r?`form.new_hint`:`form.all_saved`)}</span>`}
    </span>
    <button type="button" class="button second" data-testid="discard" disabled=${!e.dirty||n}
      onClick=${()=>o(!0)}>${A(`form.discard`)}</button>
    <${H} icon="save" submit=${!0} form=${uy} testid="save-event" title="Ctrl+S" disabled=${!c}>
      ${A(r?`form.create`:`form.save`)}<//>
    ${a&&O`<${da} title=${A(`form.discard`)} text=${A(`form.discard.ask`)} action=${A(`form.discard`)}
        danger=${!0}
      onYes=${()=>{o(!1),e.discard()}} onNo=${()=>o(!1)} />`}
  </div>`}function my(e,t,n){let r=[];return{merged:hy(e,t,n,[],r),clashes:r}}function hy(e,t,n,r,i){return fp(t,n)||fp(e,n)?t:fp(e,t)?n:[e,t,n].every(vy)&&(!r.length||_y(e,t,n))?gy(e,t,n,r,i):yy(e,t)&&yy(e,n)?t.map((t,a)=>hy(e[a],t,n[a],[...r,a],i)):(i.push({field:_p(r),theirs:n}),t)}function gy(e,t,n,r,i){let a=/* @__PURE__ */ new Set([...Object.keys(t),...Object.keys(n)]),o={};for(let s of a){let a=hy(e[s],t[s],n[s],[...r,s],i);a!==void 0&&(o[s]=a)}return o}function _y(e,t,n){return[t,n].every(t=>t.kind===e.kind&&t.do===e.do)}function vy(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function yy(e,t){return!Array.isArray(e)||!Array.isArray(t)||e.length!==t.length?!1:e.every((e,n)=>vy(e)&&e.id!==void 0&&e.id===t[n]?.id)}const by=new Ie(`acclaim:console-draft`);function xy(e){let[t,n]=w(null),[r,i]=w(null),a=E(null),o=e||`new/`,s=e=>{a.current=e,n(e),fp(e.event,e.base)?by.remove(o):by.set(o,{rev:e.rev,base:e.base,event:e.event})};T(()=>{let t=!1;return(async()=>{try{let n=e?await Sy(e):{rev:0,base:ep(),states:{},surveys:{}};t||s(Cy(n,by.get(o)))}catch(e){if(!(e instanceof gt))throw e;t||i(e)}})(),()=>{t=!0}},[e]);let c=(e,t)=>{let n=a.current;s({...n,event:mp(n.event,e,t)})},l=({rev:e,event:t})=>(s({...a.current,rev:e,base:t,event:t,restored:!1,clashes:[]}),t),u=async()=>{let{rev:t,event:n}=a.current;if(!e){let e=await En(n);return by.remove(o),e.event}try{return l(await Dn(e,t,n))}catch(t){if(!(t instanceof gt)||t.code!==`conflict`)throw t;let n=a.current,r=wy(n,await Sy(e));if(s(r),!fp(n.base,r.base))throw t;return l(await Dn(e,r.rev,r.event))}},d=()=>s({...a.current,event:a.current.base,restored:!1,clashes:[]}),f=()=>s({...a.current,clashes:[]}),p=t!==null&&!fp(t.event,t.base);return{...t,loadError:r,dirty:p,change:c,save:u,discard:d,keepMine:f}}async function Sy(e){let{rev:t,event:n,polls:r,surveys:i}=await yn(e);return{rev:t,base:n,states:Object.fromEntries(Object.entries(r).map(([e,t])=>[e,t.state])),surveys:i}}function Cy(e,t){let n={...e,event:e.base,restored:!1,clashes:[]};return!t||fp(t.event,e.base)?n:{...wy({...n,base:t.base,event:t.event},e),restored:!0}}function wy(e,t){let{merged:n,clashes:r}=my(e.base,e.event,t.base);return{...e,...t,event:n,clashes:r}}function Ty(e,t){let{fields:n=[],poll:r}=e.details,i=e.details.field?.replace(/^event\./,``),a=[`polls`,`surveys`,`quizzes`,`question_boards`,`word_clouds`].find(e=>t[e].some(({id:e})=>e===r)),o=a&&t[a].findIndex(({id:e})=>e===r),s=n.map(e=>a&&!e.startsWith(`${a}[`)?_p([a,o,e]):e),c=/^[\w.[\]]+: /,l=c.test(e.message)?e.message.replace(c,``):Ye(e);return Object.fromEntries([...i?[i]:[],...s].map(e=>[e,l]))}const Ey=(e,t)=>Object.fromEntries(Object.entries(e).filter(([e])=>!t.includes(e))),Dy=e=>Object.fromEntries(Object.entries(e).map(([e,t])=>[e,A(t)]));function Oy({states:e,known:t,event:n,change:r}){let{polls:i}=n,[a,o]=w(-1);return O`<section class="stack" id="part-polls">
    <h2 class="view-title">${A(`polls`)} <span class="soft number">${i.length}</span></h2>
    ${i.map((t,n)=>O`<${cy} key=${n} index=${n} count=${i.length} state=${e[t.id]??`draft`}
      startOpen=${i.length===1||n===a} onRemove=${()=>r([`polls`],hp(i,n))}
      onMove=${e=>r([`polls`],gp(i,n,e))} />`)}
    <div><${H} icon="plus" look="second" testid="add-poll" onClick=${()=>{o(i.length),r([`polls`],[...i,ap(cp(n,t))])}}>${A(`form.add_poll`)}<//></div>
  </section>`}function ky({form:e,error:t}){let n=t?.code===`conflict`;return O`
    ${e.restored&&O`<${B} kind="warn" testid="restored" icon="history">${A(`form.restored`)}<//>`}
    ${n&&O`<${B} kind="warn" icon="users" testid="conflict">
        ${A(e.clashes.length?`form.conflict`:`form.merged`)}<//>`}
    ${e.clashes.length>0&&O`<${B} kind="warn" testid="clashes">
      ${e.clashes.map(({field:e,theirs:t})=>O`<p key=${e}><span class="code">${e}</span> ${A(`form.theirs`)}
        <strong>${typeof t==`object`?JSON.stringify(t):String(t)}</strong></p>`)}
      <div><button type="button" class="button second small" onClick=${e.keepMine}>
          ${A(`form.keep_mine`)}</button></div><//>`}
    <${V} error=${n?null:t} testid="form-error" />`}function Ay({id:e}){let t=xy(e),{run:n,busy:r,error:i,clear:a}=R(),[o,s]=w({}),[c,l]=w(!1),u=E(``),d={...c&&t.event?Dy(zv(t.event)):{},...o};if(T(()=>{u.current&&dy(u.current),u.current=``}),t.loadError)return O`<p class="notice" data-kind="bad" role="alert">${Ye(t.loadError)}</p>`;if(!t.event)return O`<p class="wait">${A(`loading`)}</p>`;let f=(e,n)=>{s(t=>Ey(t,vp(t,e))),t.change(e,n)},p=async e=>{e.preventDefault(),a();let r=Object.keys(zv(t.event));l(!0),r.length?[u.current]=r:await n(m)},m=async()=>{try{let n=await t.save();s({}),l(!1),P(A(`form.saved`),`good`),e||(location.hash=L(`edit`,n.id))}catch(e){if(e instanceof gt){let n=Ty(e,t.event);s(n),[u.current=``]=Object.keys(n)}throw e}};return O`<${J.Provider} value=${{event:t.event,change:f,problems:d,id:e}}>
    <form class="editor" id=${uy} data-testid="event-form" novalidate onSubmit=${p}>
      <${Ev} event=${t.event} problems=${d} />
      <div class="stack editor-main">
        <${ky} form=${t} error=${i} />
        <${hv} /><${gv} /><${_v} /><${bv} /><${xv} /><${Ip} />
        <${dm} />
        <${Oy} states=${t.states} known=${t.surveys} event=${t.event} change=${f} />
        <${q_} known=${t.surveys} saved=${t.base.surveys} />
        <${eg} known=${t.surveys} />
        <${bm} known=${t.surveys} /><${Z_} known=${t.surveys} />
        <${am} /><${Ag} /><${J_} /><${$p} /><${Og} /><${ly} />
      </div>
    </form>
    <${py} form=${t} problems=${d} busy=${r} isNew=${!e} />
  <//>`}k({sandbox:[`集成沙箱`,`Sandbox for other systems`],"sandbox.hint":[`一个虚构的活动，供对接系统试用接口、密钥和推送，不影响真实活动。数据每天零点后清空，密钥和推送保留。`,`An event that is not real, in which other systems can try the data interface, keys and webhooks. It is emptied every day after midnight; keys and webhooks stay.`],"sandbox.make":[`新建沙箱`,`Make the sandbox`],"sandbox.play":[`模拟一场颁奖`,`Play a ceremony`],"sandbox.empty":[`立即清空`,`Empty it now`],"sandbox.busy":[`正在进行…`,`In progress…`],"audit.what.make_sandbox":[`新建沙箱`,`made the sandbox`],"audit.what.play_sandbox":[`在沙箱中模拟一场颁奖`,`played a ceremony in the sandbox`],"audit.what.empty_sandbox":[`清空沙箱`,`emptied the sandbox`]});const jy=`/api/operator/sandbox`,My=()=>K(F(jy)),Ny=()=>K(bt(jy,{})),Py=()=>K(I(`${jy}/play`)),Fy=()=>K(I(`${jy}/empty`));function Iy({onChanged:e}){let{value:t,error:n,reload:r}=z(My,``),{run:i,busy:a,error:o}=R();T(()=>{if(!t?.busy)return;let e=setInterval(r,2e3);return()=>clearInterval(e)},[t?.busy,r]);let s=async t=>{await i(t),await r(),e()},c=(e,n,r,i=`second`)=>O`<${H} icon=${n} look=${i}
    testid=${`sandbox-${e}`} disabled=${a||t.busy} onClick=${()=>s(r)}>${A(`sandbox.${e}`)}<//>`;return O`<details class="card panel" data-testid="sandbox"><summary>${A(`sandbox`)}</summary>
    <div class="stack"><p class="soft">${A(`sandbox.hint`)}</p>
    <${V} error=${o??n} testid="sandbox-error" />
    ${t&&!t.event&&O`<div>${c(`make`,`plus`,Ny,``)}</div>`}
    ${t?.event&&O`<div class="row wrap">${c(`play`,`play`,Py,``)}
      ${c(`empty`,`rotate-ccw`,Fy)}
      <a class="button quiet" href=${L(`run`,t.event)}><${N} name="radio" />${A(`tab.run`)}</a>
      ${t.busy&&O`<span class="soft" role="status" data-testid="sandbox-busy">${A(`sandbox.busy`)}</span>`}
    </div>`}</div>
  </details>`}const Ly={year:`numeric`,month:`numeric`,day:`numeric`,hour:`2-digit`,minute:`2-digit`},Ry=e=>new Date(e).toLocaleString(We()===`zh`?`zh-CN`:`en-GB`,Ly);function zy({event:e,erases:t,onChanged:n}){let[r,i]=w(!1),{run:a,busy:o,error:s}=R(),c=j(e,`title`);return O`<li class="bin-row" data-testid=${`deleted-${e.id}`}>
    <div class="event-card-text"><strong>${c}</strong>
      <p class="soft"><span class="code">${e.id}</span>${` · `}${A(`bin.when`,{who:e.by,at:Ry(e.deleted_at),then:Ry(e.erased_at)})}</p>
      <${V} error=${s} /></div>
    <div class="row"><${H} icon="undo-2" look="second" testid=${`restore-${e.id}`} disabled=${o}
        onClick=${async()=>{await a(()=>wn(e.id))&&(P(A(`bin.restored`,{title:c}),`good`),n())}}>${A(`bin.restore`)}<//>
      ${t&&O`<${H} icon="trash-2" look="quiet" testid=${`erase-${e.id}`} disabled=${o}
        onClick=${()=>i(!0)}>${A(`bin.erase`)}<//>`}</div>
    ${r&&O`<${da} title=${A(`bin.erase.title`,{title:c})} text=${A(`bin.erase.text`)}
      action=${A(`bin.erase`)} danger=${!0} typed=${e.id} onYes=${async()=>{i(!1),await a(()=>Tn(e.id))&&(P(A(`bin.erased`,{title:c}),`good`),n())}} onNo=${()=>i(!1)} />`}
  </li>`}function By({who:e,changes:t,onChanged:n}){let{value:r,error:i,reload:a}=z(Cn,String(t)),o=i&&O`<${V} error=${i} />
    <${H} icon="rotate-ccw" look="second" onClick=${a}>${A(`reload`)}<//>`;return r?.length?O`${o}<details class="card panel bin" data-testid="bin">
    <summary><${N} name="trash-2" />${A(`bin`)} <span class="soft number">${r.length}</span></summary>
    <p class="soft">${A(`bin.text`,{days:7})}</p>
    <ul class="stack">${r.map(t=>O`<${zy} key=${t.id} event=${t}
      erases=${Du(e,`erase`)} onChanged=${n} />`)}</ul>
  </details>`:o}function Vy({event:e,run:t,busy:n,onChanged:r}){let[i,a]=w(``),o=async n=>{a(``),await t(()=>bn(e.id,n))&&(P(A(`listing.${n}.done`,{title:j(e,`title`)}),`good`),r())},s=t=>fv(e.listing)&&!fv(t)&&e.online>0?a(t):o(t);return O`<select class="input" aria-label=${A(`events.listing_of`,{title:j(e,`title`)})}
      data-testid=${`listing-${e.id}`} disabled=${n} value=${e.listing}
      onChange=${({target:t})=>{let n=t.value;t.value=e.listing,s(n)}}>
      ${dv.map(t=>O`<option key=${t} value=${t} selected=${t===e.listing}>${A(`listing.${t}`)}</option>`)}
    </select>
    ${i&&O`<${da} title=${A(`events.withdraw`)} danger=${!0} action=${A(`events.withdraw.go`)}
      text=${A(`events.withdraw.text`,{online:M(e.online)})}
      onYes=${()=>o(i)} onNo=${()=>a(``)} />`}`}function Hy({event:e,run:t,busy:n,onChanged:r}){let[i,a]=w(!1),o=j(e,`title`);return O`<${U} icon="trash-2" label=${A(`events.delete_of`,{title:o})} testid=${`delete-${e.id}`}
      disabled=${n} onClick=${()=>a(!0)} />
    ${i&&O`<${da} title=${A(`events.delete`,{title:o})} danger=${!0} typed=${e.id}
      text=${A(e.online?`events.delete.text_online`:`events.delete.text`,{days:7,online:M(e.online)})}
      action=${A(`events.delete.go`)} onYes=${async()=>{a(!1),await t(()=>Sn(e.id))&&(P(A(`events.deleted`,{title:o,days:7}),`good`),r())}} onNo=${()=>a(!1)} />`}`}function Uy({event:e,title:t,heading:n,onClose:r,onChanged:i}){let[a,o]=w(t),[s,c]=w(``),[l,u]=w(!1),{run:d,busy:f,error:p}=R(),m=Ms.test(s);return O`<${lt} title=${n} onClose=${r} testid="copy-dialog">
    <form class="confirm" onSubmit=${async t=>{t.preventDefault(),await d(()=>xn(e.id,{id:s,title:a.trim(),title_en:``,roster:l}))&&(P(A(`events.copied`,{title:a.trim()}),`good`),i(),location.hash=L(`edit`,s))}} novalidate>
      <div class="field"><label for="copy-title">${A(`events.copy.title`)}</label>
        <input id="copy-title" class="input" data-testid="copy-title" maxlength="200" value=${a}
          onInput=${({target:e})=>o(e.value)} /></div>
      <div class="field"><label for="copy-id">${A(`field.event_id`)}</label>
        <input id="copy-id" class="input code" data-testid="copy-id" maxlength="64" autocapitalize="off"
          autocomplete="off" spellcheck=${!1} autofocus value=${s} aria-describedby="copy-id-hint"
          aria-invalid=${s&&!m?`true`:void 0} onInput=${({target:e})=>c(e.value.trim())} />
        <span id="copy-id-hint" class="hint">${A(`events.copy.id_hint`)}</span></div>
      <label class="check"><input type="checkbox" data-testid="copy-roster" checked=${l}
        onChange=${({target:e})=>u(e.checked)} />${A(`events.copy.roster`)}</label>
      <span class="hint">${A(`events.copy.text`)}</span>
      <${V} error=${p} testid="copy-error" />
      <div class="row end">
        <button type="button" class="button second" onClick=${r}>${A(`cancel`)}</button>
        <button type="submit" class="button" data-testid="copy-go" disabled=${f||!a.trim()||!m}>
          ${A(`events.copy.go`)}</button>
      </div>
    </form>
  <//>`}function Wy({event:e,onChanged:t}){let[n,r]=w(!1);return O`<${H} icon="plus" testid=${`use-${e.id}`} onClick=${()=>r(!0)}>${A(`events.use`)}<//>
    ${n&&O`<${Uy} event=${e} title=""
      heading=${A(`events.use.of`,{title:j(e,`title`)})}
      onClose=${()=>r(!1)} onChanged=${t} />`}`}function Gy({event:e,onChanged:t}){let{run:n,busy:r,error:i}=R(),[a,o]=w(!1),s=j(e,`title`);return O`<div class="row tight event-actions">
      <${Vy} event=${e} run=${n} busy=${r} onChanged=${t} />
      <${U} icon="copy" label=${A(`events.copy_of`,{title:s})} testid=${`copy-${e.id}`}
        onClick=${()=>o(!0)} />
      <${Hy} event=${e} run=${n} busy=${r} onChanged=${t} />
    </div>
    <${V} error=${i} testid=${`problem-${e.id}`} />
    ${a&&O`<${Uy} event=${e} title=${A(`events.copy.named`,{title:e.title})}
      heading=${A(`events.copy`,{title:s})} onClose=${()=>o(!1)} onChanged=${t} />`}`}const Ky=[...dv,`live`,`ended`];function qy({polls:e}){return e.some(({state:e})=>e===`open`||e===`locked`)?`live`:e.length>0&&e.every(({state:e})=>e===`closed`||e===`published`)?`ended`:``}function Jy(e,t,n){let r=t.trim().toLowerCase();return e.filter(e=>[e.id,e.title,e.title_en].some(e=>e.toLowerCase().includes(r))&&(!n||e.listing===n||qy(e)===n))}const Yy=[`open`,`locked`,`draft`,`closed`,`published`];function Xy({polls:e}){return e.length?Yy.map(t=>{let n=e.filter(e=>e.state===t).length;return n>0&&O`<span key=${t} class="pill" data-state=${t}>${A(`poll.${t}`)} ${n}</span>`}):O`<span class="soft">${A(`events.no_polls`)}</span>`}function Zy({event:e}){let t=qy(e);return O`<${Fl} event=${e} />
    ${t&&O`<span class="pill" data-state=${t===`live`?`open`:`closed`}
      data-testid=${`activity-${e.id}`}>${A(`listing.${t}`)}</span>`}`}function Qy({event:e}){let{run:t,busy:n,error:r}=R();return O`<${H} icon="monitor" testid=${`screen-${e}`} disabled=${n} onClick=${async()=>{let n=await t(()=>Gr(e));n&&location.assign(n.path)}}>
    ${A(`events.screen`)}<//>
    <${V} error=${r} />`}function $y({event:e,onChanged:t}){return O`${e.listing===`template`?O`<${Wy} event=${e} onChanged=${t} />`:O`<a class="button" href=${L(`run`,e.id)}><${N} name="radio" />${A(`tab.run`)}</a>`}<a class="button second" href=${L(`edit`,e.id)} data-testid=${`edit-${e.id}`}>
      <${N} name="pencil" />${A(`tab.edit`)}</a>`}function eb({event:e,who:t}){return O`${Du(t,`moderate`)&&O`<a class="button second" href=${L(`comments`,e.id)}
      data-testid=${`comments-${e.id}`}><${N} name="message-square" />${A(`tab.comments`)}</a>`}
    ${Du(t,`figures`)&&O`<a class="button" href=${L(`check`,e.id)}
      data-testid=${`figures-${e.id}`}><${N} name="chart-bar" />${A(`tab.figures`)}</a>`}
    ${Du(t,`review`)&&O`<a class="button" href=${L(`texts`,e.id)}
      data-testid=${`texts-${e.id}`}><${N} name="message-square" />${A(`survey.texts`)}</a>`}
    ${Du(t,`screen`)&&O`<${Qy} event=${e.id} />`}`}function tb({event:e,who:t,onChanged:n}){let r=j(e,`title`),i=Du(t,`run`);return O`<li class="card event-card" data-testid=${`event-${e.id}`}>
    <div class="event-card-text">
      <h3>${i?O`<a href=${L(`run`,e.id)} data-testid=${`run-${e.id}`}>${r}</a>`:r}</h3>
      <p class="soft"><span class="code">${e.id}</span> · ${A(`admission.${e.admission}`)}</p>
      <p class="row wrap"><${Zy} event=${e} /><${Xy} polls=${e.polls} /></p>
    </div>
    <p class="big-figure"><strong class="number">${M(e.online)}</strong><span>${A(`online`)}</span></p>
    <div class="event-ways">
      <div class="row">${i?O`<${$y} event=${e} onChanged=${n} />`:O`<${eb} event=${e} who=${t} />`}</div>
      ${Du(t,`edit`)&&!e.rehearsal_of&&O`<${Gy} event=${e} onChanged=${n} />`}
    </div>
  </li>`}function nb({text:e,status:t,onSearch:n,onStatus:r}){return O`<div class="event-search" role="search">
    <input class="input" type="search" aria-label=${A(`events.search`)} placeholder=${A(`events.search`)}
      data-testid="events-search" value=${e} onInput=${e=>n(e.target.value)} />
    <select class="input" aria-label=${A(`events.status`)} data-testid="events-status" value=${t}
      onChange=${e=>r(e.target.value)}>
      <option value="">${A(`events.status.all`)}</option>
      ${Ky.map(e=>O`<option key=${e} value=${e}>${A(`listing.${e}`)}</option>`)}</select>
  </div>`}function rb({who:e}){let t=Du(e,`edit`),[n,r]=w(``),[i,a]=w(``),[o,s]=w(0),{value:c,error:l,reload:u}=z(vn,``);T(()=>{let e=setInterval(u,5e3);return()=>clearInterval(e)},[u]);let d=()=>{s(e=>e+1),u()},f=c?Jy(c,n,i):[];return O`<section class="narrow" data-testid="events">
    <div class="row between">
      <h2 class="view-title">${A(`events`)}</h2>
      ${t&&O`<a class="button" href=${L(`new`)} data-testid="new-event"><${N} name="plus" />
          ${A(`events.new`)}</a>`}
    </div>
    <${V} error=${l} />
    ${c?.length>0&&O`<${nb} text=${n} status=${i} onSearch=${r} onStatus=${a} />`}
    ${c?.length===0&&O`<p class="card empty">${A(`events.empty`)}</p>`}
    ${c?.length>0&&f.length===0&&O`<p class="card empty" data-testid="events-none">
      ${A(`events.none_found`)}</p>`}
    <ul class="stack">
      ${f.map(t=>O`<${tb} key=${t.id} event=${t} who=${e} onChanged=${d} />`)}
    </ul>
    ${t&&O`<${Iy} onChanged=${d} />`}
    ${t&&O`<${By} who=${e} changes=${o} onChanged=${d} />`}
  </section>`}var ib=class{list=`queue`;cursor=0;marked=/* @__PURE__ */ new Set;done=[];#e=null;event;#t=/* @__PURE__ */ new Map;#n;#r=Promise.resolve();constructor(e,t={judgeComments:tr,pinComment:rr,silenceMember:nr}){this.event=e,this.#n=t}receive(e){if(e===this.#e)return;let t=this.current?.n;!this.#e&&e.mode!==`review`&&!e.queue.length&&(this.list=`newest`),this.#e=e;let n=new Set(e.queue.map(({n:e})=>e));for(let e of this.#t.keys())n.has(e)||this.#t.delete(e);this.marked=new Set([...this.marked].filter(e=>this.rows.some(t=>t.n===e)));let r=this.rows.findIndex(({n:e})=>e===t);this.cursor=r>=0?r:Math.min(this.cursor,Math.max(0,this.rows.length-1))}get rows(){let e=this.#e?.[this.list]??[];return this.list===`queue`?e.filter(({n:e})=>!this.#t.has(e)):e}get current(){return this.rows[this.cursor]??null}get chosen(){let e=this.rows.filter(({n:e})=>this.marked.has(e));return e.length?e:[this.current].filter(Boolean)}show(e){this.list=e,this.cursor=0,this.marked.clear()}move(e){this.cursor=Math.max(0,Math.min(this.rows.length-1,this.cursor+e))}point(e){this.cursor=Math.max(0,this.rows.findIndex(t=>t.n===e))}mark(e=this.current?.n){e!==void 0&&(this.marked.delete(e)||this.marked.add(e))}markAll(){let e=this.rows.length===this.marked.size;this.marked=new Set(e?[]:this.rows.map(({n:e})=>e))}async approve(){let e=this.chosen.filter(({state:e})=>e!==`shown`);if(!e.length)return;this.#c(e);let t=ab(e,`pending`),n=ab(e,`deleted`);await this.#a(async()=>{let{numbers:e}=t.length?await this.#o(t,`shown`,!0):{numbers:[]};n.length&&await this.#o(n,`shown`),this.#l(`approve`,e.length+n.length,()=>this.#s(e,`pending`,n,`deleted`))})}async remove(e=this.chosen){let t=e.filter(({state:e})=>e!==`deleted`);t.length&&(this.#c(t),await this.#a(async()=>{await this.#o(t.map(({n:e})=>e),`deleted`),this.#l(`delete`,t.length,()=>this.#s(ab(t,`pending`),`pending`,ab(t,`shown`),`shown`))}))}async mute(){await this.#i(`mute`,10,!1)}async ban(){await this.#i(`ban`,null,!0)}async#i(e,t,n){let r=this.current;r&&(this.#c([r]),await this.#a(async()=>{let{deleted:i,pending:a}=await this.#n.silenceMember(this.event,r.member,t,n);!n&&r.state!==`deleted`&&(await this.#o([r.n],`deleted`),(r.state===`pending`?a:i).push(r.n)),this.#l(e,1,async()=>{await this.#n.silenceMember(this.event,r.member,0),await this.#s(a,`pending`,i,`shown`)})}))}async pin(){let e=this.current,t=this.#e?.pinned?.n??0;e&&(this.#c([e]),await this.#a(async()=>{await this.#n.pinComment(this.event,e.n===t?0:e.n),this.#l(`pin`,1,async()=>{await this.#n.pinComment(this.event,t),e.state!==`shown`&&await this.#o([e.n],e.state)})}))}async put(e,t){let n=this.current;n&&n.state!==t&&(this.#c([n]),await this.#a(async()=>{await this.#o([n.n],t),this.#l(e,1,()=>this.#o([n.n],n.state))}))}undo(){return this.#a(async()=>{let e=this.done.pop();if(!e)return null;this.#t.clear();try{await e.undo()}catch(t){throw this.done.push(e),t}return e})}#a(e){let t=this.#r.then(e);return this.#r=t.catch(()=>{}),t}async#o(e,t,n=!1){try{return await this.#n.judgeComments(this.event,e,t,n)}catch(e){throw this.#t.clear(),e}}async#s(e,t,n,r){e.length&&await this.#o(e,t),n.length&&await this.#o(n,r)}#c(e){if(this.list===`queue`)for(let{n:t}of e)this.#t.set(t,Date.now());this.marked.clear(),this.move(0)}#l(e,t,n){this.done=[...this.done,{what:e,count:t,undo:n}].slice(-50)}};const ab=(e,t)=>e.filter(e=>e.state===t).map(({n:e})=>e),ob=[`queue`,`newest`],sb={j:1,ArrowDown:1,k:-1,ArrowUp:-1};function cb({start:e,moderation:t,kind:n}){let r=E(null);r.current??=e();let[,i]=w(0),[a,o]=w(null),s=()=>i(e=>e+1);r.current.receive(t);let{list:c,rows:l,current:u,marked:d,done:f}=r.current,p=async e=>{let t=r.current[e]();o(null),s();try{let n=await t;e===`undo`&&n&&P(A(`comments.undone`,{what:A(`moderate.${n.what}`)}),`good`)}catch(e){if(!(e instanceof gt))throw e;o(e)}s()},m=e=>{let t=n.decisions.find(({key:t})=>t===e)?.decision;if(t)p(t);else if(e===`u`)p(`undo`);else if(e in sb)r.current.move(sb[e]);else if(e===`x`)r.current.mark();else if(e===`1`||e===`2`)r.current.show(ob[Number(e)-1]);else return!1;return s(),!0};return Mt(e=>{e.ctrlKey||e.metaKey||e.altKey||e.target.closest?.(`input:not([type=checkbox]), textarea, select, dialog`)||m(e.key.length===1?e.key.toLowerCase():e.key)&&e.preventDefault()}),T(()=>document.querySelector(`.comment-card[data-current=true]`)?.scrollIntoView({block:`nearest`}),[u?.n,c]),O`<section class="card panel" aria-label=${A(`${n.words}.lists`)}>
    <div class="row wrap between">
      <div class="segments" role="group" aria-label=${A(`comments.lists`)}>${ob.map(e=>O`
        <button key=${e} type="button" aria-pressed=${c===e} data-testid=${`list-${e}`}
          onClick=${()=>{r.current.show(e),s()}}>${A(`${n.words}.${e}`)}
          ${e===`queue`&&O`<span class="pill" data-kind=${t.pending?`warn`:`good`} data-testid="pending">
              ${M(t.pending)}</span>`}</button>`)}</div>
      <div class="row tight">
        <label class="check"><input type="checkbox" data-testid="mark-all"
            checked=${l.length>0&&d.size===l.length}
          onChange=${()=>{r.current.markAll(),s()}} /><span>${A(`comments.mark_all`)}</span></label>
        <button type="button" class="button second small" data-testid="undo" disabled=${!f.length}
          onClick=${()=>p(`undo`)}>
          <${N} name="undo-2" />${A(`comments.undo`)}</button>
      </div>
    </div>
    ${d.size>0&&O`<p class="notice row wrap" data-kind="info" data-testid="marked"><span class="grow">
          ${A(`comments.marked`,{count:d.size})}</span>
      <button type="button" class="button small" onClick=${()=>p(`approve`)}>${A(`moderate.approve`)}</button>
      <button type="button" class="button small danger" onClick=${()=>p(`remove`)}>
        ${A(`moderate.delete`)}</button></p>`}
    <${V} error=${a} />
    ${l.length===0&&O`<p class="empty" data-testid="queue-empty">${A(`${n.words}.${c===`queue`?`queue_empty`:`none`}`)}
      </p>`}
    <ol class="comment-list" data-testid="comment-list">
      ${l.map(e=>O`<${lb} key=${e.n} comment=${e} kind=${n}
      inQueue=${c===`queue`} isCurrent=${e.n===u?.n} isMarked=${d.has(e.n)}
      isPinned=${t.pinned?.n===e.n}
      onPoint=${()=>{r.current.point(e.n),s()}}
      onMark=${()=>{r.current.mark(e.n),s()}}
      onDecision=${t=>{r.current.point(e.n),p(t)}} />`)}</ol>
    <p class="legend" aria-label=${A(`comments.keys`)}>
      ${n.legend.map(e=>O`<span key=${e}><kbd>${e}</kbd> ${A(`keys.${e}`)}</span>`)}</p>
  </section>`}function lb({comment:e,kind:t,inQueue:n,isCurrent:r,isMarked:i,isPinned:a,onPoint:o,onMark:s,onDecision:c}){let{n:l,at:u,name:d,unit:f,member:p,text:m,original:h,state:g,why:_}=e;return O`<li class="comment-card" data-testid="comment" data-n=${l} data-state=${g} data-current=${r}
    aria-current=${r||void 0} onClick=${o}>
    <input type="checkbox" aria-label=${A(`comments.mark`)} checked=${i} onChange=${s}
      onClick=${e=>e.stopPropagation()} />
    <div class="comment-words">
      <p class="comment-text">${h||m}</p>
      <p class="soft comment-who"><time class="number">${Vi(u)}</time> <span>
          ${[f,d].filter(Boolean).join(` `)||A(`comments.nameless`)}</span>
        <span class="code cut">${p}</span>
        ${_===`word`&&O`<span class="pill" data-kind="warn">${A(`comments.word`)}</span>`}
        ${h&&h!==m&&O`<span>${A(`comments.shown_as`,{text:m})}</span>`}
        ${a&&O`<span class="pill" data-kind="good">${A(`comments.pinned`)}</span>`}
        ${!n&&O`<span class="pill" data-kind=${t.states[g]}>${A(`${t.words}.state.${g}`)}</span>`}
        <${t.Aside} row=${e} /></p>
    </div>
    <div class="comment-decisions">
      ${t.decisions.filter(({decision:e})=>e!==`approve`||g!==`shown`).map(({decision:e,icon:t,key:n})=>O`
      <${U} key=${e} icon=${t}
        label=${`${A(`moderate.${e===`remove`?`delete`:e}`)} (${n.toUpperCase()})`}
        testid=${`decision-${e}`}
        onClick=${t=>{t.stopPropagation(),c(e)}} />`)}</div>
  </li>`}const ub=e=>e.comments.enabled,db=[`refuse`,`mask`,`review`];function fb(e){return Object.fromEntries(db.map(t=>[t,e.filter(e=>e.action===t).map(({text:e})=>e).join(`
`)]))}function pb(e){return db.flatMap(t=>e[t].split(`
`).map(e=>e.trim()).filter(Boolean).map(e=>({text:e,action:t})))}function mb(e,t,n){let r=(e,{text:t,action:n})=>e.some(e=>e.text===t&&e.action===n),i=pb(e),a=i.filter(e=>!r(t,e)&&!r(n,e));return fb([...n.filter(e=>!r(t,e)||r(i,e)).filter(e=>!a.some(({text:t})=>t===e.text)),...a])}const hb=[`open`,`review`,`closed`],gb=[0,5,15,30,60,300],_b=[`xlsx`,`csv`,`jsonl`];function vb({event:e,moderation:t}){let{value:n,reload:r}=z(()=>Zn(e),e),{run:i,busy:a,error:o}=R();T(()=>void(n&&r()),[t.rev]);let s=t=>i(()=>Qn(e,t)),{mode:c,slow_s:l,on_screen:u,pinned:d}=t,f=gb.includes(l)?gb:[...gb,l];return O`
    <section class="card panel" data-testid="comment-rules">
      <h2><${N} name="sliders-horizontal" />${A(`comments.rules`)}</h2>
      <div class="segments" role="group" aria-label=${A(`comments.mode`)}>${hb.map(e=>O`
        <button key=${e} type="button" aria-pressed=${c===e} data-testid=${`mode-${e}`} disabled=${a}
          onClick=${()=>s({mode:e})}>${A(`comments.mode.${e}`)}</button>`)}</div>
      <div class="row between"><label for="slow-mode">${A(`comments.slow`)}</label>
        <select id="slow-mode" class="input narrow-input" data-testid="slow-mode" value=${l}
          onChange=${e=>s({slow_s:Number(e.target.value)})}>
          ${f.map(e=>O`<option key=${e} value=${e}>${e?A(`comments.slow.s`,{s:e}):A(`comments.slow.off`)}</option>`)}
          </select></div>
      <label class="check"><input type="checkbox" data-testid="on-screen" checked=${u}
          onChange=${e=>s({on_screen:e.target.checked})} />
        <span>${A(`comments.on_screen`)}</span></label>
      ${d&&O`<p class="notice" data-testid="pinned"><${N} name="pin" /><span class="grow">${d.text}</span>
        <${U} icon="x" label=${A(`comments.unpin`)} testid="unpin"
          onClick=${()=>i(()=>rr(e,0))} /></p>`}
      <${V} error=${o} />
    </section>
    ${n&&O`<${yb} event=${e} rules=${n} onSaved=${r} />`}
    ${n&&O`<${xb} event=${e} rules=${n} onChanged=${r} />`}
    <section class="card panel"><h2><${N} name="download" />${A(`comments.export`)}</h2>
      <${dt} address=${t=>ir(e,t)} name=${`${e}-comments`}
        kinds=${_b} /></section>`}function yb({event:e,rules:t,onSaved:n}){let[r,i]=w(null),a=E(t.words),{run:o,busy:s,error:c}=R();T(()=>{r&&i(mb(r,a.current,t.words)),a.current=t.words},[t.words_rev]);let l=r??fb(t.words),u=pb(l);return O`<section class="card panel" data-testid="words">
    <h2><${N} name="shield-check" />${A(`words`)} <span class="soft number">${u.length}</span></h2>
    <p class="soft">${A(`words.hint`)}</p>
    ${db.map(e=>O`<div class="field" key=${e}><label for=${`words-${e}`}>${A(`words.${e}`)}</label>
      <textarea id=${`words-${e}`} class="input" rows="3" spellcheck=${!1} data-testid=${`words-${e}`}
        value=${l[e]}
        onInput=${t=>i({...l,[e]:t.target.value})}></textarea></div>`)}
    <${bb} event=${e} words=${u} />
    <${V} error=${c} />
    <div><${H} icon="save" testid="words-save" disabled=${s||!r} onClick=${async()=>{await o(()=>$n(e,t.words_rev,u))&&(i(null),n(),P(A(`words.saved`),`good`))}}>
        ${A(`words.save`)}<//></div>
  </section>`}function bb({event:e,words:t}){let[n,r]=w(``),[i,a]=w(null),{run:o,error:s}=R();return O`<form class="field" onSubmit=${async r=>{r.preventDefault(),n.trim()&&a(await o(()=>er(e,n,t))??null)}}><label for="words-try">${A(`words.try`)}</label>
    <div class="row tight"><input id="words-try" class="input" data-testid="words-try" autocomplete="off" value=${n}
        onInput=${e=>{r(e.target.value),a(null)}} />
      <button type="submit" class="button second small" data-testid="words-try-go">${A(`words.try.go`)}</button></div>
    ${i&&O`<p class="soft" role="status" data-testid="verdict" data-action=${i.action??`none`}>
      ${i.action?A(`verdict.${i.action}`,{words:Xe(i.words),text:i.text}):A(`verdict.none`)}</p>`}
    <${V} error=${s} />
  </form>`}function xb({event:e,rules:t,onChanged:n}){let{run:r}=R(),i=async t=>{await r(()=>nr(e,t,0))&&n()};return t.muted.length>0&&O`<section class="card panel" data-testid="muted">
    <h2><${N} name="volume-x" />${A(`muted`)} <span class="soft number">${t.muted.length}</span></h2>
    <ul>${t.muted.map(({member:e,until:t})=>O`<li key=${e} class="row between"><span class="code cut">${e}</span>
      <span class="soft">
        ${t-Date.now()>31536e6?A(`muted.banned`):A(`muted.until`,{time:Vi(t)})}</span>
      <button type="button" class="button second small" onClick=${()=>i(e)}>
        ${A(`muted.lift`)}</button></li>`)}</ul>
  </section>`}const Sb={decisions:[{key:`a`,decision:`approve`,icon:`check`},{key:`d`,decision:`remove`,icon:`trash-2`},{key:`p`,decision:`pin`,icon:`pin`},{key:`m`,decision:`mute`,icon:`volume-x`},{key:`b`,decision:`ban`,icon:`ban`}],legend:[`J K`,`A`,`D`,`P`,`M`,`B`,`X`,`U`,`1 2`],words:`comments`,states:{shown:`good`,pending:`warn`,deleted:`bad`},Aside:()=>null};function Cb({live:e}){let{moderation:t}=e,{event:n}=e.tally;return n?ub(n)?t?O`<div class="comments-view" data-testid="comments-view">
    <${cb} start=${()=>new ib(e.event)} moderation=${t} kind=${Sb} />
    <aside class="run-side"><${wb} moderation=${t} /><${vb} event=${e.event}
        moderation=${t} /></aside>
  </div>`:O`<p class="wait">${A(`loading`)}</p>`:O`<p class="card empty narrow" data-testid="comments-off">${A(`comments.off`)}
      <a class="button" href=${L(`edit`,e.event)}>${A(`tab.edit`)}</a></p>`:O`<p class="wait">${A(`loading`)}</p>`}function wb({moderation:{offered:e,shown:t}}){let n=e?t/e:1;return O`<section class="card panel" data-testid="share" data-share=${n.toFixed(3)}>
    <h2><${N} name="gauge" />${A(`comments.share`)}</h2>
    <p class="big-share"><b class="number">${e?Qe(n):`—`}</b> <span class="soft">
        ${A(`comments.share.of`,{shown:M(t),offered:M(e)})}</span></p>
    ${n<1&&O`<p class="soft">${A(`comments.share.why`)}</p>`}
  </section>`}function Tb({event:e,path:t,id:n}){return O`<${dt} address=${r=>`${Wc(e,t,n)}.${r}`} name=${`${e}-${n}`}
      testid=${`export-${n}`} />
    <${Eb} event=${e} path=${t} id=${n} />`}function Eb({event:e,path:t,id:n}){let{run:r,busy:i,error:a}=R(),[o,s]=w(null);return O`<${H} icon="refresh-cw" look="second small" testid=${`recount-${n}`} disabled=${i}
      onClick=${async()=>s(await r(()=>Kc(e,t,n))??null)}>${A(`activity.recount`)}<//>
    ${o&&O`<p class="notice" data-kind=${o.equal?`good`:`bad`} role="status"
      data-testid=${`recounted-${n}`}><${N} name=${o.equal?`circle-check`:`circle-alert`} />
      <span>${A(o.equal?`activity.recount.equal`:`activity.recount.differs`)}</span></p>`}
    <${V} error=${a} />`}const Db=[`pending`];var Ob=class extends ib{#e;#t={board:null,frame:null};constructor(e,t){super(e,{judgeComments:(n,r,i,a)=>Jc(e,t,r,i,a),silenceMember:(e,t,n,r)=>this.#n(t,n,r),pinComment:()=>Promise.reject(/* @__PURE__ */ Error(`questions have no pin`))}),this.#e=t}frameOf(e){if(this.#t.board!==e){let t=e.questions.filter(({state:e})=>Db.includes(e)).sort((e,t)=>e.n-t.n),n=e.questions.filter(({state:e})=>!Db.includes(e));this.#t={board:e,frame:{mode:`review`,queue:t,newest:n,pending:e.pending,pinned:null}}}return this.#t.frame}async approve(){[`answering`,`answered`].includes(this.current?.state)?await this.put(`unanswer`,`shown`):await super.approve()}answer(){return this.put(`answer`,`answering`)}done_with(){return this.put(`done_with`,`answered`)}async merge(){let e=this.current,t=this.rows.filter(({n:t})=>this.marked.has(t)&&t!==e?.n).map(({n:e})=>e);e&&t.length&&(this.marked.clear(),await Yc(this.event,this.#e,e.n,t))}async#n(e,t,n){await nr(this.event,e,t);let r=n?(this.#t.board?.questions??[]).filter(t=>t.member===e):[],i=e=>r.filter(({state:t})=>e.includes(t)).map(({n:e})=>e),a={deleted:i([`shown`,`answering`,`answered`]),pending:i(Db)},o=[...a.deleted,...a.pending];return o.length&&await Jc(this.event,this.#e,o,`deleted`),a}};k({questions:[`提问`,`Questions`],"questions.draft":[`未开始`,`Draft`],"questions.open":[`提问中`,`Open`],"questions.locked":[`已暂停`,`Paused`],"questions.closed":[`已结束`,`Closed`],"questions.state.sent":[`正在提交…`,`Sending…`],"questions.state.pending":[`待审核`,`Waiting for approval`],"questions.state.shown":[`已显示`,`Shown`],"questions.state.answering":[`正在回答`,`Being answered`],"questions.state.answered":[`已回答`,`Answered`],"questions.state.deleted":[`未通过`,`Not shown`],"questions.state.merged":[`已与相似问题合并`,`Merged with a similar one`],"questions.screen.count":[`个问题`,`questions`]}),k({"questions.lists":[`列表`,`Lists`],"questions.queue":[`待审`,`Queue`],"questions.newest":[`全部`,`All`],"questions.queue_empty":[`没有待审的问题。`,`No questions are waiting.`],"questions.none":[`还没有问题。`,`No questions yet.`],"questions.votes":[`{n} 个赞`,`{n} upvotes`],"questions.next":[`回答下一个`,`Answer the next`],"questions.next.hint":[`赞最多的问题`,`the one with the most upvotes`],"questions.next.none":[`没有等待回答的问题。`,`No question is waiting for an answer.`],"questions.step":[`下一个`,`Next`],"questions.waiting":[`还有 {n} 个问题待回答`,`{n} waiting to be answered`],"questions.off":[`本活动没有提问。`,`This event has no question boards.`],"moderate.answer":[`正在回答`,`Answer now`],"moderate.unanswer":[`重新等待回答`,`Back to waiting`],"moderate.done_with":[`已回答`,`Answered`],"moderate.merge":[`把选中的并入此条`,`Merge the marked ones into this`],"keys.N":[`正在回答`,`answer now`],"keys.R":[`已回答`,`answered`],"keys.G":[`合并`,`merge`],"audit.what.merge_questions":[`合并问题`,`merged questions`],"audit.what.export_questions":[`下载问题`,`downloaded the questions`]});const kb={decisions:[{key:`a`,decision:`approve`,icon:`check`},{key:`d`,decision:`remove`,icon:`trash-2`},{key:`n`,decision:`answer`,icon:`megaphone`},{key:`r`,decision:`done_with`,icon:`circle-check`},{key:`g`,decision:`merge`,icon:`link`},{key:`m`,decision:`mute`,icon:`volume-x`},{key:`b`,decision:`ban`,icon:`ban`}],legend:[`J K`,`A`,`D`,`N`,`R`,`G`,`M`,`B`,`X`,`U`,`1 2`],words:`questions`,states:{shown:`good`,pending:`warn`,deleted:`bad`,merged:`bad`,answering:`good`,answered:`good`},Aside:({row:e})=>O`<span class="number">${A(`questions.votes`,{n:M(e.votes)})}</span>`};function Ab({live:e,board:t}){let n=E(null);return n.current??=new Ob(e.event,t.activity),O`<div class="comments-view" data-testid="questions-view">
    <${cb} start=${()=>n.current} moderation=${n.current.frameOf(t)} kind=${kb} />
    <aside class="run-side"><section class="card panel"><h2>${j(t,`title`)}</h2>
      <${jb} event=${e.event} board=${t.activity} />
      <${Tb} event=${e.event} path="question-boards" id=${t.activity} /></section></aside>
  </div>`}function jb({event:e,board:t}){let{run:n,busy:r,error:i}=R();return O`<${H} icon="chevron-right" testid=${`next-question-${t}`} disabled=${r} onClick=${async()=>{let r=await n(()=>Xc(e,t));r&&!r.number&&P(A(`questions.next.none`),`info`)}}>
      ${A(`questions.next`)}<//>
    <p class="soft">${A(`questions.next.hint`)}</p><${V} error=${i} />`}k({clouds:[`词云`,`Word clouds`],"cloud.draft":[`未开始`,`Draft`],"cloud.open":[`征集中`,`Open`],"cloud.locked":[`已暂停`,`Paused`],"cloud.closed":[`已结束`,`Closed`],"cloud.members":[`{n} 人参与`,`{n} people`],"cloud.screen.people":[`人参与`,`people`]}),k({"cloud.hide":[`隐藏`,`Hide`],"cloud.unhide":[`恢复显示`,`Show again`],"cloud.is_hidden":[`已隐藏`,`Hidden`],"cloud.people":[`{n} 人`,`{n}`],"cloud.keys.J K":[`下一个 / 上一个`,`next / previous`],"cloud.keys.D":[`隐藏`,`hide`],"cloud.keys.A":[`恢复显示`,`show again`],"cloud.empty":[`还没有词。`,`No words yet.`],"audit.what.hide_words":[`隐藏词云里的词`,`hid words of a word cloud`],"audit.what.unhide_words":[`恢复词云里的词`,`showed words of a word cloud again`],"audit.what.export_words":[`下载词云`,`downloaded a word cloud`]});const Mb={j:1,ArrowDown:1,k:-1,ArrowUp:-1},Nb=[`J K`,`D`,`A`];function Pb({live:e,cloud:t}){let{run:n,busy:r,error:i}=R(),a=new Set(t.hidden),[o,s]=w(``),c=t.words.map(([e])=>e),l=c.includes(o)?o:c[0],u=(r,i)=>a.has(r)!==i&&n(()=>Zc(e.event,t.activity,[r],i));return Mt(e=>{if(!l||e.ctrlKey||e.metaKey||e.altKey||e.target.closest?.(`input, textarea, select, dialog`))return;let t=e.key.length===1?e.key.toLowerCase():e.key;if(t in Mb)s(c[c.indexOf(l)+Mb[t]]??l);else if(t===`d`||t===`a`)u(l,t===`d`);else return;e.preventDefault()}),T(()=>document.querySelector(`.cloud-list [data-current=true]`)?.scrollIntoView({block:`nearest`}),[l]),O`<div class="comments-view" data-testid="words-view">
    <section class="card panel"><h2>${j(t,`title`)}</h2><${V} error=${i} />
      ${t.words.length===0&&O`<p class="empty">${A(`cloud.empty`)}</p>`}
      <ol class="comment-list cloud-list" data-testid="cloud-list">${t.words.map(([e,t])=>O`
        <li key=${e} class="comment-card" data-testid="cloud-row"
          data-state=${a.has(e)?`deleted`:`shown`} data-current=${e===l}
          aria-current=${e===l||void 0} onClick=${()=>s(e)}>
          <span class="number soft">${A(`cloud.people`,{n:M(t)})}</span>
          <span class="comment-text">${e}</span>
          <span class="row tight">${a.has(e)&&O`<span class="pill" data-kind="bad">
              ${A(`cloud.is_hidden`)}</span>`}
            <${H} icon=${a.has(e)?`eye`:`eye-off`} look="second small" disabled=${r}
              testid=${`hide-${e}`} onClick=${()=>u(e,!a.has(e))}>
              ${A(a.has(e)?`cloud.unhide`:`cloud.hide`)}<//></span></li>`)}</ol>
      <p class="legend" aria-label=${A(`comments.keys`)}>${Nb.map(e=>O`<span key=${e}>
          <kbd>${e}</kbd> ${A(`cloud.keys.${e}`)}</span>`)}</p></section>
    <aside class="run-side"><section class="card panel">
      <${Tb} event=${e.event} path="word-clouds" id=${t.activity} /></section></aside>
  </div>`}function Fb({live:e}){let[t,n]=w(``),{event:r}=e.tally;if(!r)return O`<p class="wait">${A(`loading`)}</p>`;let i=[...ub(r)?[{id:``,title:A(`tab.comments`),pending:e.moderation?.pending??0,view:o}]:[],...e.boards.map(t=>({id:t.activity,title:j(t,`title`),pending:t.pending,view:()=>O`<${Ab} key=${`${t.activity} ${t.epoch}`} live=${e} board=${t} />`})),...e.clouds.map(t=>({id:t.activity,title:j(t,`title`),pending:0,view:()=>O`<${Pb} key=${t.activity} live=${e} cloud=${t} />`}))],a=i.find(({id:e})=>e===t)??i[0]??{id:``,view:o};function o(){return O`<${Cb} live=${e} />`}return O`${i.length>1&&O`<div class="segments moderated" role="group" aria-label=${A(`moderate.parts`)}>
      ${i.map(({id:e,title:t,pending:r})=>O`<button key=${e} type="button" aria-pressed=${e===a.id}
        data-testid=${`moderate-${e||`comments`}`} onClick=${()=>n(e)}><span class="cut">${t}</span>
        ${r>0&&O`<span class="pill" data-kind="warn">${M(r)}</span>`}</button>`)}</div>`}
    ${a.view()}`}const Ib=[8,10];function Lb({event:e,definition:t}){let{value:n,error:r}=z(()=>Ir(e),e),[i,a]=w(`*`),[o,s]=w(Ib[0]),[c,l]=w(!1),u=n?.codes??[],d=zf(u.map(e=>e.unit)),f=e=>i===`*`||(i?Lf(e.unit,i):!e.unit),p=u.filter(e=>f(e)&&(c||!e.used)),{drawn:m,origin:h,error:g}=zb(e,p),_=p.length>0&&p.every(({code:e})=>m.has(e)),v=[];for(let e=0;e<p.length;e+=o)v.push(p.slice(e,e+o));return O`<div class="cards-view" data-testid="cards">
    <div class="card panel no-print">
      <div class="row wrap between"><h2><${N} name="ticket" />${A(`cards`)}</h2>
        <a class="button quiet small" href=${L(`people`,e)}><${N} name="arrow-left" />
          ${A(`tab.people`)}</a></div>
      <p class="soft">${A(`cards.hint`)}</p>
      <div class="row wrap">
        <label class="field"><span>${A(`roster.field.unit`)}</span>
          <select class="input" data-testid="cards-unit" value=${i} onChange=${e=>a(e.target.value)}>
            <option value="*">${A(`cards.all_units`)}</option>
            ${d.map(e=>O`<option key=${e} value=${e}>${e||A(`members.no_unit`)}</option>`)}
          </select></label>
        <label class="field"><span>${A(`cards.per_page`)}</span>
          <select class="input" data-testid="cards-per-page" value=${o}
            onChange=${e=>s(Number(e.target.value))}>
            ${Ib.map(e=>O`<option key=${e} value=${e}>${e}</option>`)}</select></label>
        <label class="check"><input type="checkbox" checked=${c} data-testid="cards-used"
            onChange=${e=>l(e.target.checked)} />${A(`cards.with_used`)}</label>
      </div>
      <${V} error=${r??g} />
      <p class="row between"><span class="soft" data-testid="cards-count">
          ${A(p.length?`cards.count`:n?`cards.none`:`loading`,{cards:M(p.length),pages:M(v.length)})}</span>
        <${H} icon=${_||!p.length?`file-text`:`loader`} testid="cards-print" disabled=${!_}
          onClick=${()=>print()}>${A(`print`)}<//></p>
    </div>
    <div class="print-sheets" style=${iu(t?.theme,`phone`)}>
      ${_&&v.map((e,n)=>O`<section key=${n} class="card-page" data-per=${o}>
        ${e.map(e=>O`<${Rb} key=${e.code} one=${e} card=${m.get(e.code)} origin=${h}
          title=${j(t,`title`)} logo=${t?.theme?.logo} />`)}</section>`)}
    </div>
  </div>`}function Rb({one:e,card:t,origin:n,title:r,logo:i}){return O`<article class="entry-card" data-testid=${`card-${e.member}`}>
    <header>${i&&O`<img src=${i} alt="" />`}<span>${r}</span></header>
    <${Iu} card=${t} label=${A(`cards.qr`)} />
    <div class="entry-card-text">
      <strong>${e.name||A(`cards.guest`)}</strong>
      <span>${Hf(e.unit)}</span>
      <span class="code">${e.code}</span>
      <small>${A(`cards.how`,{origin:n.replace(/^https?:\/\//,``)})}</small>
    </div>
  </article>`}function zb(e,t){let[{drawn:n,origin:r},i]=w({drawn:/* @__PURE__ */ new Map,origin:``}),{run:a,busy:o,error:s}=R(),c=t.filter(({code:e})=>!n.has(e)).slice(0,200);return T(()=>{!c.length||o||s||a(()=>Rr(e,c.map(({code:e})=>e))).then(e=>{if(!e)return;let t=e.cards.map(e=>[e.code,e]);i(n=>({drawn:new Map([...n.drawn,...t]),origin:e.origin}))})}),{drawn:n,origin:r,error:s}}const Bb=[`forbidden`,`session_missing`,`session_expired`,`too_many_photos`,`roster_of_home`],Vb=e=>e.name.replace(/\.[^.]*$/,``).trim();function Hb({event:e,borrowed:t}){let{value:n,reload:r,error:i}=z(()=>Sr(e),e),{run:a,busy:o,error:s}=R(),[c,l]=w(null),[u,d]=w([]),f=E(null),p=Object.entries(n?.photos??{}),m=async({target:t})=>{let n=[...t.files];if(t.value=``,!n.length)return;let i=[];d(i),await a(async()=>{for(let[t,r]of n.entries()){l({done:t,all:n.length});let a=await Ub(e,r);a&&i.push({file:r.name,why:a})}}),l(null),d(i),P(A(`photos.done`,{count:M(n.length-i.length)}),`good`),await r()},h=async t=>{await a(()=>wr(e,t)),await r()};return O`<section class="card panel photos" data-testid="photos">
    <h2><${N} name="image" />${A(`photos.title`)}</h2>
    <p class="soft">${A(`photos.hint`,{most:M(n?.most??0)})}</p>
    <p class="row between"><span class="soft" data-testid="photos-count">
        ${A(`photos.count`,{count:M(p.length)})}</span>
      ${!t&&O`<${H} icon="plus" look="second small" disabled=${o} testid="photos-choose"
        onClick=${()=>f.current.click()}>
        ${c?A(`photos.progress`,c):A(`photos.choose`)}<//>`}</p>
    <input ref=${f} type="file" hidden multiple accept=${Rp.join(`,`)} data-testid="photos-files"
      onChange=${m} />
    <${V} error=${s??i} testid="photos-error" />
    ${u.length>0&&O`<${B} kind="warn" testid="photos-refused"><ul class="plain">
      ${u.slice(0,8).map(e=>O`<li key=${e.file}>${A(`photos.refused`,e)}</li>`)}
      ${u.length>8&&O`<li>${A(`photos.more_refused`,{count:u.length-8})}</li>`}</ul><//>`}
    ${p.length>0&&O`<ul class="plain photo-list">
      ${p.map(([e,n])=>O`<li key=${e} data-testid=${`photo-${e}`}>
        <img src=${n} alt=${A(`photos.of`,{member:e})} loading="lazy" /><span class="soft">${e}</span>
        ${!t&&O`<${U} icon="x" label=${A(`photos.remove`,{member:e})} disabled=${o}
          onClick=${()=>h(e)} />`}</li>`)}</ul>`}
  </section>`}async function Ub(e,t){let{type:n,problem:r}=await Kp(t);if(r)return A(r);try{await Cr(e,Vb(t),t,n)}catch(e){if(!(e instanceof gt)||Bb.includes(e.code)||e.status===0)throw e;return Ye(e)}return``}function Wb({event:e,classes:t,roster:n}){let r=n.members>0,[i,a]=w(r?`roster`:`new`),[o,s]=w(null),c=e=>{a(e),s(null)};return O`<section class="card panel" data-testid="codes">
    <h2><${N} name="ticket" />${A(`codes`)}</h2>
    <p class="soft">${A(`codes.hint`)}</p>
    ${r&&O`<div class="row wrap" role="radiogroup" aria-label=${A(`codes.whose`)}>
      ${[`roster`,`new`].map(e=>O`<label key=${e} class="check"><input type="radio" name="codes-whose"
          value=${e} checked=${i===e} data-testid=${`codes-of-${e}`} onChange=${()=>c(e)} />
        ${A(`codes.whose.${e}`)}</label>`)}</div>`}
    ${i===`roster`?O`<${Gb} event=${e} roster=${n} onMade=${s} />`:O`<${Kb} event=${e} classes=${t} onMade=${s} />`}
    ${o&&O`<${qb} codes=${o.codes} isNew=${o.isNew} />`}
    <div class="row wrap"><a class="button second small" href=${L(`cards`,e)} data-testid="codes-cards">
        <${N} name="file-text" />${A(`codes.cards`)}</a>
      <${dt} address=${t=>Lr(e,t)} name=${`${e}-codes`} testid="codes" /></div>
  </section>`}function Gb({event:e,roster:t,onMade:n}){let{value:r}=z(()=>Or(e,``,null),`${e} ${t.members}`),[i,a]=w(``),[o,s]=w(!1),{run:c,busy:l,error:u}=R(),d=async t=>{s(!1);let r=await c(()=>Fr(e,{roster:!0,unit:i,renew:t}));r&&n({codes:r.codes,isNew:!1})},f=i||A(`cards.all_units`);return O`<div class="field"><label for="codes-of-unit">${A(`roster.field.unit`)}</label>
      <select id="codes-of-unit" class="input" data-testid="codes-of-unit" value=${i}
        onChange=${e=>a(e.target.value)}>
        <option value="">${A(`cards.all_units`)}</option>
        ${(r?.units??[]).filter(Boolean).map(e=>O`<option key=${e} value=${e}>${e}</option>`)}
      </select></div>
    <div class="row wrap">
      <${H} icon=${l?`loader`:`ticket`} testid="make-codes" disabled=${l} onClick=${()=>d(`none`)}>
        ${A(`codes.make`)}<//>
      <${H} icon="refresh-cw" look="second" testid="renew-codes" disabled=${l} onClick=${()=>s(!0)}>
        ${A(`codes.renew`)}<//></div>
    <${V} error=${u} />
    ${o&&O`<${da} title=${A(`codes.renew.title`,{unit:f})} text=${A(`codes.renew.ask`)}
      action=${A(`codes.renew`)} danger=${!0} onYes=${()=>d(`all`)} onNo=${()=>s(!1)} />`}`}function Kb({event:e,classes:t,onMade:n}){let[r,i]=w(`50`),[a,o]=w(`audience`),[s,c]=w(``),{run:l,busy:u,error:d}=R(),f=Number(r),p=Number.isInteger(f)&&f>=1&&f<=1e5;return O`<form class="stack" onSubmit=${async t=>{if(t.preventDefault(),!p)return;let r=await l(()=>Fr(e,{count:f,class:a,unit:s.trim()}));r&&n({codes:r.codes,isNew:!0})}}>
      <div class="triple">
        <div class="field"><label for="codes-count">${A(`codes.count`)}</label>
          <input id="codes-count" class="input number" type="number" inputmode="numeric" min="1" max=${Ga}
            data-testid="codes-count" value=${r}
            aria-invalid=${p?void 0:`true`} aria-describedby="codes-count-problem"
            onInput=${e=>i(e.target.value)} />
          <p class="error" id="codes-count-problem" role="alert">
            ${p?``:A(`codes.count.wrong`,{max:M(Ga)})}</p></div>
        <div class="field"><label for="codes-class">${A(`field.class`)}</label>
          <select id="codes-class" class="input" data-testid="codes-class" value=${a}
            onChange=${e=>o(e.target.value)}>
            ${Of(t).map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`name`)||e.id}</option>`)}</select></div>
        <div class="field"><label for="codes-unit">${A(`codes.unit`)}</label>
          <input id="codes-unit" class="input" data-testid="codes-unit" autocomplete="off" value=${s}
            onInput=${e=>c(e.target.value)} /></div>
      </div>
      <div><${H} icon=${u?`loader`:`ticket`} submit=${!0} testid="make-codes" disabled=${u||!p}>
          ${A(`codes.make`)}<//></div>
    </form>
    <${V} error=${d} />`}function qb({codes:e,isNew:t}){let n=e.filter(e=>e.used).length,r={count:M(e.length),used:M(n)};return O`<div class="stack" data-testid="codes-made">
    <${B} kind="good">${A(t?`codes.made.new`:n?`codes.made.used`:`codes.made`,r)}<//>
    ${t&&O`<ul class="code-list">
      ${e.slice(0,60).map(({code:e})=>O`<li key=${e} class="code">${e}</li>`)}</ul>`}
    ${t&&e.length>60&&O`<p class="soft">${A(`codes.more`,{count:M(e.length-60)})}</p>`}
  </div>`}function Jb({event:e,onGone:t}){let{run:n,busy:r,error:i}=R(),[a,o]=w(``),[s,c]=w(!1),l=a.trim();return O`<section class="card panel" data-testid="forget">
    <h2><${N} name="trash-2" />${A(`forget`)}</h2>
    <p class="soft">${A(`forget.hint`)}</p>
    <label class="field"><span>${A(`forget.id`)}</span>
      <input class="input" data-testid="forget-id" autocomplete="off" spellcheck=${!1} value=${a}
        onInput=${e=>o(e.target.value)} /></label>
    <div><${H} icon=${r?`loader`:`trash-2`} look="danger" testid="forget-go" disabled=${r||!l}
      onClick=${()=>c(!0)}>${A(`forget.go`)}<//></div>
    <${V} error=${i} testid="forget-error" />
    ${s&&O`<${da} title=${A(`forget.ask`,{id:l})} text=${A(`forget.ask.text`)} action=${A(`forget.go`)}
      danger=${!0} typed=${l} onYes=${async()=>{c(!1);let r=await n(()=>Br(e,l));if(!r)return;let i=Object.entries(r.gone).filter(([,e])=>e),a=Xe(i.map(([e,t])=>A(`detail.${e}`,{value:t})));P(i.length?A(`forget.done`,{what:a}):A(`forget.none`),i.length?`good`:`info`),o(``),t()}} onNo=${()=>c(!1)} />`}
  </section>`}function Yb({event:e,roster:t,search:n}){let{total:r=0,leavers:i=[]}=z(()=>zr(e,n),JSON.stringify([e,n,t])).value??{};return r?O`<details class="leavers" data-testid="leavers">
    <summary>${A(`leavers`,{n:M(r)})}</summary>
    <ul class="plain stack tight">
      ${i.map(e=>O`<li key=${e.id} class="row between" data-testid=${`leaver-${e.id}`}>
        <span class="code">${e.id}</span>
        <span class="soft">${A(`leavers.on`,{day:Hi(e.left_at)})}</span></li>`)}</ul>
    ${r>i.length&&O`<p class="soft">${A(`leavers.first`,{n:i.length})}</p>`}
  </details>`:null}const Xb={id:``,name:``,unit:``,class:`audience`,identities:[]};function Zb({event:e,classes:t,roster:n,reload:r}){let[i,a]=w(``),[o,s]=w(``),[c,l]=w(null),[u,d]=w(null),[f,p]=w(null),{run:m,busy:h,error:g,clear:_}=R();T(()=>{let e=setTimeout(()=>s(i.trim()),250);return()=>clearTimeout(e)},[i]);let v=z(()=>Or(e,o,c),JSON.stringify([e,o,c,n])),{total:y=0,members:b=[],units:x=[]}=v.value??{},ee=e=>j(Of(t).find(t=>t.id===e),`name`)||e,S=async(t,n)=>{await m(()=>jr(e,t,n))&&(d(null),P(A(`members.saved`),`good`),await r(),await v.reload())},C=async t=>{let n=await m(async()=>{let{codes:n}=await Fr(e,{members:[t.id],renew:`used`});return(await Rr(e,[n[0].code])).cards[0]});n&&p({member:t,card:n}),await v.reload()},te=async t=>{let n=t.barred?Ur(e,[t.id]):Hr(e,[t.id],!0,``);await m(()=>n)&&P(A(t.barred?`members.lifted`:`members.barred`),`good`),await v.reload()},ne=async(t,n)=>{await m(()=>Ar(e,t.id,n))&&(P(A(`members.unbound`),`good`),d(null),await v.reload())},re=e=>{_(),d(e)};return O`<section class="card panel members" data-testid="members">
    <h2><${N} name="list" />${A(`members.title`)}</h2>
    <div class="pair">
      <div class="field"><label for="members-search">${A(`members.search`)}</label>
        <input id="members-search" class="input" type="search" autocomplete="off" data-testid="members-search"
          value=${i} onInput=${e=>a(e.target.value)} /></div>
      <div class="field"><label for="members-unit">${A(`roster.field.unit`)}</label>
        <select id="members-unit" class="input" data-testid="members-unit" value=${c===null?`*`:`=${c}`}
          onChange=${e=>l(e.target.value===`*`?null:e.target.value.slice(1))}>
          <option value="*">${A(`cards.all_units`)}</option>
          ${x.map(e=>O`<option key=${e} value=${`=${e}`}>${e||A(`members.no_unit`)}</option>`)}
        </select></div>
    </div>
    <${V} error=${(u?null:g)??v.error} testid="members-error" />
    <p class="row between"><span class="soft" data-testid="members-found">
        ${A(y>b.length?`members.first`:`members.found`,{count:M(y),shown:M(b.length)})}</span>
      ${!n.home&&O`<${H} icon="plus" look="second small" testid="members-add"
        onClick=${()=>re(Xb)}>${A(`members.add`)}<//>`}</p>
    <ul class="plain member-list">
      ${b.map(e=>O`<li key=${e.id} class="member-row" data-testid=${`member-${e.id}`}>
        <span class="member-text"><strong>${e.name||e.id}</strong>
          <span class="soft">${[e.id,e.unit,ee(e.class)].filter(Boolean).join(` · `)}</span></span>
        ${e.barred&&O`<span class="member-state" data-kind="bad">${A(`revoked.barred`)}</span>`}
        <span class="member-state" data-kind=${e.code}>${A(`members.code.${e.code}`)}</span>
        ${e.identities.length>0&&O`<span class="member-state" data-kind="used">${A(`members.bound`)}</span>`}
        <span class="row tight">
          <${U} icon="qr-code" label=${A(`members.code`,{name:e.name||e.id})} disabled=${h}
            testid=${`member-code-${e.id}`} onClick=${()=>C(e)} />
          ${!n.home&&O`<${U} icon="pencil" disabled=${h}
            label=${A(`members.edit`,{name:e.name||e.id})} testid=${`member-edit-${e.id}`}
            onClick=${()=>re(e)} />`}
          <${U} icon=${e.barred?`rotate-ccw`:`ban`} disabled=${h}
            label=${A(e.barred?`members.lift`:`members.bar`,{name:e.name||e.id})}
            testid=${`member-bar-${e.id}`} onClick=${()=>te(e)} /></span></li>`)}
    </ul>
    <${Yb} event=${e} roster=${n} search=${o} />
    ${u&&O`<${Qb} member=${u} classes=${t} units=${x} busy=${h} error=${g}
      onSave=${S} onUnbind=${ne} onClose=${()=>d(null)} />`}
    ${f&&O`<${$b} ...${f} onClose=${()=>p(null)} />`}
  </section>`}function Qb({member:e,classes:t,units:n,busy:r,error:i,onSave:a,onUnbind:o,onClose:s}){let[c,l]=w(e),u=e.id===``,d=e=>{e.preventDefault(),a({...c,id:c.id.trim()},u)},f=(e,t={})=>O`<label class="field"><span>${A(`roster.field.${e}`)}</span>
    <input class="input" autocomplete="off" spellcheck=${!1} maxlength=${200} value=${c[e]}
      data-testid=${`member-${e}`} ...${t}
      onInput=${t=>l({...c,[e]:t.target.value})} /></label>`;return O`<${lt} title=${u?A(`members.add`):`${e.name} ${e.id}`.trim()} onClose=${s}
      testid="member-form">
    <form class="stack" onSubmit=${d}>
      ${u&&f(`id`,{autofocus:!0})}
      ${f(`name`,{autofocus:!u})}
      ${f(`unit`,{list:`member-units`})}
      <datalist id="member-units">${n.map(e=>O`<option key=${e} value=${e}></option>`)}</datalist>
      <label class="field"><span>${A(`roster.field.class`)}</span>
        <select class="input" data-testid="member-class" value=${c.class}
          onChange=${e=>l({...c,class:e.target.value})}>
          ${Of(t).map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`name`)||e.id}</option>`)}</select></label>
      <p class="soft">${A(`members.effect`)}</p>
      ${e.identities.length>0&&O`<div class="stack" data-testid="member-identities">
        <h3>${A(`members.identities`)}</h3>
        ${e.identities.map(t=>O`<p key=${t.provider} class="row between">
          <span>${t.who} <span class="soft">${t.provider}</span></span>
          <button type="button" class="button second small" disabled=${r} data-testid=${`unbind-${t.provider}`}
            onClick=${()=>o(e,t.provider)}>${A(`members.unbind`)}</button></p>`)}
        <p class="soft">${A(`members.unbind.hint`)}</p></div>`}
      <${V} error=${i} testid="member-problem" />
      <div class="row end">
        <button type="button" class="button second" onClick=${s}>${A(`cancel`)}</button>
        <${H} icon=${r?`loader`:`save`} submit=${!0} testid="member-save"
          disabled=${r||!c.id.trim()}>${A(`form.save`)}<//></div>
    </form>
  <//>`}function $b({member:e,card:t,onClose:n}){return O`<${lt} title=${e.name||e.id} onClose=${n} testid="member-admitted">
    <div class="member-admitted"><${Iu} card=${t} label=${A(`cards.qr`)} />
      <p class="code" data-testid="member-code">${t.code}</p>
      <p class="soft">${A(`members.code.hint`)}</p></div>
  <//>`}const ex=e=>[...new Set(e.split(/[\s,;，；]+/).filter(Boolean))];function tx({event:e}){let{value:t,reload:n}=z(()=>Vr(e),e),{run:r,busy:i,error:a}=R(),[o,s]=w(``),[c,l]=w(``),[u,d]=w(``),f=Object.entries(t?.members??{}).sort(([,e],[,t])=>t.at-e.at),p=async(e,t)=>{let i=await r(e);i&&(P(t(i),i.codes===0?`info`:`good`),s(``),l(``),d(``),await n())},m=t=>p(()=>Hr(e,ex(o),t,u.trim()),()=>A(`revoked.done`)),h=()=>p(()=>Wr(e,ex(c),u.trim()),e=>A(e.codes?`revoked.codes.done`:`revoked.codes.none`,{codes:e.codes,members:e.members.length})),g=(e,t,n)=>O`<label class="field"><span>${A(`revoked.${e}`)}</span>
    <input class="input" data-testid=${`revoked-${e}`} autocomplete="off" spellcheck=${!1}
      maxlength=${e===`why`?200:void 0}
      value=${t} onInput=${e=>n(e.target.value)} /></label>`;return O`<section class="card panel" data-testid="revoked">
    <h2><${N} name="shield-check" />${A(`revoked`)}</h2>
    <p class="soft">${A(`revoked.hint`)}</p>
    ${g(`ids`,o,s)}
    ${g(`codes`,c,l)}
    ${g(`why`,u,d)}
    <div class="row wrap">
      <${H} icon="log-out" look="second" testid="revoked-end" disabled=${i||!o.trim()}
        onClick=${()=>m(!1)}>${A(`revoked.end`)}<//>
      <${H} icon="lock" look="second" testid="revoked-bar" disabled=${i||!o.trim()}
        onClick=${()=>m(!0)}>${A(`revoked.bar`)}<//>
      <${H} icon="ticket" look="second" testid="revoked-take" disabled=${i||!c.trim()}
        onClick=${h}>${A(`revoked.take`)}<//>
    </div>
    <${V} error=${a} />
    ${t&&f.length===0&&O`<p class="soft">${A(`revoked.none`)}</p>`}
    <ul class="plain stack tight">
      ${f.map(([t,n])=>O`<li key=${t} class="row between" data-testid=${`revoked-${t}`}>
      <span><span class="code">${t}</span> <span class="soft">
          ${A(n.barred?`revoked.barred`:`revoked.ended`)} · ${n.by} · ${Vi(n.at)} ${n.why}</span>
      </span>
      <${H} icon="rotate-ccw" look="quiet small" disabled=${i}
        onClick=${()=>p(()=>Ur(e,[t]),()=>A(`revoked.lift`))}>
        ${A(`revoked.lift`)}<//></li>`)}</ul>
  </section>`}const nx=[`without_unit`,`without_name`,`hidden_rows`],rx=[`hidden_columns`,`hidden_sheets`],ix=e=>e.field?{...e,field:A(`roster.field.${e.field}`)}:e,ax=({reason:e,values:t})=>A(`roster.file.${e}`,ix(t));function ox({read:e,busy:t,onReplace:n,onCancel:r}){let{notes:i}=e,[a,o]=w(!1),s=e.total-e.imported,c=[s>0&&A(`roster.preview.bad`,{count:M(s)}),...nx.map(e=>i[e]>0&&A(`roster.preview.${e}`,{count:M(i[e])})),...rx.map(e=>i[e].length>0&&A(`roster.preview.${e}`,{names:Xe(i[e])}))].filter(Boolean),l=Object.fromEntries([`added`,`removed`,`changed`].map(t=>[t,M(e[t])]));return O`<${B} kind=${e.removed>0||c.length>0||e.misspelt.length>0?`warn`:`info`} testid="roster-preview">
    <strong>${A(`roster.preview`)}</strong>
    <p><span class="number">
        ${A(`roster.preview.members`,{before:M(e.before),after:M(e.imported)})}
      </span> · ${A(`roster.preview.changes`,l)}</p>
    <p>${A(`roster.preview.first`,{names:Xe(i.first)})}
      ${i.encoding&&O` <span class="soft">${A(`roster.preview.encoding`,{encoding:i.encoding})}</span>`}</p>
    ${e.gone.length>0&&O`<details data-testid="roster-gone" open=${e.gone.length<=20}>
      <summary>${A(`roster.preview.gone`,{count:M(e.removed)})}</summary>
      <p>${Xe(e.gone.map(e=>[e.name||e.id,e.unit&&`(${e.unit})`].filter(Boolean).join(` `)))}
        ${e.removed>e.gone.length&&O` <span class="soft">
          ${A(`roster.preview.gone_more`,{count:M(e.removed-e.gone.length)})}</span>`}</p>
    </details>`}
    ${c.map(e=>O`<p key=${e}>${e}</p>`)}
    <${sx} units=${e.units_without_members} />
    ${e.misspelt.length>0&&O`<p data-testid="roster-misspelt">${A(`roster.misspelt`,{names:Xe(e.misspelt.map(({unit:e,like:t})=>A(`roster.misspelt.like`,{unit:e,like:t})))})}</p>`}
    ${e.needs_force&&O`<label class="check"><input type="checkbox" checked=${a} data-testid="roster-meant"
        onChange=${e=>o(e.target.checked)} />
      ${A(`roster.preview.meant`,{removed:l.removed,before:M(e.before)})}</label>`}
    <div class="row wrap"><${H} icon="check" testid="roster-replace" look=${e.removed?`danger`:``}
        disabled=${t||e.needs_force&&!a} onClick=${()=>n(a)}>
        ${A(e.before?`roster.replace`:`roster.replace.none`)}<//>
      <button type="button" class="button second" data-testid="roster-cancel" disabled=${t} onClick=${r}>
        ${A(`cancel`)}</button></div><//>`}function sx({units:e}){return e.length>0&&O`<p data-testid="roster-nobody">${A(`roster.nobody`,{names:Xe(e)})}</p>`}function cx({rows:e}){return O`<${Ba} rows=${e} field=${e=>A(`roster.field.${e.field}`)}
    reason=${e=>A(`roster.row.${e.reason}`,e.values)} />`}const lx={partial:!1,encoding:``};function ux({roster:e,classes:t}){if(!e)return null;if(!e.members)return O`<p class="notice"><${N} name="info" /><span>${A(`roster.empty`)}</span></p>`;let n=Of(t),r=e=>j(n.find(t=>t.id===e),`name`)||e;return O`<p class="row wrap" data-testid="roster-counts">
    <span class="big-figure"><strong class="number">${M(e.members)}</strong><span>
        ${A(`roster.members`)}</span></span>
    <span class="big-figure"><strong class="number">${M(e.units)}</strong><span>
        ${A(`roster.units`)}</span></span>
    ${Object.entries(e.by_class).map(([e,t])=>O`<span key=${e} class="big-figure"><strong class="number">${M(t)}</strong>
      <span>${r(e)}</span></span>`)}
  </p>`}function dx({event:e,classes:t,roster:n,reload:r}){return O`<section class="card panel" data-testid="roster">
    <h2><${N} name="users" />${A(`roster`)}</h2>
    <${ux} roster=${n} classes=${t} />
    ${n?.last_sync&&O`<p class="soft" data-testid="roster-synced">${A(`roster.synced`,{when:fa(n.last_sync.at),by:n.last_sync.by,rows:M(n.last_sync.rows)})}</p>`}
    ${n&&n.members>0&&n.units_without_members.length>0&&O`<${B} kind="warn"><${sx} units=${n.units_without_members} /><//>`}
    ${n?.home?O`<p class="notice" data-testid="roster-home"><${N} name="info" /><span>${A(`roster.home`)}
          <a href=${L(`people`,n.home)}>${n.home}</a></span></p>`:O`<${fx} event=${e} reload=${r} />`}
  </section>`}function fx({event:e,reload:t}){let{run:n,busy:r,error:i,clear:a}=R(),[o,s]=w(null),[c,l]=w(lx),[u,d]=w(``),[f,p]=w(null),m=E(null),h=async(t,r)=>{p(null),l(r),p(await n(()=>Er(e,t,za(t.name),r))??null)},g=async r=>{let i=await n(()=>Dr(e,{...f,force:r}));i&&(_(),P(A(`roster.imported`,{count:M(i.members)}),`good`),t())},_=()=>{p(null),s(null),a()},v=e=>{let[t]=e.target.files;if(e.target.value=``,!t)return;s(t),p(null),a();let n=t.size>Xa,r=za(t.name)?n?`roster.too_big`:``:`roster.wrong_type`;d(r),r||h(t,lx)},{reason:y,rejected:b=[],encodings:x=[]}=i?.details??{};return O`<p class="soft">${A(`roster.hint`)}</p>
    <input ref=${m} type="file" hidden accept=${Ra} data-testid="roster-file"
      onChange=${v} />
    <div class="row wrap"><${H} icon=${r?`loader`:`upload`} disabled=${r}
        onClick=${()=>m.current.click()}>
      ${A(r?`roster.reading`:`roster.choose`)}<//>
      ${o&&O`<span class="soft cut">${o.name}</span>`}</div>
    ${u&&O`<p class="notice" data-kind="bad" role="alert">${A(u)}</p>`}
    <${V} error=${i} testid="roster-error">
      ${y&&O` <span data-testid="roster-reason">${ax(i.details)}</span>`}<//>
    ${x.length>0&&O`<${Va} encodings=${x} busy=${r}
        onChoose=${e=>h(o,{...c,encoding:e})} />`}
    ${f&&O`<${ox} read=${f} busy=${r} onReplace=${g} onCancel=${_} />`}
    ${(b.length>0||f?.rejected.length>0)&&O`<${cx} rows=${f?.rejected??b} />`}
    ${y===`bad_rows`&&O`<div><button type="button" class="button second" data-testid="roster-partial" disabled=${r}
      onClick=${()=>h(o,{...c,partial:!0})}>${A(`roster.partial`)}</button></div>`}`}const px=e=>Rf(e).at(-2)??``;function mx({event:e,roster:t,reload:n}){let r=z(()=>Mr(e),JSON.stringify([e,t])),[i,a]=w(/* @__PURE__ */ new Set),[o,s]=w(null),{run:c,busy:l,error:u,clear:d}=R(),{units:f=[],without:p=0,renames:m=[]}=r.value??{};if(!f.length&&!m.length)return null;let h=async(e,t)=>{await c(e)&&(s(null),P(A(t),`good`),await n(),await r.reload())},g=e=>{d(),s({old:e})},_=e=>{let t=new Set(i);t.delete(e)||t.add(e),a(t)},v=new Set(f.map(({unit:e})=>px(e))),y=f.filter(({unit:e})=>Rf(e).slice(0,-1).every(e=>i.has(e)));return O`<section class="card panel" data-testid="units">
    <h2><${N} name="list" />${A(`units`)}</h2>
    <p class="soft">${A(`units.hint`)}</p>
    <ul class="plain member-list">
      ${y.slice(0,300).map(e=>O`<${hx} key=${e.unit} one=${e} busy=${l}
        isFixed=${!!t.home} opens=${v.has(e.unit)} isOpen=${i.has(e.unit)}
        onToggle=${()=>_(e.unit)} onRename=${()=>g(e.unit)} />`)}
      ${p>0&&O`<li class="member-row" data-testid="units-without"><span class="grow soft">
          ${A(`members.no_unit`)}</span><span class="number">${M(p)}</span></li>`}
    </ul>
    ${y.length>300&&O`<p class="soft">
      ${A(`units.more`,{count:M(y.length-300)})}</p>`}
    <div class="row between wrap"><h3>${A(`units.renames`)}</h3>
      ${!t.home&&O`<${H} icon="plus" look="second small" testid="units-rename-other"
        onClick=${()=>g(``)}>${A(`units.rename.other`)}<//>`}</div>
    <${V} error=${o?null:u} testid="units-error" />
    ${!m.length&&O`<p class="soft">${A(`units.renames.none`)}</p>`}
    <ul class="plain stack tight">
      ${m.map(n=>O`<li key=${n.old} class="row between" data-testid=${`renamed-${n.old}`}>
        <span>${n.old} → ${n.new}</span>
        <${H} icon="rotate-ccw" look="quiet small" disabled=${l||t.home} testid=${`unrename-${n.old}`}
          onClick=${()=>h(()=>Pr(e,n.old),`units.unrenamed`)}>
          ${A(`units.unrename`)}<//></li>`)}</ul>
    ${o&&O`<${gx} old=${o.old} units=${f} busy=${l} error=${u}
      onSave=${t=>h(()=>Nr(e,t),`units.renamed`)} onClose=${()=>s(null)} />`}
  </section>`}function hx({one:e,isFixed:t,opens:n,isOpen:r,busy:i,onToggle:a,onRename:o}){let{unit:s,members:c,direct:l}=e,u=s.split(`/`).at(-1);return O`<li class="member-row" data-testid=${`unit-${s}`} style=${{"--level":Rf(s).length-1}}>
    ${n?O`<button type="button" class="button quiet small unit-name" aria-expanded=${r} onClick=${a}>
          <${N} name=${r?`chevron-down`:`chevron-right`} />${u}</button>`:O`<span class="unit-name unit-leaf">${u}</span>`}
    ${n&&l>0&&O`<span class="soft">${A(`units.direct`,{count:M(l)})}</span>`}
    <span class="number">${M(c)}</span>
    ${!t&&O`<${U} icon="pencil" label=${A(`units.rename`,{unit:s})} disabled=${i}
      testid=${`unit-rename-${s}`} onClick=${o} />`}</li>`}function gx({old:e,units:t,busy:n,error:r,onSave:i,onClose:a}){let[o,s]=w({old:e,new:e}),c=e=>{e.preventDefault(),i(o)},l=(e,t={})=>O`<label class="field"><span>${A(`units.${e}`)}</span>
    <input class="input" autocomplete="off" spellcheck=${!1} maxlength=${200} value=${o[e]}
      data-testid=${`rename-${e}`} list="rename-units" ...${t}
      onInput=${t=>s({...o,[e]:t.target.value})} /></label>`;return O`<${lt} title=${e?A(`units.rename`,{unit:e}):A(`units.rename.other`)} onClose=${a}
      testid="rename-form">
    <form class="stack" onSubmit=${c}>
      ${!e&&l(`old`,{autofocus:!0})}
      ${l(`new`,{autofocus:!!e})}
      <datalist id="rename-units">${t.map(({unit:e})=>O`<option key=${e} value=${e}></option>`)}
      </datalist>
      <p class="soft">${A(`units.rename.effect`)}</p>
      <${V} error=${r} testid="rename-problem" />
      <div class="row end">
        <button type="button" class="button second" onClick=${a}>${A(`cancel`)}</button>
        <${H} icon=${n?`loader`:`save`} submit=${!0} testid="rename-save"
          disabled=${n||!o.old.trim()||!o.new.trim()||o.old===o.new}>${A(`form.save`)}<//></div>
    </form>
  <//>`}function _x({event:e,definition:t,quizzes:n,who:r}){let{value:i,reload:a}=z(()=>Tr(e),e),o=t?.classes;return O`<div class="columns" data-testid="people">
    <${vs} event=${e} definition=${t} quizzes=${n} />
    <${dx} event=${e} classes=${o} roster=${i} reload=${a} />
    ${i?.members>0&&O`<${Zb} event=${e} classes=${o} roster=${i} reload=${a} />`}
    ${i?.members>0&&O`<${mx} event=${e} roster=${i} reload=${a} />`}
    ${i?.members>0&&O`<${Hb} event=${e} borrowed=${!!i.home} />`}
    ${i&&O`<${Wb} key=${i.members>0} event=${e} classes=${o} roster=${i} />`}
    <${tx} event=${e} />
    ${Du(r,`erase`)&&O`<${Jb} event=${e} onGone=${a} />`}
  </div>`}function vx({live:e}){let{run:t,busy:n,error:r}=R(),i=Nt(),[a,o]=w(!1),[s,c]=w(!1),{state:l,epoch:u,count:d,units:f}=e.arrivals,p=l===`open`,m=async(e,n)=>{o(!1),await t(n)&&P(A(`check_in.verb.${e}.done`),`good`)},h=p?`close`:`open`;return O`<section class="run-polls" aria-label=${A(`check_in`)}><ul class="stack">
    <li class="card poll-row" data-testid="check-in-row" data-state=${l}>
      <div class="poll-head"><span class="pill" data-state=${l} data-testid="check-in-state">
          ${A(`check_in.state.${l}`)}</span><h2>${A(`check_in`)}</h2></div>
      <div class="poll-figures"><span class="figure" data-testid="check-in-count">
          <b class="number">${M(d)}</b><small>${A(`check_in.counted`)}</small></span></div>
      <div class="verbs">
        <button type="button" class=${`button ${p?`second`:``}`} data-testid=${`check-in-${h}`}
          data-verb=${h} disabled=${n} onClick=${()=>m(h,()=>Hn(e.event,h))}>
          <${N} name=${p?`square`:`play`} />${A(`check_in.verb.${h}`)}</button>
        ${!p&&d>0&&O`<button type="button" class="button quiet reset" data-testid="check-in-reset"
          disabled=${n} onClick=${()=>o(!0)}><${N} name="rotate-ccw" />
          ${A(`check_in.verb.reset`)}</button>`}
      </div>
      <${V} error=${r} testid="check-in-problem" />
      ${d>0&&O`<div class="standings">
        <button type="button" class="button quiet small" aria-expanded=${s} data-testid="check-in-units"
          onClick=${()=>c(!s)}><${N} name="chevron-down" className=${s?`turned`:``} />
          ${A(`check_in.by_unit`)}</button>
        ${s&&O`<${yx} units=${f} />`}</div>`}
      ${d>0&&Du(i,`people`)&&O`<${dt} testid="check-ins"
        address=${t=>Wn(e.event,t)} name=${`${e.event}-check-ins`} />`}
      ${a&&O`<${da} title=${A(`check_in.verb.reset.title`)}
        text=${A(`check_in.verb.reset.ask`,{count:M(d)})} action=${A(`check_in.verb.reset`)} danger
        typed=${e.event} onNo=${()=>o(!1)}
        onYes=${()=>m(`reset`,()=>Un(e.event,u))} />`}
    </li></ul></section>`}function yx({units:{units:e,others_units:t,others_members:n}}){return O`<ol data-testid="check-in-unit-list">
    ${[...e].sort((e,t)=>t.members-e.members).map(e=>O`<li key=${e.unit} class="row between"><span>${e.unit}</span>
      <span class="number">${M(e.members)} / ${M(e.entitled)}</span></li>`)}
    ${n>0&&O`<li class="row between soft"><span>${A(`check_in.other_units`,{n:t})}</span>
      <span class="number">${M(n)}</span></li>`}</ol>`}const bx={draft:[`open`],open:[`lock`,`close`],locked:[`unlock`,`close`],closed:[`reveal`,`publish`],published:[`reveal`]},xx=[`open`,`locked`,`closed`],Sx={close:`ask`,publish:`ask`,reveal:`ask`,reset:`type`},Cx={open:`play`,lock:`lock`,unlock:`lock-open`,close:`square`,publish:`megaphone`,reveal:`trophy`,reset:`rotate-ccw`};function wx(e,t=!1){let n=(bx[e]??[]).filter(e=>e!==`reveal`||!t);return xx.includes(e)?[...n,`reset`]:n}function Tx(e){return Sx[e]??`none`}function Ex(e,t){let n={open:0,locked:0,draft:1,closed:1,published:1};return e.map((e,t)=>({poll:e,index:t})).sort((e,r)=>(n[t(e.poll)]??1)-(n[t(r.poll)]??1)||e.index-r.index).map(({poll:e})=>e)}const Dx=(e,t,n)=>G(e,`/daily-quizzes/${encodeURIComponent(t)}${n}`),Ox=e=>K(F(G(e,`/daily-quizzes`))),kx=(e,t)=>K(F(Dx(e,t,`/figures`))),Ax=(e,t,n,r)=>K(I(Dx(e,t,`/${n}`),{epoch:r})),jx=(e,t,n)=>Dx(e,t,`/${n}`);k({daily:[`每日答题`,`Daily quiz`],"daily.draft":[`未开始`,`Not open yet`],"daily.open":[`进行中`,`Open`],"daily.locked":[`已暂停`,`Paused`],"daily.closed":[`已结束`,`Closed`],"daily.published":[`已结束`,`Closed`],"daily.bank":[`试题库 {n} 题，每卷 {paper} 题`,`{n} questions in the bank, {paper} a paper`],"daily.hours":[`每天 {from}–{until}`,`{from} to {until} each day`],"daily.started":[`今天开始作答`,`started today`],"daily.handed_in":[`今天已交卷`,`handed in today`],"daily.of":[`参与率（共 {n} 人）`,`of {n} members`],"daily.ranking":[`排名`,`Ranking`],"daily.answers":[`全部作答`,`All answers`],"daily.figures":[`排名与统计`,`Ranking and figures`],"daily.days":[`每天`,`By day`],"daily.units":[`各单位（较好成绩的平均）`,`Units, by the mean of their best`],"daily.questions":[`各题`,`Questions`],"daily.conspicuous":[`请人工查看`,`To be looked at`],"daily.conspicuous.note":[`这些只是提示，不能作为结论，也不会自动限制任何人。`,`These are hints. They prove nothing, and nobody is kept out by them.`],"daily.kind.fast":[`作答过快`,`faster than one can read`],"daily.kind.even":[`间隔过于均匀`,`at equal intervals`],"daily.kind.same":[`错题完全相同`,`the same wrong answers`],"daily.head.day":[`日期`,`Day`],"daily.head.members":[`人数`,`Members`],"daily.head.passed":[`合格`,`Passed`],"daily.head.right":[`答对题数`,`Right`],"daily.head.rank":[`名次`,`Rank`],"daily.head.name":[`姓名`,`Name`],"daily.head.unit":[`单位`,`Unit`],"daily.head.days":[`答题天数`,`Days`],"daily.head.mean":[`平均`,`Mean`],"daily.head.took_part":[`参与人数`,`Took part`],"daily.head.question":[`题目`,`Question`],"daily.head.right_share":[`答对率`,`Right`],"daily.head.seconds":[`用时（秒）`,`Seconds`],"daily.head.discrimination":[`区分度`,`Discrimination`],"daily.head.kind":[`情况`,`What`],"daily.head.member":[`成员`,`Members`],"daily.verb.open":[`开始`,`Open`],"daily.verb.lock":[`暂停`,`Pause`],"daily.verb.unlock":[`继续`,`Resume`],"daily.verb.close":[`结束`,`Close`],"daily.verb.reset":[`全部重来`,`Reset`],"daily.verb.close.title":[`结束“{title}”？`,`Close “{title}”?`],"daily.verb.close.ask":[`正在作答的试卷立即交卷，之后没有新的试卷。`,`Papers that run are handed in at once, and there are no more.`],"daily.verb.reset.title":[`“{title}”全部重来？`,`Reset “{title}”?`],"daily.verb.reset.ask":[`所有试卷作废，已得积分扣回。`,`All papers become void, and their points are taken back.`]});const Mx=e=>Vi(e).slice(0,5),Nx=e=>Mx(e).replace(`00:00`,`24:00`);function Px({event:e}){let{value:t,error:n,reload:r}=z(()=>Ox(e),e);return T(()=>{let e=setInterval(r,1e4);return()=>clearInterval(e)},[r]),t?.quizzes.length?O`<section class="run-polls" aria-label=${A(`daily`)}>
    <ul class="stack">${t.quizzes.map(t=>O`<${Fx} key=${t.activity} event=${e} quiz=${t}
      reload=${r} />`)}</ul></section>`:O`<${V} error=${n} testid="daily-quizzes-error" />`}function Fx({event:e,quiz:t,reload:n}){let{run:r,busy:i,error:a}=R(),[o,s]=w(``),[c,l]=w(!1),{activity:u,state:d}=t,f=j(t,`title`),p=async i=>{s(``),await r(()=>Ax(e,u,i,t.epoch)),await n()},m=wx(d).filter(e=>e!==`reveal`&&e!==`publish`);return O`<li class="card poll-row" data-testid=${`daily-quiz-${u}`} data-state=${d}>
    <div class="poll-head"><span class="pill" data-state=${d}>${A(`daily.${d}`)}</span><h2>${f}</h2>
      <span class="soft rules">${A(`daily.bank`,{n:t.questions,paper:t.per_paper})} ·
        ${` `}${A(`daily.hours`,{from:Mx(t.day_opens_at),until:Nx(t.day_closes_at)})}</span></div>
    <div class="poll-figures">
      <${Ix} value=${M(t.started)} words=${A(`daily.started`)} testid=${`daily-started-${u}`} />
      <${Ix} value=${M(t.handed_in)} words=${A(`daily.handed_in`)}
        testid=${`daily-handed-in-${u}`} />
      ${t.entitled>0&&O`<${Ix} value=${Qe(t.started/t.entitled)}
        words=${A(`daily.of`,{n:M(t.entitled)})} />`}
    </div>
    <div class="verbs">${m.map(e=>O`<button key=${e} type="button" data-verb=${e}
      class=${`button ${e===`reset`?`quiet reset`:e===`open`&&d===`draft`?``:`second small`}`}
      data-testid=${`${e}-${u}`} disabled=${i}
      onClick=${()=>Tx(e)===`none`?p(e):s(e)}><${N} name=${Cx[e]} />
      ${A(`daily.verb.${e}`)}</button>`)}
      ${d!==`draft`&&O`<a class="button quiet small" download
        href=${jx(e,u,`ranking.xlsx?lang=zh`)}><${N} name="download" />${A(`daily.ranking`)}</a>
        <a class="button quiet small" download href=${jx(e,u,`answers.jsonl`)}>
        <${N} name="download" />${A(`daily.answers`)}</a>`}</div>
    <${V} error=${a} testid=${`error-${u}`} />
    ${d!==`draft`&&O`<div class="standings">
      <button type="button" class="button quiet small" aria-expanded=${c} data-testid=${`daily-more-${u}`}
        onClick=${()=>l(!c)}><${N} name="chevron-down" className=${c?`turned`:``} />
        ${A(`daily.figures`)}</button>
      ${c&&O`<div class="verbs"><${Eb} event=${e} path="daily-quizzes" id=${u} /></div>
        <${Lx} key=${t.epoch} event=${e} id=${u} />`}</div>`}
    ${o&&O`<${da} title=${A(`daily.verb.${o}.title`,{title:f})}
      text=${A(`daily.verb.${o}.ask`)} action=${A(`daily.verb.${o}`)} danger=${o===`reset`}
      typed=${Tx(o)===`type`?u:``} onYes=${()=>p(o)} onNo=${()=>s(``)} />`}
  </li>`}function Ix({value:e,words:t,testid:n=void 0}){return O`<span><b class="number" data-testid=${n}>${e}</b> <span class="soft">${t}</span></span>`}function Lx({event:e,id:t}){let{value:n,error:r}=z(()=>kx(e,t),t);if(!n)return O`<${V} error=${r} testid=${`daily-error-${t}`} />`;let{ranking:i,units:a,days:o,questions:s,conspicuous:c}=n;return O`<div class="stack" data-testid=${`daily-season-${t}`}>
    <${Rx} name="days" heads=${[`day`,`members`,`passed`,`right`]}
      rows=${o.slice(0,14).map(e=>[e.day,e.members,e.passed,e.right])} />
    <${Rx} name="ranking" heads=${[`rank`,`name`,`unit`,`right`,`days`]} rows=${i.slice(0,10).map(e=>[e.rank,e.name||e.member,e.unit,e.right,e.days])} />
    <${Rx} name="units" heads=${[`rank`,`unit`,`mean`,`took_part`]} rows=${a.map(e=>[e.rank,e.unit,e.mean,`${M(e.took_part)} / ${M(e.members)}`])} />
    <${Rx} name="questions" heads=${[`question`,`right_share`,`seconds`,`discrimination`]}
      marked=${e=>e[3]!==null&&e[3]<.1}
      rows=${s.map(e=>[e.title,Qe(e.right/e.asked),e.seconds,e.discrimination])} />
    <${Rx} name="conspicuous" heads=${[`day`,`kind`,`member`,`seconds`]} rows=${c.map(e=>[e.day,A(`daily.kind.${e.kind}`),Xe(e.members),e.seconds])} />
    ${c.length>0&&O`<p class="soft">${A(`daily.conspicuous.note`)}</p>`}
  </div>`}function Rx({name:e,heads:t,rows:n,marked:r=null}){return n.length?O`<h3>${A(`daily.${e}`)}</h3>
    <div class="scroll"><table class="grid-table wide" data-testid=${`daily-${e}`}>
      <thead><tr>${t.map(e=>O`<th key=${e} scope="col">${A(`daily.head.${e}`)}</th>`)}</tr></thead>
      <tbody>${n.map((e,t)=>O`<tr key=${t} data-marked=${!!r?.(e)}>
        ${e.map((e,t)=>O`<td key=${t}>${typeof e==`number`?M(e):e}</td>`)}
        </tr>`)}</tbody></table></div>`:null}k({"quiz.mode.speed":[`抢分：越快越多`,`speed`],"quiz.mode.right_only":[`答对得分，不看快慢`,`right answers only`],"quiz.mode.last_one_standing":[`答错淘汰`,`last one standing`],"quiz.mode.buzzer":[`抢答：最先答对者得分`,`buzzer`],"quiz.phase.lobby":[`等待出题`,`Waiting for the first question`],"quiz.phase.stem":[`读题`,`Reading`],"quiz.phase.open":[`作答中`,`Open for answers`],"quiz.phase.locked":[`已锁定`,`Locked`],"quiz.phase.told":[`作答分布`,`What was answered`],"quiz.phase.key":[`答案与解析`,`The answer`],"quiz.phase.board":[`积分榜`,`Leaderboard`],"quiz.phase.units":[`单位榜`,`The units`],"quiz.phase.podium":[`最终排名`,`Podium`],"quiz.step.next":[`下一步`,`Next step`],"quiz.step.ask":[`出下一题`,`Next question`],"quiz.step.open":[`开始作答`,`Open answers`],"quiz.step.lock":[`锁定`,`Lock`],"quiz.step.tell":[`公布作答分布`,`Show what was answered`],"quiz.step.key":[`公布答案`,`Show the answer`],"quiz.step.board":[`积分榜`,`Leaderboard`],"quiz.step.units":[`单位榜`,`Units`],"quiz.step.podium":[`最终排名`,`Podium`],"quiz.ranking":[`导出排名（XLSX）`,`Ranking (XLSX)`],"quiz.show":[`投到大屏`,`Show on the screens`],"quiz.left":[`秒`,`seconds left`],"quiz.players.short":[`参加`,`players`],"quiz.verb.open":[`开始答题`,`Open the quiz`],"quiz.verb.lock":[`暂停`,`Pause`],"quiz.verb.unlock":[`继续`,`Resume`],"quiz.verb.close":[`结束答题`,`Close the quiz`],"quiz.verb.publish":[`公布成绩`,`Publish`],"quiz.verb.reset":[`全部重来`,`Reset`],"quiz.verb.close.title":[`结束“{title}”？`,`Close “{title}”?`],"quiz.verb.close.ask":[`之后不能再出题。`,`No more questions can be asked then.`],"quiz.verb.publish.title":[`公布“{title}”的成绩？`,`Publish “{title}”?`],"quiz.verb.publish.ask":[`公布后，成绩不能再改，题目也不能再作废。`,`Then scores are final, and no question can be voided.`],"quiz.verb.reset.title":[`“{title}”全部重来？`,`Reset “{title}”?`],"quiz.verb.reset.ask":[`所有作答作废，题目可以重新出。`,`All answers become void, and its questions can be asked again.`],"audit.what.quiz_ask":[`出题`,`asked a question`],"audit.what.quiz_open":[`开放作答`,`opened a question`],"audit.what.quiz_lock":[`锁定题目`,`locked a question`],"audit.what.quiz_tell":[`公布作答分布`,`showed what was answered`],"audit.what.quiz_key":[`公布答案`,`showed the answer`],"audit.what.quiz_board":[`显示积分榜`,`showed the leaderboard`],"audit.what.quiz_units":[`显示单位榜`,`showed the units`],"audit.what.quiz_podium":[`显示最终排名`,`showed the podium`],"audit.what.export_answers":[`导出作答`,`exported the answers`],"audit.what.export_ranking":[`导出排名`,`exported the ranking`],"audit.what.void_question":[`题目作废`,`voided a question`],"detail.proposed.void_question":[`作废题目`,`void a question`],"detail.quiz":[`答题 {value}`,`quiz {value}`],"detail.question":[`题目 {value}`,`question {value}`],"quiz.void":[`本题作废`,`Void this question`],"quiz.void.title":[`作废：`,`Void:`],"quiz.void.why":[`原因（记入日志）`,`Why (it stands on the record)`]}),ma(`void_question`,(e,{quiz:t,question:n,why:r})=>Rn(e,t,n,r),[`epoch`]);const zx={stem:`open`,open:`lock`,locked:`tell`,told:`key`,key:`board`},Bx=[`key`,`board`],Vx=[`key`,`board`,`units`],Hx=[`locked`,`told`,`key`,`board`,`units`];function Ux({live:e}){return O`<section class="run-polls" aria-label=${A(`quiz`)}>
    <ul class="stack">${e.quizzes.frames.map(t=>O`<${Gx} key=${t.quiz} quiz=${t}
      live=${e} />`)}</ul></section>`}function Wx({state:e,phase:t,asked:n,questions:r}){return e!==`open`&&![`open`,`locked`,`told`,`key`].includes(t)||t===`podium`?``:zx[t]??(n>0&&n===r?`podium`:`ask`)}function Gx({quiz:e,live:t}){let{event:n,stage:r}=t,{run:i,busy:a,error:o}=R(),[s,c]=w(``),{quiz:l,state:u,phase:d,epoch:f,rev:p,question:m}=e,h=j(e,`title`),g=e=>(c(``),i(()=>Ln(n,l,e,f))),_=e=>Tx(e)===`none`?g(e):c(e),v=e=>i(()=>In(n,l,e,p)),y=Wx(e),b=!r.held&&r.scene===`quiz`,x=wx(u).filter(e=>e!==`reveal`);return O`<li class="card poll-row" data-testid=${`quiz-${l}`} data-state=${u} data-phase=${d}>
    <div class="poll-head"><span class="pill" data-state=${u}>${A(`quiz.state.${u}`)}</span><h2>${h}</h2>
      ${b&&O`<span class="pill on-air"><${N} name="monitor" />${A(`on_screen`)}</span>`}
      <span class="soft rules">${A(`quiz.mode.${e.mode}`)} ·
        ${` `}${A(`quiz.lobby.count`,{n:e.questions})}</span></div>
    ${u!==`draft`&&O`<p data-testid=${`quiz-phase-${l}`}><b>${A(`quiz.phase.${d}`)}</b>
      ${m&&O`<span> · ${m.number}. ${j(m,`title`)}</span>`}</p>
      <${Kx} quiz=${e} />`}
    <div class="verbs">
      ${y&&O`<button type="button" class="button" data-testid=${`quiz-next-${l}`} disabled=${a}
        onClick=${()=>v(`next`)}><${N} name="chevron-right" />${A(`quiz.step.${y}`)}</button>`}
      ${Bx.includes(d)&&O`<button type="button" class="button second" disabled=${a}
        onClick=${()=>v(`units`)}><${N} name="users" />${A(`quiz.step.units`)}</button>`}
      ${Vx.includes(d)&&y!==`podium`&&O`<button type="button" class="button second"
        disabled=${a} onClick=${()=>v(`podium`)}><${N} name="trophy" />${A(`quiz.step.podium`)}</button>`}
      ${!b&&u!==`draft`&&O`<button type="button" class="button second" disabled=${a}
        data-testid=${`quiz-show-${l}`}
        onClick=${()=>i(()=>Nn(n,{scene:`quiz`,hidden:r.hidden}))}>
        <${N} name="monitor" />${A(`quiz.show`)}</button>`}
    </div>
    <div class="verbs">${x.map(e=>O`<button key=${e} type="button" data-verb=${e}
      class=${`button ${e===`reset`?`quiet reset`:e===`open`&&u===`draft`?``:`second small`}`}
      data-testid=${`${e}-${l}`} disabled=${a} onClick=${()=>_(e)}><${N} name=${Cx[e]} />
      ${A(`quiz.verb.${e}`)}</button>`)}
      ${m&&Hx.includes(d)&&!m.voided&&u!==`published`&&O`<button type="button" class="button quiet small" data-testid=${`quiz-void-${l}`} disabled=${a}
          onClick=${()=>c(`void`)}><${N} name="ban" />${A(`quiz.void`)}</button>`}
      ${e.players>0&&O`<a class="button quiet small" download
        href=${`/api/operator/events/${n}/quizzes/${l}/ranking.xlsx?lang=zh`}>
        <${N} name="download" />${A(`quiz.ranking`)}</a>`}</div>
    <${V} error=${o} testid=${`error-${l}`} />
    ${s===`void`&&O`<${qx} question=${m} onNo=${()=>c(``)} onYes=${e=>(c(``),i(()=>ha(Rn(n,l,m.id,e))))} />`}
    ${s&&s!==`void`&&O`<${da} title=${A(`quiz.verb.${s}.title`,{title:h})}
      text=${A(`quiz.verb.${s}.ask`)} action=${A(`quiz.verb.${s}`)} danger=${s===`reset`}
      typed=${Tx(s)===`type`?l:``} onYes=${()=>g(s)} onNo=${()=>c(``)} />`}
  </li>`}function Kx({quiz:e}){let t=e.phase===`open`?dh(e.question):null;return O`<div class="poll-figures">${[e.answered!==null&&[M(e.answered),`quiz.answered`],t&&[t.seconds,`quiz.left`],e.key&&[M(e.key.right_answers),`quiz.people`],e.players>0&&[M(e.players),`quiz.players.short`]].filter(Boolean).map(([e,t])=>O`<span key=${t} class="figure"><b class="number">${e}</b><small>${A(t)}</small></span>`)}</div>`}function qx({question:e,onYes:t,onNo:n}){let[r,i]=w(``);return O`<form class="stack" data-testid="quiz-void-form" onSubmit=${e=>{e.preventDefault(),t(r.trim())}}><p><b>${A(`quiz.void.title`)}</b> ${e.number}. ${j(e,`title`)}</p>
    <label>${A(`quiz.void.why`)}<input class="input" required maxlength="200" value=${r}
      onInput=${e=>i(e.currentTarget.value)} /></label>
    <div class="verbs"><button type="submit" class="button" disabled=${!r.trim()}>${A(`quiz.void`)}</button>
      <button type="button" class="button second" onClick=${n}>${A(`cancel`)}</button></div></form>`}const Jx=e=>e===`draft`?[]:e===`published`?[`turnout`,`scores`,`standouts`]:[`turnout`];function Yx({live:e}){return O`<section class="run-polls" aria-label=${A(`surveys`)}>
    <ul class="stack">${e.surveys.map(t=>O`<${Xx} key=${t.id} survey=${t}
      live=${e} />`)}</ul></section>`}function Xx({survey:e,live:t}){let{event:n,stage:r}=t,{run:i,busy:a,error:o}=R(),[s,c]=w(``),[l,u]=w(!1),{id:d,state:f,epoch:p,members:m,entitled:h}=e,g=j(e,`title`),_=async e=>{c(``),await i(()=>Pn(n,d,e,p))&&P(A(`survey.verb.${e}.done`,{title:g}),`good`)},v=e=>Tx(e)===`none`?_(e):c(e),y=wx(f).filter(e=>e!==`reveal`),b=!r.held&&mo[r.scene]?.survey&&t.shownSurveys.of(r).survey?.id===d,x=e=>i(()=>Nn(n,{scene:e,survey:d,hidden:r.hidden})),ee=f===`open`?Ni.until(e.closes_at):null;return O`<li class="card poll-row" data-testid=${`survey-${d}`} data-state=${f}>
    <div class="poll-head">
      <span class="pill" data-state=${f} data-testid=${`survey-state-${d}`}>${A(`survey.${f}`)}</span>
      <h2>${g}</h2>
      ${b&&O`<span class="pill on-air"><${N} name="monitor" />${A(`on_screen`)}</span>`}
      <span class="soft rules">${A(`survey.questions`,{n:e.questions})} ·
        ${` `}${A(`survey.short.${e.privacy}`)}</span>
    </div>
    <div class="poll-figures">
      <${Zx} value=${M(m)} words=${A(`survey.answered`)} testid=${`answered-${d}`} />
      ${h>0&&O`<${Zx} value=${Qe(m/h)}
        words=${A(`survey.turnout_of`,{entitled:M(h)})} />`}
      ${ee!==null&&O`<${Zx} value=${Fi(ee,A(`day`))}
        words=${A(`survey.closes_in`)} />`}
    </div>
    <div class="verbs">
      ${y.map((e,t)=>O`<button key=${e} type="button" data-testid=${`${e}-${d}`}
        class=${`button ${e===`reset`?`quiet reset`:t?`second`:``}`} data-verb=${e}
        disabled=${a} onClick=${()=>v(e)}><${N} name=${Cx[e]} />
        ${A(`survey.verb.${e}`)}</button>`)}
    </div>
    <div class="row wrap tight" role="group" aria-label=${A(`survey.to_stage`)}>
      ${Jx(f).map(e=>O`<button key=${e} type="button" class="button quiet small"
        data-testid=${`show-${e}-${d}`} aria-pressed=${!!(b&&r.scene===e)} disabled=${a}
        onClick=${()=>x(e)}><${N} name=${mo[e].icon} />${A(`survey.show.${e}`)}</button>`)}
    </div>
    <${V} error=${o} testid=${`error-${d}`} />
    ${h>0&&O`<div class="standings">
      <button type="button" class="button quiet small" aria-expanded=${l} data-testid=${`units-${d}`}
        onClick=${()=>u(!l)}><${N} name="chevron-down" className=${l?`turned`:``} />
        ${A(`survey.by_unit`)}</button>
      ${l&&O`<${Qx} key=${p} event=${n} survey=${d} />`}</div>`}
    ${s&&O`<${da} title=${A(`survey.verb.${s}.title`,{title:g})}
      text=${A(`survey.verb.${s}.ask`)} action=${A(`survey.verb.${s}`)} danger=${s===`reset`}
      typed=${Tx(s)===`type`?d:``} onYes=${()=>_(s)} onNo=${()=>c(``)} />`}
  </li>`}function Zx({value:e,words:t,testid:n=void 0}){return O`<span class="figure" data-testid=${n}><b class="number">${e}</b><small>${t}</small></span>`}function Qx({event:e,survey:t}){let[n,r]=w(``),{value:i,error:a,reload:o}=z(()=>zn(e,t,n),n);if(T(()=>{let e=setInterval(o,1e4);return()=>clearInterval(e)},[o]),!i)return O`<${V} error=${a} />`;let{units:s,others_units:c,others_entitled:l,others_members:u}=i;return O`${n&&O`<button type="button" class="button quiet small" onClick=${()=>r(``)}>
      <${N} name="arrow-left" />${n}</button>`}
    <ol data-testid=${`turnout-${t}`}>${s.map(e=>O`<${$x} key=${e.unit} name=${e.unit}
      entitled=${e.entitled} members=${e.members} onOpen=${e.opens?()=>r(e.unit):null} />`)}
      ${c>0&&O`<${$x} name=${A(`survey.others`,{n:c})} entitled=${l}
        members=${u} />`}
      ${s.length+c===0&&O`<li>${A(`survey.no_units`)}</li>`}</ol>`}function $x({name:e,entitled:t,members:n,onOpen:r=null}){let i=n/t;return O`<li><span></span>
    ${r?O`<button type="button" class="button quiet small cut" onClick=${r}>${e}
        <${N} name="chevron-right" /></button>`:O`<span class="cut">${e}</span>`}
    <span class="bar" aria-hidden="true"><i style=${{width:`${Math.min(1,i)*100}%`}}></i></span>
    <span class="number">${M(n)} / ${M(t)}</span>
    <span class="number soft">${Qe(i)}</span></li>`}const eS={questions:{path:`question-boards`,scene:`questions`},cloud:{path:`word-clouds`,scene:`word_cloud`}};function tS({live:e}){let t=(t,n,r)=>O`<${nS} key=${n.activity} kind=${t} activity=${n}
    figure=${r} live=${e} />`;return O`<section class="run-polls" aria-label=${A(`activities.more`)}><ul class="stack">
    ${e.boards.map(e=>t(`questions`,e,[e.questions.length,`questions.screen.count`]))}
    ${e.clouds.map(e=>t(`cloud`,e,[e.members,`cloud.screen.people`]))}</ul></section>`}function nS({kind:e,activity:t,figure:[n,r],live:i}){let{event:a,stage:o}=i,{run:s,busy:c,error:l}=R(),[u,d]=w(``),{activity:f,state:p,epoch:m,pending:h}=t,{path:g,scene:_}=eS[e],v=j(t,`title`),y=async e=>{d(``),await s(()=>Gc(a,g,f,e,m))&&P(A(`activity.verb.${e}.done`,{title:v}),`good`)},b=e=>Tx(e)===`none`?y(e):d(e),x=wx(p).filter(e=>![`reveal`,`publish`].includes(e)),ee=!o.held&&o.scene===_&&[f,``].includes(o.activity);return O`<li class="card poll-row" data-testid=${`activity-${f}`} data-state=${p}>
    <div class="poll-head">
      <span class="pill" data-state=${p} data-testid=${`activity-state-${f}`}>${A(`${e}.${p}`)}</span>
      <h2>${v}</h2>
      ${ee&&O`<span class="pill on-air"><${N} name="monitor" />${A(`on_screen`)}</span>`}
      ${h>0&&O`<span class="pill" data-kind="warn">${A(`activity.pending`,{n:h})}</span>`}
    </div>
    <div class="poll-figures"><span class="figure" data-testid=${`activity-figure-${f}`}>
      <b class="number">${M(n)}</b><small>${A(r)}</small></span></div>
    <div class="verbs">${x.map((e,t)=>O`<button key=${e} type="button" data-verb=${e}
      class=${`button ${e===`reset`?`quiet reset`:t?`second`:``}`} data-testid=${`${e}-${f}`}
      disabled=${c} onClick=${()=>b(e)}><${N} name=${Cx[e]} />
      ${A(`activity.verb.${e}`)}</button>`)}</div>
    <div class="row wrap tight">
      ${p!==`draft`&&O`<button type="button" class="button quiet small" data-testid=${`show-${f}`}
        aria-pressed=${ee} disabled=${c}
        onClick=${()=>s(()=>Nn(a,{scene:_,activity:f,hidden:o.hidden}))}>
        <${N} name=${mo[_].icon} />${A(`activity.show`)}</button>`}
      ${e===`questions`&&p!==`draft`&&O`<${jb} event=${a} board=${f} />`}</div>
    <${V} error=${l} testid=${`error-${f}`} />
    ${u&&O`<${da} title=${A(`activity.verb.${u}.title`,{title:v})}
      text=${A(`activity.verb.${u}.ask`)} action=${A(`activity.verb.${u}`)} danger=${u===`reset`}
      typed=${Tx(u)===`type`?f:``} onYes=${()=>y(u)} onNo=${()=>d(``)} />`}
  </li>`}const rS=[`worker`,`age`,`online`,`votes`,`p99`,`tick`,`cpu`],iS=e=>e===0?`–`:`${e<10?e.toFixed(1):Math.round(e)} ms`;function aS({points:e}){return O`<svg class="spark" viewBox=${`0 0 96 22`} preserveAspectRatio="none"
    aria-hidden="true">
    <path d=${fd(e,96,22,Math.max(e.length,12))} /></svg>`}function oS({name:e,value:t,note:n=``,title:r,points:i=null,warn:a=!1}){return O`<div class="tile" title=${r} data-testid=${`figure-${e}`} data-warn=${a}>
    <span class="tile-name">${A(`figure.${e}`)}</span>
    <b class="number">${t}</b>
    ${n&&O`<small class="number">${n}</small>`}
    ${i&&O`<${aS} points=${i} />`}
  </div>`}function sS({store:e}){return O`<${oS} name="store" warn=${e.state!==`ok`||e.durability!==`always`}
    value=${A(e.state===`ok`?`store.ok`:`store.away`)} note=${A(`saved.${e.durability}`)} />`}function cS({version:e=``,durability:t,memory_bytes:n}){let r=n?`${Math.round(n/1048576)} MiB`:``;return[`Redis ${e}`.trim(),A(`durability.${t}`),r].filter(Boolean).join(` · `)}function lS({presence:e}){return O`<${oS} name="visitors" value=${M(e.members)} note=${A(`figure.visits`,{visits:M(e.visits),average:Fi(e.watched_s_average*1e3,A(`day`))})}
    />`}function uS({live:e}){let{workers:t=[],store:n}=e.figures??{};return O`<details class="card panel technical" data-testid="technical">
    <summary><${N} name="server" />${A(`technical.workers`)}</summary>
    ${n&&O`<p class="soft" data-testid="store-line">${cS(n)}</p>`}
    <div class="scroll"><table class="grid-table" data-testid="workers">
      <thead><tr>${rS.map(e=>O`<th key=${e}>${A(`workers.${e}`)}</th>`)}</tr></thead>
      <tbody>${t.map(e=>O`<tr key=${e.id} data-warn=${e.age_s>3}>
        <td class="code">${e.id}</td>
        <td class="number">${e.age_s.toFixed(1)} s</td>
        <td class="number">${M(e.online)}</td>
        <td class="number">${M(e.votes_per_s)}</td>
        <td class="number" data-warn=${e.ack_ms_p99>bl}>
          ${e.ack_ms_p99===null?`–`:Math.round(e.ack_ms_p99)}</td>
        <td class="number">${e.tick_ms}</td>
        <td class="number" data-warn=${e.cpu>xl}>${Math.round(e.cpu*100)}%</td></tr>`)}</tbody>
    </table></div></details>`}function dS({live:e}){let{figures:t,presence:n,series:r,tally:i}=e;if(!t)return null;let a=Pl(t.workers);return O`<section class="tiles" data-testid="figures" aria-label=${A(`figures`)}>
    <${oS} name="online" value=${M(i.online)}
      note=${A(`figure.peak`,{peak:M(i.peak)})} points=${r.online} />
    ${n&&O`<${lS} presence=${n} />`}
    <${oS} name="votes" value=${M(a.votes_per_s)} points=${r.votes_per_s} />
    <${oS} name="ack" value=${iS(a.ack_ms_p99)}
      note=${a.ack_ms_p50?A(`figure.half`,{ms:iS(a.ack_ms_p50)}):``}
      points=${r.ack_ms_p99} warn=${a.ack_ms_p99>bl} />
    <${oS} name="likes" value=${M(i.likes[``]??0)} />
    <${oS} name="slow" value=${M(a.slow_readers)} />
    <${sS} store=${t.store} />
  </section>`}const fS={state:`draft`,epoch:0,seq:0,ballots:0,members:0,entitled:null,votes:null};function pS(e){let{choices_min:t,choices_max:n,repeat:r,visibility:i,privacy:a,counting:o}=e,s=t===n?t:`${t}–${n}`,c=o?A(`counting.${o.kind}.short`,{most:o.most,count:e.options.length}):A(`choices`,{range:s,count:e.options.length}),l=r.kind===`quota`?A(`quota.${r.per}.short`,{votes:r.votes}):A(`repeat.${r.kind}`);return[...a===`secret`?[A(`privacy.secret`)]:[],c,l,A(`visible.${i}`)].join(` · `)}function mS({value:e,words:t,urgent:n=!1}){return O`<span class="figure" data-urgent=${n}><b class="number">${e}</b><small>${t}</small></span>`}function hS({poll:e,figures:t,state:n}){let r=Ni.until(t.closes_at);if(n===`open`&&r!==null)return O`<${mS} value=${Fi(r,A(`day`))} words=${A(`poll.closes_in`)}
      urgent=${r<3e4} />`;if((n===`open`||n===`locked`)&&t.opened_at)return O`<${mS} value=${Fi(Ni.now()-t.opened_at,A(`day`))}
      words=${A(`poll.open_for`)} />`;let i=Date.parse(e.opens_at);if(n===`draft`&&i>Ni.now()){let e=A(`poll.opens_at`,{time:Vi(i)});return O`<${mS} value=${Fi(i-Ni.now(),A(`day`))} words=${e} />`}return null}function gS({poll:e,figures:t,state:n,rate:r}){let{ballots:i,members:a,entitled:o}=t;return O`<div class="poll-figures">
    <span class="figure"><b data-testid=${`ballots-${e.id}`} data-value=${i}><${ot}
          value=${i} /></b>
      <small>${A(`ballots`)}</small></span>
    ${a!==i&&O`<${mS} value=${M(a)} words=${A(`members`)} />`}
    ${o>0&&O`<${mS} value=${Qe(a/o)}
        words=${A(`turnout_of`,{entitled:M(o)})} />`}
    ${t.voided>0&&O`<${mS} value=${M(t.voided)} words=${A(`voided`)} />`}
    ${n===`open`&&O`<${mS} value=${M(r)} words=${A(`per_s`)} />`}
    <${hS} poll=${e} figures=${t} state=${n} />
  </div>`}function _S({poll:e,figures:t}){let[n,r]=w(!1),i=t.ballots>0?Ec(e,t):null;if(!i)return null;let a=Math.max(i[0].value,1e-9);return O`<div class="standings">
    <ol>${i.slice(0,n?i.length:5).map(({option:e,votes:t,score:n,value:r,share:i,rank:o})=>O`<li key=${e.id}>
      <span class="number rank">${o}</span><span class="cut">${j(e,`name`)}</span>
      <span class="bar" aria-hidden="true"><i style=${{width:`${r/a*100}%`}}></i></span>
      <span class="number">${M(t)}</span>
      <span class="number soft">${n===null?Qe(i):A(`score`,{score:n.toFixed(2)})}</span>
    </li>`)}</ol>
    ${i.length>5&&O`<button type="button" class="button quiet small" aria-expanded=${n} onClick=${()=>r(!n)}>
      <${N} name="chevron-down" className=${n?`turned`:``} />
      ${A(n?`fewer`:`all_options`,{count:i.length})}</button>`}
  </div>`}function vS({verb:e,poll:t,onYes:n,onNo:r}){let i=j(t,`title`),[a,o]=w(`auto`);return O`<${da} title=${A(`verb.${e}.title`,{title:i})} text=${A(`verb.${e}.ask`,{title:i})}
    action=${A(`verb.${e}`)}
    danger=${e===`reset`} typed=${Tx(e)===`type`?t.id:``}
    onYes=${()=>n(a)} onNo=${r}>
    ${e===`reveal`&&O`<div class="segments" role="group" aria-label=${A(`reveal.pace`)}>
      ${yo(t).map(e=>O`<button key=${e} type="button" aria-pressed=${a===e}
        data-testid=${`pace-${e}`} onClick=${()=>o(e)}>${A(`reveal.pace.${e}`)}</button>`)}</div>`}
  <//>`}function yS({poll:e,live:t}){let{run:n,busy:r,error:i}=R(),[a,o]=w(``),[s,c]=w(null),{stage:l}=t,u=t.tally.figures(e.id)??fS,{state:d,epoch:f}=s&&Date.now()-s.at<2e3?s:u,p=async(r,i)=>{o(``);let a=await n(()=>r===`reveal`?kn(t.event,e.id,i):On(t.event,e.id,r,f||void 0));a&&(a.state&&c({state:a.state,epoch:a.epoch,at:Date.now()}),P(A(`verb.${r}.done`,{title:j(e,`title`)}),`good`))},m=e=>Tx(e)===`none`?p(e):o(e),h=l.revealed.includes(e.id),g=To(t.tally.event,l,e=>t.tally.figures(e.id)?.state??`draft`),_=g.what!==`join`&&g.poll?.id===e.id;return O`<li class="card poll-row" data-testid=${`poll-${e.id}`} data-state=${d}>
    <div class="poll-head">
      <span class="pill" data-state=${d} data-testid=${`state-${e.id}`}>${A(`poll.${d}`)}</span>
      <h2>${j(e,`title`)}</h2>
      ${_&&O`<span class="pill on-air"><${N} name="monitor" />${A(`on_screen`)}</span>`}
      ${h&&O`<span class="pill" data-state="published"><${N} name="eye" />${A(`revealed`)}</span>`}
      <span class="soft rules">${pS(e)}</span>
    </div>
    <${gS} poll=${e} figures=${u} state=${d} rate=${t.rate(e.id)} />
    <div class="verbs">
      ${wx(d,h).map((t,n)=>O`<button key=${t} type="button" data-testid=${`${t}-${e.id}`}
        class=${`button ${t===`reset`?`quiet reset`:n?`second`:``}`} data-verb=${t} disabled=${r}
        onClick=${()=>m(t)}>
        <${N} name=${Cx[t]} />${A(`verb.${t}`)}</button>`)}
    </div>
    <${V} error=${i} testid=${`error-${e.id}`} />
    <${_S} poll=${e} figures=${u} />
    ${a&&O`<${vS} verb=${a} poll=${e} onYes=${e=>p(a,e)}
      onNo=${()=>o(``)} />`}
  </li>`}function bS({live:e}){let{run:t,busy:n,error:r}=R(),{event:i}=e.tally,a=cc(i),[o,s]=w(``),c=a.some(e=>e.id===o)?o:a[0]?.id??``,l=e.stage.focus&&lc(i,e.stage.focus.activity);return a.length?O`<div class="phone-focus" role="group" aria-label=${A(`focus`)} data-testid="focus">
    <details><summary data-testid="focus-fold"><span class="soft">${A(`focus`)}</span>
        ${l&&O` <span data-testid="focus-now">${A(`focus.now`,{title:l})}</span>`}</summary>
      <div class="row">
        <select class="input" aria-label=${A(`focus.activity`)} data-testid="focus-activity" value=${c}
          onChange=${e=>s(e.target.value)}>${a.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`title`)}</option>`)}</select>
        <${H} icon="smartphone" look="second small" testid="focus-go" disabled=${n}
          onClick=${()=>t(()=>Mn(e.event,c))}>${A(`focus.go`)}<//></div></details>
    ${l&&O`<${H} icon="x" look="quiet small" testid="focus-end" disabled=${n}
      onClick=${()=>t(()=>Mn(e.event,``))}>${A(`focus.end`)}<//>`}
    <${V} error=${r} testid="focus-error" />
  </div>`:null}function xS({live:e}){let{run:t,error:n}=R(),{event:r}=e.tally,i=(e,n,r,i=!1)=>O`<label class="check"
    title=${i?A(`switch.by_theme`):``}>
    <input type="checkbox" data-testid=${`switch-${e}`} checked=${n} disabled=${i}
      onChange=${e=>t(()=>r(e.target.checked))} />
    <span>${A(`switch.${e}`)}</span></label>`;return O`<div class="switches row wrap" role="group" aria-label=${A(`switches`)} data-testid="switches">
    ${So.map(t=>i(t,Co(t,r.theme,e.stage),n=>jn(e.event,t,n),!Co(t,r.theme)))}
    ${i(`sound`,e.stage.switches.sound===!0,t=>jn(e.event,`sound`,t))}
    ${ub(r)&&e.moderation&&i(`comments`,e.moderation.on_screen,t=>Qn(e.event,{on_screen:t}))}
    <${V} error=${n} testid="switch-error" />
  </div>`}const SS=[1,2,5,10,20,50],CS=[1,3,5,10,15,30];function wS({event:e,next:t,choose:n}){let r=mo[t.scene]??{},{polls:i}=e,a=i.find(e=>e.id===t.poll),o=(e,r)=>O`<input class="input" data-testid=${`stage-${e}`} aria-label=${r}
    placeholder=${r} maxlength=${200}
    value=${t[e]} onInput=${t=>n({[e]:t.target.value})} />`;return O`
    ${r.poll&&O`<div class="field"><label for="stage-poll">${A(`stage.poll`)}</label>
      <select id="stage-poll" class="input" data-testid="stage-poll" value=${t.poll}
        onChange=${e=>n({poll:e.target.value,options:[]})}>
        <option value="">${A(`stage.no_poll`)}</option>
        ${i.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`title`)}</option>`)}
      </select></div>`}
    ${r.prize&&O`<div class="field"><label for="stage-prize">${A(`stage.prize`)}</label>
      <select id="stage-prize" class="input" data-testid="stage-prize" value=${t.prize}
        onChange=${e=>n({prize:e.target.value})}>
        <option value="">${A(`stage.newest_draw`)}</option>
        ${e.prizes.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`name`)}</option>`)}
      </select></div>`}
    ${r.deck&&O`<div class="field"><label for="stage-deck">${A(`stage.deck`)}</label>
      <select id="stage-deck" class="input" data-testid="stage-deck" value=${t.deck}
        onChange=${e=>n({deck:e.target.value})}>
        <option value="">${A(e.decks.length?`stage.first_deck`:`stage.no_deck`)}</option>
        ${e.decks.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`title`)}</option>`)}
      </select></div>`}
    ${r.video&&O`<div class="field"><label for="stage-video">${A(`stage.video`)}</label>
      <select id="stage-video" class="input" data-testid="stage-video" value=${t.video}
        onChange=${e=>n({video:e.target.value})}>
        <option value="">${A(e.videos.length?`stage.first_video`:`stage.no_video`)}</option>
        ${e.videos.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`title`)}</option>`)}
      </select></div>`}
    ${r.survey&&O`<div class="field"><label for="stage-survey">${A(`stage.survey`)}</label>
      <select id="stage-survey" class="input" data-testid="stage-survey" value=${t.survey}
        onChange=${e=>n({survey:e.target.value})}>
        <option value="">${A(e.surveys.length?`stage.open_survey`:`stage.no_survey`)}</option>
        ${e.surveys.map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`title`)}</option>`)}
      </select></div>`}
    ${r.activity&&O`<div class="field"><label for="stage-activity">${A(`stage.of.${r.activity}`)}</label>
      <select id="stage-activity" class="input" data-testid="stage-activity" value=${t.activity}
        onChange=${e=>n({activity:e.target.value})}>
        <option value="">${A(`stage.open_activity`)}</option>
        ${e[r.activity].map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`title`)}</option>`)}
      </select></div>`}
    ${r.speed&&O`<div class="field"><label for="stage-speed">${A(`stage.speed`)}</label>
      <select id="stage-speed" class="input" data-testid="stage-speed" value=${t.speed}
        onChange=${e=>n({speed:Number(e.target.value)})}>
        ${SS.map(e=>O`<option key=${e} value=${e}>×${e}</option>`)}</select></div>`}
    ${r.pace&&O`<div class="field"><label for="stage-pace">${A(`reveal.pace`)}</label>
      <select id="stage-pace" class="input" data-testid="stage-pace" value=${t.pace}
        onChange=${e=>n({pace:e.target.value})}>
        ${yo(a).map(e=>O`<option key=${e} value=${e}>${A(`reveal.pace.${e}`)}</option>`)}
      </select></div>`}
    ${r.options&&a&&O`<${TS} poll=${a} options=${t.options} choose=${n} />`}
    ${r.text&&O`<div class="pair">${o(`text`,A(`stage.text`))}
        ${o(`text_en`,A(`in_english`,{label:A(`stage.text`)}))}</div>`}`}function TS({poll:e,options:t,choose:n}){let[r=``,i=``]=t,a=e=>n({options:e.some(Boolean)?e:[]}),o=(t,n,r)=>O`<select class="input" data-testid=${`stage-option-${r}`}
    aria-label=${A(`stage.options`)} value=${t}
      onChange=${e=>a(r===1?[e.target.value,n]:[n,e.target.value])}>
    <option value="">${A(`stage.in_front`)}</option>
    ${e.options.filter(({id:e})=>e!==n).map(e=>O`<option key=${e.id} value=${e.id}>${j(e,`name`)}</option>`)}</select>`;return O`<div class="pair">${o(r,i,1)}${o(i,r,2)}</div>`}const ES=({options:e})=>e.filter(Boolean).length===1;function DS({live:e}){let{event:t}=e.tally,{stage:n}=e,r=Mc(e),i=il(e),a=nl(e),o=Vc(e),s=Nl(e.figures?.workers??[],`screens`),[c,l]=w(null),[u,d]=w(0),{run:f,busy:p,error:m}=R(),h=c??Object.fromEntries(Do.map(e=>[e,n[e]])),g=!Oo(h,n)||u>0,_=g&&ko(h,n)&&!ES(h),v=To(t,n,t=>e.tally.figures(t.id)?.state??`draft`),y=e=>l({...h,...e}),b=Object.entries(mo).filter(([e])=>e===h.scene||ho(e,t)),x=mo[h.scene]?.until,ee=async(t=!1)=>{let n={until:x?h.until:0,seconds:x?u*60:0};await f(()=>Nn(e.event,{...h,...n,again:t}))&&S()},S=()=>{l(null),d(0)};return O`<section class="card panel stage" data-testid="stage" aria-label=${A(`stage`)}>
    <h2><${N} name="monitor" />${A(`stage.now`)}
      ${e.figures&&O`<span class="pill" data-kind=${s?`good`:`warn`} data-testid="screens">
        ${s?A(`stage.screens`,{count:s}):A(`stage.no_screen`)}</span>`}</h2>
    <div class="monitor" data-testid="stage-now" data-what=${v.what}><${jo} live=${e}
        title=${A(`stage.now`)} />
      <p class="monitor-what">${A(`hall.${v.what}`)}</p></div>
    <${Pc} reveal=${r} />
    <${al} rolling=${i} />
    <${rl} slides=${a} />
    <${Uc} steps=${o} />
    <${xS} live=${e} />
    <${bS} live=${e} />
    <div class="stage-next">
      <h3>${A(`stage.next`)}</h3>
      <div class="segments scenes" role="group" aria-label=${A(`stage.scene`)}>
        ${b.map(([e,{icon:t}])=>O`<button key=${e} type="button" aria-pressed=${h.scene===e}
          data-testid=${`stage-${e}`} onClick=${()=>y({scene:e,until:0})}>
          <${N} name=${t} /><span>${A(`scene.${e}`)}</span></button>`)}
      </div>
      <${wS} event=${t} next=${h} choose=${y} />
      ${x&&O`<div class="field"><label for="stage-minutes">${A(`stage.minutes`)}</label>
        <select id="stage-minutes" class="input" data-testid="stage-minutes" value=${u}
          onChange=${e=>d(Number(e.target.value))}>
          <option value="0">${A(`stage.by_poll`)}</option>
          ${CS.map(e=>O`<option key=${e} value=${e}>${A(`stage.in_minutes`,{minutes:e})}</option>`)}</select></div>`}
      <label class="check"><input type="checkbox" data-testid="stage-hidden" checked=${h.hidden}
        onChange=${e=>y({hidden:e.target.checked})} /><span>${A(`stage.hidden`)}</span></label>
    </div>
    ${!ko(h,n)&&O`<p class="notice" data-kind="warn">${A(`stage.not_revealed`)}</p>`}
    <${V} error=${m} testid="stage-error" />
    <div class="row">
      <${H} icon="zap" look="grow" testid="stage-take" disabled=${p||!_}
        onClick=${()=>ee()}>${A(g?`stage.take`:`stage.same`)}<//>
      ${g&&O`<button type="button" class="button second" onClick=${S}>${A(`cancel`)}</button>`}
      ${!g&&_o.includes(n.scene)&&O`<${H} icon="rotate-ccw" look="second" testid="stage-again"
        disabled=${p} onClick=${()=>ee(!0)}>${A(`stage.again`)}<//>`}
    </div>
  </section>`}function OS({event:e}){let{value:t,reload:n}=z(()=>yn(e),e);return T(()=>{let e=setInterval(n,15e3);return()=>clearInterval(e)},[n]),O`<p class="notice thin" data-testid="open-event"><${N} name="info" />
    <span>${A(`open_event`,{devices:M(t?.devices??0)})}</span></p>`}function kS({live:e}){nt(1e3);let{event:t}=e.tally;if(!t)return O`<p class="wait">${A(`loading`)}</p>`;let n=Ex(t.polls,t=>e.tally.figures(t.id)?.state??`draft`);return O`<div class="run" data-testid="run">
    <div class="run-main">
      <${dS} live=${e} />
      <section class="run-polls" aria-label=${A(`polls`)}>
        ${t.admission===`open`&&O`<${OS} event=${e.event} />`}
        ${n.length===0&&e.quizzes.frames.length===0&&O`<p class="card empty">${A(`run.no_polls`)}
          <a class="button" href=${L(`edit`,e.event)}>${A(`tab.edit`)}</a></p>`}
        <ul class="stack">${n.map(t=>O`<${yS} key=${t.id} poll=${t} live=${e} />`)}</ul>
      </section>
      ${t.check_in&&e.arrivals&&O`<${vx} live=${e} />`}
      ${e.contests.length>0&&O`<${oo} live=${e} />`}
      ${e.quizzes.frames.length>0&&O`<${Ux} live=${e} />`}
      <${Px} event=${e.event} />
      ${e.surveys.length>0&&O`<${Yx} live=${e} />`}
      ${e.boards.length+e.clouds.length>0&&O`<${tS} live=${e} />`}
      <div class="run-below">
        <${uS} live=${e} />
        <section class="card panel"><h2><${N} name="history" />${A(`audit`)}</h2>
          <${Tu} event=${e.event} rows=${8} /></section>
      </div>
    </div>
    <aside class="run-side">
      <${DS} live=${e} />
    </aside>
  </div>`}const AS={run:`radio`,show:`list`,draws:`ticket`,comments:`message-square`,edit:`pencil`,people:`users`,points:`award`,orders:`receipt`,barometer:`chart-bar`,rehearse:`gauge`,check:`shield-check`},jS=(e,t,n)=>Du(t,Et(e))?e===`orders`&&!n||![`points`,`orders`].includes(e)||!!(n?.points||n?.home):!1;async function MS(){await Ut(),location.hash=L(`events`),At.set(null),location.reload()}function NS({route:e,live:t,who:n}){let r=E(null);T(()=>{r.current?.querySelector(`[aria-current]`)?.scrollIntoView({block:`nearest`,inline:`center`})},[e.view,n?.role]);let i=e.event?j(t?.tally.event,`title`)||e.event:A(`console`);return O`<header class="topbar">
    ${e.view===`events`?O`<span class="brand" aria-hidden="true"><${N} name="megaphone" /></span>`:O`<a class="button quiet round" href=${L(`events`)} aria-label=${A(`to_events`)}
        data-testid="to-events">
          <${N} name="arrow-left" /></a>`}
    <h1>${i}</h1>
    ${t?.tally.event&&O`<${Fl} event=${t.tally.event} className="rehearsing" />`}
    ${e.event&&O`<nav ref=${r} class="tabs" aria-label=${A(`views`)}>
      ${wt.filter(e=>jS(e,n,t?.tally.event)).map(t=>O`<a key=${t} href=${L(t,e.event)} data-testid=${`tab-${t}`}
        aria-current=${e.view===t?`page`:void 0}><${N} name=${AS[t]} /><span>
          ${A(t===`check`&&!Du(n,`results`)?`tab.figures`:`tab.${t}`)}</span></a>`)}
    </nav>`}
    <div class="topbar-end">
      ${t&&O`<${it} state=${t.line.state} />`}
      <${at} />
      <a class="button quiet small" href=${L(`account`)} data-testid="account" title=${n?.name??``}>
        <${N} name="user" /><span class="name">${n?.name??``}</span></a>
      <${H} icon="log-out" look="quiet small" testid="sign-out" aria-label=${A(`sign_out`)}
        title=${A(`sign_out`)} onClick=${MS}><//>
    </div>
  </header>`}k({"tab.barometer":[`晴雨表`,`Barometer`],"barometer.hint":[`来了多少人、停留多久、用了什么。由手机累计上报，不记网址和设备特征；少于 {n} 人的单位不单列。`,`How many came, for how long, and what they used, from running totals of the phones: no addresses, no fingerprints. Units of fewer than {n} are not told.`],"barometer.range":[`时间范围`,`Days`],"barometer.range.1":[`今天`,`Today`],"barometer.range.7":[`近 7 天`,`7 days`],"barometer.range.28":[`近 28 天`,`28 days`],"barometer.range.92":[`近 92 天`,`92 days`],"barometer.page":[`查看与打印`,`View and print`],"barometer.online":[`现在在线`,`Online now`],"barometer.returning":[`回访`,`Returning`],"barometer.new":[`新来 {n} 人`,`new: {n}`],"barometer.each":[`人均 {time}`,`{time} each`],"barometer.features":[`用了什么`,`What they used`],"barometer.feature":[`功能`,`Feature`],"barometer.days":[`每天`,`Day by day`],"barometer.days.sum":[`{first} 至 {last}，每天到访人数最多 {most}`,`{first} to {last}, at most {most} visitors a day`],"barometer.hours":[`什么时候活跃`,`When they were active`],"barometer.hours.hint":[`颜色越深，使用时间越长。`,`The darker, the more time active.`],"barometer.hours.cell":[`{day} {hour} 点：{minutes} 分钟`,`{day} {hour}:00: {minutes} min`],"barometer.units":[`各单位`,`By unit`],"barometer.classes":[`各类别`,`By class`],"barometer.group":[`单位`,`Unit`],"barometer.class":[`类别`,`Class`],"barometer.group.hint":[`多天的人数是每天人数之和。少于 {n} 人的，以及能由它们推算出来的，都不列出。`,`Over several days the members of each day are added up. Groups of fewer than {n}, and those from which they would follow, are left out.`],"barometer.most":[`用得最多`,`Used most`],"barometer.none":[`还没有数据`,`Nothing yet`],"barometer.old":[`已过期`,`too old`],"barometer.before":[`比上一期 {change}`,`{change} on the days before`],"barometer.back":[`谁回来了`,`Who came back`],"barometer.back.hint":[`少于 {n} 人的数字，以及能推算出它们的，显示为“–”。`,`Figures of fewer than {n} members, and those from which they would follow, are “–”.`],"barometer.reach.day":[`当天到访`,`That day`],"barometer.reach.week":[`7 天到访`,`In 7 days`],"barometer.reach.month":[`28 天到访`,`In 28 days`],"barometer.stickiness":[`黏性（日均 ÷ 28 天）`,`Stickiness (average day ÷ 28 days)`],"barometer.funnel":[`漏斗`,`Funnel`],"barometer.funnel.opened":[`打开`,`opened`],"barometer.funnel.joined":[`参与`,`joined in`],"barometer.funnel.voted":[`投票`,`voted`],"barometer.funnel.back":[`7 天内又来`,`came back within 7 days`],"barometer.effect":[`活动前后`,`Before and after`],"barometer.effect.hint":[`用过这项功能的会员，前后 7 天平均各来了几天；只作对比，不说明因果。`,`On how many of the 7 days before and after those who used it came. A comparison, which says nothing of why.`],"barometer.effect.members":[`会员`,`Members`],"barometer.effect.before":[`之前（天）`,`Before (days)`],"barometer.effect.after":[`之后（天）`,`After (days)`],"barometer.cohorts":[`留存`,`Retention`],"barometer.cohorts.week":[`首次到访的一周`,`First came in the week of`],"barometer.cohorts.members":[`会员`,`Members`],"barometer.dictionary":[`指标口径`,`What the figures mean`],"barometer.minutes":[`{n} 分钟`,`{n} min`],"barometer.hours_n":[`{n} 小时`,`{n} h`],"barometer.weekday.0":[`周一`,`Mon`],"barometer.weekday.1":[`周二`,`Tue`],"barometer.weekday.2":[`周三`,`Wed`],"barometer.weekday.3":[`周四`,`Thu`],"barometer.weekday.4":[`周五`,`Fri`],"barometer.weekday.5":[`周六`,`Sat`],"barometer.weekday.6":[`周日`,`Sun`]}),k({check_in:[`签到`,`Check-in`],"scene.check_in":[`签到墙`,`Check-in wall`],"hall.check_in":[`签到墙`,`The check-in wall`],"check_in.on":[`来宾在手机上签到，大屏显示签到墙`,`Guests check in on their phones, and the screen welcomes them`],"check_in.hint":[`来宾扫大屏上的二维码，按一下就签到。桌卡上的二维码可带座位：活动链接后加 ?seat=A12。`,`Guests scan the code on the screen and press once. Codes on table cards may carry a seat: add ?seat=A12 to the event's link.`],"check_in.names":[`大屏上的姓名`,`Names on the screen`],"check_in.names.masked":[`遮住中间：王*兰`,`Masked: A***h`],"check_in.names.full":[`完整姓名`,`In full`],"check_in.names.none":[`不显示，只显示第几位`,`None, only the number`],"check_in.faces":[`同时显示照片`,`Photos as well`],"check_in.state.open":[`签到中`,`Open`],"check_in.state.closed":[`未开放`,`Closed`],"check_in.counted":[`人已签到`,`have checked in`],"check_in.by_unit":[`各单位签到`,`By unit`],"check_in.other_units":[`其余 {n} 个单位（人数不足，合并显示）`,`{n} other units, too small to be shown`],"check_in.verb.open":[`开放签到`,`Open`],"check_in.verb.close":[`结束签到`,`Close`],"check_in.verb.reset":[`重置`,`Reset`],"check_in.verb.open.done":[`签到已开放`,`Check-in is open`],"check_in.verb.close.done":[`签到已结束`,`Check-in is closed`],"check_in.verb.reset.done":[`签到已重置`,`Check-in was reset`],"check_in.verb.reset.title":[`重置签到？`,`Reset check-in?`],"check_in.verb.reset.ask":[`已签到的 {count} 人全部清除，需要重新签到。需要名单请先导出。`,`All {count} check-ins are cleared, and everybody has to check in again. Export the list first if you need it.`],"audit.what.open_check_in":[`开放签到`,`opened check-in`],"audit.what.close_check_in":[`结束签到`,`closed check-in`],"audit.what.reset_check_in":[`重置签到`,`reset check-in`],"audit.what.export_check_ins":[`导出签到名单`,`exported the check-ins`]}),k({"tab.comments":[`弹幕`,`Comments`],"comments.off":[`这个活动没有开启弹幕，可在“编辑”中开启。`,`This event has no comments; turn them on under Edit.`],"comments.lists":[`列表`,`Lists`],"comments.queue":[`待审核`,`Waiting`],"comments.newest":[`最新`,`Newest`],"comments.queue_empty":[`没有待审核的弹幕。`,`Nothing to review.`],"comments.none":[`还没有弹幕。`,`No comments yet.`],"comments.mark":[`选中`,`Mark`],"comments.mark_all":[`全选`,`All`],"comments.marked":[`已选 {count} 条`,`{count} marked`],"comments.undo":[`撤销`,`Undo`],"comments.undone":[`已撤销：{what}`,`Undone: {what}`],"comments.nameless":[`匿名`,`Anonymous`],"comments.word":[`命中词语`,`Word`],"comments.shown_as":[`显示为“{text}”`,`shown as “{text}”`],"comments.pinned":[`置顶`,`Pinned`],"comments.unpin":[`取消置顶`,`Take down`],"comments.keys":[`键盘操作`,`Keyboard`],"comments.state.shown":[`已显示`,`Shown`],"comments.state.pending":[`待审核`,`Waiting`],"comments.state.deleted":[`已删除`,`Deleted`],"comments.share":[`显示比例`,`Share shown`],"comments.share.of":[`最近 10 秒显示 {shown} / {offered} 条`,`{shown} of {offered} in the last 10 s`],"comments.share.why":[`弹幕太多，随机抽取一部分显示；全部都已保存。`,`More than the screen can show: a random sample appears. All are stored.`],"comments.rules":[`规则`,`Rules`],"comments.mode":[`模式`,`Mode`],"comments.mode.open":[`开放`,`Open`],"comments.mode.review":[`先审后显`,`Review first`],"comments.mode.closed":[`关闭`,`Closed`],"comments.slow":[`慢速模式`,`Slow mode`],"comments.slow.off":[`不限`,`Off`],"comments.slow.s":[`每 {s} 秒一条`,`One every {s} s`],"comments.on_screen":[`在大屏上显示弹幕`,`On the big screen`],"comments.export":[`下载全部弹幕`,`Download all comments`],"moderate.approve":[`通过`,`Approve`],"moderate.delete":[`删除`,`Delete`],"moderate.pin":[`置顶`,`Pin`],"moderate.mute":[`禁言 10 分钟`,`Mute for 10 minutes`],"moderate.ban":[`永久禁言并删除其全部弹幕`,`Ban, and delete all they wrote`],"audit.what.comment_rules":[`更改弹幕规则`,`changed the comment rules`],"audit.what.comment_words":[`更改词语表`,`changed the word list`],"audit.what.silence":[`禁言或解除禁言`,`muted a member, or lifted it`],"audit.what.pin_comment":[`置顶或取消置顶弹幕`,`pinned a comment, or took it down`],"audit.what.export_comments":[`下载弹幕`,`downloaded the comments`],"keys.J K":[`下一条 / 上一条`,`next / previous`],"keys.A":[`通过`,`approve`],"keys.D":[`删除`,`delete`],"keys.P":[`置顶`,`pin`],"keys.M":[`禁言`,`mute`],"keys.B":[`永久禁言`,`ban`],"keys.X":[`选中`,`mark`],"keys.U":[`撤销`,`undo`],"keys.1 2":[`切换列表`,`lists`],words:[`词语表`,`Word list`],"words.hint":[`每行一个词。也能识别全角、繁体、夹杂符号和拼音写法。`,`One per line. Full-width, traditional and pinyin spellings, and signs in between, are recognised too.`],"words.refuse":[`拒绝发送`,`Refuse`],"words.mask":[`替换为星号`,`Mask with asterisks`],"words.review":[`转人工审核`,`Send to review`],"words.save":[`保存词语表`,`Save the words`],"words.saved":[`词语表已保存，立即生效。`,`Saved; now in effect.`],"words.try":[`试一试（不会发送）`,`Try a text (nothing is sent)`],"words.try.go":[`试`,`Try`],"verdict.none":[`没有命中，会照常显示。`,`No word found: it would be shown.`],"verdict.refuse":[`拒绝：命中 {words}`,`Refused: {words}`],"verdict.mask":[`显示为“{text}”：命中 {words}`,`Shown as “{text}”: {words}`],"verdict.review":[`转人工审核：命中 {words}`,`For review: {words}`],muted:[`禁言名单`,`Muted`],"muted.banned":[`永久`,`permanently`],"muted.until":[`到 {time}`,`until {time}`],"muted.lift":[`解除`,`Lift`]}),k({contests:[`竞赛`,`Contests`],"scene.marks":[`评委亮分`,`Judges' marks`],"hall.marks":[`竞赛：评委亮分`,`A contest: a contestant's marks`],"scene.standing":[`竞赛排名`,`Contest ranking`],"hall.standing":[`竞赛：当前排名`,`A contest: the ranking so far`],"scene.places":[`竞赛名次`,`Contest places`],"hall.places":[`竞赛：名次揭晓`,`A contest: the final places`],"cue.do.call_contestant":[`请选手上场`,`Call a contestant`],"cue.do.publish_marks":[`公布选手得分`,`Publish a contestant's marks`],"cue.do.freeze_standing":[`冻结竞赛排名`,`Freeze a contest's ranking`],"cue.do.thaw_standing":[`恢复竞赛排名`,`Unfreeze a contest's ranking`],"cue.do.publish_places":[`公布竞赛名次`,`Publish a round's places`],"contest.nothing_shown":[`还没有公布的得分`,`Nothing is published yet`],"contest.round":[`赛次`,`Round`],"contest.of":[`竞赛`,`Contest`],"contest.first":[`第一项竞赛`,`The first contest`],"contest.none":[`本活动没有竞赛。`,`This event has no contest.`],"contest.desk":[`裁判长席`,`Head judge's desk`],"contest.state.draft":[`未开始`,`Not begun`],"contest.state.open":[`评分中`,`Marking`],"contest.state.closed":[`评分已结束`,`Marking ended`],"contest.open":[`开始评分`,`Begin marking`],"contest.close":[`结束评分`,`End marking`],"contest.freeze":[`冻结大屏排名`,`Freeze the ranking`],"contest.thaw":[`恢复大屏排名`,`Unfreeze the ranking`],"contest.result":[`公布本轮名次`,`Publish the round's result`],"contest.result.again":[`重新公布名次`,`Publish the result again`],"contest.result.done":[`名次已公布。`,`The result is published.`],"contest.rounds":[`赛次`,`Rounds`],"contest.round.empty":[`上一轮成绩未定，本轮还没有选手。`,`Nobody yet: the round before is not settled.`],"contest.matrix":[`评分总表`,`All sheets`],"contest.contestant":[`选手`,`Contestant`],"contest.judge":[`评委`,`Judge`],"contest.in":[`已交`,`In`],"contest.head":[`裁判长`,`Head judge`],"contest.deducted":[`扣分`,`Deducted`],"contest.total":[`总分`,`Total`],"contest.place":[`名次`,`Place`],"contest.shown":[`已公布`,`Shown`],"contest.sheet":[`评分表`,`Sheet`],"contest.sheet.print":[`成绩单`,`Result sheet`],"contest.rule.none":[`不去掉极端分。`,`No mark is dropped.`],"contest.rule.total":[`评委满 {from} 人时，去掉 {n} 个最高总分和 {n} 个最低总分。`,`From {from} judges on, the {n} highest and lowest totals are dropped.`],"contest.rule.criterion":[`评委满 {from} 人时，每项去掉 {n} 个最高分和 {n} 个最低分。`,`From {from} judges on, the {n} highest and lowest marks of each criterion are dropped.`],"contest.rule.mean":[`取平均分。`,`The mean counts.`],"contest.rule.median":[`取中位数。`,`The median counts.`],"contest.rule.sum":[`取总和。`,`The sum counts.`],"contest.rule.exact":[`显示 {n} 位小数（四舍五入），名次按未舍入的分数。`,`Shown with {n} decimals, rounding half up; places go by the exact totals.`],"contest.digest":[`评分日志 {steps} 步，SHA-256：{digest}`,`Log of {steps} steps, SHA-256: {digest}`],"contest.apart":[`分差过大`,`Marks lie far apart`],"contest.out.missing":[`未齐`,`Incomplete`],"contest.out.withdrawn":[`弃权`,`Withdrawn`],"contest.out.disqualified":[`取消资格`,`Disqualified`],"contest.cell.none":[`不参评`,`Does not mark`],"contest.cell.missing":[`未打分`,`Missing`],"contest.cell.draft":[`草稿`,`Draft`],"contest.cell.submitted":[`已提交`,`Submitted`],"contest.cell.reopened":[`已退回`,`Sent back`],"contest.cell.confirmed":[`已确认`,`Confirmed`],"contest.cell.recused":[`回避`,`Recused`],"contest.cell.excused":[`离席`,`Excused`],"contest.call":[`请上场`,`Call`],"contest.called":[`评委的评分表已转到这位选手。`,`The judges' pads have turned to this contestant.`],"contest.confirm":[`确认评分`,`Confirm the sheets`],"contest.confirm.anyway":[`分差大，仍确认`,`Confirm anyway`],"contest.confirmed":[`评分已确认。`,`The sheets are confirmed.`],"contest.publish":[`公布得分`,`Publish the marks`],"contest.publish.again":[`重新公布`,`Publish again`],"contest.published":[`得分已可上大屏。`,`The hall may see the marks now.`],"contest.on_screen":[`亮分画面上大屏`,`Marks on the screen`],"contest.reopen":[`退回 {name} 的评分表`,`Send {name}'s sheet back`],"contest.excuse":[`{name} 离席`,`Excuse {name} from this round`],"contest.take_back":[`{name} 回席`,`{name} is back`],"contest.swap":[`{name} 打反了：与另一位选手对调`,`{name} mixed two contestants up: swap the sheets`],"contest.rule_out":[`弃权或取消资格`,`Withdrawn or disqualified`],"contest.rule_out.withdrawn":[`弃权`,`Withdrawn`],"contest.rule_out.disqualified":[`取消资格`,`Disqualified`],"contest.rule_out.none":[`恢复参赛`,`Takes part after all`],"contest.lodge":[`登记申诉`,`Record a protest`],"contest.why":[`理由`,`Reason`],"contest.do_it":[`确定`,`Do it`],"contest.deduct":[`扣分`,`Deduct`],"contest.deduct.points":[`扣多少分`,`Points to take off`],"contest.lift":[`撤销`,`Lift`],"contest.lifted":[`撤销扣分`,`Lifted`],"contest.measure":[`录入`,`Enter`],"contest.measured.two":[`须两人各录一次`,`Two people enter it`],"contest.measured.differ":[`两次不一致`,`They differ`],"contest.measured.agreed":[`一致`,`They agree`],"contest.protest":[`申诉`,`Protest`],"contest.decision":[`裁决`,`Decision`],"contest.decide":[`作出裁决`,`Decide`],"audit.what.contest_reopen":[`退回评分表`,`Send a sheet back`],"audit.what.contest_swap":[`对调评分表`,`Swap two sheets`],"audit.what.contest_deduct":[`扣分`,`Deduct`],"audit.what.contest_lift_deduction":[`撤销扣分`,`Lift a deduction`],"audit.what.contest_measure":[`更改测量值`,`Change a measured value`],"audit.what.contest_excuse":[`评委离席`,`Excuse a judge`],"audit.what.contest_take_back":[`评委回席`,`A judge is back`],"audit.what.contest_rule_out":[`弃权或取消资格`,`Rule a contestant out or in`],contest_import:[`导入选手`,`Import contestants`],"contest_import.hint":[`XLSX 或 CSV，表头如：序号、姓名、单位、赛项、组别、参赛号。参赛号（没有则姓名和单位）相同的视为同一选手；表中没有的选手保留。`,`XLSX or CSV with headings such as number, name, unit, group, contest. Contestants with the same number (without one: name and unit) are the same; those whom the sheet does not have stay.`],"contest_import.found":[`新增 {added} 人，更新 {changed} 人`,`{added} added, {changed} changed`],"contest_import.bad":[`{n} 行有误，将跳过：`,`{n} rows are wrong and will be left out:`],"contest_import.groups":[`新组别：{names}`,`New groups: {names}`],"contest_import.others":[`属于其他赛项，未计入：{names}`,`Of other contests, left out: {names}`],"contest_import.other":[`{name} {n} 行`,`{name}: {n}`],"contest_import.take":[`导入`,`Import`],"contest_import.done":[`已导入：新增 {added} 人，更新 {changed} 人。`,`Imported: {added} added, {changed} changed.`],"contest_import.file.no_name_heading":[`没有找到表头：前几行中须有“姓名”一列。`,`No headings: a line near the top must name a column 姓名 or name.`],"contest_import.file.too_many_contestants":[`超过 {most} 名选手。`,`There are more than {most} contestants.`],"contest_import.field.number":[`参赛号`,`number`],"contest_import.field.order":[`序号`,`order`],"contest_import.field.name":[`姓名`,`name`],"contest_import.field.unit":[`单位`,`unit`],"contest_import.field.group":[`组别`,`group`],"contest_import.field.contest":[`赛项`,`contest`],"contest_import.field.members":[`队员`,`members`],"audit.what.import_contestants":[`导入选手`,`imported contestants`],"contest.certificates":[`证书`,`Certificates`],"contest.certificates.hint":[`每位选手得到所达到的第一个奖项。证书有编号，任何人可扫码验证；成绩更正后再发一次，旧证书即显示已被取代或作废。`,`Each contestant gets the first award that they have reached. Anybody can check a certificate by its code; issued again after a correction, old ones say that they were replaced or revoked.`],"contest.certificates.issue":[`发证`,`Issue`],"contest.certificates.issued":[`已有 {n} 张证书。`,`{n} certificates stand.`],"contest.certificates.print":[`打印证书`,`Print them`],"contest.award":[`奖项名称`,`Award`],"contest.award.1":[`一等奖`,`First prize`],"contest.award.2":[`二等奖`,`Second prize`],"contest.award.3":[`三等奖`,`Third prize`],"contest.award.by":[`条件`,`Condition`],"contest.award.places":[`名次不低于`,`Places up to`],"contest.award.points":[`总分不低于`,`Points, at least`],"contest.award.add":[`增加奖项`,`Add an award`],"contest.award.remove":[`删除 {name}`,`Remove {name}`],"audit.what.issue_certificates":[`发放证书`,`issued certificates`],"audit.what.revoke_certificate":[`作废证书`,`revoked a certificate`],"detail.issued":[`{value} 张`,`issued: {value}`],"audit.what.contest_open":[`开始评分`,`opened the marking`],"audit.what.contest_close":[`结束评分`,`closed the marking`],"audit.what.contest_call":[`请选手上场`,`called a contestant`],"audit.what.contest_freeze":[`冻结排名`,`froze the ranking`],"audit.what.contest_thaw":[`解冻排名`,`thawed the ranking`],"audit.what.contest_publish":[`公布得分`,`published marks`],"audit.what.contest_publish_result":[`公布名次`,`published a result`],"audit.what.contest_confirm":[`确认评分`,`confirmed sheets`],"audit.what.contest_protest":[`登记申诉`,`recorded a protest`],"audit.what.contest_decide":[`裁决申诉`,`decided a protest`],"detail.contest":[`竞赛 {value}`,`contest {value}`],"detail.round":[`轮次 {value}`,`round {value}`],"detail.contestant":[`选手 {value}`,`contestant {value}`],"detail.other":[`与选手 {value}`,`with contestant {value}`],"detail.judge":[`评委 {value}`,`judge {value}`],"detail.criterion":[`评分项 {value}`,`criterion {value}`],"detail.deduction":[`扣分记录 {value}`,`deduction {value}`],"detail.points":[`{value} 分`,`points: {value}`],"detail.value":[`数值 {value}`,`value {value}`],"detail.note":[`{value}`,`{value}`],"detail.decision":[`裁决：{value}`,`decision: {value}`]}),k({"error.unknown_contest":[`活动中没有这项竞赛、轮次、选手或评委，请刷新页面。`,`No such contest, round, contestant or judge; reload the page.`],"error.contest_closed":[`现在不在评分时间，请联系竞赛负责人。`,`The contest is not open; ask whoever leads it.`],"error.not_judge":[`您不是这位选手的评委，请联系竞赛负责人。`,`You are not a judge of this contestant; ask whoever leads the contest.`],"error.mark_unfit":[`有一项分数超出范围或精度不对，请改正。`,`A mark is not one that its criterion allows; correct it.`],"error.mark_missing":[`还有评分项没有打分，请打完再提交。`,`A criterion has no mark yet; mark all of them, then submit.`],"error.sheet_changed":[`这张评分表已在另一台设备上改动，请核对后再提交。`,`This sheet was changed on another device; look at it again.`],"error.sheet_locked":[`这张评分表已提交，如需修改请裁判长退回。`,`This sheet was submitted; ask the head judge to reopen it.`],"error.sheets_missing":[`还有评分表未交齐或未确认，请等候或办理评委离席。`,`Not all sheets are in or confirmed; wait for them, or excuse a judge.`],"error.sheets_apart":[`有评分项分差过大，请退回重评，或仍然确认。`,`Marks of a criterion lie too far apart; send them back, or confirm them anyway.`],"error.step_unfit":[`现在不能这样操作，请刷新后再看。`,`This can't be done as things are now; reload the page and look again.`]}),k({"credits.hint":[`获奖名单、投票率和人数会自动列出；这里添加演职人员和赞助商。`,`Winners, turnout and figures are named by themselves; add crew and sponsors here.`],"credits.with_draws":[`列出抽奖的中奖者`,`Name the winners of draws`],"credits.crew":[`演职人员：每行一项，如“导演：王秀兰、李建国”`,`Crew: one part a line, “Director: Anna Smith, Li Lei”`],"credits.sponsors":[`赞助商`,`Sponsors`],"credits.add_sponsor":[`添加赞助商`,`Add a sponsor`],"credits.sponsor":[`名称`,`Name`],"credits.logo":[`标志`,`Logo`]}),k({"tab.draws":[`抽奖`,`Draws`],prizes:[`奖项`,`Prizes`],"prize.add":[`添加奖项`,`Add a prize`],"prize.hint":[`抽奖可验证：开奖前公布承诺、名单和手机随机数的摘要，开奖后公布种子。`,`Draws can be verified: commitment, list and the digest of phones' numbers are published before, the seed after.`],"prize.name":[`奖项名称`,`Name`],"prize.count":[`每轮名额`,`Winners per round`],"prize.rounds":[`轮数`,`Rounds`],"prize.rolls":[`大屏滚动显示`,`What rolls on the screen`],"prize.rolls.numbers":[`抽奖号（匿名）`,`Numbers (anonymous)`],"prize.rolls.names":[`参与者姓名`,`Names of entrants`],"prize.rolls.units":[`参与者单位`,`Units of entrants`],"prize.rolls.photos":[`参与者照片和姓名`,`Photos and names of entrants`],"prize.rolls.full":[`照片等于姓名：请在下方把中奖者姓名设为“完整姓名”。`,`A face is as good as a name: choose winners' names “In full” below.`],"prize.rolls.none":[`公开显示的中奖者姓名为“只显示抽奖号”，滚动的也是抽奖号。`,`Winners' names in public are “Numbers only”, so numbers roll as well.`],"prize.stop":[`停止方式`,`How it stops`],"prize.stop.presenter":[`主持人喊停`,`By the presenter`],"prize.stop.auto":[`自动停下`,`By itself`],"prize.picture":[`奖品图片`,`Picture`],"prize.devices":[`允许匿名设备中奖`,`Anonymous devices may win`],"draws.devices":[`注意：其中 {devices} 个是匿名设备。一台电脑可以造出许多匿名设备，奖品可能都被它抽走。`,`{devices} of them are anonymous devices. One computer can make as many as it likes, and win most prizes.`],"draws.devices.short":[`匿名设备 {devices}`,`{devices} anonymous devices`],"prize.entrants":[`参与范围`,`Who takes part`],"prize.entrants.online":[`此刻在线的手机`,`Whoever is online`],"prize.entrants.voters":[`投过票的人`,`Whoever has voted`],"prize.entrants.roster":[`名单上的人`,`Members of the roster`],"prize.entrants.quiz":[`答题达标的人`,`Whoever has passed a quiz`],"prize.quiz":[`哪场答题`,`Which quiz`],"prize.min_score":[`最低得分`,`Points needed`],"prize.entrants.checked_in":[`已签到的人`,`Whoever has checked in`],"prize.entrants.no_check_in":[`本活动没有签到：请在上方添加。`,`This event has no check-in: add it above.`],"prize.units":[`单位（空为全部）`,`Units (none: all)`],"prize.classes":[`类别（空为全部）`,`Classes (none: all)`],"prize.again":[`已中奖的人可以再中`,`Earlier winners may win again`],"prize.names":[`公开显示的中奖者姓名`,`Winners' names in public`],"prize.names.masked":[`遮住中间：王*兰`,`Masked: A***h`],"prize.names.full":[`完整姓名`,`In full`],"prize.names.none":[`只显示抽奖号`,`Numbers only`],"wrong.no_prize":[`请选择一个奖项。`,`Choose a prize.`],"draws.empty":[`还没有奖项。`,`No prizes yet.`],"draws.write":[`添加奖项`,`Add prizes`],"draws.of":[`已抽出 {won} / {count} 名`,`{won} of {count} drawn`],"draws.prepare":[`准备：锁定名单`,`Prepare: freeze the list`],"draws.prepared":[`{entrants} 人的名单已锁定，承诺已公布：`,`{entrants} take part; the commitment is published:`],"draws.missed":[`有 {count} 个工作进程未及时上报在线人员。`,`{count} workers did not report in time who is online.`],"draws.word":[`现场口令（可不填）`,`A word from the hall (optional)`],"draws.word.hint":[`等现场摘要上了大屏，再请观众喊出一个数或词，写进这里：结果连服务器的主人也无法预知。`,`Once the hall digest is on the screen, let the hall call out a word or a number: then not even the server's owner could know the result.`],"draws.hall":[`{count} 个手机随机数已锁定，现场摘要：`,`{count} random numbers from phones are locked; the hall digest:`],"draws.hall.wait":[`正在收集手机的随机数…`,`Phones are sending random numbers…`],"draws.weaker":[`没有口令：开奖的证明较弱。能改动服务器的人可能左右结果，大屏和公开记录都会注明。`,`Without a word the proof is weaker: whoever can change the server could choose the winners. Screen and record will say so.`],"draws.strength.word":[`口令 {word}（{points}）`,`word {word} ({points})`],"draws.strength.numbers":[`无口令，证明较弱`,`no word: a weaker proof`],"draws.strength.seed":[`无口令、无随机数，证明最弱`,`no word, no numbers: the weakest proof`],"draws.poll_running":[`在《{title}》的投票者中抽取：请先在“现场”截止投票，再准备抽奖。`,`Drawn among the voters of “{title}”: close its voting under “Run”, then prepare the draw.`],"draws.show":[`放到大屏`,`Show on the screen`],"draws.start.auto":[`开奖`,`Draw`],"draws.start":[`开始滚动`,`Start`],"draws.stop":[`停！`,`Stop`],"draws.rolls":[`大屏正在滚动，等主持人喊停。名单、种子、摘要和口令都已锁定：什么时候停，中奖者都一样。`,`Rolling on the screen until the presenter says stop. List, seed, digest and word are fixed: whenever you stop, the winners are the same.`],"draws.round":[`第 {round} / {rounds} 轮 · 每轮 {count} 名`,`Round {round} of {rounds} · {count} winners a round`],"draws.extra_round":[`{rounds} 轮已抽完，还可以加开`,`All {rounds} rounds are drawn; an extra one is possible`],"draws.round.short":[`第 {round} 轮`,`round {round}`],"draws.anonymous":[`匿名设备`,`Anonymous device`],"draws.abandon":[`作废`,`Abandon`],"draws.abandon.sure":[`“{name}”正在滚动。作废后，这一轮不会产生中奖者，记录会保留。`,`The draw for {name} is rolling. If you abandon it, nobody wins; it stays on the record.`],"draws.record":[`抽奖记录`,`Record`],"draws.none":[`还没有抽过奖。`,`Nothing has been drawn yet.`],"draws.state.prepared":[`已准备`,`prepared`],"draws.state.rolling":[`滚动中`,`rolling`],"draws.state.drawn":[`已开奖`,`drawn`],"draws.state.abandoned":[`已作废`,`abandoned`],"draws.people":[`{entrants} 人`,`{entrants} people`],"draws.proof":[`验证文件`,`proof`],"draws.rolling":[`大屏正在滚动…`,`Rolling on the screen…`],"draws.code.short":[`兑奖码`,`Claim code`],"draws.code":[`兑奖码：与中奖手机上的核对`,`Claim code: compare with the winner's phone`],"draws.number":[`抽奖号：与大屏和中奖手机上的一致`,`Number: the same on the screen and on the winner's phone`],"draws.absent":[`未到场`,`absent`],"draws.redraw":[`未到场，重抽`,`Absent: draw again`],"draws.redraw.sure":[`{name} 不在现场？名次的下一位将中奖，此事记录在案并公开。`,`{name} is not here? The next in rank wins; this stays on the public record.`],"draws.redraw.yes":[`重抽`,`Draw again`],"audit.what.draw_prepare":[`准备抽奖`,`prepared a draw`],"audit.what.draw_start":[`开始抽奖滚动`,`started a draw`],"audit.what.draw":[`开奖`,`drew the winners`],"audit.what.draw_abandon":[`作废抽奖`,`abandoned a draw`],"audit.what.draw_absent":[`中奖者未到场，重抽`,`replaced an absent winner`],"audit.what.export_winners":[`导出中奖名单`,`exported the winners`]}),k({evidence:[`刷票分析与作废`,`Evidence and voiding`],"evidence.hint":[`查看参与投票、答题、点赞、提交词语的设备的来源与时间。规则只看时间，不看内容；是否作废由您决定。公布结果后不能再作废。`,`Where and when the devices that voted, answered, upvoted or gave words came from. The rules look at times, never at choices; you decide what to void. Once a poll or quiz is published, nothing in it can be voided.`],"evidence.question":[`{title} · 第 {n} 题`,`{title} · question {n}`],"evidence.look":[`查看分析`,`Analyse`],"evidence.sum":[`匿名设备 {devices} 台（会员 {members} 人不在此列），可疑 {flagged} 票（{share}），已作废 {voided} 票；全部设备中投给同一选择的最多占 {alike}。`,`{devices} anonymous devices (plus {members} members, who are not checked): {flagged} ballots flagged ({share}), {voided} voided. Of all devices, at most {alike} chose the same.`],"evidence.ages":[`设备加入后多久投票：`,`Age of devices when they voted:`],"evidence.younger":[`{from}–{until}`,`{from}–{until}`],"evidence.older":[`超过 {from}`,`over {from}`],"evidence.s":[`{n} 秒`,`{n} s`],"evidence.min":[`{n} 分钟`,`{n} min`],"evidence.none":[`没有可疑的集中投票。慢速刷票看起来与正常观众一样，请再看看下面的来源。`,`No clusters. Slow stuffing looks like an audience: look at the places below as well.`],"evidence.rule":[`线索`,`What`],"evidence.burst":[`同一秒加入、同一秒投票`,`Made and cast in the same seconds`],"evidence.hasty":[`加入后 2 秒内投票`,`Cast within 2 s of joining`],"evidence.place":[`来源`,`Place`],"evidence.made":[`加入时间`,`Joined`],"evidence.cast":[`投票时间`,`Voted`],"evidence.ballots":[`选票`,`Ballots`],"evidence.devices":[`设备`,`Devices`],"evidence.share":[`占比`,`Share`],"evidence.alike":[`同一选择`,`Alike`],"evidence.most_made":[`一秒内最多加入`,`Most in one second`],"evidence.flagged":[`可疑`,`Flagged`],"void.what.polls":[`选票`,`ballots`],"void.what.question-boards":[`赞`,`upvotes`],"void.what.word-clouds":[`词`,`words`],"void.title":[`作废{what}？`,`Void {what}?`],"void.cluster":[`来源 {place} 的 {count} 台可疑设备的{what}将作废。`,`The {what} of {count} flagged devices of place {place} will be void.`],"void.place":[`来源 {place} 的全部 {count} 台设备的{what}将作废，其中可能有正常观众。`,`The {what} of all {count} devices of place {place} will be void, honest people's among them.`],"void.members":[`以下 {count} 位的{what}将作废：{members}`,`The {what} of {count} will be void: {members}`],"void.ask":[`除非重置，否则作废后不能恢复。日志中仍有记录，当事人再次提交会被拒绝。`,`Only a reset can undo this. The log keeps them; further ones from the same people are refused.`],"void.why":[`原因（当事人查验回执时会看到）`,`Reason (their receipts show it)`],"void.do":[`作废`,`Void`],"void.rest":[`作废其余（已作废 {count}）`,`Void the rest ({count} are)`],"void.done_all":[`已作废`,`Voided`],"void.done":[`已作废 {members} 位的{what}，共 {n} 项`,`Voided {n} {what} of {members}`],"void.done_before":[`之前已经作废（{members} 位）`,`These had been voided before (members: {members})`],"void.ids":[`按会员编号或设备编号作废（可填多个）`,`By member or device id (one or several)`],"detail.board":[`提问 {value}`,`question board {value}`],"detail.cloud":[`词云 {value}`,`word cloud {value}`],"void.published":[`结果已公布，不能再作废。`,`The result is published; nothing can be voided any more.`],voided:[`票已作废`,`voided`],revoked:[`请出与禁止入场`,`Remove and bar`],"revoked.hint":[`会员的登录或印好的参与码落入他人手中时使用。已投的选票不变，需要时请在“核票与日志”中作废。`,`When a session or a printed code is in the wrong hands. Ballots stay; void them under Check if they should not count.`],"revoked.ids":[`会员编号或设备编号（可填多个）`,`Member or device ids (one or several)`],"revoked.codes":[`参与码（可填多个）`,`Codes (one or several)`],"revoked.why":[`原因（记入日志）`,`Reason (for the log)`],"revoked.end":[`结束登录`,`End sessions`],"revoked.bar":[`禁止入场`,`Bar`],"revoked.take":[`收回参与码`,`Revoke codes`],"revoked.ended":[`登录已结束，可重新加入`,`sessions ended; may join again`],"revoked.barred":[`已禁止入场`,`barred`],"revoked.lift":[`取消禁止`,`Lift`],"revoked.none":[`没有被请出的会员。`,`Nobody has been removed.`],"revoked.done":[`已生效，相关手机的连接已断开。`,`Done; their phones are disconnected.`],"revoked.codes.none":[`没有这些参与码，未收回任何一个。请核对，或之前已收回。`,`No such codes, so none was revoked. Check them; they may have been revoked before.`],"revoked.codes.done":[`已收回 {codes} 个参与码，其中 {members} 个已有人加入，也已请出。`,`{codes} codes revoked; {members} members who had joined with them are removed.`],"audit.what.revoke":[`请出会员`,`removed members`],"audit.what.lift_revocation":[`解除请出`,`let members in again`],"audit.what.revoke_codes":[`收回参与码`,`revoked codes`],"audit.what.void":[`作废选票`,`voided ballots`]}),k({"error.unknown_gift":[`礼品已下架，请查看其他礼品。`,`There is no such gift any more; look at the list again.`],"error.unknown_order":[`找不到该兑换单，请刷新页面。`,`There is no such order; reload the page.`],"error.sold_out":[`已兑完，积分没有扣。`,`It is sold out; no points were taken.`],"error.not_on_sale":[`现在不在兑换时间内。`,`It is not on sale now.`],"error.gift_limit":[`您已达到每人限兑数量。`,`You have as many of it as one member may have.`],"error.not_for_you":[`该礼品面向其他会员。`,`This gift is for other members.`],"error.price_changed":[`价格有变动，请重新确认。`,`The price has changed; look at it again.`],"error.points_short":[`积分不够。`,`You have fewer points than that.`],"error.points_frozen":[`积分已冻结，请联系主办方。`,`Your points are frozen; ask the organisers.`],"error.order_known":[`该兑换单已存在，请刷新页面。`,`This order exists already; reload the page.`],"error.order_moved":[`主办方已在处理，不能再取消。`,`It is being processed already; look at it again.`]}),k({"fulfil.title":[`兑换单`,`Orders`],"fulfil.none":[`没有符合条件的兑换单。`,`There are no such orders.`],"fulfil.filter":[`查找会员、单位或礼品`,`Find a member, unit or gift`],"fulfil.state":[`状态`,`State`],"fulfil.all":[`全部`,`All`],"fulfil.state.placed":[`待处理`,`Placed`],"fulfil.state.accepted":[`已受理`,`Accepted`],"fulfil.state.shipped":[`已寄出`,`Shipped`],"fulfil.state.received":[`已完成`,`Received`],"fulfil.state.cancelled":[`已取消`,`Cancelled`],"fulfil.when":[`时间`,`When`],"fulfil.who":[`会员`,`Member`],"fulfil.gift":[`礼品`,`Gift`],"fulfil.how":[`领取方式`,`How`],"fulfil.kind.pick_up":[`自取`,`picked up`],"fulfil.kind.post":[`邮寄`,`by post`],"fulfil.kind.code":[`兑换码`,`code`],"fulfil.chosen":[`已选 {n} 单`,`{n} chosen`],"fulfil.choose":[`选择 {name} 的 {gift}`,`Choose {gift} of {name}`],"fulfil.choose_all":[`全选`,`Choose all`],"fulfil.accept":[`受理`,`Accept`],"fulfil.ship":[`寄出`,`Ship`],"fulfil.hand_out":[`已领取`,`Received`],"fulfil.cancel":[`取消并退分`,`Cancel and refund`],"fulfil.carrier":[`快递公司`,`Carrier`],"fulfil.number":[`运单号`,`Tracking number`],"fulfil.reason":[`原因（会员可见）`,`Reason (the member sees it)`],"fulfil.cancel.ask":[`{n} 单将取消，积分退回会员。`,`{n} to be cancelled; the points go back.`],"fulfil.moved":[`已更新 {n} 单`,`{n} changed`],"fulfil.stayed":[`{n} 单的状态不允许这一步，没有改动。`,`{n} can't go there and stay as they are.`],"fulfil.stock":[`库存`,`Stock`],"fulfil.sold":[`已兑`,`Sold`],"fulfil.left":[`剩余`,`Left`],"detail.orders":[`兑换单：{value}`,`orders: {value}`],"detail.state":[`状态：{value}`,`state: {value}`],"audit.what.move_orders":[`处理兑换单`,`moved orders on`]}),k({keys:[`数据接口密钥`,`API keys`],"keys.hint":[`供其他系统读取结果、字幕机取数、控制面板执行流程；不必登录。一处一个密钥，只给所需的权限。用法见 docs/integration.md。`,`For other systems to read results, for television graphics and for control panels, without signing in. One key per place, with no more than it needs. How to use them: docs/integration.md.`],"keys.name":[`用途`,`Where it is used`],"keys.scopes":[`权限`,`It may`],"keys.scope.results":[`读取已公开的结果`,`read results that are public`],"keys.scope.hidden_results":[`读取尚未公开的结果`,`read results that are still hidden`],"keys.scope.changes":[`订阅活动的变更数据`,`follow what happens in an event`],"keys.scope.graphics":[`读取大屏画面的数据`,`read what the big screen shows`],"keys.scope.cues":[`执行演出流程`,`lead the show`],"keys.scope.roster":[`同步名单和单位`,`keep the roster and its units in step`],"keys.scope.members":[`读取每个人的成绩、答卷、签到、积分和兑换`,`read each member’s scores, papers, arrival, points and orders`],"keys.events":[`活动码，用空格分开；不填则为全部活动`,`Event codes, separated by spaces; none: all events`],"keys.networks":[`允许使用的网段，如 10.20.0.0/16，多个用空格分开；留空表示不限`,`Networks from which it is accepted, such as 10.20.0.0/16, separated by spaces; empty: anywhere`],"keys.days":[`有效期`,`Valid for`],"keys.days.0":[`长期有效`,`No expiry`],"keys.days.n":[`{days} 天`,`{days} days`],"keys.make":[`生成密钥`,`Make a key`],"keys.once":[`“{name}”的密钥，只在这里显示这一次：`,`Key of {name}, shown only this once:`],"keys.none":[`还没有密钥。`,`No keys yet.`],"keys.all_events":[`全部活动`,`all events`],"keys.until":[`{time} 到期`,`until {time}`],"keys.expired":[`已到期`,`expired`],"keys.used":[`最近使用：{time}，共读取 {rows} 行`,`last used {time}, {rows} rows read`],"keys.unused":[`从未使用`,`never used`],"keys.revoke":[`吊销`,`Revoke`],"keys.revoke.title":[`吊销“{name}”的密钥？`,`Revoke the key of {name}?`],"keys.revoke.ask":[`使用它的系统立即不能再读取数据或执行流程，且无法恢复。`,`The system that uses it is shut out at once, and the key can't be brought back.`],"detail.what":[`内容：{value}`,`of {value}`],"detail.format":[`格式：{value}`,`as {value}`],"audit.what.make_export":[`生成导出链接`,`made a link to an export`],"audit.what.make_api_key":[`生成数据接口密钥`,`made an API key`],"audit.what.revoke_api_key":[`吊销数据接口密钥`,`revoked an API key`]}),k({hooks:[`Webhook 通知`,`Webhooks`],"hooks.hint":[`活动有新变化时主动通知对方系统，对方再用密钥读取变更数据。用法见 docs/integration.md。`,`Tell another system that there is news; it reads the change feed with its API key then. How: docs/integration.md.`],"hooks.url":[`接收地址`,`Address of the receiver`],"hooks.event":[`活动码`,`Event code`],"hooks.make":[`添加通知`,`Add a webhook`],"hooks.once":[`{url} 的签名密钥，只在这里显示这一次：`,`Secret for {url}, shown only this once:`],"hooks.none":[`还没有通知。`,`No webhooks yet.`],"hooks.off":[`已停用`,`off`],"hooks.waiting":[`尚无新变化`,`nothing to tell yet`],"hooks.taken":[`最近送达：{time}`,`last taken {time}`],"hooks.failing":[`自 {since} 起未送达（{said}），{next} 再试。`,`Not taken since {since} ({said}); next try {next}.`],"hooks.given_up":[`一天内均未送达（{said}），已于 {time} 停用。请检查对方系统后重新启用。`,`Turned off on {time}: not taken for a day ({said}). Check the receiver, then turn it on again.`],"hooks.gone":[`对方表示不再接收（{said}），已于 {time} 停用。`,`Turned off on {time}: its receiver wants no more ({said}).`],"hooks.overlap":[`旧签名密钥有效至 {time}`,`the secret before is good until {time}`],"hooks.test":[`测试`,`Test`],"hooks.test.taken":[`{url} 已收到测试消息。`,`{url} has taken the test message.`],"hooks.test.failed":[`{url} 未收到：{said}。`,`{url} has not taken it: {said}.`],"hooks.resend":[`重发上一条`,`Resend the last`],"hooks.rotate":[`更换签名密钥`,`New secret`],"hooks.turn_off":[`停用`,`Turn off`],"hooks.turn_on":[`启用`,`Turn on`],"hooks.remove":[`删除`,`Remove`],"hooks.remove.title":[`删除到 {url} 的通知？`,`Remove the webhook to {url}?`],"hooks.remove.ask":[`对方系统将不再收到通知。`,`Its receiver gets no more hints.`],"hooks.said.status":[`对方返回 {said}`,`it answered {said}`],"hooks.said.timeout":[`10 秒内无应答`,`no answer within 10 seconds`],"hooks.said.tls":[`证书无效`,`its certificate is not valid`],"hooks.said.no_tls":[`地址须以 https 开头`,`the address must begin with https`],"hooks.said.unreachable":[`无法连接`,`no connection`],"hooks.said.unreadable":[`应答无法识别`,`its answer can't be read`],"hooks.said.unknown_host":[`找不到该主机`,`no such host`],"hooks.said.private_address":[`地址在内网，未列入 --webhook-networks`,`the address is in a private network that --webhook-networks does not list`],"detail.webhook":[`编号 {value}`,`id {value}`],"detail.url":[`{value}`,`{value}`],"detail.said":[`结果：{value}`,`outcome: {value}`],"audit.what.make_webhook":[`添加 Webhook 通知`,`added a webhook`],"audit.what.remove_webhook":[`删除 Webhook 通知`,`removed a webhook`],"audit.what.turn_webhook_on":[`启用 Webhook 通知`,`turned a webhook on`],"audit.what.turn_webhook_off":[`停用 Webhook 通知`,`turned a webhook off`],"audit.what.rotate_webhook":[`更换 Webhook 签名密钥`,`made a new secret of a webhook`],"audit.what.give_up_webhook":[`Webhook 一直未送达，自动停用`,`turned a webhook off that was not taken`]}),k({"photos.title":[`成员照片`,`Photos of members`],"photos.hint":[`用于抽奖时滚动照片。每个文件以成员编号命名，例如 10023.jpg；可一次选择多张，最多 {most} 张。只有完整显示中奖者姓名的活动才会使用。`,`For draws that roll photos. Name each file by the member's id, 10023.jpg for example, and choose many at once; {most} at most. Only events that show winners' whole names use them.`],"photos.count":[`已有 {count} 张`,`{count} stored`],"photos.choose":[`选择照片`,`Choose photos`],"photos.progress":[`正在上传 {done}/{all}`,`Uploading {done} of {all}`],"photos.done":[`已保存 {count} 张照片。`,`{count} photos stored.`],"photos.refused":[`{file}：{why}`,`{file}: {why}`],"photos.more_refused":[`另有 {count} 个文件未保存。`,`{count} more files were not stored.`],"photos.remove":[`删除 {member} 的照片`,`Remove the photo of {member}`],"photos.of":[`{member} 的照片`,`Photo of {member}`]}),k({points:[`积分`,`Points`],"points.on":[`会员在本活动及以其为所属常设活动的活动中获得积分`,`Members earn points here, and in events that have this one as their home`],"points.of_home":[`积分规则写在所属常设活动“{home}”中。`,`The rules for points are in the event's home, {home}.`],"points.hint":[`会员在手机上看到的就是每条规则的粗体句子。规则用过以后，其种类、分值、周期和上限不再变化；要改就换一个编号。`,`Members read each rule as the sentence in bold. Once somebody has earned by a rule, what it is for, its points, period and cap stay; to change them, give it another id.`],"points.what.daily_check_in":[`每日签到`,`Daily check-in`],"points.what.vote":[`参加投票`,`Vote`],"points.what.survey":[`填写问卷`,`Survey answered`],"points.what.check_in":[`到场签到`,`Arrival`],"points.what.daily_quiz":[`每日答题`,`Daily quiz`],"points.what.daily_quiz_right":[`每日答题答对`,`Daily quiz: right answers`],"points.what.daily_quiz_passed":[`每日答题合格`,`Daily quiz: passed`],"points.rule.what":[`事项`,`For what`],"points.rule.id.hint":[`账本中的名称`,`Its name in the ledger`],"points.points":[`分值`,`Points`],"points.cap":[`上限`,`Cap`],"points.cap.hint":[`0 表示不限`,`0 sets no limit`],"points.per":[`上限周期`,`The cap is per`],"points.per.day":[`天`,`day`],"points.per.activity":[`环节`,`activity`],"points.per.year":[`年`,`year`],"points.starts_on":[`开始日期（可空）`,`First day (may be empty)`],"points.ends_on":[`结束日期（可空）`,`Last day (may be empty)`],"points.double_on":[`双倍日期，如 2026-12-31`,`Double on, such as 2026-12-31`],"points.units":[`限这些单位（空为不限）`,`Only these units (empty: all)`],"points.classes":[`限这些类别（空为不限）`,`Only these classes (empty: all)`],"points.streaks":[`连续签到奖励`,`Streaks`],"points.streak.days":[`连续天数`,`Days in a row`],"points.streak.add":[`添加奖励`,`Add a streak`],"points.make_up.on":[`每月可补签一天`,`One missed day a month can be made up for`],"points.approval":[`每天超过多少分须第二人同意`,`Points a day above which a second operator has to agree`],"points.approval.hint":[`每名操作员一天内自行加分、减分的合计`,`All points that one operator gives and takes in a day, added up`],"points.right":[`账本无误`,`The ledger is right`],"points.wrong":[`账本有误`,`The ledger is not right`],"points.never":[`还没有核对过账本`,`The ledger has not been recounted yet`],"points.recounted":[`最近核对：{time}；账本现有 {n} 条明细。`,`Last recounted {time}; the ledger has {n} lines now.`],"points.recount":[`核对账本`,`Recount the ledger`],"points.sums":[`账本合计`,`Sums of the ledger`],"points.sum.issued":[`已发放`,`Issued`],"points.sum.outstanding":[`未使用`,`Outstanding`],"points.sum.pending":[`待确认`,`Pending`],"points.sum.spent":[`已兑换礼品`,`Spent on gifts`],"points.sum.expired":[`已过期`,`Expired`],"points.sum.taken":[`已扣除`,`Taken`],"points.sum.forgotten":[`随个人数据删除`,`Forgotten`],"points.sum.short":[`未能扣回`,`Short`],"points.rule":[`规则`,`Rule`],"points.rule.gone":[`已删除的规则 {rule}`,`rule {rule}, which was removed`],"points.credited":[`已计分`,`Credited`],"points.member":[`会员积分`,`A member's points`],"points.member.id":[`会员编号`,`The member's id`],"points.look":[`查看`,`Look up`],"points.balance.is":[`余额 {n}`,`balance {n}`],"points.pending.is":[`待确认 {n}`,`pending {n}`],"points.is_frozen":[`已冻结`,`frozen`],"points.change":[`加减分`,`Give or take`],"points.reason":[`原因`,`Reason`],"points.adjust":[`调整积分`,`Adjust`],"points.adjust.ask":[`{member}：{points} 分。会员会在明细中看到这次调整。`,`{member}: {points}. The member sees this among their lines.`],"points.adjusted":[`已调整`,`Done`],"points.needs_second":[`同一天合计超过 {limit} 分，须第二位操作员同意。`,`Above {limit} in a day, a second operator has to agree.`],"points.freeze":[`冻结`,`Freeze`],"points.thaw":[`解冻`,`Thaw`],"points.line.operator":[`场控人员调整`,`Operator`],"points.line.streak":[`连续签到 {n} 天`,`{n} days in a row`],"points.line.expiry":[`过期`,`Expired`],"points.line.thaw":[`解冻`,`Thawed`],"points.line.gift":[`兑换礼品 {n}`,`Gift {n}`],"points.line.refund":[`兑换取消，退回 {n}`,`Order of {n} cancelled`],"points.column.when":[`时间`,`When`],"points.column.why":[`规则`,`Rule`],"points.column.in":[`活动环节`,`Activity`],"points.column.change":[`变动`,`Change`],"points.column.balance":[`余额`,`Balance`],"detail.reason":[`原因：{value}`,`reason: {value}`],"audit.what.adjust_points":[`调整积分`,`adjusted points`],"audit.what.freeze_points":[`冻结积分`,`froze points`],"audit.what.thaw_points":[`解冻积分`,`thawed points`]}),k({"tab.rehearse":[`彩排`,`Rehearse`],"rehearse.what":[`彩排在活动的副本里进行：投票、流程、主题、屏蔽词都一样，观众由系统模拟，每个页面都有“彩排”水印。`,`A rehearsal runs in a copy of the event: the same polls, cues, theme and words, a simulated audience, and a watermark on every page.`],"rehearse.keeps":[`正式活动不受任何影响。结束时副本全部删除，只在操作记录里留一行。定时开放和截止不生效，名单不复制，任何人都可凭链接进入。`,`The real event is not touched. At the end the copy is deleted, and one line stays in its audit log. Scheduled times do not apply, the roster is not copied, and whoever has the link may come in.`],"rehearse.begin":[`开始彩排`,`Begin a rehearsal`],"rehearse.on":[`彩排正在进行`,`A rehearsal is on`],"rehearse.inside":[`您在彩排里：这里的一切操作都不影响正式活动。`,`You are in the rehearsal: nothing that you do here touches the real event.`],"rehearse.enter_hint":[`这里仍是正式活动。彩排要在副本里操作。`,`This is still the real event. The rehearsal is run from its copy.`],"rehearse.enter":[`进入彩排`,`Go into the rehearsal`],"rehearse.end":[`结束彩排`,`End the rehearsal`],"rehearse.ending":[`请稍候…`,`One moment…`],"rehearse.end_hint":[`模拟观众离开，先核对一遍选票，再删除副本的全部内容。`,`The simulated audience leaves, every ballot is recounted, then all of the copy is deleted.`],"rehearse.links_hint":[`只给工作人员。扫正式活动二维码的手机不会进来。`,`For the crew alone. Phones that follow the real event's QR code do not come here.`],"rehearse.audience":[`模拟观众`,`Simulated audience`],"rehearse.audience_hint":[`每部手机都是一条真实的连接，在开放的投票里各投一票，也点赞、发弹幕。`,`Each phone is a real connection. It votes once in every open poll, likes and comments.`],"rehearse.phones":[`手机数`,`Phones`],"rehearse.minutes":[`停留`,`They stay`],"rehearse.in_minutes":[`{minutes} 分钟`,`{minutes} min`],"rehearse.speed":[`节奏`,`Pace`],"rehearse.speed.calm":[`平静：一分钟内陆续投票`,`Calm: votes within a minute`],"rehearse.speed.lively":[`热闹：十几秒内投票`,`Lively: votes within 12 seconds`],"rehearse.speed.storm":[`风暴：“现在投票”，两秒内全部投出`,`Storm: “vote now”, all within 2 seconds`],"rehearse.send":[`请观众入场`,`Let them in`],"rehearse.home":[`请观众离场`,`Send them home`],"rehearse.cut":[`全部断线一次`,`Disconnect them all`],"rehearse.broken_off":[`模拟观众已中断：其进程或所在的工作进程已停止。以下是最后一次上报的数字，已确认的选票都在。可以再请一批观众入场。`,`The simulated audience has stopped: its process died, or the worker that ran it. These are its last reported figures; acknowledged ballots are safe. You can let another audience in.`],"rehearse.told_last":[`有模拟观众中途中断，其“已确认的选票”只统计到最后一次上报。`,`One audience stopped early: its “ballots acknowledged” count ends with its last report.`],"rehearse.there":[`在线`,`Online`],"rehearse.acknowledged":[`已确认的选票`,`Ballots acknowledged`],"rehearse.collected":[`收到的提问、点赞和词语`,`Questions, upvotes and words received`],"rehearse.ack":[`确认用时（一半 / 99%）`,`Acknowledged in (half / 99%)`],"rehearse.outage":[`断线之后`,`After the outage`],"rehearse.away":[`还有 {away} 部没有回来`,`{away} are still away`],"rehearse.back":[`{seconds} 秒后全部回来`,`all back within {seconds} s`],"rehearse.report":[`彩排结果`,`The rehearsal's report`],"rehearse.lost":[`丢失的选票`,`Ballots lost`],"rehearse.recount":[`核票`,`Recount`],"rehearse.equal":[`一致`,`equal`],"rehearse.unequal":[`不一致`,`differs`],"rehearse.good":[`每一张确认过的选票都计入一次。副本已全部删除。`,`Every acknowledged ballot was counted once. The copy is deleted.`],"rehearse.bad":[`有出入，请不要开演，先查明原因。副本已删除。`,`Something does not match: find out why before the show. The copy is deleted.`],"rehearse.leave":[`回到正式活动`,`Back to the real event`],"audit.what.rehearsed":[`彩排`,`Rehearsed`],"audit.what.begin_rehearsal":[`开始彩排`,`Began a rehearsal`],"audit.what.send_audience":[`请模拟观众入场`,`Let a simulated audience in`],"audit.what.send_audience_home":[`请模拟观众离场`,`Sent the simulated audience home`],"audit.what.cut_lines":[`断开模拟观众的连接`,`Disconnected the simulated audience`]}),k({"tab.show":[`流程`,`Show`],"show.now":[`大厅现在看到`,`The hall sees now`],"show.preview":[`下一步之后的大屏`,`The screen after the next cue`],"show.after":[`下一步之后：{title}`,`After the next cue: {title}`],"show.next":[`下一步`,`Next`],"show.go":[`执行`,`Go`],"show.finish":[`继续完成`,`Finish it`],"show.key":[`空格 / →`,`Space / →`],"show.end":[`流程已全部执行`,`The end of the run of show`],"show.cues":[`全部步骤`,`All cues`],"show.empty":[`还没有编排流程。`,`There are no cues yet.`],"show.write":[`编排流程`,`Write the run of show`],"cue.left.closed":[`《{title}》已经截止，保持截止；这一步只执行其余动作。要再投一次，请先在“现场”重置它。`,`“{title}” is closed already and stays so; this cue does the rest. To vote again, reset it under “Run” first.`],"cue.left.published":[`《{title}》的结果已经公布，保持不变；这一步只执行其余动作。`,`“{title}” is published already and stays so; this cue does the rest.`],"cue.refused.draft":[`《{title}》还没有开放，“{action}”还不能执行。请先在“现场”开放它，或把别的步骤设为下一步。`,`“{title}” has not been opened yet, so “{action}” can't be done. Open it under “Run”, or make another cue next.`],"cue.refused.open":[`《{title}》还在投票，“{action}”还不能执行。请先在“现场”截止投票。`,`“{title}” is still open, so “{action}” can't be done. Close its voting under “Run” first.`],"cue.refused.locked":[`《{title}》只是暂停，“{action}”还不能执行。请先在“现场”截止投票。`,`“{title}” is only paused, so “{action}” can't be done. Close its voting under “Run” first.`],"cue.refused.late":[`《{title}》的截止时间已过，不能开放。请先在“编辑”改到更晚的时间。`,`The closing time of “{title}” has passed, so it can't be opened. Set a later one under “Edit”.`],"cue.next":[`下一步`,`Next`],"cue.stand_by":[`设为下一步`,`Make it next`],"cue.scene":[`大屏：{scene}`,`Screen: {scene}`],"cue.scene_of":[`大屏：{scene} · {title}`,`Screen: {scene} · {title}`],"cue.announce":[`公告：{text}`,`Announce: {text}`],"cue.do.scene":[`切换大屏`,`Screen`],"cue.do.open":[`开放投票`,`Open`],"cue.do.lock":[`暂停投票`,`Pause`],"cue.do.close":[`截止投票`,`Close`],"cue.do.reveal":[`大屏揭晓`,`Reveal`],"cue.do.step":[`揭晓或幻灯片：下一步`,`Reveal or slides: next step`],"cue.do.publish":[`公布结果`,`Publish`],"cue.do.open_quiz":[`开始答题`,`Open a quiz`],"cue.do.step_quiz":[`答题下一步`,`Quiz: next step`],"cue.do.close_quiz":[`结束答题`,`Close a quiz`],"cue.do.open_survey":[`开放问卷`,`Open a survey`],"cue.do.lock_survey":[`暂停问卷`,`Pause a survey`],"cue.do.close_survey":[`截止问卷`,`Close a survey`],"cue.do.publish_survey":[`公布问卷结果`,`Publish a survey`],"cue.do.focus":[`手机弹出`,`Bring up on phones`],focus:[`手机上`,`On the phones`],"focus.activity":[`互动环节`,`Activity`],"cue.activity":[`提问或词云`,`Question board or word cloud`],"cue.do.open_activity":[`开放提问或词云`,`Open a question board or word cloud`],"cue.do.lock_activity":[`暂停提问或词云`,`Pause a question board or word cloud`],"cue.do.close_activity":[`结束提问或词云`,`Close a question board or word cloud`],"cue.do.next_question":[`回答下一个问题`,`Answer the next question`],"stage.of.question_boards":[`提问`,`Question board`],"stage.of.word_clouds":[`词云`,`Word cloud`],"stage.open_activity":[`自动：正在进行的`,`Automatic: the open one`],"scene.questions":[`提问`,`Questions`],"hall.questions":[`提问`,`Questions`],"scene.word_cloud":[`词云`,`Word cloud`],"hall.word_cloud":[`词云`,`A word cloud`],"focus.go":[`弹出`,`Bring up`],"focus.now":[`正在进行：{title}`,`Up now: {title}`],"focus.end":[`不再弹出`,`Nothing any more`],"audit.what.focus":[`在手机上弹出活动`,`brought an activity up on phones`],"cue.do.open_check_in":[`开放签到`,`Open check-in`],"cue.do.close_check_in":[`结束签到`,`Close check-in`],"cue.do.hide_votes":[`大屏隐藏票数`,`Hide the votes`],"cue.do.show_votes":[`大屏恢复显示票数`,`Show the votes`],"cue.do.announce":[`显示公告`,`Announce`],"cue.do.comments":[`弹幕`,`Comments`],"cue.comments.open":[`开放弹幕`,`Comments: open`],"cue.comments.review":[`弹幕先审后发`,`Comments: reviewed first`],"cue.comments.closed":[`关闭弹幕`,`Comments: closed`],"cue.do.take_down":[`撤下公告`,`Take the announcement down`],"cue.add":[`添加步骤`,`Add a cue`],"cue.usual":[`加上《{title}》的开放、截止、揭晓`,`Add open, close and reveal of “{title}”`],"cue.usual.open":[`开放投票：{title}`,`Vote: {title}`],"cue.usual.close":[`截止投票：{title}`,`Close voting: {title}`],"cue.usual.reveal":[`揭晓：{title}`,`Reveal: {title}`],"cue.usual.quiz":[`加上《{title}》从开始到领奖台的步骤`,`Add the cues of “{title}”, from the beginning to the podium`],"cue.quiz.begin":[`开始答题：{title}`,`Begin the quiz: {title}`],"cue.quiz.ask":[`第 {n} 题，读题：{question}`,`Question {n}, read out: {question}`],"cue.quiz.open":[`第 {n} 题，开始作答`,`Question {n}, answers open`],"cue.quiz.tell":[`第 {n} 题，作答分布`,`Question {n}, what was answered`],"cue.quiz.key":[`第 {n} 题，公布答案`,`Question {n}, the answer`],"cue.quiz.board":[`第 {n} 题后的积分榜`,`Leaderboard after question {n}`],"cue.quiz.next":[`答题下一步（可反复执行）：{title}`,`Quiz, next step (run it again and again): {title}`],"cue.quiz.podium":[`最终排名：{title}`,`Podium: {title}`],"cue.quiz_step":[`到哪一步`,`Step`],"cue.new":[`新步骤`,`New cue`],"cue.hint":[`按顺序排好，演出时在“流程”里用空格键逐步执行。演出中也可以修改。`,`Put them in order; on the night, each is one key press under “Show”. You can still edit them during the show.`],"cue.note":[`给场控的提示`,`A note for the operator`],"cue.action":[`动作`,`What it does`],"cue.add_action":[`添加动作`,`Add an action`],"cue.seconds":[`显示多少秒（0：直到撤下）`,`Seconds shown (0: until taken down)`],"cue.countdown_seconds":[`执行后多少秒`,`Seconds from the cue`],"cue.countdown_seconds.hint":[`0：按右边的时间，或投票的开始与截止。`,`0: the time beside it, or when the poll opens or closes.`],"cue.until":[`或到这个时间`,`Or until this time`],"wrong.no_poll":[`请选择一个投票。`,`Choose a poll.`],"wrong.no_activity":[`请选择一个互动环节，或选“不再弹出”。`,`Choose an activity, or “Nothing any more”.`],"wrong.one_option":[`请选两个选项，或都留空。`,`Choose two options, or none.`],"wrong.seconds":[`请填 0 以上的整数。`,`Enter a whole number, 0 or more.`],undo:[`撤销上一步`,`Undo`],"undo.of":[`撤销：{title}`,`Undo: {title}`],"stage.quiz":[`答题`,`Quiz`],"stage.survey":[`问卷`,`Survey`],"undo.kept.close":[`《{title}》保持截止：截止不能撤销。`,`“{title}” stays closed: a close can't be undone.`],"undo.kept.publish":[`《{title}》保持公布：公布不能撤销。`,`“{title}” stays published: that can't be undone.`],"undo.kept.prepare_draw":[`“{title}”的抽奖已准备好，名单与承诺保留。`,`The draw of “{title}” stays prepared, with its list and commitment.`],"undo.kept.start_draw":[`“{title}”的抽奖保留：再执行这一步只会再次显示，不会重抽。`,`The draw of “{title}” stays as it is: this cue run again shows it, and draws nobody else.`],"undo.kept.stop_draw":[`“{title}”已经开奖，结果保留。`,`“{title}” has been drawn and stays so.`],"scene.slides":[`幻灯片`,`Slides`],"hall.slides":[`幻灯片`,`Slides`],"scene.video":[`视频`,`Video`],"hall.video":[`视频`,`A video`],"scene.turnout":[`问卷参与率`,`Survey turnout`],"hall.turnout":[`问卷：各单位参与率`,`A survey: turnout by unit`],"scene.scores":[`各单位评价`,`Units' scores`],"hall.scores":[`问卷：各单位评价`,`A survey: how units rate it`],"scene.quiz":[`答题`,`Quiz`],"scene.standouts":[`经验与问题`,`Strengths, problems`],"hall.quiz":[`答题`,`A quiz`],"hall.standouts":[`问卷：经验与问题`,`A survey: strengths and problems`],"stage.open_survey":[`自动：正在填写的问卷`,`Automatic: the open survey`],"stage.no_survey":[`还没有问卷，请先在“编辑”中添加`,`No surveys yet; add one under “Edit”`],"stage.video":[`视频`,`Video`],"stage.first_video":[`第一个`,`The first video`],"stage.no_video":[`还没有视频，请先在“编辑”中添加`,`No videos yet; add one under “Edit”`],"stage.again":[`从头播放`,`From the start`],"stage.deck":[`幻灯片组`,`Deck`],"stage.first_deck":[`第一组`,`The first deck`],"stage.no_deck":[`还没有幻灯片，请先在“编辑”中添加`,`No decks yet; add one under “Edit”`],"slides.on":[`幻灯片《{title}》`,`Slides: “{title}”`],"slides.at":[`第 {at} / {count} 张`,`{at} of {count}`],"slides.seconds":[`每 {seconds} 秒一张，循环播放`,`one every {seconds} s, in a loop`],"slides.next":[`下一张`,`Next`],"slides.back":[`上一张`,`Back`],"draw.rolls":[`正在抽奖：{prize}`,`Drawing: {prize}`],"draw.rolls.hint":[`大屏一直滚动，到您喊停。`,`It rolls on all screens until you stop it.`],"draw.stop":[`停！`,`Stop`],switches:[`大屏效果`,`On the screens`],"switch.confetti":[`彩纸`,`Confetti`],"switch.hearts":[`爱心`,`Hearts`],"switch.sound":[`声音`,`Sound`],"switch.comments":[`弹幕`,`Comments`],"switch.by_theme":[`活动外观里已经关闭`,`Off by the event's theme`],"audit.what.switch":[`开关大屏效果`,`switched something on the screens`],hold:[`紧急暂停`,`Hold the show`],"hold.again":[`再按一次：立即暂停`,`Once more to hold`],held:[`现场已暂停`,`The show is on hold`],"held.hint":[`所有大屏显示等候画面，已开放的投票全部暂停，选票不会丢失。`,`Every screen shows the holding card and open polls are paused; no ballot is lost.`],"held.polls":[`恢复后继续投票：{polls}。`,`Will reopen: {polls}.`],go_on:[`恢复现场`,`Go on`],remote:[`手机遥控`,`Remote`],"remote.leave":[`返回流程`,`Back to the show`],"remote.go":[`滑动执行`,`Slide to go`],"remote.go_on":[`滑动恢复`,`Slide to go on`],"remote.again":[`再按一次`,`Once more`],"remote.enter_again":[`再按一次 Enter`,`Enter once more`],"remote.then":[`再下一步：{title}`,`Then: {title}`],announce:[`公告`,`Announcement`],"announce.text":[`公告内容`,`Text`],"announce.phones":[`手机`,`Phones`],"announce.screen":[`大屏`,`Screen`],"announce.screen.strip":[`大屏顶部横条`,`Screen: strip at the top`],"announce.screen.whole":[`大屏全屏`,`Screen: full screen`],"announce.screen.none":[`不上大屏`,`Not on screens`],"announce.time":[`显示时长`,`How long`],"announce.until":[`直到撤下`,`Until taken down`],"announce.seconds":[`{seconds} 秒`,`{seconds} s`],"announce.show":[`发布`,`Show`],"announce.done":[`公告已发布`,`The announcement is shown`],"announce.take_down":[`撤下`,`Take down`],"scene.holding":[`等候画面`,`Holding card`],"scene.countdown":[`倒计时`,`Countdown`],"scene.versus":[`二选一对决`,`Versus`],"scene.applause":[`点赞喝彩`,`Applause`],"scene.danmaku":[`弹幕墙`,`Wall of comments`],"scene.draw":[`抽奖`,`Draw`],"stage.prize":[`奖项`,`Prize`],"stage.newest_draw":[`最近一次抽奖`,`The newest draw`],"cue.do.prepare_draw":[`准备抽奖（锁定名单）`,`Prepare the draw`],"cue.do.start_draw":[`开始抽奖`,`Start the draw`],"cue.do.stop_draw":[`停止抽奖，开出中奖者`,`Stop the draw`],"hall.draw":[`抽奖`,`The draw`],"scene.replay":[`回放`,`Replay`],"hall.replay":[`回放`,`A replay`],"stage.speed":[`回放速度`,`Speed of the replay`],"scene.credits":[`鸣谢`,`Credits`],"hall.holding":[`等候画面`,`The holding card`],"hall.countdown":[`倒计时`,`The countdown`],"hall.versus":[`二选一对决`,`Two head to head`],"hall.applause":[`点赞喝彩`,`Likes and applause`],"hall.danmaku":[`弹幕墙`,`The wall of comments`],"hall.credits":[`鸣谢`,`The credits`],"reveal.on":[`正在揭晓《{title}》`,`Revealing “{title}”`],"reveal.step":[`下一步：{scene}`,`Next: {scene}`],"reveal.over":[`揭晓已到最后的总排名。`,`The reveal has reached the full ranking.`],"reveal.scene.call":[`{name}的分数`,`the points of {name}`],"reveal.scene.rest":[`其余名次`,`the places below`],"reveal.scene.spotlight.3":[`第三名`,`third place`],"reveal.scene.spotlight.2":[`第二名`,`second place`],"reveal.scene.spotlight.1":[`冠军`,`the winner`],"reveal.scene.podium":[`领奖台`,`the podium`],"reveal.scene.final":[`总排名`,`the full ranking`],"reveal.scene.next":[`下一幕`,`the next scene`],"remote.step":[`滑动揭晓下一步`,`Slide: next step of the reveal`],"reveal.pace":[`揭晓节奏`,`Pace`],"reveal.pace.auto":[`自动播放，到冠军停住`,`Automatic, stops at the winner`],"reveal.pace.step":[`逐步，由场控推进`,`Step by step`],"reveal.pace.calls":[`逐类唱分，由场控推进`,`Class by class, step by step`],"reveal.pace.calls.hint":[`每一步公布一类评委的分数，排名随之变化。`,`Each step calls one class; the ranking re-sorts.`],"reveal.pace.auto.hint":[`自动播放，停在冠军，由您继续。`,`Plays automatically and stops at the winner.`],"reveal.pace.step.hint":[`每一步由您推进，所有大屏同步。`,`You start each step; all screens follow.`],"audit.what.step":[`揭晓下一步或翻页`,`stepped the reveal or slides`],"audit.what.cue":[`执行步骤`,`ran a cue`],"audit.what.undo":[`撤销步骤`,`undid a cue`],"audit.what.stand_by":[`更改下一步`,`changed the next cue`],"audit.what.hold":[`紧急暂停`,`held the show`],"audit.what.go_on":[`恢复现场`,`resumed the show`],"audit.what.announce":[`发布公告`,`announced`],"audit.what.take_down":[`撤下公告`,`took an announcement down`]}),k({decks:[`幻灯片`,`Slides`],"deck.add":[`添加一组幻灯片`,`Add a deck`],"deck.hint":[`赞助商标志、现场照片、发言人的幻灯片（从 PPT、WPS、Keynote 导出 PDF 即可）：一张接一张放到大屏，由场控翻页，或自动循环。`,`Sponsors' logos, photos, a speaker's slides (as a PDF of PowerPoint, WPS or Keynote): each deck goes to the screens, turned by the operator, or by itself.`],"deck.seconds":[`每张几秒（0：手动翻页）`,`Seconds each (0: turned by hand)`],"deck.slides":[`图片 {count} / {max}`,`Pictures {count} / {max}`],"deck.upload":[`添加图片或 PDF`,`Add pictures or a PDF`],"deck.files":[`PNG、JPEG、WebP、GIF，或 PDF（每页一张，导出时请嵌入字体，不超过 {pdf_most}）`,`PNG, JPEG, WebP, GIF, or a PDF: a slide a page; export it with its fonts, {pdf_most} at most`],"pdf.too_big":[`PDF 超过 {pdf_most}，请压缩后再传。`,`The PDF is larger than {pdf_most}; make it smaller.`],"deck.uploading":[`正在处理 {at} / {count}…`,`Reading {at} of {count}…`],"deck.full":[`每组最多 {max} 张，其余没有上传。`,`A deck has at most {max} slides; the others were left out.`],"deck.refused":[`{name}：{why}`,`{name}: {why}`],"deck.slide":[`第 {at} 张`,`Slide {at}`]},{pdf_most:zp}),k({"survey.answered":[`人已填写`,`have answered`],"survey.turnout_of":[`参与率 · 应填 {entitled} 人`,`turnout of {entitled}`],"survey.closes_in":[`后截止`,`to the close`],"survey.by_unit":[`各单位参与率`,`Turnout by unit`],"survey.others":[`其余 {n} 个单位（人数不足，合并显示）`,`{n} other units, too small to be shown`],"survey.no_units":[`单位人数都不足，暂不显示。`,`No unit is large enough to be shown.`],"survey.to_stage":[`上大屏`,`On the screens`],"survey.show.turnout":[`大屏：各单位参与率`,`Show turnout`],"survey.show.scores":[`大屏：各单位评价`,`Show units' scores`],"survey.show.standouts":[`大屏：经验与问题`,`Show strengths and problems`],"survey.verb.open":[`开放填写`,`Open`],"survey.verb.lock":[`暂停`,`Pause`],"survey.verb.unlock":[`继续填写`,`Resume`],"survey.verb.close":[`截止填写`,`Close`],"survey.verb.publish":[`公布结果`,`Publish`],"survey.verb.reset":[`重置`,`Reset`],"survey.verb.open.done":[`《{title}》已开放填写`,`“{title}” is open`],"survey.verb.lock.done":[`《{title}》已暂停`,`“{title}” is paused`],"survey.verb.unlock.done":[`《{title}》继续填写`,`“{title}” is open again`],"survey.verb.close.done":[`《{title}》已截止`,`“{title}” is closed`],"survey.verb.publish.done":[`《{title}》已公布`,`“{title}” is published`],"survey.verb.reset.done":[`《{title}》已重置`,`“{title}” was reset`],"survey.verb.close.title":[`截止《{title}》？`,`Close “{title}”?`],"survey.verb.close.ask":[`截止后不再接受填写，也不能重新开放。`,`No more answers are taken, and it can't be opened again.`],"survey.verb.publish.title":[`公布《{title}》的结果？`,`Publish “{title}”?`],"survey.verb.publish.ask":[`公布后结果不再改变。`,`After that, the result can no longer change.`],"survey.verb.reset.title":[`重置《{title}》？`,`Reset “{title}”?`],"survey.verb.reset.ask":[`已提交的全部回答作废，所有人需要重新填写。`,`All answers so far are void, and everybody has to answer again.`]}),k({"survey.results":[`问卷结果`,`Surveys`],"survey.results.hint":[`人数不足的单位不公布，任何人都无法由此推算个人的回答。`,`Small units are not shown: nobody's answers can be worked out from these.`],"survey.not_yet":[`已截止，尚未公布`,`closed, not yet published`],"survey.page":[`查看与打印`,`View and print`],"survey.codebook":[`取值说明（CSV）`,`Codebook (CSV)`],"survey.cleared":[`已通过的留言（CSV）`,`Cleared texts (CSV)`],"survey.texts":[`审阅留言`,`Review texts`],"survey.texts.hint":[`留言不记作者和单位；电话、证件号等已遮盖。能看出是谁写的，请不要通过。`,`Texts carry no author and no unit; numbers and addresses are masked. Approve none that shows who wrote it.`],"survey.texts.no_surveys":[`还没有已截止的问卷。`,`No survey is closed yet.`],"survey.texts.none":[`没有待审阅的留言。`,`No texts are waiting.`],"survey.texts.page_done":[`这一页已审完。`,`All of these are done.`],"survey.texts.next":[`继续`,`Next`],"survey.texts.clear":[`通过`,`Approve`],"survey.texts.refuse":[`不通过`,`Refuse`]}),k({videos:[`视频`,`Videos`],"video.add":[`添加视频`,`Add a video`],"video.hint":[`开场片、候选人短片、赞助商广告：放到大屏播放，默认静音，由场控在“现场”开声音；放完停在最后一帧，等下一步。`,`An opening, a nominee's portrait, a sponsor's spot: played on the screens, silent until the operator switches the sound on under “Run”; it holds on its last frame until the next cue.`],"video.url":[`视频地址（.mp4 或 .webm）`,`Address of the file (.mp4 or .webm)`],"video.url.hint":[`https://…，或本服务器上以 / 开头的路径。加了新的地址后，请刷新大屏。`,`https://…, or a path on this server that begins with /. Reload the screens once it names a new host.`],"video.poster":[`播放前的画面`,`Picture until it plays`],"wrong.video_file":[`请填 .mp4 或 .webm 文件的地址。`,`The address of an .mp4 or .webm file.`]}),k({sign_in:[`登录`,`Sign in`],"sign_in.name":[`账号`,`Name`],"sign_in.password":[`密码`,`Password`],"sign_in.by":[`使用{name}登录`,`Sign in with {name}`],"sign_in.again":[`登录已到期，请重新登录。页面上已填写的内容都还在。`,`Your session has expired; sign in again. What you typed is still here.`],sign_out:[`退出登录`,`Sign out`],"password.title":[`修改密码`,`Change your password`],"password.old":[`当前密码`,`Current password`],"password.new":[`新密码（至少 {chars} 个字符）`,`New password (at least {chars} characters)`],"password.repeat":[`再输入一次新密码`,`New password again`],"password.differs":[`两次输入的新密码不一致。`,`The two new passwords differ.`],"password.change":[`修改密码`,`Change password`],"password.changed":[`密码已修改。`,`Password changed.`],"account.provider":[`您由身份提供方 {provider} 登录：密码、验证方式和角色都在那里管理。`,`You sign in by the identity provider {provider}: password, factors and role are managed there.`],second_factor:[`第二重验证`,`Second factor`],"second_factor.off_text":[`登录时除密码外，再输入手机验证器（如 Microsoft Authenticator、腾讯身份验证器）上的 6 位数字。密码泄露时，账号仍然安全。`,`Besides the password, signing in takes six digits of an app on your phone: a leaked password opens nothing.`],"second_factor.missing":[`本服务器要求您的角色启用第二重验证；启用之前不能做其他操作。`,`This server asks a second factor of your role; nothing else works before it is set up.`],"second_factor.set_up":[`启用`,`Set up`],"second_factor.next":[`继续`,`Continue`],"second_factor.scan":[`用手机验证器扫描此二维码：`,`Scan this code with the authenticator app:`],"second_factor.qr":[`给验证器的二维码`,`QR code for the authenticator app`],"second_factor.type":[`扫不了就手动输入密钥：`,`Can't scan? Type this key instead:`],"second_factor.confirm_code":[`验证器显示的 6 位数字`,`Six digits that the app shows`],"second_factor.confirm":[`确认启用`,`Confirm`],"second_factor.on":[`已启用`,`On`],"second_factor.since":[`自 {time}`,`since {time}`],"second_factor.switch_off":[`停用`,`Switch off`],"second_factor.is_off":[`第二重验证已停用。`,`The second factor is off.`],"second_factor.code":[`验证码`,`Code`],"second_factor.code_hint":[`请输入手机验证器上的 6 位数字，或一个恢复码。`,`Type the six digits of your authenticator app, or a recovery code.`],"recovery.left":[`还有 {count} 个恢复码可用。`,`Recovery codes left: {count}.`],"recovery.renew":[`重新生成恢复码`,`New recovery codes`],"recovery.once":[`恢复码：手机丢失时代替验证码登录，每个只能用一次。只在这里显示这一次，请抄写或打印保存；以前的恢复码全部作废。`,`Recovery codes for a lost phone: each signs you in once. Shown only now: write them down; older ones are void.`],sessions:[`登录会话`,`Sessions`],"sessions.of":[`{name} 的登录会话`,`Sessions of {name}`],"sessions.this":[`当前`,`this one`],"sessions.line":[`{address} · 登录于 {since} · 最近使用 {used}`,`{address} · since {since} · last used {used}`],"sessions.program":[`其他程序`,`Another program`],"sessions.none":[`没有登录会话。`,`Signed in nowhere.`],"sessions.end":[`结束会话`,`End the session`],"sessions.end_others":[`结束其他所有会话`,`End all others`],"sessions.end_all":[`结束所有会话`,`End all`],"role.owner":[`管理员：全部权限与账号`,`Owner: everything, accounts too`],"role.operator":[`场控：编辑并主持活动`,`Operator: makes and runs events`],"role.moderator":[`弹幕审核：只管弹幕`,`Moderator: comments only`],"role.reviewer":[`内容审核：只审成员的故事和文字`,`Reviewer: members' stories and texts only`],"role.fulfilment":[`兑换发放：只看订单和收件地址`,`Fulfilment: orders and their addresses only`],"role.analyst":[`数据分析：只看统计，不含姓名`,`Analyst: figures only, never names`],"role.display":[`大屏：只能打开大屏`,`Display: opens screens only`],accounts:[`账号`,`Accounts`],"accounts.new":[`新账号`,`New account`],"accounts.role":[`角色`,`Role`],"accounts.make":[`添加`,`Add`],"accounts.you":[`（您）`,`(you)`],"accounts.hint":[`每人一个账号，只给够用的角色；变动立即生效。`,`One account per person, with a role that suffices and may no more; changes take effect at once.`],"accounts.once":[`{name} 的密码，只在这里显示这一次：`,`Password of {name}, shown only this once:`],"accounts.reset":[`重设密码`,`New password`],"accounts.reset.title":[`重设 {name} 的密码？`,`A new password for {name}?`],"accounts.reset.ask":[`旧密码立即失效，此账号的所有登录都会结束。`,`The old one and all sessions of this account end at once.`],"accounts.factor":[`停用第二重验证`,`Switch off the second factor`],"accounts.factor.title":[`停用 {name} 的第二重验证？`,`Switch off the second factor of {name}?`],"accounts.factor.ask":[`手机和恢复码都丢失时使用。之后只凭密码即可登录，请先确认是本人提出的。`,`For a lost phone without recovery codes. The password alone then signs in: be sure that they asked for it.`],"accounts.provider":[`由 {provider} 登录`,`signs in by {provider}`],"accounts.sessions":[`登录会话`,`Sessions`],"accounts.remove":[`移除账号`,`Remove`],"accounts.remove.title":[`移除 {name}？`,`Remove {name}?`],"accounts.remove.ask":[`此账号立即不能再登录或操作；日志中的记录保留。`,`The account can do nothing from now on; what it did stays in the log.`]}),k({sheet:[`结果确认单`,`Result sheet`],"sheet.open":[`打印结果确认单`,`Print the result sheet`],"sheet.hint":[`每个已截止的投票一页，另附各单位投票率；打印后由计票人、监票人和各单位代表签字。不足 5 人的单位合并列出。`,`A page for each closed poll, and one with the turnout of each unit, to be signed by tellers, witnesses and units. Units of fewer than five are summed up.`],"sheet.polls":[`{count} 个投票已截止`,`Closed polls: {count}`],"sheet.none":[`还没有已截止的投票。`,`No poll is closed yet.`],"sheet.title":[`“{poll}”投票结果`,`Result of “{poll}”`],"sheet.state":[`状态`,`State`],"sheet.ballots":[`选票数`,`Ballots`],"sheet.members":[`已投人数`,`Voted`],"sheet.entitled":[`应投人数`,`Entitled`],"sheet.turnout":[`投票率`,`Turnout`],"sheet.voided":[`作废选票`,`Voided ballots`],"sheet.rank":[`名次`,`Rank`],"sheet.option":[`选项`,`Option`],"sheet.votes":[`票数`,`Votes`],"sheet.share":[`得票率`,`Share`],"sheet.score":[`加权得分`,`Score`],"sheet.units":[`各单位投票率`,`Turnout by unit`],"sheet.unit":[`单位`,`Unit`],"sheet.direct":[`本级直属`,`Directly in it`],"sheet.all":[`合计`,`Total`],"sheet.level":[`投票率列出哪个单位的下级`,`Turnout of the units in`],"sheet.level.top":[`全部`,`All`],"sheet.others":[`其他 {count} 个单位`,`{count} other units`],"sheet.signature":[`单位代表签字`,`Signature of the unit`],"sheet.counter":[`计票人`,`Teller`],"sheet.witness":[`监票人`,`Witness`],"sheet.head":[`负责人`,`Chair`],"sheet.date":[`日期`,`Date`],"sheet.printed":[`{at}（{zone}）打印`,`Printed {at} ({zone})`],attendance:[`出席名单`,`Attendance list`],"attendance.hint":[`谁来了、在已截止的投票中谁投了票，按单位排列；不含选择、时间和先后。不足 5 人投票的不列出。`,`Who came, and who voted in polls that are closed, by unit; not for what, when or in which order. Polls in which fewer than five have voted are left out.`],"attendance.units":[`各单位到场`,`Attendance by unit`],"attendance.large_units":[`各单位到场和投票人数（含下级）。人数太少的单位不列出，以免看出是谁。`,`How many of each unit came and voted, with those below it; without units so small that single people show.`],"attendance.by_unit":[`各单位到场和投票人数（含下级）：`,`How many of each unit came and voted, with those below it:`],"audit.what.export_attendance":[`导出出席名单`,`exported the attendance list`]}),k({"theme.primary":[`主色`,`Primary`],"theme.accent":[`强调色`,`Accent`],"theme.background":[`背景色`,`Background`],"theme.logo":[`标志`,`Logo`],"theme.background_picture":[`大屏背景图`,`Screen background`],"theme.stage":[`大屏底色`,`Big screen`],"theme.stage.dark":[`深色（暗场）`,`Dark, for a dark hall`],"theme.stage.light":[`浅色（亮场）`,`Light, for a bright room`],"theme.confetti":[`揭晓与抽奖时撒彩纸`,`Confetti at reveals and draws`],"theme.hearts":[`点赞时大屏飘爱心`,`Hearts rise on the big screen`],"theme.button":[`投票`,`Vote`]}),k({"form.contents":[`目录`,`Contents`],"form.basics":[`基本信息`,`Basics`],"form.look":[`外观`,`Look`],"form.classes":[`人员类别`,`Classes`],"form.classes.hint":[`例如评委与观众，可以分别计票并加权。只有一类时不用填。`,`Such as jury and audience, counted separately and weighted. Leave empty for a single class.`],"form.add_class":[`添加类别`,`Add a class`],"form.add_poll":[`添加投票`,`Add a poll`],"form.new_poll":[`新投票`,`New poll`],"form.remove_poll":[`删除投票`,`Remove poll`],"form.rules":[`规则`,`Rules`],"form.who":[`谁可以投`,`Who may vote`],"form.who.hint":[`都不勾选表示所有类别。填写权重后分类计票，按权重合成一个分数（例如 40 与 60）。`,`None ticked means all. With weights, classes are counted separately and make one score (say 40 and 60).`],"form.frozen":[`投票已经开放过：规则与选项不能再改，文字、图片和截止时间可以更正。要改规则请先重置。`,`This poll has been opened: its rules and options are fixed. Texts, pictures and the closing time can be corrected; reset it to change rules.`],"form.problems":[`{count} 处需要修改`,`{count} to correct`],"form.unsaved":[`有未保存的修改（已暂存在本机）`,`Unsaved changes (kept on this machine)`],"form.all_saved":[`已全部保存`,`All saved`],"form.save":[`保存`,`Save`],"form.create":[`创建活动`,`Create event`],"form.discard":[`放弃修改`,`Discard`],"form.discard.ask":[`所有未保存的修改都将丢失。`,`All unsaved changes will be lost.`],"form.new_hint":[`填写编号和标题即可创建，其余可以以后再补。`,`An ID and a title are enough; the rest can follow.`],"form.saved":[`已保存`,`Saved`],"form.restored":[`已恢复上次没有保存的修改。`,`Your unsaved changes from last time are back.`],"form.merged":[`同时有人做了修改，已与您的修改合并。请看一遍，再保存一次。`,`Somebody else has saved in the meantime; both changes are merged. Check them and save again.`],"form.conflict":[`同时有人改了同一处。您填写的内容还在，对方的内容列在下面；再次保存将以您的为准。`,`Somebody else changed the same fields. Yours are kept, theirs are listed below; saving again keeps yours.`],"form.theirs":[`对方改为`,`theirs:`],"form.keep_mine":[`知道了，以我的为准`,`Keep mine`],in_english:[`{label}（英文）`,`{label} (English)`],"field.id":[`编号`,`Id`],"field.event_id":[`活动码（也是网址的一部分）`,`Event code (part of the address)`],"field.event_id.hint":[`字母、数字、- 和 _，例如 gala-2026。创建后不能改。`,`Letters, digits, - and _, such as gala-2026. It can't change later.`],"field.id_fixed":[`创建后不能改。`,`Can't change any more.`],"field.poll_id":[`投票编号`,`Poll id`],"field.title":[`标题`,`Title`],"field.title.hint":[`按 Enter 换行，大屏与手机上也在此换行。`,`Enter breaks the line, on screens and phones as well.`],"field.subtitle":[`副标题`,`Subtitle`],"field.name":[`名称`,`Name`],"field.picture":[`图片`,`Picture`],"field.listing":[`发布状态`,`Listing`],"listing.draft.hint":[`只有操作员能看到，观众无法进入。`,`For operators only; the audience cannot join.`],"listing.unlisted.hint":[`不出现在首页，凭链接、二维码或活动码进入。`,`Not on the entry page; open to those with its link, QR code or event code.`],"listing.listed.hint":[`出现在首页，任何人都能找到。`,`On the entry page, for anybody to find.`],"listing.template.hint":[`用来新建活动，观众无法进入。`,`New events are made from it; the audience cannot join.`],"field.admission":[`入场方式`,`Admission`],"admission.members.hint":[`从内部 App 带票进入，或输入参与码。`,`People come with a ticket from their app, or with a code.`],"admission.open.hint":[`匿名设备也能投票，按设备限一人。`,`Anonymous devices may vote too; each device counts as one person.`],"field.kind":[`活动类型`,`Kind`],"kind.gala":[`一场活动`,`A ceremony`],"kind.gala.hint":[`可使用常设活动的名单。`,`It may use the roster of a standing event.`],"kind.standing":[`常设活动`,`Standing`],"kind.standing.hint":[`长期存在，名单可供多场活动共用。`,`It stays between ceremonies, and many of them may use its roster.`],"field.home":[`所属常设活动的活动码（可空）`,`Code of its standing event (may be empty)`],"field.home.hint":[`填写后使用该活动的名单。`,`The event uses that event's roster.`],"field.by_name":[`名单里的人也可凭工号和姓名入场（知道同事工号和姓名的人可以冒名，重要投票请用参与码）`,`Members of the roster may also join by number and name (whoever knows a colleague's can pose as them; use codes where it matters)`],"field.attendance":[`记录出席：主办方可导出谁到场、谁投了票的名单（不含选择）；手机上会说明`,`Keep an attendance list: operators may list who came and who voted, not for what; phones say so`],"field.second_operator":[`两人确认：不可撤回的操作须另一位操作员批准`,`A second operator approves what can't be undone`],"field.timezone":[`时区`,`Time zone`],"field.likes":[`开放点赞`,`Phones may send likes`],"field.share":[`手机可以分享`,`Phones may share`],"share.none":[`不能分享`,`Nothing`],"share.none.hint":[`手机上没有分享按钮。`,`Phones show no button to share.`],"share.vote":[`已投票和公布的结果`,`That they voted, and published results`],"share.vote.hint":[`卡片上不写投给了谁。`,`The card does not say what was chosen.`],"share.choice":[`本人愿意时，也写明投给了谁`,`Also what they chose, if they wish`],"share.choice.hint":[`能出示自己的选择，就可能被人要求出示；事关重大的评选请不要开放。`,`Anyone who can show their choice can be made to: not for votes that matter.`],"form.comments":[`弹幕`,`Comments`],"field.comments":[`手机可以发弹幕`,`Phones may comment`],"field.comments_mode":[`开始时的模式`,`Mode at the start`],"field.comments_mode.hint":[`演出中由审核员随时更改。`,`Moderators change it during the show.`],"field.comments_names":[`弹幕旁显示`,`Beside a comment`],"field.comments_names.none":[`不显示姓名`,`Nothing`],"field.comments_names.name":[`姓名`,`Name`],"field.comments_names.unit":[`姓名和单位`,`Name and unit`],"field.comments_length":[`最多字数`,`Characters at most`],"form.stream":[`直播`,`Livestream`],"field.stream":[`直播地址（HLS）`,`Stream address (HLS)`],"field.stream.hint":[`以 .m3u8 结尾的地址；留空表示没有直播。`,`Ends in .m3u8; leave empty for no stream.`],"field.stream_starts":[`直播开始`,`Stream begins`],"field.stream_starts.hint":[`在此之前手机显示封面和倒计时；留空表示立即播放。`,`Until then phones show the poster and a countdown. Empty: plays at once.`],"field.poster":[`封面`,`Poster`],"field.low_latency":[`低延迟（网络不稳时请关闭）`,`Low latency (turn it off on a shaky network)`],"wrong.stream":[`写成 https://…/live.m3u8，或本服务器上的路径。`,`Write it like https://…/live.m3u8, or a path on this server.`],"field.reactions":[`表情喝彩`,`Reactions`],"field.reactions.hint":[`最多 8 个表情，例如 👏 🎉 🔥；留空表示没有。`,`At most 8 emoji, such as 👏 🎉 🔥. Leave empty for none.`],"field.frame_ancestors":[`可以嵌入手机页的网站`,`Sites that may embed the phone page`],"field.frame_ancestors.hint":[`例如 https://portal.example.org，可填多个；服务器已允许的网站不必再写。`,`Such as https://portal.example.org; there may be several. Sites in the server's settings are allowed anyway.`],"wrong.site":[`每个写成 https://主机名，不带路径，也不能用 *。`,`Write each as https://HOST, without a path and without *.`],"field.options":[`选项`,`Options`],"field.choices_min":[`至少选`,`Choose at least`],"field.choices_max":[`最多选`,`Choose at most`],"field.repeat":[`重复投票`,`Repeat rule`],"repeat.once":[`每人一次`,`Once`],"repeat.replace":[`可改投，以最后一次为准`,`Replace: the last ballot counts`],"repeat.quota":[`每人多票`,`Quota`],"quota.votes":[`票数`,`Votes`],"quota.votes.hint":[`选一项用一票`,`Each choice uses one`],"quota.per":[`周期`,`Period`],"quota.day":[`每天`,`Each day`],"quota.poll":[`整个投票期间`,`The whole poll`],"quota.per_option":[`同一选项最多`,`At most per option`],"field.visibility":[`手机何时看到结果`,`Phones see the result`],"visibility.always":[`实时`,`Always`],"visibility.on_vote":[`投票后`,`After voting`],"visibility.on_close":[`截止后`,`Once closed`],"visibility.on_publish":[`公布后`,`Once published`],"field.opens_at":[`定时开放`,`Opens at`],"field.opens_at.hint":[`留空则手动开放。按活动时区、服务器时间。`,`Empty: opened by hand. In the event's time zone, by the server's clock.`],"field.closes_at":[`定时截止`,`Closes at`],"field.closes_at.hint":[`留空则手动截止。`,`Empty: closed by hand.`],"field.shards":[`分片数`,`Shards`],"field.shards.hint":[`一般为 1；仅 Redis 集群需要更多。`,`Usually 1; more only on a Redis Cluster.`],"field.class":[`类别`,`Class`],"field.entitled":[`仅限这些类别`,`Only these classes`],"field.weight":[`权重`,`Weight`],"field.units":[`仅限这些单位（编号）`,`Only these units`],"field.units.hint":[`用空格或逗号隔开；留空表示所有单位。`,`Separated by spaces or commas; empty means all.`],"class.audience":[`观众（默认）`,`Audience (default)`],options_count:[`{count} 个选项`,`{count} options`],move_up:[`上移`,`Move up`],move_down:[`下移`,`Move down`],remove:[`删除`,`Remove`],"picture.hint":[`PNG、JPEG、WebP 或 GIF，不超过 {most}`,`PNG, JPEG, WebP or GIF, {most} at most`],"picture.save_first":[`先创建活动，再上传图片`,`Create the event first, then upload`],"picture.add":[`上传{label}`,`Upload: {label}`],"picture.change":[`更换{label}`,`Change: {label}`],"picture.remove":[`移除{label}`,`Remove: {label}`],"picture.too_big":[`图片超过 {most}，请压缩后再传。`,`The picture is larger than {most}; make it smaller.`],"picture.of_a_phone":[`这是手机的 HEIC 或 AVIF 照片，很多浏览器打不开。请导出为 JPEG 再上传；iPhone 也可在“设置 › 相机 › 格式”中选“兼容性最佳”。`,`This is a phone's HEIC or AVIF photo, which many browsers can't show. Export it as JPEG; on an iPhone, choose Settings › Camera › Formats › Most Compatible to take JPEGs.`],"picture.wrong_type":[`不是 PNG、JPEG、WebP 或 GIF 图片。`,`This is not a PNG, JPEG, WebP or GIF picture.`],"wrong.id":[`只用 1–64 个字母、数字、- 和 _。`,`1–64 letters, digits, - and _ only.`],"wrong.empty":[`不能为空。`,`Must not be empty.`],"wrong.twice":[`编号重复。`,`This id is used twice.`],"wrong.zone":[`没有这个时区。`,`No such time zone.`],"wrong.colour":[`写成 #c8102e 的形式。`,`Write it like #c8102e.`],"wrong.no_options":[`至少要有一个选项。`,`Add at least one option.`],"wrong.number":[`请填 1 以上的整数。`,`Enter a whole number, 1 or more.`],"wrong.no_weight":[`有的类别没有权重，就不能投票：请补上权重，或只勾选有权重的类别。`,`A class without a weight could not vote: give it one, or tick only those that have one.`],"wrong.weight":[`权重要大于 0，不超过 1000；留空表示不加权。`,`Above 0, at most 1000; empty means no weight.`],"wrong.above_options":[`超过了选项的数量。`,`More than the number of options.`],"wrong.above_max":[`大于“最多选”。`,`Above the maximum.`],"wrong.below_min":[`少于“至少选”，没有人能投。`,`Below the minimum: nobody could vote.`],"wrong.above_votes":[`超过了总票数。`,`Above the number of votes.`],"wrong.closes_before":[`截止要晚于开放。`,`Must be after the opening.`],links:[`入口`,`Ways in`],"links.address":[`网址`,`Address`],"links.phone":[`手机页面`,`Phones`],"links.qr_save":[`下载二维码（{kind}）`,`Save as {kind}`],"links.display":[`大屏页面`,`Big screen`],"links.display.hint":[`只读链接，在大屏电脑的浏览器里打开一次即可，不要公开。`,`A read-only link: open it once on the screen's computer, and don't publish it.`],"links.scene":[`这块屏显示`,`This screen shows`],"links.follow":[`跟随流程`,`What the show shows`],"links.keep":[`固定：{scene}`,`Always: {scene}`],"links.poll":[`哪个投票`,`Which poll`],"links.survey":[`哪份问卷`,`Which survey`],"links.overlay":[`用途`,`As`],"links.whole":[`整块大屏`,`A whole screen`],"links.lower":[`叠加在视频上：下三分之一（OBS、vMix）`,`Over a video: lower third (OBS, vMix)`],"links.corner":[`叠加在视频上：右上角`,`Over a video: upper right`],"links.language":[`语言`,`Language`],"links.own":[`该电脑的设置`,`As that computer is set`],"links.display.make":[`生成大屏链接`,`Make the display link`],copy:[`复制`,`Copy`],copied:[`已复制`,`Copied`],copy_failed:[`浏览器不允许复制，请下载文件。`,`The browser does not allow copying; save the file.`],open_tab:[`在新标签页打开`,`Open in a new tab`],report:[`活动报告`,`Report`],"report.hint":[`到访、停留时间和各功能的使用，可随时查看；逐分钟数据见下载的表格。`,`Who came, how long they stayed and what they used, at any time; the file has every minute.`],"report.reload":[`刷新`,`Refresh`],"report.members":[`到访人数`,`Visitors`],"report.visits":[`访问次数`,`Visits`],"report.peak":[`同时在线峰值`,`Peak online`],"report.average":[`人均停留`,`Average stay`],"report.used.ballots":[`选票`,`Ballots`],"report.used.likes":[`点赞`,`Likes`],"report.used.reactions":[`表情`,`Reactions`],"report.used.comments":[`弹幕`,`Comments`],"report.curve":[`在线人数，{from} 至 {to}`,`Online, {from} to {to}`],results:[`结果`,`Results`],"results.published":[`已公布投票的票数，可用 Excel 打开。`,`Votes of the polls that are published; opens in Excel.`],"results.hint":[`各投票每个选项的票数，可用 Excel 打开。`,`Votes of each option of each poll; opens in Excel.`],"save.xlsx":[`下载 Excel 表格`,`Save for Excel`],"save.csv":[`下载 CSV`,`Save as CSV`],recount:[`核票`,`Recount`],"recount.hint":[`从选票日志重新计算每个投票，与当前计数逐项比较。可随时进行，不影响投票。`,`Rebuilds every tally from the log of ballots and compares. Safe at any time, also while people vote.`],"recount.secrecy":[`谁选了什么，控制台的任何页面都不显示；只有能读取服务器数据或备份的人能从日志中查到。`,`No page of the console shows who chose what; whoever can read the server's data or a backup could look it up in the log.`],"recount.start":[`开始核票`,`Recount now`],"recount.running":[`正在核票…`,`Counting…`],"recount.equal":[`一致`,`Equal`],"recount.differs":[`不一致`,`Differs`],"recount.epoch":[`第 {epoch} 轮`,`round {epoch}`],"recount.tally":[`计数`,`Tally`],"recount.recount":[`重算`,`Recount`],"recount.difference":[`差`,`Difference`],"recount.voided":[`作废`,`Voided`],"recount.voided_count":[`作废 {count} 票`,`{count} voided`],"recount.not_on_roster":[`{count} 位投票人不在现在的名单上：{members}`,`{count} voters are not on the current roster: {members}`],"recount.doubled":[`有人被计了两次：{members}`,`Counted twice: {members}`],"recount.ballots":[`选票`,`Ballots`],"recount.members":[`人数`,`People`],audit:[`操作日志`,`Audit log`],"audit.installation":[`登录与账号日志`,`Sign-ins and accounts`],"audit.empty":[`还没有操作。谁在何时做了什么，都会记在这里。`,`Nothing yet. Who did what, and when, is kept here.`],"audit.older":[`更早的记录`,`Older entries`]},{most:Lp}),k({"field.counting":[`投票方式`,`Ballots`],"counting.choices":[`选择选项`,`Choose options`],"counting.rating":[`给选项打分`,`Rate options`],"counting.ranking":[`给选项排序`,`Rank options`],"counting.motion":[`表决（赞成、反对、弃权）`,`Decide a motion (yes, no, abstain)`],"counting.most":[`满分`,`Points, max`],"counting.all":[`必须包括全部选项`,`Every option has to be in`],"counting.rule":[`计分规则`,`Scores by`],"counting.rule.borda":[`按名次计分（波达计数）`,`Places (Borda)`],"counting.rule.copeland":[`两两比较（科普兰规则）`,`Comparisons (Copeland)`],"counting.majority":[`通过条件`,`Carried by`],"majority.simple":[`赞成多于反对`,`More yes than no`],"majority.present":[`赞成超过投票人数的半数`,`More than half of all ballots`],"majority.two_thirds":[`赞成达到投票人数的三分之二`,`Two thirds of all ballots`],"majority.entitled":[`赞成超过全体有权人数的半数`,`More than half of all entitled`],"counting.quorum":[`法定人数（人）`,`Quorum, members`],"counting.quorum_percent":[`法定人数（%）`,`Quorum, % of entitled`],"field.privacy":[`记名方式`,`Privacy`],"privacy.named":[`记名（可复核）`,`Named`],"privacy.secret":[`无记名`,`Secret`],"privacy.named.hint":[`选票按成员保存在服务器上，可以逐票复核，也可以记录在案地作废。`,`Ballots are kept by member: single ones can be audited, and voided on the record.`],"privacy.secret.hint":[`只记录谁投过票，不记录投给谁，因此不能作废单张选票；开放过一次后不能再改。`,`Only who has voted is kept, not for what, so no ballot can be voided. Once the poll was opened this stays.`]}),k({"events.search":[`搜索活动名称或活动码`,`Search by title or event code`],"events.status":[`状态`,`Status`],"events.status.all":[`全部状态`,`All events`],"events.none_found":[`没有符合条件的活动。`,`No event matches.`],"listing.live":[`进行中`,`Live`],"listing.ended":[`已结束`,`Ended`],"listing.rehearsal":[`彩排`,`Rehearsal`],"listing.sandbox":[`沙箱`,`Sandbox`],"events.listing_of":[`发布状态：{title}`,`Listing of {title}`],"listing.draft.done":[`“{title}”已设为草稿，观众无法进入`,`{title} is a draft; the audience cannot join`],"listing.unlisted.done":[`“{title}”已从首页隐藏，凭链接或活动码仍可进入`,`{title} is off the entry page; its link and event code still work`],"listing.listed.done":[`“{title}”已显示在首页`,`{title} is on the entry page`],"listing.template.done":[`“{title}”已设为模板`,`{title} is a template`],"events.withdraw":[`让观众离开这个活动？`,`Send the audience away?`],"events.withdraw.text":[`现在有 {online} 位观众在线，他们的页面会立即断开，直到您再次发布。已投的票不受影响。`,`{online} people are online. Their pages are disconnected until the event is public again. Votes are kept.`],"events.withdraw.go":[`断开观众`,`Send them away`],"events.copy_of":[`复制：{title}`,`Copy {title}`],"events.copy":[`复制“{title}”`,`Copy “{title}”`],"events.copy.named":[`{title}（副本）`,`{title} (copy)`],"events.copy.title":[`新活动的名称`,`Title of the new event`],"events.copy.id_hint":[`即活动码，也用在网址里：字母、数字、- 和 _，以后不能更改。`,`Also the event code and part of the address: letters, digits, - and _. It never changes.`],"events.copy.roster":[`同时复制名单`,`Copy the roster, too`],"events.copy.text":[`复制投票、选项、奖项、流程、外观、图片和敏感词。不复制选票、结果、参与码、弹幕和抽奖记录，也不复制开放和截止时间。新活动先是草稿。`,`Polls, prizes, run of show, look, pictures and word list are copied. Ballots, results, codes, comments, draws and scheduled times are not. The new event begins as a draft.`],"events.copy.go":[`新建`,`Create`],"events.copied":[`已新建“{title}”，现在是草稿`,`{title} is created, as a draft`],"events.use":[`用模板新建`,`Use template`],"events.use.of":[`用模板“{title}”新建活动`,`New event from “{title}”`],"events.delete_of":[`删除：{title}`,`Delete {title}`],"events.delete":[`删除“{title}”？`,`Delete “{title}”?`],"events.delete.text":[`活动会移到回收站，任何人都无法再打开。{days} 天内可以恢复；之后选票、结果、名单、参与码、弹幕、图片和日志会彻底清除。`,`The event moves to the bin, and nobody can open it. It can be restored for {days} days; then ballots, results, roster, codes, comments, pictures and logs are erased for good.`],"events.delete.text_online":[`现在有 {online} 位观众在线，他们会立即断开。活动会移到回收站，{days} 天内可以恢复；之后选票、结果、名单、参与码、弹幕、图片和日志会彻底清除。`,`{online} people are online and are disconnected at once. The event moves to the bin and can be restored for {days} days; then ballots, results, roster, codes, comments, pictures and logs are erased for good.`],"events.delete.go":[`删除活动`,`Delete event`],"events.deleted":[`“{title}”已删除，{days} 天内可在回收站恢复`,`{title} is deleted; the bin keeps it for {days} days`],"audit.what.set_listing":[`更改发布状态`,`changed the listing`],"audit.what.copy_event":[`由另一活动复制`,`copied from another event`],"audit.what.delete_event":[`删除活动`,`deleted the event`],"audit.what.restore_event":[`从回收站恢复活动`,`restored the event from the bin`],"audit.what.erase_event":[`彻底清除活动`,`erased the event for good`],bin:[`回收站`,`Bin`],"bin.text":[`删除的活动保留 {days} 天，之后彻底清除，活动码不会再分配给其他活动。`,`Deleted events are kept for {days} days, then erased for good. Their codes are never used again.`],"bin.when":[`{who} 于 {at} 删除，将于 {then} 清除`,`Deleted by {who} on {at}; will be erased on {then}`],"bin.restore":[`恢复`,`Restore`],"bin.restored":[`“{title}”已恢复`,`{title} is restored`],"bin.erase":[`立即清除`,`Erase now`],"bin.erase.title":[`彻底清除“{title}”？`,`Erase “{title}” for good?`],"bin.erase.text":[`选票、结果、名单、参与码、弹幕、图片和日志会立即清除，无法恢复。请先备份。`,`Ballots, results, roster, codes, comments, pictures and logs are erased now and cannot be restored. Make a backup first.`],"bin.erased":[`“{title}”已彻底清除`,`{title} is erased`]}),k({roster:[`名单`,`Roster`],"roster.members":[`人`,`members`],"roster.units":[`个单位`,`units`],"roster.empty":[`还没有名单。名单里的人凭票或参与码入场，并据此计算投票率。`,`No roster yet. It says who is entitled, and turnout is measured by it.`],"roster.hint":[`Excel（XLSX）或 CSV，靠前的一行是列名：工号、姓名、单位、类别。单位可分级，如：采油二厂/第六作业区。导入前会先列出有哪些变化。`,`XLSX or CSV; a line near the top names the columns: id, name, unit, class. Units may have levels: Plant 2/Area 6. What would change is shown before anything is replaced.`],"roster.home":[`本活动使用常设活动的名单，请到那里修改：`,`This event uses the roster of a standing event; change it there:`],"roster.synced":[`最近一次导入或同步：{when}，{by}，{rows} 行`,`Last import or sync: {when}, {by}, {rows} rows`],"roster.choose":[`选择文件`,`Choose a file`],"roster.reading":[`正在读取…`,`Reading…`],"roster.wrong_type":[`请选择 .xlsx 或 .csv 文件。`,`Choose an .xlsx or .csv file.`],"roster.too_big":[`文件超过 64 MB，请拆分。`,`The file is above 64 MB; split it.`],"roster.imported":[`名单已替换，共 {count} 人`,`The roster is replaced: {count} members`],"roster.line":[`行`,`Line`],"roster.field":[`列`,`Column`],"roster.reason":[`原因`,`Reason`],"roster.more":[`还有 {count} 行未列出。`,`{count} more rows not listed.`],"roster.partial":[`只取正确的行`,`Take the good rows only`],"roster.field.id":[`工号`,`id`],"roster.field.name":[`姓名`,`name`],"roster.field.unit":[`单位`,`unit`],"roster.field.class":[`类别`,`class`],"roster.preview":[`导入后的变化`,`What would change`],"roster.preview.members":[`{before} → {after} 人`,`{before} → {after} members`],"roster.preview.changes":[`新增 {added}，移除 {removed}，信息有变 {changed}`,`{added} added, {removed} removed, {changed} changed`],"roster.preview.gone":[`将移除的 {count} 人`,`Who would be removed: {count}`],"roster.preview.gone_more":[`等，还有 {count} 人`,`and {count} more`],"roster.preview.first":[`前几位：{names}`,`First: {names}`],"roster.preview.encoding":[`文字编码：{encoding}`,`Read as {encoding}`],"roster.preview.bad":[`{count} 行有错误，不导入`,`{count} bad rows are left out`],"roster.preview.without_unit":[`{count} 人没有单位`,`{count} members without a unit`],"roster.preview.without_name":[`{count} 人没有姓名`,`{count} members without a name`],"roster.preview.hidden_rows":[`{count} 个隐藏的行不导入`,`{count} hidden rows are left out`],"roster.preview.hidden_columns":[`隐藏的列不导入：{names}`,`Hidden columns are left out: {names}`],"roster.preview.hidden_sheets":[`隐藏的工作表不导入：{names}`,`Hidden sheets are left out: {names}`],"roster.preview.meant":[`已核对：{before} 人中确有 {removed} 人离开`,`I have checked it: {removed} of {before} members do leave`],"roster.nobody":[`投票或奖项指定了这些单位，但名单里没有人属于它们：{names}`,`Polls or prizes name these units, in which nobody is: {names}`],"roster.misspelt":[`这些单位只有一人，可能写错了：{names}`,`Only one member is in each of these units, which may be misspelt: {names}`],"roster.misspelt.like":[`{unit}（是否为{like}？）`,`{unit} ({like}?)`],"roster.replace":[`替换名单`,`Replace the roster`],"roster.replace.none":[`导入名单`,`Import the roster`],"roster.file.no_headings":[`没有找到列名：靠前的一行应写明各列，至少有“工号”。`,`No headings were found: a line near the top must name the columns, at least 'member' or 工号.`],"roster.file.heading_twice":[`第 {line} 行：“{first}”和“{second}”两列都表示{field}，请保留一列。`,`Line {line}: the columns '{first}' and '{second}' both mean the {field}; keep one.`],"roster.file.id_hidden":[`“{heading}”列被隐藏了，请取消隐藏或删除该列。`,`The column '{heading}' is hidden: show it, or delete it.`],"roster.file.two_sheets":[`工作表“{first}”和“{second}”里都有人员，请合并到一个工作表。`,`Sheets '{first}' and '{second}' both have members; put them into one sheet.`],"roster.file.no_rows":[`没有一行是正确的。`,`No row is valid.`],"roster.file.bad_rows":[`{total} 行中有 {bad} 行有错误。`,`{bad} of {total} rows have errors.`],"roster.file.too_many_rows":[`超过 {most} 行。`,`There are more than {most} rows.`],"roster.file.too_many_units":[`单位超过 {most} 个，“单位”一列选对了吗？`,`There are more than {most} units; is the right column called 'unit'?`],"roster.file.open_quote":[`第 {line} 行：有单元格没有结束，是不是少了一个引号？`,`Line {line}: a cell does not end; is a quotation mark not closed?`],"roster.file.no_text":[`这不是表格，请用 XLSX 或 CSV。`,`This is not a spreadsheet; use XLSX or CSV.`],"roster.file.encoding_wrong":[`文件不能按 {encoding} 读取，请换一种编码。`,`The file can't be read as {encoding}; choose another encoding.`],"roster.file.encoding_unsure":[`无法确定文件的文字编码，请选出姓名显示正确的一种：`,`The encoding of the text is not certain. Choose the one in which the names are right:`],"roster.file.is_html":[`这其实是一个网页（办公系统导出的常是如此）。请用 Excel 或 WPS 打开，另存为 XLSX。`,`This is a web page, whatever its name ends with: open it in a spreadsheet program and save it as XLSX.`],"roster.file.is_xls":[`这是旧版 Excel 文件（.xls），请打开后另存为 XLSX。`,`This is an old Excel file (.xls): open it and save it as XLSX.`],"roster.file.is_encrypted":[`这个工作簿有密码，请去掉密码后保存。`,`This workbook has a password: save it without one.`],"roster.file.is_ods":[`这是 OpenDocument 或 Numbers 文件，请另存为 XLSX。`,`This is an OpenDocument or Numbers file: save it as XLSX.`],"roster.file.is_xlsb":[`这是二进制工作簿（.xlsb），请另存为 XLSX。`,`This is a binary workbook (.xlsb): save it as XLSX.`],"roster.file.is_strict":[`这是“Strict Open XML”工作簿，请另存为普通的 XLSX。`,`This is a workbook of the kind 'Strict Open XML': save it as an ordinary XLSX.`],"roster.file.is_other":[`这是其他类型的文件（{kind}），请用 XLSX 或 CSV。`,`This is a file of another kind ({kind}): send XLSX or CSV.`],"roster.file.too_large":[`工作簿解压后过大，请改用 CSV 或拆成几个文件。`,`The workbook is too large when unpacked; send it as CSV or in several files.`],"roster.file.damaged":[`工作簿已损坏，请打开后另存为 XLSX 再试。`,`The workbook is damaged; open it, save it as XLSX and send it again.`],"roster.file.too_long":[`读取用了太多时间或内存，请改用 CSV。`,`Reading the file took too long or too much memory; send it as CSV.`],"roster.file.too_many_changes":[`超过 {most} 处改动，请分几次提交，或替换整个名单。`,`There are more than {most} changes; send them in several parts, or the whole roster.`],"roster.file.nobody_left":[`名单将没有人。`,`Nobody would be left on the roster.`],"roster.file.took_too_long":[`等待过久，请重新选择文件。`,`Writing the roster took too long; import it again.`],"roster.row.missing":[`为空`,`is missing`],"roster.row.id_form":[`“{shown}”不符合要求：1 到 64 个字母、数字、_ 或 -`,`'{shown}' is not 1 to 64 of the characters A-Z a-z 0-9 _ -`],"roster.row.device_form":[`“{shown}”的形式是匿名设备专用的`,`'{shown}' has the form of an anonymous device's id`],"roster.row.twice":[`“{shown}”与第 {first} 行重复`,`'{shown}' stands in line {first} already`],"roster.row.text_long":[`超过 {most} 个字`,`has more than {most} characters`],"roster.row.unseen":[`含有换行或其他看不见的字符，是不是少了一个引号？`,`has a line break or another character that can't be seen; is a quotation mark not closed?`],"roster.row.empty_level":[`“{shown}”有空的一级，应写成：采油二厂/第六作业区`,`'{shown}' has an empty level; write for example 采油二厂/第六作业区`],"roster.row.class_unknown":[`“{shown}”不是本活动的类别，可用：{classes}`,`'{shown}' is not a class of the event; its classes are {classes}`],"roster.row.error_cell":[`单元格显示错误 {shown}，请改正公式`,`shows the error {shown}; correct the formula`],"roster.row.no_value":[`公式还没有计算结果，请用 Excel 或 WPS 打开并保存一次`,`is a formula that was never calculated; open the file in a spreadsheet program and save it`],"roster.row.date":[`是日期或时间 {shown}，请把该列设为文本后重新填写`,`is the date or time {shown}; format the column as text and enter it again`],"roster.row.truth_value":[`是逻辑值 {shown}，请把该列设为文本后重新填写`,`is the truth value {shown}; format the column as text and enter it again`],"roster.row.rounded":[`{shown} 已被表格舍入，请把该列设为文本后重新粘贴`,`{shown} was rounded by the spreadsheet; format the column as text and paste the ids again`],"roster.row.number_format":[`是以格式 {shown} 显示的数字，请把该列设为文本后重新填写`,`is a number that is shown by the format {shown}; format the column as text and enter it again`],"roster.row.no_json":[`不是一行 JSON`,`is no line of JSON`],"roster.row.no_change":[`{problem}`,`{problem}`],"roster.row.merged_across":[`属于横跨多列的合并单元格，请拆分`,`is part of a cell that was merged across columns; split it`]}),k({"activities.more":[`提问与词云`,`Questions and word clouds`],"moderate.parts":[`审核内容`,`What is moderated`],"activity.pending":[`{n} 条待审`,`{n} waiting`],"activity.show":[`上大屏`,`Show on the screens`],"activity.recount":[`核对计数`,`Recount`],"activity.recount.equal":[`与记录逐条重算的结果一致。`,`The recount from the log is equal.`],"activity.recount.differs":[`与记录重算的结果不一致。`,`The recount from the log differs.`],"activity.verb.open":[`开放`,`Open`],"activity.verb.lock":[`暂停`,`Pause`],"activity.verb.unlock":[`继续`,`Resume`],"activity.verb.close":[`结束`,`Close`],"activity.verb.reset":[`重置`,`Reset`],"activity.verb.open.done":[`《{title}》已开放`,`“{title}” is open`],"activity.verb.lock.done":[`《{title}》已暂停`,`“{title}” is paused`],"activity.verb.unlock.done":[`《{title}》已继续`,`“{title}” is open again`],"activity.verb.close.done":[`《{title}》已结束`,`“{title}” is closed`],"activity.verb.reset.done":[`《{title}》已重置`,`“{title}” was reset`],"activity.verb.close.title":[`结束《{title}》？`,`Close “{title}”?`],"activity.verb.close.ask":[`结束后不再接受新内容，不能重新开放。`,`Nothing more is taken, and it can't be opened again.`],"activity.verb.reset.title":[`重置《{title}》？`,`Reset “{title}”?`],"activity.verb.reset.ask":[`已提交的内容全部作废，从头开始。请输入编号确认。`,`All that was sent becomes void, and it starts anew. Type its id to confirm.`]}),k({"members.title":[`名单中的人`,`Members on the roster`],"members.search":[`搜索工号、姓名或单位`,`Search by id, name or unit`],"members.found":[`共 {count} 人`,`{count} found`],"members.first":[`共 {count} 人，显示前 {shown} 人`,`{count} found; the first {shown} are shown`],"members.no_unit":[`（无单位）`,`(no unit)`],"members.add":[`添加一人`,`Add a member`],"members.edit":[`修改 {name}`,`Edit {name}`],"members.bar":[`禁止 {name} 入场`,`Bar {name}`],"members.lift":[`取消禁止 {name} 入场`,`Lift the bar on {name}`],"members.barred":[`已禁止入场，手机连接已断开`,`Barred; their phones are disconnected`],"members.lifted":[`已取消禁止`,`The bar is lifted`],"members.saved":[`已保存`,`Saved`],"members.effect":[`已入场的人从下一张选票起按新的单位和类别计票；已投的选票不变。`,`Somebody who has joined votes with the new unit and class from the next ballot on. Ballots already cast stay.`],"members.bound":[`已绑定账号`,`account bound`],"members.identities":[`登录账号`,`Signs in with`],"members.unbind":[`解除绑定`,`Unbind`],"members.unbind.hint":[`解除后，此人的手机会断开，需要重新登录；可以绑定另一个账号。已投的选票不变。`,`Their phones are disconnected and have to sign in again; another account can be bound then. Ballots stay.`],"members.unbound":[`已解除绑定`,`Unbound`],"members.code":[`{name} 的参与码`,`Code of {name}`],"members.code.none":[`无参与码`,`no code`],"members.code.fresh":[`参与码未用`,`code unused`],"members.code.used":[`已凭码入场`,`joined by code`],"members.code.hint":[`请本人扫码，或打开活动页面输入参与码。之前用过的参与码不再有效。`,`Let them scan it, or open the event and type the code. A code that has been used no longer works.`],units:[`单位`,`Units`],"units.hint":[`每个单位的人数含所有下级。点开可看下一级。`,`A unit's members include those of all units below it. Open a unit to see those.`],"units.direct":[`直属 {count} 人`,`{count} directly in it`],"units.more":[`还有 {count} 个单位未列出。`,`{count} more units not listed.`],"units.rename":[`{unit}：改名或并入`,`Rename or merge {unit}`],"units.rename.other":[`填写曾用名`,`Add a former name`],"units.old":[`原名（完整路径）`,`Former path`],"units.new":[`现名（完整路径）`,`Path now`],"units.rename.effect":[`从此原名及其下级都按现名计：名单、会员票、参与码、投票和奖项的范围、各项统计。随时可以撤销。`,`From now on the former path, with all below it, counts as the new one: in the roster, in tickets and codes, in polls and prizes, and in all figures. You can take that back at any time.`],"units.renamed":[`已改名`,`Renamed`],"units.renames":[`曾用名`,`Former names`],"units.renames.none":[`没有改过名的单位。`,`No unit was renamed.`],"units.unrename":[`撤销`,`Take back`],"units.unrenamed":[`已撤销改名`,`The former name counts by itself again`],codes:[`参与码`,`Codes`],"codes.hint":[`没有 App 的人凭参与码入场，每码限用一次。可打印成带二维码的卡片发给本人。`,`People without the app join by a code, which works once. Print the codes as cards with QR codes.`],"codes.count":[`数量`,`How many`],"codes.count.wrong":[`填 1 到 {max} 之间的整数。`,`A whole number from 1 to {max}.`],"codes.unit":[`单位（可空）`,`Unit (optional)`],"codes.make":[`生成参与码`,`Make codes`],"codes.more":[`还有 {count} 个，见文件。`,`{count} more in the file.`],"codes.whose":[`发放对象`,`For whom`],"codes.whose.roster":[`名单里的每个人`,`Everybody on the roster`],"codes.whose.new":[`名单之外的人`,`People on no roster`],"codes.cards":[`打印卡片`,`Print cards`],"codes.made":[`{count} 人都有参与码了。重复点击不会产生新码，已打印的卡片仍然有效。`,`All {count} members have a code. Making them again changes nothing: printed cards stay valid.`],"codes.made.used":[`{count} 人都有参与码了，其中 {used} 人已凭码入场。已打印的卡片仍然有效。`,`All {count} members have a code; {used} of them have joined with it. Printed cards stay valid.`],"codes.made.new":[`已生成 {count} 个参与码。`,`{count} codes made.`],"codes.renew":[`全部换新码`,`Replace all codes`],"codes.renew.title":[`为“{unit}”全部换新码？`,`Replace the codes of “{unit}”?`],"codes.renew.ask":[`已打印的卡片将全部失效，需要重新打印。已入场的人不受影响。`,`All printed cards become invalid and have to be printed again. Those who have joined stay in.`],cards:[`入场卡片`,`Cards to print`],"cards.hint":[`每张卡片上有本人的二维码，扫码入场，限用一次。请用 A4 纸、“实际大小”打印，沿虚线裁开。`,`Each card has its holder's own QR code, which lets one person in, once. Print on A4 at actual size and cut along the dashed lines.`],"cards.all_units":[`全部单位`,`All units`],"cards.per_page":[`每页张数`,`Cards per page`],"cards.with_used":[`也打印已用过的参与码`,`Include used codes`],"cards.count":[`{cards} 张卡片，{pages} 页`,`Cards: {cards}, pages: {pages}`],"cards.none":[`没有可打印的卡片，请先生成参与码。`,`No cards to print; make codes first.`],"cards.qr":[`入场二维码`,`QR code to join`],"cards.guest":[`来宾`,`Guest`],"cards.how":[`微信或相机扫码入场；或打开 {origin} 输入参与码`,`Scan to join, or open {origin} and type the code`],print:[`打印`,`Print`],leavers:[`已离开名单的人：{n}`,`Left the roster: {n}`],"leavers.on":[`{day} 离开`,`left on {day}`],"leavers.first":[`只列出最近的 {n} 人，可按编号查找。`,`The last {n} are listed; search by id for others.`],forget:[`删除个人数据`,`Delete a member's data`],"forget.hint":[`应本人要求，删除其名单信息、照片、账号绑定、参与码、弹幕和到场记录，并结束登录。选票以化名保留，复核和回执不受影响。`,`At a member's wish: deletes row, photo, accounts, codes, comments and attendance, and ends their sessions. Ballots stay under a pseudonym, for recounts and receipts.`],"forget.id":[`编号`,`Id`],"forget.go":[`删除`,`Delete`],"forget.ask":[`删除 {id} 的全部个人数据？`,`Delete all data of {id}?`],"forget.ask.text":[`删除后无法恢复，也无法从化名查到本人。`,`It does not come back, and nothing leads from the pseudonym to the member.`],"forget.done":[`已删除：{what}`,`Deleted: {what}`],"forget.none":[`没有此编号的数据。`,`There was nothing under this id.`],"audit.what.forget_member":[`删除一位会员的个人数据`,`deleted a member's data`],"audit.what.expire":[`保留期满，自动删除`,`deleted what had been kept long enough`],"detail.roster":[`名单 {value} 行`,`rows of the roster: {value}`],"detail.accounts":[`账号绑定 {value} 个`,`accounts: {value}`],"detail.likes":[`点赞记录 {value} 条`,`counters of likes: {value}`],"detail.comments":[`弹幕 {value} 条`,`comments: {value}`],"detail.draws":[`抽奖 {value} 次`,`draws: {value}`],"detail.attendance":[`到场记录 {value} 条`,`attendance: {value}`],"detail.barometer":[`晴雨表编号 {value} 个`,`numbers in the barometer: {value}`],"detail.photos":[`照片 {value} 张`,`photos: {value}`],"detail.surveys":[`问卷 {value} 份`,`surveys: {value}`],"detail.kind.comments":[`弹幕`,`comments`],"detail.kind.attendance":[`到场记录`,`attendance`],"detail.kind.presence":[`到访统计`,`presence`],"detail.kind.barometer":[`晴雨表`,`barometer`],"detail.kind.addresses":[`网络地址`,`addresses`],"detail.kind.audit":[`操作记录`,`audit entries`],"detail.days":[`保留 {value} 天`,`after {value} days`],"detail.gone":[`{value} 条`,`{value} gone`],"audit.what.patch_roster":[`同步名单`,`changed the roster`],"detail.added":[`新增 {value}`,`{value} added`],"detail.changed":[`信息有变 {value}`,`{value} changed`],"detail.left":[`离开 {value}`,`{value} left`],"audit.what.rename_unit":[`单位改名`,`renamed a unit`],"audit.what.remove_rename":[`撤销单位改名`,`took back the renaming of a unit`],"detail.old":[`原名：{value}`,`from {value}`],"detail.new":[`现名：{value}`,`to {value}`],"audit.what.unbind":[`解除账号绑定`,`unbound an account`],"audit.what.identity_taken":[`第二个账号想绑定同一会员，已拒绝`,`refused a second account for a member`],"audit.what.identity_bound":[`一个账号想绑定第二位会员，已拒绝`,`refused an account a second member`],"audit.what.change_member":[`修改名单中的一人`,`changed a member of the roster`],"audit.what.export_codes":[`查看或导出参与码`,`looked at the codes`]}),k({console:[`场控台`,`Console`],loading:[`正在载入…`,`Loading…`],to_events:[`返回活动列表`,`Back to all events`],views:[`活动页面`,`Views of the event`],"tab.run":[`现场`,`Run`],"tab.edit":[`编辑`,`Edit`],"tab.people":[`人员与入口`,`People`],"tab.points":[`积分`,`Points`],"tab.orders":[`兑换单`,`Orders`],"tab.check":[`核票与日志`,`Check`],"tab.figures":[`数据`,`Figures`],events:[`活动`,`Events`],"events.new":[`新建活动`,`New event`],"events.empty":[`还没有活动。新建一个，或用 acclaim import-event 导入活动文件。`,`No events yet. Create one, or import an event file with acclaim import-event.`],"events.screen":[`打开大屏`,`Open the screen`],"events.no_polls":[`还没有投票`,`No polls yet`],"admission.open":[`公开：任何人扫码即可投票`,`Open: anyone with the link may vote`],"admission.members":[`会员：凭票或参与码进入`,`Members: by ticket or code`],"listing.draft":[`草稿`,`Draft`],"listing.unlisted":[`仅凭链接`,`Unlisted`],"listing.listed":[`首页可见`,`Listed`],"listing.template":[`模板`,`Template`],polls:[`投票`,`Polls`],online:[`在线`,`online`],ballots:[`张选票`,`ballots`],members:[`人已投`,`people`],per_s:[`票/秒`,`ballots/s`],turnout_of:[`投票率 · 共 {entitled} 人`,`turnout of {entitled}`],score:[`{score} 分`,`{score} pts`],fewer:[`收起`,`Fewer`],all_options:[`全部 {count} 项`,`All {count}`],"poll.closes_in":[`后自动截止`,`until it closes`],"poll.open_for":[`已开放`,`open for`],"poll.opens_at":[`后自动开放（{time}）`,`until it opens ({time})`],"counting.rating.short":[`{count} 项打分，满分 {most}`,`rate {count}, 1 to {most}`],"counting.ranking.short":[`{count} 项排序`,`rank {count}`],"counting.motion.short":[`表决`,`motion`],choices:[`{count} 选 {range}`,`{range} of {count}`],"quota.day.short":[`每人每天 {votes} 票`,`{votes} votes a day`],"quota.poll.short":[`每人 {votes} 票`,`{votes} votes each`],"visible.always":[`手机实时可见结果`,`Phones always see the result`],"visible.on_vote":[`手机投票后可见结果`,`Phones see it after voting`],"visible.on_close":[`手机截止后可见结果`,`Phones see it once closed`],"visible.on_publish":[`手机公布后可见结果`,`Phones see it once published`],on_screen:[`大屏正在显示`,`On screen`],revealed:[`已揭晓`,`Revealed`],open_event:[`公开活动：匿名设备可以投票，一台设备算一人（已有 {devices} 台加入）。`,`Open event: anonymous devices may vote, one device counts as one person ({devices} have joined).`],"run.no_polls":[`这个活动还没有投票。`,`This event has no polls yet.`],"verb.open":[`开放投票`,`Open`],"verb.lock":[`暂停`,`Pause`],"verb.unlock":[`继续投票`,`Resume`],"verb.close":[`截止投票`,`Close voting`],"verb.publish":[`公布结果`,`Publish`],"verb.reveal":[`大屏揭晓`,`Reveal`],"verb.reset":[`重置`,`Reset`],"verb.open.done":[`《{title}》已开放投票`,`“{title}” is open`],"verb.lock.done":[`《{title}》已暂停`,`“{title}” is paused`],"verb.unlock.done":[`《{title}》继续投票`,`“{title}” is open again`],"verb.close.done":[`《{title}》已截止`,`“{title}” is closed`],"verb.publish.done":[`《{title}》结果已公布`,`“{title}” is published`],"verb.reveal.done":[`大屏正在揭晓《{title}》`,`The screen is revealing “{title}”`],"verb.reset.done":[`《{title}》已重置`,`“{title}” was reset`],"verb.close.title":[`截止《{title}》？`,`Close “{title}”?`],"verb.close.ask":[`截止后不再收票，也不能重新开放。结果从此不变，除非公布前作废选票（留有记录）。`,`No more ballots are accepted, and it can't be opened again. Only ballots that are voided, on the record, change the result until it is published.`],"verb.publish.title":[`公布《{title}》的结果？`,`Publish the result of “{title}”?`],"verb.publish.ask":[`所有手机都会看到结果。公布后不能重置，也不能再作废选票。`,`Every phone will see the result. Afterwards it can't be reset, and no ballot can be voided.`],"verb.reveal.title":[`在大屏揭晓《{title}》？`,`Reveal “{title}” on the screen?`],"verb.reveal.ask":[`全场会立即看到名次和票数。`,`The whole hall sees ranks and votes at once.`],"verb.reset.title":[`重置《{title}》？`,`Reset “{title}”?`],"verb.reset.ask":[`已投的选票全部作废（仍保留在日志中），投票回到未开始，所有人需要重新投票。`,`All ballots are voided (the log keeps them), the poll is a draft again, and everybody has to vote again.`],"confirm.type":[`请输入“{word}”以确认`,`Type “{word}” to confirm`],stage:[`大屏`,`Big screen`],"stage.now":[`大厅现在看到`,`The hall sees now`],"stage.next":[`接下来显示`,`Show next`],"stage.scene":[`画面`,`Scene`],"stage.poll":[`哪个投票`,`Which poll`],"stage.no_poll":[`自动：正在进行的投票`,`Automatic: the open poll`],"stage.screens":[`{count} 台大屏在线`,`Screens online: {count}`],"stage.no_screen":[`没有大屏连接`,`No screen is connected`],"stage.hidden":[`隐藏票数：揭晓前大屏不显示`,`Hide votes on the screens until revealed`],"stage.not_revealed":[`这个投票还没有揭晓，请先截止，再点它的“大屏揭晓”。`,`Not revealed yet: close the poll, then press its “Reveal”.`],"stage.text":[`一句话`,`Line of text`],"stage.options":[`对决的选项`,`Options head to head`],"stage.in_front":[`自动：领先者`,`Automatic: the leaders`],"stage.minutes":[`倒计时到`,`Count down to`],"stage.by_poll":[`投票开始或截止`,`The poll's opening or closing`],"stage.in_minutes":[`{minutes} 分钟后`,`{minutes} minutes from now`],"stage.take":[`切到大屏`,`Take`],"stage.same":[`与大屏一致`,`Same as on screen`],"scene.join":[`扫码入场`,`Join`],"scene.race":[`实时排名`,`Race`],"scene.reveal":[`揭晓`,`Reveal`],"hall.join":[`扫码入场`,`The code to join`],"hall.race":[`实时排名，票数可见`,`The race, votes visible`],"hall.race_hidden":[`投票中，结果未到公开时间`,`The poll, result not visible yet`],"hall.hidden":[`票数已隐藏：只显示投票人数`,`Votes hidden: turnout only`],"hall.reveal":[`揭晓结果`,`The reveal`],"hall.lineup":[`候选名单（投票未开始）`,`The line-up, before voting`],qr:[`入场二维码`,`QR code to join`],figures:[`实时数据`,`Live figures`],"figure.online":[`在线人数`,`Online`],"figure.peak":[`峰值 {peak}`,`peak {peak}`],"figure.visitors":[`到访人数`,`Visitors`],"figure.visits":[`访问 {visits} 次，人均 {average}`,`{visits} visits, {average} each`],"figure.votes":[`选票/秒`,`Ballots/s`],"figure.ack":[`确认一张票`,`Time to a receipt`],"figure.half":[`一半在 {ms} 内`,`half within {ms}`],"figure.likes":[`点赞`,`Likes`],"figure.slow":[`网络慢的手机`,`Slow connections`],"figure.store":[`选票存盘`,`Ballots on disk`],"store.ok":[`正常`,`OK`],"store.away":[`断开`,`Unavailable`],"saved.always":[`每张票都已存盘`,`every ballot is saved`],"saved.everysec":[`断电可能丢 2 秒`,`a power cut may lose 2 s`],"saved.no":[`断电可能丢半分钟`,`a power cut may lose 30 s`],"saved.rewriting":[`断电可能丢票`,`a power cut may lose ballots`],"saved.evicting":[`内存满时会丢票`,`a full memory loses ballots`],"saved.volatile":[`重启会丢票`,`a restart loses ballots`],"saved.unknown":[`存盘方式未知`,`not known whether saved`],technical:[`技术细节`,`Technical details`],"technical.workers":[`技术细节：服务器进程与存储`,`Technical details: server processes and store`],"durability.always":[`每批落盘`,`fsync always`],"durability.everysec":[`每秒落盘`,`fsync each second`],"durability.no":[`不主动落盘`,`no fsync`],"durability.rewriting":[`重写 AOF 时不落盘`,`no fsync during rewrites`],"durability.evicting":[`内存满时会删数据`,`evicts data when memory is full`],"durability.volatile":[`无追加日志`,`no append-only file`],"durability.unknown":[`落盘方式未知`,`durability unknown`],"workers.worker":[`进程`,`Worker`],"workers.age":[`心跳`,`Heartbeat`],"workers.online":[`在线`,`Online`],"workers.votes":[`票/秒`,`Ball./s`],"workers.p99":[`p99 ms`,`p99 ms`],"workers.tick":[`刷新 ms`,`Tick ms`],"workers.cpu":[`CPU`,`CPU`],"audit.what.open":[`开放投票`,`opened`],"audit.what.lock":[`暂停投票`,`paused`],"audit.what.unlock":[`继续投票`,`resumed`],"audit.what.close":[`截止投票`,`closed`],"audit.what.publish":[`公布结果`,`published`],"audit.what.reset":[`重置投票`,`reset`],"audit.what.reveal":[`大屏揭晓`,`revealed`],"audit.what.stage":[`切换大屏`,`set the stage`],"audit.what.create_event":[`创建活动`,`created the event`],"audit.what.edit_event":[`修改活动`,`edited the event`],"audit.what.upload_pdf":[`上传 PDF 幻灯片`,`uploaded a PDF of slides`],"audit.what.upload_picture":[`上传图片`,`uploaded a picture`],"audit.what.import_roster":[`导入名单`,`imported a roster`],"audit.what.make_codes":[`生成参与码`,`made codes`],"audit.what.make_display_link":[`生成大屏链接`,`made a display link`],"audit.what.recount":[`核票`,`recounted`],"audit.what.export_barometer":[`导出晴雨表`,`exported the barometer`],"audit.what.export_report":[`导出报告`,`exported the report`],"audit.what.export_winners":[`导出中奖名单`,`exported the winners`],"audit.what.export_results":[`导出结果`,`exported results`],"audit.what.open_screen":[`打开大屏`,`opened the screen`],"audit.what.make_operator":[`添加账号`,`made an account`],"audit.what.change_role":[`修改角色`,`changed a role`],"audit.what.reset_password":[`重设密码`,`reset a password`],"audit.what.remove_operator":[`移除账号`,`removed an account`],"audit.what.many_devices":[`新设备达到上限`,`many new devices: a network is at its limit`],"audit.what.many_codes":[`多次输错参与码`,`many wrong codes: a network is at its limit`],"audit.what.many_names":[`多次凭工号和姓名进入`,`many joins by name: a network is at its limit`],"audit.what.raise_limit":[`放宽一个网络的上限`,`raised a network's limit`],"audit.what.backup":[`备份活动`,`made a backup`],"audit.what.restore":[`从备份恢复`,`restored from a backup`],"audit.what.sign_in_failed":[`登录失败`,`failed to sign in`],"audit.what.sign_in_locked":[`登录被锁定 15 分钟`,`locked sign-in for 15 minutes`],"audit.what.sign_in_flood":[`登录失败过多，15 分钟内不再逐条记录`,`many failed sign-ins: not listed one by one for 15 minutes`],"audit.what.sign_in":[`登录`,`signed in`],"audit.what.second_factor_failed":[`密码正确、验证码错误`,`typed the right password and a wrong code`],"audit.what.set_up_second_factor":[`启用第二重验证`,`set up a second factor`],"audit.what.switch_off_second_factor":[`停用第二重验证`,`switched off a second factor`],"audit.what.renew_recovery_codes":[`重新生成恢复码`,`made new recovery codes`],"audit.what.end_sessions":[`结束登录会话`,`ended sessions`],"audit.what.change_password":[`修改密码`,`changed the password`]}),k({"error.no_ballots":[`所选的人在本轮都没有提交过，未作废任何内容，请核对编号。`,`None of these has taken part, so nothing was voided; check the ids.`],"error.unknown_cue":[`流程中没有这一步，请刷新页面。`,`No such cue in the run of show; reload the page.`],"error.unknown_prize":[`活动中没有这个奖项，请刷新页面。`,`No such prize; reload the page.`],"error.no_rehearsal":[`这场活动没有正在进行的彩排，请先开始一次。`,`This event has no rehearsal; start one first.`],"error.unknown_proposal":[`没有等待确认的这一项，请刷新。`,`Nothing of this id waits for approval. Reload the page.`],"error.consent_needed":[`还需另一位操作员确认：请对方在“核票与日志”中批准，或发出同样的请求。`,`Another operator has to approve this under Check, or ask for the same. It waits until then.`],"error.too_many_proposals":[`等待确认的事项太多，请先批准或驳回一些。`,`Too much waits for a second operator. Approve or reject some of it first.`],"error.unknown_certificate":[`没有这个编号的证书，请核对编号。`,`No certificate has this number; check every character.`],"error.unknown_photo":[`没有找到这张照片，可能已更换，请刷新。`,`No such photo; it may have been replaced. Reload the page.`],"error.unknown_picture":[`没有找到这张图片，请重新上传。`,`No such picture; upload it again.`],"error.sign_in_failed":[`账号或密码不正确，请重新输入。`,`Wrong name or password; enter them again.`],"error.sign_in_locked":[`尝试次数过多，请 15 分钟后再试，或使用您登录过的浏览器。`,`Too many failed attempts; try again in 15 minutes, or use a browser you have signed in with before.`],"error.sign_in_busy":[`同时登录的人太多，请几秒后再试。`,`Too many people are signing in; try again in a few seconds.`],"error.forbidden":[`请以有权限的场控账号登录后再操作。`,`Sign in as an operator who may do this.`],"error.role_missing":[`您的账号没有这项权限，请联系管理员。`,`Your account may not do this; ask an owner.`],"error.second_factor_needed":[`还需要验证码：请输入手机验证器上的数字，或一个恢复码。`,`A code is required too: from your authenticator app, or a recovery code.`],"error.second_factor_wrong":[`验证码不对或已用过，请输入下一个。`,`This code is wrong, or was used already; type the next one.`],"error.second_factor_missing":[`请先在自己的账号页启用第二重验证。`,`Set up a second factor first, on the page of your own account.`],"error.second_factor_on":[`第二重验证已经启用；要换手机请先停用。`,`The second factor is on already; switch it off first to set up another.`],"error.second_factor_off":[`这个账号没有启用第二重验证。`,`This account has no second factor.`],"error.no_operator_group":[`您所在的组没有场控台的角色，请联系本服务器的管理员。`,`None of your groups has a role here; ask an owner of this installation.`],"error.name_taken":[`这里已有另一个同名账号，请联系本服务器的管理员。`,`Another account here has your name; ask an owner of this installation.`],"error.account_of_provider":[`这个账号的密码和角色由身份提供方管理。`,`The identity provider manages this account's password and role.`],"error.role_unknown":[`服务器不认识您账号的角色，请管理员重新指定。`,`This server does not know your account's role; ask an owner for another.`],"error.last_owner":[`这是唯一的管理员账号，请先添加另一位管理员。`,`This is the only owner; add another one first.`],"error.attendance_off":[`本活动没有记录出席，请先在“编辑”中开启。`,`This event keeps no attendance list; switch it on under Edit.`],"error.unknown_member":[`名单里没有这个编号。`,`Nobody with this id is on the roster.`],"error.is_home":[`其他活动正在用本活动的名单，请先为它们另选所属常设活动。`,`Other events use this event's roster; give them another home first.`],"error.roster_of_home":[`本活动使用常设活动的名单，请到那里修改。`,`This event uses the roster of its home; change it there.`],"error.too_many_leavers":[`离开名单的人很多，请核对后勾选确认，再替换。`,`Very many members would leave the roster; check and confirm, then replace it.`],"error.unknown_unit":[`没有可显示的这个单位，请回到上一级。`,`No unit of this name can be shown; go a level up.`],"error.unknown_place":[`该网络近期没有新观众进入，请刷新页面。`,`Nobody has joined from this network lately; reload the page.`],"error.unknown_session":[`这个登录已经结束，请刷新页面。`,`This session has ended already; reload the page.`],"error.unknown_operator":[`没有找到这个账号，请刷新页面。`,`No operator has this name; reload the page.`],"error.unknown_binding":[`这位会员没有绑定该登录方式，请刷新页面。`,`This member has no such account; reload the page.`],"error.unknown_key":[`没有找到这个密钥，请刷新页面。`,`No API key has this id; reload the page.`],"error.link_gone":[`链接已过期，请重新生成。`,`This link has expired or belongs to another server; make another one.`],"error.unknown_webhook":[`没有找到这个通知，请刷新页面。`,`No webhook has this id; reload the page.`],"error.too_many_webhooks":[`通知已达上限，请先删除不用的通知。`,`The installation can have no more webhooks; remove one first.`],"error.cursor_gone":[`游标已失效，请清除该活动的已存数据，从头读取。`,`The cursor is no longer valid; discard what you have of the event, and read it from the start.`],"error.too_many_keys":[`密钥已达上限，请先吊销不用的密钥。`,`The installation can have no more API keys; revoke one first.`],"error.key_missing":[`请在请求头“Authorization: Bearer”中发送密钥。`,`Send an API key, in the header “Authorization: Bearer”.`],"error.key_refused":[`密钥不正确或已被吊销，请联系管理员。`,`This API key is wrong or was revoked; ask an owner of this installation.`],"error.key_scope":[`这个密钥没有此项权限，请联系管理员。`,`This API key may not do this; ask an owner of this installation.`],"error.survey_exposed":[`公布后可能推算出个人的作答，因此没有公布。请联系系统管理员。`,`The report would expose single people's answers, so nothing was published. Tell the administrator.`],"error.wrong_state":[`投票当前的状态不允许此操作，请查看最新状态。`,`The poll's state does not allow this; check its current state.`],"error.on_hold":[`现场已暂停，请先按“恢复现场”。`,`The show is on hold; press Go on first.`],"error.meaning_changed":[`已开放过的投票不能更改规则，请先重置投票。（{message}）`,`A poll that was opened can't change its meaning; reset it first. ({message})`],"error.conflict":[`其他人刚刚做了修改，请刷新后重新操作。`,`Somebody else has just changed this; reload and try again.`],"error.already_exists":[`这个编号已被占用，请换一个。`,`This id is taken; choose another.`],"error.no_entrants":[`没有可以参加抽奖的人：请等观众入场，或更改参与范围；匿名设备只有奖项允许时才能参加。`,`Nobody takes part. Wait for people, or change who does; anonymous devices count only if the prize allows it.`],"error.draw_over":[`这次抽奖已经结束或作废，请重新准备。`,`This draw is over; prepare another one.`],"error.draw_not_rolling":[`抽奖还没有开始滚动。`,`This draw is not rolling; start it first.`],"error.poll_running":[`这个奖在一个投票的投票者中抽取，而投票还没有截止。请先截止投票。`,`This prize is drawn among the voters of a poll that is still running. Close its voting first.`],"error.poll_not_final":[`还有投票没有公布结果：请先公布或重置，否则本人回来可以再投一次。`,`A poll is not published yet: publish or reset it first, or the member could come back and vote again.`],"error.poll_secret":[`这是无记名投票，查不到单张选票：不能查看、作废或回放。`,`This poll is secret: single ballots can't be looked at, voided or replayed.`],"error.draw_waits":[`有抽奖还没有开奖：请先开奖或放弃。`,`A draw waits for its winners: draw them or abandon it first.`],"error.draw_rolling":[`另一个抽奖正在滚动，请先停下。`,`Another draw is rolling; stop it first.`],"error.not_a_winner":[`此人不是这次抽奖的中奖者，请刷新页面。`,`Not a winner of this draw; reload the page.`],"error.draw_other_secret":[`这次抽奖是在另一台服务器上准备的，请作废后重新准备。`,`This draw was prepared on another server; abandon it and prepare another one.`],"error.word_unseen":[`口令里有看不见的字符，请删掉后重新输入。`,`The word contains an invisible character; type it again.`],"error.word_too_long":[`口令太长了，请换一个短的。`,`The word is too long; choose a shorter one.`],"error.too_many_draws":[`抽奖次数已达上限。`,`The event has reached its maximum number of draws.`],"error.too_many_photos":[`照片数量已达上限，请先删除一些。`,`The roster can have no more photos; remove some first.`],"error.picture_rejected":[`请上传不超过 {most} 的 PNG、JPEG、WebP 或 GIF 图片。`,`Send a PNG, JPEG, WebP or GIF picture of at most {most}.`],"error.days_unfit":[`最多可查询 366 天，日期如 2026-12-31，起始日期在前。`,`Ask for at most 366 days such as 2026-12-31, the first one first.`],"error.pdf_encrypted":[`PDF 有密码保护，请导出一份没有密码的。`,`The PDF is protected by a password; export it without one.`],"error.pdf_damaged":[`不是 PDF，或者文件已损坏，请重新导出。`,`This is not a PDF, or it is damaged; export it again.`],"error.pdf_too_long":[`PDF 超过 {pages} 页，请拆成几组。`,`The PDF has more than {pages} pages; split it into several decks.`],"error.pdf_too_much":[`PDF 太复杂，处理不了。请压缩其中的图片后重新导出。`,`The PDF takes too long or too much memory; export it with smaller pictures.`],"error.definition_invalid":[`活动内容有误，请修改所指的字段：{message}`,`The definition has errors; correct the named field: {message}`],"error.roster_rejected":[`名单没有导入，原有名单不变。`,`The roster was not imported; the present one stays.`],"error.sheet_rejected":[`题目表格没有读取，测验不变。`,`The sheet of questions was not read; the quiz stays as it is.`],"error.archive_broken":[`备份文件已损坏或被改动，请换用另一份。`,`The archive was changed or is damaged; use another copy.`],"error.archive_newer":[`备份文件由更新版本的 Acclaim 生成，请用该版本或更高版本读取。`,`The archive was made by a newer Acclaim; read it with that version or a later one.`],"error.account_frozen":[`该会员的积分已冻结，请先解冻。`,`The member's points are frozen; thaw them first.`],"error.balance_too_low":[`该会员的积分不够扣，请核对明细。`,`The member has fewer points than that; look at their lines.`],"error.archive_untrusted":[`备份文件没有本服务器的签名，未恢复。核对摘要无误后，请加 --allow-unsigned 再恢复。`,`The archive lacks this server's signature; if its digest is right, restore it with --allow-unsigned.`]},{most:Lp,pages:60}),k({"health.green":[`一切正常`,`All is well`],"health.green.receipts":[`{ms} 毫秒内拿到回执`,`receipts within {ms} ms`],"health.wait":[`正在等待第一组数据…`,`Waiting for the first figures…`],"health.more":[`另有 {count} 项`,`{count} more`],"health.fewer":[`收起`,`Fewer`],"health.line":[`本页与服务器断开 {seconds} 秒`,`This page lost the server {seconds} s ago`],"health.line.do":[`正在自动重连。检查本机网络；若手机也断开，检查服务器进程。`,`Reconnecting. Check this machine's network; if phones are disconnected too, check the server.`],"health.figures":[`{seconds} 秒没有收到运行数据`,`No figures for {seconds} s`],"health.figures.do":[`下面的数字可能已过时。查看服务器负载与日志。`,`The numbers below may be out of date. Check the server's load and log.`],"health.store":[`存储（Redis）断开，暂停收票`,`The store (Redis) is unavailable: no ballots are accepted`],"health.store.do":[`手机会保留选择并自动重试，先不要截止投票。检查 Redis 进程和磁盘空间。`,`Phones keep their choices and retry. Don't close polls now. Check the Redis process and the disk.`],"health.everysec":[`Redis 每秒落盘一次`,`Redis writes to disk once a second`],"health.everysec.do":[`断电最多丢失 2 秒已确认的选票。正式投票前设 appendfsync always。`,`A power loss may lose 2 s of acknowledged ballots. Set appendfsync always before the show.`],"health.no_fsync":[`Redis 不主动落盘，断电会丢票`,`Redis does not fsync: a power loss loses ballots`],"health.no_fsync.do":[`断电最多丢失最近半分钟内已确认的选票。设 appendfsync always 后再开放投票。`,`When the power fails, up to half a minute of acknowledged ballots can be lost. Set appendfsync always before you open a poll.`],"health.volatile":[`Redis 没有追加日志（AOF），一旦停止可能丢失全部选票`,`Redis has no append-only file: if it stops, all ballots may be lost`],"health.volatile.do":[`设 appendonly yes 与 appendfsync always 后再开放投票。`,`Set appendonly yes and appendfsync always before you open a poll.`],"health.secrets":[`各网关的密钥不一致，约一半请求会失败`,`Gateways run with different secrets: many requests fail`],"health.secrets.do":[`让所有网关使用同一个 ACCLAIM_SECRET，然后重启；acclaim doctor 会列出机器名。`,`Start all gateways with the same ACCLAIM_SECRET; acclaim doctor names the machines.`],"health.rewriting":[`Redis 重写 AOF 期间不落盘，此时断电会丢票`,`Redis skips fsync while it rewrites its file: a power loss then loses ballots`],"health.rewriting.do":[`设 no-appendfsync-on-rewrite no；在此之前不接受投票。`,`Set no-appendfsync-on-rewrite no; until then no ballots are accepted.`],"health.evicting":[`Redis 内存满时会删除数据，已确认的选票可能丢失`,`Redis evicts data when its memory is full: acknowledged ballots may be deleted`],"health.evicting.do":[`设 maxmemory-policy noeviction；在此之前不接受投票。`,`Set maxmemory-policy noeviction; until then no ballots are accepted.`],"health.memory_full":[`Redis 内存已用 {percent}%，满后将无法投票`,`Redis uses {percent} % of its memory: once it is full, no ballot is taken`],"health.memory_full.do":[`调高 maxmemory 或换用内存更大的机器；删除垃圾弹幕可释放内存。`,`Raise maxmemory or move to a larger machine; deleting junk comments frees memory.`],"health.saving_comments":[`Redis 内存已用 {percent}%：暂停接收弹幕，为选票留出空间`,`Redis uses {percent} % of its memory: comments are refused, to keep room for ballots`],"health.saving_comments.do":[`投票不受影响。删除垃圾弹幕或调高 maxmemory 后自动恢复。`,`Voting continues. Delete junk comments or raise maxmemory; comments then resume automatically.`],"health.saving_likes":[`Redis 内存已用 {percent}%：暂停接收弹幕和点赞，为选票留出空间`,`Redis uses {percent} % of its memory: comments and likes are refused, to keep room for ballots`],"health.saving_likes.do":[`投票不受影响。尽快调高 maxmemory，或换用内存更大的机器。`,`Voting continues. Raise maxmemory soon, or move to a larger machine.`],"health.unknown_durability":[`Redis 没有说明是否落盘`,`Redis does not say whether it writes to disk`],"health.unknown_durability.do":[`向托管方确认 appendonly yes 与 appendfsync always。`,`Ask its provider for appendonly yes and appendfsync always.`],"health.workers_gone":[`工作进程少了：{now} / {before}`,`Workers are missing: {now} of {before}`],"health.workers_gone.do":[`会自动补上，手机几秒内重连。若一分钟后仍不足，查看服务器日志。`,`They are restarted automatically, and phones reconnect within seconds. If some are missing after a minute, check the server's log.`],"health.no_worker":[`没有工作进程在响应`,`No worker answers`],"health.no_worker.do":[`会自动重启；若 10 秒内未恢复，重启服务。`,`They restart automatically; if none is back in 10 s, restart the service.`],"health.worker":[`进程 {worker} 已 {seconds} 秒没有心跳`,`Worker {worker} silent for {seconds} s`],"health.worker.do":[`会自动替换，它的手机几秒内重连到其他进程。`,`It is replaced automatically; its phones reconnect within seconds.`],"health.ack_slow":[`回执变慢：最慢的要 {ms} 毫秒`,`Receipts are slow: they take up to {ms} ms`],"health.ack_slow.do":[`选票仍然安全。观察 CPU 与磁盘；请主持人不要同时再开新投票。`,`Ballots are safe. Watch CPU and disk; don't open another poll now.`],"health.ack_stuck":[`回执严重延迟：最慢的要 {ms} 毫秒`,`Receipts are very late: they take up to {ms} ms`],"health.ack_stuck.do":[`可先“暂停”投票，等数字回落再继续；检查磁盘和 Redis。`,`Pause the poll until the figure falls; check the disk and Redis.`],"health.cpu":[`进程 {worker} CPU 接近满载`,`Worker {worker} is near full CPU`],"health.cpu.do":[`画面刷新会自动变慢，选票不受影响。下次增加进程。`,`Screen updates slow down automatically; ballots are not affected. Use more workers next time.`],"health.shed_comments":[`服务器繁忙：手机上的弹幕已减少`,`The server is busy: phones see fewer comments`],"health.shed_comments.do":[`自动恢复，无需操作。选票、点赞和大屏不受影响，弹幕都已保存。`,`It recovers automatically. Ballots, likes and the big screen are not affected; all comments are kept.`],"health.shed_ticks":[`服务器繁忙：手机上的弹幕和数字更新已放慢`,`The server is busy: phones see fewer comments, and figures once a second`],"health.shed_ticks.do":[`自动恢复。选票和大屏不受影响。持续一分钟以上请检查服务器负载。`,`It recovers automatically; ballots and the big screen are not affected. After a minute, check the machine's load.`],"health.shed_likes":[`服务器过载：弹幕暂停，点赞合并处理`,`The server is overloaded: phones show no comments, and likes are batched`],"health.shed_likes.do":[`选票不受影响。检查服务器上是否有其他程序；下次增加进程。`,`Ballots are not affected. See what else runs on the machine; use more workers next time.`],"health.slow_readers":[`{online} 个连接中有 {slow} 个跟不上`,`{slow} of {online} connections can't keep up`],"health.slow_readers.do":[`多半是场馆网络拥堵。他们的投票不受影响，只是画面更新较慢。`,`Most likely the venue's network. Their votes count; only their display lags.`],"health.crowded_devices":[`网络 {label} 进入的新设备很多：约一小时 {recent} 台（上限 {allowance}）`,`Many new devices from {label}: {recent} in about an hour (limit {allowance})`],"health.crowded_devices.do":[`没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。若这是会场的网络，请放宽上限。`,`Nobody is refused, but joining takes up to a second longer. If this is the venue's network, raise the limit.`],"health.crowded_devices_all":[`各处进入的新设备很多：约一小时 {recent} 台（上限 {allowance}）`,`Many new devices from everywhere: {recent} in about an hour (limit {allowance})`],"health.crowded_devices_all.do":[`没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。若观众确实这么多，请放宽上限。`,`Nobody is refused, but joining takes up to a second longer. If your audience is that large, raise the limit.`],"health.crowded_codes":[`网络 {label} 多次输错参与码：约一小时 {recent} 次`,`Many wrong codes from {label}: {recent} in about an hour`],"health.crowded_codes.do":[`可能有人在试猜。正确的参与码不受影响。`,`Somebody may be guessing codes. Correct ones still work.`],"health.crowded_codes_all":[`各处多次输错参与码：约一小时 {recent} 次`,`Many wrong codes from everywhere: {recent} in about an hour`],"health.crowded_codes_all.do":[`有人在大量试猜。正确的参与码仍可使用，手机进入时会多一步验证，耗时不到一秒。`,`Somebody is guessing codes on a large scale. Correct ones still work; joining takes up to a second longer.`],"health.crowded_names":[`网络 {label} 有很多人凭工号和姓名进入：约一小时 {recent} 次（上限 {allowance}）`,`Many joins by number and name from {label}: {recent} in about an hour (limit {allowance})`],"health.crowded_names.do":[`可能有人在试猜。没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。`,`Somebody may be guessing. Nobody is refused, but joining takes up to a second longer.`],"health.crowded_names_all":[`各处有很多人凭工号和姓名进入：约一小时 {recent} 次（上限 {allowance}）`,`Many joins by number and name from everywhere: {recent} in about an hour (limit {allowance})`],"health.crowded_names_all.do":[`若观众没有这么多，可能有人在试猜：在活动设置中关闭这种入场方式，改发参与码。`,`If your audience is not that large, somebody may be guessing: switch this way in off and hand out codes.`],"health.crowded.raise":[`放宽到十倍`,`Allow ten times more`],"health.sync_too_many_leavers":[`名单同步被拦下：{by} 要移出 {before} 人中的 {left} 人`,`A roster sync was stopped: {by} would have removed {left} of {before} members`],"health.sync_too_many_leavers.do":[`名单没有变化。请与对方系统核对；确实有这么多人离开，再让对方带 force 重发。`,`The roster is unchanged. Check with whoever runs that system; if so many have left, let it send again with force.`],"health.sync_roster_rejected":[`{by} 发来的名单有误，没有采用`,`A roster sync from {by} was rejected: it has bad lines`],"health.sync_roster_rejected.do":[`名单没有变化。对方系统收到的答复里列出了有误的行。`,`The roster is unchanged. The answer to that system lists the bad lines.`],"health.sync_late":[`名单同步中断：上一次（{by}）是 {hours} 小时前`,`A roster sync is overdue: the last one ({by}) was {hours} h ago`],"health.sync_late.do":[`新来的人可能不在名单里，离开的人可能还在。请检查对方系统和它的密钥。`,`New members may be missing, and leavers still on it. Check that system and its API key.`],"health.recount":[`核票不一致：{polls}`,`The recount differs: {polls}`],"health.recount.do":[`先不要公布。导出结果和日志，联系技术负责人。`,`Don't publish. Export results and log, and call your engineer.`]});const PS={primary:`#2563eb`,accent:`#f6c453`,background:`#0d1117`};function FS({route:e,live:t,who:n}){let{view:r,event:i}=e;return n.second_factor===`missing`?O`<${Ju} who=${n} />`:Du(n,Et(r))?r===`account`?O`<${Ju} who=${n} />`:r===`new`||r===`edit`?O`<${Ay} key=${i} id=${i} />`:r===`run`?t&&O`<${kS} key=${i} live=${t} />`:r===`draws`?t&&O`<${No} key=${i} live=${t} />`:r===`comments`?t&&O`<${Fb} key=${i} live=${t} />`:r===`show`?t&&O`<${_l} key=${i} live=${t} />`:r===`remote`?t&&O`<${Rl} key=${i} live=${t} />`:r===`people`?O`<${_x} key=${i} event=${i} who=${n}
    definition=${t?.tally.event} quizzes=${t?.quizzes.frames??[]} />`:r===`points`?O`<${ns} key=${i} event=${i} />`:r===`orders`?O`<${Uo} key=${i} event=${i} />`:r===`barometer`?O`<${Yi} key=${i} event=${i} />`:r===`sheet`?t&&O`<${Wf} key=${i} live=${t} />`:r===`contest`?t&&O`<${so} key=${i} live=${t} />`:r===`texts`?O`<${zl} key=${i} event=${i} />`:r===`cards`?O`<${Lb} key=${i} event=${i} definition=${t?.tally.event} />`:r===`rehearse`?t&&O`<${Cs} key=${i} live=${t} />`:r===`check`?Du(n,`results`)?O`<${Ff} key=${i} event=${i} live=${t} />`:O`<${If} key=${i} event=${i} />`:O`<${rb} who=${n} />`:O`<${V} error=${{code:`role_missing`}} testid="role-missing" />`}function IS(){tt();let e=jt(),t=Nt(),n=E(null);t&&(n.current=t);let r=!!e.event&&Du(t,`moderate`),i=hd(e.event||`_`,Du(t,`run`)?`console`:r?`moderator`:``);return zi(i?.tally.event?.timezone??``),T(()=>{au(i?.tally.event),document.title=`${A(`console`)} · Acclaim`}),t===void 0?O`<p class="wait">${A(`loading`)}</p>`:t===null&&!n.current?O`<main><${Ku} /></main><${ct} />`:O`
    ${e.view!==`remote`&&O`<${NS} route=${e} live=${i} who=${n.current} />`}
    ${i?.view===`console`&&O`<${yd} key=${i.event} live=${i} who=${n.current} />`}
    <main class="view" data-view=${e.view}><${FS} route=${e} live=${i} who=${n.current} /></main>
    ${t===null&&O`<div class="over"><${Ku} again=${!0} /></div>`}
    <${ct} />`}su(PS,`hall`),le(O`<${IS} />`,document.getElementById(`console`)),At.check();