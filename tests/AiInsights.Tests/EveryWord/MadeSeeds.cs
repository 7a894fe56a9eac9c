using System.Globalization;
using AiInsights.Mend;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EveryWord;

/// <summary>
/// Articles made for the test: one for each form that text may have in a seed (<c>Cases/forms.txt</c>), and for each few rows of the program's tables
/// what they know, where they look for it. All their words stand nowhere else.
/// </summary>
internal sealed class MadeSeeds
{
    private const int RowsAnArticle = 5;

    private static readonly string[] s_things = ["江湾", "仓库", "夜班", "河堤", "灯塔", "学堂", "棉花", "水车", "桥梁", "算盘", "茶园", "渡口", "石磨", "风筝", "陶罐", "码头", "果树", "窑洞", "油坊", "铁匠", "竹林", "麦田", "雨棚", "砖墙", "井台", "磨坊", "渔船", "蜂箱", "鼓楼", "邮局", "站台", "书店", "药铺"];

    private int _made;

    /// <summary>Names and texts.</summary>
    public static IEnumerable<(string Name, string Text)> All()
    {
        var maker = new MadeSeeds();
        var number = 0;
        foreach (var row in File.ReadLines(Repository.Path("tests/AiInsights.Tests/EveryWord/Cases/forms.txt")).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            var (where, form) = (row[..row.IndexOf('\t', StringComparison.Ordinal)], row[(row.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            var name = $"form-{++number}-{where}";
            foreach (var (extension, text) in maker.Seeds(where, maker.Filled(form.Replace('⏎', '\n'))))
                yield return (name + extension, text);
        }

        foreach (var place in new[] { "head", "tail" })
        {
            var examples = RuleTables.Boilerplate.All.Select(static r => r.Example).Concat(RuleTables.MetadataLines.All.Select(static r => r.Example)).Concat(RuleTables.BodyFacts.All.Select(static r => r.Example)).Distinct(StringComparer.Ordinal);
            foreach (var rows in examples.Chunk(RowsAnArticle))
            {
                number++;
                foreach (var (extension, text) in maker.Seeds(place, string.Join("\n", rows)).Take(1))
                    yield return ($"rows-{number.ToString(CultureInfo.InvariantCulture)}-{place}{extension}", text);
            }
        }
    }

    private IEnumerable<(string Extension, string Text)> Seeds(string where, string form)
    {
        var title = Words();
        switch (where)
        {
            case "yaml":
                yield return (".md", $"---\n{form}\n---\n\n{Paragraphs(5)}");
                break;
            case "toml":
                yield return (".md", $"+++\n{form}\n+++\n\n{Paragraphs(5)}");
                break;
            case "json":
                yield return (".md", $"{form}\n\n{Paragraphs(5)}");
                break;
            case "md":
                yield return (".md", $"# {title}\n\n{Paragraphs(3)}{form}\n\n{Paragraphs(3)}");
                break;
            case "txt":
                yield return (".txt", $"{title}\n{Lines(3)}{form}\n{Lines(3)}");
                break;
            case "html":
                yield return (".html", $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{Elements(3)}{form}{Elements(3)}</article></body></html>");
                break;
            case "page":
                yield return (".html", form.Replace("</p>", "</p>" + Elements(4), StringComparison.Ordinal));
                break;
            case "head":
                yield return (".md", $"# {title}\n\n{form.Replace("\n", "\n\n", StringComparison.Ordinal)}\n\n{Paragraphs(6)}");
                yield return (".txt", $"{Words()}\n{form}\n{Lines(6)}");
                break;
            default:
                yield return (".md", $"# {title}\n\n{Paragraphs(6)}{form.Replace("\n", "\n\n", StringComparison.Ordinal)}\n");
                yield return (".txt", $"{Words()}\n{Lines(6)}{form}\n");
                break;
        }
    }

    private string Paragraphs(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Sentences() + "\n\n"));

    private string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Sentences() + "\n"));

    private string Elements(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => $"<p>{Sentences()}</p>"));

    private string Sentences() => $"{Words()}是去年修好的，{Words()}还在等人来修。今年春天我们问过{Words()}的人，他们说{Words()}比想的要难，难在{Words()}没有人懂。";

    private string Filled(string form)
    {
        while (form.IndexOf('§', StringComparison.Ordinal) is >= 0 and var at)
            form = string.Concat(form.AsSpan(0, at), Words(), form.AsSpan(at + 1));
        return form;
    }

    // Three things, as they come: no two are alike.
    private string Words()
    {
        var n = _made++ * 5741 % (s_things.Length * s_things.Length * s_things.Length);
        return s_things[n % s_things.Length] + s_things[n / s_things.Length % s_things.Length] + s_things[n / s_things.Length / s_things.Length];
    }
}
