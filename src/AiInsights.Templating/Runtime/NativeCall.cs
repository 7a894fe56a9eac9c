namespace AiInsights.Templating.Runtime;

/// <summary>A call as a built-in function sees it: the arguments are converted already and their number is right.</summary>
internal readonly ref struct NativeCall(RenderState state, Span caller, ReadOnlySpan<object?> arguments)
{
    public RenderState State { get; } = state;

    public Span Caller { get; } = caller;

    public ReadOnlySpan<object?> Arguments { get; } = arguments;

    public object? this[int index] => Arguments[index];

    public string Text(int index) => (string)(Arguments[index] ?? string.Empty);

    public int Int(int index) => (int)Arguments[index]!;

    public double Double(int index) => (double)Arguments[index]!;

    public bool Bool(int index) => (bool)Arguments[index]!;
}
