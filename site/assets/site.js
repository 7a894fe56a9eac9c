(()=>{"use strict";
const root=document.documentElement,words=document.body.dataset;
const all=(selector,within=document)=>[...within.querySelectorAll(selector)];
const make=(tag,text="",kind="")=>Object.assign(document.createElement(tag),{textContent:text,className:kind});
const button=text=>Object.assign(make("button",text),{type:"button"});
function choice(key,value){try{if(value===undefined)return localStorage.getItem("ai-insights."+key);
localStorage.setItem("ai-insights."+key,value)}catch{}}
const theme=document.querySelector("[data-theme-switch]");
if(theme){const turn=["","dark","light"],icons=["◐","☾","☀"],names=[words.themeSystem,words.themeDark,words.themeLight];
const show=step=>{const next=(turn.indexOf(root.dataset.theme||"")+step)%3;
if(step)choice("theme",root.dataset.theme=turn[next]);
theme.textContent=icons[next];
theme.title=theme.ariaLabel=names[next]};
theme.addEventListener("click",()=>show(1));
show(0)}
function inView(nodes){return nodes.find(n=>{const box=n.getBoundingClientRect();return box.bottom>90&&box.top<innerHeight*0.8})}
all("[data-script-switch]").forEach(link=>link.addEventListener("click",()=>{const here=scrollY>200&&inView(all("[data-block][id], [data-turn][id], section[id]"));
link.hash=location.hash||(here?here.id:"");
choice("script",link.hreflang)}));
const home=root.dataset.page==="home"&&document.querySelector("[data-script-switch]");
if(home&&choice("script")===home.hreflang&&!location.hash)location.replace(home.href);
const parts=all(".toc-wide a[href^='#']").map(link=>({link,of:document.getElementById(decodeURIComponent(link.hash.slice(1)))})).filter(p=>p.of);
if(parts.length){let current,waiting=false;
const follow=()=>{waiting=false;
const next=parts.findLast(p=>p.of.getBoundingClientRect().top<140)?.link;
if(next===current)return;
current?.removeAttribute("aria-current");
current=next;
if(!next)return;
next.setAttribute("aria-current","true");
const box=next.closest(".toc"),at=next.offsetTop-box.offsetTop;
if(at<box.scrollTop+40||at>box.scrollTop+box.clientHeight-60)box.scrollTop=at-box.clientHeight/2};
addEventListener("scroll",()=>{if(!waiting)waiting=requestAnimationFrame(follow)},{passive:true});
follow()}
let open=null;
function close(focus){if(!open)return;
open.box.remove();
open.button.ariaExpanded="false";
if(focus)open.button.focus();
open=null}
function said(part){const copy=part.cloneNode(true);
all(".h-num, .mk, .by",copy).forEach(n=>n.remove());
return copy.textContent.replace(/\s+/g," ").trim()}
const article=document.querySelector("article.text"),beside=make("span","","acts beside");
const plain=article?all("p[id]:not(.pic), li[id], blockquote[id]",article).filter(p=>!p.closest(".turn, .insight")):[];
if(plain.length){const quote=button(words.cite),link=make("a","#");
quote.dataset.citeButton="";
quote.setAttribute("aria-keyshortcuts","ArrowUp ArrowDown");
link.ariaLabel=words.citeLink;
beside.append(quote,link);
const place=block=>{beside.of?.classList.remove("here");
beside.of=block;
beside.dataset.cite=block.id;
link.href="#"+block.id;
quote.setAttribute("aria-describedby",block.id);
beside.style.top=block.getBoundingClientRect().bottom-article.getBoundingClientRect().top+"px"};
article.prepend(beside);
article.addEventListener("pointerover",e=>{const block=e.target.closest("p[id], li[id], blockquote[id]");
if(open||!plain.includes(block))return;
place(block);
beside.classList.add("on")});
beside.addEventListener("focusin",()=>{if(!open&&!beside.matches(":hover"))place(plain.includes(beside.of)&&inView([beside.of])||inView(plain)||plain[0]);
beside.of.classList.add("here")});
beside.addEventListener("focusout",()=>beside.of.classList.remove("here"));
beside.addEventListener("keydown",e=>{const step={ArrowDown:1,ArrowUp:-1}[e.key],next=step&&!open&&plain[plain.indexOf(beside.of)+step];
if(!next)return;
e.preventDefault();
place(next);
next.classList.add("here");
next.scrollIntoView({block:"center"})})}
function cite(opener){const holder=opener.closest("[data-cite]"),own=holder.dataset,page=document.querySelector("main").dataset;
const passages=(holder===beside?[beside.of]:all("[data-cite-text], [data-block]:not(.pic)",holder)).map(said).filter(Boolean);
const text=passages.join("\n"),marks=root.lang==="zh-Hans"?text.includes("“")?"「」":"“”":text.includes("「")?"『』":"「」";
const address=(page.citeUrl||location.href.replace(/#.*$/,""))+(own.cite?"#"+own.cite:"");
const work=[own.citeBy,"《"+(own.citeWork||page.citeTitle)+"》",page.citePublisher,own.citeDate||page.citeDate].filter(Boolean).join("，");
const box=make("div","","cite-box"),area=make("textarea"),row=make("div"),status=make("span","","soft");
box.role="group";
box.ariaLabel=area.ariaLabel=words.cite;
area.readOnly=true;
status.role="status";
const copier=(label,value)=>{const b=button(label);
b.addEventListener("click",()=>{area.value=value;
area.select();
const done=()=>{status.textContent=words.copied},old=()=>{if(document.execCommand("copy"))done()};
if(navigator.clipboard&&isSecureContext)navigator.clipboard.writeText(value).then(done,old);
else old()});
row.append(b);
return value};
area.value=copier(words.citeText,marks[0]+text+marks[1]+"\n—— "+work+"。"+address);
copier("Markdown",text.replace(/^/gm,"> ").replace(/\n/g,"\n>\n")+"\n>\n> —— ["+work.replace(/[[\]\\]/g,"\\$&")+"]("+address+")");
copier(words.citeLink,address);
const source=own.citeSource||!own.citeWork&&page.citeSource;
if(source){const begin=own.citeOriginal||(page.citeScript||"zh-Hans")===root.lang&&passages[0].slice(0,24).trim();
row.append(Object.assign(make("a",words.citeOriginal),{href:source.replace(/#.*$/,"")+(begin?"#:~:text="+encodeURIComponent(begin).replace(/-/g,"%2D"):""),rel:"noopener noreferrer nofollow"}))}
row.append(status);
box.append(area,row);
holder.append(box);
open={box,button:opener};
opener.ariaExpanded="true";
area.focus();
area.select()}
document.addEventListener("click",event=>{const opener=event.target.closest("[data-cite-button]"),same=open?.button===opener;
if(opener||!event.target.closest(".cite-box"))close();
if(opener&&!same)cite(opener)});
document.addEventListener("keydown",event=>{if(event.key==="Escape")close(true)});
function unfold(){let at=null;
try{at=document.getElementById(decodeURIComponent(location.hash.slice(1)))}catch{}
for(;at;at=at.parentElement)if(at.tagName==="DETAILS")at.open=true}
addEventListener("hashchange",unfold);
unfold();
addEventListener("beforeprint",()=>all("main details").forEach(d=>{d.open=true}));
const stale=document.querySelector("[data-stale]");
if(stale&&Date.now()-Date.parse(stale.dataset.stale)>366*864e5)stale.hidden=false;
if(/^https?:$/.test(location.protocol)){const base=root.dataset.root||"";
document.head.append(Object.assign(make("link"),{rel:"manifest",href:base+"assets/site.webmanifest"}));
if(!/^(localhost|127\.|\[::1\])/.test(location.host))navigator.serviceWorker?.register(base+"sw.js").catch(()=>{})}})();
