using System.CommandLine;

namespace AiInsights.Cli.Commands;

/// <summary><c>schema NAME</c>: the JSON Schema of a curation file, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var name = new Argument<string>("NAME") { Description = $"One of {string.Join(", ", BuiltInFiles.Schemas)}." };
        var command = new CliCommand("schema", "The JSON Schema of a curation file.", "ai-insights schema predictions > predictions.schema.json") { name };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(name);
            if (!BuiltInFiles.Schemas.Contains(wanted, StringComparer.Ordinal))
                throw new CommandException(ExitCode.Usage, $"There is no schema {wanted}. There are {string.Join(", ", BuiltInFiles.Schemas)}.");
            console.Out.Write(BuiltInFiles.Text($"seeds/_curation/{wanted}.schema.json"));
            return ExitCode.Done;
        });
        return command;
    }
}
