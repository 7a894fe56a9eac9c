using System.Text;
using AiInsights.Model;

namespace AiInsights.Tests.Mine.Suggest;

/// <summary>
/// A text whose sentences were labelled before any rule saw them: <c>= date kind title</c>, <c># heading</c>, <c>* point</c>,
/// <c>@speaker</c>, a blank line between paragraphs, and a sentence a line after <c>+</c> (a claim about the time ahead),
/// <c>-</c> (none) or <c>~</c> (a matter of taste, not counted).
/// </summary>
internal sealed record LabelledText(string Name, Article Article, IReadOnlyList<(string Text, char Label)> Sentences)
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Mine", "Suggest", "Cases");

    public static IEnumerable<string> Names => NamesIn("labelled");

    public static IEnumerable<string> NamesIn(string folder) => Directory.EnumerateFiles(Path.Combine(s_folder, folder), "*.txt").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static LabelledText Read(string name) => Read("labelled", name);

    public static LabelledText Read(string folder, string name) => ReadFile(Path.Combine(s_folder, folder, name + ".txt"));

    public static LabelledText ReadFile(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var lines = File.ReadAllLines(path);
        var text = new StringBuilder();
        var sentences = new List<(string, char)>();
        var open = false;
        var points = 0;
        foreach (var line in lines.Skip(1))
        {
            switch (line)
            {
                case ['+' or '-' or '~', ' ', ..]:
                    sentences.Add((line[2..], line[0]));
                    // Terse points stand on lines of their own.
                    text.Append(open && points > 0 ? "\n" : string.Empty).Append(line.AsSpan(2));
                    open = true;
                    continue;
                case ['@', ..]:
                    text.Append('\n').Append(line).Append('：');
                    break;
                case ['*', ..]:
                    points++;
                    text.Append('\n').Append((char)('0' + points)).Append('、').Append(line.AsSpan(2)).Append('\n');
                    break;
                default:
                    text.Append('\n').Append(line).Append('\n');
                    break;
            }

            open = false;
        }

        return new LabelledText(name, Talk.Article(text.ToString(), name + ".txt", published: lines[0].Split(' ')[1], marked: true) with { Title = lines[0].Split(' ', 4)[3], Kind = points > 0 ? ArticleKind.List : Array.Exists(lines, static l => l is ['@', ..]) ? ArticleKind.Transcript : ArticleKind.Article }, sentences);
    }
}
