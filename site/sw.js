"use strict";
const STORE="ai-insights-1";
self.addEventListener("install",()=>self.skipWaiting());
self.addEventListener("activate",event=>event.waitUntil((async()=>{for(const name of await caches.keys())if(name.startsWith("ai-insights-")&&name!==STORE)await caches.delete(name);
await self.clients.claim()})()));
self.addEventListener("fetch",event=>{const request=event.request;
if(request.method!=="GET"||new URL(request.url).origin!==self.location.origin)return;
event.respondWith((async()=>{try{const response=await fetch(request);
if(response.ok){const copy=response.clone();
event.waitUntil(caches.open(STORE).then(cache=>cache.put(request,copy)))}
return response}catch{return await caches.match(request,{ignoreSearch:true})||Response.error()}})())});
