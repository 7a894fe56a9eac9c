namespace AiInsights.Templating.Runtime;

internal delegate void NativePrinter(in NativeCall call, EscapeMode mode);
