using System.Runtime.InteropServices;

namespace AiInsights.Templating.Runtime;

/// <summary>A function written in C#.</summary>
internal sealed class NativeFunction(string name, NativeBody body, params TemplateParameter[] parameters) : TemplateFunction(name, parameters, takesAny: false)
{
    public NativeBody Body { get; } = body;

    /// <summary>Prints the result without making it first, where that is possible.</summary>
    public NativePrinter? Printer { get; init; }

    internal override object? Invoke(RenderState state, Span caller, TemplateArray arguments, WrappedBlock? block)
    {
        return Body(new NativeCall(state, caller, CollectionsMarshal.AsSpan<object?>(arguments)));
    }
}
