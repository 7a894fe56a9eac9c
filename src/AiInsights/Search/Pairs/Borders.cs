using System.Runtime.InteropServices;
using AiInsights.Render;

namespace AiInsights.Search.Pairs;

/// <summary>Where in each document an insight, a turn or a lone paragraph begins: one bit a statement, some documents in a file.</summary>
internal sealed class Borders
{
    /// <summary>Numbers of documents in a file.</summary>
    public const int InFile = 1024;

    private readonly List<bool>[] _documents = new List<bool>[InFile];

    /// <summary>The name of the file of a document.</summary>
    public static string Name(int document) => "u-" + SecondScript.Base36(document / InFile);

    /// <summary>Sets what is known of a document.</summary>
    public void Set(int document, List<Statement> statements)
    {
        var begins = new List<bool>(statements.Count);
        for (var i = 0; i < statements.Count; i++)
        {
            begins.Add(i == 0 || statements[i].Group is not { } group || !string.Equals(statements[i - 1].Group, group, StringComparison.Ordinal)
                || !string.Equals(statements[i - 1].Article, statements[i].Article, StringComparison.Ordinal));
        }

        _documents[document % InFile] = begins;
    }

    /// <summary>The file.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    public SiteFile Write(string name)
    {
        var bits = new BitText();
        foreach (var begins in _documents)
        {
            bits.WriteGamma(begins?.Count ?? 0);
            foreach (var begin in CollectionsMarshal.AsSpan(begins))
                bits.Write(begin ? 1UL : 0UL, 1);
        }

        return new(TextFiles.SiteFile(name), ScriptText.Close(ScriptText.Open(name).Append('"').Append(bits.Take()), "\""));
    }

    /// <summary>Reads the file again.</summary>
    public static Borders Read(ReadOnlySpan<byte> content)
    {
        var read = new Borders();
        var from = new BitReader(ScriptText.Strings(content)[1]);
        for (var i = 0; i < InFile; i++)
        {
            read._documents[i] = new List<bool>();
            for (var left = from.Gamma(); left > 0; left--)
                read._documents[i].Add(from.Read(1) == 1);
        }

        return read;
    }
}
