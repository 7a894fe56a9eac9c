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

    public int? IntOrNull(int index) => (int?)Arguments[index];

    /// <summary>Refuses null the way Scriban does, which names the parameter and its own method.</summary>
    public object NotNull(int index, string parameter, string method) =>
        Arguments[index] ?? throw new TemplateException(Caller, $"Argument `{parameter}` cannot be null for function `{method}`.");

    public double Double(int index) => (double)Arguments[index]!;

    public bool Bool(int index) => (bool)Arguments[index]!;
}
