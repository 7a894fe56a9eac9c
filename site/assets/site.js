(function(){
"use strict";
var root=document.documentElement;
var words=document.body.dataset;
var store={
get:function(key){try{return localStorage.getItem("ai-insights."+key);}catch(e){return null;}},
set:function(key,value){try{if(value===null)localStorage.removeItem("ai-insights."+key);else localStorage.setItem("ai-insights."+key,value);}catch(e){}}
};
function all(selector,within){return Array.prototype.slice.call((within||document).querySelectorAll(selector));}
function make(tag,text,kind){var e=document.createElement(tag);if(text)e.textContent=text;if(kind)e.className=kind;return e;}
var theme=document.querySelector("[data-theme-switch]");
if(theme){
var names={"":words.themeSystem,light:words.themeLight,dark:words.themeDark};
var icons={"":"◐",light:"☀",dark:"☾"};
var show=function(){
var now=root.dataset.theme||"";
theme.textContent=icons[now];
theme.setAttribute("aria-label",names[now]);
theme.title=names[now];
};
theme.addEventListener("click",function(){
var next={"":"dark",dark:"light",light:""}[root.dataset.theme||""];
if(next)root.dataset.theme=next;else delete root.dataset.theme;
store.set("theme",next||null);
show();
});
theme.hidden=false;
show();
}
function inView(){
var nodes=all("[data-block][id], [data-turn][id], section[id]");
for(var i=0;i<nodes.length;i++){
var box=nodes[i].getBoundingClientRect();
if(box.bottom>90&&box.top<innerHeight)return box.top<innerHeight*0.8?nodes[i].id:"";
}
return "";
}
all("[data-script-switch]").forEach(function(link){
link.addEventListener("click",function(){
var mark=scrollY>200?inView():"";
link.hash=location.hash||(mark?"#"+mark:"");
store.set("script",link.hreflang);
});
});
var home=root.dataset.page==="home"&&document.querySelector("[data-script-switch]");
if(home&&store.get("script")===home.hreflang&&!location.hash)location.replace(home.href);
var entries={};
all(".toc-wide a[href^='#']").forEach(function(a){entries[decodeURIComponent(a.hash.slice(1))]=a;});
if(Object.keys(entries).length&&"IntersectionObserver"in window){
var targets=Object.keys(entries).map(function(id){return document.getElementById(id);}).filter(Boolean);
var current=null;
var follow=function(){
var found=null;
for(var i=0;i<targets.length;i++){if(targets[i].getBoundingClientRect().top<140)found=targets[i];else break;}
var next=found&&entries[found.id];
if(next===current)return;
if(current)current.removeAttribute("aria-current");
current=next;
if(!current)return;
current.setAttribute("aria-current","true");
var box=current.closest(".toc"),at=current.offsetTop-box.offsetTop;
if(at<box.scrollTop+40||at>box.scrollTop+box.clientHeight-60)box.scrollTop=at-box.clientHeight/2;
};
var waiting=false;
addEventListener("scroll",function(){
if(waiting)return;
waiting=true;
requestAnimationFrame(function(){waiting=false;follow();});
},{passive:true});
follow();
}
var open=null;
function close(focus){
if(!open)return;
open.box.remove();
open.button.setAttribute("aria-expanded","false");
if(focus)open.button.focus();
open=null;
}
function words12(text){var s=text.replace(/\s+/g," ").trim();return s.length>24?s.slice(0,24):s;}
function cite(button){
var holder=button.closest("[data-cite]");
var page=document.querySelector("[data-cite-title]").dataset;
var own=holder.dataset;
var parts=all("[data-cite-text]",holder);
var text=(parts.length?parts:[holder]).map(function(p){return p.textContent.trim();}).join("\n");
var address=(page.citeUrl||location.href.replace(/#.*$/,""))+(own.cite?"#"+own.cite:"");
var source=[own.citeBy,"《"+(own.citeWork||page.citeTitle)+"》",page.citePublisher,own.citeDate||page.citeDate].filter(Boolean).join("，");
var plain="“"+text+"”\n—— "+source+"。"+address;
var markdown=text.split("\n").map(function(l){return "> "+l;}).join("\n>\n")+"\n>\n> —— ["+source.replace(/([\[\]\\])/g,"\\$1")+"]("+address+")";
var box=make("div","","cite-box");
box.setAttribute("role","group");
box.setAttribute("aria-label",words.cite);
var area=make("textarea");
area.readOnly=true;
area.value=plain;
area.setAttribute("aria-label",words.cite);
var row=make("div");
var said=make("span","","soft");
said.setAttribute("role","status");
function copier(label,value){
var b=make("button",label);
b.type="button";
b.addEventListener("click",function(){
area.value=value;
area.select();
var done=function(){said.textContent=words.copied;};
if(navigator.clipboard&&isSecureContext)navigator.clipboard.writeText(value).then(done,function(){if(document.execCommand("copy"))done();});
else if(document.execCommand("copy"))done();
});
row.appendChild(b);
}
copier(words.citeText,plain);
copier("Markdown",markdown);
copier(words.citeLink,address);
if(page.citeSource&&!own.citeWork){
var original=make("a",words.citeOriginal);
original.href=page.citeSource.replace(/#.*$/,"")+"#:~:text="+encodeURIComponent(words12(own.citeOriginal||text)).replace(/-/g,"%2D");
original.rel="noopener noreferrer nofollow";
row.appendChild(original);
}
row.appendChild(said);
box.appendChild(area);
box.appendChild(row);
holder.appendChild(box);
open={box:box,button:button};
button.setAttribute("aria-expanded","true");
area.focus();
area.select();
}
all("[data-cite-button]").forEach(function(b){b.hidden=false;b.setAttribute("aria-expanded","false");});
document.addEventListener("click",function(event){
var button=event.target.closest("[data-cite-button]");
if(button){
var same=open&&open.button===button;
close(false);
if(!same)cite(button);
}else if(open&&!event.target.closest(".cite-box"))close(false);
});
document.addEventListener("keydown",function(event){if(event.key==="Escape")close(true);});
function unfold(){
var id="";
try{id=decodeURIComponent(location.hash.slice(1));}catch(e){}
var target=id&&document.getElementById(id);
for(var e=target;e;e=e.parentElement)if(e.tagName==="DETAILS")e.open=true;
}
addEventListener("hashchange",unfold);
unfold();
addEventListener("beforeprint",function(){all("main details").forEach(function(d){d.open=true;});});
var stale=document.querySelector("[data-stale]");
if(stale&&Date.now()-Date.parse(stale.dataset.stale)>366*864e5)stale.hidden=false;
if(/^https?:$/.test(location.protocol)){
var base=root.dataset.root||"";
var manifest=make("link");
manifest.rel="manifest";
manifest.href=base+"assets/site.webmanifest";
document.head.appendChild(manifest);
if("serviceWorker"in navigator&&!/^(localhost|127\.|\[::1\])/.test(location.host))navigator.serviceWorker.register(base+"sw.js").catch(function(){});
}
})();
