// Runs before the first paint: the reader's own choice of theme, and a mark that scripts run at all.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var theme = localStorage.getItem("ai-insights.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (e) { /* storage is closed: the system decides */ }
})();
