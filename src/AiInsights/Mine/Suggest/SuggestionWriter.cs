using System.Text;
using AiInsights.Mine.Curation;

namespace AiInsights.Mine.Suggest;

/// <summary>Appends what is new to a curation file. What stands there stays byte for byte: order, comments, blank lines.</summary>
public static class SuggestionWriter
{
    /// <summary>Appends the new entries; returns how many. The file appears whole or stays as it was.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static int Append(string seedsFolder, Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(seedsFolder);
        ArgumentNullException.ThrowIfNull(suggestion);
        if (suggestion.NewCount == 0)
            return 0;
        var folder = Path.Combine(seedsFolder, CurationLoader.FolderName);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, suggestion.FileName);
        var before = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var temporary = path + ".tmp";
        using (var stream = File.Create(temporary))
        {
            stream.Write(before);
            if (before.Length > 0)
                stream.Write(before[^1] == (byte)'\n' ? "\n"u8 : "\n\n"u8);
            stream.Write(Encoding.UTF8.GetBytes(suggestion.ToNewYaml()));
        }

        File.Move(temporary, path, overwrite: true);
        return suggestion.NewCount;
    }
}
