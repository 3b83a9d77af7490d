const e=`acclaim-probe=1`,t=()=>window.parent!==window;function n(){return r(`; path=/; SameSite=Lax${location.protocol===`https:`?`; Secure`:``}`)||t()&&r(`; path=/; SameSite=None; Secure; Partitioned`)}function r(t){try{document.cookie=e+t;let n=document.cookie.includes(e);return document.cookie=`${e}; max-age=0${t}`,n}catch{return!1}}var i=class extends Error{constructor(e,{code:t,message:n,retryable:r=!1,...i}){super(n||t),this.name=`ApiError`,this.status=e,this.code=t,this.retryable=r,this.details=i}};async function a(e,n,{json:r,body:a,type:s,timeout_ms:c,cache:l=`no-store`}={}){let u={Accept:`application/json`};e!==`GET`&&(u[`X-Acclaim`]=`1`),t()&&(u[`X-Acclaim-Framed`]=`1`),r===void 0?s&&(u[`Content-Type`]=s):u[`Content-Type`]=`application/json`;let d=c??(a===void 0?1e4:12e4),f=new AbortController,p=setTimeout(()=>f.abort(),d);try{return await o(await fetch(n,{method:e,headers:u,signal:f.signal,credentials:`same-origin`,cache:l,body:r===void 0?a:JSON.stringify(r)}))}catch(e){throw e instanceof i?e:f.signal.aborted?new i(0,{code:`timeout`,retryable:!0}):new i(0,{code:`network`,retryable:!0})}finally{clearTimeout(p)}}async function o(e){let t=e.headers.get(`content-type`)??``,[n,r]=[t.includes(`json`),t.includes(`html`)],a=await e.text();if(n&&a){let t=s(a,e.status);if(e.ok)return t;throw new i(e.status,t?.error??{code:`unexpected`})}if(!e.ok)throw new i(e.status,{code:`unexpected`,message:`HTTP ${e.status}`});if(r)throw new i(0,{code:`network`,retryable:!0});return a||null}function s(e,t){try{return JSON.parse(e)}catch{throw new i(t,{code:`unexpected`,message:`The answer could not be read.`})}}const c=(e,t)=>a(`GET`,e,t),l=(e,t={},n)=>a(`POST`,e,{...n,json:t}),u=(e,t,n)=>a(`PUT`,e,{...n,json:t}),d=(e,t)=>a(`DELETE`,e,t),f=(e,t,n,r)=>a(`POST`,e,{...r,body:t,type:n}),p=(e,t,n,r)=>a(`PUT`,e,{...r,body:t,type:n});var m,h,g,_,v,y,b,x={},ee=[],te=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;function ne(e,t){for(var n in t)e[n]=t[n];return e}function re(e){var t=e.parentNode;t&&t.removeChild(e)}function ie(e,t,n){var r,i,a,o={};for(a in t)a==`key`?r=t[a]:a==`ref`?i=t[a]:o[a]=t[a];if(arguments.length>2&&(o.children=arguments.length>3?m.call(arguments,2):n),typeof e==`function`&&e.defaultProps!=null)for(a in e.defaultProps)o[a]===void 0&&(o[a]=e.defaultProps[a]);return ae(e,o,r,i,null)}function ae(e,t,n,r,i){var a={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__d:void 0,__c:null,__h:null,constructor:void 0,__v:i??++g};return h.vnode!=null&&h.vnode(a),a}function oe(e){return e.children}function se(e,t){this.props=e,this.context=t}function ce(e,t){if(t==null)return e.__?ce(e.__,e.__.__k.indexOf(e)+1):null;for(var n;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null)return n.__e;return typeof e.type==`function`?ce(e):null}function le(e){var t,n;if((e=e.__)!=null&&e.__c!=null){for(e.__e=e.__c.base=null,t=0;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null){e.__e=e.__c.base=n.__e;break}return le(e)}}function ue(e){(!e.__d&&(e.__d=!0)&&_.push(e)&&!de.__r++||y!==h.debounceRendering)&&((y=h.debounceRendering)||v)(de)}function de(){for(var e;de.__r=_.length;)e=_.sort(function(e,t){return e.__v.__b-t.__v.__b}),_=[],e.some(function(e){var t,n,r,i,a,o;e.__d&&(a=(i=(t=e).__v).__e,(o=t.__P)&&(n=[],(r=ne({},i)).__v=i.__v+1,ye(o,i,r,t.__n,o.ownerSVGElement!==void 0,i.__h==null?null:[a],n,a??ce(i),i.__h),be(n,i),i.__e!=a&&le(i)))})}function fe(e,t,n,r,i,a,o,s,c,l){var u,d,f,p,m,h,g,_=r&&r.__k||ee,v=_.length;for(n.__k=[],u=0;u<t.length;u++)if((p=n.__k[u]=(p=t[u])==null||typeof p==`boolean`?null:typeof p==`string`||typeof p==`number`||typeof p==`bigint`?ae(null,p,null,null,p):Array.isArray(p)?ae(oe,{children:p},null,null,null):p.__b>0?ae(p.type,p.props,p.key,null,p.__v):p)!=null){if(p.__=n,p.__b=n.__b+1,(f=_[u])===null||f&&p.key==f.key&&p.type===f.type)_[u]=void 0;else for(d=0;d<v;d++){if((f=_[d])&&p.key==f.key&&p.type===f.type){_[d]=void 0;break}f=null}ye(e,p,f||=x,i,a,o,s,c,l),m=p.__e,(d=p.ref)&&f.ref!=d&&(g||=[],f.ref&&g.push(f.ref,null,p),g.push(d,p.__c||m,p)),m==null?c&&f.__e==c&&c.parentNode!=e&&(c=ce(f)):(h??=m,typeof p.type==`function`&&p.__k!=null&&p.__k===f.__k?p.__d=c=pe(p,c,e):c=me(e,p,f,_,m,c),l||n.type!==`option`?typeof n.type==`function`&&(n.__d=c):e.value=``)}for(n.__e=h,u=v;u--;)_[u]!=null&&(typeof n.type==`function`&&_[u].__e!=null&&_[u].__e==n.__d&&(n.__d=ce(r,u+1)),Ce(_[u],_[u]));if(g)for(u=0;u<g.length;u++)Se(g[u],g[++u],g[++u])}function pe(e,t,n){for(var r=0,i;r<e.__k.length;r++)(i=e.__k[r])&&(i.__=e,t=typeof i.type==`function`?pe(i,t,n):me(n,i,i,e.__k,i.__e,t));return t}function me(e,t,n,r,i,a){var o,s,c;if(t.__d!==void 0)o=t.__d,t.__d=void 0;else if(n==null||i!=a||i.parentNode==null)e:if(a==null||a.parentNode!==e)e.appendChild(i),o=null;else{for(s=a,c=0;(s=s.nextSibling)&&c<r.length;c+=2)if(s==i)break e;e.insertBefore(i,a),o=a}return o===void 0?i.nextSibling:o}function he(e,t,n){t[0]===`-`?e.setProperty(t,n):e[t]=n==null?``:typeof n!=`number`||te.test(t)?n:n+`px`}function ge(e,t,n,r,i){var a;e:if(t===`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||he(e.style,t,``);if(n)for(t in n)r&&n[t]===r[t]||he(e.style,t,n[t])}}else if(t[0]===`o`&&t[1]===`n`)a=t!==(t=t.replace(/Capture$/,``)),t=t.toLowerCase()in e?t.toLowerCase().slice(2):t.slice(2),e.l||={},e.l[t+a]=n,n?r||e.addEventListener(t,a?ve:_e,a):e.removeEventListener(t,a?ve:_e,a);else if(t!==`dangerouslySetInnerHTML`){if(i)t=t.replace(/xlink[H:h]/,`h`).replace(/sName$/,`s`);else if(t!==`href`&&t!==`list`&&t!==`form`&&t!==`tabIndex`&&t!==`download`&&t in e)try{e[t]=n??``;break e}catch{}typeof n==`function`||(n!=null&&(!1!==n||t[0]===`a`&&t[1]===`r`)?e.setAttribute(t,n):e.removeAttribute(t))}}function _e(e){this.l[e.type+!1](h.event?h.event(e):e)}function ve(e){this.l[e.type+!0](h.event?h.event(e):e)}function ye(e,t,n,r,i,a,o,s,c){var l,u,d,f,p,m,g,_,v,y,b,x=t.type;if(t.constructor!==void 0)return null;n.__h!=null&&(c=n.__h,s=t.__e=n.__e,t.__h=null,a=[s]),(l=h.__b)&&l(t);try{e:if(typeof x==`function`){if(_=t.props,v=(l=x.contextType)&&r[l.__c],y=l?v?v.props.value:l.__:r,n.__c?g=(u=t.__c=n.__c).__=u.__E:(`prototype`in x&&x.prototype.render?t.__c=u=new x(_,y):(t.__c=u=new se(_,y),u.constructor=x,u.render=we),v&&v.sub(u),u.props=_,u.state||(u.state={}),u.context=y,u.__n=r,d=u.__d=!0,u.__h=[]),u.__s??(u.__s=u.state),x.getDerivedStateFromProps!=null&&(u.__s==u.state&&(u.__s=ne({},u.__s)),ne(u.__s,x.getDerivedStateFromProps(_,u.__s))),f=u.props,p=u.state,d)x.getDerivedStateFromProps==null&&u.componentWillMount!=null&&u.componentWillMount(),u.componentDidMount!=null&&u.__h.push(u.componentDidMount);else{if(x.getDerivedStateFromProps==null&&_!==f&&u.componentWillReceiveProps!=null&&u.componentWillReceiveProps(_,y),!u.__e&&u.shouldComponentUpdate!=null&&!1===u.shouldComponentUpdate(_,u.__s,y)||t.__v===n.__v){u.props=_,u.state=u.__s,t.__v!==n.__v&&(u.__d=!1),u.__v=t,t.__e=n.__e,t.__k=n.__k,t.__k.forEach(function(e){e&&(e.__=t)}),u.__h.length&&o.push(u);break e}u.componentWillUpdate!=null&&u.componentWillUpdate(_,u.__s,y),u.componentDidUpdate!=null&&u.__h.push(function(){u.componentDidUpdate(f,p,m)})}u.context=y,u.props=_,u.state=u.__s,(l=h.__r)&&l(t),u.__d=!1,u.__v=t,u.__P=e,l=u.render(u.props,u.state,u.context),u.state=u.__s,u.getChildContext!=null&&(r=ne(ne({},r),u.getChildContext())),d||u.getSnapshotBeforeUpdate==null||(m=u.getSnapshotBeforeUpdate(f,p)),b=l!=null&&l.type===oe&&l.key==null?l.props.children:l,fe(e,Array.isArray(b)?b:[b],t,n,r,i,a,o,s,c),u.base=t.__e,t.__h=null,u.__h.length&&o.push(u),g&&(u.__E=u.__=null),u.__e=!1}else a==null&&t.__v===n.__v?(t.__k=n.__k,t.__e=n.__e):t.__e=xe(n.__e,t,n,r,i,a,o,c);(l=h.diffed)&&l(t)}catch(e){t.__v=null,(c||a!=null)&&(t.__e=s,t.__h=!!c,a[a.indexOf(s)]=null),h.__e(e,t,n)}}function be(e,t){h.__c&&h.__c(t,e),e.some(function(t){try{e=t.__h,t.__h=[],e.some(function(e){e.call(t)})}catch(e){h.__e(e,t.__v)}})}function xe(e,t,n,r,i,a,o,s){var c,l,u,d=n.props,f=t.props,p=t.type,h=0;if(p===`svg`&&(i=!0),a!=null){for(;h<a.length;h++)if((c=a[h])&&(c===e||(p?c.localName==p:c.nodeType==3))){e=c,a[h]=null;break}}if(e==null){if(p===null)return document.createTextNode(f);e=i?document.createElementNS(`http://www.w3.org/2000/svg`,p):document.createElement(p,f.is&&f),a=null,s=!1}if(p===null)d===f||s&&e.data===f||(e.data=f);else{if(a&&=m.call(e.childNodes),l=(d=n.props||x).dangerouslySetInnerHTML,u=f.dangerouslySetInnerHTML,!s){if(a!=null)for(d={},h=0;h<e.attributes.length;h++)d[e.attributes[h].name]=e.attributes[h].value;(u||l)&&(u&&(l&&u.__html==l.__html||u.__html===e.innerHTML)||(e.innerHTML=u&&u.__html||``))}if(function(e,t,n,r,i){for(var a in n)a===`children`||a===`key`||a in t||ge(e,a,null,n[a],r);for(a in t)i&&typeof t[a]!=`function`||a===`children`||a===`key`||a===`value`||a===`checked`||n[a]===t[a]||ge(e,a,t[a],n[a],r)}(e,f,d,i,s),u)t.__k=[];else if(h=t.props.children,fe(e,Array.isArray(h)?h:[h],t,n,r,i&&p!==`foreignObject`,a,o,a?a[0]:n.__k&&ce(n,0),s),a!=null)for(h=a.length;h--;)a[h]!=null&&re(a[h]);s||(`value`in f&&(h=f.value)!==void 0&&(h!==e.value||p===`progress`&&!h)&&ge(e,`value`,h,d.value,!1),`checked`in f&&(h=f.checked)!==void 0&&h!==e.checked&&ge(e,`checked`,h,d.checked,!1))}return e}function Se(e,t,n){try{typeof e==`function`?e(t):e.current=t}catch(e){h.__e(e,n)}}function Ce(e,t,n){var r,i;if(h.unmount&&h.unmount(e),(r=e.ref)&&(r.current&&r.current!==e.__e||Se(r,null,t)),(r=e.__c)!=null){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(e){h.__e(e,t)}r.base=r.__P=null}if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&Ce(r[i],t,typeof e.type!=`function`);n||e.__e==null||re(e.__e),e.__e=e.__d=void 0}function we(e,t,n){return this.constructor(e,n)}function Te(e,t,n){var r,i,a;h.__&&h.__(e,t),i=(r=typeof n==`function`)?null:n&&n.__k||t.__k,a=[],ye(t,e=(!r&&n||t).__k=ie(oe,null,[e]),i||x,x,t.ownerSVGElement!==void 0,!r&&n?[n]:i?null:t.firstChild?m.call(t.childNodes):null,a,!r&&n?n:i?i.__e:t.firstChild,r),be(a,e)}function Ee(e,t){var n={__c:t=`__cC`+b++,__:e,Consumer:function(e,t){return e.children(t)},Provider:function(e){var n,r;return this.getChildContext||(n=[],(r={})[t]=this,this.getChildContext=function(){return r},this.shouldComponentUpdate=function(e){this.props.value!==e.value&&n.some(ue)},this.sub=function(e){n.push(e);var t=e.componentWillUnmount;e.componentWillUnmount=function(){n.splice(n.indexOf(e),1),t&&t.call(e)}}),e.children}};return n.Provider.__=n.Consumer.contextType=n}m=ee.slice,h={__e:function(e,t){for(var n,r,i;t=t.__;)if((n=t.__c)&&!n.__)try{if((r=n.constructor)&&r.getDerivedStateFromError!=null&&(n.setState(r.getDerivedStateFromError(e)),i=n.__d),n.componentDidCatch!=null&&(n.componentDidCatch(e),i=n.__d),i)return n.__E=n}catch(t){e=t}throw e}},g=0,se.prototype.setState=function(e,t){var n=this.__s!=null&&this.__s!==this.state?this.__s:this.__s=ne({},this.state);typeof e==`function`&&(e=e(ne({},n),this.props)),e&&ne(n,e),e!=null&&this.__v&&(t&&this.__h.push(t),ue(this))},se.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),ue(this))},se.prototype.render=oe,_=[],v=typeof Promise==`function`?Promise.prototype.then.bind(Promise.resolve()):setTimeout,de.__r=0,b=0;var De,S,Oe,ke=0,Ae=[],je=h.__b,Me=h.__r,Ne=h.diffed,Pe=h.__c,Fe=h.unmount;function Ie(e,t){h.__h&&h.__h(S,e,ke||t),ke=0;var n=S.__H||(S.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function C(e){return ke=1,Le(Ke,e)}function Le(e,t,n){var r=Ie(De++,2);return r.t=e,r.__c||=(r.__=[n?n(t):Ke(void 0,t),function(e){var t=r.t(r.__[0],e);r.__[0]!==t&&(r.__=[t,r.__[1]],r.__c.setState({}))}],S),r.__}function w(e,t){var n=Ie(De++,3);!h.__s&&Ge(n.__H,t)&&(n.__=e,n.__H=t,S.__H.__h.push(n))}function Re(e,t){var n=Ie(De++,4);!h.__s&&Ge(n.__H,t)&&(n.__=e,n.__H=t,S.__h.push(n))}function T(e){return ke=5,ze(function(){return{current:e}},[])}function ze(e,t){var n=Ie(De++,7);return Ge(n.__H,t)&&(n.__=e(),n.__H=t,n.__h=e),n.__}function Be(e,t){return ke=8,ze(function(){return e},t)}function E(e){var t=S.context[e.__c],n=Ie(De++,9);return n.c=e,t?(n.__??(n.__=!0,t.sub(S)),t.props.value):e.__}function Ve(){Ae.forEach(function(e){if(e.__P)try{e.__H.__h.forEach(Ue),e.__H.__h.forEach(We),e.__H.__h=[]}catch(t){e.__H.__h=[],h.__e(t,e.__v)}}),Ae=[]}h.__b=function(e){S=null,je&&je(e)},h.__r=function(e){Me&&Me(e),De=0;var t=(S=e.__c).__H;t&&(t.__h.forEach(Ue),t.__h.forEach(We),t.__h=[])},h.diffed=function(e){Ne&&Ne(e);var t=e.__c;t&&t.__H&&t.__H.__h.length&&(Ae.push(t)!==1&&Oe===h.requestAnimationFrame||((Oe=h.requestAnimationFrame)||function(e){var t,n=function(){clearTimeout(r),He&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,100);He&&(t=requestAnimationFrame(n))})(Ve)),S=void 0},h.__c=function(e,t){t.some(function(e){try{e.__h.forEach(Ue),e.__h=e.__h.filter(function(e){return!e.__||We(e)})}catch(n){t.some(function(e){e.__h&&=[]}),t=[],h.__e(n,e.__v)}}),Pe&&Pe(e,t)},h.unmount=function(e){Fe&&Fe(e);var t=e.__c;if(t&&t.__H)try{t.__H.__.forEach(Ue)}catch(e){h.__e(e,t.__v)}};var He=typeof requestAnimationFrame==`function`;function Ue(e){var t=S;typeof e.__c==`function`&&e.__c(),S=t}function We(e){var t=S;e.__c=e.__(),S=t}function Ge(e,t){return!e||e.length!==t.length||t.some(function(t,n){return t!==e[n]})}function Ke(e,t){return typeof t==`function`?t(e):t}var qe=function(e,t,n,r){var i;t[0]=0;for(var a=1;a<t.length;a++){var o=t[a++],s=t[a]?(t[0]|=o?1:2,n[t[a++]]):t[++a];o===3?r[0]=s:o===4?r[1]=Object.assign(r[1]||{},s):o===5?(r[1]=r[1]||{})[t[++a]]=s:o===6?r[1][t[++a]]+=s+``:o?(i=e.apply(s,qe(e,s,n,[``,null])),r.push(i),s[0]?t[0]|=2:(t[a-2]=0,t[a]=i)):r.push(s)}return r},Je=/* @__PURE__ */ new Map,D=function(e){var t=Je.get(this);return t||(t=/* @__PURE__ */ new Map,Je.set(this,t)),(t=qe(this,t.get(e)||(t.set(e,t=function(e){for(var t,n,r=1,i=``,a=``,o=[0],s=function(e){r===1&&(e||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,``)))?o.push(0,e,i):r===3&&(e||i)?(o.push(3,e,i),r=2):r===2&&i===`...`&&e?o.push(4,e,0):r===2&&i&&!e?o.push(5,0,!0,i):r>=5&&((i||!e&&r===5)&&(o.push(r,0,i,n),r=6),e&&(o.push(r,e,0,n),r=6)),i=``},c=0;c<e.length;c++){c&&(r===1&&s(),s(c));for(var l=0;l<e[c].length;l++)t=e[c][l],r===1?t===`<`?(s(),o=[o],r=3):i+=t:r===4?i===`--`&&t===`>`?(r=1,i=``):i=t+i[0]:a?t===a?a=``:i+=t:t===`"`||t===`'`?a=t:t===`>`?(s(),r=1):r&&(t===`=`?(r=5,n=i,i=``):t===`/`&&(r<5||e[c][l+1]===`>`)?(s(),r===3&&(o=o[0]),r=o,(o=o[0]).push(2,0,r),r=0):t===` `||t===`	`||t===`
`||t===`\r`?(s(),r=2):i+=t),r===3&&i===`!--`&&(r=4,o=o[0])}return s(),o}(e)),t),arguments,[])).length>1?t:t[0]}.bind(ie),Ye=class{#e=/* @__PURE__ */ new Map;getItem(e){return this.#e.has(e)?this.#e.get(e):null}setItem(e,t){this.#e.set(e,String(t))}removeItem(e){this.#e.delete(e)}get length(){return this.#e.size}key(e){return[...this.#e.keys()][e]??null}};function Xe(){try{let e=`acclaim:probe`;return window.localStorage.setItem(e,`1`),window.localStorage.removeItem(e),window.localStorage}catch{return new Ye}}var Ze=class{#e;#t;constructor(e,t=Xe()){this.#e=e,this.#t=t}get(e,t=null){try{let n=this.#t.getItem(`${this.#e}:${e}`);return n===null?t:JSON.parse(n)}catch{return t}}set(e,t){try{return this.#t.setItem(`${this.#e}:${e}`,JSON.stringify(t)),!0}catch{return!1}}onOtherTab(e){let t=`${this.#e}:`;window.addEventListener(`storage`,({key:n})=>n?.startsWith(t)&&e(n.slice(t.length)))}names(e){let t=`${this.#e}:${e}`;return Array.from({length:this.#t.length},(e,t)=>this.#t.key(t)).filter(e=>e.startsWith(t)).map(e=>e.slice(this.#e.length+1))}remove(e){this.#t.removeItem(`${this.#e}:${e}`)}};function Qe(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),e=>`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-`[e&63]).join(``)}const $e={zh:`zh-CN`,en:`en`},et={zh:0,en:1},tt=new Ze(`acclaim`),nt=/* @__PURE__ */ new Set,rt=/* @__PURE__ */ new Map;let it=tt.get(`language`)===`en`?`en`:`zh`;document.documentElement.lang=$e[it];const at=()=>it;function ot(e,{keep:t=!0}={}){if(e in $e&&e!==it){it=e,t&&tt.set(`language`,e),document.documentElement.lang=$e[e];for(let t of nt)t(e)}}function st(e){return nt.add(e),()=>nt.delete(e)}function O(e,t={}){for(let[n,r]of Object.entries(e))rt.set(n,r.map(e=>ct(e,t)))}const ct=(e,t)=>e.replace(/\{(\w+)\}/g,(e,n)=>n in t?String(t[n]):e);function k(e,t={}){return lt(e,t)[et[it]]}function lt(e,t={}){return(rt.get(e)??[e,e]).map(e=>ct(e,t))}function A(e,t){return it===`en`&&e?.[`${t}_en`]||e?.[t]||``}function ut(e){return rt.has(`error.${e?.code}`)?k(`error.${e.code}`,{message:e.message??``}):e?.message||k(`error.unexpected`)}const dt=e=>e.join(k(`list.between`)),ft=new Intl.NumberFormat(`en-US`,{maximumFractionDigits:0}),j=e=>ft.format(e),pt=e=>`${(e*100).toFixed(1)}%`;O({"status.connecting":[`正在连接…`,`Connecting…`],"status.live":[`已连接`,`Connected`],"status.away":[`暂停收票`,`On hold`],"status.ended":[`已断开`,`Disconnected`],"status.out":[`未进入`,`Not joined`],"poll.draft":[`未开始`,`Not open yet`],"poll.open":[`投票中`,`Open`],"poll.locked":[`已暂停`,`Paused`],"poll.closed":[`已截止`,`Closed`],"poll.published":[`已公布`,`Published`],"language.switch":[`English`,`中文`],"language.label":[`Switch to English`,`切换为中文`],close:[`关闭`,`Close`],cancel:[`取消`,`Cancel`],confirm:[`确定`,`OK`],reload:[`重新加载`,`Reload`],"list.between":[`、`,`, `],day:[`天`,`d`],"class.audience":[`观众`,`Audience`],"error.malformed":[`页面发出的内容无法识别，请刷新页面再试。`,`The server could not read what the page sent; reload the page and try again.`],"error.too_big":[`内容太大，请减少后再发送。`,`That was too large; send less at once.`],"error.too_fast":[`操作太快了，请稍等片刻再试。`,`Too many requests; wait a moment and try again.`],"error.wrong_origin":[`当前网址不能参与本活动，请打开活动的正式网址。`,`Requests from this address are not accepted; open the event at its own address.`],"error.unknown_event":[`没有找到这个活动，请检查链接或重新扫码。`,`No such event; check the link or scan the code again.`],"error.unknown_poll":[`没有找到这个投票，请刷新页面。`,`No such poll; reload the page.`],"error.unknown_reaction":[`活动的表情已更换，请刷新页面。`,`The event's reactions have changed; reload the page.`],"error.unknown_quiz":[`没有找到这场答题，请刷新页面。`,`No such quiz; reload the page.`],"error.unknown_question":[`没有找到这道题，请刷新页面。`,`No such question; reload the page.`],"error.unknown_survey":[`没有找到这份问卷，请刷新页面。`,`No such survey; reload the page.`],"error.unknown_option":[`没有找到这个选项，请刷新页面。`,`No such option; reload the page.`],"error.unknown_video":[`没有找到这个视频。`,`No such video.`],"error.unknown_deck":[`没有找到这组幻灯片。`,`No such deck.`],"error.unknown_draw":[`没有找到这次抽奖。`,`No such draw.`],"error.unknown_receipt":[`没有找到这张回执，请逐个字符核对。`,`No ballot has this receipt; check every character.`],"error.not_found":[`这个地址没有内容，请检查链接。`,`There is nothing at this address; check the link.`],"error.wrong_method":[`这个地址不支持该操作，请刷新页面再试。`,`This address does not support that; reload the page and try again.`],"error.not_open":[`投票还没有开始，请等候主持人宣布。`,`Voting has not started; wait for the presenter.`],"error.locked":[`投票已暂停，您的选择已保留，恢复后会自动提交。`,`Voting is paused; your choice is kept and will be sent when voting resumes.`],"error.closed":[`投票已截止，不再接收选票。`,`Voting has closed.`],"error.reset":[`投票已重新开始，请再投一次。`,`The poll was restarted; please vote again.`],"error.not_entitled":[`您不在本次投票的名单中；如有疑问请联系工作人员。`,`You are not entitled to vote in this poll; if you think you should be, ask the staff.`],"error.too_few_choices":[`选择的数量不够，请再选几项。`,`Choose more options before you vote.`],"error.bad_rating":[`分数不在允许的范围内。`,`Give each option a whole number of points that the poll allows.`],"error.too_many_choices":[`选择的数量过多，请去掉几项。`,`Choose fewer options before you vote.`],"error.voided":[`主办方已作废您在此投票中的选票，您不能再投；如有疑问请联系主办方。`,`The organisers have voided your ballots in this poll, and you can't vote again; ask them why.`],"error.not_on_roster":[`您已不在本活动的名单中；如有疑问请联系工作人员。`,`You are no longer on this event's list of members; if you think you should be, ask the staff.`],"error.answer_missing":[`还有问题没有回答，请答完再提交。`,`A question has no answer yet; answer it, then submit.`],"error.answer_unfit":[`有一个回答与题目不符，请刷新页面再试。`,`An answer does not fit its question; reload the page.`],"error.answer_too_long":[`文字太长，请缩短后再提交。`,`A text is too long; shorten it.`],"error.already_voted":[`您已经投过票了，以第一次投票为准。`,`You have already voted; your first ballot counts.`],"error.quota_used":[`您当前可用的票数已用完，请等待下一次投票时段。`,`You have used all your votes for now; come back in the next period.`],"error.option_quota_used":[`您可投给其中一项的票数已用完，请换一项。`,`You have used all your votes for one of these; choose another.`],"error.too_often":[`改票过于频繁，上一次的选择仍有效；这一次会在稍后自动提交。`,`You have changed your vote too often. Your last one counts; this one will be sent in a moment.`],"error.busy":[`您还有选票正在提交，请等候结果。`,`Your ballots are still being sent; wait for the answer.`],"error.check_in_closed":[`签到没有开放，请联系现场工作人员。`,`Check-in is not open; ask the staff.`],"error.points_off":[`本活动没有积分。`,`This event has no points.`],"error.nothing_missed":[`没有可以补签的日子；每月可补签一次。`,`No missed day can be made up for; one a month can be.`],"error.check_in_off":[`本活动没有签到。`,`This event has no check-in.`],"error.comments_closed":[`弹幕已关闭，暂时不能发送。`,`Comments are closed right now.`],"error.comment_empty":[`弹幕内容为空，请重新输入。`,`The comment is empty; write something.`],"error.comment_too_long":[`弹幕太长了，请精简一些。`,`The comment is too long; shorten it.`],"error.comment_word":[`内容含有不适宜的词语，请修改后再发。`,`Your comment contains a word that is blocked here; rephrase it.`],"error.comment_slow":[`发得太快了，请稍等片刻。`,`Wait a moment before your next comment.`],"error.comments_busy":[`弹幕太多了，请稍后再发。`,`Too many comments at once; try again in a moment.`],"error.muted":[`您暂时不能发送弹幕。`,`You can't comment for now.`],"error.unknown_comment":[`没有找到这条弹幕，请刷新页面。`,`No such comment; reload the page.`],"error.session_missing":[`请先通过链接、二维码或参与码进入活动。`,`Join the event first, by its link, QR code or your code.`],"error.session_expired":[`登录已过期，请重新进入活动。`,`Your session has expired; join the event again.`],"error.ticket_invalid":[`入场凭证无效，请从您的 App 重新打开活动。`,`The ticket is not valid; open the event from your app again.`],"error.ticket_expired":[`入场凭证已过期，请从您的 App 重新打开活动。`,`The ticket has expired; open the event from your app again.`],"error.code_unknown":[`参与码不正确，请逐个字符核对。`,`Unknown code; check every character.`],"error.code_used":[`参与码已被使用，请向工作人员索取新的参与码。`,`This code has already been used; ask the staff for a new one.`],"error.sign_in_lost":[`登录超时或中断了，请再试一次。`,`Signing in took too long or was interrupted; try again.`],"error.binding_needed":[`请输入参与码，确认您是谁。`,`Identify yourself once: enter your code.`],"error.identity_taken":[`已有其他账号以您的身份登录。如果不是您本人，请联系工作人员。`,`Somebody has signed in as you with another account. If that was not you, ask the staff.`],"error.identity_bound":[`您的账号已绑定到另一位会员，请换一个账号，或联系工作人员。`,`Your account belongs to another member. Use another account, or ask the staff.`],"error.unknown_provider":[`本活动没有开通这种登录方式，请刷新页面。`,`This event does not offer this way to sign in; reload the page.`],"error.provider_denied":[`登录被取消，或您的账号无权使用。请再试一次，或换一个账号。`,`The sign-in was cancelled, or your account may not use it. Try again, or use another account.`],"error.provider_away":[`登录服务暂时没有回应，请稍后再试。`,`The sign-in service does not answer right now; try again in a moment.`],"error.provider_busy":[`登录的人太多了，请稍等片刻再试。`,`Very many people are signing in; wait a moment and try again.`],"error.provider_mistaken":[`登录服务出了问题，请联系工作人员，或改用其他方式进入。`,`The sign-in service has a problem. Ask the staff, or join another way.`],"error.wrong_event":[`您登录的是另一个活动，请用本活动的链接进入。`,`You joined another event; join this one by its own link.`],"error.revoked":[`主办方已结束您在本活动的登录；如有疑问请联系工作人员。`,`The organisers have ended your session; ask the staff why.`],"error.not_public":[`本活动还没有开放，请稍后再来，或咨询主办方。`,`This event is not public yet; come back later, or ask its organisers.`],"error.members_only":[`本活动仅限会员参与，请从 App 打开或输入参与码。`,`This event is for members; open it from your app or enter a code.`],"error.proof_needed":[`同时进入的人很多，请稍后再试。`,`Many people are joining at once; try again in a moment.`],"error.too_many_codes":[`您所在的网络有人多次输错参与码。请逐字核对您的参与码，正确的参与码随时可以使用。`,`Many wrong codes were tried from your network. Check yours character by character; a correct code always works.`],"error.name_unknown":[`工号与姓名不符。请核对后再试，或请工作人员给您参与码。`,`Number and name do not match. Check both, or ask the staff for a code.`],"error.too_many_names":[`这个工号输错次数过多，请 15 分钟后再试，或请工作人员给您参与码。`,`Too many wrong tries with this number. Wait 15 minutes, or ask the staff for a code.`],"error.memory_low":[`现场太热闹了，弹幕和点赞稍后恢复；投票不受影响。`,`Comments and likes are paused for now; voting continues.`],"error.store_away":[`系统正在恢复，您的选择已保留，会自动重试。`,`The system is recovering. Nothing is lost; the page will try again.`],"error.internal":[`系统出了点问题，我们已经记录，请稍后再试。`,`Something went wrong on our side and was logged; try again in a moment.`],"error.store_volatile":[`存储设置可能丢失选票，请管理员查看运维文档。`,`The store may lose ballots; ask the administrator to read the operations page.`],"error.network":[`网络不通，请检查网络后再试。`,`No connection; check your network and try again.`],"error.timeout":[`服务器没有及时回应，请再试一次。`,`The server did not answer in time; try again.`],"error.cookies_refused":[`浏览器没有保存 Cookie，无法进入。请在设置中允许 Cookie 后再试；如果是在 App 里打开的，请改用手机浏览器打开本页。`,`This browser keeps no cookies, so you can't get in. Allow cookies in its settings and try again, or open this page in the phone's browser instead of the app.`],"error.disowned":[`您的登录已更换，无法确定上一张选票是否已计入，因此没有自动重发。确认后将重新投票。`,`You have a new session, so we can't tell whether your last ballot was counted, and did not resend it. Confirm to vote.`],"error.unexpected":[`出了点问题，请刷新页面再试。`,`Something went wrong; reload the page and try again.`]});const mt=()=>`still`in document.documentElement.dataset||window.matchMedia(`(prefers-reduced-motion: reduce)`).matches;function ht(e,t=[]){let[,n]=C(0);w(()=>{let t=()=>n(e=>e+1);return t(),e(t)},t)}function gt(){let[e,t]=C(at());return w(()=>(t(at()),st(t)),[]),e}function _t(e){let[,t]=C(0);w(()=>{let n=setInterval(()=>t(e=>e+1),e);return()=>clearInterval(n)},[e])}function M({name:e,className:t=``}){return D`<svg class=${`icon ${t}`} aria-hidden="true" focusable="false">
    <use href=${`#${e}`} /></svg>`}const vt={connecting:`loader`,live:`wifi`,away:`cloud-off`,ended:`wifi-off`,out:`log-in`};function yt({state:e,label:t=k(`status.${e}`)}){return D`<span class="pill status" data-state=${e} data-testid="status">
    <${M} name=${vt[e]} /><span>${t}</span>
  </span>`}function bt(){let e=gt();return D`<button type="button" class="button quiet small" data-testid="language"
    lang=${e===`zh`?`en`:`zh-CN`}
    aria-label=${k(`language.label`)} onClick=${()=>ot(e===`zh`?`en`:`zh`)}>
    <${M} name="languages" /><span>${k(`language.switch`)}</span>
  </button>`}function xt({value:e,format:t=j,className:n=``}){let r=T(null),i=T(e);return w(()=>{let n=i.current,a=e=>{i.current=e,r.current&&(r.current.textContent=t(e))};if(n===e||mt()||document.hidden)return a(e);let o=performance.now(),s=requestAnimationFrame(function t(r){let i=Math.min(1,Math.max(0,r-o)/700);a(i===1?e:n+(e-n)*(1-(1-i)**3)),i<1&&(s=requestAnimationFrame(t))});return()=>cancelAnimationFrame(s)},[e,t]),D`<span ref=${r} class=${`number ${n}`}></span>`}let St=()=>{};const N=(e,t=`info`)=>St({text:e,kind:t,key:Math.random()});function Ct(){let[e,t]=C([]);return w(()=>(St=e=>{t(t=>[...t.slice(-1),e]),setTimeout(()=>t(t=>t.filter(t=>t!==e)),4500)},()=>{St=()=>{}}),[]),D`<div class="toasts" role="status" aria-live="polite">
    ${e.map(({text:e,kind:t,key:n})=>D`<div key=${n} class="toast" data-kind=${t} data-testid="toast">${e}</div>`)}
  </div>`}function wt({title:e,onClose:t,children:n,className:r=``,testid:i=`dialog`}){let a=T(null);return Re(()=>{let e=a.current;return e.showModal?.(),e.open||(e.setAttribute(`open`,``),e.dataset.plain=``),()=>e.close?.()},[]),D`<dialog ref=${a} class=${`dialog ${r}`} data-testid=${i} aria-label=${e}
    onCancel=${e=>{e.preventDefault(),t()}}
    onClick=${e=>e.target===a.current&&t()}>
    <div class="dialog-body">
      <div class="dialog-head"><h2>${e}</h2>
        <button type="button" class="button quiet round" aria-label=${k(`close`)} data-testid="dialog-close"
          onClick=${t}>
          <${M} name="x" /></button>
      </div>
      ${n}
    </div>
  </dialog>`}const Tt=[`run`,`show`,`draws`,`comments`,`edit`,`people`,`points`,`rehearse`,`check`],Et=[...Tt,`remote`,`cards`,`sheet`,`texts`,`contest`],Dt=e=>Ot[e]??`run`,Ot={events:`events`,account:`self`,new:`edit`,edit:`edit`,comments:`moderate`,people:`people`,cards:`people`,points:`people`,check:`figures`,sheet:`results`,texts:`review`},kt=/^#\/events\/([A-Za-z0-9_-]{1,64})\/([a-z]+)$/;function At(e){if(e===`#/account`)return{view:`account`,event:``};if(e===`#/events/new`)return{view:`new`,event:``};let t=kt.exec(e);return t&&Et.includes(t[2])?{view:t[2],event:t[1]}:{view:`events`,event:``}}function P(e,t=``){return Et.includes(e)?`#/events/${t}/${e}`:e===`account`?`#/account`:e===`new`?`#/events/new`:`#/events`}const jt=new class{#e;#t=/* @__PURE__ */ new Set;get who(){return this.#e}onChange(e){return this.#t.add(e),()=>this.#t.delete(e)}set(e){this.#e=e;for(let t of this.#t)t(e)}async check(){try{let{operator:e}=await c(`/api/operator/session`);return this.set(e),e!==null}catch(e){if(!(e instanceof i))throw e;return this.#e===void 0&&this.set(null),!0}}};function Mt(){let[e,t]=C(At(location.hash));return w(()=>{let e=()=>t(At(location.hash));return addEventListener(`hashchange`,e),()=>removeEventListener(`hashchange`,e)},[]),e}function Nt(e,t=[`keydown`]){let n=T(e);n.current=e,Re(()=>{let e=e=>n.current(e);return t.forEach(t=>addEventListener(t,e)),()=>t.forEach(t=>removeEventListener(t,e))},[])}function Pt(){return ht(e=>jt.onChange(e)),jt.who}function F(){let[e,t]=C({busy:!1,error:null}),n=T(!1);return{run:Be(async e=>{if(!n.current){n.current=!0,t({busy:!0,error:null});try{let n=await e();return t({busy:!1,error:null}),n}catch(e){if(t({busy:!1,error:e instanceof i?e:null}),!(e instanceof i))throw e;return}finally{n.current=!1}}},[]),clear:Be(()=>t({busy:!1,error:null}),[]),...e}}function I(e,t){let[n,r]=C(null),{run:i,error:a}=F(),o=T(!1),s=Be(async()=>{o.current=!0;let t=await i(async()=>{let t;for(;o.current;)o.current=!1,t=await e();return t});t!==void 0&&r(t)},[t]);return w(()=>void s(),[s]),{value:n,error:a,reload:s}}const Ft={info:`info`,good:`circle-check`,warn:`triangle-alert`,bad:`circle-alert`};function L({kind:e=`info`,icon:t=Ft[e],testid:n,className:r=``,children:i}){return D`<div class=${`notice ${r}`} data-kind=${e} data-testid=${n}
    role=${e===`bad`?`alert`:void 0}>
    <${M} name=${t} /><div class="stack tight">${i}</div></div>`}function R({error:e,testid:t,children:n}){return e&&D`<${L} kind="bad" testid=${t}><span>${ut(e)}${n}</span><//>`}function z({icon:e,look:t=``,testid:n,submit:r=!1,children:i,...a}){return D`<button type=${r?`submit`:`button`} class=${`button ${t}`} data-testid=${n} ...${a}>
    <${M} name=${e} />${i}</button>`}function B({icon:e,label:t,testid:n,...r}){return D`<button type="button" class="button quiet round" aria-label=${t} title=${t} data-testid=${n}
    ...${r}>
    <${M} name=${e} /></button>`}const It=new class{#e;#t=-1/0;#n=-1/0;#r=-1/0;constructor(e=()=>performance.now()){this.#e=e}sync(e){let t=this.#e();t-this.#r>=3e5&&([this.#n,this.#t,this.#r]=[this.#t,-1/0,t]),this.#t=Math.max(this.#t,e-t)}now(){let e=Math.max(this.#t,this.#n);return e>-1/0?this.#e()+e:Date.now()}until(e){return e==null?null:Math.max(0,e-this.now())}},Lt=e=>String(e).padStart(2,`0`);function Rt(e,t=`天`){let n=Math.ceil(Math.max(0,e)/1e3),[r,i,a,o]=[Math.floor(n/86400),Math.floor(n/3600)%24,Math.floor(n/60)%60,n%60],s=r||i?`${i}:${Lt(a)}:${Lt(o)}`:`${a}:${Lt(o)}`;return r?`${r} ${t} ${s}`:s}const zt={hourCycle:`h23`,hour:`2-digit`,minute:`2-digit`,second:`2-digit`};let Bt,Vt=new Intl.DateTimeFormat(`en-GB`,zt);function Ht(e){if(e!==(Bt??``))try{Vt=new Intl.DateTimeFormat(`en-GB`,{...zt,timeZone:e||void 0}),Bt=e||void 0}catch(e){if(!(e instanceof RangeError))throw e}}const Ut=()=>Bt,V=e=>Vt.format(e),Wt=e=>new Intl.DateTimeFormat(`en-CA`,{timeZone:Bt,year:`numeric`,month:`2-digit`,day:`2-digit`}).format(e),Gt=e=>e.comments.enabled;function Kt({address:e,name:t,kinds:n=[`xlsx`,`csv`],testid:r=`export`}){return D`<div class="row wrap">
    ${n.map(n=>D`<a key=${n} class="button second small" href=${`${e(n)}?lang=${at()}`}
    download=${`${t}.${n}`}
    data-testid=${`${r}-${n}`}><${M} name="download" />${k(`save.${n}`)}</a>`)}</div>`}const H=`/api/operator`,qt=`${H}/bin`,Jt=`${H}/second-factor`,Yt=`${H}/sessions`,Xt=6e5,Zt=12e4,Qt=[`forbidden`,`session_missing`,`session_expired`],U=(e,t=``)=>`${H}/events/${encodeURIComponent(e)}${t}`;async function W(e){try{return await e}catch(e){throw e instanceof i&&Qt.includes(e.code)&&await jt.check(),e}}const $t=async(e,t,r)=>{if(!n())throw new i(0,{code:`cookies_refused`});return l(`${H}/sign-in`,{name:e,password:t,code:r})},en=()=>c(`${H}/sign-in-providers`),tn=()=>l(`${H}/sign-out`),nn=()=>W(c(`${H}/accounts`)),rn=(e,t)=>W(l(`${H}/accounts`,{name:e,role:t})),an=(e,t)=>W(l(`${H}/accounts/role`,{name:e,role:t})),on=e=>W(l(`${H}/accounts/password`,{name:e})),sn=()=>W(c(`${H}/api-keys`)),cn=e=>W(l(`${H}/api-keys`,e)),ln=e=>W(l(`${H}/api-keys/revoke`,{id:e})),un=()=>W(c(`${H}/webhooks`)),dn=e=>W(l(`${H}/webhooks`,e)),fn=e=>W(l(`${H}/webhooks/remove`,{id:e})),pn=(e,t)=>W(l(`${H}/webhooks/turn`,{id:e,on:t})),mn=e=>W(l(`${H}/webhooks/rotate`,{id:e})),hn=e=>W(l(`${H}/webhooks/test`,{id:e},{timeout_ms:15e3})),gn=e=>W(l(`${H}/webhooks/resend`,{id:e})),_n=e=>W(l(`${H}/accounts/remove`,{name:e})),vn=(e,t,n)=>W(l(`${H}/password`,{old:e,new:t,code:n})),yn=()=>W(c(Jt)),bn=e=>W(l(`${Jt}/offer`,{password:e})),xn=(e,t)=>W(l(Jt,{offer:e,code:t})),Sn=(e,t)=>W(l(`${Jt}/recovery-codes`,{password:e,code:t})),Cn=(e,t)=>W(l(`${Jt}/off`,{password:e,code:t})),wn=()=>W(c(Yt)),Tn=e=>W(l(`${Yt}/end`,{id:e})),En=()=>W(l(`${Yt}/end-others`)),Dn=e=>W(c(`${H}/accounts/sessions?${new URLSearchParams({name:e})}`)),On=(e,t)=>W(l(`${H}/accounts/sessions/end`,{name:e,id:t})),kn=e=>W(l(`${H}/accounts/second-factor/off`,{name:e})),An=()=>W(c(`${H}/events`)),jn=e=>W(c(U(e))),Mn=(e,t)=>W(u(U(e,`/listing`),{listing:t})),Nn=(e,t)=>W(l(U(e,`/copies`),t,{timeout_ms:Xt})),Pn=e=>W(d(U(e))),Fn=()=>W(c(qt)),In=e=>W(l(`${qt}/${encodeURIComponent(e)}/restore`)),Ln=e=>W(d(`${qt}/${encodeURIComponent(e)}`,{timeout_ms:Xt})),Rn=e=>W(l(`${H}/events`,e)),zn=(e,t,n)=>W(u(U(e),{rev:t,event:n})),Bn=(e,t,n,r)=>W(l(U(e,`/polls/${encodeURIComponent(t)}/${n}`),{epoch:r})),Vn=(e,t,n)=>W(l(U(e,`/polls/${encodeURIComponent(t)}/reveal`),{pace:n})),Hn=(e,t,n=!1)=>W(l(U(e,`/stage/step`),{steps:t,back:n})),Un=(e,t,n)=>W(u(U(e,`/stage/switches`),{switch:t,on:n})),Wn=(e,t)=>W(u(U(e,`/stage/focus`),{activity:t})),Gn=(e,t)=>W(u(U(e,`/stage`),t)),Kn=(e,t,n,r)=>W(l(U(e,`/surveys/${encodeURIComponent(t)}/${n}`),{epoch:r})),qn=(e,t,n,r)=>W(l(U(e,`/quizzes/${encodeURIComponent(t)}/step`),{step:n,seen:r})),Jn=(e,t,n,r)=>W(l(U(e,`/quizzes/${encodeURIComponent(t)}/${n}`),{epoch:r})),Yn=(e,t,n,r)=>W(l(U(e,`/quizzes/${encodeURIComponent(t)}/void`),{question:n,why:r})),Xn=(e,t,n)=>W(c(U(e,`/surveys/${encodeURIComponent(t)}/turnout?unit=${encodeURIComponent(n)}`))),Zn=()=>W(c(`${H}/survey-bank`)),Qn=(e,t,n,r)=>{let i=new URLSearchParams({unit:n,class:r});return W(c(U(e,`/surveys/${encodeURIComponent(t)}/preview?${i}`)))},$n=(e,t)=>W(l(U(e,`/check-in/${t}`))),er=(e,t)=>W(l(U(e,`/check-in/reset`),{epoch:t})),tr=(e,t)=>U(e,`/check-ins.${t}`),nr=e=>W(c(U(e,`/surveys`))),rr=(e,t,n)=>U(e,`/surveys/${encodeURIComponent(t)}/${n}`),ir=e=>W(c(U(e,`/survey-reviews`))),ar=(e,t,n)=>W(c(`${rr(e,t,`texts`)}?cursor=${encodeURIComponent(n)}`)),or=(e,t,n,r)=>W(l(rr(e,t,`texts`),{names:n,verdict:r})),sr=(e,t)=>W(l(U(e,`/places/${encodeURIComponent(t)}/raise`))),cr=e=>W(c(U(e,`/comments`))),lr=(e,t)=>W(u(U(e,`/comments/rules`),t)),ur=(e,t,n)=>W(u(U(e,`/comments/words`),{rev:t,words:n})),dr=(e,t,n)=>W(l(U(e,`/comments/try`),{text:t,words:n})),fr=(e,t,n,r=!1)=>W(l(U(e,`/comments/judge`),{numbers:t,state:n,only_pending:r})),pr=(e,t,n,r=!1)=>W(l(U(e,`/comments/silence`),{member:t,minutes:n,delete:r})),mr=(e,t)=>W(u(U(e,`/comments/pinned`),{number:t})),hr=(e,t)=>U(e,`/comments.${t}`),gr=e=>W(c(U(e,`/draws`))),_r=(e,t)=>W(l(U(e,`/draws`),{prize:t})),vr=(e,t,n)=>W(l(U(e,`/draws/${t}/start`),{word:n})),yr=(e,t)=>W(l(U(e,`/draws/${t}/stop`))),br=(e,t)=>W(l(U(e,`/draws/${t}/abandon`))),xr=(e,t,n)=>W(l(U(e,`/draws/${t}/redraw`),{entrant:n})),Sr=(e,t)=>U(e,`/winners.${t}`),Cr=(e,t)=>`/api/events/${encodeURIComponent(e)}/draws/${t}`,wr=(e,t)=>W(u(U(e,`/announcement`),t)),Tr=e=>W(d(U(e,`/announcement`))),Er=(e,t,n)=>W(l(U(e,`/cues/${encodeURIComponent(t)}/run`),{number:n})),Dr=(e,t,n)=>W(l(U(e,`/cues/${encodeURIComponent(t)}/stand-by`),{number:n})),Or=(e,t)=>W(l(U(e,`/undo`),{number:t})),kr=e=>W(l(U(e,`/hold`))),Ar=e=>W(l(U(e,`/go-on`))),jr=(e,t,n)=>W(f(U(e,`/pictures`),t,n)),Mr=(e,t)=>W(f(U(e,`/pictures/pages`),t,`application/pdf`)),Nr=e=>W(c(U(e,`/photos`))),Pr=(e,t,n,r)=>W(p(U(e,`/photos/${encodeURIComponent(t)}`),n,r)),Fr=(e,t)=>W(d(U(e,`/photos/${encodeURIComponent(t)}`))),Ir=e=>W(c(U(e,`/roster`))),Lr=(e,t,n,{partial:r,encoding:i})=>W(f(U(e,`/roster?preview=true&partial=${r}${i?`&encoding=${i}`:``}`),t,n,{timeout_ms:Xt})),Rr=(e,{version:t,over:n,imported:r,force:i})=>W(l(U(e,`/roster/publish`),{version:t,over:n,imported:r,force:i})),zr=(e,t,n)=>{let r=new URLSearchParams({search:t,...n!==null&&{unit:n}});return W(c(U(e,`/roster/members?${r}`)))},Br=()=>W(c(`${H}/identity-providers`)),Vr=(e,t,n)=>W(l(U(e,`/roster/members/${encodeURIComponent(t)}/unbind`),{provider:n})),Hr=(e,{id:t,name:n,unit:r,class:i},a)=>W(u(U(e,`/roster/members/${encodeURIComponent(t)}`),{name:n,unit:r,class:i,is_new:a})),Ur=e=>W(c(U(e,`/units`))),Wr=(e,t)=>W(l(U(e,`/units/renames`),t)),Gr=(e,t)=>W(l(U(e,`/units/renames/remove`),{old:t})),Kr=(e,t)=>W(l(U(e,`/codes`),t,{timeout_ms:Xt})),qr=e=>W(c(U(e,`/codes`),{timeout_ms:Xt})),Jr=(e,t)=>U(e,`/codes.${t}`),Yr=(e,t)=>W(l(U(e,`/codes/cards`),{codes:t})),Xr=(e,t)=>W(c(U(e,`/roster/leavers?${new URLSearchParams({search:t})}`))),Zr=(e,t)=>W(l(U(e,`/roster/members/${encodeURIComponent(t)}/forget`),{member:t})),Qr=e=>W(c(U(e,`/revoked`))),$r=(e,t,n,r)=>W(l(U(e,`/revoked`),{members:t,barred:n,why:r})),ei=(e,t)=>W(l(U(e,`/revoked/lift`),{members:t})),ti=(e,t,n)=>W(l(U(e,`/codes/revoke`),{codes:t,why:n})),ni=e=>W(l(U(e,`/open-screen`))),ri=e=>W(l(U(e,`/display-link`))),ii=e=>W(l(U(e,`/recount`),{},{timeout_ms:Zt})),ai=(e,t)=>W(c(U(e,`/contests/${encodeURIComponent(t)}`))),oi=(e,t,n)=>W(l(U(e,`/contests/${encodeURIComponent(t)}/orders`),n)),si=(e,t)=>W(c(U(e,`/polls/${encodeURIComponent(t)}/evidence`),{timeout_ms:Zt})),ci=(e,t,n)=>W(l(U(e,`/polls/${encodeURIComponent(t)}/void`),n,{timeout_ms:Zt})),li=(e,t)=>U(e,`/results.${t}`),ui=(e,t,n=``)=>U(e,`/attendance${n}.${t}`),di=(e,t)=>W(c(`/api/events/${encodeURIComponent(e)}/turnout?unit=${encodeURIComponent(t)}`)),fi=e=>W(c(U(e,`/report`))),pi=(e,t)=>U(e,`/report.${t}`),mi=(e,t,n)=>{let r=`/audit?limit=${n}${t?`&before=${encodeURIComponent(t)}`:``}`;return W(c(e?U(e,r):`${H}${r}`))},hi=e=>W(c(U(e,`/rehearsal`))),gi=e=>W(l(U(e,`/rehearsal`))),_i=(e,t)=>W(u(U(e,`/rehearsal/audience`),t)),vi=e=>W(d(U(e,`/rehearsal/audience`))),yi=e=>W(l(U(e,`/rehearsal/outage`))),bi=e=>W(d(U(e,`/rehearsal`),{timeout_ms:Zt})),xi=e=>W(c(U(e,`/phone-link`))),Si=(e,t,n=``)=>`/api/events/${encodeURIComponent(e)}/qr.${t}${n&&`?activity=${encodeURIComponent(n)}`}`,Ci=e=>W(c(U(e,`/points`))),wi=(e,t)=>U(e,`/points/members/${encodeURIComponent(t)}`),Ti=(e,t)=>W(c(wi(e,t))),Ei=(e,t)=>W(l(U(e,`/points/adjustments`),t)),Di=(e,t)=>W(l(U(e,`/points/adjustments/${t}/approve`))),Oi=(e,t)=>W(d(U(e,`/points/adjustments/${t}`))),ki=(e,t,n)=>W(u(`${wi(e,t)}/freeze`,n)),Ai=e=>W(l(U(e,`/points/recount`),{},{timeout_ms:Zt})),ji=[`refuse`,`mask`,`review`];function Mi(e){return Object.fromEntries(ji.map(t=>[t,e.filter(e=>e.action===t).map(({text:e})=>e).join(`
`)]))}function Ni(e){return ji.flatMap(t=>e[t].split(`
`).map(e=>e.trim()).filter(Boolean).map(e=>({text:e,action:t})))}function Pi(e,t,n){let r=(e,{text:t,action:n})=>e.some(e=>e.text===t&&e.action===n),i=Ni(e),a=i.filter(e=>!r(t,e)&&!r(n,e));return Mi([...n.filter(e=>!r(t,e)||r(i,e)).filter(e=>!a.some(({text:t})=>t===e.text)),...a])}const Fi=[`open`,`review`,`closed`],Ii=[0,5,15,30,60,300],Li=[`xlsx`,`csv`,`jsonl`];function Ri({event:e,moderation:t}){let{value:n,reload:r}=I(()=>cr(e),e),{run:i,busy:a,error:o}=F();w(()=>void(n&&r()),[t.rev]);let s=t=>i(()=>lr(e,t)),{mode:c,slow_s:l,on_screen:u,pinned:d}=t,f=Ii.includes(l)?Ii:[...Ii,l];return D`
    <section class="card panel" data-testid="comment-rules">
      <h2><${M} name="sliders-horizontal" />${k(`comments.rules`)}</h2>
      <div class="segments" role="group" aria-label=${k(`comments.mode`)}>${Fi.map(e=>D`
        <button key=${e} type="button" aria-pressed=${c===e} data-testid=${`mode-${e}`} disabled=${a}
          onClick=${()=>s({mode:e})}>${k(`comments.mode.${e}`)}</button>`)}</div>
      <div class="row between"><label for="slow-mode">${k(`comments.slow`)}</label>
        <select id="slow-mode" class="input narrow-input" data-testid="slow-mode" value=${l}
          onChange=${e=>s({slow_s:Number(e.target.value)})}>
          ${f.map(e=>D`<option key=${e} value=${e}>${e?k(`comments.slow.s`,{s:e}):k(`comments.slow.off`)}</option>`)}
          </select></div>
      <label class="check"><input type="checkbox" data-testid="on-screen" checked=${u}
          onChange=${e=>s({on_screen:e.target.checked})} />
        <span>${k(`comments.on_screen`)}</span></label>
      ${d&&D`<p class="notice" data-testid="pinned"><${M} name="pin" /><span class="grow">${d.text}</span>
        <${B} icon="x" label=${k(`comments.unpin`)} testid="unpin"
          onClick=${()=>i(()=>mr(e,0))} /></p>`}
      <${R} error=${o} />
    </section>
    ${n&&D`<${zi} event=${e} rules=${n} onSaved=${r} />`}
    ${n&&D`<${Vi} event=${e} rules=${n} onChanged=${r} />`}
    <section class="card panel"><h2><${M} name="download" />${k(`comments.export`)}</h2>
      <${Kt} address=${t=>hr(e,t)} name=${`${e}-comments`}
        kinds=${Li} /></section>`}function zi({event:e,rules:t,onSaved:n}){let[r,i]=C(null),a=T(t.words),{run:o,busy:s,error:c}=F();w(()=>{r&&i(Pi(r,a.current,t.words)),a.current=t.words},[t.words_rev]);let l=r??Mi(t.words),u=Ni(l);return D`<section class="card panel" data-testid="words">
    <h2><${M} name="shield-check" />${k(`words`)} <span class="soft number">${u.length}</span></h2>
    <p class="soft">${k(`words.hint`)}</p>
    ${ji.map(e=>D`<div class="field" key=${e}><label for=${`words-${e}`}>${k(`words.${e}`)}</label>
      <textarea id=${`words-${e}`} class="input" rows="3" spellcheck=${!1} data-testid=${`words-${e}`}
        value=${l[e]}
        onInput=${t=>i({...l,[e]:t.target.value})}></textarea></div>`)}
    <${Bi} event=${e} words=${u} />
    <${R} error=${c} />
    <div><${z} icon="save" testid="words-save" disabled=${s||!r} onClick=${async()=>{await o(()=>ur(e,t.words_rev,u))&&(i(null),n(),N(k(`words.saved`),`good`))}}>
        ${k(`words.save`)}<//></div>
  </section>`}function Bi({event:e,words:t}){let[n,r]=C(``),[i,a]=C(null),{run:o,error:s}=F();return D`<form class="field" onSubmit=${async r=>{r.preventDefault(),n.trim()&&a(await o(()=>dr(e,n,t))??null)}}><label for="words-try">${k(`words.try`)}</label>
    <div class="row tight"><input id="words-try" class="input" data-testid="words-try" autocomplete="off" value=${n}
        onInput=${e=>{r(e.target.value),a(null)}} />
      <button type="submit" class="button second small" data-testid="words-try-go">${k(`words.try.go`)}</button></div>
    ${i&&D`<p class="soft" role="status" data-testid="verdict" data-action=${i.action??`none`}>
      ${i.action?k(`verdict.${i.action}`,{words:dt(i.words),text:i.text}):k(`verdict.none`)}</p>`}
    <${R} error=${s} />
  </form>`}function Vi({event:e,rules:t,onChanged:n}){let{run:r}=F(),i=async t=>{await r(()=>pr(e,t,0))&&n()};return t.muted.length>0&&D`<section class="card panel" data-testid="muted">
    <h2><${M} name="volume-x" />${k(`muted`)} <span class="soft number">${t.muted.length}</span></h2>
    <ul>${t.muted.map(({member:e,until:t})=>D`<li key=${e} class="row between"><span class="code cut">${e}</span>
      <span class="soft">
        ${t-Date.now()>31536e6?k(`muted.banned`):k(`muted.until`,{time:V(t)})}</span>
      <button type="button" class="button second small" onClick=${()=>i(e)}>
        ${k(`muted.lift`)}</button></li>`)}</ul>
  </section>`}var Hi=class{list=`queue`;cursor=0;marked=/* @__PURE__ */ new Set;done=[];#e=null;#t;#n=/* @__PURE__ */ new Map;#r;#i=Promise.resolve();constructor(e,t={judgeComments:fr,pinComment:mr,silenceMember:pr}){this.#t=e,this.#r=t}receive(e){if(e===this.#e)return;let t=this.current?.n;!this.#e&&e.mode!==`review`&&!e.queue.length&&(this.list=`newest`),this.#e=e;let n=new Set(e.queue.map(({n:e})=>e));for(let e of this.#n.keys())n.has(e)||this.#n.delete(e);this.marked=new Set([...this.marked].filter(e=>this.rows.some(t=>t.n===e)));let r=this.rows.findIndex(({n:e})=>e===t);this.cursor=r>=0?r:Math.min(this.cursor,Math.max(0,this.rows.length-1))}get rows(){let e=this.#e?.[this.list]??[];return this.list===`queue`?e.filter(({n:e})=>!this.#n.has(e)):e}get current(){return this.rows[this.cursor]??null}get chosen(){let e=this.rows.filter(({n:e})=>this.marked.has(e));return e.length?e:[this.current].filter(Boolean)}show(e){this.list=e,this.cursor=0,this.marked.clear()}move(e){this.cursor=Math.max(0,Math.min(this.rows.length-1,this.cursor+e))}point(e){this.cursor=Math.max(0,this.rows.findIndex(t=>t.n===e))}mark(e=this.current?.n){e!==void 0&&(this.marked.delete(e)||this.marked.add(e))}markAll(){let e=this.rows.length===this.marked.size;this.marked=new Set(e?[]:this.rows.map(({n:e})=>e))}async approve(){let e=this.chosen.filter(({state:e})=>e!==`shown`);if(!e.length)return;this.#l(e);let t=Ui(e,`pending`),n=Ui(e,`deleted`);await this.#o(async()=>{let{numbers:e}=t.length?await this.#s(t,`shown`,!0):{numbers:[]};n.length&&await this.#s(n,`shown`),this.#u(`approve`,e.length+n.length,()=>this.#c(e,`pending`,n,`deleted`))})}async remove(e=this.chosen){let t=e.filter(({state:e})=>e!==`deleted`);t.length&&(this.#l(t),await this.#o(async()=>{await this.#s(t.map(({n:e})=>e),`deleted`),this.#u(`delete`,t.length,()=>this.#c(Ui(t,`pending`),`pending`,Ui(t,`shown`),`shown`))}))}async mute(){await this.#a(`mute`,10,!1)}async ban(){await this.#a(`ban`,null,!0)}async#a(e,t,n){let r=this.current;r&&(this.#l([r]),await this.#o(async()=>{let{deleted:i,pending:a}=await this.#r.silenceMember(this.#t,r.member,t,n);!n&&r.state!==`deleted`&&(await this.#s([r.n],`deleted`),(r.state===`pending`?a:i).push(r.n)),this.#u(e,1,async()=>{await this.#r.silenceMember(this.#t,r.member,0),await this.#c(a,`pending`,i,`shown`)})}))}async pin(){let e=this.current,t=this.#e?.pinned?.n??0;e&&(this.#l([e]),await this.#o(async()=>{await this.#r.pinComment(this.#t,e.n===t?0:e.n),this.#u(`pin`,1,async()=>{await this.#r.pinComment(this.#t,t),e.state!==`shown`&&await this.#s([e.n],e.state)})}))}undo(){return this.#o(async()=>{let e=this.done.pop();if(!e)return null;this.#n.clear();try{await e.undo()}catch(t){throw this.done.push(e),t}return e})}#o(e){let t=this.#i.then(e);return this.#i=t.catch(()=>{}),t}async#s(e,t,n=!1){try{return await this.#r.judgeComments(this.#t,e,t,n)}catch(e){throw this.#n.clear(),e}}async#c(e,t,n,r){e.length&&await this.#s(e,t),n.length&&await this.#s(n,r)}#l(e){if(this.list===`queue`)for(let{n:t}of e)this.#n.set(t,Date.now());this.marked.clear(),this.move(0)}#u(e,t,n){this.done=[...this.done,{what:e,count:t,undo:n}].slice(-50)}};const Ui=(e,t)=>e.filter(e=>e.state===t).map(({n:e})=>e),Wi=[`queue`,`newest`],Gi=[{key:`a`,decision:`approve`,icon:`check`},{key:`d`,decision:`remove`,icon:`trash-2`},{key:`p`,decision:`pin`,icon:`pin`},{key:`m`,decision:`mute`,icon:`volume-x`},{key:`b`,decision:`ban`,icon:`ban`}],Ki={j:1,ArrowDown:1,k:-1,ArrowUp:-1},qi=[`J K`,`A`,`D`,`P`,`M`,`B`,`X`,`U`,`1 2`];function Ji({live:e}){let{moderation:t}=e,{event:n}=e.tally;return n?Gt(n)?t?D`<div class="comments-view" data-testid="comments-view">
    <${Yi} live=${e} moderation=${t} />
    <aside class="run-side"><${Zi} moderation=${t} /><${Ri} event=${e.event}
        moderation=${t} /></aside>
  </div>`:D`<p class="wait">${k(`loading`)}</p>`:D`<p class="card empty narrow" data-testid="comments-off">${k(`comments.off`)}
      <a class="button" href=${P(`edit`,e.event)}>${k(`tab.edit`)}</a></p>`:D`<p class="wait">${k(`loading`)}</p>`}function Yi({live:e,moderation:t}){let n=T(null);n.current??=new Hi(e.event);let[,r]=C(0),[a,o]=C(null),s=()=>r(e=>e+1);n.current.receive(t);let{list:c,rows:l,current:u,marked:d,done:f}=n.current,p=async e=>{let t=n.current[e]();o(null),s();try{let n=await t;e===`undo`&&n&&N(k(`comments.undone`,{what:k(`moderate.${n.what}`)}),`good`)}catch(e){if(!(e instanceof i))throw e;o(e)}s()},m=e=>{let t=Gi.find(({key:t})=>t===e)?.decision;if(t)p(t);else if(e===`u`)p(`undo`);else if(e in Ki)n.current.move(Ki[e]);else if(e===`x`)n.current.mark();else if(e===`1`||e===`2`)n.current.show(Wi[Number(e)-1]);else return!1;return s(),!0};return Nt(e=>{e.ctrlKey||e.metaKey||e.altKey||e.target.closest?.(`input:not([type=checkbox]), textarea, select, dialog`)||m(e.key.length===1?e.key.toLowerCase():e.key)&&e.preventDefault()}),w(()=>document.querySelector(`.comment-card[data-current=true]`)?.scrollIntoView({block:`nearest`}),[u?.n,c]),D`<section class="card panel" aria-label=${k(`tab.comments`)}>
    <div class="row wrap between">
      <div class="segments" role="group" aria-label=${k(`comments.lists`)}>${Wi.map(e=>D`
        <button key=${e} type="button" aria-pressed=${c===e} data-testid=${`list-${e}`}
          onClick=${()=>{n.current.show(e),s()}}>${k(`comments.${e}`)}
          ${e===`queue`&&D`<span class="pill" data-kind=${t.pending?`warn`:`good`} data-testid="pending">
              ${j(t.pending)}</span>`}</button>`)}</div>
      <div class="row tight">
        <label class="check"><input type="checkbox" data-testid="mark-all"
            checked=${l.length>0&&d.size===l.length}
          onChange=${()=>{n.current.markAll(),s()}} /><span>${k(`comments.mark_all`)}</span></label>
        <button type="button" class="button second small" data-testid="undo" disabled=${!f.length}
          onClick=${()=>p(`undo`)}>
          <${M} name="undo-2" />${k(`comments.undo`)}</button>
      </div>
    </div>
    ${d.size>0&&D`<p class="notice row wrap" data-kind="info" data-testid="marked"><span class="grow">
          ${k(`comments.marked`,{count:d.size})}</span>
      <button type="button" class="button small" onClick=${()=>p(`approve`)}>${k(`moderate.approve`)}</button>
      <button type="button" class="button small danger" onClick=${()=>p(`remove`)}>
        ${k(`moderate.delete`)}</button></p>`}
    <${R} error=${a} />
    ${l.length===0&&D`<p class="empty" data-testid="queue-empty">${k(c===`queue`?`comments.queue_empty`:`comments.none`)}
      </p>`}
    <ol class="comment-list" data-testid="comment-list">
      ${l.map(e=>D`<${Xi} key=${e.n} comment=${e}
      inQueue=${c===`queue`} isCurrent=${e.n===u?.n} isMarked=${d.has(e.n)}
      isPinned=${t.pinned?.n===e.n}
      onPoint=${()=>{n.current.point(e.n),s()}}
      onMark=${()=>{n.current.mark(e.n),s()}}
      onDecision=${t=>{n.current.point(e.n),p(t)}} />`)}</ol>
    <p class="legend" aria-label=${k(`comments.keys`)}>
      ${qi.map(e=>D`<span key=${e}><kbd>${e}</kbd> ${k(`keys.${e}`)}</span>`)}</p>
  </section>`}function Xi({comment:e,inQueue:t,isCurrent:n,isMarked:r,isPinned:i,onPoint:a,onMark:o,onDecision:s}){let{n:c,at:l,name:u,unit:d,member:f,text:p,original:m,state:h,why:g}=e;return D`<li class="comment-card" data-testid="comment" data-n=${c} data-state=${h} data-current=${n}
    aria-current=${n||void 0} onClick=${a}>
    <input type="checkbox" aria-label=${k(`comments.mark`)} checked=${r} onChange=${o}
      onClick=${e=>e.stopPropagation()} />
    <div class="comment-words">
      <p class="comment-text">${m||p}</p>
      <p class="soft comment-who"><time class="number">${V(l)}</time> <span>
          ${[d,u].filter(Boolean).join(` `)||k(`comments.nameless`)}</span>
        <span class="code cut">${f}</span>
        ${g===`word`&&D`<span class="pill" data-kind="warn">${k(`comments.word`)}</span>`}
        ${m&&m!==p&&D`<span>${k(`comments.shown_as`,{text:p})}</span>`}
        ${i&&D`<span class="pill" data-kind="good">${k(`comments.pinned`)}</span>`}
        ${!t&&D`<span class="pill" data-kind=${{shown:`good`,pending:`warn`,deleted:`bad`}[h]}>
            ${k(`comments.state.${h}`)}</span>`}</p>
    </div>
    <div class="comment-decisions">
      ${Gi.filter(({decision:e})=>e!==`approve`||h!==`shown`).map(({decision:e,icon:t,key:n})=>D`
      <${B} key=${e} icon=${t}
        label=${`${k(`moderate.${e===`remove`?`delete`:e}`)} (${n.toUpperCase()})`}
        testid=${`decision-${e}`}
        onClick=${t=>{t.stopPropagation(),s(e)}} />`)}</div>
  </li>`}function Zi({moderation:{offered:e,shown:t}}){let n=e?t/e:1;return D`<section class="card panel" data-testid="share" data-share=${n.toFixed(3)}>
    <h2><${M} name="gauge" />${k(`comments.share`)}</h2>
    <p class="big-share"><b class="number">${e?pt(n):`—`}</b> <span class="soft">
        ${k(`comments.share.of`,{shown:j(t),offered:j(e)})}</span></p>
    ${n<1&&D`<p class="soft">${k(`comments.share.why`)}</p>`}
  </section>`}const Qi=e=>{let t=String(e%100).padStart(2,`0`).replace(/0+$/,``);return`${Math.floor(e/100)}${t&&`.${t}`}`},$i=/* @__PURE__ */ new Set([`submitted`,`confirmed`]);function ea({desk:e,round:t,row:n,busy:r,order:i}){let{contest:a}=e,o=a.contestants.find(({id:e})=>e===n.contestant),s={round:t.id,contestant:n.contestant},c=n.state===`withdrawn`||n.state===`disqualified`,l=n.cells.every(({state:e})=>![`submitted`,`missing`,`draft`,`reopened`].includes(e)),u=e=>i({do:`confirm`,...s,anyway:e},k(`contest.confirmed`));return D`<section class="card contest-panel stack" data-testid="contest-panel" aria-label=${o.name}>
    <h3>${o.number} ${o.name} <small>${o.unit}</small></h3>
    <div class="verbs">
      <button type="button" class="button second" disabled=${r} data-testid="contest-call"
        onClick=${()=>i({do:`call`,...s},k(`contest.called`))}><${M} name="radio" />
        ${k(`contest.call`)}</button>
      <button type="button" class="button" disabled=${r||l||n.submitted<n.expected}
        data-testid="contest-confirm" onClick=${()=>u(!1)}><${M} name="check" />
        ${k(`contest.confirm`)}</button>
      ${n.spread.length>0&&!l&&D`<button type="button" class="button second" disabled=${r}
        data-testid="contest-confirm-anyway" onClick=${()=>u(!0)}>${k(`contest.confirm.anyway`)}</button>`}
      <button type="button" class="button" disabled=${r||n.state!==`ranked`||!l}
        data-testid="contest-publish" onClick=${()=>i({do:`publish`,...s},k(`contest.published`))}>
        <${M} name="eye" />${k(n.shown?`contest.publish.again`:`contest.publish`)}</button>
    </div>
    <${ta} desk=${e} row=${n} at=${s} busy=${r} order=${i} />
    ${a.criteria.filter(({kind:e})=>e===`measure`).map(e=>D`<${ia} key=${e.id}
      criterion=${e} entered=${n.measured[e.id]??{}} busy=${r}
      onEnter=${t=>i({do:`measure`,...s,criterion:e.id,value:t})} />`)}
    <${ra} row=${n} at=${s} busy=${r} order=${i} />
    <${na} words="contest.rule_out" busy=${r} choices=${c?[``]:[`withdrawn`,`disqualified`]}
      onDo=${(e,t)=>i({do:`rule_out`,...s,what:t,why:e})} />
    <${na} words="contest.lodge" busy=${r} onDo=${e=>i({do:`protest`,...s,note:e})} />
  </section>`}function ta({desk:e,row:t,at:n,busy:r,order:i}){let[a,o]=C(``),s=e.contest.criteria.filter(({kind:e})=>e===`judge`),c=t.cells.filter(({state:e})=>![`none`,`recused`].includes(e)),l=c.find(({judge:e})=>e===a),u=t=>e.contest.judges.find(e=>e.id===t).name,d=new Set(t.spread);return D`<div class="contest-matrix"><table><thead><tr><th scope="col">${k(`contest.judge`)}</th>
      ${s.map(e=>D`<th key=${e.id} scope="col">${A(e,`name`)}
        ${d.has(e.id)&&D` <${M} name="triangle-alert" />
          <span class="sr-only">${k(`contest.apart`)}</span>`}</th>`)}
      <th scope="col">${k(`contest.total`)}</th><th scope="col">${k(`contest.sheet`)}</th></tr></thead>
    <tbody>${c.map(e=>D`<tr key=${e.judge} aria-selected=${e.judge===a}>
      <th scope="row"><button type="button" class="button quiet" data-testid=${`sheet-${e.judge}`}
        onClick=${()=>o(e.judge)}>${u(e.judge)}</button></th>
      ${s.map(({id:t})=>D`<td key=${t}>${t in e.marks?Qi(e.marks[t]):``}</td>`)}
      <td>${e.dropped?D`<s>${e.total}</s>`:e.total}</td>
      <td>${k(`contest.cell.${e.state}`)}${e.note&&` · ${e.note}`}${e.why&&` · ${e.why}`}</td></tr>`)}
    </tbody></table></div>
    ${l&&$i.has(l.state)&&D`<${na} words="contest.reopen" name=${u(a)} busy=${r}
      onDo=${e=>i({do:`reopen`,...n,judge:a,why:e})} />`}
    ${l&&D`<${na} words=${l.state===`excused`?`contest.take_back`:`contest.excuse`}
      name=${u(a)} busy=${r} onDo=${e=>i({do:l.state===`excused`?`take_back`:`excuse`,round:n.round,judge:a,why:e})} />`}
    ${l?.state===`submitted`&&D`<${na} words="contest.swap" name=${u(a)} busy=${r}
      choices=${e.contest.contestants.map(({id:e})=>e).filter(e=>e!==n.contestant)}
      labels=${Object.fromEntries(e.contest.contestants.map(e=>[e.id,`${e.number} ${e.name}`]))}
      onDo=${(e,t)=>i({do:`swap`,...n,judge:a,other:t,why:e})} />`}`}function na({words:e,busy:t,onDo:n,name:r=``,choices:i=null,labels:a=null}){let[o,s]=C(``),[c,l]=C(i?.[0]??``),u=async e=>{e.preventDefault(),await n(o,c)&&s(``)},d=e.replace(`.`,`-`);return D`<details class="contest-reason" data-testid=${d}><summary>${k(e,{name:r})}</summary>
    <form class="row" onSubmit=${u}>
      ${i&&D`<select aria-label=${k(e,{name:r})} value=${c}
        onChange=${({target:e})=>l(e.value)}>
        ${i.map(t=>D`<option key=${t} value=${t}>${a?.[t]??k(`${e}.${t||`none`}`)}
        </option>`)}</select>`}
      <input value=${o} maxlength="200" required placeholder=${k(`contest.why`)} aria-label=${k(`contest.why`)}
        data-testid=${`${d}-why`} onInput=${({target:e})=>s(e.value)} />
      <button type="submit" class="button second" disabled=${t||!o} data-testid=${`${d}-do`}>
        ${k(`contest.do_it`)}</button></form></details>`}function ra({row:e,at:t,busy:n,order:r}){let[i,a]=C(``),[o,s]=C(``);return D`<div class="contest-deductions"><ul>${e.deductions.map((e,i)=>D`<li key=${i}>
      <b>−${Qi(e.points)}</b> ${e.why} <small>${e.by}</small>
      <button type="button" class="button quiet small" disabled=${n}
        onClick=${()=>r({do:`lift_deduction`,...t,index:i,why:k(`contest.lifted`)})}>
        ${k(`contest.lift`)}</button></li>`)}</ul>
    <form class="row" onSubmit=${async e=>{e.preventDefault(),await r({do:`deduct`,...t,points:i,why:o})&&(a(``),s(``))}}>
      <input class="contest-points" inputmode="decimal" value=${i} placeholder="0.5" required
        aria-label=${k(`contest.deduct.points`)} data-testid="contest-deduct-points"
        onInput=${({target:e})=>a(e.value)} />
      <input value=${o} maxlength="200" required placeholder=${k(`contest.why`)} aria-label=${k(`contest.why`)}
        data-testid="contest-deduct-why" onInput=${({target:e})=>s(e.value)} />
      <button type="submit" class="button second" disabled=${n||!i||!o} data-testid="contest-deduct">
        ${k(`contest.deduct`)}</button></form></div>`}function ia({criterion:e,entered:t,busy:n,onEnter:r}){let[i,a]=C(``),o=Object.entries(t),s=o.length>1&&new Set(Object.values(t)).size===1;return D`<form class="row contest-measured" data-testid="contest-measured" data-agreed=${s}
    onSubmit=${e=>{e.preventDefault(),r(i)}}>
    <b>${A(e,`name`)}</b>
    ${o.map(([t,n])=>D`<span key=${t}>${t}: ${Qi(n)} ${e.unit}</span>`)}
    <span class="soft">${k(s?`contest.measured.agreed`:o.length>1?`contest.measured.differ`:`contest.measured.two`)}</span>
    <input class="contest-points" inputmode="decimal" value=${i} required aria-label=${A(e,`name`)}
      data-testid="contest-measure-value" onInput=${({target:e})=>a(e.value)} />
    <button type="submit" class="button second" disabled=${n||!i} data-testid="contest-measure">
      ${k(`contest.measure`)}</button></form>`}function aa({desk:e,busy:t,order:n}){let r=Object.entries(e.pending),i=Object.entries(e.protests).filter(([,{decision:e}])=>!e);return!r.length&&!i.length?null:D`<section class="stack" data-testid="contest-requests">
    ${r.map(([r,i])=>D`<${ca} key=${r} id=${r} request=${i} desk=${e} busy=${t}
      order=${n} />`)}
    ${i.map(([r,i])=>D`<${la} key=${r} id=${r} protest=${i} desk=${e} busy=${t}
      order=${n} />`)}
  </section>`}const oa=(e,t)=>e.contest.contestants.find(e=>e.id===t)?.name??``,sa=(e,t)=>e.contest.judges.find(e=>e.id===t)?.name??``;function ca({id:e,request:t,desk:n,busy:r,order:i}){let a=[oa(n,t.contestant),sa(n,t.judge),t.points,t.value],o=t.by===n.who;return D`<div class="card contest-request" data-testid="contest-request">
    <p><${M} name="shield-check" /><b>${k(`contest.do.${t.do}`)}</b> ${a.filter(Boolean).join(` · `)}
      ${t.why&&D`<span> — ${t.why}</span>`}</p>
    <p class="soft">${k(o?`contest.request.own`:`contest.request.by`,{who:t.by})}</p>
    <div class="verbs">
      ${!o&&D`<button type="button" class="button" disabled=${r} data-testid="contest-consent"
        onClick=${()=>i({do:`consent`,pending:e},k(`contest.consented`))}>
        ${k(`contest.consent`)}</button>`}
      <button type="button" class="button second" disabled=${r} data-testid="contest-decline"
        onClick=${()=>i({do:`decline`,pending:e,why:k(`contest.declined`)})}>
        ${k(o?`contest.withdraw_request`:`contest.decline`)}</button></div></div>`}function la({id:e,protest:t,desk:n,busy:r,order:i}){let[a,o]=C(``);return D`<form class="card contest-request" data-testid="contest-protest"
    onSubmit=${t=>{t.preventDefault(),i({do:`decide`,protest:e,decision:a})}}>
    <p><${M} name="megaphone" /><b>${k(`contest.protest`)}</b>
      ${` `}${oa(n,t.contestant)} — ${t.note}</p>
    <label class="field"><span class="label">${k(`contest.decision`)}</span>
      <input value=${a} maxlength="200" required onInput=${({target:e})=>o(e.value)} /></label>
    <div class="verbs"><button type="submit" class="button" disabled=${r||!a}>
      ${k(`contest.decide`)}</button></div></form>`}function ua({live:e}){return D`<section class="run-polls" aria-label=${k(`contests`)}><ul class="stack">
    ${e.contests.map(t=>D`<li key=${t.id} class="card poll-row" data-testid=${`contest-${t.id}`}
      data-state=${t.state}>
      <div class="poll-head"><span class="pill" data-state=${t.state}>${k(`contest.state.${t.state}`)}</span>
        <h2>${A(t,`title`)}</h2></div>
      <div class="verbs"><a class="button second" data-testid=${`desk-${t.id}`}
        href=${P(`contest`,e.event)}><${M} name="award" />${k(`contest.desk`)}</a></div></li>`)}
  </ul></section>`}function da({live:e}){let[t,n]=C(``),r=e.contests.find(({id:e})=>e===t)??e.contests[0];return r?D`<div class="contest-desk stack" data-testid="contest-desk">
    ${e.contests.length>1&&D`<div class="row">${e.contests.map(e=>D`<button key=${e.id}
      type="button" class="button small second" aria-pressed=${e.id===r.id} onClick=${()=>n(e.id)}>
      ${A(e,`title`)}</button>`)}</div>`}
    <${fa} key=${r.id} live=${e} id=${r.id} rev=${r.rev} /></div>`:D`<p class="empty">${k(`contest.none`)}</p>`}function fa({live:e,id:t,rev:n}){let{value:r,error:i,reload:a}=I(()=>ai(e.event,t),`${e.event} ${t}`),{run:o,busy:s,error:c}=F(),[l,u]=C(``),[d,f]=C(``);if(w(()=>void(r&&n>r.rev&&a()),[n]),!r)return D`<${R} error=${i} testid="contest-lost" />`;let p=async(n,i=``)=>{let s=await o(()=>oi(e.event,t,{...n,deed:Qe(12)}));if(!s)return!1;let c=Object.keys(s.pending).length>Object.keys(r.pending).length;return(c||i)&&N(c?k(`contest.asked`):i,c?``:`good`),await a(),!0},{contest:m,state:h}=r,g=r.rounds.find(e=>e.id===l)??pa(r),_=g.rows.find(e=>e.contestant===d),v=g.rows.length>0&&g.rows.every(e=>e.state!==`missing`);return D`
    <header class="card contest-head">
      <div class="poll-head"><span class="pill" data-state=${h} data-testid="contest-state">
        ${k(`contest.state.${h}`)}</span><h2>${A(m,`title`)}</h2></div>
      <div class="verbs">
        ${h!==`open`&&D`<button type="button" class="button" disabled=${s} data-testid="contest-open"
          onClick=${()=>p({do:`open`})}><${M} name="play" />${k(`contest.open`)}</button>`}
        ${h===`open`&&D`<button type="button" class="button second" disabled=${s}
          data-testid="contest-close" onClick=${()=>p({do:`close`})}><${M} name="square" />
          ${k(`contest.close`)}</button>`}
        <button type="button" class="button second" disabled=${s} aria-pressed=${r.frozen}
          data-testid="contest-freeze" onClick=${()=>p({do:r.frozen?`thaw`:`freeze`})}>
          <${M} name=${r.frozen?`lock`:`lock-open`} />
          ${k(r.frozen?`contest.thaw`:`contest.freeze`)}</button>
        <button type="button" class="button second" disabled=${s||!v} data-testid="contest-result"
          onClick=${()=>p({do:`publish_result`,round:g.id},k(`contest.result.done`))}>
          <${M} name="trophy" />${k(g.is_published?`contest.result.again`:`contest.result`)}</button>
      </div>
    </header>
    <${R} error=${c} testid="contest-problem" />
    <${aa} desk=${r} busy=${s} order=${p} />
    ${r.rounds.length>1&&D`<div class="row" role="group" aria-label=${k(`contest.rounds`)}>
      ${m.rounds.map(e=>D`<button key=${e.id} type="button" class="button small second"
        aria-pressed=${e.id===g.id} onClick=${()=>u(e.id)}>
        ${A(e,`name`)}</button>`)}</div>`}
    <${ha} desk=${r} round=${g} chosen=${d} onChoose=${f} />
    ${_&&D`<${ea} key=${`${g.id} ${_.contestant}`} desk=${r} round=${g} row=${_}
      busy=${s} order=${p} />`}`}function pa(e){return e.current&&e.rounds.find(({id:t})=>t===e.current[0])||e.rounds.filter(({rows:e})=>e.length).at(-1)||e.rounds[0]}const ma={missing:`…`,draft:`✎`,reopened:`↩`,recused:`–`,excused:`×`,none:``};function ha({desk:e,round:t,chosen:n,onChoose:r}){let{contest:i,current:a}=e,o=new Map(i.contestants.map(e=>[e.id,e]));return t.rows.length?D`<div class="card contest-matrix" tabindex="0" role="region" aria-label=${k(`contest.matrix`)}>
    <table data-testid="contest-matrix"><thead><tr><th scope="col">${k(`contest.contestant`)}</th>
      ${i.judges.map(e=>D`<th key=${e.id} scope="col">${e.name}</th>`)}
      <th scope="col">${k(`contest.in`)}</th><th scope="col">${k(`contest.deducted`)}</th>
      <th scope="col">${k(`contest.total`)}</th><th scope="col">${k(`contest.place`)}</th>
      <th scope="col">${k(`contest.shown`)}</th></tr></thead>
    <tbody>${t.rows.map(e=>{let i=o.get(e.contestant),s=a?.[0]===t.id&&a?.[1]===e.contestant;return D`<tr key=${e.contestant} data-state=${e.state} aria-selected=${e.contestant===n}
        data-testid=${`row-${e.contestant}`}>
        <th scope="row"><button type="button" class="button quiet" data-testid=${`choose-${e.contestant}`}
          onClick=${()=>r(e.contestant)}>${s&&D`<${M} name="radio" />`}
          <span>${i.number} ${i.name}</span></button></th>
        ${e.cells.map(e=>D`<td key=${e.judge} data-state=${e.state}
          title=${k(`contest.cell.${e.state}`)}>
          ${e.total?e.dropped?D`<s>${e.total}</s>`:e.total:D`<span aria-label=${k(`contest.cell.${e.state}`)}>${ma[e.state]}</span>`}</td>`)}
        <td class=${e.submitted<e.expected?`contest-late`:``}>${e.submitted}/${e.expected}
          ${e.spread.length>0&&D`<${M} name="triangle-alert" />
            <span class="sr-only">${k(`contest.apart`)}</span>`}</td>
        <td>${e.deductions.length>0&&`−${ga(e.deductions)}`}</td>
        <td><b>${e.state===`ranked`?e.total:k(`contest.out.${e.state}`)}</b></td>
        <td>${e.place||``}</td><td>${e.shown}</td></tr>`})}</tbody></table></div>`:D`<p class="empty">${k(`contest.round.empty`)}</p>`}const ga=e=>e.reduce((e,{points:t})=>e+t,0)/100;function G({title:e,text:t,action:n,danger:r=!1,typed:i=``,onYes:a,onNo:o,children:s}){let[c,l]=C(``),u=!i||c.trim()===i;return D`<${wt} title=${e} onClose=${o} testid="confirm">
    <form class="confirm" onSubmit=${e=>{e.preventDefault(),u&&a()}}>
      <p>${t}</p>
      ${s}
      ${i&&D`<label class="field"><span>${k(`confirm.type`,{word:i})}</span>
        <input class="input" data-testid="confirm-typed" autocomplete="off" autocapitalize="off" spellcheck=${!1}
          autofocus
          value=${c} onInput=${e=>l(e.target.value)} /></label>`}
      <div class="row end">
        <button type="button" class="button second" data-testid="confirm-no" autofocus=${!i} onClick=${o}>
          ${k(`cancel`)}</button>
        <button type="submit" class=${`button ${r?`danger`:``}`} data-testid="confirm-yes"
          disabled=${!u}>${n}</button>
      </div>
    </form>
  <//>`}const _a={holding:{icon:`image`,text:!0},countdown:{icon:`clock`,poll:!0,text:!0,until:!0},join:{icon:`qr-code`},check_in:{icon:`users`},race:{icon:`chart-bar`,poll:!0},versus:{icon:`zap`,poll:!0,options:!0},applause:{icon:`heart`},danmaku:{icon:`message-square`},reveal:{icon:`trophy`,poll:!0,pace:!0},draw:{icon:`ticket`,prize:!0},slides:{icon:`image`,deck:!0},video:{icon:`play`,video:!0},replay:{icon:`history`,poll:!0,speed:!0},turnout:{icon:`users`,survey:!0},scores:{icon:`chart-bar`,survey:!0},standouts:{icon:`award`,survey:!0},quiz:{icon:`zap`},credits:{icon:`list`}},va=e=>e.privacy!==`secret`,ya=[`replay`,`video`],ba=[`auto`,`step`,`calls`],xa=e=>ba.filter(t=>t!==`calls`||Sa(e)),Sa=e=>Object.keys(e?.weights??{}).length>1,Ca=Object.freeze({scene:`race`,poll:``,hidden:!1,revealed:[],options:[],text:``,text_en:``,until:0,speed:10,since:0,announcement:null,held:!1,prize:``,pace:`auto`,steps:[],deck:``,video:``,survey:``,switches:{}}),wa=[`confetti`,`hearts`],Ta=(e,t,n)=>t?.[e]!==!1&&n?.switches?.[e]!==!1;function Ea(e,t,n){if(n.revealed.includes(e.id))return!0;if(n.hidden)return!1;let r=t===`closed`||t===`published`,{visibility:i}=e;return i===`always`?!0:i===`on_publish`?t===`published`:r}function Da(e,t,n){let{polls:r}=e,i=r.find(e=>e.id===t.poll)??Oa(r,n);return t.held?{what:`holding`,poll:i}:t.scene!==`versus`&&![`race`,`reveal`,`replay`].includes(t.scene)?{what:t.scene,poll:i}:i?t.scene===`versus`?{what:`versus`,poll:i}:n(i)===`draft`?{what:`lineup`,poll:i}:t.scene===`reveal`&&t.revealed.includes(i.id)?{what:`reveal`,poll:i}:Ea(i,n(i),t)?{what:t.scene===`replay`&&[`closed`,`published`].includes(n(i))&&va(i)?`replay`:`race`,poll:i}:{what:t.hidden?`hidden`:`race_hidden`,poll:i}:{what:`join`,poll:i}}function Oa(e,t){let n=(...n)=>e.filter(e=>n.includes(t(e)));return n(`open`,`locked`)[0]??n(`closed`,`published`).at(-1)??e[0]??null}const ka=[`scene`,`poll`,`hidden`,`options`,`text`,`text_en`,`until`,`prize`,`speed`,`pace`,`deck`,`video`,`survey`];function Aa(e,t){return ka.every(n=>String(e[n])===String(t[n]))}function ja(e,t){return e.scene!==`reveal`||t.revealed.includes(e.poll)}function Ma(e,t,n,r={}){let i={};for(let a of e.polls){let e=t(a.id);if(!e)continue;let o=r[a.id]??e.state,s=Ea(a,o,n);i[a.id]={...e,state:o,...s?{}:{votes:null,by_class:null,score:null}}}return i}function Na({live:e,stage:t=null,states:n,title:r,testid:i}){let a=T(null),[o,s]=C(!1),[c,l]=C(!1),u=T(``),d=T(0);w(()=>{let e=setTimeout(()=>s(!0),1e3);return()=>clearTimeout(e)},[]),w(()=>{let e=({source:e,data:t})=>{e===a.current?.contentWindow&&t?.type===`framed`&&(u.current=``,l(!0))};return window.addEventListener(`message`,e),()=>window.removeEventListener(`message`,e)},[]);let{tally:f}=e;return w(()=>{if(!c||!f.event)return;let r=t??e.stage,i=e=>a.current.contentWindow.postMessage(e,location.origin),o=JSON.stringify([f.rev,r,e.draws,e.shownSurveys.frames,e.quizzes.frames]);if(o!==u.current){u.current=o,d.current=0,i({type:`event`,rev:f.rev,now:It.now(),event:f.event,stage:r}),e.draws&&i({type:`draws`,now:It.now(),draws:e.draws});for(let t of[...e.shownSurveys.frames,...e.quizzes.frames])i(t)}if(performance.now()-d.current<500)return;d.current=performance.now();let s=Ma(f.event,e=>f.figures(e),r,n);i({type:`tick`,now:It.now(),rev:f.rev,online:f.online,peak:f.peak??0,likes:f.likes,polls:s})}),o?D`<div class="screen-frame"><iframe ref=${a} src=${`/s/${encodeURIComponent(e.event)}?preview=1`}
      title=${r} data-testid=${i}
    tabindex="-1"></iframe></div>`:D`<div class="screen-frame"></div>`}const Pa=2e3,Fa=1e5,Ia=1e3,La=[160,360,576,1152],Ra=1e3;function za(e){let t=Number.parseInt(e.slice(0,8),16),n=``;for(let e=0;e<6;e+=1)n+=`23456789ABCDEFGHJKMNPQRSTVWXYZ`[t%30],t=Math.floor(t/30);return`${n.slice(0,3)}-${n.slice(3)}`}function Ba({live:e}){_t(500);let{event:t}=e.tally,{value:n,error:r,reload:i}=I(()=>gr(e.event),e.event),{run:a,busy:o,error:s}=F();if(w(()=>void i(),[JSON.stringify(e.draws)]),!t)return D`<p class="wait">${k(`loading`)}</p>`;let{prizes:c}=t,l=n??[],u=async e=>{await a(e),await i()};return!c.length&&!l.length?D`<div class="card empty" data-testid="no-prizes"><p>${k(`draws.empty`)}</p><a class="button"
        href=${P(`edit`,e.event)}>${k(`draws.write`)}</a></div>`:D`<div class="draws-view" data-testid="draws">
    <div class="stack">
      <${R} error=${s??r} testid="draws-error" />
      ${c.map(t=>D`<${Va} key=${t.id} prize=${t} live=${e} busy=${o} act=${u}
        draws=${l.filter(({draw:e})=>e.prize.id===t.id)} />`)}
    </div>
    <aside class="stack"><figure class="card panel"><${Na} live=${e} title=${k(`show.now`)}
          testid="draws-frame" /></figure>
      <${Ua} live=${e} draws=${l} busy=${o} act=${u} /></aside>
  </div>`}function Va({prize:e,draws:t,live:n,busy:r,act:i}){let[a,o]=C(``),[s,c]=C(!1),l=t.find(({draw:e})=>[`prepared`,`rolling`].includes(e.state))?.draw,u=l?.state===`prepared`?l:null,d=l?.state===`rolling`?l:null,f=l?.round??1+t.filter(({draw:e})=>e.state===`drawn`).length,p=t.flatMap(({winners:e})=>e).filter(e=>!e.absent_at).length,m=e.entrants===`voters`&&Ha(n.tally,e.poll),h=n.stage.scene===`draw`&&n.stage.prize===e.id,g=()=>i(()=>br(n.event,l.n));return D`<section class="card panel" data-testid=${`prize-${e.id}`}
    data-state=${l?.state??`idle`}>
    <div class="row between"><h2><${M} name="ticket" />${A(e,`name`)}</h2>
      <span class="soft">${k(`draws.of`,{won:p,count:e.count*e.rounds})} · ${k(`prize.entrants.${e.entrants}`)}</span>
    </div>
    ${e.rounds>1&&D`<p class="soft" data-testid="draw-round">
      ${f>e.rounds?k(`draws.extra_round`,{rounds:e.rounds}):k(`draws.round`,{round:f,rounds:e.rounds,count:e.count})}</p>`}
    ${d&&D`<${L} icon="refresh-cw" testid="rolling"><p>${k(`draws.rolls`)}</p><//>`}
    ${u&&D`<${L} icon="lock">
      <p data-testid="prepared">${k(`draws.prepared`,{entrants:j(u.entrants)})}</p>
      <p class="code draw-hash">${u.commitment}</p>
      <p data-testid="prepared-hall">
        ${u.hall?k(`draws.hall`,{count:j(u.numbers)}):k(`draws.hall.wait`)}</p>
        ${u.hall&&D`<p class="code draw-hash">${u.hall}</p>`}
      ${u.devices>0&&D`<p data-testid="prepared-devices"><strong>
            ${k(`draws.devices`,{devices:j(u.devices)})}</strong></p>`}
      ${u.missed>0&&D`<p>${k(`draws.missed`,{count:u.missed})}</p>`}<//>
      <label class="field"><span>${k(`draws.word`)}</span><input class="input" data-testid="word"
          maxlength=${80} value=${a} onInput=${e=>o(e.target.value)} />
        <span class="hint">${k(`draws.word.hint`)}</span></label>
      ${!a.trim()&&D`<${L} kind="warn" testid="weaker"><span>${k(`draws.weaker`)}</span><//>`}`}
    ${m&&!d&&D`<${L} kind="warn" testid="poll-running">
      <span>${k(`draws.poll_running`,{title:A(m,`title`)})}</span><//>`}
    <div class="row wrap">
      ${!h&&D`<${z} icon="monitor" look="second" testid="draw-show" disabled=${r} onClick=${()=>i(()=>Gn(n.event,{scene:`draw`,prize:e.id,hidden:n.stage.hidden}))}>
          ${k(`draws.show`)}<//>`}
      ${u?D`<${z} icon="zap" look="grow" testid="draw-start"
          disabled=${r||n.stage.held||!!m}
          onClick=${()=>i(()=>vr(n.event,u.n,a))}>
          ${k(u.prize.stop===`auto`?`draws.start.auto`:`draws.start`)}<//>`:d?D`<${z} icon="square" look="grow" testid="draw-stop" disabled=${r||n.stage.held}
            onClick=${()=>i(()=>yr(n.event,d.n))}>${k(`draws.stop`)}<//>`:D`<${z} icon="lock" look=${h?`grow`:`second`} testid="draw-prepare"
            disabled=${r||!!m} onClick=${()=>i(()=>_r(n.event,e.id))}>
            ${k(`draws.prepare`)}<//>`}
      ${l&&D`<${z} icon="x" look="quiet" testid="draw-abandon" disabled=${r}
        onClick=${()=>d?c(!0):g()}>${k(`draws.abandon`)}<//>`}
    </div>
    ${s&&d&&D`<${G} title=${k(`draws.abandon`)} text=${k(`draws.abandon.sure`,{name:A(e,`name`)})}
        action=${k(`draws.abandon`)} danger onNo=${()=>c(!1)} onYes=${()=>{c(!1),g()}} />`}
  </section>`}const Ha=(e,t)=>[`open`,`locked`].includes(e.figures(t)?.state)&&e.poll(t);function Ua({draws:e,live:t,busy:n,act:r}){let[i,a]=C(null);return D`<section class="card panel" data-testid="draw-record"><h2><${M} name="history" />
      ${k(`draws.record`)}</h2>
    ${e.length===0&&D`<p class="soft">${k(`draws.none`)}</p>`}
    <ol class="stack tight plain">
      ${[...e].reverse().map(({draw:e,winners:r})=>D`<li key=${e.n} data-testid=${`draw-${e.n}`} data-state=${e.state}>
      <div class="row between"><strong>#${e.n} ${A(e.prize,`name`)}${e.prize.rounds>1&&` · ${k(`draws.round.short`,{round:e.round})}`}</strong><span class="soft">
          ${k(`draws.state.${e.state}`)} · ${k(`draws.people`,{entrants:j(e.entrants)})}
          ${e.devices>0&&` · ${k(`draws.devices.short`,{devices:j(e.devices)})}`}
        ${` · `}<a href=${Cr(t.event,e.n)} target="_blank" rel="noopener">
          ${k(`draws.proof`)}</a></span></div>
      ${e.strength&&D`<p class="soft" data-testid="strength" data-strength=${e.strength}>
          ${k(`draws.strength.${e.strength}`,{word:e.word,points:e.word_points})}</p>`}
      <ul class="plain draw-rows">
        ${r.map(t=>D`<li key=${t.entrant} class="row between" data-testid="winner"
            data-absent=${!!t.absent_at}>
        ${t.at>It.now()?D`<span class="soft">${k(`draws.rolling`)}</span>`:D`
        <span class="code" title=${k(`draws.number`)} data-testid="winner-number">${za(t.entrant)}</span>
        <span class="grow" data-testid="winner-is">${Wa(t)}</span>
        <small class="soft" title=${k(`draws.code`)}>${k(`draws.code.short`)}</small>
        <span class="code" data-testid="claim-code">${t.code}</span>
        ${t.absent_at?D`<span class="pill">${k(`draws.absent`)}</span>`:D`<${z} icon="refresh-cw" look="quiet small" testid="absent" disabled=${n}
            onClick=${()=>a({n:e.n,winner:t})}>${k(`draws.redraw`)}<//>`}`}
      </li>`)}</ul></li>`)}</ol>
    ${e.some(({winners:e})=>e.length>0)&&D`<${Kt} address=${e=>Sr(t.event,e)} name=${`${t.event}-winners`}
        testid="winners" />`}
    ${i&&D`<${G} title=${k(`draws.redraw`)} text=${k(`draws.redraw.sure`,{name:Wa(i.winner)})}
        action=${k(`draws.redraw.yes`)}
      onNo=${()=>a(null)}
      onYes=${()=>{a(null),r(()=>xr(t.event,i.n,i.winner.entrant))}} />`}
  </section>`}const Wa=({name:e,unit:t,member:n})=>Ga(n)?k(`draws.anonymous`):[e,t,n].filter(Boolean).join(` · `),Ga=e=>e.startsWith(`d-`);O({"points.rule.daily_check_in":[`每日签到：+{points} 分`,`Daily check-in: +{points}`],"points.rule.vote":[`参加投票：每个投票每天 +{points} 分`,`Voting: +{points} for each poll, once a day`],"points.rule.survey":[`填写问卷：每份 +{points} 分`,`Answering a survey: +{points}`],"points.rule.check_in":[`到场签到：+{points} 分`,`Arriving at a ceremony: +{points}`],"points.cap.day":[`每天最多 {cap} 分`,`at most {cap} a day`],"points.cap.activity":[`每个环节最多 {cap} 分`,`at most {cap} for each activity`],"points.cap.year":[`每年最多 {cap} 分`,`at most {cap} a year`],"points.from_until":[`{from} 至 {until}`,`from {from} to {until}`],"points.from":[`{from} 起`,`from {from}`],"points.until":[`至 {until}`,`until {until}`],"points.double":[`{days} 双倍`,`double on {days}`],"points.for":[`限 {whom}`,`for {whom}`],"points.streak":[`连续签到 {days} 天：另加 {points} 分`,`{days} days in a row: +{points} more`],"points.between":[`，`,`, `],"points.stop":[`。`,`.`]});function Ka(e,t={}){let{what:n,points:r,per:i,cap:a,starts_on:o,ends_on:s,entitled:c,double_on:l}=e,u=[...c.units,...c.classes.map(e=>t[e]??e)];return[k(`points.rule.${n}`,{points:j(r)}),a>0&&k(`points.cap.${i}`,{cap:j(a)}),o&&s?k(`points.from_until`,{from:o,until:s}):o&&k(`points.from`,{from:o}),!o&&s&&k(`points.until`,{until:s}),l.length>0&&k(`points.double`,{days:dt(l)}),u.length>0&&k(`points.for`,{whom:dt(u)})].filter(Boolean).join(k(`points.between`))+k(`points.stop`)}const qa=({days:e,points:t})=>k(`points.streak`,{days:j(e),points:j(t)})+k(`points.stop`),Ja=[`issued`,`outstanding`,`pending`,`expired`,`taken`,`forgotten`,`short`],Ya=e=>`${Wt(e)} ${V(e)}`,Xa=e=>e>0?`+${j(e)}`:`−${j(-e)}`,Za=e=>e.toString(16).padStart(2,`0`),Qa=()=>Array.from(crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(8)),Za).join(``),$a=({what:e,period:t})=>e.startsWith(`:`)?k(`points.line${e.replace(`:`,`.`)}`,{n:t}):e;function eo({event:e}){let{value:t,error:n,reload:r}=I(()=>Ci(e),e);return t?D`<div class="check-view" data-testid="points-view">
    <${to} event=${e} state=${t} reload=${r} />
    <${ro} event=${e} lines=${t.waiting} reload=${r} />
    <${io} event=${e} limit=${t.points.approval_above} reload=${r} />
    <${no} state=${t} />
  </div>`:D`<${R} error=${n} testid="points-off" />`}function to({event:e,state:t,reload:n}){let{run:r,busy:i,error:a}=F(),o=async()=>{await r(()=>Ai(e)),await n()},{recounted:s,problems:c,lines:l}=t;return D`<${L} kind=${c.length?`bad`:s?`good`:`info`} testid="points-recounted" className="wide">
      <strong>${k(c.length?`points.wrong`:s?`points.right`:`points.never`)}</strong>
      ${s>0&&D`<span>
        ${k(`points.recounted`,{time:Ya(s),n:j(l)})}</span>`}
      ${c.map(e=>D`<code key=${e}>${e}</code>`)}
      <${R} error=${a} />
      <div><${z} icon="refresh-cw" look="second small" testid="points-recount" disabled=${i} onClick=${o}>
        ${k(`points.recount`)}<//></div><//>`}function no({state:e}){let t=t=>e.rules.find(e=>e.rule===t)?.points??0,n=e.points.rules.map(({id:e})=>e),r=e.rules.filter(({rule:e})=>e!==`:streak`&&!n.includes(e));return D`<section class="card panel"><h2><${M} name="award" />${k(`points.sums`)}</h2>
    <dl class="points-sums">${Ja.map(t=>D`<div key=${t}><dt>${k(`points.sum.${t}`)}</dt>
      <dd class="number" data-testid=${`points-${t}`}>${j(e[t])}</dd></div>`)}</dl>
    <table class="grid-table wide"><thead><tr><th>${k(`points.rule`)}</th>
      <th class="number">${k(`points.credited`)}</th></tr></thead>
      <tbody>
        ${e.points.rules.map(e=>D`<tr key=${e.id}><td>${Ka(e)}</td>
          <td class="number">${j(t(e.id))}</td></tr>`)}
        ${r.map(({rule:e,points:t})=>D`<tr key=${e}><td>${k(`points.rule.gone`,{rule:e})}</td>
          <td class="number">${j(t)}</td></tr>`)}
        ${e.points.streaks.length>0&&D`<tr><td>${e.points.streaks.map(qa).join(` `)}</td>
          <td class="number">${j(t(`:streak`))}</td></tr>`}
      </tbody></table></section>`}function ro({event:e,lines:t,reload:n}){let{run:r,busy:i,error:a}=F(),o=async(t,i)=>{await r(()=>t(e,i)),await n()};return t.length?D`<section class="card panel" data-testid="points-waiting">
    <h2><${M} name="clock" />${k(`points.waiting`)}</h2>
    <${R} error=${a} testid="points-waiting-error" />
    <ul class="stack">${t.map(e=>D`<li key=${e.id} class="row wrap between">
      <span>${k(`points.proposed`,{...e,points:Xa(e.points)})}</span>
      <span class="row"><${z} icon="check" look="small" testid="points-approve" onClick=${()=>o(Di,e.id)} disabled=${i||e.by===jt.who?.name}>${k(`points.approve`)}<//>
      <${z} icon="x" look="second small" testid="points-reject" disabled=${i}
        onClick=${()=>o(Oi,e.id)}>${k(`points.reject`)}<//></span></li>`)}</ul></section>`:D`<${R} error=${a} />`}function io({event:e,limit:t,reload:n}){let[r,i]=C(``),[a,o]=C(null),{run:s,busy:c,error:l}=F(),u=async t=>o(await s(()=>Ti(e,t))??null);return D`<section class="card panel"><h2><${M} name="user" />${k(`points.member`)}</h2>
    <form class="row wrap" onSubmit=${e=>{e.preventDefault(),r.trim()&&u(r.trim())}}>
      <label class="field grow"><span>${k(`points.member.id`)}</span><input class="input code" autocomplete="off"
        data-testid="points-member" value=${r} onInput=${e=>i(e.target.value)} /></label>
      <${z} icon="arrow-right" submit=${!0} testid="points-look" disabled=${c}>${k(`points.look`)}<//></form>
    <${R} error=${l} />
    ${a&&D`<${ao} key=${a.member} event=${e} found=${a} limit=${t}
      onChanged=${()=>Promise.all([u(a.member),n()])} />`}
  </section>`}function ao({event:e,found:t,limit:n,onChanged:r}){let{mine:i,lines:a,member:o,name:s}=t,[c,l]=C({points:``,reason:``}),[u,d]=C(Qa),[f,p]=C(!1),m=e=>t=>l({...c,[e]:t.target.value}),{run:h,busy:g,error:_}=F(),v=Number(c.points),y=Number.isInteger(v)&&v!==0&&c.reason.trim()!==``&&!g;return D`<p data-testid="points-account"><strong>${s||o}</strong> ·
      ${k(`points.balance.is`,{n:j(i.balance)})}
      ${i.pending>0&&` · ${k(`points.pending.is`,{n:j(i.pending)})}`}
      ${i.frozen&&D` <span class="pill">${k(`points.is_frozen`)}</span>`}</p>
    <${R} error=${_} testid="points-refused" />
    <form class="row wrap" onSubmit=${e=>{e.preventDefault(),y&&p(!0)}}>
      <label class="field"><span>${k(`points.change`)}</span><input class="input number" type="number" step="1"
        data-testid="points-change" value=${c.points} onInput=${m(`points`)} /></label>
      <label class="field grow"><span>${k(`points.reason`)}</span><input class="input" maxlength=${200}
        data-testid="points-reason" value=${c.reason} onInput=${m(`reason`)} /></label>
      <${z} icon="save" submit=${!0} testid="points-adjust" disabled=${!y}>${k(`points.adjust`)}<//>
      <${z} icon=${i.frozen?`lock-open`:`lock`} look="second" testid="points-freeze"
        disabled=${g||!c.reason.trim()} onClick=${async()=>{await h(()=>ki(e,o,{frozen:!i.frozen,reason:c.reason.trim()})),await r()}}>
        ${k(i.frozen?`points.thaw`:`points.freeze`)}<//>
    </form>
    ${Math.abs(v)>n&&D`<p class="soft">${k(`points.needs_second`,{limit:j(n)})}</p>`}
    <div class="scroll"><table class="grid-table wide" data-testid="points-table"><thead><tr>
      ${[`when`,`why`,`in`,`change`,`balance`].map(e=>D`<th key=${e}
        class=${e===`change`||e===`balance`?`number`:``}>${k(`points.column.${e}`)}</th>`)}</tr></thead>
      <tbody>${a.map(e=>D`<tr key=${e.number}><td>${Ya(e.at)}</td><td>${$a(e)}</td>
        <td class="code">${e.activity}</td><td class="number">${Xa(e.change)}</td>
        <td class="number">${j(e.balance)}</td></tr>`)}</tbody></table></div>
    ${f&&D`<${G} title=${k(`points.adjust`)} action=${k(`points.adjust`)} onYes=${async()=>{p(!1);let t=await h(()=>Ei(e,{id:u,member:o,points:v,reason:c.reason.trim()}));t&&(d(Qa()),l({points:``,reason:``}),N(k(t.state===`done`?`points.adjusted`:`points.proposed.toast`),`good`),await r())}}
      onNo=${()=>p(!1)} text=${k(`points.adjust.ask`,{member:s||o,points:Xa(v)})} />`}`}async function oo(e){try{return await navigator.clipboard.writeText(e),!0}catch{return!1}}const so=e=>e?`/a/${encodeURIComponent(e)}`:``;function co({url:e,testid:t}){return D`<div class="address row tight"><input class="input code" readonly value=${e}
      aria-label=${k(`links.address`)} data-testid=${t}
      onFocus=${e=>e.target.select()} />
    <${z} icon="copy" look="second" aria-label=${k(`copy`)} title=${k(`copy`)} onClick=${async t=>{let n=t.currentTarget.closest(`.address`).querySelector(`input`);await oo(e)?N(k(`copied`),`good`):n.select()}}><//>
    <a class="button second" href=${e} target="_blank" rel="noopener noreferrer" aria-label=${k(`open_tab`)}
      title=${k(`open_tab`)}>
      <${M} name="external-link" /></a>
  </div>`}const lo=[`phone`,`poll`,`result`,`screen`],uo={phone:720,poll:640,result:480},fo=e=>e.replaceAll(`&`,`&amp;`).replaceAll(`"`,`&quot;`).replaceAll(`<`,`&lt;`);function po({kind:e,url:t,display:n,poll:r,title:i}){let a={phone:`${t}?embed=1`,poll:`${t}${so(r)}?embed=1`,result:`${t}${so(r)}?embed=result`,screen:n}[e],o=e===`screen`?`aspect-ratio: 16 / 9`:`height: ${uo[e]}px`,s=e===`result`?``:` allow="autoplay; fullscreen"`;return`<iframe src="${fo(a)}" title="${fo(i)}" loading="lazy"
  referrerpolicy="origin"${s} style="width: 100%; ${o}; border: 0"></iframe>`}function mo({definition:e,url:t,display:n,onDisplay:r,busy:i}){let[a,o]=C(`phone`),[s,c]=C(``),{polls:l,frame_ancestors:u}=e,d=a===`poll`||a===`result`,f=l.find(({id:e})=>e===s)??l[0],p=A(d?f:e,`title`).replaceAll(`
`,` `),m=po({kind:a,url:t,display:n,poll:f?.id??``,title:p});return D`<details class="embedding" data-testid="embedding"><summary>${k(`embedding`)}</summary>
    <p class="soft">${k(`embedding.hint`)}</p>
    ${!u.length&&D`<${L} kind="warn" testid="embedding-none">${k(`embedding.no_sites`)}<//>`}
    <div class="pair"><div class="field"><label for="embedding-kind">${k(`embedding.what`)}</label>
        <select id="embedding-kind" class="input" data-testid="embedding-kind" value=${a}
          onChange=${e=>o(e.target.value)}>
          ${lo.filter(e=>l.length||![`poll`,`result`].includes(e)).map(e=>D`<option key=${e} value=${e}>${k(`embedding.${e}`)}</option>`)}</select></div>
      ${d&&D`<div class="field"><label for="embedding-poll">${k(`links.poll`)}</label>
        <select id="embedding-poll" class="input" data-testid="embedding-poll" value=${f.id}
          onChange=${e=>c(e.target.value)}>
          ${l.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`title`)}</option>`)}</select></div>`}
    </div>
    ${a===`screen`&&D`<${L} kind="warn">${k(`embedding.screen.hint`)}<//>`}
    ${a===`screen`&&!n?D`<div><${z} icon="key-round" look="second" testid="embedding-display" disabled=${i}
          onClick=${r}>${k(`links.display.make`)}<//></div>`:D`<textarea class="input code" rows="4" readonly aria-label=${k(`embedding.code`)} value=${m}
          data-testid="embedding-code" onFocus=${e=>e.target.select()}></textarea>
        <div><${z} icon="copy" look="second" testid="embedding-copy" onClick=${async()=>{let e=await oo(m);N(k(e?`copied`:`embedding.copy`),e?`good`:`bad`)}}>${k(`copy`)}<//></div>`}
  </details>`}O({"links.activity":[`链接到`,`Link to`],"links.event":[`整个活动`,`The whole event`],"links.check_in":[`签到`,`Check-in`],embedding:[`嵌入其他网页`,`Embed in another page`],"embedding.hint":[`把下面的代码粘贴到网页里，不需要脚本。`,`Paste this into a page. It needs no script.`],"embedding.no_sites":[`本活动还没有列出可以嵌入它的网站。请先在“编辑”中填写，否则浏览器不会显示。`,`This event lists no sites that may embed it. Add yours under Edit first, or browsers will not show it.`],"embedding.what":[`嵌入内容`,`What to embed`],"embedding.phone":[`整个手机页面`,`The whole phone page`],"embedding.poll":[`一个投票`,`One poll`],"embedding.result":[`一个投票的结果（只读）`,`The result of one poll (read-only)`],"embedding.screen":[`大屏画面`,`The big screen`],"embedding.screen.hint":[`代码里有大屏链接：能打开那个网页的人，就能看到大屏上的一切，包括幻灯片。只用在内部网页上。`,`This contains the display link: whoever can open that page can see all that screens get, slides included. Use it on internal pages only.`],"embedding.copy":[`浏览器不允许复制，请选中代码后复制。`,`The browser does not allow copying: select the code.`],"embedding.code":[`嵌入代码`,`Code to paste`]});function ho({scene:e,poll:t,survey:n=``,overlay:r,language:i}){let a=_a[e]??{},o={scene:e,poll:a.poll?t:``,survey:a.survey?n:``,overlay:r,lang:i};return Object.entries(o).map(([e,t])=>t?`&${e}=${encodeURIComponent(t)}`:``).join(``)}function go({polls:e,surveys:t,choice:n,set:r}){let i=(e,t)=>D`<div class="field"><label for=${`link-${e}`}>${k(`links.${e}`)}</label>
    <select id=${`link-${e}`} class="input" data-testid=${`link-${e}`} value=${n[e]}
      onChange=${t=>r({...n,[e]:t.target.value})}>
      ${t.map(([e,t])=>D`<option key=${e} value=${e}>${t}</option>`)}</select></div>`;return D`<div class="pair">
    ${i(`scene`,[[``,k(`links.follow`)],...Object.keys(_a).map(e=>[e,k(`links.keep`,{scene:k(`scene.${e}`)})])])}
    ${_a[n.scene]?.poll?i(`poll`,[[``,k(`stage.no_poll`)],...e.map(e=>[e.id,A(e,`title`)])]):_a[n.scene]?.survey?i(`survey`,[[``,k(`stage.open_survey`)],...t.map(e=>[e.id,A(e,`title`)])]):D`<span></span>`}
    ${i(`overlay`,[[``,k(`links.whole`)],[`1`,k(`links.lower`)],[`corner`,k(`links.corner`)]])}
    ${i(`language`,[[``,k(`links.own`)],[`zh`,`中文`],[`en`,`English`]])}
  </div>`}function _o({definition:e,chosen:t,choose:n}){let{polls:r,surveys:i,check_in:a}=e,o=[...r,...i].map(e=>[e.id,A(e,`title`)]),s=[[``,k(`links.event`)],...o,...a?[[`check-in`,k(`links.check_in`)]]:[]];return s.length>1&&D`<div class="field"><label for="link-activity">${k(`links.activity`)}</label>
    <select id="link-activity" class="input" data-testid="link-activity" value=${t}
      onChange=${e=>n(e.target.value)}>
      ${s.map(([e,t])=>D`<option key=${e} value=${e}>${t}</option>`)}</select></div>`}function vo({event:e,definition:t,isRehearsal:n=!1}){let[r,i]=C(``),[a,o]=C(``),[s,c]=C({scene:``,poll:``,survey:``,overlay:``,language:``}),{value:l,error:u}=I(()=>xi(e),e),{run:d,busy:f,error:p}=F(),m=async()=>{let t=await d(()=>ri(e));t&&o(t.url)},{polls:h=[],surveys:g=[]}=t??{};return D`<section class="card panel" data-testid="links">
    <h2><${M} name="link" />${k(`links`)}</h2>
    <h3><${M} name="smartphone" />${k(`links.phone`)}</h3>
    <${R} error=${u} />
    ${t&&D`<${_o} definition=${t} chosen=${r} choose=${i} />`}
    ${l&&D`<${co} url=${l.url+so(r)} testid="phone-link" />`}
    <div class="row wrap"><img class="qr" src=${Si(e,`svg`,r)} alt=${k(`qr`)} data-testid="qr"
        width="148" height="148" />
      ${[`png`,`svg`].map(t=>D`<a key=${t} class="button second"
        href=${Si(e,t,r)} data-testid=${`qr-${t}`}
        download=${`${[e,r].filter(Boolean).join(`-`)}-qr.${t}`}><${M} name="download" />
        ${k(`links.qr_save`,{kind:t.toUpperCase()})}</a>`)}</div>
    <h3><${M} name="monitor" />${k(`links.display`)}</h3>
    <p class="soft">${k(`links.display.hint`)}</p>
    <${R} error=${p} />
    ${a?D`<${go} polls=${h} surveys=${g} choice=${s} set=${c} />
      <${co} url=${a+ho(s)} testid="display-url" />`:D`<div><${z} icon="key-round" testid="display-link" disabled=${f} onClick=${m}>
          ${k(`links.display.make`)}<//></div>`}
    ${l&&t&&!n&&D`<${mo} definition=${t} url=${l.url}
      display=${a} onDisplay=${m} busy=${f} />`}
  </section>`}const yo=[50,200,1e3,5e3],bo=[`calm`,`lively`,`storm`],xo=[5,15,30,60,120];let So=null;function Co({live:e}){let{event:t}=e.tally,[n,r]=C(()=>So?.real===e.event?So.report:null);if(w(()=>{So=null},[]),!t)return D`<p class="wait">${k(`loading`)}</p>`;let i=t.rehearsal_of||e.event;return D`<div class="check-view" data-testid="rehearse">
    ${n?D`<${Do} report=${n} real=${i} />`:D`<${wo} live=${e} real=${i} onEnd=${t=>{if(e.event===i)return r(t);So={real:i,report:t},location.replace(P(`rehearse`,i))}} />`}
  </div>`}function wo({live:e,real:t,onEnd:n}){let{value:r,error:i,reload:a}=I(()=>hi(t),t),{run:o,busy:s,error:c}=F(),[l,u]=C(!1);w(()=>{let e=setInterval(a,1e3);return()=>clearInterval(e)},[a]);let d=async e=>{await o(e),await a()},f=async()=>{u(!1);let e=await o(()=>bi(t));e&&n(e)};if(!r)return D`<${R} error=${i} /><p class="wait">${k(`loading`)}</p>`;if(!r.rehearsal)return D`<section class="card panel"><h2><${M} name="gauge" />${k(`tab.rehearse`)}</h2>
      <p>${k(`rehearse.what`)}</p><p class="soft">${k(`rehearse.keeps`)}</p><${R} error=${c} />
      <div><${z} icon="play" testid="rehearse-begin" disabled=${s}
          onClick=${()=>d(()=>gi(t))}>${k(`rehearse.begin`)}<//></div></section>`;let p=e.event===r.rehearsal;return D`
    <section class="card panel"><h2><${M} name="gauge" />${k(`rehearse.on`)}</h2>
      <p>${k(p?`rehearse.inside`:`rehearse.enter_hint`)}</p>
      <${R} error=${c} />
      <div class="row wrap">
        ${p?D`<a class="button" href=${P(`run`,r.rehearsal)}><${M} name="radio" />
          ${k(`tab.run`)}</a>`:D`<a class="button" href=${P(`rehearse`,r.rehearsal)} data-testid="rehearse-enter">
            <${M} name="log-in" />${k(`rehearse.enter`)}</a>`}
        <${z} icon="square" look="second danger-text" testid="rehearse-end" disabled=${s}
          onClick=${()=>u(!0)}>${k(s?`rehearse.ending`:`rehearse.end`)}<//>
      </div></section>
    <${To} audience=${r.audience} busy=${s} send=${e=>d(()=>_i(t,e))}
      home=${()=>d(()=>vi(t))} cut=${()=>d(()=>yi(t))} />
    <p class="notice"><${M} name="link" /><span>${k(`rehearse.links_hint`)}</span></p>
    <${vo} event=${r.rehearsal} definition=${e.tally.event} isRehearsal=${!0} />
    ${l&&D`<${G} title=${k(`rehearse.end`)} text=${k(`rehearse.end_hint`)} action=${k(`rehearse.end`)}
        onYes=${f} onNo=${()=>u(!1)} />`}`}function To({audience:e,busy:t,send:n,home:r,cut:i}){let[a,o]=C({phones:200,speed:`lively`,minutes:30}),s=e&&!e.done,c=(e,t,n)=>D`<div class="field"><label for=${`crowd-${e}`}>
      ${k(`rehearse.${e}`)}</label>
    <select id=${`crowd-${e}`} class="input" data-testid=${`crowd-${e}`} value=${a[e]} disabled=${s}
      onChange=${t=>o({...a,[e]:e===`speed`?t.target.value:Number(t.target.value)})}>
      ${t.map(e=>D`<option key=${e} value=${e}>${n(e)}</option>`)}</select></div>`;return D`<section class="card panel" data-testid="crowd"><h2><${M} name="users" />${k(`rehearse.audience`)}</h2>
    <p class="soft">${k(`rehearse.audience_hint`)}</p>
    <div class="pair">${c(`phones`,yo,e=>j(e))}
      ${c(`minutes`,xo,e=>k(`rehearse.in_minutes`,{minutes:e}))}</div>
    ${c(`speed`,bo,e=>k(`rehearse.speed.${e}`))}
    <div class="row wrap">
      ${s?D`<${z} icon="square" look="second" testid="crowd-home" disabled=${t} onClick=${r}>
        ${k(`rehearse.home`)}<//>
          <${z} icon="wifi-off" look="second" testid="crowd-cut" disabled=${t||!e.there}
            onClick=${i}>${k(`rehearse.cut`)}<//>`:D`<${z} icon="users" testid="crowd-send" disabled=${t} onClick=${()=>n(a)}>
          ${k(`rehearse.send`)}<//>`}
    </div>
    ${e?.broken_off&&D`<p class="notice" data-kind="bad" data-testid="crowd-broken-off"><${M} name="triangle-alert" /><span>
          ${k(`rehearse.broken_off`)}</span></p>`}
    ${e&&D`<${Eo} audience=${e} />`}
  </section>`}function Eo({audience:e}){let{there:t,phones:n,acknowledged:r,ack_ms_p50:i,ack_ms_p99:a,outages:o,away:s,back_s:c}=e;return D`<dl class="sums">
    ${[[`there`,`${j(t)} / ${j(n)}`],[`acknowledged`,j(r)],[`ack`,`${Math.round(i)} / ${Math.round(a)} ms`],o>0&&[`outage`,s?k(`rehearse.away`,{away:j(s)}):k(`rehearse.back`,{seconds:c})]].filter(Boolean).map(([e,t])=>D`<div key=${e}><dt>${k(`rehearse.${e}`)}</dt>
    <dd class="number" data-testid=${`crowd-${e}`}>${t}</dd></div>`)}</dl>`}function Do({report:e,real:t}){let n=e.equal&&e.lost===0,r=[[`phones`,j(e.phones)],[`acknowledged`,j(e.ballots)],[`lost`,j(e.lost)],[`recount`,k(e.equal?`rehearse.equal`:`rehearse.unequal`)],[`ack`,`${Math.round(e.ack_ms_p50)} / ${Math.round(e.ack_ms_p99)} ms`],e.outages>0&&[`outage`,k(`rehearse.back`,{seconds:e.back_s})]];return D`<section class="card panel" data-testid="rehearse-report"><h2>
      <${M} name=${n?`circle-check`:`circle-alert`} />${k(`rehearse.report`)}</h2>
    <p class="notice" data-kind=${n?`good`:`bad`}><${M} name=${n?`check`:`triangle-alert`} /><span>
        ${k(n?`rehearse.good`:`rehearse.bad`)}</span></p>
    <dl class="sums">
      ${r.filter(Boolean).map(([e,t])=>D`<div key=${e}><dt>${k(`rehearse.${e}`)}</dt><dd class="number">${t}</dd></div>`)}</dl>
    ${e.broken_off>0&&D`<p class="soft">${k(`rehearse.told_last`)}</p>`}
    <div><a class="button" href=${P(`run`,t)}><${M} name="arrow-left" />
        ${k(`rehearse.leave`)}</a></div></section>`}function Oo(e,t){let n=e?.announcement;return n&&(!n.until||n.until>t)?n:null}const ko=[0,15,30,60,300],Ao=[`strip`,`whole`,`none`];function jo({live:e}){_t(1e3);let[t,n]=C({text:``,text_en:``,phones:!0,screen:`strip`,seconds:0}),{run:r,busy:i,error:a}=F(),o=Oo(e.stage,It.now()),s=(e,r)=>n({...t,[e]:r}),c=async i=>{i.preventDefault(),await r(()=>wr(e.event,{...t,text:t.text.trim()}))&&(n({...t,text:``,text_en:``}),N(k(`announce.done`),`good`))},l=(e,n)=>D`<input class="input" data-testid=${`announce-${e}`} aria-label=${n}
    placeholder=${n} maxlength=${200}
    value=${t[e]} onInput=${t=>s(e,t.target.value)} />`,u=t.text.trim()&&(t.phones||t.screen!==`none`);return D`<section class="card panel" data-testid="announcements">
    <h2><${M} name="megaphone" />${k(`announce`)}</h2>
    ${o&&D`<div class="notice" data-kind="warn" data-testid="announced-now"><${M} name="megaphone" />
      <span class="grow">${A(o,`text`)}</span>
      <button type="button" class="button small second" data-testid="take-down" disabled=${i}
        onClick=${()=>r(()=>Tr(e.event))}>${k(`announce.take_down`)}</button></div>`}
    <form class="stack" onSubmit=${c}>
      ${l(`text`,k(`announce.text`))}${l(`text_en`,k(`in_english`,{label:k(`announce.text`)}))}
      <div class="row wrap">
        <label class="check"><input type="checkbox" data-testid="announce-phones" checked=${t.phones}
            onChange=${e=>s(`phones`,e.target.checked)} />${k(`announce.phones`)}</label>
        <select class="input auto" aria-label=${k(`announce.screen`)} data-testid="announce-screen"
          value=${t.screen} onChange=${e=>s(`screen`,e.target.value)}>
          ${Ao.map(e=>D`<option key=${e} value=${e}>${k(`announce.screen.${e}`)}</option>`)}
        </select>
        <select class="input auto" aria-label=${k(`announce.time`)} data-testid="announce-seconds"
          value=${t.seconds} onChange=${e=>s(`seconds`,Number(e.target.value))}>
          ${ko.map(e=>D`<option key=${e} value=${e}>
              ${e?k(`announce.seconds`,{seconds:e}):k(`announce.until`)}</option>`)}</select>
        <${z} icon="megaphone" submit=${!0} testid="announce" disabled=${i||!u}>
          ${k(`announce.show`)}<//>
      </div>
    </form>
    <${R} error=${a} />
  </section>`}const Mo=/* @__PURE__ */ RegExp(`^[A-Za-z0-9_-]{1,64}$`),No=/* @__PURE__ */ RegExp(`^#[0-9a-fA-F]{6}$`),Po=/* @__PURE__ */ RegExp(`^((https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+\\])(:[0-9]{1,5})?)?/[^/\\s\\\\][^\\s\\\\]*)?$`),Fo=/* @__PURE__ */ RegExp(`^(https://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?$`),Io={id:``,title:``,title_en:``,subtitle:``,subtitle_en:``,admission:`members`,by_name:!1,sign_in:[],attendance:!1,listing:`unlisted`,timezone:`Asia/Shanghai`,likes:!0,share:`vote`,reactions:[],stream:{url:``,poster:``,low_latency:!0,starts_at:null},comments:{enabled:!1,mode:`open`,names:`name`,length:40},theme:{primary:`#c8102e`,accent:`#f6c453`,background:`#14060a`,logo:``,background_picture:``,stage:`dark`,confetti:!0,hearts:!0},classes:[],polls:[],cues:[],prizes:[],winner_names:`masked`,credits:{draws:!0,crew:[],sponsors:[]},decks:[],videos:[],kind:`gala`,home:``,surveys:[],frame_ancestors:[],quizzes:[],contests:[]},Lo={id:``,title:``,options:[],choices_min:1,choices_max:1,repeat:{kind:`once`},weights:{},visibility:`always`,privacy:`named`,title_en:``,entitled:{units:[],classes:[]},opens_at:null,closes_at:null,shards:1},Ro={kind:`quota`,votes:1,per:`day`,per_option:1},zo={id:``,name:``,name_en:``,subtitle:``,subtitle_en:``,picture:``},Bo={id:``,title:``,title_en:``,note:``,note_en:``,actions:[]},Vo={id:``,name:``,name_en:``,count:1,picture:``,entrants:`online`,poll:``,units:[],classes:[],again:!1,devices:!1,rounds:1,rolls:`numbers`,stop:`presenter`},Ho={id:``,title:``,title_en:``,slides:[],seconds:0},Uo={id:``,title:``,url:``,title_en:``,poster:``},Wo={names:`masked`,faces:!1},Go={rules:[],streaks:[],make_up:!0,approval_above:500},Ko={id:``,what:``,points:``,per:`day`,cap:0,starts_on:``,ends_on:``,entitled:{units:[],classes:[]},double_on:[]},qo={ended_on:``,comments:180,attendance:180,check_in:180,presence:365,survey_texts:180,survey_units:365,addresses:90,audit:1095},Jo={id:``,title:``,questions:[],intro:``,intro_en:``,privacy:`unlinked`,overall:``,series:``,wave:1,minimum_cell:10,by_class:!1,title_en:``,entitled:{units:[],classes:[]},opens_at:null,closes_at:null,shards:1},Yo={id:``,title:``,answer:{kind:`scale`,labels:[],labels_en:[],may_not_know:!1},title_en:``,section:``,section_en:``,required:!0,show_if:null},Xo={id:``,name:``,name_en:``},Zo={scale:{kind:`scale`,labels:[],labels_en:[],may_not_know:!1},yes_no:{kind:`yes_no`},single:{kind:`single`,choices:[]},several:{kind:`several`,choices:[],choices_min:1,choices_max:0},rank:{kind:`rank`,choices:[]},text:{kind:`text`,chars_max:300}},Qo={open:{do:`open`,poll:``},lock:{do:`lock`,poll:``},close:{do:`close`,poll:``},publish:{do:`publish`,poll:``},open_survey:{do:`open_survey`,survey:``},lock_survey:{do:`lock_survey`,survey:``},close_survey:{do:`close_survey`,survey:``},publish_survey:{do:`publish_survey`,survey:``},open_quiz:{do:`open_quiz`,quiz:``},step_quiz:{do:`step_quiz`,quiz:``},close_quiz:{do:`close_quiz`,quiz:``},open_check_in:{do:`open_check_in`},close_check_in:{do:`close_check_in`},reveal:{do:`reveal`,poll:``,pace:`auto`},step:{do:`step`},scene:{do:`scene`,scene:``,poll:``,options:[],prize:``,deck:``,video:``,survey:``,text:``,text_en:``,speed:10,seconds:0,until:null,pace:`auto`},hide_votes:{do:`hide_votes`},show_votes:{do:`show_votes`},announce:{do:`announce`,text:``,text_en:``,phones:!0,screen:`strip`,seconds:0},take_down:{do:`take_down`},comments:{do:`comments`,mode:``},prepare_draw:{do:`prepare_draw`,prize:``},start_draw:{do:`start_draw`,prize:``},stop_draw:{do:`stop_draw`,prize:``},focus:{do:`focus`,activity:``}},$o={scene:{icon:`monitor`},open:{icon:`play`,poll:!0},lock:{icon:`lock`,poll:!0},close:{icon:`square`,poll:!0},reveal:{icon:`trophy`,poll:!0},step:{icon:`chevron-right`},publish:{icon:`megaphone`,poll:!0},open_survey:{icon:`play`,survey:!0},lock_survey:{icon:`lock`,survey:!0},close_survey:{icon:`square`,survey:!0},publish_survey:{icon:`megaphone`,survey:!0},open_quiz:{icon:`play`,quiz:!0},step_quiz:{icon:`chevron-right`,quiz:!0},close_quiz:{icon:`square`,quiz:!0},focus:{icon:`smartphone`},open_check_in:{icon:`users`},close_check_in:{icon:`square`},hide_votes:{icon:`eye-off`},show_votes:{icon:`eye`},announce:{icon:`megaphone`},take_down:{icon:`x`},comments:{icon:`message-square`},prepare_draw:{icon:`lock`,prize:!0},start_draw:{icon:`ticket`,prize:!0},stop_draw:{icon:`square`,prize:!0}};function es(e,t){let n={...Qo[e]};return e===`scene`&&(n.scene=`race`),e===`comments`&&(n.mode=`open`),$o[e].poll&&(n.poll=t.polls[0]?.id??``),$o[e].survey&&(n.survey=t.surveys[0]?.id??``),$o[e].quiz&&(n.quiz=t.quizzes?.[0]?.id??``),$o[e].prize&&(n.prize=t.prizes[0]?.id??``),n}function ts(e,t){let n=ns(t,e.poll||e.survey||e.quiz||e.activity);if(e.do===`scene`){let t=k(`scene.${e.scene}`);return{icon:_a[e.scene]?.icon??`monitor`,words:n?k(`cue.scene_of`,{scene:t,title:n}):k(`cue.scene`,{scene:t})}}if(e.do===`announce`)return{icon:`megaphone`,words:k(`cue.announce`,{text:A(e,`text`)})};if(e.do===`focus`&&!e.activity)return{icon:`smartphone`,words:k(`focus.end`)};if(e.do===`comments`)return{icon:`message-square`,words:k(`cue.comments.${e.mode}`)};let r=k(`cue.do.${e.do}`),i=t.prizes.find(t=>t.id===e.prize);return i?{icon:$o[e.do].icon,words:`${r} · ${A(i,`name`)}`}:{icon:$o[e.do]?.icon??`info`,words:n?`${r} · ${n}`:r}}function ns(e,t){let n=[...e.polls,...e.surveys,...e.quizzes??[]].find(e=>e.id===t);return n?A(n,`title`):``}function rs({cue:e,event:t}){return D`<ul class="cue-actions">${e.actions.map((e,n)=>{let{icon:r,words:i}=ts(e,t);return D`<li key=${n}><${M} name=${r} />${i}</li>`})}</ul>`}function is({cues:e,next:t,event:n,busy:r,jump:i}){let a=T(null),o=t?e.indexOf(t):e.length;return w(()=>{let e=a.current.querySelector(`[data-place=next]`);e&&(a.current.scrollTop=e.offsetTop-a.current.offsetTop-e.offsetHeight)},[o]),D`<ol ref=${a} class="cue-list" tabindex="0" aria-label=${k(`show.cues`)}
    data-testid="cues">${e.map((e,t)=>{let a=t<o?`over`:t===o?`next`:`later`;return D`<li key=${e.id} class="cue" data-place=${a} data-testid=${`cue-${e.id}`}>
      <span class="number cue-number">${t+1}</span>
      <div class="cue-text"><strong>${A(e,`title`)}</strong>
        ${e.note&&D`<p class="soft">${A(e,`note`)}</p>`}
        <${rs} cue=${e} event=${n} /></div>
      ${a===`next`?D`<span class="pill" data-kind="good">${k(`cue.next`)}</span>`:D`<button type="button" class="button second small" data-testid=${`stand-by-${e.id}`} disabled=${r}
          onClick=${()=>i(e)}>${k(`cue.stand_by`)}</button>`}
    </li>`})}</ol>`}function as({show:e,event:t}){let{error:n,now:r}=e,i=os(n)??(n?null:r.refused);return i?D`<${L} kind=${n?`bad`:`warn`} testid=${n?`show-error`:`cue-refused`}>
      <span>${ss(i,t)}</span><//>`:D`<${R} error=${n} testid="show-error" />
    ${r.left.length>0&&D`<${L} testid="cue-left">${r.left.map(({poll:e,state:n})=>D`<span key=${e}>${k(`cue.left.${n}`,{title:ns(t,e)})}</span>`)}<//>`}`}function os(e){let{poll:t,verb:n,state:r}=e?.details??{};return e?.code===`wrong_state`&&t&&n?{do:n,poll:t,state:r}:null}function ss({do:e,poll:t,state:n},r){return k(`cue.refused.${e.startsWith(`open`)?`late`:n}`,{title:ns(r,t),action:k(`cue.do.${e}`)})}function cs(e){let[t,n]=C(!1);return w(()=>{if(!t)return;let e=setTimeout(()=>n(!1),3e3);return()=>clearTimeout(e)},[t]),[t,()=>{n(!t),t&&e()}]}function ls({held:e,twice:[t,n],busy:r,large:i=!1}){return D`<button type="button" class=${`button hold ${i?`large`:``}`} data-testid="hold"
    data-armed=${t} disabled=${r||e} onClick=${n}>
    <${M} name="triangle-alert" /><span>${k(t?`hold.again`:`hold`)}</span></button>`}function us({show:e,polls:t,busy:n,error:r,goOn:i,children:a}){return D`<section class="held" data-testid="held" role="alert">
    <h2><${M} name="triangle-alert" />${k(`held`)}</h2>
    <p>${k(`held.hint`)} ${e.held_polls.length>0&&k(`held.polls`,{polls:dt(t)})}</p>
    ${a??D`<button type="button" class="button large go-on" data-testid="go-on" disabled=${n} onClick=${i}>
        <${M} name="play" />${k(`go_on`)}</button>`}
    <${R} error=${r} testid="show-error" />
  </section>`}function ds(e,{by_class:t},n){if(!t)return[];let{weights:r}=e,i=ps(Object.values(r));return Object.entries(r).map(([e,r])=>{let a=t[e]?.[n]??0,o=ps(t[e]??[]),s=o>0?a/o:0;return{id:e,votes:a,share:s,points:r/i*s*100}})}function fs(e,{by_class:t}){let n=Object.keys(e.weights);return n.length>1&&n.every(e=>t?.[e])?n:[]}const ps=e=>e.reduce((e,t)=>e+t,0);function ms(e,t){let n=e.classes.find(e=>e.id===t);return n?A(n,`name`):t===`audience`?k(`class.audience`):t}const hs=(e,t)=>e.epoch<t.epoch||e.epoch===t.epoch&&e.seq<t.seq;var gs=class{rev=0;event=null;about={};stage=null;show=null;online=0;peak=0;likes={};hasFigures=!1;#e=/* @__PURE__ */ new Map;receive(e){return e.type===`event`?this.#t(e):e.type===`tick`&&this.#n(e)}figures(e){return this.#e.get(e)??null}poll(e){return this.event?.polls.find(t=>t.id===e)??null}#t({rev:e,event:t,stage:n,about:r={},show:i=null}){return e<this.rev?!1:(this.rev=e,this.event=t,this.about=r,this.stage=n,this.show=i,!0)}#n({online:e,peak:t,likes:n,polls:r}){this.hasFigures=!0,this.online=e,this.peak=Math.max(this.peak,t);for(let[e,t]of Object.entries(n))this.likes[e]=Math.max(t,this.likes[e]??0);for(let[e,t]of Object.entries(r)){let n=this.#e.get(e);n&&hs(t,n)||this.#e.set(e,t)}return!0}};const _s=e=>e.state===`closed`||e.state===`published`;function vs({counting:e,options:t}){return e?.kind===`rating`?e.most:e?.kind===`ranking`?t.length-1:0}function ys(e,t){if(!t?.votes)return null;let n=t.score??t.votes,r=n.reduce((e,t)=>e+t,0);return e.options.map((i,a)=>({option:i,index:a,votes:t.votes[a]??0,score:t.score?t.score[a]??0:null,value:n[a]??0,full:vs(e),spread:t.spread?.[a]??null,share:r>0?(n[a]??0)/r:0,rank:1+n.filter(e=>e>n[a]).length})).sort((e,t)=>t.value-e.value||e.index-t.index)}function bs(e,t){let n=ys(e,t);return n?n.map(({option:n,index:r,votes:i,score:a,value:o,full:s,spread:c,share:l,rank:u},d)=>({id:n.id,option:n,index:r,order:d,place:o>0?u:null,votes:i,score:a,value:o,full:s,spread:c,percent:a??l*100,split:ds(e,t,r)})):null}function xs(e,t=3){let n=[];for(let r of e){if(r.place===null||r.place>t)break;n.at(-1)?.place===r.place?n.at(-1).entries.push(r):n.push({place:r.place,entries:[r]})}return n}const Ss={3:6e3,2:6500,1:10500};function Cs(e,t=[]){let n=xs(e),r=n.flatMap(e=>e.entries),i=e.filter(e=>!r.includes(e)).reverse(),a=r.length>5,o=[{kind:`curtain`,lasts_ms:3200}];for(let e of t.keys())o.push({kind:`call`,called:t.slice(0,e+1),lasts_ms:8e3});if(i.length&&r.length&&!t.length){let e=Math.min(900,13e3/i.length);o.push({kind:`rest`,entries:i,step_ms:e,lasts_ms:i.length*e+2200})}if(!a){for(let e of t.length?n.slice(0,1):[...n].reverse())o.push({kind:`spotlight`,...e,lasts_ms:Ss[e.place],holds:e.place===1});r.length>1&&o.push({kind:`podium`,groups:n,lasts_ms:9e3})}return[...o,{kind:`final`,lasts_ms:1/0,holds:!0}]}function ws(e,{pace:t,steps:n},r){let i=e.length-1,a=n.length?0:i,o=n[0]??0,s=()=>{let{holds:n,lasts_ms:r}=e[a];return t===`step`||t===`calls`||n&&t!==`through`?1/0:o+r},c=e=>{for(let t=s();a<i&&t<=e;t=s())a+=1,o=t};for(let e of n.slice(1)){if(c(e),a===i)break;a+=1,o=e}return c(r),{scene:e[a],following:e[a+1]??null,began_ms:o,next_ms:s()}}function Ts(e){_t(500);let{run:t,busy:n,error:r}=F(),{stage:i}=e,a=e.tally.poll(i.poll),o=i.scene===`reveal`&&!i.held,s=o?Es(e.tally.event,a,e.tally.figures(i.poll),i):``;return{isOn:o,pace:i.pace,title:a?A(a,`title`):``,steps:Math.max(0,i.steps.length-1),following:s,busy:n,error:r,step:()=>!n&&s&&t(()=>Hn(e.event,i.steps.length))}}function Es(e,t,n,r){if(!t||!n?.votes)return k(`reveal.scene.next`);let i=r.pace===`calls`?fs(t,n):[],{following:a}=ws(Cs(bs(t,n),i),r,It.now());return a?a.kind===`call`?k(`reveal.scene.call`,{name:ms(e,a.called[a.called.length-1])}):k(`reveal.scene.${a.kind}${a.place?`.${a.place}`:``}`):``}function Ds({reveal:e,keyName:t=``}){return e.isOn?D`<section class="reveal-step" data-testid="reveal-step" data-steps=${e.steps}>
    <p><strong>${k(`reveal.on`,{title:e.title})}</strong>
      <span class="soft">${k(e.following?`reveal.pace.${e.pace}.hint`:`reveal.over`)}</span></p>
    ${e.following&&D`<button type="button" class="button" data-testid="step" disabled=${e.busy}
      onClick=${e.step}><${M} name="chevron-right" />
      <span>${k(`reveal.step`,{scene:e.following})}</span>${t&&D`<kbd>${t}</kbd>`}</button>`}
    <${R} error=${e.error} testid="step-error" />
  </section>`:null}function Os(e,t,n){let r=e.decks?.find(({id:e})=>e===t.deck)??e.decks?.[0];if(!r)return null;let{slides:i,seconds:a}=r,o=Math.max(0,t.steps.length-1),s=t.steps[t.steps.length-1]??n,c=a?Math.max(0,Math.floor((n-s)/(a*1e3))):0,l=Math.max(1,i.length),u=a?(o+c)%l:Math.min(o,l-1);return{deck:r,index:u,slide:i[u]??``}}function ks(e){_t(500);let{run:t,busy:n,error:r}=F(),{stage:i}=e,{deck:a,index:o=0}=(i.scene===`slides`&&!i.held&&e.tally.event?Os(e.tally.event,i,It.now()):null)??{},s=a?a.slides.length:0,c=a?.seconds>0&&s>1,l=c||o+1<s,u=c||o>0,d=n=>t(()=>Hn(e.event,i.steps.length,n));return{isOn:!!a,title:a?A(a,`title`):``,index:o,count:s,seconds:a?.seconds??0,canBack:u,canNext:l,busy:n,error:r,next:()=>!n&&l&&d(!1),back:()=>!n&&u&&d(!0)}}function As({slides:e,keys:t=[``,``],large:n=!1}){if(!e.isOn)return null;let r=(t,r,i,a,o)=>D`<button type="button"
    class=${`button ${t===`back`?`second`:``} ${n?`large`:``}`} data-testid=${`slides-${t}`}
    disabled=${e.busy||!i} onClick=${a}><${M} name=${r} /><span>${k(`slides.${t}`)}</span>
    ${o&&D`<kbd>${o}</kbd>`}</button>`;return D`<section class="reveal-step" data-testid="step-slides" data-large=${n} data-index=${e.index}>
    <p><strong>${k(`slides.on`,{title:e.title})}</strong><span class="soft">
        ${k(`slides.at`,{at:e.index+1,count:e.count})}
        ${e.seconds>0&&` · ${k(`slides.seconds`,{seconds:e.seconds})}`}</span></p>
    <div class="row">${r(`back`,`arrow-left`,e.canBack,e.back,t[0])}
      ${r(`next`,`arrow-right`,e.canNext,e.next,t[1])}</div>
    <${R} error=${e.error} testid="slides-error" />
  </section>`}function js(e){let{run:t,busy:n,error:r}=F(),i=!e.stage.held&&e.draws?.find(({state:e})=>e===`rolling`);return{isOn:!!i,prize:i?A(i.prize,`name`):``,busy:n,error:r,stop:()=>!n&&i&&t(()=>yr(e.event,i.n))}}function Ms({rolling:e,keyName:t=``,large:n=!1}){return e.isOn?D`<section class="reveal-step" data-testid="rolling-draw" data-large=${n}>
    <p><strong>${k(`draw.rolls`,{prize:e.prize})}</strong>
      <span class="soft">${k(`draw.rolls.hint`)}</span></p>
    <button type="button" class=${`button ${n?`large`:``}`} data-testid="stop-draw" disabled=${e.busy}
      onClick=${e.stop}><${M} name="square" /><span>${k(`draw.stop`)}</span>
      ${t&&D`<kbd>${t}</kbd>`}</button>
    <${R} error=${e.error} testid="stop-error" />
  </section>`:D`<${R} error=${e.error} testid="stop-error" />`}const Ns=[`draft`,`open`,`locked`,`closed`,`published`],Ps={open:{from:[`draft`,`locked`],to:`open`},lock:{from:[`open`],to:`locked`},close:{from:[`open`,`locked`],to:`closed`},publish:{from:[`closed`],to:`published`}},Fs=[`open`,`lock`],Is=[`prepare_draw`,`start_draw`];function Ls(e,t,n={}){let r={},i=[];for(let n of e?.actions??[]){let{do:e,poll:a=``,survey:o=``}=n,s=e.replace(`_survey`,``),c=a||o,l=r[c]??t[c]??`draft`,u=Ps[s],d={do:e,poll:c,state:l};if(s===`reveal`&&![`closed`,`published`].includes(l))return{states:{},left:[],refused:d};if(u){if(u.from.includes(l))r[c]=u.to;else if(Ns.indexOf(l)<Ns.indexOf(u.to))return{states:{},left:[],refused:d};else Fs.includes(s)&&l!==u.to&&i.push({do:e,poll:c,state:l})}}for(let{do:i,prize:a=``}of e?.actions??[]){let e=Is.includes(i)?n[a]:void 0,o=e&&(r[e]??t[e]);if(o===`open`||o===`locked`)return{states:{},left:[],refused:{do:i,poll:e,state:o}}}return{states:r,left:i,refused:null}}const Rs={number:0,running:``,next:``,preview:null,undo:null,held_polls:[]};function zs(e){let{run:t,busy:n,error:r,clear:i}=F(),a=T(-500),{event:o}=e.tally,s=o?.cues??[],c=e.tally.show??Rs,l=e=>s.find(t=>t.id===e)??null,u=l(c.running||c.next),d=Object.fromEntries((o?.polls??[]).map(({id:t})=>[t,e.tally.figures(t)?.state]));for(let{id:t,state:n}of e.surveys)d[t]=n;let f=Ls(u,d,Bs(o?.prizes??[])),p=c.undo&&l(c.undo.cue),m=e.stage.held,h=async n=>{let r=await t(n);return r?.show&&e.noteShow(r.show),r};return{cues:s,show:c,next:u,now:f,last:p,held:m,busy:n,error:r,clear:i,go:async()=>{!u||m||performance.now()-a.current<500||(a.current=performance.now(),await h(()=>Er(e.event,u.id,c.running?c.number-1:c.number)))},undo:async()=>{if(!c.undo||m)return;let t=await h(()=>Or(e.event,c.number));for(let e of t?.kept??[])N(Vs(e,o),`info`)},jump:t=>h(()=>Dr(e.event,t.id,c.number)),hold:()=>h(()=>kr(e.event)),goOn:()=>h(()=>Ar(e.event))}}const Bs=e=>Object.fromEntries(e.filter(e=>e.entrants===`voters`).map(({id:e,poll:t})=>[e,t]));function Vs(e,{polls:t=[],surveys:n=[],prizes:r=[]}){let[i,a]=e.split(` `),[o,s]=i.endsWith(`draw`)?[r,`name`]:[[...t,...n],`title`],c=o.find(e=>e.id===a);return k(`undo.kept.${i}`,{title:c?A(c,s):a})}function Hs(e){Nt(t=>{let n=e[t.key];!n||t.ctrlKey||t.metaKey||t.altKey||t.target.closest?.(`input, textarea, select, [contenteditable]`)||document.querySelector(`dialog[open]`)||(t.preventDefault(),t.type===`keydown`&&!t.repeat&&n())},[`keydown`,`keyup`])}const Us=(e,t)=>e.polls.filter(({id:e})=>t.includes(e)).map(e=>A(e,`title`));function Ws({live:e}){let t=zs(e),n=Ts(e),r=js(e),i=ks(e),a=cs(t.hold),o=()=>!t.held&&a[1](),{go:s,undo:c}=t;Hs({" ":s,ArrowRight:s,u:c,U:c,Escape:o,...Gs(n,r,i)});let{event:l}=e.tally;return l?t.cues.length?D`<div class="show-view" data-testid="show">
    <div class="monitors">
      <figure class="on-hall"><figcaption><i class="tally-light"></i>${k(`show.now`)}</figcaption>
        <${Na} live=${e} title=${k(`show.now`)} testid="frame-now" /></figure>
      <figure class="after-next"><figcaption>${k(`show.after`,{title:t.next?A(t.next,`title`):`—`})}
        </figcaption>
        <${Na} live=${e} stage=${t.now.refused?null:t.show.preview} states=${t.now.states}
          title=${k(`show.preview`)} testid="frame-next" /></figure>
    </div>
    <${Ds} reveal=${n} keyName="N" />
    <${Ms} rolling=${r} keyName="N" />
    <${As} slides=${i} keys=${[`P`,`N`]} />
    <${Ks} show=${t} event=${l} />
    <div class="show-hands">
      <button type="button" class="button second" data-testid="undo"
        disabled=${t.busy||t.held||!t.show.undo} onClick=${t.undo}>
        <${M} name="rotate-ccw" />
        ${t.last?k(`undo.of`,{title:A(t.last,`title`)}):k(`undo`)} <kbd>U</kbd></button>
      <a class="button second" href=${P(`remote`,e.event)} data-testid="to-remote">
        <${M} name="smartphone" />${k(`remote`)}</a>
      <${ls} held=${t.held} twice=${a} busy=${t.busy} /><kbd>Esc Esc</kbd>
    </div>
    <div class="show-rest">
      <section class="card panel"><h2><${M} name="list" />${k(`show.cues`)}</h2>
        <${is} cues=${t.cues} next=${t.next} event=${l} busy=${t.busy||t.held}
          jump=${t.jump} /></section>
      <${jo} live=${e} />
    </div>
  </div>`:D`<div class="card empty" data-testid="no-cues"><p>${k(`show.empty`)}</p><a class="button"
        href=${P(`edit`,e.event)}>${k(`show.write`)}</a></div>`:D`<p class="wait">${k(`loading`)}</p>`}const Gs=(e,t,n)=>t.isOn?{n:t.stop,N:t.stop}:n.isOn?{n:n.next,N:n.next,p:n.back,P:n.back}:e.isOn?{n:e.step,N:e.step}:{};function Ks({show:e,event:t}){if(e.held)return D`<${us} show=${e.show} polls=${Us(t,e.show.held_polls)} busy=${e.busy}
      error=${e.error} goOn=${e.goOn} />`;if(!e.next)return D`<section class="next-cue" data-testid="next-cue" data-end="true"><strong>
        ${k(`show.end`)}</strong><${R} error=${e.error} testid="show-error" /></section>`;let{next:n}=e;return D`<section class="next-cue" data-testid="next-cue" aria-live="polite">
    <div class="next-text"><span class="soft">${k(`show.next`)} ${e.cues.indexOf(n)+1} / ${e.cues.length}
      </span>
      <strong>${A(n,`title`)}</strong>${n.note&&D`<p class="next-note">${A(n,`note`)}</p>`}
      <${rs} cue=${n} event=${t} /><${as} show=${e} event=${t} /></div>
    <button type="button" class="button go" data-testid="go" disabled=${e.busy} onClick=${e.go}>
      <span>${k(e.show.running?`show.finish`:`show.go`)}</span><kbd>${k(`show.key`)}</kbd></button>
  </section>`}const qs=1e3,Js=.9,Ys=[`nothing`,`comments`,`likes`],Xs=[`nothing`,`comments`,`ticks`,`likes`],Zs={red:0,amber:1,green:2};function Qs({line:e,figures:t,figuresAt:n,clock:r,voting:i,workersBefore:a=0,recount:o=null}){let s=[...$s(e,t,n,r)];e.state===`away`?s.push({level:`red`,key:`store`,values:{}}):t&&s.push(...ec(t.store,i)),t&&s.push(...tc(t.workers,a),...rc(t));for(let e of t?.crowded??[])s.push(nc(e));return o&&!o.equal&&s.push({level:`red`,key:`recount`,values:{polls:o.polls.join(`, `)}}),s.sort((e,t)=>Zs[e.level]-Zs[t.level]),s.length?{level:s[0].level,reasons:s}:{level:t?`green`:`wait`,reasons:[]}}function*$s(e,t,n,r){if(e.state===`connecting`||e.state===`ended`){let t=Math.round((r-e.since)/1e3);r-e.since>2500&&(yield{level:`red`,key:`line`,values:{seconds:t}});return}if(!t)return;let i=r-Math.max(n,e.since),a=Math.round(i/1e3);i>15e3?yield{level:`red`,key:`figures`,values:{seconds:a}}:i>4e3&&(yield{level:`amber`,key:`figures`,values:{seconds:a}})}function*ec(e,t){e.state===`ok`?(e.durability===`everysec`?yield{level:`amber`,key:`everysec`,values:{}}:e.durability===`no`?yield{level:t?`red`:`amber`,key:`no_fsync`,values:{}}:e.durability===`unknown`?yield{level:`amber`,key:`unknown_durability`,values:{}}:e.durability!==`always`&&(yield{level:t?`red`:`amber`,key:e.durability,values:{}}),e.memory_share>=.92&&(yield{level:`red`,key:`memory_full`,values:{percent:ic(e.memory_share)}})):yield{level:`red`,key:`store`,values:{}}}function*tc(e,t){let n=e.filter(e=>e.age_s<=3);if(!n.length){yield{level:`red`,key:`no_worker`,values:{}};return}new Set(e.map(e=>e.installation?.secret).filter(Boolean)).size>1&&(yield{level:`red`,key:`secrets`,values:{}}),e.length<t&&(yield{level:`amber`,key:`workers_gone`,values:{now:e.length,before:t}});for(let t of e)t.age_s>3&&(yield{level:`amber`,key:`worker`,values:{worker:t.id,seconds:Math.round(t.age_s)}});let r=Math.max(...n.map(e=>e.ack_ms_p99??0));r>5e3?yield{level:`red`,key:`ack_stuck`,values:{ms:Math.round(r)}}:r>1e3&&(yield{level:`amber`,key:`ack_slow`,values:{ms:Math.round(r)}});let i=n.filter(e=>e.cpu>Js);i.length&&(yield{level:`amber`,key:`cpu`,values:{worker:i.map(e=>e.id).join(`, `)}});let a=Math.max(...n.map(e=>e.shed_level??0));a&&(yield{level:`amber`,key:`shed_${Xs[a]}`,values:{}});let o=ac(n,`online`),s=ac(n,`slow_readers`);s>=20&&s>o*.02&&(yield{level:`amber`,key:`slow_readers`,values:{slow:s,online:o}})}function nc({id:e,kind:t,label:n,recent:r,allowance:i}){return{level:`amber`,key:n?`crowded_${t}`:`crowded_${t}_all`,values:{label:n,recent:r,allowance:i},place:e}}function*rc({workers:e,store:t}){let n=Math.max(0,...e.map(e=>e.saving??0));n&&(yield{level:`amber`,key:`saving_${Ys[n]}`,values:{percent:ic(t.memory_share)}})}const ic=e=>Math.round((e??0)*100);function ac(e,t){return e.reduce((e,n)=>e+(n[t]??0),0)}function oc(e){let t=e.filter(e=>e.age_s<=3),n=e=>Math.max(0,...t.map(t=>t[e]??0));return{online:ac(t,`online`),votes_per_s:ac(t,`votes_per_s`),ack_ms_p50:n(`ack_ms_p50`),ack_ms_p99:n(`ack_ms_p99`),slow_readers:ac(t,`slow_readers`)}}function sc({words:e,busy:t,testid:n,onSlid:r}){let i=T(null),a=T(null),[o,s]=C(0),[c,l]=cs(r),u=e=>{t||(a.current=e.clientX,e.currentTarget.setPointerCapture(e.pointerId))},d=e=>{if(a.current===null)return;let t=i.current.clientWidth-e.currentTarget.offsetWidth;s(Math.max(0,Math.min(1,(e.clientX-a.current)/t)))},f=()=>{a.current!==null&&(a.current=null,o>=.86&&r(),s(0))};return D`<div ref=${i} class="slide" data-busy=${t} data-armed=${c} style=${{"--part":o}}>
    <span class="slide-words">${k(c?`remote.enter_again`:e)}</span>
    <button type="button" class="slide-thumb" data-testid=${n} aria-label=${k(e)} onPointerDown=${u}
      onPointerMove=${d} onPointerUp=${f}
      onPointerCancel=${f} onKeyDown=${e=>{e.key===`Enter`&&!e.repeat&&!t&&l()}}><${M} name="chevron-right" /></button>
  </div>`}function cc(){w(()=>{let e=null,t=async()=>{if(document.visibilityState===`visible`)try{e=await navigator.wakeLock?.request(`screen`)}catch{e=null}};return t(),document.addEventListener(`visibilitychange`,t),()=>{document.removeEventListener(`visibilitychange`,t),e?.release()}},[])}function lc({live:e}){cc();let t=zs(e),n=Ts(e),r=js(e),i=ks(e),a=cs(t.hold),[o,s]=cs(t.undo),{event:c,online:l}=e.tally;if(!c)return D`<p class="wait">${k(`loading`)}</p>`;let{votes_per_s:u}=oc(e.figures?.workers??[]),{next:d}=t,f=d&&t.cues[t.cues.indexOf(d)+1];return D`<div class="remote" data-testid="remote">
    <h1 class="sr-only">${k(`remote`)} · ${A(c,`title`)}</h1>
    <header class="remote-head"><a class="button quiet round" href=${P(`show`,e.event)}
        aria-label=${k(`remote.leave`)}><${M} name="arrow-left" /></a>
      ${c.rehearsal_of&&D`<span class="pill rehearsing">${k(`listing.rehearsal`)}</span>`}
      <p class="remote-figures"><span><b class="number" data-testid="remote-votes">
            ${j(u)}</b> ${k(`per_s`)}</span>
        <span><b class="number">${j(l)}</b> ${k(`online`)}</span></p></header>
    <div class="remote-hall"><${Na} live=${e} title=${k(`show.now`)} testid="frame-now" /></div>
    ${t.held?D`<${us} show=${t.show} polls=${Us(c,t.show.held_polls)} busy=${t.busy}
          error=${t.error}>
          <${sc} words="remote.go_on" busy=${t.busy} testid="go-on" onSlid=${t.goOn} /><//>`:D`<section class="remote-next" data-testid="next-cue" aria-live="polite">
          ${d?D`<span class="soft">${k(`show.next`)} ${t.cues.indexOf(d)+1} / ${t.cues.length}</span>
            <strong>${A(d,`title`)}</strong>
            ${d.note&&D`<p>${A(d,`note`)}</p>`}<${rs} cue=${d} event=${c} />
            ${f&&D`<p class="soft remote-following">${k(`remote.then`,{title:A(f,`title`)})}</p>`}`:D`<strong>${k(t.cues.length?`show.end`:`show.empty`)}</strong>`}
        </section>
        ${n.isOn&&n.following&&D`<p class="soft">${k(`reveal.on`,{title:n.title})} · ${k(`reveal.step`,{scene:n.following})}</p>
          <${sc} words="remote.step" busy=${n.busy} testid="step" onSlid=${n.step} />
          <${R} error=${n.error} testid="step-error" />`}
        <${Ms} rolling=${r} large />
        <${As} slides=${i} large />
        ${d?D`<${as} show=${t} event=${c} />`:D`<${R} error=${t.error} testid="show-error" />`}
        ${d&&D`<${sc} words=${t.show.running?`show.finish`:`remote.go`} busy=${t.busy} testid="go"
            onSlid=${t.go} />`}`}
    <div class="remote-hands">
      <button type="button" class="button second large" data-testid="undo" data-armed=${o}
        disabled=${t.busy||t.held||!t.show.undo} onClick=${s}>
        <${M} name="rotate-ccw" /><span>${k(o?`remote.again`:`undo`)}</span></button>
      <${ls} held=${t.held} twice=${a} busy=${t.busy} large />
    </div>
  </div>`}function uc({event:e}){let{value:t,error:n}=I(()=>ir(e),e);return t?D`<div class="check-view" data-testid="texts-view">
    <${L} kind="info">${k(`survey.texts.hint`)}<//>
    ${t.surveys.length===0&&D`<p class="soft">${k(`survey.texts.no_surveys`)}</p>`}
    ${t.surveys.map(t=>D`<${dc} key=${t.id} event=${e} survey=${t} />`)}
  </div>`:D`<${R} error=${n} />`}function dc({event:e,survey:t}){let[n,r]=C(``),[i,a]=C(/* @__PURE__ */ new Set),{value:o,error:s,reload:c}=I(()=>ar(e,t.id,n),n),{run:l,busy:u,error:d}=F(),f=o?.texts.filter(e=>!i.has(e.names[0]))??[],p=async(n,r)=>{await l(()=>or(e,t.id,n.names,r))&&a(/* @__PURE__ */ new Set([...i,n.names[0]]))};return D`<section class="card panel" data-testid=${`texts-${t.id}`}>
    <h2><${M} name="message-square" />${A(t,`title`)}</h2>
    <${R} error=${s??d} />
    ${o&&f.length===0&&D`<p class="soft">
      ${k(o.next?`survey.texts.page_done`:`survey.texts.none`)}</p>`}
    <ul class="stack">${f.map(e=>D`<${fc} key=${e.names[0]} one=${e} busy=${u} judge=${p}
      title=${t.questions[e.question]} />`)}</ul>
    ${o?.next&&D`<div><${z} icon="arrow-right" look="second small" onClick=${()=>{o.next===n?c():r(o.next)}}>
      ${k(`survey.texts.next`)}<//></div>`}
  </section>`}function fc({one:e,title:t,busy:n,judge:r}){return D`<li class="row wrap" data-testid="text">
    <p class="grow"><small class="soft">${t}${e.names.length>1?` ×${j(e.names.length)}`:``}</small><br />${e.text}</p>
    <${z} icon="check" look="small" testid="clear" disabled=${n} onClick=${()=>r(e,`cleared`)}>
      ${k(`survey.texts.clear`)}<//>
    <${z} icon="x" look="second small" testid="refuse" disabled=${n} onClick=${()=>r(e,`refused`)}>
      ${k(`survey.texts.refuse`)}<//>
  </li>`}const pc=/-(\d+)x(\d+)\.webp$/,mc=.8;function hc(e){let[,t,n]=pc.exec(e)??[];return t?{width:Number(t),height:Number(n)}:null}function gc(e,t){let n=hc(e),r=n&&La.find(e=>e<n.width&&e>=t*mc);return r?yc(e,r):e}function _c(e,{box:t,ratio:n=0,tall:r}){let i=hc(e);if(!i)return{src:e};let a=i.width/i.height,o=[...La.filter(e=>e<i.width),i.width];return{...i,srcset:o.map(t=>`${t<i.width?yc(e,t):e} ${t}w`).join(`, `),sizes:r?bc(r,a):bc(t??`100vw`,n?Math.max(1,a/n):1),src:gc(e,La[La.length-1])}}const vc=({src:e,box:t,ratio:n,tall:r,...i})=>D`<img alt="" decoding="async" ...${i} ...${_c(e,{box:t,ratio:n,tall:r})} />`,yc=(e,t)=>e.replace(/\.webp$/,`-${t}.webp`),bc=(e,t)=>{let[n,r]=[t*mc,t].map(t=>`calc(${e} * ${Number(t.toFixed(3))})`);return`(min-resolution: 2dppx) ${n}, ${r}`},xc={primary:`#c8102e`,accent:`#f6c453`,background:`#14060a`},Sc=4.5,Cc=e=>[1,3,5].map(t=>parseInt(e.slice(t,t+2),16)),wc=e=>`#${e.map(e=>Math.round(e).toString(16).padStart(2,`0`)).join(``)}`;function K(e,t,n){let[r,i]=[Cc(e),Cc(t)];return wc(r.map((e,t)=>e+(i[t]-e)*n))}function Tc(e){let[t,n,r]=Cc(e).map(e=>e/255<=.03928?e/255/12.92:((e/255+.055)/1.055)**2.4);return .2126*t+.7152*n+.0722*r}function Ec(e,t){let[n,r]=[Tc(e),Tc(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function Dc(e){let t=Ec(`#ffffff`,e)>=Ec(`#1a1114`,e)?`#ffffff`:`#1a1114`;return Ec(t,e)>=Sc?t:`#000000`}function Oc(e,t,n=Sc){let r=Dc(t)===`#ffffff`?`#ffffff`:`#000000`;for(let i=0;i<1;i+=.05){let a=K(e,r,i);if(Ec(a,t)>=n)return a}return r}function kc(e={},t=`phone`,n=!1){let{primary:r,accent:i,background:a,background_picture:o}={...xc,...e},s=t===`hall`,c=s||n,l=s?a:c?K(`#110e12`,r,.06):K(`#ffffff`,r,.035),u=c?K(l,Dc(l),.07):`#ffffff`,d=K(a,r,Dc(r)===Dc(a)?.85:.12),f=c?Oc(Dc(l),u):K(`#17121a`,r,.08),p=K(l,i,c?.24:.3);return{"--primary":r,"--primary-strong":K(r,`#000000`,.18),"--primary-soft":K(l,r,c?.28:.1),"--primary-text":Oc(r,u),"--on-primary":Dc(r),"--accent":i,"--accent-soft":p,"--accent-text":Oc(i,p),"--on-accent":Dc(i),"--background":a,"--on-background":Dc(a),"--glow":d,"--accent-on-background":Oc(Oc(i,a),d,3),"--paper":l,"--card":u,"--ink":f,"--ink-soft":Oc(K(f,l,.35),l),"--line":K(l,f,.14),"--background-picture":o?`url("${o}")`:`none`}}const Ac=e=>document.documentElement.toggleAttribute(`data-rehearsal`,!!e?.rehearsal_of),jc=globalThis.matchMedia?.(`(prefers-color-scheme: dark)`);function Mc(e,t=`phone`,n=document.documentElement){let{background:r,background_picture:i}={...xc,background_picture:``,...e},a=t===`phone`?576:window.innerWidth*window.devicePixelRatio,o={...e,background_picture:gc(i,a)};n.dataset.surface=t,n.dataset.scheme=t===`hall`||jc.matches?`dark`:`light`;let s=kc(o,t,jc.matches);for(let[e,t]of Object.entries(s))n.style.setProperty(e,t);document.querySelector(`meta[name="theme-color"]`)?.setAttribute(`content`,r)}function Nc({label:e,text:t,testid:n}){return D`<${L} kind="warn" icon="key-round" testid=${n}>
    <span>${e}</span>
    <span class="row wrap"><strong class="code shown-once" data-testid=${`${n}-text`}>${t}</strong>
      <${z} icon="copy" look="second small" onClick=${async()=>{await oo(t)?N(k(`copied`),`good`):N(k(`copy_failed`),`bad`)}}>${k(`copy`)}<//></span><//>`}const Pc=[`results`,`hidden_results`,`changes`,`graphics`,`cues`,`roster`],Fc=[0,7,30,365],Ic={name:``,scopes:[`results`],events:``,days:30};function Lc({busy:e,onMake:t}){let[n,r]=C(Ic),i=e=>r({...n,...e}),a=(e,t)=>i({scopes:Pc.filter(r=>r===e?t:n.scopes.includes(r))});return D`<form class="stack" onSubmit=${async e=>{e.preventDefault();let i=n.days?Date.now()+n.days*864e5:0,a=n.events.split(/\s+/).filter(Boolean);await t({name:n.name.trim(),scopes:n.scopes,events:a,expires_at:i})&&r(Ic)}}>
    <div class="field"><label for="key-name">${k(`keys.name`)}</label>
      <input id="key-name" class="input" required maxlength="100" autocomplete="off" data-testid="key-name"
        value=${n.name} onInput=${e=>i({name:e.target.value})} /></div>
    <fieldset><legend>${k(`keys.scopes`)}</legend>${Pc.map(e=>D`<label key=${e} class="check"><input type="checkbox" data-testid=${`key-scope-${e}`}
        checked=${n.scopes.includes(e)} onChange=${t=>a(e,t.target.checked)} />
        <span>${k(`keys.scope.${e}`)}</span></label>`)}</fieldset>
    <div class="field"><label for="key-events">${k(`keys.events`)}</label>
      <input id="key-events" class="input" autocomplete="off" autocapitalize="off" spellcheck=${!1}
        data-testid="key-events" value=${n.events}
        onInput=${e=>i({events:e.target.value})} /></div>
    <div class="field"><label for="key-days">${k(`keys.days`)}</label>
      <select id="key-days" class="input" data-testid="key-days" value=${n.days}
        onChange=${e=>i({days:Number(e.target.value)})}>${Fc.map(e=>D`<option key=${e} value=${e}>${k(e?`keys.days.n`:`keys.days.0`,{days:e})}</option>`)}
      </select></div>
    <div class="row"><${z} icon="plus" submit=${!0} testid="key-make"
      disabled=${e||!n.name.trim()||!n.scopes.length}>${k(`keys.make`)}<//></div>
  </form>`}function Rc({line:e,busy:t,onRevoke:n}){let r=e=>new Date(e).toLocaleString(),i=e.expires_at>Date.now()?k(`keys.until`,{time:r(e.expires_at)}):k(`keys.expired`),a=e.events.length?e.events.join(` `):k(`keys.all_events`),o=e.scopes.map(e=>k(`keys.scope.${e}`));return D`<li class="key-row" data-testid=${`key-${e.id}`}>
    <div><strong>${e.name}</strong>
      <p class="soft">${[...o,a,e.expires_at?i:k(`keys.days.0`)].join(` · `)}</p>
      <p class="soft" data-testid="key-used">${e.used_at?k(`keys.used`,{time:r(e.used_at),rows:e.rows}):k(`keys.unused`)}</p></div>
    <${B} icon="trash-2" label=${`${k(`keys.revoke`)}: ${e.name}`} testid=${`revoke-${e.id}`}
      disabled=${t} onClick=${n} /></li>`}function zc(){let{value:e,error:t,reload:n}=I(sn,``),{run:r,busy:i,error:a}=F(),[o,s]=C(null),[c,l]=C(null);return D`<section class="card panel" data-testid="api-keys">
    <h2><${M} name="key-round" />${k(`keys`)}</h2>
    <p class="soft">${k(`keys.hint`)}</p>
    <${Lc} busy=${i} onMake=${async e=>{s(null);let t=await r(()=>cn(e));return t&&s({...t,name:e.name}),await n(),t}} />
    ${o&&D`<${Nc} label=${k(`keys.once`,{name:o.name})} text=${o.text} testid="key" />`}
    <${R} error=${a??t} testid="keys-error" />
    ${e?.length===0&&D`<p class="soft">${k(`keys.none`)}</p>`}
    <ul class="stack">${e?.map(e=>D`<${Rc} key=${e.id} line=${e} busy=${i} onRevoke=${()=>l(e)} />`)}</ul>
    ${c&&D`<${G} title=${k(`keys.revoke.title`,{name:c.name})} text=${k(`keys.revoke.ask`)}
      action=${k(`keys.revoke`)} danger=${!0} onYes=${async()=>{let{id:e}=c;l(null),o?.id===e&&s(null),await r(()=>ln(e)),await n()}} onNo=${()=>l(null)} />`}
  </section>`}const Bc={url:``,event:``},Vc=e=>new Date(e).toLocaleString(),Hc=e=>/^\d+$/.test(e)?k(`hooks.said.status`,{said:e}):k(`hooks.said.${e}`);function Uc({busy:e,onMake:t}){let[n,r]=C(Bc),i=e=>r({...n,...e});return D`<form class="stack" onSubmit=${async e=>{e.preventDefault(),await t({url:n.url.trim(),event:n.event.trim()})&&r(Bc)}}>
    <div class="field"><label for="hook-url">${k(`hooks.url`)}</label>
      <input id="hook-url" class="input" type="url" required autocomplete="off" data-testid="hook-url"
        placeholder="https://" value=${n.url} onInput=${e=>i({url:e.target.value})} /></div>
    <div class="field"><label for="hook-event">${k(`hooks.event`)}</label>
      <input id="hook-event" class="input" required autocomplete="off" autocapitalize="off" spellcheck=${!1}
        data-testid="hook-event" value=${n.event}
        onInput=${e=>i({event:e.target.value})} /></div>
    <div class="row"><${z} icon="plus" submit=${!0} testid="hook-make"
      disabled=${e||!n.url.trim()||!n.event.trim()}>${k(`hooks.make`)}<//></div>
  </form>`}function Wc({line:e}){return e.off_at?D`<${L} kind="bad" testid="hook-off">
      <span>${k(e.said===`410`?`hooks.gone`:`hooks.given_up`,{time:Vc(e.off_at),said:Hc(e.said)})}</span><//>`:e.on?e.failing_since?D`<${L} kind="warn" testid="hook-failing"><span>${k(`hooks.failing`,{since:Vc(e.failing_since),said:Hc(e.said),next:Vc(e.next_at)})}</span><//>`:D`<p class="soft" data-testid="hook-taken">${e.taken_at?k(`hooks.taken`,{time:Vc(e.taken_at)}):k(`hooks.waiting`)}</p>`:D`<p class="soft">${k(`hooks.off`)}</p>`}function Gc({line:e,busy:t,onDo:n,onRemove:r}){let i=`second small`;return D`<li class="key-row" data-testid=${`hook-${e.id}`}>
    <div class="stack tight"><strong>${e.url}</strong>
      <p class="soft">${[e.event,e.types.join(` `)].filter(Boolean).join(` · `)}</p>
      <${Wc} line=${e} />
      ${e.overlap_until>Date.now()&&D`<p class="soft">${k(`hooks.overlap`,{time:Vc(e.overlap_until)})}</p>`}
      <div class="row wrap">
        <${z} icon="radio" look=${i} testid="hook-test" disabled=${t}
          onClick=${()=>n(hn,e)}>${k(`hooks.test`)}<//>
        <${z} icon="refresh-cw" look=${i} testid="hook-resend" disabled=${t||!e.on||!e.tried_at}
          onClick=${()=>n(gn,e)}>${k(`hooks.resend`)}<//>
        <${z} icon="key-round" look=${i} testid="hook-rotate" disabled=${t}
          onClick=${()=>n(mn,e)}>${k(`hooks.rotate`)}<//>
        <${z} icon=${e.on?`pause`:`play`} look=${i} testid="hook-turn" disabled=${t}
          onClick=${()=>n(()=>pn(e.id,!e.on),e)}>
          ${k(e.on?`hooks.turn_off`:`hooks.turn_on`)}<//></div></div>
    <${B} icon="trash-2" label=${`${k(`hooks.remove`)}: ${e.url}`} testid=${`hook-remove-${e.id}`}
      disabled=${t} onClick=${r} /></li>`}function Kc(){let{value:e,error:t,reload:n}=I(un,``),{run:r,busy:i,error:a}=F(),[o,s]=C(null),[c,l]=C(null),[u,d]=C(null),f=async(e,t)=>{l(null);let i=await r(()=>e(t.id));return i?.secret&&s({text:i.secret,url:t.url}),i?.said&&l({...i,url:t.url}),await n(),i};return D`<section class="card panel" data-testid="webhooks">
    <h2><${M} name="radio" />${k(`hooks`)}</h2>
    <p class="soft">${k(`hooks.hint`)}</p>
    <${Uc} busy=${i} onMake=${e=>f(()=>dn(e),e)} />
    ${o&&D`<${Nc} label=${k(`hooks.once`,{url:o.url})} text=${o.text} testid="hook-secret" />`}
    ${c&&D`<${L} kind=${c.taken?`good`:`bad`} testid="hook-tried">
      <span>${k(c.taken?`hooks.test.taken`:`hooks.test.failed`,{url:c.url,said:Hc(c.said)})}
      </span><//>`}
    <${R} error=${a??t} testid="hooks-error" />
    ${e?.length===0&&D`<p class="soft">${k(`hooks.none`)}</p>`}
    <ul class="stack">${e?.map(e=>D`<${Gc} key=${e.id} line=${e} busy=${i} onDo=${f}
      onRemove=${()=>d(e)} />`)}</ul>
    ${u&&D`<${G} title=${k(`hooks.remove.title`,{url:u.url})} text=${k(`hooks.remove.ask`)}
      action=${k(`hooks.remove`)} danger=${!0} onYes=${()=>{let e=u;return d(null),f(fn,e)}} onNo=${()=>d(null)} />`}
  </section>`}O({"audit.zone":[`时间按活动时区（{zone}）显示。`,`Times are those of the event's zone, {zone}.`],"detail.between":[`，`,`, `],"detail.pages":[`{value} 页`,`pages: {value}`],"detail.ballots":[`{value} 张选票`,`ballots: {value}`],"detail.members":[`{value} 人`,`members: {value}`],"detail.members.list":[`会员 {value}`,`members {value}`],"detail.member":[`会员 {value}`,`member {value}`],"detail.count":[`共 {value} 人`,`{value} in all`],"detail.epoch":[`第 {value} 轮`,`epoch {value}`],"detail.by":[`{value}`,`{value}`],"detail.step.cue":[`由步骤触发`,`by a cue`],"detail.step.undo":[`由撤销步骤触发`,`by undoing a cue`],"detail.step.hold":[`由紧急暂停触发`,`by the hold`],"detail.step.go_on":[`由恢复现场触发`,`by resuming the show`],"detail.cue":[`步骤 {value}`,`cue {value}`],"detail.kept":[`以下不撤销：{value}`,`not undone: {value}`],"detail.title":[`《{value}》`,`“{value}”`],"detail.from":[`复制自 {value}`,`from {value}`],"detail.event":[`活动 {value}`,`event {value}`],"detail.deleted_by":[`此前由 {value} 删除`,`deleted by {value}`],"detail.rev":[`第 {value} 版`,`revision {value}`],"detail.listing":[`改为“{value}”`,`now “{value}”`],"detail.path":[`{value}`,`{value}`],"detail.digest":[`摘要 {value}`,`digest {value}`],"detail.imported":[`导入 {value} 人`,`members imported: {value}`],"detail.bad":[`{value} 行有错误`,`bad rows: {value}`],"detail.codes":[`{value} 个参与码`,`codes: {value}`],"detail.is_new.yes":[`新加入名单`,`added to the roster`],"detail.polls":[`投票 {value}`,`polls {value}`],"detail.barred.yes":[`不得再次加入`,`may not join again`],"detail.barred.no":[`可重新加入`,`may join again`],"detail.why":[`原因：{value}`,`reason: {value}`],"detail.address":[`来自 {value}`,`from {value}`],"detail.name":[`账号 {value}`,`account {value}`],"detail.sessions":[`{value} 个会话`,`sessions: {value}`],"detail.provider":[`由 {value} 登录`,`by {value}`],"detail.role":[`{value}`,`{value}`],"detail.place":[`网络 {value}`,`network {value}`],"detail.place.none":[`各处`,`from everywhere`],"detail.kind":[`{value}`,`{value}`],"detail.kind.devices":[`新设备`,`new devices`],"detail.kind.codes":[`输错的参与码`,`wrong codes`],"detail.kind.names":[`凭工号和姓名进入`,`joins by name`],"detail.equal.yes":[`一致`,`equal`],"detail.equal.no":[`不一致！`,`NOT equal`],"detail.scene":[`画面：{value}`,`scene: {value}`],"detail.switch":[`{value}`,`{value}`],"detail.on.yes":[`打开`,`on`],"detail.on.no":[`关闭`,`off`],"detail.hidden.yes":[`票数隐藏`,`votes hidden`],"detail.text":[`“{value}”`,`“{value}”`],"detail.phones":[`{value} 部手机`,`phones: {value}`],"detail.phones.yes":[`在手机上`,`on phones`],"detail.screen.yes":[`在大屏上`,`on screens`],"detail.seconds":[`显示 {value} 秒`,`for {value} s`],"detail.seconds.none":[`直到撤下`,`until it is taken down`],"detail.speed":[`{value} 倍速`,`speed ×{value}`],"detail.minutes":[`{value} 分钟`,`for {value} min`],"detail.lost":[`丢失 {value}`,`lost: {value}`],"detail.ack_ms_p99":[`确认延迟 p99 {value} 毫秒`,`acknowledged within {value} ms (p99)`],"detail.back_s":[`{value} 秒后全部恢复`,`all back after {value} s`],"detail.mode":[`{value}`,`{value}`],"detail.slow_s":[`每人 {value} 秒一条`,`one every {value} s`],"detail.on_screen":[`大屏显示：{value}`,`on screens: {value}`],"detail.words":[`{value} 个词`,`words: {value}`],"detail.until":[`至 {value}`,`until {value}`],"detail.until.none":[`永久`,`for good`],"detail.deleted":[`删除 {value} 条`,`deleted: {value}`],"detail.number":[`第 {value} 条`,`number {value}`],"detail.draw":[`第 {value} 次抽奖`,`draw {value}`],"detail.prize":[`奖项 {value}`,`prize {value}`],"detail.commitment":[`承诺值 {value}`,`commitment {value}`],"detail.entrants":[`{value} 人参加`,`entrants: {value}`],"detail.word":[`现场词 {value}`,`word {value}`],"detail.winners":[`中奖：{value}`,`winners: {value}`],"detail.entrant":[`号码 {value}`,`number {value}`],"detail.rule":[`规则 {value}`,`rule {value}`],"detail.made_from":[`{value} 起建立的设备`,`devices made from {value}`],"detail.made_until":[`到 {value} 为止`,`until {value}`]});const qc=e=>Jc(`audit.what.${e}`)??e,Jc=(e,t)=>{let n=k(e,t);return n===e?void 0:n},Yc={by:`detail.step`,listing:`listing`,role:`role`,scene:`scene`,mode:`comments.mode`,kind:`detail.kind`,switch:`switch`},Xc=[`until`,`made_from`,`made_until`],Zc=[`kept`];function Qc(e,t){return e in Yc?Jc(`${Yc[e]}.${t}`)??t:Xc.includes(e)?V(t):Zc.includes(e)?dt(t.map($c)):Array.isArray(t)?dt(t):typeof t==`number`?j(t):t}function $c(e){let[t,...n]=e.split(` `);return[qc(t),...n].join(` `)}function el(e,t){if(t===null||t===``)return Jc(`detail.${e}.none`)??``;if(typeof t==`boolean`)return Jc(`detail.${e}.${t?`yes`:`no`}`)??``;if(Array.isArray(t)&&!t.length)return``;let n={value:Qc(e,t)};return(Array.isArray(t)?Jc(`detail.${e}.list`,n):void 0)??Jc(`detail.${e}`,n)??tl(e,t)}const tl=(e,t)=>`${e}: ${typeof t==`object`?JSON.stringify(t):t}`;function nl(e){return!e||typeof e!=`object`?String(e??``):Object.entries(e).map(([e,t])=>el(e,t)).filter(Boolean).join(k(`detail.between`))}function rl(e){let t=e=>new Date(e).toLocaleDateString(at()===`zh`?`zh-CN`:`en-GB`,{timeZone:Ut(),month:`numeric`,day:`numeric`});return t(e)===t(Date.now())?V(e):`${t(e)} ${V(e)}`}const il=()=>new Intl.DateTimeFormat().resolvedOptions().timeZone;function al(e,t){let n=new Set(e.map(e=>e.id));return[...e,...t.filter(e=>!n.has(e.id))]}function ol({event:e,rows:t=50,paging:n=!1}){let[r,i]=C([]),[a,o]=C(!1),[s,c]=C(!1),{run:l,busy:u,error:d}=F(),f=async()=>{let n=await l(()=>mi(e,``,t));n&&(c(!0),i(e=>al(n.entries,e)))};w(()=>{f();let e=setInterval(f,3e3);return()=>clearInterval(e)},[e]);let p=async()=>{let n=await l(()=>mi(e,r[r.length-1].id,t));n&&(i(e=>al(e,n.entries)),o(n.entries.length<t))},m=n?r:r.slice(0,t);return D`<div class="audit" data-testid="audit">
    <${R} error=${d} />
    ${n&&Ut()&&Ut()!==il()&&D`<p class="soft">${k(`audit.zone`,{zone:Ut()})}</p>`}
    ${s&&m.length===0&&D`<p class="soft" data-testid="audit-empty">${k(`audit.empty`)}</p>`}
    <ol>${m.map(e=>D`<li key=${e.id} data-what=${e.what}>
      <time class="number" datetime=${new Date(e.at).toISOString()}>${rl(e.at)}</time>
      <span class="who">${e.who}</span>
      <span class="what">${qc(e.what)}
        ${e.poll&&D` <span class="code">${e.poll}</span>`}</span>
      ${n&&D`<span class="soft detail">${nl(e.detail)}</span>`}
    </li>`)}</ol>
    ${n&&!a&&r.length>=t&&D`<button type="button" class="button second" data-testid="audit-older"
      disabled=${u} onClick=${p}>${k(`audit.older`)}</button>`}
  </div>`}const sl=[`owner`,`operator`,`moderator`,`reviewer`,`fulfilment`,`analyst`,`display`],q=(e,t)=>e?.may.includes(t)??!1;function cl({list:e,end:t,endAll:n,endAllLabel:r}){let{value:i,error:a}=I(e,``),{run:o,busy:s,error:c}=F(),[l,u]=C(null),d=l??i,f=d?.filter(e=>!e.is_this)??[],p=async e=>{let t=await o(e);t&&u(t)};return D`<${R} error=${c??a} />
    ${d?.length===0&&D`<p class="soft">${k(`sessions.none`)}</p>`}
    <ul class="sessions">${d?.map(e=>D`<li key=${e.id} data-testid="session" data-this=${e.is_this}>
      <div><strong>${e.browser||k(`sessions.program`)}</strong>
        ${e.is_this&&D` <span class="pill" data-kind="good">${k(`sessions.this`)}</span>`}
        <p class="soft">${k(`sessions.line`,{address:e.address,since:rl(e.since),used:rl(e.used_at)})}
        </p></div>
      ${!e.is_this&&D`<${B} icon="log-out" label=${`${k(`sessions.end`)}: ${e.browser}`}
        testid="session-end" disabled=${s} onClick=${()=>p(()=>t(e.id))} />`}</li>`)}</ul>
    ${f.length>0&&D`<div><${z} icon="log-out" look="second small" testid="sessions-end"
      disabled=${s} onClick=${()=>p(n)}>${r}<//></div>`}`}function ll(){return D`<section class="card panel" data-testid="sessions">
    <h2><${M} name="monitor" />${k(`sessions`)}</h2>
    <${cl} list=${wn} end=${Tn} endAll=${En}
      endAllLabel=${k(`sessions.end_others`)} />
  </section>`}function ul({name:e,onClose:t}){return D`<${wt} title=${k(`sessions.of`,{name:e})} onClose=${t} testid="sessions-of">
    <div class="stack"><${cl} list=${()=>Dn(e)} end=${t=>On(e,t)}
      endAll=${()=>On(e,null)} endAllLabel=${k(`sessions.end_all`)} /></div>
  <//>`}function dl({id:e,label:t,value:n,onChange:r,disabled:i}){return D`<select id=${e} class="input" aria-label=${t} data-testid=${e} value=${n} disabled=${i}
      onChange=${e=>r(e.target.value)}>
    ${(sl.includes(n)?sl:[n,...sl]).map(e=>D`<option key=${e} value=${e} selected=${e===n}>${k(`role.${e}`)}</option>`)}
  </select>`}const fl={reset:on,factor:kn,remove:_n};function pl({onMake:e,busy:t}){let[n,r]=C(``),[i,a]=C(`operator`);return D`<form class="account-row" onSubmit=${async t=>{t.preventDefault(),await e(n.trim(),i)&&r(``)}}>
    <div class="field"><label for="account-name">${k(`accounts.new`)}</label>
      <input id="account-name" class="input" required maxlength="64" autocomplete="off" autocapitalize="off"
        spellcheck=${!1}
        data-testid="account-name" value=${n} onInput=${e=>r(e.target.value)} /></div>
    <div class="field"><label for="account-role">${k(`accounts.role`)}</label>
      <${dl} id="account-role" label=${k(`accounts.role`)} value=${i} onChange=${a} /></div>
    <${z} icon="plus" submit=${!0} testid="account-make" disabled=${t||!n.trim()}>
      ${k(`accounts.make`)}<//>
  </form>`}function ml({account:{name:e,role:t,provider:n,second_factor:r},isOwn:i,busy:a,onRole:o,onAsk:s}){let c=!n,l=(t,n)=>D`<${B} icon=${n} label=${`${k(`accounts.${t}`)}: ${e}`} testid=${`${t}-${e}`}
      disabled=${a||i} onClick=${()=>s(t)} />`;return D`<li data-testid=${`account-${e}`}>
    <span class="cut">${e}${i&&D` <span class="soft">${k(`accounts.you`)}</span>`}
      ${n&&D` <span class="soft">${k(`accounts.provider`,{provider:n})}</span>`}</span>
    <${dl} id=${`role-${e}`} label=${`${k(`accounts.role`)}: ${e}`} value=${t}
      disabled=${a||i||!c} onChange=${o} />
    <span class="row">${r&&l(`factor`,`shield-check`)}${l(`sessions`,`monitor`)}
      ${c&&l(`reset`,`key-round`)}${l(`remove`,`trash-2`)}</span></li>`}function hl({who:e}){let{value:t,error:n,reload:r}=I(nn,``),{run:i,busy:a,error:o}=F(),[s,c]=C(null),[l,u]=C(null),d=async e=>{c(null);let t=await i(e);return t?.password&&c(t),await r(),t};return D`<section class="card panel" data-testid="accounts">
    <h2><${M} name="users" />${k(`accounts`)}</h2>
    <${pl} busy=${a} onMake=${(e,t)=>d(()=>rn(e,t))} />
    <p class="soft">${k(`accounts.hint`)}</p>
    ${s&&D`<${Nc} label=${k(`accounts.once`,{name:s.name})} text=${s.password}
      testid="account-password" />`}
    <${R} error=${o??n} testid="accounts-error" />
    <ul class="accounts">${t?.map(t=>D`<${ml} key=${t.name} account=${t} isOwn=${t.name===e.name} busy=${a}
        onRole=${e=>d(()=>an(t.name,e))}
        onAsk=${e=>u({kind:e,name:t.name})} />`)}</ul>
    ${l?.kind===`sessions`&&D`<${ul} name=${l.name} onClose=${()=>u(null)} />`}
    ${l?.kind in fl&&D`<${G} title=${k(`accounts.${l.kind}.title`,{name:l.name})}
        text=${k(`accounts.${l.kind}.ask`)}
      action=${k(`accounts.${l.kind}`)} danger=${l.kind===`remove`} onYes=${async()=>{let{kind:e,name:t}=l;u(null),await d(()=>fl[e](t))}}
      onNo=${()=>u(null)} />`}
  </section>`}function gl({card:{path:e,modules:t},label:n}){let r=t+8;return D`<svg class="qr-code" role="img" aria-label=${n} shape-rendering="crispEdges"
      viewBox=${`-4 -4 ${r} ${r}`}>
    <path d=${e} />
  </svg>`}function _l(e){let t=T(null);return w(()=>{e&&t.current?.focus()},[]),t}function vl({label:e,name:t,value:n,onInput:r,complete:i,testid:a,focus:o=!1}){return D`<div class="field"><label for=${t}>${e}</label>
    <input id=${t} class="input" type="password" required autocomplete=${i} data-testid=${a}
      ref=${_l(o)} value=${n} onInput=${e=>r(e.target.value)} /></div>`}function yl({name:e,value:t,onInput:n,label:r=k(`second_factor.code`),focus:i=!1}){return D`<div class="field"><label for=${e}>${r}</label>
    <input id=${e} class="input code" required autocomplete="one-time-code" autocapitalize="off" spellcheck=${!1}
      maxlength="64" data-testid=${e} ref=${_l(i)} value=${t}
      onInput=${e=>n(e.target.value)} /></div>`}function bl({name:e,who:t,action:n,danger:r=!1,work:i,onDone:a,onCancel:o}){let[s,c]=C(``),[l,u]=C(``),{run:d,busy:f,error:p}=F();return D`<form class="stack" data-testid=${e} onSubmit=${async e=>{e.preventDefault();let t=await d(()=>i(s,l.trim()));t&&a(t)}}>
    <${vl} name=${`${e}-password`} label=${k(`password.old`)} complete="current-password"
      testid=${`${e}-password`} focus=${!0} value=${s} onInput=${c} />
    ${t.second_factor===`on`&&D`<${yl} name=${`${e}-code`} value=${l} onInput=${u} />`}
    <${R} error=${p} testid=${`${e}-error`} />
    <div class="row wrap">
      <button class=${`button ${r?`danger`:``}`} data-testid=${`${e}-submit`} disabled=${f}>
        ${n}</button>
      <button type="button" class="button second" onClick=${o}>${k(`cancel`)}</button>
    </div>
  </form>`}function xl({offered:e,onDone:t,onCancel:n}){let[r,i]=C(``),{run:a,busy:o,error:s}=F();return D`<form class="stack" data-testid="factor-offered" onSubmit=${async n=>{n.preventDefault();let i=await a(()=>xn(e.offer,r.trim()));i&&t(i.recovery_codes)}}>
    <p>${k(`second_factor.scan`)}</p>
    <${gl} card=${e} label=${k(`second_factor.qr`)} />
    <p class="soft">${k(`second_factor.type`)}</p>
    <p class="code" data-testid="factor-secret">${e.secret.match(/.{1,4}/g)?.join(` `)}</p>
    <${yl} name="factor-code" label=${k(`second_factor.confirm_code`)} value=${r} onInput=${i} />
    <${R} error=${s} testid="factor-error" />
    <div class="row wrap"><button class="button" data-testid="factor-confirm" disabled=${o||!r.trim()}>
        ${k(`second_factor.confirm`)}</button>
      <button type="button" class="button second" onClick=${n}>${k(`cancel`)}</button></div>
  </form>`}function Sl({who:e,onAsk:t}){let{value:n,error:r}=I(yn,e.second_factor);return e.second_factor===`on`?D`<p data-testid="factor-on"><span class="pill" data-kind="good"><${M} name="circle-check" />
      ${k(`second_factor.on`)}</span> ${n?.since>0&&D`<span class="soft">${k(`second_factor.since`,{time:rl(n.since)})}</span>`}</p>
    ${n&&D`<p class="soft" data-testid="recovery-left">
      ${k(`recovery.left`,{count:j(n.recovery_codes)})}</p>`}
    <${R} error=${r} />
    <div class="row wrap">
      <${z} icon="refresh-cw" look="second small" testid="recovery-renew" onClick=${()=>t(`renew`)}>
        ${k(`recovery.renew`)}<//>
      <${z} icon="lock-open" look="second small" testid="factor-off" onClick=${()=>t(`off`)}>
        ${k(`second_factor.switch_off`)}<//></div>`:D`<p class="soft">${k(`second_factor.off_text`)}</p>
      <div><${z} icon="smartphone" testid="factor-set-up" onClick=${()=>t(`set_up`)}>
        ${k(`second_factor.set_up`)}<//></div>`}function Cl({who:e}){let[t,n]=C(``),[r,i]=C(null),[a,o]=C(null),s=e=>{o(null),n(e)},c=()=>{n(``),i(null)},l=async e=>{c(),o(e),await jt.check()},u={set_up:{action:k(`second_factor.next`),work:bn,onDone:e=>{n(``),i(e)}},renew:{action:k(`recovery.renew`),work:Sn,onDone:e=>l(e.recovery_codes)},off:{action:k(`second_factor.switch_off`),danger:!0,work:Cn,onDone:e=>{c(),jt.set(e),N(k(`second_factor.is_off`),`good`)}}};return D`<section class="card panel second-factor" data-testid="second-factor">
    <h2><${M} name="shield-check" />${k(`second_factor`)}</h2>
    ${e.second_factor===`missing`&&D`<${L} kind="warn" testid="factor-missing">
      <span>${k(`second_factor.missing`)}</span><//>`}
    ${a&&D`<${Nc} label=${k(`recovery.once`)} text=${a.join(`
`)} testid="recovery-codes" />`}
    ${r?D`<${xl} offered=${r} onDone=${l} onCancel=${c} />`:t?D`<${bl} key=${t} name="factor-proof" who=${e} ...${u[t]} onCancel=${c} />`:D`<${Sl} who=${e} onAsk=${s} />`}
  </section>`}const wl=new URLSearchParams(location.search).get(`error`);function Tl({again:e}){let{value:t}=I(en,``);return w(()=>{wl&&history.replaceState(null,``,`${location.pathname}${location.hash}`);let t=()=>void jt.check();return e&&addEventListener(`focus`,t),()=>removeEventListener(`focus`,t)},[e]),D`${wl&&!e&&D`<${R} error=${{code:wl}} testid="provider-error" />`}
    ${t?.map(({provider:t,...n})=>D`<a key=${t} class="button second large wide" data-testid=${`sign-in-${t}`}
        href=${`/sign-in/${encodeURIComponent(t)}/console`} target=${e?`_blank`:void 0}>
        <${M} name="log-in" />${k(`sign_in.by`,{name:A(n,`title`)})}</a>`)}`}function El({again:e=!1}){let[t,n]=C(``),[r,a]=C(``),[o,s]=C(``),[c,l]=C(!1),{run:u,busy:d,error:f}=F();return D`<form class="card sheet" data-testid="sign-in" onSubmit=${async e=>{e.preventDefault();let n=await u(async()=>{try{return await $t(t.trim(),r,o.trim())}catch(e){if(!(e instanceof i)||e.code!==`second_factor_needed`)throw e;return l(!0),null}});n&&jt.set(n)}}>
    <div class="row between"><h1><${M} name="megaphone" />${k(`console`)}</h1><${bt} /></div>
    ${e&&D`<${L} kind="warn" icon="info">${k(`sign_in.again`)}<//>`}
    <div class="field"><label for="name">${k(`sign_in.name`)}</label>
      <input id="name" class="input" required autocomplete="username" autocapitalize="off" spellcheck=${!1} autofocus
        data-testid="sign-in-name" value=${t} onInput=${e=>n(e.target.value)} /></div>
    <${vl} name="password" label=${k(`sign_in.password`)} complete="current-password" testid="sign-in-password"
      value=${r} onInput=${a} />
    ${c&&D`<${yl} name="sign-in-code" focus=${!0} value=${o} onInput=${s} />
      <p class="soft">${k(`second_factor.code_hint`)}</p>`}
    <${R} error=${f} testid="sign-in-error" />
    <button class="button large wide" data-testid="sign-in-submit" disabled=${d}>
      <${M} name="log-in" />${k(`sign_in`)}</button>
    <${Tl} again=${e} />
  </form>`}function Dl({who:e}){let[t,n]=C(``),[r,i]=C(``),[a,o]=C(``),[s,c]=C(``),{run:l,busy:u,error:d}=F(),f=a!==``&&a!==r;return D`<form class="card sheet" data-testid="password" onSubmit=${async e=>{e.preventDefault(),r===a&&await l(async()=>(await vn(t,r,s.trim()),!0))&&(N(k(`password.changed`),`good`),location.hash=P(`events`))}}>
    <h2>${k(`password.title`)}</h2>
    <${vl} name="old" label=${k(`password.old`)} complete="current-password" testid="password-old"
      value=${t} onInput=${n} />
    ${e.second_factor===`on`&&D`<${yl} name="password-code" value=${s} onInput=${c} />`}
    <${vl} name="new" label=${k(`password.new`,{chars:10})} complete="new-password"
      testid="password-new" value=${r} onInput=${i} />
    <${vl} name="repeated" label=${k(`password.repeat`)} complete="new-password" testid="password-repeat"
      value=${a} onInput=${o} />
    ${f&&D`<p class="notice" data-kind="warn" role="alert">${k(`password.differs`)}</p>`}
    <${R} error=${d} />
    <button class="button wide" data-testid="password-submit"
      disabled=${u||f||r.length<10}>
      ${k(`password.change`)}</button>
  </form>`}function Ol({who:e}){return D`<div class="account-view narrow" data-testid="account-view">
    <div class="stack">
      ${e.provider?D`<${L} testid="of-provider"><span>${k(`account.provider`,{provider:e.provider})}</span><//>`:D`<${Cl} who=${e} />`}
      <${ll} />
      ${!e.provider&&D`<${Dl} who=${e} />`}</div>
    ${q(e,`accounts`)&&D`<div class="stack">
      <${hl} who=${e} />
      <${zc} />
      <${Kc} />
      <section class="card panel"><h2><${M} name="history" />${k(`audit.installation`)}</h2>
        <${ol} event="" paging=${!0} /></section>
    </div>`}
  </div>`}const kl={green:`circle-check`,amber:`triangle-alert`,red:`circle-alert`,wait:`loader`};function Al({workers:e,store:t}){let n=Math.round(oc(e).ack_ms_p99);return[k(`saved.${t.durability}`),n>0&&k(`health.green.receipts`,{ms:n})].filter(Boolean).join(` · `)}function jl({live:e}){_t(1e3);let[t,n]=C(!1),{line:r,figures:i,figuresAt:a,voting:o,workersBefore:s,recount:c}=e,{level:l,reasons:u}=Qs({line:r,figures:i,figuresAt:a,clock:Date.now(),voting:o,workersBefore:s,recount:c}),[d,...f]=u;return D`<section class="banner" data-testid="banner" data-level=${l} role="status" aria-live=${l===`red`?`assertive`:`polite`}>
    <${M} name=${kl[l]} />
    <div class="banner-text">
      <strong>${d?k(`health.${d.key}`,d.values):k(`health.${l}`)}</strong>
      ${l===`green`&&D`<span class="facts">${Al(i)}</span>`}
      ${d&&D`<span>${k(`health.${d.key}.do`,d.values)} <${Ml} event=${e.event}
            reason=${d} /></span>`}
      ${t&&f.map(t=>D`<p key=${`${t.key}${t.values.worker??t.place??``}`}>
        <strong>${k(`health.${t.key}`,t.values)}</strong> <span>
          ${k(`health.${t.key}.do`,t.values)}</span>
        <${Ml} event=${e.event} reason=${t} /></p>`)}
    </div>
    ${f.length>0&&D`<button type="button" class="button quiet small" aria-expanded=${t} onClick=${()=>n(!t)}>
      ${k(t?`health.fewer`:`health.more`,{count:f.length})}</button>`}
  </section>`}function Ml({event:e,reason:{place:t}}){let{run:n,busy:r}=F();return t&&D`<button type="button" class="button second small" data-testid="raise-limit" disabled=${r}
    onClick=${()=>n(()=>sr(e,t))}>${k(`health.crowded.raise`)}</button>`}const Nl=`published`,Pl=/* @__PURE__ */ new Set([`rule`,`place`]),Fl=e=>({text:k(`void.cluster`,{count:j(e.ballots-e.voided),place:e.place}),order:{cluster:{place:e.place,made_from:e.made_from,made_until:e.made_until,rule:e.rule}}}),Il=e=>({text:k(`void.place`,{count:j(e.devices-e.voided),place:e.place}),order:{cluster:{place:e.place,made_from:e.made_from,made_until:e.made_until,rule:`all`}}}),Ll=e=>({text:k(`void.members`,{count:e.length,members:e.join(`, `)}),order:{members:e}}),Rl=(e,t)=>e===t?V(e):`${V(e)} – ${V(t)}`;function zl({what:e,busy:t,onYes:n,onNo:r}){let[i,a]=C(``);return D`<${wt} title=${k(`void.title`)} onClose=${r} testid="void-dialog">
    <form class="confirm" onSubmit=${e=>{e.preventDefault(),i.trim()&&n(i.trim())}}>
      <p>${e.text}</p><p class="soft">${k(`void.ask`)}</p>
      <label class="field"><span>${k(`void.why`)}</span>
        <input class="input" data-testid="void-why" maxlength=${200} autocomplete="off" autofocus value=${i}
          onInput=${e=>a(e.target.value)} /></label>
      <div class="row end">
        <button type="button" class="button second" onClick=${r}>${k(`cancel`)}</button>
        <button type="submit" class="button danger" data-testid="void-yes" disabled=${t||!i.trim()}>
          ${k(`void.do`)}</button>
      </div>
    </form>
  <//>`}function Bl({seen:e}){let t=[...e.ages_s.map((t,n)=>k(`evidence.younger`,{from:n?Vl(e.ages_s[n-1]):0,until:Vl(t)})),k(`evidence.older`,{from:Vl(e.ages_s[e.ages_s.length-1])})];return D`<p class="row wrap" data-testid="evidence-ages"><span class="soft">${k(`evidence.ages`)}</span>
    ${e.ages.map((e,n)=>D`<span key=${n} class="pill">${t[n]} <b class="number">${j(e)}</b></span>`)}</p>`}const Vl=e=>e<60?k(`evidence.s`,{n:e}):k(`evidence.min`,{n:e/60});function Hl({names:e}){return D`<thead><tr>
      ${e.map(e=>D`<th key=${e} class=${Pl.has(e)?``:`number`}>${k(`evidence.${e}`)}</th>`)}
        <th></th></tr></thead>`}function Ul({clusters:e,onVoid:t}){return e.length?D`<div class="scroll"><table class="grid-table wide" data-testid="clusters">
    <${Hl} names=${[`rule`,`place`,`made`,`cast`,`ballots`,`share`,`alike`]} />
    <tbody>${e.map((e,n)=>D`<tr key=${n}><td>${k(`evidence.${e.rule}`)}</td><td class="code">${e.place}</td>
      <td class="number">${Rl(e.made_from,e.made_until)}</td><td class="number">
        ${Rl(e.cast_from,e.cast_until)}</td>
      <td class="number">${j(e.ballots)}</td><td class="number">${pt(e.share)}</td>
      <td class="number">${pt(e.alike)}</td>
      <td><${Gl} whole=${e.ballots} voided=${e.voided} onVoid=${t&&(()=>t(Fl(e)))}
          testid=${`void-cluster-${n}`} /></td></tr>`)}</tbody>
  </table></div>`:D`<${L} kind="good" testid="no-clusters">${k(`evidence.none`)}<//>`}function Wl({places:e,onVoid:t}){return D`<div class="scroll"><table class="grid-table wide" data-testid="places">
    <${Hl} names=${[`place`,`devices`,`share`,`made`,`most_made`,`flagged`]} />
    <tbody>${e.map(e=>D`<tr key=${e.place}><td class="code">${e.place}</td><td class="number">${j(e.devices)}</td>
      <td class="number">${pt(e.share)}</td><td class="number">${Rl(e.made_from,e.made_until)}</td>
      <td class="number">${j(e.most_made)} · ${V(e.most_made_at)}</td><td class="number">
        ${j(e.flagged)}</td>
      <td><${Gl} whole=${e.devices} voided=${e.voided}
          onVoid=${t&&(()=>t(Il(e)))} /></td></tr>`)}</tbody>
  </table></div>`}function Gl({whole:e,voided:t,onVoid:n,testid:r}){return t>=e?D`<span class="pill" data-kind="bad">${k(`void.done_all`)}</span>`:n&&D`<${z} icon="trash-2" look="quiet small" testid=${r} onClick=${n}>
    ${t?k(`void.rest`,{count:j(t)}):k(`void.do`)}<//>`}function Kl({event:e,live:t}){let n=(t?.tally.event?.polls??[]).filter(({privacy:e})=>e!==`secret`),[r,i]=C(``),[a,o]=C(null),[s,c]=C(null),[l,u]=C(``),{run:d,busy:f,error:p}=F();if(!n.length)return null;let m=n.find(e=>e.id===r)??n[0],h=t.tally.figures(m.id),g=a?.poll===m.id?a:null,_=async()=>{let t=await d(()=>si(e,m.id));t&&o(t)},v=async t=>{let n=await d(()=>ci(e,m.id,{epoch:g?.epoch??h.epoch,why:t,...s.order}));c(null),n&&(n.ballots?N(k(`void.done`,{ballots:j(n.ballots),members:j(n.members)}),`good`):N(k(`void.done_before`,{members:j(n.already)})),await _())},y=h&&h.state!==Nl&&h.state!==`draft`?c:null,b=[...new Set(l.split(/[\s,;，；]+/).filter(Boolean))];return D`<section class="card panel" data-testid="evidence">
    <h2><${M} name="eye" />${k(`evidence`)}</h2>
    <p class="soft">${k(`evidence.hint`)}</p>
    <div class="row wrap">
      <select class="input" aria-label=${k(`stage.poll`)} data-testid="evidence-poll" value=${m.id}
        onChange=${e=>i(e.target.value)}>
        ${n.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`title`)}</option>`)}</select>
      <${z} icon=${f?`loader`:`refresh-cw`} testid="evidence-look" disabled=${f} onClick=${_}>
        ${k(`evidence.look`)}<//></div>
    <${R} error=${p} testid="evidence-error" />
    ${g&&D`<div class="stack" data-testid="evidence-seen">
      <p>${k(`evidence.sum`,{devices:j(g.devices),members:j(g.members),flagged:j(g.flagged),share:pt(g.flagged_share),alike:pt(g.alike),voided:j(g.voided)})}
      </p>
      <${Bl} seen=${g} />
      <${Ul} clusters=${g.clusters} onVoid=${y} />
      ${g.places.length>0&&D`<${Wl} places=${g.places} onVoid=${y} />`}
    </div>`}
    <form class="row wrap" onSubmit=${e=>{e.preventDefault(),c(Ll(b))}}>
      <label class="field grow"><span>${k(`void.ids`)}</span>
        <input class="input" data-testid="void-ids" autocomplete="off" spellcheck=${!1} value=${l}
          onInput=${e=>u(e.target.value)} /></label>
      <${z} icon="trash-2" look="second" submit=${!0} testid="void-members"
        disabled=${!y||!b.length}>${k(`void.do`)}<//>
    </form>
    ${h?.state===Nl&&D`<p class="soft">${k(`void.published`)}</p>`}
    ${s&&D`<${zl} what=${s} busy=${f} onYes=${v} onNo=${()=>c(null)} />`}
  </section>`}function ql(e,t){return[...e.slice(-59),t]}function Jl(e,t,n,r=60){if(e.length<2)return``;let i=Math.max(...e,1e-9),a=t/(r-1),o=r-e.length;return e.map((e,t)=>{let r=((o+t)*a).toFixed(1),s=(n-1-e/i*(n-2)).toFixed(1);return`${t?`L`:`M`}${r} ${s}`}).join(``)}function Yl(e){if(e.length<2)return 0;let[t,n]=[e[0],e[e.length-1]],r=(n.at-t.at)/1e3;return r<=0||t.epoch!==n.epoch?0:Math.max(0,(n.ballots-t.ballots)/r)}function Xl({event:e}){let{value:t,error:n,reload:r}=I(()=>fi(e),e);return D`<section class="card panel" data-testid="report"><h2><${M} name="chart-bar" />${k(`report`)}</h2>
    <p class="soft">${k(`report.hint`)}</p>
    <${R} error=${n} />
    ${t&&D`<${Zl} report=${t} /><${Ql} report=${t} /><${$l} minutes=${t.minutes} />`}
    <div class="row wrap"><${Kt} address=${t=>pi(e,t)} name=${`${e}-report`}
        testid="report" />
      <button type="button" class="button second" onClick=${r}><${M} name="refresh-cw" />
        ${k(`report.reload`)}</button></div>
  </section>`}function Zl({report:{presence:e,members_error:t}}){return D`<dl class="sums">${[[`members`,j(e.members),`±${pt(t)}`],[`visits`,j(e.visits)],[`peak`,j(e.peak),e.peak_at?V(e.peak_at):``],[`average`,Rt(e.watched_s_average*1e3,k(`day`))]].map(([e,t,n])=>D`<div key=${e}><dt>${k(`report.${e}`)}</dt>
    <dd class="number" data-testid=${`report-${e}`}>${t}${n&&D` <small>${n}</small>`}</dd></div>`)}
  </dl>`}function Ql({report:{used:e,reactions:t}}){let n=Math.max(1,...Object.values(e));return D`<table class="grid-table wide used"><tbody>
    ${Object.entries(e).map(([e,t])=>D`<tr key=${e}><th>${k(`report.used.${e}`)}</th>
      <td class="used-bar"><i style=${{width:`${t/n*100}%`}}></i></td><td class="number">
        ${j(t)}</td></tr>`)}
  </tbody></table>
  ${Object.keys(t).length>0&&D`<p class="soft">
      ${Object.entries(t).map(([e,t])=>`${e} ${j(t)}`).join(`   `)}</p>`}`}function $l({minutes:e}){return e.length<2?null:D`<figure class="report-curve"><svg class="spark" viewBox=${`0 0 600 80`}
      preserveAspectRatio="none" aria-hidden="true">
      <path d=${Jl(e.map(e=>e.online),600,80,e.length)} /></svg>
    <figcaption class="soft">
      ${k(`report.curve`,{from:V(e[0].at),to:V(e.at(-1).at)})}</figcaption>
  </figure>`}const eu=[`closed`,`published`];function tu({event:e,reviews:t=!1}){let{value:n,error:r}=I(()=>nr(e),e),i=n?.surveys.filter(e=>eu.includes(e.state))??[];return i.length?D`<section class="card panel" data-testid="survey-results">
    <h2><${M} name="chart-bar" />${k(`survey.results`)}</h2><p class="soft">${k(`survey.results.hint`)}</p>
    ${i.map(t=>D`<${nu} key=${t.id} event=${e} survey=${t} />`)}
    ${t&&D`<div><a class="button second small" href=${P(`texts`,e)} data-testid="open-texts">
      <${M} name="message-square" />${k(`survey.texts`)}</a></div>`}
  </section>`:D`<${R} error=${r} />`}function nu({event:e,survey:t}){let n=n=>rr(e,t.id,n);return t.state===`published`?D`<h3>${t.title}</h3>
    <div class="row wrap"><a class="button small" target="_blank" rel="noreferrer" data-testid=${`page-${t.id}`}
        href=${`${n(`published.html`)}?lang=${at()}`}><${M} name="file-text" />${k(`survey.page`)}</a>
      <${Kt} address=${e=>n(`published.${e}`)} name=${`${e}-${t.id}-survey`}
        testid=${`survey-${t.id}`} />
      <a class="button quiet small" download=${`${e}-${t.id}-codebook.csv`}
        href=${`${n(`codebook.csv`)}?lang=${at()}`}>${k(`survey.codebook`)}</a>
      <a class="button quiet small" download=${`${e}-${t.id}-texts.csv`} href=${n(`texts.csv`)}>
        ${k(`survey.cleared`)}</a></div>`:D`<p>${t.title} · <span class="soft">${k(`survey.not_yet`)}</span></p>`}const ru=typeof Intl.Segmenter==`function`?new Intl.Segmenter(`zh`,{granularity:`word`}):null,iu=/\p{Script=Han}/u,au=/^[\p{Ps}\p{Pi}]+$/u,ou=/^[的地得了着过们吧吗呢啊年月日号届次个名位点区厂站队组部局处科院校馆室场班县市省镇村家奖]$/u,su=/^[\d.,]+$/,cu=/* @__PURE__ */ new Map;function lu(e){if(!ru||!iu.test(e))return[e];let t=cu.get(e);if(t)return t;let n=uu(Array.from(ru.segment(e)));return cu.size>=500&&cu.clear(),cu.set(e,n),n}function uu(e){let t=[],n=!0,r=!1;for(let{segment:i,isWordLike:a}of e){let e=t[t.length-1]??``,o=au.test(i);r=!!a&&[...i].length===1&&!su.test(i);let s=!a&&!o||r&&ou.test(i),c=!a||e.length+i.length<=6;t.length&&(s||n)&&c?t[t.length-1]=e+i:t.push(i),n=o||su.test(i)||r&&!ou.test(i)}let[i=``,a=``]=t.slice(-2);return r&&[...a].length===1&&t.length>1&&i.length<6&&t.splice(-2,2,i+a),t}const du=.94,fu=1.3;function pu(e,t){let n=Object.assign(document.createElement(`canvas`),{width:e,height:t});return[n,n.getContext(`2d`)]}async function mu(e){if(!e)return null;let t=new Image;t.src=e;try{return await t.decode(),t}catch{return null}}async function hu(e){let t=await a(`GET`,`/api/events/${encodeURIComponent(e)}/qr.svg`).catch(()=>``);return t?mu(`data:image/svg+xml,${encodeURIComponent(t)}`):null}function gu(e){let t=kc(e.theme,`hall`),n=t[`--background`];return{primary:t[`--primary`],accent:t[`--accent`],background:n,glow:t[`--glow`],ink:Dc(n),title:Ec(e.theme.accent,n)>=3?e.theme.accent:t[`--accent-on-background`],onPaper:Oc(e.theme.primary,_u(`--sheet`))}}const _u=e=>getComputedStyle(document.documentElement).getPropertyValue(e).trim(),vu=e=>lu(e).flatMap(e=>e.match(/\s*\S+\s*/g)??[]),yu=(e,t,n)=>t.split(`
`).flatMap(t=>bu(e,t,n));function bu(e,t,n){let r=[``],i=t=>{let i=r[r.length-1];!i||e.measureText((i+t).trimEnd()).width<=n?r[r.length-1]=i+t:r.push(t.trimStart())};for(let r of vu(t))e.measureText(r.trimEnd()).width<=n?i(r):[...r].forEach(i);return r.map(e=>e.trim()).filter(Boolean)}function xu(e,t,{x:n,y:r,width:i,size:a,lines:o=1,min:s=.6,colour:c,...l}){let{weight:u=400,font:d=`--font`,align:f=`center`}=l,p=n=>(e.font=`${u} ${n}px ${_u(d)}`,yu(e,t,i)),m=a,h=p(m);for(;h.length>o&&m*du>=a*s;)m*=du,h=p(m);if(h.length>o){h=h.slice(0,o);let t=[...h[o-1]];for(;t.length&&e.measureText(`${t.join(``)}…`).width>i;)t=t.slice(0,-1);h[o-1]=`${t.join(``).trimEnd()}…`}return e.fillStyle=c,e.textAlign=f,e.textBaseline=`middle`,h.forEach((t,i)=>e.fillText(t,n,r+(i+.5)*m*fu)),r+h.length*m*fu}function Su(e,t,n,r,i,a){e.beginPath(),e.moveTo(t+a,n),e.arcTo(t+r,n,t+r,n+i,a),e.arcTo(t+r,n+i,t,n+i,a),e.arcTo(t,n+i,t,n,a),e.arcTo(t,n,t+r,n,a),e.closePath()}function Cu(e,t,n,r,i,a){let[o,s]=[t.naturalWidth||1,t.naturalHeight||1],c=Math.min(i/o,a/s),[l,u]=[o*c,s*c];return e.drawImage(t,n+(i-l)/2,r+(a-u)/2,l,u),u}function wu(e,t,n,r,i){e.fillStyle=_u(`--white`),Su(e,n,r,i,i,i*.06),e.fill(),e.imageSmoothingEnabled=!1,e.drawImage(t,n+i*.04,r+i*.04,i*.92,i*.92),e.imageSmoothingEnabled=!0}O({"card.voted":[`我已投票`,`I have voted`],"card.choice":[`我支持`,`My choice`],"card.result":[`结果揭晓`,`The result`],"card.more":[`另有 {count} 个`,`and {count} more`],"card.join":[`扫码进入活动`,`Scan to join`],"card.code":[`活动码：{code}`,`Event code: {code}`],"card.rehearsal":[`彩排`,`Rehearsal`],"certificate.head":[`荣誉证书`,`Certificate`],"certificate.text":[`在“{event}”的“{poll}”评选中荣获`,`has been awarded, in “{poll}” at “{event}”,`],"certificate.place.1":[`第一名`,`First Place`],"certificate.place.2":[`第二名`,`Second Place`],"certificate.place.3":[`第三名`,`Third Place`],"certificate.place":[`第 {n} 名`,`Place {n}`]});const Tu=2339,Eu=1654;async function Du(e,t,{option:n,rank:r},i){let[a,o]=await Promise.all([mu(gc(e.theme.logo,Tu/4)),hu(e.id)]),[s,c]=pu(Tu,Eu),{onPaper:l,primary:u,accent:d}=gu(e),f=_u(`--on-sheet`),[p,m]=[Tu/2,1779];c.fillStyle=_u(`--sheet`),c.fillRect(0,0,Tu,Eu),Au(c,u,70,14),Au(c,d,100,5);let h=190;a&&(h+=20+Cu(c,a,p-300,h-20,600,150));let g={x:p,y:a?h:h+50,width:m,size:150,colour:l,weight:700,font:`--font-display`};h=xu(c,k(`certificate.head`),g);let _={x:p,y:h+80,width:m,size:130,lines:2,min:.5,colour:f,weight:700,font:`--font-display`};h=xu(c,A(n,`name`),_),h=xu(c,A(n,`subtitle`),{x:p,y:h+6,width:m,size:48,colour:f}),h=xu(c,k(`certificate.text`,{event:A(e,`title`),poll:A(t,`title`)}),{x:p,y:h+70,width:m,size:60,lines:3,colour:f});let v={x:p,y:h+50,width:m,size:104,colour:l,weight:700,font:`--font-display`};xu(c,ku(r),v),o&&wu(c,o,150,1284,210);let y={x:2169,width:m/2,colour:f,align:`right`},b=xu(c,A(e,`title`),{...y,y:1334,size:52,lines:1,weight:700});return xu(c,ju(e,i),{...y,y:b,size:46,lines:1}),e.rehearsal_of&&(c.globalAlpha=.2,xu(c,k(`card.rehearsal`),{x:p,y:Eu/2-200,width:Tu,size:300,colour:f})),s}const Ou=e=>e.filter(({rank:e,value:t})=>e<=3&&t>0),ku=e=>e<=3?k(`certificate.place.${e}`):k(`certificate.place`,{n:e});function Au(e,t,n,r){e.strokeStyle=t,e.lineWidth=r,e.strokeRect(n,n,Tu-2*n,Eu-2*n)}const ju=(e,t)=>new Intl.DateTimeFormat(document.documentElement.lang,{dateStyle:`long`,timeZone:e.timezone}).format(t),Mu=(e,t)=>new Promise((n,r)=>{e.toBlob(e=>e?n(new File([e],`${t}.png`,{type:`image/png`})):r(/* @__PURE__ */ Error(`no picture`)),`image/png`)});function Nu(e){let t=URL.createObjectURL(e);Object.assign(document.createElement(`a`),{href:t,download:e.name}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4)}O({certificates:[`荣誉证书`,`Certificates`],"certificates.hint":[`结果公布后，前三名各一张 A4 横版证书，可打印或保存为图片；手机上也能打开。`,`Once a result is published: an A4 page for each of the first three places, to print or to save, on phones too.`],"certificates.none":[`还没有公布结果的投票。`,`No result is published yet.`],"certificates.print":[`打印 {n} 张`,`Print {n}`],"certificates.save":[`保存图片`,`Save pictures`]});function Pu({live:e}){let t=e?.tally.event,n=(t?.polls??[]).filter(t=>e.tally.figures(t.id)?.state===`published`);return D`<section class="card panel" data-testid="certificates">
    <h2><${M} name="award" />${k(`certificates`)}</h2>
    <p class="soft">${k(`certificates.hint`)}</p>
    ${!n.length&&D`<p class="soft">${k(`certificates.none`)}</p>`}
    ${n.map(n=>D`<${Fu} key=${n.id} event=${t} poll=${n}
      winners=${Ou(ys(n,e.tally.figures(n.id))??[])} />`)}
  </section>`}function Fu({event:e,poll:t,winners:n}){let{run:r,busy:i,error:a}=F(),o=async()=>{let r=[];for(let i of n){let n=await Du(e,t,i,/* @__PURE__ */ new Date);r.push(await Mu(n,`${e.id}-${t.id}-${i.option.id}`))}return r};return D`<div class="row wrap" data-testid=${`certificates-${t.id}`}>
    <strong>${A(t,`title`)}</strong><span class="soft">
      ${n.map(({option:e})=>A(e,`name`)).join(k(`list.between`))}</span>
    <${z} icon="file-text" look="second" testid=${`print-${t.id}`} disabled=${i||!n.length}
      onClick=${()=>r(async()=>Iu(await o()))}>${k(`certificates.print`,{n:n.length})}<//>
    <${z} icon="download" look="second" testid=${`save-${t.id}`} disabled=${i||!n.length}
      onClick=${()=>r(async()=>(await o()).forEach(Nu))}>${k(`certificates.save`)}<//>
    ${a&&D`<p class="error" role="alert">${ut(a)}</p>`}
  </div>`}async function Iu(e){let t=Object.assign(document.createElement(`div`),{className:`print-pages`}),n=e.map(e=>URL.createObjectURL(e)),r=n.map(e=>Object.assign(new Image,{src:e,alt:``}));t.append(...r),document.body.append(t),await Promise.all(r.map(e=>e.decode())),addEventListener(`afterprint`,()=>{t.remove(),n.forEach(e=>URL.revokeObjectURL(e))},{once:!0}),window.print()}const Lu=`audience`;function Ru(e=[]){return e.some(({id:e})=>e===Lu)?e:[{id:Lu,name:k(`class.audience`),name_en:``},...e]}const zu=[`tally`,`recount`,`difference`];function Bu(e){return[.../* @__PURE__ */ new Set([...Object.keys(e.tally),...Object.keys(e.recount)])].sort(Vu).map(t=>({name:t,tally:e.tally[t]??0,recount:e.recount[t]??0,difference:e.difference[t]??0}))}const Vu=(e,t)=>e.localeCompare(t,`en`,{numeric:!0});function Hu(e,t,n){let[r,...i]=e.split(` `),a=r===`votes`?i.pop():``,[o]=i,s=r===`votes`?A(t?.options.find(e=>e.id===a),`name`)||a:k(`recount.${r}`);return o?`${A(n.find(e=>e.id===o),`name`)||o} · ${s}`:s}function Uu({result:e,poll:t,classes:n}){let r=Bu(e),i=e.doubled.slice(0,20).join(`, `),a=e.not_on_roster;return D`<details class="recount-poll" open=${!e.equal} data-testid=${`recount-${e.poll}`}
    data-equal=${e.equal}>
    <summary><span class="pill" data-kind=${e.equal?`good`:`bad`}>
      <${M} name=${e.equal?`circle-check`:`circle-alert`} />
      ${k(e.equal?`recount.equal`:`recount.differs`)}</span>
      <strong>${A(t,`title`)||e.poll}</strong>
      <span class="soft">${k(`recount.epoch`,{epoch:e.epoch})}
      ${e.voided>0&&D` · ${k(`recount.voided_count`,{count:j(e.voided)})}`}</span>
  </summary>
    ${i&&D`<${L} kind="bad">${k(`recount.doubled`,{members:i})}<//>`}
    ${a.length>0&&D`<${L} kind="warn">${k(`recount.not_on_roster`,{count:j(a.length),members:a.slice(0,20).join(`, `)})}<//>`}
    <div class="scroll"><table class="grid-table wide">
      <thead><tr><th></th>${zu.map(e=>D`<th key=${e} class="number">${k(`recount.${e}`)}</th>`)}
        </tr></thead>
      <tbody>${r.map(e=>D`<tr key=${e.name} data-bad=${e.difference!==0}><td>${Hu(e.name,t,n)}</td>
        ${zu.map(t=>D`<td key=${t} class="number">${j(e[t])}</td>`)}</tr>`)}</tbody>
    </table></div>
  </details>`}function Wu({event:e,live:t}){let[n,r]=C(null),{run:i,busy:a,error:o}=F(),s=Ru(t?.tally.event?.classes);return D`<section class="card panel" data-testid="recount">
    <h2><${M} name="shield-check" />${k(`recount`)}</h2>
    <p class="soft">${k(`recount.hint`)}</p>
    <p class="soft" data-testid="secrecy">${k(`recount.secrecy`)}</p>
    <div><${z} icon=${a?`loader`:`refresh-cw`} testid="recount-start" disabled=${a} onClick=${async()=>{let n=await i(()=>ii(e));if(!n)return;r(n.polls);let a=n.polls.filter(e=>!e.equal).map(e=>e.poll);t?.noteRecount({equal:a.length===0,polls:a})}}>
      ${k(a?`recount.running`:`recount.start`)}<//></div>
    <${R} error=${o} />
    ${n?.map(e=>D`<${Uu} key=${e.poll} result=${e} poll=${t?.tally.poll(e.poll)}
        classes=${s} />`)}
  </section>`}function Gu({event:e,live:t}){return D`<div class="check-view" data-testid="check">
    <section class="card panel"><h2><${M} name="file-text" />${k(`results`)}</h2>
      <p class="soft">${k(`results.hint`)}</p>
      <${Kt} address=${t=>li(e,t)} name=${`${e}-results`}
        testid="results" />
      <div><a class="button second small" href=${P(`sheet`,e)} data-testid="open-sheet">
        <${M} name="file-text" />${k(`sheet.open`)}</a></div></section>
    ${t?.tally.event?.attendance&&D`<section class="card panel"><h2><${M} name="users" />
        ${k(`attendance`)}</h2><p class="soft">${k(`attendance.hint`)}</p>
      <${Kt} address=${t=>ui(e,t)} name=${`${e}-attendance`}
        testid="attendance" />
      <p>${k(`attendance.by_unit`)}</p>
      <${Kt} address=${t=>ui(e,t,`-by-unit`)}
        name=${`${e}-attendance-by-unit`} testid="attendance-units" /></section>`}
    ${t?.surveys.length>0&&D`<${tu} event=${e} reviews=${!0} />`}
    <${Pu} live=${t} />
    <${Xl} event=${e} />
    <${Wu} event=${e} live=${t} />
    <${Kl} event=${e} live=${t} />
    <section class="card panel"><h2><${M} name="history" />${k(`audit`)}</h2><${ol} event=${e}
        paging=${!0} /></section>
  </div>`}function Ku({event:e}){let{value:t,error:n}=I(An,e),r=t?.find(t=>t.id===e);return D`<div class="check-view" data-testid="figures-view">
    <h2 class="view-title">${A(r,`title`)}</h2>
    <${R} error=${n} />
    <section class="card panel"><h2><${M} name="file-text" />${k(`results`)}</h2>
      <p class="soft">${k(`results.published`)}</p>
      <${Kt} address=${t=>li(e,t)} name=${`${e}-results`} testid="results" />
    </section>
    ${r?.attendance&&D`<section class="card panel"><h2><${M} name="users" />${k(`attendance.units`)}</h2>
      <p class="soft">${k(`attendance.large_units`)}</p>
      <${Kt} address=${t=>ui(e,t,`-by-unit`)}
        name=${`${e}-attendance-by-unit`} testid="attendance-units" /></section>`}
    <${tu} event=${e} />
    <${Xl} event=${e} />
  </div>`}const qu=(e,t)=>e===t||e.startsWith(`${t}/`),Ju=e=>{let t=e.split(`/`).filter(Boolean);return t.map((e,n)=>t.slice(0,n+1).join(`/`))},Yu=e=>[...new Set(e.flatMap(e=>e?Ju(e):[``]))].sort((e,t)=>Xu(e)<Xu(t)?-1:Number(Xu(e)>Xu(t))),Xu=e=>e.replaceAll(`/`,`\0`),Zu=(e,t)=>t&&e.startsWith(`${t}/`)?e.slice(t.length+1):e,Qu=e=>[.../* @__PURE__ */ new Set([Ju(e)[0],e.split(`/`).at(-1)])].filter(Boolean).join(` `),$u=[`counter`,`witness`,`head`];function ed({live:e}){let{event:t}=e.tally,n=t?.polls.filter(t=>td(e,t))??[],[r,i]=C(``),{value:a,error:o}=I(()=>di(e.event,r),JSON.stringify([e.event,n.length,r])),[s]=C(Date.now());return t?D`<div class="cards-view" data-testid="result-sheet">
    <div class="card panel no-print">
      <div class="row wrap between"><h2><${M} name="file-text" />${k(`sheet`)}</h2>
        <a class="button quiet small" href=${P(`check`,e.event)}><${M} name="arrow-left" />
          ${k(`tab.check`)}</a></div>
      <p class="soft">${k(`sheet.hint`)}</p>
      <${R} error=${o} />
      <${id} turnout=${a} unit=${r} onChoose=${i} />
      <p class="row between"><span class="soft">
          ${k(n.length?`sheet.polls`:`sheet.none`,{count:n.length})}</span>
        <${z} icon="file-text" testid="sheet-print" disabled=${!n.length} onClick=${()=>print()}>
          ${k(`print`)}<//></p>
    </div>
    <div class="print-sheets">
      ${n.map(n=>D`<${rd} key=${n.id} event=${t} poll=${n}
        figures=${td(e,n)} at=${s} />`)}
      ${n.length>0&&a?.units.length>0&&D`<${ad} event=${t} turnout=${a} at=${s} />`}
    </div>
  </div>`:D`<p class="wait">${k(`loading`)}</p>`}function td(e,t){let n=e.tally.figures(t.id);return n&&_s(n)?n:null}function nd({event:e,title:t,at:n,testid:r,children:i}){return D`<section class="sheet-page" data-testid=${r}>
    <header><p>${A(e,`title`)}</p><h2>${t}</h2></header>
    ${i}
    <footer>${k(`sheet.printed`,{at:sd(n),zone:Ut()??``})}</footer>
  </section>`}function rd({event:e,poll:t,figures:n,at:r}){let i=ys(t,n)??[],a=i.some(({score:e})=>e!==null),o=[[`state`,k(`poll.${n.state}`)],[`ballots`,j(n.ballots)],[`members`,j(n.members)],n.entitled&&[`entitled`,j(n.entitled)],n.entitled&&[`turnout`,pt(n.members/n.entitled)],n.voided>0&&[`voided`,j(n.voided)]].filter(Boolean);return D`<${nd} event=${e} title=${k(`sheet.title`,{poll:A(t,`title`)})} at=${r}
      testid=${`sheet-${t.id}`}>
    <dl>${o.map(([e,t])=>D`<div key=${e}><dt>${k(`sheet.${e}`)}</dt><dd>${t}</dd></div>`)}</dl>
    <table><thead><tr><th>${k(`sheet.rank`)}</th><th>${k(`sheet.option`)}</th><th>${k(`sheet.votes`)}</th>
          <th>${k(a?`sheet.score`:`sheet.share`)}</th></tr></thead>
      <tbody>${i.map(({option:e,rank:t,votes:n,share:r,score:i})=>D`<tr key=${e.id}><td>${t}</td>
        <td>${A(e,`name`)}${e.subtitle&&D` <small>${A(e,`subtitle`)}</small>`}</td>
        <td>${j(n)}</td><td>${i===null?pt(r):i.toFixed(2)}</td></tr>`)}
      </tbody></table>
    <${od} />
  <//>`}function id({turnout:e,unit:t,onChoose:n}){let r=(e?.units??[]).filter(e=>e.opens).map(e=>e.unit),i=[``,...Ju(t),...r];return i.length>1&&D`<label class="field"><span>${k(`sheet.level`)}</span>
    <select class="input" data-testid="sheet-level" value=${t} onChange=${e=>n(e.target.value)}>
      ${i.map(e=>D`<option key=${e} value=${e}>${e||k(`sheet.level.top`)}</option>`)}
    </select></label>`}function ad({event:e,turnout:t,at:n}){let{unit:r,units:i,others_units:a,others_entitled:o,others_members:s}=t,c=e=>e===r?k(`sheet.direct`):Zu(e,r),l=i.map(e=>[c(e.unit),e.entitled,e.members]);return a>0&&l.push([k(`sheet.others`,{count:j(a)}),o,s]),l.push([k(`sheet.all`),t.entitled,t.members]),D`<${nd} event=${e} title=${[k(`sheet.units`),r].filter(Boolean).join(` · `)} at=${n} testid="sheet-units">
    <table class="signed"><thead><tr><th>${k(`sheet.unit`)}</th><th>${k(`sheet.entitled`)}</th>
          <th>${k(`sheet.members`)}</th><th>${k(`sheet.turnout`)}</th><th>${k(`sheet.signature`)}</th></tr></thead>
      <tbody>${l.map(([e,t,n])=>D`<tr key=${e}><td>${e}</td><td>${j(t)}</td>
        <td>${j(n)}</td><td>${t?pt(n/t):``}</td><td></td></tr>`)}</tbody></table>
    <${od} />
  <//>`}function od(){return D`<div class="signatures">${$u.map(e=>D`<p key=${e}><span>${k(`sheet.${e}`)}</span></p>`)}
    <p><span>${k(`sheet.date`)}</span></p></div>`}function sd(e){return`${new Date(e).toLocaleDateString(at()===`zh`?`zh-CN`:`en-GB`,{timeZone:Ut(),dateStyle:`long`})} ${V(e)}`}const cd=typeof Intl.Segmenter==`function`?new Intl.Segmenter:null;function ld(e,t){if(e.length<=t)return e;let n=cd?Array.from(cd.segment(e),({segment:e})=>e):[...e],r=t,i=n.findIndex(e=>(r-=[...e].length)<0);return n.slice(0,i<0?n.length:i).join(``)}function ud(){return{...Io}}function dd(e){return{...Bo,id:vd(e,`cue-`)}}function fd(e){return{...Vo,id:vd(e,`prize-`)}}function pd(e){return{...Uo,id:vd(e,`video-`)}}function md(e){return{...Ho,id:vd(e,`deck-`)}}function hd(e){return{...Lo,id:vd(e,`poll-`),options:[gd([]),gd([`1`])]}}function gd(e){return{...zo,id:vd(e)}}function _d({polls:e,surveys:t},n){return[.../* @__PURE__ */ new Set([...[...e,...t].map(({id:e})=>e),...Object.keys(n)])]}function vd(e,t=``){let n=e.length+1;for(;e.includes(`${t}${n}`);)n+=1;return`${t}${n}`}function yd(e,t){let n=[];for(let r of e.split(/\r?\n/)){let[e,i=``,a=``]=r.split(`	`).map(e=>ld(e.trim(),200));if(!e)continue;let o=[...t,...n].map(e=>e.id);n.push({...gd(o),name:e,subtitle:i,...a&&{group:a}})}return n}function bd(e,t){let n=Array.from(new Intl.Segmenter().segment(e),({segment:e})=>e),r=[...new Map(n.map(e=>[e.replaceAll(`️`,``),e])).values()].filter(e=>/^[^\p{ASCII}\s]+$/u.test(e)).slice(0,8),i=[];for(let e of r){let n=[...t,...i].map(e=>e.id);i.push(t.find(t=>t.emoji===e)??{id:vd(n,`r`),emoji:e})}return i}function xd(e,t){if(e===t)return!0;if(!e||!t||typeof e!=`object`||typeof t!=`object`||Array.isArray(e)!==Array.isArray(t))return!1;let n=Object.keys(e);return n.length===Object.keys(t).length&&n.every(n=>Object.hasOwn(t,n)&&xd(e[n],t[n]))}function Sd(e,t){return t.reduce((e,t)=>e?.[t],e)}function Cd(e,t,n){if(!t.length)return n;let[r,...i]=t,a=Array.isArray(e)?[...e]:{...e};return a[r]=Cd(e?.[r],i,n),a}function wd(e,t){return e.filter((e,n)=>n!==t)}function Td(e,t,n){if(t===n||t<0||n<0||t>=e.length||n>=e.length)return e;let r=[...e];return r.splice(n,0,...r.splice(t,1)),r}function Ed(e){return e.map((e,t)=>typeof e==`number`?`[${e}]`:t?`.${e}`:e).join(``)}function Dd(e,t){let n=Ed(t);return Object.keys(e).filter(e=>e===n||e.startsWith(`${n}.`)||e.startsWith(`${n}[`))}function Od(e,t){if(t!==`secret`)return{...e,privacy:t};let n=kd.includes(e.visibility)?e.visibility:`on_close`;return{...e,privacy:t,visibility:n,repeat:{kind:`once`},weights:{},shards:1}}const kd=[`on_close`,`on_publish`];function Ad(e,t){return e===`quota`?{...Ro,votes:Math.max(1,t)}:{kind:e}}const jd={hourCycle:`h23`,year:`numeric`,month:`2-digit`,day:`2-digit`,hour:`2-digit`,minute:`2-digit`,second:`2-digit`};function Md(e,t){let n=Object.fromEntries(new Intl.DateTimeFormat(`en-US`,{...jd,timeZone:t}).formatToParts(e).map(e=>[e.type,Number(e.value)])),r=Date.UTC(n.year,n.month-1,n.day,n.hour,n.minute,n.second);return Math.round((r-Math.floor(e/1e3)*1e3)/6e4)}function Nd(e){try{return new Intl.DateTimeFormat(`en-US`,{timeZone:e}),!0}catch(e){if(e instanceof RangeError)return!1;throw e}}function Pd(e,t){let n=Date.parse(e??``);return Number.isNaN(n)||!Nd(t)?``:new Date(n+Md(n,t)*6e4).toISOString().slice(0,19).replace(/:00$/,``)}function Fd(e,t){let n=Date.parse(`${e}Z`);if(Number.isNaN(n)||!Nd(t))return null;let r=Md(n-Md(n,t)*6e4,t),i=r<0?`-`:`+`,a=e=>String(Math.trunc(Math.abs(e))).padStart(2,`0`);return`${e}${e.length===16?`:00`:``}${i}${a(r/60)}:${a(r%60)}`}const J=Ee(null);function Y(e){let{event:t,change:n,problems:r}=E(J),i=Ed(e);return{field:i,value:Sd(t,e),set:t=>n(e,t),problem:r[i]??``}}function Id({path:e,label:t,hint:n=``,problem:r,children:i}){let a=Ed(e),o={id:`field-${a}`,"data-testid":`field-${a}`,"aria-invalid":r?`true`:void 0,"aria-describedby":r?`problem-${a}`:void 0};return D`<div class="field"><label for=${o.id}>${t}</label>
    ${i(o)}
    ${r&&D`<p class="error" id=${`problem-${a}`} role="alert" data-testid=${`problem-${a}`}>${r}</p>`}
    ${n&&!r&&D`<p class="hint">${n}</p>`}
  </div>`}function Ld({paths:e,children:t}){let{problems:n}=E(J);return D`<details class="technical" open=${e.some(e=>n[Ed(e)])}><summary>${k(`technical`)}</summary>
    <div class="pair">${t}</div></details>`}function X({path:e,label:t,hint:n,disabled:r=!1,code:i=!1,max:a=200}){let{value:o,set:s,problem:c}=Y(e);return D`<${Id} path=${e} label=${t} hint=${n} problem=${c}>
    ${e=>D`<input class=${`input ${i?`code`:``}`} ...${e} value=${o} maxlength=${a}
      disabled=${r} autocomplete="off" spellcheck=${!i} onInput=${e=>s(e.target.value)} />`}
  <//>`}function Rd({path:e,label:t,hint:n,disabled:r=!1}){let{value:i,set:a,problem:o}=Y(e);return D`<${Id} path=${e} label=${t} hint=${n} problem=${o}>
    ${e=>D`<textarea class="input" ...${e} rows=${i.split(`
`).length} value=${i}
      maxlength=${200} disabled=${r} onInput=${e=>a(e.target.value)}
      onChange=${e=>a(e.target.value.trim())} />`}
  <//>`}function zd({path:e,label:t,hint:n,max:r,rows:i=4}){let{value:a,set:o,problem:s}=Y(e);return D`<${Id} path=${e} label=${t} hint=${n} problem=${s}>
    ${e=>D`<textarea class="input" rows=${i} ...${e} maxlength=${r}
      value=${a??``} onInput=${e=>o(e.target.value)}></textarea>`}
  <//>`}function Bd({path:e,label:t,hint:n,lines:r=!1,disabled:i=!1}){let a=r?Rd:X,o=e[e.length-1];return D`<div class="pair">
    <${a} path=${e} label=${t} hint=${n} disabled=${i} />
    <${a} path=${[...e.slice(0,-1),`${o}_en`]} label=${k(`in_english`,{label:t})} disabled=${i} />
  </div>`}function Z({path:e,label:t,hint:n,disabled:r=!1,min:i=1,max:a=1e3}){let{value:o,set:s,problem:c}=Y(e),l=e=>e.trim()===``?null:Number(e);return D`<${Id} path=${e} label=${t} hint=${n} problem=${c}>
    ${e=>D`<input class="input number" type="number" inputmode="numeric" ...${e} min=${i} max=${a} step="1"
      value=${o??``} disabled=${r} onInput=${e=>s(l(e.target.value))} />`}
  <//>`}function Q({path:e,label:t,hint:n,options:r,disabled:i=!1,onChange:a=null}){let{value:o,set:s,problem:c}=Y(e);return D`<${Id} path=${e} label=${t} hint=${n} problem=${c}>
    ${e=>D`<select class="input" ...${e} value=${o} disabled=${i}
      onChange=${e=>(a??s)(e.target.value)}>
      ${r.map(([e,t])=>D`<option key=${e} value=${e} selected=${e===o}>${t}</option>`)}</select>`}
  <//>`}function $({path:e,label:t,disabled:n=!1}){let{field:r,value:i,set:a}=Y(e);return D`<label class="check"><input type="checkbox" data-testid=${`field-${r}`} checked=${i}
    disabled=${n} onChange=${e=>a(e.target.checked)} /><span>${t}</span></label>`}function Vd({path:e,label:t,hint:n,disabled:r=!1}){let{event:i}=E(J),{value:a,set:o,problem:s}=Y(e);return D`<${Id} path=${e} label=${t} hint=${n} problem=${s}>
    ${e=>D`<input class="input number" type="datetime-local" step="1" ...${e} disabled=${r}
      value=${Pd(a,i.timezone)} onChange=${e=>o(Fd(e.target.value,i.timezone))}
      />`}
  <//>`}function Hd({path:e,label:t,hint:n,disabled:r=!1}){let{value:i,set:a,problem:o}=Y(e),s=e=>e.split(/[\s,，、;；]+/).filter(Boolean);return D`<${Id} path=${e} label=${t} hint=${n} problem=${o}>
    ${e=>D`<input class="input code" key=${i.join(` `)} ...${e} defaultValue=${i.join(` `)}
        disabled=${r}
      autocomplete="off" spellcheck=${!1} onChange=${e=>a(s(e.target.value))} />`}
  <//>`}function Ud({path:e,label:t,hint:n}){let{value:r,set:i,problem:a}=Y(e),o=r.map(e=>e.emoji).join(` `);return D`<${Id} path=${e} label=${t} hint=${n} problem=${a}>
    ${e=>D`<input class="input" key=${o} ...${e} defaultValue=${o} autocomplete="off"
      onChange=${e=>i(bd(e.target.value,r))} />`}
  <//>`}const Wd=[`masked`,`full`,`none`];function Gd(){let{event:e,change:t}=E(J),n=e=>t([`check_in`],e?Wo:void 0);return D`<section class="card panel" id="part-check-in">
    <h2>${k(`check_in`)}</h2>
    <label class="check"><input type="checkbox" data-testid="field-check_in" checked=${!!e.check_in}
      onChange=${e=>n(e.target.checked)} /><span>${k(`check_in.on`)}</span></label>
    ${e.check_in&&D`<p class="soft">${k(`check_in.hint`)}</p>
      <div class="pair"><${Q} path=${[`check_in`,`names`]} label=${k(`check_in.names`)}
          options=${Wd.map(e=>[e,k(`check_in.names.${e}`)])} />
        ${e.check_in.names===`full`&&D`<${$} path=${[`check_in`,`faces`]} label=${k(`check_in.faces`)} />`}</div>`}
  </section>`}const Kd=`${16777216/2**20} MB`,qd=[`image/png`,`image/jpeg`,`image/webp`,`image/gif`],Jd=`${52428800/2**20} MB`,Yd=`application/pdf`,Xd=[{type:`image/png`,at:0,bytes:[137,80,78,71]},{type:`image/jpeg`,at:0,bytes:[255,216,255]},{type:`image/webp`,at:8,bytes:[87,69,66,80]},{type:`image/gif`,at:0,bytes:[71,73,70,56]}],Zd=[37,80,68,70,45],Qd=[102,116,121,112];function $d(e){let t=Xd.find(({at:t,bytes:n})=>ef(n,e,t));return t?t.type:``}const ef=(e,t,n)=>e.every((e,r)=>t[n+r]===e);async function tf(e){if(e.size>16777216)return{type:``,problem:`picture.too_big`};let t=new Uint8Array(await e.slice(0,16).arrayBuffer()),n=$d(t);return n?{type:n,problem:``}:{type:n,problem:ef(Qd,t,4)?`picture.of_a_phone`:`picture.wrong_type`}}async function nf(e){let t=new Uint8Array(await e.slice(0,Zd.length).arrayBuffer());return ef(Zd,t,0)?{type:Yd,problem:e.size>52428800?`pdf.too_big`:``}:null}function rf({path:e,label:t,small:n=!1}){let{id:r}=E(J),{field:i,value:a,set:o,problem:s}=Y(e),{run:c,busy:l,error:u,clear:d}=F(),[f,p]=C(``),m=T(null),h=async e=>{let[t]=e.target.files;if(e.target.value=``,!t)return;d();let n=await tf(t);if(p(n.problem),n.problem)return;let i=await c(()=>jr(r,t,n.type));i&&o(i.path)},g=f&&k(f)||u&&ut(u)||s;return D`<div class=${`picture-field ${n?`small`:``}`}>
    <div class="picture-box"><button type="button" class="picture"
        aria-label=${k(a?`picture.change`:`picture.add`,{label:t})}
      title=${k(`picture.hint`)}
      data-testid=${`field-${i}`} disabled=${!r||l} onClick=${()=>m.current.click()}>
      ${a?D`<${vc} src=${a} box="4.5rem" ratio=${1} />`:D`<${M} name=${l?`loader`:`image`} />`}</button>
      ${a&&D`<${B} icon="x" label=${k(`picture.remove`,{label:t})} onClick=${()=>{p(``),o(``)}} />`}</div>
    <input ref=${m} type="file" hidden accept=${qd.join(`,`)} data-testid=${`file-${i}`}
      onChange=${h} />
    ${!n&&D`<div class="picture-text"><span class="label">${t}</span>
      <span class="hint">${k(r?`picture.hint`:`picture.save_first`)}</span></div>`}
    ${g&&D`<p class="error" role="alert" data-testid=${`problem-${i}`}>${g}</p>`}
  </div>`}const af=/^([^:：]+)[:：]\s*(.*)$/,of=/\s*[、，,;；]\s*/,sf=e=>e.map(({role:e,names:t})=>`${e}: ${t.join(`, `)}`).join(`
`);function cf(e,t){return e.split(`
`).flatMap(e=>{let[,n=``,r=``]=af.exec(e.trim())??[];if(!n.trim())return[];let i=t.find(e=>e.role===n.trim());return[{role:n.trim(),role_en:i?.role_en??``,names:r.split(of).filter(Boolean)}]})}function lf(){let{event:e,change:t}=E(J),{sponsors:n}=e.credits,r=[`credits`,`sponsors`];return D`<section class="card panel" id="part-credits">
    <h2>${k(`scene.credits`)}</h2>
    <p class="soft">${k(`credits.hint`)}</p>
    <${$} path=${[`credits`,`draws`]} label=${k(`credits.with_draws`)} />
    <${uf} />
    <div class="row between"><h3>${k(`credits.sponsors`)} <span class="soft number">${n.length}</span></h3>
      <${z} icon="plus" look="second small" testid="add-sponsor"
        onClick=${()=>t(r,[...n,{name:``,name_en:``,logo:``}])}>${k(`credits.add_sponsor`)}<//>
    </div>
    ${n.map((e,i)=>D`<div key=${i} class="row" data-testid=${`sponsor-${i}`}>
      <${rf} path=${[...r,i,`logo`]} label=${k(`credits.logo`)} small=${!0} />
      <div class="grow"><${Bd} path=${[...r,i,`name`]} label=${k(`credits.sponsor`)} /></div>
      <${B} icon="trash-2" label=${k(`remove`)} onClick=${()=>t(r,wd(n,i))} />
    </div>`)}
  </section>`}function uf(){let{value:e,set:t,problem:n}=Y([`credits`,`crew`]),[r,i]=C(null),a=n=>{i(n),t(cf(n,e))};return D`<label class="field"><span class="label">${k(`credits.crew`)}</span>
    <textarea class="input" rows="5" data-testid="credits-crew" value=${r??sf(e)}
      onInput=${e=>a(e.target.value)} onBlur=${()=>i(null)}></textarea>
    ${n&&D`<p class="error" role="alert">${n}</p>`}</label>`}const df=[`online`,`voters`,`roster`,`checked_in`],ff=[`masked`,`full`,`none`],pf=[`numbers`,`names`,`units`,`photos`],mf=[`presenter`,`auto`];function hf(){let{event:e,change:t}=E(J),{prizes:n}=e;return D`<section class="card panel" id="part-prizes">
    <div class="row between"><h2>${k(`prizes`)} <span class="soft number">${n.length}</span></h2>
      <${z} icon="plus" look="second" testid="add-prize" onClick=${()=>t([`prizes`],[...n,fd(n.map(({id:e})=>e))])}>${k(`prize.add`)}<//></div>
    <p class="soft">${k(`prize.hint`)}</p>
    ${n.map((e,r)=>D`<${gf} key=${r} prize=${e} index=${r}
        remove=${()=>t([`prizes`],wd(n,r))} />`)}
    ${n.length>0&&D`<${Q} path=${[`winner_names`]} label=${k(`prize.names`)}
        options=${ff.map(e=>[e,k(`prize.names.${e}`)])} />`}
  </section>`}function gf({prize:e,index:t,remove:n}){let{event:r}=E(J),i=[`prizes`,t],a=r.polls.map(e=>[e.id,A(e,`title`)||e.id]);return D`<div class="stack prize-row" data-testid=${`prize-row-${t}`}>
    <${Bd} path=${[...i,`name`]} label=${k(`prize.name`)} />
    <div class="triple"><${X} path=${[...i,`id`]} label=${k(`field.id`)} code=${!0} />
      <${Z} path=${[...i,`count`]} label=${k(`prize.count`)} max=${100} />
      <${Z} path=${[...i,`rounds`]} label=${k(`prize.rounds`)} max=${20} /></div>
    <div class="triple"><${Q} path=${[...i,`entrants`]} label=${k(`prize.entrants`)}
        options=${df.map(e=>[e,k(`prize.entrants.${e}`)])} />
      <${Q} path=${[...i,`rolls`]} label=${k(`prize.rolls`)}
        options=${pf.map(e=>[e,k(`prize.rolls.${e}`)])} />
      <${Q} path=${[...i,`stop`]} label=${k(`prize.stop`)}
        options=${mf.map(e=>[e,k(`prize.stop.${e}`)])} /></div>
    ${e.rolls===`photos`&&r.winner_names!==`full`&&D`<p class="notice" data-kind="warn">${k(`prize.rolls.full`)}</p>`}
    ${[`names`,`units`].includes(e.rolls)&&r.winner_names===`none`&&D`<p class="notice" data-kind="warn">${k(`prize.rolls.none`)}</p>`}
    ${e.entrants===`checked_in`&&!r.check_in&&D`<p class="notice" data-kind="warn">${k(`prize.entrants.no_check_in`)}</p>`}
    ${e.entrants===`voters`&&D`<${Q} path=${[...i,`poll`]} label=${k(`stage.poll`)} options=${[[``,`—`],...a]} />`}
    ${e.entrants===`roster`&&D`<div class="pair"><${Hd} path=${[...i,`units`]} label=${k(`prize.units`)} />
      <${Hd} path=${[...i,`classes`]} label=${k(`prize.classes`)} /></div>`}
    <div class="row between"><${rf} path=${[...i,`picture`]} label=${k(`prize.picture`)} />
      <${$} path=${[...i,`again`]} label=${k(`prize.again`)} />
      ${e.entrants!==`roster`&&D`<${$} path=${[...i,`devices`]} label=${k(`prize.devices`)} />`}
      <${B} icon="trash-2" label=${k(`remove`)} onClick=${n} /></div>
  </div>`}const _f=[`daily_check_in`,`vote`,`survey`,`check_in`],vf=[`day`,`activity`,`year`],yf=1e4,bf=1e6;function xf(){let{event:e,change:t}=E(J),{points:n,home:r}=e;return D`<section class="card panel" id="part-points">
    <h2>${k(`points`)}</h2>
    ${r&&!n?D`<p class="soft">${k(`points.of_home`,{home:r})}</p>`:D`
      <label class="check"><input type="checkbox" data-testid="field-points" checked=${!!n}
        onChange=${e=>t([`points`],e.target.checked?Go:void 0)} />
        <span>${k(`points.on`)}</span></label>`}
    ${n&&D`<${Sf} points=${n} />`}
  </section>`}function Sf({points:e}){let{change:t}=E(J),{rules:n,streaks:r}=e,i=e=>{let r=n.map(({id:e})=>e),i=[e,...n.map((t,n)=>`${e}-${n+2}`)].find(e=>!r.includes(e));t([`points`,`rules`],[...n,{...Ko,id:i,what:e,points:1}])},a=()=>{let e=(r[r.length-1]?.days??0)+7;t([`points`,`streaks`],[...r,{days:e,points:10}])},o=n.some(({what:e})=>e===`daily_check_in`);return D`<p class="soft">${k(`points.hint`)}</p>
    ${n.map((e,r)=>D`<${Cf} key=${r} rule=${e} index=${r}
      remove=${()=>t([`points`,`rules`],wd(n,r))} />`)}
    <div class="row wrap">${_f.map(e=>D`<${z} key=${e} icon="plus" look="second small"
      testid=${`add-rule-${e}`} onClick=${()=>i(e)}>${k(`points.what.${e}`)}<//>`)}</div>
    ${o&&D`<h3>${k(`points.streaks`)}</h3>
      ${r.map((e,n)=>D`<div key=${n} class="triple" data-testid=${`streak-row-${n}`}>
        <${Z} path=${[`points`,`streaks`,n,`days`]} label=${k(`points.streak.days`)} min=${2}
          max=${366} />
        <${Z} path=${[`points`,`streaks`,n,`points`]} label=${k(`points.points`)} max=${yf} />
        <div class="row between"><p class="soft">${qa(e)}</p>
          <${B} icon="trash-2" label=${k(`remove`)}
            onClick=${()=>t([`points`,`streaks`],wd(r,n))} /></div></div>`)}
      <div class="row"><${z} icon="plus" look="second small" testid="add-streak" onClick=${a}>
        ${k(`points.streak.add`)}<//></div>
      <${$} path=${[`points`,`make_up`]} label=${k(`points.make_up.on`)} />`}
    <div class="pair"><${Z} path=${[`points`,`approval_above`]} label=${k(`points.approval`)} min=${0}
      max=${bf} hint=${k(`points.approval.hint`)} /></div>`}function Cf({rule:e,index:t,remove:n}){let{event:r}=E(J),i=[`points`,`rules`,t],a=e.what===`daily_check_in`,o=Object.fromEntries(r.classes.map(e=>[e.id,A(e,`name`)]));return D`<div class="stack prize-row" data-testid=${`rule-row-${t}`}>
    <p data-testid=${`rule-sentence-${t}`}><strong>${Ka(e,o)}</strong></p>
    <div class="triple"><${X} path=${[...i,`id`]} label=${k(`field.id`)} code=${!0}
        hint=${k(`points.rule.id.hint`)} />
      <${Q} path=${[...i,`what`]} label=${k(`points.rule.what`)}
        options=${_f.map(e=>[e,k(`points.what.${e}`)])} />
      <${Z} path=${[...i,`points`]} label=${k(`points.points`)} max=${yf} /></div>
    ${!a&&D`<div class="pair"><${Z} path=${[...i,`cap`]} label=${k(`points.cap`)} min=${0}
        max=${bf} hint=${k(`points.cap.hint`)} />
      <${Q} path=${[...i,`per`]} label=${k(`points.per`)}
        options=${vf.map(e=>[e,k(`points.per.${e}`)])} /></div>`}
    <div class="triple">
      <${X} path=${[...i,`starts_on`]} label=${k(`points.starts_on`)} code=${!0} max=${10} />
      <${X} path=${[...i,`ends_on`]} label=${k(`points.ends_on`)} code=${!0} max=${10} />
      <${Hd} path=${[...i,`double_on`]} label=${k(`points.double_on`)} /></div>
    <div class="pair"><${Hd} path=${[...i,`entitled`,`units`]} label=${k(`points.units`)} />
      <${Hd} path=${[...i,`entitled`,`classes`]} label=${k(`points.classes`)} /></div>
    <div class="row end"><${B} icon="trash-2" label=${k(`remove`)} onClick=${n} /></div>
  </div>`}function wf({index:e,move:t,type:n,frozen:r=!1}){let[i,a]=C(!1),[o,s]=C(!1);return{row:{"data-row":e,draggable:o&&!r,"data-over":i,onDragStart:t=>t.dataTransfer.setData(n,String(e)),onDragOver:e=>{e.dataTransfer.types.includes(n)&&(e.preventDefault(),a(!0))},onDragLeave:()=>a(!1),onDrop:r=>{r.dataTransfer.types.includes(n)&&(r.preventDefault(),a(!1),t(Number(r.dataTransfer.getData(n)),e))},onDragEnd:()=>s(!1)},grip:{onPointerDown:()=>s(!0),onPointerUp:()=>s(!1)}}}function Tf(e,t){let{change:n}=E(J),[r,i]=C(-1),a=T(null),o=T(``);w(()=>{o.current&&a.current?.querySelector(o.current)?.focus(),o.current=``});let s=(t,r,a=``)=>{n(e,t),i(r),o.current=a},c=[...t.keys()];return{list:a,put:s,isOpen:e=>r===e,toggle:e=>i(r===e?-1:e),move:(e,n,i=``)=>s(Td(t,e,n),Td(c,e,n).indexOf(r),i&&`[data-row="${n}"] [data-move="${i}"]:enabled`),remove:e=>s(wd(t,e),wd(c,e).indexOf(r))}}const Ef={open:[`open`,`scene`],close:[`hide_votes`,`close`,`scene`],reveal:[`reveal`,`publish`,`show_votes`]};function Df(e,t){let n=e.cues.flatMap(e=>e.actions.filter(e=>e.poll===t.id).map(e=>e.do)),r=e.cues.map(({id:e})=>e);return Object.keys(Ef).filter(e=>!n.includes(e)).map(n=>Of(e,t,n,r))}function Of(e,t,n,r){let i=`${n}-${t.id}`.slice(0,60),[a]=lt(`cue.usual.${n}`,{title:t.title}),[,o]=lt(`cue.usual.${n}`,{title:t.title_en});return{...dd([]),id:r.includes(i)?vd(r,`${i}-`):i,title:ld(a,200),title_en:t.title_en?ld(o,200):``,actions:Ef[n].map(n=>kf(e,t,n))}}function kf(e,t,n){let r=es(n,e);return`poll`in r?{...r,poll:t.id}:r}const Af=86400,jf=[`open`,`review`,`closed`],Mf=[`strip`,`whole`,`none`],Nf=(e,t)=>[...t?[[``,t]]:[],...e.polls.map(e=>[e.id,A(e,`title`)||e.id])],Pf=e=>(e.quizzes??[]).map(e=>[e.id,A(e,`title`)||e.id]),Ff=e=>e.surveys.map(e=>[e.id,A(e,`title`)||e.id]),If=e=>e.videos.map(e=>[e.id,A(e,`title`)||e.id]),Lf=e=>e.decks.map(e=>[e.id,A(e,`title`)||e.id]),Rf=e=>e.prizes.map(e=>[e.id,A(e,`name`)||e.id]);function zf({at:e,action:t}){let{event:n}=E(J);if(t.do===`announce`)return D`<${Bd} path=${[...e,`text`]} label=${k(`announce.text`)} />
      <div class="triple"><${Q} path=${[...e,`screen`]} label=${k(`announce.screen`)}
          options=${Mf.map(e=>[e,k(`announce.screen.${e}`)])} />
        <${Z} path=${[...e,`seconds`]} label=${k(`cue.seconds`)} min=${0} max=${Af} />
        <${$} path=${[...e,`phones`]} label=${k(`announce.phones`)} /></div>`;if(t.prize!==void 0&&t.do!==`scene`)return D`<${Q} path=${[...e,`prize`]} label=${k(`stage.prize`)} options=${Rf(n)} />`;if(t.survey!==void 0&&t.do!==`scene`){let t=Ff(n);return D`<${Q} path=${[...e,`survey`]} label=${k(`stage.survey`)} options=${t} />`}if(t.quiz!==void 0)return D`<${Q} path=${[...e,`quiz`]} label=${k(`stage.quiz`)} options=${Pf(n)} />`;if(t.do===`focus`){let t=[[``,k(`focus.end`)],...Nf(n),...Ff(n),...Pf(n)];return D`<${Q} path=${[...e,`activity`]} label=${k(`focus.activity`)} options=${t} />`}return t.do===`comments`?D`<${Q} path=${[...e,`mode`]} label=${k(`cue.do.comments`)}
      options=${jf.map(e=>[e,k(`cue.comments.${e}`)])} />`:t.do===`scene`?D`<${Vf} at=${e} action=${t} />`:$o[t.do]?.poll?D`<${Q} path=${[...e,`poll`]} label=${k(`stage.poll`)} options=${Nf(n)} />
      ${t.pace!==void 0&&D`<${Bf} at=${e} action=${t} />`}`:null}function Bf({at:e,action:t}){let{event:n}=E(J),r=xa(n.polls.find(({id:e})=>e===t.poll));return D`<${Q} path=${[...e,`pace`]} label=${k(`reveal.pace`)}
    options=${r.map(e=>[e,k(`reveal.pace.${e}`)])} />`}function Vf({at:e,action:t}){let{event:n,change:r}=E(J),i=_a[t.scene]??{},a=n.polls.find(({id:e})=>e===t.poll),[o=``,s=``]=t.options,c=t=>r([...e,`options`],t.some(Boolean)?t:[]),l=(e,t,n)=>D`<select class="input" aria-label=${k(`stage.options`)} value=${e}
    onChange=${e=>c(n(e.target.value))}>
    <option value="">${k(`stage.in_front`)}</option>
    ${a.options.filter(({id:e})=>e!==t).map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`name`)}</option>`)}</select>`;return D`<div class="pair"><${Q} path=${[...e,`scene`]} label=${k(`stage.scene`)}
      options=${Object.keys(_a).map(e=>[e,k(`scene.${e}`)])} />
      ${i.poll&&D`<${Q} path=${[...e,`poll`]} label=${k(`stage.poll`)}
          options=${Nf(n,k(`stage.no_poll`))}
        onChange=${n=>r(e,{...t,poll:n,options:[]})} />`}</div>
    ${i.prize&&D`<${Q} path=${[...e,`prize`]} label=${k(`stage.prize`)}
        options=${[[``,k(`stage.newest_draw`)],...Rf(n)]} />`}
    ${i.deck&&D`<${Q} path=${[...e,`deck`]} label=${k(`stage.deck`)}
        options=${[[``,k(`stage.first_deck`)],...Lf(n)]} />`}
    ${i.video&&D`<${Q} path=${[...e,`video`]} label=${k(`stage.video`)}
        options=${[[``,k(`stage.first_video`)],...If(n)]} />`}
    ${i.survey&&D`<${Q} path=${[...e,`survey`]} label=${k(`stage.survey`)}
        options=${[[``,k(`stage.open_survey`)],...Ff(n)]} />`}
    ${i.speed&&D`<${Z} path=${[...e,`speed`]} label=${k(`stage.speed`)} min=${1} max=${50} />`}
    ${i.pace&&D`<${Bf} at=${e} action=${t} />`}
    ${i.options&&a&&D`<div class="pair">${l(o,s,e=>[e,s])}
        ${l(s,o,e=>[o,e])}</div>`}
    ${i.text&&D`<${Bd} path=${[...e,`text`]} label=${k(`stage.text`)} />`}
    ${i.until&&D`<div class="pair"><${Z} path=${[...e,`seconds`]} label=${k(`cue.countdown_seconds`)}
          hint=${k(`cue.countdown_seconds.hint`)} min=${0} max=${Af} />
      <${Vd} path=${[...e,`until`]} label=${k(`cue.until`)} /></div>`}`}function Hf({at:e,index:t,count:n,move:r,remove:i}){let{event:a,change:o}=E(J),s=[...e,t],{value:c,problem:l,field:u}=Y(s);return D`<li class="action-row" data-testid=${`action-${t}`}>
    <select class="input" aria-label=${k(`cue.action`)} data-testid=${`action-kind-${t}`} value=${c.do}
      onChange=${e=>o(s,es(e.target.value,a))}>
      ${Object.keys($o).map(e=>D`<option key=${e} value=${e}>${k(`cue.do.${e}`)}</option>`)}
    </select>
    <div class="stack tight"><${zf} at=${s} action=${c} />
      ${l&&D`<p class="error" role="alert" data-testid=${`problem-${u}`}>${l}</p>`}</div>
    <div class="row tight"><${B} icon="arrow-up" label=${k(`move_up`)} disabled=${t===0}
        onClick=${()=>r(t,t-1)} />
      <${B} icon="arrow-down" label=${k(`move_down`)} disabled=${t===n-1}
        onClick=${()=>r(t,t+1)} />
      <${B} icon="trash-2" label=${k(`remove`)} onClick=${i} /></div>
  </li>`}function Uf({index:e,count:t,move:n,remove:r,isOpen:i,toggle:a}){let{event:o,change:s,problems:c}=E(J),l=[`cues`,e],u=o.cues[e],d=[...l,`actions`],f=Dd(c,l).length,p=i||f>0,{row:m,grip:h}=wf({index:e,move:n,type:`application/x-acclaim-cue`}),g=()=>s(d,[...u.actions,es(`scene`,o)]);return D`<li class="cue-row" ...${m} data-testid=${`cue-row-${e}`}>
    <span class="grip" ...${h} aria-hidden="true"><${M} name="grip-vertical" /><span class="number">
        ${e+1}</span></span>
    <div class="stack tight">
      <button type="button" class="cue-open" aria-expanded=${p} data-testid=${`cue-open-${e}`}
        onClick=${a}>
        <strong>${A(u,`title`)||k(`cue.new`)}</strong>
        ${f>0&&D`<span class="pill" data-kind="bad">${k(`form.problems`,{count:f})}</span>`}
        ${!i&&D`<${rs} cue=${u} event=${o} />`}</button>
      ${p&&D`<div class="stack">
        <${Bd} path=${[...l,`title`]} label=${k(`field.title`)} />
        <${Bd} path=${[...l,`note`]} label=${k(`cue.note`)} />
        <ol class="stack tight">
          ${u.actions.map((e,t)=>D`<${Hf} key=${t} at=${d} index=${t} count=${u.actions.length}
          move=${(e,t)=>s(d,Td(u.actions,e,t))}
          remove=${()=>s(d,wd(u.actions,t))} />`)}</ol>
        <div><${z} icon="plus" look="second small" testid=${`add-action-${e}`}
            disabled=${u.actions.length>=8} onClick=${g}>${k(`cue.add_action`)}<//></div>
        <${Ld} paths=${[[...l,`id`]]}>
          <${X} path=${[...l,`id`]} label=${k(`field.id`)} code=${!0} /><//>
      </div>`}
    </div>
    <div class="row tight"><${B} icon="arrow-up" label=${k(`move_up`)} data-move="up" disabled=${e===0}
        onClick=${()=>n(e,e-1,`up`)} />
      <${B} icon="arrow-down" label=${k(`move_down`)} data-move="down" disabled=${e===t-1}
        onClick=${()=>n(e,e+1,`down`)} />
      <${B} icon="trash-2" label=${k(`remove`)} onClick=${r} /></div>
  </li>`}function Wf(){let{event:e}=E(J),{cues:t}=e,n=Tf([`cues`],t);return D`<section class="card panel" id="part-cues">
    <h2>${k(`show.cues`)} <span class="soft number">${t.length}</span></h2>
    <p class="soft">${k(`cue.hint`)}</p>
    <ol class="stack tight" ref=${n.list}>
      ${t.map((e,r)=>D`<${Uf} key=${r} index=${r} count=${t.length} isOpen=${n.isOpen(r)} move=${n.move}
      toggle=${()=>n.toggle(r)} remove=${()=>n.remove(r)} />`)}</ol>
    <div class="row wrap"><${z} icon="plus" look="second" testid="add-cue" onClick=${()=>n.put([...t,dd(t.map(({id:e})=>e))],t.length)}>${k(`cue.add`)}<//>
      ${e.polls.map(e=>D`<${Gf} key=${e.id} poll=${e} />`)}</div>
  </section>`}function Gf({poll:e}){let{event:t,change:n}=E(J),r=Df(t,e);return r.length?D`<${z} icon="list" look="second" testid=${`usual-cues-${e.id}`}
    onClick=${()=>n([`cues`],[...t.cues,...r])}>
    ${k(`cue.usual`,{title:A(e,`title`)||e.id})}<//>`:null}function Kf(){let{event:e,change:t}=E(J),{decks:n}=e;return D`<section class="card panel" id="part-decks">
    <div class="row between"><h2>${k(`decks`)} <span class="soft number">${n.length}</span></h2>
      <${z} icon="plus" look="second" testid="add-deck" onClick=${()=>t([`decks`],[...n,md(n.map(({id:e})=>e))])}>${k(`deck.add`)}<//></div>
    <p class="soft">${k(`deck.hint`)}</p>
    ${n.map((e,r)=>D`<${qf} key=${r} index=${r} remove=${()=>t([`decks`],wd(n,r))} />`)}
  </section>`}function qf({index:e,remove:t}){let n=[`decks`,e];return D`<div class="stack prize-row" data-testid=${`deck-row-${e}`}>
    <${Bd} path=${[...n,`title`]} label=${k(`field.title`)} />
    <div class="pair"><${Z} path=${[...n,`seconds`]} label=${k(`deck.seconds`)} min=${0}
        max=${600} />
      <${X} path=${[...n,`id`]} label=${k(`field.id`)} code=${!0} /></div>
    <${Jf} path=${[...n,`slides`]} />
    <div class="row between"><span></span><${B} icon="trash-2" label=${k(`remove`)} onClick=${t} /></div>
  </div>`}function Jf({path:e}){let{id:t}=E(J),{value:n,set:r,problem:i}=Y(e),[a,o]=C(``),[s,c]=C([]),l=T(null),u=async e=>{let i=[...e.target.files];e.target.value=``;let{added:a,told:s}=await Yf(t,i,60-n.length,(e,t)=>o(k(`deck.uploading`,{at:e,count:t})));c(s),o(``),r([...n,...a])};return D`<div class="field"><span class="label">
      ${k(`deck.slides`,{count:n.length,max:60})}</span>
    <ol class="slide-list plain">${n.map((e,t)=>D`<li key=${`${t} ${e}`}
      data-testid="slide">
      <${vc} src=${e} box="9rem" ratio=${16/9} alt=${k(`deck.slide`,{at:t+1})} />
      <div class="row tight"><${B} icon="arrow-left" label=${k(`move_up`)} disabled=${t===0}
          onClick=${()=>r(Td(n,t,t-1))} />
        <${B} icon="arrow-right" label=${k(`move_down`)} disabled=${t===n.length-1}
          onClick=${()=>r(Td(n,t,t+1))} />
        <${B} icon="x" label=${k(`remove`)} onClick=${()=>r(wd(n,t))} /></div></li>`)}</ol>
    <div class="row wrap"><${z} icon="image" look="second small" testid="add-slides"
        disabled=${!t||!!a||n.length>=60} onClick=${()=>l.current.click()}>
        ${a||k(`deck.upload`)}<//>
      <span class="hint">${k(t?`deck.files`:`picture.save_first`)}</span></div>
    <input ref=${l} type="file" multiple hidden accept=${[...qd,Yd].join(`,`)}
      data-testid="slide-files"
      onChange=${u} />
    ${[...s,...i?[i]:[]].map(e=>D`<p key=${e} class="error" role="alert" data-testid="slides-refused">${e}</p>`)}
  </div>`}async function Yf(e,t,n,r){let i=[],a=[],o=0;for(let[s,c]of t.entries()){let l=n-i.length;r(s+1,t.length);let{paths:u,why:d}=l?await Xf(e,c):{paths:[c.name],why:``};i.push(...u.slice(0,l)),o+=Math.max(0,u.length-l),d&&a.push(k(`deck.refused`,{name:c.name,why:d}))}return{added:i,told:o?[...a,k(`deck.full`,{max:60})]:a}}async function Xf(e,t){let n=await nf(t),{type:r,problem:a}=n??await tf(t);if(a)return{paths:[],why:k(a)};try{return{paths:n?(await Mr(e,t)).paths:[(await jr(e,t,r)).path],why:``}}catch(e){if(!(e instanceof i))throw e;return{paths:[],why:ut(e)}}}const Zf=Object.keys(Zo),Qf=[`1`,`2`,`3`,`4`,`5`];function $f(e){let t=vd(e,`survey-`);return{...Jo,id:t,series:t}}function ep(e,t,n){let r=vd(t,`survey-`),i=tp(e.title,n.title),a=e.title_en&&tp(e.title_en,n.title_en);return{...e,id:r,title:i,title_en:a,series:r,wave:1,opens_at:null,closes_at:null}}const tp=(e,t)=>ld(e,200-t.length)+t,np=(e,t)=>!!e.series||!t;function rp(e,t,n){let r={...e[t],series:e[t].series||e[t].id},i=e.filter(({series:e})=>e===r.series).map(e=>e.wave),a=1+Math.max(r.wave,...i),o=`${r.series}-${a}`,s=n.includes(o)?vd(n,`${r.series}-`):o,c={...r,id:s,wave:a,opens_at:null,closes_at:null};return[...e.map((e,n)=>n===t?r:e),c]}function ip(e,t){let{section:n=``,section_en:r=``}=e.at(-1)??{},i=e.filter(({answer:e})=>e.kind===`scale`).at(-1)?.answer,a=t===`scale`&&i?i:ap(t);return{...Yo,id:vd(e.map(({id:e})=>e),`q`),section:n,section_en:r,answer:a}}function ap(e){let t=Zo[e];return t.choices?{...t,choices:[1,2].map(e=>({...Xo,id:`${e}`}))}:{...t}}function op(e,t){let n=ap(e);return n.choices&&t.choices?{...n,choices:t.choices}:n}function sp(e,t){let n={...e[t],id:vd(e.map(({id:e})=>e),`q`)};return[...e.slice(0,t+1),n,...e.slice(t+1)]}const cp=e=>e===`rank`?7:40;function lp(e){return[...e,{...Xo,id:vd(e.map(({id:e})=>e))}]}function up(e,t){return t.split(/\r?\n/).reduce((e,t)=>{let[n,r=``]=t.split(`	`).map(e=>ld(e.trim(),200));return n?[...e,{...lp(e).at(-1),name:n,name_en:r}]:e},e.filter(({name:e})=>e.trim()))}function dp({answer:e}){return e.kind===`scale`?e.may_not_know?[...Qf,`?`]:Qf:e.kind===`yes_no`?[`yes`,`no`]:[`single`,`several`].includes(e.kind)?e.choices.map(({id:e})=>e):[]}const fp=(e,t)=>e.slice(0,t).filter(e=>dp(e).length>0),pp=e=>e.filter(({answer:e,show_if:t})=>e.kind===`scale`&&!t);function mp(e,t){let n=new Set(e.questions.map(({id:e})=>e));return t.questions.filter(({id:e})=>!n.has(e))}function hp(e,t){let n=[...e.questions,...mp(e,t)];return{...e,questions:n,overall:e.overall||t.overall}}function gp({kind:e,index:t,count:n,state:r,title:i,about:a,onMove:o,onRemove:s,startOpen:c,children:l}){let{problems:u}=E(J),d=Dd(u,[`${e}s`,t]).length,[f,p]=C(c);return w(()=>{d&&p(!0)},[d]),D`<details class="card poll-form" id=${`part-${e}-${t}`} data-testid=${`${e}-form-${t}`}
      open=${f} onToggle=${e=>p(e.target.open)}>
    <summary><${M} name="chevron-down" /><span class="pill" data-state=${r}>${k(`${e}.${r}`)}</span>
      <strong>${i}</strong><span class="soft">${a}</span>
      ${d>0&&D`<span class="pill" data-kind="bad">${k(`form.problems`,{count:d})}</span>`}</summary>
    ${f&&D`<div class="panel">${l}
      <div class="row wrap">
        <${z} icon="arrow-up" look="second" disabled=${t===0} onClick=${()=>o(t-1)}>
          ${k(`move_up`)}<//>
        <${z} icon="arrow-down" look="second" disabled=${t===n-1} onClick=${()=>o(t+1)}>
          ${k(`move_down`)}<//>
        <${z} icon="trash-2" look="danger" disabled=${r!==`draft`} testid=${`remove-${e}-${t}`}
          onClick=${s}>${k(`form.remove_${e}`)}<//>
      </div>
    </div>`}
  </details>`}const _p={epoch:0,answers:{},place:0,ballot:null,receipt:``,refusal:null};var vp=class{#e;#t;#n;#r;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n,this.read()}read(){this.#r={..._p,...this.#t.get(this.#a)}}get answers(){return this.#r.answers}get place(){return this.#r.place}get receipt(){return this.#r.receipt}get refusal(){return this.#r.refusal}get isSent(){return this.#r.ballot!==null}get isBegun(){return Object.keys(this.answers).length>0}get message(){let{epoch:e,ballot:t,answers:n}=this.#r;return t&&{type:`answer`,survey:this.#e,epoch:e,ballot:t,answers:n}}answer(e,t){if(this.isSent||this.receipt)return;let{[e]:n,...r}=this.answers,i=t===void 0?r:{...this.answers,[e]:t};this.#i({answers:i,refusal:null})}goTo(e){this.#i({place:e})}meet(e){if(e<=this.#r.epoch)return;let t=this.#r.epoch>0&&(this.isBegun||this.receipt);this.#i({..._p,epoch:e,refusal:t?{code:`reset`}:null})}submit(e){!this.isSent&&!this.receipt&&this.#i({answers:e,ballot:this.#n(),refusal:null})}answered({ballot:e,epoch:t,receipt:n,error:r}){return e===this.#r.ballot&&(n?this.#i({..._p,epoch:t,receipt:n}):this.#i({refusal:r,ballot:r.retryable?e:null}),!0)}tookPart({epoch:e,receipt:t}){this.meet(e),t&&e===this.#r.epoch&&this.#i({..._p,epoch:e,receipt:t})}giveUp(e){this.isSent&&this.#i({ballot:null,refusal:e})}#i(e){this.#r={...this.#r,...e},this.#t.set(this.#a,this.#r)}get#a(){return`survey:${this.#e}`}};const yp=e=>e.split(`
`).map((e,t)=>D`${t>0&&D`<br />`}<span class="phrases">
    ${lu(e).map((e,t)=>D`${t>0&&D`<wbr />`}${e}`)}</span>`);function bp(e,t){let n={};return e.filter(e=>e.show_if&&!xp(e.show_if,n)?!1:(n[e.id]=t[e.id],!0))}function xp({question:e,any_of:t},n){return[n[e]].flat().some(e=>t.includes(e))}function Sp({answer:e},t){return t===void 0?!1:e.kind===`several`?t.length>=e.choices_min:e.kind===`rank`?t.length===e.choices.length:e.kind!==`text`||t.trim()!==``}function Cp(e,t){let n=t===void 0||t.length===0||e.answer.kind===`text`&&!t.trim();return Sp(e,t)||n&&!e.required}function wp(e,t){let n=bp(e,t).filter(e=>Sp(e,t[e.id]));return Object.fromEntries(n.map(({id:e})=>[e,t[e]]))}function Tp(e,t,n){return e.includes(t)?e.filter(e=>e!==t):e.length<n?[...e,t]:e}const Ep=[`1`,`2`,`3`,`4`,`5`];function Dp({question:e,value:t,isFixed:n,onAnswer:r}){let{kind:i}=e.answer,a=Lp[i]??Mp,o=Op(e.answer),s=!e.required&&t!==void 0&&i!==`text`&&!n;return D`<fieldset class="survey-question" data-testid="survey-question" data-question=${e.id}
    disabled=${n} aria-describedby=${o?`survey-hint`:null}>
    <legend><h3 tabindex="-1">${yp(A(e,`title`))}${!e.required&&D` <small class="pill">${k(`survey.optional`)}</small>`}</h3></legend>
    ${o&&D`<p id="survey-hint" class="survey-hint">${o}</p>`}
    <${a} question=${e} value=${t} onAnswer=${r} />
    ${s&&D`<button type="button" class="button quiet small" data-testid="survey-clear"
      onClick=${()=>r(void 0)}><${M} name="x" />${k(`survey.clear`)}</button>`}
  </fieldset>`}function Op(e){if(e.kind===`rank`)return k(`survey.hint.rank`);if(e.kind!==`several`)return``;let[t,n]=[e.choices_min,kp(e)];return t===n?k(`survey.hint.exactly`,{max:n}):k(`survey.hint.several`,{min:t,max:n})}const kp=({choices:e,choices_max:t})=>t||e.length;function Ap(e){if(e.kind===`yes_no`)return[`yes`,`no`].map(e=>({value:e,label:k(`survey.${e}`)}));if(e.kind===`single`)return e.choices.map(e=>({value:e.id,label:A(e,`name`)}));let t=at()===`en`&&e.labels_en.length?e.labels_en:e.labels,n=Ep.map((e,n)=>({value:e,degree:e,label:t[n]??jp(e)}));return e.may_not_know?[...n,{value:`?`,label:k(`survey.unknown`)}]:n}const jp=e=>e===`1`||e===`5`?k(`survey.scale.${e}`):``;function Mp({question:e,value:t,onAnswer:n}){return D`<div class="survey-rows">${Ap(e.answer).map(r=>D`<label key=${r.value}
      class="survey-row" data-chosen=${t===r.value} data-testid=${`answer-${r.value}`}>
      <input type="radio" name=${`survey-${e.id}`} value=${r.value} checked=${t===r.value}
        onChange=${()=>n(r.value)} />
      ${r.degree&&D`<b class="number">${r.degree}</b>`}<span>${r.label}</span></label>`)}</div>`}function Np({question:e,value:t=[],onAnswer:n}){let r=kp(e.answer);return D`<div class="survey-rows">${e.answer.choices.map(e=>{let i=t.includes(e.id);return D`<label key=${e.id} class="survey-row" data-chosen=${i} data-testid=${`answer-${e.id}`}>
      <input type="checkbox" checked=${i} disabled=${!i&&t.length>=r}
        onChange=${()=>n(Fp(Tp(t,e.id,r)))} /><span>${A(e,`name`)}</span></label>`})}</div>`}function Pp({question:e,value:t=[],onAnswer:n}){let{choices:r}=e.answer;return D`<div class="survey-rows">${r.map(e=>{let i=t.indexOf(e.id)+1;return D`<button key=${e.id} type="button" class="survey-row" data-chosen=${i>0}
      data-testid=${`answer-${e.id}`} aria-pressed=${i>0}
      onClick=${()=>n(Fp(Tp(t,e.id,r.length)))}>
      <b class="survey-place number" aria-hidden="true">${i||``}</b><span>${A(e,`name`)}</span>
      ${i>0&&D`<span class="sr-only">${k(`survey.place`,{n:i})}</span>`}</button>`})}</div>`}const Fp=e=>e.length?e:void 0;function Ip({question:e,value:t=``,onAnswer:n}){let r=e.answer.chars_max;return D`<textarea class="input survey-text" rows="5" maxlength=${r} data-testid="answer-text"
      aria-label=${A(e,`title`)} value=${t} onInput=${e=>n(e.target.value||void 0)}></textarea>
    <p class="survey-hint number" aria-live="off">${k(`survey.chars`,{n:r-[...t].length})}</p>`}const Lp={several:Np,rank:Pp,text:Ip};function Rp({page:e,survey:t,paper:n,isLive:r,change:i}){let a=bp(e.questions,n.answers),o=Math.min(n.place,a.length-1),s=a[o],c=T(null),l=T(!0);w(()=>{l.current||c.current?.querySelector(`h3`)?.focus(),l.current=!1,c.current?.closest(`dialog`)?.scrollTo?.(0,0)},[s.id]),w(()=>{let e=a.findIndex(({id:e})=>e===n.refusal?.question);e>=0&&i(t=>t.goTo(e))},[n.refusal]);let u=e=>i(t=>t.goTo(e)),d=()=>{let t=a.findIndex(e=>!Cp(e,n.answers[e.id]));t>=0?u(t):i(t=>t.submit(wp(e.questions,t.answers)))},f=k(`survey.progress`,{n:o+1,all:a.length}),p=o===a.length-1,m=Cp(s,n.answers[s.id]),h=t.state!==`open`||n.isSent;return D`<form class="survey-form" ref=${c}
    onSubmit=${e=>{e.preventDefault(),m&&!n.isSent&&(p?d():u(o+1))}}>
    ${o===0&&D`<${zp} page=${e} />`}
    <div class="survey-progress">
      <progress max=${a.length} value=${o+1} aria-label=${f}></progress>
      <p data-testid="survey-progress">${A(s,`section`)&&D`<b>${A(s,`section`)}</b>`}
        <span class="number">${f}</span></p>
    </div>
    <${Bp} paper=${n} isLive=${r} state=${t.state} />
    <${Dp} key=${s.id} question=${s} value=${n.answers[s.id]} isFixed=${n.isSent}
      onAnswer=${e=>i(t=>t.answer(s.id,e))} />
    <div class="about-actions">
      <button type="button" class="button second" data-testid="survey-back" disabled=${o===0||n.isSent}
        onClick=${()=>u(o-1)}><${M} name="arrow-left" /><span>${k(`survey.back`)}</span></button>
      <button type="submit" class="button" data-testid=${p?`survey-submit`:`survey-next`}
        disabled=${!m||n.isSent||p&&h}>
        <span>${k(p?`survey.submit`:`survey.next`)}</span>
        <${M} name=${p?`check`:`arrow-right`} /></button>
    </div>
  </form>`}function zp({page:e}){let t=e.questions.some(({answer:e})=>e.kind===`text`),n=e.privacy===`unlinked`;return D`<div class="survey-preface">
    ${A(e,`intro`).split(/\n\s*\n/).filter(e=>e.trim()).map((e,t)=>D`<p key=${t}>${e}</p>`)}
    <p class="notice" data-kind=${n?`good`:`warn`} data-testid="survey-privacy">
      <${M} name=${n?`shield-check`:`user`} /><span>
        ${k(`survey.privacy.${e.privacy}`,{k:e.minimum_cell})}
        ${n&&t&&` ${k(`survey.privacy.text`)}`}</span></p>
  </div>`}function Bp({paper:e,isLive:t,state:n}){let{refusal:r}=e,i=n===`locked`&&!r;return D`<div role="status">
    ${e.isSent&&!r&&D`<p class="notice" data-kind="info" data-testid="survey-sending">
      <${M} name="loader" className="turning" />
      <span>${k(t?`survey.sending`:`survey.sending.away`)}</span></p>`}
    ${(r||i)&&D`<p class="notice" data-kind=${i||r.retryable?`warn`:`bad`}
      data-testid="survey-error" data-code=${r?.code??`locked`}><${M} name="circle-alert" />
      <span>${Vp(r??{code:`locked`})}</span></p>`}
  </div>`}function Vp(e){let t=`survey.refused.${e.code}`,n=k(t);return n===t?ut(e):n}const Hp={get:()=>null,set:()=>{}},Up={state:`open`};function Wp({event:e,survey:t,onClose:n}){let{event:r}=E(J),i=Ru(r.classes),[a,o]=C(null),[s,c]=C(i[0].id),{value:l,error:u}=I(()=>Ur(e),e),[d]=t.entitled.units,f=l?.units.find(e=>!d||qu(e.unit,d))?.unit??``,p=a??f;return D`<${wt} title=${k(`preview.title`,{title:A(t,`title`)})} className="preview"
      onClose=${n} testid="preview">
    <div class="preview-parts"><div class="stack">
        <${L} icon="eye" testid="preview-notice">${k(`preview.notice`)}<//>
        <${R} error=${u} />
        ${l&&D`<label class="field"><span>${k(`preview.unit`)}</span><select class="input"
          data-testid="preview-unit" value=${p} onChange=${e=>o(e.target.value)}>
          <option value="">${k(`preview.no_unit`)}</option>
          ${l.units.map(e=>D`<option key=${e.unit} value=${e.unit}>${e.unit}</option>`)}
          </select></label>`}
        ${i.length>1&&D`<label class="field"><span>${k(`preview.class`)}</span><select class="input"
          data-testid="preview-class" value=${s}
          onChange=${e=>c(e.target.value)}>
          ${i.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`name`)}</option>`)}
          </select></label>`}</div>
      <div class="preview-phone phone-within" style=${kc(r.theme,`phone`)}
        data-testid="preview-phone"><div class="preview-paper">
        ${l&&D`<${Gp} key=${`${p} ${s}`} event=${e} survey=${t.id}
          unit=${p} memberClass=${s} />`}</div></div></div>
  <//>`}function Gp({event:e,survey:t,unit:n,memberClass:r}){let{value:i,error:a}=I(()=>Qn(e,t,n,r),``),[o,s]=C(0);return i?i.entitled?D`<${Kp} key=${o} page=${i.page} again=${()=>s(o+1)} />`:D`<p class="notice" data-kind="info" data-testid="preview-why-not">
    <span>${k(`survey.refused.not_entitled`)}</span></p>`:D`<${R} error=${a} />`}function Kp({page:e,again:t}){let[n]=C(()=>new vp(`preview`,Hp,()=>`preview`)),[,r]=C(0),i=e=>{e(n),r(e=>e+1)};if(!n.isSent)return D`<${Rp} page=${e} survey=${Up} paper=${n} isLive=${!0}
    change=${i} />`;let a=Object.keys(n.answers).length;return D`<div class="stack" role="status" data-testid="preview-end">
    <p><b>${k(`preview.end`)}</b></p><p>${k(`preview.end.more`,{n:a})}</p>
    <div><${z} icon="rotate-ccw" testid="preview-again" onClick=${t}>${k(`preview.again`)}<//></div></div>`}function qp({path:e,label:t,disabled:n=!1,code:r=!1}){let{field:i,value:a,set:o,problem:s}=Y(e);return D`<div class="cell"><input class=${`input ${r?`code`:``}`} aria-label=${t} placeholder=${t}
      value=${a??``} id=${`field-${i}`}
      data-testid=${`field-${i}`} maxlength=${200} disabled=${n}
      aria-invalid=${s?`true`:void 0}
      aria-describedby=${s?`problem-${i}`:void 0} onInput=${e=>o(e.target.value)} />
    ${s&&D`<p class="error" id=${`problem-${i}`} role="alert" data-testid=${`problem-${i}`}>${s}</p>`}
    </div>`}function Jp({title:e,hint:t,onAdd:n,onClose:r}){let[i,a]=C(``);return D`<${wt} title=${e} onClose=${r} testid="paste">
    <p class="soft">${t}</p>
    <textarea class="input" rows="10" autofocus aria-label=${e} data-testid="paste-text" value=${i}
      onInput=${e=>a(e.target.value)}></textarea>
    <div class="row end"><button type="button" class="button" data-testid="paste-add" disabled=${!i.trim()}
        onClick=${()=>n(i)}>
      ${k(`paste.add`)}</button></div>
  <//>`}function Yp({at:e,answer:t,frozen:n}){return t.kind===`scale`?D`<${Xp} at=${e} frozen=${n} />
    <${$} path=${[...e,`may_not_know`]} label=${k(`survey_form.may_not_know`)} disabled=${n} />`:t.kind===`text`?D`<div class="pair"><${Z} path=${[...e,`chars_max`]}
    label=${k(`survey_form.chars_max`)} max=${Zo.text.chars_max} disabled=${n} /></div>`:t.choices?D`<${Zp} at=${[...e,`choices`]} kind=${t.kind} frozen=${n} />
    ${t.kind===`several`&&D`<div class="pair">
      <${Z} path=${[...e,`choices_min`]} label=${k(`field.choices_min`)} max=${40}
        disabled=${n} />
      <${Z} path=${[...e,`choices_max`]} label=${k(`field.choices_max`)} min=${0}
        max=${40} hint=${k(`survey_form.choices_max.hint`)} disabled=${n} /></div>`}`:null}function Xp({at:e,frozen:t}){let n=E(J),r=(e,t)=>{let[r,i]=[e.slice(0,-1),e.at(-1)],a=Qf.map((e,a)=>a===i?t:Sd(n.event,r)[a]??``);n.change(r,a.some(Boolean)?a:[])};return D`<${J.Provider} value=${{...n,change:r}}>
    <div class="stack tight"><p class="soft">${k(`survey_form.labels`)}</p>
      <ol class="degree-list">${Qf.map((n,r)=>{let i=k(`survey_form.degree.${n}`);return D`<li key=${n}><b class="number">${n}</b>
          <${qp} path=${[...e,`labels`,r]} label=${i} disabled=${t} />
          <${qp} path=${[...e,`labels_en`,r]} label=${k(`in_english`,{label:i})} disabled=${t} /></li>`})}</ol></div><//>`}function Zp({at:e,kind:t,frozen:n}){let{change:r}=E(J),{value:i,problem:a,field:o}=Y(e),[s,c]=C(!1),l=(t,n)=>r(e,Td(i,t,n));return D`<div class="stack tight" id=${`field-${o}`} tabindex="-1">
    ${a&&D`<p class="error" role="alert" data-testid=${`problem-${o}`}>${a}</p>`}
    <ol class="choice-list">${i.map((t,a)=>D`<li key=${a} data-testid=${`choice-${a}`}>
      <span class="number soft">${a+1}</span>
      <${qp} path=${[...e,a,`name`]} label=${k(`survey_form.choice`)} disabled=${n} />
      <${qp} path=${[...e,a,`name_en`]} label=${k(`in_english`,{label:k(`survey_form.choice`)})}
        disabled=${n} />
      <${qp} path=${[...e,a,`id`]} label=${k(`field.id`)} code=${!0} disabled=${n} />
      <div class="row tight">
        <${B} icon="arrow-up" label=${k(`move_up`)} disabled=${n||a===0}
          onClick=${()=>l(a,a-1)} />
        <${B} icon="arrow-down" label=${k(`move_down`)} disabled=${n||a===i.length-1}
          onClick=${()=>l(a,a+1)} />
        <${B} icon="trash-2" label=${k(`remove`)} disabled=${n||i.length<=2}
          onClick=${()=>r(e,wd(i,a))} /></div></li>`)}</ol>
    ${!n&&D`<div class="row wrap">
      <${z} icon="plus" look="second small" testid="add-choice" disabled=${i.length>=cp(t)}
        onClick=${()=>r(e,lp(i))}>${k(`survey_form.add_choice`)}<//>
      <${z} icon="list" look="second small" testid="paste-choices" onClick=${()=>c(!0)}>
        ${k(`survey_form.paste`)}<//></div>`}
    ${s&&D`<${Jp} title=${k(`survey_form.paste`)} hint=${k(`survey_form.paste.hint`)}
      onAdd=${t=>{r(e,up(i,t)),c(!1)}} onClose=${()=>c(!1)} />`}
  </div>`}function Qp({survey:e,onChange:t,onClose:n}){let{value:r,error:i}=I(Zn,``);return D`<${wt} title=${k(`bank.open`)} className="bank" onClose=${n} testid="bank">
    <p class="soft">${k(`bank.hint`)}</p>
    <${R} error=${i} />
    ${!r&&!i&&D`<p role="status">${k(`loading`)}</p>`}
    <ul class="plain stack">${r?.sections.map(n=>D`<${$p} key=${n.id} section=${n}
      isIn=${mp(e,n).length===0} add=${()=>t(hp(e,n))} />`)}</ul>
    <div class="row end"><button type="button" class="button" data-testid="bank-done" onClick=${n}>
      ${k(`bank.done`)}</button></div>
  <//>`}function $p({section:e,isIn:t,add:n}){return D`<li class="bank-section" data-testid=${`bank-${e.id}`}>
    <details><summary><${M} name="chevron-down" /><strong>${A(e,`name`)}</strong>
        <span class="soft">${k(`survey.questions`,{n:e.questions.length})}</span></summary>
      <ol>${e.questions.map(e=>D`<li key=${e.id}>${A(e,`title`)}
        <span class="soft">${k(`survey_form.kind.${e.answer.kind}`)}</span></li>`)}</ol></details>
    <${z} icon=${t?`check`:`plus`} look="second small" disabled=${t} testid=${`insert-${e.id}`}
      onClick=${n}>${k(t?`bank.is_in`:`bank.insert`)}<//></li>`}function em({at:e,questions:t,index:n,frozen:r}){let{change:i}=E(J),a=[...e,`show_if`],{value:o}=Y(a),{problem:s,field:c}=Y([...a,`any_of`]),l=fp(t,n),u=l.find(({id:e})=>e===o?.question);if(!l.length&&!o)return null;let d=l.map(e=>[e.id,k(`survey_form.of_those`,{title:A(e,`title`)||e.id})]),f=o&&!u?[[o.question,o.question]]:[],p=e=>i(a,e?{question:e,any_of:[]}:null),m=(e,t)=>{let n=dp(u).filter(n=>n===e?t:o.any_of.includes(n));i([...a,`any_of`],n)};return D`<${Q} path=${[...a,`question`]} label=${k(`survey_form.who`)} disabled=${r}
      options=${[[``,k(`survey_form.everybody`)],...d,...f]} onChange=${p} />
    ${u&&D`<fieldset class="row wrap condition" id=${`field-${c}`} tabindex="-1">
      <legend class="soft">${k(`survey_form.any_of`)}</legend>
      ${dp(u).map(e=>D`<label key=${e} class="check"><input type="checkbox" disabled=${r}
        checked=${o.any_of.includes(e)} data-testid=${`if-${e}`}
        onChange=${t=>m(e,t.target.checked)} /><span>${tm(e,u)}</span></label>`)}
      ${s&&D`<p class="error" role="alert" data-testid=${`problem-${c}`}>${s}</p>`}
    </fieldset><p class="soft">${k(`survey_form.follow_up`)}</p>`}`}function tm(e,{answer:t}){if(t.choices)return A(t.choices.find(({id:t})=>t===e),`name`)||e;if(t.kind===`yes_no`)return k(`survey.${e}`);if(e===`?`)return k(`survey.unknown`);let n=t.labels[Number(e)-1];return n?`${e} ${n}`:e}function nm({at:e,survey:t,frozen:n}){let{change:r}=E(J),i=[...e,`questions`],{problem:a,field:o}=Y(i),[s,c]=C(!1),{questions:l}=t,u=Tf(i,l),d=e=>{let t=l.length;u.put([...l,ip(l,e)],t,`[data-row="${t}"] textarea`)},f=l.length>=60;return D`<div class="stack" id=${`field-${o}`} tabindex="-1">
    <h3>${k(`survey_form.questions`)} <span class="soft number">${l.length}</span></h3>
    ${a&&D`<p class="error" role="alert" data-testid=${`problem-${o}`}>${a}</p>`}
    <ol class="stack tight" ref=${u.list}>${l.map((e,r)=>D`<${rm} key=${r}
      at=${i} survey=${t} index=${r} frozen=${n} isOpen=${u.isOpen(r)}
      toggle=${()=>u.toggle(r)} move=${u.move}
      copy=${()=>u.put(sp(l,r),r+1)} remove=${()=>u.remove(r)} />`)}</ol>
    ${!n&&D`<div class="row wrap">
      <${z} icon="file-text" testid="open-bank" look=${l.length?`second`:``}
        onClick=${()=>c(!0)}>${k(`bank.open`)}<//>
      ${Zf.map(e=>D`<${z} key=${e} icon="plus" look="second" testid=${`add-${e}`}
        disabled=${f} onClick=${()=>d(e)}>${k(`survey_form.kind.${e}`)}<//>`)}</div>`}
    ${s&&D`<${Qp} survey=${t} onChange=${t=>r(e,t)}
      onClose=${()=>c(!1)} />`}
  </div>`}function rm({at:e,survey:t,index:n,frozen:r,isOpen:i,toggle:a,move:o,copy:s,remove:c}){let{problems:l}=E(J),{questions:u}=t,d=u[n],f=[...e,n],p=Dd(l,f).length,m=i||p>0,{row:h,grip:g}=wf({index:n,move:o,type:`application/x-acclaim-question-${t.id}`.toLowerCase(),frozen:r}),_=A(d,`section`);return D`${_&&_!==A(u[n-1]??{},`section`)&&D`<li class="question-section">${_}</li>`}
  <li class="cue-row question-row" ...${h} data-testid=${`question-${n}`}>
    <span class="grip" ...${g} aria-hidden="true"><${M} name="grip-vertical" /><span class="number">
      ${n+1}</span></span>
    <div class="stack tight">
      <button type="button" class="cue-open" aria-expanded=${m} data-testid=${`question-open-${n}`}
        onClick=${a}>
        <strong>${A(d,`title`)||k(`survey_form.new_question`)}</strong>
        <span class="pill">${k(`survey_form.kind.${d.answer.kind}`)}</span>
        ${d.id===t.overall&&D`<span class="pill" data-kind="good">${k(`survey_form.overall`)}</span>`}
        ${!d.required&&D`<span class="pill">${k(`survey_form.optional`)}</span>`}
        ${d.show_if&&D`<span class="pill">${k(`survey_form.conditional`)}</span>`}
        ${p>0&&D`<span class="pill" data-kind="bad">${k(`form.problems`,{count:p})}</span>`}</button>
      ${m&&D`<${im} at=${f} survey=${t} index=${n} frozen=${r} />`}
    </div>
    <div class="row tight">
      <${B} icon="arrow-up" label=${k(`move_up`)} data-move="up" disabled=${r||n===0}
        onClick=${()=>o(n,n-1,`up`)} />
      <${B} icon="arrow-down" label=${k(`move_down`)} data-move="down"
        disabled=${r||n===u.length-1} onClick=${()=>o(n,n+1,`down`)} />
      <${B} icon="copy" label=${k(`survey_form.copy_question`)} disabled=${r} onClick=${s}
        testid=${`copy-question-${n}`} />
      <${B} icon="trash-2" label=${k(`remove`)} disabled=${r} onClick=${c}
        testid=${`remove-question-${n}`} /></div>
  </li>`}function im({at:e,survey:t,index:n,frozen:r}){let{change:i}=E(J),a=t.questions[n],o=t=>i([...e,`answer`],op(t,a.answer));return D`<div class="stack">
    <${Bd} path=${[...e,`title`]} label=${k(`survey_form.question`)} lines disabled=${r} />
    <${Bd} path=${[...e,`section`]} label=${k(`survey_form.section`)} hint=${k(`survey_form.section.hint`)}
      disabled=${r} />
    <div class="pair"><${Q} path=${[...e,`answer`,`kind`]} label=${k(`survey_form.kind`)}
        options=${Zf.map(e=>[e,k(`survey_form.kind.${e}`)])} onChange=${o} disabled=${r} />
      <${$} path=${[...e,`required`]} label=${k(`survey_form.required`)} disabled=${r} /></div>
    <${Yp} at=${[...e,`answer`]} answer=${a.answer} frozen=${r} />
    <${em} at=${e} questions=${t.questions} index=${n} frozen=${r} />
    <${Ld} paths=${[[...e,`id`]]}>
      <${X} path=${[...e,`id`]} label=${k(`field.id`)} hint=${k(`survey_form.question_id.hint`)} code=${!0}
        disabled=${r} /><//>
  </div>`}const am=[`unlinked`,`named`],om={state:`draft`,promised:``};function sm({index:e,known:t=om,isSaved:n,isFull:r,onCopy:i,onNextWave:a,...o}){let{event:s}=E(J),c=[`surveys`,e],l=s.surveys[e],{state:u}=t,d=u!==`draft`;return D`<${gp} kind="survey" index=${e} state=${u} ...${o}
      title=${A(l,`title`)||k(`survey_form.new`)}
      about=${k(`survey.questions`,{n:l.questions.length})}>
    ${d&&D`<${L} kind="warn" icon="lock" testid="survey-frozen">${k(`survey_form.frozen`)}<//>`}
    <${Bd} path=${[...c,`title`]} label=${k(`field.title`)} lines />
    <div class="pair"><${zd} path=${[...c,`intro`]} label=${k(`survey_form.intro`)} max=${Ia}
        hint=${k(`survey_form.intro.hint`)} rows=${2} />
      <${zd} path=${[...c,`intro_en`]} label=${k(`in_english`,{label:k(`survey_form.intro`)})}
        max=${Ia} rows=${2} /></div>
    <${cm} at=${c} survey=${l} frozen=${d} promised=${t.promised} />
    <${nm} at=${c} survey=${l} frozen=${d} />
    <${lm} at=${c} survey=${l} frozen=${d} />
    <${Ld} paths=${[`id`,`series`,`wave`].map(e=>[...c,e])}>
      <${X} path=${[...c,`id`]} label=${k(`survey_form.id`)} code=${!0} disabled=${d} />
      <${X} path=${[...c,`series`]} label=${k(`survey_form.series`)} hint=${k(`survey_form.series.hint`)}
        code=${!0} disabled=${d} />
      <${Z} path=${[...c,`wave`]} label=${k(`survey_form.wave`)} disabled=${d} /><//>
    <${um} survey=${l} frozen=${d} isSaved=${n} isFull=${r} onCopy=${i}
      onNextWave=${a} />
  <//>`}function cm({at:e,survey:t,frozen:n,promised:r}){let{event:i}=E(J),a=!!r&&!n,o=pp(t.questions).map(e=>[e.id,A(e,`title`)||e.id]),s=k(`survey.privacy.${t.privacy}`,{k:t.minimum_cell||``});return D`<fieldset class="stack"><legend>${k(`survey.privacy`)}</legend>
    <div class="triple">
      <${Q} path=${[...e,`privacy`]} label=${k(`survey_form.privacy`)} disabled=${n||a}
        options=${am.map(e=>[e,k(`survey_form.privacy.${e}`)])} />
      <${Z} path=${[...e,`minimum_cell`]} label=${k(`survey_form.minimum_cell`)} min=${5}
        hint=${k(`survey_form.minimum_cell.hint`)} disabled=${n} />
      <${Q} path=${[...e,`overall`]} label=${k(`survey_form.overall`)} disabled=${n}
        hint=${k(`survey_form.overall.hint`)} options=${[[``,k(`survey_form.overall.none`)],...o]} /></div>
    ${(i.classes.length>0||t.by_class)&&D`<div class="stack tight">
      <${$} path=${[...e,`by_class`]} label=${k(`survey_form.by_class`)} disabled=${n} />
      <p class="soft">${k(`survey_form.by_class.hint`)}</p></div>`}
    <${L} kind=${t.privacy===`unlinked`?`good`:`warn`} testid="form-privacy"
      icon=${t.privacy===`unlinked`?`shield-check`:`user`}>
      <span>${k(`survey_form.privacy.told`)}</span><span>${s}</span>
      <span class="soft">${k(a?`survey_form.privacy.promised`:`survey_form.privacy.hint`)}</span><//>
  </fieldset>`}function lm({at:e,survey:t,frozen:n}){let{event:r,change:i}=E(J),a=t.entitled.classes,o=(t,n)=>i([...e,`entitled`,`classes`],n?[...a,t]:a.filter(e=>e!==t));return D`<fieldset class="stack"><legend>${k(`survey_form.whose`)}</legend>
    ${r.classes.length>0&&D`<div class="row wrap" role="group" aria-label=${k(`field.entitled`)}>
      <span>${k(`field.entitled`)}</span>
      ${Ru(r.classes).map(e=>D`<label key=${e.id} class="check"><input type="checkbox"
        disabled=${n} checked=${a.includes(e.id)} onChange=${t=>o(e.id,t.target.checked)} />
        <span>${A(e,`name`)||e.id}</span></label>`)}</div>`}
    <${Hd} path=${[...e,`entitled`,`units`]} label=${k(`survey_form.units`)} hint=${k(`field.units.hint`)}
      disabled=${n} />
    <div class="pair">
      <${Vd} path=${[...e,`opens_at`]} label=${k(`field.opens_at`)} hint=${k(`field.opens_at.hint`)}
        disabled=${n} />
      <${Vd} path=${[...e,`closes_at`]} label=${k(`field.closes_at`)} hint=${k(`field.closes_at.hint`)} />
    </div>
  </fieldset>`}function um({survey:e,frozen:t,isSaved:n,isFull:r,onCopy:i,onNextWave:a}){let{id:o}=E(J),[s,c]=C(!1),l=np(e,t),u=!!o&&n;return D`<div class="stack tight"><div class="row wrap">
      <${z} icon="smartphone" look="second" disabled=${!u} testid="preview-survey"
        onClick=${()=>c(!0)}>${k(`preview.open`)}<//>
      <${z} icon="copy" look="second" disabled=${r} testid="copy-survey" onClick=${i}>
        ${k(`survey_form.copy`)}<//>
      <${z} icon="history" look="second" disabled=${r||!l} testid="next-wave" onClick=${a}>
        ${k(`survey_form.next_wave`)}<//></div>
    ${!u&&D`<p class="soft" data-testid="preview-unsaved">${k(`preview.save_first`)}</p>`}
    <p class="soft">${k(l?`survey_form.next_wave.hint`:`survey_form.next_wave.no_series`)}</p>
    ${s&&D`<${Wp} event=${o} survey=${e} onClose=${()=>c(!1)} />`}
  </div>`}O({surveys:[`问卷`,`Surveys`],"survey.open":[`填写中`,`Open`],"survey.locked":[`已暂停`,`Paused`],"survey.closed":[`已截止`,`Closed`],"survey.published":[`已公布`,`Published`],"survey.questions":[`共 {n} 题`,`{n} questions`],"survey.short.unlinked":[`只计数，不留答卷`,`Counted, not kept`],"survey.short.named":[`实名`,`With your name`],"survey.draft":[`未开放`,`Draft`]}),O({"survey.questions.most":[`至多 {n} 题`,`Up to {n} questions`],"survey.coming":[`即将开始`,`Coming`],"survey.from":[`{time} 开始`,`from {time}`],"survey.missed":[`您没有参加。`,`You did not take part.`],"survey.until":[`{time} 截止`,`until {time}`],"survey.begin":[`开始填写`,`Begin`],"survey.go_on":[`继续填写`,`Continue`],"survey.see":[`查看回执`,`Receipt`],"survey.kept":[`已填写的内容保存在本机，可随时继续。`,`What you have answered is kept on this phone.`],"survey.sending":[`正在提交…`,`Submitting…`],"survey.sending.away":[`网络恢复后会自动提交，请不要清除浏览器数据。`,`It will be submitted as soon as the connection is back. Don't clear this browser's data.`],"survey.done":[`您的回答已计入，谢谢。`,`Your answers are counted. Thank you.`],"survey.receipt":[`回执只证明您已参加，与您的回答无关。`,`The receipt proves that you took part. It reveals nothing about your answers.`],"survey.members":[`问卷只面向会员，请用参与码或从单位的 App 进入。`,`Surveys are for members. Join with your code, or from your organisation's app.`],"survey.privacy":[`隐私`,`Privacy`],"survey.privacy.unlinked":[`您的回答只计入统计，不保存答卷：谁答了什么，任何人都查不到，包括主办方。人数不足 {k} 人的单位不公布。`,`Your answers are only counted: nobody can see who answered what, not even the organisers. Nothing is published about units with fewer than {k} answers.`],"survey.privacy.named":[`您的回答会连同您的姓名一起保存，主办方可以看到。`,`Your answers are kept with your name, and the organisers can see them.`],"survey.privacy.text":[`文字单独保存，不与其他回答关联；请不要写出自己的姓名。`,`Texts are kept apart from all other answers. Don't write your name.`],"survey.progress":[`第 {n} 题，共 {all} 题`,`Question {n} of {all}`],"survey.optional":[`选答`,`Optional`],"survey.back":[`上一题`,`Back`],"survey.next":[`下一题`,`Next`],"survey.submit":[`提交`,`Submit`],"survey.clear":[`清除此题的回答`,`Clear this answer`],"survey.scale.1":[`最低`,`lowest`],"survey.scale.5":[`最高`,`highest`],"survey.unknown":[`不了解`,`I don't know`],"survey.yes":[`是`,`Yes`],"survey.no":[`否`,`No`],"survey.hint.several":[`可选 {min} 至 {max} 项`,`Choose {min} to {max}`],"survey.hint.exactly":[`请选 {max} 项`,`Choose {max}`],"survey.hint.rank":[`请按重要程度依次点选，先点的排在前面。`,`Tap them in your order, the most important first.`],"survey.place":[`第 {n} 位`,`place {n}`],"survey.chars":[`还可以写 {n} 字`,`{n} characters left`],"survey.loading":[`正在加载题目…`,`Loading the questions…`],"survey.refused.not_open":[`问卷还没有开放，您的回答已保留。`,`The survey is not open. Your answers are kept.`],"survey.refused.locked":[`问卷已暂停，恢复后自动提交。`,`The survey is paused. Your answers will be submitted when it resumes.`],"survey.refused.closed":[`问卷已截止，您的回答没有计入。`,`The survey is closed. Your answers were not counted.`],"survey.refused.reset":[`问卷已重新开始，请重新填写。`,`The survey has been restarted. Please answer it again.`],"survey.refused.not_entitled":[`这份问卷不面向您所在的单位或类别。`,`This survey is not for your unit or class.`]}),O({"survey_form.hint":[`请会员对本单位作答：满意度测评、意见征集等。结果按单位统计。`,`Questions that members answer about their own unit. What comes out are figures by unit.`],"survey_form.add":[`添加问卷`,`Add a survey`],"survey_form.new":[`新问卷`,`New survey`],"form.remove_survey":[`删除问卷`,`Remove survey`],"survey_form.frozen":[`问卷已经开放过：题目、隐私方式、对象和开放时间不能再改；标题、说明和截止时间可以更正。要改题目请先重置，或另作一份副本。`,`This survey has been opened: its questions, its privacy and whom it is for are fixed. Title, introduction and closing time can be corrected. To change questions, reset it, or make a copy.`],"survey_form.intro":[`开头说明`,`Introduction`],"survey_form.intro.hint":[`显示在第一题上方；空一行分段。`,`Above the first question. An empty line begins a paragraph.`],"survey_form.privacy":[`回答如何保存`,`How answers are kept`],"survey_form.privacy.unlinked":[`只计数，不留答卷`,`Counted, not kept`],"survey_form.privacy.named":[`实名保存`,`Kept with the member's name`],"survey_form.privacy.told":[`手机上第一题之前会写明：`,`Phones say above the first question:`],"survey_form.privacy.hint":[`开放之后不能再改，重置也不行。`,`Once it has been opened this stays for good, even after a reset.`],"survey_form.privacy.promised":[`这份问卷以前开放过，已向填写的人作出承诺，不能再改。要换一种方式，请另作一份副本。`,`This survey was opened before, and members were promised this. For another promise, make a copy.`],"survey_form.minimum_cell":[`最小发布人数`,`Fewest answers to publish`],"survey_form.minimum_cell.hint":[`人数不足的单位不公布，至少 5。`,`Nothing is told of units with fewer. 5 at least.`],"survey_form.by_class":[`同时按人员类别统计`,`Count by class of members, too`],"survey_form.by_class.hint":[`全体结果按类别再公布一张表，不分单位；需要名册。开放之后不能再改。`,`One more table of the whole, not by unit. It needs a roster, and stays as it is once the survey is open.`],"survey_form.overall":[`总体评价`,`Overall verdict`],"survey_form.overall.hint":[`选一道量表题；其他题目与它比较，看出什么最要紧。`,`A scale, with which other questions are compared to see what matters.`],"survey_form.overall.none":[`没有`,`None`],"survey_form.questions":[`题目`,`Questions`],"survey_form.new_question":[`新题目`,`New question`],"survey_form.copy_question":[`复制此题`,`Copy this question`],"survey_form.question":[`题目`,`Question`],"survey_form.section":[`所在部分`,`Section`],"survey_form.section.hint":[`相连且同名的题目归在一起。`,`Questions in a row with the same one stand under it.`],"survey_form.kind":[`题型`,`Kind`],"survey_form.kind.scale":[`量表`,`Scale`],"survey_form.kind.yes_no":[`是否`,`Yes or no`],"survey_form.kind.single":[`单选`,`One choice`],"survey_form.kind.several":[`多选`,`Several choices`],"survey_form.kind.rank":[`排序`,`Ranking`],"survey_form.kind.text":[`文字`,`Text`],"survey_form.required":[`必答`,`Must be answered`],"survey_form.optional":[`选答`,`Optional`],"survey_form.conditional":[`有条件`,`Conditional`],"survey_form.question_id.hint":[`各期相同，才能比较。`,`The same in every wave, or they can't be compared.`],"survey_form.labels":[`各级名称：五个都填，或都不填。`,`Names of the five degrees: all of them, or none.`],"survey_form.degree.1":[`最低一级`,`Lowest`],"survey_form.degree.2":[`第二级`,`Second`],"survey_form.degree.3":[`中间一级`,`Middle`],"survey_form.degree.4":[`第四级`,`Fourth`],"survey_form.degree.5":[`最高一级`,`Highest`],"survey_form.may_not_know":[`另设“不了解”（不计入平均）`,`Offer “I don't know” (in no mean)`],"survey_form.chars_max":[`最多字数`,`Characters at most`],"survey_form.choice":[`选项`,`Choice`],"survey_form.choices_max.hint":[`0 表示不限。`,`0: no limit.`],"survey_form.add_choice":[`添加选项`,`Add a choice`],"survey_form.paste":[`批量粘贴选项`,`Paste choices`],"survey_form.paste.hint":[`每行一个；从表格复制时，第二列作为英文名称。`,`One a line. From a spreadsheet, a second column becomes the English name.`],"survey_form.who":[`问谁`,`Who is asked`],"survey_form.everybody":[`所有人`,`Everybody`],"survey_form.of_those":[`按回答：{title}`,`By the answer to: {title}`],"survey_form.any_of":[`回答为其中任意一项时才问：`,`Only those who answered one of:`],"survey_form.follow_up":[`前一题的结果在某单位没有逐项公布时，追问的结果在该单位也不公布。`,`Where a unit is too small for every count of the earlier question, nothing is told of this one either.`],"survey_form.whose":[`对象与时间`,`For whom, and when`],"survey_form.units":[`仅限这些单位`,`Only these units`],"survey_form.id":[`问卷编号`,`Survey id`],"survey_form.series":[`系列`,`Series`],"survey_form.series.hint":[`同一系列的各期可以比较。`,`Waves of one series are compared.`],"survey_form.wave":[`第几期`,`Wave`],"survey_form.copy":[`复制问卷`,`Copy the survey`],"survey_form.next_wave":[`下一期`,`Next wave`],"survey_form.next_wave.hint":[`下一期：题目和题目编号都不变，结果与上一期比较。副本则另成系列。`,`The next wave has the same questions under the same ids, and is compared with this one. A copy is a series of its own.`],"survey_form.next_wave.no_series":[`这份问卷没有系列，开放后不能再加，因此不能有下一期；可以作一份副本。`,`This survey is in no series, and can't be put into one once it was opened: it has no next wave. Make a copy.`],"bank.open":[`从题库添加`,`From the bank`],"bank.hint":[`现成的题组，中英文都有，加入后可以修改。题目编号请保持不变，以后才能与往期比较。`,`Sections that are ready to be asked, in both languages; change them as you like. Keep the ids of questions, or later waves can't be compared.`],"bank.insert":[`加入`,`Add`],"bank.is_in":[`已加入`,`Added`],"bank.done":[`完成`,`Done`],"preview.open":[`预览`,`Preview`],"preview.save_first":[`先保存，再预览已保存的内容。`,`Save first: the preview shows what is saved.`],"preview.title":[`预览：{title}`,`Preview: {title}`],"preview.notice":[`这是预览：与会员手机上看到的一样，但什么都不会提交，也不会计入。`,`This is a preview: what a member sees on the phone. Nothing is sent, and nothing is counted.`],"preview.unit":[`作为该单位的会员`,`As a member of`],"preview.no_unit":[`不属于任何单位`,`no unit`],"preview.class":[`类别`,`Class`],"preview.end":[`预览到此结束。`,`The preview ends here.`],"preview.end.more":[`会员在这里提交 {n} 个回答，随后看到回执。预览没有提交任何内容。`,`Here a member would submit {n} answers and get a receipt. Nothing was sent.`],"preview.again":[`从头再看`,`Start again`],"wrong.minimum_cell":[`至少 5。`,`5 at least.`],"wrong.no_questions":[`至少要有一道题。`,`Add at least one question.`],"wrong.too_many_questions":[`题目太多，最多 60 道。`,`Too many questions: 60 at most.`],"wrong.overall":[`请选一道所有人都要答的量表题。`,`Take a scale that everybody is asked.`],"wrong.labels":[`五级名称要么都填，要么都不填。`,`Name all five degrees, or none.`],"wrong.few_choices":[`至少要有两个选项。`,`Add at least two choices.`],"wrong.many_choices.true":[`排序最多 7 个选项。`,`At most 7 choices can be ranked.`],"wrong.many_choices.false":[`最多 40 个选项。`,`40 choices at most.`],"wrong.zero":[`请填 0 以上的整数。`,`A whole number from 0.`],"wrong.above_choices":[`超过了选项的数量。`,`More than the number of choices.`],"wrong.not_before":[`要选一道在此之前、有选项或量表的题。`,`Take a question before this one that has values.`],"wrong.no_values":[`请至少勾选一项，且是那道题的选项。`,`Tick at least one answer to that question.`]});const dm={title:`（副本）`,title_en:` (copy)`};function fm({known:e,saved:t}){let{event:n,change:r}=E(J),{surveys:i}=n,[a,o]=C(-1),s=_d(n,e),c=e=>r([`surveys`],e),l=e=>{o(i.length),c(e)},u=e=>l([...i,ep(i[e],s,dm)]),d=i.length>=16;return D`<section class="stack" id="part-surveys">
    <h2 class="view-title">${k(`surveys`)} <span class="soft number">${i.length}</span></h2>
    <p class="soft">${k(`survey_form.hint`)}</p>
    ${i.map((n,r)=>D`<${sm} key=${r} index=${r}
      count=${i.length} known=${e[n.id]} isFull=${d} startOpen=${r===a}
      isSaved=${t.some(e=>e.id===n.id&&xd(e,n))}
      onCopy=${()=>u(r)} onNextWave=${()=>l(rp(i,r,s))}
      onRemove=${()=>c(wd(i,r))} onMove=${e=>c(Td(i,r,e))} />`)}
    <div><${z} icon="plus" look="second" testid="add-survey" disabled=${d}
      onClick=${()=>l([...i,$f(s)])}>${k(`survey_form.add`)}<//></div>
  </section>`}function pm(){let{event:e,change:t}=E(J),{videos:n}=e;return D`<section class="card panel" id="part-videos">
    <div class="row between"><h2>${k(`videos`)} <span class="soft number">${n.length}</span></h2>
      <${z} icon="plus" look="second" testid="add-video" onClick=${()=>t([`videos`],[...n,pd(n.map(({id:e})=>e))])}>${k(`video.add`)}<//></div>
    <p class="soft">${k(`video.hint`)}</p>
    ${n.map((e,r)=>D`<${mm} key=${r} index=${r} remove=${()=>t([`videos`],wd(n,r))} />`)}
  </section>`}function mm({index:e,remove:t}){let n=[`videos`,e];return D`<div class="stack prize-row" data-testid=${`video-row-${e}`}>
    <${Bd} path=${[...n,`title`]} label=${k(`field.title`)} />
    <div class="pair"><${X} path=${[...n,`url`]} label=${k(`video.url`)} hint=${k(`video.url.hint`)}
        code=${!0} />
      <${X} path=${[...n,`id`]} label=${k(`field.id`)} code=${!0} /></div>
    <${rf} path=${[...n,`poster`]} label=${k(`video.poster`)} />
    <div class="row between"><span></span><${B} icon="trash-2" label=${k(`remove`)} onClick=${t} /></div>
  </div>`}O({"field.sign_in":[`用“{title}”登录入场`,`Join by “{title}”`],"sign_in.none":[`不开放`,`Not here`],"sign_in.claim":[`登录服务给出工号，与名单核对`,`The sign-in says the member's id; the roster decides`],"sign_in.binding":[`首次登录时凭参与码绑定名单中的人`,`Members say once who they are, by a code`],"sign_in.binding+name":[`首次登录时凭参与码或工号和姓名绑定`,`Members say once who they are, by a code or by number and name`],"sign_in.identity":[`不核对名单，每个账号算一人`,`Every account is a member; no roster`],"sign_in.unknown":[`服务器上没有名为“{provider}”的登录方式。`,`This server has no provider called “{provider}”.`]});const hm=[`none`,`claim`,`binding`,`binding+name`,`identity`];function gm(e,t){if(t===`none`)return null;let[n,r]=t.split(`+`);return{provider:e,member:n,by_name:r!==void 0}}const _m=e=>e?`${e.member}${e.member===`binding`&&e.by_name?`+name`:``}`:`none`;function vm(){let{event:e,change:t,problems:n}=E(J),r=I(Br,``).value??[],i=new Map(e.sign_in.map(e=>[e.provider,e])),a=[.../* @__PURE__ */ new Set([...r.map(({provider:e})=>e),...i.keys()])],o=(e,n)=>{let r=a.map(t=>t===e?gm(t,n):i.get(t));t([`sign_in`],r.filter(Boolean))};return a.map((e,t)=>{let a=r.find(t=>t.provider===e),s=a?``:k(`sign_in.unknown`,{provider:e}),c=t===0?n[`sign_in.member`]??``:``;return D`<${Id} key=${e} path=${[`sign_in`,e]} hint=${s} problem=${c}
      label=${k(`field.sign_in`,{title:A(a,`title`)||e})}>
      ${t=>D`<select class="input" ...${t} value=${_m(i.get(e))}
        onChange=${t=>o(e,t.target.value)}>
        ${hm.map(t=>D`<option key=${t} value=${t} selected=${t===_m(i.get(e))}>
          ${k(`sign_in.${t}`)}</option>`)}</select>`}
    <//>`})}const ym=.45,bm=.1,xm={primary:`#c8102e`,accent:`#f6c453`,background:`#14060a`};function Sm(e={},t=!1){let n={...e},{background:r,primary:i}=t?{...xm,...e}:e;return r&&(n.background=t?Tm(r,.86):wm(r,.04)),i&&(n.primary=t?Tm(i,ym):wm(i,.165)),n}function Cm(e={},t=!1){let{primary:n,accent:r,background:i}={...xm,...Sm(e,t)};if(!t)return{"--gold-light":K(r,`#ffffff`,.68),"--gold-deep":K(r,K(n,`#000000`,.5),.42),"--lead-deep":K(K(r,n,.55),`#000000`,.35),"--bar-light":K(n,r,.36)};let a=K({...xm,...e}.primary,`#000000`,.86),o=Oc(Oc(r,n),i),s=Tm(r,ym);return{"--cream":a,"--strong":a,"--rgb-cream":Cc(a).join(` `),"--rgb-cream-soft":Cc(a).join(` `),"--accent-on-background":o,"--gold-light":K(o,`#000000`,.2),"--gold-deep":K(o,`#000000`,.35),"--lead-deep":K(s,`#ffffff`,.4),"--lead-mid":s,"--lead-end":s,"--bar-light":K(n,`#ffffff`,.3)}}function wm(e,t){let n=0;for(;n<1&&Tc(K(e,`#000000`,n))>t;)n+=bm;return K(e,`#000000`,Math.min(1,n))}function Tm(e,t){let n=0;for(;n<1&&Tc(K(e,`#ffffff`,n))<t;)n+=bm;return K(e,`#ffffff`,Math.min(1,n))}const Em=[`draft`,`unlisted`,`listed`,`template`],Dm=e=>e===`unlisted`||e===`listed`,Om=[`primary`,`accent`,`background`],km=[`Asia/Shanghai`,`Asia/Urumqi`,`Asia/Hong_Kong`,`Asia/Tokyo`,`Europe/London`,`UTC`];function Am(){let{id:e,event:t}=E(J),n=km.includes(t.timezone)?km:[t.timezone,...km];return D`<section class="card panel" id="part-basics">
    <h2>${k(`form.basics`)}</h2>
    <${X} path=${[`id`]} label=${k(`field.event_id`)} hint=${k(e?`field.id_fixed`:`field.event_id.hint`)}
      code=${!0} disabled=${!!e} />
    <${Bd} path=${[`title`]} label=${k(`field.title`)} hint=${k(`field.title.hint`)} lines />
    <${Bd} path=${[`subtitle`]} label=${k(`field.subtitle`)} />
    <div class="triple">
      <${Q} path=${[`admission`]} label=${k(`field.admission`)} hint=${k(`admission.${t.admission}.hint`)}
        options=${[[`members`,k(`admission.members`)],[`open`,k(`admission.open`)]]} />
      <${Q} path=${[`listing`]} label=${k(`field.listing`)} hint=${k(`listing.${t.listing}.hint`)}
        options=${Em.map(e=>[e,k(`listing.${e}`)])} />
      <${Q} path=${[`timezone`]} label=${k(`field.timezone`)} options=${n.map(e=>[e,e])} />
    </div>
    <div class="pair">
      <${Q} path=${[`kind`]} label=${k(`field.kind`)} hint=${k(`kind.${t.kind}.hint`)}
        options=${[`gala`,`standing`].map(e=>[e,k(`kind.${e}`)])} />
      ${t.kind===`gala`&&D`<${X} path=${[`home`]} label=${k(`field.home`)} code=${!0}
        hint=${k(`field.home.hint`)} />`}
    </div>
    ${t.admission===`members`&&D`<${$} path=${[`by_name`]} label=${k(`field.by_name`)} /><${vm} />`}
    <${$} path=${[`attendance`]} label=${k(`field.attendance`)} />
    <${$} path=${[`likes`]} label=${k(`field.likes`)} />
    <${Q} path=${[`share`]} label=${k(`field.share`)} hint=${k(`share.${t.share}.hint`)}
      options=${[`none`,`vote`,`choice`].map(e=>[e,k(`share.${e}`)])} />
    <${Ud} path=${[`reactions`]} label=${k(`field.reactions`)} hint=${k(`field.reactions.hint`)} />
    <${Hd} path=${[`frame_ancestors`]} label=${k(`field.frame_ancestors`)}
      hint=${k(`field.frame_ancestors.hint`)} />
  </section>`}function jm(){return D`<section class="card panel" id="part-stream">
    <h2>${k(`form.stream`)}</h2>
    <${X} path=${[`stream`,`url`]} label=${k(`field.stream`)} hint=${k(`field.stream.hint`)} code=${!0}
      max=${Ra} />
    <div class="pair">
      <${Vd} path=${[`stream`,`starts_at`]} label=${k(`field.stream_starts`)}
        hint=${k(`field.stream_starts.hint`)} />
      <${rf} path=${[`stream`,`poster`]} label=${k(`field.poster`)} />
    </div>
    <${$} path=${[`stream`,`low_latency`]} label=${k(`field.low_latency`)} />
  </section>`}function Mm(){let{event:e}=E(J);return D`<section class="card panel" id="part-comments">
    <h2>${k(`form.comments`)}</h2>
    <${$} path=${[`comments`,`enabled`]} label=${k(`field.comments`)} />
    ${e.comments.enabled&&D`<div class="triple">
      <${Q} path=${[`comments`,`mode`]} label=${k(`field.comments_mode`)}
        hint=${k(`field.comments_mode.hint`)}
        options=${[`open`,`review`,`closed`].map(e=>[e,k(`comments.mode.${e}`)])} />
      <${Q} path=${[`comments`,`names`]} label=${k(`field.comments_names`)}
        options=${[`none`,`name`,`unit`].map(e=>[e,k(`field.comments_names.${e}`)])} />
      <${Z} path=${[`comments`,`length`]} label=${k(`field.comments_length`)} max=${100} /></div>`}
  </section>`}function Nm({name:e}){let{field:t,value:n,set:r,problem:i}=Y([`theme`,e]);return D`<div class="field"><label for=${`field-${t}`}>${k(`theme.${e}`)}</label>
    <div class="row tight"><input type="color" aria-label=${k(`theme.${e}`)}
        value=${No.test(n)?n:`#000000`}
        onInput=${e=>r(e.target.value)} />
      <input class="input code" id=${`field-${t}`} data-testid=${`field-${t}`} maxlength="7" value=${n}
        aria-invalid=${i?`true`:void 0} onInput=${e=>r(e.target.value)} /></div>
    ${i&&D`<p class="error" role="alert">${i}</p>`}
  </div>`}function Pm(){let{event:e}=E(J),t=Om.filter(t=>!No.test(e.theme[t])),n=Object.fromEntries(Object.entries(e.theme).filter(([e])=>!t.includes(e))),r=e.theme.stage===`light`,i={...kc(Sm(n,r),`hall`),...Cm(n,r)},a=gc(n.background_picture,360),o=a?{backgroundImage:`url("${a}")`}:{};return D`<div class="swatches" data-testid="swatch" aria-hidden="true">
    ${[`hall`,`phone`].map(t=>D`<div key=${t} class=${`swatch ${t}`}
      style=${t===`hall`?{...i,...o}:kc(n,t)}>
      ${n.logo&&D`<img src=${gc(n.logo,360)} alt="" />`}
      <strong>${A(e,`title`)||k(`field.title`)}</strong>
      <span class="swatch-bar"></span><span class="swatch-bar short"></span>
      <em>${k(`theme.button`)}</em></div>`)}
  </div>`}function Fm(){return D`<section class="card panel" id="part-look">
    <h2>${k(`form.look`)}</h2>
    <div class="look">
      <div class="stack">
        <div class="triple">${Om.map(e=>D`<${Nm} key=${e} name=${e} />`)}</div>
        <${rf} path=${[`theme`,`logo`]} label=${k(`theme.logo`)} />
        <${rf} path=${[`theme`,`background_picture`]} label=${k(`theme.background_picture`)} />
        <${Q} path=${[`theme`,`stage`]} label=${k(`theme.stage`)}
          options=${[`dark`,`light`].map(e=>[e,k(`theme.stage.${e}`)])} />
        <${$} path=${[`theme`,`confetti`]} label=${k(`theme.confetti`)} />
        <${$} path=${[`theme`,`hearts`]} label=${k(`theme.hearts`)} />
      </div>
      <${Pm} />
    </div>
  </section>`}function Im(){let{event:e,change:t}=E(J),{classes:n}=e;return D`<section class="card panel" id="part-classes">
    <h2>${k(`form.classes`)}</h2>
    <p class="soft">${k(`form.classes.hint`)}</p>
    ${n.map((e,r)=>D`<div class="class-row" key=${r}>
      <${X} path=${[`classes`,r,`id`]} label=${k(`field.id`)} code=${!0} />
      <${X} path=${[`classes`,r,`name`]} label=${k(`field.name`)} />
      <${X} path=${[`classes`,r,`name_en`]} label=${k(`in_english`,{label:k(`field.name`)})} />
      <${B} icon="trash-2" label=${k(`remove`)}
        onClick=${()=>t([`classes`],wd(n,r))} /></div>`)}
    <div><${z} icon="plus" look="second" testid="add-class" onClick=${()=>t([`classes`],[...n,{id:vd(n.map(e=>e.id),`class-`),name:``,name_en:``}])}>${k(`form.add_class`)}<//></div>
  </section>`}const Lm=[[`basics`,`form.basics`,[`id`,`title`,`title_en`,`subtitle`,`subtitle_en`,`admission`,`kind`,`home`,`by_name`,`sign_in`,`attendance`,`listing`,`timezone`,`reactions`,`frame_ancestors`]],[`stream`,`form.stream`,[`stream`]],[`comments`,`form.comments`,[`comments`]],[`look`,`form.look`,[`theme`]],[`classes`,`form.classes`,[`classes`]],[`check-in`,`check_in`,[`check_in`]],[`points`,`points`,[`points`]],[`polls`,`polls`,[`polls`]],[`surveys`,`surveys`,[`surveys`]],[`prizes`,`prizes`,[`prizes`,`winner_names`]],[`decks`,`decks`,[`decks`]],[`videos`,`videos`,[`videos`]],[`credits`,`scene.credits`,[`credits`]],[`cues`,`show.cues`,[`cues`]],[`retention`,`retention`,[`retention`]]],Rm=e=>document.getElementById(`part-${e}`);function zm(){let{scrollY:e,innerHeight:t}=window;if(e+t>=document.documentElement.scrollHeight-1&&e>0)return Lm[Lm.length-1][0];let n=Lm.filter(([e])=>Rm(e)?.getBoundingClientRect().top<=200);return(n[n.length-1]??Lm[0])[0]}function Bm({event:e,problems:t}){let[n,r]=C(Lm[0][0]);w(()=>{let e=()=>r(zm());return addEventListener(`scroll`,e,{passive:!0}),()=>removeEventListener(`scroll`,e)},[]);let i=e=>Rm(e)?.scrollIntoView({block:`start`}),a=e=>e.some(e=>Dd(t,[e]).length>0),o=(e,t,r,a)=>D`<button key=${e} type="button"
    class=${`button quiet small ${a?`inner`:``}`}
    aria-current=${e===n?`true`:void 0} data-wrong=${r} onClick=${()=>i(e)}>
    <span class="cut">${t}</span>${r&&D`<${M} name="circle-alert" />`}</button>`;return D`<nav class="contents" aria-label=${k(`form.contents`)}>
    ${Lm.flatMap(([t,n,r])=>[o(t,k(n),a(r)),...[`polls`,`surveys`].includes(t)?e[t].map((e,n)=>o(`${t.slice(0,-1)}-${n}`,A(e,`title`)||e.id,a([`${t}[${n}]`]),!0)):[]])}
  </nav>`}function Vm(e,t,n,r){Mo.test(e.id)||r([...t,`id`],`wrong.id`),e[n].trim()||r([...t,n],`wrong.empty`)}function Hm(e,t,n,r=0){let i=/* @__PURE__ */ new Set;e.forEach((e,a)=>{i.has(e.id)&&a>=r&&n([...t,a-r,`id`],`wrong.twice`),i.add(e.id)})}function Um({opens_at:e,closes_at:t},n,r){e&&t&&Date.parse(e)>=Date.parse(t)&&r([...n,`closes_at`],`wrong.closes_before`)}function Wm(e,t,n){let{questions:r}=e;Vm(e,t,`title`,n),Number.isInteger(e.minimum_cell)&&e.minimum_cell>=5||n([...t,`minimum_cell`],`wrong.minimum_cell`),Number.isInteger(e.wave)&&e.wave>=1||n([...t,`wave`],`wrong.number`),Um(e,t,n),r.length||n([...t,`questions`],`wrong.no_questions`),r.length>60&&n([...t,`questions`],`wrong.too_many_questions`),e.overall&&!pp(r).some(({id:t})=>t===e.overall)&&n([...t,`overall`],`wrong.overall`),Hm(r,[...t,`questions`],n),r.forEach((e,i)=>{let a=[...t,`questions`,i];Vm(e,a,`title`,n),Gm(e.answer,[...a,`answer`],n),e.show_if&&Km(e.show_if,r.slice(0,i),[...a,`show_if`],n)})}function Gm(e,t,n){for(let r of[`labels`,`labels_en`]){let i=e[r]?.findIndex(e=>!e.trim())??-1;i>=0&&n([...t,r,i],`wrong.labels`)}if(e.kind===`text`&&!(Number.isInteger(e.chars_max)&&e.chars_max>=1)&&n([...t,`chars_max`],`wrong.number`),!e.choices)return;let{length:r}=e.choices;r<2&&n([...t,`choices`],`wrong.few_choices`),r>cp(e.kind)&&n([...t,`choices`],`wrong.many_choices.${e.kind===`rank`}`),Hm(e.choices,[...t,`choices`],n),e.choices.forEach((e,r)=>Vm(e,[...t,`choices`,r],`name`,n)),e.kind===`several`&&(Number.isInteger(e.choices_min)&&e.choices_min>=1||n([...t,`choices_min`],`wrong.number`),Number.isInteger(e.choices_max)&&e.choices_max>=0||n([...t,`choices_max`],`wrong.zero`),e.choices_max>r&&n([...t,`choices_max`],`wrong.above_choices`),e.choices_min>(e.choices_max||r)&&n([...t,`choices_min`],`wrong.above_max`))}function Km({question:e,any_of:t},n,r,i){let a=n.find(({id:t})=>t===e),o=a?dp(a):[];o.length?(!t.length||t.some(e=>!o.includes(e)))&&i([...r,`any_of`],`wrong.no_values`):i([...r,`question`],`wrong.not_before`)}function qm(e){let t={},n=(e,n)=>t[Ed(e)]??=n;Vm(e,[],`title`,n),Nd(e.timezone)||n([`timezone`],`wrong.zone`),e.frame_ancestors.every(e=>Fo.test(e))||n([`frame_ancestors`],`wrong.site`),Po.test(e.stream.url)||n([`stream`,`url`],`wrong.stream`);for(let t of[`primary`,`accent`,`background`])No.test(e.theme[t])||n([`theme`,t],`wrong.colour`);return Hm(e.classes,[`classes`],n),e.classes.forEach((e,t)=>Vm(e,[`classes`,t],`name`,n)),Hm(e.polls,[`polls`],n),e.polls.forEach((t,r)=>Ym(t,e.classes,[`polls`,r],n)),Hm([...e.polls,...e.surveys],[`surveys`],n,e.polls.length),e.surveys.forEach((e,t)=>Wm(e,[`surveys`,t],n)),Hm(e.prizes,[`prizes`],n),e.prizes.forEach((t,r)=>{Vm(t,[`prizes`,r],`name`,n),(!Number.isInteger(t.count)||t.count<1||t.count>100)&&n([`prizes`,r,`count`],`wrong.number`),t.entrants===`voters`&&!e.polls.some(({id:e})=>e===t.poll)&&n([`prizes`,r,`poll`],`wrong.no_poll`)}),Hm(e.decks,[`decks`],n),e.decks.forEach((e,t)=>Vm(e,[`decks`,t],`title`,n)),Hm(e.videos,[`videos`],n),e.videos.forEach((e,t)=>{Vm(e,[`videos`,t],`title`,n),Jm(e.url)||n([`videos`,t,`url`],`wrong.video_file`)}),e.credits.sponsors.forEach(({name:e},t)=>{e.trim()||n([`credits`,`sponsors`,t,`name`],`wrong.empty`)}),Hm(e.cues,[`cues`],n),e.cues.forEach((t,r)=>Zm(t,e,[`cues`,r],n)),t}const Jm=e=>Po.test(e)&&/^[^?#]+\.(mp4|m4v|webm)([?#]|$)/i.test(e);function Ym(e,t,n,r){Vm(e,n,`title`,r),e.options.length||r([...n,`options`],`wrong.no_options`),Hm(e.options,[...n,`options`],r),e.options.forEach((e,t)=>{Vm(e,[...n,`options`,t],`name`,r);let i=e.about?.video??``;Po.test(i)||r([...n,`options`,t,`about`,`video`],`wrong.video`)});for(let t of[`choices_min`,`choices_max`])(!Number.isInteger(e[t])||e[t]<1)&&r([...n,t],`wrong.number`);e.choices_max>e.options.length&&r([...n,`choices_max`],`wrong.above_options`),e.choices_min>e.choices_max&&r([...n,`choices_min`],`wrong.above_max`);for(let t of Object.values(e.weights))t>0&&t<=1e3||r([...n,`weights`],`wrong.weight`);Xm(e,t)&&r([...n,`weights`],`wrong.no_weight`),e.repeat.kind===`quota`&&Qm(e,n,r),Um(e,n,r)}function Xm({weights:e,entitled:t},n){return Object.keys(e).length?(t.classes.length?t.classes:[`audience`,...n.map(({id:e})=>e)]).some(t=>!(t in e)):!1}function Zm(e,t,n,r){Vm(e,n,`title`,r),e.actions.forEach((e,i)=>{let a=[...n,`actions`,i];e.poll&&!t.polls.some(({id:t})=>t===e.poll)&&r([...a,`poll`],`wrong.no_poll`),e.activity&&![...t.polls,...t.surveys].some(({id:t})=>t===e.activity)&&r([...a,`activity`],`wrong.no_activity`),`poll`in e&&e.do!==`scene`&&!e.poll&&r([...a,`poll`],`wrong.no_poll`),`prize`in e&&e.do!==`scene`&&!e.prize&&r(a,`wrong.no_prize`),e.do===`announce`&&!e.text.trim()&&r([...a,`text`],`wrong.empty`),e.options?.filter(Boolean).length===1&&r(a,`wrong.one_option`),`seconds`in e&&!Number.isInteger(e.seconds)&&r([...a,`seconds`],`wrong.seconds`)})}function Qm(e,t,n){for(let r of[`votes`,`per_option`]){let i=e.repeat[r];(!Number.isInteger(i)||i<1||i>1e3)&&n([...t,`repeat`,r],`wrong.number`)}e.repeat.votes<e.choices_min&&n([...t,`repeat`,`votes`],`wrong.below_min`),e.repeat.per_option>e.repeat.votes&&n([...t,`repeat`,`per_option`],`wrong.above_votes`)}const $m=[`choices`,`rating`,`ranking`,`motion`],eh={choices:void 0,rating:{kind:`rating`,most:5,all:!0},ranking:{kind:`ranking`,rule:`borda`,all:!0},motion:{kind:`motion`,quorum:0,quorum_percent:0,majority:`simple`}},th=[`borda`,`copeland`],nh=[`simple`,`present`,`two_thirds`,`entitled`],rh=[[`yes`,`赞成`,`Yes`],[`no`,`反对`,`No`],[`abstain`,`弃权`,`Abstain`]],ih=(e,t)=>t.map(t=>[t,k(`${e}.${t}`)]);function ah({at:e,poll:t,frozen:n}){let{change:r}=E(J),{counting:i}=t,a=n=>{let{choices_min:i,choices_max:a,...o}=t,s=n===`motion`?rh.map(([e,t,n])=>({id:e,name:t,name_en:n,subtitle:``,subtitle_en:``,picture:``})):t.options;r(e,{...o,options:s,choices_min:1,choices_max:1,weights:{},counting:eh[n]})},o=t=>[...e,`counting`,t];return D`<div class="quad">
    <label class="field"><span class="label">${k(`field.counting`)}</span>
      <select class="input" data-testid="counting-kind" disabled=${n} value=${i?.kind??`choices`}
        onChange=${e=>a(e.target.value)}>
        ${ih(`counting`,$m).map(([e,t])=>D`<option key=${e} value=${e}>${t}</option>`)}
      </select></label>
    ${i?.kind===`rating`&&D`<${Z} path=${o(`most`)} label=${k(`counting.most`)} max=${100} disabled=${n} />`}
    ${i?.kind===`ranking`&&D`<${Q} path=${o(`rule`)} label=${k(`counting.rule`)}
      options=${ih(`counting.rule`,th)} disabled=${n} />`}
    ${i&&i.kind!==`motion`&&D`<${$} path=${o(`all`)} label=${k(`counting.all`)} disabled=${n} />`}
    ${i?.kind===`motion`&&D`<${Q} path=${o(`majority`)} label=${k(`counting.majority`)}
        options=${ih(`majority`,nh)} disabled=${n} />
      <${Z} path=${o(`quorum`)} label=${k(`counting.quorum`)} min=${0} max=${2e6}
        disabled=${n} />
      <${Z} path=${o(`quorum_percent`)} label=${k(`counting.quorum_percent`)} min=${0} max=${100}
        disabled=${n} />`}
  </div>`}const oh=e=>!!(e&&(e.text||e.text_en||e.video||e.pictures?.length));function sh({path:e}){return D`
    <div class="pair">
      <${zd} path=${[...e,`text`]} label=${k(`field.about`)} hint=${k(`field.about.hint`)}
        max=${Pa} />
      <${zd} path=${[...e,`text_en`]} label=${k(`in_english`,{label:k(`field.about`)})}
        max=${Pa} />
    </div>
    <${X} path=${[...e,`video`]} label=${k(`field.video`)} hint=${k(`field.video.hint`)} code=${!0}
      max=${Ra} />
    <${ch} path=${[...e,`pictures`]} />`}function ch({path:e}){let t=E(J),{value:n=[],problem:r}=Y(e),i=(r,i)=>{let a=[...n];a[r[r.length-1]]=i,t.change(e,a.filter(Boolean))},a=[...n,``].slice(0,8);return D`<${J.Provider} value=${{...t,change:i}}>
    <div class="field"><span class="label">${k(`field.pictures`,{max:8})}</span>
      <div class="row wrap">${a.map((t,n)=>D`<${rf} key=${n} path=${[...e,n]}
        label=${k(`field.picture`)} small=${!0} />`)}</div>
      ${r&&D`<p class="error" role="alert">${r}</p>`}
    </div>
  <//>`}O({"form.option_more":[`分组与详情`,`Group, page`],"field.group":[`分组`,`Group`],"field.group.hint":[`如单位或类别；同组选项在手机上排在一起。`,`A unit or a category; phones show its options together.`],"field.about":[`详细介绍`,`Text`],"field.about.hint":[`最多 2000 字，空一行分段。观众点“详情”才加载。`,`At most 2,000 characters; an empty line begins a paragraph. Phones load it when somebody taps More.`],"field.video":[`视频`,`Video`],"field.video.hint":[`以 .mp4 或 .m3u8 结尾的地址在页内播放，其他网址显示为链接。`,`An address that ends in .mp4 or .m3u8 plays on the page; any other is shown as a link.`],"field.pictures":[`更多图片（最多 {max} 张）`,`More pictures (at most {max})`],"wrong.video":[`写成 https://…，或本服务器上的路径。`,`Write it like https://…, or a path on this server.`],"form.add_option":[`添加选项`,`Add an option`],"paste.title":[`批量粘贴选项`,`Paste options`],"paste.hint":[`每行一个；从表格复制时，第二列作为副标题，第三列作为分组。`,`One a line. From a spreadsheet, a second column becomes the subtitle, a third one the group.`],"paste.add":[`添加`,`Add`]});function lh({at:e,index:t,count:n,frozen:r,move:i,remove:a}){let o=[...e,t],{row:s,grip:c}=wf({index:t,move:i,type:`application/x-acclaim-option`,frozen:r}),l=[...o,`about`],{problems:u}=E(J),{value:d}=Y(l),{value:f}=Y([...o,`group`]),[p,m]=C(!1),h=Dd(u,l).length>0;return w(()=>{h&&m(!0)},[h]),D`<li class="option-row" ...${s} data-testid=${`option-${t}`}>
    <span class="grip" ...${c} aria-hidden="true">
      <${M} name="grip-vertical" /><span class="number">${t+1}</span></span>
    <${rf} path=${[...o,`picture`]} label=${k(`field.picture`)} small=${!0} />
    <div class="option-texts">
      <${qp} path=${[...o,`name`]} label=${k(`field.name`)} />
      <${qp} path=${[...o,`name_en`]} label=${k(`in_english`,{label:k(`field.name`)})} />
      <${qp} path=${[...o,`subtitle`]} label=${k(`field.subtitle`)} />
      <${qp} path=${[...o,`subtitle_en`]} label=${k(`in_english`,{label:k(`field.subtitle`)})} />
    </div>
    <div class="option-end">
      <${qp} path=${[...o,`id`]} label=${k(`field.id`)} disabled=${r} code=${!0} />
      <${z} icon="file-text" look=${oh(d)||f?`small second`:`small quiet`}
        testid=${`more-${t}`}
        aria-expanded=${p} onClick=${()=>m(!p)}>${k(`form.option_more`)}<//>
      <div class="row tight">
        <${B} icon="arrow-up" label=${k(`move_up`)} disabled=${r||t===0}
          onClick=${()=>i(t,t-1)} />
        <${B} icon="arrow-down" label=${k(`move_down`)} disabled=${r||t===n-1}
          onClick=${()=>i(t,t+1)} />
        <${B} icon="trash-2" label=${k(`remove`)} disabled=${r||n===1} onClick=${a} />
      </div>
    </div>
    ${p&&D`<div class="option-more stack" data-testid=${`more-of-${t}`}>
      <${Bd} path=${[...o,`group`]} label=${k(`field.group`)} hint=${k(`field.group.hint`)} />
      <${sh} path=${l} /></div>`}
  </li>`}function uh({at:e,frozen:t}){let{change:n}=E(J),{value:r,problem:i,field:a}=Y(e),[o,s]=C(!1),c=(t,i)=>n(e,Td(r,t,i));return D`<div class="options" id=${`field-${a}`} tabindex="-1">
    <h3>${k(`field.options`)} <span class="soft number">${r.length}</span></h3>
    ${i&&D`<p class="error" role="alert" data-testid=${`problem-${a}`}>${i}</p>`}
    <ol class="option-list">
      ${r.map((i,a)=>D`<${lh} key=${a} at=${e} index=${a} count=${r.length}
      frozen=${t} move=${c} remove=${()=>n(e,wd(r,a))} />`)}</ol>
    ${!t&&D`<div class="row wrap">
      <${z} icon="plus" look="second" testid="add-option" onClick=${()=>n(e,[...r,gd(r.map(e=>e.id))])}>${k(`form.add_option`)}<//>
      <${z} icon="list" look="second" testid="paste-options" onClick=${()=>s(!0)}>
        ${k(`paste.title`)}<//>
    </div>`}
    ${o&&D`<${Jp} title=${k(`paste.title`)} hint=${k(`paste.hint`)} onAdd=${t=>{let i=r.filter(e=>e.name.trim());n(e,[...i,...yd(t,i)]),s(!1)}}
      onClose=${()=>s(!1)} />`}
  </div>`}const dh=[`always`,`on_vote`,`on_close`,`on_publish`],fh=[`named`,`secret`],ph=[`once`,`replace`,`quota`];function mh({at:e,poll:t,frozen:n}){let{change:r}=E(J),i=n=>r([...e,`repeat`],Ad(n,t.choices_max)),a=t.privacy===`secret`;return D`<fieldset class="stack"><legend>${k(`form.rules`)}</legend>
    <${ah} at=${e} poll=${t} frozen=${n} />
    <${Q} path=${[...e,`privacy`]} label=${k(`field.privacy`)} hint=${k(`privacy.${t.privacy}.hint`)}
      options=${fh.map(e=>[e,k(`privacy.${e}`)])} disabled=${n}
      onChange=${n=>r(e,Od(t,n))} />
    <div class="quad">
      ${!t.counting&&D`
        <${Z} path=${[...e,`choices_min`]} label=${k(`field.choices_min`)} max=${200} disabled=${n} />
        <${Z} path=${[...e,`choices_max`]} label=${k(`field.choices_max`)} max=${200}
          disabled=${n} />`}
      <${Q} path=${[...e,`repeat`,`kind`]} label=${k(`field.repeat`)}
        options=${(a?[`once`]:ph).map(e=>[e,k(`repeat.${e}`)])}
        disabled=${n} onChange=${i} />
      <${Q} path=${[...e,`visibility`]} label=${k(`field.visibility`)} disabled=${n}
        options=${(a?kd:dh).map(e=>[e,k(`visibility.${e}`)])} />
    </div>
    ${t.repeat.kind===`quota`&&D`<div class="triple">
      <${Z} path=${[...e,`repeat`,`votes`]} label=${k(`quota.votes`)} hint=${k(`quota.votes.hint`)}
        disabled=${n} />
      <${Q} path=${[...e,`repeat`,`per`]} label=${k(`quota.per`)} disabled=${n}
        options=${[[`day`,k(`quota.day`)],[`poll`,k(`quota.poll`)]]} />
      <${Z} path=${[...e,`repeat`,`per_option`]} label=${k(`quota.per_option`)} disabled=${n} />
    </div>`}
    <div class="pair">
      <${Vd} path=${[...e,`opens_at`]} label=${k(`field.opens_at`)} hint=${k(`field.opens_at.hint`)}
        disabled=${n} />
      <${Vd} path=${[...e,`closes_at`]} label=${k(`field.closes_at`)} hint=${k(`field.closes_at.hint`)} />
    </div>
  </fieldset>`}function hh({at:e,poll:t,frozen:n}){let{event:r,change:i}=E(J),{problem:a}=Y([...e,`weights`]),o=Ru(r.classes),s=t.entitled.classes,c=(t,n)=>i([...e,`entitled`,`classes`],n?[...s,t]:s.filter(e=>e!==t)),l=(n,r)=>{let{[n]:a,...o}=t.weights;i([...e,`weights`],r.trim()===``?o:{...o,[n]:Number(r)})};return D`<fieldset class="stack"><legend>${k(`form.who`)}</legend>
    <table class="grid-table wide">
      <thead><tr>${[`class`,`entitled`,`weight`].map(e=>D`<th key=${e}>${k(`field.${e}`)}</th>`)}</tr>
      </thead>
      <tbody>${o.map(e=>D`<tr key=${e.id}><td>${A(e,`name`)||e.id}</td>
        <td><label class="check"><input type="checkbox" disabled=${n} checked=${s.includes(e.id)}
          aria-label=${`${k(`field.entitled`)} ${e.id}`}
          onChange=${t=>c(e.id,t.target.checked)} /></label></td>
        <td><input class="input number narrow-input" type="number" min="0" max="1000" step="any"
          disabled=${n||t.privacy===`secret`}
          aria-label=${`${k(`field.weight`)} ${e.id}`} data-testid=${`weight-${e.id}`}
          value=${t.weights[e.id]??``} onInput=${t=>l(e.id,t.target.value)} /></td></tr>`)}</tbody>
    </table>
    ${a&&D`<p class="error" role="alert">${a}</p>`}
    <p class="soft">${k(`form.who.hint`)}</p>
    <${Hd} path=${[...e,`entitled`,`units`]} label=${k(`field.units`)} hint=${k(`field.units.hint`)}
      disabled=${n} />
  </fieldset>`}function gh({index:e,state:t,...n}){let{event:r}=E(J),i=[`polls`,e],a=r.polls[e],o=t!==`draft`;return D`<${gp} kind="poll" index=${e} state=${t} ...${n}
      title=${A(a,`title`)||k(`form.new_poll`)} about=${k(`options_count`,{count:a.options.length})}>
    ${o&&D`<${L} kind="warn" icon="lock">${k(`form.frozen`)}<//>`}
    <${Bd} path=${[...i,`title`]} label=${k(`field.title`)} lines />
    <${uh} at=${[...i,`options`]} frozen=${o} />
    <${mh} at=${i} poll=${a} frozen=${o} />
    <${hh} at=${i} poll=${a} frozen=${o} />
    <${Ld} paths=${[[...i,`id`],[...i,`shards`]]}>
      <${X} path=${[...i,`id`]} label=${k(`field.poll_id`)} code=${!0} disabled=${o} />
      <${Z} path=${[...i,`shards`]} label=${k(`field.shards`)} hint=${k(`field.shards.hint`)} max=${64}
        disabled=${o} /><//>
  <//>`}O({retention:[`保留期限`,`Retention`],"retention.on":[`到期自动删除弹幕、到场记录等数据`,`Delete comments, attendance and the like by themselves`],"retention.hint":[`从活动结束（最后一个投票公布）起算；填 0 表示随活动保存。选票和结果不受影响。`,`Days after the event's end, when its last poll is published; 0 keeps them as long as the event. Ballots and results stay.`],"retention.comments":[`弹幕（天）`,`Comments (days)`],"retention.attendance":[`到场记录（天）`,`Attendance (days)`],"retention.check_in":[`签到名单（天）`,`Check-ins (days)`],"retention.presence":[`到访统计（天）`,`Visits (days)`],"retention.survey_texts":[`问卷文字（天）`,`Texts of surveys (days)`],"retention.survey_units":[`问卷小单位数据（天）`,`Small units in surveys (days)`],"retention.addresses":[`操作者网络地址（天）`,`Operators' addresses (days)`],"retention.audit":[`操作记录（天）`,`Audit log (days)`],"retention.ended_on":[`结束日期（可空）`,`Last day (may be empty)`],"retention.ended_on.hint":[`例如 2026-12-31；常设活动必须填写。`,`Such as 2026-12-31; a standing event needs one.`]});function _h(){let{event:e,change:t}=E(J),n=e=>t([`retention`],e?qo:void 0),{ended_on:r,...i}=qo;return D`<section class="card panel" id="part-retention">
    <h2>${k(`retention`)}</h2>
    <label class="check"><input type="checkbox" data-testid="field-retention" checked=${!!e.retention}
      onChange=${e=>n(e.target.checked)} /><span>${k(`retention.on`)}</span></label>
    ${e.retention&&D`<p class="soft">${k(`retention.hint`)}</p>
      <div class="triple">${Object.keys(i).map(e=>D`<${Z} key=${e}
        path=${[`retention`,e]} label=${k(`retention.${e}`)} min=${0} max=${36500} />`)}
        <${X} path=${[`retention`,`ended_on`]} label=${k(`retention.ended_on`)} code=${!0} max=${10}
          hint=${k(`retention.ended_on.hint`)} /></div>`}
  </section>`}const vh=`event-form`;function yh(e){let t=document.getElementById(`field-${e}`)??document.getElementById(`problem-${e}`);t?.scrollIntoView({block:`center`}),t?.focus()}function bh(e){Nt(t=>{t.key.toLowerCase()!==`s`||!(t.ctrlKey||t.metaKey)||t.altKey||t.shiftKey||(t.preventDefault(),!t.repeat&&!document.querySelector(`dialog[open]`)&&e())})}function xh({form:e,problems:t,busy:n,isNew:r}){let i=T(-1),[a,o]=C(!1),s=Object.keys(t),c=!n&&(e.dirty||r);return bh(()=>c&&document.getElementById(`event-form`).requestSubmit()),D`<div class="save-bar" data-dirty=${e.dirty}>
    <span class="save-state" aria-live="polite">${s.length?D`<button type="button" class="button danger small" data-testid="next-problem" onClick=${()=>{i.current=(i.current+1)%s.length,yh(s[i.current])}}>
          <${M} name="circle-alert" />${k(`form.problems`,{count:s.length})}</button>`:D`<span class="soft">${k(e.dirty?`form.unsaved`:r?`form.new_hint`:`form.all_saved`)}</span>`}
    </span>
    <button type="button" class="button second" data-testid="discard" disabled=${!e.dirty||n}
      onClick=${()=>o(!0)}>${k(`form.discard`)}</button>
    <${z} icon="save" submit=${!0} form=${vh} testid="save-event" title="Ctrl+S" disabled=${!c}>
      ${k(r?`form.create`:`form.save`)}<//>
    ${a&&D`<${G} title=${k(`form.discard`)} text=${k(`form.discard.ask`)} action=${k(`form.discard`)}
        danger=${!0}
      onYes=${()=>{o(!1),e.discard()}} onNo=${()=>o(!1)} />`}
  </div>`}function Sh(e,t,n){let r=[];return{merged:Ch(e,t,n,[],r),clashes:r}}function Ch(e,t,n,r,i){return xd(t,n)||xd(e,n)?t:xd(e,t)?n:[e,t,n].every(Eh)&&(!r.length||Th(e,t,n))?wh(e,t,n,r,i):Dh(e,t)&&Dh(e,n)?t.map((t,a)=>Ch(e[a],t,n[a],[...r,a],i)):(i.push({field:Ed(r),theirs:n}),t)}function wh(e,t,n,r,i){let a=/* @__PURE__ */ new Set([...Object.keys(t),...Object.keys(n)]),o={};for(let s of a){let a=Ch(e[s],t[s],n[s],[...r,s],i);a!==void 0&&(o[s]=a)}return o}function Th(e,t,n){return[t,n].every(t=>t.kind===e.kind&&t.do===e.do)}function Eh(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function Dh(e,t){return!Array.isArray(e)||!Array.isArray(t)||e.length!==t.length?!1:e.every((e,n)=>Eh(e)&&e.id!==void 0&&e.id===t[n]?.id)}const Oh=new Ze(`acclaim:console-draft`);function kh(e){let[t,n]=C(null),[r,a]=C(null),o=T(null),s=e||`new/`,c=e=>{o.current=e,n(e),xd(e.event,e.base)?Oh.remove(s):Oh.set(s,{rev:e.rev,base:e.base,event:e.event})};w(()=>{let t=!1;return(async()=>{try{let n=e?await Ah(e):{rev:0,base:ud(),states:{},surveys:{}};t||c(jh(n,Oh.get(s)))}catch(e){if(!(e instanceof i))throw e;t||a(e)}})(),()=>{t=!0}},[e]);let l=(e,t)=>{let n=o.current;c({...n,event:Cd(n.event,e,t)})},u=({rev:e,event:t})=>(c({...o.current,rev:e,base:t,event:t,restored:!1,clashes:[]}),t),d=async()=>{let{rev:t,event:n}=o.current;if(!e){let e=await Rn(n);return Oh.remove(s),e.event}try{return u(await zn(e,t,n))}catch(t){if(!(t instanceof i)||t.code!==`conflict`)throw t;let n=o.current,r=Mh(n,await Ah(e));if(c(r),!xd(n.base,r.base))throw t;return u(await zn(e,r.rev,r.event))}},f=()=>c({...o.current,event:o.current.base,restored:!1,clashes:[]}),p=()=>c({...o.current,clashes:[]}),m=t!==null&&!xd(t.event,t.base);return{...t,loadError:r,dirty:m,change:l,save:d,discard:f,keepMine:p}}async function Ah(e){let{rev:t,event:n,polls:r,surveys:i}=await jn(e);return{rev:t,base:n,states:Object.fromEntries(Object.entries(r).map(([e,t])=>[e,t.state])),surveys:i}}function jh(e,t){let n={...e,event:e.base,restored:!1,clashes:[]};return!t||xd(t.event,e.base)?n:{...Mh({...n,base:t.base,event:t.event},e),restored:!0}}function Mh(e,t){let{merged:n,clashes:r}=Sh(e.base,e.event,t.base);return{...e,...t,event:n,clashes:r}}function Nh(e,t){let{fields:n=[],poll:r}=e.details,i=e.details.field?.replace(/^event\./,``),a=[`polls`,`surveys`].find(e=>t[e].some(({id:e})=>e===r)),o=a&&t[a].findIndex(({id:e})=>e===r),s=n.map(e=>a&&!e.startsWith(`${a}[`)?Ed([a,o,e]):e),c=/^[\w.[\]]+: /,l=c.test(e.message)?e.message.replace(c,``):ut(e);return Object.fromEntries([...i?[i]:[],...s].map(e=>[e,l]))}const Ph=(e,t)=>Object.fromEntries(Object.entries(e).filter(([e])=>!t.includes(e))),Fh=e=>Object.fromEntries(Object.entries(e).map(([e,t])=>[e,k(t)]));function Ih({states:e,known:t,event:n,change:r}){let{polls:i}=n,[a,o]=C(-1);return D`<section class="stack" id="part-polls">
    <h2 class="view-title">${k(`polls`)} <span class="soft number">${i.length}</span></h2>
    ${i.map((t,n)=>D`<${gh} key=${n} index=${n} count=${i.length} state=${e[t.id]??`draft`}
      startOpen=${i.length===1||n===a} onRemove=${()=>r([`polls`],wd(i,n))}
      onMove=${e=>r([`polls`],Td(i,n,e))} />`)}
    <div><${z} icon="plus" look="second" testid="add-poll" onClick=${()=>{o(i.length),r([`polls`],[...i,hd(_d(n,t))])}}>${k(`form.add_poll`)}<//></div>
  </section>`}function Lh({form:e,error:t}){let n=t?.code===`conflict`;return D`
    ${e.restored&&D`<${L} kind="warn" testid="restored" icon="history">${k(`form.restored`)}<//>`}
    ${n&&D`<${L} kind="warn" icon="users" testid="conflict">
        ${k(e.clashes.length?`form.conflict`:`form.merged`)}<//>`}
    ${e.clashes.length>0&&D`<${L} kind="warn" testid="clashes">
      ${e.clashes.map(({field:e,theirs:t})=>D`<p key=${e}><span class="code">${e}</span> ${k(`form.theirs`)}
        <strong>${typeof t==`object`?JSON.stringify(t):String(t)}</strong></p>`)}
      <div><button type="button" class="button second small" onClick=${e.keepMine}>
          ${k(`form.keep_mine`)}</button></div><//>`}
    <${R} error=${n?null:t} testid="form-error" />`}function Rh({id:e}){let t=kh(e),{run:n,busy:r,error:a,clear:o}=F(),[s,c]=C({}),[l,u]=C(!1),d=T(``),f={...l&&t.event?Fh(qm(t.event)):{},...s};if(w(()=>{d.current&&yh(d.current),d.current=``}),t.loadError)return D`<p class="notice" data-kind="bad" role="alert">${ut(t.loadError)}</p>`;if(!t.event)return D`<p class="wait">${k(`loading`)}</p>`;let p=(e,n)=>{c(t=>Ph(t,Dd(t,e))),t.change(e,n)},m=async e=>{e.preventDefault(),o();let r=Object.keys(qm(t.event));u(!0),r.length?[d.current]=r:await n(h)},h=async()=>{try{let n=await t.save();c({}),u(!1),N(k(`form.saved`),`good`),e||(location.hash=P(`edit`,n.id))}catch(e){if(e instanceof i){let n=Nh(e,t.event);c(n),[d.current=``]=Object.keys(n)}throw e}};return D`<${J.Provider} value=${{event:t.event,change:p,problems:f,id:e}}>
    <form class="editor" id=${vh} data-testid="event-form" novalidate onSubmit=${m}>
      <${Bm} event=${t.event} problems=${f} />
      <div class="stack editor-main">
        <${Lh} form=${t} error=${a} />
        <${Am} /><${jm} /><${Mm} /><${Fm} /><${Im} /><${Gd} />
        <${xf} />
        <${Ih} states=${t.states} known=${t.surveys} event=${t.event} change=${p} />
        <${fm} known=${t.surveys} saved=${t.base.surveys} />
        <${hf} /><${Kf} /><${pm} /><${lf} /><${Wf} /><${_h} />
      </div>
    </form>
    <${xh} form=${t} problems=${f} busy=${r} isNew=${!e} />
  <//>`}const zh={year:`numeric`,month:`numeric`,day:`numeric`,hour:`2-digit`,minute:`2-digit`},Bh=e=>new Date(e).toLocaleString(at()===`zh`?`zh-CN`:`en-GB`,zh);function Vh({event:e,erases:t,onChanged:n}){let[r,i]=C(!1),{run:a,busy:o,error:s}=F(),c=A(e,`title`);return D`<li class="bin-row" data-testid=${`deleted-${e.id}`}>
    <div class="event-card-text"><strong>${c}</strong>
      <p class="soft"><span class="code">${e.id}</span>${` · `}${k(`bin.when`,{who:e.by,at:Bh(e.deleted_at),then:Bh(e.erased_at)})}</p>
      <${R} error=${s} /></div>
    <div class="row"><${z} icon="undo-2" look="second" testid=${`restore-${e.id}`} disabled=${o}
        onClick=${async()=>{await a(()=>In(e.id))&&(N(k(`bin.restored`,{title:c}),`good`),n())}}>${k(`bin.restore`)}<//>
      ${t&&D`<${z} icon="trash-2" look="quiet" testid=${`erase-${e.id}`} disabled=${o}
        onClick=${()=>i(!0)}>${k(`bin.erase`)}<//>`}</div>
    ${r&&D`<${G} title=${k(`bin.erase.title`,{title:c})} text=${k(`bin.erase.text`)}
      action=${k(`bin.erase`)} danger=${!0} typed=${e.id} onYes=${async()=>{i(!1),await a(()=>Ln(e.id))&&(N(k(`bin.erased`,{title:c}),`good`),n())}} onNo=${()=>i(!1)} />`}
  </li>`}function Hh({who:e,changes:t,onChanged:n}){let{value:r,error:i,reload:a}=I(Fn,String(t)),o=i&&D`<${R} error=${i} />
    <${z} icon="rotate-ccw" look="second" onClick=${a}>${k(`reload`)}<//>`;return r?.length?D`${o}<details class="card panel bin" data-testid="bin">
    <summary><${M} name="trash-2" />${k(`bin`)} <span class="soft number">${r.length}</span></summary>
    <p class="soft">${k(`bin.text`,{days:7})}</p>
    <ul class="stack">${r.map(t=>D`<${Vh} key=${t.id} event=${t}
      erases=${q(e,`erase`)} onChanged=${n} />`)}</ul>
  </details>`:o}function Uh({event:e,run:t,busy:n,onChanged:r}){let[i,a]=C(``),o=async n=>{a(``),await t(()=>Mn(e.id,n))&&(N(k(`listing.${n}.done`,{title:A(e,`title`)}),`good`),r())},s=t=>Dm(e.listing)&&!Dm(t)&&e.online>0?a(t):o(t);return D`<select class="input" aria-label=${k(`events.listing_of`,{title:A(e,`title`)})}
      data-testid=${`listing-${e.id}`} disabled=${n} value=${e.listing}
      onChange=${({target:t})=>{let n=t.value;t.value=e.listing,s(n)}}>
      ${Em.map(t=>D`<option key=${t} value=${t} selected=${t===e.listing}>${k(`listing.${t}`)}</option>`)}
    </select>
    ${i&&D`<${G} title=${k(`events.withdraw`)} danger=${!0} action=${k(`events.withdraw.go`)}
      text=${k(`events.withdraw.text`,{online:j(e.online)})}
      onYes=${()=>o(i)} onNo=${()=>a(``)} />`}`}function Wh({event:e,run:t,busy:n,onChanged:r}){let[i,a]=C(!1),o=A(e,`title`);return D`<${B} icon="trash-2" label=${k(`events.delete_of`,{title:o})} testid=${`delete-${e.id}`}
      disabled=${n} onClick=${()=>a(!0)} />
    ${i&&D`<${G} title=${k(`events.delete`,{title:o})} danger=${!0} typed=${e.id}
      text=${k(e.online?`events.delete.text_online`:`events.delete.text`,{days:7,online:j(e.online)})}
      action=${k(`events.delete.go`)} onYes=${async()=>{a(!1),await t(()=>Pn(e.id))&&(N(k(`events.deleted`,{title:o,days:7}),`good`),r())}} onNo=${()=>a(!1)} />`}`}function Gh({event:e,title:t,heading:n,onClose:r,onChanged:i}){let[a,o]=C(t),[s,c]=C(``),[l,u]=C(!1),{run:d,busy:f,error:p}=F(),m=Mo.test(s);return D`<${wt} title=${n} onClose=${r} testid="copy-dialog">
    <form class="confirm" onSubmit=${async t=>{t.preventDefault(),await d(()=>Nn(e.id,{id:s,title:a.trim(),title_en:``,roster:l}))&&(N(k(`events.copied`,{title:a.trim()}),`good`),i(),location.hash=P(`edit`,s))}} novalidate>
      <div class="field"><label for="copy-title">${k(`events.copy.title`)}</label>
        <input id="copy-title" class="input" data-testid="copy-title" maxlength="200" value=${a}
          onInput=${({target:e})=>o(e.value)} /></div>
      <div class="field"><label for="copy-id">${k(`field.event_id`)}</label>
        <input id="copy-id" class="input code" data-testid="copy-id" maxlength="64" autocapitalize="off"
          autocomplete="off" spellcheck=${!1} autofocus value=${s} aria-describedby="copy-id-hint"
          aria-invalid=${s&&!m?`true`:void 0} onInput=${({target:e})=>c(e.value.trim())} />
        <span id="copy-id-hint" class="hint">${k(`events.copy.id_hint`)}</span></div>
      <label class="check"><input type="checkbox" data-testid="copy-roster" checked=${l}
        onChange=${({target:e})=>u(e.checked)} />${k(`events.copy.roster`)}</label>
      <span class="hint">${k(`events.copy.text`)}</span>
      <${R} error=${p} testid="copy-error" />
      <div class="row end">
        <button type="button" class="button second" onClick=${r}>${k(`cancel`)}</button>
        <button type="submit" class="button" data-testid="copy-go" disabled=${f||!a.trim()||!m}>
          ${k(`events.copy.go`)}</button>
      </div>
    </form>
  <//>`}function Kh({event:e,onChanged:t}){let[n,r]=C(!1);return D`<${z} icon="plus" testid=${`use-${e.id}`} onClick=${()=>r(!0)}>${k(`events.use`)}<//>
    ${n&&D`<${Gh} event=${e} title=""
      heading=${k(`events.use.of`,{title:A(e,`title`)})}
      onClose=${()=>r(!1)} onChanged=${t} />`}`}function qh({event:e,onChanged:t}){let{run:n,busy:r,error:i}=F(),[a,o]=C(!1),s=A(e,`title`);return D`<div class="row tight event-actions">
      <${Uh} event=${e} run=${n} busy=${r} onChanged=${t} />
      <${B} icon="copy" label=${k(`events.copy_of`,{title:s})} testid=${`copy-${e.id}`}
        onClick=${()=>o(!0)} />
      <${Wh} event=${e} run=${n} busy=${r} onChanged=${t} />
    </div>
    <${R} error=${i} testid=${`problem-${e.id}`} />
    ${a&&D`<${Gh} event=${e} title=${k(`events.copy.named`,{title:e.title})}
      heading=${k(`events.copy`,{title:s})} onClose=${()=>o(!1)} onChanged=${t} />`}`}const Jh=[...Em,`live`,`ended`];function Yh({polls:e}){return e.some(({state:e})=>e===`open`||e===`locked`)?`live`:e.length>0&&e.every(({state:e})=>e===`closed`||e===`published`)?`ended`:``}function Xh(e,t,n){let r=t.trim().toLowerCase();return e.filter(e=>[e.id,e.title,e.title_en].some(e=>e.toLowerCase().includes(r))&&(!n||e.listing===n||Yh(e)===n))}const Zh=[`open`,`locked`,`draft`,`closed`,`published`];function Qh({polls:e}){return e.length?Zh.map(t=>{let n=e.filter(e=>e.state===t).length;return n>0&&D`<span key=${t} class="pill" data-state=${t}>${k(`poll.${t}`)} ${n}</span>`}):D`<span class="soft">${k(`events.no_polls`)}</span>`}function $h({event:e}){let t=Yh(e);return D`${e.rehearsal_of&&D`<span class="pill">${k(`listing.rehearsal`)}</span>`}
    ${t&&D`<span class="pill" data-state=${t===`live`?`open`:`closed`}
      data-testid=${`activity-${e.id}`}>${k(`listing.${t}`)}</span>`}`}function eg({event:e}){let{run:t,busy:n,error:r}=F();return D`<${z} icon="monitor" testid=${`screen-${e}`} disabled=${n} onClick=${async()=>{let n=await t(()=>ni(e));n&&location.assign(n.path)}}>
    ${k(`events.screen`)}<//>
    <${R} error=${r} />`}function tg({event:e,onChanged:t}){return D`${e.listing===`template`?D`<${Kh} event=${e} onChanged=${t} />`:D`<a class="button" href=${P(`run`,e.id)}><${M} name="radio" />${k(`tab.run`)}</a>`}<a class="button second" href=${P(`edit`,e.id)} data-testid=${`edit-${e.id}`}>
      <${M} name="pencil" />${k(`tab.edit`)}</a>`}function ng({event:e,who:t}){return D`${q(t,`moderate`)&&D`<a class="button second" href=${P(`comments`,e.id)}
      data-testid=${`comments-${e.id}`}><${M} name="message-square" />${k(`tab.comments`)}</a>`}
    ${q(t,`figures`)&&D`<a class="button" href=${P(`check`,e.id)}
      data-testid=${`figures-${e.id}`}><${M} name="chart-bar" />${k(`tab.figures`)}</a>`}
    ${q(t,`review`)&&D`<a class="button" href=${P(`texts`,e.id)}
      data-testid=${`texts-${e.id}`}><${M} name="message-square" />${k(`survey.texts`)}</a>`}
    ${q(t,`screen`)&&D`<${eg} event=${e.id} />`}`}function rg({event:e,who:t,onChanged:n}){let r=A(e,`title`),i=q(t,`run`);return D`<li class="card event-card" data-testid=${`event-${e.id}`}>
    <div class="event-card-text">
      <h3>${i?D`<a href=${P(`run`,e.id)} data-testid=${`run-${e.id}`}>${r}</a>`:r}</h3>
      <p class="soft"><span class="code">${e.id}</span> · ${k(`admission.${e.admission}`)}</p>
      <p class="row wrap"><${$h} event=${e} /><${Qh} polls=${e.polls} /></p>
    </div>
    <p class="big-figure"><strong class="number">${j(e.online)}</strong><span>${k(`online`)}</span></p>
    <div class="event-ways">
      <div class="row">${i?D`<${tg} event=${e} onChanged=${n} />`:D`<${ng} event=${e} who=${t} />`}</div>
      ${q(t,`edit`)&&!e.rehearsal_of&&D`<${qh} event=${e} onChanged=${n} />`}
    </div>
  </li>`}function ig({text:e,status:t,onSearch:n,onStatus:r}){return D`<div class="event-search" role="search">
    <input class="input" type="search" aria-label=${k(`events.search`)} placeholder=${k(`events.search`)}
      data-testid="events-search" value=${e} onInput=${e=>n(e.target.value)} />
    <select class="input" aria-label=${k(`events.status`)} data-testid="events-status" value=${t}
      onChange=${e=>r(e.target.value)}>
      <option value="">${k(`events.status.all`)}</option>
      ${Jh.map(e=>D`<option key=${e} value=${e}>${k(`listing.${e}`)}</option>`)}</select>
  </div>`}function ag({who:e}){let t=q(e,`edit`),[n,r]=C(``),[i,a]=C(``),[o,s]=C(0),{value:c,error:l,reload:u}=I(An,``);w(()=>{let e=setInterval(u,5e3);return()=>clearInterval(e)},[u]);let d=()=>{s(e=>e+1),u()},f=c?Xh(c,n,i):[];return D`<section class="narrow" data-testid="events">
    <div class="row between">
      <h2 class="view-title">${k(`events`)}</h2>
      ${t&&D`<a class="button" href=${P(`new`)} data-testid="new-event"><${M} name="plus" />
          ${k(`events.new`)}</a>`}
    </div>
    <${R} error=${l} />
    ${c?.length>0&&D`<${ig} text=${n} status=${i} onSearch=${r} onStatus=${a} />`}
    ${c?.length===0&&D`<p class="card empty">${k(`events.empty`)}</p>`}
    ${c?.length>0&&f.length===0&&D`<p class="card empty" data-testid="events-none">
      ${k(`events.none_found`)}</p>`}
    <ul class="stack">
      ${f.map(t=>D`<${rg} key=${t.id} event=${t} who=${e} onChanged=${d} />`)}
    </ul>
    ${t&&D`<${Hh} who=${e} changes=${o} onChanged=${d} />`}
  </section>`}var og=class{#e=/* @__PURE__ */ new Map;receive(e){if(e.type!==`quiz`)return!1;let t=this.#e.get(e.quiz);return(!t||t.epoch!==e.epoch||t.rev<=e.rev)&&this.#e.set(e.quiz,e),!0}get current(){let e=[...this.#e.values()];return e.find(({state:e})=>e===`open`)??e.at(-1)??null}get frames(){return[...this.#e.values()]}};const sg=[`open`,`locked`],cg=[`closed`,`published`];var lg=class{list=[];#e=/* @__PURE__ */ new Map;receive(e){if(e.type===`surveys`)this.list=e.surveys;else if(e.type===`survey_shown`)this.#e.set(e.survey,e);else return!1;return!0}shown({id:e,epoch:t}){let n=this.#e.get(e);return n?.epoch===t?n:null}get frames(){return this.list.length?[{type:`surveys`,surveys:this.list},...this.#e.values()]:[]}of(e){let t=e.survey?this.list.find(({id:t})=>t===e.survey):this.#t();if(!t||t.state===`draft`)return{survey:null,shown:!1,turnout:null,result:null};let n=this.shown(t),r=t.state===`published`?n?.result??null:null;return{survey:t,shown:!!n,turnout:n?.turnout??null,result:r}}#t(){let e=e=>this.list.filter(({state:t})=>e.includes(t));return e(sg)[0]??e(cg).at(-1)??null}};const ug=25e3,dg=window.reportError??console.error,fg=/* @__PURE__ */ new Set([1e3,1002,1003,1007,1009]);function pg(e){return!fg.has(e)&&!(e>=4500&&e<=4999)}function mg(e,t,n=Math.random()){return e===4e3?n*5e3:n*Math.min(1e4,500*2**Math.min(t,16))}var hg=class{#e;#t=!1;#n;#r=null;#i=!1;#a=`connecting`;#o={};#s=0;#c=/* @__PURE__ */ new Map;#l=/* @__PURE__ */ new Set;#u=null;#d=null;#f={wall:0,run:0};constructor(e,t,{admit:n=async()=>!0}={}){let r=location.protocol===`https:`?`wss:`:`ws:`;this.#e=`${r}//${location.host}/ws/${encodeURIComponent(e)}?view=${t}`,this.#n=n,window.addEventListener(`offline`,()=>this.#r&&this.#h(1006)),window.addEventListener(`online`,()=>this.#x()),window.addEventListener(`pageshow`,()=>this.#x()),document.addEventListener(`visibilitychange`,()=>document.visibilityState===`visible`&&this.#x())}get state(){return this.#a}open(){return this.#i||(this.#i=!0,this.#s=0,this.#p()),this}close(){this.#g(1e3)}on(e,t){let n=this.#c.get(e)??/* @__PURE__ */ new Set;return this.#c.set(e,n.add(t)),()=>n.delete(t)}onState(e){return this.#l.add(e),this.#C(e,this.#a,this.#o),()=>this.#l.delete(e)}send(e){return this.#a!==`live`||this.#r?.readyState!==WebSocket.OPEN?!1:(this.#r.send(JSON.stringify(e)),!0)}#p(){clearTimeout(this.#u),this.#S(`connecting`,{tries:this.#s});let e=new WebSocket(this.#e+(this.#t?`&again=1`:``)),t=!1;this.#r=e,this.#u=setTimeout(()=>this.#h(1006),1e4),e.onopen=()=>{t=!0,this.#b()},e.onmessage=({data:e})=>this.#y(e),e.onclose=({code:e})=>t?this.#h(e):this.#m()}async#m(){this.#v(),this.#S(`connecting`,{tries:this.#s});let e=!0;try{e=await this.#n()}catch(e){dg(e)}this.#r||!this.#i||(e?this.#_(1006):this.#g(0))}#h(e){this.#v(),pg(e)?this.#_(e):this.#g(e)}#g(e){this.#i=!1,this.#v(),this.#S(`ended`,{code:e})}#_(e){let t=mg(e,this.#s);this.#s+=1,this.#S(`connecting`,{tries:this.#s,code:e}),this.#u=setTimeout(()=>this.#p(),t)}#v(){clearTimeout(this.#u),clearTimeout(this.#d);let e=this.#r;this.#r=null,e&&(e.onopen=e.onmessage=e.onclose=null,e.close())}#y(e){this.#b();let t;try{t=JSON.parse(e)}catch{return}t.type===`welcome`&&(this.#t=!0,this.#d=setTimeout(()=>{this.#s=0},5e3),this.#S(`live`,{})),t.type===`status`&&this.#S(t.store===`away`?`away`:`live`,{});for(let e of[t.type,`*`])for(let n of this.#c.get(e)??[])this.#C(n,t)}#b(){this.#f={wall:Date.now(),run:performance.now()},clearTimeout(this.#u),this.#u=setTimeout(()=>this.#h(1006),ug)}#x(){if(!this.#i)return;let{readyState:e}=this.#r??{};if(e===WebSocket.CONNECTING)return;let t=Math.max(Date.now()-this.#f.wall,performance.now()-this.#f.run);e===WebSocket.OPEN&&t<ug||(this.#v(),this.#p())}#S(e,t){let n=e===this.#a&&e!==`connecting`;if(this.#a=e,this.#o=t,!n)for(let n of this.#l)this.#C(n,e,t)}#C(e,...t){try{e(...t)}catch(e){dg(e)}}},gg=class{tally=new gs;moderation=null;shownSurveys=new lg;contests=[];quizzes=new og;arrivals=null;draws=null;figures=null;presence=null;figuresAt=0;line={state:`connecting`,since:Date.now()};series={online:[],votes_per_s:[],ack_ms_p99:[],workers:[]};recount=null;#e;#t=/* @__PURE__ */ new Map;#n=/* @__PURE__ */ new Set;constructor(e,t){this.event=e,this.view=t,this.#e=new hg(e,t,{admit:()=>jt.check()}),this.#e.onState(e=>this.#o(e)),this.#e.on(`*`,e=>this.#r(e))}open(){this.#e.open()}close(){this.#e.close()}onChange(e){return this.#n.add(e),()=>this.#n.delete(e)}noteRecount(e){this.recount=e,this.#s()}noteShow(e){e.number>(this.tally.show?.number??0)&&(this.tally.show=e),this.#s()}rate(e){return Yl(this.#t.get(e)??[])}get stage(){return{...Ca,...this.tally.stage}}get surveys(){return this.shownSurveys.list}get workersBefore(){return Math.max(0,...this.series.workers)}get voting(){return(this.tally.event?.polls??[]).some(e=>this.tally.figures(e.id)?.state===`open`)}#r(e){e.now&&It.sync(e.now),e.type===`figures`?this.#i(e):e.type===`presence`?this.presence=e.presence:e.type===`moderation`?this.moderation=e:e.type===`draws`?this.draws=e.draws:e.type===`contests`?this.contests=e.contests:e.type===`arrivals`?this.arrivals=e:!this.shownSurveys.receive(e)&&!this.quizzes.receive(e)&&this.tally.receive(e),this.#s()}#i(e){this.figures=e,this.figuresAt=Date.now();let t=e.workers.filter(e=>!e.draining),n={...oc(e.workers),workers:t.length};for(let e of Object.keys(this.series))this.series[e]=ql(this.series[e],n[e]);for(let e of this.tally.event?.polls??[])this.#a(e.id)}#a(e){let t=this.tally.figures(e);if(!t)return;let n=this.#t.get(e)??[],{ballots:r,epoch:i}=t;this.#t.set(e,[...n.slice(-3),{at:this.figuresAt,ballots:r,epoch:i}])}#o(e){e!==this.line.state&&(this.line={state:e,since:Date.now()}),this.#s()}#s(){for(let e of this.#n)e()}};function _g(e,t){let[n,r]=C(null),[,i]=C(0);return w(()=>{if(!t)return;let n=new gg(e,t),a=n.onChange(()=>i(e=>e+1));return n.open(),r(n),()=>{a(),n.close()}},[e,t]),n?.event===e?n:null}const vg=[8,10];function yg({event:e,definition:t}){let{value:n,error:r}=I(()=>qr(e),e),[i,a]=C(`*`),[o,s]=C(vg[0]),[c,l]=C(!1),u=n?.codes??[],d=Yu(u.map(e=>e.unit)),f=e=>i===`*`||(i?qu(e.unit,i):!e.unit),p=u.filter(e=>f(e)&&(c||!e.used)),{drawn:m,origin:h,error:g}=xg(e,p),_=p.length>0&&p.every(({code:e})=>m.has(e)),v=[];for(let e=0;e<p.length;e+=o)v.push(p.slice(e,e+o));return D`<div class="cards-view" data-testid="cards">
    <div class="card panel no-print">
      <div class="row wrap between"><h2><${M} name="ticket" />${k(`cards`)}</h2>
        <a class="button quiet small" href=${P(`people`,e)}><${M} name="arrow-left" />
          ${k(`tab.people`)}</a></div>
      <p class="soft">${k(`cards.hint`)}</p>
      <div class="row wrap">
        <label class="field"><span>${k(`roster.field.unit`)}</span>
          <select class="input" data-testid="cards-unit" value=${i} onChange=${e=>a(e.target.value)}>
            <option value="*">${k(`cards.all_units`)}</option>
            ${d.map(e=>D`<option key=${e} value=${e}>${e||k(`members.no_unit`)}</option>`)}
          </select></label>
        <label class="field"><span>${k(`cards.per_page`)}</span>
          <select class="input" data-testid="cards-per-page" value=${o}
            onChange=${e=>s(Number(e.target.value))}>
            ${vg.map(e=>D`<option key=${e} value=${e}>${e}</option>`)}</select></label>
        <label class="check"><input type="checkbox" checked=${c} data-testid="cards-used"
            onChange=${e=>l(e.target.checked)} />${k(`cards.with_used`)}</label>
      </div>
      <${R} error=${r??g} />
      <p class="row between"><span class="soft" data-testid="cards-count">
          ${k(p.length?`cards.count`:n?`cards.none`:`loading`,{cards:j(p.length),pages:j(v.length)})}</span>
        <${z} icon=${_||!p.length?`file-text`:`loader`} testid="cards-print" disabled=${!_}
          onClick=${()=>print()}>${k(`print`)}<//></p>
    </div>
    <div class="print-sheets" style=${kc(t?.theme,`phone`)}>
      ${_&&v.map((e,n)=>D`<section key=${n} class="card-page" data-per=${o}>
        ${e.map(e=>D`<${bg} key=${e.code} one=${e} card=${m.get(e.code)} origin=${h}
          title=${A(t,`title`)} logo=${t?.theme?.logo} />`)}</section>`)}
    </div>
  </div>`}function bg({one:e,card:t,origin:n,title:r,logo:i}){return D`<article class="entry-card" data-testid=${`card-${e.member}`}>
    <header>${i&&D`<img src=${i} alt="" />`}<span>${r}</span></header>
    <${gl} card=${t} label=${k(`cards.qr`)} />
    <div class="entry-card-text">
      <strong>${e.name||k(`cards.guest`)}</strong>
      <span>${Qu(e.unit)}</span>
      <span class="code">${e.code}</span>
      <small>${k(`cards.how`,{origin:n.replace(/^https?:\/\//,``)})}</small>
    </div>
  </article>`}function xg(e,t){let[{drawn:n,origin:r},i]=C({drawn:/* @__PURE__ */ new Map,origin:``}),{run:a,busy:o,error:s}=F(),c=t.filter(({code:e})=>!n.has(e)).slice(0,200);return w(()=>{!c.length||o||s||a(()=>Yr(e,c.map(({code:e})=>e))).then(e=>{if(!e)return;let t=e.cards.map(e=>[e.code,e]);i(n=>({drawn:new Map([...n.drawn,...t]),origin:e.origin}))})}),{drawn:n,origin:r,error:s}}const Sg=[`forbidden`,`session_missing`,`session_expired`,`too_many_photos`,`roster_of_home`],Cg=e=>e.name.replace(/\.[^.]*$/,``).trim();function wg({event:e,borrowed:t}){let{value:n,reload:r,error:i}=I(()=>Nr(e),e),{run:a,busy:o,error:s}=F(),[c,l]=C(null),[u,d]=C([]),f=T(null),p=Object.entries(n?.photos??{}),m=async({target:t})=>{let n=[...t.files];if(t.value=``,!n.length)return;let i=[];d(i),await a(async()=>{for(let[t,r]of n.entries()){l({done:t,all:n.length});let a=await Tg(e,r);a&&i.push({file:r.name,why:a})}}),l(null),d(i),N(k(`photos.done`,{count:j(n.length-i.length)}),`good`),await r()},h=async t=>{await a(()=>Fr(e,t)),await r()};return D`<section class="card panel photos" data-testid="photos">
    <h2><${M} name="image" />${k(`photos.title`)}</h2>
    <p class="soft">${k(`photos.hint`,{most:j(n?.most??0)})}</p>
    <p class="row between"><span class="soft" data-testid="photos-count">
        ${k(`photos.count`,{count:j(p.length)})}</span>
      ${!t&&D`<${z} icon="plus" look="second small" disabled=${o} testid="photos-choose"
        onClick=${()=>f.current.click()}>
        ${c?k(`photos.progress`,c):k(`photos.choose`)}<//>`}</p>
    <input ref=${f} type="file" hidden multiple accept=${qd.join(`,`)} data-testid="photos-files"
      onChange=${m} />
    <${R} error=${s??i} testid="photos-error" />
    ${u.length>0&&D`<${L} kind="warn" testid="photos-refused"><ul class="plain">
      ${u.slice(0,8).map(e=>D`<li key=${e.file}>${k(`photos.refused`,e)}</li>`)}
      ${u.length>8&&D`<li>${k(`photos.more_refused`,{count:u.length-8})}</li>`}</ul><//>`}
    ${p.length>0&&D`<ul class="plain photo-list">
      ${p.map(([e,n])=>D`<li key=${e} data-testid=${`photo-${e}`}>
        <img src=${n} alt=${k(`photos.of`,{member:e})} loading="lazy" /><span class="soft">${e}</span>
        ${!t&&D`<${B} icon="x" label=${k(`photos.remove`,{member:e})} disabled=${o}
          onClick=${()=>h(e)} />`}</li>`)}</ul>`}
  </section>`}async function Tg(e,t){let{type:n,problem:r}=await tf(t);if(r)return k(r);try{await Pr(e,Cg(t),t,n)}catch(e){if(!(e instanceof i)||Sg.includes(e.code)||e.status===0)throw e;return ut(e)}return``}function Eg({event:e,classes:t,roster:n}){let r=n.members>0,[i,a]=C(r?`roster`:`new`),[o,s]=C(null),c=e=>{a(e),s(null)};return D`<section class="card panel" data-testid="codes">
    <h2><${M} name="ticket" />${k(`codes`)}</h2>
    <p class="soft">${k(`codes.hint`)}</p>
    ${r&&D`<div class="row wrap" role="radiogroup" aria-label=${k(`codes.whose`)}>
      ${[`roster`,`new`].map(e=>D`<label key=${e} class="check"><input type="radio" name="codes-whose"
          value=${e} checked=${i===e} data-testid=${`codes-of-${e}`} onChange=${()=>c(e)} />
        ${k(`codes.whose.${e}`)}</label>`)}</div>`}
    ${i===`roster`?D`<${Dg} event=${e} roster=${n} onMade=${s} />`:D`<${Og} event=${e} classes=${t} onMade=${s} />`}
    ${o&&D`<${kg} codes=${o.codes} isNew=${o.isNew} />`}
    <div class="row wrap"><a class="button second small" href=${P(`cards`,e)} data-testid="codes-cards">
        <${M} name="file-text" />${k(`codes.cards`)}</a>
      <${Kt} address=${t=>Jr(e,t)} name=${`${e}-codes`} testid="codes" /></div>
  </section>`}function Dg({event:e,roster:t,onMade:n}){let{value:r}=I(()=>zr(e,``,null),`${e} ${t.members}`),[i,a]=C(``),[o,s]=C(!1),{run:c,busy:l,error:u}=F(),d=async t=>{s(!1);let r=await c(()=>Kr(e,{roster:!0,unit:i,renew:t}));r&&n({codes:r.codes,isNew:!1})},f=i||k(`cards.all_units`);return D`<div class="field"><label for="codes-of-unit">${k(`roster.field.unit`)}</label>
      <select id="codes-of-unit" class="input" data-testid="codes-of-unit" value=${i}
        onChange=${e=>a(e.target.value)}>
        <option value="">${k(`cards.all_units`)}</option>
        ${(r?.units??[]).filter(Boolean).map(e=>D`<option key=${e} value=${e}>${e}</option>`)}
      </select></div>
    <div class="row wrap">
      <${z} icon=${l?`loader`:`ticket`} testid="make-codes" disabled=${l} onClick=${()=>d(`none`)}>
        ${k(`codes.make`)}<//>
      <${z} icon="refresh-cw" look="second" testid="renew-codes" disabled=${l} onClick=${()=>s(!0)}>
        ${k(`codes.renew`)}<//></div>
    <${R} error=${u} />
    ${o&&D`<${G} title=${k(`codes.renew.title`,{unit:f})} text=${k(`codes.renew.ask`)}
      action=${k(`codes.renew`)} danger=${!0} onYes=${()=>d(`all`)} onNo=${()=>s(!1)} />`}`}function Og({event:e,classes:t,onMade:n}){let[r,i]=C(`50`),[a,o]=C(`audience`),[s,c]=C(``),{run:l,busy:u,error:d}=F(),f=Number(r),p=Number.isInteger(f)&&f>=1&&f<=1e5;return D`<form class="stack" onSubmit=${async t=>{if(t.preventDefault(),!p)return;let r=await l(()=>Kr(e,{count:f,class:a,unit:s.trim()}));r&&n({codes:r.codes,isNew:!0})}}>
      <div class="triple">
        <div class="field"><label for="codes-count">${k(`codes.count`)}</label>
          <input id="codes-count" class="input number" type="number" inputmode="numeric" min="1" max=${Fa}
            data-testid="codes-count" value=${r}
            aria-invalid=${p?void 0:`true`} aria-describedby="codes-count-problem"
            onInput=${e=>i(e.target.value)} />
          <p class="error" id="codes-count-problem" role="alert">
            ${p?``:k(`codes.count.wrong`,{max:j(Fa)})}</p></div>
        <div class="field"><label for="codes-class">${k(`field.class`)}</label>
          <select id="codes-class" class="input" data-testid="codes-class" value=${a}
            onChange=${e=>o(e.target.value)}>
            ${Ru(t).map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`name`)||e.id}</option>`)}</select></div>
        <div class="field"><label for="codes-unit">${k(`codes.unit`)}</label>
          <input id="codes-unit" class="input" data-testid="codes-unit" autocomplete="off" value=${s}
            onInput=${e=>c(e.target.value)} /></div>
      </div>
      <div><${z} icon=${u?`loader`:`ticket`} submit=${!0} testid="make-codes" disabled=${u||!p}>
          ${k(`codes.make`)}<//></div>
    </form>
    <${R} error=${d} />`}function kg({codes:e,isNew:t}){let n=e.filter(e=>e.used).length,r={count:j(e.length),used:j(n)};return D`<div class="stack" data-testid="codes-made">
    <${L} kind="good">${k(t?`codes.made.new`:n?`codes.made.used`:`codes.made`,r)}<//>
    ${t&&D`<ul class="code-list">
      ${e.slice(0,60).map(({code:e})=>D`<li key=${e} class="code">${e}</li>`)}</ul>`}
    ${t&&e.length>60&&D`<p class="soft">${k(`codes.more`,{count:j(e.length-60)})}</p>`}
  </div>`}function Ag({event:e,onGone:t}){let{run:n,busy:r,error:i}=F(),[a,o]=C(``),[s,c]=C(!1),l=a.trim();return D`<section class="card panel" data-testid="forget">
    <h2><${M} name="trash-2" />${k(`forget`)}</h2>
    <p class="soft">${k(`forget.hint`)}</p>
    <label class="field"><span>${k(`forget.id`)}</span>
      <input class="input" data-testid="forget-id" autocomplete="off" spellcheck=${!1} value=${a}
        onInput=${e=>o(e.target.value)} /></label>
    <div><${z} icon=${r?`loader`:`trash-2`} look="danger" testid="forget-go" disabled=${r||!l}
      onClick=${()=>c(!0)}>${k(`forget.go`)}<//></div>
    <${R} error=${i} testid="forget-error" />
    ${s&&D`<${G} title=${k(`forget.ask`,{id:l})} text=${k(`forget.ask.text`)} action=${k(`forget.go`)}
      danger=${!0} typed=${l} onYes=${async()=>{c(!1);let r=await n(()=>Zr(e,l));if(!r)return;let i=Object.entries(r.gone).filter(([,e])=>e),a=dt(i.map(([e,t])=>k(`detail.${e}`,{value:t})));N(i.length?k(`forget.done`,{what:a}):k(`forget.none`),i.length?`good`:`info`),o(``),t()}} onNo=${()=>c(!1)} />`}
  </section>`}function jg({event:e,roster:t,search:n}){let{total:r=0,leavers:i=[]}=I(()=>Xr(e,n),JSON.stringify([e,n,t])).value??{};return r?D`<details class="leavers" data-testid="leavers">
    <summary>${k(`leavers`,{n:j(r)})}</summary>
    <ul class="plain stack tight">
      ${i.map(e=>D`<li key=${e.id} class="row between" data-testid=${`leaver-${e.id}`}>
        <span class="code">${e.id}</span>
        <span class="soft">${k(`leavers.on`,{day:Wt(e.left_at)})}</span></li>`)}</ul>
    ${r>i.length&&D`<p class="soft">${k(`leavers.first`,{n:i.length})}</p>`}
  </details>`:null}const Mg={id:``,name:``,unit:``,class:`audience`,identities:[]};function Ng({event:e,classes:t,roster:n,reload:r}){let[i,a]=C(``),[o,s]=C(``),[c,l]=C(null),[u,d]=C(null),[f,p]=C(null),{run:m,busy:h,error:g,clear:_}=F();w(()=>{let e=setTimeout(()=>s(i.trim()),250);return()=>clearTimeout(e)},[i]);let v=I(()=>zr(e,o,c),JSON.stringify([e,o,c,n])),{total:y=0,members:b=[],units:x=[]}=v.value??{},ee=e=>A(Ru(t).find(t=>t.id===e),`name`)||e,te=async(t,n)=>{await m(()=>Hr(e,t,n))&&(d(null),N(k(`members.saved`),`good`),await r(),await v.reload())},ne=async t=>{let n=await m(async()=>{let{codes:n}=await Kr(e,{members:[t.id],renew:`used`});return(await Yr(e,[n[0].code])).cards[0]});n&&p({member:t,card:n}),await v.reload()},re=async t=>{let n=t.barred?ei(e,[t.id]):$r(e,[t.id],!0,``);await m(()=>n)&&N(k(t.barred?`members.lifted`:`members.barred`),`good`),await v.reload()},ie=async(t,n)=>{await m(()=>Vr(e,t.id,n))&&(N(k(`members.unbound`),`good`),d(null),await v.reload())},ae=e=>{_(),d(e)};return D`<section class="card panel members" data-testid="members">
    <h2><${M} name="list" />${k(`members.title`)}</h2>
    <div class="pair">
      <div class="field"><label for="members-search">${k(`members.search`)}</label>
        <input id="members-search" class="input" type="search" autocomplete="off" data-testid="members-search"
          value=${i} onInput=${e=>a(e.target.value)} /></div>
      <div class="field"><label for="members-unit">${k(`roster.field.unit`)}</label>
        <select id="members-unit" class="input" data-testid="members-unit" value=${c===null?`*`:`=${c}`}
          onChange=${e=>l(e.target.value===`*`?null:e.target.value.slice(1))}>
          <option value="*">${k(`cards.all_units`)}</option>
          ${x.map(e=>D`<option key=${e} value=${`=${e}`}>${e||k(`members.no_unit`)}</option>`)}
        </select></div>
    </div>
    <${R} error=${(u?null:g)??v.error} testid="members-error" />
    <p class="row between"><span class="soft" data-testid="members-found">
        ${k(y>b.length?`members.first`:`members.found`,{count:j(y),shown:j(b.length)})}</span>
      ${!n.home&&D`<${z} icon="plus" look="second small" testid="members-add"
        onClick=${()=>ae(Mg)}>${k(`members.add`)}<//>`}</p>
    <ul class="plain member-list">
      ${b.map(e=>D`<li key=${e.id} class="member-row" data-testid=${`member-${e.id}`}>
        <span class="member-text"><strong>${e.name||e.id}</strong>
          <span class="soft">${[e.id,e.unit,ee(e.class)].filter(Boolean).join(` · `)}</span></span>
        ${e.barred&&D`<span class="member-state" data-kind="bad">${k(`revoked.barred`)}</span>`}
        <span class="member-state" data-kind=${e.code}>${k(`members.code.${e.code}`)}</span>
        ${e.identities.length>0&&D`<span class="member-state" data-kind="used">${k(`members.bound`)}</span>`}
        <span class="row tight">
          <${B} icon="qr-code" label=${k(`members.code`,{name:e.name||e.id})} disabled=${h}
            testid=${`member-code-${e.id}`} onClick=${()=>ne(e)} />
          ${!n.home&&D`<${B} icon="pencil" disabled=${h}
            label=${k(`members.edit`,{name:e.name||e.id})} testid=${`member-edit-${e.id}`}
            onClick=${()=>ae(e)} />`}
          <${B} icon=${e.barred?`rotate-ccw`:`ban`} disabled=${h}
            label=${k(e.barred?`members.lift`:`members.bar`,{name:e.name||e.id})}
            testid=${`member-bar-${e.id}`} onClick=${()=>re(e)} /></span></li>`)}
    </ul>
    <${jg} event=${e} roster=${n} search=${o} />
    ${u&&D`<${Pg} member=${u} classes=${t} units=${x} busy=${h} error=${g}
      onSave=${te} onUnbind=${ie} onClose=${()=>d(null)} />`}
    ${f&&D`<${Fg} ...${f} onClose=${()=>p(null)} />`}
  </section>`}function Pg({member:e,classes:t,units:n,busy:r,error:i,onSave:a,onUnbind:o,onClose:s}){let[c,l]=C(e),u=e.id===``,d=e=>{e.preventDefault(),a({...c,id:c.id.trim()},u)},f=(e,t={})=>D`<label class="field"><span>${k(`roster.field.${e}`)}</span>
    <input class="input" autocomplete="off" spellcheck=${!1} maxlength=${200} value=${c[e]}
      data-testid=${`member-${e}`} ...${t}
      onInput=${t=>l({...c,[e]:t.target.value})} /></label>`;return D`<${wt} title=${u?k(`members.add`):`${e.name} ${e.id}`.trim()} onClose=${s}
      testid="member-form">
    <form class="stack" onSubmit=${d}>
      ${u&&f(`id`,{autofocus:!0})}
      ${f(`name`,{autofocus:!u})}
      ${f(`unit`,{list:`member-units`})}
      <datalist id="member-units">${n.map(e=>D`<option key=${e} value=${e}></option>`)}</datalist>
      <label class="field"><span>${k(`roster.field.class`)}</span>
        <select class="input" data-testid="member-class" value=${c.class}
          onChange=${e=>l({...c,class:e.target.value})}>
          ${Ru(t).map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`name`)||e.id}</option>`)}</select></label>
      <p class="soft">${k(`members.effect`)}</p>
      ${e.identities.length>0&&D`<div class="stack" data-testid="member-identities">
        <h3>${k(`members.identities`)}</h3>
        ${e.identities.map(t=>D`<p key=${t.provider} class="row between">
          <span>${t.who} <span class="soft">${t.provider}</span></span>
          <button type="button" class="button second small" disabled=${r} data-testid=${`unbind-${t.provider}`}
            onClick=${()=>o(e,t.provider)}>${k(`members.unbind`)}</button></p>`)}
        <p class="soft">${k(`members.unbind.hint`)}</p></div>`}
      <${R} error=${i} testid="member-problem" />
      <div class="row end">
        <button type="button" class="button second" onClick=${s}>${k(`cancel`)}</button>
        <${z} icon=${r?`loader`:`save`} submit=${!0} testid="member-save"
          disabled=${r||!c.id.trim()}>${k(`form.save`)}<//></div>
    </form>
  <//>`}function Fg({member:e,card:t,onClose:n}){return D`<${wt} title=${e.name||e.id} onClose=${n} testid="member-admitted">
    <div class="member-admitted"><${gl} card=${t} label=${k(`cards.qr`)} />
      <p class="code" data-testid="member-code">${t.code}</p>
      <p class="soft">${k(`members.code.hint`)}</p></div>
  <//>`}const Ig=e=>[...new Set(e.split(/[\s,;，；]+/).filter(Boolean))];function Lg({event:e}){let{value:t,reload:n}=I(()=>Qr(e),e),{run:r,busy:i,error:a}=F(),[o,s]=C(``),[c,l]=C(``),[u,d]=C(``),f=Object.entries(t?.members??{}).sort(([,e],[,t])=>t.at-e.at),p=async(e,t)=>{let i=await r(e);i&&(N(t(i),i.codes===0?`info`:`good`),s(``),l(``),d(``),await n())},m=t=>p(()=>$r(e,Ig(o),t,u.trim()),()=>k(`revoked.done`)),h=()=>p(()=>ti(e,Ig(c),u.trim()),e=>k(e.codes?`revoked.codes.done`:`revoked.codes.none`,{codes:e.codes,members:e.members.length})),g=(e,t,n)=>D`<label class="field"><span>${k(`revoked.${e}`)}</span>
    <input class="input" data-testid=${`revoked-${e}`} autocomplete="off" spellcheck=${!1}
      maxlength=${e===`why`?200:void 0}
      value=${t} onInput=${e=>n(e.target.value)} /></label>`;return D`<section class="card panel" data-testid="revoked">
    <h2><${M} name="shield-check" />${k(`revoked`)}</h2>
    <p class="soft">${k(`revoked.hint`)}</p>
    ${g(`ids`,o,s)}
    ${g(`codes`,c,l)}
    ${g(`why`,u,d)}
    <div class="row wrap">
      <${z} icon="log-out" look="second" testid="revoked-end" disabled=${i||!o.trim()}
        onClick=${()=>m(!1)}>${k(`revoked.end`)}<//>
      <${z} icon="lock" look="second" testid="revoked-bar" disabled=${i||!o.trim()}
        onClick=${()=>m(!0)}>${k(`revoked.bar`)}<//>
      <${z} icon="ticket" look="second" testid="revoked-take" disabled=${i||!c.trim()}
        onClick=${h}>${k(`revoked.take`)}<//>
    </div>
    <${R} error=${a} />
    ${t&&f.length===0&&D`<p class="soft">${k(`revoked.none`)}</p>`}
    <ul class="plain stack tight">
      ${f.map(([t,n])=>D`<li key=${t} class="row between" data-testid=${`revoked-${t}`}>
      <span><span class="code">${t}</span> <span class="soft">
          ${k(n.barred?`revoked.barred`:`revoked.ended`)} · ${n.by} · ${V(n.at)} ${n.why}</span>
      </span>
      <${z} icon="rotate-ccw" look="quiet small" disabled=${i}
        onClick=${()=>p(()=>ei(e,[t]),()=>k(`revoked.lift`))}>
        ${k(`revoked.lift`)}<//></li>`)}</ul>
  </section>`}const Rg=[`without_unit`,`without_name`,`hidden_rows`],zg=[`hidden_columns`,`hidden_sheets`],Bg=e=>e.field?{...e,field:k(`roster.field.${e.field}`)}:e,Vg=({reason:e,values:t})=>k(`roster.file.${e}`,Bg(t));function Hg({read:e,busy:t,onReplace:n,onCancel:r}){let{notes:i}=e,[a,o]=C(!1),s=e.total-e.imported,c=[s>0&&k(`roster.preview.bad`,{count:j(s)}),...Rg.map(e=>i[e]>0&&k(`roster.preview.${e}`,{count:j(i[e])})),...zg.map(e=>i[e].length>0&&k(`roster.preview.${e}`,{names:dt(i[e])}))].filter(Boolean),l=Object.fromEntries([`added`,`removed`,`changed`].map(t=>[t,j(e[t])]));return D`<${L} kind=${e.removed>0||c.length>0||e.misspelt.length>0?`warn`:`info`} testid="roster-preview">
    <strong>${k(`roster.preview`)}</strong>
    <p><span class="number">
        ${k(`roster.preview.members`,{before:j(e.before),after:j(e.imported)})}
      </span> · ${k(`roster.preview.changes`,l)}</p>
    <p>${k(`roster.preview.first`,{names:dt(i.first)})}
      ${i.encoding&&D` <span class="soft">${k(`roster.preview.encoding`,{encoding:i.encoding})}</span>`}</p>
    ${e.gone.length>0&&D`<details data-testid="roster-gone" open=${e.gone.length<=20}>
      <summary>${k(`roster.preview.gone`,{count:j(e.removed)})}</summary>
      <p>${dt(e.gone.map(e=>[e.name||e.id,e.unit&&`(${e.unit})`].filter(Boolean).join(` `)))}
        ${e.removed>e.gone.length&&D` <span class="soft">
          ${k(`roster.preview.gone_more`,{count:j(e.removed-e.gone.length)})}</span>`}</p>
    </details>`}
    ${c.map(e=>D`<p key=${e}>${e}</p>`)}
    <${Ug} units=${e.units_without_members} />
    ${e.misspelt.length>0&&D`<p data-testid="roster-misspelt">${k(`roster.misspelt`,{names:dt(e.misspelt.map(({unit:e,like:t})=>k(`roster.misspelt.like`,{unit:e,like:t})))})}</p>`}
    ${e.needs_force&&D`<label class="check"><input type="checkbox" checked=${a} data-testid="roster-meant"
        onChange=${e=>o(e.target.checked)} />
      ${k(`roster.preview.meant`,{removed:l.removed,before:j(e.before)})}</label>`}
    <div class="row wrap"><${z} icon="check" testid="roster-replace" look=${e.removed?`danger`:``}
        disabled=${t||e.needs_force&&!a} onClick=${()=>n(a)}>
        ${k(e.before?`roster.replace`:`roster.replace.none`)}<//>
      <button type="button" class="button second" data-testid="roster-cancel" disabled=${t} onClick=${r}>
        ${k(`cancel`)}</button></div><//>`}function Ug({units:e}){return e.length>0&&D`<p data-testid="roster-nobody">${k(`roster.nobody`,{names:dt(e)})}</p>`}function Wg({rows:e}){return D`<div class="scroll"><table class="grid-table wide" data-testid="rejected">
    <thead><tr><th>${k(`roster.line`)}</th><th>${k(`roster.field`)}</th><th>${k(`roster.reason`)}</th></tr></thead>
    <tbody>${e.slice(0,200).map((e,t)=>D`<tr key=${t}><td class="number">${e.line}</td>
      <td>${k(`roster.field.${e.field}`)}</td><td>${k(`roster.row.${e.reason}`,e.values)}</td></tr>`)}</tbody>
  </table>
    ${e.length>200&&D`<p class="soft">${k(`roster.more`,{count:e.length-200})}</p>`}</div>`}function Gg({encodings:e,busy:t,onChoose:n}){return D`<ul class="stack tight plain" data-testid="roster-encodings">
    ${e.map(({encoding:e,lines:r})=>D`<li key=${e} class="row between">
    <span class="grow">${r.join(` · `)}</span>
    <button type="button" class="button second small" data-testid=${`encoding-${e}`} disabled=${t}
      onClick=${()=>n(e)}>${e}</button></li>`)}</ul>`}const Kg=`application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`,qg={partial:!1,encoding:``};function Jg(e){return/\.xlsx$/i.test(e)?Kg:/\.(csv|txt)$/i.test(e)?`text/csv`:``}function Yg({roster:e,classes:t}){if(!e)return null;if(!e.members)return D`<p class="notice"><${M} name="info" /><span>${k(`roster.empty`)}</span></p>`;let n=Ru(t),r=e=>A(n.find(t=>t.id===e),`name`)||e;return D`<p class="row wrap" data-testid="roster-counts">
    <span class="big-figure"><strong class="number">${j(e.members)}</strong><span>
        ${k(`roster.members`)}</span></span>
    <span class="big-figure"><strong class="number">${j(e.units)}</strong><span>
        ${k(`roster.units`)}</span></span>
    ${Object.entries(e.by_class).map(([e,t])=>D`<span key=${e} class="big-figure"><strong class="number">${j(t)}</strong>
      <span>${r(e)}</span></span>`)}
  </p>`}function Xg({event:e,classes:t,roster:n,reload:r}){return D`<section class="card panel" data-testid="roster">
    <h2><${M} name="users" />${k(`roster`)}</h2>
    <${Yg} roster=${n} classes=${t} />
    ${n&&n.members>0&&n.units_without_members.length>0&&D`<${L} kind="warn"><${Ug} units=${n.units_without_members} /><//>`}
    ${n?.home?D`<p class="notice" data-testid="roster-home"><${M} name="info" /><span>${k(`roster.home`)}
          <a href=${P(`people`,n.home)}>${n.home}</a></span></p>`:D`<${Zg} event=${e} reload=${r} />`}
  </section>`}function Zg({event:e,reload:t}){let{run:n,busy:r,error:i,clear:a}=F(),[o,s]=C(null),[c,l]=C(qg),[u,d]=C(``),[f,p]=C(null),m=T(null),h=async(t,r)=>{p(null),l(r),p(await n(()=>Lr(e,t,Jg(t.name),r))??null)},g=async r=>{let i=await n(()=>Rr(e,{...f,force:r}));i&&(_(),N(k(`roster.imported`,{count:j(i.members)}),`good`),t())},_=()=>{p(null),s(null),a()},v=e=>{let[t]=e.target.files;if(e.target.value=``,!t)return;s(t),p(null),a();let n=t.size>67108864,r=Jg(t.name)?n?`roster.too_big`:``:`roster.wrong_type`;d(r),r||h(t,qg)},{reason:y,rejected:b=[],encodings:x=[]}=i?.details??{};return D`<p class="soft">${k(`roster.hint`)}</p>
    <input ref=${m} type="file" hidden accept=${`.csv,.txt,.xlsx,${Kg}`} data-testid="roster-file"
      onChange=${v} />
    <div class="row wrap"><${z} icon=${r?`loader`:`upload`} disabled=${r}
        onClick=${()=>m.current.click()}>
      ${k(r?`roster.reading`:`roster.choose`)}<//>
      ${o&&D`<span class="soft cut">${o.name}</span>`}</div>
    ${u&&D`<p class="notice" data-kind="bad" role="alert">${k(u)}</p>`}
    <${R} error=${i} testid="roster-error">
      ${y&&D` <span data-testid="roster-reason">${Vg(i.details)}</span>`}<//>
    ${x.length>0&&D`<${Gg} encodings=${x} busy=${r}
        onChoose=${e=>h(o,{...c,encoding:e})} />`}
    ${f&&D`<${Hg} read=${f} busy=${r} onReplace=${g} onCancel=${_} />`}
    ${(b.length>0||f?.rejected.length>0)&&D`<${Wg} rows=${f?.rejected??b} />`}
    ${y===`bad_rows`&&D`<div><button type="button" class="button second" data-testid="roster-partial" disabled=${r}
      onClick=${()=>h(o,{...c,partial:!0})}>${k(`roster.partial`)}</button></div>`}`}const Qg=e=>Ju(e).at(-2)??``;function $g({event:e,roster:t,reload:n}){let r=I(()=>Ur(e),JSON.stringify([e,t])),[i,a]=C(/* @__PURE__ */ new Set),[o,s]=C(null),{run:c,busy:l,error:u,clear:d}=F(),{units:f=[],without:p=0,renames:m=[]}=r.value??{};if(!f.length&&!m.length)return null;let h=async(e,t)=>{await c(e)&&(s(null),N(k(t),`good`),await n(),await r.reload())},g=e=>{d(),s({old:e})},_=e=>{let t=new Set(i);t.delete(e)||t.add(e),a(t)},v=new Set(f.map(({unit:e})=>Qg(e))),y=f.filter(({unit:e})=>Ju(e).slice(0,-1).every(e=>i.has(e)));return D`<section class="card panel" data-testid="units">
    <h2><${M} name="list" />${k(`units`)}</h2>
    <p class="soft">${k(`units.hint`)}</p>
    <ul class="plain member-list">
      ${y.slice(0,300).map(e=>D`<${e_} key=${e.unit} one=${e} busy=${l}
        isFixed=${!!t.home} opens=${v.has(e.unit)} isOpen=${i.has(e.unit)}
        onToggle=${()=>_(e.unit)} onRename=${()=>g(e.unit)} />`)}
      ${p>0&&D`<li class="member-row" data-testid="units-without"><span class="grow soft">
          ${k(`members.no_unit`)}</span><span class="number">${j(p)}</span></li>`}
    </ul>
    ${y.length>300&&D`<p class="soft">
      ${k(`units.more`,{count:j(y.length-300)})}</p>`}
    <div class="row between wrap"><h3>${k(`units.renames`)}</h3>
      ${!t.home&&D`<${z} icon="plus" look="second small" testid="units-rename-other"
        onClick=${()=>g(``)}>${k(`units.rename.other`)}<//>`}</div>
    <${R} error=${o?null:u} testid="units-error" />
    ${!m.length&&D`<p class="soft">${k(`units.renames.none`)}</p>`}
    <ul class="plain stack tight">
      ${m.map(n=>D`<li key=${n.old} class="row between" data-testid=${`renamed-${n.old}`}>
        <span>${n.old} → ${n.new}</span>
        <${z} icon="rotate-ccw" look="quiet small" disabled=${l||t.home} testid=${`unrename-${n.old}`}
          onClick=${()=>h(()=>Gr(e,n.old),`units.unrenamed`)}>
          ${k(`units.unrename`)}<//></li>`)}</ul>
    ${o&&D`<${t_} old=${o.old} units=${f} busy=${l} error=${u}
      onSave=${t=>h(()=>Wr(e,t),`units.renamed`)} onClose=${()=>s(null)} />`}
  </section>`}function e_({one:e,isFixed:t,opens:n,isOpen:r,busy:i,onToggle:a,onRename:o}){let{unit:s,members:c,direct:l}=e,u=s.split(`/`).at(-1);return D`<li class="member-row" data-testid=${`unit-${s}`} style=${{"--level":Ju(s).length-1}}>
    ${n?D`<button type="button" class="button quiet small unit-name" aria-expanded=${r} onClick=${a}>
          <${M} name=${r?`chevron-down`:`chevron-right`} />${u}</button>`:D`<span class="unit-name unit-leaf">${u}</span>`}
    ${n&&l>0&&D`<span class="soft">${k(`units.direct`,{count:j(l)})}</span>`}
    <span class="number">${j(c)}</span>
    ${!t&&D`<${B} icon="pencil" label=${k(`units.rename`,{unit:s})} disabled=${i}
      testid=${`unit-rename-${s}`} onClick=${o} />`}</li>`}function t_({old:e,units:t,busy:n,error:r,onSave:i,onClose:a}){let[o,s]=C({old:e,new:e}),c=e=>{e.preventDefault(),i(o)},l=(e,t={})=>D`<label class="field"><span>${k(`units.${e}`)}</span>
    <input class="input" autocomplete="off" spellcheck=${!1} maxlength=${200} value=${o[e]}
      data-testid=${`rename-${e}`} list="rename-units" ...${t}
      onInput=${t=>s({...o,[e]:t.target.value})} /></label>`;return D`<${wt} title=${e?k(`units.rename`,{unit:e}):k(`units.rename.other`)} onClose=${a}
      testid="rename-form">
    <form class="stack" onSubmit=${c}>
      ${!e&&l(`old`,{autofocus:!0})}
      ${l(`new`,{autofocus:!!e})}
      <datalist id="rename-units">${t.map(({unit:e})=>D`<option key=${e} value=${e}></option>`)}
      </datalist>
      <p class="soft">${k(`units.rename.effect`)}</p>
      <${R} error=${r} testid="rename-problem" />
      <div class="row end">
        <button type="button" class="button second" onClick=${a}>${k(`cancel`)}</button>
        <${z} icon=${n?`loader`:`save`} submit=${!0} testid="rename-save"
          disabled=${n||!o.old.trim()||!o.new.trim()||o.old===o.new}>${k(`form.save`)}<//></div>
    </form>
  <//>`}function n_({event:e,definition:t,who:n}){let{value:r,reload:i}=I(()=>Ir(e),e),a=t?.classes;return D`<div class="columns" data-testid="people">
    <${vo} event=${e} definition=${t} />
    <${Xg} event=${e} classes=${a} roster=${r} reload=${i} />
    ${r?.members>0&&D`<${Ng} event=${e} classes=${a} roster=${r} reload=${i} />`}
    ${r?.members>0&&D`<${$g} event=${e} roster=${r} reload=${i} />`}
    ${r?.members>0&&D`<${wg} event=${e} borrowed=${!!r.home} />`}
    ${r&&D`<${Eg} key=${r.members>0} event=${e} classes=${a} roster=${r} />`}
    <${Lg} event=${e} />
    ${q(n,`erase`)&&D`<${Ag} event=${e} onGone=${i} />`}
  </div>`}function r_({live:e}){let{run:t,busy:n,error:r}=F(),i=Pt(),[a,o]=C(!1),[s,c]=C(!1),{state:l,epoch:u,count:d,units:f}=e.arrivals,p=l===`open`,m=async(e,n)=>{o(!1),await t(n)&&N(k(`check_in.verb.${e}.done`),`good`)},h=p?`close`:`open`;return D`<section class="run-polls" aria-label=${k(`check_in`)}><ul class="stack">
    <li class="card poll-row" data-testid="check-in-row" data-state=${l}>
      <div class="poll-head"><span class="pill" data-state=${l} data-testid="check-in-state">
          ${k(`check_in.state.${l}`)}</span><h2>${k(`check_in`)}</h2></div>
      <div class="poll-figures"><span class="figure" data-testid="check-in-count">
          <b class="number">${j(d)}</b><small>${k(`check_in.counted`)}</small></span></div>
      <div class="verbs">
        <button type="button" class=${`button ${p?`second`:``}`} data-testid=${`check-in-${h}`}
          data-verb=${h} disabled=${n} onClick=${()=>m(h,()=>$n(e.event,h))}>
          <${M} name=${p?`square`:`play`} />${k(`check_in.verb.${h}`)}</button>
        ${!p&&d>0&&D`<button type="button" class="button quiet reset" data-testid="check-in-reset"
          disabled=${n} onClick=${()=>o(!0)}><${M} name="rotate-ccw" />
          ${k(`check_in.verb.reset`)}</button>`}
      </div>
      <${R} error=${r} testid="check-in-problem" />
      ${d>0&&D`<div class="standings">
        <button type="button" class="button quiet small" aria-expanded=${s} data-testid="check-in-units"
          onClick=${()=>c(!s)}><${M} name="chevron-down" className=${s?`turned`:``} />
          ${k(`check_in.by_unit`)}</button>
        ${s&&D`<${i_} units=${f} />`}</div>`}
      ${d>0&&q(i,`people`)&&D`<${Kt} testid="check-ins"
        address=${t=>tr(e.event,t)} name=${`${e.event}-check-ins`} />`}
      ${a&&D`<${G} title=${k(`check_in.verb.reset.title`)}
        text=${k(`check_in.verb.reset.ask`,{count:j(d)})} action=${k(`check_in.verb.reset`)} danger
        typed=${e.event} onNo=${()=>o(!1)}
        onYes=${()=>m(`reset`,()=>er(e.event,u))} />`}
    </li></ul></section>`}function i_({units:{units:e,others_units:t,others_members:n}}){return D`<ol data-testid="check-in-unit-list">
    ${[...e].sort((e,t)=>t.members-e.members).map(e=>D`<li key=${e.unit} class="row between"><span>${e.unit}</span>
      <span class="number">${j(e.members)} / ${j(e.entitled)}</span></li>`)}
    ${n>0&&D`<li class="row between soft"><span>${k(`check_in.other_units`,{n:t})}</span>
      <span class="number">${j(n)}</span></li>`}</ol>`}const a_={draft:[`open`],open:[`lock`,`close`],locked:[`unlock`,`close`],closed:[`reveal`,`publish`],published:[`reveal`]},o_=[`open`,`locked`,`closed`],s_={close:`ask`,publish:`ask`,reveal:`ask`,reset:`type`},c_={open:`play`,lock:`lock`,unlock:`lock-open`,close:`square`,publish:`megaphone`,reveal:`trophy`,reset:`rotate-ccw`};function l_(e,t=!1){let n=(a_[e]??[]).filter(e=>e!==`reveal`||!t);return o_.includes(e)?[...n,`reset`]:n}function u_(e){return s_[e]??`none`}function d_(e,t){let n={open:0,locked:0,draft:1,closed:1,published:1};return e.map((e,t)=>({poll:e,index:t})).sort((e,r)=>(n[t(e.poll)]??1)-(n[t(r.poll)]??1)||e.index-r.index).map(({poll:e})=>e)}function f_(e){let t=It.until(e?.closes_at);if(t===null)return null;let n=Math.max(1,e.closes_at-e.opened_at);return{seconds:Math.ceil(t/1e3),part:Math.min(1,t/n)}}O({quiz:[`答题`,`Quiz`],"quiz.number":[`第 {n} 题 · 共 {all} 题`,`Question {n} of {all}`],"quiz.points":[`{n} 分`,`{n} points`],"quiz.points.none":[`热身题，不计分`,`A warm-up: no points`],"quiz.lobby":[`答题即将开始`,`The quiz is about to begin`],"quiz.lobby.count":[`共 {n} 题`,`{n} questions`],"quiz.stem":[`请看题，选项马上出现`,`Read the question; the options come in a moment`],"quiz.locked":[`时间到`,`Time is up`],"quiz.wait":[`答案马上揭晓`,`The answer comes in a moment`],"quiz.late":[`您从下一题开始作答`,`You play from the next question on`],"quiz.sending":[`正在提交…`,`Sending…`],"quiz.sending.away":[`网络恢复后会自动提交`,`It will be sent as soon as the connection is back`],"quiz.counted":[`已提交`,`Your answer is in`],"quiz.counted.changes":[`已提交，锁定前可以修改`,`Your answer is in. You may change it until the lock`],"quiz.too_late":[`来晚了，这一题没有计入`,`Too late: this answer did not count`],"quiz.unfit":[`请写一个数字`,`Write one number in digits`],"quiz.not_entitled":[`这场答题不面向您所在的单位或类别。`,`This quiz is not for your unit or class.`],"quiz.refused":[`这一题没有计入`,`This answer did not count`],"quiz.submit":[`提交答案`,`Send answer`],"quiz.several":[`可多选，选好后提交`,`Choose all that are right, then send`],"quiz.order":[`请按正确顺序依次点选`,`Tap them in the right order`],"quiz.again":[`重新排序`,`Start over`],"quiz.number.hint":[`请估一个数，最接近的得分`,`Estimate: whoever is nearest scores`],"quiz.true":[`对`,`True`],"quiz.false":[`错`,`False`],"quiz.right":[`回答正确`,`Right`],"quiz.wrong":[`回答错误`,`Wrong`],"quiz.none":[`这一题您没有作答`,`You have not answered this one`],"quiz.voided":[`本题作废，不计分`,`This question is void: it counts for nobody`],"quiz.key":[`正确答案：{answer}`,`The answer: {answer}`],"quiz.and":[`、`,`, `],"quiz.total":[`总分`,`Points`],"quiz.rank":[`名次`,`Rank`],"quiz.rights":[`答对`,`Right`],"quiz.beaten":[`超过了 {n}% 的选手`,`Better than {n} % of all players`],"quiz.first":[`您现在是第一名！`,`You are in the lead!`],"quiz.review":[`答题回顾`,`Your answers`],"quiz.over":[`答题结束`,`The quiz is over`],"quiz.out":[`还有 {n} 人在场`,`{n} are still in`],"quiz.go":[`去答题`,`Play`],"quiz.state.draft":[`未开始`,`Not open yet`],"quiz.state.open":[`进行中`,`Open`],"quiz.state.locked":[`暂停`,`Paused`],"quiz.state.closed":[`已结束`,`Over`],"quiz.state.published":[`已公布`,`Published`],"quiz.answered":[`已作答`,`Answered`],"quiz.people":[`人答对`,`had it right`],"quiz.board":[`积分榜`,`Leaderboard`],"quiz.units":[`单位积分榜`,`The units`],"quiz.units.caption":[`取花名册前 30%（至少 5 人）的平均分，缺席计 0 分`,`Mean of the best 30 % of the roster, five at least; who is absent counts as 0`],"quiz.podium":[`最终排名`,`Final ranking`],"quiz.climber":[`本题黑马：{name}，上升 {n} 位`,`Climber of the round: {name}, up {n}`],"quiz.board.right":[`答对 {n} 题`,`{n} right`],"quiz.players":[`{n} 人参加`,`{n} players`],"quiz.wait.draft":[`答题尚未开始`,`The quiz has not begun`],"quiz.wait.scores":[`正在计分…`,`Counting the points…`]}),O({"quiz.mode.speed":[`抢分：越快越多`,`speed`],"quiz.mode.right_only":[`答对得分，不看快慢`,`right answers only`],"quiz.mode.last_one_standing":[`答错淘汰`,`last one standing`],"quiz.mode.buzzer":[`抢答：最先答对者得分`,`buzzer`],"quiz.phase.lobby":[`等待出题`,`Waiting for the first question`],"quiz.phase.stem":[`读题`,`Reading`],"quiz.phase.open":[`作答中`,`Open for answers`],"quiz.phase.locked":[`已锁定`,`Locked`],"quiz.phase.told":[`作答分布`,`What was answered`],"quiz.phase.key":[`答案与解析`,`The answer`],"quiz.phase.board":[`积分榜`,`Leaderboard`],"quiz.phase.units":[`单位榜`,`The units`],"quiz.phase.podium":[`最终排名`,`Podium`],"quiz.step.ask":[`出下一题`,`Next question`],"quiz.step.open":[`开始作答`,`Open answers`],"quiz.step.lock":[`锁定`,`Lock`],"quiz.step.tell":[`公布作答分布`,`Show what was answered`],"quiz.step.key":[`公布答案`,`Show the answer`],"quiz.step.board":[`积分榜`,`Leaderboard`],"quiz.step.units":[`单位榜`,`Units`],"quiz.step.podium":[`最终排名`,`Podium`],"quiz.show":[`投到大屏`,`Show on the screens`],"quiz.left":[`秒`,`seconds left`],"quiz.players.short":[`参加`,`players`],"quiz.verb.open":[`开始答题`,`Open the quiz`],"quiz.verb.lock":[`暂停`,`Pause`],"quiz.verb.unlock":[`继续`,`Resume`],"quiz.verb.close":[`结束答题`,`Close the quiz`],"quiz.verb.publish":[`公布成绩`,`Publish`],"quiz.verb.reset":[`全部重来`,`Reset`],"quiz.verb.close.title":[`结束“{title}”？`,`Close “{title}”?`],"quiz.verb.close.ask":[`之后不能再出题。`,`No more questions can be asked then.`],"quiz.verb.publish.title":[`公布“{title}”的成绩？`,`Publish “{title}”?`],"quiz.verb.publish.ask":[`公布后，成绩不能再改，题目也不能再作废。`,`Then scores are final, and no question can be voided.`],"quiz.verb.reset.title":[`“{title}”全部重来？`,`Reset “{title}”?`],"quiz.verb.reset.ask":[`所有作答作废，题目可以重新出。`,`All answers become void, and its questions can be asked again.`],"audit.what.quiz_ask":[`出题`,`asked a question`],"audit.what.quiz_open":[`开放作答`,`opened a question`],"audit.what.quiz_lock":[`锁定题目`,`locked a question`],"audit.what.quiz_tell":[`公布作答分布`,`showed what was answered`],"audit.what.quiz_key":[`公布答案`,`showed the answer`],"audit.what.quiz_board":[`显示积分榜`,`showed the leaderboard`],"audit.what.quiz_units":[`显示单位榜`,`showed the units`],"audit.what.quiz_podium":[`显示最终排名`,`showed the podium`],"audit.what.void_question":[`题目作废`,`voided a question`],"quiz.void":[`本题作废`,`Void this question`],"quiz.void.title":[`作废：`,`Void:`],"quiz.void.why":[`原因（记入日志）`,`Why (it stands on the record)`]});const p_={stem:`open`,open:`lock`,locked:`tell`,told:`key`,key:`board`},m_=[`key`,`board`],h_=[`key`,`board`,`units`],g_=[`locked`,`told`,`key`,`board`,`units`];function __({live:e}){return D`<section class="run-polls" aria-label=${k(`quiz`)}>
    <ul class="stack">${e.quizzes.frames.map(t=>D`<${y_} key=${t.quiz} quiz=${t}
      live=${e} />`)}</ul></section>`}function v_({state:e,phase:t,asked:n,questions:r}){return e!==`open`&&![`open`,`locked`,`told`,`key`].includes(t)||t===`podium`?``:p_[t]??(n>0&&n===r?`podium`:`ask`)}function y_({quiz:e,live:t}){let{event:n,stage:r}=t,{run:i,busy:a,error:o}=F(),[s,c]=C(``),{quiz:l,state:u,phase:d,epoch:f,rev:p,question:m}=e,h=A(e,`title`),g=e=>(c(``),i(()=>Jn(n,l,e,f))),_=e=>u_(e)===`none`?g(e):c(e),v=e=>i(()=>qn(n,l,e,p)),y=v_(e),b=!r.held&&r.scene===`quiz`,x=l_(u).filter(e=>e!==`reveal`);return D`<li class="card poll-row" data-testid=${`quiz-${l}`} data-state=${u} data-phase=${d}>
    <div class="poll-head"><span class="pill" data-state=${u}>${k(`quiz.state.${u}`)}</span><h2>${h}</h2>
      ${b&&D`<span class="pill on-air"><${M} name="monitor" />${k(`on_screen`)}</span>`}
      <span class="soft rules">${k(`quiz.mode.${e.mode}`)} ·
        ${` `}${k(`quiz.lobby.count`,{n:e.questions})}</span></div>
    ${u!==`draft`&&D`<p data-testid=${`quiz-phase-${l}`}><b>${k(`quiz.phase.${d}`)}</b>
      ${m&&D`<span> · ${m.number}. ${A(m,`title`)}</span>`}</p>
      <${b_} quiz=${e} />`}
    <div class="verbs">
      ${y&&D`<button type="button" class="button" data-testid=${`quiz-next-${l}`} disabled=${a}
        onClick=${()=>v(`next`)}><${M} name="chevron-right" />${k(`quiz.step.${y}`)}</button>`}
      ${m_.includes(d)&&D`<button type="button" class="button second" disabled=${a}
        onClick=${()=>v(`units`)}><${M} name="users" />${k(`quiz.step.units`)}</button>`}
      ${h_.includes(d)&&y!==`podium`&&D`<button type="button" class="button second"
        disabled=${a} onClick=${()=>v(`podium`)}><${M} name="trophy" />${k(`quiz.step.podium`)}</button>`}
      ${!b&&u!==`draft`&&D`<button type="button" class="button second" disabled=${a}
        data-testid=${`quiz-show-${l}`}
        onClick=${()=>i(()=>Gn(n,{scene:`quiz`,hidden:r.hidden}))}>
        <${M} name="monitor" />${k(`quiz.show`)}</button>`}
    </div>
    <div class="verbs">${x.map(e=>D`<button key=${e} type="button" data-verb=${e}
      class=${`button ${e===`reset`?`quiet reset`:e===`open`&&u===`draft`?``:`second small`}`}
      data-testid=${`${e}-${l}`} disabled=${a} onClick=${()=>_(e)}><${M} name=${c_[e]} />
      ${k(`quiz.verb.${e}`)}</button>`)}
      ${m&&g_.includes(d)&&!m.voided&&u!==`published`&&D`<button type="button" class="button quiet small" data-testid=${`quiz-void-${l}`} disabled=${a}
          onClick=${()=>c(`void`)}><${M} name="ban" />${k(`quiz.void`)}</button>`}</div>
    <${R} error=${o} testid=${`error-${l}`} />
    ${s===`void`&&D`<${x_} question=${m} onNo=${()=>c(``)} onYes=${e=>(c(``),i(()=>Yn(n,l,m.id,e)))} />`}
    ${s&&s!==`void`&&D`<${G} title=${k(`quiz.verb.${s}.title`,{title:h})}
      text=${k(`quiz.verb.${s}.ask`)} action=${k(`quiz.verb.${s}`)} danger=${s===`reset`}
      typed=${u_(s)===`type`?l:``} onYes=${()=>g(s)} onNo=${()=>c(``)} />`}
  </li>`}function b_({quiz:e}){let t=e.phase===`open`?f_(e.question):null;return D`<div class="poll-figures">${[e.answered!==null&&[j(e.answered),`quiz.answered`],t&&[t.seconds,`quiz.left`],e.key&&[j(e.key.right_answers),`quiz.people`],e.players>0&&[j(e.players),`quiz.players.short`]].filter(Boolean).map(([e,t])=>D`<span key=${t} class="figure"><b class="number">${e}</b><small>${k(t)}</small></span>`)}</div>`}function x_({question:e,onYes:t,onNo:n}){let[r,i]=C(``);return D`<form class="stack" data-testid="quiz-void-form" onSubmit=${e=>{e.preventDefault(),t(r.trim())}}><p><b>${k(`quiz.void.title`)}</b> ${e.number}. ${A(e,`title`)}</p>
    <label>${k(`quiz.void.why`)}<input class="input" required maxlength="200" value=${r}
      onInput=${e=>i(e.currentTarget.value)} /></label>
    <div class="verbs"><button type="submit" class="button" disabled=${!r.trim()}>${k(`quiz.void`)}</button>
      <button type="button" class="button second" onClick=${n}>${k(`cancel`)}</button></div></form>`}const S_=e=>e===`draft`?[]:e===`published`?[`turnout`,`scores`,`standouts`]:[`turnout`];function C_({live:e}){return D`<section class="run-polls" aria-label=${k(`surveys`)}>
    <ul class="stack">${e.surveys.map(t=>D`<${w_} key=${t.id} survey=${t}
      live=${e} />`)}</ul></section>`}function w_({survey:e,live:t}){let{event:n,stage:r}=t,{run:i,busy:a,error:o}=F(),[s,c]=C(``),[l,u]=C(!1),{id:d,state:f,epoch:p,members:m,entitled:h}=e,g=A(e,`title`),_=async e=>{c(``),await i(()=>Kn(n,d,e,p))&&N(k(`survey.verb.${e}.done`,{title:g}),`good`)},v=e=>u_(e)===`none`?_(e):c(e),y=l_(f).filter(e=>e!==`reveal`),b=!r.held&&_a[r.scene]?.survey&&t.shownSurveys.of(r).survey?.id===d,x=e=>i(()=>Gn(n,{scene:e,survey:d,hidden:r.hidden})),ee=f===`open`?It.until(e.closes_at):null;return D`<li class="card poll-row" data-testid=${`survey-${d}`} data-state=${f}>
    <div class="poll-head">
      <span class="pill" data-state=${f} data-testid=${`survey-state-${d}`}>${k(`survey.${f}`)}</span>
      <h2>${g}</h2>
      ${b&&D`<span class="pill on-air"><${M} name="monitor" />${k(`on_screen`)}</span>`}
      <span class="soft rules">${k(`survey.questions`,{n:e.questions})} ·
        ${` `}${k(`survey.short.${e.privacy}`)}</span>
    </div>
    <div class="poll-figures">
      <${T_} value=${j(m)} words=${k(`survey.answered`)} testid=${`answered-${d}`} />
      ${h>0&&D`<${T_} value=${pt(m/h)}
        words=${k(`survey.turnout_of`,{entitled:j(h)})} />`}
      ${ee!==null&&D`<${T_} value=${Rt(ee,k(`day`))}
        words=${k(`survey.closes_in`)} />`}
    </div>
    <div class="verbs">
      ${y.map((e,t)=>D`<button key=${e} type="button" data-testid=${`${e}-${d}`}
        class=${`button ${e===`reset`?`quiet reset`:t?`second`:``}`} data-verb=${e}
        disabled=${a} onClick=${()=>v(e)}><${M} name=${c_[e]} />
        ${k(`survey.verb.${e}`)}</button>`)}
    </div>
    <div class="row wrap tight" role="group" aria-label=${k(`survey.to_stage`)}>
      ${S_(f).map(e=>D`<button key=${e} type="button" class="button quiet small"
        data-testid=${`show-${e}-${d}`} aria-pressed=${!!(b&&r.scene===e)} disabled=${a}
        onClick=${()=>x(e)}><${M} name=${_a[e].icon} />${k(`survey.show.${e}`)}</button>`)}
    </div>
    <${R} error=${o} testid=${`error-${d}`} />
    ${h>0&&D`<div class="standings">
      <button type="button" class="button quiet small" aria-expanded=${l} data-testid=${`units-${d}`}
        onClick=${()=>u(!l)}><${M} name="chevron-down" className=${l?`turned`:``} />
        ${k(`survey.by_unit`)}</button>
      ${l&&D`<${E_} key=${p} event=${n} survey=${d} />`}</div>`}
    ${s&&D`<${G} title=${k(`survey.verb.${s}.title`,{title:g})}
      text=${k(`survey.verb.${s}.ask`)} action=${k(`survey.verb.${s}`)} danger=${s===`reset`}
      typed=${u_(s)===`type`?d:``} onYes=${()=>_(s)} onNo=${()=>c(``)} />`}
  </li>`}function T_({value:e,words:t,testid:n=void 0}){return D`<span class="figure" data-testid=${n}><b class="number">${e}</b><small>${t}</small></span>`}function E_({event:e,survey:t}){let[n,r]=C(``),{value:i,error:a,reload:o}=I(()=>Xn(e,t,n),n);if(w(()=>{let e=setInterval(o,1e4);return()=>clearInterval(e)},[o]),!i)return D`<${R} error=${a} />`;let{units:s,others_units:c,others_entitled:l,others_members:u}=i;return D`${n&&D`<button type="button" class="button quiet small" onClick=${()=>r(``)}>
      <${M} name="arrow-left" />${n}</button>`}
    <ol data-testid=${`turnout-${t}`}>${s.map(e=>D`<${D_} key=${e.unit} name=${e.unit}
      entitled=${e.entitled} members=${e.members} onOpen=${e.opens?()=>r(e.unit):null} />`)}
      ${c>0&&D`<${D_} name=${k(`survey.others`,{n:c})} entitled=${l}
        members=${u} />`}
      ${s.length+c===0&&D`<li>${k(`survey.no_units`)}</li>`}</ol>`}function D_({name:e,entitled:t,members:n,onOpen:r=null}){let i=n/t;return D`<li><span></span>
    ${r?D`<button type="button" class="button quiet small cut" onClick=${r}>${e}
        <${M} name="chevron-right" /></button>`:D`<span class="cut">${e}</span>`}
    <span class="bar" aria-hidden="true"><i style=${{width:`${Math.min(1,i)*100}%`}}></i></span>
    <span class="number">${j(n)} / ${j(t)}</span>
    <span class="number soft">${pt(i)}</span></li>`}const O_=[`worker`,`age`,`online`,`votes`,`p99`,`tick`,`cpu`],k_=e=>e===0?`–`:`${e<10?e.toFixed(1):Math.round(e)} ms`;function A_({points:e}){return D`<svg class="spark" viewBox=${`0 0 96 22`} preserveAspectRatio="none"
    aria-hidden="true">
    <path d=${Jl(e,96,22,Math.max(e.length,12))} /></svg>`}function j_({name:e,value:t,note:n=``,title:r,points:i=null,warn:a=!1}){return D`<div class="tile" title=${r} data-testid=${`figure-${e}`} data-warn=${a}>
    <span class="tile-name">${k(`figure.${e}`)}</span>
    <b class="number">${t}</b>
    ${n&&D`<small class="number">${n}</small>`}
    ${i&&D`<${A_} points=${i} />`}
  </div>`}function M_({store:e}){return D`<${j_} name="store" warn=${e.state!==`ok`||e.durability!==`always`}
    value=${k(e.state===`ok`?`store.ok`:`store.away`)} note=${k(`saved.${e.durability}`)} />`}function N_({version:e=``,durability:t,memory_bytes:n}){let r=n?`${Math.round(n/1048576)} MiB`:``;return[`Redis ${e}`.trim(),k(`durability.${t}`),r].filter(Boolean).join(` · `)}function P_({presence:e}){return D`<${j_} name="visitors" value=${j(e.members)} note=${k(`figure.visits`,{visits:j(e.visits),average:Rt(e.watched_s_average*1e3,k(`day`))})}
    />`}function F_({live:e}){let{workers:t=[],store:n}=e.figures??{};return D`<details class="card panel technical" data-testid="technical">
    <summary><${M} name="server" />${k(`technical.workers`)}</summary>
    ${n&&D`<p class="soft" data-testid="store-line">${N_(n)}</p>`}
    <div class="scroll"><table class="grid-table" data-testid="workers">
      <thead><tr>${O_.map(e=>D`<th key=${e}>${k(`workers.${e}`)}</th>`)}</tr></thead>
      <tbody>${t.map(e=>D`<tr key=${e.id} data-warn=${e.age_s>3}>
        <td class="code">${e.id}</td>
        <td class="number">${e.age_s.toFixed(1)} s</td>
        <td class="number">${j(e.online)}</td>
        <td class="number">${j(e.votes_per_s)}</td>
        <td class="number" data-warn=${e.ack_ms_p99>qs}>
          ${e.ack_ms_p99===null?`–`:Math.round(e.ack_ms_p99)}</td>
        <td class="number">${e.tick_ms}</td>
        <td class="number" data-warn=${e.cpu>Js}>${Math.round(e.cpu*100)}%</td></tr>`)}</tbody>
    </table></div></details>`}function I_({live:e}){let{figures:t,presence:n,series:r,tally:i}=e;if(!t)return null;let a=oc(t.workers);return D`<section class="tiles" data-testid="figures" aria-label=${k(`figures`)}>
    <${j_} name="online" value=${j(i.online)}
      note=${k(`figure.peak`,{peak:j(i.peak)})} points=${r.online} />
    ${n&&D`<${P_} presence=${n} />`}
    <${j_} name="votes" value=${j(a.votes_per_s)} points=${r.votes_per_s} />
    <${j_} name="ack" value=${k_(a.ack_ms_p99)}
      note=${a.ack_ms_p50?k(`figure.half`,{ms:k_(a.ack_ms_p50)}):``}
      points=${r.ack_ms_p99} warn=${a.ack_ms_p99>qs} />
    <${j_} name="likes" value=${j(i.likes[``]??0)} />
    <${j_} name="slow" value=${j(a.slow_readers)} />
    <${M_} store=${t.store} />
  </section>`}const L_={state:`draft`,epoch:0,seq:0,ballots:0,members:0,entitled:null,votes:null};function R_(e){let{choices_min:t,choices_max:n,repeat:r,visibility:i,privacy:a,counting:o}=e,s=t===n?t:`${t}–${n}`,c=o?k(`counting.${o.kind}.short`,{most:o.most,count:e.options.length}):k(`choices`,{range:s,count:e.options.length}),l=r.kind===`quota`?k(`quota.${r.per}.short`,{votes:r.votes}):k(`repeat.${r.kind}`);return[...a===`secret`?[k(`privacy.secret`)]:[],c,l,k(`visible.${i}`)].join(` · `)}function z_({value:e,words:t,urgent:n=!1}){return D`<span class="figure" data-urgent=${n}><b class="number">${e}</b><small>${t}</small></span>`}function B_({poll:e,figures:t,state:n}){let r=It.until(t.closes_at);if(n===`open`&&r!==null)return D`<${z_} value=${Rt(r,k(`day`))} words=${k(`poll.closes_in`)}
      urgent=${r<3e4} />`;if((n===`open`||n===`locked`)&&t.opened_at)return D`<${z_} value=${Rt(It.now()-t.opened_at,k(`day`))}
      words=${k(`poll.open_for`)} />`;let i=Date.parse(e.opens_at);if(n===`draft`&&i>It.now()){let e=k(`poll.opens_at`,{time:V(i)});return D`<${z_} value=${Rt(i-It.now(),k(`day`))} words=${e} />`}return null}function V_({poll:e,figures:t,state:n,rate:r}){let{ballots:i,members:a,entitled:o}=t;return D`<div class="poll-figures">
    <span class="figure"><b data-testid=${`ballots-${e.id}`} data-value=${i}><${xt}
          value=${i} /></b>
      <small>${k(`ballots`)}</small></span>
    ${a!==i&&D`<${z_} value=${j(a)} words=${k(`members`)} />`}
    ${o>0&&D`<${z_} value=${pt(a/o)}
        words=${k(`turnout_of`,{entitled:j(o)})} />`}
    ${t.voided>0&&D`<${z_} value=${j(t.voided)} words=${k(`voided`)} />`}
    ${n===`open`&&D`<${z_} value=${j(r)} words=${k(`per_s`)} />`}
    <${B_} poll=${e} figures=${t} state=${n} />
  </div>`}function H_({poll:e,figures:t}){let[n,r]=C(!1),i=t.ballots>0?ys(e,t):null;if(!i)return null;let a=Math.max(i[0].value,1e-9);return D`<div class="standings">
    <ol>${i.slice(0,n?i.length:5).map(({option:e,votes:t,score:n,value:r,share:i,rank:o})=>D`<li key=${e.id}>
      <span class="number rank">${o}</span><span class="cut">${A(e,`name`)}</span>
      <span class="bar" aria-hidden="true"><i style=${{width:`${r/a*100}%`}}></i></span>
      <span class="number">${j(t)}</span>
      <span class="number soft">${n===null?pt(i):k(`score`,{score:n.toFixed(2)})}</span>
    </li>`)}</ol>
    ${i.length>5&&D`<button type="button" class="button quiet small" aria-expanded=${n} onClick=${()=>r(!n)}>
      <${M} name="chevron-down" className=${n?`turned`:``} />
      ${k(n?`fewer`:`all_options`,{count:i.length})}</button>`}
  </div>`}function U_({verb:e,poll:t,onYes:n,onNo:r}){let i=A(t,`title`),[a,o]=C(`auto`);return D`<${G} title=${k(`verb.${e}.title`,{title:i})} text=${k(`verb.${e}.ask`,{title:i})}
    action=${k(`verb.${e}`)}
    danger=${e===`reset`} typed=${u_(e)===`type`?t.id:``}
    onYes=${()=>n(a)} onNo=${r}>
    ${e===`reveal`&&D`<div class="segments" role="group" aria-label=${k(`reveal.pace`)}>
      ${xa(t).map(e=>D`<button key=${e} type="button" aria-pressed=${a===e}
        data-testid=${`pace-${e}`} onClick=${()=>o(e)}>${k(`reveal.pace.${e}`)}</button>`)}</div>`}
  <//>`}function W_({poll:e,live:t}){let{run:n,busy:r,error:i}=F(),[a,o]=C(``),[s,c]=C(null),{stage:l}=t,u=t.tally.figures(e.id)??L_,{state:d,epoch:f}=s&&Date.now()-s.at<2e3?s:u,p=async(r,i)=>{o(``);let a=await n(()=>r===`reveal`?Vn(t.event,e.id,i):Bn(t.event,e.id,r,f||void 0));a&&(a.state&&c({state:a.state,epoch:a.epoch,at:Date.now()}),N(k(`verb.${r}.done`,{title:A(e,`title`)}),`good`))},m=e=>u_(e)===`none`?p(e):o(e),h=l.revealed.includes(e.id),g=Da(t.tally.event,l,e=>t.tally.figures(e.id)?.state??`draft`),_=g.what!==`join`&&g.poll?.id===e.id;return D`<li class="card poll-row" data-testid=${`poll-${e.id}`} data-state=${d}>
    <div class="poll-head">
      <span class="pill" data-state=${d} data-testid=${`state-${e.id}`}>${k(`poll.${d}`)}</span>
      <h2>${A(e,`title`)}</h2>
      ${_&&D`<span class="pill on-air"><${M} name="monitor" />${k(`on_screen`)}</span>`}
      ${h&&D`<span class="pill" data-state="published"><${M} name="eye" />${k(`revealed`)}</span>`}
      <span class="soft rules">${R_(e)}</span>
    </div>
    <${V_} poll=${e} figures=${u} state=${d} rate=${t.rate(e.id)} />
    <div class="verbs">
      ${l_(d,h).map((t,n)=>D`<button key=${t} type="button" data-testid=${`${t}-${e.id}`}
        class=${`button ${t===`reset`?`quiet reset`:n?`second`:``}`} data-verb=${t} disabled=${r}
        onClick=${()=>m(t)}>
        <${M} name=${c_[t]} />${k(`verb.${t}`)}</button>`)}
    </div>
    <${R} error=${i} testid=${`error-${e.id}`} />
    <${H_} poll=${e} figures=${u} />
    ${a&&D`<${U_} verb=${a} poll=${e} onYes=${e=>p(a,e)}
      onNo=${()=>o(``)} />`}
  </li>`}function G_({live:e}){let{run:t,busy:n,error:r}=F(),{event:i}=e.tally,a=[...i.polls,...i.surveys],[o,s]=C(``),c=a.some(e=>e.id===o)?o:a[0]?.id??``,l=e.stage.focus&&ns(i,e.stage.focus.activity);return a.length?D`<div class="phone-focus" role="group" aria-label=${k(`focus`)} data-testid="focus">
    <details><summary data-testid="focus-fold"><span class="soft">${k(`focus`)}</span>
        ${l&&D` <span data-testid="focus-now">${k(`focus.now`,{title:l})}</span>`}</summary>
      <div class="row">
        <select class="input" aria-label=${k(`focus.activity`)} data-testid="focus-activity" value=${c}
          onChange=${e=>s(e.target.value)}>${a.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`title`)}</option>`)}</select>
        <${z} icon="smartphone" look="second small" testid="focus-go" disabled=${n}
          onClick=${()=>t(()=>Wn(e.event,c))}>${k(`focus.go`)}<//></div></details>
    ${l&&D`<${z} icon="x" look="quiet small" testid="focus-end" disabled=${n}
      onClick=${()=>t(()=>Wn(e.event,``))}>${k(`focus.end`)}<//>`}
    <${R} error=${r} testid="focus-error" />
  </div>`:null}function K_({live:e}){let{run:t,error:n}=F(),{event:r}=e.tally,i=(e,n,r,i=!1)=>D`<label class="check"
    title=${i?k(`switch.by_theme`):``}>
    <input type="checkbox" data-testid=${`switch-${e}`} checked=${n} disabled=${i}
      onChange=${e=>t(()=>r(e.target.checked))} />
    <span>${k(`switch.${e}`)}</span></label>`;return D`<div class="switches row wrap" role="group" aria-label=${k(`switches`)} data-testid="switches">
    ${wa.map(t=>i(t,Ta(t,r.theme,e.stage),n=>Un(e.event,t,n),!Ta(t,r.theme)))}
    ${i(`sound`,e.stage.switches.sound===!0,t=>Un(e.event,`sound`,t))}
    ${Gt(r)&&e.moderation&&i(`comments`,e.moderation.on_screen,t=>lr(e.event,{on_screen:t}))}
    <${R} error=${n} testid="switch-error" />
  </div>`}const q_=[1,2,5,10,20,50],J_=[1,3,5,10,15,30];function Y_({event:e,next:t,choose:n}){let r=_a[t.scene]??{},{polls:i}=e,a=i.find(e=>e.id===t.poll),o=(e,r)=>D`<input class="input" data-testid=${`stage-${e}`} aria-label=${r}
    placeholder=${r} maxlength=${200}
    value=${t[e]} onInput=${t=>n({[e]:t.target.value})} />`;return D`
    ${r.poll&&D`<div class="field"><label for="stage-poll">${k(`stage.poll`)}</label>
      <select id="stage-poll" class="input" data-testid="stage-poll" value=${t.poll}
        onChange=${e=>n({poll:e.target.value,options:[]})}>
        <option value="">${k(`stage.no_poll`)}</option>
        ${i.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`title`)}</option>`)}
      </select></div>`}
    ${r.prize&&D`<div class="field"><label for="stage-prize">${k(`stage.prize`)}</label>
      <select id="stage-prize" class="input" data-testid="stage-prize" value=${t.prize}
        onChange=${e=>n({prize:e.target.value})}>
        <option value="">${k(`stage.newest_draw`)}</option>
        ${e.prizes.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`name`)}</option>`)}
      </select></div>`}
    ${r.deck&&D`<div class="field"><label for="stage-deck">${k(`stage.deck`)}</label>
      <select id="stage-deck" class="input" data-testid="stage-deck" value=${t.deck}
        onChange=${e=>n({deck:e.target.value})}>
        <option value="">${k(e.decks.length?`stage.first_deck`:`stage.no_deck`)}</option>
        ${e.decks.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`title`)}</option>`)}
      </select></div>`}
    ${r.video&&D`<div class="field"><label for="stage-video">${k(`stage.video`)}</label>
      <select id="stage-video" class="input" data-testid="stage-video" value=${t.video}
        onChange=${e=>n({video:e.target.value})}>
        <option value="">${k(e.videos.length?`stage.first_video`:`stage.no_video`)}</option>
        ${e.videos.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`title`)}</option>`)}
      </select></div>`}
    ${r.survey&&D`<div class="field"><label for="stage-survey">${k(`stage.survey`)}</label>
      <select id="stage-survey" class="input" data-testid="stage-survey" value=${t.survey}
        onChange=${e=>n({survey:e.target.value})}>
        <option value="">${k(e.surveys.length?`stage.open_survey`:`stage.no_survey`)}</option>
        ${e.surveys.map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`title`)}</option>`)}
      </select></div>`}
    ${r.speed&&D`<div class="field"><label for="stage-speed">${k(`stage.speed`)}</label>
      <select id="stage-speed" class="input" data-testid="stage-speed" value=${t.speed}
        onChange=${e=>n({speed:Number(e.target.value)})}>
        ${q_.map(e=>D`<option key=${e} value=${e}>×${e}</option>`)}</select></div>`}
    ${r.pace&&D`<div class="field"><label for="stage-pace">${k(`reveal.pace`)}</label>
      <select id="stage-pace" class="input" data-testid="stage-pace" value=${t.pace}
        onChange=${e=>n({pace:e.target.value})}>
        ${xa(a).map(e=>D`<option key=${e} value=${e}>${k(`reveal.pace.${e}`)}</option>`)}
      </select></div>`}
    ${r.options&&a&&D`<${X_} poll=${a} options=${t.options} choose=${n} />`}
    ${r.text&&D`<div class="pair">${o(`text`,k(`stage.text`))}
        ${o(`text_en`,k(`in_english`,{label:k(`stage.text`)}))}</div>`}`}function X_({poll:e,options:t,choose:n}){let[r=``,i=``]=t,a=e=>n({options:e.some(Boolean)?e:[]}),o=(t,n,r)=>D`<select class="input" data-testid=${`stage-option-${r}`}
    aria-label=${k(`stage.options`)} value=${t}
      onChange=${e=>a(r===1?[e.target.value,n]:[n,e.target.value])}>
    <option value="">${k(`stage.in_front`)}</option>
    ${e.options.filter(({id:e})=>e!==n).map(e=>D`<option key=${e.id} value=${e.id}>${A(e,`name`)}</option>`)}</select>`;return D`<div class="pair">${o(r,i,1)}${o(i,r,2)}</div>`}const Z_=({options:e})=>e.filter(Boolean).length===1;function Q_({live:e}){let{event:t}=e.tally,{stage:n}=e,r=Ts(e),i=js(e),a=ks(e),o=ac(e.figures?.workers??[],`screens`),[s,c]=C(null),[l,u]=C(0),{run:d,busy:f,error:p}=F(),m=s??Object.fromEntries(ka.map(e=>[e,n[e]])),h=!Aa(m,n)||l>0,g=h&&ja(m,n)&&!Z_(m),_=Da(t,n,t=>e.tally.figures(t.id)?.state??`draft`),v=e=>c({...m,...e}),y=_a[m.scene]?.until,b=async(t=!1)=>{let n={until:y?m.until:0,seconds:y?l*60:0};await d(()=>Gn(e.event,{...m,...n,again:t}))&&x()},x=()=>{c(null),u(0)};return D`<section class="card panel stage" data-testid="stage" aria-label=${k(`stage`)}>
    <h2><${M} name="monitor" />${k(`stage.now`)}
      ${e.figures&&D`<span class="pill" data-kind=${o?`good`:`warn`} data-testid="screens">
        ${o?k(`stage.screens`,{count:o}):k(`stage.no_screen`)}</span>`}</h2>
    <div class="monitor" data-testid="stage-now" data-what=${_.what}><${Na} live=${e}
        title=${k(`stage.now`)} />
      <p class="monitor-what">${k(`hall.${_.what}`)}</p></div>
    <${Ds} reveal=${r} />
    <${Ms} rolling=${i} />
    <${As} slides=${a} />
    <${K_} live=${e} />
    <${G_} live=${e} />
    <div class="stage-next">
      <h3>${k(`stage.next`)}</h3>
      <div class="segments scenes" role="group" aria-label=${k(`stage.scene`)}>
        ${Object.entries(_a).map(([e,{icon:t}])=>D`<button key=${e} type="button" aria-pressed=${m.scene===e}
          data-testid=${`stage-${e}`} onClick=${()=>v({scene:e,until:0})}>
          <${M} name=${t} /><span>${k(`scene.${e}`)}</span></button>`)}
      </div>
      <${Y_} event=${t} next=${m} choose=${v} />
      ${y&&D`<div class="field"><label for="stage-minutes">${k(`stage.minutes`)}</label>
        <select id="stage-minutes" class="input" data-testid="stage-minutes" value=${l}
          onChange=${e=>u(Number(e.target.value))}>
          <option value="0">${k(`stage.by_poll`)}</option>
          ${J_.map(e=>D`<option key=${e} value=${e}>${k(`stage.in_minutes`,{minutes:e})}</option>`)}</select></div>`}
      <label class="check"><input type="checkbox" data-testid="stage-hidden" checked=${m.hidden}
        onChange=${e=>v({hidden:e.target.checked})} /><span>${k(`stage.hidden`)}</span></label>
    </div>
    ${!ja(m,n)&&D`<p class="notice" data-kind="warn">${k(`stage.not_revealed`)}</p>`}
    <${R} error=${p} testid="stage-error" />
    <div class="row">
      <${z} icon="zap" look="grow" testid="stage-take" disabled=${f||!g}
        onClick=${()=>b()}>${k(h?`stage.take`:`stage.same`)}<//>
      ${h&&D`<button type="button" class="button second" onClick=${x}>${k(`cancel`)}</button>`}
      ${!h&&ya.includes(n.scene)&&D`<${z} icon="rotate-ccw" look="second" testid="stage-again"
        disabled=${f} onClick=${()=>b(!0)}>${k(`stage.again`)}<//>`}
    </div>
  </section>`}function $_({event:e}){let{value:t,reload:n}=I(()=>jn(e),e);return w(()=>{let e=setInterval(n,15e3);return()=>clearInterval(e)},[n]),D`<p class="notice thin" data-testid="open-event"><${M} name="info" />
    <span>${k(`open_event`,{devices:j(t?.devices??0)})}</span></p>`}function ev({live:e}){_t(1e3);let{event:t}=e.tally;if(!t)return D`<p class="wait">${k(`loading`)}</p>`;let n=d_(t.polls,t=>e.tally.figures(t.id)?.state??`draft`);return D`<div class="run" data-testid="run">
    <div class="run-main">
      <${I_} live=${e} />
      <section class="run-polls" aria-label=${k(`polls`)}>
        ${t.admission===`open`&&D`<${$_} event=${e.event} />`}
        ${n.length===0&&e.quizzes.frames.length===0&&D`<p class="card empty">${k(`run.no_polls`)}
          <a class="button" href=${P(`edit`,e.event)}>${k(`tab.edit`)}</a></p>`}
        <ul class="stack">${n.map(t=>D`<${W_} key=${t.id} poll=${t} live=${e} />`)}</ul>
      </section>
      ${t.check_in&&e.arrivals&&D`<${r_} live=${e} />`}
      ${e.contests.length>0&&D`<${ua} live=${e} />`}
      ${e.quizzes.frames.length>0&&D`<${__} live=${e} />`}
      ${e.surveys.length>0&&D`<${C_} live=${e} />`}
      <div class="run-below">
        <${F_} live=${e} />
        <section class="card panel"><h2><${M} name="history" />${k(`audit`)}</h2>
          <${ol} event=${e.event} rows=${8} /></section>
      </div>
    </div>
    <aside class="run-side">
      <${Q_} live=${e} />
    </aside>
  </div>`}const tv={run:`radio`,show:`list`,draws:`ticket`,comments:`message-square`,edit:`pencil`,people:`users`,points:`award`,rehearse:`gauge`,check:`shield-check`},nv=(e,t,n)=>q(t,Dt(e))&&(e!==`points`||!!(n?.points||n?.home));async function rv(){await tn(),location.hash=P(`events`),jt.set(null),location.reload()}function iv({route:e,live:t,who:n}){let r=T(null);w(()=>{r.current?.querySelector(`[aria-current]`)?.scrollIntoView({block:`nearest`,inline:`center`})},[e.view,n?.role]);let i=e.event?A(t?.tally.event,`title`)||e.event:k(`console`);return D`<header class="topbar">
    ${e.view===`events`?D`<span class="brand" aria-hidden="true"><${M} name="megaphone" /></span>`:D`<a class="button quiet round" href=${P(`events`)} aria-label=${k(`to_events`)}
        data-testid="to-events">
          <${M} name="arrow-left" /></a>`}
    <h1>${i}</h1>
    ${t?.tally.event?.rehearsal_of&&D`<span class="pill rehearsing">${k(`listing.rehearsal`)}</span>`}
    ${e.event&&D`<nav ref=${r} class="tabs" aria-label=${k(`views`)}>
      ${Tt.filter(e=>nv(e,n,t?.tally.event)).map(t=>D`<a key=${t} href=${P(t,e.event)} data-testid=${`tab-${t}`}
        aria-current=${e.view===t?`page`:void 0}><${M} name=${tv[t]} /><span>
          ${k(t===`check`&&!q(n,`results`)?`tab.figures`:`tab.${t}`)}</span></a>`)}
    </nav>`}
    <div class="topbar-end">
      ${t&&D`<${yt} state=${t.line.state} />`}
      <${bt} />
      <a class="button quiet small" href=${P(`account`)} data-testid="account" title=${n?.name??``}>
        <${M} name="user" /><span class="name">${n?.name??``}</span></a>
      <${z} icon="log-out" look="quiet small" testid="sign-out" aria-label=${k(`sign_out`)}
        title=${k(`sign_out`)} onClick=${rv}><//>
    </div>
  </header>`}O({check_in:[`签到`,`Check-in`],"scene.check_in":[`签到墙`,`Check-in wall`],"hall.check_in":[`签到墙`,`The check-in wall`],"check_in.on":[`来宾在手机上签到，大屏显示签到墙`,`Guests check in on their phones, and the screen welcomes them`],"check_in.hint":[`来宾扫大屏上的二维码，按一下就签到。桌卡上的二维码可带座位：活动链接后加 ?seat=A12。`,`Guests scan the code on the screen and press once. Codes on table cards may carry a seat: add ?seat=A12 to the event's link.`],"check_in.names":[`大屏上的姓名`,`Names on the screen`],"check_in.names.masked":[`遮住中间：王*兰`,`Masked: A***h`],"check_in.names.full":[`完整姓名`,`In full`],"check_in.names.none":[`不显示，只显示第几位`,`None, only the number`],"check_in.faces":[`同时显示照片`,`Photos as well`],"check_in.state.open":[`签到中`,`Open`],"check_in.state.closed":[`未开放`,`Closed`],"check_in.counted":[`人已签到`,`have checked in`],"check_in.by_unit":[`各单位签到`,`By unit`],"check_in.other_units":[`其余 {n} 个单位（人数不足，合并显示）`,`{n} other units, too small to be shown`],"check_in.verb.open":[`开放签到`,`Open`],"check_in.verb.close":[`结束签到`,`Close`],"check_in.verb.reset":[`重置`,`Reset`],"check_in.verb.open.done":[`签到已开放`,`Check-in is open`],"check_in.verb.close.done":[`签到已结束`,`Check-in is closed`],"check_in.verb.reset.done":[`签到已重置`,`Check-in was reset`],"check_in.verb.reset.title":[`重置签到？`,`Reset check-in?`],"check_in.verb.reset.ask":[`已签到的 {count} 人全部清除，需要重新签到。需要名单请先导出。`,`All {count} check-ins are cleared, and everybody has to check in again. Export the list first if you need it.`],"audit.what.open_check_in":[`开放签到`,`opened check-in`],"audit.what.close_check_in":[`结束签到`,`closed check-in`],"audit.what.reset_check_in":[`重置签到`,`reset check-in`],"audit.what.export_check_ins":[`导出签到名单`,`exported the check-ins`]}),O({"tab.comments":[`弹幕`,`Comments`],"comments.off":[`这个活动没有开启弹幕，可在“编辑”中开启。`,`This event has no comments; turn them on under Edit.`],"comments.lists":[`列表`,`Lists`],"comments.queue":[`待审核`,`Waiting`],"comments.newest":[`最新`,`Newest`],"comments.queue_empty":[`没有待审核的弹幕。`,`Nothing to review.`],"comments.none":[`还没有弹幕。`,`No comments yet.`],"comments.mark":[`选中`,`Mark`],"comments.mark_all":[`全选`,`All`],"comments.marked":[`已选 {count} 条`,`{count} marked`],"comments.undo":[`撤销`,`Undo`],"comments.undone":[`已撤销：{what}`,`Undone: {what}`],"comments.nameless":[`匿名`,`Anonymous`],"comments.word":[`命中词语`,`Word`],"comments.shown_as":[`显示为“{text}”`,`shown as “{text}”`],"comments.pinned":[`置顶`,`Pinned`],"comments.unpin":[`取消置顶`,`Take down`],"comments.keys":[`键盘操作`,`Keyboard`],"comments.state.shown":[`已显示`,`Shown`],"comments.state.pending":[`待审核`,`Waiting`],"comments.state.deleted":[`已删除`,`Deleted`],"comments.share":[`显示比例`,`Share shown`],"comments.share.of":[`最近 10 秒显示 {shown} / {offered} 条`,`{shown} of {offered} in the last 10 s`],"comments.share.why":[`弹幕太多，随机抽取一部分显示；全部都已保存。`,`More than the screen can show: a random sample appears. All are stored.`],"comments.rules":[`规则`,`Rules`],"comments.mode":[`模式`,`Mode`],"comments.mode.open":[`开放`,`Open`],"comments.mode.review":[`先审后显`,`Review first`],"comments.mode.closed":[`关闭`,`Closed`],"comments.slow":[`慢速模式`,`Slow mode`],"comments.slow.off":[`不限`,`Off`],"comments.slow.s":[`每 {s} 秒一条`,`One every {s} s`],"comments.on_screen":[`在大屏上显示弹幕`,`On the big screen`],"comments.export":[`下载全部弹幕`,`Download all comments`],"moderate.approve":[`通过`,`Approve`],"moderate.delete":[`删除`,`Delete`],"moderate.pin":[`置顶`,`Pin`],"moderate.mute":[`禁言 10 分钟`,`Mute for 10 minutes`],"moderate.ban":[`永久禁言并删除其全部弹幕`,`Ban, and delete all they wrote`],"audit.what.comment_rules":[`更改弹幕规则`,`changed the comment rules`],"audit.what.comment_words":[`更改词语表`,`changed the word list`],"audit.what.silence":[`禁言或解除禁言`,`muted a member, or lifted it`],"audit.what.pin_comment":[`置顶或取消置顶弹幕`,`pinned a comment, or took it down`],"audit.what.export_comments":[`下载弹幕`,`downloaded the comments`],"keys.J K":[`下一条 / 上一条`,`next / previous`],"keys.A":[`通过`,`approve`],"keys.D":[`删除`,`delete`],"keys.P":[`置顶`,`pin`],"keys.M":[`禁言`,`mute`],"keys.B":[`永久禁言`,`ban`],"keys.X":[`选中`,`mark`],"keys.U":[`撤销`,`undo`],"keys.1 2":[`切换列表`,`lists`],words:[`词语表`,`Word list`],"words.hint":[`每行一个词。也能识别全角、繁体、夹杂符号和拼音写法。`,`One per line. Full-width, traditional and pinyin spellings, and signs in between, are recognised too.`],"words.refuse":[`拒绝发送`,`Refuse`],"words.mask":[`替换为星号`,`Mask with asterisks`],"words.review":[`转人工审核`,`Send to review`],"words.save":[`保存词语表`,`Save the words`],"words.saved":[`词语表已保存，立即生效。`,`Saved; now in effect.`],"words.try":[`试一试（不会发送）`,`Try a text (nothing is sent)`],"words.try.go":[`试`,`Try`],"verdict.none":[`没有命中，会照常显示。`,`No word found: it would be shown.`],"verdict.refuse":[`拒绝：命中 {words}`,`Refused: {words}`],"verdict.mask":[`显示为“{text}”：命中 {words}`,`Shown as “{text}”: {words}`],"verdict.review":[`转人工审核：命中 {words}`,`For review: {words}`],muted:[`禁言名单`,`Muted`],"muted.banned":[`永久`,`permanently`],"muted.until":[`到 {time}`,`until {time}`],"muted.lift":[`解除`,`Lift`]}),O({contests:[`竞赛`,`Contests`],"contest.none":[`本活动没有竞赛。`,`This event has no contest.`],"contest.desk":[`裁判长席`,`Head judge's desk`],"contest.state.draft":[`未开始`,`Not begun`],"contest.state.open":[`评分中`,`Marking`],"contest.state.closed":[`评分已结束`,`Marking ended`],"contest.open":[`开始评分`,`Begin marking`],"contest.close":[`结束评分`,`End marking`],"contest.freeze":[`冻结大屏排名`,`Freeze the ranking`],"contest.thaw":[`恢复大屏排名`,`Unfreeze the ranking`],"contest.result":[`公布本轮名次`,`Publish the round's result`],"contest.result.again":[`重新公布名次`,`Publish the result again`],"contest.result.done":[`名次已公布。`,`The result is published.`],"contest.rounds":[`赛次`,`Rounds`],"contest.round.empty":[`上一轮成绩未定，本轮还没有选手。`,`Nobody yet: the round before is not settled.`],"contest.matrix":[`评分总表`,`All sheets`],"contest.contestant":[`选手`,`Contestant`],"contest.judge":[`评委`,`Judge`],"contest.in":[`已交`,`In`],"contest.deducted":[`扣分`,`Deducted`],"contest.total":[`总分`,`Total`],"contest.place":[`名次`,`Place`],"contest.shown":[`已公布`,`Shown`],"contest.sheet":[`评分表`,`Sheet`],"contest.apart":[`分差过大`,`Marks lie far apart`],"contest.out.missing":[`未齐`,`Incomplete`],"contest.out.withdrawn":[`弃权`,`Withdrawn`],"contest.out.disqualified":[`取消资格`,`Disqualified`],"contest.cell.none":[`不参评`,`Does not mark`],"contest.cell.missing":[`未打分`,`Missing`],"contest.cell.draft":[`草稿`,`Draft`],"contest.cell.submitted":[`已提交`,`Submitted`],"contest.cell.reopened":[`已退回`,`Sent back`],"contest.cell.confirmed":[`已确认`,`Confirmed`],"contest.cell.recused":[`回避`,`Recused`],"contest.cell.excused":[`离席`,`Excused`],"contest.call":[`请上场`,`Call`],"contest.called":[`评委的评分表已转到这位选手。`,`The judges' pads have turned to this contestant.`],"contest.confirm":[`确认评分`,`Confirm the sheets`],"contest.confirm.anyway":[`分差大，仍确认`,`Confirm anyway`],"contest.confirmed":[`评分已确认。`,`The sheets are confirmed.`],"contest.publish":[`公布得分`,`Publish the marks`],"contest.publish.again":[`重新公布`,`Publish again`],"contest.published":[`得分已可上大屏。`,`The hall may see the marks now.`],"contest.reopen":[`退回 {name} 的评分表`,`Send {name}'s sheet back`],"contest.excuse":[`{name} 离席`,`Excuse {name} from this round`],"contest.take_back":[`{name} 回席`,`{name} is back`],"contest.swap":[`{name} 打反了：与另一位选手对调`,`{name} mixed two contestants up: swap the sheets`],"contest.rule_out":[`弃权或取消资格`,`Withdrawn or disqualified`],"contest.rule_out.withdrawn":[`弃权`,`Withdrawn`],"contest.rule_out.disqualified":[`取消资格`,`Disqualified`],"contest.rule_out.none":[`恢复参赛`,`Takes part after all`],"contest.lodge":[`登记申诉`,`Record a protest`],"contest.why":[`理由`,`Reason`],"contest.do_it":[`确定`,`Do it`],"contest.deduct":[`扣分`,`Deduct`],"contest.deduct.points":[`扣多少分`,`Points to take off`],"contest.lift":[`撤销`,`Lift`],"contest.lifted":[`撤销扣分`,`Lifted`],"contest.measure":[`录入`,`Enter`],"contest.measured.two":[`须两人各录一次`,`Two people enter it`],"contest.measured.differ":[`两次不一致`,`They differ`],"contest.measured.agreed":[`一致`,`They agree`],"contest.protest":[`申诉`,`Protest`],"contest.decision":[`裁决`,`Decision`],"contest.decide":[`作出裁决`,`Decide`],"contest.asked":[`已公布的成绩须另一位场控同意后才会更改。`,`It was published: another operator must consent first.`],"contest.request.by":[`{who} 申请，须您同意`,`{who} asks for this; it needs your consent`],"contest.request.own":[`等待另一位场控同意`,`Waiting for another operator's consent`],"contest.consent":[`同意`,`Consent`],"contest.consented":[`已同意并执行；大屏在重新公布后更新。`,`Done. The screen changes once it is published again.`],"contest.decline":[`不同意`,`Decline`],"contest.declined":[`不同意`,`Declined`],"contest.withdraw_request":[`撤回申请`,`Withdraw the request`],"contest.do.reopen":[`退回评分表`,`Send a sheet back`],"contest.do.swap":[`对调评分表`,`Swap two sheets`],"contest.do.deduct":[`扣分`,`Deduct`],"contest.do.lift_deduction":[`撤销扣分`,`Lift a deduction`],"contest.do.measure":[`更改测量值`,`Change a measured value`],"contest.do.excuse":[`评委离席`,`Excuse a judge`],"contest.do.take_back":[`评委回席`,`A judge is back`],"contest.do.rule_out":[`弃权或取消资格`,`Rule a contestant out or in`]}),O({"error.unknown_contest":[`活动中没有这项竞赛、轮次、选手或评委，请刷新页面。`,`No such contest, round, contestant or judge; reload the page.`],"error.contest_closed":[`现在不在评分时间，请联系竞赛负责人。`,`The contest is not open; ask whoever leads it.`],"error.not_judge":[`您不是这位选手的评委，请联系竞赛负责人。`,`You are not a judge of this contestant; ask whoever leads the contest.`],"error.mark_unfit":[`有一项分数超出范围或精度不对，请改正。`,`A mark is not one that its criterion allows; correct it.`],"error.mark_missing":[`还有评分项没有打分，请打完再提交。`,`A criterion has no mark yet; mark all of them, then submit.`],"error.sheet_changed":[`这张评分表已在另一台设备上改动，请核对后再提交。`,`This sheet was changed on another device; look at it again.`],"error.sheet_locked":[`这张评分表已提交，如需修改请裁判长退回。`,`This sheet was submitted; ask the head judge to reopen it.`],"error.sheets_missing":[`还有评分表未交齐或未确认，请等候或办理评委离席。`,`Not all sheets are in or confirmed; wait for them, or excuse a judge.`],"error.sheets_apart":[`有评分项分差过大，请退回重评，或仍然确认。`,`Marks of a criterion lie too far apart; send them back, or confirm them anyway.`],"error.step_unfit":[`现在不能这样操作，请刷新后再看。`,`This can't be done as things are now; reload the page and look again.`]}),O({"credits.hint":[`获奖名单、投票率和人数会自动列出；这里添加演职人员和赞助商。`,`Winners, turnout and figures are named by themselves; add crew and sponsors here.`],"credits.with_draws":[`列出抽奖的中奖者`,`Name the winners of draws`],"credits.crew":[`演职人员：每行一项，如“导演：王秀兰、李建国”`,`Crew: one part a line, “Director: Anna Smith, Li Lei”`],"credits.sponsors":[`赞助商`,`Sponsors`],"credits.add_sponsor":[`添加赞助商`,`Add a sponsor`],"credits.sponsor":[`名称`,`Name`],"credits.logo":[`标志`,`Logo`]}),O({"tab.draws":[`抽奖`,`Draws`],prizes:[`奖项`,`Prizes`],"prize.add":[`添加奖项`,`Add a prize`],"prize.hint":[`抽奖可验证：开奖前公布承诺、名单和手机随机数的摘要，开奖后公布种子。`,`Draws can be verified: commitment, list and the digest of phones' numbers are published before, the seed after.`],"prize.name":[`奖项名称`,`Name`],"prize.count":[`每轮名额`,`Winners per round`],"prize.rounds":[`轮数`,`Rounds`],"prize.rolls":[`大屏滚动显示`,`What rolls on the screen`],"prize.rolls.numbers":[`抽奖号（匿名）`,`Numbers (anonymous)`],"prize.rolls.names":[`参与者姓名`,`Names of entrants`],"prize.rolls.units":[`参与者单位`,`Units of entrants`],"prize.rolls.photos":[`参与者照片和姓名`,`Photos and names of entrants`],"prize.rolls.full":[`照片等于姓名：请在下方把中奖者姓名设为“完整姓名”。`,`A face is as good as a name: choose winners' names “In full” below.`],"prize.rolls.none":[`公开显示的中奖者姓名为“只显示抽奖号”，滚动的也是抽奖号。`,`Winners' names in public are “Numbers only”, so numbers roll as well.`],"prize.stop":[`停止方式`,`How it stops`],"prize.stop.presenter":[`主持人喊停`,`By the presenter`],"prize.stop.auto":[`自动停下`,`By itself`],"prize.picture":[`奖品图片`,`Picture`],"prize.devices":[`允许匿名设备中奖`,`Anonymous devices may win`],"draws.devices":[`注意：其中 {devices} 个是匿名设备。一台电脑可以造出许多匿名设备，奖品可能都被它抽走。`,`{devices} of them are anonymous devices. One computer can make as many as it likes, and win most prizes.`],"draws.devices.short":[`匿名设备 {devices}`,`{devices} anonymous devices`],"prize.entrants":[`参与范围`,`Who takes part`],"prize.entrants.online":[`此刻在线的手机`,`Whoever is online`],"prize.entrants.voters":[`投过票的人`,`Whoever has voted`],"prize.entrants.roster":[`名单上的人`,`Members of the roster`],"prize.entrants.checked_in":[`已签到的人`,`Whoever has checked in`],"prize.entrants.no_check_in":[`本活动没有签到：请在上方添加。`,`This event has no check-in: add it above.`],"prize.units":[`单位（空为全部）`,`Units (none: all)`],"prize.classes":[`类别（空为全部）`,`Classes (none: all)`],"prize.again":[`已中奖的人可以再中`,`Earlier winners may win again`],"prize.names":[`公开显示的中奖者姓名`,`Winners' names in public`],"prize.names.masked":[`遮住中间：王*兰`,`Masked: A***h`],"prize.names.full":[`完整姓名`,`In full`],"prize.names.none":[`只显示抽奖号`,`Numbers only`],"wrong.no_prize":[`请选择一个奖项。`,`Choose a prize.`],"draws.empty":[`还没有奖项。`,`No prizes yet.`],"draws.write":[`添加奖项`,`Add prizes`],"draws.of":[`已抽出 {won} / {count} 名`,`{won} of {count} drawn`],"draws.prepare":[`准备：锁定名单`,`Prepare: freeze the list`],"draws.prepared":[`{entrants} 人的名单已锁定，承诺已公布：`,`{entrants} take part; the commitment is published:`],"draws.missed":[`有 {count} 个工作进程未及时上报在线人员。`,`{count} workers did not report in time who is online.`],"draws.word":[`现场口令（可不填）`,`A word from the hall (optional)`],"draws.word.hint":[`等现场摘要上了大屏，再请观众喊出一个数或词，写进这里：结果连服务器的主人也无法预知。`,`Once the hall digest is on the screen, let the hall call out a word or a number: then not even the server's owner could know the result.`],"draws.hall":[`{count} 个手机随机数已锁定，现场摘要：`,`{count} random numbers from phones are locked; the hall digest:`],"draws.hall.wait":[`正在收集手机的随机数…`,`Phones are sending random numbers…`],"draws.weaker":[`没有口令：开奖的证明较弱。能改动服务器的人可能左右结果，大屏和公开记录都会注明。`,`Without a word the proof is weaker: whoever can change the server could choose the winners. Screen and record will say so.`],"draws.strength.word":[`口令 {word}（{points}）`,`word {word} ({points})`],"draws.strength.numbers":[`无口令，证明较弱`,`no word: a weaker proof`],"draws.strength.seed":[`无口令、无随机数，证明最弱`,`no word, no numbers: the weakest proof`],"draws.poll_running":[`在《{title}》的投票者中抽取：请先在“现场”截止投票，再准备抽奖。`,`Drawn among the voters of “{title}”: close its voting under “Run”, then prepare the draw.`],"draws.show":[`放到大屏`,`Show on the screen`],"draws.start.auto":[`开奖`,`Draw`],"draws.start":[`开始滚动`,`Start`],"draws.stop":[`停！`,`Stop`],"draws.rolls":[`大屏正在滚动，等主持人喊停。名单、种子、摘要和口令都已锁定：什么时候停，中奖者都一样。`,`Rolling on the screen until the presenter says stop. List, seed, digest and word are fixed: whenever you stop, the winners are the same.`],"draws.round":[`第 {round} / {rounds} 轮 · 每轮 {count} 名`,`Round {round} of {rounds} · {count} winners a round`],"draws.extra_round":[`{rounds} 轮已抽完，还可以加开`,`All {rounds} rounds are drawn; an extra one is possible`],"draws.round.short":[`第 {round} 轮`,`round {round}`],"draws.anonymous":[`匿名设备`,`Anonymous device`],"draws.abandon":[`作废`,`Abandon`],"draws.abandon.sure":[`“{name}”正在滚动。作废后，这一轮不会产生中奖者，记录会保留。`,`The draw for {name} is rolling. If you abandon it, nobody wins; it stays on the record.`],"draws.record":[`抽奖记录`,`Record`],"draws.none":[`还没有抽过奖。`,`Nothing has been drawn yet.`],"draws.state.prepared":[`已准备`,`prepared`],"draws.state.rolling":[`滚动中`,`rolling`],"draws.state.drawn":[`已开奖`,`drawn`],"draws.state.abandoned":[`已作废`,`abandoned`],"draws.people":[`{entrants} 人`,`{entrants} people`],"draws.proof":[`验证文件`,`proof`],"draws.rolling":[`大屏正在滚动…`,`Rolling on the screen…`],"draws.code.short":[`兑奖码`,`Claim code`],"draws.code":[`兑奖码：与中奖手机上的核对`,`Claim code: compare with the winner's phone`],"draws.number":[`抽奖号：与大屏和中奖手机上的一致`,`Number: the same on the screen and on the winner's phone`],"draws.absent":[`未到场`,`absent`],"draws.redraw":[`未到场，重抽`,`Absent: draw again`],"draws.redraw.sure":[`{name} 不在现场？名次的下一位将中奖，此事记录在案并公开。`,`{name} is not here? The next in rank wins; this stays on the public record.`],"draws.redraw.yes":[`重抽`,`Draw again`],"audit.what.draw_prepare":[`准备抽奖`,`prepared a draw`],"audit.what.draw_start":[`开始抽奖滚动`,`started a draw`],"audit.what.draw":[`开奖`,`drew the winners`],"audit.what.draw_abandon":[`作废抽奖`,`abandoned a draw`],"audit.what.draw_absent":[`中奖者未到场，重抽`,`replaced an absent winner`],"audit.what.export_winners":[`导出中奖名单`,`exported the winners`]}),O({evidence:[`刷票分析与作废`,`Evidence and voiding`],"evidence.hint":[`查看投票设备的来源与时间。规则只看时间，不看投给谁；是否作废由您决定。公布结果后不能再作废。`,`Where and when the devices that voted came from. The rules look at times, never at choices; you decide what to void. Nothing can be voided after publishing.`],"evidence.look":[`查看分析`,`Analyse`],"evidence.sum":[`匿名设备 {devices} 台（会员 {members} 人不在此列），可疑 {flagged} 票（{share}），已作废 {voided} 票；全部设备中投给同一选择的最多占 {alike}。`,`{devices} anonymous devices (plus {members} members, who are not checked): {flagged} ballots flagged ({share}), {voided} voided. Of all devices, at most {alike} chose the same.`],"evidence.ages":[`设备加入后多久投票：`,`Age of devices when they voted:`],"evidence.younger":[`{from}–{until}`,`{from}–{until}`],"evidence.older":[`超过 {from}`,`over {from}`],"evidence.s":[`{n} 秒`,`{n} s`],"evidence.min":[`{n} 分钟`,`{n} min`],"evidence.none":[`没有可疑的集中投票。慢速刷票看起来与正常观众一样，请再看看下面的来源。`,`No clusters. Slow stuffing looks like an audience: look at the places below as well.`],"evidence.rule":[`线索`,`What`],"evidence.burst":[`同一秒加入、同一秒投票`,`Made and cast in the same seconds`],"evidence.hasty":[`加入后 2 秒内投票`,`Cast within 2 s of joining`],"evidence.place":[`来源`,`Place`],"evidence.made":[`加入时间`,`Joined`],"evidence.cast":[`投票时间`,`Voted`],"evidence.ballots":[`选票`,`Ballots`],"evidence.devices":[`设备`,`Devices`],"evidence.share":[`占比`,`Share`],"evidence.alike":[`同一选择`,`Alike`],"evidence.most_made":[`一秒内最多加入`,`Most in one second`],"evidence.flagged":[`可疑`,`Flagged`],"void.title":[`作废选票？`,`Void ballots?`],"void.cluster":[`来源 {place} 的 {count} 张可疑选票将作废。`,`{count} flagged ballots of place {place} will be void.`],"void.place":[`来源 {place} 的全部 {count} 台设备的选票将作废，其中可能有正常观众。`,`The ballots of all {count} devices of place {place} will be void, honest people's among them.`],"void.members":[`以下 {count} 位的选票将作废：{members}`,`The ballots of {count} will be void: {members}`],"void.ask":[`作废后不能恢复，除非重置投票。选票仍保留在日志中，当事人再投会被拒绝。`,`This can't be undone but by a reset. The log keeps the ballots; further ones of theirs are refused.`],"void.why":[`原因（当事人查验回执时会看到）`,`Reason (their receipts show it)`],"void.do":[`作废`,`Void`],"void.rest":[`作废其余（已作废 {count}）`,`Void the rest ({count} are)`],"void.done_all":[`已作废`,`Voided`],"void.done":[`已作废 {members} 位的 {ballots} 张选票`,`Voided {ballots} ballots of {members}`],"void.done_before":[`这些选票之前已经作废（{members} 位）`,`These ballots had been void before (members: {members})`],"void.ids":[`按会员编号或设备编号作废（可填多个）`,`By member or device id (one or several)`],"void.published":[`结果已公布，不能再作废。`,`The result is published; nothing can be voided any more.`],voided:[`票已作废`,`voided`],revoked:[`请出与禁止入场`,`Remove and bar`],"revoked.hint":[`会员的登录或印好的参与码落入他人手中时使用。已投的选票不变，需要时请在“核票与日志”中作废。`,`When a session or a printed code is in the wrong hands. Ballots stay; void them under Check if they should not count.`],"revoked.ids":[`会员编号或设备编号（可填多个）`,`Member or device ids (one or several)`],"revoked.codes":[`参与码（可填多个）`,`Codes (one or several)`],"revoked.why":[`原因（记入日志）`,`Reason (for the log)`],"revoked.end":[`结束登录`,`End sessions`],"revoked.bar":[`禁止入场`,`Bar`],"revoked.take":[`收回参与码`,`Revoke codes`],"revoked.ended":[`登录已结束，可重新加入`,`sessions ended; may join again`],"revoked.barred":[`已禁止入场`,`barred`],"revoked.lift":[`取消禁止`,`Lift`],"revoked.none":[`没有被请出的会员。`,`Nobody has been removed.`],"revoked.done":[`已生效，相关手机的连接已断开。`,`Done; their phones are disconnected.`],"revoked.codes.none":[`没有这些参与码，未收回任何一个。请核对，或之前已收回。`,`No such codes, so none was revoked. Check them; they may have been revoked before.`],"revoked.codes.done":[`已收回 {codes} 个参与码，其中 {members} 个已有人加入，也已请出。`,`{codes} codes revoked; {members} members who had joined with them are removed.`],"audit.what.revoke":[`请出会员`,`removed members`],"audit.what.lift_revocation":[`解除请出`,`let members in again`],"audit.what.revoke_codes":[`收回参与码`,`revoked codes`],"audit.what.void":[`作废选票`,`voided ballots`]}),O({keys:[`数据接口密钥`,`API keys`],"keys.hint":[`供其他系统读取结果、字幕机取数、控制面板执行流程；不必登录。一处一个密钥，只给所需的权限。用法见 docs/integration.md。`,`For other systems to read results, for television graphics and for control panels, without signing in. One key per place, with no more than it needs. How to use them: docs/integration.md.`],"keys.name":[`用途`,`Where it is used`],"keys.scopes":[`权限`,`It may`],"keys.scope.results":[`读取已公开的结果`,`read results that are public`],"keys.scope.hidden_results":[`读取尚未公开的结果`,`read results that are still hidden`],"keys.scope.changes":[`订阅活动的变更数据`,`follow what happens in an event`],"keys.scope.graphics":[`读取大屏画面的数据`,`read what the big screen shows`],"keys.scope.cues":[`执行演出流程`,`lead the show`],"keys.scope.roster":[`同步名单和单位`,`keep the roster and its units in step`],"keys.events":[`活动码，用空格分开；不填则为全部活动`,`Event codes, separated by spaces; none: all events`],"keys.days":[`有效期`,`Valid for`],"keys.days.0":[`长期有效`,`No expiry`],"keys.days.n":[`{days} 天`,`{days} days`],"keys.make":[`生成密钥`,`Make a key`],"keys.once":[`“{name}”的密钥，只在这里显示这一次：`,`Key of {name}, shown only this once:`],"keys.none":[`还没有密钥。`,`No keys yet.`],"keys.all_events":[`全部活动`,`all events`],"keys.until":[`{time} 到期`,`until {time}`],"keys.expired":[`已到期`,`expired`],"keys.used":[`最近使用：{time}，共读取 {rows} 行`,`last used {time}, {rows} rows read`],"keys.unused":[`从未使用`,`never used`],"keys.revoke":[`吊销`,`Revoke`],"keys.revoke.title":[`吊销“{name}”的密钥？`,`Revoke the key of {name}?`],"keys.revoke.ask":[`使用它的系统立即不能再读取数据或执行流程，且无法恢复。`,`The system that uses it is shut out at once, and the key can't be brought back.`],"detail.what":[`内容：{value}`,`of {value}`],"detail.format":[`格式：{value}`,`as {value}`],"audit.what.make_export":[`生成导出链接`,`made a link to an export`],"audit.what.make_api_key":[`生成数据接口密钥`,`made an API key`],"audit.what.revoke_api_key":[`吊销数据接口密钥`,`revoked an API key`]}),O({hooks:[`Webhook 通知`,`Webhooks`],"hooks.hint":[`活动有新变化时主动通知对方系统，对方再用密钥读取变更数据。用法见 docs/integration.md。`,`Tell another system that there is news; it reads the change feed with its API key then. How: docs/integration.md.`],"hooks.url":[`接收地址`,`Address of the receiver`],"hooks.event":[`活动码`,`Event code`],"hooks.make":[`添加通知`,`Add a webhook`],"hooks.once":[`{url} 的签名密钥，只在这里显示这一次：`,`Secret for {url}, shown only this once:`],"hooks.none":[`还没有通知。`,`No webhooks yet.`],"hooks.off":[`已停用`,`off`],"hooks.waiting":[`尚无新变化`,`nothing to tell yet`],"hooks.taken":[`最近送达：{time}`,`last taken {time}`],"hooks.failing":[`自 {since} 起未送达（{said}），{next} 再试。`,`Not taken since {since} ({said}); next try {next}.`],"hooks.given_up":[`一天内均未送达（{said}），已于 {time} 停用。请检查对方系统后重新启用。`,`Turned off on {time}: not taken for a day ({said}). Check the receiver, then turn it on again.`],"hooks.gone":[`对方表示不再接收（{said}），已于 {time} 停用。`,`Turned off on {time}: its receiver wants no more ({said}).`],"hooks.overlap":[`旧签名密钥有效至 {time}`,`the secret before is good until {time}`],"hooks.test":[`测试`,`Test`],"hooks.test.taken":[`{url} 已收到测试消息。`,`{url} has taken the test message.`],"hooks.test.failed":[`{url} 未收到：{said}。`,`{url} has not taken it: {said}.`],"hooks.resend":[`重发上一条`,`Resend the last`],"hooks.rotate":[`更换签名密钥`,`New secret`],"hooks.turn_off":[`停用`,`Turn off`],"hooks.turn_on":[`启用`,`Turn on`],"hooks.remove":[`删除`,`Remove`],"hooks.remove.title":[`删除到 {url} 的通知？`,`Remove the webhook to {url}?`],"hooks.remove.ask":[`对方系统将不再收到通知。`,`Its receiver gets no more hints.`],"hooks.said.status":[`对方返回 {said}`,`it answered {said}`],"hooks.said.timeout":[`10 秒内无应答`,`no answer within 10 seconds`],"hooks.said.tls":[`证书无效`,`its certificate is not valid`],"hooks.said.no_tls":[`地址须以 https 开头`,`the address must begin with https`],"hooks.said.unreachable":[`无法连接`,`no connection`],"hooks.said.unreadable":[`应答无法识别`,`its answer can't be read`],"hooks.said.unknown_host":[`找不到该主机`,`no such host`],"hooks.said.private_address":[`地址在内网，未列入 --webhook-networks`,`the address is in a private network that --webhook-networks does not list`],"detail.webhook":[`编号 {value}`,`id {value}`],"detail.url":[`{value}`,`{value}`],"detail.said":[`结果：{value}`,`outcome: {value}`],"audit.what.make_webhook":[`添加 Webhook 通知`,`added a webhook`],"audit.what.remove_webhook":[`删除 Webhook 通知`,`removed a webhook`],"audit.what.turn_webhook_on":[`启用 Webhook 通知`,`turned a webhook on`],"audit.what.turn_webhook_off":[`停用 Webhook 通知`,`turned a webhook off`],"audit.what.rotate_webhook":[`更换 Webhook 签名密钥`,`made a new secret of a webhook`],"audit.what.give_up_webhook":[`Webhook 一直未送达，自动停用`,`turned a webhook off that was not taken`]}),O({"photos.title":[`成员照片`,`Photos of members`],"photos.hint":[`用于抽奖时滚动照片。每个文件以成员编号命名，例如 10023.jpg；可一次选择多张，最多 {most} 张。只有完整显示中奖者姓名的活动才会使用。`,`For draws that roll photos. Name each file by the member's id, 10023.jpg for example, and choose many at once; {most} at most. Only events that show winners' whole names use them.`],"photos.count":[`已有 {count} 张`,`{count} stored`],"photos.choose":[`选择照片`,`Choose photos`],"photos.progress":[`正在上传 {done}/{all}`,`Uploading {done} of {all}`],"photos.done":[`已保存 {count} 张照片。`,`{count} photos stored.`],"photos.refused":[`{file}：{why}`,`{file}: {why}`],"photos.more_refused":[`另有 {count} 个文件未保存。`,`{count} more files were not stored.`],"photos.remove":[`删除 {member} 的照片`,`Remove the photo of {member}`],"photos.of":[`{member} 的照片`,`Photo of {member}`]}),O({points:[`积分`,`Points`],"points.on":[`会员在本活动及以其为所属常设活动的活动中获得积分`,`Members earn points here, and in events that have this one as their home`],"points.of_home":[`积分规则写在所属常设活动“{home}”中。`,`The rules for points are in the event's home, {home}.`],"points.hint":[`会员在手机上看到的就是每条规则的粗体句子。规则用过以后，其种类、分值、周期和上限不再变化；要改就换一个编号。`,`Members read each rule as the sentence in bold. Once somebody has earned by a rule, what it is for, its points, period and cap stay; to change them, give it another id.`],"points.what.daily_check_in":[`每日签到`,`Daily check-in`],"points.what.vote":[`参加投票`,`Vote`],"points.what.survey":[`填写问卷`,`Survey answered`],"points.what.check_in":[`到场签到`,`Arrival`],"points.rule.what":[`事项`,`For what`],"points.rule.id.hint":[`账本中的名称`,`Its name in the ledger`],"points.points":[`分值`,`Points`],"points.cap":[`上限`,`Cap`],"points.cap.hint":[`0 表示不限`,`0 sets no limit`],"points.per":[`上限周期`,`The cap is per`],"points.per.day":[`天`,`day`],"points.per.activity":[`环节`,`activity`],"points.per.year":[`年`,`year`],"points.starts_on":[`开始日期（可空）`,`First day (may be empty)`],"points.ends_on":[`结束日期（可空）`,`Last day (may be empty)`],"points.double_on":[`双倍日期，如 2026-12-31`,`Double on, such as 2026-12-31`],"points.units":[`限这些单位（空为不限）`,`Only these units (empty: all)`],"points.classes":[`限这些类别（空为不限）`,`Only these classes (empty: all)`],"points.streaks":[`连续签到奖励`,`Streaks`],"points.streak.days":[`连续天数`,`Days in a row`],"points.streak.add":[`添加奖励`,`Add a streak`],"points.make_up.on":[`每月可补签一天`,`One missed day a month can be made up for`],"points.approval":[`超过多少分须第二人同意`,`A second operator has to agree above`],"points.approval.hint":[`对操作员一次加减的分数`,`Points that an operator gives or takes at once`],"points.right":[`账本无误`,`The ledger is right`],"points.wrong":[`账本有误`,`The ledger is not right`],"points.never":[`还没有核对过账本`,`The ledger has not been recounted yet`],"points.recounted":[`最近核对：{time}；账本现有 {n} 条明细。`,`Last recounted {time}; the ledger has {n} lines now.`],"points.recount":[`核对账本`,`Recount the ledger`],"points.sums":[`账本合计`,`Sums of the ledger`],"points.sum.issued":[`已发放`,`Issued`],"points.sum.outstanding":[`未使用`,`Outstanding`],"points.sum.pending":[`待确认`,`Pending`],"points.sum.expired":[`已过期`,`Expired`],"points.sum.taken":[`已扣除`,`Taken`],"points.sum.forgotten":[`随个人数据删除`,`Forgotten`],"points.sum.short":[`未能扣回`,`Short`],"points.rule":[`规则`,`Rule`],"points.rule.gone":[`已删除的规则 {rule}`,`rule {rule}, which was removed`],"points.credited":[`已计分`,`Credited`],"points.waiting":[`待第二位操作员同意`,`Waiting for a second operator`],"points.proposed":[`{member}：{points} 分（{by}：{reason}）`,`{member}: {points} ({by}: {reason})`],"points.approve":[`同意`,`Approve`],"points.reject":[`不同意`,`Reject`],"points.member":[`会员积分`,`A member's points`],"points.member.id":[`会员编号`,`The member's id`],"points.look":[`查看`,`Look up`],"points.balance.is":[`余额 {n}`,`balance {n}`],"points.pending.is":[`待确认 {n}`,`pending {n}`],"points.is_frozen":[`已冻结`,`frozen`],"points.change":[`加减分`,`Give or take`],"points.reason":[`原因`,`Reason`],"points.adjust":[`调整积分`,`Adjust`],"points.adjust.ask":[`{member}：{points} 分。会员会在明细中看到这次调整。`,`{member}: {points}. The member sees this among their lines.`],"points.adjusted":[`已调整`,`Done`],"points.proposed.toast":[`已提交，待第二位操作员同意`,`Proposed: another operator has to approve it`],"points.needs_second":[`超过 {limit} 分，须第二位操作员同意。`,`Above {limit} a second operator has to agree.`],"points.freeze":[`冻结`,`Freeze`],"points.thaw":[`解冻`,`Thaw`],"points.line.operator":[`场控人员调整`,`Operator`],"points.line.streak":[`连续签到 {n} 天`,`{n} days in a row`],"points.line.expiry":[`过期`,`Expired`],"points.line.thaw":[`解冻`,`Thawed`],"points.column.when":[`时间`,`When`],"points.column.why":[`规则`,`Rule`],"points.column.in":[`活动环节`,`Activity`],"points.column.change":[`变动`,`Change`],"points.column.balance":[`余额`,`Balance`],"audit.what.adjust_points":[`调整积分`,`adjusted points`],"audit.what.propose_points":[`提出积分调整`,`proposed points`],"audit.what.reject_points":[`未同意积分调整`,`rejected points`],"audit.what.freeze_points":[`冻结积分`,`froze points`],"audit.what.thaw_points":[`解冻积分`,`thawed points`]}),O({"tab.rehearse":[`彩排`,`Rehearse`],"rehearse.what":[`彩排在活动的副本里进行：投票、流程、主题、屏蔽词都一样，观众由系统模拟，每个页面都有“彩排”水印。`,`A rehearsal runs in a copy of the event: the same polls, cues, theme and words, a simulated audience, and a watermark on every page.`],"rehearse.keeps":[`正式活动不受任何影响。结束时副本全部删除，只在操作记录里留一行。定时开放和截止不生效，名单不复制，任何人都可凭链接进入。`,`The real event is not touched. At the end the copy is deleted, and one line stays in its audit log. Scheduled times do not apply, the roster is not copied, and whoever has the link may come in.`],"rehearse.begin":[`开始彩排`,`Begin a rehearsal`],"rehearse.on":[`彩排正在进行`,`A rehearsal is on`],"rehearse.inside":[`您在彩排里：这里的一切操作都不影响正式活动。`,`You are in the rehearsal: nothing that you do here touches the real event.`],"rehearse.enter_hint":[`这里仍是正式活动。彩排要在副本里操作。`,`This is still the real event. The rehearsal is run from its copy.`],"rehearse.enter":[`进入彩排`,`Go into the rehearsal`],"rehearse.end":[`结束彩排`,`End the rehearsal`],"rehearse.ending":[`请稍候…`,`One moment…`],"rehearse.end_hint":[`模拟观众离开，先核对一遍选票，再删除副本的全部内容。`,`The simulated audience leaves, every ballot is recounted, then all of the copy is deleted.`],"rehearse.links_hint":[`只给工作人员。扫正式活动二维码的手机不会进来。`,`For the crew alone. Phones that follow the real event's QR code do not come here.`],"rehearse.audience":[`模拟观众`,`Simulated audience`],"rehearse.audience_hint":[`每部手机都是一条真实的连接，在开放的投票里各投一票，也点赞、发弹幕。`,`Each phone is a real connection. It votes once in every open poll, likes and comments.`],"rehearse.phones":[`手机数`,`Phones`],"rehearse.minutes":[`停留`,`They stay`],"rehearse.in_minutes":[`{minutes} 分钟`,`{minutes} min`],"rehearse.speed":[`节奏`,`Pace`],"rehearse.speed.calm":[`平静：一分钟内陆续投票`,`Calm: votes within a minute`],"rehearse.speed.lively":[`热闹：十几秒内投票`,`Lively: votes within 12 seconds`],"rehearse.speed.storm":[`风暴：“现在投票”，两秒内全部投出`,`Storm: “vote now”, all within 2 seconds`],"rehearse.send":[`请观众入场`,`Let them in`],"rehearse.home":[`请观众离场`,`Send them home`],"rehearse.cut":[`全部断线一次`,`Disconnect them all`],"rehearse.broken_off":[`模拟观众已中断：其进程或所在的工作进程已停止。以下是最后一次上报的数字，已确认的选票都在。可以再请一批观众入场。`,`The simulated audience has stopped: its process died, or the worker that ran it. These are its last reported figures; acknowledged ballots are safe. You can let another audience in.`],"rehearse.told_last":[`有模拟观众中途中断，其“已确认的选票”只统计到最后一次上报。`,`One audience stopped early: its “ballots acknowledged” count ends with its last report.`],"rehearse.there":[`在线`,`Online`],"rehearse.acknowledged":[`已确认的选票`,`Ballots acknowledged`],"rehearse.ack":[`确认用时（一半 / 99%）`,`Acknowledged in (half / 99%)`],"rehearse.outage":[`断线之后`,`After the outage`],"rehearse.away":[`还有 {away} 部没有回来`,`{away} are still away`],"rehearse.back":[`{seconds} 秒后全部回来`,`all back within {seconds} s`],"rehearse.report":[`彩排结果`,`The rehearsal's report`],"rehearse.lost":[`丢失的选票`,`Ballots lost`],"rehearse.recount":[`核票`,`Recount`],"rehearse.equal":[`一致`,`equal`],"rehearse.unequal":[`不一致`,`differs`],"rehearse.good":[`每一张确认过的选票都计入一次。副本已全部删除。`,`Every acknowledged ballot was counted once. The copy is deleted.`],"rehearse.bad":[`有出入，请不要开演，先查明原因。副本已删除。`,`Something does not match: find out why before the show. The copy is deleted.`],"rehearse.leave":[`回到正式活动`,`Back to the real event`],"audit.what.rehearsed":[`彩排`,`Rehearsed`],"audit.what.begin_rehearsal":[`开始彩排`,`Began a rehearsal`],"audit.what.send_audience":[`请模拟观众入场`,`Let a simulated audience in`],"audit.what.send_audience_home":[`请模拟观众离场`,`Sent the simulated audience home`],"audit.what.cut_lines":[`断开模拟观众的连接`,`Disconnected the simulated audience`]}),O({"tab.show":[`流程`,`Show`],"show.now":[`大厅现在看到`,`The hall sees now`],"show.preview":[`下一步之后的大屏`,`The screen after the next cue`],"show.after":[`下一步之后：{title}`,`After the next cue: {title}`],"show.next":[`下一步`,`Next`],"show.go":[`执行`,`Go`],"show.finish":[`继续完成`,`Finish it`],"show.key":[`空格 / →`,`Space / →`],"show.end":[`流程已全部执行`,`The end of the run of show`],"show.cues":[`全部步骤`,`All cues`],"show.empty":[`还没有编排流程。`,`There are no cues yet.`],"show.write":[`编排流程`,`Write the run of show`],"cue.left.closed":[`《{title}》已经截止，保持截止；这一步只执行其余动作。要再投一次，请先在“现场”重置它。`,`“{title}” is closed already and stays so; this cue does the rest. To vote again, reset it under “Run” first.`],"cue.left.published":[`《{title}》的结果已经公布，保持不变；这一步只执行其余动作。`,`“{title}” is published already and stays so; this cue does the rest.`],"cue.refused.draft":[`《{title}》还没有开放，“{action}”还不能执行。请先在“现场”开放它，或把别的步骤设为下一步。`,`“{title}” has not been opened yet, so “{action}” can't be done. Open it under “Run”, or make another cue next.`],"cue.refused.open":[`《{title}》还在投票，“{action}”还不能执行。请先在“现场”截止投票。`,`“{title}” is still open, so “{action}” can't be done. Close its voting under “Run” first.`],"cue.refused.locked":[`《{title}》只是暂停，“{action}”还不能执行。请先在“现场”截止投票。`,`“{title}” is only paused, so “{action}” can't be done. Close its voting under “Run” first.`],"cue.refused.late":[`《{title}》的截止时间已过，不能开放。请先在“编辑”改到更晚的时间。`,`The closing time of “{title}” has passed, so it can't be opened. Set a later one under “Edit”.`],"cue.next":[`下一步`,`Next`],"cue.stand_by":[`设为下一步`,`Make it next`],"cue.scene":[`大屏：{scene}`,`Screen: {scene}`],"cue.scene_of":[`大屏：{scene} · {title}`,`Screen: {scene} · {title}`],"cue.announce":[`公告：{text}`,`Announce: {text}`],"cue.do.scene":[`切换大屏`,`Screen`],"cue.do.open":[`开放投票`,`Open`],"cue.do.lock":[`暂停投票`,`Pause`],"cue.do.close":[`截止投票`,`Close`],"cue.do.reveal":[`大屏揭晓`,`Reveal`],"cue.do.step":[`揭晓或幻灯片：下一步`,`Reveal or slides: next step`],"cue.do.publish":[`公布结果`,`Publish`],"cue.do.open_quiz":[`开始答题`,`Open a quiz`],"cue.do.step_quiz":[`答题下一步`,`Quiz: next step`],"cue.do.close_quiz":[`结束答题`,`Close a quiz`],"cue.do.open_survey":[`开放问卷`,`Open a survey`],"cue.do.lock_survey":[`暂停问卷`,`Pause a survey`],"cue.do.close_survey":[`截止问卷`,`Close a survey`],"cue.do.publish_survey":[`公布问卷结果`,`Publish a survey`],"cue.do.focus":[`手机弹出`,`Bring up on phones`],focus:[`手机上`,`On the phones`],"focus.activity":[`投票或问卷`,`Poll or survey`],"focus.go":[`弹出`,`Bring up`],"focus.now":[`正在进行：{title}`,`Up now: {title}`],"focus.end":[`不再弹出`,`Nothing any more`],"audit.what.focus":[`在手机上弹出活动`,`brought an activity up on phones`],"cue.do.open_check_in":[`开放签到`,`Open check-in`],"cue.do.close_check_in":[`结束签到`,`Close check-in`],"cue.do.hide_votes":[`大屏隐藏票数`,`Hide the votes`],"cue.do.show_votes":[`大屏恢复显示票数`,`Show the votes`],"cue.do.announce":[`显示公告`,`Announce`],"cue.do.comments":[`弹幕`,`Comments`],"cue.comments.open":[`开放弹幕`,`Comments: open`],"cue.comments.review":[`弹幕先审后发`,`Comments: reviewed first`],"cue.comments.closed":[`关闭弹幕`,`Comments: closed`],"cue.do.take_down":[`撤下公告`,`Take the announcement down`],"cue.add":[`添加步骤`,`Add a cue`],"cue.usual":[`加上《{title}》的开放、截止、揭晓`,`Add open, close and reveal of “{title}”`],"cue.usual.open":[`开放投票：{title}`,`Vote: {title}`],"cue.usual.close":[`截止投票：{title}`,`Close voting: {title}`],"cue.usual.reveal":[`揭晓：{title}`,`Reveal: {title}`],"cue.new":[`新步骤`,`New cue`],"cue.hint":[`按顺序排好，演出时在“流程”里用空格键逐步执行。演出中也可以修改。`,`Put them in order; on the night, each is one key press under “Show”. You can still edit them during the show.`],"cue.note":[`给场控的提示`,`A note for the operator`],"cue.action":[`动作`,`What it does`],"cue.add_action":[`添加动作`,`Add an action`],"cue.seconds":[`显示多少秒（0：直到撤下）`,`Seconds shown (0: until taken down)`],"cue.countdown_seconds":[`执行后多少秒`,`Seconds from the cue`],"cue.countdown_seconds.hint":[`0：按右边的时间，或投票的开始与截止。`,`0: the time beside it, or when the poll opens or closes.`],"cue.until":[`或到这个时间`,`Or until this time`],"wrong.no_poll":[`请选择一个投票。`,`Choose a poll.`],"wrong.no_activity":[`请选择一个投票或问卷，或选“不再弹出”。`,`Choose a poll, a survey or “Nothing any more”.`],"wrong.one_option":[`请选两个选项，或都留空。`,`Choose two options, or none.`],"wrong.seconds":[`请填 0 以上的整数。`,`Enter a whole number, 0 or more.`],undo:[`撤销上一步`,`Undo`],"undo.of":[`撤销：{title}`,`Undo: {title}`],"stage.quiz":[`答题`,`Quiz`],"stage.survey":[`问卷`,`Survey`],"undo.kept.close":[`《{title}》保持截止：截止不能撤销。`,`“{title}” stays closed: a close can't be undone.`],"undo.kept.publish":[`《{title}》保持公布：公布不能撤销。`,`“{title}” stays published: that can't be undone.`],"undo.kept.prepare_draw":[`“{title}”的抽奖已准备好，名单与承诺保留。`,`The draw of “{title}” stays prepared, with its list and commitment.`],"undo.kept.start_draw":[`“{title}”的抽奖保留：再执行这一步只会再次显示，不会重抽。`,`The draw of “{title}” stays as it is: this cue run again shows it, and draws nobody else.`],"undo.kept.stop_draw":[`“{title}”已经开奖，结果保留。`,`“{title}” has been drawn and stays so.`],"scene.slides":[`幻灯片`,`Slides`],"hall.slides":[`幻灯片`,`Slides`],"scene.video":[`视频`,`Video`],"hall.video":[`视频`,`A video`],"scene.turnout":[`问卷参与率`,`Survey turnout`],"hall.turnout":[`问卷：各单位参与率`,`A survey: turnout by unit`],"scene.scores":[`各单位评价`,`Units' scores`],"hall.scores":[`问卷：各单位评价`,`A survey: how units rate it`],"scene.quiz":[`答题`,`Quiz`],"scene.standouts":[`经验与问题`,`Strengths, problems`],"hall.quiz":[`答题`,`A quiz`],"hall.standouts":[`问卷：经验与问题`,`A survey: strengths and problems`],"stage.open_survey":[`自动：正在填写的问卷`,`Automatic: the open survey`],"stage.no_survey":[`还没有问卷，请先在“编辑”中添加`,`No surveys yet; add one under “Edit”`],"stage.video":[`视频`,`Video`],"stage.first_video":[`第一个`,`The first video`],"stage.no_video":[`还没有视频，请先在“编辑”中添加`,`No videos yet; add one under “Edit”`],"stage.again":[`从头播放`,`From the start`],"stage.deck":[`幻灯片组`,`Deck`],"stage.first_deck":[`第一组`,`The first deck`],"stage.no_deck":[`还没有幻灯片，请先在“编辑”中添加`,`No decks yet; add one under “Edit”`],"slides.on":[`幻灯片《{title}》`,`Slides: “{title}”`],"slides.at":[`第 {at} / {count} 张`,`{at} of {count}`],"slides.seconds":[`每 {seconds} 秒一张，循环播放`,`one every {seconds} s, in a loop`],"slides.next":[`下一张`,`Next`],"slides.back":[`上一张`,`Back`],"draw.rolls":[`正在抽奖：{prize}`,`Drawing: {prize}`],"draw.rolls.hint":[`大屏一直滚动，到您喊停。`,`It rolls on all screens until you stop it.`],"draw.stop":[`停！`,`Stop`],switches:[`大屏效果`,`On the screens`],"switch.confetti":[`彩纸`,`Confetti`],"switch.hearts":[`爱心`,`Hearts`],"switch.sound":[`声音`,`Sound`],"switch.comments":[`弹幕`,`Comments`],"switch.by_theme":[`活动外观里已经关闭`,`Off by the event's theme`],"audit.what.switch":[`开关大屏效果`,`switched something on the screens`],hold:[`紧急暂停`,`Hold the show`],"hold.again":[`再按一次：立即暂停`,`Once more to hold`],held:[`现场已暂停`,`The show is on hold`],"held.hint":[`所有大屏显示等候画面，已开放的投票全部暂停，选票不会丢失。`,`Every screen shows the holding card and open polls are paused; no ballot is lost.`],"held.polls":[`恢复后继续投票：{polls}。`,`Will reopen: {polls}.`],go_on:[`恢复现场`,`Go on`],remote:[`手机遥控`,`Remote`],"remote.leave":[`返回流程`,`Back to the show`],"remote.go":[`滑动执行`,`Slide to go`],"remote.go_on":[`滑动恢复`,`Slide to go on`],"remote.again":[`再按一次`,`Once more`],"remote.enter_again":[`再按一次 Enter`,`Enter once more`],"remote.then":[`再下一步：{title}`,`Then: {title}`],announce:[`公告`,`Announcement`],"announce.text":[`公告内容`,`Text`],"announce.phones":[`手机`,`Phones`],"announce.screen":[`大屏`,`Screen`],"announce.screen.strip":[`大屏顶部横条`,`Screen: strip at the top`],"announce.screen.whole":[`大屏全屏`,`Screen: full screen`],"announce.screen.none":[`不上大屏`,`Not on screens`],"announce.time":[`显示时长`,`How long`],"announce.until":[`直到撤下`,`Until taken down`],"announce.seconds":[`{seconds} 秒`,`{seconds} s`],"announce.show":[`发布`,`Show`],"announce.done":[`公告已发布`,`The announcement is shown`],"announce.take_down":[`撤下`,`Take down`],"scene.holding":[`等候画面`,`Holding card`],"scene.countdown":[`倒计时`,`Countdown`],"scene.versus":[`二选一对决`,`Versus`],"scene.applause":[`点赞喝彩`,`Applause`],"scene.danmaku":[`弹幕墙`,`Wall of comments`],"scene.draw":[`抽奖`,`Draw`],"stage.prize":[`奖项`,`Prize`],"stage.newest_draw":[`最近一次抽奖`,`The newest draw`],"cue.do.prepare_draw":[`准备抽奖（锁定名单）`,`Prepare the draw`],"cue.do.start_draw":[`开始抽奖`,`Start the draw`],"cue.do.stop_draw":[`停止抽奖，开出中奖者`,`Stop the draw`],"hall.draw":[`抽奖`,`The draw`],"scene.replay":[`回放`,`Replay`],"hall.replay":[`回放`,`A replay`],"stage.speed":[`回放速度`,`Speed of the replay`],"scene.credits":[`鸣谢`,`Credits`],"hall.holding":[`等候画面`,`The holding card`],"hall.countdown":[`倒计时`,`The countdown`],"hall.versus":[`二选一对决`,`Two head to head`],"hall.applause":[`点赞喝彩`,`Likes and applause`],"hall.danmaku":[`弹幕墙`,`The wall of comments`],"hall.credits":[`鸣谢`,`The credits`],"reveal.on":[`正在揭晓《{title}》`,`Revealing “{title}”`],"reveal.step":[`下一步：{scene}`,`Next: {scene}`],"reveal.over":[`揭晓已到最后的总排名。`,`The reveal has reached the full ranking.`],"reveal.scene.call":[`{name}的分数`,`the points of {name}`],"reveal.scene.rest":[`其余名次`,`the places below`],"reveal.scene.spotlight.3":[`第三名`,`third place`],"reveal.scene.spotlight.2":[`第二名`,`second place`],"reveal.scene.spotlight.1":[`冠军`,`the winner`],"reveal.scene.podium":[`领奖台`,`the podium`],"reveal.scene.final":[`总排名`,`the full ranking`],"reveal.scene.next":[`下一幕`,`the next scene`],"remote.step":[`滑动揭晓下一步`,`Slide: next step of the reveal`],"reveal.pace":[`揭晓节奏`,`Pace`],"reveal.pace.auto":[`自动播放，到冠军停住`,`Automatic, stops at the winner`],"reveal.pace.step":[`逐步，由场控推进`,`Step by step`],"reveal.pace.calls":[`逐类唱分，由场控推进`,`Class by class, step by step`],"reveal.pace.calls.hint":[`每一步公布一类评委的分数，排名随之变化。`,`Each step calls one class; the ranking re-sorts.`],"reveal.pace.auto.hint":[`自动播放，停在冠军，由您继续。`,`Plays automatically and stops at the winner.`],"reveal.pace.step.hint":[`每一步由您推进，所有大屏同步。`,`You start each step; all screens follow.`],"audit.what.step":[`揭晓下一步或翻页`,`stepped the reveal or slides`],"audit.what.cue":[`执行步骤`,`ran a cue`],"audit.what.undo":[`撤销步骤`,`undid a cue`],"audit.what.stand_by":[`更改下一步`,`changed the next cue`],"audit.what.hold":[`紧急暂停`,`held the show`],"audit.what.go_on":[`恢复现场`,`resumed the show`],"audit.what.announce":[`发布公告`,`announced`],"audit.what.take_down":[`撤下公告`,`took an announcement down`]}),O({decks:[`幻灯片`,`Slides`],"deck.add":[`添加一组幻灯片`,`Add a deck`],"deck.hint":[`赞助商标志、现场照片、发言人的幻灯片（从 PPT、WPS、Keynote 导出 PDF 即可）：一张接一张放到大屏，由场控翻页，或自动循环。`,`Sponsors' logos, photos, a speaker's slides (as a PDF of PowerPoint, WPS or Keynote): each deck goes to the screens, turned by the operator, or by itself.`],"deck.seconds":[`每张几秒（0：手动翻页）`,`Seconds each (0: turned by hand)`],"deck.slides":[`图片 {count} / {max}`,`Pictures {count} / {max}`],"deck.upload":[`添加图片或 PDF`,`Add pictures or a PDF`],"deck.files":[`PNG、JPEG、WebP、GIF，或 PDF（每页一张，导出时请嵌入字体，不超过 {pdf_most}）`,`PNG, JPEG, WebP, GIF, or a PDF: a slide a page; export it with its fonts, {pdf_most} at most`],"pdf.too_big":[`PDF 超过 {pdf_most}，请压缩后再传。`,`The PDF is larger than {pdf_most}; make it smaller.`],"deck.uploading":[`正在处理 {at} / {count}…`,`Reading {at} of {count}…`],"deck.full":[`每组最多 {max} 张，其余没有上传。`,`A deck has at most {max} slides; the others were left out.`],"deck.refused":[`{name}：{why}`,`{name}: {why}`],"deck.slide":[`第 {at} 张`,`Slide {at}`]},{pdf_most:Jd}),O({"survey.answered":[`人已填写`,`have answered`],"survey.turnout_of":[`参与率 · 应填 {entitled} 人`,`turnout of {entitled}`],"survey.closes_in":[`后截止`,`to the close`],"survey.by_unit":[`各单位参与率`,`Turnout by unit`],"survey.others":[`其余 {n} 个单位（人数不足，合并显示）`,`{n} other units, too small to be shown`],"survey.no_units":[`单位人数都不足，暂不显示。`,`No unit is large enough to be shown.`],"survey.to_stage":[`上大屏`,`On the screens`],"survey.show.turnout":[`大屏：各单位参与率`,`Show turnout`],"survey.show.scores":[`大屏：各单位评价`,`Show units' scores`],"survey.show.standouts":[`大屏：经验与问题`,`Show strengths and problems`],"survey.verb.open":[`开放填写`,`Open`],"survey.verb.lock":[`暂停`,`Pause`],"survey.verb.unlock":[`继续填写`,`Resume`],"survey.verb.close":[`截止填写`,`Close`],"survey.verb.publish":[`公布结果`,`Publish`],"survey.verb.reset":[`重置`,`Reset`],"survey.verb.open.done":[`《{title}》已开放填写`,`“{title}” is open`],"survey.verb.lock.done":[`《{title}》已暂停`,`“{title}” is paused`],"survey.verb.unlock.done":[`《{title}》继续填写`,`“{title}” is open again`],"survey.verb.close.done":[`《{title}》已截止`,`“{title}” is closed`],"survey.verb.publish.done":[`《{title}》已公布`,`“{title}” is published`],"survey.verb.reset.done":[`《{title}》已重置`,`“{title}” was reset`],"survey.verb.close.title":[`截止《{title}》？`,`Close “{title}”?`],"survey.verb.close.ask":[`截止后不再接受填写，也不能重新开放。`,`No more answers are taken, and it can't be opened again.`],"survey.verb.publish.title":[`公布《{title}》的结果？`,`Publish “{title}”?`],"survey.verb.publish.ask":[`公布后结果不再改变。`,`After that, the result can no longer change.`],"survey.verb.reset.title":[`重置《{title}》？`,`Reset “{title}”?`],"survey.verb.reset.ask":[`已提交的全部回答作废，所有人需要重新填写。`,`All answers so far are void, and everybody has to answer again.`]}),O({"survey.results":[`问卷结果`,`Surveys`],"survey.results.hint":[`人数不足的单位不公布，任何人都无法由此推算个人的回答。`,`Small units are not shown: nobody's answers can be worked out from these.`],"survey.not_yet":[`已截止，尚未公布`,`closed, not yet published`],"survey.page":[`查看与打印`,`View and print`],"survey.codebook":[`取值说明（CSV）`,`Codebook (CSV)`],"survey.cleared":[`已通过的留言（CSV）`,`Cleared texts (CSV)`],"survey.texts":[`审阅留言`,`Review texts`],"survey.texts.hint":[`留言不记作者和单位；电话、证件号等已遮盖。能看出是谁写的，请不要通过。`,`Texts carry no author and no unit; numbers and addresses are masked. Approve none that shows who wrote it.`],"survey.texts.no_surveys":[`还没有已截止的问卷。`,`No survey is closed yet.`],"survey.texts.none":[`没有待审阅的留言。`,`No texts are waiting.`],"survey.texts.page_done":[`这一页已审完。`,`All of these are done.`],"survey.texts.next":[`继续`,`Next`],"survey.texts.clear":[`通过`,`Approve`],"survey.texts.refuse":[`不通过`,`Refuse`]}),O({videos:[`视频`,`Videos`],"video.add":[`添加视频`,`Add a video`],"video.hint":[`开场片、候选人短片、赞助商广告：放到大屏播放，默认静音，由场控在“现场”开声音；放完停在最后一帧，等下一步。`,`An opening, a nominee's portrait, a sponsor's spot: played on the screens, silent until the operator switches the sound on under “Run”; it holds on its last frame until the next cue.`],"video.url":[`视频地址（.mp4 或 .webm）`,`Address of the file (.mp4 or .webm)`],"video.url.hint":[`https://…，或本服务器上以 / 开头的路径。加了新的地址后，请刷新大屏。`,`https://…, or a path on this server that begins with /. Reload the screens once it names a new host.`],"video.poster":[`播放前的画面`,`Picture until it plays`],"wrong.video_file":[`请填 .mp4 或 .webm 文件的地址。`,`The address of an .mp4 or .webm file.`]}),O({sign_in:[`登录`,`Sign in`],"sign_in.name":[`账号`,`Name`],"sign_in.password":[`密码`,`Password`],"sign_in.by":[`使用{name}登录`,`Sign in with {name}`],"sign_in.again":[`登录已到期，请重新登录。页面上已填写的内容都还在。`,`Your session has expired; sign in again. What you typed is still here.`],sign_out:[`退出登录`,`Sign out`],"password.title":[`修改密码`,`Change your password`],"password.old":[`当前密码`,`Current password`],"password.new":[`新密码（至少 {chars} 个字符）`,`New password (at least {chars} characters)`],"password.repeat":[`再输入一次新密码`,`New password again`],"password.differs":[`两次输入的新密码不一致。`,`The two new passwords differ.`],"password.change":[`修改密码`,`Change password`],"password.changed":[`密码已修改。`,`Password changed.`],"account.provider":[`您由身份提供方 {provider} 登录：密码、验证方式和角色都在那里管理。`,`You sign in by the identity provider {provider}: password, factors and role are managed there.`],second_factor:[`第二重验证`,`Second factor`],"second_factor.off_text":[`登录时除密码外，再输入手机验证器（如 Microsoft Authenticator、腾讯身份验证器）上的 6 位数字。密码泄露时，账号仍然安全。`,`Besides the password, signing in takes six digits of an app on your phone: a leaked password opens nothing.`],"second_factor.missing":[`本服务器要求您的角色启用第二重验证；启用之前不能做其他操作。`,`This server asks a second factor of your role; nothing else works before it is set up.`],"second_factor.set_up":[`启用`,`Set up`],"second_factor.next":[`继续`,`Continue`],"second_factor.scan":[`用手机验证器扫描此二维码：`,`Scan this code with the authenticator app:`],"second_factor.qr":[`给验证器的二维码`,`QR code for the authenticator app`],"second_factor.type":[`扫不了就手动输入密钥：`,`Can't scan? Type this key instead:`],"second_factor.confirm_code":[`验证器显示的 6 位数字`,`Six digits that the app shows`],"second_factor.confirm":[`确认启用`,`Confirm`],"second_factor.on":[`已启用`,`On`],"second_factor.since":[`自 {time}`,`since {time}`],"second_factor.switch_off":[`停用`,`Switch off`],"second_factor.is_off":[`第二重验证已停用。`,`The second factor is off.`],"second_factor.code":[`验证码`,`Code`],"second_factor.code_hint":[`请输入手机验证器上的 6 位数字，或一个恢复码。`,`Type the six digits of your authenticator app, or a recovery code.`],"recovery.left":[`还有 {count} 个恢复码可用。`,`Recovery codes left: {count}.`],"recovery.renew":[`重新生成恢复码`,`New recovery codes`],"recovery.once":[`恢复码：手机丢失时代替验证码登录，每个只能用一次。只在这里显示这一次，请抄写或打印保存；以前的恢复码全部作废。`,`Recovery codes for a lost phone: each signs you in once. Shown only now: write them down; older ones are void.`],sessions:[`登录会话`,`Sessions`],"sessions.of":[`{name} 的登录会话`,`Sessions of {name}`],"sessions.this":[`当前`,`this one`],"sessions.line":[`{address} · 登录于 {since} · 最近使用 {used}`,`{address} · since {since} · last used {used}`],"sessions.program":[`其他程序`,`Another program`],"sessions.none":[`没有登录会话。`,`Signed in nowhere.`],"sessions.end":[`结束会话`,`End the session`],"sessions.end_others":[`结束其他所有会话`,`End all others`],"sessions.end_all":[`结束所有会话`,`End all`],"role.owner":[`管理员：全部权限与账号`,`Owner: everything, accounts too`],"role.operator":[`场控：编辑并主持活动`,`Operator: makes and runs events`],"role.moderator":[`弹幕审核：只管弹幕`,`Moderator: comments only`],"role.reviewer":[`内容审核：只审成员的故事和文字`,`Reviewer: members' stories and texts only`],"role.fulfilment":[`兑换发放：只看订单和收件地址`,`Fulfilment: orders and their addresses only`],"role.analyst":[`数据分析：只看统计，不含姓名`,`Analyst: figures only, never names`],"role.display":[`大屏：只能打开大屏`,`Display: opens screens only`],accounts:[`账号`,`Accounts`],"accounts.new":[`新账号`,`New account`],"accounts.role":[`角色`,`Role`],"accounts.make":[`添加`,`Add`],"accounts.you":[`（您）`,`(you)`],"accounts.hint":[`每人一个账号，只给够用的角色；变动立即生效。`,`One account per person, with a role that suffices and may no more; changes take effect at once.`],"accounts.once":[`{name} 的密码，只在这里显示这一次：`,`Password of {name}, shown only this once:`],"accounts.reset":[`重设密码`,`New password`],"accounts.reset.title":[`重设 {name} 的密码？`,`A new password for {name}?`],"accounts.reset.ask":[`旧密码立即失效，此账号的所有登录都会结束。`,`The old one and all sessions of this account end at once.`],"accounts.factor":[`停用第二重验证`,`Switch off the second factor`],"accounts.factor.title":[`停用 {name} 的第二重验证？`,`Switch off the second factor of {name}?`],"accounts.factor.ask":[`手机和恢复码都丢失时使用。之后只凭密码即可登录，请先确认是本人提出的。`,`For a lost phone without recovery codes. The password alone then signs in: be sure that they asked for it.`],"accounts.provider":[`由 {provider} 登录`,`signs in by {provider}`],"accounts.sessions":[`登录会话`,`Sessions`],"accounts.remove":[`移除账号`,`Remove`],"accounts.remove.title":[`移除 {name}？`,`Remove {name}?`],"accounts.remove.ask":[`此账号立即不能再登录或操作；日志中的记录保留。`,`The account can do nothing from now on; what it did stays in the log.`]}),O({sheet:[`结果确认单`,`Result sheet`],"sheet.open":[`打印结果确认单`,`Print the result sheet`],"sheet.hint":[`每个已截止的投票一页，另附各单位投票率；打印后由计票人、监票人和各单位代表签字。不足 5 人的单位合并列出。`,`A page for each closed poll, and one with the turnout of each unit, to be signed by tellers, witnesses and units. Units of fewer than five are summed up.`],"sheet.polls":[`{count} 个投票已截止`,`Closed polls: {count}`],"sheet.none":[`还没有已截止的投票。`,`No poll is closed yet.`],"sheet.title":[`“{poll}”投票结果`,`Result of “{poll}”`],"sheet.state":[`状态`,`State`],"sheet.ballots":[`选票数`,`Ballots`],"sheet.members":[`已投人数`,`Voted`],"sheet.entitled":[`应投人数`,`Entitled`],"sheet.turnout":[`投票率`,`Turnout`],"sheet.voided":[`作废选票`,`Voided ballots`],"sheet.rank":[`名次`,`Rank`],"sheet.option":[`选项`,`Option`],"sheet.votes":[`票数`,`Votes`],"sheet.share":[`得票率`,`Share`],"sheet.score":[`加权得分`,`Score`],"sheet.units":[`各单位投票率`,`Turnout by unit`],"sheet.unit":[`单位`,`Unit`],"sheet.direct":[`本级直属`,`Directly in it`],"sheet.all":[`合计`,`Total`],"sheet.level":[`投票率列出哪个单位的下级`,`Turnout of the units in`],"sheet.level.top":[`全部`,`All`],"sheet.others":[`其他 {count} 个单位`,`{count} other units`],"sheet.signature":[`单位代表签字`,`Signature of the unit`],"sheet.counter":[`计票人`,`Teller`],"sheet.witness":[`监票人`,`Witness`],"sheet.head":[`负责人`,`Chair`],"sheet.date":[`日期`,`Date`],"sheet.printed":[`{at}（{zone}）打印`,`Printed {at} ({zone})`],attendance:[`出席名单`,`Attendance list`],"attendance.hint":[`谁来了、在已截止的投票中谁投了票，按单位排列；不含选择、时间和先后。不足 5 人投票的不列出。`,`Who came, and who voted in polls that are closed, by unit; not for what, when or in which order. Polls in which fewer than five have voted are left out.`],"attendance.units":[`各单位到场`,`Attendance by unit`],"attendance.large_units":[`各单位到场和投票人数（含下级）。人数太少的单位不列出，以免看出是谁。`,`How many of each unit came and voted, with those below it; without units so small that single people show.`],"attendance.by_unit":[`各单位到场和投票人数（含下级）：`,`How many of each unit came and voted, with those below it:`],"audit.what.export_attendance":[`导出出席名单`,`exported the attendance list`]}),O({"theme.primary":[`主色`,`Primary`],"theme.accent":[`强调色`,`Accent`],"theme.background":[`背景色`,`Background`],"theme.logo":[`标志`,`Logo`],"theme.background_picture":[`大屏背景图`,`Screen background`],"theme.stage":[`大屏底色`,`Big screen`],"theme.stage.dark":[`深色（暗场）`,`Dark, for a dark hall`],"theme.stage.light":[`浅色（亮场）`,`Light, for a bright room`],"theme.confetti":[`揭晓与抽奖时撒彩纸`,`Confetti at reveals and draws`],"theme.hearts":[`点赞时大屏飘爱心`,`Hearts rise on the big screen`],"theme.button":[`投票`,`Vote`]}),O({"form.contents":[`目录`,`Contents`],"form.basics":[`基本信息`,`Basics`],"form.look":[`外观`,`Look`],"form.classes":[`人员类别`,`Classes`],"form.classes.hint":[`例如评委与观众，可以分别计票并加权。只有一类时不用填。`,`Such as jury and audience, counted separately and weighted. Leave empty for a single class.`],"form.add_class":[`添加类别`,`Add a class`],"form.add_poll":[`添加投票`,`Add a poll`],"form.new_poll":[`新投票`,`New poll`],"form.remove_poll":[`删除投票`,`Remove poll`],"form.rules":[`规则`,`Rules`],"form.who":[`谁可以投`,`Who may vote`],"form.who.hint":[`都不勾选表示所有类别。填写权重后分类计票，按权重合成一个分数（例如 40 与 60）。`,`None ticked means all. With weights, classes are counted separately and make one score (say 40 and 60).`],"form.frozen":[`投票已经开放过：规则与选项不能再改，文字、图片和截止时间可以更正。要改规则请先重置。`,`This poll has been opened: its rules and options are fixed. Texts, pictures and the closing time can be corrected; reset it to change rules.`],"form.problems":[`{count} 处需要修改`,`{count} to correct`],"form.unsaved":[`有未保存的修改（已暂存在本机）`,`Unsaved changes (kept on this machine)`],"form.all_saved":[`已全部保存`,`All saved`],"form.save":[`保存`,`Save`],"form.create":[`创建活动`,`Create event`],"form.discard":[`放弃修改`,`Discard`],"form.discard.ask":[`所有未保存的修改都将丢失。`,`All unsaved changes will be lost.`],"form.new_hint":[`填写编号和标题即可创建，其余可以以后再补。`,`An ID and a title are enough; the rest can follow.`],"form.saved":[`已保存`,`Saved`],"form.restored":[`已恢复上次没有保存的修改。`,`Your unsaved changes from last time are back.`],"form.merged":[`同时有人做了修改，已与您的修改合并。请看一遍，再保存一次。`,`Somebody else has saved in the meantime; both changes are merged. Check them and save again.`],"form.conflict":[`同时有人改了同一处。您填写的内容还在，对方的内容列在下面；再次保存将以您的为准。`,`Somebody else changed the same fields. Yours are kept, theirs are listed below; saving again keeps yours.`],"form.theirs":[`对方改为`,`theirs:`],"form.keep_mine":[`知道了，以我的为准`,`Keep mine`],in_english:[`{label}（英文）`,`{label} (English)`],"field.id":[`编号`,`Id`],"field.event_id":[`活动码（也是网址的一部分）`,`Event code (part of the address)`],"field.event_id.hint":[`字母、数字、- 和 _，例如 gala-2026。创建后不能改。`,`Letters, digits, - and _, such as gala-2026. It can't change later.`],"field.id_fixed":[`创建后不能改。`,`Can't change any more.`],"field.poll_id":[`投票编号`,`Poll id`],"field.title":[`标题`,`Title`],"field.title.hint":[`按 Enter 换行，大屏与手机上也在此换行。`,`Enter breaks the line, on screens and phones as well.`],"field.subtitle":[`副标题`,`Subtitle`],"field.name":[`名称`,`Name`],"field.picture":[`图片`,`Picture`],"field.listing":[`发布状态`,`Listing`],"listing.draft.hint":[`只有操作员能看到，观众无法进入。`,`For operators only; the audience cannot join.`],"listing.unlisted.hint":[`不出现在首页，凭链接、二维码或活动码进入。`,`Not on the entry page; open to those with its link, QR code or event code.`],"listing.listed.hint":[`出现在首页，任何人都能找到。`,`On the entry page, for anybody to find.`],"listing.template.hint":[`用来新建活动，观众无法进入。`,`New events are made from it; the audience cannot join.`],"field.admission":[`入场方式`,`Admission`],"admission.members.hint":[`从内部 App 带票进入，或输入参与码。`,`People come with a ticket from their app, or with a code.`],"admission.open.hint":[`匿名设备也能投票，按设备限一人。`,`Anonymous devices may vote too; each device counts as one person.`],"field.kind":[`活动类型`,`Kind`],"kind.gala":[`一场活动`,`A ceremony`],"kind.gala.hint":[`可使用常设活动的名单。`,`It may use the roster of a standing event.`],"kind.standing":[`常设活动`,`Standing`],"kind.standing.hint":[`长期存在，名单可供多场活动共用。`,`It stays between ceremonies, and many of them may use its roster.`],"field.home":[`所属常设活动的活动码（可空）`,`Code of its standing event (may be empty)`],"field.home.hint":[`填写后使用该活动的名单。`,`The event uses that event's roster.`],"field.by_name":[`名单里的人也可凭工号和姓名入场（知道同事工号和姓名的人可以冒名，重要投票请用参与码）`,`Members of the roster may also join by number and name (whoever knows a colleague's can pose as them; use codes where it matters)`],"field.attendance":[`记录出席：主办方可导出谁到场、谁投了票的名单（不含选择）；手机上会说明`,`Keep an attendance list: operators may list who came and who voted, not for what; phones say so`],"field.timezone":[`时区`,`Time zone`],"field.likes":[`开放点赞`,`Phones may send likes`],"field.share":[`手机可以分享`,`Phones may share`],"share.none":[`不能分享`,`Nothing`],"share.none.hint":[`手机上没有分享按钮。`,`Phones show no button to share.`],"share.vote":[`已投票和公布的结果`,`That they voted, and published results`],"share.vote.hint":[`卡片上不写投给了谁。`,`The card does not say what was chosen.`],"share.choice":[`本人愿意时，也写明投给了谁`,`Also what they chose, if they wish`],"share.choice.hint":[`能出示自己的选择，就可能被人要求出示；事关重大的评选请不要开放。`,`Anyone who can show their choice can be made to: not for votes that matter.`],"form.comments":[`弹幕`,`Comments`],"field.comments":[`手机可以发弹幕`,`Phones may comment`],"field.comments_mode":[`开始时的模式`,`Mode at the start`],"field.comments_mode.hint":[`演出中由审核员随时更改。`,`Moderators change it during the show.`],"field.comments_names":[`弹幕旁显示`,`Beside a comment`],"field.comments_names.none":[`不显示姓名`,`Nothing`],"field.comments_names.name":[`姓名`,`Name`],"field.comments_names.unit":[`姓名和单位`,`Name and unit`],"field.comments_length":[`最多字数`,`Characters at most`],"form.stream":[`直播`,`Livestream`],"field.stream":[`直播地址（HLS）`,`Stream address (HLS)`],"field.stream.hint":[`以 .m3u8 结尾的地址；留空表示没有直播。`,`Ends in .m3u8; leave empty for no stream.`],"field.stream_starts":[`直播开始`,`Stream begins`],"field.stream_starts.hint":[`在此之前手机显示封面和倒计时；留空表示立即播放。`,`Until then phones show the poster and a countdown. Empty: plays at once.`],"field.poster":[`封面`,`Poster`],"field.low_latency":[`低延迟（网络不稳时请关闭）`,`Low latency (turn it off on a shaky network)`],"wrong.stream":[`写成 https://…/live.m3u8，或本服务器上的路径。`,`Write it like https://…/live.m3u8, or a path on this server.`],"field.reactions":[`表情喝彩`,`Reactions`],"field.reactions.hint":[`最多 8 个表情，例如 👏 🎉 🔥；留空表示没有。`,`At most 8 emoji, such as 👏 🎉 🔥. Leave empty for none.`],"field.frame_ancestors":[`可以嵌入手机页的网站`,`Sites that may embed the phone page`],"field.frame_ancestors.hint":[`例如 https://portal.example.org，可填多个；服务器已允许的网站不必再写。`,`Such as https://portal.example.org; there may be several. Sites in the server's settings are allowed anyway.`],"wrong.site":[`每个写成 https://主机名，不带路径，也不能用 *。`,`Write each as https://HOST, without a path and without *.`],"field.options":[`选项`,`Options`],"field.choices_min":[`至少选`,`Choose at least`],"field.choices_max":[`最多选`,`Choose at most`],"field.repeat":[`重复投票`,`Repeat rule`],"repeat.once":[`每人一次`,`Once`],"repeat.replace":[`可改投，以最后一次为准`,`Replace: the last ballot counts`],"repeat.quota":[`每人多票`,`Quota`],"quota.votes":[`票数`,`Votes`],"quota.votes.hint":[`选一项用一票`,`Each choice uses one`],"quota.per":[`周期`,`Period`],"quota.day":[`每天`,`Each day`],"quota.poll":[`整个投票期间`,`The whole poll`],"quota.per_option":[`同一选项最多`,`At most per option`],"field.visibility":[`手机何时看到结果`,`Phones see the result`],"visibility.always":[`实时`,`Always`],"visibility.on_vote":[`投票后`,`After voting`],"visibility.on_close":[`截止后`,`Once closed`],"visibility.on_publish":[`公布后`,`Once published`],"field.opens_at":[`定时开放`,`Opens at`],"field.opens_at.hint":[`留空则手动开放。按活动时区、服务器时间。`,`Empty: opened by hand. In the event's time zone, by the server's clock.`],"field.closes_at":[`定时截止`,`Closes at`],"field.closes_at.hint":[`留空则手动截止。`,`Empty: closed by hand.`],"field.shards":[`分片数`,`Shards`],"field.shards.hint":[`一般为 1；仅 Redis 集群需要更多。`,`Usually 1; more only on a Redis Cluster.`],"field.class":[`类别`,`Class`],"field.entitled":[`仅限这些类别`,`Only these classes`],"field.weight":[`权重`,`Weight`],"field.units":[`仅限这些单位（编号）`,`Only these units`],"field.units.hint":[`用空格或逗号隔开；留空表示所有单位。`,`Separated by spaces or commas; empty means all.`],"class.audience":[`观众（默认）`,`Audience (default)`],options_count:[`{count} 个选项`,`{count} options`],move_up:[`上移`,`Move up`],move_down:[`下移`,`Move down`],remove:[`删除`,`Remove`],"picture.hint":[`PNG、JPEG、WebP 或 GIF，不超过 {most}`,`PNG, JPEG, WebP or GIF, {most} at most`],"picture.save_first":[`先创建活动，再上传图片`,`Create the event first, then upload`],"picture.add":[`上传{label}`,`Upload: {label}`],"picture.change":[`更换{label}`,`Change: {label}`],"picture.remove":[`移除{label}`,`Remove: {label}`],"picture.too_big":[`图片超过 {most}，请压缩后再传。`,`The picture is larger than {most}; make it smaller.`],"picture.of_a_phone":[`这是手机的 HEIC 或 AVIF 照片，很多浏览器打不开。请导出为 JPEG 再上传；iPhone 也可在“设置 › 相机 › 格式”中选“兼容性最佳”。`,`This is a phone's HEIC or AVIF photo, which many browsers can't show. Export it as JPEG; on an iPhone, choose Settings › Camera › Formats › Most Compatible to take JPEGs.`],"picture.wrong_type":[`不是 PNG、JPEG、WebP 或 GIF 图片。`,`This is not a PNG, JPEG, WebP or GIF picture.`],"wrong.id":[`只用 1–64 个字母、数字、- 和 _。`,`1–64 letters, digits, - and _ only.`],"wrong.empty":[`不能为空。`,`Must not be empty.`],"wrong.twice":[`编号重复。`,`This id is used twice.`],"wrong.zone":[`没有这个时区。`,`No such time zone.`],"wrong.colour":[`写成 #c8102e 的形式。`,`Write it like #c8102e.`],"wrong.no_options":[`至少要有一个选项。`,`Add at least one option.`],"wrong.number":[`请填 1 以上的整数。`,`Enter a whole number, 1 or more.`],"wrong.no_weight":[`有的类别没有权重，就不能投票：请补上权重，或只勾选有权重的类别。`,`A class without a weight could not vote: give it one, or tick only those that have one.`],"wrong.weight":[`权重要大于 0，不超过 1000；留空表示不加权。`,`Above 0, at most 1000; empty means no weight.`],"wrong.above_options":[`超过了选项的数量。`,`More than the number of options.`],"wrong.above_max":[`大于“最多选”。`,`Above the maximum.`],"wrong.below_min":[`少于“至少选”，没有人能投。`,`Below the minimum: nobody could vote.`],"wrong.above_votes":[`超过了总票数。`,`Above the number of votes.`],"wrong.closes_before":[`截止要晚于开放。`,`Must be after the opening.`],links:[`入口`,`Ways in`],"links.address":[`网址`,`Address`],"links.phone":[`手机页面`,`Phones`],"links.qr_save":[`下载二维码（{kind}）`,`Save as {kind}`],"links.display":[`大屏页面`,`Big screen`],"links.display.hint":[`只读链接，在大屏电脑的浏览器里打开一次即可，不要公开。`,`A read-only link: open it once on the screen's computer, and don't publish it.`],"links.scene":[`这块屏显示`,`This screen shows`],"links.follow":[`跟随流程`,`What the show shows`],"links.keep":[`固定：{scene}`,`Always: {scene}`],"links.poll":[`哪个投票`,`Which poll`],"links.survey":[`哪份问卷`,`Which survey`],"links.overlay":[`用途`,`As`],"links.whole":[`整块大屏`,`A whole screen`],"links.lower":[`叠加在视频上：下三分之一（OBS、vMix）`,`Over a video: lower third (OBS, vMix)`],"links.corner":[`叠加在视频上：右上角`,`Over a video: upper right`],"links.language":[`语言`,`Language`],"links.own":[`该电脑的设置`,`As that computer is set`],"links.display.make":[`生成大屏链接`,`Make the display link`],copy:[`复制`,`Copy`],copied:[`已复制`,`Copied`],copy_failed:[`浏览器不允许复制，请下载文件。`,`The browser does not allow copying; save the file.`],open_tab:[`在新标签页打开`,`Open in a new tab`],report:[`活动报告`,`Report`],"report.hint":[`到访、停留时间和各功能的使用，可随时查看；逐分钟数据见下载的表格。`,`Who came, how long they stayed and what they used, at any time; the file has every minute.`],"report.reload":[`刷新`,`Refresh`],"report.members":[`到访人数`,`Visitors`],"report.visits":[`访问次数`,`Visits`],"report.peak":[`同时在线峰值`,`Peak online`],"report.average":[`人均停留`,`Average stay`],"report.used.ballots":[`选票`,`Ballots`],"report.used.likes":[`点赞`,`Likes`],"report.used.reactions":[`表情`,`Reactions`],"report.used.comments":[`弹幕`,`Comments`],"report.curve":[`在线人数，{from} 至 {to}`,`Online, {from} to {to}`],results:[`结果`,`Results`],"results.published":[`已公布投票的票数，可用 Excel 打开。`,`Votes of the polls that are published; opens in Excel.`],"results.hint":[`各投票每个选项的票数，可用 Excel 打开。`,`Votes of each option of each poll; opens in Excel.`],"save.xlsx":[`下载 Excel 表格`,`Save for Excel`],"save.csv":[`下载 CSV`,`Save as CSV`],recount:[`核票`,`Recount`],"recount.hint":[`从选票日志重新计算每个投票，与当前计数逐项比较。可随时进行，不影响投票。`,`Rebuilds every tally from the log of ballots and compares. Safe at any time, also while people vote.`],"recount.secrecy":[`谁选了什么，控制台的任何页面都不显示；只有能读取服务器数据或备份的人能从日志中查到。`,`No page of the console shows who chose what; whoever can read the server's data or a backup could look it up in the log.`],"recount.start":[`开始核票`,`Recount now`],"recount.running":[`正在核票…`,`Counting…`],"recount.equal":[`一致`,`Equal`],"recount.differs":[`不一致`,`Differs`],"recount.epoch":[`第 {epoch} 轮`,`round {epoch}`],"recount.tally":[`计数`,`Tally`],"recount.recount":[`重算`,`Recount`],"recount.difference":[`差`,`Difference`],"recount.voided":[`作废`,`Voided`],"recount.voided_count":[`作废 {count} 票`,`{count} voided`],"recount.not_on_roster":[`{count} 位投票人不在现在的名单上：{members}`,`{count} voters are not on the current roster: {members}`],"recount.doubled":[`有人被计了两次：{members}`,`Counted twice: {members}`],"recount.ballots":[`选票`,`Ballots`],"recount.members":[`人数`,`People`],audit:[`操作日志`,`Audit log`],"audit.installation":[`登录与账号日志`,`Sign-ins and accounts`],"audit.empty":[`还没有操作。谁在何时做了什么，都会记在这里。`,`Nothing yet. Who did what, and when, is kept here.`],"audit.older":[`更早的记录`,`Older entries`]},{most:Kd}),O({"field.counting":[`投票方式`,`Ballots`],"counting.choices":[`选择选项`,`Choose options`],"counting.rating":[`给选项打分`,`Rate options`],"counting.ranking":[`给选项排序`,`Rank options`],"counting.motion":[`表决（赞成、反对、弃权）`,`Decide a motion (yes, no, abstain)`],"counting.most":[`满分`,`Points, max`],"counting.all":[`必须包括全部选项`,`Every option has to be in`],"counting.rule":[`计分规则`,`Scores by`],"counting.rule.borda":[`按名次计分（波达计数）`,`Places (Borda)`],"counting.rule.copeland":[`两两比较（科普兰规则）`,`Comparisons (Copeland)`],"counting.majority":[`通过条件`,`Carried by`],"majority.simple":[`赞成多于反对`,`More yes than no`],"majority.present":[`赞成超过投票人数的半数`,`More than half of all ballots`],"majority.two_thirds":[`赞成达到投票人数的三分之二`,`Two thirds of all ballots`],"majority.entitled":[`赞成超过全体有权人数的半数`,`More than half of all entitled`],"counting.quorum":[`法定人数（人）`,`Quorum, members`],"counting.quorum_percent":[`法定人数（%）`,`Quorum, % of entitled`],"field.privacy":[`记名方式`,`Privacy`],"privacy.named":[`记名（可复核）`,`Named`],"privacy.secret":[`无记名`,`Secret`],"privacy.named.hint":[`选票按成员保存在服务器上，可以逐票复核，也可以记录在案地作废。`,`Ballots are kept by member: single ones can be audited, and voided on the record.`],"privacy.secret.hint":[`只记录谁投过票，不记录投给谁，因此不能作废单张选票；开放过一次后不能再改。`,`Only who has voted is kept, not for what, so no ballot can be voided. Once the poll was opened this stays.`]}),O({"events.search":[`搜索活动名称或活动码`,`Search by title or event code`],"events.status":[`状态`,`Status`],"events.status.all":[`全部状态`,`All events`],"events.none_found":[`没有符合条件的活动。`,`No event matches.`],"listing.live":[`进行中`,`Live`],"listing.ended":[`已结束`,`Ended`],"listing.rehearsal":[`彩排`,`Rehearsal`],"events.listing_of":[`发布状态：{title}`,`Listing of {title}`],"listing.draft.done":[`“{title}”已设为草稿，观众无法进入`,`{title} is a draft; the audience cannot join`],"listing.unlisted.done":[`“{title}”已从首页隐藏，凭链接或活动码仍可进入`,`{title} is off the entry page; its link and event code still work`],"listing.listed.done":[`“{title}”已显示在首页`,`{title} is on the entry page`],"listing.template.done":[`“{title}”已设为模板`,`{title} is a template`],"events.withdraw":[`让观众离开这个活动？`,`Send the audience away?`],"events.withdraw.text":[`现在有 {online} 位观众在线，他们的页面会立即断开，直到您再次发布。已投的票不受影响。`,`{online} people are online. Their pages are disconnected until the event is public again. Votes are kept.`],"events.withdraw.go":[`断开观众`,`Send them away`],"events.copy_of":[`复制：{title}`,`Copy {title}`],"events.copy":[`复制“{title}”`,`Copy “{title}”`],"events.copy.named":[`{title}（副本）`,`{title} (copy)`],"events.copy.title":[`新活动的名称`,`Title of the new event`],"events.copy.id_hint":[`即活动码，也用在网址里：字母、数字、- 和 _，以后不能更改。`,`Also the event code and part of the address: letters, digits, - and _. It never changes.`],"events.copy.roster":[`同时复制名单`,`Copy the roster, too`],"events.copy.text":[`复制投票、选项、奖项、流程、外观、图片和敏感词。不复制选票、结果、参与码、弹幕和抽奖记录，也不复制开放和截止时间。新活动先是草稿。`,`Polls, prizes, run of show, look, pictures and word list are copied. Ballots, results, codes, comments, draws and scheduled times are not. The new event begins as a draft.`],"events.copy.go":[`新建`,`Create`],"events.copied":[`已新建“{title}”，现在是草稿`,`{title} is created, as a draft`],"events.use":[`用模板新建`,`Use template`],"events.use.of":[`用模板“{title}”新建活动`,`New event from “{title}”`],"events.delete_of":[`删除：{title}`,`Delete {title}`],"events.delete":[`删除“{title}”？`,`Delete “{title}”?`],"events.delete.text":[`活动会移到回收站，任何人都无法再打开。{days} 天内可以恢复；之后选票、结果、名单、参与码、弹幕、图片和日志会彻底清除。`,`The event moves to the bin, and nobody can open it. It can be restored for {days} days; then ballots, results, roster, codes, comments, pictures and logs are erased for good.`],"events.delete.text_online":[`现在有 {online} 位观众在线，他们会立即断开。活动会移到回收站，{days} 天内可以恢复；之后选票、结果、名单、参与码、弹幕、图片和日志会彻底清除。`,`{online} people are online and are disconnected at once. The event moves to the bin and can be restored for {days} days; then ballots, results, roster, codes, comments, pictures and logs are erased for good.`],"events.delete.go":[`删除活动`,`Delete event`],"events.deleted":[`“{title}”已删除，{days} 天内可在回收站恢复`,`{title} is deleted; the bin keeps it for {days} days`],"audit.what.set_listing":[`更改发布状态`,`changed the listing`],"audit.what.copy_event":[`由另一活动复制`,`copied from another event`],"audit.what.delete_event":[`删除活动`,`deleted the event`],"audit.what.restore_event":[`从回收站恢复活动`,`restored the event from the bin`],"audit.what.erase_event":[`彻底清除活动`,`erased the event for good`],bin:[`回收站`,`Bin`],"bin.text":[`删除的活动保留 {days} 天，之后彻底清除，活动码不会再分配给其他活动。`,`Deleted events are kept for {days} days, then erased for good. Their codes are never used again.`],"bin.when":[`{who} 于 {at} 删除，将于 {then} 清除`,`Deleted by {who} on {at}; will be erased on {then}`],"bin.restore":[`恢复`,`Restore`],"bin.restored":[`“{title}”已恢复`,`{title} is restored`],"bin.erase":[`立即清除`,`Erase now`],"bin.erase.title":[`彻底清除“{title}”？`,`Erase “{title}” for good?`],"bin.erase.text":[`选票、结果、名单、参与码、弹幕、图片和日志会立即清除，无法恢复。请先备份。`,`Ballots, results, roster, codes, comments, pictures and logs are erased now and cannot be restored. Make a backup first.`],"bin.erased":[`“{title}”已彻底清除`,`{title} is erased`]}),O({roster:[`名单`,`Roster`],"roster.members":[`人`,`members`],"roster.units":[`个单位`,`units`],"roster.empty":[`还没有名单。名单里的人凭票或参与码入场，并据此计算投票率。`,`No roster yet. It says who is entitled, and turnout is measured by it.`],"roster.hint":[`Excel（XLSX）或 CSV，靠前的一行是列名：工号、姓名、单位、类别。单位可分级，如：采油二厂/第六作业区。导入前会先列出有哪些变化。`,`XLSX or CSV; a line near the top names the columns: id, name, unit, class. Units may have levels: Plant 2/Area 6. What would change is shown before anything is replaced.`],"roster.home":[`本活动使用常设活动的名单，请到那里修改：`,`This event uses the roster of a standing event; change it there:`],"roster.choose":[`选择文件`,`Choose a file`],"roster.reading":[`正在读取…`,`Reading…`],"roster.wrong_type":[`请选择 .xlsx 或 .csv 文件。`,`Choose an .xlsx or .csv file.`],"roster.too_big":[`文件超过 64 MB，请拆分。`,`The file is above 64 MB; split it.`],"roster.imported":[`名单已替换，共 {count} 人`,`The roster is replaced: {count} members`],"roster.line":[`行`,`Line`],"roster.field":[`列`,`Column`],"roster.reason":[`原因`,`Reason`],"roster.more":[`还有 {count} 行未列出。`,`{count} more rows not listed.`],"roster.partial":[`只取正确的行`,`Take the good rows only`],"roster.field.id":[`工号`,`id`],"roster.field.name":[`姓名`,`name`],"roster.field.unit":[`单位`,`unit`],"roster.field.class":[`类别`,`class`],"roster.preview":[`导入后的变化`,`What would change`],"roster.preview.members":[`{before} → {after} 人`,`{before} → {after} members`],"roster.preview.changes":[`新增 {added}，移除 {removed}，信息有变 {changed}`,`{added} added, {removed} removed, {changed} changed`],"roster.preview.gone":[`将移除的 {count} 人`,`Who would be removed: {count}`],"roster.preview.gone_more":[`等，还有 {count} 人`,`and {count} more`],"roster.preview.first":[`前几位：{names}`,`First: {names}`],"roster.preview.encoding":[`文字编码：{encoding}`,`Read as {encoding}`],"roster.preview.bad":[`{count} 行有错误，不导入`,`{count} bad rows are left out`],"roster.preview.without_unit":[`{count} 人没有单位`,`{count} members without a unit`],"roster.preview.without_name":[`{count} 人没有姓名`,`{count} members without a name`],"roster.preview.hidden_rows":[`{count} 个隐藏的行不导入`,`{count} hidden rows are left out`],"roster.preview.hidden_columns":[`隐藏的列不导入：{names}`,`Hidden columns are left out: {names}`],"roster.preview.hidden_sheets":[`隐藏的工作表不导入：{names}`,`Hidden sheets are left out: {names}`],"roster.preview.meant":[`已核对：{before} 人中确有 {removed} 人离开`,`I have checked it: {removed} of {before} members do leave`],"roster.nobody":[`投票或奖项指定了这些单位，但名单里没有人属于它们：{names}`,`Polls or prizes name these units, in which nobody is: {names}`],"roster.misspelt":[`这些单位只有一人，可能写错了：{names}`,`Only one member is in each of these units, which may be misspelt: {names}`],"roster.misspelt.like":[`{unit}（是否为{like}？）`,`{unit} ({like}?)`],"roster.replace":[`替换名单`,`Replace the roster`],"roster.replace.none":[`导入名单`,`Import the roster`],"roster.file.no_headings":[`没有找到列名：靠前的一行应写明各列，至少有“工号”。`,`No headings were found: a line near the top must name the columns, at least 'member' or 工号.`],"roster.file.heading_twice":[`第 {line} 行：“{first}”和“{second}”两列都表示{field}，请保留一列。`,`Line {line}: the columns '{first}' and '{second}' both mean the {field}; keep one.`],"roster.file.id_hidden":[`“{heading}”列被隐藏了，请取消隐藏或删除该列。`,`The column '{heading}' is hidden: show it, or delete it.`],"roster.file.two_sheets":[`工作表“{first}”和“{second}”里都有人员，请合并到一个工作表。`,`Sheets '{first}' and '{second}' both have members; put them into one sheet.`],"roster.file.no_rows":[`没有一行是正确的。`,`No row is valid.`],"roster.file.bad_rows":[`{total} 行中有 {bad} 行有错误。`,`{bad} of {total} rows have errors.`],"roster.file.too_many_rows":[`超过 {most} 行。`,`There are more than {most} rows.`],"roster.file.too_many_units":[`单位超过 {most} 个，“单位”一列选对了吗？`,`There are more than {most} units; is the right column called 'unit'?`],"roster.file.open_quote":[`第 {line} 行：有单元格没有结束，是不是少了一个引号？`,`Line {line}: a cell does not end; is a quotation mark not closed?`],"roster.file.no_text":[`这不是表格，请用 XLSX 或 CSV。`,`This is not a spreadsheet; use XLSX or CSV.`],"roster.file.encoding_wrong":[`文件不能按 {encoding} 读取，请换一种编码。`,`The file can't be read as {encoding}; choose another encoding.`],"roster.file.encoding_unsure":[`无法确定文件的文字编码，请选出姓名显示正确的一种：`,`The encoding of the text is not certain. Choose the one in which the names are right:`],"roster.file.is_html":[`这其实是一个网页（办公系统导出的常是如此）。请用 Excel 或 WPS 打开，另存为 XLSX。`,`This is a web page, whatever its name ends with: open it in a spreadsheet program and save it as XLSX.`],"roster.file.is_xls":[`这是旧版 Excel 文件（.xls），请打开后另存为 XLSX。`,`This is an old Excel file (.xls): open it and save it as XLSX.`],"roster.file.is_encrypted":[`这个工作簿有密码，请去掉密码后保存。`,`This workbook has a password: save it without one.`],"roster.file.is_ods":[`这是 OpenDocument 或 Numbers 文件，请另存为 XLSX。`,`This is an OpenDocument or Numbers file: save it as XLSX.`],"roster.file.is_xlsb":[`这是二进制工作簿（.xlsb），请另存为 XLSX。`,`This is a binary workbook (.xlsb): save it as XLSX.`],"roster.file.is_strict":[`这是“Strict Open XML”工作簿，请另存为普通的 XLSX。`,`This is a workbook of the kind 'Strict Open XML': save it as an ordinary XLSX.`],"roster.file.is_other":[`这是其他类型的文件（{kind}），请用 XLSX 或 CSV。`,`This is a file of another kind ({kind}): send XLSX or CSV.`],"roster.file.too_large":[`工作簿解压后过大，请改用 CSV 或拆成几个文件。`,`The workbook is too large when unpacked; send it as CSV or in several files.`],"roster.file.damaged":[`工作簿已损坏，请打开后另存为 XLSX 再试。`,`The workbook is damaged; open it, save it as XLSX and send it again.`],"roster.file.too_long":[`读取用了太多时间或内存，请改用 CSV。`,`Reading the file took too long or too much memory; send it as CSV.`],"roster.file.too_many_changes":[`超过 {most} 处改动，请分几次提交，或替换整个名单。`,`There are more than {most} changes; send them in several parts, or the whole roster.`],"roster.file.nobody_left":[`名单将没有人。`,`Nobody would be left on the roster.`],"roster.file.took_too_long":[`等待过久，请重新选择文件。`,`Writing the roster took too long; import it again.`],"roster.row.missing":[`为空`,`is missing`],"roster.row.id_form":[`“{shown}”不符合要求：1 到 64 个字母、数字、_ 或 -`,`'{shown}' is not 1 to 64 of the characters A-Z a-z 0-9 _ -`],"roster.row.device_form":[`“{shown}”的形式是匿名设备专用的`,`'{shown}' has the form of an anonymous device's id`],"roster.row.twice":[`“{shown}”与第 {first} 行重复`,`'{shown}' stands in line {first} already`],"roster.row.text_long":[`超过 {most} 个字`,`has more than {most} characters`],"roster.row.unseen":[`含有换行或其他看不见的字符，是不是少了一个引号？`,`has a line break or another character that can't be seen; is a quotation mark not closed?`],"roster.row.empty_level":[`“{shown}”有空的一级，应写成：采油二厂/第六作业区`,`'{shown}' has an empty level; write for example 采油二厂/第六作业区`],"roster.row.class_unknown":[`“{shown}”不是本活动的类别，可用：{classes}`,`'{shown}' is not a class of the event; its classes are {classes}`],"roster.row.error_cell":[`单元格显示错误 {shown}，请改正公式`,`shows the error {shown}; correct the formula`],"roster.row.no_value":[`公式还没有计算结果，请用 Excel 或 WPS 打开并保存一次`,`is a formula that was never calculated; open the file in a spreadsheet program and save it`],"roster.row.date":[`是日期或时间 {shown}，请把该列设为文本后重新填写`,`is the date or time {shown}; format the column as text and enter it again`],"roster.row.truth_value":[`是逻辑值 {shown}，请把该列设为文本后重新填写`,`is the truth value {shown}; format the column as text and enter it again`],"roster.row.rounded":[`{shown} 已被表格舍入，请把该列设为文本后重新粘贴`,`{shown} was rounded by the spreadsheet; format the column as text and paste the ids again`],"roster.row.number_format":[`是以格式 {shown} 显示的数字，请把该列设为文本后重新填写`,`is a number that is shown by the format {shown}; format the column as text and enter it again`],"roster.row.no_json":[`不是一行 JSON`,`is no line of JSON`],"roster.row.no_change":[`{problem}`,`{problem}`],"roster.row.merged_across":[`属于横跨多列的合并单元格，请拆分`,`is part of a cell that was merged across columns; split it`]}),O({"members.title":[`名单中的人`,`Members on the roster`],"members.search":[`搜索工号、姓名或单位`,`Search by id, name or unit`],"members.found":[`共 {count} 人`,`{count} found`],"members.first":[`共 {count} 人，显示前 {shown} 人`,`{count} found; the first {shown} are shown`],"members.no_unit":[`（无单位）`,`(no unit)`],"members.add":[`添加一人`,`Add a member`],"members.edit":[`修改 {name}`,`Edit {name}`],"members.bar":[`禁止 {name} 入场`,`Bar {name}`],"members.lift":[`取消禁止 {name} 入场`,`Lift the bar on {name}`],"members.barred":[`已禁止入场，手机连接已断开`,`Barred; their phones are disconnected`],"members.lifted":[`已取消禁止`,`The bar is lifted`],"members.saved":[`已保存`,`Saved`],"members.effect":[`已入场的人从下一张选票起按新的单位和类别计票；已投的选票不变。`,`Somebody who has joined votes with the new unit and class from the next ballot on. Ballots already cast stay.`],"members.bound":[`已绑定账号`,`account bound`],"members.identities":[`登录账号`,`Signs in with`],"members.unbind":[`解除绑定`,`Unbind`],"members.unbind.hint":[`解除后，此人的手机会断开，需要重新登录；可以绑定另一个账号。已投的选票不变。`,`Their phones are disconnected and have to sign in again; another account can be bound then. Ballots stay.`],"members.unbound":[`已解除绑定`,`Unbound`],"members.code":[`{name} 的参与码`,`Code of {name}`],"members.code.none":[`无参与码`,`no code`],"members.code.fresh":[`参与码未用`,`code unused`],"members.code.used":[`已凭码入场`,`joined by code`],"members.code.hint":[`请本人扫码，或打开活动页面输入参与码。之前用过的参与码不再有效。`,`Let them scan it, or open the event and type the code. A code that has been used no longer works.`],units:[`单位`,`Units`],"units.hint":[`每个单位的人数含所有下级。点开可看下一级。`,`A unit's members include those of all units below it. Open a unit to see those.`],"units.direct":[`直属 {count} 人`,`{count} directly in it`],"units.more":[`还有 {count} 个单位未列出。`,`{count} more units not listed.`],"units.rename":[`{unit}：改名或并入`,`Rename or merge {unit}`],"units.rename.other":[`填写曾用名`,`Add a former name`],"units.old":[`原名（完整路径）`,`Former path`],"units.new":[`现名（完整路径）`,`Path now`],"units.rename.effect":[`从此原名及其下级都按现名计：名单、会员票、参与码、投票和奖项的范围、各项统计。随时可以撤销。`,`From now on the former path, with all below it, counts as the new one: in the roster, in tickets and codes, in polls and prizes, and in all figures. You can take that back at any time.`],"units.renamed":[`已改名`,`Renamed`],"units.renames":[`曾用名`,`Former names`],"units.renames.none":[`没有改过名的单位。`,`No unit was renamed.`],"units.unrename":[`撤销`,`Take back`],"units.unrenamed":[`已撤销改名`,`The former name counts by itself again`],codes:[`参与码`,`Codes`],"codes.hint":[`没有 App 的人凭参与码入场，每码限用一次。可打印成带二维码的卡片发给本人。`,`People without the app join by a code, which works once. Print the codes as cards with QR codes.`],"codes.count":[`数量`,`How many`],"codes.count.wrong":[`填 1 到 {max} 之间的整数。`,`A whole number from 1 to {max}.`],"codes.unit":[`单位（可空）`,`Unit (optional)`],"codes.make":[`生成参与码`,`Make codes`],"codes.more":[`还有 {count} 个，见文件。`,`{count} more in the file.`],"codes.whose":[`发放对象`,`For whom`],"codes.whose.roster":[`名单里的每个人`,`Everybody on the roster`],"codes.whose.new":[`名单之外的人`,`People on no roster`],"codes.cards":[`打印卡片`,`Print cards`],"codes.made":[`{count} 人都有参与码了。重复点击不会产生新码，已打印的卡片仍然有效。`,`All {count} members have a code. Making them again changes nothing: printed cards stay valid.`],"codes.made.used":[`{count} 人都有参与码了，其中 {used} 人已凭码入场。已打印的卡片仍然有效。`,`All {count} members have a code; {used} of them have joined with it. Printed cards stay valid.`],"codes.made.new":[`已生成 {count} 个参与码。`,`{count} codes made.`],"codes.renew":[`全部换新码`,`Replace all codes`],"codes.renew.title":[`为“{unit}”全部换新码？`,`Replace the codes of “{unit}”?`],"codes.renew.ask":[`已打印的卡片将全部失效，需要重新打印。已入场的人不受影响。`,`All printed cards become invalid and have to be printed again. Those who have joined stay in.`],cards:[`入场卡片`,`Cards to print`],"cards.hint":[`每张卡片上有本人的二维码，扫码入场，限用一次。请用 A4 纸、“实际大小”打印，沿虚线裁开。`,`Each card has its holder's own QR code, which lets one person in, once. Print on A4 at actual size and cut along the dashed lines.`],"cards.all_units":[`全部单位`,`All units`],"cards.per_page":[`每页张数`,`Cards per page`],"cards.with_used":[`也打印已用过的参与码`,`Include used codes`],"cards.count":[`{cards} 张卡片，{pages} 页`,`Cards: {cards}, pages: {pages}`],"cards.none":[`没有可打印的卡片，请先生成参与码。`,`No cards to print; make codes first.`],"cards.qr":[`入场二维码`,`QR code to join`],"cards.guest":[`来宾`,`Guest`],"cards.how":[`微信或相机扫码入场；或打开 {origin} 输入参与码`,`Scan to join, or open {origin} and type the code`],print:[`打印`,`Print`],leavers:[`已离开名单的人：{n}`,`Left the roster: {n}`],"leavers.on":[`{day} 离开`,`left on {day}`],"leavers.first":[`只列出最近的 {n} 人，可按编号查找。`,`The last {n} are listed; search by id for others.`],forget:[`删除个人数据`,`Delete a member's data`],"forget.hint":[`应本人要求，删除其名单信息、照片、账号绑定、参与码、弹幕和到场记录，并结束登录。选票以化名保留，复核和回执不受影响。`,`At a member's wish: deletes row, photo, accounts, codes, comments and attendance, and ends their sessions. Ballots stay under a pseudonym, for recounts and receipts.`],"forget.id":[`编号`,`Id`],"forget.go":[`删除`,`Delete`],"forget.ask":[`删除 {id} 的全部个人数据？`,`Delete all data of {id}?`],"forget.ask.text":[`删除后无法恢复，也无法从化名查到本人。`,`It does not come back, and nothing leads from the pseudonym to the member.`],"forget.done":[`已删除：{what}`,`Deleted: {what}`],"forget.none":[`没有此编号的数据。`,`There was nothing under this id.`],"audit.what.forget_member":[`删除一位会员的个人数据`,`deleted a member's data`],"audit.what.expire":[`保留期满，自动删除`,`deleted what had been kept long enough`],"detail.roster":[`名单 {value} 行`,`rows of the roster: {value}`],"detail.accounts":[`账号绑定 {value} 个`,`accounts: {value}`],"detail.likes":[`点赞记录 {value} 条`,`counters of likes: {value}`],"detail.comments":[`弹幕 {value} 条`,`comments: {value}`],"detail.draws":[`抽奖 {value} 次`,`draws: {value}`],"detail.attendance":[`到场记录 {value} 条`,`attendance: {value}`],"detail.photos":[`照片 {value} 张`,`photos: {value}`],"detail.surveys":[`问卷 {value} 份`,`surveys: {value}`],"detail.kind.comments":[`弹幕`,`comments`],"detail.kind.attendance":[`到场记录`,`attendance`],"detail.kind.presence":[`到访统计`,`presence`],"detail.kind.addresses":[`网络地址`,`addresses`],"detail.kind.audit":[`操作记录`,`audit entries`],"detail.days":[`保留 {value} 天`,`after {value} days`],"detail.gone":[`{value} 条`,`{value} gone`],"audit.what.patch_roster":[`同步名单`,`changed the roster`],"detail.added":[`新增 {value}`,`{value} added`],"detail.changed":[`信息有变 {value}`,`{value} changed`],"detail.left":[`离开 {value}`,`{value} left`],"audit.what.rename_unit":[`单位改名`,`renamed a unit`],"audit.what.remove_rename":[`撤销单位改名`,`took back the renaming of a unit`],"detail.old":[`原名：{value}`,`from {value}`],"detail.new":[`现名：{value}`,`to {value}`],"audit.what.unbind":[`解除账号绑定`,`unbound an account`],"audit.what.identity_taken":[`第二个账号想绑定同一会员，已拒绝`,`refused a second account for a member`],"audit.what.identity_bound":[`一个账号想绑定第二位会员，已拒绝`,`refused an account a second member`],"audit.what.change_member":[`修改名单中的一人`,`changed a member of the roster`],"audit.what.export_codes":[`查看或导出参与码`,`looked at the codes`]}),O({console:[`场控台`,`Console`],loading:[`正在载入…`,`Loading…`],to_events:[`返回活动列表`,`Back to all events`],views:[`活动页面`,`Views of the event`],"tab.run":[`现场`,`Run`],"tab.edit":[`编辑`,`Edit`],"tab.people":[`人员与入口`,`People`],"tab.points":[`积分`,`Points`],"tab.check":[`核票与日志`,`Check`],"tab.figures":[`数据`,`Figures`],events:[`活动`,`Events`],"events.new":[`新建活动`,`New event`],"events.empty":[`还没有活动。新建一个，或用 acclaim import-event 导入活动文件。`,`No events yet. Create one, or import an event file with acclaim import-event.`],"events.screen":[`打开大屏`,`Open the screen`],"events.no_polls":[`还没有投票`,`No polls yet`],"admission.open":[`公开：任何人扫码即可投票`,`Open: anyone with the link may vote`],"admission.members":[`会员：凭票或参与码进入`,`Members: by ticket or code`],"listing.draft":[`草稿`,`Draft`],"listing.unlisted":[`仅凭链接`,`Unlisted`],"listing.listed":[`首页可见`,`Listed`],"listing.template":[`模板`,`Template`],polls:[`投票`,`Polls`],online:[`在线`,`online`],ballots:[`张选票`,`ballots`],members:[`人已投`,`people`],per_s:[`票/秒`,`ballots/s`],turnout_of:[`投票率 · 共 {entitled} 人`,`turnout of {entitled}`],score:[`{score} 分`,`{score} pts`],fewer:[`收起`,`Fewer`],all_options:[`全部 {count} 项`,`All {count}`],"poll.closes_in":[`后自动截止`,`until it closes`],"poll.open_for":[`已开放`,`open for`],"poll.opens_at":[`后自动开放（{time}）`,`until it opens ({time})`],"counting.rating.short":[`{count} 项打分，满分 {most}`,`rate {count}, 1 to {most}`],"counting.ranking.short":[`{count} 项排序`,`rank {count}`],"counting.motion.short":[`表决`,`motion`],choices:[`{count} 选 {range}`,`{range} of {count}`],"quota.day.short":[`每人每天 {votes} 票`,`{votes} votes a day`],"quota.poll.short":[`每人 {votes} 票`,`{votes} votes each`],"visible.always":[`手机实时可见结果`,`Phones always see the result`],"visible.on_vote":[`手机投票后可见结果`,`Phones see it after voting`],"visible.on_close":[`手机截止后可见结果`,`Phones see it once closed`],"visible.on_publish":[`手机公布后可见结果`,`Phones see it once published`],on_screen:[`大屏正在显示`,`On screen`],revealed:[`已揭晓`,`Revealed`],open_event:[`公开活动：匿名设备可以投票，一台设备算一人（已有 {devices} 台加入）。`,`Open event: anonymous devices may vote, one device counts as one person ({devices} have joined).`],"run.no_polls":[`这个活动还没有投票。`,`This event has no polls yet.`],"verb.open":[`开放投票`,`Open`],"verb.lock":[`暂停`,`Pause`],"verb.unlock":[`继续投票`,`Resume`],"verb.close":[`截止投票`,`Close voting`],"verb.publish":[`公布结果`,`Publish`],"verb.reveal":[`大屏揭晓`,`Reveal`],"verb.reset":[`重置`,`Reset`],"verb.open.done":[`《{title}》已开放投票`,`“{title}” is open`],"verb.lock.done":[`《{title}》已暂停`,`“{title}” is paused`],"verb.unlock.done":[`《{title}》继续投票`,`“{title}” is open again`],"verb.close.done":[`《{title}》已截止`,`“{title}” is closed`],"verb.publish.done":[`《{title}》结果已公布`,`“{title}” is published`],"verb.reveal.done":[`大屏正在揭晓《{title}》`,`The screen is revealing “{title}”`],"verb.reset.done":[`《{title}》已重置`,`“{title}” was reset`],"verb.close.title":[`截止《{title}》？`,`Close “{title}”?`],"verb.close.ask":[`截止后不再收票，也不能重新开放。结果从此不变，除非公布前作废选票（留有记录）。`,`No more ballots are accepted, and it can't be opened again. Only ballots that are voided, on the record, change the result until it is published.`],"verb.publish.title":[`公布《{title}》的结果？`,`Publish the result of “{title}”?`],"verb.publish.ask":[`所有手机都会看到结果。公布后不能重置，也不能再作废选票。`,`Every phone will see the result. Afterwards it can't be reset, and no ballot can be voided.`],"verb.reveal.title":[`在大屏揭晓《{title}》？`,`Reveal “{title}” on the screen?`],"verb.reveal.ask":[`全场会立即看到名次和票数。`,`The whole hall sees ranks and votes at once.`],"verb.reset.title":[`重置《{title}》？`,`Reset “{title}”?`],"verb.reset.ask":[`已投的选票全部作废（仍保留在日志中），投票回到未开始，所有人需要重新投票。`,`All ballots are voided (the log keeps them), the poll is a draft again, and everybody has to vote again.`],"confirm.type":[`请输入“{word}”以确认`,`Type “{word}” to confirm`],stage:[`大屏`,`Big screen`],"stage.now":[`大厅现在看到`,`The hall sees now`],"stage.next":[`接下来显示`,`Show next`],"stage.scene":[`画面`,`Scene`],"stage.poll":[`哪个投票`,`Which poll`],"stage.no_poll":[`自动：正在进行的投票`,`Automatic: the open poll`],"stage.screens":[`{count} 台大屏在线`,`Screens online: {count}`],"stage.no_screen":[`没有大屏连接`,`No screen is connected`],"stage.hidden":[`隐藏票数：揭晓前大屏不显示`,`Hide votes on the screens until revealed`],"stage.not_revealed":[`这个投票还没有揭晓，请先截止，再点它的“大屏揭晓”。`,`Not revealed yet: close the poll, then press its “Reveal”.`],"stage.text":[`一句话`,`Line of text`],"stage.options":[`对决的选项`,`Options head to head`],"stage.in_front":[`自动：领先者`,`Automatic: the leaders`],"stage.minutes":[`倒计时到`,`Count down to`],"stage.by_poll":[`投票开始或截止`,`The poll's opening or closing`],"stage.in_minutes":[`{minutes} 分钟后`,`{minutes} minutes from now`],"stage.take":[`切到大屏`,`Take`],"stage.same":[`与大屏一致`,`Same as on screen`],"scene.join":[`扫码入场`,`Join`],"scene.race":[`实时排名`,`Race`],"scene.reveal":[`揭晓`,`Reveal`],"hall.join":[`扫码入场`,`The code to join`],"hall.race":[`实时排名，票数可见`,`The race, votes visible`],"hall.race_hidden":[`投票中，结果未到公开时间`,`The poll, result not visible yet`],"hall.hidden":[`票数已隐藏：只显示投票人数`,`Votes hidden: turnout only`],"hall.reveal":[`揭晓结果`,`The reveal`],"hall.lineup":[`候选名单（投票未开始）`,`The line-up, before voting`],qr:[`入场二维码`,`QR code to join`],figures:[`实时数据`,`Live figures`],"figure.online":[`在线人数`,`Online`],"figure.peak":[`峰值 {peak}`,`peak {peak}`],"figure.visitors":[`到访人数`,`Visitors`],"figure.visits":[`访问 {visits} 次，人均 {average}`,`{visits} visits, {average} each`],"figure.votes":[`选票/秒`,`Ballots/s`],"figure.ack":[`确认一张票`,`Time to a receipt`],"figure.half":[`一半在 {ms} 内`,`half within {ms}`],"figure.likes":[`点赞`,`Likes`],"figure.slow":[`网络慢的手机`,`Slow connections`],"figure.store":[`选票存盘`,`Ballots on disk`],"store.ok":[`正常`,`OK`],"store.away":[`断开`,`Unavailable`],"saved.always":[`每张票都已存盘`,`every ballot is saved`],"saved.everysec":[`断电可能丢 2 秒`,`a power cut may lose 2 s`],"saved.no":[`断电可能丢半分钟`,`a power cut may lose 30 s`],"saved.rewriting":[`断电可能丢票`,`a power cut may lose ballots`],"saved.evicting":[`内存满时会丢票`,`a full memory loses ballots`],"saved.volatile":[`重启会丢票`,`a restart loses ballots`],"saved.unknown":[`存盘方式未知`,`not known whether saved`],technical:[`技术细节`,`Technical details`],"technical.workers":[`技术细节：服务器进程与存储`,`Technical details: server processes and store`],"durability.always":[`每批落盘`,`fsync always`],"durability.everysec":[`每秒落盘`,`fsync each second`],"durability.no":[`不主动落盘`,`no fsync`],"durability.rewriting":[`重写 AOF 时不落盘`,`no fsync during rewrites`],"durability.evicting":[`内存满时会删数据`,`evicts data when memory is full`],"durability.volatile":[`无追加日志`,`no append-only file`],"durability.unknown":[`落盘方式未知`,`durability unknown`],"workers.worker":[`进程`,`Worker`],"workers.age":[`心跳`,`Heartbeat`],"workers.online":[`在线`,`Online`],"workers.votes":[`票/秒`,`Ball./s`],"workers.p99":[`p99 ms`,`p99 ms`],"workers.tick":[`刷新 ms`,`Tick ms`],"workers.cpu":[`CPU`,`CPU`],"audit.what.open":[`开放投票`,`opened`],"audit.what.lock":[`暂停投票`,`paused`],"audit.what.unlock":[`继续投票`,`resumed`],"audit.what.close":[`截止投票`,`closed`],"audit.what.publish":[`公布结果`,`published`],"audit.what.reset":[`重置投票`,`reset`],"audit.what.reveal":[`大屏揭晓`,`revealed`],"audit.what.stage":[`切换大屏`,`set the stage`],"audit.what.create_event":[`创建活动`,`created the event`],"audit.what.edit_event":[`修改活动`,`edited the event`],"audit.what.upload_pdf":[`上传 PDF 幻灯片`,`uploaded a PDF of slides`],"audit.what.upload_picture":[`上传图片`,`uploaded a picture`],"audit.what.import_roster":[`导入名单`,`imported a roster`],"audit.what.make_codes":[`生成参与码`,`made codes`],"audit.what.make_display_link":[`生成大屏链接`,`made a display link`],"audit.what.recount":[`核票`,`recounted`],"audit.what.export_report":[`导出报告`,`exported the report`],"audit.what.export_winners":[`导出中奖名单`,`exported the winners`],"audit.what.export_results":[`导出结果`,`exported results`],"audit.what.open_screen":[`打开大屏`,`opened the screen`],"audit.what.make_operator":[`添加账号`,`made an account`],"audit.what.change_role":[`修改角色`,`changed a role`],"audit.what.reset_password":[`重设密码`,`reset a password`],"audit.what.remove_operator":[`移除账号`,`removed an account`],"audit.what.many_devices":[`新设备达到上限`,`many new devices: a network is at its limit`],"audit.what.many_codes":[`多次输错参与码`,`many wrong codes: a network is at its limit`],"audit.what.many_names":[`多次凭工号和姓名进入`,`many joins by name: a network is at its limit`],"audit.what.raise_limit":[`放宽一个网络的上限`,`raised a network's limit`],"audit.what.backup":[`备份活动`,`made a backup`],"audit.what.restore":[`从备份恢复`,`restored from a backup`],"audit.what.sign_in_failed":[`登录失败`,`failed to sign in`],"audit.what.sign_in_locked":[`登录被锁定 15 分钟`,`locked sign-in for 15 minutes`],"audit.what.sign_in_flood":[`登录失败过多，15 分钟内不再逐条记录`,`many failed sign-ins: not listed one by one for 15 minutes`],"audit.what.sign_in":[`登录`,`signed in`],"audit.what.second_factor_failed":[`密码正确、验证码错误`,`typed the right password and a wrong code`],"audit.what.set_up_second_factor":[`启用第二重验证`,`set up a second factor`],"audit.what.switch_off_second_factor":[`停用第二重验证`,`switched off a second factor`],"audit.what.renew_recovery_codes":[`重新生成恢复码`,`made new recovery codes`],"audit.what.end_sessions":[`结束登录会话`,`ended sessions`],"audit.what.change_password":[`修改密码`,`changed the password`]}),O({"error.no_ballots":[`所选的人在本轮投票中都没有选票，未作废任何选票，请核对编号。`,`None of these has a ballot in this poll, so nothing was voided; check the ids.`],"error.unknown_cue":[`流程中没有这一步，请刷新页面。`,`No such cue in the run of show; reload the page.`],"error.unknown_prize":[`活动中没有这个奖项，请刷新页面。`,`No such prize; reload the page.`],"error.no_rehearsal":[`这场活动没有正在进行的彩排，请先开始一次。`,`This event has no rehearsal; start one first.`],"error.unknown_photo":[`没有找到这张照片，可能已更换，请刷新。`,`No such photo; it may have been replaced. Reload the page.`],"error.unknown_picture":[`没有找到这张图片，请重新上传。`,`No such picture; upload it again.`],"error.sign_in_failed":[`账号或密码不正确，请重新输入。`,`Wrong name or password; enter them again.`],"error.sign_in_locked":[`尝试次数过多，请 15 分钟后再试，或使用您登录过的浏览器。`,`Too many failed attempts; try again in 15 minutes, or use a browser you have signed in with before.`],"error.sign_in_busy":[`同时登录的人太多，请几秒后再试。`,`Too many people are signing in; try again in a few seconds.`],"error.forbidden":[`请以有权限的场控账号登录后再操作。`,`Sign in as an operator who may do this.`],"error.role_missing":[`您的账号没有这项权限，请联系管理员。`,`Your account may not do this; ask an owner.`],"error.second_factor_needed":[`还需要验证码：请输入手机验证器上的数字，或一个恢复码。`,`A code is required too: from your authenticator app, or a recovery code.`],"error.second_factor_wrong":[`验证码不对或已用过，请输入下一个。`,`This code is wrong, or was used already; type the next one.`],"error.second_factor_missing":[`请先在自己的账号页启用第二重验证。`,`Set up a second factor first, on the page of your own account.`],"error.second_factor_on":[`第二重验证已经启用；要换手机请先停用。`,`The second factor is on already; switch it off first to set up another.`],"error.second_factor_off":[`这个账号没有启用第二重验证。`,`This account has no second factor.`],"error.no_operator_group":[`您所在的组没有场控台的角色，请联系本服务器的管理员。`,`None of your groups has a role here; ask an owner of this installation.`],"error.name_taken":[`这里已有另一个同名账号，请联系本服务器的管理员。`,`Another account here has your name; ask an owner of this installation.`],"error.account_of_provider":[`这个账号的密码和角色由身份提供方管理。`,`The identity provider manages this account's password and role.`],"error.role_unknown":[`服务器不认识您账号的角色，请管理员重新指定。`,`This server does not know your account's role; ask an owner for another.`],"error.last_owner":[`这是唯一的管理员账号，请先添加另一位管理员。`,`This is the only owner; add another one first.`],"error.attendance_off":[`本活动没有记录出席，请先在“编辑”中开启。`,`This event keeps no attendance list; switch it on under Edit.`],"error.unknown_member":[`名单里没有这个编号。`,`Nobody with this id is on the roster.`],"error.is_home":[`其他活动正在用本活动的名单，请先为它们另选所属常设活动。`,`Other events use this event's roster; give them another home first.`],"error.roster_of_home":[`本活动使用常设活动的名单，请到那里修改。`,`This event uses the roster of its home; change it there.`],"error.too_many_leavers":[`离开名单的人很多，请核对后勾选确认，再替换。`,`Very many members would leave the roster; check and confirm, then replace it.`],"error.unknown_unit":[`没有可显示的这个单位，请回到上一级。`,`No unit of this name can be shown; go a level up.`],"error.unknown_place":[`该网络近期没有新观众进入，请刷新页面。`,`Nobody has joined from this network lately; reload the page.`],"error.unknown_session":[`这个登录已经结束，请刷新页面。`,`This session has ended already; reload the page.`],"error.unknown_operator":[`没有找到这个账号，请刷新页面。`,`No operator has this name; reload the page.`],"error.unknown_binding":[`这位会员没有绑定该登录方式，请刷新页面。`,`This member has no such account; reload the page.`],"error.unknown_key":[`没有找到这个密钥，请刷新页面。`,`No API key has this id; reload the page.`],"error.link_gone":[`链接已过期，请重新生成。`,`This link has expired or belongs to another server; make another one.`],"error.unknown_webhook":[`没有找到这个通知，请刷新页面。`,`No webhook has this id; reload the page.`],"error.too_many_webhooks":[`通知已达上限，请先删除不用的通知。`,`The installation can have no more webhooks; remove one first.`],"error.cursor_gone":[`游标已失效，请清除该活动的已存数据，从头读取。`,`The cursor is no longer valid; discard what you have of the event, and read it from the start.`],"error.too_many_keys":[`密钥已达上限，请先吊销不用的密钥。`,`The installation can have no more API keys; revoke one first.`],"error.key_missing":[`请在请求头“Authorization: Bearer”中发送密钥。`,`Send an API key, in the header “Authorization: Bearer”.`],"error.key_refused":[`密钥不正确或已被吊销，请联系管理员。`,`This API key is wrong or was revoked; ask an owner of this installation.`],"error.key_scope":[`这个密钥没有此项权限，请联系管理员。`,`This API key may not do this; ask an owner of this installation.`],"error.survey_exposed":[`公布后可能推算出个人的作答，因此没有公布。请联系系统管理员。`,`The report would expose single people's answers, so nothing was published. Tell the administrator.`],"error.wrong_state":[`投票当前的状态不允许此操作，请查看最新状态。`,`The poll's state does not allow this; check its current state.`],"error.on_hold":[`现场已暂停，请先按“恢复现场”。`,`The show is on hold; press Go on first.`],"error.meaning_changed":[`已开放过的投票不能更改规则，请先重置投票。（{message}）`,`A poll that was opened can't change its meaning; reset it first. ({message})`],"error.conflict":[`其他人刚刚做了修改，请刷新后重新操作。`,`Somebody else has just changed this; reload and try again.`],"error.already_exists":[`这个编号已被占用，请换一个。`,`This id is taken; choose another.`],"error.no_entrants":[`没有可以参加抽奖的人：请等观众入场，或更改参与范围；匿名设备只有奖项允许时才能参加。`,`Nobody takes part. Wait for people, or change who does; anonymous devices count only if the prize allows it.`],"error.draw_over":[`这次抽奖已经结束或作废，请重新准备。`,`This draw is over; prepare another one.`],"error.draw_not_rolling":[`抽奖还没有开始滚动。`,`This draw is not rolling; start it first.`],"error.poll_running":[`这个奖在一个投票的投票者中抽取，而投票还没有截止。请先截止投票。`,`This prize is drawn among the voters of a poll that is still running. Close its voting first.`],"error.poll_not_final":[`还有投票没有公布结果：请先公布或重置，否则本人回来可以再投一次。`,`A poll is not published yet: publish or reset it first, or the member could come back and vote again.`],"error.poll_secret":[`这是无记名投票，查不到单张选票：不能查看、作废或回放。`,`This poll is secret: single ballots can't be looked at, voided or replayed.`],"error.draw_waits":[`有抽奖还没有开奖：请先开奖或放弃。`,`A draw waits for its winners: draw them or abandon it first.`],"error.draw_rolling":[`另一个抽奖正在滚动，请先停下。`,`Another draw is rolling; stop it first.`],"error.not_a_winner":[`此人不是这次抽奖的中奖者，请刷新页面。`,`Not a winner of this draw; reload the page.`],"error.draw_other_secret":[`这次抽奖是在另一台服务器上准备的，请作废后重新准备。`,`This draw was prepared on another server; abandon it and prepare another one.`],"error.word_unseen":[`口令里有看不见的字符，请删掉后重新输入。`,`The word contains an invisible character; type it again.`],"error.word_too_long":[`口令太长了，请换一个短的。`,`The word is too long; choose a shorter one.`],"error.too_many_draws":[`抽奖次数已达上限。`,`The event has reached its maximum number of draws.`],"error.too_many_photos":[`照片数量已达上限，请先删除一些。`,`The roster can have no more photos; remove some first.`],"error.picture_rejected":[`请上传不超过 {most} 的 PNG、JPEG、WebP 或 GIF 图片。`,`Send a PNG, JPEG, WebP or GIF picture of at most {most}.`],"error.pdf_encrypted":[`PDF 有密码保护，请导出一份没有密码的。`,`The PDF is protected by a password; export it without one.`],"error.pdf_damaged":[`不是 PDF，或者文件已损坏，请重新导出。`,`This is not a PDF, or it is damaged; export it again.`],"error.pdf_too_long":[`PDF 超过 {pages} 页，请拆成几组。`,`The PDF has more than {pages} pages; split it into several decks.`],"error.pdf_too_much":[`PDF 太复杂，处理不了。请压缩其中的图片后重新导出。`,`The PDF takes too long or too much memory; export it with smaller pictures.`],"error.definition_invalid":[`活动内容有误，请修改所指的字段：{message}`,`The definition has errors; correct the named field: {message}`],"error.roster_rejected":[`名单没有导入，原有名单不变。`,`The roster was not imported; the present one stays.`],"error.sheet_rejected":[`题目表格没有读取，测验不变。`,`The sheet of questions was not read; the quiz stays as it is.`],"error.archive_broken":[`备份文件已损坏或被改动，请换用另一份。`,`The archive was changed or is damaged; use another copy.`],"error.archive_newer":[`备份文件由更新版本的 Acclaim 生成，请用该版本或更高版本读取。`,`The archive was made by a newer Acclaim; read it with that version or a later one.`],"error.balance_too_low":[`该会员的积分不够扣，请核对明细。`,`The member has fewer points than that; look at their lines.`],"error.second_operator":[`须由另一位场控人员同意，不能同意自己的申请。`,`Another operator must agree to this; nobody agrees to their own request.`],"error.archive_untrusted":[`备份文件没有本服务器的签名，未恢复。核对摘要无误后，请加 --allow-unsigned 再恢复。`,`The archive lacks this server's signature; if its digest is right, restore it with --allow-unsigned.`]},{most:Kd,pages:60}),O({"health.green":[`一切正常`,`All is well`],"health.green.receipts":[`{ms} 毫秒内拿到回执`,`receipts within {ms} ms`],"health.wait":[`正在等待第一组数据…`,`Waiting for the first figures…`],"health.more":[`另有 {count} 项`,`{count} more`],"health.fewer":[`收起`,`Fewer`],"health.line":[`本页与服务器断开 {seconds} 秒`,`This page lost the server {seconds} s ago`],"health.line.do":[`正在自动重连。检查本机网络；若手机也断开，检查服务器进程。`,`Reconnecting. Check this machine's network; if phones are disconnected too, check the server.`],"health.figures":[`{seconds} 秒没有收到运行数据`,`No figures for {seconds} s`],"health.figures.do":[`下面的数字可能已过时。查看服务器负载与日志。`,`The numbers below may be out of date. Check the server's load and log.`],"health.store":[`存储（Redis）断开，暂停收票`,`The store (Redis) is unavailable: no ballots are accepted`],"health.store.do":[`手机会保留选择并自动重试，先不要截止投票。检查 Redis 进程和磁盘空间。`,`Phones keep their choices and retry. Don't close polls now. Check the Redis process and the disk.`],"health.everysec":[`Redis 每秒落盘一次`,`Redis writes to disk once a second`],"health.everysec.do":[`断电最多丢失 2 秒已确认的选票。正式投票前设 appendfsync always。`,`A power loss may lose 2 s of acknowledged ballots. Set appendfsync always before the show.`],"health.no_fsync":[`Redis 不主动落盘，断电会丢票`,`Redis does not fsync: a power loss loses ballots`],"health.no_fsync.do":[`断电最多丢失最近半分钟内已确认的选票。设 appendfsync always 后再开放投票。`,`When the power fails, up to half a minute of acknowledged ballots can be lost. Set appendfsync always before you open a poll.`],"health.volatile":[`Redis 没有追加日志（AOF），一旦停止可能丢失全部选票`,`Redis has no append-only file: if it stops, all ballots may be lost`],"health.volatile.do":[`设 appendonly yes 与 appendfsync always 后再开放投票。`,`Set appendonly yes and appendfsync always before you open a poll.`],"health.secrets":[`各网关的密钥不一致，约一半请求会失败`,`Gateways run with different secrets: many requests fail`],"health.secrets.do":[`让所有网关使用同一个 ACCLAIM_SECRET，然后重启；acclaim doctor 会列出机器名。`,`Start all gateways with the same ACCLAIM_SECRET; acclaim doctor names the machines.`],"health.rewriting":[`Redis 重写 AOF 期间不落盘，此时断电会丢票`,`Redis skips fsync while it rewrites its file: a power loss then loses ballots`],"health.rewriting.do":[`设 no-appendfsync-on-rewrite no；在此之前不接受投票。`,`Set no-appendfsync-on-rewrite no; until then no ballots are accepted.`],"health.evicting":[`Redis 内存满时会删除数据，已确认的选票可能丢失`,`Redis evicts data when its memory is full: acknowledged ballots may be deleted`],"health.evicting.do":[`设 maxmemory-policy noeviction；在此之前不接受投票。`,`Set maxmemory-policy noeviction; until then no ballots are accepted.`],"health.memory_full":[`Redis 内存已用 {percent}%，满后将无法投票`,`Redis uses {percent} % of its memory: once it is full, no ballot is taken`],"health.memory_full.do":[`调高 maxmemory 或换用内存更大的机器；删除垃圾弹幕可释放内存。`,`Raise maxmemory or move to a larger machine; deleting junk comments frees memory.`],"health.saving_comments":[`Redis 内存已用 {percent}%：暂停接收弹幕，为选票留出空间`,`Redis uses {percent} % of its memory: comments are refused, to keep room for ballots`],"health.saving_comments.do":[`投票不受影响。删除垃圾弹幕或调高 maxmemory 后自动恢复。`,`Voting continues. Delete junk comments or raise maxmemory; comments then resume automatically.`],"health.saving_likes":[`Redis 内存已用 {percent}%：暂停接收弹幕和点赞，为选票留出空间`,`Redis uses {percent} % of its memory: comments and likes are refused, to keep room for ballots`],"health.saving_likes.do":[`投票不受影响。尽快调高 maxmemory，或换用内存更大的机器。`,`Voting continues. Raise maxmemory soon, or move to a larger machine.`],"health.unknown_durability":[`Redis 没有说明是否落盘`,`Redis does not say whether it writes to disk`],"health.unknown_durability.do":[`向托管方确认 appendonly yes 与 appendfsync always。`,`Ask its provider for appendonly yes and appendfsync always.`],"health.workers_gone":[`工作进程少了：{now} / {before}`,`Workers are missing: {now} of {before}`],"health.workers_gone.do":[`会自动补上，手机几秒内重连。若一分钟后仍不足，查看服务器日志。`,`They are restarted automatically, and phones reconnect within seconds. If some are missing after a minute, check the server's log.`],"health.no_worker":[`没有工作进程在响应`,`No worker answers`],"health.no_worker.do":[`会自动重启；若 10 秒内未恢复，重启服务。`,`They restart automatically; if none is back in 10 s, restart the service.`],"health.worker":[`进程 {worker} 已 {seconds} 秒没有心跳`,`Worker {worker} silent for {seconds} s`],"health.worker.do":[`会自动替换，它的手机几秒内重连到其他进程。`,`It is replaced automatically; its phones reconnect within seconds.`],"health.ack_slow":[`回执变慢：最慢的要 {ms} 毫秒`,`Receipts are slow: they take up to {ms} ms`],"health.ack_slow.do":[`选票仍然安全。观察 CPU 与磁盘；请主持人不要同时再开新投票。`,`Ballots are safe. Watch CPU and disk; don't open another poll now.`],"health.ack_stuck":[`回执严重延迟：最慢的要 {ms} 毫秒`,`Receipts are very late: they take up to {ms} ms`],"health.ack_stuck.do":[`可先“暂停”投票，等数字回落再继续；检查磁盘和 Redis。`,`Pause the poll until the figure falls; check the disk and Redis.`],"health.cpu":[`进程 {worker} CPU 接近满载`,`Worker {worker} is near full CPU`],"health.cpu.do":[`画面刷新会自动变慢，选票不受影响。下次增加进程。`,`Screen updates slow down automatically; ballots are not affected. Use more workers next time.`],"health.shed_comments":[`服务器繁忙：手机上的弹幕已减少`,`The server is busy: phones see fewer comments`],"health.shed_comments.do":[`自动恢复，无需操作。选票、点赞和大屏不受影响，弹幕都已保存。`,`It recovers automatically. Ballots, likes and the big screen are not affected; all comments are kept.`],"health.shed_ticks":[`服务器繁忙：手机上的弹幕和数字更新已放慢`,`The server is busy: phones see fewer comments, and figures once a second`],"health.shed_ticks.do":[`自动恢复。选票和大屏不受影响。持续一分钟以上请检查服务器负载。`,`It recovers automatically; ballots and the big screen are not affected. After a minute, check the machine's load.`],"health.shed_likes":[`服务器过载：弹幕暂停，点赞合并处理`,`The server is overloaded: phones show no comments, and likes are batched`],"health.shed_likes.do":[`选票不受影响。检查服务器上是否有其他程序；下次增加进程。`,`Ballots are not affected. See what else runs on the machine; use more workers next time.`],"health.slow_readers":[`{online} 个连接中有 {slow} 个跟不上`,`{slow} of {online} connections can't keep up`],"health.slow_readers.do":[`多半是场馆网络拥堵。他们的投票不受影响，只是画面更新较慢。`,`Most likely the venue's network. Their votes count; only their display lags.`],"health.crowded_devices":[`网络 {label} 进入的新设备很多：约一小时 {recent} 台（上限 {allowance}）`,`Many new devices from {label}: {recent} in about an hour (limit {allowance})`],"health.crowded_devices.do":[`没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。若这是会场的网络，请放宽上限。`,`Nobody is refused, but joining takes up to a second longer. If this is the venue's network, raise the limit.`],"health.crowded_devices_all":[`各处进入的新设备很多：约一小时 {recent} 台（上限 {allowance}）`,`Many new devices from everywhere: {recent} in about an hour (limit {allowance})`],"health.crowded_devices_all.do":[`没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。若观众确实这么多，请放宽上限。`,`Nobody is refused, but joining takes up to a second longer. If your audience is that large, raise the limit.`],"health.crowded_codes":[`网络 {label} 多次输错参与码：约一小时 {recent} 次`,`Many wrong codes from {label}: {recent} in about an hour`],"health.crowded_codes.do":[`可能有人在试猜。正确的参与码不受影响。`,`Somebody may be guessing codes. Correct ones still work.`],"health.crowded_codes_all":[`各处多次输错参与码：约一小时 {recent} 次`,`Many wrong codes from everywhere: {recent} in about an hour`],"health.crowded_codes_all.do":[`有人在大量试猜。正确的参与码仍可使用，手机进入时会多一步验证，耗时不到一秒。`,`Somebody is guessing codes on a large scale. Correct ones still work; joining takes up to a second longer.`],"health.crowded_names":[`网络 {label} 有很多人凭工号和姓名进入：约一小时 {recent} 次（上限 {allowance}）`,`Many joins by number and name from {label}: {recent} in about an hour (limit {allowance})`],"health.crowded_names.do":[`可能有人在试猜。没有人被拒绝，但手机进入时会多一步验证，耗时不到一秒。`,`Somebody may be guessing. Nobody is refused, but joining takes up to a second longer.`],"health.crowded_names_all":[`各处有很多人凭工号和姓名进入：约一小时 {recent} 次（上限 {allowance}）`,`Many joins by number and name from everywhere: {recent} in about an hour (limit {allowance})`],"health.crowded_names_all.do":[`若观众没有这么多，可能有人在试猜：在活动设置中关闭这种入场方式，改发参与码。`,`If your audience is not that large, somebody may be guessing: switch this way in off and hand out codes.`],"health.crowded.raise":[`放宽到十倍`,`Allow ten times more`],"health.recount":[`核票不一致：{polls}`,`The recount differs: {polls}`],"health.recount.do":[`先不要公布。导出结果和日志，联系技术负责人。`,`Don't publish. Export results and log, and call your engineer.`]});const av={primary:`#2563eb`,accent:`#f6c453`,background:`#0d1117`};function ov({route:e,live:t,who:n}){let{view:r,event:i}=e;return n.second_factor===`missing`?D`<${Ol} who=${n} />`:q(n,Dt(r))?r===`account`?D`<${Ol} who=${n} />`:r===`new`||r===`edit`?D`<${Rh} key=${i} id=${i} />`:r===`run`?t&&D`<${ev} key=${i} live=${t} />`:r===`draws`?t&&D`<${Ba} key=${i} live=${t} />`:r===`comments`?t&&D`<${Ji} key=${i} live=${t} />`:r===`show`?t&&D`<${Ws} key=${i} live=${t} />`:r===`remote`?t&&D`<${lc} key=${i} live=${t} />`:r===`people`?D`<${n_} key=${i} event=${i} who=${n}
    definition=${t?.tally.event} />`:r===`points`?D`<${eo} key=${i} event=${i} />`:r===`sheet`?t&&D`<${ed} key=${i} live=${t} />`:r===`contest`?t&&D`<${da} key=${i} live=${t} />`:r===`texts`?D`<${uc} key=${i} event=${i} />`:r===`cards`?D`<${yg} key=${i} event=${i} definition=${t?.tally.event} />`:r===`rehearse`?t&&D`<${Co} key=${i} live=${t} />`:r===`check`?q(n,`results`)?D`<${Gu} key=${i} event=${i} live=${t} />`:D`<${Ku} key=${i} event=${i} />`:D`<${ag} who=${n} />`:D`<${R} error=${{code:`role_missing`}} testid="role-missing" />`}function sv(){gt();let e=Mt(),t=Pt(),n=T(null);t&&(n.current=t);let r=!!e.event&&q(t,`moderate`),i=_g(e.event||`_`,q(t,`run`)?`console`:r?`moderator`:``);return Ht(i?.tally.event?.timezone??``),w(()=>{Ac(i?.tally.event),document.title=`${k(`console`)} · Acclaim`}),t===void 0?D`<p class="wait">${k(`loading`)}</p>`:t===null&&!n.current?D`<main><${El} /></main><${Ct} />`:D`
    ${e.view!==`remote`&&D`<${iv} route=${e} live=${i} who=${n.current} />`}
    ${i?.view===`console`&&D`<${jl} live=${i} />`}
    <main class="view" data-view=${e.view}><${ov} route=${e} live=${i} who=${n.current} /></main>
    ${t===null&&D`<div class="over"><${El} again=${!0} /></div>`}
    <${Ct} />`}Mc(av,`hall`),Te(D`<${sv} />`,document.getElementById(`console`)),jt.check();