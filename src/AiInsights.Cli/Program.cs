using AiInsights.Cli;
using AiInsights.Cli.Commands;

// A filter that is called once a line must start fast: plain conversions skip the command line library.
return ConvertCommand.TryRunPlain(args) ?? await CommandLine.RunOnSystemConsole(args);
