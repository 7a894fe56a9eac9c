namespace AiInsights.Templating.Runtime;

/// <summary>Errors that deserve a suggestion.</summary>
internal static class Fault
{
    public static TemplateException UnknownVariable(RenderState state, Span span, string name)
    {
        return new TemplateException(span, $"The variable or function `{name}` was not found") { Suggestion = Suggestions.For(name, KnownNames(state)) };
    }

    public static TemplateException UnknownFunction(RenderState state, Span span, string text, IEnumerable<string>? candidates)
    {
        string name = text[(text.LastIndexOf('.') + 1)..];
        return new TemplateException(span, $"The function `{text}` was not found") { Suggestion = Suggestions.For(name, candidates ?? KnownNames(state)) };
    }

    private static IEnumerable<string> KnownNames(RenderState state)
    {
        var names = state.AllCells.Where(c => c.Kind != CellKind.Missing).Select(c => c.Name);
        names = names.Concat(Functions.BuiltIns.Names).Concat(state.Options.Globals.Keys);
        return state.Model is null ? names : names.Concat(Members.NamesOf(state.Model));
    }
}
