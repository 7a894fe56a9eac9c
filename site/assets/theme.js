(()=>{"use strict";
const root=document.documentElement;
root.classList.add("js");
try{root.dataset.theme=localStorage.getItem("ai-insights.theme")||""}catch{}})();
