using System.Text;

namespace AiInsights.Benchmarks.Scale;

/// <summary>Chinese sentences without sense but with the statistics that matter: words by Zipf, marks, Latin words and numbers in between.</summary>
internal sealed class Sentences(string[] nouns, string[] verbs, string[] openings, IReadOnlyList<string> subjects)
{
    private static readonly string[] s_middles = ["的", "和", "对", "在", "与", "中的", "上的", "以及", "之间的", "背后的"];

    /// <summary>The words that lie beside this file, and the names of subjects that sentences mention now and then.</summary>
    public static Sentences Load(IReadOnlyList<string> subjects)
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream("words.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(lines[1].Split(' '), lines[2].Split(' '), lines[3].Split(' '), subjects);
    }

    /// <summary>One sentence with its full stop.</summary>
    public string Sentence(Dice dice, int subject)
    {
        var to = new StringBuilder(64);
        if (dice.Below(3) == 0)
            to.Append(dice.OneOf(openings)).Append('，');
        var clauses = 1 + dice.Below(3);
        for (var i = 0; i < clauses; i++)
        {
            if (i > 0)
                to.Append('，');
            Clause(to, dice, subject);
        }

        return to.Append(dice.Below(12) == 0 ? '？' : '。').ToString();
    }

    /// <summary>Sentences up to a length.</summary>
    public string Paragraph(Dice dice, int subject, int length)
    {
        var to = new StringBuilder(length + 64);
        while (to.Length < length)
            to.Append(Sentence(dice, subject));
        return to.ToString();
    }

    /// <summary>A short line for titles and headings.</summary>
    public string Heading(Dice dice, int subject) => $"{subjects[subject]}{dice.OneOf(verbs)}{Noun(dice)}{dice.OneOf(s_middles)}{Noun(dice)}";

    private void Clause(StringBuilder to, Dice dice, int subject)
    {
        to.Append(dice.Below(9) == 0 ? subjects[subject] : Noun(dice)).Append(dice.OneOf(s_middles)).Append(Noun(dice)).Append(dice.OneOf(verbs));
        if (dice.Below(8) == 0)
            to.Append(dice.Below(2) == 0 ? " Transformer " : " benchmark ");
        if (dice.Below(10) == 0)
            to.Append("了 ").Append(1 + dice.Below(99)).Append('%');
        to.Append(Noun(dice)).Append(dice.OneOf(s_middles)).Append(Noun(dice));
    }

    // Rank r comes about 1/r as often as the first, as in real text.
    private string Noun(Dice dice) => nouns[(int)(Math.Pow(nouns.Length + 1, dice.Fraction()) - 1)];
}
