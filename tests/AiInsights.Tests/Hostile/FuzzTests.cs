using System.Globalization;
using System.Text;
using System.Text.Json;
using AiInsights.Ingest.Images;
using AiInsights.Mine.Curation;
using AiInsights.Templating;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Hostile;

/// <summary>
/// Damaged seeds, curation files and templates, made from a fixed number: none brings out a fault, none costs another.
/// <c>tests/fuzz N [seed]</c> runs more; the files of a failed batch stay in <c>artifacts/fuzz</c>.
/// </summary>
public sealed class FuzzTests
{
    private const int Batch = 250;

    private static int Cases => Number("AI_INSIGHTS_FUZZ", 1000);

    private static int First => Number("AI_INSIGHTS_FUZZ_SEED", 20250127);

    [Fact]
    public void Damaged_seeds_and_curation_files_bring_out_no_fault()
    {
        for (var done = 0; done < Cases; done += Batch)
            Run(First + done, Math.Min(Batch, Cases - done));
    }

    [Fact]
    public void A_damaged_template_is_an_error_with_a_place_never_a_fault()
    {
        var templates = Directory.EnumerateFiles(Repository.Path("templates"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        for (var i = 0; i < Cases; i++)
        {
            // Loops over what is not there end at once; nothing is rendered for longer than a page.
            var text = new Mutator(First + i).Damaged(templates[i % templates.Count]);
            try
            {
                var template = Template.Parse(text, "x.html");
                if (!template.HasErrors)
                    template.Render(new TemplateObject());
            }
            catch (TemplateException)
            {
                // An error of the template: that is what it is for.
            }
            catch (Exception e)
            {
                Assert.Fail($"case {First + i}: {e}\n{text}");
            }
        }
    }

    [Fact]
    public void A_damaged_curation_file_costs_its_own_entries_and_says_where()
    {
        using var temp = new TempFolder();
        var files = Directory.EnumerateFiles(Repository.Path("seeds/_curation"), "*.yml").Order(StringComparer.Ordinal).Select(static f => (Path.GetFileName(f), File.ReadAllLines(f))).ToList();
        for (var i = 0; i < Cases; i++)
        {
            var (name, lines) = files[i % files.Count];
            var text = new Mutator(First + i).Damaged(string.Join('\n', lines.Skip(i * 7 % lines.Length).Take(60)));
            temp.Write("seeds/_curation/" + name, text);
            var bag = new DiagnosticBag();
            try
            {
                CurationLoader.Load(temp["seeds"], bag);
                ImageManifest.Parse(Encoding.UTF8.GetBytes(new Mutator(First - i).Damaged("""[{"url":"https://example.org/a.png","file":"a.png","width":12,"height":9},{"url":"https://example.org/b","why":"gone"}]""")));
            }
            catch (JsonException)
            {
                // A list of pictures that is no JSON is a finding of its caller.
            }
            catch (Exception e)
            {
                Assert.Fail($"case {First + i}: {e}\n{text}");
            }

            Assert.All(bag.ToSortedList(), d => Assert.True(d.Line > 0 && d.Column > 0, $"case {First + i}: {d}"));
            File.Delete(temp["seeds/_curation/" + name]);
        }
    }

    [Fact]
    public void A_damaged_model_is_refused_or_read_never_a_fault()
    {
        const string model = """{"title":"一篇","n":[1,2.5e3,-0],"deep":{"a":{"b":[true,null,"\u4e00\ud83d\ude00"]}}}""";
        for (var i = 0; i < Cases; i++)
        {
            try
            {
                JsonModel.Parse(new Mutator(First + i).Damaged(model));
            }
            catch (JsonException)
            {
                // That is how it is refused.
            }
        }
    }

    private static void Run(int first, int count)
    {
        var folder = Repository.Path($"artifacts/fuzz/{first.ToString(CultureInfo.InvariantCulture)}");
        Directory.CreateDirectory(folder + "/seeds/_curation");
        File.WriteAllText(folder + "/seeds/sound.md", TinySite.Article);
        for (var i = 0; i < count; i++)
        {
            var (extension, bytes) = new Mutator(first + i).Seed();
            File.WriteAllBytes($"{folder}/seeds/case-{(first + i).ToString(CultureInfo.InvariantCulture)}{extension}", bytes);
        }

        foreach (var path in Directory.EnumerateFiles(Repository.Path("seeds/_curation"), "*.yml"))
            File.WriteAllText($"{folder}/seeds/_curation/{Path.GetFileName(path)}", new Mutator(first).Damaged(string.Join('\n', File.ReadLines(path).Take(200))));

        var bag = new DiagnosticBag();
        var site = SiteBuilder.Compose(new BuildOptions { Seeds = folder + "/seeds", Templates = Repository.Path("templates"), Out = folder + "/site" }, bag);
        Assert.DoesNotContain(bag.ToSortedList(), static d => d.Code == DiagnosticCodes.SeedFailed);
        Assert.Contains(site.Digest.Articles, static a => a.Seeds.Contains("sound.md"));
        Assert.Empty(SiteAudit.Faults(site.Files));
        Assert.All(site.Digest.Articles.SelectMany(static a => a.Accounting.Values), static a => Assert.Equal(0, a.Unaccounted));
        Directory.Delete(folder, recursive: true);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
