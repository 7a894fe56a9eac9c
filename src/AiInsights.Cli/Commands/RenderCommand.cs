using System.CommandLine;
using System.Text.Json;
using AiInsights.Cli.Report;
using AiInsights.Templating;

namespace AiInsights.Cli.Commands;

/// <summary><c>render TEMPLATE [--model FILE.json]</c>: one template with a JSON model, to stdout.</summary>
internal static class RenderCommand
{
    /// <summary>The command; its action gives the exit status.</summary>
    public static Command Create(CliConsole console)
    {
        var template = new Argument<string>("TEMPLATE") { Description = "A file in the Scriban language. With .html in its name values are escaped. Includes are looked for in its folder." };
        var model = new Option<string?>("--model") { Description = "A JSON file; its members are the template's global names.", HelpName = "FILE.json" };
        var command = new CliCommand("render", "One template with a JSON model, to standard output.", "ai-insights render page.txt --model page.json") { template, model };
        command.SetAction(result => Run(result.GetRequiredValue(template), result.GetValue(model), console.Out, console.Error));
        return command;
    }

    /// <summary>Renders; 0 done, 1 the template or the model is wrong.</summary>
    /// <exception cref="CommandException">There is no such file: wrong usage.</exception>
    public static int Run(string templatePath, string? modelPath, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(templatePath);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        if (!File.Exists(templatePath))
            throw new CommandException(ExitCode.Usage, $"There is no template {templatePath}. Write its path from here, such as templates/pages/home.html.");
        if (modelPath is not null && !File.Exists(modelPath))
            throw new CommandException(ExitCode.Usage, $"There is no model {modelPath}. Write the path of a JSON file from here, or leave --model out.");
        try
        {
            string name = Path.GetFileName(templatePath);
            object? model = modelPath is null ? null : JsonModel.Parse(File.ReadAllText(modelPath));
            var loader = new FileTemplateLoader(Path.GetDirectoryName(Path.GetFullPath(templatePath))!);
            var options = name.Contains(".html", StringComparison.OrdinalIgnoreCase) ? TemplateOptions.Html : TemplateOptions.Default;
            var template = Template.Parse(File.ReadAllText(templatePath), templatePath, options with { Loader = loader });
            Write(errors, template.Messages);
            if (template.HasErrors)
                return ExitCode.ContentErrors;
            template.Render(output, model);
            return ExitCode.Done;
        }
        catch (TemplateException fault)
        {
            // The line and its caret stand below the finding.
            Write(errors, fault.Messages);
            if (fault.Explain()[fault.Message.Length..].TrimStart('\n') is { Length: > 0 } below)
                errors.WriteLine(below);
            return ExitCode.ContentErrors;
        }
        catch (JsonException fault)
        {
            // The framework's own words name places that nobody knows, and count from 0.
            Write(errors, DiagnosticCodes.TemplateError, modelPath!, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, "from here on the model is not JSON.");
            return ExitCode.ContentErrors;
        }
    }

    private static void Write(TextWriter errors, IEnumerable<TemplateMessage> messages)
    {
        foreach (var message in messages)
            Write(errors, message.IsWarning ? DiagnosticCodes.TemplateDoubt : DiagnosticCodes.TemplateError, message.Path, message.Position.Line, message.Position.Column, message.Text);
    }

    private static void Write(TextWriter errors, DiagnosticCode code, string path, int line, int column, string message) =>
        errors.WriteLine(DiagnosticReport.Clean(new Diagnostic(code, path, line, column, message, code.Severity).ToString()));
}
