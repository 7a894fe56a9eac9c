namespace AiInsights.Cli;

/// <summary>Ends a command with one line for the user and an exit status.</summary>
#pragma warning disable RCS1194 // Without a message and a status it would say nothing.
internal sealed class CommandException(int exitCode, string message) : Exception(message)
#pragma warning restore RCS1194
{
    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
