using System.Buffers;
using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiInsights.Benchmarks.Templating;

/// <summary>Scriban asked for what this library does by itself: every printed text is escaped unless it is markup.</summary>
internal sealed class EscapingContext : Scriban.TemplateContext
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("&<>\"'");

    public EscapingContext() => BuiltinObject.SetValue("include", new Include((IScriptCustomFunction)BuiltinObject["include"]!), true);

    public override Scriban.TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        string text => Write(Escaped(text)),
        Html html => Write(html.Text),
        _ => base.Write(span, textAsObject),
    };

    private static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny(Unsafe) < 0)
            return text;
        var to = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '"' => to.Append("&quot;"),
                '\'' => to.Append("&#39;"),
                _ => to.Append(c),
            };
        }

        return to.ToString();
    }

    /// <summary>Text that is HTML already.</summary>
    internal sealed record Html(string Text)
    {
        public override string ToString() => Text;
    }

    /// <summary>What a template gave is HTML.</summary>
    private sealed class Include(IScriptCustomFunction inner) : IScriptCustomFunction
    {
        public int RequiredParameterCount => inner.RequiredParameterCount;

        public int ParameterCount => inner.ParameterCount;

        public ScriptVarParamKind VarParamKind => inner.VarParamKind;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

        public object? Invoke(Scriban.TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new Html((string)inner.Invoke(context, callerContext, arguments, blockStatement)!);

        public async ValueTask<object?> InvokeAsync(Scriban.TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new Html((string)(await inner.InvokeAsync(context, callerContext, arguments, blockStatement))!);
    }
}
