namespace AiInsights.Templating.Tests.Differential;

/// <summary>Documents as sites have them: indented lines of HTML around loops, conditions, captures, includes and functions that print several lines.</summary>
internal sealed partial class TemplateGrammar
{
    private string Document(int indent, int depth)
    {
        string text = indent == 0 ? One(string.Empty, string.Empty, "{{ x = [1, 2, 3]; y = \"p\\nq\" }}\n", "{{\nfunc item(a, b = 2)\n  ret a + '-' + b\nend\n}}\n", "{{~ n = 0 ~}}\n", "{{- # head -}}\n") : string.Empty;
        for (int lines = _random.Next(1, 5); lines > 0; lines--)
            text += Line(indent, depth);
        return text;
    }

    private string Line(int indent, int depth)
    {
        string space = Chance(5) ? new string('\t', indent / 2) : new string(' ', Math.Max(0, indent + One(0, 0, 0, 0, 1, -1)));
        string open = One("{{ ", "{{ ", "{{~ ", "{{- ", "{{"), close = One(" }}", " }}", " ~}}", " -}}", "}}"), end = One("\n", "\n", "\n", "\r\n", string.Empty);
        if (depth <= 0 || Chance(45))
            return space + One("text", "<b>" + open + Shown() + close + "</b>", open + Shown() + close, open + Shown() + close + " and {{ " + Shown() + " }}", "<li class=\"{{ for.index }}\">" + open + "i" + close, "{{ include 'multi.txt' }}", "{{ include 'args.txt' " + Shown() + " n: 1 }}", "a {{ include 'multi.txt' }} b", "{{ include 'folder/inner.txt' }}", "{%{ {{ raw }} }%}", "{{ ## note ## }}", "{{ n = n + 1; n }}", string.Empty) + end;
        string inner = Document(indent + 2, depth - 1);
        string head = One("for i in " + Listed(), "for i in " + Listed() + " limit: 2 offset: 1", "if " + Shown(), "if i == 2", "capture c", "with author", "func g", "func g(a)", "wrap box", "while n < 2", "tablerow i in 1..3 cols: 2", "case i");
        string middle = head == "case i" ? space + open + "when " + One("1", "1, 2", "'a' || 3") + close + end + inner + space + open + "else" + close + end + "other" + end
            : head.StartsWith("if", StringComparison.Ordinal) && Chance(40) ? inner + space + open + One("else", "else if i") + close + end + Document(indent + 2, depth - 1)
            : head.StartsWith("for", StringComparison.Ordinal) && Chance(20) ? inner + space + open + "else" + close + end + space + "  none" + end
            : head.StartsWith("while", StringComparison.Ordinal) ? space + "  {{ n = n + 1 }}" + end + inner
            : inner;
        string after = head == "capture c" ? space + open + "c" + One(string.Empty, " | string.strip", " | string.upcase") + close + end
            : head.StartsWith("func", StringComparison.Ordinal) ? space + open + One("g", "g 1", "'v' | g", "[1,2] | array.each @g") + close + end
            : string.Empty;
        return space + open + head + close + end + middle + space + open + "end" + close + end + after;
    }

    private string Shown() => One("i", "y", "title", "author.name", "x.size", "for.index", "for.last", "n", "c", "$a", "y | string.size", "[1,2] | array.join \"\\n\"", "$\"<{i}>\"", "i ?? 'none'", "item 1", "item 1 b: 3", "products[0].name | string.truncate 4", "while.index", "products | array.map 'name' | array.join ', '", "date.parse '2020-02-03' | date.to_string '%F'", "1.5 | math.format 'F2'", "{a: 1}", "x", "!i", "i % 2 == 0 ? 'even' : 'odd'");

    private string Listed() => One("x", "1..2", "products", "[]", "['a', null]", "products | array.reverse", "missing", "author", "'ab'", "x | array.limit 2");
}
