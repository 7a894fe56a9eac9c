(()=>{
"use strict";
var root=document.documentElement;
var words=document.body.dataset;
var store={
get:function(key){try{return localStorage.getItem("ai-insights."+key);}catch(e){return null;}},
set:function(key,value){try{if(value===null)localStorage.removeItem("ai-insights."+key);else localStorage.setItem("ai-insights."+key,value);}catch(e){}}
};
function all(selector,within){return Array.from((within||document).querySelectorAll(selector));}
function make(tag,text,kind){var e=document.createElement(tag);if(text)e.textContent=text;if(kind)e.className=kind;return e;}
var theme=document.querySelector("[data-theme-switch]");
if(theme){
var names={"":words.themeSystem,light:words.themeLight,dark:words.themeDark};
var icons={"":"◐",light:"☀",dark:"☾"};
var show=()=>{
var now=root.dataset.theme||"";
theme.textContent=icons[now];
theme.setAttribute("aria-label",names[now]);
theme.title=names[now];
};
theme.addEventListener("click",()=>{
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
all("[data-script-switch]").forEach(link=>{
link.addEventListener("click",()=>{
var mark=scrollY>200?inView():"";
link.hash=location.hash||(mark?"#"+mark:"");
store.set("script",link.hreflang);
});
});
var home=root.dataset.page==="home"&&document.querySelector("[data-script-switch]");
if(home&&store.get("script")===home.hreflang&&!location.hash)location.replace(home.href);
var entries={};
all(".toc-wide a[href^='#']").forEach(a=>{entries[decodeURIComponent(a.hash.slice(1))]=a;});
if(Object.keys(entries).length&&"IntersectionObserver"in window){
var targets=Object.keys(entries).map(id=>document.getElementById(id)).filter(Boolean);
var current=null;
var follow=()=>{
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
addEventListener("scroll",()=>{
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
function said(part){
var copy=part.cloneNode(true);
all(".h-num, .mk, .by",copy).forEach(n=>{n.remove();});
return copy.textContent.replace(/\s+/g," ").trim();
}
var article=document.querySelector("article.text"),beside=make("span","","acts beside");
if(article){
var quote=make("button",words.cite),link=make("a","#");
quote.type="button";
quote.dataset.citeButton="";
beside.append(quote,link);
article.addEventListener("pointerover",e=>{
var block=e.target.closest("p[id], li[id], blockquote[id]");
if(!block||block===beside.of||block.closest(".turn, .insight")||open)return;
beside.of=block;
beside.dataset.cite=block.id;
link.href="#"+block.id;
link.setAttribute("aria-label",words.citeLink);
beside.style.top=block.getBoundingClientRect().bottom-article.getBoundingClientRect().top+"px";
article.appendChild(beside);
});
}
function cite(button){
var holder=button.closest("[data-cite]");
var page=document.querySelector("[data-cite-title]").dataset;
var own=holder.dataset;
var parts=(holder===beside?[beside.of]:all("[data-cite-text], [data-block]:not(.pic)",holder)).map(said).filter(Boolean);
var text=parts.join("\n");
var address=(page.citeUrl||location.href.replace(/#.*$/,""))+(own.cite?"#"+own.cite:"");
var source=[own.citeBy,"《"+(own.citeWork||page.citeTitle)+"》",page.citePublisher,own.citeDate||page.citeDate].filter(Boolean).join("，");
var plain="“"+text+"”\n—— "+source+"。"+address;
var markdown=text.split("\n").map(l=>"> "+l).join("\n>\n")+"\n>\n> —— ["+source.replace(/([\[\]\\])/g,"\\$1")+"]("+address+")";
var box=make("div","","cite-box");
box.setAttribute("role","group");
box.setAttribute("aria-label",words.cite);
var area=make("textarea");
area.readOnly=true;
area.value=plain;
area.setAttribute("aria-label",words.cite);
var row=make("div");
var status=make("span","","soft");
status.setAttribute("role","status");
function copier(label,value){
var b=make("button",label);
b.type="button";
b.addEventListener("click",()=>{
area.value=value;
area.select();
var done=()=>{status.textContent=words.copied;};
if(navigator.clipboard&&isSecureContext)navigator.clipboard.writeText(value).then(done,()=>{if(document.execCommand("copy"))done();});
else if(document.execCommand("copy"))done();
});
row.appendChild(b);
}
copier(words.citeText,plain);
copier("Markdown",markdown);
copier(words.citeLink,address);
var source=own.citeSource||!own.citeWork&&page.citeSource;
if(source){
var begin=own.citeOriginal||(page.citeScript||"zh-Hans")===root.lang&&parts[0].slice(0,24).trim();
var original=make("a",words.citeOriginal);
original.href=source.replace(/#.*$/,"")+(begin?"#:~:text="+encodeURIComponent(begin).replace(/-/g,"%2D"):"");
original.rel="noopener noreferrer nofollow";
row.appendChild(original);
}
row.appendChild(status);
box.appendChild(area);
box.appendChild(row);
holder.appendChild(box);
open={box:box,button:button};
button.setAttribute("aria-expanded","true");
area.focus();
area.select();
}
all("[data-cite-button]").forEach(function(b){b.hidden=false;b.setAttribute("aria-expanded","false");});
document.addEventListener("click",event=>{
var button=event.target.closest("[data-cite-button]");
if(button){
var same=open&&open.button===button;
close(false);
if(!same)cite(button);
}else if(open&&!event.target.closest(".cite-box"))close(false);
});
document.addEventListener("keydown",event=>{if(event.key==="Escape")close(true);});
function unfold(){
var id="";
try{id=decodeURIComponent(location.hash.slice(1));}catch(e){}
var target=id&&document.getElementById(id);
for(var e=target;e;e=e.parentElement)if(e.tagName==="DETAILS")e.open=true;
}
addEventListener("hashchange",unfold);
unfold();
addEventListener("beforeprint",function(){all("main details").forEach(d=>{d.open=true;});});
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
