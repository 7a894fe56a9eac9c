// Runs before the first paint: a mark that scripts run at all, and the reader's own choice of theme.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  try { root.dataset.theme = localStorage.getItem("ai-insights.theme") || ""; } catch { /* storage is closed: the system decides */ }
})();
