namespace AiInsights.Hanzi.Quality;

/// <summary>
/// One line of an overlay file: a key and what it becomes, why, and the sentence that proves it (the key itself where no
/// sentence is given).
/// </summary>
/// <param name="Frequency">How common the word is, as the word list counts; 0 = the file's default.</param>
internal sealed record OverlayEntry(string Key, string Value, int Frequency, string Reason, string Example, string Expected, int Line);
