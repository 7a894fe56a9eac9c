namespace AiInsights.Templating.Runtime;

internal delegate object? NativeBody(in NativeCall call);
