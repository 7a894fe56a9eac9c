"use strict";
var STORE="ai-insights-1";
self.addEventListener("install",function(){self.skipWaiting();});
self.addEventListener("activate",function(event){
event.waitUntil(caches.keys().then(function(names){
return Promise.all(names.filter(function(n){return n.indexOf("ai-insights-")===0&&n!==STORE;}).map(function(n){return caches.delete(n);}));
}).then(function(){return self.clients.claim();}));
});
self.addEventListener("fetch",function(event){
var request=event.request;
if(request.method!=="GET"||new URL(request.url).origin!==self.location.origin)return;
event.respondWith(fetch(request).then(function(response){
if(response.ok){
var copy=response.clone();
event.waitUntil(caches.open(STORE).then(function(cache){return cache.put(request,copy);}));
}
return response;
},function(){
return caches.match(request,{ignoreSearch:true}).then(function(hit){return hit||Response.error();});
}));
});
