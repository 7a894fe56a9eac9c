namespace AiInsights.Cli.Serve;

/// <summary>What a served page runs: waits for the next state of the site, loads anew when what it shows is another one there, shows findings over the page.</summary>
internal static class ReloadScript
{
    /// <summary>The script. It sets styles on elements only, which the pages' policy allows, and text as text.</summary>
    public static ReadOnlyMemory<byte> Bytes { get; } = """
        (function () {
          "use strict";
          var own = document.currentScript.dataset, box = null;
          function show(findings) {
            if (box) { box.remove(); box = null; }
            if (!findings.length) return;
            box = document.createElement("pre");
            box.textContent = findings.join("\n");
            box.setAttribute("role", "alert");
            box.setAttribute("data-findings", findings.length);
            var style = { position: "fixed", left: "0", right: "0", bottom: "0", maxHeight: "40vh", overflow: "auto", margin: "0",
              padding: "12px 16px", background: "#3b0d0d", color: "#fff", font: "13px/1.5 monospace", whiteSpace: "pre-wrap", zIndex: "2147483647" };
            for (var name in style) box.style[name] = style[name];
            box.addEventListener("click", function () { box.style.display = "none"; });
            document.body.appendChild(box);
          }
          function swapStyles(version) {
            document.querySelectorAll("link[rel=stylesheet]").forEach(function (link) {
              var next = link.cloneNode();
              next.href = link.href.split("?")[0] + "?v=" + version;
              next.addEventListener("load", function () { link.remove(); });
              link.after(next);
            });
          }
          new EventSource("/__ai-insights/events?page=" + encodeURIComponent(location.pathname)).onmessage = function (message) {
            var state = JSON.parse(message.data);
            if (state.page !== own.page || state.rest !== own.rest) { location.reload(); return; }
            if (state.styles !== own.styles) swapStyles(own.styles = state.styles);
            show(state.findings);
          };
        })();
        """u8.ToArray();
}
