using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AiInsights.Cli.Language;

namespace AiInsights.Cli;

/// <summary>A command with an example that its help shows.</summary>
/// <param name="name">As typed.</param>
/// <param name="description">One line.</param>
/// <param name="example">A call as a user would type it.</param>
internal sealed class CliCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>A call as a user would type it.</summary>
    public string Example { get; } = example;

    /// <summary>The help of the library, with the example after it.</summary>
    internal sealed class Help(HelpAction inner, MessageLanguage language) : SynchronousCommandLineAction
    {
        /// <inheritdoc/>
        public override int Invoke(ParseResult parseResult)
        {
            var status = inner.Invoke(parseResult);
            if (parseResult.CommandResult.Command is CliCommand command)
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine(language.Of("Example:"));
                output.WriteLine($"  {command.Example}");
                output.WriteLine();
            }
            return status;
        }
    }
}
