namespace AiInsights.Cli;

/// <summary>Exit statuses of the program; scripts rely on them.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with errors in the content: every sound input is on the site.</summary>
    public const int ContentErrors = 1;

    /// <summary>Wrong usage: nothing was done.</summary>
    public const int Usage = 2;

    /// <summary><c>check</c> or <c>diff</c> has findings.</summary>
    public const int Findings = 3;

    /// <summary>No such folder, no room, no permission: the site is as it was.</summary>
    public const int Environment = 4;

    /// <summary>A fault of the program's own.</summary>
    public const int Fault = 70;

    /// <summary>Interrupted: the site is as it was.</summary>
    public const int Interrupted = 130;
}
