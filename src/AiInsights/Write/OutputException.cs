namespace AiInsights.Write;

/// <summary>The site was not written and is as it was.</summary>
#pragma warning disable RCS1194 // Without a diagnostic it would say nothing.
public sealed class OutputException : Exception
#pragma warning restore RCS1194
{
    /// <param name="diagnostic">What is the matter, where.</param>
    /// <param name="refused">The caller named a wrong folder; otherwise the system stood in the way.</param>
    /// <param name="inner">What the system said.</param>
    public OutputException(Diagnostic diagnostic, bool refused, Exception? inner = null)
        : base(diagnostic.Message, inner)
    {
        Diagnostic = diagnostic;
        Refused = refused;
    }

    /// <summary>What is the matter, where.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The caller named a wrong folder; otherwise the system stood in the way.</summary>
    public bool Refused { get; }

    internal static OutputException Of(DiagnosticCode code, string folder, bool refused, string message, Exception? inner = null) =>
        new(new Diagnostic(code, Shown(folder), 0, 0, message, code.Severity), refused, inner);

    internal static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
        return relative.StartsWith("../../", StringComparison.Ordinal) ? path.Replace('\\', '/') : relative;
    }
}
