using Scriban.Runtime;

namespace AiInsights.Templating.Tests.Differential;

/// <summary>Makes small templates by chance, area by area. The same number gives the same template.</summary>
internal sealed partial class TemplateGrammar
{
    private static readonly string[] Operators = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!", "<<", ">>", "&", "|", "..", "..<"];
    private static readonly string[] Names = ["x", "y", "title", "author", "products", "z", "missing", "$a", "$b", "this", "for", "$", "$0", "empty", "string", "array"];
    private static readonly string[] Members = ["name", "size", "price", "empty?", "first", "a", "b", "year", "total_hours", "length", "'name'"];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-3", "7", "2147483647", "2147483648", "9223372036854775807", "12345678901234567890123", "1.5", "-0.5", "1e20", "3.0", "2.5f", "1.25m", "7u", "0x1F", "100000.0", "1e-7", "123456789.125",
        "\"\"", "\"abc\"", "\"12\"", "\"1.5\"", "\"中文 a\"", "'x y z'", "\"true\"", "' Ab,cD '", "`raw`", "\"<b>&'\"", "\"2020-02-03\"", "\"%Y\"", "\"a.b*c\"", "\"a1b22\"", "\"é𝒳!\"",
        "[]", "[1,2,3]", "[\"b\",\"a\",null]", "[[1],[2]]", "[3,1.5,2,1]", "['b','A','a','B']", "products", "{}", "{a:1,b:\"x\"}", "{\"c d\":[1]}", "[{a:2},{a:1}]", "(1..3)", "(3..1)", "(1..<4)", "(0..0)",
        "(date.parse '2020-02-03 04:05:06')", "(timespan.from_hours 30)", "@string.upcase", "@(do; ret $0; end)", "title", "author", "empty", "blank", "missing", "author.name", "products[0]", "'abc'[1]",
    ];

    private static readonly (string Name, string[] Parameters)[] BuiltIns = [.. Groups()];
    private readonly Random _random;

    public TemplateGrammar(int seed) => _random = new Random(seed);

    /// <summary>The areas and how a template of each is made.</summary>
    public IReadOnlyList<(string Area, Func<string> Make)> Areas =>
    [
        ("operators", Operation), ("built-ins", BuiltIn), ("statements", () => Page(3)), ("expressions", () => "{{ " + Expression(4) + " }}"), ("blanks", Blanks),
        ("functions", Functions), ("literals", Literal), ("dates", Dates), ("mutations", () => Damaged(Page(2))), ("assignments", Assignments), ("includes", Includes), ("formats", Formats), ("documents", () => Document(0, 3)),
    ];

    private static IEnumerable<(string Name, string[] Parameters)> Groups()
    {
        var context = new Scriban.TemplateContext();
        foreach (var group in context.BuiltinObject.Where(g => g.Value is ScriptObject).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var function in ((ScriptObject)group.Value!).Where(f => f.Value is IScriptCustomFunction).OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                var call = (IScriptCustomFunction)function.Value!;
                if (function.Key is not ("eval" or "eval_template" or "now" or "utc_now" or "uuid" or "random" or "cycle"))
                    yield return (group.Key + "." + function.Key, [.. Enumerable.Range(0, call.ParameterCount).Select(i => call.GetParameterInfo(i).Name!)]);
            }
        }
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T One<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    private string Value() => One<string>(Values);

    private string Operation()
    {
        string shown = Chance(50) ? "{0}" : Chance(50) ? "({0}) | object.typeof" : "[{0}]";
        return "{{ " + shown.Replace("{0}", $"{Value()} {One<string>(Operators)} {Value()}", StringComparison.Ordinal) + " }}";
    }

    private string BuiltIn()
    {
        string call = Call(Value);
        return One("{{ " + call + " }}", "{{ [" + call + "] }}", "{{ x = " + call + "\nx | object.typeof }}|{{ x }}", "{{ for v in " + call + " }}{{ v }};{{ end }}");
    }

    private string Call(Func<string> value)
    {
        var (name, parameters) = One<(string, string[])>(BuiltIns);
        int count = Chance(80) ? Math.Max(0, parameters.Length - _random.Next(2)) : _random.Next(5);
        var given = Enumerable.Range(0, count).Select(_ => value()).ToArray();
        switch (_random.Next(5))
        {
            case 0:
                return name + string.Concat(given.Select(g => " " + Operand(g)));
            case 1:
                return name + "(" + string.Join(", ", given) + ")";
            case 2:
                return name + string.Concat(given.Select((g, i) => i > 0 || Chance(30) ? $" {(i < parameters.Length ? parameters[i] : "extra")}: {Operand(g)}" : " " + Operand(g)));
            default:
                return (given.Length == 0 ? value() : given[0]) + " | " + name + string.Concat(given.Skip(1).Select(g => " " + Operand(g)));
        }
    }

    private static string Operand(string text) => text.Contains(' ', StringComparison.Ordinal) && text[0] is not ('(' or '[' or '"' or '\'' or '{') ? "(" + text + ")" : text;

    private string Expression(int depth)
    {
        if (depth <= 0 || Chance(15))
            return Chance(60) ? Value() : One<string>(Names);
        return _random.Next(15) switch
        {
            0 or 1 or 2 => Expression(depth - 1) + " " + One<string>(Operators) + " " + Expression(depth - 1),
            3 => "(" + Expression(depth - 1) + ")",
            4 => One("!", "-", "+", "^", "@", "++", "--", "! ") + Expression(depth - 1),
            5 => Expression(depth - 1) + " ? " + Expression(depth - 1) + " : " + Expression(depth - 1),
            6 => Expression(depth - 1) + One(" | ", "|", " |> ") + One("string.upcase", "array.size", "object.typeof", "array.join ','", "f", "math.plus 1", "string.append 'x'", "array.first", "@f", "object.to_json"),
            7 => Expression(depth - 1) + One(".", "?.") + One<string>(Members),
            8 => Expression(depth - 1) + "[" + Expression(depth - 2) + "]",
            9 => "[" + string.Join(One(",", ", ", " ,\n"), Enumerable.Range(0, _random.Next(4)).Select(_ => Expression(depth - 2))) + One(string.Empty, ",") + "]",
            10 => "{" + string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(i => One("a", "b", "'c'", "\"d\"") + ": " + Expression(depth - 2))) + "}",
            11 => "$\"" + One("a", string.Empty, "{{") + "{" + Expression(depth - 2) + One(string.Empty, ":F2", ",5") + "}" + One("b", "}}", "\\n") + "\"",
            12 => Call(() => Expression(depth - 2)),
            13 => "f " + Expression(depth - 2) + " " + Expression(depth - 2),
            _ => "f(" + Expression(depth - 2) + ", " + Expression(depth - 2) + ")",
        };
    }

    private string Page(int depth)
    {
        string text = string.Empty;
        for (int n = _random.Next(1, 4); n > 0; n--)
            text += One("a", "\n", " b ", "  ", "<p>\n", "}}", string.Empty) + Statement(depth);
        return text + One(string.Empty, "\n", "z");
    }

    private string Open() => One("{{", "{{", "{{ ", "{{ ", "{{-", "{{~", "{{- ");

    private string Close() => One("}}", " }}", " }}", "-}}", "~}}", " -}}\n", "}}\n");

    private string Code(string code) => Open() + " " + code + Close();

    private string Statement(int depth)
    {
        if (depth <= 0)
            return Code(Expression(2));
        string inner = Page(depth - 1), end = Code("end");
        string loop = Code(One("for.index", "for.rindex", "for.first", "for.last", "for.even", "for.odd", "for.changed", "for.length", "for.rindex0", "i", "while.index", "for", "break", "continue", "while.first"));
        return _random.Next(17) switch
        {
            0 => Code("if " + Expression(2)) + inner + Code(One("else", "else if " + Expression(2), "else if true\n2\nelse")) + Page(depth - 1) + end,
            1 or 2 => Code("for i in " + Expression(2) + One(string.Empty, " limit:2", " offset:1", " reversed", " limit: 1 offset: 1")) + loop + inner + (Chance(20) ? Code("else") + "none" : string.Empty) + end,
            3 => Code("x = 0; while x < " + One("3", "2", "x", Value())) + "{{ x = x + 1 }}" + loop + inner + end,
            4 => Code("case " + Expression(1)) + One(string.Empty, "\n", "q") + Code("when " + Expression(1) + One(", ", " || ", " or ") + Expression(1)) + inner + Code("else") + "e" + end,
            5 => Code("capture " + One("x", "$a", "author.name", "y")) + inner + end + Code("x"),
            6 => Code("with " + Expression(1)) + inner + end,
            7 => Code("tablerow i in " + Expression(1) + One(string.Empty, " cols: 2", " limit: 2", " cols:0")) + loop + One("{{ tablerow.col }}", "{{ tablerowloop.index }}", "t") + end,
            8 => Code("func f" + One(string.Empty, "(a, b)", "(a, b = 1)", "(a...)", "(a, b, c...)")) + inner + One(string.Empty, "{{ ret 1 }}", "{{ $0 }}", "{{ a }}") + end + Code("f " + Expression(1) + " " + Expression(1)),
            9 => Code("f(a) = " + Expression(1)) + Code("f " + Expression(1)),
            10 => Code("wrap " + One("f", "do; '<'; $$; '>'; end", Value())) + inner + end,
            11 => Code(One<string>(Names) + " = " + Expression(2)) + Code(One<string>(Names)),
            12 => Code("import " + Expression(1)) + Code("a"),
            13 => Code("readonly " + One<string>(Names)) + Code(One("x", "y") + " = 1"),
            14 => One("{%{", "{%%{") + inner + One("}%}", "}%%}"),
            15 => "{{ # note\n" + Expression(1) + " ## more ## }}",
            _ => Code(Expression(2) + One("; ", "\n", "\n\n") + Expression(2)),
        };
    }

    private string Blanks()
    {
        string text = string.Empty;
        for (int n = _random.Next(2, 7); n > 0; n--)
            text += One("a", " ", "\n", "\r\n", "  \n", "\t", "  ", "x\n  ", "\n\n") + One("{{ 1 }}", "{{- 1 -}}", "{{~ 1 ~}}", "{{ 'a\nb' }}", "  {{ m = 'p\nq'; m }}", "{{ for i in 1..2 }}", "{{~ for i in 1..2 ~}}", "{{- end -}}", "{{~ end ~}}", "{{ end }}", "  {{ include 'multi.txt' }}", "{{~ if true ~}}", "{{# c }}", "{{ ## c ## ~}}", "{{}}", "{{-}}", "{{~ ~}}", "{%{ e }%}", "{%{~ {{ ~}%}", "{%{- x\n -}%}", " {{ func g }}{{ ret 'r\ns' }}{{ end }}{{ g }}", "{{ capture c }}\n u\n{{ end }} {{ c }}");
        int open = System.Text.RegularExpressions.Regex.Count(text, @"for |if |func |capture "), closed = System.Text.RegularExpressions.Regex.Count(text, " end ");
        for (; open > closed && Chance(95); closed++)
            text += One("{{ end }}", "{{~ end ~}}\n", "\n  {{ end }}\n");
        return text;
    }

    private string Functions()
    {
        string header = One("func f", "func f(a)", "func f(a, b)", "func f(a, b = 2)", "func f(a, b = 2, c = 'q')", "func f(a...)", "func f(a, r...)", "func f(a, b = 1, r...)", "func f()");
        string body = One("$0", "$", "a", "b", "[a, b, r, c]", "$.size", "$.n", "$n", "$a", "ret a", "ret $0 + 1", "x = 1", "$x = 1", "a = 5; a", "if a; ret 1; end; 2", "$1 ?? 'none'", "for i in $; i; end", "f2 = do; ret $0; end; f2 a", "this.a", "ret");
        string call = One("f", "f 1", "f 1 2", "f 1 2 3", "f(1)", "f(1, 2)", "f(1,2,3,4)", "f a: 1", "f b: 3 a: 1", "f 1 b: 3", "f 1 n: 4", "1 | f", "1 | f 2", "f ^[1,2]", "f (1..2)", "x = f 1; x", "f n: 1", "f 1 c: 2", "f(f 1)", "f f", "@f", "g = @f; g 1 2", "[1,2] | array.each @f", "f()", "f ()", "f null", "f 1 |f 2", "f a: 1 2", "1 | array.each @f", "o = {m: @f}; o.m 1", "o = {m: @f}; 1 | o.m", "f -1", "f - 1", "f [1]", "f[1]", "f.a", "f {a: 1}");
        return Chance(50) ? "{{ " + header + "\n" + body + "\nend }}{{ " + call + " }}|{{ x }}|{{ a }}" : "{{ " + header + " }}<{{ " + body + " }}>{{ end }}{{ " + call + " }}|{{ x }}|{{ a }}";
    }

    private string Literal()
    {
        string number = One("1", "10", "0", "007", "1_000", "0x10", "0X1f", "0b101", "1e3", "1E-3", "1.", "1.5e10", ".5", "1.5f", "1.5d", "1.5m", "10u", "10ul", "0xFFu", "99999999999", "99999999999999999999", "1e400", "1.0", "100000000000000000000.0", "0.1", "123456789012345678", "1e15", "1e16", "1e17", "-1", "1.0e-5", "0.00001", "1.5f", "3e0m", "1..3", "5f", "5m", "0xFFFFFFFF", "0xFFFFFFFFFFFFFFFFFF", "1e", "1e+", "0x", "1.2.3", "1a");
        string text = One("\"a\\nb\"", "'\\t'", "\"\\u4e2d\"", "\"\\x41\"", "\"\\q\"", "'it\\'s'", "\"\\u12\"", "\"\\x4\"", "`a\\n`", "`a``b`", "\"line\nnext\"", "\"open", "'open", "`open", "\"\\", "$\"{1}\"", "$\"{1 + 2}x{title}\"", "$'{1}'", "$\"{{1}}\"", "$\"{ 'a' }\"", "$\"{1\"", "$\"}\"", "$\"\\{1}\"", "$\"{}\"", "$\"{1}{2}\"", "$\"a{ {a:1}.a }b\"", "$`{1}`", "\"\\0\"", "\"\\r\\b\\f\"", "\"\\/\"", "$\"{[1,2] | array.join ','}\"", "$\"{1;2}\"", "$\"{x = 1}\"");
        return _random.Next(5) switch
        {
            0 => "{{ " + number + " }}",
            1 => "{{ [" + number + ", " + text + "] }}",
            2 => "{{ " + number + One(" + ", " / ", " * ", " - ") + number + " }}",
            3 => "{{ " + number + " | object.typeof }} {{ -" + number + " }}",
            _ => "{{ " + text + " }}",
        };
    }

    private string Dates()
    {
        string date = One("'2020-02-03 04:05:06'", "'2013-09-12'", "'1999-12-31 23:59:59.987'", "'2024-02-29'", "'2000-01-01'", "'13/45/2020'", "'05 Dec 2015'", "'2020-02-03T04:05:06Z'", "'2020-02-03T04:05:06+08:00'", "''", "null", "'12:30'", "1", "'2020'");
        string format = string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => "%" + One("", "-", "^", "_") + (char)One<char>("aAbBcCdDeFghHIjklLmMnNpPrRsStTuUvVwWxXyYzZ%gGq".ToCharArray()) + One(" ", "/", "", "中")));
        string value = "(date.parse " + date + ")";
        return "{{ " + One(
            value, value + " | date.to_string '" + format + "'", value + " | date.to_string '" + format + "' '" + One("zh-CN", "fr-FR", "en-US", "de", "xx", "zh-TW") + "'", "date.to_string " + value + " '%g'",
            $"{value} | date.add_{One("days", "months", "years", "hours", "minutes", "seconds", "milliseconds")} {One("1", "-1.5", "40", "0.5", "'2'", "null")}", value + "." + One("year", "month", "day", "hour", "minute", "second", "millisecond", "day_of_year", "foo"),
            value + " - " + "(date.parse '2020-01-01')", value + " " + One("<", "==", ">", "+", "!=") + " " + One("(date.parse '2020-01-01')", "(timespan.from_days 1)", "1", "null"), $"date.parse {date} '{One("yyyy-MM-dd", "%Y-%m-%d", "dd MMM yyyy", "yyyy-MM-dd HH:mm:ss")}'", $"date.parse_to_string {date} '%d/%m/%Y'",
            $"date.format = '{format}'; {value}", $"{value} | object.format '{One("yyyy", "D", "HH:mm", "o")}'", $"t = timespan.from_{One("days", "hours", "minutes", "seconds", "milliseconds")} {One("1", "1.5", "100000", "-2", "'3'")}; t{One("", ".total_days", ".hours", ".total_seconds", ".days", ".milliseconds", " + t", " - t", " * 2", " == t", " | object.typeof")}", $"timespan.parse '{One("1:02:03", "1.02:03:04", "x", "5", "00:00:01.5")}'", $"timespan.zero{One("", ".hours")}", $"[{value}]", $"{value} | object.to_json", $"date.parse {date} null 'fr-FR'", $"{value} | date.to_string '{format}' | string.size") + " }}";
    }

    private string Damaged(string text)
    {
        if (Chance(40))
            return text[..(text.Length - _random.Next(Math.Min(text.Length, 25)))];
        int at = _random.Next(text.Length + 1), end = Math.Min(text.Length, at + _random.Next(5));
        return text[..at] + One("{{", "}}", "end", "for x in ", "if ", "(", ")", "[", "]", "{", "}", "|", "\"", "'", "`", "$", "@", "^", "..", "\n", ";", "~", "-", ":", "?", ".", "中", "\\", "=", ",", "else", "when", "func ", "ret", "#", " ", "1", "x") + text[(Chance(50) ? at : end)..];
    }

    private string Assignments()
    {
        string text = "{{ x = " + Value() + "; y = {a: 1, b: [1, 2]}; $a = 3\n";
        for (int n = _random.Next(1, 5); n > 0; n--)
            text += One("x", "y", "y.a", "y.b[0]", "y['a']", "y.c.d", "$a", "x[0]", "this.x", "this['x']", "y.b[5]", "y.b[-1]", "missing.a", "title", "author.name", "string.x", "$", "$0", "$.z", "1", "x.size", "for", "empty", "'a'", "x.a", "f(a)", "y?.a") + " " + One("=", "=", "+=", "-=", "*=", "/=", "//=", "%=", "??=", "==", "++ #", "-- #") + " " + Expression(1) + One("\n", "; ");
        return text + "x\n'|'\ny\n'|'\n$a\n'|'\ntitle }}";
    }

    private string Includes() => "{{ x = 1; " + One("include", "r = include", "include_join", "capture c; include", "'a' + include") + " " + One("'plain.txt'", "'args.txt'", "'none.txt'", "'broken.txt'", "'error.txt'", "'ret.txt'", "'local.txt'", "'counter.txt'", "'multi.txt'", "'recursive.txt'", "'loop.txt'", "'folder/inner.txt'", "null", "''", "1", "['plain.txt', 'args.txt']", "[]", "['none.txt'] ','", "['ret.txt','plain.txt'] ', ' '<' '>'", "['plain.txt'] 'tpl:sep.txt' 'tpl:none.txt'", "x", "") + One("", " 1", " 1 2", " n: 3", " 'a' n: 4", " ^[1,2]", " | string.upcase", "; x", "; $n", "; r", "; end; c") + " }}" + One("", "\n", "{{ x }}{{ r }}{{ y }}");

    private string Formats() => "{{ " + One(
        $"{Value()} | object.format '{One("F2", "N0", "C", "D5", "X", "P", "E3", "0.00", "#,##0", "yyyy", "", "G", "R", "zz")}' {One("", "'fr-FR'", "'zh-CN'", "'xx-nope'")}", $"{Value()} | math.format '{One("F2", "N0", "D5", "X", "0.0", "P1", "n", "B")}' {One("", "'de-DE'")}",
        $"{Value()} | object.to_json", $"object.from_json '{One("1", "[1,2]", "{\\\"a\\\": 1.5}", "null", "x", "{", "\\\"s\\\"", "1e3", "12345678901", "true")}'", $"math.round {Value()} {One("", "2", "-1")}", $"{Value()} | string.to_{One("int", "long", "float", "double")}", $"{Value()} | array.sort {One("", "'a'", "'name'")}",
        $"{Value()} {One("*", "+", "/", "//", "%", "-")} {Value()} {One("*", "+", "/", "//", "%", "-")} {Value()}", $"{Value()} | array.join {Value()}", $"[{Value()}, {Value()}, {Value()}] | array.{One("sort", "uniq", "compact", "size", "first", "last", "reverse", "join ','", "any @math.is_number", "filter @string.empty", "each @string.upcase", "map 'a'", "contains 1", "sort 'a'")}",
        $"{Value()} | string.{One("truncate", "truncatewords", "pad_left", "pad_right", "slice", "slice1")} {One("1", "2", "-2", "5", "0", "10")} {One("", "'-'", "2")}", $"{Value()} | regex.{One("match", "matches", "replace", "split")} '{One("a", "[0-9]+", "(.)(.)", "(?<n>b)", "(", ".", "\\\\s")}' {One("", "'<$0>'", "'i'", "'$1' 'm'", "'$1' '$z'")}") + " }}";
}
