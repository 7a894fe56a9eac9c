(function(){
"use strict";
var root=document.documentElement;
root.classList.add("js");
try{
var theme=localStorage.getItem("ai-insights.theme");
if(theme==="light"||theme==="dark")root.dataset.theme=theme;
}catch(e){}
})();
