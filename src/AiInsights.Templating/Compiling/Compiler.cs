using AiInsights.Templating.Runtime;
using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Compiling;

/// <summary>Turns the tree of a template into nodes that run: names bound to slots, arguments matched, text encoded, places in the HTML known.</summary>
internal sealed partial class Compiler(SourceText source, TemplateOptions options, List<TemplateMessage> messages)
{
    private readonly CompiledTemplate _template = new(source.Path);
    private readonly TextBytes _bytes = new(source.Text.Length);
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private List<LoopNames> _loops = [];
    private LocalTable _locals = new();
    private HtmlTracker? _html = options.AutoEscape == AutoEscape.Html ? new HtmlTracker() : null;

    public CompiledTemplate Compile(PageStatement page)
    {
        _locals = _template.Locals;
        _template.Body = CompileBlock(page.Body);
        _template.Names = new string[_slots.Count];
        foreach (var (name, slot) in _slots)
        {
            _template.Names[slot] = name;
        }

        return _template;
    }

    private Span SpanOf(SyntaxNode node) => new(source, node.Start, node.End);

    private int SlotOf(string name)
    {
        if (!_slots.TryGetValue(name, out int slot))
        {
            slot = _slots.Count;
            _slots.Add(name, slot);
        }

        return slot;
    }

    private void Warn(SyntaxNode node, string message)
    {
        messages.Add(new TemplateMessage(source.Path, source.PositionOf(node.Start), message, IsWarning: true));
    }

    /// <summary>How many links up the chain the loop with that variable is; -1 when there is none around this code.</summary>
    private int LoopDepthOf(string name)
    {
        for (int i = _loops.Count - 1; i >= 0; i--)
        {
            if (_loops[i].Variable == name)
            {
                return _loops.Count - 1 - i;
            }
        }

        return -1;
    }

    /// <summary>A loop around the code being compiled, with its variable if that is a global one.</summary>
    private readonly record struct LoopNames(string? Variable);
}
