namespace AiInsights.Templating.Tests.Robustness;

/// <summary>Ten thousand damaged templates: each renders or says what is wrong, within the limits.</summary>
public sealed class MutationTests
{
    private static readonly string[] Pieces = ["{{", "}}", "end", "for x in ", "if ", "(", ")", "[", "]", "{", "}", "|", "\"", "'", "`", "$", "$\"", "@", "^", "..", "99999999", "func f", "\n", ";", "~", "-", "%", ":", "?", ".", "中", "\\", "\0", "include 'plain.txt'", "while true", "ret", "wrap ", "$$", "this", "1e99999"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_damaged_template_renders_or_says_what_is_wrong(int seed)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Cases");
        string[] sources = [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".out.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(f => File.ReadAllText(f).Split("\n=== ")).Select(c => c[(c.IndexOf('\n', StringComparison.Ordinal) + 1)..])];
        var options = TemplateOptions.Html with { LoopLimit = 2000, OutputLimit = 1_000_000, TimeLimit = TimeSpan.FromSeconds(20), RegexTimeout = TimeSpan.FromSeconds(1), Loader = new FileTemplateLoader(Path.Combine(folder, "_files")) };
        var random = new Random(seed);
        for (int i = 0; i < 2500; i++)
        {
            string text = Damaged(sources[random.Next(sources.Length)], random);
            var template = Template.Parse(text, "fuzz.html", options with { AutoEscape = i % 2 == 0 ? AutoEscape.Html : AutoEscape.None, AutoIndent = i % 3 == 0 });
            try
            {
                Assert.True(template.Render().Length <= 1_000_000, text);
            }
            catch (TemplateException fault)
            {
                Assert.NotEmpty(fault.Messages);
                Assert.All(fault.Messages, m => Assert.NotEmpty(m.Text));
                Assert.NotEmpty(fault.Explain());
            }
            catch (Exception fault)
            {
                Assert.Fail($"{fault.GetType().Name} for {text}\n{fault}");
            }
        }
    }

    private static string Damaged(string text, Random random)
    {
        for (int n = random.Next(1, 5); n > 0; n--)
        {
            int at = random.Next(text.Length + 1);
            int end = Math.Min(text.Length, at + random.Next(6));
            text = random.Next(3) switch
            {
                0 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[at..],
                1 => text[..at] + text[end..],
                _ => text[..at] + Pieces[random.Next(Pieces.Length)] + text[end..],
            };
        }

        return text;
    }
}
