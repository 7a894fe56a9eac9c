(()=>{"use strict";
var site=window.AiInsightsSearch,hant=/hant/i.test(document.documentElement.lang);
var FACETS=["kind","topic","speaker","source","year","state"],FIRST=10,CHUNK=150,MOST=1500;
var NAMES={D:"article",K:"topic",V:"speaker",U:"question",P:"prediction",Q:"position",S:"section",t:"insight",b:"",p:"paragraph"};
var FIELDS={A:1,D:6,K:4,V:4,U:4,P:8,Q:9,S:3,N:2,T:3,t:2,b:3,p:4};
var same=new Uint16Array(65536),partner=new Uint16Array(65536),far=new Map();
var meta,records=[],groups=[],readings=[],articles=bare(),people=bare(),subjects=bare(),state=0,pending=[],known=new Map(),sounds=new Map(),latin,pairs;
function bare(){return Object.create(null)}
function word(key,n){var w=meta&&Object.hasOwn(meta.words,key)&&meta.words[key];
return w?w[hant?1:0].replace("#",n):key}
function make(tag,kind,text){var e=document.createElement(tag);
if(kind)e.className=kind;
if(text!==undefined)e.textContent=text;
return e}
function blank(c){return c===32||c===9||c===13||c===0xa0||c===0x3000||c===0x202f||(c>=0x2000&&c<=0x200a)}
function nothing(c){return c===0xad||c===0xfeff||(c>=0x200b&&c<=0x200f)||(c>=0x2060&&c<=0x2064)||(c>=0xfe00&&c<=0xfe0f)}
function lower(c){return(c>=65&&c<=90)||(c>=0xc0&&c<=0xde&&c!==0xd7)||(c>=0x391&&c<=0x3a9)||(c>=0x410&&c<=0x42f)?c+32:c>=0x400&&c<=0x40f?c+80:c}
var units=new Uint16Array(8192);
function fold(text,map){if(units.length<2*text.length)units=new Uint16Array(3*text.length);
var n=0,gap=false,gapAt=0,lastWide=false;
for(var i=0;i<text.length;i++){var at=i,c=text.codePointAt(i);
if(c>0xffff)i++;
if(nothing(c))continue;
if(blank(c)){if(!gap)gapAt=at;gap=true;continue}
var wide=c>=0x2e80;
if(gap){if(n&&units[n-1]!==10&&c!==10&&wide===lastWide){units[n++]=32;if(map)map.push(gapAt)}
gap=false}
lastWide=wide;
c=lower(c>=0xff01&&c<=0xff5e?c-0xfee0:c);
if(wide)c=c>0xffff?far.get(c)||c:same[c]||far.get(c)||c;
if(c>0xffff){units[n++]=0xd7c0+(c>>10);c=0xdc00|c&0x3ff;if(map)map.push(at)}
units[n++]=c;
if(map)map.push(at)}
return string(n)}
function string(n){for(var out="",i=0;i<n;i+=8192)out+=String.fromCharCode.apply(null,units.subarray(i,Math.min(n,i+8192)));return out}
function usual(text){if(units.length<text.length)units=new Uint16Array(3*text.length);
for(var i=0;i<text.length;i++){var c=text.charCodeAt(i);units[i]=partner[c]||c}
return string(text.length)}
function other(text,difference){var out=usual(text),re=/([0-9a-z]+)([^0-9a-z]+)/g,m;
while((m=re.exec(difference))){var at=parseInt(m[1],36);out=out.slice(0,at)+m[2]+out.slice(at+m[2].length)}
return out}
function shown(r){return hant?(r.y===undefined?(r.y=other(r.x,r.e)):r.y):r.x}
function Found(fields){Object.assign(this,fields)}
Object.defineProperties(Found.prototype,{f:{get:function(){return this.g1===undefined?(this.g1=fold(this.x)):this.g1}},f2:{get:function(){return this.g2===undefined?(this.g2=this.e?fold(this.e==="="?this.y:other(this.x,this.e)):this.f):this.g2}}});
function learn(rows){rows.forEach(row=>{row.split(" ").forEach(token=>{var t=Array.from(token),c=t[0].codePointAt(0);
if(t[1]!=="="&&c<65536)partner[c]=(t[1]==="!"?t[2]:t[1]).charCodeAt(0);
if(t[1]==="!")return;
t.slice(1).forEach(x=>{var v=x.codePointAt(0);
if(x==="=")return;
if(v<65536&&c<65536)same[v]=c;else far.set(v,c)})})})}
function read(lines,base){var article=null,section=null,group=null,last={},into=base===undefined?records:[];
lines.forEach(line=>{var aside=line[0]==="~",at=aside?3:2,kind=line[at-2],n=FIELDS[kind],f=[];
for(var i=1;i<n;i++){var end=line.indexOf("|",at);f.push(line.slice(at,end));at=end+1}
f.push(line.slice(at));
if(kind==="A"){article=articles[f[0]];section=group=null;return}
function again(i,what){if(f[i]==="=")f[i]=last[what];else last[what]=f[i]}
if(kind==="P"){again(1,"a");again(3,"t")}
if(kind==="Q"){again(0,"q");again(2,"a");again(4,"t")}
if(kind==="N"||kind==="T"){var key=article.id+"#"+f[0];
group=known.get(key);
if(group)return;
group={k:kind==="N"?"insight":"turn",h:f[0],v:kind==="T"?f[1]:"",t:list(f[kind==="T"?2:1]),r:[]};
known.set(key,group);
groups.push(group);
return}
var r=new Found({c:kind,k:NAMES[kind],x:f[n-1],e:f[n-2],t:[],v:"",st:"",w:2,a:article,n:(base||0)+into.length});
if(aside&&kind==="D"&&articles[f[0]])return;
if(kind==="D"){r.h=page("articles",f[0]);r.a=articles[f[0]]={id:f[0],kind:f[1],date:f[2],source:f[3],r:r}}
else if(kind==="K"){r.h=page("topics",f[0]);r.t=[f[0]];subjects[f[0]]=r;r.a=null}
else if(kind==="V"){r.h=page("speakers",f[0]);r.v=f[0];people[f[0]]=r;r.a=null}
else if(kind==="U"){r.h=page("questions",f[0]);r.t=list(f[1]);r.w=1;r.a=null}
else if(kind==="P"){r.h=page("predictions",f[0]);r.a=articles[f[1]];r.v=f[2];r.t=list(f[3]);r.st=f[4]}
else if(kind==="Q"){r.h=page("questions",f[0],f[1]);r.a=articles[f[2]];r.v=f[3];r.t=list(f[4]);r.st=f[5]}
else{if(kind==="p"||kind==="S")group=null;
r.h=page("articles",article.id,kind==="t"?group.h:f[0]);
if(kind==="p")r.t=list(f[1]);
if(kind==="S"){r.w=1;section=r}
if(kind==="t"){r.w=1;group.title=r}
r.s=section;
if(group){r.g=group;r.k=group.k;r.v=group.v;r.t=group.t;group.a=article;if(!aside)group.r.push(r)}}
if(/[PQ]/.test(kind)&&f[n-3])quoted(r,f[n-3],kind==="P"?1:0);
if(/[KV]/.test(kind))r.x.split("\n").slice(0,parseInt(f[1],36)).forEach(name=>{var s=sound(name);
if(s)readings.push({r:r,name:name,s:s})});
if(r.e==="="){var both=r.x.split("\t");r.x=both[0];r.y=both[1]}
if(!aside)into.push(r);
if(!pairs&&r.a)known.set(r.a.id+" "+(kind==="t"?group.h:f[0]),r)});
return into}
function quoted(r,place,line){var p=/^(.*?),(.*?),([^]*)$/.exec(place),text=known.get(r.a.id+" "+p[1]).x,at=text.indexOf(p[3]),lines=r.x?r.x.split("\n"):[];
lines.splice(line,0,text.slice(at,at+parseInt(p[2],36)));
r.x=lines.join("\n")}
function sound(name){var out=[],han=false,after=true;
for(var i=0;i<name.length;i++){var c=name[i],s;
if(c.charCodeAt(0)>=0x2e80){if(!/[\p{L}\ud800-\udfff]/u.test(c))continue;
if(!(s=sounds.get(c)))return null;
out.push(s);
han=after=true}else if(/[a-z0-9]/i.test(c)){if(after)out.push([""]);
out[out.length-1][0]+=c.toLowerCase();
after=false}}
return han?out:null}
function list(text){return text?text.split(","):[]}
function page(folder,id,anchor){return folder+"/"+id+".html"+(anchor?"#"+encodeURIComponent(anchor):"")}
function load(done){if(state===2)return done();
pending.push(done);
if(state)return;
state=1;
site.load("meta",m=>{if(!m){state=0;pending.length=0;count(hant?"搜索資料沒有載入":"搜索数据没有载入");return}
meta=m;
learn(m.fold);
m.sounds.forEach(row=>{row.split(" ").forEach(token=>{var syllable=/^[a-z]+/.exec(token)[0];
Array.from(token.slice(syllable.length)).forEach(c=>{sounds.set(c,(sounds.get(c)||[]).concat(syllable))})})});
var names=["names"],left,parts=[];
for(var i=0;i<m.texts;i++)names.push("text-"+i.toString(36));
names.push(m.pairs?"pairs":"claims");
left=names.length;
names.forEach((name,i)=>{site.load(name,lines=>{parts[i]=lines||[];
if(--left)return;
if(m.pairs)pairs=parts.pop()(site,{read:read,scan:scan,rank:rank,passes:passes,lost:()=>{lost=true}},m.pairs);
parts.forEach(x=>read(x));
state=2;
pending.splice(0).forEach(f=>{f()})})})})}
function parse(query){var re=/(-?)(?:["\uff02]([^"\uff02]+)["\uff02](?=\s|$)|(\S+))/g,m,tokens=[],q=query.slice(0,200);
while((m=re.exec(q))){var raw=m[2]||m[3],f=fold(raw);
if(f)tokens.push({no:!!m[1],raw:raw,f:f,tight:!!m[2],all:m[0]})}
var yes=tokens.filter(t=>!t.no);
if(!yes.length){yes=tokens;tokens.forEach(t=>{t.no=false;t.raw=t.all;t.f=fold(t.all)})}
var apart=yes.length>1&&yes.every(t=>t.raw[0]==="+"&&t.raw.length>1);
if(apart)yes.forEach(t=>{t.f=fold(t.raw.slice(1))});
var joined=[];
tokens.forEach((t,i)=>{if(t.no)return;
var last=i&&tokens[i-1],wide=last&&!last.no&&!last.tight&&!t.tight&&(last.raw.charCodeAt(last.raw.length-1)>=0x2e80||t.raw.charCodeAt(0)>=0x2e80);
if(wide)joined[joined.length-1]+=" "+t.raw;else joined.push(t.raw)});
return{yes:yes.map(t=>t.f),no:tokens.filter(t=>t.no).map(t=>t.f),joined:apart||joined.length===yes.length?null:joined.map(x=>fold(x)),raw:yes.map(t=>t.raw)}}
function has(r,term){return r.f.indexOf(term)>=0||(r.e!==""&&r.f2.indexOf(term)>=0)}
function scan(yes,no,inRecords,inGroups){var hits=[],taken=new Set();
inRecords.forEach(r=>{for(var i=0;i<yes.length;i++)if(!has(r,yes[i]))return;
for(i=0;i<no.length;i++)if(r.c==="t"?r.g.r.some(x=>has(x,no[i])):has(r,no[i]))return;
hits.push({r:r,h:r.h,k:r.k});
if(r.g)taken.add(r.g)});
if(yes.length>1)inGroups.forEach(g=>{if(taken.has(g)||no.some(t=>g.r.some(r=>has(r,t))))return;
var parts=[];
if(!yes.every(t=>g.r.some(r=>has(r,t)&&(parts.indexOf(r)>=0||parts.push(r)))))return;
hits.push({r:parts[0],h:page("articles",g.a.id,g.h),k:g.k,parts:parts})});
return hits}
function rank(hits,yes){hits.forEach(hit=>{var r=hit.r,name=r.f.split("\n")[0],n=0,title=r.w===1;
yes.forEach(t=>{for(var at=r.f.indexOf(t);at>=0;at=r.f.indexOf(t,at+t.length))n+=t.length;
if(/^(article|topic|speaker)$/.test(r.k)&&(r.k==="article"?name:r.f).indexOf(t)>=0)title=true});
hit.w=name===yes.join(" ")?0:!title?3:r.w===1?2:1;
hit.d=Math.round(1000*n/(r.f.length||1));
hit.t=(r.a&&r.a.date)||""});
hits.sort((a,b)=>a.w-b.w||b.d-a.d||(a.t<b.t?1:a.t>b.t?-1:0)||a.r.n-b.r.n)}
function reads(q,i,s,j,whole){if(i===q.length)return true;
if(j===s.length)return false;
return s[j].some(x=>{if(q.startsWith(x,i)&&reads(q,i+x.length,s,j+1,whole))return true;
if(x.startsWith(q.slice(i)))return true;
if(whole)return false;
return(x[0]===q[i]&&reads(q,i+1,s,j+1))||(/^[zcs]h/.test(x)&&q.startsWith(x.slice(0,2),i)&&reads(q,i+2,s,j+1))})}
function byReading(query){var q=query.toLowerCase().replace(/ü/g,"v").replace(/[\s'’-]/g,""),found=new Map();
if(!/^[a-z0-9]{2,40}$/.test(q))return[];
readings.forEach(x=>{var hit=reads(q,0,x.s,0);
for(var j=1;!hit&&j<x.s.length;j++)hit=reads(q,0,x.s,j,true);
if(hit&&!found.has(x.r))found.set(x.r,x)});
return Array.from(found.values())}
function distance(a,b,most){if(Math.abs(a.length-b.length)>most)return most+1;
var before=[],row=[],last;
for(var j=0;j<=b.length;j++)row[j]=j;
for(var i=1;i<=a.length;i++){last=before;before=row;row=[i];
for(j=1;j<=b.length;j++){row[j]=Math.min(before[j]+1,row[j-1]+1,before[j-1]+(a[i-1]===b[j-1]?0:1));
if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1])row[j]=Math.min(row[j],last[j-2]+1)}}
return row[b.length]}
function near(term){if(!/^[a-z][a-z0-9-]{3,30}$/.test(term))return[];
if(!latin||!latin.all){latin=latin||new Map();
latin.all=true;
records.forEach(r=>{(r.f.match(/[a-z][a-z0-9-]{2,}/g)||[]).forEach(w=>{latin.set(w,(latin.get(w)||0)+1)})});
readings.forEach(x=>{latin.set(x.s.map(y=>y[0]).join(""),1)})}
var most=term.length>6?2:1,found=[];
latin.forEach((n,w)=>{var d=distance(term,w,most);if(d&&d<=most)found.push({w:w,d:d,n:n})});
return found.sort((a,b)=>a.d-b.d||b.n-a.n||(a.w<b.w?-1:1)).slice(0,3).map(x=>x.w)}
function look(yes,no,chosen,done){var all=scan(yes,no,records,pairs?[]:groups);
if(!pairs)return done({hits:all,total:all.length});
pairs(yes,no,chosen,out=>{var near=all.filter(h=>passes(h,chosen)),tally=out.tally;
rank(near,yes);
out.hits=near.concat(out.hits);
out.total+=near.length;
out.tally=(f,done)=>tally(f,n=>done(add(n,all,chosen,f)));
done(out)})}
function find(query,done,chosen){var p=parse(query),notes=[];
chosen=chosen||{};
lost=false;
if(!p.yes.length&&!(pairs&&any(chosen)))return done({hits:[],yes:[],notes:notes,total:0});
if(!p.joined)return look(p.yes,p.no,chosen,out=>finish(out,p.yes));
look(p.joined,p.no,chosen,out=>{if(!out.hits.length)return look(p.yes,p.no,chosen,out=>finish(out,p.yes));
notes.push(["apart",p.raw.map(x=>"+"+x).join(" "),p.raw.join(" + ")]);
finish(out,p.joined)});
function finish(out,yes){var heard=out.hits.length?[]:byReading(query);
out.yes=yes;
out.notes=notes;
if(heard.length){out.hits=heard.map(x=>({r:x.r,h:x.r.h,k:x.r.k}));
out.total=heard.length;
heard.slice(0,3).forEach(x=>{notes.push(["reading",x.name,hant?usual(x.name):x.name])})}else if(!pairs)rank(out.hits,yes);
if(out.hits.length)return done(out);
if(pairs&&!latin)return site.load("latin",words=>{latin=new Map((words||[]).map(w=>[w,1]));offer()});
offer();
function offer(){yes.forEach((t,i)=>{near(t).forEach(w=>{var other=yes.slice();other[i]=w;notes.push(["near",other.join(" "),w])})});
done(out)}}}
function values(hit,facet){var r=hit.r,a=r.a;
if(facet==="kind")return[hit.k];
if(facet==="topic")return r.t;
if(facet==="speaker")return r.v?[r.v]:[];
if(facet==="state")return r.st?[r.st]:[];
if(!a)return[];
return facet==="source"?(a.source?[a.source]:[]):a.date?[a.date.slice(0,4)]:[]}
function label(facet,v){var r=facet==="topic"?subjects[v]:facet==="speaker"?people[v]:null;
if(r)return shown(r).split("\n")[0];
return facet==="kind"||facet==="state"?word(v):facet==="source"&&hant?usual(v):v}
function any(chosen){return FACETS.some(f=>chosen[f]&&chosen[f].length)}
function add(n,hits,chosen,f){hits.forEach(h=>{if(passes(h,chosen,f))values(h,f).forEach(v=>{n.set(v,(n.get(v)||0)+1)})});
return n}
function passes(hit,chosen,but){return FACETS.every(f=>{var want=chosen[f];
return f===but||!want||!want.length||values(hit,f).some(v=>want.indexOf(v)>=0)})}
function spans(text,terms){var map=[],f=fold(text,map),found=[];
terms.forEach(t=>{for(var at=f.indexOf(t);at>=0;at=f.indexOf(t,at+t.length))found.push([map[at],after(text,map[at+t.length-1])])});
found.sort((a,b)=>a[0]-b[0]||b[1]-a[1]);
return found.filter((s,i)=>{for(var j=0;j<i;j++)if(found[j][1]>s[0]){if(found[j][1]<s[1])found[j][1]=s[1];return false}return true})}
function after(text,at){var c=text.codePointAt(at);return at+(c>0xffff?2:1)}
function matches(r,terms){var text=shown(r),found=spans(text,terms);
if(!found.length&&r.e){var twin=hant?r.x:other(r.x,r.e);
if(twin.length===text.length)found=spans(twin,terms)}
return found}
function snippet(r,terms,start){var text=shown(r),found=matches(r,terms).filter(s=>s[0]>=start),cuts=[start],re=/[。！？；!?\n]+[”’」』）)]*|\.\s/g,m;
re.lastIndex=start;
while((m=re.exec(text)))cuts.push(m.index+m[0].length);
if(cuts[cuts.length-1]<text.length)cuts.push(text.length);
var first=found.length?found[0]:[start,start],i=0;
while(i<cuts.length-2&&cuts[i+1]<=first[0])i++;
var from=cuts[i],to=cuts[i+1]||0;
for(var j=i+1;j<cuts.length-1&&(to<first[1]||cuts[j+1]-from<110);j++)to=cuts[j+1];
if(i&&to-cuts[i-1]<110)from=cuts[i-1];
var head="",tail="";
if(first[0]-from>90){from=clause(text,first[0]-60,first[0]);head="…"}
if(to-from>170&&to>first[1]+80){to=first[1]+80;to+=text.slice(to).search(/[，。；、,;!?！？]|$/)+1;if(to<text.length)tail="…"}
var out=head?[[head]]:[],at=from;
found.forEach(s=>{if(s[0]<at||s[1]>to)return;
out.push([text.slice(at,s[0])],[text.slice(s[0],s[1]),true]);
at=s[1]});
out.push([text.slice(at,to).replace(/\n$/,"")+tail]);
return out}
function clause(text,from,to){var m=text.slice(from,to).search(/[，、,：:]/);return m<0?from:from+m+1}
function paint(into,pieces){pieces.forEach(p=>{if(p[0])into.appendChild(p[1]?make("mark","",p[0]):document.createTextNode(p[0].replace(/\n/g," · ")))});
return into}
function line(r,terms){return paint(make("span","search-title"),pieces(shown(r).split("\n")[0],terms))}
function pieces(text,terms){var out=[],at=0;
spans(text,terms).forEach(s=>{out.push([text.slice(at,s[0])],[text.slice(s[0],s[1]),true]);at=s[1]});
out.push([text.slice(at)]);
return out}
function result(hit,yes){var r=hit.r,a=make("a","search-hit"),where=make("span","search-where"),parts=[word(hit.k)],own=r.a&&r.a.r===r;
a.setAttribute("data-search-result","");
a.setAttribute("data-kind",hit.k);
a.href=site.pages+hit.h;
if(r.st&&!own)parts.push(word(r.st));
if(r.a&&!own)parts.push(shown(r.a.r).split("\n")[0]);
if(r.s&&r.s!==r)parts.push(shown(r.s));
if(r.a&&r.a.date)parts.push(r.a.date.slice(0,10));
where.textContent=parts.filter(Boolean).join(" · ");
var title=/^[DKVU]$/.test(r.c)||r.w===1?r:r.g&&r.g.title,said=r.v&&people[r.v]&&people[r.v]!==r?shown(people[r.v]).split("\n")[0]:"";
if(said)a.appendChild(make("span","search-title",said));
if(title)a.appendChild(line(title,yes));
var start=title===r?shown(r).indexOf("\n")+1:0;
if(title!==r||start){var rest=make("span","search-text");
(hit.parts||[r]).slice(0,3).forEach((p,i)=>{if(i)rest.appendChild(document.createTextNode(" … "));
paint(rest,snippet(p,yes,p===r?start:0))});
a.appendChild(rest)}
a.appendChild(where);
var mark=a.querySelector("mark");
a.said=mark?mark.textContent:"";
return a}
function note(query,links){try{sessionStorage.setItem(site.key,JSON.stringify({q:query,u:links.map(a=>a.href),m:links.map(a=>a.said)}))}catch(e){}}
function noteClick(query,a){try{localStorage.setItem(site.key,JSON.stringify({q:query,u:[a.href],m:[a.said],t:Date.now()}))}catch(e){}}
var turn=0;
function fill(into,out,query,make1,most){var mine=++turn,links=[],at=0;
into.textContent="";
(function more(n){if(mine!==turn)return;
var part=document.createDocumentFragment();
for(var end=Math.min(out.hits.length,at+n,most);at<end;at++){var a=result(out.hits[at],out.yes);
links.push(a);
part.appendChild(make1(a,at))}
into.appendChild(part);
note(query,links);
if(at<Math.min(out.hits.length,most))setTimeout(more,0,CHUNK);
else if(most>=MOST&&(at<out.hits.length||out.more)){var b=make("button","search-more",word("more")),li=make("li");
b.type="button";
b.onclick=()=>{li.remove();
if(mine!==turn)return;
if(at<out.hits.length){most+=MOST;more(CHUNK)}
else out.more(()=>{more(CHUNK)})};
li.appendChild(b);
into.appendChild(li)}})(FIRST);
into.onclick=into.onauxclick=e=>{var a=e.target.closest("[data-search-result]");if(a)noteClick(query,a)}}
function address(query,chosen){return "#"+[["q",query]].concat(FACETS.map(f=>[f,(chosen[f]||[]).map(encodeURIComponent).join(",")]))
.filter(x=>x[1]).map(x=>x[0]+"="+(x[0]==="q"?encodeURIComponent(x[1]):x[1])).join("&")}
function notes(out){var p=make("p","search-notes"),before="";
out.notes.forEach(n=>{if(n[0]!==before)p.appendChild(make("span","",word(n[0])));
before=n[0];
var a=make("a","",n[2]);
a.href=site.pages+"search.html"+address(n[1],{});
p.appendChild(a)});
return out.notes.length?p:null}
function say(out){return word(out.about?"about":"count",out.total)+(lost?" · "+word("lost"):"")}
var chosen={},counter,side,into,extra,touched=false,lost=false,filtering=0,refilter;
function readAddress(){var q="";
chosen={};
(location.hash.slice(1)||location.search.slice(1)).split("&").forEach(part=>{var eq=part.indexOf("="),k=part.slice(0,eq),v=part.slice(eq+1).replace(/\+/g,"%20");
try{if(k==="q")q=decodeURIComponent(v);
else if(FACETS.indexOf(k)>=0)chosen[k]=v.split(",").map(decodeURIComponent).filter(Boolean)}catch(e){}});
return q}
function count(n){if(counter)counter.textContent=n}
function showPage(query){var some=any(chosen),trimmed=query.trim();
history.replaceState(null,"",address(trimmed,chosen)==="#"?location.pathname:address(trimmed,chosen));
if(!into){counter=document.querySelector("[data-search-count]")||site.list.parentNode.insertBefore(make("p"),site.list);
counter.setAttribute("data-search-count","");
counter.setAttribute("role","status");
counter.setAttribute("aria-live","polite");
side=document.querySelector("[data-search-facets]");
["pointerenter","focusin"].forEach(e=>{if(side)side.addEventListener(e,()=>{if(!touched){touched=true;if(refilter)refilter()}})});
into=/^[OU]L$/.test(site.list.tagName)?site.list:site.list.appendChild(make("ol","search-list"));
into.classList.add("search-list")}
if(extra){extra.remove();extra=null}
if(!trimmed&&!some){turn++;into.textContent="";count("");if(side)side.textContent="";return}
var asked=++turn;
if(trimmed||pairs)find(trimmed,show,chosen);else show({yes:[],notes:[],hits:records.map(r=>({r:r,h:r.h,k:r.k}))});
function show(out){if(asked!==turn)return;
var all=out.hits,further=out.more,mine=++filtering,sift=()=>{out.hits=all.filter(h=>passes(h,chosen));
if(!pairs)out.total=out.hits.length;
count(say(out));
if(side)setTimeout(refilter=()=>{if(mine===filtering)filters(all,query,out)})};
out.more=further&&(then=>further((grown,hits)=>{all=all.concat(hits);
if(!grown.more)out.more=null;
out.total=grown.more?out.total:all.length;
out.about=grown.about;
sift();
then()}));
sift();
if(extra)extra.remove();
extra=notes(out);
if(extra)site.list.parentNode.insertBefore(extra,site.list);
fill(into,out,trimmed,a=>{var li=make("li");li.appendChild(a);return li},MOST)}}
function filters(all,query,out){if(!out.tally||(!out.more&&!any(chosen))||!(touched||any(chosen)))return offered(FACETS.map(f=>add(new Map(),all,chosen,f)),out.more?"+":"",query);
var tables=[],left=FACETS.length,mine=filtering;
FACETS.forEach((f,i)=>out.tally(f,n=>{tables[i]=n;if(!--left&&mine===filtering)offered(tables,"",query)}))}
function offered(tables,sign,query){var focus=side.contains(document.activeElement)&&document.activeElement,open=side.querySelector("details");
var wasOpen=open?open.open:innerWidth>800,again;
var box=make("details","search-facets");
box.open=wasOpen;
box.appendChild(make("summary","",word("filters")));
FACETS.forEach((f,i)=>{var n=tables[i],want=chosen[f]||[];
want.forEach(v=>{if(!n.has(v))n.set(v,0)});
if(!n.size)return;
var set=make("fieldset"),entries=Array.from(n).sort((a,b)=>f==="year"?(a[0]<b[0]?1:-1):b[1]-a[1]||(a[0]<b[0]?-1:1));
set.appendChild(make("legend","",word("facet-"+f)));
entries.filter((x,i)=>i<100||want.indexOf(x[0])>=0).forEach(x=>{var l=make("label"),c=make("input");
c.type="checkbox";
c.checked=want.indexOf(x[0])>=0;
c.setAttribute("data-facet",f);
c.value=x[0];
c.onchange=()=>{chosen[f]=c.checked?want.concat(x[0]):want.filter(v=>v!==x[0]);
showPage(query)};
if(focus&&focus.value===x[0]&&focus.getAttribute("data-facet")===f)again=c;
l.appendChild(c);
l.appendChild(make("span","",label(f,x[0])));
l.appendChild(make("span","search-n",x[1]+sign));
set.appendChild(l)});
box.appendChild(set)});
side.textContent="";
if(any(chosen)){var clear=box.appendChild(make("button","search-clear",word("clear")));
clear.type="button";
clear.onclick=()=>{chosen={};site.inputs[0].focus();showPage(query)}}
if(box.childNodes.length>1)side.appendChild(box);
if(focus&&side.firstChild)(again||box.firstChild).focus()}
var panel,boxInput,active=-1;
function options(){return panel?panel.querySelectorAll("[role=option]"):[]}
function close(){if(!panel)return;
turn++;
panel.remove();
panel=null;
boxInput.setAttribute("aria-expanded","false");
boxInput.removeAttribute("aria-activedescendant")}
function showPanel(input){var query=input.value.trim(),asked=++turn;
if(!query)return close();
find(query,out=>{if(asked===turn){close();openPanel(input,query,out)}})}
function openPanel(input,query,out){boxInput=input;
active=-1;
var id="search-panel",listbox=make("div","search-options"),status=make("p","search-count",say(out));
panel=make("div","search-panel");
status.setAttribute("data-search-count","");
status.setAttribute("role","status");
panel.appendChild(status);
var n=notes(out);
if(n)panel.appendChild(n);
if(out.hits.length){listbox.id=id;
listbox.setAttribute("role","listbox");
listbox.setAttribute("aria-label",say(out));
panel.appendChild(listbox);
fill(listbox,out,query,(a,i)=>{a.setAttribute("role","option");a.setAttribute("aria-selected","false");a.id=id+"-"+i;a.tabIndex=-1;return a},200);
var all=make("a","search-all",word("all",out.total));
all.href=site.pages+"search.html"+address(query,{});
panel.appendChild(all);
input.setAttribute("aria-controls",id)}
input.setAttribute("role","combobox");
input.setAttribute("aria-autocomplete","list");
input.setAttribute("aria-expanded",out.hits.length?"true":"false");
(input.form||input.parentNode).appendChild(panel)}
function choose(i){var all=options();
if(all[active])all[active].setAttribute("aria-selected","false");
active=(i+all.length+1)%(all.length+1);
if(active===all.length){active=-1;boxInput.removeAttribute("aria-activedescendant");return}
all[active].setAttribute("aria-selected","true");
all[active].scrollIntoView({block:"nearest"});
boxInput.setAttribute("aria-activedescendant",all[active].id)}
document.addEventListener("click",e=>{if(panel&&!panel.contains(e.target)&&e.target!==boxInput)close()});
document.addEventListener("focusin",e=>{if(panel&&!panel.contains(e.target)&&e.target!==boxInput)close()});
document.addEventListener("keydown",e=>{if(panel&&panel.contains(e.target)&&e.key==="Escape"){var i=boxInput;close();i.focus()}
if(!into||!/^(Arrow(Down|Up)|Escape)$/.test(e.key)||!into.contains(e.target))return;
var all=Array.prototype.slice.call(into.querySelectorAll("[data-search-result]")),at=all.indexOf(e.target);
if(at<0)return;
e.preventDefault();
var next=e.key==="ArrowDown"?all[at+1]:e.key==="ArrowUp"?all[at-1]||site.inputs[0]:site.inputs[0];
if(next)next.focus()});
var style=document.createElement("link");
style.rel="stylesheet";
style.href=site.root+"assets/search.css";
document.head.appendChild(style);
var api={typed:input=>{load(()=>{if(!site.list)return showPanel(input);
site.inputs.forEach(i=>{if(i!==input)i.value=input.value});
showPage(input.value)})},open:()=>{load(()=>{var q=readAddress();site.inputs.forEach(i=>{i.value=q});showPage(q)})},key:(input,e)=>{if(site.list){if(e.key==="ArrowDown"&&into&&into.querySelector("[data-search-result]")){e.preventDefault();into.querySelector("[data-search-result]").focus()}
return}
var all=options();
if(e.key==="Escape"){if(panel){close();e.preventDefault()}else{input.value="";input.blur()}}
else if((e.key==="ArrowDown"||e.key==="ArrowUp")&&!panel&&input.value.trim()){e.preventDefault();api.typed(input)}
else if(e.key==="ArrowDown"&&all.length){e.preventDefault();choose(active+1)}
else if(e.key==="ArrowUp"&&all.length){e.preventDefault();choose(active<0?all.length-1:active-1)}
else if(e.key==="Enter"&&all[active]){e.preventDefault();all[active].click()}},mark:found=>{load(()=>{var id=decodeURIComponent(location.hash.slice(1)),target=(id&&document.getElementById(id))||document.querySelector("main")||document.body,p=parse(found.q);
var first=[p.joined,p.yes,found.m?[fold(found.m)]:null].reduce((done,terms)=>done||(terms&&highlight(target,terms)),null);
if(!first)return;
for(var d=first.closest("details");d;d=d.parentNode.closest&&d.parentNode.closest("details"))d.open=true;
first.scrollIntoView({block:"center"})})},find:(query,done)=>{load(()=>{find(query,done)})},fold:fold};
function highlight(target,terms){var walk=document.createTreeWalker(target,4),nodes=[],text="",block=null,node;
while((node=walk.nextNode())){if(node.parentNode.closest("script,style,[hidden],.cite-box"))continue;
var b=node.parentNode.closest("p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figcaption,blockquote,div,section,article");
if(block&&b!==block)text+="\n";
block=b;
nodes.push([node,text.length]);
text+=node.data}
var found=spans(text,terms).slice(0,200),first=null;
for(var i=nodes.length-1;i>=0;i--){node=nodes[i][0];
var start=nodes[i][1],end=start+node.length;
for(var j=found.length-1;j>=0;j--){var from=Math.max(found[j][0],start),to=Math.min(found[j][1],end);
if(from>=to)continue;
var part=node.splitText(from-start),m=make("mark","search-mark");
part.splitText(to-from);
part.parentNode.insertBefore(m,part);
m.appendChild(part);
first=m}}
return first}
site.ready(api)})();
