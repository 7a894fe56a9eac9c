using System.Buffers;
using AiInsights.Templating.Compiling;
using AiInsights.Templating.Parsing;
using AiInsights.Templating.Runtime;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating;

/// <summary>A parsed template. Immutable: one instance may be rendered by several threads at once.</summary>
public sealed class Template
{
    private readonly CompiledTemplate? _compiled;

    /// <summary>How long the last render came out: a guess for the next, so that no buffer has to grow. Threads may overwrite each other's.</summary>
    private int _lastLength;

    private Template(string path, TemplateOptions options, IReadOnlyList<TemplateMessage> messages, CompiledTemplate? compiled, PageStatement page, SourceText source)
    {
        Path = path;
        Options = options;
        Messages = messages;
        _compiled = compiled;
        Page = page;
        Source = source;
    }

    /// <summary>Its name in messages.</summary>
    public string Path { get; }

    /// <summary>As given when it was parsed.</summary>
    public TemplateOptions Options { get; }

    /// <summary>What is wrong with it, in the order of discovery.</summary>
    public IReadOnlyList<TemplateMessage> Messages { get; }

    /// <summary>Whether it cannot be rendered.</summary>
    public bool HasErrors => _compiled is null;

    internal CompiledTemplate Compiled => _compiled ?? throw new TemplateException([.. Messages.Where(m => !m.IsWarning)]);

    internal PageStatement Page { get; }

    internal SourceText Source { get; }

    internal TemplateSet Set { get; private init; } = null!;

    /// <summary>Parses and compiles; never throws for what is wrong with the text, see <see cref="Messages"/>.</summary>
    /// <param name="text">The template.</param>
    /// <param name="path">Its name in messages.</param>
    /// <param name="options">Null for <see cref="TemplateOptions.Default"/>.</param>
    public static Template Parse(string text, string? path = null, TemplateOptions? options = null)
    {
        options ??= TemplateOptions.Default;
        return Parse(text, path ?? "<input>", options, new TemplateSet(options));
    }

    /// <summary>Renders to text.</summary>
    /// <param name="model">What its names stand for: an <see cref="ITemplateObject"/>, a <see cref="TemplateObject"/>, a dictionary or nothing.</param>
    /// <param name="cancellation">Stops a long render.</param>
    /// <exception cref="TemplateException">The template has errors, or one occurred.</exception>
    public string Render(object? model = null, CancellationToken cancellation = default)
    {
        using var output = new TextOutput(Options.OutputLimit, _lastLength) { MayIndent = Options.AutoIndent };
        Run(model, output, cancellation);
        return output.ToString();
    }

    /// <summary>Renders to a writer; nothing is written when an error occurs.</summary>
    /// <returns>What the render depended on.</returns>
    /// <exception cref="TemplateException">The template has errors, or one occurred.</exception>
    public TemplateUsage Render(TextWriter writer, object? model = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var output = new TextOutput(Options.OutputLimit, _lastLength) { MayIndent = Options.AutoIndent };
        var usage = Run(model, output, cancellation);
        writer.Write(output.Written);
        return usage;
    }

    /// <summary>Renders to UTF-8 bytes; nothing is written when an error occurs.</summary>
    /// <returns>What the render depended on.</returns>
    /// <exception cref="TemplateException">The template has errors, or one occurred.</exception>
    public TemplateUsage Render(IBufferWriter<byte> writer, object? model = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var output = new Utf8Output(Options.OutputLimit, writer, _lastLength) { MayIndent = Options.AutoIndent };
        var usage = Run(model, output, cancellation);
        output.Commit();
        return usage;
    }

    internal static Template Parse(string text, string path, TemplateOptions options, TemplateSet set)
    {
        var source = new SourceText(text, path);
        var parser = new Parser(source, options.ExpressionDepthLimit);
        var page = parser.ParsePage();
        var messages = parser.Messages;
        CompiledTemplate? compiled = null;
        if (messages.Count == 0)
        {
            compiled = new Compiler(source, options, messages).Compile(page);
            compiled.Set = set;
        }

        return new Template(path, options, messages, compiled, page, source) { Set = set };
    }

    private TemplateUsage Run(object? model, Output output, CancellationToken cancellation)
    {
        var state = new RenderState(Compiled, Options, model, output, cancellation);
        Compiled.Run(state);
        try
        {
            output.CheckLimit(output.Length);
        }
        catch (InvalidOperationException fault)
        {
            throw new TemplateException(new Span(Source, 0, 0), fault.Message, fault);
        }

        _lastLength = output.Length;
        return state.Usage;
    }
}
