using System.Net;
using System.Net.Sockets;

namespace AiInsights.BrowserTests;

/// <summary>Serves a folder over http under a sub-path, as project pages on a host are served; anything else is 404.</summary>
internal sealed class SubPathServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;

    public SubPathServer(string folder)
    {
        _folder = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Root = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/some/where/";
        }

        _listener.Prefixes.Add(new Uri(Root).GetLeftPart(UriPartial.Authority) + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Address of the folder, ending in a slash.</summary>
    public string Root { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
            var file = Path.GetFullPath(_folder + path.Replace("/some/where/", string.Empty, StringComparison.Ordinal));
            using var response = context.Response;
            if (!path.StartsWith("/some/where/", StringComparison.Ordinal) || !file.StartsWith(_folder, StringComparison.Ordinal) || !File.Exists(file))
            {
                response.StatusCode = 404;
                continue;
            }

            response.ContentType = Path.GetExtension(file) switch
            {
                ".html" => "text/html; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".css" => "text/css; charset=utf-8",
                ".svg" => "image/svg+xml",
                _ => "application/octet-stream",
            };
            await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
        }
    }
}
