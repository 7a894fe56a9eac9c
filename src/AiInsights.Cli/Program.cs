using AiInsights.Cli;

return await CommandLine.RunOnSystemConsole(args);
