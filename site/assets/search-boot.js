(()=>{"use strict";
var root=document.documentElement,data={},coming={},waiting=[],KEY="ai-insights.search";
function all(selector){return Array.prototype.slice.call(document.querySelectorAll(selector))}
var site=window.AiInsightsSearch={root:root.getAttribute("data-root")||"",pages:root.getAttribute("data-script-root")||"",key:KEY,inputs:all("[data-search-input]"),list:document.querySelector("[data-search-results]"),put:(name,value)=>{data[name]=value},load:(name,done)=>{if(name in data)return done(data[name]);
if(coming[name])return void coming[name].push(done);
coming[name]=[done];
script(site.root+"search/"+name+".js",()=>{var all=coming[name];
delete coming[name];
all.forEach(f=>{f(data[name])})})},ready:engine=>{site.engine=engine;waiting.splice(0).forEach(f=>{f(engine)})}};
function script(path,done){var s=document.createElement("script");
s.src=path;
s.onload=s.onerror=done;
document.head.appendChild(s)}
var asked=false;
function engine(then){if(site.engine)return then(site.engine);
waiting.push(then);
if(!asked){asked=true;script(site.root+"assets/search.js",()=>{})}}
var composing=false;
site.inputs.forEach(input=>{input.addEventListener("compositionstart",()=>{composing=true});
input.addEventListener("compositionend",()=>{composing=false;typed(input)});
input.addEventListener("input",e=>{if(!composing&&!e.isComposing)typed(input)});
input.addEventListener("keydown",e=>{if(composing||e.isComposing||e.keyCode===229){if(e.key==="Enter")e.stopPropagation();return}
if(site.engine)site.engine.key(input,e);
else if(e.key==="Escape"){input.value="";input.blur()}});
if(input.form)input.form.addEventListener("submit",e=>{e.preventDefault();
if(composing)return;
if(site.list)typed(input);
else if(input.value.trim())location.href=site.pages+"search.html#q="+encodeURIComponent(input.value.trim())});
if(document.activeElement===input&&input.value)typed(input)});
function typed(input){engine(e=>{e.typed(input)})}
document.addEventListener("keydown",e=>{var t=e.target,field=t&&(/^(input|textarea|select)$/i.test(t.tagName)||t.isContentEditable);
var slash=e.key==="/"&&!field&&!e.ctrlKey&&!e.metaKey&&!e.altKey;
var k=(e.ctrlKey||e.metaKey)&&!e.altKey&&!e.shiftKey&&(e.key==="k"||e.key==="K");
if((!slash&&!k)||!site.inputs.length||e.defaultPrevented)return;
e.preventDefault();
var input=site.inputs.filter(i=>i.offsetParent!==null)[0]||site.inputs[0];
input.focus();
input.select()});
if(site.list){if(/[#&?]q=|[#&](kind|topic|speaker|source|year|state)=/.test(location.hash+location.search))engine(e=>{e.open()});
addEventListener("hashchange",()=>{engine(e=>{e.open()})})}
function arrived(){var note=noted();
if(note)engine(e=>{e.mark({q:note.q,m:note.m[note.u.indexOf(location.href)]})})}
function noted(){var here=location.href,stores=["sessionStorage","localStorage"];
for(var i=0;i<2;i++){try{var store=window[stores[i]],note=JSON.parse(store.getItem(KEY));
if(!note||note.u.indexOf(here)<0)continue;
if(i===0)return note;
store.removeItem(KEY);
if(Date.now()-note.t<60000)return note}catch(e){}}
return null}
if(!site.list){arrived();
addEventListener("hashchange",arrived)}})();
