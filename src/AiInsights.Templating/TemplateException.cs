using AiInsights.Templating.Runtime;

namespace AiInsights.Templating;

/// <summary>A render that could not go on. <see cref="Exception.Message"/> has the form <c>file(line,column) : error : message</c>.</summary>
#pragma warning disable RCS1194 // Only this library throws it, always with a place in a template.
public sealed class TemplateException : Exception
{
    private readonly Span _span;
    private readonly List<string> _includes = [];

    internal TemplateException(Span span, string text, Exception? inner = null)
        : base(text, inner)
    {
        _span = span;
        Messages = [new TemplateMessage(span.Source?.Path ?? string.Empty, span.Source?.PositionOf(span.Start) ?? default, text)];
    }

    internal TemplateException(IReadOnlyList<TemplateMessage> messages)
        : base(string.Join('\n', messages))
    {
        Messages = messages;
    }

    /// <summary>What went wrong; several when an included template does not parse.</summary>
    public IReadOnlyList<TemplateMessage> Messages { get; }

    /// <inheritdoc/>
    public override string Message => string.Join('\n', Messages);

    /// <summary>Name and place of each include that led here, innermost first.</summary>
    public IReadOnlyList<string> IncludeChain => _includes;

    /// <summary>A similar name that exists, when the message is about an unknown one.</summary>
    public string? Suggestion { get; internal set; }

    /// <summary>Called on the way out of each include.</summary>
    internal void AddInclude(string place) => _includes.Add(place);

    /// <summary>The message with the line of source, a caret below the place, the include chain and a suggestion.</summary>
    public string Explain() => MessageExplainer.Explain(this, _span);
}
